export const id = 520;
export const ids = [520];
export const modules = {

/***/ 2520:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ Interpreter)
});

// EXTERNAL MODULE: ./src/django/value.ts
var django_value = __webpack_require__(4502);
;// CONCATENATED MODULE: ./src/django/raised.ts

/** An exception of the code that is read. */
class Raised {
    /** Name of the Python class. */
    type;
    place;
    /** The variable that is not there. */
    missing;
    /** What led to it. */
    origins;
    constructor(type, place, { missing, because = [] } = {}) {
        this.type = type;
        this.place = place;
        this.missing = missing;
        this.origins = (0,django_value/* originsOf */.TZ)(...because);
    }
}
const PARENTS = {
    KeyError: 'LookupError',
    IndexError: 'LookupError',
    ModuleNotFoundError: 'ImportError',
    FileNotFoundError: 'OSError',
    UnicodeDecodeError: 'ValueError',
    JSONDecodeError: 'ValueError',
};
/** Whether `except name:` takes an exception of the type; undefined for classes nobody knows. */
function isTakenBy(type, name) {
    if (name === 'Exception' || name === 'BaseException')
        return true;
    const asked = name === 'IOError' || name === 'EnvironmentError' ? 'OSError' : name;
    for (let each = type; each !== undefined; each = PARENTS[each]) {
        if (each === asked)
            return true;
    }
    return /^(?:\w+Error|ImproperlyConfigured|UndefinedValueError|Exception)$/.test(name)
        ? false
        : undefined;
}

;// CONCATENATED MODULE: ./src/django/methods.ts


// Larger ones are no settings.
const MOST_CHARACTERS = 100_000;
const MOST_ITEMS = 10_000;
/** A method of a text, list or dict, or undefined where none of the name is modelled. */
function methodOf(value, name) {
    switch (value.kind) {
        case 'text':
            return textMethod(value, name);
        case 'list':
            return value.flavor === 'tuple' ? sequenceMethod(value, name) : listMethod(value, name);
        case 'dict':
            return dictMethod(value, name);
        case 'path':
            return pathMethod(value, name);
        default:
            return undefined;
    }
}
/** Makes a list or dict that nobody can vouch for any more into what it is: unknown. */
function forget(value) {
    if (value.kind === 'list' || value.kind === 'dict')
        Object.assign(value, { kind: 'unknown' });
}
const WHITE = /^[\s]+|[\s]+$/g;
function strip(text, side, characters) {
    let start = 0;
    let end = text.length;
    const isStripped = (character) => characters === undefined ? /[\s]/.test(character) : characters.includes(character);
    if (characters === undefined && side === 'both')
        return text.replace(WHITE, '');
    if (side !== 'right')
        while (start < end && isStripped(text.charAt(start)))
            start += 1;
    if (side !== 'left')
        while (end > start && isStripped(text.charAt(end - 1)))
            end -= 1;
    return text.slice(start, end);
}
function textMethod(self, name) {
    const { value } = self;
    const done = (result) => (0,django_value/* from */.HT)(result, self);
    const texts = (args) => {
        const found = args.positional.map((each) => (each.kind === 'text' ? each.value : undefined));
        return args.isOpen || found.includes(undefined) ? undefined : found;
    };
    const stripped = (side) => (args) => {
        const given = texts(args);
        return given ? done((0,django_value/* ofText */.XA)(strip(value, side, given[0]))) : done(django_value/* UNKNOWN */.HV);
    };
    switch (name) {
        case 'strip':
            return stripped('both');
        case 'lstrip':
            return stripped('left');
        case 'rstrip':
            return stripped('right');
        case 'lower':
        case 'casefold':
            return () => done((0,django_value/* ofText */.XA)(value.toLowerCase()));
        case 'upper':
            return () => done((0,django_value/* ofText */.XA)(value.toUpperCase()));
        case 'capitalize':
        case 'title':
            return () => /^[A-Za-z]*$/.test(value)
                ? done((0,django_value/* ofText */.XA)(value.charAt(0).toUpperCase() + value.slice(1).toLowerCase()))
                : done(django_value/* UNKNOWN */.HV);
        case 'split':
        case 'rsplit':
            return (args) => {
                const separator = args.positional[0] ?? args.named.get('sep') ?? django_value/* NONE */.x3;
                if (args.positional.length > 1 || args.named.has('maxsplit'))
                    return done(django_value/* UNKNOWN */.HV);
                if (separator.kind === 'none') {
                    const words = value.split(/[\s]+/).filter((word) => word !== '');
                    return done((0,django_value/* ofList */.uY)(words.map((word) => done((0,django_value/* ofText */.XA)(word)))));
                }
                if (separator.kind !== 'text' || separator.value === '')
                    return done(django_value/* UNKNOWN */.HV);
                return done((0,django_value/* ofList */.uY)(value.split(separator.value).map((piece) => done((0,django_value/* ofText */.XA)(piece)))));
            };
        case 'splitlines':
            return () => done((0,django_value/* ofList */.uY)(value.split(/\r\n|\n|\r/).map((line) => done((0,django_value/* ofText */.XA)(line)))));
        case 'replace':
            return (args) => {
                const [before, after] = texts(args) ?? [];
                if (before === undefined || after === undefined || before === '')
                    return done(django_value/* UNKNOWN */.HV);
                const result = value.replaceAll(before, () => after);
                return result.length > MOST_CHARACTERS ? done(django_value/* UNKNOWN */.HV) : done((0,django_value/* ofText */.XA)(result));
            };
        case 'startswith':
        case 'endswith':
            return ({ positional: [given] }) => {
                const test = (piece) => piece.kind !== 'text'
                    ? undefined
                    : name === 'startswith'
                        ? value.startsWith(piece.value)
                        : value.endsWith(piece.value);
                const answers = given?.kind === 'list' ? given.items.map(test) : [given && test(given)];
                if (answers.includes(true))
                    return done((0,django_value/* ofBoolean */.aY)(true));
                return done(answers.includes(undefined) ? django_value/* UNKNOWN */.HV : (0,django_value/* ofBoolean */.aY)(false));
            };
        case 'removeprefix':
        case 'removesuffix':
            return (args) => {
                const [piece] = texts(args) ?? [];
                if (piece === undefined)
                    return done(django_value/* UNKNOWN */.HV);
                if (name === 'removeprefix') {
                    return done((0,django_value/* ofText */.XA)(value.startsWith(piece) ? value.slice(piece.length) : value));
                }
                const isEnd = piece !== '' && value.endsWith(piece);
                return done((0,django_value/* ofText */.XA)(isEnd ? value.slice(0, -piece.length) : value));
            };
        case 'join':
            return ({ positional: [items] }) => {
                if (items?.kind !== 'list')
                    return done(django_value/* UNKNOWN */.HV);
                const pieces = items.items.map((item) => (item.kind === 'text' ? item.value : undefined));
                const hasRandom = items.items.some(({ kind }) => kind === 'random');
                if (hasRandom)
                    return { kind: 'random' };
                if (pieces.includes(undefined))
                    return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, self, items, ...items.items);
                const result = pieces.join(value);
                if (result.length > MOST_CHARACTERS)
                    return django_value/* UNKNOWN */.HV;
                return (0,django_value/* from */.HT)((0,django_value/* ofText */.XA)(result), self, items, ...items.items);
            };
        case 'isdigit':
        case 'isdecimal':
        case 'isnumeric':
            return () => done((0,django_value/* ofBoolean */.aY)(/^\d+$/.test(value)));
        case 'count':
            return (args) => {
                const [piece] = texts(args) ?? [];
                return piece ? done((0,django_value/* ofNumber */.Jm)(value.split(piece).length - 1)) : done(django_value/* UNKNOWN */.HV);
            };
        default:
            return undefined;
    }
}
function sequenceMethod(self, name) {
    if (name === 'index') {
        return (args) => {
            const at = positionOf(self.items, args.positional[0]);
            if (at === undefined)
                return django_value/* UNKNOWN */.HV;
            if (at < 0)
                throw new Raised('ValueError', args.place, { because: [self] });
            return (0,django_value/* ofNumber */.Jm)(at);
        };
    }
    if (name === 'copy')
        return () => (0,django_value/* from */.HT)((0,django_value/* ofList */.uY)([...self.items], self.flavor), self);
    return undefined;
}
/** -1: certainly not there. */
function positionOf(items, wanted) {
    if (wanted === undefined)
        return undefined;
    for (const [index, item] of items.entries()) {
        const isEqual = (0,django_value/* equal */.LC)(item, wanted);
        if (isEqual === true)
            return index;
        if (isEqual === undefined)
            return undefined;
    }
    return -1;
}
function listMethod(self, name) {
    const { items } = self;
    const lost = () => {
        forget(self);
        return django_value/* UNKNOWN */.HV;
    };
    switch (name) {
        case 'append':
        case 'add':
            return ({ positional: [item] }) => {
                if (item === undefined || items.length >= MOST_ITEMS)
                    return lost();
                items.push(item);
                return django_value/* NONE */.x3;
            };
        case 'extend':
        case 'update':
        case 'union':
            return ({ positional: [more] }) => {
                if (more?.kind !== 'list' || items.length + more.items.length > MOST_ITEMS)
                    return lost();
                if (name === 'union')
                    return (0,django_value/* from */.HT)((0,django_value/* ofList */.uY)([...items, ...more.items], 'set'), self, more);
                items.push(...more.items);
                Object.assign(self, { origins: (0,django_value/* from */.HT)(self, more).origins });
                return django_value/* NONE */.x3;
            };
        case 'insert':
            return ({ positional: [at, item] }) => {
                if (at?.kind !== 'number' || item === undefined)
                    return lost();
                items.splice(at.value, 0, item);
                return django_value/* NONE */.x3;
            };
        case 'remove':
        case 'discard':
            return ({ positional: [item], place }) => {
                const at = positionOf(items, item);
                if (at === undefined)
                    return lost();
                if (at >= 0)
                    items.splice(at, 1);
                else if (name === 'remove')
                    throw new Raised('ValueError', place, { because: [self] });
                return django_value/* NONE */.x3;
            };
        case 'pop':
            return ({ positional: [at] }) => {
                if (at !== undefined && at.kind !== 'number')
                    return lost();
                return items.splice(at?.value ?? -1, 1)[0] ?? django_value/* UNKNOWN */.HV;
            };
        case 'reverse':
            return () => {
                items.reverse();
                return django_value/* NONE */.x3;
            };
        case 'clear':
            return () => {
                items.length = 0;
                return django_value/* NONE */.x3;
            };
        case 'sort':
            return lost;
        default:
            return sequenceMethod(self, name);
    }
}
function dictMethod(self, name) {
    const { entries } = self;
    const lost = () => {
        forget(self);
        return django_value/* UNKNOWN */.HV;
    };
    const put = (key, value) => {
        const id = (0,django_value/* keyOf */.TN)(key);
        if (id === undefined)
            forget(self);
        else
            entries.set(id, { key, value });
    };
    switch (name) {
        case 'get':
        case 'pop':
        case 'setdefault':
            return ({ positional: [key, fallback = django_value/* NONE */.x3] }) => {
                const id = key && (0,django_value/* keyOf */.TN)(key);
                if (key === undefined || id === undefined)
                    return name === 'get' ? django_value/* UNKNOWN */.HV : lost();
                const found = entries.get(id);
                if (name === 'pop')
                    entries.delete(id);
                if (found)
                    return found.value;
                if (self.isOpen) {
                    if (name === 'setdefault')
                        put(key, django_value/* UNKNOWN */.HV);
                    return django_value/* UNKNOWN */.HV;
                }
                if (name === 'setdefault')
                    put(key, fallback);
                return fallback;
            };
        case 'update':
            return ({ positional: [more], named, isOpen }) => {
                if (more !== undefined && more.kind !== 'dict')
                    return lost();
                if (isOpen || (more?.kind === 'dict' && more.isOpen))
                    self.isOpen = true;
                if (more?.kind === 'dict') {
                    // What is not known of the other may replace anything here.
                    if (more.isOpen)
                        for (const entry of entries.values())
                            entry.value = django_value/* UNKNOWN */.HV;
                    for (const { key, value } of more.entries.values())
                        put(key, value);
                }
                for (const [key, value] of named)
                    put((0,django_value/* ofText */.XA)(key), value);
                return django_value/* NONE */.x3;
            };
        case 'copy':
            return () => ({ ...self, entries: new Map(entries) });
        case 'keys':
            return () => (self.isOpen ? django_value/* UNKNOWN */.HV : (0,django_value/* ofList */.uY)([...entries.values()].map(({ key }) => key)));
        case 'values':
            return () => self.isOpen ? django_value/* UNKNOWN */.HV : (0,django_value/* ofList */.uY)([...entries.values()].map(({ value }) => value));
        case 'items':
            return () => self.isOpen
                ? django_value/* UNKNOWN */.HV
                : (0,django_value/* ofList */.uY)([...entries.values()].map(({ key, value }) => (0,django_value/* ofList */.uY)([key, value], 'tuple')));
        case 'clear':
            return () => {
                entries.clear();
                self.isOpen = false;
                return django_value/* NONE */.x3;
            };
        default:
            return undefined;
    }
}
function pathMethod(self, name) {
    switch (name) {
        case 'resolve':
        case 'absolute':
        case 'expanduser':
        case 'as_posix':
        case '__str__':
            return () => self;
        case 'joinpath':
            return ({ positional, isOpen }) => (isOpen ? django_value/* UNKNOWN */.HV : joinPath([self, ...positional]));
        default:
            return undefined;
    }
}
function joinPath(parts) {
    let path = '';
    for (const [index, part] of parts.entries()) {
        if (part.kind !== 'text' && part.kind !== 'path')
            return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, ...parts);
        if (index === 0 || part.value.startsWith('/'))
            path = part.value;
        else
            path = path === '' ? part.value : `${path.replace(/\/$/, '')}/${part.value}`;
    }
    return (0,django_value/* from */.HT)({ kind: 'path', value: normalizePath(path) }, ...parts);
}
function normalizePath(path) {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else if (part !== '..' || !path.startsWith('/'))
            parts.push(part);
    }
    return `${path.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}
function parentOf(path) {
    return normalizePath(path === '' ? '..' : `${path}/..`);
}
/** `a or b`, `bool(a)`: undefined is not known. */
function asBoolean(value) {
    const isTrue = (0,django_value/* truth */.Im)(value);
    return isTrue === undefined ? (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, value) : (0,django_value/* from */.HT)((0,django_value/* ofBoolean */.aY)(isTrue), value);
}

;// CONCATENATED MODULE: ./src/django/operators.ts


// Larger texts and lists are no settings.
const MOST_LENGTH = 10_000;
function compare(operator, left, right) {
    const answer = (isTrue) => (0,django_value/* from */.HT)(isTrue === undefined ? django_value/* UNKNOWN */.HV : (0,django_value/* ofBoolean */.aY)(isTrue), left, right);
    const negated = (isTrue) => isTrue === undefined ? undefined : !isTrue;
    switch (operator) {
        case '==':
            return answer((0,django_value/* equal */.LC)(left, right));
        case '!=':
            return answer(negated((0,django_value/* equal */.LC)(left, right)));
        case 'is':
        case 'is not': {
            const isSame = right.kind === 'none' || right.kind === 'boolean'
                ? left.kind === 'unknown' || left.kind === 'variable' || left.kind === 'either'
                    ? undefined
                    : left.kind === right.kind && (0,django_value/* equal */.LC)(left, right) === true
                : undefined;
            return answer(operator === 'is' ? isSame : negated(isSame));
        }
        case 'in':
        case 'not in': {
            const isIn = contains(right, left);
            if (right.kind === 'object' && left.kind === 'text' && right.object.name === 'environ') {
                const origin = { name: left.value, isSet: isIn === true };
                const value = operator === 'in' ? isIn : negated(isIn);
                return {
                    ...(value === undefined ? django_value/* UNKNOWN */.HV : (0,django_value/* ofBoolean */.aY)(value)),
                    origins: [origin],
                };
            }
            return answer(operator === 'in' ? isIn : negated(isIn));
        }
        case '<':
        case '<=':
        case '>':
        case '>=': {
            if (left.kind !== 'number' || right.kind !== 'number')
                return answer(undefined);
            const [a, b] = [left.value, right.value];
            return answer(operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b);
        }
        default:
            return answer(undefined);
    }
}
function calculate(operator, left, right) {
    const lost = (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, left, right);
    if (operator === '/' && left.kind === 'path')
        return joinPath([left, right]);
    if (left.kind === 'random' || right.kind === 'random') {
        return operator === '+' ? { kind: 'random' } : lost;
    }
    if (operator === '+' && left.kind === 'path' && right.kind === 'text') {
        return (0,django_value/* from */.HT)({ kind: 'path', value: `${left.value}${right.value}` }, left, right);
    }
    if (left.kind === 'list' && right.kind === 'list' && left.flavor === right.flavor) {
        if (operator === '+' && left.items.length + right.items.length <= MOST_LENGTH) {
            return (0,django_value/* from */.HT)((0,django_value/* ofList */.uY)([...left.items, ...right.items], left.flavor), left, right);
        }
        return lost;
    }
    if (left.kind === 'dict' && right.kind === 'dict' && operator === '|' && !right.isOpen) {
        const entries = new Map([...left.entries, ...right.entries]);
        return (0,django_value/* from */.HT)({ kind: 'dict', entries, isOpen: left.isOpen }, left, right);
    }
    if (left.kind === 'text' && right.kind === 'text' && operator === '+') {
        return left.value.length + right.value.length > MOST_LENGTH
            ? lost
            : (0,django_value/* from */.HT)((0,django_value/* ofText */.XA)(left.value + right.value), left, right);
    }
    if (left.kind === 'text' && operator === '*' && right.kind === 'number') {
        const length = left.value.length * right.value;
        return length >= 0 && length <= MOST_LENGTH
            ? (0,django_value/* from */.HT)((0,django_value/* ofText */.XA)(left.value.repeat(right.value)), left, right)
            : lost;
    }
    if (left.kind !== 'number' || right.kind !== 'number')
        return lost;
    const [a, b] = [left.value, right.value];
    const result = operator === '+'
        ? a + b
        : operator === '-'
            ? a - b
            : operator === '*'
                ? a * b
                : operator === '**'
                    ? a ** b
                    : operator === '/' && b !== 0
                        ? a / b
                        : operator === '//' && b !== 0
                            ? Math.floor(a / b)
                            : operator === '%' && b !== 0
                                ? a - Math.floor(a / b) * b
                                : Number.NaN;
    return Number.isFinite(result) ? (0,django_value/* from */.HT)((0,django_value/* ofNumber */.Jm)(result), left, right) : lost;
}
function itemsOf(value) {
    if (value.kind === 'list')
        return [...value.items];
    if (value.kind === 'dict') {
        return value.isOpen ? undefined : [...value.entries.values()].map(({ key }) => key);
    }
    if (value.kind === 'text')
        return [...value.value].map((each) => (0,django_value/* from */.HT)((0,django_value/* ofText */.XA)(each), value));
    return undefined;
}
function contains(container, item) {
    if (container.kind === 'object')
        return container.object.has?.(item);
    if (container.kind === 'text') {
        return item.kind === 'text' ? container.value.includes(item.value) : undefined;
    }
    if (container.kind === 'dict') {
        const id = (0,django_value/* keyOf */.TN)(item);
        if (id === undefined)
            return undefined;
        return container.entries.has(id) ? true : container.isOpen ? undefined : false;
    }
    if (container.kind !== 'list')
        return undefined;
    const answers = container.items.map((each) => (0,django_value/* equal */.LC)(each, item));
    return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}
/** As `str()` has it; undefined where it is not known. */
function shownAs(value) {
    switch (value.kind) {
        case 'text':
        case 'path':
            return value.value;
        case 'number':
            return Number.isInteger(value.value) ? String(value.value) : undefined;
        case 'boolean':
            return value.value ? 'True' : 'False';
        case 'none':
            return 'None';
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./src/django/builtins.ts




const MOST_RANGE = 10_000;
/** What Python has without an import. */
function builtin(name, interpreter, module) {
    if (name === 'locals' || name === 'globals' || name === 'vars') {
        return (0,django_value/* ofObject */.lB)({ name, call: () => namespaceOf(module()) });
    }
    const call = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    return call && (0,django_value/* ofObject */.lB)({ name, call: (args) => call(args, interpreter) });
}
/** The names of a module as a dict: `globals()["X"] = \u2026`, `vars().update(\u2026)`. */
function namespaceOf(scope) {
    const put = (key, value) => {
        if (key.kind === 'text')
            scope.names.set(key.value, value);
        else
            scope.isOpen = true;
    };
    return (0,django_value/* ofObject */.lB)({
        name: 'namespace',
        isNamespace: true,
        item: (key) => (key.kind === 'text' ? scope.names.get(key.value) : undefined) ?? django_value/* UNKNOWN */.HV,
        assign: put,
        has: (key) => key.kind !== 'text'
            ? undefined
            : scope.names.has(key.value)
                ? true
                : scope.isOpen
                    ? undefined
                    : false,
        member: (name) => {
            if (name === 'get') {
                return (0,django_value/* ofObject */.lB)({
                    name,
                    call: ({ positional: [key, fallback = django_value/* NONE */.x3] }) => {
                        if (key?.kind !== 'text')
                            return django_value/* UNKNOWN */.HV;
                        return scope.names.get(key.value) ?? (scope.isOpen ? django_value/* UNKNOWN */.HV : fallback);
                    },
                });
            }
            return (0,django_value/* ofObject */.lB)({
                name,
                call: ({ positional: [more], named, isOpen }) => {
                    if (isOpen || (more !== undefined && (more.kind !== 'dict' || more.isOpen))) {
                        scope.isOpen = true;
                        for (const each of scope.names.keys())
                            scope.names.set(each, django_value/* UNKNOWN */.HV);
                    }
                    if (more?.kind === 'dict')
                        for (const entry of more.entries.values())
                            put(entry.key, entry.value);
                    for (const [key, value] of named)
                        put((0,django_value/* ofText */.XA)(key), value);
                    return django_value/* NONE */.x3;
                },
            });
        },
    });
}
const first = ({ positional }) => positional[0] ?? django_value/* UNKNOWN */.HV;
function collect(flavor) {
    return (args) => {
        if (args.positional.length === 0 && !args.isOpen)
            return (0,django_value/* ofList */.uY)([], flavor);
        const items = itemsOf(first(args));
        return items ? (0,django_value/* from */.HT)((0,django_value/* ofList */.uY)([...items], flavor), first(args)) : (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, first(args));
    };
}
/** @throws Raised for a text that is no number, as Python does. */
function toInteger(value, args) {
    if (value.kind === 'number')
        return (0,django_value/* from */.HT)((0,django_value/* ofNumber */.Jm)(Math.trunc(value.value)), value);
    if (value.kind === 'boolean')
        return (0,django_value/* from */.HT)((0,django_value/* ofNumber */.Jm)(Number(value.value)), value);
    if (value.kind === 'none')
        throw new Raised('TypeError', args.place, { because: [value] });
    if (value.kind !== 'text')
        return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, value);
    const text = strip(value.value, 'both');
    if (!/^[+-]?\d+(?:_\d+)*$/.test(text)) {
        throw new Raised('ValueError', args.place, { because: [value] });
    }
    const number = Number(text.replaceAll('_', ''));
    return (0,django_value/* from */.HT)(Number.isSafeInteger(number) ? (0,django_value/* ofNumber */.Jm)(number) : django_value/* UNKNOWN */.HV, value);
}
const FUNCTIONS = {
    bool: (args) => (args.positional.length === 0 ? (0,django_value/* ofBoolean */.aY)(false) : asBoolean(first(args))),
    int: (args) => (args.positional.length === 1 ? toInteger(first(args), args) : django_value/* UNKNOWN */.HV),
    float: (args) => {
        const value = first(args);
        if (value.kind === 'number')
            return value;
        if (value.kind !== 'text')
            return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, value);
        const text = strip(value.value, 'both');
        if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) {
            return (0,django_value/* from */.HT)((0,django_value/* ofNumber */.Jm)(Number(text)), value);
        }
        if (/^[+-]?(?:inf|infinity|nan)$/i.test(text))
            return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, value);
        throw new Raised('ValueError', args.place, { because: [value] });
    },
    str: (args) => {
        const value = args.positional[0] ?? (0,django_value/* ofText */.XA)('');
        if (value.kind === 'path')
            return value;
        if (value.kind === 'random')
            return { kind: 'random' };
        const text = shownAs(value);
        return (0,django_value/* from */.HT)(text === undefined ? django_value/* UNKNOWN */.HV : (0,django_value/* ofText */.XA)(text), value);
    },
    list: collect('list'),
    tuple: collect('tuple'),
    set: collect('set'),
    frozenset: collect('set'),
    reversed: (args) => {
        const items = itemsOf(first(args));
        return items ? (0,django_value/* ofList */.uY)([...items].reverse()) : django_value/* UNKNOWN */.HV;
    },
    sorted: (args) => {
        const items = itemsOf(first(args));
        if (!items || args.named.size > 0)
            return django_value/* UNKNOWN */.HV;
        const texts = items.map((item) => (item.kind === 'text' ? item.value : undefined));
        if (texts.includes(undefined))
            return django_value/* UNKNOWN */.HV;
        return (0,django_value/* ofList */.uY)([...items].sort((a, b) => (shownAs(a) < shownAs(b) ? -1 : 1)));
    },
    dict: ({ positional: [base], named, isOpen }) => {
        if (isOpen || (base && base.kind !== 'dict'))
            return django_value/* UNKNOWN */.HV;
        const result = (0,django_value/* ofDict */.qS)([...named]);
        if (base?.kind === 'dict' && result.kind === 'dict') {
            result.entries = new Map([...base.entries, ...result.entries]);
            result.isOpen = base.isOpen;
        }
        return result;
    },
    len: (args) => {
        const value = first(args);
        const items = itemsOf(value);
        return (0,django_value/* from */.HT)(items ? (0,django_value/* ofNumber */.Jm)(items.length) : django_value/* UNKNOWN */.HV, value);
    },
    any: (args) => every(first(args), true),
    all: (args) => every(first(args), false),
    map: ({ positional: [callee = django_value/* UNKNOWN */.HV, iterable = django_value/* UNKNOWN */.HV], place }, interpreter) => {
        const items = itemsOf(iterable);
        if (!items)
            return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, iterable);
        return (0,django_value/* from */.HT)((0,django_value/* ofList */.uY)(items.map((item) => interpreter.apply(callee, [item], place))), iterable);
    },
    filter: ({ positional: [callee = django_value/* UNKNOWN */.HV, iterable = django_value/* UNKNOWN */.HV], place }, interpreter) => {
        const items = itemsOf(iterable);
        const kept = [];
        for (const item of items ?? []) {
            const answer = callee.kind === 'none' ? item : interpreter.apply(callee, [item], place);
            const isTrue = (0,django_value/* truth */.Im)(answer);
            if (isTrue === undefined)
                return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, iterable);
            if (isTrue)
                kept.push(item);
        }
        return (0,django_value/* from */.HT)(items ? (0,django_value/* ofList */.uY)(kept) : django_value/* UNKNOWN */.HV, iterable);
    },
    range: ({ positional, isOpen }) => {
        const [a, b] = positional;
        const [start, end] = b === undefined ? [(0,django_value/* ofNumber */.Jm)(0), a] : [a, b];
        if (isOpen || positional.length > 2 || start?.kind !== 'number' || end?.kind !== 'number') {
            return django_value/* UNKNOWN */.HV;
        }
        const length = Math.max(0, end.value - start.value);
        if (length > MOST_RANGE)
            return django_value/* UNKNOWN */.HV;
        return (0,django_value/* ofList */.uY)(Array.from({ length }, (_, index) => (0,django_value/* ofNumber */.Jm)(start.value + index)));
    },
    enumerate: (args) => {
        const items = itemsOf(first(args));
        if (!items || args.positional.length > 1)
            return django_value/* UNKNOWN */.HV;
        return (0,django_value/* ofList */.uY)(items.map((item, index) => (0,django_value/* ofList */.uY)([(0,django_value/* ofNumber */.Jm)(index), item], 'tuple')));
    },
    max: (args) => extreme(args, Math.max),
    min: (args) => extreme(args, Math.min),
    isinstance: ({ positional: [value = django_value/* UNKNOWN */.HV, type = django_value/* UNKNOWN */.HV] }) => {
        const name = type.kind === 'object' ? type.object.name : '';
        const kinds = {
            str: 'text',
            bool: 'boolean',
            list: 'list',
            dict: 'dict',
        };
        const isKnown = ['text', 'boolean', 'number', 'none', 'dict', 'list'].includes(value.kind);
        if (!isKnown || !Object.hasOwn(kinds, name))
            return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, value);
        const isFlavor = value.kind !== 'list' || value.flavor === 'list';
        return (0,django_value/* from */.HT)((0,django_value/* ofBoolean */.aY)(value.kind === kinds[name] && isFlavor), value);
    },
    print: () => django_value/* NONE */.x3,
    // As with an import: what the repository does not have is what the handler is for.
    open: ({ positional: [path], place, named }, interpreter) => {
        if (interpreter.isTrying && interpreter.hasFile(path ?? named.get('file')) === false) {
            throw new Raised('FileNotFoundError', place);
        }
        return django_value/* UNKNOWN */.HV;
    },
    chr: (args) => {
        const value = first(args);
        return value.kind === 'number' && value.value >= 0 && value.value < 0x11_0000
            ? (0,django_value/* ofText */.XA)(String.fromCodePoint(Math.trunc(value.value)))
            : django_value/* UNKNOWN */.HV;
    },
    exec: (_, interpreter) => {
        interpreter.forgetEverything();
        return django_value/* NONE */.x3;
    },
    setattr: (args, interpreter) => {
        interpreter.forgetEverything();
        for (const value of args.positional)
            forget(value);
        return django_value/* NONE */.x3;
    },
};
function every(value, wanted) {
    const items = itemsOf(value);
    if (!items)
        return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, value);
    const answers = items.map(django_value/* truth */.Im);
    if (answers.includes(wanted))
        return (0,django_value/* from */.HT)((0,django_value/* ofBoolean */.aY)(wanted), value, ...items);
    return (0,django_value/* from */.HT)(answers.includes(undefined) ? django_value/* UNKNOWN */.HV : (0,django_value/* ofBoolean */.aY)(!wanted), value, ...items);
}
function extreme({ positional, isOpen }, choose) {
    const [only] = positional;
    const items = positional.length === 1 && only ? itemsOf(only) : positional;
    const numbers = items?.map((item) => (item.kind === 'number' ? item.value : Number.NaN));
    if (isOpen || !numbers || numbers.length === 0 || numbers.some(Number.isNaN)) {
        return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, ...positional);
    }
    return (0,django_value/* from */.HT)((0,django_value/* ofNumber */.Jm)(choose(...numbers)), ...positional);
}

// EXTERNAL MODULE: ./src/django/patterns.ts
var patterns = __webpack_require__(6340);
;// CONCATENATED MODULE: ./src/django/service-urls.ts

const DATABASES = {
    postgres: 'django.db.backends.postgresql',
    postgresql: 'django.db.backends.postgresql',
    psql: 'django.db.backends.postgresql',
    pgsql: 'django.db.backends.postgresql',
    postgis: 'django.contrib.gis.db.backends.postgis',
    mysql: 'django.db.backends.mysql',
    mysql2: 'django.db.backends.mysql',
    sqlite: 'django.db.backends.sqlite3',
    sqlite3: 'django.db.backends.sqlite3',
    spatialite: 'django.contrib.gis.db.backends.spatialite',
    oracle: 'django.db.backends.oracle',
};
const CACHES = {
    locmem: 'django.core.cache.backends.locmem.LocMemCache',
    locmemcache: 'django.core.cache.backends.locmem.LocMemCache',
    dummy: 'django.core.cache.backends.dummy.DummyCache',
    dummycache: 'django.core.cache.backends.dummy.DummyCache',
    db: 'django.core.cache.backends.db.DatabaseCache',
    dbcache: 'django.core.cache.backends.db.DatabaseCache',
    redis: 'django_redis.cache.RedisCache',
    rediss: 'django_redis.cache.RedisCache',
    rediscache: 'django_redis.cache.RedisCache',
};
const MAIL = {
    smtp: 'smtp',
    'smtp+tls': 'smtp',
    'smtp+ssl': 'smtp',
    console: 'console',
    consolemail: 'console',
    dummymail: 'dummy',
    memorymail: 'locmem',
    filemail: 'filebased',
};
/** The dict that dj-database-url and django-environ make of a URL, as far as rules look at it. */
function databaseOf(url) {
    const scheme = schemeOf(url);
    if (url.kind !== 'text' || scheme === undefined)
        return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, url);
    const engine = ofName(named(DATABASES, scheme), url);
    const path = url.value.replace(/^[^:]*:(?:\/\/)?/, '').replace(/\?.*$/s, '');
    const isFile = scheme.startsWith('sqlite') || scheme === 'spatialite';
    const name = isFile ? path.replace(/^\//, '') || ':memory:' : undefined;
    return (0,django_value/* from */.HT)((0,django_value/* ofDict */.qS)([
        ['ENGINE', engine],
        ['NAME', name === undefined ? (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, url) : (0,django_value/* from */.HT)((0,django_value/* ofText */.XA)(name), url)],
    ], true), url);
}
function cacheOf(url) {
    const scheme = schemeOf(url);
    return (0,django_value/* from */.HT)((0,django_value/* ofDict */.qS)([['BACKEND', ofName(named(CACHES, scheme), url)]], true), url);
}
function mailOf(url) {
    const scheme = schemeOf(url);
    const kind = named(MAIL, scheme);
    const backend = kind && `django.core.mail.backends.${kind}.EmailBackend`;
    return (0,django_value/* from */.HT)((0,django_value/* ofDict */.qS)([['EMAIL_BACKEND', ofName(backend, url)]], true), url);
}
function named(names, scheme) {
    return scheme !== undefined && Object.hasOwn(names, scheme) ? names[scheme] : undefined;
}
function ofName(name, url) {
    return (0,django_value/* from */.HT)(name === undefined ? django_value/* UNKNOWN */.HV : (0,django_value/* ofText */.XA)(name), url);
}
function schemeOf(url) {
    return url.kind === 'text'
        ? /^([a-z][a-z0-9+.-]*):/i.exec(url.value)?.[1]?.toLowerCase()
        : undefined;
}

;// CONCATENATED MODULE: ./src/django/library.ts






/** The part of a library that settings use, or undefined for a module that is not modelled. */
function libraryModule(name, interpreter) {
    const make = Object.hasOwn(MODULES, name) ? MODULES[name] : undefined;
    if (make)
        return moduleOf(name, make(interpreter));
    // The rest of what is certainly installed: importing it cannot fail.
    return /^(?:django|logging|datetime|json|typing|__future__|warnings|socket|platform|collections|functools|itertools|urllib|subprocess|random|string|types|enum|dataclasses|contextlib|tempfile|shutil|glob|hashlib|base64|time|math|copy|configparser|email|importlib|ssl)(?:\.|$)/.test(name)
        ? moduleOf(name, {})
        : undefined;
}
function moduleOf(name, members) {
    return (0,django_value/* ofObject */.lB)({
        name,
        member: (member) => (Object.hasOwn(members, member) ? members[member] : undefined),
    });
}
const fn = (name, call) => (0,django_value/* ofObject */.lB)({ name, call });
const random = () => ({ kind: 'random' });
const MODULES = {
    os: osModule,
    'os.path': (interpreter) => pathModule(interpreter),
    sys: () => ({ argv: argv(), platform: (0,django_value/* ofText */.XA)('linux') }),
    pathlib: () => ({ Path: pathClass(), PurePath: pathClass(), PosixPath: pathClass() }),
    re: () => patternModule(),
    uuid: () => ({ uuid4: fn('uuid4', random), uuid1: fn('uuid1', random) }),
    secrets: () => ({
        token_urlsafe: fn('token_urlsafe', random),
        token_hex: fn('token_hex', random),
        choice: fn('choice', random),
    }),
    'django.core.management.utils': () => ({
        get_random_secret_key: fn('get_random_secret_key', random),
    }),
    'django.utils.crypto': () => ({ get_random_string: fn('get_random_string', random) }),
    'distutils.util': () => ({ strtobool: strtobool() }),
    environ: (interpreter) => ({
        Env: (0,django_value/* ofObject */.lB)({
            name: 'Env',
            call: ({ named }) => envReader(interpreter, 'django-environ', named),
            member: (name) => name === 'read_env' ? fn(name, () => django_value/* NONE */.x3) : name === 'NOTSET' ? django_value/* UNKNOWN */.HV : undefined,
        }),
        FileAwareEnv: (0,django_value/* ofObject */.lB)({
            name: 'FileAwareEnv',
            call: ({ named }) => envReader(interpreter, 'django-environ', named),
        }),
        Path: django_value/* UNKNOWN */.HV,
    }),
    environs: (interpreter) => {
        const make = () => envReader(interpreter, 'environs', new Map());
        return { Env: fn('Env', make), FileAwareEnv: fn('FileAwareEnv', make), env: make() };
    },
    decouple: (interpreter) => ({
        config: decoupleConfig(interpreter),
        AutoConfig: fn('AutoConfig', () => decoupleConfig(interpreter)),
        Csv: fn('Csv', (args) => csv(args, interpreter)),
    }),
    dj_database_url: (interpreter) => ({
        config: fn('config', (args) => databaseConfig(args, interpreter)),
        parse: fn('parse', ({ positional: [url = django_value/* UNKNOWN */.HV] }) => databaseOf(url)),
    }),
    'split_settings.tools': (interpreter) => ({
        include: (0,django_value/* ofObject */.lB)({
            name: 'include',
            callIn: (args, module) => included(args, module, interpreter),
        }),
        // An object, so that it is told from a file that has to be there.
        optional: fn('optional', ({ positional: [path = django_value/* NONE */.x3] }) => path.kind === 'none' || (path.kind === 'text' && path.value === '')
            ? django_value/* NONE */.x3
            : (0,django_value/* ofObject */.lB)({ name: 'optional', item: () => path })),
    }),
    dotenv: () => ({
        load_dotenv: fn('load_dotenv', () => (0,django_value/* ofBoolean */.aY)(true)),
        find_dotenv: fn('find_dotenv', () => django_value/* UNKNOWN */.HV),
    }),
};
/** https://github.com/wemake-services/django-split-settings: files run in one namespace, in turn. */
function included({ positional, named, isOpen, place }, module, interpreter) {
    const folder = { kind: 'path', value: parentOf(module.file.path) };
    if (isOpen || named.has('scope'))
        module.isOpen = true;
    for (const given of positional) {
        if (given.kind === 'none')
            continue;
        const isOptional = given.kind === 'object';
        const name = isOptional ? (given.object.item?.(django_value/* NONE */.x3) ?? django_value/* UNKNOWN */.HV) : given;
        const path = joinPath([folder, name]);
        // Which files a pattern finds is not known here.
        if (path.kind !== 'path' || /[*?[]/.test(path.value)) {
            interpreter.forgetEverything();
            continue;
        }
        if (interpreter.include(path.value, module) || isOptional)
            continue;
        throw new Raised('OSError', place);
    }
    return django_value/* NONE */.x3;
}
function strtobool() {
    return fn('strtobool', ({ positional: [value = django_value/* UNKNOWN */.HV], place }) => {
        if (value.kind !== 'text')
            return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, value);
        const word = value.value.toLowerCase();
        if (/^(?:y|yes|t|true|on|1)$/.test(word))
            return (0,django_value/* from */.HT)((0,django_value/* ofBoolean */.aY)(true), value);
        if (/^(?:n|no|f|false|off|0)$/.test(word))
            return (0,django_value/* from */.HT)((0,django_value/* ofBoolean */.aY)(false), value);
        throw new Raised('ValueError', place, { because: [value] });
    });
}
// A server is started with options and names of modules, never with the name of a management command.
const COMMANDS = /^(?:test|pytest|runserver|shell|migrate|makemigrations|collectstatic|compilemessages|createsuperuser|check|dbshell)$/;
function argv() {
    return (0,django_value/* ofObject */.lB)({
        name: 'argv',
        has: (key) => (key.kind === 'text' && COMMANDS.test(key.value) ? false : undefined),
    });
}
function osModule(interpreter) {
    const get = ({ positional: [name, fallback = django_value/* NONE */.x3], named, place }) => interpreter.read(name ?? named.get('key'), named.get('default') ?? fallback, 'KeyError', place);
    const set = (name, value) => {
        if (name?.kind === 'text')
            interpreter.ownVariables.set(name.value, value ?? django_value/* UNKNOWN */.HV);
    };
    const environ = (0,django_value/* ofObject */.lB)({
        name: 'environ',
        item: (key) => interpreter.read(key, undefined, 'KeyError', key.place ?? NOWHERE),
        assign: set,
        has: (key) => {
            if (key.kind !== 'text')
                return undefined;
            interpreter.reads.push({ name: key.value, place: key.place ?? NOWHERE, isNeeded: false });
            const found = interpreter.variable(key.value, key.place ?? NOWHERE);
            return found === undefined ? false : found.kind === 'text' ? true : undefined;
        },
        member: (name) => {
            if (name === 'get' || name === 'pop')
                return fn(name, get);
            if (name === 'setdefault') {
                return fn(name, ({ positional: [key, value], place }) => {
                    if (key?.kind !== 'text')
                        return django_value/* UNKNOWN */.HV;
                    const found = interpreter.variable(key.value, place);
                    if (found)
                        return found;
                    set(key, value);
                    return value ?? django_value/* UNKNOWN */.HV;
                });
            }
            if (name === 'update') {
                return fn(name, ({ positional: [more], named }) => {
                    if (more?.kind === 'dict')
                        for (const { key, value } of more.entries.values())
                            set(key, value);
                    for (const [key, value] of named)
                        set((0,django_value/* ofText */.XA)(key), value);
                    return django_value/* NONE */.x3;
                });
            }
            return undefined;
        },
    });
    return {
        environ,
        getenv: fn('getenv', get),
        path: moduleOf('os.path', pathModule(interpreter)),
        urandom: fn('urandom', random),
        sep: (0,django_value/* ofText */.XA)('/'),
        name: (0,django_value/* ofText */.XA)('posix'),
    };
}
const NOWHERE = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
function pathModule(interpreter) {
    const same = fn('abspath', ({ positional: [path = django_value/* UNKNOWN */.HV] }) => path);
    return {
        join: fn('join', ({ positional, isOpen }) => (isOpen ? django_value/* UNKNOWN */.HV : joinPath(positional))),
        dirname: fn('dirname', ({ positional: [path = django_value/* UNKNOWN */.HV] }) => path.kind === 'path' ? (0,django_value/* from */.HT)({ kind: 'path', value: parentOf(path.value) }, path) : django_value/* UNKNOWN */.HV),
        abspath: same,
        realpath: same,
        normpath: same,
        isfile: fn('isfile', ({ positional: [path] }) => existence(path, interpreter)),
        exists: fn('exists', ({ positional: [path] }) => existence(path, interpreter)),
    };
}
/**
 * Whether there is such a file, as far as the repository tells. What has no extension may be a folder,
 * which nobody here can see.
 */
function existence(path, interpreter) {
    const isThere = interpreter.hasFile(path);
    if (isThere === undefined || path?.kind !== 'path')
        return django_value/* UNKNOWN */.HV;
    if (!isThere && !/[^/]\.\w+$/.test(path.value))
        return django_value/* UNKNOWN */.HV;
    return (0,django_value/* from */.HT)((0,django_value/* ofBoolean */.aY)(isThere), path);
}
function pathClass() {
    return fn('Path', ({ positional, isOpen }) => (isOpen ? django_value/* UNKNOWN */.HV : joinPath(positional)));
}
// Two repetitions take the cube of it.
const MOST_SEARCHED = 1000;
function patternModule() {
    const withPattern = (use, textAt) => fn('re', (args) => {
        const [pattern] = args.positional;
        const text = args.positional[textAt];
        const expression = pattern?.kind === 'text' ? (0,patterns/* searchable */.V)(pattern.value) : undefined;
        if (!expression ||
            text?.kind !== 'text' ||
            text.value.length > MOST_SEARCHED ||
            args.named.size > 0) {
            return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, ...args.positional);
        }
        return (0,django_value/* from */.HT)(use(expression, text.value, args), text);
    });
    return {
        split: withPattern((pattern, text, { positional: [, source = django_value/* NONE */.x3] }) => (0,django_value/* ofList */.uY)(text.split(pattern).map((piece) => (0,django_value/* from */.HT)((0,django_value/* ofText */.XA)(piece), source))), 1),
        sub: withPattern((pattern, text, { positional: [, by] }) => {
            if (by?.kind !== 'text' || by.value.includes('\\'))
                return django_value/* UNKNOWN */.HV;
            return (0,django_value/* ofText */.XA)(text.replace(pattern, () => by.value));
        }, 2),
    };
}
// django-environ, environs: one object, called or asked by method.
const DJANGO_TRUE = /^(?:true|on|ok|y|yes|1)$/i;
const MARSHMALLOW_TRUE = /^(?:true|t|yes|y|on|1)$/i;
const MARSHMALLOW_FALSE = /^(?:false|f|no|n|off|0)$/i;
const CASTS = new Set(['bool', 'int', 'list', 'str', 'float', 'tuple']);
function envReader(interpreter, flavor, schema) {
    let prefix = '';
    const type = flavor === 'django-environ' ? 'ImproperlyConfigured' : 'EnvError';
    const read = (args, kind, ownDefaultAt, usual) => {
        const { positional, named, place, isOpen } = args;
        if (isOpen)
            return django_value/* UNKNOWN */.HV;
        const given = positional[0] ??
            named.get('var') ??
            named.get('name') ??
            (usual === undefined ? undefined : (0,django_value/* ofText */.XA)(usual));
        if (given?.kind !== 'text')
            return django_value/* UNKNOWN */.HV;
        const name = `${prefix}${given.value}`;
        const [cast, declared] = declaredFor(schema.get(name));
        const fallback = named.get('default') ?? positional[ownDefaultAt] ?? declared;
        const value = interpreter.read((0,django_value/* ofText */.XA)(name), fallback, type, place);
        const isSet = value.origins?.some((origin) => origin.name === name && origin.isSet) ?? false;
        // A default is handed back as it is, URLs excepted.
        const isUrl = /db|cache|email|search/.test(kind);
        if (!isSet && !(isUrl && value.kind === 'text'))
            return value;
        if (value.kind !== 'text')
            return value.kind === 'variable' ? (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, value) : value;
        // Others of its variables may stand in a value.
        if (flavor === 'django-environ' && value.value.startsWith('$'))
            return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, value);
        const asked = named.get('cast') ??
            (kind === '' && flavor === 'django-environ' ? positional[1] : undefined) ??
            cast;
        // django-environ takes the type of the default where none is asked for.
        const smart = flavor === 'django-environ' && fallback ? typeOf(fallback) : '';
        const caster = kind === '' && asked?.kind === 'object'
            ? CASTS.has(asked.object.name)
                ? asked.object.name
                : 'other'
            : kind === '' && asked?.kind === 'list'
                ? 'list'
                : kind === '' && asked === undefined
                    ? smart
                    : kind;
        return castValue(value, caster, flavor, args, named.get('subcast'), interpreter);
    };
    const METHODS = {
        bool: [1],
        int: [1],
        str: [1],
        float: [1],
        list: [flavor === 'environs' ? 1 : 2],
        tuple: [flavor === 'environs' ? 1 : 2],
        dict: [flavor === 'environs' ? 1 : 2],
        json: [1],
        url: [1],
        path: [1],
        db: [1, 'DATABASE_URL'],
        db_url: [1, 'DATABASE_URL'],
        dj_db_url: [1],
        cache: [1, 'CACHE_URL'],
        cache_url: [1, 'CACHE_URL'],
        dj_cache_url: [1],
        email: [1, 'EMAIL_URL'],
        email_url: [1, 'EMAIL_URL'],
        dj_email_url: [1],
    };
    return (0,django_value/* ofObject */.lB)({
        name: 'env',
        call: (args) => read(args, '', flavor === 'environs' ? 1 : 2),
        member: (name) => {
            const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
            if (method)
                return fn(name, (args) => read(args, name, ...method));
            if (name === 'read_env' || name === 'seal')
                return fn(name, () => django_value/* NONE */.x3);
            if (name === 'prefixed') {
                return fn(name, ({ positional: [text] }) => {
                    const before = prefix;
                    return (0,django_value/* ofObject */.lB)({
                        name,
                        enter: () => {
                            prefix = `${before}${text?.kind === 'text' ? text.value : '?'}`;
                        },
                        leave: () => {
                            prefix = before;
                        },
                    });
                });
            }
            return undefined;
        },
    });
}
/** The cast that a default stands for; '' where it stands for none. */
function typeOf(fallback) {
    switch (fallback.kind) {
        case 'boolean':
            return 'bool';
        case 'number':
            return Number.isInteger(fallback.value) ? 'int' : 'float';
        case 'list':
            return fallback.flavor === 'set' ? 'other' : fallback.flavor;
        case 'none':
        case 'text':
        case 'random':
            return '';
        default:
            return 'other';
    }
}
/** `DEBUG=(bool, False)` in the scheme of django-environ. */
function declaredFor(entry) {
    if (entry?.kind === 'list' && entry.flavor === 'tuple')
        return [entry.items[0], entry.items[1]];
    return [entry, undefined];
}
function castValue(value, kind, flavor, args, subcast, interpreter) {
    const { value: text } = value;
    switch (kind) {
        case '':
        case 'str':
            return value;
        case 'bool': {
            const word = strip(text, 'both');
            if (flavor === 'django-environ') {
                const isOn = /^[+-]?\d+$/.test(word) ? Number(word) !== 0 : DJANGO_TRUE.test(word);
                return (0,django_value/* from */.HT)((0,django_value/* ofBoolean */.aY)(isOn), value);
            }
            if (MARSHMALLOW_TRUE.test(word))
                return (0,django_value/* from */.HT)((0,django_value/* ofBoolean */.aY)(true), value);
            if (MARSHMALLOW_FALSE.test(word))
                return (0,django_value/* from */.HT)((0,django_value/* ofBoolean */.aY)(false), value);
            throw new Raised('EnvError', args.place, { because: [value] });
        }
        case 'int':
            return toInteger(value, args);
        case 'list':
        case 'tuple': {
            // Neither strips: of "a.io, b.io", the second begins with a space, and matches nothing.
            const isBare = flavor === 'django-environ' && kind === 'tuple';
            const inner = isBare ? text.replace(/^\(+|\(+$/g, '').replace(/^\)+|\)+$/g, '') : text;
            const pieces = inner.split(',').map((piece) => (0,django_value/* from */.HT)((0,django_value/* ofText */.XA)(piece), value));
            const kept = flavor === 'django-environ' ? pieces.filter((piece) => (0,django_value/* truth */.Im)(piece)) : pieces;
            const items = text === '' ? [] : kept;
            const cast = subcast ?? (flavor === 'django-environ' ? args.named.get('cast') : undefined);
            const made = cast?.kind === 'object' && cast.object.name !== 'list'
                ? items.map((item) => interpreter.apply(cast, [item], args.place))
                : items;
            return (0,django_value/* from */.HT)((0,django_value/* ofList */.uY)(made, kind === 'tuple' ? 'tuple' : 'list'), value);
        }
        case 'db':
        case 'db_url':
        case 'dj_db_url':
            return databaseOf(value);
        case 'cache':
        case 'cache_url':
        case 'dj_cache_url':
            return cacheOf(value);
        case 'email':
        case 'email_url':
        case 'dj_email_url':
            return mailOf(value);
        default:
            return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, value);
    }
}
function decoupleConfig(interpreter) {
    return (0,django_value/* ofObject */.lB)({
        name: 'config',
        member: () => django_value/* UNKNOWN */.HV,
        call: (args) => {
            const { positional, named, place, isOpen } = args;
            if (isOpen)
                return django_value/* UNKNOWN */.HV;
            const fallback = named.get('default') ?? positional[1];
            const value = interpreter.read(positional[0], fallback, 'UndefinedValueError', place);
            const cast = named.get('cast') ?? positional[2];
            if (cast?.kind !== 'object')
                return cast === undefined ? value : (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, value);
            if (cast.object.name === 'bool') {
                if (value.kind === 'boolean' || value.kind === 'none')
                    return value;
                if (value.kind === 'number')
                    return (0,django_value/* from */.HT)((0,django_value/* ofBoolean */.aY)(value.value !== 0), value);
                if (value.kind !== 'text')
                    return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, value);
                if (value.value === '')
                    return (0,django_value/* from */.HT)((0,django_value/* ofBoolean */.aY)(false), value);
                if (/^(?:y|yes|t|true|on|1)$/i.test(value.value))
                    return (0,django_value/* from */.HT)((0,django_value/* ofBoolean */.aY)(true), value);
                if (/^(?:n|no|f|false|off|0)$/i.test(value.value))
                    return (0,django_value/* from */.HT)((0,django_value/* ofBoolean */.aY)(false), value);
                throw new Raised('ValueError', place, { because: [value] });
            }
            return value.kind === 'variable'
                ? (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, value)
                : interpreter.apply(cast, [value], place);
        },
    });
}
function csv({ named, positional }, interpreter) {
    const cast = named.get('cast') ?? positional[0];
    return fn('Csv', ({ positional: [value = django_value/* UNKNOWN */.HV], place }) => {
        if (named.has('delimiter') || named.has('strip'))
            return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, value);
        if (value.kind === 'list')
            return value;
        if (value.kind !== 'text')
            return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, value);
        const items = value.value
            .split(',')
            .map((piece) => strip(piece, 'both'))
            .filter((piece, _, all) => piece !== '' || all.length > 1)
            .map((piece) => (0,django_value/* from */.HT)((0,django_value/* ofText */.XA)(piece), value));
        return (0,django_value/* from */.HT)((0,django_value/* ofList */.uY)(cast ? items.map((item) => interpreter.apply(cast, [item], place)) : items), value);
    });
}
function databaseConfig({ positional, named, place }, interpreter) {
    const name = named.get('env') ?? positional[0] ?? (0,django_value/* ofText */.XA)('DATABASE_URL');
    const fallback = named.get('default') ?? positional[1] ?? django_value/* NONE */.x3;
    const url = interpreter.read(name, fallback, 'KeyError', place);
    // Without a URL it is an empty dict, and Django has no database.
    if (url.kind === 'none' || (url.kind === 'text' && url.value === ''))
        return (0,django_value/* from */.HT)((0,django_value/* ofDict */.qS)([]), url);
    return databaseOf(url);
}

;// CONCATENATED MODULE: ./src/django/names.ts
/** `DATABASES` of `DATABASES["default"]["NAME"]`. */
function rootName(expression) {
    if (expression.type === 'name')
        return expression.name;
    if (expression.type === 'index' || expression.type === 'member')
        return rootName(expression.object);
    return undefined;
}
/** Names that a condition looks at, the names it calls left out. */
function namesIn(expression) {
    switch (expression.type) {
        case 'name':
            return [expression.name];
        case 'not':
        case 'unary':
            return namesIn(expression.operand);
        case 'logical':
        case 'compare':
        case 'binary':
            return [...namesIn(expression.left), ...namesIn(expression.right)];
        case 'call':
            return [
                ...(expression.callee.type === 'member' ? namesIn(expression.callee.object) : []),
                ...expression.args.flatMap(({ value }) => namesIn(value)),
            ];
        case 'index':
        case 'member':
            return namesIn(expression.object);
        case 'walrus':
            return [expression.name];
        default:
            return [];
    }
}
function exceptionName(value) {
    if (value?.type === 'call')
        return exceptionName(value.callee);
    if (value?.type === 'name' || value?.type === 'member')
        return value.name;
    return 'Exception';
}
function exceptionNames(value) {
    return value.type === 'sequence'
        ? value.items.flatMap((item) => exceptionNames(item.value))
        : value.type === 'name' || value.type === 'member'
            ? [value.name]
            : [];
}
/** Everything that statements may assign or change, however deep. */
function assignedNames(statements) {
    const ofTarget = (target) => {
        if (target.type === 'sequence')
            return target.items.flatMap(({ value }) => ofTarget(value));
        const name = rootName(target);
        return name === undefined ? [] : [name];
    };
    return statements.flatMap((statement) => {
        switch (statement.type) {
            case 'unknown':
            case 'global':
                return statement.names;
            case 'assign':
                return statement.targets.flatMap(ofTarget);
            case 'update':
                return ofTarget(statement.target);
            case 'expression':
                return statement.value.type === 'call' ? ofTarget(statement.value.callee) : [];
            case 'import':
                return statement.items.map(({ module, alias }) => alias ?? module.split('.')[0] ?? module);
            case 'from':
                return statement.names === '*' ? [] : statement.names.map(({ alias }) => alias);
            case 'if':
                return [
                    ...statement.branches.flatMap(({ body }) => assignedNames(body)),
                    ...assignedNames(statement.otherwise),
                ];
            case 'try':
                return [
                    statement.body,
                    ...statement.handlers.map(({ body }) => body),
                    statement.otherwise,
                    statement.final,
                ].flatMap(assignedNames);
            case 'for':
                return [...ofTarget(statement.target), ...assignedNames(statement.body)];
            case 'while':
            case 'with':
                return assignedNames(statement.body);
            case 'function':
            case 'class':
                return [statement.name];
            case 'delete':
                return statement.targets.flatMap(ofTarget);
            default:
                return [];
        }
    });
}
function importsAll(statement) {
    switch (statement.type) {
        case 'from':
            return statement.names === '*';
        case 'if':
            return [...statement.branches.flatMap(({ body }) => body), ...statement.otherwise].some(importsAll);
        case 'try':
            return [statement.body, ...statement.handlers.map(({ body }) => body)]
                .flat()
                .some(importsAll);
        case 'for':
        case 'while':
        case 'with':
            return statement.body.some(importsAll);
        default:
            return false;
    }
}

// EXTERNAL MODULE: ./src/django/parse.ts
var parse = __webpack_require__(8584);
;// CONCATENATED MODULE: ./src/django/scope.ts

/** The namespace at the top of the file that a scope belongs to. */
function scope_moduleOf(scope) {
    return scope.outer === undefined ? scope : scope_moduleOf(scope.outer);
}
/** Lists that two names share are shared in the copy as well. */
function copyScopes(scopes) {
    const copies = new Map();
    const copy = (value) => {
        if (value.kind !== 'list' && value.kind !== 'dict')
            return value;
        const known = copies.get(value);
        if (known)
            return known;
        if (value.kind === 'list') {
            const result = { ...value, items: [] };
            copies.set(value, result);
            result.items = value.items.map(copy);
            return result;
        }
        const result = { ...value, entries: new Map() };
        copies.set(value, result);
        for (const [id, entry] of value.entries) {
            result.entries.set(id, { key: entry.key, value: copy(entry.value) });
        }
        return result;
    };
    return scopes.map(({ names, places, isOpen }) => ({
        names: new Map([...names].map(([name, value]) => [name, copy(value)])),
        places: new Map(places),
        isOpen,
    }));
}
/** Keeps of two states what both have; the rest is one of two, or unknown. */
function joinScope(scope, other) {
    for (const name of new Set([...scope.names.keys(), ...other.names.keys()])) {
        const one = other.names.get(name);
        const two = scope.names.get(name);
        scope.names.set(name, one && two ? (0,django_value/* either */.gP)(one, two) : django_value/* UNKNOWN */.HV);
        const place = scope.places.get(name) ?? other.places.get(name);
        if (place)
            scope.places.set(name, place);
    }
    scope.isOpen ||= other.isOpen;
}
function placeIn({ from: start, to: end }, { file }) {
    const [line, column] = scope_positionOf(start, file.lineStarts);
    const [endLine, endColumn] = scope_positionOf(end, file.lineStarts);
    return { file: file.shown, line, column, endLine, endColumn };
}
function lineStartsOf(text) {
    const starts = [0];
    for (const match of text.matchAll(/\r\n|\n|\r/g))
        starts.push(match.index + match[0].length);
    return starts;
}
function scope_positionOf(offset, starts) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return [low + 1, offset - (starts[low] ?? 0) + 1];
}

;// CONCATENATED MODULE: ./src/django/interpret.ts









const MOST_STEPS = 200_000;
const MOST_FILES = 200;
const MOST_CALLS = 40;
const interpret_MOST_ITEMS = 10_000;
const MOST_FORKS = 400;
const MOST_PATHS = 256;
const MOST_DEPTH = 400;
/** Thrown when the code is beyond what can be followed; what it would have said is unknown. */
class Lost {
}
/**
 * Follows the code of settings modules, as far as it can be known without running it. Every bound is
 * a number of steps, never a time: the same code gives the same answer on every machine.
 */
class Interpreter {
    reads = [];
    faults = [];
    /** Files with a place that is no Python, or too new a Python. */
    unread = [];
    /** Variables that the code sets itself. */
    ownVariables = new Map();
    sources;
    lookup;
    foreign;
    modules = new Map();
    steps = 0;
    calls = 0;
    forks = 0;
    paths = 0;
    depth = 0;
    uncertain = 0;
    tries = 0;
    strangers = 0;
    included = 0;
    /** @param foreign Modules that are handed over as a value, in place of being followed. */
    constructor(sources, lookup, foreign = () => undefined) {
        this.sources = sources;
        this.lookup = lookup;
        this.foreign = foreign;
    }
    /** The namespace of the settings module. */
    open(dotted) {
        try {
            return this.load(dotted) ?? 'absent';
        }
        catch (error) {
            if (error instanceof Lost)
                return 'lost';
            throw error;
        }
    }
    /** The namespace of a module of the project after its import; undefined where it has no file. */
    load(dotted) {
        const known = this.modules.get(dotted);
        if (known !== undefined)
            return known === 'none' ? undefined : known;
        const parts = dotted.split('.');
        if (parts.length > 1)
            this.load(parts.slice(0, -1).join('.'));
        const base = parts.join('/');
        const path = [`${base}.py`, `${base}/__init__.py`].find((each) => this.sources.read(each) !== undefined);
        const text = path === undefined ? undefined : this.sources.read(path);
        if (path === undefined || text === undefined) {
            this.modules.set(dotted, 'none');
            return undefined;
        }
        if (this.modules.size > MOST_FILES)
            throw new Lost();
        const isPackage = path.endsWith('/__init__.py');
        const scope = {
            names: new Map(),
            places: new Map(),
            isOpen: false,
            outer: undefined,
            file: {
                path,
                shown: this.sources.shown(path),
                package: isPackage ? dotted : parts.slice(0, -1).join('.'),
                lineStarts: lineStartsOf(text),
            },
        };
        scope.names.set('__file__', { kind: 'path', value: path });
        scope.names.set('__name__', (0,django_value/* ofText */.XA)(dotted));
        // Before it runs: modules that import each other see what there is by then, as in Python.
        this.modules.set(dotted, scope);
        const { body, fault } = (0,parse/* parsePython */.w)(text);
        if (fault !== undefined) {
            this.unread.push(placeIn({ from: fault, to: fault }, scope));
            scope.isOpen = true;
        }
        this.run(body, scope);
        return scope;
    }
    /**
     * Runs a file in the namespace of the module that asks for it, as split_settings does.
     * @returns Whether there is such a file.
     */
    include(path, scope) {
        const text = this.sources.read(path);
        if (text === undefined)
            return false;
        this.included += 1;
        if (this.included > MOST_FILES)
            throw new Lost();
        const file = { ...scope.file, path, shown: this.sources.shown(path) };
        // The same names in another file, so that each place is told where it stands.
        const inner = Object.defineProperties({ outer: undefined, file: { ...file, lineStarts: lineStartsOf(text) } }, Object.fromEntries(['names', 'places', 'isOpen'].map((key) => [
            key,
            {
                get: () => scope[key],
                set: (value) => {
                    scope[key] = value;
                },
                enumerable: true,
            },
        ])));
        const { body, fault } = (0,parse/* parsePython */.w)(text);
        if (fault !== undefined) {
            this.unread.push(placeIn({ from: fault, to: fault }, inner));
            scope.isOpen = true;
        }
        this.run(body, inner);
        return true;
    }
    /** Whether the project has a file; undefined for what lies outside of it. */
    hasFile(path) {
        if (path?.kind !== 'path' || /^(?:\/|\.\.|$)/.test(path.value))
            return undefined;
        return this.sources.read(path.value) !== undefined;
    }
    /** Within `try`: a failure is what the handlers are for. */
    get isTrying() {
        return this.tries > 0;
    }
    get isExhausted() {
        return this.steps > MOST_STEPS;
    }
    /** A text, what the code set, or undefined where the variable is not set. */
    variable(name, place) {
        const own = this.ownVariables.get(name);
        if (own)
            return own;
        const found = this.lookup(name);
        if (found === 'unset')
            return undefined;
        if (found === 'unknown')
            return { kind: 'variable', name, fallback: undefined, place };
        return { kind: 'text', value: found.value, place, origins: [{ name, isSet: true }] };
    }
    /** The value of a variable, else the default; @throws Raised where there is neither. */
    read(name, fallback, type, place) {
        if (name?.kind !== 'text')
            return django_value/* UNKNOWN */.HV;
        this.reads.push({ name: name.value, place, isNeeded: fallback === undefined });
        const found = this.variable(name.value, place);
        if (found?.kind === 'variable')
            return { ...found, fallback };
        if (found)
            return found;
        if (fallback === undefined) {
            throw new Raised(type, place, {
                missing: name.value,
                because: [{ kind: 'none', origins: [{ name: name.value, isSet: false }] }],
            });
        }
        return { ...(0,django_value/* from */.HT)(fallback, { kind: 'none', origins: [{ name: name.value, isSet: false }] }) };
    }
    // Statements
    /** Statement by statement at the top of a module: one that fails must not hide the next. */
    run(body, scope) {
        for (const statement of body) {
            const done = this.attempt(statement, scope);
            if (done !== undefined)
                return done;
        }
        return undefined;
    }
    attempt(statement, scope) {
        try {
            return this.execute(statement, scope);
        }
        catch (error) {
            if (error instanceof Lost)
                this.forgetNames([statement], scope);
            else if (error instanceof Raised && this.uncertain === 0 && this.tries === 0) {
                this.fail(error);
                this.forgetNames([statement], scope);
            }
            else
                throw error;
            return undefined;
        }
    }
    fail({ type, place, missing, origins }) {
        this.faults.push({ type, place, missing, origins });
    }
    block(body, scope) {
        for (const [index, statement] of body.entries()) {
            if (statement.type === 'if' && scope.outer !== undefined) {
                const branch = this.choose(statement, scope);
                // In a function, two ways lead to two results.
                if (branch === undefined)
                    return this.bothWays(statement, body.slice(index + 1), scope);
                const done = this.block(branch, scope);
                if (done !== undefined)
                    return done;
                continue;
            }
            const done = scope.outer === undefined ? this.attempt(statement, scope) : this.execute(statement, scope);
            if (done !== undefined)
                return done;
        }
        return undefined;
    }
    step(cost = 1) {
        this.steps += cost;
        if (this.steps > MOST_STEPS)
            throw new Lost();
    }
    /** Large values cost more than one step, or few steps could take minutes. */
    pay(value) {
        if (value.kind === 'text')
            this.step(value.value.length >> 9);
        else if (value.kind === 'list')
            this.step(value.items.length >> 5);
        else if (value.kind === 'dict')
            this.step(value.entries.size >> 5);
    }
    copy(scopes) {
        for (const { names } of scopes) {
            this.step(names.size >> 3);
            for (const value of names.values())
                this.pay(value);
        }
        return copyScopes(scopes);
    }
    execute(statement, scope) {
        this.step();
        switch (statement.type) {
            case 'unknown':
                for (const name of statement.names)
                    this.bind(name, django_value/* UNKNOWN */.HV, statement, scope);
                return undefined;
            case 'break':
            case 'continue':
                return statement.type;
            case 'expression': {
                this.evaluate(statement.value, scope);
                const { value } = statement;
                // `MIDDLEWARE.insert(\u2026)`: the line that changes a setting is the one to look at.
                if (value.type === 'call' && value.callee.type === 'member') {
                    this.touch(value.callee.object, statement, scope);
                }
                return undefined;
            }
            case 'import':
                for (const { module, alias } of statement.items)
                    this.importModule(module, alias, statement, scope);
                return undefined;
            case 'from':
                this.importFrom(statement, scope);
                return undefined;
            case 'assign': {
                const value = this.evaluate(statement.value, scope);
                for (const target of statement.targets)
                    this.assign(target, value, statement, scope);
                return undefined;
            }
            case 'update': {
                const before = this.evaluate(statement.target, scope);
                const value = this.evaluate(statement.value, scope);
                if (before.kind === 'list' && before.flavor !== 'tuple' && statement.operator === '+') {
                    const extend = methodOf(before, 'extend');
                    extend?.({
                        positional: [value],
                        named: new Map(),
                        isOpen: false,
                        place: placeIn(statement, scope),
                    });
                    this.assign(statement.target, before, statement, scope);
                }
                else {
                    const after = calculate(statement.operator, before, value);
                    this.assign(statement.target, after, statement, scope);
                }
                return undefined;
            }
            case 'if':
                return this.ifAtTop(statement, scope);
            case 'try':
                return this.tryStatement(statement, scope);
            case 'for':
                return this.forStatement(statement, scope);
            case 'while':
                throw new Lost();
            case 'with': {
                const managers = [];
                for (const { value, target } of statement.items) {
                    const manager = this.evaluate(value, scope);
                    managers.push(manager);
                    if (target)
                        this.assign(target, manager.kind === 'object' ? manager : django_value/* UNKNOWN */.HV, statement, scope);
                    if (manager.kind === 'object')
                        manager.object.enter?.();
                }
                try {
                    return this.block(statement.body, scope);
                }
                finally {
                    for (const manager of managers)
                        if (manager.kind === 'object')
                            manager.object.leave?.();
                }
            }
            case 'function':
                this.bind(statement.name, statement.decorated
                    ? django_value/* UNKNOWN */.HV
                    : this.functionOf(statement.name, statement.parameters, statement.body, scope), statement, scope);
                return undefined;
            case 'class': {
                const bases = statement.bases.map((base) => this.evaluate(base, scope));
                this.bind(statement.name, this.classOf(statement, bases, scope), statement, scope);
                return undefined;
            }
            case 'return':
                return { value: statement.value ? this.evaluate(statement.value, scope) : django_value/* NONE */.x3 };
            case 'raise':
                throw new Raised(exceptionName(statement.value), placeIn(statement, scope));
            case 'assert': {
                const test = this.evaluate(statement.test, scope);
                if ((0,django_value/* truth */.Im)(test) !== false)
                    return undefined;
                throw new Raised('AssertionError', placeIn(statement, scope), { because: [test] });
            }
            case 'delete':
                for (const target of statement.targets) {
                    if (target.type === 'name')
                        scope.names.delete(target.name);
                    else if (target.type === 'index')
                        this.removeItem(target, scope);
                }
                return undefined;
            case 'global':
                // Functions that set globals are followed no further.
                throw new Lost();
            case 'pass':
                return undefined;
        }
    }
    /** The branch that is taken; undefined where that is not known. Reads the conditions up to there. */
    choose({ branches, otherwise }, scope) {
        for (const { test, body } of branches) {
            const isTrue = (0,django_value/* truth */.Im)(this.evaluate(test, scope));
            if (isTrue === undefined)
                return undefined;
            if (isTrue)
                return body;
        }
        return otherwise;
    }
    ifAtTop(statement, scope) {
        for (const [index, { test, body }] of statement.branches.entries()) {
            const condition = this.evaluate(test, scope);
            const isTrue = (0,django_value/* truth */.Im)(condition);
            if (isTrue === false)
                continue;
            if (isTrue)
                return this.guarded(condition, test, body, scope);
            const rest = statement.branches.slice(index + 1);
            const others = rest.length > 0 ? [{ ...statement, branches: rest }] : statement.otherwise;
            return this.fork(() => this.block(body, scope), () => this.block(others, scope), scope);
        }
        return this.block(statement.otherwise, scope);
    }
    /** `if not SECRET_KEY: raise \u2026`: the variables behind the condition are what is missing. */
    guarded(condition, test, body, scope) {
        const last = body.at(-1);
        if (last?.type !== 'raise' || this.uncertain > 0 || this.tries > 0) {
            return this.block(body, scope);
        }
        for (const statement of body.slice(0, -1))
            this.attempt(statement, scope);
        const origins = new Map();
        for (const origin of (0,django_value/* originsOf */.TZ)(condition, ...this.valuesIn(test, scope)))
            origins.set(origin.name, origin);
        this.faults.push({
            type: exceptionName(last.value),
            place: placeIn(last, scope),
            missing: undefined,
            origins: [...origins.values()],
        });
        // What was refused must not be judged a second time.
        for (const name of namesIn(test)) {
            const value = scope.names.get(name);
            if (value && value.kind !== 'object')
                scope.names.set(name, django_value/* UNKNOWN */.HV);
        }
        return undefined;
    }
    valuesIn(expression, scope) {
        return namesIn(expression).flatMap((name) => {
            const value = scope.names.get(name);
            return value === undefined ? [] : [value];
        });
    }
    /** Runs two ways from one state, and keeps of both what is the same. */
    fork(first, second, scope) {
        this.forks += 1;
        if (this.forks > MOST_FORKS)
            throw new Lost();
        const scopes = this.liveScopes(scope);
        const before = this.copy(scopes);
        const one = this.way(first);
        const afterFirst = scopes.map(({ names, places, isOpen }) => ({ names, places, isOpen }));
        for (const [index, each] of scopes.entries())
            Object.assign(each, before[index]);
        const two = this.way(second);
        if (one === 'dead' && two === 'dead')
            throw new Lost();
        if (one === 'dead')
            return two === 'dead' ? undefined : two;
        if (two === 'dead') {
            for (const [index, each] of scopes.entries())
                Object.assign(each, afterFirst[index]);
            return one;
        }
        if (one !== two)
            throw new Lost();
        for (const [index, each] of scopes.entries())
            joinScope(each, afterFirst[index] ?? each);
        return one;
    }
    way(run) {
        this.uncertain += 1;
        try {
            return run();
        }
        catch (error) {
            if (error instanceof Raised)
                return 'dead';
            throw error;
        }
        finally {
            this.uncertain -= 1;
        }
    }
    liveScopes(scope) {
        const scopes = [...this.modules.values()].filter((each) => each !== 'none');
        for (let each = scope; each; each = each.outer) {
            const { names } = each;
            if (!scopes.some((other) => other.names === names))
                scopes.push(each);
        }
        return scopes;
    }
    /** Within a function: each branch goes on to the end of the function. */
    bothWays(statement, rest, scope) {
        const [first, ...others] = statement.branches;
        if (first === undefined)
            return undefined;
        this.paths += 1;
        if (this.paths > MOST_PATHS)
            throw new Lost();
        const otherwise = others.length > 0 ? [{ ...statement, branches: others }] : statement.otherwise;
        const condition = this.evaluate(first.test, scope);
        const isTrue = (0,django_value/* truth */.Im)(condition);
        if (isTrue !== undefined)
            return this.block([...(isTrue ? first.body : otherwise), ...rest], scope);
        const [copied] = this.copy([scope]);
        const aside = { ...scope, ...copied };
        const one = this.way(() => this.block([...first.body, ...rest], scope));
        const two = this.way(() => this.block([...otherwise, ...rest], aside));
        if (one === 'dead' && two === 'dead')
            throw new Lost();
        if (one === 'dead')
            return two === 'dead' ? undefined : two;
        if (two === 'dead')
            return one;
        if (typeof one === 'string' || typeof two === 'string')
            throw new Lost();
        if (one === undefined && two === undefined) {
            joinScope(scope, aside);
            return undefined;
        }
        return { value: (0,django_value/* from */.HT)((0,django_value/* either */.gP)(one?.value ?? django_value/* NONE */.x3, two?.value ?? django_value/* NONE */.x3), condition) };
    }
    tryStatement(statement, scope) {
        const strangers = this.strangers;
        const scopes = this.liveScopes(scope);
        const before = this.copy(scopes);
        let done;
        let caught;
        this.tries += 1;
        try {
            done = this.block(statement.body, scope);
        }
        catch (error) {
            if (!(error instanceof Raised))
                throw error;
            caught = error;
        }
        finally {
            this.tries -= 1;
        }
        if (caught !== undefined) {
            const handler = this.handlerFor(caught.type, statement, scope);
            if (handler === undefined)
                throw caught;
            if (handler.name !== undefined)
                this.bind(handler.name, django_value/* UNKNOWN */.HV, statement, scope);
            done = this.handle(handler.body, caught, scope);
        }
        else if (done === undefined) {
            const onImport = this.strangers > strangers ? this.handlerFor('ImportError', statement, scope) : undefined;
            done = this.block(statement.otherwise, scope);
            if (onImport && done === undefined) {
                // A package that may or may not be installed.
                const after = scopes.map(({ names, places, isOpen }) => ({ names, places, isOpen }));
                for (const [index, each] of scopes.entries())
                    Object.assign(each, before[index]);
                const other = this.way(() => this.block(onImport.body, scope));
                if (other === 'dead') {
                    for (const [index, each] of scopes.entries())
                        Object.assign(each, after[index]);
                }
                else if (other === undefined) {
                    for (const [index, each] of scopes.entries())
                        joinScope(each, after[index] ?? each);
                }
                else
                    throw new Lost();
            }
        }
        return this.block(statement.final, scope) ?? done;
    }
    handle(body, caught, scope) {
        const last = body.at(-1);
        // `except KeyError: raise ImproperlyConfigured(\u2026)`: the first one knows the name.
        if (last?.type !== 'raise')
            return this.block(body, scope);
        throw new Raised(last.value === undefined ? caught.type : exceptionName(last.value), placeIn(last, scope), {
            ...(caught.missing === undefined ? {} : { missing: caught.missing }),
            because: [{ kind: 'none', origins: caught.origins }],
        });
    }
    handlerFor(type, { handlers }, scope) {
        for (const handler of handlers) {
            if (handler.matches === undefined)
                return handler;
            const names = exceptionNames(handler.matches);
            const answers = names.map((name) => isTakenBy(type, name));
            if (answers.includes(true))
                return handler;
            // A class of the project or of a library, which may well be a parent.
            if (answers.includes(undefined) || names.length === 0) {
                this.evaluate(handler.matches, scope);
                throw new Lost();
            }
        }
        return undefined;
    }
    forStatement(statement, scope) {
        const items = itemsOf(this.evaluate(statement.iterable, scope));
        if (items === undefined)
            throw new Lost();
        for (const item of items) {
            this.step();
            this.assign(statement.target, item, statement, scope);
            const done = this.block(statement.body, scope);
            if (done === 'break')
                break;
            if (done !== undefined && done !== 'continue')
                return done;
        }
        return undefined;
    }
    /** After something that could not be followed: whatever it may have assigned or changed. */
    forgetNames(statements, scope) {
        for (const name of assignedNames(statements)) {
            const value = scope.names.get(name);
            if (value)
                forget(value);
            const statement = statements[0];
            if (statement)
                this.bind(name, django_value/* UNKNOWN */.HV, statement, scope);
        }
        if (statements.some(importsAll))
            scope.isOpen = true;
    }
    // Names
    bind(name, value, span, scope) {
        scope.names.set(name, value);
        scope.places.set(name, placeIn(span, scope));
    }
    touch(expression, span, scope) {
        const name = rootName(expression);
        if (name !== undefined && scope.names.has(name))
            scope.places.set(name, placeIn(span, scope));
    }
    assign(target, value, span, scope) {
        switch (target.type) {
            case 'name':
                this.bind(target.name, value, span, scope);
                return;
            case 'sequence': {
                const items = itemsOf(value);
                const isSpread = target.items.some(({ spread }) => spread);
                const fits = items && !isSpread && items.length === target.items.length;
                for (const [index, { value: part }] of target.items.entries()) {
                    this.assign(part, fits ? (items[index] ?? django_value/* UNKNOWN */.HV) : (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, value), span, scope);
                }
                return;
            }
            case 'index': {
                const object = this.evaluate(target.object, scope);
                const key = this.evaluate(target.index, scope);
                this.touch(target.object, span, scope);
                if (object.kind === 'object')
                    object.object.assign?.(key, value);
                else if (object.kind === 'dict') {
                    const id = (0,django_value/* keyOf */.TN)(key);
                    if (id === undefined)
                        forget(object);
                    else
                        object.entries.set(id, { key, value });
                }
                else if (object.kind === 'list' && key.kind === 'number') {
                    const at = key.value < 0 ? key.value + object.items.length : key.value;
                    if (at >= 0 && at < object.items.length)
                        object.items[at] = value;
                    else
                        throw new Raised('IndexError', placeIn(span, scope));
                }
                else
                    forget(object);
                return;
            }
            default:
                // Attributes of objects are not followed.
                return;
        }
    }
    removeItem(target, scope) {
        const object = this.evaluate(target.object, scope);
        const id = (0,django_value/* keyOf */.TN)(this.evaluate(target.index, scope));
        if (object.kind === 'dict' && id !== undefined)
            object.entries.delete(id);
        else
            forget(object);
    }
    resolve(name, scope) {
        for (let each = scope; each; each = each.outer) {
            const value = each.names.get(name);
            if (value)
                return value;
        }
        return builtin(name, this, () => scope_moduleOf(scope)) ?? django_value/* UNKNOWN */.HV;
    }
    // Imports
    importModule(module, alias, span, scope) {
        const value = this.moduleValue(module);
        const [first = module] = module.split('.');
        this.bind(alias ?? first, alias === undefined ? this.moduleValue(first) : value, span, scope);
    }
    moduleValue(module) {
        const known = this.foreign(module) ?? libraryModule(module, this);
        if (known)
            return known;
        const scope = this.load(module);
        if (scope === undefined) {
            this.strangers += 1;
            return django_value/* UNKNOWN */.HV;
        }
        return (0,django_value/* ofObject */.lB)({
            name: module,
            member: (name) => scope.names.get(name) ?? this.submodule(module, name),
        });
    }
    submodule(module, name) {
        return this.modules.get(`${module}.${name}`)
            ? this.moduleValue(`${module}.${name}`)
            : undefined;
    }
    importFrom(statement, scope) {
        const { level, module, names } = statement;
        const base = scope.file.package.split('.').filter((part) => part !== '');
        const up = level > 0 ? base.slice(0, base.length - (level - 1)) : [];
        const dotted = [...up, ...(module === '' ? [] : [module])].join('.');
        const library = this.foreign(dotted) ?? (level === 0 ? libraryModule(dotted, this) : undefined);
        if (library?.kind === 'object') {
            if (names === '*')
                scope.isOpen = true;
            else {
                for (const { name, alias } of names) {
                    this.bind(alias, library.object.member?.(name) ?? django_value/* UNKNOWN */.HV, statement, scope);
                }
            }
            return;
        }
        const source = dotted === '' ? undefined : this.load(dotted);
        if (names === '*') {
            if (source === undefined) {
                this.absent(level, statement, scope);
                scope.isOpen = true;
                return;
            }
            const all = source.names.get('__all__');
            for (const [name, value] of source.names) {
                const isListed = all?.kind === 'list'
                    ? all.items.some((item) => item.kind === 'text' && item.value === name)
                    : !name.startsWith('_');
                if (!isListed)
                    continue;
                scope.names.set(name, value);
                const place = source.places.get(name);
                if (place)
                    scope.places.set(name, place);
            }
            if (source.isOpen)
                scope.isOpen = true;
            return;
        }
        for (const { name, alias } of names) {
            const own = source?.names.get(name);
            const inner = own ??
                (this.load([...(dotted === '' ? [] : [dotted]), name].join('.'))
                    ? this.moduleValue([...(dotted === '' ? [] : [dotted]), name].join('.'))
                    : undefined);
            if (inner === undefined)
                this.absent(source === undefined ? level : 0, statement, scope);
            this.bind(alias, inner ?? django_value/* UNKNOWN */.HV, statement, scope);
        }
    }
    /** A file that the repository does not have; within `try`, that is what the handler is for. */
    absent(level, span, scope) {
        this.strangers += 1;
        if (level > 0 && this.tries > 0)
            throw new Raised('ImportError', placeIn(span, scope));
    }
    // Expressions
    evaluate(expression, scope) {
        this.step();
        // Before the stack of this process ends.
        if (this.depth >= MOST_DEPTH)
            throw new Lost();
        this.depth += 1;
        let value;
        try {
            value = this.compute(expression, scope);
        }
        finally {
            this.depth -= 1;
        }
        this.pay(value);
        if (value.place !== undefined || value.kind === 'object' || value.kind === 'unknown')
            return value;
        const place = placeIn(expression, scope);
        // Lists and dicts are shared and changed later: never a copy.
        if (value.kind === 'list' || value.kind === 'dict')
            return Object.assign(value, { place });
        return { ...value, place };
    }
    compute(expression, scope) {
        switch (expression.type) {
            case 'constant': {
                const { value } = expression;
                if (value === null)
                    return django_value/* NONE */.x3;
                if (typeof value === 'boolean')
                    return (0,django_value/* ofBoolean */.aY)(value);
                return typeof value === 'number' ? (0,django_value/* ofNumber */.Jm)(value) : (0,django_value/* ofText */.XA)(value);
            }
            case 'name':
                return this.resolve(expression.name, scope);
            case 'member':
                return this.member(this.evaluate(expression.object, scope), expression.name);
            case 'index':
                return this.index(expression, scope);
            case 'call':
                return this.call(expression, scope);
            case 'sequence':
                return this.sequence(expression.items, expression.flavor, scope);
            case 'dict':
                return this.dict(expression.entries, scope);
            case 'comprehension':
                return this.comprehension(expression, scope);
            case 'logical': {
                const left = this.evaluate(expression.left, scope);
                const isTrue = (0,django_value/* truth */.Im)(left);
                const stays = expression.operator === 'or';
                if (isTrue === stays)
                    return left;
                if (isTrue !== undefined)
                    return traced(this.evaluate(expression.right, scope), left);
                const right = this.maybe(() => this.evaluate(expression.right, scope));
                return traced((0,django_value/* either */.gP)(left.kind === 'variable' ? django_value/* UNKNOWN */.HV : left, right), left);
            }
            case 'not': {
                const value = asBoolean(this.evaluate(expression.operand, scope));
                return value.kind === 'boolean'
                    ? { ...value, value: !value.value, place: undefined }
                    : value;
            }
            case 'compare':
                return compare(expression.operator, this.evaluate(expression.left, scope), this.evaluate(expression.right, scope));
            case 'binary':
                return calculate(expression.operator, this.evaluate(expression.left, scope), this.evaluate(expression.right, scope));
            case 'unary': {
                const value = this.evaluate(expression.operand, scope);
                if (value.kind !== 'number' || expression.operator === '~')
                    return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, value);
                const sign = expression.operator === '-' ? -1 : 1;
                return (0,django_value/* from */.HT)((0,django_value/* ofNumber */.Jm)(value.value * sign), value);
            }
            case 'conditional': {
                const test = this.evaluate(expression.test, scope);
                const isTrue = (0,django_value/* truth */.Im)(test);
                if (isTrue !== undefined) {
                    return traced(this.evaluate(isTrue ? expression.whenTrue : expression.otherwise, scope), test);
                }
                return traced((0,django_value/* either */.gP)(this.maybe(() => this.evaluate(expression.whenTrue, scope)), this.maybe(() => this.evaluate(expression.otherwise, scope))), test);
            }
            case 'format':
                return this.format(expression.parts, scope);
            case 'walrus': {
                const value = this.evaluate(expression.value, scope);
                this.bind(expression.name, value, expression, scope);
                return value;
            }
            case 'lambda':
                return this.functionOf('lambda', expression.parameters, [{ from: expression.from, to: expression.to, type: 'return', value: expression.body }], scope);
            case 'slice':
            case 'unknown':
                return django_value/* UNKNOWN */.HV;
        }
    }
    /** What is evaluated only perhaps: it asks for nothing, and a failure makes it unknown. */
    maybe(evaluate) {
        this.uncertain += 1;
        try {
            return evaluate();
        }
        catch (error) {
            if (error instanceof Raised)
                return django_value/* UNKNOWN */.HV;
            throw error;
        }
        finally {
            this.uncertain -= 1;
        }
    }
    member(object, name) {
        if (object.kind === 'object')
            return object.object.member?.(name) ?? django_value/* UNKNOWN */.HV;
        if (object.kind === 'path') {
            if (name === 'parent')
                return joinPath([object, (0,django_value/* ofText */.XA)('..')]);
            if (name === 'parents') {
                return (0,django_value/* ofObject */.lB)({
                    name,
                    item: (key) => {
                        if (key.kind !== 'number' || key.value < 0 || key.value > 50)
                            return django_value/* UNKNOWN */.HV;
                        return joinPath([object, ...Array.from({ length: key.value + 1 }, () => (0,django_value/* ofText */.XA)('..'))]);
                    },
                });
            }
            if (name === 'name')
                return (0,django_value/* ofText */.XA)(object.value.split('/').at(-1) ?? '');
            if (name === 'exists' || name === 'is_file') {
                return (0,django_value/* ofObject */.lB)({ name, call: () => existence(object, this) });
            }
        }
        const method = methodOf(object, name);
        if (method)
            return (0,django_value/* ofObject */.lB)({ name, call: method });
        return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, object);
    }
    index(expression, scope) {
        const object = this.evaluate(expression.object, scope);
        if (expression.index.type === 'slice')
            return this.slice(object, expression.index, scope);
        const key = this.evaluate(expression.index, scope);
        const place = placeIn(expression, scope);
        if (object.kind === 'object') {
            return object.object.item?.({ ...key, place }) ?? django_value/* UNKNOWN */.HV;
        }
        if (object.kind === 'dict') {
            const id = (0,django_value/* keyOf */.TN)(key);
            const found = id === undefined ? undefined : object.entries.get(id);
            if (found)
                return found.value;
            if (id === undefined || object.isOpen)
                return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, object, key);
            throw new Raised('KeyError', place, { because: [object, key] });
        }
        if ((object.kind === 'list' && object.flavor !== 'set') || object.kind === 'text') {
            if (key.kind !== 'number')
                return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, object, key);
            const { length } = object.kind === 'text' ? object.value : object.items;
            const at = key.value < 0 ? key.value + length : key.value;
            const found = object.kind === 'text' ? (0,django_value/* from */.HT)((0,django_value/* ofText */.XA)(object.value.charAt(at)), object) : object.items[at];
            if (at >= 0 && at < length && found)
                return found;
            throw new Raised('IndexError', place, { because: [object, key] });
        }
        return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, object, key);
    }
    slice(object, index, scope) {
        const bound = (part) => {
            if (part === undefined)
                return undefined;
            const value = this.evaluate(part, scope);
            return value.kind === 'number' ? value.value : value.kind === 'none' ? undefined : 'unknown';
        };
        const start = bound(index.start);
        const end = bound(index.end);
        if (start === 'unknown' || end === 'unknown' || index.step)
            return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, object);
        if (object.kind === 'text')
            return (0,django_value/* from */.HT)((0,django_value/* ofText */.XA)(object.value.slice(start, end)), object);
        if (object.kind === 'list')
            return (0,django_value/* from */.HT)((0,django_value/* ofList */.uY)(object.items.slice(start, end), object.flavor), object);
        return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, object);
    }
    sequence(items, flavor, scope) {
        const found = [];
        const sources = [];
        for (const { spread, value } of items) {
            const item = this.evaluate(value, scope);
            if (!spread)
                found.push(item);
            else {
                const more = itemsOf(item);
                // With a part that is not known, neither order nor length is.
                if (more === undefined)
                    return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, item);
                found.push(...more);
                sources.push(item);
            }
            if (found.length > interpret_MOST_ITEMS)
                throw new Lost();
        }
        return (0,django_value/* from */.HT)((0,django_value/* ofList */.uY)(found, flavor), ...sources);
    }
    dict(entries, scope) {
        const result = { kind: 'dict', entries: new Map(), isOpen: false };
        for (const { key, value } of entries) {
            const found = this.evaluate(value, scope);
            if (key === undefined) {
                if (found.kind === 'dict') {
                    if (found.isOpen)
                        result.isOpen = true;
                    for (const [id, entry] of found.entries)
                        result.entries.set(id, { ...entry });
                }
                else {
                    // It may replace what stands before it.
                    for (const entry of result.entries.values())
                        entry.value = django_value/* UNKNOWN */.HV;
                    result.isOpen = true;
                }
                continue;
            }
            const name = this.evaluate(key, scope);
            const id = (0,django_value/* keyOf */.TN)(name);
            if (id === undefined)
                result.isOpen = true;
            else
                result.entries.set(id, { key: name, value: found });
        }
        return result;
    }
    comprehension(expression, scope) {
        const { element, clauses, flavor } = expression;
        const inner = this.inner(scope);
        const found = [];
        const sources = [];
        const visit = (index) => {
            this.step();
            const clause = clauses[index];
            if (clause === undefined) {
                const value = this.evaluate(element.value, inner);
                const key = 'key' in element && element.key ? this.evaluate(element.key, inner) : django_value/* NONE */.x3;
                found.push([key, value]);
                return found.length <= interpret_MOST_ITEMS;
            }
            if ('condition' in clause) {
                const condition = this.evaluate(clause.condition, inner);
                sources.push(condition);
                const isTrue = (0,django_value/* truth */.Im)(condition);
                if (isTrue === undefined)
                    return false;
                return isTrue ? visit(index + 1) : true;
            }
            const iterable = this.evaluate(clause.iterable, inner);
            sources.push(iterable);
            const items = itemsOf(iterable);
            if (items === undefined)
                return false;
            return items.every((item) => {
                this.assign(clause.target, item, expression, inner);
                return visit(index + 1);
            });
        };
        if (!visit(0))
            return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, ...sources);
        if (flavor === 'dict') {
            const entries = new Map();
            for (const [key, value] of found) {
                const id = (0,django_value/* keyOf */.TN)(key);
                if (id === undefined)
                    return django_value/* UNKNOWN */.HV;
                entries.set(id, { key, value });
            }
            return (0,django_value/* from */.HT)({ kind: 'dict', entries, isOpen: false }, ...sources);
        }
        const values = found.map(([, value]) => value);
        return (0,django_value/* from */.HT)((0,django_value/* ofList */.uY)(values, flavor === 'set' ? 'set' : 'list'), ...sources);
    }
    format(parts, scope) {
        const values = parts.map((part) => typeof part === 'string' ? (0,django_value/* ofText */.XA)(part) : this.evaluate(part, scope));
        if (values.some(({ kind }) => kind === 'random'))
            return { kind: 'random' };
        let text = '';
        let isPath = false;
        for (const value of values) {
            const shown = shownAs(value);
            if (shown === undefined)
                return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, ...values);
            if (value.kind === 'path')
                isPath = true;
            text += shown;
        }
        const isWhole = isPath && values[0]?.kind === 'path';
        if (isPath && !isWhole)
            return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, ...values);
        return (0,django_value/* from */.HT)(isWhole ? { kind: 'path', value: text } : (0,django_value/* ofText */.XA)(text), ...values);
    }
    // Calls
    call(expression, scope) {
        const callee = this.evaluate(expression.callee, scope);
        const args = this.arguments(expression, scope);
        const given = [...args.positional, ...args.named.values()];
        if (callee.kind === 'object' && callee.object.call) {
            if (callee.object.isNamespace)
                return django_value/* UNKNOWN */.HV;
            return callee.object.call(args);
        }
        if (callee.kind === 'object' && callee.object.callIn) {
            return callee.object.callIn(args, scope_moduleOf(scope));
        }
        // Whatever it is, it may change what it is handed.
        for (const value of given) {
            if (value.kind === 'object' && value.object.isNamespace)
                this.forgetModule(scope);
            forget(value);
        }
        return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, callee, ...given);
    }
    forgetModule(scope) {
        const module = scope_moduleOf(scope);
        module.isOpen = true;
        for (const name of module.names.keys())
            module.names.set(name, django_value/* UNKNOWN */.HV);
    }
    /** After code that may have assigned anything anywhere. */
    forgetEverything() {
        for (const scope of this.modules.values())
            if (scope !== 'none')
                this.forgetModule(scope);
    }
    arguments(expression, scope) {
        const positional = [];
        const named = new Map();
        let isOpen = false;
        for (const { spread, name, value } of expression.args) {
            const found = this.evaluate(value, scope);
            if (spread === '*') {
                const items = itemsOf(found);
                if (items)
                    positional.push(...items);
                else
                    isOpen = true;
            }
            else if (spread === '**') {
                if (found.kind === 'dict' && !found.isOpen) {
                    for (const { key, value: each } of found.entries.values()) {
                        if (key.kind === 'text')
                            named.set(key.value, each);
                    }
                }
                else
                    isOpen = true;
            }
            else if (name !== undefined)
                named.set(name, found);
            else
                positional.push(found);
        }
        return { positional, named, isOpen, place: placeIn(expression, scope) };
    }
    /** Calls what a caller handed over, such as `cast=int`. */
    apply(callee, positional, place) {
        if (callee.kind !== 'object' || !callee.object.call)
            return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, ...positional);
        return callee.object.call({ positional, named: new Map(), isOpen: false, place });
    }
    inner(scope) {
        return { names: new Map(), places: new Map(), isOpen: false, outer: scope, file: scope.file };
    }
    functionOf(name, parameters, body, scope) {
        return (0,django_value/* ofObject */.lB)({
            name,
            call: (args) => {
                if (args.isOpen)
                    return (0,django_value/* from */.HT)(django_value/* UNKNOWN */.HV, ...args.positional);
                const inner = this.inner(scope);
                this.calls += 1;
                try {
                    if (this.calls > MOST_CALLS)
                        return django_value/* UNKNOWN */.HV;
                    if (!this.bindParameters(parameters, args, inner))
                        return django_value/* UNKNOWN */.HV;
                    const done = this.block(body, inner);
                    return done === undefined || typeof done === 'string' ? django_value/* NONE */.x3 : done.value;
                }
                catch (error) {
                    if (!(error instanceof Lost) || this.isExhausted)
                        throw error;
                    for (const value of args.positional)
                        forget(value);
                    return django_value/* UNKNOWN */.HV;
                }
                finally {
                    this.calls -= 1;
                }
            },
        });
    }
    bindParameters(parameters, args, inner) {
        const left = [...args.positional];
        const named = new Map(args.named);
        for (const { name, kind, fallback } of parameters) {
            if (kind === 'rest')
                inner.names.set(name, (0,django_value/* ofList */.uY)(left.splice(0), 'tuple'));
            else if (kind === 'keywords') {
                const entries = new Map([...named].map(([key, value]) => [
                    (0,django_value/* keyOf */.TN)((0,django_value/* ofText */.XA)(key)) ?? key,
                    { key: (0,django_value/* ofText */.XA)(key), value },
                ]));
                named.clear();
                inner.names.set(name, { kind: 'dict', entries, isOpen: false });
            }
            else {
                const value = (kind === 'plain' ? left.shift() : undefined) ?? named.get(name);
                named.delete(name);
                if (value === undefined && fallback === undefined)
                    return false;
                inner.names.set(name, value ?? this.evaluate(fallback, inner.outer ?? inner));
            }
        }
        return left.length === 0 && named.size === 0;
    }
    /** Its constants can be read; its instances are not followed. */
    classOf(statement, bases, scope) {
        const inner = this.inner(scope);
        for (const each of statement.body) {
            if (each.type !== 'assign')
                continue;
            this.maybe(() => {
                this.execute(each, inner);
                return django_value/* NONE */.x3;
            });
        }
        return (0,django_value/* ofObject */.lB)({
            name: statement.name,
            member: (name) => {
                const own = inner.names.get(name);
                if (own)
                    return own;
                for (const base of bases) {
                    const found = base.kind === 'object' ? base.object.member?.(name) : undefined;
                    if (found)
                        return found;
                }
                return undefined;
            },
        });
    }
}
/** Keeps the value itself, which others may share, where nothing is to be added. */
function traced(value, source) {
    if (value.kind === 'list' || value.kind === 'dict')
        return value;
    return (0,django_value/* from */.HT)(value, source);
}


/***/ })

};
