export const id = 212;
export const ids = [212];
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

/***/ 414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ diagnoseFault),
/* harmony export */   _S: () => (/* binding */ diagnoseVisit),
/* harmony export */   vW: () => (/* binding */ diagnoseAnswer)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1083);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1480);


const RUNTIME_LOGS = 'read the app\u2019s runtime logs, where the traceback is';
const ALLOWED_HOSTS = 'set ALLOWED_HOSTS on the platform to exactly this name (Django knows no `*.example.com`, ' +
    'and `.example.com` stands for all names below it)';
/** Why a visit ended without the answer that was asked for. */
function diagnoseVisit(visit, circumstances) {
    if (visit.end === 'fault')
        return diagnoseFault(visit.fault);
    const target = (0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(visit.target.href, 200);
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
                what: `has no address: ${hostname} does not resolve (${code})`,
                why: 'the name is misspelt, or its DNS record is not there yet',
                fix: 'compare `url` with the domains of the app on Sevalla',
            };
        case 'refused':
            return {
                what: `is refused: ${hostname} takes no connections on port ${port} (${code})`,
                why: 'nothing listens there',
                fix: 'compare `url` with the domains of the app on Sevalla',
            };
        case 'unreachable':
            return {
                what: `cannot be reached: there is no way to ${hostname} (${code})`,
                why: 'this is about the network between the runner and the platform, not about the app',
                fix: 'run the job again, and look at the runner\u2019s network if it stays so',
            };
        case 'proxy':
            return {
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
                        why: 'nothing answers at that address',
                        fix: 'compare `url` with the domains of the app on Sevalla',
                    }),
            };
        case 'reset':
            return {
                what: `was cut off ${STALLED[phase]} (${code})`,
                why: 'the connection was closed without a whole answer, as when a process dies or restarts',
                fix: RUNTIME_LOGS,
            };
        case 'tls':
            return { what: `fails at TLS (${code})`, ...diagnoseTls(code, hostname, message) };
        case 'protocol':
            return {
                what: `is not answered in HTTP (${code}: ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(message)})`,
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
        why: `the handshake ended with ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(message)}`,
        fix: 'check that the port speaks TLS and that the domain has its certificate by now',
    };
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
            if ((0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(answer) === undefined) {
                return {
                    what: `answered with ${(0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaType */ .JL)(answer) || 'a body without content type'}, and no JSON`,
                    why: `a page${title(answer)} stands where the JSON of the check is expected`,
                    fix: 'check the path, and that no catch-all route answers in its place',
                };
            }
            return {
                what: `has ${failed.got} where ${failed.expected} was expected`,
                ...diagnoseJson(failed.subject ?? ''),
            };
        case 'type':
            if (circumstances.isAsset && (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaType */ .JL)(answer) === 'text/html') {
                return {
                    what: `is ${(0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaType */ .JL)(answer)} where ${failed.expected} was expected`,
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
            why: `the edge takes the runner for a robot (cf-mitigated: ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(headers['cf-mitigated'])})`,
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
            why: `the platform has no Ready instance to send visitors to (X-Sevalla-Status: ` +
                `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(sevalla)}), and a container that runs and looks healthy need not be Ready`,
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
            why: `the edge got no answer from a working instance${title(answer)}`,
            fix: 'look at the processes of the app on Sevalla, their health checks and runtime logs',
        };
    }
    if (status >= 500) {
        const debug = /\bDEBUG\s*=\s*True\b/.test(answer.body.toString('utf8'));
        const although = circumstances.healthy ? ', although its health view is green' : '';
        return {
            why: `the app failed while it made this page${title(answer)}${although}`,
            fix: debug
                ? 'the page tells the error to everyone: set DEBUG to False, then correct the error'
                : `${RUNTIME_LOGS}: often a migration was not run or a variable is missing`,
        };
    }
    if (status >= 300 && status < 400) {
        return {
            why: `it redirects, to ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(headers['location'] ?? 'nowhere', 200)}`,
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
    const checks = (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)((0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(answer), '.checks');
    if (checks === null || typeof checks !== 'object')
        return undefined;
    const parts = Object.entries(checks).filter(([, value]) => !/^(ok|true|healthy|connected|ready|up|pass)$/i.test(String(value)));
    if (parts.length === 0)
        return undefined;
    return parts
        .map(([name, value]) => `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(name)} as ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(typeof value === 'string' ? value : JSON.stringify(value))}`)
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
    if ((0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaType */ .JL)(answer) !== 'text/html')
        return '';
    const words = (0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .G)(answer.body.toString('utf8'));
    return words === undefined ? '' : ` (${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(words)})`;
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
/* harmony import */ var _visit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(273);



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

/***/ 6212:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ VERSION_PLACES),
/* harmony export */   Tk: () => (/* binding */ describeVisit),
/* harmony export */   bs: () => (/* binding */ waitUntilReady)
/* harmony export */ });
/* harmony import */ var _diagnose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(414);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1083);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1480);



const FIRST_PAUSE_MS = 500;
const PAUSE_AFTER_PASS_MS = 1000;
const REQUEST_TIMEOUT_MS = 30_000;
const LEAST_TIMEOUT_MS = 1000;
/**
 * Asks for the health view until it passes so many times in a row. It passes when the app itself
 * answers, be it with an error of its own, which is for the checks to judge; when a version is
 * expected, that version must answer.
 */
async function waitUntilReady(url, { timeoutMs, intervalMs, streak, version }, visit, tools) {
    const startedAt = tools.now();
    const left = () => startedAt + timeoutMs - tools.now();
    let attempts = 0;
    let passes = 0;
    let inARow = 0;
    let missesInARow = 0;
    let miss;
    let lastLine = '';
    for (;;) {
        attempts += 1;
        const result = await visit(url, {
            follow: true,
            timeoutMs: Math.max(LEAST_TIMEOUT_MS, Math.min(REQUEST_TIMEOUT_MS, left())),
        });
        const found = missOf(result, version);
        if (found) {
            miss = found;
            inARow = 0;
            missesInARow += 1;
        }
        else {
            passes += 1;
            inARow += 1;
            missesInARow = 0;
        }
        const line = found ? describeMiss(found) : describeVisit(result);
        if (line !== lastLine)
            tools.log.info(`${url.pathname}: ${line}`);
        lastLine = line;
        const state = { attempts, passes, miss, version: servedBy(result) };
        const waitedMs = tools.now() - startedAt;
        if (inARow >= streak)
            return { ready: true, waitedMs, ...state };
        if (left() <= 0)
            return { ready: false, waitedMs, ...state };
        // Full jitter: many jobs that wait for one app must not ask in step.
        const backoff = Math.min(intervalMs, FIRST_PAUSE_MS * 2 ** Math.min(missesInARow - 1, 20));
        const pause = found ? tools.random() * backoff : Math.min(intervalMs, PAUSE_AFTER_PASS_MS);
        await tools.sleep(Math.min(pause, left()));
    }
}
function missOf(visit, expected) {
    if (visit.end === 'fault' || (visit.end === 'answer' && isFromEdge(visit.answer.status))) {
        return { kind: 'unavailable', visit };
    }
    if (expected === undefined)
        return undefined;
    const versions = visit.end === 'answer' ? versionsIn(visit.answer) : [];
    if (versions.some((served) => isSameVersion(served, expected)))
        return undefined;
    // Without its health document nothing is known about its version.
    if (visit.end !== 'answer' || visit.answer.status >= 400)
        return { kind: 'unavailable', visit };
    return { kind: 'other-version', visit, served: versions[0] };
}
/** Statuses with which an edge or a rate limit speaks, and not the pages of the app. */
function isFromEdge(status) {
    return [429, 502, 503, 504].includes(status) || (status >= 520 && status <= 530);
}
const VERSION_HEADER = 'x-app-version';
const VERSION_MEMBERS = ['.version', '.commit', '.sha', '.revision', '.release'];
/** Where a health view may name what is deployed, for the sentence that asks for it. */
const VERSION_PLACES = `the header X-App-Version or JSON ${VERSION_MEMBERS.join(', ')}`;
function versionsIn(answer) {
    const document = (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(answer);
    return [
        answer.headers[VERSION_HEADER],
        ...VERSION_MEMBERS.map((member) => (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(document, member)),
    ].flatMap((value) => (typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []));
}
function servedBy(visit) {
    return visit.end === 'answer' ? versionsIn(visit.answer)[0] : undefined;
}
/** Equal, or one a short form of the other's commit hash. */
function isSameVersion(served, expected) {
    if (served === expected)
        return true;
    const isHash = (text) => /^[0-9a-f]{7,64}$/i.test(text);
    if (!isHash(served) || !isHash(expected))
        return false;
    const [short, long] = [served, expected].map((hash) => hash.toLowerCase()).sort(byLength);
    return long?.startsWith(short ?? '') ?? false;
}
function byLength(a, b) {
    return a.length - b.length;
}
function describeMiss(miss) {
    if (miss.kind === 'unavailable')
        return describeVisit(miss.visit);
    const served = miss.served === undefined ? 'no version is named' : (0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(miss.served);
    return `${describeVisit(miss.visit)}, but not the expected version: ${served}`;
}
/** How a visit ended, in a few words. */
function describeVisit(visit) {
    if (visit.end === 'fault')
        return (0,_diagnose_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnoseFault */ .HM)(visit.fault).what;
    const { status, headers } = visit.answer;
    const sevalla = headers['x-sevalla-status'];
    if (visit.end === 'answer') {
        return `${status}${sevalla === undefined ? '' : ` (X-Sevalla-Status: ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(sevalla)})`}`;
    }
    const reason = {
        loop: 'a redirect without end',
        elsewhere: 'a redirect to another host',
        'too-many': 'too many redirects',
    }[visit.end];
    return `${reason}, ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(visit.target.href, 200)}`;
}


/***/ }),

/***/ 273:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nT: () => (/* binding */ createVisitor),
  ET: () => (/* binding */ redirectTarget),
  yd: () => (/* binding */ visitPatiently)
});

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./src/http/exchange.ts





/**
 * One request and its answer over a new connection: no redirects followed, no cookies kept,
 * nothing retried. A certificate that does not verify ends the exchange before anything is sent.
 * @returns a fault when there is no answer; it never throws for what the network does.
 * @throws the reason of `signal` once that is aborted.
 */
async function exchange(url, options) {
    const { timeoutMs, maxBodyBytes, signal } = options;
    signal?.throwIfAborted();
    const startedAt = external_node_perf_hooks_.performance.now();
    const marks = new Map();
    const mark = (name) => {
        if (!marks.has(name))
            marks.set(name, external_node_perf_hooks_.performance.now());
    };
    const route = routeTo(url, options);
    let request;
    const stop = new AbortController();
    const work = async () => {
        const connection = await openConnection(url, route, mark, stop.signal);
        const plainProxy = url.protocol === 'http:' ? route.proxy : undefined;
        return await new Promise((resolve, reject) => {
            connection.on('error', reject);
            request = (0,external_node_http_.request)({
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
                    ...(plainProxy ? proxyHeaders(plainProxy) : {}),
                    host: url.host,
                },
            });
            request.on('error', reject);
            request.once('response', (response) => {
                mark('head');
                const tls = connection instanceof external_node_tls_.TLSSocket ? tlsFacts(connection) : undefined;
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
            request.end();
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
            ? (0,external_node_tls_.connect)({ host, port, lookup, ...serverName(host), rejectUnauthorized: true })
            : (0,external_node_net_.connect)({ host, port, lookup });
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
    return (0,external_node_tls_.connect)({
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
    return (0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {};
}
// RFC 6761 section 6.3: such names are always this machine, and few resolvers know it.
const lookup = (hostname, options, callback) => {
    if (!isLoopbackName(hostname)) {
        (0,external_node_dns_.lookup)(hostname, options, callback);
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
        (0,external_node_http_.request)({
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
    const result = { totalMs: (marks.get('end') ?? external_node_perf_hooks_.performance.now()) - startedAt };
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
    return marks.has('dns') || (0,external_node_net_.isIP)(route.host) > 0 ? 'connect' : 'dns';
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

;// CONCATENATED MODULE: ./src/actions/smoke-test/visit.ts

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
            const result = await exchange(withBuster(next, tools.random), {
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


/***/ })

};
