import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '../../../src/emulator/emulator.ts';
import type { Finding } from '../../../src/rules/finding.ts';
import { djangoVenv } from '../../support/django-venv.ts';
import { root } from '../../support/repository.ts';
import { type ActionRun, runAction } from '../../support/run-bundle.ts';

// The step as a process, against the local Sevalla, on the example and on projects made up here.

const EXAMPLE = join(root, 'examples/django');
const NARROW_KEY = 'svl_only_this_app';
const PASSWORD = 'p4ssw0rd-of-the-database';
const KEY = 'q7Zk2VxR9mTb4YcWn8LfHs3JdGp6KaUe5XvQy1BzMiCoEtNr0D-w_S';
const GOOD = {
  SECRET_KEY: KEY,
  ALLOWED_HOSTS: '.sevalla.localhost',
  DATABASE_URL: `postgres://shop:${PASSWORD}@db.internal:5432/shop`,
};

const APPS = {
  good: GOOD,
  noKey: { ALLOWED_HOSTS: GOOD.ALLOWED_HOSTS, DATABASE_URL: GOOD.DATABASE_URL },
  sqlite: { ...GOOD, DATABASE_URL: 'sqlite:////data/db.sqlite3' },
  inherits: { SECRET_KEY: KEY, DATABASE_URL: GOOD.DATABASE_URL },
  broken: { ...GOOD, SECURE_HSTS_SECONDS: 'c4n4ry-of-the-seconds' },
  ownSetting: { ...GOOD, SERVICE_URL: 'https://c4n4ry.internal/c4n4ry-of-the-url' },
  node: { SECRET_KEY: KEY, ALLOWED_HOSTS: GOOD.ALLOWED_HOSTS, DATA_DIR: '/data' },
  bare: {},
};
type AppName = keyof typeof APPS;

const idOf = (name: AppName): string =>
  `5e7a11a0-0000-4000-8000-00000000000${Object.keys(APPS).indexOf(name)}`;

let emulator: Emulator;
let folder: string;
let python: string;
/** Without a single package. */
let barePython: string;

beforeAll(async () => {
  const venv = await djangoVenv();
  if ('unavailable' in venv) throw new Error(`the example cannot be checked: ${venv.unavailable}`);
  python = venv.python;
  folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-project-'));
  execFileSync(python, ['-m', 'venv', '--without-pip', join(folder, 'bare')]);
  barePython = join(folder, 'bare/bin/python');
  emulator = await startEmulator({
    port: 0,
    speed: 100,
    seed: {
      // The limits are another test's matter.
      switches: { 'rate-limits': 'off' },
      keys: [
        { name: 'CI', token: NARROW_KEY, permissions: ['APP:READ'], applications: [idOf('good')] },
      ],
      applications: Object.entries(APPS).map(([name, env_vars]) => ({
        id: idOf(name as AppName),
        display_name: name,
        docker_image: 'ghcr.io/octo/notices:1',
        env_vars,
        processes: [
          { type: 'web', readiness_probe: { httpGet: { path: '/health/' } } },
          { type: 'job', display_name: 'migrate', job_start_policy: 'beforeDeployment' },
        ],
      })),
      global_env_vars: { ALLOWED_HOSTS: GOOD.ALLOWED_HOSTS },
    },
  });
}, 240_000);

afterAll(async () => {
  await emulator?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

interface Run extends ActionRun {
  findings: Finding[];
  /** Severity and id of each finding. */
  told: string[];
}

async function run(
  inputs: Record<string, string>,
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Run> {
  const done = await runAction('validate-settings', { cwd: EXAMPLE, inputs, ...options });
  const findings: Finding[] = JSON.parse(done.outputs['findings'] ?? '[]');
  return { ...done, findings, told: findings.map(({ severity, id }) => `${severity} ${id}`) };
}

const runOn = (app: AppName, inputs: Record<string, string> = {}, options = {}): Promise<Run> =>
  run(
    {
      'sevalla-token': emulator.token,
      'app-id': idOf(app),
      'api-url': emulator.apiUrl,
      'django-check': 'never',
      ...inputs,
    },
    options,
  );

/** A project of these files; its path. */
function project(name: string, files: Record<string, string>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), content);
  }
  return join(folder, name);
}

/** All that a reader gets to see; the runner takes the lines that declare masks out of the log. */
const shownBy = ({ stdout, summary, outputs }: ActionRun): string =>
  stdout.replace(/^::add-mask::.*$/gm, '') + summary + JSON.stringify(outputs);

describe('on the platform', () => {
  test('names a SECRET_KEY that is missing, in one sentence, and fails', async () => {
    const done = await runOn('noKey');
    expect(done.exitCode).toBe(1);
    expect(done.told).toEqual(['error env.missing']);
    const sentence =
      'SECRET_KEY is required by .env.production.template, but the app does not have it.';
    expect(done.stdout.trimEnd().split('\n').at(-1)).toBe(`::error::${sentence}`);
    expect(done.stdout).toContain(
      `::error title=env.missing,file=.env.production.template,line=6,endLine=6,col=1,endColumn=12::${sentence}%0A%0A6 │ SECRET_KEY=%0A  │ ^^^^^^^^^^^%0A%0AAdd `,
    );
    expect(done.outputs).toMatchObject({ errors: '1', warnings: '0', notices: '0' });
    expect(done.summary).toContain('## ❌ Settings: 1 error\n');
    expect(done.summary).toContain(
      '❌ **SECRET\\_KEY is required by .env.production.template, but the app does not have it.**<br>' +
        '[`.env.production.template:6`](https://github.com/octo/shop/blob/0123456789abcdef0123456789abcdef01234567/.env.production.template#L6)' +
        ' · [`env.missing`](https://docs.sevalla',
    );
    expect(done.summary).toContain('\n```text\n6 │ SECRET_KEY=\n  │ ^^^^^^^^^^^\n```\n');
  });

  test('counts what the deployment is to write, and what it is to make', async () => {
    const env = `ALLOWED_HOSTS=shop.example,.sevalla.localhost\nDATABASE_URL=${GOOD.DATABASE_URL}`;
    const done = await runOn('bare', { env, 'env-generate': 'SECRET_KEY' });
    expect(done.told).toEqual([]);
    expect(done.exitCode).toBe(0);
    expect(shownBy(done)).not.toContain(PASSWORD);
  });

  test('judges a value that the deployment is to write, not the one that it replaces', async () => {
    const done = await runOn('good', { env: 'SECRET_KEY=changeme' });
    expect(done.told).toContain('error env.placeholder');
    expect(done.exitCode).toBe(1);
  });

  test('leaves a value that is there where one would be made', async () => {
    const done = await runOn('broken', { 'env-generate': 'SECURE_HSTS_SECONDS' });
    expect(done.told).toContain('error env.number');
  });

  test('names every line of env that it cannot read, and shows none', async () => {
    const done = await runOn('good', { env: 'A=1\nhunter2secret\nhunter3secret' });
    expect(done.exitCode).toBe(1);
    expect(done.stdout).toContain(
      '::error::The input env cannot be read:%0A- env line 2: expected NAME=value or NAME<<MARK%0A- env line 3: expected',
    );
    expect(shownBy(done)).not.toMatch(/hunter[23]secret/);
  });

  test('finds nothing wrong with the example and good values', async () => {
    const done = await runOn('good');
    expect(done.exitCode).toBe(0);
    expect(done.told).toEqual([]);
    expect(done.summary).toContain('## ✅ Settings: nothing wrong');
    expect(done.summary).toContain('- The app good: 3 variables, 2 processes');
  });

  test('shows what requests would meet, and nothing red for the example', async () => {
    const { summary } = await runOn('good');
    expect(summary).toContain(
      '<details><summary>What requests would meet, by the code and the variables</summary>',
    );
    expect(summary).toContain(
      '| the readiness probe | ✅ is answered | `config.health.HealthMiddleware` |  |',
    );
    expect(summary).toMatch(
      /\| a form of \S+\.sevalla\.localhost \| ✅ is answered \| {2}\| {2}\|/,
    );
    expect(summary).not.toContain('❌');
  });

  test('finds what the code makes of good variables, at its line', async () => {
    const cwd = project('planted', {
      'manage.py': 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n',
      'requirements.txt': 'Django==5.2.1\n',
      'shop/settings.py': [
        'import os',
        'DEBUG = os.environ.get("DEBUG", "False")',
        'SECRET_KEY = os.environ["SECRET_KEY"]',
        'ALLOWED_HOSTS = [os.environ["ALLOWED_HOSTS"] + ",www.sevalla.localhost"]',
        'ROOT_URLCONF = "shop.urls"',
        'MIDDLEWARE = [',
        '    "django.middleware.security.SecurityMiddleware",',
        '    "django.middleware.common.CommonMiddleware",',
        ']',
        'SECURE_SSL_REDIRECT = True',
        'STATICFILES_STORAGE = "whitenoise.storage.CompressedManifestStaticFilesStorage"',
      ].join('\n'),
    });
    const done = await runOn('good', {}, { cwd });
    const places = done.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ id, file, line }) => `${id} ${file}:${line}`);
    expect(places).toEqual([
      'django.hosts.entry shop/settings.py:4',
      'django.debug shop/settings.py:2',
      'django.ssl.loop shop/settings.py:10',
      'django.storages shop/settings.py:11',
      'probe.host shop/settings.py:7',
    ]);
    expect(done.stdout).toContain(
      '::error title=django.ssl.loop,file=shop/settings.py,line=10,endLine=10,col=23,endColumn=27::',
    );
    expect(done.summary).toContain('### What requests would meet');
    expect(done.summary).toContain('| the readiness probe | ❌ 400: the host is not allowed |');
    expect(shownBy(done)).not.toContain(KEY);
  });

  test('finds the settings in src/, and tells why there are none', async () => {
    const manage = 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n';
    const settings = 'ROOT_URLCONF = "u"\nDEBUG = True\n';
    const cwd = project('layout', { 'manage.py': manage, 'src/shop/settings.py': settings });
    const { findings } = await runOn('good', {}, { cwd });
    expect(findings).toContainEqual(
      expect.objectContaining({ id: 'django.debug', file: 'src/shop/settings.py', line: 2 }),
    );
    const empty = await runOn('good', {}, { cwd: project('no-settings', { 'manage.py': manage }) });
    expect(empty.summary).toContain('there is no module shop.settings in the folder');
  });

  test('counts what the Dockerfile sets, and a version from a lock file', async () => {
    const cwd = project('image', {
      'manage.py': 'import os\n',
      Dockerfile:
        'FROM python AS base\nENV DJANGO_SETTINGS_MODULE=shop.settings \\\n    SITE="a b"\nFROM base\nENV MODE $TARGET\n',
      'uv.lock': '[[package]]\nname = "django"\nversion = "5.2.7"\n',
      'shop/settings.py':
        'import os\nROOT_URLCONF = "u"\nSITE = os.environ["SITE"]\nMODE = os.environ["MODE"]\nNONE = os.environ["NONE"]\nUSE_L10N = True\n',
    });
    const { told, findings, summary } = await runOn('good', {}, { cwd });
    expect(told).toContain('notice django.removed');
    expect(findings.filter(({ id }) => id === 'env.missing').map(({ subject }) => subject)).toEqual(
      ['NONE'],
    );
    expect(summary).toContain('shop.settings, read without running it, for Django 5.2');
  });

  test('finds nothing at all wrong with the example in Node', async () => {
    const done = await runOn('node', {}, { cwd: join(root, 'examples/node') });
    expect(done).toMatchObject({ exitCode: 0, told: [] });
    expect(done.summary).toContain('## ✅ Settings: nothing wrong');
  });

  test('warns of SQLite, and fails on that only where it is told to', async () => {
    expect(await runOn('sqlite')).toMatchObject({
      exitCode: 0,
      told: ['warning database.sqlite'],
    });
    const strict = await runOn('sqlite', { 'fail-on': 'warning' });
    expect(strict.exitCode).toBe(1);
    expect(strict.stdout).toMatch(/^::error::The app's DATABASE_URL is SQLite, /m);
  });

  test('takes inherited variables for set', async () => {
    const done = await runOn('inherits');
    expect(done).toMatchObject({ exitCode: 0, told: [] });
    expect(done.summary).toContain('- The app inherits: 3 variables (1 inherited), 2 processes');
  });

  test('reports errors without failing where it is told to', async () => {
    const done = await runOn('noKey', { 'fail-on': 'never' });
    expect(done).toMatchObject({ exitCode: 0, outputs: { errors: '1' } });
  });

  test('goes on without the global variables when the key may not read them', async () => {
    const done = await runOn('good', { 'sevalla-token': NARROW_KEY });
    expect(done).toMatchObject({ exitCode: 0, told: [] });
    expect(done.summary).toContain("- The company's global variables: GET /applications/global");
  });

  test.each([
    ['a wrong key', { 'sevalla-token': 'svl_wrong' }, 'status 401'],
    [
      'an app that does not exist',
      { 'app-id': 'ffffffff-0000-4000-8000-000000000000' },
      'status 404',
    ],
  ])('fails on %s, and says which call', async (_, inputs, found) => {
    const done = await runOn('good', inputs);
    expect(done.exitCode).toBe(1);
    expect(done.findings[0]).toMatchObject({ id: 'platform.unreadable', found });
    expect(done.stdout).toMatch(
      /::error::The app could not be read: GET \/applications\/.{36} answered/,
    );
    expect(done.summary).toContain('- The app: it could not be read');
  });

  test('is not green over nothing', async () => {
    const done = await runOn('bare', {}, { cwd: project('empty', { 'a.txt': '' }) });
    // One variable is inherited, so the app is not empty; without it there is nothing.
    expect(done.told).not.toContain('error checks.none');
    const file = project('nothing', { 'prod.env': '# nothing yet\n' });
    const nothing = await run({ 'env-file': 'prod.env' }, { cwd: file });
    expect(nothing.exitCode).toBe(1);
    expect(nothing.told).toEqual(['error checks.none', 'notice template.none']);
    // Where there are settings, they are what was checked.
    const code = project('code', {
      'prod.env': '# nothing yet\n',
      'manage.py': 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
      'settings.py': 'INSTALLED_APPS = []\nDEBUG = True\nSECRET_KEY = "x"\n',
    });
    const read = await run({ 'env-file': 'prod.env', 'django-check': 'never' }, { cwd: code });
    expect(read.told).toContain('error django.debug');
    expect(read.told).not.toContain('error checks.none');
  });
});

describe('on files', () => {
  test('checks a declared file on its own, at its lines', async () => {
    const cwd = project('declared', {
      'app/.env.template': '# Required\nAPI_KEY=\nSITE_URL=\n',
      'app/prod.env': 'SITE_URL=https://acme.io\nSITE_URL="https://acme.io\n',
    });
    const done = await run({ 'env-file': 'prod.env', 'working-directory': 'app' }, { cwd });
    expect(done.exitCode).toBe(1);
    expect(done.findings.map(({ id, file, line }) => `${id} ${file}:${line}`)).toEqual([
      'env.missing app/.env.template:2',
      'dotenv.syntax app/prod.env:2',
      'dotenv.duplicate app/prod.env:2',
    ]);
    expect(done.summary).toContain('- The app on Sevalla: no app-id was given');
  });

  test('compares a declared file with the app', async () => {
    const cwd = project('drift', {
      '.env.template': 'SECRET_KEY=\nALLOWED_HOSTS=\nDATABASE_URL=\nSENTRY_DSN=\n',
      'prod.env': 'ALLOWED_HOSTS=acme.io\nSENTRY_DSN=https://k3y@sentry.acme.io/1\n',
    });
    const done = await runOn('good', { 'env-file': 'prod.env', required: 'SENTRY_DSN' }, { cwd });
    expect(done.told).toEqual(['error env.missing', 'warning env.drift']);
    expect(done.findings[0]).toMatchObject({
      file: 'prod.env',
      line: 2,
      found: 'not set; declared at prod.env:2',
    });
    expect(done.findings[1]).toMatchObject({
      message: '1 variable declared in prod.env is different on the app: ALLOWED_HOSTS.',
    });
  });

  test('tells the stack by its files', async () => {
    const cwd = project('node', {
      'package.json': '{}',
      '.env.example': '# Required\nNODE_ENV=production\n',
      'prod.env': 'NODE_ENV=development\n',
    });
    const done = await run({ 'env-file': 'prod.env' }, { cwd });
    expect(done.told).toEqual(['warning node.env']);
    expect(done.summary).toContain('Preset `node`');
    expect(done.summary).toContain('- .env.example: 1 name');
  });

  test('names every file that cannot be read', async () => {
    const cwd = project('unreadable', { 'directory/x': '', 'large.env': 'A=b\n'.repeat(70_000) });
    const done = await run({ 'env-file': 'directory', 'env-template': 'none.env' }, { cwd });
    expect(done.exitCode).toBe(1);
    expect(done.stdout).toBe(
      '::error::2 inputs are wrong:%0A' +
        '- env-file: directory cannot be read (it is no file)%0A' +
        '- env-template: none.env cannot be read (there is no such file)\n',
    );
    const large = await run({ 'env-file': 'large.env' }, { cwd });
    expect(large.stdout).toContain('large.env cannot be read (it is larger than 256 KB)');
  });
});

describe('on wrong inputs', () => {
  test('tells all faults at once, those that involve two inputs as well', async () => {
    const done = await run({
      preset: 'phoenix',
      'fail-on': 'all',
      required: 'A, b-c',
      'app-id': '7',
    });
    expect(done.exitCode).toBe(1);
    expect(decodeURIComponent(done.stdout).trimEnd().split('\n')).toEqual([
      '::error::5 inputs are wrong:',
      '- app-id: expected a UUID such as 01234567-89ab-4cde-8f01-23456789abcd, got "7"',
      '- required: expected names of letters, digits and _, apart by commas or new lines, got "A, b-c"',
      '- preset: expected auto, django, node, laravel, rails, python or generic, got "phoenix"',
      '- fail-on: expected error, warning, notice or never, got "all"',
      '- sevalla-token: required with app-id, but not given',
    ]);
  });

  test('asks for an app or a file', async () => {
    const { exitCode, stdout } = await run({ 'sevalla-token': 'svl_local' });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('- app-id, env-file: at least one is needed');
  });
});

describe('manage.py check --deploy', () => {
  const checkOn = (app: AppName, inputs: Record<string, string> = {}, options = {}) =>
    runOn(app, { 'django-check': 'auto', python, ...inputs }, options);
  // Its readiness asks the database, and its page the files that collectstatic makes.
  const unmeasured = (...names: string[]) =>
    names.map(
      (name) =>
        `${name}, sent to Django in process: it needs a database, the network or collected static files`,
    );
  const uncheckedIn = (summary: string) =>
    (/Not checked:\n\n((?:- .*\n)+)/.exec(summary)?.[1] ?? '')
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [line.slice(2)]));

  test('runs with the variables of the app, and is silent on the example', async () => {
    const done = await checkOn('good');
    expect(done).toMatchObject({ exitCode: 0, told: [] });
    expect(done.summary).toContain('- manage.py check --deploy (');
    expect(uncheckedIn(done.summary)).toEqual(unmeasured('the readiness probe', 'the page /'));
    expect(done.summary).not.toContain('### Where Django, when run');
  });

  test('tells what Django finds by its ids, with what to do on Sevalla', async () => {
    const done = await checkOn('good', { 'settings-module': 'config.settings.development' });
    expect(done.exitCode).toBe(1);
    expect(done.told).toEqual([
      'error django.secret-key.published',
      'error django.hosts.none',
      'error django.debug',
      'error django.csrf.missing',
      'warning database.sqlite',
      ...['W004', 'W008', 'W012', 'W016'].map((id) => `warning security.${id}`),
      'notice django.static.manifest',
    ]);
    // Read and run alike: nothing is told twice, and nothing is in doubt.
    expect(uncheckedIn(done.summary)).toEqual(unmeasured('the readiness probe'));
    expect(done.summary).toContain('- Sent to Django in process: the page /, which got 400');
    expect(done.summary).not.toContain('### Where Django, when run');
    expect(done.summary).toContain('without that line the redirect never ends');
    expect(done.findings).toContainEqual(
      expect.objectContaining({
        id: 'django.debug',
        file: 'config/settings/development.py',
        line: 6,
      }),
    );
  });

  test('is not run where a required variable is missing: the reason is told already', async () => {
    const done = await checkOn('noKey');
    expect(done.told).toEqual(['error env.missing']);
    expect(done.summary).toContain('- manage.py check --deploy: required variables are missing');
  });

  test('tells why Django cannot start, at the line, and shows no value', async () => {
    const done = await checkOn('broken');
    expect(done.exitCode).toBe(1);
    expect(done.findings.find(({ id }) => id === 'django.start')).toMatchObject({
      file: 'config/settings/production.py',
      message:
        "Django cannot start with the variables of the app: ValueError: invalid literal for int() with base 10: '<SECURE_HSTS_SECONDS>'.",
    });
    expect(done.stdout).toContain('::group::manage.py check --deploy');
    expect(shownBy(done)).not.toContain('c4n4ry');
  });

  test.each([
    [
      'a variable that the settings demand',
      'import os\nSERVICE_TOKEN = os.environ["SERVICE_TOKEN"]\n',
      {
        id: 'env.missing',
        subject: 'SERVICE_TOKEN',
        file: 'shop/settings.py',
        line: 2,
        message: 'The settings do not load without SERVICE_TOKEN, but the app does not have it.',
      },
    ],
    [
      'a text that quotes a value',
      'import os\nfrom django.core.exceptions import ImproperlyConfigured\nraise ImproperlyConfigured(\n  "Not reachable: " + os.environ["SERVICE_URL"])\n',
      {
        id: 'django.start',
        line: 3,
        message: 'Django cannot start with the variables of the app: Not reachable: <SERVICE_URL>.',
      },
    ],
    [
      'a package that is not installed',
      'import not_on_pypi_at_all\n',
      {
        id: 'django.check.skipped',
        severity: 'notice',
        message:
          'manage.py check --deploy was not run: the project needs not_on_pypi_at_all, which is not installed.',
      },
    ],
  ])('knows %s', async (name, settings, expected) => {
    const cwd = project(name.replaceAll(' ', '-'), {
      'manage.py':
        'import os, sys\nfrom django.core.management import execute_from_command_line\n' +
        'print("noise: (x.W001) of ours")\n' +
        'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n' +
        'execute_from_command_line(sys.argv)\n',
      'shop/__init__.py': '',
      'shop/settings.py': settings,
    });
    const done = await checkOn('ownSetting', {}, { cwd });
    expect(done.findings).toContainEqual(expect.objectContaining(expected));
    expect(shownBy(done)).not.toContain('c4n4ry');
  });

  test('knows a settings module that does not exist', async () => {
    const done = await checkOn('good', { 'settings-module': 'config.settings.sevalla' });
    expect(done).toMatchObject({
      exitCode: 1,
      told: ['error django.start', 'notice probe.host.unread'],
    });
    expect(done.stdout).toContain(
      '::error::The settings module config.settings.sevalla does not exist',
    );
  });

  test.each([
    ['no such Python', () => '/nowhere/python', 'there is no '],
    ['no Django', () => barePython, 'has no Django installed'],
  ])('is left out, and says so: %s', async (_, find, reason) => {
    const inputs = { python: find() };
    const left = await checkOn('good', inputs);
    expect(left).toMatchObject({
      exitCode: 0,
      told: ['notice django.check.skipped'],
    });
    expect(left.summary).toContain(reason);

    const demanded = await checkOn('good', { ...inputs, 'django-check': 'always' });
    expect(demanded.exitCode).toBe(1);
    expect(demanded.stdout).toContain('::error::manage.py check --deploy was not run: ');
    expect(demanded.stdout).toContain(reason);
  });

  test('does not hand the variables to the code of a stranger', async () => {
    const done = await checkOn('good', {}, { env: { GITHUB_EVENT_NAME: 'pull_request_target' } });
    expect(done.told).toEqual(['notice django.check.skipped']);
    expect(done.summary).toContain('unreviewed code');
  });

  test('does not let a variable of the runner stand in for one of the app', async () => {
    const cwd = project('leak', {
      'manage.py':
        'import os, sys\n' +
        'assert "SEVALLA_LEAK" not in os.environ and "INPUT_APP-ID" not in os.environ\n' +
        'assert not any(os.environ[name] in str(sys.orig_argv) for name in ["SECRET_KEY"])\n' +
        'assert os.environ["PORT"] == "8080"\n' +
        'print("System check identified no issues (0 silenced).")\n',
    });
    const done = await checkOn('good', {}, { cwd, env: { SEVALLA_LEAK: 'yes' } });
    expect(done.told).toEqual(['notice probe.host.unread', 'notice template.none']);
  });
});

test('no secret of the app is ever shown', async () => {
  const runs = await Promise.all([
    runOn('good'),
    runOn('noKey', { 'django-check': 'always', python }),
    runOn('broken', { 'django-check': 'always', python }),
  ]);
  for (const done of runs) {
    expect(done.stdout).toContain(`::add-mask::${PASSWORD}\n`);
    for (const secret of [KEY, PASSWORD, emulator.token])
      expect(shownBy(done)).not.toContain(secret);
  }
});
