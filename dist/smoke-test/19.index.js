export const id = 19;
export const ids = [19];
export const modules = {

/***/ 2019:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toHtml: () => (/* binding */ toHtml)
});

// EXTERNAL MODULE: ./src/html/page.ts
var page = __webpack_require__(3858);
;// CONCATENATED MODULE: ./src/charts/svg.ts
// Charts for the HTML reports. Each is readable without colours, and as text by a screen reader.

const WIDTH = 880;
const LABEL = 240;
const VALUE = 130;
const ROW = 26;
const COLOURS = 6;
/** Horizontal bars from zero. undefined where there is nothing to draw. */
function barChart(title, bars, format) {
    const shown = bars.filter(({ value }) => Number.isFinite(value) && value >= 0);
    if (shown.length === 0)
        return undefined;
    const top = Math.max(...shown.map(({ value, most = value }) => most)) || 1;
    const scale = (WIDTH - LABEL - VALUE) / top;
    const rows = shown.map(({ label, value, most, text }, index) => {
        const y = index * ROW;
        const length = Math.max(value * scale, value > 0 ? 1 : 0);
        const rest = most !== undefined && most > value ? (most - value) * scale : 0;
        return html `<text x="${LABEL - 10}" y="${y + 17}" text-anchor="end">${clipped(label)}</text>
<rect class="s0" x="${LABEL}" y="${y + 4}" width="${round(length)}" height="${ROW - 8}" rx="2"/>
${rest > 0 && html `<rect class="s0" opacity="0.35" x="${round(LABEL + length)}" y="${y + 4}" width="${round(rest)}" height="${ROW - 8}"/>`}
<text x="${round(LABEL + length + rest + 8)}" y="${y + 17}">${text ?? format(value)}</text>`;
    });
    const told = shown.map(({ label, value, text }) => `${label}: ${text ?? format(value)}`);
    return figure(title, told, shown.length * ROW, rows);
}
const PLOT = 180;
const LEFT = 70;
/** A line from the first point to the last, and a limit across it. undefined below two points. */
function lineChart(title, points, format, limit) {
    const shown = points.filter(({ value }) => Number.isFinite(value));
    if (shown.length < 2)
        return undefined;
    const top = Math.max(...shown.map(({ value }) => value), limit?.value ?? 0) * 1.1 || 1;
    const x = (index) => round(LEFT + (index * (WIDTH - LEFT - 20)) / (shown.length - 1));
    const y = (value) => round(PLOT - (value / top) * (PLOT - 10));
    const trace = shown.map(({ value }, index) => `${x(index)},${y(value)}`).join(' ');
    const [first, last] = [shown[0], shown.at(-1)];
    return figure(title, shown.map(({ label, value, mark }) => `${label}: ${format(value)}${mark ? ` (${mark})` : ''}`), PLOT + 30, [
        ...[0, 0.5, 1].map((share) => {
            const value = (top / 1.1) * share;
            return (0,page/* html */.qy) `<line class="axis" x1="${LEFT}" x2="${WIDTH}" y1="${y(value)}" y2="${y(value)}"/>
<text class="soft" x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end">${format(value)}</text>`;
        }),
        limit &&
            (0,page/* html */.qy) `<line class="limit" x1="${LEFT}" x2="${WIDTH}" y1="${y(limit.value)}" y2="${y(limit.value)}"/>
<text x="${WIDTH}" y="${y(limit.value) - 5}" text-anchor="end">${limit.label}</text>`,
        (0,page/* html */.qy) `<polyline class="trace" points="${trace}"/>`,
        ...shown.map(({ value, mark }, index) => mark
            ? (0,page/* html */.qy) `<circle class="dot bad" cx="${x(index)}" cy="${y(value)}" r="5"/><text x="${x(index)}" y="${y(value) - 9}" text-anchor="middle">${mark}</text>`
            : (0,page/* html */.qy) `<circle class="dot" cx="${x(index)}" cy="${y(value)}" r="2.5"/>`),
        (0,page/* html */.qy) `<text class="soft" x="${LEFT}" y="${PLOT + 20}">${first?.label}</text>
<text class="soft" x="${WIDTH}" y="${PLOT + 20}" text-anchor="end">${last?.label}</text>`,
    ]);
}
/** What took how long, lane by lane on one scale. undefined where nothing took any time. */
function waterfall(title, lanes, format) {
    const ends = lanes.map(({ from = 0, spans }) => from + total(spans));
    const top = Math.max(0, ...ends);
    if (top <= 0)
        return undefined;
    const names = [...new Set(lanes.flatMap(({ spans }) => spans.map(({ name }) => name)))];
    const scale = (WIDTH - LABEL - VALUE) / top;
    const legend = names.map((name, index) => {
        const at = LABEL + index * 110;
        return (0,page/* html */.qy) `<rect class="s${index % COLOURS}" x="${at}" y="5" width="12" height="12" rx="2"/><text class="soft" x="${at + 18}" y="16">${name}</text>`;
    });
    const rows = lanes.map(({ label, spans, from = 0 }, index) => {
        const y = (index + 1) * ROW;
        let at = LABEL + from * scale;
        const bars = spans.map(({ name, length }) => {
            const bar = (0,page/* html */.qy) `<rect class="s${names.indexOf(name) % COLOURS}" x="${round(at)}" y="${y + 4}" width="${round(length * scale)}" height="${ROW - 8}"><title>${name}: ${format(length)}</title></rect>`;
            at += length * scale;
            return bar;
        });
        return (0,page/* html */.qy) `<text x="${LABEL - 10}" y="${y + 17}" text-anchor="end">${clipped(label)}</text>
${bars}<text x="${round(at + 8)}" y="${y + 17}">${format(total(spans))}</text>`;
    });
    const told = lanes.map(({ label, spans }) => `${label}: ${spans.map(({ name, length }) => `${name} ${format(length)}`).join(', ')}`);
    return figure(title, told, (lanes.length + 1) * ROW, [legend, rows]);
}
/** Dots on one scale from zero, with the interval of each. undefined where there is nothing to draw. */
function intervalChart(title, estimates, format) {
    if (estimates.length === 0)
        return undefined;
    const ends = estimates.map(({ value, interval }) => interval?.[1] ?? value);
    const top = Math.max(...ends) || 1;
    const scale = (WIDTH - LABEL - VALUE) / top;
    const x = (value) => round(LABEL + value * scale);
    const rows = estimates.map(({ label, value, interval: [from, to] = [value, value], isReference }, index) => {
        const y = index * ROW + ROW / 2;
        return (0,page/* html */.qy) `<text${isReference && (0,page/* html */.qy) ` class="soft"`} x="${LABEL - 10}" y="${y + 4}" text-anchor="end">${clipped(label)}</text>
<path class="trace" d="M${x(from)} ${y - 5}V${y + 5}M${x(from)} ${y}H${x(to)}M${x(to)} ${y - 5}V${y + 5}"/>
<circle class="dot${isReference && ' hollow'}" cx="${x(value)}" cy="${y}" r="4"/>
<text${isReference && (0,page/* html */.qy) ` class="soft"`} x="${x(to) + 10}" y="${y + 4}">${format(value)}</text>`;
    });
    const told = estimates.map(({ label, value, interval }) => {
        const lies = interval ? ` (${format(interval[0])} to ${format(interval[1])})` : '';
        return `${label}: ${format(value)}${lies}`;
    });
    return figure(title, told, estimates.length * ROW, rows);
}
function total(spans) {
    return spans.reduce((sum, { length }) => sum + length, 0);
}
function figure(title, told, height, body) {
    return (0,page/* html */.qy) `<figure><figcaption>${title}</figcaption>
<svg role="img" viewBox="0 0 ${WIDTH} ${height}"><title>${title}</title><desc>${told.join('; ')}</desc>
${body}
</svg></figure>`;
}
const MOST_LABEL = 34;
function clipped(label) {
    const characters = [...label];
    return characters.length <= MOST_LABEL
        ? label
        : `${characters.slice(0, MOST_LABEL - 1).join('')}\u2026`;
}
/** To a tenth of a pixel: fewer bytes, and the same bytes everywhere. */
function round(value) {
    return Math.round(value * 10) / 10;
}

// EXTERNAL MODULE: ./src/kit/fields.ts
var fields = __webpack_require__(8875);
// EXTERNAL MODULE: ./src/actions/smoke-test/latency.ts
var latency = __webpack_require__(5758);
// EXTERNAL MODULE: ./src/actions/smoke-test/report-watch.ts
var report_watch = __webpack_require__(8422);
;// CONCATENATED MODULE: ./src/actions/smoke-test/html.ts





/** @param screenshots PNG, in the order of `record.browser`. */
function toHtml(record, screenshots) {
    const { url, verdict, startedAt, durationMs } = record;
    return (0,page/* page */.MY)(`Smoke test of ${url}: ${HEADINGS[verdict]?.word ?? verdict}`, (0,page/* html */.qy) `${header(record)}
${brokenSection(record)}
${checksSection(record)}
${timesSection(record)}
${readinessSection(record)}
${identitySection(record)}
${besideSection(record)}
${browserSection(record, screenshots)}
${watchSection(record)}
${certificateSection(record)}
${rollbackSection(record)}
<footer>Smoke test of Sevalla Actions, begun ${startedAt.slice(0, 19).replace('T', ' ')} UTC, ${(0,fields/* formatDuration */.a3)(durationMs)} long.</footer>`);
}
const HEADINGS = {
    pass: { style: 'good', sign: '\u2713', word: 'passed' },
    flaky: { style: 'doubt', sign: '!', word: 'passed, but flaky' },
    degraded: { style: 'doubt', sign: '!', word: 'passed, but degraded' },
    fail: { style: 'bad', sign: '\u2717', word: 'failed' },
    'not-measured': { style: 'bad', sign: '\u2717', word: 'failed, since nothing could be checked' },
};
const VERDICTS = {
    pass: (0,page/* html */.qy) `<span class="good">\u2713 pass</span>`,
    degraded: (0,page/* html */.qy) `<span class="doubt">!\u00a0degraded</span>`,
    fail: (0,page/* html */.qy) `<span class="bad">\u2717 fail</span>`,
    'not-measured': (0,page/* html */.qy) `<span class="soft">\u2013 not measured</span>`,
};
function section(title, ...body) {
    if (body.every((part) => part === undefined || part === false))
        return undefined;
    return (0,page/* html */.qy) `<section><h2>${title}</h2>${body}</section>`;
}
function header(record) {
    const { verdict, failure, cause, url, readiness, version, rollback } = record;
    const { style = '', sign = '', word = verdict } = HEADINGS[verdict] ?? {};
    const { isRecommended } = rollback;
    const waited = `${(0,fields/* formatDuration */.a3)(readiness.waitedMs)} (${readiness.attempts} requests)`;
    const facts = [
        ['Site', url],
        [readiness.ready ? 'Ready after' : 'Not ready within', waited],
        ['Version', versionFact(version)],
        ...(failure === null
            ? []
            : [
                ['Cause', cause ?? 'not known'],
                [
                    'Rollback',
                    isRecommended ? (0,page/* html */.qy) `<strong>recommended</strong>` : 'not recommended',
                ],
            ]),
    ];
    return (0,page/* html */.qy) `<header><h1><span class="${style}">${sign}</span> Smoke test ${word}</h1>
${failure !== null && (0,page/* html */.qy) `<p class="lead">${failure}</p>`}
<ul>${facts.map(([name, value]) => (0,page/* html */.qy) `<li>${name}: ${value}</li>`)}</ul></header>`;
}
function versionFact({ expected, served }) {
    const named = served === null ? 'the app names none' : `the app calls itself \u201c${served}\u201d`;
    return expected === null ? `none is expected, ${named}` : `${expected} is expected, ${named}`;
}
/** The lines that were written, with what is there instead. */
function brokenSection({ checks }) {
    const lines = checks.flatMap(({ broken = [] }) => broken.map(({ file, line, column, excerpt }) => (0,page/* html */.qy) `<pre>${file}:${line}:${column}
${excerpt.join('\n')}</pre>`));
    return section('What does not hold', lines.length > 0 && (0,page/* html */.qy) `${lines}`);
}
function checksSection({ checks }) {
    return section('Checks', checks.length > 0 &&
        (0,page/* table */.tp)(['Check', 'Expected', 'Got', 'Verdict'], checks.map(({ check, expected, got, reason, retried, verdict }) => [
            (0,page/* html */.qy) `<code>${check}</code>`,
            expected,
            verdict === 'not-measured'
                ? reason
                : (0,page/* html */.qy) `${got}${retried && ' (after one retry)'}${verdict !== 'pass' && (0,page/* html */.qy) `<br><span class="soft">${reason}</span>`}`,
            VERDICTS[verdict],
        ])));
}
function timesSection({ checks }) {
    const timed = checks.filter(({ timings }) => timings !== undefined);
    const lanes = timed.map(({ check, timings = {} }) => ({
        label: check,
        spans: latency/* PHASES */.ZG.flatMap(([key, name]) => {
            const length = timings[key];
            return length === undefined ? [] : [{ name, length }];
        }),
    }));
    const sampled = checks.filter(({ latency }) => latency !== undefined);
    const estimates = sampled.flatMap(({ check, latency, before }) => [
        { label: check, value: latency?.medianMs ?? 0, interval: latency?.interval95 },
        ...(before
            ? [
                {
                    label: 'last green run',
                    value: before.medianMs,
                    interval: before.interval95,
                    isReference: true,
                },
            ]
            : []),
    ]);
    const hasBaseline = sampled.some(({ before }) => before !== undefined);
    return section('Where the time went', waterfall('The median request of each page; of the others the only one', lanes, latency/* formatMs */._V), intervalChart(`Median of each page, and where it lies with 95 % confidence${hasBaseline ? '; below it that of the last green run' : ''}`, estimates, latency/* formatMs */._V), sampled.length > 0 && phasesTable(sampled));
}
/** Each phase apart: those of one request may hide that another phase is what varies. */
function phasesTable(sampled) {
    const phases = latency/* PHASES */.ZG.filter(([key]) => sampled.some(({ latency }) => latency?.phases[key] !== undefined));
    const percentiles = [
        ...new Set(sampled.flatMap(({ latency }) => Object.keys(latency?.percentiles ?? {}))),
    ].filter((name) => name !== 'p50');
    return (0,page/* table */.tp)([
        'Median of',
        'Requests',
        ...phases.map(([, name]) => name),
        'Total',
        ...percentiles.map((name) => `${name} of all`),
    ], sampled.flatMap(({ check, latency }) => {
        if (latency === undefined)
            return [];
        const { samples, medianMs, interval95, percentileIntervals95 } = latency;
        return [
            [
                (0,page/* html */.qy) `<code>${check}</code>`,
                samples,
                ...phases.map(([key]) => {
                    const phase = latency.phases[key];
                    return phase && estimate(phase.medianMs, phase.interval95);
                }),
                estimate(medianMs, interval95),
                ...percentiles.map((name) => {
                    const value = latency.percentiles[name];
                    return value === undefined ? '' : estimate(value, percentileIntervals95[name]);
                }),
            ],
        ];
    }));
}
function estimate(value, interval) {
    return (0,page/* html */.qy) `${(0,latency/* formatMs */._V)(value)}${interval && (0,page/* html */.qy) `<br><span class="soft">${(0,latency/* formatMs */._V)(interval[0]).replace(' ms', '')}\u2013${(0,latency/* formatMs */._V)(interval[1]).replace(' ', '\u00a0')}</span>`}`;
}
/** More would be a picture of nothing. */
const MOST_SPELLS = 24;
const RESULTS = {
    pass: 'the app',
    unavailable: 'no answer',
    cached: 'a cache',
    'other-version': 'other version',
};
function readinessSection({ readiness }) {
    const { timeline, attempts, waitedMs, passes, healthPath } = readiness;
    const spells = [];
    for (const { atMs, result, said } of timeline) {
        const last = spells.at(-1);
        if (last?.said === said && last.result === result)
            last.count += 1;
        else
            spells.push({ said, result, from: atMs, count: 1 });
    }
    const shown = spells.slice(-MOST_SPELLS);
    const lanes = shown.map(({ result, from, count }, index) => {
        const end = shown[index + 1]?.from ?? waitedMs;
        return {
            label: `${since(from)}, ${count} ${count === 1 ? 'request' : 'requests'}`,
            from,
            spans: [{ name: RESULTS[result], length: Math.max(0, end - from) }],
        };
    });
    const left = spells.length - shown.length;
    return section('While it was waited for', (0,page/* html */.qy) `<p>${passes} of ${attempts} requests to ${healthPath} were answered by the app as expected.${left > 0 && ` The last ${MOST_SPELLS} changes of ${spells.length} are shown.`}</p>`, waterfall('What answered, and for how long', lanes, fields/* formatDuration */.a3), (0,page/* html */.qy) `<ul>${shown.map(({ said, from, count }) => (0,page/* html */.qy) `<li>${since(from)}: ${count > 1 && `${count} \u00d7 `}${said}</li>`)}</ul>`);
}
function since(ms) {
    return ms < 1 ? 'at the start' : `after ${(0,fields/* formatDuration */.a3)(ms)}`;
}
const FINDINGS = {
    confirms: (0,page/* html */.qy) `<span class="good">\u2713 confirms</span>`,
    contradicts: (0,page/* html */.qy) `<span class="bad">\u2717 contradicts</span>`,
    silent: (0,page/* html */.qy) `<span class="soft">\u2013 not measured</span>`,
};
function identitySection({ identity: { proof, sources } }) {
    return section(`Which deployment answers: ${proof.replace('-', ' ')}`, sources.length > 0 &&
        (0,page/* table */.tp)(['Source', 'Says', 'Finding'], sources.map(({ name, said, finding }) => [name, said, FINDINGS[finding]])));
}
function besideSection({ observations }) {
    return section('Beside the pages', observations.length > 0 &&
        (0,page/* table */.tp)(['What', 'Seen', 'Verdict'], observations.map((seen) => [
            seen.name,
            'got' in seen ? seen.got : 'reason' in seen ? seen.reason : seen.sentence,
            VERDICTS[seen.verdict],
        ])));
}
/** Of all pictures together: what is larger is no file that people open. */
const MOST_PICTURE_BYTES = 8_000_000;
function browserSection({ browser }, screenshots) {
    let room = MOST_PICTURE_BYTES;
    const pages = browser.map(({ path, status, loadMs, faults }, index) => {
        const picture = screenshots[index];
        const fits = picture !== undefined && picture.length <= room;
        if (fits)
            room -= picture.length;
        const loaded = loadMs === null ? 'did not load' : `loaded in ${(0,fields/* formatDuration */.a3)(loadMs)}`;
        return (0,page/* html */.qy) `<h3>${path}</h3><p>${status ?? 'No answer'}, ${loaded}.</p>
${faults.length > 0 && (0,page/* html */.qy) `<ul>${faults.map(({ kind, text, own }) => (0,page/* html */.qy) `<li>${kind}: <code>${text}</code>${!own && ' (of another site)'}</li>`)}</ul>`}
${fits && (0,page/* html */.qy) `<img alt="The page ${path} in Chrome" src="${dataUri(picture)}">`}
${picture !== undefined && !fits && (0,page/* html */.qy) `<p class="soft">The picture is too large to be shown here; <code>screenshot-folder</code> keeps it.</p>`}`;
    });
    return section('In Chrome', pages.length > 0 && (0,page/* html */.qy) `${pages}`);
}
function dataUri(png) {
    return new page/* Html */.Ed(`data:image/png;base64,${Buffer.from(png).toString('base64')}`);
}
function watchSection({ watch }) {
    if (watch === null)
        return undefined;
    const { durationMs, cutShort, rounds, signs, before, during } = watch;
    const [first] = rounds;
    const points = rounds.map(({ atMs, failed, latencyMs }) => ({
        label: `after ${(0,fields/* formatDuration */.a3)(atMs - (first?.atMs ?? atMs))}`,
        value: latencyMs ?? 0,
        mark: failed.length > 0 ? `\u2717 ${failed.length}` : undefined,
    }));
    return section(cutShort
        ? `Watched, and cut short of ${(0,fields/* formatDuration */.a3)(durationMs)}`
        : `Watched for ${(0,fields/* formatDuration */.a3)(durationMs)}`, signs.length === 0
        ? (0,page/* html */.qy) `<p>Nothing got worse.</p>`
        : (0,page/* html */.qy) `<ul>${signs.map(({ level, what, fix }) => (0,page/* html */.qy) `<li class="${level === 'fail' ? 'bad' : 'doubt'}">${level === 'fail' ? '\u2717' : '!'} ${what}; ${fix}.</li>`)}</ul>`, lineChart('The slowest page of each round; marked where checks failed', points, latency/* formatMs */._V), during && (0,page/* table */.tp)(report_watch/* VITALS */.gA, (0,report_watch/* vitalsRows */.xp)(before, during)));
}
function certificateSection({ certificate }) {
    if (certificate === null)
        return undefined;
    const { protocol, daysLeft, chain } = certificate;
    return section('Certificate', (0,page/* html */.qy) `<p>${protocol}, valid for ${daysLeft} more days.</p>`, (0,page/* table */.tp)(['Subject', 'Issuer', 'From', 'Until'], chain.map(({ subject, issuer, notBefore, notAfter }) => [
        subject,
        issuer,
        notBefore.slice(0, 10),
        notAfter.slice(0, 10),
    ])));
}
function rollbackSection({ failure, rollback }) {
    if (failure === null)
        return undefined;
    return section(`Rollback: ${rollback.isRecommended ? 'recommended' : 'not recommended'}`, (0,page/* html */.qy) `<p>A release is taken back only where all four hold.</p>`, (0,page/* table */.tp)(['Condition', 'Found', 'Holds'], rollback.rows.map(({ condition, value, holds }) => [
        condition,
        value,
        holds ? (0,page/* html */.qy) `<span class="good">\u2713 yes</span>` : (0,page/* html */.qy) `<span class="bad">\u2717 no</span>`,
    ])));
}


/***/ }),

/***/ 3858:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ Html),
/* harmony export */   MY: () => (/* binding */ page),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export link */
// Reports for people in one file: no script, no font, no picture from anywhere, and nothing that
// others have written can become markup.
/** Text that is markup already. */
class Html {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** Markup in which every value is escaped unless it is markup itself; nothing is shown for undefined. */
function html(strings, ...values) {
    return new Html(strings.reduce((whole, text, index) => whole + shown(values[index - 1]) + text));
}
function shown(part) {
    if (part === undefined || part === false)
        return '';
    if (part instanceof Html)
        return part.text;
    if (typeof part === 'object')
        return part.map(shown).join('');
    return escaped(String(part));
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function escaped(text) {
    return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
/** A link to a page of others; only its text where it is no web address. */
function link(address, text) {
    return /^https?:\/\//.test(address)
        ? html `<a href="${address}" rel="noreferrer noopener">${text}</a>`
        : html `${text}`;
}
/** @param rows Cells of text or markup. */
function table(head, rows) {
    return html `<div class="scroll"><table><thead><tr>${head.map((cell) => html `<th>${cell}</th>`)}</tr></thead><tbody>
${rows.map((row) => html `<tr>${row.map((cell) => html `<td>${cell}</td>`)}</tr>\n`)}</tbody></table></div>`;
}
// Signs and words tell what a colour tells.
const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --paper: #fff; --shade: #f6f8fa;
  --good: #1a7f37; --bad: #d1242f; --doubt: #9a6700;
  --c0: #0969da; --c1: #bf3989; --c2: #1a7f37; --c3: #bc4c00; --c4: #8250df; --c5: #57606a; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d; --paper: #0d1117;
  --shade: #151b23; --good: #3fb950; --bad: #f85149; --doubt: #d29922;
  --c0: #4493f8; --c1: #db61a2; --c2: #3fb950; --c3: #db6d28; --c4: #ab7df8; --c5: #9198a1; } }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; color: var(--ink);
  background: var(--paper); max-width: 60rem; margin: 2rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.2rem; margin: 2.25rem 0 .75rem; }
p { margin: .5rem 0; } .lead { font-size: 1.1rem; } .soft { color: var(--soft); }
.good { color: var(--good); } .bad { color: var(--bad); } .doubt { color: var(--doubt); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .75rem .4rem 0; text-align: left; vertical-align: top; }
th { color: var(--soft); font-weight: 600; } td.amount, th.amount { text-align: right; font-variant-numeric: tabular-nums; }
pre { background: var(--shade); border-radius: 6px; padding: .75rem 1rem; overflow-x: auto; font-size: .85rem; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
figure { margin: 1rem 0; } figcaption { color: var(--soft); font-size: .9rem; margin-bottom: .25rem; }
svg { display: block; width: 100%; height: auto; font: 12px system-ui, "Segoe UI", "Noto Sans", sans-serif; }
svg text { fill: var(--ink); } svg .soft { fill: var(--soft); } svg .axis { stroke: var(--line); }
svg .limit { stroke: var(--bad); stroke-dasharray: 4 3; } svg .trace { stroke: var(--c0); fill: none; stroke-width: 2; }
${[0, 1, 2, 3, 4, 5].map((n) => `.s${n} { fill: var(--c${n}); }`).join(' ')}
.dot { fill: var(--c0); } .dot.bad { fill: var(--bad); } .dot.hollow { fill: var(--paper); stroke: var(--c0); stroke-width: 2; }
img { max-width: 100%; border: 1px solid var(--line); border-radius: 6px; }
footer { margin-top: 3rem; color: var(--soft); font-size: .85rem; border-top: 1px solid var(--line); padding-top: .75rem; }
`;
/** A whole document. Its policy forbids the browser to load or run anything, whatever is in it. */
function page(title, body) {
    const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    return html `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>${new Html(STYLE)}</style></head><body>
${body}
</body></html>
`.text;
}


/***/ })

};
