import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { type Emulator, startEmulator } from '../../../src/emulator/emulator.ts';
import { applyEdits } from '../../../src/rules/edits.ts';
import type { Finding } from '../../../src/rules/finding.ts';
import { djangoVenv } from '../../support/django-venv.ts';
import { type LocalGitHub, startGitHub, stopGitHubs } from '../../support/local-github.ts';
import { root } from '../../support/repository.ts';
import { type ActionRun, runAction } from '../../support/run-bundle.ts';

// What a run writes beside its verdict: SARIF, JSON, the config file's part, suggestions, secrets.

const KEY = 'q7Zk2VxR9mTb4YcWn8LfHs3JdGp6KaUe5XvQy1BzMiCoEtNr0D-w_S';
const LITERAL = 'hunter2-of-the-literal';
const PASSWORD = 'p4ssw0rd-of-the-database';
const NARROW = 'svl_reads_only';
const SETTINGS = [
  'import os',
  '',
  'DEBUG = os.environ.get("DEBUG", "False")',
  'SECRET_KEY = os.environ["SECRET_KEY"]',
  `API_SECRET = "${LITERAL}"`,
  'ALLOWED_HOSTS = ["https://shop.example/", "*.acme.dev", ".sevalla.localhost"]',
  'CSRF_TRUSTED_ORIGINS = ["shop.example", "http://acme.dev"]',
  'ROOT_URLCONF = "shop.urls"',
  'INSTALLED_APPS = ["django.contrib.sessions", "django.contrib.staticfiles"]',
  'MIDDLEWARE = [',
  '    "django.middleware.security.SecurityMiddleware",',
  '    "django.contrib.sessions.middleware.SessionMiddleware",',
  '    "whitenoise.middleware.WhiteNoiseMiddleware",',
  '    "django.middleware.csrf.CsrfViewMiddleware",',
  '    "django.middleware.clickjacking.XFrameOptionsMiddleware",',
  ']',
  'STATIC_ROOT = "staticfiles"',
  'if not os.environ.get("PLAIN"):',
  '    SECURE_SSL_REDIRECT = True  # the edge speaks https',
  'SESSION_COOKIE_SECURE = False',
  'CSRF_COOKIE_SECURE = False',
  'STATICFILES_STORAGE = "whitenoise.storage.CompressedManifestStaticFilesStorage"',
  'USE_L10N = True',
  'USE_X_FORWARDED_HOST = True',
  '',
];
const FILES = {
  'manage.py': 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n',
  'requirements.txt': 'Django==5.2.1\n',
  '.env.template': '# Required\nSECRET_KEY=\n# Required\nSENTRY_DSN=\nEXTRA=\n',
  'shop/settings.py': SETTINGS.join('\n'),
};

const VALUES = { SECRET_KEY: KEY, DATABASE_URL: `postgres://shop:${PASSWORD}@db.internal/shop` };
const ID = '5e7a11a0-0000-4000-8000-000000000001';
const BARE = '5e7a11a0-0000-4000-8000-000000000002';

let emulator: Emulator;
let github: LocalGitHub;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-output-'));
  github = await startGitHub();
  emulator = await startEmulator({
    port: 0,
    speed: 100,
    seed: {
      switches: { 'rate-limits': 'off' },
      keys: [{ name: 'CI', token: NARROW, permissions: ['APP:READ'] }],
      applications: [ID, BARE].map((id) => ({
        id,
        display_name: id === ID ? 'shop' : 'bare',
        docker_image: 'ghcr.io/octo/shop:1',
        env_vars: id === ID ? VALUES : {},
        processes: [{ type: 'web', readiness_probe: { httpGet: { path: '/health/' } } }],
      })),
      global_env_vars: { INHERITED: 'yes' },
    },
  });
});

afterAll(async () => {
  await emulator?.close();
  await stopGitHubs();
  rmSync(folder, { recursive: true, force: true });
});

let projects = 0;

/** The project above, with other files in place of its own or beside them; its path. */
function project(files: Record<string, string> = {}): string {
  projects += 1;
  const path = join(folder, String(projects));
  for (const [name, content] of Object.entries({ ...FILES, ...files })) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

interface Run extends ActionRun {
  findings: Finding[];
  told: string[];
}

async function run(
  cwd: string,
  inputs: Record<string, string> = {},
  more: Parameters<typeof runAction>[1] = {},
): Promise<Run> {
  const done = await runAction('validate-settings', {
    cwd,
    inputs: {
      'sevalla-token': emulator.token,
      'app-id': ID,
      'api-url': emulator.apiUrl,
      'django-check': 'never',
      ...inputs,
    },
    ...more,
    env: { GITHUB_API_URL: github.url, ...more.env },
  });
  const findings: Finding[] = JSON.parse(done.outputs['findings'] ?? '[]');
  return { ...done, findings, told: findings.map(({ severity, id }) => `${severity} ${id}`) };
}

const shownBy = ({ stdout, summary, outputs }: ActionRun): string =>
  stdout.replace(/^::add-mask::.*$/gm, '') + summary + JSON.stringify(outputs);
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('SARIF', () => {
  const schema = readJson(join(root, '__tests__/fixtures/sarif/sarif-schema-2.1.0.json'));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv as never);
  const validate = ajv.compile(schema);
  const CONFIG = [
    'validate-settings:',
    '  suppress:',
    '    - rule: django.removed',
    '      path: shop/**',
    '      reason: Gone with the next release.',
    '      expires: 2999-12-31',
    '',
  ].join('\n');

  test('is valid by the schema of OASIS, with every member that we use', async () => {
    const cwd = project({ '.github/sevalla.yml': CONFIG });
    const done = await run(cwd, { 'sarif-file': 'out/settings.sarif' });
    expect(done.outputs['sarif']).toBe(join(cwd, 'out/settings.sarif'));
    const sarif = readJson(join(cwd, 'out/settings.sarif'));
    expect([validate(sarif), validate.errors]).toEqual([true, null]);
    const [{ tool, results }] = sarif.runs;
    expect(results).toHaveLength(done.findings.length + 1);
    const loop = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'django.ssl.loop');
    expect(loop).toMatchObject({
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'shop/settings.py', uriBaseId: '%SRCROOT%' },
            region: { startLine: 19, startColumn: 27, endLine: 19, endColumn: 31 },
          },
          logicalLocations: [{ name: 'SECURE_SSL_REDIRECT', kind: 'variable' }],
        },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              replacements: [
                {
                  deletedRegion: { startLine: 19, startColumn: 56, endColumn: 56 },
                  insertedContent: {
                    text: '\n    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")',
                  },
                },
              ],
            },
          ],
        },
      ],
    });
    expect(tool.driver.rules[loop.ruleIndex]).toMatchObject({
      id: 'django.ssl.loop',
      helpUri: expect.stringMatching(/^https:\/\/docs\.djangoproject\.com/),
      help: { text: expect.stringContaining('a redirect without end') },
    });
    const suppressed = results.filter((result: object) => 'suppressions' in result);
    expect(suppressed).toMatchObject([
      {
        ruleId: 'django.removed',
        suppressions: [
          {
            kind: 'external',
            status: 'accepted',
            justification: 'Gone with the next release. (until 2999-12-31)',
          },
        ],
      },
    ]);
    expect(JSON.stringify(sarif)).not.toMatch(new RegExp(`${KEY}|${PASSWORD}|${LITERAL}`));
  });

  test('is refused by that schema where it is wrong, so the check can fail', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
    expect(validate({ version: '2.1.1', runs: [] })).toBe(false);
  });

  test('keeps its fingerprints when lines move, and gives no two results the same', async () => {
    const cwd = project();
    await run(cwd, { 'sarif-file': 'a.sarif' });
    writeFileSync(join(cwd, 'shop/settings.py'), ['# one', '# two', ...SETTINGS].join('\n'));
    await run(cwd, { 'sarif-file': 'b.sarif' });
    const printsOf = (file: string): string[] =>
      readJson(join(cwd, file)).runs[0].results.map(
        (result: { partialFingerprints: Record<string, string> }) =>
          result.partialFingerprints['settingsFinding/v1'],
      );
    expect(printsOf('b.sarif')).toEqual(printsOf('a.sarif'));
    expect(new Set(printsOf('a.sarif')).size).toBe(printsOf('a.sarif').length);
  });

  test('gives a place to what is about no file, as GitHub wants one', async () => {
    const cwd = project({ '.env.template': '' });
    rmSync(join(cwd, '.env.template'));
    const env = { GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/go.yml@refs/heads/main' };
    const inputs = { 'app-id': BARE, required: 'ONE,TWO', 'sarif-file': 'a.sarif' };
    await run(cwd, inputs, { env });
    const sarif = readJson(join(cwd, 'a.sarif'));
    expect([validate(sarif), validate.errors]).toEqual([true, null]);
    const missing = sarif.runs[0].results.filter((each: { message: { text: string } }) =>
      /^(?:ONE|TWO) is required/.test(each.message.text),
    );
    expect(missing).toHaveLength(2);
    const prints = missing.map((each: (typeof missing)[0]) => {
      expect(each.locations[0].physicalLocation.artifactLocation.uri).toBe(
        '.github/workflows/go.yml',
      );
      return each.partialFingerprints.primaryLocationLineHash;
    });
    expect(new Set(prints).size).toBe(2);
  });

  test('that cannot be written is a warning, and decides nothing', async () => {
    const cwd = project({ occupied: '' });
    const done = await run(cwd, { 'sarif-file': 'occupied/a.sarif', 'fail-on': 'never' });
    expect(done.exitCode).toBe(0);
    expect(done.stdout).toContain('::warning::sarif-file could not be written: ');
    expect(done.outputs['sarif']).toBeUndefined();
  });
});

describe('the report in JSON', () => {
  test('holds the verdict, each finding with its fingerprint, and what was not checked', async () => {
    const cwd = project();
    const done = await run(cwd, { 'report-file': 'report.json' });
    const report = readJson(done.outputs['report'] ?? '');
    expect(report).toMatchObject({
      schema: 1,
      verdict: 'failed',
      preset: 'django',
      profile: 'production',
      fail_on: 'error',
      errors: Number(done.outputs['errors']),
      suppressed: [],
      generated: [],
      unchecked: ['manage.py check --deploy: turned off'],
    });
    expect(report.failure).toMatch(/errors in the settings, first: /);
    expect(report.findings).toHaveLength(done.findings.length);
    for (const found of report.findings) expect(found.fingerprint).toMatch(/^[0-9a-f]{16}:\d+$/);
    expect(readFileSync(join(cwd, 'report.json'), 'utf8')).not.toMatch(
      new RegExp(`${KEY}|${PASSWORD}|${LITERAL}`),
    );
  });
});

// What Django 5.2 makes of the settings: ids of its checks, and the settings themselves.
const DJANGO = `
import json, os, sys
os.environ.update(SECRET_KEY="${KEY}", DJANGO_SETTINGS_MODULE="shop.settings")
sys.path.insert(0, os.getcwd())
import django
from django.conf import settings
from django.core.checks import run_checks
django.setup()
ids = {each.id for each in run_checks(tags=["security", "compatibility"], include_deployment_checks=True)}
names = ["DEBUG", "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "SECURE_PROXY_SSL_HEADER", "USE_X_FORWARDED_HOST"]
print(json.dumps({
    "ids": sorted(ids),
    "static": settings.STORAGES["staticfiles"]["BACKEND"].split(".")[-1],
    "middleware": [each.split(".")[-1] for each in settings.MIDDLEWARE[:2]],
    **{name: getattr(settings, name) for name in names},
}))
`;

describe('mechanical fixes', () => {
  test('do to Django what they say', async () => {
    const venv = await djangoVenv();
    if ('unavailable' in venv) throw new Error(`Django cannot be asked: ${venv.unavailable}`);
    const cwd = project();
    const ask = () =>
      JSON.parse(execFileSync(venv.python, ['-c', DJANGO], { cwd, encoding: 'utf8' }));
    expect(ask()).toMatchObject({
      ids: expect.arrayContaining(['4_0.E001', 'security.W012', 'security.W016', 'security.W018']),
      DEBUG: 'False',
      SECURE_PROXY_SSL_HEADER: null,
      static: 'StaticFilesStorage',
    });
    await run(cwd, { 'report-file': 'report.json' });
    const findings: Finding[] = readJson(join(cwd, 'report.json')).findings;
    const fixed = applyEdits(
      SETTINGS,
      findings.flatMap(({ edits = [] }) => edits),
    );
    writeFileSync(join(cwd, 'shop/settings.py'), fixed.join('\n'));
    expect(ask()).toEqual({
      // HSTS is a promise that people make.
      ids: ['security.W004'],
      static: 'CompressedManifestStaticFilesStorage',
      middleware: ['SecurityMiddleware', 'WhiteNoiseMiddleware'],
      DEBUG: false,
      ALLOWED_HOSTS: ['shop.example', '.acme.dev', '.sevalla.localhost'],
      CSRF_TRUSTED_ORIGINS: ['https://shop.example', 'https://acme.dev'],
      SECURE_PROXY_SSL_HEADER: ['HTTP_X_FORWARDED_PROTO', 'https'],
      USE_X_FORWARDED_HOST: false,
    });
  }, 240_000);

  test('take the findings away that they are for, and bring no new ones', async () => {
    const cwd = project();
    const before = await run(cwd, { 'report-file': 'report.json' });
    const fixable: Finding[] = readJson(join(cwd, 'report.json')).findings.filter(
      ({ edits }: Finding) => edits !== undefined,
    );
    expect(fixable.map(({ id }) => id).sort()).toEqual([
      'django.csrf.entry',
      'django.csrf.http',
      'django.debug',
      'django.forwarded-host',
      'django.hosts.entry',
      'django.removed',
      'django.ssl.loop',
      'django.static.order',
      'django.storages',
      'security.W012',
      'security.W016',
    ]);
    const edits = fixable.flatMap((found) => found.edits ?? []);
    writeFileSync(join(cwd, 'shop/settings.py'), applyEdits(SETTINGS, edits).join('\n'));
    const after = await run(cwd);
    const gone = before.told.filter((id) => !after.told.includes(id));
    const news = after.told.filter((id) => !before.told.includes(id));
    expect(news).toEqual([]);
    expect(gone.map((each) => each.split(' ')[1])).toEqual(
      expect.arrayContaining(fixable.map(({ id }) => id)),
    );
    expect(readFileSync(join(cwd, 'shop/settings.py'), 'utf8').split('\n')).toEqual(
      expect.arrayContaining([
        'DEBUG = os.environ.get("DEBUG", "False").lower() == "true"',
        'ALLOWED_HOSTS = ["shop.example", ".acme.dev", ".sevalla.localhost"]',
        'CSRF_TRUSTED_ORIGINS = ["https://shop.example", "https://acme.dev"]',
        '    SECURE_SSL_REDIRECT = True  # the edge speaks https',
        '    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")',
      ]),
    );
  });

  test('write the line that ends a loop, of which alone is told', async () => {
    const settings = SETTINGS.map((line) =>
      line.startsWith('CSRF_TRUSTED_ORIGINS')
        ? 'CSRF_TRUSTED_ORIGINS = ["https://a.example"]'
        : line,
    );
    const cwd = project({ 'shop/settings.py': settings.join('\n') });
    await run(cwd, { 'report-file': 'report.json' });
    const findings: Finding[] = readJson(join(cwd, 'report.json')).findings;
    const twins = findings.filter(({ id }) =>
      ['django.ssl.loop', 'django.csrf.missing'].includes(id),
    );
    expect(twins.map(({ id, edits }) => [id, edits?.length])).toEqual([['django.ssl.loop', 1]]);
  });

  test('are shown in the summary as a diff', async () => {
    const { summary } = await run(project());
    expect(summary).toContain(
      [
        '```diff',
        '      SECURE_SSL_REDIRECT = True  # the edge speaks https',
        '+     SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")',
        '```',
      ].join('\n'),
    );
  });

  test.each([
    ['a value of a function', 'SECURE_SSL_REDIRECT = True; OTHER = 1', 'django.ssl.loop'],
    [
      'a host from elsewhere',
      'HOST = "https://a.example"\nALLOWED_HOSTS = [HOST + "/"]',
      'django.hosts.entry',
    ],
    ['a text that may be None', 'DEBUG = os.environ.get("DEBUG") or "False"', 'django.debug'],
  ])('are left to people where they are not sure: %s', async (_, line, id) => {
    const settings = [
      'import os',
      ...SETTINGS.filter((each) => !each.includes('PLAIN') && !each.includes(line.split(' ')[0]!)),
      line,
      '',
    ];
    const cwd = project({ 'shop/settings.py': settings.join('\n') });
    await run(cwd, { 'report-file': 'report.json' });
    const found = readJson(join(cwd, 'report.json')).findings.find(
      (each: Finding) => each.id === id,
    );
    expect(found).toBeDefined();
    expect(found.edits).toBeUndefined();
  });
});

describe('the config file', () => {
  const suppress = (...entries: string[]): string =>
    `validate-settings:\n  suppress:\n${entries.map((entry) => `    - ${entry}\n`).join('')}`;

  test('sets findings apart that are known, with the reason, and they decide nothing', async () => {
    const before = await run(project());
    const config = suppress(
      '{ rule: django.ssl.loop, path: shop/*.py, setting: SECURE_SSL_REDIRECT, reason: The edge of <ours> redirects, expires: 2999-01-01 }',
    );
    const done = await run(project({ '.github/sevalla.yml': config }));
    expect(done.outputs['suppressed']).toBe('1');
    expect(Number(done.outputs['errors'])).toBe(Number(before.outputs['errors']) - 1);
    expect(done.told).not.toContain('error django.ssl.loop');
    expect(done.stdout).not.toContain('title=django.ssl.loop');
    expect(done.summary).toContain(
      '<details><summary>1 finding suppressed by the config file</summary>',
    );
    expect(done.summary).toContain('| The edge of &lt;ours> redirects | 2999-01-01 |');
  });

  test('tells of a suppression that has expired, and that counts no more', async () => {
    const config = suppress('{ rule: django.ssl.loop, reason: For now, expires: 2020-01-01 }');
    const done = await run(project({ '.github/sevalla.yml': config }));
    expect(done.told).toContain('error django.ssl.loop');
    expect(done.findings).toContainEqual(
      expect.objectContaining({
        id: 'config.suppression.expired',
        severity: 'warning',
        message:
          'The suppression of django.ssl.loop expired on 2020-01-01: what it was for counts again.',
        file: '.github/sevalla.yml',
        line: 3,
      }),
    );
  });

  test('tells of a suppression that matches nothing', async () => {
    const config = suppress(
      '{ rule: django.ssl.loop, path: other/*.py, reason: For now, expires: 2999-01-01 }',
      '{ rule: django.ssl.loop, line: 7, reason: For now, expires: 2999-01-01 }',
      '{ rule: django.ssl.loop, setting: DEBUG, reason: For now, expires: 2999-01-01 }',
    );
    const done = await run(project({ '.github/sevalla.yml': config }));
    const unused = done.findings.filter(({ id }) => id === 'config.suppression.unused');
    expect(unused.map(({ severity, line }) => `${severity} ${line}`)).toEqual([
      'notice 3',
      'notice 4',
      'notice 5',
    ]);
    expect(done.told).toContain('error django.ssl.loop');
  });

  test('gives rules another severity', async () => {
    const config =
      'validate-settings:\n  severity:\n    django.removed: error\n    django.debug: notice\n';
    const { told } = await run(project({ '.github/sevalla.yml': config }));
    expect(told).toContain('error django.removed');
    expect(told).toContain('notice django.debug');
  });

  test('that is wrong ends the step with every fault at its place, before anything is read', async () => {
    const config = 'validate-setting: {}\nvalidate-settings:\n  suppress:\n    - rule: nope.nope\n';
    const done = await run(project({ '.github/sevalla.yml': config }));
    expect(done.exitCode).toBe(1);
    const lines = done.stdout.trim().split('\n').at(-1)?.split('%0A') ?? [];
    expect(lines[0]).toBe('::error::.github/sevalla.yml has 4 faults:');
    expect(lines).toHaveLength(5);
  });

  test('that was named has to be there', async () => {
    const done = await run(project(), { 'config-file': 'ci/sevalla.yml' });
    expect(done.exitCode).toBe(1);
    expect(done.stdout).toContain('::error::config-file: ci/sevalla.yml cannot be read (');
  });
});

describe('fail-on', () => {
  test.each([
    ['notice', 1],
    ['warning', 0],
  ])('%s', async (failOn, exitCode) => {
    const cwd = project();
    writeFileSync(join(cwd, 'manage.py'), '');
    writeFileSync(join(cwd, '.env.template'), 'EXTRA=\n');
    const inputs = { 'app-id': ID, 'fail-on': failOn, preset: 'generic' };
    const done = await run(cwd, inputs);
    expect(new Set(done.findings.map(({ severity }) => severity)).has('error')).toBe(false);
    expect(done.findings.some(({ severity }) => severity === 'notice')).toBe(true);
    expect(done.findings.some(({ severity }) => severity === 'warning')).toBe(false);
    expect(done.exitCode).toBe(exitCode);
  });
});

describe('suggestions', () => {
  const PULL = 7;
  const event = { pull_request: { number: PULL, head: { sha: 'a'.repeat(40), ref: 'fix' } } };
  const inputs = () => ({ suggest: 'true', 'github-token': github.token });
  const onPull = { event, env: { GITHUB_EVENT_NAME: 'pull_request' } };
  const patchOf = (from: number, to: number): string =>
    [
      `@@ -${from},0 +${from},${to - from + 1} @@`,
      ...SETTINGS.slice(from - 1, to).map((line) => `+${line}`),
    ].join('\n');

  test('are written on lines of the pull request alone, and once', async () => {
    github.files.set(PULL, [{ filename: 'shop/settings.py', patch: patchOf(17, 20) }]);
    const cwd = project();
    const first = await run(cwd, inputs(), onPull);
    const written = github.reviewComments.get(PULL) ?? [];
    expect(written.map(({ path, line }) => `${path}:${line}`)).toEqual([
      'shop/settings.py:19',
      'shop/settings.py:20',
    ]);
    expect(written[0]?.body).toContain(
      '```suggestion\n    SECURE_SSL_REDIRECT = True  # the edge speaks https\n' +
        '    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")\n```',
    );
    expect(written[1]?.body).toContain('```suggestion\nSESSION_COOKIE_SECURE = True\n```');
    expect(first.summary).toContain('2 fixes are suggested on the pull request.');
    // The same again, with the lines a little further down.
    writeFileSync(join(cwd, 'shop/settings.py'), ['# new', ...SETTINGS].join('\n'));
    github.files.set(PULL, [
      { filename: 'shop/settings.py', patch: patchOf(17, 20).replace('-17,0 +17', '-18,0 +18') },
    ]);
    const second = await run(cwd, inputs(), onPull);
    expect(github.reviewComments.get(PULL)).toHaveLength(2);
    expect(second.summary).not.toContain('suggested on the pull request');
  });

  test('are not written where the lines are others than those that were read', async () => {
    github.files.set(8, [
      { filename: 'shop/settings.py', patch: patchOf(17, 20).replace('+17', '+18') },
    ]);
    const other = { ...onPull, event: { pull_request: { ...event.pull_request, number: 8 } } };
    await run(project(), inputs(), other);
    expect(github.reviewComments.get(8)).toBeUndefined();
  });

  test('replace several lines with one comment', async () => {
    github.files.set(9, [{ filename: 'shop/settings.py', patch: patchOf(10, 16) }]);
    const other = { ...onPull, event: { pull_request: { ...event.pull_request, number: 9 } } };
    await run(project(), inputs(), other);
    const [comment, ...more] = github.reviewComments.get(9) ?? [];
    expect(more).toEqual([]);
    expect(comment).toMatchObject({ start_line: 12, line: 13 });
  });

  test('that GitHub refuses are a warning, and decide nothing', async () => {
    const other = { ...onPull, event: { pull_request: { ...event.pull_request, number: 404 } } };
    const done = await run(project(), { ...inputs(), 'fail-on': 'never' }, other);
    expect(done.exitCode).toBe(0);
    expect(done.stdout).toContain(
      '::warning::The suggestions could not be written: GitHub cannot list the files of #404',
    );
  });

  test('are for pull requests only, and only where somebody asks', async () => {
    const calls = github.calls.length;
    await run(project(), { 'github-token': github.token }, onPull);
    const done = await run(project(), inputs());
    expect(done.stdout).toContain('There are no suggestions, since this is no pull request.');
    expect(github.calls).toHaveLength(calls);
  });
});

describe('generate-secrets', () => {
  const variablesOf = async (id: string): Promise<Record<string, string>> => {
    const headers = { authorization: `Bearer ${emulator.token}` };
    const answer = await fetch(`${emulator.apiUrl}/applications/${id}/env-vars`, { headers });
    const { data } = (await answer.json()) as { data: { key: string; value: string }[] };
    return Object.fromEntries(data.map(({ key, value }) => [key, value]));
  };

  test('cannot be written with a key that only reads, which is an error', async () => {
    const inputs = { 'app-id': BARE, 'sevalla-token': NARROW, 'generate-secrets': 'SECRET_KEY' };
    const done = await run(project(), inputs);
    expect(done.exitCode).toBe(1);
    expect(done.findings).toContainEqual(
      expect.objectContaining({ id: 'secret.unwritten', found: 'status 403' }),
    );
    expect(done.told).toContain('error env.missing');
    expect(await variablesOf(BARE)).toEqual({});
  });

  test('writes what is missing, once, and shows it nowhere', async () => {
    const inputs = { 'app-id': BARE, 'generate-secrets': 'SECRET_KEY, INHERITED' };
    const done = await run(project(), { ...inputs, 'report-file': 'report.json' });
    const { SECRET_KEY: made = '', ...others } = await variablesOf(BARE);
    expect(others).toEqual({});
    expect(made).toMatch(/^[A-Za-z0-9]{64}$/);
    expect(done.outputs['generated']).toBe('SECRET_KEY');
    expect(done.summary).toContain('Generated on the app: `SECRET_KEY`. The app sees it from');
    expect(done.findings.map(({ id, subject }) => `${id} ${subject}`)).not.toContain(
      'env.missing SECRET_KEY',
    );
    expect(shownBy(done)).not.toContain(made);
    const again = await run(project(), inputs);
    expect(again.outputs['generated']).toBeUndefined();
    expect((await variablesOf(BARE))['SECRET_KEY']).toBe(made);
  });

  test('writes nothing where nobody asks', async () => {
    await run(project());
    expect(Object.keys(await variablesOf(ID)).sort()).toEqual(['DATABASE_URL', 'SECRET_KEY']);
  });

  test('asks for the app', async () => {
    const cwd = project({ 'prod.env': 'A=1\n' });
    const inputs = { 'app-id': '', 'env-file': 'prod.env', 'generate-secrets': 'SECRET_KEY' };
    const done = await run(cwd, inputs);
    expect(done.exitCode).toBe(1);
    expect(done.stdout).toContain('app-id: required with generate-secrets, but not given');
  });
});

test('what has no annotation is in the log all the same, with its line', async () => {
  const names = Array.from({ length: 15 }, (_, index) => `NAME_${index}`);
  const template = names.map((name) => `# Required\n${name}=\n`).join('\n');
  const done = await run(project({ '.env.template': template }));
  expect(done.stdout.match(/^::error title=env\.missing/gm)?.length).toBe(9);
  expect(done.stdout).toMatch(
    /^error env\.missing \.env\.template:44\n {2}│ NAME_14 is required by/m,
  );
  expect(existsSync(join(folder, '1'))).toBe(true);
});
