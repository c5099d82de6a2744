export const id = 914;
export const ids = [914];
export const modules = {

/***/ 1051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ inMegabytes),
/* harmony export */   BS: () => (/* binding */ isNew),
/* harmony export */   NO: () => (/* binding */ judgeBudget),
/* harmony export */   e0: () => (/* binding */ deltaOf),
/* harmony export */   nQ: () => (/* binding */ largest),
/* harmony export */   vi: () => (/* binding */ inPercent)
/* harmony export */ });
function deltaOf(image, base) {
    return image.sizeBytes - base.sizeBytes;
}
/** Whether the base has a layer too, so that an instance which had the base pulls nothing for it. */
function isNew({ digest }, base) {
    return base?.layers.every((layer) => layer.digest !== digest) ?? true;
}
function largest(layers, most) {
    return [...layers].sort((a, b) => b.sizeBytes - a.sizeBytes).slice(0, most);
}
/** What is over the budget; both limits at once where both are. */
function judgeBudget(image, base, { maxBytes, maxGrowth }) {
    const { sizeBytes } = image;
    const faults = [];
    if (maxBytes !== undefined && sizeBytes > maxBytes) {
        faults.push(`The image is ${inMegabytes(sizeBytes)}, and max-size is ${inMegabytes(maxBytes)}`);
    }
    if (base !== undefined && maxGrowth !== undefined) {
        const mostBytes = 'bytes' in maxGrowth ? maxGrowth.bytes : (base.sizeBytes * maxGrowth.percent) / 100;
        const delta = deltaOf(image, base);
        if (delta > mostBytes) {
            const allowed = 'bytes' in maxGrowth ? inMegabytes(maxGrowth.bytes) : `${maxGrowth.percent} %`;
            faults.push(`The image grew by ${inMegabytes(delta)} (${inPercent(delta, base.sizeBytes)}) over ${base.reference}, and max-growth is ${allowed}`);
        }
    }
    if (faults.length === 0)
        return undefined;
    const [heaviest] = largest(image.layers.filter((layer) => isNew(layer, base)), 1);
    const layer = heaviest === undefined
        ? ''
        : `: ${inMegabytes(heaviest.sizeBytes)} of it by ${heaviest.instruction ?? 'a layer of unknown origin'}`;
    return {
        id: 'image-too-large',
        severity: 'error',
        message: `${faults.join('. ')}${layer}.`,
        fix: 'Leave build tools in a stage of their own, clean up in the RUN that makes the mess, keep files out by .dockerignore, or raise the limit.',
    };
}
/** Decimal, as registries count: `1.25 MB`. */
function inMegabytes(bytes) {
    const megabytes = Math.abs(bytes) / 1_000_000;
    const digits = megabytes < 10 ? 2 : 1;
    return `${bytes < 0 ? '-' : ''}${megabytes.toFixed(digits)} MB`;
}
function inPercent(part, whole) {
    return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}


/***/ }),

/***/ 4914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* binding */ build)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/kit/fields.ts
var fields = __webpack_require__(8875);
;// CONCATENATED MODULE: ./src/registry/reference.ts
const DOCKER_HUB = 'docker.io';
// Docker Hub is asked under another name than its images have.
const DOCKER_HUB_API = 'https://registry-1.docker.io';
const COMPONENT = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const REFERENCE = new RegExp(`^((?:[\\w.-]+(?::\\d+)?/|\\[[\\da-fA-F:]+\\](?::\\d+)?/)?${COMPONENT}(?:/${COMPONENT})*)` +
    '(?::(\\w[\\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$');
/** undefined for a text that no engine takes. */
function parseReference(text) {
    const match = REFERENCE.exec(text);
    if (!match)
        return undefined;
    const [, name = '', tag, digest] = match;
    const host = hostIn(name);
    const registry = registryOf(name);
    const path = host === undefined ? name : name.slice(host.length + 1);
    const isOfficial = registry === DOCKER_HUB && !path.includes('/');
    return {
        name,
        registry,
        repository: isOfficial ? `library/${path}` : path,
        tag: tag ?? (digest === undefined ? 'latest' : undefined),
        digest,
    };
}
/** `ghcr.io` of `ghcr.io/owner/app`; `docker.io` where the name has no host. */
function registryOf(name) {
    const host = hostIn(name);
    return host === undefined || host === 'index.docker.io' ? DOCKER_HUB : host;
}
/** Where the API of a registry is: plain http on this machine alone, as engines have it. */
function apiOf(registry) {
    if (registry === DOCKER_HUB)
        return DOCKER_HUB_API;
    const secure = `https://${registry}`;
    return isLoopback(new URL(secure)) ? `http://${registry}` : secure;
}
function isLoopback({ hostname }) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
function hostIn(name) {
    const [first = '', ...rest] = name.split('/');
    return rest.length > 0 && (/[.:A-Z]/.test(first) || first === 'localhost') ? first : undefined;
}

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
function secretsOf({ name, value, stored }) {
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

;// CONCATENATED MODULE: ./src/actions/build-image/tags.ts
// What an image is called, from the commit that it is built of. No I/O here.
const SEMVER = /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
// A branch of one of these names would take over a tag that somebody relies on.
const RESERVED = /^(?:latest$|sha-|pr-\d|v?\d+(?:\.|$))/;
// Seven digits are not unique in a large repository.
const SHA_DIGITS = 12;
/** Makes a tag of any text: at most 128 letters, digits, `_`, `.` and `-`, none of the last two first. */
function toTag(text) {
    return text
        .replace(/[^\w.-]+/g, '-')
        .replace(/^[.-]+/, '')
        .slice(0, 128);
}
/**
 * The tags of a commit, the one that never moves on to another commit first:
 * `sha-\u2026` always; `pr-N` for a pull request; a branch's name; for `v1.2.3` the ladder `1.2.3`,
 * `1.2`, `1` and `latest`, where a prerelease has its first rung only and 0.x no major one.
 */
function tagsOf(context) {
    const sha = context.sha === '' ? [] : [`sha-${context.sha.slice(0, SHA_DIGITS)}`];
    return [...sha, ...movingTags(context).filter((tag) => tag !== '')];
}
/** What `org.opencontainers.image.version` says: the release, or else the branch. */
function versionOf(context) {
    return movingTags(context)[0] ?? tagsOf(context)[0];
}
function movingTags({ ref, refName, pullRequest }) {
    // First, because the ref of a `pull_request_target` is the branch that it would be merged into.
    if (pullRequest !== undefined)
        return [`pr-${pullRequest}`];
    if (ref.startsWith('refs/tags/')) {
        const match = SEMVER.exec(refName);
        if (!match)
            return [toTag(refName)];
        const [, major, minor, patch, prerelease = ''] = match;
        const version = `${major}.${minor}.${patch}${prerelease}`;
        if (prerelease !== '')
            return [toTag(version)];
        return [version, `${major}.${minor}`, ...(major === '0' ? [] : [`${major}`]), 'latest'];
    }
    // The branches of a merge queue live for minutes and have their commit in their name.
    if (!ref.startsWith('refs/heads/') || refName.startsWith('gh-readonly-queue/'))
        return [];
    return [branchTag(refName)];
}
function branchTag(branch) {
    const tag = toTag(branch);
    return RESERVED.test(tag) ? toTag(`branch-${tag}`) : tag;
}
/**
 * The tag of the image that a commit's is compared with: that of the branch which a pull request
 * goes into, of the pushed branch as it was before, or of the default branch.
 * @param baseRef What GitHub calls the base branch of a pull request.
 */
function baseTagOf(context, baseRef) {
    const { ref, refName, pullRequest, defaultBranch } = context;
    const isBranch = pullRequest === undefined && ref.startsWith('refs/heads/');
    const branch = baseRef || (isBranch ? refName : defaultBranch);
    return (branch && branchTag(branch)) || undefined;
}
/** Whole references: each tag of the commit in each repository, and the extra ones. */
function referencesOf(images, tags, extra) {
    // A whole reference has a `/` or a `:`, a tag has neither.
    const plain = [...tags, ...extra.filter((entry) => !/[/:]/.test(entry))];
    const whole = extra.filter((entry) => /[/:]/.test(entry));
    const references = images.flatMap((image) => plain.map((tag) => `${image}:${tag}`));
    return [...new Set([...references, ...whole])];
}
/** The first one of `images` first: it is the one that the outputs are about. */
function repositoriesOf(images, references) {
    return [...new Set([...images, ...references.map(repositoryOf)])];
}
function repositoryOf(reference) {
    return reference.replace(/:[^:/]*$/, '');
}
/**
 * The labels of https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md that the
 * run knows, and the ones given, which win.
 * @param commitTime ISO 8601. The label says it and not the time of the build, so that the same
 *   commit has the same labels.
 */
function labelsOf(context, commitTime, given) {
    const known = {
        title: context.repository.split('/')[1],
        source: context.repository === '' ? undefined : context.repositoryUrl,
        revision: context.sha || undefined,
        version: versionOf(context),
        created: commitTime,
    };
    const labels = new Map();
    for (const [name, value] of Object.entries(known)) {
        if (value !== undefined)
            labels.set(`org.opencontainers.image.${name}`, value);
    }
    for (const line of given) {
        const [name = ''] = line.split('=', 1);
        labels.set(name, line.slice(name.length + 1));
    }
    return [...labels].map(([name, value]) => `${name}=${value}`);
}

;// CONCATENATED MODULE: ./src/actions/build-image/arguments.ts

/** The variable that carries the nth secret: a name of ours, so that no secret can replace PATH. */
function secretVariable(index) {
    return `BUILD_SECRET_${index}`;
}
const repeated = (flag, values = []) => values.map((value) => `--${flag}=${value}`);
const optional = (flag, value) => value === undefined ? [] : [`--${flag}=${value}`];
/** The arguments of `docker` that let BuildKit check a Dockerfile and build nothing. */
function composeCheck(inputs) {
    return [
        'buildx',
        'build',
        '--call=check,format=json',
        ...optional('builder', inputs.builder),
        ...optional('file', inputs.file),
        ...optional('target', inputs.target),
        ...repeated('build-arg', inputs['build-args']),
        '--',
        inputs.context,
    ];
}
/** Whether the builder can push what has no tag yet; the one of the engine cannot. */
function pushesByDigest({ driver }) {
    return driver !== 'docker';
}
/** The arguments of `docker`, from `buildx build` on. */
function composeArguments(inputs, plan) {
    const byDigest = inputs.push && pushesByDigest(plan);
    return [
        'buildx',
        'build',
        ...optional('builder', inputs.builder),
        '--progress=plain',
        `--metadata-file=${plan.metadataFile}`,
        ...optional('file', inputs.file),
        ...optional('target', inputs.target),
        `--platform=${inputs.platforms.join(',')}`,
        ...repeated('tag', byDigest ? [] : plan.references),
        ...repeated('label', plan.labels),
        ...repeated('build-arg', inputs['build-args']),
        ...(inputs.secrets ?? []).map(({ name }, index) => `--secret=id=${name},env=${secretVariable(index)}`),
        ...repeated('cache-from', inputs['cache-from']),
        ...repeated('cache-to', plan.isCacheOff ? [] : inputs['cache-to']?.map(ignoreExportErrors)),
        // The first try has just filled the cache with what these two ask for.
        ...(inputs['no-cache'] && !plan.isRetry ? ['--no-cache'] : []),
        ...(inputs.pull && !plan.isRetry ? ['--pull'] : []),
        // On its way into an engine an image loses what is attached to it, or is refused with it.
        `--provenance=${!byDigest && plan.load && pushesByDigest(plan) ? 'false' : inputs.provenance}`,
        ...output(inputs, plan),
        '--',
        inputs.context,
    ];
}
/** Somebody asked for a build that fails where its cache cannot be saved. */
function insistsOnCache({ 'cache-to': caches = [] }) {
    return caches.some((cache) => /(?:^|,)ignore-error=(?:false|0)\b/i.test(cache));
}
/** A tag is given only to what was looked at, so nothing is pushed under one. */
function output({ images, push }, plan) {
    if (push && pushesByDigest(plan)) {
        const names = repositoriesOf(images, plan.references).join(',');
        return [
            `--output=type=image,"name=${names}",push-by-digest=true,name-canonical=true,push=true`,
        ];
    }
    return push || plan.load ? ['--load'] : ['--output=type=cacheonly'];
}
/** A cache that could not be saved must not fail an image that was built. */
function ignoreExportErrors(cache) {
    const type = /(?:^|,)type=([^,]+)/.exec(cache)?.[1] ?? 'registry';
    if (type === 'inline' || /(?:^|,)ignore-error=/.test(cache))
        return cache;
    return `${cache.includes('=') ? cache : `type=registry,ref=${cache}`},ignore-error=true`;
}
// A name for everybody's eyes, whatever else it says: NEXT_PUBLIC_API_KEY, STRIPE_PUBLISHABLE_KEY.
const PUBLIC_NAME = /(?:^|_)(?:PUBLIC|PUBLISHABLE|VITE)(?:_|$)/i;
const arguments_SECRET_NAME = /PASSWORD|PASSWD|CREDENTIAL|(?:SECRET|TOKEN)S?(?:_|$)|(?:^|_|API|ACCESS|PRIVATE)KEYS?(?:_|$)/i;
/**
 * What is wrong with build arguments, which stay readable in the history of the image and in its
 * provenance.
 * @param secrets Values that are known to be secret.
 */
function argumentFaults(args, secrets) {
    return args.flatMap((argument, index) => {
        const name = /^([A-Za-z_]\w*)=/.exec(argument)?.[1];
        if (name === undefined) {
            return { message: `entry ${index + 1} is not NAME=value`, value: argument };
        }
        const value = argument.slice(name.length + 1);
        if (value !== '' && secrets.includes(value)) {
            return { message: `${name} has the value of a secret`, value };
        }
        if (arguments_SECRET_NAME.test(name) && !PUBLIC_NAME.test(name)) {
            return { message: `${name} has the name of a secret`, value };
        }
        return [];
    });
}

// EXTERNAL MODULE: ./src/actions/build-image/boot.ts + 7 modules
var boot = __webpack_require__(2262);
// EXTERNAL MODULE: ./src/actions/build-image/budget.ts
var budget = __webpack_require__(1051);
;// CONCATENATED MODULE: ./src/actions/build-image/builder.ts

/**
 * Asks for the builder that is going to build, in one call that finds out all that can be missing.
 * @throws UserError that names what is missing and what to do.
 */
async function inspectBuilder(docker, wanted) {
    const { exitCode, stdout, stderr } = await docker([
        'buildx',
        'inspect',
        ...(wanted === undefined ? [] : [wanted]),
    ]);
    if (exitCode !== 0)
        throw new errors/* UserError */.y(whatIsMissing(exitCode, stderr, wanted));
    const field = (name) => new RegExp(`^${name}:[ \t]+(.+)$`, 'm').exec(stdout)?.[1]?.trim();
    const builder = {
        name: field('Name') ?? wanted ?? 'default',
        driver: field('Driver') ?? '',
        buildkit: field('BuildKit version'),
    };
    const fault = field('Error');
    if (fault === undefined)
        return builder;
    if (builder.driver !== '' && builder.driver !== 'docker') {
        throw new errors/* UserError */.y(`The builder ${builder.name} (driver ${builder.driver}) does not answer: ${fault}. ` +
            'Start it, or leave the input builder out to use the one of the engine.');
    }
    const fix = /permission denied/i.test(fault)
        ? "Add the runner's user to the group docker, and start the runner again."
        : 'Start it (on a self-hosted runner: sudo systemctl start docker), or correct DOCKER_HOST.';
    throw new errors/* UserError */.y(`The Docker engine does not answer: ${fault}. ${fix}`);
}
function whatIsMissing(exitCode, stderr, wanted) {
    if (exitCode === -1) {
        return ('docker was not found on the PATH. Use a runner that has Docker, such as ubuntu-latest, ' +
            'or install it: https://docs.docker.com/engine/install/');
    }
    const said = stderr.trim().split('\n')[0] ?? '';
    if (/no builder .* found/.test(said)) {
        return (`There is no builder ${wanted ?? ''}. Create it in a step before this one ` +
            '(docker/setup-buildx-action, or docker buildx create), or leave the input builder out. ' +
            'docker buildx ls lists what there is.');
    }
    if (/unknown command|is not a docker command|unrecognized command/.test(said)) {
        return ('docker has no buildx. Add a step with docker/setup-buildx-action before this one, ' +
            'or install it: https://github.com/docker/buildx#installing');
    }
    return `docker buildx inspect failed with exit code ${exitCode}: ${said}`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./src/rules/dockerfile.ts
var dockerfile = __webpack_require__(1181);
// EXTERNAL MODULE: ./src/rules/start-command.ts
var start_command = __webpack_require__(2095);
// EXTERNAL MODULE: ./src/rules/workers.ts
var workers = __webpack_require__(4896);
;// CONCATENATED MODULE: ./src/rules/image.ts




// What keeps an image from running well on the platform, as its Dockerfile, its build context and,
// once it is built, its configuration tell. What cannot be known is not found.
const SEVALLA = 'https://docs.sevalla.com';
const IMAGE_RULES = {
    'image.bind': {
        severity: 'warning',
        title: 'The start command listens on loopback, where neither probes nor visitors get',
        docs: `${SEVALLA}/get-started/quickstart`,
    },
    'image.port': {
        severity: 'warning',
        title: 'The start command listens on a port of its own, and another is asked',
        docs: `${SEVALLA}/get-started/quickstart`,
    },
    'image.root': { severity: 'warning', title: 'The image runs as root' },
    'image.start': {
        severity: 'warning',
        title: 'The image starts nothing, or an interpreter that ends at once',
        docs: `${SEVALLA}/applications/docker-images`,
    },
    'image.secret': {
        severity: 'warning',
        title: 'A secret stays readable in the image: a value, or a file that is copied',
    },
    'image.dockerignore': {
        severity: 'warning',
        title: 'The whole context is copied, and .dockerignore lets `.git` or `.env` files in',
        docs: 'https://docs.docker.com/build/concepts/context/#dockerignore-files',
    },
    'image.workers': {
        severity: 'warning',
        title: 'The number of workers comes from the CPUs, which are those of the host, or is too high',
        docs: `${SEVALLA}/platform/limits`,
    },
};
function finding(id, details) {
    const { severity, docs } = IMAGE_RULES[id];
    return { id, severity, ...details, ...(docs === undefined ? {} : { docs }) };
}
function checkImage(facts) {
    const stages = (0,dockerfile/* stagesOf */.ZL)(facts.text);
    const lineage = (0,dockerfile/* lineageOf */.bQ)(stages, facts.target);
    const own = lineage.flatMap(({ instructions }) => instructions);
    if (lineage.length === 0)
        return [];
    return [
        ...checkStart(lineage, own, facts),
        ...checkUser(lineage, own, facts),
        ...checkSecrets(stages, facts),
        ...checkContext(stages, facts),
        ...checkWorkers(own, facts),
    ];
}
/** The last CMD, and the last ENTRYPOINT, which takes it for its arguments. */
function startOf(own, { config, command }) {
    const entry = own.findLast(({ name }) => name === 'ENTRYPOINT');
    const cmd = own.findLast(({ name }) => name === 'CMD');
    const written = [entry, cmd].flatMap((each) => (each ? [(0,dockerfile/* commandOf */.Nl)(each.rest)] : [])).join(' ');
    const built = config && [...config.entrypoint, ...config.cmd].join(' ');
    return { line: (cmd ?? entry)?.line, text: command ?? built ?? written };
}
// What images of a language start by themselves; one of a server, such as nginx, starts the server.
const INTERPRETER = /^(?:\S*docker-entrypoint\S* )?(?:\S*\/)?(?:python[\d.]*|node|bash|sh|ash|irb|perl|ruby|php(?: -a)?|jshell)$/;
function checkStart(lineage, own, facts) {
    const { file, config, command, port } = facts;
    const start = startOf(own, facts);
    if (command === undefined && start.line === undefined) {
        const isNone = config ? start.text === '' : lineage[0]?.base === 'scratch';
        if (isNone || (config && INTERPRETER.test(start.text))) {
            return [
                finding('image.start', {
                    file,
                    line: lineage.at(-1).from.line,
                    message: isNone
                        ? 'The image has no start command: a container of it ends before it begins.'
                        : 'The image has no start command of its own, and its base image starts an interpreter, which ends at once.',
                    expected: 'CMD or ENTRYPOINT',
                    found: isNone ? 'none' : `that of ${lineage[0].base}`,
                    fix: 'Write a CMD that starts the server, or give the web process a start command on the platform (input boot-command).',
                }),
            ];
        }
    }
    const names = new Set([
        ...own
            .filter(({ name }) => name === 'ENV')
            .flatMap((each) => (0,dockerfile/* pairsOf */.fq)(each).map(([key]) => key)),
        ...(config?.env ?? []).map((each) => each.split('=', 1)[0]),
    ]);
    const listening = (0,start_command/* listeningOf */.r)(start.text, (name) => names.has(name));
    const place = command === undefined ? { file, line: start.line } : { subject: 'start command' };
    if (listening.isLoopback) {
        return [
            finding('image.bind', {
                ...place,
                message: 'The start command listens on loopback, where neither probes nor visitors get.',
                expected: `0.0.0.0:$PORT`,
                found: listening.host
                    ? 'a loopback address'
                    : 'no address, which is loopback for this server',
                fix: 'Listen on 0.0.0.0.',
            }),
        ];
    }
    const bound = listening.port;
    if (bound === undefined || bound === port)
        return [];
    return [
        finding('image.port', {
            ...place,
            message: `The start command listens on port ${bound}, and the platform asks ${port}, which it gives in PORT.`,
            expected: '0.0.0.0:$PORT',
            found: String(bound),
            fix: 'Write $PORT in place of the number, in a CMD that a shell reads (no JSON), or give the web process this port (input boot-port).',
        }),
    ];
}
function checkUser(lineage, own, { file, config }) {
    const written = own.findLast(({ name }) => name === 'USER');
    const isUnset = lineage[0]?.base === 'scratch' ? '' : undefined;
    const user = config?.user ?? written?.rest ?? isUnset;
    if (user === undefined || !/^(?:root|0+)?(?::.*)?$/.test(user.trim()))
        return [];
    return [
        finding('image.root', {
            file,
            line: (written ?? lineage.at(-1).from).line,
            message: 'The image runs as root: whoever breaks into the application may do all in its container.',
            expected: 'USER with a number, such as 65534:65534',
            found: user.trim() === '' ? 'no USER' : `USER ${user.trim()}`,
            fix: 'Write USER 65534:65534 before CMD, and give that user the files that it writes.',
        }),
    ];
}
// Files that hold keys and logins by their very name.
const SECRET_FILE = /^(?:\.env(?:\.(?!(?:.*\.)?(?:template|example|sample|dist|defaults?)$).*)?|\.npmrc|\.pypirc|\.netrc|\.git-credentials|id_(?:rsa|dsa|ecdsa|ed25519)|.*\.(?:pem|p12|pfx|keystore)|credentials\.json|service-account.*\.json)$/;
function checkSecrets(stages, { file }) {
    const all = stages.flatMap(({ instructions }) => instructions);
    const findings = [];
    const add = (line, message, found, subject) => {
        findings.push(finding('image.secret', {
            ...(subject === undefined ? {} : { subject }),
            file,
            line,
            message,
            expected: 'RUN --mount=type=secret while it is built, a variable of the platform when it runs',
            found,
            fix: 'Take it out, give it in the input secrets or on the platform, and change it: earlier images have it.',
        }));
    };
    for (const instruction of all) {
        const { name, rest, line } = instruction;
        if (name === 'ENV' || name === 'ARG') {
            for (const [key, value] of (0,dockerfile/* pairsOf */.fq)(instruction)) {
                const isReference = /^\$\{?\w+\}?$/.test(value);
                if (isReference || value === '' || isOrdinary(value))
                    continue;
                if (hasSecretForm(value) || credentialsIn(value)?.password) {
                    add(line, `${name} ${key} has a secret for its value, which stays readable in the image.`, 'a value with the form of a secret', key);
                }
                else if (isSecretName(key) &&
                    !/^(?:build|dummy|placeholder|unused|not-?a-?secret|change-?me)/i.test(value)) {
                    add(line, `${name} ${key} has the name of a secret, and its value stays readable in the image.`, 'a value', key);
                }
            }
        }
        else if (name === 'RUN') {
            const words = rest.split(/[\s'"=]+/);
            if (words.some((word) => hasSecretForm(word) || credentialsIn(word)?.password)) {
                add(line, 'RUN has a secret in its words, which stay readable in the history of the image.', 'a word with the form of a secret');
            }
        }
        else if ((name === 'COPY' || name === 'ADD') && !/--from=/.test(rest)) {
            const words = rest.split(/\s+/).filter((word) => !word.startsWith('--'));
            const secret = words.slice(0, -1).find((word) => SECRET_FILE.test(word.split('/').at(-1)));
            if (secret !== undefined) {
                add(line, `${name} puts ${secret} into the image, where everybody reads it who may pull it.`, 'a file that holds secrets by its name', secret);
            }
        }
    }
    return findings;
}
function checkContext(stages, { file, ignore, entries }) {
    const copy = stages
        .flatMap(({ instructions }) => instructions)
        .find(({ name, rest }) => (name === 'COPY' || name === 'ADD') && copiesAll(rest));
    if (copy === undefined)
        return [];
    const open = entries
        .filter((entry) => entry === '.git' || SECRET_FILE.test(entry))
        .filter((entry) => !(0,dockerfile/* isIgnored */.pi)(entry, ignore ?? ''));
    if (open.length === 0)
        return [];
    return [
        finding('image.dockerignore', {
            file,
            line: copy.line,
            message: `${copy.name} puts the whole context into the image, ${open.join(', ')} with it.`,
            expected: `${open.join(', ')} in .dockerignore`,
            found: ignore === undefined ? 'no .dockerignore' : 'a .dockerignore that lets them in',
            fix: `Add ${open.join(' and ')} to .dockerignore, beside the folders that no instance needs.`,
        }),
    ];
}
function copiesAll(rest) {
    const words = rest.split(/\s+/).filter((word) => !word.startsWith('--'));
    return !/--from=/.test(rest) && words.slice(0, -1).some((word) => /^\.?\/?$/.test(word));
}
const FROM_CPUS = /\bnproc\b|cpu_count\s*\(|os\.cpus\s*\(|availableParallelism\s*\(|\/proc\/cpuinfo/;
function checkWorkers(own, facts) {
    const { file, gunicorn, memoryMb } = facts;
    const start = startOf(own, facts);
    const fix = 'Take the number from WEB_CONCURRENCY, which is set on the platform to what the memory of its size holds.';
    const fromCpus = (place) => finding('image.workers', {
        ...place,
        message: 'The number of workers comes from the CPUs: inside an instance those of the host are counted, and its memory holds fewer.',
        expected: `at most ${(0,workers/* mostWorkers */.p)(memoryMb)} at ${memoryMb} MB, at about ${workers/* WORKER_MB */.N} MB each`,
        found: 'the CPUs of the host',
        fix,
    });
    const place = start.line === undefined ? {} : { file, line: start.line };
    if (FROM_CPUS.test(start.text))
        return [fromCpus(place)];
    const flag = /\s(?:--workers[= ]|-w ?)(\d{1,4})\b/.exec(start.text)?.[1];
    if (flag !== undefined && Number(flag) > (0,workers/* mostWorkers */.p)(memoryMb)) {
        return [
            finding('image.workers', {
                ...place,
                message: `The start command asks for ${flag} workers, more than ${memoryMb} MB are likely to hold.`,
                expected: `at most ${(0,workers/* mostWorkers */.p)(memoryMb)}, at about ${workers/* WORKER_MB */.N} MB each`,
                found: flag,
                fix,
            }),
        ];
    }
    if (gunicorn === undefined || !/\bgunicorn\b/.test(start.text))
        return [];
    const rows = gunicorn.text.split(/\r?\n/);
    const row = rows.findIndex((each) => FROM_CPUS.test(each.replace(/#.*$/, '')));
    return row === -1 ? [] : [fromCpus({ file: gunicorn.file, line: row + 1 })];
}

;// CONCATENATED MODULE: ./src/actions/build-image/checks.ts





// What is said of a Dockerfile: by BuildKit, and by the rules of the platform.
/** The first one whose Dockerfile frontend answers `--call=check`. */
const LEAST_MINOR = 14;
const Lint = schemas/* looseObject */._H3({
    warnings: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* looseObject */._H3({
        ruleName: schemas/* string */.YjP(),
        description: schemas/* optional */.lqM(schemas/* string */.YjP()),
        detail: schemas/* optional */.lqM(schemas/* string */.YjP()),
        url: schemas/* optional */.lqM(schemas/* string */.YjP()),
        location: schemas/* nullish */.cl6(schemas/* looseObject */._H3({
            ranges: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* looseObject */._H3({ start: schemas/* looseObject */._H3({ line: schemas/* number */.aig() }) }))),
        })),
    }))),
});
/**
 * BuildKit's own checks, before anything is built.
 * @param buildkit Its version, where the builder has been started.
 * @returns undefined where the builder knows none.
 */
async function callCheck(inputs, buildkit, dockerfile, docker, tools) {
    // An older one would fetch a newer frontend from Docker Hub, and then not find the call.
    const [, major = '0', minor] = /^v?(\d+)\.(\d+)/.exec(buildkit ?? '') ?? [];
    if (minor !== undefined && Number(major) === 0 && Number(minor) < LEAST_MINOR) {
        tools.log.info(`BuildKit ${buildkit} has no checks of Dockerfiles, so only ours are made.`);
        return undefined;
    }
    const { stdout } = await docker(composeCheck(inputs));
    tools.signal.throwIfAborted();
    const parsed = Lint.safeParse(parseJson(stdout));
    // Where it cannot even be read, the build says why.
    if (!parsed.success)
        return undefined;
    return (parsed.data.warnings ?? []).map(({ ruleName, description, detail, url, location }) => {
        const line = location?.ranges?.[0]?.start.line;
        return {
            id: ruleName,
            severity: 'warning',
            message: detail ?? description ?? ruleName,
            ...(line === undefined ? {} : { file: dockerfile.path, line }),
            ...(url === undefined ? {} : { docs: url }),
        };
    });
}
/** What the rules of the platform look at beside the image itself. */
async function readSurroundings(inputs, { path, text }, { env }) {
    const { context, file = (0,external_node_path_.join)(context, 'Dockerfile') } = inputs;
    const read = (name) => (0,promises_.readFile)(name, 'utf8').catch(() => undefined);
    const ignore = (await read((0,external_node_path_.join)((0,external_node_path_.dirname)(file), `${(0,external_node_path_.basename)(file)}.dockerignore`))) ??
        (await read((0,external_node_path_.join)(context, '.dockerignore')));
    const settings = (0,external_node_path_.join)(context, 'gunicorn.conf.py');
    const gunicorn = await read(settings);
    return {
        file: path,
        text,
        target: inputs.target,
        ignore,
        entries: await (0,promises_.readdir)(context),
        gunicorn: gunicorn === undefined
            ? undefined
            : { file: (0,external_node_path_.relative)(env['GITHUB_WORKSPACE'] ?? '.', settings), text: gunicorn },
        command: inputs['boot-command'],
        port: inputs['boot-port'],
        memoryMb: inputs['boot-memory'],
    };
}
/** All that is said of an image, each thing once. What BuildKit says of a line stands for ours. */
function judgeImage(lint, surroundings, config) {
    const isTold = ({ id, line, subject }) => id === 'image.secret' &&
        subject !== undefined &&
        lint.some((other) => other.id === 'SecretsUsedInArgOrEnv' && other.line === line);
    const own = checkImage({ ...surroundings, config }).filter((finding) => !isTold(finding));
    return [...lint, ...own];
}
/** A secret of this step that the image's configuration or history shows to all who may pull it. */
function secretsShown(words, secrets) {
    const isShown = secrets.some((secret) => secret.trim() !== '' && words.includes(JSON.stringify(secret).slice(1, -1)));
    if (!isShown)
        return undefined;
    return {
        id: 'image-secret',
        severity: 'error',
        message: 'The configuration of the image shows a secret of this step to everybody who may pull it.',
        fix: 'Read it by RUN --mount=type=secret, and keep it out of ENV, LABEL and the words of RUN. Then change the secret, if the image was pushed.',
    };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/actions/build-image/failure.ts
var failure = __webpack_require__(9326);
// EXTERNAL MODULE: ./src/actions/build-image/login.ts + 1 modules
var login = __webpack_require__(5589);
// EXTERNAL MODULE: ./src/actions/build-image/progress.ts
var progress = __webpack_require__(6097);
// EXTERNAL MODULE: ./src/actions/build-image/retry.ts
var retry = __webpack_require__(6902);
;// CONCATENATED MODULE: ./src/actions/build-image/publish.ts



// What the registry and the engine are asked for beside a build.
/**
 * Pulls an image by its digest, as the platform will.
 * @returns what went wrong, if anything did.
 */
async function pull(image, docker, tools) {
    const { exitCode, stdout, stderr } = await transfer(`The pull of ${image}`, () => docker(['pull', '--quiet', '--platform=linux/amd64', image]), tools);
    if (exitCode === 0)
        return undefined;
    return {
        id: 'boot-pull-failed',
        severity: 'error',
        message: `${image} was pushed, but the engine of the runner cannot pull it to boot it: ${(0,failure/* lastError */.VS)(stderr || stdout)}`,
        fix: 'See that the engine reaches the registry; a booted image needs an engine on the runner even where another builder builds.',
    };
}
/** Pushes what the engine has under a reference. */
async function pushFromEngine(reference, docker, tools) {
    const { exitCode, stdout, stderr } = await tools.log.group(`Push ${reference}`, () => transfer(`The push of ${reference}`, () => docker(['push', reference], { onLine: tools.log.remote }), tools));
    if (exitCode !== 0)
        return { finding: (0,failure/* explainPush */.w7)(stderr || stdout, reference) };
    return { digest: /digest: (sha256:[0-9a-f]{64})/.exec(stdout)?.[1] ?? '' };
}
/**
 * Gives a digest its tags: a copy of the same manifest under each name, byte for byte, in each
 * repository that has it.
 */
async function giveTags(references, digestIn, docker, tools) {
    for (const repository of new Set(references.map(repositoryOf))) {
        const own = references.filter((reference) => repositoryOf(reference) === repository);
        const image = `${repository}@${digestIn(repository)}`;
        const { exitCode, stdout, stderr } = await transfer(`The tagging of ${image}`, () => docker([
            'buildx',
            'imagetools',
            'create',
            '--progress=plain',
            // Otherwise one image is wrapped into a list, which has another digest.
            '--prefer-index=false',
            ...own.map((reference) => `--tag=${reference}`),
            image,
        ]), tools);
        tools.signal.throwIfAborted();
        if (exitCode !== 0)
            return (0,failure/* explainPush */.w7)(stderr || stdout, own.join(', '));
        const tags = own.map((reference) => reference.slice(repository.length + 1));
        tools.log.info(`Tagged ${image}: ${tags.join(', ')}.`);
    }
    return undefined;
}
function transfer(what, attempt, tools) {
    return (0,retry/* retry */.L)(tools, what, attempt, ({ exitCode, stdout, stderr }) => exitCode !== 0 && !tools.signal.aborted && (0,failure/* isTransientError */.bV)((stderr || stdout).trim()));
}

// EXTERNAL MODULE: ./src/rules/image-platform.ts
var image_platform = __webpack_require__(9496);
;// CONCATENATED MODULE: ./src/actions/build-image/verify.ts




const Platform = schemas/* looseObject */._H3({ os: schemas/* string */.YjP(), architecture: schemas/* string */.YjP() });
const Entry = schemas/* looseObject */._H3({ digest: schemas/* string */.YjP(), platform: schemas/* optional */.lqM(Platform) });
const Settings = schemas/* looseObject */._H3({
    User: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    Env: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
    Entrypoint: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
    Cmd: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
});
const Config = schemas/* looseObject */._H3({
    config: schemas/* nullish */.cl6(Settings),
    os: schemas/* optional */.lqM(schemas/* string */.YjP()),
    architecture: schemas/* optional */.lqM(schemas/* string */.YjP()),
    history: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* looseObject */._H3({ created_by: schemas/* optional */.lqM(schemas/* string */.YjP()), empty_layer: schemas/* optional */.lqM(schemas/* boolean */.zMY()) }))),
});
const Description = schemas/* looseObject */._H3({
    manifest: schemas/* looseObject */._H3({
        digest: schemas/* optional */.lqM(schemas/* string */.YjP()),
        manifests: schemas/* optional */.lqM(schemas/* array */.YOg(Entry)),
    }),
    // The configuration of the image, or several by platform where the manifest lists several.
    image: schemas/* union */.KCZ([schemas/* looseObject */._H3({ [image_platform/* PLATFORM */.i9]: Config }), Config]),
});
const Sized = schemas/* looseObject */._H3({ digest: schemas/* string */.YjP(), size: schemas/* number */.aig() });
const Manifest = schemas/* looseObject */._H3({ config: Sized, layers: schemas/* array */.YOg(Sized) });
const EngineImage = schemas/* looseObject */._H3({
    Id: schemas/* string */.YjP(),
    Os: schemas/* string */.YjP(),
    Architecture: schemas/* string */.YjP(),
    Config: schemas/* nullish */.cl6(Settings),
});
const FORMAT = '--format={"manifest":{{json .Manifest}},"image":{{json .Image}}}';
/**
 * Asks the registry for an image by its digest, as Sevalla will. What buildx reports can be a
 * digest that nobody can pull (docker/build-push-action#461, #1435).
 */
async function verifyPushed(docker, repository, digest, tools) {
    // A registry of many machines may need a moment to know everywhere what one of them took.
    return await look(`${repository}@${digest}`, docker, tools, /not found/);
}
/** What a tag stands for now; an error where there is no such image. */
async function lookUp(reference, docker, tools) {
    return await look(reference, docker, tools);
}
async function look(reference, docker, tools, retried) {
    const inspect = (reference, ...format) => (0,retry/* retry */.L)(tools, `The look at ${reference}`, () => docker(['buildx', 'imagetools', 'inspect', reference, ...format]), ({ exitCode, stderr }) => exitCode !== 0 && ((0,failure/* isTransientError */.bV)(stderr.trim()) || retried?.test(stderr) === true));
    const described = await inspect(reference, FORMAT);
    if (described.exitCode !== 0)
        return { error: (0,failure/* lastError */.VS)(described.stderr) };
    const { manifest, image } = Description.parse(JSON.parse(described.stdout));
    const found = manifest.manifests?.map(({ digest, platform }) => ({
        digest,
        platform: `${platform?.os}/${platform?.architecture}`,
    })) ?? [{ digest: manifest.digest ?? '', platform: `${image['os']}/${image['architecture']}` }];
    const fault = (0,image_platform/* wrongPlatform */.py)(found.map(({ platform }) => platform));
    if (fault !== undefined)
        return { error: fault };
    const wanted = found.find(({ platform }) => platform === image_platform/* PLATFORM */.i9);
    const raw = await inspect(`${reference.replace(WITHOUT_NAME, '')}@${wanted.digest}`, '--raw');
    if (raw.exitCode !== 0)
        return { error: (0,failure/* lastError */.VS)(raw.stderr) };
    const { config, layers } = Manifest.parse(JSON.parse(raw.stdout));
    const own = Config.parse(image[image_platform/* PLATFORM */.i9] ?? image);
    const made = (own.history ?? []).filter((each) => each.empty_layer !== true);
    return {
        image: {
            imageId: config.digest,
            config: settingsOf(own.config),
            words: JSON.stringify(own),
            platformDigest: wanted.digest,
            sizeBytes: layers.reduce((sum, layer) => sum + layer.size, config.size),
            layers: layers.map(({ digest, size }, index) => ({
                digest,
                sizeBytes: size,
                // Squashed and imported images have a history that does not fit their layers.
                instruction: made.length === layers.length ? instructionOf(made[index]?.created_by) : undefined,
            })),
        },
    };
}
const WITHOUT_NAME = /(?::[^:/@]*)?(?:@.*)?$/;
/** `RUN |1 A=b /bin/sh -c make # buildkit`, or of the classic builder `/bin/sh -c #(nop) CMD \u2026`. */
function instructionOf(created) {
    const text = created
        ?.replace(/\s+#\s*buildkit$/, '')
        .replace(/^\/bin\/sh -c #\(nop\)\s*/, '')
        .replace(/^(?:RUN )?(?:\|\d+ .*? )?\/bin\/sh -c /, 'RUN ')
        .replace(/\s+/g, ' ')
        .trim();
    return text || undefined;
}
/** Asks the engine for an image that was loaded into it. */
async function verifyLoaded(docker, reference) {
    const { exitCode, stdout, stderr } = await docker(['image', 'inspect', reference]);
    if (exitCode !== 0)
        return { error: (0,failure/* lastError */.VS)(stderr) };
    const [image] = schemas/* tuple */.PVZ([EngineImage]).parse(JSON.parse(stdout));
    const fault = (0,image_platform/* wrongPlatform */.py)([`${image.Os}/${image.Architecture}`]);
    if (fault !== undefined)
        return { error: fault };
    return {
        image: {
            imageId: image.Id,
            config: settingsOf(image.Config),
            words: JSON.stringify(image.Config ?? {}),
        },
    };
}
function settingsOf(settings) {
    return {
        user: settings?.User ?? '',
        entrypoint: settings?.Entrypoint ?? [],
        cmd: settings?.Cmd ?? [],
        env: settings?.Env ?? [],
    };
}

;// CONCATENATED MODULE: ./src/actions/build-image/warnings.ts

const Warnings = schemas/* array */.YOg(schemas/* looseObject */._H3({
    /** Base64, as are the bytes of everything that Go writes as JSON. */
    short: schemas/* string */.YjP(),
    detail: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
    url: schemas/* optional */.lqM(schemas/* string */.YjP()),
    range: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* looseObject */._H3({ start: schemas/* optional */.lqM(schemas/* looseObject */._H3({ line: schemas/* optional */.lqM(schemas/* number */.aig()) })) }))),
}));
/**
 * What BuildKit's checks found, from the member `buildx.build.warnings` of buildx's metadata.
 * Rules: https://docs.docker.com/reference/build-checks/
 */
function readWarnings(given, file) {
    const parsed = Warnings.safeParse(given ?? []);
    if (!parsed.success)
        return [];
    return parsed.data.map(({ short, url, range }) => {
        // `SecretsUsedInArgOrEnv: Do not use ARG \u2026 (line 2)`
        const text = Buffer.from(short, 'base64').toString();
        const [, id = 'dockerfile-check', message = text] = /^(\w+): (.*)$/s.exec(text) ?? [];
        const line = range?.[0]?.start?.line;
        return {
            id,
            severity: 'warning',
            message: message.replace(/ \(line \d+\)$/, ''),
            ...(line === undefined ? {} : { file, line }),
            ...(url === undefined ? {} : { docs: url }),
        };
    });
}

;// CONCATENATED MODULE: ./src/actions/build-image/build.ts




















/**
 * Builds an image and, as asked, pushes or loads it.
 * @throws UserError where something is missing that the build needs.
 */
async function build(inputs, tools) {
    for (const { value } of inputs.secrets ?? [])
        tools.mask(value);
    // Hiding `1` or `true` would blank out ordinary text.
    for (const { value } of inputs['boot-env'] ?? []) {
        if (value.length >= SHORTEST_SECRET && !isOrdinary(value))
            tools.mask(value);
    }
    refuseArguments(inputs, tools);
    const dockerfile = await findDockerfile(inputs, tools.env);
    const context = await tools.context();
    const references = referencesOf(inputs.images, tagsOf(context), inputs.tags ?? []);
    if (references.length === 0) {
        throw new errors/* UserError */.y('There is no commit to take a tag from: give one in the input tags.');
    }
    const { name, driver, buildkit } = await inspectBuilder((args, options) => tools.exec('docker', args, { ...options, env: tools.env }), inputs.builder);
    tools.signal.throwIfAborted();
    tools.log.info(`Builder ${name}: driver ${driver}, BuildKit ${buildkit ?? 'not started'}.`);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(tools.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'build-image-'));
    let dockerConfig;
    try {
        const { username, password, registry = registryOf(inputs.images[0]) } = inputs;
        if (username !== undefined && password !== undefined) {
            dockerConfig = await (0,login/* login */.iD)({ registry, username, password }, tools);
            tools.log.info(`Logged in to ${registry} as ${username}, for this step alone.`);
        }
        const env = buildEnvironment(inputs, tools.env, dockerConfig);
        const labels = labelsOf(context, await commitTimeOf(context, tools), inputs.labels ?? []);
        return await checkAndBuild({
            inputs,
            plan: {
                driver,
                references,
                labels,
                baseTag: baseTagOf(context, tools.env['GITHUB_BASE_REF']),
                load: inputs.load || (inputs.boot && !inputs.push),
                metadataFile: (0,external_node_path_.join)(folder, 'metadata.json'),
            },
            dockerfile,
            buildkit,
            docker: (args, options) => tools.exec('docker', args, { ...options, env: { ...env, ...options?.env } }),
            tools,
        });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        if (dockerConfig !== undefined)
            await (0,login/* removeLogin */._$)(dockerConfig);
    }
}
async function checkAndBuild(job) {
    const { inputs, dockerfile, buildkit, docker, tools } = job;
    if (inputs.check === 'off')
        return await buildAndVerify({ ...job, lint: [], surroundings: undefined });
    const surroundings = await readSurroundings(inputs, dockerfile, tools);
    const called = await callCheck(inputs, buildkit, dockerfile, docker, tools);
    const lint = called ?? [];
    const refusal = refuse(judgeImage(lint, surroundings, undefined), inputs, 0);
    return refusal ?? (await buildAndVerify({ ...job, lint, surroundings }));
}
/** Whether checks are to fail the step, and do. */
function refuse(warnings, { check }, durationMs) {
    const [first] = warnings;
    if (check !== 'error' || first === undefined)
        return undefined;
    const { length } = warnings;
    const message = length === 1
        ? first.message
        : `${first.message} This is one of ${length} findings of the checks.`;
    const finding = { ...first, severity: 'error', message };
    return {
        status: 'failed',
        title: 'refused by its checks',
        durationMs,
        finding,
        excerpt: [],
        warnings,
    };
}
/** What an image says that was built: the secrets of this step in it, and the rest of the checks. */
function judgeBuilt(job, built, image) {
    const { inputs, lint, surroundings } = job;
    const shown = secretsShown(image.words, [
        ...(inputs.secrets ?? []).map(({ value }) => value),
        inputs.password ?? '',
    ]);
    if (shown)
        return failed(built, shown, 'not usable');
    if (surroundings === undefined)
        return built;
    const warnings = judgeImage(lint, surroundings, image.config);
    return refuse(warnings, inputs, built.durationMs) ?? { ...built, warnings };
}
function distinct(findings) {
    return [...new Map(findings.map((each) => [`${each.id} ${each.line}`, each])).values()];
}
async function buildAndVerify(job) {
    const { inputs, plan, dockerfile, tools, lint, surroundings } = job;
    const startMs = tools.now();
    const attempt = (given, isRetry) => (0,retry/* retry */.L)(tools, 'The transfer', (tries) => buildOnce(given, isRetry || tries > 1), (result) => result.failure?.isTransient ?? false);
    let { output, failure } = await attempt(job, false);
    let cacheFault = (0,progress/* readProgress */.gQ)(output).cacheFault;
    if (failure?.isCacheAlone && !insistsOnCache(inputs)) {
        cacheFault ??= failure.finding.message;
        // An older BuildKit knows no `ignore-error`; the builder of the engine knows no export, and has
        // refused before it began.
        const hasBuilt = (0,progress/* cachedShare */.yX)((0,progress/* readProgress */.gQ)(output).steps).total > 0;
        const withoutCache = { ...job, plan: { ...plan, isCacheOff: true } };
        ({ output, failure } = await attempt(withoutCache, hasBuilt));
    }
    if (cacheFault !== undefined) {
        tools.log.warning(`The cache was not saved, so the next build begins without it: ${cacheFault}`);
    }
    const durationMs = tools.now() - startMs;
    if (failure) {
        const { finding, excerpt } = failure;
        const warnings = surroundings ? judgeImage(lint, surroundings, undefined) : [];
        return { status: 'failed', title: 'not built', durationMs, finding, excerpt, warnings };
    }
    const { 'buildx.build.warnings': warnings, ...metadata } = await readMetadata(plan.metadataFile);
    // Both tell the same, where the builder is new enough for both.
    const all = distinct([...lint, ...readWarnings(warnings, dockerfile.path)]);
    const checked = { ...job, lint: all };
    const built = {
        durationMs,
        steps: (0,progress/* cachedShare */.yX)((0,progress/* readProgress */.gQ)(output).steps),
        cacheFault,
        warnings: surroundings ? judgeImage(all, surroundings, undefined) : [],
        metadata,
    };
    if (inputs.push)
        return finishPush(checked, built);
    if (plan.load)
        return finishLoad(checked, built);
    return { status: 'checked', ...built };
}
async function buildOnce({ inputs, plan, dockerfile, docker, tools }, isRetry) {
    const args = composeArguments(inputs, { ...plan, isRetry });
    tools.log.info(`docker ${args.map(quoted).join(' ')}`);
    return tools.log.group(`Build ${inputs.images.join(', ')}`, async () => {
        const { exitCode, stderr } = await docker(args, { onLine: tools.log.remote });
        tools.signal.throwIfAborted();
        if (exitCode === 0)
            return { output: stderr };
        return { output: stderr, failure: (0,failure/* explainFailure */.SP)(stderr, exitCode, dockerfile) };
    });
}
async function finishPush(job, built) {
    const { inputs, plan, docker, tools } = job;
    const repositories = repositoriesOf(inputs.images, plan.references);
    if (pushesByDigest(plan)) {
        const digest = built.metadata['containerimage.digest'];
        if (typeof digest !== 'string' || digest === '')
            return withoutDigest(built);
        return await publish(job, built, new Map(repositories.map((each) => [each, digest])), []);
    }
    // The builder of the engine pushes tags alone, so what it has is booted before it is pushed.
    const local = await verifyLoaded(docker, plan.references[0]);
    if ('error' in local)
        return unfit(built, `The image cannot be used: ${local.error}.`);
    const judged = judgeBuilt(job, built, local.image);
    if ('status' in judged)
        return judged;
    let booted;
    if (inputs.boot) {
        const verdict = await tryBoot(job, built, plan.references[0]);
        if ('status' in verdict)
            return verdict;
        booted = { ...verdict.booted, imageId: local.image.imageId };
    }
    const digests = new Map();
    const pushed = [];
    for (const repository of repositories) {
        const reference = plan.references.find((each) => repositoryOf(each) === repository);
        if (reference === undefined)
            continue;
        const push = await pushFromEngine(reference, docker, tools);
        tools.signal.throwIfAborted();
        if ('finding' in push)
            return failed(built, push.finding, 'not pushed');
        if (push.digest === '')
            return withoutDigest(built);
        digests.set(repository, push.digest);
        pushed.push(reference);
    }
    return await publish(job, built, digests, pushed, booted);
}
/**
 * Looks at what was pushed, boots it unless that was done, and gives it the tags that it has not.
 * @param digests By repository.
 */
async function publish(job, unjudged, digests, tagged, bootedBefore) {
    const { inputs, plan, docker, tools } = job;
    const images = [];
    for (const [repository, digest] of digests) {
        const image = `${repository}@${digest}`;
        const verdict = await verifyPushed(docker, repository, digest, tools);
        tools.signal.throwIfAborted();
        if ('error' in verdict) {
            return unfit(unjudged, `${image} was pushed, but cannot be used: ${verdict.error}.`);
        }
        tools.log.info(`The registry has ${image}.`);
        images.push(verdict.image);
    }
    const [repository = '', digest = ''] = [...digests][0] ?? [];
    const image = `${repository}@${digest}`;
    const verified = images[0];
    const built = judgeBuilt(job, unjudged, verified);
    if ('status' in built)
        return built;
    const base = await findBase(job);
    tools.signal.throwIfAborted();
    if ('finding' in base)
        return { ...failed(built, base.finding, 'nothing to compare with') };
    const { 'max-size': maxBytes, 'max-growth': maxGrowth } = inputs;
    const tooLarge = (0,budget/* judgeBudget */.NO)(verified, base.image, { maxBytes, maxGrowth });
    if (tooLarge) {
        return {
            ...failed(built, tooLarge, 'too large'),
            layers: { image: verified, base: base.image },
        };
    }
    // An engine calls an image after its configuration, or, in a newer store, after its manifest.
    if (bootedBefore && ![verified.imageId, digest].includes(bootedBefore.imageId)) {
        return unfit(built, `${image} is not the image that was booted, ${bootedBefore.imageId}.`);
    }
    let booted = bootedBefore;
    const needsPull = (inputs.boot && booted === undefined) || (inputs.load && pushesByDigest(plan));
    if (needsPull) {
        const fault = await pull(image, docker, tools);
        tools.signal.throwIfAborted();
        if (fault)
            return failed(built, fault, 'not tagged');
    }
    if (inputs.boot && booted === undefined) {
        const verdict = await tryBoot(job, built, image);
        // A runner that lives on would keep each image that it ever booted.
        if (!inputs.load)
            await docker(['image', 'rm', image]);
        if ('status' in verdict)
            return verdict;
        booted = verdict.booted;
    }
    const others = plan.references.filter((reference) => !tagged.includes(reference));
    const fault = await giveTags(others, (each) => digests.get(each) ?? digest, docker, tools);
    if (fault)
        return failed(built, fault, 'not tagged');
    if (needsPull && inputs.load) {
        for (const reference of plan.references)
            await docker(['tag', image, reference]);
    }
    return {
        status: 'pushed',
        ...built,
        ...verified,
        base: base.image,
        booted,
        image,
        digest,
        references: plan.references,
        metadata: {
            ...built.metadata,
            'containerimage.digest': digest,
            'image.name': plan.references.join(','),
        },
    };
}
/** The image that this one is compared with: the first of its kind has none. */
async function findBase({ inputs, plan, docker, tools, }) {
    const given = inputs['base-image'];
    const wanted = given ?? plan.baseTag;
    if (wanted === undefined)
        return { image: undefined };
    const reference = /[/:]/.test(wanted) ? wanted : `${inputs.images[0]}:${wanted}`;
    const verdict = await lookUp(reference, docker, tools);
    if ('image' in verdict)
        return { image: { ...verdict.image, reference } };
    // What somebody named must be there; the tag of a branch is not there before its first image.
    if (given === undefined) {
        tools.log.info(`There is no ${reference} to compare the size with: ${verdict.error}`);
        return { image: undefined };
    }
    const message = `base-image: ${reference} cannot be compared with: ${verdict.error}.`;
    return { finding: { id: 'base-image-unfit', severity: 'error', message } };
}
async function finishLoad(job, unjudged) {
    const { inputs, plan, docker } = job;
    const image = plan.references[0];
    try {
        const verdict = await verifyLoaded(docker, image);
        if ('error' in verdict) {
            return unfit(unjudged, `${image} was loaded, but cannot be used: ${verdict.error}.`);
        }
        const built = judgeBuilt(job, unjudged, verdict.image);
        if ('status' in built)
            return built;
        const boot = inputs.boot ? await tryBoot(job, built, image) : undefined;
        if (boot && 'status' in boot)
            return boot;
        const all = { ...built, booted: boot?.booted };
        if (!inputs.load)
            return { status: 'checked', ...all };
        return { status: 'loaded', ...all, ...verdict.image, image, references: plan.references };
    }
    finally {
        // Nobody asked to keep it.
        if (!inputs.load)
            await docker(['image', 'rm', '--force', ...plan.references]);
    }
}
async function tryBoot({ inputs, docker, tools }, built, image) {
    tools.log.info(`Booting ${image} as the platform would.`);
    const settings = {
        port: inputs['boot-port'],
        path: inputs['boot-path'],
        memoryMb: inputs['boot-memory'],
        command: inputs['boot-command'],
        env: inputs['boot-env'] ?? [],
        timeoutMs: inputs['boot-timeout'],
    };
    const verdict = await (0,boot/* boot */.z)(image, settings, docker, tools);
    if ('booted' in verdict) {
        const { readyMs } = verdict.booted;
        tools.log.info(`It was ready after ${(0,fields/* formatDuration */.a3)(readyMs)}.`);
        return verdict;
    }
    const { diagnosis, lines } = verdict.failure;
    return {
        ...failed(built, diagnosis, 'it does not start'),
        excerpt: lines,
        facts: diagnosis.facts,
    };
}
function withoutDigest(built) {
    const finding = {
        id: 'image-without-digest',
        severity: 'error',
        message: 'The image was pushed, but no digest was reported for it.',
        fix: 'Update buildx (docker/setup-buildx-action) and build again.',
    };
    return failed(built, finding, 'not usable');
}
function unfit(built, message) {
    return failed(built, { id: 'image-unfit', severity: 'error', message }, 'not usable');
}
function failed({ durationMs, warnings }, finding, title) {
    return { status: 'failed', title, durationMs, finding, excerpt: [], warnings };
}
function buildEnvironment(inputs, env, dockerConfig) {
    return {
        ...env,
        ...(dockerConfig === undefined ? {} : { DOCKER_CONFIG: dockerConfig }),
        // Asked for, so that warnings can be shown where they belong, \u2026
        BUILDX_METADATA_WARNINGS: 'true',
        // \u2026 and left out, because it would repeat the build arguments in an output.
        BUILDX_METADATA_PROVENANCE: env['BUILDX_METADATA_PROVENANCE'] ?? 'disabled',
        ...Object.fromEntries((inputs.secrets ?? []).map(({ value }, index) => [secretVariable(index), value])),
    };
}
function refuseArguments(inputs, tools) {
    const args = inputs['build-args'] ?? [];
    const secrets = [...(inputs.secrets ?? []).map(({ value }) => value), inputs.password ?? ''];
    const faults = argumentFaults(args, secrets);
    if (faults.length === 0)
        return;
    for (const { value } of faults)
        tools.mask(value);
    throw new errors/* UserError */.y([
        'Build arguments stay readable in the image for everybody who can pull it:',
        ...faults.map(({ message }) => `- build-args: ${message}`),
        'Give secrets in the input secrets, and read them by RUN --mount=type=secret,id=NAME.',
    ].join('\n'));
}
async function findDockerfile({ context, file }, env) {
    const folder = await (0,promises_.stat)(context).catch(() => undefined);
    if (!folder?.isDirectory()) {
        throw new errors/* UserError */.y(`context: there is no folder ${context}. Is the repository checked out?`);
    }
    const path = file ?? (0,external_node_path_.join)(context, 'Dockerfile');
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
    if (text === undefined) {
        throw new errors/* UserError */.y(`file: there is no Dockerfile at ${path}. Give its path, from the root of the repository.`);
    }
    return { path: (0,external_node_path_.relative)(env['GITHUB_WORKSPACE'] ?? '.', path), text };
}
/** From the event, or else from the repository where it is checked out. */
async function commitTimeOf(context, tools) {
    if (context.commitTime !== undefined || context.sha === '')
        return context.commitTime;
    const args = ['show', '--no-patch', '--format=%cI', context.sha];
    const { exitCode, stdout } = await tools.exec('git', args);
    return exitCode === 0 ? stdout.trim() : undefined;
}
async function readMetadata(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => '{}');
    return JSON.parse(text);
}
function quoted(argument) {
    return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}


/***/ })

};
