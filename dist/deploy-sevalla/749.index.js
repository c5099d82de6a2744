export const id = 749;
export const ids = [749];
export const modules = {

/***/ 3749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/sevalla/client.ts + 1 modules
var client = __webpack_require__(920);
// EXTERNAL MODULE: ./src/sevalla/errors.ts
var sevalla_errors = __webpack_require__(5181);
// EXTERNAL MODULE: ./src/http/network-error.ts
var network_error = __webpack_require__(137);
// EXTERNAL MODULE: ./src/http/request.ts
var request = __webpack_require__(7777);
// EXTERNAL MODULE: ./src/sevalla/schemas.ts
var schemas = __webpack_require__(5400);
;// CONCATENATED MODULE: ./src/sevalla/hook.ts





// The URL is the credential, so no error and no log line may hold any part of it.
const NAME = 'the deploy hook';
/**
 * Starts a deployment by an application's deploy hook: the default branch or the current image.
 * Gives the id of the deployment, where the hook tells it. @throws SevallaError
 */
async function callDeployHook(url, tools) {
    const fault = { method: 'POST', path: NAME };
    const transport = (0,request/* createTransport */.o)(client/* POLICY */.Po, tools);
    try {
        const answer = await transport({
            method: 'POST',
            url,
            name: `POST ${NAME}`,
            headers: { accept: 'application/json', 'user-agent': client/* USER_AGENT */._O },
            bucket: 'hook',
        });
        // A hook that answers 2xx without JSON has done its work: the contract promises no body.
        const isPlain = answer.status >= 200 && answer.status < 300 && answer.json === undefined;
        if (isPlain)
            return undefined;
        return (0,client/* parseAnswer */.Wp)(answer, fault, schemas/* hookAnswer */.Wg, new URL(url).pathname).deployment?.id;
    }
    catch (error) {
        if (error instanceof sevalla_errors/* SevallaError */.T && [401, 403, 404].includes(error.status ?? 0)) {
            throw new sevalla_errors/* SevallaError */.T({
                ...fault,
                status: error.status,
                requestId: error.requestId,
                reason: 'the hook is unknown',
                hint: 'It was switched off or regenerated: copy deploy-hook-url anew from the settings of the application.',
            });
        }
        if (!(error instanceof network_error/* NetworkError */.D))
            throw error;
        throw new sevalla_errors/* SevallaError */.T({
            ...fault,
            reason: error.message,
            isUncertain: error.reach === 'unanswered',
            cause: error,
        });
    }
}
/** `https://hook.sevalla.com/apps/<application id>/deploy/<secret>` */
function appIdInHook(url) {
    return /\/apps\/([0-9a-f-]{36})\/deploy\//i.exec(new URL(url).pathname)?.[1];
}

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/cancel.ts
var cancel = __webpack_require__(4354);
// EXTERNAL MODULE: ./src/kit/fields.ts
var fields = __webpack_require__(8875);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/change.ts


/**
 * What has changed at the platform since a time, given in ISO 8601 by the platform's own clock:
 * a deployment that began before cannot have it. Names the first change, or nothing. What was
 * deleted leaves no trace in the API. @throws SevallaError
 */
async function changeSince(time, appId, sevalla, log) {
    const [variables, processes, globals] = await Promise.all([
        sevalla.listEnvVars(appId),
        sevalla.listProcesses(appId),
        sevalla.listGlobalEnvVars().catch((error) => {
            // A key for one application alone may not read them, and needs not.
            if (!(0,sevalla_errors/* isFinal */.d)(error))
                throw error;
            log.info(`A change of global variables goes unnoticed: ${(0,errors/* errorMessage */.g)(error)}`);
            return [];
        }),
    ]);
    const items = [
        ...variables.map((item) => named(`variable ${item.key}`, item)),
        ...globals.map((item) => named(`global variable ${item.key}`, item)),
        ...processes.map((item) => named(`process ${item.display_name ?? item.key}`, item)),
    ];
    const since = Date.parse(time);
    return items.find(([, item]) => !(lastChange(item) < since))?.[0];
}
function named(name, item) {
    return [name, item];
}
/** Not a number when nothing tells: that counts as a change. */
function lastChange({ created_at, updated_at }) {
    return Date.parse(String(updated_at ?? created_at));
}

;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/identity.ts
/** These roll out an earlier build: of when its variables are is not in the deployment. */
const REUSING = ['RESTART', 'ROLLBACK_DEPLOYMENT'];
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
        return pinned(deployment.docker_image_url) === identity.image ? 'same' : 'other';
    }
    const { commit_sha: commit, branch } = deployment;
    if (commit)
        return commit.toLowerCase().startsWith(identity.commit) ? 'same' : 'other';
    const isElsewhere = branch && identity.branch !== undefined && branch !== identity.branch;
    return isElsewhere || isReuse(deployment) ? 'other' : 'unknown';
}
function describeIdentity(identity) {
    return identity.kind === 'image'
        ? `image ${identity.image}`
        : `commit ${identity.commit.slice(0, 7)}`;
}
/** Without its tag, which counts for nothing beside a digest. */
function pinned(image) {
    const match = /^(.+?)(?::[\w][\w.-]*)?(@sha256:[0-9a-f]{64})$/.exec(image ?? '');
    return match ? `${match[1]}${match[2]}` : undefined;
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

;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/schedule.ts
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
/** Restarts and rollbacks build nothing, and neither does an image. */
function kindOf({ trigger, steps, branch, commit_sha, repo_url }) {
    if (trigger === 'RESTART' || trigger === 'ROLLBACK_DEPLOYMENT')
        return 'restart';
    return steps?.includes('build') || branch || commit_sha || repo_url ? 'build' : 'image';
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

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/status.ts
var deploy_sevalla_status = __webpack_require__(2614);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/concurrency.ts







// More deployments than these at one time would be somebody's accident.
const MOST_LOOKED_AT = 20;
/** The push came long before this step, so a deployment that it has started is there by now. */
const PUSH_LOOKS = 3;
/**
 * Looks before the trigger: the same thing must not be deployed twice, and others not run over.
 * @throws UserError when something else is running and `on-running` is `fail`
 */
async function decide(scene) {
    const { inputs, appId, identity, sevalla, tools } = scene;
    const policy = inputs['on-running'];
    const giveUpAt = tools.now() + inputs.timeout;
    const say = speaker(tools);
    const asked = new Set();
    const cancelling = new Set();
    for (let look = 1;; look += 1) {
        const known = await sevalla.listDeployments(appId, { most: MOST_LOOKED_AT });
        const running = known.filter((deployment) => !(0,deploy_sevalla_status/* hasEnded */.h)(deployment));
        const undecided = running.filter((deployment) => relate(identity, deployment) === 'unknown');
        const found = await findAlike(scene, known, running, say);
        if (found !== undefined)
            return found;
        const others = running.filter((deployment) => !undecided.includes(deployment));
        if (others.length > 0 && policy === 'fail')
            throw busy(others);
        if (policy === 'cancel-older') {
            for (const { id } of others.filter(isExpendable)) {
                if (asked.has(id))
                    continue;
                asked.add(id);
                const fate = await (0,cancel.cancelDeployment)(sevalla, appId, id, tools.log);
                if (fate === 'cancelled')
                    cancelling.add(id);
            }
        }
        const isHeld = undecided.length > 0 || others.some(({ id }) => cancelling.has(id));
        const awaitsPush = scene.expectsPush &&
            look <= PUSH_LOOKS &&
            !known.some((deployment) => relate(identity, deployment) === 'same');
        if (!isHeld && !awaitsPush) {
            const isNews = identity !== undefined || policy !== 'wait';
            if (isNews && others.length > 0) {
                say(`Sevalla queues this one behind ${others.map(describe).join(', ')}.`);
            }
            const seen = new Set(known.map(({ id }) => id));
            return { kind: 'trigger', previousId: known[0]?.id, seen };
        }
        if (tools.now() >= giveUpAt) {
            throw new errors/* UserError */.y(`Nothing was started: ${running.map(describe).join(', ')} went on for ${(0,fields/* formatDuration */.a3)(inputs.timeout)}.`);
        }
        if (awaitsPush && !isHeld) {
            say('Automatic deployment is on: looking for the deployment that Sevalla makes of this push.');
        }
        for (const deployment of undecided) {
            say(`${describe(deployment)} does not show its commit yet: it may be the one that is wanted.`);
        }
        await tools.sleep(inputs['poll-interval'] ?? ADVISED_MS);
    }
}
/** A deployment of the same identity that is under way or live. */
async function findAlike(scene, known, running, say) {
    const { inputs, identity, tools } = scene;
    if (identity === undefined)
        return undefined;
    const before = ({ id }) => known[known.findIndex((deployment) => deployment.id === id) + 1]?.id;
    for (const deployment of running.toReversed()) {
        if (!isAlike(identity, deployment))
            continue;
        if (await isStale(scene, deployment, say))
            continue;
        tools.log.info(deployment.trigger === 'AUTO_DEPLOY_ON_PUSH'
            ? `Sevalla deploys the push by itself: following ${describe(deployment)} instead of making a second.`
            : `${describe(deployment)} is of ${describeIdentity(identity)} too: following it instead of making a second.`);
        return { kind: 'attach', deployment, previousId: before(deployment) };
    }
    const newest = known.find(({ status }) => status === 'success');
    if (inputs['if-live'] === 'deploy' || running.length > 0 || newest === undefined)
        return undefined;
    if (compare(identity, newest) !== 'same')
        return undefined;
    // A restart takes the build of before, with the variables that were there at build time.
    const built = known.find((deployment) => deployment.status === 'success' && isAlike(identity, deployment));
    if (built === undefined || (await isStale(scene, built, say)))
        return undefined;
    tools.log.info(`${upperFirst(describeIdentity(identity))} is live already, by ${describe(newest)}: nothing to deploy (if-live: deploy would).`);
    return { kind: 'live', deployment: newest, previousId: before(newest) };
}
/** Something that it runs with has changed since it began. */
async function isStale({ appId, hasNewVariables, sevalla, tools }, deployment, say) {
    if (!deployment.started_at)
        return false;
    if (hasNewVariables)
        return true;
    const change = await changeSince(deployment.started_at, appId, sevalla, tools.log);
    if (change === undefined)
        return false;
    say(`${describe(deployment)} began before the last change of ${change}: it does not count.`);
    return true;
}
/**
 * The deployment of the same identity that another run has started between our look and our
 * trigger: of two that race, the one that is first in the queue stays.
 */
async function findElder(scene, ownId, seen) {
    const { inputs, appId, identity, sevalla, tools } = scene;
    if (identity === undefined)
        return undefined;
    const giveUpAt = tools.now() + inputs.timeout;
    do {
        const known = await sevalla.listDeployments(appId, { most: MOST_LOOKED_AT });
        const at = known.findIndex(({ id }) => id === ownId);
        const elders = known
            .slice(at + 1)
            .filter(({ id, status }) => !seen.has(id) && !isUndone(status));
        const same = elders.findLast((deployment) => isAlike(identity, deployment));
        if (at === -1 || same !== undefined)
            return same;
        const isOpen = elders.some((deployment) => !(0,deploy_sevalla_status/* hasEnded */.h)(deployment) && compare(identity, deployment) === 'unknown');
        if (!isOpen || known[at]?.status !== 'waiting')
            return undefined;
        await tools.sleep(inputs['poll-interval'] ?? ADVISED_MS);
    } while (tools.now() < giveUpAt);
    return undefined;
}
/** The newer deployment that took the place of one that was skipped or cancelled. */
async function findSuccessor(scene, ownId) {
    const { inputs, appId, identity, sevalla, tools } = scene;
    const giveUpAt = tools.now() + inputs.timeout;
    for (;;) {
        const known = await sevalla.listDeployments(appId, { most: MOST_LOOKED_AT });
        const at = known.findIndex(({ id }) => id === ownId);
        const newer = known.slice(0, Math.max(0, at)).filter(({ status }) => !isUndone(status));
        const same = newer.findLast((deployment) => isAlike(identity, deployment));
        if (same !== undefined)
            return { deployment: same, isSame: true };
        const isOpen = newer.some((deployment) => !(0,deploy_sevalla_status/* hasEnded */.h)(deployment) && relate(identity, deployment) === 'unknown');
        const [newest] = newer;
        if (!isOpen || tools.now() >= giveUpAt) {
            return newest === undefined ? undefined : { deployment: newest, isSame: false };
        }
        await tools.sleep(inputs['poll-interval'] ?? ADVISED_MS);
    }
}
/** Built from the same: a restart only takes up what was built before, with its variables. */
function isAlike(identity, deployment) {
    return relate(identity, deployment) === 'same' && !isReuse(deployment);
}
function relate(identity, deployment) {
    return identity === undefined ? 'other' : compare(identity, deployment);
}
/** Somebody in need has started a rollback: nobody cancels that on the way. */
function isExpendable({ trigger }) {
    return trigger !== 'ROLLBACK_DEPLOYMENT';
}
function isUndone(status) {
    return ['failed', 'cancelled', 'skipped'].includes(status ?? '');
}
function busy(others) {
    return new errors/* UserError */.y(`Nothing was started, because the application is being deployed already: ${others.map(describe).join(', ')}. ` +
        'Run it again later, or set on-running to wait or cancel-older.');
}
function describe({ id, status, commit_sha: commit }) {
    return `deployment ${id} (${[status ?? 'no status yet', ...(commit ? [`commit ${commit.slice(0, 7)}`] : [])].join(', ')})`;
}
/** Says a line once, with a capital letter. */
function speaker({ log }) {
    const said = new Set();
    return (line) => {
        if (!said.has(line))
            log.info(upperFirst(line));
        said.add(line);
    };
}
function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./src/rules/causes.ts
const SEVALLA = 'https://docs.sevalla.com';
const HEALTH_CHECKS = `${SEVALLA}/guides/python/django/health-checks`;
const QUICKSTART = `${SEVALLA}/get-started/quickstart`;
const TROUBLESHOOTING = `${SEVALLA}/applications/troubleshooting/builds-and-deployments`;
const REFUSED = /dial tcp \S*?:(\d+):.*connection refused/i;
/**
 * Causes of failed deployments, the root before its consequences: an app that lacks a variable also
 * crashes, is refused by its probe and misses the deadline of the rollout.
 *
 * The wording of the platform is Kubernetes', Helm's and the container runtime's; that of the apps is
 * Python's, Django's, gunicorn's and Node's own.
 */
const CAUSES = [
    {
        id: 'checkout.branch',
        title: 'The branch to deploy does not exist in the repository',
        patterns: [
            /Remote branch (\S+) not found/i,
            /couldn't find remote ref (?:refs\/heads\/)?(\S+)/i,
            /pathspec '([^']+)' did not match/i,
        ],
        tell: ([, branch]) => ({
            message: `The branch ${branch} does not exist in the repository of the application`,
            fix: 'push it, or correct the input branch',
            subject: branch,
        }),
    },
    {
        id: 'checkout.access',
        title: 'The platform may not read the repository',
        docs: `${SEVALLA}/git/overview`,
        patterns: [
            /Could not read from remote repository/i,
            /fatal: (?:Authentication failed|could not read Username|repository .* (?:not found|does not exist))/i,
        ],
        tell: () => ({
            message: 'Sevalla could not read the repository of the application',
            fix: 'check its address, and that the Git app of Sevalla still has access to it',
        }),
    },
    {
        id: 'env.grammar',
        title: 'The value of a variable breaks the grammar of the platform: unescaped comma, parenthesis',
        docs: `${SEVALLA}/applications/environment-variables`,
        patterns: [
            /environment variable (\S+?): (the .+)$/i,
            /failed parsing --set(?:-string)? data: key "?([\w.]+?)"? has no value/i,
        ],
        tell: ([, name, fault]) => ({
            message: `The platform cannot take the value of the variable ${name}${fault ? `: ${fault}` : ''}`,
            fix: String.raw `write each comma as \, and each double quote as \", and do without parentheses`,
            subject: name,
        }),
    },
    {
        id: 'image.architecture',
        title: 'The image was built for another processor than linux/amd64',
        docs: `${SEVALLA}/applications/docker-images`,
        patterns: [
            /exec format error/i,
            /no (?:match for platform|matching manifest for linux\/amd64)/i,
            /does not match the (?:specified|detected|expected) (?:host )?platform/i,
            /only linux\/amd64 images/i,
        ],
        tell: () => ({
            message: 'The image was built for another processor: the platform runs linux/amd64 alone',
            fix: 'build it with --platform linux/amd64, as build-image does',
        }),
    },
    {
        id: 'image.pull',
        title: 'The image does not exist, or the application has no credential for its registry',
        docs: `${SEVALLA}/tools/registry-credentials`,
        patterns: [
            /Failed to pull image "?([^"\s]+)/i,
            /pull access denied for (\S+)/i,
            /manifest for (\S+) not found/i,
            /(?:ImagePullBackOff|ErrImagePull|manifest unknown)/,
            /(?:unauthorized: authentication required|denied: requested access to the resource)/i,
            /image (\S+) (?:could not be pulled|was not found|does not exist)/i,
        ],
        tell: ([, image]) => ({
            message: `The image ${image ? `${image.replace(/[,:]$/, '')} ` : ''}could not be pulled`,
            fix: 'check its name and tag, and that the registry credential of the application may read it (the GITHUB_TOKEN of a workflow expires and cannot be one)',
            ...(image === undefined ? {} : { subject: image }),
        }),
    },
    {
        id: 'env.missing',
        title: 'The application asks for a variable that the platform does not have',
        docs: `${SEVALLA}/applications/environment-variables`,
        patterns: [
            /Missing (?:from the environment|(?:required )?environment variables?): ([A-Z][A-Z0-9_]*(?:, [A-Z][A-Z0-9_]*)*)/i,
            /KeyError: '([A-Z][A-Z0-9_]{2,})'/,
            /ImproperlyConfigured: Set the ([A-Z][A-Z0-9_]*) environment variable/,
            /UndefinedValueError: ([A-Z][A-Z0-9_]*) not found/,
            /The ([A-Z][A-Z0-9_]*) setting must not be empty/,
            /\b([A-Z][A-Z0-9_]{2,})(?: environment variable)? (?:must be (?:set|defined|provided)|is (?:not set|not defined|required|missing)|must not be (?:empty|blank))\b/,
            /\b(?:environment variable|env var)s? [`'"]?([A-Z][A-Z0-9_]{2,})[`'"]? (?:must be|is) (?:set|not set|required|missing)/i,
        ],
        tell: ([, names = '']) => {
            const isOne = !names.includes(',');
            return {
                message: `The application ends at its start because the variable${isOne ? '' : 's'} ${names} ${isOne ? 'is' : 'are'} not set on the platform`,
                fix: `add ${isOne ? 'it' : 'them'} to the environment variables of the application, available at run time, and deploy again`,
                subject: names,
            };
        },
    },
    {
        id: 'static.manifest',
        title: 'A page names a static file that collectstatic has not collected',
        docs: 'https://docs.djangoproject.com/en/5.2/ref/contrib/staticfiles/#manifeststaticfilesstorage',
        patterns: [/Missing staticfiles manifest entry for '([^']+)'/],
        tell: ([, file]) => ({
            message: `The static file ${file} is not in the manifest of the image`,
            fix: 'run manage.py collectstatic in the build, with the settings of production',
            subject: file,
        }),
    },
    {
        id: 'module.missing',
        title: 'A package or a module of the application is not in the image',
        patterns: [
            /ModuleNotFoundError: No module named '([^']+)'/,
            /Cannot find (?:module|package) '([^']+)'/,
        ],
        tell: ([, name = '']) => ({
            message: `The module ${name.split('/').slice(-2).join('/')} is not in the image`,
            fix: 'add the package to the requirements that the build installs, or correct the name in the start command or the settings',
            subject: name,
        }),
    },
    {
        id: 'migration.conflict',
        title: 'The migrations contradict one another or the database',
        docs: 'https://docs.djangoproject.com/en/5.2/topics/migrations/',
        patterns: [
            /CommandError: (Conflicting migrations detected)/,
            /(InconsistentMigrationHistory): (.+)/,
            /NodeNotFoundError: (Migration .+)/,
        ],
        tell: ([, what, more]) => ({
            message: `The migrations cannot be applied: ${more ?? what}`,
            fix: 'merge them with manage.py makemigrations --merge, or repair their history, and push',
        }),
    },
    {
        id: 'database.unreachable',
        title: 'The database does not answer, or refuses the credentials',
        patterns: [
            /OperationalError: .*(?:could not (?:translate|connect)|connection (?:to server|failed|refused|is bad)|password authentication failed)/i,
            /OperationalError: \(\d+, "(Can't connect to .+)"\)/,
            /(?:FATAL: +)(password authentication failed for user|database .* does not exist)/,
            /\b((?:ECONNREFUSED|ENOTFOUND|ETIMEDOUT)\b.*:(?:5432|3306))/,
        ],
        tell: () => ({
            message: 'The application cannot reach its database',
            fix: 'check DATABASE_URL: the internal host name, the port, the user and the password, and that application and database are in one cluster with an internal connection',
        }),
    },
    {
        id: 'memory.exceeded',
        title: 'A process was killed because it needs more memory than its size has',
        docs: `${SEVALLA}/platform/limits`,
        patterns: [
            /\bOOMKilled\b/,
            /\bout of memory\b/i,
            /exited with code 137\b/i,
            /exit code:? 137\b/i,
        ],
        tell: () => ({
            message: 'A process was killed because it used more memory than its size has',
            fix: 'start fewer workers (set WEB_CONCURRENCY: inside an instance nproc counts the CPUs of the host) or choose a larger size',
        }),
    },
    {
        id: 'command.missing',
        title: 'The start command names a program that is not in the image, or that may not be run',
        docs: `${SEVALLA}/applications/processes`,
        patterns: [
            /(?:sh|bash)(?:: line)?(?: ?\d+:|: \d+:|:) ([^\s:]+): (?:command )?not found/i,
            /exec: "?([^\s":]+)"?: executable file not found/i,
            /exited with code (?:126|127)\b/i,
        ],
        tell: ([, program], { web }) => ({
            message: `The start command cannot be run${program ? `: ${program} is not in the image` : ''}`,
            fix: `correct the start command of the process${web?.entrypoint ? ' (one that is set in the dashboard replaces that of the image)' : ''}, or install the program in the build`,
            ...(program === undefined ? {} : { subject: program }),
        }),
    },
    {
        id: 'command.none',
        title: 'A process has no start command and the builder found none',
        docs: `${SEVALLA}/applications/processes`,
        patterns: [/No start command could be found(?: for process (.+))?/i],
        tell: ([, name]) => ({
            message: `The process ${name ? `${name} ` : ''}has no start command, and the build found none`,
            fix: 'set one in the dashboard under Processes, or add a Procfile',
            ...(name === undefined ? {} : { subject: name }),
        }),
    },
    {
        id: 'job.failed',
        title: 'A job that runs before the deployment, such as the migrations, ended with an error',
        docs: `${SEVALLA}/guides/python/django/deploy`,
        patterns: [
            /\bJob (.+?) (?:failed|exited) with (?:exit )?code [1-9]/,
            /\bpre-?(?:deployment|release)\b.*\b(?:failed|exited with code [1-9])/i,
        ],
        tell: ([, name], evidence) => ({
            message: `The job ${name ? `${name.replace(/[:,]$/, '')} ` : ''}that runs before the deployment failed${because(evidence)}`,
            fix: 'run its command by hand against a copy of the database, correct it and push',
            ...(name === undefined ? {} : { subject: name }),
        }),
    },
    {
        id: 'build.failed',
        title: 'The build of the image failed',
        docs: TROUBLESHOOTING,
        patterns: [
            /(No matching distribution found for \S+)/,
            /npm (?:ERR!|error) (?!code|A complete log)(\S.+)/,
            /failed to solve: (.+)/i,
            /\bBuild (?:command )?(?:failed|exited)\b/i,
        ],
        tell: ([, reason], { deploymentLog }) => ({
            message: `The build failed${reason ? `: ${reason.replace(/\.$/, '')}` : because({ deploymentLog, runtimeLog: [] })}`,
            fix: 'the same build on your own machine, or build-image in the workflow, shows the error sooner',
        }),
    },
    {
        id: 'probe.host',
        title: 'The application refuses the Host header of the readiness probe (400)',
        docs: HEALTH_CHECKS,
        patterns: [
            /Invalid HTTP_HOST header: '(\d+\.\d+\.\d+\.\d+[^']*)'/,
            /(?:Readiness|Liveness) probe failed: HTTP probe failed with statuscode: (400)\b/i,
            /"GET \S+ HTTP\/1\.[01]" (400) .*kube-probe/,
        ],
        tell: ([, found], evidence) => ({
            message: found === '400'
                ? `The ${probeName(evidence)} is answered 400, most likely because it calls the instance by its IP address, which the application (Django: ALLOWED_HOSTS) does not accept as a host`
                : `The ${probeName(evidence)} is answered 400: it calls the instance by its IP address (Host ${found}), which ALLOWED_HOSTS does not list`,
            fix: 'answer the path in a middleware that is first in MIDDLEWARE, before anything reads the host, or give the probe a Host header (httpHeaders) that ALLOWED_HOSTS lists',
        }),
    },
    {
        id: 'probe.redirect',
        title: 'The application redirects the probe to https, which an instance does not speak (301)',
        docs: HEALTH_CHECKS,
        patterns: [
            /probe (?:failed|errored).*server gave HTTP response to HTTPS client/i,
            /(?:Readiness|Liveness) probe failed: .*statuscode: (301|302|307|308)\b/i,
            /"GET \S+ HTTP\/1\.[01]" (301|302|307|308) .*kube-probe/,
        ],
        tell: (_, evidence) => ({
            message: `The ${probeName(evidence)} is redirected to https, which the instance itself does not speak: the edge ends TLS`,
            fix: 'leave the path out of the redirect (SECURE_REDIRECT_EXEMPT, or a middleware before SecurityMiddleware); if the scheme of the probe is HTTPS, make it HTTP',
        }),
    },
    {
        id: 'probe.path',
        title: 'The probe asks for a path that the application does not have, or protects (404, 401, 403)',
        docs: HEALTH_CHECKS,
        patterns: [
            /(?:Readiness|Liveness) probe failed: HTTP probe failed with statuscode: (404|401|403|405)\b/i,
            /"GET \S+ HTTP\/1\.[01]" (404|401|403|405) .*kube-probe/,
        ],
        tell: ([, status], evidence) => ({
            message: `The ${probeName(evidence)} is answered ${status}`,
            fix: status === '404'
                ? 'give the probe a path that exists, with its trailing slash'
                : 'let the path be read without a login',
        }),
    },
    {
        id: 'probe.error',
        title: 'The application answers the probe with an error (5xx)',
        patterns: [
            /(?:Readiness|Liveness) probe failed: HTTP probe failed with statuscode: (5\d\d)\b/i,
            /"GET \S+ HTTP\/1\.[01]" (5\d\d) .*kube-probe/,
        ],
        tell: ([, status], evidence) => ({
            message: `The ${probeName(evidence)} is answered ${status}${because(evidence)}`,
            fix: status === '503'
                ? 'a service that the application needs does not answer: look at its database and cache'
                : 'correct the error that the runtime log shows',
        }),
    },
    {
        id: 'probe.timeout',
        title: 'The probe gets no answer in time',
        docs: HEALTH_CHECKS,
        patterns: [
            /probe failed: .*(?:context deadline exceeded|Client\.Timeout exceeded|i\/o timeout)/i,
            /probe failed: .*(timed out)/i,
        ],
        tell: (_, evidence) => ({
            message: `The ${probeName(evidence)} gets no answer in time: the application hangs or starts slowly`,
            fix: 'do not migrate or wait for other services at the start, and give the probe more time (timeoutSeconds, failureThreshold)',
        }),
    },
    {
        id: 'port.loopback',
        title: 'The application listens on 127.0.0.1, where neither probes nor visitors get',
        docs: QUICKSTART,
        patterns: [
            /(?:listening|running|serving|development server|bound)\b.*?\b(?:127\.0\.0\.1|localhost|\[::1\]):(\d+)/i,
        ],
        tell: ([, port], evidence) => {
            const isReached = !evidence.deploymentLog
                .concat(evidence.runtimeLog)
                .some((line) => REFUSED.test(line));
            if (isReached)
                return undefined;
            return {
                message: `The application listens on 127.0.0.1:${port}, where no probe and no visitor can reach it`,
                fix: 'bind to 0.0.0.0 and to the port of the variable PORT',
            };
        },
    },
    {
        id: 'port.refused',
        title: 'Nothing listens on the port that the probe asks',
        docs: QUICKSTART,
        patterns: [new RegExp(`probe failed: .*${REFUSED.source}`, 'i')],
        tell: ([, port], evidence) => {
            const other = listeningPort(evidence);
            // It was refused only while the application was starting, or because it had ended.
            if (other === port || hasExited(evidence))
                return undefined;
            return {
                message: `The ${probeName(evidence)} finds nothing that listens on port ${port}${other === undefined ? '' : `: the application listens on port ${other}`}`,
                fix: 'let the application listen on 0.0.0.0 and on the port of the variable PORT, and see that the port of the process and of the probe is the same',
            };
        },
    },
    {
        id: 'crash.loop',
        title: 'A process ends right after its start, for a reason that no other rule knows',
        patterns: [
            /Container (\S+) .*exited with code ([1-9]\d*)/i,
            /(?:Back-off restarting failed container|CrashLoopBackOff)/,
        ],
        tell: ([, name, code], evidence) => ({
            message: `The process ${name ? `${name} ` : ''}ends right after its start${code ? ` with code ${code}` : ''}${because(evidence)}`,
            fix: 'correct the error that the runtime log shows',
        }),
    },
    {
        id: 'rollout.deadline',
        title: 'No instance became Ready before the rollout was given up, about 17 minutes after its begin',
        docs: TROUBLESHOOTING,
        patterns: [
            /context deadline exceeded/i,
            /uninstalled due to atomic being set/i,
            /timed out waiting for the condition/i,
            /exceeded its progress deadline/i,
        ],
        tell: (_, evidence) => ({
            message: `No instance became Ready before Sevalla gave the rollout up${evidence.web?.readiness_probe ? `: look at the ${probeName(evidence)}` : ''}`,
            fix: 'see in the runtime log whether the application starts, listens on 0.0.0.0 and PORT, and answers its probe with 200',
        }),
    },
];
/** The most likely cause, or undefined where no rule knows the lines. */
function diagnose(evidence) {
    const lines = [...evidence.deploymentLog, ...evidence.runtimeLog];
    for (const cause of CAUSES) {
        for (const pattern of cause.patterns) {
            // The last occurrence: the first ones may be of instances that were starting up.
            const line = lines.findLast((candidate) => pattern.test(candidate));
            const story = line === undefined ? undefined : cause.tell(line.match(pattern), evidence);
            if (line === undefined || story === undefined)
                continue;
            return {
                id: cause.id,
                severity: 'error',
                ...story,
                ...(cause.docs === undefined ? {} : { docs: cause.docs }),
                evidence: around(lines, line),
            };
        }
    }
    return undefined;
}
const MOST_EVIDENCE = 12;
/** The line, and of a Python traceback what leads to it. */
function around(lines, line) {
    const end = lines.lastIndexOf(line);
    const before = lines.slice(Math.max(0, end - MOST_EVIDENCE + 1), end);
    const traceback = before.findLastIndex((candidate) => /^Traceback /.test(candidate.trim()));
    if (!/^[\w.]*(?:Error|Exception|ImproperlyConfigured)\b/.test(line))
        return [line];
    // A longer traceback has its beginning cut off: the last frames are the application's own.
    const frames = traceback === -1 ? before.slice(-6) : before.slice(traceback);
    return [...frames, line];
}
/** `readiness probe on /health/`, as far as the process tells. */
function probeName({ web }) {
    const path = web?.readiness_probe?.httpGet?.path;
    return path ? `readiness probe on ${path}` : 'probe';
}
// Helm's own "Error: release \u2026 failed" is not the application's.
const EXCEPTION = /^(?!Error: (?:release|failed parsing) )[\w.]*(?:Error|Exception|ImproperlyConfigured): ./;
/** `: ValueError: \u2026`, the last exception that the application printed. */
function because({ deploymentLog, runtimeLog }) {
    const line = [...deploymentLog, ...runtimeLog].findLast((candidate) => EXCEPTION.test(candidate.trim()));
    return line === undefined ? '' : `: ${line.trim().slice(0, 200).replace(/\.$/, '')}`;
}
function hasExited({ deploymentLog, runtimeLog }) {
    return [...deploymentLog, ...runtimeLog].some((line) => /exited with code [1-9]|Back-off restarting|CrashLoopBackOff/i.test(line));
}
const LISTENING = /(?:listening|running|serving|bound)\b.*?(?:0\.0\.0\.0|\[::\]|\*|port)[: ]+(\d{2,5})\b/i;
/** The port that the application says it listens on. */
function listeningPort({ deploymentLog, runtimeLog }) {
    const lines = [...deploymentLog, ...runtimeLog];
    return lines.findLast((line) => LISTENING.test(line))?.match(LISTENING)?.[1];
}

;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/log-tail.ts



/** The tier of logs is 30 calls a minute for all jobs of a company together. */
const SHORTEST_PAUSE_MS = 15_000;
const MOST_LINES = 5000;
function createLogTail(options) {
    const { appId, deploymentId, isShown, startedAt, sevalla, tools } = options;
    const seen = new Set();
    const entries = [];
    let nextAt = 0;
    let isRefused = false;
    let step = 'deployment';
    async function read({ isLast = false } = {}) {
        if (isRefused || (!isLast && (!isShown || tools.now() < nextAt)))
            return;
        nextAt = tools.now() + SHORTEST_PAUSE_MS;
        try {
            const newest = entries.at(-1);
            const found = await sevalla.deploymentLogs(appId, deploymentId, {
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
            if (!(error instanceof sevalla_errors/* SevallaError */.T))
                throw error;
            isRefused = (0,sevalla_errors/* isFinal */.d)(error);
            tools.log.info(`The log cannot be read${isRefused ? '' : ' just now'}: ${(0,errors/* errorMessage */.g)(error)}`);
        }
    }
    async function show(fresh) {
        const elapsed = (0,fields/* formatDuration */.a3)(tools.now() - startedAt);
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
    return line.replace(/(\w:\/\/[^\s:@/]*:)[^\s@/]+@/g, '$1***@');
}

;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/diagnosis.ts



const diagnosis_MOST_LINES = 2000;
const LAST_LINES = 15;
/** Looks for the reason of a failure; finding none is no failure of its own. */
async function diagnoseFailure({ appId, deployment, web, sevalla, tail, log, }) {
    const deploymentLog = tail.lines();
    const runtimeLog = await runtimeLines(sevalla, appId, deployment).catch((error) => {
        log.info(`The runtime log cannot be read: ${(0,errors/* errorMessage */.g)(error)}`);
        return [];
    });
    const lines = deploymentLog.length > 0 ? deploymentLog : runtimeLog;
    return {
        diagnosis: diagnose({ deploymentLog, runtimeLog, web }),
        lastLines: withoutRepeats(lines.filter((line) => line.trim() !== '')).slice(-LAST_LINES),
    };
}
/** What the instances printed since the deployment was made. */
async function runtimeLines(sevalla, appId, { created_at }) {
    const entries = await sevalla.runtimeLogs(appId, {
        from: new Date(created_at).toISOString(),
        limit: diagnosis_MOST_LINES,
    });
    entries.sort((a, b) => a.unix_timestamp - b.unix_timestamp);
    return entries.map(({ message }) => hideCredentials(message));
}

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/env-apply.ts
var env_apply = __webpack_require__(4788);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/env-declare.ts + 2 modules
var env_declare = __webpack_require__(9026);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/find.ts
var find = __webpack_require__(7411);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/preflight.ts



const DAY_MS = 86_400_000;
const KEY_WARNING_DAYS = 14;
const preflight_HEALTH_CHECKS = 'https://docs.sevalla.com/guides/python/django/health-checks';
/**
 * Looks at everything that is known before the trigger.
 * @throws UserError for what would certainly deploy nothing, or something else than asked for.
 */
async function preflight(inputs, appId, sevalla, tools) {
    const { log } = tools;
    const key = await validateKey(sevalla, log);
    const app = await sevalla.getApplication(appId);
    refuse(inputs, app);
    const [processes, domains, past] = await Promise.all([
        optional(sevalla.listProcesses(appId), 'processes', log),
        optional(sevalla.listDomains(appId), 'domains', log),
        // Not optional: without it our own deployment could not be told from an earlier one.
        sevalla.listDeployments(appId, { most: 100 }),
    ]);
    const identity = await identityOf(inputs, app, tools.context);
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
    ];
    for (const { severity, message, fix } of advice) {
        log.annotate({ level: severity, message: fix ? `${message} Fix: ${fix}.` : message });
    }
    const target = {
        appId,
        appName: app.display_name,
        url,
        previousId: past[0]?.id,
        what: describeWhat(inputs, app),
        advice,
    };
    if (identity?.kind === 'commit')
        log.info(`To be deployed: ${describeIdentity(identity)}.`);
    return { target, identity, expectsPush, web, past };
}
async function validateKey(sevalla, log) {
    try {
        return await sevalla.validateKey();
    }
    catch (error) {
        if ((0,sevalla_errors/* isFinal */.d)(error) && error.status === 401)
            throw error;
        // Whether the key is good enough is decided by the calls that follow.
        log.debug(`The key could not be checked: ${(0,errors/* errorMessage */.g)(error)}`);
        return undefined;
    }
}
async function optional(answer, what, log) {
    try {
        return await answer;
    }
    catch (error) {
        log.info(`The ${what} of the application could not be read: ${(0,errors/* errorMessage */.g)(error)}`);
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
        throw new errors/* UserError */.y(`The application ${app.display_name} cannot be deployed so: ${faults.join('; ')}.`);
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
function describeWeb({ port, entrypoint, readiness_probe, liveness_probe }) {
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
            docs: preflight_HEALTH_CHECKS,
        },
    ];
}

;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/wait.ts






/** A line at least this often, so that nobody takes the wait for a hang. */
const HEARTBEAT_MS = 60_000;
/** Looks at the deployment until it has ended, the deadline has come, or the API shuts the door. */
async function waitForEnd(options) {
    const { appId, deploymentId, startedAt, sevalla, tail, tools } = options;
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
        const line = (0,deploy_sevalla_status/* describeStatus */.W)(phase === undefined ? seen : { ...seen, steps: [phase] });
        const isNews = line !== said;
        if (!isNews && tools.now() - saidAt < HEARTBEAT_MS)
            return;
        const usualMs = seen.status === 'inProgress' ? schedule?.usualMs : undefined;
        if (usualMs !== undefined && began !== undefined) {
            tools.log.info(`${line} (${besideUsual(tools.now() - began, usualMs)})`);
        }
        else {
            const elapsed = (0,fields/* formatDuration */.a3)(tools.now() - startedAt);
            tools.log.info(isNews ? `${line} (${elapsed})` : `${line}, for ${elapsed} by now`);
        }
        said = line;
        saidAt = tools.now();
    };
    /** Until the next look; the log has a pace of its own. */
    const pause = async (ms) => {
        for (let left = ms; left > 0; left -= SHORTEST_PAUSE_MS) {
            await tools.sleep(Math.min(left, SHORTEST_PAUSE_MS));
            if (left <= SHORTEST_PAUSE_MS)
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
            const deployment = await sevalla.getDeployment(appId, deploymentId);
            note(deployment);
            options.onSeen(deployment);
            if (options.isWrong?.(deployment))
                return { kind: 'wrong', deployment };
            // A final status may have been preceded by lines that nobody has seen yet.
            await tail.read({ isLast: (0,deploy_sevalla_status/* hasEnded */.h)(deployment) });
            say();
            return (0,deploy_sevalla_status/* hasEnded */.h)(deployment) ? { kind: 'ended', deployment } : undefined;
        }
        catch (error) {
            if (!(error instanceof sevalla_errors/* SevallaError */.T))
                throw error;
            if (isRefusal(error))
                return { kind: 'lost', reason: error.message };
            // Trouble on the way says nothing about the deployment.
            tools.log.info(`${(0,errors/* errorMessage */.g)(error)} Still waiting.`);
            return undefined;
        }
    }
}
/** Whether the answer to the trigger may stand for the first look. */
function tellsEnough({ first, intervalMs }) {
    if (first === undefined || intervalMs !== undefined || (0,deploy_sevalla_status/* hasEnded */.h)(first))
        return false;
    // A build is compared with the commit that was asked for, so that is to be known soon.
    return kindOf(first) !== 'build' || Boolean(first.commit_sha);
}
function scheduleFor(deployment, { intervalMs, past, deploymentId }) {
    const kind = deployment === undefined ? 'build' : kindOf(deployment);
    const durations = durationsOf(past.filter(({ id }) => id !== deploymentId), kind);
    return intervalMs === undefined
        ? adaptiveSchedule(durations, kind)
        : fixedSchedule(intervalMs, usualOf(durations));
}
/** `1m 10s of usually 3m`, `5m, usually 3m`. */
function besideUsual(ranMs, usualMs) {
    const usually = `usually ${(0,fields/* formatDuration */.a3)(Math.round(usualMs / 1000) * 1000)}`;
    return `${(0,fields/* formatDuration */.a3)(ranMs)}${ranMs > usualMs ? ',' : ' of'} ${usually}`;
}
/** 401, 403, 404 and their kind: the same question will get the same answer. */
function isRefusal({ status }) {
    return status !== undefined && status >= 300 && status < 500 && ![408, 429].includes(status);
}

;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/deploy.ts
















// An interruption lets a trigger that is under way finish: its answer is the id to cancel.
const TRIGGER_GRACE_MS = 4000;
/** Times that another deployment is looked for in place of an adopted one. */
const MOST_TURNS = 3;
/** Log calls are an extra: they may not hold up the verdict. */
const LOG_POLICY = { timeoutMs: 10_000, deadlineMs: 5000 };
/** Starts a deployment, waits for its end, and finds out why it failed. */
async function deploy(inputs, tools) {
    const token = inputs['sevalla-token'];
    const hook = inputs['deploy-hook-url'];
    const appId = appIdOf(inputs);
    const declaration = await (0,env_declare/* declareEnvironment */.a)(inputs, tools);
    if (hook !== undefined && (token === undefined || appId === undefined)) {
        return startUnseen(hook, appId, tools);
    }
    const sevalla = (0,client/* createSevalla */.Z1)({ token: token, apiUrl: inputs['api-url'], tools });
    const run = {
        inputs,
        tools,
        sevalla,
        ...(await preflight(inputs, appId, sevalla, tools)),
        deploymentId: undefined,
        deployment: undefined,
        warned: new Set(),
        isTriggered: false,
        setPhase: (phase) => tools.saveState(cancel.STATE.phase, phase),
    };
    await publish(run);
    const environment = await (0,env_apply/* prepareEnvironment */.zD)(inputs, declaration, {
        appId: appId,
        previousId: run.target.previousId,
        sevalla,
        tools,
        hurry: () => (0,cancel.hurriedClient)(inputs, tools),
    }, tools.mask);
    run.target.environment = environment?.view;
    if (inputs['dry-run']) {
        return { kind: 'planned', target: run.target, deploymentId: undefined, deployment: undefined };
    }
    await environment?.apply();
    let outcome;
    try {
        outcome = await carryOut(run);
        return outcome;
    }
    finally {
        await environment?.settle(outcome, run.deploymentId);
    }
}
async function deployOnce(run) {
    const { inputs, target } = run;
    const decision = await decide(sceneOf(run));
    target.previousId = decision.previousId;
    if (decision.kind === 'trigger') {
        await start(run);
        await giveWay(run, decision.seen);
    }
    else {
        await adopt(run, decision.deployment);
        if (decision.kind === 'live')
            return { kind: 'live', target, deployment: decision.deployment };
    }
    if (!inputs['wait-for-finish']) {
        const { deploymentId, deployment } = run;
        return { kind: 'started', target, deploymentId, deployment };
    }
    const outcome = await follow(run);
    return outcome.kind === 'ended' ? settle(run, outcome) : outcome;
}
function sceneOf({ inputs, target, identity, expectsPush, sevalla, tools }) {
    const hasNewVariables = target.environment?.state === 'applied';
    const appId = target.appId;
    return { inputs, appId, identity, expectsPush, hasNewVariables, sevalla, tools };
}
/** From now on the run is about a deployment that it has not started, and must not cancel. */
async function adopt(run, deployment) {
    run.target.isAdopted = true;
    run.deployment = deployment;
    run.deploymentId = deployment.id;
    await run.setPhase('done');
    await publish(run);
}
/** Two runs that look at the same moment both find nothing: the later one takes its own back. */
async function giveWay(run, seen) {
    const { inputs, sevalla, target, tools } = run;
    const own = run.deploymentId;
    const elder = await findElder(sceneOf(run), own, seen).catch((error) => {
        if (!(error instanceof sevalla_errors/* SevallaError */.T))
            throw error;
        return undefined;
    });
    if (elder === undefined)
        return;
    tools.log.info(`The deployment ${elder.id} of the same was started just before: following that.`);
    const fate = await (0,cancel.cancelDeployment)(sevalla, target.appId, own, tools.log);
    if (fate === 'going on')
        return;
    if (fate === 'cancelled') {
        await run.setPhase('cancelling');
        await (0,cancel.confirmEnd)(sevalla, target.appId, own, tools, inputs['poll-interval'] ?? ADVISED_MS);
    }
    await adopt(run, elder);
}
function wasTakenBack({ target, identity }, outcome) {
    if (outcome.kind !== 'ended' || !target.isAdopted || identity === undefined)
        return false;
    const { deployment, winner } = outcome;
    return winner === undefined && ['cancelled', 'skipped'].includes(deployment.status ?? '');
}
/** Follows the deployment that has taken the place of ours, when it is of the same. */
async function settle(run, outcome) {
    const { inputs, target, tools } = run;
    const { status, id } = outcome.deployment;
    const gaveWay = status === 'skipped' || (status === 'cancelled' && inputs['on-running'] === 'cancel-older');
    if (!gaveWay)
        return outcome;
    const successor = await findSuccessor(sceneOf(run), id).catch((error) => {
        if (!(error instanceof sevalla_errors/* SevallaError */.T))
            throw error;
        return undefined;
    });
    if (successor === undefined)
        return outcome;
    const { deployment: winner, isSame } = successor;
    if (!isSame)
        return { ...outcome, winner, isSuperseded: inputs['on-superseded'] === 'pass' };
    tools.log.info(`The deployment ${winner.id} of the same has taken its place: following that.`);
    target.previousId = id;
    await adopt(run, winner);
    return follow(run);
}
async function carryOut(run) {
    const { tools } = run;
    try {
        let outcome = await deployOnce(run);
        // Whoever has started an adopted deployment may take it back.
        for (let turn = 0; turn < MOST_TURNS && wasTakenBack(run, outcome); turn += 1) {
            tools.log.info('The deployment that was followed was taken back: looking again.');
            outcome = await deployOnce(run);
        }
        await run.setPhase('done');
        return outcome;
    }
    catch (error) {
        if (tools.signal.aborted)
            return cleanUp(run);
        await run.setPhase('done');
        throw error;
    }
}
function appIdOf({ 'app-id': given, 'deploy-hook-url': hook }) {
    const named = hook === undefined ? undefined : appIdInHook(hook);
    if (given !== undefined && named !== undefined && given.toLowerCase() !== named.toLowerCase()) {
        throw new errors/* UserError */.y(`app-id is ${given}, but deploy-hook-url deploys ${named}: give the one that is meant.`);
    }
    return given ?? named;
}
/** A hook without a key: nothing can be looked at, before or after. */
async function startUnseen(hook, appId, tools) {
    const deploymentId = await callDeployHook(hook, tools);
    if (deploymentId !== undefined)
        await tools.setOutput('deployment-id', deploymentId);
    const target = {
        appId,
        appName: undefined,
        url: undefined,
        previousId: undefined,
        what: 'what its deploy hook deploys',
        advice: [],
    };
    return { kind: 'started', target, deploymentId, deployment: undefined };
}
/** Sets what is known by now, so that it is there however the step ends. */
async function publish({ target, deploymentId, tools }) {
    const known = {
        'deployment-id': deploymentId,
        url: target.url,
        'app-name': target.appName,
        // Until the deployment is known, so is not the one before it.
        'previous-deployment-id': deploymentId && target.previousId,
    };
    for (const [name, value] of Object.entries(known)) {
        if (value !== undefined)
            await tools.setOutput(name, value);
    }
}
async function start(run) {
    const { target, tools } = run;
    const appId = target.appId;
    await tools.saveState(cancel.STATE.appId, appId);
    await tools.saveState(cancel.STATE.previousId, target.previousId ?? '');
    tools.signal.throwIfAborted();
    await run.setPhase('triggering');
    target.isAdopted = false;
    run.isTriggered = true;
    run.deploymentId = undefined;
    run.deployment = undefined;
    tools.log.info(`Deploying ${target.what}.`);
    await trigger(run, appId);
    await tools.saveState(cancel.STATE.deploymentId, run.deploymentId);
    await run.setPhase('running');
    await publish(run);
    tools.log.info(`Deployment ${run.deploymentId} was triggered.`);
    tools.signal.throwIfAborted();
}
/** Sets the id, and the deployment where the answer holds it. */
async function trigger(run, appId) {
    const { inputs, tools } = run;
    const patient = { ...tools, signal: delayedSignal(tools.signal, TRIGGER_GRACE_MS) };
    const hook = inputs['deploy-hook-url'];
    try {
        if (hook !== undefined) {
            run.deploymentId = await callDeployHook(hook, patient);
            if (run.deploymentId !== undefined)
                return;
            tools.log.info('The deploy hook did not tell the id of the deployment: looking for it.');
        }
        else {
            const api = (0,client/* createSevalla */.Z1)({
                token: inputs['sevalla-token'],
                apiUrl: inputs['api-url'],
                tools: patient,
            });
            run.deployment = await api.triggerDeployment(appId, {
                branch: inputs.branch,
                docker_image: inputs['docker-image'],
                ...(inputs['is-restart'] ? { is_restart: true } : {}),
            });
            run.deploymentId = run.deployment.id;
            warnOfOther(run);
            return;
        }
    }
    catch (error) {
        if (!(error instanceof sevalla_errors/* SevallaError */.T) || !error.isUncertain)
            throw error;
        // Triggering again could deploy twice, so look whether the first one came through.
        tools.log.info(`${error.message} Looking whether it was carried out all the same.`);
        await recover(run, appId, error);
        return;
    }
    await recover(run, appId, undefined);
}
async function recover(run, appId, cause) {
    const { inputs, sevalla, target, tools } = run;
    const mark = (0,cancel.markOf)(inputs, appId, target.previousId);
    for (let look = 0; look < 3; look += 1) {
        await tools.sleep(inputs['poll-interval'] ?? ADVISED_MS);
        const own = await (0,find/* findOwn */.g)(sevalla, mark);
        if (own === undefined)
            continue;
        run.deployment = own;
        run.deploymentId = own.id;
        return;
    }
    throw new errors/* UserError */.y(`Nobody knows whether a deployment was started${cause ? `: ${(0,errors/* errorMessage */.g)(cause)}` : '.'} ` +
        'None can be told to be of this run. Look into the dashboard before you run it again.');
}
/** An ignored member of the request would deploy something else and be green. */
function warnOfOther({ inputs, deployment, tools }) {
    const asked = [
        ['branch', inputs.branch, deployment?.branch],
        ['image', inputs['docker-image'], deployment?.docker_image_url],
    ];
    for (const [what, wanted, got] of asked) {
        if (wanted === undefined || !got || got === wanted)
            continue;
        tools.log.warning(`Sevalla deploys the ${what} ${got}, although ${wanted} was asked for.`);
    }
}
async function follow(run) {
    const { inputs, tools, sevalla, target, web } = run;
    const appId = target.appId;
    const deploymentId = run.deploymentId;
    const startedAt = tools.now();
    const logs = (0,client/* createSevalla */.Z1)({
        token: inputs['sevalla-token'],
        apiUrl: inputs['api-url'],
        tools,
        policy: LOG_POLICY,
    });
    const tail = createLogTail({
        appId,
        deploymentId,
        isShown: inputs.log,
        startedAt,
        sevalla: logs,
        tools,
    });
    const result = await waitForEnd({
        appId,
        deploymentId,
        first: run.deployment,
        startedAt,
        timeoutMs: inputs.timeout,
        intervalMs: inputs['poll-interval'],
        past: run.past,
        sevalla,
        tail,
        tools,
        onSeen: (deployment) => {
            run.deployment = deployment;
        },
        isWrong: (deployment) => isWrongCommit(run, deployment),
    });
    const judgement = { target, appId, web, logs, tail, tools };
    if (result.kind === 'ended')
        return judge({ ...judgement, deployment: result.deployment });
    if (result.kind === 'wrong')
        return endMismatch(run, result.deployment);
    if (result.kind === 'lost') {
        const { reason } = result;
        return { kind: 'lost', target, deploymentId, deployment: run.deployment, reason };
    }
    const fate = inputs['on-timeout'] === 'cancel' && !target.isAdopted
        ? await (0,cancel.cancelDeployment)(sevalla, appId, deploymentId, tools.log)
        : 'left';
    if (fate === 'ended') {
        const deployment = await sevalla.getDeployment(appId, deploymentId);
        await tail.read({ isLast: true });
        return judge({ ...judgement, deployment });
    }
    return {
        kind: 'deadline',
        target,
        deploymentId,
        deployment: run.deployment,
        waitedMs: tools.now() - startedAt,
        fate,
        resume: 'curl -H "Authorization: Bearer $SEVALLA_TOKEN" ' +
            `${inputs['api-url']}/applications/${appId}/deployments/${deploymentId}`,
    };
}
/** A trigger takes no commit: what is built is the head of the branch at the time of checkout. */
function isWrongCommit({ inputs, identity, warned, tools }, deployment) {
    if (identity?.kind !== 'commit' || compare(identity, deployment) !== 'other')
        return false;
    if (inputs['on-commit-mismatch'] === 'fail')
        return true;
    const line = `Sevalla deploys commit ${deployment.commit_sha}, although ${identity.commit} was asked for: the branch has moved since.`;
    if (!warned.has(line))
        tools.log.warning(line);
    warned.add(line);
    return false;
}
async function endMismatch(run, seen) {
    const { target, sevalla, tools } = run;
    const wanted = run.identity?.kind === 'commit' ? run.identity.commit : '';
    const fate = (0,deploy_sevalla_status/* hasEnded */.h)(seen)
        ? 'ended'
        : await (0,cancel.cancelDeployment)(sevalla, target.appId, seen.id, tools.log);
    if (fate === 'cancelled') {
        await run.setPhase('cancelling');
        await (0,cancel.confirmEnd)(sevalla, target.appId, seen.id, tools, run.inputs['poll-interval'] ?? ADVISED_MS);
    }
    const deployment = await sevalla.getDeployment(target.appId, seen.id).catch(() => seen);
    return { kind: 'mismatch', target, deploymentId: seen.id, deployment, wanted, fate };
}
async function judge(judgement) {
    const { target, deployment, appId, web, logs, tail, tools } = judgement;
    const { diagnosis, lastLines } = deployment.status === 'failed'
        ? await diagnoseFailure({ appId, deployment, web, sevalla: logs, tail, log: tools.log })
        : { diagnosis: undefined, lastLines: [] };
    const steps = tail.steps();
    return { kind: 'ended', target, deployment, steps, diagnosis, lastLines, winner: undefined };
}
/** After a signal: cancels what this run has started. */
async function cleanUp(run) {
    const { inputs, target, tools } = run;
    const appId = target.appId;
    const reason = (0,errors/* errorMessage */.g)(tools.signal.reason);
    if (!run.isTriggered || target.isAdopted) {
        const { deploymentId, deployment } = run;
        const fate = target.isAdopted ? 'left' : 'none';
        return { kind: 'interrupted', target, deploymentId, deployment, reason, fate };
    }
    const sevalla = (0,cancel.hurriedClient)(inputs, tools);
    if (run.deploymentId === undefined) {
        const mark = (0,cancel.markOf)(inputs, appId, target.previousId);
        const own = await (0,find/* findOwn */.g)(sevalla, mark).catch(() => undefined);
        run.deploymentId = own?.id;
        run.deployment = own;
    }
    const { deploymentId, deployment } = run;
    let fate = 'unknown';
    if (deploymentId !== undefined) {
        await tools.saveState(cancel.STATE.deploymentId, deploymentId);
        fate = await (0,cancel.cancelDeployment)(sevalla, appId, deploymentId, tools.log);
        if (fate === 'cancelled')
            await run.setPhase('cancelling');
        if (fate === 'ended')
            await run.setPhase('done');
    }
    return { kind: 'interrupted', target, deploymentId, deployment, reason, fate };
}
/** Aborted `ms` milliseconds after `signal`, for the same reason. */
function delayedSignal(signal, ms) {
    const controller = new AbortController();
    const begin = () => {
        // Unreferenced: once the trigger is answered, nothing waits for this.
        setTimeout(() => controller.abort(signal.reason), ms).unref();
    };
    if (signal.aborted)
        controller.abort(signal.reason);
    else
        signal.addEventListener('abort', begin, { once: true });
    return controller.signal;
}


/***/ })

};
