import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parsePython } from '../../src/django/parse.ts';
import { readSettings } from '../../src/django/read-settings.ts';
import { checkSettings } from '../../src/rules/check-settings.ts';
import { simulateRequests } from '../../src/rules/django-requests.ts';
import { arbitrary } from '../support/arbitrary.ts';
import { filesBelow, root } from '../support/repository.ts';
import { factsOf, GOOD_SETTINGS, lookupIn, sourcesOf } from './project.ts';

// Bounds are counts, never times: what does not end here would run into the limit of the runner.

const CANARY = 'c4n4ry';
// As many steps as the reader takes, each of which may ask for one variable.
const MOST_STEPS = 200_000;

const REAL = [
  GOOD_SETTINGS,
  ...filesBelow('examples/django', '.py')
    .filter((path) => /settings|manage|middleware|health/.test(path))
    .map((path) => readFileSync(join(root, path), 'utf8')),
];
const PIECES = [
  ...['[', ']', '(', ')', '{', '}', ',', ':', '\n', '\n    ', '*', '**', '=', ':=', '#', ';', '\\'],
  ...[
    '"',
    "'",
    '"""',
    'f"{',
    'r"',
    '\0',
    '\uD800',
    '\u2028',
    'é',
    '0x',
    '1e',
    '.',
    '@',
    '\t',
    '\r',
  ],
  ...['if ', 'else:', 'for x in ', 'try:', 'except:', 'def f():', 'class C:', 'lambda: ', 'yield '],
  ...['return ', 'raise ', 'del ', 'global x', 'import *', 'from . import ', 'exec(', 'open('],
  ...['os.environ["X"]', 'locals()', '.split(",")', 'include("settings.py")', 'Path(__file__)'],
];

/** @returns How often the reader asked for a variable. */
function readAll(text: string): number {
  const { body, fault } = parsePython(text);
  let before = 0;
  for (const { from, to } of body) {
    expect(from).toBeGreaterThanOrEqual(before);
    expect(to).toBeGreaterThanOrEqual(from);
    before = to;
  }
  expect(before).toBeLessThanOrEqual(text.length);
  if (fault !== undefined) expect(fault).toBeLessThanOrEqual(text.length);

  let asked = 0;
  const files = { 'settings.py': text, 'other.py': 'from settings import *\nB = 1\n' };
  const result = readSettings(sourcesOf(files), 'settings', (name) => {
    asked += 1;
    return lookupIn({ X: CANARY })(name);
  });
  if ('unreadable' in result) return asked;
  const { settings, ...told } = result;
  expect(JSON.stringify(told)).not.toContain(CANARY);
  const lines = text.split(/\r\n|\n|\r/).length;
  for (const { place } of settings.values()) {
    if (place?.file === 'settings.py') expect(place.line).toBeLessThanOrEqual(lines);
  }
  return asked;
}

describe('the parser and the reader', () => {
  test('take bytes of any kind', () => {
    const random = arbitrary(11);
    for (let round = 0; round < 500; round += 1) readAll(random.bytes(600));
  });

  test('take pieces of Python in any order', () => {
    const random = arbitrary(12);
    for (let round = 0; round < 1000; round += 1) readAll(random.soup(PIECES, 60));
  });

  test('take real settings with accidents', () => {
    const random = arbitrary(13);
    for (let round = 0; round < 600; round += 1) readAll(random.mutant(random.of(REAL), PIECES));
  });

  test.each([
    ['one long text', `A = "${'x'.repeat(900_000)}"`],
    ['one long comment', `# ${'x'.repeat(900_000)}\nA = 1`],
    ['one long list', `A = [${'1, '.repeat(100_000)}]`],
    ['one long dict', `A = {${'"x": {}, '.repeat(60_000)}}`],
    ['one long line of statements', 'A = 1; '.repeat(50_000)],
    ['one long name', `${'A'.repeat(500_000)} = 1`],
    ['one long sum', `A = ${'1 + '.repeat(50_000)}1`],
    ['one long chain of calls', `A = f${'(1)'.repeat(50_000)}`],
    ['texts that go on', `A = ${'"x" '.repeat(50_000)}`],
    ['lines that go on', `A = 1 + \\\n${'  1 + \\\n'.repeat(50_000)}1`],
    ['blank lines', '\n'.repeat(500_000)],
    ['open brackets', '[('.repeat(50_000)],
    ['open blocks', Array.from({ length: 800 }, (_, n) => `${' '.repeat(n)}if x:\n`).join('')],
    ['open texts', 'A = """\n'.repeat(20_000)],
    ['formats in formats', `A = ${'f"{'.repeat(2000)}1${'}"'.repeat(2000)}`],
    ['an error in each line', 'A = = 1\n'.repeat(20_000)],
    ['a star of itself', 'from settings import *\n'.repeat(5000)],
    ['branches of branches', 'if x.y:\n    A = [1]\n'.repeat(3000)],
  ])('come to an end with %s', (_, text) => {
    expect(readAll(text)).toBeLessThanOrEqual(MOST_STEPS);
  });

  test.each([
    ['loops', 'for a in range(9999):\n    for b in range(9999):\n        os.environ.get("X")\n'],
    ['comprehensions', 'A = [os.environ.get("X") for a in range(9999) for b in range(9999)]\n'],
    ['functions', 'def f(n):\n    os.environ.get("X")\n    return [f(n), f(n)]\nA = f(1)\n'],
    [
      'branches',
      `def f():\n${'    if os.environ["Y"] == g():\n        x = 1\n'.repeat(60)}\nA = f()\n`,
    ],
  ])('ask for a bounded number of variables in %s', (_, text) => {
    expect(readAll(`import os\nfrom tools import g\n${text}`)).toBeLessThanOrEqual(MOST_STEPS);
  });

  test('read on behind statements that are no Python', () => {
    const broken = parsePython(`${'A = 1\n'.repeat(5)}B = = 2\nC = 3\n`);
    expect(broken.body.map(({ type }) => type).slice(-2)).toEqual(['unknown', 'assign']);
    expect(broken.fault).toBe(34);
  });
});

describe('no rule shows a value', () => {
  const NAMES = [
    ...['ALLOWED_HOSTS', 'CSRF_TRUSTED_ORIGINS', 'SECRET_KEY', 'SECRET_KEY_FALLBACKS', 'DEBUG'],
    ...['MIDDLEWARE', 'INSTALLED_APPS', 'DATABASES', 'CACHES', 'STORAGES', 'LOGGING', 'TEMPLATES'],
    ...['SESSION_ENGINE', 'SESSION_CACHE_ALIAS', 'EMAIL_BACKEND', 'STATIC_ROOT', 'MEDIA_ROOT'],
    ...['STATICFILES_STORAGE', 'DEFAULT_FILE_STORAGE', 'STATICFILES_DIRS', 'USE_L10N'],
    ...['SECURE_PROXY_SSL_HEADER', 'SECURE_HSTS_SECONDS', 'SECURE_SSL_REDIRECT', 'X_FRAME_OPTIONS'],
    ...['SECURE_REDIRECT_EXEMPT', 'SECURE_SSL_HOST', 'SECURE_REFERRER_POLICY', 'ROOT_URLCONF'],
    ...['USE_X_FORWARDED_HOST', 'SILENCED_SYSTEM_CHECKS', 'SECURE_CROSS_ORIGIN_OPENER_POLICY'],
  ];
  const READS = [
    ...['os.environ["X"]', 'os.environ.get("X", "d")', 'os.environ["X"].split(",")', 'env("X")'],
    ...['int(os.environ["X"])', 'f"{os.environ[\'X\']}/{BASE_DIR}"', 'BASE_DIR / os.environ["X"]'],
    ...['os.environ["X"].lower() + "x"', 'env.list("X")', 'env.db("X")', 'env.cache("X")'],
  ];
  const SHAPES = [
    ...['#', '[#]', '(#, #)', '[#, "localhost", #]', '{"default": {"BACKEND": #}}', '{#: #}'],
    '{"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": #}}',
    '{"default": {"ENGINE": #, "HOST": #}}',
    '{"handlers": {#: {"class": "logging.FileHandler", "filename": "x.log"}}}',
    '{"handlers": {"x": {"class": "logging.FileHandler", "filename": #}}}',
    '{"staticfiles": {"BACKEND": #}, "default": {"BACKEND": "x"}}',
    '["django.middleware.common.CommonMiddleware", #]',
    '[#, "django.middleware.common.CommonMiddleware"]',
    '[#, "whitenoise.middleware.WhiteNoiseMiddleware"]',
    '{"default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": #}}',
  ];
  const VALUES = [
    CANARY,
    `${CANARY}.io`,
    `https://${CANARY}.io/`,
    `http://${CANARY},*.${CANARY}`,
    `*,${CANARY}:80, ${CANARY}`,
    `postgres://${CANARY}u:${CANARY}p@${CANARY}.h:5432/${CANARY}`,
    `sqlite:///${CANARY}.db`,
    `redis://:${CANARY}@localhost`,
    `${CANARY}\n::error::${CANARY}`,
    `[${CANARY}]`,
    `'${CANARY}`,
    `django.core.mail.backends.${CANARY}`,
    `django-insecure-${CANARY}`,
    `django.middleware.${CANARY}.${CANARY}`,
  ];

  test('of a variable, whatever the settings make of it', () => {
    const random = arbitrary(14);
    for (let round = 0; round < 1500; round += 1) {
      const statements = Array.from({ length: 1 + random.below(4) }, () => {
        const shape = random.of(SHAPES).replaceAll('#', () => random.of(READS));
        const name = random.of([...NAMES, 'MIDDLEWARE']);
        return `${name} ${random.of(['=', '=', '=', '+='])} ${shape}\n`;
      });
      const code = `import environ\nenv = environ.Env()\n${statements.join('')}`;
      const env = { X: random.of(VALUES), SECRET_KEY: random.of(VALUES), ALLOWED_HOSTS: 'a.io' };
      const facts = factsOf({ code, env, isDocumented: random.below(2) === 0 });
      const told = [
        ...checkSettings(facts),
        ...facts.environments.flatMap((each) => simulateRequests(each, facts)),
      ];
      expect({
        code,
        env,
        leaks: told.filter((each) => JSON.stringify(each).includes(CANARY)),
      }).toEqual({ code, env, leaks: [] });
    }
  });
});
