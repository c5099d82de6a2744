import type { Variable } from './settings-facts.ts';

const SECRET_NAME =
  /SECRET|PASSWORD|PASSWD|TOKEN|CREDENTIAL|PRIVATE|WEBHOOK|(?:^|_)(?:PASS|PWD|SALT|DSN)(?:_|$)|KEY(?:_|$)/i;
// About secrets, without being one.
const ABOUT_SECRETS =
  /PUBLIC|PUBLISHABLE|_(?:PREFIX|LENGTH|TTL|AGE|LIFETIME|TIMEOUT|EXPIRY|ENABLED|ALGORITHM|NAME)$/i;

/** What people type to have anything at all. */
export const DEFAULT_SECRETS =
  /^(?:secret|password|passwd|admin|root|test|default|changeit|letmein|qwerty|none|null|1234\d*)$/i;

// No secrets, and hiding them would blank out ordinary text.
const ORDINARY = /^(?:true|false|yes|no|on|off|postgres|postgresql|redis|django|\d{1,5})$/i;
export const SHORTEST_SECRET = 4;

export function isOrdinary(text: string): boolean {
  return ORDINARY.test(text.trim()) || DEFAULT_SECRETS.test(text.trim());
}

export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !ABOUT_SECRETS.test(name);
}

// Of keys that tell by their form what they are, whatever the variable is called.
const SECRET_VALUE =
  /-----BEGIN [A-Z ]*PRIVATE KEY|^(?:gh[pousr]_|github_pat_|glpat-|xox[a-z]-|[srp]k_(?:live|test)_|sk-|SG\.|npm_|pypi-|AKIA)[\w.-]{12,}$|^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/;

export function hasSecretForm(value: string): boolean {
  return SECRET_VALUE.test(value);
}

/** The user name and password of a URL as they are written, percent-encoding and all. */
export function credentialsIn(value: string): { user: string; password: string } | undefined {
  const authority = /^[a-z][a-z0-9+.-]*:\/\/(.*)$/is.exec(value.trim())?.[1];
  if (authority === undefined) return undefined;
  // `host:5432/name?option=a@b` has an @ too, but no credentials.
  const beforePath = authority.slice(0, Math.max(0, authority.search(/[/?#]|$/)));
  if (!beforePath.includes('@') && /^[^:]*(?::\d*)?$/.test(beforePath)) return undefined;
  const at = authority.lastIndexOf('@');
  if (at < 0) return undefined;
  const userInfo = authority.slice(0, at);
  const colon = userInfo.indexOf(':');
  if (colon < 0) return { user: userInfo, password: '' };
  return { user: userInfo.slice(0, colon), password: userInfo.slice(colon + 1) };
}

/** Every text of a variable that must not be seen in a log. */
export function secretsOf({
  name,
  value,
  stored,
}: Pick<Variable, 'name' | 'value'> & Partial<Variable>): string[] {
  const found = secretsIn(name, value, stored);
  return [...new Set(found)].filter(
    (text) => text.trim().length >= SHORTEST_SECRET && !isOrdinary(text),
  );
}

function secretsIn(name: string, value: string, stored = value): string[] {
  const credentials = credentialsIn(value);
  const found: string[] = [];
  if (isSecretName(name) || credentials || SECRET_VALUE.test(value)) found.push(value, stored);
  if (credentials) {
    // A DSN carries its key in the place of the user name.
    const secret = credentials.password || credentials.user;
    found.push(secret, decode(secret));
  }
  // An application prints a member of such a value, and no mask of the whole would fit.
  const members = membersOf(value).flatMap(([key, member]) => secretsIn(key, member));
  return members.length === 0 ? found : [...found, value, stored, ...members];
}

/** The texts that a value holds which is written in JSON, such as the key file of a service account. */
function membersOf(value: string): [key: string, member: string][] {
  if (!/^\s*\{/.test(value)) return [];
  try {
    const found: [string, string][] = [];
    JSON.parse(value, (key, member: unknown) => {
      if (typeof member === 'string') found.push([key, member]);
      return member;
    });
    return found;
  } catch {
    return [];
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
