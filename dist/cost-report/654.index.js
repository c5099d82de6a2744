export const id = 654;
export const ids = [654,248];
export const modules = {

/***/ 6177:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   vp: () => (/* binding */ monthPie),
/* harmony export */   yj: () => (/* binding */ budgetBars)
/* harmony export */ });
/* unused harmony export largestLines */
/* harmony import */ var _charts_mermaid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1170);
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4590);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3116);



// The same figures as in the tables, to be seen at a glance.
/** A slice thinner than that cannot be told from its neighbour. */
const MOST_SLICES = 7;
/** What a month of 730 hours goes to, the dearest first; with autoscaling at the least instances. */
function largestLines(lines) {
    const known = lines
        .flatMap(({ resource: { name }, charge }) => charge.is === 'known' ? [{ label: name, value: amount(charge.monthly.min) }] : [])
        .filter(({ value }) => value > 0)
        .sort((one, other) => other.value - one.value);
    const rest = known.slice(MOST_SLICES);
    if (rest.length < 2)
        return known;
    const value = rest.reduce((sum, each) => sum + each.value, 0);
    return [...known.slice(0, MOST_SLICES), { label: `${rest.length} others`, value }];
}
function monthPie({ lines }) {
    return (0,_charts_mermaid_js__WEBPACK_IMPORTED_MODULE_2__/* .pie */ .rL)('A month in US dollars', largestLines(lines));
}
/** A month of 730 hours, as it is to be where the config file says so, beside the budgets on it. */
function budgetBars(estimate) {
    const { budgets, proposal } = estimate;
    const monthly = (0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .monthlyOf */ .Fr)(estimate);
    if (monthly === undefined)
        return undefined;
    const limits = budgets.flatMap(({ on, limit }) => on === 'total' && limit.is === 'amount' ? [amount(limit.amount)] : []);
    const { min, max } = monthly;
    const most = amount(min) === amount(max) ? [] : [{ label: 'at most', value: amount(max) }];
    if (limits.length === 0)
        return undefined;
    const isProposed = proposal !== undefined && 'after' in proposal;
    const title = isProposed
        ? 'A month with this change, and the budgets'
        : 'A month and the budgets';
    return (0,_charts_mermaid_js__WEBPACK_IMPORTED_MODULE_2__/* .bars */ .n_)(title, 'US dollars', [
        { label: most.length === 0 ? 'a month' : 'at least', value: amount(min) },
        ...most,
        ...limits.map((value, index) => ({
            label: limits.length === 1 ? 'budget' : `budget ${index + 1}`,
            value,
        })),
    ]);
}
function amount(money) {
    return Number((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(money));
}


/***/ }),

/***/ 4074:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tq: () => (/* binding */ capacityHere),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   y0: () => (/* binding */ RULES)
/* harmony export */ });
/* unused harmony export cheapestFit */
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4590);
/* harmony import */ var _prices_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6249);


/** They hold for every provider; each provider adds its own. */
const RULES = [
    'A process becomes the cheapest size with at least its memory and, where Sevalla tells them, its CPUs, once for each instance.',
    'A database becomes the cheapest managed one of its engine with at least its memory and its extra disk.',
    'Object storage and traffic are counted by the gigabyte; a month is 730 hours; free tiers, credits, discounts and tax are left out.',
    'What has no size or no price that was read is listed and not counted: the total is then the least.',
];
/** The cheapest size that is not smaller; undefined when each is. */
function cheapestFit(sizes, { memoryMb, cpus, instances = 1 }, priceOf) {
    const enough = sizes.filter((size) => size.memoryMb >= memoryMb &&
        instances <= (size.mostInstances ?? instances) &&
        (cpus === undefined || size.cpu === 'by use' || (size.cpus ?? 0) >= cpus));
    return enough.reduce((least, size) => (least === undefined || priceOf(size) < priceOf(least) ? size : least), undefined);
}
/** Which engines of Sevalla another provider's engine can stand for. */
const ENGINES = {
    postgresql: 'postgresql',
    postgres: 'postgresql',
    redis: 'redis',
    valkey: 'redis',
};
const DISK_STEP_GB = 10;
/** No I/O here. `now` in milliseconds since 1970. */
function compare(lines, book, now, maxAgeDays) {
    const used = new Map();
    const offerOf = (id) => {
        const offer = book.prices.find((price) => price.id === id);
        if (offer === undefined)
            throw new Error(`${book.provider} has no price ${id}`);
        return offer;
    };
    const sum = (parts) => parts.reduce((total, { price, units }) => total + (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .cost */ .y)(offerOf(price).amount, units, _money_js__WEBPACK_IMPORTED_MODULE_0__/* .HOURS_PER_MONTH */ .x4), 0n);
    const take = (parts) => {
        for (const { price } of parts)
            used.set(price, offerOf(price));
        return sum(parts);
    };
    const times = (each, { min, max }) => ({
        min: each * BigInt(min),
        max: each * BigInt(max),
    });
    const mapped = [];
    const unmapped = [];
    const miss = (what, why) => unmapped.push(`${what}: ${why}`);
    const one = { min: 1, max: 1 };
    for (const line of lines) {
        const { resource, charge } = line;
        const { kind, name, runs, count, role } = resource;
        const memoryMb = charge.price?.memoryMb ?? resource.memoryMb;
        const cpus = charge.price?.cpus;
        if (runs === 'suspended') {
            miss(name, 'suspended, so not compared');
        }
        else if (kind === 'process' && runs === 'on demand') {
            miss(name, 'billed while it runs, so not compared');
        }
        else if (kind === 'process') {
            if (memoryMb === undefined)
                miss(name, 'the memory of its size is not known');
            else if (count === undefined)
                miss(name, 'the number of its instances is not known');
            else {
                const need = { memoryMb, cpus, instances: count.max };
                const size = cheapestFit(book.processes, need, ({ parts }) => sum(parts));
                if (size === undefined) {
                    miss(name, `no size of at least ${needText(need)} whose price was read`);
                }
                else {
                    mapped.push({
                        what: name,
                        becomes: size.name,
                        count,
                        monthly: times(take(size.parts), count),
                        memoryMb: size.memoryMb,
                        cpus: size.cpus,
                        cpu: size.cpu,
                    });
                }
            }
        }
        else if (kind === 'database') {
            const engine = ENGINES[role?.toLowerCase() ?? ''];
            const steps = lines.find(({ resource: disk }) => disk.kind === 'database-disk' &&
                disk.id === resource.id &&
                disk.name === `extra disk of ${name}`)?.resource;
            if (engine === undefined)
                miss(name, 'its engine has no counterpart here');
            else if (memoryMb === undefined)
                miss(name, 'the memory of its size is not known');
            else if (steps !== undefined && steps.count === undefined) {
                miss(name, 'its disk is not known');
            }
            else {
                const diskGb = (steps?.count?.max ?? 0) * DISK_STEP_GB;
                const partsOf = (size) => {
                    const beyond = Math.max(0, diskGb - size.includedDiskGb);
                    return beyond > 0 && size.disk !== undefined
                        ? [...size.parts, { price: size.disk, units: beyond }]
                        : size.parts;
                };
                const large = book.databases.filter((size) => size.engine === engine && (size.disk !== undefined || size.includedDiskGb >= diskGb));
                const size = cheapestFit(large, { memoryMb, cpus }, (each) => sum(partsOf(each)));
                if (size === undefined) {
                    const disk = diskGb > 0 ? ` and ${diskGb} GB of disk` : '';
                    miss(name, `no ${engine === 'redis' ? 'Redis or Valkey' : 'PostgreSQL'} of at least ${needText({ memoryMb, cpus })}${disk} whose price was read`);
                }
                else {
                    mapped.push({
                        what: name,
                        becomes: size.name,
                        count: one,
                        monthly: times(take(partsOf(size)), one),
                        memoryMb: size.memoryMb,
                        cpus: size.cpus,
                        cpu: size.cpu,
                    });
                }
            }
        }
        else if (kind === 'object-storage' || kind === 'egress') {
            const gigabytes = count?.max;
            const id = kind === 'egress' ? book.egress : book.objectStorage?.price;
            const { upToGb } = (kind === 'object-storage' && book.objectStorage) || {};
            if (gigabytes === undefined)
                miss(name, 'how much it is, is not known');
            else if (gigabytes === 0)
                continue;
            else if (id === undefined)
                miss(name, 'none whose price was read');
            else if (upToGb !== undefined && gigabytes > upToGb) {
                miss(name, `the price is known for up to ${upToGb} GB`);
            }
            else {
                const units = upToGb === undefined ? Math.ceil(gigabytes) : 1;
                mapped.push({
                    what: name,
                    becomes: offerOf(id).item,
                    count: one,
                    monthly: times(take([{ price: id, units }]), one),
                    memoryMb: undefined,
                    cpus: undefined,
                    cpu: undefined,
                });
            }
        }
        else if (kind !== 'database-disk') {
            miss(name, 'not compared');
        }
    }
    const isWeb = lines.some(({ resource: { kind, role, runs } }) => kind === 'process' && role === 'web' && runs === 'always');
    if (isWeb && book.web.length > 0) {
        mapped.push({
            what: 'requests from the internet',
            becomes: book.web.map(({ price }) => offerOf(price).item).join(', '),
            count: one,
            monthly: times(take(book.web), one),
            memoryMb: undefined,
            cpus: undefined,
            cpu: undefined,
        });
    }
    const usage = (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .addBands */ .uc)(mapped.map(({ monthly }) => monthly));
    const floor = book.atLeast === undefined ? 0n : take([{ price: book.atLeast, units: 1 }]);
    const total = {
        min: usage.min > floor ? usage.min : floor,
        max: usage.max > floor ? usage.max : floor,
    };
    return {
        provider: book.provider,
        name: book.name,
        lines: mapped,
        total: mapped.length === 0 ? undefined : total,
        capacity: capacityOf(mapped),
        unmapped: mapped.length === 0 ? unmapped : [...unmapped, ...book.unmapped],
        extras: isWeb ? book.extras.map(({ what, parts }) => ({ what, monthly: take(parts) })) : [],
        rules: book.rules,
        prices: [...used.values()].map((offer) => ({
            offer,
            isStale: (0,_prices_js__WEBPACK_IMPORTED_MODULE_1__/* .isStale */ .QO)(offer, now, maxAgeDays),
        })),
    };
}
function needText({ memoryMb, cpus, instances = 1 }) {
    const times = instances > 1 ? ` for ${instances} instances` : '';
    return `${memoryMb} MB of memory${cpus === undefined ? '' : ` and ${cpus} CPUs`}${times}`;
}
/** What the processes and databases have on Sevalla, where it is known. */
function capacityHere(lines) {
    return capacityOf(lines.flatMap(({ resource, charge }) => {
        const { kind, runs, count } = resource;
        if (count === undefined || runs !== 'always')
            return [];
        if (kind !== 'process' && kind !== 'database')
            return [];
        return [
            {
                count,
                memoryMb: charge.price?.memoryMb ?? resource.memoryMb,
                cpus: charge.price?.cpus,
                cpu: 'not read',
            },
        ];
    }));
}
function capacityOf(parts) {
    const sized = parts.filter(({ cpu }) => cpu !== undefined);
    const sum = (of) => sized.reduce((total, part) => total + (of(part) ?? 0) * part.count.min, 0);
    const isTold = sized.some(({ cpus }) => cpus !== undefined);
    return {
        memoryMb: sum(({ memoryMb }) => memoryMb),
        isMemoryLeast: sized.some(({ memoryMb }) => memoryMb === undefined),
        cpus: isTold ? sum(({ cpus }) => cpus) : undefined,
        isCpusLeast: sized.some(({ cpus }) => cpus === undefined),
        cpu: [...new Set(sized.flatMap(({ cpu }) => cpu ?? []))].sort(),
    };
}


/***/ }),

/***/ 1149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dU: () => (/* binding */ historyJson),
/* harmony export */   gK: () => (/* binding */ historySection),
/* harmony export */   yV: () => (/* binding */ historySentence)
/* harmony export */ });
/* harmony import */ var _charts_mermaid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1170);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3758);
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4590);



/** So many bars can be told apart. */
const MOST_BARS = 24;
/** Plain text. */
function historySentence({ entries, judgement }) {
    const first = entries[0]?.day ?? '';
    const since = `${entries.length} ${entries.length === 1 ? 'day' : 'days'} since ${first}`;
    if (judgement.is === 'too few') {
        const { days, needed } = judgement;
        const alike = days === entries.length ? '' : `, ${days} of them as complete as this one`;
        return `History: ${since}${alike}; whether a change is unusual is told from ${needed} on.`;
    }
    const change = (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .usdChange */ .L2)((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(judgement.change));
    const isSame = judgement.change === 0;
    return judgement.is === 'unusual'
        ? `Unusual: a month costs ${change} against the run before (${judgement.method}).`
        : `History: ${since}; ${isSame ? 'no change' : change} against the run before, which is usual (${judgement.method}).`;
}
/** So many days are in the JSON; the file has them all. */
const MOST_DAYS_TOLD = 61;
function historyJson({ entries, judgement }) {
    const days = entries.slice(-MOST_DAYS_TOLD);
    return {
        entries: days.map(({ day, monthly, complete }) => ({ day, monthly, complete })),
        judgement,
    };
}
function historySection(history) {
    const { entries, judgement } = history;
    const sentence = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(historySentence(history));
    const chart = (0,_charts_mermaid_js__WEBPACK_IMPORTED_MODULE_2__/* .bars */ .n_)('A month, day by day', 'US dollars', entries.slice(-MOST_BARS).map(({ day, monthly }) => ({ label: day.slice(5), value: monthly })));
    return [
        judgement.is === 'unusual' ? `\u26a0\ufe0f **${sentence}**` : sentence,
        ...(chart ? [chart] : []),
    ].join('\n\n');
}


/***/ }),

/***/ 3005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proposalSection: () => (/* binding */ proposalSection),
/* harmony export */   proposalSentence: () => (/* binding */ proposalSentence),
/* harmony export */   renderComment: () => (/* binding */ renderComment),
/* harmony export */   sizeAndCost: () => (/* binding */ sizeAndCost)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3758);
/* harmony import */ var _sticky_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1248);
/* harmony import */ var _charts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6177);
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4590);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2530);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3116);






// What a change costs: one sentence, a table and a fold, in the summary and in the comment.
/** Plain text. */
function proposalSentence({ before, after, change, isComplete }) {
    const isNothing = change.min === 0n && change.max === 0n;
    const known = isComplete ? '' : ' What is unknown is not in it.';
    if (isNothing) {
        const verb = isComplete ? 'costs nothing' : 'costs nothing that is known';
        return `This change ${verb}: ${(0,_money_js__WEBPACK_IMPORTED_MODULE_2__/* .usdBand */ .IP)(before)} a month before and after, at list price.${known}`;
    }
    const share = (end) => (Number(change[end]) / Number(before[end])) * 100;
    const percent = before.min > 0n && Math.round(share('min')) === Math.round(share('max'))
        ? ` (${signed(share('min'))} %)`
        : '';
    const way = change.min >= 0n
        ? `adds ${(0,_money_js__WEBPACK_IMPORTED_MODULE_2__/* .usdBand */ .IP)(change)}`
        : change.max <= 0n
            ? `saves ${(0,_money_js__WEBPACK_IMPORTED_MODULE_2__/* .usdBand */ .IP)({ min: -change.max, max: -change.min })}`
            : `changes the cost by ${(0,_money_js__WEBPACK_IMPORTED_MODULE_2__/* .usdChangeBand */ .ET)(change)}`;
    return (`This change ${way} a month${percent}: ${(0,_money_js__WEBPACK_IMPORTED_MODULE_2__/* .usdBand */ .IP)(after)} instead of ${(0,_money_js__WEBPACK_IMPORTED_MODULE_2__/* .usdBand */ .IP)(before)}, ` +
        `at list price before tax.${known}`);
}
function signed(value) {
    return `${value < 0 ? '\u2212' : '+'}${Math.abs(value).toFixed(Math.abs(value) < 10 ? 1 : 0)}`;
}
/** For the summary; undefined where the config file declares no topology. */
function proposalSection({ proposal }) {
    if (proposal === undefined)
        return undefined;
    const title = '### What this change costs';
    if ('why' in proposal) {
        return `${title}\n\nThe topology in the config file is not compared: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(proposal.why)}.`;
    }
    return [title, `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(proposalSentence(proposal))}**`, ...body(proposal)].join('\n\n');
}
/** For the pull request. */
function renderComment(estimate, proposal, marker, runUrl) {
    const { applications, budgets } = estimate;
    const names = applications.map(({ name }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(name)).join(', ');
    const notes = [
        ...budgets.map((budget) => (0,_sections_js__WEBPACK_IMPORTED_MODULE_4__/* .budgetSentence */ .Bg)(budget, estimate)),
        ...[(0,_sections_js__WEBPACK_IMPORTED_MODULE_4__/* .overrideSentence */ .k$)(estimate)].flatMap((sentence) => sentence ?? []),
    ];
    return (0,_sticky_comment_js__WEBPACK_IMPORTED_MODULE_0__.commentOf)(marker, runUrl, [
        `### Cost of ${names}`,
        `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(proposalSentence(proposal))}**`,
        ...textBars(proposal),
        ...body(proposal),
        ...(notes.length === 0 ? [] : [(0,_sections_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(notes)]),
    ]);
}
function body({ lines, notes }) {
    const changed = lines.filter(({ change }) => change === undefined || change.min !== 0n || change.max !== 0n);
    const head = ['what', 'now', 'with this change', 'a month'];
    return [
        ...(changed.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(head, changed.map(row))]),
        ...(notes.length === 0 ? [] : [(0,_sections_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(notes)]),
        ...(lines.length === 0
            ? []
            : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .fold */ .AU)(`All ${lines.length} lines, and their prices`, all(lines))]),
    ];
}
function row({ name, before, after, change }) {
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(name),
        before ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(sizeAndCost(before)) : '',
        after ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(sizeAndCost(after)) : 'to go',
        change ? `**${(0,_money_js__WEBPACK_IMPORTED_MODULE_2__/* .usdChangeBand */ .ET)(change)}**` : '**unknown**',
    ];
}
/** Plain text. */
function sizeAndCost(line) {
    const { size, count, month } = (0,_report_js__WEBPACK_IMPORTED_MODULE_3__.cellsOf)(line);
    const many = ['', '1', 'unknown'].includes(count) ? '' : `\u00d7 ${count}`;
    const what = [size, many].filter(Boolean).join(' ');
    return what === '' ? month : `${what}, ${month}`;
}
function all(lines) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['what', 'now', 'with this change', 'list price', 'how we know'], lines.map(({ name, before, after }) => {
        const { price, evidence } = (0,_report_js__WEBPACK_IMPORTED_MODULE_3__.cellsOf)((after ?? before));
        return [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(name),
            before ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(sizeAndCost(before)) : '',
            after ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(sizeAndCost(after)) : 'to go',
            price,
            evidence.filter((each) => each !== 'declared').join(', '),
        ];
    }));
}
const LONGEST = 30;
/** Bars that an e-mail shows, too. */
function textBars({ before, after }) {
    const most = Math.max((0,_charts_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(before.max), (0,_charts_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(after.max));
    if (most === 0)
        return [];
    const bar = (band) => {
        const [least, upper] = [band.min, band.max].map((end) => Math.round(((0,_charts_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(end) / most) * LONGEST));
        return '\u2588'.repeat(least) + '\u2591'.repeat(upper - least);
    };
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .block */ .om)([
            `now               ${bar(before)} ${(0,_money_js__WEBPACK_IMPORTED_MODULE_2__/* .usdBand */ .IP)(before)}`,
            `with this change  ${bar(after)} ${(0,_money_js__WEBPACK_IMPORTED_MODULE_2__/* .usdBand */ .IP)(after)}`,
        ]),
    ];
}


/***/ }),

/***/ 2530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assumptions: () => (/* binding */ assumptions),
  cellsOf: () => (/* binding */ cellsOf),
  headline: () => (/* binding */ headline),
  mismatchSentences: () => (/* binding */ mismatchSentences),
  missingSentence: () => (/* binding */ missingSentence),
  report: () => (/* binding */ report),
  toJson: () => (/* binding */ toJson),
  unknownSentences: () => (/* binding */ unknownSentences),
  usedPrices: () => (/* binding */ usedPrices)
});

// EXTERNAL MODULE: ./src/markdown.ts
var markdown = __webpack_require__(3758);
// EXTERNAL MODULE: ./src/actions/cost-report/charts.ts
var charts = __webpack_require__(6177);
// EXTERNAL MODULE: ./src/actions/cost-report/money.ts
var money = __webpack_require__(4590);
// EXTERNAL MODULE: ./src/actions/cost-report/prices.ts + 1 modules
var cost_report_prices = __webpack_require__(6249);
// EXTERNAL MODULE: ./src/actions/cost-report/elsewhere/compare.ts
var compare = __webpack_require__(4074);
;// CONCATENATED MODULE: ./src/actions/cost-report/elsewhere/section.ts




/** The fold of the summary. */
function elsewhereSection({ comparison, totals, isComplete }) {
    if (comparison === undefined)
        return undefined;
    const here = totals ? `${isComplete ? '' : 'at least '}${(0,money/* usdBand */.IP)(totals.monthly)}` : 'unknown';
    return (0,markdown/* fold */.AU)('The same workload elsewhere', comparisonText(comparison, here));
}
/** @param here What it costs on Sevalla, as text. */
function comparisonText({ here, elsewhere }, total) {
    const stale = elsewhere.some(({ prices }) => prices.some((price) => price.isStale));
    return [
        (0,markdown/* table */.tp)(['provider', 'a month', 'memory', 'CPUs', 'what it becomes'], [
            ['Sevalla', total, memoryText(here), cpuText(here), 'as it is'],
            ...elsewhere.map((one) => [
                one.name,
                totalText(one),
                memoryText(one.capacity),
                cpuText(one.capacity),
                one.lines
                    .map(({ what, becomes, monthly, count }) => {
                    const times = count.max === 1
                        ? ''
                        : `${count.min === count.max ? '' : `${count.min} to `}${count.max} \u00d7 `;
                    return `${(0,markdown/* literal */.eu)(what)}: ${times}${(0,markdown/* literal */.eu)(becomes)}, ${(0,money/* usdBand */.IP)(monthly)}`;
                })
                    .join('; ') || 'nothing',
            ]),
        ]),
        ...elsewhere.flatMap(({ name, unmapped, extras }) => [
            ...(unmapped.length === 0
                ? []
                : [[`${name}, not counted:`, ...unmapped.map((each) => `- ${(0,markdown/* literal */.eu)(each)}`)].join('\n')]),
            ...extras.map(({ what, monthly }) => `${name}, with ${what}: ${(0,money/* usd */.dR)(monthly)} more.`),
        ]),
        ['How it is mapped:', ...rulesOf(elsewhere).map((rule) => `- ${rule}`)].join('\n'),
        (0,markdown/* table */.tp)(['price', 'region', 'last read'], elsewhere.flatMap(({ name, prices }) => prices.map(({ offer, isStale }) => [
            `${name}: ${offer.item}, $${offer.amount} / ${offer.unit} (${offer.includes})`,
            offer.region,
            offer.sources
                .map(({ url, read, by }) => `[${read}](${url})${by === 'vendor' ? '' : ', quoted'}`)
                .join('; ') + (isStale ? ', **stale**' : ''),
        ]))),
        ...(stale ? ['\u201cStale\u201d: older than its age limit; it may have changed since.'] : []),
    ].join('\n\n');
}
function rulesOf(elsewhere) {
    return [
        ...compare/* RULES */.y0,
        ...elsewhere.flatMap(({ name, rules }) => rules.map((rule) => `${name}: ${rule}`)),
    ];
}
function totalText({ total, unmapped }) {
    if (total === undefined)
        return 'unknown';
    return `${unmapped.length === 0 ? '' : 'at least '}${(0,money/* usdBand */.IP)(total)}`;
}
function memoryText({ memoryMb, isMemoryLeast }) {
    if (memoryMb === 0)
        return isMemoryLeast ? 'not known' : 'none';
    return `${isMemoryLeast ? 'at least ' : ''}${memoryMb} MB`;
}
function cpuText({ cpus, isCpusLeast, cpu }) {
    const kinds = cpu.filter((kind) => kind !== 'not read');
    const kind = kinds.length === 0 ? '' : `, ${kinds.join(' and ')}`;
    if (cpus === undefined)
        return kinds.length === 0 ? 'not told' : `not told${kind}`;
    return `${isCpusLeast ? 'at least ' : ''}${cpus}${kind}`;
}
/** For the output `report`: amounts as decimals of dollars. */
function elsewhereJson({ here, elsewhere }) {
    const band = ({ min, max }) => ({
        min: (0,money/* dollars */.E9)(min),
        max: (0,money/* dollars */.E9)(max),
    });
    return {
        rules: compare/* RULES */.y0,
        here,
        providers: elsewhere.map(({ lines, total, extras, prices, ...rest }) => ({
            ...rest,
            complete: rest.unmapped.length === 0,
            total: total ? band(total) : null,
            lines: lines.map((line) => ({ ...line, monthly: band(line.monthly) })),
            extras: extras.map(({ what, monthly }) => ({ what, monthly: (0,money/* dollars */.E9)(monthly) })),
            prices: prices.map(({ offer, isStale }) => ({
                ...offer,
                stale: isStale,
                read: (0,cost_report_prices/* lastRead */.VQ)(offer),
            })),
        })),
    };
}

// EXTERNAL MODULE: ./src/actions/cost-report/history-report.ts
var history_report = __webpack_require__(1149);
// EXTERNAL MODULE: ./src/actions/cost-report/proposal-report.ts
var proposal_report = __webpack_require__(3005);
// EXTERNAL MODULE: ./src/actions/cost-report/sections.ts
var sections = __webpack_require__(3116);
;// CONCATENATED MODULE: ./src/actions/cost-report/report.ts








function report(estimate) {
    const { files = {}, proposal, history } = estimate;
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
            'change-usd': proposal && 'change' in proposal && proposal.isComplete
                ? (0,money/* dollars */.E9)(proposal.change.min)
                : undefined,
            unusual: history && history.judgement.is !== 'too few'
                ? history.judgement.is === 'unusual'
                : undefined,
            'html-file': files.html,
            'report-file': files.report,
            'csv-file': files.csv,
            'focus-file': files.focus,
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
    const sentences = [...(0,sections/* denials */.BH)(estimate), ...(stale === undefined ? [] : [stale])];
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
    const stopping = new Set((0,sections/* denials */.BH)(estimate));
    const said = budgets.map((budget) => ({ ...budget, sentence: (0,sections/* budgetSentence */.Bg)(budget, estimate) }));
    const override = (0,sections/* overrideSentence */.k$)(estimate);
    return [
        notice(headline(estimate)),
        ...said.flatMap(({ verdict, sentence }) => {
            if (stopping.has(sentence))
                return [];
            const isOver = verdict === 'exceeded' || verdict === 'may be exceeded';
            return [isOver ? warning(sentence) : notice(sentence)];
        }),
        ...(override === undefined ? [] : [warning(override)]),
        ...(estimate.history?.judgement.is === 'unusual'
            ? [warning((0,history_report/* historySentence */.yV)(estimate.history))]
            : []),
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
        (0,sections/* monthSentence */.Gs)(estimate),
        (0,sections/* changeSentence */.y6)(estimate),
        ...budgets.map((budget) => (0,sections/* budgetSentence */.Bg)(budget, estimate)),
        (0,sections/* overrideSentence */.k$)(estimate),
    ].flatMap((sentence) => (sentence === undefined ? [] : [(0,markdown/* literal */.eu)(sentence)]));
    const alerts = (0,sections/* alertSentences */.Zy)(estimate);
    return [
        '## Cost',
        `**${(0,markdown/* literal */.eu)(headline(estimate))}**`,
        ...sentences,
        ...(alerts.length === 0 ? [] : [(0,sections/* list */.p_)(alerts)]),
        ...[(0,proposal_report.proposalSection)(estimate)].flatMap((section) => section ?? []),
        ...(lines.length === 0 ? [] : [table.join('\n')]),
        ...[(0,charts/* monthPie */.vp)(estimate), (0,charts/* budgetBars */.yj)(estimate)].flatMap((chart) => chart ?? []),
        ...(estimate.history ? [(0,history_report/* historySection */.gK)(estimate.history)] : []),
        ...(gaps.length === 0 ? [] : [(0,sections/* list */.p_)(gaps)]),
        ...[(0,sections/* actualsSection */.D2)(estimate), (0,sections/* adviceSection */.aW)(estimate)].flatMap((section) => section ?? []),
        ...[elsewhereSection(estimate)].flatMap((section) => section ?? []),
        (0,markdown/* fold */.AU)('Assumptions, and what is not included', (0,sections/* list */.p_)(assumptions(estimate))),
        ...(usedPrices(lines).length === 0 ? [] : [(0,markdown/* fold */.AU)('Sources of the prices', sources(estimate))]),
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
function row(line) {
    const { name, size, count, price, month, evidence } = cellsOf(line);
    const how = evidence.map((each) => (each === STALE ? `**${each}**` : each)).join(', ');
    return `| ${[(0,markdown/* literal */.eu)(name), (0,markdown/* literal */.eu)(size), count, price, month, how].join(' | ')} |`;
}
const STALE = 'stale';
/** A line as people read it, in plain text. */
function cellsOf({ resource, charge, isStale }) {
    const { name, kind, size, count, runs, origin } = resource;
    const { price } = charge;
    const meter = METERED[kind];
    const isSized = kind === 'process' || kind === 'database';
    return {
        name,
        size: meter ? range(count, meter.each, ` ${meter.unit}`) : isSized ? (size ?? 'unknown') : '',
        count: meter ? '' : runs === 'on demand' ? 'per run' : range(count),
        price: price ? `$${price.amount} / ${price.unit}` : 'unknown',
        month: runs === 'suspended' ? '$0.00, suspended' : monthCell(charge),
        evidence: price
            ? [
                origin,
                `price of ${(0,cost_report_prices/* lastRead */.VQ)(price)}`,
                ...(isStale ? [STALE] : []),
                `${price.confidence} confidence`,
            ]
            : [origin],
    };
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
        ...(kinds.has('egress') ? [] : ['traffic out of the application (input egress-gb)']),
        ...(kinds.has('build') ? [] : ['build time on Sevalla (input build-minutes)']),
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
        ...(0,sections/* unaskedSentences */.EZ)(estimate),
        `Not included: ${excluded.join('; ')}.`,
    ];
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
    const used = lines.flatMap(({ charge }) => charge.price ?? []);
    return [...new Map(used.map((price) => [price.id, price])).values()];
}
function toJson(estimate) {
    const { at, applications, scope, calendarMonth, lines, totals, forecast, change } = estimate;
    const { actuals, alerts, previews, advice, proposal } = estimate;
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
        proposal: proposal ? proposalJson(proposal) : null,
        history: estimate.history ? (0,history_report/* historyJson */.dU)(estimate.history) : null,
        budgets: estimate.budgets.map(jsonMoney),
        override: estimate.override ?? null,
        alerts: alerts ? jsonMoney(alerts) : null,
        actuals: actuals ? jsonMoney(actuals) : null,
        advice: advice ? jsonMoney(advice) : null,
        elsewhere: estimate.comparison ? elsewhereJson(estimate.comparison) : null,
    };
}
function proposalJson(proposal) {
    if ('why' in proposal)
        return proposal;
    const { lines, before, after, change, isComplete, notes } = proposal;
    return {
        complete: isComplete,
        before: jsonBand(before),
        after: jsonBand(after),
        change: jsonBand(change),
        lines: lines.map((line) => ({
            name: line.name,
            kind: line.kind,
            before: line.before ? jsonLine(line.before) : null,
            after: line.after ? jsonLine(line.after) : null,
            change: line.change ? jsonBand(line.change) : null,
        })),
        notes,
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

/***/ 3116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ denials),
/* harmony export */   Bg: () => (/* binding */ budgetSentence),
/* harmony export */   D2: () => (/* binding */ actualsSection),
/* harmony export */   EZ: () => (/* binding */ unaskedSentences),
/* harmony export */   Fr: () => (/* binding */ monthlyOf),
/* harmony export */   Gs: () => (/* binding */ monthSentence),
/* harmony export */   Zy: () => (/* binding */ alertSentences),
/* harmony export */   aW: () => (/* binding */ adviceSection),
/* harmony export */   k$: () => (/* binding */ overrideSentence),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   y6: () => (/* binding */ changeSentence)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3758);
/* harmony import */ var _budgets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2992);
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4590);



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
        `${calendarMonth.name}: ${least}${(0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usdBand */ .IP)(forecast.soFar)} until now and ` +
            `${least}${(0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usdBand */ .IP)(forecast.amount)} at its end (${forecast.method}).`,
        ...(totals.observed === undefined
            ? []
            : [`At the observed instances a month costs ${least}${(0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usd */ .dR)(totals.observed)}.`]),
        ...(previews === undefined
            ? []
            : [
                `Of the month, ${(0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usdBand */ .IP)(previews.monthly)} goes to ` +
                    `${count(previews.applications, 'preview application')}.`,
            ]),
    ];
    return parts.join(' ');
}
/** What a month costs, or is to cost where the config file says so. */
function monthlyOf({ totals, proposal }) {
    return proposal && 'after' in proposal ? proposal.after : totals?.monthly;
}
function budgetSentence(budget, estimate) {
    const { change } = estimate;
    const monthly = monthlyOf(estimate);
    const { on, verdict } = budget;
    const limit = limitText(budget);
    const amount = on === 'total' ? monthly && (0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usdBand */ .IP)(monthly) : change && changeText(change, 'The change of ');
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
    const amount = limit.is === 'amount' ? (0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usd */ .dR)(limit.amount) : `${limit.percent} %`;
    if (on === 'total')
        return `the budget of ${amount} a month`;
    const way = { increase: 'more', decrease: 'less', either: 'more or less' }[direction];
    return `the budget of ${amount} ${way} a month`;
}
function changeText({ amount, percent }, before = '') {
    const shown = (0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usdChangeBand */ .ET)(amount);
    if (percent === undefined)
        return `${before}${shown}`;
    const [least, most] = [percent.min, percent.max].map((value) => `${value < 0 ? '\u2212' : '+'}${Math.abs(value).toFixed(1)}`);
    return `${before}${shown} (${least === most ? least : `${least} to ${most}`} %)`;
}
function changeSentence({ change, proposal }) {
    if (change === undefined)
        return undefined;
    // Then it is what the section about the change says.
    if (proposal && 'before' in proposal && (0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usdBand */ .IP)(proposal.before) === (0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usdBand */ .IP)(change.baseline)) {
        return undefined;
    }
    const { baseline, isQuiet } = change;
    return `${changeText(change)} a month against ${(0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usdBand */ .IP)(baseline)} before${isQuiet ? ', too little for a word' : ''}.`;
}
/** What became of the label that overrides budgets. */
function overrideSentence({ override, budgets }) {
    if (override === undefined)
        return undefined;
    const { label, expires, isExpired } = override;
    if (isExpired)
        return `The label ${label} no longer counts: it was good until ${expires}.`;
    const isNeeded = budgets.some((budget) => (0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .isDenied */ .G)(budget));
    return isNeeded
        ? `The label ${label} lets this pass, until ${expires}.`
        : `The label ${label} is there, good until ${expires}, and nothing needs it.`;
}
/** What stops the step, one sentence each. */
function denials(estimate) {
    const { budgets, override, isBlind, unread } = estimate;
    const denied = budgets.filter((budget) => (0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .isDenied */ .G)(budget, override));
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
    const budget = `the budget of ${(0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usd */ .dR)(alerts.budget)}`;
    if (alerts.alerts.length === 0) {
        return [`The platform has no usage alert: beside ${budget} here, nobody is mailed.`];
    }
    return alerts.alerts.map(({ limit, percentages, of, beside }) => {
        const at = percentages.length === 0 ? '' : ` (at ${percentages.join(', ')} %)`;
        const alert = `The platform's usage alert for the ${of}, ${(0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usd */ .dR)(limit)}${at},`;
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
        return `### Billed\n\nThe platform has billed nothing yet in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(calendarMonth.name)}.`;
    }
    const rows = actuals.lines.map(({ name, item, billed, estimated, verdict, categories }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(name),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(categories.length === 0 ? item : `${item} (${categories.join(', ')})`),
        billed === undefined ? 'nothing' : usd2(billed),
        estimated === undefined ? 'nothing' : (0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usdBand */ .IP)(estimated),
        verdict === 'agrees' ? verdict : `**${verdict}**`,
    ]);
    return [
        '### Billed',
        `In ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(calendarMonth.name)} until now the platform billed ${usd2(actuals.billed)}, where list price makes ${(0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usdBand */ .IP)(actuals.estimated)}.`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['what', 'for', 'billed', 'by list price', 'verdict'], [
            ...rows,
            ['**total**', '', `**${usd2(actuals.billed)}**`, `**${(0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usdBand */ .IP)(actuals.estimated)}**`, ''],
        ]),
    ].join('\n\n');
}
/** A credit is negative. */
function usd2(amount) {
    return amount < 0n ? (0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usdChange */ .L2)(amount) : (0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usd */ .dR)(amount);
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
        ...(notes.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .fold */ .AU)('What they do not say', list(notes))]),
    ].join('\n\n');
}
function sizingTable(judged) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['process', 'size', 'processor, 95th of 100', 'memory, most', 'hours', 'advice', 'risk'], judged.map(({ process, size, evidence, is, to }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(process),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(size),
        `${evidence.cpu.p95.toFixed(2)} of ${evidence.cpuLimit} (${percent(evidence.cpu.p95, evidence.cpuLimit)})`,
        `${Math.round(evidence.memory.max / MB)} of ${Math.round(evidence.memoryLimit / MB)} MB (${percent(evidence.memory.max, evidence.memoryLimit)})`,
        String(evidence.hours),
        is === 'fits'
            ? 'fits'
            : to === undefined
                ? `**${is}**, and no size with a known price is larger`
                : `**${is}**: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(to.size.name)}, ${(0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usdChange */ .L2)(-to.saving)} a month`,
        to === undefined ? '' : `${to.risk}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(to.why)}`,
    ]));
}
function percent(part, whole) {
    return `${Math.round((part / whole) * 100)} %`;
}
function sleepSentence({ is, application, hours, window, saving }) {
    return is === 'hibernates'
        ? `${application} was asleep for ${hours} of ${window} hours, counted as those in which no instance was measured: that saves ${(0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usd */ .dR)(saving)} a month.`
        : `${application} got no request in ${hours} of ${window} hours: hibernation would save up to ${(0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usd */ .dR)(saving)} a month, and the first request after a sleep would wait.`;
}
function unitSentences({ application, perThousandRequests, perDeployment }) {
    return [
        ...(perThousandRequests === undefined
            ? []
            : [
                `${application}: ${perThousandRequests.requests.toLocaleString('en-US')} requests, ${(0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usd */ .dR)(perThousandRequests.cost)} a thousand.`,
            ]),
        ...(perDeployment === undefined
            ? []
            : [
                `${application}: ${count(perDeployment.deployments, 'deployment')}, ` +
                    (perDeployment.builds === 0
                        ? 'none of them built on Sevalla, so without a cost of its own.'
                        : `${perDeployment.minutes.toFixed(1)} minutes of building at most, ${(0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .usd */ .dR)(perDeployment.cost)} a deployment.`),
            ]),
    ];
}
/** What was not billed or asked, for the assumptions. */
function unaskedSentences({ actuals, alerts, scope, proposal, change }) {
    const isOne = scope.is === 'applications' && scope.ids.length === 1;
    return [
        ...(isOne && proposal === undefined && change === undefined
            ? ['The config file declares no topology, so what a change will cost is not told.']
            : []),
        ...(actuals?.is === 'unread' ? [`What was billed could not be read: ${actuals.reason}.`] : []),
        ...(alerts?.is === 'unread' ? [`Usage alerts could not be read: ${alerts.reason}.`] : []),
    ];
}
function list(sentences) {
    return sentences.map((sentence) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(sentence)}`).join('\n');
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 1170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n_: () => (/* binding */ bars),
/* harmony export */   rL: () => (/* binding */ pie)
/* harmony export */ });
/* unused harmony export waterfall */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3758);
// Charts that GitHub draws from text. It takes neither inline SVG nor data URIs in Markdown.

/** A pie of the slices that are not zero to two decimals; undefined when there is nothing to compare: fewer than two. */
function pie(title, slices) {
    const shown = slices.filter(({ value }) => Number.isFinite(value) && value >= 0.005);
    if (shown.length < 2)
        return undefined;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)([
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
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)([
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
    return block([
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


/***/ }),

/***/ 3758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export code */
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


/***/ }),

/***/ 1248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentOf: () => (/* binding */ commentOf),
/* harmony export */   markerFor: () => (/* binding */ markerFor),
/* harmony export */   writeComment: () => (/* binding */ writeComment)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


// One comment of an action on a pull request, kept up to date.
const WITHIN_MS = 14_000;
/** After a signal, beside what else is to be put in order then. */
const HURRIED_MS = 2500;
/** The first line of the one comment that belongs to a service. Nobody else's is ever touched. */
function markerFor(action, serviceId) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(serviceId).digest('hex').slice(0, 12);
    return `<!-- sevalla-actions:${action}:${hash} -->`;
}
// GitHub finds mentions and references in what the Markdown renders to, so that a backslash does
// not hold them back: somebody named by a commit message would get mail at each deployment.
function commentOf(marker, runUrl, sections) {
    const body = sections.join('\n\n').replace(/\\([@#])/g, '\\$1\u200b');
    return `${marker}\n${body}\n\n[Run with log and summary](${runUrl})\n`;
}
/**
 * Writes the comment with this marker, over the one that is there. Never throws: where nobody asked
 * for it by number, a missing permission is no more than a line.
 * @param isWorthOne Whether to begin a comment where there is none yet.
 */
async function writeComment(inputs, tools, render, marker, isWorthOne = true) {
    const token = inputs['github-token'];
    if (inputs.comment === 'off' || token === undefined)
        return;
    const isHurried = tools.signal.aborted;
    let isFork = false;
    try {
        const context = await tools.context();
        isFork = context.isFork === true;
        const github = await tools.github(token, { withinMs: isHurried ? HURRIED_MS : WITHIN_MS });
        const number = inputs['pull-request'] ?? context.pullRequest ?? (await findPullRequest(github, tools));
        if (number === undefined)
            return;
        const comments = await github.listComments(number);
        const own = comments.find((comment) => isOwn(comment, marker));
        if (own === undefined && !isWorthOne)
            return;
        const body = render(context.runUrl);
        if (own === undefined)
            await github.createComment(number, body);
        else if (own.body !== body)
            await github.updateComment(own.id, body);
        tools.log.info(`The comment on #${number} is written.`);
    }
    catch (error) {
        const isRefused = error.isRefusal === true;
        const why = isRefused && isFork ? ' The token of a run for a fork only reads.' : '';
        const line = `There is no comment on the pull request: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error)}${why}`;
        if (isRefused && inputs['pull-request'] === undefined)
            tools.log.info(line);
        else
            tools.log.warning(line);
    }
}
/** The open one whose head is the commit of the run; nothing where none may be looked for. */
async function findPullRequest(github, tools) {
    const { eventName, triggeredBy, sha } = await tools.context();
    if (triggeredBy?.pullRequest !== undefined)
        return triggeredBy.pullRequest;
    const commit = triggeredBy?.sha ?? sha;
    if (!['workflow_run', 'push'].includes(eventName) || commit === '')
        return undefined;
    try {
        const found = await github.pullRequestsOf(commit);
        return found.find(({ state, head }) => state === 'open' && head.sha === commit)?.number;
    }
    catch (error) {
        tools.log.debug(`Whether there is a pull request is not known: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error)}`);
        return undefined;
    }
}
/** A stranger could write the marker too, and then change what we say. */
function isOwn({ body, user, author_association: author }, marker) {
    const isOfTeam = ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(author ?? '');
    return (user?.type === 'Bot' || isOfTeam) && (body ?? '').startsWith(marker);
}


/***/ })

};
