export const id = 960;
export const ids = [960];
export const modules = {

/***/ 3953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ isDotenv),
/* harmony export */   u: () => (/* binding */ sourcesOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9350);
/* harmony import */ var _rules_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5446);
/* harmony import */ var _rules_secrets_in_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4832);





// Beyond it, it is no file that anybody wrote.
const MOST_BYTES = 1_048_576;
// A longer line was written by a program, and is nothing to look at.
const LONGEST_LINE = 2000;
/** @param root The folder that the paths of findings are relative to. */
function sourcesOf(root, environments) {
    const files = new Map();
    const secrets = [
        ...new Set(environments.flatMap(({ variables }) => [...variables.values()].flatMap(_rules_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsOf */ .Fj))),
    ].sort((a, b) => b.length - a.length);
    const linesOf = (file) => {
        if (!files.has(file))
            files.set(file, read((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, file)));
        return files.get(file);
    };
    const shown = (file, line) => {
        if (line.length > LONGEST_LINE)
            return (0,_rules_secrets_in_code_js__WEBPACK_IMPORTED_MODULE_3__/* .dots */ .r)(line);
        const hidden = isDotenv(file) ? hideAssigned(line) : (0,_rules_secrets_in_code_js__WEBPACK_IMPORTED_MODULE_3__/* .hideInCode */ .v)(line);
        // Looked for in the line itself: a secret may be hidden in part by then, and not be found.
        return secrets.reduce((text, secret) => hideAt(text, line, secret), hidden);
    };
    return {
        linesOf,
        shown,
        located(found) {
            const { file, line, column } = found;
            if (file === undefined || line === undefined || column !== undefined)
                return found;
            const text = linesOf(file)?.[line - 1] ?? '';
            const caret = text.length > LONGEST_LINE ? undefined : caretOf(found, text);
            if (caret === undefined)
                return found;
            return { ...found, column: caret.from + 1, endLine: line, endColumn: caret.to + 1 };
        },
        excerptOf(found) {
            const { file, line } = found;
            if (file === undefined || line === undefined)
                return undefined;
            const text = linesOf(file)?.[line - 1];
            if (text === undefined || text.trim() === '' || text.length > LONGEST_LINE)
                return undefined;
            return (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_4__/* .crop */ .B)(line, shown(file, text), caretOf(found, text));
        },
    };
}
function hideAt(text, line, secret) {
    let hidden = text;
    for (let at = line.indexOf(secret); at >= 0; at = line.indexOf(secret, at + 1)) {
        hidden = hidden.slice(0, at) + (0,_rules_secrets_in_code_js__WEBPACK_IMPORTED_MODULE_3__/* .dots */ .r)(secret) + hidden.slice(at + secret.length);
    }
    return hidden;
}
function read(path) {
    try {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        if (!found.isFile() || found.size > MOST_BYTES)
            return undefined;
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8').split(/\r\n|\r|\n/);
    }
    catch {
        return undefined;
    }
}
/** `.env`, `.env.production.template`, `deploy/production.env` */
function isDotenv(file) {
    return /(?:^|\/)(?:\.env(?:\.[^/]*)?|[^/]*\.env)$/.test(file);
}
const ASSIGNED = /^(\s*#?\s*(?:export\s+)?[A-Za-z_][\w.-]*\s*=\s*)(.*?)(\s*)$/;
function hideAssigned(line) {
    const match = ASSIGNED.exec(line);
    // A comment that assigns nothing is prose; any other line may be the rest of a value.
    if (match === null)
        return /^\s*(?:#|$)/.test(line) ? (0,_rules_secrets_in_code_js__WEBPACK_IMPORTED_MODULE_3__/* .hideInCode */ .v)(line) : (0,_rules_secrets_in_code_js__WEBPACK_IMPORTED_MODULE_3__/* .dots */ .r)(line);
    const [, name = '', value = '', end = ''] = match;
    return name + (0,_rules_secrets_in_code_js__WEBPACK_IMPORTED_MODULE_3__/* .dots */ .r)(value) + end;
}
function caretOf(found, text) {
    const { column, endColumn, line, endLine, file = '', subject } = found;
    const end = text.trimEnd().length;
    if (column !== undefined) {
        const to = endColumn === undefined || endLine !== line ? end : endColumn - 1;
        const from = Math.min(column - 1, end);
        return to > from ? { from, to: Math.min(to, text.length) } : undefined;
    }
    const assigned = isDotenv(file) ? ASSIGNED.exec(text) : null;
    if (assigned) {
        const [, name = '', value = ''] = assigned;
        if (value !== '')
            return { from: name.length, to: name.length + value.length };
        return { from: 0, to: name.trimEnd().length };
    }
    const at = subject === undefined ? -1 : text.indexOf(subject);
    return subject !== undefined && at >= 0 ? { from: at, to: at + subject.length } : undefined;
}


/***/ }),

/***/ 1710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ patchOf),
/* harmony export */   j: () => (/* binding */ drawPatch)
/* harmony export */ });
/* harmony import */ var _rules_edits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5562);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3953);


/** What the edits of a finding make of their lines; undefined where a line cannot be shown. */
function patchOf({ edits = [] }, { linesOf, shown }) {
    const [first] = edits;
    if (first === undefined || (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .isDotenv */ .X)(first.file))
        return undefined;
    const { file } = first;
    const lines = linesOf(file);
    if (lines === undefined || edits.some((edit) => edit.file !== file))
        return undefined;
    const changed = (0,_rules_edits_js__WEBPACK_IMPORTED_MODULE_0__/* .applyEdits */ .c)(lines, edits);
    let start = 0;
    while (start < lines.length && lines[start] === changed[start])
        start += 1;
    let end = 0;
    while (end < lines.length - start &&
        end < changed.length - start &&
        lines[lines.length - 1 - end] === changed[changed.length - 1 - end]) {
        end += 1;
    }
    // A line that is only added has no place of its own: the one above it is replaced by both.
    if (start === lines.length - end && start > 0)
        start -= 1;
    const before = lines.slice(start, lines.length - end);
    const after = changed.slice(start, changed.length - end);
    const isShown = [...before, ...after].every((line) => shown(file, line) === line);
    return isShown && before.length > 0 ? { file, line: start + 1, before, after } : undefined;
}
/** As `diff` draws it, lines that stay without a sign. */
function drawPatch({ before, after }) {
    let head = 0;
    while (head < before.length && before[head] === after[head])
        head += 1;
    let tail = 0;
    while (tail < before.length - head &&
        tail < after.length - head &&
        before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
        tail += 1;
    }
    return [
        ...before.slice(0, head).map((line) => `  ${line}`),
        ...before.slice(head, before.length - tail).map((line) => `- ${line}`),
        ...after.slice(head, after.length - tail).map((line) => `+ ${line}`),
        ...before.slice(before.length - tail).map((line) => `  ${line}`),
    ];
}


/***/ }),

/***/ 517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   dR: () => (/* binding */ annotated),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _rules_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6270);
/* harmony import */ var _rules_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6767);


/** Why the step fails, in one sentence; undefined where it does not. */
function failureOf(findings, failOn) {
    const counted = failOn === 'never' ? [] : _rules_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.slice(0, _rules_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.indexOf(failOn) + 1);
    const fatal = findings.filter(({ severity }) => counted.includes(severity));
    const first = fatal[0];
    if (first === undefined || fatal.length === 1)
        return first?.message;
    return `${tally(findings, counted)} in the settings, first: ${first.message}`;
}
/** `2 errors, 1 warning` */
function tally(findings, severities) {
    return severities
        .map((severity) => [(0,_rules_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .countFindings */ .Gt)(findings, severity), severity])
        .filter(([number]) => number > 0)
        .map(([number, severity]) => (0,_rules_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(number, severity))
        .join(', ');
}
// The runner shows ten annotations of each level; the tenth error is the verdict itself.
const MOST_ANNOTATIONS = { error: 9, warning: 10, notice: 10 };
/** Those that the runner shows as annotations, worst first. */
function annotated(findings) {
    return _rules_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.flatMap((severity) => findings.filter((found) => found.severity === severity).slice(0, MOST_ANNOTATIONS[severity]));
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


/***/ }),

/***/ 9350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ crop),
/* harmony export */   i: () => (/* binding */ drawExcerpt)
/* harmony export */ });
const MOST_WIDTH = 100;
/** Long lines around what the caret points at. */
function crop(line, text, caret) {
    const flat = text.replaceAll('\t', ' ').trimEnd();
    if (flat.length <= MOST_WIDTH)
        return { line, text: flat, caret };
    const from = Math.max(0, Math.min((caret?.from ?? 0) - 20, flat.length - MOST_WIDTH));
    const cut = flat.slice(from, from + MOST_WIDTH);
    const head = from > 0 ? '\u2026' : '';
    const tail = from + MOST_WIDTH < flat.length ? '\u2026' : '';
    const shift = head.length - from;
    return {
        line,
        text: `${head}${cut}${tail}`,
        caret: caret && {
            from: caret.from + shift,
            to: Math.min(caret.to + shift, head.length + MOST_WIDTH),
        },
    };
}
/** `10 \u2502 DEBUG = True` and a line of carets, as compilers print it, with what is said about them. */
function drawExcerpt({ line, text, caret }, said = '') {
    const number = String(line);
    const first = `${number} \u2502 ${text}`;
    if (caret === undefined)
        return [first];
    const marks = ' '.repeat(caret.from) + '^'.repeat(Math.max(1, caret.to - caret.from));
    return [first, `${' '.repeat(number.length)} \u2502 ${marks} ${said}`.trimEnd()];
}


/***/ }),

/***/ 5480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   AU: () => (/* binding */ not),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Hn: () => (/* binding */ isTrue),
/* harmony export */   Jo: () => (/* binding */ saidOf),
/* harmony export */   Ki: () => (/* binding */ writtenTexts),
/* harmony export */   MZ: () => (/* binding */ usesOf),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   W$: () => (/* binding */ becauseOf),
/* harmony export */   WP: () => (/* binding */ both),
/* harmony export */   Z5: () => (/* binding */ isUnclear),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   hD: () => (/* binding */ findingOf),
/* harmony export */   mK: () => (/* binding */ includes),
/* harmony export */   v4: () => (/* binding */ writtenText),
/* harmony export */   xM: () => (/* binding */ variableBehind),
/* harmony export */   y7: () => (/* binding */ settingOf)
/* harmony export */ });
/* harmony import */ var _django_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4502);
/* harmony import */ var _settings_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9399);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6767);



// django/conf/global_settings.py of 5.2, as far as rules ask.
const DEFAULTS = {
    DEBUG: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofBoolean */ .aY)(false),
    ALLOWED_HOSTS: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofList */ .uY)([]),
    SECRET_KEY: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofText */ .XA)(''),
    SECRET_KEY_FALLBACKS: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofList */ .uY)([]),
    MIDDLEWARE: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofList */ .uY)([]),
    INSTALLED_APPS: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofList */ .uY)([]),
    SILENCED_SYSTEM_CHECKS: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofList */ .uY)([]),
    SECURE_HSTS_SECONDS: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofNumber */ .Jm)(0),
    SECURE_HSTS_INCLUDE_SUBDOMAINS: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofBoolean */ .aY)(false),
    SECURE_HSTS_PRELOAD: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofBoolean */ .aY)(false),
    SECURE_CONTENT_TYPE_NOSNIFF: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofBoolean */ .aY)(true),
    SECURE_SSL_REDIRECT: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofBoolean */ .aY)(false),
    SECURE_SSL_HOST: _django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3,
    SECURE_REDIRECT_EXEMPT: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofList */ .uY)([]),
    SECURE_PROXY_SSL_HEADER: _django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3,
    SECURE_REFERRER_POLICY: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofText */ .XA)('same-origin'),
    SECURE_CROSS_ORIGIN_OPENER_POLICY: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofText */ .XA)('same-origin'),
    SESSION_COOKIE_SECURE: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofBoolean */ .aY)(false),
    SESSION_COOKIE_HTTPONLY: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofBoolean */ .aY)(true),
    SESSION_COOKIE_NAME: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofText */ .XA)('sessionid'),
    SESSION_COOKIE_SAMESITE: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofText */ .XA)('Lax'),
    SESSION_ENGINE: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofText */ .XA)('django.contrib.sessions.backends.db'),
    SESSION_CACHE_ALIAS: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofText */ .XA)('default'),
    SESSION_FILE_PATH: _django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3,
    CSRF_USE_SESSIONS: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofBoolean */ .aY)(false),
    CSRF_COOKIE_SECURE: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofBoolean */ .aY)(false),
    CSRF_COOKIE_HTTPONLY: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofBoolean */ .aY)(false),
    CSRF_COOKIE_NAME: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofText */ .XA)('csrftoken'),
    CSRF_COOKIE_SAMESITE: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofText */ .XA)('Lax'),
    CSRF_TRUSTED_ORIGINS: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofList */ .uY)([]),
    X_FRAME_OPTIONS: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofText */ .XA)('DENY'),
    USE_X_FORWARDED_HOST: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofBoolean */ .aY)(false),
    USE_X_FORWARDED_PORT: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofBoolean */ .aY)(false),
    STATIC_ROOT: _django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3,
    STATICFILES_DIRS: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofList */ .uY)([]),
    MEDIA_ROOT: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofText */ .XA)(''),
    CACHES: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofDict */ .qS)([
        ['default', (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofDict */ .qS)([['BACKEND', (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofText */ .XA)('django.core.cache.backends.locmem.LocMemCache')]])],
    ]),
    STORAGES: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofDict */ .qS)([
        ['default', (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofDict */ .qS)([['BACKEND', (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofText */ .XA)('django.core.files.storage.FileSystemStorage')]])],
        [
            'staticfiles',
            (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofDict */ .qS)([['BACKEND', (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofText */ .XA)('django.contrib.staticfiles.storage.StaticFilesStorage')]]),
        ],
    ]),
    EMAIL_BACKEND: (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ofText */ .XA)('django.core.mail.backends.smtp.EmailBackend'),
};
/** The value that Django would see; unknown where the code does not tell. */
function settingOf(django, name) {
    const own = django.settings.get(name);
    if (own)
        return own.value;
    return django.isComplete ? (DEFAULTS[name] ?? _django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3) : _django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV;
}
/** An entry of a dict such as STORAGES["default"]["BACKEND"]; undefined: certainly not there. */
function entryOf(value, ...keys) {
    let current = value;
    for (const key of keys) {
        if (current.kind !== 'dict')
            return _django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV;
        const found = [...current.entries.values()].find((entry) => entry.key.kind === 'text' && entry.key.value === key)?.value;
        if (found === undefined)
            return current.isOpen ? _django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV : undefined;
        current = found;
    }
    return current;
}
function isTrue(value) {
    if (value.kind === 'boolean')
        return value.value;
    return isUnclear(value) ? undefined : false;
}
function isUnclear({ kind }) {
    return kind === 'unknown' || kind === 'either' || kind === 'variable' || kind === 'object';
}
function textOf(value) {
    return value?.kind === 'text' || value?.kind === 'path' ? value.value : undefined;
}
/** A text that stands in the code, and so may be shown: none that a variable is part of. */
function writtenText(value) {
    return value?.origins?.some(({ isSet }) => isSet) ? undefined : textOf(value);
}
/** The texts of a list; undefined where one of them is not known. */
function textsOf(value) {
    if (value.kind !== 'list')
        return undefined;
    const texts = value.items.map(textOf);
    return texts.includes(undefined) ? undefined : texts;
}
/** Whether a list has the text; undefined where that is not known. */
function includes(value, text) {
    if (value.kind !== 'list')
        return isUnclear(value) ? undefined : false;
    if (value.items.some((item) => textOf(item) === text))
        return true;
    return value.items.some(isUnclear) ? undefined : false;
}
/** Where the settings use a variable, however deep; the text is undefined where it is not known. */
function usesOf({ settings }, variable) {
    return [...settings].flatMap(([setting, { value }]) => leavesOf(value)
        .filter(({ origins = [] }) => origins.some(({ name, isSet }) => isSet && name === variable))
        .map((leaf) => ({ setting, text: textOf(leaf) })));
}
/** Every text of a setting that stands in the code, however deep. */
function writtenTexts(django, name) {
    return leavesOf(settingOf(django, name)).flatMap((leaf) => writtenText(leaf) ?? []);
}
// Settings may hold themselves.
const DEEPEST = 8;
function leavesOf(value, depth = 0) {
    if (depth > DEEPEST)
        return [];
    const within = (inner) => leavesOf(inner, depth + 1);
    if (value.kind === 'list')
        return value.items.flatMap(within);
    if (value.kind === 'either')
        return value.options.flatMap(within);
    if (value.kind !== 'dict')
        return [value];
    return [...value.entries.values()].flatMap((entry) => within(entry.value));
}
function both(...answers) {
    if (answers.includes(false))
        return false;
    return answers.includes(undefined) ? undefined : true;
}
function not(answer) {
    return answer === undefined ? undefined : !answer;
}
/** The variable of the environment that a value came from. */
function variableBehind(value, { variables }) {
    const names = (value.origins ?? []).filter(({ isSet }) => isSet).map(({ name }) => name);
    return names.length === 1 ? variables.get(names[0] ?? '') : undefined;
}
/** Where somebody has to write to change a setting: in the variable behind it, or in the code. */
function placeOf(name, environment, value) {
    const setting = environment.django?.settings.get(name);
    const given = value ?? setting?.value ?? _django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV;
    const variable = variableBehind(given, environment);
    const place = value?.place ?? setting?.place;
    if (variable?.file !== undefined) {
        return { subject: variable.name, file: variable.file, line: variable.line };
    }
    const isOnLine = given.place?.file === place?.file && given.place?.line === place?.line;
    return { subject: variable?.name ?? name, ...at(isOnLine ? given.place : place) };
}
function at(place) {
    return place === undefined || place.file === '' ? {} : { ...place };
}
/** `ALLOWED_HOSTS`, or `the app's ALLOWED_HOSTS` where a variable of the app is what it is made of. */
function saidOf(name, environment, value) {
    const given = value ?? environment.django?.settings.get(name)?.value ?? _django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV;
    const variable = variableBehind(given, environment);
    if (variable === undefined)
        return name;
    return variable.name === name ? (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(variable) : `${name}, from ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(variable)},`;
}
/** Why a value is what it is, where it is the default of a variable that nobody set. */
function becauseOf(value) {
    const unset = (value.origins ?? []).filter(({ isSet }) => !isSet).map(({ name }) => name);
    return unset.length === 0 ? '' : ` (the default, since ${unset.join(' and ')} is not set)`;
}
/** A finding about a setting, at the line or the variable that makes it what it is. */
function findingOf(id, name, environment, { profile }, details, value) {
    return (0,_settings_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(id, profile, { ...placeOf(name, environment, value), ...details });
}


/***/ }),

/***/ 9766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ checkHosts),
/* harmony export */   Jr: () => (/* binding */ isAllowed),
/* harmony export */   P7: () => (/* binding */ hostFault),
/* harmony export */   Vf: () => (/* binding */ hasOriginCheck),
/* harmony export */   a8: () => (/* binding */ checkDomains),
/* harmony export */   pI: () => (/* binding */ originFault),
/* harmony export */   uV: () => (/* binding */ allowedHosts)
/* harmony export */ });
/* harmony import */ var _django_effective_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5480);
/* harmony import */ var _settings_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9399);
/* harmony import */ var _settings_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3448);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6767);




const HOSTS = ['ALLOWED_HOSTS', 'DJANGO_ALLOWED_HOSTS'];
const ORIGINS = ['CSRF_TRUSTED_ORIGINS', 'DJANGO_CSRF_TRUSTED_ORIGINS'];
// Pods on Sevalla: Host was 10.96.27.85:8080, then 10.96.24.4, \u2026 in one week of one app.
const POD_ADDRESS = /^10\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;
const MOST_TOLD = 5;
function checkHosts(environment, facts) {
    if (facts.preset !== 'django')
        return [];
    return [
        ...listsOf('ALLOWED_HOSTS', environment).flatMap((listed) => checkAllowedHosts(listed, facts)),
        ...listsOf('CSRF_TRUSTED_ORIGINS', environment).flatMap((listed) => checkOrigins(listed, facts, environment)),
    ];
}
/** What the code makes of it, else the variables that projects commonly take it from. */
function listsOf(name, environment) {
    const { django } = environment;
    const value = django && (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_0__/* .settingOf */ .y7)(django, name);
    const entries = value && (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(value);
    if (value?.kind === 'list' && entries !== undefined) {
        const whereAt = (index) => (index === undefined ? undefined : value.items[index]);
        return [
            {
                name,
                entries,
                said: (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_0__/* .saidOf */ .Jo)(name, environment, value),
                where: (index) => (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(name, environment, whereAt(index)),
                because: (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_0__/* .becauseOf */ .W$)(value),
                raw: undefined,
            },
        ];
    }
    return given(environment, name === 'ALLOWED_HOSTS' ? HOSTS : ORIGINS).map((variable) => ({
        name,
        entries: entriesOf(variable.value),
        said: (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(variable),
        where: () => ({ subject: (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(variable.name), file: variable.file, line: variable.line }),
        because: '',
        raw: variable.value,
    }));
}
/** Domains of the app that ALLOWED_HOSTS turns away. */
function checkDomains(facts) {
    const platform = (0,_settings_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .platformOf */ .tj)(facts);
    if (facts.preset !== 'django' || !platform || !facts.app)
        return [];
    const listed = listsOf('ALLOWED_HOSTS', platform)[0];
    if (listed === undefined || listed.entries.length === 0)
        return [];
    // An entry that matches nothing is told as such, and so is a list for one machine.
    if (listed.entries.every((entry) => entry === '' || hostFault(entry) !== undefined))
        return [];
    if (isOfOneMachine(listed))
        return [];
    const turnedAway = facts.app.domains.filter((domain) => !isAllowed(domain, listed.entries));
    if (turnedAway.length === 0)
        return [];
    const names = turnedAway.slice(0, MOST_TOLD).map(_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP).join(', ');
    const isSure = listed.raw === undefined;
    return [
        (0,_settings_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('django.hosts.domain', facts.profile, {
            ...listed.where(),
            message: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .capitalize */ .ZH)(listed.said)} does not cover ${names}: visitors of ${turnedAway.length === 1 ? 'this domain' : 'these domains'} get 400${isSure ? '' : ', unless the project adds hosts in code'}.`,
            expected: 'every domain of the app',
            found: `without ${names}`,
            fix: 'Add it to ALLOWED_HOSTS, or take the domain away from the app.',
        }),
    ];
}
// django/http/request.py, validate_host()
function isAllowed(domain, hosts) {
    const name = domain.toLowerCase();
    return hosts.some((entry) => {
        const pattern = entry.toLowerCase();
        if (pattern === '*' || pattern === name)
            return true;
        return pattern.startsWith('.') && (name.endsWith(pattern) || name === pattern.slice(1));
    });
}
/** The hosts that the app answers to, or undefined where nothing says it. */
function allowedHosts(environment) {
    return listsOf('ALLOWED_HOSTS', environment)[0]?.entries;
}
function given(environment, names) {
    return names
        .flatMap((name) => environment.variables.get(name) ?? [])
        .filter(({ value }) => value.trim() !== '');
}
// By comma or white space, as projects differ.
function entriesOf(value) {
    return value.split(/[\s,]+/).filter((entry) => entry !== '');
}
function checkAllowedHosts(listed, facts) {
    const { entries, raw } = listed;
    const isBlank = raw === undefined
        ? entries.includes('') && entries.some((entry) => entry !== '')
        : /^\s*,|,\s*,|,\s*$/.test(raw);
    const isSpaced = raw !== undefined && /,\s+\S/.test(raw);
    if (raw === undefined && entries.every((entry) => entry === ''))
        return [none(listed, facts)];
    if (isOfOneMachine(listed))
        return [onlyLocal(listed, facts)];
    return [
        ...about(listed, hostFault, facts, 'django.hosts.entry', {
            effect: 'it matches no request, so visitors get 400',
            expected: 'bare host names, or .example.com for a domain with its subdomains',
        }),
        ...about(listed, (entry) => (entry === '*' ? 'is *' : undefined), facts, 'django.hosts.wildcard', {
            effect: 'everybody can choose the host in links such as those of password mails',
            expected: 'the host names of the app',
        }),
        ...about(listed, (entry) => (POD_ADDRESS.test(entry) ? 'is the address of an instance' : undefined), facts, 'django.hosts.address', {
            effect: 'the next instance has another',
            expected: 'host names; probes answered before hosts are checked',
        }),
        ...(isBlank || isSpaced
            ? [
                (0,_settings_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('django.hosts.blank', facts.profile, {
                    ...listed.where(),
                    message: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .capitalize */ .ZH)(listed.said)} has ${isBlank ? 'a blank entry' : 'spaces after its commas'}, harmless only where the project strips its entries.`,
                    expected: 'entries apart by one comma, or one space',
                    found: isBlank ? 'a blank entry' : 'a comma and a space',
                    fix: 'Leave one separator between two entries, and none at the ends.',
                }),
            ]
            : []),
    ];
}
function none(listed, facts) {
    const found = listed.entries.length === 0 ? 'an empty list' : 'an empty text in a list';
    return (0,_settings_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('django.hosts.none', facts.profile, {
        ...listed.where(),
        message: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .capitalize */ .ZH)(listed.said)} lets no host in${listed.because}: every request gets 400.`,
        expected: 'the host names of the app',
        found: found === 'an empty list' ? found : `${found}, as "".split(",") makes it`,
        fix: 'Set ALLOWED_HOSTS to the domains of the app.',
    });
}
// What development settings list: no domain of an app is among them.
const LOCAL = /^\.?(?:localhost|testserver|127(?:\.\d+){3}|0\.0\.0\.0|\[?::1?\]?)$/i;
function isOfOneMachine({ entries, raw }) {
    const named = entries.filter((entry) => entry !== '');
    return raw === undefined && named.length > 0 && named.every((entry) => LOCAL.test(entry));
}
function onlyLocal(listed, facts) {
    return (0,_settings_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('django.hosts.none', facts.profile, {
        ...listed.where(),
        message: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .capitalize */ .ZH)(listed.said)} lets in nothing but the machine itself${listed.because}: every visitor gets 400.`,
        expected: 'the host names of the app',
        found: 'names such as localhost only',
        fix: 'Set ALLOWED_HOSTS to the domains of the app.',
    });
}
const hostFault = (entry) => {
    if (entry.includes('://'))
        return 'has a scheme';
    if (entry.includes(','))
        return 'has a comma in it: several hosts in one text';
    if (entry !== entry.trim())
        return 'has a space at its end';
    if (/^[[('"]|[\])'"]$/.test(entry) && !/^\[[0-9a-f:.]+\]$/i.test(entry)) {
        return 'has quotes or brackets';
    }
    if (/^\*\./.test(entry))
        return 'begins with *., a form that Django does not have';
    if (entry !== '*' && entry.includes('*'))
        return 'has a * in it, a form that Django does not have';
    if (entry.includes('/'))
        return 'has a slash';
    return /^[^:[\]]*:\d*$/.test(entry) ? 'has a port' : undefined;
};
function checkOrigins(listed, facts, environment) {
    // Before 4.0 they are hosts, and no form is judged by its Origin.
    if (!hasOriginCheck(environment.django))
        return [];
    return [
        ...about(listed, originFault, facts, 'django.csrf.entry', {
            effect: 'it matches no request, so forms get 403',
            expected: 'https://host, or https://*.example.com for subdomains',
        }),
        ...about(listed, (entry) => (/^http:\/\//i.test(entry) ? 'is over http' : undefined), facts, 'django.csrf.http', {
            effect: 'everybody on the way can forge it',
            expected: 'https://host',
        }),
    ];
}
/** Whether CsrfViewMiddleware compares the Origin header, as it does since Django 4.0. */
function hasOriginCheck(django) {
    return !(django?.version && django.version[0] < 4 && django.isVersionCapped);
}
// django/middleware/csrf.py compares scheme://host[:port] as a whole, and for a `*` the domain with
// is_same_domain(), which takes `*.` alone.
const originFault = (entry) => {
    if (entry.includes(','))
        return 'has a comma in it: several origins in one text';
    const match = /^([a-z][a-z0-9+.-]*):\/\/([\s\S]*)$/i.exec(entry);
    if (!match)
        return 'has no scheme';
    const host = match[2] ?? '';
    if (host === '')
        return 'has no host';
    if (host.includes('/'))
        return host.endsWith('/') ? 'ends with a slash' : 'has a path';
    if (host.startsWith('.'))
        return 'has the leading dot of ALLOWED_HOSTS in place of *.';
    const isWildcard = /^\*\.[^*]+$/.test(host);
    return host.includes('*') && !isWildcard ? 'has a * other than a leading *.' : undefined;
};
function about(listed, faultOf, facts, id, { effect, expected }) {
    const { entries, said } = listed;
    const faults = entries.flatMap((entry, index) => {
        // A blank one is harmless among others.
        const fault = entry === '' ? undefined : faultOf(entry);
        return fault === undefined ? [] : [{ fault, index }];
    });
    const first = faults[0];
    if (first === undefined)
        return [];
    const told = faults
        .slice(0, MOST_TOLD)
        .map(({ fault, index }) => `entry ${index + 1} of ${entries.length} ${fault}`)
        .join(', ');
    return [
        (0,_settings_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(id, facts.profile, {
            ...listed.where(first.index),
            message: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .capitalize */ .ZH)(said)}: ${told}: ${effect}.`,
            expected,
            found: told,
            fix: 'Correct or remove it; entries are counted from 1.',
        }),
    ];
}


/***/ }),

/***/ 1013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W2: () => (/* binding */ isTrusted),
/* harmony export */   d4: () => (/* binding */ checkProxy),
/* harmony export */   dz: () => (/* binding */ schemeOf)
/* harmony export */ });
/* unused harmony export secureHeader */
/* harmony import */ var _django_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4502);
/* harmony import */ var _django_effective_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5480);
/* harmony import */ var _django_hosts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9766);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6767);




const SECURITY = 'django.middleware.security.SecurityMiddleware';
const CSRF = 'django.middleware.csrf.CsrfViewMiddleware';
// Sevalla's edge ends TLS and says so in X-Forwarded-Proto, which WSGI calls so.
const HEADER = 'HTTP_X_FORWARDED_PROTO';
const HEADER_LINE = `SECURE_PROXY_SSL_HEADER = ("${HEADER}", "https")`;
const MINUTES_5 = 300;
const YEAR = 31_536_000;
/** What TLS at the edge makes of the settings: redirects, forms, HSTS, the host of a request. */
function checkProxy(environment, facts) {
    const { django } = environment;
    if (django === undefined)
        return [];
    return [
        ...checkHeader(django, environment, facts),
        ...checkForms(django, environment, facts),
        ...checkHsts(django, environment, facts),
        ...checkPreload(django, environment, facts),
        ...checkForwardedHost(django, environment, facts),
    ];
}
/** django/http/request.py, HttpRequest.scheme */
function secureHeader(value) {
    if (value.kind === 'none')
        return 'none';
    if ((0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnclear */ .Z5)(value))
        return 'unknown';
    if (value.kind !== 'list' || value.items.length !== 2)
        return 'broken';
    const [header, secure] = value.items.map(_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6);
    if (header === undefined || secure === undefined)
        return 'unknown';
    return header === HEADER && secure === 'https' ? 'https' : 'misspelt';
}
/** The same, with what the server in front of Django makes of X-Forwarded-Proto. */
function schemeOf(django) {
    const value = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'SECURE_PROXY_SSL_HEADER');
    const state = secureHeader(value);
    if (django.serverTrustsProxy !== true)
        return state;
    // A header that does not come leaves it to the scheme of WSGI.
    const header = value.kind === 'list' ? (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(value.items[0]) : undefined;
    return state === 'none' || (state === 'misspelt' && header !== HEADER) ? 'https' : state;
}
function checkHeader(django, environment, facts) {
    const value = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'SECURE_PROXY_SSL_HEADER');
    const state = schemeOf(django);
    const redirects = redirectsAll(django);
    if (state === 'broken') {
        return [
            (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOf */ .hD)('django.ssl.header', 'SECURE_PROXY_SSL_HEADER', environment, facts, {
                message: 'SECURE_PROXY_SSL_HEADER is no pair of header and value: Django fails with every request.',
                expected: HEADER_LINE,
                found: 'no tuple of two',
                fix: `Write ${HEADER_LINE}.`,
            }),
        ];
    }
    if (state === 'misspelt') {
        const header = value.kind === 'list' ? (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(value.items[0]) : undefined;
        const why = header?.startsWith('HTTP_')
            ? 'the edge does not send that header with that value'
            : 'Django looks headers up by their WSGI names, which begin with HTTP_';
        return [
            (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOf */ .hD)('django.ssl.header', 'SECURE_PROXY_SSL_HEADER', environment, facts, {
                message: `SECURE_PROXY_SSL_HEADER never matches, since ${why}: ${redirects === true ? 'every page redirects to itself, without end' : 'Django takes each request for http'}.`,
                expected: HEADER_LINE,
                found: 'another header or value',
                fix: `Write ${HEADER_LINE}.`,
            }),
        ];
    }
    if (state !== 'none' || redirects !== true)
        return [];
    const redirect = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'SECURE_SSL_REDIRECT');
    return [
        (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOf */ .hD)('django.ssl.loop', nearest(django, 'SECURE_SSL_REDIRECT'), environment, facts, {
            message: `SECURE_SSL_REDIRECT is on${(0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .becauseOf */ .W$)(redirect)} without SECURE_PROXY_SSL_HEADER: TLS ends at the edge, so Django sees http, and every page redirects to itself without end.`,
            expected: HEADER_LINE,
            found: 'no SECURE_PROXY_SSL_HEADER',
            fix: `Add ${HEADER_LINE}.`,
        }),
    ];
}
function redirectsAll(django) {
    return (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .both */ .WP)((0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .truth */ .Im)((0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'SECURE_SSL_REDIRECT')), (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .includes */ .mK)((0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'MIDDLEWARE'), SECURITY));
}
/** The line to change: that of the header, where there is one. */
function nearest({ settings }, otherwise) {
    return settings.has('SECURE_PROXY_SSL_HEADER') ? 'SECURE_PROXY_SSL_HEADER' : otherwise;
}
/** Forms over https where Django believes in http: the Origin of the browser then never fits. */
function checkForms(django, environment, facts) {
    const state = schemeOf(django);
    const hasCsrf = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .includes */ .mK)((0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'MIDDLEWARE'), CSRF) === true;
    if (!hasCsrf || !(0,_django_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .hasOriginCheck */ .Vf)(django) || (state !== 'none' && state !== 'misspelt'))
        return [];
    // A form that is redirected never gets so far.
    if (redirectsAll(django) !== false)
        return [];
    const origins = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)((0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'CSRF_TRUSTED_ORIGINS'));
    // An entry that is meant for it, but wrong, is told as such.
    if (origins === undefined || origins.some((each) => (0,_django_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .originFault */ .pI)(each) !== undefined))
        return [];
    const domains = facts.app?.domains ?? [];
    const refused = domains.filter((domain) => !isTrusted(domain, origins));
    if (domains.length > 0 ? refused.length === 0 : origins.length > 0)
        return [];
    const names = refused.slice(0, 3).map(_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP).join(', ');
    return [
        (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOf */ .hD)('django.csrf.missing', nearest(django, 'CSRF_TRUSTED_ORIGINS'), environment, facts, {
            message: `Every form gets 403: Django takes requests of the edge for http, and CSRF_TRUSTED_ORIGINS does not trust ${names === '' ? 'the https origin of the app' : `https://${names}`}.`,
            expected: `${HEADER_LINE}, or the origin in CSRF_TRUSTED_ORIGINS`,
            found: 'neither',
            fix: `Add ${HEADER_LINE}.`,
        }),
    ];
}
/** django/middleware/csrf.py, CsrfViewMiddleware._origin_verified() */
function isTrusted(domain, origins) {
    const origin = `https://${domain.toLowerCase()}`;
    return origins.some((each) => {
        if (each === origin)
            return true;
        const [, scheme, host = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)/i.exec(each) ?? [];
        // urlsplit(origin).netloc.lstrip("*")
        if (scheme !== 'https' || !each.includes('*'))
            return false;
        const pattern = host.replace(/^\*+/, '');
        if (pattern === '')
            return false;
        return pattern.startsWith('.')
            ? domain.endsWith(pattern) || domain === pattern.slice(1)
            : domain === pattern;
    });
}
function checkHsts(django, environment, facts) {
    const seconds = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'SECURE_HSTS_SECONDS');
    const isOn = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .includes */ .mK)((0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'MIDDLEWARE'), SECURITY) === true;
    if (!isOn || seconds.kind !== 'number' || seconds.value === 0)
        return [];
    const preload = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .isTrue */ .Hn)((0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'SECURE_HSTS_PRELOAD')) === true;
    const found = preload && seconds.value < YEAR
        ? 'a preload that browsers refuse below a year'
        : seconds.value < MINUTES_5
            ? 'less than five minutes'
            : undefined;
    if (found === undefined)
        return [];
    return [
        (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOf */ .hD)('django.hsts', 'SECURE_HSTS_SECONDS', environment, facts, {
            message: `SECURE_HSTS_SECONDS is too short to protect anybody${preload ? ', and to be preloaded' : ''}${(0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .becauseOf */ .W$)(seconds)}: the checks of Django pass, but browsers forget it at once.`,
            expected: '3600, then 86400, then 31536000; preload with the last one only',
            found,
            fix: 'Raise it step by step, and turn SECURE_HSTS_PRELOAD on at the end.',
        }),
    ];
}
/** A promise for years, given before anybody has seen the site work. */
function checkPreload(django, environment, facts) {
    const seconds = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'SECURE_HSTS_SECONDS');
    const isOn = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .includes */ .mK)((0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'MIDDLEWARE'), SECURITY) === true;
    const isPreloaded = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .isTrue */ .Hn)((0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'SECURE_HSTS_PRELOAD')) === true;
    const isLong = seconds.kind === 'number' && seconds.value >= YEAR;
    if (facts.app?.isNew !== true || !isOn || !isPreloaded || !isLong)
        return [];
    return [
        (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOf */ .hD)('django.hsts.preload', 'SECURE_HSTS_PRELOAD', environment, facts, {
            message: 'SECURE_HSTS_PRELOAD is on before the app was deployed once: browsers are told to refuse http for the whole domain, and it takes months to be taken off their list.',
            expected: 'SECURE_HSTS_SECONDS of 3600, then 86400, then 31536000, and the preload at the end',
            found: 'the preload with the first deployment',
            fix: 'Turn SECURE_HSTS_PRELOAD off until every subdomain has answered over https for a while.',
        }),
    ];
}
function checkForwardedHost(django, environment, facts) {
    if ((0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .truth */ .Im)((0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'USE_X_FORWARDED_HOST')) !== true)
        return [];
    return [
        (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOf */ .hD)('django.forwarded-host', 'USE_X_FORWARDED_HOST', environment, facts, {
            message: 'USE_X_FORWARDED_HOST is on, but the edge hands that header through as a visitor sends it: anybody chooses the host among those that are allowed.',
            expected: 'False: the Host header is the right one',
            found: 'on',
            fix: 'Remove USE_X_FORWARDED_HOST.',
        }),
    ];
}


/***/ }),

/***/ 7683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iI: () => (/* binding */ isRed),
/* harmony export */   mh: () => (/* binding */ publicHost),
/* harmony export */   xo: () => (/* binding */ simulateRequests)
/* harmony export */ });
/* harmony import */ var _django_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4502);
/* harmony import */ var _django_effective_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5480);
/* harmony import */ var _django_hosts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9766);
/* harmony import */ var _django_proxy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1013);
/* harmony import */ var _settings_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3448);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6767);






const SECURITY = 'django.middleware.security.SecurityMiddleware';
const COMMON = 'django.middleware.common.CommonMiddleware';
const CSRF = 'django.middleware.csrf.CsrfViewMiddleware';
// django/http/request.py, get_host(): what DEBUG lets in where nothing is listed.
const DEBUG_HOSTS = ['.localhost', '127.0.0.1', '[::1]'];
// Any address of an instance: none is ever listed.
const INSTANCE = '10.96.27.85';
/**
 * Django's own decisions, for the probe and for a page and a form through the edge; empty where the
 * code is not known. A port of what django/middleware/{security,common,csrf}.py and
 * django/http/request.py do with hosts, redirects and origins.
 */
function simulateRequests(environment, facts) {
    const { django } = environment;
    if (django === undefined || facts.preset !== 'django')
        return [];
    const web = (0,_settings_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .webProcess */ .U6)(facts);
    const kinds = ['readiness', 'liveness'];
    const probes = kinds.flatMap((kind) => {
        const probe = web?.[kind];
        return typeof probe === 'object' ? [{ kind, probe }] : [];
    });
    const domain = facts.app?.domains[0];
    const own = ownHost(django);
    const host = domain ?? own?.host;
    // A value of a variable is not for every reader of the summary.
    const said = domain ?? own?.written;
    const site = said === undefined ? 'a host of ALLOWED_HOSTS' : (0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(said);
    return [
        ...probes.map(({ kind, probe }) => ({
            request: `the ${kind} probe`,
            ...probed(django, probe),
        })),
        ...(host === undefined
            ? []
            : [
                {
                    request: `a page of ${site}`,
                    ...decide(django, { host, isForwarded: true, isForm: false }),
                },
                {
                    request: `a form of ${site}`,
                    ...decide(django, { host, isForwarded: true, isForm: true }),
                },
            ]),
    ];
}
/** That a page is asked of: the app's domain, else one that the settings list. */
function publicHost({ django }, { app }) {
    return app?.domains[0] ?? (django && ownHost(django)?.host);
}
function ownHost(django) {
    const value = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'ALLOWED_HOSTS');
    if (value.kind !== 'list')
        return undefined;
    const item = value.items.find((each) => /^\.?[\w-]+(?:\.[\w-]+)+$/.test((0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(each) ?? ''));
    const host = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(item)?.replace(/^\./, '');
    if (host === undefined)
        return undefined;
    return { host, written: (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenText */ .v4)(item) === undefined ? undefined : host };
}
function probed(django, probe) {
    // With a host of its own, which nobody reads, it may be any.
    if (probe.setsHost)
        return { kind: 'unknown' };
    const answer = django.answers.get(probe.path);
    if (answer?.kind === 'answered')
        return { kind: 'answers', by: answer.by };
    if (answer?.kind !== 'refused')
        return { kind: 'unknown' };
    const isListed = allows(django, INSTANCE);
    if (isListed === undefined)
        return { kind: 'unknown' };
    const where = { by: answer.by, place: answer.place };
    if (!isListed)
        return { kind: 'bad-host', ...where };
    return answer.by === SECURITY ? { kind: 'loop', ...where } : { kind: 'answers', ...where };
}
function allows(django, host) {
    const hosts = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)((0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'ALLOWED_HOSTS'));
    if (hosts === undefined)
        return undefined;
    const isDebug = (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .truth */ .Im)((0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'DEBUG'));
    if (hosts.length > 0)
        return (0,_django_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .isAllowed */ .Jr)(host, hosts);
    return isDebug === undefined ? undefined : (0,_django_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .isAllowed */ .Jr)(host, isDebug ? DEBUG_HOSTS : []);
}
function decide(django, { host, isForwarded, isForm }) {
    const middleware = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'MIDDLEWARE');
    const names = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(middleware);
    if (names === undefined)
        return { kind: 'unknown' };
    const by = (name) => ({
        by: name,
        place: django.settings.get(name)?.place,
    });
    const header = (0,_django_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .schemeOf */ .dz)(django);
    const isListed = allows(django, host);
    const redirects = names.includes(SECURITY)
        ? (0,_django_value_js__WEBPACK_IMPORTED_MODULE_0__/* .truth */ .Im)((0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'SECURE_SSL_REDIRECT'))
        : false;
    const asks = redirects !== false || names.includes(CSRF);
    if (header === 'broken' && asks)
        return { kind: 'fails', ...by('SECURE_PROXY_SSL_HEADER') };
    if (header === 'unknown' || redirects === undefined)
        return { kind: 'unknown' };
    const isSecure = header === 'https' && isForwarded;
    const looksAtHost = (redirects && !isSecure) || names.includes(COMMON);
    if (looksAtHost && isListed === undefined)
        return { kind: 'unknown' };
    if (looksAtHost && !isListed)
        return { kind: 'bad-host', ...by('ALLOWED_HOSTS') };
    if (redirects && !isSecure) {
        const name = header === 'none' ? 'SECURE_SSL_REDIRECT' : 'SECURE_PROXY_SSL_HEADER';
        return { kind: 'loop', ...by(name) };
    }
    if (!isForm || !names.includes(CSRF) || !(0,_django_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .hasOriginCheck */ .Vf)(django))
        return { kind: 'answers' };
    // Origin: https://host against scheme://host as Django sees it.
    if (isSecure)
        return { kind: 'answers' };
    const origins = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)((0,_django_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(django, 'CSRF_TRUSTED_ORIGINS'));
    if (origins === undefined)
        return { kind: 'unknown' };
    if ((0,_django_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .isTrusted */ .W2)(host, origins))
        return { kind: 'answers' };
    return { kind: 'forbidden', ...by('CSRF_TRUSTED_ORIGINS') };
}
function isRed({ kind }) {
    return kind !== 'answers' && kind !== 'unknown';
}


/***/ }),

/***/ 5562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ withEdits),
/* harmony export */   c: () => (/* binding */ applyEdits)
/* harmony export */ });
/* harmony import */ var _django_effective_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5480);
/* harmony import */ var _django_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9766);


const HEADER = '("HTTP_X_FORWARDED_PROTO", "https")';
const SECURITY = 'django.middleware.security.SecurityMiddleware';
const FILES = 'django.core.files.storage.FileSystemStorage';
const STATIC = 'django.contrib.staticfiles.storage.StaticFilesStorage';
const DAY = 86_400;
/** The findings, with an edit each where there is a sure one. No two of them overlap. */
function withEdits(findings, django, linesOf) {
    if (django === undefined)
        return [...findings];
    const taken = [];
    return findings.map((found) => {
        if (found.edits !== undefined)
            return found;
        const edits = makerOf(found.id)?.({ found, django, linesOf }) ?? [];
        // Nobody can write to a file outside of the repository.
        const isOutside = edits.some(({ file }) => file.startsWith('/'));
        const isTaken = edits.some((edit) => taken.some((other) => meet(edit, other)));
        if (edits.length === 0 || isOutside || isTaken)
            return found;
        taken.push(...edits);
        return { ...found, edits };
    });
}
function makerOf(id) {
    return Object.hasOwn(MAKERS, id) ? MAKERS[id] : undefined;
}
const MAKERS = {
    'django.ssl.loop': (scene) => addHeader('SECURE_SSL_REDIRECT', scene),
    'django.csrf.missing': (scene) => addHeader('CSRF_TRUSTED_ORIGINS', scene),
    'django.ssl.header': ({ django, linesOf }) => valueEdit('SECURE_PROXY_SSL_HEADER', django, linesOf, (text) => /^[([].*[)\]]$|^(["'])[^"']*\1$/s.test(text) ? HEADER : undefined),
    'django.debug': compareText,
    'django.hosts.entry': (scene) => correctItems('ALLOWED_HOSTS', _django_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .hostFault */ .P7, correctHost, scene),
    'django.csrf.entry': (scene) => correctItems('CSRF_TRUSTED_ORIGINS', _django_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .originFault */ .pI, correctOrigin, scene),
    'django.csrf.http': (scene) => correctItems('CSRF_TRUSTED_ORIGINS', (entry) => (/^http:\/\//i.test(entry) ? 'is over http' : undefined), (entry) => entry.replace(/^http:/i, 'https:'), scene),
    'django.storages': replaceStorage,
    'django.removed': replaceRemoved,
    'django.forwarded-host': ({ django, linesOf }) => deletion(django.settings.get('USE_X_FORWARDED_HOST')?.place, linesOf),
    'django.static.order': moveWhiteNoise,
    'security.W006': switchOn('SECURE_CONTENT_TYPE_NOSNIFF'),
    'security.W010': switchOn('SESSION_COOKIE_SECURE'),
    'security.W011': switchOn('SESSION_COOKIE_SECURE'),
    'security.W012': switchOn('SESSION_COOKIE_SECURE'),
    'security.W013': switchOn('SESSION_COOKIE_HTTPONLY'),
    'security.W014': switchOn('SESSION_COOKIE_HTTPONLY'),
    'security.W015': switchOn('SESSION_COOKIE_HTTPONLY'),
    'security.W016': switchOn('CSRF_COOKIE_SECURE'),
};
// It never is None, so that it has the methods of a text.
const ALWAYS_TEXT = /^os\.(?:(?:environ\.get|getenv)\(\s*(["'])\w+\1\s*,\s*(["'])[^"'\\\n]*\2\s*\)|environ\[\s*(["'])\w+\3\s*\])$/;
/** `DEBUG = os.environ.get("DEBUG", "False")`: a text, and every text but the empty one is true. */
function compareText({ django, linesOf }) {
    const setting = django.settings.get('DEBUG');
    const statement = setting?.place;
    if (setting?.value.kind !== 'text' || statement === undefined)
        return [];
    const text = textAt(statement, linesOf) ?? '';
    const [head = ''] = /^DEBUG(?:\s*:[^=\n]*)?\s*=\s*/.exec(text) ?? [];
    if (head === '' || !ALWAYS_TEXT.test(text.slice(head.length)))
        return [];
    const { file, endLine: line, endColumn: column } = statement;
    const compared = '.lower() == "true"';
    return [{ file, line, column, endLine: line, endColumn: column, text: compared }];
}
function switchOn(name) {
    return ({ django, linesOf }) => valueEdit(name, django, linesOf, (text) => (text === 'False' ? 'True' : undefined));
}
/** Replaces the value of a plain `NAME = value`. */
function valueEdit(name, django, linesOf, replace) {
    const setting = django.settings.get(name);
    const { place } = setting?.value ?? {};
    if (setting === undefined || place === undefined)
        return [];
    if (!isPlainAssignment(name, setting.place, place, linesOf))
        return [];
    const text = replace(textAt(place, linesOf) ?? '');
    return text === undefined ? [] : [{ ...place, text }];
}
/** Whether the statement is `NAME = ` and then the value, to its end. */
function isPlainAssignment(name, statement, value, linesOf) {
    if (statement === undefined || value === undefined || statement.file !== value.file)
        return false;
    if (statement.endLine !== value.endLine || statement.endColumn !== value.endColumn)
        return false;
    const line = linesOf(statement.file)?.[statement.line - 1];
    if (line === undefined || statement.line !== value.line)
        return false;
    return new RegExp(`^${name}(?:\\s*:[^=]*)?\\s*=\\s*$`).test(line.slice(statement.column - 1, value.column - 1));
}
function textAt(place, linesOf) {
    const lines = linesOf(place.file)?.slice(place.line - 1, place.endLine);
    const last = lines?.at(-1);
    if (lines === undefined || last === undefined)
        return undefined;
    lines[lines.length - 1] = last.slice(0, place.endColumn - 1);
    lines[0] = (lines[0] ?? '').slice(place.column - 1);
    return lines.join('\n');
}
/** Whether nothing but blanks, or a comment, shares the lines of a statement; its indentation. */
function aloneOn(place, linesOf) {
    const lines = linesOf(place.file);
    const before = lines?.[place.line - 1]?.slice(0, place.column - 1);
    const after = lines?.[place.endLine - 1]?.slice(place.endColumn - 1);
    if (before === undefined || after === undefined)
        return undefined;
    return /^\s*$/.test(before) && /^\s*(?:#.*)?$/.test(after) ? before : undefined;
}
function addHeader(name, { django, linesOf }) {
    const place = django.settings.get(name)?.place;
    if (place === undefined || django.settings.has('SECURE_PROXY_SSL_HEADER'))
        return [];
    const indentation = aloneOn(place, linesOf);
    const line = linesOf(place.file)?.[place.endLine - 1];
    if (indentation === undefined || line === undefined)
        return [];
    const at = { file: place.file, line: place.endLine, endLine: place.endLine };
    const column = line.length + 1;
    const text = `\n${indentation}SECURE_PROXY_SSL_HEADER = ${HEADER}`;
    return [{ ...at, column, endColumn: column, text }];
}
/** Replaces the entries of a list that are wrong: all that are, or the finding would stay. */
function correctItems(name, faultOf, correct, { django, linesOf }) {
    const value = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_0__/* .settingOf */ .y7)(django, name);
    const entries = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(value);
    if (value.kind !== 'list' || entries === undefined)
        return [];
    const edits = [];
    for (const [index, entry] of entries.entries()) {
        if (entry === '' || faultOf(entry) === undefined)
            continue;
        const corrected = [correct(entry)].flat();
        const edit = literalEdit(value.items[index], entry, corrected, linesOf);
        const isRight = corrected.every((each) => each !== '' && faultOf(each) === undefined);
        if (edit === undefined || !isRight)
            return [];
        edits.push(edit);
    }
    return edits;
}
function literalEdit(item, entry, corrected, linesOf) {
    const place = item?.place;
    if (place === undefined)
        return undefined;
    const [, quote = '', text] = /^(["'])([^"'\\]*)\1$/.exec(textAt(place, linesOf) ?? '') ?? [];
    if (text !== entry || corrected.some((each) => !/^[^"'\\\s]+$/.test(each)))
        return undefined;
    return { ...place, text: corrected.map((each) => quote + each + quote).join(', ') };
}
function correctHost(entry) {
    if (entry.includes(','))
        return entry.split(',').map((each) => correctOneHost(each));
    return correctOneHost(entry);
}
function correctOneHost(entry) {
    return entry
        .trim()
        .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
        .replace(/\/.*$/s, '')
        .replace(/:\d*$/, '')
        .replace(/^\*\./, '.');
}
function correctOrigin(entry) {
    return entry
        .split(',')
        .map((each) => each.trim())
        .map((each) => (/^[a-z][a-z0-9+.-]*:\/\//i.test(each) ? each : `https://${each}`))
        .map((each) => each.replace(/^([a-z][a-z0-9+.-]*:\/\/[^/]*)\/.*$/is, '$1'))
        .map((each) => each.replace('://.', '://*.'));
}
const ALIASES = {
    DEFAULT_FILE_STORAGE: 'default',
    STATICFILES_STORAGE: 'staticfiles',
};
/** The block that took the place of the two settings of old. */
function replaceStorage({ found, django, linesOf }) {
    const name = found.subject ?? '';
    const { settings } = django;
    const setting = settings.get(name);
    const alias = ALIASES[name];
    const others = ['STORAGES', ...Object.keys(ALIASES)].filter((other) => other !== name);
    if (setting === undefined || alias === undefined || others.some((each) => settings.has(each))) {
        return [];
    }
    const { place } = setting;
    const literal = setting.value.place && textAt(setting.value.place, linesOf);
    const backend = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(setting.value) ?? '';
    const isPlain = isPlainAssignment(name, place, setting.value.place, linesOf);
    if (!isPlain || place === undefined || literal?.slice(1, -1) !== backend)
        return [];
    const indentation = aloneOn(place, linesOf);
    if (indentation === undefined)
        return [];
    const entry = (key, value) => `${indentation}    "${key}": {"BACKEND": "${value}"},`;
    const text = [
        'STORAGES = {',
        entry('default', alias === 'default' ? backend : FILES),
        entry('staticfiles', alias === 'staticfiles' ? backend : STATIC),
        `${indentation}}`,
    ].join('\n');
    return [{ ...place, text }];
}
const SIMPLY_GONE = new Set([
    ...['FILE_CHARSET', 'DEFAULT_HASHING_ALGORITHM', 'SECURE_BROWSER_XSS_FILTER'],
    ...['USE_L10N', 'USE_DEPRECATED_PYTZ', 'CSRF_COOKIE_MASKED'],
]);
function replaceRemoved({ found, django, linesOf }) {
    const name = found.subject ?? '';
    const setting = django.settings.get(name);
    if (SIMPLY_GONE.has(name))
        return deletion(setting?.place, linesOf);
    const { place } = setting ?? {};
    const value = setting?.value;
    if (name !== 'PASSWORD_RESET_TIMEOUT_DAYS' || value?.kind !== 'number')
        return [];
    const isPlain = isPlainAssignment(name, place, value.place, linesOf);
    if (!isPlain || place === undefined || django.settings.has('PASSWORD_RESET_TIMEOUT'))
        return [];
    return [{ ...place, text: `PASSWORD_RESET_TIMEOUT = ${value.value * DAY}` }];
}
/** Takes out a statement with its lines; one within a block might be all that the block has. */
function deletion(place, linesOf) {
    if (place === undefined || place.column !== 1 || aloneOn(place, linesOf) !== '')
        return [];
    return lineDeletion(place.file, place.line, place.endLine, linesOf);
}
function lineDeletion(file, line, endLine, linesOf) {
    // The last line of a file may have no end.
    if (linesOf(file)?.[endLine] === undefined)
        return [];
    return [{ file, line, column: 1, endLine: endLine + 1, endColumn: 1, text: '' }];
}
/** Where the entries of MIDDLEWARE have a line each. */
function moveWhiteNoise({ django, linesOf }) {
    const middleware = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_0__/* .settingOf */ .y7)(django, 'MIDDLEWARE');
    const names = (0,_django_effective_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(middleware);
    if (middleware.kind !== 'list' || names === undefined)
        return [];
    const whiteNoise = middleware.items[names.findIndex((each) => each.startsWith('whitenoise.'))];
    const security = middleware.items[names.indexOf(SECURITY)];
    const isEarly = names
        .slice(0, names.indexOf(SECURITY))
        .some((each) => each.startsWith('django.'));
    if (isEarly)
        return [];
    const from = whiteNoise && ownLine(whiteNoise, linesOf);
    const behind = security && ownLine(security, linesOf);
    if (!from || !behind || from.file !== behind.file || from.line <= behind.line)
        return [];
    const at = { file: behind.file, line: behind.line + 1, endLine: behind.line + 1 };
    return [
        { ...at, column: 1, endColumn: 1, text: `${from.text}\n` },
        ...lineDeletion(from.file, from.line, from.line, linesOf),
    ];
}
function ownLine({ place }, linesOf) {
    const text = place && linesOf(place.file)?.[place.line - 1];
    if (!place || text === undefined || !/^\s*(["'])[\w.]+\1,\s*(?:#.*)?$/.test(text))
        return undefined;
    return { file: place.file, line: place.line, text };
}
function meet(a, b) {
    // Two findings may be gone with one line, which is not to be written twice.
    if (a.text !== '' && a.text.trim() === b.text.trim() && isInsertion(a) && isInsertion(b))
        return true;
    if (a.file !== b.file)
        return false;
    const before = (one, other) => one.endLine < other.line || (one.endLine === other.line && one.endColumn <= other.column);
    const isSame = a.line === b.line && a.column === b.column;
    return isSame || !(before(a, b) || before(b, a));
}
function isInsertion({ line, column, endLine, endColumn }) {
    return line === endLine && column === endColumn;
}
/** A file with edits made that do not overlap. */
function applyEdits(lines, edits) {
    let text = lines.join('\n');
    const starts = [];
    let start = 0;
    for (const line of lines) {
        starts.push(start);
        start += line.length + 1;
    }
    const offset = (line, column) => (starts[line - 1] ?? 0) + column - 1;
    const ordered = edits.toSorted((a, b) => b.line - a.line || b.column - a.column);
    for (const { line, column, endLine, endColumn, text: replacement } of ordered) {
        text =
            text.slice(0, offset(line, column)) + replacement + text.slice(offset(endLine, endColumn));
    }
    return text.split('\n');
}


/***/ }),

/***/ 6270:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ countFindings),
/* harmony export */   Tc: () => (/* binding */ sortFindings),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/** Worst first. */
const SEVERITIES = ['error', 'warning', 'notice'];
/** Worst first, then in the order in which they were found. */
function sortFindings(findings) {
    return SEVERITIES.flatMap((severity) => findings.filter((found) => found.severity === severity));
}
function countFindings(findings, severity) {
    return findings.filter((found) => found.severity === severity).length;
}


/***/ }),

/***/ 4832:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ dots),
/* harmony export */   v: () => (/* binding */ hideInCode)
/* harmony export */ });
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5446);

const DOT = '\u2022';
// A literal to its quote, or to the end of the line where it goes on below.
const LITERAL = /(["'])((?:\\.|(?!\1).)*)(\1|$)/g;
// `NAME=`, `"NAME":`, `name =`, with the prefix of a literal behind it.
const NAMED = /([A-Za-z_][\w-]*)["']?\]?\s*(?::[^=]*=|[:=(,])\s*[rbfuRBFU]{0,2}$/;
const READS = /(?:environ\s*\[|environ\.get\s*\(|getenv\s*\(|\b(?:env|config)(?:\.\w+)?\s*\()\s*$/;
const BARE = /([A-Za-z_][\w-]*)(\s*[=:]\s*)([^\s"'#,;()[\]{}]+)/g;
const USER_INFO = /(:\/\/)([^\s/@:"']*:[^\s/@"']+)(@)/g;
const LONG_WORD = /[A-Za-z0-9+/=_-]{20,}/g;
/** Texts of code that look like a secret, by their name or by themselves. */
function hideInCode(line) {
    const literals = line.replace(LITERAL, (whole, quote, text, end, at) => {
        const before = line.slice(0, at);
        const isName = READS.test(before) && /^[A-Za-z_]\w*$/.test(text);
        const name = NAMED.exec(before)?.[1] ?? nameIn(before);
        const isSecret = !isName && ((name !== undefined && (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(name)) || looksSecret(text));
        return isSecret ? quote + dots(text) + end : whole;
    });
    const bare = literals.replace(BARE, (whole, name, sign, value) => {
        // A call or another name is code, not a value.
        const isValue = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(name) && /\d|[^\w.]/.test(value) && value !== '==';
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
    const credentials = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialsIn */ .Wr)(text);
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


/***/ }),

/***/ 5446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   Ks: () => (/* binding */ DEFAULT_SECRETS),
/* harmony export */   P: () => (/* binding */ isOrdinary),
/* harmony export */   Wr: () => (/* binding */ credentialsIn),
/* harmony export */   eh: () => (/* binding */ isSecretName)
/* harmony export */ });
/* unused harmony exports SHORTEST_SECRET, hasSecretForm */
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


/***/ }),

/***/ 9399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Iu: () => (/* binding */ RULE_IDS),
  gk: () => (/* binding */ finding),
  Bd: () => (/* binding */ findingAbout),
  Y: () => (/* binding */ ruleOf)
});

// UNUSED EXPORTS: SETTINGS_RULES, severityOf

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

// EXTERNAL MODULE: ./src/rules/wording.ts
var wording = __webpack_require__(6767);
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
    return finding(id, profile, { subject: (0,wording/* shown */.SP)(name), file, line, ...details });
}


/***/ }),

/***/ 3448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U6: () => (/* binding */ webProcess),
/* harmony export */   Wg: () => (/* binding */ DEFAULT_PORT),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
// What the rules about settings look at. Plain data, so that a rule can be tested with a literal,
// whatever the facts were read from: the API, a file, or one day the project's own code.
/** Sevalla's port for a web process that names none. https://docs.sevalla.com/get-started/quickstart */
const DEFAULT_PORT = 8080;
function platformOf(facts) {
    return facts.environments.find(({ source }) => source === 'platform');
}
function webProcess(facts) {
    return facts.app?.processes.find(({ type }) => type === 'web');
}


/***/ }),

/***/ 6767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   ZH: () => (/* binding */ capitalize),
/* harmony export */   Zv: () => (/* binding */ listNames)
/* harmony export */ });
const MOST_NAMES = 20;
const MOST_CHARACTERS = 100;
/** A name fit for a sentence, whatever somebody typed into the dashboard. */
function shown(name) {
    return name.replace(/[^A-Za-z0-9_.-]/g, '?').slice(0, MOST_CHARACTERS);
}
/** `the app's SECRET_KEY`, `the global SECRET_KEY`, `SECRET_KEY in .env.production`. */
function nameOf({ name, origin, file }) {
    if (origin === 'app')
        return `the app's ${shown(name)}`;
    if (origin === 'global')
        return `the global ${shown(name)}`;
    return `${shown(name)} in ${file ?? 'the file'}`;
}
function capitalize(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function count(number, noun, nouns = `${noun}s`) {
    return `${number} ${number === 1 ? noun : nouns}`;
}
function listNames(things) {
    const names = things.slice(0, MOST_NAMES).map(({ name }) => shown(name));
    const more = things.length - names.length;
    return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ })

};
