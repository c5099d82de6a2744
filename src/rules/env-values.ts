import type { Finding } from './finding.ts';
import { isPlaceholder } from './placeholder.ts';
import { credentialsIn, isSecretName } from './secrets.ts';
import { findingAbout } from './settings-catalogue.ts';
import type { Environment, Facts, Variable } from './settings-facts.ts';
import { capitalize, count, nameOf } from './wording.ts';

const SWITCHES = new Set([
  ...['DEBUG', 'USE_S3', 'RUN_MIGRATIONS', 'USE_TZ', 'USE_I18N', 'USE_REDIS_CACHE'],
  ...['SECURE_SSL_REDIRECT', 'SECURE_HSTS_INCLUDE_SUBDOMAINS', 'SECURE_HSTS_PRELOAD'],
  ...['SECURE_CONTENT_TYPE_NOSNIFF', 'SESSION_COOKIE_SECURE', 'SESSION_COOKIE_HTTPONLY'],
  ...['CSRF_COOKIE_SECURE', 'CSRF_COOKIE_HTTPONLY', 'EMAIL_USE_TLS', 'EMAIL_USE_SSL'],
  ...['RATELIMIT_ENABLE', 'AWS_S3_FILE_OVERWRITE'],
]);
export const TRUE_WORD = /^(?:true|t|yes|y|on|1)$/i;
const BOOLEAN_WORD = /^(?:true|t|yes|y|on|1|false|f|no|n|off|0)$/i;

const NUMBERS = new Set([
  ...['PORT', 'WEB_CONCURRENCY', 'SECURE_HSTS_SECONDS', 'CONN_MAX_AGE', 'DB_CONN_MAX_AGE'],
  ...['GUNICORN_WORKERS', 'GUNICORN_THREADS', 'GUNICORN_TIMEOUT', 'SESSION_COOKIE_AGE'],
  ...['DB_PORT', 'PGPORT', 'POSTGRES_PORT', 'REDIS_PORT', 'REDIS_DB', 'EMAIL_PORT', 'SITE_ID'],
  ...['DATA_UPLOAD_MAX_MEMORY_SIZE', 'FILE_UPLOAD_MAX_MEMORY_SIZE', 'CACHE_TTL'],
]);

/** The values of a variable, whatever it is for. Blank counts as not set. */
export function checkValues(environment: Environment, facts: Facts): Finding[] {
  return [...environment.variables.values()]
    .filter(({ value }) => value.trim() !== '')
    .flatMap((variable) => [
      ...checkGrammar(variable, facts),
      ...checkPadding(variable, facts),
      ...checkFilledIn(variable, facts),
      ...checkType(variable, facts),
    ]);
}

// https://docs.sevalla.com/applications/environment-variables: keys of letters, digits and `_`; no
// parentheses; an unescaped comma is a delimiter; double quotes need escaping.
function checkGrammar(variable: Variable, { profile }: Facts): Finding[] {
  if (variable.origin === 'file') return [];
  const bare = (variable.stored ?? variable.value).replace(/\\[,"]/g, '');
  const commas = bare.split(',').length - 1;
  const quotes = bare.split('"').length - 1;
  const parentheses = bare.replace(/[^()]/g, '').length;
  const found = [
    ...(commas > 0 ? [count(commas, 'unescaped comma')] : []),
    ...(quotes > 0 ? [count(quotes, 'unescaped double quote')] : []),
    ...(parentheses > 0 ? [count(parentheses, 'parenthesis', 'parentheses')] : []),
  ];
  if (found.length === 0) return [];
  const isKey = /SECRET_KEY$/.test(variable.name);
  const fixes = [
    ...(commas > 0 ? ['write each comma as \\,'] : []),
    ...(quotes > 0 ? ['write each double quote as \\"'] : []),
    ...(parentheses > 0
      ? [
          isKey
            ? 'make a key of letters and digits, with python -c "import secrets; print(secrets.token_urlsafe(50))"'
            : 'choose a value without parentheses',
        ]
      : []),
  ];
  return [
    findingAbout(variable, 'env.grammar', profile, {
      message: `${capitalize(nameOf(variable))} has ${found.join(' and ')}, on which the rollout fails.`,
      expected: 'commas and double quotes behind a backslash, no parentheses',
      found: found.join(', '),
      fix: `${capitalize(fixes.join('; '))}.`,
    }),
  ];
}

function checkPadding(variable: Variable, { profile }: Facts): Finding[] {
  if (variable.origin === 'file') return [];
  const { value, stored } = variable;
  const trimmed = value.trim();
  const isUnescaped = (stored ?? value).replace(/\\"/g, '').includes('"');
  const isQuoted = /^(["'])[\s\S]*\1$/.test(trimmed) && trimmed.length > 1 && !isUnescaped;
  if (trimmed === value && !isQuoted) return [];
  const kind = isQuoted ? 'quotes around it' : 'white space around it';
  return [
    findingAbout(variable, 'env.padding', profile, {
      message: `${capitalize(nameOf(variable))} has ${kind}, which the app gets as part of the value.`,
      expected: 'the bare value',
      found: kind,
      fix: 'Remove it: the platform passes a value on as it stands.',
    }),
  ];
}

function checkFilledIn(variable: Variable, { profile, template }: Facts): Finding[] {
  const { name, value } = variable;
  if (/\$\{[A-Za-z_]/.test(value)) {
    const isFile = variable.origin === 'file';
    return [
      findingAbout(variable, 'env.unresolved', profile, {
        message: `${capitalize(nameOf(variable))} refers to another variable with \${…}, which ${isFile ? 'is not defined above it' : 'the platform passes on as it stands'}.`,
        expected: 'the value itself',
        found: 'a reference',
        fix: `Write out the whole value of ${name}.`,
      }),
    ];
  }
  if (isPlaceholder(name, value)) {
    return [
      findingAbout(variable, 'env.placeholder', profile, {
        message: `${capitalize(nameOf(variable))} is a placeholder that nobody filled in.`,
        expected: 'a value of your own',
        found: 'a placeholder',
        fix: `Give ${name} its real value.`,
      }),
    ];
  }
  const isSecret = isSecretName(name) || credentialsIn(value) !== undefined;
  if (isSecret && template?.entries.get(name)?.value === value) {
    return [
      findingAbout(variable, 'env.published', profile, {
        message: `${capitalize(nameOf(variable))} is the value that ${template.file} shows to everybody who can read the repository.`,
        expected: 'a value known to nobody else',
        found: 'the value of the template',
        fix: `Make a new ${name}, and blank it in the template.`,
      }),
    ];
  }
  return [];
}

function checkType(variable: Variable, { profile, preset }: Facts): Finding[] {
  const { name } = variable;
  const value = variable.value.trim();
  // To the packages of Node, DEBUG is a pattern of what to log.
  const isSwitch = SWITCHES.has(name) && (name !== 'DEBUG' || preset === 'django');
  if (isSwitch && !BOOLEAN_WORD.test(value)) {
    return [
      findingAbout(variable, 'env.boolean', profile, {
        message: `${capitalize(nameOf(variable))} is no boolean word; most readers take that for off.`,
        expected: 'true or false',
        found: `another word, of ${count(value.length, 'character')}`,
        fix: `Set ${name} to true or false.`,
      }),
    ];
  }
  if (NUMBERS.has(name) && !/^-?\d{1,15}$/.test(value)) {
    return [
      findingAbout(variable, 'env.number', profile, {
        message: `${capitalize(nameOf(variable))} is no whole number.`,
        expected: 'digits only',
        found: /^-?\d/.test(value) ? 'a number with something behind it' : 'no number',
        fix: `Set ${name} to a whole number; no comment, unit or quote can stand behind it.`,
      }),
    ];
  }
  return [];
}
