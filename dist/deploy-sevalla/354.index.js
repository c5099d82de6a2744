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
/* harmony export */   confirmEnd: () => (/* binding */ confirmEnd),
/* harmony export */   hurriedClient: () => (/* binding */ hurriedClient),
/* harmony export */   markOf: () => (/* binding */ markOf)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3916);
/* harmony import */ var _sevalla_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(920);
/* harmony import */ var _env_apply_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4788);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7411);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2614);






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
        if (deployment && (0,_status_js__WEBPACK_IMPORTED_MODULE_3__/* .hasEnded */ .h)(deployment)) {
            log.info(`The deployment ${id} has ended before (${deployment.status}).`);
            return 'ended';
        }
        log.warning(`The deployment ${id} could not be cancelled: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .g)(error)}`);
        return 'going on';
    }
}
/** The post step: after a cancelled job, makes sure that nothing of it is left at Sevalla. */
async function cancelUnfinished(inputs, state, tools) {
    try {
        await endDeployment(inputs, state, tools);
    }
    finally {
        const saved = state(_env_apply_js__WEBPACK_IMPORTED_MODULE_2__/* .ENV_STATE */ .mF);
        if (saved !== '') {
            const token = inputs['sevalla-token'] ?? '';
            const sevalla = (0,_sevalla_client_js__WEBPACK_IMPORTED_MODULE_1__/* .createSevalla */ .Z1)({ token, apiUrl: inputs['api-url'], tools });
            await (0,_env_apply_js__WEBPACK_IMPORTED_MODULE_2__/* .putBackLeft */ .cz)(saved, state(STATE.deploymentId), sevalla, tools);
        }
    }
}
async function endDeployment(inputs, state, tools) {
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
    if ((0,_status_js__WEBPACK_IMPORTED_MODULE_3__/* .hasEnded */ .h)(deployment)) {
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
        const own = await (0,_find_js__WEBPACK_IMPORTED_MODULE_5__/* .findOwn */ .g)(sevalla, mark);
        if (own !== undefined)
            return own.id;
    }
    return undefined;
}
/** Whether it has ended after some looks, `pauseMs` milliseconds apart. */
async function confirmEnd(sevalla, appId, id, tools, pauseMs = CONFIRM_PAUSE_MS) {
    for (let look = 0; look < CONFIRM_LOOKS; look += 1) {
        if (look > 0)
            await tools.sleep(pauseMs);
        const deployment = await sevalla.getDeployment(appId, id);
        if (!(0,_status_js__WEBPACK_IMPORTED_MODULE_3__/* .hasEnded */ .h)(deployment))
            continue;
        tools.log.info(`The deployment ${id} has ended (${deployment.status}).`);
        return true;
    }
    return false;
}


/***/ }),

/***/ 4788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cz: () => (/* binding */ putBackLeft),
/* harmony export */   mF: () => (/* binding */ ENV_STATE),
/* harmony export */   zD: () => (/* binding */ prepareEnvironment)
/* harmony export */ });
/* unused harmony export changedNames */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5181);
/* harmony import */ var _env_declare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9026);
/* harmony import */ var _env_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4709);




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
            log.info(`The company's variables could not be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .g)(error)}`);
            return [];
        }),
    ]);
    const { changes, wanted, faults } = (0,_env_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .planEnvironment */ .RJ)({
        ...declaration,
        prune: inputs['env-prune'],
        remove: inputs['env-remove'] ?? [],
        protect: inputs['env-protect'],
        present,
        globals,
        generate: () => (0,_env_declare_js__WEBPACK_IMPORTED_MODULE_1__/* .generateValue */ .D)({ mask }),
    });
    if (faults.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(['The environment cannot be applied:', ...faults.map((fault) => `- ${fault}`)].join('\n'));
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
    async function apply() {
        if (wanted.length === 0)
            return;
        await tools.saveState(ENV_STATE, JSON.stringify(undoOf(scene, wanted, before)));
        isTouched = true;
        try {
            await converge(scene, wanted, present);
        }
        catch (error) {
            await putBack();
            const fate = view.left.length === 0
                ? 'The environment was put back as it was'
                : `The environment could not be put back as it was (${view.left.join(', ')})`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`The environment was not applied, and nothing was deployed. ${fate}. ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .g)(error)}`);
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
            await converge(own, [...target].sort(byLoss), now, true);
            view.state = 'put back';
            log.info('The environment was put back as it was.');
            await tools.saveState(ENV_STATE, '');
        }
        catch (error) {
            const now = await own.sevalla.listEnvVars(appId).catch(() => undefined);
            const left = target.filter(({ name, variable }) => now === undefined || !sameVariable(variableOf(now, name), variable));
            view.state = 'partly put back';
            view.left = left.map(({ name }) => name);
            await tools.saveState(ENV_STATE, JSON.stringify(undoOf(scene, wanted, before, view.left)));
            log.warning(`These variables could not be put back as they were: ${view.left.join(', ')}. ` +
                (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .g)(error));
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
    await converge({ appId, sevalla, tools }, wanted, present, true);
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
 * Writes what differs from `wanted`, and nothing else.
 * @throws SevallaError of the last write that failed.
 */
async function converge({ appId, sevalla, tools }, wanted, first, isRestoring = false) {
    let present = first;
    for (let round = 1;; round += 1) {
        const writes = wanted.flatMap((one) => writesFor(one, present, sevalla, appId));
        let failed;
        for (const write of writes) {
            try {
                await write();
            }
            catch (error) {
                if (!(error instanceof _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SevallaError */ .T))
                    throw error;
                failed = error;
                // What one refusal leaves undone is no reason to leave the rest undone.
                if (!isRestoring)
                    break;
            }
        }
        if (failed === undefined)
            return;
        const most = mayHaveBeenDone(failed) ? MOST_ROUNDS : isRestoring ? 2 : 1;
        if (round >= most)
            throw failed;
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
    const isSameScope = (0,_env_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .sameScope */ .xk)((0,_env_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .scopeOf */ .Od)(current), variable);
    if (isSameValue && isSameScope)
        return [];
    const { value, ...scope } = variable;
    const change = { ...(isSameValue ? {} : { value }), ...(isSameScope ? {} : scope) };
    return [() => sevalla.updateEnvVar(appId, current.id, change)];
}
function variableOf(present, name) {
    const own = present.findLast(({ key }) => key === name);
    return own && { value: own.value, ...(0,_env_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .scopeOf */ .Od)(own) };
}
function sameVariable(a, b) {
    if (a === undefined || b === undefined)
        return a === b;
    return a.value === b.value && (0,_env_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .sameScope */ .xk)(a, b);
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
            undo.scopes[name] = (0,_env_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .scopeOf */ .Od)(old);
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

/***/ 9026:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ declareEnvironment),
  D: () => (/* binding */ generateValue)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/dotenv/dotenv.ts
// A reader of dotenv files that says where things stand. The formats differ from reader to reader
// (python-dotenv, django-environ, dotenv, `docker --env-file`, forms to paste into), so what they
// disagree about is reported. Any text gives a result; no value ever gets into a problem.
const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=/;
// Only names in capitals: prose is full of `key = value`.
const DISABLED = /^#[ \t]?(?:export[ \t]+)?([A-Z][A-Z0-9_]*)=/;
const REFERENCE = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::?-([^{}]*))?\}/g;
const ESCAPES = { n: '\n', r: '\r', t: '\t' };
// The platform takes no longer value; also what keeps A=${B}${B}, B=${C}${C}, \u2026 from exploding.
const MOST_CHARACTERS = 32_768;
// A literal of Python or JSON that goes on below: how far to look for its end.
const MOST_LITERAL_LINES = 200;
function readDotenv(text) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    const entries = [];
    const problems = [];
    const known = new Map();
    let block = [];
    let blockIsOpen = false;
    for (let index = 0; index < lines.length;) {
        const content = lines[index] ?? '';
        const line = index + 1;
        index += 1;
        if (content.trim() === '') {
            block = [];
            continue;
        }
        const disabled = DISABLED.exec(content.trimStart());
        if (disabled?.[1]) {
            const rest = content.trimStart().slice(disabled[0].length);
            const { value, comment } = unquoted(rest);
            entries.push({
                name: disabled[1],
                value: stripQuotes(value),
                line,
                disabled: true,
                comments: [...block, ...comment],
            });
            blockIsOpen = false;
            continue;
        }
        if (content.trimStart().startsWith('#')) {
            // The first comment below an assignment begins a block of its own.
            if (!blockIsOpen)
                block = [];
            blockIsOpen = true;
            block.push(content.trimStart().slice(1).trim());
            continue;
        }
        blockIsOpen = false;
        const assignment = ASSIGNMENT.exec(content);
        const name = assignment?.[1];
        if (!assignment || name === undefined) {
            problems.push({ kind: 'syntax', line });
            continue;
        }
        const parsed = readValue(lines, index - 1, assignment[0].length);
        index = parsed.next;
        for (const kind of parsed.problems)
            problems.push({ kind, line, name });
        const first = known.get(name);
        if (first)
            problems.push({ kind: 'duplicate', line, name, firstLine: first.line });
        const entry = {
            name,
            value: parsed.isLiteral ? parsed.value : replaceReferences(parsed.value, known),
            line,
            disabled: false,
            comments: [...block, ...parsed.comment],
        };
        entries.push(entry);
        known.set(name, entry);
    }
    return { entries, problems };
}
function readValue(lines, index, column) {
    const rest = (lines[index] ?? '').slice(column).trimStart();
    const quote = rest[0];
    if (quote === '"' || quote === "'" || quote === '`') {
        const quoted = readQuoted(lines, index, rest, quote);
        if (quoted)
            return quoted;
        return {
            ...plain(rest, index + 1),
            value: rest.slice(1).trimEnd(),
            comment: [],
            problems: ['unclosed'],
        };
    }
    const value = plain(rest, index + 1);
    const end = endOfLiteral(lines, index, value.value);
    return end === undefined ? value : { ...value, next: end, problems: ['multiline'] };
}
function plain(rest, next) {
    const { value, comment } = unquoted(rest);
    return {
        value,
        next,
        isLiteral: false,
        comment,
        problems: comment.length > 0 ? ['comment'] : [],
    };
}
function unquoted(rest) {
    const at = rest.startsWith('#') ? 0 : rest.search(/[ \t]#/);
    if (at < 0)
        return { value: rest.trim(), comment: [] };
    return { value: rest.slice(0, at).trim(), comment: [rest.slice(at).trim().slice(1).trim()] };
}
function stripQuotes(value) {
    const quote = value[0];
    const isQuoted = value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote);
    return isQuoted ? value.slice(1, -1) : value;
}
/** undefined when the quote is never closed. */
function readQuoted(lines, index, rest, quote) {
    let value = '';
    for (let at = index, content = rest.slice(1); at < lines.length;) {
        for (let i = 0; i < content.length; i += 1) {
            const character = content[i];
            const following = content[i + 1];
            if (quote === '"' && character === '\\' && following !== undefined) {
                const unescaped = ESCAPES[following];
                value += unescaped ?? ('"\\$'.includes(following) ? following : `\\${following}`);
                i += 1;
            }
            else if (character === quote) {
                const after = content.slice(i + 1).trim();
                return {
                    value,
                    next: at + 1,
                    isLiteral: quote === "'",
                    comment: after.startsWith('#') ? [after.slice(1).trim()] : [],
                    problems: [
                        ...(at > index ? ['multiline'] : []),
                        ...(after === '' || after.startsWith('#') ? [] : ['syntax']),
                    ],
                };
            }
            else {
                value += character;
            }
        }
        // An unclosed quote would otherwise make every later line part of one value.
        if (value.length > MOST_CHARACTERS)
            return undefined;
        at += 1;
        content = lines[at] ?? '';
        value += '\n';
    }
    return undefined;
}
/** Where an unquoted `{`, `[` or `(` that is left open on its line is closed further down. */
function endOfLiteral(lines, index, value) {
    let depth = depthOf(value);
    if (depth <= 0)
        return undefined;
    const most = Math.min(lines.length, index + 1 + MOST_LITERAL_LINES);
    for (let at = index + 1; at < most; at += 1) {
        const content = lines[at] ?? '';
        if (ASSIGNMENT.test(content))
            return undefined;
        depth += depthOf(content);
        if (depth <= 0)
            return at + 1;
    }
    return undefined;
}
function depthOf(text) {
    return text.replace(/[^[{(]/g, '').length - text.replace(/[^\]})]/g, '').length;
}
function replaceReferences(value, known) {
    if (!value.includes('${'))
        return value;
    let characters = value.length;
    return value.replace(REFERENCE, (reference, name, fallback) => {
        const replacement = known.get(name)?.value ?? fallback ?? reference;
        characters += replacement.length;
        return characters > MOST_CHARACTERS ? reference : replacement;
    });
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/rules/secrets.ts
const SECRET_NAME = /SECRET|PASSWORD|PASSWD|TOKEN|CREDENTIAL|PRIVATE|WEBHOOK|(?:^|_)(?:PASS|PWD|SALT|DSN)(?:_|$)|KEY(?:_|$)/i;
// About secrets, without being one.
const ABOUT_SECRETS = /PUBLIC|PUBLISHABLE|_(?:PREFIX|LENGTH|TTL|AGE|LIFETIME|TIMEOUT|EXPIRY|ENABLED|ALGORITHM|NAME)$/i;
/** What people type to have anything at all. */
const DEFAULT_SECRETS = /^(?:secret|password|passwd|admin|root|test|default|changeit|letmein|qwerty|none|null|1234\d*)$/i;
// No secrets, and hiding them would blank out ordinary text.
const ORDINARY = /^(?:true|false|yes|no|on|off|postgres|postgresql|redis|django|\d{1,5})$/i;
const SHORTEST_SECRET = 4;
function isOrdinary(text) {
    return ORDINARY.test(text.trim()) || DEFAULT_SECRETS.test(text.trim());
}
function isSecretName(name) {
    return SECRET_NAME.test(name) && !ABOUT_SECRETS.test(name);
}
/** The user name and password of a URL as they are written, percent-encoding and all. */
function credentialsIn(value) {
    const authority = /^[a-z][a-z0-9+.-]*:\/\/(.*)$/is.exec(value.trim())?.[1];
    if (authority === undefined)
        return undefined;
    // `host:5432/name?option=a@b` has an @ too, but no credentials.
    const beforePath = authority.slice(0, Math.max(0, authority.search(/[/?#]|$/)));
    if (!beforePath.includes('@') && /^[^:]*(?::\d*)?$/.test(beforePath))
        return undefined;
    const at = authority.lastIndexOf('@');
    if (at < 0)
        return undefined;
    const userInfo = authority.slice(0, at);
    const colon = userInfo.indexOf(':');
    if (colon < 0)
        return { user: userInfo, password: '' };
    return { user: userInfo.slice(0, colon), password: userInfo.slice(colon + 1) };
}
/** Every text of a variable that must not be seen in a log. */
function secretsOf({ name, value, stored }) {
    const credentials = credentialsIn(value);
    const found = [];
    if (isSecretName(name) || credentials)
        found.push(value, stored ?? value);
    if (credentials) {
        // A DSN carries its key in the place of the user name.
        const secret = credentials.password || credentials.user;
        found.push(secret, decode(secret));
    }
    return [...new Set(found)].filter((text) => text.trim().length >= SHORTEST_SECRET && !isOrdinary(text));
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/env-plan.ts
var env_plan = __webpack_require__(4709);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/env-declare.ts







const MOST_BYTES = 1_048_576;
const env_declare_SHORTEST_SECRET = 4;
// 64 of 62 characters: 381 bits, and none of them needs an escape anywhere.
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const GENERATED_LENGTH = 64;
// Masked, these would blank out the branch and the address in the log and in the outputs.
const PUBLIC = /^(?:[a-z]{1,16}|[\d.]{1,12}|(?:https?:\/\/)?(?:[a-z0-9*-]{0,40}\.)+[a-z]{2,24}\/?)$/;
/**
 * Reads what the workflow declares, and masks every value.
 * @returns undefined when it says nothing about the environment.
 * @throws UserError that lists every fault.
 */
async function declareEnvironment(inputs, tools) {
    const { env, 'env-file': file, 'env-from': from, 'env-generate': generate } = inputs;
    if (![env, file, from, generate].some(Boolean) && inputs['env-prune'] === 'off')
        return undefined;
    const given = (0,env_plan/* parseAssignments */.k6)(env ?? '');
    const read = file === undefined ? { declared: [], faults: [] } : await readEnvFile(file, tools);
    const taken = takeFrom(from ?? [], tools.env);
    const declared = [
        ...read.declared,
        ...given.declared,
        ...taken.declared,
        ...(generate ?? []).map((name) => ({
            name,
            source: 'env-generate',
            value: undefined,
            place: 'env-generate',
        })),
    ];
    for (const { name, value } of declared)
        if (value !== undefined)
            maskValue(name, value, tools);
    const names = declared.map(({ name }) => name);
    const scopes = (0,env_plan/* parseScopes */.Fg)(inputs['env-scopes'] ?? [], names);
    const faults = [
        ...read.faults,
        ...given.faults,
        ...taken.faults,
        ...(0,env_plan/* faultsIn */.RP)(declared),
        ...scopes.faults,
    ];
    if (faults.length > 0) {
        throw new errors/* UserError */.y(['The environment cannot be applied:', ...faults.map((fault) => `- ${fault}`)].join('\n'));
    }
    return { declared, scopes: scopes.rules };
}
/** A value that nobody can guess, already masked. */
function generateValue({ mask }) {
    const value = Array.from({ length: GENERATED_LENGTH }, () => ALPHABET[(0,external_node_crypto_.randomInt)(62)]).join('');
    mask(value);
    return value;
}
function takeFrom(names, env) {
    const declared = [];
    const faults = [];
    for (const name of names) {
        const value = env[name];
        if (value === undefined) {
            faults.push(`env-from: the step has no variable ${JSON.stringify(name)} (give it under env:)`);
        }
        else {
            declared.push({ name, source: 'env-from', value, place: 'env-from' });
        }
    }
    return { declared, faults };
}
async function readEnvFile(name, { env }) {
    let text;
    try {
        const workspace = await (0,promises_.realpath)((0,external_node_path_.resolve)(env['GITHUB_WORKSPACE'] ?? '.'));
        const path = await (0,promises_.realpath)((0,external_node_path_.resolve)(workspace, name));
        const inside = (0,external_node_path_.relative)(workspace, path);
        if ((0,external_node_path_.isAbsolute)(inside) || inside === '..' || inside.startsWith(`..${external_node_path_.sep}`)) {
            return { declared: [], faults: [`env-file: ${name} is outside the workspace`] };
        }
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        return { declared: [], faults: [`env-file: ${name} cannot be read (${(0,errors/* errorMessage */.g)(error)})`] };
    }
    if (text.length > MOST_BYTES) {
        return { declared: [], faults: [`env-file: ${name} is too long to be a file of variables`] };
    }
    const { entries, problems } = readDotenv(text);
    const valueAt = new Map(entries.map(({ line, value }) => [line, value]));
    return {
        declared: entries
            .filter(({ disabled }) => !disabled)
            .map((entry) => ({
            name: entry.name,
            source: 'env-file',
            value: entry.value,
            place: `env-file ${name}:${entry.line}`,
        })),
        faults: problems.flatMap((problem) => {
            const fault = faultOf(problem, valueAt.get(problem.line));
            return fault === undefined ? [] : [`env-file ${name}:${problem.line}: ${fault}`];
        }),
    };
}
function faultOf({ kind }, value) {
    switch (kind) {
        case 'syntax':
            return 'expected NAME=value';
        case 'unclosed':
            return 'the quote is never closed';
        case 'multiline':
            // Quoted lines are all in the value; of a bare literal only the first is.
            return value?.includes('\n') ? undefined : 'the value goes on below: put it in quotes';
        default:
            return undefined;
    }
}
function maskValue(name, value, { mask }) {
    const result = (0,env_plan/* toLiteral */.TE)(value);
    const stored = 'literal' in result ? result.literal : value;
    const variable = { name, value, stored, origin: 'file', runtime: true, buildtime: true };
    const texts = new Set([value, stored, ...secretsOf(variable)]);
    for (const text of texts) {
        if (text.trim().length < env_declare_SHORTEST_SECRET)
            continue;
        if (!isSecretName(name) && isPublic(text))
            continue;
        mask(text);
    }
}
function isPublic(text) {
    return isOrdinary(text) || text.split(/\\?,/).every((part) => PUBLIC.test(part.trim()));
}


/***/ }),

/***/ 4709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ parseScopes),
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   RJ: () => (/* binding */ planEnvironment),
/* harmony export */   RP: () => (/* binding */ faultsIn),
/* harmony export */   TE: () => (/* binding */ toLiteral),
/* harmony export */   k6: () => (/* binding */ parseAssignments),
/* harmony export */   xk: () => (/* binding */ sameScope)
/* harmony export */ });
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/;
const MOST_CHARACTERS = 32_768;
const SCOPES = {
    both: { is_buildtime: true, is_runtime: true },
    build: { is_buildtime: true, is_runtime: false },
    run: { is_buildtime: false, is_runtime: true },
};
/** Reads `NAME=value` and `NAME<<MARK` \u2026 `MARK`, as in the runner's file commands. */
function parseAssignments(text) {
    const lines = text.split(/\r\n|\r|\n/);
    const declared = [];
    const faults = [];
    for (let index = 0; index < lines.length; index += 1) {
        const line = lines[index] ?? '';
        const place = `env line ${index + 1}`;
        if (line.trim() === '' || line.trimStart().startsWith('#'))
            continue;
        const match = /^\s*([^=<]*?)\s*(=|<<)(.*)$/s.exec(line);
        // The line is not shown: it may be the rest of a secret.
        if (!match) {
            faults.push(`${place}: expected NAME=value or NAME<<MARK`);
            continue;
        }
        const [, name = '', operator, rest = ''] = match;
        if (operator === '=') {
            declared.push({ name, source: 'env', value: rest, place });
            continue;
        }
        const mark = rest.trim();
        const end = lines.findIndex((other, at) => at > index && other.trim() === mark);
        if (mark === '' || end < 0) {
            faults.push(`${place}: the value has no end, a line with its mark alone`);
            break;
        }
        const value = lines.slice(index + 1, end).join('\n');
        declared.push({ name, source: 'env', value, place });
        index = end;
    }
    return { declared, faults };
}
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
        const result = toLiteral(value);
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
    const result = toLiteral(value);
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
    const envVarOf = (appId, id) => `${app(appId)}/env-vars/${encodeURIComponent(id)}`;
    const deploymentOf = (appId, id) => `${app(appId)}/deployments/${encodeURIComponent(id)}`;
    return {
        validateKey: () => get('/api-keys/validate', sevalla_schemas/* apiKeyValidation */.d_),
        currentKey: () => get('/api-keys/me', sevalla_schemas/* currentApiKey */.Js),
        listApplications: () => list('/applications', sevalla_schemas/* applicationSummary */.BD),
        getApplication: (id) => get(app(id), sevalla_schemas/* application */.pW),
        listDomains: (appId) => list(`${app(appId)}/domains`, sevalla_schemas/* domain */.bl),
        listProcesses: (appId) => list(`${app(appId)}/processes`, sevalla_schemas/* process */.eh),
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
