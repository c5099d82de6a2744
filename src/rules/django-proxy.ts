import { truth, type Value } from '../django/value.ts';
import {
  becauseOf,
  both,
  findingOf,
  includes,
  isTrue,
  isUnclear,
  settingOf,
  textOf,
  textsOf,
} from './django-effective.ts';
import { hasOriginCheck, originFault } from './django-hosts.ts';
import type { Finding } from './finding.ts';
import type { DjangoFacts, Environment, Facts } from './settings-facts.ts';
import { shown } from './wording.ts';

const SECURITY = 'django.middleware.security.SecurityMiddleware';
const CSRF = 'django.middleware.csrf.CsrfViewMiddleware';
// Sevalla's edge ends TLS and says so in X-Forwarded-Proto, which WSGI calls so.
const HEADER = 'HTTP_X_FORWARDED_PROTO';
const HEADER_LINE = `SECURE_PROXY_SSL_HEADER = ("${HEADER}", "https")`;

const MINUTES_5 = 300;
const YEAR = 31_536_000;

/** What TLS at the edge makes of the settings: redirects, forms, HSTS, the host of a request. */
export function checkProxy(environment: Environment, facts: Facts): Finding[] {
  const { django } = environment;
  if (django === undefined) return [];
  return [
    ...checkHeader(django, environment, facts),
    ...checkForms(django, environment, facts),
    ...checkHsts(django, environment, facts),
    ...checkPreload(django, environment, facts),
    ...checkForwardedHost(django, environment, facts),
  ];
}

export type Secure =
  /** Requests of the edge count as https. */
  | 'https'
  /** No header is looked at. */
  | 'none'
  /** One that the edge does not send, or with another value. */
  | 'misspelt'
  /** Django raises with the first request. */
  | 'broken'
  | 'unknown';

/** django/http/request.py, HttpRequest.scheme */
export function secureHeader(value: Value): Secure {
  if (value.kind === 'none') return 'none';
  if (isUnclear(value)) return 'unknown';
  if (value.kind !== 'list' || value.items.length !== 2) return 'broken';
  const [header, secure] = value.items.map(textOf);
  if (header === undefined || secure === undefined) return 'unknown';
  return header === HEADER && secure === 'https' ? 'https' : 'misspelt';
}

/** The same, with what the server in front of Django makes of X-Forwarded-Proto. */
export function schemeOf(django: DjangoFacts): Secure {
  const value = settingOf(django, 'SECURE_PROXY_SSL_HEADER');
  const state = secureHeader(value);
  if (django.serverTrustsProxy !== true) return state;
  // A header that does not come leaves it to the scheme of WSGI.
  const header = value.kind === 'list' ? textOf(value.items[0]) : undefined;
  return state === 'none' || (state === 'misspelt' && header !== HEADER) ? 'https' : state;
}

function checkHeader(django: DjangoFacts, environment: Environment, facts: Facts): Finding[] {
  const value = settingOf(django, 'SECURE_PROXY_SSL_HEADER');
  const state = schemeOf(django);
  const redirects = redirectsAll(django);
  if (state === 'broken') {
    return [
      findingOf('django.ssl.header', 'SECURE_PROXY_SSL_HEADER', environment, facts, {
        message:
          'SECURE_PROXY_SSL_HEADER is no pair of header and value: Django fails with every request.',
        expected: HEADER_LINE,
        found: 'no tuple of two',
        fix: `Write ${HEADER_LINE}.`,
      }),
    ];
  }
  if (state === 'misspelt') {
    const header = value.kind === 'list' ? textOf(value.items[0]) : undefined;
    const why = header?.startsWith('HTTP_')
      ? 'the edge does not send that header with that value'
      : 'Django looks headers up by their WSGI names, which begin with HTTP_';
    return [
      findingOf('django.ssl.header', 'SECURE_PROXY_SSL_HEADER', environment, facts, {
        message: `SECURE_PROXY_SSL_HEADER never matches, since ${why}: ${redirects === true ? 'every page redirects to itself, without end' : 'Django takes each request for http'}.`,
        expected: HEADER_LINE,
        found: 'another header or value',
        fix: `Write ${HEADER_LINE}.`,
      }),
    ];
  }
  if (state !== 'none' || redirects !== true) return [];
  const redirect = settingOf(django, 'SECURE_SSL_REDIRECT');
  return [
    findingOf('django.ssl.loop', nearest(django, 'SECURE_SSL_REDIRECT'), environment, facts, {
      message: `SECURE_SSL_REDIRECT is on${becauseOf(redirect)} without SECURE_PROXY_SSL_HEADER: TLS ends at the edge, so Django sees http, and every page redirects to itself without end.`,
      expected: HEADER_LINE,
      found: 'no SECURE_PROXY_SSL_HEADER',
      fix: `Add ${HEADER_LINE}.`,
    }),
  ];
}

function redirectsAll(django: DjangoFacts): boolean | undefined {
  return both(
    truth(settingOf(django, 'SECURE_SSL_REDIRECT')),
    includes(settingOf(django, 'MIDDLEWARE'), SECURITY),
  );
}

/** The line to change: that of the header, where there is one. */
function nearest({ settings }: DjangoFacts, otherwise: string): string {
  return settings.has('SECURE_PROXY_SSL_HEADER') ? 'SECURE_PROXY_SSL_HEADER' : otherwise;
}

/** Forms over https where Django believes in http: the Origin of the browser then never fits. */
function checkForms(django: DjangoFacts, environment: Environment, facts: Facts): Finding[] {
  const state = schemeOf(django);
  const hasCsrf = includes(settingOf(django, 'MIDDLEWARE'), CSRF) === true;
  if (!hasCsrf || !hasOriginCheck(django) || (state !== 'none' && state !== 'misspelt')) return [];
  // A form that is redirected never gets so far.
  if (redirectsAll(django) !== false) return [];
  const origins = textsOf(settingOf(django, 'CSRF_TRUSTED_ORIGINS'));
  // An entry that is meant for it, but wrong, is told as such.
  if (origins === undefined || origins.some((each) => originFault(each) !== undefined)) return [];
  const domains = facts.app?.domains ?? [];
  const refused = domains.filter((domain) => !isTrusted(domain, origins));
  if (domains.length > 0 ? refused.length === 0 : origins.length > 0) return [];
  const names = refused.slice(0, 3).map(shown).join(', ');
  return [
    findingOf('django.csrf.missing', nearest(django, 'CSRF_TRUSTED_ORIGINS'), environment, facts, {
      message: `Every form gets 403: Django takes requests of the edge for http, and CSRF_TRUSTED_ORIGINS does not trust ${names === '' ? 'the https origin of the app' : `https://${names}`}.`,
      expected: `${HEADER_LINE}, or the origin in CSRF_TRUSTED_ORIGINS`,
      found: 'neither',
      fix: `Add ${HEADER_LINE}.`,
    }),
  ];
}

/** django/middleware/csrf.py, CsrfViewMiddleware._origin_verified() */
export function isTrusted(domain: string, origins: readonly string[]): boolean {
  const origin = `https://${domain.toLowerCase()}`;
  return origins.some((each) => {
    if (each === origin) return true;
    const [, scheme, host = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)/i.exec(each) ?? [];
    // urlsplit(origin).netloc.lstrip("*")
    if (scheme !== 'https' || !each.includes('*')) return false;
    const pattern = host.replace(/^\*+/, '');
    if (pattern === '') return false;
    return pattern.startsWith('.')
      ? domain.endsWith(pattern) || domain === pattern.slice(1)
      : domain === pattern;
  });
}

function checkHsts(django: DjangoFacts, environment: Environment, facts: Facts): Finding[] {
  const seconds = settingOf(django, 'SECURE_HSTS_SECONDS');
  const isOn = includes(settingOf(django, 'MIDDLEWARE'), SECURITY) === true;
  if (!isOn || seconds.kind !== 'number' || seconds.value === 0) return [];
  const preload = isTrue(settingOf(django, 'SECURE_HSTS_PRELOAD')) === true;
  const found =
    preload && seconds.value < YEAR
      ? 'a preload that browsers refuse below a year'
      : seconds.value < MINUTES_5
        ? 'less than five minutes'
        : undefined;
  if (found === undefined) return [];
  return [
    findingOf('django.hsts', 'SECURE_HSTS_SECONDS', environment, facts, {
      message: `SECURE_HSTS_SECONDS is too short to protect anybody${preload ? ', and to be preloaded' : ''}${becauseOf(seconds)}: the checks of Django pass, but browsers forget it at once.`,
      expected: '3600, then 86400, then 31536000; preload with the last one only',
      found,
      fix: 'Raise it step by step, and turn SECURE_HSTS_PRELOAD on at the end.',
    }),
  ];
}

/** A promise for years, given before anybody has seen the site work. */
function checkPreload(django: DjangoFacts, environment: Environment, facts: Facts): Finding[] {
  const seconds = settingOf(django, 'SECURE_HSTS_SECONDS');
  const isOn = includes(settingOf(django, 'MIDDLEWARE'), SECURITY) === true;
  const isPreloaded = isTrue(settingOf(django, 'SECURE_HSTS_PRELOAD')) === true;
  const isLong = seconds.kind === 'number' && seconds.value >= YEAR;
  if (facts.app?.isNew !== true || !isOn || !isPreloaded || !isLong) return [];
  return [
    findingOf('django.hsts.preload', 'SECURE_HSTS_PRELOAD', environment, facts, {
      message:
        'SECURE_HSTS_PRELOAD is on before the app was deployed once: browsers are told to refuse http for the whole domain, and it takes months to be taken off their list.',
      expected:
        'SECURE_HSTS_SECONDS of 3600, then 86400, then 31536000, and the preload at the end',
      found: 'the preload with the first deployment',
      fix: 'Turn SECURE_HSTS_PRELOAD off until every subdomain has answered over https for a while.',
    }),
  ];
}

function checkForwardedHost(
  django: DjangoFacts,
  environment: Environment,
  facts: Facts,
): Finding[] {
  if (truth(settingOf(django, 'USE_X_FORWARDED_HOST')) !== true) return [];
  return [
    findingOf('django.forwarded-host', 'USE_X_FORWARDED_HOST', environment, facts, {
      message:
        'USE_X_FORWARDED_HOST is on, but the edge hands that header through as a visitor sends it: anybody chooses the host among those that are allowed.',
      expected: 'False: the Host header is the right one',
      found: 'on',
      fix: 'Remove USE_X_FORWARDED_HOST.',
    }),
  ];
}
