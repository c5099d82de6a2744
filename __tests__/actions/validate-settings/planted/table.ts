import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Changes, replacing } from '../../../rules/django-project.ts';
import { forged } from './forged.ts';
import {
  cookieOf,
  fails,
  form,
  hashed,
  header,
  loop,
  type Mistake,
  sees,
  status,
  staysIn,
  staysInAfterDeployment,
  type Variable,
} from './mistake.ts';

const BASE = 'config/settings/base.py';
const PRODUCTION = 'config/settings/production.py';
const TEMPLATE = '.env.production.template';

const HEADER = 'SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")';
const HEALTH = '    "config.health.HealthMiddleware",\n';
const STORAGES = `STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}`;

const append = (code: string) => (text: string) => `${text}\n${code}\n`;
const inProduction = (from: string, to: string) => ({ [PRODUCTION]: replacing(from, to) });
const adding = (code: string) => ({ [PRODUCTION]: append(code) });

const settings: Mistake[] = [
  {
    what: 'SECURE_PROXY_SSL_HEADER is left out, beside SECURE_SSL_REDIRECT',
    files: inProduction(HEADER, ''),
    id: 'django.ssl.loop',
    at: [PRODUCTION, 'SECURE_SSL_REDIRECT = True'],
    outcome: sees('each page redirects to itself', loop, '301 to itself', '200'),
  },
  {
    what: 'The header of the proxy is spelt as browsers spell it',
    files: inProduction('"HTTP_X_FORWARDED_PROTO"', '"X-Forwarded-Proto"'),
    id: 'django.ssl.header',
    at: [PRODUCTION, '"X-Forwarded-Proto"'],
    outcome: sees('each page redirects to itself', loop, '301 to itself', '200'),
  },
  {
    what: 'The header of the proxy is a text, and no pair',
    files: inProduction(HEADER, 'SECURE_PROXY_SSL_HEADER = "HTTP_X_FORWARDED_PROTO"'),
    id: 'django.ssl.header',
    at: [PRODUCTION, 'SECURE_PROXY_SSL_HEADER ='],
    outcome: sees('each page is answered 500', status(), '500', '200'),
  },
  {
    what: 'Neither a header of the proxy nor a redirect, with the check silenced',
    files: {
      [PRODUCTION]: (text) =>
        replacing(
          '["security.W021"]',
          '["security.W008", "security.W021"]',
        )(text.replace(HEADER, '').replace('SSL_REDIRECT = True', 'SSL_REDIRECT = False')),
    },
    id: 'django.csrf.missing',
    at: [PRODUCTION, 'CSRF_TRUSTED_ORIGINS ='],
    outcome: sees('the form of the login is answered 403', form(), '403', '302'),
  },
  {
    what: 'The health middleware is left out',
    files: { [BASE]: replacing(HEALTH, '') },
    id: 'probe.host',
    at: [BASE, 'SecurityMiddleware'],
    outcome: fails('the probe is answered 400, and the rollout fails', /statuscode: 400/),
  },
  {
    what: 'The health middleware comes last',
    files: {
      [BASE]: (text) =>
        text.replace(HEALTH, '').replace(/(XFrameOptionsMiddleware",\n)/, `$1${HEALTH}`),
    },
    id: 'probe.host',
    at: [BASE, 'SecurityMiddleware'],
    outcome: fails('the probe is answered 400, and the rollout fails', /statuscode: 400/),
  },
  {
    what: 'Two hosts stand in one text',
    files: inProduction(
      'split_list(os.environ["ALLOWED_HOSTS"])',
      '[".sevalla.localhost,www.notices.io"]',
    ),
    id: 'django.hosts.entry',
    at: [PRODUCTION, 'ALLOWED_HOSTS = ['],
    outcome: sees('each page is answered 400', status(), '400', '200'),
  },
  {
    what: 'DEBUG is on',
    django: 'security.W018',
    files: inProduction('DEBUG = False', 'DEBUG = True'),
    id: 'django.debug',
    at: [PRODUCTION, 'DEBUG = True'],
    outcome: sees(
      'a page that does not exist shows the URL configuration',
      async ({ browser }) =>
        (await browser.get('/nowhere')).body.includes('URLconf') ? 'shown' : 'not shown',
      'shown',
      'not shown',
    ),
  },
  {
    what: 'DEBUG is the text "False", which counts as true',
    django: 'security.W018',
    files: {
      ...inProduction('DEBUG = False', 'DEBUG = os.environ.get("DEBUG", "False")'),
      [TEMPLATE]: append('# Optional: off.\n# DEBUG=False'),
    },
    id: 'django.debug',
    at: [PRODUCTION, 'DEBUG = os'],
    outcome: sees(
      'a page that does not exist shows the URL configuration',
      async ({ browser }) =>
        (await browser.get('/nowhere')).body.includes('URLconf') ? 'shown' : 'not shown',
      'shown',
      'not shown',
    ),
  },
  {
    what: 'Each start makes a SECRET_KEY of its own',
    files: inProduction(
      'SECRET_KEY = os.environ["SECRET_KEY"]',
      'from django.core.management.utils import get_random_secret_key\n\nSECRET_KEY = get_random_secret_key()',
    ),
    id: 'django.secret-key.random',
    at: [PRODUCTION, 'SECRET_KEY = get_random_secret_key()'],
    outcome: sees(
      'a login is lost with the next deployment',
      staysInAfterDeployment,
      'signed out',
      'stays signed in',
    ),
  },
  {
    what: 'SECRET_KEY stands in the code',
    files: inProduction(
      'SECRET_KEY = os.environ["SECRET_KEY"]',
      'SECRET_KEY = "mQ3v-Xc8Zr2Lt7Yp5Wd9Kb4Nh6Js1Gf0Ua_Ei8Ro3Tq5Vz7Cx2M"',
    ),
    id: 'django.secret-key.published',
    at: [PRODUCTION, 'SECRET_KEY = "mQ3v'],
    outcome: sees(
      'a message that a reader of the repository has signed is shown by the site',
      forged('mQ3v-Xc8Zr2Lt7Yp5Wd9Kb4Nh6Js1Gf0Ua_Ei8Ro3Tq5Vz7Cx2M'),
      'shown',
      'not shown',
    ),
  },
  {
    what: 'Sessions are in the cache, which each worker has for itself',
    files: adding('SESSION_ENGINE = "django.contrib.sessions.backends.cache"'),
    env: { WEB_CONCURRENCY: '3' },
    id: 'django.sessions',
    at: [PRODUCTION, 'SESSION_ENGINE'],
    outcome: sees(
      'a login is lost with the next request',
      staysIn,
      'signed out',
      'stays signed in',
    ),
  },
  {
    what: 'Sessions are in the cache, which each instance has for itself',
    files: adding('SESSION_ENGINE = "django.contrib.sessions.backends.cache"'),
    env: { WEB_CONCURRENCY: '1' },
    web: { instances: 2 },
    id: 'django.sessions',
    at: [PRODUCTION, 'SESSION_ENGINE'],
    outcome: sees(
      'a login is lost with the next request',
      staysIn,
      'signed out',
      'stays signed in',
    ),
  },
  {
    what: 'Uploads go to a folder of the image',
    files: adding('MEDIA_ROOT = BASE_DIR / "media"'),
    scenery: {
      files: {
        'config/urls.py': (text) =>
          replacing(
            'urlpatterns = [',
            `from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import HttpResponse


def picture(request):
    if "keep" in request.GET:
        default_storage.save("picture.txt", ContentFile(b"a picture"))
    return HttpResponse(status=200 if default_storage.exists("picture.txt") else 404)


urlpatterns = [
    path("picture/", picture),`,
          )(text),
      },
    },
    id: 'django.media',
    at: [PRODUCTION, 'MEDIA_ROOT'],
    outcome: sees(
      'what was uploaded is gone after the next deployment',
      async ({ browser, redeploy }) => {
        const before = await browser.get('/picture/?keep=1');
        await redeploy();
        return `${before.status}, then ${(await browser.get('/picture/')).status}`;
      },
      '200, then 404',
      '200, then 200',
    ),
  },
  {
    what: 'WhiteNoise is left out',
    collects: true,
    files: { [BASE]: replacing('    "whitenoise.middleware.WhiteNoiseMiddleware",\n', '') },
    id: 'django.static.unserved',
    at: [BASE, 'MIDDLEWARE = ['],
    outcome: sees(
      'the stylesheet is answered 404',
      status('/static/notices/board.css'),
      '404',
      '200',
    ),
  },
  {
    what: 'Pages are kept in a cache that each worker has for itself',
    files: adding(
      'MIDDLEWARE = [\n    *MIDDLEWARE[:3],\n    "django.middleware.cache.UpdateCacheMiddleware",\n    *MIDDLEWARE[3:],\n    "django.middleware.cache.FetchFromCacheMiddleware",\n]',
    ),
    env: { WEB_CONCURRENCY: '3' },
    scenery: { files: { 'config/urls.py': (text) => withClock(text) } },
    id: 'django.cache',
    at: [PRODUCTION, 'CACHES = {'],
    outcome: sees(
      'the same page has several ages, from worker to worker',
      async ({ browser }) => {
        const ages = new Set<string>();
        // Enough for every worker to have its turn.
        for (let index = 0; index < 24; index += 1) ages.add((await browser.get('/clock/')).body);
        return ages.size > 1 ? 'several' : 'one';
      },
      'several',
      'one',
    ),
  },
  {
    what: 'Sessions are in files of the instance',
    files: {
      ...adding(
        'SESSION_ENGINE = "django.contrib.sessions.backends.file"\nSESSION_FILE_PATH = BASE_DIR / "sessions"',
      ),
      'sessions/README': 'Made by logins.\n',
    },
    id: 'django.sessions',
    at: [PRODUCTION, 'SESSION_ENGINE'],
    outcome: sees(
      'a login is lost with the next deployment',
      staysInAfterDeployment,
      'signed out',
      'stays signed in',
    ),
  },
  {
    what: 'HSTS is preloaded with the first deployment',
    files: adding('SECURE_HSTS_PRELOAD = True'),
    id: 'django.hsts.preload',
    at: [PRODUCTION, 'SECURE_HSTS_PRELOAD'],
    outcome: sees(
      'the first answer asks for the preload list of browsers',
      header('strict-transport-security'),
      'max-age=31536000; includeSubDomains; preload',
      'max-age=31536000; includeSubDomains',
    ),
  },
  {
    what: 'STATIC_ROOT is left out',
    collects: true,
    files: { [BASE]: replacing('STATIC_ROOT = BASE_DIR / "staticfiles"\n', '') },
    id: 'django.static.root',
    at: { subject: 'STATIC_ROOT' },
    outcome: fails('collectstatic stops the build', /STATIC_ROOT|ImproperlyConfigured/),
  },
  {
    what: 'Static files keep their names when they change',
    collects: true,
    files: {
      [BASE]: replacing(
        'whitenoise.storage.CompressedManifestStaticFilesStorage',
        'django.contrib.staticfiles.storage.StaticFilesStorage',
      ),
    },
    id: 'django.static.manifest',
    at: [BASE, 'STORAGES = {'],
    outcome: sees('the address of the stylesheet has no hash', hashed, 'no', 'yes'),
  },
  {
    what: 'STATICFILES_STORAGE, which Django 5.2 ignores, in place of STORAGES',
    collects: true,
    files: {
      [BASE]: replacing(
        STORAGES,
        'STATICFILES_STORAGE = "whitenoise.storage.CompressedManifestStaticFilesStorage"',
      ),
    },
    id: 'django.storages',
    at: [BASE, 'STATICFILES_STORAGE'],
    outcome: sees('the address of the stylesheet has no hash', hashed, 'no', 'yes'),
  },
  {
    what: 'Logs go to a file in a folder that the image does not have',
    django: 'raises ValueError',
    files: inProduction(
      '"handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},',
      '"handlers": {"stderr": {"class": "logging.FileHandler", "filename": BASE_DIR / "logs" / "notices.log"}},',
    ),
    id: 'django.logging',
    at: [PRODUCTION, '"handlers": {"stderr"'],
    outcome: fails('Django does not start', /Unable to configure handler/),
  },
  {
    what: 'HSTS is off',
    files: inProduction(
      'int(os.environ.get("SECURE_HSTS_SECONDS") or 31_536_000)',
      'int(os.environ.get("SECURE_HSTS_SECONDS") or 0)',
    ),
    id: 'security.W004',
    at: [PRODUCTION, 'SECURE_HSTS_SECONDS ='],
    outcome: sees(
      'no page tells browsers to insist on https',
      header('strict-transport-security'),
      'none',
      'max-age=31536000; includeSubDomains',
    ),
  },
  {
    what: 'HSTS without subdomains',
    files: inProduction('INCLUDE_SUBDOMAINS = True', 'INCLUDE_SUBDOMAINS = False'),
    id: 'security.W005',
    at: [PRODUCTION, 'SECURE_HSTS_INCLUDE_SUBDOMAINS'],
    outcome: sees(
      'subdomains are left out',
      header('strict-transport-security'),
      'max-age=31536000',
      'max-age=31536000; includeSubDomains',
    ),
  },
  {
    what: 'Pages are not sent to https',
    files: inProduction('SECURE_SSL_REDIRECT = True', 'SECURE_SSL_REDIRECT = False'),
    id: 'security.W008',
    at: [PRODUCTION, 'SECURE_SSL_REDIRECT'],
    outcome: sees(
      'a page is answered over http',
      async ({ local, browser }) => String((await local.visit('/', { host: browser.host })).status),
      '200',
      '301',
    ),
  },
  {
    what: 'The cookie of the session may go over http',
    files: inProduction('SESSION_COOKIE_SECURE = True', 'SESSION_COOKIE_SECURE = False'),
    id: 'security.W012',
    at: [PRODUCTION, 'SESSION_COOKIE_SECURE'],
    outcome: sees('the cookie is not Secure', cookieOf('sessionid', /; Secure/), 'no', 'yes'),
  },
  {
    what: 'Scripts may read the cookie of the session',
    files: adding('SESSION_COOKIE_HTTPONLY = False'),
    id: 'security.W015',
    at: [PRODUCTION, 'SESSION_COOKIE_HTTPONLY'],
    outcome: sees('the cookie is not HttpOnly', cookieOf('sessionid', /; HttpOnly/), 'no', 'yes'),
  },
  {
    what: 'The cookie against forged forms may go over http',
    files: inProduction('CSRF_COOKIE_SECURE = True', 'CSRF_COOKIE_SECURE = False'),
    id: 'security.W016',
    at: [PRODUCTION, 'CSRF_COOKIE_SECURE'],
    outcome: sees('the cookie is not Secure', cookieOf('csrftoken', /; Secure/), 'no', 'yes'),
  },
  {
    what: 'XFrameOptionsMiddleware is left out',
    files: {
      [BASE]: replacing('    "django.middleware.clickjacking.XFrameOptionsMiddleware",\n', ''),
    },
    id: 'security.W002',
    at: [BASE, 'MIDDLEWARE = ['],
    outcome: sees('other sites may frame the page', header('x-frame-options'), 'none', 'DENY'),
  },
  {
    what: 'ALLOWED_HOSTS is an empty list',
    django: 'security.W020',
    files: inProduction('split_list(os.environ["ALLOWED_HOSTS"])', '[]'),
    id: 'django.hosts.none',
    at: [PRODUCTION, 'ALLOWED_HOSTS = []'],
    outcome: sees('each page is answered 400', status(), '400', '200'),
  },
  {
    what: 'ALLOWED_HOSTS is a text, and no list',
    django: 'raises ImproperlyConfigured',
    files: inProduction('split_list(os.environ["ALLOWED_HOSTS"])', '"notices.sevalla.localhost"'),
    id: 'django.setting-type',
    at: [PRODUCTION, 'ALLOWED_HOSTS = "'],
    outcome: fails('Django does not start', /ALLOWED_HOSTS setting must be a list or a tuple/),
  },
  {
    what: 'USE_X_FORWARDED_HOST is on',
    files: adding('USE_X_FORWARDED_HOST = True'),
    id: 'django.forwarded-host',
    at: [PRODUCTION, 'USE_X_FORWARDED_HOST'],
    outcome: sees(
      'a header of the visitor is taken for the host, and here refused',
      async ({ browser }) =>
        String((await browser.get('/', { 'X-Forwarded-Host': 'elsewhere.io' })).status),
      '400',
      '200',
    ),
  },
  {
    what: 'SecurityMiddleware is left out',
    files: { [BASE]: replacing('    "django.middleware.security.SecurityMiddleware",\n', '') },
    id: 'security.W001',
    at: [BASE, 'MIDDLEWARE = ['],
    outcome: sees(
      'no page tells browsers to insist on https',
      header('strict-transport-security'),
      'none',
      'max-age=31536000; includeSubDomains',
    ),
  },
  {
    what: 'Browsers may guess the types of files',
    files: adding('SECURE_CONTENT_TYPE_NOSNIFF = False'),
    id: 'security.W006',
    at: [PRODUCTION, 'SECURE_CONTENT_TYPE_NOSNIFF'],
    outcome: sees('the header is missing', header('x-content-type-options'), 'none', 'nosniff'),
  },
  {
    what: 'The page may be framed by pages of the same site',
    files: adding('X_FRAME_OPTIONS = "SAMEORIGIN"'),
    id: 'security.W019',
    at: [PRODUCTION, 'X_FRAME_OPTIONS'],
    outcome: sees('the header says so', header('x-frame-options'), 'SAMEORIGIN', 'DENY'),
  },
  {
    what: 'Other sites learn which page a visitor comes from',
    files: adding('SECURE_REFERRER_POLICY = None'),
    id: 'security.W022',
    at: [PRODUCTION, 'SECURE_REFERRER_POLICY'],
    outcome: sees('the header is missing', header('referrer-policy'), 'none', 'same-origin'),
  },
  {
    what: 'The referrer policy is a word of nobody',
    files: adding('SECURE_REFERRER_POLICY = "same-site"'),
    id: 'security.E023',
    at: [PRODUCTION, 'SECURE_REFERRER_POLICY'],
    outcome: sees(
      'browsers get it as it is',
      header('referrer-policy'),
      'same-site',
      'same-origin',
    ),
  },
  {
    what: 'The opener policy is a word of nobody',
    files: adding('SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-site"'),
    id: 'security.E024',
    at: [PRODUCTION, 'SECURE_CROSS_ORIGIN_OPENER_POLICY'],
    outcome: sees(
      'browsers get it as it is',
      header('cross-origin-opener-policy'),
      'same-site',
      'same-origin',
    ),
  },
];

const variables: Mistake[] = [
  {
    what: 'SECRET_KEY is not set',
    django: 'raises ImproperlyConfigured',
    env: { SECRET_KEY: undefined },
    id: 'env.missing',
    at: [TEMPLATE, 'SECRET_KEY='],
    outcome: fails('Django does not start', /Missing from the environment: SECRET_KEY/),
  },
  {
    what: 'SECRET_KEY is blank',
    django: 'raises ImproperlyConfigured',
    env: { SECRET_KEY: ' ' },
    id: 'env.empty',
    at: [TEMPLATE, 'SECRET_KEY='],
    outcome: fails('Django does not start', /Missing from the environment: SECRET_KEY/),
  },
  {
    what: 'SECRET_KEY is there in the build alone',
    django: 'raises ImproperlyConfigured',
    env: {
      SECRET_KEY: { value: 'Jq7-mZr2Kx9_Tf4Lw8Vb1Nc6Hd3Gs5Py0Ua-Ie7Ro2Qt9Wk4', is_runtime: false },
    },
    id: 'env.scope',
    at: [TEMPLATE, 'SECRET_KEY='],
    outcome: fails('Django does not start', /Missing from the environment: SECRET_KEY/),
  },
  {
    what: 'SECRET_KEY is short, and a word',
    django: 'security.W009',
    env: { SECRET_KEY: 'notice-board' },
    id: 'django.secret-key.weak',
    at: [TEMPLATE, 'SECRET_KEY='],
    outcome: sees(
      'one of five guesses signs a message that the site shows',
      forged('board', 'notices', 'notice-board', 'noticeboard', 'notices-2026'),
      'shown',
      'not shown',
    ),
  },
  {
    what: 'SECRET_KEY is long, but one piece over and over',
    env: { SECRET_KEY: 'notices1'.repeat(8) },
    id: 'django.secret-key.guessable',
    at: [TEMPLATE, 'SECRET_KEY='],
    outcome: sees(
      'one of five guesses signs a message that the site shows',
      forged(
        ...['board', 'notice', 'notices', 'notices1', 'notices2'].map((each) => each.repeat(8)),
      ),
      'shown',
      'not shown',
    ),
  },
  {
    what: 'SECRET_KEY was never filled in',
    env: { SECRET_KEY: `change-me-${'0123456789'.repeat(5)}` },
    id: 'env.placeholder',
    at: [TEMPLATE, 'SECRET_KEY='],
    outcome: sees(
      'one of two guesses signs a message that the site shows',
      forged(`changeme-${'0123456789'.repeat(5)}`, `change-me-${'0123456789'.repeat(5)}`),
      'shown',
      'not shown',
    ),
  },
  {
    what: 'ALLOWED_HOSTS has a scheme',
    env: { ALLOWED_HOSTS: 'https://{host}' },
    id: 'django.hosts.entry',
    at: [TEMPLATE, 'ALLOWED_HOSTS='],
    outcome: sees('each page is answered 400', status(), '400', '200'),
  },
  {
    what: 'ALLOWED_HOSTS has the form *.domain',
    env: { ALLOWED_HOSTS: '*.sevalla.localhost' },
    id: 'django.hosts.entry',
    at: [TEMPLATE, 'ALLOWED_HOSTS='],
    outcome: sees('each page is answered 400', status(), '400', '200'),
  },
  {
    what: 'ALLOWED_HOSTS has another domain than the app',
    env: { ALLOWED_HOSTS: 'notices.acme.io' },
    id: 'django.hosts.domain',
    at: [TEMPLATE, 'ALLOWED_HOSTS='],
    outcome: sees('each page is answered 400', status(), '400', '200'),
  },
  {
    what: 'Hosts are apart by a comma without a backslash',
    env: { ALLOWED_HOSTS: '{host},www.notices.io' },
    id: 'env.grammar',
    at: [TEMPLATE, 'ALLOWED_HOSTS='],
    outcome: fails('the rollout fails', /ALLOWED_HOSTS: the value has an unescaped comma/),
  },
  {
    what: 'The name of a variable has a dash',
    env: { 'SECURE-HSTS-SECONDS': '3600' },
    id: 'env.name',
    at: { subject: 'SECURE-HSTS-SECONDS' },
    outcome: fails('the rollout fails', /SECURE-HSTS-SECONDS: the key has other than letters/),
  },
  {
    what: 'A trusted origin ends with a slash',
    env: { CSRF_TRUSTED_ORIGINS: 'https://partner.acme.io/' },
    scenery: { env: { CSRF_TRUSTED_ORIGINS: 'https://partner.acme.io' } },
    id: 'django.csrf.entry',
    at: [TEMPLATE, 'CSRF_TRUSTED_ORIGINS='],
    outcome: sees(
      'a form of the partner is answered 403',
      form('https://partner.acme.io'),
      '403',
      '302',
    ),
  },
  {
    what: 'HSTS for a minute',
    env: { SECURE_HSTS_SECONDS: '60' },
    id: 'django.hsts',
    at: [TEMPLATE, 'SECURE_HSTS_SECONDS='],
    outcome: sees(
      'browsers forget it after a minute',
      header('strict-transport-security'),
      'max-age=60; includeSubDomains',
      'max-age=31536000; includeSubDomains',
    ),
  },
  {
    what: 'A number has a unit behind it',
    django: 'raises ValueError',
    env: { SECURE_HSTS_SECONDS: '365d' },
    id: 'env.number',
    at: [TEMPLATE, 'SECURE_HSTS_SECONDS='],
    outcome: fails('Django does not start', /ValueError: invalid literal for int/),
  },
  {
    what: 'DATABASE_URL is that of the template',
    env: { DATABASE_URL: 'postgres://USER:PASSWORD@HOST:5432/NAME' },
    ownDatabase: true,
    id: 'env.placeholder',
    at: [TEMPLATE, 'DATABASE_URL='],
    outcome: fails('the migrations reach no database', /OperationalError/),
  },
  {
    what: 'DATABASE_URL has the scheme of no database',
    django: 'raises UnknownSchemeError',
    env: { DATABASE_URL: 'pgsq://notices:p4ss@db.internal:5432/notices' },
    ownDatabase: true,
    id: 'database.url',
    at: [TEMPLATE, 'DATABASE_URL='],
    outcome: fails('Django does not start', /UnknownSchemeError|No support for 'pgsq/),
  },
  {
    what: 'The password in DATABASE_URL is not percent-encoded',
    django: 'raises ParseError',
    env: { DATABASE_URL: 'postgres://notices:p4/ss@db.internal:5432/notices' },
    ownDatabase: true,
    id: 'database.encoding',
    at: [TEMPLATE, 'DATABASE_URL='],
    outcome: fails('Django does not start', /ParseError: This string is not a valid url/),
  },
  {
    what: 'The database is a file of the image',
    env: { DATABASE_URL: 'sqlite:///notices.sqlite3' },
    ownDatabase: true,
    jobs: [
      {
        type: 'job',
        display_name: 'Editor',
        entrypoint:
          'DJANGO_SUPERUSER_PASSWORD="correct horse battery" python manage.py createsuperuser --noinput --username editor --email editor@acme.io',
        job_start_policy: 'beforeDeployment',
      },
    ],
    id: 'database.sqlite',
    at: [TEMPLATE, 'DATABASE_URL='],
    outcome: sees(
      'who was signed in is not known after the next deployment',
      staysInAfterDeployment,
      'signed out',
      'stays signed in',
    ),
  },
  {
    what: 'REDIS_URL points to the instance itself',
    env: { REDIS_URL: 'redis://localhost:1/0' },
    id: 'service.localhost',
    at: [TEMPLATE, 'REDIS_URL='],
    outcome: sees(
      'the health check tells that the cache is out of reach',
      cacheState,
      'unavailable',
      'ok',
    ),
  },
  {
    what: 'REDIS_URL has another scheme',
    env: { REDIS_URL: 'http://cache.internal:6379/0' },
    id: 'redis.url',
    at: [TEMPLATE, 'REDIS_URL='],
    outcome: sees(
      'the health check tells that the cache is out of reach',
      cacheState,
      'unavailable',
      'ok',
    ),
  },
  {
    what: 'A variable is changed after the last deployment',
    env: { APP_VERSION: '1.0' },
    changed: { APP_VERSION: '1.1' },
    id: 'env.undeployed',
    at: { subject: 'APP_VERSION' },
    outcome: sees(
      'the app answers with the older value',
      header('x-app-version'),
      '1.0',
      'unknown',
    ),
  },
  {
    what: 'A site is trusted over http',
    env: { CSRF_TRUSTED_ORIGINS: 'http://partner.acme.io' },
    id: 'django.csrf.http',
    at: [TEMPLATE, 'CSRF_TRUSTED_ORIGINS='],
    outcome: sees(
      'a form that came over http is taken',
      form('http://partner.acme.io'),
      '302',
      '403',
    ),
  },
  {
    what: 'The scheme of REDIS_URL is that of Valkey, which the client does not know',
    files: inProduction('re.sub(r"^valkey", "redis", redis_url)', 'redis_url'),
    env: { REDIS_URL: 'valkey://cache.internal:6379/0' },
    id: 'redis.valkey',
    at: [TEMPLATE, 'REDIS_URL='],
    outcome: sees(
      'the health check tells that the cache is out of reach',
      cacheState,
      'unavailable',
      'ok',
    ),
  },
];

const URLS = 'config/urls.py';
const DOCKERFILE = 'Dockerfile';
const PUBLISHED = 'tZ4-Wq9Lm2_Xc7Rb5Vn8Kd3Hs6Jf1Gp0Ya-Ue4Ti9Ow2Qe7Bx5';
const COMMITTED = 'Hw6_Zt3Nc8-Mq5Vx2Lb9Kr4Fd7Js1Gp0Ua_Ye6Ri3To8Wq5Bn2';
const IN_BUILD_ALONE = (value: string): Variable => ({ value, is_buildtime: false });

/** A probe as the edge would ask: with a host that is allowed, and over https. */
const asVisitor = (path: string) => ({
  httpGet: {
    path,
    httpHeaders: [
      { name: 'Host', value: 'www.sevalla.localhost' },
      { name: 'X-Forwarded-Proto', value: 'https' },
    ],
  },
});

/** A page that says when it was made. */
const withClock = replacing(
  'urlpatterns = [',
  `import time

from django.http import HttpResponse


def clock(request):
    return HttpResponse(str(time.time_ns()))


urlpatterns = [
    path("clock/", clock),`,
);

const files: Mistake[] = [
  {
    what: 'The readiness probe asks a path that no URL has',
    web: { readiness_probe: asVisitor('/healthz/') },
    env: { ALLOWED_HOSTS: '.sevalla.localhost' },
    id: 'probe.path',
    at: [URLS, 'urlpatterns = ['],
    outcome: fails('the probe is answered 404, and the rollout fails', /statuscode: 404/),
  },
  {
    what: 'The readiness probe asks a path without its last slash',
    web: { readiness_probe: asVisitor('/clock') },
    env: { ALLOWED_HOSTS: '.sevalla.localhost' },
    scenery: { files: { [URLS]: withClock } },
    id: 'probe.slash',
    at: [URLS, 'urlpatterns = ['],
    outcome: sees('each probe is redirected first', status('/clock'), '301', '200'),
  },
  {
    what: 'The image runs collectstatic with the settings of production, and no variables',
    files: { [DOCKERFILE]: replacing(' --settings=config.settings.base', '') },
    app: { x_build_command: 'python manage.py collectstatic --noinput' },
    env: {
      SECRET_KEY: IN_BUILD_ALONE('Jq7-mZr2Kx9_Tf4Lw8Vb1Nc6Hd3Gs5Py0Ua-Ie7Ro2Qt9Wk4Zj8'),
      ALLOWED_HOSTS: IN_BUILD_ALONE('{host}'),
      DATABASE_URL: IN_BUILD_ALONE(
        'postgres://notices:p4ssw0rd-of-the-database@db.internal:5432/notices',
      ),
    },
    id: 'build.variable',
    at: [DOCKERFILE, 'collectstatic'],
    outcome: fails('the build stops', /Missing from the environment/),
  },
  {
    what: 'The Procfile listens on loopback',
    files: { Procfile: 'web: gunicorn --bind 127.0.0.1:$PORT config.wsgi\n' },
    web: { entrypoint: '' },
    id: 'process.bind',
    at: ['Procfile', 'web:'],
    outcome: fails('no probe gets through, and the rollout fails', /connection refused/i),
  },
  {
    what: 'The key of the app stands in a comment',
    files: { 'notices/views.py': append(`# The key of the old server: ${PUBLISHED}`) },
    env: { SECRET_KEY: PUBLISHED },
    id: 'env.published',
    at: ['notices/views.py', '# The key'],
    outcome: sees(
      'a message that a reader of the repository has signed is shown by the site',
      forged(PUBLISHED),
      'shown',
      'not shown',
    ),
  },
  {
    what: 'A .env file is committed',
    files: {
      '.env': `DEBUG=\nSECRET_KEY=${COMMITTED}\n`,
      '.gitignore': replacing('.env*\n!.env.production.template\n', ''),
    },
    env: { SECRET_KEY: COMMITTED },
    id: 'env.committed',
    at: ['.env', 'SECRET_KEY='],
    outcome: sees(
      'a message that a reader of the repository has signed is shown by the site',
      forged(COMMITTED),
      'shown',
      'not shown',
    ),
  },
];

const processes: Mistake[] = [
  {
    what: 'No job migrates the database',
    jobs: 'none',
    id: 'process.migrate',
    at: { subject: '' },
    outcome: sees('the page fails, since its table is missing', status(), '500', '200'),
  },
  {
    what: 'The start command listens on loopback',
    web: { entrypoint: 'gunicorn --bind 127.0.0.1:$PORT config.wsgi' },
    id: 'process.bind',
    at: { subject: 'web process' },
    outcome: fails('no probe gets through, and the rollout fails', /connection refused/i),
  },
  {
    what: 'The start command listens on a port of its own',
    web: { entrypoint: 'gunicorn --bind 0.0.0.0:18734 config.wsgi' },
    id: 'port.mismatch',
    at: { subject: 'web process' },
    outcome: fails('no probe gets through, and the rollout fails', /connection refused/i),
  },
  {
    what: 'The readiness probe asks another port',
    web: { readiness_probe: { httpGet: { path: '/health/', port: 9 } } },
    id: 'probe.port',
    at: { subject: 'readiness probe' },
    outcome: fails('no probe gets through, and the rollout fails', /connection refused/i),
  },
  {
    what: 'The readiness probe speaks https',
    web: { readiness_probe: { httpGet: { path: '/health/', scheme: 'HTTPS' } } },
    id: 'probe.scheme',
    at: { subject: 'readiness probe' },
    outcome: fails('no probe gets through, and the rollout fails', /Readiness probe failed/),
  },
  {
    what: 'The readiness probe asks a path that nobody answers',
    web: { readiness_probe: { httpGet: { path: '/healthz/' } } },
    id: 'probe.host',
    at: [BASE, 'SecurityMiddleware'],
    outcome: fails('the probe is answered 400, and the rollout fails', /statuscode: 400/),
  },
];

async function cacheState({
  browser,
}: {
  browser: { get(path: string): Promise<{ body: string }> };
}) {
  const { body } = await browser.get('/health/');
  return String(JSON.parse(body).checks.cache);
}

export const GROUPS: Readonly<Record<string, readonly Mistake[]>> = {
  'In the settings': settings,
  'In the variables': variables,
  'In processes and probes': processes,
  'In other files': files,
};

export const TABLE: readonly Mistake[] = Object.values(GROUPS).flat();

/** No mistake at all. */
export const SOUND: Mistake = {
  what: 'nothing',
  collects: true,
  id: 'checks.none',
  at: { subject: '' },
  outcome: sees('the page is shown', status(), '200', '200'),
};

/** The line of a file of the project that has the text. */
export function lineOf([file, text]: readonly [string, string], folder: string): number {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  const found = lines.flatMap((line, index) => (line.includes(text) ? [index + 1] : []));
  const [line] = found;
  if (line === undefined) throw new Error(`${file} has no line with ${text}`);
  return line;
}

export function changesOf({ files = {}, scenery }: Mistake): Changes {
  return { ...scenery?.files, ...files };
}

/** Django's own ids are ours. */
export function djangoOf({ id, django }: Mistake): string {
  return django ?? (/^(?:security|caches|async)\./.test(id) ? id : 'no issues');
}
