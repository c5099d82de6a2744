export const id = 81;
export const ids = [81,340];
export const modules = {

/***/ 2992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isDenied),
/* harmony export */   W: () => (/* binding */ judgeBudgets)
/* harmony export */ });
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4590);

/**
 * @param now Milliseconds since 1970.
 * @param proposed Takes the place of what runs: a budget is about what is to come.
 */
function judgeBudgets({ inputs, config, labels }, monthly, isComplete, now, proposed) {
    const quiet = config?.quiet ?? 0;
    const given = inputs['baseline-usd'];
    const after = proposed?.after ?? monthly;
    const isWhole = isComplete && (proposed?.isComplete ?? true);
    const change = after === undefined
        ? undefined
        : given !== undefined
            ? changeFrom(given, after, quiet)
            : proposed && changeBetween(proposed.before, after, quiet);
    return {
        budgets: budgetsOf(inputs, config).map((budget) => ({
            ...budget,
            verdict: judge(budget, after, change, isWhole),
        })),
        change,
        override: overrideOf(config, labels, now),
    };
}
/** Whether a budget stops the step. */
function isDenied({ action, verdict }, override) {
    const isOverridden = override !== undefined && !override.isExpired;
    return action === 'deny' && verdict === 'exceeded' && !isOverridden;
}
function budgetsOf(inputs, config) {
    const own = inputs.budget === undefined
        ? []
        : [
            {
                on: 'total',
                limit: { is: 'amount', amount: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(inputs.budget) },
                direction: 'increase',
                action: inputs['budget-action'] === 'fail' ? 'deny' : 'warn',
            },
        ];
    const declared = (config?.budgets ?? []).map(({ on = 'total', amount, percent, direction = 'increase', action = 'warn' }) => ({
        on,
        limit: percent === undefined
            ? { is: 'amount', amount: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(amount ?? 0) }
            : { is: 'percent', percent },
        direction,
        action,
    }));
    return [...own, ...declared];
}
function changeFrom(baseline, monthly, quiet) {
    const before = { min: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(baseline.min), max: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(baseline.max ?? baseline.min) };
    // One amount is the lower end of an earlier band, so it says nothing about the upper end.
    const after = baseline.max === undefined ? { min: monthly.min, max: monthly.min } : monthly;
    return changeBetween(before, after, quiet);
}
function changeBetween(before, after, quiet) {
    const ends = [after.min - before.min, after.max - before.max];
    const amount = ends[0] <= ends[1] ? { min: ends[0], max: ends[1] } : { min: ends[1], max: ends[0] };
    const most = Math.max(Math.abs(Number(amount.min)), Math.abs(Number(amount.max)));
    // Each end of its own baseline: the lesser amount may be the greater part.
    const percents = [
        (Number(ends[0]) / Number(before.min)) * 100,
        (Number(ends[1]) / Number(before.max)) * 100,
    ];
    return {
        baseline: before,
        amount,
        percent: before.min === 0n ? undefined : { min: Math.min(...percents), max: Math.max(...percents) },
        isQuiet: most <= Number((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(quiet)),
    };
}
function judge(budget, monthly, change, isComplete) {
    if (budget.on === 'total') {
        if (monthly === undefined || budget.limit.is === 'percent')
            return 'unknown';
        const { amount: limit } = budget.limit;
        return verdict(monthly.min > limit, monthly.max > limit, isComplete);
    }
    if (change === undefined)
        return 'unknown';
    if (change.isQuiet)
        return isComplete ? 'within' : 'unknown';
    const over = ['min', 'max'].map((end) => overBy(budget, change, end));
    // What is unknown can only add: an increase is sure, a decrease may be what was not read.
    if (!isComplete && over.includes('decrease') && !over.every((way) => way === 'increase')) {
        return 'unknown';
    }
    return verdict(over.every(Boolean), over.some(Boolean), isComplete);
}
function overBy({ limit, direction }, { amount, percent }, end) {
    const [value, most] = limit.is === 'amount'
        ? [Number(amount[end]), Number(limit.amount)]
        : // Of nothing, any increase is more than every per cent.
            [percent?.[end] ?? (amount[end] > 0n ? Number.POSITIVE_INFINITY : 0), limit.percent];
    if (direction !== 'decrease' && value > most)
        return 'increase';
    if (direction !== 'increase' && -value > most)
        return 'decrease';
    return undefined;
}
function verdict(isOver, mayBeOver, isComplete) {
    if (isOver)
        return 'exceeded';
    if (mayBeOver)
        return 'may be exceeded';
    return isComplete ? 'within' : 'unknown';
}
function overrideOf(config, labels, now) {
    const given = config?.override;
    if (given === undefined || !labels.includes(given.label))
        return undefined;
    const { label, expires } = given;
    return { label, expires, isExpired: new Date(now).toISOString().slice(0, 10) > expires };
}


/***/ }),

/***/ 2081:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cost: () => (/* binding */ cost)
});

// EXTERNAL MODULE: ./src/report-file.ts
var report_file = __webpack_require__(3336);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/config/config-file.ts

const DEFAULT = '.github/sevalla.yml';
/**
 * The config file; a project needs none, but one that somebody named is there. YAML is loaded only
 * where there is a file.
 * @throws UserError that lists every fault of the file.
 */
async function readConfigFile(name) {
    const isThere = await (0,promises_.stat)(name).then((found) => found.isFile(), () => false);
    if (!isThere && name === DEFAULT)
        return undefined;
    const { readConfig } = await Promise.all(/* import() */[__webpack_require__.e(725), __webpack_require__.e(688)]).then(__webpack_require__.bind(__webpack_require__, 9688));
    return readConfig(name);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
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
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/sevalla/errors.ts

/** A call to Sevalla that did not give what was asked for. Holds neither token nor headers. */
class SevallaError extends errors/* UserError */.y {
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
    ['/usage-alerts', 'BILLING'],
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

;// CONCATENATED MODULE: ./src/sevalla/schemas.ts

// What the API answers (https://api-docs.sevalla.com/v3). Loose: unknown members are ignored. The
// members that a decision hangs on are demanded; the others may be absent. Every enumeration is a
// plain string, because the platform adds values; the known ones are named in the comments.
const time = schemas/* string */.YjP();
const maybe = {
    text: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    number: schemas/* nullish */.cl6(schemas/* number */.aig()),
    bool: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
};
const apiKeyValidation = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP(),
    expires_at: schemas/* nullish */.cl6(time),
    company_id: schemas/* string */.YjP(),
    /** active */
    status: schemas/* string */.YjP(),
});
/** `GET /api-keys/me`: the path is documented, its members are not. */
const currentApiKey = schemas/* looseObject */._H3({});
const applicationSummary = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    status: maybe.text,
    /** app previewApp */
    type: maybe.text,
    /** privateGit publicGit dockerImage app */
    source: schemas/* string */.YjP(),
    is_suspended: schemas/* boolean */.zMY(),
    created_at: maybe.text,
    updated_at: maybe.text,
});
const application = schemas/* looseObject */._H3({
    ...applicationSummary.shape,
    company_id: maybe.text,
    project_id: maybe.text,
    namespace: maybe.text,
    build_cache_enabled: maybe.bool,
    hibernation_enabled: maybe.bool,
    hibernate_after_seconds: maybe.number,
    auto_deploy: schemas/* boolean */.zMY(),
    /** github bitbucket gitlab */
    git_type: maybe.text,
    repo_url: maybe.text,
    default_branch: schemas/* nullable */.mee(schemas/* string */.YjP()),
    docker_image: schemas/* nullable */.mee(schemas/* string */.YjP()),
    /** dockerfile pack nixpacks */
    build_type: maybe.text,
    build_path: maybe.text,
    pack_builder: maybe.text,
    nixpacks_version: maybe.text,
    dockerfile_path: maybe.text,
    docker_context: maybe.text,
    allow_deploy_paths: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
    ignore_deploy_paths: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
    buildpacks: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* looseObject */._H3({}))),
    cluster_id: maybe.text,
    docker_registry_credential_id: maybe.text,
    created_by: maybe.text,
});
/** Of what was written, nothing but the id is needed. */
const written = schemas/* looseObject */._H3({ id: schemas/* string */.YjP() });
const domain = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** VERIFICATION POINTING ACTIVE TIMED_OUT */
    status: schemas/* string */.YjP(),
    /** SYSTEM CUSTOM */
    type: schemas/* string */.YjP(),
    is_enabled: schemas/* boolean */.zMY(),
    is_wildcard: maybe.bool,
    is_primary: schemas/* boolean */.zMY(),
});
/** Keys in camelCase, unlike the rest of the API; whole seconds. */
const probe = schemas/* looseObject */._H3({
    exec: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ command: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())) })),
    httpGet: schemas/* nullish */.cl6(schemas/* looseObject */._H3({
        path: maybe.text,
        port: schemas/* nullish */.cl6(schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()])),
        host: maybe.text,
        /** HTTP HTTPS */
        scheme: maybe.text,
        httpHeaders: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), value: schemas/* string */.YjP() }))),
    })),
    tcpSocket: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ host: maybe.text, port: schemas/* nullish */.cl6(schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()])) })),
    initialDelaySeconds: maybe.number,
    periodSeconds: maybe.number,
    timeoutSeconds: maybe.number,
    successThreshold: maybe.number,
    failureThreshold: maybe.number,
});
/** `manual` has `instanceCount`, `horizontal` has `minInstanceCount` and `maxInstanceCount`. */
const scalingStrategy = schemas/* looseObject */._H3({
    type: schemas/* string */.YjP(),
    config: schemas/* looseObject */._H3({
        instanceCount: maybe.number,
        minInstanceCount: maybe.number,
        maxInstanceCount: maybe.number,
        targetCpuPercent: maybe.number,
        targetMemoryPercent: maybe.number,
    }),
});
const schemas_process = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    app_id: maybe.text,
    key: schemas/* string */.YjP(),
    /** web worker cron job */
    type: schemas/* nullable */.mee(schemas/* string */.YjP()),
    display_name: maybe.text,
    entrypoint: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    port: schemas/* nullish */.cl6(schemas/* number */.aig()),
    is_ingress_enabled: maybe.bool,
    /** http grpc */
    ingress_protocol: maybe.text,
    scaling_strategy: schemas/* nullish */.cl6(scalingStrategy),
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
    liveness_probe: schemas/* nullish */.cl6(probe),
    readiness_probe: schemas/* nullish */.cl6(probe),
    internal_hostname: maybe.text,
    created_at: maybe.text,
});
const globalEnvVar = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    key: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
    is_runtime: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
    is_buildtime: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
    created_at: maybe.text,
    updated_at: maybe.text,
});
const envVar = schemas/* looseObject */._H3({ ...globalEnvVar.shape, app_id: maybe.text });
/** Of an application or of a static site, which has no `trigger`, no `steps` and no image. */
const deployment = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    app_id: maybe.text,
    static_site_id: maybe.text,
    /** waiting inProgress success failed cancelled skipped; a static site's has no skipped */
    status: schemas/* nullable */.mee(schemas/* string */.YjP()),
    /** manual automatic */
    type: maybe.text,
    /** MANUAL_DEPLOY ROLLBACK_DEPLOYMENT AUTO_DEPLOY_ON_PUSH RESTART */
    trigger: maybe.text,
    /** checkout build rollout syncConnections */
    steps: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
    docker_image_url: maybe.text,
    git_type: maybe.text,
    repo_url: maybe.text,
    branch: maybe.text,
    commit_sha: maybe.text,
    commit_message: maybe.text,
    author_login: maybe.text,
    /** Of a static site; the answer about a single deployment leaves it out. */
    build_error: maybe.text,
    is_preview: maybe.bool,
    started_at: schemas/* nullish */.cl6(time),
    finished_at: schemas/* nullish */.cl6(time),
    created_at: time,
    updated_at: maybe.text,
});
const logEntry = schemas/* looseObject */._H3({
    id: maybe.text,
    message: schemas/* string */.YjP(),
    /** APP_RUNTIME APP_ACCESS APP_DEPLOYMENT */
    service: maybe.text,
    /** INFO WARN ERROR DEBUG */
    severity: maybe.text,
    /** `2026-02-22 15:30:00.000` in UTC: not ISO 8601. */
    timestamp: maybe.text,
    /** microseconds since 1970 */
    unix_timestamp: schemas/* number */.aig(),
    tags: schemas/* nullish */.cl6(schemas/* looseObject */._H3({})),
    attributes: schemas/* nullish */.cl6(schemas/* looseObject */._H3({})),
});
/** Cores or bytes, the mean of one interval that begins at `time`. */
const metricPoint = schemas/* looseObject */._H3({ time, value: schemas/* nullable */.mee(schemas/* number */.aig()) });
/** Answers by status code in one interval that begins at `time`. */
const statusCodePoint = schemas/* looseObject */._H3({ time, value: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()) });
/** How a container ended. */
const exitCodePoint = schemas/* looseObject */._H3({
    time,
    /** A number as a string: 128 + n after signal n. */
    value: schemas/* string */.YjP(),
    description: maybe.text,
});
const message = schemas/* looseObject */._H3({ message: maybe.text });
/** What a deploy hook answers; nothing but the id is known. */
const hookAnswer = schemas/* looseObject */._H3({
    deployment: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ id: schemas/* string */.YjP() })),
});
const processResourceType = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** millicores */
    cpu_limit: maybe.number,
    /** megabytes */
    memory_limit: maybe.number,
    /** hobby standard cpuOptimized memoryOptimized */
    category: maybe.text,
});
const databaseSummary = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    status: maybe.text,
    /** postgresql mariadb mysql mongodb redis valkey */
    type: schemas/* string */.YjP(),
    version: maybe.text,
    resource_type_name: maybe.text,
    is_suspended: maybe.bool,
    created_at: maybe.text,
});
const database = schemas/* looseObject */._H3({
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
const internalConnection = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    /** appResource dbResource */
    target_type: maybe.text,
    target_id: schemas/* string */.YjP(),
    target_name: maybe.text,
});
/**
 * The contract gives it neither status nor size: what is listed is taken for made. Sevalla's own CLI
 * knows a status, of which no value is published.
 */
const databaseBackup = schemas/* looseObject */._H3({
    /** The name of a snapshot, not a UUID. */
    id: schemas/* string */.YjP(),
    display_name: maybe.text,
    /** daily manual */
    type: maybe.text,
    created_at: maybe.text,
    expires_at: maybe.text,
    status: maybe.text,
    size_bytes: maybe.number,
});
const databaseResourceType = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** millicores */
    cpu_limit: maybe.number,
    /** megabytes */
    memory_limit: maybe.number,
    /** megabytes */
    storage_limit: maybe.number,
});
const objectStorageSummary = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    location: maybe.text,
    jurisdiction: maybe.text,
    domain: maybe.text,
});
/** One object, or what a delimiter folds into a folder, which has no size. */
const storedObject = schemas/* looseObject */._H3({
    key: schemas/* string */.YjP(),
    /** bytes */
    size: maybe.number,
});
const objectPage = schemas/* looseObject */._H3({
    data: schemas/* array */.YOg(storedObject),
    cursor: schemas/* nullish */.cl6(schemas/* string */.YjP()),
});
const loadBalancer = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    project_id: maybe.text,
    /** DEFAULT GEO */
    type: maybe.text,
});
const project = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    services: schemas/* array */.YOg(schemas/* looseObject */._H3({
        id: schemas/* string */.YjP(),
        /** app database pipeline object-storage load-balancer; static sites are told nowhere */
        type: schemas/* string */.YjP(),
    })),
});
/** Of the whole company where `project_id` is null. */
const usageAlert = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    project_id: maybe.text,
    limit_usd: schemas/* number */.aig(),
    triggers: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* looseObject */._H3({ percentage: schemas/* number */.aig() }))),
});
/** `GET /v2/company/{id}/paas-usage`: v3 has nothing of the kind. */
const companyUsage = schemas/* looseObject */._H3({
    company: schemas/* looseObject */._H3({
        paas_usage: schemas/* array */.YOg(schemas/* looseObject */._H3({
            /** milliseconds since 1970 */
            date: schemas/* number */.aig(),
            /** appRuntimeCosts appBandwidth; others are not published */
            category: schemas/* string */.YjP(),
            id_resource: maybe.text,
            usage: maybe.number,
            /** US dollars (inferred) */
            cost: schemas/* number */.aig(),
        })),
    }),
});
const staticSiteSummary = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    status: maybe.text,
});
const staticSite = schemas/* looseObject */._H3({
    ...staticSiteSummary.shape,
    company_id: maybe.text,
    project_id: maybe.text,
    /** privateGit publicGit */
    source: schemas/* string */.YjP(),
    repo_url: maybe.text,
    default_branch: schemas/* nullable */.mee(schemas/* string */.YjP()),
    auto_deploy: schemas/* boolean */.zMY(),
    /** Without a scheme. */
    hostname: maybe.text,
    install_command: maybe.text,
    build_command: maybe.text,
    published_directory: maybe.text,
    root_directory: maybe.text,
});
const staticSiteEnvVar = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    key: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
    is_production: maybe.bool,
    is_preview: maybe.bool,
    /** null: of every branch */
    branch: maybe.text,
});
/** Which applications are in a stage is told nowhere. */
const pipelineSummary = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    /** trunk branch */
    type: maybe.text,
    stages: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* looseObject */._H3({ id: schemas/* string */.YjP(), display_name: maybe.text }))),
});
const promotion = schemas/* looseObject */._H3({ target_app_id: schemas/* string */.YjP(), deployment_id: schemas/* string */.YjP() });
/** The body of every answer that is not 2xx. `data.code` is an opaque support id. */
const errorEnvelope = schemas/* looseObject */._H3({
    message: schemas/* string */.YjP(),
    data: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ code: maybe.text, message: maybe.text })),
});
function schemas_page(item) {
    return schemas/* looseObject */._H3({ data: schemas/* array */.YOg(item), total: schemas/* number */.aig() });
}

;// CONCATENATED MODULE: ./src/sevalla/client.ts





// The limits count by the minute, so the deadline leaves room for one whole wait.
const POLICY = {
    timeoutMs: 30_000,
    deadlineMs: 90_000,
    firstDelayMs: 1000,
    mostDelayMs: 20_000,
    rateLimit: { remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-reset' },
};
const PAGE_SIZE = 100;
/** Objects of a bucket come by cursor, at most this many at once. */
const OBJECT_PAGE_SIZE = 200;
// Beyond this offset the API answers 400.
const MOST_OFFSET = 10_000;
/** The API of Sevalla. Every method throws SevallaError. */
function createSevalla({ token, apiUrl, tools, policy }) {
    const transport = (0,request/* createTransport */.o)({ ...POLICY, ...policy }, tools);
    async function call(method, path, tier, schema, body, base = apiUrl) {
        const fault = { method, path };
        let answer;
        try {
            answer = await transport({
                method,
                url: `${base}${path}`,
                name: `${method} ${path}`,
                headers: {
                    accept: 'application/json',
                    authorization: `Bearer ${token}`,
                    'user-agent': request/* USER_AGENT */._,
                },
                bucket: tier,
                ...(body === undefined ? {} : { body }),
            });
        }
        catch (error) {
            if (!(error instanceof network_error/* NetworkError */.D))
                throw error;
            throw new SevallaError({
                ...fault,
                reason: error.message,
                isUncertain: method !== 'GET' && error.reach === 'unanswered',
                cause: error,
            });
        }
        return parseAnswer(answer, fault, schema, concealing([token], tools));
    }
    const get = (path, schema, tier = 'read') => call('GET', path, tier, schema);
    async function list(path, item, most = Number.POSITIVE_INFINITY) {
        const limit = Math.min(PAGE_SIZE, most);
        const found = [];
        for (let offset = 0; offset <= MOST_OFFSET && found.length < most;) {
            const page = await get(`${path}?limit=${limit}&offset=${offset}`, schemas_page(item));
            found.push(...page.data);
            offset += page.data.length;
            if (page.data.length === 0 || offset >= page.total)
                break;
        }
        return found.slice(0, most);
    }
    const app = (id) => `/applications/${encodeURIComponent(id)}`;
    const envVarOf = (appId, id) => `${app(appId)}/env-vars/${encodeURIComponent(id)}`;
    const metricsOf = (appId, processId) => `${app(appId)}/processes/${encodeURIComponent(processId)}/metrics`;
    const deploymentOf = (appId, id) => `${app(appId)}/deployments/${encodeURIComponent(id)}`;
    const site = (id) => `/static-sites/${encodeURIComponent(id)}`;
    const siteDeploymentOf = (siteId, id) => `${site(siteId)}/deployments/${encodeURIComponent(id)}`;
    const processOf = (appId, id) => `${app(appId)}/processes/${encodeURIComponent(id)}`;
    const databaseOf = (id) => `/databases/${encodeURIComponent(id)}`;
    return {
        validateKey: () => get('/api-keys/validate', apiKeyValidation),
        currentKey: () => get('/api-keys/me', currentApiKey),
        listApplications: () => list('/applications', applicationSummary),
        getApplication: (id) => get(app(id), application),
        updateApplication: (id, change) => call('PATCH', app(id), 'mutation', written, change),
        listDomains: (appId) => list(`${app(appId)}/domains`, domain),
        listProcesses: (appId) => list(`${app(appId)}/processes`, schemas_process),
        /** It takes effect with the next deployment, as do a change and a deletion. */
        createProcess: (appId, process) => call('POST', `${app(appId)}/processes`, 'write', schemas_process, process),
        updateProcess: (appId, id, change) => call('PATCH', processOf(appId, id), 'mutation', schemas_process, change),
        deleteProcess: (appId, id) => call('DELETE', processOf(appId, id), 'mutation', message),
        listEnvVars: (appId) => list(`${app(appId)}/env-vars`, envVar),
        createEnvVar: (appId, key, change) => call('POST', `${app(appId)}/env-vars`, 'write', envVar, { key, ...change }),
        updateEnvVar: (appId, id, change) => call('PUT', envVarOf(appId, id), 'mutation', envVar, change),
        deleteEnvVar: (appId, id) => call('DELETE', envVarOf(appId, id), 'mutation', message),
        listGlobalEnvVars: () => list('/applications/global-env-vars', globalEnvVar),
        /** Newest first. */
        listDeployments: (appId, { most } = {}) => list(`${app(appId)}/deployments`, deployment, most),
        getDeployment: (appId, id) => get(deploymentOf(appId, id), deployment),
        triggerDeployment: (appId, trigger) => call('POST', `${app(appId)}/deployments`, 'deployment', deployment, trigger),
        cancelDeployment: (appId, id) => call('POST', `${deploymentOf(appId, id)}/cancel`, 'deployment', message),
        /** To the most recent successful deployment: the contract lets nobody choose another. */
        rollback: (appId) => call('POST', `${app(appId)}/deployments/rollback`, 'deployment', deployment),
        /** Build and rollout together. */
        deploymentLogs: (appId, id, range = {}) => get(`${deploymentOf(appId, id)}/logs${query(range)}`, schemas/* array */.YOg(logEntry), 'logs'),
        runtimeLogs: (appId, range = {}) => get(`${app(appId)}/runtime-logs${query(range)}`, schemas/* array */.YOg(logEntry), 'logs'),
        /** One point for each interval in which something was measured, oldest first. */
        processMetric: (appId, processId, metric, span, intervalSeconds) => get(`${metricsOf(appId, processId)}/${metric}${query({ ...span, interval_in_seconds: intervalSeconds })}`, schemas/* array */.YOg(metricPoint)),
        /** Requests that the edge took, one point for each interval with any. */
        requestsPerMinute: (appId, span, intervalSeconds) => get(`${app(appId)}/metrics/requests-per-minute${query({ ...span, interval_in_seconds: intervalSeconds })}`, schemas/* array */.YOg(metricPoint)),
        /** One point for each interval in which somebody asked for something, oldest first. */
        statusCodes: (appId, span, intervalSeconds) => get(`${app(appId)}/metrics/status-codes${query({ ...span, interval_in_seconds: intervalSeconds })}`, schemas/* array */.YOg(statusCodePoint)),
        /** Milliseconds within which so many of a hundred requests of an interval were answered, 1 to 99. */
        responseTimes: (appId, percent, span, intervalSeconds) => get(`${app(appId)}/metrics/response-time${query({ ...span, percent, interval_in_seconds: intervalSeconds })}`, schemas/* array */.YOg(metricPoint)),
        exitCodes: (appId, processId, span) => get(`${metricsOf(appId, processId)}/exit-codes${query({ ...span })}`, schemas/* array */.YOg(exitCodePoint)),
        listProcessResourceTypes: () => get('/resources/process-resource-types', schemas/* array */.YOg(processResourceType)),
        listDatabases: () => list('/databases', databaseSummary),
        getDatabase: (id) => get(databaseOf(id), database),
        listBackups: (databaseId) => get(`${databaseOf(databaseId)}/backups`, schemas/* array */.YOg(databaseBackup)),
        /** Answers before it is made, and without an id: it is to be found in the list. */
        createBackup: (databaseId, display_name) => call('POST', `${databaseOf(databaseId)}/backups`, 'write', message, { display_name }),
        /** Answers before it is done. */
        deleteBackup: (databaseId, id) => call('DELETE', `${databaseOf(databaseId)}/backups/${encodeURIComponent(id)}`, 'mutation', message),
        /** What a database may reach, and what may reach it, without leaving its location. */
        listInternalConnections: (databaseId) => get(`${databaseOf(databaseId)}/internal-connections`, schemas/* array */.YOg(internalConnection)),
        listDatabaseResourceTypes: () => get('/resources/database-resource-types', schemas/* array */.YOg(databaseResourceType)),
        listObjectStorages: () => list('/object-storage', objectStorageSummary),
        /** The first page without a cursor. */
        listObjects: (bucketId, cursor) => get(`/object-storage/${encodeURIComponent(bucketId)}/objects${query({ limit: OBJECT_PAGE_SIZE, cursor })}`, objectPage),
        listLoadBalancers: () => list('/load-balancers', loadBalancer),
        getProject: (id) => get(`/projects/${encodeURIComponent(id)}`, project),
        listUsageAlerts: () => list('/usage-alerts', usageAlert),
        /** What was used and billed in this calendar month; the v2 API alone tells. */
        companyUsage: (companyId) => call('GET', `/company/${encodeURIComponent(companyId)}/paas-usage?period_offset=0`, 'read', companyUsage, undefined, `${apiUrl.replace(/\/v3$/, '')}/v2`),
        listStaticSites: () => list('/static-sites', staticSiteSummary),
        getStaticSite: (id) => get(site(id), staticSite),
        listStaticSiteDomains: (siteId) => list(`${site(siteId)}/domains`, domain),
        listStaticSiteEnvVars: (siteId) => list(`${site(siteId)}/env-vars`, staticSiteEnvVar),
        /** Newest first. */
        listStaticSiteDeployments: (siteId, { most } = {}) => list(`${site(siteId)}/deployments`, deployment, most),
        getStaticSiteDeployment: (siteId, id) => get(siteDeploymentOf(siteId, id), deployment),
        triggerStaticSiteDeployment: (siteId, trigger) => call('POST', `${site(siteId)}/deployments`, 'deployment', deployment, trigger),
        cancelStaticSiteDeployment: (siteId, id) => call('POST', `${siteDeploymentOf(siteId, id)}/cancel`, 'deployment', message),
        staticSiteDeploymentLogs: (siteId, id, range = {}) => get(`${siteDeploymentOf(siteId, id)}/logs${query(range)}`, schemas/* array */.YOg(logEntry), 'logs'),
        listPipelines: () => list('/pipelines', pipelineSummary),
        /** Rolls out what the source runs, without a build. */
        promote: (pipelineId, sourceId, targetIds) => call('POST', `/pipelines/${encodeURIComponent(pipelineId)}/promote`, 'deployment', schemas/* array */.YOg(promotion), { source_app_id: sourceId, target_app_ids: targetIds }),
    };
}
/** @param own Secrets of the call itself. */
function concealing(own, { redact }) {
    return (text) => own
        .filter((secret) => secret !== '')
        .reduce((hidden, secret) => hidden.replaceAll(secret, '***'), redact?.(text) ?? text);
}
/** Checks and reads an answer. @throws SevallaError */
function parseAnswer(answer, { method, path }, schema, conceal) {
    const fault = {
        method,
        path,
        status: answer.status,
        requestId: answer.headers.get('x-request-id') ?? undefined,
    };
    if (answer.status < 200 || answer.status > 299) {
        throw new SevallaError({
            ...fault,
            reason: reasonIn(answer, conceal),
            // A gateway may give up on a write that the API behind it carries out.
            isUncertain: method !== 'GET' && answer.status >= 500,
        });
    }
    if (answer.json === undefined) {
        throw new SevallaError({
            ...fault,
            reason: `the answer is not JSON, it begins with ${beginning(conceal(answer.text))}`,
            hint: 'Something between here and the API may have answered instead of it: check api-url.',
            isUncertain: method !== 'GET',
        });
    }
    // Without a language zod/mini says `Invalid input` and no more.
    const parsed = schema.safeParse(answer.json, { error: en().localeError });
    if (parsed.success)
        return parsed.data;
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the answer'}: ${issue.message}`);
    throw new SevallaError({
        ...fault,
        reason: `the answer lacks what is needed (${faults.slice(0, 3).join('; ')})`,
        hint: 'The API may have changed: a newer version of this action may know it.',
        isUncertain: method !== 'GET',
    });
}
function reasonIn(answer, conceal) {
    const envelope = errorEnvelope.safeParse(answer.json);
    if (!envelope.success) {
        return answer.text.trim() === '' ? 'without a text' : beginning(conceal(answer.text));
    }
    const { message, data } = envelope.data;
    const detail = data?.message && data.message !== message ? `: ${data.message}` : '';
    const support = data?.code ? ` [${data.code}]` : '';
    return oneLine(conceal(`${message}${detail}${support}`)).slice(0, 500);
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
function query(parameters) {
    const given = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
        if (value !== undefined)
            given.set(name, String(value));
    }
    return given.size === 0 ? '' : `?${given}`;
}

;// CONCATENATED MODULE: ./src/sevalla/pacing.ts

const MOST_AT_ONCE = 8;
/**
 * Lets many reads run beside each other without one more than the read tier has left: a new one
 * begins only where the calls under way cannot use up the rest. A task has one call under way at a
 * time. What others of the company read meanwhile is seen with the next answer.
 */
function createPace(tools) {
    const { remaining: left, reset } = POLICY.rateLimit ?? { remaining: '', reset: '' };
    let remaining = Number.POSITIVE_INFINITY;
    let resetAt = 0;
    let hasAnswer = false;
    let underWay = 0;
    const waiting = [];
    function note(headers) {
        const [count, seconds] = [headers.get(left), headers.get(reset)].map((text) => text === null || text.trim() === '' ? Number.NaN : Number(text));
        if (Number.isNaN(count) || Number.isNaN(seconds))
            return;
        const end = tools.now() + seconds * 1000;
        // Answers overtake each other, so within one window the least count is the latest. The end of a
        // window is told in whole seconds: what lies more than one later is another window.
        const isNew = tools.now() >= resetAt || end > resetAt + 1000;
        remaining = isNew ? count : Math.min(remaining, count);
        if (isNew)
            resetAt = end;
    }
    function roomNow() {
        // The first answer of a window tells what is left of it: until then one call is enough.
        if (!hasAnswer)
            return 1;
        if (resetAt === 0)
            return MOST_AT_ONCE;
        return tools.now() >= resetAt ? 1 : Math.min(MOST_AT_ONCE, remaining);
    }
    async function enter() {
        for (let isNew = true;; isNew = false) {
            const room = roomNow();
            if (underWay < room)
                break;
            if (underWay > 0) {
                await new Promise((settle) => {
                    if (isNew)
                        waiting.push(settle);
                    else
                        waiting.unshift(settle);
                });
            }
            else {
                tools.log.info('The rate limit for reading is used up, waiting until it begins anew.');
                await tools.sleep(Math.max(1, resetAt - tools.now()));
            }
        }
        underWay += 1;
        waiting.shift()?.();
    }
    function leave() {
        underWay -= 1;
        waiting.shift()?.();
    }
    return {
        tools: {
            ...tools,
            fetch: async (input, init) => {
                const response = await tools.fetch(input, init);
                hasAnswer = true;
                note(response.headers);
                return response;
            },
        },
        run: async (task) => {
            await enter();
            try {
                return await task();
            }
            finally {
                leave();
            }
        },
    };
}

// EXTERNAL MODULE: ./src/actions/cost-report/money.ts
var money = __webpack_require__(4590);
;// CONCATENATED MODULE: ./src/sevalla/connected-databases.ts
/**
 * The databases that an internal connection ties to the application. Only a database knows its
 * connections, so every one is asked. @throws SevallaError
 */
async function connectedDatabases(sevalla, application) {
    const tied = await tiedDatabases(sevalla, [application], (task) => task());
    return tied.map(({ database }) => database);
}
/** The databases that are tied to any of the applications, and to which. @throws SevallaError */
async function tiedDatabases(sevalla, applications, run) {
    const all = await run(() => sevalla.listDatabases());
    const ties = await Promise.all(all.map(({ id }) => run(() => sevalla.listInternalConnections(id))));
    return all.flatMap((database, index) => {
        const serves = applications.filter(({ id: appId, name: appName }) => ties[index]?.some(({ target_id: id, target_name: name }) => id === appId || (name ?? undefined) === appName));
        return serves.length === 0 ? [] : [{ database, serves: serves.map(({ id }) => id) }];
    });
}

;// CONCATENATED MODULE: ./src/actions/cost-report/declared.ts
/** Disk is sold in steps of 10 GB. */
const DISK_STEP_GB = 10;
/** What the inputs say there is. */
function declaredResources(inputs) {
    const metered = (kind, name, amount) => amount === undefined ? [] : [declared({ kind, name, count: { min: amount, max: amount } })];
    return [
        ...(inputs.databases ?? []).flatMap((database) => declaredDatabase(database)),
        ...metered('object-storage', 'object storage', inputs['object-storage-gb']),
        ...metered('egress', 'traffic out', inputs['egress-gb']),
        ...metered('build', 'build time', inputs['build-minutes']),
    ];
}
/** @param role Its engine; the name, which is that where an input declares it. */
function declaredDatabase({ name, size, extraDiskGb }, role = name) {
    const database = declared({
        kind: 'database',
        name,
        role,
        size,
        count: { min: 1, max: 1 },
    });
    const steps = Math.ceil(extraDiskGb / DISK_STEP_GB);
    return steps === 0 ? [database] : [database, extraDisk(database, steps)];
}
function declared(given) {
    return { runs: 'always', origin: 'declared', isPreview: false, applications: [], ...given };
}
/** @param steps undefined when the platform does not tell. */
function extraDisk(database, steps) {
    const { name, id, applications, role, isPreview, origin, since } = database;
    return {
        kind: 'database-disk',
        name: `extra disk of ${name}`,
        id,
        applications,
        role,
        count: steps === undefined ? undefined : { min: steps, max: steps },
        // A disk stays while the database is suspended.
        runs: 'always',
        isPreview,
        origin,
        since,
    };
}

;// CONCATENATED MODULE: ./src/actions/cost-report/topology.ts



/** A bucket with more objects than these pages hold is not counted through. */
const MOST_OBJECT_PAGES = 25;
const BYTES_PER_GB = 1e9;
/** Why something that not every key may see was not seen, for the end of a sentence. */
function whyUnseen(error) {
    if (!(error instanceof SevallaError))
        throw error;
    if (error.status === 403)
        return 'this key may not (answer 403)';
    if (error.status === 404)
        return 'the API does not have it (answer 404)';
    return error.message.replace(/\.$/, '');
}
/**
 * What the inputs declare and what the platform tells. A part that cannot be read is named in
 * `unread`: not knowing a cost is no reason to stop a deployment.
 * @param platform Absent when there is no key: then only declarations count.
 */
async function readTopology(inputs, platform) {
    const declared = declaredResources(inputs);
    const asked = inputs['app-id'];
    if (platform === undefined || asked === undefined) {
        return {
            scope: { is: 'declared' },
            applications: [],
            resources: declared,
            unread: [],
            isBlind: false,
        };
    }
    const unread = [];
    const attempt = async (what, read) => {
        try {
            return await read;
        }
        catch (error) {
            if (!(error instanceof SevallaError))
                throw error;
            unread.push(`${what} could not be read: ${error.message}`);
            return undefined;
        }
    };
    const topology = asked === 'all'
        ? await readAll(inputs, platform, attempt)
        : await readApplications(asked, inputs, platform, attempt);
    return { ...topology, resources: [...topology.resources, ...declared], unread };
}
function nothing(scope) {
    return { scope, applications: [], resources: [], isBlind: true };
}
async function readApplications(ids, inputs, { sevalla, run }, attempt) {
    const scope = { is: 'applications', ids };
    // First alone: with a wrong key or id every other call would repeat the same complaint.
    const found = await Promise.all(ids.map((id) => attempt(`Application ${id}`, run(() => sevalla.getApplication(id)))));
    const applications = found.filter((application) => application !== undefined);
    if (applications.length === 0)
        return nothing(scope);
    const facts = applications.map(factsOf);
    const [processes, names, databases] = await Promise.all([
        readProcesses(facts, { sevalla, run }, attempt),
        Promise.all(facts.map(({ id, name }) => attempt(of('The names of the variables', name, facts), run(() => sevalla.listEnvVars(id))))),
        inputs.databases === undefined
            ? attempt('The databases', tiedDatabases(sevalla, applications, run)).then((tied = []) => readDatabases(tied, { sevalla, run }, attempt))
            : [],
    ]);
    const read = names.filter((variables) => variables !== undefined);
    return {
        scope,
        isBlind: applications.length < ids.length,
        companyId: applications[0]?.company_id ?? undefined,
        applications: facts,
        resources: [...processes, ...databases],
        variables: read.length === 0 ? undefined : [...new Set(read.flat().map(({ key }) => key))].sort(),
    };
}
/** Everything that the company, or one of its projects, has. */
async function readAll(inputs, { sevalla, run }, attempt) {
    const projectId = inputs['project-id'];
    const project = projectId === undefined
        ? undefined
        : await attempt(`Project ${projectId}`, run(() => sevalla.getProject(projectId)));
    const scope = projectId === undefined
        ? { is: 'company' }
        : { is: 'project', id: projectId, name: project?.display_name };
    if (projectId !== undefined && project === undefined)
        return nothing(scope);
    const isInside = membership(project);
    const platform = { sevalla, run };
    const applications = attempt('The applications', run(() => sevalla.listApplications())).then(async (all) => {
        const facts = (all ?? []).filter(({ id }) => isInside('app', id)).map(factsOf);
        const processes = await readProcesses(facts, platform, attempt);
        return { facts, processes, isBlind: all === undefined };
    });
    const databases = inputs.databases === undefined
        ? attempt('The databases', run(() => sevalla.listDatabases())).then((all = []) => readDatabases(all
            .filter(({ id }) => isInside('database', id))
            .map((database) => ({ database, serves: [] })), platform, attempt))
        : [];
    const buckets = inputs['object-storage-gb'] === undefined
        ? attempt('Object storage', run(() => sevalla.listObjectStorages())).then((all = []) => Promise.all(all
            .filter(({ id }) => isInside('object-storage', id))
            .map((bucket) => readBucket(bucket, platform, attempt))))
        : [];
    const [{ facts, processes, isBlind }, ofDatabases, ofBuckets, sites, balancers, pipelines] = await Promise.all([
        applications,
        databases,
        buckets,
        attempt('The static sites', readStaticSites(project, platform)),
        attempt('The load balancers', run(() => sevalla.listLoadBalancers())),
        attempt('The pipelines', run(() => sevalla.listPipelines())),
    ]);
    return {
        scope,
        isBlind,
        applications: facts,
        resources: [
            ...processes,
            ...ofDatabases,
            ...ofBuckets,
            ...several('static-site', 'static sites', sites?.length),
            ...several('load-balancer', 'load balancers', balancers?.filter(({ id }) => isInside('load-balancer', id)).length),
            ...several('pipeline', 'pipelines', pipelines?.filter(({ id }) => isInside('pipeline', id)).length),
        ],
    };
}
function membership(project) {
    if (project === undefined)
        return () => true;
    const members = new Set(project.services.map(({ type, id }) => `${type} ${id}`));
    return (type, id) => members.has(`${type} ${id}`);
}
/** A project does not list its static sites, so each of them has to be asked. */
async function readStaticSites(project, { sevalla, run }) {
    const all = await run(() => sevalla.listStaticSites());
    if (project === undefined)
        return all;
    const sites = await Promise.all(all.map(({ id }) => run(() => sevalla.getStaticSite(id))));
    return sites.filter(({ project_id }) => project_id === project.id);
}
function several(kind, name, count) {
    if (count === undefined || count === 0)
        return [];
    return [
        {
            kind,
            name,
            applications: [],
            count: { min: count, max: count },
            runs: 'always',
            isPreview: false,
            origin: 'read',
        },
    ];
}
function factsOf(application) {
    const { id, display_name: name, is_suspended: isSuspended, type } = application;
    const hibernates = 'hibernation_enabled' in application
        ? (application.hibernation_enabled ?? false)
        : undefined;
    return { id, name, isSuspended, hibernates, isPreview: type === 'previewApp' };
}
/** The application is named where there are several. */
function of(what, name, all) {
    return all.length === 1 ? what : `${what} of ${name}`;
}
async function readProcesses(applications, { sevalla, run }, attempt) {
    const lists = await Promise.all(applications.map(({ id, name }) => attempt(of('The processes', name, applications), run(() => sevalla.listProcesses(id)))));
    const isNameless = ({ resource_type_name: name, resource_type_id: id }) => !name && id;
    const types = lists.some((list) => list?.some(isNameless))
        ? await attempt('The sizes of processes', run(() => sevalla.listProcessResourceTypes()))
        : undefined;
    return applications.flatMap((application, index) => (lists[index] ?? []).map((process) => {
        const onDemand = process.type === 'cron' || process.type === 'job';
        const type = types?.find(({ id }) => id === process.resource_type_id);
        const name = processName(process);
        return {
            kind: 'process',
            name: applications.length === 1 ? name : `${application.name}: ${name}`,
            id: process.id,
            applications: [application.id],
            role: process.type ?? undefined,
            size: process.resource_type_name ?? type?.name,
            memoryMb: process.memory_limit ?? type?.memory_limit ?? undefined,
            count: onDemand ? { min: 1, max: 1 } : instances(process),
            runs: application.isSuspended ? 'suspended' : onDemand ? 'on demand' : 'always',
            isPreview: application.isPreview,
            origin: 'read',
            since: timeOf(process.created_at),
        };
    }));
}
function processName({ type, display_name: name, key }) {
    const kind = `${type ?? 'unnamed'} process`;
    const given = name ?? key;
    return [kind, type].includes(given.toLowerCase()) ? kind : `${kind} ${given}`;
}
function instances({ scaling_strategy: strategy }) {
    const { instanceCount, minInstanceCount, maxInstanceCount } = strategy?.config ?? {};
    const min = minInstanceCount ?? instanceCount;
    const max = maxInstanceCount ?? instanceCount;
    return typeof min === 'number' && typeof max === 'number' ? { min, max } : undefined;
}
function timeOf(text) {
    const time = Date.parse(text ?? '');
    return Number.isNaN(time) ? undefined : time;
}
async function readDatabases(found, { sevalla, run }, attempt) {
    if (found.length === 0)
        return [];
    // The list has no disk.
    const [sizes, databases] = await Promise.all([
        attempt('The sizes of databases', run(() => sevalla.listDatabaseResourceTypes())),
        Promise.all(found.map(({ database: { id, display_name: name } }) => attempt(`The disk of the database ${name}`, run(() => sevalla.getDatabase(id))))),
    ]);
    return found.flatMap(({ database: listed, serves }, index) => {
        const database = databases[index] ?? listed;
        const size = sizes?.find((type) => type.id === database.resource_type_id || type.name === database.resource_type_name);
        const steps = diskSteps(database.storage_size, size?.storage_limit);
        const resource = {
            kind: 'database',
            name: `${database.type} ${database.display_name}`,
            id: database.id,
            applications: serves,
            role: database.type,
            size: database.resource_type_name ?? size?.name,
            memoryMb: database.memory_limit ?? undefined,
            count: { min: 1, max: 1 },
            runs: database.is_suspended ? 'suspended' : 'always',
            isPreview: false,
            origin: 'read',
            since: timeOf(database.created_at),
        };
        return steps === 0 ? [resource] : [resource, extraDisk(resource, steps)];
    });
}
/** Steps of 10 GB beyond the size's own disk; undefined when the platform leaves out one of the two. */
function diskSteps(diskMb, includedMb) {
    if (typeof diskMb !== 'number' || typeof includedMb !== 'number')
        return undefined;
    // Whether a gigabyte is 1000 or 1024 megabytes is not documented; rounded up by the larger one,
    // both give the same steps up to 400 GB.
    return Math.max(0, Math.ceil((diskMb - includedMb) / (DISK_STEP_GB * 1024)));
}
/** The API has no size of a bucket, but its objects have theirs. */
async function readBucket(bucket, { sevalla, run }, attempt) {
    const name = `object storage ${bucket.display_name}`;
    const bytes = await attempt(`The objects of ${name}`, (async () => {
        let sum = 0;
        let cursor;
        for (let page = 0; page < MOST_OBJECT_PAGES; page += 1) {
            const from = cursor;
            const objects = await run(() => sevalla.listObjects(bucket.id, from));
            for (const { size } of objects.data)
                sum += size ?? 0;
            if (!objects.cursor)
                return sum;
            cursor = objects.cursor;
        }
        return undefined;
    })());
    const gigabytes = bytes === undefined ? undefined : bytes / BYTES_PER_GB;
    return {
        kind: 'object-storage',
        name,
        id: bucket.id,
        applications: [],
        count: gigabytes === undefined ? undefined : { min: gigabytes, max: gigabytes },
        runs: 'always',
        isPreview: false,
        origin: 'read',
    };
}

;// CONCATENATED MODULE: ./src/actions/cost-report/actuals.ts


/**
 * The usage of the company, or why it may not be seen. v3 has no such thing; the v2 API has, for
 * some keys.
 */
async function readUsage({ sevalla, run }, companyId) {
    try {
        const id = companyId ?? (await run(() => sevalla.validateKey())).company_id;
        const { company } = await run(() => sevalla.companyUsage(id));
        return { companyId: id, entries: company.paas_usage };
    }
    catch (error) {
        return whyUnseen(error);
    }
}
const ITEM_OF_KIND = {
    process: 'running',
    database: 'running',
    'load-balancer': 'running',
    'static-site': 'running',
    pipeline: 'running',
    'database-disk': 'storage',
    'object-storage': 'storage',
    egress: 'traffic',
    build: 'building',
};
// appRuntimeCosts and appBandwidth are the ones that are published; the others are told by their name.
const ITEM_OF_CATEGORY = [
    [/runtime|compute|hosting/i, 'running'],
    [/bandwidth|traffic|egress/i, 'traffic'],
    [/build/i, 'building'],
    [/storage|disk/i, 'storage'],
];
/** Of these the inputs declare one amount for all applications. */
const TOGETHER = new Set(['traffic', 'building']);
const NAME_OF_ALL = {
    traffic: 'traffic out',
    building: 'build time',
};
const NO_WORD_BELOW = (0,money/* money */.TG)(0.05);
/**
 * Line by line: what was billed since the first of the month beside what the estimate makes of the
 * same time. What belongs to none of the applications asked about is left out.
 */
function reconcile(usage, lines, scope, month, applications) {
    if (typeof usage === 'string')
        return { is: 'unread', reason: usage };
    const names = new Map(applications.map(({ id, name }) => [id, name]));
    const rows = new Map();
    const rowFor = (id, item, name) => {
        const key = `${id ?? ''} ${item}`;
        const known = rows.get(key);
        if (known !== undefined)
            return known;
        const row = {
            id,
            name,
            item,
            categories: [],
            billed: undefined,
            estimated: undefined,
            verdict: 'agrees',
        };
        rows.set(key, row);
        return row;
    };
    for (const { resource, charge } of lines) {
        if (charge.is !== 'known')
            continue;
        // The platform bills the processes of an application as one.
        const item = ITEM_OF_KIND[resource.kind];
        const own = resource.kind === 'process' ? resource.applications[0] : resource.id;
        const id = TOGETHER.has(item) ? undefined : own;
        const row = rowFor(id, item, names.get(id ?? '') ?? resource.name);
        row.estimated = (0,money/* addBands */.uc)([row.estimated ?? NOTHING, charge.monthToDate]);
    }
    const processIds = new Map(lines.flatMap(({ resource: { kind, id, applications } }) => kind === 'process' && id !== undefined ? [[id, applications[0]]] : []));
    const known = new Set([...names.keys(), ...lines.flatMap(({ resource: { id } }) => id ?? [])]);
    for (const { id_resource, category, cost, date } of usage) {
        if (date < month.from || date >= month.to)
            continue;
        const given = id_resource ?? undefined;
        if (scope.is !== 'company' && (given === undefined || !known.has(given)))
            continue;
        const item = ITEM_OF_CATEGORY.find(([pattern]) => pattern.test(category))?.[1] ?? 'other';
        const isTogether = given === undefined || TOGETHER.has(item);
        const id = isTogether ? undefined : (processIds.get(given) ?? given);
        const row = rowFor(id, item, names.get(id ?? '') ?? id ?? NAME_OF_ALL[item] ?? 'the company');
        row.billed = (row.billed ?? 0n) + (0,money/* money */.TG)(cost);
        if (!row.categories.includes(category))
            row.categories.push(category);
    }
    const all = [...rows.values()]
        .map((row) => ({ ...row, verdict: compare(row) }))
        // Nothing on both sides is not worth a row.
        .filter(({ billed, estimated }) => billed !== undefined || (estimated?.max ?? 0n) > 0n);
    return {
        is: 'read',
        lines: all,
        billed: all.reduce((sum, { billed }) => sum + (billed ?? 0n), 0n),
        estimated: (0,money/* addBands */.uc)(all.map(({ estimated }) => estimated ?? NOTHING)),
        soFar: (0,money/* addBands */.uc)(all.map(({ billed, estimated = NOTHING }) => billed === undefined ? estimated : { min: billed, max: billed })),
    };
}
const NOTHING = { min: 0n, max: 0n };
/** Within 2 per cent or 5 cents: usage is told late, and hours are counted whole. */
function compare({ billed, estimated }) {
    if (estimated === undefined)
        return 'not estimated';
    if (billed === undefined)
        return estimated.min <= NO_WORD_BELOW ? 'agrees' : 'not billed';
    const room = (amount) => (amount / 50n > NO_WORD_BELOW ? amount / 50n : NO_WORD_BELOW);
    if (billed > estimated.max + room(estimated.max))
        return 'above';
    if (billed < estimated.min - room(estimated.min))
        return 'below';
    return 'agrees';
}

// EXTERNAL MODULE: ./src/actions/cost-report/prices.ts + 1 modules
var prices = __webpack_require__(6249);
;// CONCATENATED MODULE: ./src/actions/cost-report/advice.ts


/** Three days have a weekend's edge, nights and most schedules in them; less has not. */
const FEWEST_HOURS = 72;
/** Of the limit that may be in use before a size is too small, and after it is made smaller. */
const ROOM = { cpu: 0.7, memory: 0.8 };
const FULL = 0.9;
const MB = 1_048_576;
/** No I/O here. */
function advise(lines, applications, observations, book) {
    const sizes = observations.sizes.flatMap((type) => {
        const price = (0,prices/* findPrice */.vk)(book, 'process', type.name);
        const { cpu_limit: cpu, memory_limit: memory } = type;
        if (price === undefined || !cpu || !memory)
            return [];
        return [{ name: type.name, cpu: cpu / 1000, memory: memory * MB, price }];
    });
    const running = lines.flatMap(({ resource }) => resource.kind === 'process' && resource.runs === 'always' ? [resource] : []);
    const awake = applications.filter(({ isSuspended }) => !isSuspended);
    return {
        days: observations.days,
        sizing: running.map((resource) => sizingOf(resource, observations.processes.get(resource.id ?? ''), sizes, observations)),
        sleep: awake.flatMap((application) => sleepOf(application, lines, observations)),
        units: awake.flatMap((application) => unitsOf(application, lines, observations, book)),
        unread: observations.unread,
    };
}
function sizingOf({ name: process, size: sizeName, count }, seen, sizes, { sizes: types, days }) {
    const refused = (reason) => ({ is: 'refused', process, reason });
    const type = types.find(({ name }) => name.toLowerCase() === sizeName?.toLowerCase());
    if (!type?.cpu_limit || !type.memory_limit)
        return refused('its size is not known');
    if (seen?.cpu === undefined || seen.memory === undefined) {
        return refused('its processor time and memory were not measured');
    }
    if (seen.hours < FEWEST_HOURS) {
        return refused(`it was measured for ${Math.floor(seen.hours)} of ${days * 24} hours, and ${FEWEST_HOURS} are needed`);
    }
    if (seen.exits === undefined)
        return refused('how its containers ended could not be read');
    const { cpu, memory } = seen;
    const evidence = {
        hours: Math.floor(seen.hours),
        cpu,
        cpuLimit: type.cpu_limit / 1000,
        memory,
        memoryLimit: type.memory_limit * MB,
    };
    const judged = { process, size: type.name, evidence };
    const current = sizes.find(({ name }) => name === type.name);
    const instances = count?.min ?? 1;
    const saving = (to) => current === undefined ? 0n : monthly(current, instances) - monthly(to, instances);
    const fitting = sizes
        .filter((to) => cpu.p95 <= to.cpu * ROOM.cpu && memory.max <= to.memory * ROOM.memory)
        .toSorted((one, other) => Number(monthly(one, 1) - monthly(other, 1)) || one.memory - other.memory);
    const [cheapest] = fitting;
    const isFull = seen.exits.outOfMemory > 0 ||
        memory.max > evidence.memoryLimit * FULL ||
        cpu.p95 > evidence.cpuLimit * FULL;
    if (isFull) {
        const larger = fitting.find((to) => to.memory >= evidence.memoryLimit && to.cpu >= evidence.cpuLimit && to.name !== type.name);
        const why = seen.exits.outOfMemory > 0
            ? `it ran out of memory ${times(seen.exits.outOfMemory)}`
            : 'it has no room left';
        return {
            ...judged,
            is: 'too small',
            to: larger && { size: larger, risk: 'low', why, saving: saving(larger) },
        };
    }
    if (current === undefined || cheapest === undefined || saving(cheapest) <= 0n) {
        return { ...judged, is: 'fits', to: undefined };
    }
    if (seen.exits.others > 0) {
        return refused(`its containers ended ${times(seen.exits.others)} with a fault, which a smaller size may make worse`);
    }
    return {
        ...judged,
        is: 'too large',
        to: { size: cheapest, ...riskOf(cpu, memory, cheapest), saving: saving(cheapest) },
    };
}
function times(count) {
    return count === 1 ? 'once' : `${count} times`;
}
function riskOf(cpu, memory, to) {
    if (cpu.max > to.cpu) {
        return {
            risk: 'high',
            why: 'its peaks need more processor time than that size gives: they take longer',
        };
    }
    const share = Math.max(memory.max / (to.memory * ROOM.memory), cpu.p95 / (to.cpu * ROOM.cpu));
    return share > 0.8
        ? { risk: 'medium', why: 'little is left of the room that is kept free' }
        : { risk: 'low', why: 'most of the room stays free' };
}
function monthly({ price }, instances) {
    return (0,money/* cost */.y)(price.amount, instances, money/* HOURS_PER_MONTH */.x4);
}
function isOf(appId, kinds) {
    return (line) => line.charge.is === 'known' &&
        kinds.includes(line.resource.kind) &&
        line.resource.applications.includes(appId);
}
function sleepOf({ id, name: application, hibernates }, lines, { processes, applications }) {
    const own = lines.filter(isOf(id, ['process']));
    const awakeCost = own.reduce((sum, { charge }) => sum + charge.monthly.min, 0n);
    if (hibernates) {
        const observed = own.filter(({ charge }) => charge.observed !== undefined);
        if (observed.length === 0)
            return [];
        const saving = observed.reduce((sum, { charge }) => sum + charge.monthly.min - (charge.observed ?? 0n), 0n);
        const seen = observed.flatMap(({ resource: { id: own = '' } }) => processes.get(own) ?? []);
        const window = Math.floor(Math.max(...seen.map((process) => process.window)));
        const awake = Math.max(...seen.map(({ instances }) => instances?.hours ?? 0));
        if (saving <= 0n)
            return [];
        return [{ is: 'hibernates', application, hours: Math.round(window - awake), window, saving }];
    }
    const requests = applications.get(id)?.requests;
    if (requests === undefined || requests.hours < FEWEST_HOURS)
        return [];
    const idle = requests.hours - requests.busyHours;
    const saving = (awakeCost * BigInt(idle)) / BigInt(requests.hours);
    // Less than a tenth of the time is not worth a slow first request.
    if (idle * 10 < requests.hours || saving === 0n)
        return [];
    return [{ is: 'could hibernate', application, hours: idle, window: requests.hours, saving }];
}
function unitsOf({ id, name: application }, lines, { applications }, book) {
    const seen = applications.get(id);
    const own = lines.filter(isOf(id, ['process', 'database', 'database-disk']));
    const each = own.reduce((sum, { charge }) => sum + (charge.observed ?? charge.monthly.min), 0n);
    const build = (0,prices/* findPrice */.vk)(book, 'build');
    const { requests, deployments } = seen ?? {};
    const units = {
        application,
        perThousandRequests: requests === undefined || requests.hours < FEWEST_HOURS || each === 0n
            ? undefined
            : {
                requests: requests.count,
                cost: (each * BigInt(requests.hours) * 1000n) /
                    (BigInt(money/* HOURS_PER_MONTH */.x4) * BigInt(Math.max(1, requests.count))),
            },
        perDeployment: deployments === undefined || deployments.count === 0 || build === undefined
            ? undefined
            : {
                deployments: deployments.count,
                builds: deployments.builds,
                minutes: deployments.buildMinutes,
                cost: (0,money/* cost */.y)(build.amount, deployments.buildMinutes, money/* HOURS_PER_MONTH */.x4) /
                    BigInt(deployments.count),
            },
    };
    return units.perThousandRequests || units.perDeployment ? [units] : [];
}

;// CONCATENATED MODULE: ./src/actions/cost-report/alerts.ts


async function readAlerts({ sevalla, run }) {
    try {
        return await run(() => sevalla.listUsageAlerts());
    }
    catch (error) {
        return whyUnseen(error);
    }
}
/** undefined where no budget is an amount on the total. */
function compareAlerts(given, budgets, scope) {
    if (typeof given === 'string')
        return { is: 'unread', reason: given };
    const [budget] = budgets
        .flatMap(({ on, limit }) => (on === 'total' && limit.is === 'amount' ? [limit.amount] : []))
        .toSorted((one, other) => (one < other ? -1 : 1));
    if (budget === undefined)
        return undefined;
    return {
        is: 'read',
        budget,
        alerts: given.map(({ limit_usd, project_id, triggers }) => {
            const limit = (0,money/* money */.TG)(limit_usd);
            const isSame = (scope.is === 'company' && !project_id) ||
                (scope.is === 'project' && scope.id === project_id);
            return {
                limit,
                percentages: (triggers ?? []).map(({ percentage }) => percentage),
                of: project_id ? 'project' : 'company',
                beside: isSame ? side(limit, budget) : 'other scope',
            };
        }),
    };
}
function side(limit, budget) {
    if (limit === budget)
        return 'equal';
    return limit > budget ? 'above' : 'below';
}

// EXTERNAL MODULE: ./src/actions/cost-report/budgets.ts
var budgets = __webpack_require__(2992);
;// CONCATENATED MODULE: ./src/actions/cost-report/completeness.ts
const KEY_VALUE_STORE = /redis|valkey/i;
const DECLARE_DATABASE = 'Name it in the input databases, or set that to none if it is not on Sevalla.';
const SIGNS = [
    {
        what: 'a database',
        variable: /^((DATABASE|DB|POSTGRES|POSTGRESQL|MYSQL|MARIADB)_(URL|HOST)|PGHOST|MYSQL_DATABASE|POSTGRES_DB)$/,
        isThere: ({ kind, role }) => kind === 'database' && !KEY_VALUE_STORE.test(role ?? ''),
        remedy: DECLARE_DATABASE,
        answeredBy: 'databases',
    },
    {
        what: 'a Redis or Valkey',
        variable: /^((REDIS|VALKEY)_(\w+_)?(URL|HOST)|CELERY_BROKER(_URL)?|CACHE_URL)$/,
        isThere: ({ kind, role }) => kind === 'database' && KEY_VALUE_STORE.test(role ?? ''),
        remedy: DECLARE_DATABASE,
        answeredBy: 'databases',
    },
    {
        what: 'a Celery worker',
        variable: /^CELERY_\w+$/,
        isThere: ({ kind, role }) => kind === 'process' && role === 'worker',
        remedy: 'A worker that runs as another application has a cost report of its own.',
    },
    {
        what: 'object storage',
        variable: /^(AWS_(STORAGE_BUCKET_NAME|S3_\w+|ACCESS_KEY_ID)|(S3|R2)_(BUCKET\w*|ENDPOINT\w*))$/,
        isThere: ({ kind }) => kind === 'object-storage',
        remedy: 'Give its size in the input object-storage-gb, or 0 if it is not on Sevalla.',
        answeredBy: 'object-storage-gb',
    },
];
function findMissing({ resources, variables = [] }, answered) {
    return SIGNS.flatMap(({ what, variable, isThere, remedy, answeredBy }) => {
        const named = variables.filter((name) => variable.test(name));
        const isAnswered = answeredBy !== undefined && answered.includes(answeredBy);
        if (named.length === 0 || isAnswered || resources.some(isThere))
            return [];
        return [{ what, named, remedy }];
    });
}

;// CONCATENATED MODULE: ./src/actions/cost-report/observe.ts

const DAY_MS = 86_400_000;
/**
 * What the platform measured in the last `days` of what runs now.
 * @param now Milliseconds since 1970.
 */
async function observe(applications, resources, { sevalla, run }, days, now) {
    const from = now - days * DAY_MS;
    const span = { from: new Date(from).toISOString(), to: new Date(now).toISOString() };
    // Short enough for peaks to be seen, long enough for an answer of a few thousand points.
    const intervalSeconds = days <= 7 ? 300 : 900;
    const unread = new Set();
    const attempt = async (read) => {
        try {
            return await run(read);
        }
        catch (error) {
            unread.add(`Metrics could not be read: ${whyUnseen(error)}.`);
            return undefined;
        }
    };
    const running = resources.flatMap(({ kind, runs, id, applications: [appId], since = 0 }) => kind === 'process' && runs === 'always' && id !== undefined && appId !== undefined
        ? [{ id, appId, window: Math.min(days * 24, (now - since) / 3_600_000) }]
        : []);
    if (running.length === 0) {
        return { days, processes: new Map(), applications: new Map(), sizes: [], unread: [] };
    }
    const awake = applications.filter(({ isSuspended }) => !isSuspended);
    const [sizes = [], processes, ofApplications] = await Promise.all([
        attempt(() => sevalla.listProcessResourceTypes()),
        Promise.all(running.map(async ({ id, appId, window }) => {
            const metric = (name) => attempt(() => sevalla.processMetric(appId, id, name, span, intervalSeconds));
            const [cpu, memory, count, exits] = await Promise.all([
                metric('cpu-usage'),
                metric('memory-usage'),
                metric('instance-count'),
                attempt(() => sevalla.exitCodes(appId, id, span)),
            ]);
            const hoursOf = (points) => (points.length * intervalSeconds) / 3600;
            const counts = new Map(valuesOf(count).map(({ time, value }) => [time, value]));
            const failed = exits?.filter(({ value }) => !ENDED_WELL.has(value));
            const outOfMemory = failed?.filter(({ value }) => value === OUT_OF_MEMORY).length ?? 0;
            return [
                id,
                {
                    window,
                    hours: hoursOf(valuesOf(memory)),
                    cpu: useOf(perInstance(cpu, counts)),
                    memory: useOf(perInstance(memory, counts)),
                    instances: counts.size === 0
                        ? undefined
                        : { mean: mean([...counts.values()]), hours: hoursOf([...counts.values()]) },
                    exits: failed && { outOfMemory, others: failed.length - outOfMemory },
                },
            ];
        })),
        Promise.all(awake.map(async ({ id }) => {
            const [requests, deployments] = await Promise.all([
                attempt(() => sevalla.requestsPerMinute(id, span, 3600)),
                attempt(() => sevalla.listDeployments(id, { most: 100 })),
            ]);
            return [
                id,
                {
                    requests: requestsOf(valuesOf(requests), now),
                    deployments: deployments && deploymentsOf(deployments, from),
                },
            ];
        })),
    ]);
    return {
        days,
        processes: new Map(processes),
        applications: new Map(ofApplications),
        sizes,
        unread: [...unread].sort(),
    };
}
/** Kubernetes stops a container by signal 15, and by 9 what does not heed it or outgrew its memory. */
const OUT_OF_MEMORY = '137';
const ENDED_WELL = new Set(['0', '143']);
function valuesOf(points) {
    return (points ?? []).flatMap(({ time, value }) => (value === null ? [] : [{ time, value }]));
}
/** Usage is told of all instances together. */
function perInstance(points, counts) {
    return valuesOf(points).map(({ time, value }) => value / Math.max(1, counts.get(time) ?? 1));
}
function useOf(values) {
    if (values.length === 0)
        return undefined;
    const sorted = values.toSorted((one, other) => one - other);
    const at = (share) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
    return { p95: at(0.95), max: at(1) };
}
function mean(values) {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function requestsOf(points, now) {
    const busy = points.filter(({ value }) => value > 0);
    if (busy.length === 0)
        return undefined;
    const first = Math.min(...points.map(({ time }) => Date.parse(time)));
    return {
        count: Math.round(busy.reduce((sum, { value }) => sum + value * 60, 0)),
        busyHours: busy.length,
        hours: Math.max(busy.length, Math.floor((now - first) / 3_600_000)),
    };
}
function deploymentsOf(deployments, from) {
    const finished = deployments.filter(({ finished_at: end, status }) => Date.parse(end ?? '') >= from && status !== 'skipped' && status !== 'waiting');
    const builds = finished.filter(({ steps }) => steps?.includes('build'));
    const minutes = builds.map(({ started_at: start, finished_at: end }) => Math.max(0, (Date.parse(end ?? '') - Date.parse(start ?? '')) / 60_000 || 0));
    return {
        count: finished.length,
        builds: builds.length,
        buildMinutes: minutes.reduce((sum, value) => sum + value, 0),
    };
}
/** Where the mean over so little time says nothing about a month. */
const observe_FEWEST_HOURS = 24;
/** Puts the observed number of instances to what is autoscaled or may sleep. */
function withObserved(resources, applications, { processes }) {
    const sleepers = new Set(applications.flatMap(({ id, hibernates }) => (hibernates ? [id] : [])));
    return resources.map((resource) => {
        const { id = '', count, applications: [appId = ''], } = resource;
        const { instances, window = 0 } = processes.get(id) ?? {};
        if (count === undefined || instances === undefined)
            return resource;
        if (sleepers.has(appId) && window >= observe_FEWEST_HOURS) {
            // Asleep, nothing runs that could be counted.
            const observed = Math.min(count.max, (instances.mean * instances.hours) / window);
            return { ...resource, count: { ...count, observed } };
        }
        if (count.min === count.max || instances.hours < observe_FEWEST_HOURS)
            return resource;
        const observed = Math.min(count.max, Math.max(count.min, instances.mean));
        return { ...resource, count: { ...count, observed } };
    });
}

;// CONCATENATED MODULE: ./src/actions/cost-report/period.ts

const HOUR_MS = 3_600_000;
/** In UTC. */
function calendarMonthOf(now) {
    const date = new Date(now);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    const [from, to] = [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)];
    return {
        id: date.toISOString().slice(0, 7),
        name: date.toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
        days: (to - from) / (24 * HOUR_MS),
        from,
        to,
    };
}
/** @param now Milliseconds since 1970. */
function spansOf(price, { count, since }, month, now) {
    const hours = month.days * 24;
    const left = Math.ceil((month.to - now) / HOUR_MS);
    const begin = Math.max(month.from, since ?? month.from);
    const past = Math.max(0, Math.min(hours - left, Math.floor((now - begin) / HOUR_MS)));
    const band = (of) => ({
        min: of(count.min),
        max: of(count.max),
    });
    const { amount, per } = price;
    const monthly = band((quantity) => (0,money/* cost */.y)(amount, quantity, money/* HOURS_PER_MONTH */.x4));
    if (per === 'hours') {
        const over = (span) => band((quantity) => (0,money/* cost */.y)(amount, quantity, span));
        return {
            monthly,
            calendarMonth: over(hours),
            monthToDate: over(past),
            restOfMonth: over(left),
        };
    }
    // What does not depend on the length of the month comes evenly over it.
    const share = (span) => ({
        min: (monthly.min * BigInt(span)) / BigInt(hours),
        max: (monthly.max * BigInt(span)) / BigInt(hours),
    });
    return { monthly, calendarMonth: monthly, monthToDate: share(past), restOfMonth: share(left) };
}

;// CONCATENATED MODULE: ./src/actions/cost-report/proposal.ts

/** What the config file declares, as resources. */
function proposedResources({ processes, databases, 'object-storage-gb': gigabytes, }) {
    return [
        ...(processes ?? []).map(({ type = 'web', name, size, instances = 1, min, max }) => {
            const kind = `${type} process`;
            const isNamed = name !== undefined && ![kind, type].includes(name.toLowerCase());
            return declared({
                kind: 'process',
                name: isNamed ? `${kind} ${name}` : kind,
                role: type,
                size,
                count: { min: min ?? instances, max: max ?? instances },
                runs: type === 'job' || type === 'cron' ? 'on demand' : 'always',
            });
        }),
        ...(databases ?? []).flatMap(({ type, name, size, 'extra-disk-gb': extraDiskGb = 0 }) => {
            const called = name === undefined ? type : `${type} ${name}`;
            const given = { name: called, size, extraDiskGb };
            return declaredDatabase(given, type);
        }),
        ...(gigabytes === undefined
            ? []
            : [
                declared({
                    kind: 'object-storage',
                    name: 'object storage',
                    count: { min: gigabytes, max: gigabytes },
                }),
            ]),
    ];
}
/**
 * @param running All that is priced now.
 * @param wanted The priced lines of `proposedResources`.
 * @param total Of all that runs and has a known price.
 */
function propose(topology, running, wanted, total) {
    const kinds = comparedKinds(topology);
    const notes = [];
    const isRead = running.some(({ resource: { kind } }) => kind === 'object-storage');
    if (kinds.has('object-storage') && !isRead) {
        kinds.delete('object-storage');
        notes.push('What object storage holds now is not known, so it is not compared (input object-storage-gb).');
    }
    const compared = (lines) => lines.filter(({ resource }) => kinds.has(resource.kind) && !resource.isPreview);
    const pairs = pairUp(compared(running), compared(wanted));
    const lines = pairs
        .map(([before, after]) => {
        const { name, kind } = (after ?? before).resource;
        return { name, kind, before, after, change: changeOf(before, after) };
    })
        // What is billed by use alone says nothing about a month.
        .filter(({ before, after }) => ![before, after].every((line) => isByUse(line)));
    const known = lines.flatMap(({ change }) => change ?? []);
    const change = known.reduce(add, { min: 0n, max: 0n });
    return {
        lines,
        before: total,
        after: add(total, change),
        change,
        isComplete: known.length === lines.length,
        notes,
    };
}
function comparedKinds(topology) {
    return new Set([
        ...(topology.processes ? ['process'] : []),
        ...(topology.databases ? ['database', 'database-disk'] : []),
        ...(topology['object-storage-gb'] === undefined ? [] : ['object-storage']),
    ]);
}
/** By name, then by what it is, the like first: a worker that is renamed is not a new one. */
function pairUp(running, wanted) {
    const left = new Set(running);
    const found = new Map();
    const match = (isSame) => {
        for (const after of wanted) {
            if (found.has(after))
                continue;
            const before = [...left].find((line) => isSame(line.resource, after.resource));
            if (before === undefined)
                continue;
            found.set(after, before);
            left.delete(before);
        }
    };
    match((one, other) => one.kind === other.kind && one.name === other.name);
    match((one, other) => one.kind === other.kind && one.role === other.role && isAlike(one, other));
    match((one, other) => one.kind === other.kind && one.role === other.role);
    return [
        ...wanted.map((after) => [found.get(after), after]),
        ...[...left].map((before) => [before, undefined]),
    ];
}
const proposal_NOTHING = { min: 0n, max: 0n };
function changeOf(before, after) {
    // What stays as it is costs what it did, known or not.
    if (before && after && isAlike(before.resource, after.resource))
        return proposal_NOTHING;
    const [was, is] = [before, after].map((line) => bandOf(line?.charge));
    return was && is ? { min: is.min - was.min, max: is.max - was.max } : undefined;
}
function isAlike(one, other) {
    return (one.size?.toLowerCase() === other.size?.toLowerCase() &&
        one.runs === other.runs &&
        one.count !== undefined &&
        one.count.min === other.count?.min &&
        one.count.max === other.count.max);
}
function bandOf(charge) {
    if (charge === undefined || charge.is === 'by use')
        return proposal_NOTHING;
    return charge.is === 'known' ? charge.monthly : undefined;
}
function isByUse(line) {
    return line === undefined || line.charge.is === 'by use';
}
function add(one, other) {
    return { min: one.min + other.min, max: one.max + other.max };
}

;// CONCATENATED MODULE: ./src/actions/cost-report/estimate.ts














/** Prices what applications run on, and what the inputs declare beside it. */
async function estimate(inputs, tools) {
    const config = (await readConfigFile(inputs['config-file']))?.config['cost-report'];
    const platform = connect(inputs, tools);
    const topology = await readTopology(inputs, platform);
    const { scope, applications, resources, companyId } = topology;
    const isRead = applications.length > 0 || scope.is === 'company' || scope.is === 'project';
    const asked = isRead ? platform : undefined;
    const days = inputs['metric-days'] ?? (scope.is === 'applications' ? DAYS_OF_METRICS : 0);
    const now = tools.now();
    const hasTotalBudget = inputs.budget !== undefined || config?.budgets?.some(isOnTotal);
    const [usage, observations, alerts, context] = await Promise.all([
        asked && inputs.actuals ? readUsage(asked, companyId) : undefined,
        asked && days > 0 ? observe(applications, resources, asked, days, now) : undefined,
        asked && hasTotalBudget ? readAlerts(asked) : undefined,
        config?.override === undefined ? undefined : tools.context?.(),
    ]);
    // For everything that a company has, its usage alone tells which company that is.
    const told = typeof usage === 'object' ? { ...topology, companyId: usage.companyId } : topology;
    const priced = priceTopology(told, inputs, prices/* sevallaPrices */.j9, now, {
        usage: typeof usage === 'object' ? usage.entries : usage,
        observations,
        alerts,
        config,
        labels: context?.labels ?? [],
    });
    const others = inputs['compare-with'];
    if (others === undefined)
        return priced;
    const { compareWith } = await __webpack_require__.e(/* import() */ 331).then(__webpack_require__.bind(__webpack_require__, 6331));
    const comparison = await compareWith(others, priced.lines, now, inputs['max-price-age']);
    return { ...priced, comparison };
}
const DAYS_OF_METRICS = 7;
function isOnTotal({ on = 'total' }) {
    return on === 'total';
}
function connect({ 'sevalla-token': token, 'api-url': apiUrl }, tools) {
    if (token === undefined)
        return undefined;
    const pace = createPace(tools);
    return { sevalla: createSevalla({ token, apiUrl, tools: pace.tools }), run: pace.run };
}
/** No I/O here. `now` in milliseconds since 1970. */
function priceTopology(topology, inputs, book, now, { usage, observations, alerts, config, labels = [] } = {}) {
    const { scope, applications, unread, isBlind } = topology;
    const resources = observations === undefined
        ? topology.resources
        : withObserved(topology.resources, applications, observations);
    const calendarMonth = calendarMonthOf(now);
    const priced = (resource) => priceResource(resource, book, calendarMonth, now, inputs['max-price-age']);
    const lines = resources.map(priced);
    const answered = Object.entries(inputs).flatMap(([name, given]) => given === undefined ? [] : [name]);
    const missing = findMissing(topology, answered);
    const isComplete = unread.length === 0 &&
        missing.length === 0 &&
        lines.every(({ charge }) => charge.is !== 'unknown');
    const known = lines.flatMap(({ charge }) => (charge.is === 'known' ? [charge] : []));
    const totals = known.length === 0 && !isComplete ? undefined : sumUp(known);
    const actuals = usage === undefined ? undefined : reconcile(usage, lines, scope, calendarMonth, applications);
    const proposal = config?.topology && proposalOf(config.topology, topology, lines, totals, priced);
    const judged = (0,budgets/* judgeBudgets */.W)({ inputs, config, labels }, totals?.monthly, isComplete, now, proposal && 'change' in proposal ? proposal : undefined);
    return {
        at: now,
        calendarMonth,
        scope,
        companyId: topology.companyId,
        applications,
        lines,
        totals,
        previews: previewsOf(applications, lines),
        isComplete,
        missing,
        unread,
        isBlind,
        actuals,
        forecast: totals && forecastOf(totals, actuals),
        advice: observations && advise(lines, applications, observations, book),
        ...judged,
        proposal,
        alerts: alerts === undefined ? undefined : compareAlerts(alerts, judged.budgets, scope),
        stalePrices: inputs['stale-prices'],
    };
}
function proposalOf(declared, { scope, applications, isBlind, unread }, lines, totals, priced) {
    if (scope.is !== 'applications' || scope.ids.length !== 1) {
        return { why: 'it is that of one application, and app-id names another number of them' };
    }
    if (isBlind || applications.length === 0)
        return { why: 'the application could not be read' };
    // What was not read would look new.
    if (unread.length > 0)
        return { why: 'not all of what runs could be read' };
    const monthly = totals?.monthly ?? { min: 0n, max: 0n };
    // A change does not wake what somebody has suspended.
    const isAsleep = applications.every(({ isSuspended }) => isSuspended);
    const wanted = proposedResources(declared).map((resource) => priced(isAsleep && resource.kind === 'process' ? { ...resource, runs: 'suspended' } : resource));
    return propose(declared, lines, wanted, monthly);
}
function previewsOf(applications, lines) {
    const count = applications.filter(({ isPreview }) => isPreview).length;
    if (count === 0)
        return undefined;
    const bands = lines.flatMap(({ resource, charge }) => resource.isPreview && charge.is === 'known' ? [charge.monthly] : []);
    return { applications: count, monthly: (0,money/* addBands */.uc)(bands) };
}
/** Things stay as they are now; what was billed already is sure. */
function forecastOf({ monthToDate, restOfMonth }, actuals) {
    if (actuals?.is !== 'read' || actuals.lines.every(({ billed }) => billed === undefined)) {
        return {
            method: 'list price',
            soFar: monthToDate,
            amount: (0,money/* addBands */.uc)([monthToDate, restOfMonth]),
        };
    }
    const { soFar } = actuals;
    return {
        method: 'what was billed, otherwise list price',
        soFar,
        amount: (0,money/* addBands */.uc)([soFar, restOfMonth]),
    };
}
function sumUp(charges) {
    const monthly = (0,money/* addBands */.uc)(charges.map((charge) => charge.monthly));
    const isObserved = charges.some(({ observed }) => observed !== undefined);
    return {
        monthly,
        calendarMonth: (0,money/* addBands */.uc)(charges.map((charge) => charge.calendarMonth)),
        monthToDate: (0,money/* addBands */.uc)(charges.map((charge) => charge.monthToDate)),
        restOfMonth: (0,money/* addBands */.uc)(charges.map((charge) => charge.restOfMonth)),
        annual: (0,money/* scaleBand */.WH)(monthly, 12),
        // What is not observed counts at its least, as in the lower end of the band.
        observed: isObserved
            ? charges.reduce((sum, charge) => sum + (charge.observed ?? charge.monthly.min), 0n)
            : undefined,
    };
}
function priceResource(resource, book, month, now, maxPriceAge) {
    const charge = chargeFor(resource, book, month, now);
    const { price } = charge;
    return {
        resource,
        charge,
        isStale: price !== undefined && (0,prices/* isStale */.QO)(price, now, maxPriceAge),
        mismatch: price === undefined ? undefined : sizeMismatch(resource, price),
    };
}
function chargeFor(resource, book, month, now) {
    const { kind, size, count, runs } = resource;
    const price = (0,prices/* findPrice */.vk)(book, kind, size);
    // Running resources are billed by the second: what does not run has no seconds. A disk stays.
    if (runs === 'suspended') {
        const nothing = { min: 0n, max: 0n };
        return {
            is: 'known',
            price,
            monthly: nothing,
            calendarMonth: nothing,
            monthToDate: nothing,
            restOfMonth: nothing,
        };
    }
    const unknown = (reason) => ({ is: 'unknown', price, reason });
    if (price === undefined)
        return unknown(whyUnpriced(resource));
    if (runs === 'on demand')
        return { is: 'by use', price };
    if (count === undefined)
        return unknown('the platform does not say how many or how much');
    if (price.upTo !== undefined && count.max > price.upTo) {
        return unknown(`the price is known for up to ${price.upTo}`);
    }
    return {
        is: 'known',
        price,
        ...spansOf(price, { ...resource, count }, month, now),
        observed: count.observed === undefined
            ? undefined
            : (0,money/* cost */.y)(price.amount, count.observed, money/* HOURS_PER_MONTH */.x4),
    };
}
function whyUnpriced({ kind, size }) {
    if (kind !== 'process' && kind !== 'database')
        return 'no price of it is known';
    return size === undefined ? 'its size is not known' : `no price is known for size ${size}`;
}
/** A difference of a few per cent is how many megabytes a gigabyte was taken to have. */
function sizeMismatch({ memoryMb: given }, { memoryMb: priced }) {
    if (given === undefined || priced === undefined)
        return undefined;
    if (Math.abs(given - priced) <= priced * 0.05)
        return undefined;
    return `the platform gives it ${given} MB of memory, the price was read for ${priced} MB`;
}

;// CONCATENATED MODULE: ./src/actions/cost-report/cost.ts


/** Prices what runs, writes the files that were asked for, and tells the pull request. */
async function cost(inputs, tools) {
    const found = await estimate(inputs, tools);
    const past = inputs['history-file'];
    const history = past === undefined
        ? undefined
        : await (await __webpack_require__.e(/* import() */ 150).then(__webpack_require__.bind(__webpack_require__, 9150))).keepHistory(past, found, tools);
    const told = { ...(0,report_file/* redacted */.pc)(found, tools.redact), history };
    const files = await writeFiles(told, inputs, tools);
    await tellPullRequest(told, inputs, tools);
    return { ...found, files, history };
}
async function writeFiles(told, { 'html-file': html, 'report-file': report, 'csv-file': csv, 'focus-file': focus }, tools) {
    const files = {};
    const write = (input, name, text) => (0,report_file/* writeReportFile */.aS)(input, name, text, tools);
    if (html !== undefined) {
        const { toHtml } = await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(290)]).then(__webpack_require__.bind(__webpack_require__, 9290));
        files.html = await write('html-file', html, toHtml(told));
    }
    if (report !== undefined) {
        const { toJson } = await __webpack_require__.e(/* import() */ 654).then(__webpack_require__.bind(__webpack_require__, 2530));
        files.report = await (0,report_file/* writeJson */.GF)('report-file', report, toJson(told), tools);
    }
    if (csv === undefined && focus === undefined)
        return files;
    const { toCsv, toFocus } = await __webpack_require__.e(/* import() */ 664).then(__webpack_require__.bind(__webpack_require__, 664));
    if (csv !== undefined)
        files.csv = await write('csv-file', csv, toCsv(told));
    if (focus !== undefined)
        files.focus = await write('focus-file', focus, toFocus(told));
    return files;
}
/** What nothing comes of is not worth a comment, but one that is there must not stay wrong. */
async function tellPullRequest(told, inputs, tools) {
    const { proposal, change, applications } = told;
    const [application] = applications;
    if (proposal === undefined || 'why' in proposal || application === undefined)
        return;
    const [{ renderComment }, { markerFor, writeComment }] = await Promise.all([
        __webpack_require__.e(/* import() */ 654).then(__webpack_require__.bind(__webpack_require__, 3005)),
        __webpack_require__.e(/* import() */ 248).then(__webpack_require__.bind(__webpack_require__, 1248)),
    ]);
    const marker = markerFor('cost-report', application.id);
    const render = (runUrl) => renderComment(told, proposal, marker, runUrl);
    const isQuiet = change?.isQuiet === true && proposal.isComplete;
    await writeComment(inputs, tools, render, marker, !isQuiet);
}


/***/ }),

/***/ 4590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ exactDollars),
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   ET: () => (/* binding */ usdChangeBand),
/* harmony export */   IP: () => (/* binding */ usdBand),
/* harmony export */   L2: () => (/* binding */ usdChange),
/* harmony export */   TG: () => (/* binding */ money),
/* harmony export */   WH: () => (/* binding */ scaleBand),
/* harmony export */   dR: () => (/* binding */ usd),
/* harmony export */   uc: () => (/* binding */ addBands),
/* harmony export */   x4: () => (/* binding */ HOURS_PER_MONTH),
/* harmony export */   y: () => (/* binding */ cost)
/* harmony export */ });
/** What a month is in Sevalla's prices: https://docs.sevalla.com/billing/pricing.md */
const HOURS_PER_MONTH = 730;
const MILLION = 1000000n;
const PER_DOLLAR = BigInt(HOURS_PER_MONTH) * MILLION * MILLION;
const PER_CENT = PER_DOLLAR / 100n;
/**
 * `quantity` units at `dollarsPerUnit` (a decimal such as `0.02`) for `hours` of a 730-hour month.
 * A quantity counts to the millionth.
 */
function cost(dollarsPerUnit, quantity, hours) {
    return millionths(Number(dollarsPerUnit)) * millionths(quantity) * BigInt(hours);
}
/** An amount in dollars, to the millionth. */
function money(dollars) {
    return cost('1', dollars, HOURS_PER_MONTH);
}
function millionths(value) {
    return BigInt(Math.round(value * 1_000_000));
}
function addBands(bands) {
    return bands.reduce((sum, band) => ({ min: sum.min + band.min, max: sum.max + band.max }), {
        min: 0n,
        max: 0n,
    });
}
function scaleBand({ min, max }, factor) {
    return { min: min * BigInt(factor), max: max * BigInt(factor) };
}
/** `10.04`: rounded to the cent, half a cent up. */
function dollars(amount) {
    if (amount < 0n)
        return `-${dollars(-amount)}`;
    const cents = (amount + PER_CENT / 2n) / PER_CENT;
    return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}
/** `3.69863`: to the millionth, for what is multiplied or summed elsewhere. */
function exactDollars(amount) {
    return String(Number((Number(amount) / Number(PER_DOLLAR)).toFixed(6)));
}
/** `$1,204.50`; what is too little for a cent is told apart from nothing. */
function usd(amount) {
    const text = dollars(amount);
    if (text === '0.00' && amount > 0n)
        return 'under $0.01';
    return `$${text.replace(/\B(?=(\d{3})+\.)/g, ',')}`;
}
/** `+$1.20`, `\u2212$0.30`, or `$0.00`. */
function usdChange(amount) {
    if (amount === 0n)
        return '$0.00';
    return amount > 0n ? `+${usd(amount)}` : `\u2212${usd(-amount)}`;
}
/** `$10.04`, or `$5.00 to $15.00`. */
function usdBand({ min, max }) {
    return dollars(min) === dollars(max) ? usd(min) : `${usd(min)} to ${usd(max)}`;
}
/** `+$1.20`, or `\u2212$5.00 to +$5.00`. */
function usdChangeBand({ min, max }) {
    return min === max ? usdChange(min) : `${usdChange(min)} to ${usdChange(max)}`;
}


/***/ }),

/***/ 6249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vk: () => (/* binding */ findPrice),
  QO: () => (/* binding */ isStale),
  VQ: () => (/* binding */ lastRead),
  j9: () => (/* binding */ sevallaPrices),
  sP: () => (/* binding */ source)
});

// UNUSED EXPORTS: priceBook, renderPriceTable

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/iso.js
var iso = __webpack_require__(3102);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./src/actions/cost-report/prices/sevalla.ts
// Sevalla's API has no price endpoint and its price table cannot be read by a program, so this book
// is kept by hand. A size that only unattributed catalogues name (S3, S4, S5, C1, \u2026) is left out:
// the report calls it unknown, which is more use than a number nobody stands behind.
//
// `read` is the latest day on which the page is known to have said so; a page that can be dated by
// its year alone counts from 1 January of that year, an undated page of the newest generation of the
// documentation from the month in which that began. The price of a load balancer stands in a table that
// cannot be read, so there is none here. Confidence:
//   high    the vendor, or two independent readers of its price page, not contradicted
//   medium  one reader alone, or a vendor page of an older generation
//   low     contradicted by the shape of newer prices
const PRICE_PAGE = 'https://sevalla.com/pricing/';
const APPLICATION_PAGE = 'https://docs.sevalla.com/billing/application-hosting-pricing';
const DATABASE_PAGE = 'https://docs.sevalla.com/billing/database-hosting-pricing/';
const CATALOGUE = 'https://github.com/api-evangelist/sevalla/blob/main/plans/sevalla-plans-pricing.yml';
const STATIC_SITE_PAGE = 'https://docs.sevalla.com/billing/static-site-pricing';
const PIPELINE_PAGE = 'https://docs.sevalla.com/pipelines/overview';
/** One price for all locations; the vendor changed its sizes twice within a year. */
const EVERYWHERE = { region: 'all', maxAgeDays: 180 };
const ABOVE_S1 = 'The page that names it is older than S1 at $10, beside which it looks dear';
const sevalla = {
    provider: 'Sevalla',
    currency: 'USD',
    lines: [
        {
            id: 'process-h1',
            kind: 'process',
            item: 'Process, size H1',
            size: 'H1',
            amount: '5',
            unit: 'instance-month',
            per: 'hours',
            memoryMb: 300,
            includes: '0.3 GB of memory',
            sources: [
                { url: PRICE_PAGE, read: '2026-09-21', by: 'third party' },
                { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
            ],
            ...EVERYWHERE,
            confidence: 'high',
        },
        {
            id: 'process-s1',
            kind: 'process',
            item: 'Process, size S1',
            size: 'S1',
            amount: '10',
            unit: 'instance-month',
            per: 'hours',
            memoryMb: 1024,
            includes: '1 GB of memory',
            sources: [{ url: PRICE_PAGE, read: '2026-09-21', by: 'third party' }],
            ...EVERYWHERE,
            confidence: 'medium',
        },
        {
            id: 'process-s2',
            kind: 'process',
            item: 'Process, size S2',
            size: 'S2',
            amount: '40',
            unit: 'instance-month',
            per: 'hours',
            memoryMb: 2048,
            cpus: 1,
            includes: '1 CPU, 2 GB of memory',
            sources: [{ url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' }],
            ...EVERYWHERE,
            confidence: 'low',
            note: ABOVE_S1,
        },
        {
            id: 'process-c3',
            kind: 'process',
            item: 'Process, size C3',
            size: 'C3',
            amount: '135',
            unit: 'instance-month',
            per: 'hours',
            memoryMb: 4096,
            cpus: 4,
            includes: '4 CPUs, 4 GB of memory',
            sources: [{ url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' }],
            ...EVERYWHERE,
            confidence: 'low',
            note: ABOVE_S1,
        },
        {
            id: 'process-m3',
            kind: 'process',
            item: 'Process, size M3',
            size: 'M3',
            amount: '135',
            unit: 'instance-month',
            per: 'hours',
            memoryMb: 8192,
            cpus: 2,
            includes: '2 CPUs, 8 GB of memory',
            sources: [{ url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' }],
            ...EVERYWHERE,
            confidence: 'low',
            note: ABOVE_S1,
        },
        {
            id: 'database-db1',
            kind: 'database',
            item: 'Database, size db1',
            size: 'db1',
            amount: '5',
            unit: 'database-month',
            per: 'hours',
            memoryMb: 256,
            includes: '0.25 GB of memory, daily backups kept 7 days',
            sources: [
                { url: PRICE_PAGE, read: '2026-05-21', by: 'third party' },
                { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
            ],
            ...EVERYWHERE,
            confidence: 'high',
        },
        {
            id: 'database-disk',
            kind: 'database-disk',
            item: 'Database disk beyond the size\u2019s own',
            amount: '10',
            unit: '10 GB-month',
            per: 'month',
            includes: '10 GB, in whole steps',
            sources: [
                { url: DATABASE_PAGE, read: '2025-01-01', by: 'vendor' },
                { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
            ],
            ...EVERYWHERE,
            confidence: 'medium',
        },
        {
            id: 'object-storage',
            kind: 'object-storage',
            item: 'Object storage',
            amount: '0.02',
            unit: 'GB-month',
            per: 'month',
            includes: 'traffic in and out',
            sources: [
                { url: PRICE_PAGE, read: '2026-05-21', by: 'third party' },
                { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
            ],
            ...EVERYWHERE,
            confidence: 'high',
            note: 'No fee per request is stated',
        },
        {
            id: 'static-site',
            kind: 'static-site',
            item: 'Static site',
            amount: '0',
            unit: 'site-month',
            per: 'month',
            upTo: 100,
            includes: '100 GB of traffic and 600 build minutes a month for all sites together',
            sources: [{ url: STATIC_SITE_PAGE, read: '2025-01-01', by: 'vendor' }],
            ...EVERYWHERE,
            confidence: 'medium',
            note: 'Beyond that $0.10 / GB and $0.05 / minute, of which the API tells nothing',
        },
        {
            id: 'pipeline',
            kind: 'pipeline',
            item: 'Pipeline',
            amount: '0',
            unit: 'pipeline-month',
            per: 'month',
            includes: 'its stages; what runs in them is priced as applications',
            sources: [{ url: PIPELINE_PAGE, read: '2026-08-01', by: 'vendor' }],
            ...EVERYWHERE,
            confidence: 'medium',
        },
        {
            id: 'egress',
            kind: 'egress',
            item: 'Traffic out of applications',
            amount: '0.10',
            unit: 'GB',
            per: 'use',
            includes: 'counted by the byte; traffic in is free',
            sources: [
                { url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' },
                { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
            ],
            ...EVERYWHERE,
            confidence: 'medium',
        },
        {
            id: 'build-minute',
            kind: 'build',
            item: 'Application build time',
            amount: '0.02',
            unit: 'minute',
            per: 'use',
            includes: 'builds on Sevalla; an image built elsewhere has none',
            sources: [
                { url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' },
                { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
            ],
            ...EVERYWHERE,
            confidence: 'medium',
        },
    ],
};

;// CONCATENATED MODULE: ./src/actions/cost-report/prices.ts


const DAY_MS = 86_400_000;
const source = schemas/* object */.Ikc({
    url: schemas/* url */.OZ5({ protocol: /^https$/ }),
    /** The latest day on which the page is known to have said so. */
    read: iso/* date */.p6(),
    /** Who read it: a vendor's own page, or a third party that quotes the vendor. */
    by: schemas/* enum */.k5n(['vendor', 'third party']),
});
const line = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n([
        'process',
        'database',
        'database-disk',
        'object-storage',
        'static-site',
        'load-balancer',
        'pipeline',
        'egress',
        'build',
    ]),
    item: schemas/* string */.YjP(),
    /** The platform's name of the size; for processes and databases alone. */
    size: schemas/* optional */.lqM(schemas/* string */.YjP()),
    /** Dollars, as a decimal of at most 6 places. */
    amount: schemas/* string */.YjP().check(api/* _regex */.Fk(/^\d+(\.\d{1,6})?$/)),
    unit: schemas/* string */.YjP(),
    /** Whether a longer calendar month costs more: a running second does, a stored gigabyte does not. */
    per: schemas/* enum */.k5n(['hours', 'month', 'use']),
    /** The greatest quantity that it holds for; no limit when absent. */
    upTo: schemas/* optional */.lqM(schemas/* int */.Whr().check(api/* _positive */.NC())),
    /** Where it holds: a region of the provider, or `all`. */
    region: schemas/* string */.YjP(),
    /** Days after the last reading from which on it is stale. */
    maxAgeDays: schemas/* int */.Whr().check(api/* _positive */.NC()),
    memoryMb: schemas/* optional */.lqM(schemas/* int */.Whr().check(api/* _positive */.NC())),
    cpus: schemas/* optional */.lqM(schemas/* number */.aig().check(api/* _positive */.NC())),
    includes: schemas/* string */.YjP(),
    sources: schemas/* array */.YOg(source).check(api/* _minLength */.m9(1)),
    confidence: schemas/* enum */.k5n(['high', 'medium', 'low']),
    note: schemas/* optional */.lqM(schemas/* string */.YjP()),
});
const priceBook = schemas/* object */.Ikc({
    provider: schemas/* string */.YjP(),
    currency: schemas/* literal */.euz('USD'),
    lines: schemas/* array */.YOg(line),
});
const sevallaPrices = priceBook.parse(sevalla);
function findPrice(book, kind, size) {
    return book.lines.find((price) => price.kind === kind &&
        (price.size === undefined || price.size.toLowerCase() === size?.toLowerCase()));
}
/** The day on which a price was last seen, as `2026-09-21`. */
function lastRead(price) {
    return (price.sources
        .map(({ read }) => read)
        .sort()
        .at(-1) ?? '');
}
/** Whether a price was last seen more than `maxAgeDays` before `now` (ms since 1970). */
function isStale(price, now, maxAgeDays = price.maxAgeDays) {
    return now - Date.parse(lastRead(price)) > maxAgeDays * DAY_MS;
}
/** The price book as the table of the README. */
function renderPriceTable({ lines }) {
    const rows = lines.map((price) => {
        const sources = price.sources.map(({ url, read, by }) => `[${read}](${url})${by === 'vendor' ? '' : ', quoted'}`);
        const remark = [price.includes, price.note].filter(Boolean).join('. ');
        return [
            price.item,
            `$${price.amount} / ${price.unit}`,
            remark,
            price.confidence,
            sources.join('; '),
        ];
    });
    return [
        ['item', 'price', 'what it buys', 'confidence', 'last read'],
        ['---', '---', '---', '---', '---'],
        ...rows,
    ]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
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
/* harmony export */   _: () => (/* binding */ USER_AGENT),
/* harmony export */   o: () => (/* binding */ createTransport)
/* harmony export */ });
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(137);

const USER_AGENT = 'sevalla-actions';
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
        const bytes = await readBody(response, call.mostBytes ?? Number.POSITIVE_INFINITY);
        const text = new TextDecoder().decode(bytes);
        const { status, headers } = response;
        return { status, headers, bytes, text, json: parseJson(text) };
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
async function readBody(response, mostBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
        size += chunk.length;
        if (size > mostBytes) {
            throw new _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D('oversized', `the answer is longer than ${mostBytes} bytes`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function troubleOf(result) {
    if (result instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D) {
        const { reach } = result;
        return reach === 'untrusted' || reach === 'oversized' ? undefined : reach;
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

/***/ 3336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   aS: () => (/* binding */ writeReportFile),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   pc: () => (/* binding */ redacted),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);



// Files that a step writes beside its summary, because an input names them.
/**
 * Trouble warns and never decides.
 * @param input Which names the file, from the root of the repository.
 * @returns where it is; undefined where it could not be written.
 */
async function writeReportFile(input, name, text, { env, log }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(env['GITHUB_WORKSPACE'] || '.', name);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text);
        return path;
    }
    catch (error) {
        log.warning(`${input} could not be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .g)(error)}`);
        return undefined;
    }
}
/**
 * Writes a file that a cache or artifact step keeps: renamed when complete, so that never half of it is
 * kept.
 * @throws what the file system says.
 */
async function replaceFile(path, text) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(`${path}.new`, text);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(`${path}.new`, path);
}
/** undefined when the text is no JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/**
 * A copy without any secret. Each text by itself and before it is escaped: within the whole a secret
 * such as `null` would break the JSON, and no mask fits a secret in which `&` has become `&amp;`.
 */
function redacted(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (value === null || typeof value !== 'object')
        return value;
    if (Array.isArray(value))
        return value.map((item) => redacted(item, redact));
    if (![Object.prototype, null].includes(Object.getPrototypeOf(value)))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, redacted(member, redact)]));
}
/** As `writeReportFile`, without any secret. */
function writeJson(input, name, content, tools) {
    const text = `${JSON.stringify(redacted(content, tools.redact), null, 2)}\n`;
    return writeReportFile(input, name, text, tools);
}


/***/ }),

/***/ 3102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p6: () => (/* binding */ date)
/* harmony export */ });
/* unused harmony exports ZodMiniISODateTime, datetime, ZodMiniISODate, ZodMiniISOTime, time, ZodMiniISODuration, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8532);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1041);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3305);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5395);


const ZodMiniISODateTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODateTime", (inst, def) => {
    core.$ZodISODateTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function datetime(params) {
    return core._isoDateTime(ZodMiniISODateTime, params);
}
const ZodMiniISODate = /*@__PURE__*/ _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("ZodMiniISODate", (inst, def) => {
    _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodISODate */ .v1.init(inst, def);
    _schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .ZodMiniStringFormat */ .zUr.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_3__/* ._isoDate */ .db(ZodMiniISODate, params);
}
const ZodMiniISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISOTime", (inst, def) => {
    core.$ZodISOTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function time(params) {
    return core._isoTime(ZodMiniISOTime, params);
}
const ZodMiniISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODuration", (inst, def) => {
    core.$ZodISODuration.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function duration(params) {
    return core._isoDuration(ZodMiniISODuration, params);
}


/***/ })

};
