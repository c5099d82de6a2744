export const id = 340;
export const ids = [340];
export const modules = {

/***/ 2992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isDenied),
/* harmony export */   W: () => (/* binding */ judgeBudgets)
/* harmony export */ });
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4590);

/**
 * @param now Milliseconds since 1970.
 * @param proposed Takes the place of what runs: a budget is about what is to come.
 */
function judgeBudgets({ inputs, config, labels }, monthly, isComplete, now, proposed) {
    const quiet = config?.quiet ?? 0;
    const given = inputs['baseline-usd'];
    const after = proposed?.after ?? monthly;
    const isWhole = isComplete && (proposed?.isComplete ?? true);
    const change = after === undefined
        ? undefined
        : given !== undefined
            ? changeFrom(given, after, quiet)
            : proposed && changeBetween(proposed.before, after, quiet);
    return {
        budgets: budgetsOf(inputs, config).map((budget) => ({
            ...budget,
            verdict: judge(budget, after, change, isWhole),
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
    const after = baseline.max === undefined ? { min: monthly.min, max: monthly.min } : monthly;
    return changeBetween(before, after, quiet);
}
function changeBetween(before, after, quiet) {
    const ends = [after.min - before.min, after.max - before.max];
    const amount = ends[0] <= ends[1] ? { min: ends[0], max: ends[1] } : { min: ends[1], max: ends[0] };
    const most = Math.max(Math.abs(Number(amount.min)), Math.abs(Number(amount.max)));
    // Each end of its own baseline: the lesser amount may be the greater part.
    const percents = [
        (Number(ends[0]) / Number(before.min)) * 100,
        (Number(ends[1]) / Number(before.max)) * 100,
    ];
    return {
        baseline: before,
        amount,
        percent: before.min === 0n ? undefined : { min: Math.min(...percents), max: Math.max(...percents) },
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
/* harmony export */   BT: () => (/* binding */ exactDollars),
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   ET: () => (/* binding */ usdChangeBand),
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
/** `3.69863`: to the millionth, for what is multiplied or summed elsewhere. */
function exactDollars(amount) {
    return String(Number((Number(amount) / Number(PER_DOLLAR)).toFixed(6)));
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
/** `+$1.20`, or `\u2212$5.00 to +$5.00`. */
function usdChangeBand({ min, max }) {
    return min === max ? usdChange(min) : `${usdChange(min)} to ${usdChange(max)}`;
}


/***/ }),

/***/ 6249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vk: () => (/* binding */ findPrice),
  QO: () => (/* binding */ isStale),
  VQ: () => (/* binding */ lastRead),
  j9: () => (/* binding */ sevallaPrices),
  sP: () => (/* binding */ source)
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
            cpus: 1,
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
            cpus: 4,
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
            cpus: 2,
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
    cpus: schemas/* optional */.lqM(schemas/* number */.aig().check(api/* _positive */.NC())),
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
