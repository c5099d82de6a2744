import {
  NONE,
  ofBoolean,
  ofDict,
  ofList,
  ofNumber,
  ofText,
  type Place,
  UNKNOWN,
  type Value,
} from '../django/value.ts';
import type { Finding } from './finding.ts';
import { finding, type RuleId } from './settings-catalogue.ts';
import type { DjangoFacts, Environment, Facts, Variable } from './settings-facts.ts';
import { nameOf } from './wording.ts';

// django/conf/global_settings.py of 5.2, as far as rules ask.
const DEFAULTS: Readonly<Record<string, Value>> = {
  DEBUG: ofBoolean(false),
  ALLOWED_HOSTS: ofList([]),
  SECRET_KEY: ofText(''),
  SECRET_KEY_FALLBACKS: ofList([]),
  MIDDLEWARE: ofList([]),
  INSTALLED_APPS: ofList([]),
  SILENCED_SYSTEM_CHECKS: ofList([]),
  SECURE_HSTS_SECONDS: ofNumber(0),
  SECURE_HSTS_INCLUDE_SUBDOMAINS: ofBoolean(false),
  SECURE_HSTS_PRELOAD: ofBoolean(false),
  SECURE_CONTENT_TYPE_NOSNIFF: ofBoolean(true),
  SECURE_SSL_REDIRECT: ofBoolean(false),
  SECURE_SSL_HOST: NONE,
  SECURE_REDIRECT_EXEMPT: ofList([]),
  SECURE_PROXY_SSL_HEADER: NONE,
  SECURE_REFERRER_POLICY: ofText('same-origin'),
  SECURE_CROSS_ORIGIN_OPENER_POLICY: ofText('same-origin'),
  SESSION_COOKIE_SECURE: ofBoolean(false),
  SESSION_COOKIE_HTTPONLY: ofBoolean(true),
  SESSION_COOKIE_NAME: ofText('sessionid'),
  SESSION_COOKIE_SAMESITE: ofText('Lax'),
  SESSION_ENGINE: ofText('django.contrib.sessions.backends.db'),
  SESSION_CACHE_ALIAS: ofText('default'),
  SESSION_FILE_PATH: NONE,
  CSRF_USE_SESSIONS: ofBoolean(false),
  CSRF_COOKIE_SECURE: ofBoolean(false),
  CSRF_COOKIE_HTTPONLY: ofBoolean(false),
  CSRF_COOKIE_NAME: ofText('csrftoken'),
  CSRF_COOKIE_SAMESITE: ofText('Lax'),
  CSRF_TRUSTED_ORIGINS: ofList([]),
  X_FRAME_OPTIONS: ofText('DENY'),
  USE_X_FORWARDED_HOST: ofBoolean(false),
  USE_X_FORWARDED_PORT: ofBoolean(false),
  STATIC_ROOT: NONE,
  STATICFILES_DIRS: ofList([]),
  MEDIA_ROOT: ofText(''),
  CACHES: ofDict([
    ['default', ofDict([['BACKEND', ofText('django.core.cache.backends.locmem.LocMemCache')]])],
  ]),
  STORAGES: ofDict([
    ['default', ofDict([['BACKEND', ofText('django.core.files.storage.FileSystemStorage')]])],
    [
      'staticfiles',
      ofDict([['BACKEND', ofText('django.contrib.staticfiles.storage.StaticFilesStorage')]]),
    ],
  ]),
  EMAIL_BACKEND: ofText('django.core.mail.backends.smtp.EmailBackend'),
};

/** The value that Django would see; unknown where the code does not tell. */
export function settingOf(
  django: Pick<DjangoFacts, 'settings' | 'isComplete'>,
  name: string,
): Value {
  const own = django.settings.get(name);
  if (own) return own.value;
  return django.isComplete ? (DEFAULTS[name] ?? NONE) : UNKNOWN;
}

/** An entry of a dict such as STORAGES["default"]["BACKEND"]; undefined: certainly not there. */
export function entryOf(value: Value, ...keys: readonly string[]): Value | undefined {
  let current: Value = value;
  for (const key of keys) {
    if (current.kind !== 'dict') return UNKNOWN;
    const found: Value | undefined = [...current.entries.values()].find(
      (entry) => entry.key.kind === 'text' && entry.key.value === key,
    )?.value;
    if (found === undefined) return current.isOpen ? UNKNOWN : undefined;
    current = found;
  }
  return current;
}

export function isTrue(value: Value): boolean | undefined {
  if (value.kind === 'boolean') return value.value;
  return isUnclear(value) ? undefined : false;
}

export function isUnclear({ kind }: Value): boolean {
  return kind === 'unknown' || kind === 'either' || kind === 'variable' || kind === 'object';
}

export function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'text' || value?.kind === 'path' ? value.value : undefined;
}

/** A text that stands in the code, and so may be shown: none that a variable is part of. */
export function writtenText(value: Value | undefined): string | undefined {
  return value?.origins?.some(({ isSet }) => isSet) ? undefined : textOf(value);
}

/** The texts of a list; undefined where one of them is not known. */
export function textsOf(value: Value): string[] | undefined {
  if (value.kind !== 'list') return undefined;
  const texts = value.items.map(textOf);
  return texts.includes(undefined) ? undefined : (texts as string[]);
}

/** Whether a list has the text; undefined where that is not known. */
export function includes(value: Value, text: string): boolean | undefined {
  if (value.kind !== 'list') return isUnclear(value) ? undefined : false;
  if (value.items.some((item) => textOf(item) === text)) return true;
  return value.items.some(isUnclear) ? undefined : false;
}

/** Where the settings use a variable, however deep; the text is undefined where it is not known. */
export function usesOf(
  { settings }: DjangoFacts,
  variable: string,
): { setting: string; text: string | undefined }[] {
  return [...settings].flatMap(([setting, { value }]) =>
    leavesOf(value)
      .filter(({ origins = [] }) => origins.some(({ name, isSet }) => isSet && name === variable))
      .map((leaf) => ({ setting, text: textOf(leaf) })),
  );
}

/** Every text of a setting that stands in the code, however deep. */
export function writtenTexts(django: DjangoFacts, name: string): string[] {
  return leavesOf(settingOf(django, name)).flatMap((leaf) => writtenText(leaf) ?? []);
}

// Settings may hold themselves.
const DEEPEST = 8;

function leavesOf(value: Value, depth = 0): Value[] {
  if (depth > DEEPEST) return [];
  const within = (inner: Value): Value[] => leavesOf(inner, depth + 1);
  if (value.kind === 'list') return value.items.flatMap(within);
  if (value.kind === 'either') return value.options.flatMap(within);
  if (value.kind !== 'dict') return [value];
  return [...value.entries.values()].flatMap((entry) => within(entry.value));
}

export function both(...answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

export function not(answer: boolean | undefined): boolean | undefined {
  return answer === undefined ? undefined : !answer;
}

/** The variable of the environment that a value came from. */
export function variableBehind(value: Value, { variables }: Environment): Variable | undefined {
  const names = (value.origins ?? []).filter(({ isSet }) => isSet).map(({ name }) => name);
  return names.length === 1 ? variables.get(names[0] ?? '') : undefined;
}

type Span = Pick<Finding, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'>;
type Where = Pick<Finding, 'subject'> & Span;

/** Where somebody has to write to change a setting: in the variable behind it, or in the code. */
export function placeOf(name: string, environment: Environment, value?: Value): Where {
  const setting = environment.django?.settings.get(name);
  const given = value ?? setting?.value ?? UNKNOWN;
  const variable = variableBehind(given, environment);
  const place = value?.place ?? setting?.place;
  if (variable?.file !== undefined) {
    return { subject: variable.name, file: variable.file, line: variable.line };
  }
  const isOnLine = given.place?.file === place?.file && given.place?.line === place?.line;
  return { subject: variable?.name ?? name, ...at(isOnLine ? given.place : place) };
}

export function at(place: Place | undefined): Span {
  return place === undefined || place.file === '' ? {} : { ...place };
}

/** `ALLOWED_HOSTS`, or `the app's ALLOWED_HOSTS` where a variable of the app is what it is made of. */
export function saidOf(name: string, environment: Environment, value?: Value): string {
  const given = value ?? environment.django?.settings.get(name)?.value ?? UNKNOWN;
  const variable = variableBehind(given, environment);
  if (variable === undefined) return name;
  return variable.name === name ? nameOf(variable) : `${name}, from ${nameOf(variable)},`;
}

/** Why a value is what it is, where it is the default of a variable that nobody set. */
export function becauseOf(value: Value): string {
  const unset = (value.origins ?? []).filter(({ isSet }) => !isSet).map(({ name }) => name);
  return unset.length === 0 ? '' : ` (the default, since ${unset.join(' and ')} is not set)`;
}

type Details = Omit<Finding, 'id' | 'severity' | 'docs' | 'subject' | keyof Span>;

/** A finding about a setting, at the line or the variable that makes it what it is. */
export function findingOf(
  id: RuleId,
  name: string,
  environment: Environment,
  { profile }: Facts,
  details: Details,
  value?: Value,
): Finding {
  return finding(id, profile, { ...placeOf(name, environment, value), ...details });
}
