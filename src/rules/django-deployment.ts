import { truth, type Value } from '../django/value.ts';
import {
  both,
  findingOf,
  includes,
  isTrue,
  isUnclear,
  not,
  settingOf,
  textOf,
  textsOf,
} from './django-effective.ts';
import { DJANGO_MESSAGES } from './django-messages.ts';
import type { Finding } from './finding.ts';
import { isWeak } from './secret-key.ts';
import { findingAbout, type RuleId } from './settings-catalogue.ts';
import type { Environment, Facts } from './settings-facts.ts';

type Read = (name: string) => Value;

interface Check {
  id: RuleId;
  /** Where a reader has to look. */
  setting: string;
  /** undefined: not known. */
  fires(read: Read): boolean | undefined;
  expected: string;
  found: string;
}

const MIDDLEWARE = 'django.middleware.';
const security = (read: Read) =>
  includes(read('MIDDLEWARE'), `${MIDDLEWARE}security.SecurityMiddleware`);
const frames = (read: Read) =>
  includes(read('MIDDLEWARE'), `${MIDDLEWARE}clickjacking.XFrameOptionsMiddleware`);
const csrf = (read: Read) => includes(read('MIDDLEWARE'), `${MIDDLEWARE}csrf.CsrfViewMiddleware`);
const sessionMiddleware = (read: Read) =>
  includes(read('MIDDLEWARE'), 'django.contrib.sessions.middleware.SessionMiddleware');
const sessionApp = (read: Read) => includes(read('INSTALLED_APPS'), 'django.contrib.sessions');
const isNone = (value: Value) => (isUnclear(value) ? undefined : value.kind === 'none');
const isNotTrue = (name: string) => (read: Read) => not(isTrue(read(name)));

const REFERRER_POLICIES = new Set([
  ...['no-referrer', 'no-referrer-when-downgrade', 'origin', 'origin-when-cross-origin'],
  ...['same-origin', 'strict-origin', 'strict-origin-when-cross-origin', 'unsafe-url'],
]);
const OPENER_POLICIES = new Set(['same-origin', 'same-origin-allow-popups', 'unsafe-none']);

const NOT_TRUE = { expected: 'True', found: 'not the boolean True' };

function cookie(
  id: RuleId,
  setting: string,
  where: readonly [app: boolean, middleware: boolean],
): Check {
  const [app, middleware] = where;
  return {
    id,
    setting,
    ...NOT_TRUE,
    fires: (read) =>
      both(
        isNotTrue(setting)(read),
        app ? sessionApp(read) : not(sessionApp(read)),
        middleware ? sessionMiddleware(read) : not(sessionMiddleware(read)),
      ),
  };
}

// django/core/checks/security/{base,csrf,sessions}.py, caches.py, async_checks.py of 5.2: the very
// conditions, identity where they ask for identity. W009, W018 and W020 are rules of their own.
const CHECKS: readonly Check[] = [
  {
    id: 'security.W001',
    setting: 'MIDDLEWARE',
    fires: (read) => not(security(read)),
    expected: 'SecurityMiddleware in MIDDLEWARE',
    found: 'not there',
  },
  {
    id: 'security.W002',
    setting: 'MIDDLEWARE',
    fires: (read) => not(frames(read)),
    expected: 'XFrameOptionsMiddleware in MIDDLEWARE',
    found: 'not there',
  },
  {
    id: 'security.W003',
    setting: 'MIDDLEWARE',
    fires: (read) => not(csrf(read)),
    expected: 'CsrfViewMiddleware in MIDDLEWARE',
    found: 'not there',
  },
  {
    id: 'security.W004',
    setting: 'SECURE_HSTS_SECONDS',
    fires: (read) => both(security(read), not(truth(read('SECURE_HSTS_SECONDS')))),
    expected: '3600, later 31536000',
    found: 'not set, or 0',
  },
  {
    id: 'security.W005',
    setting: 'SECURE_HSTS_INCLUDE_SUBDOMAINS',
    fires: (read) =>
      both(
        security(read),
        truth(read('SECURE_HSTS_SECONDS')),
        isNotTrue('SECURE_HSTS_INCLUDE_SUBDOMAINS')(read),
      ),
    ...NOT_TRUE,
  },
  {
    id: 'security.W006',
    setting: 'SECURE_CONTENT_TYPE_NOSNIFF',
    fires: (read) => both(security(read), isNotTrue('SECURE_CONTENT_TYPE_NOSNIFF')(read)),
    ...NOT_TRUE,
  },
  {
    id: 'security.W008',
    setting: 'SECURE_SSL_REDIRECT',
    fires: (read) => both(security(read), isNotTrue('SECURE_SSL_REDIRECT')(read)),
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
    fires: (read) =>
      both(
        csrf(read),
        not(truth(read('CSRF_USE_SESSIONS'))),
        isNotTrue('CSRF_COOKIE_SECURE')(read),
      ),
    ...NOT_TRUE,
  },
  {
    id: 'security.W019',
    setting: 'X_FRAME_OPTIONS',
    fires: (read) => {
      const value = read('X_FRAME_OPTIONS');
      return both(frames(read), isUnclear(value) ? undefined : textOf(value) !== 'DENY');
    },
    expected: '"DENY"',
    found: 'something else',
  },
  {
    id: 'security.W021',
    setting: 'SECURE_HSTS_PRELOAD',
    fires: (read) =>
      both(
        security(read),
        truth(read('SECURE_HSTS_SECONDS')),
        isNotTrue('SECURE_HSTS_PRELOAD')(read),
      ),
    ...NOT_TRUE,
  },
  {
    id: 'security.W022',
    setting: 'SECURE_REFERRER_POLICY',
    fires: (read) => both(security(read), isNone(read('SECURE_REFERRER_POLICY'))),
    expected: 'same-origin, the default',
    found: 'None',
  },
  {
    id: 'security.E023',
    setting: 'SECURE_REFERRER_POLICY',
    fires: (read) => {
      const value = read('SECURE_REFERRER_POLICY');
      if (value.kind === 'none') return false;
      const policies =
        textOf(value)
          ?.split(',')
          .map((each) => each.trim()) ?? textsOf(value);
      return both(
        security(read),
        policies?.some((policy) => !REFERRER_POLICIES.has(policy)),
      );
    },
    expected: 'a policy that browsers know',
    found: 'another word',
  },
  {
    id: 'security.E024',
    setting: 'SECURE_CROSS_ORIGIN_OPENER_POLICY',
    fires: (read) => {
      const value = read('SECURE_CROSS_ORIGIN_OPENER_POLICY');
      if (isUnclear(value)) return undefined;
      return both(
        security(read),
        value.kind !== 'none' && !OPENER_POLICIES.has(textOf(value) ?? ''),
      );
    },
    expected: 'same-origin, same-origin-allow-popups or unsafe-none',
    found: 'another word',
  },
  {
    id: 'security.W025',
    setting: 'SECRET_KEY_FALLBACKS',
    fires: (read) => textsOf(read('SECRET_KEY_FALLBACKS'))?.some(isWeak),
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
export function checkDeployment(environment: Environment, facts: Facts): Finding[] {
  const { django, variables } = environment;
  if (django === undefined) return [];
  const read: Read = (name) => settingOf(django, name);
  const silenced = read('SILENCED_SYSTEM_CHECKS');
  const found = CHECKS.filter(
    ({ id, fires }) => includes(silenced, id) === false && fires(read) === true,
  ).map(({ id, setting, expected, found }) =>
    findingOf(id, setting, environment, facts, { ...textFor(id), expected, found }),
  );
  const unsafe = variables.get('DJANGO_ALLOW_ASYNC_UNSAFE');
  if (unsafe && unsafe.value !== '' && includes(silenced, 'async.E001') === false) {
    found.push(
      findingAbout(unsafe, 'async.E001', facts.profile, {
        ...textFor('async.E001'),
        expected: 'not set',
        found: 'set',
      }),
    );
  }
  return found;
}

function textFor(id: RuleId): { message: string; fix: string } {
  const { message = id, fix = '' } = DJANGO_MESSAGES[id] ?? {};
  return { message, fix };
}

function cacheIsPublic(read: Read): boolean | undefined {
  const caches = read('CACHES');
  if (caches.kind !== 'dict') return undefined;
  const folders = [read('MEDIA_ROOT'), read('STATIC_ROOT'), ...dirsOf(read('STATICFILES_DIRS'))]
    .filter((folder) => truth(folder) !== false)
    .map(textOf);
  let isUnknown = caches.isOpen || folders.includes(undefined);
  for (const { value } of caches.entries.values()) {
    if (value.kind !== 'dict') {
      isUnknown = true;
      continue;
    }
    const entries = [...value.entries.values()];
    const of = (name: string) => textOf(entries.find(({ key }) => textOf(key) === name)?.value);
    if (of('BACKEND') !== 'django.core.cache.backends.filebased.FileBasedCache') continue;
    const location = of('LOCATION');
    if (location === undefined) isUnknown = true;
    else if (folders.some((folder) => folder !== undefined && isWithin(location, folder)))
      return true;
  }
  return isUnknown ? undefined : false;
}

function dirsOf(value: Value): Value[] {
  return value.kind === 'list' ? value.items : [value];
}

function isWithin(a: string, b: string): boolean {
  const slashed = (path: string): string => `${path.replace(/\/$/, '')}/`;
  return slashed(a).startsWith(slashed(b)) || slashed(b).startsWith(slashed(a));
}
