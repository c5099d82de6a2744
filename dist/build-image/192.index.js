export const id = 192;
export const ids = [192];
export const modules = {

/***/ 8192:
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

;// CONCATENATED MODULE: ./src/actions/build-image/arguments.ts
/** The variable that carries the nth secret: a name of ours, so that no secret can replace PATH. */
function secretVariable(index) {
    return `BUILD_SECRET_${index}`;
}
/** The arguments of `docker`, from `buildx build` on. */
function composeArguments(inputs, plan) {
    const repeated = (flag, values = []) => values.map((value) => `--${flag}=${value}`);
    const optional = (flag, value) => value === undefined ? [] : [`--${flag}=${value}`];
    const { push, load } = inputs;
    return [
        'buildx',
        'build',
        ...optional('builder', inputs.builder),
        '--progress=plain',
        `--metadata-file=${plan.metadataFile}`,
        ...optional('file', inputs.file),
        ...optional('target', inputs.target),
        `--platform=${inputs.platforms.join(',')}`,
        ...repeated('tag', plan.references),
        ...repeated('label', plan.labels),
        ...repeated('build-arg', inputs['build-args']),
        ...(inputs.secrets ?? []).map(({ name }, index) => `--secret=id=${name},env=${secretVariable(index)}`),
        ...repeated('cache-from', inputs['cache-from']),
        ...repeated('cache-to', inputs['cache-to']?.map(ignoreExportErrors)),
        // The first try has just filled the cache with what these two ask for.
        ...(inputs['no-cache'] && !plan.isRetry ? ['--no-cache'] : []),
        ...(inputs.pull && !plan.isRetry ? ['--pull'] : []),
        `--provenance=${inputs.provenance}`,
        ...(push ? ['--push'] : []),
        // The engine's own builder keeps what it pushes, and refuses to be told twice.
        ...(load && !(push && plan.driver === 'docker') ? ['--load'] : []),
        ...(push || load ? [] : ['--output=type=cacheonly']),
        '--',
        inputs.context,
    ];
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
const SECRET_NAME = /PASSWORD|PASSWD|CREDENTIAL|(?:SECRET|TOKEN)S?(?:_|$)|(?:^|_|API|ACCESS|PRIVATE)KEYS?(?:_|$)/i;
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
        if (SECRET_NAME.test(name) && !PUBLIC_NAME.test(name)) {
            return { message: `${name} has the name of a secret`, value };
        }
        return [];
    });
}

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

// EXTERNAL MODULE: ./src/actions/build-image/failure.ts
var failure = __webpack_require__(9326);
// EXTERNAL MODULE: ./src/actions/build-image/login.ts + 1 modules
var login = __webpack_require__(5589);
// EXTERNAL MODULE: ./src/actions/build-image/progress.ts
var progress = __webpack_require__(6097);
// EXTERNAL MODULE: ./src/actions/build-image/retry.ts
var retry = __webpack_require__(6902);
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
    const tag = toTag(refName);
    return [RESERVED.test(tag) ? toTag(`branch-${tag}`) : tag];
}
/** Whole references: each tag of the commit in each repository, and the extra ones. */
function referencesOf(images, tags, extra) {
    // A whole reference has a `/` or a `:`, a tag has neither.
    const plain = [...tags, ...extra.filter((entry) => !/[/:]/.test(entry))];
    const whole = extra.filter((entry) => /[/:]/.test(entry));
    const references = images.flatMap((image) => plain.map((tag) => `${image}:${tag}`));
    return [...new Set([...references, ...whole])];
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

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
;// CONCATENATED MODULE: ./src/rules/image-platform.ts
// Two actions tell the same before a deployment that `image.architecture` tells after it.
/** All that Sevalla runs: https://docs.sevalla.com/applications/docker-images */
const PLATFORM = 'linux/amd64';
const PLATFORM_FIX = (/* unused pure expression or super */ null && (`build it with --platform ${PLATFORM}, as build-image does`));
/** Why an image that there is for these platforms cannot run; undefined where it can. */
function wrongPlatform(platforms) {
    if (platforms.includes(PLATFORM))
        return undefined;
    // `unknown/unknown` is how an attestation appears in a list of images.
    const known = platforms.filter((platform) => !/unknown|undefined/.test(platform));
    return `it is for ${known.join(', ') || 'no known platform'}, and Sevalla runs ${PLATFORM} only`;
}

;// CONCATENATED MODULE: ./src/actions/build-image/verify.ts




const Platform = schemas/* looseObject */._H3({ os: schemas/* string */.YjP(), architecture: schemas/* string */.YjP() });
const Entry = schemas/* looseObject */._H3({ digest: schemas/* string */.YjP(), platform: schemas/* optional */.lqM(Platform) });
const Description = schemas/* looseObject */._H3({
    manifest: schemas/* looseObject */._H3({ manifests: schemas/* optional */.lqM(schemas/* array */.YOg(Entry)) }),
    // The configuration of the image, or several by platform where the manifest lists several.
    image: schemas/* looseObject */._H3({ os: schemas/* optional */.lqM(schemas/* string */.YjP()), architecture: schemas/* optional */.lqM(schemas/* string */.YjP()) }),
});
const Sized = schemas/* looseObject */._H3({ digest: schemas/* string */.YjP(), size: schemas/* number */.aig() });
const Manifest = schemas/* looseObject */._H3({ config: Sized, layers: schemas/* array */.YOg(Sized) });
const EngineImage = schemas/* looseObject */._H3({ Id: schemas/* string */.YjP(), Os: schemas/* string */.YjP(), Architecture: schemas/* string */.YjP() });
/**
 * Asks the registry for an image by its digest, as Sevalla will. What buildx reports can be a
 * digest that nobody can pull (docker/build-push-action#461, #1435).
 */
async function verifyPushed(docker, repository, digest, tools) {
    const inspect = (reference, ...format) => (0,retry/* retry */.L)(tools, `The look at ${reference}`, () => docker(['buildx', 'imagetools', 'inspect', reference, ...format]), 
    // A registry of many machines may need a moment to know everywhere what one of them took.
    ({ exitCode, stderr }) => exitCode !== 0 && ((0,failure/* isTransientError */.b)(stderr.trim()) || /not found/.test(stderr)));
    const format = '--format={"manifest":{{json .Manifest}},"image":{{json .Image}}}';
    const described = await inspect(`${repository}@${digest}`, format);
    if (described.exitCode !== 0)
        return { error: lastLine(described.stderr) };
    const { manifest, image } = Description.parse(JSON.parse(described.stdout));
    const found = manifest.manifests?.map(({ digest, platform }) => ({
        digest,
        platform: `${platform?.os}/${platform?.architecture}`,
    })) ?? [{ digest, platform: `${image.os}/${image.architecture}` }];
    const fault = wrongPlatform(found.map(({ platform }) => platform));
    if (fault !== undefined)
        return { error: fault };
    const wanted = found.find(({ platform }) => platform === PLATFORM);
    const raw = await inspect(`${repository}@${wanted.digest}`, '--raw');
    if (raw.exitCode !== 0)
        return { error: lastLine(raw.stderr) };
    const { config, layers } = Manifest.parse(JSON.parse(raw.stdout));
    const sizeBytes = layers.reduce((sum, layer) => sum + layer.size, config.size);
    return { image: { imageId: config.digest, sizeBytes } };
}
/** Asks the engine for an image that was loaded into it. */
async function verifyLoaded(docker, reference) {
    const { exitCode, stdout, stderr } = await docker(['image', 'inspect', reference]);
    if (exitCode !== 0)
        return { error: lastLine(stderr) };
    const [image] = schemas/* tuple */.PVZ([EngineImage]).parse(JSON.parse(stdout));
    const fault = wrongPlatform([`${image.Os}/${image.Architecture}`]);
    if (fault !== undefined)
        return { error: fault };
    return { image: { imageId: image.Id, sizeBytes: undefined } };
}
function lastLine(text) {
    return (text.trim().split('\n').at(-1) ?? '').replace(/^ERROR: /, '');
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
            dockerConfig = await (0,login.login)({ registry, username, password }, tools);
            tools.log.info(`Logged in to ${registry} as ${username}, for this step alone.`);
        }
        const env = buildEnvironment(inputs, tools.env, dockerConfig);
        const labels = labelsOf(context, await commitTimeOf(context, tools), inputs.labels ?? []);
        return await buildAndVerify({
            inputs,
            plan: { driver, references, labels, metadataFile: (0,external_node_path_.join)(folder, 'metadata.json') },
            dockerfile,
            docker: (args, options) => tools.exec('docker', args, { ...options, env }),
            tools,
        });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        if (dockerConfig !== undefined)
            await (0,login.removeLogin)(dockerConfig);
    }
}
async function buildAndVerify(job) {
    const { inputs, plan, dockerfile, tools } = job;
    const startMs = tools.now();
    const { output, failure } = await (0,retry/* retry */.L)(tools, 'The transfer', (tries) => buildOnce(job, tries > 1), (result) => result.failure?.isTransient ?? false);
    const durationMs = tools.now() - startMs;
    if (failure) {
        const { finding, excerpt } = failure;
        return { status: 'failed', durationMs, finding, excerpt };
    }
    const { 'buildx.build.warnings': warnings, ...metadata } = await readMetadata(plan.metadataFile);
    const built = {
        durationMs,
        steps: (0,progress/* cachedShare */.y)((0,progress/* readProgress */.g)(output).steps),
        warnings: readWarnings(warnings, dockerfile.path),
        metadata,
    };
    if (inputs.push)
        return finishPush(job, built);
    if (inputs.load)
        return finishLoad(job, built);
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
        return { output: stderr, failure: (0,failure/* explainFailure */.S)(stderr, exitCode, dockerfile) };
    });
}
async function finishPush(job, built) {
    const { inputs, plan, docker, tools } = job;
    const digest = built.metadata['containerimage.digest'];
    if (typeof digest !== 'string' || digest === '') {
        return unfit(built, 'image-without-digest', 'The image was pushed, but buildx reported no digest for it.', 'Update buildx (docker/setup-buildx-action) and build again.');
    }
    const images = [];
    // The first one of `images` first: it is the one that the outputs are about.
    for (const repository of new Set([...inputs.images, ...plan.references.map(repositoryOf)])) {
        const image = `${repository}@${digest}`;
        const verdict = await verifyPushed(docker, repository, digest, tools);
        tools.signal.throwIfAborted();
        if ('error' in verdict) {
            const message = `${image} was pushed, but cannot be used: ${verdict.error}.`;
            return unfit(built, 'image-unfit', message);
        }
        tools.log.info(`The registry has ${image}.`);
        images.push(verdict.image);
    }
    const image = `${inputs.images[0]}@${digest}`;
    return {
        status: 'pushed',
        ...built,
        ...images[0],
        image,
        digest,
        references: plan.references,
    };
}
async function finishLoad({ plan, docker }, built) {
    const image = plan.references[0];
    const verdict = await verifyLoaded(docker, image);
    if ('error' in verdict) {
        return unfit(built, 'image-unfit', `${image} was loaded, but cannot be used: ${verdict.error}.`);
    }
    return { status: 'loaded', ...built, ...verdict.image, image, references: plan.references };
}
function unfit({ durationMs }, id, message, fix) {
    const finding = { id, severity: 'error', message, fix };
    return { status: 'failed', durationMs, finding, excerpt: [] };
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
