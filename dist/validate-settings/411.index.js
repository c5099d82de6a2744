export const id = 411;
export const ids = [411];
export const modules = {

/***/ 9792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reconcile: () => (/* binding */ reconcile),
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/config/config-file.ts

const DEFAULT = '.github/sevalla.yml';
/**
 * The config file; a project needs none, but one that somebody named is there. YAML is loaded only
 * where there is a file.
 * @throws UserError that lists every fault of the file.
 */
async function readConfigFile(name) {
    const isThere = await (0,promises_.stat)(name).then((found) => found.isFile(), () => false);
    if (!isThere && name === DEFAULT)
        return undefined;
    const { readConfig } = await Promise.all(/* import() */[__webpack_require__.e(730), __webpack_require__.e(192)]).then(__webpack_require__.bind(__webpack_require__, 3192));
    return readConfig(name);
}

// EXTERNAL MODULE: ./src/rules/django-effective.ts
var django_effective = __webpack_require__(5480);
// EXTERNAL MODULE: ./src/rules/django-hosts.ts
var django_hosts = __webpack_require__(9766);
// EXTERNAL MODULE: ./src/rules/dockerfile.ts
var rules_dockerfile = __webpack_require__(1181);
// EXTERNAL MODULE: ./src/rules/settings-catalogue.ts + 1 modules
var settings_catalogue = __webpack_require__(9399);
// EXTERNAL MODULE: ./src/rules/settings-facts.ts
var settings_facts = __webpack_require__(3448);
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

// EXTERNAL MODULE: ./src/rules/wording.ts
var wording = __webpack_require__(6767);
;// CONCATENATED MODULE: ./src/rules/workers.ts
/** A Django worker with its database driver and a few applications; two of examples/django take 130. */
const WORKER_MB = 100;
/** How many workers an instance of that many megabytes is likely to hold. */
function mostWorkers(memoryMb) {
    return Math.max(1, Math.floor(memoryMb / WORKER_MB));
}

;// CONCATENATED MODULE: ./src/rules/app-on-platform.ts








/** The app itself: how it is deployed, started and probed. */
function checkApp(facts) {
    const { app, profile } = facts;
    if (app === undefined)
        return [];
    const web = (0,settings_facts/* webProcess */.U6)(facts);
    return [
        ...checkAutoDeploy(app, facts),
        ...(web ? [...checkStart(web, facts), ...checkProbes(web, facts)] : []),
        ...(facts.preset === 'django' && !app.processes.some(isBeforeDeployment)
            ? [
                (0,settings_catalogue/* finding */.gk)('process.migrate', profile, {
                    message: 'The app has no job that runs before a deployment, so nothing migrates the database unless the start command does.',
                    expected: 'a job with the start policy "Before deployment"',
                    found: 'none',
                    fix: 'Add a job process: python manage.py migrate --noinput',
                }),
            ]
            : []),
    ];
}
/** The port and the workers, which variables and processes have to agree on. */
function checkServer(environment, facts) {
    return [...checkPort(environment, facts), ...checkWorkers(environment, facts)];
}
function isBeforeDeployment({ type, startPolicy }) {
    return type === 'job' && startPolicy === 'beforeDeployment';
}
function checkAutoDeploy({ autoDeploy, source }, { profile }) {
    // The platform watches only repositories that it has access to.
    if (!autoDeploy || source === 'publicGit' || source === 'dockerImage')
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('app.auto-deploy', profile, {
            message: 'Auto-deploy is on: each push is deployed by the platform and by this workflow.',
            expected: 'off, where a workflow deploys',
            found: 'on',
            fix: 'Turn off "Automatic deployment" in the settings of the app.',
        }),
    ];
}
function checkPort(environment, facts) {
    const variable = environment.variables.get('PORT');
    const value = variable?.value.trim() ?? '';
    if (!variable || !/^\d{1,5}$/.test(value))
        return [];
    const web = (0,settings_facts/* webProcess */.U6)(facts);
    const port = web?.port ?? settings_facts/* DEFAULT_PORT */.Wg;
    if (web && Number(value) !== port) {
        return [
            (0,settings_catalogue/* findingAbout */.Bd)(variable, 'port.mismatch', facts.profile, {
                message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} differs from ${port}, the port that the web process is reached on.`,
                expected: String(port),
                found: 'another port',
                fix: 'Delete the variable: the platform sets PORT to the port of the web process.',
            }),
        ];
    }
    return [
        (0,settings_catalogue/* findingAbout */.Bd)(variable, 'port.fixed', facts.profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} is set by hand, where the platform sets it itself.`,
            expected: 'not set',
            found: 'set',
            fix: 'Delete the variable.',
        }),
    ];
}
function checkWorkers(environment, facts) {
    const memoryMb = (0,settings_facts/* webProcess */.U6)(facts)?.memoryMb;
    const variable = environment.variables.get('WEB_CONCURRENCY') ?? environment.variables.get('GUNICORN_WORKERS');
    const text = variable?.value.trim() ?? '';
    if (!variable || memoryMb === undefined || !/^\d{1,6}$/.test(text))
        return [];
    const workers = Number(text);
    const most = mostWorkers(memoryMb);
    if (workers <= most)
        return [];
    return [
        (0,settings_catalogue/* findingAbout */.Bd)(variable, 'process.workers', facts.profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} asks for more workers than ${memoryMb} MB of the web process are likely to hold.`,
            expected: `at most ${most}, at about ${WORKER_MB} MB each`,
            found: `${Math.ceil(workers / most)} times as many`,
            fix: 'Lower it, or choose a bigger size: an instance out of memory is killed and shows as Crashed.',
        }),
    ];
}
/** What the web process begins with: the start command, or what the platform takes of the Procfile. */
function startOf(web, { app, procfile }) {
    const isFromImage = app?.source === 'dockerImage' || app?.buildType === 'dockerfile';
    const said = 'The start command of the web process';
    if (web.entrypoint.trim() !== '' || procfile === undefined || isFromImage) {
        return { entrypoint: web.entrypoint, place: { subject: 'web process' }, said };
    }
    const rows = procfile.text.split(/\r?\n/);
    const row = rows.findIndex((each) => /^web:/.test(each));
    const place = { subject: 'web process', file: procfile.file, line: row + 1 };
    return row < 0
        ? { entrypoint: '', place: { subject: 'web process' }, said }
        : {
            entrypoint: rows[row].slice('web:'.length).trim(),
            place,
            said: 'The web process of the Procfile',
        };
}
function checkStart(web, facts) {
    const { profile, environments } = facts;
    const { entrypoint, place, said } = startOf(web, facts);
    const port = web.port ?? settings_facts/* DEFAULT_PORT */.Wg;
    const { host, port: bound, isLoopback, } = listeningOf(entrypoint, (name) => environments.some(({ variables }) => variables.has(name)));
    if (isLoopback) {
        return [
            (0,settings_catalogue/* finding */.gk)('process.bind', profile, {
                ...place,
                message: `${said} listens on loopback, where neither probes nor visitors get.`,
                expected: '0.0.0.0:$PORT',
                found: host ? 'a loopback address' : 'no address, which is loopback for this server',
                fix: 'Listen on 0.0.0.0.',
            }),
        ];
    }
    if (bound === undefined || bound === port)
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('port.mismatch', profile, {
            ...place,
            message: `${said} listens on port ${bound}, but it is reached on ${port}.`,
            expected: `0.0.0.0:$PORT, which is ${port}`,
            found: String(bound),
            fix: 'Write $PORT in place of the number.',
        }),
    ];
}
function checkProbes(web, facts) {
    const kinds = ['readiness', 'liveness'];
    return [
        ...(web.readiness === 'none'
            ? [
                (0,settings_catalogue/* finding */.gk)('process.readiness', facts.profile, {
                    subject: 'web process',
                    message: `The web process has no readiness probe: a deployment counts as done, and visitors come, before the app can answer.`,
                    expected: 'an HTTP probe of a path such as /health/',
                    found: 'none',
                    fix: 'Set one under Processes > Web > Health checks, once the deployed code answers that path.',
                }),
            ]
            : []),
        ...onePerCause(kinds.flatMap((kind) => {
            const probe = web[kind];
            return typeof probe === 'object' ? checkProbe(kind, probe, web, facts) : [];
        })),
    ];
}
/** Both probes meet the same line: one finding, and one fix. */
function onePerCause(findings) {
    return findings.filter(({ id, file, line }, index) => findings.findIndex((other) => other.id === id && other.file === file && other.line === line) === index || !/^probe\.(?:host|redirect)/.test(id));
}
function checkProbe(kind, probe, web, facts) {
    const port = web.port ?? settings_facts/* DEFAULT_PORT */.Wg;
    const subject = `${kind} probe`;
    const found = (id, details) => (0,settings_catalogue/* finding */.gk)(id, facts.profile, { subject, ...details });
    return [
        ...(probe.port !== undefined && probe.port !== port
            ? [
                found('probe.port', {
                    message: `The ${kind} probe asks port ${probe.port}, but the web process serves ${port}, so the probe would fail.`,
                    expected: String(port),
                    found: String(probe.port),
                    fix: `Set the port of the probe to ${port}.`,
                }),
            ]
            : []),
        ...(probe.scheme?.toUpperCase() === 'HTTPS'
            ? [
                found('probe.scheme', {
                    message: `The ${kind} probe speaks https, but TLS ends before the instance, so the probe would fail.`,
                    expected: 'HTTP',
                    found: 'HTTPS',
                    fix: 'Set the scheme of the probe to HTTP.',
                }),
            ]
            : []),
        ...onlyFirst(checkProbeHost(kind, probe, facts), checkProbePath(kind, probe, facts)),
    ];
}
/** What never gets to the URL configuration is not told of it. */
function onlyFirst(first, second) {
    return first.some(({ id }) => id !== 'probe.host.unread') ? first : [...first, ...second];
}
/** Whether the probe gets past ALLOWED_HOSTS, and past a redirect to https. */
function checkProbeHost(kind, probe, facts) {
    const platform = (0,settings_facts/* platformOf */.tj)(facts);
    const hosts = platform && facts.preset === 'django' ? (0,django_hosts/* allowedHosts */.uV)(platform) : undefined;
    if (platform === undefined || hosts === undefined || probe.setsHost)
        return [];
    const answer = platform.django?.answers.get(probe.path) ?? { kind: 'unknown' };
    if (answer.kind === 'answered')
        return [];
    const subject = `${kind} probe`;
    const path = shownPath(probe.path);
    const expected = 'a middleware, first in MIDDLEWARE, that answers the path; or a Host header in the probe';
    if (hosts.includes('*')) {
        if (answer.kind !== 'refused' || !answer.by.endsWith('.SecurityMiddleware'))
            return [];
        return [
            (0,settings_catalogue/* finding */.gk)('probe.redirect', facts.profile, {
                subject,
                ...(0,django_effective.at)(answer.place),
                message: `The ${kind} probe of ${path} comes over http, so ${lastPart(answer.by)} redirects it to https, which no instance speaks: the probe would fail.`,
                expected,
                found: 'a redirect',
                fix: 'Answer the path in a middleware above it, or add it to SECURE_REDIRECT_EXEMPT.',
            }),
        ];
    }
    if (answer.kind === 'refused') {
        return [
            (0,settings_catalogue/* finding */.gk)('probe.host', facts.profile, {
                subject,
                ...(0,django_effective.at)(answer.place),
                message: `The ${kind} probe of ${path} calls the instance by its address, which ALLOWED_HOSTS does not list: no middleware above ${lastPart(answer.by)} answers this path, so the probe would fail with 400.`,
                expected,
                found: `${lastPart(answer.by)} comes first`,
                fix: 'Put a middleware first in MIDDLEWARE that answers the path without asking for the host.',
            }),
        ];
    }
    return [
        (0,settings_catalogue/* finding */.gk)('probe.host.unread', facts.profile, {
            subject,
            message: `The ${kind} probe of ${path} calls the instance by its address, which ALLOWED_HOSTS does not list: the probe would fail with 400 unless a middleware answers this path before Django looks at the host.`,
            expected,
            found: 'no Host header in the probe',
            fix: 'If the project has such a middleware, nothing is to be done.',
        }),
    ];
}
function checkProbePath(kind, probe, facts) {
    const django = (0,settings_facts/* platformOf */.tj)(facts)?.django;
    const route = django?.routes?.get(probe.path);
    const answer = django?.answers.get(probe.path);
    // Sent to https before anybody looks at the path.
    const isSentAway = !probe.saysHttps && answer?.kind === 'refused' && answer.by.endsWith('.SecurityMiddleware');
    if (route === undefined || isSentAway)
        return [];
    const subject = `${kind} probe`;
    const path = shownPath(probe.path);
    if (route.kind === 'missing') {
        return [
            (0,settings_catalogue/* finding */.gk)('probe.path', facts.profile, {
                subject,
                ...(0,django_effective.at)(route.place),
                message: `The ${kind} probe asks ${path}, which neither the URL configuration nor a middleware has: it would be answered 404, and fail.`,
                expected: 'a path that is answered 200',
                found: path,
                fix: 'Correct the path of the probe, or answer it in a middleware that comes first in MIDDLEWARE.',
            }),
        ];
    }
    if (route.kind !== 'redirected')
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('probe.slash', facts.profile, {
            subject,
            ...(0,django_effective.at)(route.place),
            message: `The ${kind} probe asks ${path}, which is redirected to ${path}/: the answer is 301 and not 200, and each probe takes two requests.`,
            expected: `${path}/`,
            found: path,
            fix: 'Write the path of the probe with its last slash.',
        }),
    ];
}
/** What HEALTHCHECK of the Dockerfile asks; the platform has probes of its own in its place. */
function checkHealthcheck({ environments, dockerfile, profile }) {
    const check = dockerfile && (0,rules_dockerfile.healthcheckOf)(dockerfile.text);
    const route = check && environments[0]?.django?.routes?.get(check.path);
    if (dockerfile === undefined || check === undefined || route?.kind !== 'missing')
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('probe.healthcheck', profile, {
            subject: 'HEALTHCHECK',
            file: dockerfile.file,
            line: check.line,
            message: `HEALTHCHECK asks ${check.path}, which neither the URL configuration nor a middleware has: Docker calls each container unhealthy.`,
            expected: 'a path that is answered 200',
            found: check.path,
            fix: 'Ask a path that the project has, or remove HEALTHCHECK: the probes of the platform stand in its place.',
        }),
    ];
}
function lastPart(dotted) {
    return dotted.split('.').at(-1) ?? dotted;
}
// The dashboard takes any text for a path.
function shownPath(path) {
    return path.replace(/[^\w./~-]/g, '?').slice(0, 100);
}

// EXTERNAL MODULE: ./src/rules/django-build.ts
var django_build = __webpack_require__(8805);
// EXTERNAL MODULE: ./src/django/value.ts
var django_value = __webpack_require__(4502);
;// CONCATENATED MODULE: ./src/rules/django-messages.ts
const SECURITY_MIDDLEWARE = 'django.middleware.security.SecurityMiddleware';
const DJANGO_MESSAGES = {
    'security.W001': {
        message: `MIDDLEWARE lacks ${SECURITY_MIDDLEWARE}: no SECURE_\u2026 setting has any effect.`,
        fix: 'Add it, right behind a middleware that answers health checks.',
    },
    'security.W002': {
        message: 'MIDDLEWARE lacks XFrameOptionsMiddleware: other sites can show this one in a frame.',
        fix: 'Add django.middleware.clickjacking.XFrameOptionsMiddleware.',
    },
    'security.W003': {
        message: 'MIDDLEWARE lacks CsrfViewMiddleware: other sites can send forms in a visitor\u2019s name.',
        fix: 'Add django.middleware.csrf.CsrfViewMiddleware.',
    },
    'security.W004': {
        message: 'SECURE_HSTS_SECONDS is not set: a first visit over http can be intercepted.',
        fix: 'Set SECURE_HSTS_SECONDS to 3600, and to 31536000 once https has proved itself.',
    },
    'security.W005': {
        message: 'SECURE_HSTS_INCLUDE_SUBDOMAINS is not True.',
        fix: 'Set it to True if every subdomain is on https; else silence security.W005.',
    },
    'security.W006': {
        message: 'SECURE_CONTENT_TYPE_NOSNIFF is not True.',
        fix: 'Remove the setting: True is the default.',
    },
    'security.W008': {
        message: 'SECURE_SSL_REDIRECT is not True: pages are served over http as well.',
        fix: 'Set it to True, together with SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https"): without that line the redirect never ends, since TLS ends at the edge.',
    },
    'security.W009': {
        message: 'SECRET_KEY is too short, too uniform, or made by startproject.',
        fix: 'Make a new one: python -c "import secrets; print(secrets.token_urlsafe(50))".',
        sameAs: ['django.secret-key.weak', 'django.secret-key.published', 'django.secret-key.random'],
    },
    'security.W012': {
        message: 'SESSION_COOKIE_SECURE is not True: session cookies travel over http too.',
        fix: 'Set SESSION_COOKIE_SECURE = True (the boolean, not a text).',
    },
    'security.W016': {
        message: 'CSRF_COOKIE_SECURE is not True: the CSRF cookie travels over http too.',
        fix: 'Set CSRF_COOKIE_SECURE = True (the boolean, not a text).',
    },
    'security.W018': {
        message: 'DEBUG is on: every error shows settings and code to whoever asks.',
        fix: 'Set DEBUG = False. A text such as "False" counts as true.',
        sameAs: ['django.debug'],
    },
    'security.W019': {
        message: 'X_FRAME_OPTIONS is not "DENY".',
        fix: 'Set it to "DENY", in capitals, unless the site shows itself in frames.',
    },
    'security.W020': {
        message: 'ALLOWED_HOSTS is empty: every request gets 400.',
        fix: 'Set ALLOWED_HOSTS to the host names of the app.',
        sameAs: ['env.missing', 'django.hosts.none'],
    },
    'security.W021': {
        message: 'SECURE_HSTS_PRELOAD is not True.',
        fix: 'Preloading is a promise for a whole domain: silence security.W021 on one you do not own.',
    },
    'security.W022': {
        message: 'SECURE_REFERRER_POLICY is None.',
        fix: 'Remove the setting: same-origin is the default.',
    },
    'security.W025': {
        message: 'A key in SECRET_KEY_FALLBACKS is too short, too uniform, or made by startproject.',
        fix: 'Drop it from the list.',
    },
    'security.W010': {
        message: 'SESSION_COOKIE_SECURE is not True: session cookies travel over http too.',
        fix: 'Set SESSION_COOKIE_SECURE = True (the boolean, not a text).',
    },
    'security.W011': {
        message: 'SESSION_COOKIE_SECURE is not True: session cookies travel over http too.',
        fix: 'Set SESSION_COOKIE_SECURE = True (the boolean, not a text).',
    },
    'security.W013': {
        message: 'SESSION_COOKIE_HTTPONLY is not True: scripts can read session cookies.',
        fix: 'Remove the setting: True is the default.',
    },
    'security.W014': {
        message: 'SESSION_COOKIE_HTTPONLY is not True: scripts can read session cookies.',
        fix: 'Remove the setting: True is the default.',
    },
    'security.W015': {
        message: 'SESSION_COOKIE_HTTPONLY is not True: scripts can read session cookies.',
        fix: 'Remove the setting: True is the default.',
    },
    'security.E023': {
        message: 'SECURE_REFERRER_POLICY is a word that browsers do not know.',
        fix: 'Use one that they know, such as same-origin, the default.',
    },
    'security.E024': {
        message: 'SECURE_CROSS_ORIGIN_OPENER_POLICY is a word that browsers do not know.',
        fix: 'Use same-origin, the default, or same-origin-allow-popups.',
    },
    'caches.W002': {
        message: 'A file-based cache lies in a folder that is served, or around one: visitors can read it, or write what is loaded from it.',
        fix: 'Give the cache a folder of its own.',
    },
    'async.E001': {
        message: 'DJANGO_ALLOW_ASYNC_UNSAFE is set: data can be lost or mixed up between requests.',
        fix: 'Delete the variable.',
    },
    '4_0.E001': {
        message: 'An entry of CSRF_TRUSTED_ORIGINS has no scheme.',
        fix: 'Begin each entry with https://. A plain text in place of a list is read letter by letter.',
        sameAs: ['django.csrf.entry', 'django.setting-type'],
    },
};

// EXTERNAL MODULE: ./src/rules/secrets.ts
var secrets = __webpack_require__(5446);
;// CONCATENATED MODULE: ./src/rules/placeholder.ts

const PLACEHOLDERS = [
    /(?:^|[^a-z])change[-_ ]?(?:me|this|it)(?:[^a-z]|$)/i,
    /(?:^|[^a-z])replace[-_ ]?(?:me|this|with)(?:[^a-z]|$)/i,
    /(?:^|[^A-Za-z])(?:CHANGE|REPLACE|GENERATE|PLACEHOLDER)(?:[^A-Za-z]|$)/,
    /(?:^|[^a-z])(?:placeholder|insert[-_ ](?:your|here|the))(?:[^a-z]|$)/i,
    /(?:^|[/@:.])your[-_]/i,
    /^(?:todo|fixme|tbd|undefined)$/i,
    /^<[^<>@]*>$|:\/\/[^\s]*<[a-z][\w -]*>/i,
    /(?:^|[^a-z0-9])x{3,}(?:[^a-z0-9]|$)/i,
    // The middle of a key that was blotted out.
    /x{8,}/i,
    /\/\/(?:USER(?:NAME)?|user(?:name)?)?:(?:PASS(?:WORD)?|pass(?:word)?)@/,
    /@(?:HOST(?:NAME)?|[A-Z]+_HOST)(?:[:/]|$)/,
    // Reserved by RFC 2606: nobody's site, so nobody's setting either.
    /(?:^|[@./\s,])example\.(?:com|org|net)(?=$|[:/\s,])/i,
];
// No placeholder is longer, and a file may hold anything.
const MOST_CHARACTERS = 2000;
function isPlaceholder(name, value) {
    const text = value.trim().slice(0, MOST_CHARACTERS);
    return (PLACEHOLDERS.some((pattern) => pattern.test(text)) ||
        ((0,secrets/* isSecretName */.eh)(name) && secrets/* DEFAULT_SECRETS */.Ks.test(text)));
}

;// CONCATENATED MODULE: ./src/rules/secret-key.ts




const NAMES = ['SECRET_KEY', 'DJANGO_SECRET_KEY'];
// django/core/checks/security/base.py, security.W009
const LEAST_CHARACTERS = 50;
const LEAST_DISTINCT = 5;
const INSECURE_PREFIX = 'django-insecure-';
// 2,000 keys of each generator: secrets.token_hex(32) has 3.5 bits a character at least, Django's own
// 4.4; `changeme\u2026` and the like have less than 3.
const LEAST_BITS = 3.3;
// Long enough never to come up by chance: six given letters stand in a random key of 50 once in
// 10^8.
const WORDS = /insecure|example|sample|secret|password|django|production|staging|qwerty|default/i;
// Shorter ones count only where a person would put them.
const EDGE_WORDS = /^(?:dev|test|demo|the)[-_ ]|[-_ ](?:dev|test|demo|key)$/i;
// The search for repetitions takes the square of it.
const secret_key_MOST_CHARACTERS = 1000;
const FIX = 'Make a new one: python -c "import secrets; print(secrets.token_urlsafe(50))". Everybody is logged out once.';
/** security.W009, security.W025 */
function isWeak(value) {
    return faultsOf(value).length > 0;
}
function faultsOf(value) {
    const distinct = new Set(value).size;
    return [
        ...(value.startsWith(INSECURE_PREFIX) ? [`begins with ${INSECURE_PREFIX}`] : []),
        ...(value.length < LEAST_CHARACTERS ? [`has ${value.length} characters`] : []),
        ...(distinct < LEAST_DISTINCT ? [`has ${distinct} different characters`] : []),
    ];
}
function checkSecretKey(environment, facts) {
    const { preset, profile } = facts;
    if (preset !== 'django')
        return [];
    return [...checkKeyVariables(environment, profile), ...checkKeyInCode(environment, facts)];
}
function checkKeyVariables(environment, profile) {
    return NAMES.flatMap((name) => environment.variables.get(name) ?? []).flatMap((variable) => {
        const { name, value } = variable;
        if (value.trim() === '' || isPlaceholder(name, value))
            return [];
        const faults = faultsOf(value);
        if (faults.length > 0) {
            return [
                (0,settings_catalogue/* findingAbout */.Bd)(variable, 'django.secret-key.weak', profile, {
                    message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} ${faults.join(' and ')}: sessions and password resets can be forged.`,
                    expected: `at least ${LEAST_CHARACTERS} characters, ${LEAST_DISTINCT} of them different, not made by startproject`,
                    found: faults.join(', '),
                    fix: FIX,
                }),
            ];
        }
        const reason = guessable(value);
        if (reason === undefined)
            return [];
        return [
            (0,settings_catalogue/* findingAbout */.Bd)(variable, 'django.secret-key.guessable', profile, {
                message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} ${reason}, so it can be guessed.`,
                expected: 'random characters',
                found: reason,
                fix: FIX,
            }),
        ];
    });
}
/** A key that stands in the repository, or that each process makes up for itself. */
function checkKeyInCode(environment, facts) {
    const { django } = environment;
    const key = django && (0,django_effective/* settingOf */.y7)(django, 'SECRET_KEY');
    if (key === undefined)
        return [];
    if (key.kind === 'random') {
        return [
            (0,django_effective/* findingOf */.hD)('django.secret-key.random', 'SECRET_KEY', environment, facts, {
                message: `SECRET_KEY is made anew by each process${(0,django_effective/* becauseOf */.W$)(key)}: logins are lost with every restart, and between workers and instances.`,
                expected: 'one key for all processes, from a variable',
                found: 'a random one for each',
                fix: 'Read it from the environment without a default. To make one: python -c "import secrets; print(secrets.token_urlsafe(50))"',
            }),
        ];
    }
    if (key.kind !== 'text')
        return [];
    const isFromVariable = key.origins?.some(({ isSet }) => isSet) ?? false;
    if (isFromVariable) {
        const variable = (0,django_effective/* variableBehind */.xM)(key, environment);
        const isJudged = variable === undefined || NAMES.includes(variable.name);
        if (isJudged || !isWeak(key.value))
            return [];
        const faults = faultsOf(key.value).join(' and ');
        return [
            (0,settings_catalogue/* findingAbout */.Bd)(variable, 'django.secret-key.weak', facts.profile, {
                message: `SECRET_KEY, from ${(0,wording/* nameOf */.Vb)(variable)}, ${faults}: sessions and password resets can be forged.`,
                expected: `at least ${LEAST_CHARACTERS} characters, ${LEAST_DISTINCT} of them different, not made by startproject`,
                found: faults,
                fix: FIX,
            }),
        ];
    }
    // Nothing at all is a matter of what is missing.
    if (key.value === '') {
        return [
            (0,django_effective/* findingOf */.hD)('django.secret-key.weak', 'SECRET_KEY', environment, facts, {
                message: `SECRET_KEY is empty${(0,django_effective/* becauseOf */.W$)(key)}: Django does not start.`,
                expected: 'a key from the environment',
                found: 'an empty text',
                fix: FIX,
            }),
        ];
    }
    return [
        (0,django_effective/* findingOf */.hD)('django.secret-key.published', 'SECRET_KEY', environment, facts, {
            message: `SECRET_KEY is written in the code${(0,django_effective/* becauseOf */.W$)(key)}: whoever reads the repository can forge sessions and password resets.`,
            expected: 'a key from the environment',
            found: 'a text in the code',
            fix: 'Read it from the environment without a default, and make a new one: this one is known.',
        }),
    ];
}
function guessable(value) {
    if (WORDS.test(value) || EDGE_WORDS.test(value))
        return 'is made of words';
    if (isRepetition(value))
        return 'repeats itself';
    return bitsPerCharacter(value) < LEAST_BITS ? 'uses few characters over and over' : undefined;
}
/** One piece, three times or more, the last perhaps cut off. */
function isRepetition(text) {
    const value = text.slice(0, secret_key_MOST_CHARACTERS);
    for (let period = 1; period * 3 <= value.length; period += 1) {
        if (value.slice(period) === value.slice(0, -period))
            return true;
    }
    return false;
}
function bitsPerCharacter(value) {
    const counts = new Map();
    for (const character of value)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    const total = [...value].length;
    return [...counts.values()].reduce((bits, n) => bits - (n / total) * Math.log2(n / total), 0);
}

;// CONCATENATED MODULE: ./src/rules/django-deployment.ts





const MIDDLEWARE = 'django.middleware.';
const security = (read) => (0,django_effective/* includes */.mK)(read('MIDDLEWARE'), `${MIDDLEWARE}security.SecurityMiddleware`);
const django_deployment_frames = (read) => (0,django_effective/* includes */.mK)(read('MIDDLEWARE'), `${MIDDLEWARE}clickjacking.XFrameOptionsMiddleware`);
const csrf = (read) => (0,django_effective/* includes */.mK)(read('MIDDLEWARE'), `${MIDDLEWARE}csrf.CsrfViewMiddleware`);
const sessionMiddleware = (read) => (0,django_effective/* includes */.mK)(read('MIDDLEWARE'), 'django.contrib.sessions.middleware.SessionMiddleware');
const sessionApp = (read) => (0,django_effective/* includes */.mK)(read('INSTALLED_APPS'), 'django.contrib.sessions');
const isNone = (value) => ((0,django_effective/* isUnclear */.Z5)(value) ? undefined : value.kind === 'none');
const isNotTrue = (name) => (read) => (0,django_effective/* not */.AU)((0,django_effective/* isTrue */.Hn)(read(name)));
const REFERRER_POLICIES = new Set([
    ...['no-referrer', 'no-referrer-when-downgrade', 'origin', 'origin-when-cross-origin'],
    ...['same-origin', 'strict-origin', 'strict-origin-when-cross-origin', 'unsafe-url'],
]);
const OPENER_POLICIES = new Set(['same-origin', 'same-origin-allow-popups', 'unsafe-none']);
const NOT_TRUE = { expected: 'True', found: 'not the boolean True' };
function cookie(id, setting, where) {
    const [app, middleware] = where;
    return {
        id,
        setting,
        ...NOT_TRUE,
        fires: (read) => (0,django_effective/* both */.WP)(isNotTrue(setting)(read), app ? sessionApp(read) : (0,django_effective/* not */.AU)(sessionApp(read)), middleware ? sessionMiddleware(read) : (0,django_effective/* not */.AU)(sessionMiddleware(read))),
    };
}
// django/core/checks/security/{base,csrf,sessions}.py, caches.py, async_checks.py of 5.2: the very
// conditions, identity where they ask for identity. W009, W018 and W020 are rules of their own.
const CHECKS = [
    {
        id: 'security.W001',
        setting: 'MIDDLEWARE',
        fires: (read) => (0,django_effective/* not */.AU)(security(read)),
        expected: 'SecurityMiddleware in MIDDLEWARE',
        found: 'not there',
    },
    {
        id: 'security.W002',
        setting: 'MIDDLEWARE',
        fires: (read) => (0,django_effective/* not */.AU)(django_deployment_frames(read)),
        expected: 'XFrameOptionsMiddleware in MIDDLEWARE',
        found: 'not there',
    },
    {
        id: 'security.W003',
        setting: 'MIDDLEWARE',
        fires: (read) => (0,django_effective/* not */.AU)(csrf(read)),
        expected: 'CsrfViewMiddleware in MIDDLEWARE',
        found: 'not there',
    },
    {
        id: 'security.W004',
        setting: 'SECURE_HSTS_SECONDS',
        fires: (read) => (0,django_effective/* both */.WP)(security(read), (0,django_effective/* not */.AU)((0,django_value/* truth */.Im)(read('SECURE_HSTS_SECONDS')))),
        expected: '3600, later 31536000',
        found: 'not set, or 0',
    },
    {
        id: 'security.W005',
        setting: 'SECURE_HSTS_INCLUDE_SUBDOMAINS',
        fires: (read) => (0,django_effective/* both */.WP)(security(read), (0,django_value/* truth */.Im)(read('SECURE_HSTS_SECONDS')), isNotTrue('SECURE_HSTS_INCLUDE_SUBDOMAINS')(read)),
        ...NOT_TRUE,
    },
    {
        id: 'security.W006',
        setting: 'SECURE_CONTENT_TYPE_NOSNIFF',
        fires: (read) => (0,django_effective/* both */.WP)(security(read), isNotTrue('SECURE_CONTENT_TYPE_NOSNIFF')(read)),
        ...NOT_TRUE,
    },
    {
        id: 'security.W008',
        setting: 'SECURE_SSL_REDIRECT',
        fires: (read) => (0,django_effective/* both */.WP)(security(read), isNotTrue('SECURE_SSL_REDIRECT')(read)),
        ...NOT_TRUE,
    },
    cookie('security.W010', 'SESSION_COOKIE_SECURE', [true, false]),
    cookie('security.W011', 'SESSION_COOKIE_SECURE', [false, true]),
    cookie('security.W012', 'SESSION_COOKIE_SECURE', [true, true]),
    cookie('security.W013', 'SESSION_COOKIE_HTTPONLY', [true, false]),
    cookie('security.W014', 'SESSION_COOKIE_HTTPONLY', [false, true]),
    cookie('security.W015', 'SESSION_COOKIE_HTTPONLY', [true, true]),
    {
        id: 'security.W016',
        setting: 'CSRF_COOKIE_SECURE',
        fires: (read) => (0,django_effective/* both */.WP)(csrf(read), (0,django_effective/* not */.AU)((0,django_value/* truth */.Im)(read('CSRF_USE_SESSIONS'))), isNotTrue('CSRF_COOKIE_SECURE')(read)),
        ...NOT_TRUE,
    },
    {
        id: 'security.W019',
        setting: 'X_FRAME_OPTIONS',
        fires: (read) => {
            const value = read('X_FRAME_OPTIONS');
            return (0,django_effective/* both */.WP)(django_deployment_frames(read), (0,django_effective/* isUnclear */.Z5)(value) ? undefined : (0,django_effective/* textOf */.b6)(value) !== 'DENY');
        },
        expected: '"DENY"',
        found: 'something else',
    },
    {
        id: 'security.W021',
        setting: 'SECURE_HSTS_PRELOAD',
        fires: (read) => (0,django_effective/* both */.WP)(security(read), (0,django_value/* truth */.Im)(read('SECURE_HSTS_SECONDS')), isNotTrue('SECURE_HSTS_PRELOAD')(read)),
        ...NOT_TRUE,
    },
    {
        id: 'security.W022',
        setting: 'SECURE_REFERRER_POLICY',
        fires: (read) => (0,django_effective/* both */.WP)(security(read), isNone(read('SECURE_REFERRER_POLICY'))),
        expected: 'same-origin, the default',
        found: 'None',
    },
    {
        id: 'security.E023',
        setting: 'SECURE_REFERRER_POLICY',
        fires: (read) => {
            const value = read('SECURE_REFERRER_POLICY');
            if (value.kind === 'none')
                return false;
            const policies = (0,django_effective/* textOf */.b6)(value)
                ?.split(',')
                .map((each) => each.trim()) ?? (0,django_effective/* textsOf */.CB)(value);
            return (0,django_effective/* both */.WP)(security(read), policies?.some((policy) => !REFERRER_POLICIES.has(policy)));
        },
        expected: 'a policy that browsers know',
        found: 'another word',
    },
    {
        id: 'security.E024',
        setting: 'SECURE_CROSS_ORIGIN_OPENER_POLICY',
        fires: (read) => {
            const value = read('SECURE_CROSS_ORIGIN_OPENER_POLICY');
            if ((0,django_effective/* isUnclear */.Z5)(value))
                return undefined;
            return (0,django_effective/* both */.WP)(security(read), value.kind !== 'none' && !OPENER_POLICIES.has((0,django_effective/* textOf */.b6)(value) ?? ''));
        },
        expected: 'same-origin, same-origin-allow-popups or unsafe-none',
        found: 'another word',
    },
    {
        id: 'security.W025',
        setting: 'SECRET_KEY_FALLBACKS',
        fires: (read) => (0,django_effective/* textsOf */.CB)(read('SECRET_KEY_FALLBACKS'))?.some(isWeak),
        expected: 'keys of at least 50 characters',
        found: 'a weak one',
    },
    {
        id: 'caches.W002',
        setting: 'CACHES',
        fires: cacheIsPublic,
        expected: 'a folder that is not served',
        found: 'one within or around a folder that is',
    },
];
/** `manage.py check --deploy`, as far as the settings tell its answers without being run. */
function checkDeployment(environment, facts) {
    const { django, variables } = environment;
    if (django === undefined)
        return [];
    const read = (name) => (0,django_effective/* settingOf */.y7)(django, name);
    const silenced = read('SILENCED_SYSTEM_CHECKS');
    const found = CHECKS.filter(({ id, fires }) => (0,django_effective/* includes */.mK)(silenced, id) === false && fires(read) === true).map(({ id, setting, expected, found }) => (0,django_effective/* findingOf */.hD)(id, setting, environment, facts, { ...textFor(id), expected, found }));
    const unsafe = variables.get('DJANGO_ALLOW_ASYNC_UNSAFE');
    if (unsafe && unsafe.value !== '' && (0,django_effective/* includes */.mK)(silenced, 'async.E001') === false) {
        found.push((0,settings_catalogue/* findingAbout */.Bd)(unsafe, 'async.E001', facts.profile, {
            ...textFor('async.E001'),
            expected: 'not set',
            found: 'set',
        }));
    }
    return found;
}
function textFor(id) {
    const { message = id, fix = '' } = DJANGO_MESSAGES[id] ?? {};
    return { message, fix };
}
function cacheIsPublic(read) {
    const caches = read('CACHES');
    if (caches.kind !== 'dict')
        return undefined;
    const folders = [read('MEDIA_ROOT'), read('STATIC_ROOT'), ...dirsOf(read('STATICFILES_DIRS'))]
        .filter((folder) => (0,django_value/* truth */.Im)(folder) !== false)
        .map(django_effective/* textOf */.b6);
    let isUnknown = caches.isOpen || folders.includes(undefined);
    for (const { value } of caches.entries.values()) {
        if (value.kind !== 'dict') {
            isUnknown = true;
            continue;
        }
        const entries = [...value.entries.values()];
        const of = (name) => (0,django_effective/* textOf */.b6)(entries.find(({ key }) => (0,django_effective/* textOf */.b6)(key) === name)?.value);
        if (of('BACKEND') !== 'django.core.cache.backends.filebased.FileBasedCache')
            continue;
        const location = of('LOCATION');
        if (location === undefined)
            isUnknown = true;
        else if (folders.some((folder) => folder !== undefined && isWithin(location, folder)))
            return true;
    }
    return isUnknown ? undefined : false;
}
function dirsOf(value) {
    return value.kind === 'list' ? value.items : [value];
}
function isWithin(a, b) {
    const slashed = (path) => `${path.replace(/\/$/, '')}/`;
    return slashed(a).startsWith(slashed(b)) || slashed(b).startsWith(slashed(a));
}

// EXTERNAL MODULE: ./src/rules/django-proxy.ts
var django_proxy = __webpack_require__(1013);
;// CONCATENATED MODULE: ./src/rules/env-values.ts




const SWITCHES = new Set([
    ...['DEBUG', 'USE_S3', 'RUN_MIGRATIONS', 'USE_TZ', 'USE_I18N', 'USE_REDIS_CACHE'],
    ...['SECURE_SSL_REDIRECT', 'SECURE_HSTS_INCLUDE_SUBDOMAINS', 'SECURE_HSTS_PRELOAD'],
    ...['SECURE_CONTENT_TYPE_NOSNIFF', 'SESSION_COOKIE_SECURE', 'SESSION_COOKIE_HTTPONLY'],
    ...['CSRF_COOKIE_SECURE', 'CSRF_COOKIE_HTTPONLY', 'EMAIL_USE_TLS', 'EMAIL_USE_SSL'],
    ...['RATELIMIT_ENABLE', 'AWS_S3_FILE_OVERWRITE'],
]);
const TRUE_WORD = /^(?:true|t|yes|y|on|1)$/i;
const BOOLEAN_WORD = /^(?:true|t|yes|y|on|1|false|f|no|n|off|0)$/i;
const NUMBERS = new Set([
    ...['PORT', 'WEB_CONCURRENCY', 'SECURE_HSTS_SECONDS', 'CONN_MAX_AGE', 'DB_CONN_MAX_AGE'],
    ...['GUNICORN_WORKERS', 'GUNICORN_THREADS', 'GUNICORN_TIMEOUT', 'SESSION_COOKIE_AGE'],
    ...['DB_PORT', 'PGPORT', 'POSTGRES_PORT', 'REDIS_PORT', 'REDIS_DB', 'EMAIL_PORT', 'SITE_ID'],
    ...['DATA_UPLOAD_MAX_MEMORY_SIZE', 'FILE_UPLOAD_MAX_MEMORY_SIZE', 'CACHE_TTL'],
]);
/** The values of a variable, whatever it is for. Blank counts as not set. */
function checkValues(environment, facts) {
    return [...environment.variables.values()]
        .filter(({ value }) => value.trim() !== '')
        .flatMap((variable) => [
        ...checkGrammar(variable, facts),
        ...checkPadding(variable, facts),
        ...checkFilledIn(variable, facts),
        ...checkType(variable, facts),
    ]);
}
// https://docs.sevalla.com/applications/environment-variables: keys of letters, digits and `_`; no
// parentheses; an unescaped comma is a delimiter; double quotes need escaping.
function checkGrammar(variable, { profile }) {
    if (variable.origin === 'file')
        return [];
    const bare = (variable.stored ?? variable.value).replace(/\\[,"]/g, '');
    const commas = bare.split(',').length - 1;
    const quotes = bare.split('"').length - 1;
    const parentheses = bare.replace(/[^()]/g, '').length;
    const found = [
        ...(commas > 0 ? [(0,wording/* count */.U9)(commas, 'unescaped comma')] : []),
        ...(quotes > 0 ? [(0,wording/* count */.U9)(quotes, 'unescaped double quote')] : []),
        ...(parentheses > 0 ? [(0,wording/* count */.U9)(parentheses, 'parenthesis', 'parentheses')] : []),
    ];
    if (found.length === 0)
        return [];
    const isKey = /SECRET_KEY$/.test(variable.name);
    const fixes = [
        ...(commas > 0 ? ['write each comma as \\,'] : []),
        ...(quotes > 0 ? ['write each double quote as \\"'] : []),
        ...(parentheses > 0
            ? [
                isKey
                    ? 'make a key of letters and digits, with python -c "import secrets; print(secrets.token_urlsafe(50))"'
                    : 'choose a value without parentheses',
            ]
            : []),
    ];
    return [
        (0,settings_catalogue/* findingAbout */.Bd)(variable, 'env.grammar', profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} has ${found.join(' and ')}, on which the rollout fails.`,
            expected: 'commas and double quotes behind a backslash, no parentheses',
            found: found.join(', '),
            fix: `${(0,wording/* capitalize */.ZH)(fixes.join('; '))}.`,
        }),
    ];
}
function checkPadding(variable, { profile }) {
    if (variable.origin === 'file')
        return [];
    const { value, stored } = variable;
    const trimmed = value.trim();
    const isUnescaped = (stored ?? value).replace(/\\"/g, '').includes('"');
    const isQuoted = /^(["'])[\s\S]*\1$/.test(trimmed) && trimmed.length > 1 && !isUnescaped;
    if (trimmed === value && !isQuoted)
        return [];
    const kind = isQuoted ? 'quotes around it' : 'white space around it';
    return [
        (0,settings_catalogue/* findingAbout */.Bd)(variable, 'env.padding', profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} has ${kind}, which the app gets as part of the value.`,
            expected: 'the bare value',
            found: kind,
            fix: 'Remove it: the platform passes a value on as it stands.',
        }),
    ];
}
function checkFilledIn(variable, { profile, template }) {
    const { name, value } = variable;
    if (/\$\{[A-Za-z_]/.test(value)) {
        const isFile = variable.origin === 'file';
        return [
            (0,settings_catalogue/* findingAbout */.Bd)(variable, 'env.unresolved', profile, {
                message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} refers to another variable with \${\u2026}, which ${isFile ? 'is not defined above it' : 'the platform passes on as it stands'}.`,
                expected: 'the value itself',
                found: 'a reference',
                fix: `Write out the whole value of ${name}.`,
            }),
        ];
    }
    if (isPlaceholder(name, value)) {
        return [
            (0,settings_catalogue/* findingAbout */.Bd)(variable, 'env.placeholder', profile, {
                message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} is a placeholder that nobody filled in.`,
                expected: 'a value of your own',
                found: 'a placeholder',
                fix: `Give ${name} its real value.`,
            }),
        ];
    }
    const isSecret = (0,secrets/* isSecretName */.eh)(name) || (0,secrets/* credentialsIn */.Wr)(value) !== undefined;
    if (isSecret && template?.entries.get(name)?.value === value) {
        return [
            (0,settings_catalogue/* findingAbout */.Bd)(variable, 'env.published', profile, {
                message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} is the value that ${template.file} shows to everybody who can read the repository.`,
                expected: 'a value known to nobody else',
                found: 'the value of the template',
                fix: `Make a new ${name}, and blank it in the template.`,
            }),
        ];
    }
    return [];
}
function checkType(variable, { profile, preset }) {
    const { name } = variable;
    const value = variable.value.trim();
    // To the packages of Node, DEBUG is a pattern of what to log.
    const isSwitch = SWITCHES.has(name) && (name !== 'DEBUG' || preset === 'django');
    if (isSwitch && !BOOLEAN_WORD.test(value)) {
        return [
            (0,settings_catalogue/* findingAbout */.Bd)(variable, 'env.boolean', profile, {
                message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} is no boolean word; most readers take that for off.`,
                expected: 'true or false',
                found: `another word, of ${(0,wording/* count */.U9)(value.length, 'character')}`,
                fix: `Set ${name} to true or false.`,
            }),
        ];
    }
    if (NUMBERS.has(name) && !/^-?\d{1,15}$/.test(value)) {
        return [
            (0,settings_catalogue/* findingAbout */.Bd)(variable, 'env.number', profile, {
                message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} is no whole number.`,
                expected: 'digits only',
                found: /^-?\d/.test(value) ? 'a number with something behind it' : 'no number',
                fix: `Set ${name} to a whole number; no comment, unit or quote can stand behind it.`,
            }),
        ];
    }
    return [];
}

;// CONCATENATED MODULE: ./src/rules/django-settings.ts






const MODULE = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;
const NOT_FOR_DEPLOYMENT = /(?:^|[._])(?:dev|develop|development|local|test|tests|testing|ci)$/;
const NOWHERE = /^django\.core\.mail\.backends\.(console|dummy|locmem|filebased)\./;
/** DEBUG, the settings module and mail. */
function checkDjangoSettings(environment, facts) {
    if (facts.preset !== 'django')
        return [];
    const { variables } = environment;
    const given = (name) => {
        const variable = variables.get(name);
        return variable && variable.value.trim() !== '' ? variable : undefined;
    };
    return [
        ...checkDebug(given('DEBUG') ?? given('DJANGO_DEBUG'), environment, facts),
        ...checkModule(given('DJANGO_SETTINGS_MODULE'), facts),
        ...checkUsualModule(environment, facts),
        ...checkBackend(given('EMAIL_BACKEND'), environment, facts),
        ...checkTls(given('EMAIL_USE_TLS'), given('EMAIL_USE_SSL'), given('EMAIL_PORT'), facts),
        ...checkAccount(given('EMAIL_HOST_USER'), given('EMAIL_HOST_PASSWORD'), facts),
        ...checkSender(given('DEFAULT_FROM_EMAIL'), facts),
        ...checkSender(given('SERVER_EMAIL'), facts),
    ];
}
function checkDebug(debug, environment, facts) {
    const { django } = environment;
    const value = django && (0,django_effective/* settingOf */.y7)(django, 'DEBUG');
    const isOn = value && (0,django_value/* truth */.Im)(value);
    if (value !== undefined && isOn !== undefined) {
        if (!isOn)
            return [];
        const isText = value.kind === 'text';
        return [
            (0,django_effective/* findingOf */.hD)('django.debug', 'DEBUG', environment, facts, {
                message: `${(0,wording/* capitalize */.ZH)((0,django_effective/* saidOf */.Jo)('DEBUG', environment))} is on${(0,django_effective/* becauseOf */.W$)(value)}: every error shows settings and code to whoever asks.`,
                expected: 'False',
                found: isText ? 'a text, and every text but the empty one counts as true' : 'true',
                fix: isText
                    ? 'Compare the text: DEBUG = os.environ.get("DEBUG", "").lower() == "true".'
                    : 'Set DEBUG to False.',
            }),
        ];
    }
    if (!debug || !TRUE_WORD.test(debug.value.trim()))
        return [];
    return [
        (0,settings_catalogue/* findingAbout */.Bd)(debug, 'django.debug', facts.profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(debug))} is on: every error shows settings and code to whoever asks.`,
            expected: 'false',
            found: 'a word for true',
            fix: 'Set DEBUG to false.',
        }),
    ];
}
function checkModule(module, { profile }) {
    const name = module?.value.trim() ?? '';
    if (!module || (MODULE.test(name) && !NOT_FOR_DEPLOYMENT.test(name)))
        return [];
    const found = MODULE.test(name) ? 'a module for development or tests' : 'no dotted path';
    return [
        (0,settings_catalogue/* findingAbout */.Bd)(module, 'django.settings-module', profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(module))} is ${found}.`,
            expected: 'the settings for deployment, such as config.settings.production',
            found,
            fix: 'Name the module without .py and without slashes.',
        }),
    ];
}
/** Without DJANGO_SETTINGS_MODULE, the app runs on what a developer has. */
function checkUsualModule({ django, label }, { profile }) {
    const { module, moduleNamedBy } = django ?? {};
    if (module === undefined || moduleNamedBy === undefined)
        return [];
    if (!NOT_FOR_DEPLOYMENT.test(module))
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('django.settings-module', profile, {
            subject: 'DJANGO_SETTINGS_MODULE',
            ...moduleNamedBy,
            message: `${(0,wording/* capitalize */.ZH)(label)} does not have DJANGO_SETTINGS_MODULE, so ${moduleNamedBy.file} decides: ${module}, a module for development or tests.`,
            expected: 'the settings for deployment, such as config.settings.production',
            found: module,
            fix: 'Set DJANGO_SETTINGS_MODULE to the settings for deployment.',
        }),
    ];
}
function checkBackend(backend, environment, facts) {
    const { django } = environment;
    const value = django && (0,django_effective/* settingOf */.y7)(django, 'EMAIL_BACKEND');
    const effective = value && (0,django_effective/* textOf */.b6)(value);
    const kind = NOWHERE.exec(effective ?? backend?.value.trim() ?? '')?.[1];
    if (kind === undefined)
        return [];
    const details = {
        expected: 'django.core.mail.backends.smtp.EmailBackend, or that of a mail service',
        found: `the ${kind} backend`,
        fix: 'Set a backend that sends, or remove the setting: SMTP is the default.',
    };
    if (value !== undefined && effective !== undefined) {
        const said = (0,wording/* capitalize */.ZH)((0,django_effective/* saidOf */.Jo)('EMAIL_BACKEND', environment));
        const message = `${said} is the ${kind} backend${(0,django_effective/* becauseOf */.W$)(value)}: no mail is ever sent.`;
        return [
            (0,django_effective/* findingOf */.hD)('mail.backend', 'EMAIL_BACKEND', environment, facts, { message, ...details }),
        ];
    }
    if (backend === undefined)
        return [];
    const message = `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(backend))} is the ${kind} backend: no mail is ever sent.`;
    return [(0,settings_catalogue/* findingAbout */.Bd)(backend, 'mail.backend', facts.profile, { message, ...details })];
}
function checkTls(tls, ssl, port, { profile }) {
    const isOn = (variable) => variable !== undefined && TRUE_WORD.test(variable.value.trim());
    const number = port?.value.trim();
    const found = isOn(tls) && isOn(ssl)
        ? 'both on'
        : isOn(tls) && number === '465'
            ? 'EMAIL_USE_TLS with port 465, which begins with TLS'
            : isOn(ssl) && number === '587'
                ? 'EMAIL_USE_SSL with port 587, which begins without TLS'
                : undefined;
    const variable = isOn(tls) ? tls : ssl;
    if (found === undefined || variable === undefined)
        return [];
    return [
        (0,settings_catalogue/* findingAbout */.Bd)(variable, 'mail.tls', profile, {
            message: `Mail cannot be sent: EMAIL_USE_TLS and EMAIL_USE_SSL are ${found === 'both on' ? found : `wrong (${found})`}.`,
            expected: 'EMAIL_USE_TLS with port 587, or EMAIL_USE_SSL with port 465',
            found,
            fix: 'Set one of them to true, the one that fits the port.',
        }),
    ];
}
function checkAccount(user, password, { profile }) {
    const [present, absent] = user ? [user, 'EMAIL_HOST_PASSWORD'] : [password, 'EMAIL_HOST_USER'];
    if (!present || (user && password))
        return [];
    return [
        (0,settings_catalogue/* findingAbout */.Bd)(present, 'mail.account', profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(present))} is set, but ${absent} is not: Django then does not log in at all.`,
            expected: 'both, or neither',
            found: `without ${absent}`,
            fix: `Set ${absent}.`,
        }),
    ];
}
function checkSender(sender, { profile }) {
    const value = sender?.value.trim() ?? '';
    if (!sender || value === '' || isPlaceholder(sender.name, value))
        return [];
    if (/^[^\s<>@]+@[^\s<>@]+$/.test(value) || /^[^<>]*<[^\s<>@]+@[^\s<>@]+>$/.test(value))
        return [];
    const found = value.includes('<') && !value.endsWith('>') ? 'a < that is not closed' : 'no address';
    return [
        (0,settings_catalogue/* findingAbout */.Bd)(sender, 'mail.from', profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(sender))} is no sender: it has ${found}.`,
            expected: 'name@domain, or Name <name@domain>',
            found,
            fix: `Correct ${sender.name}.`,
        }),
    ];
}

;// CONCATENATED MODULE: ./src/rules/django-start.ts



// Where code asks on which platform it runs, or what any process has.
const NOT_FOR_A_TEMPLATE = /^(?:DJANGO_SETTINGS_MODULE|PORT|PATH|HOME|HOSTNAME|USER|PWD|TZ|LANG|CI|DYNO|PYTHON\w*|VIRTUAL_ENV|RUN_MAIN|\w+_HOSTNAME|CODESPACE_NAME|(?:GITHUB|GITLAB|RAILWAY|RENDER|HEROKU|FLY|VERCEL|SEVALLA|KINSTA|KUBERNETES|PYTEST)_\w+)$/;
/** Variables that the settings read, and that the template keeps from its readers. */
function checkReads(environment, { template, profile }) {
    const { django } = environment;
    if (django === undefined || template === undefined)
        return [];
    const undocumented = new Map(django.reads
        .filter(({ name }) => !template.entries.has(name) && !NOT_FOR_A_TEMPLATE.test(name))
        .map((read) => [read.name, read]));
    const [first] = undocumented.values();
    if (first === undefined)
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('env.undocumented.read', profile, {
            ...(0,django_effective.at)(first.place),
            message: `The settings read ${(0,wording/* count */.U9)(undocumented.size, 'variable')} that ${template.file} does not mention: ${(0,wording/* listNames */.Zv)([...undocumented.values()])}.`,
            expected: 'every variable of the settings in the template',
            found: (0,wording/* count */.U9)(undocumented.size, 'name'),
            fix: 'Document them, with "Required" or "Optional" above each name.',
        }),
    ];
}
/** What keeps the settings from being loaded: variables that the code cannot do without. */
function django_start_checkStart(environment, facts) {
    const told = new Set();
    return (environment.django?.faults ?? []).flatMap((fault) => {
        const missing = missingIn(fault, environment);
        if (missing.length === 0)
            return [raises(fault, facts)];
        return missing
            .filter((name) => !told.has(name))
            .map((name) => {
            told.add(name);
            return missingVariable(name, fault, environment, facts);
        });
    });
}
/** The variables that are not set, or blank, behind a failure. */
function missingIn({ missing, origins }, { variables }) {
    if (missing !== undefined)
        return [missing];
    return origins
        .filter(({ name, isSet }) => !isSet || variables.get(name)?.value.trim() === '')
        .map(({ name }) => name);
}
function missingVariable(name, { place, type }, { label, source }, { profile }) {
    return (0,settings_catalogue/* finding */.gk)('env.missing', profile, {
        subject: (0,wording/* shown */.SP)(name),
        ...(0,django_effective.at)(place),
        message: `The settings do not load without ${(0,wording/* shown */.SP)(name)}, but ${label} does not have it.`,
        expected: 'a value',
        found: `not set, which raises ${(0,wording/* shown */.SP)(type)}`,
        fix: source === 'platform'
            ? `Add ${(0,wording/* shown */.SP)(name)} to the app's environment variables, available at run time, then deploy.`
            : `Add ${(0,wording/* shown */.SP)(name)} to the file.`,
    });
}
function raises({ place, type, origins }, { profile }) {
    const names = origins.map(({ name }) => (0,wording/* shown */.SP)(name)).join(', ');
    return (0,settings_catalogue/* finding */.gk)('django.start', profile, {
        ...(origins.length === 1 ? { subject: names } : {}),
        ...(0,django_effective.at)(place),
        message: `The settings raise ${(0,wording/* shown */.SP)(type)}${names === '' ? '' : `, by what they make of ${names}`}: Django does not start.`,
        expected: 'settings that load',
        found: (0,wording/* shown */.SP)(type),
        fix: names === '' ? 'Correct the line.' : `Correct the value of ${names}.`,
    });
}

;// CONCATENATED MODULE: ./src/rules/service-urls.ts





const DATABASE_NAME = /(?:^|_)(?:DATABASE|DB)_URL$|DATABASE_URL$/;
const REDIS_NAME = /(?:^|_)(?:REDIS|VALKEY)(?:_TLS)?_URL$/;
/** Many schemes are right in these; only what they have in common is checked. */
const OTHER_NAME = /^(?:CELERY_BROKER_URL|CELERY_RESULT_BACKEND|CACHE_URL|BROKER_URL|AMQP_URL)$/;
const HOST_NAME = /^(?:DB|POSTGRES|MYSQL|REDIS|VALKEY|EMAIL|SMTP|CACHE)_HOST$|^PGHOST$/;
const SQLITE = /^(?:sqlite|sqlite3|spatialite)(?:\+\w+)?$/;
const DATABASE_SCHEME = /^(?:postgres|postgresql|pgsql|psql|postgis|timescale|timescalegis|cockroach|redshift|mysql|mysql2|mysqlgis|mysql-connector|mariadb|mssql|mssqlms|oracle|oraclegis|mongodb)(?:\+\w+)?$/;
// redis-py and its kin; `unix` is a socket, which no instance has.
const REDIS_SCHEME = /^rediss?$/;
const service_urls_LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?|0\.0\.0\.0|host\.docker\.internal)$/i;
function checkServiceUrls(environment, facts) {
    return [...environment.variables.values()].flatMap((variable) => {
        const { name } = variable;
        const value = variable.value.trim();
        if (value === '' || isPlaceholder(name, value) || /\$\{/.test(value))
            return [];
        if (HOST_NAME.test(name))
            return service_urls_LOOPBACK.test(value) ? [loopback(variable, facts)] : [];
        if (DATABASE_NAME.test(name))
            return checkDatabase(variable, value, facts);
        if (REDIS_NAME.test(name))
            return checkRedis(variable, value, environment, facts);
        return OTHER_NAME.test(name) ? checkOther(variable, value, environment, facts) : [];
    });
}
function checkDatabase(variable, value, facts) {
    const parts = split(value);
    if (parts && SQLITE.test(parts.scheme)) {
        return [
            (0,settings_catalogue/* findingAbout */.Bd)(variable, 'database.sqlite', facts.profile, {
                message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} is SQLite, a file on an ephemeral disk: each deployment begins with an empty database, and each instance has its own.`,
                expected: 'postgres://\u2026',
                found: 'sqlite',
                fix: 'Use a database of the platform, or put the file on a persistent disk and keep one instance.',
            }),
        ];
    }
    const scheme = parts?.scheme ?? '';
    const faults = [
        ...(parts === undefined ? ['has no scheme'] : []),
        ...(parts && !DATABASE_SCHEME.test(scheme) ? ['has a scheme of no database'] : []),
        ...(parts && facts.preset === 'django' && scheme.includes('+')
            ? ['names a driver in its scheme, which is not for Django']
            : []),
    ];
    if (parts && faults.length === 0) {
        const badEncoding = checkEncoding(variable, value, facts);
        // With a # or / in the password, host and name are not where they seem to be.
        if (badEncoding.length > 0)
            return badEncoding;
        if (parts.host === '')
            faults.push('names no host');
        if (badPort(parts))
            faults.push('has a port that is no number from 1 to 65535');
        if (parts.path === '')
            faults.push('names no database');
    }
    if (faults.length > 0) {
        return [
            (0,settings_catalogue/* findingAbout */.Bd)(variable, 'database.url', facts.profile, {
                message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} ${faults.join(' and ')}.`,
                expected: 'postgres://USER:PASSWORD@HOST:PORT/NAME',
                found: faults.join(', '),
                fix: 'Copy the connection string of the database from the dashboard, with the password percent-encoded.',
            }),
        ];
    }
    return parts && service_urls_LOOPBACK.test(parts.host) ? [loopback(variable, facts)] : [];
}
function checkRedis(variable, value, environment, facts) {
    const parts = split(value);
    const valkey = checkValkey(variable, parts, environment, facts);
    if (valkey.length > 0)
        return valkey;
    const faults = [
        ...(parts === undefined ? ['has no scheme'] : []),
        ...(parts && !REDIS_SCHEME.test(parts.scheme)
            ? ['has a scheme other than redis and rediss']
            : []),
    ];
    if (parts && faults.length === 0) {
        const badEncoding = checkEncoding(variable, value, facts);
        if (badEncoding.length > 0)
            return badEncoding;
        if (parts.host === '')
            faults.push('names no host');
        if (badPort(parts))
            faults.push('has a port that is no number from 1 to 65535');
        if (!/^\d*$/.test(parts.path))
            faults.push('has a database that is no number');
    }
    if (faults.length > 0) {
        return [
            (0,settings_catalogue/* findingAbout */.Bd)(variable, 'redis.url', facts.profile, {
                message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} ${faults.join(' and ')}.`,
                expected: 'redis://USER:PASSWORD@HOST:PORT/0',
                found: faults.join(', '),
                fix: 'Copy the connection string of the database from the dashboard.',
            }),
        ];
    }
    return parts && service_urls_LOOPBACK.test(parts.host) ? [loopback(variable, facts)] : [];
}
function checkOther(variable, value, environment, facts) {
    const parts = split(value);
    if (parts && (REDIS_SCHEME.test(parts.scheme) || /^valkeys?$/.test(parts.scheme))) {
        return checkRedis(variable, value, environment, facts);
    }
    return parts && service_urls_LOOPBACK.test(parts.host) ? [loopback(variable, facts)] : [];
}
const VALKEY = /^valkeys?:\/\//i;
/** Whether the settings put another scheme in its place, or a client that knows it. */
function isTakenForRedis({ name }, { django }) {
    if (django === undefined)
        return false;
    if (/\bdjango_valkey\b/.test((0,django_effective/* writtenTexts */.Ki)(django, 'CACHES').join(' ')))
        return true;
    const uses = (0,django_effective/* usesOf */.MZ)(django, name);
    // `REDIS_URL = os.environ["REDIS_URL"]` only hands it on.
    const others = uses.filter(({ setting }) => setting !== name);
    const judged = others.length > 0 ? others : uses;
    // Read, and made into something that nobody here can tell.
    if (judged.length === 0)
        return django.reads.some((read) => read.name === name);
    return !judged.some(({ text }) => text !== undefined && VALKEY.test(text));
}
function checkValkey(variable, parts, environment, facts) {
    if (!parts || !/^valkeys?$/.test(parts.scheme))
        return [];
    if (isTakenForRedis(variable, environment))
        return [];
    return [
        (0,settings_catalogue/* findingAbout */.Bd)(variable, 'redis.valkey', facts.profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} has the scheme ${parts.scheme}, which Redis clients refuse unless the project rewrites it.`,
            expected: parts.scheme === 'valkeys' ? 'rediss://\u2026' : 'redis://\u2026',
            found: `${parts.scheme}://\u2026`,
            fix: 'Write redis in place of valkey: the protocol is the same.',
        }),
    ];
}
function checkEncoding(variable, value, facts) {
    const credentials = (0,secrets/* credentialsIn */.Wr)(value);
    if (!credentials)
        return [];
    const bad = /[@/?#[\]\s]|%(?![0-9a-f]{2})/i;
    const where = [
        ...(bad.test(credentials.user) ? ['user name'] : []),
        ...(bad.test(credentials.password) ? ['password'] : []),
    ];
    if (where.length === 0)
        return [];
    return [
        (0,settings_catalogue/* findingAbout */.Bd)(variable, 'database.encoding', facts.profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} has a ${where.join(' and a ')} with characters that end or split a URL.`,
            expected: 'the characters @ / ? # % and space percent-encoded',
            found: 'some of them as they are',
            fix: 'Encode it: python -c "from urllib.parse import quote; print(quote(input(), safe=\'\'))"',
        }),
    ];
}
function loopback(variable, { profile }) {
    return (0,settings_catalogue/* findingAbout */.Bd)(variable, 'service.localhost', profile, {
        message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} points to the instance itself, where no such service runs.`,
        expected: 'the internal host name of the service',
        found: 'a loopback address',
        fix: 'Copy the internal host name from the page of the service in the dashboard.',
    });
}
/** undefined without a scheme. */
function split(value) {
    const match = /^([a-z][a-z0-9+.-]*):\/\/([\s\S]*)$/i.exec(value);
    if (!match)
        return undefined;
    const rest = match[2] ?? '';
    const start = (0,secrets/* credentialsIn */.Wr)(value) ? rest.lastIndexOf('@') + 1 : 0;
    const [, authority = '', path = ''] = /^([^/?#]*)\/?([^?#]*)/.exec(rest.slice(start)) ?? [];
    const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::([\s\S]*))?$/.exec(authority) ?? [];
    return { scheme: (match[1] ?? '').toLowerCase(), host, port, path };
}
function badPort({ port }) {
    if (port === undefined || port === '')
        return false;
    return !/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535;
}

;// CONCATENATED MODULE: ./src/rules/django-storage.ts





/** Where the project keeps things: removed settings, database, files, cache, sessions, logs. */
function checkStorage(environment, facts) {
    const { django } = environment;
    if (django === undefined)
        return [];
    const rules = [
        checkRemoved,
        django_storage_checkDatabase,
        checkDatabaseHost,
        checkMedia,
        checkSessions,
        checkCache,
        checkStatic,
        checkServing,
        checkLogFiles,
        checkTypes,
    ];
    return rules.flatMap((rule) => rule(django, environment, facts));
}
// https://docs.djangoproject.com/en/5.2/releases/, "Features removed in \u2026"
const STORAGES = {
    DEFAULT_FILE_STORAGE: 'default',
    STATICFILES_STORAGE: 'staticfiles',
};
const REMOVED = {
    DEFAULT_FILE_STORAGE: [5, 1, ''],
    STATICFILES_STORAGE: [5, 1, ''],
    MIDDLEWARE_CLASSES: [2, 0, 'Write MIDDLEWARE.'],
    FILE_CHARSET: [3, 1, 'Remove it.'],
    PASSWORD_RESET_TIMEOUT_DAYS: [4, 0, 'Write PASSWORD_RESET_TIMEOUT, in seconds.'],
    DEFAULT_HASHING_ALGORITHM: [4, 0, 'Remove it.'],
    SECURE_BROWSER_XSS_FILTER: [4, 0, 'Remove it: browsers have dropped the filter.'],
    USE_L10N: [5, 0, 'Remove it: formats are always localized.'],
    USE_DEPRECATED_PYTZ: [5, 0, 'Remove it.'],
    CSRF_COOKIE_MASKED: [5, 0, 'Remove it.'],
};
function checkRemoved(django, environment, facts) {
    const { version, settings } = django;
    if (version === undefined)
        return [];
    const [major, minor] = version;
    return Object.entries(REMOVED).flatMap(([name, [removedMajor, removedMinor, advice]]) => {
        const setting = settings.get(name);
        const isGone = major > removedMajor || (major === removedMajor && minor >= removedMinor);
        if (setting === undefined || !isGone)
            return [];
        const alias = STORAGES[name];
        if (alias === undefined) {
            return [
                (0,django_effective/* findingOf */.hD)('django.removed', name, environment, facts, {
                    message: `${name} was removed in Django ${removedMajor}.${removedMinor}: it is ignored.`,
                    expected: `nothing that Django ${major}.${minor} does not know`,
                    found: name,
                    fix: advice,
                }),
            ];
        }
        // For those who support both sides of the change.
        const storages = (0,django_effective/* settingOf */.y7)(django, 'STORAGES');
        if (settings.has('STORAGES') && (0,django_effective/* entryOf */.Ms)(storages, alias) !== undefined)
            return [];
        const backend = (0,django_effective/* writtenText */.v4)(setting.value) ?? '\u2026';
        return [
            (0,django_effective/* findingOf */.hD)('django.storages', name, environment, facts, {
                message: `${name} was removed in Django 5.1 and is ignored without a word: ${alias === 'default' ? 'uploads go to the local disk, and are lost with the next deployment' : 'static files get neither hashed names nor compression'}.`,
                expected: `STORAGES["${alias}"]`,
                found: name,
                fix: `Write STORAGES = {${alias === 'default' ? '' : '"default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}, '}"${alias}": {"BACKEND": "${backend}"}${alias === 'default' ? ', "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}' : ''}}.`,
            }),
        ];
    });
}
function django_storage_checkDatabase(django, environment, facts) {
    const database = (0,django_effective/* entryOf */.Ms)((0,django_effective/* settingOf */.y7)(django, 'DATABASES'), 'default');
    const engine = database && (0,django_effective/* textOf */.b6)((0,django_effective/* entryOf */.Ms)(database, 'ENGINE'));
    if (database === undefined || engine !== 'django.db.backends.sqlite3')
        return [];
    // A URL in a variable is the matter of another rule.
    if (database.origins?.some(({ isSet }) => isSet))
        return [];
    const name = (0,django_effective/* textOf */.b6)((0,django_effective/* entryOf */.Ms)(database, 'NAME')) ?? '';
    // Somewhere outside of the image: perhaps on a persistent disk.
    if (name.startsWith('/'))
        return [];
    return [
        (0,django_effective/* findingOf */.hD)('database.sqlite', 'DATABASES', environment, facts, {
            message: `The database is SQLite${(0,django_effective/* becauseOf */.W$)(database)}, a file on an ephemeral disk: each deployment begins with an empty database, and each instance has its own.`,
            expected: 'a database of the platform, by DATABASE_URL or the like',
            found: 'sqlite3',
            fix: 'Use a database of the platform, or put the file on a persistent disk and keep one instance.',
        }, database),
    ];
}
/** A database server that is looked for where the app runs itself. */
function checkDatabaseHost(django, environment, facts) {
    const database = (0,django_effective/* entryOf */.Ms)((0,django_effective/* settingOf */.y7)(django, 'DATABASES'), 'default');
    if (database?.kind !== 'dict' || database.isOpen)
        return [];
    const engine = (0,django_effective/* textOf */.b6)((0,django_effective/* entryOf */.Ms)(database, 'ENGINE')) ?? '';
    if (!/^django\.(?:contrib\.gis\.)?db\.backends\.(?:postgresql|mysql|postgis)/.test(engine))
        return [];
    // A service file of libpq has a host of its own, and a folder with a socket is one.
    const options = (0,django_effective/* entryOf */.Ms)(database, 'OPTIONS');
    if (options && (0,django_effective/* entryOf */.Ms)(options, 'service') !== undefined)
        return [];
    const host = (0,django_effective/* entryOf */.Ms)(database, 'HOST') ?? django_value/* NONE */.x3;
    const name = host.kind === 'none' ? '' : (0,django_effective/* textOf */.b6)(host);
    // A variable that is set is the matter of another rule.
    const isGiven = host.origins?.some(({ isSet }) => isSet) ?? false;
    if (name === undefined || isGiven || !(name === '' || service_urls_LOOPBACK.test(name)))
        return [];
    return [
        (0,django_effective/* findingOf */.hD)('service.localhost', 'DATABASES', environment, facts, {
            message: `The database is looked for on the instance itself${(0,django_effective/* becauseOf */.W$)(host)}, where no such service runs.`,
            expected: 'the internal host name of the database, from a variable',
            found: name === '' ? 'no HOST' : 'a loopback address',
            fix: 'Take DATABASES from the environment, and set the variables to the database of the platform.',
        }, host.place === undefined ? database : host),
    ];
}
function checkMedia(django, environment, facts) {
    const backend = (0,django_effective/* textOf */.b6)((0,django_effective/* entryOf */.Ms)((0,django_effective/* settingOf */.y7)(django, 'STORAGES'), 'default', 'BACKEND'));
    const isOld = django.version === undefined || django.version[0] < 5;
    if (isOld && django.settings.has('DEFAULT_FILE_STORAGE'))
        return [];
    const root = (0,django_effective/* textOf */.b6)((0,django_effective/* settingOf */.y7)(django, 'MEDIA_ROOT'));
    // Without MEDIA_ROOT, a project has no uploads. An absolute path may be that of a disk.
    if (backend !== 'django.core.files.storage.FileSystemStorage')
        return [];
    if (root === undefined || root === '' || root.startsWith('/'))
        return [];
    return [
        (0,django_effective/* findingOf */.hD)('django.media', 'MEDIA_ROOT', environment, facts, {
            message: `Uploads go to MEDIA_ROOT, a folder of the image: they are lost with the next deployment, and other instances never see them.`,
            expected: 'object storage, or MEDIA_ROOT on a persistent disk, by its absolute path',
            found: 'FileSystemStorage in the folder of the project',
            fix: 'Put a backend for object storage into STORAGES["default"].',
        }),
    ];
}
/** How many processes there are, each with a memory of its own; undefined: nobody says. */
function processesOf({ variables }, facts) {
    const web = (0,settings_facts/* webProcess */.U6)(facts);
    const instances = web?.maxInstances ?? 1;
    const asked = /(?:--workers[= ]|\s-w\s*)(\d+)/.exec(web?.entrypoint ?? '')?.[1];
    const workers = Number(asked ?? variables.get('WEB_CONCURRENCY')?.value.trim() ?? Number.NaN);
    if (Number.isInteger(workers) && workers > 0)
        return instances * workers;
    return instances > 1 ? instances : undefined;
}
function checkSessions(django, environment, facts) {
    const engine = (0,django_effective/* textOf */.b6)((0,django_effective/* settingOf */.y7)(django, 'SESSION_ENGINE'));
    if (engine === 'django.contrib.sessions.backends.file') {
        return checkSessionFiles((0,django_effective/* settingOf */.y7)(django, 'SESSION_FILE_PATH'), environment, facts);
    }
    const alias = (0,django_effective/* textOf */.b6)((0,django_effective/* settingOf */.y7)(django, 'SESSION_CACHE_ALIAS'));
    const cache = alias === undefined ? django_value/* UNKNOWN */.HV : (0,django_effective/* entryOf */.Ms)((0,django_effective/* settingOf */.y7)(django, 'CACHES'), alias);
    const backend = cache && (0,django_effective/* textOf */.b6)((0,django_effective/* entryOf */.Ms)(cache, 'BACKEND'));
    const isCached = engine === 'django.contrib.sessions.backends.cache';
    if (isCached && cache && /\.filebased\.FileBasedCache$/.test(backend ?? '')) {
        return checkSessionFiles((0,django_effective/* entryOf */.Ms)(cache, 'LOCATION') ?? django_value/* UNKNOWN */.HV, environment, facts);
    }
    const isOwn = /^django\.core\.cache\.backends\.(?:locmem|dummy)\./.test(backend ?? '');
    if (!isCached || !isOwn)
        return [];
    const processes = processesOf(environment, facts);
    if (processes === 1)
        return [];
    return [
        (0,django_effective/* findingOf */.hD)('django.sessions', 'SESSION_ENGINE', environment, facts, {
            message: `Sessions are in a cache that each process has for itself${processes === undefined ? '' : `, and there are ${(0,wording/* count */.U9)(processes, 'process', 'processes')}`}: a login lasts until the next request meets another one.`,
            expected: 'a cache that all share, such as Redis; or sessions in the database',
            found: 'a cache in the memory of one process',
            fix: 'Set CACHES to Redis, or SESSION_ENGINE to django.contrib.sessions.backends.cached_db.',
        }),
    ];
}
function checkSessionFiles(path, environment, facts) {
    const text = (0,django_effective/* textOf */.b6)(path);
    // Perhaps on a persistent disk.
    const isElsewhere = text === undefined ? path.kind !== 'none' : /^\/(?!tmp\b)/.test(text);
    if (isElsewhere)
        return [];
    return [
        (0,django_effective/* findingOf */.hD)('django.sessions', 'SESSION_ENGINE', environment, facts, {
            message: 'Sessions are in files of the instance: everybody is logged out with each deployment, and other instances do not see them.',
            expected: 'sessions in the database, or in a cache that all share, such as Redis',
            found: 'files on an ephemeral disk',
            fix: 'Set SESSION_ENGINE to django.contrib.sessions.backends.db or cached_db.',
        }),
    ];
}
// What keeps counts, answers or sessions in the cache for all.
const THROTTLES = /^(?:django_ratelimit|ratelimit|brake)$/;
const PAGES = 'django.middleware.cache.UpdateCacheMiddleware';
/** Something that has to be shared, in a cache that each process has for itself. */
function checkCache(django, environment, facts) {
    const backend = (0,django_effective/* textOf */.b6)((0,django_effective/* entryOf */.Ms)((0,django_effective/* settingOf */.y7)(django, 'CACHES'), 'default', 'BACKEND'));
    const processes = processesOf(environment, facts);
    if (!/\.locmem\.LocMemCache$/.test(backend ?? '') || processes === undefined || processes < 2) {
        return [];
    }
    const throttles = (0,django_effective/* entryOf */.Ms)((0,django_effective/* settingOf */.y7)(django, 'REST_FRAMEWORK'), 'DEFAULT_THROTTLE_CLASSES');
    const isThrottled = throttles?.kind === 'list' && throttles.items.length > 0;
    const engine = (0,django_effective/* textOf */.b6)((0,django_effective/* settingOf */.y7)(django, 'SESSION_ENGINE'));
    const app = ((0,django_effective/* textsOf */.CB)((0,django_effective/* settingOf */.y7)(django, 'INSTALLED_APPS')) ?? []).find((name) => THROTTLES.test(name));
    const uses = [
        ...((0,django_effective/* includes */.mK)((0,django_effective/* settingOf */.y7)(django, 'MIDDLEWARE'), PAGES) === true
            ? ['UpdateCacheMiddleware keeps pages there, and each process has its own of them']
            : []),
        ...(isThrottled || app !== undefined
            ? [`${app ?? 'DEFAULT_THROTTLE_CLASSES'} counts there, and each process counts for itself`]
            : []),
        ...(engine === 'django.contrib.sessions.backends.cached_db'
            ? ['sessions are kept there, and a logout is not seen by the other processes']
            : []),
    ];
    if (uses.length === 0)
        return [];
    return [
        (0,django_effective/* findingOf */.hD)('django.cache', 'CACHES', environment, facts, {
            message: `The cache is in the memory of each of ${(0,wording/* count */.U9)(processes, 'process', 'processes')}: ${uses.join('; ')}.`,
            expected: 'a cache that all share, such as Redis',
            found: 'LocMemCache',
            fix: 'Set CACHES["default"] to django.core.cache.backends.redis.RedisCache, with the URL of a database of the platform.',
        }),
    ];
}
/** Files that are collected, and then served by nobody. */
function checkServing(django, environment, facts) {
    // With DEBUG on, runserver does.
    if (django.servesStatic !== false || (0,django_value/* truth */.Im)((0,django_effective/* settingOf */.y7)(django, 'DEBUG')) !== false)
        return [];
    return [
        (0,django_effective/* findingOf */.hD)('django.static.unserved', 'MIDDLEWARE', environment, facts, {
            message: 'Nothing serves the static files: neither WhiteNoise nor a server beside Django is there, so pages and the admin come without styles.',
            expected: 'whitenoise.middleware.WhiteNoiseMiddleware, right behind SecurityMiddleware',
            found: 'no WhiteNoise, no web server in the Dockerfile, no other place in STATIC_URL or STORAGES',
            fix: 'Add WhiteNoise to the requirements and to MIDDLEWARE, set STATIC_ROOT, and run collectstatic while the image is built.',
        }),
    ];
}
const WHITENOISE = 'whitenoise.middleware.WhiteNoiseMiddleware';
function checkStatic(django, environment, facts) {
    const middleware = (0,django_effective/* settingOf */.y7)(django, 'MIDDLEWARE');
    const names = (0,django_effective/* textsOf */.CB)(middleware);
    const place = names?.indexOf(WHITENOISE) ?? -1;
    const hasApp = (0,django_effective/* includes */.mK)((0,django_effective/* settingOf */.y7)(django, 'INSTALLED_APPS'), 'django.contrib.staticfiles');
    if (names === undefined || middleware.kind !== 'list' || place < 0)
        return [];
    const early = middleware.items
        .slice(0, place)
        .map(django_effective/* writtenText */.v4)
        .find((name) => name?.startsWith('django.') && !/\.SecurityMiddleware$/.test(name));
    const root = (0,django_effective/* settingOf */.y7)(django, 'STATIC_ROOT');
    const backend = (0,django_effective/* textOf */.b6)((0,django_effective/* entryOf */.Ms)((0,django_effective/* settingOf */.y7)(django, 'STORAGES'), 'staticfiles', 'BACKEND'));
    // STORAGES came with Django 4.2.
    const [major, minor] = django.version ?? [5, 2];
    const storages = major * 100 + minor < 402 ? 'STATICFILES_STORAGE' : 'STORAGES';
    const isManifest = backend !== 'django.contrib.staticfiles.storage.StaticFilesStorage';
    return [
        ...(early === undefined
            ? []
            : [
                {
                    ...(0,django_effective/* findingOf */.hD)('django.static.order', 'MIDDLEWARE', environment, facts, {
                        message: `WhiteNoise comes after ${early.split('.').at(-1)}, which thus runs for every static file.`,
                        expected: 'right behind SecurityMiddleware',
                        found: `behind ${early}`,
                        fix: 'Move WhiteNoiseMiddleware up.',
                    }),
                    ...(0,django_effective.at)(middleware.items[place]?.place),
                },
            ]),
        ...(hasApp === true && (0,django_value/* truth */.Im)(root) === false
            ? [
                (0,django_effective/* findingOf */.hD)('django.static.root', 'STATIC_ROOT', environment, facts, {
                    message: 'STATIC_ROOT is not set: collectstatic fails, and WhiteNoise has nothing to serve.',
                    expected: 'STATIC_ROOT = BASE_DIR / "staticfiles"',
                    found: 'not set',
                    fix: 'Set it, and run collectstatic while the image is built.',
                }),
            ]
            : []),
        // A project that tells WhiteNoise which names are hashed has hashed them.
        ...(isManifest ||
            django.settings.has('STATICFILES_STORAGE') ||
            django.settings.has('WHITENOISE_IMMUTABLE_FILE_TEST')
            ? []
            : [
                (0,django_effective/* findingOf */.hD)('django.static.manifest', storages, environment, facts, {
                    message: 'Static files keep their names when they change, so browsers show old ones for a while after a deployment.',
                    expected: 'whitenoise.storage.CompressedManifestStaticFilesStorage',
                    found: 'StaticFilesStorage',
                    fix: `Set it as ${storages === 'STORAGES' ? 'STORAGES["staticfiles"]' : storages}.`,
                }),
            ]),
    ];
}
function checkLogFiles(django, environment, facts) {
    const handlers = (0,django_effective/* entryOf */.Ms)((0,django_effective/* settingOf */.y7)(django, 'LOGGING'), 'handlers');
    if (handlers?.kind !== 'dict')
        return [];
    return [...handlers.entries.values()].flatMap(({ key, value }) => {
        const kind = (0,django_effective/* textOf */.b6)((0,django_effective/* entryOf */.Ms)(value, 'class'));
        const file = (0,django_effective/* textOf */.b6)((0,django_effective/* entryOf */.Ms)(value, 'filename'));
        const handler = (0,django_effective/* writtenText */.v4)(key);
        const isFile = /^logging\.(?:handlers\.)?\w*FileHandler$/.test(kind ?? '');
        if (!isFile || file === undefined || file.startsWith('/'))
            return [];
        return [
            (0,django_effective/* findingOf */.hD)('django.logging', 'LOGGING', environment, facts, {
                message: `${handler === undefined ? 'A handler' : `The handler ${handler}`} logs to a file in the image: nobody sees it, it is lost with the instance, and where the folder is missing or read-only Django does not start.`,
                expected: 'the standard streams, which the platform keeps',
                found: 'a file',
                fix: 'Use logging.StreamHandler.',
            }, value),
        ];
    });
}
// django/conf/__init__.py, Settings.__init__()
const LISTS = ['ALLOWED_HOSTS', 'INSTALLED_APPS', 'LOCALE_PATHS', 'SECRET_KEY_FALLBACKS'];
function checkTypes(django, environment, facts) {
    const isText = (name) => (0,django_effective/* textOf */.b6)((0,django_effective/* settingOf */.y7)(django, name)) !== undefined;
    return [...LISTS, 'CSRF_TRUSTED_ORIGINS'].filter(isText).map((name) => (0,django_effective/* findingOf */.hD)('django.setting-type', name, environment, facts, {
        message: name === 'CSRF_TRUSTED_ORIGINS'
            ? 'CSRF_TRUSTED_ORIGINS is a text, which Django reads letter by letter: no origin is trusted, and its check fails.'
            : `${name} is a text, where Django takes a list or a tuple only: it does not start.`,
        expected: 'a list',
        found: 'a text',
        fix: `Write ${name} as a list, or split the text.`,
    }));
}

;// CONCATENATED MODULE: ./src/rules/entrypoint.ts



const SCRIPT = /(?:^|[\s/"'])([\w.-]*entrypoint[\w.-]*|[\w.-]+\.sh)(?=["'\s]|$)/;
/** How the start command and CMD get on with the ENTRYPOINT of the image. */
function checkEntrypoint(facts) {
    const { app, dockerfile, profile } = facts;
    // Other builders do not look at it.
    if (dockerfile === undefined || app?.buildType === 'pack' || app?.buildType === 'nixpacks') {
        return [];
    }
    const own = (0,rules_dockerfile.lineageOf)((0,rules_dockerfile.stagesOf)(dockerfile.text), undefined).flatMap(({ instructions }) => [
        ...instructions,
    ]);
    const last = (name) => own.findLast((each) => each.name === name);
    const entrypoint = last('ENTRYPOINT');
    if (entrypoint === undefined)
        return [];
    const place = { file: dockerfile.file, line: entrypoint.line };
    const command = (0,settings_facts/* webProcess */.U6)(facts)?.entrypoint.trim() ?? '';
    if (command !== '') {
        const script = SCRIPT.exec((0,rules_dockerfile.commandOf)(entrypoint.rest))?.[1];
        if (script === undefined || command.includes(script))
            return [];
        return [
            (0,settings_catalogue/* finding */.gk)('process.entrypoint', profile, {
                subject: 'web process',
                ...place,
                message: `The start command of the web process takes the place of ENTRYPOINT, so ${script} never runs, nor what it prepares.`,
                expected: `no start command, or one that begins with ${script}`,
                found: 'a start command without it',
                fix: `Remove the start command, so that ENTRYPOINT and CMD count, or begin it with ${script}.`,
            }),
        ];
    }
    const cmd = last('CMD');
    // CMD of the stage before is reset by an ENTRYPOINT behind it.
    if (cmd === undefined || own.indexOf(cmd) < own.indexOf(entrypoint))
        return [];
    const [words, more] = [(0,rules_dockerfile.wordsOf)(entrypoint.rest), (0,rules_dockerfile.wordsOf)(cmd.rest)];
    const program = (text) => text?.split('/').at(-1) ?? '';
    const repeats = words !== undefined && more !== undefined && words.length === 1 && program(words[0]) !== ''
        ? program(words[0]) === program(more[0])
        : false;
    if (words !== undefined && !repeats)
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('process.arguments', profile, {
            subject: 'CMD',
            file: dockerfile.file,
            line: cmd.line,
            message: repeats
                ? `CMD begins with ${program(words?.[0])}, which ENTRYPOINT starts already: it gets its own name for an argument.`
                : 'ENTRYPOINT is in shell form, so CMD is never looked at.',
            expected: 'ENTRYPOINT ["program"], and its arguments in CMD ["\u2026"]',
            found: repeats ? 'the program in both' : 'ENTRYPOINT without brackets',
            fix: repeats
                ? 'Take the program out of CMD.'
                : 'Write ENTRYPOINT in brackets, or CMD into it.',
        }),
    ];
}

;// CONCATENATED MODULE: ./src/rules/env-presence.ts



/** What Django needs, by the names in use; each is required unless the template says otherwise. */
const DJANGO_NEEDS = [
    ['SECRET_KEY', ['DJANGO_SECRET_KEY']],
    ['ALLOWED_HOSTS', ['DJANGO_ALLOWED_HOSTS']],
    ['DATABASE_URL', ['DJANGO_DATABASE_URL', 'DB_URL', 'DB_HOST', 'POSTGRES_HOST', 'PGHOST']],
];
/** https://docs.sevalla.com/applications/environment-variables */
const TAKEN_NAME = /^[A-Za-z0-9_]+$/;
// Set by the platform in every instance.
const GIVEN = new Set(['PORT']);
/** Names with a meaning of their own: never a misspelling of something else. */
const WELL_KNOWN = new Set([
    ...DJANGO_NEEDS.flatMap(([name, aliases]) => [name, ...aliases]),
    ...['PORT', 'DEBUG', 'LOG_LEVEL', 'TZ', 'LANG', 'NODE_ENV', 'HOST', 'SITE_URL', 'BASE_URL'],
    ...['DB_NAME', 'DB_USER', 'DB_PASSWORD', 'DB_PORT', 'REDIS_URL', 'REDIS_HOST', 'REDIS_PORT'],
    ...['EMAIL_HOST', 'EMAIL_PORT', 'EMAIL_HOST_USER', 'EMAIL_HOST_PASSWORD', 'EMAIL_BACKEND'],
    ...['EMAIL_USE_TLS', 'EMAIL_USE_SSL', 'DEFAULT_FROM_EMAIL', 'SERVER_EMAIL'],
    ...['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_STORAGE_BUCKET_NAME'],
    ...['AWS_S3_ENDPOINT_URL', 'AWS_S3_REGION_NAME', 'CSRF_TRUSTED_ORIGINS'],
    ...['DJANGO_SETTINGS_MODULE', 'WEB_CONCURRENCY', 'GUNICORN_WORKERS', 'SENTRY_DSN'],
]);
function requirementsOf(facts) {
    const { template } = facts;
    const found = new Map();
    const add = (requirement) => {
        if (!GIVEN.has(requirement.name))
            found.set(requirement.name, requirement);
    };
    if (facts.preset === 'django') {
        for (const [name, aliases] of DJANGO_NEEDS) {
            const names = [name, ...aliases];
            const documented = names.filter((each) => template?.entries.has(each));
            const entry = documented[0] === undefined ? undefined : template?.entries.get(documented[0]);
            // A project that documents its variables and leaves this one out has it elsewhere; that is
            // no place for a secret, so SECRET_KEY is asked for all the same.
            const isLeftOut = template !== undefined && entry === undefined && name !== 'SECRET_KEY';
            if (isLeftOut || entry?.mark === 'optional' || entry?.disabled)
                continue;
            // The code itself knows better what it reads.
            if (entry === undefined && isLeftToCode(names, facts))
                continue;
            add({
                name: entry?.name ?? name,
                // What the template names is what the project reads, and what the code reads.
                aliases: entry === undefined
                    ? aliases
                    : [
                        ...documented.slice(1),
                        ...readOf(names, facts).filter((each) => each !== entry.name),
                    ],
                by: 'Django',
                atBuild: false,
                line: entry?.line,
            });
        }
    }
    for (const entry of template?.entries.values() ?? []) {
        if (entry.mark !== 'required')
            continue;
        const { name, atBuild, line } = entry;
        add({ name, aliases: [], by: template?.file ?? 'the template', atBuild, line });
    }
    for (const name of facts.required) {
        const line = template?.entries.get(name)?.line;
        add({ name, aliases: [], by: 'the input `required`', atBuild: false, line });
    }
    return [...found.values()];
}
function djangoOf({ environments }) {
    return (environments.find(({ source }) => source === 'platform') ?? environments[0])?.django;
}
function readOf(names, facts) {
    const reads = djangoOf(facts)?.reads ?? [];
    return names.filter((each) => reads.some(({ name }) => name === each));
}
/** Whether code is there, so that its own defaults and faults tell more than a convention does. */
function isLeftToCode(names, facts) {
    const django = djangoOf(facts);
    const isNeeded = django?.reads.some((read) => read.isNeeded && names.includes(read.name));
    return (django !== undefined || facts.hasUnreadCode === true) && isNeeded !== true;
}
/** Required variables that are missing, blank, or not where they are needed. */
function checkRequired(facts) {
    // What a file declares helps nobody who is not on the platform.
    const environment = (0,settings_facts/* platformOf */.tj)(facts) ?? facts.environments[0];
    if (environment === undefined)
        return [];
    return requirementsOf(facts).flatMap((required) => {
        const names = [required.name, ...required.aliases];
        const variables = names.flatMap((name) => environment.variables.get(name) ?? []);
        const variable = variables.find(({ value }) => value.trim() !== '') ?? variables[0];
        return variable
            ? checkGiven(required, variable, facts)
            : [missing(required, environment, facts)];
    });
}
function missing(required, environment, facts) {
    const { name, by, line } = required;
    const declared = facts.environments
        .filter((other) => other !== environment)
        .flatMap((other) => other.variables.get(name) ?? [])[0];
    const similar = misspelt(name, environment, facts);
    const found = [
        'not set',
        ...(declared ? [`declared at ${declared.file}:${declared.line}`] : []),
        ...(similar ? [`there is a ${(0,wording/* shown */.SP)(similar.name)}`] : []),
        ...(facts.app?.globalsRead === false ? ['the global variables could not be read'] : []),
    ].join('; ');
    // Where it is declared, or else where it is explained.
    const place = declared
        ? { file: declared.file, line: declared.line }
        : line === undefined
            ? {}
            : { file: facts.template?.file, line };
    return (0,settings_catalogue/* finding */.gk)('env.missing', facts.profile, {
        subject: name,
        ...place,
        message: `${name} is required by ${by}, but ${environment.label} does not have it.`,
        expected: 'a value',
        found,
        fix: environment.source === 'platform'
            ? `Add ${name} to the app's environment variables, available at run time, then deploy.${hint(name)}`
            : `Add ${name} to the file.${hint(name)}`,
    });
}
function hint(name) {
    return /SECRET_KEY$/.test(name) && !name.startsWith('AWS_')
        ? ' To make one: python -c "import secrets; print(secrets.token_urlsafe(50))"'
        : '';
}
function checkGiven(required, variable, facts) {
    const place = { subject: variable.name, file: variable.file, line: variable.line };
    const name = (0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable));
    if (variable.value.trim() === '') {
        return [
            (0,settings_catalogue/* finding */.gk)('env.empty', facts.profile, {
                ...place,
                message: `${name} is required by ${required.by}, but blank.`,
                expected: 'a value',
                found: 'blank',
                fix: `Give ${variable.name} a value.${hint(variable.name)}`,
            }),
        ];
    }
    const lacking = [
        ...(variable.runtime ? [] : ['at run time']),
        ...(required.atBuild && !variable.buildtime ? ['in the build'] : []),
    ];
    return lacking.map((where) => (0,settings_catalogue/* finding */.gk)('env.scope', facts.profile, {
        ...place,
        message: `${name} is required by ${required.by}, but not available ${where}.`,
        expected: `available ${where}`,
        found: variable.runtime ? 'only at run time' : 'only in the build',
        fix: `Make ${variable.name} available ${where} in the app's environment variables.`,
    }));
}
/** Names: unknown, undocumented, unset, and where file and platform part. */
function checkNames(facts) {
    const { template, profile } = facts;
    const platform = (0,settings_facts/* platformOf */.tj)(facts);
    const environment = platform ?? facts.environments[0];
    if (environment === undefined)
        return [];
    const required = requirementsOf(facts);
    const needed = new Set(required.flatMap(({ name, aliases }) => [name, ...aliases]));
    const entries = [...(template?.entries.values() ?? [])];
    const unset = entries.filter(({ name, disabled, mark }) => !disabled && mark === undefined && !needed.has(name) && !GIVEN.has(name));
    const missing = unset.filter(({ name }) => !environment.variables.has(name));
    const wanted = [
        ...required.map(({ name }) => name).filter((name) => !environment.variables.has(name)),
        ...missing.map(({ name }) => name),
    ];
    const misspellings = wanted.flatMap((name) => {
        const variable = misspelt(name, environment, facts);
        return variable ? [{ name, variable }] : [];
    });
    const suspects = new Set(misspellings.map(({ variable }) => variable.name));
    const findings = misspellings.map(({ name, variable }) => (0,settings_catalogue/* finding */.gk)('env.unknown', profile, {
        subject: variable.name,
        file: variable.file,
        line: variable.line,
        message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} is documented nowhere: did you mean ${name}, which is missing?`,
        expected: name,
        found: variable.name,
        fix: `Rename it to ${name}, or document it in the template.`,
    }));
    const undocumented = [...environment.variables.values()].filter(({ name, origin }) => template !== undefined &&
        // Global variables are there for all apps of a company.
        origin !== 'global' &&
        // What the platform does not take is told as such.
        TAKEN_NAME.test(name) &&
        !template.entries.has(name) &&
        !needed.has(name) &&
        !GIVEN.has(name) &&
        !suspects.has(name));
    if (undocumented.length > 0 && template) {
        findings.push((0,settings_catalogue/* finding */.gk)('env.undocumented', profile, {
            file: template.file,
            message: `${(0,wording/* capitalize */.ZH)(environment.label)} has ${(0,wording/* count */.U9)(undocumented.length, 'variable')} that ${template.file} does not mention: ${(0,wording/* listNames */.Zv)(undocumented)}.`,
            fix: 'Document them in the template, or remove what nobody reads.',
        }));
    }
    if (missing.length > 0 && template) {
        findings.push((0,settings_catalogue/* finding */.gk)('env.unset', profile, {
            file: template.file,
            line: missing[0]?.line,
            message: `${(0,wording/* capitalize */.ZH)(environment.label)} lacks ${(0,wording/* count */.U9)(missing.length, 'variable')} that ${template.file} sets: ${(0,wording/* listNames */.Zv)(missing)}.`,
            fix: 'Set them, or mark them in the template with a comment that begins "Required" or "Optional".',
        }));
    }
    return platform ? [...findings, ...checkDrift(platform, wanted, facts)] : findings;
}
function checkDrift(platform, reported, { environments, profile }) {
    const declared = environments.filter(({ source }) => source === 'file');
    return declared.flatMap(({ label, variables }) => {
        const all = [...variables.values()].filter(({ name }) => !GIVEN.has(name));
        const absent = all.filter(({ name }) => !platform.variables.has(name) && !reported.includes(name));
        const different = all.filter(({ name, value }) => {
            const there = platform.variables.get(name);
            return there !== undefined && there.value !== value;
        });
        const drift = (names, what) => names.length === 0
            ? []
            : [
                (0,settings_catalogue/* finding */.gk)('env.drift', profile, {
                    file: names[0]?.file,
                    line: names[0]?.line,
                    message: `${(0,wording/* count */.U9)(names.length, 'variable')} declared in ${label} ${names.length === 1 ? 'is' : 'are'} ${what} ${platform.label}: ${(0,wording/* listNames */.Zv)(names)}.`,
                    fix: 'Bring file and app together: the app is started with what the platform has.',
                }),
            ];
        return [...drift(absent, 'not on'), ...drift(different, 'different on')];
    });
}
/** Names that the platform does not take, or has twice. */
function checkPlatformNames(facts) {
    const platform = (0,settings_facts/* platformOf */.tj)(facts);
    const bad = [...(platform?.variables.values() ?? [])].filter(({ name }) => !TAKEN_NAME.test(name));
    return [
        ...bad.map((variable) => (0,settings_catalogue/* finding */.gk)('env.name', facts.profile, {
            subject: (0,wording/* shown */.SP)(variable.name),
            message: `The name ${(0,wording/* shown */.SP)(variable.name)} has characters that the platform does not take.`,
            expected: 'letters, digits and _',
            found: 'other characters, shown as ?',
            fix: 'Rename the variable.',
        })),
        ...(facts.app?.duplicates ?? []).map((name) => (0,settings_catalogue/* finding */.gk)('env.duplicate', facts.profile, {
            subject: (0,wording/* shown */.SP)(name),
            message: `The app has ${(0,wording/* shown */.SP)(name)} more than once; which value wins is not defined.`,
            expected: 'one variable of this name',
            fix: 'Delete all but one.',
        })),
    ];
}
/** What has been changed and is not live: instances keep the variables that they were started with. */
function checkUndeployed(facts) {
    const { app, profile } = facts;
    const since = app?.deployedAt;
    const platform = (0,settings_facts/* platformOf */.tj)(facts);
    if (since === undefined || platform === undefined)
        return [];
    const changed = [...platform.variables.values()].filter(({ changedAt, runtime, buildtime }) => changedAt !== undefined && changedAt > since && (runtime || buildtime));
    if (changed.length === 0)
        return [];
    const isOne = changed.length === 1;
    return [
        (0,settings_catalogue/* finding */.gk)('env.undeployed', profile, {
            subject: isOne ? (0,wording/* shown */.SP)(changed[0]?.name ?? '') : undefined,
            message: `${(0,wording/* count */.U9)(changed.length, 'variable')} ${isOne ? 'was' : 'were'} changed after the last successful deployment, and ${isOne ? 'is' : 'are'} not live: ${(0,wording/* listNames */.Zv)(changed)}.`,
            expected: 'a deployment after each change',
            found: `${(0,wording/* count */.U9)(changed.length, 'change')} since`,
            fix: 'Deploy: instances keep the variables that they were started with.',
        }),
    ];
}
function misspelt(wanted, environment, { template, required }) {
    let best;
    for (const variable of environment.variables.values()) {
        const { name } = variable;
        if (name === wanted || WELL_KNOWN.has(name) || GIVEN.has(name))
            continue;
        if (template?.entries.has(name) || required.includes(name))
            continue;
        const most = Math.floor(Math.min(wanted.length, 16) / 4);
        const distance = editDistance(wanted, name, most);
        if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
            best = { variable, distance };
        }
    }
    return best?.variable;
}
/** Insertions, deletions, replacements and swaps of neighbours; anything above `most` is more. */
function editDistance(a, b, most) {
    if (Math.abs(a.length - b.length) > most)
        return most + 1;
    let before = [];
    let above = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                least = Math.min(least, (before[j - 2] ?? 0) + 1);
            }
            row.push(least);
        }
        before = above;
        above = row;
    }
    return above[b.length] ?? most + 1;
}

;// CONCATENATED MODULE: ./src/rules/node-settings.ts


function checkNode(environment, { preset, profile }) {
    const variable = environment.variables.get('NODE_ENV');
    const value = variable?.value.trim() ?? '';
    if (preset !== 'node' || !variable || value === '' || value === 'production')
        return [];
    return [
        (0,settings_catalogue/* findingAbout */.Bd)(variable, 'node.env', profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} is not production: packages run in their slow and talkative mode.`,
            expected: 'production',
            found: 'another word',
            fix: 'Set NODE_ENV to production; tell stages apart by a variable of your own.',
        }),
    ];
}

;// CONCATENATED MODULE: ./src/rules/object-storage.ts




// What django-storages cannot do without; region and endpoint have defaults, for Amazon.
const NEEDED = ['AWS_STORAGE_BUCKET_NAME', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];
const ENDPOINTS = ['AWS_S3_ENDPOINT_URL', 'AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL'];
const BUCKET = /^(?=.{3,63}$)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])$/;
/** Only where storage is on: AWS keys alone may be for mail or queues. */
function checkObjectStorage(environment, facts) {
    const { variables } = environment;
    const text = (name) => variables.get(name)?.value.trim() ?? '';
    const toggle = text('USE_S3');
    const isOn = toggle === ''
        ? [NEEDED[0], ...ENDPOINTS].some((name) => text(name) !== '')
        : TRUE_WORD.test(toggle);
    if (!isOn)
        return [];
    const findings = [];
    const missing = NEEDED.filter((name) => text(name) === '').map((name) => ({ name }));
    if (missing.length > 0) {
        const present = [...variables.values()].find(({ name }) => /^(USE_S3$|AWS_)/.test(name));
        findings.push((0,settings_catalogue/* finding */.gk)('storage.incomplete', facts.profile, {
            subject: missing[0]?.name,
            file: present?.file,
            line: present?.line,
            message: `Object storage is on in ${environment.label}, but ${(0,wording/* listNames */.Zv)(missing)} ${missing.length === 1 ? 'is' : 'are'} not set.`,
            expected: NEEDED.join(', '),
            found: `without ${(0,wording/* listNames */.Zv)(missing)}`,
            fix: 'Set all of them, or USE_S3=false where the project has that switch.',
        }));
    }
    const bucket = variables.get(NEEDED[0]);
    if (bucket && text(NEEDED[0]) !== '' && !BUCKET.test(bucket.value.trim())) {
        findings.push((0,settings_catalogue/* findingAbout */.Bd)(bucket, 'storage.bucket', facts.profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(bucket))} can be no bucket's name.`,
            expected: '3 to 63 lower-case letters, digits, dots and hyphens',
            found: bucketFault(bucket.value.trim()),
            fix: 'Copy the name of the bucket from the dashboard: the name only, no URL.',
        }));
    }
    for (const name of ENDPOINTS) {
        const endpoint = variables.get(name);
        const value = text(name);
        if (!endpoint || value === '' || isPlaceholder(name, value) || value.includes('${'))
            continue;
        const isUrl = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
        if (isUrl && value.startsWith('https://'))
            continue;
        findings.push((0,settings_catalogue/* findingAbout */.Bd)(endpoint, 'storage.endpoint', facts.profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(endpoint))} is no https URL.`,
            expected: 'https://ACCOUNT.r2.cloudflarestorage.com',
            found: isUrl ? 'a URL over http' : 'no URL',
            fix: 'Copy the endpoint from the page of the bucket in the dashboard.',
        }));
    }
    return findings;
}
function bucketFault(value) {
    if (value.length < 3 || value.length > 63)
        return `${value.length} characters`;
    if (/[A-Z]/.test(value))
        return 'capital letters';
    return value.includes('/') ? 'a slash' : 'other characters';
}

;// CONCATENATED MODULE: ./src/rules/template.ts



// Below it is a word rather than a key.
const template_LEAST_CHARACTERS = 16;
const SAMPLE = /example|sample|dummy|fake|test|your|password|passwd|insecure|user:pass|localhost|127\.0\.0\.1/i;
function checkTemplate({ template, profile }) {
    if (template === undefined) {
        return [
            (0,settings_catalogue/* finding */.gk)('template.none', profile, {
                message: 'No template of the variables that the project reads was found, so only few names can be missed.',
                expected: '.env.production.template, with "Required" or "Optional" above each name',
                found: 'none',
                fix: 'Commit one, name it in the input `env-template`, or list the names in the input `required`.',
            }),
        ];
    }
    return [...template.entries.values()].filter(isRealSecret).map(({ name, line }) => (0,settings_catalogue/* finding */.gk)('template.secret', profile, {
        subject: name,
        file: template.file,
        line,
        message: `${name} in ${template.file} looks like a real secret, for everybody who can read the repository.`,
        expected: 'blank',
        found: 'what looks like a real value',
        fix: `Blank it, and make a new ${name} where the value is in use.`,
    }));
}
function isRealSecret({ name, value }) {
    if (isPlaceholder(name, value) || SAMPLE.test(value) || value.includes('${'))
        return false;
    const password = (0,secrets/* credentialsIn */.Wr)(value)?.password;
    if (password !== undefined)
        return password.length >= template_LEAST_CHARACTERS;
    return ((0,secrets/* isSecretName */.eh)(name) &&
        value.length >= template_LEAST_CHARACTERS &&
        /^\S+$/.test(value) &&
        /\d/.test(value) &&
        /[a-z]/i.test(value));
}

;// CONCATENATED MODULE: ./src/rules/repository.ts






// Files of examples by their names, and settings of machines where nothing is secret.
const NO_DOTENV = /(?:^|[._-])(?:template|example|sample|dist|defaults?|schema|dev|develop|development|test|tests|testing|ci|docker)$/i;
/** Whether a file is one of variables for somewhere, by its name. */
function isDotenvName(name) {
    return /^\.env(?:\.[\w.-]+)?$/.test(name) && !NO_DOTENV.test(name.slice('.env'.length));
}
// Shorter ones, or such without a digit or a sign, are words that may stand anywhere.
const repository_LEAST_CHARACTERS = 8;
const LEAST_OF_A_WORD = 16;
/** The texts of a variable that nobody should find in a repository. */
function publishable({ name, value }) {
    const password = (0,secrets/* credentialsIn */.Wr)(value)?.password;
    const texts = [
        // The key of a DSN is handed to every browser.
        ...((0,secrets/* isSecretName */.eh)(name) && !/DSN/i.test(name) ? [value] : []),
        ...(password === undefined ? [] : [password]),
    ];
    return texts
        .map((text) => text.trim())
        .filter((text) => text.length >= (/[^A-Za-z_-]/.test(text) ? repository_LEAST_CHARACTERS : LEAST_OF_A_WORD) &&
        !/\s/.test(text) &&
        !(0,secrets/* isOrdinary */.P)(text) &&
        !isPlaceholder(name, text));
}
function checkRepository(facts) {
    const { repository } = facts;
    if (repository === undefined)
        return [];
    return [...checkCommitted(repository, facts), ...checkUnread(repository, facts)];
}
function checkCommitted({ dotenvs }, { profile }) {
    return dotenvs.flatMap(({ file, entries }) => {
        const real = entries.filter(isRealSecret);
        const [first] = real;
        if (first === undefined)
            return [];
        return [
            (0,settings_catalogue/* finding */.gk)('env.committed', profile, {
                subject: (0,wording/* shown */.SP)(first.name),
                file,
                line: first.line,
                message: `The repository has ${file}, and in it ${(0,wording/* count */.U9)(real.length, 'secret')} that ${real.length === 1 ? 'looks' : 'look'} real: ${(0,wording/* listNames */.Zv)(real)}.`,
                expected: 'secrets on the platform alone, and the file in .gitignore',
                found: `${(0,wording/* count */.U9)(real.length, 'value')} of at least 16 characters`,
                fix: `Take the file out (git rm --cached ${file}), add it to .gitignore, and make new secrets: the history keeps these.`,
            }),
        ];
    });
}
/** A secret of an environment that stands in a file. */
function checkPublished({ variables }, { repository, template, profile }) {
    if (repository === undefined)
        return [];
    const committed = new Set(repository.dotenvs
        .flatMap(({ entries }) => entries.filter(isRealSecret))
        .map(({ name }) => name));
    return [...repository.published].flatMap(([name, place]) => {
        const variable = variables.get(name);
        // Told as a file that is committed, or of the template, already.
        if (variable === undefined || committed.has(name))
            return [];
        if (template?.entries.get(name)?.value === variable.value)
            return [];
        return [
            {
                ...(0,settings_catalogue/* findingAbout */.Bd)(variable, 'env.published', profile, {
                    message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} stands in ${place.file}, for everybody who can read the repository.`,
                    expected: 'a value known to nobody else',
                    found: `the same text at ${place.file}:${place.line}`,
                    fix: `Make a new ${(0,wording/* shown */.SP)(name)}, and take this one out of the file: the history keeps it.`,
                }),
                ...place,
            },
        ];
    });
}
// What servers, Python, libraries and the platform read by themselves.
const READ_ELSEWHERE = /^(?:PORT|HOST|PATH|HOME|USER|PWD|TZ|LANG|LANGUAGE|CI|WEB_CONCURRENCY|WEB_MEMORY|FORWARDED_ALLOW_IPS|SENDFILE|DATABASE_URL|CACHE_URL|EMAIL_URL|SEARCH_URL|CLOUDINARY_URL|C_FORCE_ROOT|DISABLE_COLLECTSTATIC|DEBUG_COLLECTSTATIC|(?:HTTPS?|NO|ALL)_PROXY|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|HF_TOKEN|HF_HOME|FLASK_APP|SECRET_KEY_BASE|APP_VERSION|(?:GUNICORN|UVICORN|HYPERCORN|DAPHNE|UWSGI|WAITRESS|GRANIAN|CELERY|FLOWER|DJANGO|PYTHON|PIP|UV|POETRY|PIPENV|NODE|NPM|YARN|PNPM|NIXPACKS|BP|BPL|BPE|BUILDPACK|AWS|BOTO|GOOGLE|GCP|GCLOUD|AZURE|SENTRY|OTEL|DD|DATADOG|NEW_RELIC|SCOUT|ROLLBAR|BUGSNAG|HONEYBADGER|APPSIGNAL|ELASTIC_APM|PROMETHEUS|STATSD|TWILIO|STRIPE|OPENAI|ANTHROPIC|LANGCHAIN|LANGSMITH|COHERE|MISTRAL|PG|MYSQL|LC|LD|MALLOC|SSL|GDAL|GEOS|PROJ|SEVALLA|KINSTA|KUBERNETES|DOCKER|COMPOSE|GIT|GITHUB|GITLAB)_?\w*)$/;
function repository_misspelt(facts) {
    return checkNames(facts).flatMap(({ id, subject }) => id === 'env.unknown' && subject !== undefined ? [subject] : []);
}
/** Names that stand in no code: what is set or documented, and read by nobody. */
function checkUnread({ named }, facts) {
    const { environments, template, profile, preset } = facts;
    // Settings that nobody could read may name their variables in a way of their own.
    const isRead = preset === 'python' || environments[0]?.django !== undefined;
    if (named === undefined || !isRead)
        return [];
    const isUnread = (name) => !named.has(name) && !READ_ELSEWHERE.test(name);
    const unset = [...(template?.entries.values() ?? [])].filter(({ name }) => isUnread(name));
    const documented = new Set(unset.map(({ name }) => name));
    // What is told as a spelling mistake, or as no name at all, is nothing more.
    const told = new Set(repository_misspelt(facts));
    const set = environments
        .slice(0, 1)
        .flatMap(({ variables }) => [...variables.values()])
        // Global variables are there for all apps of a company.
        .filter(({ name, origin }) => origin !== 'global' && !documented.has(name))
        .filter(({ name }) => TAKEN_NAME.test(name) && !told.has(name) && isUnread(name));
    if (unset.length + set.length === 0)
        return [];
    const where = [
        ...(unset.length > 0
            ? [`${(0,wording/* count */.U9)(unset.length, 'variable')} of ${template?.file}: ${(0,wording/* listNames */.Zv)(unset)}`]
            : []),
        ...(set.length > 0
            ? [`${(0,wording/* count */.U9)(set.length, 'variable')} of ${environments[0]?.label}: ${(0,wording/* listNames */.Zv)(set)}`]
            : []),
    ];
    return [
        (0,settings_catalogue/* finding */.gk)('env.unread', profile, {
            ...(unset[0] === undefined
                ? { file: set[0]?.file, line: set[0]?.line }
                : { file: template?.file, line: unset[0].line }),
            message: `No file of the repository names ${where.join(', and ')}.`,
            expected: 'variables that the code, or a library, reads',
            found: `${(0,wording/* count */.U9)(unset.length + set.length, 'name')} that no code has`,
            fix: 'Remove them, unless a package reads them by itself.',
        }),
    ];
}

;// CONCATENATED MODULE: ./src/rules/stacks/language.ts
const LINE_COMMENT = {
    javascript: /\/\//y,
    // An attribute, `#[\u2026]`, is code.
    php: /\/\/|#(?!\[)/y,
    ruby: /#/y,
    python: /#/y,
};
const HAS_BLOCKS = ['javascript', 'php'];
/**
 * Code with blanks in place of its comments, and of Python's texts in three quotes: every offset
 * stays what it was. Texts in quotes are left as they are.
 */
function blanked(text, language) {
    const blank = (piece) => piece.replace(/[^\n]/g, ' ');
    const lineComment = LINE_COMMENT[language];
    let code = '';
    let index = 0;
    const take = (end, isKept) => {
        const piece = text.slice(index, end);
        code += isKept ? piece : blank(piece);
        index = end;
    };
    const until = (needle, from) => {
        const at = text.indexOf(needle, from);
        return at < 0 ? text.length : at + needle.length;
    };
    while (index < text.length) {
        const character = text[index] ?? '';
        const triple = text.slice(index, index + 3);
        lineComment.lastIndex = index;
        if (language === 'python' && (triple === '"""' || triple === "'''")) {
            take(until(triple, index + 3), false);
        }
        else if (HAS_BLOCKS.includes(language) && text.startsWith('/*', index)) {
            take(until('*/', index + 2), false);
        }
        else if (lineComment.test(text)) {
            const end = text.indexOf('\n', index);
            take(end < 0 ? text.length : end, false);
        }
        else if (/['"`]/.test(character)) {
            take(endOfQuote(text, index, character), true);
        }
        else {
            take(index + 1, true);
        }
    }
    return code;
}
/** A quote that its line does not close is none, except for a template of JavaScript. */
function endOfQuote(text, start, quote) {
    for (let index = start + 1; index < text.length; index += 1) {
        const character = text[index];
        if (character === '\\')
            index += 1;
        else if (character === quote)
            return index + 1;
        else if (character === '\n' && quote !== '`')
            return start + 1;
    }
    return start + 1;
}

;// CONCATENATED MODULE: ./src/rules/stacks/project.ts

/** A piece of a file, for a finding to stand at. */
function placeIn({ file, text }, offset, length) {
    const at = (index) => {
        const before = text.slice(0, index);
        return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
    };
    const start = at(offset);
    const end = at(offset + length);
    return { file, ...start, endLine: end.line, endColumn: end.column };
}
/** Where a pattern fits code, comments left out. */
function findIn(source, language, pattern) {
    const code = blanked(source.text, language);
    const global = new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
    return [...code.matchAll(global)].map((match) => ({
        ...placeIn(source, match.index, match[0].trimEnd().length),
        groups: [...match],
        end: match.index + match[0].length,
        source,
    }));
}
function findFirst(sources, language, pattern) {
    for (const source of sources) {
        const found = source && findIn(source, language, pattern)[0];
        if (found)
            return found;
    }
    return undefined;
}
/** Without the members that only the caller looks at. */
function placeOf({ file, line, column, endLine, endColumn }) {
    return { file, line, column, endLine, endColumn };
}
/** What stands between a parenthesis that ends at `from` and the one that closes it; code only. */
function argumentsFrom({ source, end }, language) {
    const code = blanked(source.text, language);
    let depth = 1;
    let quote = '';
    for (let index = end; index < code.length; index += 1) {
        const character = code[index] ?? '';
        if (quote !== '') {
            if (character === '\\')
                index += 1;
            else if (character === quote)
                quote = '';
        }
        else if (/['"`]/.test(character))
            quote = character;
        else if (/[([{]/.test(character))
            depth += 1;
        else if (/[)\]}]/.test(character)) {
            depth -= 1;
            if (depth === 0)
                return code.slice(end, index);
        }
    }
    return undefined;
}
/**
 * What a variable is when the app runs: its value; `undefined` where nobody sets it; `unknown` where
 * a file of the image may, or the image computes it.
 */
function runtimeValue(name, { variables }, project) {
    const variable = variables.get(name);
    if (variable?.runtime)
        return { value: variable.value.trim(), variable };
    const inImage = project?.image?.get(name);
    if (inImage !== undefined)
        return { value: inImage.trim(), variable: undefined };
    if (project === undefined || project.image?.has(name) || project.files.has('.env'))
        return 'unknown';
    return undefined;
}
const MOST_MODULES = 500;
/** The files that a module of the project reaches by imports, itself the first. */
function reachableFrom(entry, files, importsOf) {
    const found = new Set([entry]);
    for (const path of found) {
        if (found.size > MOST_MODULES)
            break;
        const source = files.get(path);
        if (source === undefined)
            continue;
        for (const target of importsOf(path, source))
            found.add(target);
    }
    return [...found].flatMap((path) => files.get(path) ?? []);
}

;// CONCATENATED MODULE: ./src/rules/stacks/start.ts



const MOST_SCRIPTS = 4;
const start_SCRIPT = /(?:^|&&\s*|;\s*|\bexec\s+)(?:npm|yarn|pnpm|bun)\s+(?:--?[\w-]+(?:=\S+)?\s+)*(?:run(?:-script)?\s+)?([\w:.-]+)/;
/** The platform's start command, or else what image, Procfile and package.json say; undefined: unknown. */
function start_startOf(facts) {
    const { project } = facts;
    const entrypoint = (0,settings_facts/* webProcess */.U6)(facts)?.entrypoint.trim() ?? '';
    const first = entrypoint !== ''
        ? { command: entrypoint, place: undefined, label: 'The start command of the web process' }
        : project && (inDockerfile(project) ?? inProcfile(project) ?? scriptOf('start', project));
    return first && project ? resolveScripts(first, project) : first;
}
function resolveScripts(start, project) {
    let current = start;
    for (let turn = 0; turn < MOST_SCRIPTS; turn += 1) {
        const name = start_SCRIPT.exec(current.command)?.[1];
        const script = name === undefined ? undefined : scriptOf(name, project);
        if (script === undefined)
            return current;
        current = script;
    }
    return current;
}
function scriptOf(name, project) {
    const source = project.files.get('package.json');
    const command = packageOf(project)?.scripts[name];
    if (source === undefined || command === undefined)
        return undefined;
    const key = `${JSON.stringify(name)}`;
    const scripts = source.text.indexOf('"scripts"');
    const at = source.text.indexOf(key, Math.max(0, scripts));
    const written = source.text.indexOf(JSON.stringify(command), at);
    return {
        command,
        place: at < 0 || written < 0
            ? { file: source.file }
            : placeIn(source, written, JSON.stringify(command).length),
        label: `The script ${name} of package.json`,
    };
}
function inProcfile({ files }) {
    const source = files.get('Procfile');
    const match = /^web:[ \t]*(.+)$/m.exec(source?.text ?? '');
    if (source === undefined || match === null)
        return undefined;
    const place = placeIn(source, match.index, match[0].trimEnd().length);
    return { command: (match[1] ?? '').trim(), place, label: 'The line web of Procfile' };
}
/** CMD of the last stage, behind its ENTRYPOINT. */
function inDockerfile({ files }) {
    const source = files.get('Dockerfile');
    if (source === undefined)
        return undefined;
    const instructions = (0,rules_dockerfile.stagesOf)(source.text).at(-1)?.instructions ?? [];
    const last = (name) => instructions.findLast((each) => each.name === name);
    const [entrypoint, cmd] = [last('ENTRYPOINT'), last('CMD')];
    const told = cmd ?? entrypoint;
    if (told === undefined)
        return undefined;
    const command = [entrypoint, cmd]
        .flatMap((each) => (each === undefined ? [] : [shellOf(each.rest)]))
        .join(' ');
    const place = placeOfLines(source, told.line, told.endLine);
    return { command, place, label: `${cmd ? 'CMD' : 'ENTRYPOINT'} of the Dockerfile` };
}
/** Both 1-based. */
function placeOfLines(source, first, last) {
    const rows = source.text.split('\n');
    const before = rows.slice(0, first - 1).reduce((length, row) => length + row.length + 1, 0);
    return placeIn(source, before, rows
        .slice(first - 1, last)
        .join('\n')
        .trimEnd().length);
}
/** The command as a shell would write it; the words of `sh -c` are the command. */
function shellOf(rest) {
    const words = (0,rules_dockerfile.wordsOf)(rest);
    if (words === undefined)
        return (0,rules_dockerfile.commandOf)(rest);
    const shell = words.findIndex((word) => /^-\w*c$/.test(word));
    return /(?:^|\/)(?:ba|da)?sh$/.test(words[0] ?? '') && shell > 0
        ? words.slice(shell + 1).join(' ')
        : words.join(' ');
}
/** package.json; undefined where there is none that can be read. */
function packageOf({ files }) {
    const text = files.get('package.json')?.text;
    if (text === undefined)
        return undefined;
    try {
        const json = JSON.parse(text);
        const of = (name) => textsIn(memberOf(json, name));
        const main = memberOf(json, 'main');
        return {
            scripts: of('scripts'),
            dependencies: of('dependencies'),
            devDependencies: of('devDependencies'),
            main: typeof main === 'string' ? main : undefined,
        };
    }
    catch {
        return undefined;
    }
}
function memberOf(json, name) {
    return typeof json === 'object' && json !== null
        ? json[name]
        : undefined;
}
function textsIn(value) {
    if (typeof value !== 'object' || value === null)
        return {};
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'));
}

;// CONCATENATED MODULE: ./src/rules/stacks/laravel.ts






const DEVELOPMENT = /^(?:local|dev|development|testing|test)$/i;
/** Laravel, by its documentation: https://laravel.com/docs/12.x/deployment */
function checkLaravel(environment, facts) {
    const { project } = facts;
    if (facts.preset !== 'laravel' || project === undefined)
        return [];
    return [
        ...checkKey(environment, project, facts),
        ...checkSwitches(environment, facts),
        ...checkServe(facts),
        ...laravel_checkSessions(environment, project, facts),
        ...laravel_checkCache(environment, facts),
        ...checkProxies(project, facts),
        ...checkLog(environment, project, facts),
        ...checkUploads(environment, facts),
        ...checkQueue(environment, facts),
    ];
}
function given(name, { variables }) {
    const variable = variables.get(name);
    return variable?.runtime ? variable : undefined;
}
function checkKey(environment, project, facts) {
    const key = runtimeValue('APP_KEY', environment, project);
    const fix = 'Make one with php artisan key:generate --show, and set APP_KEY to all of it.';
    const expected = 'base64: and 32 bytes';
    if (key === 'unknown')
        return [];
    if (key === undefined || key.value === '') {
        if (environment !== facts.environments[0])
            return [];
        return [
            (0,settings_catalogue/* finding */.gk)('laravel.key', facts.profile, {
                subject: 'APP_KEY',
                file: key?.variable?.file,
                line: key?.variable?.line,
                message: `${(0,wording/* capitalize */.ZH)(environment.label)} has no APP_KEY: Laravel answers every page with 500, "No application encryption key has been specified".`,
                expected,
                found: key === undefined ? 'not set' : 'blank',
                fix,
            }),
        ];
    }
    const bytes = bytesOf(key.value);
    const cipher = findFirst([project.files.get('config/app.php')], 'php', /['"]cipher['"]\s*=>\s*([^,\n]+)/)?.groups[1];
    // Another cipher takes another length.
    const isDefault = cipher === undefined || /^['"]AES-256-(?:CBC|GCM)['"]$/i.test(cipher.trim());
    if (bytes === 32 || !isDefault || key.variable === undefined)
        return [];
    return [
        (0,settings_catalogue/* findingAbout */.Bd)(key.variable, 'laravel.key', facts.profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(key.variable))} is no key of the cipher AES-256: Laravel answers every page with 500.`,
            expected,
            found: bytes === undefined ? 'base64: and something else than base64' : `${bytes} bytes`,
            fix,
        }),
    ];
}
/** As Illuminate\Encryption\EncryptionServiceProvider reads it; undefined where it is no base64. */
function bytesOf(key) {
    const encoded = /^base64:(.*)$/s.exec(key)?.[1];
    if (encoded === undefined)
        return Buffer.byteLength(key);
    return /^[A-Za-z0-9+/]*={0,2}$/.test(encoded) ? Buffer.from(encoded, 'base64').length : undefined;
}
function checkSwitches(environment, { profile }) {
    const debug = given('APP_DEBUG', environment);
    const mode = given('APP_ENV', environment);
    return [
        ...(debug && TRUE_WORD.test(debug.value.trim())
            ? [
                (0,settings_catalogue/* findingAbout */.Bd)(debug, 'laravel.debug', profile, {
                    message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(debug))} is on: every error shows code and variables to whoever asks.`,
                    expected: 'false',
                    found: 'a word for true',
                    fix: 'Set APP_DEBUG to false.',
                }),
            ]
            : []),
        ...(mode && DEVELOPMENT.test(mode.value.trim())
            ? [
                (0,settings_catalogue/* findingAbout */.Bd)(mode, 'laravel.env', profile, {
                    message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(mode))} is a word for development: packages and commands take the app for one that nobody visits.`,
                    expected: 'production, or a name of your own for a stage',
                    found: 'a word for development',
                    fix: 'Set APP_ENV to production.',
                }),
            ]
            : []),
    ];
}
function checkServe(facts) {
    const start = start_startOf(facts);
    if (start === undefined || !/\bartisan serve\b/.test(start.command))
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('laravel.serve', facts.profile, {
            ...(start.place ? placeOf(start.place) : {}),
            subject: 'web process',
            message: `${start.label} is php artisan serve, PHP's server for development: it answers one request at a time.`,
            expected: 'php-fpm behind nginx, FrankenPHP or Laravel Octane',
            found: 'php artisan serve',
            fix: 'Start a server for deployment, on the port of PORT.',
        }),
    ];
}
function laravel_checkSessions(environment, project, facts) {
    const driver = driverOf('SESSION_DRIVER', environment, project.files.get('config/session.php'));
    if (driver === undefined || !/^(?:file|array)$/.test(driver.value))
        return [];
    const isFile = driver.value === 'file';
    const several = ((0,settings_facts/* webProcess */.U6)(facts)?.maxInstances ?? 1) > 1;
    return [
        told('laravel.sessions', driver, 'SESSION_DRIVER', facts, {
            message: `Sessions are kept ${isFile ? 'in files of the instance' : 'for the length of one request'}: ${isFile ? `each deployment logs everybody out${several ? ', and the instances of the web process do not share them' : ''}` : 'nobody stays logged in'}.`,
            expected: 'database, redis or cookie',
            found: driver.value,
            fix: 'Set SESSION_DRIVER to database or redis.',
        }),
    ];
}
/** What a variable says, or the default that the config gives it; undefined: not known. */
function driverOf(name, environment, config) {
    const variable = given(name, environment);
    const read = findFirst([config], 'php', new RegExp(`env\\(\\s*['"]${name}['"]\\s*,\\s*['"](\\w+)['"]\\s*\\)`));
    // A project that reads it otherwise, or not at all, is not to be judged by it.
    if (config !== undefined && read === undefined)
        return undefined;
    if (variable)
        return { value: variable.value.trim(), variable, place: undefined };
    if (environment.variables.has(name) || read === undefined)
        return undefined;
    return { value: read.groups[1] ?? '', variable: undefined, place: placeOf(read) };
}
function told(id, { variable, place }, subject, { profile }, details) {
    return variable
        ? (0,settings_catalogue/* findingAbout */.Bd)(variable, id, profile, details)
        : (0,settings_catalogue/* finding */.gk)(id, profile, { ...place, subject, ...details });
}
function laravel_checkCache(environment, facts) {
    const instances = (0,settings_facts/* webProcess */.U6)(facts)?.maxInstances ?? 1;
    const variable = given('CACHE_STORE', environment) ?? given('CACHE_DRIVER', environment);
    if (!variable || instances < 2 || !/^(?:file|array|apc)$/.test(variable.value.trim()))
        return [];
    return [
        (0,settings_catalogue/* findingAbout */.Bd)(variable, 'laravel.cache', facts.profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} keeps the cache within each instance, and the web process may have ${instances}: locks and limits of requests hold for one alone.`,
            expected: 'redis, database or memcached',
            found: 'a store of one instance',
            fix: `Set ${variable.name} to redis or database.`,
        }),
    ];
}
/** Laravel 11 and later in bootstrap/app.php; before, in a middleware of the project's own. */
function checkProxies({ files }, { profile }) {
    const bootstrap = files.get('bootstrap/app.php');
    const providers = [...files].filter(([path]) => /^(?:app\/Providers|app\/Http\/Middleware|bootstrap|config)\//.test(path));
    const sources = providers.map(([, source]) => source);
    const isForced = findFirst(sources, 'php', /\bforce(?:Scheme|Https|RootUrl)\s*\(|\btrustProxies\s*\(|TrustProxies::at\s*\(|\bsetTrustedProxies\s*\(/);
    if (bootstrap === undefined || isForced)
        return [];
    const details = {
        message: 'No proxy is trusted: Laravel takes each request for http, so that links, forms and redirects of its pages go to http, and signed URLs are invalid.',
        expected: 'the proxies of the platform, by any address',
        fix: "Laravel 11 and later: $middleware->trustProxies(at: '*') in bootstrap/app.php; before: protected $proxies = '*' in TrustProxies.",
    };
    const configure = findFirst([bootstrap], 'php', /->withMiddleware\s*\(/);
    if (configure) {
        return [
            (0,settings_catalogue/* finding */.gk)('laravel.proxies', profile, {
                ...placeOf(configure),
                ...details,
                found: 'no trustProxies',
            }),
        ];
    }
    const middleware = files.get('app/Http/Middleware/TrustProxies.php');
    // A method of its own may assign them.
    if (findFirst([middleware], 'php', /->proxies\s*=|\bfunction\s+(?:handle|proxies)\s*\(/))
        return [];
    const proxies = findFirst([middleware], 'php', /protected\s+\$proxies\s*(?:=\s*(?:null|\[\s*\]))?\s*;/);
    return proxies
        ? [
            (0,settings_catalogue/* finding */.gk)('laravel.proxies', profile, {
                ...placeOf(proxies),
                ...details,
                found: '$proxies without a value',
            }),
        ]
        : [];
}
function checkLog(environment, { files }, facts) {
    const config = files.get('config/logging.php');
    const channel = driverOf('LOG_CHANNEL', environment, config);
    const stack = driverOf('LOG_STACK', environment, config);
    const inFile = /^(?:single|daily)$/;
    const literal = findFirst([config], 'php', /['"]channels['"]\s*=>\s*\[\s*['"](single|daily)['"]\s*\]/);
    const driver = channel && inFile.test(channel.value)
        ? channel
        : channel?.value === 'stack' && stack && inFile.test(stack.value)
            ? stack
            : channel?.value === 'stack' && literal
                ? { value: literal.groups[1] ?? '', variable: undefined, place: placeOf(literal) }
                : undefined;
    if (driver === undefined)
        return [];
    return [
        told('laravel.log', driver, 'LOG_CHANNEL', facts, {
            message: `Logs go to storage/logs in the instance (${driver.value}): the platform shows none of them, and they are lost with it.`,
            expected: 'stderr',
            found: driver.value,
            fix: 'Set LOG_CHANNEL to stderr.',
        }),
    ];
}
function checkUploads(environment, { profile }) {
    const disk = given('FILESYSTEM_DISK', environment) ?? given('FILESYSTEM_DRIVER', environment);
    if (!disk || !/^(?:local|public)$/.test(disk.value.trim()))
        return [];
    return [
        (0,settings_catalogue/* findingAbout */.Bd)(disk, 'laravel.uploads', profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(disk))} keeps uploads in a folder of the instance, which the next deployment empties unless a persistent disk is there; public/storage is but a link to it.`,
            expected: 's3, with object storage',
            found: 'a folder of the instance',
            fix: `Set ${disk.name} to s3 and connect object storage, or mount a persistent disk at storage/app.`,
        }),
    ];
}
function checkQueue(environment, { app, profile, project }) {
    const queue = given('QUEUE_CONNECTION', environment) ?? given('QUEUE_DRIVER', environment);
    if (!queue ||
        app === undefined ||
        !/^(?:database|redis|sqs|beanstalkd)$/.test(queue.value.trim()))
        return [];
    // What an image starts by itself, a supervisor for one, is not known.
    const web = app.processes.find(({ type }) => type === 'web');
    if (web === undefined || web.entrypoint.trim() === '')
        return [];
    const commands = app.processes.map(({ entrypoint }) => entrypoint);
    const isUnclear = app.processes.some(({ type, entrypoint }) => type === 'worker' && entrypoint.trim() === '');
    const procfile = project?.files.get('Procfile')?.text ?? '';
    if (isUnclear ||
        [...commands, procfile].some((text) => /\bqueue:(?:work|listen)\b|\bhorizon\b|\bschedule:|supervisord?\b|\.sh\b/.test(text))) {
        return [];
    }
    return [
        (0,settings_catalogue/* findingAbout */.Bd)(queue, 'laravel.queue', profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(queue))} puts jobs into a queue, but no process of the app runs queue:work: they wait for ever.`,
            expected: 'a worker process',
            found: 'none',
            fix: 'Add a worker process: php artisan queue:work --tries=3',
        }),
    ];
}

;// CONCATENATED MODULE: ./src/rules/stacks/listening.ts





const listening_LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|::1|\[::1\])$/;
/** The start command where it stands in a file; that of the dashboard is judged by `checkApp`. */
function checkStartListens(environment, facts) {
    const start = start_startOf(facts);
    if (start?.place === undefined)
        return [];
    const { place, label } = start;
    const { host, port, isLoopback } = listeningOf(start.command, (name) => environment.variables.has(name) || facts.project?.image?.has(name) === true);
    if (isLoopback) {
        return [
            listening_loopback(label, place, host ? 'a loopback address' : 'no address, which is loopback for this server', facts),
        ];
    }
    return port === undefined ? [] : mismatch(label, place, port, facts);
}
/** Only where every place that listens is wrong: one of several may be for something else. */
function checkListens(listens, facts) {
    const first = listens[0];
    if (first === undefined)
        return [];
    const isLoopback = ({ host }) => typeof host === 'string' && listening_LOOPBACK.test(host);
    if (listens.every(isLoopback)) {
        return [listening_loopback('The code', first.place, 'a loopback address', facts)];
    }
    const port = (0,settings_facts/* webProcess */.U6)(facts)?.port ?? settings_facts/* DEFAULT_PORT */.Wg;
    const isWrong = (listen) => typeof listen.port === 'number' && listen.port !== port;
    return listens.every(isWrong) ? mismatch('The code', first.place, Number(first.port), facts) : [];
}
function listening_loopback(what, place, found, { profile }) {
    return (0,settings_catalogue/* finding */.gk)('process.bind', profile, {
        ...placeOf(place),
        subject: 'web process',
        message: `${what} listens on loopback, where neither probes nor visitors get.`,
        expected: '0.0.0.0 and the port of PORT',
        found,
        fix: 'Listen on 0.0.0.0.',
    });
}
/** Nothing where the port of the web process is not known. */
function mismatch(what, place, bound, facts) {
    const web = (0,settings_facts/* webProcess */.U6)(facts);
    const port = web?.port ?? settings_facts/* DEFAULT_PORT */.Wg;
    if (web === undefined || bound === port)
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('port.mismatch', facts.profile, {
            ...placeOf(place),
            subject: 'web process',
            message: `${what} listens on port ${bound}, but the web process is reached on ${port}.`,
            expected: `the port of PORT, which is ${port}`,
            found: String(bound),
            fix: 'Take the port from the variable PORT, which the platform sets.',
        }),
    ];
}

;// CONCATENATED MODULE: ./src/rules/stacks/next.ts


const CONFIGS = ['next.config.js', 'next.config.mjs', 'next.config.cjs', 'next.config.ts'];
const STANDALONE = /\bnode\s+(?:-\S+\s+)*(?:\.?\/)?(?:[\w./-]*\.next\/standalone\/)server\.js\b/;
const START = /\bnext\s+start\b/;
/** Whether the start command and `output` of next.config fit. */
function checkNext({ dependencies }, start, { project, profile }) {
    if (!('next' in dependencies) || start === undefined || project === undefined)
        return [];
    const config = CONFIGS.flatMap((name) => project.files.get(name) ?? [])[0];
    const output = findFirst([config], 'javascript', /\boutput\s*:\s*['"](\w+)['"]/);
    const isComputed = output === undefined && findFirst([config], 'javascript', /\boutput\b/) !== undefined;
    const { command, label } = start;
    const startPlace = start.place ? placeOf(start.place) : {};
    // In an image the folder is often copied to its root: then only the copying tells.
    const copies = /^\s*COPY\b.*\.next\/standalone\b/im.test(project.files.get('Dockerfile')?.text ?? '');
    const wantsStandalone = STANDALONE.test(command) || (copies && /\bnode\s+(?:\.\/)?server\.js\b/.test(command));
    if (wantsStandalone && !isComputed && output?.groups[1] !== 'standalone') {
        return [
            (0,settings_catalogue/* finding */.gk)('next.standalone', profile, {
                ...(config === undefined ? startPlace : output ? placeOf(output) : { file: config.file }),
                message: `${label} runs the standalone server, but the config of Next does not say output: "standalone": there is no such file, and the app does not start.`,
                expected: 'output: "standalone"',
                found: output ? 'another output' : 'no output',
                fix: 'Add output: "standalone" to next.config, or start with next start.',
            }),
        ];
    }
    if (START.test(command) && output?.groups[1] === 'export') {
        return [
            (0,settings_catalogue/* finding */.gk)('next.start', profile, {
                ...placeOf(output),
                message: `${label} is next start, but output: "export" makes files without a server: Next refuses to start.`,
                expected: 'a static site, or no output: "export"',
                found: 'output: "export"',
                fix: 'Deploy the folder out as a static site, or remove output.',
            }),
        ];
    }
    return [];
}

;// CONCATENATED MODULE: ./src/rules/stacks/node.ts







const EXTENSIONS = ['', '.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'];
// By itself, by a file of its own, or by a script that is not read.
const SETS_VARIABLES = /\bNODE_ENV=|--env-file\b|\bpm2(?:-\w+)?\b|\bdotenvx?\b|\benv-cmd\b|\bwith-env\b|\.sh\b/;
// Servers for development, and what to run in their place.
const node_DEVELOPMENT = [
    [/\bnext\s+dev\b/, 'next build in the build, and next start'],
    [/\bnuxi?\s+dev\b|\bastro\s+dev\b|\bremix\s+dev\b|\breact-router\s+dev\b/, 'the built server'],
    [/\bnodemon\b/, 'node in its place'],
    [/\bts-node-dev\b|\btsnd\b/, 'the compiled code with node'],
    [
        /\btsx\s+watch\b|\bnode\s+(?:\S+\s+)*--watch\b|\bnest\s+start\s+(?:\S+\s+)*--(?:watch|debug)\b/,
        'the same without watching',
    ],
    [/\breact-scripts\s+start\b/, 'react-scripts build, and a server of files'],
    [
        /(?:^|&&\s*|\bnpx\s+|\bexec\s+)vite(?:\s+(?:dev|serve|--\S+|\d\S*)|\s*$)/,
        'vite build, and a server of files',
    ],
    [/\bwebpack(?:-dev-server\b|\s+serve\b)/, 'webpack in the build, and a server of files'],
];
/** Node: Express and other servers, Next, and pages that a build makes. */
function checkNodeProject(environment, facts) {
    const { project } = facts;
    const manifest = project && packageOf(project);
    if (facts.preset !== 'node' || project === undefined || manifest === undefined)
        return [];
    const start = start_startOf(facts);
    const sources = start ? reachable(start, manifest, project) : [];
    return [
        ...checkEnvironment(environment, manifest, start, facts),
        ...(start ? checkDevelopment(start, facts) : []),
        ...(start ? checkLeftOut(start, manifest, project, facts) : []),
        ...checkListens(sources.flatMap((source) => listensIn(source, manifest)), facts),
        ...node_checkSessions(environment, manifest, sources, facts),
        ...checkPublic(environment, manifest, facts),
        ...checkNext(manifest, start, facts),
    ];
}
/** NODE_ENV that nobody sets, where a Dockerfile tells that. */
function checkEnvironment(environment, { dependencies }, start, facts) {
    const { project, environments, profile } = facts;
    if (environment !== environments[0] || !('express' in dependencies))
        return [];
    // Other builders set it themselves.
    const dockerfile = project?.files.get('Dockerfile');
    if (dockerfile === undefined || start === undefined)
        return [];
    if (SETS_VARIABLES.test(start.command) ||
        runtimeValue('NODE_ENV', environment, project) !== undefined) {
        return [];
    }
    return [
        (0,settings_catalogue/* finding */.gk)('node.env.missing', profile, {
            file: dockerfile.file,
            subject: 'NODE_ENV',
            message: `Neither ${environment.label} nor the Dockerfile sets NODE_ENV: Express runs as in development, and shows the stack of an error to visitors.`,
            expected: 'production',
            found: 'not set',
            fix: 'Write ENV NODE_ENV=production in the last stage of the Dockerfile, or set it on the app.',
        }),
    ];
}
function checkDevelopment({ command, place, label }, { profile }) {
    const [pattern, instead] = node_DEVELOPMENT.find(([each]) => each.test(command)) ?? [];
    if (pattern === undefined)
        return [];
    const tool = (pattern.exec(command)?.[0] ?? '').replace(/^(?:&&|npx|exec)\s*/, '').trim();
    return [
        (0,settings_catalogue/* finding */.gk)('node.start.dev', profile, {
            ...(place ? placeOf(place) : {}),
            subject: 'web process',
            message: `${label} runs ${shownCommand(tool)}, which is for development: it compiles or watches while it serves, and takes the memory for it.`,
            expected: instead ?? 'the built server',
            found: shownCommand(tool),
            fix: `Start ${instead ?? 'the built server'}.`,
        }),
    ];
}
/** A tool of devDependencies in the start command, where the Dockerfile installs none of them. */
function checkLeftOut({ command, place, label }, { dependencies, devDependencies }, { files }, { profile }) {
    const text = files.get('Dockerfile')?.text ?? '';
    const installs = [
        ...text.matchAll(/^\s*RUN\b.*\b(?:npm (?:ci|install|i)|yarn install|pnpm (?:install|i))\b.*$/gim),
    ];
    const omits = ([line]) => /--omit[= ]dev\b|--only[= ]prod(?:uction)?\b|--production\b|--prod\b/.test(line ?? '');
    if (installs.length === 0 || !installs.every(omits))
        return [];
    const words = command.split(/\s+/).map((word) => word.replace(/^.*node_modules\/\.bin\//, ''));
    const tool = words
        .map((word) => (word === 'tsnd' ? 'ts-node-dev' : word === 'nest' ? '@nestjs/cli' : word))
        .find((word) => word in devDependencies && !(word in dependencies));
    if (tool === undefined)
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('node.start.left-out', profile, {
            ...(place ? placeOf(place) : {}),
            subject: 'web process',
            message: `${label} needs ${(0,wording/* shown */.SP)(tool)}, which is in devDependencies, and the Dockerfile leaves those out: the app does not start.`,
            expected: 'a command of what dependencies hold',
            found: `${(0,wording/* shown */.SP)(tool)} in devDependencies`,
            fix: `Move ${(0,wording/* shown */.SP)(tool)} to dependencies, or start what the build has compiled.`,
        }),
    ];
}
/** The modules of the project that the start command loads, by their relative imports. */
function reachable(start, { main }, { files }) {
    const named = /\b(?:node|tsx|ts-node|nodemon|bun)\s+(?:-\S+\s+|watch\s+|run\s+)*\.?\/?([\w./@-]+)/.exec(start.command)?.[1] ??
        (/\bnest\s+start\b/.test(start.command) ? 'src/main.ts' : undefined) ??
        (/\bnode\s+\.\s*$/.test(start.command) ? main : undefined);
    const entry = named === undefined
        ? undefined
        : moduleAt(named.replace(/^\/?(?:app|usr\/src\/app)\//, ''), files);
    if (entry === undefined)
        return [];
    return reachableFrom(entry, files, (path, source) => findIn(source, 'javascript', /(?:\bfrom|\bimport|\brequire\s*\()\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/).flatMap(({ groups }) => moduleAt(joined(path, groups[1] ?? ''), files) ?? []));
}
function moduleAt(path, files) {
    const bare = path.replace(/^\.\//, '').replace(/\/$/, '');
    // What is compiled has its source in src/ or beside it.
    const written = [
        bare,
        bare.replace(/^(?:dist|build|out|lib)\//, 'src/'),
        bare.replace(/^(?:dist|build|out|lib)\//, ''),
    ];
    for (const each of written) {
        const stem = each.replace(/\.([mc]?)js$/, '');
        const candidates = [
            ...EXTENSIONS.map((extension) => `${each}${extension}`),
            ...EXTENSIONS.slice(1).map((extension) => `${stem}${extension}`),
            ...EXTENSIONS.slice(1).map((extension) => `${each}/index${extension}`),
        ];
        const found = candidates.find((candidate) => files.has(candidate) && candidate !== 'package.json');
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function joined(from, to) {
    const parts = from.split('/').slice(0, -1);
    for (const part of to.split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '.')
            parts.push(part);
    }
    return parts.join('/');
}
/** Each `\u2026.listen(\u2026)`; of what is computed nothing is known. */
function listensIn(source, { dependencies }) {
    return findIn(source, 'javascript', /\.listen\s*\(/).flatMap((found) => {
        const text = argumentsFrom(found, 'javascript');
        if (text === undefined || text.trim() === '')
            return [];
        const place = placeIn(source, found.end, text.trimEnd().length);
        const options = /^\s*\{([^{}]*)\}/.exec(text)?.[1];
        if (options !== undefined) {
            const port = memberIn(options, 'port');
            const host = memberIn(options, 'host');
            const isOpen = options.includes('...');
            return [
                {
                    place,
                    port: port === undefined ? 'fluid' : numberOf(port, source),
                    // https://fastify.dev/docs/latest/Reference/Server/#listen
                    host: host !== undefined
                        ? textOf(host, source)
                        : 'fastify' in dependencies && !isOpen
                            ? 'localhost'
                            : isOpen
                                ? 'fluid'
                                : undefined,
                },
            ];
        }
        const [first = '', second = ''] = splitArguments(text);
        const host = textOf(second, source);
        return [
            {
                place,
                port: numberOf(first, source),
                host: /=>|\bfunction\b/.test(second) ? undefined : host,
            },
        ];
    });
}
function memberIn(options, name) {
    const written = new RegExp(`(?:^|[,\\s])${name}\\s*:\\s*([^,]+)`).exec(options)?.[1];
    if (written !== undefined)
        return written.trim();
    return new RegExp(`(?:^|[,\\s])${name}\\s*(?:,|$)`).test(options.trim()) ? name : undefined;
}
function splitArguments(text) {
    const parts = [''];
    let depth = 0;
    for (const character of text) {
        if (/[([{]/.test(character))
            depth += 1;
        if (/[)\]}]/.test(character))
            depth -= 1;
        if (character === ',' && depth === 0)
            parts.push('');
        else
            parts[parts.length - 1] += character;
    }
    return parts.map((part) => part.trim());
}
function numberOf(expression, source) {
    const written = constantOf(expression, source);
    return /^\d{1,5}$/.test(written) ? Number(written) : 'fluid';
}
function textOf(expression, source) {
    if (expression === '')
        return undefined;
    return /^(['"])([^'"]*)\1$/.exec(constantOf(expression, source))?.[2] ?? 'fluid';
}
/** The one literal that a name stands for in its file, or the expression itself. */
function constantOf(expression, source) {
    const name = expression.trim();
    if (!/^[A-Za-z_$][\w$]*$/.test(name))
        return name;
    const escaped = name.replaceAll('$', '\\$');
    const assigned = findIn(source, 'javascript', new RegExp(`(?:^|[^.\\w$])${escaped}(?:\\s*:\\s*\\w+)?\\s*=(?!=|>)\\s*([^;\\n]+)`));
    const isConstant = findIn(source, 'javascript', new RegExp(`\\bconst\\s+${escaped}\\b`)).length > 0;
    return assigned.length === 1 && isConstant ? (assigned[0]?.groups[1] ?? '').trim() : name;
}
/** Session cookies of Express behind a proxy, and where sessions are kept. */
function node_checkSessions(environment, { dependencies }, sources, facts) {
    const library = ['express-session', 'cookie-session'].find((name) => name in dependencies);
    if (library === undefined || !('express' in dependencies))
        return [];
    const sessions = sources.flatMap((source) => sessionsIn(source, library));
    const first = sessions[0];
    if (first === undefined || sessions.length > 1)
        return [];
    const { options, place, source } = first;
    const secure = /\bsecure\s*:\s*(true|process\.env\.NODE_ENV\s*===?\s*['"]production['"])/.exec(options);
    const mode = runtimeValue('NODE_ENV', environment, facts.project);
    const isSecure = secure !== null &&
        (secure[1] === 'true' || (typeof mode === 'object' && mode.value === 'production'));
    const trusts = findFirst(sources, 'javascript', /['"]trust proxy(?: fn)?['"]/) !== undefined;
    const isOpen = /\.\.\.|\bproxy\s*:/.test(options);
    return [
        ...(isSecure && !trusts && !isOpen
            ? [
                (0,settings_catalogue/* finding */.gk)('node.proxy', facts.profile, {
                    ...placeOf(placeIn(source, first.offset + secure.index, secure[0].length)),
                    message: `The session cookie is secure, and Express trusts no proxy: it takes each request for http, so that ${library === 'express-session' ? 'the cookie is never sent, and nobody stays logged in' : 'setting the cookie fails with 500'}.`,
                    expected: "app.set('trust proxy', 1)",
                    found: 'no trust proxy',
                    fix: "Write app.set('trust proxy', 1) above the session: TLS ends at the platform's edge.",
                }),
            ]
            : []),
        ...(library === 'express-session' && !/\bstore\b/.test(options) && !options.includes('...')
            ? [
                (0,settings_catalogue/* finding */.gk)('node.sessions', facts.profile, {
                    ...placeOf(place),
                    message: `Sessions are kept in the memory of the process${((0,settings_facts/* webProcess */.U6)(facts)?.maxInstances ?? 1) > 1 ? ', and instances do not share them' : ''}: each deployment logs everybody out, and the memory is never freed.`,
                    expected: 'a store, such as Redis or the database',
                    found: 'MemoryStore, the default',
                    fix: 'Give session() a store: connect-redis, connect-pg-simple.',
                }),
            ]
            : []),
    ];
}
function sessionsIn(source, library) {
    const escaped = library.replace('-', '\\-');
    const imported = findFirst([source], 'javascript', new RegExp(`(?:const|let|var)\\s+(\\w+)\\s*=\\s*require\\(\\s*['"]${escaped}['"]`)) ??
        findFirst([source], 'javascript', new RegExp(`import\\s+(?:\\*\\s+as\\s+)?(\\w+)\\s+from\\s+['"]${escaped}['"]`));
    const name = imported?.groups[1];
    if (name === undefined)
        return [];
    return findIn(source, 'javascript', new RegExp(`\\b${name}\\s*\\(`)).flatMap((found) => {
        const options = argumentsFrom(found, 'javascript');
        // Options in a variable are not read.
        if (options === undefined || !options.trim().startsWith('{'))
            return [];
        return [{ options, offset: found.end, place: placeOf(found), source }];
    });
}
const WRITTEN_INTO_PAGES = [
    ['next', 'NEXT_PUBLIC_'],
    ['vite', 'VITE_'],
    ['react-scripts', 'REACT_APP_'],
];
function checkPublic(environment, { dependencies, devDependencies }, { app, profile }) {
    if (environment.source !== 'platform')
        return [];
    const all = { ...dependencies, ...devDependencies };
    // It hands variables of the run to the browser by itself.
    if (Object.keys(all).some((name) => /runtime-env/.test(name)))
        return [];
    const prefixes = WRITTEN_INTO_PAGES.filter(([name]) => name in all).map(([, prefix]) => prefix);
    const isBuiltHere = app?.source !== 'dockerImage';
    return [...environment.variables.values()]
        .filter(({ name }) => prefixes.some((prefix) => name.startsWith(prefix)))
        .filter(({ buildtime }) => !isBuiltHere || !buildtime)
        .map((variable) => (0,settings_catalogue/* findingAbout */.Bd)(variable, isBuiltHere ? 'node.public' : 'node.public.image', profile, {
        message: isBuiltHere
            ? `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} is there at run time only, but it is the build that writes it into the pages: they see undefined.`
            : `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} has no effect in pages: whoever builds the image has written its value into them already.`,
        expected: isBuiltHere ? 'available in the build' : 'given to the build of the image',
        found: isBuiltHere ? 'only at run time' : 'a variable of the app',
        fix: isBuiltHere
            ? `Make ${(0,wording/* shown */.SP)(variable.name)} available in the build, and deploy.`
            : `Hand ${(0,wording/* shown */.SP)(variable.name)} to the build of the image, such as by a build argument.`,
    }));
}
function shownCommand(text) {
    return text.replace(/[^\w ./:=@-]/g, '?').slice(0, 60);
}

;// CONCATENATED MODULE: ./src/rules/stacks/python-web.ts









const SHORTEST_SECRET = 16;
const SERVER = /\b(?:uvicorn|hypercorn|gunicorn|granian|fastapi run)\b/;
/** FastAPI, Starlette and Flask. */
function checkPythonWeb(environment, facts) {
    const { project } = facts;
    if (facts.preset !== 'python' || project === undefined)
        return [];
    const start = start_startOf(facts);
    const sources = start ? python_web_reachable(start, project) : [];
    return [
        ...(start ? python_web_checkServer(start, facts) : []),
        ...checkListens(start ? python_web_listensIn(start, project) : [], facts),
        ...python_web_checkDebug(environment, start, sources, project, facts),
        ...checkSecret(environment, sources, facts),
        ...(start ? checkProxy(start, environment, sources, facts) : []),
        ...checkMiddleware(start, environment, sources, facts),
        ...checkMemory(start, environment, sources, facts),
    ];
}
function python_web_checkServer({ command, place, label }, { profile }) {
    const tool = /\buvicorn\b.*\s--reload\b|\bfastapi\s+dev\b|\bfastapi\s+run\b.*\s--reload\b|\bgunicorn\b.*\s--reload\b/.test(command)
        ? 'a server that watches files (--reload)'
        : /\bflask\b.*\brun\b/.test(command)
            ? 'flask run'
            : undefined;
    if (tool === undefined)
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('python.dev-server', profile, {
            ...(place ? placeOf(place) : {}),
            subject: 'web process',
            message: `${label} is ${tool}, which is for development.`,
            expected: 'gunicorn or uvicorn without --reload',
            found: tool,
            fix: 'Start gunicorn or uvicorn on 0.0.0.0 and the port of PORT.',
        }),
    ];
}
/** The file that the command runs as a program, with its name. */
function scriptIn({ command }, { files }) {
    const [, module, path] = /\bpython3?(?:\.\d+)?\s+(?:-[uOBIsE]+\s+)*(?:-m\s+([\w.]+)|([\w./-]+\.py))/.exec(command) ?? [];
    const name = path ?? (module === undefined ? undefined : `${module.replaceAll('.', '/')}.py`);
    if (name === undefined)
        return undefined;
    const bare = name
        .replace(/^\.?\//, '')
        .replace(/^(?:app|code|usr\/src\/app)\/(?=.*\.py$)/, (folder) => files.has(name.replace(/^\.?\//, '')) ? folder : '');
    return files.get(name.replace(/^\.?\//, '')) ?? files.get(bare);
}
/** The modules that the start command loads, by their imports. */
function python_web_reachable(start, project) {
    const { files } = project;
    const script = scriptIn(start, project);
    const named = /(?:^|[\s'"=])([A-Za-z_][\w.]*):[A-Za-z_]\w*(?:\(\))?(?=$|[\s'"])/.exec(start.command)?.[1];
    const file = /\bfastapi\s+(?:run|dev)\s+(?:-\S+\s+)*([\w./-]+\.py)\b/.exec(start.command)?.[1];
    const flask = /--app[= ]([\w./]+)/
        .exec(start.command)?.[1]
        ?.replace(/\.py$/, '')
        .replaceAll('/', '.');
    const entry = (script && [...files].find(([, source]) => source === script)?.[0]) ??
        python_web_moduleAt(named ?? flask ?? '', files) ??
        (file !== undefined && files.has(file) ? file : undefined) ??
        (/\bflask\b.*\brun\b/.test(start.command)
            ? ['app.py', 'wsgi.py'].find((path) => files.has(path))
            : undefined) ??
        (/\bfastapi\s+run\b/.test(start.command) && file === undefined
            ? ['main.py', 'app.py', 'api.py', 'app/main.py', 'app/app.py', 'app/api.py'].find((path) => files.has(path))
            : undefined);
    if (entry === undefined)
        return [];
    return reachableFrom(entry, files, (path, source) => importsOf(path, source, files));
}
function importsOf(path, source, files) {
    const folder = path.split('/').slice(0, -1);
    const found = [];
    for (const { groups } of findIn(source, 'python', /^[ \t]*from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+\(?([\w, \t\n]+)/m)) {
        const [, dots = '', module = '', names = ''] = groups;
        const base = dots === '' ? [] : folder.slice(0, folder.length - (dots.length - 1));
        const stem = [...base, ...module.split('.').filter(Boolean)].join('.');
        found.push(...[
            stem,
            ...names
                .split(/[\s,]+/)
                .filter(Boolean)
                .map((name) => [stem, name].filter(Boolean).join('.')),
        ].flatMap((name) => python_web_moduleAt(name, files) ?? []));
    }
    for (const { groups } of findIn(source, 'python', /^[ \t]*import[ \t]+([\w.]+(?:[ \t]*,[ \t]*[\w.]+)*)/m)) {
        for (const name of (groups[1] ?? '').split(/[\s,]+/))
            found.push(...[python_web_moduleAt(name, files)].filter((each) => each !== undefined));
    }
    return found;
}
function python_web_moduleAt(dotted, files) {
    if (dotted === '')
        return undefined;
    const path = dotted.replaceAll('.', '/');
    return [`${path}.py`, `${path}/__init__.py`, `src/${path}.py`, `src/${path}/__init__.py`].find((name) => files.has(name));
}
/** `app.run(\u2026)` and `uvicorn.run(\u2026)`, where the file that has them is the program. */
function python_web_listensIn(start, project) {
    return runsIn(start, project).map(({ found, options, isFlask }) => {
        const host = keyword('host', options);
        const port = keyword('port', options);
        const isOpen = options.includes('**');
        const byDefault = isFlask ? 5000 : 8000;
        return {
            place: placeOf(found),
            host: host === undefined
                ? isOpen
                    ? 'fluid'
                    : '127.0.0.1'
                : (/^['"]([^'"]*)['"]$/.exec(host)?.[1] ?? 'fluid'),
            port: port === undefined
                ? isOpen
                    ? 'fluid'
                    : byDefault
                : /^\d{1,5}$/.test(port)
                    ? Number(port)
                    : 'fluid',
        };
    });
}
function runsIn(start, project) {
    const script = scriptIn(start, project);
    if (script === undefined)
        return [];
    const flask = /\b(\w+)\s*=\s*Flask\s*\(/.exec(script.text)?.[1] ?? 'app';
    const hasFlask = /\bFlask\b|\bcreate_app\b/.test(script.text);
    return [
        ...(hasFlask ? findIn(script, 'python', new RegExp(`\\b${flask}\\.run\\s*\\(`)) : []).map((found) => ({ found, isFlask: true })),
        ...findIn(script, 'python', /\buvicorn\.run\s*\(/).map((found) => ({ found, isFlask: false })),
    ].flatMap(({ found, isFlask }) => {
        const options = argumentsFrom(found, 'python');
        // Arguments without a name are host and port of Flask; uvicorn takes the app alone.
        return options === undefined || (isFlask && /^\s*['"\d]/.test(options))
            ? []
            : [{ found, options, isFlask }];
    });
}
function keyword(name, options) {
    const at = new RegExp(`(?:^|[,(\\s])${name}\\s*=(?!=)\\s*`).exec(options);
    if (at === null)
        return undefined;
    let depth = 0;
    let value = '';
    for (const character of options.slice(at.index + at[0].length)) {
        if (/[([{]/.test(character))
            depth += 1;
        if (/[)\]}]/.test(character))
            depth -= 1;
        if (character === ',' && depth <= 0)
            break;
        value += character;
    }
    return value.trim();
}
function python_web_checkDebug(environment, start, sources, project, { profile }) {
    const usesFlask = sources.some(({ text }) => /\bflask\b/.test(text));
    const variable = environment.variables.get('FLASK_DEBUG');
    // gunicorn and its like answer a failure themselves, whatever the variable says.
    const isFlasks = start !== undefined &&
        (/\bflask\b.*\brun\b/.test(start.command) ||
            runsIn(start, project).some(({ isFlask, options }) => isFlask && keyword('debug', options) === undefined));
    const inVariable = variable?.runtime &&
        usesFlask &&
        isFlasks &&
        (TRUE_WORD.test(variable.value.trim()) || variable.value.trim() === '1');
    const run = start && runsIn(start, project).find(({ options }) => keyword('debug', options) === 'True');
    const app = sources.flatMap((source) => findIn(source, 'python', /\b(?:FastAPI|Starlette)\s*\(/).filter((found) => keyword('debug', argumentsFrom(found, 'python') ?? '') === 'True'))[0];
    const code = run?.found ?? app;
    const details = { expected: 'False', fix: 'Turn debug mode off.' };
    return [
        ...(variable && inVariable
            ? [
                (0,settings_catalogue/* findingAbout */.Bd)(variable, 'python.debug', profile, {
                    message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} is on: an error shows code, and lets visitors run their own behind a PIN.`,
                    expected: '0',
                    found: 'a word for true',
                    fix: 'Delete FLASK_DEBUG, or set it to 0.',
                }),
            ]
            : []),
        ...(code
            ? [
                (0,settings_catalogue/* finding */.gk)('python.debug', profile, {
                    ...placeOf(code),
                    message: run?.isFlask
                        ? 'The app runs with debug=True: an error shows code, and lets visitors run their own behind a PIN.'
                        : 'The app has debug=True: an error shows the traceback to visitors.',
                    ...details,
                    found: 'debug=True',
                }),
            ]
            : []),
    ];
}
function checkSecret(environment, sources, { profile }) {
    if (!sources.some(({ text }) => /\bFlask\s*\(/.test(text)))
        return [];
    const assigned = findFirst(sources, 'python', /(?:\bsecret_key|\bconfig\[\s*['"]SECRET_KEY['"]\s*\])\s*=\s*(.+)/);
    const written = (assigned?.groups[1] ?? '').trim();
    const literal = /^(?:b|r|u)?(['"])(.*)\1$/.test(written);
    const random = /^(?:os\.urandom|secrets\.token_\w+|uuid\.uuid4|str\(\s*uuid\.uuid4)\s*\(/.test(written);
    const name = /(?:environ(?:\.get)?|getenv)\s*[[(]\s*['"](\w+)['"]/.exec(written)?.[1];
    const variable = name === undefined ? undefined : environment.variables.get(name);
    const value = variable?.value.trim() ?? '';
    const isWeak = variable !== undefined &&
        value !== '' &&
        !isPlaceholder(variable.name, value) &&
        (value.length < SHORTEST_SECRET || secrets/* DEFAULT_SECRETS */.Ks.test(value));
    return [
        ...(assigned && (literal || random)
            ? [
                (0,settings_catalogue/* finding */.gk)('python.secret', profile, {
                    ...placeOf(assigned),
                    message: literal
                        ? 'The secret key of Flask stands in the code: whoever reads it can sign in as anybody.'
                        : 'The secret key of Flask is made anew by each process: each deployment logs everybody out, and workers refuse the sessions of one another.',
                    expected: 'a variable of the app',
                    found: literal ? 'a text in the code' : 'a random value',
                    fix: 'Read it: app.secret_key = os.environ["SECRET_KEY"]; to make one: python -c "import secrets; print(secrets.token_hex())"',
                }),
            ]
            : []),
        ...(variable && isWeak
            ? [
                (0,settings_catalogue/* findingAbout */.Bd)(variable, 'python.secret', profile, {
                    message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(variable))} signs the sessions of Flask, and is so short that it can be guessed.`,
                    expected: `at least ${SHORTEST_SECRET} characters, at random`,
                    found: `${value.length} characters`,
                    fix: 'Make one: python -c "import secrets; print(secrets.token_hex())"',
                }),
            ]
            : []),
    ];
}
/** Whether the server believes the edge that a visitor came over https; undefined: not known. */
function believesEdge({ command }, environment, sources, project) {
    if (/\bhypercorn\b|\bgranian\b/.test(command))
        return undefined;
    if (/--forwarded-allow-ips\b/.test(command) || /\s(?:-c|--config)[= ]/.test(command))
        return true;
    if (project?.files.has('gunicorn.conf.py') && /\bgunicorn\b/.test(command))
        return undefined;
    const names = ['FORWARDED_ALLOW_IPS', 'GUNICORN_CMD_ARGS', 'UVICORN_FORWARDED_ALLOW_IPS'];
    if (names.some((name) => runtimeValue(name, environment, project) !== undefined))
        return true;
    if (findFirst(sources, 'python', /\bProxyHeadersMiddleware\b|\bProxyFix\b|\bforwarded_allow_ips\b/))
        return true;
    return SERVER.test(command) ? false : undefined;
}
function checkProxy(start, environment, sources, facts) {
    if (sources.length === 0)
        return [];
    if (believesEdge(start, environment, sources, facts.project) !== false)
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('python.proxy', facts.profile, {
            ...(start.place ? placeOf(start.place) : {}),
            subject: 'web process',
            message: 'The server believes X-Forwarded-Proto of 127.0.0.1 alone, and requests come from another address: the app takes https for http, so that its redirects and full URLs go to http.',
            expected: '--forwarded-allow-ips, since nobody but the edge reaches the instance',
            found: 'the default of the server, 127.0.0.1',
            fix: "Add --forwarded-allow-ips='*' to the start command, or set FORWARDED_ALLOW_IPS to *.",
        }),
    ];
}
function checkMiddleware(start, environment, sources, facts) {
    const web = (0,settings_facts/* platformOf */.tj)(facts) && (0,settings_facts/* webProcess */.U6)(facts);
    const probes = ['readiness', 'liveness'].flatMap((kind) => {
        const probe = web?.[kind];
        return typeof probe === 'object' ? [[kind, probe]] : [];
    });
    // A wrapper of the project's own may answer before them.
    const isWrapped = findFirst(sources, 'python', /\.mount\s*\(|@\w+\.middleware\s*\(|\bBaseHTTPMiddleware\b/);
    const trusted = sources.flatMap((source) => findIn(source, 'python', /\badd_middleware\s*\(\s*TrustedHostMiddleware\b|\bMiddleware\s*\(\s*TrustedHostMiddleware\b/))[0];
    const options = trusted && argumentsFrom(trusted, 'python');
    const hosts = options && /\ballowed_hosts\s*=\s*\[([^\]]*)\]/.exec(options)?.[1];
    const areLiterals = hosts !== undefined && /^(?:\s*['"][^'"]*['"]\s*,?)+\s*$/.test(hosts);
    const isAny = /['"]\*['"]|['"]\d{1,3}(?:\.\d{1,3}){3}['"]/.test(hosts ?? '');
    const https = sources.flatMap((source) => findIn(source, 'python', /\badd_middleware\s*\(\s*HTTPSRedirectMiddleware\b|\bMiddleware\s*\(\s*HTTPSRedirectMiddleware\b/))[0];
    const believes = start && believesEdge(start, environment, sources, facts.project);
    return [
        ...(trusted && areLiterals && !isAny && !isWrapped
            ? probes
                .filter(([, { setsHost }]) => !setsHost)
                .map(([kind, { path }]) => (0,settings_catalogue/* finding */.gk)('python.hosts', facts.profile, {
                ...placeOf(trusted),
                subject: `${kind} probe`,
                message: `The ${kind} probe of ${python_web_shownPath(path)} calls the instance by its address, which allowed_hosts does not list: TrustedHostMiddleware answers 400, so the probe would fail.`,
                expected: 'a Host header in the probe, or "*" where the edge knows the hosts',
                found: 'hosts by name alone',
                fix: 'Give the probe a Host header through the API, or answer its path outside of the middleware.',
            }))
            : []),
        ...(https && !isWrapped
            ? [
                ...(believes === false
                    ? [
                        (0,settings_catalogue/* finding */.gk)('python.https', facts.profile, {
                            ...placeOf(https),
                            subject: 'visitors',
                            message: 'HTTPSRedirectMiddleware sends every request to https, and the server does not believe the edge that it came over https: a redirect without end.',
                            expected: '--forwarded-allow-ips in the start command',
                            found: 'the default of the server, 127.0.0.1',
                            fix: 'Remove the middleware: the edge redirects to https itself.',
                        }),
                    ]
                    : []),
                ...probes.map(([kind, { path }]) => (0,settings_catalogue/* finding */.gk)('python.https', facts.profile, {
                    ...placeOf(https),
                    subject: `${kind} probe`,
                    message: `The ${kind} probe of ${python_web_shownPath(path)} comes over http, so HTTPSRedirectMiddleware redirects it to https, which no instance speaks: the probe would fail.`,
                    expected: 'no redirect of the path',
                    found: 'a redirect of every path',
                    fix: 'Remove the middleware: the edge redirects to https itself.',
                })),
            ]
            : []),
    ];
}
/** State that is known to be in memory, where there are several processes. */
function checkMemory(start, environment, sources, facts) {
    const written = /\s(?:--workers|-w)[= ]?(\d+)\b/.exec(start?.command ?? '')?.[1];
    const told = runtimeValue('WEB_CONCURRENCY', environment, facts.project);
    const variable = typeof told === 'object' && /^\d+$/.test(told.value) ? Number(told.value) : 1;
    const workers = written === undefined ? variable : Number(written);
    const instances = (0,settings_facts/* webProcess */.U6)(facts)?.maxInstances ?? 1;
    if (workers < 2 && instances < 2)
        return [];
    const who = workers > 1 ? `${workers} workers` : `${instances} instances`;
    const cache = findFirst(sources, 'python', /['"]?CACHE_TYPE['"]?[\]:=\s]+['"](?:flask_caching\.backends\.)?(SimpleCache|simple)['"]/);
    const limits = findFirst(sources, 'python', /\bstorage_uri\s*=\s*['"]memory:\/\/|\bRATELIMIT_STORAGE_UR[IL]['"]?\s*\]?\s*=\s*['"]memory:\/\//);
    return [cache, limits].flatMap((found, index) => found
        ? [
            (0,settings_catalogue/* finding */.gk)('python.memory', facts.profile, {
                ...placeOf(found),
                subject: index === 0 ? 'cache' : 'limits',
                message: `${index === 0 ? 'The cache is' : 'Limits of requests are'} kept in the memory of each process, and there are ${who}: ${index === 0 ? 'what one stores or deletes the others do not see' : 'each counts for itself'}.`,
                expected: 'Redis',
                found: 'memory',
                fix: index === 0
                    ? 'Set CACHE_TYPE to RedisCache.'
                    : 'Set storage_uri to the URL of Redis.',
            }),
        ]
        : []);
}
function python_web_shownPath(path) {
    return path.replace(/[^\w./~-]/g, '?').slice(0, 100);
}

;// CONCATENATED MODULE: ./src/rules/stacks/rails.ts






const rails_DEVELOPMENT = /^(?:development|dev|test)$/;
/** Rails, by its guides: https://guides.rubyonrails.org/configuring.html */
function checkRails(environment, facts) {
    const { project } = facts;
    if (facts.preset !== 'rails' || project === undefined)
        return [];
    const production = project.files.get('config/environments/production.rb');
    return [
        ...checkMode(environment, project, facts),
        ...rails_checkSecret(environment, project, facts),
        ...checkMasterKey(environment, project, facts),
        ...probesOf(facts).flatMap(([kind, probe]) => [
            ...checkHosts(kind, probe, production, project, facts),
            ...checkSsl(kind, probe, production, project, facts),
        ]),
        ...checkSwitched(environment, production, project, facts),
        ...rails_checkDatabase(environment, project, facts),
        ...rails_checkUploads(production, project, facts),
        ...checkSidekiq(project, facts),
        ...checkListens(rails_listensIn(project.files.get('config/puma.rb')), facts),
    ];
}
function probesOf(facts) {
    const web = (0,settings_facts/* platformOf */.tj)(facts) && (0,settings_facts/* webProcess */.U6)(facts);
    return ['readiness', 'liveness'].flatMap((kind) => {
        const probe = web?.[kind];
        return typeof probe === 'object' && !probe.setsHost ? [[kind, probe]] : [];
    });
}
function checkMode(environment, project, facts) {
    const names = ['RAILS_ENV', 'RACK_ENV'];
    const values = names.map((name) => runtimeValue(name, environment, project));
    const first = values.find((value) => value !== undefined);
    if (first === 'unknown')
        return [];
    const command = start_startOf(facts)?.command;
    const told = /\bRAILS_ENV=['"]?(\w+)|\s(?:-e|--environment)[= ]['"]?(\w+)/.exec(command ?? '');
    if (told)
        return [];
    if (first === undefined) {
        const dockerfile = project.files.get('Dockerfile');
        // Other builders set it themselves, and a start script may.
        const isKnown = command !== undefined && !/\.sh\b|entrypoint/.test(command);
        if (environment !== facts.environments[0] || dockerfile === undefined || !isKnown)
            return [];
        return [
            (0,settings_catalogue/* finding */.gk)('rails.env', facts.profile, {
                file: dockerfile.file,
                subject: 'RAILS_ENV',
                message: `Neither ${environment.label} nor the Dockerfile sets RAILS_ENV: Rails runs as in development, reloads code and refuses hosts that it does not know.`,
                expected: 'production',
                found: 'not set',
                fix: 'Write ENV RAILS_ENV=production in the last stage of the Dockerfile, or set it on the app.',
            }),
        ];
    }
    if (first.variable === undefined || !rails_DEVELOPMENT.test(first.value))
        return [];
    return [
        (0,settings_catalogue/* findingAbout */.Bd)(first.variable, 'rails.env', facts.profile, {
            message: `${(0,wording/* capitalize */.ZH)((0,wording/* nameOf */.Vb)(first.variable))} is for development or tests: Rails reloads code, shows errors to visitors and refuses hosts that it does not know.`,
            expected: 'production',
            found: 'a word for development',
            fix: `Set ${first.variable.name} to production.`,
        }),
    ];
}
function rails_checkSecret(environment, project, facts) {
    const { files } = project;
    if (environment !== facts.environments[0])
        return [];
    const values = ['SECRET_KEY_BASE', 'RAILS_MASTER_KEY'].map((name) => runtimeValue(name, environment, project));
    if (values.some((value) => value === 'unknown' || (value !== undefined && value.value !== '')))
        return [];
    // With the key in the image, the credentials are read; older apps may write the secret elsewhere.
    const elsewhere = [
        'config/master.key',
        'config/credentials/production.key',
        'config/secrets.yml',
    ];
    if (elsewhere.some((path) => files.has(path)))
        return [];
    const sources = [...files].filter(([path]) => path.endsWith('.rb')).map(([, source]) => source);
    if (findFirst(sources, 'ruby', /\bsecret_key_base\b/))
        return [];
    const hasCredentials = files.has('config/credentials.yml.enc') || files.has('config/credentials/production.yml.enc');
    return [
        (0,settings_catalogue/* finding */.gk)('rails.secret', facts.profile, {
            subject: hasCredentials ? 'RAILS_MASTER_KEY' : 'SECRET_KEY_BASE',
            message: `${(0,wording/* capitalize */.ZH)(environment.label)} has neither SECRET_KEY_BASE nor RAILS_MASTER_KEY: Rails in production does not start without a secret_key_base.`,
            expected: hasCredentials ? 'RAILS_MASTER_KEY, for the credentials' : 'SECRET_KEY_BASE',
            found: 'neither',
            fix: hasCredentials
                ? 'Set RAILS_MASTER_KEY to what config/master.key holds.'
                : 'Make one with bin/rails secret, and set SECRET_KEY_BASE to it.',
        }),
    ];
}
function checkMasterKey(environment, { files }, facts) {
    if (environment !== facts.environments[0])
        return [];
    const ignored = (files.get('.gitignore')?.text ?? '').split(/\r?\n/).map((line) => line.trim());
    return [...files]
        .filter(([path]) => /^config\/(?:master|credentials\/\w+)\.key$/.test(path))
        .filter(([path]) => !ignored.some((line) => [
        `/${path}`,
        path,
        '*.key',
        '/config/*.key',
        'config/*.key',
        '/config/credentials/*.key',
        'master.key',
    ].includes(line)))
        .map(([path, { file }]) => (0,settings_catalogue/* finding */.gk)('rails.master-key', facts.profile, {
        file,
        subject: path,
        message: `${path} is in the repository: whoever can read it can read the credentials.`,
        expected: 'a variable of the app, RAILS_MASTER_KEY',
        found: 'a file that .gitignore does not name',
        fix: `Remove it with git rm --cached ${path}, add it to .gitignore, and make new credentials: the old ones stay in the history.`,
    }));
}
/** What `exclude` lets by, as far as it is written as a path; undefined: something else. */
function excludes(path, setting, sources) {
    const found = findFirst(sources, 'ruby', new RegExp(`\\bconfig\\.${setting}\\s*=([^\\n]*(?:\\n\\s+[^\\n]*)?)`));
    if (found === undefined)
        return false;
    const text = found.groups[1] ?? '';
    if (!/\bexclude\b/.test(text))
        return false;
    const paths = [...text.matchAll(/==\s*['"]([^'"]+)['"]/g)].map(([, each]) => each);
    if (paths.length > 0 && !/\|\||start_with|=~|match|in\?|include\?/.test(text))
        return paths.includes(path);
    return undefined;
}
function checkHosts(kind, { path }, production, { files }, { profile }) {
    const sources = [production, files.get('config/application.rb')];
    const initializers = [...files]
        .filter(([name]) => /^config\/initializers\//.test(name))
        .map(([, source]) => source);
    const all = [...sources, ...initializers];
    const listed = findFirst(all, 'ruby', /\b(?:config|Rails\.application\.config)\.hosts\s*(?:<<|\+?=)[ \t]*(.+)/);
    const written = listed?.groups[1] ?? '';
    // Only texts of hosts are sure not to hold an address; a pattern, a network or a variable may.
    const literals = /^(?:\[\s*)?(?:['"][^'"#]+['"]\s*,?\s*)+\]?\s*$/.test(written);
    const holdsAddress = /['"](?:\d{1,3}\.){3}\d/.test(written) || /['"]\.?\*?['"]/.test(written);
    const cleared = findFirst(all, 'ruby', /\bconfig\.hosts\s*(?:=\s*(?:nil|\[\s*\])|\.clear\b)/);
    if (!listed || !literals || holdsAddress || cleared)
        return [];
    const others = all.flatMap((source) => source ? findIn(source, 'ruby', /\.hosts\s*(?:<<|\+?=|\.(?:concat|push))/) : []);
    const plain = all.flatMap((source) => source
        ? findIn(source, 'ruby', /\.hosts\s*(?:<<|\+?=)[ \t]*(?:\[\s*)?(?:['"][^'"#]+['"]\s*,?\s*)+\]?[ \t]*$/m)
        : []);
    if (others.length !== plain.length || excludes(path, 'host_authorization', all) !== false)
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('rails.hosts', profile, {
            ...placeOf(listed),
            subject: `${kind} probe`,
            message: `The ${kind} probe of ${rails_shownPath(path)} calls the instance by its address, which config.hosts does not list: Rails answers 403, so the probe would fail.`,
            expected: 'the path excluded from host_authorization, or a Host header in the probe',
            found: 'hosts by name alone',
            fix: `Write config.host_authorization = { exclude: ->(request) { request.path == "${rails_shownPath(path)}" } }.`,
        }),
    ];
}
function checkSsl(kind, { path }, production, { files }, { profile }) {
    const forced = findFirst([production], 'ruby', /^[ \t]*config\.force_ssl\s*=\s*true\b/m);
    const all = [production, files.get('config/application.rb')];
    const assumed = findFirst(all, 'ruby', /\bconfig\.assume_ssl\s*=\s*(?!false\b)/);
    const exempt = excludes(path, 'ssl_options', all);
    const isOff = findFirst(all, 'ruby', /\bredirect:\s*false\b/);
    if (!forced || assumed || isOff || exempt !== false)
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('rails.ssl.probe', profile, {
            ...placeOf(forced),
            subject: `${kind} probe`,
            message: `The ${kind} probe of ${rails_shownPath(path)} comes over http, so config.force_ssl redirects it to https, which no instance speaks: the probe would fail.`,
            expected: 'config.assume_ssl = true, or the path excluded from the redirect',
            found: 'force_ssl alone',
            fix: 'Write config.assume_ssl = true (Rails 7.1 and later): TLS ends before the instance. Or exclude the path in config.ssl_options.',
        }),
    ];
}
/** What production.rb makes depend on a variable that is not there. */
function checkSwitched(environment, production, project, facts) {
    const isUnset = (name) => {
        // Other builders set these two themselves.
        if (!project.files.has('Dockerfile'))
            return false;
        const value = runtimeValue(name, environment, project);
        return value === undefined || (value !== 'unknown' && value.value === '');
    };
    if (environment !== facts.environments[0])
        return [];
    const served = findFirst([production], 'ruby', /config\.(?:public_file_server\.enabled|serve_static_(?:files|assets))\s*=\s*(ENV\[\s*['"]RAILS_SERVE_STATIC_FILES['"]\s*\]\.present\?|false)/);
    const logged = findFirst([production], 'ruby', /\bif\s+ENV\[\s*['"]RAILS_LOG_TO_STDOUT['"]\s*\](?:\.present\?)?/);
    const otherwise = findFirst([production], 'ruby', /STDOUT|\$stdout/)?.line !== undefined && !logged;
    const hasServer = /\bnginx\b|\bcaddy\b|\bapache2?\b/i.test(project.files.get('Dockerfile')?.text ?? '');
    const isThruster = /\bthrust\b/.test(start_startOf(facts)?.command ?? '');
    const isOff = served?.groups[1] === 'false' || isUnset('RAILS_SERVE_STATIC_FILES');
    return [
        ...(served && isOff && !hasServer && !isThruster
            ? [
                (0,settings_catalogue/* finding */.gk)('rails.static', facts.profile, {
                    ...placeOf(served),
                    subject: 'RAILS_SERVE_STATIC_FILES',
                    message: 'Rails does not serve the files of public/, and nothing else does on the platform: pages come without styles and scripts.',
                    expected: 'public_file_server.enabled, or a server of files in the image',
                    found: served.groups[1] === 'false' ? 'false' : 'RAILS_SERVE_STATIC_FILES is not set',
                    fix: served.groups[1] === 'false'
                        ? 'Delete the line.'
                        : 'Set RAILS_SERVE_STATIC_FILES to 1.',
                }),
            ]
            : []),
        ...(logged && !otherwise && isUnset('RAILS_LOG_TO_STDOUT')
            ? [
                (0,settings_catalogue/* finding */.gk)('rails.log', facts.profile, {
                    ...placeOf(logged),
                    subject: 'RAILS_LOG_TO_STDOUT',
                    message: 'RAILS_LOG_TO_STDOUT is not set, so logs go to log/production.log in the instance: the platform shows none of them.',
                    expected: 'RAILS_LOG_TO_STDOUT=1',
                    found: 'not set',
                    fix: 'Set RAILS_LOG_TO_STDOUT to 1.',
                }),
            ]
            : []),
    ];
}
function rails_checkDatabase(environment, project, facts) {
    const source = project.files.get('config/database.yml');
    const url = runtimeValue('DATABASE_URL', environment, project);
    if (source === undefined || url !== undefined || environment !== facts.environments[0])
        return [];
    const section = /^production:[ \t]*\r?\n((?:[ \t]+.*(?:\r?\n|$)|[ \t]*\r?\n)*)/m.exec(source.text);
    const body = section?.[1] ?? '';
    if (section === null || /<%|url:/.test(body))
        return [];
    const own = /^[ \t]+(?:primary:[\s\S]*?)?adapter:[ \t]*(\w+)/m.exec(body);
    const anchor = /<<:[ \t]*\*(\w+)/.exec(body)?.[1];
    const inherited = anchor === undefined
        ? null
        : new RegExp(`^\\w+:[ \\t]*&${anchor}[ \\t]*\\r?\\n(?:[ \\t]+.*\\r?\\n)*?[ \\t]+adapter:[ \\t]*(\\w+)`, 'm').exec(source.text);
    if ((own?.[1] ?? inherited?.[1]) !== 'sqlite3')
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('database.sqlite', facts.profile, {
            ...placeOf(placeIn(source, section.index, 'production:'.length)),
            subject: 'config/database.yml',
            message: 'The database of production is SQLite, in a file of the instance: without a persistent disk, its data is lost with each deployment.',
            expected: 'a PostgreSQL or MySQL database, by DATABASE_URL',
            found: 'sqlite3',
            fix: 'Connect a database and set DATABASE_URL, or mount a persistent disk where the file is.',
        }),
    ];
}
function rails_checkUploads(production, { files }, { profile }) {
    const service = findFirst([production], 'ruby', /config\.active_storage\.service\s*=\s*:(\w+)/);
    const name = service?.groups[1];
    if (service === undefined || name === undefined)
        return [];
    const storage = files.get('config/storage.yml')?.text ?? '';
    const kind = new RegExp(`^${name}:[ \\t]*\\r?\\n(?:[ \\t]+.*\\r?\\n)*?[ \\t]+service:[ \\t]*(\\w+)`, 'm').exec(storage)?.[1];
    const models = [...files]
        .filter(([path]) => /^app\/models\//.test(path))
        .map(([, source]) => source);
    // Every new app has the line, and most of them never store a file.
    const attached = findFirst(models, 'ruby', /\bhas_(?:one|many)_attached\b|\bhas_rich_text\b/);
    if (kind !== 'Disk' || !attached)
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('rails.uploads', profile, {
            ...placeOf(service),
            message: `Active Storage keeps uploads on the disk of the instance: without a persistent disk, they are lost with each deployment.`,
            expected: 'a service of kind S3, with object storage',
            found: 'a service of kind Disk',
            fix: 'Connect object storage and name its service here, or mount a persistent disk at storage/.',
        }),
    ];
}
function checkSidekiq({ files }, { app, profile }) {
    const gem = findFirst([files.get('Gemfile')], 'ruby', /^[ \t]*gem\s+['"]sidekiq['"]/m);
    if (gem === undefined || app === undefined)
        return [];
    const web = app.processes.find(({ type }) => type === 'web');
    const commands = app.processes.map(({ entrypoint }) => entrypoint);
    const isUnclear = web === undefined ||
        web.entrypoint.trim() === '' ||
        app.processes.some(({ type, entrypoint }) => type === 'worker' && entrypoint.trim() === '');
    if (isUnclear || commands.some((command) => /\bsidekiq|foreman|overmind|\.sh\b/.test(command)))
        return [];
    // Inside puma: https://github.com/sidekiq/sidekiq/wiki/Embedding
    if (/configure_embed/.test(files.get('config/puma.rb')?.text ?? ''))
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('rails.sidekiq', profile, {
            ...placeOf(gem),
            message: 'The project uses Sidekiq, but no process of the app runs it: jobs wait for ever.',
            expected: 'a worker process',
            found: 'none',
            fix: 'Add a worker process: bundle exec sidekiq',
        }),
    ];
}
function rails_listensIn(puma) {
    if (puma === undefined)
        return [];
    return findIn(puma, 'ruby', /^[ \t]*(?:port|bind)\b[ \t(]*(.+)$/m).map((found) => {
        const written = (found.groups[1] ?? '').replace(/\)?\s*$/, '').trim();
        const bound = /^['"]tcp:\/\/([^:'"#]+):(\d+)['"]$/.exec(written);
        const place = placeOf(found);
        if (bound)
            return { place, host: bound[1], port: Number(bound[2]) };
        const host = /^['"]tcp:\/\/([\w.[\]-]+):/.exec(written)?.[1];
        return { place, host, port: /^\d{1,5}$/.test(written) ? Number(written) : 'fluid' };
    });
}
function rails_shownPath(path) {
    return path.replace(/[^\w./~-]/g, '?').slice(0, 100);
}

;// CONCATENATED MODULE: ./src/rules/stacks/check-stack.ts





/** What breaks in the stacks that have a preset of their own, Django aside. */
function checkStack(environment, facts) {
    if (facts.project === undefined)
        return [];
    return [
        ...checkStartListens(environment, facts),
        ...checkNodeProject(environment, facts),
        ...checkLaravel(environment, facts),
        ...checkRails(environment, facts),
        ...checkPythonWeb(environment, facts),
    ];
}

;// CONCATENATED MODULE: ./src/rules/check-settings.ts


















const OF_THE_WHOLE = [
    checkRequired,
    checkPlatformNames,
    django_hosts/* checkDomains */.a8,
    checkApp,
    checkHealthcheck,
    django_build.checkBuild,
    checkEntrypoint,
    checkNames,
    checkUndeployed,
    checkTemplate,
    checkRepository,
];
const OF_ONE_ENVIRONMENT = [
    checkValues,
    checkPublished,
    checkSecretKey,
    django_hosts/* checkHosts */.GZ,
    checkDjangoSettings,
    django_proxy/* checkProxy */.d4,
    checkStorage,
    checkDeployment,
    django_start_checkStart,
    checkReads,
    checkNode,
    checkStack,
    checkServiceUrls,
    checkObjectStorage,
    checkServer,
];
/** Everything that the facts alone tell. The same fault of file and platform is reported once. */
function checkSettings(facts) {
    const said = new Set();
    const values = facts.environments.flatMap((environment) => OF_ONE_ENVIRONMENT.flatMap((check) => check(environment, facts)).filter(({ id, subject }) => {
        const key = `${id} ${subject}`;
        if (said.has(key))
            return environment === facts.environments[0];
        said.add(key);
        return true;
    }));
    const [required = [], ...others] = OF_THE_WHOLE.map((check) => check(facts));
    return [...required, ...values.filter(isNews(required)), ...others.flat()].filter(isCause);
}
const OF_VALUES = /^(?:env\.(?:number|boolean|padding|unresolved|placeholder)|database\.|redis\.)/;
/** That Django does not start is a consequence where the value that it fails on is told of. */
function isCause({ id, subject }, _, all) {
    if (id !== 'django.start' || subject === undefined)
        return true;
    return !all.some((other) => other.subject === subject && OF_VALUES.test(other.id));
}
/** What is missing is told once: by the template or the preset, or else by the code. */
function isNews(required) {
    const missing = new Set(required.map(({ subject }) => subject));
    return ({ id, subject }) => !(id === 'env.missing' || id === 'django.hosts.none' || id === 'django.secret-key.weak') ||
        !missing.has(subject);
}

// EXTERNAL MODULE: ./src/rules/django-requests.ts
var django_requests = __webpack_require__(7683);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
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
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
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
/** Answers by status code in one interval that begins at `time`. */
const statusCodePoint = schemas/* looseObject */._H3({ time, value: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()) });
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
        /** One point for each interval in which somebody asked for something, oldest first. */
        statusCodes: (appId, span, intervalSeconds) => get(`${app(appId)}/metrics/status-codes${query({ ...span, interval_in_seconds: intervalSeconds })}`, schemas/* array */.YOg(statusCodePoint)),
        /** Milliseconds within which so many of a hundred requests of an interval were answered, 1 to 99. */
        responseTimes: (appId, percent, span, intervalSeconds) => get(`${app(appId)}/metrics/response-time${query({ ...span, percent, interval_in_seconds: intervalSeconds })}`, schemas/* array */.YOg(metricPoint)),
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/actions/validate-settings/hide-values.ts

// Shorter pieces come up in ordinary text by chance.
const SHORTEST = 6;
// A name, and the word by which Python tells what it did not find.
const SHOWN = new Set(['DJANGO_SETTINGS_MODULE', 'PYTHONPATH', 'TZ', 'LANG']);
/**
 * Puts the name of a variable, `<SECRET_KEY>`, wherever a text holds its value or an entry of its
 * list: messages of Django quote the settings they complain about.
 */
function hideValues(text, { variables }, settingsModule) {
    const pieces = new Map();
    for (const { name, value, stored } of variables.values()) {
        if (SHOWN.has(name))
            continue;
        const { user = '', password = '' } = (0,secrets/* credentialsIn */.Wr)(value) ?? {};
        for (const piece of [
            value,
            value.trim(),
            stored ?? '',
            user,
            password,
            ...value.split(/[\s,]+/),
        ]) {
            const isShown = piece === settingsModule || (0,secrets/* isOrdinary */.P)(piece);
            if (piece.length >= SHORTEST && !isShown && !pieces.has(piece))
                pieces.set(piece, name);
        }
    }
    // The longest first: a part must not be replaced within a whole.
    return [...pieces]
        .sort(([a], [b]) => b.length - a.length)
        .reduce((hidden, [piece, name]) => hidden.replaceAll(piece, `<${name}>`), text);
}

;// CONCATENATED MODULE: ./src/actions/validate-settings/django-check.ts





const NO_DJANGO = 86;
const MOST_REASON_CHARACTERS = 300;
// Runs manage.py as `python manage.py check` does, but tells a missing Django apart from a missing
// dependency of the project, and ends a check that hangs, with the line it hangs in.
const PROGRAM = `
import faulthandler, importlib.util, os, runpy, sys
if importlib.util.find_spec("django") is None:
    sys.exit(${NO_DJANGO})
faulthandler.dump_traceback_later(float(sys.argv[1]), exit=True)
sys.path[0:1] = [os.getcwd()]
sys.argv = ["manage.py"] + sys.argv[2:]
runpy.run_path("manage.py", run_name="__main__")
`;
// What Python needs of the runner. Nothing else: a variable of the runner must not stand in for one
// that the app lacks, and the runner's tokens are not the project's business.
const INHERITED = /^(?:PATH|HOME|USER|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|VIRTUAL_ENV|CONDA_\w+|PYENV_\w+|PYTHONHOME|PYTHONPATH|LD_LIBRARY_PATH|DYLD_\w+|SYSTEMROOT|USERPROFILE|APPDATA|LOCALAPPDATA|PATHEXT|COMSPEC)$/i;
/** What the code of the project is run with: the app's variables, and what Python needs. */
function childEnvOf({ environment, port }, env) {
    const own = [...environment.variables.values()].filter(({ runtime }) => runtime);
    return {
        PORT: String(port ?? settings_facts/* DEFAULT_PORT */.Wg),
        ...Object.fromEntries(own.map(({ name, value }) => [name, value])),
        ...Object.fromEntries(Object.entries(env).filter(([name]) => INHERITED.test(name))),
        PYTHONDONTWRITEBYTECODE: '1',
        PYTHONIOENCODING: 'utf-8',
    };
}
/** Runs `manage.py check --deploy` with the variables of the app. */
async function runDjangoCheck(options, { exec, env, log, signal }) {
    const { directory, environment, settingsModule, pythons } = options;
    const childEnv = childEnvOf(options, env);
    const args = [
        ...['-c', PROGRAM, String(options.timeoutSeconds), 'check', '--deploy', '--no-color'],
        ...(settingsModule === undefined ? [] : [`--settings=${settingsModule}`]),
    ];
    let result;
    let python = pythons[0] ?? 'python3';
    for (const each of pythons) {
        python = each;
        // A question that nobody answers gets the end of the input, and does not wait.
        result = await exec(each, args, { cwd: directory, env: childEnv, input: '' });
        signal.throwIfAborted();
        if (result.exitCode >= 0 && result.exitCode !== NO_DJANGO)
            break;
    }
    if (result === undefined || result.exitCode < 0) {
        return { status: 'impossible', reason: `there is no ${pythons.join(' or ')}` };
    }
    if (result.exitCode === NO_DJANGO) {
        return { status: 'impossible', reason: `${python} has no Django installed` };
    }
    const output = hideValues(result.stderr, environment, settingsModule);
    const checked = readChecks(`${output}\n${hideValues(result.stdout, environment, settingsModule)}`);
    if (checked !== undefined) {
        return {
            status: 'ran',
            findings: checked.map((check) => toFinding(check, options.profile)),
            note: `${python}, ${settingsModule ?? 'the settings module of manage.py'}`,
            python,
        };
    }
    await log.group('manage.py check --deploy', async () => log.remote(lastLines(output, 60)));
    return explainFailure(output, python, options);
}
const LEVELS = {
    CRITICALS: 'error',
    ERRORS: 'error',
    WARNINGS: 'warning',
    INFOS: 'notice',
    DEBUGS: 'notice',
};
/** undefined when the text is not that of a finished check, whatever else is printed around it. */
function readChecks(text) {
    if (!/^(?:\w+: )?System check identified /m.test(text))
        return undefined;
    const found = [];
    let severity = 'warning';
    for (const line of text.split(/\r\n|\n|\r/)) {
        const level = LEVELS[/^([A-Z]+):$/.exec(line)?.[1] ?? ''];
        const start = /^(\S.*?): \(([A-Za-z0-9_]+\.[A-Z]\d{3})\) (.*)$/.exec(line);
        const hint = /^\tHINT: (.*)$/.exec(line)?.[1];
        const last = found.at(-1);
        if (level)
            severity = level;
        else if (start) {
            const [, object = '?', id = '', message = ''] = start;
            found.push({ id, severity, object, message, hint: undefined });
        }
        else if (hint !== undefined && last)
            last.hint = hint;
    }
    return found;
}
function toFinding({ id, severity, object, message, hint }, profile) {
    const known = DJANGO_MESSAGES[id];
    return {
        // Django's ids are as stable as ours, and what people search for.
        ...(0,settings_catalogue/* finding */.gk)('django.check', profile, { message: known?.message ?? django_check_oneLine(message) }),
        id,
        severity,
        ...(object === '?' ? {} : { subject: object.slice(0, 100) }),
        ...((known?.fix ?? hint) ? { fix: known?.fix ?? django_check_oneLine(hint ?? '') } : {}),
    };
}
function explainFailure(output, python, options) {
    const { directory, environment, settingsModule, profile, timeoutSeconds } = options;
    const place = lastPlace(output, directory);
    const failed = (details) => ({
        status: 'ran',
        findings: [(0,settings_catalogue/* finding */.gk)('django.start', profile, { ...place, ...details })],
        note: 'Django could not start',
        python,
    });
    if (/^Timeout \(\d+:\d\d:\d\d/m.test(output)) {
        return failed({
            message: `Django did not finish its check within ${timeoutSeconds} seconds: something waits, such as a connection that is made while the settings load.`,
            found: 'no end',
            fix: 'Connect to services when they are first used, and give each connection a timeout.',
        });
    }
    const thrown = lastException(output);
    const text = django_check_oneLine(thrown?.text ?? '');
    if (thrown?.type === 'ModuleNotFoundError') {
        const module = /No module named '([\w.]+)'/.exec(text)?.[1] ?? 'a module';
        const settings = settingsModule ?? environment.variables.get('DJANGO_SETTINGS_MODULE')?.value ?? '';
        if (settings === module || settings.startsWith(`${module}.`)) {
            return failed({
                message: `The settings module ${settings} does not exist: Python finds no ${module}.`,
                found: `no module ${module}`,
                fix: 'Correct settings-module, or DJANGO_SETTINGS_MODULE on the app.',
            });
        }
        return { status: 'impossible', reason: `the project needs ${module}, which is not installed` };
    }
    const key = thrown?.type === 'KeyError' ? /^'([A-Za-z_]\w*)'$/.exec(text)?.[1] : undefined;
    if (key !== undefined) {
        return failed({
            message: `The settings read ${key}, which ${environment.label} does not have.`,
            subject: key,
            found: `no ${key}`,
            fix: `Set ${key}, or give it a default in the settings.`,
        });
    }
    if (thrown === undefined) {
        return { status: 'impossible', reason: 'manage.py ended without the result of a check' };
    }
    const type = thrown.type.split('.').at(-1) ?? thrown.type;
    // What ImproperlyConfigured says is written for a reader, other texts need the type.
    const reason = [
        ...(type === 'ImproperlyConfigured' && text !== '' ? [] : [type]),
        ...(text === '' ? [] : [text.slice(0, MOST_REASON_CHARACTERS)]),
    ].join(': ');
    return failed({
        message: `Django cannot start with the variables of ${environment.label}: ${reason}${/[.!?]$/.test(reason) ? '' : '.'}`,
        found: type,
        fix: 'The traceback in the log shows the way there.',
    });
}
function lastException(output) {
    const lines = output.split(/\r\n|\n|\r/);
    const start = lines.findLastIndex((line) => line.startsWith('Traceback (most recent call last):'));
    if (start < 0)
        return undefined;
    for (const line of lines.slice(start + 1)) {
        const match = /^([A-Za-z_][\w.]*)(?:: (.*))?$/.exec(line);
        if (match?.[1])
            return { type: match[1], text: match[2] ?? '' };
    }
    return undefined;
}
/** The innermost line of the project's own code in a traceback. */
function lastPlace(output, directory) {
    const frames = [...output.matchAll(/^ {2}File "([^"\n]+)", line (\d+)/gm)].flatMap((match) => {
        const path = (0,external_node_path_.resolve)(directory, match[1] ?? '');
        const inside = (0,external_node_path_.relative)(directory, path);
        const isOwn = !inside.startsWith('..') && !/(?:^|[\\/])(?:site-packages|lib)[\\/]/.test(inside);
        return isOwn && !/[<>]/.test(inside) && inside !== 'manage.py'
            ? [{ path: (0,external_node_path_.join)(directory, inside), line: Number(match[2]) }]
            : [];
    });
    const frame = frames.at(-1);
    if (frame === undefined)
        return {};
    return { file: (0,external_node_path_.relative)((0,external_node_path_.resolve)('.'), frame.path).split(external_node_path_.sep).join('/'), line: frame.line };
}
function django_check_oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
function lastLines(text, most) {
    return text.trimEnd().split('\n').slice(-most).join('\n');
}
/** Why the check was not run. */
function skippedFinding(reason, severity, profile) {
    const found = (0,settings_catalogue/* finding */.gk)('django.check.skipped', profile, {
        message: `manage.py check --deploy was not run: ${reason}.`,
        expected: 'a Python with the project installed',
        found: reason,
        fix: "Install the project's requirements in a step before this one, or set django-check: never.",
    });
    return { ...found, severity: severity ?? (0,settings_catalogue/* ruleOf */.Y)('django.check.skipped').severity };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./src/actions/validate-settings/django-requests.ts





const ANSWER = schemas/* object */.Ikc({
    status: schemas/* int */.Whr().check(api/* _gte */.qm(100), api/* _lte */.Zm(599)),
    isHostRefused: schemas/* boolean */.zMY(),
    isToItself: schemas/* boolean */.zMY(),
    isTouched: schemas/* boolean */.zMY(),
});
const ANSWERS = schemas/* object */.Ikc({
    log: schemas/* string */.YjP().check(api/* _maxLength */.Eb(20_000)),
    answers: schemas/* nullable */.mee(schemas/* object */.Ikc({ probe: schemas/* optional */.lqM(ANSWER), page: schemas/* optional */.lqM(ANSWER) })),
});
// Any address of an instance.
const INSTANCE = '10.96.27.85';
// Holds the project's code in a process group of its own: what that starts ends with it. The answers
// come over a pipe, so that nothing the project prints is taken for one.
const django_requests_PROGRAM = `
import json, os, signal, subprocess, sys, threading
job = json.load(sys.stdin)
read, write = os.pipe()
child = subprocess.Popen([sys.executable, "-c", job["worker"], str(write)], stdin=subprocess.PIPE,
    stdout=subprocess.PIPE, stderr=subprocess.STDOUT, pass_fds=(write,), start_new_session=True)
os.close(write)
def end(*_):
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
def stop(*_):
    end()
    os._exit(1)
signal.signal(signal.SIGTERM, stop)
kept = {"log": b"", "answers": b""}
def drain(name, stream, most):
    while piece := os.read(stream, 4096):
        kept[name] = (kept[name] + piece)[:most]
readers = [threading.Thread(target=drain, args=args, daemon=True) for args in
    (("log", child.stdout.fileno(), 4000), ("answers", read, 4000))]
for each in readers:
    each.start()
try:
    child.stdin.write(json.dumps(job["ask"]).encode())
    child.stdin.close()
except BrokenPipeError:
    pass
try:
    child.wait(job["timeout"])
except subprocess.TimeoutExpired:
    pass
end()
for each in readers:
    each.join(2)
try:
    answers = json.loads(kept["answers"])
except ValueError:
    answers = None
print(json.dumps({"log": kept["log"].decode("utf-8", "replace"), "answers": answers}))
`;
const WORKER = `
import io, json, logging, os, socket, sys
out = int(sys.argv[1])
ask = json.load(sys.stdin)
sys.argv = ["manage.py"]
sys.path[0:1] = [os.getcwd()]
os.environ["DJANGO_SETTINGS_MODULE"] = ask["settings"]
touched = []
def refuse(*args, **kwargs):
    touched.append(1)
    raise OSError("no network here")
socket.socket.connect = refuse
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import OperationalError
def no_database(*args, **kwargs):
    touched.append(1)
    raise OperationalError("no database here")
BaseDatabaseWrapper.connect = no_database
def without_files(cls):
    stored_name = cls.stored_name
    def name_or_touch(self, name):
        try:
            return stored_name(self, name)
        except ValueError:
            touched.append(1)
            raise
    cls.stored_name = name_or_touch
import django
django.setup()
from django.contrib.staticfiles.storage import HashedFilesMixin, ManifestFilesMixin
without_files(HashedFilesMixin)
without_files(ManifestFilesMixin)
from django.core.handlers.wsgi import WSGIHandler
refused = []
class Refused(logging.Handler):
    def emit(self, record):
        refused.append(1)
handler = WSGIHandler()
logger = logging.getLogger("django.security.DisallowedHost")
logger.disabled = False
logger.setLevel(logging.DEBUG)
logger.addHandler(Refused())
def send(request):
    del touched[:], refused[:]
    got = {"status": 500, "location": ""}
    def start(status, headers, exc_info=None):
        got["status"] = int(status.split()[0])
        got["location"] = dict((k.lower(), v) for k, v in headers).get("location", "")
    environ = {"REQUEST_METHOD": "GET", "SCRIPT_NAME": "", "QUERY_STRING": "",
        "SERVER_PROTOCOL": "HTTP/1.1", "REMOTE_ADDR": "10.96.0.1", "SERVER_NAME": ask["instance"],
        "SERVER_PORT": str(ask["port"]), "wsgi.version": (1, 0), "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr, "wsgi.multithread": False,
        "wsgi.multiprocess": False, "wsgi.run_once": True,
        "PATH_INFO": request["path"], "HTTP_HOST": request["host"], **request["headers"]}
    try:
        response = handler(environ, start)
        for _ in response:
            pass
        response.close()
    except Exception:
        got["status"] = 500
    own = "https://" + request["host"] + request["path"]
    return {"status": got["status"], "isHostRefused": bool(refused),
        "isToItself": got["location"] == own, "isTouched": bool(touched)}
answers = {name: send(request) for name, request in ask["requests"].items()}
os.write(out, json.dumps(answers).encode())
`;
/** Sends a probe and a page through the middleware of the project; undefined where it did not get so far. */
async function runDjangoRequests(options, { exec, env, log, signal }) {
    const { environment, settingsModule, probePath, publicHost } = options;
    const port = options.port ?? settings_facts/* DEFAULT_PORT */.Wg;
    const requests = {
        ...(probePath === undefined
            ? {}
            : { probe: { host: `${INSTANCE}:${port}`, path: probePath, headers: {} } }),
        ...(publicHost === undefined
            ? {}
            : {
                page: {
                    host: publicHost,
                    path: '/',
                    headers: { HTTP_X_FORWARDED_PROTO: 'https', HTTP_X_FORWARDED_FOR: '203.0.113.7' },
                },
            }),
    };
    const job = {
        worker: WORKER,
        timeout: options.timeoutSeconds,
        ask: { settings: settingsModule, instance: INSTANCE, port, requests },
    };
    const result = await exec(options.python, ['-c', django_requests_PROGRAM], {
        cwd: options.directory,
        env: childEnvOf(options, env),
        // By stdin: a host may be the value of a variable.
        input: JSON.stringify(job),
    });
    signal.throwIfAborted();
    const parsed = ANSWERS.safeParse(jsonOf(result.stdout));
    if (!parsed.success)
        return undefined;
    const printed = hideValues(parsed.data.log, environment, settingsModule).trimEnd();
    if (printed !== '')
        await log.group('Two requests to Django', async () => log.remote(printed));
    const { answers } = parsed.data;
    if (answers === null)
        return undefined;
    return { probe: measured(answers.probe), page: measured(answers.page) };
}
function measured(answer) {
    if (answer === undefined)
        return undefined;
    const { isTouched, ...seen } = answer;
    if (isTouched && seen.status >= 400)
        return { kind: 'not-measured' };
    return { kind: 'status', ...seen };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** What the requests met that reading had not told. */
function requestFindings({ probe, page }, found, profile) {
    const isTold = (...ids) => found.some(({ id }) => ids.includes(id));
    const findings = [];
    if (probe?.kind === 'status' && probe.isHostRefused && !isTold('probe.host')) {
        findings.push((0,settings_catalogue/* finding */.gk)('probe.host', profile, {
            message: 'Django, when run, refuses the readiness probe: its host is not allowed.',
            expected: 'status 200',
            found: `status ${probe.status}`,
            fix: 'Answer the probe in a middleware before anything that looks at the host.',
        }));
    }
    const isRedirected = probe?.kind === 'status' && [301, 302].includes(probe.status);
    if (isRedirected && !isTold('probe.redirect')) {
        findings.push((0,settings_catalogue/* finding */.gk)('probe.redirect', profile, {
            message: 'Django, when run, redirects the readiness probe.',
            expected: 'status 200',
            found: `status ${probe.status}`,
            fix: probe.isToItself
                ? 'Exempt the path of the probe with SECURE_REDIRECT_EXEMPT.'
                : 'Give the probe the path that answers by itself.',
        }));
    }
    if (page?.kind === 'status' &&
        page.isToItself &&
        !isTold('django.ssl.loop', 'django.ssl.header')) {
        findings.push((0,settings_catalogue/* finding */.gk)('django.ssl.loop', profile, {
            message: 'Django, when run, redirects a page that came over https to itself.',
            expected: 'an answer',
            found: `status ${page.status} to the same address`,
            fix: "Set SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https').",
        }));
    }
    return findings;
}
/** Where running says something else than reading; what either does not know is no disagreement. */
function disagreements({ probe, page }, simulated) {
    return simulated.flatMap(({ request, kind }) => {
        const isProbe = request === 'the readiness probe';
        const ran = isProbe ? probe : request.startsWith('a page of ') ? page : undefined;
        if (ran?.kind !== 'status' || kind === 'unknown')
            return [];
        // The platform takes nothing but 200 for ready.
        const isUnready = isProbe && ran.status !== 200;
        const agrees = kind === metBy(ran) && !(kind === 'answers' && isUnready);
        return agrees ? [] : [{ request, read: kind, status: ran.status }];
    });
}
function metBy({ status, isHostRefused, isToItself }) {
    if (isHostRefused)
        return 'bad-host';
    if (isToItself)
        return 'loop';
    return status >= 500 ? 'fails' : 'answers';
}
/** One phrase for each request, of those that were measured and those that were not. */
function describeRequests({ probe, page }) {
    const sent = [
        ['the readiness probe', probe],
        ['the page /', page],
    ];
    return {
        checked: sent.flatMap(([name, met]) => met?.kind === 'status' ? [`Sent to Django in process: ${name}, which got ${met.status}`] : []),
        unchecked: sent.flatMap(([name, met]) => met?.kind === 'not-measured'
            ? [
                `${name}, sent to Django in process: it needs a database, the network or collected static files`,
            ]
            : []),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/environment/generate.ts

// 64 of 62 characters: 381 bits, and none of them needs an escape anywhere.
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 64;
/** A value that nobody can guess. */
function generateValue() {
    return Array.from({ length: LENGTH }, () => ALPHABET[(0,external_node_crypto_.randomInt)(ALPHABET.length)]).join('');
}

;// CONCATENATED MODULE: ./src/actions/validate-settings/generate-secrets.ts




/**
 * Gives the app a strong random value for each of the names that it has no variable for, its own or
 * an inherited one. What is there stays, blank or not. No value is ever shown.
 */
async function generateSecrets(names, present, { appId, sevalla, profile }, { log, mask }) {
    const absent = [...new Set(names)].filter((name) => !present.some((one) => one.name === name));
    const variables = [];
    for (const name of absent) {
        const value = generateValue();
        mask(value);
        try {
            await write(name, value, appId, sevalla);
        }
        catch (error) {
            if (!(error instanceof SevallaError))
                throw error;
            return { variables, findings: [unwritten(absent.slice(variables.length), error, profile)] };
        }
        variables.push({ name, value, origin: 'app', runtime: true, buildtime: true });
        log.info(`${name} was generated and written to the app.`);
    }
    return { variables, findings: [] };
}
async function write(name, value, appId, sevalla) {
    try {
        const scope = { is_buildtime: true, is_runtime: true };
        await sevalla.createEnvVar(appId, name, { value, ...scope });
    }
    catch (error) {
        // A write without an answer may have been carried out; a second one would be a twin.
        if (!(error instanceof SevallaError) || !error.isUncertain)
            throw error;
        const now = await sevalla.listEnvVars(appId);
        if (!now.some((one) => one.key === name && one.value === value))
            throw error;
    }
}
function unwritten(names, error, profile) {
    const listed = (0,wording/* listNames */.Zv)(names.map((name) => ({ name })));
    return (0,settings_catalogue/* finding */.gk)('secret.unwritten', profile, {
        ...(names[0] === undefined ? {} : { subject: names[0] }),
        message: `${listed} could not be generated on the app: ${error.message}`,
        expected: 'a key with APP:UPDATE',
        found: error.status === undefined ? 'no answer' : `status ${error.status}`,
        fix: 'Give the key APP:UPDATE, or set the variables by hand.',
    });
}

;// CONCATENATED MODULE: ./src/environment/assignments.ts
/** Reads `NAME=value` and `NAME<<MARK` \u2026 `MARK`, as in the runner's file commands. */
function parseAssignments(text) {
    const lines = text.split(/\r\n|\r|\n/);
    const assignments = [];
    const faults = [];
    for (let index = 0; index < lines.length; index += 1) {
        const content = lines[index] ?? '';
        const line = index + 1;
        if (content.trim() === '' || content.trimStart().startsWith('#'))
            continue;
        const match = /^\s*([^=<]*?)\s*(=|<<)(.*)$/s.exec(content);
        if (!match) {
            faults.push({ line, fault: 'expected NAME=value or NAME<<MARK' });
            continue;
        }
        const [, name = '', operator, rest = ''] = match;
        if (operator === '=') {
            assignments.push({ name, value: rest, line });
            continue;
        }
        const mark = rest.trim();
        const end = lines.findIndex((other, at) => at > index && other.trim() === mark);
        if (mark === '' || end < 0) {
            faults.push({ line, fault: 'the value has no end, a line with its mark alone' });
            break;
        }
        assignments.push({ name, value: lines.slice(index + 1, end).join('\n'), line });
        index = end;
    }
    return { assignments, faults };
}

;// CONCATENATED MODULE: ./src/sevalla/env-literal.ts
// https://docs.sevalla.com/applications/environment-variables
const env_literal_MOST_CHARACTERS = 32_768;
/** The value in the platform's own grammar, or why it has no place there. */
function toLiteral(value) {
    if (value.includes('\0'))
        return { fault: 'a NUL character cannot be part of a variable' };
    if (/[()]/.test(value)) {
        return {
            fault: 'has a parenthesis, which Sevalla cannot take and for which it has no escape: ' +
                'write %28 and %29 in a URL, \\u0028 and \\u0029 in JSON, or base64 of the whole',
        };
    }
    const marks = value.match(/\\*[,"]/g) ?? [];
    const escaped = marks.filter(({ length }) => length === 2);
    if (marks.some(({ length }) => length > 2) ||
        (escaped.length > 0 && escaped.length < marks.length)) {
        return {
            fault: 'has commas or double quotes with a backslash before them and others without: write ' +
                'each of them as \\, and \\", or none, and they are escaped; inside JSON strings write ' +
                '\\u002c and \\u0022',
        };
    }
    const literal = escaped.length > 0 ? value : value.replace(/[,"]/g, '\\$&');
    if (literal.length > env_literal_MOST_CHARACTERS) {
        return { fault: `is longer than ${env_literal_MOST_CHARACTERS} characters` };
    }
    return { literal };
}

;// CONCATENATED MODULE: ./src/actions/validate-settings/planned.ts




/**
 * What the deployment is going to write into the environment of the app.
 * @throws UserError that lists every line of `env` that cannot be read; none is shown.
 */
function readPlanned({ env, 'env-generate': generate = [] }) {
    const { assignments, faults } = parseAssignments(env ?? '');
    if (faults.length > 0) {
        const lines = faults.map(({ line, fault }) => `- env line ${line}: ${fault}`);
        throw new errors/* UserError */.y(['The input env cannot be read:', ...lines].join('\n'));
    }
    return new Map([
        ...generate.map((name) => [name, undefined]),
        ...assignments.map(({ name, value }) => [name, value]),
    ]);
}
/** The environment as the deployment is going to leave it. */
function afterDeployment(environment, planned) {
    const variables = new Map(environment.variables);
    for (const [name, given] of planned) {
        const before = variables.get(name);
        if (given === undefined && before !== undefined)
            continue;
        // A stand-in of the same kind: checks that start the project need one.
        const written = given ?? generateValue();
        const result = toLiteral(written);
        // What the platform cannot take stays as it is, so that the rule on its grammar sees it.
        const stored = 'literal' in result ? result.literal : written;
        const value = stored.replace(/\\([,"])/g, '$1');
        const variable = {
            name,
            value,
            ...(stored === value ? {} : { stored }),
            origin: 'app',
            runtime: before?.runtime ?? true,
            buildtime: before?.buildtime ?? true,
        };
        variables.set(name, variable);
    }
    return { ...environment, variables };
}

// EXTERNAL MODULE: ./src/excerpt.ts
var src_excerpt = __webpack_require__(9350);
// EXTERNAL MODULE: ./src/rules/edits.ts
var edits = __webpack_require__(5562);
// EXTERNAL MODULE: ./src/actions/validate-settings/excerpt.ts
var excerpt = __webpack_require__(3953);
// EXTERNAL MODULE: ./src/actions/validate-settings/patch.ts
var patch = __webpack_require__(1710);
// EXTERNAL MODULE: ./src/rules/finding.ts
var finding = __webpack_require__(6270);
;// CONCATENATED MODULE: ./src/actions/validate-settings/suppress.ts


/**
 * What the config file makes of the findings: severities of its own, and those that are known and
 * meant set apart. A suppression that has expired, or that matches nothing, is a finding itself.
 * @param now Milliseconds since 1970.
 */
function applyConfig(findings, read, profile, now) {
    if (read === undefined)
        return { findings: (0,finding/* sortFindings */.Tc)(findings), suppressed: [] };
    const { suppress = [], severity = {} } = read.config['validate-settings'] ?? {};
    const weighed = findings.map((found) => ({
        ...found,
        severity: severity[found.id] ?? found.severity,
    }));
    const today = new Date(now).toISOString().slice(0, 10);
    const used = new Set();
    const suppressed = [];
    const kept = weighed.filter((found) => {
        const matching = suppress.filter((each) => matches(each, found));
        for (const each of matching)
            used.add(each);
        const valid = matching.find(({ expires }) => expires >= today);
        if (valid === undefined)
            return true;
        suppressed.push({ finding: found, reason: valid.reason, expires: valid.expires });
        return false;
    });
    const stale = suppress.flatMap((each, index) => {
        const place = { file: read.file, ...read.places[index] };
        if (each.expires < today)
            return [expired(each, place, used.has(each), profile)];
        return used.has(each) ? [] : [unused(each, place, profile)];
    });
    return {
        findings: (0,finding/* sortFindings */.Tc)([...kept, ...stale]),
        suppressed: (0,finding/* sortFindings */.Tc)(suppressed.map(({ finding: found }) => found)).map((found) => suppressed.find((each) => each.finding === found)),
    };
}
function matches({ rule, path, line, setting }, found) {
    return (rule === found.id &&
        (path === undefined || (found.file !== undefined && fits(path, found.file))) &&
        (line === undefined || line === found.line) &&
        (setting === undefined || setting === found.subject));
}
/** `*` is anything but a slash, `**` anything, as in .gitignore; a pattern is for the whole path. */
function fits(pattern, path) {
    const source = pattern
        .replace(/^\.?\//, '')
        .split(/(\*\*\/|\*\*|\*|\?)/)
        .map((part) => WILDCARDS[part] ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('');
    return new RegExp(`^${source}$`).test(path);
}
const WILDCARDS = {
    '**/': '(?:[^/]+/)*',
    '**': '.*',
    '*': '[^/]*',
    '?': '[^/]',
};
function expired({ rule, expires, setting }, place, isNeeded, profile) {
    return (0,settings_catalogue/* finding */.gk)('config.suppression.expired', profile, {
        ...place,
        ...(setting === undefined ? {} : { subject: setting }),
        message: `The suppression of ${rule} expired on ${expires}${isNeeded ? ': what it was for counts again' : ', and nothing is left that it matches'}.`,
        expected: 'a day to come',
        found: expires,
        fix: isNeeded
            ? 'Correct what it was for, or set a new day if the reason still holds.'
            : 'Delete it.',
    });
}
function unused({ rule, setting }, place, profile) {
    return (0,settings_catalogue/* finding */.gk)('config.suppression.unused', profile, {
        ...place,
        ...(setting === undefined ? {} : { subject: setting }),
        message: `The suppression of ${rule} matches no finding.`,
        expected: 'a finding that it is for',
        found: 'none',
        fix: 'Delete it, or correct its rule, path, line and setting.',
    });
}

// EXTERNAL MODULE: ./src/actions/validate-settings/verdict.ts
var verdict = __webpack_require__(517);
;// CONCATENATED MODULE: ./src/actions/validate-settings/present.ts






/** Judges by the config file, shows the lines, and writes what was asked for. */
async function present(found, verified, { inputs, config, facts, files }, tools) {
    const sources = (0,excerpt/* sourcesOf */.u)('.', facts.environments);
    const django = facts.environments.find((environment) => environment.django)?.django;
    const edited = (0,edits/* withEdits */.Q)(found.map(sources.located), django, sources.linesOf);
    const judged = applyConfig(edited, config, inputs.profile, tools.now());
    const { findings } = judged;
    const excerpts = byFinding(findings, sources.excerptOf);
    printRest(findings, excerpts, tools);
    const patches = byFinding(findings, (each) => (0,patch/* patchOf */.g)(each, sources));
    const written = await writeFiles({ ...verified, ...judged }, inputs, files, sources, tools);
    const suggested = await suggest(inputs, patches, tools);
    const sourceUrl = sourceUrlOf(tools);
    return { ...verified, ...judged, excerpts, patches, written, suggested, sourceUrl };
}
function byFinding(findings, of) {
    return new Map(findings.flatMap((found) => {
        const one = of(found);
        return one === undefined ? [] : [[found, one]];
    }));
}
/** What the runner has no annotation for would be nowhere in the log. */
function printRest(findings, excerpts, { log }) {
    const shown = new Set((0,verdict/* annotated */.dR)(findings));
    for (const found of findings.filter((each) => !shown.has(each))) {
        const { severity, id, file, line, message, fix } = found;
        const place = file === undefined ? '' : ` ${file}${line === undefined ? '' : `:${line}`}`;
        const excerpt = excerpts.get(found);
        log.info(`${severity} ${id}${place}`);
        const lines = [message, ...(excerpt ? (0,src_excerpt/* drawExcerpt */.i)(excerpt) : []), ...(fix ? [fix] : [])];
        log.remote(lines.join('\n'));
    }
}
async function writeFiles(told, { 'sarif-file': sarif, 'report-file': report }, files, sources, tools) {
    const written = {};
    if (report === undefined && sarif === undefined)
        return written;
    const { writeJson } = await __webpack_require__.e(/* import() */ 336).then(__webpack_require__.bind(__webpack_require__, 3336));
    if (report !== undefined) {
        const { renderReport } = await __webpack_require__.e(/* import() */ 551).then(__webpack_require__.bind(__webpack_require__, 3551));
        written.report = await writeJson('report-file', report, renderReport(told, sources), tools);
    }
    if (sarif !== undefined) {
        const { fallbackFile, renderSarif } = await __webpack_require__.e(/* import() */ 570).then(__webpack_require__.bind(__webpack_require__, 9570));
        const fallback = fallbackFile(files, tools.env['GITHUB_WORKFLOW_REF']);
        const content = renderSarif(told, { sources, fallback });
        written.sarif = await writeJson('sarif-file', sarif, content, tools);
    }
    return written;
}
async function suggest(inputs, patches, tools) {
    if (!inputs.suggest)
        return 0;
    const { suggestFixes } = await __webpack_require__.e(/* import() */ 470).then(__webpack_require__.bind(__webpack_require__, 4470));
    return suggestFixes(inputs['github-token'], patches, tools);
}
function sourceUrlOf({ env }) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = env;
    if (!server || !repository || !sha)
        return undefined;
    return `${server}/${repository}/blob/${sha}/`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/django/sources.ts


// Beyond it, it is no module that anybody wrote.
const MOST_BYTES = 1_048_576;
/** The files of a folder, by their paths within it; what lies outside of it is not there. */
function sourcesIn(directory) {
    const texts = new Map();
    const prefix = (0,external_node_path_.relative)((0,external_node_path_.resolve)('.'), directory).split(external_node_path_.sep).join('/');
    const isOutside = prefix.startsWith('..') || (0,external_node_path_.isAbsolute)(prefix);
    const load = (path) => {
        if (path.split('/').includes('..'))
            return undefined;
        try {
            const file = (0,external_node_path_.join)(directory, path);
            const found = (0,external_node_fs_.statSync)(file);
            return found.isFile() && found.size <= MOST_BYTES ? (0,external_node_fs_.readFileSync)(file, 'utf8') : undefined;
        }
        catch {
            return undefined;
        }
    };
    // A project may keep its packages in src/, and have it on its path.
    const inSrc = new Set();
    const find = (path) => {
        const text = load(path);
        if (text !== undefined)
            return text;
        const other = load(`src/${path}`);
        if (other !== undefined)
            inSrc.add(path);
        return other;
    };
    return {
        read(path) {
            if (!texts.has(path))
                texts.set(path, find(path));
            return texts.get(path);
        },
        shown: (path) => {
            const own = inSrc.has(path) ? `src/${path}` : path;
            return isOutside ? `${directory}/${own}` : prefix === '' ? own : `${prefix}/${own}`;
        },
    };
}

;// CONCATENATED MODULE: ./src/actions/validate-settings/read-django.ts

// Any container has them, or the platform sets them: whether and to what, nobody here can say.
const UNTOLD = /^(?:PATH|HOME|HOSTNAME|USER|PWD|LANG|LC_\w+|TZ|PORT|PYTHON\w*|VIRTUAL_ENV|KUBERNETES_\w+|SEVALLA_\w+|KINSTA_\w+)$/;
/** Reads the Django project for each environment. The parser is loaded by the first one. */
async function readDjango(environments, { directory, settingsModule, app }) {
    const readings = new Map();
    if (environments.length === 0)
        return readings;
    const [{ defaultModule, managedModule, readSettings }, { answerOf, isAnsweredEarly, isWrapped }, { routeOf }, { djangoVersion }, { healthcheckOf, imageVariables }, { buildSteps, lookupInBuild }, { trustsProxy }, { servesStatic },] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(869), __webpack_require__.e(520), __webpack_require__.e(301)]).then(__webpack_require__.bind(__webpack_require__, 6301)),
        Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(869), __webpack_require__.e(319)]).then(__webpack_require__.bind(__webpack_require__, 6319)),
        Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(869), __webpack_require__.e(520), __webpack_require__.e(613)]).then(__webpack_require__.bind(__webpack_require__, 8613)),
        __webpack_require__.e(/* import() */ 651).then(__webpack_require__.bind(__webpack_require__, 2651)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1181)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8805)),
        __webpack_require__.e(/* import() */ 712).then(__webpack_require__.bind(__webpack_require__, 5712)),
        __webpack_require__.e(/* import() */ 533).then(__webpack_require__.bind(__webpack_require__, 3533)),
    ]);
    const sources = sourcesIn(directory);
    const version = djangoVersion(sources.read);
    const dockerfile = sources.read('Dockerfile') ?? '';
    const image = imageVariables(dockerfile);
    const check = healthcheckOf(dockerfile);
    // Beside the code, a file of variables is part of the image.
    const hasOwn = ['.env', 'settings.ini'].some((path) => sources.read(path) !== undefined);
    const steps = hasOwn ? [] : buildSteps(dockerfile);
    const web = app?.processes.find(({ type }) => type === 'web');
    const servers = [...(web?.entrypoint ?? '').matchAll(/\b((?:\w+\.)+(?:wsgi|asgi))\b/g)];
    for (const environment of environments) {
        const lookup = lookupIn(environment, image);
        const variable = lookup('DJANGO_SETTINGS_MODULE');
        const given = settingsModule ?? (typeof variable === 'object' ? variable.value.trim() : '');
        const usual = defaultModule(sources, servers.map(([, name = '']) => name));
        const module = given === '' ? usual?.module : given;
        if (module === undefined || !/^\w+(?:\.\w+)*$/.test(module)) {
            readings.set(environment, { unreadable: 'nothing names the settings module' });
            continue;
        }
        const settings = readSettings(sources, module, lookup);
        if ('unreadable' in settings) {
            readings.set(environment, settings);
            continue;
        }
        const paths = [web?.readiness, web?.liveness].flatMap((probe) => typeof probe === 'object' ? [probe.path] : []);
        const isFronted = isWrapped(sources, servers.map(([, name = '']) => name), module);
        const answers = new Map(paths.map((path) => [
            path,
            isFronted ? { kind: 'unknown' } : answerOf(sources, settings, path),
        ]));
        const routes = new Map([...paths, ...(check ? [check.path] : [])].map((path) => {
            const isAnswered = isFronted ? undefined : isAnsweredEarly(sources, settings, path);
            const early = { kind: isAnswered === undefined ? 'unknown' : 'found' };
            return [
                path,
                isAnswered === false ? routeOf(sources, settings, lookup, path, web?.entrypoint) : early,
            ];
        }));
        const builds = steps.map((step) => {
            const needed = step.module ?? managedModule(sources);
            const inBuild = lookupInBuild(step, environment, app);
            const lookupThere = (name) => (UNTOLD.test(name) ? 'unknown' : inBuild(name));
            const read = needed === undefined ? undefined : readSettings(sources, needed, lookupThere);
            return { ...step, faults: read && 'faults' in read ? read.faults : [] };
        });
        const allowed = lookup('FORWARDED_ALLOW_IPS');
        readings.set(environment, {
            ...settings,
            serverTrustsProxy: trustsProxy(sources.read, web?.entrypoint ?? '', typeof allowed === 'object' ? allowed.value : undefined),
            version: version?.least,
            isVersionCapped: version?.isCapped ?? false,
            moduleNamedBy: given === '' && usual ? { ...usual.by, file: sources.shown(usual.by.file) } : undefined,
            answers,
            routes,
            builds,
            servesStatic: servesStatic(sources, settings, [
                dockerfile,
                sources.read('Procfile') ?? '',
                web?.entrypoint ?? '',
            ]),
        });
    }
    return readings;
}
function lookupIn({ variables }, image) {
    return (name) => {
        const variable = variables.get(name);
        if (variable?.runtime)
            return { value: variable.value };
        const inImage = image.get(name);
        if (inImage !== undefined)
            return { value: inImage };
        return image.has(name) || UNTOLD.test(name) ? 'unknown' : 'unset';
    };
}

;// CONCATENATED MODULE: ./src/dotenv/dotenv.ts
// A reader of dotenv files that says where things stand. The formats differ from reader to reader
// (python-dotenv, django-environ, dotenv, `docker --env-file`, forms to paste into), so what they
// disagree about is reported. Any text gives a result; no value ever gets into a problem.
const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=/;
// Only names that begin in capitals: prose is full of `key = value`.
const DISABLED = /^#[ \t]?(?:export[ \t]+)?([A-Z][A-Z0-9]*(?:_\w*)?)=/;
const REFERENCE = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::?-([^{}]*))?\}/g;
const ESCAPES = { n: '\n', r: '\r', t: '\t' };
// The platform takes no longer value; also what keeps A=${B}${B}, B=${C}${C}, \u2026 from exploding.
const dotenv_MOST_CHARACTERS = 32_768;
// A literal of Python or JSON that goes on below: how far to look for its end.
const MOST_LITERAL_LINES = 200;
function readDotenv(text) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    const entries = [];
    const problems = [];
    const known = new Map();
    let block = [];
    let blockIsOpen = false;
    for (let index = 0; index < lines.length;) {
        const content = lines[index] ?? '';
        const line = index + 1;
        index += 1;
        if (content.trim() === '') {
            block = [];
            continue;
        }
        const disabled = DISABLED.exec(content.trimStart());
        if (disabled?.[1]) {
            const rest = content.trimStart().slice(disabled[0].length);
            const { value, comment } = unquoted(rest);
            entries.push({
                name: disabled[1],
                value: stripQuotes(value),
                line,
                disabled: true,
                comments: [...block, ...comment],
            });
            blockIsOpen = false;
            continue;
        }
        if (content.trimStart().startsWith('#')) {
            // The first comment below an assignment begins a block of its own.
            if (!blockIsOpen)
                block = [];
            blockIsOpen = true;
            block.push(content.trimStart().slice(1).trim());
            continue;
        }
        blockIsOpen = false;
        const assignment = ASSIGNMENT.exec(content);
        const name = assignment?.[1];
        if (!assignment || name === undefined) {
            problems.push({ kind: 'syntax', line });
            continue;
        }
        const parsed = readValue(lines, index - 1, assignment[0].length);
        index = parsed.next;
        for (const kind of parsed.problems)
            problems.push({ kind, line, name });
        const first = known.get(name);
        if (first)
            problems.push({ kind: 'duplicate', line, name, firstLine: first.line });
        const entry = {
            name,
            value: parsed.isLiteral ? parsed.value : replaceReferences(parsed.value, known),
            line,
            disabled: false,
            comments: [...block, ...parsed.comment],
        };
        entries.push(entry);
        known.set(name, entry);
    }
    return { entries, problems };
}
function readValue(lines, index, column) {
    const raw = (lines[index] ?? '').slice(column);
    const rest = raw.trimStart();
    const quote = rest[0];
    if (quote === '"' || quote === "'" || quote === '`') {
        const quoted = readQuoted(lines, index, rest, quote);
        if (quoted)
            return quoted;
        return {
            ...plain(rest, index + 1),
            value: rest.slice(1).trimEnd(),
            comment: [],
            problems: ['unclosed'],
        };
    }
    // A colour: only a # behind a blank begins a comment.
    const value = /^#[^\s#]/.test(raw)
        ? { ...plain(raw.slice(1), index + 1), value: `#${unquoted(raw.slice(1)).value}` }
        : plain(rest, index + 1);
    const end = endOfLiteral(lines, index, value.value);
    return end === undefined ? value : { ...value, next: end, problems: ['multiline'] };
}
function plain(rest, next) {
    const { value, comment } = unquoted(rest);
    return {
        value,
        next,
        isLiteral: false,
        comment,
        problems: comment.length > 0 ? ['comment'] : [],
    };
}
function unquoted(rest) {
    const at = rest.startsWith('#') ? 0 : rest.search(/[ \t]#/);
    if (at < 0)
        return { value: rest.trim(), comment: [] };
    return { value: rest.slice(0, at).trim(), comment: [rest.slice(at).trim().slice(1).trim()] };
}
function stripQuotes(value) {
    const quote = value[0];
    const isQuoted = value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote);
    return isQuoted ? value.slice(1, -1) : value;
}
/** undefined when the quote is never closed. */
function readQuoted(lines, index, rest, quote) {
    let value = '';
    for (let at = index, content = rest.slice(1); at < lines.length;) {
        for (let i = 0; i < content.length; i += 1) {
            const character = content[i];
            const following = content[i + 1];
            if (quote === '"' && character === '\\' && following !== undefined) {
                const unescaped = ESCAPES[following];
                value += unescaped ?? ('"\\$'.includes(following) ? following : `\\${following}`);
                i += 1;
            }
            else if (character === quote) {
                const after = content.slice(i + 1).trim();
                return {
                    value,
                    next: at + 1,
                    isLiteral: quote === "'",
                    comment: after.startsWith('#') ? [after.slice(1).trim()] : [],
                    problems: [
                        ...(at > index ? ['multiline'] : []),
                        ...(after === '' || after.startsWith('#') ? [] : ['syntax']),
                    ],
                };
            }
            else {
                value += character;
            }
        }
        // An unclosed quote would otherwise make every later line part of one value.
        if (value.length > dotenv_MOST_CHARACTERS)
            return undefined;
        at += 1;
        content = lines[at] ?? '';
        value += '\n';
    }
    return undefined;
}
/** Where an unquoted `{`, `[` or `(` that is left open on its line is closed further down. */
function endOfLiteral(lines, index, value) {
    let depth = depthOf(value);
    if (depth <= 0)
        return undefined;
    const most = Math.min(lines.length, index + 1 + MOST_LITERAL_LINES);
    for (let at = index + 1; at < most; at += 1) {
        const content = lines[at] ?? '';
        if (ASSIGNMENT.test(content))
            return undefined;
        depth += depthOf(content);
        if (depth <= 0)
            return at + 1;
    }
    return undefined;
}
function depthOf(text) {
    return text.replace(/[^[{(]/g, '').length - text.replace(/[^\]})]/g, '').length;
}
function replaceReferences(value, known) {
    if (!value.includes('${'))
        return value;
    let characters = value.length;
    return value.replace(REFERENCE, (reference, name, fallback) => {
        const replacement = known.get(name)?.value ?? fallback ?? reference;
        characters += replacement.length;
        return characters > dotenv_MOST_CHARACTERS ? reference : replacement;
    });
}

;// CONCATENATED MODULE: ./src/rules/stacks/preset.ts
/**
 * What a project is made with, by its files; Django's `manage.py` comes before all of them.
 * @param text Of a file of the working directory.
 */
function presetOf(text) {
    if (text('manage.py') !== undefined)
        return { preset: 'django', because: 'manage.py' };
    const composer = text('composer.json');
    if (text('artisan') !== undefined && composer?.includes('"laravel/framework"')) {
        return { preset: 'laravel', because: 'artisan and laravel/framework in composer.json' };
    }
    if (/^\s*gem\s+['"]rails['"]/m.test(text('Gemfile') ?? '') &&
        text('config/application.rb') !== undefined) {
        return { preset: 'rails', because: 'config/application.rb and the gem rails' };
    }
    for (const name of ['pyproject.toml', 'requirements.txt', 'Pipfile']) {
        const found = /(?:^|["'\s])(fastapi|flask|starlette)(?=$|["'\s[<>=~!;,])/im.exec(text(name) ?? '')?.[1];
        if (found !== undefined)
            return { preset: 'python', because: `${found.toLowerCase()} in ${name}` };
    }
    if (text('package.json') !== undefined)
        return { preset: 'node', because: 'package.json' };
    return { preset: 'generic', because: 'no file that tells more' };
}

;// CONCATENATED MODULE: ./src/actions/validate-settings/folder.ts

/** Beyond it, it is nothing that anybody wrote. */
const folder_MOST_BYTES = 524_288;
/** By name; none where the folder cannot be read. */
function entriesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch {
        return [];
    }
}
/** undefined where there is none that can be read, or one that is too long. */
function textIn(path) {
    try {
        return (0,external_node_fs_.statSync)(path).size <= folder_MOST_BYTES ? (0,external_node_fs_.readFileSync)(path, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/actions/validate-settings/read-files.ts







/** Where projects keep the list of their variables. The first is the default of `env-template`. */
const TEMPLATE_NAMES = [
    '.env.production.template',
    '.env.production.example',
    '.env.template',
    '.env.example',
    '.env.sample',
];
// Beyond it, it is not a file of settings.
const read_files_MOST_BYTES = 262_144;
/** @throws UserError that names every file that cannot be read. */
async function readFiles(inputs) {
    const directory = (0,external_node_path_.resolve)(inputs['working-directory']);
    const faults = [];
    if (!(await isKind(directory, 'directory'))) {
        faults.push(`working-directory: there is no directory ${inputs['working-directory']}`);
    }
    const read = async (input, name) => {
        try {
            return await readOne(directory, name);
        }
        catch (error) {
            faults.push(`${input}: ${name} cannot be read (${(0,errors/* errorMessage */.g)(error)})`);
            return undefined;
        }
    };
    const { 'env-file': envFile, 'env-template': envTemplate } = inputs;
    const declared = envFile === undefined ? undefined : await read('env-file', envFile);
    // A project without a template is no error, but a template that somebody named is there.
    const templateName = envTemplate === TEMPLATE_NAMES[0] ? await findTemplate(directory) : envTemplate;
    const template = templateName === undefined ? undefined : await read('env-template', templateName);
    if (faults.length > 0) {
        throw new errors/* UserError */.y([
            faults.length === 1 ? 'One input is wrong:' : `${faults.length} inputs are wrong:`,
            ...faults.map((fault) => `- ${fault}`),
        ].join('\n'));
    }
    const hasManage = await isKind((0,external_node_path_.join)(directory, 'manage.py'), 'file');
    const preset = presetOf((name) => textIn((0,external_node_path_.join)(directory, name)));
    return { directory, declared, template, hasManage, ...preset };
}
async function findTemplate(directory) {
    for (const name of TEMPLATE_NAMES) {
        if (await isKind((0,external_node_path_.join)(directory, name), 'file'))
            return name;
    }
    return undefined;
}
async function readOne(directory, name) {
    const path = (0,external_node_path_.resolve)(directory, name);
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found === undefined)
        throw new Error('there is no such file');
    if (!found.isFile())
        throw new Error('it is no file');
    if (found.size > read_files_MOST_BYTES)
        throw new Error('it is larger than 256 KB');
    return { file: repositoryPath(path), ...readDotenv(await (0,promises_.readFile)(path, 'utf8')) };
}
/** The path from the root of the repository, which is where the runner starts an action. */
function repositoryPath(path) {
    const fromRoot = (0,external_node_path_.relative)((0,external_node_path_.resolve)('.'), path);
    const isOutside = fromRoot.startsWith('..') || (0,external_node_path_.isAbsolute)(fromRoot);
    return (isOutside ? path : fromRoot).split(external_node_path_.sep).join('/');
}
async function isKind(path, kind) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    return (kind === 'file' ? found?.isFile() : found?.isDirectory()) ?? false;
}
/** What is wrong with a file as a file. */
function fileFindings({ file, problems }, profile) {
    return problems.map((problem) => fileFinding(problem, file, profile));
}
function fileFinding({ kind, line, name, firstLine }, file, profile) {
    const place = { file, line, ...(name === undefined ? {} : { subject: name }) };
    switch (kind) {
        case 'syntax':
            return (0,settings_catalogue/* finding */.gk)('dotenv.syntax', profile, {
                ...place,
                message: name === undefined
                    ? `Line ${line} of ${file} is no assignment.`
                    : `${name} in ${file} has text behind its closing quote, which is lost.`,
                expected: 'NAME=value, or a comment',
                found: name === undefined ? 'neither' : 'text behind a quote',
                fix: 'Correct the line; what is lost is not set.',
            });
        case 'unclosed':
            return (0,settings_catalogue/* finding */.gk)('dotenv.syntax', profile, {
                ...place,
                message: `${name} in ${file} begins with a quote that is never closed.`,
                expected: 'a closing quote',
                found: 'none to the end of the file',
                fix: 'Close the quote, or put the whole value into the other kind of quotes.',
            });
        case 'duplicate':
            return (0,settings_catalogue/* finding */.gk)('dotenv.duplicate', profile, {
                ...place,
                message: `${name} in ${file} was assigned in line ${firstLine} already; the last one wins.`,
                expected: 'one assignment',
                found: `lines ${firstLine} and ${line}`,
                fix: 'Delete one of the two.',
            });
        case 'comment':
            return (0,settings_catalogue/* finding */.gk)('dotenv.comment', profile, {
                ...place,
                message: `${name} in ${file} has a comment behind its value, which some readers make part of the value.`,
                expected: 'the comment on a line of its own',
                found: 'a comment behind the value',
                fix: 'Move the comment above the line.',
            });
        case 'multiline':
            return (0,settings_catalogue/* finding */.gk)('dotenv.multiline', profile, {
                ...place,
                message: `${name} in ${file} goes on over several lines, of which many readers take the first alone.`,
                expected: 'one line',
                found: 'several',
                fix: 'Write it in one line, such as with \\n in double quotes, or build it in code.',
            });
    }
}

;// CONCATENATED MODULE: ./src/actions/validate-settings/read-platform.ts

// Enough to see past a row of failures.
const MOST_DEPLOYMENTS = 20;
/** @throws SevallaError */
async function readPlatform(sevalla, appId) {
    // Alone and first: a wrong key or id is to be told once, not by whichever call fails first.
    const application = await sevalla.getApplication(appId);
    const [own, globals, processes, domains, deployments] = await Promise.all([
        sevalla.listEnvVars(appId),
        // A key for one app may read that app alone.
        sevalla.listGlobalEnvVars().catch((error) => {
            if (isFinal(error))
                return error.message;
            throw error;
        }),
        sevalla.listProcesses(appId),
        sevalla.listDomains(appId),
        // What they tell is worth a notice, and no failure.
        sevalla.listDeployments(appId, { most: MOST_DEPLOYMENTS }).catch((error) => {
            if (isFinal(error))
                return undefined;
            throw error;
        }),
    ]);
    const variables = new Map();
    const deployed = deployments?.find(({ status }) => status === 'success');
    const isAll = deployments !== undefined && deployments.length < MOST_DEPLOYMENTS;
    if (typeof globals !== 'string') {
        for (const entry of globals)
            variables.set(entry.key, toVariable(entry, 'global'));
    }
    for (const entry of own)
        variables.set(entry.key, toVariable(entry, 'app'));
    return {
        app: {
            name: application.display_name,
            source: application.source,
            autoDeploy: application.auto_deploy,
            domains: domains.filter(isVisited).map(({ name }) => name),
            globalsRead: typeof globals !== 'string',
            duplicates: duplicatesIn(own.map(({ key }) => key)),
            processes: processes.map(toProcess),
            deployedAt: timeOf(deployed?.finished_at),
            isNew: deployed === undefined ? isAll || undefined : false,
            buildType: application.build_type ?? undefined,
        },
        variables: [...variables.values()],
        globalsUnread: typeof globals === 'string' ? globals : undefined,
    };
}
function timeOf(text) {
    const time = Date.parse(text ?? '');
    return Number.isNaN(time) ? undefined : time;
}
function toVariable(entry, origin) {
    // https://docs.sevalla.com/applications/environment-variables: `\,` and `\"` are the plain ones.
    const value = entry.value.replace(/\\([,"])/g, '$1');
    return {
        name: entry.key,
        value,
        ...(value === entry.value ? {} : { stored: entry.value }),
        origin,
        // The contract lets both be null; they are on unless somebody turns them off.
        runtime: entry.is_runtime ?? true,
        buildtime: entry.is_buildtime ?? true,
        changedAt: timeOf(entry.updated_at ?? entry.created_at),
    };
}
// The name that the platform gives every app is often left aside once there is another.
function isVisited({ status, type, is_enabled, is_primary }) {
    return is_enabled && status === 'ACTIVE' && (is_primary || type === 'CUSTOM');
}
function duplicatesIn(names) {
    return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
function toProcess(process) {
    return {
        name: process.display_name ?? process.key,
        type: process.type ?? '',
        entrypoint: process.entrypoint ?? '',
        port: process.port ?? undefined,
        memoryMb: process.memory_limit ?? undefined,
        startPolicy: process.job_start_policy ?? undefined,
        maxInstances: mostInstances(process),
        readiness: toProbe(process.readiness_probe),
        liveness: toProbe(process.liveness_probe),
    };
}
function mostInstances({ scaling_strategy: strategy }) {
    const { instanceCount, maxInstanceCount } = strategy?.config ?? {};
    return maxInstanceCount ?? instanceCount ?? undefined;
}
function toProbe(probe) {
    if (!probe)
        return 'none';
    const { httpGet, exec, tcpSocket } = probe;
    if (!httpGet)
        return exec || tcpSocket ? 'other' : 'none';
    const port = Number(httpGet.port ?? Number.NaN);
    return {
        path: httpGet.path ?? '/',
        port: Number.isInteger(port) ? port : undefined,
        scheme: httpGet.scheme ?? undefined,
        saysHttps: (httpGet.httpHeaders ?? []).some(({ name, value }) => /^x-forwarded-proto$/i.test(name) && value === 'https'),
        setsHost: (httpGet.httpHeaders ?? []).some(({ name }) => /^host$/i.test(name)),
    };
}

;// CONCATENATED MODULE: ./src/actions/validate-settings/read-project.ts



// Beyond these, it is no code that anybody wrote.
const MOST_FILES = 4_000;
const DEEPEST = 10;
const LEFT_OUT = /^(?:\.(?!env$|gitignore$).*|node_modules|vendor|venv|env|__pycache__|tests?|__tests__|spec|e2e|tmp|log|storage|public|coverage|fixtures|docs)$/;
const ALWAYS = /^(?:Dockerfile|Procfile|\.gitignore)$/;
const OF_PRESET = {
    node: /(?<!\.(?:test|spec|d))\.[mc]?[jt]s$|^package\.json$/,
    laravel: /^(?:bootstrap|config|app\/Providers|app\/Http\/Middleware)\/[^/]+\.php$|^composer\.json$/,
    rails: /^(?:config\/.*|app\/models\/.*)\.rb$|^config\/(?:database|storage|secrets)\.yml$|^Gemfile$/,
    python: /\.py$|^(?:requirements[\w.-]*\.txt|pyproject\.toml|Pipfile)$/,
};
/** Whether they are there matters, what they say is nobody's business. */
const PRESENCE = /^\.env$|^config\/(?:master\.key|credentials(?:\/\w+)?\.yml\.enc|credentials\/\w+\.key)$/;
/** The files that the rules of a stack look at. */
function readProject(directory, preset) {
    const wanted = OF_PRESET[preset];
    if (wanted === undefined)
        return undefined;
    const files = new Map();
    const visit = (folder, depth) => {
        for (const entry of entriesOf((0,external_node_path_.join)(directory, folder))) {
            if (files.size >= MOST_FILES)
                return;
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory()) {
                if (depth < DEEPEST && !LEFT_OUT.test(entry.name))
                    visit(path, depth + 1);
            }
            else if (entry.isFile()) {
                const text = PRESENCE.test(path)
                    ? ''
                    : isWanted(path, wanted)
                        ? textIn((0,external_node_path_.join)(directory, path))
                        : undefined;
                if (text !== undefined)
                    files.set(path, { file: read_project_repositoryPath(directory, path), text });
            }
        }
    };
    visit('', 0);
    const dockerfile = files.get('Dockerfile')?.text;
    return { files, image: dockerfile === undefined ? undefined : (0,rules_dockerfile.imageVariables)(dockerfile) };
}
/** A file of the working directory, with its place in the repository. */
function readSource(directory, path) {
    const text = textIn((0,external_node_path_.join)(directory, path));
    return text === undefined ? undefined : { file: read_project_repositoryPath(directory, path), text };
}
function isWanted(path, wanted) {
    return ALWAYS.test(path) || wanted.test(path);
}
function read_project_repositoryPath(directory, path) {
    const prefix = (0,external_node_path_.relative)((0,external_node_path_.resolve)('.'), directory).split(external_node_path_.sep).join('/');
    if (prefix.startsWith('..') || (0,external_node_path_.isAbsolute)(prefix))
        return `${directory}/${path}`;
    return prefix === '' ? path : `${prefix}/${path}`;
}

;// CONCATENATED MODULE: ./src/actions/validate-settings/read-repository.ts






// Beyond these, it is more than a check may take.
const read_repository_MOST_FILES = 40_000;
const read_repository_DEEPEST = 16;
const read_repository_LEFT_OUT = /^(?:\.git|\.hg|\.svn|\.tox|\.nox|\.venv|\.mypy_cache|\.ruff_cache|\.pytest_cache|\.idea|\.vscode|\.terraform|\.next|\.yarn|node_modules|bower_components|venv|virtualenv|site-packages|__pycache__|htmlcov)$/;
const CODE = /\.(?:pyi?|toml|cfg|ini|conf|ya?ml|json|[mc]?[jt]sx?|sh|bash|html?|txt|j2|jinja2?|service|tf|nix|mk|dockerfile|template|tmpl)$|^(?:\w+\.)?(?:Dockerfile|Containerfile)(?:\..+)?$|^(?:Procfile|Makefile|justfile|Caddyfile|Jenkinsfile)$/i;
const PROSE = /\.(?:md|rst|adoc)$/i;
const OF_VARIABLES = /^\.env(?:\.|$)|\.env$|^env\.(?:example|sample|template|dist)$/;
// Code by which a variable is read whose name stands nowhere.
const MAY_MAKE_NAMES = /environ|getenv|prefix|BaseSettings|dynaconf|\benv\b/;
const MAKES_NAMES = /\bBaseSettings\b|\bdynaconf\b|\.prefixed\(|\bfrom_prefixed_env\(|\benv_prefix\b|\bEnv\([^)]*prefix|\benv\.prefix\s*=|\bfor\s[^\n]*\bin\s+(?:dict\()?os\.environ\b|\benviron\.items\(|\b(?:environ\.get\(|environ\[|getenv\(|env(?:\.\w+)?\(|config\()\s*(?:f["']|["'][^"'\n]*["']\s*[%+]|\w+\s*\+|["'][^"'\n]*["']\.format)/;
/** Goes once through the text files of the checkout. Values are compared, and never kept. */
function readRepository({ directory, environments, template, declared }) {
    const here = (0,external_node_path_.resolve)('.');
    const within = (0,external_node_path_.relative)(here, directory);
    const root = within.startsWith('..') || (0,external_node_path_.isAbsolute)(within) ? directory : here;
    const show = (path) => (root === here ? path : `${root}/${path}`);
    const isCommitted = committedIn(root);
    const secrets = secretsOfAll(environments);
    const unnamed = new Set([
        ...environments.flatMap(({ variables }) => [...variables.keys()]),
        ...(template?.entries.keys() ?? []),
    ]);
    const named = new Set();
    const published = new Map();
    const dotenvs = [];
    let isWhole = true;
    let makesNames = false;
    for (const path of filesIn(root, () => (isWhole = false))) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        const isDotenv = OF_VARIABLES.test(name);
        const isCode = !isDotenv && CODE.test(name);
        if (!isDotenv && !isCode && !PROSE.test(name))
            continue;
        const text = textIn((0,external_node_path_.join)(root, path));
        if (text === undefined)
            continue;
        const file = show(path);
        if (isDotenv && isDotenvName(name) && isCommitted(path, file === declared)) {
            dotenvs.push({ file, path, text });
        }
        if (file !== declared && file !== template?.file) {
            for (const [secret, names] of secrets) {
                const at = wholeAt(text, secret);
                if (at < 0 || (isDotenv && !isCommitted(path, false)))
                    continue;
                const line = text.slice(0, at).split('\n').length;
                for (const each of names)
                    published.set(each, { file, line });
                secrets.delete(secret);
            }
        }
        if (!isCode)
            continue;
        makesNames ||= MAY_MAKE_NAMES.test(text) && MAKES_NAMES.test(text);
        for (const each of unnamed) {
            if (wholeAt(text, each) < 0)
                continue;
            unnamed.delete(each);
            named.add(each);
        }
    }
    return {
        dotenvs: dotenvs.map(({ file, text }) => ({
            file,
            entries: readDotenv(text).entries.filter(({ disabled }) => !disabled),
        })),
        published,
        named: isWhole && !makesNames ? named : undefined,
    };
}
/** The names of the variables by each text that is looked for. */
function secretsOfAll(environments) {
    const secrets = new Map();
    for (const { variables } of environments) {
        for (const variable of variables.values()) {
            for (const text of publishable(variable)) {
                secrets.set(text, (secrets.get(text) ?? new Set()).add(variable.name));
            }
        }
    }
    return secrets;
}
/** Where a text stands that is not a piece of a longer word; -1 where it does not. */
function wholeAt(text, word) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const before = text.charAt(at - 1);
        if (!/\w/.test(before) && !/\w/.test(text.charAt(at + word.length)))
            return at;
    }
    return -1;
}
function* filesIn(root, onCut) {
    const folders = [['', 0]];
    let seen = 0;
    for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
        const [folder, depth] = next;
        for (const entry of entriesOf((0,external_node_path_.join)(root, folder))) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory()) {
                if (read_repository_LEFT_OUT.test(entry.name))
                    continue;
                if (depth < read_repository_DEEPEST)
                    folders.push([path, depth + 1]);
                else
                    onCut();
            }
            else if (entry.isFile()) {
                seen += 1;
                if (seen > read_repository_MOST_FILES) {
                    onCut();
                    return;
                }
                yield path;
            }
        }
    }
}
/**
 * Whether a file is part of the repository: tracked by git, or, in a tree without git, not kept out by
 * .gitignore. What nobody can tell is not.
 */
function committedIn(root) {
    const index = indexOf(root);
    if (index === 'none') {
        // Without a slash, a pattern of git fits in every folder.
        const ignore = (textIn((0,external_node_path_.join)(root, '.gitignore')) ?? '').replace(/^(!?)(?=[^/\s#!][^/\n]*\/?\s*$)/gm, '$1**/');
        return (path, isDeclared) => !isDeclared && !(0,rules_dockerfile.isIgnored)(path, ignore);
    }
    return (path) => index !== undefined && isInIndex(index, path);
}
/** The index of git; undefined where it cannot be read. */
function indexOf(root) {
    const entry = (0,external_node_path_.join)(root, '.git');
    const kind = (0,external_node_fs_.statSync)(entry, { throwIfNoEntry: false });
    if (kind === undefined)
        return 'none';
    try {
        const folder = kind.isFile()
            ? (0,external_node_path_.resolve)(root, (0,external_node_fs_.readFileSync)(entry, 'utf8')
                .replace(/^gitdir:\s*/, '')
                .trim())
            : entry;
        const index = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, 'index'));
        const version = index.readUInt32BE(4);
        // The fourth shortens the paths.
        return index.toString('latin1', 0, 4) === 'DIRC' && version < 4 ? index : undefined;
    }
    catch {
        return undefined;
    }
}
/** https://git-scm.com/docs/index-format: before each path stand 16 bits with its length. */
function isInIndex(index, path) {
    const name = Buffer.from(`${path.split(external_node_path_.sep).join('/')}\0`);
    for (let at = index.indexOf(name); at >= 0; at = index.indexOf(name, at + 1)) {
        const lengths = [index.readUInt16BE(at - 2), index.readUInt16BE(at - 4)];
        if (lengths.some((flags) => (flags & 0xfff) === Math.min(name.length - 1, 0xfff)))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/actions/validate-settings/template.ts
// How people mark entries, in the comment above them or behind the value: `# Required: \u2026`,
// `# REQUIRED`, `# (required)`. "Required when USE_S3 is on" is a condition, not a mark.
const REQUIRED = /^[\W_]*(?:required|mandatory|critical)\b(?!\s+(?:if|when|only|for|unless|by|in production only))|[([](?:required|mandatory)[)\]]/i;
const OPTIONAL = /^[\W_]*(?:optional|not required)\b|[([]optional[)\]]/i;
const AT_BUILD = /^[\W_]*required\b[^.:]*\bbuild\b|[([][^)\]]*\bbuild\b[^)\]]*[)\]]/i;
/** Reads which variables a project documents. Of a name that is listed twice, the last counts. */
function readTemplate(file, { entries }) {
    const found = new Map();
    for (const { name, value, line, disabled, comments } of entries) {
        // A commented-out example must not hide the assignment it explains.
        if (disabled && found.get(name)?.disabled === false)
            continue;
        found.set(name, {
            name,
            value,
            line,
            disabled,
            mark: markIn(comments),
            atBuild: comments.some((comment) => AT_BUILD.test(comment)),
        });
    }
    return { file, entries: found };
}
function markIn(comments) {
    for (const comment of comments) {
        if (OPTIONAL.test(comment))
            return 'optional';
        if (REQUIRED.test(comment))
            return 'required';
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/actions/validate-settings/validate.ts






















// A large project imports for half a minute on a small runner.
const DJANGO_TIMEOUT_SECONDS = 180;
/** @throws UserError when a file that was named, the config file, or the input `env`, cannot be read. */
async function validate(inputs, tools) {
    const { profile } = inputs;
    const planned = readPlanned(inputs);
    const config = await readConfigFile(inputs['config-file']);
    const files = await readFiles(inputs);
    const template = files.template && readTemplate(files.template.file, files.template);
    const platform = await tryPlatform(inputs, tools);
    const generated = await generate(platform, inputs, tools);
    const environments = environmentsOf(platform, files.declared, template).map((environment) => environment.source === 'platform' ? afterDeployment(environment, planned) : environment);
    // Before anything is printed that could hold one.
    for (const { variables } of environments) {
        for (const variable of variables.values())
            (0,secrets/* secretsOf */.Fj)(variable).forEach(tools.mask);
    }
    const preset = inputs.preset === 'auto' ? files.preset : inputs.preset;
    const app = platform instanceof SevallaError ? undefined : platform?.app;
    const readings = await readCode(environments, preset, files, inputs, app);
    const facts = {
        profile,
        preset,
        hasUnreadCode: [...readings.values()].some((reading) => 'unreadable' in reading),
        required: inputs.required ?? [],
        environments: environments.map((environment) => {
            const reading = readings.get(environment);
            return reading && 'settings' in reading ? { ...environment, django: reading } : environment;
        }),
        template,
        app,
        project: readProject(files.directory, preset),
        repository: readRepository({
            directory: files.directory,
            environments,
            template,
            declared: files.declared?.file,
        }),
        dockerfile: readSource(files.directory, 'Dockerfile'),
        procfile: preset === 'django' ? readSource(files.directory, 'Procfile') : undefined,
    };
    const own = [
        ...(platform instanceof SevallaError ? [unreadable(platform, inputs)] : []),
        ...(generated?.findings ?? []),
        ...[files.declared, files.template].flatMap((file) => file ? fileFindings(file, profile) : []),
        ...checkSettings(facts),
        ...checkAnything(facts),
    ];
    const django = await checkDjango(inputs, facts, files, own, tools);
    const simulated = facts.environments.slice(0, 1).flatMap((each) => (0,django_requests/* simulateRequests */.xo)(each, facts));
    const verified = {
        generated: generated?.variables.map(({ name }) => name) ?? [],
        checked: [
            ...describe(facts, files, planned.size > 0),
            inputs.preset === 'auto'
                ? `Preset ${preset}, by ${files.because}`
                : `Preset ${preset}, by the input`,
            ...describeCode(readings).checked,
            ...django.checked,
        ],
        unchecked: [
            ...describeUnread(inputs, platform),
            ...describeCode(readings).unchecked,
            ...(readings.size > 0 && facts.repository?.named === undefined
                ? ['Variables that nobody reads: code makes names up, or is more than is gone through']
                : []),
            ...django.unchecked,
        ],
        simulated,
        disagreed: disagreements(django.requests ?? {}, simulated),
        preset: facts.preset,
        profile,
        failOn: inputs['fail-on'],
    };
    return present(django.findings, verified, { inputs, config, facts, files }, tools);
}
/** What the code of a Django project makes of the environments; empty where there is none. */
async function readCode(environments, preset, files, { 'settings-module': settingsModule }, app) {
    if (preset !== 'django' || !files.hasManage)
        return new Map();
    return readDjango(environments, { directory: files.directory, settingsModule, app });
}
/** An API that cannot be read is a finding: what can be told of the files is told all the same. */
async function tryPlatform(inputs, tools) {
    const { 'app-id': appId, 'sevalla-token': token, 'api-url': apiUrl } = inputs;
    if (appId === undefined || token === undefined)
        return undefined;
    try {
        return await readPlatform(createSevalla({ token, apiUrl, tools }), appId);
    }
    catch (error) {
        if (error instanceof SevallaError)
            return error;
        throw error;
    }
}
/** Before anything is judged; the variables that were made count as the app's from here on. */
async function generate(platform, inputs, tools) {
    const { 'app-id': appId, 'sevalla-token': token, 'api-url': apiUrl, profile } = inputs;
    const names = inputs['generate-secrets'] ?? [];
    if (names.length === 0 || platform === undefined || platform instanceof SevallaError)
        return;
    if (appId === undefined || token === undefined)
        return undefined;
    const target = { appId, sevalla: createSevalla({ token, apiUrl, tools }), profile };
    const made = await generateSecrets(names, platform.variables, target, tools);
    platform.variables.push(...made.variables);
    return made;
}
function unreadable(error, { profile }) {
    return (0,settings_catalogue/* finding */.gk)('platform.unreadable', profile, {
        message: `The app could not be read: ${error.message}`,
        expected: 'the app, its variables and its processes',
        found: error.status === undefined ? 'no answer' : `status ${error.status}`,
    });
}
function environmentsOf(platform, declared, template) {
    const fromFile = new Map();
    for (const { name, value, line, disabled } of declared?.entries ?? []) {
        if (disabled)
            continue;
        const place = { file: declared?.file, line };
        fromFile.set(name, { name, value, origin: 'file', runtime: true, buildtime: true, ...place });
    }
    const environments = [];
    if (platform !== undefined && !(platform instanceof SevallaError)) {
        const variables = platform.variables.map((variable) => {
            const file = fromFile.get(variable.name);
            const entry = template?.entries.get(variable.name);
            // The line to correct, where the file declares the very value; else the line that explains.
            const place = file?.value === variable.value
                ? { file: file.file, line: file.line }
                : entry
                    ? { file: template?.file, line: entry.line }
                    : {};
            return [variable.name, { ...variable, ...place }];
        });
        const label = 'the app';
        environments.push({ source: 'platform', label, variables: new Map(variables) });
    }
    if (declared) {
        environments.push({ source: 'file', label: declared.file, variables: fromFile });
    }
    return environments;
}
/** Nothing wrong among nothing is not good. */
function checkAnything(facts) {
    const { environments, profile, project } = facts;
    const isEmpty = environments.every(({ variables, django }) => variables.size === 0 && !django);
    // Of a stack that has rules, the code was looked at.
    if (project !== undefined ||
        environments.length === 0 ||
        !isEmpty ||
        requirementsOf(facts).length > 0)
        return [];
    return [
        (0,settings_catalogue/* finding */.gk)('checks.none', profile, {
            message: 'There was nothing to check: no variable is set, and no name is required.',
            expected: 'variables, a template with "Required" above names, or the input `required`',
            found: 'none of them',
            fix: 'Tell which variables the project needs.',
        }),
    ];
}
async function checkDjango(inputs, facts, files, found, tools) {
    const { 'django-check': mode, 'settings-module': module, python, profile } = inputs;
    const environment = facts.environments[0];
    const skipped = (reason, isWorthSaying) => ({
        findings: [
            ...found,
            ...(mode === 'always' || isWorthSaying
                ? [skippedFinding(reason, mode === 'always' ? 'error' : undefined, profile)]
                : []),
        ],
        checked: [],
        unchecked: [`manage.py check --deploy: ${reason}`],
    });
    if (mode === 'never') {
        return {
            findings: [...found],
            checked: [],
            unchecked: ['manage.py check --deploy: turned off'],
        };
    }
    if (facts.preset !== 'django' && mode === 'auto') {
        return { findings: [...found], checked: [], unchecked: [] };
    }
    if (!files.hasManage)
        return skipped('there is no manage.py in the working directory', true);
    if (environment === undefined)
        return skipped('there are no variables to run it with', false);
    // Code of a stranger's pull request must not get to see the values of the app.
    if (tools.env['GITHUB_EVENT_NAME'] === 'pull_request_target' && mode === 'auto') {
        return skipped('on pull_request_target it would hand the variables to unreviewed code', true);
    }
    const isMissing = found.some(({ id }) => ['env.missing', 'env.empty', 'env.scope'].includes(id));
    if (isMissing && mode === 'auto')
        return skipped('required variables are missing', false);
    tools.log.info('Running manage.py check --deploy\u2026');
    const settingsModule = module ??
        environment.variables.get('DJANGO_SETTINGS_MODULE')?.value ??
        environment.django?.module;
    const web = (0,settings_facts/* webProcess */.U6)(facts);
    const common = {
        directory: files.directory,
        environment,
        port: web?.port,
        timeoutSeconds: DJANGO_TIMEOUT_SECONDS,
    };
    const pythons = python === undefined ? ['python3', 'python'] : [python];
    const result = await runDjangoCheck({ ...common, pythons, settingsModule, profile }, tools);
    if (result.status === 'impossible')
        return skipped(result.reason, true);
    const { kept, doubted } = reconcile(found, result.findings);
    const checked = [`manage.py check --deploy (${result.note})`];
    const unchecked = doubted.map((id) => `${id}: read from the code, but Django itself does not find it`);
    // One finding says why it does not start.
    if (result.findings.some(({ id }) => id === 'django.start')) {
        return { findings: kept, checked, unchecked };
    }
    const probe = web?.readiness;
    const probePath = typeof probe === 'object' && !probe.setsHost ? probe.path : undefined;
    const host = (0,django_requests/* publicHost */.mh)(environment, facts);
    if (settingsModule === undefined || (probePath === undefined && host === undefined)) {
        const reason = 'neither the code nor the app tells what to ask';
        return { findings: kept, checked, unchecked: [...unchecked, `Requests to Django: ${reason}`] };
    }
    const requests = await runDjangoRequests({ ...common, python: result.python, settingsModule, probePath, publicHost: host }, tools);
    const described = requests && describeRequests(requests);
    return {
        findings: [...kept, ...(requests ? requestFindings(requests, kept, profile) : [])],
        checked: [...checked, ...(described?.checked ?? [])],
        unchecked: [
            ...unchecked,
            ...(described?.unchecked ?? ['Requests to Django in process: they got no result']),
        ],
        requests,
    };
}
const OF_DJANGO = /^(?:security|caches|async)\.[EW]\d{3}$/;
/** Joins what was read with what Django said when it ran; doubtful are ids that only reading found. */
function reconcile(read, ran) {
    const failed = ran.find(({ id }) => id === 'django.start');
    const told = ran.map(({ id }) => id);
    const doubted = read.filter(({ id }) => failed === undefined && OF_DJANGO.test(id) && !told.includes(id));
    const own = read.filter((finding) => !doubted.includes(finding) &&
        // Python's own words for the same line say more.
        !(finding.id === 'django.start' && failed !== undefined && isSamePlace(finding, failed)));
    const news = ran.filter(({ id, subject }) => {
        const same = [id, ...(DJANGO_MESSAGES[id]?.sameAs ?? [])];
        if (id === 'django.start') {
            return !own.some((other) => other.id === 'env.missing' && other.subject === subject);
        }
        return !own.some((other) => same.includes(other.id));
    });
    return { kept: [...own, ...news], doubted: doubted.map(({ id }) => id) };
}
function isSamePlace(a, b) {
    return a.file === b.file && a.line === b.line;
}
function describe(facts, { declared, template }, isPlanned) {
    const { app, environments } = facts;
    const platform = environments.find(({ source }) => source === 'platform');
    const file = environments.find(({ source }) => source === 'file');
    const globals = [...(platform?.variables.values() ?? [])].filter(({ origin }) => origin === 'global').length;
    const required = requirementsOf(facts).length;
    return [
        ...(app && platform
            ? [
                `The app ${app.name}: ${(0,wording/* count */.U9)(platform.variables.size, 'variable')}${globals > 0 ? ` (${globals} inherited)` : ''}, ${(0,wording/* count */.U9)(app.processes.length, 'process', 'processes')}${isPlanned ? '; with what the deployment is to write' : ''}`,
            ]
            : []),
        ...(declared && file ? [`${declared.file}: ${(0,wording/* count */.U9)(file.variables.size, 'variable')}`] : []),
        ...(template && facts.template
            ? [`${template.file}: ${(0,wording/* count */.U9)(facts.template.entries.size, 'name')}`]
            : []),
        `${(0,wording/* count */.U9)(required, 'required name')}, by template, preset and input`,
    ];
}
function describeCode(readings) {
    const checked = new Set();
    const unchecked = new Set();
    for (const reading of readings.values()) {
        if ('unreadable' in reading) {
            unchecked.add(`The Django settings, which were not read: ${reading.unreadable}`);
            continue;
        }
        const { module, settings, version, isComplete, unread } = reading;
        const known = [...settings.values()].filter(({ value }) => value.kind !== 'unknown').length;
        const django = version ? `, for Django ${version.join('.')}` : '';
        checked.add(`${module}, read without running it${django}: ${known} of ${(0,wording/* count */.U9)(settings.size, 'setting')} known`);
        const place = unread[0];
        if (place)
            unchecked.add(`${place.file}:${place.line}: Python that could not be read`);
        else if (!isComplete)
            unchecked.add(`${module}: what it takes from elsewhere`);
        if (version === undefined)
            unchecked.add('Removed settings: no file tells the version of Django');
    }
    return { checked: [...checked], unchecked: [...unchecked] };
}
function describeUnread(inputs, platform) {
    if (platform instanceof SevallaError)
        return ['The app: it could not be read'];
    if (platform === undefined) {
        return inputs['app-id'] === undefined ? ['The app on Sevalla: no app-id was given'] : [];
    }
    return platform.globalsUnread === undefined
        ? []
        : [`The company's global variables: ${platform.globalsUnread}`];
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


/***/ }),

/***/ 8805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildSteps: () => (/* binding */ buildSteps),
/* harmony export */   checkBuild: () => (/* binding */ checkBuild),
/* harmony export */   lookupInBuild: () => (/* binding */ lookupInBuild)
/* harmony export */ });
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1181);
/* harmony import */ var _settings_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9399);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6767);



const MANAGE = /(?:\bmanage\.py|\bdjango-admin(?:\.py)?)\s+(?:-\S+\s+)*([a-z]\w*)/;
// Variables that come with an image like these are those of Python and of the system.
const PLAIN_IMAGE = /^(?:docker\.io\/)?(?:library\/)?(?:python|debian|ubuntu|alpine|node)(?::|@|$)|^(?:ghcr\.io\/astral-sh\/uv|public\.ecr\.aws\/docker\/library\/python|mirror\.gcr\.io\/(?:library\/)?python)(?::|@|$)/;
// A failure that is let pass, or variables that come from a file.
const LET_PASS = /\|\||;\s*(?:true|exit 0)\b|\bset \+e\b/;
const FROM_FILE = /\.env\b|\bdotenv\b|\bsource\s|(?:^|[;&]\s*)\.\s+\S/;
const DOTENV = /(?:^|[\s/"'])\.env(?=["'\],\s]|$)/;
const MODULE = /^\w+(?:\.\w+)*$/;
/** The last stage, and those that it is made from: no other is built. */
function builtOf(stages) {
    const built = new Set();
    const add = (index) => {
        const stage = stages[index];
        if (stage === undefined || built.has(stage))
            return;
        built.add(stage);
        const from = stage.instructions.flatMap(({ rest }) => [...rest.matchAll(/(?:--from=|[,=]from=)([\w.-]+)/g)].map(([, name = '']) => name));
        for (const name of [stage.base, ...from]) {
            const isNamed = (each) => each.name?.toLowerCase() === name.toLowerCase();
            add(/^\d+$/.test(name) ? Number(name) : stages.slice(0, index).findLastIndex(isNamed));
        }
    };
    add(stages.length - 1);
    return stages.filter((stage) => built.has(stage));
}
/** What the build runs of manage.py, as far as its variables are known. */
function buildSteps(dockerfile) {
    const stages = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__.stagesOf)(dockerfile);
    const head = dockerfile.split(/^\s*FROM\b/im)[0] ?? '';
    const global = new Map([...head.matchAll(/^\s*ARG\s+(\w+)=(\S+)/gim)].map(([, k, v]) => [k, v]));
    // What a file of variables brings into the image, nobody here knows.
    const all = stages.flatMap(({ instructions }) => [...instructions]);
    if (all.some(({ name, rest }) => /^(?:COPY|ADD|RUN)$/.test(name) && DOTENV.test(rest)))
        return [];
    const steps = [];
    for (const stage of builtOf(stages)) {
        const lineage = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__.lineageOf)(stages.slice(0, stages.indexOf(stage) + 1), undefined);
        const base = (lineage[0]?.base ?? '').replace(/\$\{?(\w+)\}?/g, (_, name) => global.get(name) ?? '');
        if (!PLAIN_IMAGE.test(base.replace(/["']/g, '')))
            continue;
        const variables = new Map();
        const asked = new Set();
        for (const inherited of lineage) {
            for (const instruction of inherited.instructions) {
                const { name, rest, line } = instruction;
                if (name === 'ENV' || name === 'ARG') {
                    for (const [key, value] of (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__.pairsOf)(instruction)) {
                        variables.set(key, value.includes('$') ? undefined : value);
                    }
                    for (const [, key = ''] of name === 'ARG'
                        ? rest.matchAll(/(?:^|\s)(\w+)(?=\s|$)/g)
                        : []) {
                        const fallback = global.get(key);
                        if (fallback !== undefined)
                            variables.set(key, fallback);
                        else if (!variables.has(key))
                            asked.add(key);
                    }
                }
                if (name !== 'RUN' || inherited !== stage)
                    continue;
                const text = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__.commandOf)(rest);
                const command = MANAGE.exec(text)?.[1];
                if (command === undefined || LET_PASS.test(text) || FROM_FILE.test(text))
                    continue;
                const before = text.slice(0, text.search(MANAGE));
                const own = [...before.matchAll(/(?:^|[\s;&(])(\w+)=("[^"]*"|'[^']*'|[^\s;&]*)/g)];
                const mounted = [...rest.matchAll(/--mount=type=secret\S*[,=]env=(\w+)/g)];
                const set = new Map([
                    ...variables,
                    ...mounted.map(([, key = '']) => [key, undefined]),
                    ...own.map(([, key = '', value = '']) => {
                        const bare = value.replace(/^(["'])(.*)\1$/, '$2');
                        return [key, /[$`]/.test(bare) ? undefined : bare];
                    }),
                ]);
                const named = /\s--settings[= ](\S+)/.exec(text)?.[1] ?? set.get('DJANGO_SETTINGS_MODULE');
                // Named by what the build is given.
                const isUntold = named === undefined
                    ? set.has('DJANGO_SETTINGS_MODULE') || asked.has('DJANGO_SETTINGS_MODULE')
                    : !MODULE.test(named);
                if (isUntold)
                    continue;
                steps.push({ line, command, module: named, variables: set, asked });
            }
        }
    }
    return steps;
}
/**
 * What the build has of a variable. Of an ARG without a default, the platform gives what it may use in
 * the build; what another builder gives, nobody here knows.
 */
function lookupInBuild({ variables, asked }, environment, app) {
    return (name) => {
        if (variables.has(name)) {
            const value = variables.get(name);
            return value === undefined ? 'unknown' : { value };
        }
        if (!asked.has(name))
            return 'unset';
        if (!isBuiltByPlatform(app))
            return 'unknown';
        const variable = environment.variables.get(name);
        return variable?.buildtime ? { value: variable.value } : 'unset';
    };
}
function isBuiltByPlatform(app) {
    return app !== undefined && app.source !== 'dockerImage' && app.buildType === 'dockerfile';
}
/** Variables that the settings demand while the image is built, and that the build does not have. */
function checkBuild({ environments, dockerfile, app, profile }) {
    const [environment] = environments;
    const steps = environment?.django?.builds ?? [];
    if (environment === undefined || dockerfile === undefined)
        return [];
    return steps.flatMap(({ line, command, asked, faults }) => {
        const names = [
            ...new Set(faults.flatMap(({ missing, origins }) => missing === undefined
                ? origins.filter(({ isSet }) => !isSet).map(({ name }) => name)
                : [missing])),
        ];
        const [first] = names;
        if (first === undefined)
            return [];
        const place = { file: dockerfile.file, line };
        const scoped = names.filter((name) => asked.has(name) && isBuiltByPlatform(app));
        const known = scoped.filter((name) => environment.variables.has(name));
        const given = names.filter((name) => !known.includes(name));
        return [
            ...known.map((name) => (0,_settings_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('env.scope', profile, {
                subject: (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(name),
                ...place,
                message: `The build runs ${command}, whose settings need ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(name)}, which the app has at run time alone.`,
                expected: 'available in the build',
                found: 'only at run time',
                fix: `Make ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(name)} available in the build, or load settings there that do without.`,
            })),
            ...(given.length === 0
                ? []
                : [
                    (0,_settings_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('build.variable', profile, {
                        subject: (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(given[0] ?? ''),
                        ...place,
                        message: `The build runs ${command}, and the settings do not load without ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .listNames */ .Zv)(given.map((name) => ({ name })))}: the image is not built.`,
                        expected: 'settings that load without secrets, or a value for the command alone',
                        found: `no ENV, ARG or value before the command`,
                        fix: `Give it a value that nobody uses, in the same line: RUN ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(given[0] ?? '')}=build python manage.py ${command} \u2026; or name settings that need none with --settings.`,
                    }),
                ]),
        ];
    });
}


/***/ }),

/***/ 1181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commandOf: () => (/* binding */ commandOf),
/* harmony export */   healthcheckOf: () => (/* binding */ healthcheckOf),
/* harmony export */   imageVariables: () => (/* binding */ imageVariables),
/* harmony export */   instructionsOf: () => (/* binding */ instructionsOf),
/* harmony export */   isIgnored: () => (/* binding */ isIgnored),
/* harmony export */   lineageOf: () => (/* binding */ lineageOf),
/* harmony export */   pairsOf: () => (/* binding */ pairsOf),
/* harmony export */   stagesOf: () => (/* binding */ stagesOf),
/* harmony export */   wordsOf: () => (/* binding */ wordsOf)
/* harmony export */ });
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


/***/ })

};
