export const id = 289;
export const ids = [289];
export const modules = {

/***/ 5289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   heroku: () => (/* binding */ heroku)
/* harmony export */ });
// Heroku sells no object storage. Heroku Postgres and Key-Value Store were not read with a date.
const DATED = { region: 'all', maxAgeDays: 180 };
const BILLING = 'https://devcenter.heroku.com/articles/usage-and-billing';
function dyno(name, amount, includes, read) {
    return {
        id: name.toLowerCase(),
        item: `Dyno, ${name}`,
        amount,
        unit: 'dyno-month',
        includes,
        sources: [{ url: BILLING, read, by: 'vendor' }],
        confidence: 'medium',
        ...DATED,
    };
}
const heroku = {
    provider: 'heroku',
    name: 'Heroku',
    currency: 'USD',
    prices: [
        dyno('Basic', '7', '512 MB of memory, one dyno of a process', '2024-10-11'),
        dyno('Standard-1X', '25', '512 MB of memory', '2023-02-06'),
        dyno('Standard-2X', '50', '1 GB of memory', '2023-02-06'),
        dyno('Performance-M', '250', '2.5 GB of memory', '2023-02-06'),
    ],
    processes: [
        {
            name: 'Basic dyno',
            memoryMb: 512,
            cpu: 'shared',
            mostInstances: 1,
            parts: [{ price: 'basic', units: 1 }],
        },
        {
            name: 'Standard-1X dyno',
            memoryMb: 512,
            cpu: 'shared',
            parts: [{ price: 'standard-1x', units: 1 }],
        },
        {
            name: 'Standard-2X dyno',
            memoryMb: 1024,
            cpu: 'shared',
            parts: [{ price: 'standard-2x', units: 1 }],
        },
        {
            name: 'Performance-M dyno',
            memoryMb: 2560,
            cpu: 'dedicated',
            parts: [{ price: 'performance-m', units: 1 }],
        },
    ],
    databases: [],
    web: [],
    rules: ['A process is a dyno that does not sleep.'],
    unmapped: [],
    extras: [],
};


/***/ })

};
