export const id = 480;
export const ids = [480];
export const modules = {

/***/ 6871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ presetLines),
/* harmony export */   Up: () => (/* binding */ redirectsToHttps),
/* harmony export */   wf: () => (/* binding */ readChecks)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _kit_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8875);


const HEALTH = [
    'GET {health} 200 json:.status=healthy|ok|ready',
    'json:.checks.database?=ok|true|healthy|connected json:.checks.cache?=ok|true|healthy|connected',
].join(' ');
// The home page is what makes these presets worth running: a health view, static files and an
// admin that redirects are all green on an unmigrated database and under wrong ALLOWED_HOSTS.
const GENERIC = ['GET / redirect:https', 'GET / 200 min-size:1'];
const PRESETS = {
    django: [
        'GET / redirect:https',
        HEALTH,
        'GET / 200 type:text/html min-size:1',
        'GET /admin/ 200 type:text/html text:<form text:csrfmiddlewaretoken cookie:csrftoken optional',
        'ASSET / /admin/ 200',
    ],
    node: ['GET / redirect:https', HEALTH, 'GET / 200 min-size:1', 'ASSET / 200'],
    // No health view is customary there.
    laravel: GENERIC,
    rails: GENERIC,
    python: GENERIC,
    // The files that would tell are not here.
    auto: GENERIC,
    generic: GENERIC,
};
function presetLines(preset, healthPath) {
    return PRESETS[preset].map((line) => line.replace('{health}', healthPath));
}
/**
 * Reads one check a line.
 * @throws UserError that lists every fault: the line, what is wrong with it and what is allowed.
 */
function readChecks(given) {
    const faults = [];
    const checks = given.map((line) => {
        const own = [];
        const check = readCheck(line, own);
        faults.push(...own.map((fault) => `- ${JSON.stringify(line)}: ${fault}`));
        return check;
    });
    if (faults.length === 0)
        return checks;
    const heading = faults.length === 1 ? 'checks: one fault:' : `checks: ${faults.length} faults:`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y([heading, ...faults].join('\n'));
}
function readCheck(line, faults) {
    const check = {
        method: 'GET',
        paths: [],
        statuses: [],
        assertions: [],
        optional: false,
        maxLatencyMs: undefined,
    };
    for (const [index, word] of words(line, faults).entries()) {
        if (index === 0 && /^[A-Za-z]+$/.test(word)) {
            const method = word.toUpperCase();
            if (method === 'GET' || method === 'HEAD' || method === 'ASSET')
                check.method = method;
            else
                faults.push(`method ${word}: expected GET, HEAD or ASSET, since a check writes nothing`);
        }
        else if (word.startsWith('/')) {
            check.paths.push(word);
        }
        else if (/^[\dx|]+$/.test(word)) {
            if (check.statuses.length > 0)
                faults.push(`status ${word}: a second one`);
            check.statuses = word.split('|');
            const strange = check.statuses.filter((status) => !/^[1-5](\d\d|xx)$/.test(status));
            if (strange.length > 0)
                faults.push(`status ${word}: expected such as 200, 200|204 or 2xx`);
        }
        else if (word === 'optional') {
            check.optional = true;
        }
        else if (word.startsWith('max:')) {
            const limit = (0,_kit_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(1, 60_000).safeParse(word.slice('max:'.length));
            check.maxLatencyMs = limit.data;
            if (!limit.success)
                faults.push(`${word}: ${limit.error.issues[0]?.message}`);
        }
        else {
            const assertion = readAssertion(word);
            if (typeof assertion === 'string')
                faults.push(assertion);
            else
                check.assertions.push(assertion);
        }
    }
    const { method, paths, assertions } = check;
    if (paths.length === 0)
        faults.push('no path: expected one that begins with /');
    if (paths.length > 1 && method !== 'ASSET')
        faults.push('several paths: only ASSET takes them');
    if (method === 'HEAD' && assertions.some(({ kind }) => /^(json|text|min-size)$/.test(kind))) {
        faults.push('HEAD: its answer has no body to look into');
    }
    const redirects = assertions.some(({ kind }) => kind === 'redirect');
    if (redirects && method === 'ASSET')
        faults.push('ASSET: a file is not expected to redirect');
    const { maxLatencyMs, ...rest } = check;
    return {
        ...rest,
        name: [method, ...paths].join(' ') + (redirectsToHttps(assertions) ? ' over http' : ''),
        line,
        statuses: check.statuses.length > 0 ? check.statuses : [redirects ? '3xx' : '200'],
        ...(maxLatencyMs === undefined ? {} : { maxLatencyMs }),
    };
}
/** True where the check is asked over plain http. */
function redirectsToHttps(assertions) {
    return assertions.some((assertion) => assertion.kind === 'redirect' && assertion.to === 'https');
}
/** Words apart by white space; double quotes hold some together, with \" and \\ inside. */
function words(line, faults) {
    const found = line.match(/(?:[^\s"]|"(?:[^"\\]|\\.)*")+|"/g) ?? [];
    if (found.includes('"'))
        faults.push('a quotation mark is never closed');
    return found.map((word) => word.replace(/"((?:[^"\\]|\\.)*)"/g, (_, inner) => inner.replace(/\\(.)/g, '$1')));
}
const SHAPES = 'json:.path=value, text:words, type:text/html, header:name=value, cookie:name, min-size:bytes, ' +
    'max:2s, redirect:https, redirect:/path or optional';
/** An assertion, or what is wrong with it. */
function readAssertion(word) {
    const [, kind = '', rest = ''] = /^([a-z-]+):(.*)$/s.exec(word) ?? [];
    const [, name = '', values] = /^([^=]*)(?:=(.*))?$/s.exec(rest) ?? [];
    const anyOf = values === undefined ? {} : { anyOf: values.split('|') };
    switch (kind) {
        case 'json': {
            const [, path, mark] = /^((?:\.[^.?[\]]+|\[\d+\])+)(\?)?$/.exec(name) ?? [];
            if (path === undefined)
                return `${word}: expected a path such as .status, .checks.database? or .items[0].id`;
            return { kind, path, optional: mark !== undefined, ...anyOf };
        }
        case 'text':
            return rest === '' ? `${word}: expected the text to find` : { kind, text: rest };
        case 'type':
            return /^[^/\s]+\/[^/\s]+$/.test(rest.split('|')[0] ?? '')
                ? { kind, anyOf: rest.toLowerCase().split('|') }
                : `${word}: expected a media type such as text/html`;
        case 'header':
            return /^[\w-]+$/.test(name)
                ? { kind, name: name.toLowerCase(), ...anyOf }
                : `${word}: expected the name of a header`;
        case 'cookie':
            return /^[^\s=;,]+$/.test(rest)
                ? { kind, name: rest }
                : `${word}: expected the name of a cookie`;
        case 'min-size':
            return /^\d{1,9}$/.test(rest)
                ? { kind, bytes: Number(rest) }
                : `${word}: expected a whole number of bytes`;
        case 'redirect':
            return rest === 'https' || /^(\/|https?:\/\/[^/])/.test(rest)
                ? { kind, to: rest }
                : `${word}: expected redirect:https, or the path or URL that is redirected to`;
        default:
            return `${word}: expected ${SHAPES}`;
    }
}


/***/ }),

/***/ 2480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ VERSION_PLACES),
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   vi: () => (/* binding */ weigh),
/* harmony export */   zn: () => (/* binding */ prove)
/* harmony export */ });
/* unused harmony export isSameVersion */
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1083);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1480);


const HEADERS = [
    'x-app-version',
    'x-version',
    'x-commit',
    'x-commit-sha',
    'x-git-sha',
    'x-revision',
];
const MEMBERS = ['.version', '.commit', '.sha', '.revision', '.release'];
const META = /^(?:app-?|git-?)?(?:version|commit|commit-sha|sha|revision|release)$/i;
/** Where an app may name what is deployed, for the sentence that asks for it. */
const VERSION_PLACES = `the header X-App-Version, JSON ${MEMBERS.join(', ')} of the health view, ` +
    'or <meta name="version"> of the home page';
/** What an answer says of its deployment, place by place. */
function claimsOf(answer) {
    const document = (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(answer);
    const headers = HEADERS.map((name) => answer.headers[name]);
    const members = MEMBERS.map((path) => (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(document, path));
    return [
        { name: 'version header', values: words(headers) },
        { name: 'health JSON', values: words(members) },
        { name: 'meta tag', values: document === undefined ? metaOf(answer) : [] },
    ];
}
function words(values) {
    return values.flatMap((value) => typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []);
}
function metaOf({ body }) {
    const tags = body.toString('utf8').match(/<meta\b[^<>]*>/gi) ?? [];
    const named = (tag, attribute) => new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i')
        .exec(tag)
        ?.slice(1)
        .find((value) => value !== undefined) ?? '';
    return words(tags.map((tag) => (META.test(named(tag, 'name')) ? named(tag, 'content') : '')));
}
/** Each claim against what is expected. */
function weigh(claims, { version, commit }) {
    const wanted = version ?? commit;
    const confirms = (values) => wanted !== undefined && values.some((value) => isSameVersion(value, wanted));
    const isConfirmed = claims.some(({ values }) => confirms(values));
    return claims.map(({ name, values }) => {
        if (values.length === 0)
            return { name, finding: 'silent', said: 'says nothing' };
        const said = values.map((value) => (0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(value)).join(', ');
        if (wanted === undefined)
            return { name, finding: 'silent', said };
        if (confirms(values))
            return { name, finding: 'confirms', said };
        // A release number says nothing against a commit.
        const isComparable = values.some((value) => isHash(value) === isHash(wanted));
        const counts = isComparable || (version !== undefined && !isConfirmed);
        return { name, finding: counts ? 'contradicts' : 'silent', said };
    });
}
function prove(sources) {
    const has = (finding) => sources.some((source) => source.finding === finding);
    const proof = has('contradicts')
        ? has('confirms')
            ? 'contradicted'
            : 'other'
        : has('confirms')
            ? 'confirmed'
            : 'not-measured';
    return { proof, sources };
}
function isHash(text) {
    return /^[0-9a-f]{7,64}$/i.test(text);
}
/** Equal, or one a short form of the other's commit hash. */
function isSameVersion(served, expected) {
    if (served === expected)
        return true;
    if (!isHash(served) || !isHash(expected))
        return false;
    const [one, other] = [served.toLowerCase(), expected.toLowerCase()];
    return one.startsWith(other) || other.startsWith(one);
}


/***/ }),

/***/ 1083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JL: () => (/* binding */ mediaType),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   pG: () => (/* binding */ expectation),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6871);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1480);
/* harmony import */ var _visit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8643);



/** Holds an answer against all that a check asserts, latency apart. The status comes first. */
function judge(check, answer) {
    const status = String(answer.status);
    const matches = check.statuses.some((wanted) => wanted.endsWith('xx') ? status[0] === wanted[0] : status === wanted);
    return [
        { about: 'status', ok: matches, expected: check.statuses.join('|'), got: status },
        ...check.assertions.map((assertion) => judgeOne(assertion, answer)),
    ];
}
/** What a check asserts, in the words of the report. */
function expectation(check) {
    return [check.statuses.join('|'), ...check.assertions.map(phrase)].join(', ');
}
function phrase(assertion) {
    const values = 'anyOf' in assertion && assertion.anyOf ? ` = ${assertion.anyOf.join('|')}` : '';
    switch (assertion.kind) {
        case 'json':
            return `${assertion.path}${assertion.optional ? '?' : ''}${values}`;
        case 'text':
            return `contains ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(assertion.text)}`;
        case 'type':
            return assertion.anyOf.join('|');
        case 'header':
            return `header ${assertion.name}${values}`;
        case 'cookie':
            return `sets cookie ${assertion.name}`;
        case 'min-size':
            return assertion.bytes === 1 ? 'some content' : `at least ${formatBytes(assertion.bytes)}`;
        case 'redirect':
            return `redirect to ${assertion.to}`;
    }
}
function judgeOne(assertion, answer) {
    const base = { about: assertion.kind, expected: phrase(assertion) };
    switch (assertion.kind) {
        case 'json': {
            const { path, optional, anyOf } = assertion;
            const subject = { subject: path };
            const document = parseJson(answer);
            if (document === undefined)
                return { ...base, ...subject, ok: false, got: 'no JSON' };
            const found = valueAt(document, path);
            if (found === undefined)
                return { ...base, ...subject, ok: optional, got: `no ${path}` };
            const value = typeof found === 'string' ? found : JSON.stringify(found);
            const ok = anyOf === undefined || anyOf.includes(value);
            return { ...base, ...subject, ok, got: `${path} = ${ok ? value : (0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(value)}` };
        }
        case 'text': {
            const ok = answer.body.toString('utf8').includes(assertion.text);
            return { ...base, ok, got: ok ? '' : `no ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(assertion.text)}` };
        }
        case 'type': {
            const type = mediaType(answer);
            return { ...base, ok: assertion.anyOf.includes(type), got: type || 'no content type' };
        }
        case 'header': {
            const { name, anyOf } = assertion;
            const value = answer.headers[name];
            const ok = value !== undefined && (anyOf === undefined || anyOf.includes(value));
            const got = value === undefined ? `no header ${name}` : `${name}: ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(value)}`;
            return { ...base, subject: name, ok, got };
        }
        case 'cookie': {
            const ok = answer.setCookies.some((cookie) => cookie.startsWith(`${assertion.name}=`));
            const got = ok ? '' : `no cookie ${assertion.name}`;
            return { ...base, subject: assertion.name, ok, got };
        }
        case 'min-size': {
            const { length } = answer.body;
            const ok = length >= assertion.bytes;
            return { ...base, ok, got: length === 0 ? 'empty' : formatBytes(length) };
        }
        case 'redirect': {
            const target = (0,_visit_js__WEBPACK_IMPORTED_MODULE_1__/* .redirectTarget */ .ET)(answer);
            if (target === undefined)
                return { ...base, ok: false, got: 'no redirect' };
            const ok = (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .redirectsToHttps */ .Up)([assertion])
                ? target.protocol === 'https:' && target.hostname === answer.url.hostname
                : target.href === new URL(assertion.to, answer.url).href;
            return { ...base, ok, got: `to ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(target.href, 200)}` };
        }
    }
}
/** Without its parameters, in lower case; blank when none is given. */
function mediaType({ headers }) {
    return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
/** undefined when the body is no JSON document. */
function parseJson({ body }) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
/** The value at a path such as `.checks.database` or `.items[0]`. */
function valueAt(document, path) {
    let value = document;
    for (const [, name, index] of path.matchAll(/\.([^.?[\]]+)|\[(\d+)\]/g)) {
        if (value === null || typeof value !== 'object')
            return undefined;
        const key = name ?? index ?? '';
        if (!Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
function formatBytes(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}


/***/ }),

/***/ 1480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ titleOf),
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/**
 * Somebody else's text, fit to stand in a sentence of ours: one line, no control or invisible
 * characters, not long, in quotation marks. `##[` begins a command of older runners.
 */
function quote(text, most = 80) {
    const line = text
        .replace(/\p{C}+/gu, ' ')
        .replace(/\s+/g, ' ')
        .replaceAll('##[', '## [')
        .trim();
    return `\u201c${line.length > most ? `${line.slice(0, most - 1)}\u2026` : line}\u201d`;
}
/** What a page calls itself: its title, else its first words; undefined when it has none. */
function titleOf(page) {
    const title = /<title[^<>]*>([^<]*)/i.exec(page)?.[1] ?? '';
    const words = title.trim() === ''
        ? page.replace(/<(script|style)\b.*?(?:<\/\1>|$)/gis, ' ').replace(/<[^>]*>?/g, ' ')
        : title;
    const plain = words
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#x27;', "'")
        .replaceAll('&amp;', '&')
        .trim();
    return plain === '' ? undefined : plain;
}


/***/ }),

/***/ 8643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ redirectTarget),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   nT: () => (/* binding */ createVisitor),
/* harmony export */   yd: () => (/* binding */ visitPatiently)
/* harmony export */ });
/* harmony import */ var _http_exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1823);

const MAX_REDIRECTS = 5;
const MAX_BODY_BYTES = 2_000_000;
/** Long enough for a hibernated app to wake up. */
const REQUEST_TIMEOUT_MS = 30_000;
const RETRY_PAUSE_MS = 1000;
const BUSTER = 'smoke-test';
const BUSTER_IN_QUERY = new RegExp(`([?&])${BUSTER}=[0-9a-f]*(&|$)`);
/** Asks for pages as a visitor without cookies whom no cache may answer. */
function createVisitor(tools, resolve) {
    return async (url, { method = 'GET', follow, timeoutMs = REQUEST_TIMEOUT_MS }) => {
        const hops = [];
        const seen = new Set();
        for (let next = url;;) {
            seen.add(withoutBuster(next).href);
            hops.push(next);
            const result = await (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .exchange */ .c)(withBuster(next, tools.random), {
                method,
                // The edge cache obeys the query alone; both keep the caches in between out of it.
                headers: { 'cache-control': 'no-cache' },
                timeoutMs,
                maxBodyBytes: MAX_BODY_BYTES,
                signal: tools.signal,
                resolve,
                env: tools.env,
            });
            if (!result.ok)
                return { end: 'fault', url, hops, fault: result };
            const target = follow ? redirectTarget(result) : undefined;
            if (target === undefined)
                return { end: 'answer', url, hops, answer: result };
            const stop = { url, hops, answer: result, target };
            if (target.hostname !== url.hostname)
                return { end: 'elsewhere', ...stop };
            if (seen.has(target.href))
                return { end: 'loop', ...stop };
            if (hops.length > MAX_REDIRECTS)
                return { end: 'too-many', ...stop };
            next = target;
        }
    };
}
/**
 * The same, asked a second time when the network got in the way. An answer is never asked for
 * again: a page that is right every other time is broken.
 */
async function visitPatiently(visit, url, options, tools) {
    const first = await visit(url, options);
    if (first.end !== 'fault' || !isTransient(first.fault))
        return { visit: first, retried: false };
    await tools.sleep(RETRY_PAUSE_MS * tools.random());
    return { visit: await visit(url, options), retried: true };
}
function isTransient({ kind, code }) {
    if (kind === 'dns')
        return code === 'EAI_AGAIN';
    return kind !== 'tls' && kind !== 'protocol';
}
/** Where an answer sends its reader, without our own query parameter. */
function redirectTarget({ status, headers, url }) {
    const { location } = headers;
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined)
        return undefined;
    if (!URL.canParse(location, url.href))
        return undefined;
    const target = new URL(location, url);
    return /^https?:$/.test(target.protocol) ? withoutBuster(target) : undefined;
}
// By hand, since `searchParams` would write the rest of the query anew.
function withBuster(url, random) {
    const busted = new URL(url);
    const value = Math.floor(random() * 2 ** 32).toString(16);
    busted.search = `${url.search === '' ? '?' : `${url.search}&`}${BUSTER}=${value}`;
    return busted;
}
function withoutBuster(url) {
    const plain = new URL(url);
    plain.search = url.search.replace(BUSTER_IN_QUERY, (_, before, after) => after === '' ? '' : before);
    plain.hash = '';
    return plain;
}


/***/ }),

/***/ 1823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ exchange)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_dns__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(643);
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_perf_hooks__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_4__);





/**
 * One request and its answer over a new connection: no redirects followed, no cookies kept,
 * nothing retried. A certificate that does not verify ends the exchange before anything is sent.
 * @returns a fault when there is no answer; it never throws for what the network does.
 * @throws the reason of `signal` once that is aborted.
 */
async function exchange(url, options) {
    const { timeoutMs, maxBodyBytes, signal } = options;
    signal?.throwIfAborted();
    const startedAt = node_perf_hooks__WEBPACK_IMPORTED_MODULE_3__.performance.now();
    const marks = new Map();
    const mark = (name) => {
        if (!marks.has(name))
            marks.set(name, node_perf_hooks__WEBPACK_IMPORTED_MODULE_3__.performance.now());
    };
    const route = routeTo(url, options);
    let request;
    const stop = new AbortController();
    const work = async () => {
        const connection = await openConnection(url, route, mark, stop.signal);
        const plainProxy = url.protocol === 'http:' ? route.proxy : undefined;
        return await new Promise((resolve, reject) => {
            connection.on('error', reject);
            request = (0,node_http__WEBPACK_IMPORTED_MODULE_1__.request)({
                createConnection: () => connection,
                method: options.method ?? 'GET',
                // A proxy for plain http wants the whole address in the request line.
                path: plainProxy ? url.href : `${url.pathname}${url.search}`,
                headers: {
                    accept: '*/*',
                    'accept-encoding': 'identity',
                    'user-agent': 'sevalla-actions',
                    connection: 'close',
                    ...options.headers,
                    ...(options.body ? { 'content-length': options.body.length } : {}),
                    ...(plainProxy ? proxyHeaders(plainProxy) : {}),
                    host: url.host,
                },
            });
            request.on('error', reject);
            request.once('response', (response) => {
                mark('head');
                const tls = connection instanceof node_tls__WEBPACK_IMPORTED_MODULE_4__.TLSSocket ? tlsFacts(connection) : undefined;
                readBody(response, maxBodyBytes).then(({ body, truncated }) => {
                    mark('end');
                    resolve({
                        ok: true,
                        url,
                        status: response.statusCode ?? 0,
                        headers: singleHeaders(response),
                        setCookies: response.headers['set-cookie'] ?? [],
                        body,
                        truncated,
                        timings: timings(startedAt, marks),
                        ...(tls === undefined ? {} : { tls }),
                    });
                }, reject);
            });
            request.end(options.body);
        });
    };
    let timer;
    let onAbort;
    const interrupted = new Promise((_, reject) => {
        timer = setTimeout(() => {
            reject(codedError('ETIMEDOUT', `no answer within ${timeoutMs} ms`));
        }, timeoutMs);
        onAbort = () => reject(signal?.reason);
        signal?.addEventListener('abort', onAbort, { once: true });
    });
    try {
        const working = work();
        // It loses the race when time is up, and its own end is then nobody's news.
        working.catch(() => { });
        return await Promise.race([working, interrupted]);
    }
    catch (thrown) {
        signal?.throwIfAborted();
        return fault(url, thrown, timings(startedAt, marks), currentPhase(url, route, marks));
    }
    finally {
        clearTimeout(timer);
        if (onAbort)
            signal?.removeEventListener('abort', onAbort);
        stop.abort();
        request?.destroy();
    }
}
function routeTo(url, { resolve, env = {} }) {
    const chosen = resolve?.get(`${url.hostname}:${portOf(url)}`);
    if (chosen)
        return { host: chosen.address, port: chosen.port, proxy: undefined };
    const proxy = proxyFor(url, env);
    return { host: bareHost(proxy ?? url), port: portOf(proxy ?? url), proxy };
}
function portOf(url) {
    return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}
/** The host name as sockets want it: an IPv6 address without its brackets. */
function bareHost(url) {
    return url.hostname.replace(/^\[|\]$/g, '');
}
async function openConnection(url, route, mark, signal) {
    const { host, port, proxy } = route;
    const open = () => {
        const socket = proxy?.protocol === 'https:'
            ? (0,node_tls__WEBPACK_IMPORTED_MODULE_4__.connect)({ host, port, lookup, ...serverName(host), rejectUnauthorized: true })
            : (0,node_net__WEBPACK_IMPORTED_MODULE_2__.connect)({ host, port, lookup });
        const destroy = () => socket.destroy();
        signal.addEventListener('abort', destroy, { once: true });
        socket.once('close', () => signal.removeEventListener('abort', destroy));
        socket.on('lookup', (error) => {
            if (!error)
                mark('dns');
        });
        return socket;
    };
    if (url.protocol === 'http:')
        return open().once('connect', () => mark('connect'));
    let socket;
    if (proxy) {
        socket = await openTunnel(proxy, `${url.hostname}:${portOf(url)}`, open);
        mark('connect');
    }
    else {
        socket = open().once('connect', () => mark('connect'));
    }
    return (0,node_tls__WEBPACK_IMPORTED_MODULE_4__.connect)({
        socket,
        ...serverName(bareHost(url)),
        host: bareHost(url),
        ALPNProtocols: ['http/1.1'],
        // Said aloud, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in a job cannot blind a smoke test.
        rejectUnauthorized: true,
    }).once('secureConnect', () => mark('tls'));
}
// RFC 6066 section 3: the name is never an address.
function serverName(host) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(host) === 0 ? { servername: host } : {};
}
// RFC 6761 section 6.3: such names are always this machine, and few resolvers know it.
const lookup = (hostname, options, callback) => {
    if (!isLoopbackName(hostname)) {
        (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, options, callback);
        return;
    }
    const addresses = [
        { address: '127.0.0.1', family: 4 },
        { address: '::1', family: 6 },
    ];
    process.nextTick(() => {
        if (options.all)
            callback(null, addresses);
        else
            callback(null, '127.0.0.1', 4);
    });
};
function isLoopbackName(hostname) {
    return /(^|\.)localhost\.?$/i.test(hostname);
}
/** The proxy to use for a URL: its own scheme's variable, then that of http, as undici does. */
function proxyFor(url, env) {
    const host = bareHost(url);
    // A proxy's loopback is not this machine's.
    if (isLoopbackName(host) || /^(127\.|::1$)/.test(host))
        return undefined;
    const http = env['http_proxy'] || env['HTTP_PROXY'];
    const given = url.protocol === 'https:' ? env['https_proxy'] || env['HTTPS_PROXY'] || http : http;
    if (!given || !URL.canParse(given))
        return undefined;
    const exceptions = (env['no_proxy'] || env['NO_PROXY'] || '').split(/[\s,]+/);
    const excepted = exceptions.some((entry) => {
        const [, name = '', onlyPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
        if (onlyPort !== undefined && Number(onlyPort) !== portOf(url))
            return false;
        const suffix = name.toLowerCase().replace(/^\*?\./, '');
        return suffix === '*' || (suffix !== '' && `.${host}`.endsWith(`.${suffix}`));
    });
    return excepted ? undefined : new URL(given);
}
function proxyHeaders(proxy) {
    if (proxy.username === '')
        return {};
    const credentials = [proxy.username, proxy.password].map(decodeURIComponent).join(':');
    return { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` };
}
function openTunnel(proxy, authority, open) {
    return new Promise((resolve, reject) => {
        const fail = (reason) => reject(codedError('EPROXY', `the proxy ${proxy.host} did not open the way: ${reason}`));
        (0,node_http__WEBPACK_IMPORTED_MODULE_1__.request)({
            createConnection: open,
            method: 'CONNECT',
            path: authority,
            headers: { host: authority, ...proxyHeaders(proxy) },
        })
            .once('connect', (response, socket) => {
            if (response.statusCode === 200) {
                resolve(socket);
                return;
            }
            socket.destroy();
            fail(`it answered ${response.statusCode}`);
        })
            .on('error', (error) => fail(error.message))
            .end();
    });
}
function readBody(response, maxBytes) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let bytes = 0;
        const finish = (truncated) => resolve({ body: Buffer.concat(chunks).subarray(0, maxBytes), truncated });
        response.on('data', (chunk) => {
            chunks.push(chunk);
            bytes += chunk.length;
            if (bytes <= maxBytes)
                return;
            finish(true);
            response.destroy();
        });
        response.once('end', () => finish(false));
        response.once('error', reject);
        // A body cut short ends without `end`.
        response.once('close', () => reject(codedError('ECONNRESET', 'the answer was cut short')));
    });
}
function singleHeaders(response) {
    return Object.fromEntries(Object.entries(response.headers).flatMap(([name, value]) => typeof value === 'string' ? [[name, value]] : []));
}
function tlsFacts(socket) {
    const expiry = Date.parse(socket.getPeerCertificate().valid_to);
    return {
        protocol: socket.getProtocol() ?? 'unknown',
        daysLeft: Math.floor((expiry - Date.now()) / 86_400_000),
    };
}
function timings(startedAt, marks) {
    const phases = [
        ['dns', 'dnsMs'],
        ['connect', 'connectMs'],
        ['tls', 'tlsMs'],
        ['head', 'firstByteMs'],
        ['end', 'bodyMs'],
    ];
    const result = { totalMs: (marks.get('end') ?? node_perf_hooks__WEBPACK_IMPORTED_MODULE_3__.performance.now()) - startedAt };
    let before = startedAt;
    for (const [name, member] of phases) {
        const at = marks.get(name);
        if (at === undefined)
            continue;
        result[member] = at - before;
        before = at;
    }
    return result;
}
function currentPhase(url, route, marks) {
    if (marks.has('head'))
        return 'body';
    if (marks.has('tls') || (url.protocol === 'http:' && marks.has('connect')))
        return 'answer';
    if (marks.has('connect'))
        return 'tls';
    return marks.has('dns') || (0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(route.host) > 0 ? 'connect' : 'dns';
}
const KINDS = [
    [/^(ENOTFOUND|EAI_\w+)$/, 'dns'],
    [/^ECONNREFUSED$/, 'refused'],
    [/^(EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/, 'unreachable'],
    [/^(ECONNRESET|EPIPE|ECONNABORTED)$/, 'reset'],
    [/^ETIMEDOUT$/, 'timeout'],
    [/^EPROXY$/, 'proxy'],
    [/^(EPROTO|ERR_TLS_|ERR_SSL_)/, 'tls'],
    // OpenSSL's names for a certificate that does not verify.
    [/CERT|SIGNATURE|SELF_SIGNED|ISSUER|CRL|CA$|HOSTNAME_MISMATCH/, 'tls'],
];
function fault(url, thrown, timings, phase) {
    // Several addresses tried in vain come as one error of many; the first one names the cause.
    const first = thrown instanceof AggregateError ? (thrown.errors[0] ?? thrown) : thrown;
    const error = first;
    const code = typeof error.code === 'string' ? error.code : 'UNKNOWN';
    const kind = KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? 'protocol';
    return {
        ok: false,
        url,
        // A connection dropped in the middle of the handshake is about TLS, not about the app.
        kind: kind === 'reset' && phase === 'tls' ? 'tls' : kind,
        phase,
        code,
        message: String(error.message ?? first),
        timings,
    };
}
function codedError(code, message) {
    return Object.assign(new Error(message), { code });
}


/***/ })

};
