export const id = 252;
export const ids = [252];
export const modules = {

/***/ 7871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toJunit: () => (/* binding */ toJunit)
/* harmony export */ });
/* harmony import */ var _html_page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3858);

function toJunit(record) {
    const suites = [
        { name: 'deployment', cases: deploymentCases(record) },
        { name: 'checks', cases: record.checks.map(checkCase) },
        { name: 'beside the pages', cases: record.observations.map(observationCase) },
        { name: 'after the release', cases: watchCases(record) },
    ].filter(({ cases }) => cases.length > 0);
    const all = suites.flatMap(({ cases }) => cases);
    const { text } = (0,_html_page_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="smoke-test" ${counts(all)} errors="0" time="${seconds(record.durationMs)}">
${suites.map((suite) => drawSuite(suite, record))}</testsuites>
`;
    return withoutForbidden(text);
}
/** What XML 1.0 knows no way to write, halves of characters among them. */
function withoutForbidden(text) {
    return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
function drawSuite({ name, cases }, record) {
    const { url, version, verdict, startedAt } = record;
    const time = cases.reduce((sum, { ms = 0 }) => sum + ms, 0);
    const served = version.served ?? version.expected;
    return (0,_html_page_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<testsuite name="${name}" ${counts(cases)} errors="0" time="${seconds(time)}" timestamp="${startedAt.slice(0, 19)}">
<properties>
<property name="url" value="${url}"/>
${served !== null && (0,_html_page_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<property name="version" value="${served}"/>\n`}<property name="verdict" value="${verdict}"/>
</properties>
${cases.map((each) => drawCase(each, name))}</testsuite>
`;
}
function drawCase({ name, ms = 0, failed, skipped, type, text = [] }, suite) {
    return (0,_html_page_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<testcase name="${name}" classname="smoke-test.${suite}" time="${seconds(ms)}">
${skipped !== undefined && (0,_html_page_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<skipped message="${skipped}"/>\n`}${failed !== undefined && (0,_html_page_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<failure message="${failed}" type="${type ?? 'failed'}">${[failed, ...text].join('\n')}</failure>\n`}${failed === undefined && text.length > 0 && (0,_html_page_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<system-out>${text.join('\n')}</system-out>\n`}</testcase>
`;
}
function counts(cases) {
    const failures = cases.filter(({ failed }) => failed !== undefined).length;
    const skipped = cases.filter(({ skipped }) => skipped !== undefined).length;
    return (0,_html_page_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `tests="${cases.length}" failures="${failures}" skipped="${skipped}"`;
}
function seconds(ms) {
    return (ms / 1000).toFixed(3);
}
function deploymentCases(record) {
    const { readiness, identity, isSuperseded, checks, verdict } = record;
    const failure = record.failure ?? undefined;
    const type = record.cause ?? undefined;
    const { ready, attempts, timeline } = readiness;
    const isOther = isSuperseded || (!ready && timeline.at(-1)?.result === 'other-version');
    const said = timeline.map(({ atMs, said: line }) => `after ${seconds(atMs)} s: ${line}`);
    const sources = identity.sources.map(({ name, said: what }) => `${name}: ${what}`);
    const cases = [
        {
            name: 'answers',
            ms: readiness.waitedMs,
            text: [`${attempts} requests to ${readiness.healthPath}`, ...said],
            ...(ready || isOther ? {} : { failed: failure, type }),
        },
        {
            name: 'is the expected one',
            text: sources,
            ...(isOther
                ? { failed: failure, type }
                : identity.proof === 'confirmed'
                    ? {}
                    : { skipped: `not measured: ${sources.join('; ') || 'nothing has answered'}` }),
        },
    ];
    // Green by silence is how smoke tests lie.
    const isNothing = verdict === 'not-measured' && checks.length > 0;
    return isNothing ? [...cases, { name: 'is checked', failed: failure }] : cases;
}
function checkCase(check) {
    const { verdict, reason, latency, timings, broken = [] } = check;
    const ms = latency?.medianMs ?? timings?.['totalMs'];
    const text = [
        `expected: ${check.expected}`,
        ...(check.got === undefined ? [] : [`got: ${check.got}`]),
        ...(verdict === 'degraded' ? [`degraded: ${reason}`] : []),
        ...(check.retried ? ['The network swallowed the first request.'] : []),
        ...broken.flatMap(({ file, line, column, excerpt }) => [
            `${file}:${line}:${column}`,
            ...excerpt,
        ]),
    ];
    const name = check.check;
    if (verdict === 'not-measured')
        return { name, skipped: reason };
    return { name, ms, text, ...(verdict === 'fail' ? { failed: reason, type: check.cause } : {}) };
}
function observationCase(seen) {
    const { name } = seen;
    switch (seen.verdict) {
        case 'pass':
            return { name, text: [seen.got] };
        case 'not-measured':
            return { name, skipped: seen.reason };
        case 'degraded':
            return { name, text: [`degraded: ${seen.sentence}`] };
        case 'fail':
            return { name, failed: seen.sentence, type: seen.cause };
    }
}
function watchCases({ watch }) {
    if (watch === null)
        return [];
    const said = watch.signs.map(({ level, what, fix }) => ({ level, text: `${what}; ${fix}.` }));
    const failed = said.find(({ level }) => level === 'fail')?.text;
    return [{ name: 'stays well', failed, type: 'watch', text: said.map(({ text }) => text) }];
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
