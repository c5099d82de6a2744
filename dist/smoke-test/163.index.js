export const id = 163;
export const ids = [163];
export const modules = {

/***/ 2535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ excerptsOf)
/* harmony export */ });
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9350);
/* harmony import */ var _rules_secrets_in_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4832);


function excerptsOf(result) {
    if (result.verdict !== 'fail' && result.verdict !== 'degraded')
        return [];
    return (result.broken ?? []).map(({ place, expected, got }) => {
        const { file, line, column, endColumn, text } = place;
        const written = text.slice(column - 1, endColumn - 1);
        const resolved = written.includes('{{') && expected !== written ? `, expected ${expected}` : '';
        return {
            title: `${file}:${line}:${column}`,
            excerpt: (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .crop */ .B)(line, (0,_rules_secrets_in_code_js__WEBPACK_IMPORTED_MODULE_1__/* .hideInCode */ .v)(text), { from: column - 1, to: endColumn - 1 }),
            said: `${got === '' ? 'it is not' : got}${resolved}`,
        };
    });
}


/***/ }),

/***/ 6871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ INPUT),
/* harmony export */   w: () => (/* binding */ readChecks)
/* harmony export */ });
/* harmony import */ var _check_language_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8287);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/** How a place in the input is called. */
const INPUT = 'input checks';
/**
 * Reads one check a line; blank lines and those that begin with `#` are left out.
 * @throws UserError that lists every fault: its line and column, what is wrong and what is allowed.
 */
function readChecks(text) {
    const faults = [];
    const checks = text.split(/\r\n|\r|\n/).flatMap((whole, index) => {
        const line = whole.trim();
        if (line === '' || line.startsWith('#'))
            return [];
        const indent = whole.length - whole.trimStart().length;
        const number = index + 1;
        const own = [];
        const locate = (at, end) => ({
            file: INPUT,
            line: number,
            column: indent + at + 1,
            endColumn: indent + end + 1,
            text: whole,
        });
        const check = (0,_check_language_line_js__WEBPACK_IMPORTED_MODULE_0__/* .readLine */ .X)(line, locate, own);
        faults.push(...own.map(({ message, at }) => `- line ${number}, column ${indent + at + 1}: ${message}`));
        return [check];
    });
    if (faults.length === 0)
        return checks;
    const heading = faults.length === 1 ? 'checks: one fault:' : `checks: ${faults.length} faults:`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y([heading, ...faults].join('\n'));
}


/***/ }),

/***/ 2480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ withPlatform),
/* harmony export */   GS: () => (/* binding */ VERSION_PLACES),
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   vi: () => (/* binding */ weigh),
/* harmony export */   zn: () => (/* binding */ prove)
/* harmony export */ });
/* unused harmony export isSameVersion */
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1480);
/* harmony import */ var _read_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5669);


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
    const document = (0,_read_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(answer);
    const headers = HEADERS.map((name) => answer.headers[name]);
    const members = MEMBERS.map((path) => (0,_read_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(document, path));
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
/** What the platform said last, in place of what it said before the wait. */
function withPlatform({ proof, sources }, platform) {
    if (platform === undefined)
        return { proof, sources };
    return { proof, sources: [...sources.filter(({ name }) => name !== platform.name), platform] };
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

/***/ 5758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZG: () => (/* binding */ PHASES),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   jq: () => (/* binding */ againstLimit),
/* harmony export */   tp: () => (/* binding */ isSlower)
/* harmony export */ });
/* unused harmony export intervalOf */
const HALF_OF_5_PERCENT = 0.025;
/** In their order, with their names in reports. */
const PHASES = [
    ['dnsMs', 'DNS'],
    ['connectMs', 'Connect'],
    ['tlsMs', 'TLS'],
    ['firstByteMs', 'First byte'],
    ['bodyMs', 'Body'],
];
const PERCENTILES = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99 };
/** @param samples At least one. */
function summarize(samples) {
    const sorted = samples.toSorted((a, b) => a.totalMs - b.totalMs);
    const totals = sorted.map(({ totalMs }) => totalMs);
    const timings = sorted[Math.floor((sorted.length - 1) / 2)];
    const interval = intervalOf(totals, 0.5);
    const known = Object.entries(PERCENTILES).flatMap(([name, share]) => {
        const lies = intervalOf(totals, share);
        return lies ? [{ name, ms: quantile(totals, share), lies }] : [];
    });
    return {
        samples: samples.length,
        medianMs: quantile(totals, 0.5),
        ...(interval ? { interval } : {}),
        percentiles: Object.fromEntries(known.map(({ name, ms }) => [name, ms])),
        intervals: Object.fromEntries(known.map(({ name, lies }) => [name, lies])),
        phases: Object.fromEntries(PHASES.flatMap(([phase]) => phaseOf(samples, phase))),
        timings,
    };
}
function phaseOf(samples, phase) {
    const sorted = samples.flatMap((sample) => sample[phase] ?? []).sort((a, b) => a - b);
    // Of a phase that only some samples have, these would be no picture of all.
    if (sorted.length < samples.length)
        return [];
    const interval = intervalOf(sorted, 0.5);
    return [[phase, { medianMs: quantile(sorted, 0.5), ...(interval ? { interval } : {}) }]];
}
/** `3.1 ms`, `204 ms`. */
function formatMs(ms) {
    return ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`;
}
/** The smallest sample that at least this share of them does not exceed. */
function quantile(sorted, share) {
    return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}
/**
 * Between which two samples a quantile lies with 95 % confidence, whatever the distribution: how many
 * samples lie below it is binomial. undefined where even all samples are not enough.
 */
function intervalOf(sorted, share) {
    const count = sorted.length;
    // Ranks from 1: the last from below, and the first from above, that is still outside.
    let below = 0;
    let above = count + 1;
    let sum = 0;
    for (let rank = 0; rank <= count; rank += 1) {
        const chance = binomial(count, rank, share);
        if (sum + chance <= HALF_OF_5_PERCENT)
            below = rank + 1;
        sum += chance;
        if (1 - sum <= HALF_OF_5_PERCENT) {
            above = rank + 1;
            break;
        }
    }
    if (below < 1 || above > count)
        return undefined;
    return [sorted[below - 1], sorted[above - 1]];
}
function binomial(count, rank, share) {
    let log = rank * Math.log(share) + (count - rank) * Math.log(1 - share);
    for (let i = 1; i <= rank; i += 1)
        log += Math.log((count - rank + i) / i);
    return Math.exp(log);
}
/** Whether a page keeps its limit; `unsure` where the limit lies within the interval. */
function againstLimit({ medianMs, interval }, limitMs) {
    if (medianMs <= limitMs)
        return 'within';
    return interval && interval[0] <= limitMs ? 'unsure' : 'beyond';
}
const LEAST_GROWTH = 1.2;
const LEAST_MORE_MS = 20;
/**
 * Slower than it was, by more than chance and by more than anybody would shrug at: intervals that do
 * not touch, and a fifth and 20 ms more.
 */
function isSlower(now, before) {
    if (!now.interval || !before.interval)
        return false;
    return (now.interval[0] > before.interval[1] &&
        now.medianMs >= before.medianMs * LEAST_GROWTH &&
        now.medianMs - before.medianMs >= LEAST_MORE_MS);
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

/***/ 5669:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JL: () => (/* binding */ mediaType),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _check_language_json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9907);

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
    return (0,_check_language_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .f)(document, (0,_check_language_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonPath */ .H)(path));
}
function formatBytes(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}


/***/ }),

/***/ 535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pj: () => (/* binding */ isDown),
/* harmony export */   wB: () => (/* binding */ watch)
/* harmony export */ });
/* unused harmony export signsOf */
/* harmony import */ var _kit_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8875);

const ROUNDS = 20;
const [SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS] = [5_000, 60_000];
/** Failed rounds in a row that nobody needs to see the end of. */
const ENOUGH_FAILURES = 3;
/**
 * Goes on checking a release for a while, and holds what the platform counts meanwhile against as
 * long a time before the release. Ends early after three rounds in a row that failed.
 */
async function watch(options, tools) {
    const { durationMs, releasedAtMs, check, vitals } = options;
    const pauseMs = options.intervalMs ??
        Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, durationMs / ROUNDS));
    const startedAt = tools.now();
    tools.log.info(`Watching for ${(0,_kit_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs)}.`);
    const before = await vitals?.({ fromMs: releasedAtMs - durationMs, toMs: releasedAtMs });
    const rounds = [];
    let cutShort = false;
    for (;;) {
        const round = await check();
        rounds.push(round);
        if (round.failed.length > 0)
            tools.log.info(`Failed: ${round.failed.join(', ')}`);
        cutShort = isDown(rounds);
        const left = startedAt + durationMs - tools.now();
        if (cutShort || left <= 0)
            break;
        await tools.sleep(Math.min(pauseMs, left));
    }
    const during = await vitals?.({ fromMs: startedAt, toMs: tools.now() });
    return { durationMs, cutShort, rounds, before, during, signs: signsOf(rounds, before, during) };
}
/** So many rounds in a row have failed that nobody needs to see the end. */
function isDown(rounds) {
    return redStreak(rounds) >= ENOUGH_FAILURES;
}
function redStreak(rounds) {
    const lastGreen = rounds.findLastIndex(({ failed }) => failed.length === 0);
    return rounds.length - 1 - lastGreen;
}
/** Requests below which a share or a percentile says nothing. */
const LEAST_REQUESTS = 20;
const LEAST_SHARE = 0.01;
const RED_SHARE = 0.05;
const SHARE_GROWTH = 2;
const LATENCY_GROWTH = 1.5;
const LEAST_LATENCY_GROWTH_MS = 200;
const RED_CRASHES = 3;
const FULL_MEMORY = 0.9;
/** What got worse, the worst first. */
function signsOf(rounds, before, during) {
    const signs = [
        roundsSign(rounds),
        errorsSign(before?.traffic, during?.traffic),
        latencySign(before, during),
        crashSign(during?.crashes),
        memorySign(during?.memory),
    ].flatMap((sign) => sign ?? []);
    return signs.sort((one, other) => rank(one) - rank(other));
}
function rank({ level }) {
    return level === 'fail' ? 0 : 1;
}
function roundsSign(rounds) {
    const red = rounds.filter(({ failed }) => failed.length > 0);
    if (red.length === 0)
        return undefined;
    const names = [...new Set(red.flatMap(({ failed }) => failed))];
    const down = isDown(rounds);
    return {
        level: down ? 'fail' : 'degraded',
        what: down
            ? `${names.join(', ')} failed ${ENOUGH_FAILURES} rounds in a row`
            : `${names.join(', ')} failed in ${red.length} of ${rounds.length} rounds`,
        fix: 'read the runtime logs of that time',
    };
}
function errorsSign(before, during) {
    if (during === undefined || during.requests < LEAST_REQUESTS)
        return undefined;
    const share = during.serverErrors / during.requests;
    const was = before && before.requests > 0 ? before.serverErrors / before.requests : 0;
    if (share < LEAST_SHARE || share < was * SHARE_GROWTH)
        return undefined;
    return {
        level: share >= RED_SHARE ? 'fail' : 'degraded',
        what: `${percent(share)} of ${during.requests} requests were answered with a server error` +
            (before && before.requests > 0 ? `, ${percent(was)} before` : ''),
        fix: 'read the runtime logs, where the tracebacks are',
    };
}
function latencySign(before, during) {
    const [was, is] = [before?.p95Ms, during?.p95Ms];
    const enough = [before, during].every((vitals) => (vitals?.traffic?.requests ?? 0) >= LEAST_REQUESTS);
    if (!enough || was === undefined || is === undefined)
        return undefined;
    if (is < was * LATENCY_GROWTH || is - was < LEAST_LATENCY_GROWTH_MS)
        return undefined;
    return {
        level: 'degraded',
        what: `95 of 100 requests took up to ${Math.round(is)} ms, ${Math.round(was)} ms before`,
        fix: 'look at the slowest requests on the platform, and for queries without an index',
    };
}
function crashSign(crashes) {
    if (crashes === undefined || crashes.length === 0)
        return undefined;
    const starved = crashes.some(({ outOfMemory }) => outOfMemory);
    const each = (value) => [...new Set(crashes.map(value))].join(', ');
    const ended = crashes.length === 1 ? 'a container ended by itself' : `${crashes.length} containers ended`;
    return {
        level: crashes.length >= RED_CRASHES ? 'fail' : 'degraded',
        what: `${ended}: ${each(({ process }) => process)}, exit code ${each(({ code }) => code)}` +
            (starved ? ', out of memory' : ''),
        fix: starved
            ? 'lower the number of workers, or take a larger size'
            : 'read the last runtime logs before the end',
    };
}
function memorySign(memory) {
    if (memory === undefined || memory.share < FULL_MEMORY)
        return undefined;
    return {
        level: 'degraded',
        what: `${memory.process} used ${percent(memory.share)} of its memory`,
        fix: 'lower the number of workers, or take a larger size',
    };
}
function percent(share) {
    return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
}


/***/ }),

/***/ 2509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ writes),
/* harmony export */   IP: () => (/* binding */ isSafe),
/* harmony export */   Up: () => (/* binding */ redirectsToHttps)
/* harmony export */ });
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


/***/ }),

/***/ 9907:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseJsonPath),
/* harmony export */   f: () => (/* binding */ valueAt)
/* harmony export */ });
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
    const found = path.segments.reduce((values, { selector, deep }) => (deep ? values.flatMap(descendants) : values).flatMap((value) => select(value, selector)), [document]);
    return path.isSingular ? found[0] : found;
}
function select(value, selector) {
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
    const found = path.reduce((values, name) => values.flatMap((one) => select(one, { kind: 'name', name })), [value]);
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


/***/ }),

/***/ 8287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readLine)
/* harmony export */ });
/* harmony import */ var _kit_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8875);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2509);
/* harmony import */ var _json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9907);



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
            const limit = (0,_kit_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(1, 60_000).safeParse(word.slice('max:'.length));
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
    const name = [method, ...paths].join(' ') + ((0,_check_js__WEBPACK_IMPORTED_MODULE_2__/* .redirectsToHttps */ .Up)({ assertions }) ? ' over http' : '');
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
            return isThere({ kind: 'jsonpath', text, path: (0,_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJsonPath */ .H)(text) }, mark !== undefined);
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

/***/ 4832:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ hideInCode)
/* harmony export */ });
/* unused harmony export dots */
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
/* harmony export */   Wr: () => (/* binding */ credentialsIn),
/* harmony export */   eh: () => (/* binding */ isSecretName)
/* harmony export */ });
/* unused harmony exports DEFAULT_SECRETS, SHORTEST_SECRET, isOrdinary, hasSecretForm */
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


/***/ })

};
