export const id = 922;
export const ids = [922];
export const modules = {

/***/ 2262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ boot),
  S: () => (/* binding */ removeLeftContainer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
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
// EXTERNAL MODULE: ./src/rules/start-command.ts
var start_command = __webpack_require__(2095);
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

// EXTERNAL MODULE: ./src/rules/workers.ts
var rules_workers = __webpack_require__(4896);
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
            const { isLoopback } = (0,start_command/* listeningOf */.r)(web?.entrypoint ?? '', (name) => variables?.has(name) ?? true);
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
    const isTooMany = limitMb !== undefined && workers > (0,rules_workers/* mostWorkers */.p)(limitMb);
    const isFull = limitMb !== undefined && peakMb >= NEARLY * limitMb;
    if (!isProven && !isTooMany && !isFull)
        return undefined;
    const half = Math.max(1, Math.floor(workers / 2));
    const fewer = limitMb === undefined ? half : Math.min(half, (0,rules_workers/* mostWorkers */.p)(limitMb));
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

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./src/http/exchange.ts





/**
 * One request and its answer over a new connection: no redirects followed, no cookies kept,
 * nothing retried. A certificate that does not verify ends the exchange before anything is sent.
 * @returns a fault when there is no answer; it never throws for what the network does.
 * @throws the reason of `signal` once that is aborted.
 */
async function exchange(url, options) {
    const { timeoutMs, maxBodyBytes, signal } = options;
    signal?.throwIfAborted();
    const startedAt = external_node_perf_hooks_.performance.now();
    const marks = new Map();
    const mark = (name) => {
        if (!marks.has(name))
            marks.set(name, external_node_perf_hooks_.performance.now());
    };
    const route = routeTo(url, options);
    let request;
    const stop = new AbortController();
    const work = async () => {
        const connection = await openConnection(url, route, options, mark, stop.signal);
        if (options.http2 && connection instanceof external_node_tls_.TLSSocket) {
            await secured(connection);
            if (connection.alpnProtocol === 'h2') {
                const parts = await exchangeHttp2(url, connection, options, mark, stop.signal);
                return { ok: true, url, ...parts, timings: timings(startedAt, marks) };
            }
        }
        const plainProxy = url.protocol === 'http:' ? route.proxy : undefined;
        return await new Promise((resolve, reject) => {
            connection.on('error', reject);
            request = (0,external_node_http_.request)({
                createConnection: () => connection,
                method: options.method ?? 'GET',
                // A proxy for plain http wants the whole address in the request line.
                path: plainProxy ? url.href : `${url.pathname}${url.search}`,
                headers: {
                    ...OWN_HEADERS,
                    connection: 'close',
                    ...options.headers,
                    ...(options.body ? { 'content-length': options.body.length } : {}),
                    ...(plainProxy ? proxyHeaders(plainProxy) : {}),
                    // Another one asks the same server for a site that it does not have.
                    host: options.headers?.['host'] ?? url.host,
                },
            });
            request.on('error', reject);
            request.once('response', (response) => {
                mark('head');
                const peer = peerOf(connection);
                readBody(response, maxBodyBytes).then(({ body, truncated }) => {
                    mark('end');
                    resolve({
                        ok: true,
                        url,
                        status: response.statusCode ?? 0,
                        headers: singleHeaders(response.headers),
                        setCookies: response.headers['set-cookie'] ?? [],
                        body,
                        truncated,
                        timings: timings(startedAt, marks),
                        httpVersion: response.httpVersion,
                        ...peer,
                    });
                }, reject);
            });
            request.end(options.body);
        });
    };
    let timer;
    let onAbort;
    const interrupted = new Promise((_, reject) => {
        timer = setTimeout(() => {
            reject(codedError('ETIMEDOUT', `no answer within ${timeoutMs} ms`));
        }, timeoutMs);
        onAbort = () => reject(signal?.reason);
        signal?.addEventListener('abort', onAbort, { once: true });
    });
    try {
        const working = work();
        // It loses the race when time is up, and its own end is then nobody's news.
        working.catch(() => { });
        return await Promise.race([working, interrupted]);
    }
    catch (thrown) {
        signal?.throwIfAborted();
        return fault(url, thrown, timings(startedAt, marks), currentPhase(url, route, marks));
    }
    finally {
        clearTimeout(timer);
        if (onAbort)
            signal?.removeEventListener('abort', onAbort);
        stop.abort();
        request?.destroy();
    }
}
const OWN_HEADERS = {
    accept: '*/*',
    'accept-encoding': 'identity',
    'user-agent': 'sevalla-actions',
};
function secured(socket) {
    return new Promise((resolve, reject) => {
        socket.once('secureConnect', resolve);
        socket.once('error', reject);
        socket.once('close', () => reject(codedError('ECONNRESET', 'the handshake was cut short')));
    });
}
/** Over a connection that has agreed on HTTP/2. */
async function exchangeHttp2(url, connection, { method = 'GET', headers, body, maxBodyBytes }, mark, signal) {
    const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 2467, 23));
    const session = connect(url.origin, { createConnection: () => connection });
    const peer = peerOf(connection);
    const end = () => session.destroy();
    signal.addEventListener('abort', end, { once: true });
    return await new Promise((resolve, reject) => {
        session.on('error', reject);
        const stream = session.request({
            ...OWN_HEADERS,
            ...headers,
            ':method': method,
            ':path': `${url.pathname}${url.search}`,
            ...(body ? { 'content-length': body.length } : {}),
        });
        stream.once('error', reject);
        stream.once('response', (fields) => {
            mark('head');
            readBody(stream, maxBodyBytes).then((read) => {
                mark('end');
                const { ':status': status = 0, 'set-cookie': setCookies = [], ...rest } = fields;
                resolve({
                    status,
                    headers: singleHeaders(rest),
                    setCookies,
                    ...read,
                    httpVersion: '2',
                    ...peer,
                });
                session.destroy();
            }, reject);
        });
        stream.end(body);
    });
}
function peerOf(connection) {
    const tls = connection instanceof external_node_tls_.TLSSocket ? { tls: tlsFacts(connection) } : {};
    return { address: connection.remoteAddress ?? '', ...tls };
}
function routeTo(url, { resolve, env = {} }) {
    const chosen = resolve?.get(`${url.hostname}:${portOf(url)}`);
    if (chosen)
        return { host: chosen.address, port: chosen.port, proxy: undefined };
    const proxy = proxyFor(url, env);
    return { host: bareHost(proxy ?? url), port: portOf(proxy ?? url), proxy };
}
function portOf(url) {
    return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}
/** The host name as sockets want it: an IPv6 address without its brackets. */
function bareHost(url) {
    return url.hostname.replace(/^\[|\]$/g, '');
}
async function openConnection(url, route, { family, http2 }, mark, signal) {
    const { host, port, proxy } = route;
    if (family && (proxy || ![0, family].includes((0,external_node_net_.isIP)(host)))) {
        throw codedError('EFAMILY', `the way to it leaves no choice of IPv${family}`);
    }
    const open = () => {
        const socket = proxy?.protocol === 'https:'
            ? (0,external_node_tls_.connect)({ host, port, lookup, ...serverName(host), rejectUnauthorized: true })
            : (0,external_node_net_.connect)({ host, port, lookup, ...(family ? { family } : {}) });
        const destroy = () => socket.destroy();
        signal.addEventListener('abort', destroy, { once: true });
        socket.once('close', () => signal.removeEventListener('abort', destroy));
        socket.on('lookup', (error) => {
            if (!error)
                mark('dns');
        });
        return socket;
    };
    if (url.protocol === 'http:')
        return open().once('connect', () => mark('connect'));
    let socket;
    if (proxy) {
        socket = await openTunnel(proxy, `${url.hostname}:${portOf(url)}`, open);
        mark('connect');
    }
    else {
        socket = open().once('connect', () => mark('connect'));
    }
    return (0,external_node_tls_.connect)({
        socket,
        ...serverName(bareHost(url)),
        host: bareHost(url),
        ALPNProtocols: http2 ? ['h2', 'http/1.1'] : ['http/1.1'],
        // Said aloud, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in a job cannot blind a smoke test.
        rejectUnauthorized: true,
    }).once('secureConnect', () => mark('tls'));
}
// RFC 6066 section 3: the name is never an address.
function serverName(host) {
    return (0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {};
}
// RFC 6761 section 6.3: such names are always this machine, and few resolvers know it.
const lookup = (hostname, options, callback) => {
    if (!isLoopbackName(hostname)) {
        (0,external_node_dns_.lookup)(hostname, options, callback);
        return;
    }
    const addresses = [
        { address: '127.0.0.1', family: 4 },
        { address: '::1', family: 6 },
    ];
    process.nextTick(() => {
        if (options.all)
            callback(null, addresses);
        else if (options.family === 6)
            callback(null, '::1', 6);
        else
            callback(null, '127.0.0.1', 4);
    });
};
function isLoopbackName(hostname) {
    return /(^|\.)localhost\.?$/i.test(hostname);
}
/** The proxy to use for a URL: its own scheme's variable, then that of http, as undici does. */
function proxyFor(url, env) {
    const host = bareHost(url);
    // A proxy's loopback is not this machine's.
    if (isLoopbackName(host) || /^(127\.|::1$)/.test(host))
        return undefined;
    const http = env['http_proxy'] || env['HTTP_PROXY'];
    const given = url.protocol === 'https:' ? env['https_proxy'] || env['HTTPS_PROXY'] || http : http;
    if (!given || !URL.canParse(given))
        return undefined;
    const exceptions = (env['no_proxy'] || env['NO_PROXY'] || '').split(/[\s,]+/);
    const excepted = exceptions.some((entry) => {
        const [, name = '', onlyPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
        if (onlyPort !== undefined && Number(onlyPort) !== portOf(url))
            return false;
        const suffix = name.toLowerCase().replace(/^\*?\./, '');
        return suffix === '*' || (suffix !== '' && `.${host}`.endsWith(`.${suffix}`));
    });
    return excepted ? undefined : new URL(given);
}
function proxyHeaders(proxy) {
    if (proxy.username === '')
        return {};
    const credentials = [proxy.username, proxy.password].map(decodeURIComponent).join(':');
    return { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` };
}
function openTunnel(proxy, authority, open) {
    return new Promise((resolve, reject) => {
        const fail = (reason) => reject(codedError('EPROXY', `the proxy ${proxy.host} did not open the way: ${reason}`));
        (0,external_node_http_.request)({
            createConnection: open,
            method: 'CONNECT',
            path: authority,
            headers: { host: authority, ...proxyHeaders(proxy) },
        })
            .once('connect', (response, socket) => {
            if (response.statusCode === 200) {
                resolve(socket);
                return;
            }
            socket.destroy();
            fail(`it answered ${response.statusCode}`);
        })
            .on('error', (error) => fail(error.message))
            .end();
    });
}
function readBody(response, maxBytes) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let bytes = 0;
        const finish = (truncated) => resolve({ body: Buffer.concat(chunks).subarray(0, maxBytes), truncated });
        response.on('data', (chunk) => {
            chunks.push(chunk);
            bytes += chunk.length;
            if (bytes <= maxBytes)
                return;
            finish(true);
            response.destroy();
        });
        response.once('end', () => finish(false));
        response.once('error', reject);
        // A body cut short ends without `end`.
        response.once('close', () => reject(codedError('ECONNRESET', 'the answer was cut short')));
    });
}
function singleHeaders(headers) {
    return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => typeof value === 'string' ? [[name, value]] : []));
}
function tlsFacts(socket) {
    const chain = [];
    // The last one names itself as its issuer.
    const seen = new Set();
    let next = socket.getPeerCertificate(true);
    while (next?.valid_to && !seen.has(next.fingerprint256)) {
        seen.add(next.fingerprint256);
        const [subject, issuer] = [distinguishedName(next.subject), distinguishedName(next.issuer)];
        chain.push({
            subject,
            issuer,
            notBefore: new Date(next.valid_from),
            notAfter: new Date(next.valid_to),
            serialNumber: next.serialNumber,
            altNames: next.subjectaltname ?? '',
            isRoot: chain.length > 0 && subject === issuer,
        });
        next = next.issuerCertificate;
    }
    const expiry = chain[0]?.notAfter.getTime() ?? Number.NaN;
    return {
        protocol: socket.getProtocol() ?? 'unknown',
        daysLeft: Math.floor((expiry - Date.now()) / 86_400_000),
        chain,
    };
}
function distinguishedName(name) {
    return Object.entries(name ?? {})
        .map(([key, value]) => `${key}=${[value].flat().join('+')}`)
        .join(', ');
}
function timings(startedAt, marks) {
    const phases = [
        ['dns', 'dnsMs'],
        ['connect', 'connectMs'],
        ['tls', 'tlsMs'],
        ['head', 'firstByteMs'],
        ['end', 'bodyMs'],
    ];
    const result = { totalMs: (marks.get('end') ?? external_node_perf_hooks_.performance.now()) - startedAt };
    let before = startedAt;
    for (const [name, member] of phases) {
        const at = marks.get(name);
        if (at === undefined)
            continue;
        result[member] = at - before;
        before = at;
    }
    return result;
}
function currentPhase(url, route, marks) {
    if (marks.has('head'))
        return 'body';
    if (marks.has('tls') || (url.protocol === 'http:' && marks.has('connect')))
        return 'answer';
    if (marks.has('connect'))
        return 'tls';
    return marks.has('dns') || (0,external_node_net_.isIP)(route.host) > 0 ? 'connect' : 'dns';
}
const KINDS = [
    [/^(ENOTFOUND|EAI_\w+)$/, 'dns'],
    [/^ECONNREFUSED$/, 'refused'],
    [/^(EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM|EFAMILY)$/, 'unreachable'],
    [/^(ECONNRESET|EPIPE|ECONNABORTED)$/, 'reset'],
    [/^ETIMEDOUT$/, 'timeout'],
    [/^EPROXY$/, 'proxy'],
    [/^(EPROTO|ERR_TLS_|ERR_SSL_)/, 'tls'],
    // OpenSSL's names for a certificate that does not verify.
    [/CERT|SIGNATURE|SELF_SIGNED|ISSUER|CRL|CA$|HOSTNAME_MISMATCH/, 'tls'],
];
function fault(url, thrown, timings, phase) {
    // Several addresses tried in vain come as one error of many; the first one names the cause.
    const first = thrown instanceof AggregateError ? (thrown.errors[0] ?? thrown) : thrown;
    const error = first;
    const code = typeof error.code === 'string' ? error.code : 'UNKNOWN';
    const kind = KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? 'protocol';
    return {
        ok: false,
        url,
        // A connection dropped in the middle of the handshake is about TLS, not about the app.
        kind: kind === 'reset' && phase === 'tls' ? 'tls' : kind,
        phase,
        code,
        message: String(error.message ?? first),
        timings,
    };
}
function codedError(code, message) {
    return Object.assign(new Error(message), { code });
}

;// CONCATENATED MODULE: ./src/actions/build-image/probe.ts

/** Requests in a row; Go gives the next one up. */
const MOST_REQUESTS = 10;
const MOST_BYTES = 10_240;
const HEADERS = { 'user-agent': 'kube-probe/1.32' };
/**
 * Asks an instance once. Without a path any answer passes that is no error of the server: then all
 * that is asked is whether something listens and speaks HTTP.
 * @param host The instance's address and port, which is what it sees as Host.
 */
async function probe(host, path, timeoutMs, { signal }) {
    const first = new URL(`http://${host}${path ?? '/'}`);
    let url = first;
    for (let requests = 1;; requests += 1) {
        const answer = await exchange(url, {
            headers: HEADERS,
            timeoutMs,
            maxBodyBytes: MOST_BYTES,
            signal,
        });
        if (!answer.ok) {
            return { passed: false, status: undefined, message: `Get "${first}": ${wordsOf(answer)}` };
        }
        const next = path === undefined ? undefined : redirectOf(answer);
        // To another host passes, as the kubelet has it: it is not followed there.
        if (next?.hostname !== url.hostname)
            return verdict(answer, path);
        if (requests === MOST_REQUESTS) {
            const message = `Get "${next.pathname}": stopped after ${MOST_REQUESTS} redirects`;
            return { passed: false, status: answer.status, message };
        }
        // TLS ends at the edge: what answers here in the clear does not answer https.
        if (next.protocol === 'https:') {
            const message = `Get "${next}": http: server gave HTTP response to HTTPS client`;
            return { passed: false, status: answer.status, message };
        }
        url = next;
    }
}
function verdict({ status }, path) {
    const passed = path === undefined ? status < 500 : status >= 200 && status < 400;
    if (passed)
        return { passed, status };
    return { passed, status, message: `HTTP probe failed with statuscode: ${status}` };
}
function redirectOf({ status, headers, url }) {
    const location = headers['location'];
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined)
        return undefined;
    return URL.canParse(location, url.href) ? new URL(location, url) : undefined;
}
function wordsOf({ kind, message, url }) {
    const dial = `dial tcp ${url.host}`;
    switch (kind) {
        case 'refused':
            return `${dial}: connect: connection refused`;
        case 'unreachable':
            return `${dial}: connect: no route to host`;
        case 'timeout':
            return 'context deadline exceeded (Client.Timeout exceeded while awaiting headers)';
        case 'reset':
            return 'EOF';
        default:
            return message;
    }
}

;// CONCATENATED MODULE: ./src/actions/build-image/boot.ts




const STATE = 'boot-container';
const PREFIX = 'build-image-boot-';
const MOST_LINES = 2000;
const boot_MOST_SHOWN = 30;
const PAUSE_MS = 250;
const PROBE_MS = 5000;
/** A refusal that stands this long is no matter of starting up. */
const SETTLED_MS = 10_000;
const Container = schemas/* tuple */.PVZ([
    schemas/* looseObject */._H3({
        State: schemas/* looseObject */._H3({
            Running: schemas/* boolean */.zMY(),
            ExitCode: schemas/* number */.aig(),
            OOMKilled: schemas/* boolean */.zMY(),
            Error: schemas/* optional */.lqM(schemas/* string */.YjP()),
        }),
        Config: schemas/* looseObject */._H3({
            Entrypoint: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
            Cmd: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
        }),
        NetworkSettings: schemas/* looseObject */._H3({
            Networks: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ IPAddress: schemas/* optional */.lqM(schemas/* string */.YjP()) })),
        }),
    }),
]);
/**
 * Boots an image that the engine has: PORT and the variables given, nothing of the runner's, no
 * capabilities, no new privileges, the memory of its size and no swap.
 * @param docker Its environment becomes that of `docker run`, by which the values travel: neither a
 *   list of processes nor a file shows them.
 */
async function boot(image, settings, docker, tools) {
    const name = `${PREFIX}${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    await tools.saveState(STATE, name);
    const startMs = tools.now();
    try {
        const run = await docker(runArguments(name, image, settings), {
            env: Object.fromEntries(settings.env.map(({ name, value }) => [name, value])),
        });
        tools.signal.throwIfAborted();
        if (run.exitCode !== 0) {
            const said = run.stderr.trim().split('\n');
            const exit = { code: run.exitCode, description: undefined };
            return { failure: explain(said, [], exit, settings) };
        }
        return await watch(name, startMs, settings, docker, tools);
    }
    finally {
        await docker(['rm', '--force', '--volumes', name]);
    }
}
/** The post step: for a job that was killed while a container ran. */
async function removeLeftContainer(state, { exec, env }) {
    const name = state(STATE);
    if (!new RegExp(`^${PREFIX}[0-9a-f]{12}$`).test(name))
        return;
    await exec('docker', ['rm', '--force', '--volumes', name], { env });
}
function runArguments(name, image, settings) {
    const { port, memoryMb, command, env } = settings;
    return [
        'run',
        '--detach',
        `--name=${name}`,
        '--pull=never',
        '--cap-drop=ALL',
        '--security-opt=no-new-privileges',
        '--pids-limit=1024',
        `--memory=${memoryMb}m`,
        `--memory-swap=${memoryMb}m`,
        ...env.map((variable) => `--env=${variable.name}`),
        `--env=PORT=${port}`,
        ...(command === undefined ? [image] : ['--entrypoint=sh', image, '-c', command]),
    ];
}
async function watch(name, startMs, settings, docker, tools) {
    const { port, path, timeoutMs } = settings;
    let last;
    let since = startMs;
    for (;;) {
        const container = await inspect(name, docker);
        tools.signal.throwIfAborted();
        const { Running: isRunning, OOMKilled: isOutOfMemory } = container.State;
        const address = Object.values(container.NetworkSettings.Networks)[0]?.IPAddress;
        const now = tools.now();
        const isRefused = last?.passed === false && last.status !== undefined && last.status < 500 && !isLater(last);
        const isOver = now - startMs >= timeoutMs || (isRefused && now - since >= SETTLED_MS) || isOutOfMemory;
        if (!isRunning || isOver) {
            return { failure: await explainEnd(name, container, last, settings, docker, tools) };
        }
        if (address) {
            const result = await probe(`${address}:${port}`, path, PROBE_MS, tools);
            if (result.passed) {
                const readyMs = tools.now() - startMs;
                // An answer just before the end is none that a visitor could count on.
                const after = await inspect(name, docker);
                if (after.State.Running && !after.State.OOMKilled) {
                    return { booted: { readyMs, status: result.status } };
                }
                continue;
            }
            if (last?.passed !== false || last.status !== result.status)
                since = tools.now();
            last = result;
        }
        await tools.sleep(PAUSE_MS);
    }
}
function isLater({ status }) {
    return status === 408 || status === 425 || status === 429;
}
async function inspect(name, docker) {
    const { exitCode, stdout, stderr } = await docker(['container', 'inspect', name]);
    if (exitCode !== 0)
        throw new Error(`docker container inspect: ${stderr.trim()}`);
    return Container.parse(JSON.parse(stdout))[0];
}
async function explainEnd(name, { State, Config }, last, settings, docker, tools) {
    const logs = await docker(['logs', `--tail=${MOST_LINES}`, name]);
    // Two streams of one program: errors last, since they are what is looked for.
    const lines = `${logs.stdout}\n${logs.stderr}`
        .split(/\r\n|\r|\n/)
        .map(tools.redact)
        .filter((line) => line.trim() !== '');
    await tools.log.group('What the container printed', async () => {
        for (const line of lines)
            tools.log.remote(line);
    });
    const { Running: isRunning, ExitCode: code, OOMKilled: isOutOfMemory } = State;
    const events = [
        ...(last?.passed === false ? [`Readiness probe failed: ${last.message}`] : []),
        ...(isRunning
            ? []
            : [`Container web exited with code ${code}${isOutOfMemory ? ': OOMKilled' : ''}`]),
        ...(isRunning && isOutOfMemory ? ['A process of the container was OOMKilled'] : []),
    ];
    const exit = isRunning
        ? undefined
        : { code, description: isOutOfMemory ? 'OOMKilled' : undefined };
    const start = [...(Config.Entrypoint ?? []), ...(Config.Cmd ?? [])].join(' ');
    return explain(events, lines, exit, { ...settings, command: settings.command ?? start });
}
function explain(events, lines, exit, { port, path, memoryMb, command, env, timeoutMs }) {
    const evidence = {
        deploymentLog: events,
        runtimeLog: lines,
        web: {
            port,
            entrypoint: command,
            memory_limit: memoryMb,
            readiness_probe: path === undefined ? null : { httpGet: { path } },
        },
        variables: new Map(env.map(({ name, value }) => [
            name,
            { isRuntime: true, isBuildtime: false, isBlank: value.trim() === '' },
        ])),
        measured: { instances: 1, exits: exit === undefined ? [] : [exit] },
        step: 'boot',
    };
    const { story: _, ...known } = diagnose(evidence) ?? unknown(events, exit, timeoutMs);
    return {
        diagnosis: { ...known, facts: [...(known.facts ?? []), ...events] },
        lines: lines.slice(-boot_MOST_SHOWN),
    };
}
function unknown(events, exit, timeoutMs) {
    return {
        id: exit === undefined ? 'boot.unready' : 'boot.ended',
        severity: 'error',
        message: exit === undefined
            ? `The image does not become ready within ${timeoutMs / 1000} s: ${events[0] ?? 'it never had an address'}`
            : `The image ends by itself, with code ${exit.code}`,
        fix: exit === undefined
            ? 'see in the log of the container what it waits for, or give it more time by boot-timeout'
            : 'let the start command run in the foreground',
        evidence: [],
    };
}


/***/ }),

/***/ 6441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bH: () => (/* binding */ removeLeftFolders),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** By the name under which the post step learns of a folder: how its own name begins. */
const PREFIXES = {
    'docker-config': 'build-image-login-',
    'work-folder': 'build-image-work-',
};
/** Makes a folder for this step alone, which the post step removes where a killed step could not. */
async function makeFolder(kind, tools) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporaryFolder(tools.env), PREFIXES[kind]));
    await tools.saveState(kind, folder);
    return folder;
}
async function removeFolder(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
}
/** For a job that was killed before the build could clean up. */
async function removeLeftFolders(state, { env }) {
    for (const [kind, prefix] of Object.entries(PREFIXES)) {
        const folder = state(kind);
        const isOurs = folder === (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporaryFolder(env), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder));
        if (isOurs && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder).startsWith(prefix))
            await removeFolder(folder);
    }
}
function temporaryFolder(env) {
    return env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
}


/***/ }),

/***/ 9496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _l: () => (/* binding */ PLATFORM_FIX),
/* harmony export */   i9: () => (/* binding */ PLATFORM),
/* harmony export */   py: () => (/* binding */ wrongPlatform)
/* harmony export */ });
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

/***/ 2095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ listeningOf)
/* harmony export */ });
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


/***/ }),

/***/ 4896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ WORKER_MB),
/* harmony export */   p: () => (/* binding */ mostWorkers)
/* harmony export */ });
/** A Django worker with its database driver and a few applications; two of examples/django take 130. */
const WORKER_MB = 100;
/** How many workers an instance of that many megabytes is likely to hold. */
function mostWorkers(memoryMb) {
    return Math.max(1, Math.floor(memoryMb / WORKER_MB));
}


/***/ })

};
