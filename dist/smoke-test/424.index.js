export const id = 424;
export const ids = [424];
export const modules = {

/***/ 5424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  conclude: () => (/* binding */ conclude)
});

;// CONCATENATED MODULE: ./src/markdown.ts
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

// EXTERNAL MODULE: ./src/kit/fields.ts
var fields = __webpack_require__(8875);
// EXTERNAL MODULE: ./src/actions/smoke-test/identity.ts
var identity = __webpack_require__(2480);
// EXTERNAL MODULE: ./src/actions/smoke-test/quote.ts
var quote = __webpack_require__(1480);
;// CONCATENATED MODULE: ./src/actions/smoke-test/report.ts




/** What the reader of a run gets to see: outputs, job summary, and why the step failed. */
function report(outcome) {
    const results = resultsOf(outcome);
    const count = (verdict) => results.filter((result) => result.verdict === verdict).length;
    const counts = {
        passed: count('pass'),
        failed: count('fail'),
        'not-measured': count('not-measured'),
    };
    const failures = results.flatMap((result) => result.verdict === 'fail' ? [sentence(result.subject, result.diagnosis)] : []);
    const failure = failureOf(outcome, failures, counts.passed);
    const slowest = Math.max(...results.map((result) => latencyOf(result) ?? 0));
    return {
        outputs: {
            verdict: failure === undefined ? 'pass' : 'fail',
            ...counts,
            url: outcome.url,
            version: outcome.readiness.version,
            'latency-ms': slowest > 0 ? slowest : undefined,
            results: results.map(toOutput),
        },
        summary: summaryOf(outcome, results, counts, failure),
        failure,
        annotations: failures.slice(1).map((message) => ({ level: 'error', message })),
    };
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
function failureOf(outcome, failures, passed) {
    const { url, healthPath, expectedVersion, readiness, streak } = outcome;
    const { passes, attempts } = readiness;
    const waited = (0,fields/* formatDuration */.a3)(readiness.waitedMs);
    const flapping = passes === 0 ? '' : ` (${passes} of ${attempts} requests passed, never ${streak} in a row)`;
    switch (outcome.kind) {
        case 'not-ready':
            return sentence(`${url} was not ready within ${waited}${flapping}: GET ${healthPath}`, outcome.diagnosis);
        case 'other-version':
            return sentence(`${url} does not serve version ${expectedVersion}${flapping}: GET ${healthPath}`, outcome.served === undefined
                ? {
                    what: `names no version after ${waited}`,
                    why: 'so nothing proves which deployment answers',
                    fix: `name it in ${identity/* VERSION_PLACES */.GS}, or leave out \`expect-version\``,
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
function sentence(subject, { what, why, fix }) {
    return `${subject} ${what}: ${why}; ${fix}.`;
}
function latencyOf(result) {
    return result.verdict === 'not-measured' ? undefined : result.latencyMs;
}
function toOutput(result) {
    const { check, expected, verdict } = result;
    const base = { check: check.name, line: check.line, verdict, expected };
    if (result.verdict === 'not-measured')
        return { ...base, reason: result.reason };
    return {
        ...base,
        got: result.got,
        ...(result.verdict === 'fail'
            ? {
                reason: sentence(result.subject, result.diagnosis),
                ...(result.diagnosis.cause === undefined ? {} : { cause: result.diagnosis.cause }),
            }
            : {}),
        ...(result.retried ? { retried: true } : {}),
        ...(result.latencyMs === undefined ? {} : { latencyMs: result.latencyMs }),
        ...(result.timings === undefined ? {} : { timings: rounded(result.timings) }),
    };
}
function rounded(timings) {
    return Object.fromEntries(Object.entries(timings).map(([name, ms]) => [name, Math.round(ms * 10) / 10]));
}
const VERDICTS = { pass: '\u2705 pass', fail: '\u274c fail', 'not-measured': '\u26aa not measured' };
function summaryOf(outcome, results, counts, failure) {
    const { url, readiness } = outcome;
    const said = Object.entries(counts).map(([name, value]) => `${value} ${name.replace('-', ' ')}`);
    const ready = outcome.kind === 'checked';
    const waited = `${(0,fields/* formatDuration */.a3)(readiness.waitedMs)} (${readiness.attempts} requests)`;
    const facts = [
        `Site: ${literal(url)}`,
        ready ? `Ready after ${waited}` : `Not ready within ${waited}`,
        versionFact(outcome),
        ...(ready && outcome.tls
            ? [`${outcome.tls.protocol}, certificate valid for ${outcome.tls.daysLeft} more days`]
            : []),
    ];
    return [
        `## ${failure === undefined ? '\u2705' : '\u274c'} Smoke test: ${said.join(', ')}`,
        ...(failure === undefined ? [] : [`**${literal(failure)}**`]),
        facts.map((fact) => `- ${fact}`).join('\n'),
        table(['Check', 'Expected', 'Got', 'Latency', 'Verdict'], results.map((result) => [
            code(result.check.name),
            literal(result.expected),
            literal(gotCell(result)),
            formatLatency(latencyOf(result)),
            VERDICTS[result.verdict],
        ])),
        ...timingsTable(results),
    ].join('\n\n');
}
function versionFact({ kind, expectedVersion, readiness: { version } }) {
    const served = version === undefined ? 'names no version' : `calls itself ${literal((0,quote/* quote */.h)(version))}`;
    if (expectedVersion === undefined) {
        return `Version: not measured, since \`expect-version\` is not given; the app ${served}`;
    }
    const expected = literal(expectedVersion);
    return kind === 'checked'
        ? `Version: ${expected}, as expected; the app ${served}`
        : `Version: ${expected} expected; the app ${served}`;
}
function gotCell(result) {
    if (result.verdict === 'not-measured')
        return result.reason;
    return result.got + (result.retried ? ' (after one retry)' : '');
}
function timingsTable(results) {
    const rows = results.flatMap((result) => {
        const timings = result.verdict === 'not-measured' ? undefined : result.timings;
        if (timings === undefined)
            return [];
        const { dnsMs, connectMs, tlsMs, firstByteMs, bodyMs, totalMs } = timings;
        const phases = [dnsMs, connectMs, tlsMs, firstByteMs, bodyMs, totalMs].map(formatLatency);
        return [[code(result.check.name), ...phases]];
    });
    if (rows.length === 0)
        return [];
    const heading = ['Check', 'DNS', 'Connect', 'TLS', 'First byte', 'Body', 'Total'];
    return [
        '### Where the time went',
        table(heading, rows),
        'Of the last page of each check, redirects left out: the median of five requests after a ' +
            'first one that is not counted, or the only request.',
    ];
}
function formatLatency(ms) {
    if (ms === undefined)
        return '';
    return ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`;
}

;// CONCATENATED MODULE: ./src/actions/smoke-test/conclude.ts


/** The report of the checks, and what the whole run proves. */
function conclude(outcome) {
    const { probed, observations, trouble, advice, platform } = outcome;
    const checks = report(probed);
    const { identity } = probed.readiness;
    const failed = observations.flatMap((each) => (each.verdict === 'fail' ? [each.sentence] : []));
    const warned = observations.flatMap((each) => each.verdict === 'degraded' ? [each.sentence] : []);
    const first = identityFailure(outcome) ?? checks.failure ?? failed[0];
    const hints = first === undefined ? [] : (trouble?.hints ?? []);
    const failure = first === undefined ? undefined : [first, ...hints].join(' ');
    return {
        outputs: {
            ...checks.outputs,
            verdict: verdictOf(outcome, failure, warned.length > 0, checks),
            class: trouble?.class,
            cause: trouble?.cause,
            identity: identity.proof,
            'rollback-recommended': advice.isRecommended,
        },
        summary: [
            checks.summary,
            ...(observations.length === 0 ? [] : [observationsTable(outcome)]),
            identityTable(identity, platform?.source),
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
function identityFailure({ probed, platform, trouble }) {
    if (platform?.isSuperseded) {
        return `${probed.url} does not serve this deployment any more: ${platform.source.said}; test the newer one instead.`;
    }
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
        const isNothing = probed.kind === 'checked' && outputs['passed'] === 0 && outputs['failed'] === 0;
        return isNothing ? 'not-measured' : 'fail';
    }
    if (isDegraded)
        return 'degraded';
    const isFlaky = probed.readiness.relapses > 0 ||
        (probed.kind === 'checked' && probed.results.some(({ retried }) => retried));
    return isFlaky ? 'flaky' : 'pass';
}
const SIGNS = {
    pass: '\u2705 pass',
    fail: '\u274c fail',
    degraded: '\u26a0\ufe0f degraded',
    'not-measured': '\u26aa not measured',
};
function observationsTable({ observations }) {
    return table(['Beside the pages', 'Seen', 'Verdict'], observations.map((each) => [
        literal(each.name),
        literal('got' in each ? each.got : 'reason' in each ? each.reason : each.sentence),
        SIGNS[each.verdict],
    ]));
}
const FINDINGS = {
    confirms: '\u2705 confirms',
    contradicts: '\u274c contradicts',
    silent: '\u26aa not measured',
};
function identityTable({ proof, sources }, platform) {
    const own = sources.filter(({ name }) => name !== platform?.name);
    const all = platform === undefined ? own : [...own, platform];
    return [
        `### Which deployment answers: ${proof.replace('-', ' ')}`,
        table(['Source', 'Says', 'Finding'], all.map(({ name, said, finding }) => [code(name), literal(said), FINDINGS[finding]])),
    ].join('\n\n');
}
function adviceTable({ advice }) {
    return [
        `### Rollback: ${advice.isRecommended ? 'recommended' : 'not recommended'}`,
        table(['Condition', 'Found', 'Holds'], advice.rows.map(({ condition, value, holds }) => [
            condition,
            literal(value),
            holds ? '\u2705 yes' : '\u274c no',
        ])),
    ].join('\n\n');
}


/***/ })

};
