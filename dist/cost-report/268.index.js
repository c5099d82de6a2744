export const id = 268;
export const ids = [268];
export const modules = {

/***/ 2268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fly: () => (/* binding */ fly)
/* harmony export */ });
// In iad. Redis and object storage are sold there by others (Upstash, Tigris), whose prices were not read.
const DATED = { region: 'iad', maxAgeDays: 180 };
const PAGE = 'https://fly.io/docs/about/pricing/';
function machine(memoryMb) {
    const beyond = (memoryMb - 256) / 1024;
    return {
        name: `shared-cpu-1x, ${memoryMb} MB`,
        memoryMb,
        cpus: 1,
        cpu: 'shared',
        parts: [
            { price: 'shared-cpu-1x', units: 1 },
            ...(beyond === 0 ? [] : [{ price: 'memory', units: beyond }]),
        ],
    };
}
const CLUSTERS = [
    { name: 'Basic', gigabytes: 1, cpus: 2, cpu: 'shared', amount: '38' },
    { name: 'Starter', gigabytes: 2, cpus: 2, cpu: 'shared', amount: '72' },
    { name: 'Launch', gigabytes: 8, cpus: 2, cpu: 'dedicated', amount: '282' },
    { name: 'Scale', gigabytes: 32, cpus: 4, cpu: 'dedicated', amount: '962' },
];
function clusterPrice({ name, gigabytes, cpus, cpu, amount, }) {
    return {
        id: `mpg-${name}`,
        item: `Managed Postgres, ${name}`,
        amount,
        unit: 'cluster-month',
        includes: `${cpus} ${cpu} vCPUs, ${gigabytes} GB of memory, no disk`,
        sources: [{ url: 'https://fly.io/docs/mpg/', read: '2026-08-07', by: 'vendor' }],
        confidence: 'high',
        ...DATED,
    };
}
function cluster({ name, gigabytes, cpus, cpu, }) {
    return {
        name: `Managed Postgres ${name}, ${gigabytes} GB`,
        engine: 'postgresql',
        memoryMb: gigabytes * 1024,
        cpus,
        cpu,
        includedDiskGb: 1,
        disk: 'mpg-disk',
        parts: [
            { price: `mpg-${name}`, units: 1 },
            { price: 'mpg-disk', units: 1 },
        ],
    };
}
const fly = {
    provider: 'fly',
    name: 'Fly.io',
    currency: 'USD',
    prices: [
        {
            id: 'shared-cpu-1x',
            item: 'Machine shared-cpu-1x, 256 MB',
            amount: '2.02',
            unit: 'machine-month',
            includes: '1 shared vCPU, 256 MB of memory',
            sources: [{ url: PAGE, read: '2026-06-07', by: 'third party' }],
            confidence: 'medium',
            ...DATED,
        },
        {
            id: 'memory',
            item: 'Memory beyond the preset',
            amount: '5',
            unit: 'GB-30 days',
            includes: '\u201cabout $5\u201d times the ratio of the region',
            sources: [{ url: PAGE, read: '2026-08-07', by: 'vendor' }],
            confidence: 'medium',
            ...DATED,
        },
        ...CLUSTERS.map(clusterPrice),
        {
            id: 'mpg-disk',
            item: 'Managed Postgres disk',
            amount: '0.28',
            unit: 'GB-month',
            includes: 'disk of the cluster',
            sources: [{ url: 'https://fly.io/docs/mpg/', read: '2026-08-07', by: 'vendor' }],
            confidence: 'medium',
            ...DATED,
        },
    ],
    processes: [256, 512, 1024, 2048].map(machine),
    databases: CLUSTERS.map(cluster),
    web: [],
    rules: [
        'A process is a machine with a shared CPU on the shared address; 30 days of Fly.io count as a month.',
        'A database is Managed Postgres, which has a second node, with 1 GB of disk; a cheaper one that you run yourself is not its like.',
    ],
    unmapped: [],
    extras: [],
};


/***/ })

};
