import { answerOf } from '../../src/django/middleware.ts';
import {
  type DjangoSettings,
  type Lookup,
  readSettings,
  type Sources,
} from '../../src/django/read-settings.ts';
import type { DjangoFacts, Facts } from '../../src/rules/settings-facts.ts';
import { app, facts, GOOD_VALUES, MIGRATE, platform, template, WEB } from '../rules/facts.ts';

export type Files = Readonly<Record<string, string>>;

export function sourcesOf(files: Files): Sources {
  return { read: (path) => files[path], shown: (path) => path };
}

export function lookupIn(values: Readonly<Record<string, string>>): Lookup {
  return (name) => (Object.hasOwn(values, name) ? { value: values[name] ?? '' } : 'unset');
}

/** @throws Error where the settings cannot be read at all. */
export function read(
  files: Files,
  lookup: Lookup = lookupIn({}),
  module = 'settings',
): DjangoSettings {
  const settings = readSettings(sourcesOf(files), module, lookup);
  if ('unreadable' in settings) throw new Error(settings.unreadable);
  return settings;
}

/** A project with nothing wrong: the settings of the ground truth, to which cases append a line. */
export const GOOD_SETTINGS = `import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent
DEBUG = False
SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = ["shop.acme.io", ".acme.dev"]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "health.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "shop", "HOST": "db"}}
STATIC_URL = "/static/"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31536000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
`;

export const HEALTH = `from django.http import HttpResponse


class HealthMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path == "/health/":
            return HttpResponse("ok")
        return self.get_response(request)
`;

export const URLS = `from django.http import HttpResponse
from django.urls import path

urlpatterns = [path(each, lambda request: HttpResponse("ok")) for each in ("", "health/")]
`;

export interface Case {
  /** Python behind the good settings. */
  code?: string;
  env?: Readonly<Record<string, string>>;
  version?: readonly [number, number];
  /** Whether the template has every name that the code reads. */
  isDocumented?: boolean;
}

const PROBE = { path: '/health/', port: undefined, scheme: 'HTTP', setsHost: false };

/** The facts that the action would have of such a project, whose probe brings no Host header. */
export function factsOf({
  code = '',
  env = {},
  version = [5, 2],
  isDocumented = false,
}: Case): Facts {
  const values = { ...GOOD_VALUES, ...env };
  const files = { 'settings.py': `${GOOD_SETTINGS}${code}\n`, 'health.py': HEALTH };
  const settings = read(files, lookupIn(values));
  const answers = new Map([[PROBE.path, answerOf(sourcesOf(files), settings, PROBE.path)]]);
  const django: DjangoFacts = { ...settings, version, answers };
  const documented = isDocumented ? settings.reads.map(({ name }) => name) : [];
  const names = [...new Set([...Object.keys(values), ...documented])];
  return facts({
    environments: [{ ...platform(values), django }],
    template: template(names.map((name) => ({ name, mark: 'optional' as const }))),
    app: app({ processes: [{ ...WEB, readiness: PROBE }, MIGRATE] }),
  });
}
