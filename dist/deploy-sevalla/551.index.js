export const id = 551;
export const ids = [551];
export const modules = {

/***/ 1279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u0: () => (/* binding */ carryOut),
  uH: () => (/* binding */ newRun),
  mk: () => (/* binding */ publish),
  FB: () => (/* binding */ quickClient)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/sevalla/client.ts + 1 modules
var client = __webpack_require__(920);
// EXTERNAL MODULE: ./src/sevalla/errors.ts
var sevalla_errors = __webpack_require__(5181);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/cancel.ts
var cancel = __webpack_require__(4354);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/change.ts
var change = __webpack_require__(9012);
// EXTERNAL MODULE: ./src/kit/fields.ts
var fields = __webpack_require__(8875);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/identity.ts
var deploy_sevalla_identity = __webpack_require__(770);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/schedule.ts
var schedule = __webpack_require__(6733);
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
    const { inputs, deployments, identity, tools } = scene;
    const policy = inputs['on-running'];
    const giveUpAt = tools.now() + inputs.timeout;
    const say = speaker(tools);
    const asked = new Set();
    const cancelling = new Set();
    for (let look = 1;; look += 1) {
        const known = await deployments.list({ most: MOST_LOOKED_AT });
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
                const fate = await (0,cancel/* cancelDeployment */.wj)(deployments, id, tools.log);
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
        await tools.sleep(inputs['poll-interval'] ?? schedule/* ADVISED_MS */.qM);
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
        tools.log.info((0,deploy_sevalla_identity/* isOfPush */.WM)(deployment)
            ? `Sevalla deploys the push by itself: following ${describe(deployment)} instead of making a second.`
            : `${describe(deployment)} is of ${(0,deploy_sevalla_identity/* describeIdentity */.Cl)(identity)} too: following it instead of making a second.`);
        return { kind: 'attach', deployment, previousId: before(deployment) };
    }
    const newest = known.find(({ status }) => status === 'success');
    if (inputs['if-live'] === 'deploy' || running.length > 0 || newest === undefined)
        return undefined;
    if (relate(identity, newest) !== 'same')
        return undefined;
    // A restart takes the build of before, with the variables that were there at build time.
    const built = known.find((deployment) => deployment.status === 'success' && isAlike(identity, deployment));
    if (built === undefined || (await isStale(scene, built, say)))
        return undefined;
    tools.log.info(`${upperFirst((0,deploy_sevalla_identity/* describeIdentity */.Cl)(identity))} is live already, by ${describe(newest)}: nothing to deploy (if-live: deploy would).`);
    return { kind: 'live', deployment: newest, previousId: before(newest) };
}
/** Something that it runs with has changed since it began. */
async function isStale({ hasNewVariables, changeSince, hasEnvironmentOf }, deployment, say) {
    if (!deployment.started_at)
        return false;
    const isSame = await hasEnvironmentOf(deployment.id);
    if (isSame === false) {
        say(`${describe(deployment)} was recorded with another environment: it does not count.`);
        return true;
    }
    if (hasNewVariables && isSame === undefined)
        return true;
    const change = await changeSince(deployment.started_at, isSame ? 'variables' : undefined);
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
    const { inputs, deployments, identity, tools } = scene;
    if (identity === undefined)
        return undefined;
    const giveUpAt = tools.now() + inputs.timeout;
    do {
        const known = await deployments.list({ most: MOST_LOOKED_AT });
        const at = known.findIndex(({ id }) => id === ownId);
        const elders = known
            .slice(at + 1)
            .filter(({ id, status }) => !seen.has(id) && !isUndone(status));
        const same = elders.findLast((deployment) => isAlike(identity, deployment));
        if (at === -1 || same !== undefined)
            return same;
        const isOpen = elders.some((deployment) => !(0,deploy_sevalla_status/* hasEnded */.h)(deployment) && (0,deploy_sevalla_identity/* compare */.UD)(identity, deployment) === 'unknown');
        if (!isOpen || known[at]?.status !== 'waiting')
            return undefined;
        await tools.sleep(inputs['poll-interval'] ?? schedule/* ADVISED_MS */.qM);
    } while (tools.now() < giveUpAt);
    return undefined;
}
/** The newer deployment that took the place of one that was skipped or cancelled. */
async function findSuccessor(scene, ownId) {
    const { inputs, deployments, identity, tools } = scene;
    const giveUpAt = tools.now() + inputs.timeout;
    for (;;) {
        const known = await deployments.list({ most: MOST_LOOKED_AT });
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
        await tools.sleep(inputs['poll-interval'] ?? schedule/* ADVISED_MS */.qM);
    }
}
/** Built from the same: a restart only takes up what was built before, with its variables. */
function isAlike(identity, deployment) {
    return relate(identity, deployment) === 'same' && !(0,deploy_sevalla_identity/* isReuse */.Lw)(deployment);
}
function relate(identity, deployment) {
    if (identity === undefined)
        return 'other';
    // The same commit, built anew, is not what the source of a promotion runs.
    if (identity.kind === 'build' && deployment.steps?.includes('build'))
        return 'other';
    // A static site may publish each branch at an address of its own.
    const { static_site_id: site, branch } = deployment;
    if (site && identity.kind === 'commit' && branch && branch !== identity.branch)
        return 'other';
    return (0,deploy_sevalla_identity/* compare */.UD)(identity, deployment);
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

;// CONCATENATED MODULE: ./src/rules/wording.ts
const MOST_NAMES = 20;
const MOST_CHARACTERS = 100;
/** A name fit for a sentence, whatever somebody typed into the dashboard. */
function shown(name) {
    return name.replace(/[^A-Za-z0-9_.-]/g, '?').slice(0, MOST_CHARACTERS);
}
/** `the app's SECRET_KEY`, `the global SECRET_KEY`, `SECRET_KEY in .env.production`. */
function nameOf({ name, origin, file }) {
    if (origin === 'app')
        return `the app's ${shown(name)}`;
    if (origin === 'global')
        return `the global ${shown(name)}`;
    return `${shown(name)} in ${file ?? 'the file'}`;
}
function capitalize(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function count(number, noun, nouns = `${noun}s`) {
    return `${number} ${number === 1 ? noun : nouns}`;
}
function listNames(things) {
    const names = things.slice(0, MOST_NAMES).map(({ name }) => shown(name));
    const more = things.length - names.length;
    return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./src/rules/evidence.ts

function linesOf({ deploymentLog, runtimeLog }) {
    return [...deploymentLog, ...runtimeLog];
}
/** `readiness probe on /health/`, as far as the process tells. */
function probeName({ web }) {
    const path = web?.readiness_probe?.httpGet?.path;
    return path ? `readiness probe on ${path}` : 'probe';
}
// Helm's own "Error: release \u2026 failed" is not the application's.
const EXCEPTION = /^(?!Error: (?:release|failed parsing) )[\w.]*(?:Error|Exception|ImproperlyConfigured|InvalidTag)(?: \[\w+\])?: ./;
/** `ValueError: \u2026`, of the application or of the build. */
function isException(line) {
    return EXCEPTION.test(line.trim());
}
function lastException(evidence) {
    return linesOf(evidence).findLast(isException);
}
/** `: ValueError: \u2026` */
function because(evidence) {
    const line = lastException(evidence);
    return line === undefined ? '' : `: ${line.trim().slice(0, 200).replace(/\.$/, '')}`;
}
function hasExited(evidence) {
    return (linesOf(evidence).some((line) => /(?<!command )exited with code [1-9]|Back-off restarting|CrashLoopBackOff/i.test(line)) || crashes(evidence).length > 0);
}
// SIGINT and SIGTERM: how the platform takes away what it has given up.
const ASKED_TO_END = new Set([0, 130, 143]);
/** Ends that nobody asked for. One SIGKILL an instance may be the end of a rollout that was given up. */
function crashes({ measured }) {
    const exits = measured?.exits ?? [];
    const kills = exits.filter(({ code, description }) => code === 137 && !isOutOfMemory(description));
    const isKilledAgain = kills.length > (measured?.instances ?? 1);
    return exits.filter(({ code, description }) => !ASKED_TO_END.has(code) && (code !== 137 || isKilledAgain || isOutOfMemory(description)));
}
function isOutOfMemory(description) {
    return /OOM|out of memory/i.test(description ?? '');
}
/** Megabytes that one instance of the web process may use. */
function memoryLimit({ web, measured }) {
    return web?.memory_limit ?? measured?.memoryLimitMb ?? undefined;
}
const LISTENING = /(?:listening|running|serving|bound)\b.*?(?:0\.0\.0\.0|\[::\]|\*|port)[: ]+(\d{2,5})\b/i;
/** The port that the application says it listens on. */
function listeningPort(evidence) {
    return linesOf(evidence)
        .findLast((line) => LISTENING.test(line))
        ?.match(LISTENING)?.[1];
}
const BOOTS = /Booting worker with pid: \d+/;
const STARTS = /Starting gunicorn/;
const REPLACES = /WORKER TIMEOUT|was sent SIG|exited with code|Worker failed to boot/;
/** How many workers a server starts at once, by gunicorn's log before the first one is replaced. */
function workerCount(evidence) {
    const all = linesOf(evidence);
    const first = all.findIndex((line) => STARTS.test(line));
    const rest = all.slice(Math.max(0, first));
    const end = rest.findIndex((line) => REPLACES.test(line));
    const before = end === -1 ? rest : rest.slice(0, end);
    const boots = before.filter((line) => BOOTS.test(line)).length;
    const servers = Math.max(1, before.filter((line) => STARTS.test(line)).length);
    return boots === 0 ? undefined : Math.max(1, Math.round(boots / servers));
}
/** What the platform says of the web process, one fact a line. */
function platformFacts(evidence) {
    const { web, measured, variables, step } = evidence;
    if (step === 'checkout' || step === 'build')
        return [];
    const { memoryMb, cpuCores, cpuLimitCores, instances, exits } = measured ?? {};
    const limitMb = web?.memory_limit ?? measured?.memoryLimitMb;
    return [
        ...(web === undefined ? [] : [describeWeb(web)]),
        ...(instances === undefined ? [] : [`${count(instances, 'instance')} ran at a time`]),
        ...(exits === undefined ? [] : [describeExits(crashes(evidence))]),
        ...(memoryMb === undefined
            ? []
            : [
                `memory: at most ${Math.round(memoryMb)}${limitMb ? ` of ${limitMb}` : ''} MB an instance`,
            ]),
        ...(cpuCores === undefined
            ? []
            : [
                `CPU: at most ${cpuCores.toFixed(2)}${cpuLimitCores ? ` of ${cpuLimitCores}` : ''} cores an instance`,
            ]),
        ...(variables === undefined || !/gunicorn/.test(web?.entrypoint ?? '')
            ? []
            : [`WEB_CONCURRENCY is ${variables.has('WEB_CONCURRENCY') ? 'set' : 'not set'}`]),
    ];
}
function describeWeb({ entrypoint, port, readiness_probe: probe }) {
    const { httpGet } = probe ?? {};
    const asked = httpGet
        ? `${httpGet.scheme ?? 'HTTP'} ${httpGet.path ?? '/'}`
        : probe?.tcpSocket
            ? 'TCP'
            : probe?.exec
                ? 'a command'
                : 'none';
    const start = entrypoint
        ? `start command ${JSON.stringify(entrypoint)}`
        : "the image's own start";
    return `web process: ${start}, port ${port ?? 8080}, readiness probe ${asked}`;
}
/** `exit codes: 1 (3 times), 137 OOMKilled` */
function describeExits(exits) {
    if (exits.length === 0)
        return 'exit codes: none before the rollout was given up';
    const counts = new Map();
    for (const { code, description } of exits) {
        const name = `${code}${description ? ` ${description}` : ''}`;
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const listed = [...counts].map(([name, times]) => times === 1 ? name : `${name} (${times} times)`);
    return `exit codes: ${listed.slice(0, 6).join(', ')}`;
}

// EXTERNAL MODULE: ./src/rules/image-platform.ts
var image_platform = __webpack_require__(9496);
;// CONCATENATED MODULE: ./src/rules/start-command.ts
// What a start command says of the address that its server will listen on.
const ADDRESS = /(?:--bind[= ]|-b[= ]?|--host(?:name)?[= ]|-H[= ]|\brunserver )\s*['"]?(\[[^\]]*\]|[\w.-]*)(?::(\d+))?/;
const LOOPBACK = /^(?:127\.|localhost$|\[::1\]$)/;
// Servers that listen on 127.0.0.1 when nobody tells them otherwise; gunicorn does not, given PORT.
const LOOPBACK_BY_DEFAULT = /\brunserver\b|^(?!.*\bgunicorn\b).*\b(?:uvicorn|hypercorn)\b|\bflask\b.*\brun\b|\bartisan serve\b|\bfastapi dev\b/;
// Told as an option of its own. What -p means to other programs, nobody here knows.
const PORT_OPTION = /\b(?:uvicorn|fastapi|flask|next|rails|puma|artisan|vite|serve)\b.*?\s(?:--port|-p)[= ]['"]?(\d{1,5})\b/;
// Where these listen when nobody tells them, whatever PORT says.
const PORT_BY_DEFAULT = [
    [/^(?!.*\bgunicorn\b).*\buvicorn\b/, 8000, 'UVICORN_PORT'],
    [/\bflask\b.*\brun\b/, 5000, 'FLASK_RUN_PORT'],
    [/\bartisan serve\b/, 8000, 'SERVER_PORT'],
];
const TELLS_PORT = /\s(?:--port|-p)[= ]|:\$|:\d/;
/** Variables by which such a server is told another address. */
const TELLING = ['UVICORN_HOST', 'FLASK_RUN_HOST'];
/** `isSet` tells whether a variable of that name reaches the process. */
function listeningOf(entrypoint, isSet) {
    const [, host, written] = ADDRESS.exec(entrypoint) ?? [];
    const byDefault = PORT_BY_DEFAULT.find(([server, , variable]) => server.test(entrypoint) && !TELLS_PORT.test(entrypoint) && !isSet(variable))?.[1];
    const port = written ?? PORT_OPTION.exec(entrypoint)?.[1] ?? byDefault;
    return {
        host,
        port: port === undefined ? undefined : Number(port),
        isLoopback: host === undefined
            ? LOOPBACK_BY_DEFAULT.test(entrypoint) && !TELLING.some(isSet)
            : // To runserver, what has no dot is a port of 127.0.0.1.
                LOOPBACK.test(host) || (/^\d*$/.test(host) && /\brunserver\b/.test(entrypoint)),
    };
}

;// CONCATENATED MODULE: ./src/rules/traceback.ts
// Exceptions as Python and Node print them: which lines belong to one, and which places they name.
const MOST_BLOCK = 200;
const DOCKERFILE = /^(\S+):(\d+)$/;
const PYTHON_FRAME = /^\s*File "([^"<>]+)", line (\d+)/;
const NODE_FRAME = /^\s+at (?:.*? \()?(?:file:\/\/)?(\/[^():]+):(\d+):\d+\)?$/;
const NODE_HEAD = /^(?:file:\/\/)?(\/[^\s:]+):(\d+)$/;
/** Code that came with the language or with a package is not where the reader looks. */
const FOREIGN = /\/(?:site-packages|dist-packages|node_modules|lib\/python\d[\d.]*|bin)\/|^node:/;
/** The lines of the exception that `lines[at]` ends (Python) or begins (Node), that line included. */
function blockAround(lines, at) {
    if (/\bfailed to solve: /.test(lines[at] ?? ''))
        return dockerBlock(lines, at);
    const node = nodeBlock(lines, at);
    if (node.length > 1)
        return node;
    if (/^\s/.test(lines[at] ?? ''))
        return [lines[at] ?? ''];
    let start = at;
    const earliest = Math.max(0, at - MOST_BLOCK);
    while (start > earliest && /^\s+\S/.test(lines[start - 1] ?? ''))
        start -= 1;
    if (start > 0 &&
        /^\s*(?:\S+: )?Traceback \(most recent call last\)/.test(lines[start - 1] ?? '')) {
        start -= 1;
    }
    else if (!lines.slice(start, at).some((line) => PYTHON_FRAME.test(line))) {
        return [lines[at] ?? ''];
    }
    return lines.slice(start, at + 1);
}
/** BuildKit prints the place and an excerpt of the Dockerfile above the message. */
function dockerBlock(lines, at) {
    const from = Math.max(0, at - 20);
    const head = lines
        .slice(from, at)
        .findLastIndex((line, index) => DOCKERFILE.test(line) && /^-+$/.test(lines[from + index + 1] ?? ''));
    return head === -1 ? [lines[at] ?? ''] : lines.slice(from + head, at + 1);
}
/** Node prints the place and its code above the message, and the stack below it. */
function nodeBlock(lines, at) {
    let end = at + 1;
    while (end < lines.length && /^\s+at \S/.test(lines[end] ?? ''))
        end += 1;
    const head = lines.slice(Math.max(0, at - 5), at).findLastIndex((line) => NODE_HEAD.test(line));
    const start = head === -1 ? at : Math.max(0, at - 5) + head;
    return end === at + 1 && start === at ? [] : lines.slice(start, end);
}
/** The application's own places, the most telling first. */
function framesIn(block) {
    const python = block.flatMap((line, index) => {
        const [, path, number] = PYTHON_FRAME.exec(line) ?? [];
        if (path === undefined)
            return [];
        const next = block[index + 1];
        const isCode = next !== undefined && /^\s{4}/.test(next) && !/^[\s^~]+$/.test(next);
        return [{ path, line: Number(number), code: isCode ? next.trim() : undefined }];
    });
    const node = block.flatMap((line, index) => {
        const [, path, number] = NODE_HEAD.exec(line) ?? NODE_FRAME.exec(line) ?? [];
        if (path === undefined)
            return [];
        const code = NODE_HEAD.test(line) ? block[index + 1]?.trim() : undefined;
        return [{ path, line: Number(number), code }];
    });
    const [, dockerfile, number] = DOCKERFILE.exec(block[0] ?? '') ?? [];
    if (dockerfile !== undefined && /^-+$/.test(block[1] ?? '')) {
        const marked = block.find((line) => /^\s*\d+ \| >>> /.test(line));
        const code = marked?.replace(/^\s*\d+ \| >>> /, '').trim();
        return [{ path: dockerfile, line: Number(number), code }];
    }
    // Python ends with the latest call, Node begins with it.
    return [...python.reverse(), ...node].filter(({ path }) => !FOREIGN.test(path));
}
const MOST_SHOWN = 12;
/** The block without what packages and the language add to it, as far as it is too long to be read. */
function shortened(block) {
    if (block.length <= MOST_SHOWN)
        return [...block];
    const kept = [];
    let isForeign = false;
    for (const line of block) {
        if (/^\s*File "|^\s+at /.test(line))
            isForeign = FOREIGN.test(line) || /"<|node:/.test(line);
        else if (!/^\s/.test(line))
            isForeign = false;
        if (!isForeign && !/^[\s^~]+$/.test(line))
            kept.push(line);
    }
    const last = kept.length > MOST_SHOWN ? kept.slice(-MOST_SHOWN) : kept;
    return last.length > 0 ? last : block.slice(-MOST_SHOWN);
}

;// CONCATENATED MODULE: ./src/rules/unready.ts


/** The platform's words for a rollout in which not all instances became Ready in time. */
const DEADLINE = [
    /context deadline exceeded(?!.*Client\.Timeout)/i,
    /uninstalled due to atomic being set/i,
    /timed out waiting for the condition/i,
    /exceeded its progress deadline/i,
];
/** Nothing where a container ended, or where the rollout did not run out of time. */
function unreadyStory(evidence, { fix, prevention }) {
    const { deploymentLog, measured, servesEarlier } = evidence;
    const isLate = deploymentLog.some((line) => DEADLINE.some((pattern) => pattern.test(line)));
    if (!isLate || hasExited(evidence) || measured?.instances === 0)
        return undefined;
    const ran = measured?.instances ? ` (${count(measured.instances, 'instance')} ran)` : '';
    const earlier = servesEarlier ? ', unless the version before goes on serving' : '';
    return {
        title: 'Healthy container, Crashed, 503',
        lines: [
            `What Sevalla shows: the rollout failed, the application counts as Crashed, and its address answers 503 with X-Sevalla-Status: application-crashed${earlier}.`,
            `What is so: no container has ended${ran}. The application runs, and nobody is sent to it.`,
            `${callOf(evidence)}. It ${answerOf(evidence)}, so no instance became Ready.`,
            'Without a Ready instance the edge has nowhere to send visitors: that is the 503. A restart, more memory or another deployment of the same changes nothing.',
            ...(fix === undefined ? [] : [`What to do: ${fix}.`]),
            ...(prevention === undefined
                ? []
                : [`Next time: validate-settings sees this before a deployment, as ${prevention}.`]),
        ],
    };
}
function callOf(evidence) {
    const probe = evidence.web?.readiness_probe;
    const { httpGet } = probe ?? {};
    if (probe?.exec)
        return 'The readiness probe is a command inside each instance';
    if (probe && !httpGet)
        return 'The readiness probe connects to each instance by its IP address';
    const sent = new Map(httpGet?.httpHeaders?.map(({ name, value }) => [name.toLowerCase(), value]));
    const host = sent.get('host');
    const scheme = httpGet?.scheme?.toLowerCase() ?? 'http';
    const proto = sent.has('x-forwarded-proto') ? '' : ' and without X-Forwarded-Proto';
    return `The ${probeName(evidence)} calls each instance by its IP address, over ${scheme}${proto}, with ${host ?? 'that address'} as Host`;
}
function answerOf(evidence) {
    const lines = linesOf(evidence).filter((line) => /Readiness probe failed:|kube-probe/i.test(line));
    const match = (pattern) => lines.findLast((line) => pattern.test(line))?.match(pattern) ?? undefined;
    // While it starts and while it is taken away, every application refuses.
    const status = (match(/statuscode: (\d+)/i) ?? match(/" ([1345]\d\d) .*kube-probe/))?.[1];
    if (status !== undefined)
        return `was answered ${status}`;
    if (match(/HTTP response to HTTPS client/i))
        return 'was redirected to https';
    if (match(/probe failed: .*(?:deadline exceeded|timed? ?out)/i))
        return 'got no answer in time';
    if (match(/connection refused/i))
        return 'was refused, since nothing listens there';
    return 'never passed';
}

;// CONCATENATED MODULE: ./src/rules/workers.ts
/** A Django worker with its database driver and a few applications; two of examples/django take 130. */
const WORKER_MB = 100;
/** How many workers an instance of that many megabytes is likely to hold. */
function mostWorkers(memoryMb) {
    return Math.max(1, Math.floor(memoryMb / WORKER_MB));
}

;// CONCATENATED MODULE: ./src/rules/causes.ts






const SEVALLA = 'https://docs.sevalla.com';
const HEALTH_CHECKS = `${SEVALLA}/guides/python/django/health-checks`;
const QUICKSTART = `${SEVALLA}/get-started/quickstart`;
const TROUBLESHOOTING = `${SEVALLA}/applications/troubleshooting/builds-and-deployments`;
// A missing key of the environment, or of any other dictionary.
const LACKING_KEY = /KeyError: '([A-Z][A-Z0-9_]{2,})'/;
const FAILED_JOB = /\bJob (.+?) (?:failed|exited) with (?:exit )?code [1-9]/;
const KILLED = [
    /\bOOMKilled\b/,
    /\bout of memory\b/i,
    /(?<!command )exited with code 137\b/i,
    /exit code:? 137\b/i,
];
const BIND = 'bind to 0.0.0.0 and to the port of the variable PORT';
const REFUSED = /dial tcp \S*?:(\d+):.*connection refused/i;
/**
 * Causes of failed deployments, the root before its consequences: an app that lacks a variable also
 * crashes, is refused by its probe and misses the deadline of the rollout.
 *
 * The wording of the platform is Kubernetes', Helm's and the container runtime's; that of the apps is
 * Python's, Django's, gunicorn's and Node's own.
 */
const LIST = [
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
        prevention: 'env.grammar',
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
            fix: image_platform/* PLATFORM_FIX */._l,
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
        title: 'The application asks for a variable that the platform does not have, or does not give it',
        docs: `${SEVALLA}/applications/environment-variables`,
        prevention: 'env.missing',
        patterns: [
            /Missing (?:from the environment|(?:required )?environment variables?): ([A-Z][A-Z0-9_]*(?:, [A-Z][A-Z0-9_]*)*)/i,
            LACKING_KEY,
            /ImproperlyConfigured: Set the ([A-Z][A-Z0-9_]*) environment variable/,
            /UndefinedValueError: ([A-Z][A-Z0-9_]*) not found/,
            /The ([A-Z][A-Z0-9_]*) setting must not be empty/,
            /\b([A-Z][A-Z0-9_]{2,})(?: environment variable)? (?:must be (?:set|defined|provided)|is (?:not set|not defined|required|missing)|must not be (?:empty|blank))\b/,
            /\b(?:environment variable|env var)s? [`'"]?([A-Z][A-Z0-9_]{2,})[`'"]? (?:must be|is) (?:set|not set|required|missing)/i,
        ],
        tell: ([line = '', names = ''], evidence) => tellMissing(names, evidence, LACKING_KEY.test(line)),
    },
    {
        id: 'database.encoding',
        title: 'A URL among the variables has a user name or password that is not percent-encoded',
        prevention: 'database.encoding',
        patterns: [
            /ParseError: This string is not a valid url, possibly because some of its parts/,
            /ValueError: Port could not be cast to integer value as/,
        ],
        tell: () => ({
            message: 'A URL among the variables, such as DATABASE_URL, cannot be read: its user name or password has characters that are not percent-encoded',
            fix: 'write @ as %40, / as %2F, : as %3A, # as %23, ? as %3F and % as %25 in the user name and the password',
        }),
    },
    {
        id: 'code.syntax',
        title: 'A file of the application cannot be read by its language: SyntaxError',
        patterns: [/^(?:[\w.]+: )?((?:Syntax|Indentation|Tab)Error): (?!.*\bJSON\b)(.+)/],
        tell: ([, kind, what = '']) => ({
            message: `A file of the application cannot be read: ${kind}: ${what.replace(/\.$/, '')}`,
            fix: 'correct it and push; the tests of a workflow that runs before the deployment would have shown it',
        }),
    },
    {
        id: 'django.settings-module',
        title: 'DJANGO_SETTINGS_MODULE names a module that is not there, or is not set',
        docs: 'https://docs.djangoproject.com/en/5.2/topics/settings/#envvar-DJANGO_SETTINGS_MODULE',
        prevention: 'django.settings-module',
        patterns: [
            /ModuleNotFoundError: No module named '([^']+)'/,
            /ImproperlyConfigured: Requested settings?\b.*, but settings are not configured/,
        ],
        tell: ([, name], { variables }, block) => {
            // Django's own import of the settings, with no line of the application after it.
            const at = block.findIndex((line) => /import_module\(self\.SETTINGS_MODULE\)/.test(line));
            if (name !== undefined && (at === -1 || framesIn(block.slice(at)).length > 0)) {
                return undefined;
            }
            const isSet = variables === undefined || variables.has('DJANGO_SETTINGS_MODULE');
            return {
                message: name === undefined
                    ? 'Django does not know its settings: DJANGO_SETTINGS_MODULE is not set'
                    : `The settings of Django are looked for in ${name}, which is not in the image`,
                fix: `${isSet ? 'correct' : 'set'} the variable DJANGO_SETTINGS_MODULE on the platform${isSet ? '' : ', or correct the default in wsgi.py and manage.py'}`,
                subject: 'DJANGO_SETTINGS_MODULE',
            };
        },
    },
    {
        id: 'static.manifest',
        title: 'A page names a static file that collectstatic has not collected',
        docs: 'https://docs.djangoproject.com/en/5.2/ref/contrib/staticfiles/#manifeststaticfilesstorage',
        patterns: [/Missing staticfiles manifest entry for '([^']+)'/],
        tell: ([, file], evidence) => isRefusedFirst(evidence)
            ? undefined
            : {
                message: `The static file ${file} is not in the manifest of the image`,
                fix: 'run manage.py collectstatic in the build, with the settings of production',
                subject: file,
            },
    },
    {
        id: 'command.module',
        title: 'The start command names a module, an object or a file that is not in the image',
        docs: `${SEVALLA}/applications/processes`,
        patterns: [
            /AppImportError: Failed to find attribute '([^']+)' in '([^']+)'/,
            /Error loading ASGI app\. (?:Could not import module|Attribute) "([^"]+)"/,
            /can't open file '([^']+)': \[Errno 2\]/,
            /ModuleNotFoundError: No module named '([^']+)'/,
            /Cannot find module '([^']+)'/,
        ],
        tell: ([line = '', name = '', module], { web, processes }, block) => {
            const file = name.split('/').at(-1) ?? name;
            const commands = [web?.entrypoint, ...(processes ?? []).map((each) => each.entrypoint)];
            const isNamed = commands.some((command) => namesIn(command ?? '').has(file));
            const isServers = block.some((each) => /\bimport_app\(|\bimport_from_string\(/.test(each));
            const isImport = /ModuleNotFoundError|Cannot find module/.test(line);
            // Whatever the code itself imports is another matter.
            if (isImport && (framesIn(block).length > 0 || !(isNamed || isServers)))
                return undefined;
            return {
                message: `The start command names ${module === undefined ? file : `${file} of ${module}`}, which is not in the image`,
                fix: 'correct the start command of the process under Processes in the dashboard (for Django it is gunicorn and the package that holds wsgi.py, such as gunicorn config.wsgi), and see that the directory of the build is the right one',
                subject: name,
            };
        },
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
        id: 'django.check',
        title: "Django's system check finds an error",
        docs: 'https://docs.djangoproject.com/en/5.2/ref/checks/',
        prevention: 'django.check',
        patterns: [/SystemCheckError: System check identified/],
        tell: (_, evidence) => {
            const first = linesOf(evidence).find((line) => /: \(\w+\.E\d+\) /.test(line));
            return {
                message: `Django's system check refuses to go on${first === undefined ? '' : `: ${first.trim().slice(0, 200).replace(/\.$/, '')}`}`,
                fix: 'correct it; manage.py check shows the same on your own machine',
                witness: first,
            };
        },
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
        id: 'migration.unapplied',
        title: 'The code asks the database for a table or column that no migration has made yet',
        docs: `${SEVALLA}/guides/python/django/deploy`,
        prevention: 'process.migrate',
        patterns: [
            /\b(column) "?([\w.]+)"?(?: of relation \S+)? does not exist/i,
            /\bno such (column): (\S+)/i,
            /\b(?:relation|table) ()"([^"]+)" does not exist/i,
            /\bno such table: ()(\S+)/i,
            /\bTable ()'([^']+)' doesn't exist/,
            /You have (\d+) unapplied migration/,
        ],
        tell: ([, kind = '', name], evidence) => {
            // A migration that fails itself is another matter; a warning alone is none.
            if (failedJob(evidence)?.isMigration || isRefusedFirst(evidence))
                return undefined;
            if (name === undefined && !isAnsweredError(evidence) && !hasExited(evidence)) {
                return undefined;
            }
            return {
                message: name === undefined
                    ? `${kind} migrations have not been applied to the database`
                    : `The database has no ${kind || 'table'} ${name}: a migration has not been applied`,
                fix: fixUnapplied(evidence),
                ...(name === undefined ? {} : { subject: name }),
            };
        },
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
        id: 'memory.workers',
        title: 'The web process starts more workers than its memory can hold',
        docs: `${SEVALLA}/platform/limits`,
        prevention: 'process.workers',
        patterns: [...KILLED, /WORKER TIMEOUT \(pid:\d+\)/],
        tell: ([line = ''], evidence) => line.includes('WORKER TIMEOUT') || isEndByLiveness(line, evidence)
            ? tellWorkers(evidence, 'slow')
            : tellWorkers(evidence, 'killed'),
        judge: (evidence) => (wasOutOfMemory(evidence) ? tellWorkers(evidence, 'killed') : undefined),
    },
    {
        id: 'memory.exceeded',
        title: 'A process was killed because it needs more memory than its size has',
        docs: `${SEVALLA}/platform/limits`,
        patterns: KILLED,
        tell: ([line = ''], evidence) => isEndByLiveness(line, evidence) ? undefined : tellMemory(line, evidence),
        judge: (evidence) => (wasOutOfMemory(evidence) ? tellMemory('', evidence) : undefined),
    },
    {
        id: 'command.missing',
        title: 'The start command names a program that is not in the image, or that may not be run',
        docs: `${SEVALLA}/applications/processes`,
        patterns: [
            /(?:sh|bash)(?:: line)?(?: ?\d+:|: \d+:|:) ([^\s:]+): (?:command )?not found/i,
            /exec: "?([^\s":]+)"?: executable file not found/i,
            /(?<!command )exited with code (?:126|127)\b/i,
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
        patterns: [FAILED_JOB, /\bpre-?(?:deployment|release)\b.*\b(?:failed|exited with code [1-9])/i],
        tell: ([, name], evidence) => ({
            message: `The job ${name ? `${name.replace(/[:,]$/, '')} ` : ''}that runs before the deployment failed${because(evidence)}`,
            fix: 'run its command by hand against a copy of the database, correct it and push',
            witness: lastException(evidence),
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
            witness: reason === undefined ? lastException({ deploymentLog, runtimeLog: [] }) : undefined,
            fix: 'the same build on your own machine, or build-image in the workflow, shows the error sooner',
        }),
    },
    {
        id: 'host.refused',
        title: 'ALLOWED_HOSTS does not list the name that the probe or a visitor asks for (400)',
        docs: 'https://docs.djangoproject.com/en/5.2/ref/settings/#allowed-hosts',
        prevention: 'django.hosts.domain',
        patterns: [/Invalid HTTP_HOST header: '((?!\d+\.\d+\.\d+\.\d+)[^']+)'/],
        tell: ([, host = ''], { web, ...evidence }) => {
            const own = web?.readiness_probe?.httpGet?.httpHeaders?.find(({ name }) => /^host$/i.test(name));
            // Anybody may ask a version that serves for any name.
            const isProbes = own?.value.split(':')[0] === host.split(':')[0];
            const isAnswered = linesOf(evidence).some((line) => /statuscode: 400\b/.test(line));
            if (!isProbes && !(isAnswered && own !== undefined))
                return undefined;
            return {
                message: `The ${probeName({ ...evidence, web })} is answered 400: it asks for the host ${host}, which ALLOWED_HOSTS does not list`,
                fix: 'add exactly this name to ALLOWED_HOSTS on the platform, or give the probe one that is listed',
                subject: 'ALLOWED_HOSTS',
            };
        },
    },
    {
        id: 'probe.host',
        title: 'The application refuses the Host header of the readiness probe (400)',
        docs: HEALTH_CHECKS,
        prevention: 'probe.host',
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
        id: 'worker.timeout',
        title: 'gunicorn kills its workers because they do not finish within its timeout',
        docs: 'https://docs.gunicorn.org/en/stable/settings.html#timeout',
        patterns: [/WORKER TIMEOUT \(pid:\d+\)/],
        tell: (_, evidence) => ({
            message: 'The server kills its workers because they do not finish in time',
            fix: 'find what they wait for, most often a service without a timeout of its own, or raise the timeout of gunicorn',
            // What gunicorn raises in a worker that it gives up, wherever that is just then.
            witness: linesOf(evidence).findLast((line) => /^SystemExit: 1$/.test(line)),
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
            witness: lastException(evidence),
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
            message: `The ${probeName(evidence)} gets no answer in time: the application hangs or starts slowly${atItsLimit(evidence)}`,
            fix: 'do not migrate or wait for other services at the start, and give the probe more time (timeoutSeconds, failureThreshold)',
        }),
    },
    {
        id: 'port.loopback',
        title: 'The application listens on 127.0.0.1, where neither probes nor visitors get',
        docs: QUICKSTART,
        prevention: 'process.bind',
        patterns: [
            /(?:listening|running|serving|development server|bound)\b.*?\b(?:127\.0\.0\.1|localhost|\[::1\]):(\d+)/i,
        ],
        tell: ([, port], evidence) => {
            const isReached = !linesOf(evidence).some((line) => REFUSED.test(line));
            if (isReached)
                return undefined;
            return {
                message: `The application listens on 127.0.0.1:${port}, where no probe and no visitor can reach it`,
                fix: BIND,
            };
        },
        // A server whose output is held back says nothing; its start command does.
        judge: (evidence) => {
            const refused = linesOf(evidence).findLast((line) => REFUSED.test(line));
            const { web, variables } = evidence;
            const { isLoopback } = listeningOf(web?.entrypoint ?? '', (name) => variables?.has(name) ?? true);
            if (refused === undefined || !isLoopback || hasExited(evidence))
                return undefined;
            return {
                message: 'The application listens on a loopback address, as its start command says or by default, where no probe and no visitor can reach it',
                fix: BIND,
                witness: refused,
            };
        },
    },
    {
        id: 'port.mismatch',
        title: 'The application listens on another port than the one that the probe asks',
        docs: QUICKSTART,
        prevention: 'port.mismatch',
        patterns: [new RegExp(`probe failed: .*${REFUSED.source}`, 'i')],
        tell: ([, port], evidence) => {
            const other = listeningPort(evidence);
            // The same port was refused only while the application was starting.
            if (other === undefined || other === port || hasExited(evidence))
                return undefined;
            return {
                message: `The ${probeName(evidence)} finds nothing that listens on port ${port}: the application listens on port ${other}`,
                fix: 'let the application listen on the port of the variable PORT, not on a number of its own; and see that the probe has the port of the process',
                found: other,
            };
        },
    },
    {
        id: 'port.refused',
        title: 'Nothing listens on the port that the probe asks',
        docs: QUICKSTART,
        patterns: [new RegExp(`probe failed: .*${REFUSED.source}`, 'i')],
        tell: ([, port], evidence) => {
            // It was refused only while the application was starting, or because it had ended.
            if (listeningPort(evidence) !== undefined || hasExited(evidence))
                return undefined;
            return {
                message: `The ${probeName(evidence)} finds nothing that listens on port ${port}`,
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
            witness: lastException(evidence),
        }),
        judge: (evidence) => {
            const code = crashes(evidence).at(-1)?.code;
            if (code === undefined)
                return undefined;
            return {
                message: `The web process ends with code ${code}${because(evidence)}`,
                fix: 'correct the error that the runtime log shows',
                witness: lastException(evidence),
            };
        },
    },
    {
        id: 'rollout.deadline',
        title: 'No instance became Ready before the rollout was given up, about 17 minutes after its begin',
        docs: TROUBLESHOOTING,
        patterns: DEADLINE,
        tell: (_, evidence) => ({
            message: `No instance became Ready before Sevalla gave the rollout up${evidence.web?.readiness_probe ? `: look at the ${probeName(evidence)}` : ''}`,
            fix: 'see in the runtime log whether the application starts, listens on 0.0.0.0 and PORT, and answers its probe with 200',
        }),
    },
];
const CAUSES = LIST;
/** The most likely cause, or undefined where no rule knows what there is. */
function diagnose(evidence) {
    const lines = linesOf(evidence);
    for (const cause of CAUSES) {
        for (const pattern of cause.patterns) {
            const found = lastBlock(lines, (line) => pattern.test(line));
            if (found === undefined)
                continue;
            const { line, block } = found;
            const verdict = cause.tell(line.match(pattern), evidence, block);
            if (verdict !== undefined)
                return conclude(cause, verdict, evidence, block);
        }
        const verdict = cause.judge?.(evidence);
        if (verdict !== undefined)
            return conclude(cause, verdict, evidence, []);
    }
    return undefined;
}
const MOST_TRIES = 10;
/**
 * The last occurrence, since the first ones may be of instances that were starting up; but one that
 * names a place before one that does not: workers write into one another's tracebacks.
 */
function lastBlock(lines, fits) {
    let last;
    let tries = 0;
    for (let at = lines.length - 1; at >= 0 && tries < MOST_TRIES; at -= 1) {
        const line = lines[at];
        if (!fits(line))
            continue;
        const found = { line, block: blockAround(lines, at) };
        if (framesIn(found.block).length > 0)
            return found;
        last ??= found;
        tries += 1;
    }
    return last;
}
function conclude({ id, docs, prevention }, { witness, ...verdict }, evidence, block) {
    const lines = linesOf(evidence);
    const other = witness === undefined || block.includes(witness)
        ? undefined
        : lastBlock(lines, (line) => line === witness);
    const blocks = [...(other === undefined ? [] : [other.block]), block];
    const facts = platformFacts(evidence);
    const frames = blocks.flatMap(framesIn);
    const story = unreadyStory(evidence, { fix: verdict.fix, prevention });
    return {
        id,
        severity: 'error',
        ...verdict,
        ...(docs === undefined ? {} : { docs }),
        evidence: blocks.flatMap(shortened),
        ...(facts.length === 0 ? {} : { facts }),
        ...(frames.length === 0 ? {} : { frames }),
        ...(prevention === undefined ? {} : { prevention }),
        ...(story === undefined ? {} : { story }),
    };
}
function tellMissing(names, { variables, step }, isAnyKey) {
    const use = step === 'build' ? 'isBuildtime' : 'isRuntime';
    const when = step === 'build' ? 'in the build' : 'at run time';
    const all = names.split(', ');
    const known = all.flatMap((name) => variables?.get(name) ?? []);
    const isOne = all.length === 1;
    const [is, has] = isOne ? ['is', 'variable'] : ['are', 'variables'];
    const where = step === 'build' ? 'The build ends' : 'The application ends at its start';
    if (known.length === all.length) {
        const isHidden = known.some((each) => !each[use]);
        const isBlank = known.some((each) => each.isBlank);
        // What is there, with a value, is not what is missing: the key is of something else.
        if (!isHidden && !isBlank && isAnyKey)
            return undefined;
        return {
            message: `${where} because it does not find the ${has} ${names}, which ${is} on the platform${isHidden ? `, but not available ${when}` : isBlank ? ', but blank' : ' by now'}`,
            fix: isHidden
                ? `make ${isOne ? 'it' : 'them'} available ${when}, and deploy again`
                : isBlank
                    ? `give ${isOne ? 'it' : 'them'} a value, and deploy again`
                    : 'deploy again: a change of the variables acts from the next deployment on',
            subject: names,
        };
    }
    if (step === 'boot') {
        return {
            message: `${where} because the ${has} ${names} ${is} not set`,
            fix: `give ${isOne ? 'it' : 'them'} a value for the boot in the input boot-env, and add ${isOne ? 'it' : 'them'} to the environment variables of the application`,
            subject: names,
        };
    }
    return {
        message: `${where} because the ${has} ${names} ${is} not set on the platform`,
        fix: `add ${isOne ? 'it' : 'them'} to the environment variables of the application, available ${when}, and deploy again`,
        subject: names,
    };
}
/** Words of a start command, and of each its parts up to a dot or colon: `config.wsgi`, `config`. */
function namesIn(command) {
    const words = command.split(/[\s'"=]+/).map((word) => word.split('/').at(-1) ?? word);
    return new Set(words.flatMap((word) => {
        const module = word.split(':')[0] ?? word;
        const parts = module.split('.');
        return [word, module, ...parts.map((_, index) => parts.slice(0, index + 1).join('.'))];
    }));
}
function failedJob(evidence) {
    const name = linesOf(evidence)
        .findLast((line) => FAILED_JOB.test(line))
        ?.match(FAILED_JOB)?.[1];
    if (name === undefined)
        return undefined;
    const command = evidence.processes?.find((each) => each.display_name === name)?.entrypoint;
    return { name, isMigration: /migrat/i.test(`${name} ${command ?? ''}`) };
}
function fixUnapplied({ processes }) {
    const migrates = processes?.find(({ type, entrypoint }) => type === 'job' && /\bmigrate\b/.test(entrypoint ?? ''));
    if (migrates === undefined) {
        return 'add a job with the start policy "Before deployment" that runs python manage.py migrate --noinput, and deploy again';
    }
    if (migrates.job_start_policy !== 'beforeDeployment') {
        return `give the job ${migrates.display_name ?? 'that migrates'} the start policy "Before deployment", and deploy again`;
    }
    return `see that the migration is part of the commit, and that the job ${migrates.display_name ?? 'that migrates'} uses the database of the web process`;
}
/** The probe never got as far as an error of the application, which then was somebody else's. */
function isRefusedFirst(evidence) {
    const isRefused = linesOf(evidence).some((line) => /probe failed:.*statuscode: [34]\d\d/.test(line));
    return isRefused && !isAnsweredError(evidence) && !hasExited(evidence);
}
function isAnsweredError(evidence) {
    return linesOf(evidence).some((line) => /statuscode: 5\d\d|" 5\d\d .*kube-probe/.test(line));
}
function wasOutOfMemory({ measured }) {
    return (measured?.exits ?? []).some(({ description }) => isOutOfMemory(description));
}
/** A kill by the platform itself, since the liveness probe failed and the process did not end. */
function isEndByLiveness(line, evidence) {
    return (!/OOM|memory/i.test(line) &&
        !wasOutOfMemory(evidence) &&
        linesOf(evidence).some((each) => /failed liveness probe/i.test(each)));
}
const NEARLY = 0.9;
/** gunicorn says "Perhaps out of memory?" of every worker that it has killed itself, too. */
function tellWorkers(evidence, sign) {
    const workers = workerCount(evidence);
    const limitMb = memoryLimit(evidence);
    if (workers === undefined || workers < 2)
        return undefined;
    const peakMb = evidence.measured?.memoryMb ?? 0;
    const isProven = sign === 'killed' && !linesOf(evidence).some((line) => /WORKER TIMEOUT/.test(line));
    const isTooMany = limitMb !== undefined && workers > mostWorkers(limitMb);
    const isFull = limitMb !== undefined && peakMb >= NEARLY * limitMb;
    if (!isProven && !isTooMany && !isFull)
        return undefined;
    const half = Math.max(1, Math.floor(workers / 2));
    const fewer = limitMb === undefined ? half : Math.min(half, mostWorkers(limitMb));
    const flag = /(?:--workers[= ]|-w ?)\d+/.exec(evidence.web?.entrypoint ?? '')?.[0];
    return {
        message: `The web process starts ${workers} workers, which need more memory than ${limitMb === undefined ? 'its size has' : `the ${limitMb} MB of its size`}`,
        fix: `${flag === undefined
            ? `set WEB_CONCURRENCY to ${fewer} on the platform`
            : `write --workers ${fewer} in the start command in place of ${flag}`} (inside an instance nproc counts the CPUs of the host), or choose a larger size`,
        subject: 'WEB_CONCURRENCY',
        found: String(workers),
    };
}
function tellMemory(line, evidence) {
    if (/JavaScript heap/.test(line)) {
        return {
            message: 'Node ran out of the heap that it may have',
            fix: 'set NODE_OPTIONS=--max-old-space-size to about three quarters of the megabytes of the size, or choose a larger size',
        };
    }
    if (evidence.step === 'build' || /\bbuild\b/i.test(line)) {
        return {
            message: 'The build was killed because it used more memory than the builder has',
            fix: 'build with fewer jobs at a time, or build the image in the workflow with build-image and deploy that',
        };
    }
    const limitMb = evidence.web?.memory_limit ?? evidence.measured?.memoryLimitMb;
    return {
        message: `A process was killed because it used more memory than its size has${limitMb === undefined || limitMb === null ? '' : `, ${limitMb} MB`}`,
        fix: 'start fewer workers (set WEB_CONCURRENCY: inside an instance nproc counts the CPUs of the host) or choose a larger size',
    };
}
function atItsLimit({ measured }) {
    const { cpuCores, cpuLimitCores } = measured ?? {};
    if (cpuCores === undefined || cpuLimitCores === undefined)
        return '';
    if (cpuCores < NEARLY * cpuLimitCores)
        return '';
    return `, with ${cpuCores.toFixed(1)} of ${cpuLimitCores} CPU cores in use`;
}

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/log-tail.ts
var log_tail = __webpack_require__(2319);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/gather.ts


const MOST_LINES = 2000;
const BYTES_A_MB = 1_048_576;
// The clocks of runner and platform differ.
const SLACK_MS = 60_000;
/** Metrics are means of intervals: short enough for a peak, few enough for one answer. */
const INTERVAL_SECONDS = 15;
const NOTHING = {
    runtimeLog: [],
    processes: undefined,
    variables: undefined,
    measured: undefined,
    buildPath: undefined,
    troubles: [],
};
/** Asks the platform for all that may explain a failure. Never throws: what cannot be read is absent. */
async function gather(options) {
    const { service, sevalla, since, now } = options;
    // A static site has no instances, and its build has all that is to be known in its log.
    if (service.kind === 'static-site')
        return { ...NOTHING, web: options.web };
    const appId = service.id;
    const troubles = [];
    const optional = async (answer) => {
        try {
            return await answer;
        }
        catch (error) {
            troubles.push((0,errors/* errorMessage */.g)(error));
            return undefined;
        }
    };
    const span = { from: iso(since), to: iso(now + SLACK_MS) };
    const measuring = optional(sevalla.listProcesses(appId)).then(async (processes) => {
        const web = processes?.find(({ type }) => type === 'web') ?? options.web;
        const measured = web && (await measure(sevalla, appId, web.id, span, optional));
        return { processes, web, measured };
    });
    const [entries, variables, app, { processes, web, measured }] = await Promise.all([
        optional(sevalla.runtimeLogs(appId, { from: iso(since), limit: MOST_LINES })),
        readVariables(sevalla, appId, optional),
        optional(sevalla.getApplication(appId)),
        measuring,
    ]);
    return {
        runtimeLog: gather_linesOf(entries ?? [], options.instances),
        // A start command may hold what belongs into a variable.
        web: web && { ...web, entrypoint: web.entrypoint && (0,log_tail/* hideCredentials */.RW)(web.entrypoint) },
        processes,
        variables,
        measured,
        buildPath: app?.build_path || undefined,
        troubles: [...new Set(troubles)],
    };
}
/** What the version before prints meanwhile is left out, where the entries tell whose they are. */
function gather_linesOf(entries, instances) {
    const isOwn = ({ tags }) => {
        const instance = tags?.['instance'];
        return instances.size === 0 || typeof instance !== 'string' || instances.has(instance);
    };
    return entries
        .filter(isOwn)
        .sort((a, b) => a.unix_timestamp - b.unix_timestamp)
        .map(({ message }) => (0,log_tail/* hideCredentials */.RW)(message));
}
async function readVariables(sevalla, appId, optional) {
    const [own, globals] = await Promise.all([
        optional(sevalla.listEnvVars(appId)),
        // A key for one application may not read them; then a name that is absent proves less.
        sevalla.listGlobalEnvVars().catch(() => []),
    ]);
    if (own === undefined)
        return undefined;
    return new Map([...globals, ...own].map(({ key, value, is_runtime, is_buildtime }) => [
        key,
        {
            isRuntime: is_runtime ?? true,
            isBuildtime: is_buildtime ?? true,
            isBlank: value.trim() === '',
        },
    ]));
}
async function measure(sevalla, appId, processId, span, optional) {
    const read = async (metric) => (await optional(sevalla.processMetric(appId, processId, metric, span, INTERVAL_SECONDS)))?.flatMap(({ value }) => value ?? []);
    const [counts, memory, memoryLimit, cpu, cpuLimit, exits] = await Promise.all([
        read('instance-count'),
        read('memory-usage'),
        read('memory-limit'),
        read('cpu-usage'),
        read('cpu-limit'),
        optional(sevalla.exitCodes(appId, processId, span)),
    ]);
    const instances = highest(counts);
    const share = Math.max(1, instances ?? 1);
    const [memoryBytes, limitBytes] = [highest(memory), highest(memoryLimit)];
    const cpuCores = highest(cpu);
    return {
        instances: instances === undefined ? undefined : Math.ceil(instances),
        memoryMb: memoryBytes && memoryBytes / share / BYTES_A_MB,
        memoryLimitMb: limitBytes && Math.round(limitBytes / BYTES_A_MB),
        cpuCores: cpuCores && cpuCores / share,
        cpuLimitCores: highest(cpuLimit),
        exits: exits?.flatMap(({ value, description }) => {
            const code = Number(value);
            return Number.isInteger(code) ? [{ code, description: description ?? undefined }] : [];
        }),
    };
}
function highest(values) {
    return values === undefined || values.length === 0 ? undefined : Math.max(...values);
}
function iso(ms) {
    return new Date(ms).toISOString();
}

;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/last-lines.ts



const last_lines_MOST_LINES = 15;
// Said again every few seconds, or of no use once the failure is known.
const NOISE = [
    /^\s*$/,
    /\bkube-probe\b/,
    /^Back-off restarting failed container/,
    // Progress: of git, pip, npm, docker and whoever draws bars.
    /\b(?:Receiving|Resolving|Counting|Compressing|Updating) (?:objects|deltas|files):\s+\d+%/,
    /[\u2501\u2588\u258f\u258e\u258d\u258c\u258b\u258a\u2589#=]{8,}/,
    /^\s*(?:Downloading|Extracting|Waiting|Pulling fs layer|Verifying Checksum|Download complete|Pull complete)\b.*$/,
    /^[0-9a-f]{12}: /,
    /^\s*\d{1,3}(?:\.\d+)?%\s*$/,
    /^#\d+ (?:sha256:|transferring|resolve |extracting )/,
];
/** The end of a log as a reader wants it: without noise, and with the exception that it ended by. */
function lastLinesOf(lines) {
    const telling = withoutProbes(lines.filter((line) => !NOISE.some((each) => each.test(line))));
    const end = (0,log_tail/* withoutRepeats */.jP)(telling).slice(-last_lines_MOST_LINES);
    const at = telling.findLastIndex(isException);
    if (at === -1)
        return end;
    const whole = blockAround(telling, at);
    const block = shortened(whole);
    if (block.length === whole.length && block.every((line) => end.includes(line)))
        return end;
    const rest = (0,log_tail/* withoutRepeats */.jP)(telling.slice(at + 1).filter((line) => !block.includes(line)));
    const room = Math.max(3, last_lines_MOST_LINES - block.length);
    return [...block, ...rest.slice(-room)];
}
/** Of the answers to a probe the last of each kind: a rollout has a hundred of them. */
function withoutProbes(lines) {
    const kindOf = (line) => /^(?:Readiness|Liveness) probe (?:failed|errored|warning)/i.test(line)
        ? line.replace(/\d+\.\d+\.\d+\.\d+(?::\d+)?/g, '')
        : undefined;
    const seen = new Set();
    return lines
        .toReversed()
        .filter((line) => {
        const kind = kindOf(line);
        if (kind === undefined)
            return true;
        if (seen.has(kind))
            return false;
        seen.add(kind);
        return true;
    })
        .reverse();
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/place.ts


const MOST_FRAMES = 20;
/**
 * The first frame that is a file of the checkout. An instance has it elsewhere (`/app/shop/views.py`),
 * so the end of the path decides, the longest first; and where the code of the line was printed, the
 * same line has to be there: the checkout may be of another commit, or of another repository.
 */
async function locate(frames, workspace, 
/** Directory below the workspace that the application is built from. */
buildPath = '.') {
    const roots = [...new Set([(0,external_node_path_.resolve)(workspace, relativeOf(buildPath)), (0,external_node_path_.resolve)(workspace)])];
    for (const { path, line, code } of frames.slice(0, MOST_FRAMES)) {
        const parts = (0,external_node_path_.normalize)(path).split('/').filter(Boolean);
        // What a log names may lie anywhere; only what is below the workspace is looked at.
        if (parts.includes('..'))
            continue;
        for (let from = 0; from < parts.length; from += 1) {
            for (const root of roots) {
                const file = (0,external_node_path_.join)(root, ...parts.slice(from));
                if (await hasLine(file, line, code))
                    return { file: (0,external_node_path_.relative)(workspace, file), line };
            }
        }
    }
    return undefined;
}
async function hasLine(file, line, code) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => undefined);
    const found = text?.split('\n')[line - 1];
    return found !== undefined && (code === undefined || found.trim() === code);
}
function relativeOf(path) {
    const inside = (0,external_node_path_.normalize)(path).replace(/^\/+/, '');
    return (0,external_node_path_.isAbsolute)(inside) || inside.startsWith('..') ? '.' : inside;
}

;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/diagnosis.ts






/** Looks for the reason of a failure; finding none is no failure of its own. */
async function diagnoseFailure(options) {
    const { service, deployment, web, past, sevalla, tail, veil, tools } = options;
    const isVeiled = await isDrawn(veil);
    const deploymentLog = isVeiled ? withBuildError(tail.lines(), deployment, tools) : tail.lines();
    const starts = tail.steps();
    const step = starts.at(-1)?.step ?? onlyStep(deployment);
    const beganAt = starts.find((each) => each.step === 'rollout')?.at;
    const { buildPath, troubles, ...facts } = await gather({
        service,
        sevalla,
        since: beganAt ?? Date.parse(deployment.started_at ?? deployment.created_at),
        now: tools.now(),
        web,
        instances: tail.tagged('instance'),
    });
    if (troubles.length > 0) {
        tools.log.info(`Not all that might explain the failure could be read: ${troubles.join(' ')}`);
    }
    // Before the rollout nothing of this version runs: what is printed is the version before.
    const isOther = step === 'checkout' || step === 'build';
    const runtimeLog = isOther || !isVeiled ? [] : facts.runtimeLog.map(tools.redact);
    const servesEarlier = past.some(({ status }) => status === 'success');
    const found = diagnose({ ...facts, deploymentLog, runtimeLog, step, servesEarlier });
    const diagnosis = found && (await placed(found, tools.env, buildPath));
    const lines = deploymentLog.length > 0 ? deploymentLog : runtimeLog;
    const failedStep = jobIn(deploymentLog) ?? step;
    if (diagnosis !== undefined)
        await tell(diagnosis, failedStep, tools.log);
    return { failedStep, diagnosis, lastLines: lastLinesOf(lines) };
}
/** What an application prints is not looked at while its secrets are not known. */
async function isDrawn(veil) {
    try {
        await veil();
        return true;
    }
    catch (error) {
        if (!(error instanceof sevalla_errors/* SevallaError */.T))
            throw error;
        return false;
    }
}
async function placed(found, env, buildPath) {
    if (found.file !== undefined || found.frames === undefined)
        return found;
    const place = await locate(found.frames, env['GITHUB_WORKSPACE'] ?? '.', buildPath);
    return { ...found, ...place };
}
/** With the reason that the platform gives beside the log, unless the log has it. */
function withBuildError(lines, { build_error: error }, { redact }) {
    if (!error || lines.some((line) => line.includes(error)))
        return lines;
    return [...lines, ...redact(error).split(/\r?\n/).map(log_tail/* hideCredentials */.RW)];
}
function onlyStep({ steps }) {
    return steps?.length === 1 ? steps[0] : undefined;
}
function jobIn(lines) {
    const pattern = /\bJob (.+?)(?: failed with exit code \d+|: context deadline exceeded)/;
    const name = lines.findLast((line) => pattern.test(line))?.match(pattern)?.[1];
    return name === undefined ? undefined : `job ${name}`;
}
async function tell({ id, evidence, facts = [], file, line }, failedStep, log) {
    const where = failedStep === undefined ? '' : `in its ${failedStep}, `;
    await log.group(`Why it failed: ${where}by the rule ${id}`, async () => {
        for (const each of evidence)
            log.remote(each);
        for (const each of facts)
            log.remote(each);
        if (file !== undefined)
            log.info(`At ${file}:${line}`);
    });
}

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/find.ts
var find = __webpack_require__(7411);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/fingerprint.ts


/**
 * A hash over all variables that a service has: names, values and scopes, those of the company too
 * where it gets them and the key may read them. Keyed with the API key, so that nobody can guess a
 * value by it; a key that was replaced gives another hash, and so at worst one deployment too many.
 * @returns 64 hexadecimal digits
 * @throws SevallaError
 */
async function environmentHash(token, { kind, id }, sevalla) {
    if (kind === 'static-site') {
        return hashOf(token, await sevalla.listStaticSiteEnvVars(id), undefined);
    }
    const [own, globals] = await Promise.all([
        sevalla.listEnvVars(id),
        sevalla.listGlobalEnvVars().catch((error) => {
            if (!(0,sevalla_errors/* isFinal */.d)(error))
                throw error;
            return undefined;
        }),
    ]);
    return hashOf(token, own, globals);
}
/** Pure: the order of the variables, their ids and their times do not count. */
function hashOf(token, own, globals) {
    return (0,external_node_crypto_.createHmac)('sha256', token)
        .update(JSON.stringify(['sevalla-actions environment 1', sorted(own), globals && sorted(globals)]))
        .digest('hex');
}
function sorted(variables) {
    return variables
        .map(({ key, value, is_buildtime, is_runtime }) => 
    // Absent scopes are those that the platform gives when it creates.
    JSON.stringify([key, value, is_buildtime ?? true, is_runtime ?? true]))
        .sort();
}

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/mask-variables.ts + 1 modules
var mask_variables = __webpack_require__(1111);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/service.ts
var deploy_sevalla_service = __webpack_require__(6421);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/wait.ts
var wait = __webpack_require__(3537);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/carry-out.ts
















// An interruption lets a trigger that is under way finish: its answer is the id to cancel.
const TRIGGER_GRACE_MS = 4000;
/** Times that another deployment is looked for in place of an adopted one. */
const MOST_TURNS = 3;
/** A run before anything has been decided. `place`: of which of the runs of this step it is. */
function newRun(given, place = 0) {
    const { tools, inputs, target, identity, deployments, recorder } = given;
    const { service } = deployments;
    const quick = quickClient(inputs, tools);
    const record = recorder.know({ target, service, identity, tools, place }, {
        environmentHash: () => environmentHash(inputs['sevalla-token'], service, quick),
        look: (0,deploy_sevalla_service/* deploymentsOf */.o)(service, quick).get,
    });
    const save = (name, value) => tools.saveState((0,cancel/* savedAs */.kR)(name, place), value);
    return {
        ...given,
        deploymentId: undefined,
        deployment: undefined,
        warned: new Set(),
        isTriggered: false,
        record,
        save,
        setPhase: (phase) => save(cancel/* STATE */.c4.phase, phase),
    };
}
/** A client for logs and the record, which may not hold anything up. */
function quickClient(inputs, tools) {
    return (0,client/* createSevalla */.Z1)({
        token: inputs['sevalla-token'],
        apiUrl: inputs['api-url'],
        tools,
        policy: log_tail/* LOG_POLICY */.eO,
    });
}
async function deployOnce(run) {
    const { inputs, target } = run;
    const decision = await decide(sceneOf(run));
    target.previousId = decision.previousId;
    run.onDecided?.(decision.kind);
    if (decision.kind === 'trigger') {
        await run.beforeTrigger?.();
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
function sceneOf(run) {
    const { inputs, target, identity, expectsPush, sevalla, deployments, tools } = run;
    return {
        inputs,
        deployments,
        identity,
        expectsPush,
        hasNewVariables: target.environment?.state === 'applied',
        changeSince: run.changeSince ??
            ((time, but) => (0,change/* changeSince */.J)(time, deployments.service, sevalla, tools.log, but)),
        hasEnvironmentOf: run.record.hasEnvironmentOf,
        tools,
    };
}
/** From now on the run is about a deployment that it has not started, and must not cancel. */
async function adopt(run, deployment) {
    run.target.isAdopted = true;
    run.deployment = deployment;
    run.deploymentId = deployment.id;
    await run.setPhase('done');
    await publish(run);
    if (!(0,deploy_sevalla_status/* hasEnded */.h)(deployment))
        await run.record.follow(deployment.id, true);
}
/** Two runs that look at the same moment both find nothing: the later one takes its own back. */
async function giveWay(run, seen) {
    const { inputs, deployments, tools } = run;
    const own = run.deploymentId;
    const elder = await findElder(sceneOf(run), own, seen).catch((error) => {
        if (!(error instanceof sevalla_errors/* SevallaError */.T))
            throw error;
        return undefined;
    });
    if (elder === undefined)
        return;
    tools.log.info(`The deployment ${elder.id} of the same was started just before: following that.`);
    const fate = await (0,cancel/* cancelDeployment */.wj)(deployments, own, tools.log);
    if (fate === 'going on')
        return;
    if (fate === 'cancelled') {
        await run.setPhase('cancelling');
        await (0,cancel/* confirmEnd */.E5)(deployments, own, tools, inputs['poll-interval'] ?? schedule/* ADVISED_MS */.qM);
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
/** Starts the deployment unless it is there, waits for its end, and finds out why it failed. */
async function carryOut(run) {
    const { tools, deployments } = run;
    await run.save(cancel/* STATE */.c4.kind, deployments.service.kind);
    await run.save(cancel/* STATE */.c4.serviceId, deployments.service.id);
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
/** Sets what is known by now, so that it is there however the step ends. */
async function publish({ target, deploymentId, tools }) {
    const known = {
        'deployment-id': deploymentId,
        url: target.url,
        'app-name': target.appName,
        image: target.image,
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
    await run.record.open();
    await run.save(cancel/* STATE */.c4.mark, JSON.stringify(markOf(run)));
    tools.signal.throwIfAborted();
    await run.setPhase('triggering');
    target.isAdopted = false;
    run.isTriggered = true;
    run.deploymentId = undefined;
    run.deployment = undefined;
    tools.log.info(`Deploying ${target.what}.`);
    await trigger(run);
    await run.save(cancel/* STATE */.c4.deploymentId, run.deploymentId);
    await run.setPhase('running');
    await publish(run);
    tools.log.info(`Deployment ${run.deploymentId} was triggered.`);
    await run.record.follow(run.deploymentId, false);
    tools.signal.throwIfAborted();
}
/** Sets the id, and the deployment where the answer holds it. */
async function trigger(run) {
    const { tools } = run;
    const patient = { ...tools, signal: delayedSignal(tools.signal, TRIGGER_GRACE_MS) };
    let cause;
    try {
        const { id, deployment } = await run.trigger(patient);
        run.deploymentId = id;
        run.deployment = deployment;
    }
    catch (error) {
        if (!(error instanceof sevalla_errors/* SevallaError */.T) || !error.isUncertain)
            throw error;
        // Triggering again could deploy twice, so look whether the first one came through.
        tools.log.info(`${error.message} Looking whether it was carried out all the same.`);
        cause = error;
    }
    if (run.deploymentId === undefined)
        await recover(run, cause);
}
function markOf({ mark, target }) {
    return { ...mark, previousId: target.previousId };
}
async function recover(run, cause) {
    const { inputs, deployments, tools } = run;
    for (let look = 0; look < 3; look += 1) {
        await tools.sleep(inputs['poll-interval'] ?? schedule/* ADVISED_MS */.qM);
        const own = await (0,find/* findOwn */.g)(deployments, markOf(run));
        if (own === undefined)
            continue;
        run.deployment = own;
        run.deploymentId = own.id;
        return;
    }
    throw new errors/* UserError */.y(`Nobody knows whether a deployment was started${cause ? `: ${(0,errors/* errorMessage */.g)(cause)}` : '.'} ` +
        'None can be told to be of this run. Look into the dashboard before you run it again.');
}
async function follow(run) {
    const { inputs, tools, deployments, target, web } = run;
    const deploymentId = run.deploymentId;
    const startedAt = tools.now();
    const logs = quickClient(inputs, tools);
    const veil = (0,mask_variables/* createVeil */.L5)(deployments.service, target, logs, tools);
    const tail = (0,log_tail/* createLogTail */.xT)({
        deployments: (0,mask_variables/* veiled */.cX)((0,deploy_sevalla_service/* deploymentsOf */.o)(deployments.service, logs), veil, tools),
        deploymentId,
        isShown: inputs.log,
        pauseMs: log_tail/* SHORTEST_PAUSE_MS */.V1 * run.siblings,
        startedAt,
        tools,
    });
    if (run.deployment !== undefined && isWrong(run, run.deployment)) {
        return endMismatch(run, run.deployment);
    }
    const result = await (0,wait/* waitForEnd */.k)({
        deployments,
        deploymentId,
        first: run.deployment,
        startedAt,
        timeoutMs: inputs.timeout,
        intervalMs: inputs['poll-interval'],
        past: run.past,
        tail,
        tools,
        onSeen: (deployment) => {
            run.deployment = deployment;
        },
        isWrong: (deployment) => isWrong(run, deployment),
    });
    const { service } = deployments;
    const judgement = { target, service, web, past: run.past, logs, tail, veil, tools };
    if (result.kind === 'ended')
        return judge({ ...judgement, deployment: result.deployment });
    if (result.kind === 'wrong')
        return endMismatch(run, result.deployment);
    if (result.kind === 'lost') {
        const { reason } = result;
        return { kind: 'lost', target, deploymentId, deployment: run.deployment, reason };
    }
    const fate = inputs['on-timeout'] === 'cancel' && !target.isAdopted
        ? await (0,cancel/* cancelDeployment */.wj)(deployments, deploymentId, tools.log)
        : 'left';
    if (fate === 'ended') {
        const deployment = await deployments.get(deploymentId);
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
            `${inputs['api-url']}${deployments.pathOf(deploymentId)}`,
    };
}
/**
 * A trigger takes no commit: what is built is the head of the branch at the time of checkout. It
 * takes an image, which nobody promises to follow.
 */
function isWrong(run, deployment) {
    const { inputs, warned, tools } = run;
    const expected = run.expected ?? run.identity;
    if (expected === undefined || (0,deploy_sevalla_identity/* compare */.UD)(expected, deployment) !== 'other')
        return false;
    const isCertain = (0,deploy_sevalla_identity/* isAnother */.wP)(expected, deployment) || inputs['pin-digest'] === 'require';
    if (isCertain && inputs['on-commit-mismatch'] === 'fail')
        return true;
    const line = describeMismatch(expected, deployment);
    if (!warned.has(line))
        tools.log.warning(line);
    warned.add(line);
    return false;
}
function describeMismatch(expected, deployment) {
    switch (expected.kind) {
        case 'commit':
            return `Sevalla deploys commit ${deployment.commit_sha}, although ${expected.commit} was asked for: the branch has moved since.`;
        case 'image':
            return `Sevalla deploys image ${deployment.docker_image_url}, although ${expected.image} was asked for.`;
        case 'build':
            return `Sevalla deploys ${(0,deploy_sevalla_identity/* describeBuild */.SY)(deployment)}, although ${expected.source} runs ${(0,deploy_sevalla_identity/* describeIdentity */.Cl)(expected)}.`;
    }
}
async function endMismatch(run, seen) {
    const { target, deployments, tools } = run;
    const expected = (run.expected ?? run.identity);
    let fate = (0,deploy_sevalla_status/* hasEnded */.h)(seen) ? 'ended' : await (0,cancel/* cancelDeployment */.wj)(deployments, seen.id, tools.log);
    if (fate === 'cancelled')
        await run.setPhase('cancelling');
    if (fate !== 'ended') {
        const pauseMs = run.inputs['poll-interval'] ?? schedule/* ADVISED_MS */.qM;
        // A request whose answer was lost each time may have been heard.
        const looks = fate === 'going on' ? 3 : undefined;
        await (0,cancel/* confirmEnd */.E5)(deployments, seen.id, tools, pauseMs, looks);
    }
    const deployment = await deployments.get(seen.id).catch(() => seen);
    if (fate === 'going on' && (0,deploy_sevalla_status/* hasEnded */.h)(deployment)) {
        fate = deployment.status === 'cancelled' ? 'cancelled' : 'ended';
    }
    return { kind: 'mismatch', target, deploymentId: seen.id, deployment, expected, fate };
}
async function judge(judgement) {
    const { target, deployment, service, web, past, logs, tail, veil, tools } = judgement;
    const explanation = deployment.status === 'failed'
        ? await diagnoseFailure({ service, deployment, web, past, sevalla: logs, tail, veil, tools })
        : { failedStep: undefined, diagnosis: undefined, lastLines: [] };
    const steps = tail.steps();
    return { kind: 'ended', target, deployment, steps, ...explanation, winner: undefined };
}
/** After a signal: cancels what this run has started. */
async function cleanUp(run) {
    const { inputs, target, tools } = run;
    const reason = (0,errors/* errorMessage */.g)(tools.signal.reason);
    if (!run.isTriggered || target.isAdopted) {
        const { deploymentId, deployment } = run;
        const fate = target.isAdopted ? 'left' : 'none';
        return { kind: 'interrupted', target, deploymentId, deployment, reason, fate };
    }
    const deployments = (0,deploy_sevalla_service/* deploymentsOf */.o)(run.deployments.service, (0,cancel/* hurriedClient */.vS)(inputs, tools));
    if (run.deploymentId === undefined) {
        const own = await (0,find/* findOwn */.g)(deployments, markOf(run)).catch(() => undefined);
        run.deploymentId = own?.id;
        run.deployment = own;
    }
    const { deploymentId } = run;
    let fate = 'unknown';
    if (deploymentId !== undefined) {
        await run.save(cancel/* STATE */.c4.deploymentId, deploymentId);
        fate = await (0,cancel/* cancelDeployment */.wj)(deployments, deploymentId, tools.log);
        if (fate === 'cancelled')
            await run.setPhase('cancelling');
        if (fate === 'ended') {
            await run.setPhase('done');
            // It may have ended well, and then it has what this run has written.
            run.deployment = await deployments.get(deploymentId).catch(() => run.deployment);
        }
    }
    const { deployment } = run;
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


/***/ }),

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

/***/ 1111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L5: () => (/* binding */ createVeil),
  wT: () => (/* binding */ publicTexts),
  cX: () => (/* binding */ veiled)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/rules/mask-stored.ts
var mask_stored = __webpack_require__(7691);
// EXTERNAL MODULE: ./src/sevalla/errors.ts
var sevalla_errors = __webpack_require__(5181);
;// CONCATENATED MODULE: ./src/sevalla/visible-env-vars.ts

/**
 * The variables that an application sees: those of the company, then its own.
 * @param onHidden Told why those of the company cannot be read, as by a key for one application.
 * @throws SevallaError when its own cannot be read.
 */
async function visibleEnvVars(sevalla, appId, onHidden) {
    const [own, globals] = await Promise.all([
        sevalla.listEnvVars(appId),
        sevalla.listGlobalEnvVars().catch((error) => {
            if (!(0,sevalla_errors/* isFinal */.d)(error))
                throw error;
            onHidden(error);
            return [];
        }),
    ]);
    return [...globals, ...own];
}

;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/mask-variables.ts



/** What the outputs and the summary name in any case. */
function publicTexts({ appName, url, image, what, repositoryUrl }) {
    return [appName, url, image, what, repositoryUrl];
}
function createVeil({ kind, id }, target, sevalla, tools) {
    let isDrawn = false;
    return async () => {
        if (isDrawn)
            return;
        const variables = kind === 'static-site'
            ? await sevalla.listStaticSiteEnvVars(id)
            : await visibleEnvVars(sevalla, id, (error) => tools.log.info(`The company's variables cannot be masked: ${(0,errors/* errorMessage */.g)(error)}`));
        (0,mask_stored/* maskStored */.g)(variables, publicTexts(target), tools);
        isDrawn = true;
    };
}
/**
 * The same deployments, whose log is not read before the secrets that it may print are masked. Then
 * it has none: a line that is cut to a length later could end within one.
 */
function veiled(deployments, veil, { redact }) {
    return {
        ...deployments,
        logs: async (...args) => {
            await veil();
            const entries = await deployments.logs(...args);
            return entries.map((entry) => ({ ...entry, message: redact(entry.message) }));
        },
    };
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


/***/ }),

/***/ 9496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _l: () => (/* binding */ PLATFORM_FIX),
/* harmony export */   py: () => (/* binding */ wrongPlatform)
/* harmony export */ });
/* unused harmony export PLATFORM */
// Two actions tell the same before a deployment that `image.architecture` tells after it.
/** All that Sevalla runs: https://docs.sevalla.com/applications/docker-images */
const PLATFORM = 'linux/amd64';
const PLATFORM_FIX = `build it with --platform ${PLATFORM}, as build-image does`;
/** Why an image that there is for these platforms cannot run; undefined where it can. */
function wrongPlatform(platforms) {
    if (platforms.includes(PLATFORM))
        return undefined;
    // `unknown/unknown` is how an attestation appears in a list of images.
    const known = platforms.filter((platform) => !/unknown|undefined/.test(platform));
    return `it is for ${known.join(', ') || 'no known platform'}, and Sevalla runs ${PLATFORM} only`;
}


/***/ }),

/***/ 7691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ maskStored)
/* harmony export */ });
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5446);

/**
 * Masks what looks secret among variables of the platform, which the workflow need not know.
 * @param shown What the reader gets to see anyway: a password that is the name of the application
 *   would blank out its address in the outputs.
 */
function maskStored(variables, shown, { mask, redact }) {
    const known = shown.join('\n').toLowerCase();
    for (const { key: name, value: stored } of variables) {
        // The platform's grammar has escapes, which the application never sees.
        const value = stored.replace(/\\([,"])/g, '$1');
        const variable = {
            name,
            value,
            stored,
            origin: 'app',
            runtime: true,
            buildtime: true,
        };
        for (const text of (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsOf */ .Fj)(variable)) {
            if (!known.includes(text.toLowerCase()) && redact(text) !== '***')
                mask(text);
        }
    }
}


/***/ }),

/***/ 5446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   P: () => (/* binding */ isOrdinary),
/* harmony export */   eh: () => (/* binding */ isSecretName)
/* harmony export */ });
/* unused harmony exports DEFAULT_SECRETS, SHORTEST_SECRET, hasSecretForm, credentialsIn */
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
// Of keys that tell by their form what they are, whatever the variable is called.
const SECRET_VALUE = /-----BEGIN [A-Z ]*PRIVATE KEY|^(?:gh[pousr]_|github_pat_|glpat-|xox[a-z]-|[srp]k_(?:live|test)_|sk-|SG\.|npm_|pypi-|AKIA)[\w.-]{12,}$|^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/;
function hasSecretForm(value) {
    return SECRET_VALUE.test(value);
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
function secretsOf({ name, value, stored, }) {
    const found = secretsIn(name, value, stored);
    return [...new Set(found)].filter((text) => text.trim().length >= SHORTEST_SECRET && !isOrdinary(text));
}
function secretsIn(name, value, stored = value) {
    const credentials = credentialsIn(value);
    const found = [];
    if (isSecretName(name) || credentials || SECRET_VALUE.test(value))
        found.push(value, stored);
    if (credentials) {
        // A DSN carries its key in the place of the user name.
        const secret = credentials.password || credentials.user;
        found.push(secret, decode(secret));
    }
    // An application prints a member of such a value, and no mask of the whole would fit.
    const members = membersOf(value).flatMap(([key, member]) => secretsIn(key, member));
    return members.length === 0 ? found : [...found, value, stored, ...members];
}
/** The texts that a value holds which is written in JSON, such as the key file of a service account. */
function membersOf(value) {
    if (!/^\s*\{/.test(value))
        return [];
    try {
        const found = [];
        JSON.parse(value, (key, member) => {
            if (typeof member === 'string')
                found.push([key, member]);
            return member;
        });
        return found;
    }
    catch {
        return [];
    }
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ })

};
