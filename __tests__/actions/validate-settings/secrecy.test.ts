import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Inputs } from '../../../src/actions/validate-settings/contract.ts';
import { report } from '../../../src/actions/validate-settings/report.ts';
import { validate } from '../../../src/actions/validate-settings/validate.ts';
import type { Tools } from '../../../src/kit/tools.ts';
import { arbitrary } from '../../support/arbitrary.ts';
import { root } from '../../support/repository.ts';
import { runAction } from '../../support/run-bundle.ts';
import { recordingTools } from '../../support/tools.ts';

// Everything that the action hands on, for values of any kind and projects of any kind.

const CANARY = 'c4n4ry';
const NAMES = [
  ...['SECRET_KEY', 'DJANGO_SECRET_KEY', 'ALLOWED_HOSTS', 'CSRF_TRUSTED_ORIGINS', 'DATABASE_URL'],
  ...['DB_HOST', 'REDIS_URL', 'CACHE_URL', 'DEBUG', 'EMAIL_BACKEND', 'EMAIL_HOST_USER'],
  ...[
    'EMAIL_HOST_PASSWORD',
    'DEFAULT_FROM_EMAIL',
    'EMAIL_PORT',
    'EMAIL_USE_TLS',
    'WEB_CONCURRENCY',
  ],
  ...[
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_STORAGE_BUCKET_NAME',
    'SENTRY_DSN',
    'PORT',
  ],
  ...['AWS_S3_ENDPOINT_URL', 'NODE_ENV', 'SECURE_HSTS_SECONDS', 'LOG_FILE', 'APP_VERSION', 'X'],
];
const SHAPES = [
  ...[
    '#',
    '"#"',
    "'#",
    '`#`',
    '# # #',
    '#,#',
    '# ,  #',
    '#\\n#',
    '(#)',
    '[#',
    '{"#": "#"}',
    '${#}',
  ],
  ...[
    'https://#.io/',
    'http://#',
    '*.#.io',
    '#:80',
    'postgres://#u:#p@#.io:5432/#',
    'redis://:#@#',
  ],
  ...['valkey://#', 'sqlite:///#', 'Shop <#@#', '#@example.com', 'django-insecure-#', '"#\n#"'],
  ...[
    '::error::#',
    '<b>#</b>',
    '| # |',
    '#%0A#',
    'CHANGE-ME-#',
    '=#',
    '# = #',
    '\u2028#',
    '\uFEFF#',
  ],
  ...[
    'django.middleware.#',
    './#',
    '/data/#',
    '#.py',
    '10.1.2.3,#',
    '"#" #',
    'True#',
    '#localhost',
  ],
];
const PIECES = [
  ...[
    '"',
    "'",
    '(',
    ')',
    '[',
    ']',
    '\n',
    '\n    ',
    '=',
    'os.environ["X"]',
    'os.environ["LOG_FILE"]',
  ],
  ...[
    'SECRET_KEY',
    'ALLOWED_HOSTS',
    '.split(",")',
    'MIDDLEWARE',
    'f"{',
    'raise ',
    'if ',
    'import *',
  ],
];
const SETTINGS = [
  'LOGGING = {"handlers": {os.environ["X"]: {"class": "logging.FileHandler", "filename": os.environ["LOG_FILE"]}}}',
  'MIDDLEWARE.insert(0, os.environ["X"])',
  'ALLOWED_HOSTS = os.environ["X"].split(",")',
  'CSRF_TRUSTED_ORIGINS = [os.environ["X"]]',
  'SECRET_KEY = os.environ["X"]',
  'STATICFILES_STORAGE = DEFAULT_FILE_STORAGE = os.environ["X"]',
  'DATABASES["default"]["ENGINE"] = os.environ["X"]',
  'N = int(os.environ["X"])',
  'if os.environ["X"] != "x":\n    raise ValueError(os.environ["X"])',
  'assert os.environ["X"] == "x", os.environ["X"]',
  'globals()[os.environ["X"]] = 1',
  'DEBUG = os.environ["X"]',
];
const MODULE = 'config/settings/production.py';

let folder: string;
let original: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-secrecy-'));
  cpSync(join(root, 'examples/django'), folder, {
    recursive: true,
    filter: (path) => !/__pycache__|staticfiles|\.sqlite3$/.test(path),
  });
  original = readFileSync(join(folder, MODULE), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Another project and other values, in the folder. */
function scramble(random: ReturnType<typeof arbitrary>): { code: string; values: string } {
  const added = Array.from({ length: random.below(4) }, () => random.of(SETTINGS)).join('\n');
  const code = random.mutant(`${original}\nimport os\n${added}\n`, PIECES);
  const lines = Array.from({ length: 1 + random.below(16) }, () => {
    const value = random.of(SHAPES).replaceAll('#', () => `${CANARY}${random.below(10)}`);
    return `${random.of(['', '', '', 'export ', '  '])}${random.of(NAMES)}=${value}`;
  });
  writeFileSync(join(folder, MODULE), code);
  writeFileSync(join(folder, 'production.env'), lines.join('\n'));
  return { code, values: lines.join('\n') };
}

const inputs: Inputs = {
  'env-file': 'production.env',
  'env-template': '.env.production.template',
  'api-url': 'https://api.sevalla.com/v3',
  'working-directory': '.',
  'settings-module': 'config.settings.production',
  'config-file': '.github/sevalla.yml',
  suggest: false,
  preset: 'auto',
  profile: 'production',
  'django-check': 'never',
  'fail-on': 'error',
};

describe('no value of a variable is told', () => {
  test('by outputs, annotations, summary or failure', async () => {
    const random = arbitrary(15);
    const lines: string[] = [];
    const keep = (line: string): unknown => lines.push(line);
    const log = { info: keep, remote: keep, warning: keep, notice: keep, debug: keep };
    const tools = { ...recordingTools(), log, mask: () => {}, env: {} } as unknown as Tools;
    for (let round = 0; round < 300; round += 1) {
      const made = scramble(random);
      const outcome = await validate({ ...inputs, 'working-directory': folder }, tools);
      const told = JSON.stringify([report(outcome), outcome.findings, lines.splice(0)]);
      expect({ ...made, leak: leakIn(told) }).toEqual({ ...made, leak: undefined });
    }
  });

  test('by the step as a process', async () => {
    const random = arbitrary(16);
    for (let round = 0; round < 12; round += 1) {
      const made = scramble(random);
      const { stdout, outputs, summary } = await runAction('validate-settings', {
        cwd: folder,
        inputs: {
          'env-file': 'production.env',
          'settings-module': 'config.settings.production',
          'django-check': 'never',
          'sarif-file': 'told.sarif',
          'report-file': 'told.json',
        },
      });
      const files = ['told.sarif', 'told.json'].map((name) =>
        readFileSync(join(folder, name), 'utf8'),
      );
      // The runner takes these for itself, and prints none of them.
      const printed = stdout.replace(/^::add-mask::.*$/gm, '');
      const told = JSON.stringify([printed, outputs, summary, ...files]);
      expect(summary).toContain('## ');
      expect({ ...made, leak: leakIn(told) }).toEqual({ ...made, leak: undefined });
    }
  });
});

function leakIn(told: string): string | undefined {
  const at = told.indexOf(CANARY);
  return at < 0 ? undefined : told.slice(Math.max(0, at - 200), at + 40);
}
