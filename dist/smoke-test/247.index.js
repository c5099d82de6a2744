export const id = 247;
export const ids = [247];
export const modules = {

/***/ 6284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   w: () => (/* binding */ resolveOf)
/* harmony export */ });
/** Where to connect to, as the input `resolve` says. */
function resolveOf({ resolve }) {
    return new Map(resolve?.map(({ host, port, address, toPort }) => [
        `${host}:${port}`,
        { address, port: toPort },
    ]));
}
/** A path of the site, which may itself stand below a path. */
function at(base, path) {
    return new URL(base.origin + base.pathname.replace(/\/+$/, '') + path);
}


/***/ }),

/***/ 2280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseCookie),
/* harmony export */   m: () => (/* binding */ createCookieJar)
/* harmony export */ });
const ATTRIBUTES = ['Expires', 'Max-Age', 'Domain', 'Path', 'Secure', 'HttpOnly', 'SameSite'];
/** Reads a `Set-Cookie` header as browsers do (RFC 6265 section 5.2); undefined when it has no name. */
function parseCookie(header) {
    const [pair = '', ...rest] = header.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    if (at <= 0)
        return undefined;
    const attributes = rest.flatMap((part) => {
        const [name = '', ...value] = part.split('=');
        const known = ATTRIBUTES.find((one) => one.toLowerCase() === name.trim().toLowerCase());
        return known === undefined ? [] : [[known, value.join('=').trim()]];
    });
    return {
        name: pair.slice(0, at).trim(),
        value: pair.slice(at + 1).trim(),
        attributes: Object.fromEntries(attributes),
    };
}
function createCookieJar(now) {
    const kept = new Map();
    return {
        take({ url, setCookies }) {
            for (const cookie of setCookies.map(parseCookie)) {
                if (cookie === undefined)
                    continue;
                const { Domain = '', Path = '', Secure } = cookie.attributes;
                const asked = Domain.toLowerCase().replace(/^\./, '');
                // A public suffix would need its list; nobody but the hosts of one check reads this jar.
                if (asked !== '' && !isWithin(url.hostname, asked))
                    continue;
                const domain = asked || url.hostname;
                const path = Path.startsWith('/') ? Path : url.pathname.replace(/\/[^/]*$/, '') || '/';
                const key = [domain, path, cookie.name].join('\n');
                const one = {
                    cookie,
                    domain,
                    hostOnly: asked === '',
                    path,
                    isSecure: Secure !== undefined,
                };
                if (isExpired(cookie, now()))
                    kept.delete(key);
                else
                    kept.set(key, one);
            }
        },
        headerFor(url) {
            const sent = [...kept.values()]
                .filter(({ domain, hostOnly, path, isSecure }) => (hostOnly ? url.hostname === domain : isWithin(url.hostname, domain)) &&
                (url.pathname === path || url.pathname.startsWith(path.replace(/\/?$/, '/'))) &&
                (!isSecure || url.protocol === 'https:'))
                .sort((a, b) => b.path.length - a.path.length);
            if (sent.length === 0)
                return undefined;
            return sent.map(({ cookie: { name, value } }) => `${name}=${value}`).join('; ');
        },
    };
}
function isWithin(host, domain) {
    return host === domain || host.endsWith(`.${domain}`);
}
function isExpired({ attributes }, now) {
    const { 'Max-Age': age, Expires: expires } = attributes;
    if (age !== undefined && /^-?\d+$/.test(age))
        return Number(age) <= 0;
    return expires !== undefined && Date.parse(expires) <= now;
}


/***/ }),

/***/ 8031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ criticalOf),
/* harmony export */   q: () => (/* binding */ resultsOf)
/* harmony export */ });
/* harmony import */ var _check_language_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2509);

// What counts when it is asked whether a release should stay.
function resultsOf(probed, verdict) {
    if (probed.kind !== 'checked')
        return [];
    return probed.results.flatMap((result) => (result.verdict === verdict ? [result] : []));
}
/** Names of what the release itself does wrong: neither slowness nor the network in between. */
function criticalOf(probed) {
    // A streak that only lacked the time for its end is no fault of the release.
    if (probed.kind === 'not-ready' && probed.readiness.relapses >= MOST_RELAPSES)
        return [READINESS];
    return resultsOf(probed, 'fail')
        .filter(({ check, latency, diagnosis }) => {
        // What writes is not sent again to see whether it was a blip.
        return latency === undefined && isOfApp(diagnosis.cause) && !(0,_check_language_check_js__WEBPACK_IMPORTED_MODULE_0__/* .writes */ .D3)(check);
    })
        .map(({ check }) => check.name);
}
const MOST_RELAPSES = 2;
const READINESS = 'the app goes on and off';
// A page that is right at times cannot be told from a page that is met by a blip at times.
const NOT_OF_APP = ['serving.unreachable', 'serving.cached', 'serving.uneven'];
function isOfApp(cause = '') {
    return !NOT_OF_APP.includes(cause);
}


/***/ }),

/***/ 3772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quoted),
/* harmony export */   t: () => (/* binding */ checksOf)
/* harmony export */ });
/* harmony import */ var _check_language_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2002);

/** @throws Error where a pack writes what the language does not have: a bug. */
function checksOf({ derived }) {
    return derived.flatMap(({ name, check, because, from, isCritical, isTimed, host }) => {
        const faults = [];
        const entry = typeof check === 'string' ? check : { ...check, name };
        const read = (0,_check_language_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readFileChecks */ .G)([entry], [], () => undefined, faults);
        if (faults.length > 0)
            throw new Error(`${name}: ${faults.map((each) => each.message)}`);
        return read.map((each) => ({
            ...each,
            name,
            steps: each.steps.map((step) => ({
                ...step,
                headers: host === undefined ? step.headers : [{ name: 'host', value: host }],
            })),
            warns: !isCritical,
            samples: isTimed ? each.samples : 0,
            derived: { because, from: from && { file: from.file, line: from.line } },
        }));
    });
}
/** A text as an assertion has it. */
function quoted(text) {
    return `"${text.replace(/["\\]/g, '\\$&')}"`;
}


/***/ }),

/***/ 5915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   PX: () => (/* binding */ homePage),
/* harmony export */   UN: () => (/* binding */ homeWithoutError),
/* harmony export */   c9: () => (/* binding */ healthWords),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   gu: () => (/* binding */ healthView),
/* harmony export */   jf: () => (/* binding */ filesServed),
/* harmony export */   p_: () => (/* binding */ routeIn),
/* harmony export */   rB: () => (/* binding */ noHealthView),
/* harmony export */   xN: () => (/* binding */ secretsStay)
/* harmony export */ });
/* harmony import */ var _presets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1584);

function textAt(sources, path) {
    const text = sources.read(path);
    return text === undefined ? undefined : { text, file: sources.shown(path) };
}
/** The line on which a pattern fits first. */
function lineOf({ text, file }, pattern) {
    const at = text.search(pattern);
    return at < 0 ? undefined : { file, line: text.slice(0, at).split('\n').length };
}
/** Neither variables nor the history of the code are for everyone. */
function secretsStay(from) {
    return [
        {
            name: 'File .env',
            check: {
                path: '/.env',
                follow: false,
                assert: [
                    'status exists',
                    String.raw `body not matches "(?m)^(?:export )?[A-Z][A-Z0-9_]{2,}\\s*="`,
                ],
            },
            because: 'its variables would be everyone\u2019s',
            from,
            isCritical: true,
        },
        {
            name: 'Folder .git',
            check: {
                path: '/.git/config',
                follow: false,
                assert: ['status exists', 'body not contains "[core]"'],
            },
            because: 'all of the code and its history would be everyone\u2019s',
            from,
            isCritical: true,
        },
    ];
}
/** Pages that name files need them; a script that is not there must not be a page. */
function filesServed(from, { missing, hasBuild }) {
    return [
        {
            name: 'Files that / names',
            check: 'ASSETS /',
            because: 'pages without their stylesheets and scripts are of no use',
            from,
            isCritical: true,
        },
        ...(hasBuild
            ? [
                {
                    name: 'Source maps',
                    check: 'ASSETS / no-source-maps',
                    because: 'a build may leave a way to the code as it was written',
                    from,
                    isCritical: false,
                },
                {
                    name: 'Files with a hash in their names',
                    check: 'ASSETS / immutable',
                    because: 'the build puts hashes into names, so that caches may keep them for good',
                    from,
                    isCritical: false,
                },
            ]
            : []),
        {
            name: 'Script that is not there',
            check: `GET ${missing} 4xx`,
            because: 'a page in its place is kept by caches, and breaks the old pages that are still open',
            from,
            isCritical: false,
        },
    ];
}
/** The home page where it is known to be one, redirects followed. */
function homePage(because, from) {
    return {
        name: 'Home page /',
        check: 'GET / 200 min-size:1',
        because,
        from,
        isCritical: true,
        isTimed: true,
    };
}
/** A home page that may ask for a login, or be none. */
function homeWithoutError(because, from, isCertain) {
    return {
        name: 'Home page /',
        check: `GET / 2xx|401|403${isCertain ? '' : ' optional'}`,
        because,
        from,
        isCritical: true,
        isTimed: true,
    };
}
/** What a health document says, as far as the code that makes it tells. */
function healthWords(code) {
    if (!/["'](?:healthy|ok|ready)["']/.test(code))
        return 'json:.status';
    return /\bchecks\b/.test(code) ? _presets_js__WEBPACK_IMPORTED_MODULE_0__/* .HEALTH_JSON */ .E : (_presets_js__WEBPACK_IMPORTED_MODULE_0__/* .HEALTH_JSON */ .E.split(' ')[0] ?? '');
}
/**
 * The line with a route of the application itself: a router or a blueprint may be below another path.
 * @param isOfApp What stands before such a path.
 */
function routeIn(path, sources, isOfApp) {
    const quotedPath = `(?:${isOfApp.source})["'\`]${escaped(path)}["'\`]`;
    // In a table of routes.
    const key = `["'\`](?:GET )?${escaped(path)}["'\`]\\s*:`;
    const pattern = new RegExp(`${quotedPath}|${key}`);
    for (const source of sources) {
        const from = lineOf(source, pattern);
        if (from)
            return { source, from };
    }
    return undefined;
}
function noHealthView(path) {
    const why = 'the code does not name it where it can be followed';
    return { what: `Health view ${path}`, why, from: undefined };
}
/** The health view of whatever names its path in its code. */
function healthView(path, sources, isOfApp) {
    const bare = path.replace(/\/$/, '');
    if (bare === '')
        return undefined;
    const common = { name: `Health view ${path}`, isCritical: true, isTimed: true };
    const route = routeIn(path, sources, isOfApp);
    if (route) {
        const { text } = route.source;
        const isDocument = sources.some((each) => /["']?status["']?\s*:\s*["'](?:healthy|ok|ready)["']/.test(each.text));
        const words = isDocument ? ` ${healthWords(text)}` : '';
        const check = `GET ${path} 200${words}`;
        return { ...common, check, because: 'the code has it', from: route.from };
    }
    const near = new RegExp(`["'\`]${escaped(bare)}/?["'\`]`);
    const [from] = sources.flatMap((source) => lineOf(source, near) ?? []);
    if (from === undefined)
        return undefined;
    const because = 'the code names it, though it may be a part of another path';
    return { ...common, check: `GET ${path} 200 optional`, because, from };
}
function escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}


/***/ }),

/***/ 1584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ HEALTH_JSON),
/* harmony export */   F: () => (/* binding */ presetLines)
/* harmony export */ });
/** What a health document says where all is well. */
const HEALTH_JSON = [
    'json:.status=healthy|ok|ready',
    'json:.checks.database?=ok|true|healthy|connected json:.checks.cache?=ok|true|healthy|connected',
].join(' ');
const HEALTH = `GET {health} 200 ${HEALTH_JSON}`;
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


/***/ }),

/***/ 9070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ probe)
});

// EXTERNAL MODULE: ./src/check-language/line.ts
var check_language_line = __webpack_require__(8287);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/config/config-file.ts

const DEFAULT = '.github/sevalla.yml';
/**
 * The config file; a project needs none, but one that somebody named is there. YAML is loaded only
 * where there is a file.
 * @throws UserError that lists every fault of the file.
 */
async function readConfigFile(name) {
    const isThere = await (0,promises_.stat)(name).then((found) => found.isFile(), () => false);
    if (!isThere && name === DEFAULT)
        return undefined;
    const { readConfig } = await Promise.all(/* import() */[__webpack_require__.e(216), __webpack_require__.e(399), __webpack_require__.e(628)]).then(__webpack_require__.bind(__webpack_require__, 7628));
    return readConfig(name);
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/excerpt.ts
var src_excerpt = __webpack_require__(9350);
// EXTERNAL MODULE: ./src/kit/fields.ts
var fields = __webpack_require__(8875);
// EXTERNAL MODULE: ./src/actions/smoke-test/address.ts
var smoke_test_address = __webpack_require__(6284);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./src/report-file.ts
var report_file = __webpack_require__(3336);
;// CONCATENATED MODULE: ./src/actions/smoke-test/baseline.ts




// The latencies of the last green run, in a file that a step of the workflow keeps: a cache or an
// artifact. There is no server, so nothing else remembers them.
const entry = schemas/* object */.Ikc({
    samples: schemas/* number */.aig(),
    medianMs: schemas/* number */.aig(),
    interval: schemas/* optional */.lqM(schemas/* readonly */.tBZ(schemas/* tuple */.PVZ([schemas/* number */.aig(), schemas/* number */.aig()]))),
});
const file = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(1),
    url: schemas/* string */.YjP(),
    checks: schemas/* record */.g1P(schemas/* string */.YjP(), entry),
});
const MOST_BYTES = 1_000_000;
/** Empty where there is none yet, or none of this site. Trouble warns and never decides. */
async function readBaseline(path, url, { log }) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT') {
            log.info(`No baseline at ${path} yet: latencies are not compared.`);
        }
        else {
            log.warning(`The baseline ${path} cannot be read: ${(0,errors/* errorMessage */.g)(error)}`);
        }
        return {};
    }
    const parsed = file.safeParse(text.length > MOST_BYTES ? undefined : (0,report_file/* parseJson */.qF)(text));
    if (!parsed.success) {
        log.warning(`The baseline ${path} is none that smoke-test wrote: latencies are not compared.`);
        return {};
    }
    if (parsed.data.url === url)
        return parsed.data.checks;
    log.info(`The baseline ${path} is of another site: latencies are not compared.`);
    return {};
}
/**
 * Writes the latencies of a green run.
 * @returns false when that failed, which is worth a warning.
 */
async function writeBaseline(path, url, latencies, { log }) {
    const checks = Object.fromEntries([...latencies].map(([name, { samples, medianMs, interval }]) => [
        name,
        { samples, medianMs, ...(interval ? { interval } : {}) },
    ]));
    try {
        await (0,report_file/* replaceFile */.fR)(path, `${JSON.stringify({ schema: 1, url, checks }, null, 2)}\n`);
        return true;
    }
    catch (error) {
        log.warning(`The baseline ${path} cannot be written: ${(0,errors/* errorMessage */.g)(error)}`);
        return false;
    }
}

// EXTERNAL MODULE: ./src/actions/smoke-test/broken.ts
var broken = __webpack_require__(2535);
// EXTERNAL MODULE: ./src/actions/smoke-test/checks.ts
var checks = __webpack_require__(6871);
// EXTERNAL MODULE: ./src/actions/smoke-test/quote.ts
var quote = __webpack_require__(1480);
// EXTERNAL MODULE: ./src/actions/smoke-test/read-answer.ts
var read_answer = __webpack_require__(5669);
;// CONCATENATED MODULE: ./src/actions/smoke-test/diagnose.ts


const RUNTIME_LOGS = 'read the app\u2019s runtime logs, where the traceback is';
const ALLOWED_HOSTS = 'set ALLOWED_HOSTS on the platform to exactly this name (Django knows no `*.example.com`, ' +
    'and `.example.com` stands for all names below it)';
/** Why a visit ended without the answer that was asked for. */
function diagnoseVisit(visit, circumstances) {
    if (visit.end === 'fault')
        return diagnoseFault(visit.fault);
    const target = (0,quote/* quote */.h)(visit.target.href, 200);
    switch (visit.end) {
        case 'elsewhere':
            return {
                what: `redirects to another host, ${target}`,
                why: 'which is not the site under test',
                fix: 'give the address that visitors end up on as `url`',
            };
        case 'too-many':
            return {
                what: `redirects more than ${visit.hops.length - 1} times, at last to ${target}`,
                why: 'browsers and search engines give up on such a chain',
                fix: 'look at the redirects of the app and of the platform, which may undo one another',
            };
        case 'loop':
            return {
                cause: 'proxy.https-unseen',
                what: `redirects back to ${target}, without end`,
                why: 'the app redirects to https and does not see that the request came by https',
                fix: circumstances.preset === 'django'
                    ? "set SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https') in the settings"
                    : 'let it trust the header X-Forwarded-Proto, which the platform\u2019s edge sets',
            };
    }
}
function diagnoseFault({ kind, phase, code, message, url, timings }) {
    const { hostname, host } = url;
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    switch (kind) {
        case 'dns':
            return {
                cause: 'serving.unreachable',
                what: `has no address: ${hostname} does not resolve (${code})`,
                why: 'the name is misspelt, or its DNS record is not there yet',
                fix: 'compare `url` with the domains of the app on Sevalla',
            };
        case 'refused':
            return {
                cause: 'serving.unreachable',
                what: `is refused: ${hostname} takes no connections on port ${port} (${code})`,
                why: 'nothing listens there',
                fix: 'compare `url` with the domains of the app on Sevalla',
            };
        case 'unreachable':
            return {
                cause: 'serving.unreachable',
                what: `cannot be reached: there is no way to ${hostname} (${code})`,
                why: 'this is about the network between the runner and the platform, not about the app',
                fix: 'run the job again, and look at the runner\u2019s network if it stays so',
            };
        case 'proxy':
            return {
                cause: 'serving.unreachable',
                what: `cannot be reached: ${message}`,
                why: 'HTTPS_PROXY or HTTP_PROXY of the runner names this proxy',
                fix: `let the proxy through to ${host}, or list the name in NO_PROXY`,
            };
        case 'timeout':
            return {
                what: `was not answered within ${Math.round(timings.totalMs / 1000)} s (${STALLED[phase]})`,
                ...(phase === 'answer' || phase === 'body'
                    ? {
                        why: 'the app accepts the request and does not finish it',
                        fix: 'look for a view that waits, for the database above all, and for busy workers',
                    }
                    : {
                        cause: 'serving.unreachable',
                        why: 'nothing answers at that address',
                        fix: 'compare `url` with the domains of the app on Sevalla',
                    }),
            };
        case 'reset':
            return {
                cause: 'serving.unreachable',
                what: `was cut off ${STALLED[phase]} (${code})`,
                why: 'the connection was closed without a whole answer, as when a process dies or restarts',
                fix: RUNTIME_LOGS,
            };
        case 'tls':
            return {
                cause: 'certificate.invalid',
                what: `fails at TLS (${code})`,
                ...diagnoseTls(code, hostname, message),
            };
        case 'protocol':
            return {
                what: `is not answered in HTTP (${code}: ${(0,quote/* quote */.h)(message)})`,
                why: 'something other than a web server, or a broken one, listens there',
                fix: 'compare `url` with the domains of the app on Sevalla',
            };
    }
}
const STALLED = {
    dns: 'while its name was looked up',
    connect: 'while connecting',
    tls: 'in the TLS handshake',
    answer: 'after the request was sent',
    body: 'in the middle of the answer',
};
function diagnoseTls(code, hostname, message) {
    if (code === 'CERT_HAS_EXPIRED') {
        return {
            why: `the certificate of ${hostname} has expired`,
            fix: 'renew it, or let the platform issue one: is the domain still verified?',
        };
    }
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
        return {
            why: `the certificate is for other names than ${hostname}`,
            fix: 'add this domain to the app and wait until the platform has verified it',
        };
    }
    if (/SELF_SIGNED|UNABLE_TO|ISSUER/.test(code)) {
        return {
            why: `the certificate of ${hostname} comes from nobody whom this runner trusts`,
            fix: 'serve the whole chain; for an authority of your own set NODE_EXTRA_CA_CERTS',
        };
    }
    return {
        why: `the handshake ended with ${(0,quote/* quote */.h)(message)}`,
        fix: 'check that the port speaks TLS and that the domain has its certificate by now',
    };
}
/** Why the health view or a page that is read for its files does not answer as it should. */
function diagnoseMiss(visit, circumstances) {
    if (visit.end !== 'answer')
        return diagnoseVisit(visit, circumstances);
    const { answer } = visit;
    const status = {
        about: 'status',
        ok: false,
        expected: '200',
        got: String(answer.status),
        place: undefined,
    };
    return diagnoseAnswer(status, answer, circumstances);
}
/** Why an answer is not what a check asserts, from the first assertion that failed. */
function diagnoseAnswer(failed, answer, circumstances) {
    switch (failed.about) {
        case 'status':
            return {
                what: `answered ${answer.status} where ${failed.expected} was expected`,
                ...diagnoseStatus(answer, circumstances),
            };
        case 'json':
            if ((0,read_answer/* parseJson */.qF)(answer) === undefined) {
                return {
                    what: `answered with ${(0,read_answer/* mediaType */.JL)(answer) || 'a body without content type'}, and no JSON`,
                    why: `a page${title(answer)} stands where the JSON of the check is expected`,
                    fix: 'check the path, and that no catch-all route answers in its place',
                };
            }
            return {
                what: `has ${failed.got} where ${failed.expected} was expected`,
                ...diagnoseJson(failed.subject ?? ''),
            };
        case 'type':
            if (circumstances.isAsset && (0,read_answer/* mediaType */.JL)(answer) === 'text/html') {
                return {
                    what: `is ${(0,read_answer/* mediaType */.JL)(answer)} where ${failed.expected} was expected`,
                    cause: 'page.fallback',
                    why: 'an HTML page answers in the place of the file',
                    fix: 'let a catch-all route answer 404 for files, and put the files into the deployment',
                };
            }
            return {
                what: `is ${failed.got} where ${failed.expected} was expected`,
                why: circumstances.isAsset
                    ? 'browsers refuse a stylesheet or script of another type'
                    : 'another view or server answers than the check has in mind',
                fix: 'check what sets the header Content-Type',
            };
        case 'text':
            return {
                what: `answered ${answer.status} but the page${title(answer)} has ${failed.got}`,
                why: 'another page answers than the check has in mind',
                fix: 'open it in a browser, and correct the view or the check',
            };
        case 'min-size':
            return {
                what: `is ${failed.got} where ${failed.expected} was expected`,
                why: 'the answer has no content',
                fix: circumstances.isAsset
                    ? 'look at the build: the file was collected or compiled empty'
                    : 'look at the view',
            };
        case 'cookie':
            return {
                what: `sets no cookie ${failed.subject}`,
                why: 'a form sent from this page would be refused',
                fix: failed.subject === 'csrftoken'
                    ? 'check that CsrfViewMiddleware is in MIDDLEWARE (with CSRF_COOKIE_NAME or ' +
                        'CSRF_USE_SESSIONS set, write a check of your own)'
                    : 'check the view and the middleware that sets it',
            };
        case 'header':
            return {
                what: `has ${failed.got} where ${failed.expected} was expected`,
                why: 'the header is not as the check wants it',
                fix: 'check what sets it: the app, a middleware or the edge',
            };
        case 'certificate':
            return {
                what: `has ${failed.got} where ${failed.expected} was expected`,
                why: 'the certificate, or one that it rests on, is not as the check wants it',
                fix: 'look at the domain on Sevalla, and renew the certificate if it is one of your own',
            };
        case 'capture':
            return {
                what: `has nothing to capture for ${failed.expected}`,
                why: 'later steps need a value that this answer does not hold',
                fix: 'open the page in a browser, and correct the view or the check',
            };
        case 'other':
            return {
                what: `has ${failed.got} where ${failed.expected} was expected`,
                why: `another answer than the check has in mind${title(answer)}`,
                fix: 'correct the view or the check',
            };
        case 'redirect':
            return {
                what: `redirects ${failed.got} where ${failed.expected} was expected`,
                why: 'visitors are sent elsewhere',
                fix: 'check the redirects of the app and of the platform',
            };
    }
}
function diagnoseStatus(answer, circumstances) {
    const { status, headers, url } = answer;
    const django = circumstances.preset === 'django';
    const sevalla = headers['x-sevalla-status'];
    if (status === 400) {
        return {
            why: `the app refuses the request, most likely for its host name, ${url.hostname}`,
            fix: django ? ALLOWED_HOSTS : 'add this name to the hosts which the app accepts',
            cause: 'host.refused',
        };
    }
    if (status === 401) {
        return {
            why: 'the page asks for credentials',
            fix: 'check a page that visitors see without them',
        };
    }
    if (status === 403 && headers['cf-mitigated'] !== undefined) {
        return {
            why: `the edge takes the runner for a robot (cf-mitigated: ${(0,quote/* quote */.h)(headers['cf-mitigated'])})`,
            fix: 'make an exception for the checks in the firewall rules of the domain',
        };
    }
    if (status === 403) {
        return {
            why: `the app or the edge refuses access${title(answer)}`,
            fix: 'look at the firewall rules of the domain and at the permissions of the view',
        };
    }
    if (status === 404 && circumstances.isAsset) {
        return {
            cause: 'static.missing',
            why: 'a page names this file and the app does not serve it',
            fix: django
                ? 'run collectstatic in the build, and check STATIC_ROOT and WhiteNoise'
                : 'check that the files of the build are part of what is deployed',
        };
    }
    if (status === 404) {
        return {
            why: `there is no such page${title(answer)}`,
            fix: 'check the path, and that `url` is the address of this app',
        };
    }
    if (status === 429) {
        return {
            why: 'a rate limit stands in the way of the checks',
            fix: 'make an exception for them, or check fewer pages',
        };
    }
    if (status === 503 && sevalla !== undefined) {
        return {
            cause: 'serving.no-instance',
            why: `the platform has no Ready instance to send visitors to (X-Sevalla-Status: ` +
                `${(0,quote/* quote */.h)(sevalla)}), and a container that runs and looks healthy need not be Ready`,
            fix: 'compare the port, path and answer of the readiness probe with what the app does for a ' +
                'request to its pod address, and read the runtime logs',
        };
    }
    const unwell = unwellParts(answer);
    if (unwell !== undefined) {
        return {
            why: `the app itself reports ${unwell}`,
            ...(/\b(?:database|db)\b/i.test(unwell) ? { cause: 'database.unreachable' } : {}),
            fix: 'check that service and the variable that leads to it, such as DATABASE_URL',
        };
    }
    if ([502, 503, 504].includes(status) || (status >= 520 && status <= 530)) {
        return {
            cause: 'serving.no-instance',
            why: `the edge got no answer from a working instance${title(answer)}`,
            fix: 'look at the processes of the app on Sevalla, their health checks and runtime logs',
        };
    }
    if (status >= 500) {
        const debug = /\bDEBUG\s*=\s*True\b/.test(answer.body.toString('utf8'));
        const although = circumstances.healthy ? ', although its health view is green' : '';
        return {
            cause: 'page.error',
            why: `the app failed while it made this page${title(answer)}${although}`,
            fix: debug
                ? 'the page tells the error to everyone: set DEBUG to False, then correct the error'
                : `${RUNTIME_LOGS}: often a migration was not run or a variable is missing`,
        };
    }
    if (status >= 300 && status < 400) {
        return {
            why: `it redirects, to ${(0,quote/* quote */.h)(headers['location'] ?? 'nowhere', 200)}`,
            fix: 'check the page that it leads to',
        };
    }
    if (status < 300 && url.protocol === 'http:') {
        return {
            why: 'plain http is served as it is, so passwords and cookies may travel in the clear',
            fix: django
                ? 'set SECURE_SSL_REDIRECT = True, together with SECURE_PROXY_SSL_HEADER'
                : 'redirect to https where X-Forwarded-Proto is http, or let the platform do it',
        };
    }
    return {
        why: `another answer than the check has in mind${title(answer)}`,
        fix: 'open it in a browser, and correct the view or the check',
    };
}
/** The parts which a health document calls anything but well. */
function unwellParts(answer) {
    const checks = (0,read_answer/* valueAt */.fK)((0,read_answer/* parseJson */.qF)(answer), '.checks');
    if (checks === null || typeof checks !== 'object')
        return undefined;
    const parts = Object.entries(checks).filter(([, value]) => !/^(ok|true|healthy|connected|ready|up|pass)$/i.test(String(value)));
    if (parts.length === 0)
        return undefined;
    return parts
        .map(([name, value]) => `${(0,quote/* quote */.h)(name)} as ${(0,quote/* quote */.h)(typeof value === 'string' ? value : JSON.stringify(value))}`)
        .join(' and ');
}
function diagnoseJson(path) {
    if (/^\.checks\b/.test(path)) {
        return {
            ...(/\b(?:database|db)\b/i.test(path) ? { cause: 'database.unreachable' } : {}),
            why: 'the app cannot use that service',
            fix: 'check that it runs, and the variable that leads to it: DATABASE_URL or REDIS_URL',
        };
    }
    return {
        why: 'the app says so about itself',
        fix: `${RUNTIME_LOGS}, or correct the check`,
    };
}
/** The page's own words in brackets, after a blank; nothing when it has none. */
function title(answer) {
    if ((0,read_answer/* mediaType */.JL)(answer) !== 'text/html')
        return '';
    const words = (0,quote/* titleOf */.G)(answer.body.toString('utf8'));
    return words === undefined ? '' : ` (${(0,quote/* quote */.h)(words)})`;
}

// EXTERNAL MODULE: ./src/actions/smoke-test/packs/pack.ts
var packs_pack = __webpack_require__(3772);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/django/sources.ts


// Beyond it, it is no module that anybody wrote.
const sources_MOST_BYTES = 1_048_576;
/** The files of a folder, by their paths within it; what lies outside of it is not there. */
function sourcesIn(directory) {
    const texts = new Map();
    const prefix = (0,external_node_path_.relative)((0,external_node_path_.resolve)('.'), directory).split(external_node_path_.sep).join('/');
    const isOutside = prefix.startsWith('..') || (0,external_node_path_.isAbsolute)(prefix);
    const load = (path) => {
        if (path.split('/').includes('..'))
            return undefined;
        try {
            const file = (0,external_node_path_.join)(directory, path);
            const found = (0,external_node_fs_.statSync)(file);
            return found.isFile() && found.size <= sources_MOST_BYTES ? (0,external_node_fs_.readFileSync)(file, 'utf8') : undefined;
        }
        catch {
            return undefined;
        }
    };
    // A project may keep its packages in src/, and have it on its path.
    const inSrc = new Set();
    const find = (path) => {
        const text = load(path);
        if (text !== undefined)
            return text;
        const other = load(`src/${path}`);
        if (other !== undefined)
            inSrc.add(path);
        return other;
    };
    return {
        read(path) {
            if (!texts.has(path))
                texts.set(path, find(path));
            return texts.get(path);
        },
        shown: (path) => {
            const own = inSrc.has(path) ? `src/${path}` : path;
            return isOutside ? `${directory}/${own}` : prefix === '' ? own : `${prefix}/${own}`;
        },
    };
}

;// CONCATENATED MODULE: ./src/rules/stacks/preset.ts
/**
 * What a project is made with, by its files; Django's `manage.py` comes before all of them.
 * @param text Of a file of the working directory.
 */
function presetOf(text) {
    if (text('manage.py') !== undefined)
        return { preset: 'django', because: 'manage.py' };
    const composer = text('composer.json');
    if (text('artisan') !== undefined && composer?.includes('"laravel/framework"')) {
        return { preset: 'laravel', because: 'artisan and laravel/framework in composer.json' };
    }
    if (/^\s*gem\s+['"]rails['"]/m.test(text('Gemfile') ?? '') &&
        text('config/application.rb') !== undefined) {
        return { preset: 'rails', because: 'config/application.rb and the gem rails' };
    }
    for (const name of ['pyproject.toml', 'requirements.txt', 'Pipfile']) {
        const found = /(?:^|["'\s])(fastapi|flask|starlette)(?=$|["'\s[<>=~!;,])/im.exec(text(name) ?? '')?.[1];
        if (found !== undefined)
            return { preset: 'python', because: `${found.toLowerCase()} in ${name}` };
    }
    if (text('package.json') !== undefined)
        return { preset: 'node', because: 'package.json' };
    return { preset: 'generic', because: 'no file that tells more' };
}

// EXTERNAL MODULE: ./src/actions/smoke-test/packs/web.ts
var web = __webpack_require__(5915);
;// CONCATENATED MODULE: ./src/actions/smoke-test/packs/read-pack.ts




/** A pack with what it was made of; undefined where the folder holds no project of the preset. */
async function readPack(asked) {
    const sources = sourcesIn((0,external_node_path_.resolve)(asked.directory));
    const found = presetOf(sources.read);
    if (asked.preset !== 'auto' && asked.preset !== found.preset)
        return undefined;
    switch (found.preset) {
        case 'django':
            return readDjango(sources, asked);
        case 'node':
            return (await __webpack_require__.e(/* import() */ 681).then(__webpack_require__.bind(__webpack_require__, 9681))).nodePack(sources, asked.healthPath);
        case 'python':
            return (await __webpack_require__.e(/* import() */ 791).then(__webpack_require__.bind(__webpack_require__, 1791))).pythonPack(sources, asked.healthPath);
        case 'laravel':
            return (await __webpack_require__.e(/* import() */ 96).then(__webpack_require__.bind(__webpack_require__, 5096))).laravelPack(sources);
        case 'rails':
            return (await __webpack_require__.e(/* import() */ 828).then(__webpack_require__.bind(__webpack_require__, 8828))).railsPack(sources);
        case 'generic': {
            const index = (0,web/* textAt */.$6)(sources, 'index.html') ?? (0,web/* textAt */.$6)(sources, 'public/index.html');
            return index && (await __webpack_require__.e(/* import() */ 58).then(__webpack_require__.bind(__webpack_require__, 58))).filesPack(index);
        }
    }
}
async function readDjango(sources, { settingsModule, healthPath }) {
    const [{ defaultModule, readSettings }, { isAnsweredEarly }, { routesIn }, { imageVariables }, pack,] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(506), __webpack_require__.e(520), __webpack_require__.e(301)]).then(__webpack_require__.bind(__webpack_require__, 6301)),
        Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(506), __webpack_require__.e(319)]).then(__webpack_require__.bind(__webpack_require__, 6319)),
        Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(506), __webpack_require__.e(520), __webpack_require__.e(613)]).then(__webpack_require__.bind(__webpack_require__, 8613)),
        __webpack_require__.e(/* import() */ 181).then(__webpack_require__.bind(__webpack_require__, 1181)),
        Promise.all(/* import() */[__webpack_require__.e(399), __webpack_require__.e(975)]).then(__webpack_require__.bind(__webpack_require__, 975)),
    ]);
    const image = imageVariables(sources.read('Dockerfile') ?? '');
    const module = settingsModule ?? image.get('DJANGO_SETTINGS_MODULE') ?? defaultModule(sources, [])?.module;
    if (module === undefined)
        return unread('nothing names the settings module');
    const { lookup, settings } = settle(image, (each) => readSettings(sources, module, each));
    if ('unreadable' in settings)
        return unread(settings.unreadable);
    return pack.djangoPack({
        sources,
        settings,
        routes: routesIn(sources, settings, lookup),
        healthPath,
        isHealthEarly: isAnsweredEarly(sources, settings, healthPath),
    });
}
function unread(why) {
    const what = 'Checks of the settings and the URL configuration';
    return { preset: 'django', derived: [], underived: [{ what, why, from: undefined }] };
}
/**
 * The settings of an app whose variables nobody tells: what has a default has it, and what the code
 * insists on is there, and unknown.
 */
function settle(image, read) {
    const needed = new Set();
    const lookup = (name) => {
        const value = image.get(name);
        if (value !== undefined)
            return { value };
        return image.has(name) || needed.has(name) ? 'unknown' : 'unset';
    };
    for (let settings = read(lookup);; settings = read(lookup)) {
        if ('unreadable' in settings)
            return { lookup, settings };
        const names = [
            ...settings.reads.flatMap(({ name, isNeeded }) => (isNeeded ? [name] : [])),
            ...settings.faults.flatMap(({ origins }) => origins.map(({ name }) => name)),
        ].filter((name) => !needed.has(name) && !image.has(name));
        if (names.length === 0)
            return { lookup, settings };
        for (const name of names)
            needed.add(name);
    }
}

// EXTERNAL MODULE: ./src/actions/smoke-test/presets.ts
var presets = __webpack_require__(1584);
// EXTERNAL MODULE: ./src/actions/smoke-test/identity.ts
var identity = __webpack_require__(2480);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/actions/smoke-test/manifest.ts


const NAME = 'static manifest';
/** Whether the static manifest is that of the build. */
function weighManifest(visit, expected) {
    if (visit.end !== 'answer' || visit.answer.status !== 200 || visit.answer.truncated) {
        return { name: NAME, finding: 'silent', said: 'cannot be read' };
    }
    const { answer } = visit;
    const sum = (0,external_node_crypto_.createHash)('sha256').update(answer.body).digest('hex');
    const own = (0,read_answer/* valueAt */.fK)((0,read_answer/* parseJson */.qF)(answer), '.hash');
    const wanted = expected.toLowerCase().replace(/^sha256:/, '');
    const said = typeof own === 'string' ? `hash ${own.slice(0, 64)}` : `sha256 ${sum.slice(0, 12)}`;
    return { name: NAME, finding: [sum, own].includes(wanted) ? 'confirms' : 'contradicts', said };
}

// EXTERNAL MODULE: ./src/check-language/check.ts
var check_language_check = __webpack_require__(2509);
// EXTERNAL MODULE: ./src/http/exchange.ts
var exchange = __webpack_require__(1823);
;// CONCATENATED MODULE: ./src/actions/smoke-test/visit.ts


const MAX_REDIRECTS = 5;
const MAX_BODY_BYTES = 2_000_000;
/** Long enough for a hibernated app to wake up. */
const REQUEST_TIMEOUT_MS = 30_000;
const RETRY_PAUSE_MS = 1000;
const BUSTER = 'smoke-test';
const BUSTER_IN_QUERY = new RegExp(`([?&])${BUSTER}=[0-9a-f]*(&|$)`);
/** Asks for pages as a visitor whom no cache may answer, and without cookies unless given a jar. */
function createVisitor(tools, resolve) {
    return async (url, options) => {
        const { follow, family, http2 = false, jar, timeoutMs = REQUEST_TIMEOUT_MS } = options;
        let { method = 'GET', headers = {}, body } = options;
        const hops = [];
        const redirects = [];
        const seen = new Set();
        for (let next = url;;) {
            seen.add(`${method} ${withoutBuster(next).href}`);
            hops.push(next);
            const cookies = jar?.headerFor(next);
            const result = await (0,exchange/* exchange */.c)((0,check_language_check/* isSafe */.IP)(method) ? withBuster(next, tools.random) : next, {
                method,
                // The edge cache obeys the query alone; both keep the caches in between out of it.
                headers: {
                    'cache-control': 'no-cache',
                    ...headers,
                    ...(cookies === undefined ? {} : { cookie: cookies }),
                },
                body,
                family,
                http2,
                timeoutMs,
                maxBodyBytes: MAX_BODY_BYTES,
                signal: tools.signal,
                resolve,
                env: tools.env,
            });
            const way = { url, hops, redirects };
            if (!result.ok)
                return { end: 'fault', ...way, fault: result };
            jar?.take(result);
            const target = follow ? redirectTarget(result) : undefined;
            if (target === undefined)
                return { end: 'answer', ...way, answer: result };
            const stop = { ...way, answer: result, target };
            const leaves = target.hostname !== url.hostname;
            if (leaves && follow !== 'anywhere')
                return { end: 'elsewhere', ...stop };
            // What browsers do: all but 307 and 308 turn a form that was sent into a page to look at.
            if (!(0,check_language_check/* isSafe */.IP)(method) && ![307, 308].includes(result.status)) {
                method = 'GET';
                body = undefined;
                headers = withoutContentHeaders(headers);
            }
            if (seen.has(`${method} ${target.href}`))
                return { end: 'loop', ...stop };
            if (hops.length > MAX_REDIRECTS)
                return { end: 'too-many', ...stop };
            // What was meant for one host, credentials above all, is not for another.
            if (leaves) {
                headers = {};
                body = undefined;
            }
            redirects.push(result);
            next = target;
        }
    };
}
function withoutContentHeaders(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^content-/i.test(name)));
}
/**
 * The same, asked a second time when the network got in the way. An answer is never asked for
 * again: a page that is right every other time is broken. Nor is anything that may write.
 */
async function visitPatiently(visit, url, options, tools) {
    const first = await visit(url, options);
    const mayRepeat = (0,check_language_check/* isSafe */.IP)(options.method ?? 'GET');
    if (first.end !== 'fault' || !mayRepeat || !isTransient(first.fault))
        return { visit: first, retried: false };
    await tools.sleep(RETRY_PAUSE_MS * tools.random());
    return { visit: await visit(url, options), retried: true };
}
function isTransient({ kind, code }) {
    if (kind === 'dns')
        return code === 'EAI_AGAIN';
    if (code === 'EFAMILY')
        return false;
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
/** The address as whoever wrote the check has it. */
function withoutBuster(url) {
    const plain = new URL(url);
    plain.search = url.search.replace(BUSTER_IN_QUERY, (_, before, after) => after === '' ? '' : before);
    plain.hash = '';
    return plain;
}

;// CONCATENATED MODULE: ./src/actions/smoke-test/readiness.ts





const FIRST_PAUSE_MS = 500;
const PAUSE_AFTER_PASS_MS = 1000;
/** Long enough for a hibernated app to wake up. */
const readiness_REQUEST_TIMEOUT_MS = 30_000;
const LEAST_TIMEOUT_MS = 1000;
/** Of a wait of an hour with the shortest pauses nobody wants to see all. */
const MOST_ATTEMPTS = 400;
/**
 * Asks for the health view until it passes so many times in a row, over a span of time. It passes
 * when the app itself answers, be it with an error of its own, which is for the checks to judge;
 * when a version is expected, that version must answer, and no source may name another. Each attempt
 * is a connection of its own, so that several instances are met.
 */
async function waitUntilReady(url, { timeoutMs, intervalMs, streak, spanMs = 0, version, proofs = {} }, visit, tools) {
    const startedAt = tools.now();
    const left = () => startedAt + timeoutMs - tools.now();
    let attempts = 0;
    let passes = 0;
    let inARow = 0;
    let missesInARow = 0;
    let relapses = 0;
    let blips = 0;
    let firstPassAt = 0;
    let miss;
    let lastLine = '';
    let identity = { proof: 'not-measured', sources: [] };
    const served = { expected: 0, other: 0 };
    const timeline = [];
    for (;;) {
        attempts += 1;
        const askedAt = tools.now();
        const timeout = Math.max(LEAST_TIMEOUT_MS, Math.min(readiness_REQUEST_TIMEOUT_MS, left()));
        const ask = (at, options) => visit(at, { ...options, timeoutMs: timeout });
        const result = await ask(url, { follow: true });
        const silence = whySilent(result);
        if (silence === undefined) {
            identity = await identify(result, version, proofs, ask);
            if (identity.proof === 'confirmed')
                served.expected += 1;
            if (identity.proof === 'other' || identity.proof === 'contradicted')
                served.other += 1;
        }
        else if (result.end === 'fault' && isTransient(result.fault)) {
            blips += 1;
        }
        const found = silence ?? missOf(result, version, identity);
        if (found) {
            miss = found;
            if (inARow > 0 && found.kind !== 'other-version')
                relapses += 1;
            inARow = 0;
            missesInARow += 1;
        }
        else {
            passes += 1;
            inARow += 1;
            if (inARow === 1)
                firstPassAt = tools.now();
            missesInARow = 0;
        }
        const line = found ? describeMiss(found) : describeVisit(result);
        timeline.push({
            atMs: askedAt - startedAt,
            tookMs: tools.now() - askedAt,
            result: found?.kind ?? 'pass',
            said: line,
        });
        if (timeline.length > MOST_ATTEMPTS)
            timeline.shift();
        if (line !== lastLine)
            tools.log.info(`${url.pathname}: ${line}`);
        lastLine = line;
        const counted = { attempts, passes, relapses, blips, served, timeline };
        const state = { ...counted, miss, version: servedBy(result), identity };
        const waitedMs = tools.now() - startedAt;
        const lasts = tools.now() - firstPassAt >= spanMs;
        if (inARow >= streak && lasts)
            return { ready: true, waitedMs, ...state };
        if (left() <= 0)
            return { ready: false, waitedMs, ...state };
        // Full jitter: many jobs that wait for one app must not ask in step.
        const backoff = Math.min(intervalMs, FIRST_PAUSE_MS * 2 ** Math.min(missesInARow - 1, 20));
        const pause = found ? tools.random() * backoff : Math.min(intervalMs, PAUSE_AFTER_PASS_MS);
        await tools.sleep(Math.min(pause, left()));
    }
}
/** Why nothing of the app itself was heard. */
function whySilent(visit) {
    if (visit.end === 'fault')
        return { kind: 'unavailable', visit };
    const { status, headers } = visit.answer;
    if (visit.end === 'answer' && (isFromEdge(status) || headers['x-sevalla-status'])) {
        return { kind: 'unavailable', visit };
    }
    const cache = headers['cf-cache-status'] ?? '';
    const isCached = /^(?:HIT|STALE|UPDATING)$/i.test(cache) || Number(headers['age'] ?? 0) > 0;
    return isCached ? { kind: 'cached', visit } : undefined;
}
async function identify(visit, version, { commit, platform, manifest, home }, ask) {
    const expected = { version, commit };
    const own = visit.end === 'answer' ? (0,identity/* claimsOf */.ds)(visit.answer) : [];
    const app = (0,identity/* weigh */.vi)(own, expected);
    const isNamed = app.some(({ finding }) => finding !== 'silent');
    // The home page is asked for where nothing else tells: it is the dearest of the sources.
    if (!isNamed && home !== undefined && (version ?? commit) !== undefined) {
        const page = await ask(home, { follow: true });
        const meta = page.end === 'answer' ? (0,identity/* claimsOf */.ds)(page.answer).filter(isMeta) : [];
        app.splice(0, app.length, ...(0,identity/* weigh */.vi)([...own.filter((claim) => !isMeta(claim)), ...meta], expected));
    }
    if (manifest !== undefined) {
        app.push(weighManifest(await ask(manifest.url, { follow: true }), manifest.hash));
    }
    const { proof } = (0,identity/* prove */.zn)(app);
    const sources = platform === undefined ? app : [...app, platform];
    // The platform tells what is meant to serve, which alone does not prove what answers.
    return { proof: proof === 'not-measured' ? proof : (0,identity/* prove */.zn)(sources).proof, sources };
}
function isMeta({ name }) {
    return name === 'meta tag';
}
function missOf(visit, expected, identity) {
    const { proof } = identity;
    if (proof === 'confirmed')
        return undefined;
    if (proof === 'not-measured' && expected === undefined)
        return undefined;
    // Without its health document nothing is known about its version.
    if (proof === 'not-measured' && (visit.end !== 'answer' || visit.answer.status >= 400)) {
        return { kind: 'unavailable', visit };
    }
    return { kind: 'other-version', visit, served: servedBy(visit) };
}
/** Statuses with which an edge or a rate limit speaks, and not the pages of the app. */
function isFromEdge(status) {
    return [429, 502, 503, 504].includes(status) || (status >= 520 && status <= 530);
}
function servedBy(visit) {
    return visit.end === 'answer'
        ? (0,identity/* claimsOf */.ds)(visit.answer).flatMap(({ values }) => values)[0]
        : undefined;
}
function describeMiss(miss) {
    if (miss.kind === 'unavailable')
        return describeVisit(miss.visit);
    if (miss.kind === 'cached')
        return `${describeVisit(miss.visit)}, from a cache`;
    const served = miss.served === undefined ? 'no version is named' : (0,quote/* quote */.h)(miss.served);
    return `${describeVisit(miss.visit)}, but not the expected version: ${served}`;
}
/** How a visit ended, in a few words. */
function describeVisit(visit) {
    if (visit.end === 'fault')
        return diagnoseFault(visit.fault).what;
    const { status, headers } = visit.answer;
    const sevalla = headers['x-sevalla-status'];
    if (visit.end === 'answer') {
        return `${status}${sevalla === undefined ? '' : ` (X-Sevalla-Status: ${(0,quote/* quote */.h)(sevalla)})`}`;
    }
    const reason = {
        loop: 'a redirect without end',
        elsewhere: 'a redirect to another host',
        'too-many': 'too many redirects',
    }[visit.end];
    return `${reason}, ${(0,quote/* quote */.h)(visit.target.href, 200)}`;
}

;// CONCATENATED MODULE: ./src/actions/smoke-test/assets.ts
const MEDIA_TYPES = {
    stylesheet: ['text/css'],
    script: ['text/javascript', 'application/javascript', 'application/x-javascript'],
};
/** The media types with which browsers take such a file (`X-Content-Type-Options: nosniff`). */
function mediaTypesOf(kind) {
    return MEDIA_TYPES[kind];
}
/** The stylesheets, then the scripts, which a page names on its own host. */
function assetsOf(html, page) {
    const markup = withoutComments(html);
    const named = [
        ...tags(markup, 'link')
            .filter((tag) => relOf(tag).includes('stylesheet'))
            .map((tag) => ({ kind: 'stylesheet', address: attribute(tag, 'href') })),
        ...tags(markup, 'script').map((tag) => ({
            kind: 'script',
            address: attribute(tag, 'src'),
        })),
    ];
    return onHost(named, page);
}
/** All files which a page names on its own host. */
function filesOf(html, page) {
    const markup = withoutComments(html);
    const named = [
        ...tags(markup, 'link').flatMap((tag) => {
            const kind = kindOfLink(tag);
            return kind === undefined ? [] : [{ kind, address: attribute(tag, 'href') }];
        }),
        ...tags(markup, 'img').map((tag) => ({
            kind: 'image',
            address: attribute(tag, 'src'),
        })),
        ...tags(markup, '(?:source|video|audio)').map((tag) => ({
            kind: 'other',
            address: attribute(tag, 'src'),
        })),
    ];
    return [...assetsOf(html, page), ...onHost(named, page)];
}
/** What a stylesheet names on its own host: imports, pictures, fonts. */
function filesOfStylesheet(css, sheet) {
    const rules = css.replace(/\/\*.*?(?:\*\/|$)/gs, '');
    const imports = [...rules.matchAll(/@import\s+(?:url\()?\s*["']?([^"')\s;]+)/gi)];
    const urls = [...rules.matchAll(/(?<!@import\s)\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))/gi)];
    return onHost([
        ...imports.map(([, address]) => ({ kind: 'stylesheet', address })),
        ...urls.map(([, double, single, bare]) => {
            const address = double ?? single ?? bare;
            const isImage = /\.(?:png|jpe?g|gif|svg|webp|avif|ico)(?:[?#]|$)/i.test(address ?? '');
            return { kind: isImage ? 'image' : 'other', address };
        }),
    ], sheet);
}
const DIGEST = /[.\-_~](?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{8,64}(?=\.)/;
// Such as `DIyMpIdb` of Vite, and no `DatePick`.
const MIXED = /[.-](\w[\w-]{7})\.\w+$/;
/** Whether the name changes with the content. */
function isHashed({ pathname }) {
    const name = pathname.slice(pathname.lastIndexOf('/'));
    const mixed = MIXED.exec(name)?.[1]?.slice(1) ?? '';
    const isMixed = /[a-z]/.test(mixed) && (mixed.match(/[A-Z0-9]/g) ?? []).length > 1;
    return isMixed || DIGEST.test(name);
}
function kindOfLink(tag) {
    const rel = relOf(tag);
    if (rel.includes('modulepreload'))
        return 'script';
    if (rel.some((word) => word === 'icon' || word === 'apple-touch-icon'))
        return 'image';
    if (rel.includes('manifest'))
        return 'other';
    if (!rel.includes('preload'))
        return undefined;
    const as = (attribute(tag, 'as') ?? '').toLowerCase();
    if (as === 'style')
        return 'stylesheet';
    if (as === 'script' || as === 'image')
        return as;
    return as === 'fetch' ? undefined : 'other';
}
function relOf(tag) {
    return (attribute(tag, 'rel') ?? '').toLowerCase().split(/\s+/);
}
function onHost(named, page) {
    return named.flatMap(({ kind, address }) => {
        if (!address || !URL.canParse(address, page.href))
            return [];
        const url = new URL(address, page);
        url.hash = '';
        return url.hostname === page.hostname && /^https?:$/.test(url.protocol) ? [{ kind, url }] : [];
    });
}
function withoutComments(html) {
    return html.replace(/<!--.*?(?:-->|$)/gs, '');
}
function tags(markup, name) {
    return markup.match(new RegExp(`<${name}\\b[^<>]*>`, 'gi')) ?? [];
}
function attribute(tag, name) {
    const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
    return (match?.[1] ?? match?.[2] ?? match?.[3])?.trim().replaceAll('&amp;', '&');
}

// EXTERNAL MODULE: ./src/actions/smoke-test/cookie-jar.ts
var cookie_jar = __webpack_require__(2280);
;// CONCATENATED MODULE: ./src/actions/smoke-test/crawl.ts







const MOST_FILES = 100;
const AT_ONCE = 4;
const LEAST_MAX_AGE = 30 * 86_400;
async function crawl(paths, { base, visit }, tools) {
    const pending = [];
    const seen = new Set();
    let isCut = false;
    const add = (assets, by) => {
        for (const asset of assets) {
            if (seen.has(asset.url.href))
                continue;
            isCut ||= seen.size >= MOST_FILES;
            if (isCut)
                return;
            seen.add(asset.url.href);
            pending.push({ ...asset, by });
        }
    };
    const ask = async (url) => {
        const asked = { method: 'GET', follow: true };
        return (await visitPatiently(visit, url, asked, tools)).visit;
    };
    const unread = [];
    for (const path of paths) {
        const page = await ask((0,smoke_test_address.at)(base, path));
        if (page.end !== 'answer' || page.answer.status !== 200)
            unread.push({ path, visit: page });
        else
            add(filesOf(page.answer.body.toString('utf8'), page.answer.url), path);
    }
    const files = [];
    const work = async () => {
        for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
            const found = await ask(next.url);
            files.push({ ...next, visit: found });
            if (next.kind !== 'stylesheet' || found.end !== 'answer' || found.answer.status !== 200)
                continue;
            const { url, body } = found.answer;
            add(filesOfStylesheet(body.toString('utf8'), url), next.url.pathname);
        }
    };
    // The last one under way may be a stylesheet that names more.
    while (pending.length > 0)
        await Promise.all(Array.from({ length: AT_ONCE }, work));
    files.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
    return { files, unread, pagesRead: paths.length - unread.length, isCut };
}
const ORDER = ['stylesheet', 'script', 'image', 'other'];
/** Checks all files that pages name; one crawl serves all checks of the same pages. */
async function checkFiles(check, step, site, tools) {
    const key = step.paths.join(' ');
    const crawling = site.crawls.get(key) ?? crawl(step.paths, site, tools);
    site.crawls.set(key, crawling);
    const crawled = await crawling;
    const { wanted } = step;
    const expected = EXPECTED[wanted ?? 'there'];
    const none = (reason) => {
        return { check, expected, retried: false, verdict: 'not-measured', reason };
    };
    const [missed] = crawled.unread;
    if (crawled.pagesRead === 0 && missed) {
        return {
            check,
            expected,
            retried: false,
            verdict: 'fail',
            got: `${missed.path}: ${describeVisit(missed.visit)}`,
            subject: `${check.name}: the page ${missed.path}`,
            diagnosis: diagnoseMiss(missed.visit, site.circumstances),
        };
    }
    const { files } = crawled;
    if (files.length === 0)
        return none('no page names a file on this host');
    const looked = wanted === 'immutable' ? files.filter(({ url }) => isHashed(url)) : files;
    if (looked.length === 0)
        return none('no file has a hash in its name');
    const faults = wanted === 'no-source-maps'
        ? await mapsOf(files, site, tools)
        : looked.flatMap((file) => faultOf(file, wanted === 'immutable', site));
    const cut = crawled.isCut ? ', more are left out' : '';
    const [first] = faults;
    if (first === undefined) {
        const got = `${count(looked, wanted === 'immutable')}${cut}`;
        return { check, expected, retried: false, verdict: 'pass', got };
    }
    // Without a picture, a page can be used.
    const worst = faults.find(({ file }) => isNeeded(file)) ?? first;
    const more = faults.length > 1 ? `, and ${faults.length - 1} more of ${looked.length}` : '';
    const { file, got, diagnosis } = worst;
    return {
        check,
        expected,
        retried: false,
        verdict: isNeeded(file) ? 'fail' : 'degraded',
        got: `${(0,quote/* quote */.h)(file.url.pathname, 120)}: ${got}${more}${cut}`,
        subject: `The ${NOUN[file.kind]} ${(0,quote/* quote */.h)(file.url.pathname, 120)}, which ${(0,quote/* quote */.h)(file.by, 120)} names,`,
        diagnosis: { ...diagnosis, what: `${diagnosis.what}${more}` },
    };
}
const EXPECTED = {
    there: '200, its own type, some content',
    immutable: 'Cache-Control: immutable where a name has a hash',
    'no-source-maps': 'no map to the sources',
};
const NOUN = { stylesheet: 'stylesheet', script: 'script', image: 'image', other: 'file' };
function isNeeded({ kind }) {
    return kind === 'stylesheet' || kind === 'script';
}
function count(files, isOfHashed) {
    const said = ORDER.flatMap((kind) => {
        const of = files.filter((file) => file.kind === kind).length;
        return of === 0 ? [] : [`${of} ${NOUN[kind]}${of === 1 ? '' : 's'}`];
    });
    return `${said.join(', ')}${isOfHashed ? ' with a hash' : ''}`;
}
function faultOf(file, isCaching, { circumstances }) {
    const { visit } = file;
    // Whether it is there at all is for another check.
    if (isCaching && (visit.end !== 'answer' || visit.answer.status !== 200))
        return [];
    if (visit.end !== 'answer') {
        const diagnosis = diagnoseVisit(visit, circumstances);
        return [{ file, got: describeVisit(visit), diagnosis }];
    }
    const { answer } = visit;
    if (isCaching)
        return isKept(answer) ? [] : [notKept(file, answer)];
    const failed = judgementOf(file, answer);
    if (failed === undefined)
        return [];
    const diagnosis = diagnoseAnswer(failed, answer, { ...circumstances, isAsset: true });
    return [{ file, got: failed.got, diagnosis }];
}
function judgementOf({ kind }, answer) {
    const failed = (about, expected, got) => {
        return { about, ok: false, expected, got, place: undefined };
    };
    if (answer.status !== 200)
        return failed('status', '200', String(answer.status));
    const type = (0,read_answer/* mediaType */.JL)(answer);
    const expected = isNeeded({ kind })
        ? mediaTypesOf(kind).join('|')
        : kind === 'image'
            ? 'image/*'
            : 'no page';
    const isRight = kind === 'image'
        ? type.startsWith('image/')
        : kind === 'other'
            ? type !== 'text/html'
            : expected.split('|').includes(type);
    if (!isRight)
        return failed('type', expected, type || 'no content type');
    return answer.body.length === 0 ? failed('min-size', 'some content', 'empty') : undefined;
}
function isKept({ headers }) {
    const control = headers['cache-control'] ?? '';
    if (/\bno-store\b|\bno-cache\b|\bprivate\b/i.test(control))
        return false;
    const age = Number(/\bmax-age=(\d+)/i.exec(control)?.[1] ?? 0);
    return /\bimmutable\b/i.test(control) || age >= LEAST_MAX_AGE;
}
function notKept(file, { headers }) {
    const control = headers['cache-control'];
    const got = control === undefined ? 'no header cache-control' : `cache-control: ${(0,quote/* quote */.h)(control)}`;
    return {
        file,
        got,
        diagnosis: {
            what: `has ${got}`,
            why: 'its name changes with its content, and yet browsers ask for it again and again',
            fix: 'serve such files with Cache-Control: max-age=31536000, immutable',
        },
    };
}
/** Maps that somebody who reads a script is led to, and that are served. */
async function mapsOf(files, { visit }, tools) {
    const faults = [];
    for (const file of files) {
        if (!isNeeded(file) || file.visit.end !== 'answer' || file.visit.answer.status !== 200)
            continue;
        const { body, url } = file.visit.answer;
        const named = /[#@]\s*sourceMappingURL=([^\s*'"]+)\s*(?:\*\/)?\s*$/.exec(body.toString('utf8'))?.[1];
        if (named === undefined || named.startsWith('data:') || !URL.canParse(named, url.href))
            continue;
        const map = new URL(named, url);
        if (map.hostname !== url.hostname)
            continue;
        const asked = { method: 'GET', follow: true };
        const { visit: found } = await visitPatiently(visit, map, asked, tools);
        if (found.end !== 'answer' || found.answer.status !== 200)
            continue;
        if (!/^\s*\{[\s\S]*"sources"/.test(found.answer.body.toString('utf8')))
            continue;
        faults.push({
            file,
            got: `leads to ${(0,quote/* quote */.h)(map.pathname, 120)}`,
            diagnosis: {
                what: `leads to its sources, ${(0,quote/* quote */.h)(map.pathname, 120)}, which is served`,
                why: 'everyone can read the code as it was written',
                fix: 'build without source maps, or hand them to your error tracker and leave them out of what is deployed',
            },
        });
    }
    return faults;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
;// CONCATENATED MODULE: ./src/check-language/bounded.ts

/** Longer than any honest regular expression or selector takes on a page. */
const MOST_MS = 1000;
/** What `bounded` throws when time is up. */
class OutOfTime extends Error {
    constructor() {
        super(`it took longer than ${MOST_MS} ms`);
    }
}
/**
 * Does some work that patterns of others may make endless, such as `(a+)+$`. V8 looks at the clock
 * while it backtracks, and in loops, so that any JavaScript is stopped.
 * @throws OutOfTime
 */
function bounded(work) {
    try {
        return (0,external_node_vm_.runInNewContext)('work()', { work }, { timeout: MOST_MS });
    }
    catch (error) {
        if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
            throw new OutOfTime();
        throw error;
    }
}

// EXTERNAL MODULE: ./src/check-language/json-path.ts
var json_path = __webpack_require__(9907);
// EXTERNAL MODULE: ./src/check-language/template.ts
var template = __webpack_require__(8407);
;// CONCATENATED MODULE: ./src/actions/smoke-test/evaluate.ts







/** Elements of a page, whose text is read only where it is asked for. */
class Nodes {
    items;
    constructor(items) {
        this.items = items;
    }
}
const DAY_MS = 86_400_000;
/** The value of a query with its filters. Its time is bounded: patterns and pages are of others. */
async function findValue(asked, evidence) {
    const find = asked.query.kind === 'css' ? await loadSelect() : noPage;
    try {
        return withinTime(asked, () => {
            const found = queried(asked.query, evidence, find);
            const value = asked.filters.reduce(applied, found.value);
            return { ...found, value };
        });
    }
    catch (error) {
        if (error instanceof OutOfTime)
            return { value: undefined, note: error.message };
        throw error;
    }
}
/** Whether a value is as the expression wants it. What is not there passes `not exists` alone. */
function passes({ not, predicate, optional }, found, values) {
    const value = found instanceof Nodes && found.items.length === 0 ? undefined : found;
    if (predicate.op === 'exists')
        return (value !== undefined) !== not;
    if (predicate.op === 'isEmpty' && found instanceof Nodes)
        return (value === undefined) !== not;
    if (value === undefined)
        return optional;
    try {
        const holds = predicate.op === 'matches'
            ? bounded(() => judged(predicate, value, values))
            : judged(predicate, value, values);
        // Of another kind altogether: neither the predicate nor its opposite.
        return holds === undefined ? false : holds !== not;
    }
    catch (error) {
        if (error instanceof OutOfTime)
            return false;
        throw error;
    }
}
/** What a predicate compares with, its names replaced by their values. */
function operandOf(operand, values) {
    if (typeof operand === 'string')
        return (0,template/* filled */.Bq)(operand, (name) => textFor(values.get(name)));
    if (operand === null || typeof operand !== 'object')
        return operand;
    return plain(values.get(operand.variable));
}
/** A captured value where it is a part of a text; undefined where there is none. */
function textFor(value) {
    const simple = plain(value);
    if (simple === undefined)
        return undefined;
    return typeof simple === 'string' ? simple : JSON.stringify(simple);
}
/** Of elements the text of the first; dates as texts. */
function plain(value) {
    if (value instanceof Nodes)
        return value.items[0]?.text();
    return value instanceof Date ? value.toISOString() : value;
}
const noPage = () => new Nodes([]);
function withinTime(asked, work) {
    const isEndless = /^(?:css|regex)$/;
    const endless = [asked.query, ...asked.filters].some(({ kind }) => isEndless.test(kind));
    return endless ? bounded(work) : work();
}
function queried(query, { answer, redirects, values }, find) {
    const { headers, tls } = answer;
    switch (query.kind) {
        case 'status':
            return { value: answer.status };
        case 'version':
            return { value: answer.httpVersion };
        case 'body':
            return { value: answer.body.toString('utf8') };
        case 'bytes':
            return { value: answer.body };
        case 'type':
            return { value: (0,read_answer/* mediaType */.JL)(answer) || undefined };
        case 'url':
            return { value: withoutBuster(answer.url).href };
        case 'redirects':
            return {
                value: redirects.map((one, index) => ({
                    status: one.status,
                    url: withoutBuster(one.url).href,
                    location: withoutBuster((redirects[index + 1] ?? answer).url).href,
                })),
            };
        case 'duration':
            return { value: Math.round(answer.timings.totalMs) };
        case 'tls':
            return { value: tls?.protocol };
        case 'ip':
            return { value: answer.address.replace(/^::ffff:/, '') };
        case 'header':
            return {
                value: query.name === 'set-cookie' ? someOf(answer.setCookies) : headers[query.name],
            };
        case 'cookie': {
            const cookie = answer.setCookies.map(cookie_jar/* parseCookie */.K).find((one) => one?.name === query.name);
            if (query.attribute === undefined)
                return { value: cookie?.value };
            const attribute = cookie?.attributes[query.attribute];
            return { value: attribute === '' ? true : attribute };
        }
        case 'jsonpath': {
            const document = (0,read_answer/* parseJson */.qF)(answer);
            if (document === undefined)
                return { value: undefined, note: 'no JSON' };
            return { value: (0,json_path/* valueAt */.f)(document, query.path) };
        }
        case 'css':
            return { value: find(answer, query.selector) };
        case 'regex':
            return { value: firstGroup(query.pattern, answer.body.toString('utf8')) };
        case 'variable':
            return { value: values.get(query.name) };
        case 'certificate':
            return certificateFact(query.field, [...redirects, answer]);
    }
}
function someOf(values) {
    return values.length === 0 ? undefined : values;
}
function firstGroup(pattern, text) {
    const match = pattern.exec(text);
    return match?.[1] ?? match?.[0];
}
/** `Chain-Expire-Date` is about every hop and all that it sends, roots apart; others the last leaf. */
function certificateFact(field, hops) {
    if (field === 'Chain-Expire-Date') {
        const all = hops.flatMap(({ url, tls }) => (tls?.chain ?? []).map((one) => ({ one, host: url.hostname })));
        const [first] = all
            .filter(({ one }) => !one.isRoot)
            .sort((a, b) => a.one.notAfter.getTime() - b.one.notAfter.getTime());
        if (!first)
            return { value: undefined };
        return { value: first.one.notAfter, note: `${first.one.subject}, sent by ${first.host}` };
    }
    const leaf = hops.at(-1)?.tls?.chain[0];
    const MEMBERS = {
        Subject: 'subject',
        Issuer: 'issuer',
        'Start-Date': 'notBefore',
        'Expire-Date': 'notAfter',
        'Serial-Number': 'serialNumber',
        'Subject-Alt-Name': 'altNames',
    };
    return { value: leaf?.[MEMBERS[field]] };
}
function applied(value, filter) {
    if (value === undefined)
        return undefined;
    const items = value instanceof Nodes ? value.items : Array.isArray(value) ? value : undefined;
    const one = (item) => item === undefined ? undefined : value instanceof Nodes ? new Nodes([item]) : item;
    switch (filter.kind) {
        case 'count':
            if (items)
                return items.length;
            if (typeof value === 'string')
                return [...value].length;
            return value instanceof Uint8Array ? value.length : undefined;
        case 'first':
            return one(items?.at(0));
        case 'last':
            return one(items?.at(-1));
        case 'nth':
            return one(items?.at(filter.index));
        case 'attr': {
            const attributes = value instanceof Nodes ? value.items[0]?.attributes : undefined;
            const name = filter.name.toLowerCase();
            return attributes && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
        }
        case 'regex': {
            const text = plain(value);
            return typeof text === 'string' ? firstGroup(filter.pattern, text) : undefined;
        }
        case 'toInt': {
            const text = plain(value);
            if (typeof text === 'number')
                return Math.trunc(text);
            return /^\s*[+-]?\d{1,15}\s*$/.test(String(text)) ? Number(text) : undefined;
        }
        case 'toFloat': {
            const text = String(plain(value)).trim();
            const number = text === '' ? Number.NaN : Number(text);
            return Number.isFinite(number) ? number : undefined;
        }
        case 'daysAfterNow': {
            const time = value instanceof Date ? value.getTime() : Date.parse(String(plain(value)));
            return Number.isNaN(time) ? undefined : Math.floor((time - Date.now()) / DAY_MS);
        }
        case 'location':
            return value?.location;
    }
}
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ISO_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;
/** undefined where the value is of a kind that the predicate says nothing about. */
function judged(predicate, found, values) {
    const value = plain(found);
    switch (predicate.op) {
        case 'exists':
            return true;
        case 'isEmpty':
            return sizeOf(value) === undefined ? undefined : sizeOf(value) === 0;
        case 'isBoolean':
            return typeof value === 'boolean';
        case 'isNumber':
            return typeof value === 'number';
        case 'isInteger':
            return Number.isInteger(value);
        case 'isFloat':
            return typeof value === 'number' && !Number.isInteger(value);
        case 'isString':
            return typeof value === 'string';
        case 'isList':
            return Array.isArray(value);
        case 'isObject':
            return value !== null && typeof value === 'object' && !Array.isArray(value);
        case 'isIpv4':
            return (0,external_node_net_.isIPv4)(String(value));
        case 'isIpv6':
            return (0,external_node_net_.isIPv6)(String(value));
        case 'isUuid':
            return typeof value === 'string' && UUID.test(value);
        case 'isIsoDate':
            return typeof value === 'string' && ISO_DATE.test(value) && !Number.isNaN(Date.parse(value));
        case 'matches':
            return typeof value === 'string' ? predicate.pattern.test(value) : undefined;
        case 'oneOf':
            return predicate.values.includes(typeof value === 'string' ? value : JSON.stringify(value));
        case 'contains': {
            const wanted = operandOf(predicate.value, values);
            if (Array.isArray(value))
                return value.includes(wanted);
            return typeof value === 'string' ? value.includes(String(wanted)) : undefined;
        }
        case 'startsWith':
        case 'endsWith': {
            const wanted = String(operandOf(predicate.value, values));
            if (typeof value !== 'string')
                return undefined;
            return predicate.op === 'startsWith' ? value.startsWith(wanted) : value.endsWith(wanted);
        }
        case '==':
            return value === operandOf(predicate.value, values);
        case '!=':
            return value !== operandOf(predicate.value, values);
        default: {
            const wanted = operandOf(predicate.value, values);
            const isNumber = typeof value === 'number' && typeof wanted === 'number';
            const isText = typeof value === 'string' && typeof wanted === 'string';
            return isNumber || isText
                ? ordered(predicate.op, value, wanted)
                : undefined;
        }
    }
}
function ordered(op, a, b) {
    if (op === '<')
        return a < b;
    if (op === '<=')
        return a <= b;
    return op === '>' ? a > b : a >= b;
}
function sizeOf(value) {
    if (typeof value === 'string' || Array.isArray(value))
        return value.length;
    if (value instanceof Uint8Array)
        return value.length;
    return value !== null && typeof value === 'object' ? Object.keys(value).length : undefined;
}
/** The readers of pages are loaded by the first check that asks for an element. */
async function loadSelect() {
    const [{ selectAll }, { parseDocument, DomUtils }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(462), __webpack_require__.e(772)]).then(__webpack_require__.bind(__webpack_require__, 4772)),
        Promise.all(/* import() */[__webpack_require__.e(462), __webpack_require__.e(169)]).then(__webpack_require__.bind(__webpack_require__, 2169)),
    ]);
    return (answer, selector) => {
        const document = parseDocument(answer.body.toString('utf8'));
        const elements = selectAll(selector, document.children).filter(DomUtils.isTag);
        return new Nodes(elements.map((element) => ({
            text: () => DomUtils.textContent(element).replace(/\s+/g, ' ').trim(),
            attributes: element.attribs,
        })));
    };
}

;// CONCATENATED MODULE: ./src/actions/smoke-test/judge.ts






/** Holds an answer against all that a step asserts, latency apart. The status comes first. */
async function judge(step, evidence, redact) {
    const status = String(evidence.answer.status);
    const matches = step.statuses.some((wanted) => wanted.endsWith('xx') ? status[0] === wanted[0] : status === wanted);
    const judgements = step.statuses.length === 0
        ? []
        : [
            {
                about: 'status',
                ok: matches,
                expected: step.statuses.join('|'),
                got: status,
                place: step.statusPlace,
            },
        ];
    for (const assertion of step.assertions) {
        const { place } = assertion;
        const judged = assertion.kind === 'redirect'
            ? judgeRedirect(assertion.to, evidence.answer)
            : await judgeExpression(assertion.text, assertion.expression, evidence, redact);
        judgements.push({ ...judged, place });
    }
    return judgements;
}
/** What a step asserts, in the words of the report. */
function expectation({ statuses, assertions, }) {
    const status = statuses.length === 0 ? [] : [statuses.join('|')];
    return [...status, ...assertions.map(phrase)].join(', ');
}
function phrase(assertion) {
    if (assertion.kind === 'redirect')
        return `redirect to ${assertion.to}`;
    const { text, expression } = assertion;
    return isWord(text) ? phraseOfWord(expression) : text;
}
/** Of the one-line language; an assertion of the file begins with the name of its query. */
function isWord(text) {
    return /^[a-z-]+:/.test(text);
}
function phraseOfWord({ query, predicate, optional }) {
    const values = predicate.op === 'oneOf' ? predicate.values.join('|') : undefined;
    const is = values === undefined ? '' : ` = ${values}`;
    const operand = 'value' in predicate ? predicate.value : '';
    switch (query.kind) {
        case 'jsonpath':
            return `${query.text}${optional ? '?' : ''}${is}`;
        case 'type':
            return values ?? '';
        case 'header':
            return `header ${query.name}${is}`;
        case 'cookie':
            return `sets cookie ${query.name}`;
        case 'bytes':
            return operand === 1 ? 'some content' : `at least ${(0,read_answer/* formatBytes */.z3)(Number(operand))}`;
        default:
            return `contains ${(0,quote/* quote */.h)(String(operand))}`;
    }
}
async function judgeExpression(text, expression, evidence, redact) {
    const { value, note } = await findValue(expression, evidence);
    const ok = passes(expression, value, evidence.values);
    if (isWord(text))
        return judgeWord(expression, value, ok, evidence.answer, redact);
    const { query } = expression;
    // A name that the user wrote is shown with what it stands for.
    const expected = redact((0,template/* filled */.Bq)(text, (name) => textFor(evidence.values.get(name))));
    // Whoever has the value of a cookie may be taken for its visitor.
    const isKept = query.kind === 'cookie' && query.attribute === undefined && value !== undefined;
    const shown = isKept
        ? 'a value that is not shown'
        : query.kind === 'body'
            ? shownBody(evidence.answer)
            : shownValue(value, redact);
    const got = `${label(expression)} ${shown}${note === undefined ? '' : ` (${(0,quote/* quote */.h)(redact(note), 120)})`}`;
    return { about: aboutOf(query), ok, expected, got, ...subjectOf(query) };
}
function aboutOf(query) {
    switch (query.kind) {
        case 'status':
        case 'header':
        case 'certificate':
            return query.kind;
        case 'jsonpath':
            return 'json';
        default:
            return 'other';
    }
}
function subjectOf(query) {
    if (query.kind === 'jsonpath')
        return { subject: query.text.replace(/^\$/, '') };
    return 'name' in query ? { subject: query.name } : {};
}
/** `$.items count =` */
function label({ query, filters }) {
    const [argument] = Object.values(query)
        .slice(1)
        .map((part) => (part instanceof RegExp ? part.source : String(part)));
    const name = query.kind === 'jsonpath' ? query.text : [query.kind, argument].filter(Boolean).join(' ');
    const way = filters.map((filter) => ` ${filter.kind}`).join('');
    return `${name}${way} =`;
}
function shownBody({ body }) {
    return body.length === 0 ? 'nothing' : `${(0,read_answer/* formatBytes */.z3)(body.length)} of text`;
}
function shownValue(value, redact) {
    if (value === undefined)
        return 'nothing';
    if (value instanceof Nodes && value.items.length === 0)
        return 'no such element';
    if (value instanceof Uint8Array)
        return (0,read_answer/* formatBytes */.z3)(value.length);
    const simple = plain(value);
    if (typeof simple === 'string')
        return (0,quote/* quote */.h)(redact(simple));
    return redact((0,quote/* quote */.h)(JSON.stringify(simple), 80)).replace(/^\u201c([\d.e+-]+|true|false|null)\u201d$/i, '$1');
}
function judgeWord({ query, filters: _, ...expression }, value, ok, answer, redact) {
    const expected = phraseOfWord({ ...expression, query, filters: [] });
    switch (query.kind) {
        case 'jsonpath': {
            const base = { about: 'json', expected, subject: query.text };
            if ((0,read_answer/* parseJson */.qF)(answer) === undefined)
                return { ...base, ok: false, got: 'no JSON' };
            if (value === undefined)
                return { ...base, ok, got: `no ${query.text}` };
            const text = redact(typeof value === 'string' ? value : JSON.stringify(value));
            return { ...base, ok, got: `${query.text} = ${ok ? text : (0,quote/* quote */.h)(text)}` };
        }
        case 'type':
            return {
                about: 'type',
                expected,
                ok,
                got: value === undefined ? 'no content type' : String(value),
            };
        case 'header': {
            const got = value === undefined
                ? `no header ${query.name}`
                : `${query.name}: ${(0,quote/* quote */.h)(redact(String(value)))}`;
            return { about: 'header', subject: query.name, expected, ok, got };
        }
        case 'cookie': {
            const got = ok ? '' : `no cookie ${query.name}`;
            return { about: 'cookie', subject: query.name, expected, ok, got };
        }
        case 'bytes': {
            const { length } = answer.body;
            return { about: 'min-size', expected, ok, got: length === 0 ? 'empty' : (0,read_answer/* formatBytes */.z3)(length) };
        }
        default: {
            const wanted = 'value' in expression.predicate ? String(expression.predicate.value) : '';
            return { about: 'text', expected, ok, got: ok ? '' : `no ${(0,quote/* quote */.h)(wanted)}` };
        }
    }
}
function judgeRedirect(to, answer) {
    const base = { about: 'redirect', expected: `redirect to ${to}` };
    const target = redirectTarget(answer);
    if (target === undefined)
        return { ...base, ok: false, got: 'no redirect' };
    const ok = (0,check_language_check/* redirectsToHttps */.Up)({ assertions: [{ kind: 'redirect', to, place: undefined }] })
        ? target.protocol === 'https:' && target.hostname === answer.url.hostname
        : target.href === new URL(to, answer.url).href;
    return { ...base, ok, got: `to ${(0,quote/* quote */.h)(target.href, 200)}` };
}

// EXTERNAL MODULE: ./src/actions/smoke-test/latency.ts
var smoke_test_latency = __webpack_require__(5758);
;// CONCATENATED MODULE: ./src/actions/smoke-test/request.ts




/** What a step sends, its names replaced; undefined where its address then is none on the site. */
function requestOf(step, base, values) {
    const fill = (text) => (0,template/* filled */.Bq)(text, (name) => textFor(values.get(name)));
    const url = addressOf(step.paths[0] ?? '/', base, fill);
    if (url === undefined)
        return undefined;
    if (step.query.length > 0) {
        const added = encoded(step.query, fill);
        url.search = url.search === '' ? `?${added}` : `${url.search}&${added}`;
    }
    const given = Object.fromEntries(step.headers.map(({ name, value }) => [name.toLowerCase(), fill(value)]));
    const { type, body } = bodyOf(step, fill, values);
    return {
        url,
        method: step.method,
        headers: {
            ...(type === undefined ? {} : { 'content-type': type }),
            // As a browser does from the page itself: frameworks refuse a form without them.
            ...((0,check_language_check/* isSafe */.IP)(step.method) ? {} : { origin: url.origin, referer: url.href }),
            ...given,
        },
        body,
    };
}
function addressOf(written, base, fill) {
    const address = fill(written);
    if (/^https?:\/\//.test(written)) {
        return URL.canParse(address) ? new URL(address) : undefined;
    }
    // What the site gave is whole: the path that the site itself has is in it.
    if (written.startsWith('{{')) {
        if (!URL.canParse(address, base.href))
            return undefined;
        const url = new URL(address, base);
        return url.host === base.host && url.protocol === base.protocol ? url : undefined;
    }
    return (0,smoke_test_address.at)(base, address);
}
function bodyOf({ body }, fill, values) {
    switch (body?.kind) {
        case undefined:
            return { body: undefined };
        case 'text':
            return { type: 'text/plain; charset=utf-8', body: Buffer.from(fill(body.text)) };
        case 'form':
            return {
                type: 'application/x-www-form-urlencoded',
                body: Buffer.from(encoded(body.fields, fill)),
            };
        case 'json':
            return {
                type: 'application/json',
                body: Buffer.from(JSON.stringify(filledIn(body.value, fill, values)) ?? 'null'),
            };
    }
}
/** A text that is nothing but a name becomes the value itself: a number stays one. */
function filledIn(value, fill, values) {
    if (typeof value === 'string') {
        const [reference] = (0,template/* referencesIn */.ii)(value);
        const isWhole = reference !== undefined && /^\{\{[^{}]*\}\}$/.test(value);
        return isWhole ? plain(values.get(reference.name)) : fill(value);
    }
    if (Array.isArray(value))
        return value.map((item) => filledIn(item, fill, values));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filledIn(inner, fill, values)]));
}
function encoded(fields, fill) {
    return new URLSearchParams(fields.map(({ name, value }) => [name, fill(value)])).toString();
}

;// CONCATENATED MODULE: ./src/actions/smoke-test/run-check.ts















/** Enough for an interval of the median that leaves out the fastest and the slowest. */
const SAMPLES = 9;
/** Where those leave it open on which side of its limit a page is. */
const MORE_SAMPLES = 25;
async function runCheck(check, site, tools) {
    const result = await carryOut(check, site, tools);
    if (result.verdict !== 'fail')
        return result;
    const explained = { ...result, diagnosis: withReason(result.diagnosis, check) };
    return check.warns ? { ...explained, verdict: 'degraded' } : explained;
}
/** Nobody wrote a check that was derived: its reader is told where it comes from. */
function withReason(diagnosis, { derived }) {
    if (derived === undefined)
        return diagnosis;
    const { because, from } = derived;
    const at = from ? `, ${from.file}:${from.line}` : '';
    return { ...diagnosis, what: `${diagnosis.what} (checked since ${because}${at})` };
}
async function carryOut(check, site, tools) {
    const [first] = check.steps;
    if (first?.method === 'ASSET')
        return checkAsset(check, first, site, tools);
    if (first?.method === 'ASSETS')
        return checkFiles(check, first, site, tools);
    const values = new Map(site.secrets);
    const jar = check.steps.length > 1 ? (0,cookie_jar/* createCookieJar */.m)(tools.now) : undefined;
    const results = [];
    for (const step of check.steps) {
        const base = (0,check_language_check/* redirectsToHttps */.Up)(step) ? site.httpUrl : site.base;
        if (base === undefined) {
            return notMeasured(check, '`url` has a port of its own, so its plain http address is unknown');
        }
        const name = check.steps.length > 1 ? `${check.name}: ${step.name}` : check.name;
        const request = requestOf(step, base, values);
        if (request === undefined) {
            return {
                ...noAddress(step, tools),
                check,
                expected: expectationOf(check),
                retried: false,
                subject: name,
            };
        }
        const result = await judgeStep(check, step, { request, values, jar, subject: name }, site, tools);
        if (result.verdict === 'fail' || result.verdict === 'not-measured')
            return result;
        results.push(result);
    }
    return joined(check, results);
}
/** Of several steps that went well, one result: the worst verdict, and the last answer. */
function joined(check, results) {
    const last = results.find(({ verdict }) => verdict === 'degraded') ?? results.at(-1);
    if (last === undefined || last.verdict === 'not-measured') {
        return last ?? notMeasured(check, 'it has no steps');
    }
    const retried = results.some((result) => result.retried);
    if (results.length === 1)
        return { ...last, retried };
    const { timings: _, ...rest } = last;
    const got = results.flatMap((result) => ('got' in result ? [result.got] : [])).join(' \u2192 ');
    return { ...rest, got, retried };
}
function noAddress({ paths, place }, { redact }) {
    const got = 'an address that is not on this site';
    const [written = ''] = paths;
    return {
        verdict: 'fail',
        got,
        diagnosis: {
            what: `would be sent to ${got}: ${(0,quote/* quote */.h)(redact(written))}`,
            why: 'what an earlier step captured leads elsewhere',
            fix: 'correct the capture, or name the other site with `url`',
        },
        ...(place ? { broken: [{ place, expected: 'an address on this site', got }] } : {}),
    };
}
async function judgeStep(check, step, { request, values, jar, subject }, site, tools) {
    const { visit, circumstances } = site;
    const limitMs = limitOf(check, step, site);
    const { url, ...sent } = request;
    const options = { ...sent, follow: step.follow, family: check.family, http2: step.http2, jar };
    const { visit: result, retried } = await visitPatiently(visit, url, options, tools);
    const common = { check, expected: expectationOf(check, limitMs), retried };
    if (result.end !== 'answer') {
        const unable = result.end === 'fault' ? noFamily(check, result.fault.code) : undefined;
        if (unable !== undefined)
            return notMeasured(check, unable);
        const got = describeVisit(result);
        const diagnosis = diagnoseVisit(result, circumstances);
        return { ...common, verdict: 'fail', got, subject, diagnosis };
    }
    const { answer } = result;
    const { timings } = answer;
    if (check.optional && answer.status === 404) {
        return notMeasured(check, 'the app has no such page (404)');
    }
    const evidence = { answer, redirects: result.redirects, values };
    const captured = await capture(step, evidence, values, tools);
    const judgements = [...(await judge(step, evidence, tools.redact)), ...captured];
    const failed = judgements.find(({ ok }) => !ok);
    if (failed) {
        const got = failed.about === 'status' ? describeVisit(result) : failed.got;
        // Quotes are cut, and a mask would miss half of a secret.
        const shown = withoutSecrets(answer, tools);
        const diagnosis = diagnoseAnswer(failed, shown, circumstances);
        logPage(shown, tools);
        return {
            ...common,
            verdict: 'fail',
            got,
            subject,
            diagnosis,
            broken: brokenOf(judgements),
            timings,
        };
    }
    const got = judgements.flatMap(({ got }) => (got === '' ? [] : [got])).join(', ');
    if (limitMs === undefined)
        return { ...common, verdict: 'pass', got, timings };
    if (!(0,check_language_check/* isSafe */.IP)(step.method)) {
        const latency = (0,smoke_test_latency/* summarize */.eh)([timings]);
        return { ...common, ...judgeLatency(latency, limitMs, check, { got, subject }, site) };
    }
    const sampled = await measure(result, options, check, limitMs, visit, tools);
    if ('diagnosis' in sampled)
        return { ...common, verdict: 'fail', subject, ...sampled };
    return { ...common, ...judgeLatency(sampled, limitMs, check, { got, subject }, site) };
}
/** A flow of several requests is timed only where it says so: each sample would be one more. */
function limitOf(check, step, { maxLatencyMs }) {
    if (step.maxLatencyMs !== undefined)
        return step.maxLatencyMs;
    if (check.samples === 0)
        return undefined;
    const isPage = check.steps.length === 1 && (0,check_language_check/* isSafe */.IP)(step.method) && step.method !== 'ASSET';
    const redirects = step.assertions.some(({ kind }) => kind === 'redirect');
    return isPage && !redirects ? maxLatencyMs : undefined;
}
function expectationOf(check, limitMs) {
    const within = limitMs === undefined ? '' : `, within ${(0,fields/* formatDuration */.a3)(limitMs)}`;
    const [first] = check.steps;
    if (check.steps.length === 1 && first)
        return expectation(first) + within;
    return check.steps.map((step) => `${step.name}: ${expectation(step)}`).join('; ') + within;
}
function brokenOf(judgements) {
    return judgements.flatMap(({ ok, place, expected, got }) => ok || place === undefined ? [] : [{ place, expected, got }]);
}
/** Why a check of one address family says nothing about the site; undefined where it does. */
function noFamily({ family }, code) {
    if (family === undefined)
        return undefined;
    if (code === 'EFAMILY')
        return 'a proxy or `resolve` decides which address is connected to';
    return /^(ENETUNREACH|EADDRNOTAVAIL|EAFNOSUPPORT)$/.test(code)
        ? `this runner has no IPv${family}`
        : undefined;
}
async function capture({ captures }, evidence, values, { mask }) {
    const missing = [];
    for (const { name, capture, place } of captures) {
        const { value: found } = await findValue(capture, evidence);
        const value = plain(found);
        if (value === undefined) {
            const about = 'capture';
            missing.push({ about, ok: false, expected: `{{${name}}}`, got: 'nothing', place });
            continue;
        }
        if (capture.redact)
            mask(textFor(value) ?? '');
        values.set(name, value);
    }
    return missing;
}
/**
 * Times the page once it is warm: what was asked before is not counted, since a worker's first
 * answer takes a hundred times its second. Each sample is a connection of its own.
 */
async function measure(warmUp, options, check, limitMs, visit, tools) {
    const { status } = warmUp.answer;
    const url = warmUp.hops.at(-1) ?? warmUp.url;
    // What was meant for one host is not for the one that it redirects to.
    const headers = url.hostname === warmUp.url.hostname ? options.headers : {};
    const again = { ...options, follow: false, ...(headers ? { headers } : {}) };
    const samples = [];
    let stray;
    let left = 0;
    const work = async () => {
        while (left > 0 && stray === undefined) {
            left -= 1;
            const { visit: one } = await visitPatiently(visit, url, again, tools);
            if (one.end === 'answer' && one.answer.status === status)
                samples.push(one.answer.timings);
            else
                stray ??= { visit: one, number: samples.length + 2 };
        }
    };
    const take = async (count) => {
        left = count;
        await Promise.all(Array.from({ length: check.atOnce }, work));
    };
    const wanted = check.samples ?? SAMPLES;
    await take(wanted);
    if (stray === undefined && (0,smoke_test_latency/* againstLimit */.jq)((0,smoke_test_latency/* summarize */.eh)(samples), limitMs) === 'unsure') {
        await take(Math.max(0, MORE_SAMPLES - wanted));
    }
    if (stray === undefined)
        return (0,smoke_test_latency/* summarize */.eh)(samples);
    const got = `${status}, then ${describeVisit(stray.visit)}`;
    return {
        got,
        diagnosis: {
            what: `answered ${got}, at request ${stray.number} of ${wanted + 1}`,
            cause: 'serving.uneven',
            why: 'not all instances or workers behave the same',
            fix: 'look for instances of an older deployment, and for state that workers do not share',
        },
    };
}
function judgeLatency(latency, limitMs, { name }, { got, subject }, { baseline, onRegression }) {
    const before = Object.hasOwn(baseline, name) ? baseline[name] : undefined;
    const measured = { latency, timings: latency.timings, ...(before ? { before } : {}) };
    const { medianMs, samples, interval } = latency;
    const took = (0,fields/* formatDuration */.a3)(medianMs);
    const between = interval
        ? `, 95 % sure of ${(0,fields/* formatDuration */.a3)(interval[0])} to ${(0,fields/* formatDuration */.a3)(interval[1])}`
        : '';
    const against = (0,smoke_test_latency/* againstLimit */.jq)(latency, limitMs);
    if (against !== 'within') {
        return {
            verdict: against === 'beyond' ? 'fail' : 'degraded',
            subject,
            got: `${got.split(',')[0]}, but ${took}`,
            diagnosis: {
                what: `took ${took} where ${(0,fields/* formatDuration */.a3)(limitMs)} is allowed ` +
                    `(median of ${samples}${between})`,
                ...whySlow(latency.timings),
            },
            ...measured,
        };
    }
    if (before?.interval && (0,smoke_test_latency/* isSlower */.tp)(latency, { ...before, interval: before.interval })) {
        return {
            verdict: onRegression,
            subject,
            got: `${got.split(',')[0]}, but ${took}, before ${(0,fields/* formatDuration */.a3)(before.medianMs)}`,
            diagnosis: {
                what: `took ${took} where it took ${(0,fields/* formatDuration */.a3)(before.medianMs)} in the last green run ` +
                    `(median of ${samples}${between})`,
                ...whySlow(latency.timings),
            },
            ...measured,
        };
    }
    return { verdict: 'pass', got, ...measured };
}
function whySlow({ firstByteMs = 0, bodyMs = 0, totalMs }) {
    const inApp = firstByteMs + bodyMs;
    if (inApp * 2 >= totalMs) {
        return {
            why: `${(0,fields/* formatDuration */.a3)(inApp)} of that pass between the request and the end of the answer`,
            fix: 'look at the queries and calls of this view, and at the CPU of the instances',
        };
    }
    return {
        why: `${(0,fields/* formatDuration */.a3)(totalMs - inApp)} of that pass before the request is even sent`,
        fix: 'this is the way from the runner to the platform rather than the app',
    };
}
/** Checks the first stylesheet, else the first script, that one of the pages names. */
async function checkAsset(check, step, site, tools) {
    const { visit } = site;
    let unread;
    let pagesRead = 0;
    for (const path of step.paths) {
        const options = { method: 'GET', follow: true };
        const { visit: page } = await visitPatiently(visit, (0,smoke_test_address.at)(site.base, path), options, tools);
        if (page.end !== 'answer' || page.answer.status !== 200) {
            unread ??= {
                got: `${path}: ${describeVisit(page)}`,
                subject: `${check.name}: the page ${path}`,
                diagnosis: diagnoseMiss(page, site.circumstances),
            };
            continue;
        }
        pagesRead += 1;
        const [asset] = assetsOf(page.answer.body.toString('utf8'), page.answer.url);
        if (asset)
            return checkFile(check, step, asset, path, site, tools);
    }
    if (pagesRead === 0 && unread) {
        return { check, expected: expectation(step), retried: false, verdict: 'fail', ...unread };
    }
    return notMeasured(check, 'no page names a stylesheet or script on this host');
}
async function checkFile(check, step, asset, path, site, tools) {
    const file = (0,quote/* quote */.h)(asset.url.pathname, 120);
    const asked = {
        ...step,
        follow: true,
        assertions: [
            {
                kind: 'expression',
                text: 'type:',
                expression: {
                    query: { kind: 'type' },
                    filters: [],
                    optional: false,
                    not: false,
                    predicate: { op: 'oneOf', values: mediaTypesOf(asset.kind) },
                },
                place: undefined,
            },
            {
                kind: 'expression',
                text: 'min-size:',
                expression: {
                    query: { kind: 'bytes' },
                    filters: [{ kind: 'count' }],
                    optional: false,
                    not: false,
                    predicate: { op: '>=', value: 1 },
                },
                place: undefined,
            },
            ...step.assertions,
        ],
    };
    const result = await judgeStep({ ...check, steps: [asked] }, asked, {
        request: { url: asset.url, method: 'GET', headers: {}, body: undefined },
        values: new Map(),
        jar: undefined,
        subject: `The ${asset.kind} ${file}, which ${path} names,`,
    }, { ...site, circumstances: { ...site.circumstances, isAsset: true } }, tools);
    if (result.verdict === 'not-measured')
        return { ...result, check };
    return { ...result, check, got: `${file}: ${result.got}` };
}
function notMeasured(check, reason) {
    return { check, expected: expectationOf(check), retried: false, verdict: 'not-measured', reason };
}
function withoutSecrets(answer, { redact }) {
    const headers = Object.entries(answer.headers).map(([name, value]) => [name, redact(value)]);
    const body = Buffer.from(redact(answer.body.toString('utf8')));
    return { ...answer, headers: Object.fromEntries(headers), body };
}
/** A failing page's own words, fenced: they belong to whoever wrote the page. */
function logPage(answer, { log }) {
    const text = answer.body.toString('utf8');
    const words = (0,read_answer/* mediaType */.JL)(answer) === 'text/html' ? (0,quote/* titleOf */.G)(text) : text;
    if (words === undefined || words.trim() === '')
        return;
    log.remote(`${(0,quote/* quote */.h)(words, 300)} (${(0,read_answer/* formatBytes */.z3)(answer.body.length)})`);
}

;// CONCATENATED MODULE: ./src/actions/smoke-test/probe.ts
















/**
 * Waits until the app at `url` answers, and the expected version where one is given, then checks
 * its pages. Reads only, unless a check of the config file says that it writes.
 * @throws UserError when the checks cannot be read, or name a variable that is not set.
 */
async function probe(inputs, tools, known = {}, repeated) {
    const { 'health-path': healthPath, 'expect-version': expectedVersion, streak } = inputs;
    const { all, pack } = await checksOf(inputs);
    const preset = pack?.preset ?? inputs.preset;
    const checks = repeated
        ? all
            .filter(({ name }) => repeated.only.has(name))
            .map((check) => ({
            ...check,
            samples: check.samples === 0 ? 0 : (repeated.samples ?? check.samples),
        }))
        : all;
    const secrets = secretsOf(checks, tools);
    const base = new URL(inputs.url);
    const resolve = (0,smoke_test_address/* resolveOf */.w)(inputs);
    const visit = createVisitor(tools, resolve);
    tools.log.info(`Waiting up to ${(0,fields/* formatDuration */.a3)(inputs.timeout)} until ${base.host} answers ${streak} times ` +
        `in a row${expectedVersion === undefined ? '' : ` as version ${expectedVersion}`}.`);
    const readiness = await waitUntilReady((0,smoke_test_address.at)(base, healthPath), {
        timeoutMs: inputs.timeout,
        intervalMs: inputs.interval,
        streak,
        spanMs: inputs['streak-span'],
        version: expectedVersion,
        proofs: proofsFor(inputs, base, known),
    }, visit, tools);
    const common = { url: inputs.url, healthPath, expectedVersion, readiness, streak, pack };
    if (!readiness.ready) {
        const { miss } = readiness;
        if (miss?.kind === 'other-version') {
            return { ...common, kind: 'other-version', checks, served: miss.served };
        }
        const circumstances = { preset, healthy: false, isAsset: false };
        const diagnosis = miss ? diagnoseMiss(miss.visit, circumstances) : TOO_LITTLE_TIME;
        return { ...common, kind: 'not-ready', checks, diagnosis };
    }
    tools.log.info(`Ready after ${(0,fields/* formatDuration */.a3)(readiness.waitedMs)} and ${readiness.attempts} requests.`);
    const results = [];
    let tls;
    const site = {
        base,
        visit: async (url, options) => {
            const result = await visit(url, options);
            if (result.end !== 'fault')
                tls = result.answer.tls ?? tls;
            return result;
        },
        httpUrl: plainAddress(base, resolve),
        circumstances: { preset, healthy: false, isAsset: false },
        maxLatencyMs: inputs['max-latency'],
        secrets,
        crawls: new Map(),
        baseline: inputs.baseline ? await readBaseline(inputs.baseline, inputs.url, tools) : {},
        onRegression: inputs['on-regression'],
    };
    for (const check of checks) {
        const result = await runCheck(check, site, tools);
        if (check.steps[0]?.paths[0] === healthPath && result.verdict === 'pass') {
            site.circumstances = { ...site.circumstances, healthy: true };
        }
        results.push(result);
        logResult(result, tools);
    }
    const baselineFile = repeated ? undefined : await keepBaseline(inputs, results, site, tools);
    return { ...common, kind: 'checked', results, tls, baselineFile };
}
/**
 * Those of the input and of the config file; where there are neither, what the project tells, and else
 * those of the preset.
 */
async function checksOf(inputs) {
    const { preset, checks: written, 'health-path': healthPath } = inputs;
    const fromInput = written === undefined ? [] : (0,checks/* readChecks */.w)(written);
    const config = await readConfigFile(inputs['config-file']);
    if (written !== undefined || config?.checks) {
        return { all: [...fromInput, ...(config?.checks ?? [])], pack: undefined };
    }
    const pack = await readPack({
        preset,
        directory: inputs['working-directory'],
        settingsModule: inputs['settings-module'],
        healthPath,
    });
    const isEmpty = pack === undefined || pack.derived.length === 0;
    return { all: isEmpty ? presetChecks(preset, healthPath) : (0,packs_pack/* checksOf */.t)(pack), pack };
}
function presetChecks(preset, healthPath) {
    return (0,presets/* presetLines */.F)(preset, healthPath).map((line) => (0,check_language_line/* readLine */.X)(line, () => undefined, []));
}
// A shorter one would blank out ordinary text, and show by its gaps what it is.
const SHORTEST_SECRET = 4;
/**
 * The variables that checks name, hidden from now on.
 * @throws UserError that lists all that cannot be used.
 */
function secretsOf(checks, { env, mask }) {
    const found = new Map();
    const faults = new Map();
    for (const { name, place } of checks.flatMap((check) => check.secrets)) {
        const value = env[name] ?? '';
        const where = place ? `line ${place.line}, column ${place.column}: ` : '';
        if (value.trim().length < SHORTEST_SECRET) {
            const why = value === ''
                ? 'is not set: pass it to this step with `env`'
                : `is shorter than ${SHORTEST_SECRET} characters, which cannot be kept out of the log`;
            faults.set(name, `- ${where}{{env.${name}}} ${why}`);
            continue;
        }
        mask(value);
        found.set(`env.${name}`, value);
    }
    if (faults.size === 0)
        return found;
    throw new errors/* UserError */.y(['The checks name variables that cannot be used:', ...faults.values()].join('\n'));
}
/** What got slower keeps its old reading, or a page could get slower by a little in every run. */
async function keepBaseline({ baseline: path, url }, results, { baseline }, tools) {
    const isGreen = results.some(({ verdict }) => verdict === 'pass') &&
        results.every(({ verdict }) => verdict !== 'fail');
    if (path === undefined || !isGreen)
        return undefined;
    const latencies = new Map(results.flatMap((result) => {
        const { name } = result.check;
        const before = Object.hasOwn(baseline, name) ? baseline[name] : undefined;
        if (result.verdict === 'not-measured')
            return before ? [[name, before]] : [];
        const kept = result.verdict === 'degraded' ? (before ?? result.latency) : result.latency;
        return kept ? [[name, kept]] : [];
    }));
    return (await writeBaseline(path, url, latencies, tools)) ? path : undefined;
}
function proofsFor(inputs, base, known) {
    const hash = inputs['expect-manifest'];
    const url = (0,smoke_test_address.at)(base, inputs['manifest-path']);
    return {
        ...known,
        home: (0,smoke_test_address.at)(base, '/'),
        ...(hash === undefined ? {} : { manifest: { url, hash } }),
    };
}
const TOO_LITTLE_TIME = {
    what: 'answers',
    why: 'the time was too short for so many answers in a row',
    fix: 'raise `timeout` or lower `streak`',
};
/** The plain twin of an https address: port 80, unless `url` has a port of its own. */
function plainAddress(base, resolve) {
    if (base.protocol === 'http:')
        return base;
    if (base.port !== '' && !resolve.has(`${base.hostname}:80`))
        return undefined;
    const plain = new URL(base);
    plain.port = '';
    plain.protocol = 'http:';
    return plain;
}
function logResult(result, { log }) {
    const { name } = result.check;
    if (result.verdict === 'not-measured') {
        log.info(`- ${name}: not measured, ${result.reason}`);
        return;
    }
    const mark = { pass: '\u2713', degraded: '!', fail: '\u2717' }[result.verdict];
    const latency = result.latency ? `, ${Math.round(result.latency.medianMs)} ms` : '';
    log.info(`${mark} ${name}: ${result.got}${latency}`);
    for (const { title, excerpt, said } of (0,broken/* excerptsOf */.U)(result)) {
        log.remote([title, ...(0,src_excerpt/* drawExcerpt */.i)(excerpt, said)].join('\n'));
    }
}


/***/ }),

/***/ 2247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  smokeTest: () => (/* binding */ smokeTest)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./src/http/exchange.ts
var exchange = __webpack_require__(1823);
// EXTERNAL MODULE: ./src/rules/symptoms.ts
var symptoms = __webpack_require__(3531);
// EXTERNAL MODULE: ./src/actions/smoke-test/address.ts
var address = __webpack_require__(6284);
;// CONCATENATED MODULE: ./src/actions/smoke-test/control.ts

const TIMEOUT_MS = 10_000;
const TRIES = 2;
/**
 * Whether this runner reaches another place than the app: any answer in HTTP will do. Asked past the
 * input `resolve`, which is about the app alone.
 */
async function probeControl(inputs, tools) {
    const url = new URL(inputs['control-url'] ?? new URL(inputs['api-url']).origin);
    let said = '';
    for (let turn = 0; turn < TRIES; turn += 1) {
        if (turn > 0)
            await tools.sleep(1000);
        const result = await (0,exchange/* exchange */.c)(url, {
            method: 'HEAD',
            timeoutMs: TIMEOUT_MS,
            maxBodyBytes: 1000,
            signal: tools.signal,
            env: tools.env,
        });
        if (result.ok)
            return { isFine: true, said: `${url.host} answers ${result.status}` };
        said = `${url.host} is not reached (${result.code})`;
    }
    return { isFine: false, said };
}

// EXTERNAL MODULE: ./src/actions/smoke-test/critical.ts
var critical = __webpack_require__(8031);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/actions/smoke-test/cookie-jar.ts
var cookie_jar = __webpack_require__(2280);
// EXTERNAL MODULE: ./src/actions/smoke-test/quote.ts
var quote = __webpack_require__(1480);
;// CONCATENATED MODULE: ./src/actions/smoke-test/observe.ts



function observeCertificate(tls, leastDays) {
    const name = 'certificate';
    if (tls === undefined)
        return undefined;
    const { daysLeft } = tls;
    if (daysLeft >= 2 * leastDays)
        return { name, verdict: 'pass', got: `${daysLeft} days left` };
    return {
        name,
        verdict: daysLeft < leastDays ? 'fail' : 'degraded',
        cause: 'certificate.expiring',
        isCritical: false,
        sentence: `The certificate expires in ${daysLeft} days: the platform renews its own weeks before, so ` +
            'the renewal is stuck; see whether the domain is still verified and points to the app.',
    };
}
/** Whether a page that nobody has tells everyone of the code, as Django does with DEBUG. */
async function observeMissingPage(ask) {
    const name = 'page that is not there';
    const path = `/${(0,external_node_crypto_.randomBytes)(8).toString('hex')}/`;
    const answer = await ask({ method: 'GET', path });
    if (!answer.ok)
        return { name, verdict: 'not-measured', reason: `no answer (${answer.code})` };
    const isDebug = /\bDEBUG\s*=\s*True\b|Using the URLconf defined in/.test(answer.body.toString('utf8'));
    if (!isDebug)
        return { name, verdict: 'pass', got: `${answer.status}, without traces of DEBUG` };
    return {
        name,
        verdict: 'fail',
        cause: 'debug.page',
        isCritical: false,
        sentence: `A page that is not there answered ${answer.status} with the app\u2019s URL configuration: ` +
            'DEBUG is on, so errors tell everyone of code and settings; set DEBUG to False.',
    };
}
const ADMIN = '/admin/';
/** Of two instances, one is left out by chance in less than 1 of 100 runs. */
const LOOKS = 8;
/**
 * Sends the form of the admin, blank where there are no credentials: Django judges its origin first,
 * and a blank form is refused without a look at any account. With credentials the session has to
 * hold for as many connections as it takes to meet each instance.
 */
async function observeLogin(ask, origin, credentials, form = { path: ADMIN, session: undefined }) {
    const name = 'admin login';
    const admin = form.path;
    const login = `${admin}login/`;
    const none = (reason) => ({ name, verdict: 'not-measured', reason });
    const page = await ask({ method: 'GET', path: login });
    if (!page.ok)
        return none(`the form is not answered (${page.code})`);
    if (page.status !== 200)
        return none(`there is no form at ${login} (${page.status})`);
    const token = /name="csrfmiddlewaretoken" value="([^"]+)"/.exec(page.body.toString('utf8'))?.[1];
    if (token === undefined)
        return none(`the page at ${login} is not the form of Django`);
    const jar = new Map();
    keep(page, jar);
    const send = (path, fields) => ask({
        method: 'POST',
        path,
        headers: {
            'content-type': 'application/x-www-form-urlencoded',
            cookie: cookies(jar),
            origin,
            referer: `${origin}${login}`,
        },
        body: new URLSearchParams(fields).toString(),
    });
    const { username = '', password = '' } = credentials ?? {};
    const sent = await send(login, { csrfmiddlewaretoken: token, username, password, next: admin });
    if (!sent.ok)
        return none(`the form is not answered (${sent.code})`);
    if (sent.status === 403) {
        return {
            name,
            verdict: 'fail',
            cause: 'csrf.refused',
            isCritical: true,
            sentence: `POST ${login} answered 403: Django does not trust forms from ${origin}; ` +
                `add exactly ${origin} to CSRF_TRUSTED_ORIGINS, or let SECURE_PROXY_SSL_HEADER see https.`,
        };
    }
    if (sent.status >= 500) {
        return {
            name,
            verdict: 'fail',
            cause: 'page.error',
            isCritical: true,
            sentence: `POST ${login} answered ${sent.status}: the app fails while it takes a form; read the app\u2019s runtime logs.`,
        };
    }
    if (credentials === undefined) {
        return { name, verdict: 'pass', got: `${sent.status}: the origin of a form is trusted` };
    }
    if (sent.status !== 302) {
        return {
            name,
            verdict: 'fail',
            isCritical: false,
            sentence: `The admin takes no login of ${(0,quote/* quote */.h)(username)}: it answered ${sent.status}; check \`username\` and \`password\`.`,
        };
    }
    keep(sent, jar);
    for (let look = 1; look <= LOOKS; look += 1) {
        const again = await ask({ method: 'GET', path: admin, headers: { cookie: cookies(jar) } });
        if (again.ok && again.status === 200)
            continue;
        if (!again.ok)
            return none(`the admin is not answered (${again.code})`);
        return {
            name,
            verdict: 'fail',
            cause: 'session.lost',
            isCritical: true,
            sentence: `The session of the login was lost at request ${look} of ${LOOKS}: instances or workers do ` +
                'not share what signs or keeps it; set one SECRET_KEY for all, and keep sessions in the ' +
                'database or a shared cache.',
        };
    }
    const missing = missingFlags(sent, form.session);
    await send(`${admin}logout/`, { csrfmiddlewaretoken: jar.get('csrftoken') ?? '' });
    if (missing.length > 0) {
        const at = form.session?.from ? ` (${form.session.from.file}:${form.session.from.line})` : '';
        return {
            name,
            verdict: 'degraded',
            isCritical: false,
            sentence: `The session cookie lacks ${missing.join(', ')}, which the settings promise${at}: ` +
                'other settings are deployed; see DJANGO_SETTINGS_MODULE and the variables of the app.',
        };
    }
    return { name, verdict: 'pass', got: `the session held for ${LOOKS} connections` };
}
function missingFlags({ setCookies }, session) {
    const cookie = setCookies.map(cookie_jar/* parseCookie */.K).find((each) => each?.name === session?.cookie);
    if (session === undefined || cookie === undefined)
        return [];
    return session.flags.filter((flag) => {
        const [name = '', value] = flag.split('=');
        const given = cookie.attributes[name];
        return value === undefined ? given === undefined : given !== value;
    });
}
function keep({ setCookies }, jar) {
    for (const cookie of setCookies) {
        const [, name, value] = /^([^=;]+)=([^;]*)/.exec(cookie) ?? [];
        if (name !== undefined && value !== undefined)
            jar.set(name.trim(), value);
    }
}
function cookies(jar) {
    return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/rules/wording.ts
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

;// CONCATENATED MODULE: ./src/rules/evidence.ts

function linesOf({ deploymentLog, runtimeLog }) {
    return [...deploymentLog, ...runtimeLog];
}
/** `readiness probe on /health/`, as far as the process tells. */
function probeName({ web }) {
    const path = web?.readiness_probe?.httpGet?.path;
    return path ? `readiness probe on ${path}` : 'probe';
}
// Helm's own "Error: release \u2026 failed" is not the application's.
const EXCEPTION = /^(?!Error: (?:release|failed parsing) )[\w.]*(?:Error|Exception|ImproperlyConfigured|InvalidTag)(?: \[\w+\])?: ./;
/** `ValueError: \u2026`, of the application or of the build. */
function isException(line) {
    return EXCEPTION.test(line.trim());
}
function lastException(evidence) {
    return linesOf(evidence).findLast(isException);
}
/** `: ValueError: \u2026` */
function because(evidence) {
    const line = lastException(evidence);
    return line === undefined ? '' : `: ${line.trim().slice(0, 200).replace(/\.$/, '')}`;
}
function hasExited(evidence) {
    return (linesOf(evidence).some((line) => /(?<!command )exited with code [1-9]|Back-off restarting|CrashLoopBackOff/i.test(line)) || crashes(evidence).length > 0);
}
// SIGINT and SIGTERM: how the platform takes away what it has given up.
const ASKED_TO_END = new Set([0, 130, 143]);
/** Ends that nobody asked for. One SIGKILL an instance may be the end of a rollout that was given up. */
function crashes({ measured }) {
    const exits = measured?.exits ?? [];
    const kills = exits.filter(({ code, description }) => code === 137 && !isOutOfMemory(description));
    const isKilledAgain = kills.length > (measured?.instances ?? 1);
    return exits.filter(({ code, description }) => !ASKED_TO_END.has(code) && (code !== 137 || isKilledAgain || isOutOfMemory(description)));
}
function isOutOfMemory(description) {
    return /OOM|out of memory/i.test(description ?? '');
}
/** Megabytes that one instance of the web process may use. */
function memoryLimit({ web, measured }) {
    return web?.memory_limit ?? measured?.memoryLimitMb ?? undefined;
}
const LISTENING = /(?:listening|running|serving|bound)\b.*?(?:0\.0\.0\.0|\[::\]|\*|port)[: ]+(\d{2,5})\b/i;
/** The port that the application says it listens on. */
function listeningPort(evidence) {
    return linesOf(evidence)
        .findLast((line) => LISTENING.test(line))
        ?.match(LISTENING)?.[1];
}
const BOOTS = /Booting worker with pid: \d+/;
const STARTS = /Starting gunicorn/;
const REPLACES = /WORKER TIMEOUT|was sent SIG|exited with code|Worker failed to boot/;
/** How many workers a server starts at once, by gunicorn's log before the first one is replaced. */
function workerCount(evidence) {
    const all = linesOf(evidence);
    const first = all.findIndex((line) => STARTS.test(line));
    const rest = all.slice(Math.max(0, first));
    const end = rest.findIndex((line) => REPLACES.test(line));
    const before = end === -1 ? rest : rest.slice(0, end);
    const boots = before.filter((line) => BOOTS.test(line)).length;
    const servers = Math.max(1, before.filter((line) => STARTS.test(line)).length);
    return boots === 0 ? undefined : Math.max(1, Math.round(boots / servers));
}
/** What the platform says of the web process, one fact a line. */
function platformFacts(evidence) {
    const { web, measured, variables, step } = evidence;
    if (step === 'checkout' || step === 'build')
        return [];
    const { memoryMb, cpuCores, cpuLimitCores, instances, exits } = measured ?? {};
    const limitMb = web?.memory_limit ?? measured?.memoryLimitMb;
    return [
        ...(web === undefined ? [] : [describeWeb(web)]),
        ...(instances === undefined ? [] : [`${count(instances, 'instance')} ran at a time`]),
        ...(exits === undefined ? [] : [describeExits(crashes(evidence))]),
        ...(memoryMb === undefined
            ? []
            : [
                `memory: at most ${Math.round(memoryMb)}${limitMb ? ` of ${limitMb}` : ''} MB an instance`,
            ]),
        ...(cpuCores === undefined
            ? []
            : [
                `CPU: at most ${cpuCores.toFixed(2)}${cpuLimitCores ? ` of ${cpuLimitCores}` : ''} cores an instance`,
            ]),
        ...(variables === undefined || !/gunicorn/.test(web?.entrypoint ?? '')
            ? []
            : [`WEB_CONCURRENCY is ${variables.has('WEB_CONCURRENCY') ? 'set' : 'not set'}`]),
    ];
}
function describeWeb({ entrypoint, port, readiness_probe: probe }) {
    const { httpGet } = probe ?? {};
    const asked = httpGet
        ? `${httpGet.scheme ?? 'HTTP'} ${httpGet.path ?? '/'}`
        : probe?.tcpSocket
            ? 'TCP'
            : probe?.exec
                ? 'a command'
                : 'none';
    const start = entrypoint
        ? `start command ${JSON.stringify(entrypoint)}`
        : "the image's own start";
    return `web process: ${start}, port ${port ?? 8080}, readiness probe ${asked}`;
}
/** `exit codes: 1 (3 times), 137 OOMKilled` */
function describeExits(exits) {
    if (exits.length === 0)
        return 'exit codes: none before the rollout was given up';
    const counts = new Map();
    for (const { code, description } of exits) {
        const name = `${code}${description ? ` ${description}` : ''}`;
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const listed = [...counts].map(([name, times]) => times === 1 ? name : `${name} (${times} times)`);
    return `exit codes: ${listed.slice(0, 6).join(', ')}`;
}

;// CONCATENATED MODULE: ./src/rules/image-platform.ts
// Two actions tell the same before a deployment that `image.architecture` tells after it.
/** All that Sevalla runs: https://docs.sevalla.com/applications/docker-images */
const PLATFORM = 'linux/amd64';
const PLATFORM_FIX = `build it with --platform ${PLATFORM}, as build-image does`;
/** Why an image that there is for these platforms cannot run; undefined where it can. */
function wrongPlatform(platforms) {
    if (platforms.includes(PLATFORM))
        return undefined;
    // `unknown/unknown` is how an attestation appears in a list of images.
    const known = platforms.filter((platform) => !/unknown|undefined/.test(platform));
    return `it is for ${known.join(', ') || 'no known platform'}, and Sevalla runs ${PLATFORM} only`;
}

;// CONCATENATED MODULE: ./src/rules/start-command.ts
// What a start command says of the address that its server will listen on.
const ADDRESS = /(?:--bind[= ]|-b[= ]?|--host(?:name)?[= ]|-H[= ]|\brunserver )\s*['"]?(\[[^\]]*\]|[\w.-]*)(?::(\d+))?/;
const LOOPBACK = /^(?:127\.|localhost$|\[::1\]$)/;
// Servers that listen on 127.0.0.1 when nobody tells them otherwise; gunicorn does not, given PORT.
const LOOPBACK_BY_DEFAULT = /\brunserver\b|^(?!.*\bgunicorn\b).*\b(?:uvicorn|hypercorn)\b|\bflask\b.*\brun\b|\bartisan serve\b|\bfastapi dev\b/;
// Told as an option of its own. What -p means to other programs, nobody here knows.
const PORT_OPTION = /\b(?:uvicorn|fastapi|flask|next|rails|puma|artisan|vite|serve)\b.*?\s(?:--port|-p)[= ]['"]?(\d{1,5})\b/;
// Where these listen when nobody tells them, whatever PORT says.
const PORT_BY_DEFAULT = [
    [/^(?!.*\bgunicorn\b).*\buvicorn\b/, 8000, 'UVICORN_PORT'],
    [/\bflask\b.*\brun\b/, 5000, 'FLASK_RUN_PORT'],
    [/\bartisan serve\b/, 8000, 'SERVER_PORT'],
];
const TELLS_PORT = /\s(?:--port|-p)[= ]|:\$|:\d/;
/** Variables by which such a server is told another address. */
const TELLING = ['UVICORN_HOST', 'FLASK_RUN_HOST'];
/** `isSet` tells whether a variable of that name reaches the process. */
function listeningOf(entrypoint, isSet) {
    const [, host, written] = ADDRESS.exec(entrypoint) ?? [];
    const byDefault = PORT_BY_DEFAULT.find(([server, , variable]) => server.test(entrypoint) && !TELLS_PORT.test(entrypoint) && !isSet(variable))?.[1];
    const port = written ?? PORT_OPTION.exec(entrypoint)?.[1] ?? byDefault;
    return {
        host,
        port: port === undefined ? undefined : Number(port),
        isLoopback: host === undefined
            ? LOOPBACK_BY_DEFAULT.test(entrypoint) && !TELLING.some(isSet)
            : // To runserver, what has no dot is a port of 127.0.0.1.
                LOOPBACK.test(host) || (/^\d*$/.test(host) && /\brunserver\b/.test(entrypoint)),
    };
}

;// CONCATENATED MODULE: ./src/rules/traceback.ts
// Exceptions as Python and Node print them: which lines belong to one, and which places they name.
const MOST_BLOCK = 200;
const DOCKERFILE = /^(\S+):(\d+)$/;
const PYTHON_FRAME = /^\s*File "([^"<>]+)", line (\d+)/;
const NODE_FRAME = /^\s+at (?:.*? \()?(?:file:\/\/)?(\/[^():]+):(\d+):\d+\)?$/;
const NODE_HEAD = /^(?:file:\/\/)?(\/[^\s:]+):(\d+)$/;
/** Code that came with the language or with a package is not where the reader looks. */
const FOREIGN = /\/(?:site-packages|dist-packages|node_modules|lib\/python\d[\d.]*|bin)\/|^node:/;
/** The lines of the exception that `lines[at]` ends (Python) or begins (Node), that line included. */
function blockAround(lines, at) {
    if (/\bfailed to solve: /.test(lines[at] ?? ''))
        return dockerBlock(lines, at);
    const node = nodeBlock(lines, at);
    if (node.length > 1)
        return node;
    if (/^\s/.test(lines[at] ?? ''))
        return [lines[at] ?? ''];
    let start = at;
    const earliest = Math.max(0, at - MOST_BLOCK);
    while (start > earliest && /^\s+\S/.test(lines[start - 1] ?? ''))
        start -= 1;
    if (start > 0 &&
        /^\s*(?:\S+: )?Traceback \(most recent call last\)/.test(lines[start - 1] ?? '')) {
        start -= 1;
    }
    else if (!lines.slice(start, at).some((line) => PYTHON_FRAME.test(line))) {
        return [lines[at] ?? ''];
    }
    return lines.slice(start, at + 1);
}
/** BuildKit prints the place and an excerpt of the Dockerfile above the message. */
function dockerBlock(lines, at) {
    const from = Math.max(0, at - 20);
    const head = lines
        .slice(from, at)
        .findLastIndex((line, index) => DOCKERFILE.test(line) && /^-+$/.test(lines[from + index + 1] ?? ''));
    return head === -1 ? [lines[at] ?? ''] : lines.slice(from + head, at + 1);
}
/** Node prints the place and its code above the message, and the stack below it. */
function nodeBlock(lines, at) {
    let end = at + 1;
    while (end < lines.length && /^\s+at \S/.test(lines[end] ?? ''))
        end += 1;
    const head = lines.slice(Math.max(0, at - 5), at).findLastIndex((line) => NODE_HEAD.test(line));
    const start = head === -1 ? at : Math.max(0, at - 5) + head;
    return end === at + 1 && start === at ? [] : lines.slice(start, end);
}
/** The application's own places, the most telling first. */
function framesIn(block) {
    const python = block.flatMap((line, index) => {
        const [, path, number] = PYTHON_FRAME.exec(line) ?? [];
        if (path === undefined)
            return [];
        const next = block[index + 1];
        const isCode = next !== undefined && /^\s{4}/.test(next) && !/^[\s^~]+$/.test(next);
        return [{ path, line: Number(number), code: isCode ? next.trim() : undefined }];
    });
    const node = block.flatMap((line, index) => {
        const [, path, number] = NODE_HEAD.exec(line) ?? NODE_FRAME.exec(line) ?? [];
        if (path === undefined)
            return [];
        const code = NODE_HEAD.test(line) ? block[index + 1]?.trim() : undefined;
        return [{ path, line: Number(number), code }];
    });
    const [, dockerfile, number] = DOCKERFILE.exec(block[0] ?? '') ?? [];
    if (dockerfile !== undefined && /^-+$/.test(block[1] ?? '')) {
        const marked = block.find((line) => /^\s*\d+ \| >>> /.test(line));
        const code = marked?.replace(/^\s*\d+ \| >>> /, '').trim();
        return [{ path: dockerfile, line: Number(number), code }];
    }
    // Python ends with the latest call, Node begins with it.
    return [...python.reverse(), ...node].filter(({ path }) => !FOREIGN.test(path));
}
const MOST_SHOWN = 12;
/** The block without what packages and the language add to it, as far as it is too long to be read. */
function shortened(block) {
    if (block.length <= MOST_SHOWN)
        return [...block];
    const kept = [];
    let isForeign = false;
    for (const line of block) {
        if (/^\s*File "|^\s+at /.test(line))
            isForeign = FOREIGN.test(line) || /"<|node:/.test(line);
        else if (!/^\s/.test(line))
            isForeign = false;
        if (!isForeign && !/^[\s^~]+$/.test(line))
            kept.push(line);
    }
    const last = kept.length > MOST_SHOWN ? kept.slice(-MOST_SHOWN) : kept;
    return last.length > 0 ? last : block.slice(-MOST_SHOWN);
}

;// CONCATENATED MODULE: ./src/rules/unready.ts


/** The platform's words for a rollout in which not all instances became Ready in time. */
const DEADLINE = [
    /context deadline exceeded(?!.*Client\.Timeout)/i,
    /uninstalled due to atomic being set/i,
    /timed out waiting for the condition/i,
    /exceeded its progress deadline/i,
];
/** Nothing where a container ended, or where the rollout did not run out of time. */
function unreadyStory(evidence, { fix, prevention }) {
    const { deploymentLog, measured, servesEarlier } = evidence;
    const isLate = deploymentLog.some((line) => DEADLINE.some((pattern) => pattern.test(line)));
    if (!isLate || hasExited(evidence) || measured?.instances === 0)
        return undefined;
    const ran = measured?.instances ? ` (${count(measured.instances, 'instance')} ran)` : '';
    const earlier = servesEarlier ? ', unless the version before goes on serving' : '';
    return {
        title: 'Healthy container, Crashed, 503',
        lines: [
            `What Sevalla shows: the rollout failed, the application counts as Crashed, and its address answers 503 with X-Sevalla-Status: application-crashed${earlier}.`,
            `What is so: no container has ended${ran}. The application runs, and nobody is sent to it.`,
            `${callOf(evidence)}. It ${answerOf(evidence)}, so no instance became Ready.`,
            'Without a Ready instance the edge has nowhere to send visitors: that is the 503. A restart, more memory or another deployment of the same changes nothing.',
            ...(fix === undefined ? [] : [`What to do: ${fix}.`]),
            ...(prevention === undefined
                ? []
                : [`Next time: validate-settings sees this before a deployment, as ${prevention}.`]),
        ],
    };
}
function callOf(evidence) {
    const probe = evidence.web?.readiness_probe;
    const { httpGet } = probe ?? {};
    if (probe?.exec)
        return 'The readiness probe is a command inside each instance';
    if (probe && !httpGet)
        return 'The readiness probe connects to each instance by its IP address';
    const sent = new Map(httpGet?.httpHeaders?.map(({ name, value }) => [name.toLowerCase(), value]));
    const host = sent.get('host');
    const scheme = httpGet?.scheme?.toLowerCase() ?? 'http';
    const proto = sent.has('x-forwarded-proto') ? '' : ' and without X-Forwarded-Proto';
    return `The ${probeName(evidence)} calls each instance by its IP address, over ${scheme}${proto}, with ${host ?? 'that address'} as Host`;
}
function answerOf(evidence) {
    const lines = linesOf(evidence).filter((line) => /Readiness probe failed:|kube-probe/i.test(line));
    const match = (pattern) => lines.findLast((line) => pattern.test(line))?.match(pattern) ?? undefined;
    // While it starts and while it is taken away, every application refuses.
    const status = (match(/statuscode: (\d+)/i) ?? match(/" ([1345]\d\d) .*kube-probe/))?.[1];
    if (status !== undefined)
        return `was answered ${status}`;
    if (match(/HTTP response to HTTPS client/i))
        return 'was redirected to https';
    if (match(/probe failed: .*(?:deadline exceeded|timed? ?out)/i))
        return 'got no answer in time';
    if (match(/connection refused/i))
        return 'was refused, since nothing listens there';
    return 'never passed';
}

;// CONCATENATED MODULE: ./src/rules/workers.ts
/** A Django worker with its database driver and a few applications; two of examples/django take 130. */
const WORKER_MB = 100;
/** How many workers an instance of that many megabytes is likely to hold. */
function mostWorkers(memoryMb) {
    return Math.max(1, Math.floor(memoryMb / WORKER_MB));
}

;// CONCATENATED MODULE: ./src/rules/causes.ts






const SEVALLA = 'https://docs.sevalla.com';
const HEALTH_CHECKS = `${SEVALLA}/guides/python/django/health-checks`;
const QUICKSTART = `${SEVALLA}/get-started/quickstart`;
const TROUBLESHOOTING = `${SEVALLA}/applications/troubleshooting/builds-and-deployments`;
// A missing key of the environment, or of any other dictionary.
const LACKING_KEY = /KeyError: '([A-Z][A-Z0-9_]{2,})'/;
const FAILED_JOB = /\bJob (.+?) (?:failed|exited) with (?:exit )?code [1-9]/;
const KILLED = [
    /\bOOMKilled\b/,
    /\bout of memory\b/i,
    /(?<!command )exited with code 137\b/i,
    /exit code:? 137\b/i,
];
const BIND = 'bind to 0.0.0.0 and to the port of the variable PORT';
const REFUSED = /dial tcp \S*?:(\d+):.*connection refused/i;
/**
 * Causes of failed deployments, the root before its consequences: an app that lacks a variable also
 * crashes, is refused by its probe and misses the deadline of the rollout.
 *
 * The wording of the platform is Kubernetes', Helm's and the container runtime's; that of the apps is
 * Python's, Django's, gunicorn's and Node's own.
 */
const LIST = [
    {
        id: 'checkout.branch',
        title: 'The branch to deploy does not exist in the repository',
        patterns: [
            /Remote branch (\S+) not found/i,
            /couldn't find remote ref (?:refs\/heads\/)?(\S+)/i,
            /pathspec '([^']+)' did not match/i,
        ],
        tell: ([, branch]) => ({
            message: `The branch ${branch} does not exist in the repository of the application`,
            fix: 'push it, or correct the input branch',
            subject: branch,
        }),
    },
    {
        id: 'checkout.access',
        title: 'The platform may not read the repository',
        docs: `${SEVALLA}/git/overview`,
        patterns: [
            /Could not read from remote repository/i,
            /fatal: (?:Authentication failed|could not read Username|repository .* (?:not found|does not exist))/i,
        ],
        tell: () => ({
            message: 'Sevalla could not read the repository of the application',
            fix: 'check its address, and that the Git app of Sevalla still has access to it',
        }),
    },
    {
        id: 'env.grammar',
        title: 'The value of a variable breaks the grammar of the platform: unescaped comma, parenthesis',
        docs: `${SEVALLA}/applications/environment-variables`,
        prevention: 'env.grammar',
        patterns: [
            /environment variable (\S+?): (the .+)$/i,
            /failed parsing --set(?:-string)? data: key "?([\w.]+?)"? has no value/i,
        ],
        tell: ([, name, fault]) => ({
            message: `The platform cannot take the value of the variable ${name}${fault ? `: ${fault}` : ''}`,
            fix: String.raw `write each comma as \, and each double quote as \", and do without parentheses`,
            subject: name,
        }),
    },
    {
        id: 'image.architecture',
        title: 'The image was built for another processor than linux/amd64',
        docs: `${SEVALLA}/applications/docker-images`,
        patterns: [
            /exec format error/i,
            /no (?:match for platform|matching manifest for linux\/amd64)/i,
            /does not match the (?:specified|detected|expected) (?:host )?platform/i,
            /only linux\/amd64 images/i,
        ],
        tell: () => ({
            message: 'The image was built for another processor: the platform runs linux/amd64 alone',
            fix: PLATFORM_FIX,
        }),
    },
    {
        id: 'image.pull',
        title: 'The image does not exist, or the application has no credential for its registry',
        docs: `${SEVALLA}/tools/registry-credentials`,
        patterns: [
            /Failed to pull image "?([^"\s]+)/i,
            /pull access denied for (\S+)/i,
            /manifest for (\S+) not found/i,
            /(?:ImagePullBackOff|ErrImagePull|manifest unknown)/,
            /(?:unauthorized: authentication required|denied: requested access to the resource)/i,
            /image (\S+) (?:could not be pulled|was not found|does not exist)/i,
        ],
        tell: ([, image]) => ({
            message: `The image ${image ? `${image.replace(/[,:]$/, '')} ` : ''}could not be pulled`,
            fix: 'check its name and tag, and that the registry credential of the application may read it (the GITHUB_TOKEN of a workflow expires and cannot be one)',
            ...(image === undefined ? {} : { subject: image }),
        }),
    },
    {
        id: 'env.missing',
        title: 'The application asks for a variable that the platform does not have, or does not give it',
        docs: `${SEVALLA}/applications/environment-variables`,
        prevention: 'env.missing',
        patterns: [
            /Missing (?:from the environment|(?:required )?environment variables?): ([A-Z][A-Z0-9_]*(?:, [A-Z][A-Z0-9_]*)*)/i,
            LACKING_KEY,
            /ImproperlyConfigured: Set the ([A-Z][A-Z0-9_]*) environment variable/,
            /UndefinedValueError: ([A-Z][A-Z0-9_]*) not found/,
            /The ([A-Z][A-Z0-9_]*) setting must not be empty/,
            /\b([A-Z][A-Z0-9_]{2,})(?: environment variable)? (?:must be (?:set|defined|provided)|is (?:not set|not defined|required|missing)|must not be (?:empty|blank))\b/,
            /\b(?:environment variable|env var)s? [`'"]?([A-Z][A-Z0-9_]{2,})[`'"]? (?:must be|is) (?:set|not set|required|missing)/i,
        ],
        tell: ([line = '', names = ''], evidence) => tellMissing(names, evidence, LACKING_KEY.test(line)),
    },
    {
        id: 'database.encoding',
        title: 'A URL among the variables has a user name or password that is not percent-encoded',
        prevention: 'database.encoding',
        patterns: [
            /ParseError: This string is not a valid url, possibly because some of its parts/,
            /ValueError: Port could not be cast to integer value as/,
        ],
        tell: () => ({
            message: 'A URL among the variables, such as DATABASE_URL, cannot be read: its user name or password has characters that are not percent-encoded',
            fix: 'write @ as %40, / as %2F, : as %3A, # as %23, ? as %3F and % as %25 in the user name and the password',
        }),
    },
    {
        id: 'code.syntax',
        title: 'A file of the application cannot be read by its language: SyntaxError',
        patterns: [/^(?:[\w.]+: )?((?:Syntax|Indentation|Tab)Error): (?!.*\bJSON\b)(.+)/],
        tell: ([, kind, what = '']) => ({
            message: `A file of the application cannot be read: ${kind}: ${what.replace(/\.$/, '')}`,
            fix: 'correct it and push; the tests of a workflow that runs before the deployment would have shown it',
        }),
    },
    {
        id: 'django.settings-module',
        title: 'DJANGO_SETTINGS_MODULE names a module that is not there, or is not set',
        docs: 'https://docs.djangoproject.com/en/5.2/topics/settings/#envvar-DJANGO_SETTINGS_MODULE',
        prevention: 'django.settings-module',
        patterns: [
            /ModuleNotFoundError: No module named '([^']+)'/,
            /ImproperlyConfigured: Requested settings?\b.*, but settings are not configured/,
        ],
        tell: ([, name], { variables }, block) => {
            // Django's own import of the settings, with no line of the application after it.
            const at = block.findIndex((line) => /import_module\(self\.SETTINGS_MODULE\)/.test(line));
            if (name !== undefined && (at === -1 || framesIn(block.slice(at)).length > 0)) {
                return undefined;
            }
            const isSet = variables === undefined || variables.has('DJANGO_SETTINGS_MODULE');
            return {
                message: name === undefined
                    ? 'Django does not know its settings: DJANGO_SETTINGS_MODULE is not set'
                    : `The settings of Django are looked for in ${name}, which is not in the image`,
                fix: `${isSet ? 'correct' : 'set'} the variable DJANGO_SETTINGS_MODULE on the platform${isSet ? '' : ', or correct the default in wsgi.py and manage.py'}`,
                subject: 'DJANGO_SETTINGS_MODULE',
            };
        },
    },
    {
        id: 'static.manifest',
        title: 'A page names a static file that collectstatic has not collected',
        docs: 'https://docs.djangoproject.com/en/5.2/ref/contrib/staticfiles/#manifeststaticfilesstorage',
        patterns: [/Missing staticfiles manifest entry for '([^']+)'/],
        tell: ([, file], evidence) => isRefusedFirst(evidence)
            ? undefined
            : {
                message: `The static file ${file} is not in the manifest of the image`,
                fix: 'run manage.py collectstatic in the build, with the settings of production',
                subject: file,
            },
    },
    {
        id: 'command.module',
        title: 'The start command names a module, an object or a file that is not in the image',
        docs: `${SEVALLA}/applications/processes`,
        patterns: [
            /AppImportError: Failed to find attribute '([^']+)' in '([^']+)'/,
            /Error loading ASGI app\. (?:Could not import module|Attribute) "([^"]+)"/,
            /can't open file '([^']+)': \[Errno 2\]/,
            /ModuleNotFoundError: No module named '([^']+)'/,
            /Cannot find module '([^']+)'/,
        ],
        tell: ([line = '', name = '', module], { web, processes }, block) => {
            const file = name.split('/').at(-1) ?? name;
            const commands = [web?.entrypoint, ...(processes ?? []).map((each) => each.entrypoint)];
            const isNamed = commands.some((command) => namesIn(command ?? '').has(file));
            const isServers = block.some((each) => /\bimport_app\(|\bimport_from_string\(/.test(each));
            const isImport = /ModuleNotFoundError|Cannot find module/.test(line);
            // Whatever the code itself imports is another matter.
            if (isImport && (framesIn(block).length > 0 || !(isNamed || isServers)))
                return undefined;
            return {
                message: `The start command names ${module === undefined ? file : `${file} of ${module}`}, which is not in the image`,
                fix: 'correct the start command of the process under Processes in the dashboard (for Django it is gunicorn and the package that holds wsgi.py, such as gunicorn config.wsgi), and see that the directory of the build is the right one',
                subject: name,
            };
        },
    },
    {
        id: 'module.missing',
        title: 'A package or a module of the application is not in the image',
        patterns: [
            /ModuleNotFoundError: No module named '([^']+)'/,
            /Cannot find (?:module|package) '([^']+)'/,
        ],
        tell: ([, name = '']) => ({
            message: `The module ${name.split('/').slice(-2).join('/')} is not in the image`,
            fix: 'add the package to the requirements that the build installs, or correct the name in the start command or the settings',
            subject: name,
        }),
    },
    {
        id: 'django.check',
        title: "Django's system check finds an error",
        docs: 'https://docs.djangoproject.com/en/5.2/ref/checks/',
        prevention: 'django.check',
        patterns: [/SystemCheckError: System check identified/],
        tell: (_, evidence) => {
            const first = linesOf(evidence).find((line) => /: \(\w+\.E\d+\) /.test(line));
            return {
                message: `Django's system check refuses to go on${first === undefined ? '' : `: ${first.trim().slice(0, 200).replace(/\.$/, '')}`}`,
                fix: 'correct it; manage.py check shows the same on your own machine',
                witness: first,
            };
        },
    },
    {
        id: 'migration.conflict',
        title: 'The migrations contradict one another or the database',
        docs: 'https://docs.djangoproject.com/en/5.2/topics/migrations/',
        patterns: [
            /CommandError: (Conflicting migrations detected)/,
            /(InconsistentMigrationHistory): (.+)/,
            /NodeNotFoundError: (Migration .+)/,
        ],
        tell: ([, what, more]) => ({
            message: `The migrations cannot be applied: ${more ?? what}`,
            fix: 'merge them with manage.py makemigrations --merge, or repair their history, and push',
        }),
    },
    {
        id: 'migration.unapplied',
        title: 'The code asks the database for a table or column that no migration has made yet',
        docs: `${SEVALLA}/guides/python/django/deploy`,
        prevention: 'process.migrate',
        patterns: [
            /\b(column) "?([\w.]+)"?(?: of relation \S+)? does not exist/i,
            /\bno such (column): (\S+)/i,
            /\b(?:relation|table) ()"([^"]+)" does not exist/i,
            /\bno such table: ()(\S+)/i,
            /\bTable ()'([^']+)' doesn't exist/,
            /You have (\d+) unapplied migration/,
        ],
        tell: ([, kind = '', name], evidence) => {
            // A migration that fails itself is another matter; a warning alone is none.
            if (failedJob(evidence)?.isMigration || isRefusedFirst(evidence))
                return undefined;
            if (name === undefined && !isAnsweredError(evidence) && !hasExited(evidence)) {
                return undefined;
            }
            return {
                message: name === undefined
                    ? `${kind} migrations have not been applied to the database`
                    : `The database has no ${kind || 'table'} ${name}: a migration has not been applied`,
                fix: fixUnapplied(evidence),
                ...(name === undefined ? {} : { subject: name }),
            };
        },
    },
    {
        id: 'database.unreachable',
        title: 'The database does not answer, or refuses the credentials',
        patterns: [
            /OperationalError: .*(?:could not (?:translate|connect)|connection (?:to server|failed|refused|is bad)|password authentication failed)/i,
            /OperationalError: \(\d+, "(Can't connect to .+)"\)/,
            /(?:FATAL: +)(password authentication failed for user|database .* does not exist)/,
            /\b((?:ECONNREFUSED|ENOTFOUND|ETIMEDOUT)\b.*:(?:5432|3306))/,
        ],
        tell: () => ({
            message: 'The application cannot reach its database',
            fix: 'check DATABASE_URL: the internal host name, the port, the user and the password, and that application and database are in one cluster with an internal connection',
        }),
    },
    {
        id: 'memory.workers',
        title: 'The web process starts more workers than its memory can hold',
        docs: `${SEVALLA}/platform/limits`,
        prevention: 'process.workers',
        patterns: [...KILLED, /WORKER TIMEOUT \(pid:\d+\)/],
        tell: ([line = ''], evidence) => line.includes('WORKER TIMEOUT') || isEndByLiveness(line, evidence)
            ? tellWorkers(evidence, 'slow')
            : tellWorkers(evidence, 'killed'),
        judge: (evidence) => (wasOutOfMemory(evidence) ? tellWorkers(evidence, 'killed') : undefined),
    },
    {
        id: 'memory.exceeded',
        title: 'A process was killed because it needs more memory than its size has',
        docs: `${SEVALLA}/platform/limits`,
        patterns: KILLED,
        tell: ([line = ''], evidence) => isEndByLiveness(line, evidence) ? undefined : tellMemory(line, evidence),
        judge: (evidence) => (wasOutOfMemory(evidence) ? tellMemory('', evidence) : undefined),
    },
    {
        id: 'command.missing',
        title: 'The start command names a program that is not in the image, or that may not be run',
        docs: `${SEVALLA}/applications/processes`,
        patterns: [
            /(?:sh|bash)(?:: line)?(?: ?\d+:|: \d+:|:) ([^\s:]+): (?:command )?not found/i,
            /exec: "?([^\s":]+)"?: executable file not found/i,
            /(?<!command )exited with code (?:126|127)\b/i,
        ],
        tell: ([, program], { web }) => ({
            message: `The start command cannot be run${program ? `: ${program} is not in the image` : ''}`,
            fix: `correct the start command of the process${web?.entrypoint ? ' (one that is set in the dashboard replaces that of the image)' : ''}, or install the program in the build`,
            ...(program === undefined ? {} : { subject: program }),
        }),
    },
    {
        id: 'command.none',
        title: 'A process has no start command and the builder found none',
        docs: `${SEVALLA}/applications/processes`,
        patterns: [/No start command could be found(?: for process (.+))?/i],
        tell: ([, name]) => ({
            message: `The process ${name ? `${name} ` : ''}has no start command, and the build found none`,
            fix: 'set one in the dashboard under Processes, or add a Procfile',
            ...(name === undefined ? {} : { subject: name }),
        }),
    },
    {
        id: 'job.failed',
        title: 'A job that runs before the deployment, such as the migrations, ended with an error',
        docs: `${SEVALLA}/guides/python/django/deploy`,
        patterns: [FAILED_JOB, /\bpre-?(?:deployment|release)\b.*\b(?:failed|exited with code [1-9])/i],
        tell: ([, name], evidence) => ({
            message: `The job ${name ? `${name.replace(/[:,]$/, '')} ` : ''}that runs before the deployment failed${because(evidence)}`,
            fix: 'run its command by hand against a copy of the database, correct it and push',
            witness: lastException(evidence),
            ...(name === undefined ? {} : { subject: name }),
        }),
    },
    {
        id: 'build.failed',
        title: 'The build of the image failed',
        docs: TROUBLESHOOTING,
        patterns: [
            /(No matching distribution found for \S+)/,
            /npm (?:ERR!|error) (?!code|A complete log)(\S.+)/,
            /failed to solve: (.+)/i,
            /\bBuild (?:command )?(?:failed|exited)\b/i,
        ],
        tell: ([, reason], { deploymentLog }) => ({
            message: `The build failed${reason ? `: ${reason.replace(/\.$/, '')}` : because({ deploymentLog, runtimeLog: [] })}`,
            witness: reason === undefined ? lastException({ deploymentLog, runtimeLog: [] }) : undefined,
            fix: 'the same build on your own machine, or build-image in the workflow, shows the error sooner',
        }),
    },
    {
        id: 'host.refused',
        title: 'ALLOWED_HOSTS does not list the name that the probe or a visitor asks for (400)',
        docs: 'https://docs.djangoproject.com/en/5.2/ref/settings/#allowed-hosts',
        prevention: 'django.hosts.domain',
        patterns: [/Invalid HTTP_HOST header: '((?!\d+\.\d+\.\d+\.\d+)[^']+)'/],
        tell: ([, host = ''], { web, ...evidence }) => {
            const own = web?.readiness_probe?.httpGet?.httpHeaders?.find(({ name }) => /^host$/i.test(name));
            // Anybody may ask a version that serves for any name.
            const isProbes = own?.value.split(':')[0] === host.split(':')[0];
            const isAnswered = linesOf(evidence).some((line) => /statuscode: 400\b/.test(line));
            if (!isProbes && !(isAnswered && own !== undefined))
                return undefined;
            return {
                message: `The ${probeName({ ...evidence, web })} is answered 400: it asks for the host ${host}, which ALLOWED_HOSTS does not list`,
                fix: 'add exactly this name to ALLOWED_HOSTS on the platform, or give the probe one that is listed',
                subject: 'ALLOWED_HOSTS',
            };
        },
    },
    {
        id: 'probe.host',
        title: 'The application refuses the Host header of the readiness probe (400)',
        docs: HEALTH_CHECKS,
        prevention: 'probe.host',
        patterns: [
            /Invalid HTTP_HOST header: '(\d+\.\d+\.\d+\.\d+[^']*)'/,
            /(?:Readiness|Liveness) probe failed: HTTP probe failed with statuscode: (400)\b/i,
            /"GET \S+ HTTP\/1\.[01]" (400) .*kube-probe/,
        ],
        tell: ([, found], evidence) => ({
            message: found === '400'
                ? `The ${probeName(evidence)} is answered 400, most likely because it calls the instance by its IP address, which the application (Django: ALLOWED_HOSTS) does not accept as a host`
                : `The ${probeName(evidence)} is answered 400: it calls the instance by its IP address (Host ${found}), which ALLOWED_HOSTS does not list`,
            fix: 'answer the path in a middleware that is first in MIDDLEWARE, before anything reads the host, or give the probe a Host header (httpHeaders) that ALLOWED_HOSTS lists',
        }),
    },
    {
        id: 'probe.redirect',
        title: 'The application redirects the probe to https, which an instance does not speak (301)',
        docs: HEALTH_CHECKS,
        patterns: [
            /probe (?:failed|errored).*server gave HTTP response to HTTPS client/i,
            /(?:Readiness|Liveness) probe failed: .*statuscode: (301|302|307|308)\b/i,
            /"GET \S+ HTTP\/1\.[01]" (301|302|307|308) .*kube-probe/,
        ],
        tell: (_, evidence) => ({
            message: `The ${probeName(evidence)} is redirected to https, which the instance itself does not speak: the edge ends TLS`,
            fix: 'leave the path out of the redirect (SECURE_REDIRECT_EXEMPT, or a middleware before SecurityMiddleware); if the scheme of the probe is HTTPS, make it HTTP',
        }),
    },
    {
        id: 'probe.path',
        title: 'The probe asks for a path that the application does not have, or protects (404, 401, 403)',
        docs: HEALTH_CHECKS,
        patterns: [
            /(?:Readiness|Liveness) probe failed: HTTP probe failed with statuscode: (404|401|403|405)\b/i,
            /"GET \S+ HTTP\/1\.[01]" (404|401|403|405) .*kube-probe/,
        ],
        tell: ([, status], evidence) => ({
            message: `The ${probeName(evidence)} is answered ${status}`,
            fix: status === '404'
                ? 'give the probe a path that exists, with its trailing slash'
                : 'let the path be read without a login',
        }),
    },
    {
        id: 'worker.timeout',
        title: 'gunicorn kills its workers because they do not finish within its timeout',
        docs: 'https://docs.gunicorn.org/en/stable/settings.html#timeout',
        patterns: [/WORKER TIMEOUT \(pid:\d+\)/],
        tell: (_, evidence) => ({
            message: 'The server kills its workers because they do not finish in time',
            fix: 'find what they wait for, most often a service without a timeout of its own, or raise the timeout of gunicorn',
            // What gunicorn raises in a worker that it gives up, wherever that is just then.
            witness: linesOf(evidence).findLast((line) => /^SystemExit: 1$/.test(line)),
        }),
    },
    {
        id: 'probe.error',
        title: 'The application answers the probe with an error (5xx)',
        patterns: [
            /(?:Readiness|Liveness) probe failed: HTTP probe failed with statuscode: (5\d\d)\b/i,
            /"GET \S+ HTTP\/1\.[01]" (5\d\d) .*kube-probe/,
        ],
        tell: ([, status], evidence) => ({
            message: `The ${probeName(evidence)} is answered ${status}${because(evidence)}`,
            fix: status === '503'
                ? 'a service that the application needs does not answer: look at its database and cache'
                : 'correct the error that the runtime log shows',
            witness: lastException(evidence),
        }),
    },
    {
        id: 'probe.timeout',
        title: 'The probe gets no answer in time',
        docs: HEALTH_CHECKS,
        patterns: [
            /probe failed: .*(?:context deadline exceeded|Client\.Timeout exceeded|i\/o timeout)/i,
            /probe failed: .*(timed out)/i,
        ],
        tell: (_, evidence) => ({
            message: `The ${probeName(evidence)} gets no answer in time: the application hangs or starts slowly${atItsLimit(evidence)}`,
            fix: 'do not migrate or wait for other services at the start, and give the probe more time (timeoutSeconds, failureThreshold)',
        }),
    },
    {
        id: 'port.loopback',
        title: 'The application listens on 127.0.0.1, where neither probes nor visitors get',
        docs: QUICKSTART,
        prevention: 'process.bind',
        patterns: [
            /(?:listening|running|serving|development server|bound)\b.*?\b(?:127\.0\.0\.1|localhost|\[::1\]):(\d+)/i,
        ],
        tell: ([, port], evidence) => {
            const isReached = !linesOf(evidence).some((line) => REFUSED.test(line));
            if (isReached)
                return undefined;
            return {
                message: `The application listens on 127.0.0.1:${port}, where no probe and no visitor can reach it`,
                fix: BIND,
            };
        },
        // A server whose output is held back says nothing; its start command does.
        judge: (evidence) => {
            const refused = linesOf(evidence).findLast((line) => REFUSED.test(line));
            const { web, variables } = evidence;
            const { isLoopback } = listeningOf(web?.entrypoint ?? '', (name) => variables?.has(name) ?? true);
            if (refused === undefined || !isLoopback || hasExited(evidence))
                return undefined;
            return {
                message: 'The application listens on a loopback address, as its start command says or by default, where no probe and no visitor can reach it',
                fix: BIND,
                witness: refused,
            };
        },
    },
    {
        id: 'port.mismatch',
        title: 'The application listens on another port than the one that the probe asks',
        docs: QUICKSTART,
        prevention: 'port.mismatch',
        patterns: [new RegExp(`probe failed: .*${REFUSED.source}`, 'i')],
        tell: ([, port], evidence) => {
            const other = listeningPort(evidence);
            // The same port was refused only while the application was starting.
            if (other === undefined || other === port || hasExited(evidence))
                return undefined;
            return {
                message: `The ${probeName(evidence)} finds nothing that listens on port ${port}: the application listens on port ${other}`,
                fix: 'let the application listen on the port of the variable PORT, not on a number of its own; and see that the probe has the port of the process',
                found: other,
            };
        },
    },
    {
        id: 'port.refused',
        title: 'Nothing listens on the port that the probe asks',
        docs: QUICKSTART,
        patterns: [new RegExp(`probe failed: .*${REFUSED.source}`, 'i')],
        tell: ([, port], evidence) => {
            // It was refused only while the application was starting, or because it had ended.
            if (listeningPort(evidence) !== undefined || hasExited(evidence))
                return undefined;
            return {
                message: `The ${probeName(evidence)} finds nothing that listens on port ${port}`,
                fix: 'let the application listen on 0.0.0.0 and on the port of the variable PORT, and see that the port of the process and of the probe is the same',
            };
        },
    },
    {
        id: 'crash.loop',
        title: 'A process ends right after its start, for a reason that no other rule knows',
        patterns: [
            /Container (\S+) .*exited with code ([1-9]\d*)/i,
            /(?:Back-off restarting failed container|CrashLoopBackOff)/,
        ],
        tell: ([, name, code], evidence) => ({
            message: `The process ${name ? `${name} ` : ''}ends right after its start${code ? ` with code ${code}` : ''}${because(evidence)}`,
            fix: 'correct the error that the runtime log shows',
            witness: lastException(evidence),
        }),
        judge: (evidence) => {
            const code = crashes(evidence).at(-1)?.code;
            if (code === undefined)
                return undefined;
            return {
                message: `The web process ends with code ${code}${because(evidence)}`,
                fix: 'correct the error that the runtime log shows',
                witness: lastException(evidence),
            };
        },
    },
    {
        id: 'rollout.deadline',
        title: 'No instance became Ready before the rollout was given up, about 17 minutes after its begin',
        docs: TROUBLESHOOTING,
        patterns: DEADLINE,
        tell: (_, evidence) => ({
            message: `No instance became Ready before Sevalla gave the rollout up${evidence.web?.readiness_probe ? `: look at the ${probeName(evidence)}` : ''}`,
            fix: 'see in the runtime log whether the application starts, listens on 0.0.0.0 and PORT, and answers its probe with 200',
        }),
    },
];
const CAUSES = LIST;
/** The most likely cause, or undefined where no rule knows what there is. */
function diagnose(evidence) {
    const lines = linesOf(evidence);
    for (const cause of CAUSES) {
        for (const pattern of cause.patterns) {
            const found = lastBlock(lines, (line) => pattern.test(line));
            if (found === undefined)
                continue;
            const { line, block } = found;
            const verdict = cause.tell(line.match(pattern), evidence, block);
            if (verdict !== undefined)
                return conclude(cause, verdict, evidence, block);
        }
        const verdict = cause.judge?.(evidence);
        if (verdict !== undefined)
            return conclude(cause, verdict, evidence, []);
    }
    return undefined;
}
const MOST_TRIES = 10;
/**
 * The last occurrence, since the first ones may be of instances that were starting up; but one that
 * names a place before one that does not: workers write into one another's tracebacks.
 */
function lastBlock(lines, fits) {
    let last;
    let tries = 0;
    for (let at = lines.length - 1; at >= 0 && tries < MOST_TRIES; at -= 1) {
        const line = lines[at];
        if (!fits(line))
            continue;
        const found = { line, block: blockAround(lines, at) };
        if (framesIn(found.block).length > 0)
            return found;
        last ??= found;
        tries += 1;
    }
    return last;
}
function conclude({ id, docs, prevention }, { witness, ...verdict }, evidence, block) {
    const lines = linesOf(evidence);
    const other = witness === undefined || block.includes(witness)
        ? undefined
        : lastBlock(lines, (line) => line === witness);
    const blocks = [...(other === undefined ? [] : [other.block]), block];
    const facts = platformFacts(evidence);
    const frames = blocks.flatMap(framesIn);
    const story = unreadyStory(evidence, { fix: verdict.fix, prevention });
    return {
        id,
        severity: 'error',
        ...verdict,
        ...(docs === undefined ? {} : { docs }),
        evidence: blocks.flatMap(shortened),
        ...(facts.length === 0 ? {} : { facts }),
        ...(frames.length === 0 ? {} : { frames }),
        ...(prevention === undefined ? {} : { prevention }),
        ...(story === undefined ? {} : { story }),
    };
}
function tellMissing(names, { variables, step }, isAnyKey) {
    const use = step === 'build' ? 'isBuildtime' : 'isRuntime';
    const when = step === 'build' ? 'in the build' : 'at run time';
    const all = names.split(', ');
    const known = all.flatMap((name) => variables?.get(name) ?? []);
    const isOne = all.length === 1;
    const [is, has] = isOne ? ['is', 'variable'] : ['are', 'variables'];
    const where = step === 'build' ? 'The build ends' : 'The application ends at its start';
    if (known.length === all.length) {
        const isHidden = known.some((each) => !each[use]);
        const isBlank = known.some((each) => each.isBlank);
        // What is there, with a value, is not what is missing: the key is of something else.
        if (!isHidden && !isBlank && isAnyKey)
            return undefined;
        return {
            message: `${where} because it does not find the ${has} ${names}, which ${is} on the platform${isHidden ? `, but not available ${when}` : isBlank ? ', but blank' : ' by now'}`,
            fix: isHidden
                ? `make ${isOne ? 'it' : 'them'} available ${when}, and deploy again`
                : isBlank
                    ? `give ${isOne ? 'it' : 'them'} a value, and deploy again`
                    : 'deploy again: a change of the variables acts from the next deployment on',
            subject: names,
        };
    }
    if (step === 'boot') {
        return {
            message: `${where} because the ${has} ${names} ${is} not set`,
            fix: `give ${isOne ? 'it' : 'them'} a value for the boot in the input boot-env, and add ${isOne ? 'it' : 'them'} to the environment variables of the application`,
            subject: names,
        };
    }
    return {
        message: `${where} because the ${has} ${names} ${is} not set on the platform`,
        fix: `add ${isOne ? 'it' : 'them'} to the environment variables of the application, available ${when}, and deploy again`,
        subject: names,
    };
}
/** Words of a start command, and of each its parts up to a dot or colon: `config.wsgi`, `config`. */
function namesIn(command) {
    const words = command.split(/[\s'"=]+/).map((word) => word.split('/').at(-1) ?? word);
    return new Set(words.flatMap((word) => {
        const module = word.split(':')[0] ?? word;
        const parts = module.split('.');
        return [word, module, ...parts.map((_, index) => parts.slice(0, index + 1).join('.'))];
    }));
}
function failedJob(evidence) {
    const name = linesOf(evidence)
        .findLast((line) => FAILED_JOB.test(line))
        ?.match(FAILED_JOB)?.[1];
    if (name === undefined)
        return undefined;
    const command = evidence.processes?.find((each) => each.display_name === name)?.entrypoint;
    return { name, isMigration: /migrat/i.test(`${name} ${command ?? ''}`) };
}
function fixUnapplied({ processes }) {
    const migrates = processes?.find(({ type, entrypoint }) => type === 'job' && /\bmigrate\b/.test(entrypoint ?? ''));
    if (migrates === undefined) {
        return 'add a job with the start policy "Before deployment" that runs python manage.py migrate --noinput, and deploy again';
    }
    if (migrates.job_start_policy !== 'beforeDeployment') {
        return `give the job ${migrates.display_name ?? 'that migrates'} the start policy "Before deployment", and deploy again`;
    }
    return `see that the migration is part of the commit, and that the job ${migrates.display_name ?? 'that migrates'} uses the database of the web process`;
}
/** The probe never got as far as an error of the application, which then was somebody else's. */
function isRefusedFirst(evidence) {
    const isRefused = linesOf(evidence).some((line) => /probe failed:.*statuscode: [34]\d\d/.test(line));
    return isRefused && !isAnsweredError(evidence) && !hasExited(evidence);
}
function isAnsweredError(evidence) {
    return linesOf(evidence).some((line) => /statuscode: 5\d\d|" 5\d\d .*kube-probe/.test(line));
}
function wasOutOfMemory({ measured }) {
    return (measured?.exits ?? []).some(({ description }) => isOutOfMemory(description));
}
/** A kill by the platform itself, since the liveness probe failed and the process did not end. */
function isEndByLiveness(line, evidence) {
    return (!/OOM|memory/i.test(line) &&
        !wasOutOfMemory(evidence) &&
        linesOf(evidence).some((each) => /failed liveness probe/i.test(each)));
}
const NEARLY = 0.9;
/** gunicorn says "Perhaps out of memory?" of every worker that it has killed itself, too. */
function tellWorkers(evidence, sign) {
    const workers = workerCount(evidence);
    const limitMb = memoryLimit(evidence);
    if (workers === undefined || workers < 2)
        return undefined;
    const peakMb = evidence.measured?.memoryMb ?? 0;
    const isProven = sign === 'killed' && !linesOf(evidence).some((line) => /WORKER TIMEOUT/.test(line));
    const isTooMany = limitMb !== undefined && workers > mostWorkers(limitMb);
    const isFull = limitMb !== undefined && peakMb >= NEARLY * limitMb;
    if (!isProven && !isTooMany && !isFull)
        return undefined;
    const half = Math.max(1, Math.floor(workers / 2));
    const fewer = limitMb === undefined ? half : Math.min(half, mostWorkers(limitMb));
    const flag = /(?:--workers[= ]|-w ?)\d+/.exec(evidence.web?.entrypoint ?? '')?.[0];
    return {
        message: `The web process starts ${workers} workers, which need more memory than ${limitMb === undefined ? 'its size has' : `the ${limitMb} MB of its size`}`,
        fix: `${flag === undefined
            ? `set WEB_CONCURRENCY to ${fewer} on the platform`
            : `write --workers ${fewer} in the start command in place of ${flag}`} (inside an instance nproc counts the CPUs of the host), or choose a larger size`,
        subject: 'WEB_CONCURRENCY',
        found: String(workers),
    };
}
function tellMemory(line, evidence) {
    if (/JavaScript heap/.test(line)) {
        return {
            message: 'Node ran out of the heap that it may have',
            fix: 'set NODE_OPTIONS=--max-old-space-size to about three quarters of the megabytes of the size, or choose a larger size',
        };
    }
    if (evidence.step === 'build' || /\bbuild\b/i.test(line)) {
        return {
            message: 'The build was killed because it used more memory than the builder has',
            fix: 'build with fewer jobs at a time, or build the image in the workflow with build-image and deploy that',
        };
    }
    const limitMb = evidence.web?.memory_limit ?? evidence.measured?.memoryLimitMb;
    return {
        message: `A process was killed because it used more memory than its size has${limitMb === undefined || limitMb === null ? '' : `, ${limitMb} MB`}`,
        fix: 'start fewer workers (set WEB_CONCURRENCY: inside an instance nproc counts the CPUs of the host) or choose a larger size',
    };
}
function atItsLimit({ measured }) {
    const { cpuCores, cpuLimitCores } = measured ?? {};
    if (cpuCores === undefined || cpuLimitCores === undefined)
        return '';
    if (cpuCores < NEARLY * cpuLimitCores)
        return '';
    return `, with ${cpuCores.toFixed(1)} of ${cpuLimitCores} CPU cores in use`;
}

// EXTERNAL MODULE: ./src/rules/secrets.ts
var secrets = __webpack_require__(5446);
;// CONCATENATED MODULE: ./src/rules/mask-stored.ts

/**
 * Masks what looks secret among variables of the platform, which the workflow need not know.
 * @param shown What the reader gets to see anyway: a password that is the name of the application
 *   would blank out its address in the outputs.
 */
function maskStored(variables, shown, { mask, redact }) {
    const known = shown.join('\n').toLowerCase();
    for (const { key: name, value: stored } of variables) {
        // The platform's grammar has escapes, which the application never sees.
        const value = stored.replace(/\\([,"])/g, '$1');
        const variable = {
            name,
            value,
            stored,
            origin: 'app',
            runtime: true,
            buildtime: true,
        };
        for (const text of (0,secrets/* secretsOf */.Fj)(variable)) {
            if (!known.includes(text.toLowerCase()) && redact(text) !== '***')
                mask(text);
        }
    }
}

// EXTERNAL MODULE: ./src/sevalla/client.ts + 1 modules
var client = __webpack_require__(1573);
// EXTERNAL MODULE: ./src/sevalla/errors.ts
var sevalla_errors = __webpack_require__(5181);
;// CONCATENATED MODULE: ./src/sevalla/visible-env-vars.ts

/**
 * The variables that an application sees: those of the company, then its own.
 * @param onHidden Told why those of the company cannot be read, as by a key for one application.
 * @throws SevallaError when its own cannot be read.
 */
async function visibleEnvVars(sevalla, appId, onHidden) {
    const [own, globals] = await Promise.all([
        sevalla.listEnvVars(appId),
        sevalla.listGlobalEnvVars().catch((error) => {
            if (!(0,sevalla_errors/* isFinal */.d)(error))
                throw error;
            onHidden(error);
            return [];
        }),
    ]);
    return [...globals, ...own];
}

;// CONCATENATED MODULE: ./src/actions/smoke-test/platform.ts






const NAME = 'platform';
/** undefined where the inputs do not say whom to ask. Trouble with the API never decides. */
async function askPlatform(inputs, tools) {
    const { 'app-id': appId, 'deployment-id': given, 'sevalla-token': token } = inputs;
    if (appId === undefined || given === undefined || token === undefined)
        return undefined;
    const id = given.toLowerCase();
    try {
        const sevalla = (0,client/* createSevalla */.Z1)({ token, apiUrl: inputs['api-url'], tools });
        const known = await sevalla.listDeployments(appId, { most: 20 });
        const own = known.find((each) => each.id.toLowerCase() === id) ??
            (await sevalla.getDeployment(appId, id));
        return judge(own, known.find(({ status }) => status === 'success'), inputs['expect-image']);
    }
    catch (error) {
        if (!(error instanceof sevalla_errors/* SevallaError */.T))
            throw error;
        tools.log.warning(`What serves could not be read from the platform: ${error.message}`);
        const source = { name: NAME, finding: 'silent', said: 'could not be asked' };
        return { source, commit: undefined, beganAtMs: undefined, isSuperseded: false };
    }
}
function judge(own, serving, image) {
    const commit = own.commit_sha ?? undefined;
    const began = Date.parse(own.created_at ?? '');
    const known = { commit, beganAtMs: Number.isNaN(began) ? undefined : began };
    const build = commit?.slice(0, 7) ?? digestOf(own.docker_image_url)?.slice(0, 19);
    const what = `deployment ${own.id}${build === undefined ? '' : ` of ${build}`}`;
    if (own.status === 'success' && serving !== undefined && serving.id !== own.id) {
        const said = `deployment ${serving.id} has taken the place of ${what}`;
        return { source: { name: NAME, finding: 'contradicts', said }, ...known, isSuperseded: true };
    }
    if (own.status !== 'success') {
        const said = `${what} is ${own.status ?? 'without status'}, so it does not serve`;
        return { source: { name: NAME, finding: 'contradicts', said }, ...known, isSuperseded: false };
    }
    const [wanted, deployed] = [digestOf(image), digestOf(own.docker_image_url)];
    const isOther = wanted !== undefined && deployed !== undefined && wanted !== deployed;
    return {
        source: isOther
            ? { name: NAME, finding: 'contradicts', said: `${what} is not of the image ${wanted}` }
            : { name: NAME, finding: 'confirms', said: `${what} is the one that serves` },
        ...known,
        isSuperseded: false,
    };
}
function digestOf(image) {
    return /(sha256:[0-9a-f]{64})$/.exec(image ?? '')?.[1];
}
/**
 * What the app's own log says of an error since then, through the catalogue of causes. Without the
 * variables nobody knows what to hide in it, and it is not read.
 */
async function readCause(inputs, since, tools) {
    const { 'app-id': appId, 'sevalla-token': token } = inputs;
    if (appId === undefined || token === undefined)
        return undefined;
    try {
        const sevalla = (0,client/* createSevalla */.Z1)({ token, apiUrl: inputs['api-url'], tools });
        const variables = await visibleEnvVars(sevalla, appId, (error) => tools.log.info(`The company's variables cannot be masked: ${(0,errors/* errorMessage */.g)(error)}`));
        maskStored(variables, [inputs.url], tools);
        const from = new Date(since).toISOString();
        const lines = await sevalla.runtimeLogs(appId, { from });
        const runtimeLog = lines.map(({ message }) => tools.redact(message));
        const found = diagnose({ deploymentLog: [], runtimeLog });
        return found && { id: found.id, message: found.message, fix: found.fix };
    }
    catch (error) {
        if (!(error instanceof sevalla_errors/* SevallaError */.T))
            throw error;
        tools.log.info(`The app's log could not be read: ${error.message}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/actions/smoke-test/probe.ts + 16 modules
var probe = __webpack_require__(9070);
;// CONCATENATED MODULE: ./src/actions/smoke-test/verdict.ts
function adviseRollback(grounds) {
    const { critical, passing, isConfirmed, control, knownGoodId } = grounds;
    const rows = [
        {
            condition: 'A critical check failed, again and again',
            holds: critical.length > 0,
            value: critical[0] ?? (passing.length > 0 ? `${passing[0]}, which passed again` : 'none'),
        },
        {
            condition: 'The new deployment is what answers',
            holds: isConfirmed,
            value: isConfirmed ? 'confirmed' : 'not confirmed',
        },
        {
            condition: 'The runner\u2019s own network is fine',
            holds: control?.isFine ?? false,
            value: control?.said ?? 'not asked',
        },
        {
            condition: 'There is a known-good deployment',
            holds: knownGoodId !== undefined,
            value: knownGoodId ?? 'none is given',
        },
    ];
    return { isRecommended: rows.every(({ holds }) => holds), rows };
}

// EXTERNAL MODULE: ./src/actions/smoke-test/watch.ts
var watch = __webpack_require__(535);
;// CONCATENATED MODULE: ./src/actions/smoke-test/smoke.ts











const CONFIRMATIONS = 2;
const REQUEST_MS = 30_000;
const MAX_BODY_BYTES = 2_000_000;
/**
 * Proves which deployment answers, checks it, and says whether going back would help. A critical
 * failure is looked at again before that: a blip is no reason to take a release back.
 * @throws UserError when the checks cannot be read.
 */
async function smokeTest(inputs, tools) {
    const startedAt = tools.now();
    const before = await askPlatform(inputs, tools);
    const known = { commit: before?.commit, platform: before?.source };
    const probed = await (0,probe/* probe */.d)(inputs, tools, known);
    const isServed = probed.kind === 'checked';
    const { browser: paths = [], watch: watchMs } = inputs;
    const browsed = isServed && paths.length > 0
        ? await (await __webpack_require__.e(/* import() */ 525).then(__webpack_require__.bind(__webpack_require__, 8525))).browse(inputs, paths, tools)
        : undefined;
    const observations = [
        ...(isServed ? await observe(inputs, probed, tools) : []),
        ...(browsed?.observations ?? []),
    ];
    const watching = watchMs !== undefined && isGreen(probed, observations)
        ? await (await __webpack_require__.e(/* import() */ 963).then(__webpack_require__.bind(__webpack_require__, 5963))).watchRelease(inputs, watchMs, probed, before?.beganAtMs ?? startedAt, known, tools)
        : undefined;
    const watched = watching?.watched;
    const down = watching && (0,watch/* isDown */.Pj)(watching.watched.rounds) ? watching : undefined;
    // A deployment of somebody else may have taken its place meanwhile.
    const platform = before === undefined ? undefined : await askPlatform(inputs, tools);
    const failing = [...(0,critical/* criticalOf */.$)(probed), ...criticalObservations(observations)];
    const { again, passing } = await smoke_confirm(failing, probed, inputs, known, tools);
    const hasFailed = !isServed || failing.length > 0 || down !== undefined;
    const control = hasFailed ? await probeControl(inputs, tools) : undefined;
    const isSuperseded = platform?.isSuperseded ?? false;
    const advice = adviseRollback({
        critical: down ? (down.watched.rounds.at(-1)?.failed ?? []) : again,
        passing,
        isConfirmed: isConfirmed(probed) && !isSuperseded && !isOther(down?.last),
        control,
        knownGoodId: inputs['known-good-id'],
    });
    const found = troubleOf(down?.last ?? probed, platform, observations, control) ??
        (watched?.signs.length ? { class: 'watch', cause: undefined } : undefined);
    const trouble = found && (await explain(found, inputs, startedAt, tools));
    const visits = browsed?.visits ?? [];
    const told = { probed, platform, observations, visits, watched, trouble, advice, files: {} };
    if (REPORTS.every((input) => inputs[input] === undefined))
        return told;
    const { writeReports } = await __webpack_require__.e(/* import() */ 643).then(__webpack_require__.bind(__webpack_require__, 7643));
    return { ...told, files: await writeReports(inputs, told, startedAt, tools) };
}
const REPORTS = ['junit-file', 'sarif-file', 'report-file', 'html-file'];
/** Only what is green is worth watching. */
function isGreen(probed, observations) {
    return (probed.kind === 'checked' &&
        probed.results.some(({ verdict }) => verdict === 'pass' || verdict === 'degraded') &&
        [...probed.results, ...observations].every(({ verdict }) => verdict !== 'fail'));
}
async function observe(inputs, probed, tools) {
    const certificate = observeCertificate(probed.tls, inputs['min-certificate-days']);
    const found = certificate === undefined ? [] : [certificate];
    if ((probed.pack?.preset ?? inputs.preset) !== 'django')
        return found;
    const { username, password } = inputs;
    const { ask, origin } = asker(inputs, tools);
    const credentials = username && password ? { username, password } : undefined;
    found.push(await observeMissingPage(ask), await observeLogin(ask, origin, credentials, probed.pack?.admin));
    for (const observation of found) {
        const { name, verdict } = observation;
        if (verdict === 'pass')
            tools.log.info(`\u2713 ${name}: ${observation.got}`);
        else if (verdict === 'not-measured')
            tools.log.info(`- ${name}: not measured, ${observation.reason}`);
        else
            tools.log.info(`${verdict === 'fail' ? '\u2717' : '!'} ${observation.sentence}`);
    }
    return found;
}
function asker(inputs, tools) {
    const base = new URL(inputs.url);
    const resolve = (0,address/* resolveOf */.w)(inputs);
    return {
        origin: base.origin,
        ask: ({ method, path, headers, body }) => (0,exchange/* exchange */.c)((0,address.at)(base, path), {
            method,
            headers: { 'cache-control': 'no-cache', ...headers },
            ...(body === undefined ? {} : { body: Buffer.from(body) }),
            timeoutMs: REQUEST_MS,
            maxBodyBytes: MAX_BODY_BYTES,
            signal: tools.signal,
            resolve,
            env: tools.env,
        }),
    };
}
function criticalObservations(observations) {
    return observations.flatMap((each) => each.verdict === 'fail' && each.isCritical ? [each.name] : []);
}
/** Which of these fail in all of several rounds, each after a pause. */
async function smoke_confirm(failing, probed, inputs, known, tools) {
    if (failing.length === 0 || probed.kind !== 'checked')
        return { again: failing, passing: [] };
    let again = failing;
    for (let round = 1; round <= CONFIRMATIONS && again.length > 0; round += 1) {
        tools.log.info(`Looking again at what failed, ${round} of ${CONFIRMATIONS}.`);
        await tools.sleep(inputs.interval * round);
        const second = await (0,probe/* probe */.d)(inputs, tools, known, { only: new Set(again) });
        const observed = second.kind === 'checked' ? await observe(inputs, second, tools) : [];
        const still = new Set([...(0,critical/* criticalOf */.$)(second), ...criticalObservations(observed)]);
        // A release that is not even ready by now has not recovered.
        if (isConfirmed(second) && second.kind !== 'checked')
            continue;
        again = again.filter((name) => still.has(name));
    }
    return { again, passing: failing.filter((name) => !again.includes(name)) };
}
/** Something else than the release was met at the end. */
function isOther(last) {
    return last?.readiness.identity.proof === 'other' || (last?.readiness.served.other ?? 0) > 0;
}
/** The new deployment has answered, and it is not another one that answers in its turn. */
function isConfirmed({ readiness: { identity, served } }) {
    return identity.proof === 'confirmed' && served.expected > 0;
}
/** The root before its consequences: who answers, whether it answers, and then what. */
function troubleOf(probed, platform, observations, control) {
    const { readiness } = probed;
    const { served, identity, miss } = readiness;
    if (platform?.isSuperseded)
        return of('identity.superseded');
    if (probed.kind !== 'checked' && control?.isFine === false) {
        return of('serving.unreachable');
    }
    if (probed.kind === 'other-version') {
        if (served.expected > 0 && served.other > 0) {
            return of('identity.mixed');
        }
        if (identity.proof === 'contradicted') {
            return of('identity.contradicted');
        }
        const isSilent = identity.proof === 'not-measured';
        return of(isSilent ? 'identity.silent' : 'identity.old');
    }
    if (probed.kind === 'not-ready') {
        if (miss?.kind === 'cached')
            return of('serving.cached');
        const isFlapping = readiness.passes > 0;
        return of(isFlapping ? 'serving.flapping' : (probed.diagnosis.cause ?? 'serving.no-instance'));
    }
    const [failure] = [...(0,critical/* resultsOf */.q)(probed, 'fail'), ...(0,critical/* resultsOf */.q)(probed, 'degraded')];
    if (failure !== undefined)
        return of(failure.diagnosis.cause);
    const seen = observations.find(({ verdict }) => verdict === 'fail') ??
        observations.find(({ verdict }) => verdict === 'degraded');
    if (seen?.verdict === 'fail' || seen?.verdict === 'degraded')
        return of(seen.cause);
    return undefined;
}
function of(cause) {
    return { class: cause?.split('.')[0] ?? 'page', cause };
}
const findingsShape = schemas/* array */.YOg(schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    file: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    line: schemas/* nullish */.cl6(schemas/* number */.aig()),
}));
async function explain(found, inputs, startedAt, tools) {
    const hints = [];
    let { cause } = found;
    if (cause === 'page.error') {
        const logged = await readCause(inputs, startedAt, tools);
        if (logged !== undefined) {
            cause = logged.id;
            hints.push(`The app\u2019s log says: ${logged.message}${logged.fix ? `; ${logged.fix}` : ''}.`);
        }
    }
    const finding = cause && (0,symptoms/* findingBehind */._)(cause, readFindings(inputs['settings-findings'], tools));
    if (finding) {
        const place = finding.file
            ? ` at ${finding.file}${finding.line ? `:${finding.line}` : ''}`
            : '';
        hints.push(`validate-settings has found ${finding.id}${place}: ${finding.message}.`);
    }
    return { class: cause?.split('.')[0] ?? found.class, cause, hints };
}
/** What cannot be read explains nothing, and fails nothing either. */
function readFindings(text, tools) {
    if (text === undefined)
        return [];
    try {
        return findingsShape.parse(JSON.parse(text));
    }
    catch {
        tools.log.info('settings-findings: expected the output `findings` of validate-settings.');
        return [];
    }
}


/***/ }),

/***/ 2002:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ readFileChecks)
});

// UNUSED EXPORTS: REQUEST_KEYS

// EXTERNAL MODULE: ./src/kit/fields.ts
var fields = __webpack_require__(8875);
// EXTERNAL MODULE: ./src/rules/secrets.ts
var secrets = __webpack_require__(5446);
// EXTERNAL MODULE: ./src/check-language/check.ts
var check = __webpack_require__(2509);
// EXTERNAL MODULE: ./src/check-language/json-path.ts
var json_path = __webpack_require__(9907);
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
            return { kind, text, path: inside(() => (0,json_path/* parseJsonPath */.H)(text)) };
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

// EXTERNAL MODULE: ./src/check-language/line.ts
var line = __webpack_require__(8287);
// EXTERNAL MODULE: ./src/check-language/template.ts
var template = __webpack_require__(8407);
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
    const check = (0,line/* readLine */.X)(text, (at, end) => locate(path, at, end), own);
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
    if (samples !== undefined && (steps.length > 1 || steps.some(({ method }) => !(0,check/* isSafe */.IP)(method)))) {
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
    else if (!(0,check/* isSafe */.IP)(method) && !scope.writes) {
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
        else if ((CREDENTIALS.test(name) || (0,secrets/* isSecretName */.eh)(name.replaceAll('-', '_'))) &&
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
        const redact = capture.redact || capture.query.kind === 'cookie' || (0,secrets/* isSecretName */.eh)(name);
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
    for (const { name, at } of (0,template/* referencesIn */.ii)(text)) {
        const variable = (0,template/* environmentName */.VE)(name);
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


/***/ }),

/***/ 8407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   VE: () => (/* binding */ environmentName),
/* harmony export */   ii: () => (/* binding */ referencesIn)
/* harmony export */ });
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
        const connection = await openConnection(url, route, options, mark, stop.signal);
        if (options.http2 && connection instanceof node_tls__WEBPACK_IMPORTED_MODULE_4__.TLSSocket) {
            await secured(connection);
            if (connection.alpnProtocol === 'h2') {
                const parts = await exchangeHttp2(url, connection, options, mark, stop.signal);
                return { ok: true, url, ...parts, timings: timings(startedAt, marks) };
            }
        }
        const plainProxy = url.protocol === 'http:' ? route.proxy : undefined;
        return await new Promise((resolve, reject) => {
            connection.on('error', reject);
            request = (0,node_http__WEBPACK_IMPORTED_MODULE_1__.request)({
                createConnection: () => connection,
                method: options.method ?? 'GET',
                // A proxy for plain http wants the whole address in the request line.
                path: plainProxy ? url.href : `${url.pathname}${url.search}`,
                headers: {
                    ...OWN_HEADERS,
                    connection: 'close',
                    ...options.headers,
                    ...(options.body ? { 'content-length': options.body.length } : {}),
                    ...(plainProxy ? proxyHeaders(plainProxy) : {}),
                    // Another one asks the same server for a site that it does not have.
                    host: options.headers?.['host'] ?? url.host,
                },
            });
            request.on('error', reject);
            request.once('response', (response) => {
                mark('head');
                const peer = peerOf(connection);
                readBody(response, maxBodyBytes).then(({ body, truncated }) => {
                    mark('end');
                    resolve({
                        ok: true,
                        url,
                        status: response.statusCode ?? 0,
                        headers: singleHeaders(response.headers),
                        setCookies: response.headers['set-cookie'] ?? [],
                        body,
                        truncated,
                        timings: timings(startedAt, marks),
                        httpVersion: response.httpVersion,
                        ...peer,
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
const OWN_HEADERS = {
    accept: '*/*',
    'accept-encoding': 'identity',
    'user-agent': 'sevalla-actions',
};
function secured(socket) {
    return new Promise((resolve, reject) => {
        socket.once('secureConnect', resolve);
        socket.once('error', reject);
        socket.once('close', () => reject(codedError('ECONNRESET', 'the handshake was cut short')));
    });
}
/** Over a connection that has agreed on HTTP/2. */
async function exchangeHttp2(url, connection, { method = 'GET', headers, body, maxBodyBytes }, mark, signal) {
    const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 2467, 23));
    const session = connect(url.origin, { createConnection: () => connection });
    const peer = peerOf(connection);
    const end = () => session.destroy();
    signal.addEventListener('abort', end, { once: true });
    return await new Promise((resolve, reject) => {
        session.on('error', reject);
        const stream = session.request({
            ...OWN_HEADERS,
            ...headers,
            ':method': method,
            ':path': `${url.pathname}${url.search}`,
            ...(body ? { 'content-length': body.length } : {}),
        });
        stream.once('error', reject);
        stream.once('response', (fields) => {
            mark('head');
            readBody(stream, maxBodyBytes).then((read) => {
                mark('end');
                const { ':status': status = 0, 'set-cookie': setCookies = [], ...rest } = fields;
                resolve({
                    status,
                    headers: singleHeaders(rest),
                    setCookies,
                    ...read,
                    httpVersion: '2',
                    ...peer,
                });
                session.destroy();
            }, reject);
        });
        stream.end(body);
    });
}
function peerOf(connection) {
    const tls = connection instanceof node_tls__WEBPACK_IMPORTED_MODULE_4__.TLSSocket ? { tls: tlsFacts(connection) } : {};
    return { address: connection.remoteAddress ?? '', ...tls };
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
async function openConnection(url, route, { family, http2 }, mark, signal) {
    const { host, port, proxy } = route;
    if (family && (proxy || ![0, family].includes((0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(host)))) {
        throw codedError('EFAMILY', `the way to it leaves no choice of IPv${family}`);
    }
    const open = () => {
        const socket = proxy?.protocol === 'https:'
            ? (0,node_tls__WEBPACK_IMPORTED_MODULE_4__.connect)({ host, port, lookup, ...serverName(host), rejectUnauthorized: true })
            : (0,node_net__WEBPACK_IMPORTED_MODULE_2__.connect)({ host, port, lookup, ...(family ? { family } : {}) });
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
        ALPNProtocols: http2 ? ['h2', 'http/1.1'] : ['http/1.1'],
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
        else if (options.family === 6)
            callback(null, '::1', 6);
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
function singleHeaders(headers) {
    return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => typeof value === 'string' ? [[name, value]] : []));
}
function tlsFacts(socket) {
    const chain = [];
    // The last one names itself as its issuer.
    const seen = new Set();
    let next = socket.getPeerCertificate(true);
    while (next?.valid_to && !seen.has(next.fingerprint256)) {
        seen.add(next.fingerprint256);
        const [subject, issuer] = [distinguishedName(next.subject), distinguishedName(next.issuer)];
        chain.push({
            subject,
            issuer,
            notBefore: new Date(next.valid_from),
            notAfter: new Date(next.valid_to),
            serialNumber: next.serialNumber,
            altNames: next.subjectaltname ?? '',
            isRoot: chain.length > 0 && subject === issuer,
        });
        next = next.issuerCertificate;
    }
    const expiry = chain[0]?.notAfter.getTime() ?? Number.NaN;
    return {
        protocol: socket.getProtocol() ?? 'unknown',
        daysLeft: Math.floor((expiry - Date.now()) / 86_400_000),
        chain,
    };
}
function distinguishedName(name) {
    return Object.entries(name ?? {})
        .map(([key, value]) => `${key}=${[value].flat().join('+')}`)
        .join(', ');
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
    [/^(EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM|EFAMILY)$/, 'unreachable'],
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


/***/ }),

/***/ 137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ NetworkError),
/* harmony export */   x: () => (/* binding */ networkError)
/* harmony export */ });
/** A request without an answer. The message names the reason, never the URL. */
class NetworkError extends Error {
    name = 'NetworkError';
    reach;
    constructor(reach, reason, cause) {
        super(reason, { cause });
        this.reach = reach;
    }
}
/** Reads what `fetch` threw; undici keeps the reason in a chain of causes. */
function networkError(thrown) {
    const chain = causes(thrown);
    const last = chain.at(-1);
    const coded = chain.find(({ code }) => code !== undefined);
    const reason = last?.message || coded?.code || String(thrown);
    const named = coded?.code && !reason.includes(coded.code) ? `${reason} (${coded.code})` : reason;
    return new NetworkError(reachOf(chain), named, thrown);
}
function reachOf(chain) {
    const untrusted = /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;
    if (chain.some(({ code }) => untrusted.test(code ?? '')))
        return 'untrusted';
    const unsent = chain.some(({ code, syscall }) => syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT');
    return unsent ? 'unsent' : 'unanswered';
}
/** The error, its cause, the cause of that; of several attempts to connect, the first. */
function causes(thrown) {
    const chain = [];
    let error = thrown;
    while (typeof error?.message === 'string' && chain.length < 8) {
        chain.push(error);
        error = error.errors?.[0] ?? error.cause;
    }
    return chain;
}


/***/ }),

/***/ 7777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ USER_AGENT),
/* harmony export */   o: () => (/* binding */ createTransport)
/* harmony export */ });
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(137);

const USER_AGENT = 'sevalla-actions';
// A write is sent again only where it is proven that the first one did nothing.
const RETRIED = {
    throttled: 'always',
    unsent: 'always',
    unanswered: 'reads',
    unreadable: 'reads',
    failing: 'reads',
};
function createTransport(policy, tools) {
    const pausedUntil = new Map();
    const now = () => tools.now();
    return async (call) => {
        const isRead = call.method === 'GET';
        const giveUpAt = now() + policy.deadlineMs;
        for (let retries = 0;; retries += 1) {
            const pause = (pausedUntil.get(call.bucket) ?? 0) - now();
            // A longer pause than the deadline is the server's to enforce, with a 429.
            if (pause > 0 && now() + pause <= giveUpAt) {
                tools.log.info(`${call.name}: the rate limit is used up, waiting ${seconds(pause)}.`);
                await tools.sleep(pause);
            }
            const result = await attempt(call, policy, tools);
            if (!(result instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D) && policy.rateLimit) {
                const { remaining, reset } = policy.rateLimit;
                const left = secondsIn(result.headers.get(reset));
                if (result.headers.get(remaining)?.trim() === '0' && left !== undefined) {
                    pausedUntil.set(call.bucket, now() + left * 1000);
                }
                else {
                    pausedUntil.delete(call.bucket);
                }
            }
            const trouble = troubleOf(result);
            const mayRetry = trouble && (isRead || RETRIED[trouble] === 'always');
            const delay = trouble ? delayBefore(retries, result, policy, tools) : 0;
            if (!mayRetry || now() + delay > giveUpAt) {
                if (result instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D)
                    throw result;
                return result;
            }
            tools.log.info(`${call.name}: ${describe(result)}; trying again in ${seconds(delay)}.`);
            await tools.sleep(delay);
        }
    };
}
async function attempt(call, policy, tools) {
    const { signal } = tools;
    signal.throwIfAborted();
    // AbortSignal.any() would do, but on Node 20 a timeout inside it can be collected and never fire.
    const controller = new AbortController();
    const stop = () => controller.abort(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    const timer = setTimeout(() => {
        controller.abort(new _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D('unanswered', `no answer within ${seconds(policy.timeoutMs)}`));
    }, policy.timeoutMs);
    try {
        const response = await tools.fetch(call.url, {
            method: call.method,
            headers: {
                ...call.headers,
                ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
            // Following would send a POST on as a GET, and credentials to wherever the answer points.
            redirect: 'manual',
            signal: controller.signal,
        });
        const bytes = await readBody(response, call.mostBytes ?? Number.POSITIVE_INFINITY);
        const text = new TextDecoder().decode(bytes);
        const { status, headers } = response;
        return { status, headers, bytes, text, json: parseJson(text) };
    }
    catch (thrown) {
        if (signal.aborted)
            throw signal.reason;
        return thrown instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D ? thrown : (0,_network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .networkError */ .x)(thrown);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
    }
}
async function readBody(response, mostBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
        size += chunk.length;
        if (size > mostBytes) {
            throw new _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D('oversized', `the answer is longer than ${mostBytes} bytes`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function troubleOf(result) {
    if (result instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D) {
        const { reach } = result;
        return reach === 'untrusted' || reach === 'oversized' ? undefined : reach;
    }
    if (result.status === 429)
        return 'throttled';
    if (result.status >= 500)
        return 'failing';
    const isCut = result.status === 200 && result.json === undefined;
    return isCut ? 'unreadable' : undefined;
}
function delayBefore(retries, result, policy, tools) {
    const most = Math.min(policy.mostDelayMs, policy.firstDelayMs * 2 ** retries);
    const jitter = Math.round(tools.random() * most);
    if (result instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D)
        return jitter;
    const told = secondsIn(result.headers.get('retry-after'), tools.now());
    // Other answers carry the reset time too, but only this one is about the limit.
    const reset = result.status === 429 && policy.rateLimit
        ? secondsIn(result.headers.get(policy.rateLimit.reset))
        : undefined;
    const asked = Math.max(told ?? 0, reset ?? 0) * 1000;
    // Jitter on top, or all jobs that were turned away together come back together.
    return asked > 0 ? asked + Math.round(tools.random() * policy.firstDelayMs) : jitter;
}
function secondsIn(header, now) {
    if (header === null || header.trim() === '')
        return undefined;
    const value = Number(header);
    if (Number.isFinite(value))
        return Math.max(0, value);
    const date = now === undefined ? Number.NaN : Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
}
function describe(result) {
    if (result instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D)
        return result.message;
    return result.status === 200
        ? 'the answer was cut off or is not JSON'
        : `answered ${result.status}`;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function seconds(ms) {
    return `${Math.round(ms / 100) / 10}s`;
}


/***/ }),

/***/ 3336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   aS: () => (/* binding */ writeReportFile),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   pc: () => (/* binding */ redacted),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);



// Files that a step writes beside its summary, because an input names them.
/**
 * Trouble warns and never decides.
 * @param input Which names the file, from the root of the repository.
 * @returns where it is; undefined where it could not be written.
 */
async function writeReportFile(input, name, text, { env, log }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(env['GITHUB_WORKSPACE'] || '.', name);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text);
        return path;
    }
    catch (error) {
        log.warning(`${input} could not be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .g)(error)}`);
        return undefined;
    }
}
/**
 * Writes a file that a cache or artifact step keeps: renamed when complete, so that never half of it is
 * kept.
 * @throws what the file system says.
 */
async function replaceFile(path, text) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(`${path}.new`, text);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(`${path}.new`, path);
}
/** undefined when the text is no JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/**
 * A copy without any secret. Each text by itself and before it is escaped: within the whole a secret
 * such as `null` would break the JSON, and no mask fits a secret in which `&` has become `&amp;`.
 */
function redacted(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (value === null || typeof value !== 'object')
        return value;
    if (Array.isArray(value))
        return value.map((item) => redacted(item, redact));
    if (![Object.prototype, null].includes(Object.getPrototypeOf(value)))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, redacted(member, redact)]));
}
/** As `writeReportFile`, without any secret. */
function writeJson(input, name, content, tools) {
    const text = `${JSON.stringify(redacted(content, tools.redact), null, 2)}\n`;
    return writeReportFile(input, name, text, tools);
}


/***/ }),

/***/ 3531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ SYMPTOMS),
/* harmony export */   _: () => (/* binding */ findingBehind)
/* harmony export */ });
const OWN = {
    'identity.old': { title: 'An older deployment answers', preventions: [] },
    'identity.mixed': { title: 'Instances of two deployments answer by turns', preventions: [] },
    'identity.contradicted': { title: 'Sources name different deployments', preventions: [] },
    'identity.superseded': { title: 'The platform serves another deployment', preventions: [] },
    'identity.silent': { title: 'Nothing names what is deployed', preventions: [] },
    'serving.flapping': { title: 'It answers, but not many times in a row', preventions: [] },
    'serving.uneven': { title: 'A page is right at one time and wrong at another', preventions: [] },
    'serving.no-instance': { title: 'No instance is Ready', preventions: ['process.readiness'] },
    'serving.unreachable': { title: 'The network lets no answer through', preventions: [] },
    'serving.cached': { title: 'A cache answers in place of the application', preventions: [] },
    'page.error': { title: 'The application fails while it makes a page', preventions: [] },
    'page.fallback': { title: 'A page answers in the place of a file', preventions: [] },
    'static.missing': {
        title: 'A file that a page names is not there',
        preventions: ['django.static.root', 'django.static.order', 'django.static.manifest'],
    },
    'proxy.https-unseen': {
        title: 'https behind the edge is not seen',
        preventions: ['django.ssl.loop', 'django.ssl.header'],
    },
    'csrf.refused': {
        title: 'Forms are refused for their origin',
        preventions: ['django.csrf.missing', 'django.csrf.entry', 'django.csrf.http'],
    },
    'session.lost': {
        title: 'A session does not survive from one instance or worker to the next',
        preventions: ['django.secret-key.random', 'django.sessions'],
    },
    'debug.page': { title: 'Error pages tell everyone of the code', preventions: ['django.debug'] },
    'certificate.expiring': { title: 'The certificate expires soon', preventions: [] },
    'certificate.invalid': { title: 'The certificate does not verify', preventions: [] },
};
const SYMPTOMS = {
    ...OWN,
    'host.refused': {
        title: 'The application refuses its own host name',
        preventions: [
            'django.hosts.none',
            'django.hosts.domain',
            'django.hosts.entry',
            'django.hosts.address',
            'django.hosts.blank',
        ],
    },
    'migration.unapplied': {
        title: 'A migration has not been applied to the database',
        preventions: ['process.migrate'],
    },
    'database.unreachable': {
        title: 'The application cannot use its database',
        preventions: ['database.url', 'service.localhost'],
    },
};
/** Where validate-settings found the cause before; its first finding in the order of the rules. */
function findingBehind(cause, findings) {
    for (const rule of SYMPTOMS[cause]?.preventions ?? []) {
        const found = findings.find(({ id }) => id === rule);
        if (found !== undefined)
            return found;
    }
    return undefined;
}


/***/ }),

/***/ 1573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z1: () => (/* binding */ createSevalla)
});

// UNUSED EXPORTS: OBJECT_PAGE_SIZE, PAGE_SIZE, POLICY, concealing, parseAnswer

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./node_modules/zod/v4/locales/en.js
var en = __webpack_require__(252);
// EXTERNAL MODULE: ./src/http/network-error.ts
var network_error = __webpack_require__(137);
// EXTERNAL MODULE: ./src/http/request.ts
var request = __webpack_require__(7777);
// EXTERNAL MODULE: ./src/sevalla/errors.ts
var errors = __webpack_require__(5181);
;// CONCATENATED MODULE: ./src/sevalla/schemas.ts

// What the API answers (https://api-docs.sevalla.com/v3). Loose: unknown members are ignored. The
// members that a decision hangs on are demanded; the others may be absent. Every enumeration is a
// plain string, because the platform adds values; the known ones are named in the comments.
const time = schemas/* string */.YjP();
const maybe = {
    text: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    number: schemas/* nullish */.cl6(schemas/* number */.aig()),
    bool: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
};
const apiKeyValidation = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP(),
    expires_at: schemas/* nullish */.cl6(time),
    company_id: schemas/* string */.YjP(),
    /** active */
    status: schemas/* string */.YjP(),
});
/** `GET /api-keys/me`: the path is documented, its members are not. */
const currentApiKey = schemas/* looseObject */._H3({});
const applicationSummary = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    status: maybe.text,
    /** app previewApp */
    type: maybe.text,
    /** privateGit publicGit dockerImage app */
    source: schemas/* string */.YjP(),
    is_suspended: schemas/* boolean */.zMY(),
    created_at: maybe.text,
    updated_at: maybe.text,
});
const application = schemas/* looseObject */._H3({
    ...applicationSummary.shape,
    company_id: maybe.text,
    project_id: maybe.text,
    namespace: maybe.text,
    build_cache_enabled: maybe.bool,
    hibernation_enabled: maybe.bool,
    hibernate_after_seconds: maybe.number,
    auto_deploy: schemas/* boolean */.zMY(),
    /** github bitbucket gitlab */
    git_type: maybe.text,
    repo_url: maybe.text,
    default_branch: schemas/* nullable */.mee(schemas/* string */.YjP()),
    docker_image: schemas/* nullable */.mee(schemas/* string */.YjP()),
    /** dockerfile pack nixpacks */
    build_type: maybe.text,
    build_path: maybe.text,
    pack_builder: maybe.text,
    nixpacks_version: maybe.text,
    dockerfile_path: maybe.text,
    docker_context: maybe.text,
    allow_deploy_paths: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
    ignore_deploy_paths: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
    buildpacks: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* looseObject */._H3({}))),
    cluster_id: maybe.text,
    docker_registry_credential_id: maybe.text,
    created_by: maybe.text,
});
/** Of what was written, nothing but the id is needed. */
const written = schemas/* looseObject */._H3({ id: schemas/* string */.YjP() });
const domain = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** VERIFICATION POINTING ACTIVE TIMED_OUT */
    status: schemas/* string */.YjP(),
    /** SYSTEM CUSTOM */
    type: schemas/* string */.YjP(),
    is_enabled: schemas/* boolean */.zMY(),
    is_wildcard: maybe.bool,
    is_primary: schemas/* boolean */.zMY(),
});
/** Keys in camelCase, unlike the rest of the API; whole seconds. */
const probe = schemas/* looseObject */._H3({
    exec: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ command: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())) })),
    httpGet: schemas/* nullish */.cl6(schemas/* looseObject */._H3({
        path: maybe.text,
        port: schemas/* nullish */.cl6(schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()])),
        host: maybe.text,
        /** HTTP HTTPS */
        scheme: maybe.text,
        httpHeaders: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), value: schemas/* string */.YjP() }))),
    })),
    tcpSocket: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ host: maybe.text, port: schemas/* nullish */.cl6(schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()])) })),
    initialDelaySeconds: maybe.number,
    periodSeconds: maybe.number,
    timeoutSeconds: maybe.number,
    successThreshold: maybe.number,
    failureThreshold: maybe.number,
});
/** `manual` has `instanceCount`, `horizontal` has `minInstanceCount` and `maxInstanceCount`. */
const scalingStrategy = schemas/* looseObject */._H3({
    type: schemas/* string */.YjP(),
    config: schemas/* looseObject */._H3({
        instanceCount: maybe.number,
        minInstanceCount: maybe.number,
        maxInstanceCount: maybe.number,
        targetCpuPercent: maybe.number,
        targetMemoryPercent: maybe.number,
    }),
});
const schemas_process = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    app_id: maybe.text,
    key: schemas/* string */.YjP(),
    /** web worker cron job */
    type: schemas/* nullable */.mee(schemas/* string */.YjP()),
    display_name: maybe.text,
    entrypoint: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    port: schemas/* nullish */.cl6(schemas/* number */.aig()),
    is_ingress_enabled: maybe.bool,
    /** http grpc */
    ingress_protocol: maybe.text,
    scaling_strategy: schemas/* nullish */.cl6(scalingStrategy),
    resource_type_id: maybe.text,
    resource_type_name: maybe.text,
    /** millicores */
    cpu_limit: maybe.number,
    /** megabytes */
    memory_limit: maybe.number,
    schedule: maybe.text,
    time_zone: maybe.text,
    /** beforeDeployment afterSuccessDeployment afterFailedDeployment */
    job_start_policy: maybe.text,
    liveness_probe: schemas/* nullish */.cl6(probe),
    readiness_probe: schemas/* nullish */.cl6(probe),
    internal_hostname: maybe.text,
    created_at: maybe.text,
});
const globalEnvVar = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    key: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
    is_runtime: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
    is_buildtime: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
    created_at: maybe.text,
    updated_at: maybe.text,
});
const envVar = schemas/* looseObject */._H3({ ...globalEnvVar.shape, app_id: maybe.text });
/** Of an application or of a static site, which has no `trigger`, no `steps` and no image. */
const deployment = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    app_id: maybe.text,
    static_site_id: maybe.text,
    /** waiting inProgress success failed cancelled skipped; a static site's has no skipped */
    status: schemas/* nullable */.mee(schemas/* string */.YjP()),
    /** manual automatic */
    type: maybe.text,
    /** MANUAL_DEPLOY ROLLBACK_DEPLOYMENT AUTO_DEPLOY_ON_PUSH RESTART */
    trigger: maybe.text,
    /** checkout build rollout syncConnections */
    steps: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
    docker_image_url: maybe.text,
    git_type: maybe.text,
    repo_url: maybe.text,
    branch: maybe.text,
    commit_sha: maybe.text,
    commit_message: maybe.text,
    author_login: maybe.text,
    /** Of a static site; the answer about a single deployment leaves it out. */
    build_error: maybe.text,
    is_preview: maybe.bool,
    started_at: schemas/* nullish */.cl6(time),
    finished_at: schemas/* nullish */.cl6(time),
    created_at: time,
    updated_at: maybe.text,
});
const logEntry = schemas/* looseObject */._H3({
    id: maybe.text,
    message: schemas/* string */.YjP(),
    /** APP_RUNTIME APP_ACCESS APP_DEPLOYMENT */
    service: maybe.text,
    /** INFO WARN ERROR DEBUG */
    severity: maybe.text,
    /** `2026-02-22 15:30:00.000` in UTC: not ISO 8601. */
    timestamp: maybe.text,
    /** microseconds since 1970 */
    unix_timestamp: schemas/* number */.aig(),
    tags: schemas/* nullish */.cl6(schemas/* looseObject */._H3({})),
    attributes: schemas/* nullish */.cl6(schemas/* looseObject */._H3({})),
});
/** Cores or bytes, the mean of one interval that begins at `time`. */
const metricPoint = schemas/* looseObject */._H3({ time, value: schemas/* nullable */.mee(schemas/* number */.aig()) });
/** Answers by status code in one interval that begins at `time`. */
const statusCodePoint = schemas/* looseObject */._H3({ time, value: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()) });
/** How a container ended. */
const exitCodePoint = schemas/* looseObject */._H3({
    time,
    /** A number as a string: 128 + n after signal n. */
    value: schemas/* string */.YjP(),
    description: maybe.text,
});
const message = schemas/* looseObject */._H3({ message: maybe.text });
/** What a deploy hook answers; nothing but the id is known. */
const hookAnswer = schemas/* looseObject */._H3({
    deployment: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ id: schemas/* string */.YjP() })),
});
const processResourceType = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** millicores */
    cpu_limit: maybe.number,
    /** megabytes */
    memory_limit: maybe.number,
    /** hobby standard cpuOptimized memoryOptimized */
    category: maybe.text,
});
const databaseSummary = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    status: maybe.text,
    /** postgresql mariadb mysql mongodb redis valkey */
    type: schemas/* string */.YjP(),
    version: maybe.text,
    resource_type_name: maybe.text,
    is_suspended: maybe.bool,
    created_at: maybe.text,
});
const database = schemas/* looseObject */._H3({
    ...databaseSummary.shape,
    project_id: maybe.text,
    cluster_location: maybe.text,
    resource_type_id: maybe.text,
    /** millicores */
    cpu_limit: maybe.number,
    /** megabytes */
    memory_limit: maybe.number,
    /** megabytes (the unit is inferred from the resource types) */
    storage_size: maybe.number,
    internal_hostname: maybe.text,
    /** A string, unlike a process's port. */
    internal_port: maybe.text,
});
/** The database is the source. */
const internalConnection = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    /** appResource dbResource */
    target_type: maybe.text,
    target_id: schemas/* string */.YjP(),
    target_name: maybe.text,
});
/**
 * The contract gives it neither status nor size: what is listed is taken for made. Sevalla's own CLI
 * knows a status, of which no value is published.
 */
const databaseBackup = schemas/* looseObject */._H3({
    /** The name of a snapshot, not a UUID. */
    id: schemas/* string */.YjP(),
    display_name: maybe.text,
    /** daily manual */
    type: maybe.text,
    created_at: maybe.text,
    expires_at: maybe.text,
    status: maybe.text,
    size_bytes: maybe.number,
});
const databaseResourceType = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** millicores */
    cpu_limit: maybe.number,
    /** megabytes */
    memory_limit: maybe.number,
    /** megabytes */
    storage_limit: maybe.number,
});
const objectStorageSummary = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    location: maybe.text,
    jurisdiction: maybe.text,
    domain: maybe.text,
});
/** One object, or what a delimiter folds into a folder, which has no size. */
const storedObject = schemas/* looseObject */._H3({
    key: schemas/* string */.YjP(),
    /** bytes */
    size: maybe.number,
});
const objectPage = schemas/* looseObject */._H3({
    data: schemas/* array */.YOg(storedObject),
    cursor: schemas/* nullish */.cl6(schemas/* string */.YjP()),
});
const loadBalancer = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    project_id: maybe.text,
    /** DEFAULT GEO */
    type: maybe.text,
});
const project = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    services: schemas/* array */.YOg(schemas/* looseObject */._H3({
        id: schemas/* string */.YjP(),
        /** app database pipeline object-storage load-balancer; static sites are told nowhere */
        type: schemas/* string */.YjP(),
    })),
});
/** Of the whole company where `project_id` is null. */
const usageAlert = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    project_id: maybe.text,
    limit_usd: schemas/* number */.aig(),
    triggers: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* looseObject */._H3({ percentage: schemas/* number */.aig() }))),
});
/** `GET /v2/company/{id}/paas-usage`: v3 has nothing of the kind. */
const companyUsage = schemas/* looseObject */._H3({
    company: schemas/* looseObject */._H3({
        paas_usage: schemas/* array */.YOg(schemas/* looseObject */._H3({
            /** milliseconds since 1970 */
            date: schemas/* number */.aig(),
            /** appRuntimeCosts appBandwidth; others are not published */
            category: schemas/* string */.YjP(),
            id_resource: maybe.text,
            usage: maybe.number,
            /** US dollars (inferred) */
            cost: schemas/* number */.aig(),
        })),
    }),
});
const staticSiteSummary = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    status: maybe.text,
});
const staticSite = schemas/* looseObject */._H3({
    ...staticSiteSummary.shape,
    company_id: maybe.text,
    project_id: maybe.text,
    /** privateGit publicGit */
    source: schemas/* string */.YjP(),
    repo_url: maybe.text,
    default_branch: schemas/* nullable */.mee(schemas/* string */.YjP()),
    auto_deploy: schemas/* boolean */.zMY(),
    /** Without a scheme. */
    hostname: maybe.text,
    install_command: maybe.text,
    build_command: maybe.text,
    published_directory: maybe.text,
    root_directory: maybe.text,
});
const staticSiteEnvVar = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    key: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
    is_production: maybe.bool,
    is_preview: maybe.bool,
    /** null: of every branch */
    branch: maybe.text,
});
/** Which applications are in a stage is told nowhere. */
const pipelineSummary = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    /** trunk branch */
    type: maybe.text,
    stages: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* looseObject */._H3({ id: schemas/* string */.YjP(), display_name: maybe.text }))),
});
const promotion = schemas/* looseObject */._H3({ target_app_id: schemas/* string */.YjP(), deployment_id: schemas/* string */.YjP() });
/** The body of every answer that is not 2xx. `data.code` is an opaque support id. */
const errorEnvelope = schemas/* looseObject */._H3({
    message: schemas/* string */.YjP(),
    data: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ code: maybe.text, message: maybe.text })),
});
function schemas_page(item) {
    return schemas/* looseObject */._H3({ data: schemas/* array */.YOg(item), total: schemas/* number */.aig() });
}

;// CONCATENATED MODULE: ./src/sevalla/client.ts





// The limits count by the minute, so the deadline leaves room for one whole wait.
const POLICY = {
    timeoutMs: 30_000,
    deadlineMs: 90_000,
    firstDelayMs: 1000,
    mostDelayMs: 20_000,
    rateLimit: { remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-reset' },
};
const PAGE_SIZE = 100;
/** Objects of a bucket come by cursor, at most this many at once. */
const OBJECT_PAGE_SIZE = 200;
// Beyond this offset the API answers 400.
const MOST_OFFSET = 10_000;
/** The API of Sevalla. Every method throws SevallaError. */
function createSevalla({ token, apiUrl, tools, policy }) {
    const transport = (0,request/* createTransport */.o)({ ...POLICY, ...policy }, tools);
    async function call(method, path, tier, schema, body, base = apiUrl) {
        const fault = { method, path };
        let answer;
        try {
            answer = await transport({
                method,
                url: `${base}${path}`,
                name: `${method} ${path}`,
                headers: {
                    accept: 'application/json',
                    authorization: `Bearer ${token}`,
                    'user-agent': request/* USER_AGENT */._,
                },
                bucket: tier,
                ...(body === undefined ? {} : { body }),
            });
        }
        catch (error) {
            if (!(error instanceof network_error/* NetworkError */.D))
                throw error;
            throw new errors/* SevallaError */.T({
                ...fault,
                reason: error.message,
                isUncertain: method !== 'GET' && error.reach === 'unanswered',
                cause: error,
            });
        }
        return parseAnswer(answer, fault, schema, concealing([token], tools));
    }
    const get = (path, schema, tier = 'read') => call('GET', path, tier, schema);
    async function list(path, item, most = Number.POSITIVE_INFINITY) {
        const limit = Math.min(PAGE_SIZE, most);
        const found = [];
        for (let offset = 0; offset <= MOST_OFFSET && found.length < most;) {
            const page = await get(`${path}?limit=${limit}&offset=${offset}`, schemas_page(item));
            found.push(...page.data);
            offset += page.data.length;
            if (page.data.length === 0 || offset >= page.total)
                break;
        }
        return found.slice(0, most);
    }
    const app = (id) => `/applications/${encodeURIComponent(id)}`;
    const envVarOf = (appId, id) => `${app(appId)}/env-vars/${encodeURIComponent(id)}`;
    const metricsOf = (appId, processId) => `${app(appId)}/processes/${encodeURIComponent(processId)}/metrics`;
    const deploymentOf = (appId, id) => `${app(appId)}/deployments/${encodeURIComponent(id)}`;
    const site = (id) => `/static-sites/${encodeURIComponent(id)}`;
    const siteDeploymentOf = (siteId, id) => `${site(siteId)}/deployments/${encodeURIComponent(id)}`;
    const processOf = (appId, id) => `${app(appId)}/processes/${encodeURIComponent(id)}`;
    const databaseOf = (id) => `/databases/${encodeURIComponent(id)}`;
    return {
        validateKey: () => get('/api-keys/validate', apiKeyValidation),
        currentKey: () => get('/api-keys/me', currentApiKey),
        listApplications: () => list('/applications', applicationSummary),
        getApplication: (id) => get(app(id), application),
        updateApplication: (id, change) => call('PATCH', app(id), 'mutation', written, change),
        listDomains: (appId) => list(`${app(appId)}/domains`, domain),
        listProcesses: (appId) => list(`${app(appId)}/processes`, schemas_process),
        /** It takes effect with the next deployment, as do a change and a deletion. */
        createProcess: (appId, process) => call('POST', `${app(appId)}/processes`, 'write', schemas_process, process),
        updateProcess: (appId, id, change) => call('PATCH', processOf(appId, id), 'mutation', schemas_process, change),
        deleteProcess: (appId, id) => call('DELETE', processOf(appId, id), 'mutation', message),
        listEnvVars: (appId) => list(`${app(appId)}/env-vars`, envVar),
        createEnvVar: (appId, key, change) => call('POST', `${app(appId)}/env-vars`, 'write', envVar, { key, ...change }),
        updateEnvVar: (appId, id, change) => call('PUT', envVarOf(appId, id), 'mutation', envVar, change),
        deleteEnvVar: (appId, id) => call('DELETE', envVarOf(appId, id), 'mutation', message),
        listGlobalEnvVars: () => list('/applications/global-env-vars', globalEnvVar),
        /** Newest first. */
        listDeployments: (appId, { most } = {}) => list(`${app(appId)}/deployments`, deployment, most),
        getDeployment: (appId, id) => get(deploymentOf(appId, id), deployment),
        triggerDeployment: (appId, trigger) => call('POST', `${app(appId)}/deployments`, 'deployment', deployment, trigger),
        cancelDeployment: (appId, id) => call('POST', `${deploymentOf(appId, id)}/cancel`, 'deployment', message),
        /** To the most recent successful deployment: the contract lets nobody choose another. */
        rollback: (appId) => call('POST', `${app(appId)}/deployments/rollback`, 'deployment', deployment),
        /** Build and rollout together. */
        deploymentLogs: (appId, id, range = {}) => get(`${deploymentOf(appId, id)}/logs${query(range)}`, schemas/* array */.YOg(logEntry), 'logs'),
        runtimeLogs: (appId, range = {}) => get(`${app(appId)}/runtime-logs${query(range)}`, schemas/* array */.YOg(logEntry), 'logs'),
        /** One point for each interval in which something was measured, oldest first. */
        processMetric: (appId, processId, metric, span, intervalSeconds) => get(`${metricsOf(appId, processId)}/${metric}${query({ ...span, interval_in_seconds: intervalSeconds })}`, schemas/* array */.YOg(metricPoint)),
        /** Requests that the edge took, one point for each interval with any. */
        requestsPerMinute: (appId, span, intervalSeconds) => get(`${app(appId)}/metrics/requests-per-minute${query({ ...span, interval_in_seconds: intervalSeconds })}`, schemas/* array */.YOg(metricPoint)),
        /** One point for each interval in which somebody asked for something, oldest first. */
        statusCodes: (appId, span, intervalSeconds) => get(`${app(appId)}/metrics/status-codes${query({ ...span, interval_in_seconds: intervalSeconds })}`, schemas/* array */.YOg(statusCodePoint)),
        /** Milliseconds within which so many of a hundred requests of an interval were answered, 1 to 99. */
        responseTimes: (appId, percent, span, intervalSeconds) => get(`${app(appId)}/metrics/response-time${query({ ...span, percent, interval_in_seconds: intervalSeconds })}`, schemas/* array */.YOg(metricPoint)),
        exitCodes: (appId, processId, span) => get(`${metricsOf(appId, processId)}/exit-codes${query({ ...span })}`, schemas/* array */.YOg(exitCodePoint)),
        listProcessResourceTypes: () => get('/resources/process-resource-types', schemas/* array */.YOg(processResourceType)),
        listDatabases: () => list('/databases', databaseSummary),
        getDatabase: (id) => get(databaseOf(id), database),
        listBackups: (databaseId) => get(`${databaseOf(databaseId)}/backups`, schemas/* array */.YOg(databaseBackup)),
        /** Answers before it is made, and without an id: it is to be found in the list. */
        createBackup: (databaseId, display_name) => call('POST', `${databaseOf(databaseId)}/backups`, 'write', message, { display_name }),
        /** Answers before it is done. */
        deleteBackup: (databaseId, id) => call('DELETE', `${databaseOf(databaseId)}/backups/${encodeURIComponent(id)}`, 'mutation', message),
        /** What a database may reach, and what may reach it, without leaving its location. */
        listInternalConnections: (databaseId) => get(`${databaseOf(databaseId)}/internal-connections`, schemas/* array */.YOg(internalConnection)),
        listDatabaseResourceTypes: () => get('/resources/database-resource-types', schemas/* array */.YOg(databaseResourceType)),
        listObjectStorages: () => list('/object-storage', objectStorageSummary),
        /** The first page without a cursor. */
        listObjects: (bucketId, cursor) => get(`/object-storage/${encodeURIComponent(bucketId)}/objects${query({ limit: OBJECT_PAGE_SIZE, cursor })}`, objectPage),
        listLoadBalancers: () => list('/load-balancers', loadBalancer),
        getProject: (id) => get(`/projects/${encodeURIComponent(id)}`, project),
        listUsageAlerts: () => list('/usage-alerts', usageAlert),
        /** What was used and billed in this calendar month; the v2 API alone tells. */
        companyUsage: (companyId) => call('GET', `/company/${encodeURIComponent(companyId)}/paas-usage?period_offset=0`, 'read', companyUsage, undefined, `${apiUrl.replace(/\/v3$/, '')}/v2`),
        listStaticSites: () => list('/static-sites', staticSiteSummary),
        getStaticSite: (id) => get(site(id), staticSite),
        listStaticSiteDomains: (siteId) => list(`${site(siteId)}/domains`, domain),
        listStaticSiteEnvVars: (siteId) => list(`${site(siteId)}/env-vars`, staticSiteEnvVar),
        /** Newest first. */
        listStaticSiteDeployments: (siteId, { most } = {}) => list(`${site(siteId)}/deployments`, deployment, most),
        getStaticSiteDeployment: (siteId, id) => get(siteDeploymentOf(siteId, id), deployment),
        triggerStaticSiteDeployment: (siteId, trigger) => call('POST', `${site(siteId)}/deployments`, 'deployment', deployment, trigger),
        cancelStaticSiteDeployment: (siteId, id) => call('POST', `${siteDeploymentOf(siteId, id)}/cancel`, 'deployment', message),
        staticSiteDeploymentLogs: (siteId, id, range = {}) => get(`${siteDeploymentOf(siteId, id)}/logs${query(range)}`, schemas/* array */.YOg(logEntry), 'logs'),
        listPipelines: () => list('/pipelines', pipelineSummary),
        /** Rolls out what the source runs, without a build. */
        promote: (pipelineId, sourceId, targetIds) => call('POST', `/pipelines/${encodeURIComponent(pipelineId)}/promote`, 'deployment', schemas/* array */.YOg(promotion), { source_app_id: sourceId, target_app_ids: targetIds }),
    };
}
/** @param own Secrets of the call itself. */
function concealing(own, { redact }) {
    return (text) => own
        .filter((secret) => secret !== '')
        .reduce((hidden, secret) => hidden.replaceAll(secret, '***'), redact?.(text) ?? text);
}
/** Checks and reads an answer. @throws SevallaError */
function parseAnswer(answer, { method, path }, schema, conceal) {
    const fault = {
        method,
        path,
        status: answer.status,
        requestId: answer.headers.get('x-request-id') ?? undefined,
    };
    if (answer.status < 200 || answer.status > 299) {
        throw new errors/* SevallaError */.T({
            ...fault,
            reason: reasonIn(answer, conceal),
            // A gateway may give up on a write that the API behind it carries out.
            isUncertain: method !== 'GET' && answer.status >= 500,
        });
    }
    if (answer.json === undefined) {
        throw new errors/* SevallaError */.T({
            ...fault,
            reason: `the answer is not JSON, it begins with ${beginning(conceal(answer.text))}`,
            hint: 'Something between here and the API may have answered instead of it: check api-url.',
            isUncertain: method !== 'GET',
        });
    }
    // Without a language zod/mini says `Invalid input` and no more.
    const parsed = schema.safeParse(answer.json, { error: en/* default */.A().localeError });
    if (parsed.success)
        return parsed.data;
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the answer'}: ${issue.message}`);
    throw new errors/* SevallaError */.T({
        ...fault,
        reason: `the answer lacks what is needed (${faults.slice(0, 3).join('; ')})`,
        hint: 'The API may have changed: a newer version of this action may know it.',
        isUncertain: method !== 'GET',
    });
}
function reasonIn(answer, conceal) {
    const envelope = errorEnvelope.safeParse(answer.json);
    if (!envelope.success) {
        return answer.text.trim() === '' ? 'without a text' : beginning(conceal(answer.text));
    }
    const { message, data } = envelope.data;
    const detail = data?.message && data.message !== message ? `: ${data.message}` : '';
    const support = data?.code ? ` [${data.code}]` : '';
    return oneLine(conceal(`${message}${detail}${support}`)).slice(0, 500);
}
/** The first words of a text that was not asked for, such as the HTML page of a gateway. */
function beginning(text) {
    const words = oneLine(text.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' '));
    const shown = words === '' ? oneLine(text) : words;
    return JSON.stringify(shown.length > 120 ? `${shown.slice(0, 117)}...` : shown);
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
function query(parameters) {
    const given = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
        if (value !== undefined)
            given.set(name, String(value));
    }
    return given.size === 0 ? '' : `?${given}`;
}


/***/ }),

/***/ 5181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ SevallaError),
/* harmony export */   d: () => (/* binding */ isFinal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** A call to Sevalla that did not give what was asked for. Holds neither token nor headers. */
class SevallaError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    name = 'SevallaError';
    status;
    method;
    path;
    requestId;
    hint;
    isUncertain;
    constructor(fault) {
        const hint = fault.hint ?? hintFor(fault);
        super(sentence(fault, hint));
        this.status = fault.status;
        this.method = fault.method;
        this.path = fault.path;
        this.requestId = fault.requestId;
        this.hint = hint;
        this.isUncertain = fault.isUncertain ?? false;
        if (fault.cause !== undefined)
            this.cause = fault.cause;
    }
}
/** The key, its rights or the id are wrong: asking again cannot help. */
function isFinal(error) {
    return error instanceof SevallaError && [401, 403, 404].includes(error.status ?? 0);
}
function sentence({ status, method, path, requestId, reason }, hint) {
    const outcome = status === undefined ? 'got no answer' : `answered ${status}`;
    const dotted = /[.!?]$/.test(reason) ? reason : `${reason}.`;
    return [
        `${method} ${path} ${outcome}: ${dotted}`,
        ...(hint === undefined ? [] : [hint]),
        ...(requestId === undefined ? [] : [`(request ${requestId})`]),
    ].join(' ');
}
const RESOURCES = [
    ['/applications', 'APP'],
    ['/databases', 'DATABASE'],
    ['/static-sites', 'STATIC_SITE'],
    ['/object-storage', 'OBJECT_STORAGE'],
    ['/pipelines', 'PIPELINE'],
    ['/load-balancers', 'LOAD_BALANCER'],
    ['/docker-registries', 'REGISTRY_CREDENTIAL'],
    ['/projects', 'PROJECT'],
    ['/usage-alerts', 'BILLING'],
    ['/webhooks', 'WEBHOOK'],
    ['/api-keys', 'API_KEY'],
];
function hintFor({ status, method, path }) {
    switch (status) {
        case 401:
            return 'The API key is wrong, expired or switched off. Make a new one in the Sevalla dashboard under API keys.';
        case 403:
            return `The API key is valid but lacks a capability: it needs ${capability(method, path)}, for all services or for this one.`;
        case 404:
            return "No such id in the company of this API key: it is mistyped, deleted, or another company's.";
        case 429:
            return 'Too many calls: the limits count all jobs of the company together.';
        default:
            break;
    }
    if (status !== undefined && status >= 300 && status < 400) {
        return 'The API does not redirect: check api-url.';
    }
    if (status !== undefined && status >= 500) {
        return 'The fault is on the side of Sevalla: see https://status.sevalla.com.';
    }
    return undefined;
}
function capability(method, path) {
    const resource = RESOURCES.find(([prefix]) => path.startsWith(prefix))?.[1];
    if (resource === undefined)
        return 'the one for this call';
    if (method === 'GET')
        return `${resource}:READ`;
    if (method === 'DELETE')
        return `${resource}:DELETE`;
    // The contract does not say which right covers starting or cancelling a deployment.
    return method === 'POST' ? `${resource}:UPDATE or ${resource}:CREATE` : `${resource}:UPDATE`;
}


/***/ })

};
