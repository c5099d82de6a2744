import { GOOD_KEY } from '../rules/facts.ts';
import { type Case, HEALTH } from './project.ts';

export interface Side extends Case {
  /** Modules that Django has and the repository does not. */
  packages?: Readonly<Record<string, string>>;
  /** Variables of the template, with their values; undefined: those that the app has. */
  template?: Readonly<Record<string, string>>;
  /** Whether the code of the settings is out of sight of the rules. */
  isUnread?: boolean;
  /** Whether what is seen is a new app, which gets what the template has. */
  isNew?: boolean;
}

/** A mistake and the same settings without it, of which the same is looked at. */
export interface Row {
  asked: string;
  wrong: Side;
  right: Side;
  /** Python, for observed.py: puts what it sees into `seen`. */
  look: string;
  /** What `check --deploy` says of the mistake, or how the settings fail. */
  django: readonly string[] | { error: string };
  met: string;
  mended: string;
}

const lines = (...each: string[]): string => each.join('\n');
const without = (name: string): string =>
  `MIDDLEWARE = [m for m in MIDDLEWARE if "${name}" not in m]`;
const withoutApp = (name: string): string =>
  `INSTALLED_APPS = [a for a in INSTALLED_APPS if a != "${name}"]`;
const SIGNED = 'SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"';
const flag = (name: string): string => `seen = session_cookie()["${name}"] or "not there"`;
const PROBE = 'HTTP_HOST="10.96.27.85:8080", HTTP_X_FORWARDED_PROTO="http"';
const MAIL = lines(
  'EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")',
  'EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")',
  'EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS") == "true"',
  'EMAIL_USE_SSL = os.environ.get("EMAIL_USE_SSL") == "true"',
  'DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "shop@acme.io")',
);
const FALLBACK = 'PRICES = os.environ.get("PRICES_URL", "the default of the code")';
const SPLIT = 'ALLOWED_HOSTS = os.environ["ALLOWED_HOSTS"].split(",")';
const WHITENOISE = 'whitenoise.middleware.WhiteNoiseMiddleware';
const CACHE = (folder: string): string =>
  lines(
    'STATIC_ROOT = BASE_DIR / "public"',
    `CACHES = {"default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": str(BASE_DIR / ${folder})}}`,
  );
const SHORT = 'short';

export const OBSERVED: Readonly<Record<string, Row>> = {
  'security.W003': {
    asked: 'a form without a token',
    wrong: { code: without('Csrf') },
    right: {},
    look: 'seen = get(method="post", HTTP_ORIGIN="https://evil.example").status_code',
    django: ['security.W003'],
    met: '200',
    mended: '403',
  },
  'security.W010': {
    asked: 'Secure of the cookie, as soon as the middleware makes one',
    wrong: { code: lines('SESSION_COOKIE_SECURE = False', without('SessionMiddleware'), SIGNED) },
    right: { code: lines(without('SessionMiddleware'), SIGNED) },
    look: flag('secure'),
    django: ['security.W010'],
    met: 'not there',
    mended: 'True',
  },
  'security.W011': {
    asked: 'Secure of the cookie that the middleware makes',
    wrong: {
      code: lines('SESSION_COOKIE_SECURE = False', withoutApp('django.contrib.sessions'), SIGNED),
    },
    right: { code: lines(withoutApp('django.contrib.sessions'), SIGNED) },
    look: flag('secure'),
    django: ['security.W011'],
    met: 'not there',
    mended: 'True',
  },
  'security.W013': {
    asked: 'HttpOnly of the cookie, as soon as the middleware makes one',
    wrong: { code: lines('SESSION_COOKIE_HTTPONLY = False', without('SessionMiddleware'), SIGNED) },
    right: { code: lines(without('SessionMiddleware'), SIGNED) },
    look: flag('httponly'),
    django: ['security.W013'],
    met: 'not there',
    mended: 'True',
  },
  'security.W014': {
    asked: 'HttpOnly of the cookie that the middleware makes',
    wrong: {
      code: lines('SESSION_COOKIE_HTTPONLY = False', withoutApp('django.contrib.sessions'), SIGNED),
    },
    right: { code: lines(withoutApp('django.contrib.sessions'), SIGNED) },
    look: flag('httponly'),
    django: ['security.W014'],
    met: 'not there',
    mended: 'True',
  },
  'security.W021': {
    asked: 'the header of a page',
    wrong: { code: 'SECURE_HSTS_PRELOAD = False' },
    right: {},
    look: 'seen = get().headers["Strict-Transport-Security"]',
    django: ['security.W021'],
    met: 'max-age=31536000; includeSubDomains',
    mended: 'max-age=31536000; includeSubDomains; preload',
  },
  'security.W025': {
    asked: 'what is signed with the old key, by whoever guesses it',
    wrong: { code: `SECRET_KEY_FALLBACKS = ["${SHORT}"]` },
    right: {},
    look: `seen = accepts("${SHORT}")`,
    django: ['security.W025'],
    met: 'believed: admin',
    mended: 'refused',
  },
  'caches.W002': {
    asked: 'what is cached, among the files that everybody may fetch',
    wrong: { code: CACHE('"public" / "cache"') },
    right: { code: CACHE('"cache"') },
    look: lines(
      'from django.core.cache import cache',
      'cache.set("card", "4111")',
      'seen = len(list((folder / "public").rglob("*.djcache")))',
    ),
    django: ['caches.W002'],
    met: '1',
    mended: '0',
  },
  'async.E001': {
    asked: 'a query within a coroutine, which stops all others',
    wrong: { env: { DJANGO_ALLOW_ASYNC_UNSAFE: '1' } },
    right: {},
    look: lines(
      'import asyncio',
      'from django.utils.asyncio import async_unsafe',
      '@async_unsafe',
      'def query():',
      '    return "runs"',
      'async def view():',
      '    return query()',
      'try:',
      '    seen = asyncio.run(view())',
      'except Exception as error:',
      '    seen = type(error).__name__',
    ),
    django: ['async.E001'],
    met: 'runs',
    mended: 'SynchronousOnlyOperation',
  },
  'django.hosts.wildcard': {
    asked: 'a request for another site',
    wrong: { code: 'ALLOWED_HOSTS = ["*"]' },
    right: {},
    look: 'seen = get(HTTP_HOST="evil.example").status_code',
    django: [],
    met: '200',
    mended: '400',
  },
  'django.hosts.address': {
    asked: 'the probes of this instance and of the next one',
    wrong: {
      code: lines(
        'MIDDLEWARE = MIDDLEWARE[1:]',
        'SECURE_REDIRECT_EXEMPT = ["^health/$"]',
        'ALLOWED_HOSTS += ["10.96.27.85"]',
      ),
    },
    right: {},
    look: `seen = ", then ".join(str(get("/health/", ${PROBE.replace('.85:8080"', '.%d:8080" % each')}).status_code) for each in (85, 86))`,
    django: [],
    met: '200, then 400',
    mended: '200, then 200',
  },
  'django.hosts.blank': {
    asked: 'a page, where the code splits at commas and strips nothing',
    wrong: { code: SPLIT, env: { ALLOWED_HOSTS: 'www.acme.io, shop.acme.io' }, isUnread: true },
    right: { code: SPLIT, env: { ALLOWED_HOSTS: 'www.acme.io,shop.acme.io' }, isUnread: true },
    look: 'seen = get().status_code',
    django: [],
    met: '400',
    mended: '200',
  },
  'django.removed': {
    asked: 'the header that the setting once made',
    wrong: { code: 'SECURE_BROWSER_XSS_FILTER = True' },
    right: {},
    look: 'seen = get().headers.get("X-XSS-Protection", "none")',
    django: [],
    met: 'none',
    mended: 'none',
  },
  'django.static.order': {
    asked: 'how often the middleware of sessions runs for a stylesheet',
    wrong: {
      code: lines('STATIC_ROOT = BASE_DIR / "public"', `MIDDLEWARE.append("${WHITENOISE}")`),
    },
    right: {
      code: lines('STATIC_ROOT = BASE_DIR / "public"', `MIDDLEWARE.insert(2, "${WHITENOISE}")`),
    },
    look: lines(
      '(folder / "public").mkdir()',
      '(folder / "public" / "shop.css").write_text("body{}")',
      'from django.contrib.sessions.middleware import SessionMiddleware',
      'runs = []',
      'own = SessionMiddleware.process_request',
      'SessionMiddleware.process_request = lambda *given: (runs.append(1), own(*given))[1]',
      'assert get("/static/shop.css").status_code == 200',
      'seen = len(runs)',
    ),
    django: [],
    met: '1',
    mended: '0',
  },
  'probe.host.unread': {
    asked: 'the probe, where the code of a package does not answer it',
    wrong: {
      code: 'MIDDLEWARE[0] = "company.Middleware"',
      packages: {
        company: HEALTH.replace('HealthMiddleware', 'Middleware').replace('/health/', '/ping/'),
      },
    },
    right: {},
    look: `seen = get("/health/", ${PROBE}).status_code`,
    django: [],
    met: '400',
    mended: '200',
  },
  'env.published': {
    asked: 'what a reader of the template has signed',
    wrong: { template: { SECRET_KEY: GOOD_KEY } },
    right: {
      template: { SECRET_KEY: '' },
      env: { SECRET_KEY: GOOD_KEY.split('').reverse().join('') },
    },
    look: `seen = accepts("${GOOD_KEY}")`,
    django: [],
    met: 'believed: admin',
    mended: 'refused',
  },
  'template.secret': {
    asked: 'what a reader of the template has signed, for an app that took it as it is',
    wrong: { template: { SECRET_KEY: GOOD_KEY }, isNew: true },
    right: {
      template: { SECRET_KEY: '' },
      env: { SECRET_KEY: GOOD_KEY.split('').reverse().join('') },
    },
    look: `seen = accepts("${GOOD_KEY}")`,
    django: [],
    met: 'believed: admin',
    mended: 'refused',
  },
  'env.unresolved': {
    asked: 'what the app has for a password',
    wrong: {
      code: 'DATABASES["default"]["PASSWORD"] = os.environ["SHOP_PASSWORD"]',
      env: { SHOP_PASSWORD: '${DB_PASSWORD}' },
    },
    right: {
      code: 'DATABASES["default"]["PASSWORD"] = os.environ["SHOP_PASSWORD"]',
      env: { SHOP_PASSWORD: 'Vq7bTn2xRk5w' },
    },
    look: 'seen = settings.DATABASES["default"]["PASSWORD"]',
    django: [],
    met: '${DB_PASSWORD}',
    mended: 'Vq7bTn2xRk5w',
  },
  'env.boolean': {
    asked: 'a page over http',
    wrong: {
      code: 'SECURE_SSL_REDIRECT = os.environ["SECURE_SSL_REDIRECT"].lower() in ("true", "1", "yes", "on")',
      env: { SECURE_SSL_REDIRECT: 'enabled' },
    },
    right: {
      code: 'SECURE_SSL_REDIRECT = os.environ["SECURE_SSL_REDIRECT"].lower() in ("true", "1", "yes", "on")',
      env: { SECURE_SSL_REDIRECT: 'true' },
    },
    look: 'seen = get(HTTP_X_FORWARDED_PROTO="http").status_code',
    django: ['security.W008'],
    met: '200',
    mended: '301',
  },
  'env.padding': {
    asked: 'a page',
    wrong: { code: SPLIT, env: { ALLOWED_HOSTS: "'shop.acme.io'" } },
    right: { code: SPLIT, env: { ALLOWED_HOSTS: 'shop.acme.io' } },
    look: 'seen = get().status_code',
    django: [],
    met: '400',
    mended: '200',
  },
  'env.unknown': {
    asked: 'what the code has',
    wrong: { code: FALLBACK, env: { PRICE_URL: 'theirs' }, template: { PRICES_URL: '' } },
    right: { code: FALLBACK, env: { PRICES_URL: 'theirs' }, template: { PRICES_URL: '' } },
    look: 'seen = settings.PRICES',
    django: [],
    met: 'the default of the code',
    mended: 'theirs',
  },
  'env.unset': {
    asked: 'what the code has',
    wrong: { code: FALLBACK, template: { PRICES_URL: 'theirs' } },
    right: { code: FALLBACK, env: { PRICES_URL: 'theirs' }, template: { PRICES_URL: 'theirs' } },
    look: 'seen = settings.PRICES',
    django: [],
    met: 'the default of the code',
    mended: 'theirs',
  },
  'env.undocumented': {
    asked: 'a new app, which gets what the template has',
    wrong: { code: FALLBACK, env: { PRICES_URL: 'theirs' }, template: {}, isNew: true },
    right: {
      code: FALLBACK,
      env: { PRICES_URL: 'theirs' },
      template: { PRICES_URL: 'theirs' },
      isNew: true,
    },
    look: 'seen = settings.PRICES',
    django: [],
    met: 'the default of the code',
    mended: 'theirs',
  },
  'env.undocumented.read': {
    asked: 'a new app, which gets what the template has',
    wrong: { code: FALLBACK, template: {}, isNew: true },
    right: { code: FALLBACK, template: { PRICES_URL: 'theirs' }, isNew: true },
    look: 'seen = settings.PRICES',
    django: [],
    met: 'the default of the code',
    mended: 'theirs',
  },
  'mail.backend': {
    asked: 'what a mail server hears of a mail',
    wrong: { code: 'EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"' },
    right: {},
    look: 'seen = send("RCPT|rcpt")',
    django: [],
    met: 'nothing',
    mended: 'rcpt TO:<visitor@acme.io>',
  },
  'mail.tls': {
    asked: 'a mail',
    wrong: { code: MAIL, env: { EMAIL_USE_TLS: 'true', EMAIL_USE_SSL: 'true' } },
    right: { code: MAIL },
    look: 'seen = send("rcpt")',
    django: [],
    met: 'ValueError',
    mended: 'rcpt TO:<visitor@acme.io>',
  },
  'mail.account': {
    asked: 'the login that a mail server hears',
    wrong: { code: MAIL, env: { EMAIL_HOST_USER: 'shop' } },
    right: { code: MAIL, env: { EMAIL_HOST_USER: 'shop', EMAIL_HOST_PASSWORD: 'Vq7bTn2xRk5w' } },
    look: 'seen = send("^AUTH")[:10]',
    django: [],
    met: 'nothing',
    mended: 'AUTH PLAIN',
  },
  'mail.from': {
    asked: 'the sender that a mail server hears',
    wrong: { code: MAIL, env: { DEFAULT_FROM_EMAIL: 'Acme Shop' } },
    right: { code: MAIL, env: { DEFAULT_FROM_EMAIL: 'Acme Shop <shop@acme.io>' } },
    look: 'seen = send("^mail")',
    django: [],
    met: 'SMTPSenderRefused',
    mended: 'mail FROM:<shop@acme.io>',
  },
};
