export const id = 62;
export const ids = [62];
export const modules = {

/***/ 5062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   googleCloud: () => (/* binding */ googleCloud)
/* harmony export */ });
// In us-central1, without free tiers. The page of Cloud Run has no date: it counts from the month in
// which jobs, which it prices, began. Its price of memory could not be read, nor that of Memorystore
// and Cloud Storage.
const HOURS = 730;
const SECONDS = HOURS * 3600;
const DATED = { region: 'us-central1', maxAgeDays: 180 };
function service(cpus, memoryMb) {
    return {
        name: `Cloud Run ${cpus} vCPU, ${memoryMb} MiB, billed by instance`,
        memoryMb,
        cpus,
        cpu: 'dedicated',
        parts: [{ price: 'run-vcpu', units: cpus * SECONDS }],
    };
}
const googleCloud = {
    provider: 'google-cloud',
    name: 'Google Cloud',
    currency: 'USD',
    prices: [
        {
            id: 'run-vcpu',
            item: 'Cloud Run vCPU, billed by instance',
            amount: '0.000018',
            unit: 'vCPU-second',
            includes: 'an instance that is always there; the page has no date, and prices jobs, which began then',
            sources: [{ url: 'https://cloud.google.com/run/pricing', read: '2022-05-01', by: 'vendor' }],
            confidence: 'low',
            ...DATED,
        },
        {
            id: 'sql-f1-micro',
            item: 'Cloud SQL db-f1-micro',
            amount: '7.67',
            unit: 'instance-month',
            includes: 'a shared vCPU, 0.6 GB of memory',
            sources: [
                { url: 'https://cloud.google.com/sql/pricing', read: '2026-05-06', by: 'third party' },
            ],
            confidence: 'medium',
            ...DATED,
        },
        {
            id: 'sql-vcpu',
            item: 'Cloud SQL vCPU, Enterprise',
            amount: '0.0413',
            unit: 'vCPU-hour',
            includes: 'a dedicated vCPU',
            sources: [
                { url: 'https://cloud.google.com/sql/pricing', read: '2026-05-01', by: 'third party' },
            ],
            confidence: 'medium',
            ...DATED,
        },
        {
            id: 'sql-memory',
            item: 'Cloud SQL memory, Enterprise',
            amount: '0.007',
            unit: 'GB-hour',
            includes: 'beside vCPUs',
            sources: [
                { url: 'https://cloud.google.com/sql/pricing', read: '2026-05-01', by: 'third party' },
            ],
            confidence: 'medium',
            ...DATED,
        },
        {
            id: 'sql-disk',
            item: 'Cloud SQL disk, SSD',
            amount: '0.17',
            unit: 'GB-month',
            includes: 'at least 10 GB',
            sources: [
                { url: 'https://cloud.google.com/sql/pricing', read: '2026-05-06', by: 'third party' },
            ],
            confidence: 'medium',
            ...DATED,
        },
        {
            id: 'load-balancer',
            item: 'Application load balancer',
            amount: '0.025',
            unit: 'hour',
            includes: 'the first forwarding rules, no traffic',
            sources: [
                {
                    url: 'https://cloud.google.com/load-balancing/pricing',
                    read: '2026-09-20',
                    by: 'third party',
                },
            ],
            confidence: 'medium',
            ...DATED,
        },
    ],
    processes: [
        service(1, 512),
        service(1, 1024),
        service(1, 2048),
        service(1, 4096),
        service(2, 8192),
        service(4, 16_384),
    ],
    databases: [
        {
            name: 'Cloud SQL db-f1-micro, 10 GB',
            engine: 'postgresql',
            memoryMb: 614,
            cpu: 'shared',
            includedDiskGb: 10,
            disk: 'sql-disk',
            parts: [
                { price: 'sql-f1-micro', units: 1 },
                { price: 'sql-disk', units: 10 },
            ],
        },
        {
            name: 'Cloud SQL 1 vCPU, 3.75 GB, 10 GB',
            engine: 'postgresql',
            memoryMb: 3840,
            cpus: 1,
            cpu: 'dedicated',
            includedDiskGb: 10,
            disk: 'sql-disk',
            parts: [
                { price: 'sql-vcpu', units: HOURS },
                { price: 'sql-memory', units: 3.75 * HOURS },
                { price: 'sql-disk', units: 10 },
            ],
        },
    ],
    web: [],
    rules: [
        'A process is a Cloud Run instance that never scales to zero, with at least one vCPU, as instance-based billing asks for.',
        'A database is one Cloud SQL instance in one zone with at least 10 GB of SSD.',
    ],
    unmapped: ['Memory of Cloud Run: its price was not read'],
    extras: [
        {
            what: 'a load balancer for a domain of your own',
            parts: [{ price: 'load-balancer', units: HOURS }],
        },
    ],
};


/***/ })

};
