export const id = 985;
export const ids = [985];
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

/***/ 8985:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* binding */ build)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/actions/build-image/leaks.ts




// Whether the files of an image hold a secret that its build was handed.
/** Shorter ones stand in any large file by chance. */
const SHORTEST_SEARCHED = 8;
/** Unpacked. Past it nobody waits for the rest. */
const MOST_BYTES = 20e9;
const BLOCK = 512;
/** The secrets that can be told from anything else in a file. */
function searchable(secrets) {
    return secrets.filter(({ value }) => value.trim().length >= SHORTEST_SEARCHED && !isOrdinary(value));
}
/**
 * Searches an image that `docker image save` has written: a tar of layers, which an engine stores
 * plain or packed. They are read in pieces, whatever they weigh.
 * @throws Error where the file is none of these.
 */
async function searchArchive(path, secrets, mostBytes = MOST_BYTES) {
    const needles = secrets.flatMap((secret) => spellingsOf(secret.value).map((spelling) => ({ secret, bytes: Buffer.from(spelling) })));
    const longest = Math.max(...needles.map(({ bytes }) => bytes.length));
    let left = mostBytes;
    let found;
    /** Ends early where there is nothing more to know. */
    async function look(chunks) {
        let tail = Buffer.alloc(0);
        for await (const chunk of chunks) {
            const text = Buffer.concat([tail, chunk]);
            found ??= needles.find(({ bytes }) => text.includes(bytes))?.secret;
            left -= chunk.length;
            if (found !== undefined || left < 0)
                return;
            // A secret may lie across two pieces.
            tail = text.subarray(Math.max(0, text.length - longest + 1));
        }
    }
    const file = await (0,promises_.open)(path);
    try {
        for (let offset = 0; found === undefined && left >= 0;) {
            const header = Buffer.alloc(BLOCK);
            const { bytesRead } = await file.read(header, 0, BLOCK, offset);
            if (bytesRead === 0 || header[0] === 0)
                break;
            const size = sizeIn(header);
            const start = offset + BLOCK;
            if (size > 0) {
                const magic = Buffer.alloc(4);
                await file.read(magic, 0, 4, start);
                const bytes = file.createReadStream({ start, end: start + size - 1, autoClose: false });
                const unpack = unpackerOf(magic);
                if (unpack === undefined)
                    await look(bytes);
                else {
                    await (0,external_node_stream_promises_.pipeline)(bytes, unpack(), look).catch((error) => {
                        // It counts as broken off where the end was not waited for.
                        if (found === undefined && left >= 0)
                            throw error;
                    });
                }
            }
            offset = start + Math.ceil(size / BLOCK) * BLOCK;
        }
    }
    finally {
        await file.close();
    }
    return { found, isCut: found === undefined && left < 0 };
}
function unpackerOf(magic) {
    if (magic.readUInt16BE(0) === 0x1f8b)
        return external_node_zlib_.createGunzip;
    return magic.readUInt32BE(0) === 0x28b52ffd ? external_node_zlib_.createZstdDecompress : undefined;
}
/** In octal; past 8 GB in binary, which the first bit says. */
function sizeIn(header) {
    const field = header.subarray(124, 136);
    if ((field[0] & 0x80) !== 0)
        return Number(field.readBigUInt64BE(4));
    const size = Number.parseInt(field.toString('latin1').replace(/[\0 ]+$/, ''), 8);
    if (Number.isNaN(size))
        throw new Error('what the engine saved is no tar');
    return size;
}
/** As it is, as programs write it into JSON or a URL, and of several lines the longest. */
function spellingsOf(value) {
    const lines = value.split(/\r\n|\r|\n/).sort((a, b) => b.length - a.length);
    const one = lines.length > 1 ? lines.slice(0, 1) : [];
    return [
        ...new Set([
            value,
            ...one.filter((line) => line.length >= 2 * SHORTEST_SEARCHED),
            JSON.stringify(value).slice(1, -1),
            encodeURIComponent(value),
            Buffer.from(value).toString('base64'),
        ]),
    ];
}
/** The rule `no secrets in layers`. */
function secretInLayers({ name }) {
    return {
        id: 'image-layer-secret',
        severity: 'error',
        message: `A file of the image holds ${name}, a secret of this step, for everybody who may pull it.`,
        fix: 'Read it by RUN --mount=type=secret where it is needed, and write it into no file: one that a later instruction deletes stays in its layer. Then change the secret.',
    };
}

;// CONCATENATED MODULE: ./src/actions/build-image/tags.ts
// What an image is called, from the commit that it is built of. No I/O here.
const SEMVER = /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
// A branch of one of these names would take over a tag that somebody relies on.
const RESERVED = /^(?:latest$|buildcache(?:-|$)|sha-|pr-\d|v?\d+(?:\.|$))/;
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
    const losesAttestations = !byDigest && plan.load && pushesByDigest(plan);
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
        ...repeated('cache-from', [...plan.cache.from, ...(inputs['cache-from'] ?? [])]),
        ...repeated('cache-to', plan.isCacheOff
            ? []
            : [...plan.cache.to, ...(inputs['cache-to'] ?? [])].map(ignoreExportErrors)),
        // The first try has just filled the cache with what these two ask for.
        ...(inputs['no-cache'] && !plan.isRetry ? ['--no-cache'] : []),
        ...(inputs.pull && !plan.isRetry ? ['--pull'] : []),
        // On its way into an engine an image loses what is attached to it, or is refused with it.
        `--provenance=${losesAttestations ? 'false' : inputs.provenance}`,
        ...(losesAttestations || inputs.sbom === 'false' ? [] : [`--sbom=${inputs.sbom}`]),
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
function output({ images, push, reproducible }, plan) {
    const timestamps = reproducible ? ',rewrite-timestamp=true' : '';
    if (push && pushesByDigest(plan)) {
        const names = repositoriesOf(images, plan.references).join(',');
        return [
            `--output=type=image,"name=${names}",push-by-digest=true,name-canonical=true,push=true${timestamps}`,
        ];
    }
    if (!push && !plan.load)
        return ['--output=type=cacheonly'];
    return reproducible ? [`--output=type=docker${timestamps}`] : ['--load'];
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
        if (secrets.some((secret) => holds(value, secret))) {
            return { message: `${name} has the value of a secret`, value };
        }
        if (hasSecretForm(value) || credentialsIn(value)?.password) {
            return { message: `${name} has a value with the form of a secret`, value };
        }
        if (arguments_SECRET_NAME.test(name) && !PUBLIC_NAME.test(name)) {
            return { message: `${name} has the name of a secret`, value };
        }
        return [];
    });
}
/** A short secret, such as `80`, is a part of much that is none. */
function holds(value, secret) {
    if (secret.trim() === '')
        return false;
    if (value === secret)
        return true;
    const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
    return secret.length >= SHORTEST_SEARCHED && forms.some((form) => value.includes(form));
}
/** Labels that hold a secret: they are on the command line and in the image. */
function labelFaults(labels, secrets) {
    return labels
        .filter((label) => secrets.some((secret) => holds(label.slice(label.indexOf('=') + 1), secret)))
        .map((label) => ({
        message: `${label.split('=', 1)[0]} has the value of a secret`,
        value: label.slice(label.indexOf('=') + 1),
    }));
}
const SECRET_ATTRIBUTE = /(?:^|,)"?(token|ghtoken|secret_access_key|session_token|access_key_secret)=([^,]*)/i;
/** Caches whose credentials would be on the command line; Buildx takes them from its variables too. */
function cacheFaults(caches) {
    return caches.flatMap((cache) => {
        const [, name, value = ''] = SECRET_ATTRIBUTE.exec(cache) ?? [];
        if (name === undefined)
            return [];
        return { message: `${name} would be seen in every list of processes`, value };
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./src/rules/image-platform.ts
var image_platform = __webpack_require__(9496);
;// CONCATENATED MODULE: ./src/rules/dockerfile.ts
// A Dockerfile as far as rules look at one: instructions with their lines, by stage.
// https://docs.docker.com/reference/dockerfile/
const HEREDOC = /<<-?(["']?)(\w+)\1/g;
function instructionsOf(text) {
    const found = [];
    let continues = false;
    /** Marks that end the documents which the last instruction began. */
    let open = [];
    for (const [index, row] of text.split(/\r?\n/).entries()) {
        if (open.length > 0) {
            if (row.trim() === open[0])
                open = open.slice(1);
            continue;
        }
        if (/^\s*(?:#|$)/.test(row))
            continue;
        const words = row.replace(/\\\s*$/, '');
        const last = found.at(-1);
        if (continues && last !== undefined) {
            last.rest += words;
            last.endLine = index + 1;
        }
        else {
            const [, name = '', rest = ''] = /^\s*(\S+)\s*(.*)$/.exec(words) ?? [];
            found.push({ name: name.toUpperCase(), rest, line: index + 1, endLine: index + 1 });
        }
        continues = words !== row;
        if (!continues && /^(?:RUN|COPY|ADD)$/.test(found.at(-1).name)) {
            open = [...found.at(-1).rest.matchAll(HEREDOC)].map(([, , mark = '']) => mark);
        }
    }
    return found.map((each) => ({ ...each, rest: each.rest.trim() }));
}
function stagesOf(text) {
    const stages = [];
    for (const instruction of instructionsOf(text)) {
        if (instruction.name !== 'FROM') {
            stages.at(-1)?.instructions.push(instruction);
            continue;
        }
        const words = instruction.rest.split(/\s+/).filter((word) => !word.startsWith('--'));
        const [base = '', as, name] = words;
        stages.push({
            name: /^as$/i.test(as ?? '') ? name : undefined,
            base,
            from: instruction,
            instructions: [],
        });
    }
    return stages;
}
/** The stage that is built and those that it begins with, the one that is built last. */
function lineageOf(stages, target) {
    const at = (name, before) => stages.findLastIndex((stage, index) => index < before && stage.name?.toLowerCase() === name.toLowerCase());
    const lineage = [];
    let index = target === undefined
        ? stages.length - 1
        : /^\d+$/.test(target)
            ? Number(target)
            : at(target, stages.length);
    while (stages[index] !== undefined) {
        const stage = stages[index];
        lineage.unshift(stage);
        index = at(stage.base, index);
    }
    return lineage;
}
/** The words of CMD or ENTRYPOINT in exec form; undefined where a shell reads them. */
function wordsOf(rest) {
    const text = rest.trim();
    if (!text.startsWith('['))
        return undefined;
    try {
        const words = JSON.parse(text);
        return Array.isArray(words) ? words.map(String) : undefined;
    }
    catch {
        return undefined;
    }
}
/** The words of CMD or ENTRYPOINT as a shell would write them. */
function commandOf(rest) {
    return wordsOf(rest)?.join(' ') ?? rest.trim();
}
/** `NAME=value` pairs of ENV or ARG, quotes taken off; the old form `ENV NAME value` too. */
function pairsOf({ name, rest }) {
    if (name === 'ENV' && !/^\w+=/.test(rest)) {
        const [, key = '', value = ''] = /^(\S+)\s*(.*)$/.exec(rest) ?? [];
        return [[key, unquoted(value)]];
    }
    const pairs = rest.matchAll(/(\w[\w.-]*)=("(?:[^"\\]|\\.)*"|'[^']*'|(?:[^\s\\]|\\.)*)/g);
    return [...pairs].map(([, key = '', value = '']) => [key, unquoted(value)]);
}
function unquoted(text) {
    return text.replace(/^(["'])(.*)\1$/, '$2');
}
/**
 * What ENV sets for good in the image of the last stage. Undefined: set, but to something that is
 * only known while the image is built.
 */
function imageVariables(dockerfile) {
    const instructions = lineageOf(stagesOf(dockerfile), undefined).flatMap((stage) => [
        ...stage.instructions,
    ]);
    return new Map(instructions
        .filter(({ name }) => name === 'ENV')
        .flatMap(pairsOf)
        .map(([name, value]) => [name, value.includes('$') ? undefined : value]));
}
const OWN_URL = /https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\]|\$\{?HOST(?:NAME)?\}?)(?::[^/\s"'`|]*)?(\/[^\s"'`|)\];]*)?/;
/** The path that HEALTHCHECK asks of the container itself, where it is a plain one. */
function healthcheckOf(dockerfile) {
    const check = lineageOf(stagesOf(dockerfile), undefined)
        .flatMap(({ instructions }) => [...instructions])
        .findLast(({ name }) => name === 'HEALTHCHECK');
    const url = check && OWN_URL.exec(check.rest);
    if (!check || !url)
        return undefined;
    const path = url[1] ?? '/';
    return /^[\w./~-]+$/.test(path) ? { path, line: check.line } : undefined;
}
/** What .dockerignore keeps out; the last pattern that fits counts. */
function isIgnored(path, ignore) {
    let isOut = false;
    for (const row of ignore.split(/\r?\n/)) {
        const pattern = row.trim();
        if (pattern === '' || pattern.startsWith('#'))
            continue;
        const isException = pattern.startsWith('!');
        const glob = pattern
            .replace(/^!/, '')
            .replace(/^\.?\//, '')
            .replace(/\/+$/, '');
        // A folder that is out takes along what is in it.
        const expression = glob
            .replace(/[.+^${}()|\\]/g, '\\$&')
            .replace(/\*\*\/?|\*|\?/g, (part) => part === '?' ? '[^/]' : part === '*' ? '[^/]*' : part === '**' ? '.*' : '(?:.*/)?');
        if (matches(expression, path))
            isOut = !isException;
    }
    return isOut;
}
function matches(expression, path) {
    try {
        return new RegExp(`^${expression}(?:/.*)?$`).test(path);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/actions/build-image/progress.ts
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
/** Steps that a build goes on without, unless it was told not to. */
function isAboutCache({ name }) {
    return /^(?:im|ex)porting (?:build )?cache /.test(name);
}
function readProgress(output) {
    const lines = output.split(/\r\n|\r|\n/).map(withoutColour);
    const steps = new Map();
    const printed = new Map();
    const failures = [];
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
            failures.push([id, step]);
        }
        else {
            const words = /^\d+\.\d+ (.*)$/.exec(text)?.[1];
            if (words !== undefined)
                printed.set(id, [...(printed.get(id) ?? []), words]);
        }
    }
    const [id, failed] = failures.find(([, step]) => !isAboutCache(step)) ?? failures[0] ?? [];
    const verdict = lines.findLastIndex((line) => line.startsWith('ERROR: '));
    return {
        steps: [...steps.values()],
        failed,
        cacheFault: failures.find(([, { name }]) => /^exporting (?:build )?cache /.test(name))?.[1]
            .error,
        error: verdict === -1 ? undefined : unwrap(lines.slice(verdict).join('\n').trim()),
        line: lineOf(lines),
        excerpt: (printed.get(id ?? '') ?? []).slice(-MOST_EXCERPT_LINES),
    };
}
/** How many of the instructions were built, and how many of them came from the cache. */
function cachedShare(steps) {
    // Where builds share a step, BuildKit tells of it twice.
    const instructions = new Map();
    for (const { name, isCached } of steps) {
        if (!/^\[(?:\S+ )*\d+\/\d+\] (?!FROM )/.test(name))
            continue;
        instructions.set(name, isCached && (instructions.get(name) ?? true));
    }
    const cached = [...instructions.values()].filter(Boolean);
    return { cached: cached.length, total: instructions.size };
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

;// CONCATENATED MODULE: ./src/actions/build-image/failure.ts


const REFUSED = /\b40[13]\b|unauthorized|denied|forbidden|no basic auth credentials|authentication required|insufficient[_ ]scope/i;
const UNREACHABLE = /connection refused|no such host|no route to host|network is unreachable/i;
const RATE_LIMIT = /pull rate limit/i;
const TRANSIENT = new RegExp([
    String.raw `(?:status\S*|to \S+|HTTP)[: ]+(?:408|429|5\d\d)\b`,
    String.raw `Too ?Many ?Requests|Internal Server Error|Bad Gateway|\bunavailable\b`,
    String.raw `time-?out\b|timed out|deadline exceeded|Client\.Timeout`,
    String.raw `connection reset|broken pipe|use of closed network connection|\bEOF$|unexpected EOF|GOAWAY`,
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
    const progress = readProgress(output);
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
        isCacheAlone: /Cache export is not supported/.test(error) ||
            (progress.failed !== undefined && isAboutCache(progress.failed)),
    };
}
/** Why a push failed that was no step of a build: `docker push`, or the giving of a tag. */
function explainPush(output, image) {
    const evidence = { stage: 'push', error: lastError(output), instruction: '', image };
    const { id, message, fix, match } = causeOf(evidence);
    return {
        id,
        severity: 'error',
        message: message(evidence, ...match.slice(1)),
        ...(fix === undefined ? {} : { fix }),
    };
}
/** The last line that a command of docker printed, without what stands before every error. */
function lastError(output) {
    const last = output.trim().split('\n').at(-1) ?? '';
    return last.replace(/^(?:ERROR: |Error response from daemon: )+/, '');
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
    for (const { line, name, rest } of instructionsOf(text)) {
        const instruction = `${name} ${rest}`;
        if (evidence.stage === 'build' && squeeze(shorten(instruction.replace(/\s+/g, ' '))) === wanted)
            return line;
        const base = /^FROM\s+(?:--\S+\s+)*(\S+)/i.exec(instruction)?.[1];
        if (evidence.stage === 'pull' && base !== undefined && shortName(base) === evidence.image)
            return line;
    }
    return undefined;
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

;// CONCATENATED MODULE: ./src/actions/build-image/retry.ts
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

;// CONCATENATED MODULE: ./src/actions/build-image/attestations.ts







const FORMAT = '--format={"provenance":{{json .Provenance}},"sbom":{{json .SBOM}}}';
const Document = schemas/* looseObject */._H3({ SPDX: schemas/* optional */.lqM(schemas/* unknown */.L5J()) });
const Attached = schemas/* looseObject */._H3({
    // One document, or several by platform where the image has several.
    sbom: schemas/* nullish */.cl6(schemas/* union */.KCZ([schemas/* looseObject */._H3({ [image_platform/* PLATFORM */.i9]: Document }), Document])),
});
/** What the registry has about an image beside it. */
async function readAttestations(image, docker, tools) {
    const { exitCode, stdout, stderr } = await retry(tools, `The look at what is attached to ${image}`, () => docker(['buildx', 'imagetools', 'inspect', image, FORMAT]), (result) => result.exitCode !== 0 && isTransientError(result.stderr.trim()));
    if (exitCode !== 0)
        return { error: lastError(stderr) };
    const { sbom } = Attached.parse(JSON.parse(stdout));
    const own = Document.safeParse(sbom?.[image_platform/* PLATFORM */.i9] ?? sbom).data?.SPDX;
    return { words: stdout, spdx: own === undefined ? undefined : JSON.stringify(own) };
}
/** Keeps a document for the steps that follow. @returns Its path. */
async function keepDocument(spdx, { env }) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'build-image-sbom-'));
    const path = (0,external_node_path_.join)(folder, 'sbom.spdx.json');
    await (0,promises_.writeFile)(path, spdx);
    return path;
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

;// CONCATENATED MODULE: ./src/actions/build-image/cache.ts

/** Tag of the cache in the repository of the image; no branch gets it. */
const CACHE_TAG = 'buildcache';
// Whoever opened the pull request, or wrote the comment, decides what is built.
const UNTRUSTED_EVENTS = /^(?:pull_request_target|workflow_run|issue_comment)$/;
/**
 * What `cache` asks for. A release is built without: it must not depend on what a branch has left.
 * A build that strangers decide on neither fills a cache that others read, nor reads one.
 */
function planCache({ cache, images, target, push, ...given }, context, driver, env) {
    const none = (place) => ({ from: [], to: [], place });
    const named = given['cache-from'] !== undefined || given['cache-to'] !== undefined;
    const others = named ? 'what cache-from and cache-to name' : undefined;
    if (cache === 'off')
        return none(others ?? 'off');
    if (cache === 'auto' && others !== undefined)
        return none(others);
    if (context.isFork || UNTRUSTED_EVENTS.test(context.eventName)) {
        return none(others ?? 'off, since strangers decide on what is built');
    }
    if (context.ref.startsWith('refs/tags/') || context.eventName === 'release') {
        return none(others ?? 'off, since a release is built anew');
    }
    if (cache === 'auto' && driver === 'docker') {
        return none('that of the engine alone, whose builder saves none elsewhere');
    }
    const hasGitHub = Boolean(env['ACTIONS_RUNTIME_TOKEN'] && (env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL']));
    if (cache === 'gha' || (cache === 'auto' && hasGitHub)) {
        if (!hasGitHub)
            return none('off, since this runner has no cache of GitHub Actions');
        // Images of one repository would overwrite each other's under the usual scope.
        const scope = toTag([...images.slice(0, 1), target ?? ''].filter(Boolean).join('-')) || 'build';
        const entry = `type=gha,scope=${scope}`;
        return { from: [entry], to: [`${entry},mode=max`], place: `gha, scope ${scope}` };
    }
    if (cache === 'auto' && !push)
        return none('off, since nothing is pushed');
    const tag = target === undefined ? CACHE_TAG : toTag(`${CACHE_TAG}-${target}`);
    const entry = `type=registry,ref=${images[0]}:${tag}`;
    return {
        from: [entry],
        // Not every registry takes the list that BuildKit makes of a cache unless told otherwise.
        to: push ? [`${entry},mode=max,image-manifest=true,oci-mediatypes=true`] : [],
        place: `${images[0]}:${tag}`,
    };
}

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
    const stages = stagesOf(facts.text);
    const lineage = lineageOf(stages, facts.target);
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
    const written = [entry, cmd].flatMap((each) => (each ? [commandOf(each.rest)] : [])).join(' ');
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
            .flatMap((each) => pairsOf(each).map(([key]) => key)),
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
            for (const [key, value] of pairsOf(instruction)) {
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
        .filter((entry) => !isIgnored(entry, ignore ?? ''));
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
/**
 * A secret of this step that an image shows to all who may pull it.
 * @param words JSON.
 * @param where What the words are, at the start of a sentence.
 */
function secretsShown(words, secrets, where) {
    const isShown = secrets.some((secret) => secret.trim() !== '' && words.includes(JSON.stringify(secret).slice(1, -1)));
    if (!isShown)
        return undefined;
    return {
        id: 'image-secret',
        severity: 'error',
        message: `${where} shows a secret of this step to everybody who may pull it.`,
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

// EXTERNAL MODULE: ./src/actions/build-image/folders.ts
var folders = __webpack_require__(6441);
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
    const [username, password] = docker_config_decode(found?.auth);
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
function docker_config_decode(auth) {
    const text = Buffer.from(typeof auth === 'string' ? auth : '', 'base64').toString();
    const colon = text.indexOf(':');
    return colon < 1 ? [] : [text.slice(0, colon), text.slice(colon + 1).replace(/\0+$/, '')];
}

;// CONCATENATED MODULE: ./src/actions/build-image/login.ts







/**
 * Logs in for this step alone: `docker login` writes the password into its configuration, and the
 * usual one would hand it to every later step of the job. All else of the usual one stays in force.
 * @returns The DOCKER_CONFIG to build with, to be ended by `removeFolder`.
 * @throws UserError where the registry refuses.
 */
async function login(credentials, tools) {
    const { registry, username, password } = credentials;
    const usual = dockerConfigFolder(tools.env);
    const directory = await (0,folders/* makeFolder */.fc)('docker-config', tools);
    try {
        await copyConfiguration(usual, directory, registry);
        const args = ['login', `--username=${username}`, '--password-stdin', '--', registry];
        const env = { ...tools.env, DOCKER_CONFIG: directory };
        const { exitCode, stderr } = await retry(tools, `The login to ${registry}`, () => tools.exec('docker', args, { env, input: password }), (result) => result.exitCode !== 0 && isTransientError(result.stderr.trim()));
        if (exitCode !== 0) {
            const said = stderr.trim().split('\n').at(-1) ?? '';
            throw new errors/* UserError */.y(`The login to ${registry} as ${username} failed: ${said} ` +
                'Check the inputs registry, username and password, and that the password has not expired.');
        }
        return directory;
    }
    catch (error) {
        await (0,folders/* removeFolder */.v$)(directory);
        throw error;
    }
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
        message: `${image} was pushed, but the engine of the runner cannot pull it to boot it: ${lastError(stderr || stdout)}`,
        fix: 'See that the engine reaches the registry; a booted image needs an engine on the runner even where another builder builds.',
    };
}
/** Pushes what the engine has under a reference. */
async function pushFromEngine(reference, docker, tools) {
    const { exitCode, stdout, stderr } = await tools.log.group(`Push ${reference}`, () => transfer(`The push of ${reference}`, () => docker(['push', reference], { onLine: tools.log.remote }), tools));
    if (exitCode !== 0)
        return { finding: explainPush(stderr || stdout, reference) };
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
            return explainPush(stderr || stdout, own.join(', '));
        const tags = own.map((reference) => reference.slice(repository.length + 1));
        tools.log.info(`Tagged ${image}: ${tags.join(', ')}.`);
    }
    return undefined;
}
function transfer(what, attempt, tools) {
    return retry(tools, what, attempt, ({ exitCode, stdout, stderr }) => exitCode !== 0 && !tools.signal.aborted && isTransientError((stderr || stdout).trim()));
}

;// CONCATENATED MODULE: ./src/actions/build-image/reproducible.ts

// https://reproducible-builds.org/docs/source-date-epoch/
/** The first BuildKit whose exporters set the time of each file anew. */
const reproducible_LEAST_MINOR = 13;
/**
 * The time that everything in a reproducible image has, in seconds since 1970.
 * @param commitTime ISO 8601, where it is known.
 * @throws UserError where the time of the commit, or a builder that writes it, is missing.
 */
async function epochOf({ driver, name, buildkit }, commitTime, { env, exec }) {
    const [, minor] = /^v?0\.(\d+)/.exec(buildkit ?? '') ?? [];
    const isOld = minor !== undefined && Number(minor) < reproducible_LEAST_MINOR;
    if (driver === 'docker' || isOld) {
        const why = isOld ? `BuildKit ${buildkit}` : 'that of the engine';
        throw new errors/* UserError */.y(`reproducible: the builder ${name} (${why}) cannot set the time of files. ` +
            'Add a step with docker/setup-buildx-action before this one, which makes a builder that can.');
    }
    const given = env['SOURCE_DATE_EPOCH'];
    if (given !== undefined && given !== '') {
        if (/^\d{1,12}$/.test(given))
            return Number(given);
        throw new errors/* UserError */.y('reproducible: SOURCE_DATE_EPOCH is not a number of seconds since 1970.');
    }
    if (commitTime !== undefined)
        return Math.floor(Date.parse(commitTime) / 1000);
    // The head of a pull request is not there where only its merge commit was checked out.
    const head = await exec('git', ['show', '--no-patch', '--format=%ct', 'HEAD']);
    if (head.exitCode === 0)
        return Number(head.stdout.trim());
    throw new errors/* UserError */.y('reproducible: the time of the commit is not known. Check the repository out before this step, ' +
        'or set SOURCE_DATE_EPOCH in its env.');
}

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
const verify_FORMAT = '--format={"manifest":{{json .Manifest}},"image":{{json .Image}}}';
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
    const inspect = (reference, ...format) => retry(tools, `The look at ${reference}`, () => docker(['buildx', 'imagetools', 'inspect', reference, ...format]), ({ exitCode, stderr }) => exitCode !== 0 && (isTransientError(stderr.trim()) || retried?.test(stderr) === true));
    const described = await inspect(reference, verify_FORMAT);
    if (described.exitCode !== 0)
        return { error: lastError(described.stderr) };
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
        return { error: lastError(raw.stderr) };
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
        return { error: lastError(stderr) };
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
    const names = inputs.images.length === 0 ? [NAMELESS] : inputs.images;
    const references = referencesOf(names, tagsOf(context), inputs.tags ?? []);
    if (references.length === 0) {
        throw new errors/* UserError */.y('There is no commit to take a tag from: give one in the input tags.');
    }
    const builder = await inspectBuilder((args, options) => tools.exec('docker', args, { ...options, env: tools.env }), inputs.builder);
    tools.signal.throwIfAborted();
    const { name, driver, buildkit } = builder;
    tools.log.info(`Builder ${name}: driver ${driver}, BuildKit ${buildkit ?? 'not started'}.`);
    const cache = planCache(inputs, context, driver, tools.env);
    tools.log.info(`Cache: ${cache.place}.`);
    const commitTime = await commitTimeOf(context, tools);
    const epoch = inputs.reproducible ? await epochOf(builder, commitTime, tools) : undefined;
    const folder = await (0,folders/* makeFolder */.fc)('work-folder', tools);
    let dockerConfig;
    try {
        const { username, password, registry = registryOf(names[0]) } = inputs;
        if (username !== undefined && password !== undefined) {
            dockerConfig = await login({ registry, username, password }, tools);
            tools.log.info(`Logged in to ${registry} as ${username}, for this step alone.`);
        }
        const env = buildEnvironment(inputs, tools.env, dockerConfig, epoch);
        const labels = labelsOf(context, commitTime, inputs.labels ?? []);
        return await checkAndBuild({
            inputs,
            plan: {
                driver,
                references,
                labels,
                cache,
                baseTag: baseTagOf(context, tools.env['GITHUB_BASE_REF']),
                load: inputs.load || (inputs.boot && !inputs.push),
                metadataFile: (0,external_node_path_.join)(folder, 'metadata.json'),
            },
            dockerfile,
            buildkit,
            folder,
            docker: (args, options) => tools.exec('docker', args, { ...options, env: { ...env, ...options?.env } }),
            tools,
        });
    }
    finally {
        await (0,folders/* removeFolder */.v$)(folder);
        if (dockerConfig !== undefined)
            await (0,folders/* removeFolder */.v$)(dockerConfig);
    }
}
/** What a build is called inside the engine that nobody named. */
const NAMELESS = 'local/build-image';
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
    const values = build_secretsOf(inputs).map(({ value }) => value);
    const shown = secretsShown(image.words, values, 'The configuration of the image');
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
    let steps = { cached: 0, total: 0 };
    const attempt = (given, isRetry) => retry(tools, 'The transfer', async (tries) => {
        const result = await buildOnce(given, isRetry || tries > 1);
        // Of a later try the cache has what the first one built.
        const share = cachedShare(readProgress(result.output).steps);
        if (share.total > steps.total)
            steps = share;
        return result;
    }, (result) => result.failure?.isTransient ?? false);
    let { output, failure } = await attempt(job, false);
    let cacheFault = readProgress(output).cacheFault;
    if (failure?.isCacheAlone && !insistsOnCache(inputs)) {
        cacheFault ??= failure.finding.message;
        // An older BuildKit knows no `ignore-error`; the builder of the engine knows no export, and has
        // refused before it began.
        const hasBuilt = cachedShare(readProgress(output).steps).total > 0;
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
        steps,
        cacheFault,
        cachePlace: plan.cache.place,
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
    return tools.log.group(`Build ${inputs.images.join(', ') || inputs.context}`, async () => {
        const { exitCode, stderr } = await docker(args, { onLine: tools.log.remote });
        tools.signal.throwIfAborted();
        if (exitCode === 0)
            return { output: stderr };
        return { output: stderr, failure: explainFailure(stderr, exitCode, dockerfile) };
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
    const tried = await tryOut(job, judged, plan.references[0]);
    if ('status' in tried)
        return tried;
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
    return await publish(job, built, digests, pushed, { ...tried, imageId: local.image.imageId });
}
/**
 * Looks at what was pushed, tries it out unless that was done, and gives it the tags that it has not.
 * @param digests By repository.
 */
async function publish(job, unjudged, digests, tagged, before) {
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
    const other = [...digests].find(([, each]) => each !== digest);
    if (other) {
        return unfit(unjudged, `${other.join('@')} was pushed beside ${image}, which is another image.`);
    }
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
    if (before && ![verified.imageId, digest].includes(before.imageId)) {
        return unfit(built, `${image} is not the image that was built, ${before.imageId}.`);
    }
    const attached = await judgeAttached(job, built, image);
    if ('status' in attached)
        return attached;
    const tried = before ?? (await tryPushed(job, built, image));
    if ('status' in tried)
        return tried;
    const others = plan.references.filter((reference) => !tagged.includes(reference));
    const fault = await giveTags(others, (each) => digests.get(each) ?? digest, docker, tools);
    if (fault)
        return failed(built, fault, 'not tagged');
    if (inputs.load && pushesByDigest(plan)) {
        for (const reference of plan.references)
            await docker(['tag', image, reference]);
    }
    return {
        status: 'pushed',
        ...built,
        ...verified,
        base: base.image,
        booted: tried.booted,
        searched: tried.searched,
        sbom: attached.spdx && (await keepDocument(attached.spdx, tools)),
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
/** Pulls what was pushed, as the platform will, and tries it out as far as that was asked for. */
async function tryPushed(job, built, image) {
    const { inputs, docker, tools } = job;
    const isSearched = searchable(build_secretsOf(inputs)).length > 0;
    if (!inputs.boot && !inputs.load && !isSearched)
        return {};
    const fault = await pull(image, docker, tools);
    tools.signal.throwIfAborted();
    if (fault && (inputs.boot || inputs.load))
        return failed(built, fault, 'not tagged');
    // Not every runner has an engine, and nothing that was asked for needs one.
    if (fault)
        return { searched: unsearched(fault.message, tools) };
    try {
        return await tryOut(job, built, image);
    }
    finally {
        // A runner that lives on would keep each image that it ever looked at.
        if (!inputs.load)
            await docker(['image', 'rm', image]);
    }
}
/** Searches the layers of an image that the engine has, and boots it. */
async function tryOut(job, built, image) {
    const { inputs } = job;
    const search = await searchLayers(job, image);
    if (typeof search === 'object')
        return failed(built, search, 'not usable');
    if (!inputs.boot)
        return { searched: search };
    const verdict = await tryBoot(job, built, image);
    return 'status' in verdict ? verdict : { searched: search, booted: verdict.booted };
}
/** @returns What the reader is told, or the finding; undefined where there is nothing to look for. */
async function searchLayers({ inputs, folder, docker, tools }, image) {
    const secrets = searchable(build_secretsOf(inputs));
    if (secrets.length === 0)
        return undefined;
    const path = (0,external_node_path_.join)(folder, 'image.tar');
    try {
        const saved = await docker(['image', 'save', `--output=${path}`, image]);
        tools.signal.throwIfAborted();
        if (saved.exitCode !== 0)
            return unsearched(lastError(saved.stderr), tools);
        const { found, isCut } = await searchArchive(path, secrets);
        if (found)
            return secretInLayers(found);
        if (isCut)
            return unsearched('the image is too large to search the whole of it', tools);
        return `none of ${secrets.length} in a layer`;
    }
    catch (error) {
        if (tools.signal.aborted)
            throw error;
        return unsearched((0,errors/* errorMessage */.g)(error), tools);
    }
    finally {
        await (0,promises_.rm)(path, { force: true });
    }
}
function unsearched(why, { log }) {
    log.warning(`The layers of the image were not searched for secrets: ${why}`);
    return `layers not searched: ${why}`;
}
/** All that this step was handed to build and push with. */
function build_secretsOf({ secrets = [], password }) {
    return [...secrets, ...(password === undefined ? [] : [{ name: 'password', value: password }])];
}
/** Whether what is attached to an image shows a secret, and the SPDX document of it. */
async function judgeAttached({ inputs, docker, tools }, built, image) {
    if (inputs.provenance === 'false' && inputs.sbom === 'false')
        return { spdx: undefined };
    const attached = await readAttestations(image, docker, tools);
    tools.signal.throwIfAborted();
    if ('error' in attached) {
        return unfit(built, `What is attached to ${image} cannot be read: ${attached.error}.`);
    }
    const values = build_secretsOf(inputs).map(({ value }) => value);
    const shown = secretsShown(attached.words, values, 'What is attached to the image');
    if (shown)
        return failed(built, shown, 'not usable');
    if (inputs.sbom !== 'false' && attached.spdx === undefined) {
        return unfit(built, `sbom: ${image} has none, though one was asked for.`);
    }
    return { spdx: attached.spdx };
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
    let isKept = false;
    try {
        const verdict = await verifyLoaded(docker, image);
        if ('error' in verdict) {
            return unfit(unjudged, `${image} was loaded, but cannot be used: ${verdict.error}.`);
        }
        const built = judgeBuilt(job, unjudged, verdict.image);
        if ('status' in built)
            return built;
        const tried = await tryOut(job, built, image);
        if ('status' in tried)
            return tried;
        isKept = inputs.load;
        const all = { ...built, ...tried };
        if (!inputs.load)
            return { status: 'checked', ...all };
        return { status: 'loaded', ...all, ...verdict.image, image, references: plan.references };
    }
    finally {
        // Nobody asked to keep it, or it is not fit to be kept.
        if (!isKept)
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
function buildEnvironment(inputs, env, dockerConfig, epoch) {
    return {
        ...env,
        ...(epoch === undefined ? {} : { SOURCE_DATE_EPOCH: String(epoch) }),
        ...(dockerConfig === undefined ? {} : { DOCKER_CONFIG: dockerConfig }),
        // Asked for, so that warnings can be shown where they belong, \u2026
        BUILDX_METADATA_WARNINGS: 'true',
        // \u2026 and left out, because it would repeat the build arguments in an output.
        BUILDX_METADATA_PROVENANCE: env['BUILDX_METADATA_PROVENANCE'] ?? 'disabled',
        ...Object.fromEntries((inputs.secrets ?? []).map(({ value }, index) => [secretVariable(index), value])),
    };
}
function refuseArguments(inputs, tools) {
    const secrets = knownSecrets(inputs, tools.env);
    const faults = {
        'build-args': argumentFaults(inputs['build-args'] ?? [], secrets),
        labels: labelFaults(inputs.labels ?? [], secrets),
        'cache-from': cacheFaults(inputs['cache-from'] ?? []),
        'cache-to': cacheFaults(inputs['cache-to'] ?? []),
    };
    const all = Object.entries(faults).flatMap(([input, those]) => those.map(({ message, value }) => ({ text: `- ${input}: ${message}`, value })));
    if (all.length === 0)
        return;
    for (const { value } of all)
        tools.mask(value);
    const isInImage = faults['build-args'].length + faults.labels.length > 0;
    const isOfCache = faults['cache-from'].length + faults['cache-to'].length > 0;
    throw new errors/* UserError */.y([
        isInImage
            ? 'Build arguments and labels stay readable in the image for everybody who can pull it:'
            : 'No secret goes onto a command line:',
        ...all.map(({ text }) => text),
        ...(isInImage
            ? ['Give secrets in the input secrets, and read them by RUN --mount=type=secret,id=NAME.']
            : []),
        ...(isOfCache
            ? [
                'Give the credentials of a cache in the env of this step, such as AWS_SECRET_ACCESS_KEY.',
            ]
            : []),
    ].join('\n'));
}
/** All that this step can know to be secret, its environment included. */
function knownSecrets(inputs, env) {
    const variables = [
        ...(inputs['boot-env'] ?? []),
        ...Object.entries(env).map(([name, value = '']) => ({ name, value })),
    ];
    return [
        ...build_secretsOf(inputs).map(({ value }) => value),
        ...variables.flatMap(({ name, value }) => secretsOf({ name, value })),
    ];
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
