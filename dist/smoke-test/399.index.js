export const id = 399;
export const ids = [399];
export const modules = {

/***/ 9399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Iu: () => (/* binding */ RULE_IDS)
});

// UNUSED EXPORTS: SETTINGS_RULES, finding, findingAbout, ruleOf, severityOf

;// CONCATENATED MODULE: ./src/rules/stacks/catalogue.ts
const EXPRESS = 'https://expressjs.com/en';
const NEXT = 'https://nextjs.org/docs';
const LARAVEL = 'https://laravel.com/docs/12.x';
const RAILS = 'https://guides.rubyonrails.org';
const FLASK = 'https://flask.palletsprojects.com/en/stable';
const UVICORN = 'https://www.uvicorn.org';
const STORAGE = 'https://docs.sevalla.com/applications/storage';
/** What breaks in stacks other than Django; each preset has its own. */
const STACK_RULES = {
    'node.env.missing': {
        severity: 'warning',
        staging: 'notice',
        title: 'NODE_ENV is set nowhere: Express shows stack traces to visitors',
        docs: `${EXPRESS}/advanced/best-practice-performance.html#set-node_env-to-production`,
    },
    'node.start.dev': {
        severity: 'error',
        title: 'The start command runs a tool for development: `next dev`, nodemon, `vite`, `tsx watch`',
        docs: `${EXPRESS}/advanced/best-practice-performance.html`,
    },
    'node.start.left-out': {
        severity: 'error',
        title: 'The start command needs a package of devDependencies, which the image leaves out',
        docs: 'https://docs.npmjs.com/cli/v11/commands/npm-ci#omit',
    },
    'node.proxy': {
        severity: 'error',
        title: 'A secure session cookie without `trust proxy`: Express never sends it',
        docs: 'https://expressjs.com/en/resources/middleware/session.html#cookiesecure',
    },
    'node.sessions': {
        severity: 'warning',
        title: 'express-session without a store: sessions are lost with each deployment, and leak',
        docs: 'https://expressjs.com/en/resources/middleware/session.html#store',
    },
    'node.public': {
        severity: 'error',
        title: 'A variable that the build writes into the pages (NEXT_PUBLIC_, VITE_, REACT_APP_) is not there in the build',
        docs: `${NEXT}/app/guides/environment-variables#bundling-environment-variables-for-the-browser`,
    },
    'node.public.image': {
        severity: 'warning',
        title: 'The same, where the image is built elsewhere: the value on the platform has no effect',
        docs: `${NEXT}/app/guides/environment-variables#bundling-environment-variables-for-the-browser`,
    },
    'next.standalone': {
        severity: 'error',
        title: 'The start command wants the standalone server, which the config of Next does not build',
        docs: `${NEXT}/app/api-reference/config/next-config-js/output`,
    },
    'next.start': {
        severity: 'error',
        title: '`next start` with `output: "export"`, which has no server',
        docs: `${NEXT}/app/guides/static-exports`,
    },
    'laravel.key': {
        severity: 'error',
        title: 'APP_KEY is missing or is no key for the cipher: every page fails with 500',
        docs: `${LARAVEL}/encryption#configuration`,
    },
    'laravel.debug': {
        severity: 'error',
        staging: 'warning',
        title: 'APP_DEBUG is on: errors show code and variables to everybody',
        docs: `${LARAVEL}/errors#configuration`,
    },
    'laravel.env': {
        severity: 'warning',
        staging: 'notice',
        title: 'APP_ENV is `local` or another word for development',
        docs: `${LARAVEL}/configuration#environment-configuration`,
    },
    'laravel.serve': {
        severity: 'warning',
        title: 'The start command is `php artisan serve`, the server for development',
        docs: `${LARAVEL}/deployment`,
    },
    'laravel.sessions': {
        severity: 'warning',
        title: 'Sessions in files of the instance: lost with each deployment, and not shared',
        docs: `${LARAVEL}/session#configuration`,
    },
    'laravel.cache': {
        severity: 'warning',
        title: 'A cache in files or in memory, which several instances do not share',
        docs: `${LARAVEL}/cache#configuration`,
    },
    'laravel.proxies': {
        severity: 'warning',
        title: 'No proxy is trusted: links and forms of pages over https go to http',
        docs: `${LARAVEL}/requests#configuring-trusted-proxies`,
    },
    'laravel.log': {
        severity: 'warning',
        title: 'Logs go to a file in the instance, where nobody sees them',
        docs: `${LARAVEL}/logging#available-channel-drivers`,
    },
    'laravel.uploads': {
        severity: 'warning',
        title: 'Uploads go to a folder of the instance, and are lost with the next deployment',
        docs: STORAGE,
    },
    'laravel.queue': {
        severity: 'warning',
        title: 'Jobs are put into a queue that no process works off',
        docs: `${LARAVEL}/queues#running-the-queue-worker`,
    },
    'rails.secret': {
        severity: 'error',
        title: 'Neither SECRET_KEY_BASE nor RAILS_MASTER_KEY is set: Rails does not start',
        docs: `${RAILS}/security.html#custom-credentials`,
    },
    'rails.master-key': {
        severity: 'error',
        title: 'config/master.key is in the repository: whoever reads it reads the credentials',
        docs: `${RAILS}/security.html#custom-credentials`,
    },
    'rails.env': {
        severity: 'error',
        staging: 'warning',
        title: 'RAILS_ENV is for development or tests, or is set nowhere',
        docs: `${RAILS}/configuring.html#rails-environment-settings`,
    },
    'rails.hosts': {
        severity: 'error',
        title: 'A probe calls the instance by its address, which config.hosts refuses with 403',
        docs: `${RAILS}/configuring.html#actiondispatch-hostauthorization`,
    },
    'rails.ssl.probe': {
        severity: 'error',
        title: 'config.force_ssl sends a probe to https, which no instance speaks',
        docs: `${RAILS}/configuring.html#config-assume-ssl`,
    },
    'rails.static': {
        severity: 'warning',
        title: 'Rails is told not to serve its static files: pages have no styles',
        docs: `${RAILS}/configuring.html#config-public-file-server-enabled`,
    },
    'rails.log': {
        severity: 'warning',
        title: 'Logs go to a file in the instance: RAILS_LOG_TO_STDOUT is not set',
        docs: `${RAILS}/debugging_rails_applications.html#the-logger`,
    },
    'rails.uploads': {
        severity: 'warning',
        title: 'Active Storage keeps uploads on the disk of the instance',
        docs: `${RAILS}/active_storage_overview.html#setup`,
    },
    'rails.sidekiq': {
        severity: 'warning',
        title: 'Jobs are put into Sidekiq, and no process runs it',
        docs: 'https://github.com/sidekiq/sidekiq/wiki/Getting-Started',
    },
    'python.dev-server': {
        severity: 'warning',
        title: 'The start command is a server for development: `flask run`, `--reload`, `fastapi dev`',
        docs: `${FLASK}/deploying/`,
    },
    'python.debug': {
        severity: 'error',
        staging: 'warning',
        title: 'Debug mode of Flask or FastAPI: errors show code, and Flask lets visitors run it',
        docs: `${FLASK}/debugging/`,
    },
    'python.secret': {
        severity: 'error',
        title: 'The secret key of Flask is a short one, stands in the code, or is made anew each time',
        docs: `${FLASK}/config/#SECRET_KEY`,
    },
    'python.proxy': {
        severity: 'warning',
        title: 'The server believes X-Forwarded-Proto of 127.0.0.1 alone: redirects go to http',
        docs: `${UVICORN}/deployment/#proxies-and-forwarded-headers`,
    },
    'python.hosts': {
        severity: 'error',
        title: 'A probe calls the instance by its address, which TrustedHostMiddleware answers with 400',
        docs: 'https://www.starlette.io/middleware/#trustedhostmiddleware',
    },
    'python.https': {
        severity: 'error',
        title: 'HTTPSRedirectMiddleware redirects a probe, or visitors without end',
        docs: 'https://www.starlette.io/middleware/#httpsredirectmiddleware',
    },
    'python.memory': {
        severity: 'warning',
        title: 'A cache or limits in memory, which several workers or instances do not share',
        docs: 'https://flask-caching.readthedocs.io/en/latest/#simplecache',
    },
};

;// CONCATENATED MODULE: ./src/rules/settings-catalogue.ts


const SEVALLA = 'https://docs.sevalla.com';
const DJANGO = 'https://docs.djangoproject.com/en/5.2';
const VARIABLES = `${SEVALLA}/applications/environment-variables`;
const HEALTH_CHECKS = `${SEVALLA}/guides/python/django/health-checks`;
const CHECKS = `${DJANGO}/ref/checks/#security`;
const setting = (name) => `${DJANGO}/ref/settings/#${name}`;
/** Every rule about settings, in the order of the documentation. An id never changes its meaning. */
const SETTINGS_RULES = {
    'platform.unreadable': {
        severity: 'error',
        title: 'The app or its variables could not be read from the API',
    },
    'checks.none': {
        severity: 'error',
        title: 'There was nothing to check: no variable is set and no name is required',
    },
    'secret.unwritten': {
        severity: 'error',
        title: 'A secret of `generate-secrets` could not be written to the app',
        docs: VARIABLES,
    },
    'config.suppression.expired': {
        severity: 'warning',
        title: 'A suppression in the config file has expired, and counts no more',
    },
    'config.suppression.unused': {
        severity: 'notice',
        title: 'A suppression in the config file matches no finding',
    },
    'env.missing': {
        severity: 'error',
        title: 'A required variable is not set',
        docs: VARIABLES,
    },
    'env.empty': { severity: 'error', title: 'A required variable is set, but blank' },
    'env.scope': {
        severity: 'error',
        title: 'A required variable is not available where it is needed: at run time, or in the build',
        docs: VARIABLES,
    },
    'build.variable': {
        severity: 'error',
        title: 'The Dockerfile runs manage.py without a variable that the settings demand',
        docs: 'https://docs.docker.com/build/building/variables/',
    },
    'env.name': {
        severity: 'error',
        title: 'The name of a variable has characters other than letters, digits and `_`',
        docs: VARIABLES,
    },
    'env.duplicate': {
        severity: 'warning',
        title: 'The app has a variable twice; which value wins is not defined',
    },
    'env.grammar': {
        severity: 'error',
        title: 'A value on the platform has an unescaped comma or double quote, or a parenthesis: ' +
            'by the documentation of Sevalla, the rollout fails',
        docs: VARIABLES,
    },
    'env.placeholder': {
        severity: 'error',
        title: 'A value was never filled in: `change-me`, `your-\u2026`, `<\u2026>`, `GENERATE`, `xxx`, `example.com`',
    },
    'env.published': {
        severity: 'error',
        title: 'A secret is the very value that is committed in the template, or in another file',
    },
    'env.committed': {
        severity: 'error',
        title: 'A `.env` file with secrets that look real is part of the repository',
    },
    'env.unresolved': {
        severity: 'error',
        title: 'A value holds a `${\u2026}` that nothing replaces',
    },
    'env.boolean': {
        severity: 'error',
        title: 'A switch is set to something that is no boolean word; most readers take that for off',
    },
    'env.number': {
        severity: 'error',
        title: 'A number is set to something that is no whole number',
    },
    'env.padding': {
        severity: 'warning',
        title: 'A value begins or ends with a space, a line break or a quote that becomes part of it',
    },
    'env.unknown': {
        severity: 'warning',
        title: 'A name that nobody documents is close to one that is missing: a spelling mistake?',
    },
    'env.undocumented': {
        severity: 'notice',
        title: 'The app has variables that the template does not mention',
    },
    'env.undocumented.read': {
        severity: 'notice',
        title: 'The Django settings read variables that the template does not mention',
    },
    'env.undeployed': {
        severity: 'notice',
        title: 'Variables were changed after the last deployment, so that instances run on older values',
        docs: VARIABLES,
    },
    'env.unread': {
        severity: 'notice',
        title: 'The template, or the app, has variables that no file of the repository names',
    },
    'env.unset': {
        severity: 'notice',
        title: 'The template sets variables that the app does not have',
    },
    'env.drift': {
        severity: 'warning',
        title: 'The declared file and the app differ',
    },
    'dotenv.syntax': {
        severity: 'warning',
        title: 'A line is no assignment, or a quote is not closed, so that a value is lost',
    },
    'dotenv.duplicate': {
        severity: 'warning',
        title: 'A name is assigned twice in a file; the last one wins',
    },
    'dotenv.comment': {
        severity: 'notice',
        title: 'A comment after an unquoted value: some readers make it part of the value',
    },
    'dotenv.multiline': {
        severity: 'warning',
        title: 'A value spans several lines; many readers, and forms to paste into, take only the first',
    },
    'template.none': {
        severity: 'notice',
        title: 'No template tells which variables the project reads',
    },
    'template.secret': {
        severity: 'warning',
        title: 'The committed template holds what looks like a real secret',
    },
    'port.fixed': {
        severity: 'warning',
        title: 'PORT is set by hand, where the platform sets it itself',
        docs: `${SEVALLA}/get-started/quickstart`,
    },
    'port.mismatch': {
        severity: 'error',
        title: 'The app listens on another port than the one that the web process is reached on',
        docs: `${SEVALLA}/get-started/quickstart`,
    },
    'process.bind': {
        severity: 'error',
        title: 'The start command, or the code, listens on loopback, where neither probes nor visitors get',
    },
    'process.entrypoint': {
        severity: 'warning',
        title: 'The start command takes the place of the ENTRYPOINT, whose script then never runs',
        docs: `${SEVALLA}/applications/processes`,
    },
    'process.arguments': {
        severity: 'warning',
        title: 'CMD is lost behind an ENTRYPOINT in shell form, or repeats the ENTRYPOINT',
        docs: 'https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact',
    },
    'process.workers': {
        severity: 'warning',
        title: 'More workers than the memory of the web process can hold (about 100 MB each)',
        docs: `${SEVALLA}/platform/limits`,
    },
    'process.readiness': {
        severity: 'warning',
        title: 'The web process has no readiness probe: visitors reach it before it can answer',
        docs: HEALTH_CHECKS,
    },
    'process.migrate': {
        severity: 'notice',
        title: 'No job runs before a deployment, so migrations need another way',
        docs: `${SEVALLA}/guides/python/django/deploy`,
    },
    'probe.port': {
        severity: 'error',
        title: 'A probe asks another port than that of the web process',
        docs: HEALTH_CHECKS,
    },
    'probe.scheme': {
        severity: 'warning',
        title: 'A probe speaks https to an instance, which speaks http behind the edge',
        docs: HEALTH_CHECKS,
    },
    'probe.host': {
        severity: 'error',
        title: 'A probe calls the instance by its address, which ALLOWED_HOSTS does not list, and no middleware answers first',
        docs: HEALTH_CHECKS,
    },
    'probe.host.unread': {
        severity: 'notice',
        title: 'The same, where the code does not tell whether a middleware answers first',
        docs: HEALTH_CHECKS,
    },
    'probe.redirect': {
        severity: 'error',
        title: 'SECURE_SSL_REDIRECT sends a probe to https, which no instance speaks',
        docs: HEALTH_CHECKS,
    },
    'probe.path': {
        severity: 'error',
        title: 'A probe asks a path that neither the URL configuration nor a middleware has',
        docs: HEALTH_CHECKS,
    },
    'probe.slash': {
        severity: 'warning',
        title: 'A probe asks a path without its last slash, which APPEND_SLASH redirects',
        docs: setting('append-slash'),
    },
    'probe.healthcheck': {
        severity: 'notice',
        title: 'HEALTHCHECK asks a path that the project does not have: Docker calls it unhealthy',
        docs: 'https://docs.docker.com/reference/dockerfile/#healthcheck',
    },
    'app.auto-deploy': {
        severity: 'warning',
        title: 'Auto-deploy is on: each push would be deployed twice',
    },
    'database.url': {
        severity: 'error',
        title: 'A database URL cannot be read: scheme, host or name is missing or unknown',
    },
    'database.encoding': {
        severity: 'error',
        title: 'A URL has user name or password with characters that are not percent-encoded',
    },
    'database.sqlite': {
        severity: 'warning',
        title: 'SQLite: without a persistent disk, its data is lost with each deployment',
        docs: `${SEVALLA}/applications/storage`,
    },
    'service.localhost': {
        severity: 'error',
        title: 'A service is looked for on the instance itself: `localhost`, `127.0.0.1`',
    },
    'redis.url': {
        severity: 'error',
        title: 'A Redis URL has no known scheme, no host or no number',
    },
    'redis.valkey': {
        severity: 'warning',
        title: '`valkey://` is a scheme that Redis clients do not know',
    },
    'storage.incomplete': {
        severity: 'error',
        title: 'Object storage is on, but one of its variables is missing',
    },
    'storage.bucket': { severity: 'error', title: 'The name of a bucket is impossible' },
    'storage.endpoint': {
        severity: 'error',
        title: 'The endpoint of object storage is no https URL',
    },
    'mail.backend': {
        severity: 'warning',
        staging: 'notice',
        title: 'Mail goes nowhere: a backend for development',
        docs: setting('email-backend'),
    },
    'mail.tls': {
        severity: 'error',
        title: 'EMAIL_USE_TLS and EMAIL_USE_SSL are both on, or do not fit EMAIL_PORT',
        docs: setting('email-use-tls'),
    },
    'mail.account': {
        severity: 'warning',
        title: 'One of EMAIL_HOST_USER and EMAIL_HOST_PASSWORD is set, the other is not',
        docs: setting('email-host-user'),
    },
    'mail.from': {
        severity: 'warning',
        title: 'A sender is no mail address, alone or as `Name <address>`',
        docs: setting('default-from-email'),
    },
    'node.env': {
        severity: 'warning',
        staging: 'notice',
        title: 'NODE_ENV is not `production`: packages run in their slow and talkative mode',
    },
    ...STACK_RULES,
    'django.secret-key.weak': {
        severity: 'error',
        title: 'SECRET_KEY is shorter than 50, has fewer than 5 characters, or begins `django-insecure-`',
        docs: setting('secret-key'),
    },
    'django.secret-key.guessable': {
        severity: 'warning',
        title: 'SECRET_KEY is long, but made of words or of repetitions',
        docs: setting('secret-key'),
    },
    'django.secret-key.published': {
        severity: 'error',
        title: 'SECRET_KEY is a text in the code',
        docs: setting('secret-key'),
    },
    'django.secret-key.random': {
        severity: 'error',
        title: 'SECRET_KEY is made anew by each process, so logins are lost',
        docs: setting('secret-key'),
    },
    'django.debug': {
        severity: 'error',
        staging: 'warning',
        title: 'DEBUG is on: errors show settings and code to everybody',
        docs: setting('debug'),
    },
    'django.settings-module': {
        severity: 'error',
        staging: 'warning',
        title: 'DJANGO_SETTINGS_MODULE, or what stands in for it, names no module for deployment',
        docs: `${DJANGO}/topics/settings/#envvar-DJANGO_SETTINGS_MODULE`,
    },
    'django.setting-type': {
        severity: 'error',
        title: 'A setting is a text where Django takes a list',
        docs: `${DJANGO}/ref/settings/`,
    },
    'django.hosts.none': {
        severity: 'error',
        title: 'ALLOWED_HOSTS lets no visitor in: it is empty, or names the machine itself alone',
        docs: setting('allowed-hosts'),
    },
    'django.hosts.entry': {
        severity: 'error',
        title: 'An entry of ALLOWED_HOSTS that matches no request: scheme, port, path or `*.` form',
        docs: setting('allowed-hosts'),
    },
    'django.hosts.wildcard': {
        severity: 'warning',
        staging: 'notice',
        title: 'ALLOWED_HOSTS lets every Host header in',
        docs: setting('allowed-hosts'),
    },
    'django.hosts.address': {
        severity: 'warning',
        title: 'ALLOWED_HOSTS lists the address of an instance, which the next one does not have',
        docs: HEALTH_CHECKS,
    },
    'django.hosts.domain': {
        severity: 'warning',
        title: 'ALLOWED_HOSTS does not cover a domain of the app',
        docs: setting('allowed-hosts'),
    },
    'django.hosts.blank': {
        severity: 'notice',
        title: 'ALLOWED_HOSTS has blank entries, or spaces after its commas',
        docs: setting('allowed-hosts'),
    },
    'django.csrf.entry': {
        severity: 'error',
        title: 'An entry of CSRF_TRUSTED_ORIGINS that matches no request: no scheme, a path, a bad wildcard',
        docs: setting('csrf-trusted-origins'),
    },
    'django.csrf.http': {
        severity: 'warning',
        title: 'CSRF_TRUSTED_ORIGINS trusts a site over http',
        docs: setting('csrf-trusted-origins'),
    },
    'django.csrf.missing': {
        severity: 'error',
        title: 'Django takes requests for http, and trusts no origin over https: every form gets 403',
        docs: setting('csrf-trusted-origins'),
    },
    'django.ssl.loop': {
        severity: 'error',
        title: 'SECURE_SSL_REDIRECT without SECURE_PROXY_SSL_HEADER: a redirect without end',
        docs: setting('secure-proxy-ssl-header'),
    },
    'django.ssl.header': {
        severity: 'error',
        title: 'SECURE_PROXY_SSL_HEADER names a header that never comes, or is no pair',
        docs: setting('secure-proxy-ssl-header'),
    },
    'django.hsts': {
        severity: 'warning',
        title: 'HSTS for less than five minutes, or with preload for less than a year',
        docs: setting('secure-hsts-seconds'),
    },
    'django.hsts.preload': {
        severity: 'notice',
        title: 'HSTS with preload on an app that was never deployed',
        docs: setting('secure-hsts-preload'),
    },
    'django.forwarded-host': {
        severity: 'warning',
        title: 'USE_X_FORWARDED_HOST trusts a header that every visitor can set',
        docs: setting('use-x-forwarded-host'),
    },
    'django.storages': {
        severity: 'error',
        title: 'DEFAULT_FILE_STORAGE or STATICFILES_STORAGE, which Django 5.1 and later ignore',
        docs: setting('storages'),
    },
    'django.removed': {
        severity: 'notice',
        title: 'A setting that the Django of the project ignores, since it was removed',
        docs: `${DJANGO}/internals/deprecation/`,
    },
    'django.media': {
        severity: 'warning',
        title: 'Uploads go to a folder of the image, and are lost with the next deployment',
        docs: `${SEVALLA}/applications/storage`,
    },
    'django.sessions': {
        severity: 'error',
        title: 'Sessions in a cache that each process has for itself, or in files of the instance',
        docs: setting('session-engine'),
    },
    'django.cache': {
        severity: 'warning',
        title: 'Pages, counts or sessions in a cache that each of several processes has for itself',
        docs: `${DJANGO}/topics/cache/#local-memory-caching`,
    },
    'django.static.unserved': {
        severity: 'warning',
        title: 'Nothing serves the static files: no WhiteNoise, no server, no other place',
        docs: 'https://whitenoise.readthedocs.io/en/stable/django.html',
    },
    'django.static.order': {
        severity: 'notice',
        title: 'WhiteNoise is not right behind SecurityMiddleware',
        docs: 'https://whitenoise.readthedocs.io/en/stable/django.html',
    },
    'django.static.root': {
        severity: 'error',
        title: 'WhiteNoise without STATIC_ROOT: collectstatic fails, and pages have no styles',
        docs: setting('static-root'),
    },
    'django.static.manifest': {
        severity: 'notice',
        title: 'Static files without a hash in their names: browsers show old ones after a deployment',
        docs: 'https://whitenoise.readthedocs.io/en/stable/django.html',
    },
    'django.logging': {
        severity: 'warning',
        title: 'Logs go to a file in the image, where nobody sees them',
        docs: `${DJANGO}/topics/logging/`,
    },
    'security.W001': {
        severity: 'warning',
        title: 'MIDDLEWARE lacks SecurityMiddleware',
        docs: CHECKS,
    },
    'security.W002': {
        severity: 'warning',
        title: 'MIDDLEWARE lacks XFrameOptionsMiddleware',
        docs: CHECKS,
    },
    'security.W003': {
        severity: 'warning',
        title: 'MIDDLEWARE lacks CsrfViewMiddleware',
        docs: CHECKS,
    },
    'security.W004': {
        severity: 'warning',
        title: 'SECURE_HSTS_SECONDS is not set',
        docs: CHECKS,
    },
    'security.W005': {
        severity: 'warning',
        title: 'SECURE_HSTS_INCLUDE_SUBDOMAINS is not True',
        docs: CHECKS,
    },
    'security.W006': {
        severity: 'warning',
        title: 'SECURE_CONTENT_TYPE_NOSNIFF is not True',
        docs: CHECKS,
    },
    'security.W008': {
        severity: 'warning',
        title: 'SECURE_SSL_REDIRECT is not True',
        docs: CHECKS,
    },
    'security.W010': {
        severity: 'warning',
        title: 'SESSION_COOKIE_SECURE is not True, with the app of sessions alone',
        docs: CHECKS,
    },
    'security.W011': {
        severity: 'warning',
        title: 'SESSION_COOKIE_SECURE is not True, with the middleware of sessions alone',
        docs: CHECKS,
    },
    'security.W012': {
        severity: 'warning',
        title: 'SESSION_COOKIE_SECURE is not True',
        docs: CHECKS,
    },
    'security.W013': {
        severity: 'warning',
        title: 'SESSION_COOKIE_HTTPONLY is not True, with the app of sessions alone',
        docs: CHECKS,
    },
    'security.W014': {
        severity: 'warning',
        title: 'SESSION_COOKIE_HTTPONLY is not True, with the middleware of sessions alone',
        docs: CHECKS,
    },
    'security.W015': {
        severity: 'warning',
        title: 'SESSION_COOKIE_HTTPONLY is not True',
        docs: CHECKS,
    },
    'security.W016': {
        severity: 'warning',
        title: 'CSRF_COOKIE_SECURE is not True',
        docs: CHECKS,
    },
    'security.W019': {
        severity: 'warning',
        title: 'X_FRAME_OPTIONS is not `DENY`',
        docs: CHECKS,
    },
    'security.W021': {
        severity: 'warning',
        title: 'SECURE_HSTS_PRELOAD is not True',
        docs: CHECKS,
    },
    'security.W022': {
        severity: 'warning',
        title: 'SECURE_REFERRER_POLICY is None',
        docs: CHECKS,
    },
    'security.E023': {
        severity: 'error',
        title: 'SECURE_REFERRER_POLICY is a word that browsers do not know',
        docs: CHECKS,
    },
    'security.E024': {
        severity: 'error',
        title: 'SECURE_CROSS_ORIGIN_OPENER_POLICY is a word that browsers do not know',
        docs: CHECKS,
    },
    'security.W025': {
        severity: 'warning',
        title: 'A key in SECRET_KEY_FALLBACKS is weak',
        docs: CHECKS,
    },
    'caches.W002': {
        severity: 'warning',
        title: 'A file-based cache lies within, or around, a folder that is served',
        docs: CHECKS,
    },
    'async.E001': {
        severity: 'error',
        title: 'DJANGO_ALLOW_ASYNC_UNSAFE is set',
        docs: CHECKS,
    },
    'django.start': {
        severity: 'error',
        title: 'Django cannot start with these variables',
    },
    'django.check': {
        severity: 'warning',
        title: "What `manage.py check --deploy` finds, under Django's own id (`security.W004`, \u2026) and severity",
        docs: `${DJANGO}/ref/checks/`,
    },
    'django.check.skipped': {
        severity: 'notice',
        title: '`manage.py check --deploy` was not run, and why',
    },
};
const RULE_IDS = Object.keys(SETTINGS_RULES);
function ruleOf(id) {
    return SETTINGS_RULES[id];
}
function severityOf(id, profile) {
    const rule = ruleOf(id);
    return (profile === 'staging' ? rule.staging : undefined) ?? rule.severity;
}
function finding(id, profile, details) {
    const { docs } = ruleOf(id);
    return {
        id,
        severity: severityOf(id, profile),
        ...details,
        ...(docs === undefined ? {} : { docs }),
    };
}
/** A finding about the value of a variable, at the place where a reader can change it. */
function findingAbout(variable, id, profile, details) {
    const { name, file, line } = variable;
    return finding(id, profile, { subject: shown(name), file, line, ...details });
}


/***/ })

};
