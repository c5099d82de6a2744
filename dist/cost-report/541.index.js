export const id = 541;
export const ids = [541];
export const modules = {

/***/ 5541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   render: () => (/* binding */ render)
/* harmony export */ });
// Render sells no object storage. Its Key Value and the disk of its databases were not read with a date.
const DATED = { region: 'all', maxAgeDays: 180 };
const PAGE = 'https://render.com/pricing';
const render = {
    provider: 'render',
    name: 'Render',
    currency: 'USD',
    prices: [
        {
            id: 'starter',
            item: 'Service, Starter',
            amount: '7',
            unit: 'instance-month',
            includes: '512 MB of memory',
            sources: [{ url: PAGE, read: '2026-09-21', by: 'third party' }],
            confidence: 'high',
            ...DATED,
        },
        {
            id: 'standard',
            item: 'Service, Standard',
            amount: '25',
            unit: 'instance-month',
            includes: '2 GB of memory',
            sources: [{ url: PAGE, read: '2025-09-10', by: 'third party' }],
            confidence: 'medium',
            ...DATED,
        },
        {
            id: 'basic-256mb',
            item: 'Postgres, Basic-256mb',
            amount: '6',
            unit: 'database-month',
            includes: '256 MB of memory, no disk',
            sources: [{ url: PAGE, read: '2026-09-21', by: 'third party' }],
            confidence: 'medium',
            ...DATED,
        },
    ],
    processes: [
        { name: 'Starter', memoryMb: 512, cpu: 'not read', parts: [{ price: 'starter', units: 1 }] },
        { name: 'Standard', memoryMb: 2048, cpu: 'not read', parts: [{ price: 'standard', units: 1 }] },
    ],
    databases: [
        {
            name: 'Postgres Basic-256mb',
            engine: 'postgresql',
            memoryMb: 256,
            cpu: 'not read',
            includedDiskGb: 0,
            parts: [{ price: 'basic-256mb', units: 1 }],
        },
    ],
    web: [],
    rules: ['The workspace is the free one, for one person.'],
    unmapped: [
        'Disk of the database: billed by the gigabyte beside its size, and that price was not read',
    ],
    extras: [],
};


/***/ })

};
