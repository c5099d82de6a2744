import type { Case } from './project.ts';

export type Answer = number | string;

export interface Row extends Case {
  /** The ids of `check --deploy`, or the exception with which the settings fail. */
  django: readonly string[] | { error: string };
  ours: readonly string[];
  /** What really happens to a probe, to a page, and to a form, the latter two through the edge. */
  happens?: readonly [probe: Answer, page: Answer, form: Answer];
}

const WITHOUT_HEALTH = 'MIDDLEWARE = MIDDLEWARE[1:]';
const NO_REDIRECT = 'SECURE_SSL_REDIRECT = False';
const NO_HEADER = 'SECURE_PROXY_SSL_HEADER = None';
const lines = (...each: string[]): string => each.join('\n');
const FINE = [200, 200, 200] as const;
const LOOP = [200, '301 to itself', '301 to itself'] as const;
const without = (name: string): string =>
  `MIDDLEWARE = [m for m in MIDDLEWARE if "${name}" not in m]`;
const withoutApp = (name: string): string =>
  `INSTALLED_APPS = [a for a in INSTALLED_APPS if a != "${name}"]`;

export const ROWS: Readonly<Record<string, Row>> = {
  'nothing wrong': { django: [], ours: [], happens: FINE },

  // The deployment set of Django 5.2, one id after the other.
  'security.W001': {
    code: without('SecurityMiddleware'),
    django: ['security.W001'],
    ours: ['security.W001'],
    happens: FINE,
  },
  'security.W002': {
    code: without('XFrame'),
    django: ['security.W002'],
    ours: ['security.W002'],
  },
  'security.W003': { code: without('Csrf'), django: ['security.W003'], ours: ['security.W003'] },
  'security.W004': {
    code: 'SECURE_HSTS_SECONDS = 0',
    django: ['security.W004'],
    ours: ['security.W004'],
  },
  'security.W005, by identity': {
    code: 'SECURE_HSTS_INCLUDE_SUBDOMAINS = 1',
    django: ['security.W005'],
    ours: ['security.W005'],
  },
  'security.W006': {
    code: 'SECURE_CONTENT_TYPE_NOSNIFF = False',
    django: ['security.W006'],
    ours: ['security.W006'],
  },
  'security.W008, by identity': {
    code: 'SECURE_SSL_REDIRECT = 1',
    django: ['security.W008'],
    ours: ['security.W008'],
  },
  'security.W009, in a variable': {
    env: { SECRET_KEY: 'short-but-otherwise-fine-8Hs2' },
    django: ['security.W009'],
    ours: ['django.secret-key.weak'],
  },
  'security.W009, in the code': {
    code: 'SECRET_KEY = "django-insecure-q7Zk2VxR9mTb4YcWn8LfHs3JdGp6KaUe5XvQy1BzMiC"',
    django: ['security.W009'],
    ours: ['django.secret-key.published'],
  },
  'security.W010': {
    code: lines('SESSION_COOKIE_SECURE = False', without('SessionMiddleware')),
    django: ['security.W010'],
    ours: ['security.W010'],
  },
  'security.W011': {
    code: lines('SESSION_COOKIE_SECURE = False', withoutApp('django.contrib.sessions')),
    django: ['security.W011'],
    ours: ['security.W011'],
  },
  'security.W012, by a text': {
    code: 'SESSION_COOKIE_SECURE = "True"',
    django: ['security.W012'],
    ours: ['security.W012'],
  },
  'security.W013': {
    code: lines('SESSION_COOKIE_HTTPONLY = False', without('SessionMiddleware')),
    django: ['security.W013'],
    ours: ['security.W013'],
  },
  'security.W014': {
    code: lines('SESSION_COOKIE_HTTPONLY = False', withoutApp('django.contrib.sessions')),
    django: ['security.W014'],
    ours: ['security.W014'],
  },
  'security.W015': {
    code: 'SESSION_COOKIE_HTTPONLY = None',
    django: ['security.W015'],
    ours: ['security.W015'],
  },
  'security.W016': {
    code: 'CSRF_COOKIE_SECURE = False',
    django: ['security.W016'],
    ours: ['security.W016'],
  },
  'security.W016, but for tokens in the session': {
    code: 'CSRF_COOKIE_SECURE = False\nCSRF_USE_SESSIONS = True',
    django: [],
    ours: [],
  },
  'security.W018': { code: 'DEBUG = True', django: ['security.W018'], ours: ['django.debug'] },
  'security.W018, by the text "False"': {
    code: 'DEBUG = os.environ.get("DEBUG", "False")',
    django: ['security.W018'],
    ours: ['django.debug'],
  },
  'security.W019, by case': {
    code: 'X_FRAME_OPTIONS = "deny"',
    django: ['security.W019'],
    ours: ['security.W019'],
  },
  'security.W020': {
    code: 'ALLOWED_HOSTS = []',
    django: ['security.W020'],
    ours: ['django.hosts.none'],
    happens: [200, 400, 400],
  },
  'hosts of one machine alone': {
    code: 'ALLOWED_HOSTS = [".localhost", "127.0.0.1", "[::1]", "0.0.0.0"]',
    django: [],
    ours: ['django.hosts.none'],
    happens: [200, 400, 400],
  },
  'security.W021': {
    code: 'SECURE_HSTS_PRELOAD = False',
    django: ['security.W021'],
    ours: ['security.W021'],
  },
  'security.W021, silenced': {
    code: 'SECURE_HSTS_PRELOAD = False\nSILENCED_SYSTEM_CHECKS = ["security.W021"]',
    django: [],
    ours: [],
  },
  'security.W022': {
    code: 'SECURE_REFERRER_POLICY = None',
    django: ['security.W022'],
    ours: ['security.W022'],
  },
  'security.E023': {
    code: 'SECURE_REFERRER_POLICY = "same-origin, sometimes"',
    django: ['security.E023'],
    ours: ['security.E023'],
  },
  'security.E024': {
    code: 'SECURE_CROSS_ORIGIN_OPENER_POLICY = "strict"',
    django: ['security.E024'],
    ours: ['security.E024'],
  },
  'security.W025': {
    code: 'SECRET_KEY_FALLBACKS = ["short"]',
    django: ['security.W025'],
    ours: ['security.W025'],
  },
  'caches.W002': {
    code: 'STATIC_ROOT = BASE_DIR / "public"\nCACHES = {"default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": str(BASE_DIR / "public" / "cache")}}',
    django: ['caches.W002'],
    ours: ['caches.W002'],
  },
  'async.E001': {
    env: { DJANGO_ALLOW_ASYNC_UNSAFE: '1' },
    django: ['async.E001'],
    ours: ['async.E001'],
  },
  'ids that go with SecurityMiddleware': {
    code: lines(without('SecurityMiddleware'), 'SECURE_HSTS_SECONDS = 0', NO_REDIRECT),
    django: ['security.W001'],
    ours: ['security.W001'],
  },

  // Where Django says nothing, or little, and production breaks.
  'a redirect without the header of the proxy': {
    code: NO_HEADER,
    django: [],
    ours: ['django.ssl.loop'],
    happens: LOOP,
  },
  'a header of the proxy that is misspelt': {
    code: 'SECURE_PROXY_SSL_HEADER = ("X-Forwarded-Proto", "https")',
    django: [],
    ours: ['django.ssl.header'],
    happens: LOOP,
  },
  'a header of the proxy that is no pair': {
    code: 'SECURE_PROXY_SSL_HEADER = "HTTP_X_FORWARDED_PROTO"',
    django: [],
    ours: ['django.ssl.header'],
    // The server makes 500 of both.
    happens: [200, 500, 'ImproperlyConfigured'],
  },
  'a strict host and a probe that nobody answers': {
    code: WITHOUT_HEALTH,
    django: [],
    ours: ['probe.host'],
    happens: [400, 200, 200],
  },
  'the same, with the path exempt from the redirect': {
    code: lines(WITHOUT_HEALTH, 'SECURE_REDIRECT_EXEMPT = ["^health/$"]'),
    django: [],
    ours: ['probe.host'],
    happens: [400, 200, 200],
  },
  'a wildcard and a probe that is redirected': {
    code: lines(WITHOUT_HEALTH, 'ALLOWED_HOSTS = ["*"]'),
    django: [],
    ours: ['django.hosts.wildcard', 'probe.redirect'],
    happens: ['301 to itself', 200, 200],
  },
  'a wildcard and a probe that is exempt': {
    code: lines(WITHOUT_HEALTH, 'ALLOWED_HOSTS = ["*"]', 'SECURE_REDIRECT_EXEMPT = ["^health/$"]'),
    django: [],
    ours: ['django.hosts.wildcard'],
    happens: FINE,
  },
  'a health middleware behind CommonMiddleware': {
    code: lines(WITHOUT_HEALTH, 'MIDDLEWARE.append("health.HealthMiddleware")'),
    django: [],
    ours: ['probe.host'],
    happens: [400, 200, 200],
  },
  'hosts in one text': {
    code: 'ALLOWED_HOSTS = ["shop.acme.io,www.acme.io"]',
    django: [],
    ours: ['django.hosts.entry'],
    happens: [200, 400, 400],
  },
  'a host with a scheme': {
    code: 'ALLOWED_HOSTS = ["https://shop.acme.io"]',
    django: [],
    ours: ['django.hosts.entry'],
    happens: [200, 400, 400],
  },
  'a host with a port': {
    code: 'ALLOWED_HOSTS = ["shop.acme.io:443"]',
    django: [],
    ours: ['django.hosts.entry'],
    happens: [200, 400, 400],
  },
  'a host with *.': {
    code: 'ALLOWED_HOSTS = ["*.acme.io"]',
    django: [],
    ours: ['django.hosts.entry'],
    happens: [200, 400, 400],
  },
  'an empty text, split': {
    code: 'ALLOWED_HOSTS = os.environ.get("HOSTS", "").split(",")',
    django: [],
    ours: ['django.hosts.none'],
    happens: [200, 400, 400],
  },
  'a host that is not that of the app': {
    code: 'ALLOWED_HOSTS = ["other.acme.io"]',
    django: [],
    ours: ['django.hosts.domain'],
    happens: [200, 400, 400],
  },
  'hosts that are no list': {
    code: 'ALLOWED_HOSTS = "shop.acme.io"',
    django: { error: 'ImproperlyConfigured' },
    ours: ['django.setting-type'],
  },
  'neither redirect, nor header, nor trusted origins': {
    code: lines(NO_REDIRECT, NO_HEADER),
    django: ['security.W008'],
    ours: ['django.csrf.missing', 'security.W008'],
    happens: [200, 200, 403],
  },
  'a trusted origin with a slash': {
    code: lines(NO_REDIRECT, NO_HEADER, 'CSRF_TRUSTED_ORIGINS = ["https://shop.acme.io/"]'),
    django: ['security.W008'],
    ours: ['django.csrf.entry', 'security.W008'],
    happens: [200, 200, 403],
  },
  'a trusted origin in the syntax of hosts': {
    code: lines(NO_REDIRECT, NO_HEADER, 'CSRF_TRUSTED_ORIGINS = ["https://.acme.io"]'),
    django: ['security.W008'],
    ours: ['django.csrf.entry', 'security.W008'],
    happens: [200, 200, 403],
  },
  'a bare wildcard as trusted origin': {
    code: lines(NO_REDIRECT, NO_HEADER, 'CSRF_TRUSTED_ORIGINS = ["https://*"]'),
    django: ['security.W008'],
    ours: ['django.csrf.entry', 'security.W008'],
    happens: [200, 200, 403],
  },
  'a trusted origin for another site': {
    code: lines(NO_REDIRECT, NO_HEADER, 'CSRF_TRUSTED_ORIGINS = ["https://acme.io"]'),
    django: ['security.W008'],
    ours: ['django.csrf.missing', 'security.W008'],
    happens: [200, 200, 403],
  },
  'the right trusted origin': {
    code: lines(NO_REDIRECT, NO_HEADER, 'CSRF_TRUSTED_ORIGINS = ["https://shop.acme.io"]'),
    django: ['security.W008'],
    ours: ['security.W008'],
    happens: FINE,
  },
  'the right wildcard as trusted origin': {
    code: lines(NO_REDIRECT, NO_HEADER, 'CSRF_TRUSTED_ORIGINS = ["https://*.acme.io"]'),
    django: ['security.W008'],
    ours: ['security.W008'],
    happens: FINE,
  },
  'a trusted origin without a scheme': {
    code: 'CSRF_TRUSTED_ORIGINS = ["shop.acme.io"]',
    django: ['4_0.E001'],
    ours: ['django.csrf.entry'],
    happens: FINE,
  },
  'one second of HSTS, preloaded': {
    code: 'SECURE_HSTS_SECONDS = 1',
    django: [],
    ours: ['django.hsts'],
    happens: FINE,
  },
  'X-Forwarded-Host': {
    code: 'USE_X_FORWARDED_HOST = True',
    django: [],
    ours: ['django.forwarded-host'],
  },
  STATICFILES_STORAGE: {
    code: 'STATICFILES_STORAGE = "nope.Storage"',
    django: [],
    ours: ['django.storages'],
    happens: FINE,
  },
  DEFAULT_FILE_STORAGE: {
    code: 'DEFAULT_FILE_STORAGE = "storages.backends.s3.S3Storage"\nMEDIA_ROOT = BASE_DIR / "media"',
    django: [],
    ours: ['django.media', 'django.storages'],
  },
  'settings that were removed': {
    code: lines('USE_L10N = True', 'SECURE_BROWSER_XSS_FILTER = True', 'CSRF_COOKIE_MASKED = True'),
    django: [],
    ours: ['django.removed', 'django.removed', 'django.removed'],
    happens: FINE,
  },
  SQLite: {
    code: 'DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "db.sqlite3"}}',
    django: [],
    ours: ['database.sqlite'],
  },
  'sessions in the memory of one process': {
    code: 'SESSION_ENGINE = "django.contrib.sessions.backends.cache"',
    django: [],
    ours: ['django.sessions'],
  },
  'a key for each process': {
    code: 'from django.core.management.utils import get_random_secret_key\nSECRET_KEY = os.environ.get("APP_KEY") or get_random_secret_key()',
    django: [],
    ours: ['django.secret-key.random'],
  },
  'a key that repeats itself': {
    env: { SECRET_KEY: 'changeme-'.repeat(7) },
    django: [],
    ours: ['env.placeholder'],
  },
  'a variable that is missing': {
    code: 'SENTRY_DSN = os.environ["SENTRY_DSN"]',
    django: { error: 'KeyError' },
    ours: ['env.missing'],
  },
  'a guard that raises': {
    code: 'PAYMENTS = os.environ.get("PAYMENTS_KEY", "")\nif not PAYMENTS:\n    raise ValueError("PAYMENTS_KEY")',
    django: { error: 'ValueError' },
    ours: ['env.missing'],
  },
  'a number that is none': {
    code: 'SECURE_HSTS_SECONDS = int(os.environ["HSTS"])',
    env: { HSTS: 'a year' },
    django: { error: 'ValueError' },
    ours: ['django.start'],
  },
};
