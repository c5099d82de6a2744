export const id = 506;
export const ids = [506];
export const modules = {

/***/ 8584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ parsePython)
/* harmony export */ });
/* harmony import */ var _lezer_python__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1283);

// Deeper trees are no settings, and the recursion below would end in the stack.
const MOST_DEPTH = 200;
/** Reads any text; what is no Python becomes statements of type `unknown`. */
function parsePython(text) {
    return new Reader(text).module(statementsOf(text));
}
// Each one parses the rest of the text again.
const MOST_RESTARTS = 8;
/**
 * The statements at the top. In a long text, the parser may drop the right one of two readings and see
 * an error where there is none; begun again at that statement, it reads on.
 */
function statementsOf(text) {
    const read = [];
    let from = 0;
    for (let restart = 0;; restart += 1) {
        // A blank line in place of what was read keeps the offsets.
        const blank = from === 0 ? '' : `${' '.repeat(from - 1)}\n`;
        const statements = children(_lezer_python__WEBPACK_IMPORTED_MODULE_0__/* .parser */ .K.parse(blank + text.slice(from)).topNode);
        const wrong = statements.find((each) => errorIn(each) !== undefined);
        const line = wrong === undefined ? 0 : text.lastIndexOf('\n', wrong.from - 1) + 1;
        const at = line + (/^(?:[ \t]*(?:#.*)?\r?\n)*/.exec(text.slice(line))?.[0].length ?? 0);
        const isStatement = wrong !== undefined && at > from && /[\w@]/.test(text.charAt(at));
        if (!isStatement || restart === MOST_RESTARTS)
            return [...read, ...statements];
        read.push(...statements.filter(({ to }) => to <= at));
        from = at;
    }
}
const KEYWORDS_BEFORE_BODY = new Set(['if', 'elif', 'else', 'try', 'except', 'finally']);
class Reader {
    text;
    fault;
    depth = 0;
    constructor(text) {
        this.text = text;
    }
    module(statements) {
        return { body: this.statements(statements), fault: this.fault };
    }
    slice({ from, to }) {
        return this.text.slice(from, to);
    }
    block(node) {
        return this.statements(children(node));
    }
    statements(nodes) {
        return nodes.flatMap((child) => {
            if (child.name === ':' || child.name === ';' || child.name === 'Comment')
                return [];
            if (child.name === 'StatementGroup')
                return this.block(child);
            return [this.statement(child)];
        });
    }
    statement(node) {
        const span = spanOf(node);
        const broken = isCompound(node) ? ownError(node) : errorIn(node);
        if (broken !== undefined || this.depth > MOST_DEPTH) {
            this.fault ??= broken ?? node.from;
            return { ...span, type: 'unknown', names: this.namesIn(node) };
        }
        this.depth += 1;
        const result = this.read(node, span);
        this.depth -= 1;
        return result ?? { ...span, type: 'unknown', names: this.namesIn(node) };
    }
    read(node, span) {
        const parts = children(node);
        switch (node.name) {
            case 'PassStatement':
                return { ...span, type: 'pass' };
            case 'BreakStatement':
                return { ...span, type: 'break' };
            case 'ContinueStatement':
                return { ...span, type: 'continue' };
            case 'ExpressionStatement':
                return { ...span, type: 'expression', value: this.list(parts, span) };
            case 'ImportStatement':
                return this.importStatement(parts, span);
            case 'AssignStatement': {
                const groups = split(parts.filter(({ name }) => name !== 'TypeDef'), 'AssignOp').map((group) => this.list(group, spanOfAll(group, span)));
                const value = groups.pop();
                // `X: int` declares, and assigns nothing.
                if (groups.length === 0 || value === undefined)
                    return { ...span, type: 'pass' };
                return { ...span, type: 'assign', targets: groups, value };
            }
            case 'UpdateStatement': {
                const at = parts.findIndex(({ name }) => name === 'UpdateOp');
                const operator = parts[at];
                const target = parts[at - 1];
                if (!operator || !target)
                    return undefined;
                const rest = parts.slice(at + 1);
                return {
                    ...span,
                    type: 'update',
                    target: this.expression(target),
                    operator: this.slice(operator).slice(0, -1),
                    value: this.list(rest, spanOfAll(rest, span)),
                };
            }
            case 'IfStatement':
                return this.ifStatement(parts, span);
            case 'MatchStatement':
                return this.matchStatement(parts, span);
            case 'TryStatement':
                return this.tryStatement(parts, span);
            case 'ForStatement': {
                const plain = parts.filter(({ name }) => name !== 'async' && name !== 'for');
                const at = plain.findIndex(({ name }) => name === 'in');
                const end = plain.findIndex(({ name }) => name === 'Body');
                if (at < 0 || end < 0)
                    return undefined;
                return {
                    ...span,
                    type: 'for',
                    target: this.list(plain.slice(0, at), span),
                    iterable: this.list(plain.slice(at + 1, end), span),
                    body: this.block(plain[end]),
                };
            }
            case 'WhileStatement':
                return { ...span, type: 'while', body: this.block(find(parts, 'Body')) };
            case 'WithStatement': {
                const head = parts.filter(({ name }) => !['async', 'with', 'Body'].includes(name));
                return {
                    ...span,
                    type: 'with',
                    items: split(head, ',').map((group) => {
                        const [value, target] = split(group, 'as').map(([first]) => first);
                        return {
                            value: value ? this.expression(value) : { ...span, type: 'unknown' },
                            target: target && this.expression(target),
                        };
                    }),
                    body: this.block(find(parts, 'Body')),
                };
            }
            case 'DecoratedStatement': {
                const inner = parts.find(({ name }) => /Definition$/.test(name));
                const statement = inner && this.statement(inner);
                return statement?.type === 'function' ? { ...statement, decorated: true } : statement;
            }
            case 'FunctionDefinition': {
                const name = find(parts, 'VariableName');
                if (!name)
                    return undefined;
                const before = this.fault;
                const parameters = this.parameters(find(parts, 'ParamList'));
                const body = this.block(find(parts, 'Body'));
                // What cannot be read of it matters to its callers alone, to whom it is unknown.
                const isUnread = this.fault !== before;
                this.fault = before;
                return {
                    ...span,
                    type: 'function',
                    name: this.slice(name),
                    parameters,
                    body,
                    // What awaits or yields is no plain call.
                    decorated: isUnread || parts[0]?.name === 'async' || /\byield\b/.test(this.slice(node)),
                };
            }
            case 'ClassDefinition': {
                const name = find(parts, 'VariableName');
                if (!name)
                    return undefined;
                return {
                    ...span,
                    type: 'class',
                    name: this.slice(name),
                    bases: this.args(find(parts, 'ArgList')).map(({ value }) => value),
                    body: this.block(find(parts, 'Body')),
                };
            }
            case 'ReturnStatement': {
                const rest = parts.slice(1);
                return {
                    ...span,
                    type: 'return',
                    value: rest.length > 0 ? this.list(rest, span) : undefined,
                };
            }
            case 'RaiseStatement': {
                const value = parts[1];
                return { ...span, type: 'raise', value: value && this.expression(value) };
            }
            case 'AssertStatement': {
                const test = parts[1];
                return test && { ...span, type: 'assert', test: this.expression(test) };
            }
            case 'DeleteStatement':
                return {
                    ...span,
                    type: 'delete',
                    targets: split(parts.slice(1), ',').flatMap(([first]) => first ? [this.expression(first)] : []),
                };
            case 'ScopeStatement':
                return { ...span, type: 'global', names: this.namesIn(node) };
            default:
                return undefined;
        }
    }
    importStatement(parts, span) {
        const at = parts.findIndex(({ name }) => name === 'import');
        const named = split(parts.slice(at + 1).filter(({ name }) => name !== '(' && name !== ')'), ',');
        const read = (group) => {
            const [path = [], alias] = split(group, 'as');
            return {
                name: path.map((part) => this.slice(part)).join(''),
                alias: alias?.[0] && this.slice(alias[0]),
            };
        };
        if (parts[0]?.name !== 'from') {
            const items = named.map(read).map(({ name, alias }) => ({ module: name, alias }));
            return { ...span, type: 'import', items };
        }
        const path = this.text.slice(parts[0].to, parts[at]?.from).replace(/[\s\\]/g, '');
        const level = /^\.*/.exec(path)?.[0].length ?? 0;
        const module = path.slice(level);
        if (named[0]?.[0]?.name === '*')
            return { ...span, type: 'from', level, module, names: '*' };
        const names = named.map(read).map(({ name, alias }) => ({ name, alias: alias ?? name }));
        return { ...span, type: 'from', level, module, names };
    }
    ifStatement(parts, span) {
        const branches = [];
        let otherwise = [];
        for (const { keyword, head, body } of clausesOf(parts)) {
            const test = head[0];
            if (keyword === 'else' || !test)
                otherwise = this.block(body);
            else
                branches.push({ test: this.expression(test), body: this.block(body) });
        }
        return { ...span, type: 'if', branches, otherwise };
    }
    /**
     * As the `if` that it stands for. A pattern that is no plain value may fit or not, and what it
     * captures is unknown.
     */
    matchStatement(parts, span) {
        const at = parts.findIndex(({ name }) => name === 'MatchBody');
        const subjects = parts.slice(1, at);
        const [subject] = subjects;
        if (at < 0 || subject === undefined)
            return undefined;
        const value = this.list(subjects, spanOfAll(subjects, span));
        const branches = [];
        let otherwise = [];
        for (const clause of children(parts[at]).filter(({ name }) => name === 'MatchClause')) {
            const inner = children(clause);
            const pattern = inner[1];
            const guard = find(inner, 'Guard');
            if (pattern === undefined)
                return undefined;
            const body = [...this.captured(pattern, value), ...this.block(find(inner, 'Body'))];
            const isCapture = pattern.name === 'CapturePattern';
            if (isCapture && guard === undefined) {
                otherwise = body;
                break;
            }
            const fits = isCapture ? unknownAt(pattern) : this.fits(pattern, value);
            // A guard may ask for what the pattern captures.
            const test = guard === undefined ? fits : unknownAt(guard);
            branches.push({ test, body });
        }
        return branches.length === 0 && otherwise.length === 0
            ? undefined
            : { ...span, type: 'if', branches, otherwise };
    }
    fits(pattern, subject) {
        const span = spanOf(pattern);
        const inner = children(pattern);
        switch (pattern.name) {
            case 'LiteralPattern':
                return this.equals(subject, this.list(inner, span), span);
            case 'OrPattern': {
                const options = inner.filter(({ name }) => /Pattern$/.test(name));
                return options
                    .map((option) => this.fits(option, subject))
                    .reduce((left, right) => ({ ...span, type: 'logical', operator: 'or', left, right }));
            }
            default:
                return unknownAt(pattern);
        }
    }
    equals(left, right, span) {
        const isWord = right.type === 'constant' &&
            typeof right.value !== 'number' &&
            typeof right.value !== 'string';
        return { ...span, type: 'compare', operator: isWord ? 'is' : '==', left, right };
    }
    /** What a pattern gives a name to. */
    captured(pattern, subject) {
        const span = spanOf(pattern);
        const name = this.slice(pattern);
        if (pattern.name !== 'CapturePattern') {
            return [{ ...span, type: 'unknown', names: this.namesIn(pattern) }];
        }
        if (name === '_')
            return [];
        return [
            { ...span, type: 'assign', targets: [{ ...span, type: 'name', name }], value: subject },
        ];
    }
    tryStatement(parts, span) {
        let body = [];
        let otherwise = [];
        let final = [];
        const handlers = [];
        for (const clause of clausesOf(parts)) {
            const statements = this.block(clause.body);
            if (clause.keyword === 'try')
                body = statements;
            else if (clause.keyword === 'else')
                otherwise = statements;
            else if (clause.keyword === 'finally')
                final = statements;
            else {
                const [matches, name] = split(clause.head.filter((part) => part.name !== '*'), 'as');
                handlers.push({
                    matches: matches && matches.length > 0 ? this.list(matches, span) : undefined,
                    name: name?.[0] && this.slice(name[0]),
                    body: statements,
                });
            }
        }
        return { ...span, type: 'try', body, handlers, otherwise, final };
    }
    parameters(node) {
        const inner = children(node).filter(({ name }) => name !== '(' && name !== ')' && name !== 'TypeDef');
        let kind = 'plain';
        return split(inner, ',').flatMap((group) => {
            const star = group.find(({ name }) => name === '*' || name === '**')?.name;
            const name = find(group, 'VariableName');
            const at = group.findIndex((part) => part.name === 'AssignOp');
            const fallback = at < 0 ? undefined : group[at + 1];
            if (star === '*')
                kind = 'keyword';
            if (!name)
                return [];
            return [
                {
                    name: this.slice(name),
                    kind: star === '*' ? 'rest' : star === '**' ? 'keywords' : kind,
                    fallback: fallback && this.expression(fallback),
                },
            ];
        });
    }
    args(node) {
        const inner = children(node).filter(({ name }) => name !== '(' && name !== ')');
        if (node && inner.some(({ name }) => name === 'for')) {
            const value = this.comprehension(inner, 'generator', spanOf(node));
            return [{ spread: '', name: undefined, value }];
        }
        return split(inner, ',').flatMap((group) => {
            const [first] = group;
            if (!first)
                return [];
            const spread = first.name === '*' || first.name === '**' ? first.name : '';
            const isNamed = group[1]?.name === 'AssignOp';
            const value = isNamed ? group[2] : spread === '' ? first : group[1];
            if (!value)
                return [];
            return [
                { spread, name: isNamed ? this.slice(first) : undefined, value: this.expression(value) },
            ];
        });
    }
    /** One expression, or a tuple without parentheses. */
    list(nodes, span) {
        const [first] = nodes;
        if (nodes.length === 1 && first)
            return this.expression(first);
        if (nodes.length === 0)
            return { ...span, type: 'unknown' };
        return {
            ...spanOfAll(nodes, span),
            type: 'sequence',
            flavor: 'tuple',
            items: this.items(nodes),
        };
    }
    items(nodes) {
        return split(nodes, ',').flatMap((group) => {
            const spread = group[0]?.name === '*';
            const value = group[spread ? 1 : 0];
            return value ? [{ spread, value: this.expression(value) }] : [];
        });
    }
    expression(node) {
        const span = spanOf(node);
        if (this.depth > MOST_DEPTH) {
            this.fault ??= node.from;
            return { ...span, type: 'unknown' };
        }
        this.depth += 1;
        const result = this.readExpression(node, span) ?? { ...span, type: 'unknown' };
        this.depth -= 1;
        return result;
    }
    readExpression(node, span) {
        const parts = children(node);
        const inner = parts.filter(({ name }) => !/^[()[\]{}]$/.test(name));
        switch (node.name) {
            case 'None':
                return { ...span, type: 'constant', value: null };
            case 'Boolean':
                return { ...span, type: 'constant', value: this.slice(node) === 'True' };
            case 'Number':
                return readNumber(this.slice(node), span);
            case 'String':
            case 'FormatString':
            case 'ContinuedString':
                return this.text_(node, span);
            case 'VariableName':
                return { ...span, type: 'name', name: this.slice(node) };
            case 'ParenthesizedExpression':
                return inner[0] && { ...this.expression(inner[0]), ...span };
            case 'TupleExpression':
                return { ...span, type: 'sequence', flavor: 'tuple', items: this.items(inner) };
            case 'ArrayExpression':
                return { ...span, type: 'sequence', flavor: 'list', items: this.items(inner) };
            case 'SetExpression':
                return { ...span, type: 'sequence', flavor: 'set', items: this.items(inner) };
            case 'DictionaryExpression':
                return { ...span, type: 'dict', entries: this.entries(inner) };
            case 'ArrayComprehensionExpression':
                return this.comprehension(inner, 'list', span);
            case 'SetComprehensionExpression':
                return this.comprehension(inner, 'set', span);
            case 'ComprehensionExpression':
                return this.comprehension(inner, 'generator', span);
            case 'DictionaryComprehensionExpression':
                return this.comprehension(inner, 'dict', span);
            case 'MemberExpression':
                return this.member(parts, span);
            case 'CallExpression': {
                const [callee, list] = parts;
                if (!callee)
                    return undefined;
                return { ...span, type: 'call', callee: this.expression(callee), args: this.args(list) };
            }
            case 'BinaryExpression':
            case 'UnaryExpression':
                return climb(this.operators(node), span);
            case 'ConditionalExpression': {
                const [whenTrue, , test, , otherwise] = parts;
                if (!whenTrue || !test || !otherwise)
                    return undefined;
                return {
                    ...span,
                    type: 'conditional',
                    test: this.expression(test),
                    whenTrue: this.expression(whenTrue),
                    otherwise: this.expression(otherwise),
                };
            }
            case 'NamedExpression': {
                const [name, , value] = parts;
                if (!name || !value)
                    return undefined;
                return { ...span, type: 'walrus', name: this.slice(name), value: this.expression(value) };
            }
            case 'LambdaExpression': {
                const body = parts.at(-1);
                const parameters = this.parameters(find(parts, 'ParamList'));
                return body && { ...span, type: 'lambda', parameters, body: this.expression(body) };
            }
            default:
                return undefined;
        }
    }
    entries(nodes) {
        return split(nodes, ',').flatMap((group) => {
            const [key, , value] = group;
            if (key?.name === '**') {
                return group[1] ? [{ key: undefined, value: this.expression(group[1]) }] : [];
            }
            return key && value ? [{ key: this.expression(key), value: this.expression(value) }] : [];
        });
    }
    comprehension(nodes, flavor, span) {
        const start = nodes.findIndex(({ name }) => name === 'for' || name === 'async');
        const head = nodes.slice(0, start);
        const element = flavor === 'dict' ? this.entries(head)[0] : this.items(head)[0];
        const clauses = [];
        const rest = nodes.slice(start);
        for (let at = 0; at < rest.length;) {
            const next = rest.findIndex(({ name }, index) => index > at && (name === 'for' || name === 'if'));
            const group = rest.slice(at + 1, next < 0 ? undefined : next);
            if (rest[at]?.name === 'if')
                clauses.push({ condition: this.list(group, span) });
            else if (rest[at]?.name === 'for') {
                const [target = [], iterable = []] = split(group, 'in');
                clauses.push({ target: this.list(target, span), iterable: this.list(iterable, span) });
            }
            else
                return { ...span, type: 'unknown' };
            at = next < 0 ? rest.length : next;
        }
        if (element === undefined)
            return { ...span, type: 'unknown' };
        return { ...span, type: 'comprehension', flavor, element, clauses };
    }
    member(parts, span) {
        const [object, mark, ...rest] = parts;
        if (!object || !mark)
            return undefined;
        if (mark.name === '.') {
            const name = find(rest, 'PropertyName');
            return (name && { ...span, type: 'member', object: this.expression(object), name: this.slice(name) });
        }
        const inside = rest.filter(({ name }) => name !== ']');
        if (!inside.some(({ name }) => name === ':')) {
            const index = this.list(inside, span);
            return { ...span, type: 'index', object: this.expression(object), index };
        }
        if (inside.some(({ name }) => name === ','))
            return undefined;
        const [start, end, step] = splitAll(inside, ':').map(([first]) => first && this.expression(first));
        const index = {
            ...span,
            type: 'slice',
            ...(start ? { start } : {}),
            ...(end ? { end } : {}),
            ...(step ? { step } : {}),
        };
        return { ...span, type: 'index', object: this.expression(object), index };
    }
    // The grammar lets `not` reach over `and` and `or`, so precedence is made here, as Python has it.
    operators(node) {
        if (node.name !== 'BinaryExpression' && node.name !== 'UnaryExpression') {
            return [this.expression(node)];
        }
        this.depth += 1;
        const tokens = [];
        if (this.depth > MOST_DEPTH) {
            this.fault ??= node.from;
            tokens.push({ ...spanOf(node), type: 'unknown' });
        }
        else {
            for (const part of children(node)) {
                if (/Expression$|^(?:VariableName|Number|Boolean|None|Ellipsis)$|String$/.test(part.name)) {
                    tokens.push(...this.operators(part));
                }
                else {
                    const last = tokens.at(-1);
                    const word = this.slice(part);
                    if (typeof last === 'string' && /^(?:not in|is not)$/.test(`${last} ${word}`)) {
                        tokens[tokens.length - 1] = `${last} ${word}`;
                    }
                    else
                        tokens.push(word);
                }
            }
        }
        this.depth -= 1;
        return tokens;
    }
    text_(node, span) {
        if (node.name === 'ContinuedString') {
            const parts = children(node).map((child) => this.text_(child, spanOf(child)));
            const flat = parts.flatMap((part) => part.type === 'constant'
                ? [String(part.value)]
                : part.type === 'format'
                    ? part.parts
                    : [part]);
            return flat.every((part) => typeof part === 'string')
                ? { ...span, type: 'constant', value: flat.join('') }
                : { ...span, type: 'format', parts: flat };
        }
        const raw = this.slice(node);
        const [, prefix = '', quote = ''] = /^([a-z]*)('''|"""|'|")/i.exec(raw) ?? [];
        if (quote === '' || /b/i.test(prefix))
            return { ...span, type: 'unknown' };
        const isRaw = /r/i.test(prefix);
        const start = node.from + prefix.length + quote.length;
        const end = node.to - (raw.endsWith(quote) ? quote.length : 0);
        const decode = (from, to) => {
            const piece = this.text.slice(from, to);
            return isRaw ? piece : unescapeText(piece);
        };
        if (node.name === 'String')
            return { ...span, type: 'constant', value: decode(start, end) };
        const parts = [];
        let at = start;
        const plain = (to) => {
            const piece = decode(at, to).replaceAll('{{', '{').replaceAll('}}', '}');
            if (piece !== '')
                parts.push(piece);
        };
        for (const child of children(node)) {
            if (child.name !== 'FormatReplacement')
                continue;
            plain(child.from);
            const inside = children(child).filter(({ name }) => name !== '{' && name !== '}');
            const [value] = inside;
            parts.push(inside.length === 1 && value
                ? this.expression(value)
                : { ...spanOf(child), type: 'unknown' });
            at = child.to;
        }
        plain(end);
        return { ...span, type: 'format', parts };
    }
    namesIn(node) {
        const names = new Set();
        node.cursor().iterate((part) => {
            if (part.name === 'VariableName')
                names.add(this.text.slice(part.from, part.to));
        });
        return [...names];
    }
}
const LEVELS = [
    ['or'],
    ['and'],
    ['not'],
    ['in', 'not in', 'is', 'is not', '<', '<=', '>', '>=', '!=', '==', '<>'],
    ['|'],
    ['^'],
    ['&'],
    ['<<', '>>'],
    ['+', '-'],
    ['*', '/', '//', '%', '@'],
];
const NOT = 2;
const COMPARE = 3;
/** Python's precedence over a flat row of operands and operators. */
function climb(tokens, span) {
    const unknown = { ...span, type: 'unknown' };
    let at = 0;
    const between = (left, right) => ({
        from: left.from,
        to: right.to,
    });
    const level = (index) => {
        if (index === NOT && tokens[at] === 'not') {
            at += 1;
            const operand = level(NOT);
            return { ...between(operand, operand), type: 'not', operand };
        }
        if (index === LEVELS.length)
            return unary();
        let left = level(index + 1);
        let isChain = false;
        for (;;) {
            const operator = tokens[at];
            if (index === NOT || typeof operator !== 'string')
                return left;
            if (!LEVELS[index]?.includes(operator))
                return left;
            at += 1;
            const right = level(index + 1);
            const where = between(left, right);
            if (operator === 'and' || operator === 'or') {
                left = { ...where, type: 'logical', operator, left, right };
            }
            else if (index === COMPARE) {
                // `a < b < c` compares b twice; no settings do.
                left = isChain
                    ? { ...where, type: 'unknown' }
                    : { ...where, type: 'compare', operator, left, right };
                isChain = true;
            }
            else
                left = { ...where, type: 'binary', operator, left, right };
        }
    };
    const unary = () => {
        const token = tokens[at];
        at += 1;
        if (token === undefined)
            return unknown;
        if (typeof token === 'string') {
            const operand = unary();
            return { ...between(operand, operand), type: 'unary', operator: token, operand };
        }
        if (tokens[at] !== '**')
            return token;
        at += 1;
        const right = unary();
        return { ...between(token, right), type: 'binary', operator: '**', left: token, right };
    };
    const result = level(0);
    return at === tokens.length ? { ...result, ...span } : unknown;
}
function readNumber(text, span) {
    const plain = text.replaceAll('_', '').toLowerCase();
    if (/^0[xob]/.test(plain) || /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/.test(plain)) {
        const value = Number(plain);
        if (Number.isFinite(value))
            return { ...span, type: 'constant', value };
    }
    return { ...span, type: 'unknown' };
}
const ESCAPES = {
    n: '\n',
    t: '\t',
    r: '\r',
    b: '\b',
    f: '\f',
    v: '\v',
    a: '\x07',
    '\\': '\\',
    "'": "'",
    '"': '"',
    '\n': '',
};
function unescapeText(text) {
    return text.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|([\s\S]))/g, (whole, x, u, long, octal, other) => {
        const hex = x ?? u ?? long;
        const point = hex !== undefined ? Number.parseInt(hex, 16) : Number.parseInt(octal ?? '', 8);
        if (!Number.isNaN(point))
            return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
        return ESCAPES[other ?? ''] ?? whole;
    });
}
/** `if a: \u2026 elif b: \u2026 else: \u2026`, `try: \u2026 except E: \u2026` as a list of their clauses. */
function clausesOf(parts) {
    const clauses = [];
    for (const part of parts) {
        const last = clauses.at(-1);
        if (KEYWORDS_BEFORE_BODY.has(part.name) && (!last || last.body)) {
            clauses.push({ keyword: part.name, head: [], body: undefined });
        }
        else if (part.name === 'Body' && last)
            last.body = part;
        else
            last?.head.push(part);
    }
    return clauses;
}
function children(node) {
    const found = [];
    for (let child = node?.firstChild; child; child = child.nextSibling) {
        if (child.name !== 'Comment')
            found.push(child);
    }
    return found;
}
function find(nodes, name) {
    return nodes.find((node) => node.name === name);
}
/** The groups between separators; a separator at the end begins no group. */
function split(nodes, separator) {
    const groups = splitAll(nodes, separator);
    if (groups.at(-1)?.length === 0)
        groups.pop();
    return groups;
}
function splitAll(nodes, separator) {
    const groups = [[]];
    for (const node of nodes) {
        if (node.name === separator)
            groups.push([]);
        else
            groups.at(-1)?.push(node);
    }
    return groups;
}
function isCompound({ name }) {
    return /^(?:If|For|While|Try|With)Statement$|Definition$|^DecoratedStatement$/.test(name);
}
/** An error of the head, not one within a body: that is the matter of a smaller statement. */
function ownError(node) {
    for (let child = node.firstChild; child; child = child.nextSibling) {
        if (child.type.isError)
            return child.from;
        if (child.name === 'Body' || isCompound(child))
            continue;
        const error = errorIn(child);
        if (error !== undefined)
            return error;
    }
    return undefined;
}
function errorIn(node) {
    let error;
    node.cursor().iterate((part) => {
        if (part.type.isError)
            error ??= part.from;
        return error === undefined;
    });
    return error;
}
function unknownAt(node) {
    return { ...spanOf(node), type: 'unknown' };
}
function spanOf({ from, to }) {
    return { from, to };
}
function spanOfAll(nodes, otherwise) {
    const first = nodes[0];
    const last = nodes.at(-1);
    return first && last ? { from: first.from, to: last.to } : otherwise;
}


/***/ }),

/***/ 6340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ searchable)
/* harmony export */ });
// A pattern of somebody else's, run on a text of somebody else's, must not be able to hang: no groups,
// no alternatives, few repetitions.
const SIMPLE = /^\^?(?:(?:\[\^?(?:\\[\\sdwSDW.,;:|/\]-]|[^\]\\[])+\]|\\[\\sdwSDW.,;:|/-]|[\w ,;:/@#%&=~!<>'"-])[+*?]?)+\$?$/;
const MOST_CHARACTERS = 60;
const MOST_REPETITIONS = 2;
/** Python's pattern as JavaScript's, or undefined where it is beyond what both have alike. */
function searchable(pattern) {
    if (pattern.length > MOST_CHARACTERS || !SIMPLE.test(pattern))
        return undefined;
    if ((pattern.match(/[+*]/g) ?? []).length > MOST_REPETITIONS)
        return undefined;
    try {
        return new RegExp(pattern, 'g');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 4502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ from),
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Im: () => (/* binding */ truth),
/* harmony export */   Jm: () => (/* binding */ ofNumber),
/* harmony export */   LC: () => (/* binding */ equal),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   TZ: () => (/* binding */ originsOf),
/* harmony export */   XA: () => (/* binding */ ofText),
/* harmony export */   aY: () => (/* binding */ ofBoolean),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   lB: () => (/* binding */ ofObject),
/* harmony export */   qS: () => (/* binding */ ofDict),
/* harmony export */   uY: () => (/* binding */ ofList),
/* harmony export */   x3: () => (/* binding */ NONE)
/* harmony export */ });
// What is known of a value without running anything. Not knowing is a value of its own: it spreads,
// and no rule may take it for good or for bad.
const UNKNOWN = Object.freeze({ kind: 'unknown' });
const NONE = Object.freeze({ kind: 'none' });
function ofBoolean(value) {
    return { kind: 'boolean', value };
}
function ofObject(object) {
    return { kind: 'object', object };
}
function ofNumber(value) {
    return { kind: 'number', value };
}
function ofText(value) {
    return { kind: 'text', value };
}
function ofList(items, flavor = 'list') {
    return { kind: 'list', flavor, items };
}
function ofDict(entries, isOpen = false) {
    const map = new Map(entries.map(([key, value]) => [keyOf(ofText(key)), { key: ofText(key), value }]));
    return { kind: 'dict', entries: map, isOpen };
}
/** What Python's dict would tell keys apart by; undefined for what is not known to be hashable. */
function keyOf(value) {
    switch (value.kind) {
        case 'text':
            return `t${value.value}`;
        case 'path':
            return `p${value.value}`;
        case 'number':
            return `n${value.value}`;
        case 'boolean':
            return `n${Number(value.value)}`;
        case 'none':
            return 'none';
        default:
            return undefined;
    }
}
/** undefined: not known. */
function truth(value) {
    switch (value.kind) {
        case 'none':
            return false;
        case 'boolean':
            return value.value;
        case 'number':
            return value.value !== 0;
        case 'text':
            return value.value !== '';
        case 'path':
        case 'random':
        case 'object':
            return true;
        case 'list':
            return value.items.length > 0;
        case 'dict':
            return value.entries.size > 0 ? true : value.isOpen ? undefined : false;
        case 'either': {
            const [first, ...rest] = value.options.map(truth);
            return rest.every((each) => each === first) ? first : undefined;
        }
        default:
            return undefined;
    }
}
/** Equal as Python's `==`; undefined where it is not known. */
function equal(a, b, depth = 0) {
    if (depth > 20)
        return undefined;
    if (a.kind === 'either')
        return agree(a.options.map((option) => equal(option, b, depth + 1)));
    if (b.kind === 'either')
        return equal(b, a, depth + 1);
    const keyA = keyOf(a);
    const keyB = keyOf(b);
    if (keyA !== undefined && keyB !== undefined)
        return keyA === keyB;
    if (a.kind === 'list' && b.kind === 'list') {
        if (a.flavor !== b.flavor || a.flavor === 'set')
            return undefined;
        if (a.items.length !== b.items.length)
            return false;
        const each = a.items.map((item, index) => equal(item, b.items[index] ?? UNKNOWN, depth + 1));
        return each.includes(false) ? false : each.includes(undefined) ? undefined : true;
    }
    const isPlain = (value) => keyOf(value) !== undefined || value.kind === 'list' || value.kind === 'dict';
    return isPlain(a) && isPlain(b) && a.kind !== b.kind ? false : undefined;
}
function agree(answers) {
    return answers.every((answer) => answer === answers[0]) ? answers[0] : undefined;
}
const MOST_OPTIONS = 8;
/** What a value is that is one of two, by a condition that is not known. */
function either(a, b) {
    if (a === b)
        return a;
    const options = [];
    for (const option of [a, b].flatMap((each) => (each.kind === 'either' ? each.options : [each]))) {
        if (option.kind === 'unknown')
            return UNKNOWN;
        if (!options.some((other) => other === option || isSame(other, option)))
            options.push(option);
    }
    if (options.length === 1 && options[0])
        return options[0];
    return options.length > MOST_OPTIONS ? UNKNOWN : { kind: 'either', options };
}
/** Alike all through, places and origins aside. */
function isSame(a, b, depth = 0) {
    if (depth > 20 || a.kind !== b.kind)
        return false;
    if (a.kind === 'dict' && b.kind === 'dict') {
        if (a.entries.size !== b.entries.size || a.isOpen !== b.isOpen)
            return false;
        return [...a.entries].every(([key, { value }]) => {
            const other = b.entries.get(key);
            return other !== undefined && isSame(value, other.value, depth + 1);
        });
    }
    if (a.kind === 'list' && b.kind === 'list') {
        return (a.flavor === b.flavor &&
            a.items.length === b.items.length &&
            a.items.every((item, index) => isSame(item, b.items[index] ?? UNKNOWN, depth + 1)));
    }
    return equal(a, b) === true;
}
/** The variables that a value was made from, its members left out. */
function originsOf(...values) {
    const origins = new Map();
    for (const { origins: own = [] } of values)
        for (const origin of own)
            origins.set(origin.name, origin);
    return [...origins.values()];
}
/** The same value, made from these others as well. */
function from(value, ...sources) {
    const origins = originsOf(value, ...sources);
    if (origins.length === 0 || value.kind === 'object')
        return value;
    return { ...value, origins };
}


/***/ })

};
