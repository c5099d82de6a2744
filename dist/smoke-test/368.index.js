export const id = 368;
export const ids = [368];
export const modules = {

/***/ 9368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  probe: () => (/* binding */ probe)
});

// EXTERNAL MODULE: ./src/kit/fields.ts
var fields = __webpack_require__(8875);
;// CONCATENATED MODULE: ./src/actions/smoke-test/assets.ts
const MEDIA_TYPES = {
    stylesheet: ['text/css'],
    script: ['text/javascript', 'application/javascript', 'application/x-javascript'],
};
/** The media types with which browsers take such a file (`X-Content-Type-Options: nosniff`). */
function mediaTypesOf({ kind }) {
    return MEDIA_TYPES[kind];
}
/** The stylesheets, then the scripts, which a page names on its own host. */
function assetsOf(html, page) {
    const markup = html.replace(/<!--.*?(?:-->|$)/gs, '');
    const named = [
        ...tags(markup, 'link')
            .filter((tag) => /(^|\s)stylesheet(\s|$)/i.test(attribute(tag, 'rel') ?? ''))
            .map((tag) => ({ kind: 'stylesheet', address: attribute(tag, 'href') })),
        ...tags(markup, 'script').map((tag) => ({
            kind: 'script',
            address: attribute(tag, 'src'),
        })),
    ];
    return named.flatMap(({ kind, address }) => {
        if (!address || !URL.canParse(address, page.href))
            return [];
        const url = new URL(address, page);
        return url.hostname === page.hostname && /^https?:$/.test(url.protocol) ? [{ kind, url }] : [];
    });
}
function tags(markup, name) {
    return markup.match(new RegExp(`<${name}\\b[^<>]*>`, 'gi')) ?? [];
}
function attribute(tag, name) {
    const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
    return (match?.[1] ?? match?.[2] ?? match?.[3])?.trim().replaceAll('&amp;', '&');
}

// EXTERNAL MODULE: ./src/actions/smoke-test/checks.ts
var smoke_test_checks = __webpack_require__(6871);
// EXTERNAL MODULE: ./src/actions/smoke-test/diagnose.ts
var diagnose = __webpack_require__(414);
// EXTERNAL MODULE: ./src/actions/smoke-test/judge.ts
var judge = __webpack_require__(1083);
// EXTERNAL MODULE: ./src/actions/smoke-test/quote.ts
var quote = __webpack_require__(1480);
// EXTERNAL MODULE: ./src/actions/smoke-test/readiness.ts
var smoke_test_readiness = __webpack_require__(6212);
// EXTERNAL MODULE: ./src/actions/smoke-test/visit.ts + 1 modules
var smoke_test_visit = __webpack_require__(273);
;// CONCATENATED MODULE: ./src/actions/smoke-test/probe.ts








const LATENCY_SAMPLES = 5;
/**
 * Waits until the app at `url` answers, and the expected version where one is given, then checks
 * its pages. Reads only: nothing is sent but GET and HEAD.
 * @throws UserError when the checks cannot be read.
 */
async function probe(inputs, tools) {
    const { preset, 'health-path': healthPath, 'expect-version': expectedVersion, streak } = inputs;
    const checks = (0,smoke_test_checks/* readChecks */.wf)(inputs.checks ?? (0,smoke_test_checks/* presetLines */.Fi)(preset, healthPath));
    const base = new URL(inputs.url);
    const resolve = new Map(inputs.resolve?.map((entry) => [
        `${entry.host}:${entry.port}`,
        { address: entry.address, port: entry.toPort },
    ]));
    const visit = (0,smoke_test_visit/* createVisitor */.nT)(tools, resolve);
    tools.log.info(`Waiting up to ${(0,fields/* formatDuration */.a3)(inputs.timeout)} until ${base.host} answers ${streak} times ` +
        `in a row${expectedVersion === undefined ? '' : ` as version ${expectedVersion}`}.`);
    const readiness = await (0,smoke_test_readiness/* waitUntilReady */.bs)(at(base, healthPath), {
        timeoutMs: inputs.timeout,
        intervalMs: inputs.interval,
        streak,
        version: expectedVersion,
    }, visit, tools);
    const common = { url: inputs.url, healthPath, expectedVersion, readiness, streak };
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
    };
    for (const check of checks) {
        const result = await runCheck(check, site, tools);
        if (check.paths[0] === healthPath && result.verdict === 'pass') {
            site.circumstances = { ...site.circumstances, healthy: true };
        }
        results.push(result);
        logResult(result, tools);
    }
    return { ...common, kind: 'checked', results, tls };
}
const TOO_LITTLE_TIME = {
    what: 'answers',
    why: 'the time was too short for so many answers in a row',
    fix: 'raise `timeout` or lower `streak`',
};
function diagnoseMiss(visit, circumstances) {
    if (visit.end !== 'answer')
        return (0,diagnose/* diagnoseVisit */._S)(visit, circumstances);
    const { answer } = visit;
    const status = {
        about: 'status',
        ok: false,
        expected: '200',
        got: String(answer.status),
    };
    return (0,diagnose/* diagnoseAnswer */.vW)(status, answer, circumstances);
}
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
/** A path below the address of the site, which may have a path itself. */
function at(base, path) {
    return new URL(base.origin + base.pathname.replace(/\/+$/, '') + path);
}
async function runCheck(check, site, tools) {
    if (check.method === 'ASSET')
        return checkAsset(check, site, tools);
    const base = (0,smoke_test_checks/* redirectsToHttps */.Up)(check.assertions) ? site.httpUrl : site.base;
    if (base === undefined) {
        return notMeasured(check, '`url` has a port of its own, so its plain http address is unknown');
    }
    const redirects = check.assertions.some(({ kind }) => kind === 'redirect');
    const follow = !redirects && !check.statuses.some((status) => status.startsWith('3'));
    const url = at(base, check.paths[0] ?? '/');
    const request = { url, method: check.method, follow, subject: check.name };
    return judgeVisit(check, request, site, tools, redirects ? undefined : site.maxLatencyMs);
}
async function judgeVisit(check, { url, method, follow, subject }, { visit, circumstances }, tools, defaultLimitMs) {
    const limitMs = check.maxLatencyMs ?? defaultLimitMs;
    const expected = (0,judge/* expectation */.pG)(check) + (limitMs === undefined ? '' : `, within ${(0,fields/* formatDuration */.a3)(limitMs)}`);
    const { visit: result, retried } = await (0,smoke_test_visit/* visitPatiently */.yd)(visit, url, { method, follow }, tools);
    const common = { check, expected, retried };
    if (result.end !== 'answer') {
        const got = (0,smoke_test_readiness/* describeVisit */.Tk)(result);
        const diagnosis = (0,diagnose/* diagnoseVisit */._S)(result, circumstances);
        return { ...common, verdict: 'fail', got, subject, diagnosis };
    }
    const { answer } = result;
    const { timings } = answer;
    if (check.optional && answer.status === 404) {
        return { ...common, verdict: 'not-measured', reason: 'the app has no such page (404)' };
    }
    const judgements = (0,judge/* judge */.S4)(check, answer);
    const failed = judgements.find(({ ok }) => !ok);
    if (failed) {
        const got = failed.about === 'status' ? (0,smoke_test_readiness/* describeVisit */.Tk)(result) : failed.got;
        const diagnosis = (0,diagnose/* diagnoseAnswer */.vW)(failed, answer, circumstances);
        logPage(answer, tools);
        return { ...common, verdict: 'fail', got, subject, diagnosis, timings };
    }
    const got = judgements.flatMap(({ got }) => (got === '' ? [] : [got])).join(', ');
    if (limitMs === undefined)
        return { ...common, verdict: 'pass', got, timings };
    const latency = await measureLatency(result, method, limitMs, visit, tools);
    if ('diagnosis' in latency)
        return { ...common, verdict: 'fail', subject, ...latency };
    return { ...common, verdict: 'pass', got, ...latency };
}
/**
 * Times the page once it is warm: what was asked before is not counted, since a worker's first
 * answer takes a hundred times its second. Each sample is a connection of its own.
 */
async function measureLatency(warmUp, method, limitMs, visit, tools) {
    const { status } = warmUp.answer;
    const url = warmUp.hops.at(-1) ?? warmUp.url;
    const samples = [];
    for (let count = 1; count <= LATENCY_SAMPLES; count += 1) {
        const { visit: again } = await (0,smoke_test_visit/* visitPatiently */.yd)(visit, url, { method, follow: false }, tools);
        if (again.end === 'answer' && again.answer.status === status) {
            samples.push(again.answer.timings);
            continue;
        }
        const got = `${status}, then ${(0,smoke_test_readiness/* describeVisit */.Tk)(again)}`;
        return {
            got,
            diagnosis: {
                what: `answered ${got}, at request ${count + 1} of ${LATENCY_SAMPLES + 1}`,
                why: 'not all instances or workers behave the same',
                fix: 'look for instances of an older deployment, and for state that workers do not share',
            },
        };
    }
    const timings = samples.sort((a, b) => a.totalMs - b.totalMs)[samples.length >> 1];
    const latencyMs = Math.round(timings.totalMs);
    if (latencyMs <= limitMs)
        return { latencyMs, timings };
    return {
        latencyMs,
        timings,
        got: `${status}, but ${(0,fields/* formatDuration */.a3)(latencyMs)}`,
        diagnosis: {
            what: `took ${(0,fields/* formatDuration */.a3)(latencyMs)} where ${(0,fields/* formatDuration */.a3)(limitMs)} is allowed ` +
                `(median of ${LATENCY_SAMPLES})`,
            ...whySlow(timings),
        },
    };
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
async function checkAsset(check, site, tools) {
    const { visit } = site;
    let unread;
    let pagesRead = 0;
    for (const path of check.paths) {
        const options = { method: 'GET', follow: true };
        const { visit: page } = await (0,smoke_test_visit/* visitPatiently */.yd)(visit, at(site.base, path), options, tools);
        if (page.end !== 'answer' || page.answer.status !== 200) {
            unread ??= {
                got: `${path}: ${(0,smoke_test_readiness/* describeVisit */.Tk)(page)}`,
                subject: `${check.name}: the page ${path}`,
                diagnosis: diagnoseMiss(page, site.circumstances),
            };
            continue;
        }
        pagesRead += 1;
        const [asset] = assetsOf(page.answer.body.toString('utf8'), page.answer.url);
        if (asset)
            return checkFile(check, asset, path, site, tools);
    }
    if (pagesRead === 0 && unread) {
        return { check, expected: (0,judge/* expectation */.pG)(check), retried: false, verdict: 'fail', ...unread };
    }
    return notMeasured(check, 'no page names a stylesheet or script on this host');
}
async function checkFile(check, asset, path, site, tools) {
    const file = (0,quote/* quote */.h)(asset.url.pathname, 120);
    const asked = {
        ...check,
        assertions: [
            { kind: 'type', anyOf: mediaTypesOf(asset) },
            { kind: 'min-size', bytes: 1 },
            ...check.assertions,
        ],
    };
    const result = await judgeVisit(asked, {
        url: asset.url,
        method: 'GET',
        follow: true,
        subject: `The ${asset.kind} ${file}, which ${path} names,`,
    }, { ...site, circumstances: { ...site.circumstances, isAsset: true } }, tools, undefined);
    if (result.verdict === 'not-measured')
        return result;
    return { ...result, got: `${file}: ${result.got}` };
}
function notMeasured(check, reason) {
    return { check, expected: (0,judge/* expectation */.pG)(check), retried: false, verdict: 'not-measured', reason };
}
function logResult(result, { log }) {
    const { name } = result.check;
    if (result.verdict === 'not-measured') {
        log.info(`- ${name}: not measured, ${result.reason}`);
        return;
    }
    const mark = result.verdict === 'pass' ? '\u2713' : '\u2717';
    const latency = result.latencyMs === undefined ? '' : `, ${result.latencyMs} ms`;
    log.info(`${mark} ${name}: ${result.got}${latency}`);
}
/** A failing page's own words, fenced: they belong to whoever wrote the page. */
function logPage(answer, { log }) {
    const text = answer.body.toString('utf8');
    const words = (0,judge/* mediaType */.JL)(answer) === 'text/html' ? (0,quote/* titleOf */.G)(text) : text;
    if (words === undefined || words.trim() === '')
        return;
    log.remote(`${(0,quote/* quote */.h)(words, 300)} (${(0,judge/* formatBytes */.z3)(answer.body.length)})`);
}


/***/ })

};
