import { usesOf, writtenTexts } from './django-effective.ts';
import type { Finding } from './finding.ts';
import { isPlaceholder } from './placeholder.ts';
import { credentialsIn } from './secrets.ts';
import { findingAbout } from './settings-catalogue.ts';
import type { Environment, Facts, Variable } from './settings-facts.ts';
import { capitalize, nameOf } from './wording.ts';

const DATABASE_NAME = /(?:^|_)(?:DATABASE|DB)_URL$|DATABASE_URL$/;
const REDIS_NAME = /(?:^|_)(?:REDIS|VALKEY)(?:_TLS)?_URL$/;
/** Many schemes are right in these; only what they have in common is checked. */
const OTHER_NAME = /^(?:CELERY_BROKER_URL|CELERY_RESULT_BACKEND|CACHE_URL|BROKER_URL|AMQP_URL)$/;
const HOST_NAME = /^(?:DB|POSTGRES|MYSQL|REDIS|VALKEY|EMAIL|SMTP|CACHE)_HOST$|^PGHOST$/;

const SQLITE = /^(?:sqlite|sqlite3|spatialite)(?:\+\w+)?$/;
const DATABASE_SCHEME =
  /^(?:postgres|postgresql|pgsql|psql|postgis|timescale|timescalegis|cockroach|redshift|mysql|mysql2|mysqlgis|mysql-connector|mariadb|mssql|mssqlms|oracle|oraclegis|mongodb)(?:\+\w+)?$/;
// redis-py and its kin; `unix` is a socket, which no instance has.
const REDIS_SCHEME = /^rediss?$/;
export const LOOPBACK =
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?|0\.0\.0\.0|host\.docker\.internal)$/i;

interface Parts {
  scheme: string;
  host: string;
  port: string | undefined;
  path: string;
}

export function checkServiceUrls(environment: Environment, facts: Facts): Finding[] {
  return [...environment.variables.values()].flatMap((variable) => {
    const { name } = variable;
    const value = variable.value.trim();
    if (value === '' || isPlaceholder(name, value) || /\$\{/.test(value)) return [];
    if (HOST_NAME.test(name)) return LOOPBACK.test(value) ? [loopback(variable, facts)] : [];
    if (DATABASE_NAME.test(name)) return checkDatabase(variable, value, facts);
    if (REDIS_NAME.test(name)) return checkRedis(variable, value, environment, facts);
    return OTHER_NAME.test(name) ? checkOther(variable, value, environment, facts) : [];
  });
}

function checkDatabase(variable: Variable, value: string, facts: Facts): Finding[] {
  const parts = split(value);
  if (parts && SQLITE.test(parts.scheme)) {
    return [
      findingAbout(variable, 'database.sqlite', facts.profile, {
        message: `${capitalize(nameOf(variable))} is SQLite, a file on an ephemeral disk: each deployment begins with an empty database, and each instance has its own.`,
        expected: 'postgres://…',
        found: 'sqlite',
        fix: 'Use a database of the platform, or put the file on a persistent disk and keep one instance.',
      }),
    ];
  }
  const scheme = parts?.scheme ?? '';
  const faults = [
    ...(parts === undefined ? ['has no scheme'] : []),
    ...(parts && !DATABASE_SCHEME.test(scheme) ? ['has a scheme of no database'] : []),
    ...(parts && facts.preset === 'django' && scheme.includes('+')
      ? ['names a driver in its scheme, which is not for Django']
      : []),
  ];
  if (parts && faults.length === 0) {
    const badEncoding = checkEncoding(variable, value, facts);
    // With a # or / in the password, host and name are not where they seem to be.
    if (badEncoding.length > 0) return badEncoding;
    if (parts.host === '') faults.push('names no host');
    if (badPort(parts)) faults.push('has a port that is no number from 1 to 65535');
    if (parts.path === '') faults.push('names no database');
  }
  if (faults.length > 0) {
    return [
      findingAbout(variable, 'database.url', facts.profile, {
        message: `${capitalize(nameOf(variable))} ${faults.join(' and ')}.`,
        expected: 'postgres://USER:PASSWORD@HOST:PORT/NAME',
        found: faults.join(', '),
        fix: 'Copy the connection string of the database from the dashboard, with the password percent-encoded.',
      }),
    ];
  }
  return parts && LOOPBACK.test(parts.host) ? [loopback(variable, facts)] : [];
}

function checkRedis(
  variable: Variable,
  value: string,
  environment: Environment,
  facts: Facts,
): Finding[] {
  const parts = split(value);
  const valkey = checkValkey(variable, parts, environment, facts);
  if (valkey.length > 0) return valkey;
  const faults = [
    ...(parts === undefined ? ['has no scheme'] : []),
    ...(parts && !REDIS_SCHEME.test(parts.scheme)
      ? ['has a scheme other than redis and rediss']
      : []),
  ];
  if (parts && faults.length === 0) {
    const badEncoding = checkEncoding(variable, value, facts);
    if (badEncoding.length > 0) return badEncoding;
    if (parts.host === '') faults.push('names no host');
    if (badPort(parts)) faults.push('has a port that is no number from 1 to 65535');
    if (!/^\d*$/.test(parts.path)) faults.push('has a database that is no number');
  }
  if (faults.length > 0) {
    return [
      findingAbout(variable, 'redis.url', facts.profile, {
        message: `${capitalize(nameOf(variable))} ${faults.join(' and ')}.`,
        expected: 'redis://USER:PASSWORD@HOST:PORT/0',
        found: faults.join(', '),
        fix: 'Copy the connection string of the database from the dashboard.',
      }),
    ];
  }
  return parts && LOOPBACK.test(parts.host) ? [loopback(variable, facts)] : [];
}

function checkOther(
  variable: Variable,
  value: string,
  environment: Environment,
  facts: Facts,
): Finding[] {
  const parts = split(value);
  if (parts && (REDIS_SCHEME.test(parts.scheme) || /^valkeys?$/.test(parts.scheme))) {
    return checkRedis(variable, value, environment, facts);
  }
  return parts && LOOPBACK.test(parts.host) ? [loopback(variable, facts)] : [];
}

const VALKEY = /^valkeys?:\/\//i;

/** Whether the settings put another scheme in its place, or a client that knows it. */
function isTakenForRedis({ name }: Variable, { django }: Environment): boolean {
  if (django === undefined) return false;
  if (/\bdjango_valkey\b/.test(writtenTexts(django, 'CACHES').join(' '))) return true;
  const uses = usesOf(django, name);
  // `REDIS_URL = os.environ["REDIS_URL"]` only hands it on.
  const others = uses.filter(({ setting }) => setting !== name);
  const judged = others.length > 0 ? others : uses;
  // Read, and made into something that nobody here can tell.
  if (judged.length === 0) return django.reads.some((read) => read.name === name);
  return !judged.some(({ text }) => text !== undefined && VALKEY.test(text));
}

function checkValkey(
  variable: Variable,
  parts: Parts | undefined,
  environment: Environment,
  facts: Facts,
): Finding[] {
  if (!parts || !/^valkeys?$/.test(parts.scheme)) return [];
  if (isTakenForRedis(variable, environment)) return [];
  return [
    findingAbout(variable, 'redis.valkey', facts.profile, {
      message: `${capitalize(nameOf(variable))} has the scheme ${parts.scheme}, which Redis clients refuse unless the project rewrites it.`,
      expected: parts.scheme === 'valkeys' ? 'rediss://…' : 'redis://…',
      found: `${parts.scheme}://…`,
      fix: 'Write redis in place of valkey: the protocol is the same.',
    }),
  ];
}

function checkEncoding(variable: Variable, value: string, facts: Facts): Finding[] {
  const credentials = credentialsIn(value);
  if (!credentials) return [];
  const bad = /[@/?#[\]\s]|%(?![0-9a-f]{2})/i;
  const where = [
    ...(bad.test(credentials.user) ? ['user name'] : []),
    ...(bad.test(credentials.password) ? ['password'] : []),
  ];
  if (where.length === 0) return [];
  return [
    findingAbout(variable, 'database.encoding', facts.profile, {
      message: `${capitalize(nameOf(variable))} has a ${where.join(' and a ')} with characters that end or split a URL.`,
      expected: 'the characters @ / ? # % and space percent-encoded',
      found: 'some of them as they are',
      fix: 'Encode it: python -c "from urllib.parse import quote; print(quote(input(), safe=\'\'))"',
    }),
  ];
}

function loopback(variable: Variable, { profile }: Facts): Finding {
  return findingAbout(variable, 'service.localhost', profile, {
    message: `${capitalize(nameOf(variable))} points to the instance itself, where no such service runs.`,
    expected: 'the internal host name of the service',
    found: 'a loopback address',
    fix: 'Copy the internal host name from the page of the service in the dashboard.',
  });
}

/** undefined without a scheme. */
function split(value: string): Parts | undefined {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([\s\S]*)$/i.exec(value);
  if (!match) return undefined;
  const rest = match[2] ?? '';
  const start = credentialsIn(value) ? rest.lastIndexOf('@') + 1 : 0;
  const [, authority = '', path = ''] = /^([^/?#]*)\/?([^?#]*)/.exec(rest.slice(start)) ?? [];
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::([\s\S]*))?$/.exec(authority) ?? [];
  return { scheme: (match[1] ?? '').toLowerCase(), host, port, path };
}

function badPort({ port }: Parts): boolean {
  if (port === undefined || port === '') return false;
  return !/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535;
}
