export const id = 521;
export const ids = [521];
export const modules = {

/***/ 9283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   digitalOcean: () => (/* binding */ digitalOcean)
/* harmony export */ });
// App Platform's larger sizes and Managed Valkey were not read with a date.
const DATED = { region: 'all', maxAgeDays: 180 };
const APPS = {
    url: 'https://www.digitalocean.com/pricing/app-platform',
    read: '2026-09-20',
    by: 'third party',
};
const digitalOcean = {
    provider: 'digitalocean',
    name: 'DigitalOcean',
    currency: 'USD',
    prices: [
        {
            id: 'app-512',
            item: 'App Platform, 512 MiB',
            amount: '5',
            unit: 'instance-month',
            includes: '1 shared vCPU, fixed at one instance',
            sources: [APPS],
            confidence: 'medium',
            ...DATED,
        },
        {
            id: 'app-1024',
            item: 'App Platform, 1 GiB',
            amount: '10',
            unit: 'instance-month',
            includes: '1 shared vCPU, fixed at one instance',
            sources: [APPS],
            confidence: 'medium',
            ...DATED,
        },
        {
            id: 'postgresql-1024',
            item: 'Managed PostgreSQL, 1 GiB',
            amount: '15.15',
            unit: 'database-month',
            includes: '1 shared vCPU, 10 GiB of disk',
            sources: [
                {
                    url: 'https://www.digitalocean.com/pricing/managed-databases',
                    read: '2026-09-20',
                    by: 'third party',
                },
            ],
            confidence: 'medium',
            ...DATED,
        },
        {
            id: 'spaces',
            item: 'Spaces, up to 250 GB',
            amount: '5',
            unit: 'month',
            includes: '250 GB stored in all buckets together',
            sources: [
                {
                    url: 'https://www.digitalocean.com/pricing/spaces-object-storage',
                    read: '2026-09-20',
                    by: 'third party',
                },
            ],
            confidence: 'medium',
            ...DATED,
        },
    ],
    processes: [
        {
            name: 'App Platform 512 MiB',
            memoryMb: 512,
            cpus: 1,
            cpu: 'shared',
            mostInstances: 1,
            parts: [{ price: 'app-512', units: 1 }],
        },
        {
            name: 'App Platform 1 GiB',
            memoryMb: 1024,
            cpus: 1,
            cpu: 'shared',
            mostInstances: 1,
            parts: [{ price: 'app-1024', units: 1 }],
        },
    ],
    databases: [
        {
            name: 'Managed PostgreSQL 1 GiB, 10 GiB',
            engine: 'postgresql',
            memoryMb: 1024,
            cpus: 1,
            cpu: 'shared',
            includedDiskGb: 10,
            parts: [{ price: 'postgresql-1024', units: 1 }],
        },
    ],
    objectStorage: { price: 'spaces', upToGb: 250 },
    web: [],
    rules: ['A database is a managed one with a single node, not the cheaper development database.'],
    unmapped: [],
    extras: [],
};


/***/ })

};
