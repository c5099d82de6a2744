export const id = 369;
export const ids = [369];
export const modules = {

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

/***/ 369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHub: () => (/* binding */ createGitHub),
/* harmony export */   hurriedTools: () => (/* binding */ hurriedTools)
/* harmony export */ });
/* unused harmony export GitHubError */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5395);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3916);
/* harmony import */ var _http_network_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(137);
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7777);





/** Reporting holds up nobody: one call with all its attempts takes 8 seconds at the most. */
const POLICY = { timeoutMs: 5000, deadlineMs: 3000, firstDelayMs: 300, mostDelayMs: 1500 };
const PAGE_SIZE = 100;
const MOST_PAGES = 50;
const MOST_DESCRIPTION = 140;
const user = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ login: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), type: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) }));
const created = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ id: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() });
const deployment = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    environment: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    created_at: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** An object, or the text that somebody has sent instead. */
    payload: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J(),
});
const status = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ state: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), description: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) });
const comment = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    body: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    user,
    /** OWNER MEMBER COLLABORATOR CONTRIBUTOR \u2026 NONE */
    author_association: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
const pullRequest = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    number: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    /** open closed */
    state: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    head: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
});
const pullRequestFile = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    filename: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Absent where the file is binary, or its changes are too many. */
    patch: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
const reviewComment = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ id: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), body: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) });
/** A call to GitHub that did not give what was asked for. One sentence; it holds no token. */
class GitHubError extends _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y {
    name = 'GitHubError';
    status;
    /** A write of which nobody knows whether it was carried out. */
    isUncertain;
    constructor(message, status, isUncertain) {
        super(message);
        this.status = status;
        this.isUncertain = isUncertain;
    }
    /** The token or its permissions are at fault: asking again cannot help. */
    get isRefusal() {
        return [401, 403, 404].includes(this.status ?? 0);
    }
}
/** What of GitHub's API an action needs. Every method throws GitHubError. */
function createGitHub({ token, apiUrl, repository, tools, redact }) {
    const transport = (0,_http_request_js__WEBPACK_IMPORTED_MODULE_2__/* .createTransport */ .o)(POLICY, tools);
    const base = `${apiUrl}/repos/${repository}`;
    async function send(asked, url = `${base}${asked.path}`) {
        const { method, path, body } = asked;
        const isWrite = method !== 'GET';
        let answer;
        try {
            answer = await transport({
                method,
                url,
                name: `GitHub ${method} ${path.replace(/\?.*/, '')}`,
                headers: {
                    accept: 'application/vnd.github+json',
                    authorization: `Bearer ${token}`,
                    'user-agent': 'sevalla-actions',
                    'x-github-api-version': '2022-11-28',
                },
                bucket: 'github',
                ...(body === undefined ? {} : { body }),
            });
        }
        catch (error) {
            const reason = error instanceof _http_network_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .D ? error.message : 'there was no time left';
            const isUncertain = isWrite && !(error instanceof _http_network_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .D && error.reach === 'unsent');
            throw new GitHubError(`GitHub could not ${asked.what}: ${reason}.`, undefined, isUncertain);
        }
        if (answer.status >= 200 && answer.status <= 299)
            return answer;
        throw new GitHubError(sentence(asked, answer, (text) => redact(text).replaceAll(token, '***')), answer.status, isWrite && answer.status >= 500);
    }
    function read(asked, answer, schema) {
        const parsed = schema.safeParse(answer.json);
        if (parsed.success)
            return parsed.data;
        throw new GitHubError(`GitHub could not ${asked.what}: its answer is of another form than expected.`, answer.status, asked.method !== 'GET');
    }
    async function call(asked, schema) {
        return read(asked, await send(asked), schema);
    }
    async function list(asked, item, most = Number.POSITIVE_INFINITY) {
        const request = { ...asked, method: 'GET' };
        const size = Math.min(most, PAGE_SIZE);
        const found = [];
        let url = `${base}${asked.path}${asked.path.includes('?') ? '&' : '?'}per_page=${size}`;
        for (let page = 1; url !== undefined && page <= MOST_PAGES && found.length < most; page += 1) {
            const answer = await send(request, url);
            found.push(...read(request, answer, zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(item)));
            url = nextPage(answer, apiUrl);
        }
        return found.slice(0, most);
    }
    const DEPLOYMENTS = 'deployments: write';
    const PULL_REQUESTS = 'pull-requests: write';
    return {
        /** @returns its id */
        async createDeployment(given) {
            const asked = {
                method: 'POST',
                path: '/deployments',
                what: `record a deployment to ${given.environment}`,
                permission: DEPLOYMENTS,
                body: {
                    ref: given.sha,
                    environment: given.environment,
                    payload: redactAll(given.payload, redact),
                    description: short(redact(given.description)),
                    transient_environment: given.isTransient,
                    production_environment: given.isProduction,
                    // What is deployed is decided here, not by checks that this very run may be one of.
                    auto_merge: false,
                    required_contexts: [],
                },
            };
            return (await call(asked, created)).id;
        },
        async setStatus(id, given) {
            await send({
                method: 'POST',
                path: `/deployments/${id}/statuses`,
                what: `set the deployment ${id} to ${given.state}`,
                permission: DEPLOYMENTS,
                body: {
                    state: given.state,
                    description: short(redact(given.description)),
                    log_url: given.logUrl,
                    // GitHub would take every older deployment of the environment for replaced, those of
                    // other services too.
                    auto_inactive: false,
                    ...(given.environmentUrl === undefined ? {} : { environment_url: given.environmentUrl }),
                },
            });
        },
        /** Newest first. */
        listDeployments: (environment, most) => list({
            path: `/deployments?environment=${encodeURIComponent(environment)}`,
            what: `list the deployments to ${environment}`,
            permission: DEPLOYMENTS,
        }, deployment, most),
        /** Newest first. */
        listStatuses: (id) => list({
            path: `/deployments/${id}/statuses`,
            what: `tell how the deployment ${id} went`,
            permission: DEPLOYMENTS,
        }, status),
        /** Of an issue or a pull request, oldest first. */
        listComments: (issue) => list({
            path: `/issues/${issue}/comments`,
            what: `list the comments of #${issue}`,
            permission: PULL_REQUESTS,
        }, comment),
        async createComment(issue, body) {
            await send({
                method: 'POST',
                path: `/issues/${issue}/comments`,
                what: `comment on #${issue}`,
                permission: PULL_REQUESTS,
                body: { body: redact(body) },
            });
        },
        async updateComment(id, body) {
            await send({
                method: 'PATCH',
                path: `/issues/comments/${id}`,
                what: `update the comment ${id}`,
                permission: PULL_REQUESTS,
                body: { body: redact(body) },
            });
        },
        /** What a pull request changes, with the lines around it. */
        listPullRequestFiles: (pull) => list({
            path: `/pulls/${pull}/files`,
            what: `list the files of #${pull}`,
            permission: 'pull-requests: read',
        }, pullRequestFile),
        /** On lines of a pull request, oldest first. */
        listReviewComments: (pull) => list({
            path: `/pulls/${pull}/comments`,
            what: `list the review comments of #${pull}`,
            permission: 'pull-requests: read',
        }, reviewComment),
        /** A review that neither approves nor asks for changes. */
        async createReview(pull, { sha, body, comments }) {
            await send({
                method: 'POST',
                path: `/pulls/${pull}/reviews`,
                what: `review #${pull}`,
                permission: PULL_REQUESTS,
                body: {
                    commit_id: sha,
                    event: 'COMMENT',
                    body: redact(body),
                    comments: comments.map(({ path, line, startLine, body: text }) => ({
                        path,
                        line,
                        side: 'RIGHT',
                        ...(startLine === undefined ? {} : { start_line: startLine, start_side: 'RIGHT' }),
                        body: redact(text),
                    })),
                },
            });
        },
        /** Those that hold the commit, merged and closed ones too. */
        pullRequestsOf: (sha) => list({
            path: `/commits/${encodeURIComponent(sha)}/pulls`,
            what: `find the pull request of ${sha.slice(0, 7)}`,
            permission: 'pull-requests: read',
        }, pullRequest),
    };
}
/** Tools that outlive an interruption, for `withinMs` milliseconds. */
function hurriedTools(tools, withinMs) {
    const signal = AbortSignal.timeout(withinMs);
    const sleep = async (ms) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal });
    };
    return { ...tools, signal, sleep };
}
function sentence({ what, permission }, { status, json }, conceal) {
    const envelope = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ message: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).safeParse(json);
    const told = envelope.success
        ? conceal(envelope.data.message).replace(/\s+/g, ' ').trim().slice(0, 200)
        : '';
    const said = told === '' ? `answered ${status}` : `answered ${status} (${told})`;
    switch (status) {
        case 401:
            return `GitHub refuses to ${what} (401): the token is not valid, or not any more.`;
        case 403:
        case 429:
            return /rate limit/i.test(told)
                ? `GitHub refuses to ${what}: ${said}.`
                : `GitHub refuses to ${what} (${status}): give the job \`permissions: ${permission}\`.`;
        case 404:
            return `GitHub cannot ${what} (404): there is none, or the job lacks \`permissions: ${permission}\`.`;
        default:
            return `GitHub could not ${what}: it ${said}.`;
    }
}
/** The token goes nowhere but to the API, whatever the answer names as its next page. */
function nextPage({ headers }, apiUrl) {
    const next = /<([^>]+)>;\s*rel="next"/.exec(headers.get('link') ?? '')?.[1];
    if (next === undefined || !URL.canParse(next))
        return undefined;
    return new URL(next).origin === new URL(apiUrl).origin ? next : undefined;
}
function redactAll(payload, redact) {
    return Object.fromEntries(Object.entries(payload).map(([key, value]) => [
        key,
        typeof value === 'string' ? redact(value) : value,
    ]));
}
function short(text) {
    const flat = text.replace(/\s+/g, ' ').trim();
    return flat.length > MOST_DESCRIPTION ? `${flat.slice(0, MOST_DESCRIPTION - 1)}\u2026` : flat;
}


/***/ })

};
