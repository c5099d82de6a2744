export const id = 664;
export const ids = [664];
export const modules = {

/***/ 664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toCsv: () => (/* binding */ toCsv),
  toFocus: () => (/* binding */ toFocus)
});

;// CONCATENATED MODULE: ./src/csv.ts
/**
 * Comma-separated values as in RFC 4180, with a line of names first. A text that a spreadsheet would
 * take for a formula gets an apostrophe in front, as OWASP advises.
 */
function csv(names, rows) {
    return [names, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
function cell(value) {
    if (value === undefined)
        return '';
    if (typeof value === 'object')
        return value.decimal;
    const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// EXTERNAL MODULE: ./src/actions/cost-report/money.ts
var money = __webpack_require__(4590);
// EXTERNAL MODULE: ./src/actions/cost-report/prices.ts + 1 modules
var prices = __webpack_require__(6249);
;// CONCATENATED MODULE: ./src/actions/cost-report/tables.ts



// The report for spreadsheets and for the tools of finance.
const COLUMNS = [
    ...['name', 'kind', 'id', 'applications', 'size', 'least', 'most', 'runs', 'origin'],
    ...['charge', 'reason', 'currency', 'list_price', 'unit', 'month_least', 'month_most'],
    ...['month_observed', 'calendar_month', 'month_to_date', 'rest_of_month', 'confidence'],
    ...['price_read', 'stale', 'source'],
];
/** Every line of the report, amounts in US dollars; what is unknown is blank, and has a reason. */
function toCsv({ lines }) {
    return csv(COLUMNS, lines.map(({ resource, charge, isStale }) => {
        const { name, kind, id, applications, size, count, runs, origin } = resource;
        const { price } = charge;
        const known = charge.is === 'known' ? charge : undefined;
        return [
            ...[name, kind, id, applications.join(' '), size],
            ...[number(count?.min), number(count?.max), runs, origin, charge.is],
            ...[charge.is === 'unknown' ? charge.reason : undefined, 'USD'],
            ...[price && { decimal: price.amount }, price?.unit],
            ...[usd(known?.monthly.min), usd(known?.monthly.max), usd(known?.observed)],
            ...[usd(known?.calendarMonth.min), usd(known?.monthToDate.min)],
            ...[usd(known?.restOfMonth.min), price?.confidence, price && (0,prices/* lastRead */.VQ)(price)],
            ...[price && String(isStale), price && latestSource(price)],
        ];
    }));
}
function number(value) {
    return value === undefined ? undefined : { decimal: String(value) };
}
function usd(amount) {
    return amount === undefined ? undefined : { decimal: (0,money/* dollars */.E9)(amount) };
}
function exact(amount) {
    return amount === undefined ? undefined : { decimal: (0,money/* exactDollars */.BT)(amount) };
}
function latestSource({ sources }) {
    return sources.toSorted((one, other) => other.read.localeCompare(one.read))[0]?.url;
}
// Names and meaning: FOCUS 1.2, https://focus.finops.org/focus-specification/v1-2/. BilledCost is what
// an invoice has and EffectiveCost what it comes to; where nobody has billed anything both are left
// blank rather than made up, so no sum of them holds an estimate. A strict importer may refuse that.
// ContractedCost is ListCost where no negotiated price is known, and what was billed where no unit
// price is, as the specification has it. What starts with x_ is ours: which of the two a row is, the id
// of the price in our book (SkuPriceId would be the provider's), and the applications that share it.
const FOCUS = [
    ...['BilledCost', 'BillingAccountId', 'BillingAccountName', 'BillingCurrency'],
    ...['BillingPeriodEnd', 'BillingPeriodStart', 'ChargeCategory', 'ChargeClass'],
    ...['ChargeDescription', 'ChargeFrequency', 'ChargePeriodEnd', 'ChargePeriodStart'],
    ...['ConsumedQuantity', 'ConsumedUnit', 'ContractedCost', 'EffectiveCost'],
    ...['InvoiceIssuerName', 'ListCost', 'ListUnitPrice', 'PricingCategory', 'PricingQuantity'],
    ...['PricingUnit', 'ProviderName', 'PublisherName', 'RegionId', 'ResourceId', 'ResourceName'],
    ...['ResourceType', 'ServiceCategory', 'ServiceName', 'SkuId', 'SkuPriceId', 'SubAccountId'],
    ...['x_ApplicationIds', 'x_CostBasis', 'x_PriceId'],
];
const PROVIDER = 'Sevalla';
const SERVICES = {
    process: ['Compute', 'Application hosting'],
    build: ['Developer Tools', 'Application hosting'],
    pipeline: ['Developer Tools', 'Pipelines'],
    egress: ['Networking', 'Application hosting'],
    'load-balancer': ['Networking', 'Load balancers'],
    database: ['Databases', 'Database hosting'],
    'database-disk': ['Databases', 'Database hosting'],
    'object-storage': ['Storage', 'Object storage'],
    'static-site': ['Web', 'Static site hosting'],
};
/**
 * The calendar month until now in the columns of FOCUS: what was billed, where the platform tells,
 * otherwise the known lines at list price.
 */
function toFocus({ at, calendarMonth, actuals, lines, companyId }) {
    const common = {
        BillingAccountId: companyId,
        BillingCurrency: 'USD',
        BillingPeriodStart: time(calendarMonth.from),
        BillingPeriodEnd: time(calendarMonth.to),
        ChargePeriodStart: time(calendarMonth.from),
        ChargePeriodEnd: time(at - (at % HOUR_MS)),
        ChargeCategory: 'Usage',
        ChargeFrequency: 'Usage-Based',
        InvoiceIssuerName: PROVIDER,
        ProviderName: PROVIDER,
        PublisherName: PROVIDER,
    };
    // An application is billed as one; what else runs is billed by its own name.
    const kindOf = (name) => lines.find(({ resource }) => resource.name === name)?.resource.kind ?? 'process';
    const rows = actuals?.is === 'read'
        ? actuals.lines.map(({ id, name, item, billed, estimated }) => {
            const cost = exact(billed);
            return {
                BilledCost: cost,
                EffectiveCost: cost,
                ContractedCost: cost ?? exact(estimated?.min),
                ListCost: exact(estimated?.min) ?? cost,
                ChargeDescription: `${name}: ${item}`,
                ResourceId: id,
                ResourceName: id === undefined ? undefined : name,
                ...(item === 'running' ? serviceOf(kindOf(name)) : CATEGORY_OF_ITEM[item]),
                x_CostBasis: cost ? 'billed' : 'list price',
            };
        })
        : lines.flatMap((line) => {
            const row = listed(line);
            return row === undefined ? [] : [row];
        });
    return csv(FOCUS, rows.map((row) => FOCUS.map((name) => ({ ...common, ...row })[name])));
}
const CATEGORY_OF_ITEM = {
    traffic: { ServiceCategory: 'Networking', ServiceName: 'Hosting' },
    building: { ServiceCategory: 'Developer Tools', ServiceName: 'Hosting' },
    storage: { ServiceCategory: 'Storage', ServiceName: 'Hosting' },
    other: { ServiceCategory: 'Other', ServiceName: 'Hosting' },
};
function serviceOf(kind) {
    const [ServiceCategory, ServiceName] = SERVICES[kind];
    return { ServiceCategory, ServiceName };
}
const HOUR_MS = 3_600_000;
function time(ms) {
    return new Date(ms).toISOString().replace('.000Z', 'Z');
}
function listed({ resource, charge }) {
    if (charge.is !== 'known')
        return undefined;
    const { kind, id, name, size, applications } = resource;
    const { price, monthToDate } = charge;
    const cost = exact(monthToDate.min);
    return {
        ListCost: cost,
        ContractedCost: cost,
        ChargeDescription: price ? `${name}: ${price.item}` : name,
        ...(price
            ? {
                ListUnitPrice: { decimal: price.amount },
                PricingUnit: price.unit,
                PricingQuantity: { decimal: quantity(monthToDate, price) },
                x_PriceId: price.id,
                RegionId: price.region === 'all' ? undefined : price.region,
            }
            : {}),
        PricingCategory: 'Standard',
        ResourceId: id,
        ...(id === undefined ? {} : { ResourceName: name, ResourceType: kind }),
        ...serviceOf(kind),
        SkuId: size,
        x_ApplicationIds: applications.join(' ') || undefined,
        x_CostBasis: 'list price',
    };
}
/** How many units of the price the amount makes: instance-months, gigabyte-months. */
function quantity({ min }, { amount }) {
    const unit = Number((0,money/* money */.TG)(Number(amount)));
    return unit === 0 ? '0' : String(Number((Number(min) / unit).toFixed(6)));
}


/***/ })

};
