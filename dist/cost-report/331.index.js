export const id = 331;
export const ids = [331];
export const modules = {

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

/***/ 6331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareWith: () => (/* binding */ compareWith)
});

// UNUSED EXPORTS: loadOffers

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./src/actions/cost-report/prices.ts + 1 modules
var prices = __webpack_require__(6249);
;// CONCATENATED MODULE: ./src/actions/cost-report/elsewhere/book.ts


// What another provider sells, as far as a workload of Sevalla can be mapped to it.
/** A price of a unit; what is made of units is in the sizes. */
const offer = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    item: schemas/* string */.YjP(),
    /** Dollars, as a decimal of at most 6 places. */
    amount: schemas/* string */.YjP().check(api/* _regex */.Fk(/^\d+(\.\d{1,6})?$/)),
    unit: schemas/* string */.YjP(),
    /** A region of the provider, or `all`. */
    region: schemas/* string */.YjP(),
    /** Days after the last reading from which on it is stale. */
    maxAgeDays: schemas/* int */.Whr().check(api/* _positive */.NC()),
    includes: schemas/* string */.YjP(),
    sources: schemas/* array */.YOg(prices/* source */.sP).check(api/* _minLength */.m9(1)),
    confidence: schemas/* enum */.k5n(['high', 'medium', 'low']),
});
/** So many units of a price in a month of 730 hours. */
const part = schemas/* object */.Ikc({ price: schemas/* string */.YjP(), units: schemas/* number */.aig().check(api/* _positive */.NC()) });
const size = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    memoryMb: schemas/* int */.Whr().check(api/* _positive */.NC()),
    /** undefined where the vendor does not tell, or where it is billed by use. */
    cpus: schemas/* optional */.lqM(schemas/* number */.aig().check(api/* _positive */.NC())),
    /** Burstable counts as shared. */
    cpu: schemas/* enum */.k5n(['shared', 'dedicated', 'by use', 'not read']),
    /** How many of it may run at once; no limit when absent. */
    mostInstances: schemas/* optional */.lqM(schemas/* int */.Whr().check(api/* _positive */.NC())),
    parts: schemas/* array */.YOg(part).check(api/* _minLength */.m9(1)),
});
const database = schemas/* extend */.X$i(size, {
    engine: schemas/* enum */.k5n(['postgresql', 'redis']),
    /** Gigabytes that the price of the size has in it. */
    includedDiskGb: schemas/* number */.aig(),
    /** A gigabyte beyond; a larger disk cannot be mapped where there is none. */
    disk: schemas/* optional */.lqM(schemas/* string */.YjP()),
});
const offerBook = schemas/* object */.Ikc({
    provider: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    currency: schemas/* literal */.euz('USD'),
    prices: schemas/* array */.YOg(offer).check(api/* _minLength */.m9(1)),
    processes: schemas/* array */.YOg(size),
    databases: schemas/* array */.YOg(database),
    /** A month of object storage: a flat fee up to so many gigabytes, or gigabytes rounded up. */
    objectStorage: schemas/* optional */.lqM(schemas/* object */.Ikc({ price: schemas/* string */.YjP(), upToGb: schemas/* optional */.lqM(schemas/* number */.aig()) })),
    egress: schemas/* optional */.lqM(schemas/* string */.YjP()),
    /** What requests from the internet need once, however many processes answer them. */
    web: schemas/* array */.YOg(part),
    /** The least that a month costs; what is used counts towards it. */
    atLeast: schemas/* optional */.lqM(schemas/* string */.YjP()),
    /** Printed, beside those that hold for all providers. */
    rules: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** What belongs to it and has no price here, one sentence each. */
    unmapped: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** What may come on top, with its price. */
    extras: schemas/* array */.YOg(schemas/* object */.Ikc({ what: schemas/* string */.YjP(), parts: schemas/* array */.YOg(part) })),
});

// EXTERNAL MODULE: ./src/actions/cost-report/elsewhere/compare.ts
var compare = __webpack_require__(4074);
;// CONCATENATED MODULE: ./src/actions/cost-report/elsewhere/providers.ts


const LOAD = {
    aws: async () => (await __webpack_require__.e(/* import() */ 992).then(__webpack_require__.bind(__webpack_require__, 9992))).aws,
    'google-cloud': async () => (await __webpack_require__.e(/* import() */ 62).then(__webpack_require__.bind(__webpack_require__, 5062))).googleCloud,
    digitalocean: async () => (await __webpack_require__.e(/* import() */ 521).then(__webpack_require__.bind(__webpack_require__, 9283))).digitalOcean,
    render: async () => (await __webpack_require__.e(/* import() */ 541).then(__webpack_require__.bind(__webpack_require__, 5541))).render,
    railway: async () => (await __webpack_require__.e(/* import() */ 546).then(__webpack_require__.bind(__webpack_require__, 7546))).railway,
    fly: async () => (await __webpack_require__.e(/* import() */ 268).then(__webpack_require__.bind(__webpack_require__, 2268))).fly,
    heroku: async () => (await __webpack_require__.e(/* import() */ 289).then(__webpack_require__.bind(__webpack_require__, 5289))).heroku,
};
async function loadOffers(provider) {
    return offerBook.parse(await LOAD[provider]());
}
/** The same workload at each of the providers, in the order given. */
async function compareWith(providers, lines, now, maxAgeDays) {
    const books = await Promise.all(providers.map(loadOffers));
    return {
        here: (0,compare/* capacityHere */.Tq)(lines),
        elsewhere: books.map((book) => (0,compare/* compare */.UD)(lines, book, now, maxAgeDays)),
    };
}


/***/ })

};
