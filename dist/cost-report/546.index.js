export const id = 546;
export const ids = [546];
export const modules = {

/***/ 7546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   railway: () => (/* binding */ railway)
/* harmony export */ });
// Railway bills what is used, so its sizes here are those of Sevalla, full all month.
const DATED = { region: 'all', maxAgeDays: 180 };
const PLANS = {
    url: 'https://docs.railway.com/pricing/plans',
    read: '2026-08-21',
    by: 'vendor',
};
const SIZES = [256, 300, 512, 1024, 2048, 4096, 8192, 16_384, 32_768];
const sized = SIZES.map((memoryMb) => ({
    name: `${memoryMb} MB of memory, full all month`,
    memoryMb,
    cpu: 'by use',
    parts: [{ price: 'memory', units: memoryMb / 1024 }],
}));
const railway = {
    provider: 'railway',
    name: 'Railway',
    currency: 'USD',
    prices: [
        {
            id: 'hobby',
            item: 'Hobby plan',
            amount: '5',
            unit: 'month',
            includes: '$5 of use',
            sources: [PLANS],
            confidence: 'high',
            ...DATED,
        },
        {
            id: 'memory',
            item: 'Memory',
            amount: '10',
            unit: 'GB-month',
            includes: 'what is used, by the minute',
            sources: [PLANS],
            confidence: 'high',
            ...DATED,
        },
        {
            id: 'cpu',
            item: 'CPU',
            amount: '20',
            unit: 'vCPU-month',
            includes: 'what is used, by the minute',
            sources: [PLANS],
            confidence: 'high',
            ...DATED,
        },
        {
            id: 'volume',
            item: 'Volume',
            amount: '0.15',
            unit: 'GB-month',
            includes: 'disk of a database',
            sources: [PLANS],
            confidence: 'high',
            ...DATED,
        },
        {
            id: 'egress',
            item: 'Traffic to the internet',
            amount: '0.05',
            unit: 'GB',
            includes: 'all of it',
            sources: [PLANS],
            confidence: 'high',
            ...DATED,
        },
        {
            id: 'bucket',
            item: 'Bucket',
            amount: '0.015',
            unit: 'GB-month',
            includes: 'requests and traffic; whole gigabytes',
            sources: [
                {
                    url: 'https://docs.railway.com/storage-buckets/billing',
                    read: '2026-08-07',
                    by: 'vendor',
                },
            ],
            confidence: 'high',
            ...DATED,
        },
    ],
    processes: sized,
    databases: ['postgresql', 'redis'].flatMap((engine) => sized.map((size) => ({ ...size, engine, includedDiskGb: 0, disk: 'volume' }))),
    objectStorage: { price: 'bucket' },
    egress: 'egress',
    web: [],
    atLeast: 'hobby',
    rules: [
        'Railway bills memory by use: each process and database counts with all of its memory all month, which is the most that its memory can cost.',
        'Databases are containers with a volume that you run yourself; the Hobby plan is the least, and use counts towards it.',
    ],
    unmapped: ['CPU: billed by use, not assumed'],
    extras: [{ what: 'one vCPU in full use all month', parts: [{ price: 'cpu', units: 1 }] }],
};


/***/ })

};
