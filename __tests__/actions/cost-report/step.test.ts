import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { runAction } from '../../support/run-bundle.ts';
import { type ScriptedServer, startServer } from '../../support/scripted-server.ts';
import { APP, forbidden, platform } from './platform.ts';

// The step as the runner starts it: a process of its own.
const TOKEN = 'svl_0123456789abcdef';

let server: ScriptedServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function runOn(given: Parameters<typeof platform>[0], inputs: Record<string, string>) {
  server = await startServer(platform(given));
  return runAction('cost-report', {
    inputs: {
      'sevalla-token': TOKEN,
      'app-id': APP,
      'api-url': `${server.url}/v3/`,
      ...inputs,
    },
  });
}

describe('the step', () => {
  test('sets its outputs, writes the summary and says the cost in the log', async () => {
    const { exitCode, stdout, outputs, summary } = await runOn(
      {},
      { databases: 'postgresql:db1', 'object-storage-gb': '2' },
    );
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({
      currency: 'USD',
      'monthly-usd': '10.04',
      'annual-usd': '120.48',
      complete: 'true',
    });
    expect(['9.25', '9.57', '9.90', '10.23']).toContain(outputs['calendar-month-usd']);
    expect(outputs).not.toHaveProperty('within-budget');
    expect(JSON.parse(outputs['report'] ?? '')).toMatchObject({ version: 2, complete: true });
    expect(summary).toMatch(/^## Cost\n\n\*\*obcms costs \$10\.04 a month at list price; /);
    expect(stdout).toContain('::notice title=Cost::obcms costs $10.04 a month at list price;');
  });

  test('never prints the key or the value of a variable', async () => {
    const { stdout, outputs, summary } = await runOn(
      {
        variables: { DATABASE_URL: 'postgres://shop:hunter2@db/shop' },
        instead: {
          '/databases': { status: 403, body: { message: `Forbidden for ${TOKEN}`, status: 403 } },
        },
      },
      {},
    );
    const shown = stdout.replace(`::add-mask::${TOKEN}`, '') + JSON.stringify(outputs) + summary;
    expect(shown).toContain('DATABASE_URL names a database');
    expect(shown).toContain('Forbidden for ***');
    expect(shown).not.toContain(TOKEN);
    expect(shown).not.toContain('hunter2');
  });

  test('passes with a warning when the application cannot be read', async () => {
    const { exitCode, stdout, outputs, summary } = await runOn(
      { instead: { [`/applications/${APP}`]: forbidden } },
      {},
    );
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/::warning title=Cost::Application \S+ could not be read: .*APP:READ/);
    expect(outputs).not.toHaveProperty('monthly-usd');
    expect(outputs['complete']).toBe('false');
    expect(summary).toContain(
      `**The cost of application ${APP} is unknown: it could not be read.**`,
    );
  });

  test('fails on a budget exceeded, with the report written all the same', async () => {
    const { exitCode, stdout, outputs, summary } = await runOn(
      {},
      { databases: 'none', budget: '4.99', 'budget-action': 'fail' },
    );
    expect(exitCode).toBe(1);
    expect(stdout).toContain('::error::$5.00 exceeds the budget of $4.99 a month.\n');
    expect(outputs).toMatchObject({ 'monthly-usd': '5.00', 'within-budget': 'false' });
    expect(summary).toContain('| **total** | | | | **$5.00** | |');
  });

  test('lets a label on the pull request pass what the config file denies', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cost-report-step-'));
    const file = join(folder, 'sevalla.yml');
    writeFileSync(
      file,
      [
        'cost-report:',
        '  budgets: [{ amount: 4.99, action: deny }]',
        '  override: { label: cost-approved, expires: 2099-12-31 }',
      ].join('\n'),
    );
    server = await startServer(platform({}));
    const run = (labels: string[]) =>
      runAction('cost-report', {
        inputs: {
          'sevalla-token': TOKEN,
          'app-id': APP,
          'api-url': `${server!.url}/v3`,
          databases: 'none',
          'config-file': file,
        },
        env: { GITHUB_EVENT_NAME: 'pull_request' },
        event: {
          pull_request: { number: 7, head: { sha: 'a' }, labels: labels.map((name) => ({ name })) },
        },
      });
    const [denied, passed] = await Promise.all([run(['bug']), run(['bug', 'cost-approved'])]);
    rmSync(folder, { recursive: true });
    expect(denied.exitCode).toBe(1);
    expect(denied.stdout).toContain('::error::$5.00 exceeds the budget of $4.99 a month.');
    expect(passed.exitCode).toBe(0);
    expect(passed.stdout).toContain(
      '::warning title=Cost::The label cost-approved lets this pass, until 2099-12-31.',
    );
    expect(passed.outputs['within-budget']).toBe('false');
  });

  test('fails on a wrong config file, with every fault in it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cost-report-step-'));
    const file = join(folder, 'sevalla.yml');
    writeFileSync(file, 'cost-report:\n  budget: 5\n  quiet: much\n');
    const { exitCode, stdout } = await runOn({}, { databases: 'none', 'config-file': file });
    rmSync(folder, { recursive: true });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('cost-report.budget is unknown');
    expect(stdout).toContain('cost-report.quiet: expected US dollars, such as 1, got "much"');
    expect(server?.received).toEqual([]);
  });

  test('fails on a wrong input before it asks anybody', async () => {
    const { exitCode, stdout, outputs } = await runOn({}, { budget: 'ten dollars' });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('- budget: expected a number from 0 to 1000000, got "ten dollars"');
    expect(outputs).toEqual({});
    expect(server?.received).toEqual([]);
  });

  test('prices declarations with neither key nor application', async () => {
    const { exitCode, outputs } = await runAction('cost-report', {
      inputs: { databases: 'postgresql:db1,redis:db1' },
    });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ 'monthly-usd': '10.00', complete: 'true' });
  });
});
