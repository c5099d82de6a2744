import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, stopAll } from '../../emulator/local-sevalla.ts';
import { djangoVenv } from '../../support/django-venv.ts';
import { root } from '../../support/repository.ts';
import { type ActionRun, runPost, shownBy, startAction } from '../../support/run-bundle.ts';
import { errorOf, NEVER_READY, type Site, type Stage, stage } from './stage.ts';

const PASSWORD = 'correct, horse "battery" staple';
const ADMIN = {
  'admin-username': 'ada',
  'admin-email': 'ada@example.com',
  'admin-password': PASSWORD,
  backup: 'never',
};
const NAMES = ['DJANGO_SUPERUSER_USERNAME', 'DJANGO_SUPERUSER_EMAIL', 'DJANGO_SUPERUSER_PASSWORD'];

afterEach(stopAll);

async function variablesOf({ local, appId }: Stage): Promise<string[]> {
  const { body } = await local.call('GET', `/applications/${appId}/env-vars`);
  return body.data.map(({ key }: Json) => key).sort();
}

/** What the next deployment will have: a deleted process is listed until then. */
async function lastingJobs({ local, calls }: Stage): Promise<number> {
  const isDone = ({ status }: { status: number | null }): boolean => status === 200;
  const created = (await calls('createProcessV3')).filter(isDone).length;
  const deleted = (await local.control('GET', '/journal?operationId=deleteProcessV3')).body;
  return created - new Set(deleted.filter(isDone).map(({ path }: Json) => path)).size;
}

function expectNoPassword(...runs: ActionRun[]): void {
  for (const run of runs) {
    for (const word of ['horse', 'battery', 'staple']) expect(shownBy(run)).not.toContain(word);
  }
}

const venv = await djangoVenv();
if ('unavailable' in venv && process.env['REQUIRE_DJANGO'] === '1') {
  throw new Error(`REQUIRE_DJANGO is set, but ${venv.unavailable}`);
}

if ('unavailable' in venv) {
  test.skip(`examples/django gets no admin user here: ${venv.unavailable}`, () => {});
} else {
  const { bin, python } = venv;

  describe('the admin user of examples/django', () => {
    const path = process.env['PATH'];
    const folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-admin-'));
    beforeAll(() => {
      // The job runs `python`, as it does in an image.
      process.env['PATH'] = `${bin}:${path}`;
    });
    afterAll(() => {
      process.env['PATH'] = path;
      rmSync(folder, { recursive: true, force: true });
    });

    const environment = (database: string): Record<string, string> => ({
      DJANGO_SETTINGS_MODULE: 'config.settings.production',
      SECRET_KEY: 'Jq7-mZr2Kx9_Tf4Lw8Vb1Nc6Hd3Gs5Py0Ua-Ie7Ro2Qt9Wk4Zj8',
      ALLOWED_HOSTS: '.sevalla.localhost',
      DATABASE_URL: `sqlite:///${database}`,
    });
    const django = (database: string): Site => ({
      display_name: 'Notices',
      repo_url: join(root, 'examples/django'),
      env_vars: environment(database),
      x_build_command: `${python} manage.py collectstatic --noinput --settings=config.settings.base`,
      web: {
        entrypoint: `exec ${join(bin, 'gunicorn')} config.wsgi`,
        readiness_probe: { httpGet: { path: '/health/' } },
      },
    });
    const users = (database: string): string =>
      execFileSync(
        python,
        [
          '-c',
          `import django; django.setup()
from django.contrib.auth import get_user_model
for u in get_user_model().objects.all():
    print(u.username, u.email, u.is_superuser, u.check_password(${JSON.stringify(PASSWORD)}))`,
        ],
        {
          cwd: join(root, 'examples/django'),
          env: { ...process.env, ...environment(database) },
          encoding: 'utf8',
        },
      ).trim();

    test('is made by a job after the migrations, once, and nothing of it stays', async () => {
      const database = join(folder, 'db.sqlite3');
      const here = await stage(django(database), { speed: 100 });
      const inputs = {
        ...ADMIN,
        'migrate-command': 'python manage.py migrate --noinput',
        'migrate-job': 'create',
        timeout: '60s',
      };
      const run = await here.deploy(inputs);
      expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'success' } });
      expect(run.summary).toContain('- **Admin user** `ada`: made; change the password');
      expect(users(database)).toBe('ada ada@example.com True True');
      expect(await variablesOf(here)).toEqual(Object.keys(environment(database)).sort());
      expect(await lastingJobs(here)).toBe(1);
      expect(run.state['admin-user']).toBe('');

      const again = await here.deploy(inputs);
      expect(again.exitCode).toBe(0);
      expect(again.summary).toContain('- **Admin user** `ada`: exists already.');
      expect(users(database)).toBe('ada ada@example.com True True');
      expectNoPassword(run, again);
      const { body } = await here.local.call('GET', `/applications/${here.appId}/processes`);
      const commands = body.data.map(({ entrypoint }: Json) => entrypoint);
      expect(JSON.stringify(commands)).not.toContain('horse');
    });
  });
}

describe('the job and the variables of the admin user', () => {
  test('are taken back when the deployment fails', async () => {
    const here = await stage({ web: { entrypoint: 'exit 1' } });
    const run = await here.deploy(ADMIN);
    expect(run).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } });
    expect(run.summary).toContain('- **Admin user** `ada`: not made.');
    expect(await variablesOf(here)).toEqual([]);
    expect(await lastingJobs(here)).toBe(0);
    expectNoPassword(run);
  });

  test('are taken back when the job is cancelled', async () => {
    const here = await stage(NEVER_READY);
    const running = startAction('deploy-sevalla', { inputs: here.inputs(ADMIN) });
    await running.printed('In progress');
    running.kill('SIGTERM');
    const run = await running.done;
    const post = await runPost('deploy-sevalla', run, { inputs: here.inputs(ADMIN) });
    expect(await variablesOf(here)).toEqual([]);
    expect(await lastingJobs(here)).toBe(0);
    expectNoPassword(run, post);
  });

  test.each([
    'is to be made after',
    'In progress',
  ])('are taken back by the post step when the step is killed at "%s"', async (moment) => {
    const here = await stage(NEVER_READY);
    const running = startAction('deploy-sevalla', { inputs: here.inputs(ADMIN) });
    await running.printed(moment);
    running.kill('SIGKILL');
    const run = await running.done;
    expect(await variablesOf(here)).toEqual([...NAMES].sort());
    const post = await runPost('deploy-sevalla', run, { inputs: here.inputs(ADMIN) });
    expect(post.stdout).toContain('The job that was to make the admin user was taken back');
    expect(await variablesOf(here)).toEqual([]);
    expect(await lastingJobs(here)).toBe(0);
    expectNoPassword(run, post);
  });

  test('are taken back when one of them is refused, and nothing is deployed', async () => {
    const here = await stage();
    await here.fault('createEnvironmentVariableV3', { status: 422 }, 1, 2);
    const run = await here.deploy(ADMIN);
    expect(errorOf(run)).toMatch(/^POST \/applications\/<id>\/env-vars answered 422/);
    expect(await here.calls('triggerDeploymentV3')).toEqual([]);
    expect(await variablesOf(here)).toEqual([]);
    expect(await lastingJobs(here)).toBe(0);
    expectNoPassword(run);
  });

  test('whose creation got no answer are looked for, and the deployment goes on', async () => {
    const here = await stage();
    await here.fault('createProcessV3', 'reset-after');
    await here.fault('createEnvironmentVariableV3', 'reset-after');
    const run = await here.deploy(ADMIN);
    expect(run.exitCode).toBe(0);
    expect(await here.calls('createProcessV3')).toHaveLength(1);
    expect(await here.calls('createEnvironmentVariableV3')).toHaveLength(3);
    expect(await here.calls('deleteProcessV3')).toMatchObject([{ status: 200 }]);
    expect(await variablesOf(here)).toEqual([]);
  });

  test('whose creation may come late are looked for once more by the post step', async () => {
    const here = await stage();
    await here.fault('createEnvironmentVariableV3', 'reset-before', 1, 2);
    const run = await here.deploy(ADMIN);
    expect(run.exitCode).toBe(1);
    expect(await here.calls('triggerDeploymentV3')).toEqual([]);
    expect(await variablesOf(here)).toEqual([]);
    const late = { key: NAMES[2], value: 'late' };
    await here.local.call('POST', `/applications/${here.appId}/env-vars`, late);
    await runPost('deploy-sevalla', run, { inputs: here.inputs(ADMIN) });
    expect(await variablesOf(here)).toEqual([]);
  });

  test('are not left behind on the word of a 404', async () => {
    const here = await stage();
    await here.fault('deleteEnvironmentVariableV3', { status: 404 });
    const run = await here.deploy(ADMIN);
    expect(run.stdout).toMatch(/::warning::The job of the admin user .* are still there\./);
    await runPost('deploy-sevalla', run, { inputs: here.inputs(ADMIN) });
    expect(await variablesOf(here)).toEqual([]);
  });

  test('that a killed run has left are taken over by the next', async () => {
    const here = await stage();
    const running = startAction('deploy-sevalla', { inputs: here.inputs(ADMIN) });
    await running.printed('is to be made after');
    running.kill('SIGKILL');
    await running.done;
    expect(await variablesOf(here)).toEqual([...NAMES].sort());
    const run = await here.deploy(ADMIN);
    expect(run.exitCode).toBe(0);
    expect(await variablesOf(here)).toEqual([]);
    expectNoPassword(run);
  });
});

describe('what is in the way of an admin user', () => {
  test('is a variable of the same name, which is left alone', async () => {
    const here = await stage({ env_vars: { DJANGO_SUPERUSER_EMAIL: 'own@example.com' } });
    const run = await here.deploy(ADMIN);
    expect(errorOf(run)).toMatch(/^Site has DJANGO_SUPERUSER_EMAIL already/);
    expect(await variablesOf(here)).toEqual(['DJANGO_SUPERUSER_EMAIL']);
    expect(await here.calls('createProcessV3')).toEqual([]);
  });

  test('is an input without the others, or what Sevalla cannot take', async () => {
    const here = await stage();
    const partly = await here.deploy({ 'admin-username': 'ada', 'wait-for-finish': 'false' });
    expect(partly.stdout).toMatch(/admin-email: .*\(goes with admin-username and admin-password\)/);
    expect(partly.stdout).toMatch(/admin-username: .*wait-for-finish: true/);
    const bracket = await here.deploy({ ...ADMIN, 'admin-password': 'a(bracket)horse' });
    expect(errorOf(bracket)).toMatch(/^admin-password: has a parenthesis/);
    expectNoPassword(bracket);
  });
});
