export const id = 589;
export const ids = [589];
export const modules = {

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

/***/ 5589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  login: () => (/* binding */ login),
  removeLeftLogin: () => (/* binding */ removeLeftLogin),
  removeLogin: () => (/* binding */ removeLogin),
  withoutStore: () => (/* binding */ withoutStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/registry/docker-config.ts



/** Where Docker's command line keeps its configuration. */
function dockerConfigFolder(env) {
    return env['DOCKER_CONFIG'] || (0,external_node_path_.join)(env['HOME'] ?? (0,external_node_os_.homedir)(), '.docker');
}
/** Whether a key of `auths` is about this registry: a host, or a URL in older files. */
function isLoginTo(key, registry) {
    const host = key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
    return registry === 'docker.io' ? /^(?:index\.)?docker\.io$/.test(host) : host === registry;
}
/**
 * The login of this machine for a registry. Credential helpers are programs of somebody else's
 * choice, and are not run. Never throws.
 */
async function readLogin(registry, env) {
    const path = join(dockerConfigFolder(env), 'config.json');
    let config;
    try {
        config = JSON.parse(await readFile(path, 'utf8'));
    }
    catch (error) {
        const isAbsent = error.code === 'ENOENT';
        return { reason: isAbsent ? `there is no ${path}` : `${path} cannot be read` };
    }
    const found = entryOf(config?.auths, registry);
    const helper = entryOf(config?.credHelpers, registry) ?? config?.credsStore;
    const [username, password] = decode(found?.auth);
    if (username && password)
        return { credentials: { username, password } };
    if (helper !== undefined) {
        return { reason: `the login to ${registry} is with a credential helper, which is not run` };
    }
    return {
        reason: found?.identitytoken
            ? `the login to ${registry} is by an identity token, which is not used`
            : `${path} has no login to ${registry}`,
    };
}
function entryOf(entries, registry) {
    return Object.entries(entries ?? {}).find(([key]) => isLoginTo(key, registry))?.[1];
}
/** Of `user:password` in base64; a password may hold colons. */
function decode(auth) {
    const text = Buffer.from(typeof auth === 'string' ? auth : '', 'base64').toString();
    const colon = text.indexOf(':');
    return colon < 1 ? [] : [text.slice(0, colon), text.slice(colon + 1).replace(/\0+$/, '')];
}

// EXTERNAL MODULE: ./src/actions/build-image/failure.ts
var failure = __webpack_require__(9326);
// EXTERNAL MODULE: ./src/actions/build-image/retry.ts
var retry = __webpack_require__(6902);
;// CONCATENATED MODULE: ./src/actions/build-image/login.ts







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
    const usual = dockerConfigFolder(tools.env);
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryFolder(tools.env), PREFIX));
    await tools.saveState(STATE, directory);
    try {
        await copyConfiguration(usual, directory, registry);
        const args = ['login', `--username=${username}`, '--password-stdin', '--', registry];
        const env = { ...tools.env, DOCKER_CONFIG: directory };
        const { exitCode, stderr } = await (0,retry/* retry */.L)(tools, `The login to ${registry}`, () => tools.exec('docker', args, { env, input: password }), (result) => result.exitCode !== 0 && (0,failure/* isTransientError */.b)(result.stderr.trim()));
        if (exitCode !== 0) {
            const said = stderr.trim().split('\n').at(-1) ?? '';
            throw new errors/* UserError */.y(`The login to ${registry} as ${username} failed: ${said} ` +
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
    await (0,promises_.rm)(dockerConfig, { recursive: true, force: true });
}
/** The post step: for a job that was killed before the build could clean up. */
async function removeLeftLogin(_inputs, state, tools) {
    const directory = state(STATE);
    const isOurs = directory === (0,external_node_path_.join)(temporaryFolder(tools.env), (0,external_node_path_.basename)(directory));
    if (isOurs && (0,external_node_path_.basename)(directory).startsWith(PREFIX))
        await removeLogin(directory);
}
function temporaryFolder(env) {
    return env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)();
}
/** Builders, plugins and contexts are linked, and the logins to other registries copied. */
async function copyConfiguration(from, to, registry) {
    const entries = await (0,promises_.readdir)(from).catch(() => []);
    for (const entry of entries) {
        if (entry !== 'config.json')
            await (0,promises_.symlink)((0,external_node_path_.join)(from, entry), (0,external_node_path_.join)(to, entry));
    }
    const path = (0,external_node_path_.join)(from, 'config.json');
    const text = entries.includes('config.json') ? await (0,promises_.readFile)(path, 'utf8') : '{}';
    let config;
    try {
        config = JSON.parse(text);
    }
    catch (error) {
        throw new errors/* UserError */.y(`${path} is not JSON: ${(0,errors/* errorMessage */.g)(error)}`);
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(to, 'config.json'), JSON.stringify(withoutStore(config, registry)), {
        mode: 0o600,
    });
}
/**
 * A credential store would keep the new password after this step is over. Registries that are
 * logged in through it keep it, each by name.
 */
function withoutStore(config, registry) {
    const { auths = {}, credsStore, credHelpers = {}, ...rest } = config;
    const without = (all) => Object.fromEntries(Object.entries(all).filter(([key]) => !isLoginTo(key, registry)));
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
