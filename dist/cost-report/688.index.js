export const id = 688;
export const ids = [688];
export const modules = {

/***/ 9688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfig: () => (/* binding */ readConfig)
});

// UNUSED EXPORTS: parseConfig

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/kit/fields.ts
var fields = __webpack_require__(8875);
;// CONCATENATED MODULE: ./src/rules/secrets.ts
const SECRET_NAME = /SECRET|PASSWORD|PASSWD|TOKEN|CREDENTIAL|PRIVATE|WEBHOOK|(?:^|_)(?:PASS|PWD|SALT|DSN)(?:_|$)|KEY(?:_|$)/i;
// About secrets, without being one.
const ABOUT_SECRETS = /PUBLIC|PUBLISHABLE|_(?:PREFIX|LENGTH|TTL|AGE|LIFETIME|TIMEOUT|EXPIRY|ENABLED|ALGORITHM|NAME)$/i;
/** What people type to have anything at all. */
const DEFAULT_SECRETS = /^(?:secret|password|passwd|admin|root|test|default|changeit|letmein|qwerty|none|null|1234\d*)$/i;
// No secrets, and hiding them would blank out ordinary text.
const ORDINARY = /^(?:true|false|yes|no|on|off|postgres|postgresql|redis|django|\d{1,5})$/i;
const SHORTEST_SECRET = 4;
function isOrdinary(text) {
    return ORDINARY.test(text.trim()) || DEFAULT_SECRETS.test(text.trim());
}
function isSecretName(name) {
    return SECRET_NAME.test(name) && !ABOUT_SECRETS.test(name);
}
// Of keys that tell by their form what they are, whatever the variable is called.
const SECRET_VALUE = /-----BEGIN [A-Z ]*PRIVATE KEY|^(?:gh[pousr]_|github_pat_|glpat-|xox[a-z]-|[srp]k_(?:live|test)_|sk-|SG\.|npm_|pypi-|AKIA)[\w.-]{12,}$|^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/;
function hasSecretForm(value) {
    return SECRET_VALUE.test(value);
}
/** The user name and password of a URL as they are written, percent-encoding and all. */
function credentialsIn(value) {
    const authority = /^[a-z][a-z0-9+.-]*:\/\/(.*)$/is.exec(value.trim())?.[1];
    if (authority === undefined)
        return undefined;
    // `host:5432/name?option=a@b` has an @ too, but no credentials.
    const beforePath = authority.slice(0, Math.max(0, authority.search(/[/?#]|$/)));
    if (!beforePath.includes('@') && /^[^:]*(?::\d*)?$/.test(beforePath))
        return undefined;
    const at = authority.lastIndexOf('@');
    if (at < 0)
        return undefined;
    const userInfo = authority.slice(0, at);
    const colon = userInfo.indexOf(':');
    if (colon < 0)
        return { user: userInfo, password: '' };
    return { user: userInfo.slice(0, colon), password: userInfo.slice(colon + 1) };
}
/** Every text of a variable that must not be seen in a log. */
function secretsOf({ name, value, stored, }) {
    const found = secretsIn(name, value, stored);
    return [...new Set(found)].filter((text) => text.trim().length >= SHORTEST_SECRET && !isOrdinary(text));
}
function secretsIn(name, value, stored = value) {
    const credentials = credentialsIn(value);
    const found = [];
    if (isSecretName(name) || credentials || SECRET_VALUE.test(value))
        found.push(value, stored);
    if (credentials) {
        // A DSN carries its key in the place of the user name.
        const secret = credentials.password || credentials.user;
        found.push(secret, decode(secret));
    }
    // An application prints a member of such a value, and no mask of the whole would fit.
    const members = membersOf(value).flatMap(([key, member]) => secretsIn(key, member));
    return members.length === 0 ? found : [...found, value, stored, ...members];
}
/** The texts that a value holds which is written in JSON, such as the key file of a service account. */
function membersOf(value) {
    if (!/^\s*\{/.test(value))
        return [];
    try {
        const found = [];
        JSON.parse(value, (key, member) => {
            if (typeof member === 'string')
                found.push([key, member]);
            return member;
        });
        return found;
    }
    catch {
        return [];
    }
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./src/check-language/check.ts
/** True where the step is asked over plain http. */
function redirectsToHttps({ assertions }) {
    return assertions.some((assertion) => assertion.kind === 'redirect' && assertion.to === 'https');
}
/** True where a request of it may change something on the site. */
function writes({ steps }) {
    return steps.some(({ method }) => !isSafe(method));
}
/** Methods that change nothing (RFC 9110 section 9.2.1). */
function isSafe(method) {
    return ['GET', 'HEAD', 'OPTIONS', 'ASSET', 'ASSETS'].includes(method);
}

;// CONCATENATED MODULE: ./src/check-language/json-path.ts
// The part of RFC 9535 that checks need: names, indexes, `*`, `..name` and filters of one comparison.
// The `$` may be left out, as jq does.
const SEGMENT = new RegExp([
    String.raw `(?<deep>\.\.)?(?:`,
    String.raw `\.?(?<star>\*)|\[(?<boxedStar>\*)\]`,
    String.raw `|\[(?<index>-?\d{1,9})\]`,
    String.raw `|\[(?<quoted>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\]`,
    String.raw `|\[\?\(?\s*@(?<member>(?:\.[\w-]+)*)\s*(?:(?<op>[=!<>]=|[<>])\s*(?<value>'[^']*'|"[^"]*"|-?\d+(?:\.\d+)?|true|false|null))?\s*\)?\]`,
    String.raw `|(?<dot>\.)?(?<name>[^.[\]?*\s'"()]+)`,
    ')',
].join(''), 'uy');
/** @throws Error that tells what is allowed */
function parseJsonPath(text) {
    const segments = [];
    let at = text.startsWith('$') ? 1 : 0;
    while (at < text.length) {
        SEGMENT.lastIndex = at;
        const groups = SEGMENT.exec(text)?.groups;
        const deep = groups?.['deep'] !== undefined;
        // A name follows a dot, of which `..` has one already.
        const isBare = groups?.['name'] !== undefined && !groups['dot'] && !deep;
        if (!groups || isBare) {
            throw new Error('expected a path such as $.status, $.items[0].id, $.items[*] or $..id');
        }
        segments.push({ selector: selectorOf(groups), deep });
        at = SEGMENT.lastIndex;
    }
    // Each more would multiply what the first one finds.
    if (segments.filter(({ deep }) => deep).length > 1)
        throw new Error('expected one `..` at most');
    const isSingular = segments.every(({ deep, selector }) => !deep && (selector.kind === 'name' || selector.kind === 'index'));
    return { segments, isSingular };
}
function selectorOf(groups) {
    const { name, index, quoted, member, op, value } = groups;
    if (name !== undefined)
        return { kind: 'name', name };
    if (index !== undefined)
        return { kind: 'index', index: Number(index) };
    if (quoted !== undefined) {
        return { kind: 'name', name: quoted.slice(1, -1).replace(/\\(.)/gu, '$1') };
    }
    if (member === undefined)
        return { kind: 'all' };
    const given = value === undefined ? undefined : JSON.parse(value.replace(/^'|'$/g, '"'));
    return { kind: 'filter', path: member.split('.').slice(1), op: op ?? 'exists', value: given };
}
/** The value of a singular path, undefined where there is none; of any other, a list. */
function valueAt(document, path) {
    const found = path.segments.reduce((values, { selector, deep }) => (deep ? values.flatMap(descendants) : values).flatMap((value) => json_path_select(value, selector)), [document]);
    return path.isSingular ? found[0] : found;
}
function json_path_select(value, selector) {
    if (value === null || typeof value !== 'object')
        return [];
    switch (selector.kind) {
        case 'name':
            return Array.isArray(value) ? [] : member(value, selector.name);
        case 'index':
            if (!Array.isArray(value))
                return [];
            return member(value, String(selector.index < 0 ? value.length + selector.index : selector.index));
        case 'all':
            return Object.values(value);
        case 'filter':
            return Object.values(value).filter((one) => passes(one, selector));
    }
}
function member(value, key) {
    return Object.hasOwn(value, key) ? [value[key]] : [];
}
function passes(value, { path, op, value: wanted }) {
    const found = path.reduce((values, name) => values.flatMap((one) => json_path_select(one, { kind: 'name', name })), [value]);
    if (op === 'exists')
        return found.length > 0;
    const [given] = found;
    if (op === '==')
        return given === wanted;
    if (op === '!=')
        return given !== wanted;
    if (typeof given !== typeof wanted || !(typeof given === 'number' || typeof given === 'string')) {
        return false;
    }
    const other = wanted;
    if (op === '<')
        return given < other;
    if (op === '<=')
        return given <= other;
    return op === '>' ? given > other : given >= other;
}
function descendants(value) {
    const found = [];
    // Not by recursion: a document may be nested deeper than the stack is.
    const left = [value];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
        found.push(next);
        if (next === null || typeof next !== 'object')
            continue;
        for (const one of Object.values(next).toReversed())
            left.push(one);
    }
    return found;
}

// EXTERNAL MODULE: ./node_modules/css-what/lib/commonjs/index.js
var commonjs = __webpack_require__(5667);
;// CONCATENATED MODULE: ./src/check-language/selector.ts

/** Pseudo-classes that the engine of smoke-test knows; a page that is not shown has no :hover. */
const PSEUDO_CLASSES = [
    'checked',
    'contains',
    'disabled',
    'empty',
    'enabled',
    'first-child',
    'first-of-type',
    'has',
    'is',
    'last-child',
    'last-of-type',
    'not',
    'nth-child',
    'nth-last-child',
    'nth-last-of-type',
    'nth-of-type',
    'only-child',
    'only-of-type',
    'optional',
    'required',
    'root',
    'where',
];
// A selector this long was written by a program.
const LONGEST = 500;
/** @throws Error that tells what is wrong with a CSS selector */
function checkSelector(text) {
    if (text.length > LONGEST)
        throw new Error(`expected at most ${LONGEST} characters`);
    checkAll((0,commonjs.parse)(text));
}
function checkAll(alternatives) {
    for (const selector of alternatives.flat()) {
        if (selector.type === commonjs.SelectorType.PseudoElement) {
            throw new Error(`::${selector.name} is no element of the page`);
        }
        if (selector.type === commonjs.SelectorType.ColumnCombinator)
            throw new Error('|| is not supported');
        if (selector.type !== commonjs.SelectorType.Pseudo)
            continue;
        if (!PSEUDO_CLASSES.includes(selector.name)) {
            throw new Error(`:${selector.name} is not among ${PSEUDO_CLASSES.join(', ')}`);
        }
        if (Array.isArray(selector.data))
            checkAll(selector.data);
        else if (/^nth-/.test(selector.name) &&
            !/^\s*(?:even|odd|[+-]?\d*n?\s*(?:[+-]\s*\d+)?)\s*$/i.test(selector.data ?? '')) {
            throw new Error(`:${selector.name}() expected such as 2, odd or 2n+1`);
        }
    }
}

;// CONCATENATED MODULE: ./src/check-language/expression.ts


const PLAIN = [
    'status',
    'version',
    'body',
    'bytes',
    'type',
    'url',
    'redirects',
    'duration',
    'tls',
    'ip',
];
const NAMED = ['header', 'cookie', 'jsonpath', 'css', 'regex', 'variable', 'certificate'];
const CERTIFICATE_FIELDS = [
    'Subject',
    'Issuer',
    'Start-Date',
    'Expire-Date',
    'Serial-Number',
    'Subject-Alt-Name',
    'Chain-Expire-Date',
];
const COOKIE_ATTRIBUTES = [
    'Value',
    'Expires',
    'Max-Age',
    'Domain',
    'Path',
    'Secure',
    'HttpOnly',
    'SameSite',
];
const PLAIN_FILTERS = [
    'count',
    'first',
    'last',
    'toInt',
    'toFloat',
    'daysAfterNow',
    'location',
];
const TYPES = [
    'exists',
    'isEmpty',
    'isBoolean',
    'isFloat',
    'isInteger',
    'isIpv4',
    'isIpv6',
    'isIsoDate',
    'isList',
    'isNumber',
    'isObject',
    'isString',
    'isUuid',
];
const COMPARISONS = ['==', '!=', '<=', '>=', '<', '>'];
const TEXTUAL = ['contains', 'startsWith', 'endsWith'];
/** What is wrong with a text, and where in it. */
class LanguageFault extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
/** @throws LanguageFault */
function parseAssertion(text) {
    const tokens = new Tokens(text);
    const value = readValue(tokens);
    const not = tokens.takeWord('not');
    const predicate = readPredicate(tokens, value);
    tokens.end();
    return { ...value, optional: false, not, predicate };
}
/** @throws LanguageFault */
function parseCapture(text) {
    const tokens = new Tokens(text);
    const value = readValue(tokens);
    const redact = tokens.takeWord('redact');
    tokens.end();
    return { ...value, redact };
}
function readValue(tokens) {
    const query = readQuery(tokens);
    const filters = [];
    for (let filter = readFilter(tokens); filter; filter = readFilter(tokens))
        filters.push(filter);
    return { query, filters };
}
function readQuery(tokens) {
    const first = tokens.next();
    const kind = first?.kind === 'word' ? first.text : '';
    if (isOneOf(PLAIN, kind))
        return { kind };
    if (kind === 'xpath')
        throw new LanguageFault('xpath: write css with a selector', first.from);
    if (!isOneOf(NAMED, kind)) {
        throw new LanguageFault(`expected a query first: ${[...PLAIN, ...NAMED].join(', ')}`, first?.from ?? 0);
    }
    const { text, from } = tokens.text(`${kind}: expected its text in double quotes`, kind === 'regex');
    const inside = (read) => {
        try {
            return read();
        }
        catch (error) {
            throw new LanguageFault(`${kind}: ${error.message}`, from);
        }
    };
    switch (kind) {
        case 'header':
            if (!/^[\w!#$%&'*+.^`|~-]+$/.test(text)) {
                throw new LanguageFault('header: expected a name such as "Content-Type"', from);
            }
            return { kind, name: text.toLowerCase() };
        case 'cookie': {
            const [, name, attribute] = /^([^\s=;,[\]"]+)(?:\[([A-Za-z-]+)\])?$/.exec(text) ?? [];
            const known = COOKIE_ATTRIBUTES.find((one) => one.toLowerCase() === (attribute ?? 'Value').toLowerCase());
            if (name === undefined || known === undefined) {
                throw new LanguageFault('cookie: expected "name" or such as "name[Secure]"', from);
            }
            return { kind, name, ...(known === 'Value' ? {} : { attribute: known }) };
        }
        case 'jsonpath':
            return { kind, text, path: inside(() => parseJsonPath(text)) };
        case 'css':
            inside(() => checkSelector(text));
            return { kind, selector: text };
        case 'regex':
            return { kind, pattern: inside(() => regex(text)) };
        case 'variable':
            return { kind, name: text };
        case 'certificate': {
            const field = CERTIFICATE_FIELDS.find((one) => one.toLowerCase() === text.toLowerCase());
            if (field)
                return { kind, field };
            throw new LanguageFault(`certificate: expected ${CERTIFICATE_FIELDS.join(', ')}`, from);
        }
    }
}
function readFilter(tokens) {
    const word = tokens.peek();
    if (word?.kind !== 'word')
        return undefined;
    const kind = word.text;
    if (isOneOf(PLAIN_FILTERS, kind)) {
        tokens.next();
        return { kind };
    }
    switch (kind) {
        case 'nth': {
            tokens.next();
            const index = tokens.next();
            if (index?.kind === 'number' && Number.isInteger(index.value)) {
                return { kind, index: index.value };
            }
            throw new LanguageFault('nth: expected a whole number behind it', index?.from ?? word.to);
        }
        case 'attr': {
            tokens.next();
            return { kind, name: tokens.text('attr: expected the name in double quotes').text };
        }
        case 'regex': {
            tokens.next();
            const { text, from } = tokens.text('regex: expected its text in double quotes', true);
            try {
                return { kind, pattern: regex(text) };
            }
            catch (error) {
                throw new LanguageFault(`regex: ${error.message}`, from);
            }
        }
        default:
            return undefined;
    }
}
function readPredicate(tokens, { query }) {
    const sign = tokens.next();
    const op = sign?.kind === 'word' || sign?.kind === 'sign' ? sign.text : '';
    if (isOneOf(TYPES, op))
        return { op };
    if (op === 'matches') {
        const { text, from } = tokens.text('matches: expected /\u2026/ or a text in double quotes', true);
        try {
            return { op, pattern: regex(text) };
        }
        catch (error) {
            throw new LanguageFault(`matches: ${error.message}`, from);
        }
    }
    if (isOneOf(COMPARISONS, op) || isOneOf(TEXTUAL, op)) {
        return { op, value: readOperand(tokens, op, query.kind === 'duration') };
    }
    throw new LanguageFault(`expected a filter (${[...PLAIN_FILTERS, 'nth', 'attr', 'regex'].join(', ')}) or a predicate (` +
        `${[...COMPARISONS, ...TEXTUAL, 'matches', ...TYPES].join(', ')}, with \`not\` before it)`, sign?.from ?? tokens.length);
}
function readOperand(tokens, op, isDuration) {
    const token = tokens.next();
    if (token?.kind === 'text')
        return token.text;
    if (token?.kind === 'variable')
        return { variable: token.text };
    if (token?.kind === 'number') {
        const unit = isDuration ? tokens.unit() : 1;
        return token.value * unit;
    }
    if (token?.kind === 'word') {
        if (token.text === 'true')
            return true;
        if (token.text === 'false')
            return false;
        if (token.text === 'null')
            return null;
    }
    throw new LanguageFault(`${op}: expected a number, true, false, null, {{name}}, or a text in double quotes`, token?.from ?? tokens.length);
}
/** @throws SyntaxError */
function regex(text) {
    const [, flags = '', source = ''] = /^(?:\(\?([ims]+)\))?([\s\S]*)$/.exec(text) ?? [];
    return new RegExp(source, `u${[...new Set(flags)].join('')}`);
}
function isOneOf(options, text) {
    return options.includes(text);
}
const TOKEN = /\s*(?:(?<text>"(?:[^"\\]|\\.)*")|(?<regex>\/(?:[^/\\]|\\.)+\/)|(?<sign>[=!<>]=|[<>])|\{\{(?<variable>[A-Za-z_][\w.-]*)\}\}|(?<number>-?\d+(?:\.\d+)?)|(?<word>[A-Za-z][\w-]*))/suy;
/** The pieces of a text, read from left to right. */
class Tokens {
    length;
    tokens;
    at = 0;
    constructor(text) {
        this.length = text.trimEnd().length;
        this.tokens = [...tokenize(text, this.length)];
    }
    peek() {
        return this.tokens[this.at];
    }
    next() {
        const token = this.tokens[this.at];
        this.at += 1;
        return token;
    }
    takeWord(word) {
        const token = this.peek();
        if (token?.kind !== 'word' || token.text !== word)
            return false;
        this.at += 1;
        return true;
    }
    text(error, takesRegex = false) {
        const token = this.next();
        if (token?.kind === 'text' || (takesRegex && token?.kind === 'regex'))
            return token;
        throw new LanguageFault(error, token?.from ?? this.length);
    }
    /** Milliseconds of the unit that follows a number at once. */
    unit() {
        if (this.takeWord('ms'))
            return 1;
        return this.takeWord('s') ? 1000 : 1;
    }
    end() {
        const token = this.peek();
        if (token)
            throw new LanguageFault('expected nothing more', token.from);
    }
}
function* tokenize(text, length) {
    for (let at = 0; at < length;) {
        TOKEN.lastIndex = at;
        const match = TOKEN.exec(text);
        if (!match?.groups) {
            const from = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
            const isOpen = text[from] === '"';
            throw new LanguageFault(isOpen ? 'a quotation mark is never closed' : `${JSON.stringify(text[from])}: unexpected`, from);
        }
        const to = TOKEN.lastIndex;
        const { groups } = match;
        const from = at + (/^\s*/.exec(match[0])?.[0].length ?? 0);
        at = to;
        if (groups['text'] !== undefined) {
            yield { kind: 'text', text: unquoted(groups['text'].slice(1, -1)), from, to };
        }
        else if (groups['regex'] !== undefined) {
            yield { kind: 'regex', text: groups['regex'].slice(1, -1).replaceAll('\\/', '/'), from, to };
        }
        else if (groups['number'] !== undefined) {
            yield { kind: 'number', value: Number(groups['number']), from, to };
        }
        else {
            const kind = groups['sign'] ? 'sign' : groups['variable'] ? 'variable' : 'word';
            yield { kind, text: groups[kind] ?? '', from, to };
        }
    }
}
const ESCAPES = { n: '\n', r: '\r', t: '\t' };
/** `\"`, `\\`, `\n`, `\t`; any other backslash stays, since regular expressions are full of them. */
function unquoted(text) {
    return text.replace(/\\([\s\S])/g, (whole, next) => next === '"' || next === '\\' ? next : (ESCAPES[next] ?? whole));
}

;// CONCATENATED MODULE: ./src/check-language/line.ts



/** Reads a check of one line, and adds to `faults` what is wrong with it. */
function readLine(line, locate, faults) {
    let method = 'GET';
    const paths = [];
    let statuses = [];
    let statusPlace;
    const assertions = [];
    let optional = false;
    let warns = false;
    let wanted;
    let maxLatencyMs;
    for (const [index, { word, at, end }] of words(line, faults).entries()) {
        const fault = (message) => void faults.push({ message, at });
        const place = locate(at, end);
        if (index === 0 && /^[A-Za-z]+$/.test(word)) {
            const named = word.toUpperCase();
            if (named === 'GET' || named === 'HEAD' || named === 'ASSET' || named === 'ASSETS')
                method = named;
            else
                fault(`method ${word}: expected GET, HEAD, ASSET or ASSETS, since a line writes nothing`);
        }
        else if (word.startsWith('/')) {
            paths.push(word);
        }
        else if (/^[\dx|]+$/.test(word)) {
            if (statuses.length > 0)
                fault(`status ${word}: a second one`);
            statuses = word.split('|');
            statusPlace = place;
            const strange = statuses.filter((status) => !/^[1-5](\d\d|xx)$/.test(status));
            if (strange.length > 0)
                fault(`status ${word}: expected such as 200, 200|204 or 2xx`);
        }
        else if (word === 'optional') {
            optional = true;
        }
        else if (word === 'warns') {
            warns = true;
        }
        else if (word === 'immutable' || word === 'no-source-maps') {
            if (wanted !== undefined)
                fault(`${word}: one of immutable and no-source-maps for each check`);
            wanted = word;
        }
        else if (word.startsWith('max:')) {
            const limit = (0,fields/* duration */.p0)(1, 60_000).safeParse(word.slice('max:'.length));
            maxLatencyMs = limit.data;
            if (!limit.success)
                fault(`${word}: ${limit.error.issues[0]?.message}`);
        }
        else {
            const assertion = readAssertion(word);
            if (typeof assertion === 'string')
                fault(assertion);
            else if ('to' in assertion)
                assertions.push({ kind: 'redirect', ...assertion, place });
            else
                assertions.push({ kind: 'expression', text: word, expression: assertion, place });
        }
    }
    const fault = (message) => void faults.push({ message, at: 0 });
    if (paths.length === 0)
        fault('no path: expected one that begins with /');
    const isOfFiles = method === 'ASSET' || method === 'ASSETS';
    if (paths.length > 1 && !isOfFiles)
        fault('several paths: only ASSET and ASSETS take them');
    if (wanted !== undefined && method !== 'ASSETS')
        fault(`${wanted}: only ASSETS looks at that`);
    const isAsked = assertions.length > 0 ||
        statuses.some((status) => status !== '200') ||
        optional ||
        maxLatencyMs !== undefined;
    if (method === 'ASSETS' && isAsked) {
        fault('ASSETS: each file must have 200, its own type and some content; it takes no more');
    }
    const looksInside = assertions.some((one) => one.kind === 'expression' && /^(jsonpath|body|bytes)$/.test(one.expression.query.kind));
    if (method === 'HEAD' && looksInside)
        fault('HEAD: its answer has no body to look into');
    const redirects = assertions.some(({ kind }) => kind === 'redirect');
    if (redirects && isOfFiles)
        fault('ASSET: a file is not expected to redirect');
    const name = [method, ...paths].join(' ') + (redirectsToHttps({ assertions }) ? ' over http' : '');
    const expected = statuses.length > 0 ? statuses : [redirects ? '3xx' : '200'];
    const follows = !redirects && !expected.some((status) => status.startsWith('3'));
    return {
        name,
        line,
        optional,
        warns,
        family: undefined,
        samples: undefined,
        atOnce: 1,
        secrets: [],
        steps: [
            {
                name,
                place: locate(0, line.length),
                method,
                paths,
                query: [],
                headers: [],
                body: undefined,
                follow: follows,
                http2: false,
                statuses: expected,
                statusPlace,
                assertions,
                captures: [],
                ...(maxLatencyMs === undefined ? {} : { maxLatencyMs }),
                ...(wanted === undefined ? {} : { wanted }),
            },
        ],
    };
}
/** Words apart by white space; double quotes hold some together, with \" and \\ inside. */
function words(line, faults) {
    const found = [...line.matchAll(/(?:[^\s"]|"(?:[^"\\]|\\.)*")+|"/g)];
    const open = found.find(([word]) => word === '"');
    if (open)
        faults.push({ message: 'a quotation mark is never closed', at: open.index });
    return found.map(({ 0: word, index }) => ({
        word: word.replace(/"((?:[^"\\]|\\.)*)"/g, (_, inner) => inner.replace(/\\(.)/g, '$1')),
        at: index,
        end: index + word.length,
    }));
}
const SHAPES = 'json:.path=value, text:words, type:text/html, header:name=value, cookie:name, min-size:bytes, ' +
    'max:2s, redirect:https, redirect:/path, optional or warns; and immutable or no-source-maps for ASSETS';
/** An assertion, or what is wrong with it. */
function readAssertion(word) {
    const [, kind = '', rest = ''] = /^([a-z-]+):(.*)$/s.exec(word) ?? [];
    const [, name = '', values] = /^([^=]*)(?:=(.*))?$/s.exec(rest) ?? [];
    const isThere = (query, optional = false) => ({
        query,
        filters: [],
        optional,
        not: false,
        predicate: values === undefined ? { op: 'exists' } : { op: 'oneOf', values: values.split('|') },
    });
    switch (kind) {
        case 'json': {
            const [, text, mark] = /^((?:\.[^.?[\]]+|\[\d+\])+)(\?)?$/.exec(name) ?? [];
            if (text === undefined)
                return `${word}: expected a path such as .status, .checks.database? or .items[0].id`;
            return isThere({ kind: 'jsonpath', text, path: parseJsonPath(text) }, mark !== undefined);
        }
        case 'text':
            if (rest === '')
                return `${word}: expected the text to find`;
            return { ...isThere({ kind: 'body' }), predicate: { op: 'contains', value: rest } };
        case 'type':
            if (!/^[^/\s]+\/[^/\s]+$/.test(rest.split('|')[0] ?? '')) {
                return `${word}: expected a media type such as text/html`;
            }
            return {
                ...isThere({ kind: 'type' }),
                predicate: { op: 'oneOf', values: rest.toLowerCase().split('|') },
            };
        case 'header':
            return /^[\w-]+$/.test(name)
                ? isThere({ kind: 'header', name: name.toLowerCase() })
                : `${word}: expected the name of a header`;
        case 'cookie':
            return /^[^\s=;,]+$/.test(rest)
                ? { ...isThere({ kind: 'cookie', name: rest }), predicate: { op: 'exists' } }
                : `${word}: expected the name of a cookie`;
        case 'min-size':
            return /^\d{1,9}$/.test(rest)
                ? {
                    ...isThere({ kind: 'bytes' }),
                    filters: [{ kind: 'count' }],
                    predicate: { op: '>=', value: Number(rest) },
                }
                : `${word}: expected a whole number of bytes`;
        case 'redirect':
            return rest === 'https' || /^(\/|https?:\/\/[^/])/.test(rest)
                ? { to: rest }
                : `${word}: expected redirect:https, or the path or URL that is redirected to`;
        default:
            return `${word}: expected ${SHAPES}`;
    }
}

;// CONCATENATED MODULE: ./src/check-language/template.ts
// `{{name}}` is a value that an earlier step captured, `{{env.NAME}}` a variable of the job's
// environment, which is a secret.
const REFERENCE = /\{\{\s*([A-Za-z_][\w-]*(?:\.[A-Za-z_]\w*)?)\s*\}\}/g;
function referencesIn(text) {
    return [...text.matchAll(REFERENCE)].map(({ 1: name = '', index }) => ({ name, at: index }));
}
function environmentName(name) {
    return name.startsWith('env.') ? name.slice('env.'.length) : undefined;
}
/** A name without a value stays as it is written. */
function filled(text, get) {
    return text.replace(REFERENCE, (whole, name) => get(name) ?? whole);
}

;// CONCATENATED MODULE: ./src/check-language/file.ts






const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];
const CREDENTIALS = /^(?:proxy-)?authorization$|^cookie$/i;
// Set by the client itself; others would make a request of another length or to another host.
const OURS = /^(?:host|content-length|transfer-encoding|connection|upgrade)$/i;
const INSIDE = ['body', 'bytes', 'jsonpath', 'css', 'regex'];
/** @param given What stands under `smoke-test.checks`, of whatever shape. */
function readFileChecks(given, path, locate, faults) {
    const reader = {
        locate,
        fault: (where, message, at = 0) => void faults.push({ path: where, message, at }),
    };
    const checks = listOf(given).flatMap((entry, index) => {
        const at = [...path, index];
        if (typeof entry === 'string')
            return [readEntryLine(entry, at, reader)];
        return isRecord(entry) ? readCheck(entry, at, reader) : [];
    });
    const seen = new Map();
    for (const { name } of checks)
        seen.set(name, (seen.get(name) ?? 0) + 1);
    for (const [name, times] of seen) {
        // The baseline and every report know a check by its name.
        if (times > 1)
            reader.fault(path, `${times} checks are called ${JSON.stringify(name)}: give each a name`);
    }
    return checks;
}
function readEntryLine(text, path, { locate, fault }) {
    const own = [];
    const check = readLine(text, (at, end) => locate(path, at, end), own);
    for (const { message, at } of own)
        fault(path, message, at);
    return check;
}
function readCheck(entry, path, reader) {
    const { locate, fault } = reader;
    const writes = entry['writes'] === true;
    const secrets = new Map();
    const known = new Set();
    const hasSteps = entry['steps'] !== undefined;
    if (hasSteps) {
        for (const key of REQUEST_KEYS.filter((name) => entry[name] !== undefined)) {
            fault([...path, key], `${key} belongs into one of the steps`);
        }
    }
    const given = hasSteps
        ? listOf(entry['steps']).map((step, index) => [step, [...path, 'steps', index]])
        : [[entry, path]];
    const steps = given.flatMap(([step, at]) => isRecord(step) ? [readStep(step, at, { writes, secrets, known }, reader)] : []);
    if (steps.length === 0 && Array.isArray(entry['steps'])) {
        fault([...path, 'steps'], 'expected at least one step');
    }
    const optional = entry['optional'] === true;
    const name = textOf(entry['name']) ?? steps.map((step) => step.name).join(', ');
    const samples = numberOf(entry['samples']);
    if (samples !== undefined && (steps.length > 1 || steps.some(({ method }) => !isSafe(method)))) {
        fault([...path, 'samples'], 'samples are taken of a single GET or HEAD');
    }
    const common = {
        line: name,
        steps,
        optional,
        warns: entry['warns'] === true,
        samples,
        atOnce: numberOf(entry['at-once']) ?? 1,
        secrets: [...secrets].map(([variable, place]) => ({ name: variable, place })),
    };
    const place = locate(path);
    const of = (family, suffix = '') => ({
        ...common,
        name: name + suffix,
        family,
        steps: steps.map((step) => ({ ...step, place: step.place ?? place })),
    });
    const { ip } = entry;
    if (ip === 'both')
        return [of(4, ' over IPv4'), of(6, ' over IPv6')];
    return [of(ip === 4 || ip === 6 ? ip : undefined)];
}
/** What a check says about its only request, and each of several steps about its own. */
const REQUEST_KEYS = [
    'method',
    'path',
    'url',
    'query',
    'headers',
    'body',
    'json',
    'form',
    'follow',
    'http2',
    'status',
    'max',
    'captures',
    'assert',
];
function readStep(entry, path, scope, reader) {
    const { locate, fault } = reader;
    const templated = (text, at) => checkReferences(text, at, scope, reader);
    const method = (textOf(entry['method']) ?? 'GET').toUpperCase();
    if (!METHODS.includes(method)) {
        fault([...path, 'method'], `expected ${METHODS.join(', ')}`);
    }
    else if (!isSafe(method) && !scope.writes) {
        fault([...path, 'method'], `${method} may change something: say \`writes: true\` in the check`);
    }
    const address = readAddress(entry, path, reader);
    templated(address, [...path, textOf(entry['url']) === undefined ? 'path' : 'url']);
    const query = fieldsOf(entry['query']);
    const headers = fieldsOf(entry['headers']);
    for (const { name, value } of query)
        templated(value, [...path, 'query', name]);
    for (const { name, value } of headers) {
        const at = [...path, 'headers', name];
        if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name))
            fault(at, 'expected the name of a header');
        else if (OURS.test(name))
            fault(at, `${name} is not for a check to set`);
        else if ((CREDENTIALS.test(name) || isSecretName(name.replaceAll('-', '_'))) &&
            !value.includes('{{')) {
            fault(at, 'a secret does not belong into this file: write {{env.NAME}} and set NAME in `env`');
        }
        else if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) {
            fault(at, 'expected a text of one line, without characters beyond Latin-1');
        }
        templated(value, at);
    }
    const body = readBody(entry, path, method, reader);
    for (const [text, at] of textsOf(entry, path))
        templated(text, at);
    const statuses = readStatuses(entry['status'], [...path, 'status'], reader);
    const captures = readCaptures(entry['captures'], [...path, 'captures'], scope, reader);
    const assertions = readAssertions(entry['assert'], [...path, 'assert'], method, templated, reader);
    const max = entry['max'];
    const limit = typeof max === 'string' || typeof max === 'number'
        ? (0,fields/* duration */.p0)(1, 600_000).safeParse(String(max))
        : undefined;
    if (limit && !limit.success)
        fault([...path, 'max'], limit.error.issues[0]?.message ?? '');
    const asksStatus = assertions.some((one) => one.kind === 'expression' && one.expression.query.kind === 'status');
    const expected = statuses.length > 0 || asksStatus ? statuses : ['200'];
    const about3xx = expected.some((status) => status.startsWith('3'));
    return {
        name: textOf(entry['name']) ?? `${method} ${address}`,
        place: locate(path),
        method,
        paths: [address],
        query,
        headers,
        body,
        follow: isFollow(entry['follow']) ? entry['follow'] : !about3xx,
        http2: entry['http2'] === true,
        statuses: expected,
        statusPlace: statuses.length > 0 ? locate([...path, 'status']) : locate(path),
        assertions,
        captures,
        ...(limit?.data === undefined ? {} : { maxLatencyMs: limit.data }),
    };
}
function readAddress(entry, path, { fault }) {
    const url = textOf(entry['url']);
    const relative = textOf(entry['path']);
    if (url !== undefined && relative !== undefined) {
        fault([...path, 'url'], 'expected either path or url');
    }
    else if (url === undefined && relative === undefined) {
        const isWrong = entry['url'] !== undefined || entry['path'] !== undefined;
        if (!isWrong)
            fault(path, 'path is missing, expected one that begins with /');
    }
    else if (relative !== undefined &&
        !/^(?:\/|\{\{)[^\s#]*$/.test(relative.replaceAll('{{ ', '{{').replaceAll(' }}', '}}'))) {
        fault([...path, 'path'], 'expected a path that begins with /, without blanks and #');
    }
    else if (url !== undefined && !isUrl(url)) {
        fault([...path, 'url'], 'expected an http(s) URL without a user name or password');
    }
    return url ?? relative ?? '/';
}
function isUrl(text) {
    if (text.startsWith('{{'))
        return true;
    if (!/^https?:\/\//.test(text) || !URL.canParse(text))
        return false;
    const { username, password } = new URL(text);
    return username === '' && password === '';
}
function readBody(entry, path, method, { fault }) {
    const given = ['body', 'json', 'form'].filter((key) => entry[key] !== undefined);
    const [key] = given;
    if (key === undefined)
        return undefined;
    if (given.length > 1)
        fault([...path, given[1] ?? ''], 'expected one of body, json and form');
    if (method === 'GET' || method === 'HEAD')
        fault([...path, key], `${method} sends no body`);
    if (key === 'json')
        return { kind: 'json', value: entry[key] };
    if (key === 'form')
        return { kind: 'form', fields: fieldsOf(entry[key]) };
    const text = textOf(entry[key]);
    return text === undefined ? undefined : { kind: 'text', text };
}
/** Every text of a body, and where it stands. */
function textsOf(entry, path) {
    const found = [];
    // An alias may hold itself.
    const seen = new Set();
    const look = (value, at) => {
        if (typeof value === 'string')
            found.push([value, at]);
        if (value === null || typeof value !== 'object' || seen.has(value) || at.length > 60)
            return;
        seen.add(value);
        for (const [key, inner] of Object.entries(value)) {
            look(inner, [...at, Array.isArray(value) ? Number(key) : key]);
        }
    };
    for (const key of ['body', 'json', 'form'])
        look(entry[key], [...path, key]);
    return found;
}
function readStatuses(given, path, { fault }) {
    if (typeof given !== 'string' && typeof given !== 'number')
        return [];
    const statuses = String(given).split('|');
    if (statuses.every((status) => /^[1-5](\d\d|xx)$/.test(status)))
        return statuses;
    fault(path, 'expected such as 200, 200|204 or 2xx');
    return [];
}
function readCaptures(given, path, scope, reader) {
    if (!isRecord(given))
        return [];
    return Object.entries(given).flatMap(([name, text]) => {
        const at = [...path, name];
        if (!/^[A-Za-z_][\w-]*$/.test(name) || name === 'env') {
            reader.fault(at, 'expected a name of letters, digits, _ and -');
        }
        scope.known.add(name);
        if (typeof text !== 'string')
            return [];
        const capture = parsed(() => parseCapture(text), at, reader);
        if (capture === undefined)
            return [];
        // What a visitor would keep to itself: sessions, tokens and whatever is called so.
        const redact = capture.redact || capture.query.kind === 'cookie' || isSecretName(name);
        return [{ name, capture: { ...capture, redact }, place: reader.locate(at) }];
    });
}
function readAssertions(given, path, method, templated, reader) {
    return listOf(given).flatMap((text, index) => {
        if (typeof text !== 'string')
            return [];
        const at = [...path, index];
        templated(text, at);
        const expression = parsed(() => parseAssertion(text), at, reader);
        if (expression === undefined)
            return [];
        if (method === 'HEAD' && INSIDE.includes(expression.query.kind)) {
            reader.fault(at, 'the answer to HEAD has no body to look into');
        }
        return [{ kind: 'expression', text, expression, place: reader.locate(at) }];
    });
}
function parsed(parse, path, { fault }) {
    try {
        return parse();
    }
    catch (error) {
        if (!(error instanceof LanguageFault))
            throw error;
        fault(path, error.message, error.at);
        return undefined;
    }
}
function checkReferences(text, path, scope, { locate, fault }) {
    for (const { name, at } of referencesIn(text)) {
        const variable = environmentName(name);
        if (variable !== undefined) {
            if (!scope.secrets.has(variable))
                scope.secrets.set(variable, locate(path, at));
        }
        else if (!scope.known.has(name)) {
            fault(path, `{{${name}}} is not captured by any step before, nor written {{env.${name}}}`, at);
        }
    }
}
function isFollow(value) {
    return typeof value === 'boolean' || value === 'anywhere';
}
function fieldsOf(given) {
    if (!isRecord(given))
        return [];
    return Object.entries(given).flatMap(([name, value]) => {
        const text = textOf(value);
        return text === undefined ? [] : [{ name, value: text }];
    });
}
function textOf(value) {
    if (typeof value === 'string')
        return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
function numberOf(value) {
    return typeof value === 'number' ? value : undefined;
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function isRecord(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/rules/secrets-in-code.ts

const DOT = '\u2022';
// A literal to its quote, or to the end of the line where it goes on below.
const LITERAL = /(["'])((?:\\.|(?!\1).)*)(\1|$)/g;
// `NAME=`, `"NAME":`, `name =`, with the prefix of a literal behind it.
const secrets_in_code_NAMED = /([A-Za-z_][\w-]*)["']?\]?\s*(?::[^=]*=|[:=(,])\s*[rbfuRBFU]{0,2}$/;
const READS = /(?:environ\s*\[|environ\.get\s*\(|getenv\s*\(|\b(?:env|config)(?:\.\w+)?\s*\()\s*$/;
const BARE = /([A-Za-z_][\w-]*)(\s*[=:]\s*)([^\s"'#,;()[\]{}]+)/g;
const USER_INFO = /(:\/\/)([^\s/@:"']*:[^\s/@"']+)(@)/g;
const LONG_WORD = /[A-Za-z0-9+/=_-]{20,}/g;
/** Texts of code that look like a secret, by their name or by themselves. */
function hideInCode(line) {
    const literals = line.replace(LITERAL, (whole, quote, text, end, at) => {
        const before = line.slice(0, at);
        const isName = READS.test(before) && /^[A-Za-z_]\w*$/.test(text);
        const name = secrets_in_code_NAMED.exec(before)?.[1] ?? nameIn(before);
        const isSecret = !isName && ((name !== undefined && isSecretName(name)) || looksSecret(text));
        return isSecret ? quote + dots(text) + end : whole;
    });
    const bare = literals.replace(BARE, (whole, name, sign, value) => {
        // A call or another name is code, not a value.
        const isValue = isSecretName(name) && /\d|[^\w.]/.test(value) && value !== '==';
        return isValue ? name + sign + dots(value) : whole;
    });
    const anonymous = bare.replace(USER_INFO, (_, start, user, end) => start + dots(user) + end);
    return anonymous.replace(LONG_WORD, (word) => (isRandom(word) ? dots(word) : word));
}
/** The name that a statement assigns to, for a literal that stands deeper in it. */
function nameIn(before) {
    return /^\s*([A-Za-z_]\w*)\s*(?::[^=]*)?=(?!=)/.exec(before)?.[1];
}
function looksSecret(text) {
    const credentials = credentialsIn(text);
    return ((credentials !== undefined && credentials.user + credentials.password !== '') ||
        (/^[\w+/=!@#$%^&*()-]{16,}$/.test(text) && isRandom(text)));
}
function isRandom(word) {
    return /\d/.test(word) && /[A-Za-z]/.test(word) && !/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(word);
}
/** As long as the text. */
function dots(text) {
    return DOT.repeat(text.length);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/iso.js
var iso = __webpack_require__(3102);
;// CONCATENATED MODULE: ./src/rules/stacks/catalogue.ts
const EXPRESS = 'https://expressjs.com/en';
const NEXT = 'https://nextjs.org/docs';
const LARAVEL = 'https://laravel.com/docs/12.x';
const RAILS = 'https://guides.rubyonrails.org';
const FLASK = 'https://flask.palletsprojects.com/en/stable';
const UVICORN = 'https://www.uvicorn.org';
const STORAGE = 'https://docs.sevalla.com/applications/storage';
/** What breaks in stacks other than Django; each preset has its own. */
const STACK_RULES = {
    'node.env.missing': {
        severity: 'warning',
        staging: 'notice',
        title: 'NODE_ENV is set nowhere: Express shows stack traces to visitors',
        docs: `${EXPRESS}/advanced/best-practice-performance.html#set-node_env-to-production`,
    },
    'node.start.dev': {
        severity: 'error',
        title: 'The start command runs a tool for development: `next dev`, nodemon, `vite`, `tsx watch`',
        docs: `${EXPRESS}/advanced/best-practice-performance.html`,
    },
    'node.start.left-out': {
        severity: 'error',
        title: 'The start command needs a package of devDependencies, which the image leaves out',
        docs: 'https://docs.npmjs.com/cli/v11/commands/npm-ci#omit',
    },
    'node.proxy': {
        severity: 'error',
        title: 'A secure session cookie without `trust proxy`: Express never sends it',
        docs: 'https://expressjs.com/en/resources/middleware/session.html#cookiesecure',
    },
    'node.sessions': {
        severity: 'warning',
        title: 'express-session without a store: sessions are lost with each deployment, and leak',
        docs: 'https://expressjs.com/en/resources/middleware/session.html#store',
    },
    'node.public': {
        severity: 'error',
        title: 'A variable that the build writes into the pages (NEXT_PUBLIC_, VITE_, REACT_APP_) is not there in the build',
        docs: `${NEXT}/app/guides/environment-variables#bundling-environment-variables-for-the-browser`,
    },
    'node.public.image': {
        severity: 'warning',
        title: 'The same, where the image is built elsewhere: the value on the platform has no effect',
        docs: `${NEXT}/app/guides/environment-variables#bundling-environment-variables-for-the-browser`,
    },
    'next.standalone': {
        severity: 'error',
        title: 'The start command wants the standalone server, which the config of Next does not build',
        docs: `${NEXT}/app/api-reference/config/next-config-js/output`,
    },
    'next.start': {
        severity: 'error',
        title: '`next start` with `output: "export"`, which has no server',
        docs: `${NEXT}/app/guides/static-exports`,
    },
    'laravel.key': {
        severity: 'error',
        title: 'APP_KEY is missing or is no key for the cipher: every page fails with 500',
        docs: `${LARAVEL}/encryption#configuration`,
    },
    'laravel.debug': {
        severity: 'error',
        staging: 'warning',
        title: 'APP_DEBUG is on: errors show code and variables to everybody',
        docs: `${LARAVEL}/errors#configuration`,
    },
    'laravel.env': {
        severity: 'warning',
        staging: 'notice',
        title: 'APP_ENV is `local` or another word for development',
        docs: `${LARAVEL}/configuration#environment-configuration`,
    },
    'laravel.serve': {
        severity: 'warning',
        title: 'The start command is `php artisan serve`, the server for development',
        docs: `${LARAVEL}/deployment`,
    },
    'laravel.sessions': {
        severity: 'warning',
        title: 'Sessions in files of the instance: lost with each deployment, and not shared',
        docs: `${LARAVEL}/session#configuration`,
    },
    'laravel.cache': {
        severity: 'warning',
        title: 'A cache in files or in memory, which several instances do not share',
        docs: `${LARAVEL}/cache#configuration`,
    },
    'laravel.proxies': {
        severity: 'warning',
        title: 'No proxy is trusted: links and forms of pages over https go to http',
        docs: `${LARAVEL}/requests#configuring-trusted-proxies`,
    },
    'laravel.log': {
        severity: 'warning',
        title: 'Logs go to a file in the instance, where nobody sees them',
        docs: `${LARAVEL}/logging#available-channel-drivers`,
    },
    'laravel.uploads': {
        severity: 'warning',
        title: 'Uploads go to a folder of the instance, and are lost with the next deployment',
        docs: STORAGE,
    },
    'laravel.queue': {
        severity: 'warning',
        title: 'Jobs are put into a queue that no process works off',
        docs: `${LARAVEL}/queues#running-the-queue-worker`,
    },
    'rails.secret': {
        severity: 'error',
        title: 'Neither SECRET_KEY_BASE nor RAILS_MASTER_KEY is set: Rails does not start',
        docs: `${RAILS}/security.html#custom-credentials`,
    },
    'rails.master-key': {
        severity: 'error',
        title: 'config/master.key is in the repository: whoever reads it reads the credentials',
        docs: `${RAILS}/security.html#custom-credentials`,
    },
    'rails.env': {
        severity: 'error',
        staging: 'warning',
        title: 'RAILS_ENV is for development or tests, or is set nowhere',
        docs: `${RAILS}/configuring.html#rails-environment-settings`,
    },
    'rails.hosts': {
        severity: 'error',
        title: 'A probe calls the instance by its address, which config.hosts refuses with 403',
        docs: `${RAILS}/configuring.html#actiondispatch-hostauthorization`,
    },
    'rails.ssl.probe': {
        severity: 'error',
        title: 'config.force_ssl sends a probe to https, which no instance speaks',
        docs: `${RAILS}/configuring.html#config-assume-ssl`,
    },
    'rails.static': {
        severity: 'warning',
        title: 'Rails is told not to serve its static files: pages have no styles',
        docs: `${RAILS}/configuring.html#config-public-file-server-enabled`,
    },
    'rails.log': {
        severity: 'warning',
        title: 'Logs go to a file in the instance: RAILS_LOG_TO_STDOUT is not set',
        docs: `${RAILS}/debugging_rails_applications.html#the-logger`,
    },
    'rails.uploads': {
        severity: 'warning',
        title: 'Active Storage keeps uploads on the disk of the instance',
        docs: `${RAILS}/active_storage_overview.html#setup`,
    },
    'rails.sidekiq': {
        severity: 'warning',
        title: 'Jobs are put into Sidekiq, and no process runs it',
        docs: 'https://github.com/sidekiq/sidekiq/wiki/Getting-Started',
    },
    'python.dev-server': {
        severity: 'warning',
        title: 'The start command is a server for development: `flask run`, `--reload`, `fastapi dev`',
        docs: `${FLASK}/deploying/`,
    },
    'python.debug': {
        severity: 'error',
        staging: 'warning',
        title: 'Debug mode of Flask or FastAPI: errors show code, and Flask lets visitors run it',
        docs: `${FLASK}/debugging/`,
    },
    'python.secret': {
        severity: 'error',
        title: 'The secret key of Flask is a short one, stands in the code, or is made anew each time',
        docs: `${FLASK}/config/#SECRET_KEY`,
    },
    'python.proxy': {
        severity: 'warning',
        title: 'The server believes X-Forwarded-Proto of 127.0.0.1 alone: redirects go to http',
        docs: `${UVICORN}/deployment/#proxies-and-forwarded-headers`,
    },
    'python.hosts': {
        severity: 'error',
        title: 'A probe calls the instance by its address, which TrustedHostMiddleware answers with 400',
        docs: 'https://www.starlette.io/middleware/#trustedhostmiddleware',
    },
    'python.https': {
        severity: 'error',
        title: 'HTTPSRedirectMiddleware redirects a probe, or visitors without end',
        docs: 'https://www.starlette.io/middleware/#httpsredirectmiddleware',
    },
    'python.memory': {
        severity: 'warning',
        title: 'A cache or limits in memory, which several workers or instances do not share',
        docs: 'https://flask-caching.readthedocs.io/en/latest/#simplecache',
    },
};

;// CONCATENATED MODULE: ./src/rules/settings-catalogue.ts


const SEVALLA = 'https://docs.sevalla.com';
const DJANGO = 'https://docs.djangoproject.com/en/5.2';
const VARIABLES = `${SEVALLA}/applications/environment-variables`;
const HEALTH_CHECKS = `${SEVALLA}/guides/python/django/health-checks`;
const CHECKS = `${DJANGO}/ref/checks/#security`;
const setting = (name) => `${DJANGO}/ref/settings/#${name}`;
/** Every rule about settings, in the order of the documentation. An id never changes its meaning. */
const SETTINGS_RULES = {
    'platform.unreadable': {
        severity: 'error',
        title: 'The app or its variables could not be read from the API',
    },
    'checks.none': {
        severity: 'error',
        title: 'There was nothing to check: no variable is set and no name is required',
    },
    'secret.unwritten': {
        severity: 'error',
        title: 'A secret of `generate-secrets` could not be written to the app',
        docs: VARIABLES,
    },
    'config.suppression.expired': {
        severity: 'warning',
        title: 'A suppression in the config file has expired, and counts no more',
    },
    'config.suppression.unused': {
        severity: 'notice',
        title: 'A suppression in the config file matches no finding',
    },
    'env.missing': {
        severity: 'error',
        title: 'A required variable is not set',
        docs: VARIABLES,
    },
    'env.empty': { severity: 'error', title: 'A required variable is set, but blank' },
    'env.scope': {
        severity: 'error',
        title: 'A required variable is not available where it is needed: at run time, or in the build',
        docs: VARIABLES,
    },
    'build.variable': {
        severity: 'error',
        title: 'The Dockerfile runs manage.py without a variable that the settings demand',
        docs: 'https://docs.docker.com/build/building/variables/',
    },
    'env.name': {
        severity: 'error',
        title: 'The name of a variable has characters other than letters, digits and `_`',
        docs: VARIABLES,
    },
    'env.duplicate': {
        severity: 'warning',
        title: 'The app has a variable twice; which value wins is not defined',
    },
    'env.grammar': {
        severity: 'error',
        title: 'A value on the platform has an unescaped comma or double quote, or a parenthesis: ' +
            'by the documentation of Sevalla, the rollout fails',
        docs: VARIABLES,
    },
    'env.placeholder': {
        severity: 'error',
        title: 'A value was never filled in: `change-me`, `your-\u2026`, `<\u2026>`, `GENERATE`, `xxx`, `example.com`',
    },
    'env.published': {
        severity: 'error',
        title: 'A secret is the very value that is committed in the template, or in another file',
    },
    'env.committed': {
        severity: 'error',
        title: 'A `.env` file with secrets that look real is part of the repository',
    },
    'env.unresolved': {
        severity: 'error',
        title: 'A value holds a `${\u2026}` that nothing replaces',
    },
    'env.boolean': {
        severity: 'error',
        title: 'A switch is set to something that is no boolean word; most readers take that for off',
    },
    'env.number': {
        severity: 'error',
        title: 'A number is set to something that is no whole number',
    },
    'env.padding': {
        severity: 'warning',
        title: 'A value begins or ends with a space, a line break or a quote that becomes part of it',
    },
    'env.unknown': {
        severity: 'warning',
        title: 'A name that nobody documents is close to one that is missing: a spelling mistake?',
    },
    'env.undocumented': {
        severity: 'notice',
        title: 'The app has variables that the template does not mention',
    },
    'env.undocumented.read': {
        severity: 'notice',
        title: 'The Django settings read variables that the template does not mention',
    },
    'env.undeployed': {
        severity: 'notice',
        title: 'Variables were changed after the last deployment, so that instances run on older values',
        docs: VARIABLES,
    },
    'env.unread': {
        severity: 'notice',
        title: 'The template, or the app, has variables that no file of the repository names',
    },
    'env.unset': {
        severity: 'notice',
        title: 'The template sets variables that the app does not have',
    },
    'env.drift': {
        severity: 'warning',
        title: 'The declared file and the app differ',
    },
    'dotenv.syntax': {
        severity: 'warning',
        title: 'A line is no assignment, or a quote is not closed, so that a value is lost',
    },
    'dotenv.duplicate': {
        severity: 'warning',
        title: 'A name is assigned twice in a file; the last one wins',
    },
    'dotenv.comment': {
        severity: 'notice',
        title: 'A comment after an unquoted value: some readers make it part of the value',
    },
    'dotenv.multiline': {
        severity: 'warning',
        title: 'A value spans several lines; many readers, and forms to paste into, take only the first',
    },
    'template.none': {
        severity: 'notice',
        title: 'No template tells which variables the project reads',
    },
    'template.secret': {
        severity: 'warning',
        title: 'The committed template holds what looks like a real secret',
    },
    'port.fixed': {
        severity: 'warning',
        title: 'PORT is set by hand, where the platform sets it itself',
        docs: `${SEVALLA}/get-started/quickstart`,
    },
    'port.mismatch': {
        severity: 'error',
        title: 'The app listens on another port than the one that the web process is reached on',
        docs: `${SEVALLA}/get-started/quickstart`,
    },
    'process.bind': {
        severity: 'error',
        title: 'The start command, or the code, listens on loopback, where neither probes nor visitors get',
    },
    'process.entrypoint': {
        severity: 'warning',
        title: 'The start command takes the place of the ENTRYPOINT, whose script then never runs',
        docs: `${SEVALLA}/applications/processes`,
    },
    'process.arguments': {
        severity: 'warning',
        title: 'CMD is lost behind an ENTRYPOINT in shell form, or repeats the ENTRYPOINT',
        docs: 'https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact',
    },
    'process.workers': {
        severity: 'warning',
        title: 'More workers than the memory of the web process can hold (about 100 MB each)',
        docs: `${SEVALLA}/platform/limits`,
    },
    'process.readiness': {
        severity: 'warning',
        title: 'The web process has no readiness probe: visitors reach it before it can answer',
        docs: HEALTH_CHECKS,
    },
    'process.migrate': {
        severity: 'notice',
        title: 'No job runs before a deployment, so migrations need another way',
        docs: `${SEVALLA}/guides/python/django/deploy`,
    },
    'probe.port': {
        severity: 'error',
        title: 'A probe asks another port than that of the web process',
        docs: HEALTH_CHECKS,
    },
    'probe.scheme': {
        severity: 'warning',
        title: 'A probe speaks https to an instance, which speaks http behind the edge',
        docs: HEALTH_CHECKS,
    },
    'probe.host': {
        severity: 'error',
        title: 'A probe calls the instance by its address, which ALLOWED_HOSTS does not list, and no middleware answers first',
        docs: HEALTH_CHECKS,
    },
    'probe.host.unread': {
        severity: 'notice',
        title: 'The same, where the code does not tell whether a middleware answers first',
        docs: HEALTH_CHECKS,
    },
    'probe.redirect': {
        severity: 'error',
        title: 'SECURE_SSL_REDIRECT sends a probe to https, which no instance speaks',
        docs: HEALTH_CHECKS,
    },
    'probe.path': {
        severity: 'error',
        title: 'A probe asks a path that neither the URL configuration nor a middleware has',
        docs: HEALTH_CHECKS,
    },
    'probe.slash': {
        severity: 'warning',
        title: 'A probe asks a path without its last slash, which APPEND_SLASH redirects',
        docs: setting('append-slash'),
    },
    'probe.healthcheck': {
        severity: 'notice',
        title: 'HEALTHCHECK asks a path that the project does not have: Docker calls it unhealthy',
        docs: 'https://docs.docker.com/reference/dockerfile/#healthcheck',
    },
    'app.auto-deploy': {
        severity: 'warning',
        title: 'Auto-deploy is on: each push would be deployed twice',
    },
    'database.url': {
        severity: 'error',
        title: 'A database URL cannot be read: scheme, host or name is missing or unknown',
    },
    'database.encoding': {
        severity: 'error',
        title: 'A URL has user name or password with characters that are not percent-encoded',
    },
    'database.sqlite': {
        severity: 'warning',
        title: 'SQLite: without a persistent disk, its data is lost with each deployment',
        docs: `${SEVALLA}/applications/storage`,
    },
    'service.localhost': {
        severity: 'error',
        title: 'A service is looked for on the instance itself: `localhost`, `127.0.0.1`',
    },
    'redis.url': {
        severity: 'error',
        title: 'A Redis URL has no known scheme, no host or no number',
    },
    'redis.valkey': {
        severity: 'warning',
        title: '`valkey://` is a scheme that Redis clients do not know',
    },
    'storage.incomplete': {
        severity: 'error',
        title: 'Object storage is on, but one of its variables is missing',
    },
    'storage.bucket': { severity: 'error', title: 'The name of a bucket is impossible' },
    'storage.endpoint': {
        severity: 'error',
        title: 'The endpoint of object storage is no https URL',
    },
    'mail.backend': {
        severity: 'warning',
        staging: 'notice',
        title: 'Mail goes nowhere: a backend for development',
        docs: setting('email-backend'),
    },
    'mail.tls': {
        severity: 'error',
        title: 'EMAIL_USE_TLS and EMAIL_USE_SSL are both on, or do not fit EMAIL_PORT',
        docs: setting('email-use-tls'),
    },
    'mail.account': {
        severity: 'warning',
        title: 'One of EMAIL_HOST_USER and EMAIL_HOST_PASSWORD is set, the other is not',
        docs: setting('email-host-user'),
    },
    'mail.from': {
        severity: 'warning',
        title: 'A sender is no mail address, alone or as `Name <address>`',
        docs: setting('default-from-email'),
    },
    'node.env': {
        severity: 'warning',
        staging: 'notice',
        title: 'NODE_ENV is not `production`: packages run in their slow and talkative mode',
    },
    ...STACK_RULES,
    'django.secret-key.weak': {
        severity: 'error',
        title: 'SECRET_KEY is shorter than 50, has fewer than 5 characters, or begins `django-insecure-`',
        docs: setting('secret-key'),
    },
    'django.secret-key.guessable': {
        severity: 'warning',
        title: 'SECRET_KEY is long, but made of words or of repetitions',
        docs: setting('secret-key'),
    },
    'django.secret-key.published': {
        severity: 'error',
        title: 'SECRET_KEY is a text in the code',
        docs: setting('secret-key'),
    },
    'django.secret-key.random': {
        severity: 'error',
        title: 'SECRET_KEY is made anew by each process, so logins are lost',
        docs: setting('secret-key'),
    },
    'django.debug': {
        severity: 'error',
        staging: 'warning',
        title: 'DEBUG is on: errors show settings and code to everybody',
        docs: setting('debug'),
    },
    'django.settings-module': {
        severity: 'error',
        staging: 'warning',
        title: 'DJANGO_SETTINGS_MODULE, or what stands in for it, names no module for deployment',
        docs: `${DJANGO}/topics/settings/#envvar-DJANGO_SETTINGS_MODULE`,
    },
    'django.setting-type': {
        severity: 'error',
        title: 'A setting is a text where Django takes a list',
        docs: `${DJANGO}/ref/settings/`,
    },
    'django.hosts.none': {
        severity: 'error',
        title: 'ALLOWED_HOSTS lets no visitor in: it is empty, or names the machine itself alone',
        docs: setting('allowed-hosts'),
    },
    'django.hosts.entry': {
        severity: 'error',
        title: 'An entry of ALLOWED_HOSTS that matches no request: scheme, port, path or `*.` form',
        docs: setting('allowed-hosts'),
    },
    'django.hosts.wildcard': {
        severity: 'warning',
        staging: 'notice',
        title: 'ALLOWED_HOSTS lets every Host header in',
        docs: setting('allowed-hosts'),
    },
    'django.hosts.address': {
        severity: 'warning',
        title: 'ALLOWED_HOSTS lists the address of an instance, which the next one does not have',
        docs: HEALTH_CHECKS,
    },
    'django.hosts.domain': {
        severity: 'warning',
        title: 'ALLOWED_HOSTS does not cover a domain of the app',
        docs: setting('allowed-hosts'),
    },
    'django.hosts.blank': {
        severity: 'notice',
        title: 'ALLOWED_HOSTS has blank entries, or spaces after its commas',
        docs: setting('allowed-hosts'),
    },
    'django.csrf.entry': {
        severity: 'error',
        title: 'An entry of CSRF_TRUSTED_ORIGINS that matches no request: no scheme, a path, a bad wildcard',
        docs: setting('csrf-trusted-origins'),
    },
    'django.csrf.http': {
        severity: 'warning',
        title: 'CSRF_TRUSTED_ORIGINS trusts a site over http',
        docs: setting('csrf-trusted-origins'),
    },
    'django.csrf.missing': {
        severity: 'error',
        title: 'Django takes requests for http, and trusts no origin over https: every form gets 403',
        docs: setting('csrf-trusted-origins'),
    },
    'django.ssl.loop': {
        severity: 'error',
        title: 'SECURE_SSL_REDIRECT without SECURE_PROXY_SSL_HEADER: a redirect without end',
        docs: setting('secure-proxy-ssl-header'),
    },
    'django.ssl.header': {
        severity: 'error',
        title: 'SECURE_PROXY_SSL_HEADER names a header that never comes, or is no pair',
        docs: setting('secure-proxy-ssl-header'),
    },
    'django.hsts': {
        severity: 'warning',
        title: 'HSTS for less than five minutes, or with preload for less than a year',
        docs: setting('secure-hsts-seconds'),
    },
    'django.hsts.preload': {
        severity: 'notice',
        title: 'HSTS with preload on an app that was never deployed',
        docs: setting('secure-hsts-preload'),
    },
    'django.forwarded-host': {
        severity: 'warning',
        title: 'USE_X_FORWARDED_HOST trusts a header that every visitor can set',
        docs: setting('use-x-forwarded-host'),
    },
    'django.storages': {
        severity: 'error',
        title: 'DEFAULT_FILE_STORAGE or STATICFILES_STORAGE, which Django 5.1 and later ignore',
        docs: setting('storages'),
    },
    'django.removed': {
        severity: 'notice',
        title: 'A setting that the Django of the project ignores, since it was removed',
        docs: `${DJANGO}/internals/deprecation/`,
    },
    'django.media': {
        severity: 'warning',
        title: 'Uploads go to a folder of the image, and are lost with the next deployment',
        docs: `${SEVALLA}/applications/storage`,
    },
    'django.sessions': {
        severity: 'error',
        title: 'Sessions in a cache that each process has for itself, or in files of the instance',
        docs: setting('session-engine'),
    },
    'django.cache': {
        severity: 'warning',
        title: 'Pages, counts or sessions in a cache that each of several processes has for itself',
        docs: `${DJANGO}/topics/cache/#local-memory-caching`,
    },
    'django.static.unserved': {
        severity: 'warning',
        title: 'Nothing serves the static files: no WhiteNoise, no server, no other place',
        docs: 'https://whitenoise.readthedocs.io/en/stable/django.html',
    },
    'django.static.order': {
        severity: 'notice',
        title: 'WhiteNoise is not right behind SecurityMiddleware',
        docs: 'https://whitenoise.readthedocs.io/en/stable/django.html',
    },
    'django.static.root': {
        severity: 'error',
        title: 'WhiteNoise without STATIC_ROOT: collectstatic fails, and pages have no styles',
        docs: setting('static-root'),
    },
    'django.static.manifest': {
        severity: 'notice',
        title: 'Static files without a hash in their names: browsers show old ones after a deployment',
        docs: 'https://whitenoise.readthedocs.io/en/stable/django.html',
    },
    'django.logging': {
        severity: 'warning',
        title: 'Logs go to a file in the image, where nobody sees them',
        docs: `${DJANGO}/topics/logging/`,
    },
    'security.W001': {
        severity: 'warning',
        title: 'MIDDLEWARE lacks SecurityMiddleware',
        docs: CHECKS,
    },
    'security.W002': {
        severity: 'warning',
        title: 'MIDDLEWARE lacks XFrameOptionsMiddleware',
        docs: CHECKS,
    },
    'security.W003': {
        severity: 'warning',
        title: 'MIDDLEWARE lacks CsrfViewMiddleware',
        docs: CHECKS,
    },
    'security.W004': {
        severity: 'warning',
        title: 'SECURE_HSTS_SECONDS is not set',
        docs: CHECKS,
    },
    'security.W005': {
        severity: 'warning',
        title: 'SECURE_HSTS_INCLUDE_SUBDOMAINS is not True',
        docs: CHECKS,
    },
    'security.W006': {
        severity: 'warning',
        title: 'SECURE_CONTENT_TYPE_NOSNIFF is not True',
        docs: CHECKS,
    },
    'security.W008': {
        severity: 'warning',
        title: 'SECURE_SSL_REDIRECT is not True',
        docs: CHECKS,
    },
    'security.W010': {
        severity: 'warning',
        title: 'SESSION_COOKIE_SECURE is not True, with the app of sessions alone',
        docs: CHECKS,
    },
    'security.W011': {
        severity: 'warning',
        title: 'SESSION_COOKIE_SECURE is not True, with the middleware of sessions alone',
        docs: CHECKS,
    },
    'security.W012': {
        severity: 'warning',
        title: 'SESSION_COOKIE_SECURE is not True',
        docs: CHECKS,
    },
    'security.W013': {
        severity: 'warning',
        title: 'SESSION_COOKIE_HTTPONLY is not True, with the app of sessions alone',
        docs: CHECKS,
    },
    'security.W014': {
        severity: 'warning',
        title: 'SESSION_COOKIE_HTTPONLY is not True, with the middleware of sessions alone',
        docs: CHECKS,
    },
    'security.W015': {
        severity: 'warning',
        title: 'SESSION_COOKIE_HTTPONLY is not True',
        docs: CHECKS,
    },
    'security.W016': {
        severity: 'warning',
        title: 'CSRF_COOKIE_SECURE is not True',
        docs: CHECKS,
    },
    'security.W019': {
        severity: 'warning',
        title: 'X_FRAME_OPTIONS is not `DENY`',
        docs: CHECKS,
    },
    'security.W021': {
        severity: 'warning',
        title: 'SECURE_HSTS_PRELOAD is not True',
        docs: CHECKS,
    },
    'security.W022': {
        severity: 'warning',
        title: 'SECURE_REFERRER_POLICY is None',
        docs: CHECKS,
    },
    'security.E023': {
        severity: 'error',
        title: 'SECURE_REFERRER_POLICY is a word that browsers do not know',
        docs: CHECKS,
    },
    'security.E024': {
        severity: 'error',
        title: 'SECURE_CROSS_ORIGIN_OPENER_POLICY is a word that browsers do not know',
        docs: CHECKS,
    },
    'security.W025': {
        severity: 'warning',
        title: 'A key in SECRET_KEY_FALLBACKS is weak',
        docs: CHECKS,
    },
    'caches.W002': {
        severity: 'warning',
        title: 'A file-based cache lies within, or around, a folder that is served',
        docs: CHECKS,
    },
    'async.E001': {
        severity: 'error',
        title: 'DJANGO_ALLOW_ASYNC_UNSAFE is set',
        docs: CHECKS,
    },
    'django.start': {
        severity: 'error',
        title: 'Django cannot start with these variables',
    },
    'django.check': {
        severity: 'warning',
        title: "What `manage.py check --deploy` finds, under Django's own id (`security.W004`, \u2026) and severity",
        docs: `${DJANGO}/ref/checks/`,
    },
    'django.check.skipped': {
        severity: 'notice',
        title: '`manage.py check --deploy` was not run, and why',
    },
};
const RULE_IDS = Object.keys(SETTINGS_RULES);
function ruleOf(id) {
    return SETTINGS_RULES[id];
}
function severityOf(id, profile) {
    const rule = ruleOf(id);
    return (profile === 'staging' ? rule.staging : undefined) ?? rule.severity;
}
function finding(id, profile, details) {
    const { docs } = ruleOf(id);
    return {
        id,
        severity: severityOf(id, profile),
        ...details,
        ...(docs === undefined ? {} : { docs }),
    };
}
/** A finding about the value of a variable, at the place where a reader can change it. */
function findingAbout(variable, id, profile, details) {
    const { name, file, line } = variable;
    return finding(id, profile, { subject: shown(name), file, line, ...details });
}

;// CONCATENATED MODULE: ./src/config/schema.ts


// The file `.github/sevalla.yml`: what does not fit into inputs. Each action has a key of its own,
// so that one file serves the whole chain. docs/sevalla-config.schema.json is made from this.
/** Without an app that could be read, or with nothing to check, nothing else counts. */
const NEVER_SILENT = [
    'platform.unreadable',
    'checks.none',
    'config.suppression.expired',
    'config.suppression.unused',
];
const SUPPRESSIBLE = RULE_IDS.filter((id) => !NEVER_SILENT.includes(id));
const described = (schema, description) => schema.check(schemas/* describe */.q0y(description));
/** Checks of Django and of its packages keep their own ids: `security.W004`, `fields.E300`. */
const DJANGO_ID = /^[a-z_][a-z0-9_]*\.[CEWID]\d{3}$/;
const ruleError = ({ input }) => NEVER_SILENT.some((id) => id === input)
    ? 'expected another rule: this one cannot be changed'
    : 'expected the id of a rule, as the README of validate-settings lists them, or one of Django such as fields.W342';
const ruleId = described(schemas/* union */.KCZ([schemas/* enum */.k5n(SUPPRESSIBLE), schemas/* string */.YjP().check(api/* _regex */.Fk(DJANGO_ID, { error: ruleError }))], {
    error: ruleError,
}), 'Id of a rule of validate-settings, or of a check of Django');
const sentence = (error) => schemas/* string */.YjP({ error }).check(api/* _regex */.Fk(/\S/, { error }), api/* _maxLength */.Eb(500, { error }));
function mapping(shape) {
    const keys = Object.keys(shape).join(', ');
    return schemas/* strictObject */.rej(shape, {
        error: ({ code }) => code === 'unrecognized_keys' ? `allowed: ${keys}` : `expected a mapping with ${keys}`,
    });
}
const suppression = mapping({
    rule: ruleId,
    path: described(schemas/* optional */.lqM(sentence('expected a path such as config/settings/*.py')), 'File of the finding, from the root of the repository; `*` and `**` stand for what they do in .gitignore'),
    line: described(schemas/* optional */.lqM(schemas/* int */.Whr({ error: 'expected the number of a line' })
        .check(api/* _gte */.qm(1, { error: 'expected the number of a line' }))), 'Line of the finding. Lines move: name a setting where you can'),
    setting: described(schemas/* optional */.lqM(sentence('expected the name of a setting or a variable')), 'Setting, variable or process that the finding is about, such as SECURE_HSTS_SECONDS'),
    reason: described(sentence('expected a sentence that tells why'), 'Why this is no fault here, for whoever reads the summary'),
    expires: described(iso/* date */.p6({ error: 'expected a date such as 2027-03-31' }), 'Last day on which it counts, in UTC'),
});
const validateSettings = mapping({
    suppress: described(schemas/* optional */.lqM(schemas/* array */.YOg(suppression, { error: 'expected a list' })), 'Findings that are known and meant. They are counted and listed, but do not fail the step'),
    severity: described(schemas/* optional */.lqM(schemas/* partialRecord */.jgl(ruleId, schemas/* enum */.k5n(['error', 'warning', 'notice'], { error: 'expected error, warning or notice' }), { error: 'expected a mapping of rules to severities' })), 'Severities other than those of the rules, by id'),
});
const positive = (error) => schemas/* number */.aig({ error }).check(api/* _gte */.qm(0, { error }));
const oneOf = (...values) => schemas/* optional */.lqM(schemas/* enum */.k5n(values, { error: `expected ${values.join(' or ')}` }));
const budget = mapping({
    on: described(oneOf('total', 'change'), 'What is limited: the cost of a month of 730 hours (`total`, the default), or how it differs from the input baseline-usd'),
    amount: described(schemas/* optional */.lqM(positive('expected US dollars, such as 25')), 'US dollars a month'),
    percent: described(schemas/* optional */.lqM(positive('expected per cent, such as 10')), 'Per cent of the baseline, in place of `amount`; of a change alone'),
    direction: described(oneOf('increase', 'decrease', 'either'), 'Which change counts; `increase` unless given'),
    action: described(oneOf('warn', 'deny'), 'What to do when it is exceeded: `warn`, the default, or `deny`, which fails the step'),
}).check(schemas/* superRefine */.zni(({ on, amount, percent, direction }, { addIssue }) => {
    const fault = (amount === undefined) === (percent === undefined)
        ? 'expected either amount or percent'
        : on === 'change'
            ? undefined
            : percent !== undefined
                ? 'expected on: change beside percent'
                : direction !== undefined
                    ? 'expected on: change beside direction'
                    : undefined;
    if (fault !== undefined)
        addIssue({ code: 'custom', message: fault });
}));
const whole = (least, most) => {
    const error = `expected a whole number from ${least} to ${most}`;
    return schemas/* int */.Whr({ error }).check(api/* _gte */.qm(least, { error }), api/* _lte */.Zm(most, { error }));
};
const count = whole(0, 1000);
const topology = mapping({
    processes: described(schemas/* optional */.lqM(schemas/* array */.YOg(mapping({
        name: described(schemas/* optional */.lqM(sentence('expected the name of a process')), 'As on the platform; the type when left out'),
        type: described(schemas/* optional */.lqM(sentence('expected a type such as web')), 'Such as `web`, the default, or `worker`; what runs by a schedule is billed by use'),
        size: described(sentence('expected a size such as H1'), 'Its size, such as `H1`'),
        instances: described(schemas/* optional */.lqM(count), 'How many; 1 unless this or `min` and `max` are given'),
        min: described(schemas/* optional */.lqM(count), 'With autoscaling, the least instances'),
        max: described(schemas/* optional */.lqM(count), 'With autoscaling, the most instances'),
    }).check(schemas/* superRefine */.zni(({ instances, min, max }, { addIssue }) => {
        const fault = (min === undefined) !== (max === undefined)
            ? 'expected both min and max'
            : min !== undefined && instances !== undefined
                ? 'expected either instances or min and max'
                : min !== undefined && max !== undefined && max < min
                    ? 'expected max to be no less than min'
                    : undefined;
        if (fault !== undefined)
            addIssue({ code: 'custom', message: fault });
    })), { error: 'expected a list' })), 'The processes that the application is to have; one that is not in the list is to go'),
    databases: described(schemas/* optional */.lqM(schemas/* array */.YOg(mapping({
        name: described(schemas/* optional */.lqM(sentence('expected the name of a database')), 'As on the platform; not needed where there is one of its type'),
        type: described(sentence('expected a type such as postgresql'), 'Such as `postgresql` or `redis`'),
        size: described(sentence('expected a size such as db1'), 'Its size, such as `db1`'),
        'extra-disk-gb': described(schemas/* optional */.lqM(whole(0, 100_000)), 'Gigabytes of disk beyond those of the size'),
    }), { error: 'expected a list' })), 'The databases that it is to have; one that is not in the list is to go'),
    'object-storage-gb': described(schemas/* optional */.lqM(positive('expected gigabytes')), 'Gigabytes that object storage is to hold'),
});
const costReport = mapping({
    topology: described(schemas/* optional */.lqM(topology), 'What the application is to run on, to be priced against what it runs on. Only the kinds that are named here are compared'),
    budgets: described(schemas/* optional */.lqM(schemas/* array */.YOg(budget, { error: 'expected a list' })), 'Limits beside the input budget, each judged on its own'),
    quiet: described(schemas/* optional */.lqM(positive('expected US dollars, such as 1')), 'US dollars a month; a change of no more than that exceeds no budget and is not worth a word'),
    override: described(schemas/* optional */.lqM(mapping({
        label: described(sentence('expected the name of a label'), 'Label on the pull request, by which a denied budget becomes a warning'),
        expires: described(iso/* date */.p6({ error: 'expected a date such as 2027-03-31' }), 'Last day on which it counts, in UTC'),
    })), 'How somebody takes the responsibility for a cost above a budget'),
});
const schema_text = (error) => schemas/* string */.YjP({ error }).check(api/* _maxLength */.Eb(5000, { error }));
const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], { error: 'expected a text' });
const schema_fields = (what) => schemas/* record */.g1P(schemas/* string */.YjP(), scalar, { error: `expected a mapping of ${what}` });
const flag = schemas/* boolean */.zMY({ error: 'expected true or false' });
/** One request and what its answer must be; what the texts mean is for src/check-language. */
const request = {
    method: described(schemas/* optional */.lqM(schema_text('expected a method such as GET')), 'GET when left out. Others than GET, HEAD and OPTIONS need `writes: true` in the check'),
    path: described(schemas/* optional */.lqM(schema_text('expected a path that begins with /')), 'Path below `url`'),
    url: described(schemas/* optional */.lqM(schema_text('expected a URL')), 'In place of `path`: a whole URL'),
    query: described(schemas/* optional */.lqM(schema_fields('parameters')), 'Parameters of the query, encoded'),
    headers: described(schemas/* optional */.lqM(schema_fields('headers')), 'Headers of the request. A secret is written `{{env.NAME}}`'),
    body: described(schemas/* optional */.lqM(schema_text('expected a text')), 'Body of the request, as it is'),
    json: described(schemas/* optional */.lqM(schemas/* unknown */.L5J()), 'Body of the request, sent as JSON'),
    form: described(schemas/* optional */.lqM(schema_fields('fields')), 'Body of the request, sent as a form'),
    follow: described(schemas/* optional */.lqM(schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* literal */.euz('anywhere')], { error: 'expected true, false or anywhere' })), 'Redirects to follow: on the same host (true, unless a 3xx is expected), none, or anywhere'),
    http2: described(schemas/* optional */.lqM(flag), 'Offer HTTP/2'),
    status: described(schemas/* optional */.lqM(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()], { error: 'expected such as 200, 200|204 or 2xx' })), 'Status, such as 200, 200|204 or 2xx; 200 when neither this nor an assertion asks for it'),
    max: described(schemas/* optional */.lqM(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()], { error: 'expected a duration such as 2s' })), 'Latency limit, such as 500ms'),
    captures: described(schemas/* optional */.lqM(schemas/* record */.g1P(schemas/* string */.YjP(), schema_text('expected such as header "Location"'), {
        error: 'expected a mapping of names to queries',
    })), 'Values for later steps, which write `{{name}}`: QUERY [FILTER\u2026] [redact]'),
    assert: described(schemas/* optional */.lqM(schemas/* array */.YOg(schema_text('expected such as status == 200'), { error: 'expected a list' })
        .check(api/* _maxLength */.Eb(100, { error: 'expected at most 100 assertions' }))), 'What must be true of the answer: QUERY [FILTER\u2026] [not] PREDICATE'),
};
const check = mapping({
    name: described(schemas/* optional */.lqM(sentence('expected a name')), 'How reports call it; method and path when left out'),
    optional: described(schemas/* optional */.lqM(flag), 'A 404 is not a failure, but not measured'),
    warns: described(schemas/* optional */.lqM(flag), 'What fails is degraded: it does not fail the step'),
    writes: described(schemas/* optional */.lqM(flag), 'The check may send POST, PUT, PATCH and DELETE'),
    ip: described(schemas/* optional */.lqM(schemas/* union */.KCZ([schemas/* literal */.euz(4), schemas/* literal */.euz(6), schemas/* literal */.euz('both')], { error: 'expected 4, 6 or both' })), 'Address family to connect by; `both` makes two checks of it'),
    samples: described(schemas/* optional */.lqM(whole(1, 2000)), 'How often the request is timed, after a first one that is not counted'),
    'at-once': described(schemas/* optional */.lqM(whole(1, 50)), 'How many of the samples are under way at a time'),
    steps: described(schemas/* optional */.lqM(schemas/* array */.YOg(mapping({
        name: described(schemas/* optional */.lqM(sentence('expected a name')), 'How reports call the step'),
        ...request,
    }), { error: 'expected a list' })
        .check(api/* _maxLength */.Eb(50, { error: 'expected at most 50 steps' }))), 'Several requests in turn that keep cookies and captures between them'),
    ...request,
});
const smokeTest = mapping({
    checks: described(schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* union */.KCZ([schema_text('expected a line such as GET /health/ 200'), check], {
        error: 'expected a line such as GET /health/ 200, or a mapping with path or steps',
    }), { error: 'expected a list' })
        .check(api/* _maxLength */.Eb(200, { error: 'expected at most 200 checks' }))), 'Checks that take the place of the preset'),
});
const config = described(mapping({
    'validate-settings': described(schemas/* optional */.lqM(validateSettings), 'What validate-settings takes from here'),
    'smoke-test': described(schemas/* optional */.lqM(smokeTest), 'What smoke-test takes from here'),
    'cost-report': described(schemas/* optional */.lqM(costReport), 'What cost-report takes from here'),
}), 'Sevalla Actions: .github/sevalla.yml');

;// CONCATENATED MODULE: ./src/config/read-config.ts






// Beyond it, it is no file that anybody wrote.
const MOST_BYTES = 262_144;
const MOST_SHOWN = 60;
/**
 * Reads the config file.
 * @param file From the root of the repository, which is where the runner starts an action.
 * @throws UserError that lists every fault with its line and column, and what is allowed there.
 */
async function readConfig(file) {
    return parseConfig(file, await read_config_textOf(file));
}
async function read_config_textOf(file) {
    try {
        if ((await (0,promises_.stat)(file)).size > MOST_BYTES)
            throw new Error('it is larger than 256 KB');
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        throw new errors/* UserError */.y(`config-file: ${file} cannot be read (${(0,errors/* errorMessage */.g)(error)})`);
    }
}
/** @throws UserError as `readConfig` does. */
function parseConfig(file, text) {
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
        lineCounter: counter,
        prettyErrors: false,
        // Its warnings would quote the file on stderr, past every mask.
        logLevel: 'error',
    });
    const placeAt = (offset) => {
        const { line, col } = counter.linePos(offset);
        return { line, column: col };
    };
    const syntax = document.errors.map(({ pos, message }) => ({
        ...placeAt(pos[0]),
        text: message,
    }));
    if (syntax.length > 0)
        throw faulty(file, syntax);
    const content = contentOf(file, document) ?? {};
    const parsed = config.safeParse(content);
    const own = [];
    const checks = readFileChecks(valueIn(content, read_config_CHECKS), read_config_CHECKS, locateIn(file, text, document, placeAt), own);
    if (parsed.success && own.length === 0) {
        const suppressed = parsed.data['validate-settings']?.suppress ?? [];
        const places = suppressed.map((_, index) => placeAt(offsetOf(document, ['validate-settings', 'suppress', index])));
        const named = parsed.data['smoke-test']?.checks !== undefined;
        return { file, config: parsed.data, places, checks: named ? checks : undefined };
    }
    const faults = [
        ...(parsed.error?.issues ?? []).flatMap((issue) => faultsOf(issue, document)),
        ...own.map(({ path, message, at }) => ({
            offset: offsetIn(text, document, path, at),
            text: `${named(path)}: ${message}`,
        })),
    ];
    throw faulty(file, faults.map(({ offset, text }) => ({ ...placeAt(offset), text })));
}
const read_config_CHECKS = ['smoke-test', 'checks'];
/** Only what a mapping itself holds. */
function valueIn(content, path) {
    return path.reduce((value, key) => value !== null && typeof value === 'object' && Object.hasOwn(value, key)
        ? value[key]
        : undefined, content);
}
function locateIn(file, text, document, placeAt) {
    const lines = text.split('\n');
    return (path, at, end) => {
        const { line, column } = placeAt(offsetIn(text, document, path, at ?? 0));
        const whole = (lines[line - 1] ?? '').replace(/\r$/, '');
        const last = placeAt(end === undefined ? endOf(document, path) : offsetIn(text, document, path, end));
        const endColumn = last.line === line && last.column > column ? last.column : whole.length + 1;
        return { file, line, column, endColumn, text: whole };
    };
}
/** Where a character of a text stands; where the text is folded, its beginning. */
function offsetIn(text, document, path, at) {
    const from = offsetOf(document, path);
    const node = document.getIn(path, true);
    if (at === 0 || !(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'string' || !node.range)
        return from;
    const start = /["']/.test(text[from] ?? '') ? from + 1 : from;
    const isAsWritten = text.startsWith(node.value.slice(0, at), start);
    return isAsWritten ? start + at : from;
}
function endOf(document, path) {
    const node = document.getIn(path, true);
    return (0,dist/* isNode */.Ll)(node) && node.range ? node.range[1] : offsetOf(document, path);
}
function contentOf(file, document) {
    try {
        return document.toJS();
    }
    catch (error) {
        // Aliases that multiply.
        throw new errors/* UserError */.y(`config-file: ${file} cannot be read (${(0,errors/* errorMessage */.g)(error)})`);
    }
}
/** What a file says about secrets, even in a key or in the words of the parser, is not repeated. */
function faulty(file, faults) {
    const listed = faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
    return new errors/* UserError */.y([
        `${file} has ${faults.length === 1 ? 'one fault' : `${faults.length} faults`}:`,
        ...listed.map(({ line, column, text }) => `- line ${line}, column ${column}: ${hideInCode(text.replace(/\s+/g, ' ').trim())}`),
    ].join('\n'));
}
function faultsOf(issue, document) {
    const { path, message } = issue;
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({
            offset: keyOffset(document, path, key),
            text: `${named([...path, key])} is unknown, ${message}`,
        }));
    }
    if (issue.code === 'invalid_key') {
        const inner = issue.issues[0]?.message ?? message;
        return [
            {
                offset: keyOffset(document, path.slice(0, -1), path.at(-1)),
                text: `${named(path)}: ${inner}`,
            },
        ];
    }
    const value = document.getIn(path, true);
    if (issue.code === 'invalid_union' && (0,dist/* isMap */.jh)(value)) {
        // Of the shapes that are allowed here, the one that is a mapping.
        const meant = issue.errors.find((errors) => errors.every(({ path: inner, code }) => inner.length > 0 || code !== 'invalid_type'));
        if (meant) {
            return meant.flatMap((inner) => faultsOf({ ...inner, path: [...path, ...inner.path] }, document));
        }
    }
    if (value === undefined) {
        return [{ offset: offsetOf(document, path), text: `${named(path)} is missing, ${message}` }];
    }
    const given = (0,dist/* isNode */.Ll)(value) ? value.toJS(document) : value;
    return [
        { offset: offsetOf(document, path), text: `${named(path)}: ${message}, got ${read_config_shown(given)}` },
    ];
}
/** Where the value stands, or what should hold it. */
function offsetOf(document, path) {
    for (let length = path.length; length >= 0; length -= 1) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if ((0,dist/* isNode */.Ll)(node) && node.range)
            return node.range[0];
    }
    return 0;
}
function keyOffset(document, path, key) {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = (0,dist/* isMap */.jh)(map)
        ? map.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === key)
        : undefined;
    return ((0,dist/* isNode */.Ll)(pair?.key) ? pair.key.range?.[0] : undefined) ?? offsetOf(document, path);
}
/** `validate-settings.suppress[0].rule` */
function named(path) {
    const text = path
        .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
        .join('')
        .replace(/^\./, '');
    return text === '' ? 'the file' : text;
}
function read_config_shown(value) {
    const text = hideInCode(JSON.stringify(value) ?? String(value));
    return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 3)}...` : text;
}


/***/ })

};
