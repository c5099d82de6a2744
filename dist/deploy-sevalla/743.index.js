export const id = 743;
export const ids = [743,863];
export const modules = {

/***/ 7913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eh: () => (/* binding */ ADMIN_JOB),
/* harmony export */   OT: () => (/* binding */ takeAdminBack),
/* harmony export */   qO: () => (/* binding */ prepareAdminUser),
/* harmony export */   s2: () => (/* binding */ ADMIN_STATE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _sevalla_env_literal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6597);
/* harmony import */ var _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5181);
/* harmony import */ var _schedule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6733);




/** What the main step saves under this name for the post step: ids and names, no values. */
const ADMIN_STATE = 'admin-user';
const ADMIN_JOB = 'Create admin (once)';
const COMMAND = 'python manage.py createsuperuser --noinput';
const PREFIX = 'DJANGO_SUPERUSER_';
/** The job begins when the deployment has ended, and nothing tells when it is done but its words. */
const HEAR_MS = 60_000;
/**
 * The first user of Django's admin, made by a job of this one deployment.
 * @returns undefined when none is asked for.
 * @throws UserError for what is in the way; nothing has been written by then.
 */
async function prepareAdminUser(inputs, scene) {
    const { app, processes, sevalla, tools } = scene;
    const { log } = tools;
    const username = inputs['admin-username'];
    if (username === undefined)
        return undefined;
    const values = {
        [`${PREFIX}USERNAME`]: literalOf('admin-username', username),
        [`${PREFIX}EMAIL`]: literalOf('admin-email', inputs['admin-email'] ?? ''),
        [`${PREFIX}PASSWORD`]: literalOf('admin-password', inputs['admin-password'] ?? ''),
    };
    tools.mask(values[`${PREFIX}PASSWORD`]);
    const size = processes?.find(({ type }) => type === 'web')?.resource_type_id;
    if (!size) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('The web process cannot be read, so no job can be made for the admin user.');
    }
    const present = (await sevalla.listEnvVars(app.id)).filter(({ key }) => key in values);
    // A job of ours that is still there means that these are ours too, left by a run that was killed.
    if (present.length > 0 && !processes?.some(isOurs)) {
        const names = present.map(({ key }) => key).join(', ');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${app.display_name} has ${names} already, which the admin user needs for itself: remove them, or leave out admin-username.`);
    }
    const view = { username, state: 'not begun', left: [] };
    let saved;
    /** A write was never answered, and may come through when all is taken back. */
    let isUnsure = false;
    async function save(jobId) {
        saved = { appId: app.id, jobId };
        await tools.saveState(ADMIN_STATE, JSON.stringify(saved));
    }
    /** Before the trigger. First the job, so that it is there as long as a variable is. */
    async function add() {
        if (saved !== undefined)
            return;
        await save(undefined);
        const job = await written(() => sevalla.createProcess(app.id, {
            display_name: ADMIN_JOB,
            type: 'job',
            entrypoint: COMMAND,
            job_start_policy: 'afterSuccessDeployment',
            resource_type_id: size,
            scaling_strategy: { type: 'manual', config: { instanceCount: 1 } },
        }), async () => (await sevalla.listProcesses(app.id)).find(isOurs));
        await save(job.id);
        for (const [key, value] of Object.entries(values)) {
            const old = present.find((variable) => variable.key === key);
            const change = { value, is_runtime: true, is_buildtime: false };
            await written(() => old === undefined
                ? sevalla.createEnvVar(app.id, key, change)
                : sevalla.updateEnvVar(app.id, old.id, change), async () => (await sevalla.listEnvVars(app.id)).find((variable) => variable.key === key && variable.value === value));
        }
        view.state = 'unknown';
        log.info(`The admin user ${username} is to be made after the deployment.`);
    }
    /** What a write has made; what its lost answer would have told is looked up. @throws SevallaError */
    async function written(write, look) {
        try {
            return await write();
        }
        catch (error) {
            if (!(error instanceof _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SevallaError */ .T) || !error.isUncertain)
                throw error;
            log.info(`${error.message} Looking whether it was carried out all the same.`);
            const found = await look();
            if (found !== undefined)
                return found;
            isUnsure = true;
            throw error;
        }
    }
    /** After the deployment, however it went. Never throws. */
    async function settle(outcome) {
        if (saved === undefined)
            return;
        if (outcome?.kind === 'ended' && outcome.deployment.status === 'success') {
            view.state = await hear(outcome.deployment.created_at);
            log.info(`Admin user ${username}: ${view.state}.`);
        }
        else if (outcome?.kind === 'ended' || view.state === 'not begun') {
            view.state = 'not made';
        }
        const api = tools.signal.aborted ? scene.hurry() : sevalla;
        try {
            await takeBack(saved, api);
            // The post step looks again for what comes late.
            if (!isUnsure)
                await tools.saveState(ADMIN_STATE, '');
        }
        catch (error) {
            view.left = [ADMIN_JOB, ...Object.keys(values)];
            log.warning(`The job of the admin user and its variables could not be taken back, which the post step tries again: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .g)(error)}`);
        }
    }
    async function hear(since) {
        const giveUpAt = tools.now() + HEAR_MS;
        let pauseMs = inputs['poll-interval'] ?? _schedule_js__WEBPACK_IMPORTED_MODULE_1__/* .ADVISED_MS */ .qM;
        while (!tools.signal.aborted) {
            try {
                const entries = await sevalla.runtimeLogs(app.id, {
                    from: new Date(since).toISOString(),
                    limit: 5000,
                });
                const told = verdictIn(entries);
                if (told !== undefined)
                    return told;
                if (tools.now() >= giveUpAt)
                    break;
                await tools.sleep(pauseMs);
                // The tier of logs is small, so a short interval does not stay short.
                pauseMs = Math.max(pauseMs, Math.min(pauseMs * 2, _schedule_js__WEBPACK_IMPORTED_MODULE_1__/* .ADVISED_MS */ .qM));
            }
            catch (error) {
                if (tools.signal.aborted)
                    break;
                log.info(`The runtime log cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .g)(error)}`);
                break;
            }
        }
        return 'unknown';
    }
    return { view, add, settle };
}
/** The post step of a main step that was killed. @throws SevallaError */
async function takeAdminBack(text, sevalla, { log }) {
    await takeBack(JSON.parse(text), sevalla);
    log.info('The job that was to make the admin user was taken back, and its variables with it.');
}
/** Variables first: as long as one is there, so is the job that tells whose it is. */
async function takeBack({ appId, jobId }, sevalla) {
    const find = async () => (await sevalla.listEnvVars(appId)).filter(({ key }) => isNamed(key));
    const variables = await find();
    for (const { id } of variables)
        await sevalla.deleteEnvVar(appId, id).catch(unlessGone);
    // A password is not left behind on the word of a 404.
    const left = variables.length === 0 ? [] : await find();
    if (left.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${left.map(({ key }) => key).join(', ')} are still there.`);
    }
    const jobs = jobId === undefined ? (await sevalla.listProcesses(appId)).filter(isOurs) : [];
    for (const id of jobId === undefined ? jobs.map((job) => job.id) : [jobId]) {
        await sevalla.deleteProcess(appId, id).catch(unlessGone);
    }
}
function unlessGone(error) {
    if (!(error instanceof _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SevallaError */ .T) || error.status !== 404)
        throw error;
}
function isNamed(key) {
    return ['USERNAME', 'EMAIL', 'PASSWORD'].some((name) => key === `${PREFIX}${name}`);
}
function isOurs({ type, display_name, entrypoint }) {
    return type === 'job' && display_name === ADMIN_JOB && entrypoint === COMMAND;
}
function literalOf(name, value) {
    const read = (0,_sevalla_env_literal_js__WEBPACK_IMPORTED_MODULE_3__/* .toLiteral */ .T)(value);
    if ('fault' in read)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${name}: ${read.fault}.`);
    return read.literal;
}
/** The words of Django's createsuperuser. */
function verdictIn(entries) {
    const says = (pattern) => entries.some(({ message }) => pattern.test(message));
    if (says(/^Superuser created successfully\.?$/))
        return 'made';
    if (says(/CommandError: Error: That .+ is already taken\./))
        return 'exists already';
    const isRefused = says(/^CommandError: |\b(?:python|manage\.py).*(?:not found|No such file)/);
    return isRefused ? 'not made' : undefined;
}


/***/ }),

/***/ 4354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ confirmEnd),
/* harmony export */   c4: () => (/* binding */ STATE),
/* harmony export */   kR: () => (/* binding */ savedAs),
/* harmony export */   vS: () => (/* binding */ hurriedClient),
/* harmony export */   wj: () => (/* binding */ cancelDeployment),
/* harmony export */   yP: () => (/* binding */ cancelUnfinished)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3916);
/* harmony import */ var _sevalla_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(920);
/* harmony import */ var _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5181);
/* harmony import */ var _admin_user_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7913);
/* harmony import */ var _env_apply_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9708);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7411);
/* harmony import */ var _own_image_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7362);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6421);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2614);










/** Names of what the main step saves for the post step. */
const STATE = {
    phase: 'phase',
    kind: 'service-kind',
    serviceId: 'service-id',
    deploymentId: 'deployment-id',
    mark: 'mark',
    /** Of the application, where a digest was triggered in place of the tag that it follows. */
    ownImage: 'own-image',
};
/** A step with several deployments saves those after the first under names of their own. */
function savedAs(name, place) {
    return place === 0 ? name : `${name}-${place + 1}`;
}
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
async function cancelDeployment(deployments, id, log) {
    for (let isRepeated = false;; isRepeated = true) {
        try {
            await deployments.cancel(id);
            log.info(`Sevalla is cancelling the deployment ${id}.`);
            return 'cancelled';
        }
        catch (error) {
            // The contract does not say how a deployment that has ended refuses, so look.
            const deployment = await deployments.get(id).catch(() => undefined);
            if (deployment && (0,_status_js__WEBPACK_IMPORTED_MODULE_5__/* .hasEnded */ .h)(deployment)) {
                log.info(`The deployment ${id} has ended before (${deployment.status}).`);
                return 'ended';
            }
            // To cancel twice does no harm, and one whose answer was lost may be on its way.
            if (!isRepeated && error instanceof _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SevallaError */ .T && error.isUncertain)
                continue;
            log.warning(`The deployment ${id} could not be cancelled: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .g)(error)}`);
            return 'going on';
        }
    }
}
/** The post step: after a cancelled job, makes sure that nothing of it is left at Sevalla. */
async function cancelUnfinished(inputs, state, tools) {
    const token = inputs['sevalla-token'] ?? '';
    const sevalla = (0,_sevalla_client_js__WEBPACK_IMPORTED_MODULE_1__/* .createSevalla */ .Z1)({ token, apiUrl: inputs['api-url'], tools });
    try {
        await endDeployments(inputs, state, tools);
    }
    finally {
        try {
            const ownImage = state(STATE.ownImage);
            if (ownImage !== '') {
                await (0,_own_image_js__WEBPACK_IMPORTED_MODULE_7__/* .putBackImage */ .I)(JSON.parse(ownImage), state(STATE.serviceId), sevalla, tools.log);
            }
            const admin = state(_admin_user_js__WEBPACK_IMPORTED_MODULE_3__/* .ADMIN_STATE */ .s2);
            if (admin !== '')
                await (0,_admin_user_js__WEBPACK_IMPORTED_MODULE_3__/* .takeAdminBack */ .OT)(admin, sevalla, tools);
        }
        finally {
            const saved = state(_env_apply_js__WEBPACK_IMPORTED_MODULE_4__/* .ENV_STATE */ .mF);
            if (saved !== '')
                await (0,_env_apply_js__WEBPACK_IMPORTED_MODULE_4__/* .putBackLeft */ .cz)(saved, state(STATE.deploymentId), sevalla, tools);
        }
    }
}
async function endDeployments(inputs, state, tools) {
    const sevalla = (0,_sevalla_client_js__WEBPACK_IMPORTED_MODULE_1__/* .createSevalla */ .Z1)({
        token: inputs['sevalla-token'] ?? '',
        apiUrl: inputs['api-url'],
        tools,
    });
    const ends = [];
    for (let place = 0; state(savedAs(STATE.serviceId, place)) !== ''; place += 1) {
        ends.push(endDeployment((name) => state(savedAs(name, place)), sevalla, tools));
    }
    // Trouble with one is no reason to leave another running.
    const failed = (await Promise.allSettled(ends)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected')
        throw failed.reason;
}
async function endDeployment(state, sevalla, tools) {
    const phase = state(STATE.phase);
    if (phase === '' || phase === 'done')
        return;
    const { log } = tools;
    const service = { kind: state(STATE.kind), id: state(STATE.serviceId) };
    const deployments = (0,_service_js__WEBPACK_IMPORTED_MODULE_8__/* .deploymentsOf */ .o)(service, sevalla);
    const id = state(STATE.deploymentId) ||
        (await findTriggered(deployments, JSON.parse(state(STATE.mark)), tools));
    if (!id) {
        log.info('The job was cancelled while the deployment was triggered; none was started by it.');
        return;
    }
    if (phase === 'cancelling' && (await confirmEnd(deployments, id, tools)))
        return;
    const deployment = await deployments.get(id);
    if ((0,_status_js__WEBPACK_IMPORTED_MODULE_5__/* .hasEnded */ .h)(deployment)) {
        log.info(`The deployment ${id} has ended (${deployment.status}): nothing to cancel.`);
        return;
    }
    if ((await cancelDeployment(deployments, id, log)) !== 'cancelled')
        return;
    if (!(await confirmEnd(deployments, id, tools))) {
        log.warning(`The deployment ${id} has not ended yet, although Sevalla is cancelling it.`);
    }
}
/** A trigger that was cut off may still be on its way through the platform, so look again. */
async function findTriggered(deployments, mark, tools) {
    for (let look = 0; look < 3; look += 1) {
        if (look > 0)
            await tools.sleep(CONFIRM_PAUSE_MS);
        const own = await (0,_find_js__WEBPACK_IMPORTED_MODULE_9__/* .findOwn */ .g)(deployments, mark);
        if (own !== undefined)
            return own.id;
    }
    return undefined;
}
/**
 * Whether it is seen to have ended, by some looks `pauseMs` milliseconds apart. Trouble with the
 * look is told, not thrown: it changes nothing about what was cancelled.
 */
async function confirmEnd(deployments, id, tools, pauseMs = CONFIRM_PAUSE_MS, looks = CONFIRM_LOOKS) {
    for (let look = 0; look < looks; look += 1) {
        if (look > 0)
            await tools.sleep(pauseMs);
        let deployment;
        try {
            deployment = await deployments.get(id);
        }
        catch (error) {
            if (!(error instanceof _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SevallaError */ .T))
                throw error;
            tools.log.info(`Whether the deployment ${id} has ended cannot be seen: ${error.message}`);
            return false;
        }
        if (!(0,_status_js__WEBPACK_IMPORTED_MODULE_5__/* .hasEnded */ .h)(deployment))
            continue;
        tools.log.info(`The deployment ${id} has ended (${deployment.status}).`);
        return true;
    }
    return false;
}


/***/ }),

/***/ 9708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mF: () => (/* binding */ ENV_STATE),
  tS: () => (/* binding */ changedNames),
  zD: () => (/* binding */ prepareEnvironment),
  cz: () => (/* binding */ putBackLeft)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/environment/generate.ts

// 64 of 62 characters: 381 bits, and none of them needs an escape anywhere.
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 64;
/** A value that nobody can guess. */
function generateValue() {
    return Array.from({ length: LENGTH }, () => ALPHABET[(0,external_node_crypto_.randomInt)(ALPHABET.length)]).join('');
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/sevalla/errors.ts
var sevalla_errors = __webpack_require__(5181);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/env-plan.ts
var env_plan = __webpack_require__(4709);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/env-apply.ts




/** What the main step saves under this name for the post step: names and scopes, no values. */
const ENV_STATE = 'environment';
/** A write without an answer is looked for, and repeated only where it did nothing. */
const MOST_ROUNDS = 4;
const ROUND_PAUSE_MS = 1000;
/**
 * Compares what is declared with the platform.
 * @throws UserError for what cannot be applied; nothing has been written by then.
 */
async function prepareEnvironment(inputs, declaration, scene, mask) {
    if (declaration === undefined)
        return undefined;
    const { appId, sevalla, tools } = scene;
    const { log } = tools;
    const [present, globals] = await Promise.all([
        sevalla.listEnvVars(appId),
        sevalla.listGlobalEnvVars().catch((error) => {
            log.info(`The company's variables could not be read: ${(0,errors/* errorMessage */.g)(error)}`);
            return [];
        }),
    ]);
    scene.onRead?.([...globals, ...present]);
    const { changes, wanted, faults } = (0,env_plan/* planEnvironment */.RJ)({
        ...declaration,
        prune: inputs['env-prune'],
        remove: inputs['env-remove'] ?? [],
        protect: inputs['env-protect'],
        present,
        globals,
        generate: () => {
            const value = generateValue();
            mask(value);
            return value;
        },
    });
    if (faults.length > 0) {
        throw new errors/* UserError */.y(['The environment cannot be applied:', ...faults.map((fault) => `- ${fault}`)].join('\n'));
    }
    const view = { changes, state: 'planned', left: [] };
    await tools.setOutput('env-changed', changedNames(changes).join(','));
    log.info(describePlan(changes));
    const unseen = changes.filter(({ what, scope }) => what !== 'unchanged' && scope.is_buildtime && !scope.is_runtime);
    if (inputs['is-restart'] && unseen.length > 0) {
        const names = unseen.map(({ name }) => name).join(', ');
        log.warning(`A restart builds nothing, so ${names} will act from the next build on.`);
    }
    const before = wanted.map(({ name }) => ({ name, variable: variableOf(present, name) }));
    let isTouched = false;
    /** Names of writes that nobody has answered or seen done: they may be on their way. */
    const unsure = new Set();
    async function apply() {
        if (wanted.length === 0)
            return;
        await tools.saveState(ENV_STATE, JSON.stringify(undoOf(scene, wanted, before)));
        isTouched = true;
        try {
            await converge(scene, wanted, present, { unsure });
        }
        catch (error) {
            await putBack();
            const fate = view.left.length === 0
                ? 'The environment was put back as it was'
                : `The environment could not be put back as it was (${view.left.join(', ')})`;
            throw new errors/* UserError */.y(`The environment was not applied, and nothing was deployed. ${fate}. ${(0,errors/* errorMessage */.g)(error)}`);
        }
        view.state = 'applied';
        log.info(`${wanted.length} ${wanted.length === 1 ? 'variable' : 'variables'} written.`);
    }
    /** Never throws. What somebody else has changed since is left alone. */
    async function putBack() {
        if (!isTouched)
            return;
        isTouched = false;
        const own = tools.signal.aborted
            ? { ...scene, sevalla: scene.hurry(), tools: { ...tools, sleep: async () => undefined } }
            : scene;
        let target = before;
        try {
            const now = await own.sevalla.listEnvVars(appId);
            target = before.filter(({ name }, index) => {
                const current = variableOf(now, name);
                return (sameVariable(current, wanted[index]?.variable) ||
                    sameVariable(current, before[index]?.variable));
            });
            const foreign = before.filter((one) => !target.includes(one)).map(({ name }) => name);
            if (foreign.length > 0) {
                log.warning(`Somebody has changed ${foreign.join(', ')} meanwhile: left alone.`);
            }
            await converge(own, [...target].sort(byLoss), now, { unsure, isRestoring: true });
            view.state = 'put back';
            log.info('The environment was put back as it was.');
            if (unsure.size > 0) {
                log.warning(`A write of ${[...unsure].join(', ')} was never answered, and may still come through: ` +
                    'look at the environment before the next deployment.');
            }
            await tools.saveState(ENV_STATE, '');
        }
        catch (error) {
            const now = await own.sevalla.listEnvVars(appId).catch(() => undefined);
            const left = target.filter(({ name, variable }) => now === undefined || !sameVariable(variableOf(now, name), variable));
            view.state = 'partly put back';
            view.left = left.map(({ name }) => name);
            await tools.saveState(ENV_STATE, JSON.stringify(undoOf(scene, wanted, before, view.left)));
            log.warning(`These variables could not be put back as they were: ${view.left.join(', ')}. ` +
                (0,errors/* errorMessage */.g)(error));
        }
    }
    /** Keeps what was written where the deployment has it or may still get it, else puts it back. */
    async function settle(outcome, deploymentId) {
        if (!isTouched)
            return;
        const isKept = (outcome === undefined ? deploymentId !== undefined : mayHave(outcome)) ||
            (await isNeeded(deploymentId));
        if (!isKept)
            return putBack();
        isTouched = false;
        await tools.saveState(ENV_STATE, '');
    }
    /** A newer deployment was planned against what this run had written. */
    async function isNeeded(deploymentId) {
        const api = tools.signal.aborted ? scene.hurry() : sevalla;
        const [newest] = await api.listDeployments(appId, { most: 1 }).catch(() => []);
        const own = deploymentId ?? scene.previousId;
        if (newest === undefined || newest.id === own)
            return false;
        if (deploymentId === undefined)
            return newest.status === 'success';
        log.info(`A newer deployment (${newest.id}) uses the environment by now: it is left as it is.`);
        return true;
    }
    return { view, apply, settle };
}
/** Whether the deployment is live with what was written, or goes on with it. */
function mayHave(outcome) {
    if (outcome.deployment?.status === 'success')
        return true;
    switch (outcome.kind) {
        case 'ended':
        case 'interrupted':
            return false;
        case 'deadline':
        case 'mismatch':
            return outcome.fate !== 'cancelled' && outcome.fate !== 'ended';
        default:
            return true;
    }
}
/**
 * The post step of a main step that was killed: takes away what it added and sets the scopes back.
 * The old values of what it changed or removed are gone with it, so their names are told.
 */
async function putBackLeft(saved, deploymentId, sevalla, tools) {
    const { appId, previousId, added, scopes, lost } = JSON.parse(saved);
    const [newest] = await sevalla.listDeployments(appId, { most: 1 });
    if (newest !== undefined && newest.id !== previousId) {
        const isNewer = deploymentId !== '' && newest.id !== deploymentId;
        if (newest.status === 'success' || isNewer) {
            tools.log.info(`The deployment ${newest.id} uses the environment: it is left as it is.`);
            return;
        }
    }
    const present = await sevalla.listEnvVars(appId);
    const wanted = [
        ...Object.entries(scopes).flatMap(([name, scope]) => {
            const variable = variableOf(present, name);
            return variable === undefined ? [] : [{ name, variable: { ...variable, ...scope } }];
        }),
        ...added.map((name) => ({ name, variable: undefined })),
    ];
    await converge({ appId, sevalla, tools }, wanted, present, { isRestoring: true });
    tools.log.info('What the step had added to the environment was taken back.');
    if (lost.length > 0) {
        tools.log.warning('The step ended before it could put these variables back, and nobody else knows their old ' +
            `values: ${lost.join(', ')}. The running version still has them; the next deployment ` +
            'takes the new ones.');
    }
}
/** Names in the order of the plan. */
function changedNames(changes) {
    return changes.filter(({ what }) => what !== 'unchanged').map(({ name }) => name);
}
/**
 * Writes what differs from `wanted`, and nothing else. Adds to `unsure` the names of writes that
 * were never answered and not seen to be done.
 * @throws SevallaError of the last write that failed.
 */
async function converge({ appId, sevalla, tools }, wanted, first, { unsure = new Set(), isRestoring = false } = {}) {
    const unseen = new Set();
    let present = first;
    for (let round = 1;; round += 1) {
        const writes = wanted.flatMap((one) => {
            const own = writesFor(one, present, sevalla, appId);
            if (own.length === 0)
                unseen.delete(one.name);
            return own.map((write) => ({ name: one.name, write }));
        });
        let failed;
        for (const { name, write } of writes) {
            try {
                await write();
            }
            catch (error) {
                if (!(error instanceof sevalla_errors/* SevallaError */.T))
                    throw error;
                // A 500 is the API's own answer, what is above it that of a gateway.
                if (error.isUncertain && error.status !== 500)
                    unseen.add(name);
                failed = error;
                // What one refusal leaves undone is no reason to leave the rest undone.
                if (!isRestoring)
                    break;
            }
        }
        const most = failed && mayHaveBeenDone(failed) ? MOST_ROUNDS : isRestoring ? 2 : 1;
        if (failed === undefined || round >= most) {
            for (const name of unseen)
                unsure.add(name);
            if (failed === undefined)
                return;
            throw failed;
        }
        await tools.sleep(ROUND_PAUSE_MS * 2 ** (round - 1));
        present = await sevalla.listEnvVars(appId);
    }
}
/** 404: somebody else has deleted it meanwhile. */
function mayHaveBeenDone({ isUncertain, status, method }) {
    return isUncertain || (status === 404 && method !== 'POST');
}
function writesFor({ name, variable }, present, sevalla, appId) {
    const own = present.filter(({ key }) => key === name);
    if (variable === undefined) {
        return own.map(({ id }) => () => sevalla.deleteEnvVar(appId, id));
    }
    const [current] = own;
    if (current === undefined)
        return [() => sevalla.createEnvVar(appId, name, variable)];
    const isSameValue = current.value === variable.value;
    const isSameScope = (0,env_plan/* sameScope */.xk)((0,env_plan/* scopeOf */.Od)(current), variable);
    if (isSameValue && isSameScope)
        return [];
    const { value, ...scope } = variable;
    const change = { ...(isSameValue ? {} : { value }), ...(isSameScope ? {} : scope) };
    return [() => sevalla.updateEnvVar(appId, current.id, change)];
}
function variableOf(present, name) {
    const own = present.findLast(({ key }) => key === name);
    return own && { value: own.value, ...(0,env_plan/* scopeOf */.Od)(own) };
}
function sameVariable(a, b) {
    if (a === undefined || b === undefined)
        return a === b;
    return a.value === b.value && (0,env_plan/* sameScope */.xk)(a, b);
}
function undoOf({ appId, previousId }, wanted, before, names = wanted.map(({ name }) => name)) {
    const undo = { appId, previousId, added: [], scopes: {}, lost: [] };
    for (const [index, { name, variable }] of wanted.entries()) {
        if (!names.includes(name))
            continue;
        const old = before[index]?.variable;
        if (old === undefined)
            undo.added.push(name);
        else if (variable !== undefined && variable.value === old.value) {
            undo.scopes[name] = (0,env_plan/* scopeOf */.Od)(old);
        }
        else
            undo.lost.push(name);
    }
    return undo;
}
/** First what no later step could put back, last what the post step can still take away. */
function byLoss(a, b) {
    return Number(a.variable === undefined) - Number(b.variable === undefined);
}
function describePlan(changes) {
    const groups = ['add', 'change', 'scope', 'remove'].flatMap((what) => {
        const names = changes.filter((change) => change.what === what).map(({ name }) => name);
        return names.length === 0 ? [] : [`${what} ${names.join(', ')}`];
    });
    const same = changes.filter(({ what }) => what === 'unchanged').length;
    return groups.length === 0
        ? `Environment: ${same} declared, nothing to change.`
        : `Environment: ${groups.join('; ')}${same > 0 ? `; ${same} unchanged` : ''}.`;
}


/***/ }),

/***/ 4709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ parseScopes),
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   RJ: () => (/* binding */ planEnvironment),
/* harmony export */   RP: () => (/* binding */ faultsIn),
/* harmony export */   xk: () => (/* binding */ sameScope)
/* harmony export */ });
/* harmony import */ var _sevalla_env_literal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6597);

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/;
const SCOPES = {
    both: { is_buildtime: true, is_runtime: true },
    build: { is_buildtime: true, is_runtime: false },
    run: { is_buildtime: false, is_runtime: true },
};
/** Every fault that shows without the platform. */
function faultsIn(declared) {
    const faults = [];
    const places = new Map();
    for (const { name, source, value, place } of declared) {
        if (!NAME.test(name)) {
            const shown = source === 'env' ? 'the name' : JSON.stringify(name);
            faults.push(`${place}: ${shown} is not 1 to 255 letters, digits and _ that begin with no digit`);
            continue;
        }
        const first = places.get(name);
        if (first === undefined)
            places.set(name, place);
        else
            faults.push(`${place}: ${name} is declared before (${first})`);
        if (value === undefined)
            continue;
        if (value === '' && source !== 'env-file') {
            faults.push(`${place}: ${name} is empty: the secret or variable behind it may be missing ` +
                '(an empty value that is meant goes into env-file)');
        }
        const result = (0,_sevalla_env_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .toLiteral */ .T)(value);
        if ('fault' in result)
            faults.push(`${place}: ${name} ${result.fault}`);
    }
    return faults;
}
/** Reads `PATTERN=build|run|both`, where `*` stands for any characters. */
function parseScopes(lines, names) {
    const rules = [];
    const faults = [];
    for (const line of lines) {
        const [, pattern = '', word = ''] = /^([A-Za-z0-9_*]+)\s*=\s*(\w+)$/.exec(line) ?? [];
        const scope = SCOPES[word];
        if (scope === undefined) {
            faults.push(`env-scopes: expected NAME=build, NAME=run or NAME=both, got ${show(line)}`);
        }
        else if (!names.some((name) => fits(pattern, name))) {
            faults.push(`env-scopes: ${pattern} fits no variable that is declared`);
        }
        else {
            rules.push({ pattern, scope });
        }
    }
    return { rules, faults };
}
/** What has to change, and into what; `declared` has no faults of its own. */
function planEnvironment(options) {
    const { declared, prune, remove, protect, present, globals } = options;
    const changes = [];
    const wanted = [];
    const faults = [];
    const globalOf = (name) => globals.findLast(({ key }) => key === name);
    for (const { name, value } of declared) {
        const [own, another] = present.filter(({ key }) => key === name);
        if (another !== undefined) {
            faults.push(`${name} is on the platform twice: delete one of them in the dashboard`);
            continue;
        }
        const asked = options.scopes.findLast(({ pattern }) => fits(pattern, name))?.scope;
        const global = globalOf(name);
        const known = own ?? global;
        const literal = value === undefined ? known?.value : literalOf(value);
        if (known !== undefined && literal === known.value) {
            const before = scopeOf(known);
            const isSame = asked === undefined || sameScope(asked, before);
            if (isSame || own !== undefined) {
                const scope = asked ?? before;
                changes.push({
                    name,
                    what: isSame ? 'unchanged' : 'scope',
                    scope,
                    scopeBefore: before,
                    note: own === undefined ? 'inherited from the company' : undefined,
                });
                if (!isSame)
                    wanted.push({ name, variable: { value: known.value, ...scope } });
                continue;
            }
        }
        const before = own && scopeOf(own);
        const scope = asked ?? before ?? SCOPES['both'];
        wanted.push({ name, variable: { value: literal ?? options.generate(), ...scope } });
        changes.push({
            name,
            what: own === undefined ? 'add' : 'change',
            scope,
            scopeBefore: before,
            note: literal === undefined
                ? 'generated'
                : own === undefined && global !== undefined
                    ? "overrides the company's"
                    : undefined,
        });
    }
    const isDeclared = (name) => declared.some((one) => one.name === name);
    const isProtected = (name) => protect.some((pattern) => fits(pattern, name));
    if (prune === 'listed') {
        for (const name of remove.filter(isDeclared)) {
            faults.push(`env-remove: ${name} is declared as well`);
        }
        for (const name of remove.filter(isProtected)) {
            faults.push(`env-remove: ${name} is protected by env-protect`);
        }
    }
    const pruned = present.filter(({ key }) => {
        if (prune === 'off' || isDeclared(key) || isProtected(key))
            return false;
        return prune === 'all' || remove.includes(key);
    });
    for (const name of new Set(pruned.map(({ key }) => key))) {
        const before = scopeOf(pruned.find(({ key }) => key === name));
        const note = globalOf(name) === undefined ? undefined : "the company's takes its place";
        changes.push({ name, what: 'remove', scope: before, scopeBefore: before, note });
        wanted.push({ name, variable: undefined });
    }
    changes.sort((a, b) => (a.name < b.name ? -1 : 1));
    return { changes, wanted, faults };
}
/** True to both is what the platform takes for what is absent. */
function scopeOf({ is_buildtime, is_runtime, }) {
    return { is_buildtime: is_buildtime !== false, is_runtime: is_runtime !== false };
}
function sameScope(a, b) {
    return a.is_buildtime === b.is_buildtime && a.is_runtime === b.is_runtime;
}
function literalOf(value) {
    const result = (0,_sevalla_env_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .toLiteral */ .T)(value);
    return 'literal' in result ? result.literal : value;
}
function fits(pattern, name) {
    const parts = pattern.split('*').map((part) => part.replace(/[^A-Za-z0-9_]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(name);
}
/** A line of no secret input; cut, because somebody may paste one all the same. */
function show(line) {
    return JSON.stringify(line.length > 40 ? `${line.slice(0, 37)}...` : line);
}


/***/ }),

/***/ 7411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ findOwn)
/* harmony export */ });
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(770);

// More deployments than these between the trigger and the look would be somebody's accident.
const MOST_LOOKED_AT = 20;
/**
 * The deployment that a trigger without an answer has made. Times are not compared, because the
 * clocks of the platform and of this machine differ. Gives nothing when there is none, and nothing
 * when several could be it: somebody else's deployment must not be cancelled.
 */
async function findOwn(deployments, mark) {
    const newest = await deployments.list({ most: MOST_LOOKED_AT });
    const before = newest.findIndex(({ id }) => id === mark.previousId);
    const since = before === -1 ? newest : newest.slice(0, before);
    const own = since.filter((deployment) => 
    // A push is not ours, whatever it deploys.
    !(0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfPush */ .WM)(deployment) &&
        deployment.trigger !== 'ROLLBACK_DEPLOYMENT' &&
        (mark.branch === undefined || (deployment.branch ?? mark.branch) === mark.branch) &&
        (mark.image === undefined ||
            (0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameImage */ .m_)(deployment.docker_image_url ?? mark.image, mark.image)) &&
        (mark.commit === undefined || (deployment.commit_sha ?? mark.commit) === mark.commit));
    return own.length === 1 ? own[0] : undefined;
}


/***/ }),

/***/ 9743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ closeLeft),
/* harmony export */   GG: () => (/* binding */ readLeft),
/* harmony export */   Jy: () => (/* binding */ createGithubDeployment),
/* harmony export */   Yj: () => (/* binding */ GITHUB_STATE)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8395);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3916);
/* harmony import */ var _cancel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4354);
/* harmony import */ var _github_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9671);





/** What the main step saves under this name for the post step. */
const GITHUB_STATE = 'github-deployment';
/** All looks before the trigger, and all that is told at the end. Milliseconds. */
const LOOK_MS = 8000;
const END_MS = 14_000;
/** After a signal, beside the cancelling of the deployment itself. */
const HURRIED_MS = 2500;
/** The newest ones; of these ours, whose states are a call each. */
const MOST_LISTED = 30;
const MOST_LOOKED_AT = 5;
const OPEN = ['', 'pending', 'queued', 'in_progress'];
// GitHub takes a payload once, before the trigger, when the id at Sevalla is not known yet: that is
// told by the descriptions of the states that follow.
const payloadSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    sevalla_actions: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    service: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Tells this deployment from others when the answer that held its id was lost. */
    key: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    run: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    identity: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    environment_hash: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
const savedSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    key: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    id: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    /** At Sevalla, and where the application answers. */
    deploymentId: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    url: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** The last state that was told. */
    told: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** Nothing is left to the post step. */
    isSettled: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
});
/**
 * The record of a deployment at GitHub: at most one of a run, which follows whichever deployment the
 * run follows. Never throws: trouble is told once, and decides nothing.
 */
function createGithubDeployment(inputs, tools, place) {
    const { log } = tools;
    const environment = inputs['github-environment'];
    const token = inputs['github-token'];
    let isOff = environment === undefined;
    /** It did not answer once: nothing is held up by asking it again before the end. */
    let isSilent = false;
    let hasWarned = false;
    let hasLooked = false;
    /** Made by this run. */
    let own;
    /** Made by the run that has started the deployment which this one follows. */
    let foreign;
    let known;
    let pending = Promise.resolve();
    async function attempt(work, ms) {
        if (isOff)
            return undefined;
        try {
            if (token === undefined)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('There is no github-token.');
            return await work(await tools.github(token, ms === undefined ? {} : { withinMs: ms }));
        }
        catch (error) {
            if (tools.signal.aborted && ms === undefined)
                return undefined;
            isOff = token === undefined || isRefusal(error);
            const line = `The record at GitHub is not complete, which changes nothing else: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .g)(error)}`;
            if (hasWarned)
                log.info(line);
            else
                log.warning(line);
            hasWarned = true;
            return undefined;
        }
    }
    /** Those of this service that GitHub has, newest first; looked at once. */
    function look(service) {
        hasLooked = true;
        known ??= attempt((github) => find(github, environment, service), LOOK_MS).then((found) => {
            isSilent = found === undefined;
            return found ?? [];
        });
        return known;
    }
    async function save(change) {
        if (own === undefined)
            return;
        own = { ...own, ...change };
        await tools.saveState((0,_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .savedAs */ .kR)(GITHUB_STATE, place), JSON.stringify(own));
    }
    async function create(opening) {
        own = { key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(), isSettled: false };
        foreign = undefined;
        // Before the call: its answer may be lost, and this step may be killed.
        await save({});
        const { eventName, runUrl } = await tools.context();
        const isTransient = eventName.startsWith('pull_request');
        const payload = {
            sevalla_actions: 1,
            service: opening.serviceKey,
            key: own.key,
            run: runUrl,
            identity: opening.identity,
            environment_hash: opening.environmentHash,
        };
        const id = await attempt((github) => github.createDeployment({
            sha: opening.sha,
            environment: environment,
            payload,
            description: opening.what,
            isTransient,
            isProduction: !isTransient && /^prod(uction)?\b/i.test(environment),
        }));
        if (id === undefined) {
            if (isOff)
                await save({ isSettled: true });
            return;
        }
        await save({ id });
        await tools.setOutput('github-deployment-id', String(id));
    }
    /** Those before: what a run that was killed has left open, and what is live no more. */
    async function closeOlder(github, { verdict, deploymentId, url, identity, look: ask }) {
        const { runUrl } = await tools.context();
        const isLive = verdict?.state === 'success';
        const all = (await known) ?? [];
        const unnamed = own === undefined && foreign === undefined
            ? recordOfDeployment(all, deploymentId, identity)
            : undefined;
        for (const one of all) {
            if (one.id === own?.id || one === foreign)
                continue;
            const isReplaced = isLive && one.deploymentId !== deploymentId;
            let told;
            if (one.state === 'success') {
                if (isReplaced)
                    told = superseded(deploymentId);
            }
            else if (OPEN.includes(one.state)) {
                if (one.deploymentId !== undefined) {
                    const deployment = await ask(one.deploymentId).catch(() => undefined);
                    told = deployment && (0,_github_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOnStatus */ .z)(deployment);
                    if (told?.state === 'success' && isReplaced)
                        told = superseded(deploymentId);
                }
                else if (isLive) {
                    told = one === unnamed ? verdict : superseded(deploymentId);
                }
                else if (one.payload.run === runUrl) {
                    told = ABANDONED;
                }
            }
            const isOurs = one.deploymentId === deploymentId || one === unnamed;
            const id = isOurs ? deploymentId : one.deploymentId;
            if (told)
                await tell(github, tools, one.id, told, id, isOurs ? url : undefined);
        }
    }
    return {
        isWanted: environment !== undefined,
        /** The id at GitHub of what this run has made or follows. */
        id: () => own?.id ?? foreign?.id,
        /** The hash of the environment that a deployment was recorded with. */
        async environmentOf(deploymentId, service) {
            if (isOff)
                return undefined;
            const found = await look(service);
            const one = found.find((candidate) => candidate.deploymentId === deploymentId);
            return one?.payload.environment_hash ?? undefined;
        },
        /** Before the trigger. */
        async open(opening) {
            if (isOff || own !== undefined)
                return;
            await look(opening.serviceKey);
            if (!isOff && !isSilent)
                await create(opening);
        },
        /**
         * From here on the run is about this deployment. One that somebody else has started has a
         * record already where that was another run, which is then shared.
         */
        async follow(deploymentId, url, adopting) {
            if (isOff)
                return;
            if (own === undefined && adopting !== undefined) {
                const found = await look(adopting.serviceKey);
                foreign = recordOfDeployment(found, deploymentId, adopting.identity);
                if (foreign !== undefined) {
                    await tools.setOutput('github-deployment-id', String(foreign.id));
                    return;
                }
                if (!isOff && !isSilent)
                    await create(adopting);
            }
            await save({ deploymentId, url });
            const id = own?.id;
            if (id === undefined)
                return;
            // The wait begins meanwhile; the states keep their order.
            const began = { state: 'in_progress', text: 'in progress' };
            pending = pending.then(() => attempt((github) => tell(github, tools, id, began, deploymentId, url)));
        },
        /** Whatever became of it, it is closed, now or by the post step. */
        async end(ending) {
            await pending;
            if (isOff || !hasLooked)
                return;
            const { verdict, deployment, deploymentId, url } = ending;
            const isHurried = tools.signal.aborted;
            await attempt(async (github) => {
                if (own !== undefined) {
                    if (own.id === undefined)
                        await save({ id: await findByKey(github, environment, own.key) });
                    if (own.id === undefined)
                        await save({ isSettled: !isHurried });
                    else if (verdict !== undefined) {
                        await tell(github, tools, own.id, verdict, deploymentId, url);
                        // A request to cancel may come too late, which shows in the post step.
                        await save({ told: verdict.state, isSettled: !isHurried });
                    }
                }
                else if (foreign !== undefined && deployment !== undefined) {
                    // Its own run may go on: what this one thinks of it is no news, but its end is.
                    const ended = (0,_github_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOnStatus */ .z)(deployment);
                    if (ended)
                        await tell(github, tools, foreign.id, ended, deploymentId, url);
                }
                if (!isHurried)
                    await closeOlder(github, ending);
            }, isHurried ? HURRIED_MS : END_MS);
        },
    };
}
/**
 * The post step: tells how it ended, where the main step could not.
 * @throws GitHubError
 */
async function closeLeft(inputs, left, verdict, deploymentId, tools) {
    const { 'github-token': token, 'github-environment': environment } = inputs;
    if (token === undefined || environment === undefined || left.told === verdict.state)
        return;
    const github = await tools.github(token, { withinMs: END_MS });
    const id = left.id ?? (await findByKey(github, environment, left.key));
    if (id === undefined)
        return;
    await tell(github, tools, id, verdict, deploymentId, left.url);
    tools.log.info(`The deployment ${id} at GitHub is closed: ${verdict.text}.`);
}
async function findByKey(github, environment, key) {
    const found = await github.listDeployments(environment, MOST_LISTED);
    return found.find((one) => payloadOf(one.payload)?.key === key)?.id;
}
async function tell(github, tools, id, verdict, deploymentId, url) {
    await github.setStatus(id, {
        state: verdict.state,
        description: describe(deploymentId, verdict.text),
        environmentUrl: url,
        logUrl: (await tools.context()).runUrl,
    });
}
const ABANDONED = { state: 'error', text: 'the step ended before its deployment' };
function superseded(deploymentId) {
    return { state: 'inactive', text: `superseded${deploymentId ? ` by ${deploymentId}` : ''}` };
}
async function find(github, environment, service) {
    const listed = await github.listDeployments(environment, MOST_LISTED);
    const ours = listed.flatMap(({ id, payload }) => {
        const read = payloadOf(payload);
        return read?.service === service ? [{ id, payload: read }] : [];
    });
    return Promise.all(ours.slice(0, MOST_LOOKED_AT).map(async (one) => {
        const states = await github.listStatuses(one.id);
        const ids = states.flatMap(({ description }) => DEPLOYMENT.exec(description ?? '')?.[1] ?? []);
        return { ...one, state: states[0]?.state ?? '', deploymentId: ids[0] };
    }));
}
/**
 * The record of a deployment. A run that was killed right after its trigger has told no id: then it
 * is the newest open one of the same.
 */
function recordOfDeployment(known, deploymentId, identity) {
    if (deploymentId === undefined)
        return undefined;
    return (known.find((one) => one.deploymentId === deploymentId) ??
        known.find((one) => one.deploymentId === undefined &&
            OPEN.includes(one.state) &&
            identity !== undefined &&
            one.payload.identity === identity));
}
function payloadOf(payload) {
    const given = typeof payload === 'string' ? parse(payload) : payload;
    const read = payloadSchema.safeParse(given);
    return read.success ? read.data : undefined;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const DEPLOYMENT = /^Deployment ([0-9a-f]{8}-[0-9a-f-]{27}) /;
/** The id comes first: another run reads it, and GitHub takes 140 characters. */
function describe(deploymentId, text) {
    return deploymentId === undefined ? upperFirst(text) : `Deployment ${deploymentId} ${text}`;
}
function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function isRefusal(error) {
    return error instanceof Error && error.isRefusal === true;
}
/** What the main step has left to its post step; nothing where all is told. */
function readLeft(saved) {
    if (saved === '')
        return undefined;
    const left = savedSchema.parse(JSON.parse(saved));
    return left.isSettled ? undefined : left;
}


/***/ }),

/***/ 9671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ githubVerdict),
/* harmony export */   z: () => (/* binding */ verdictOnStatus)
/* harmony export */ });
/* harmony import */ var _kit_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8875);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(770);
/* harmony import */ var _timeline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2735);



/** What GitHub is told in the end; nothing where the post step will know better. */
function githubVerdict(outcome) {
    switch (outcome.kind) {
        case 'planned':
        case 'started':
            return undefined;
        case 'live':
            return { state: 'success', text: 'was live already' };
        case 'ended': {
            const { deployment, diagnosis, winner } = outcome;
            if (winner !== undefined) {
                return { state: 'inactive', text: `gave way to ${winner.id}` };
            }
            return verdictOnStatus(deployment, diagnosis?.id);
        }
        case 'deadline': {
            const became = {
                left: 'goes on at Sevalla',
                cancelled: 'is being cancelled',
                ended: 'ended just then',
                unknown: 'nobody knows how it goes on',
                'going on': 'could not be cancelled and goes on at Sevalla',
            }[outcome.fate];
            const waited = (0,_kit_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(outcome.waitedMs);
            return { state: 'error', text: `was not done after ${waited}, ${became}` };
        }
        case 'mismatch': {
            const { deployment, expected } = outcome;
            const text = `took ${(0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .describeBuild */ .SY)(deployment)}, not ${(0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .describeIdentity */ .Cl)(expected)}`;
            return { state: 'failure', text };
        }
        case 'refused':
            return { state: 'error', text: outcome.reason };
        case 'lost':
            return { state: 'error', text: 'can no longer be seen, and was left alone' };
        case 'interrupted':
            switch (outcome.fate) {
                case 'cancelled':
                    return { state: 'error', text: 'the job was stopped, and this cancelled' };
                case 'left':
                    return { state: 'error', text: 'the job was stopped; this goes on at Sevalla' };
                case 'none':
                    return { state: 'error', text: 'the job was stopped before anything was started' };
                default:
                    return undefined;
            }
    }
}
/** By the platform's own status, once that is final. */
function verdictOnStatus(deployment, cause) {
    const ms = (0,_timeline_js__WEBPACK_IMPORTED_MODULE_1__/* .runMs */ .Yg)(deployment);
    const time = ms === undefined ? '' : ` after ${(0,_kit_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ms)}`;
    switch (deployment.status) {
        case 'success':
            return { state: 'success', text: `succeeded${time}` };
        case 'failed':
            return { state: 'failure', text: `failed${time}${cause ? `: ${cause}` : ''}` };
        case 'cancelled':
            return { state: 'error', text: `was cancelled${time}` };
        case 'skipped':
            return { state: 'inactive', text: 'was skipped for a newer one' };
        default:
            return undefined;
    }
}


/***/ }),

/***/ 770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ describeIdentity),
/* harmony export */   Lw: () => (/* binding */ isReuse),
/* harmony export */   SY: () => (/* binding */ describeBuild),
/* harmony export */   T4: () => (/* binding */ isPinned),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   WM: () => (/* binding */ isOfPush),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   m_: () => (/* binding */ isSameImage),
/* harmony export */   wP: () => (/* binding */ isAnother)
/* harmony export */ });
/** These roll out an earlier build: of when its variables are is not in the deployment. */
const REUSING = ['RESTART', 'ROLLBACK_DEPLOYMENT'];
/** Sevalla has made it of a push by itself; a static site tells no trigger, only `automatic`. */
function isOfPush({ trigger, type }) {
    return trigger ? trigger === 'AUTO_DEPLOY_ON_PUSH' : type === 'automatic';
}
function isReuse({ trigger }) {
    return REUSING.includes(trigger ?? '');
}
/**
 * What is to be deployed, where that can be told before the trigger. A restart and a deploy hook
 * take what is there; a tag may mean another image each time. Without `commit` the commit of the
 * run counts, but only for the branch and the repository that the run is of.
 */
async function identityOf(inputs, app, loadContext) {
    if (inputs['is-restart'] || inputs['deploy-hook-url'] !== undefined)
        return undefined;
    if (app.source === 'dockerImage') {
        const image = pinned(inputs['docker-image'] ?? app.docker_image);
        return image === undefined ? undefined : { kind: 'image', image };
    }
    if (!app.source.endsWith('Git') || inputs.commit === 'any')
        return undefined;
    const branch = inputs.branch ?? app.default_branch ?? undefined;
    if (inputs.commit !== undefined) {
        return { kind: 'commit', commit: inputs.commit.toLowerCase(), branch };
    }
    if (!app.repo_url)
        return undefined;
    const { sha, refName, repositoryUrl } = await loadContext();
    if (sha === '' || refName !== branch || !isSameRepository(app.repo_url, repositoryUrl)) {
        return undefined;
    }
    return { kind: 'commit', commit: sha.toLowerCase(), branch };
}
/** `unknown` as long as a deployment has not been checked out yet. */
function compare(identity, deployment) {
    if (identity.kind === 'image') {
        if (!deployment.docker_image_url)
            return 'unknown';
        return isSameImage(deployment.docker_image_url, identity.image) ? 'same' : 'other';
    }
    if (identity.kind === 'build')
        return compareBuild(identity, deployment);
    const { commit_sha: commit, branch } = deployment;
    if (commit)
        return commit.toLowerCase().startsWith(identity.commit) ? 'same' : 'other';
    const isElsewhere = branch && identity.branch !== undefined && branch !== identity.branch;
    return isElsewhere || isReuse(deployment) ? 'other' : 'unknown';
}
/** A digest says more than a commit, which can be built twice, and a tag says less: it moves. */
function compareBuild({ image, commit }, { docker_image_url: url, commit_sha: sha }) {
    const digests = [digestOf(image), digestOf(url)];
    if (digests[0] && digests[1])
        return digests[0] === digests[1] ? 'same' : 'other';
    if (image && image === url)
        return 'same';
    if (commit && sha)
        return commit === sha ? 'same' : 'other';
    return image && url ? 'other' : 'unknown';
}
/** A registry of its own for each application may give one image several names. */
function digestOf(image) {
    return /@(sha256:[0-9a-f]{64})$/.exec(image ?? '')?.[1];
}
function describeIdentity(identity) {
    if (identity.kind === 'image')
        return `image ${identity.image}`;
    const { commit } = identity;
    if (commit !== undefined)
        return `commit ${commit.slice(0, 7)}`;
    return `image ${identity.kind === 'build' ? identity.image : ''}`;
}
/** What a deployment is of, as far as it shows. */
function describeBuild({ commit_sha: commit, docker_image_url: image }) {
    if (commit)
        return `commit ${commit.slice(0, 7)}`;
    return image ? `image ${image}` : 'something that it does not show';
}
function isPinned(image) {
    return digestOf(image) !== undefined;
}
/** The bytes count, under whichever name a platform shows them. */
function isSameImage(one, other) {
    return one === other || (digestOf(one) !== undefined && digestOf(one) === digestOf(other));
}
/** Sevalla shows that it deploys something else; the tag of an image may stand for anything. */
function isAnother(identity, deployment) {
    if (compare(identity, deployment) !== 'other')
        return false;
    return identity.kind !== 'image' || digestOf(deployment.docker_image_url) !== undefined;
}
/** Without its tag, which counts for nothing beside a digest. */
function pinned(image) {
    const match = /^(.+?)(?::[\w][\w.-]*)?(@sha256:[0-9a-f]{64})$/.exec(image ?? '');
    return match ? `${match[1]}${match[2]}` : undefined;
}
/** The address of the run's repository, where the application is built from that one. */
async function repositoryOf({ repo_url }, loadContext) {
    if (!repo_url)
        return undefined;
    const { repositoryUrl } = await loadContext();
    return isSameRepository(repo_url, repositoryUrl) ? repositoryUrl : undefined;
}
/** In whichever form Git knows it: https, ssh, with and without `.git`. */
function isSameRepository(ofApp, ofRun) {
    return plain(ofApp) === plain(ofRun);
}
function plain(url) {
    return url
        .toLowerCase()
        .replace(/^(?:\w+:\/\/)?(?:[^/@]*@)?/, '')
        .replace(':', '/')
        .replace(/(?:\.git)?\/?$/, '');
}


/***/ }),

/***/ 7362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ putBackImage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(770);


/**
 * Whether an application keeps the image of a trigger as its own is nowhere said. Kept, a digest
 * would end the following of the tag: all later deployments would be of this one image. Never
 * throws.
 */
async function putBackImage({ tag, pinned }, appId, sevalla, log) {
    try {
        const { docker_image: now } = await sevalla.getApplication(appId);
        if (!now || now === tag || !(0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameImage */ .m_)(now, pinned))
            return;
        await sevalla.updateApplication(appId, { docker_image: tag });
        log.info(`Sevalla had made ${pinned} the image of the application: it is ${tag} again.`);
    }
    catch (error) {
        log.warning(`See in the dashboard that the image of the application is ${tag} and not ${pinned}, which would be deployed from now on: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error)}`);
    }
}


/***/ }),

/***/ 6733:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ durationsOf),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   IP: () => (/* binding */ fixedSchedule),
/* harmony export */   g4: () => (/* binding */ adaptiveSchedule),
/* harmony export */   qM: () => (/* binding */ ADVISED_MS),
/* harmony export */   sB: () => (/* binding */ usualOf)
/* harmony export */ });
/* unused harmony exports SHORTEST_MS, LONGEST_MS */
/**
 * What the platform is asked for: https://api-docs.sevalla.com/v3/long-running-operations says to
 * poll every 10 seconds or more. Kept over every wait, from its beginning up to any moment of it: one
 * look, and one more for each 10 seconds, whatever the forecast.
 */
const ADVISED_MS = 10_000;
/** However sure the forecast is, a look is not free. */
const SHORTEST_MS = 2000;
/** However sure the forecast is, a failure may come early. */
const LONGEST_MS = 60_000;
/** The seconds of delay that one look may cost at most before it is no longer worth it. */
const PRICE_S = 0.05;
/** What came before today's builders, plans and dependencies foretells little. */
const MOST_REMEMBERED = 50;
/** A look every `intervalMs` milliseconds. */
function fixedSchedule(intervalMs, usualMs) {
    return { usualMs, pauseAfter: () => intervalMs };
}
/** Restarts, rollbacks and promotions build nothing, and neither does an image. */
function kindOf({ trigger, steps, branch, commit_sha, repo_url }) {
    if (trigger === 'RESTART' || trigger === 'ROLLBACK_DEPLOYMENT')
        return 'restart';
    if (steps?.includes('build'))
        return 'build';
    if (!branch && !commit_sha && !repo_url)
        return 'image';
    // A promotion carries the source of its build with it.
    return steps?.includes('rollout') && !steps.includes('checkout') ? 'restart' : 'build';
}
/** How long the deployments of a kind took, in the order given. Only the platform's clock counts. */
function durationsOf(deployments, kind) {
    return deployments.flatMap((deployment) => {
        const { status, started_at, finished_at } = deployment;
        if ((status !== 'success' && status !== 'failed') || kindOf(deployment) !== kind)
            return [];
        const ms = Date.parse(finished_at ?? '') - Date.parse(started_at ?? '');
        return ms > 0 ? [{ ms, isSuccess: status === 'success' }] : [];
    });
}
/** Of those that succeeded; one alone is no habit. */
function usualOf(past) {
    const sorted = past.flatMap(({ ms, isSuccess }) => (isSuccess ? [ms] : [])).sort((a, b) => a - b);
    return sorted.length < 2 ? undefined : sorted[Math.floor(sorted.length / 2)];
}
/**
 * Looks where an end is likely: the optimum checking schedule of Barlow, Hunter and Proschan
 * (J. SIAM 11, 1963) in the continuous form of Keller (Management Science 21, 1974). When a look
 * costs c and each second between the end and the look that sees it costs 1, the cheapest density
 * of looks is \u221a(h(t) / 2c), where h is the hazard: the likelihood that a deployment which has not
 * ended by t ends right then. The next look is where that density has added up to one.
 *
 * - h comes from the past durations, successes and failures alike, newest first, smoothed on a
 *   logarithmic scale, and from a forecast for applications without a past that weighs as much as
 *   one of them. Early failures and the rollout limit thereby have their own share.
 * - c follows from the budget: the looks that ADVISED_MS allows until the expected end, less those
 *   that were taken. Looks saved while nothing can happen are spent when it is due.
 *
 * Pure; the same past and moment give the same pause, from SHORTEST_MS to LONGEST_MS.
 */
function adaptiveSchedule(past, kind) {
    const forecast = forecastOf(past.slice(0, MOST_REMEMBERED), kind);
    return {
        usualMs: usualOf(past),
        pauseAfter: ({ ranMs, waitedMs, looks }) => {
            const from = indexAt(ranMs / 1000);
            const { survival, remaining, weight, reach } = forecast;
            const left = survival[from];
            const budget = (waitedMs / 1000 + remaining[from] / left) / (ADVISED_MS / 1000) + 1 - looks;
            const stride = Math.max(weight[from] / (left * Math.max(budget, 1)), Math.sqrt(2 * PRICE_S));
            let to = from + 1;
            while (to < POINTS && reach[to] - reach[from] < stride)
                to += 1;
            const excess = (reach[to] - reach[from] - stride) / (reach[to] - reach[to - 1]);
            const wanted = (secondsAt(to - Math.max(excess, 0)) - secondsAt(from)) * 1000;
            const allowed = looks * ADVISED_MS - waitedMs;
            return Math.round(Math.min(Math.max(wanted, allowed, SHORTEST_MS), LONGEST_MS));
        },
    };
}
// Points of time half a per cent apart, from one second to six hours, the longest wait of a job.
const STEP_FACTOR = 1.005;
const STEP = Math.log(STEP_FACTOR);
const POINTS = Math.ceil(Math.log(6 * 3600) / STEP);
const secondsAt = (index) => Math.exp(index * STEP);
const indexAt = (seconds) => Math.min(Math.floor(Math.log(Math.max(seconds, 1)) / STEP), POINTS - 1);
const FORECAST = {
    restart: { share: 0.85, median: 50, spread: 0.6 },
    image: { share: 0.85, median: 75, spread: 0.6 },
    build: { share: 0.85, median: 180, spread: 0.6 },
};
const TROUBLE = [
    // A checkout, an image pull or a build that breaks at once.
    { share: 0.1, median: 30, spread: 0.6 },
    // The platform gives a rollout up after about 17 minutes.
    { share: 0.05, median: 1020, spread: 0.03 },
];
/** How much the past is smoothed: the best of these by leave-one-out likelihood decides. */
const SPREADS = [0.04, 0.06, 0.09, 0.13, 0.2, 0.3];
function forecastOf(past, kind) {
    const parts = mixtureOf(past.map(({ ms }) => Math.max(ms / 1000, 1)), [FORECAST[kind], ...TROUBLE]);
    const survival = new Float64Array(POINTS + 1);
    for (const part of parts) {
        // On a logarithmic scale the odds grow by the same factor from point to point.
        const growth = STEP_FACTOR ** (Math.PI / (Math.sqrt(3) * part.spread));
        let odds = oddsOf(part, 1);
        for (let index = 0; index <= POINTS; index += 1) {
            survival[index] += part.share / (1 + odds);
            odds *= growth;
        }
    }
    const forecast = {
        survival,
        remaining: new Float64Array(POINTS + 1),
        weight: new Float64Array(POINTS + 1),
        reach: new Float64Array(POINTS + 1),
    };
    const cell = (index) => {
        const seconds = secondsAt(index + 1) - secondsAt(index);
        const ending = Math.max(survival[index] - survival[index + 1], 0);
        const mean = (survival[index] + survival[index + 1]) / 2;
        return { seconds, ending, mean };
    };
    for (let index = POINTS - 1; index >= 0; index -= 1) {
        const { seconds, ending, mean } = cell(index);
        forecast.remaining[index] = forecast.remaining[index + 1] + mean * seconds;
        forecast.weight[index] = forecast.weight[index + 1] + Math.sqrt(ending * mean * seconds);
    }
    for (let index = 0; index < POINTS; index += 1) {
        const { seconds, ending, mean } = cell(index);
        forecast.reach[index + 1] = forecast.reach[index] + Math.sqrt((ending / mean) * seconds);
    }
    return forecast;
}
/** The past and the forecast together; the forecast weighs as much as one past deployment. */
function mixtureOf(durations, forecast) {
    const share = 1 / (durations.length + 1);
    const spread = spreadOf(durations, forecast);
    return [
        ...durations.map((median) => ({ share, median, spread })),
        ...forecast.map((part) => ({ ...part, share: part.share * share })),
    ];
}
function spreadOf(durations, forecast) {
    const likelihood = (spread) => durations.reduce((sum, seconds, own) => {
        const base = forecast.reduce((total, part) => total + densityOf(part, seconds), 0);
        const others = durations.reduce((total, median, index) => index === own ? total : total + densityOf({ share: 1, median, spread }, seconds), base);
        return sum + Math.log(others);
    }, 0);
    const scored = SPREADS.map((spread) => ({ spread, score: likelihood(spread) }));
    return scored.reduce((best, next) => (next.score >= best.score ? next : best)).spread;
}
const oddsOf = ({ median, spread }, seconds) => (seconds / median) ** (Math.PI / (Math.sqrt(3) * spread));
function survivalOf(part, seconds) {
    return 1 / (1 + oddsOf(part, seconds));
}
/** By the logarithm of the time; finite wherever the odds overflow. */
function densityOf(part, seconds) {
    const survival = survivalOf(part, seconds);
    return (part.share * survival * (1 - survival)) / part.spread;
}


/***/ }),

/***/ 6421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ deploymentsOf)
/* harmony export */ });
// More deployments than these while one of them was built would be somebody's accident.
const MOST_LOOKED_AT = 20;
function deploymentsOf(service, sevalla) {
    const { id: owner } = service;
    if (service.kind === 'static-site') {
        // Only the list tells why a build failed; without it there is still the log.
        const buildErrorOf = async (id) => {
            const newest = await sevalla
                .listStaticSiteDeployments(owner, { most: MOST_LOOKED_AT })
                .catch(() => []);
            return newest.find((deployment) => deployment.id === id)?.build_error;
        };
        return {
            service,
            get: async (id) => {
                const deployment = await sevalla.getStaticSiteDeployment(owner, id);
                return deployment.status === 'failed'
                    ? { ...deployment, build_error: await buildErrorOf(id) }
                    : deployment;
            },
            list: async (options) => {
                const all = await sevalla.listStaticSiteDeployments(owner, options);
                return all.filter(({ is_preview, branch }) => !is_preview || branch === service.branch);
            },
            cancel: (id) => sevalla.cancelStaticSiteDeployment(owner, id),
            logs: (id, range) => sevalla.staticSiteDeploymentLogs(owner, id, range),
            pathOf: (id) => `/static-sites/${owner}/deployments/${id}`,
        };
    }
    return {
        service,
        get: (id) => sevalla.getDeployment(owner, id),
        list: (options) => sevalla.listDeployments(owner, options),
        cancel: (id) => sevalla.cancelDeployment(owner, id),
        logs: (id, range) => sevalla.deploymentLogs(owner, id, range),
        pathOf: (id) => `/applications/${owner}/deployments/${id}`,
    };
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
            return 'Waiting in the queue';
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

/***/ 2735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Og: () => (/* binding */ queueMs),
/* harmony export */   RG: () => (/* binding */ timelineSection),
/* harmony export */   Yg: () => (/* binding */ runMs),
/* harmony export */   pD: () => (/* binding */ stepMs)
/* harmony export */ });
/* unused harmony export spansOf */
/* harmony import */ var _kit_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8875);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3758);


/** From the request to the end of the queue; undefined until it has left it. */
function queueMs(deployment) {
    return between(deployment?.created_at, deployment?.started_at);
}
/** From the end of the queue to the end. */
function runMs(deployment) {
    return between(deployment?.started_at, deployment?.finished_at);
}
/**
 * The queue, and each step until the next one begins; all steps as one where the log does not tell
 * them apart. Empty until the deployment has ended.
 */
function spansOf(deployment, steps) {
    const queue = queueMs(deployment);
    const start = timeOf(deployment.started_at);
    const end = timeOf(deployment.finished_at);
    const created = timeOf(deployment.created_at);
    const waited = queue === undefined || created === undefined
        ? []
        : [{ name: 'queue', at: created, tookMs: queue }];
    if (start === undefined || end === undefined)
        return waited;
    const starts = steps.length > 0 ? steps : [{ step: deployment.steps?.join(', ') || 'deployment', at: start }];
    return [
        ...waited,
        ...starts.map(({ step, at }, index) => ({
            name: step,
            at,
            tookMs: Math.max(0, (starts[index + 1]?.at ?? end) - at),
        })),
    ];
}
/** Of one step, where the log tells it apart. */
function stepMs(deployment, steps, name) {
    if (steps.length === 0)
        return undefined;
    return spansOf(deployment, steps).find((span) => span.name === name)?.tookMs;
}
/** A chart that GitHub draws, and the same as a table for where nobody does. */
function timelineSection(deployment, steps) {
    const spans = spansOf(deployment, steps);
    if (spans.length === 0)
        return [];
    const rows = spans.map(({ name, tookMs }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(name), (0,_kit_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(tookMs)]);
    return [
        '### Timeline',
        chart(spans, deployment.status ?? ''),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fold */ .AU)('The times as a table', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['step', 'time'], rows)),
    ];
}
// Syntax: https://mermaid.js.org/syntax/gantt.html. A start in milliseconds and a length, so that
// the axis shows the time of day of whoever reads it.
function chart(spans, status) {
    const bars = spans.map(({ name, at, tookMs }, index) => {
        const isLast = index === spans.length - 1;
        const tag = isLast && status === 'failed' ? 'crit' : isLast ? 'active' : 'done';
        const length = `${Math.max(1, Math.round(tookMs))}ms`;
        return `  ${plain(name)} ${(0,_kit_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(tookMs)} :${tag}, ${Math.round(at)}, ${length}`;
    });
    return ['```mermaid', 'gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...bars, '```'].join('\n');
}
const KEYWORDS = /^(title|section|click|call|href|gantt|acc(title|descr)|(date|axis)format|tick|today|(in|ex)clu|week|topaxis)/i;
/** Colons, semicolons, `#` and the like are syntax to Mermaid, and a step is named by a log. */
function plain(name) {
    const words = name
        .replace(/[^\p{L}\p{N},.+/-]+/gu, ' ')
        .trim()
        .slice(0, 40)
        .trim();
    return words === '' || KEYWORDS.test(words) ? `step ${words}`.trim() : words;
}
function between(from, to) {
    const [start, end] = [timeOf(from), timeOf(to)];
    return start === undefined || end === undefined ? undefined : Math.max(0, end - start);
}
function timeOf(text) {
    const time = Date.parse(text ?? '');
    return Number.isNaN(time) ? undefined : time;
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

/***/ 3758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
// What every job summary is made of. Pure text; writing it is the kit's.
/** Text of others inside Markdown: it can neither become markup nor leave its table cell. */
function literal(text) {
    return text
        .replace(/\s+/g, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replace(/[\\`*_[\]|~#@]/g, '\\$&');
}
/** Inline code, whatever it holds. */
function code(text) {
    const flat = text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
    const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return longest === 0 ? `\`${flat}\`` : `${fence} ${flat} ${fence}`;
}
/** A block of lines as they are, behind a fence that none of them can close. */
function block(lines, language = 'text') {
    const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map(lengthOf));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...lines, fence].join('\n');
}
/** A part that the reader opens. */
function fold(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function lengthOf({ length }) {
    return length;
}


/***/ }),

/***/ 920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Po: () => (/* binding */ POLICY),
  si: () => (/* binding */ concealing),
  Z1: () => (/* binding */ createSevalla),
  Wp: () => (/* binding */ parseAnswer)
});

// UNUSED EXPORTS: OBJECT_PAGE_SIZE, PAGE_SIZE

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
            throw new errors/* SevallaError */.T({
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
            const page = await get(`${path}?limit=${limit}&offset=${offset}`, sevalla_schemas/* page */.MY(item));
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
        validateKey: () => get('/api-keys/validate', sevalla_schemas/* apiKeyValidation */.d_),
        currentKey: () => get('/api-keys/me', sevalla_schemas/* currentApiKey */.Js),
        listApplications: () => list('/applications', sevalla_schemas/* applicationSummary */.BD),
        getApplication: (id) => get(app(id), sevalla_schemas/* application */.pW),
        updateApplication: (id, change) => call('PATCH', app(id), 'mutation', sevalla_schemas/* written */.Mp, change),
        listDomains: (appId) => list(`${app(appId)}/domains`, sevalla_schemas/* domain */.bl),
        listProcesses: (appId) => list(`${app(appId)}/processes`, sevalla_schemas/* process */.eh),
        /** It takes effect with the next deployment, as do a change and a deletion. */
        createProcess: (appId, process) => call('POST', `${app(appId)}/processes`, 'write', sevalla_schemas/* process */.eh, process),
        updateProcess: (appId, id, change) => call('PATCH', processOf(appId, id), 'mutation', sevalla_schemas/* process */.eh, change),
        deleteProcess: (appId, id) => call('DELETE', processOf(appId, id), 'mutation', sevalla_schemas/* message */.iU),
        listEnvVars: (appId) => list(`${app(appId)}/env-vars`, sevalla_schemas/* envVar */.DZ),
        createEnvVar: (appId, key, change) => call('POST', `${app(appId)}/env-vars`, 'write', sevalla_schemas/* envVar */.DZ, { key, ...change }),
        updateEnvVar: (appId, id, change) => call('PUT', envVarOf(appId, id), 'mutation', sevalla_schemas/* envVar */.DZ, change),
        deleteEnvVar: (appId, id) => call('DELETE', envVarOf(appId, id), 'mutation', sevalla_schemas/* message */.iU),
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
        /** One point for each interval in which something was measured, oldest first. */
        processMetric: (appId, processId, metric, span, intervalSeconds) => get(`${metricsOf(appId, processId)}/${metric}${query({ ...span, interval_in_seconds: intervalSeconds })}`, schemas/* array */.YOg(sevalla_schemas/* metricPoint */.fl)),
        /** Requests that the edge took, one point for each interval with any. */
        requestsPerMinute: (appId, span, intervalSeconds) => get(`${app(appId)}/metrics/requests-per-minute${query({ ...span, interval_in_seconds: intervalSeconds })}`, schemas/* array */.YOg(sevalla_schemas/* metricPoint */.fl)),
        /** One point for each interval in which somebody asked for something, oldest first. */
        statusCodes: (appId, span, intervalSeconds) => get(`${app(appId)}/metrics/status-codes${query({ ...span, interval_in_seconds: intervalSeconds })}`, schemas/* array */.YOg(sevalla_schemas/* statusCodePoint */.kH)),
        /** Milliseconds within which so many of a hundred requests of an interval were answered, 1 to 99. */
        responseTimes: (appId, percent, span, intervalSeconds) => get(`${app(appId)}/metrics/response-time${query({ ...span, percent, interval_in_seconds: intervalSeconds })}`, schemas/* array */.YOg(sevalla_schemas/* metricPoint */.fl)),
        exitCodes: (appId, processId, span) => get(`${metricsOf(appId, processId)}/exit-codes${query({ ...span })}`, schemas/* array */.YOg(sevalla_schemas/* exitCodePoint */.Is)),
        listProcessResourceTypes: () => get('/resources/process-resource-types', schemas/* array */.YOg(sevalla_schemas/* processResourceType */.IE)),
        listDatabases: () => list('/databases', sevalla_schemas/* databaseSummary */.Qb),
        getDatabase: (id) => get(databaseOf(id), sevalla_schemas/* database */.OO),
        listBackups: (databaseId) => get(`${databaseOf(databaseId)}/backups`, schemas/* array */.YOg(sevalla_schemas/* databaseBackup */.OF)),
        /** Answers before it is made, and without an id: it is to be found in the list. */
        createBackup: (databaseId, display_name) => call('POST', `${databaseOf(databaseId)}/backups`, 'write', sevalla_schemas/* message */.iU, { display_name }),
        /** Answers before it is done. */
        deleteBackup: (databaseId, id) => call('DELETE', `${databaseOf(databaseId)}/backups/${encodeURIComponent(id)}`, 'mutation', sevalla_schemas/* message */.iU),
        /** What a database may reach, and what may reach it, without leaving its location. */
        listInternalConnections: (databaseId) => get(`${databaseOf(databaseId)}/internal-connections`, schemas/* array */.YOg(sevalla_schemas/* internalConnection */.Ib)),
        listDatabaseResourceTypes: () => get('/resources/database-resource-types', schemas/* array */.YOg(sevalla_schemas/* databaseResourceType */.Al)),
        listObjectStorages: () => list('/object-storage', sevalla_schemas/* objectStorageSummary */.Dv),
        /** The first page without a cursor. */
        listObjects: (bucketId, cursor) => get(`/object-storage/${encodeURIComponent(bucketId)}/objects${query({ limit: OBJECT_PAGE_SIZE, cursor })}`, sevalla_schemas/* objectPage */.ZO),
        listLoadBalancers: () => list('/load-balancers', sevalla_schemas/* loadBalancer */.R$),
        getProject: (id) => get(`/projects/${encodeURIComponent(id)}`, sevalla_schemas/* project */.Cv),
        listUsageAlerts: () => list('/usage-alerts', sevalla_schemas/* usageAlert */.KT),
        /** What was used and billed in this calendar month; the v2 API alone tells. */
        companyUsage: (companyId) => call('GET', `/company/${encodeURIComponent(companyId)}/paas-usage?period_offset=0`, 'read', sevalla_schemas/* companyUsage */.H0, undefined, `${apiUrl.replace(/\/v3$/, '')}/v2`),
        listStaticSites: () => list('/static-sites', sevalla_schemas/* staticSiteSummary */.eg),
        getStaticSite: (id) => get(site(id), sevalla_schemas/* staticSite */.q4),
        listStaticSiteDomains: (siteId) => list(`${site(siteId)}/domains`, sevalla_schemas/* domain */.bl),
        listStaticSiteEnvVars: (siteId) => list(`${site(siteId)}/env-vars`, sevalla_schemas/* staticSiteEnvVar */.wP),
        /** Newest first. */
        listStaticSiteDeployments: (siteId, { most } = {}) => list(`${site(siteId)}/deployments`, sevalla_schemas/* deployment */.kG, most),
        getStaticSiteDeployment: (siteId, id) => get(siteDeploymentOf(siteId, id), sevalla_schemas/* deployment */.kG),
        triggerStaticSiteDeployment: (siteId, trigger) => call('POST', `${site(siteId)}/deployments`, 'deployment', sevalla_schemas/* deployment */.kG, trigger),
        cancelStaticSiteDeployment: (siteId, id) => call('POST', `${siteDeploymentOf(siteId, id)}/cancel`, 'deployment', sevalla_schemas/* message */.iU),
        staticSiteDeploymentLogs: (siteId, id, range = {}) => get(`${siteDeploymentOf(siteId, id)}/logs${query(range)}`, schemas/* array */.YOg(sevalla_schemas/* logEntry */.JN), 'logs'),
        listPipelines: () => list('/pipelines', sevalla_schemas/* pipelineSummary */.J_),
        /** Rolls out what the source runs, without a build. */
        promote: (pipelineId, sourceId, targetIds) => call('POST', `/pipelines/${encodeURIComponent(pipelineId)}/promote`, 'deployment', schemas/* array */.YOg(sevalla_schemas/* promotion */.KF), { source_app_id: sourceId, target_app_ids: targetIds }),
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
        throw new errors/* SevallaError */.T({
            ...fault,
            reason: reasonIn(answer, conceal),
            // A gateway may give up on a write that the API behind it carries out.
            isUncertain: method !== 'GET' && answer.status >= 500,
        });
    }
    if (answer.json === undefined) {
        throw new errors/* SevallaError */.T({
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
    throw new errors/* SevallaError */.T({
        ...fault,
        reason: `the answer lacks what is needed (${faults.slice(0, 3).join('; ')})`,
        hint: 'The API may have changed: a newer version of this action may know it.',
        isUncertain: method !== 'GET',
    });
}
function reasonIn(answer, conceal) {
    const envelope = sevalla_schemas/* errorEnvelope */.rN.safeParse(answer.json);
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


/***/ }),

/***/ 6597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ toLiteral)
/* harmony export */ });
// https://docs.sevalla.com/applications/environment-variables
const MOST_CHARACTERS = 32_768;
/** The value in the platform's own grammar, or why it has no place there. */
function toLiteral(value) {
    if (value.includes('\0'))
        return { fault: 'a NUL character cannot be part of a variable' };
    if (/[()]/.test(value)) {
        return {
            fault: 'has a parenthesis, which Sevalla cannot take and for which it has no escape: ' +
                'write %28 and %29 in a URL, \\u0028 and \\u0029 in JSON, or base64 of the whole',
        };
    }
    const marks = value.match(/\\*[,"]/g) ?? [];
    const escaped = marks.filter(({ length }) => length === 2);
    if (marks.some(({ length }) => length > 2) ||
        (escaped.length > 0 && escaped.length < marks.length)) {
        return {
            fault: 'has commas or double quotes with a backslash before them and others without: write ' +
                'each of them as \\, and \\", or none, and they are escaped; inside JSON strings write ' +
                '\\u002c and \\u0022',
        };
    }
    const literal = escaped.length > 0 ? value : value.replace(/[,"]/g, '\\$&');
    if (literal.length > MOST_CHARACTERS) {
        return { fault: `is longer than ${MOST_CHARACTERS} characters` };
    }
    return { literal };
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


/***/ }),

/***/ 5400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Al: () => (/* binding */ databaseResourceType),
/* harmony export */   BD: () => (/* binding */ applicationSummary),
/* harmony export */   Cv: () => (/* binding */ project),
/* harmony export */   DZ: () => (/* binding */ envVar),
/* harmony export */   Dv: () => (/* binding */ objectStorageSummary),
/* harmony export */   H0: () => (/* binding */ companyUsage),
/* harmony export */   IE: () => (/* binding */ processResourceType),
/* harmony export */   Ib: () => (/* binding */ internalConnection),
/* harmony export */   Is: () => (/* binding */ exitCodePoint),
/* harmony export */   JN: () => (/* binding */ logEntry),
/* harmony export */   J_: () => (/* binding */ pipelineSummary),
/* harmony export */   Js: () => (/* binding */ currentApiKey),
/* harmony export */   KF: () => (/* binding */ promotion),
/* harmony export */   KT: () => (/* binding */ usageAlert),
/* harmony export */   MY: () => (/* binding */ page),
/* harmony export */   Mp: () => (/* binding */ written),
/* harmony export */   OF: () => (/* binding */ databaseBackup),
/* harmony export */   OO: () => (/* binding */ database),
/* harmony export */   Qb: () => (/* binding */ databaseSummary),
/* harmony export */   R$: () => (/* binding */ loadBalancer),
/* harmony export */   Wg: () => (/* binding */ hookAnswer),
/* harmony export */   ZO: () => (/* binding */ objectPage),
/* harmony export */   bl: () => (/* binding */ domain),
/* harmony export */   d_: () => (/* binding */ apiKeyValidation),
/* harmony export */   eg: () => (/* binding */ staticSiteSummary),
/* harmony export */   eh: () => (/* binding */ process),
/* harmony export */   fl: () => (/* binding */ metricPoint),
/* harmony export */   iU: () => (/* binding */ message),
/* harmony export */   kG: () => (/* binding */ deployment),
/* harmony export */   kH: () => (/* binding */ statusCodePoint),
/* harmony export */   oq: () => (/* binding */ globalEnvVar),
/* harmony export */   pW: () => (/* binding */ application),
/* harmony export */   q4: () => (/* binding */ staticSite),
/* harmony export */   rN: () => (/* binding */ errorEnvelope),
/* harmony export */   wP: () => (/* binding */ staticSiteEnvVar)
/* harmony export */ });
/* unused harmony exports probe, scalingStrategy, storedObject */
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
/** Of what was written, nothing but the id is needed. */
const written = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
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
    created_at: maybe.text,
});
const globalEnvVar = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    key: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    value: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    is_runtime: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()),
    is_buildtime: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()),
    created_at: maybe.text,
    updated_at: maybe.text,
});
const envVar = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ ...globalEnvVar.shape, app_id: maybe.text });
/** Of an application or of a static site, which has no `trigger`, no `steps` and no image. */
const deployment = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    app_id: maybe.text,
    static_site_id: maybe.text,
    /** waiting inProgress success failed cancelled skipped; a static site's has no skipped */
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
    /** Of a static site; the answer about a single deployment leaves it out. */
    build_error: maybe.text,
    is_preview: maybe.bool,
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
/** Cores or bytes, the mean of one interval that begins at `time`. */
const metricPoint = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ time, value: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()) });
/** Answers by status code in one interval that begins at `time`. */
const statusCodePoint = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ time, value: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()) });
/** How a container ended. */
const exitCodePoint = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    time,
    /** A number as a string: 128 + n after signal n. */
    value: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    description: maybe.text,
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
    created_at: maybe.text,
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
/**
 * The contract gives it neither status nor size: what is listed is taken for made. Sevalla's own CLI
 * knows a status, of which no value is published.
 */
const databaseBackup = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    /** The name of a snapshot, not a UUID. */
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    display_name: maybe.text,
    /** daily manual */
    type: maybe.text,
    created_at: maybe.text,
    expires_at: maybe.text,
    status: maybe.text,
    size_bytes: maybe.number,
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
/** One object, or what a delimiter folds into a folder, which has no size. */
const storedObject = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    key: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** bytes */
    size: maybe.number,
});
const objectPage = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    data: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(storedObject),
    cursor: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
const loadBalancer = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    display_name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    project_id: maybe.text,
    /** DEFAULT GEO */
    type: maybe.text,
});
const project = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    display_name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    services: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        /** app database pipeline object-storage load-balancer; static sites are told nowhere */
        type: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    })),
});
/** Of the whole company where `project_id` is null. */
const usageAlert = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    project_id: maybe.text,
    limit_usd: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    triggers: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ percentage: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }))),
});
/** `GET /v2/company/{id}/paas-usage`: v3 has nothing of the kind. */
const companyUsage = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    company: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        paas_usage: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
            /** milliseconds since 1970 */
            date: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
            /** appRuntimeCosts appBandwidth; others are not published */
            category: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
            id_resource: maybe.text,
            usage: maybe.number,
            /** US dollars (inferred) */
            cost: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
        })),
    }),
});
const staticSiteSummary = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    display_name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    status: maybe.text,
});
const staticSite = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ...staticSiteSummary.shape,
    company_id: maybe.text,
    project_id: maybe.text,
    /** privateGit publicGit */
    source: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    repo_url: maybe.text,
    default_branch: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    auto_deploy: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    /** Without a scheme. */
    hostname: maybe.text,
    install_command: maybe.text,
    build_command: maybe.text,
    published_directory: maybe.text,
    root_directory: maybe.text,
});
const staticSiteEnvVar = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    key: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    value: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    is_production: maybe.bool,
    is_preview: maybe.bool,
    /** null: of every branch */
    branch: maybe.text,
});
/** Which applications are in a stage is told nowhere. */
const pipelineSummary = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    display_name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** trunk branch */
    type: maybe.text,
    stages: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), display_name: maybe.text }))),
});
const promotion = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ target_app_id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), deployment_id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
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
