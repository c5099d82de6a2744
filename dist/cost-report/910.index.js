export const id = 910;
export const ids = [910];
export const modules = {

/***/ 7910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  calendarMonthOf: () => (/* binding */ calendarMonthOf),
  estimate: () => (/* binding */ estimate),
  priceTopology: () => (/* binding */ priceTopology)
});

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

// EXTERNAL MODULE: ./src/actions/cost-report/money.ts
var money = __webpack_require__(4590);
// EXTERNAL MODULE: ./src/actions/cost-report/prices.ts + 2 modules
var prices = __webpack_require__(2524);
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
});
const globalEnvVar = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    key: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
    is_runtime: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
    is_buildtime: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
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

;// CONCATENATED MODULE: ./src/sevalla/connected-databases.ts
/**
 * The databases that an internal connection ties to the application. Only a database knows its
 * connections, so every one is asked. @throws SevallaError
 */
async function connectedDatabases(sevalla, { id: appId, name: appName }) {
    const all = await sevalla.listDatabases();
    const ties = await Promise.all(all.map(({ id }) => sevalla.listInternalConnections(id)));
    return all.filter((_, index) => ties[index]?.some(({ target_id: id, target_name: name }) => id === appId || (name ?? undefined) === appName));
}

;// CONCATENATED MODULE: ./src/actions/cost-report/topology.ts



/** Disk is sold in steps of 10 GB. */
const DISK_STEP_GB = 10;
/**
 * What the inputs declare and what the platform tells. A part that cannot be read is named in
 * `unread`: not knowing a cost is no reason to stop a deployment.
 */
async function readTopology(inputs, tools) {
    const declared = declaredResources(inputs);
    const { 'sevalla-token': token, 'app-id': appId, 'api-url': apiUrl } = inputs;
    if (token === undefined || appId === undefined)
        return { resources: declared, unread: [] };
    const sevalla = createSevalla({ token, apiUrl, tools });
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
    // First alone: with a wrong key or id every other call would repeat the same complaint.
    const application = await attempt(`Application ${appId}`, sevalla.getApplication(appId));
    if (application === undefined)
        return { resources: declared, unread };
    const [processes = [], variables, databases = []] = await Promise.all([
        attempt('The processes', readProcesses(sevalla, application)),
        attempt('The names of the variables', sevalla.listEnvVars(appId)),
        inputs.databases === undefined
            ? attempt('The databases', readDatabases(sevalla, application))
            : [],
    ]);
    return {
        application: {
            id: application.id,
            name: application.display_name,
            isSuspended: application.is_suspended,
            hibernates: application.hibernation_enabled ?? false,
        },
        resources: [...processes, ...databases, ...declared],
        variables: variables?.map(({ key }) => key),
        unread,
    };
}
async function readProcesses(sevalla, application) {
    const processes = await sevalla.listProcesses(application.id);
    const isNameless = ({ resource_type_name: name, resource_type_id: id }) => !name && id;
    const types = processes.some(isNameless) ? await sevalla.listProcessResourceTypes() : [];
    return processes.map((process) => {
        const onDemand = process.type === 'cron' || process.type === 'job';
        const type = types.find(({ id }) => id === process.resource_type_id);
        return {
            kind: 'process',
            name: processName(process),
            role: process.type ?? undefined,
            size: process.resource_type_name ?? type?.name,
            memoryMb: process.memory_limit ?? type?.memory_limit ?? undefined,
            count: onDemand ? { min: 1, max: 1 } : instances(process),
            runs: application.is_suspended ? 'suspended' : onDemand ? 'on demand' : 'always',
            origin: 'read',
        };
    });
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
async function readDatabases(sevalla, application) {
    const tied = await connectedDatabases(sevalla, application);
    if (tied.length === 0)
        return [];
    const [sizes, databases] = await Promise.all([
        sevalla.listDatabaseResourceTypes(),
        Promise.all(tied.map(({ id }) => sevalla.getDatabase(id))),
    ]);
    return databases.flatMap((database) => {
        const name = `${database.type} ${database.display_name}`;
        const size = sizes.find((type) => type.id === database.resource_type_id || type.name === database.resource_type_name);
        const steps = diskSteps(database.storage_size, size?.storage_limit);
        return [
            {
                kind: 'database',
                name,
                role: database.type,
                size: database.resource_type_name ?? size?.name,
                memoryMb: database.memory_limit ?? undefined,
                count: { min: 1, max: 1 },
                runs: database.is_suspended ? 'suspended' : 'always',
                origin: 'read',
            },
            ...(steps === 0 ? [] : [extraDisk(name, steps, 'read')]),
        ];
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
function extraDisk(database, steps, origin) {
    return {
        kind: 'database-disk',
        name: `extra disk of ${database}`,
        count: steps === undefined ? undefined : { min: steps, max: steps },
        runs: 'always',
        origin,
    };
}
function declaredResources(inputs) {
    const metered = (kind, name, amount) => amount === undefined
        ? []
        : [
            {
                kind,
                name,
                count: { min: amount, max: amount },
                runs: 'always',
                origin: 'declared',
            },
        ];
    return [
        ...(inputs.databases ?? []).flatMap(declaredDatabase),
        ...metered('object-storage', 'object storage', inputs['object-storage-gb']),
        ...metered('egress', 'traffic out', inputs['egress-gb']),
        ...metered('build', 'build time', inputs['build-minutes']),
    ];
}
function declaredDatabase({ name, size, extraDiskGb }) {
    return [
        {
            kind: 'database',
            name,
            role: name,
            size,
            count: { min: 1, max: 1 },
            runs: 'always',
            origin: 'declared',
        },
        ...(extraDiskGb === 0
            ? []
            : [extraDisk(name, Math.ceil(extraDiskGb / DISK_STEP_GB), 'declared')]),
    ];
}

;// CONCATENATED MODULE: ./src/actions/cost-report/estimate.ts




/** Prices what an application runs on, and what the inputs declare beside it. */
async function estimate(inputs, tools) {
    const topology = await readTopology(inputs, tools);
    return priceTopology(topology, inputs, prices/* sevallaPrices */.j9, tools.now());
}
/** No I/O here. `now` in milliseconds since 1970. */
function priceTopology(topology, inputs, book, now) {
    const { application, resources, unread } = topology;
    const calendarMonth = calendarMonthOf(now);
    const maxPriceAgeDays = inputs['max-price-age'];
    const lines = resources.map((resource) => {
        const charge = priceResource(resource, book, calendarMonth.days * 24);
        const { price } = charge;
        return {
            resource,
            charge,
            isStale: price !== undefined && (0,prices/* isStale */.QO)(price, now, maxPriceAgeDays),
            mismatch: price === undefined ? undefined : sizeMismatch(resource, price),
        };
    });
    const answered = Object.entries(inputs).flatMap(([name, given]) => given === undefined ? [] : [name]);
    const missing = findMissing(topology, answered);
    const known = lines.flatMap(({ charge }) => (charge.is === 'known' ? [charge] : []));
    const isComplete = unread.length === 0 &&
        missing.length === 0 &&
        lines.every(({ charge }) => charge.is !== 'unknown');
    const monthly = (0,money/* addBands */.uc)(known.map((charge) => charge.monthly));
    const totals = known.length === 0 && !isComplete
        ? undefined
        : {
            monthly,
            calendarMonth: (0,money/* addBands */.uc)(known.map((charge) => charge.calendarMonth)),
            annual: (0,money/* scaleBand */.WH)(monthly, 12),
        };
    const limit = inputs.budget === undefined ? undefined : (0,money/* money */.TG)(inputs.budget);
    return {
        at: now,
        calendarMonth,
        appId: inputs['app-id'],
        application,
        lines,
        totals,
        isComplete,
        missing,
        unread,
        maxPriceAgeDays,
        budget: limit === undefined
            ? undefined
            : {
                limit,
                action: inputs['budget-action'],
                verdict: judge(totals?.monthly, limit, isComplete),
            },
    };
}
function priceResource(resource, book, calendarHours) {
    const { kind, size, count, runs } = resource;
    const price = (0,prices/* findPrice */.vk)(book, kind, size);
    // Running resources are billed by the second: what does not run has no seconds. A disk stays.
    if (runs === 'suspended') {
        const nothing = { min: 0n, max: 0n };
        return { is: 'known', price, monthly: nothing, calendarMonth: nothing };
    }
    const unknown = (reason) => ({ is: 'unknown', price, reason });
    if (price === undefined) {
        return unknown(size === undefined ? 'its size is not known' : `no price is known for size ${size}`);
    }
    if (runs === 'on demand')
        return { is: 'by use', price };
    if (count === undefined)
        return unknown('the platform does not say how many or how much');
    const band = (hours) => ({
        min: (0,money/* cost */.y)(price.amount, count.min, hours),
        max: (0,money/* cost */.y)(price.amount, count.max, hours),
    });
    return {
        is: 'known',
        price,
        monthly: band(money/* HOURS_PER_MONTH */.x4),
        calendarMonth: band(price.per === 'hours' ? calendarHours : money/* HOURS_PER_MONTH */.x4),
    };
}
/** A difference of a few per cent is how many megabytes a gigabyte was taken to have. */
function sizeMismatch({ memoryMb: given }, { memoryMb: priced }) {
    if (given === undefined || priced === undefined)
        return undefined;
    if (Math.abs(given - priced) <= priced * 0.05)
        return undefined;
    return `the platform gives it ${given} MB of memory, the price was read for ${priced} MB`;
}
function judge(monthly, limit, isComplete) {
    if (monthly === undefined)
        return 'unknown';
    if (monthly.min > limit)
        return 'exceeded';
    if (monthly.max > limit)
        return 'may be exceeded';
    return isComplete ? 'within' : 'unknown';
}
/** In UTC. */
function calendarMonthOf(now) {
    const date = new Date(now);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    return {
        id: date.toISOString().slice(0, 7),
        name: date.toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
        days: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
    };
}


/***/ }),

/***/ 4590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   IP: () => (/* binding */ usdBand),
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
    const cents = (amount + PER_CENT / 2n) / PER_CENT;
    return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}
/** `$1,204.50`; what is too little for a cent is told apart from nothing. */
function usd(amount) {
    const text = dollars(amount);
    if (text === '0.00' && amount > 0n)
        return 'under $0.01';
    return `$${text.replace(/\B(?=(\d{3})+\.)/g, ',')}`;
}
/** `$10.04`, or `$5.00 to $15.00`. */
function usdBand({ min, max }) {
    return dollars(min) === dollars(max) ? usd(min) : `${usd(min)} to ${usd(max)}`;
}


/***/ }),

/***/ 2524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vk: () => (/* binding */ findPrice),
  QO: () => (/* binding */ isStale),
  VQ: () => (/* binding */ lastRead),
  j9: () => (/* binding */ sevallaPrices)
});

// UNUSED EXPORTS: priceBook, renderPriceTable

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var mini_schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __webpack_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/schemas.js + 2 modules
var core_schemas = __webpack_require__(1041);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/iso.js


const ZodMiniISODateTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODateTime", (inst, def) => {
    core.$ZodISODateTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function datetime(params) {
    return core._isoDateTime(ZodMiniISODateTime, params);
}
const ZodMiniISODate = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniISODate", (inst, def) => {
    core_schemas/* $ZodISODate */.v1.init(inst, def);
    mini_schemas/* ZodMiniStringFormat */.zUr.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function date(params) {
    return api/* _isoDate */.db(ZodMiniISODate, params);
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

;// CONCATENATED MODULE: ./src/actions/cost-report/prices/sevalla.ts
// Sevalla's API has no price endpoint and its price table cannot be read by a program, so this book
// is kept by hand. A size that only unattributed catalogues name (S3, S4, S5, C1, \u2026) is left out:
// the report calls it unknown, which is more use than a number nobody stands behind.
//
// `read` is the latest day on which the page is known to have said so; a page that can be dated by
// its year alone counts from 1 January of that year. Confidence:
//   high    the vendor, or two independent readers of its price page, not contradicted
//   medium  one reader alone, or a vendor page of an older generation
//   low     contradicted by the shape of newer prices
const PRICE_PAGE = 'https://sevalla.com/pricing/';
const APPLICATION_PAGE = 'https://docs.sevalla.com/billing/application-hosting-pricing';
const DATABASE_PAGE = 'https://docs.sevalla.com/billing/database-hosting-pricing/';
const CATALOGUE = 'https://github.com/api-evangelist/sevalla/blob/main/plans/sevalla-plans-pricing.yml';
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
            includes: '1 CPU, 2 GB of memory',
            sources: [{ url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' }],
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
            includes: '4 CPUs, 4 GB of memory',
            sources: [{ url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' }],
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
            includes: '2 CPUs, 8 GB of memory',
            sources: [{ url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' }],
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
            confidence: 'high',
            note: 'No fee per request is stated',
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
            confidence: 'medium',
        },
    ],
};

;// CONCATENATED MODULE: ./src/actions/cost-report/prices.ts


const DAY_MS = 86_400_000;
const source = mini_schemas/* object */.Ikc({
    url: mini_schemas/* url */.OZ5({ protocol: /^https$/ }),
    /** The latest day on which the page is known to have said so. */
    read: date(),
    /** Who read it: a vendor's own page, or a third party that quotes the vendor. */
    by: mini_schemas/* enum */.k5n(['vendor', 'third party']),
});
const line = mini_schemas/* object */.Ikc({
    id: mini_schemas/* string */.YjP(),
    kind: mini_schemas/* enum */.k5n(['process', 'database', 'database-disk', 'object-storage', 'egress', 'build']),
    item: mini_schemas/* string */.YjP(),
    /** The platform's name of the size; for processes and databases alone. */
    size: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
    /** Dollars, as a decimal of at most 6 places. */
    amount: mini_schemas/* string */.YjP().check(api/* _regex */.Fk(/^\d+(\.\d{1,6})?$/)),
    unit: mini_schemas/* string */.YjP(),
    /** Whether a longer calendar month costs more: a running second does, a stored gigabyte does not. */
    per: mini_schemas/* enum */.k5n(['hours', 'month', 'use']),
    memoryMb: mini_schemas/* optional */.lqM(mini_schemas/* int */.Whr().check(api/* _positive */.NC())),
    includes: mini_schemas/* string */.YjP(),
    sources: mini_schemas/* array */.YOg(source).check(api/* _minLength */.m9(1)),
    confidence: mini_schemas/* enum */.k5n(['high', 'medium', 'low']),
    note: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
});
const priceBook = mini_schemas/* object */.Ikc({
    provider: mini_schemas/* string */.YjP(),
    currency: mini_schemas/* literal */.euz('USD'),
    lines: mini_schemas/* array */.YOg(line),
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
function isStale(price, now, maxAgeDays) {
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


/***/ })

};
