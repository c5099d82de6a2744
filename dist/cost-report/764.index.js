export const id = 764;
export const ids = [764];
export const modules = {

/***/ 4590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   IP: () => (/* binding */ usdBand),
/* harmony export */   TG: () => (/* binding */ money),
/* harmony export */   WH: () => (/* binding */ scaleBand),
/* harmony export */   dR: () => (/* binding */ usd),
/* harmony export */   uc: () => (/* binding */ addBands),
/* harmony export */   x4: () => (/* binding */ HOURS_PER_MONTH),
/* harmony export */   y: () => (/* binding */ cost)
/* harmony export */ });
/** What a month is in Sevalla's prices: https://docs.sevalla.com/billing/pricing.md */
const HOURS_PER_MONTH = 730;
const MILLION = 1000000n;
const PER_DOLLAR = BigInt(HOURS_PER_MONTH) * MILLION * MILLION;
const PER_CENT = PER_DOLLAR / 100n;
/**
 * `quantity` units at `dollarsPerUnit` (a decimal such as `0.02`) for `hours` of a 730-hour month.
 * A quantity counts to the millionth.
 */
function cost(dollarsPerUnit, quantity, hours) {
    return millionths(Number(dollarsPerUnit)) * millionths(quantity) * BigInt(hours);
}
/** An amount in dollars, to the millionth. */
function money(dollars) {
    return cost('1', dollars, HOURS_PER_MONTH);
}
function millionths(value) {
    return BigInt(Math.round(value * 1_000_000));
}
function addBands(bands) {
    return bands.reduce((sum, band) => ({ min: sum.min + band.min, max: sum.max + band.max }), {
        min: 0n,
        max: 0n,
    });
}
function scaleBand({ min, max }, factor) {
    return { min: min * BigInt(factor), max: max * BigInt(factor) };
}
/** `10.04`: rounded to the cent, half a cent up. */
function dollars(amount) {
    const cents = (amount + PER_CENT / 2n) / PER_CENT;
    return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}
/** `$1,204.50`; what is too little for a cent is told apart from nothing. */
function usd(amount) {
    const text = dollars(amount);
    if (text === '0.00' && amount > 0n)
        return 'under $0.01';
    return `$${text.replace(/\B(?=(\d{3})+\.)/g, ',')}`;
}
/** `$10.04`, or `$5.00 to $15.00`. */
function usdBand({ min, max }) {
    return dollars(min) === dollars(max) ? usd(min) : `${usd(min)} to ${usd(max)}`;
}


/***/ }),

/***/ 2524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vk: () => (/* binding */ findPrice),
  QO: () => (/* binding */ isStale),
  VQ: () => (/* binding */ lastRead),
  j9: () => (/* binding */ sevallaPrices)
});

// UNUSED EXPORTS: priceBook, renderPriceTable

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var mini_schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __webpack_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/schemas.js + 2 modules
var core_schemas = __webpack_require__(1041);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/iso.js


const ZodMiniISODateTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODateTime", (inst, def) => {
    core.$ZodISODateTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function datetime(params) {
    return core._isoDateTime(ZodMiniISODateTime, params);
}
const ZodMiniISODate = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniISODate", (inst, def) => {
    core_schemas/* $ZodISODate */.v1.init(inst, def);
    mini_schemas/* ZodMiniStringFormat */.zUr.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function date(params) {
    return api/* _isoDate */.db(ZodMiniISODate, params);
}
const ZodMiniISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISOTime", (inst, def) => {
    core.$ZodISOTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function time(params) {
    return core._isoTime(ZodMiniISOTime, params);
}
const ZodMiniISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODuration", (inst, def) => {
    core.$ZodISODuration.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function duration(params) {
    return core._isoDuration(ZodMiniISODuration, params);
}

;// CONCATENATED MODULE: ./src/actions/cost-report/prices/sevalla.ts
// Sevalla's API has no price endpoint and its price table cannot be read by a program, so this book
// is kept by hand. A size that only unattributed catalogues name (S3, S4, S5, C1, \u2026) is left out:
// the report calls it unknown, which is more use than a number nobody stands behind.
//
// `read` is the latest day on which the page is known to have said so; a page that can be dated by
// its year alone counts from 1 January of that year. Confidence:
//   high    the vendor, or two independent readers of its price page, not contradicted
//   medium  one reader alone, or a vendor page of an older generation
//   low     contradicted by the shape of newer prices
const PRICE_PAGE = 'https://sevalla.com/pricing/';
const APPLICATION_PAGE = 'https://docs.sevalla.com/billing/application-hosting-pricing';
const DATABASE_PAGE = 'https://docs.sevalla.com/billing/database-hosting-pricing/';
const CATALOGUE = 'https://github.com/api-evangelist/sevalla/blob/main/plans/sevalla-plans-pricing.yml';
const ABOVE_S1 = 'The page that names it is older than S1 at $10, beside which it looks dear';
const sevalla = {
    provider: 'Sevalla',
    currency: 'USD',
    lines: [
        {
            id: 'process-h1',
            kind: 'process',
            item: 'Process, size H1',
            size: 'H1',
            amount: '5',
            unit: 'instance-month',
            per: 'hours',
            memoryMb: 300,
            includes: '0.3 GB of memory',
            sources: [
                { url: PRICE_PAGE, read: '2026-09-21', by: 'third party' },
                { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
            ],
            confidence: 'high',
        },
        {
            id: 'process-s1',
            kind: 'process',
            item: 'Process, size S1',
            size: 'S1',
            amount: '10',
            unit: 'instance-month',
            per: 'hours',
            memoryMb: 1024,
            includes: '1 GB of memory',
            sources: [{ url: PRICE_PAGE, read: '2026-09-21', by: 'third party' }],
            confidence: 'medium',
        },
        {
            id: 'process-s2',
            kind: 'process',
            item: 'Process, size S2',
            size: 'S2',
            amount: '40',
            unit: 'instance-month',
            per: 'hours',
            memoryMb: 2048,
            includes: '1 CPU, 2 GB of memory',
            sources: [{ url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' }],
            confidence: 'low',
            note: ABOVE_S1,
        },
        {
            id: 'process-c3',
            kind: 'process',
            item: 'Process, size C3',
            size: 'C3',
            amount: '135',
            unit: 'instance-month',
            per: 'hours',
            memoryMb: 4096,
            includes: '4 CPUs, 4 GB of memory',
            sources: [{ url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' }],
            confidence: 'low',
            note: ABOVE_S1,
        },
        {
            id: 'process-m3',
            kind: 'process',
            item: 'Process, size M3',
            size: 'M3',
            amount: '135',
            unit: 'instance-month',
            per: 'hours',
            memoryMb: 8192,
            includes: '2 CPUs, 8 GB of memory',
            sources: [{ url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' }],
            confidence: 'low',
            note: ABOVE_S1,
        },
        {
            id: 'database-db1',
            kind: 'database',
            item: 'Database, size db1',
            size: 'db1',
            amount: '5',
            unit: 'database-month',
            per: 'hours',
            memoryMb: 256,
            includes: '0.25 GB of memory, daily backups kept 7 days',
            sources: [
                { url: PRICE_PAGE, read: '2026-05-21', by: 'third party' },
                { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
            ],
            confidence: 'high',
        },
        {
            id: 'database-disk',
            kind: 'database-disk',
            item: 'Database disk beyond the size\u2019s own',
            amount: '10',
            unit: '10 GB-month',
            per: 'month',
            includes: '10 GB, in whole steps',
            sources: [
                { url: DATABASE_PAGE, read: '2025-01-01', by: 'vendor' },
                { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
            ],
            confidence: 'medium',
        },
        {
            id: 'object-storage',
            kind: 'object-storage',
            item: 'Object storage',
            amount: '0.02',
            unit: 'GB-month',
            per: 'month',
            includes: 'traffic in and out',
            sources: [
                { url: PRICE_PAGE, read: '2026-05-21', by: 'third party' },
                { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
            ],
            confidence: 'high',
            note: 'No fee per request is stated',
        },
        {
            id: 'egress',
            kind: 'egress',
            item: 'Traffic out of applications',
            amount: '0.10',
            unit: 'GB',
            per: 'use',
            includes: 'counted by the byte; traffic in is free',
            sources: [
                { url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' },
                { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
            ],
            confidence: 'medium',
        },
        {
            id: 'build-minute',
            kind: 'build',
            item: 'Application build time',
            amount: '0.02',
            unit: 'minute',
            per: 'use',
            includes: 'builds on Sevalla; an image built elsewhere has none',
            sources: [
                { url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' },
                { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
            ],
            confidence: 'medium',
        },
    ],
};

;// CONCATENATED MODULE: ./src/actions/cost-report/prices.ts


const DAY_MS = 86_400_000;
const source = mini_schemas/* object */.Ikc({
    url: mini_schemas/* url */.OZ5({ protocol: /^https$/ }),
    /** The latest day on which the page is known to have said so. */
    read: date(),
    /** Who read it: a vendor's own page, or a third party that quotes the vendor. */
    by: mini_schemas/* enum */.k5n(['vendor', 'third party']),
});
const line = mini_schemas/* object */.Ikc({
    id: mini_schemas/* string */.YjP(),
    kind: mini_schemas/* enum */.k5n(['process', 'database', 'database-disk', 'object-storage', 'egress', 'build']),
    item: mini_schemas/* string */.YjP(),
    /** The platform's name of the size; for processes and databases alone. */
    size: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
    /** Dollars, as a decimal of at most 6 places. */
    amount: mini_schemas/* string */.YjP().check(api/* _regex */.Fk(/^\d+(\.\d{1,6})?$/)),
    unit: mini_schemas/* string */.YjP(),
    /** Whether a longer calendar month costs more: a running second does, a stored gigabyte does not. */
    per: mini_schemas/* enum */.k5n(['hours', 'month', 'use']),
    memoryMb: mini_schemas/* optional */.lqM(mini_schemas/* int */.Whr().check(api/* _positive */.NC())),
    includes: mini_schemas/* string */.YjP(),
    sources: mini_schemas/* array */.YOg(source).check(api/* _minLength */.m9(1)),
    confidence: mini_schemas/* enum */.k5n(['high', 'medium', 'low']),
    note: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
});
const priceBook = mini_schemas/* object */.Ikc({
    provider: mini_schemas/* string */.YjP(),
    currency: mini_schemas/* literal */.euz('USD'),
    lines: mini_schemas/* array */.YOg(line),
});
const sevallaPrices = priceBook.parse(sevalla);
function findPrice(book, kind, size) {
    return book.lines.find((price) => price.kind === kind &&
        (price.size === undefined || price.size.toLowerCase() === size?.toLowerCase()));
}
/** The day on which a price was last seen, as `2026-09-21`. */
function lastRead(price) {
    return (price.sources
        .map(({ read }) => read)
        .sort()
        .at(-1) ?? '');
}
/** Whether a price was last seen more than `maxAgeDays` before `now` (ms since 1970). */
function isStale(price, now, maxAgeDays) {
    return now - Date.parse(lastRead(price)) > maxAgeDays * DAY_MS;
}
/** The price book as the table of the README. */
function renderPriceTable({ lines }) {
    const rows = lines.map((price) => {
        const sources = price.sources.map(({ url, read, by }) => `[${read}](${url})${by === 'vendor' ? '' : ', quoted'}`);
        const remark = [price.includes, price.note].filter(Boolean).join('. ');
        return [
            price.item,
            `$${price.amount} / ${price.unit}`,
            remark,
            price.confidence,
            sources.join('; '),
        ];
    });
    return [
        ['item', 'price', 'what it buys', 'confidence', 'last read'],
        ['---', '---', '---', '---', '---'],
        ...rows,
    ]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
}


/***/ }),

/***/ 9764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report)
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

// EXTERNAL MODULE: ./src/actions/cost-report/money.ts
var money = __webpack_require__(4590);
// EXTERNAL MODULE: ./src/actions/cost-report/prices.ts + 2 modules
var cost_report_prices = __webpack_require__(2524);
;// CONCATENATED MODULE: ./src/actions/cost-report/report.ts



function report(estimate) {
    const { totals, budget, isComplete } = estimate;
    return {
        outputs: {
            currency: 'USD',
            'monthly-usd': totals && (0,money/* dollars */.E9)(totals.monthly.min),
            'monthly-max-usd': totals && (0,money/* dollars */.E9)(totals.monthly.max),
            'calendar-month-usd': totals && (0,money/* dollars */.E9)(totals.calendarMonth.min),
            'annual-usd': totals && (0,money/* dollars */.E9)(totals.annual.min),
            complete: isComplete,
            'within-budget': withinBudget(budget?.verdict),
            report: toJson(estimate),
        },
        summary: toMarkdown(estimate),
        failure: failure(estimate),
        annotations: annotations(estimate),
    };
}
function withinBudget(verdict) {
    return verdict === undefined || verdict === 'unknown' ? undefined : verdict === 'within';
}
function failure(estimate) {
    const { budget, appId, application } = estimate;
    if (budget?.action !== 'fail')
        return undefined;
    if (budget.verdict === 'exceeded')
        return budgetSentence(estimate);
    // A gate that was asked for does not open because the key has expired.
    const isBlind = appId !== undefined && application === undefined;
    return isBlind ? `${budgetSentence(estimate)} ${estimate.unread.join(' ')}` : undefined;
}
/** The finding in one sentence, as plain text. */
function headline({ application, appId, lines, totals, calendarMonth, isComplete }) {
    const subject = application?.name ??
        (appId === undefined
            ? 'What is declared'
            : `Application ${appId} could not be read; what is declared`);
    const state = application?.isSuspended ? 'is suspended and costs' : 'costs';
    if (totals === undefined) {
        const isUnread = appId !== undefined && application === undefined;
        if (isUnread && lines.length === 0) {
            return `The cost of application ${appId} is unknown: it could not be read.`;
        }
        return `The cost of ${application?.name ?? 'what is declared'} is unknown: no price of it is known.`;
    }
    const amount = (band) => `${isComplete ? '' : 'at least '}${(0,money/* usdBand */.IP)(band)}`;
    const awake = application?.hibernates ? ' if it never hibernates' : '';
    const { days, name } = calendarMonth;
    return (`${subject} ${state} ${amount(totals.monthly)} a month at list price${awake}; ` +
        `${amount(totals.calendarMonth)} in the ${days} days of ${name}, ` +
        `${amount(totals.annual)} a year, before tax.`);
}
function budgetSentence({ budget, totals }) {
    if (budget === undefined)
        return '';
    const limit = `the budget of ${(0,money/* usd */.dR)(budget.limit)} a month`;
    const amount = totals && (0,money/* usdBand */.IP)(totals.monthly);
    switch (budget.verdict) {
        case 'within':
            return `${amount} is within ${limit}.`;
        case 'exceeded':
            return `${amount} exceeds ${limit}.`;
        case 'may be exceeded':
            return `${amount} may exceed ${limit}.`;
        case 'unknown':
            return amount === undefined
                ? `Whether the cost is within ${limit} is unknown.`
                : `What is known, ${amount}, is within ${limit}; the rest is unknown.`;
    }
}
function annotations(estimate) {
    const { unread, lines, missing, budget, maxPriceAgeDays } = estimate;
    const warning = (message) => ({ level: 'warning', title: 'Cost', message });
    const notice = (message) => ({ level: 'notice', title: 'Cost', message });
    const stale = usedPrices(lines.filter(({ isStale }) => isStale));
    const doubtful = usedPrices(lines).filter(({ confidence }) => confidence === 'low');
    const isOver = budget?.verdict === 'exceeded' || budget?.verdict === 'may be exceeded';
    return [
        notice(headline(estimate)),
        ...(budget === undefined || failure(estimate) !== undefined
            ? []
            : [isOver ? warning(budgetSentence(estimate)) : notice(budgetSentence(estimate))]),
        ...unread.map(warning),
        ...unknownSentences(estimate).map(warning),
        ...missing.map((gap) => notice(missingSentence(gap))),
        ...lines.flatMap(({ resource, mismatch }) => mismatch === undefined ? [] : [notice(`${resource.name}: ${mismatch}.`)]),
        ...(stale.length === 0
            ? []
            : [warning(`Last read more than ${maxPriceAgeDays} days ago: ${items(stale)}.`)]),
        ...(doubtful.length === 0 ? [] : [notice(`Prices of low confidence: ${items(doubtful)}.`)]),
    ];
}
function items(prices) {
    return prices.map((price) => `${price.item} (${(0,cost_report_prices/* lastRead */.VQ)(price)})`).join(', ');
}
function unknownSentences({ lines }) {
    return lines.flatMap(({ resource, charge }) => charge.is === 'unknown' ? [`The cost of ${resource.name} is unknown: ${charge.reason}.`] : []);
}
function missingSentence({ what, named, remedy }) {
    return `${named.join(', ')} ${named.length === 1 ? 'names' : 'name'} ${what}, and none is priced. ${remedy}`;
}
function toMarkdown(estimate) {
    const { lines, totals, isComplete, unread, missing, budget } = estimate;
    const gaps = [
        ...unread,
        ...unknownSentences(estimate),
        ...missing.map(missingSentence),
        ...lines.flatMap(({ resource, mismatch }) => mismatch === undefined ? [] : [`${resource.name}: ${mismatch}.`]),
    ];
    const total = totals ? `**${isComplete ? '' : '\u2265 '}${(0,money/* usdBand */.IP)(totals.monthly)}**` : '**unknown**';
    const table = [
        '| resource | size | instances | list price | a month | how we know |',
        '|---|---|--:|--:|--:|---|',
        ...lines.map(row),
        `| **total** | | | | ${total} | |`,
    ];
    return [
        '## Cost',
        `**${literal(headline(estimate))}**`,
        ...(budget === undefined ? [] : [literal(budgetSentence(estimate))]),
        ...(lines.length === 0 ? [] : [table.join('\n')]),
        ...(gaps.length === 0 ? [] : [gaps.map((gap) => `- ${literal(gap)}`).join('\n')]),
        fold('Assumptions, and what is not included', assumptions(estimate)),
        ...(usedPrices(lines).length === 0 ? [] : [fold('Sources of the prices', sources(estimate))]),
        '',
    ].join('\n\n');
}
/** What a count is a count of, where it is not instances. */
const METERED = {
    'database-disk': { unit: 'GB', each: 10 },
    'object-storage': { unit: 'GB', each: 1 },
    egress: { unit: 'GB', each: 1 },
    build: { unit: 'minutes', each: 1 },
};
function row({ resource, charge, isStale }) {
    const { name, kind, size, count, runs, origin } = resource;
    const { price } = charge;
    const meter = METERED[kind];
    const evidence = price && [
        `price of ${(0,cost_report_prices/* lastRead */.VQ)(price)}`,
        ...(isStale ? ['**stale**'] : []),
        `${price.confidence} confidence`,
    ];
    const cells = [
        literal(name),
        meter ? range(count, meter.each, ` ${meter.unit}`) : literal(size ?? 'unknown'),
        meter ? '' : runs === 'on demand' ? 'per run' : range(count),
        price ? `$${price.amount} / ${price.unit}` : 'unknown',
        runs === 'suspended' ? '$0.00, suspended' : monthCell(charge),
        [origin, ...(evidence ?? [])].join(', '),
    ];
    return `| ${cells.join(' | ')} |`;
}
function range(count, each = 1, unit = '') {
    if (count === undefined)
        return 'unknown';
    const [min, max] = [count.min * each, count.max * each];
    return `${min === max ? min : `${min} to ${max}`}${unit}`;
}
function monthCell(charge) {
    if (charge.is === 'known')
        return (0,money/* usdBand */.IP)(charge.monthly);
    return charge.is === 'unknown' ? 'unknown' : `by use, ${hourly(charge.price)} an hour`;
}
/** To a hundredth of a cent: an hour of the smallest size is less than one. */
function hourly({ amount }) {
    return `$${(Number(amount) / money/* HOURS_PER_MONTH */.x4).toFixed(4)}`;
}
function assumptions({ lines, calendarMonth, application }) {
    const kinds = new Set(lines.map(({ resource }) => resource.kind));
    const { days, name } = calendarMonth;
    const excluded = [
        'tax, credits and discounts',
        ...(kinds.has('egress') ? [] : ['traffic out of the application (input `egress-gb`)']),
        ...(kinds.has('build') ? [] : ['build time on Sevalla (input `build-minutes`)']),
        ...(lines.some(({ charge }) => charge.is === 'by use')
            ? ['cron jobs and jobs, which are billed while they run']
            : []),
        'disks of processes, load balancers and static sites',
    ];
    return [
        `A month is ${money/* HOURS_PER_MONTH */.x4} hours, as in Sevalla's prices, and a year is twelve of them.`,
        `Processes and databases are billed by the second, so the ${days} days of ${name} cost ${days * 24}/${money/* HOURS_PER_MONTH */.x4} of a month; storage, traffic and build time do not depend on its length.`,
        'Sums are exact and rounded once, half a cent up: the rows may differ from their total by a cent.',
        ...(lines.some(({ resource: { count } }) => count !== undefined && count.min !== count.max)
            ? ['Autoscaling: from the least to the most instances, all month.']
            : []),
        ...(application?.hibernates
            ? ['Hibernation is on: hours asleep are not billed, and none are assumed.']
            : []),
        ...(lines.some(({ resource: { runs } }) => runs === 'suspended')
            ? ['What is suspended does not run, so no second of it is counted.']
            : []),
        `Not included: ${excluded.join('; ')}.`,
    ]
        .map((sentence) => `- ${sentence}`)
        .join('\n');
}
function sources({ lines }) {
    return [
        '| price | what it buys | last read | confidence |',
        '|---|---|---|---|',
        ...usedPrices(lines).map((price) => {
            const { item, amount, unit, includes, note, confidence } = price;
            const pages = price.sources.map(({ url, read, by }) => `[${read}](${url})${by === 'vendor' ? '' : ', quoted'}`);
            const buys = [includes, note].filter(Boolean).join('. ');
            return `| ${item}: $${amount} / ${unit} | ${buys} | ${pages.join('; ')} | ${confidence} |`;
        }),
        '',
        '\u201cQuoted\u201d: a third party read the page on that day.',
    ].join('\n');
}
function usedPrices(lines) {
    return [...new Set(lines.flatMap(({ charge }) => charge.price ?? []))];
}
function toJson(estimate) {
    const { at, application, appId, calendarMonth, lines, totals, budget } = estimate;
    return {
        version: 1,
        provider: 'sevalla',
        currency: 'USD',
        at: new Date(at).toISOString(),
        application: application ?? (appId === undefined ? null : { id: appId }),
        hours: {
            month: money/* HOURS_PER_MONTH */.x4,
            calendarMonth: calendarMonth.days * 24,
            year: money/* HOURS_PER_MONTH */.x4 * 12,
        },
        calendarMonth: calendarMonth.id,
        complete: estimate.isComplete,
        totals: totals
            ? {
                monthly: jsonBand(totals.monthly),
                calendarMonth: jsonBand(totals.calendarMonth),
                annual: jsonBand(totals.annual),
            }
            : null,
        lines: lines.map(jsonLine),
        missing: estimate.missing,
        unread: estimate.unread,
        budget: budget
            ? { limit: (0,money/* dollars */.E9)(budget.limit), action: budget.action, verdict: budget.verdict }
            : null,
    };
}
function jsonBand({ min, max }) {
    return { min: (0,money/* dollars */.E9)(min), max: (0,money/* dollars */.E9)(max) };
}
function jsonLine({ resource, charge, isStale, mismatch }) {
    const { kind, name, role, size, count, runs, origin } = resource;
    const { price } = charge;
    return {
        kind,
        name,
        role: role ?? null,
        size: size ?? null,
        count: count ?? null,
        runs,
        origin,
        charge: charge.is,
        reason: charge.is === 'unknown' ? charge.reason : null,
        monthly: charge.is === 'known' ? jsonBand(charge.monthly) : null,
        calendarMonth: charge.is === 'known' ? jsonBand(charge.calendarMonth) : null,
        mismatch: mismatch ?? null,
        price: price
            ? {
                id: price.id,
                amount: price.amount,
                unit: price.unit,
                includes: price.includes,
                confidence: price.confidence,
                stale: isStale,
                read: (0,cost_report_prices/* lastRead */.VQ)(price),
                sources: price.sources,
            }
            : null,
    };
}


/***/ })

};
