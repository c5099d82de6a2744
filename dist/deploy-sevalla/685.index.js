export const id = 685;
export const ids = [685];
export const modules = {

/***/ 2685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chooseImage: () => (/* binding */ chooseImage)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
    const path = (0,external_node_path_.join)(dockerConfigFolder(env), 'config.json');
    let config;
    try {
        config = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
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

;// CONCATENATED MODULE: ./src/registry/errors.ts
/** The message is a sentence without its full stop, names the registry and holds no secret. */
class RegistryError extends Error {
    name = 'RegistryError';
    fault;
    constructor(fault, message, cause) {
        super(message, { cause });
        this.fault = fault;
    }
}

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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./src/http/network-error.ts
var network_error = __webpack_require__(137);
// EXTERNAL MODULE: ./src/http/request.ts
var request = __webpack_require__(7777);
;// CONCATENATED MODULE: ./src/registry/challenge.ts
// A scheme alone, or a parameter with its value, quoted or not.
const PART = /[\s,]*([\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"=]+))|(?=\s*,|\s+[^\s=]|\s*$))/gy;
/**
 * Reads `WWW-Authenticate`, where several challenges and their parameters share the comma, as far
 * as it can be read: https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1
 */
function parseChallenges(header) {
    const challenges = [];
    for (const [, name = '', quoted, bare] of header.matchAll(PART)) {
        const value = quoted?.replace(/\\(.)/g, '$1') ?? bare;
        if (value === undefined)
            challenges.push({ scheme: name.toLowerCase(), parameters: {} });
        else
            Object.assign(challenges.at(-1)?.parameters ?? {}, { [name.toLowerCase()]: value });
    }
    return challenges;
}

;// CONCATENATED MODULE: ./src/registry/repository.ts







// A registry that does not answer must not hold up a deployment that could do without its answer.
const POLICY = {
    timeoutMs: 10_000,
    deadlineMs: 15_000,
    firstDelayMs: 500,
    mostDelayMs: 5000,
};
// The largest manifest that the specification asks a registry to take.
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_REDIRECTS = 5;
const ACCEPT = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const Descriptor = schemas/* looseObject */._H3({ digest: schemas/* string */.YjP().check(api/* _regex */.Fk(DIGEST)) });
const Platform = schemas/* looseObject */._H3({ os: schemas/* string */.YjP(), architecture: schemas/* string */.YjP() });
const Content = schemas/* looseObject */._H3({
    // Of version 1 the digest is not that of the bytes, and engines no longer pull it.
    schemaVersion: schemas/* literal */.euz(2),
    manifests: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* looseObject */._H3({ platform: schemas/* nullish */.cl6(Platform) }))),
    config: schemas/* optional */.lqM(Descriptor),
});
const Token = schemas/* looseObject */._H3({
    token: schemas/* optional */.lqM(schemas/* string */.YjP()),
    access_token: schemas/* optional */.lqM(schemas/* string */.YjP()),
});
const Refusal = schemas/* looseObject */._H3({
    errors: schemas/* array */.YOg(schemas/* looseObject */._H3({ code: schemas/* nullish */.cl6(schemas/* string */.YjP()), message: schemas/* nullish */.cl6(schemas/* string */.YjP()) })),
});
/** A client of the repository that a reference names. */
function openRepository(reference, { credentials, tools, policy }) {
    const { registry, repository, tag, digest: wanted } = reference;
    const transport = (0,request/* createTransport */.o)({ ...POLICY, ...policy }, tools);
    const base = new URL(apiOf(registry));
    // What may stand in an error text that a registry makes of our own request.
    const secrets = [];
    if (credentials !== undefined)
        keepSecret(credentials.password);
    let authorization;
    function keepSecret(secret) {
        tools.mask(secret);
        secrets.push(secret);
    }
    async function send(url, accept, credential) {
        try {
            return await transport({
                method: 'GET',
                url: url.href,
                name: `The registry ${registry}`,
                headers: {
                    accept,
                    'user-agent': request/* USER_AGENT */._,
                    ...(credential === undefined ? {} : { authorization: credential }),
                },
                bucket: url.host,
                mostBytes: MOST_BYTES,
            });
        }
        catch (error) {
            if (!(error instanceof network_error/* NetworkError */.D))
                throw error;
            const fault = error.reach === 'oversized' ? 'unusable' : 'failing';
            throw new RegistryError(fault, `${registry} gives no answer: ${error.message}`, error);
        }
    }
    /** Plain http is for registries on this machine, which may point at this machine alone. */
    function isSafe(url) {
        if (url.protocol === 'https:')
            return true;
        return url.protocol === 'http:' && isLoopback(base) && isLoopback(url);
    }
    /** Goes where a redirect points; only the registry itself sees the credential. */
    async function sendOn(path, accept) {
        let url = new URL(path, base);
        for (let hops = 0;; hops += 1) {
            const isHome = url.origin === base.origin;
            const answer = await send(url, accept, isHome ? authorization : undefined);
            const location = answer.headers.get('location');
            if (![301, 302, 303, 307, 308].includes(answer.status) || location === null) {
                return { answer, isHome };
            }
            const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
            if (next === undefined || !isSafe(next) || hops === MOST_REDIRECTS) {
                throw new RegistryError('unusable', `${registry} points to where nobody should follow`);
            }
            url = next;
        }
    }
    async function get(path, accept) {
        let { answer, isHome } = await sendOn(path, accept);
        // Nobody but the registry itself may ask for a credential.
        if (answer.status === 401 && isHome) {
            const challenges = parseChallenges(answer.headers.get('www-authenticate') ?? '');
            const granted = await answerChallenge(challenges);
            if (granted !== undefined) {
                authorization = granted;
                ({ answer, isHome } = await sendOn(path, accept));
            }
        }
        if (answer.status !== 200)
            throw refusal(answer, registry);
        return answer;
    }
    async function answerChallenge(challenges) {
        const bearer = challenges.find(({ scheme, parameters }) => {
            return scheme === 'bearer' && parameters['realm'] !== undefined;
        });
        if (bearer !== undefined)
            return `Bearer ${await fetchToken(bearer.parameters)}`;
        return challenges.some(({ scheme }) => scheme === 'basic') ? basic() : undefined;
    }
    function basic() {
        if (credentials === undefined)
            return undefined;
        const pair = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
        keepSecret(pair);
        return `Basic ${pair}`;
    }
    async function fetchToken({ realm, service, scope }) {
        const url = URL.canParse(realm ?? '') ? new URL(realm) : undefined;
        if (url === undefined || !isSafe(url)) {
            throw new RegistryError('unusable', `${registry} asks for a token from an unsafe address`);
        }
        if (service !== undefined)
            url.searchParams.set('service', service);
        for (const part of (scope ?? `repository:${repository}:pull`).split(' ')) {
            url.searchParams.append('scope', part);
        }
        const answer = await send(url, 'application/json', basic());
        if (answer.status !== 200)
            throw refusal(answer, `the token service of ${registry}`);
        const parsed = Token.safeParse(answer.json);
        const token = parsed.data?.token ?? parsed.data?.access_token;
        if (!token)
            throw new RegistryError('unusable', `${registry} gives a token without a token`);
        keepSecret(token);
        return token;
    }
    function refusal(answer, who) {
        const [first] = Refusal.safeParse(answer.json).data?.errors ?? [];
        const said = [first?.code, first?.message].filter(Boolean).join(': ');
        const words = secrets
            .reduce((text, secret) => text.replaceAll(secret, '***'), said)
            .replace(/\s+/g, ' ')
            .trim()
            .slice(0, 200);
        const { status } = answer;
        const fault = status === 404 ? 'missing' : status === 401 || status === 403 ? 'refused' : 'failing';
        return new RegistryError(fault, `${who} answers ${status}${words ? ` (${words})` : ''}`);
    }
    return {
        async resolve() {
            const answer = await get(`/v2/${repository}/manifests/${wanted ?? tag}`, ACCEPT);
            const digest = digestOf(answer.bytes);
            const told = answer.headers.get('docker-content-digest');
            const promised = [wanted, told && DIGEST.test(told) ? told : undefined];
            if (promised.some((other) => other !== undefined && other !== digest)) {
                throw new RegistryError('unusable', `${registry} gives other bytes than its digest says`);
            }
            const parsed = Content.safeParse(answer.json);
            if (parsed.success)
                return { digest, content: parsed.data };
            throw new RegistryError('unusable', `${registry} gives a manifest that no engine pulls`);
        },
        async platformsOf({ content: { manifests, config } }) {
            if (manifests !== undefined) {
                const platforms = manifests.flatMap(({ platform }) => (platform ? [nameOf(platform)] : []));
                return platforms.length < manifests.length ? undefined : platforms;
            }
            if (config === undefined)
                return undefined;
            const answer = await get(`/v2/${repository}/blobs/${config.digest}`, 'application/json, */*');
            if (digestOf(answer.bytes) !== config.digest) {
                throw new RegistryError('unusable', `${registry} gives other bytes than its digest says`);
            }
            const parsed = Platform.safeParse(answer.json);
            return parsed.success ? [nameOf(parsed.data)] : undefined;
        },
    };
}
function digestOf(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
}
function nameOf({ os, architecture }) {
    return `${os}/${architecture}`;
}

// EXTERNAL MODULE: ./src/rules/image-platform.ts
var image_platform = __webpack_require__(9496);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/image.ts






// A digest can be deployed without its registry's word.
const BRIEF = { timeoutMs: 5000, deadlineMs: 3000 };
/**
 * Asks the registry what a tag stands for, and whether Sevalla could run it. Sevalla pulls with a
 * credential of its own, so what is refused here is not yet refused there.
 * @throws UserError for an image that certainly cannot be deployed, or not in the way asked for.
 */
async function chooseImage(inputs, app, tools) {
    const { 'docker-image': given, 'pin-digest': pin } = inputs;
    const written = given ?? app.docker_image;
    if (pin === 'off' || !written)
        return AS_IT_IS;
    const reference = parseReference(written);
    if (reference === undefined) {
        return leaveTag(written, 'it is no name that a registry could be asked for', inputs);
    }
    const credentials = await credentialsFor(reference, inputs, tools);
    const isPinned = reference.digest !== undefined;
    const policy = isPinned ? BRIEF : {};
    const repository = openRepository(reference, { credentials, tools, policy });
    let manifest;
    try {
        manifest = await repository.resolve();
    }
    catch (error) {
        if (!(error instanceof RegistryError))
            throw error;
        if (error.fault === 'missing' && credentials !== undefined) {
            throw await refusal('image.pull', `The image ${written} is not at ${reference.registry}, or ${credentials.username} may not see it: ${error.message}.`, 'check its name and tag, and that it was pushed', tools);
        }
        if (isPinned) {
            tools.log.debug(`What ${written} is for could not be seen: ${error.message}.`);
            return AS_IT_IS;
        }
        return leaveTag(written, error.message, inputs);
    }
    await refuseForeign(written, repository, manifest, tools);
    if (isPinned)
        return AS_IT_IS;
    if (given === undefined && !inputs['wait-for-finish'] && pin === 'auto') {
        tools.log.info(`The image of the application is deployed by its tag, since nobody stays to put ${written} back as its image.`);
        return AS_IT_IS;
    }
    // Without the tag: whether the platform takes both is nowhere said, and a digest says it all.
    const pinned = `${reference.name}@${manifest.digest}`;
    tools.log.info(`The tag of ${written} stands for ${manifest.digest} now.`);
    return { pinned, advice: [] };
}
const AS_IT_IS = { pinned: undefined, advice: [] };
function leaveTag(written, reason, inputs) {
    const message = `What the tag of ${written} stands for could not be told (${reason})`;
    const fix = 'give registry-username and registry-password, log in with docker login before, or name the image by its digest';
    if (inputs['pin-digest'] === 'require') {
        throw new errors/* UserError */.y(`${message}, and pin-digest is require. Nothing was changed. Fix: ${fix}.`);
    }
    return {
        pinned: undefined,
        advice: [
            {
                id: 'image.unpinned',
                severity: 'warning',
                message: `${message}, so it is deployed by its tag.`,
                fix,
            },
        ],
    };
}
async function credentialsFor({ registry }, inputs, { env, log }) {
    const { 'registry-username': username, 'registry-password': password } = inputs;
    if (username !== undefined && password !== undefined)
        return { username, password };
    const login = await readLogin(registry, env);
    if ('credentials' in login)
        return login.credentials;
    log.debug(`The registry ${registry} is asked without credentials: ${login.reason}.`);
    return undefined;
}
async function refuseForeign(written, repository, manifest, tools) {
    const platforms = await repository.platformsOf(manifest).catch((error) => {
        if (!(error instanceof RegistryError))
            throw error;
        tools.log.debug(`What ${written} is for could not be seen: ${(0,errors/* errorMessage */.g)(error)}.`);
        return undefined;
    });
    const fault = platforms && (0,image_platform/* wrongPlatform */.py)(platforms);
    if (fault === undefined)
        return;
    const message = `The image ${written} cannot be deployed: ${fault}.`;
    throw await refusal('image.architecture', message, image_platform/* PLATFORM_FIX */._l, tools);
}
async function refusal(cause, message, fix, { setOutput }) {
    await setOutput('cause', cause);
    return new errors/* UserError */.y(`${message} Nothing was changed. Fix: ${fix}.`);
}


/***/ })

};
