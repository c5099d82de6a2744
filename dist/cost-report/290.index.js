export const id = 290;
export const ids = [290];
export const modules = {

/***/ 9290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toHtml: () => (/* binding */ toHtml)
});

;// CONCATENATED MODULE: ./src/html/page.ts
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
function page_html(strings, ...values) {
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
function page_link(address, text) {
    return /^https?:\/\//.test(address)
        ? page_html `<a href="${address}" rel="noreferrer noopener">${text}</a>`
        : page_html `${text}`;
}
/** @param rows Cells of text or markup. */
function table(head, rows) {
    return page_html `<div class="scroll"><table><thead><tr>${head.map((cell) => page_html `<th>${cell}</th>`)}</tr></thead><tbody>
${rows.map((row) => page_html `<tr>${row.map((cell) => page_html `<td>${cell}</td>`)}</tr>\n`)}</tbody></table></div>`;
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
    return page_html `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>${new Html(STYLE)}</style></head><body>
${body}
</body></html>
`.text;
}

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
        return page_html `<text x="${LABEL - 10}" y="${y + 17}" text-anchor="end">${clipped(label)}</text>
<rect class="s0" x="${LABEL}" y="${y + 4}" width="${round(length)}" height="${ROW - 8}" rx="2"/>
${rest > 0 && page_html `<rect class="s0" opacity="0.35" x="${round(LABEL + length)}" y="${y + 4}" width="${round(rest)}" height="${ROW - 8}"/>`}
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
            return page_html `<line class="axis" x1="${LEFT}" x2="${WIDTH}" y1="${y(value)}" y2="${y(value)}"/>
<text class="soft" x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end">${format(value)}</text>`;
        }),
        limit &&
            page_html `<line class="limit" x1="${LEFT}" x2="${WIDTH}" y1="${y(limit.value)}" y2="${y(limit.value)}"/>
<text x="${WIDTH}" y="${y(limit.value) - 5}" text-anchor="end">${limit.label}</text>`,
        page_html `<polyline class="trace" points="${trace}"/>`,
        ...shown.map(({ value, mark }, index) => mark
            ? page_html `<circle class="dot bad" cx="${x(index)}" cy="${y(value)}" r="5"/><text x="${x(index)}" y="${y(value) - 9}" text-anchor="middle">${mark}</text>`
            : page_html `<circle class="dot" cx="${x(index)}" cy="${y(value)}" r="2.5"/>`),
        page_html `<text class="soft" x="${LEFT}" y="${PLOT + 20}">${first?.label}</text>
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
        return html `<rect class="s${index % COLOURS}" x="${at}" y="5" width="12" height="12" rx="2"/><text class="soft" x="${at + 18}" y="16">${name}</text>`;
    });
    const rows = lanes.map(({ label, spans, from = 0 }, index) => {
        const y = (index + 1) * ROW;
        let at = LABEL + from * scale;
        const bars = spans.map(({ name, length }) => {
            const bar = html `<rect class="s${names.indexOf(name) % COLOURS}" x="${round(at)}" y="${y + 4}" width="${round(length * scale)}" height="${ROW - 8}"><title>${name}: ${format(length)}</title></rect>`;
            at += length * scale;
            return bar;
        });
        return html `<text x="${LABEL - 10}" y="${y + 17}" text-anchor="end">${clipped(label)}</text>
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
        return html `<text${isReference && html ` class="soft"`} x="${LABEL - 10}" y="${y + 4}" text-anchor="end">${clipped(label)}</text>
<path class="trace" d="M${x(from)} ${y - 5}V${y + 5}M${x(from)} ${y}H${x(to)}M${x(to)} ${y - 5}V${y + 5}"/>
<circle class="dot${isReference && ' hollow'}" cx="${x(value)}" cy="${y}" r="4"/>
<text${isReference && html ` class="soft"`} x="${x(to) + 10}" y="${y + 4}">${format(value)}</text>`;
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
    return page_html `<figure><figcaption>${title}</figcaption>
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

// EXTERNAL MODULE: ./src/actions/cost-report/charts.ts
var charts = __webpack_require__(6177);
// EXTERNAL MODULE: ./src/actions/cost-report/history-report.ts
var history_report = __webpack_require__(1149);
// EXTERNAL MODULE: ./src/actions/cost-report/money.ts
var cost_report_money = __webpack_require__(4590);
// EXTERNAL MODULE: ./src/actions/cost-report/prices.ts + 1 modules
var prices = __webpack_require__(6249);
// EXTERNAL MODULE: ./src/actions/cost-report/proposal-report.ts
var proposal_report = __webpack_require__(3005);
// EXTERNAL MODULE: ./src/actions/cost-report/report.ts + 1 modules
var report = __webpack_require__(2530);
// EXTERNAL MODULE: ./src/actions/cost-report/sections.ts
var sections = __webpack_require__(3116);
;// CONCATENATED MODULE: ./src/actions/cost-report/html.ts









/** The report as one file that needs nothing else, for people who do not look into job summaries. */
function toHtml(estimate) {
    const { lines, totals, budgets, isComplete, at } = estimate;
    const sentences = [
        (0,sections/* monthSentence */.Gs)(estimate),
        (0,sections/* changeSentence */.y6)(estimate),
        (0,sections/* overrideSentence */.k$)(estimate),
        ...(0,sections/* alertSentences */.Zy)(estimate),
    ];
    const total = totals ? `${isComplete ? '' : '\u2265 '}${(0,cost_report_money/* usdBand */.IP)(totals.monthly)}` : 'unknown';
    const gaps = [
        ...estimate.unread,
        ...(0,report.unknownSentences)(estimate),
        ...estimate.missing.map(report.missingSentence),
        ...(0,report.mismatchSentences)(estimate),
    ];
    return page('Cost report', page_html `<header><h1>Cost report</h1><p class="lead">${(0,report.headline)(estimate)}</p>
${sentences.map((sentence) => sentence && page_html `<p>${sentence}</p>`)}
${budgets.map((budget) => page_html `<p class="${STYLES[budget.verdict]}">${SIGNS[budget.verdict]} ${(0,sections/* budgetSentence */.Bg)(budget, estimate)}</p>`)}</header>
${proposed(estimate)}
${lines.length > 0 &&
        section('What a month goes to', barChart('A month of 730 hours at list price, the dearest first; the paler part is what autoscaling may add', barsOf(lines), usdOf), table(['resource', 'size', 'instances', 'list price', 'a month', 'how we know'], [
            ...lines.map((line) => {
                const { name, size, count, price, month, evidence } = (0,report.cellsOf)(line);
                return [name, size, count, price, month, evidence.join(', ')];
            }),
            [page_html `<strong>total</strong>`, '', '', '', page_html `<strong>${total}</strong>`, ''],
        ]))}
${gaps.length > 0 && section('What is not known', bullets(gaps))}
${spans(estimate)}
${past(estimate)}
${billed(estimate)}
${sizing(estimate)}
${section('Sources of the prices', sources(lines))}
${section('Assumptions, and what is not included', bullets((0,report.assumptions)(estimate)))}
<footer>Priced on ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC by cost-report of Sevalla Actions. Amounts in US dollars, before tax.</footer>`);
}
function proposed({ proposal }) {
    if (proposal === undefined || 'why' in proposal)
        return undefined;
    const bar = (label, { min, max }) => ({
        label,
        value: (0,charts/* amount */.vj)(min),
        text: (0,cost_report_money/* usdBand */.IP)({ min, max }),
        ...(max > min ? { most: (0,charts/* amount */.vj)(max) } : {}),
    });
    return section('What this change costs', page_html `<p>${(0,proposal_report.proposalSentence)(proposal)}</p>`, barChart('A month of 730 hours at list price', [bar('now', proposal.before), bar('with this change', proposal.after)], usdOf), table(['what', 'now', 'with this change', 'a month'], proposal.lines.map(({ name, before, after, change }) => [
        name,
        before && (0,proposal_report.sizeAndCost)(before),
        after ? (0,proposal_report.sizeAndCost)(after) : 'to go',
        change ? (0,cost_report_money/* usdChangeBand */.ET)(change) : 'unknown',
    ])));
}
const STYLES = {
    within: 'good',
    exceeded: 'bad',
    'may be exceeded': 'doubt',
    unknown: 'doubt',
};
const SIGNS = { within: '\u2713', exceeded: '\u2717', 'may be exceeded': '!', unknown: '?' };
function section(title, ...body) {
    return page_html `<section><h2>${title}</h2>${body}</section>`;
}
function bullets(sentences) {
    return page_html `<ul>${sentences.map((sentence) => page_html `<li>${sentence}</li>`)}</ul>`;
}
function usdOf(value) {
    return `$${value.toFixed(2)}`;
}
function barsOf(lines) {
    return lines
        .flatMap((line) => {
        const { charge, resource } = line;
        if (charge.is !== 'known')
            return [];
        const { min, max } = charge.monthly;
        const bar = { label: resource.name, value: (0,charts/* amount */.vj)(min), text: (0,report.cellsOf)(line).month };
        return [max > min ? { ...bar, most: (0,charts/* amount */.vj)(max) } : bar];
    })
        .sort((one, other) => other.value - one.value);
}
function past({ history }) {
    if (history === undefined)
        return undefined;
    const { entries, judgement } = history;
    const mark = judgement.is === 'unusual' ? 'unusual' : undefined;
    return section('Past runs', page_html `<p>${(0,history_report/* historySentence */.yV)(history)}</p>`, lineChart('A month of 730 hours at list price, day by day', entries.map(({ day, monthly }, index) => ({
        label: day,
        value: monthly,
        ...(index === entries.length - 1 ? { mark } : {}),
    })), usdOf));
}
function spans({ totals, forecast, calendarMonth }) {
    if (totals === undefined || forecast === undefined)
        return undefined;
    const { days, name } = calendarMonth;
    return section('Over time', table(['span', 'cost', 'how it is counted'], [
        ['730 hours', (0,cost_report_money/* usdBand */.IP)(totals.monthly), 'the month of the price list'],
        [name, (0,cost_report_money/* usdBand */.IP)(totals.calendarMonth), `its ${days} days`],
        [`${name} until now`, (0,cost_report_money/* usdBand */.IP)(forecast.soFar), forecast.method],
        [`${name} at its end`, (0,cost_report_money/* usdBand */.IP)(forecast.amount), 'until now, and the rest at list price'],
        ['a year', (0,cost_report_money/* usdBand */.IP)(totals.annual), 'twelve months of 730 hours'],
    ]));
}
function billed({ actuals, calendarMonth }) {
    if (actuals?.is !== 'read')
        return undefined;
    const shown = (money) => money === undefined ? 'nothing' : money < 0n ? (0,cost_report_money/* usdChange */.L2)(money) : (0,cost_report_money/* usd */.dR)(money);
    return section(`Billed in ${calendarMonth.name}`, table(['what', 'for', 'billed', 'by list price', 'verdict'], [
        ...actuals.lines.map(({ name, item, billed, estimated, verdict }) => [
            name,
            item,
            shown(billed),
            estimated === undefined ? 'nothing' : (0,cost_report_money/* usdBand */.IP)(estimated),
            verdict,
        ]),
        ['total', '', shown(actuals.billed), (0,cost_report_money/* usdBand */.IP)(actuals.estimated), ''],
    ]));
}
function sizing({ advice }) {
    const judged = advice?.sizing ?? [];
    if (judged.length === 0)
        return undefined;
    return section(`What the last ${advice?.days} days of metrics say`, table(['process', 'size', 'processor, 95th of 100', 'memory, most', 'advice', 'why'], judged.map((each) => {
        if (each.is === 'refused')
            return [each.process, '', '', '', 'none', each.reason];
        const { process, size, evidence, is, to } = each;
        const share = (part, whole) => `${Math.round((part / whole) * 100)} %`;
        return [
            process,
            size,
            share(evidence.cpu.p95, evidence.cpuLimit),
            share(evidence.memory.max, evidence.memoryLimit),
            to === undefined ? is : `${is}: ${to.size.name}, ${(0,cost_report_money/* usdChange */.L2)(-to.saving)} a month`,
            to === undefined ? `${evidence.hours} hours measured` : `risk ${to.risk}: ${to.why}`,
        ];
    })));
}
function sources(lines) {
    return table(['price', 'what it buys', 'where it was read, and when', 'confidence'], (0,report.usedPrices)(lines).map((price) => [
        `${price.item}: $${price.amount} / ${price.unit}`,
        [price.includes, price.note].filter(Boolean).join('. '),
        page_html `${price.sources.map(({ url, read, by }, index) => page_html `${index > 0 && '; '}${page_link(url, read)}${by === 'vendor' ? '' : ', quoted by a third party'}`)}`,
        `${price.confidence}, last read ${(0,prices/* lastRead */.VQ)(price)}`,
    ]));
}


/***/ })

};
