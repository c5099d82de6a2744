import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '../../../src/emulator/emulator.ts';
import { runAction } from '../../support/run-bundle.ts';
import { APP, OTHER_APP } from './platform.ts';

// The step against the local Sevalla.
const NARROW_KEY = 'svl_only_applications';
const COMPANY = 'cccccccc-0000-4000-8000-000000000000';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({
    port: 0,
    speed: 100,
    seed: {
      company_id: COMPANY,
      databases: [
        { display_name: 'main', connected_to: ['asleep'], x_storage_mb: 1_024 + 15 * 1_024 },
      ],
      object_storages: [{ display_name: 'media', objects: [{ key: 'a', size: 5_000_000_000 }] }],
      load_balancers: [{ display_name: 'front' }],
      usage_alerts: [{ limit_usd: 30, percentages: [80] }],
      usage: [{ category: 'appRuntimeCosts', resource: 'obcms', cost: 12.34 }],
      keys: [{ name: 'CI', token: NARROW_KEY, permissions: ['APP:READ'] }],
      applications: [
        {
          id: APP,
          display_name: 'obcms',
          docker_image: 'ghcr.io/octo/obcms:1',
          env_vars: { SECRET_KEY: 'correct-horse-battery', REDIS_URL: 'redis://:hunter2@cache/0' },
          processes: [
            {
              type: 'web',
              size: 'H1',
              instances: 2,
              x_metrics: { hours: 168, instances: 2, cpu_cores: 0.1, memory_mb: 560 },
            },
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

  test('prices the whole company, with its bill and its alerts', async () => {
    const { exitCode, outputs, summary } = await runOn({
      'sevalla-token': emulator.token,
      'app-id': 'all',
      budget: '25',
    });
    expect(exitCode).toBe(0);
    // Two of H1, db1 with two steps of disk, and 5 GB.
    expect(outputs).toMatchObject({ 'monthly-usd': '35.10', 'within-budget': 'false' });
    expect(summary).toContain('| obcms: web process | H1 | 2 |');
    expect(summary).toContain('| extra disk of postgresql main | 20 GB |');
    expect(summary).toContain('| object storage media | 5 GB |');
    expect(summary).toContain('The cost of load balancers is unknown: no price of it is known.');
    expect(summary).toContain('| obcms | running (appRuntimeCosts) | $12.34 |');
    expect(summary).toContain(
      'usage alert for the company, $30.00 (at 80 %), is above the budget of $25.00: the budget speaks first.',
    );
  });

  test('advises by what was measured, and says what this key may not see', async () => {
    const { exitCode, summary } = await runOn({
      'sevalla-token': NARROW_KEY,
      'app-id': APP,
      databases: 'none',
    });
    expect(exitCode).toBe(0);
    expect(summary).toMatch(
      /\| web process \| H1 \| 0\.05 of 0\.3 \(17 %\) \| 280 of 300 MB \(93 %\) \| 16\d \| \*\*too small\*\*: S1, \+\$10\.00 a month \|/,
    );
    expect(summary).toContain('What was billed could not be read: this key may not (answer 403).');
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
