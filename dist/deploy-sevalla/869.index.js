export const id = 869;
export const ids = [869];
export const modules = {

/***/ 7869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/sevalla/errors.ts
var sevalla_errors = __webpack_require__(5181);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/sticky-comment.ts


// One comment of an action on a pull request, kept up to date.
const WITHIN_MS = 14_000;
/** After a signal, beside what else is to be put in order then. */
const HURRIED_MS = 2500;
/** The first line of the one comment that belongs to a service. Nobody else's is ever touched. */
function markerFor(action, serviceId) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(serviceId).digest('hex').slice(0, 12);
    return `<!-- sevalla-actions:${action}:${hash} -->`;
}
// GitHub finds mentions and references in what the Markdown renders to, so that a backslash does
// not hold them back: somebody named by a commit message would get mail at each deployment.
function commentOf(marker, runUrl, sections) {
    const body = sections.join('\n\n').replace(/\\([@#])/g, '\\$1\u200b');
    return `${marker}\n${body}\n\n[Run with log and summary](${runUrl})\n`;
}
/**
 * Writes the comment with this marker, over the one that is there. Never throws: where nobody asked
 * for it by number, a missing permission is no more than a line.
 * @param isWorthOne Whether to begin a comment where there is none yet.
 */
async function writeComment(inputs, tools, render, marker, isWorthOne = true) {
    const token = inputs['github-token'];
    if (inputs.comment === 'off' || token === undefined)
        return;
    const isHurried = tools.signal.aborted;
    let isFork = false;
    try {
        const context = await tools.context();
        isFork = context.isFork === true;
        const github = await tools.github(token, { withinMs: isHurried ? HURRIED_MS : WITHIN_MS });
        const number = inputs['pull-request'] ?? context.pullRequest ?? (await findPullRequest(github, tools));
        if (number === undefined)
            return;
        const comments = await github.listComments(number);
        const own = comments.find((comment) => isOwn(comment, marker));
        if (own === undefined && !isWorthOne)
            return;
        const body = render(context.runUrl);
        if (own === undefined)
            await github.createComment(number, body);
        else if (own.body !== body)
            await github.updateComment(own.id, body);
        tools.log.info(`The comment on #${number} is written.`);
    }
    catch (error) {
        const isRefused = error.isRefusal === true;
        const why = isRefused && isFork ? ' The token of a run for a fork only reads.' : '';
        const line = `There is no comment on the pull request: ${(0,errors/* errorMessage */.g)(error)}${why}`;
        if (isRefused && inputs['pull-request'] === undefined)
            tools.log.info(line);
        else
            tools.log.warning(line);
    }
}
/** The open one whose head is the commit of the run; nothing where none may be looked for. */
async function findPullRequest(github, tools) {
    const { eventName, triggeredBy, sha } = await tools.context();
    if (triggeredBy?.pullRequest !== undefined)
        return triggeredBy.pullRequest;
    const commit = triggeredBy?.sha ?? sha;
    if (!['workflow_run', 'push'].includes(eventName) || commit === '')
        return undefined;
    try {
        const found = await github.pullRequestsOf(commit);
        return found.find(({ state, head }) => state === 'open' && head.sha === commit)?.number;
    }
    catch (error) {
        tools.log.debug(`Whether there is a pull request is not known: ${(0,errors/* errorMessage */.g)(error)}`);
        return undefined;
    }
}
/** A stranger could write the marker too, and then change what we say. */
function isOwn({ body, user, author_association: author }, marker) {
    const isOfTeam = ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(author ?? '');
    return (user?.type === 'Bot' || isOfTeam) && (body ?? '').startsWith(marker);
}

// EXTERNAL MODULE: ./src/markdown.ts
var markdown = __webpack_require__(3758);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/env-apply.ts + 1 modules
var env_apply = __webpack_require__(9708);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/report.ts + 4 modules
var report = __webpack_require__(518);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/comment.ts




/** That of a service: each has a comment of its own. */
function markerOf(serviceId) {
    return markerFor('deploy-sevalla', serviceId);
}
/** The summary in short. */
function renderComment(outcome, marker, runUrl) {
    const failure = (0,report.failureOf)(outcome);
    const changes = (0,env_apply/* changedNames */.tS)(outcome.target.environment?.changes ?? []);
    const rows = [
        ...(0,report.facts)(outcome),
        ...(changes.length === 0 ? [] : [['environment', changes.map(markdown/* code */.aY).join(', ')]]),
    ];
    return commentOf(marker, runUrl, [
        `### ${(0,report.markOf)(outcome)} ${(0,markdown/* literal */.eu)((0,report.headline)(outcome))}`,
        ...(failure === undefined ? [] : [(0,markdown/* literal */.eu)(failure)]),
        (0,markdown/* table */.tp)(['', ''], rows),
    ]);
}
/** Where there is no outcome, because an error ended the step. */
function renderFault(app, fault, marker, runUrl) {
    return commentOf(marker, runUrl, [
        `### \u274c ${(0,markdown/* literal */.eu)(app)} was not deployed`,
        ...fault.split('\n').map((line) => (0,markdown/* literal */.eu)(line)),
    ]);
}

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/github-deployment.ts
var github_deployment = __webpack_require__(9743);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/github-verdict.ts
var github_verdict = __webpack_require__(9671);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/identity.ts
var deploy_sevalla_identity = __webpack_require__(770);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/contract.ts
var contract = __webpack_require__(3018);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/record-file.ts





/** Lines and letters of evidence: the file is a record, not a log. */
const MOST_LINES = 40;
const LONGEST_LINE = 1000;
/** These are not told by the report: one is a path, the other has a better form here. */
const NO_MEMBERS = ['record', 'env-changed'];
/**
 * All that is known of a deployment, as JSON. Each output of the action is a member by its own name
 * with underscores, and every member is there always, `null` where nothing is known.
 * @param fault The message of the error that ended the step, where one has.
 */
function recordOf(outcome, facts, fault) {
    const { target, deployment } = outcome;
    const told = (0,report.report)(outcome);
    const failure = fault ?? told.failure;
    const ended = outcome.kind === 'ended' ? outcome : undefined;
    const { environment } = target;
    return {
        schema: 1,
        verdict: failure === undefined ? 'passed' : 'failed',
        ending: fault === undefined ? outcome.kind : 'error',
        failure: failure ?? null,
        app_id: target.appId ?? null,
        what: target.what,
        ...membersOf(told.outputs),
        created_at: deployment?.created_at ?? null,
        steps: (ended?.steps ?? []).map(({ step, at }) => ({
            step,
            started_at: new Date(at).toISOString(),
        })),
        environment: environment
            ? {
                state: environment.state,
                changes: environment.changes.map(({ name, what }) => ({ name, what })),
                left: environment.left,
            }
            : null,
        environment_hash: facts.environmentHash ?? null,
        cause_message: ended?.diagnosis?.message ?? null,
        cause_fix: ended?.diagnosis?.fix ?? null,
        evidence: bounded(ended?.diagnosis?.evidence ?? []),
        last_lines: bounded(ended?.lastLines ?? []),
        resume: outcome.kind === 'deadline' ? outcome.resume : null,
        repository: facts.repository,
        run_url: facts.runUrl,
        github_deployment_id: facts.githubDeploymentId ?? null,
        targets: null,
    };
}
/** Of several targets: what they have in common, and a record of each below `targets`. */
function recordOfPromotion(promotion, facts) {
    const targets = promotion.parts.map((part, place) => recordOf(part, facts[place]));
    const [first = {}] = targets;
    const { outputs, failure } = (0,report.report)(promotion);
    if (targets.length === 1)
        return { ...first, ...membersOf(outputs) };
    const unknown = Object.entries(first).map(([name, value]) => [
        name,
        Array.isArray(value) ? [] : null,
    ]);
    return {
        ...Object.fromEntries(unknown),
        schema: 1,
        verdict: failure === undefined ? 'passed' : 'failed',
        ending: 'promotion',
        failure: failure ?? null,
        what: `what ${promotion.source} runs`,
        ...membersOf(outputs),
        repository: first['repository'],
        run_url: first['run_url'],
        targets,
    };
}
function membersOf(told) {
    const names = Object.keys(contract.outputs.shape).filter((name) => !NO_MEMBERS.includes(name));
    return Object.fromEntries(names.map((name) => [name.replaceAll('-', '_'), told[name] ?? null]));
}
/** Writes the record and sets the output `record`. Never throws. */
async function writeRecord(record, deploymentId, inputs, tools) {
    const { env, log, redact, setOutput } = tools;
    const name = `sevalla-deployment-${deploymentId ?? 'none'}.json`;
    const path = inputs['record-file'] === undefined
        ? (0,external_node_path_.join)(env['RUNNER_TEMP'] || '.', name)
        : (0,external_node_path_.resolve)(env['GITHUB_WORKSPACE'] || '.', inputs['record-file']);
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        // Each text by itself: within the whole a secret such as `null` would break the JSON.
        const hide = (_, value) => (typeof value === 'string' ? redact(value) : value);
        await (0,promises_.writeFile)(path, `${JSON.stringify(record, hide, 2)}\n`);
        await setOutput('record', path);
    }
    catch (error) {
        log.warning(`The record could not be written: ${(0,errors/* errorMessage */.g)(error)}`);
    }
}
function bounded(lines) {
    return lines.slice(-MOST_LINES).map((line) => line.slice(0, LONGEST_LINE));
}

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/resolve.ts
var resolve = __webpack_require__(5994);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/recorder.ts










/**
 * The deployments at GitHub, the comments on the pull request and the record in JSON. Reporting
 * alone: nothing here throws, and all of it is bounded in time.
 */
function createRecorder(inputs, tools) {
    const services = [];
    async function factsOf(service) {
        const { repository, runUrl } = await tools.context();
        return { repository, runUrl, ...service?.facts() };
    }
    async function endOne(outcome, service = services[0]) {
        const marker = outcome.target.appId && markerOf(outcome.target.appId);
        await Promise.all([
            service?.end(outcome),
            marker &&
                writeComment(inputs, tools, (runUrl) => renderComment(outcome, marker, runUrl), marker),
        ]);
    }
    return {
        /** Once a service is known; nothing is recorded at GitHub before. */
        know(recorded, platform) {
            const service = recordService(inputs, recorded, platform);
            services.push(service);
            return service;
        },
        async end(outcome) {
            if (outcome.kind !== 'promotion') {
                const record = recordOf(outcome, await factsOf(services[0]));
                await writeRecord(record, (0,report.idOf)(outcome), inputs, tools);
                return endOne(outcome);
            }
            const { parts } = outcome;
            const facts = await Promise.all(parts.map((_, place) => factsOf(services[place])));
            const id = parts.map(report.idOf).find((one) => one !== undefined);
            await writeRecord(recordOfPromotion(outcome, facts), id, inputs, tools);
            await Promise.all(parts.map((part, place) => endOne(part, services[place])));
        },
        /** After an error that is the verdict. */
        async fail(error) {
            const fault = (0,errors/* errorMessage */.g)(error);
            const [service] = services;
            const target = service?.target ?? unknownTarget(inputs);
            const id = service?.deploymentId();
            const outcome = { kind: 'started', target, deploymentId: id, deployment: undefined };
            await writeRecord(recordOf(outcome, await factsOf(service), fault), id, inputs, tools);
            const marker = target.appId && markerOf(target.appId);
            const name = target.appName ?? 'The application';
            await Promise.all([
                ...services.map((one) => one.fail(fault)),
                marker &&
                    writeComment(inputs, tools, (url) => renderFault(name, fault, marker, url), marker),
            ]);
        },
    };
}
function recordService(inputs, { target, service, identity, tools, place }, platform) {
    const github = (0,github_deployment/* createGithubDeployment */.Jy)(inputs, tools, place);
    // The previews of a static site are services of their own.
    const key = service.branch === undefined ? service.id : `${service.id} ${service.branch}`;
    const identityText = identity && (0,deploy_sevalla_identity/* describeIdentity */.Cl)(identity);
    let deploymentId;
    let hash;
    async function currentHash() {
        try {
            return await platform.environmentHash();
        }
        catch (error) {
            if (!(error instanceof sevalla_errors/* SevallaError */.T))
                throw error;
            tools.log.info(`The environment is not part of the record: ${(0,errors/* errorMessage */.g)(error)}`);
            return undefined;
        }
    }
    async function openingOf() {
        const { sha } = await tools.context();
        const isOfRun = target.repositoryUrl !== undefined && identity?.kind !== 'image';
        const commit = (isOfRun && identity?.commit) || '';
        return {
            serviceKey: key,
            // Abbreviated commits are no ref to GitHub.
            sha: /^[0-9a-f]{40,64}$/.test(commit) ? commit : sha,
            what: `${target.appName ?? 'Sevalla'}: ${target.what}`,
            identity: identityText,
            environmentHash: hash,
        };
    }
    const ending = {
        deployment: undefined,
        url: target.url,
        identity: identityText,
        look: platform.look,
    };
    return {
        target,
        deploymentId: () => deploymentId,
        facts: () => ({ githubDeploymentId: github.id(), environmentHash: hash }),
        /**
         * Whether the service has the variables that a deployment was recorded with, whatever the
         * times say; undefined where that is not known.
         */
        async hasEnvironmentOf(id) {
            const before = await github.environmentOf(id, key);
            const now = before && (await currentHash());
            return now === undefined ? undefined : before === now;
        },
        /** Before the trigger. */
        async open() {
            if (!github.isWanted)
                return;
            hash = await currentHash();
            await github.open(await openingOf());
        },
        /** Once the deployment is known. @param isAdopted Somebody else has started it. */
        async follow(id, isAdopted) {
            deploymentId = id;
            if (!github.isWanted)
                return;
            // With which variables it began nobody has seen.
            if (isAdopted)
                hash = undefined;
            await github.follow(id, target.url, isAdopted ? await openingOf() : undefined);
        },
        end: (outcome) => github.end({
            ...ending,
            verdict: (0,github_verdict/* githubVerdict */.l)(outcome),
            deployment: outcome.deployment,
            deploymentId: (0,report.idOf)(outcome),
        }),
        fail: (fault) => github.end({ ...ending, verdict: { state: 'error', text: fault }, deploymentId }),
    };
}
function unknownTarget(inputs) {
    const given = inputs['app-id'] ?? inputs['static-site-id'];
    return {
        // A name may be anybody's: the comment is found by id.
        appId: given !== undefined && (0,resolve/* isId */.eQ)(given) ? given.toLowerCase() : undefined,
        appName: undefined,
        url: undefined,
        previousId: undefined,
        what: 'nothing',
        advice: [],
    };
}

;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/deploy.ts

/** Deploys in the way that `action` names, waits for the end, and finds out why it failed. */
async function deploy(inputs, tools) {
    const recorder = createRecorder(inputs, tools);
    let outcome;
    try {
        outcome = await dispatch(inputs, tools, recorder);
    }
    catch (error) {
        await recorder.fail(error);
        throw error;
    }
    await recorder.end(outcome);
    return outcome;
}
async function dispatch(inputs, tools, recorder) {
    switch (inputs.action) {
        case 'deploy-app':
            return (await Promise.all(/* import() */[__webpack_require__.e(551), __webpack_require__.e(205), __webpack_require__.e(569)]).then(__webpack_require__.bind(__webpack_require__, 8569))).deployApp(inputs, tools, recorder);
        case 'deploy-static-site':
            return (await Promise.all(/* import() */[__webpack_require__.e(551), __webpack_require__.e(884)]).then(__webpack_require__.bind(__webpack_require__, 5884))).deployStaticSite(inputs, tools, recorder);
        case 'rollback-app':
            return (await Promise.all(/* import() */[__webpack_require__.e(551), __webpack_require__.e(205), __webpack_require__.e(522)]).then(__webpack_require__.bind(__webpack_require__, 9522))).rollbackApp(inputs, tools);
        case 'promote-app':
            return (await Promise.all(/* import() */[__webpack_require__.e(551), __webpack_require__.e(671)]).then(__webpack_require__.bind(__webpack_require__, 2052))).promoteApp(inputs, tools, recorder);
    }
}


/***/ }),

/***/ 5994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WZ: () => (/* binding */ resolveAll),
/* harmony export */   XR: () => (/* binding */ resolveOne),
/* harmony export */   eQ: () => (/* binding */ isId)
/* harmony export */ });
/* unused harmony export findByName */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5181);


const MOST_NAMED = 10;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function isId(given) {
    return UUID.test(given);
}
/**
 * Ids in the order of the references. Only names cost a call, one for each kind.
 * @throws UserError that lists every name which is nobody's, or several services'.
 */
async function resolveAll(references, sevalla) {
    const lists = new Map();
    const listOf = (kind, input) => {
        const known = lists.get(kind) ?? readNames(kind, input, sevalla);
        lists.set(kind, known);
        return known;
    };
    const faults = [];
    const ids = [];
    for (const { input, kind, given } of references) {
        if (isId(given)) {
            ids.push(given.toLowerCase());
            continue;
        }
        const found = findByName(given, await listOf(kind, input), kind);
        if ('id' in found)
            ids.push(found.id);
        else
            faults.push(`${input}: ${found.fault}`);
    }
    if (faults.length === 0)
        return ids;
    const heading = faults.length === 1 ? 'One name is wrong:' : `${faults.length} names are wrong:`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y([heading, ...faults.map((fault) => `- ${fault}`)].join('\n'));
}
async function resolveOne(reference, sevalla) {
    const [id] = await resolveAll([reference], sevalla);
    return id;
}
/** The only one of that name: as it is written, or else whatever its capitals. */
function findByName(given, all, kind) {
    const folded = given.toLowerCase();
    const exact = all.filter((item) => namesOf(item).includes(given));
    const alike = all.filter((item) => namesOf(item).some((name) => name.toLowerCase() === folded));
    const found = exact.length > 0 ? exact : alike;
    const [first] = found;
    if (first !== undefined && found.length === 1)
        return { id: first.id };
    const quoted = JSON.stringify(given);
    if (first !== undefined) {
        const ids = found.map((item) => `${item.id} (${describe(item)})`).join(', ');
        return { fault: `${found.length} ${kind}s are named ${quoted}: give the id, one of ${ids}` };
    }
    if (all.length === 0) {
        return { fault: `there is no ${kind} ${quoted}: the API key sees no ${kind} at all` };
    }
    const nearest = [...all]
        .sort((one, other) => distanceTo(one, folded) - distanceTo(other, folded))
        .slice(0, MOST_NAMED)
        .map(describe);
    const more = all.length - nearest.length;
    const rest = more > 0 ? ` and ${more} more` : '';
    return { fault: `there is no ${kind} ${quoted}: there is ${nearest.join(', ')}${rest}` };
}
async function readNames(kind, input, sevalla) {
    try {
        switch (kind) {
            case 'application':
                return await sevalla.listApplications();
            case 'static site':
                return await sevalla.listStaticSites();
            case 'pipeline':
                return await sevalla.listPipelines();
        }
    }
    catch (error) {
        if (!(error instanceof _sevalla_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SevallaError */ .T))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${input} is a name, and the names of the ${kind}s cannot be read: give the id instead. ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error)}`, { cause: error });
    }
}
function namesOf({ display_name, name }) {
    return typeof name === 'string' ? [display_name, name] : [display_name];
}
/** `Shop`, or `Shop (shop-x7k2p)` where the generated name tells more than the case. */
function describe(item) {
    const [shown = '', generated] = namesOf(item);
    return generated === undefined || generated.toLowerCase() === shown.toLowerCase()
        ? shown
        : `${shown} (${generated})`;
}
/** What is only longer or shorter is near, whatever the number of letters. */
function distanceTo(item, folded) {
    const distances = namesOf(item).map((shown) => {
        const name = shown.toLowerCase();
        return name.includes(folded) || folded.includes(name) ? 1 : editDistance(name, folded);
    });
    return Math.min(...distances);
}
/** Of Levenshtein: letters to add, drop or replace. */
function editDistance(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (const [at, letter] of [...one].entries()) {
        const next = [at + 1];
        for (let index = 1; index < row.length; index += 1) {
            const replaced = row[index - 1] + (other[index - 1] === letter ? 0 : 1);
            next.push(Math.min(replaced, row[index] + 1, next[index - 1] + 1));
        }
        row = next;
    }
    return row[other.length];
}


/***/ })

};
