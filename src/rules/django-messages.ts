import type { RuleId } from './settings-catalogue.ts';

/**
 * What the ids of `manage.py check --deploy` mean for an app on Sevalla, where Django's own text
 * does not say it. https://docs.djangoproject.com/en/5.2/ref/checks/
 */
export interface DjangoMessage {
  message: string;
  fix: string;
  /** Rules of ours that say the same, and more. */
  sameAs?: readonly RuleId[];
}

const SECURITY_MIDDLEWARE = 'django.middleware.security.SecurityMiddleware';

export const DJANGO_MESSAGES: Readonly<Record<string, DjangoMessage>> = {
  'security.W001': {
    message: `MIDDLEWARE lacks ${SECURITY_MIDDLEWARE}: no SECURE_… setting has any effect.`,
    fix: 'Add it, right behind a middleware that answers health checks.',
  },
  'security.W002': {
    message: 'MIDDLEWARE lacks XFrameOptionsMiddleware: other sites can show this one in a frame.',
    fix: 'Add django.middleware.clickjacking.XFrameOptionsMiddleware.',
  },
  'security.W003': {
    message: 'MIDDLEWARE lacks CsrfViewMiddleware: other sites can send forms in a visitor’s name.',
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
    message:
      'A file-based cache lies in a folder that is served, or around one: visitors can read it, or write what is loaded from it.',
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
