export const id = 963;
export const ids = [963];
export const modules = {

/***/ 5963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  watchRelease: () => (/* binding */ watchRelease)
});

// EXTERNAL MODULE: ./src/check-language/check.ts
var check_language_check = __webpack_require__(2509);
// EXTERNAL MODULE: ./src/sevalla/client.ts + 1 modules
var client = __webpack_require__(1573);
// EXTERNAL MODULE: ./src/actions/smoke-test/critical.ts
var critical = __webpack_require__(8031);
// EXTERNAL MODULE: ./src/actions/smoke-test/probe.ts + 16 modules
var probe = __webpack_require__(9070);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/actions/smoke-test/vitals.ts

const PERCENT = 95;
/** Few points for one answer; the platform has no finer ones. */
const MOST_INTERVALS = 20;
const LEAST_INTERVAL_SECONDS = 15;
/** Asks the platform for the metrics of a window. Never throws: what cannot be read is absent. */
async function readVitals(sevalla, appId, { fromMs, toMs }) {
    const troubles = new Set();
    const optional = async (answer) => {
        try {
            return await answer;
        }
        catch (error) {
            troubles.add((0,errors/* errorMessage */.g)(error));
            return undefined;
        }
    };
    const span = { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() };
    const seconds = Math.max(LEAST_INTERVAL_SECONDS, Math.ceil((toMs - fromMs) / 1000 / MOST_INTERVALS));
    const [codes, times, processes = []] = await Promise.all([
        optional(sevalla.statusCodes(appId, span, seconds)),
        optional(sevalla.responseTimes(appId, PERCENT, span, seconds)),
        optional(sevalla.listProcesses(appId)),
    ]);
    const lasting = processes.filter(({ type }) => type === 'web' || type === 'worker');
    const own = await Promise.all(lasting.map(async ({ id, type, display_name }) => {
        const name = display_name || type || id;
        const [exits, counts, used, limits] = await Promise.all([
            optional(sevalla.exitCodes(appId, id, span)),
            optional(sevalla.processMetric(appId, id, 'instance-count', span, seconds)),
            optional(sevalla.processMetric(appId, id, 'memory-usage', span, seconds)),
            optional(sevalla.processMetric(appId, id, 'memory-limit', span, seconds)),
        ]);
        return {
            crashes: exits?.flatMap((exit) => crashOf(name, exit)),
            memory: { process: name, share: highestShare(used, limits, counts) },
        };
    }));
    const known = own.flatMap(({ crashes }) => (crashes === undefined ? [] : [crashes]));
    const [fullest] = own
        .flatMap(({ memory: { process, share } }) => (share === undefined ? [] : [{ process, share }]))
        .sort((one, other) => other.share - one.share);
    return {
        traffic: codes && trafficOf(codes),
        p95Ms: highest(times),
        crashes: known.length === 0 ? undefined : known.flat(),
        memory: fullest,
        troubles: [...troubles],
    };
}
function trafficOf(codes) {
    const counted = codes.flatMap(({ value }) => Object.entries(value));
    const sum = (pairs) => pairs.reduce((total, [, n]) => total + n, 0);
    return {
        requests: sum(counted),
        serverErrors: sum(counted.filter(([status]) => status.startsWith('5'))),
    };
}
const SIGTERM_EXIT = 143;
function crashOf(process, { value, description }) {
    const code = Number(value);
    const outOfMemory = description === 'OOMKilled';
    const isMeant = (code === 0 || code === SIGTERM_EXIT) && !outOfMemory;
    return !Number.isInteger(code) || isMeant ? [] : [{ process, code, outOfMemory }];
}
function highest(points) {
    const values = points?.flatMap(({ value }) => value ?? []) ?? [];
    return values.length === 0 ? undefined : Math.max(...values);
}
/** Use is that of all instances together, the limit that of one. */
function highestShare(used, limits, counts) {
    const limit = highest(limits);
    if (limit === undefined || limit <= 0)
        return undefined;
    const countAt = new Map(counts?.map(({ time, value }) => [time, value]));
    const shares = (used ?? []).flatMap(({ time, value }) => value === null ? [] : [value / Math.max(1, countAt.get(time) ?? 1) / limit]);
    return shares.length === 0 ? undefined : Math.max(...shares);
}

// EXTERNAL MODULE: ./src/actions/smoke-test/watch.ts
var watch = __webpack_require__(535);
;// CONCATENATED MODULE: ./src/actions/smoke-test/watch-release.ts






const ROUND_TIMEOUT_MS = 30_000;
/**
 * Carries the checks out again and again for the time of the input `watch`, those that write left
 * out, each page timed once.
 */
async function watchRelease(inputs, durationMs, { results }, releasedAtMs, known, tools) {
    const { 'app-id': appId, 'sevalla-token': token, 'api-url': apiUrl } = inputs;
    const sevalla = token && appId ? (0,client/* createSevalla */.Z1)({ token, apiUrl, tools }) : undefined;
    const only = new Set(results.flatMap(({ check }) => ((0,check_language_check/* writes */.D3)(check) ? [] : [check.name])));
    const hurried = { ...inputs, timeout: ROUND_TIMEOUT_MS, streak: 1, 'streak-span': 0 };
    // Twenty rounds of the same lines would bury what went wrong in one of them.
    const quiet = { ...tools, log: { ...tools.log, info: () => { }, remote: () => { } } };
    let last;
    const check = async () => {
        const atMs = tools.now();
        last = await (0,probe/* probe */.d)(hurried, quiet, known, { only, samples: 1 });
        return { atMs, failed: failedIn(last), latencyMs: slowestOf(last) };
    };
    const vitals = sevalla && appId
        ? (window) => readVitals(sevalla, appId, window)
        : undefined;
    const watched = await (0,watch/* watch */.wB)({ durationMs, releasedAtMs, check, vitals }, tools);
    return { watched, last };
}
function failedIn(probed) {
    return probed.kind === 'checked' ? (0,critical/* criticalOf */.$)(probed) : [`GET ${probed.healthPath}`];
}
function slowestOf(probed) {
    if (probed.kind !== 'checked')
        return undefined;
    const all = probed.results.flatMap((result) => 'latency' in result && result.latency ? [result.latency.medianMs] : []);
    return all.length === 0 ? undefined : Math.max(...all);
}


/***/ })

};
