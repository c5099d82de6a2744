export const id = 76;
export const ids = [76,997];
export const modules = {

/***/ 7076:
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
// EXTERNAL MODULE: ./src/actions/build-image/login.ts
var login = __webpack_require__(6997);
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
/** `ghcr.io` of `ghcr.io/owner/app`; `docker.io` where the name has no host. */
function registryOf(repository) {
    const [first = '', ...rest] = repository.split('/');
    return rest.length > 0 && (/[.:]/.test(first) || first === 'localhost') ? first : 'docker.io';
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
const WANTED = 'linux/amd64';
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
    const wanted = found.find(({ platform }) => platform === WANTED);
    if (!wanted)
        return { error: wrongPlatform(found.map(({ platform }) => platform)) };
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
    const platform = `${image.Os}/${image.Architecture}`;
    if (platform !== WANTED)
        return { error: wrongPlatform([platform]) };
    return { image: { imageId: image.Id, sizeBytes: undefined } };
}
function wrongPlatform(platforms) {
    // `unknown/unknown` is how an attestation appears in a list of images.
    const known = platforms.filter((platform) => !/unknown|undefined/.test(platform));
    return `it is for ${known.join(', ') || 'no known platform'}, and Sevalla runs ${WANTED} only`;
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


/***/ }),

/***/ 9326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ explainFailure),
/* harmony export */   b: () => (/* binding */ isTransientError)
/* harmony export */ });
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6097);

const REFUSED = /\b40[13]\b|unauthorized|denied|forbidden|no basic auth credentials|authentication required|insufficient[_ ]scope/i;
const UNREACHABLE = /connection refused|no such host|no route to host|network is unreachable/i;
const RATE_LIMIT = /pull rate limit/i;
const TRANSIENT = new RegExp([
    String.raw `(?:status\S*|to \S+|HTTP)[: ]+(?:408|429|5\d\d)\b`,
    String.raw `Too ?Many ?Requests|Internal Server Error|Bad Gateway|\bunavailable\b`,
    String.raw `time-?out\b|timed out|deadline exceeded|Client\.Timeout`,
    String.raw `connection reset|broken pipe|\bEOF$|unexpected EOF|GOAWAY`,
    'server misbehaving|Temporary failure',
].join('|'), 'i');
// The first that fits counts.
const CAUSES = [
    {
        id: 'build-disk-full',
        pattern: /no space left on device/i,
        message: () => 'The disk of the runner or of the builder is full.',
        fix: 'Free space before the build (docker system prune, docker buildx prune), or use a larger runner.',
    },
    {
        id: 'build-push-refused',
        stage: 'push',
        pattern: REFUSED,
        message: ({ image, error }) => `The registry refused the push of ${image}: ${firstLine(error)}.`,
        fix: 'Log in with the inputs username and password, or with docker/login-action before this step, as somebody who may write there; ghcr.io needs permissions: packages: write in the job.',
    },
    {
        id: 'build-push-unreachable',
        stage: 'push',
        pattern: UNREACHABLE,
        message: ({ image, error }) => `The registry of ${image} cannot be reached: ${firstLine(error)}.`,
        fix: 'Check the host in the input images; a builder in a container does not see the loopback of the runner.',
    },
    {
        id: 'build-push-failed',
        stage: 'push',
        pattern: /^/,
        message: ({ image, error }) => `The push of ${image} failed: ${firstLine(error)}.`,
    },
    {
        id: 'base-image-rate-limit',
        stage: 'pull',
        pattern: RATE_LIMIT,
        message: ({ image }) => `The registry of ${image} limits how often this runner may pull.`,
        fix: 'Log in to that registry before this step, or take the image from a mirror.',
    },
    {
        id: 'base-image-refused',
        stage: 'pull',
        pattern: REFUSED,
        message: ({ image }) => `The image ${image} does not exist, or this runner may not pull it.`,
        fix: 'Check its name in the Dockerfile; for a private image, log in to its registry before this step.',
    },
    {
        id: 'base-image-platform',
        stage: 'pull',
        pattern: /no match for platform|does not match the specified platform/i,
        message: ({ image }) => `The image ${image} does not exist for the platform asked for.`,
        fix: 'Choose one that exists for linux/amd64, the platform that Sevalla runs.',
    },
    {
        id: 'base-image-not-found',
        stage: 'pull',
        pattern: /not found/i,
        message: ({ image }) => `The image ${image} does not exist.`,
        fix: 'Check its name and tag in the Dockerfile, and the build arguments that it is made of.',
    },
    {
        id: 'base-image-unreachable',
        stage: 'pull',
        pattern: /^/,
        message: ({ image, error }) => `The image ${image} could not be pulled: ${firstLine(error)}.`,
        fix: 'Check that the builder reaches the registry of that image.',
    },
    {
        id: 'build-secret-missing',
        pattern: /secret (\S+?):? not found/,
        message: (_, name) => `The Dockerfile asks for the secret ${name}, which was not given.`,
        fix: 'Add a line NAME=${{ secrets.NAME }} to the input secrets.',
    },
    {
        id: 'build-file-not-found',
        stage: 'build',
        pattern: /"\/?([^"]+)"(?: not found)?: not found|lstat (\S+): no such file/,
        message: ({ instruction }, path, other) => `${instruction}: ${path ?? other} is not in the build context.`,
        fix: 'Check the path (it starts at the input context), that the file is committed or made by a step before, and that .dockerignore does not leave it out.',
    },
    {
        id: 'build-out-of-memory',
        stage: 'build',
        pattern: /exit code: 137\b/,
        message: ({ instruction }) => `${instruction} was killed (exit code 137): out of memory, most likely.`,
        fix: 'Use a runner with more memory, or let the instruction do less at once.',
    },
    {
        id: 'build-foreign-platform',
        stage: 'build',
        pattern: /exec format error/i,
        message: ({ instruction }) => `${instruction} is a program of another platform than the builder.`,
        fix: 'Build on a linux/amd64 runner, or add docker/setup-qemu-action before this step.',
    },
    {
        id: 'build-instruction-failed',
        stage: 'build',
        pattern: /exit code: (\d+)/,
        message: ({ instruction }, code) => `${instruction} failed with exit code ${code}.`,
    },
    {
        id: 'dockerfile-syntax',
        pattern: /dockerfile parse error(?: on)? line (\d+): (.+)/,
        message: (_, line, what) => `The Dockerfile is wrong in line ${line}: ${what}.`,
    },
    {
        id: 'dockerfile-missing',
        pattern: /failed to read dockerfile|the Dockerfile .* cannot be empty/i,
        message: ({ error }) => `The Dockerfile cannot be read: ${firstLine(error)}.`,
        fix: 'Check the inputs context and file.',
    },
    {
        id: 'dockerfile-target-missing',
        pattern: /target stage "?([^\s"]+)"? could not be found/,
        message: (_, target) => `The Dockerfile has no stage ${target}, which the input target asks for.`,
    },
    {
        id: 'dockerfile-base-blank',
        pattern: /base name \((.+?)\) should not be blank/,
        message: (_, name) => `FROM ${name} names no image: the argument is blank.`,
        fix: 'Give it in the input build-args, or a default in the Dockerfile.',
    },
    {
        id: 'builder-cannot',
        pattern: /(?:Multi-platform build|Attestation|Cache export) is not supported for the docker driver|multiple outputs currently unsupported/,
        message: ({ error }) => `The builder cannot do this: ${firstLine(error)}.`,
        fix: 'Add a step with docker/setup-buildx-action before this one, which makes a builder that can.',
    },
    {
        id: 'engine-lost',
        pattern: /Cannot connect to the Docker daemon|failed to connect to the docker API/i,
        message: ({ error }) => `The Docker engine does not answer: ${firstLine(error)}.`,
        fix: 'Start it, or correct DOCKER_HOST; load needs an engine even where another builder builds.',
    },
    {
        id: 'build-failed',
        pattern: /^/,
        message: ({ instruction, error }) => `${instruction === '' ? 'The build failed' : instruction}: ${firstLine(error)}.`,
    },
];
/** @param output What `docker buildx build --progress=plain` printed. */
function explainFailure(output, exitCode, dockerfile) {
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .readProgress */ .g)(output);
    const step = progress.failed?.name ?? lastPush(progress.steps) ?? '';
    const last = output.trim().split('\n').at(-1);
    const error = progress.error ?? progress.failed?.error ?? (last || `exit code ${exitCode}`);
    const evidence = {
        stage: stageOf(step),
        error,
        instruction: shorten(step.replace(/^\[[^\]]*\] /, '').replace(/\s+/g, ' ')),
        image: imageOf(step, error),
    };
    const { id, message, fix, match } = causeOf(evidence);
    const line = progress.line ?? (dockerfile && findLine(evidence, error, dockerfile.text));
    return {
        finding: {
            id,
            severity: 'error',
            message: message(evidence, ...match.slice(1)),
            ...(dockerfile && line !== undefined ? { file: dockerfile.path, line } : {}),
            ...(progress.excerpt.length === 0 ? {} : { found: progress.excerpt.at(-1) }),
            ...(fix === undefined ? {} : { fix }),
        },
        excerpt: progress.excerpt,
        isTransient: isTransient(evidence),
    };
}
/** Whether a message of a registry, or of the way to it, is worth another try. */
function isTransientError(error) {
    return TRANSIENT.test(error) && !REFUSED.test(error) && !RATE_LIMIT.test(error);
}
// Only a transfer is tried again: a RUN that failed on a 503 has failed.
function isTransient({ stage, error }) {
    return (stage === 'push' || stage === 'pull') && isTransientError(error);
}
function causeOf(evidence) {
    for (const cause of CAUSES) {
        if (cause.stage !== undefined && cause.stage !== evidence.stage)
            continue;
        const match = cause.pattern.exec(evidence.error);
        if (match)
            return { ...cause, match };
    }
    throw new Error('the last cause fits everything');
}
function stageOf(step) {
    if (/^(?:exporting to image|pushing )/.test(step))
        return 'push';
    if (/^\[internal\] load metadata for |^resolve image config for |^\[[^\]]*\] FROM /.test(step)) {
        return 'pull';
    }
    return /^\[[^\]]*\d+\/\d+\] /.test(step) ? 'build' : 'other';
}
function imageOf(step, error) {
    const named = /^\[internal\] load metadata for (\S+)/.exec(step) ??
        /^resolve image config for (?:docker-image:\/\/)?(\S+)/.exec(step) ??
        /^\[[^\]]*\] FROM (\S+)/.exec(step) ??
        /^pushing (\S+) with docker/.exec(step) ??
        /^failed to push (\S+?): /.exec(error);
    return shortName(named?.[1] ?? 'the image');
}
// The engine's own builder asks the registry for the digest after its last step.
function lastPush(steps) {
    const last = steps.at(-1)?.name;
    return last?.startsWith('pushing ') ? last : undefined;
}
function shortName(image) {
    return image.replace(/^docker\.io\/(?:library\/)?/, '');
}
// Old BuildKit names no line. The step is the instruction with its line breaks taken out.
function findLine(evidence, error, text) {
    const told = /dockerfile parse error(?: on)? line (\d+)/.exec(error)?.[1];
    if (told !== undefined)
        return Number(told);
    const wanted = squeeze(evidence.instruction);
    for (const { line, instruction } of instructions(text)) {
        if (evidence.stage === 'build' && squeeze(shorten(instruction.replace(/\s+/g, ' '))) === wanted)
            return line;
        const base = /^FROM\s+(?:--\S+\s+)*(\S+)/i.exec(instruction)?.[1];
        if (evidence.stage === 'pull' && base !== undefined && shortName(base) === evidence.image)
            return line;
    }
    return undefined;
}
function instructions(text) {
    const found = [];
    let continues = false;
    for (const [index, row] of text.split(/\r?\n/).entries()) {
        if (/^\s*(?:#|$)/.test(row))
            continue;
        const words = row.replace(/\\\s*$/, '');
        if (continues)
            found.at(-1).instruction += words;
        else
            found.push({ line: index + 1, instruction: words.trim() });
        continues = words !== row;
    }
    return found;
}
function squeeze(instruction) {
    return instruction.replace(/\s+/g, '');
}
function firstLine(text) {
    return text.split('\n', 1)[0].replace(/\.$/, '');
}
function shorten(instruction) {
    return instruction.length > 100 ? `${instruction.slice(0, 97)}...` : instruction;
}


/***/ }),

/***/ 6997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   login: () => (/* binding */ login),
/* harmony export */   removeLeftLogin: () => (/* binding */ removeLeftLogin),
/* harmony export */   removeLogin: () => (/* binding */ removeLogin),
/* harmony export */   withoutStore: () => (/* binding */ withoutStore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3916);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9326);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6902);






const STATE = 'docker-config';
const PREFIX = 'build-image-login-';
/**
 * Logs in for this step alone: `docker login` writes the password into its configuration, and the
 * usual one would hand it to every later step of the job. All else of the usual one stays in force.
 * @returns The DOCKER_CONFIG to build with, to be ended by `removeLogin`.
 * @throws UserError where the registry refuses.
 */
async function login(credentials, tools) {
    const { registry, username, password } = credentials;
    const usual = tools.env['DOCKER_CONFIG'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tools.env['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker');
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporaryFolder(tools.env), PREFIX));
    await tools.saveState(STATE, directory);
    try {
        await copyConfiguration(usual, directory, registry);
        const args = ['login', `--username=${username}`, '--password-stdin', '--', registry];
        const env = { ...tools.env, DOCKER_CONFIG: directory };
        const { exitCode, stderr } = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .retry */ .L)(tools, `The login to ${registry}`, () => tools.exec('docker', args, { env, input: password }), (result) => result.exitCode !== 0 && (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .isTransientError */ .b)(result.stderr.trim()));
        if (exitCode !== 0) {
            const said = stderr.trim().split('\n').at(-1) ?? '';
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y(`The login to ${registry} as ${username} failed: ${said} ` +
                'Check the inputs registry, username and password, and that the password has not expired.');
        }
        return directory;
    }
    catch (error) {
        await removeLogin(directory);
        throw error;
    }
}
async function removeLogin(dockerConfig) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(dockerConfig, { recursive: true, force: true });
}
/** The post step: for a job that was killed before the build could clean up. */
async function removeLeftLogin(_inputs, state, tools) {
    const directory = state(STATE);
    const isOurs = directory === (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporaryFolder(tools.env), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(directory));
    if (isOurs && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(directory).startsWith(PREFIX))
        await removeLogin(directory);
}
function temporaryFolder(env) {
    return env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
}
/** Builders, plugins and contexts are linked, and the logins to other registries copied. */
async function copyConfiguration(from, to, registry) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(from).catch(() => []);
    for (const entry of entries) {
        if (entry !== 'config.json')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(from, entry), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(to, entry));
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(from, 'config.json');
    const text = entries.includes('config.json') ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8') : '{}';
    let config;
    try {
        config = JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y(`${path} is not JSON: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .g)(error)}`);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(to, 'config.json'), JSON.stringify(withoutStore(config, registry)), {
        mode: 0o600,
    });
}
/**
 * A credential store would keep the new password after this step is over. Registries that are
 * logged in through it keep it, each by name.
 */
function withoutStore(config, registry) {
    const { auths = {}, credsStore, credHelpers = {}, ...rest } = config;
    const keys = registry === 'docker.io' ? ['docker.io', 'https://index.docker.io/v1/'] : [registry];
    const without = (all) => Object.fromEntries(Object.entries(all).filter(([host]) => !keys.includes(host)));
    const stored = credsStore === undefined
        ? {}
        : Object.fromEntries(Object.keys(auths).map((host) => [host, credsStore]));
    return {
        ...rest,
        auths: without(auths),
        credHelpers: without({ ...stored, ...credHelpers }),
    };
}


/***/ }),

/***/ 6097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readProgress),
/* harmony export */   y: () => (/* binding */ cachedShare)
/* harmony export */ });
// What BuildKit's plain progress says: one `#N \u2026` line an event, in the order of events.
// https://github.com/moby/buildkit/blob/v0.25.0/util/progress/progressui/printer.go
const MOST_EXCERPT_LINES = 30;
const WRAPPERS = [
    /^ERROR: /,
    /^failed to build: /,
    /^failed to solve: /,
    /^rpc error: code = \w+ desc = /,
    /^failed to solve with frontend \S+: /,
    /^failed to create LLB definition: /,
    /^failed to compute cache key: /,
    /^failed to calculate checksum of ref \S+: /,
];
function readProgress(output) {
    const lines = output.split(/\r\n|\r|\n/).map(withoutColour);
    const steps = new Map();
    const printed = new Map();
    let failed;
    for (const line of lines) {
        const [, id, text] = /^#(\d+) (.+)$/.exec(line) ?? [];
        if (id === undefined || text === undefined)
            continue;
        const step = steps.get(id);
        if (!step) {
            steps.set(id, { name: text, isCached: false, error: undefined });
        }
        else if (text === 'CACHED') {
            step.isCached = true;
        }
        else if (text.startsWith('ERROR: ')) {
            step.error = unwrap(text);
            failed ??= [id, step];
        }
        else {
            const words = /^\d+\.\d+ (.*)$/.exec(text)?.[1];
            if (words !== undefined)
                printed.set(id, [...(printed.get(id) ?? []), words]);
        }
    }
    const verdict = lines.findLastIndex((line) => line.startsWith('ERROR: '));
    return {
        steps: [...steps.values()],
        failed: failed?.[1],
        error: verdict === -1 ? undefined : unwrap(lines.slice(verdict).join('\n').trim()),
        line: lineOf(lines),
        excerpt: (printed.get(failed?.[0] ?? '') ?? []).slice(-MOST_EXCERPT_LINES),
    };
}
/** How many of the instructions were built, and how many of them came from the cache. */
function cachedShare(steps) {
    const instructions = steps.filter(({ name }) => /^\[(?:\S+ )*\d+\/\d+\] (?!FROM )/.test(name));
    return {
        cached: instructions.filter((step) => step.isCached).length,
        total: instructions.length,
    };
}
// A build may print anything, so only a location with BuildKit's own ruler below it counts.
function lineOf(lines) {
    const ruler = lines.findLastIndex((line, index) => /^-{20}$/.test(line) && /^\S.*:\d+$/.test(lines[index - 1] ?? ''));
    const line = /:(\d+)$/.exec(lines[ruler - 1] ?? '')?.[1];
    return line === undefined ? undefined : Number(line);
}
function unwrap(text) {
    const inner = WRAPPERS.reduce((rest, wrapper) => rest.replace(wrapper, ''), text);
    return inner === text ? text : unwrap(inner);
}
function withoutColour(line) {
    return line.replace(new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g'), '');
}


/***/ }),

/***/ 6902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
const MOST_TRIES = 3;
const FIRST_PAUSE_MS = 2000;
/**
 * Tries up to three times, as long as the result is a failure of the kind that passes. The pause
 * before a try doubles, and is shortened at random so that the jobs of a matrix do not return
 * together.
 * @returns The result of the last try.
 */
async function retry(tools, what, attempt, isTransient) {
    for (let tries = 1;; tries++) {
        const result = await attempt(tries);
        if (tries === MOST_TRIES || !isTransient(result))
            return result;
        const pauseMs = FIRST_PAUSE_MS * 2 ** (tries - 1) * (0.5 + tools.random() / 2);
        tools.log.info(`${what} failed, trying again in ${(pauseMs / 1000).toFixed(1)} s.`);
        await tools.sleep(pauseMs);
    }
}


/***/ })

};
