import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '../../../src/emulator/emulator.ts';
import { runAction } from '../../support/run-bundle.ts';
import { APP, OTHER_APP } from './platform.ts';

// The step against the local Sevalla, which has applications and sizes, and no databases.
const NARROW_KEY = 'svl_only_applications';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({
    port: 0,
    speed: 100,
    seed: {
      keys: [{ name: 'CI', token: NARROW_KEY, permissions: ['APP:READ'] }],
      applications: [
        {
          id: APP,
          display_name: 'obcms',
          docker_image: 'ghcr.io/octo/obcms:1',
          env_vars: { SECRET_KEY: 'correct-horse-battery', REDIS_URL: 'redis://:hunter2@cache/0' },
          processes: [
            { type: 'web', size: 'H1', instances: 2 },
            { type: 'worker', display_name: 'celery', size: 'M1' },
            { type: 'job', display_name: 'migrate', job_start_policy: 'beforeDeployment' },
          ],
        },
        {
          id: OTHER_APP,
          display_name: 'asleep',
          docker_image: 'ghcr.io/octo/asleep:1',
          is_suspended: true,
          processes: [{ type: 'web', size: 'S1' }],
        },
      ],
    },
  });
});
afterAll(() => emulator?.close());

const runOn = (inputs: Record<string, string>) =>
  runAction('cost-report', { inputs: { 'api-url': emulator.apiUrl, ...inputs } });

describe('on the emulator', () => {
  test('prices each process by size and instances, and calls an unpriced size unknown', async () => {
    const { exitCode, stdout, outputs, summary } = await runOn({
      'sevalla-token': NARROW_KEY,
      'app-id': APP,
      databases: 'postgresql:db1, redis:db1',
    });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ 'monthly-usd': '20.00', complete: 'false' });
    expect(summary).toContain('| web process | H1 | 2 | $5 / instance-month | $10.00 | read, ');
    expect(summary).toContain('| worker process celery | M1 | 1 | unknown | unknown | read |');
    expect(summary).toContain(
      '| job process migrate | S1 | per run | $10 / instance-month | by use',
    );
    expect(stdout).toContain('::notice title=Cost::obcms costs at least $20.00 a month');
    const shown = stdout.replace(`::add-mask::${NARROW_KEY}`, '') + summary + outputs['report'];
    for (const secret of [NARROW_KEY, 'correct-horse-battery', 'hunter2']) {
      expect(shown).not.toContain(secret);
    }
  });

  test('goes on without the databases when it may not or cannot read them', async () => {
    const { exitCode, stdout, outputs } = await runOn({
      'sevalla-token': NARROW_KEY,
      'app-id': APP,
    });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ 'monthly-usd': '10.00', complete: 'false' });
    expect(stdout).toContain(
      '::warning title=Cost::The databases could not be read: GET /databases',
    );
    expect(stdout).toContain('::notice title=Cost::REDIS_URL names a Redis or Valkey');
  });

  test('counts nothing for what a suspended application does not run', async () => {
    const { outputs, summary } = await runOn({
      'sevalla-token': emulator.token,
      'app-id': OTHER_APP,
      databases: 'none',
    });
    expect(outputs).toMatchObject({ 'monthly-usd': '0.00', complete: 'true' });
    expect(summary).toContain('**asleep is suspended and costs $0.00 a month at list price; ');
  });

  test('reads again what failed in passing', async () => {
    const faults = `${emulator.controlUrl}/faults`;
    await fetch(faults, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ match: { path: '**/env-vars' }, fault: { status: 503 } }),
    });
    const { outputs } = await runOn({
      'sevalla-token': emulator.token,
      'app-id': OTHER_APP,
      databases: 'none',
    });
    expect(outputs['complete']).toBe('true');
    expect(await (await fetch(faults)).text()).toContain('"hits":1');
  });

  test('warns of a wrong key, and names neither key nor cost', async () => {
    const { exitCode, stdout, outputs } = await runOn({
      'sevalla-token': 'svl_of_somebody_else',
      'app-id': APP,
    });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /::warning title=Cost::Application \S+ could not be read: .*answered 401/,
    );
    expect(outputs).not.toHaveProperty('monthly-usd');
    expect(stdout.replace('::add-mask::svl_of_somebody_else', '')).not.toContain('somebody');
  });
});
