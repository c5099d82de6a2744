export const id = 429;
export const ids = [429];
export const modules = {

/***/ 9429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  smokeTest: () => (/* binding */ smokeTest)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./src/http/exchange.ts
var exchange = __webpack_require__(1823);
;// CONCATENATED MODULE: ./src/rules/symptoms.ts
const OWN = {
    'identity.old': { title: 'An older deployment answers', preventions: [] },
    'identity.mixed': { title: 'Instances of two deployments answer by turns', preventions: [] },
    'identity.contradicted': { title: 'Sources name different deployments', preventions: [] },
    'identity.superseded': { title: 'The platform serves another deployment', preventions: [] },
    'identity.silent': { title: 'Nothing names what is deployed', preventions: [] },
    'serving.flapping': { title: 'It answers, but not many times in a row', preventions: [] },
    'serving.uneven': { title: 'A page is right at one time and wrong at another', preventions: [] },
    'serving.no-instance': { title: 'No instance is Ready', preventions: ['process.readiness'] },
    'serving.unreachable': { title: 'The network lets no answer through', preventions: [] },
    'serving.cached': { title: 'A cache answers in place of the application', preventions: [] },
    'page.error': { title: 'The application fails while it makes a page', preventions: [] },
    'page.fallback': { title: 'A page answers in the place of a file', preventions: [] },
    'static.missing': {
        title: 'A file that a page names is not there',
        preventions: ['django.static.root', 'django.static.order', 'django.static.manifest'],
    },
    'proxy.https-unseen': {
        title: 'https behind the edge is not seen',
        preventions: ['django.ssl.loop', 'django.ssl.header'],
    },
    'csrf.refused': {
        title: 'Forms are refused for their origin',
        preventions: ['django.csrf.missing', 'django.csrf.entry', 'django.csrf.http'],
    },
    'session.lost': {
        title: 'A session does not survive from one instance or worker to the next',
        preventions: ['django.secret-key.random', 'django.sessions'],
    },
    'debug.page': { title: 'Error pages tell everyone of the code', preventions: ['django.debug'] },
    'certificate.expiring': { title: 'The certificate expires soon', preventions: [] },
    'certificate.invalid': { title: 'The certificate does not verify', preventions: [] },
};
const SYMPTOMS = {
    ...OWN,
    'host.refused': {
        title: 'The application refuses its own host name',
        preventions: [
            'django.hosts.none',
            'django.hosts.domain',
            'django.hosts.entry',
            'django.hosts.address',
            'django.hosts.blank',
        ],
    },
    'migration.unapplied': {
        title: 'A migration has not been applied to the database',
        preventions: ['process.migrate'],
    },
    'database.unreachable': {
        title: 'The application cannot use its database',
        preventions: ['database.url', 'service.localhost'],
    },
};
/** Where validate-settings found the cause before; its first finding in the order of the rules. */
function findingBehind(cause, findings) {
    for (const rule of SYMPTOMS[cause]?.preventions ?? []) {
        const found = findings.find(({ id }) => id === rule);
        if (found !== undefined)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/actions/smoke-test/address.ts
/** Where to connect to, as the input `resolve` says. */
function resolveOf({ resolve }) {
    return new Map(resolve?.map(({ host, port, address, toPort }) => [
        `${host}:${port}`,
        { address, port: toPort },
    ]));
}
/** A path of the site, which may itself stand below a path. */
function at(base, path) {
    return new URL(base.origin + base.pathname.replace(/\/+$/, '') + path);
}

;// CONCATENATED MODULE: ./src/actions/smoke-test/control.ts

const TIMEOUT_MS = 10_000;
const TRIES = 2;
/**
 * Whether this runner reaches another place than the app: any answer in HTTP will do. Asked past the
 * input `resolve`, which is about the app alone.
 */
async function probeControl(inputs, tools) {
    const url = new URL(inputs['control-url'] ?? new URL(inputs['api-url']).origin);
    let said = '';
    for (let turn = 0; turn < TRIES; turn += 1) {
        if (turn > 0)
            await tools.sleep(1000);
        const result = await (0,exchange/* exchange */.c)(url, {
            method: 'HEAD',
            timeoutMs: TIMEOUT_MS,
            maxBodyBytes: 1000,
            signal: tools.signal,
            env: tools.env,
        });
        if (result.ok)
            return { isFine: true, said: `${url.host} answers ${result.status}` };
        said = `${url.host} is not reached (${result.code})`;
    }
    return { isFine: false, said };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/actions/smoke-test/quote.ts
var quote = __webpack_require__(1480);
;// CONCATENATED MODULE: ./src/actions/smoke-test/observe.ts


function observeCertificate(tls, leastDays) {
    const name = 'certificate';
    if (tls === undefined)
        return undefined;
    const { daysLeft } = tls;
    if (daysLeft >= 2 * leastDays)
        return { name, verdict: 'pass', got: `${daysLeft} days left` };
    return {
        name,
        verdict: daysLeft < leastDays ? 'fail' : 'degraded',
        cause: 'certificate.expiring',
        isCritical: false,
        sentence: `The certificate expires in ${daysLeft} days: the platform renews its own weeks before, so ` +
            'the renewal is stuck; see whether the domain is still verified and points to the app.',
    };
}
/** Whether a page that nobody has tells everyone of the code, as Django does with DEBUG. */
async function observeMissingPage(ask) {
    const name = 'page that is not there';
    const path = `/${(0,external_node_crypto_.randomBytes)(8).toString('hex')}/`;
    const answer = await ask({ method: 'GET', path });
    if (!answer.ok)
        return { name, verdict: 'not-measured', reason: `no answer (${answer.code})` };
    const isDebug = /\bDEBUG\s*=\s*True\b|Using the URLconf defined in/.test(answer.body.toString('utf8'));
    if (!isDebug)
        return { name, verdict: 'pass', got: `${answer.status}, without traces of DEBUG` };
    return {
        name,
        verdict: 'fail',
        cause: 'debug.page',
        isCritical: false,
        sentence: `A page that is not there answered ${answer.status} with the app\u2019s URL configuration: ` +
            'DEBUG is on, so errors tell everyone of code and settings; set DEBUG to False.',
    };
}
const LOGIN = '/admin/login/';
const ADMIN = '/admin/';
/** Of two instances, one is left out by chance in less than 1 of 100 runs. */
const LOOKS = 8;
/**
 * Sends the form of the admin, blank where there are no credentials: Django judges its origin first,
 * and a blank form is refused without a look at any account. With credentials the session has to
 * hold for as many connections as it takes to meet each instance.
 */
async function observeLogin(ask, origin, credentials) {
    const name = 'admin login';
    const none = (reason) => ({ name, verdict: 'not-measured', reason });
    const form = await ask({ method: 'GET', path: LOGIN });
    if (!form.ok)
        return none(`the form is not answered (${form.code})`);
    if (form.status !== 200)
        return none(`there is no form at ${LOGIN} (${form.status})`);
    const token = /name="csrfmiddlewaretoken" value="([^"]+)"/.exec(form.body.toString('utf8'))?.[1];
    if (token === undefined)
        return none(`the page at ${LOGIN} is not the form of Django`);
    const jar = new Map();
    keep(form, jar);
    const send = (path, fields) => ask({
        method: 'POST',
        path,
        headers: {
            'content-type': 'application/x-www-form-urlencoded',
            cookie: cookies(jar),
            origin,
            referer: `${origin}${LOGIN}`,
        },
        body: new URLSearchParams(fields).toString(),
    });
    const { username = '', password = '' } = credentials ?? {};
    const sent = await send(LOGIN, { csrfmiddlewaretoken: token, username, password, next: ADMIN });
    if (!sent.ok)
        return none(`the form is not answered (${sent.code})`);
    if (sent.status === 403) {
        return {
            name,
            verdict: 'fail',
            cause: 'csrf.refused',
            isCritical: true,
            sentence: `POST ${LOGIN} answered 403: Django does not trust forms from ${origin}; ` +
                `add exactly ${origin} to CSRF_TRUSTED_ORIGINS, or let SECURE_PROXY_SSL_HEADER see https.`,
        };
    }
    if (sent.status >= 500) {
        return {
            name,
            verdict: 'fail',
            cause: 'page.error',
            isCritical: true,
            sentence: `POST ${LOGIN} answered ${sent.status}: the app fails while it takes a form; read the app\u2019s runtime logs.`,
        };
    }
    if (credentials === undefined) {
        return { name, verdict: 'pass', got: `${sent.status}: the origin of a form is trusted` };
    }
    if (sent.status !== 302) {
        return {
            name,
            verdict: 'fail',
            isCritical: false,
            sentence: `The admin takes no login of ${(0,quote/* quote */.h)(username)}: it answered ${sent.status}; check \`username\` and \`password\`.`,
        };
    }
    keep(sent, jar);
    for (let look = 1; look <= LOOKS; look += 1) {
        const page = await ask({ method: 'GET', path: ADMIN, headers: { cookie: cookies(jar) } });
        if (page.ok && page.status === 200)
            continue;
        if (!page.ok)
            return none(`the admin is not answered (${page.code})`);
        return {
            name,
            verdict: 'fail',
            cause: 'session.lost',
            isCritical: true,
            sentence: `The session of the login was lost at request ${look} of ${LOOKS}: instances or workers do ` +
                'not share what signs or keeps it; set one SECRET_KEY for all, and keep sessions in the ' +
                'database or a shared cache.',
        };
    }
    await send('/admin/logout/', { csrfmiddlewaretoken: jar.get('csrftoken') ?? '' });
    return { name, verdict: 'pass', got: `the session held for ${LOOKS} connections` };
}
function keep({ setCookies }, jar) {
    for (const cookie of setCookies) {
        const [, name, value] = /^([^=;]+)=([^;]*)/.exec(cookie) ?? [];
        if (name !== undefined && value !== undefined)
            jar.set(name.trim(), value);
    }
}
function cookies(jar) {
    return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
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

;// CONCATENATED MODULE: ./src/rules/image-platform.ts
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
            fix: PLATFORM_FIX,
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

;// CONCATENATED MODULE: ./src/rules/mask-stored.ts

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
        for (const text of secretsOf(variable)) {
            if (!known.includes(text.toLowerCase()) && redact(text) !== '***')
                mask(text);
        }
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/util.js
var util = __webpack_require__(4723);
;// CONCATENATED MODULE: ./node_modules/zod/v4/locales/en.js

const error = () => {
    const Sizable = {
        string: { unit: "characters", verb: "to have" },
        file: { unit: "bytes", verb: "to have" },
        array: { unit: "items", verb: "to have" },
        set: { unit: "items", verb: "to have" },
        map: { unit: "entries", verb: "to have" },
    };
    function getSizing(origin) {
        return Sizable[origin] ?? null;
    }
    const FormatDictionary = {
        regex: "input",
        email: "email address",
        url: "URL",
        emoji: "emoji",
        uuid: "UUID",
        uuidv4: "UUIDv4",
        uuidv6: "UUIDv6",
        nanoid: "nanoid",
        guid: "GUID",
        cuid: "cuid",
        cuid2: "cuid2",
        ulid: "ULID",
        xid: "XID",
        ksuid: "KSUID",
        datetime: "ISO datetime",
        date: "ISO date",
        time: "ISO time",
        duration: "ISO duration",
        ipv4: "IPv4 address",
        ipv6: "IPv6 address",
        mac: "MAC address",
        cidrv4: "IPv4 range",
        cidrv6: "IPv6 range",
        base64: "base64-encoded string",
        base64url: "base64url-encoded string",
        json_string: "JSON string",
        e164: "E.164 number",
        currency_code: "currency code",
        credit_card: "credit card number",
        iban: "IBAN",
        jwt: "JWT",
        template_literal: "input",
    };
    // type names: missing keys = do not translate (use raw value via ?? fallback)
    const TypeDictionary = {
        // Compatibility: "nan" -> "NaN" for display
        nan: "NaN",
        // All other type names omitted - they fall back to raw values via ?? operator
    };
    function getTypeName(type, input) {
        if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
            return String(input);
        }
        return TypeDictionary[type] ?? type;
    }
    return (issue) => {
        switch (issue.code) {
            case "invalid_type": {
                const expected = getTypeName(issue.expected);
                const receivedType = util/* parsedType */.GW(issue.input);
                const received = getTypeName(receivedType, issue.input);
                return `Invalid input: expected ${expected}, received ${received}`;
            }
            case "invalid_value":
                if (issue.values.length === 1)
                    return `Invalid input: expected ${util/* stringifyPrimitive */.B7(issue.values[0])}`;
                return `Invalid option: expected one of ${util/* joinValues */.jw(issue.values, "|")}`;
            case "too_big": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
                const sizing = getSizing(issue.origin);
                if (sizing)
                    return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
                return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
            }
            case "too_small": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
                const sizing = getSizing(issue.origin);
                if (sizing) {
                    return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
                }
                return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
            }
            case "invalid_format": {
                const _issue = issue;
                if (_issue.format === "starts_with") {
                    return `Invalid string: must start with "${_issue.prefix}"`;
                }
                if (_issue.format === "ends_with")
                    return `Invalid string: must end with "${_issue.suffix}"`;
                if (_issue.format === "includes")
                    return `Invalid string: must include "${_issue.includes}"`;
                if (_issue.format === "regex")
                    return `Invalid string: must match pattern ${_issue.pattern}`;
                return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
            }
            case "not_multiple_of":
                return `Invalid number: must be a multiple of ${issue.divisor}`;
            case "unrecognized_keys":
                return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${util/* joinValues */.jw(issue.keys, ", ")}`;
            case "invalid_key":
                return `Invalid key in ${issue.origin}`;
            case "invalid_union":
                if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) {
                    const opts = issue.options.map((o) => `'${o}'`).join(" | ");
                    return `Invalid discriminator value. Expected ${opts}`;
                }
                if (issue.inclusive === false) {
                    return "Invalid input: more than one option matched";
                }
                return "Invalid input";
            case "invalid_element":
                return `Invalid value in ${issue.origin}`;
            default:
                return `Invalid input`;
        }
    };
};
/* harmony default export */ function en() {
    return {
        localeError: error(),
    };
}

// EXTERNAL MODULE: ./src/http/network-error.ts
var network_error = __webpack_require__(137);
// EXTERNAL MODULE: ./src/http/request.ts
var request = __webpack_require__(7777);
;// CONCATENATED MODULE: ./src/sevalla/errors.ts

/** A call to Sevalla that did not give what was asked for. Holds neither token nor headers. */
class SevallaError extends errors/* UserError */.y {
    name = 'SevallaError';
    status;
    method;
    path;
    requestId;
    hint;
    isUncertain;
    constructor(fault) {
        const hint = fault.hint ?? hintFor(fault);
        super(sentence(fault, hint));
        this.status = fault.status;
        this.method = fault.method;
        this.path = fault.path;
        this.requestId = fault.requestId;
        this.hint = hint;
        this.isUncertain = fault.isUncertain ?? false;
        if (fault.cause !== undefined)
            this.cause = fault.cause;
    }
}
/** The key, its rights or the id are wrong: asking again cannot help. */
function isFinal(error) {
    return error instanceof SevallaError && [401, 403, 404].includes(error.status ?? 0);
}
function sentence({ status, method, path, requestId, reason }, hint) {
    const outcome = status === undefined ? 'got no answer' : `answered ${status}`;
    const dotted = /[.!?]$/.test(reason) ? reason : `${reason}.`;
    return [
        `${method} ${path} ${outcome}: ${dotted}`,
        ...(hint === undefined ? [] : [hint]),
        ...(requestId === undefined ? [] : [`(request ${requestId})`]),
    ].join(' ');
}
const RESOURCES = [
    ['/applications', 'APP'],
    ['/databases', 'DATABASE'],
    ['/static-sites', 'STATIC_SITE'],
    ['/object-storage', 'OBJECT_STORAGE'],
    ['/pipelines', 'PIPELINE'],
    ['/load-balancers', 'LOAD_BALANCER'],
    ['/docker-registries', 'REGISTRY_CREDENTIAL'],
    ['/projects', 'PROJECT'],
    ['/usage-alerts', 'BILLING'],
    ['/webhooks', 'WEBHOOK'],
    ['/api-keys', 'API_KEY'],
];
function hintFor({ status, method, path }) {
    switch (status) {
        case 401:
            return 'The API key is wrong, expired or switched off. Make a new one in the Sevalla dashboard under API keys.';
        case 403:
            return `The API key is valid but lacks a capability: it needs ${capability(method, path)}, for all services or for this one.`;
        case 404:
            return "No such id in the company of this API key: it is mistyped, deleted, or another company's.";
        case 429:
            return 'Too many calls: the limits count all jobs of the company together.';
        default:
            break;
    }
    if (status !== undefined && status >= 300 && status < 400) {
        return 'The API does not redirect: check api-url.';
    }
    if (status !== undefined && status >= 500) {
        return 'The fault is on the side of Sevalla: see https://status.sevalla.com.';
    }
    return undefined;
}
function capability(method, path) {
    const resource = RESOURCES.find(([prefix]) => path.startsWith(prefix))?.[1];
    if (resource === undefined)
        return 'the one for this call';
    if (method === 'GET')
        return `${resource}:READ`;
    if (method === 'DELETE')
        return `${resource}:DELETE`;
    // The contract does not say which right covers starting or cancelling a deployment.
    return method === 'POST' ? `${resource}:UPDATE or ${resource}:CREATE` : `${resource}:UPDATE`;
}

;// CONCATENATED MODULE: ./src/sevalla/schemas.ts

// What the API answers (https://api-docs.sevalla.com/v3). Loose: unknown members are ignored. The
// members that a decision hangs on are demanded; the others may be absent. Every enumeration is a
// plain string, because the platform adds values; the known ones are named in the comments.
const time = schemas/* string */.YjP();
const maybe = {
    text: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    number: schemas/* nullish */.cl6(schemas/* number */.aig()),
    bool: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
};
const apiKeyValidation = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP(),
    expires_at: schemas/* nullish */.cl6(time),
    company_id: schemas/* string */.YjP(),
    /** active */
    status: schemas/* string */.YjP(),
});
/** `GET /api-keys/me`: the path is documented, its members are not. */
const currentApiKey = schemas/* looseObject */._H3({});
const applicationSummary = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    status: maybe.text,
    /** app previewApp */
    type: maybe.text,
    /** privateGit publicGit dockerImage app */
    source: schemas/* string */.YjP(),
    is_suspended: schemas/* boolean */.zMY(),
    created_at: maybe.text,
    updated_at: maybe.text,
});
const application = schemas/* looseObject */._H3({
    ...applicationSummary.shape,
    company_id: maybe.text,
    project_id: maybe.text,
    namespace: maybe.text,
    build_cache_enabled: maybe.bool,
    hibernation_enabled: maybe.bool,
    hibernate_after_seconds: maybe.number,
    auto_deploy: schemas/* boolean */.zMY(),
    /** github bitbucket gitlab */
    git_type: maybe.text,
    repo_url: maybe.text,
    default_branch: schemas/* nullable */.mee(schemas/* string */.YjP()),
    docker_image: schemas/* nullable */.mee(schemas/* string */.YjP()),
    /** dockerfile pack nixpacks */
    build_type: maybe.text,
    build_path: maybe.text,
    pack_builder: maybe.text,
    nixpacks_version: maybe.text,
    dockerfile_path: maybe.text,
    docker_context: maybe.text,
    allow_deploy_paths: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
    ignore_deploy_paths: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
    buildpacks: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* looseObject */._H3({}))),
    cluster_id: maybe.text,
    docker_registry_credential_id: maybe.text,
    created_by: maybe.text,
});
/** Of what was written, nothing but the id is needed. */
const written = schemas/* looseObject */._H3({ id: schemas/* string */.YjP() });
const domain = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** VERIFICATION POINTING ACTIVE TIMED_OUT */
    status: schemas/* string */.YjP(),
    /** SYSTEM CUSTOM */
    type: schemas/* string */.YjP(),
    is_enabled: schemas/* boolean */.zMY(),
    is_wildcard: maybe.bool,
    is_primary: schemas/* boolean */.zMY(),
});
/** Keys in camelCase, unlike the rest of the API; whole seconds. */
const probe = schemas/* looseObject */._H3({
    exec: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ command: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())) })),
    httpGet: schemas/* nullish */.cl6(schemas/* looseObject */._H3({
        path: maybe.text,
        port: schemas/* nullish */.cl6(schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()])),
        host: maybe.text,
        /** HTTP HTTPS */
        scheme: maybe.text,
        httpHeaders: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), value: schemas/* string */.YjP() }))),
    })),
    tcpSocket: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ host: maybe.text, port: schemas/* nullish */.cl6(schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()])) })),
    initialDelaySeconds: maybe.number,
    periodSeconds: maybe.number,
    timeoutSeconds: maybe.number,
    successThreshold: maybe.number,
    failureThreshold: maybe.number,
});
/** `manual` has `instanceCount`, `horizontal` has `minInstanceCount` and `maxInstanceCount`. */
const scalingStrategy = schemas/* looseObject */._H3({
    type: schemas/* string */.YjP(),
    config: schemas/* looseObject */._H3({
        instanceCount: maybe.number,
        minInstanceCount: maybe.number,
        maxInstanceCount: maybe.number,
        targetCpuPercent: maybe.number,
        targetMemoryPercent: maybe.number,
    }),
});
const schemas_process = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    app_id: maybe.text,
    key: schemas/* string */.YjP(),
    /** web worker cron job */
    type: schemas/* nullable */.mee(schemas/* string */.YjP()),
    display_name: maybe.text,
    entrypoint: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    port: schemas/* nullish */.cl6(schemas/* number */.aig()),
    is_ingress_enabled: maybe.bool,
    /** http grpc */
    ingress_protocol: maybe.text,
    scaling_strategy: schemas/* nullish */.cl6(scalingStrategy),
    resource_type_id: maybe.text,
    resource_type_name: maybe.text,
    /** millicores */
    cpu_limit: maybe.number,
    /** megabytes */
    memory_limit: maybe.number,
    schedule: maybe.text,
    time_zone: maybe.text,
    /** beforeDeployment afterSuccessDeployment afterFailedDeployment */
    job_start_policy: maybe.text,
    liveness_probe: schemas/* nullish */.cl6(probe),
    readiness_probe: schemas/* nullish */.cl6(probe),
    internal_hostname: maybe.text,
    created_at: maybe.text,
});
const globalEnvVar = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    key: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
    is_runtime: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
    is_buildtime: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
    created_at: maybe.text,
    updated_at: maybe.text,
});
const envVar = schemas/* looseObject */._H3({ ...globalEnvVar.shape, app_id: maybe.text });
/** Of an application or of a static site, which has no `trigger`, no `steps` and no image. */
const deployment = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    app_id: maybe.text,
    static_site_id: maybe.text,
    /** waiting inProgress success failed cancelled skipped; a static site's has no skipped */
    status: schemas/* nullable */.mee(schemas/* string */.YjP()),
    /** manual automatic */
    type: maybe.text,
    /** MANUAL_DEPLOY ROLLBACK_DEPLOYMENT AUTO_DEPLOY_ON_PUSH RESTART */
    trigger: maybe.text,
    /** checkout build rollout syncConnections */
    steps: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
    docker_image_url: maybe.text,
    git_type: maybe.text,
    repo_url: maybe.text,
    branch: maybe.text,
    commit_sha: maybe.text,
    commit_message: maybe.text,
    author_login: maybe.text,
    /** Of a static site; the answer about a single deployment leaves it out. */
    build_error: maybe.text,
    is_preview: maybe.bool,
    started_at: schemas/* nullish */.cl6(time),
    finished_at: schemas/* nullish */.cl6(time),
    created_at: time,
    updated_at: maybe.text,
});
const logEntry = schemas/* looseObject */._H3({
    id: maybe.text,
    message: schemas/* string */.YjP(),
    /** APP_RUNTIME APP_ACCESS APP_DEPLOYMENT */
    service: maybe.text,
    /** INFO WARN ERROR DEBUG */
    severity: maybe.text,
    /** `2026-02-22 15:30:00.000` in UTC: not ISO 8601. */
    timestamp: maybe.text,
    /** microseconds since 1970 */
    unix_timestamp: schemas/* number */.aig(),
    tags: schemas/* nullish */.cl6(schemas/* looseObject */._H3({})),
    attributes: schemas/* nullish */.cl6(schemas/* looseObject */._H3({})),
});
/** Cores or bytes, the mean of one interval that begins at `time`. */
const metricPoint = schemas/* looseObject */._H3({ time, value: schemas/* nullable */.mee(schemas/* number */.aig()) });
/** How a container ended. */
const exitCodePoint = schemas/* looseObject */._H3({
    time,
    /** A number as a string: 128 + n after signal n. */
    value: schemas/* string */.YjP(),
    description: maybe.text,
});
const message = schemas/* looseObject */._H3({ message: maybe.text });
/** What a deploy hook answers; nothing but the id is known. */
const hookAnswer = schemas/* looseObject */._H3({
    deployment: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ id: schemas/* string */.YjP() })),
});
const processResourceType = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** millicores */
    cpu_limit: maybe.number,
    /** megabytes */
    memory_limit: maybe.number,
    /** hobby standard cpuOptimized memoryOptimized */
    category: maybe.text,
});
const databaseSummary = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    status: maybe.text,
    /** postgresql mariadb mysql mongodb redis valkey */
    type: schemas/* string */.YjP(),
    version: maybe.text,
    resource_type_name: maybe.text,
    is_suspended: maybe.bool,
    created_at: maybe.text,
});
const database = schemas/* looseObject */._H3({
    ...databaseSummary.shape,
    project_id: maybe.text,
    cluster_location: maybe.text,
    resource_type_id: maybe.text,
    /** millicores */
    cpu_limit: maybe.number,
    /** megabytes */
    memory_limit: maybe.number,
    /** megabytes (the unit is inferred from the resource types) */
    storage_size: maybe.number,
    internal_hostname: maybe.text,
    /** A string, unlike a process's port. */
    internal_port: maybe.text,
});
/** The database is the source. */
const internalConnection = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    /** appResource dbResource */
    target_type: maybe.text,
    target_id: schemas/* string */.YjP(),
    target_name: maybe.text,
});
/**
 * The contract gives it neither status nor size: what is listed is taken for made. Sevalla's own CLI
 * knows a status, of which no value is published.
 */
const databaseBackup = schemas/* looseObject */._H3({
    /** The name of a snapshot, not a UUID. */
    id: schemas/* string */.YjP(),
    display_name: maybe.text,
    /** daily manual */
    type: maybe.text,
    created_at: maybe.text,
    expires_at: maybe.text,
    status: maybe.text,
    size_bytes: maybe.number,
});
const databaseResourceType = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** millicores */
    cpu_limit: maybe.number,
    /** megabytes */
    memory_limit: maybe.number,
    /** megabytes */
    storage_limit: maybe.number,
});
const objectStorageSummary = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    location: maybe.text,
    jurisdiction: maybe.text,
    domain: maybe.text,
});
/** One object, or what a delimiter folds into a folder, which has no size. */
const storedObject = schemas/* looseObject */._H3({
    key: schemas/* string */.YjP(),
    /** bytes */
    size: maybe.number,
});
const objectPage = schemas/* looseObject */._H3({
    data: schemas/* array */.YOg(storedObject),
    cursor: schemas/* nullish */.cl6(schemas/* string */.YjP()),
});
const loadBalancer = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    project_id: maybe.text,
    /** DEFAULT GEO */
    type: maybe.text,
});
const project = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    services: schemas/* array */.YOg(schemas/* looseObject */._H3({
        id: schemas/* string */.YjP(),
        /** app database pipeline object-storage load-balancer; static sites are told nowhere */
        type: schemas/* string */.YjP(),
    })),
});
/** Of the whole company where `project_id` is null. */
const usageAlert = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    project_id: maybe.text,
    limit_usd: schemas/* number */.aig(),
    triggers: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* looseObject */._H3({ percentage: schemas/* number */.aig() }))),
});
/** `GET /v2/company/{id}/paas-usage`: v3 has nothing of the kind. */
const companyUsage = schemas/* looseObject */._H3({
    company: schemas/* looseObject */._H3({
        paas_usage: schemas/* array */.YOg(schemas/* looseObject */._H3({
            /** milliseconds since 1970 */
            date: schemas/* number */.aig(),
            /** appRuntimeCosts appBandwidth; others are not published */
            category: schemas/* string */.YjP(),
            id_resource: maybe.text,
            usage: maybe.number,
            /** US dollars (inferred) */
            cost: schemas/* number */.aig(),
        })),
    }),
});
const staticSiteSummary = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    status: maybe.text,
});
const staticSite = schemas/* looseObject */._H3({
    ...staticSiteSummary.shape,
    company_id: maybe.text,
    project_id: maybe.text,
    /** privateGit publicGit */
    source: schemas/* string */.YjP(),
    repo_url: maybe.text,
    default_branch: schemas/* nullable */.mee(schemas/* string */.YjP()),
    auto_deploy: schemas/* boolean */.zMY(),
    /** Without a scheme. */
    hostname: maybe.text,
    install_command: maybe.text,
    build_command: maybe.text,
    published_directory: maybe.text,
    root_directory: maybe.text,
});
const staticSiteEnvVar = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    key: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
    is_production: maybe.bool,
    is_preview: maybe.bool,
    /** null: of every branch */
    branch: maybe.text,
});
/** Which applications are in a stage is told nowhere. */
const pipelineSummary = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    display_name: schemas/* string */.YjP(),
    /** trunk branch */
    type: maybe.text,
    stages: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* looseObject */._H3({ id: schemas/* string */.YjP(), display_name: maybe.text }))),
});
const promotion = schemas/* looseObject */._H3({ target_app_id: schemas/* string */.YjP(), deployment_id: schemas/* string */.YjP() });
/** The body of every answer that is not 2xx. `data.code` is an opaque support id. */
const errorEnvelope = schemas/* looseObject */._H3({
    message: schemas/* string */.YjP(),
    data: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ code: maybe.text, message: maybe.text })),
});
function schemas_page(item) {
    return schemas/* looseObject */._H3({ data: schemas/* array */.YOg(item), total: schemas/* number */.aig() });
}

;// CONCATENATED MODULE: ./src/sevalla/client.ts





// The limits count by the minute, so the deadline leaves room for one whole wait.
const POLICY = {
    timeoutMs: 30_000,
    deadlineMs: 90_000,
    firstDelayMs: 1000,
    mostDelayMs: 20_000,
    rateLimit: { remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-reset' },
};
const PAGE_SIZE = 100;
/** Objects of a bucket come by cursor, at most this many at once. */
const OBJECT_PAGE_SIZE = 200;
// Beyond this offset the API answers 400.
const MOST_OFFSET = 10_000;
/** The API of Sevalla. Every method throws SevallaError. */
function createSevalla({ token, apiUrl, tools, policy }) {
    const transport = (0,request/* createTransport */.o)({ ...POLICY, ...policy }, tools);
    async function call(method, path, tier, schema, body, base = apiUrl) {
        const fault = { method, path };
        let answer;
        try {
            answer = await transport({
                method,
                url: `${base}${path}`,
                name: `${method} ${path}`,
                headers: {
                    accept: 'application/json',
                    authorization: `Bearer ${token}`,
                    'user-agent': request/* USER_AGENT */._,
                },
                bucket: tier,
                ...(body === undefined ? {} : { body }),
            });
        }
        catch (error) {
            if (!(error instanceof network_error/* NetworkError */.D))
                throw error;
            throw new SevallaError({
                ...fault,
                reason: error.message,
                isUncertain: method !== 'GET' && error.reach === 'unanswered',
                cause: error,
            });
        }
        return parseAnswer(answer, fault, schema, concealing([token], tools));
    }
    const get = (path, schema, tier = 'read') => call('GET', path, tier, schema);
    async function list(path, item, most = Number.POSITIVE_INFINITY) {
        const limit = Math.min(PAGE_SIZE, most);
        const found = [];
        for (let offset = 0; offset <= MOST_OFFSET && found.length < most;) {
            const page = await get(`${path}?limit=${limit}&offset=${offset}`, schemas_page(item));
            found.push(...page.data);
            offset += page.data.length;
            if (page.data.length === 0 || offset >= page.total)
                break;
        }
        return found.slice(0, most);
    }
    const app = (id) => `/applications/${encodeURIComponent(id)}`;
    const envVarOf = (appId, id) => `${app(appId)}/env-vars/${encodeURIComponent(id)}`;
    const metricsOf = (appId, processId) => `${app(appId)}/processes/${encodeURIComponent(processId)}/metrics`;
    const deploymentOf = (appId, id) => `${app(appId)}/deployments/${encodeURIComponent(id)}`;
    const site = (id) => `/static-sites/${encodeURIComponent(id)}`;
    const siteDeploymentOf = (siteId, id) => `${site(siteId)}/deployments/${encodeURIComponent(id)}`;
    const processOf = (appId, id) => `${app(appId)}/processes/${encodeURIComponent(id)}`;
    const databaseOf = (id) => `/databases/${encodeURIComponent(id)}`;
    return {
        validateKey: () => get('/api-keys/validate', apiKeyValidation),
        currentKey: () => get('/api-keys/me', currentApiKey),
        listApplications: () => list('/applications', applicationSummary),
        getApplication: (id) => get(app(id), application),
        updateApplication: (id, change) => call('PATCH', app(id), 'mutation', written, change),
        listDomains: (appId) => list(`${app(appId)}/domains`, domain),
        listProcesses: (appId) => list(`${app(appId)}/processes`, schemas_process),
        /** It takes effect with the next deployment, as do a change and a deletion. */
        createProcess: (appId, process) => call('POST', `${app(appId)}/processes`, 'write', schemas_process, process),
        updateProcess: (appId, id, change) => call('PATCH', processOf(appId, id), 'mutation', schemas_process, change),
        deleteProcess: (appId, id) => call('DELETE', processOf(appId, id), 'mutation', message),
        listEnvVars: (appId) => list(`${app(appId)}/env-vars`, envVar),
        createEnvVar: (appId, key, change) => call('POST', `${app(appId)}/env-vars`, 'write', envVar, { key, ...change }),
        updateEnvVar: (appId, id, change) => call('PUT', envVarOf(appId, id), 'mutation', envVar, change),
        deleteEnvVar: (appId, id) => call('DELETE', envVarOf(appId, id), 'mutation', message),
        listGlobalEnvVars: () => list('/applications/global-env-vars', globalEnvVar),
        /** Newest first. */
        listDeployments: (appId, { most } = {}) => list(`${app(appId)}/deployments`, deployment, most),
        getDeployment: (appId, id) => get(deploymentOf(appId, id), deployment),
        triggerDeployment: (appId, trigger) => call('POST', `${app(appId)}/deployments`, 'deployment', deployment, trigger),
        cancelDeployment: (appId, id) => call('POST', `${deploymentOf(appId, id)}/cancel`, 'deployment', message),
        /** To the most recent successful deployment: the contract lets nobody choose another. */
        rollback: (appId) => call('POST', `${app(appId)}/deployments/rollback`, 'deployment', deployment),
        /** Build and rollout together. */
        deploymentLogs: (appId, id, range = {}) => get(`${deploymentOf(appId, id)}/logs${query(range)}`, schemas/* array */.YOg(logEntry), 'logs'),
        runtimeLogs: (appId, range = {}) => get(`${app(appId)}/runtime-logs${query(range)}`, schemas/* array */.YOg(logEntry), 'logs'),
        /** One point for each interval in which something was measured, oldest first. */
        processMetric: (appId, processId, metric, span, intervalSeconds) => get(`${metricsOf(appId, processId)}/${metric}${query({ ...span, interval_in_seconds: intervalSeconds })}`, schemas/* array */.YOg(metricPoint)),
        /** Requests that the edge took, one point for each interval with any. */
        requestsPerMinute: (appId, span, intervalSeconds) => get(`${app(appId)}/metrics/requests-per-minute${query({ ...span, interval_in_seconds: intervalSeconds })}`, schemas/* array */.YOg(metricPoint)),
        exitCodes: (appId, processId, span) => get(`${metricsOf(appId, processId)}/exit-codes${query({ ...span })}`, schemas/* array */.YOg(exitCodePoint)),
        listProcessResourceTypes: () => get('/resources/process-resource-types', schemas/* array */.YOg(processResourceType)),
        listDatabases: () => list('/databases', databaseSummary),
        getDatabase: (id) => get(databaseOf(id), database),
        listBackups: (databaseId) => get(`${databaseOf(databaseId)}/backups`, schemas/* array */.YOg(databaseBackup)),
        /** Answers before it is made, and without an id: it is to be found in the list. */
        createBackup: (databaseId, display_name) => call('POST', `${databaseOf(databaseId)}/backups`, 'write', message, { display_name }),
        /** Answers before it is done. */
        deleteBackup: (databaseId, id) => call('DELETE', `${databaseOf(databaseId)}/backups/${encodeURIComponent(id)}`, 'mutation', message),
        /** What a database may reach, and what may reach it, without leaving its location. */
        listInternalConnections: (databaseId) => get(`${databaseOf(databaseId)}/internal-connections`, schemas/* array */.YOg(internalConnection)),
        listDatabaseResourceTypes: () => get('/resources/database-resource-types', schemas/* array */.YOg(databaseResourceType)),
        listObjectStorages: () => list('/object-storage', objectStorageSummary),
        /** The first page without a cursor. */
        listObjects: (bucketId, cursor) => get(`/object-storage/${encodeURIComponent(bucketId)}/objects${query({ limit: OBJECT_PAGE_SIZE, cursor })}`, objectPage),
        listLoadBalancers: () => list('/load-balancers', loadBalancer),
        getProject: (id) => get(`/projects/${encodeURIComponent(id)}`, project),
        listUsageAlerts: () => list('/usage-alerts', usageAlert),
        /** What was used and billed in this calendar month; the v2 API alone tells. */
        companyUsage: (companyId) => call('GET', `/company/${encodeURIComponent(companyId)}/paas-usage?period_offset=0`, 'read', companyUsage, undefined, `${apiUrl.replace(/\/v3$/, '')}/v2`),
        listStaticSites: () => list('/static-sites', staticSiteSummary),
        getStaticSite: (id) => get(site(id), staticSite),
        listStaticSiteDomains: (siteId) => list(`${site(siteId)}/domains`, domain),
        listStaticSiteEnvVars: (siteId) => list(`${site(siteId)}/env-vars`, staticSiteEnvVar),
        /** Newest first. */
        listStaticSiteDeployments: (siteId, { most } = {}) => list(`${site(siteId)}/deployments`, deployment, most),
        getStaticSiteDeployment: (siteId, id) => get(siteDeploymentOf(siteId, id), deployment),
        triggerStaticSiteDeployment: (siteId, trigger) => call('POST', `${site(siteId)}/deployments`, 'deployment', deployment, trigger),
        cancelStaticSiteDeployment: (siteId, id) => call('POST', `${siteDeploymentOf(siteId, id)}/cancel`, 'deployment', message),
        staticSiteDeploymentLogs: (siteId, id, range = {}) => get(`${siteDeploymentOf(siteId, id)}/logs${query(range)}`, schemas/* array */.YOg(logEntry), 'logs'),
        listPipelines: () => list('/pipelines', pipelineSummary),
        /** Rolls out what the source runs, without a build. */
        promote: (pipelineId, sourceId, targetIds) => call('POST', `/pipelines/${encodeURIComponent(pipelineId)}/promote`, 'deployment', schemas/* array */.YOg(promotion), { source_app_id: sourceId, target_app_ids: targetIds }),
    };
}
/** @param own Secrets of the call itself. */
function concealing(own, { redact }) {
    return (text) => own
        .filter((secret) => secret !== '')
        .reduce((hidden, secret) => hidden.replaceAll(secret, '***'), redact?.(text) ?? text);
}
/** Checks and reads an answer. @throws SevallaError */
function parseAnswer(answer, { method, path }, schema, conceal) {
    const fault = {
        method,
        path,
        status: answer.status,
        requestId: answer.headers.get('x-request-id') ?? undefined,
    };
    if (answer.status < 200 || answer.status > 299) {
        throw new SevallaError({
            ...fault,
            reason: reasonIn(answer, conceal),
            // A gateway may give up on a write that the API behind it carries out.
            isUncertain: method !== 'GET' && answer.status >= 500,
        });
    }
    if (answer.json === undefined) {
        throw new SevallaError({
            ...fault,
            reason: `the answer is not JSON, it begins with ${beginning(conceal(answer.text))}`,
            hint: 'Something between here and the API may have answered instead of it: check api-url.',
            isUncertain: method !== 'GET',
        });
    }
    // Without a language zod/mini says `Invalid input` and no more.
    const parsed = schema.safeParse(answer.json, { error: en().localeError });
    if (parsed.success)
        return parsed.data;
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the answer'}: ${issue.message}`);
    throw new SevallaError({
        ...fault,
        reason: `the answer lacks what is needed (${faults.slice(0, 3).join('; ')})`,
        hint: 'The API may have changed: a newer version of this action may know it.',
        isUncertain: method !== 'GET',
    });
}
function reasonIn(answer, conceal) {
    const envelope = errorEnvelope.safeParse(answer.json);
    if (!envelope.success) {
        return answer.text.trim() === '' ? 'without a text' : beginning(conceal(answer.text));
    }
    const { message, data } = envelope.data;
    const detail = data?.message && data.message !== message ? `: ${data.message}` : '';
    const support = data?.code ? ` [${data.code}]` : '';
    return oneLine(conceal(`${message}${detail}${support}`)).slice(0, 500);
}
/** The first words of a text that was not asked for, such as the HTML page of a gateway. */
function beginning(text) {
    const words = oneLine(text.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' '));
    const shown = words === '' ? oneLine(text) : words;
    return JSON.stringify(shown.length > 120 ? `${shown.slice(0, 117)}...` : shown);
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
function query(parameters) {
    const given = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
        if (value !== undefined)
            given.set(name, String(value));
    }
    return given.size === 0 ? '' : `?${given}`;
}

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
            if (!isFinal(error))
                throw error;
            onHidden(error);
            return [];
        }),
    ]);
    return [...globals, ...own];
}

;// CONCATENATED MODULE: ./src/actions/smoke-test/platform.ts






const NAME = 'platform';
/** undefined where the inputs do not say whom to ask. Trouble with the API never decides. */
async function askPlatform(inputs, tools) {
    const { 'app-id': appId, 'deployment-id': given, 'sevalla-token': token } = inputs;
    if (appId === undefined || given === undefined || token === undefined)
        return undefined;
    const id = given.toLowerCase();
    try {
        const sevalla = createSevalla({ token, apiUrl: inputs['api-url'], tools });
        const known = await sevalla.listDeployments(appId, { most: 20 });
        const own = known.find((each) => each.id.toLowerCase() === id) ??
            (await sevalla.getDeployment(appId, id));
        return judge(own, known.find(({ status }) => status === 'success'), inputs['expect-image']);
    }
    catch (error) {
        if (!(error instanceof SevallaError))
            throw error;
        tools.log.warning(`What serves could not be read from the platform: ${error.message}`);
        const source = { name: NAME, finding: 'silent', said: 'could not be asked' };
        return { source, commit: undefined, isSuperseded: false };
    }
}
function judge(own, serving, image) {
    const commit = own.commit_sha ?? undefined;
    const build = commit?.slice(0, 7) ?? digestOf(own.docker_image_url)?.slice(0, 19);
    const what = `deployment ${own.id}${build === undefined ? '' : ` of ${build}`}`;
    if (own.status === 'success' && serving !== undefined && serving.id !== own.id) {
        const said = `deployment ${serving.id} has taken the place of ${what}`;
        return { source: { name: NAME, finding: 'contradicts', said }, commit, isSuperseded: true };
    }
    if (own.status !== 'success') {
        const said = `${what} is ${own.status ?? 'without status'}, so it does not serve`;
        return { source: { name: NAME, finding: 'contradicts', said }, commit, isSuperseded: false };
    }
    const [wanted, deployed] = [digestOf(image), digestOf(own.docker_image_url)];
    const isOther = wanted !== undefined && deployed !== undefined && wanted !== deployed;
    return {
        source: isOther
            ? { name: NAME, finding: 'contradicts', said: `${what} is not of the image ${wanted}` }
            : { name: NAME, finding: 'confirms', said: `${what} is the one that serves` },
        commit,
        isSuperseded: false,
    };
}
function digestOf(image) {
    return /(sha256:[0-9a-f]{64})$/.exec(image ?? '')?.[1];
}
/**
 * What the app's own log says of an error since then, through the catalogue of causes. Without the
 * variables nobody knows what to hide in it, and it is not read.
 */
async function readCause(inputs, since, tools) {
    const { 'app-id': appId, 'sevalla-token': token } = inputs;
    if (appId === undefined || token === undefined)
        return undefined;
    try {
        const sevalla = createSevalla({ token, apiUrl: inputs['api-url'], tools });
        const variables = await visibleEnvVars(sevalla, appId, (error) => tools.log.info(`The company's variables cannot be masked: ${(0,errors/* errorMessage */.g)(error)}`));
        maskStored(variables, [inputs.url], tools);
        const from = new Date(since).toISOString();
        const lines = await sevalla.runtimeLogs(appId, { from });
        const runtimeLog = lines.map(({ message }) => tools.redact(message));
        const found = diagnose({ deploymentLog: [], runtimeLog });
        return found && { id: found.id, message: found.message, fix: found.fix };
    }
    catch (error) {
        if (!(error instanceof SevallaError))
            throw error;
        tools.log.info(`The app's log could not be read: ${error.message}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/kit/fields.ts
var fields = __webpack_require__(8875);
;// CONCATENATED MODULE: ./src/actions/smoke-test/assets.ts
const MEDIA_TYPES = {
    stylesheet: ['text/css'],
    script: ['text/javascript', 'application/javascript', 'application/x-javascript'],
};
/** The media types with which browsers take such a file (`X-Content-Type-Options: nosniff`). */
function mediaTypesOf({ kind }) {
    return MEDIA_TYPES[kind];
}
/** The stylesheets, then the scripts, which a page names on its own host. */
function assetsOf(html, page) {
    const markup = html.replace(/<!--.*?(?:-->|$)/gs, '');
    const named = [
        ...tags(markup, 'link')
            .filter((tag) => /(^|\s)stylesheet(\s|$)/i.test(attribute(tag, 'rel') ?? ''))
            .map((tag) => ({ kind: 'stylesheet', address: attribute(tag, 'href') })),
        ...tags(markup, 'script').map((tag) => ({
            kind: 'script',
            address: attribute(tag, 'src'),
        })),
    ];
    return named.flatMap(({ kind, address }) => {
        if (!address || !URL.canParse(address, page.href))
            return [];
        const url = new URL(address, page);
        return url.hostname === page.hostname && /^https?:$/.test(url.protocol) ? [{ kind, url }] : [];
    });
}
function tags(markup, name) {
    return markup.match(new RegExp(`<${name}\\b[^<>]*>`, 'gi')) ?? [];
}
function attribute(tag, name) {
    const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
    return (match?.[1] ?? match?.[2] ?? match?.[3])?.trim().replaceAll('&amp;', '&');
}

// EXTERNAL MODULE: ./src/actions/smoke-test/checks.ts
var smoke_test_checks = __webpack_require__(6871);
// EXTERNAL MODULE: ./src/actions/smoke-test/judge.ts
var smoke_test_judge = __webpack_require__(1083);
;// CONCATENATED MODULE: ./src/actions/smoke-test/diagnose.ts


const RUNTIME_LOGS = 'read the app\u2019s runtime logs, where the traceback is';
const ALLOWED_HOSTS = 'set ALLOWED_HOSTS on the platform to exactly this name (Django knows no `*.example.com`, ' +
    'and `.example.com` stands for all names below it)';
/** Why a visit ended without the answer that was asked for. */
function diagnoseVisit(visit, circumstances) {
    if (visit.end === 'fault')
        return diagnoseFault(visit.fault);
    const target = (0,quote/* quote */.h)(visit.target.href, 200);
    switch (visit.end) {
        case 'elsewhere':
            return {
                what: `redirects to another host, ${target}`,
                why: 'which is not the site under test',
                fix: 'give the address that visitors end up on as `url`',
            };
        case 'too-many':
            return {
                what: `redirects more than ${visit.hops.length - 1} times, at last to ${target}`,
                why: 'browsers and search engines give up on such a chain',
                fix: 'look at the redirects of the app and of the platform, which may undo one another',
            };
        case 'loop':
            return {
                cause: 'proxy.https-unseen',
                what: `redirects back to ${target}, without end`,
                why: 'the app redirects to https and does not see that the request came by https',
                fix: circumstances.preset === 'django'
                    ? "set SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https') in the settings"
                    : 'let it trust the header X-Forwarded-Proto, which the platform\u2019s edge sets',
            };
    }
}
function diagnoseFault({ kind, phase, code, message, url, timings }) {
    const { hostname, host } = url;
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    switch (kind) {
        case 'dns':
            return {
                cause: 'serving.unreachable',
                what: `has no address: ${hostname} does not resolve (${code})`,
                why: 'the name is misspelt, or its DNS record is not there yet',
                fix: 'compare `url` with the domains of the app on Sevalla',
            };
        case 'refused':
            return {
                cause: 'serving.unreachable',
                what: `is refused: ${hostname} takes no connections on port ${port} (${code})`,
                why: 'nothing listens there',
                fix: 'compare `url` with the domains of the app on Sevalla',
            };
        case 'unreachable':
            return {
                cause: 'serving.unreachable',
                what: `cannot be reached: there is no way to ${hostname} (${code})`,
                why: 'this is about the network between the runner and the platform, not about the app',
                fix: 'run the job again, and look at the runner\u2019s network if it stays so',
            };
        case 'proxy':
            return {
                cause: 'serving.unreachable',
                what: `cannot be reached: ${message}`,
                why: 'HTTPS_PROXY or HTTP_PROXY of the runner names this proxy',
                fix: `let the proxy through to ${host}, or list the name in NO_PROXY`,
            };
        case 'timeout':
            return {
                what: `was not answered within ${Math.round(timings.totalMs / 1000)} s (${STALLED[phase]})`,
                ...(phase === 'answer' || phase === 'body'
                    ? {
                        why: 'the app accepts the request and does not finish it',
                        fix: 'look for a view that waits, for the database above all, and for busy workers',
                    }
                    : {
                        cause: 'serving.unreachable',
                        why: 'nothing answers at that address',
                        fix: 'compare `url` with the domains of the app on Sevalla',
                    }),
            };
        case 'reset':
            return {
                cause: 'serving.unreachable',
                what: `was cut off ${STALLED[phase]} (${code})`,
                why: 'the connection was closed without a whole answer, as when a process dies or restarts',
                fix: RUNTIME_LOGS,
            };
        case 'tls':
            return {
                cause: 'certificate.invalid',
                what: `fails at TLS (${code})`,
                ...diagnoseTls(code, hostname, message),
            };
        case 'protocol':
            return {
                what: `is not answered in HTTP (${code}: ${(0,quote/* quote */.h)(message)})`,
                why: 'something other than a web server, or a broken one, listens there',
                fix: 'compare `url` with the domains of the app on Sevalla',
            };
    }
}
const STALLED = {
    dns: 'while its name was looked up',
    connect: 'while connecting',
    tls: 'in the TLS handshake',
    answer: 'after the request was sent',
    body: 'in the middle of the answer',
};
function diagnoseTls(code, hostname, message) {
    if (code === 'CERT_HAS_EXPIRED') {
        return {
            why: `the certificate of ${hostname} has expired`,
            fix: 'renew it, or let the platform issue one: is the domain still verified?',
        };
    }
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
        return {
            why: `the certificate is for other names than ${hostname}`,
            fix: 'add this domain to the app and wait until the platform has verified it',
        };
    }
    if (/SELF_SIGNED|UNABLE_TO|ISSUER/.test(code)) {
        return {
            why: `the certificate of ${hostname} comes from nobody whom this runner trusts`,
            fix: 'serve the whole chain; for an authority of your own set NODE_EXTRA_CA_CERTS',
        };
    }
    return {
        why: `the handshake ended with ${(0,quote/* quote */.h)(message)}`,
        fix: 'check that the port speaks TLS and that the domain has its certificate by now',
    };
}
/** Why an answer is not what a check asserts, from the first assertion that failed. */
function diagnoseAnswer(failed, answer, circumstances) {
    switch (failed.about) {
        case 'status':
            return {
                what: `answered ${answer.status} where ${failed.expected} was expected`,
                ...diagnoseStatus(answer, circumstances),
            };
        case 'json':
            if ((0,smoke_test_judge/* parseJson */.qF)(answer) === undefined) {
                return {
                    what: `answered with ${(0,smoke_test_judge/* mediaType */.JL)(answer) || 'a body without content type'}, and no JSON`,
                    why: `a page${title(answer)} stands where the JSON of the check is expected`,
                    fix: 'check the path, and that no catch-all route answers in its place',
                };
            }
            return {
                what: `has ${failed.got} where ${failed.expected} was expected`,
                ...diagnoseJson(failed.subject ?? ''),
            };
        case 'type':
            if (circumstances.isAsset && (0,smoke_test_judge/* mediaType */.JL)(answer) === 'text/html') {
                return {
                    what: `is ${(0,smoke_test_judge/* mediaType */.JL)(answer)} where ${failed.expected} was expected`,
                    cause: 'page.fallback',
                    why: 'an HTML page answers in the place of the file',
                    fix: 'let a catch-all route answer 404 for files, and put the files into the deployment',
                };
            }
            return {
                what: `is ${failed.got} where ${failed.expected} was expected`,
                why: circumstances.isAsset
                    ? 'browsers refuse a stylesheet or script of another type'
                    : 'another view or server answers than the check has in mind',
                fix: 'check what sets the header Content-Type',
            };
        case 'text':
            return {
                what: `answered ${answer.status} but the page${title(answer)} has ${failed.got}`,
                why: 'another page answers than the check has in mind',
                fix: 'open it in a browser, and correct the view or the check',
            };
        case 'min-size':
            return {
                what: `is ${failed.got} where ${failed.expected} was expected`,
                why: 'the answer has no content',
                fix: circumstances.isAsset
                    ? 'look at the build: the file was collected or compiled empty'
                    : 'look at the view',
            };
        case 'cookie':
            return {
                what: `sets no cookie ${failed.subject}`,
                why: 'a form sent from this page would be refused',
                fix: failed.subject === 'csrftoken'
                    ? 'check that CsrfViewMiddleware is in MIDDLEWARE (with CSRF_COOKIE_NAME or ' +
                        'CSRF_USE_SESSIONS set, write a check of your own)'
                    : 'check the view and the middleware that sets it',
            };
        case 'header':
            return {
                what: `has ${failed.got} where ${failed.expected} was expected`,
                why: 'the header is not as the check wants it',
                fix: 'check what sets it: the app, a middleware or the edge',
            };
        case 'redirect':
            return {
                what: `redirects ${failed.got} where ${failed.expected} was expected`,
                why: 'visitors are sent elsewhere',
                fix: 'check the redirects of the app and of the platform',
            };
    }
}
function diagnoseStatus(answer, circumstances) {
    const { status, headers, url } = answer;
    const django = circumstances.preset === 'django';
    const sevalla = headers['x-sevalla-status'];
    if (status === 400) {
        return {
            why: `the app refuses the request, most likely for its host name, ${url.hostname}`,
            fix: django ? ALLOWED_HOSTS : 'add this name to the hosts which the app accepts',
            cause: 'host.refused',
        };
    }
    if (status === 401) {
        return {
            why: 'the page asks for credentials',
            fix: 'check a page that visitors see without them',
        };
    }
    if (status === 403 && headers['cf-mitigated'] !== undefined) {
        return {
            why: `the edge takes the runner for a robot (cf-mitigated: ${(0,quote/* quote */.h)(headers['cf-mitigated'])})`,
            fix: 'make an exception for the checks in the firewall rules of the domain',
        };
    }
    if (status === 403) {
        return {
            why: `the app or the edge refuses access${title(answer)}`,
            fix: 'look at the firewall rules of the domain and at the permissions of the view',
        };
    }
    if (status === 404 && circumstances.isAsset) {
        return {
            cause: 'static.missing',
            why: 'a page names this file and the app does not serve it',
            fix: django
                ? 'run collectstatic in the build, and check STATIC_ROOT and WhiteNoise'
                : 'check that the files of the build are part of what is deployed',
        };
    }
    if (status === 404) {
        return {
            why: `there is no such page${title(answer)}`,
            fix: 'check the path, and that `url` is the address of this app',
        };
    }
    if (status === 429) {
        return {
            why: 'a rate limit stands in the way of the checks',
            fix: 'make an exception for them, or check fewer pages',
        };
    }
    if (status === 503 && sevalla !== undefined) {
        return {
            cause: 'serving.no-instance',
            why: `the platform has no Ready instance to send visitors to (X-Sevalla-Status: ` +
                `${(0,quote/* quote */.h)(sevalla)}), and a container that runs and looks healthy need not be Ready`,
            fix: 'compare the port, path and answer of the readiness probe with what the app does for a ' +
                'request to its pod address, and read the runtime logs',
        };
    }
    const unwell = unwellParts(answer);
    if (unwell !== undefined) {
        return {
            why: `the app itself reports ${unwell}`,
            ...(/\b(?:database|db)\b/i.test(unwell) ? { cause: 'database.unreachable' } : {}),
            fix: 'check that service and the variable that leads to it, such as DATABASE_URL',
        };
    }
    if ([502, 503, 504].includes(status) || (status >= 520 && status <= 530)) {
        return {
            cause: 'serving.no-instance',
            why: `the edge got no answer from a working instance${title(answer)}`,
            fix: 'look at the processes of the app on Sevalla, their health checks and runtime logs',
        };
    }
    if (status >= 500) {
        const debug = /\bDEBUG\s*=\s*True\b/.test(answer.body.toString('utf8'));
        const although = circumstances.healthy ? ', although its health view is green' : '';
        return {
            cause: 'page.error',
            why: `the app failed while it made this page${title(answer)}${although}`,
            fix: debug
                ? 'the page tells the error to everyone: set DEBUG to False, then correct the error'
                : `${RUNTIME_LOGS}: often a migration was not run or a variable is missing`,
        };
    }
    if (status >= 300 && status < 400) {
        return {
            why: `it redirects, to ${(0,quote/* quote */.h)(headers['location'] ?? 'nowhere', 200)}`,
            fix: 'check the page that it leads to',
        };
    }
    if (status < 300 && url.protocol === 'http:') {
        return {
            why: 'plain http is served as it is, so passwords and cookies may travel in the clear',
            fix: django
                ? 'set SECURE_SSL_REDIRECT = True, together with SECURE_PROXY_SSL_HEADER'
                : 'redirect to https where X-Forwarded-Proto is http, or let the platform do it',
        };
    }
    return {
        why: `another answer than the check has in mind${title(answer)}`,
        fix: 'open it in a browser, and correct the view or the check',
    };
}
/** The parts which a health document calls anything but well. */
function unwellParts(answer) {
    const checks = (0,smoke_test_judge/* valueAt */.fK)((0,smoke_test_judge/* parseJson */.qF)(answer), '.checks');
    if (checks === null || typeof checks !== 'object')
        return undefined;
    const parts = Object.entries(checks).filter(([, value]) => !/^(ok|true|healthy|connected|ready|up|pass)$/i.test(String(value)));
    if (parts.length === 0)
        return undefined;
    return parts
        .map(([name, value]) => `${(0,quote/* quote */.h)(name)} as ${(0,quote/* quote */.h)(typeof value === 'string' ? value : JSON.stringify(value))}`)
        .join(' and ');
}
function diagnoseJson(path) {
    if (/^\.checks\b/.test(path)) {
        return {
            ...(/\b(?:database|db)\b/i.test(path) ? { cause: 'database.unreachable' } : {}),
            why: 'the app cannot use that service',
            fix: 'check that it runs, and the variable that leads to it: DATABASE_URL or REDIS_URL',
        };
    }
    return {
        why: 'the app says so about itself',
        fix: `${RUNTIME_LOGS}, or correct the check`,
    };
}
/** The page's own words in brackets, after a blank; nothing when it has none. */
function title(answer) {
    if ((0,smoke_test_judge/* mediaType */.JL)(answer) !== 'text/html')
        return '';
    const words = (0,quote/* titleOf */.G)(answer.body.toString('utf8'));
    return words === undefined ? '' : ` (${(0,quote/* quote */.h)(words)})`;
}

// EXTERNAL MODULE: ./src/actions/smoke-test/identity.ts
var identity = __webpack_require__(2480);
;// CONCATENATED MODULE: ./src/actions/smoke-test/manifest.ts


const manifest_NAME = 'static manifest';
/** Whether the static manifest is that of the build. */
function weighManifest(visit, expected) {
    if (visit.end !== 'answer' || visit.answer.status !== 200 || visit.answer.truncated) {
        return { name: manifest_NAME, finding: 'silent', said: 'cannot be read' };
    }
    const { answer } = visit;
    const sum = (0,external_node_crypto_.createHash)('sha256').update(answer.body).digest('hex');
    const own = (0,smoke_test_judge/* valueAt */.fK)((0,smoke_test_judge/* parseJson */.qF)(answer), '.hash');
    const wanted = expected.toLowerCase().replace(/^sha256:/, '');
    const said = typeof own === 'string' ? `hash ${own.slice(0, 64)}` : `sha256 ${sum.slice(0, 12)}`;
    return { name: manifest_NAME, finding: [sum, own].includes(wanted) ? 'confirms' : 'contradicts', said };
}

// EXTERNAL MODULE: ./src/actions/smoke-test/visit.ts
var smoke_test_visit = __webpack_require__(8643);
;// CONCATENATED MODULE: ./src/actions/smoke-test/readiness.ts





const FIRST_PAUSE_MS = 500;
const PAUSE_AFTER_PASS_MS = 1000;
/** Long enough for a hibernated app to wake up. */
const REQUEST_TIMEOUT_MS = 30_000;
const LEAST_TIMEOUT_MS = 1000;
/**
 * Asks for the health view until it passes so many times in a row, over a span of time. It passes
 * when the app itself answers, be it with an error of its own, which is for the checks to judge;
 * when a version is expected, that version must answer, and no source may name another. Each attempt
 * is a connection of its own, so that several instances are met.
 */
async function waitUntilReady(url, { timeoutMs, intervalMs, streak, spanMs = 0, version, proofs = {} }, visit, tools) {
    const startedAt = tools.now();
    const left = () => startedAt + timeoutMs - tools.now();
    let attempts = 0;
    let passes = 0;
    let inARow = 0;
    let missesInARow = 0;
    let relapses = 0;
    let blips = 0;
    let firstPassAt = 0;
    let miss;
    let lastLine = '';
    let identity = { proof: 'not-measured', sources: [] };
    const served = { expected: 0, other: 0 };
    for (;;) {
        attempts += 1;
        const timeout = Math.max(LEAST_TIMEOUT_MS, Math.min(REQUEST_TIMEOUT_MS, left()));
        const ask = (at, options) => visit(at, { ...options, timeoutMs: timeout });
        const result = await ask(url, { follow: true });
        const silence = whySilent(result);
        if (silence === undefined) {
            identity = await identify(result, version, proofs, ask);
            if (identity.proof === 'confirmed')
                served.expected += 1;
            if (identity.proof === 'other' || identity.proof === 'contradicted')
                served.other += 1;
        }
        else if (result.end === 'fault' && (0,smoke_test_visit/* isTransient */.dg)(result.fault)) {
            blips += 1;
        }
        const found = silence ?? missOf(result, version, identity);
        if (found) {
            miss = found;
            if (inARow > 0 && found.kind !== 'other-version')
                relapses += 1;
            inARow = 0;
            missesInARow += 1;
        }
        else {
            passes += 1;
            inARow += 1;
            if (inARow === 1)
                firstPassAt = tools.now();
            missesInARow = 0;
        }
        const line = found ? describeMiss(found) : describeVisit(result);
        if (line !== lastLine)
            tools.log.info(`${url.pathname}: ${line}`);
        lastLine = line;
        const counted = { attempts, passes, relapses, blips, served };
        const state = { ...counted, miss, version: servedBy(result), identity };
        const waitedMs = tools.now() - startedAt;
        const lasts = tools.now() - firstPassAt >= spanMs;
        if (inARow >= streak && lasts)
            return { ready: true, waitedMs, ...state };
        if (left() <= 0)
            return { ready: false, waitedMs, ...state };
        // Full jitter: many jobs that wait for one app must not ask in step.
        const backoff = Math.min(intervalMs, FIRST_PAUSE_MS * 2 ** Math.min(missesInARow - 1, 20));
        const pause = found ? tools.random() * backoff : Math.min(intervalMs, PAUSE_AFTER_PASS_MS);
        await tools.sleep(Math.min(pause, left()));
    }
}
/** Why nothing of the app itself was heard. */
function whySilent(visit) {
    if (visit.end === 'fault')
        return { kind: 'unavailable', visit };
    const { status, headers } = visit.answer;
    if (visit.end === 'answer' && (isFromEdge(status) || headers['x-sevalla-status'])) {
        return { kind: 'unavailable', visit };
    }
    const cache = headers['cf-cache-status'] ?? '';
    const isCached = /^(?:HIT|STALE|UPDATING)$/i.test(cache) || Number(headers['age'] ?? 0) > 0;
    return isCached ? { kind: 'cached', visit } : undefined;
}
async function identify(visit, version, { commit, platform, manifest, home }, ask) {
    const expected = { version, commit };
    const own = visit.end === 'answer' ? (0,identity/* claimsOf */.ds)(visit.answer) : [];
    const app = (0,identity/* weigh */.vi)(own, expected);
    const isNamed = app.some(({ finding }) => finding !== 'silent');
    // The home page is asked for where nothing else tells: it is the dearest of the sources.
    if (!isNamed && home !== undefined && (version ?? commit) !== undefined) {
        const page = await ask(home, { follow: true });
        const meta = page.end === 'answer' ? (0,identity/* claimsOf */.ds)(page.answer).filter(isMeta) : [];
        app.splice(0, app.length, ...(0,identity/* weigh */.vi)([...own.filter((claim) => !isMeta(claim)), ...meta], expected));
    }
    if (manifest !== undefined) {
        app.push(weighManifest(await ask(manifest.url, { follow: true }), manifest.hash));
    }
    const { proof } = (0,identity/* prove */.zn)(app);
    const sources = platform === undefined ? app : [...app, platform];
    // The platform tells what is meant to serve, which alone does not prove what answers.
    return { proof: proof === 'not-measured' ? proof : (0,identity/* prove */.zn)(sources).proof, sources };
}
function isMeta({ name }) {
    return name === 'meta tag';
}
function missOf(visit, expected, identity) {
    const { proof } = identity;
    if (proof === 'confirmed')
        return undefined;
    if (proof === 'not-measured' && expected === undefined)
        return undefined;
    // Without its health document nothing is known about its version.
    if (proof === 'not-measured' && (visit.end !== 'answer' || visit.answer.status >= 400)) {
        return { kind: 'unavailable', visit };
    }
    return { kind: 'other-version', visit, served: servedBy(visit) };
}
/** Statuses with which an edge or a rate limit speaks, and not the pages of the app. */
function isFromEdge(status) {
    return [429, 502, 503, 504].includes(status) || (status >= 520 && status <= 530);
}
function servedBy(visit) {
    return visit.end === 'answer'
        ? (0,identity/* claimsOf */.ds)(visit.answer).flatMap(({ values }) => values)[0]
        : undefined;
}
function describeMiss(miss) {
    if (miss.kind === 'unavailable')
        return describeVisit(miss.visit);
    if (miss.kind === 'cached')
        return `${describeVisit(miss.visit)}, from a cache`;
    const served = miss.served === undefined ? 'no version is named' : (0,quote/* quote */.h)(miss.served);
    return `${describeVisit(miss.visit)}, but not the expected version: ${served}`;
}
/** How a visit ended, in a few words. */
function describeVisit(visit) {
    if (visit.end === 'fault')
        return diagnoseFault(visit.fault).what;
    const { status, headers } = visit.answer;
    const sevalla = headers['x-sevalla-status'];
    if (visit.end === 'answer') {
        return `${status}${sevalla === undefined ? '' : ` (X-Sevalla-Status: ${(0,quote/* quote */.h)(sevalla)})`}`;
    }
    const reason = {
        loop: 'a redirect without end',
        elsewhere: 'a redirect to another host',
        'too-many': 'too many redirects',
    }[visit.end];
    return `${reason}, ${(0,quote/* quote */.h)(visit.target.href, 200)}`;
}

;// CONCATENATED MODULE: ./src/actions/smoke-test/probe.ts









const LATENCY_SAMPLES = 5;
/**
 * Waits until the app at `url` answers, and the expected version where one is given, then checks
 * its pages. Reads only: nothing is sent but GET and HEAD.
 * @throws UserError when the checks cannot be read.
 */
async function probe_probe(inputs, tools, known = {}) {
    const { preset, 'health-path': healthPath, 'expect-version': expectedVersion, streak } = inputs;
    const checks = (0,smoke_test_checks/* readChecks */.wf)(inputs.checks ?? (0,smoke_test_checks/* presetLines */.Fi)(preset, healthPath));
    const base = new URL(inputs.url);
    const resolve = resolveOf(inputs);
    const visit = (0,smoke_test_visit/* createVisitor */.nT)(tools, resolve);
    tools.log.info(`Waiting up to ${(0,fields/* formatDuration */.a3)(inputs.timeout)} until ${base.host} answers ${streak} times ` +
        `in a row${expectedVersion === undefined ? '' : ` as version ${expectedVersion}`}.`);
    const readiness = await waitUntilReady(at(base, healthPath), {
        timeoutMs: inputs.timeout,
        intervalMs: inputs.interval,
        streak,
        spanMs: inputs['streak-span'],
        version: expectedVersion,
        proofs: proofsFor(inputs, base, known),
    }, visit, tools);
    const common = { url: inputs.url, healthPath, expectedVersion, readiness, streak };
    if (!readiness.ready) {
        const { miss } = readiness;
        if (miss?.kind === 'other-version') {
            return { ...common, kind: 'other-version', checks, served: miss.served };
        }
        const circumstances = { preset, healthy: false, isAsset: false };
        const diagnosis = miss ? diagnoseMiss(miss.visit, circumstances) : TOO_LITTLE_TIME;
        return { ...common, kind: 'not-ready', checks, diagnosis };
    }
    tools.log.info(`Ready after ${(0,fields/* formatDuration */.a3)(readiness.waitedMs)} and ${readiness.attempts} requests.`);
    const results = [];
    let tls;
    const site = {
        base,
        visit: async (url, options) => {
            const result = await visit(url, options);
            if (result.end !== 'fault')
                tls = result.answer.tls ?? tls;
            return result;
        },
        httpUrl: plainAddress(base, resolve),
        circumstances: { preset, healthy: false, isAsset: false },
        maxLatencyMs: inputs['max-latency'],
    };
    for (const check of checks) {
        const result = await runCheck(check, site, tools);
        if (check.paths[0] === healthPath && result.verdict === 'pass') {
            site.circumstances = { ...site.circumstances, healthy: true };
        }
        results.push(result);
        logResult(result, tools);
    }
    return { ...common, kind: 'checked', results, tls };
}
function proofsFor(inputs, base, known) {
    const hash = inputs['expect-manifest'];
    const url = at(base, inputs['manifest-path']);
    return {
        ...known,
        home: at(base, '/'),
        ...(hash === undefined ? {} : { manifest: { url, hash } }),
    };
}
const TOO_LITTLE_TIME = {
    what: 'answers',
    why: 'the time was too short for so many answers in a row',
    fix: 'raise `timeout` or lower `streak`',
};
function diagnoseMiss(visit, circumstances) {
    if (visit.end !== 'answer')
        return diagnoseVisit(visit, circumstances);
    const { answer } = visit;
    const status = {
        about: 'status',
        ok: false,
        expected: '200',
        got: String(answer.status),
    };
    return diagnoseAnswer(status, answer, circumstances);
}
/** The plain twin of an https address: port 80, unless `url` has a port of its own. */
function plainAddress(base, resolve) {
    if (base.protocol === 'http:')
        return base;
    if (base.port !== '' && !resolve.has(`${base.hostname}:80`))
        return undefined;
    const plain = new URL(base);
    plain.port = '';
    plain.protocol = 'http:';
    return plain;
}
/** A path below the address of the site, which may have a path itself. */
async function runCheck(check, site, tools) {
    if (check.method === 'ASSET')
        return checkAsset(check, site, tools);
    const base = (0,smoke_test_checks/* redirectsToHttps */.Up)(check.assertions) ? site.httpUrl : site.base;
    if (base === undefined) {
        return notMeasured(check, '`url` has a port of its own, so its plain http address is unknown');
    }
    const redirects = check.assertions.some(({ kind }) => kind === 'redirect');
    const follow = !redirects && !check.statuses.some((status) => status.startsWith('3'));
    const url = at(base, check.paths[0] ?? '/');
    const request = { url, method: check.method, follow, subject: check.name };
    return judgeVisit(check, request, site, tools, redirects ? undefined : site.maxLatencyMs);
}
async function judgeVisit(check, { url, method, follow, subject }, { visit, circumstances }, tools, defaultLimitMs) {
    const limitMs = check.maxLatencyMs ?? defaultLimitMs;
    const expected = (0,smoke_test_judge/* expectation */.pG)(check) + (limitMs === undefined ? '' : `, within ${(0,fields/* formatDuration */.a3)(limitMs)}`);
    const { visit: result, retried } = await (0,smoke_test_visit/* visitPatiently */.yd)(visit, url, { method, follow }, tools);
    const common = { check, expected, retried };
    if (result.end !== 'answer') {
        const got = describeVisit(result);
        const diagnosis = diagnoseVisit(result, circumstances);
        return { ...common, verdict: 'fail', got, subject, diagnosis };
    }
    const { answer } = result;
    const { timings } = answer;
    if (check.optional && answer.status === 404) {
        return { ...common, verdict: 'not-measured', reason: 'the app has no such page (404)' };
    }
    const judgements = (0,smoke_test_judge/* judge */.S4)(check, answer);
    const failed = judgements.find(({ ok }) => !ok);
    if (failed) {
        const got = failed.about === 'status' ? describeVisit(result) : failed.got;
        const diagnosis = diagnoseAnswer(failed, answer, circumstances);
        logPage(answer, tools);
        return { ...common, verdict: 'fail', got, subject, diagnosis, timings };
    }
    const got = judgements.flatMap(({ got }) => (got === '' ? [] : [got])).join(', ');
    if (limitMs === undefined)
        return { ...common, verdict: 'pass', got, timings };
    const latency = await measureLatency(result, method, limitMs, visit, tools);
    if ('diagnosis' in latency)
        return { ...common, verdict: 'fail', subject, ...latency };
    return { ...common, verdict: 'pass', got, ...latency };
}
/**
 * Times the page once it is warm: what was asked before is not counted, since a worker's first
 * answer takes a hundred times its second. Each sample is a connection of its own.
 */
async function measureLatency(warmUp, method, limitMs, visit, tools) {
    const { status } = warmUp.answer;
    const url = warmUp.hops.at(-1) ?? warmUp.url;
    const samples = [];
    for (let count = 1; count <= LATENCY_SAMPLES; count += 1) {
        const { visit: again } = await (0,smoke_test_visit/* visitPatiently */.yd)(visit, url, { method, follow: false }, tools);
        if (again.end === 'answer' && again.answer.status === status) {
            samples.push(again.answer.timings);
            continue;
        }
        const got = `${status}, then ${describeVisit(again)}`;
        return {
            got,
            diagnosis: {
                what: `answered ${got}, at request ${count + 1} of ${LATENCY_SAMPLES + 1}`,
                cause: 'serving.uneven',
                why: 'not all instances or workers behave the same',
                fix: 'look for instances of an older deployment, and for state that workers do not share',
            },
        };
    }
    const timings = samples.sort((a, b) => a.totalMs - b.totalMs)[samples.length >> 1];
    const latencyMs = Math.round(timings.totalMs);
    if (latencyMs <= limitMs)
        return { latencyMs, timings };
    return {
        latencyMs,
        timings,
        got: `${status}, but ${(0,fields/* formatDuration */.a3)(latencyMs)}`,
        diagnosis: {
            what: `took ${(0,fields/* formatDuration */.a3)(latencyMs)} where ${(0,fields/* formatDuration */.a3)(limitMs)} is allowed ` +
                `(median of ${LATENCY_SAMPLES})`,
            ...whySlow(timings),
        },
    };
}
function whySlow({ firstByteMs = 0, bodyMs = 0, totalMs }) {
    const inApp = firstByteMs + bodyMs;
    if (inApp * 2 >= totalMs) {
        return {
            why: `${(0,fields/* formatDuration */.a3)(inApp)} of that pass between the request and the end of the answer`,
            fix: 'look at the queries and calls of this view, and at the CPU of the instances',
        };
    }
    return {
        why: `${(0,fields/* formatDuration */.a3)(totalMs - inApp)} of that pass before the request is even sent`,
        fix: 'this is the way from the runner to the platform rather than the app',
    };
}
/** Checks the first stylesheet, else the first script, that one of the pages names. */
async function checkAsset(check, site, tools) {
    const { visit } = site;
    let unread;
    let pagesRead = 0;
    for (const path of check.paths) {
        const options = { method: 'GET', follow: true };
        const { visit: page } = await (0,smoke_test_visit/* visitPatiently */.yd)(visit, at(site.base, path), options, tools);
        if (page.end !== 'answer' || page.answer.status !== 200) {
            unread ??= {
                got: `${path}: ${describeVisit(page)}`,
                subject: `${check.name}: the page ${path}`,
                diagnosis: diagnoseMiss(page, site.circumstances),
            };
            continue;
        }
        pagesRead += 1;
        const [asset] = assetsOf(page.answer.body.toString('utf8'), page.answer.url);
        if (asset)
            return checkFile(check, asset, path, site, tools);
    }
    if (pagesRead === 0 && unread) {
        return { check, expected: (0,smoke_test_judge/* expectation */.pG)(check), retried: false, verdict: 'fail', ...unread };
    }
    return notMeasured(check, 'no page names a stylesheet or script on this host');
}
async function checkFile(check, asset, path, site, tools) {
    const file = (0,quote/* quote */.h)(asset.url.pathname, 120);
    const asked = {
        ...check,
        assertions: [
            { kind: 'type', anyOf: mediaTypesOf(asset) },
            { kind: 'min-size', bytes: 1 },
            ...check.assertions,
        ],
    };
    const result = await judgeVisit(asked, {
        url: asset.url,
        method: 'GET',
        follow: true,
        subject: `The ${asset.kind} ${file}, which ${path} names,`,
    }, { ...site, circumstances: { ...site.circumstances, isAsset: true } }, tools, undefined);
    if (result.verdict === 'not-measured')
        return result;
    return { ...result, got: `${file}: ${result.got}` };
}
function notMeasured(check, reason) {
    return { check, expected: (0,smoke_test_judge/* expectation */.pG)(check), retried: false, verdict: 'not-measured', reason };
}
function logResult(result, { log }) {
    const { name } = result.check;
    if (result.verdict === 'not-measured') {
        log.info(`- ${name}: not measured, ${result.reason}`);
        return;
    }
    const mark = result.verdict === 'pass' ? '\u2713' : '\u2717';
    const latency = result.latencyMs === undefined ? '' : `, ${result.latencyMs} ms`;
    log.info(`${mark} ${name}: ${result.got}${latency}`);
}
/** A failing page's own words, fenced: they belong to whoever wrote the page. */
function logPage(answer, { log }) {
    const text = answer.body.toString('utf8');
    const words = (0,smoke_test_judge/* mediaType */.JL)(answer) === 'text/html' ? (0,quote/* titleOf */.G)(text) : text;
    if (words === undefined || words.trim() === '')
        return;
    log.remote(`${(0,quote/* quote */.h)(words, 300)} (${(0,smoke_test_judge/* formatBytes */.z3)(answer.body.length)})`);
}

;// CONCATENATED MODULE: ./src/actions/smoke-test/verdict.ts
function adviseRollback(grounds) {
    const { critical, passing, isConfirmed, control, knownGoodId } = grounds;
    const rows = [
        {
            condition: 'A critical check failed, again and again',
            holds: critical.length > 0,
            value: critical[0] ?? (passing.length > 0 ? `${passing[0]}, which passed again` : 'none'),
        },
        {
            condition: 'The new deployment is what answers',
            holds: isConfirmed,
            value: isConfirmed ? 'confirmed' : 'not confirmed',
        },
        {
            condition: 'The runner\u2019s own network is fine',
            holds: control?.isFine ?? false,
            value: control?.said ?? 'not asked',
        },
        {
            condition: 'There is a known-good deployment',
            holds: knownGoodId !== undefined,
            value: knownGoodId ?? 'none is given',
        },
    ];
    return { isRecommended: rows.every(({ holds }) => holds), rows };
}

;// CONCATENATED MODULE: ./src/actions/smoke-test/smoke.ts









const CONFIRMATIONS = 2;
const REQUEST_MS = 30_000;
const MAX_BODY_BYTES = 2_000_000;
/**
 * Proves which deployment answers, checks it, and says whether going back would help. A critical
 * failure is looked at again before that: a blip is no reason to take a release back.
 * @throws UserError when the checks cannot be read.
 */
async function smokeTest(inputs, tools) {
    const startedAt = tools.now();
    const before = await askPlatform(inputs, tools);
    const known = { commit: before?.commit, platform: before?.source };
    const probed = await probe_probe(inputs, tools, known);
    const isServed = probed.kind === 'checked';
    const observations = isServed ? await observe(inputs, probed, tools) : [];
    // A deployment of somebody else may have taken its place meanwhile.
    const platform = before === undefined ? undefined : await askPlatform(inputs, tools);
    const failing = [...criticalOf(probed), ...criticalObservations(observations)];
    const { again, passing } = await smoke_confirm(failing, probed, inputs, known, tools);
    const hasFailed = !isServed || failing.length > 0;
    const control = hasFailed ? await probeControl(inputs, tools) : undefined;
    const isSuperseded = platform?.isSuperseded ?? false;
    const advice = adviseRollback({
        critical: again,
        passing,
        isConfirmed: isConfirmed(probed) && !isSuperseded,
        control,
        knownGoodId: inputs['known-good-id'],
    });
    const found = troubleOf(probed, platform, observations, control);
    const trouble = found && (await explain(found, inputs, startedAt, tools));
    return { probed, platform, observations, trouble, advice };
}
async function observe(inputs, probed, tools) {
    const certificate = observeCertificate(probed.tls, inputs['min-certificate-days']);
    const found = certificate === undefined ? [] : [certificate];
    if (inputs.preset !== 'django')
        return found;
    const { username, password } = inputs;
    const { ask, origin } = asker(inputs, tools);
    const credentials = username && password ? { username, password } : undefined;
    found.push(await observeMissingPage(ask), await observeLogin(ask, origin, credentials));
    for (const observation of found) {
        const { name, verdict } = observation;
        if (verdict === 'pass')
            tools.log.info(`\u2713 ${name}: ${observation.got}`);
        else if (verdict === 'not-measured')
            tools.log.info(`- ${name}: not measured, ${observation.reason}`);
        else
            tools.log.info(`${verdict === 'fail' ? '\u2717' : '!'} ${observation.sentence}`);
    }
    return found;
}
function asker(inputs, tools) {
    const base = new URL(inputs.url);
    const resolve = resolveOf(inputs);
    return {
        origin: base.origin,
        ask: ({ method, path, headers, body }) => (0,exchange/* exchange */.c)(at(base, path), {
            method,
            headers: { 'cache-control': 'no-cache', ...headers },
            ...(body === undefined ? {} : { body: Buffer.from(body) }),
            timeoutMs: REQUEST_MS,
            maxBodyBytes: MAX_BODY_BYTES,
            signal: tools.signal,
            resolve,
            env: tools.env,
        }),
    };
}
function failuresOf(probed) {
    if (probed.kind !== 'checked')
        return [];
    return probed.results.flatMap((result) => (result.verdict === 'fail' ? [result] : []));
}
/** What the release itself does wrong: neither slowness nor the network in between. */
function criticalOf(probed) {
    // A streak that only lacked the time for its end is no fault of the release.
    if (probed.kind === 'not-ready' && probed.readiness.relapses >= MOST_RELAPSES)
        return [READINESS];
    return failuresOf(probed)
        .filter(({ latencyMs, diagnosis }) => latencyMs === undefined && isOfApp(diagnosis.cause))
        .map(({ check }) => check.name);
}
const MOST_RELAPSES = 2;
const READINESS = 'the app goes on and off';
// A page that is right at times cannot be told from a page that is met by a blip at times.
const NOT_OF_APP = ['serving.unreachable', 'serving.cached', 'serving.uneven'];
function isOfApp(cause = '') {
    return !NOT_OF_APP.includes(cause);
}
function criticalObservations(observations) {
    return observations.flatMap((each) => each.verdict === 'fail' && each.isCritical ? [each.name] : []);
}
/** Which of these fail in all of several rounds, each after a pause. */
async function smoke_confirm(failing, probed, inputs, known, tools) {
    if (failing.length === 0 || probed.kind !== 'checked')
        return { again: failing, passing: [] };
    let again = failing;
    for (let round = 1; round <= CONFIRMATIONS && again.length > 0; round += 1) {
        tools.log.info(`Looking again at what failed, ${round} of ${CONFIRMATIONS}.`);
        await tools.sleep(inputs.interval * round);
        const second = await probe_probe(inputs, tools, known);
        const observed = second.kind === 'checked' ? await observe(inputs, second, tools) : [];
        const still = new Set([...criticalOf(second), ...criticalObservations(observed)]);
        // A release that is not even ready by now has not recovered.
        if (isConfirmed(second) && second.kind !== 'checked')
            continue;
        again = again.filter((name) => still.has(name));
    }
    return { again, passing: failing.filter((name) => !again.includes(name)) };
}
/** The new deployment has answered, and it is not another one that answers in its turn. */
function isConfirmed({ readiness: { identity, served } }) {
    return identity.proof === 'confirmed' && served.expected > 0;
}
/** The root before its consequences: who answers, whether it answers, and then what. */
function troubleOf(probed, platform, observations, control) {
    const { readiness } = probed;
    const { served, identity, miss } = readiness;
    if (platform?.isSuperseded)
        return of('identity.superseded');
    if (probed.kind !== 'checked' && control?.isFine === false) {
        return of('serving.unreachable');
    }
    if (probed.kind === 'other-version') {
        if (served.expected > 0 && served.other > 0) {
            return of('identity.mixed');
        }
        if (identity.proof === 'contradicted') {
            return of('identity.contradicted');
        }
        const isSilent = identity.proof === 'not-measured';
        return of(isSilent ? 'identity.silent' : 'identity.old');
    }
    if (probed.kind === 'not-ready') {
        if (miss?.kind === 'cached')
            return of('serving.cached');
        const isFlapping = readiness.passes > 0;
        return of(isFlapping ? 'serving.flapping' : (probed.diagnosis.cause ?? 'serving.no-instance'));
    }
    const [failure] = failuresOf(probed);
    if (failure !== undefined)
        return of(failure.diagnosis.cause);
    const seen = observations.find(({ verdict }) => verdict === 'fail') ??
        observations.find(({ verdict }) => verdict === 'degraded');
    if (seen?.verdict === 'fail' || seen?.verdict === 'degraded')
        return of(seen.cause);
    return undefined;
}
function of(cause) {
    return { class: cause?.split('.')[0] ?? 'page', cause };
}
const findingsShape = schemas/* array */.YOg(schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    file: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    line: schemas/* nullish */.cl6(schemas/* number */.aig()),
}));
async function explain(found, inputs, startedAt, tools) {
    const hints = [];
    let { cause } = found;
    if (cause === 'page.error') {
        const logged = await readCause(inputs, startedAt, tools);
        if (logged !== undefined) {
            cause = logged.id;
            hints.push(`The app\u2019s log says: ${logged.message}${logged.fix ? `; ${logged.fix}` : ''}.`);
        }
    }
    const finding = cause && findingBehind(cause, readFindings(inputs['settings-findings'], tools));
    if (finding) {
        const place = finding.file
            ? ` at ${finding.file}${finding.line ? `:${finding.line}` : ''}`
            : '';
        hints.push(`validate-settings has found ${finding.id}${place}: ${finding.message}.`);
    }
    return { class: cause?.split('.')[0] ?? found.class, cause, hints };
}
/** What cannot be read explains nothing, and fails nothing either. */
function readFindings(text, tools) {
    if (text === undefined)
        return [];
    try {
        return findingsShape.parse(JSON.parse(text));
    }
    catch {
        tools.log.info('settings-findings: expected the output `findings` of validate-settings.');
        return [];
    }
}


/***/ }),

/***/ 137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ NetworkError),
/* harmony export */   x: () => (/* binding */ networkError)
/* harmony export */ });
/** A request without an answer. The message names the reason, never the URL. */
class NetworkError extends Error {
    name = 'NetworkError';
    reach;
    constructor(reach, reason, cause) {
        super(reason, { cause });
        this.reach = reach;
    }
}
/** Reads what `fetch` threw; undici keeps the reason in a chain of causes. */
function networkError(thrown) {
    const chain = causes(thrown);
    const last = chain.at(-1);
    const coded = chain.find(({ code }) => code !== undefined);
    const reason = last?.message || coded?.code || String(thrown);
    const named = coded?.code && !reason.includes(coded.code) ? `${reason} (${coded.code})` : reason;
    return new NetworkError(reachOf(chain), named, thrown);
}
function reachOf(chain) {
    const untrusted = /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;
    if (chain.some(({ code }) => untrusted.test(code ?? '')))
        return 'untrusted';
    const unsent = chain.some(({ code, syscall }) => syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT');
    return unsent ? 'unsent' : 'unanswered';
}
/** The error, its cause, the cause of that; of several attempts to connect, the first. */
function causes(thrown) {
    const chain = [];
    let error = thrown;
    while (typeof error?.message === 'string' && chain.length < 8) {
        chain.push(error);
        error = error.errors?.[0] ?? error.cause;
    }
    return chain;
}


/***/ }),

/***/ 7777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ USER_AGENT),
/* harmony export */   o: () => (/* binding */ createTransport)
/* harmony export */ });
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(137);

const USER_AGENT = 'sevalla-actions';
// A write is sent again only where it is proven that the first one did nothing.
const RETRIED = {
    throttled: 'always',
    unsent: 'always',
    unanswered: 'reads',
    unreadable: 'reads',
    failing: 'reads',
};
function createTransport(policy, tools) {
    const pausedUntil = new Map();
    const now = () => tools.now();
    return async (call) => {
        const isRead = call.method === 'GET';
        const giveUpAt = now() + policy.deadlineMs;
        for (let retries = 0;; retries += 1) {
            const pause = (pausedUntil.get(call.bucket) ?? 0) - now();
            // A longer pause than the deadline is the server's to enforce, with a 429.
            if (pause > 0 && now() + pause <= giveUpAt) {
                tools.log.info(`${call.name}: the rate limit is used up, waiting ${seconds(pause)}.`);
                await tools.sleep(pause);
            }
            const result = await attempt(call, policy, tools);
            if (!(result instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D) && policy.rateLimit) {
                const { remaining, reset } = policy.rateLimit;
                const left = secondsIn(result.headers.get(reset));
                if (result.headers.get(remaining)?.trim() === '0' && left !== undefined) {
                    pausedUntil.set(call.bucket, now() + left * 1000);
                }
                else {
                    pausedUntil.delete(call.bucket);
                }
            }
            const trouble = troubleOf(result);
            const mayRetry = trouble && (isRead || RETRIED[trouble] === 'always');
            const delay = trouble ? delayBefore(retries, result, policy, tools) : 0;
            if (!mayRetry || now() + delay > giveUpAt) {
                if (result instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D)
                    throw result;
                return result;
            }
            tools.log.info(`${call.name}: ${describe(result)}; trying again in ${seconds(delay)}.`);
            await tools.sleep(delay);
        }
    };
}
async function attempt(call, policy, tools) {
    const { signal } = tools;
    signal.throwIfAborted();
    // AbortSignal.any() would do, but on Node 20 a timeout inside it can be collected and never fire.
    const controller = new AbortController();
    const stop = () => controller.abort(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    const timer = setTimeout(() => {
        controller.abort(new _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D('unanswered', `no answer within ${seconds(policy.timeoutMs)}`));
    }, policy.timeoutMs);
    try {
        const response = await tools.fetch(call.url, {
            method: call.method,
            headers: {
                ...call.headers,
                ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
            // Following would send a POST on as a GET, and credentials to wherever the answer points.
            redirect: 'manual',
            signal: controller.signal,
        });
        const bytes = await readBody(response, call.mostBytes ?? Number.POSITIVE_INFINITY);
        const text = new TextDecoder().decode(bytes);
        const { status, headers } = response;
        return { status, headers, bytes, text, json: parseJson(text) };
    }
    catch (thrown) {
        if (signal.aborted)
            throw signal.reason;
        return thrown instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D ? thrown : (0,_network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .networkError */ .x)(thrown);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
    }
}
async function readBody(response, mostBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
        size += chunk.length;
        if (size > mostBytes) {
            throw new _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D('oversized', `the answer is longer than ${mostBytes} bytes`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function troubleOf(result) {
    if (result instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D) {
        const { reach } = result;
        return reach === 'untrusted' || reach === 'oversized' ? undefined : reach;
    }
    if (result.status === 429)
        return 'throttled';
    if (result.status >= 500)
        return 'failing';
    const isCut = result.status === 200 && result.json === undefined;
    return isCut ? 'unreadable' : undefined;
}
function delayBefore(retries, result, policy, tools) {
    const most = Math.min(policy.mostDelayMs, policy.firstDelayMs * 2 ** retries);
    const jitter = Math.round(tools.random() * most);
    if (result instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D)
        return jitter;
    const told = secondsIn(result.headers.get('retry-after'), tools.now());
    // Other answers carry the reset time too, but only this one is about the limit.
    const reset = result.status === 429 && policy.rateLimit
        ? secondsIn(result.headers.get(policy.rateLimit.reset))
        : undefined;
    const asked = Math.max(told ?? 0, reset ?? 0) * 1000;
    // Jitter on top, or all jobs that were turned away together come back together.
    return asked > 0 ? asked + Math.round(tools.random() * policy.firstDelayMs) : jitter;
}
function secondsIn(header, now) {
    if (header === null || header.trim() === '')
        return undefined;
    const value = Number(header);
    if (Number.isFinite(value))
        return Math.max(0, value);
    const date = now === undefined ? Number.NaN : Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
}
function describe(result) {
    if (result instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .D)
        return result.message;
    return result.status === 200
        ? 'the answer was cut off or is not JSON'
        : `answered ${result.status}`;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function seconds(ms) {
    return `${Math.round(ms / 100) / 10}s`;
}


/***/ })

};
