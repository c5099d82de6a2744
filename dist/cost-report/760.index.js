export const id = 760;
export const ids = [760];
export const modules = {

/***/ 2992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isDenied),
/* harmony export */   W: () => (/* binding */ judgeBudgets)
/* harmony export */ });
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4590);

/** @param now Milliseconds since 1970. */
function judgeBudgets({ inputs, config, labels }, monthly, isComplete, now) {
    const change = monthly === undefined || inputs['baseline-usd'] === undefined
        ? undefined
        : changeFrom(inputs['baseline-usd'], monthly, config?.quiet ?? 0);
    return {
        budgets: budgetsOf(inputs, config).map((budget) => ({
            ...budget,
            verdict: judge(budget, monthly, change, isComplete),
        })),
        change,
        override: overrideOf(config, labels, now),
    };
}
/** Whether a budget stops the step. */
function isDenied({ action, verdict }, override) {
    const isOverridden = override !== undefined && !override.isExpired;
    return action === 'deny' && verdict === 'exceeded' && !isOverridden;
}
function budgetsOf(inputs, config) {
    const own = inputs.budget === undefined
        ? []
        : [
            {
                on: 'total',
                limit: { is: 'amount', amount: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(inputs.budget) },
                direction: 'increase',
                action: inputs['budget-action'] === 'fail' ? 'deny' : 'warn',
            },
        ];
    const declared = (config?.budgets ?? []).map(({ on = 'total', amount, percent, direction = 'increase', action = 'warn' }) => ({
        on,
        limit: percent === undefined
            ? { is: 'amount', amount: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(amount ?? 0) }
            : { is: 'percent', percent },
        direction,
        action,
    }));
    return [...own, ...declared];
}
function changeFrom(baseline, monthly, quiet) {
    const before = { min: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(baseline.min), max: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(baseline.max ?? baseline.min) };
    // One amount is the lower end of an earlier band, so it says nothing about the upper end.
    const ends = [
        monthly.min - before.min,
        (baseline.max === undefined ? monthly.min : monthly.max) - before.max,
    ];
    const amount = ends[0] <= ends[1] ? { min: ends[0], max: ends[1] } : { min: ends[1], max: ends[0] };
    const most = Math.max(Math.abs(Number(amount.min)), Math.abs(Number(amount.max)));
    return {
        baseline: before,
        amount,
        percent: before.min === 0n
            ? undefined
            : {
                min: (Number(amount.min) / Number(before.min)) * 100,
                max: (Number(amount.max) / Number(before.max)) * 100,
            },
        isQuiet: most <= Number((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(quiet)),
    };
}
function judge(budget, monthly, change, isComplete) {
    if (budget.on === 'total') {
        if (monthly === undefined || budget.limit.is === 'percent')
            return 'unknown';
        const { amount: limit } = budget.limit;
        return verdict(monthly.min > limit, monthly.max > limit, isComplete);
    }
    if (change === undefined)
        return 'unknown';
    if (change.isQuiet)
        return isComplete ? 'within' : 'unknown';
    const over = ['min', 'max'].map((end) => overBy(budget, change, end));
    // What is unknown can only add: an increase is sure, a decrease may be what was not read.
    if (!isComplete && over.includes('decrease') && !over.every((way) => way === 'increase')) {
        return 'unknown';
    }
    return verdict(over.every(Boolean), over.some(Boolean), isComplete);
}
function overBy({ limit, direction }, { amount, percent }, end) {
    const [value, most] = limit.is === 'amount'
        ? [Number(amount[end]), Number(limit.amount)]
        : // Of nothing, any increase is more than every per cent.
            [percent?.[end] ?? (amount[end] > 0n ? Number.POSITIVE_INFINITY : 0), limit.percent];
    if (direction !== 'decrease' && value > most)
        return 'increase';
    if (direction !== 'increase' && -value > most)
        return 'decrease';
    return undefined;
}
function verdict(isOver, mayBeOver, isComplete) {
    if (isOver)
        return 'exceeded';
    if (mayBeOver)
        return 'may be exceeded';
    return isComplete ? 'within' : 'unknown';
}
function overrideOf(config, labels, now) {
    const given = config?.override;
    if (given === undefined || !labels.includes(given.label))
        return undefined;
    const { label, expires } = given;
    return { label, expires, isExpired: new Date(now).toISOString().slice(0, 10) > expires };
}


/***/ }),

/***/ 4590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   IP: () => (/* binding */ usdBand),
/* harmony export */   L2: () => (/* binding */ usdChange),
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
    if (amount < 0n)
        return `-${dollars(-amount)}`;
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
/** `+$1.20`, `\u2212$0.30`, or `$0.00`. */
function usdChange(amount) {
    if (amount === 0n)
        return '$0.00';
    return amount > 0n ? `+${usd(amount)}` : `\u2212${usd(-amount)}`;
}
/** `$10.04`, or `$5.00 to $15.00`. */
function usdBand({ min, max }) {
    return dollars(min) === dollars(max) ? usd(min) : `${usd(min)} to ${usd(max)}`;
}


/***/ }),

/***/ 6249:
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
var schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/iso.js
var iso = __webpack_require__(3102);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./src/actions/cost-report/prices/sevalla.ts
// Sevalla's API has no price endpoint and its price table cannot be read by a program, so this book
// is kept by hand. A size that only unattributed catalogues name (S3, S4, S5, C1, \u2026) is left out:
// the report calls it unknown, which is more use than a number nobody stands behind.
//
// `read` is the latest day on which the page is known to have said so; a page that can be dated by
// its year alone counts from 1 January of that year, an undated page of the newest generation of the
// documentation from the month in which that began. The price of a load balancer stands in a table that
// cannot be read, so there is none here. Confidence:
//   high    the vendor, or two independent readers of its price page, not contradicted
//   medium  one reader alone, or a vendor page of an older generation
//   low     contradicted by the shape of newer prices
const PRICE_PAGE = 'https://sevalla.com/pricing/';
const APPLICATION_PAGE = 'https://docs.sevalla.com/billing/application-hosting-pricing';
const DATABASE_PAGE = 'https://docs.sevalla.com/billing/database-hosting-pricing/';
const CATALOGUE = 'https://github.com/api-evangelist/sevalla/blob/main/plans/sevalla-plans-pricing.yml';
const STATIC_SITE_PAGE = 'https://docs.sevalla.com/billing/static-site-pricing';
const PIPELINE_PAGE = 'https://docs.sevalla.com/pipelines/overview';
/** One price for all locations; the vendor changed its sizes twice within a year. */
const EVERYWHERE = { region: 'all', maxAgeDays: 180 };
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
            ...EVERYWHERE,
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
            ...EVERYWHERE,
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
            ...EVERYWHERE,
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
            ...EVERYWHERE,
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
            ...EVERYWHERE,
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
            ...EVERYWHERE,
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
            ...EVERYWHERE,
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
            ...EVERYWHERE,
            confidence: 'high',
            note: 'No fee per request is stated',
        },
        {
            id: 'static-site',
            kind: 'static-site',
            item: 'Static site',
            amount: '0',
            unit: 'site-month',
            per: 'month',
            upTo: 100,
            includes: '100 GB of traffic and 600 build minutes a month for all sites together',
            sources: [{ url: STATIC_SITE_PAGE, read: '2025-01-01', by: 'vendor' }],
            ...EVERYWHERE,
            confidence: 'medium',
            note: 'Beyond that $0.10 / GB and $0.05 / minute, of which the API tells nothing',
        },
        {
            id: 'pipeline',
            kind: 'pipeline',
            item: 'Pipeline',
            amount: '0',
            unit: 'pipeline-month',
            per: 'month',
            includes: 'its stages; what runs in them is priced as applications',
            sources: [{ url: PIPELINE_PAGE, read: '2026-08-01', by: 'vendor' }],
            ...EVERYWHERE,
            confidence: 'medium',
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
            ...EVERYWHERE,
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
            ...EVERYWHERE,
            confidence: 'medium',
        },
    ],
};

;// CONCATENATED MODULE: ./src/actions/cost-report/prices.ts


const DAY_MS = 86_400_000;
const source = schemas/* object */.Ikc({
    url: schemas/* url */.OZ5({ protocol: /^https$/ }),
    /** The latest day on which the page is known to have said so. */
    read: iso/* date */.p6(),
    /** Who read it: a vendor's own page, or a third party that quotes the vendor. */
    by: schemas/* enum */.k5n(['vendor', 'third party']),
});
const line = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n([
        'process',
        'database',
        'database-disk',
        'object-storage',
        'static-site',
        'load-balancer',
        'pipeline',
        'egress',
        'build',
    ]),
    item: schemas/* string */.YjP(),
    /** The platform's name of the size; for processes and databases alone. */
    size: schemas/* optional */.lqM(schemas/* string */.YjP()),
    /** Dollars, as a decimal of at most 6 places. */
    amount: schemas/* string */.YjP().check(api/* _regex */.Fk(/^\d+(\.\d{1,6})?$/)),
    unit: schemas/* string */.YjP(),
    /** Whether a longer calendar month costs more: a running second does, a stored gigabyte does not. */
    per: schemas/* enum */.k5n(['hours', 'month', 'use']),
    /** The greatest quantity that it holds for; no limit when absent. */
    upTo: schemas/* optional */.lqM(schemas/* int */.Whr().check(api/* _positive */.NC())),
    /** Where it holds: a region of the provider, or `all`. */
    region: schemas/* string */.YjP(),
    /** Days after the last reading from which on it is stale. */
    maxAgeDays: schemas/* int */.Whr().check(api/* _positive */.NC()),
    memoryMb: schemas/* optional */.lqM(schemas/* int */.Whr().check(api/* _positive */.NC())),
    includes: schemas/* string */.YjP(),
    sources: schemas/* array */.YOg(source).check(api/* _minLength */.m9(1)),
    confidence: schemas/* enum */.k5n(['high', 'medium', 'low']),
    note: schemas/* optional */.lqM(schemas/* string */.YjP()),
});
const priceBook = schemas/* object */.Ikc({
    provider: schemas/* string */.YjP(),
    currency: schemas/* literal */.euz('USD'),
    lines: schemas/* array */.YOg(line),
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
function isStale(price, now, maxAgeDays = price.maxAgeDays) {
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

/***/ 8760:
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
// EXTERNAL MODULE: ./src/actions/cost-report/prices.ts + 1 modules
var cost_report_prices = __webpack_require__(6249);
// EXTERNAL MODULE: ./src/actions/cost-report/budgets.ts
var cost_report_budgets = __webpack_require__(2992);
;// CONCATENATED MODULE: ./src/actions/cost-report/sections.ts



// The parts of the summary beside the table of resources. Sentences are plain text; what goes into
// Markdown is made literal where it does.
const MB = 1_048_576;
/** How the calendar month goes, and what was observed. */
function monthSentence(estimate) {
    const { totals, forecast, previews, calendarMonth, isComplete } = estimate;
    if (totals === undefined || forecast === undefined)
        return undefined;
    const least = isComplete ? '' : 'at least ';
    const parts = [
        `${calendarMonth.name}: ${least}${(0,money/* usdBand */.IP)(forecast.soFar)} until now and ` +
            `${least}${(0,money/* usdBand */.IP)(forecast.amount)} at its end (${forecast.method}).`,
        ...(totals.observed === undefined
            ? []
            : [`At the observed instances a month costs ${least}${(0,money/* usd */.dR)(totals.observed)}.`]),
        ...(previews === undefined
            ? []
            : [
                `Of the month, ${(0,money/* usdBand */.IP)(previews.monthly)} goes to ` +
                    `${count(previews.applications, 'preview application')}.`,
            ]),
    ];
    return parts.join(' ');
}
function budgetSentence(budget, { totals, change }) {
    const { on, verdict } = budget;
    const limit = limitText(budget);
    const amount = on === 'total'
        ? totals && (0,money/* usdBand */.IP)(totals.monthly)
        : change && changeText(change, 'The change of ');
    switch (verdict) {
        case 'within':
            return `${amount} is within ${limit}.`;
        case 'exceeded':
            return `${amount} exceeds ${limit}.`;
        case 'may be exceeded':
            return `${amount} may exceed ${limit}.`;
        case 'unknown':
            if (on === 'change' && change === undefined) {
                return `Whether the change is within ${limit} is unknown: there is nothing to compare with (input baseline-usd).`;
            }
            if (amount === undefined)
                return `Whether the cost is within ${limit} is unknown.`;
            return on === 'total'
                ? `What is known, ${amount}, is within ${limit}; the rest is unknown.`
                : `${amount} is of what is known; whether all of it is within ${limit} is unknown.`;
    }
}
function limitText({ on, limit, direction }) {
    const amount = limit.is === 'amount' ? (0,money/* usd */.dR)(limit.amount) : `${limit.percent} %`;
    if (on === 'total')
        return `the budget of ${amount} a month`;
    const way = { increase: 'more', decrease: 'less', either: 'more or less' }[direction];
    return `the budget of ${amount} ${way} a month`;
}
function changeText({ amount, percent }, before = '') {
    const shown = amount.min === amount.max
        ? (0,money/* usdChange */.L2)(amount.min)
        : `${(0,money/* usdChange */.L2)(amount.min)} to ${(0,money/* usdChange */.L2)(amount.max)}`;
    if (percent === undefined)
        return `${before}${shown}`;
    const [least, most] = [percent.min, percent.max].map((value) => `${value < 0 ? '\u2212' : '+'}${Math.abs(value).toFixed(1)}`);
    return `${before}${shown} (${least === most ? least : `${least} to ${most}`} %)`;
}
function changeSentence({ change }) {
    if (change === undefined)
        return undefined;
    const { baseline, isQuiet } = change;
    return `${changeText(change)} a month against ${(0,money/* usdBand */.IP)(baseline)} before${isQuiet ? ', too little for a word' : ''}.`;
}
/** What became of the label that overrides budgets. */
function overrideSentence({ override, budgets }) {
    if (override === undefined)
        return undefined;
    const { label, expires, isExpired } = override;
    if (isExpired)
        return `The label ${label} no longer counts: it was good until ${expires}.`;
    const isNeeded = budgets.some((budget) => (0,cost_report_budgets/* isDenied */.G)(budget));
    return isNeeded
        ? `The label ${label} lets this pass, until ${expires}.`
        : `The label ${label} is there, good until ${expires}, and nothing needs it.`;
}
/** What stops the step, one sentence each. */
function denials(estimate) {
    const { budgets, override, isBlind, unread } = estimate;
    const denied = budgets.filter((budget) => (0,cost_report_budgets/* isDenied */.G)(budget, override));
    if (denied.length > 0)
        return denied.map((budget) => budgetSentence(budget, estimate));
    // A gate that was asked for does not open because the key has expired.
    const gates = budgets.filter(({ action }) => action === 'deny');
    const isOverridden = override !== undefined && !override.isExpired;
    if (!isBlind || gates.length === 0 || isOverridden)
        return [];
    return [...gates.map((budget) => budgetSentence(budget, estimate)), ...unread];
}
/** The platform's usage alerts beside the budget. */
function alertSentences({ alerts }) {
    if (alerts?.is !== 'read')
        return [];
    const budget = `the budget of ${(0,money/* usd */.dR)(alerts.budget)}`;
    if (alerts.alerts.length === 0) {
        return [`The platform has no usage alert: beside ${budget} here, nobody is mailed.`];
    }
    return alerts.alerts.map(({ limit, percentages, of, beside }) => {
        const at = percentages.length === 0 ? '' : ` (at ${percentages.join(', ')} %)`;
        const alert = `The platform's usage alert for the ${of}, ${(0,money/* usd */.dR)(limit)}${at},`;
        const verdict = {
            equal: `is ${budget}`,
            above: `is above ${budget}: the budget speaks first`,
            below: `is below ${budget}: the alert speaks first`,
            'other scope': `counts other services than this report and cannot be held against ${budget}`,
        };
        return `${alert} ${verdict[beside]}.`;
    });
}
/** What was billed beside what was estimated, line by line. */
function actualsSection({ actuals, calendarMonth }) {
    if (actuals?.is !== 'read')
        return undefined;
    if (actuals.lines.every(({ billed }) => billed === undefined)) {
        return `### Billed\n\nThe platform has billed nothing yet in ${literal(calendarMonth.name)}.`;
    }
    const rows = actuals.lines.map(({ name, item, billed, estimated, verdict, categories }) => [
        literal(name),
        literal(categories.length === 0 ? item : `${item} (${categories.join(', ')})`),
        billed === undefined ? 'nothing' : usd2(billed),
        estimated === undefined ? 'nothing' : (0,money/* usdBand */.IP)(estimated),
        verdict === 'agrees' ? verdict : `**${verdict}**`,
    ]);
    return [
        '### Billed',
        `In ${literal(calendarMonth.name)} until now the platform billed ${usd2(actuals.billed)}, where list price makes ${(0,money/* usdBand */.IP)(actuals.estimated)}.`,
        table(['what', 'for', 'billed', 'by list price', 'verdict'], [
            ...rows,
            ['**total**', '', `**${usd2(actuals.billed)}**`, `**${(0,money/* usdBand */.IP)(actuals.estimated)}**`, ''],
        ]),
    ].join('\n\n');
}
/** A credit is negative. */
function usd2(amount) {
    return amount < 0n ? (0,money/* usdChange */.L2)(amount) : (0,money/* usd */.dR)(amount);
}
/** What the metrics say: sizes, sleep, and what a request and a deployment cost. */
function adviceSection({ advice }) {
    if (advice === undefined)
        return undefined;
    const judged = advice.sizing.filter((sizing) => sizing.is !== 'refused');
    const lines = [...advice.sleep.map(sleepSentence), ...advice.units.flatMap(unitSentences)];
    const refusals = advice.sizing.flatMap((sizing) => sizing.is === 'refused' ? [`${sizing.process}: no advice, ${sizing.reason}.`] : []);
    const notes = [...refusals, ...advice.unread];
    if (judged.length === 0 && lines.length === 0 && notes.length === 0)
        return undefined;
    return [
        `### What the last ${advice.days} days say`,
        ...(judged.length === 0 ? [] : [sizingTable(judged)]),
        ...(lines.length === 0 ? [] : [list(lines)]),
        ...(notes.length === 0 ? [] : [fold('What they do not say', list(notes))]),
    ].join('\n\n');
}
function sizingTable(judged) {
    return table(['process', 'size', 'processor, 95th of 100', 'memory, most', 'hours', 'advice', 'risk'], judged.map(({ process, size, evidence, is, to }) => [
        literal(process),
        literal(size),
        `${evidence.cpu.p95.toFixed(2)} of ${evidence.cpuLimit} (${percent(evidence.cpu.p95, evidence.cpuLimit)})`,
        `${Math.round(evidence.memory.max / MB)} of ${Math.round(evidence.memoryLimit / MB)} MB (${percent(evidence.memory.max, evidence.memoryLimit)})`,
        String(evidence.hours),
        is === 'fits'
            ? 'fits'
            : to === undefined
                ? `**${is}**, and no size with a known price is larger`
                : `**${is}**: ${literal(to.size.name)}, ${(0,money/* usdChange */.L2)(-to.saving)} a month`,
        to === undefined ? '' : `${to.risk}: ${literal(to.why)}`,
    ]));
}
function percent(part, whole) {
    return `${Math.round((part / whole) * 100)} %`;
}
function sleepSentence({ is, application, hours, window, saving }) {
    return is === 'hibernates'
        ? `${application} was asleep for ${hours} of ${window} hours, counted as those in which no instance was measured: that saves ${(0,money/* usd */.dR)(saving)} a month.`
        : `${application} got no request in ${hours} of ${window} hours: hibernation would save up to ${(0,money/* usd */.dR)(saving)} a month, and the first request after a sleep would wait.`;
}
function unitSentences({ application, perThousandRequests, perDeployment }) {
    return [
        ...(perThousandRequests === undefined
            ? []
            : [
                `${application}: ${perThousandRequests.requests.toLocaleString('en-US')} requests, ${(0,money/* usd */.dR)(perThousandRequests.cost)} a thousand.`,
            ]),
        ...(perDeployment === undefined
            ? []
            : [
                `${application}: ${count(perDeployment.deployments, 'deployment')}, ` +
                    (perDeployment.builds === 0
                        ? 'none of them built on Sevalla, so without a cost of its own.'
                        : `${perDeployment.minutes.toFixed(1)} minutes of building at most, ${(0,money/* usd */.dR)(perDeployment.cost)} a deployment.`),
            ]),
    ];
}
/** What was not billed or asked, for the assumptions. */
function unaskedSentences({ actuals, alerts }) {
    return [
        ...(actuals?.is === 'unread' ? [`What was billed could not be read: ${actuals.reason}.`] : []),
        ...(alerts?.is === 'unread' ? [`Usage alerts could not be read: ${alerts.reason}.`] : []),
    ];
}
function list(sentences) {
    return sentences.map((sentence) => `- ${literal(sentence)}`).join('\n');
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./src/actions/cost-report/report.ts




function report(estimate) {
    const { totals, forecast, budgets, isComplete } = estimate;
    return {
        outputs: {
            currency: 'USD',
            'monthly-usd': totals && (0,money/* dollars */.E9)(totals.monthly.min),
            'monthly-max-usd': totals && (0,money/* dollars */.E9)(totals.monthly.max),
            'monthly-observed-usd': totals?.observed === undefined ? undefined : (0,money/* dollars */.E9)(totals.observed),
            'calendar-month-usd': totals && (0,money/* dollars */.E9)(totals.calendarMonth.min),
            'month-to-date-usd': forecast && (0,money/* dollars */.E9)(forecast.soFar.min),
            'forecast-usd': forecast && (0,money/* dollars */.E9)(forecast.amount.min),
            'annual-usd': totals && (0,money/* dollars */.E9)(totals.annual.min),
            complete: isComplete,
            'within-budget': withinBudget(budgets),
            report: toJson(estimate),
        },
        summary: toMarkdown(estimate),
        failure: failure(estimate),
        annotations: annotations(estimate),
    };
}
function withinBudget(budgets) {
    if (budgets.some(({ verdict }) => verdict === 'exceeded' || verdict === 'may be exceeded')) {
        return false;
    }
    const isKnown = budgets.length > 0 && budgets.every(({ verdict }) => verdict === 'within');
    return isKnown ? true : undefined;
}
function failure(estimate) {
    const stale = estimate.stalePrices === 'fail' ? staleSentence(estimate) : undefined;
    const sentences = [...denials(estimate), ...(stale === undefined ? [] : [stale])];
    return sentences.length === 0 ? undefined : sentences.join(' ');
}
/** What the report is about, as the subject of a sentence. */
function subjectOf({ scope, applications }) {
    switch (scope.is) {
        case 'declared':
            return 'What is declared';
        case 'company':
            return 'The company';
        case 'project':
            return scope.name === undefined ? `Project ${scope.id}` : `Project ${scope.name}`;
        case 'applications': {
            const names = applications.map(({ name }) => name);
            if (names.length > 3)
                return `${names.length} applications`;
            return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
        }
    }
}
/** The finding in one sentence, as plain text. */
function headline(estimate) {
    const { applications, scope, lines, totals, calendarMonth, isComplete, isBlind } = estimate;
    const isNothingRead = isBlind && applications.length === 0;
    const unread = scope.is === 'applications' ? `application ${scope.ids.join(', ')}` : subjectOf(estimate);
    const subject = isNothingRead
        ? `${capitalized(unread)} could not be read; what is declared`
        : subjectOf(estimate);
    if (totals === undefined) {
        return isNothingRead && lines.length === 0
            ? `The cost of ${unread} is unknown: it could not be read.`
            : `The cost of ${isNothingRead ? 'what is declared' : lowered(subject)} is unknown: no price of it is known.`;
    }
    const isSuspended = scope.is === 'applications' && applications.every((one) => one.isSuspended);
    const state = isSuspended && applications.length > 0 ? 'is suspended and costs' : 'costs';
    const verb = applications.length > 1 && scope.is === 'applications' ? 'cost' : state;
    const amount = (band) => `${isComplete ? '' : 'at least '}${(0,money/* usdBand */.IP)(band)}`;
    const awake = applications.some(({ hibernates }) => hibernates) ? ' if it never hibernates' : '';
    const { days, name } = calendarMonth;
    return (`${subject} ${verb} ${amount(totals.monthly)} a month at list price${awake}; ` +
        `${amount(totals.calendarMonth)} in the ${days} days of ${name}, ` +
        `${amount(totals.annual)} a year, before tax.`);
}
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function lowered(subject) {
    return /^(What|The) /.test(subject)
        ? subject.charAt(0).toLowerCase() + subject.slice(1)
        : subject;
}
function staleSentence({ lines }) {
    const stale = usedPrices(lines.filter(({ isStale }) => isStale));
    return stale.length === 0 ? undefined : `Stale prices, by their last reading: ${items(stale)}.`;
}
/** A step shows no more than ten of a kind; the summary has them all. */
const MOST_ANNOTATIONS = 10;
function annotations(estimate) {
    const { unread, lines, missing, budgets } = estimate;
    const warning = (message) => ({ level: 'warning', title: 'Cost', message });
    const notice = (message) => ({ level: 'notice', title: 'Cost', message });
    const stale = staleSentence(estimate);
    const doubtful = usedPrices(lines).filter(({ confidence }) => confidence === 'low');
    const stopping = new Set(denials(estimate));
    const said = budgets.map((budget) => ({ ...budget, sentence: budgetSentence(budget, estimate) }));
    const override = overrideSentence(estimate);
    return [
        notice(headline(estimate)),
        ...said.flatMap(({ verdict, sentence }) => {
            if (stopping.has(sentence))
                return [];
            const isOver = verdict === 'exceeded' || verdict === 'may be exceeded';
            return [isOver ? warning(sentence) : notice(sentence)];
        }),
        ...(override === undefined ? [] : [warning(override)]),
        ...few(unread, warning),
        ...few(unknownSentences(estimate), warning),
        ...missing.map((gap) => notice(missingSentence(gap))),
        ...few(mismatchSentences(estimate), notice),
        ...(stale === undefined || estimate.stalePrices === 'fail' ? [] : [warning(stale)]),
        ...(doubtful.length === 0 ? [] : [notice(`Prices of low confidence: ${items(doubtful)}.`)]),
    ];
}
function few(sentences, annotate) {
    const rest = sentences.length - MOST_ANNOTATIONS;
    if (rest <= 0)
        return sentences.map(annotate);
    return [
        ...sentences.slice(0, MOST_ANNOTATIONS).map(annotate),
        annotate(`${rest} more of the kind are in the summary.`),
    ];
}
function items(prices) {
    return prices.map((price) => `${price.item} (${(0,cost_report_prices/* lastRead */.VQ)(price)})`).join(', ');
}
function mismatchSentences({ lines }) {
    return lines.flatMap(({ resource, mismatch }) => mismatch === undefined ? [] : [`${resource.name}: ${mismatch}.`]);
}
function unknownSentences({ lines }) {
    return lines.flatMap(({ resource, charge }) => charge.is === 'unknown' ? [`The cost of ${resource.name} is unknown: ${charge.reason}.`] : []);
}
function missingSentence({ what, named, remedy }) {
    return `${named.join(', ')} ${named.length === 1 ? 'names' : 'name'} ${what}, and none is priced. ${remedy}`;
}
function toMarkdown(estimate) {
    const { lines, totals, isComplete, unread, missing, budgets } = estimate;
    const gaps = [
        ...unread,
        ...unknownSentences(estimate),
        ...missing.map(missingSentence),
        ...mismatchSentences(estimate),
    ];
    const total = totals ? `**${isComplete ? '' : '\u2265 '}${(0,money/* usdBand */.IP)(totals.monthly)}**` : '**unknown**';
    const table = [
        '| resource | size | instances | list price | a month | how we know |',
        '|---|---|--:|--:|--:|---|',
        ...lines.map(row),
        `| **total** | | | | ${total} | |`,
    ];
    const sentences = [
        monthSentence(estimate),
        changeSentence(estimate),
        ...budgets.map((budget) => budgetSentence(budget, estimate)),
        overrideSentence(estimate),
    ].flatMap((sentence) => (sentence === undefined ? [] : [literal(sentence)]));
    const alerts = alertSentences(estimate);
    return [
        '## Cost',
        `**${literal(headline(estimate))}**`,
        ...sentences,
        ...(alerts.length === 0 ? [] : [list(alerts)]),
        ...(lines.length === 0 ? [] : [table.join('\n')]),
        ...(gaps.length === 0 ? [] : [list(gaps)]),
        ...[actualsSection(estimate), adviceSection(estimate)].flatMap((section) => section ?? []),
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
    const isSized = kind === 'process' || kind === 'database';
    const evidence = price && [
        `price of ${(0,cost_report_prices/* lastRead */.VQ)(price)}`,
        ...(isStale ? ['**stale**'] : []),
        `${price.confidence} confidence`,
    ];
    const cells = [
        literal(name),
        meter
            ? range(count, meter.each, ` ${meter.unit}`)
            : literal(isSized ? (size ?? 'unknown') : ''),
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
    const { observed } = count;
    const [min, max] = [count.min, count.max].map((value) => shown(value * each, 3));
    const mean = observed === undefined ? '' : `, ${shown(observed * each, 2)} observed`;
    return `${min === max ? min : `${min} to ${max}`}${unit}${mean}`;
}
/** To so many places, and none where they say nothing. */
function shown(value, places) {
    return String(Number(value.toFixed(places)));
}
function monthCell(charge) {
    if (charge.is === 'known') {
        const { monthly, observed } = charge;
        return `${(0,money/* usdBand */.IP)(monthly)}${observed === undefined ? '' : `, ${(0,money/* usd */.dR)(observed)} observed`}`;
    }
    return charge.is === 'unknown' ? 'unknown' : `by use, ${hourly(charge.price)} an hour`;
}
/** To a hundredth of a cent: an hour of the smallest size is less than one. */
function hourly({ amount }) {
    return `$${(Number(amount) / money/* HOURS_PER_MONTH */.x4).toFixed(4)}`;
}
function assumptions(estimate) {
    const { lines, calendarMonth, applications, scope } = estimate;
    const kinds = new Set(lines.map(({ resource }) => resource.kind));
    const { days, name } = calendarMonth;
    const isWhole = scope.is === 'company' || scope.is === 'project';
    const excluded = [
        'tax, credits and discounts',
        ...(kinds.has('egress') ? [] : ['traffic out of the application (input `egress-gb`)']),
        ...(kinds.has('build') ? [] : ['build time on Sevalla (input `build-minutes`)']),
        ...(lines.some(({ charge }) => charge.is === 'by use')
            ? ['cron jobs and jobs, which are billed while they run']
            : []),
        isWhole
            ? 'disks of processes, and what static sites send and build beyond the free part'
            : 'disks of processes, load balancers and static sites',
    ];
    return [
        `A month is ${money/* HOURS_PER_MONTH */.x4} hours, as in Sevalla's prices, and a year is twelve of them.`,
        `Processes and databases are billed by the second, so the ${days} days of ${name} cost ${days * 24}/${money/* HOURS_PER_MONTH */.x4} of a month; storage, traffic and build time do not depend on its length.`,
        'Sums are exact and rounded once, half a cent up: the rows may differ from their total by a cent.',
        ...(lines.some(({ resource: { count } }) => count !== undefined && count.min !== count.max)
            ? ['Autoscaling: from the least to the most instances, all month.']
            : []),
        ...(applications.some(({ hibernates }) => hibernates)
            ? ['Hibernation is on: hours asleep are not billed, and none are assumed.']
            : []),
        ...(applications.some(({ hibernates }) => hibernates === undefined)
            ? ['Which applications hibernate was not asked: all count as awake.']
            : []),
        ...(lines.some(({ resource: { runs } }) => runs === 'suspended')
            ? ['What is suspended does not run, so no second of it is counted.']
            : []),
        ...unaskedSentences(estimate).map(literal),
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
    const { at, applications, scope, calendarMonth, lines, totals, forecast, change } = estimate;
    const { actuals, alerts, previews, advice } = estimate;
    return {
        version: 2,
        provider: 'sevalla',
        currency: 'USD',
        at: new Date(at).toISOString(),
        scope,
        applications: applications.map((one) => ({ ...one, hibernates: one.hibernates ?? null })),
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
                observed: totals.observed === undefined ? null : (0,money/* dollars */.E9)(totals.observed),
                calendarMonth: jsonBand(totals.calendarMonth),
                annual: jsonBand(totals.annual),
            }
            : null,
        forecast: forecast
            ? {
                method: forecast.method,
                soFar: jsonBand(forecast.soFar),
                amount: jsonBand(forecast.amount),
            }
            : null,
        previews: previews
            ? { applications: previews.applications, monthly: jsonBand(previews.monthly) }
            : null,
        lines: lines.map(jsonLine),
        missing: estimate.missing,
        unread: estimate.unread,
        change: change ? jsonMoney(change) : null,
        budgets: estimate.budgets.map(jsonMoney),
        override: estimate.override ?? null,
        alerts: alerts ? jsonMoney(alerts) : null,
        actuals: actuals ? jsonMoney(actuals) : null,
        advice: advice ? jsonMoney(advice) : null,
    };
}
/** Amounts as decimals of dollars, to the cent; what a price is made of is in the lines. */
function jsonMoney(value) {
    return JSON.parse(JSON.stringify(value, (name, member) => {
        if (name === 'price')
            return undefined;
        return typeof member === 'bigint' ? (0,money/* dollars */.E9)(member) : member;
    }));
}
function jsonBand({ min, max }) {
    return { min: (0,money/* dollars */.E9)(min), max: (0,money/* dollars */.E9)(max) };
}
function jsonLine({ resource, charge, isStale, mismatch }) {
    const { kind, id, name, applications, role, size, count, runs, isPreview, origin } = resource;
    const { price } = charge;
    return {
        kind,
        id: id ?? null,
        name,
        applications,
        isPreview,
        role: role ?? null,
        size: size ?? null,
        count: count ?? null,
        runs,
        origin,
        charge: charge.is,
        reason: charge.is === 'unknown' ? charge.reason : null,
        monthly: charge.is === 'known' ? jsonBand(charge.monthly) : null,
        observed: charge.is === 'known' && charge.observed !== undefined ? (0,money/* dollars */.E9)(charge.observed) : null,
        calendarMonth: charge.is === 'known' ? jsonBand(charge.calendarMonth) : null,
        mismatch: mismatch ?? null,
        price: price
            ? {
                id: price.id,
                amount: price.amount,
                unit: price.unit,
                region: price.region,
                includes: price.includes,
                confidence: price.confidence,
                stale: isStale,
                maxAgeDays: price.maxAgeDays,
                read: (0,cost_report_prices/* lastRead */.VQ)(price),
                sources: price.sources,
            }
            : null,
    };
}


/***/ }),

/***/ 3102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p6: () => (/* binding */ date)
/* harmony export */ });
/* unused harmony exports ZodMiniISODateTime, datetime, ZodMiniISODate, ZodMiniISOTime, time, ZodMiniISODuration, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8532);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1041);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3305);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5395);


const ZodMiniISODateTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODateTime", (inst, def) => {
    core.$ZodISODateTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function datetime(params) {
    return core._isoDateTime(ZodMiniISODateTime, params);
}
const ZodMiniISODate = /*@__PURE__*/ _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("ZodMiniISODate", (inst, def) => {
    _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodISODate */ .v1.init(inst, def);
    _schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .ZodMiniStringFormat */ .zUr.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_3__/* ._isoDate */ .db(ZodMiniISODate, params);
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


/***/ })

};
