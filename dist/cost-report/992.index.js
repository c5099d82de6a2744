export const id = 992;
export const ids = [992];
export const modules = {

/***/ 9992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aws: () => (/* binding */ aws)
/* harmony export */ });
// On demand, in US East (N. Virginia). Containers on Fargate behind a load balancer, since App Runner
// takes no new customers. The price of ElastiCache was
// not read with a date.
const HOURS = 730;
const DATED = { region: 'us-east-1', maxAgeDays: 180 };
/** Gigabytes of memory that a task may have, by its CPUs. */
const TASKS = [
    [0.25, 1, 2],
    [0.5, 1, 4],
    [1, 2, 8],
    [2, 4, 16],
    [4, 8, 30],
];
function task(cpus, gigabytes) {
    return {
        name: `Fargate ${cpus} vCPU, ${gigabytes} GB`,
        memoryMb: gigabytes * 1024,
        cpus,
        cpu: 'dedicated',
        parts: [
            { price: 'fargate-vcpu', units: cpus * HOURS },
            { price: 'fargate-memory', units: gigabytes * HOURS },
            { price: 'public-ipv4', units: HOURS },
        ],
    };
}
function instance(name, memoryMb) {
    return {
        name: `RDS ${name}, 20 GB`,
        engine: 'postgresql',
        memoryMb,
        cpus: 2,
        cpu: 'shared',
        includedDiskGb: 20,
        disk: 'rds-disk',
        parts: [
            { price: `rds-${name}`, units: HOURS },
            { price: 'rds-disk', units: 20 },
        ],
    };
}
function rds(name, amount, memory) {
    return {
        id: `rds-${name}`,
        item: `RDS for PostgreSQL ${name}, one zone`,
        amount,
        unit: 'hour',
        includes: `2 burstable vCPUs, ${memory} of memory`,
        sources: [
            {
                url: 'https://aws.amazon.com/rds/postgresql/pricing/',
                read: '2026-01-01',
                by: 'third party',
            },
        ],
        confidence: 'medium',
        ...DATED,
    };
}
const aws = {
    provider: 'aws',
    name: 'AWS',
    currency: 'USD',
    prices: [
        {
            id: 'fargate-vcpu',
            item: 'Fargate vCPU, Linux on x86',
            amount: '0.04048',
            unit: 'vCPU-hour',
            includes: 'by the second',
            sources: [
                { url: 'https://aws.amazon.com/fargate/pricing/', read: '2026-06-17', by: 'third party' },
            ],
            confidence: 'high',
            ...DATED,
        },
        {
            id: 'fargate-memory',
            item: 'Fargate memory, Linux on x86',
            amount: '0.004445',
            unit: 'GB-hour',
            includes: '20 GB of passing disk',
            sources: [
                { url: 'https://aws.amazon.com/fargate/pricing/', read: '2026-06-17', by: 'third party' },
            ],
            confidence: 'high',
            ...DATED,
        },
        {
            id: 'public-ipv4',
            item: 'Public IPv4 address',
            amount: '0.005',
            unit: 'hour',
            includes: 'an address in use',
            sources: [
                { url: 'https://aws.amazon.com/vpc/pricing/', read: '2024-02-01', by: 'third party' },
            ],
            confidence: 'medium',
            ...DATED,
        },
        {
            id: 's3',
            item: 'S3 Standard',
            amount: '0.023',
            unit: 'GB-month',
            includes: 'no requests and no traffic; quoted by a rival',
            sources: [
                { url: 'https://aws.amazon.com/s3/pricing/', read: '2026-08-21', by: 'third party' },
            ],
            confidence: 'medium',
            ...DATED,
        },
        {
            id: 'alb',
            item: 'Application Load Balancer',
            amount: '0.0225',
            unit: 'hour',
            includes: 'no capacity unit, of which each hour needs some',
            sources: [
                {
                    url: 'https://aws.amazon.com/elasticloadbalancing/pricing/',
                    read: '2026-09-20',
                    by: 'third party',
                },
            ],
            confidence: 'medium',
            ...DATED,
        },
        rds('db.t4g.micro', '0.016', '1 GiB'),
        rds('db.t4g.small', '0.032', '2 GiB'),
        rds('db.t4g.medium', '0.065', '4 GiB'),
        {
            id: 'rds-disk',
            item: 'RDS disk, gp3',
            amount: '0.115',
            unit: 'GB-month',
            includes: 'at least 20 GB',
            sources: [
                {
                    url: 'https://aws.amazon.com/rds/postgresql/pricing/',
                    read: '2026-06-01',
                    by: 'third party',
                },
            ],
            confidence: 'high',
            ...DATED,
        },
    ],
    processes: [
        task(0.25, 0.5),
        ...TASKS.flatMap(([cpus, least, most]) => Array.from({ length: most - least + 1 }, (_, index) => task(cpus, least + index))),
    ],
    databases: [
        instance('db.t4g.micro', 1024),
        instance('db.t4g.small', 2048),
        instance('db.t4g.medium', 4096),
    ],
    objectStorage: { price: 's3' },
    web: [
        { price: 'alb', units: HOURS },
        { price: 'public-ipv4', units: 2 * HOURS },
    ],
    rules: [
        'A process is a Fargate task on x86 with a public address, which spares the NAT gateway; requests come through one load balancer with an address in each of two zones.',
        'A database is one RDS instance in one zone with at least 20 GB of gp3.',
    ],
    unmapped: [
        'Capacity units of the load balancer: by use, not assumed',
        'Requests to S3: by use, not assumed',
        'Logs: not compared',
    ],
    extras: [],
};


/***/ })

};
