export const id = 354;
export const ids = [354];
export const modules = {

/***/ 4354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   STATE: () => (/* binding */ STATE),
/* harmony export */   cancelDeployment: () => (/* binding */ cancelDeployment),
/* harmony export */   cancelUnfinished: () => (/* binding */ cancelUnfinished),
/* harmony export */   hurriedClient: () => (/* binding */ hurriedClient),
/* harmony export */   markOf: () => (/* binding */ markOf)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _sevalla_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(920);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7411);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2614);





/** Names of what the main step saves for the post step. */
const STATE = {
    phase: 'phase',
    appId: 'app-id',
    deploymentId: 'deployment-id',
    previousId: 'previous-deployment-id',
};
// The runner leaves 10 seconds between its first signal and the kill.
const HURRIED_MS = 6000;
const HURRIED_POLICY = { timeoutMs: 3000, deadlineMs: 4000, firstDelayMs: 300, mostDelayMs: 1000 };
const CONFIRM_PAUSE_MS = 2000;
const CONFIRM_LOOKS = 10;
/** A client for the moment after an interruption, when the tools of the action have given up. */
function hurriedClient(inputs, tools) {
    const hurried = {
        ...tools,
        signal: AbortSignal.timeout(HURRIED_MS),
        sleep: async (ms) => {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms);
        },
    };
    return (0,_sevalla_client_js__WEBPACK_IMPORTED_MODULE_1__/* .createSevalla */ .Z1)({
        token: inputs['sevalla-token'] ?? '',
        apiUrl: inputs['api-url'],
        tools: hurried,
        policy: HURRIED_POLICY,
    });
}
/** Cancels a deployment unless it has ended. Never throws. */
async function cancelDeployment(sevalla, appId, id, log) {
    try {
        await sevalla.cancelDeployment(appId, id);
        log.info(`Sevalla is cancelling the deployment ${id}.`);
        return 'cancelled';
    }
    catch (error) {
        // The contract does not say how a deployment that has ended refuses, so look.
        const deployment = await sevalla.getDeployment(appId, id).catch(() => undefined);
        if (deployment && (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .hasEnded */ .h)(deployment)) {
            log.info(`The deployment ${id} has ended before (${deployment.status}).`);
            return 'ended';
        }
        log.warning(`The deployment ${id} could not be cancelled: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .g)(error)}`);
        return 'going on';
    }
}
/** The post step: after a cancelled job, makes sure that nothing goes on at Sevalla. */
async function cancelUnfinished(inputs, state, tools) {
    const phase = state(STATE.phase);
    const appId = state(STATE.appId);
    if (phase === '' || phase === 'done' || appId === '')
        return;
    const { log } = tools;
    const sevalla = (0,_sevalla_client_js__WEBPACK_IMPORTED_MODULE_1__/* .createSevalla */ .Z1)({
        token: inputs['sevalla-token'] ?? '',
        apiUrl: inputs['api-url'],
        tools,
    });
    const id = state(STATE.deploymentId) ||
        (await findTriggered(sevalla, markOf(inputs, appId, state(STATE.previousId)), tools));
    if (!id) {
        log.info('The job was cancelled while the deployment was triggered; none was started by it.');
        return;
    }
    if (phase === 'cancelling' && (await confirmEnd(sevalla, appId, id, tools)))
        return;
    const deployment = await sevalla.getDeployment(appId, id);
    if ((0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .hasEnded */ .h)(deployment)) {
        log.info(`The deployment ${id} has ended (${deployment.status}): nothing to cancel.`);
        return;
    }
    if ((await cancelDeployment(sevalla, appId, id, log)) !== 'cancelled')
        return;
    if (!(await confirmEnd(sevalla, appId, id, tools))) {
        log.warning(`The deployment ${id} has not ended yet, although Sevalla is cancelling it.`);
    }
}
function markOf(inputs, appId, previousId) {
    return {
        appId,
        previousId: previousId || undefined,
        branch: inputs.branch,
        image: inputs['docker-image'],
    };
}
/** A trigger that was cut off may still be on its way through the platform, so look again. */
async function findTriggered(sevalla, mark, tools) {
    for (let look = 0; look < 3; look += 1) {
        if (look > 0)
            await tools.sleep(CONFIRM_PAUSE_MS);
        const own = await (0,_find_js__WEBPACK_IMPORTED_MODULE_4__/* .findOwn */ .g)(sevalla, mark);
        if (own !== undefined)
            return own.id;
    }
    return undefined;
}
async function confirmEnd(sevalla, appId, id, tools) {
    for (let look = 0; look < CONFIRM_LOOKS; look += 1) {
        if (look > 0)
            await tools.sleep(CONFIRM_PAUSE_MS);
        const deployment = await sevalla.getDeployment(appId, id);
        if (!(0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .hasEnded */ .h)(deployment))
            continue;
        tools.log.info(`The deployment ${id} has ended (${deployment.status}).`);
        return true;
    }
    return false;
}


/***/ }),

/***/ 7411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ findOwn)
/* harmony export */ });
// More deployments than these between the trigger and the look would be somebody's accident.
const MOST_LOOKED_AT = 20;
/**
 * The deployment that a trigger without an answer has made. Times are not compared, because the
 * clocks of the platform and of this machine differ. Gives nothing when there is none, and nothing
 * when several could be it: somebody else's deployment must not be cancelled.
 */
async function findOwn(sevalla, mark) {
    const newest = await sevalla.listDeployments(mark.appId, { most: MOST_LOOKED_AT });
    const before = newest.findIndex(({ id }) => id === mark.previousId);
    const since = before === -1 ? newest : newest.slice(0, before);
    const own = since.filter((deployment) => 
    // A push is not ours, whatever it deploys.
    deployment.trigger !== 'AUTO_DEPLOY_ON_PUSH' &&
        deployment.trigger !== 'ROLLBACK_DEPLOYMENT' &&
        (mark.branch === undefined || (deployment.branch ?? mark.branch) === mark.branch) &&
        (mark.image === undefined || (deployment.docker_image_url ?? mark.image) === mark.image));
    return own.length === 1 ? own[0] : undefined;
}


/***/ }),

/***/ 2614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ describeStatus),
/* harmony export */   h: () => (/* binding */ hasEnded)
/* harmony export */ });
/** Nothing follows these: https://api-docs.sevalla.com/v3/long-running-operations */
const FINAL = ['success', 'failed', 'cancelled', 'skipped'];
/** A status that nobody knows yet is no end: only the four known ones are. */
function hasEnded({ status }) {
    return FINAL.includes(status ?? '');
}
/** What a status means, as a line of the log. */
function describeStatus({ status, steps }) {
    switch (status) {
        case 'waiting':
            return 'Waiting in the queue of the application';
        case 'inProgress':
            return `In progress${steps?.length ? `: ${steps.join(', ')}` : ''}`;
        case 'success':
            return 'Succeeded';
        case 'failed':
            return 'Failed';
        case 'cancelled':
            return 'Cancelled';
        case 'skipped':
            return 'Skipped';
        case null:
            return 'Without a status yet, still waiting';
        default:
            return `Status ${JSON.stringify(status)} is not known to this action, still waiting`;
    }
}


/***/ }),

/***/ 137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ NetworkError),
/* harmony export */   x: () => (/* binding */ networkError)
/* harmony export */ });
/** A request without an answer. The message names the reason, never the URL. */
class NetworkError extends Error {
    name = 'NetworkError';
    reach;
    constructor(reach, reason, cause) {
        super(reason, { cause });
        this.reach = reach;
    }
}
/** Reads what `fetch` threw; undici keeps the reason in a chain of causes. */
function networkError(thrown) {
    const chain = causes(thrown);
    const last = chain.at(-1);
    const coded = chain.find(({ code }) => code !== undefined);
    const reason = last?.message || coded?.code || String(thrown);
    const named = coded?.code && !reason.includes(coded.code) ? `${reason} (${coded.code})` : reason;
    return new NetworkError(reachOf(chain), named, thrown);
}
function reachOf(chain) {
    const untrusted = /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;
    if (chain.some(({ code }) => untrusted.test(code ?? '')))
        return 'untrusted';
    const unsent = chain.some(({ code, syscall }) => syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT');
    return unsent ? 'unsent' : 'unanswered';
}
/** The error, its cause, the cause of that; of several attempts to connect, the first. */
function causes(thrown) {
    const chain = [];
    let error = thrown;
    while (typeof error?.message === 'string' && chain.length < 8) {
        chain.push(error);
        error = error.errors?.[0] ?? error.cause;
    }
    return chain;
}


/***/ }),

/***/ 7777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createTransport)
/* harmony export */ });
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(137);

// A write is sent again only where it is proven that the first one did nothing.
const RETRIED = {
    throttled: 'always',
    unsent: 'always',
    unanswered: 'reads',
    unreadable: 'reads',
    failing: 'reads',
};
function createTransport(policy, tools) {
    const pausedUntil = new Map();
    const now = () => tools.now();
    return async (call) => {
        const isRead = call.method === 'GET';
        const giveUpAt = now() + policy.deadlineMs;
        for (let retries = 0;; retries += 1) {
            const pause = (pausedUntil.get(call.bucket) ?? 0) - now();
            // A longer pause than the deadline is the server's to enforce, with a 429.
            if (pause > 0 && now() + pause <= giveUpAt) {
                tools.log.info(`${call.name}: the rate limit is used up, waiting ${seconds(pause)}.`);
                await tools.sleep(pause);
            }
            const result = await attempt(call, policy, tools);
            if (!(result instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D) && policy.rateLimit) {
                const { remaining, reset } = policy.rateLimit;
                const left = secondsIn(result.headers.get(reset));
                if (result.headers.get(remaining)?.trim() === '0' && left !== undefined) {
                    pausedUntil.set(call.bucket, now() + left * 1000);
                }
                else {
                    pausedUntil.delete(call.bucket);
                }
            }
            const trouble = troubleOf(result);
            const mayRetry = trouble && (isRead || RETRIED[trouble] === 'always');
            const delay = trouble ? delayBefore(retries, result, policy, tools) : 0;
            if (!mayRetry || now() + delay > giveUpAt) {
                if (result instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D)
                    throw result;
                return result;
            }
            tools.log.info(`${call.name}: ${describe(result)}; trying again in ${seconds(delay)}.`);
            await tools.sleep(delay);
        }
    };
}
async function attempt(call, policy, tools) {
    const { signal } = tools;
    signal.throwIfAborted();
    // AbortSignal.any() would do, but on Node 20 a timeout inside it can be collected and never fire.
    const controller = new AbortController();
    const stop = () => controller.abort(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    const timer = setTimeout(() => {
        controller.abort(new _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D('unanswered', `no answer within ${seconds(policy.timeoutMs)}`));
    }, policy.timeoutMs);
    try {
        const response = await tools.fetch(call.url, {
            method: call.method,
            headers: {
                ...call.headers,
                ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
            // Following would send a POST on as a GET, and credentials to wherever the answer points.
            redirect: 'manual',
            signal: controller.signal,
        });
        const text = await response.text();
        return { status: response.status, headers: response.headers, text, json: parseJson(text) };
    }
    catch (thrown) {
        if (signal.aborted)
            throw signal.reason;
        return thrown instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D ? thrown : (0,_network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .networkError */ .x)(thrown);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
    }
}
function troubleOf(result) {
    if (result instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D) {
        return result.reach === 'untrusted' ? undefined : result.reach;
    }
    if (result.status === 429)
        return 'throttled';
    if (result.status >= 500)
        return 'failing';
    const isCut = result.status === 200 && result.json === undefined;
    return isCut ? 'unreadable' : undefined;
}
function delayBefore(retries, result, policy, tools) {
    const most = Math.min(policy.mostDelayMs, policy.firstDelayMs * 2 ** retries);
    const jitter = Math.round(tools.random() * most);
    if (result instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D)
        return jitter;
    const told = secondsIn(result.headers.get('retry-after'), tools.now());
    // Other answers carry the reset time too, but only this one is about the limit.
    const reset = result.status === 429 && policy.rateLimit
        ? secondsIn(result.headers.get(policy.rateLimit.reset))
        : undefined;
    const asked = Math.max(told ?? 0, reset ?? 0) * 1000;
    // Jitter on top, or all jobs that were turned away together come back together.
    return asked > 0 ? asked + Math.round(tools.random() * policy.firstDelayMs) : jitter;
}
function secondsIn(header, now) {
    if (header === null || header.trim() === '')
        return undefined;
    const value = Number(header);
    if (Number.isFinite(value))
        return Math.max(0, value);
    const date = now === undefined ? Number.NaN : Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
}
function describe(result) {
    if (result instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D)
        return result.message;
    return result.status === 200
        ? 'the answer was cut off or is not JSON'
        : `answered ${result.status}`;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function seconds(ms) {
    return `${Math.round(ms / 100) / 10}s`;
}


/***/ }),

/***/ 920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Po: () => (/* binding */ POLICY),
  _O: () => (/* binding */ USER_AGENT),
  Z1: () => (/* binding */ createSevalla),
  Wp: () => (/* binding */ parseAnswer)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/util.js
var util = __webpack_require__(4723);
;// CONCATENATED MODULE: ./node_modules/zod/v4/locales/en.js

const error = () => {
    const Sizable = {
        string: { unit: "characters", verb: "to have" },
        file: { unit: "bytes", verb: "to have" },
        array: { unit: "items", verb: "to have" },
        set: { unit: "items", verb: "to have" },
        map: { unit: "entries", verb: "to have" },
    };
    function getSizing(origin) {
        return Sizable[origin] ?? null;
    }
    const FormatDictionary = {
        regex: "input",
        email: "email address",
        url: "URL",
        emoji: "emoji",
        uuid: "UUID",
        uuidv4: "UUIDv4",
        uuidv6: "UUIDv6",
        nanoid: "nanoid",
        guid: "GUID",
        cuid: "cuid",
        cuid2: "cuid2",
        ulid: "ULID",
        xid: "XID",
        ksuid: "KSUID",
        datetime: "ISO datetime",
        date: "ISO date",
        time: "ISO time",
        duration: "ISO duration",
        ipv4: "IPv4 address",
        ipv6: "IPv6 address",
        mac: "MAC address",
        cidrv4: "IPv4 range",
        cidrv6: "IPv6 range",
        base64: "base64-encoded string",
        base64url: "base64url-encoded string",
        json_string: "JSON string",
        e164: "E.164 number",
        currency_code: "currency code",
        credit_card: "credit card number",
        iban: "IBAN",
        jwt: "JWT",
        template_literal: "input",
    };
    // type names: missing keys = do not translate (use raw value via ?? fallback)
    const TypeDictionary = {
        // Compatibility: "nan" -> "NaN" for display
        nan: "NaN",
        // All other type names omitted - they fall back to raw values via ?? operator
    };
    function getTypeName(type, input) {
        if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
            return String(input);
        }
        return TypeDictionary[type] ?? type;
    }
    return (issue) => {
        switch (issue.code) {
            case "invalid_type": {
                const expected = getTypeName(issue.expected);
                const receivedType = util/* parsedType */.GW(issue.input);
                const received = getTypeName(receivedType, issue.input);
                return `Invalid input: expected ${expected}, received ${received}`;
            }
            case "invalid_value":
                if (issue.values.length === 1)
                    return `Invalid input: expected ${util/* stringifyPrimitive */.B7(issue.values[0])}`;
                return `Invalid option: expected one of ${util/* joinValues */.jw(issue.values, "|")}`;
            case "too_big": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
                const sizing = getSizing(issue.origin);
                if (sizing)
                    return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
                return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
            }
            case "too_small": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
                const sizing = getSizing(issue.origin);
                if (sizing) {
                    return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
                }
                return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
            }
            case "invalid_format": {
                const _issue = issue;
                if (_issue.format === "starts_with") {
                    return `Invalid string: must start with "${_issue.prefix}"`;
                }
                if (_issue.format === "ends_with")
                    return `Invalid string: must end with "${_issue.suffix}"`;
                if (_issue.format === "includes")
                    return `Invalid string: must include "${_issue.includes}"`;
                if (_issue.format === "regex")
                    return `Invalid string: must match pattern ${_issue.pattern}`;
                return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
            }
            case "not_multiple_of":
                return `Invalid number: must be a multiple of ${issue.divisor}`;
            case "unrecognized_keys":
                return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${util/* joinValues */.jw(issue.keys, ", ")}`;
            case "invalid_key":
                return `Invalid key in ${issue.origin}`;
            case "invalid_union":
                if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) {
                    const opts = issue.options.map((o) => `'${o}'`).join(" | ");
                    return `Invalid discriminator value. Expected ${opts}`;
                }
                if (issue.inclusive === false) {
                    return "Invalid input: more than one option matched";
                }
                return "Invalid input";
            case "invalid_element":
                return `Invalid value in ${issue.origin}`;
            default:
                return `Invalid input`;
        }
    };
};
/* harmony default export */ function en() {
    return {
        localeError: error(),
    };
}

// EXTERNAL MODULE: ./src/http/network-error.ts
var network_error = __webpack_require__(137);
// EXTERNAL MODULE: ./src/http/request.ts
var request = __webpack_require__(7777);
// EXTERNAL MODULE: ./src/sevalla/errors.ts
var errors = __webpack_require__(5181);
// EXTERNAL MODULE: ./src/sevalla/schemas.ts
var sevalla_schemas = __webpack_require__(5400);
;// CONCATENATED MODULE: ./src/sevalla/client.ts





// The limits count by the minute, so the deadline leaves room for one whole wait.
const POLICY = {
    timeoutMs: 30_000,
    deadlineMs: 90_000,
    firstDelayMs: 1000,
    mostDelayMs: 20_000,
    rateLimit: { remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-reset' },
};
const USER_AGENT = 'sevalla-actions';
const PAGE_SIZE = 100;
// Beyond this offset the API answers 400.
const MOST_OFFSET = 10_000;
/** The API of Sevalla. Every method throws SevallaError. */
function createSevalla({ token, apiUrl, tools, policy }) {
    const transport = (0,request/* createTransport */.o)({ ...POLICY, ...policy }, tools);
    async function call(method, path, tier, schema, body) {
        const fault = { method, path };
        let answer;
        try {
            answer = await transport({
                method,
                url: `${apiUrl}${path}`,
                name: `${method} ${path}`,
                headers: {
                    accept: 'application/json',
                    authorization: `Bearer ${token}`,
                    'user-agent': USER_AGENT,
                },
                bucket: tier,
                ...(body === undefined ? {} : { body }),
            });
        }
        catch (error) {
            if (!(error instanceof network_error/* NetworkError */.D))
                throw error;
            throw new errors/* SevallaError */.T({
                ...fault,
                reason: error.message,
                isUncertain: method !== 'GET' && error.reach === 'unanswered',
                cause: error,
            });
        }
        return parseAnswer(answer, fault, schema, token);
    }
    const get = (path, schema, tier = 'read') => call('GET', path, tier, schema);
    async function list(path, item, most = Number.POSITIVE_INFINITY) {
        const limit = Math.min(PAGE_SIZE, most);
        const found = [];
        for (let offset = 0; offset <= MOST_OFFSET && found.length < most;) {
            const page = await get(`${path}?limit=${limit}&offset=${offset}`, sevalla_schemas/* page */.MY(item));
            found.push(...page.data);
            offset += page.data.length;
            if (page.data.length === 0 || offset >= page.total)
                break;
        }
        return found.slice(0, most);
    }
    const app = (id) => `/applications/${encodeURIComponent(id)}`;
    const deploymentOf = (appId, id) => `${app(appId)}/deployments/${encodeURIComponent(id)}`;
    return {
        validateKey: () => get('/api-keys/validate', sevalla_schemas/* apiKeyValidation */.d_),
        currentKey: () => get('/api-keys/me', sevalla_schemas/* currentApiKey */.Js),
        listApplications: () => list('/applications', sevalla_schemas/* applicationSummary */.BD),
        getApplication: (id) => get(app(id), sevalla_schemas/* application */.pW),
        listDomains: (appId) => list(`${app(appId)}/domains`, sevalla_schemas/* domain */.bl),
        listProcesses: (appId) => list(`${app(appId)}/processes`, sevalla_schemas/* process */.eh),
        listEnvVars: (appId) => list(`${app(appId)}/env-vars`, sevalla_schemas/* envVar */.DZ),
        listGlobalEnvVars: () => list('/applications/global-env-vars', sevalla_schemas/* globalEnvVar */.oq),
        /** Newest first. */
        listDeployments: (appId, { most } = {}) => list(`${app(appId)}/deployments`, sevalla_schemas/* deployment */.kG, most),
        getDeployment: (appId, id) => get(deploymentOf(appId, id), sevalla_schemas/* deployment */.kG),
        triggerDeployment: (appId, trigger) => call('POST', `${app(appId)}/deployments`, 'deployment', sevalla_schemas/* deployment */.kG, trigger),
        cancelDeployment: (appId, id) => call('POST', `${deploymentOf(appId, id)}/cancel`, 'deployment', sevalla_schemas/* message */.iU),
        /** To the most recent successful deployment: the contract lets nobody choose another. */
        rollback: (appId) => call('POST', `${app(appId)}/deployments/rollback`, 'deployment', sevalla_schemas/* deployment */.kG),
        /** Build and rollout together. */
        deploymentLogs: (appId, id, range = {}) => get(`${deploymentOf(appId, id)}/logs${query(range)}`, schemas/* array */.YOg(sevalla_schemas/* logEntry */.JN), 'logs'),
        runtimeLogs: (appId, range = {}) => get(`${app(appId)}/runtime-logs${query(range)}`, schemas/* array */.YOg(sevalla_schemas/* logEntry */.JN), 'logs'),
        listProcessResourceTypes: () => get('/resources/process-resource-types', schemas/* array */.YOg(sevalla_schemas/* processResourceType */.IE)),
        listDatabases: () => list('/databases', sevalla_schemas/* databaseSummary */.Qb),
        getDatabase: (id) => get(`/databases/${encodeURIComponent(id)}`, sevalla_schemas/* database */.OO),
        /** What a database may reach, and what may reach it, without leaving its location. */
        listInternalConnections: (databaseId) => get(`/databases/${encodeURIComponent(databaseId)}/internal-connections`, schemas/* array */.YOg(sevalla_schemas/* internalConnection */.Ib)),
        listDatabaseResourceTypes: () => get('/resources/database-resource-types', schemas/* array */.YOg(sevalla_schemas/* databaseResourceType */.Al)),
        listObjectStorages: () => list('/object-storage', sevalla_schemas/* objectStorageSummary */.Dv),
        listStaticSites: () => list('/static-sites', sevalla_schemas/* staticSiteSummary */.eg),
    };
}
/** Checks and reads an answer. @throws SevallaError */
function parseAnswer(answer, { method, path }, schema, secret) {
    const fault = {
        method,
        path,
        status: answer.status,
        requestId: answer.headers.get('x-request-id') ?? undefined,
    };
    if (answer.status < 200 || answer.status > 299) {
        throw new errors/* SevallaError */.T({
            ...fault,
            reason: hide(reasonIn(answer), secret),
            // A gateway may give up on a write that the API behind it carries out.
            isUncertain: method !== 'GET' && answer.status >= 500,
        });
    }
    if (answer.json === undefined) {
        throw new errors/* SevallaError */.T({
            ...fault,
            reason: hide(`the answer is not JSON, it begins with ${beginning(answer.text)}`, secret),
            hint: 'Something between here and the API may have answered instead of it: check api-url.',
            isUncertain: method !== 'GET',
        });
    }
    // Without a language zod/mini says `Invalid input` and no more.
    const parsed = schema.safeParse(answer.json, { error: en().localeError });
    if (parsed.success)
        return parsed.data;
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the answer'}: ${issue.message}`);
    throw new errors/* SevallaError */.T({
        ...fault,
        reason: `the answer lacks what is needed (${faults.slice(0, 3).join('; ')})`,
        hint: 'The API may have changed: a newer version of this action may know it.',
        isUncertain: method !== 'GET',
    });
}
function reasonIn(answer) {
    const envelope = sevalla_schemas/* errorEnvelope */.rN.safeParse(answer.json);
    if (!envelope.success) {
        return answer.text.trim() === '' ? 'without a text' : beginning(answer.text);
    }
    const { message, data } = envelope.data;
    const detail = data?.message && data.message !== message ? `: ${data.message}` : '';
    const support = data?.code ? ` [${data.code}]` : '';
    return oneLine(`${message}${detail}${support}`).slice(0, 500);
}
/** The first words of a text that was not asked for, such as the HTML page of a gateway. */
function beginning(text) {
    const words = oneLine(text.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' '));
    const shown = words === '' ? oneLine(text) : words;
    return JSON.stringify(shown.length > 120 ? `${shown.slice(0, 117)}...` : shown);
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
function hide(text, secret) {
    return secret === '' ? text : text.replaceAll(secret, '***');
}
function query(range) {
    const given = new URLSearchParams();
    for (const [name, value] of Object.entries(range)) {
        if (value !== undefined)
            given.set(name, String(value));
    }
    return given.size === 0 ? '' : `?${given}`;
}


/***/ }),

/***/ 5181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ SevallaError),
/* harmony export */   d: () => (/* binding */ isFinal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** A call to Sevalla that did not give what was asked for. Holds neither token nor headers. */
class SevallaError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    name = 'SevallaError';
    status;
    method;
    path;
    requestId;
    hint;
    isUncertain;
    constructor(fault) {
        const hint = fault.hint ?? hintFor(fault);
        super(sentence(fault, hint));
        this.status = fault.status;
        this.method = fault.method;
        this.path = fault.path;
        this.requestId = fault.requestId;
        this.hint = hint;
        this.isUncertain = fault.isUncertain ?? false;
        if (fault.cause !== undefined)
            this.cause = fault.cause;
    }
}
/** The key, its rights or the id are wrong: asking again cannot help. */
function isFinal(error) {
    return error instanceof SevallaError && [401, 403, 404].includes(error.status ?? 0);
}
function sentence({ status, method, path, requestId, reason }, hint) {
    const outcome = status === undefined ? 'got no answer' : `answered ${status}`;
    const dotted = /[.!?]$/.test(reason) ? reason : `${reason}.`;
    return [
        `${method} ${path} ${outcome}: ${dotted}`,
        ...(hint === undefined ? [] : [hint]),
        ...(requestId === undefined ? [] : [`(request ${requestId})`]),
    ].join(' ');
}
const RESOURCES = [
    ['/applications', 'APP'],
    ['/databases', 'DATABASE'],
    ['/static-sites', 'STATIC_SITE'],
    ['/object-storage', 'OBJECT_STORAGE'],
    ['/pipelines', 'PIPELINE'],
    ['/load-balancers', 'LOAD_BALANCER'],
    ['/docker-registries', 'REGISTRY_CREDENTIAL'],
    ['/projects', 'PROJECT'],
    ['/webhooks', 'WEBHOOK'],
    ['/api-keys', 'API_KEY'],
];
function hintFor({ status, method, path }) {
    switch (status) {
        case 401:
            return 'The API key is wrong, expired or switched off. Make a new one in the Sevalla dashboard under API keys.';
        case 403:
            return `The API key is valid but lacks a capability: it needs ${capability(method, path)}, for all services or for this one.`;
        case 404:
            return "No such id in the company of this API key: it is mistyped, deleted, or another company's.";
        case 429:
            return 'Too many calls: the limits count all jobs of the company together.';
        default:
            break;
    }
    if (status !== undefined && status >= 300 && status < 400) {
        return 'The API does not redirect: check api-url.';
    }
    if (status !== undefined && status >= 500) {
        return 'The fault is on the side of Sevalla: see https://status.sevalla.com.';
    }
    return undefined;
}
function capability(method, path) {
    const resource = RESOURCES.find(([prefix]) => path.startsWith(prefix))?.[1];
    if (resource === undefined)
        return 'the one for this call';
    if (method === 'GET')
        return `${resource}:READ`;
    if (method === 'DELETE')
        return `${resource}:DELETE`;
    // The contract does not say which right covers starting or cancelling a deployment.
    return method === 'POST' ? `${resource}:UPDATE or ${resource}:CREATE` : `${resource}:UPDATE`;
}


/***/ }),

/***/ 5400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Al: () => (/* binding */ databaseResourceType),
/* harmony export */   BD: () => (/* binding */ applicationSummary),
/* harmony export */   DZ: () => (/* binding */ envVar),
/* harmony export */   Dv: () => (/* binding */ objectStorageSummary),
/* harmony export */   IE: () => (/* binding */ processResourceType),
/* harmony export */   Ib: () => (/* binding */ internalConnection),
/* harmony export */   JN: () => (/* binding */ logEntry),
/* harmony export */   Js: () => (/* binding */ currentApiKey),
/* harmony export */   MY: () => (/* binding */ page),
/* harmony export */   OO: () => (/* binding */ database),
/* harmony export */   Qb: () => (/* binding */ databaseSummary),
/* harmony export */   Wg: () => (/* binding */ hookAnswer),
/* harmony export */   bl: () => (/* binding */ domain),
/* harmony export */   d_: () => (/* binding */ apiKeyValidation),
/* harmony export */   eg: () => (/* binding */ staticSiteSummary),
/* harmony export */   eh: () => (/* binding */ process),
/* harmony export */   iU: () => (/* binding */ message),
/* harmony export */   kG: () => (/* binding */ deployment),
/* harmony export */   oq: () => (/* binding */ globalEnvVar),
/* harmony export */   pW: () => (/* binding */ application),
/* harmony export */   rN: () => (/* binding */ errorEnvelope)
/* harmony export */ });
/* unused harmony exports probe, scalingStrategy */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8395);

// What the API answers (https://api-docs.sevalla.com/v3). Loose: unknown members are ignored. The
// members that a decision hangs on are demanded; the others may be absent. Every enumeration is a
// plain string, because the platform adds values; the known ones are named in the comments.
const time = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP();
const maybe = {
    text: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    number: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
    bool: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()),
};
const apiKeyValidation = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    expires_at: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(time),
    company_id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** active */
    status: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** `GET /api-keys/me`: the path is documented, its members are not. */
const currentApiKey = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({});
const applicationSummary = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    display_name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    status: maybe.text,
    /** app previewApp */
    type: maybe.text,
    /** privateGit publicGit dockerImage app */
    source: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    is_suspended: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    created_at: maybe.text,
    updated_at: maybe.text,
});
const application = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ...applicationSummary.shape,
    company_id: maybe.text,
    project_id: maybe.text,
    namespace: maybe.text,
    build_cache_enabled: maybe.bool,
    hibernation_enabled: maybe.bool,
    hibernate_after_seconds: maybe.number,
    auto_deploy: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    /** github bitbucket gitlab */
    git_type: maybe.text,
    repo_url: maybe.text,
    default_branch: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    docker_image: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** dockerfile pack nixpacks */
    build_type: maybe.text,
    build_path: maybe.text,
    pack_builder: maybe.text,
    nixpacks_version: maybe.text,
    dockerfile_path: maybe.text,
    docker_context: maybe.text,
    allow_deploy_paths: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())),
    ignore_deploy_paths: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())),
    buildpacks: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({}))),
    cluster_id: maybe.text,
    docker_registry_credential_id: maybe.text,
    created_by: maybe.text,
});
const domain = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** VERIFICATION POINTING ACTIVE TIMED_OUT */
    status: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** SYSTEM CUSTOM */
    type: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    is_enabled: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    is_wildcard: maybe.bool,
    is_primary: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
});
/** Keys in camelCase, unlike the rest of the API; whole seconds. */
const probe = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    exec: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ command: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())) })),
    httpGet: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        path: maybe.text,
        port: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()])),
        host: maybe.text,
        /** HTTP HTTPS */
        scheme: maybe.text,
        httpHeaders: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), value: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }))),
    })),
    tcpSocket: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ host: maybe.text, port: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()])) })),
    initialDelaySeconds: maybe.number,
    periodSeconds: maybe.number,
    timeoutSeconds: maybe.number,
    successThreshold: maybe.number,
    failureThreshold: maybe.number,
});
/** `manual` has `instanceCount`, `horizontal` has `minInstanceCount` and `maxInstanceCount`. */
const scalingStrategy = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    type: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    config: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        instanceCount: maybe.number,
        minInstanceCount: maybe.number,
        maxInstanceCount: maybe.number,
        targetCpuPercent: maybe.number,
        targetMemoryPercent: maybe.number,
    }),
});
const process = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    app_id: maybe.text,
    key: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** web worker cron job */
    type: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    display_name: maybe.text,
    entrypoint: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    port: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
    is_ingress_enabled: maybe.bool,
    /** http grpc */
    ingress_protocol: maybe.text,
    scaling_strategy: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(scalingStrategy),
    resource_type_id: maybe.text,
    resource_type_name: maybe.text,
    /** millicores */
    cpu_limit: maybe.number,
    /** megabytes */
    memory_limit: maybe.number,
    schedule: maybe.text,
    time_zone: maybe.text,
    /** beforeDeployment afterSuccessDeployment afterFailedDeployment */
    job_start_policy: maybe.text,
    liveness_probe: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(probe),
    readiness_probe: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(probe),
    internal_hostname: maybe.text,
});
const globalEnvVar = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    key: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    value: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    is_runtime: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()),
    is_buildtime: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()),
});
const envVar = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ ...globalEnvVar.shape, app_id: maybe.text });
const deployment = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    app_id: maybe.text,
    /** waiting inProgress success failed cancelled skipped */
    status: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** manual automatic */
    type: maybe.text,
    /** MANUAL_DEPLOY ROLLBACK_DEPLOYMENT AUTO_DEPLOY_ON_PUSH RESTART */
    trigger: maybe.text,
    /** checkout build rollout syncConnections */
    steps: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())),
    docker_image_url: maybe.text,
    git_type: maybe.text,
    repo_url: maybe.text,
    branch: maybe.text,
    commit_sha: maybe.text,
    commit_message: maybe.text,
    author_login: maybe.text,
    started_at: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(time),
    finished_at: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(time),
    created_at: time,
    updated_at: maybe.text,
});
const logEntry = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: maybe.text,
    message: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** APP_RUNTIME APP_ACCESS APP_DEPLOYMENT */
    service: maybe.text,
    /** INFO WARN ERROR DEBUG */
    severity: maybe.text,
    /** `2026-02-22 15:30:00.000` in UTC: not ISO 8601. */
    timestamp: maybe.text,
    /** microseconds since 1970 */
    unix_timestamp: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    tags: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({})),
    attributes: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({})),
});
const message = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ message: maybe.text });
/** What a deploy hook answers; nothing but the id is known. */
const hookAnswer = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    deployment: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
});
const processResourceType = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** millicores */
    cpu_limit: maybe.number,
    /** megabytes */
    memory_limit: maybe.number,
    /** hobby standard cpuOptimized memoryOptimized */
    category: maybe.text,
});
const databaseSummary = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    display_name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    status: maybe.text,
    /** postgresql mariadb mysql mongodb redis valkey */
    type: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    version: maybe.text,
    resource_type_name: maybe.text,
    is_suspended: maybe.bool,
});
const database = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ...databaseSummary.shape,
    project_id: maybe.text,
    cluster_location: maybe.text,
    resource_type_id: maybe.text,
    /** millicores */
    cpu_limit: maybe.number,
    /** megabytes */
    memory_limit: maybe.number,
    /** megabytes (the unit is inferred from the resource types) */
    storage_size: maybe.number,
    internal_hostname: maybe.text,
    /** A string, unlike a process's port. */
    internal_port: maybe.text,
});
/** The database is the source. */
const internalConnection = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** appResource dbResource */
    target_type: maybe.text,
    target_id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    target_name: maybe.text,
});
const databaseResourceType = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** millicores */
    cpu_limit: maybe.number,
    /** megabytes */
    memory_limit: maybe.number,
    /** megabytes */
    storage_limit: maybe.number,
});
const objectStorageSummary = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    display_name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    location: maybe.text,
    jurisdiction: maybe.text,
    domain: maybe.text,
});
const staticSiteSummary = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    display_name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    status: maybe.text,
});
/** The body of every answer that is not 2xx. `data.code` is an opaque support id. */
const errorEnvelope = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    message: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    data: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ code: maybe.text, message: maybe.text })),
});
function page(item) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ data: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(item), total: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() });
}


/***/ })

};
