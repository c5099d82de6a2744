export const id = 258;
export const ids = [258];
export const modules = {

/***/ 9012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ changeSince)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5181);
/* harmony import */ var _admin_user_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7913);



/**
 * What has changed at the platform since a time, given in ISO 8601 by the platform's own clock:
 * a deployment that began before cannot have it. Names the first change, or nothing. What was
 * deleted leaves no trace in the API. @throws SevallaError
 * @param but Is known by another way, and not looked at.
 */
async function changeSince(time, service, sevalla, log, but) {
    const items = await (but === 'variables'
        ? partsBesideVariables(service, sevalla)
        : service.kind === 'static-site'
            ? sevalla.listStaticSiteEnvVars(service.id).then((all) => all.map(variable))
            : partsOfApplication(service.id, sevalla, log));
    const since = Date.parse(time);
    return items.find(([, item]) => !(lastChange(item) < since))?.[0];
}
async function partsOfApplication(appId, sevalla, log) {
    const [variables, processes, globals] = await Promise.all([
        sevalla.listEnvVars(appId),
        sevalla.listProcesses(appId),
        sevalla.listGlobalEnvVars().catch((error) => {
            // A key for one application alone may not read them, and needs not.
            if (!(0,_sevalla_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .d)(error))
                throw error;
            log.info(`A change of global variables goes unnoticed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .g)(error)}`);
            return [];
        }),
    ]);
    return [
        ...variables.map(variable),
        ...globals.map((item) => [`global variable ${item.key}`, item]),
        ...processes.filter(isLasting).map(process),
    ];
}
async function partsBesideVariables(service, sevalla) {
    return service.kind === 'static-site'
        ? []
        : (await sevalla.listProcesses(service.id)).filter(isLasting).map(process);
}
function process(item) {
    return [`process ${item.display_name ?? item.key}`, item];
}
/** The job of the admin user is there for one deployment, and the next has nothing of it. */
function isLasting({ display_name }) {
    return display_name !== _admin_user_js__WEBPACK_IMPORTED_MODULE_1__/* .ADMIN_JOB */ .Eh;
}
function variable(item) {
    return [`variable ${item.key}`, item];
}
/** Not a number when nothing tells: that counts as a change. */
function lastChange({ created_at, updated_at }) {
    return Date.parse(String(updated_at ?? created_at));
}


/***/ }),

/***/ 2319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RW: () => (/* binding */ hideCredentials),
/* harmony export */   V1: () => (/* binding */ SHORTEST_PAUSE_MS),
/* harmony export */   eO: () => (/* binding */ LOG_POLICY),
/* harmony export */   jP: () => (/* binding */ withoutRepeats),
/* harmony export */   xT: () => (/* binding */ createLogTail)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _kit_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8875);
/* harmony import */ var _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5181);



/** The tier of logs is 30 calls a minute for all jobs of a company together. */
const SHORTEST_PAUSE_MS = 15_000;
const MOST_LINES = 5000;
/** Log calls are an extra: they may not hold up the verdict. */
const LOG_POLICY = { timeoutMs: 10_000, deadlineMs: 5000 };
function createLogTail(options) {
    const { deployments, deploymentId, isShown, startedAt, tools } = options;
    const { pauseMs = SHORTEST_PAUSE_MS } = options;
    const seen = new Set();
    const entries = [];
    let nextAt = 0;
    let isRefused = false;
    let step = 'deployment';
    async function read({ isLast = false } = {}) {
        if (isRefused || (!isLast && (!isShown || tools.now() < nextAt)))
            return;
        nextAt = tools.now() + pauseMs;
        try {
            const newest = entries.at(-1);
            const found = await deployments.logs(deploymentId, {
                limit: MOST_LINES,
                ...(newest === undefined ? {} : { from: isoTime(newest) }),
            });
            // The beginning is asked for inclusively: several lines may share its millisecond.
            const fresh = found.filter((entry) => !seen.has(keyOf(entry)));
            fresh.sort((a, b) => a.unix_timestamp - b.unix_timestamp);
            for (const entry of fresh)
                seen.add(keyOf(entry));
            entries.push(...fresh);
            if (isShown)
                await show(fresh);
        }
        catch (error) {
            if (!(error instanceof _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SevallaError */ .T))
                throw error;
            isRefused = (0,_sevalla_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .d)(error);
            tools.log.info(`The log cannot be read${isRefused ? '' : ' just now'}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .g)(error)}`);
        }
    }
    async function show(fresh) {
        const elapsed = (0,_kit_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(tools.now() - startedAt);
        for (let index = 0; index < fresh.length;) {
            step = stepOf(fresh[index]) ?? step;
            const end = fresh.findIndex((entry, at) => at > index && (stepOf(entry) ?? step) !== step);
            const part = fresh.slice(index, end === -1 ? undefined : end);
            await tools.log.group(`Log of the ${step} (${elapsed})`, async () => {
                const lines = part.map(({ message }) => hideCredentials(message));
                for (const line of withoutRepeats(lines))
                    tools.log.remote(line);
            });
            index += part.length;
        }
    }
    return {
        read,
        lines: () => entries.map(({ message }) => hideCredentials(message)),
        steps: () => stepStarts(entries),
        tagged: (tag) => new Set(entries.map(({ tags }) => tags?.[tag]).filter((value) => typeof value === 'string')),
    };
}
const REMEMBERED_LINES = 4;
/** A probe that fails for 17 minutes says so a hundred times, in turn with the access log. */
function withoutRepeats(given) {
    const lines = [];
    let recent = [];
    let repeats = 0;
    const tellRepeats = () => {
        if (repeats > 0)
            lines.push(`(${repeats} more of the lines above)`);
        repeats = 0;
    };
    for (const line of given) {
        if (recent.includes(line)) {
            repeats += 1;
        }
        else {
            tellRepeats();
            lines.push(line);
            recent = [...recent, line].slice(-REMEMBERED_LINES);
        }
    }
    tellRepeats();
    return lines;
}
/** The entry's own word for its step; the contract leaves open what `tags` holds. */
function stepOf({ tags }) {
    const step = tags?.['step'];
    return typeof step === 'string' && step !== '' ? step : undefined;
}
function stepStarts(entries) {
    const starts = new Map();
    for (const entry of entries) {
        const step = stepOf(entry);
        if (step !== undefined && !starts.has(step))
            starts.set(step, entry.unix_timestamp / 1000);
    }
    return [...starts].map(([step, at]) => ({ step, at }));
}
function keyOf({ id, unix_timestamp, message }) {
    return id ?? `${unix_timestamp} ${message}`;
}
function isoTime({ unix_timestamp }) {
    return new Date(Math.floor(unix_timestamp / 1000)).toISOString();
}
/** Applications like to print the URL of their database when they cannot reach it. */
function hideCredentials(line) {
    return (line
        .replace(/(\w:\/\/[^\s:@/]*:)[^\s@/]+@/g, '$1***@')
        // Python quotes what it took for the port: of a password that is not encoded, a part.
        .replace(/(cast to integer value as )'[^']*'/, "$1'***'"));
}


/***/ }),

/***/ 1253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ preflight),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   Uu: () => (/* binding */ validateKey),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   fz: () => (/* binding */ annotate),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   sS: () => (/* binding */ describeWeb),
/* harmony export */   su: () => (/* binding */ adviceOnProbe),
/* harmony export */   zS: () => (/* binding */ adviceOnKey)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5181);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(770);



const DAY_MS = 86_400_000;
const KEY_WARNING_DAYS = 14;
const HEALTH_CHECKS = 'https://docs.sevalla.com/guides/python/django/health-checks';
/**
 * Looks at everything that is known before the trigger.
 * @throws UserError for what would certainly deploy nothing, or something else than asked for.
 */
async function preflight(asked, appId, sevalla, tools) {
    const { log } = tools;
    const key = await validateKey(sevalla, log);
    const app = await sevalla.getApplication(appId);
    refuse(asked, app);
    const [processes, domains, past, image] = await Promise.all([
        optional(sevalla.listProcesses(appId), 'processes of the application', log),
        optional(sevalla.listDomains(appId), 'domains of the application', log),
        // Not optional: without it our own deployment could not be told from an earlier one.
        sevalla.listDeployments(appId, { most: 100 }),
        deploysImage(asked, app)
            ? loadChooser().then((choose) => choose(asked, app, tools))
            : undefined,
    ]);
    const inputs = image?.pinned ? { ...asked, 'docker-image': image.pinned } : asked;
    const identity = await (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(inputs, app, tools.context);
    const isAutomatic = deploysPushes(inputs, app);
    const expectsPush = isAutomatic && identity !== undefined && (await tools.context()).eventName === 'push';
    const web = processes?.find(({ type }) => type === 'web');
    const url = addressOf(domains ?? []);
    log.info(`Application ${app.display_name} (${app.id}), ${describeSource(app)}.`);
    if (url !== undefined)
        log.info(`Address: ${url}`);
    if (web)
        log.info(describeWeb(web));
    if (app.status === 'deploymentInProgress' && !identity && inputs['on-running'] === 'wait') {
        log.info('Another deployment is running: this one waits in the queue until it has ended.');
    }
    const advice = [
        ...adviceOnKey(key, tools.now()),
        // A deployment of the same commit is found and followed.
        ...(isAutomatic && identity === undefined ? adviceOnAutoDeploy(app) : []),
        ...adviceOnProbe(web),
        ...(image?.advice ?? []),
    ];
    annotate(advice, log);
    const target = {
        appId,
        appName: app.display_name,
        url,
        previousId: past[0]?.id,
        image: deploysImage(inputs, app)
            ? (inputs['docker-image'] ?? app.docker_image ?? undefined)
            : undefined,
        what: describeWhat(inputs, app),
        advice,
        past,
        repositoryUrl: await (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(app, tools.context),
    };
    if (identity?.kind === 'commit')
        log.info(`To be deployed: ${(0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .describeIdentity */ .Cl)(identity)}.`);
    const ownImage = image?.pinned && asked['docker-image'] === undefined
        ? { tag: app.docker_image, pinned: image.pinned }
        : undefined;
    return { inputs, ownImage, target, identity, expectsPush, app, processes, web, past };
}
/** A restart and a hook take what is there. */
function deploysImage(inputs, { source }) {
    const takes = inputs['is-restart'] || inputs['deploy-hook-url'] !== undefined;
    return source === 'dockerImage' && !takes;
}
/** Most applications are built from Git, and need none of it. */
async function loadChooser() {
    return (await __webpack_require__.e(/* import() */ 685).then(__webpack_require__.bind(__webpack_require__, 2685))).chooseImage;
}
async function validateKey(sevalla, log) {
    try {
        return await sevalla.validateKey();
    }
    catch (error) {
        if ((0,_sevalla_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .d)(error) && error.status === 401)
            throw error;
        // Whether the key is good enough is decided by the calls that follow.
        log.debug(`The key could not be checked: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .g)(error)}`);
        return undefined;
    }
}
async function optional(answer, what, log) {
    try {
        return await answer;
    }
    catch (error) {
        log.info(`The ${what} could not be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .g)(error)}`);
        return undefined;
    }
}
function refuse(inputs, app) {
    const { branch, 'docker-image': image } = inputs;
    const faults = [
        ...(app.is_suspended ? ['it is suspended: activate it first'] : []),
        ...(app.status === 'deleting' ? ['it is being deleted'] : []),
        ...(image !== undefined && app.source.endsWith('Git')
            ? [`it is built from a Git repository (${app.source}), so docker-image cannot be deployed`]
            : []),
        ...(branch !== undefined && app.source === 'dockerImage'
            ? ['it is deployed from a Docker image, so there is no branch to deploy: use docker-image']
            : []),
    ];
    if (faults.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`The application ${app.display_name} cannot be deployed so: ${faults.join('; ')}.`);
    }
}
function annotate(advice, log) {
    for (const { severity, message, fix } of advice) {
        log.annotate({ level: severity, message: fix ? `${message} Fix: ${fix}.` : message });
    }
}
/** The primary domain once it is active, else the one that every application has. */
function addressOf(domains) {
    const usable = domains.filter(({ is_enabled, is_wildcard }) => is_enabled && !is_wildcard);
    const best = usable.find(({ is_primary, status }) => is_primary && status === 'ACTIVE') ??
        usable.find(({ type }) => type === 'SYSTEM') ??
        usable.find(({ status }) => status === 'ACTIVE');
    return best === undefined ? undefined : `https://${best.name}`;
}
function describeSource({ source, repo_url, default_branch, docker_image }) {
    if (source === 'dockerImage')
        return `from the image ${docker_image ?? '(none yet)'}`;
    return `from ${repo_url ?? source}${default_branch ? `, branch ${default_branch}` : ''}`;
}
function describeWhat(inputs, app) {
    const { branch = app.default_branch, 'docker-image': image = app.docker_image } = inputs;
    if (inputs['is-restart'])
        return 'the last successful build again';
    if (app.source === 'dockerImage')
        return `image ${image ?? '(none yet)'}`;
    return branch ? `branch ${branch}` : 'the default branch';
}
/** `Web process: port 8080, start command \u2026, readiness probe HTTP /health/.` */
function describeWeb({ port, entrypoint, readiness_probe, liveness_probe, }) {
    const parts = [
        `port ${port ?? 8080}`,
        entrypoint ? `start command ${JSON.stringify(entrypoint)}` : "the image's own start command",
        `readiness probe ${describeProbe(readiness_probe)}`,
        `liveness probe ${describeProbe(liveness_probe)}`,
    ];
    return `Web process: ${parts.join(', ')}.`;
}
function describeProbe(probe) {
    if (probe?.httpGet)
        return `${probe.httpGet.scheme ?? 'HTTP'} ${probe.httpGet.path ?? '/'}`;
    if (probe?.tcpSocket)
        return 'TCP';
    return probe?.exec ? 'by a command' : 'none';
}
function adviceOnKey(key, now) {
    if (!key?.expires_at)
        return [];
    const days = Math.floor((Date.parse(key.expires_at) - now) / DAY_MS);
    if (!(days < KEY_WARNING_DAYS))
        return [];
    return [
        {
            id: 'key.expires',
            severity: 'warning',
            message: `The API key ${key.name} expires on ${key.expires_at.slice(0, 10)}.`,
            fix: 'make a new one in the dashboard and replace the secret',
        },
    ];
}
/** Only private repositories tell Sevalla of a push. */
function deploysPushes({ branch }, app) {
    const isDefault = branch === undefined || branch === app.default_branch;
    return app.auto_deploy && app.source === 'privateGit' && isDefault;
}
function adviceOnAutoDeploy({ default_branch: branch }) {
    return [
        {
            id: 'app.auto-deploy',
            severity: 'warning',
            message: `Automatic deployment is on: each push to ${branch ?? 'the branch'} is deployed twice, by Sevalla and by this step.`,
            fix: 'turn it off in the settings of the application',
            docs: 'https://docs.sevalla.com/developer-tools/github-actions',
        },
    ];
}
function adviceOnProbe(web) {
    if (web === undefined || describeProbe(web.readiness_probe) !== 'none')
        return [];
    return [
        {
            id: 'process.readiness',
            severity: 'notice',
            message: 'The web process has no readiness probe: visitors reach a new instance before it can answer, and a deployment counts as a success even if it never can.',
            fix: 'give it one, such as /health/, under Processes > Web > Health checks',
            docs: HEALTH_CHECKS,
        },
    ];
}


/***/ }),

/***/ 3537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ waitForEnd)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3916);
/* harmony import */ var _kit_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8875);
/* harmony import */ var _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5181);
/* harmony import */ var _log_tail_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2319);
/* harmony import */ var _schedule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6733);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2614);






/** A line at least this often, so that nobody takes the wait for a hang. */
const HEARTBEAT_MS = 60_000;
/** Looks at the deployment until it has ended, the deadline has come, or the API shuts the door. */
async function waitForEnd(options) {
    const { deployments, deploymentId, startedAt, tail, tools } = options;
    const giveUpAt = startedAt + options.timeoutMs;
    let said;
    let saidAt = startedAt;
    let seen;
    let schedule;
    let looks = 0;
    // The platform's clock is believed only between what was seen by ours.
    let idleAt = options.first === undefined ? Number.NEGATIVE_INFINITY : startedAt;
    let began;
    const note = (deployment) => {
        seen = deployment;
        schedule ??= scheduleFor(deployment, options);
        if (deployment.started_at) {
            const told = Date.parse(deployment.started_at);
            began ??= Math.min(Math.max(told, idleAt), tools.now());
        }
        else {
            idleAt = tools.now();
        }
    };
    const say = () => {
        if (seen === undefined)
            return;
        const phase = tail.steps().at(-1)?.step;
        const line = (0,_status_js__WEBPACK_IMPORTED_MODULE_4__/* .describeStatus */ .W)(phase === undefined ? seen : { ...seen, steps: [phase] });
        const isNews = line !== said;
        if (!isNews && tools.now() - saidAt < HEARTBEAT_MS)
            return;
        const usualMs = seen.status === 'inProgress' ? schedule?.usualMs : undefined;
        if (usualMs !== undefined && began !== undefined) {
            tools.log.info(`${line} (${besideUsual(tools.now() - began, usualMs)})`);
        }
        else {
            const elapsed = (0,_kit_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(tools.now() - startedAt);
            tools.log.info(isNews ? `${line} (${elapsed})` : `${line}, for ${elapsed} by now`);
        }
        said = line;
        saidAt = tools.now();
    };
    /** Until the next look; the log has a pace of its own. */
    const pause = async (ms) => {
        for (let left = ms; left > 0; left -= _log_tail_js__WEBPACK_IMPORTED_MODULE_2__/* .SHORTEST_PAUSE_MS */ .V1) {
            await tools.sleep(Math.min(left, _log_tail_js__WEBPACK_IMPORTED_MODULE_2__/* .SHORTEST_PAUSE_MS */ .V1));
            if (left <= _log_tail_js__WEBPACK_IMPORTED_MODULE_2__/* .SHORTEST_PAUSE_MS */ .V1)
                return;
            await tail.read();
            say();
        }
    };
    if (options.first !== undefined) {
        note(options.first);
        say();
    }
    let isDue = !tellsEnough(options);
    for (;;) {
        const result = isDue ? await look() : undefined;
        if (result !== undefined)
            return result;
        isDue = true;
        const left = giveUpAt - tools.now();
        if (left <= 0)
            return { kind: 'deadline' };
        const now = tools.now();
        const moment = { ranMs: now - (began ?? now), waitedMs: now - startedAt, looks };
        const next = (schedule ?? scheduleFor(undefined, options)).pauseAfter(moment);
        await pause(Math.min(next, left));
    }
    async function look() {
        looks += 1;
        try {
            const deployment = await deployments.get(deploymentId);
            note(deployment);
            options.onSeen(deployment);
            if (options.isWrong?.(deployment))
                return { kind: 'wrong', deployment };
            // A final status may have been preceded by lines that nobody has seen yet.
            await tail.read({ isLast: (0,_status_js__WEBPACK_IMPORTED_MODULE_4__/* .hasEnded */ .h)(deployment) });
            say();
            return (0,_status_js__WEBPACK_IMPORTED_MODULE_4__/* .hasEnded */ .h)(deployment) ? { kind: 'ended', deployment } : undefined;
        }
        catch (error) {
            if (!(error instanceof _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SevallaError */ .T))
                throw error;
            if (isRefusal(error))
                return { kind: 'lost', reason: error.message };
            // Trouble on the way says nothing about the deployment.
            tools.log.info(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .g)(error)} Still waiting.`);
            return undefined;
        }
    }
}
/** Whether the answer to the trigger may stand for the first look. */
function tellsEnough({ first, intervalMs }) {
    if (first === undefined || intervalMs !== undefined || (0,_status_js__WEBPACK_IMPORTED_MODULE_4__/* .hasEnded */ .h)(first))
        return false;
    // A build is compared with the commit that was asked for, so that is to be known soon.
    return (0,_schedule_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(first) !== 'build' || Boolean(first.commit_sha);
}
function scheduleFor(deployment, { intervalMs, past, deploymentId }) {
    const kind = deployment === undefined ? 'build' : (0,_schedule_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(deployment);
    const durations = (0,_schedule_js__WEBPACK_IMPORTED_MODULE_3__/* .durationsOf */ .DM)(past.filter(({ id }) => id !== deploymentId), kind);
    return intervalMs === undefined
        ? (0,_schedule_js__WEBPACK_IMPORTED_MODULE_3__/* .adaptiveSchedule */ .g4)(durations, kind)
        : (0,_schedule_js__WEBPACK_IMPORTED_MODULE_3__/* .fixedSchedule */ .IP)(intervalMs, (0,_schedule_js__WEBPACK_IMPORTED_MODULE_3__/* .usualOf */ .sB)(durations));
}
/** `1m 10s of usually 3m`, `5m, usually 3m`. */
function besideUsual(ranMs, usualMs) {
    const usually = `usually ${(0,_kit_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(Math.round(usualMs / 1000) * 1000)}`;
    return `${(0,_kit_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ranMs)}${ranMs > usualMs ? ',' : ' of'} ${usually}`;
}
/** 401, 403, 404 and their kind: the same question will get the same answer. */
function isRefusal({ status }) {
    return status !== undefined && status >= 300 && status < 500 && ![408, 429].includes(status);
}


/***/ })

};
