import { afterEach, describe, expect, test } from '@jest/globals';
import { stopAll } from '../../emulator/local-sevalla.ts';
import { errorOf, type Site, type Stage, stage } from './stage.ts';

afterEach(stopAll);

const COMMAND = 'node migrate.mjs';
const ASK = { 'migrate-command': `  ${COMMAND} `, backup: 'never' };

type ProcessSeed = NonNullable<Site['processes']>[number];

const job = (changes: Partial<ProcessSeed> = {}): ProcessSeed => ({
  type: 'job',
  display_name: 'Migrate',
  entrypoint: 'true',
  job_start_policy: 'beforeDeployment',
  ...changes,
});

async function jobsOf({ local, appId }: Stage) {
  const { body } = await local.call('GET', `/applications/${appId}/processes`);
  return body.data.filter(({ type }: { type: string }) => type === 'job');
}

describe('the job that migrates', () => {
  test('is found by its command, whatever it is called', async () => {
    const entrypoint = `${COMMAND}  `;
    const here = await stage({ processes: [job({ display_name: 'First', entrypoint })] });
    const run = await here.deploy({ ...ASK, 'dry-run': 'true' });
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain(`The job First runs ${COMMAND} before the deployment.`);
    expect(run.summary).toContain('before each deployment is there');
  });

  const missing: [what: string, processes: ProcessSeed[], found: string][] = [
    ['nowhere', [], 'it has no such job'],
    [
      'with another command',
      [job({ entrypoint: 'node migrate.mjs --fake' })],
      'instead, Migrate runs "node migrate.mjs --fake" (beforeDeployment)',
    ],
    [
      'after the deployment',
      [job({ entrypoint: COMMAND, job_start_policy: 'afterSuccessDeployment' })],
      'instead, Migrate runs "node migrate.mjs" (afterSuccessDeployment)',
    ],
  ];
  test.each(
    missing,
  )('that is %s is an error before anything is changed', async (_, processes, found) => {
    const here = await stage({ processes });
    const run = await here.deploy({ ...ASK, env: 'NEW=1' });
    expect(run.exitCode).toBe(1);
    expect(errorOf(run)).toContain(
      `Site does not run "node migrate.mjs" before a deployment: ${found}. Add it under`,
    );
    expect(await here.calls('triggerDeploymentV3')).toEqual([]);
    expect(await here.calls('createEnvironmentVariableV3')).toEqual([]);
  });

  test('is created once, of the size of the web process, and runs', async () => {
    const here = await stage({ web: { size: 'S1' } });
    const create = { ...ASK, 'migrate-command': 'echo migrated', 'migrate-job': 'create' };
    const planned = await here.deploy({ ...create, 'dry-run': 'true' });
    expect(planned.summary).toContain('before each deployment would be created');
    expect(await jobsOf(here)).toEqual([]);

    const run = await here.deploy(create);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('  │ migrated');
    expect(run.summary).toContain('before each deployment was created');
    expect(await jobsOf(here)).toMatchObject([
      {
        display_name: 'Migrate',
        entrypoint: 'echo migrated',
        job_start_policy: 'beforeDeployment',
        resource_type_name: 'S1',
        scaling_strategy: { type: 'manual', config: { instanceCount: 1 } },
      },
    ]);
    const again = await here.deploy(create);
    expect(again.summary).toContain('before each deployment is there');
    expect(await here.calls('createProcessV3')).toHaveLength(1);
  });

  test('whose creation got no answer is not created twice', async () => {
    const here = await stage();
    await here.fault('createProcessV3', 'reset-after');
    const run = await here.deploy({ ...ASK, 'migrate-command': 'true', 'migrate-job': 'create' });
    expect(run.exitCode).toBe(0);
    expect(await jobsOf(here)).toHaveLength(1);
  });

  test('is corrected where it runs something else, or at another time', async () => {
    const here = await stage({
      processes: [
        job({ entrypoint: 'false # migrate', job_start_policy: 'afterFailedDeployment' }),
      ],
    });
    const run = await here.deploy({ ...ASK, 'migrate-command': 'true', 'migrate-job': 'create' });
    expect(run.exitCode).toBe(0);
    expect(run.summary).toContain('was corrected');
    expect(await jobsOf(here)).toMatchObject([
      { entrypoint: 'true', job_start_policy: 'beforeDeployment' },
    ]);
  });

  test('that cannot be created leaves the environment as it was', async () => {
    const here = await stage();
    await here.fault('createProcessV3', { status: 403 });
    const run = await here.deploy({ ...ASK, 'migrate-job': 'create', env: 'NEW=1' });
    expect(errorOf(run)).toMatch(/^POST \/applications\/<id>\/processes answered 403/);
    expect(await here.calls('triggerDeploymentV3')).toEqual([]);
    const { body } = await here.local.call('GET', `/applications/${here.appId}/env-vars`);
    expect(body.data).toEqual([]);
  });

  test('is not looked for where no command is given', async () => {
    const here = await stage();
    expect((await here.deploy()).summary).not.toContain('Migration job');
  });
});
