export const id = 265;
export const ids = [265];
export const modules = {

/***/ 265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
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

// EXTERNAL MODULE: ./src/kit/fields.ts
var fields = __webpack_require__(8875);
// EXTERNAL MODULE: ./src/actions/cleanup-backups/plan.ts
var cleanup_backups_plan = __webpack_require__(5415);
;// CONCATENATED MODULE: ./src/actions/cleanup-backups/carry-out.ts



/** How long a deletion may take that the API has taken up: it answers before it is done. */
const LIMIT_MS = 5 * 60_000;
/** https://api-docs.sevalla.com/v3/long-running-operations: every 10 seconds or more. */
const POLL_MS = 10_000;
/**
 * Deletes what is to go, the oldest first. No deletion is asked for twice, and one that is refused
 * stops none of the others. A cancelled job ends it early, with what is known by then.
 */
async function carryOut(plan, scene) {
    const { sevalla, look, judge, tools } = scene;
    const { log, signal } = tools;
    const results = new Map();
    /** Asked for, with what is to be said if the backup does not go. */
    const open = new Map();
    /** Databases whose latest look failed, and why. */
    const unseen = new Map();
    const due = (0,cleanup_backups_plan/* oldestFirst */.sZ)(plan);
    try {
        for (const item of due) {
            if (!(await ask(item)))
                break;
        }
        await awaitAll();
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
        for (const [item] of open) {
            results.set(item, {
                is: 'unknown',
                why: 'the job was cancelled before it was seen to be gone',
            });
        }
    }
    const why = signal.aborted ? 'the job was cancelled' : 'the API key is refused';
    for (const item of due)
        if (!results.has(item))
            results.set(item, { is: 'not tried', why });
    return results;
    /** @returns false when there is no use in asking for the next one. */
    async function ask(item) {
        const { backup, database } = item;
        const title = `${backup.name} of ${database.name}`;
        try {
            // Minutes may have passed: a restore may have begun, or a newer backup may be gone.
            const history = await look(database.id);
            if (history === undefined || !isListed(item, history)) {
                results.set(item, { is: 'gone already' });
                return true;
            }
            const keptBy = judge(item, history);
            if (keptBy.length > 0) {
                log.info(`${title} stays after all: ${keptBy.join(', ')}.`);
                results.set(item, { is: 'spared', why: keptBy.join(', ') });
                return true;
            }
            log.info(`Deleting ${title}.`);
            open.set(item, `it was still listed after ${(0,fields/* formatDuration */.a3)(LIMIT_MS)}`);
            await sevalla.deleteBackup(database.id, backup.id);
        }
        catch (error) {
            if (!(error instanceof SevallaError))
                throw error;
            open.delete(item);
            if (error.status === 404) {
                results.set(item, { is: 'gone already' });
            }
            else if (error.isUncertain) {
                log.info(`${error.message} Looking whether it goes all the same.`);
                open.set(item, error.message);
            }
            else {
                log.warning(`${title} was not deleted: ${error.message}`);
                results.set(item, { is: 'still there', why: error.message });
                return error.status !== 401;
            }
        }
        return true;
    }
    async function awaitAll() {
        const giveUpAt = tools.now() + LIMIT_MS;
        for (;;) {
            const databases = new Set([...open.keys()].map(({ database }) => database.id));
            for (const id of databases)
                await confirm(id);
            if (open.size === 0)
                return;
            const isRefused = [...unseen.values()].some(({ status }) => status === 401);
            if (isRefused || tools.now() >= giveUpAt)
                break;
            await tools.sleep(POLL_MS);
        }
        for (const [item, why] of open) {
            const blind = unseen.get(item.database.id)?.message;
            results.set(item, blind ? { is: 'unknown', why: blind } : { is: 'still there', why });
        }
    }
    async function confirm(databaseId) {
        let history;
        try {
            history = await look(databaseId);
            unseen.delete(databaseId);
        }
        catch (error) {
            if (!(error instanceof SevallaError))
                throw error;
            log.info(`Whether the deletions are done could not be seen: ${error.message}`);
            unseen.set(databaseId, error);
            return;
        }
        for (const item of [...open.keys()]) {
            if (item.database.id !== databaseId)
                continue;
            if (history !== undefined && isListed(item, history))
                continue;
            open.delete(item);
            results.set(item, { is: 'deleted' });
            log.info(`Deleted ${item.backup.name} of ${item.database.name}.`);
        }
    }
}
function isListed({ backup }, { backups }) {
    return backups.some(({ id }) => id === backup.id);
}

;// CONCATENATED MODULE: ./src/actions/cleanup-backups/databases.ts


/**
 * The databases that are meant, each once.
 * @throws UserError that lists every name which is no database, or several.
 */
function chooseDatabases(wanted, all) {
    if (wanted === 'all')
        return [...all];
    const faults = [];
    const found = wanted.flatMap((name) => {
        const byId = all.filter(({ id }) => id === name.toLowerCase());
        const fitting = byId.length > 0 ? byId : all.filter((one) => one.display_name === name);
        if (fitting.length === 1)
            return fitting;
        faults.push(fitting.length === 0
            ? `there is no database ${name} that the API key may read`
            : `${fitting.length} databases are called ${name}: give the id (${fitting.map(({ id }) => id).join(', ')})`);
        return [];
    });
    if (faults.length === 0)
        return [...new Set(found)];
    throw new errors/* UserError */.y(`databases: ${faults.join('; ')}.`);
}
/**
 * A database and its backups as they are now; undefined when it is no more.
 * @throws SevallaError
 */
async function readHistory(sevalla, id) {
    try {
        const backups = await sevalla.listBackups(id);
        // Asked last: a restore that began during the list is seen.
        const { display_name: name, status } = await sevalla.getDatabase(id);
        return { database: { id, name }, status: status ?? undefined, backups: backups.map(toBackup) };
    }
    catch (error) {
        if (error instanceof SevallaError && error.status === 404)
            return undefined;
        throw error;
    }
}
function toBackup(listed) {
    return {
        id: listed.id,
        name: listed.display_name || listed.id,
        kind: listed.type ?? undefined,
        status: listed.status ?? undefined,
        createdAt: toTime(listed.created_at),
        expiresAt: toTime(listed.expires_at),
        sizeBytes: listed.size_bytes ?? undefined,
    };
}
function toTime(text) {
    const time = Date.parse(text ?? '');
    return Number.isNaN(time) ? undefined : time;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/actions/cleanup-backups/dump-files.ts



const DATABASE = /\.(?:(?:sql|dump)(?:\.(?:gz|bz2|xz|zst|zip))?|sqlite3?)$/i;
const ARCHIVE = /\.(?:zip|tgz|tar|tar\.(?:gz|bz2|xz|zst))$/i;
/** The name of a file or of a folder above it that tells what an archive holds. */
const MEDIA = /(?:^|[/_.-])(?:media(?:backup)?|uploads?)(?=[/_.-]|\d)/i;
/** What the first bytes of a file say. */
const HEADERS = [
    [/^SQLite format 3\0/, 'SQLite database'],
    [/^PGDMP/, 'PostgreSQL dump'],
    [/^[\s-]*PostgreSQL database (?:cluster )?dump/, 'PostgreSQL dump'],
    [/^(?:\/\*.*\*\/;?\s*)?-- (?:MySQL|MariaDB) dump/, 'MySQL dump'],
    [/^PRAGMA foreign_keys=OFF;\s*BEGIN TRANSACTION;/, 'SQLite dump'],
    [/^version https:\/\/git-lfs\.github\.com\/spec\//, 'pointer to Git LFS'],
];
/** Lists the dump files that Git tracks below a folder; it changes none. */
async function findDumpFiles(folder, { exec }) {
    const { exitCode, stdout, stderr } = await exec('git', ['-C', folder, 'ls-files', '-z']);
    if (exitCode !== 0) {
        const [reason = ''] = stderr.trim().split('\n');
        return {
            unread: `Dump files were not looked for: there is no check-out in ${folder} (${reason}).`,
        };
    }
    const files = [];
    for (const path of stdout.split('\0')) {
        const isArchive = ARCHIVE.test(path) && MEDIA.test(path);
        if (isArchive || DATABASE.test(path))
            files.push(await describe(folder, path, isArchive));
    }
    return { files };
}
async function describe(folder, path, isArchive) {
    const byName = isArchive
        ? 'media archive'
        : /\.sql$/i.test(path)
            ? 'SQL script'
            : /\.sqlite3?$/i.test(path)
                ? 'SQLite database'
                : 'database dump';
    const file = (0,external_node_path_.join)(folder, path);
    try {
        const found = await (0,promises_.lstat)(file);
        if (!found.isFile())
            return { path, sizeBytes: undefined, what: 'link', isData: false };
        const head = await firstBytes(file);
        const what = HEADERS.find(([pattern]) => pattern.test(head))?.[1] ?? byName;
        return { path, sizeBytes: found.size, what, isData: what !== 'SQL script' };
    }
    catch (error) {
        const what = `${byName}, not readable here: ${(0,errors/* errorMessage */.g)(error)}`;
        return { path, sizeBytes: undefined, what, isData: byName !== 'SQL script' };
    }
}
async function firstBytes(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0);
        return buffer.toString('latin1', 0, bytesRead);
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./src/actions/cleanup-backups/cleanup.ts







/**
 * Plans which backups go, and unless it is a dry run deletes them.
 * @throws UserError when a database is not there, SevallaError when none could be listed.
 */
async function cleanUp(inputs, tools) {
    const { log } = tools;
    const sevalla = createSevalla({
        token: inputs['sevalla-token'],
        apiUrl: inputs['api-url'],
        tools,
    });
    const policy = policyOf(inputs);
    const isDryRun = inputs['dry-run'];
    const maxDeletions = inputs['max-deletions'];
    const chosen = chooseDatabases(inputs.databases, await sevalla.listDatabases());
    const histories = [];
    const unread = [];
    const notes = [];
    for (const { id, display_name: name } of chosen) {
        try {
            const history = await readHistory(sevalla, id);
            if (history === undefined) {
                notes.push(`${name} is no longer there, or has no backups to list.`);
                continue;
            }
            histories.push(history);
            const { status = 'of unknown status' } = history;
            if (status !== 'ready')
                notes.push(`${name} is ${status}: none of its backups goes.`);
        }
        catch (error) {
            if (!(error instanceof SevallaError))
                throw error;
            unread.push(`The backups of ${name} could not be read: ${error.message}`);
        }
    }
    const at = tools.now();
    const plan = (0,cleanup_backups_plan/* planCleanup */.CB)(histories, policy, maxDeletions, at);
    const toDelete = plan.filter(({ fate }) => fate === 'delete').length;
    log.info(`Backups listed: ${plan.length}, to delete: ${toDelete}${isDryRun ? ' (dry run)' : ''}.`);
    const results = isDryRun
        ? new Map()
        : await carryOut(plan, {
            sevalla,
            tools,
            look: (id) => readHistory(sevalla, id),
            judge: ({ backup }, history) => (0,cleanup_backups_plan/* planCleanup */.CB)([history], policy, Number.POSITIVE_INFINITY, at).find((item) => item.backup.id === backup.id)?.keptBy ?? [],
        });
    return {
        at,
        isDryRun,
        policy,
        maxDeletions,
        databases: histories.map(({ database }) => database),
        plan,
        results,
        unread,
        notes,
        isCancelled: tools.signal.aborted,
        dumpFiles: await lookForDumps(inputs['working-directory'], tools),
    };
}
/** Beside the point of the run, so that its trouble is a note. */
async function lookForDumps(folder, tools) {
    if (tools.signal.aborted)
        return { unread: 'Dump files were not looked for: cancelled.' };
    try {
        return await findDumpFiles(folder, tools);
    }
    catch (error) {
        return { unread: `Dump files were not looked for: ${(0,errors/* errorMessage */.g)(error)}` };
    }
}
function policyOf(inputs) {
    return {
        last: inputs['keep-last'] ?? 0,
        daily: inputs['keep-daily'] ?? 0,
        weekly: inputs['keep-weekly'] ?? 0,
        monthly: inputs['keep-monthly'] ?? 0,
        yearly: inputs['keep-yearly'] ?? 0,
        olderThanMs: inputs['older-than'],
    };
}


/***/ }),

/***/ 5415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ planCleanup),
/* harmony export */   En: () => (/* binding */ AUTOMATIC),
/* harmony export */   sZ: () => (/* binding */ oldestFirst)
/* harmony export */ });
/* unused harmony exports NEWEST, SETTLED_MS, isoWeek */
// Which backups go and which stay, and why. No I/O here.
const AUTOMATIC = 'automatic';
const NEWEST = 'newest good one';
/** What the API might call a backup that is made. Every other word is unknown, and keeps it. */
const FINISHED = [undefined, 'ready', 'success', 'completed'];
/** A younger backup may still be in the making, as long as the API tells no status. */
const SETTLED_MS = 3_600_000;
/**
 * Decides about each backup, newest first within its database.
 * @param most How many may go in this run: the oldest of all go first.
 * @param now Milliseconds since 1970.
 */
function planCleanup(histories, policy, most, now) {
    const planned = histories.flatMap(({ database, status, backups }) => {
        const reasons = reasonsToKeep({ database, status, backups }, policy, now);
        return backups.toSorted(newestFirst).map((backup) => {
            const keptBy = reasons.get(backup.id) ?? [];
            return { database, backup, fate: keptBy.length === 0 ? 'delete' : 'keep', keptBy };
        });
    });
    const tooMany = new Set(oldestFirst(planned).slice(most));
    return planned.map((item) => (tooMany.has(item) ? { ...item, fate: 'later' } : item));
}
/** What goes, in the order in which it goes. */
function oldestFirst(plan) {
    return plan
        .filter(({ fate }) => fate === 'delete')
        .sort((one, other) => newestFirst(other.backup, one.backup));
}
/** By the id of the backup; what is not in it goes. */
function reasonsToKeep({ status, backups }, policy, now) {
    const reasons = new Map();
    const keep = ({ id }, reason) => {
        reasons.set(id, [...(reasons.get(id) ?? []), reason]);
    };
    const good = [];
    for (const backup of backups.toSorted(newestFirst)) {
        const protection = protectionOf(backup, now);
        if (protection !== undefined)
            keep(backup, protection);
        else
            good.push(backup);
    }
    const [newest] = good;
    if (newest !== undefined)
        keep(newest, NEWEST);
    for (const rule of RULES) {
        for (const { backup, period } of keptByRule(good, policy[rule], PERIODS[rule])) {
            keep(backup, `keep-${rule}${rule === 'last' ? '' : ` ${period}`}`);
        }
    }
    for (const backup of good) {
        // The API does not tell which backup a restore uses, nor which one a failed restore wants again.
        if (status !== 'ready')
            keep(backup, `the database is ${status ?? 'of unknown status'}`);
        if (policy.olderThanMs !== undefined && ageOf(backup, now) <= policy.olderThanMs) {
            keep(backup, 'older-than');
        }
    }
    return reasons;
}
/** Why a backup neither goes nor counts for a rule. */
function protectionOf(backup, now) {
    const { kind, status, expiresAt, createdAt } = backup;
    if (kind === 'daily')
        return AUTOMATIC;
    if (kind !== 'manual')
        return 'not known to be manual';
    if (!FINISHED.includes(status))
        return `not known to be finished (${status})`;
    if (createdAt === undefined)
        return 'of unknown age';
    if (now - createdAt < SETTLED_MS)
        return 'may not be finished yet';
    return expiresAt !== undefined && expiresAt <= now
        ? 'expired, the platform removes it'
        : undefined;
}
const RULES = ['last', 'daily', 'weekly', 'monthly', 'yearly'];
const PERIODS = {
    last: ({ id }) => id,
    daily: (backup) => dateOf(backup).slice(0, 10),
    weekly: (backup) => isoWeek(timeOf(backup)),
    monthly: (backup) => dateOf(backup).slice(0, 7),
    yearly: (backup) => dateOf(backup).slice(0, 4),
};
/**
 * As restic forgets (https://restic.readthedocs.io/en/stable/060_forget.html): the newest of each of
 * the last `count` periods that have one, each rule for itself, and the oldest of all as well while
 * there are fewer periods than that.
 */
function keptByRule(good, count, periodOf) {
    const kept = [];
    const seen = new Set();
    for (const [index, backup] of good.entries()) {
        if (seen.size === count)
            break;
        const period = periodOf(backup);
        const isOldest = index === good.length - 1;
        if (!seen.has(period))
            kept.push({ backup, period });
        else if (isOldest)
            kept.push({ backup, period: `${period}, the oldest` });
        seen.add(period);
    }
    return kept;
}
/** `2026-W01`, by ISO 8601: a week belongs to the year of its Thursday. UTC. */
function isoWeek(time) {
    const DAY_MS = 86_400_000;
    const weekday = (new Date(time).getUTCDay() + 6) % 7;
    const thursday = new Date(time + (3 - weekday) * DAY_MS);
    const year = thursday.getUTCFullYear();
    const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
    return `${year}-W${String(week).padStart(2, '0')}`;
}
// Only those of known age come here; the id decides between two of one moment, so that a plan made
// again is the same.
function newestFirst(one, other) {
    const byTime = timeOf(other) - timeOf(one);
    if (byTime !== 0)
        return byTime;
    return one.id < other.id ? 1 : one.id > other.id ? -1 : 0;
}
function timeOf({ createdAt }) {
    return createdAt ?? 0;
}
function dateOf(backup) {
    return new Date(timeOf(backup)).toISOString();
}
/** Milliseconds. */
function ageOf(backup, now) {
    return now - timeOf(backup);
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
