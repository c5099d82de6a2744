export const id = 671;
export const ids = [671];
export const modules = {

/***/ 2052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promoteApp: () => (/* binding */ promoteApp)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/sevalla/client.ts + 1 modules
var client = __webpack_require__(920);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/carry-out.ts + 13 modules
var carry_out = __webpack_require__(1279);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/change.ts
var change = __webpack_require__(9012);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/identity.ts
var identity = __webpack_require__(770);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/preflight.ts
var preflight = __webpack_require__(1253);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/promote-once.ts

/**
 * One call for all targets that need it: the API takes them together, and a promotion that is refused
 * for one of them should not have begun for the others. Who comes again later is sent alone.
 */
function createSharedTrigger(targetIds, send) {
    const undecided = new Set(targetIds);
    const joined = new Set();
    let refusal;
    let answer;
    let decideAll = () => undefined;
    const allDecided = new Promise((resolve) => {
        decideAll = resolve;
    });
    function leave(id) {
        undecided.delete(id);
        if (undecided.size === 0)
            decideAll();
    }
    return {
        leave,
        refuse: (id) => {
            if (undecided.has(id))
                refusal ??= { id };
            leave(id);
        },
        join: async (id, tools) => {
            const isFirstTurn = undecided.has(id);
            if (isFirstTurn) {
                joined.add(id);
                leave(id);
                await allDecided;
                if (refusal !== undefined) {
                    throw new errors/* UserError */.y(`Nothing was promoted, because of the target ${refusal.id}.`);
                }
                answer ??= send(targetIds.filter((target) => joined.has(target)), tools);
            }
            const promotions = await (isFirstTurn ? answer : send([id], tools));
            return promotions.find(({ target_app_id: target }) => target === id)?.deployment_id;
        },
    };
}

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/resolve.ts
var resolve = __webpack_require__(5994);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/service.ts
var service = __webpack_require__(6421);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/status.ts
var deploy_sevalla_status = __webpack_require__(2614);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/promote-app.ts










const MOST_LOOKED_AT = 100;
/**
 * Rolls out what one application of a pipeline runs to others, by one call for all of them. Each
 * target then has a deployment of its own, which is looked for, followed, cancelled and explained as
 * any other.
 */
async function promoteApp(inputs, tools, recorder) {
    const token = inputs['sevalla-token'];
    const sevalla = (0,client/* createSevalla */.Z1)({ token, apiUrl: inputs['api-url'], tools });
    const { pipelineId, sourceId, targetIds } = await identify(inputs, sevalla);
    const advice = (0,preflight/* adviceOnKey */.zS)(await (0,preflight/* validateKey */.Uu)(sevalla, tools.log), tools.now());
    const source = await lookAtSource(inputs, sourceId, sevalla, tools);
    const found = await Promise.all(targetIds.map((id) => lookAtTarget(inputs, id, source, sevalla, tools)));
    (0,preflight/* annotate */.fz)([...advice, ...found.flatMap(({ target }) => target.advice)], tools.log);
    for (const { target } of found)
        target.advice = [...advice, ...target.advice];
    const shared = createSharedTrigger(targetIds, async (ids, patient) => {
        // Whoever has waited here for the others may have been interrupted meanwhile.
        tools.signal.throwIfAborted();
        const api = (0,client/* createSevalla */.Z1)({ token, apiUrl: inputs['api-url'], tools: patient });
        const promotions = await api.promote(pipelineId, sourceId, ids);
        const started = promotions.map(({ deployment_id }) => deployment_id);
        await tools.setOutput('deployment-ids', JSON.stringify(started));
        return promotions;
    });
    const runs = found.map(({ target, ...rest }, place) => {
        const id = target.appId;
        const own = found.length === 1 ? tools : labelled(tools, target.appName ?? id);
        const start = {
            inputs,
            tools: own,
            sevalla,
            deployments: (0,service/* deploymentsOf */.o)({ kind: 'application', id }, sevalla),
            target,
            identity: source.identity,
            expected: source.expected,
            mark: { image: source.live?.docker_image_url ?? undefined, commit: source.commit },
            expectsPush: false,
            siblings: found.length,
            recorder,
            changeSince: (time, but) => changeOf(time, id, source, sevalla, tools, but),
            onDecided: (kind) => {
                if (kind !== 'trigger')
                    shared.leave(id);
            },
            trigger: async (patient) => ({ id: await shared.join(id, patient) }),
            ...rest,
        };
        return (0,carry_out/* newRun */.uH)(start, place);
    });
    for (const run of runs)
        await (0,carry_out/* publish */.mk)(run);
    if (inputs['dry-run']) {
        const parts = found.map(({ target }) => {
            return { kind: 'planned', target, deploymentId: undefined, deployment: undefined };
        });
        return { kind: 'promotion', source: source.name, parts };
    }
    const parts = await outcomesOf(runs, async (run) => {
        const id = run.target.appId;
        try {
            const outcome = await (0,carry_out/* carryOut */.u0)(run);
            warnOfUnseen(run, outcome);
            return outcome;
        }
        catch (error) {
            shared.refuse(id);
            throw error;
        }
        finally {
            shared.leave(id);
        }
    });
    return { kind: 'promotion', source: source.name, parts };
}
/** @throws the error of the only run, or of all when it is the same; else it is an outcome. */
async function outcomesOf(runs, carry) {
    const settled = await Promise.allSettled(runs.map(carry));
    const reasons = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    const [first] = reasons;
    const isOne = reasons.every((reason) => (0,errors/* errorMessage */.g)(reason) === (0,errors/* errorMessage */.g)(first));
    if (reasons.length === runs.length && isOne)
        throw first;
    const bug = reasons.find((reason) => !(reason instanceof errors/* UserError */.y));
    if (bug !== undefined)
        throw bug;
    return settled.map((one, index) => {
        if (one.status === 'fulfilled')
            return one.value;
        const { target } = runs[index];
        const reason = (0,errors/* errorMessage */.g)(one.reason);
        return { kind: 'refused', target, deploymentId: undefined, deployment: undefined, reason };
    });
}
async function identify(inputs, sevalla) {
    const targets = inputs['target-app-ids'];
    const [pipelineId, sourceId, ...targetIds] = (await (0,resolve/* resolveAll */.WZ)([
        { input: 'pipeline-id', kind: 'pipeline', given: inputs['pipeline-id'] },
        { input: 'source-app-id', kind: 'application', given: inputs['source-app-id'] },
        ...targets.map((given) => ({
            input: 'target-app-ids',
            kind: 'application',
            given,
        })),
    ], sevalla));
    if (targetIds.includes(sourceId)) {
        throw new errors/* UserError */.y(`target-app-ids names the source itself (${sourceId}): an application cannot be promoted to itself.`);
    }
    return { pipelineId, sourceId, targetIds: [...new Set(targetIds)] };
}
/** @throws UserError when there is nothing to promote, or another commit than asked for */
async function lookAtSource(inputs, id, sevalla, { log, context }) {
    const app = await sevalla.getApplication(id);
    const past = await sevalla.listDeployments(id, { most: MOST_LOOKED_AT });
    const name = app.display_name;
    const live = past.find(({ status }) => status === 'success');
    if (live === undefined && past.length < MOST_LOOKED_AT) {
        throw new errors/* UserError */.y(`Nothing can be promoted: ${name} has never been deployed successfully.`);
    }
    if (past.some((deployment) => !(0,deploy_sevalla_status/* hasEnded */.h)(deployment))) {
        log.info(`${name} is being deployed: what it runs until then is promoted.`);
    }
    const commit = live?.commit_sha ?? undefined;
    const image = live?.docker_image_url ?? undefined;
    const isKnown = commit !== undefined || image !== undefined;
    const expected = isKnown
        ? { kind: 'build', source: name, image, commit }
        : undefined;
    const built = past.find((deployment) => deployment.status === 'success' &&
        !(0,identity/* isReuse */.Lw)(deployment) &&
        expected !== undefined &&
        (0,identity/* compare */.UD)(expected, deployment) === 'same');
    log.info(`Source ${name} (${id}) runs ${live ? (0,identity/* describeBuild */.SY)(live) : 'an older deployment'}.`);
    refuseOtherCommit(inputs, name, commit, log);
    return {
        name,
        live,
        builtAt: (built ?? live)?.finished_at ?? undefined,
        commit,
        expected,
        identity: commit !== undefined || (0,identity/* isPinned */.T4)(image) ? expected : undefined,
        repositoryUrl: await (0,identity/* repositoryOf */._M)({ repo_url: live?.repo_url ?? app.repo_url }, context),
    };
}
function refuseOtherCommit({ commit: wanted, 'on-commit-mismatch': policy }, name, commit, log) {
    if (wanted === undefined || wanted === 'any')
        return;
    if (commit?.toLowerCase().startsWith(wanted.toLowerCase()))
        return;
    const runs = commit === undefined ? 'does not show its commit' : `runs commit ${commit}`;
    const sentence = `${name} ${runs}, although ${wanted} was asked for`;
    if (policy === 'fail')
        throw new errors/* UserError */.y(`Nothing was promoted: ${sentence}.`);
    log.warning(`${sentence}: it is promoted all the same.`);
}
async function lookAtTarget(inputs, id, { name, live, repositoryUrl }, sevalla, { log }) {
    const app = await sevalla.getApplication(id);
    (0,preflight/* refuse */.TR)(inputs, app);
    const [processes, domains, past] = await Promise.all([
        (0,preflight/* optional */.lq)(sevalla.listProcesses(id), `processes of ${app.display_name}`, log),
        (0,preflight/* optional */.lq)(sevalla.listDomains(id), `domains of ${app.display_name}`, log),
        // Not optional: without it our own deployment could not be told from an earlier one.
        sevalla.listDeployments(id, { most: MOST_LOOKED_AT }),
    ]);
    const web = processes?.find(({ type }) => type === 'web');
    const url = (0,preflight/* addressOf */.ci)(domains ?? []);
    log.info(`Target ${app.display_name} (${id})${url === undefined ? '' : `, ${url}`}.`);
    if (web)
        log.info((0,preflight/* describeWeb */.sS)(web));
    const what = `what ${name} runs${live === undefined ? '' : ` (${(0,identity/* describeBuild */.SY)(live)})`}`;
    return {
        target: {
            appId: id,
            appName: app.display_name,
            url,
            previousId: past[0]?.id,
            what,
            advice: (0,preflight/* adviceOnProbe */.su)(web),
            past,
            repositoryUrl,
        },
        web,
        past,
    };
}
/** A build that the source has had since counts as well: the same commit may be built twice. */
async function changeOf(time, id, { name, builtAt }, sevalla, { log }, but) {
    if (builtAt !== undefined && Date.parse(time) < Date.parse(builtAt))
        return `what ${name} runs`;
    return (0,change/* changeSince */.J)(time, { kind: 'application', id }, sevalla, log, but);
}
/** Several deployments share one log, so each line tells whose it is. */
function labelled(tools, name) {
    const { log } = tools;
    return {
        ...tools,
        log: {
            ...log,
            info: (text) => log.info(`${name}: ${text}`),
            warning: (text) => log.warning(`${name}: ${text}`),
            group: (title, body) => log.group(`${name}: ${title}`, body),
        },
        // The outputs of one deployment tell nothing of several.
        setOutput: async () => undefined,
    };
}
function warnOfUnseen({ expected, tools }, { kind, deployment }) {
    if (kind !== 'ended' || deployment?.status !== 'success')
        return;
    if (expected !== undefined && (0,identity/* compare */.UD)(expected, deployment) !== 'unknown')
        return;
    tools.log.warning(`Sevalla does not show what the deployment ${deployment.id} is of, so it cannot be compared with the source.`);
}


/***/ })

};
