import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type App, readApp } from '../../src/rehearse/app.ts';
import { type Rehearsal, rehearse } from '../../src/rehearse/rehearse.ts';
import { djangoVenv } from '../support/django-venv.ts';
import { root } from '../support/repository.ts';

// The committed bundles, run step by step on examples that are whole or broken in one place.

const venv = await djangoVenv();
const isDjangoHere = 'bin' in venv;

/** A copy of an example that a test may break. */
function copyOf(example: string): App {
  const path = join(mkdtempSync(join(tmpdir(), 'rehearsal-')), example);
  cpSync(join(root, 'examples', example), path, { recursive: true });
  return readApp(path);
}

function edit(app: App, file: string, change: (text: string) => string): void {
  const path = join(app.path, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} is not what the test expects`);
  writeFileSync(path, after);
}

function run(app: App): Promise<Rehearsal> {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS)/.test(name));
  return rehearse({
    repository: root,
    app,
    folder: mkdtempSync(join(tmpdir(), 'rehearsal-')),
    engine: { unavailable: 'not tested here' },
    bin: isDjangoHere ? venv.bin : undefined,
    env: Object.fromEntries(own) as Record<string, string>,
    speed: 100,
  });
}

const verdicts = ({ steps }: Rehearsal): string[] =>
  steps.map(({ name, verdict }) => `${name} ${verdict}`);

const reasonOf = ({ steps }: Rehearsal, name: string): string =>
  steps.find((step) => step.name === name)?.reason ?? '';

const WHOLE = [
  'validate-settings passed',
  'build-image skipped',
  'deploy-sevalla passed',
  'smoke-test passed',
  'undo skipped',
  'cost-report passed',
];

test('the Node example passes the whole chain', async () => {
  const rehearsal = await run(copyOf('node'));
  expect([verdicts(rehearsal), rehearsal.steps.map(({ reason }) => reason)]).toEqual([
    WHOLE,
    ['', 'not tested here', '', '', 'nothing has failed', ''],
  ]);
  expect(rehearsal.passed).toBe(true);
});

const reason = isDjangoHere ? '' : ` (skipped: ${venv.unavailable})`;
(isDjangoHere ? describe : describe.skip)(`the Django example${reason}`, () => {
  test('passes the whole chain', async () => {
    const rehearsal = await run(copyOf('django'));
    expect([verdicts(rehearsal), rehearsal.passed]).toEqual([WHOLE, true]);
  });

  test('with strict hosts before its health check stops before anything is deployed', async () => {
    const app = copyOf('django');
    const first = '    "config.health.HealthMiddleware",\n';
    edit(app, 'config/settings/base.py', (text) => {
      const without = text.replace(first, '');
      return without.replace(/(MIDDLEWARE = \[[\s\S]*?)\n\]/, `$1\n${first.trimEnd()}\n]`);
    });
    const rehearsal = await run(app);
    expect(verdicts(rehearsal).slice(0, 4)).toEqual([
      'validate-settings failed',
      'build-image skipped',
      'deploy-sevalla skipped',
      'smoke-test skipped',
    ]);
    expect(reasonOf(rehearsal, 'validate-settings')).toMatch(/probe of \S+ .*ALLOWED_HOSTS.*400/is);
  });

  test('with a health check that asks for the host, which only running it tells, stops before anything is deployed', async () => {
    const app = copyOf('django');
    edit(app, 'config/health.py', (text) =>
      text.replace(/^( {4}def __call__\(self, request\):\n)/m, '$1        request.get_host()\n'),
    );
    const rehearsal = await run(app);
    expect(verdicts(rehearsal).slice(0, 4)).toEqual([
      'validate-settings failed',
      'build-image skipped',
      'deploy-sevalla skipped',
      'smoke-test skipped',
    ]);
    expect(reasonOf(rehearsal, 'validate-settings')).toMatch(
      /when run, refuses the readiness probe: its host is not allowed/,
    );
  });

  test('without SECRET_KEY on the platform stops before anything is deployed', async () => {
    const app = copyOf('django');
    const { SECRET_KEY: _, ...env } = app.env;
    const rehearsal = await run({ ...app, env });
    expect(verdicts(rehearsal).slice(0, 4)).toEqual([
      'validate-settings failed',
      'build-image skipped',
      'deploy-sevalla skipped',
      'smoke-test skipped',
    ]);
    expect(reasonOf(rehearsal, 'validate-settings')).toContain('SECRET_KEY');
  });

  test('with a view that answers 500 stops at the smoke test', async () => {
    const app = copyOf('django');
    edit(app, 'notices/views.py', (text) =>
      text.replace(
        /^(def \w+\(request[^\n]*\n)/m,
        '$1    raise RuntimeError("broken on purpose")\n',
      ),
    );
    const rehearsal = await run(app);
    expect(verdicts(rehearsal).slice(0, 4)).toEqual([
      'validate-settings passed',
      'build-image skipped',
      'deploy-sevalla passed',
      'smoke-test failed',
    ]);
    expect(reasonOf(rehearsal, 'smoke-test')).toMatch(/ \/ .*500/);
  });
});
