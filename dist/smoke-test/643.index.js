export const id = 643;
export const ids = [643,308];
export const modules = {

/***/ 308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  conclude: () => (/* binding */ conclude)
});

// EXTERNAL MODULE: ./src/markdown.ts
var markdown = __webpack_require__(3758);
// EXTERNAL MODULE: ./src/actions/smoke-test/identity.ts
var smoke_test_identity = __webpack_require__(2480);
;// CONCATENATED MODULE: ./src/charts/mermaid.ts
// Charts that GitHub draws from text. It takes neither inline SVG nor data URIs in Markdown.

/** A pie of the slices that are not zero to two decimals; undefined when there is nothing to compare: fewer than two. */
function pie(title, slices) {
    const shown = slices.filter(({ value }) => Number.isFinite(value) && value >= 0.005);
    if (shown.length < 2)
        return undefined;
    return block([
        `pie showData title ${bare(title)}`,
        ...shown.map(({ label, value }) => `    "${bare(label)}" : ${decimal(value)}`),
    ], 'mermaid');
}
/** Bars over named points, from zero; undefined below two points or when one is no amount. */
function bars(title, unit, points) {
    if (points.length < 2)
        return undefined;
    if (points.some(({ value }) => !Number.isFinite(value) || value < 0))
        return undefined;
    const top = Math.max(...points.map(({ value }) => value)) || 1;
    return block([
        // As drawn by default it would fill the page.
        '%%{init: {"xyChart": {"width": 640, "height": 260}}}%%',
        'xychart-beta',
        `    title "${bare(title)}"`,
        `    x-axis [${points.map(({ label }) => `"${bare(label)}"`).join(', ')}]`,
        `    y-axis "${bare(unit)}" 0 --> ${decimal(top)}`,
        `    bar [${points.map(({ value }) => decimal(value)).join(', ')}]`,
    ], 'mermaid');
}
/** Below that, in ms, whole milliseconds are too coarse to draw. */
const LEAST_WATERFALL = 20;
const MOST_LANES = 12;
/** Of the widest lane: a name does not fit into less, and would lie over its neighbour. */
const LEAST_NAMED = 0.07;
/** What took how long, a row each on one scale; undefined where nothing took long enough to be seen. */
function waterfall(lanes) {
    const shown = lanes.slice(0, MOST_LANES);
    const total = ({ spans }) => spans.reduce((sum, { length }) => sum + length, 0);
    const widest = Math.max(0, ...shown.map(total));
    if (widest < LEAST_WATERFALL)
        return undefined;
    // A letter of the font in which GitHub shows the labels.
    const labels = shown.map(({ label }) => clipped(bare(label)));
    const padding = 20 + 7 * Math.max(...labels.map(({ length }) => length));
    const rows = shown.flatMap(({ spans }, index) => {
        let at = 0;
        const bars = spans.flatMap(({ name, length }, order) => {
            const from = Math.round(at);
            at += length;
            const width = Math.round(at) - from;
            if (width === 0)
                return [];
            const shade = ['done, ', 'active, ', ''][order % 3];
            const title = length >= widest * LEAST_NAMED ? bare(name) : '\u00b7';
            return [`    ${title} :${shade}${from}, ${width}ms`];
        });
        return bars.length === 0 ? [] : [`    section ${labels[index]}`, ...bars];
    });
    return (0,markdown/* block */.om)([
        '---',
        'displayMode: compact',
        'config:',
        '  gantt:',
        `    leftPadding: ${padding}`,
        '---',
        'gantt',
        '    dateFormat x',
        '    axisFormat %S.%L s',
        ...rows,
    ], 'mermaid');
}
function clipped(label) {
    return label.length <= 28 ? label : `${label.slice(0, 27)}\u2026`;
}
/** Only what no Mermaid grammar gives a meaning: its entities (`#\u2026;`) differ between versions. */
function bare(text) {
    const kept = text.replace(/[^\p{L}\p{N} .,$+()/_-]/gu, ' ').replace(/-{2,}|\s+/g, ' ');
    return [...kept.trim()].slice(0, 60).join('') || 'unnamed';
}
/** Mermaid reads no exponent. */
function decimal(value) {
    return value.toFixed(2);
}

// EXTERNAL MODULE: ./src/excerpt.ts
var src_excerpt = __webpack_require__(9350);
// EXTERNAL MODULE: ./src/kit/fields.ts
var fields = __webpack_require__(8875);
// EXTERNAL MODULE: ./src/actions/smoke-test/broken.ts
var broken = __webpack_require__(2535);
// EXTERNAL MODULE: ./src/actions/smoke-test/checks.ts
var checks = __webpack_require__(6871);
// EXTERNAL MODULE: ./src/actions/smoke-test/latency.ts
var latency = __webpack_require__(5758);
// EXTERNAL MODULE: ./src/actions/smoke-test/quote.ts
var quote = __webpack_require__(1480);
// EXTERNAL MODULE: ./src/actions/smoke-test/record.ts
var record = __webpack_require__(9879);
;// CONCATENATED MODULE: ./src/actions/smoke-test/report.ts










/** What the reader of a run gets to see: outputs, job summary, and why the step failed. */
function report(outcome) {
    const results = (0,record/* resultsOf */.qS)(outcome);
    const count = (verdict) => results.filter((result) => result.verdict === verdict).length;
    const counts = {
        passed: count('pass'),
        failed: count('fail'),
        degraded: count('degraded'),
        'not-measured': count('not-measured'),
    };
    const failures = results.flatMap((result) => result.verdict === 'fail' ? [(0,record/* sentence */.em)(result.subject, result.diagnosis)] : []);
    const warnings = results.flatMap((result) => result.verdict === 'degraded' ? [(0,record/* sentence */.em)(result.subject, result.diagnosis)] : []);
    const failure = failureOf(outcome, failures, counts.passed + counts.degraded);
    const slowest = Math.max(...results.map((result) => (0,record/* latencyOf */.Wg)(result) ?? 0));
    return {
        outputs: {
            verdict: failure === undefined ? 'pass' : 'fail',
            ...counts,
            url: outcome.url,
            version: outcome.readiness.version,
            'latency-ms': slowest > 0 ? slowest : undefined,
            'baseline-file': outcome.kind === 'checked' ? outcome.baselineFile : undefined,
            results: results.map(record/* checkRecord */.EQ),
        },
        summary: summaryOf(outcome, results, counts, failure),
        failure,
        annotations: [
            ...failures.slice(1).map((message) => ({ level: 'error', message })),
            ...warnings.map((message) => ({ level: 'warning', message })),
            ...results.flatMap(atItsLine),
        ],
    };
}
/** At the line of the file that says what was expected; an input has none. */
function atItsLine(result) {
    if (result.verdict !== 'fail' && result.verdict !== 'degraded')
        return [];
    return (result.broken ?? [])
        .filter(({ place }) => place.file !== checks/* INPUT */.b)
        .map(({ place, expected, got }) => ({
        level: result.verdict === 'fail' ? 'error' : 'warning',
        title: result.check.name,
        message: `${expected}: ${got === '' ? 'it is not' : got}`,
        file: place.file,
        line: place.line,
        col: place.column,
        endColumn: place.endColumn,
    }));
}
function failureOf(outcome, failures, passed) {
    const { url, healthPath, expectedVersion, readiness, streak } = outcome;
    const { passes, attempts } = readiness;
    const waited = (0,fields/* formatDuration */.a3)(readiness.waitedMs);
    const flapping = passes === 0 ? '' : ` (${passes} of ${attempts} requests passed, never ${streak} in a row)`;
    switch (outcome.kind) {
        case 'not-ready':
            return (0,record/* sentence */.em)(`${url} was not ready within ${waited}${flapping}: GET ${healthPath}`, outcome.diagnosis);
        case 'other-version':
            return (0,record/* sentence */.em)(`${url} does not serve version ${expectedVersion}${flapping}: GET ${healthPath}`, outcome.served === undefined
                ? {
                    what: `names no version after ${waited}`,
                    why: 'so nothing proves which deployment answers',
                    fix: `name it in ${smoke_test_identity/* VERSION_PLACES */.GS}, or leave out \`expect-version\``,
                }
                : {
                    what: `still answers as version ${(0,quote/* quote */.h)(outcome.served)} after ${waited}`,
                    why: 'an older deployment is in service',
                    fix: 'see whether the new one became Ready, and whether it was built from the commit ' +
                        'that `expect-version` names',
                });
        case 'checked':
            if (failures.length > 0)
                return failures[0];
            // Green by silence is how smoke tests lie.
            return passed > 0
                ? undefined
                : `No check of ${url} was carried out, which proves nothing: see the job summary for why.`;
    }
}
const VERDICTS = {
    pass: '\u2705 pass',
    degraded: '\u26a0\ufe0f degraded',
    fail: '\u274c fail',
    'not-measured': '\u26aa not measured',
};
function summaryOf(outcome, results, counts, failure) {
    const { url, readiness } = outcome;
    const said = Object.entries(counts)
        .filter(([name, value]) => name !== 'degraded' || value > 0)
        .map(([name, value]) => `${value} ${name.replace('-', ' ')}`);
    const ready = outcome.kind === 'checked';
    const waited = `${(0,fields/* formatDuration */.a3)(readiness.waitedMs)} (${readiness.attempts} requests)`;
    const facts = [
        `Site: ${(0,markdown/* literal */.eu)(url)}`,
        (ready ? `Ready after ${waited}` : `Not ready within ${waited}`) + sparkline(readiness),
        versionFact(outcome),
        ...(ready && outcome.tls
            ? [`${outcome.tls.protocol}, certificate valid for ${outcome.tls.daysLeft} more days`]
            : []),
    ];
    return [
        `## ${failure === undefined ? '\u2705' : '\u274c'} Smoke test: ${said.join(', ')}`,
        ...(failure === undefined ? [] : [`**${(0,markdown/* literal */.eu)(failure)}**`]),
        facts.map((fact) => `- ${fact}`).join('\n'),
        (0,markdown/* table */.tp)(['Check', 'Expected', 'Got', 'Latency', 'Verdict'], results.map((result) => [
            (0,markdown/* code */.aY)(result.check.name),
            (0,markdown/* literal */.eu)(result.expected),
            (0,markdown/* literal */.eu)(gotCell(result)),
            formatLatency((0,record/* latencyOf */.Wg)(result)),
            VERDICTS[result.verdict],
        ])),
        ...excerptBlocks(results),
        ...timingsTable(results),
    ].join('\n\n');
}
const SIGNS = { pass: '\u2713', unavailable: '\u00d7', cached: '\u2248', 'other-version': '\u25cb' };
const MEANINGS = {
    unavailable: 'no answer of the app',
    cached: 'from a cache',
    'other-version': 'another version',
};
/** More would wrap. */
const MOST_SIGNS = 60;
/** One sign for each request, where not all of them met the app as it should be. */
function sparkline({ timeline }) {
    const shown = timeline.slice(-MOST_SIGNS);
    const results = new Set(shown.map(({ result }) => result));
    const meanings = Object.entries(MEANINGS).flatMap(([result, meaning]) => results.has(result)
        ? [`${SIGNS[result]} ${meaning}`]
        : []);
    if (meanings.length === 0)
        return '';
    const left = shown.length < timeline.length ? '\u2026' : '';
    return `: ${(0,markdown/* code */.aY)(left + shown.map(({ result }) => SIGNS[result]).join(''))} (${meanings.join(', ')})`;
}
function versionFact({ kind, expectedVersion, readiness: { version } }) {
    const served = version === undefined ? 'names no version' : `calls itself ${(0,markdown/* literal */.eu)((0,quote/* quote */.h)(version))}`;
    if (expectedVersion === undefined) {
        return `Version: not measured, since \`expect-version\` is not given; the app ${served}`;
    }
    const expected = (0,markdown/* literal */.eu)(expectedVersion);
    return kind === 'checked'
        ? `Version: ${expected}, as expected; the app ${served}`
        : `Version: ${expected} expected; the app ${served}`;
}
function gotCell(result) {
    if (result.verdict === 'not-measured')
        return result.reason;
    return result.got + (result.retried ? ' (after one retry)' : '');
}
function excerptBlocks(results) {
    const drawn = results.flatMap(broken/* excerptsOf */.U).map(({ title, excerpt, said }) => {
        return [title, ...(0,src_excerpt/* drawExcerpt */.i)(excerpt, said)];
    });
    if (drawn.length === 0)
        return [];
    return [
        '### What does not hold',
        (0,markdown/* block */.om)(drawn.flatMap((lines, index) => (index > 0 ? ['', ...lines] : lines))),
    ];
}
function timingsTable(results) {
    const timed = results.flatMap((result) => result.verdict === 'not-measured' || result.timings === undefined
        ? []
        : [{ ...result, timings: result.timings }]);
    if (timed.length === 0)
        return [];
    const phases = latency/* PHASES */.ZG.filter(([key]) => timed.some(({ timings }) => timings[key]));
    const percentiles = ['p90', 'p95', 'p99'].filter((name) => timed.some(({ latency }) => latency?.percentiles[name]));
    const chart = waterfall(timed.map(({ check, timings }) => ({
        label: check.name,
        spans: phases.map(([key, name]) => ({ name, length: timings[key] ?? 0 })),
    })));
    const before = timed.some((result) => result.before) ? ['Last green run'] : [];
    return [
        '### Where the time went',
        ...(chart === undefined ? [] : [chart]),
        (0,markdown/* table */.tp)(['Check', ...phases.map(([, name]) => name), 'Total', '95 % sure', ...percentiles, ...before], timed.map(({ check, timings, latency, before: old }) => [
            (0,markdown/* code */.aY)(check.name),
            ...phases.map(([key]) => formatLatency(timings[key])),
            formatLatency(timings.totalMs),
            formatInterval(latency?.interval),
            ...percentiles.map((name) => {
                const between = formatInterval(latency?.intervals[name]);
                return `${formatLatency(latency?.percentiles[name])}${between && ` (${between})`}`;
            }),
            ...before.map(() => formatLatency(old?.medianMs)),
        ])),
        'Of the last page of each check, redirects left out: the median of nine requests after a ' +
            'first one that is not counted, and between which times it lies with 95 % confidence; or the ' +
            'only request.',
    ];
}
function formatInterval([from, to] = []) {
    return from === undefined || to === undefined
        ? ''
        : `${formatLatency(from).replace(/ ms$/, '')} to ${formatLatency(to)}`;
}
function formatLatency(ms) {
    return ms === undefined ? '' : (0,latency/* formatMs */._V)(ms);
}

;// CONCATENATED MODULE: ./src/actions/smoke-test/report-pack.ts

/** Why each check is there that nobody wrote, and what no check could be made of. */
function packSection({ derived, underived }) {
    const at = (from) => (from ? (0,markdown/* literal */.eu)(`${from.file}:${from.line}`) : '');
    return [
        '### Derived from the project',
        ...(derived.length === 0
            ? ['Nothing: the checks are those of the preset.']
            : [
                (0,markdown/* table */.tp)(['Check', 'Because', 'From', 'When it fails'], derived.map(({ name, because, from, isCritical }) => [
                    (0,markdown/* literal */.eu)(name),
                    (0,markdown/* literal */.eu)(because),
                    at(from),
                    isCritical ? '\u274c fails' : '\u26a0\ufe0f warns',
                ])),
            ]),
        ...(underived.length === 0
            ? []
            : [
                (0,markdown/* table */.tp)(['Not checked', 'Why', 'From'], underived.map(({ what, why, from }) => [(0,markdown/* literal */.eu)(what), (0,markdown/* literal */.eu)(why), at(from)])),
            ]),
    ].join('\n\n');
}

// EXTERNAL MODULE: ./src/actions/smoke-test/report-watch.ts
var report_watch = __webpack_require__(8422);
// EXTERNAL MODULE: ./src/actions/smoke-test/watch.ts
var watch = __webpack_require__(535);
;// CONCATENATED MODULE: ./src/actions/smoke-test/conclude.ts






/** The report of the checks, and what the whole run proves. */
function conclude(outcome) {
    const { probed, observations, trouble, advice, platform, watched } = outcome;
    const checks = report(probed);
    const { identity } = probed.readiness;
    const noted = (level) => [
        ...observations.flatMap((each) => each.verdict === level && 'sentence' in each ? [each.sentence] : []),
        ...(watched?.signs ?? []).flatMap((sign) => sign.level === level ? [`While it was watched, ${sign.what}; ${sign.fix}.`] : []),
    ];
    const failed = noted('fail');
    const warned = noted('degraded');
    const first = identityFailure(outcome) ?? checks.failure ?? failed[0];
    const hints = first === undefined ? [] : (trouble?.hints ?? []);
    const failure = first === undefined ? undefined : [first, ...hints].join(' ');
    return {
        outputs: {
            ...checks.outputs,
            verdict: verdictOf(outcome, failure, warned.length > 0 || checks.outputs['degraded'] !== 0, checks),
            class: trouble?.class,
            cause: trouble?.cause,
            identity: identity.proof,
            'rollback-recommended': advice.isRecommended,
            ...outcome.files,
        },
        summary: [
            checks.summary,
            ...(observations.length === 0 ? [] : [observationsTable(outcome)]),
            ...(probed.pack === undefined ? [] : [packSection(probed.pack)]),
            ...(watched === undefined ? [] : [(0,report_watch/* watchSection */.p1)(watched)]),
            identityTable((0,smoke_test_identity/* withPlatform */.Ai)(identity, platform?.source)),
            ...(failure === undefined ? [] : [adviceTable(outcome)]),
        ].join('\n\n'),
        failure,
        annotations: [
            ...(checks.annotations ?? []),
            ...failed
                .filter((sentence) => sentence !== first)
                .map((message) => ({ level: 'error', message })),
            ...warned.map((message) => ({ level: 'warning', message })),
        ],
    };
}
/** Sentences of its own for what the checks cannot know. */
function identityFailure({ probed, platform, trouble, watched }) {
    if (platform?.isSuperseded) {
        return `${probed.url} does not serve this deployment any more: ${platform.source.said}; test the newer one instead.`;
    }
    // Then the trouble is that of a later round.
    if (watched && (0,watch/* isDown */.Pj)(watched.rounds))
        return undefined;
    const { served, attempts, identity } = probed.readiness;
    switch (trouble?.cause) {
        case 'identity.mixed':
            return (`${probed.url} is served by two deployments: ${served.expected} of ${attempts} requests met ` +
                `the expected one and ${served.other} another; see whether the rollout has ended and what ` +
                'else answers for this name.');
        case 'identity.contradicted':
            return (`The sources of ${probed.url} name different deployments: ` +
                `${identity.sources.map(({ name, said }) => `${name}: ${said}`).join('; ')}; ` +
                'see what was built, and from which commit.');
        case 'serving.cached':
            return `${probed.url} was answered by a cache to the end: the app itself was never met; purge the cache of the domain.`;
        default:
            return undefined;
    }
}
function verdictOf({ probed }, failure, isDegraded, { outputs }) {
    if (failure !== undefined) {
        const isNothing = probed.kind === 'checked' &&
            outputs['passed'] === 0 &&
            outputs['failed'] === 0 &&
            outputs['degraded'] === 0;
        return isNothing ? 'not-measured' : 'fail';
    }
    if (isDegraded)
        return 'degraded';
    const isFlaky = probed.readiness.relapses > 0 ||
        (probed.kind === 'checked' && probed.results.some(({ retried }) => retried));
    return isFlaky ? 'flaky' : 'pass';
}
const conclude_SIGNS = {
    pass: '\u2705 pass',
    fail: '\u274c fail',
    degraded: '\u26a0\ufe0f degraded',
    'not-measured': '\u26aa not measured',
};
function observationsTable({ observations }) {
    return (0,markdown/* table */.tp)(['Beside the pages', 'Seen', 'Verdict'], observations.map((each) => [
        (0,markdown/* literal */.eu)(each.name),
        (0,markdown/* literal */.eu)('got' in each ? each.got : 'reason' in each ? each.reason : each.sentence),
        conclude_SIGNS[each.verdict],
    ]));
}
const FINDINGS = {
    confirms: '\u2705 confirms',
    contradicts: '\u274c contradicts',
    silent: '\u26aa not measured',
};
function identityTable({ proof, sources }) {
    return [
        `### Which deployment answers: ${proof.replace('-', ' ')}`,
        (0,markdown/* table */.tp)(['Source', 'Says', 'Finding'], sources.map(({ name, said, finding }) => [(0,markdown/* code */.aY)(name), (0,markdown/* literal */.eu)(said), FINDINGS[finding]])),
    ].join('\n\n');
}
function adviceTable({ advice }) {
    return [
        `### Rollback: ${advice.isRecommended ? 'recommended' : 'not recommended'}`,
        (0,markdown/* table */.tp)(['Condition', 'Found', 'Holds'], advice.rows.map(({ condition, value, holds }) => [
            condition,
            (0,markdown/* literal */.eu)(value),
            holds ? '\u2705 yes' : '\u274c no',
        ])),
    ].join('\n\n');
}


/***/ }),

/***/ 9879:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ checkRecord),
/* harmony export */   Wg: () => (/* binding */ latencyOf),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   qS: () => (/* binding */ resultsOf)
/* harmony export */ });
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9350);
/* harmony import */ var _broken_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2535);
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6871);



function checkRecord(result) {
    const { check, expected, verdict } = result;
    const place = check.steps[0]?.place;
    const isInFile = place !== undefined && place.file !== _checks_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT */ .b;
    const { derived } = check;
    const base = {
        check: check.name,
        line: check.line,
        verdict,
        expected,
        ...(derived ? { derived: { because: derived.because, ...derived.from } } : {}),
    };
    const where = isInFile ? { place: placeRecord(place) } : {};
    if (result.verdict === 'not-measured')
        return { ...base, reason: result.reason, ...where };
    const { latency, before, timings } = result;
    const broken = brokenRecords(result);
    return {
        ...base,
        got: result.got,
        ...(result.verdict !== 'pass'
            ? {
                reason: sentence(result.subject, result.diagnosis),
                ...(result.diagnosis.cause === undefined ? {} : { cause: result.diagnosis.cause }),
            }
            : {}),
        ...(result.retried ? { retried: true } : {}),
        ...(latency === undefined
            ? {}
            : { latencyMs: Math.round(latency.medianMs), latency: latencyRecord(latency) }),
        ...(before === undefined ? {} : { before: { samples: before.samples, ...around(before) } }),
        ...(broken.length === 0 ? {} : { broken }),
        ...(timings === undefined ? {} : { timings: rounded({ ...timings }) }),
        ...where,
    };
}
function placeRecord({ file, line, column, endColumn }) {
    return { file, line, column, endColumn };
}
function brokenRecords(result) {
    if (result.verdict !== 'fail' && result.verdict !== 'degraded')
        return [];
    const drawn = (0,_broken_js__WEBPACK_IMPORTED_MODULE_1__/* .excerptsOf */ .U)(result).map(({ excerpt, said }) => (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .drawExcerpt */ .i)(excerpt, said));
    return (result.broken ?? []).map(({ place, expected, got }, index) => ({
        ...placeRecord(place),
        expected,
        got,
        excerpt: drawn[index] ?? [],
    }));
}
function latencyRecord(latency) {
    const { samples, percentiles, intervals, phases } = latency;
    return {
        samples,
        ...around(latency),
        percentiles: rounded({ ...percentiles }),
        percentileIntervals95: mapped(intervals, range),
        phases: mapped(phases, around),
    };
}
function around({ medianMs, interval }) {
    return { medianMs: tenth(medianMs), ...(interval ? { interval95: range(interval) } : {}) };
}
function range([from, to]) {
    return [tenth(from), tenth(to)];
}
function rounded(timings) {
    return mapped(timings, tenth);
}
function mapped(values, to) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, to(value)]));
}
function tenth(ms) {
    return Math.round(ms * 10) / 10;
}
function sentence(subject, { what, why, fix }) {
    return `${subject} ${what}: ${why}; ${fix}.`;
}
function latencyOf(result) {
    const latency = result.verdict === 'not-measured' ? undefined : result.latency;
    return latency && Math.round(latency.medianMs);
}
/** Of an app that never got ready, all that was not measured. */
function resultsOf(outcome) {
    if (outcome.kind === 'checked')
        return outcome.results;
    const reason = outcome.kind === 'not-ready' ? 'the app was not ready' : 'another version is in service';
    return outcome.checks.map((check) => ({
        check,
        expected: check.line,
        retried: false,
        verdict: 'not-measured',
        reason,
    }));
}


/***/ }),

/***/ 7643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeReports: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: ./src/report-file.ts
var report_file = __webpack_require__(3336);
// EXTERNAL MODULE: ./src/actions/smoke-test/conclude.ts + 3 modules
var conclude = __webpack_require__(308);
// EXTERNAL MODULE: ./src/actions/smoke-test/identity.ts
var smoke_test_identity = __webpack_require__(2480);
// EXTERNAL MODULE: ./src/actions/smoke-test/record.ts
var record = __webpack_require__(9879);
;// CONCATENATED MODULE: ./src/actions/smoke-test/run-record.ts



/** @param startedAtMs Milliseconds since 1970, as `endedAtMs`. */
function runRecord(outcome, startedAtMs, endedAtMs) {
    const { probed, platform, observations, visits, watched, trouble, advice } = outcome;
    const { outputs, failure } = (0,conclude.conclude)(outcome);
    const { miss: _, version, identity, ...readiness } = probed.readiness;
    return {
        schema: 1,
        verdict: String(outputs['verdict']),
        failure: failure ?? null,
        class: trouble?.class ?? null,
        cause: trouble?.cause ?? null,
        hints: trouble?.hints ?? [],
        url: probed.url,
        startedAt: new Date(startedAtMs).toISOString(),
        durationMs: endedAtMs - startedAtMs,
        version: { expected: probed.expectedVersion ?? null, served: version ?? null },
        identity: (0,smoke_test_identity/* withPlatform */.Ai)(identity, platform?.source),
        isSuperseded: platform?.isSuperseded ?? false,
        readiness: { ...readiness, healthPath: probed.healthPath },
        certificate: certificateOf(probed),
        checks: (0,record/* resultsOf */.qS)(probed).map(record/* checkRecord */.EQ),
        observations,
        browser: visits.map(({ path, url, status, loadMs, faults }) => ({
            path,
            url,
            status: status ?? null,
            loadMs: loadMs === undefined ? null : Math.round(loadMs),
            faults: faults.map((fault) => ({ ...fault })),
        })),
        watch: watched ?? null,
        rollback: advice,
    };
}
function certificateOf(probed) {
    if (probed.kind !== 'checked' || probed.tls === undefined)
        return null;
    const { protocol, daysLeft, chain } = probed.tls;
    return {
        protocol,
        daysLeft,
        chain: chain.map(({ subject, issuer, notBefore, notAfter }) => ({
            subject,
            issuer,
            notBefore: notBefore.toISOString(),
            notAfter: notAfter.toISOString(),
        })),
    };
}

;// CONCATENATED MODULE: ./src/actions/smoke-test/report-files.ts


/** Writes what the inputs ask for. @param startedAtMs Milliseconds since 1970. */
async function writeReports(inputs, outcome, startedAtMs, tools) {
    const { 'junit-file': junit, 'sarif-file': sarif, 'report-file': report, 'html-file': html, } = inputs;
    // Before anything is escaped, which no mask would see through.
    const record = (0,report_file/* redacted */.pc)(runRecord(outcome, startedAtMs, tools.now()), tools.redact);
    const files = {};
    if (report !== undefined)
        files.report = await (0,report_file/* writeJson */.GF)('report-file', report, record, tools);
    if (junit !== undefined) {
        const { toJunit } = await __webpack_require__.e(/* import() */ 252).then(__webpack_require__.bind(__webpack_require__, 7871));
        files.junit = await (0,report_file/* writeReportFile */.aS)('junit-file', junit, toJunit(record), tools);
    }
    if (sarif !== undefined) {
        const { toSarif } = await __webpack_require__.e(/* import() */ 262).then(__webpack_require__.bind(__webpack_require__, 6262));
        const content = toSarif(record, tools.env['GITHUB_WORKFLOW_REF']);
        files.sarif = await (0,report_file/* writeJson */.GF)('sarif-file', sarif, content, tools);
    }
    if (html !== undefined) {
        const { toHtml } = await __webpack_require__.e(/* import() */ 19).then(__webpack_require__.bind(__webpack_require__, 2019));
        const screenshots = outcome.visits.map(({ screenshot }) => screenshot);
        files.html = await (0,report_file/* writeReportFile */.aS)('html-file', html, toHtml(record, screenshots), tools);
    }
    return files;
}


/***/ }),

/***/ 8422:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gA: () => (/* binding */ VITALS),
/* harmony export */   p1: () => (/* binding */ watchSection),
/* harmony export */   xp: () => (/* binding */ vitalsRows)
/* harmony export */ });
/* harmony import */ var _kit_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8875);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3758);


const BARS = [...'\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588'];
const RED = '\u00d7';
/** More would wrap in the summary. */
const MOST_BARS = 60;
/** What the summary tells of the time after the release. */
function watchSection(watched) {
    const { durationMs, cutShort, rounds, before, during, signs } = watched;
    const red = rounds.filter(({ failed }) => failed.length > 0).length;
    const length = cutShort
        ? `Watched, and cut short of ${(0,_kit_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs)}`
        : `Watched for ${(0,_kit_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs)}`;
    const troubles = [...new Set([before, during].flatMap((vitals) => vitals?.troubles ?? []))];
    return [
        `### ${length}`,
        signs.length === 0
            ? 'Nothing got worse.'
            : signs
                .map(({ level, what, fix }) => {
                const mark = level === 'fail' ? '\u274c' : '\ud83d\udfe0';
                return `- ${mark} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(what)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(fix)}.`;
            })
                .join('\n'),
        `The slowest page of each round, ${RED} where a check failed (${red} of ${rounds.length}): ` +
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(sparkline(rounds)),
        during === undefined
            ? 'The platform\u2019s own metrics: not measured, since `sevalla-token` and `app-id` are not given.'
            : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(VITALS, vitalsRows(before, during).map((row) => row.map(_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu))),
        ...troubles.map((trouble) => `Not measured: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(trouble)}.`),
    ].join('\n\n');
}
const VITALS = ['By the platform', 'As long before', 'Meanwhile'];
/** Plain text. */
function vitalsRows(before, during) {
    const row = (name, cell) => [
        name,
        ...[before, during].map((vitals) => (vitals && cell(vitals)) ?? 'not measured'),
    ];
    return [
        row('Requests', ({ traffic }) => traffic && String(traffic.requests)),
        row('Server errors', ({ traffic }) => traffic && String(traffic.serverErrors)),
        row('95 of 100 within', ({ p95Ms }) => (p95Ms === undefined ? p95Ms : ms(p95Ms))),
        row('Containers that crashed', ({ crashes }) => crashes && String(crashes.length)),
        row('Highest use of memory', ({ memory }) => memory ? `${Math.round(memory.share * 100)} % (${memory.process})` : undefined),
    ];
}
/** One sign a round; of many rounds the worst of each group. */
function sparkline(rounds) {
    const size = Math.ceil(rounds.length / MOST_BARS);
    const highest = Math.max(1, ...rounds.map(({ latencyMs }) => latencyMs ?? 0));
    const bars = [];
    for (let at = 0; at < rounds.length; at += size) {
        const group = rounds.slice(at, at + size);
        const slowest = Math.max(...group.map(({ latencyMs }) => latencyMs ?? 0));
        const height = Math.min(BARS.length - 1, Math.floor((slowest / highest) * BARS.length));
        bars.push(group.some(({ failed }) => failed.length > 0) ? RED : BARS[height]);
    }
    return bars.join('');
}
function ms(value) {
    return `${Math.round(value)} ms`;
}


/***/ }),

/***/ 3758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export fold */
// What every job summary is made of. Pure text; writing it is the kit's.
/** Text of others inside Markdown: it can neither become markup nor leave its table cell. */
function literal(text) {
    return text
        .replace(/\s+/g, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replace(/[\\`*_[\]|~#@]/g, '\\$&');
}
/** Inline code, whatever it holds. */
function code(text) {
    const flat = text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
    const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return longest === 0 ? `\`${flat}\`` : `${fence} ${flat} ${fence}`;
}
/** A block of lines as they are, behind a fence that none of them can close. */
function block(lines, language = 'text') {
    const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map(lengthOf));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...lines, fence].join('\n');
}
/** A part that the reader opens. */
function fold(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function lengthOf({ length }) {
    return length;
}


/***/ })

};
