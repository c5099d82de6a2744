import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { APP, forbidden, OTHER_APP, WEB } from './platform.ts';
import { annotationsOf, expectGolden, received, reportOn, stopServer } from './reporting.ts';

// Beside those of report.test.ts: what it takes several services, metrics or a bill to see.

afterEach(stopServer);

const scratch = mkdtempSync(join(tmpdir(), 'cost-report-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function configFile(text: string): string {
  const file = join(scratch, 'sevalla.yml');
  writeFileSync(file, text);
  return file;
}

const MB = 1_048_576;
const PREVIEW = '33333333-1111-4111-8111-111111111111';
const s1 = { resource_type_id: 'size-s1', resource_type_name: 'S1', memory_limit: 1024 };
const horizontal = {
  type: 'horizontal',
  config: { minInstanceCount: 1, maxInstanceCount: 4, targetCpuPercent: 80 },
};
const database = { created_at: '2026-10-01T08:00:00.000Z' };

describe('the whole report', () => {
  test('of autoscaling with metrics has what was observed between the least and the most', async () => {
    const { summary, outputs } = await reportOn(
      {
        processes: [{ ...s1, scaling_strategy: horizontal }],
        // Three of four hours at one instance, one at four: 1.75.
        metrics: {
          [WEB]: {
            instances: [1, 1, 1, 4],
            cpu: [0.1, 0.1, 0.1, 1.2],
            memory: [500 * MB, 500 * MB, 500 * MB, 2000 * MB],
          },
        },
        requests: [30],
      },
      { databases: [], 'metric-days': 7 },
    );
    expectGolden('autoscaled-observed', summary);
    expect(outputs).toMatchObject({
      'monthly-usd': '10.00',
      'monthly-observed-usd': '17.50',
      'monthly-max-usd': '40.00',
    });
  });

  test('of hibernation with metrics says what sleep saves', async () => {
    const { summary, outputs } = await reportOn(
      {
        application: { hibernation_enabled: true, hibernate_after_seconds: 900 },
        metrics: { [WEB]: { instances: [1, 0, 0, 0], cpu: [0.05], memory: [200 * MB] } },
        requests: [5, 0, 0, 0],
      },
      { databases: [], 'metric-days': 7 },
    );
    expectGolden('hibernating-observed', summary);
    expect(outputs).toMatchObject({ 'monthly-usd': '5.00', 'monthly-observed-usd': '1.25' });
    expect(summary).toContain('that saves $3.75 a month');
  });

  test('of previews tells their part of the cost', async () => {
    const { summary } = await reportOn(
      {
        applications: [
          { application: { id: PREVIEW, display_name: 'obcms-pr-7', type: 'previewApp' } },
          {
            application: { id: OTHER_APP, display_name: 'obcms-pr-8', type: 'previewApp' },
            processes: [s1],
          },
        ],
      },
      { 'app-id': 'all' },
    );
    expectGolden('previews', summary);
    expect(summary).toContain('Of the month, $15.00 goes to 2 preview applications.');
  });

  test('of many databases prices each, and its disk', async () => {
    const engines = ['postgresql', 'mysql', 'redis', 'valkey', 'mariadb', 'mongodb'];
    const { summary, outputs } = await reportOn({
      databases: engines.map((type, index) => ({
        database: {
          ...database,
          type,
          display_name: `${type}-${index}`,
          ...(index === 1 ? { storage_size: 1024 + 35 * 1024 } : {}),
          ...(index === 2 ? { storage_size: null } : {}),
          ...(index === 3 ? { resource_type_name: 'db2', memory_limit: 1024 } : {}),
          ...(index === 4 ? { is_suspended: true } : {}),
        },
        serves: [APP],
      })),
    });
    expectGolden('many-databases', summary);
    // H1, four of db1 awake, and four steps of disk; db2 and one disk are unknown.
    expect(outputs).toMatchObject({ 'monthly-usd': '65.00', complete: false });
  });

  test('of static sites, load balancers and buckets counts what is free, stored and unknown', async () => {
    const { summary, outputs } = await reportOn(
      {
        staticSites: 3,
        loadBalancers: 2,
        pipelines: 1,
        buckets: [
          { name: 'media', sizes: [1_500_000_000, 500_000_000] },
          { name: 'empty', sizes: [] },
        ],
      },
      { 'app-id': 'all' },
    );
    expectGolden('static-sites-and-load-balancers', summary);
    expect(outputs).toMatchObject({ 'monthly-usd': '5.04', complete: false });
  });

  test('of a bucket with more objects than can be read is unknown, unless its size is declared', async () => {
    const endless = { body: { data: [{ key: 'a', size: 1 }], cursor: 'a' } };
    const given = {
      buckets: [{ name: 'media', sizes: [] }],
      instead: { '/object-storage/media/objects': endless },
    };
    const { summary, outputs } = await reportOn(given, { 'app-id': 'all' });
    expect(outputs).toMatchObject({ 'monthly-usd': '5.00', complete: false });
    expect(summary).toContain('The cost of object storage media is unknown: ');
    expect(received().filter(({ url }) => url.includes('/objects'))).toHaveLength(25);
    const declared = await reportOn(given, { 'app-id': 'all', 'object-storage-gb': 2 });
    expect(declared.outputs).toMatchObject({ 'monthly-usd': '5.04', complete: true });
    expect(received().filter(({ url }) => url.includes('/object-storage'))).toEqual([]);
  });

  test('of a company has every application, by name', async () => {
    const { summary, outputs } = await reportOn(
      {
        applications: [
          {
            application: { id: OTHER_APP, display_name: 'shop' },
            processes: [s1, { ...s1, key: 'mail', type: 'worker', display_name: 'mail' }],
          },
          { application: { id: PREVIEW, display_name: 'old', is_suspended: true } },
        ],
        databases: [
          { database, serves: [OTHER_APP] },
          { database: { ...database, display_name: 'idle' }, serves: [] },
        ],
        buckets: [{ name: 'media', sizes: [10_000_000_000] }],
        usage: [
          { category: 'appRuntimeCosts', id_resource: APP, cost: 3.7 },
          { category: 'appRuntimeCosts', id_resource: OTHER_APP, cost: 14.8 },
        ],
        alerts: [{ limit_usd: 50, percentages: [80, 100] }],
      },
      { 'app-id': 'all', actuals: true, budget: 40, 'egress-gb': 10 },
    );
    expectGolden('company', summary);
    expect(outputs).toMatchObject({
      'monthly-usd': '36.20',
      'within-budget': true,
      complete: true,
    });
  });

  test('of a bill that disagrees says where, and forecasts from the bill', async () => {
    const { summary, outputs } = await reportOn(
      {
        usage: [
          { category: 'appRuntimeCosts', id_resource: APP, cost: 6.2 },
          {
            category: 'appRuntimeCosts',
            id_resource: APP,
            cost: 1.2,
            date: '2026-11-21T00:00:00Z',
          },
          { category: 'appBandwidth', id_resource: APP, cost: 0.42 },
          { category: 'appRuntimeCosts', id_resource: OTHER_APP, cost: 99 },
          { category: 'appRuntimeCosts', id_resource: APP, cost: 50, date: '2026-10-31T23:00:00Z' },
        ],
        databases: [{ database, serves: [APP] }],
      },
      { actuals: true },
    );
    expectGolden('actuals-disagree', summary);
    // 7.82 billed and 540 hours of the database, of which nothing was; two times 180 hours to come.
    expect(outputs).toMatchObject({ 'month-to-date-usd': '11.52', 'forecast-usd': '13.98' });
  });

  test('of budgets of every kind judges each, and lets a label pass what is denied', async () => {
    const file = configFile(`
cost-report:
  budgets:
    - { amount: 20, action: deny }
    - { on: change, percent: 50, action: deny }
    - { on: change, amount: 1, direction: decrease }
  override: { label: cost-approved, expires: 2026-12-31 }
`);
    const { summary, outputs, failure } = await reportOn(
      {
        processes: [s1, { ...s1, key: 'mail', type: 'worker', display_name: 'mail' }],
        alerts: [{ limit_usd: 15 }],
      },
      {
        databases: [],
        'object-storage-gb': 100,
        'baseline-usd': { min: 10.04, max: undefined },
        'config-file': file,
      },
      { labels: ['bug', 'cost-approved'] },
    );
    expectGolden('budgets', summary);
    expect(outputs['within-budget']).toBe(false);
    expect(failure).toBeUndefined();
  });
});

describe('the month until now', () => {
  test('begins for what was made this month when it was made', async () => {
    const made = { created_at: '2026-11-22T12:00:00.000Z' };
    const { outputs } = await reportOn({ processes: [made] }, { databases: [] });
    // 24 hours until now and 180 to come, at $5/730.
    expect(outputs).toMatchObject({
      'monthly-usd': '5.00',
      'calendar-month-usd': '4.93',
      'month-to-date-usd': '0.16',
      'forecast-usd': '1.40',
    });
  });

  test.each([
    ['2026-12-01T00:00:00Z', '0.00', '5.10'],
    ['2026-11-30T23:59:59Z', '4.92', '4.93'],
    ['2026-02-15T00:00:00Z', '2.30', '4.60'],
  ])('at %s is $%s of $%s', async (at, soFar, end) => {
    const { outputs } = await reportOn(
      { processes: [{ created_at: '2026-01-01T00:00:00Z' }] },
      { databases: [] },
      { now: Date.parse(at) },
    );
    expect([outputs['month-to-date-usd'], outputs['forecast-usd']]).toEqual([soFar, end]);
  });
});

describe('what was billed', () => {
  test('and may not be seen, is said without a warning', async () => {
    const { summary, annotations, outputs, failure } = await reportOn(
      { instead: { '/v2/company/cccccccc-0000-4000-8000-000000000000/paas-usage': forbidden } },
      { databases: [], actuals: true },
    );
    expect(summary).toContain('What was billed could not be read: this key may not (answer 403).');
    expect(annotationsOf(annotations).filter((text) => text.startsWith('warning'))).toEqual([]);
    expect(outputs['complete']).toBe(true);
    expect(failure).toBeUndefined();
  });

  test('where the API knows no such thing, likewise', async () => {
    const { summary, outputs } = await reportOn({}, { databases: [], actuals: true });
    expect(summary).toContain(
      'What was billed could not be read: the API does not have it (answer 404).',
    );
    expect(outputs['complete']).toBe(true);
  });

  test('agrees within two per cent or five cents', async () => {
    const verdicts = async (cost: number) => {
      const { outputs } = await reportOn(
        { usage: [{ category: 'appRuntimeCosts', id_resource: APP, cost }] },
        { databases: [], actuals: true },
      );
      const { actuals } = outputs['report'] as { actuals: { lines: { verdict: string }[] } };
      return actuals.lines.map(({ verdict }) => verdict);
    };
    // 540 hours of $5/730 are $3.70, of which two per cent are seven cents.
    expect(await verdicts(3.75)).toEqual(['agrees']);
    expect(await verdicts(3.64)).toEqual(['agrees']);
    expect(await verdicts(3.79)).toEqual(['above']);
    expect(await verdicts(3.6)).toEqual(['below']);
  });

  test('by a process counts for its application', async () => {
    const { outputs } = await reportOn(
      { usage: [{ category: 'appRuntimeCosts', id_resource: WEB, cost: 3.7 }] },
      { databases: [], actuals: true },
    );
    const { actuals } = outputs['report'] as { actuals: { lines: object[] } };
    expect(actuals.lines).toEqual([expect.objectContaining({ name: 'obcms', verdict: 'agrees' })]);
  });
});

describe('advice on sizes', () => {
  const small = { instances: [1], cpu: [0.1], memory: [100 * MB] };
  const adviceOn = async (
    measured: Partial<typeof small> & { since?: number; exits?: string[] },
    process: Record<string, unknown> = s1,
    instead = {},
  ) => {
    const { summary, outputs } = await reportOn(
      { processes: [process], metrics: { [WEB]: { ...small, ...measured } }, instead },
      { databases: [], 'metric-days': 7 },
    );
    const { advice } = outputs['report'] as { advice: { sizing: Record<string, unknown>[] } };
    return { summary, sizing: advice.sizing[0]! };
  };

  test('names the cheapest size that leaves room, what it saves and the risk', async () => {
    const { sizing } = await adviceOn({});
    expect(sizing).toMatchObject({
      is: 'too large',
      size: 'S1',
      to: { size: { name: 'H1' }, risk: 'low', saving: '5.00' },
      evidence: { hours: 168, cpu: { p95: 0.1 }, cpuLimit: 0.5 },
    });
  });

  test.each([
    ['little room', { memory: [230 * MB] }, 'medium'],
    ['peaks above what it gives', { cpu: [...Array(99).fill(0.1), 0.45] }, 'high'],
  ])('with %s has more risk', async (_, measured, risk) => {
    expect((await adviceOn(measured)).sizing).toMatchObject({ is: 'too large', to: { risk } });
  });

  test.each([
    ['memory', { memory: [250 * MB] }],
    ['processor time', { cpu: [0.25] }],
  ])('keeps a size whose %s would not fit the smaller one', async (_, measured) => {
    expect((await adviceOn(measured)).sizing).toMatchObject({ is: 'fits' });
  });

  test('counts use by instance', async () => {
    const { sizing } = await adviceOn({ instances: [4], cpu: [0.4], memory: [400 * MB] });
    expect(sizing).toMatchObject({ is: 'too large', evidence: { memory: { max: 100 * MB } } });
  });

  test('names a larger size where nothing is left', async () => {
    const h1 = { resource_type_id: 'size-h1', resource_type_name: 'H1', memory_limit: 300 };
    const { sizing } = await adviceOn({ memory: [290 * MB] }, h1);
    expect(sizing).toMatchObject({
      is: 'too small',
      to: { size: { name: 'S1' }, saving: '-5.00' },
    });
  });

  test('names a larger size where the memory ran out', async () => {
    const { sizing, summary } = await adviceOn({ exits: ['137', '137'] });
    expect(sizing).toMatchObject({ is: 'too small', to: { size: { name: 'S2' } } });
    expect(summary).toContain('it ran out of memory 2 times');
  });

  test.each([
    [
      'with less than three days',
      { since: 71 },
      'it was measured for 71 of 168 hours, and 72 are needed',
    ],
    [
      'of what ends with a fault',
      { exits: ['1'] },
      'its containers ended once with a fault, which a smaller size may make worse',
    ],
  ])('is refused %s', async (_, measured, reason) => {
    const { sizing, summary } = await adviceOn(measured);
    expect(sizing).toMatchObject({ is: 'refused', reason });
    expect(summary).toContain(`web process: no advice, ${reason}.`);
  });

  test('is refused for a size that the platform does not list', async () => {
    const { sizing } = await adviceOn({}, { ...s1, resource_type_name: 'X9' });
    expect(sizing).toMatchObject({ is: 'refused', reason: 'its size is not known' });
  });

  test('is refused where metrics may not be read, and nothing else is', async () => {
    const path = `/applications/${APP}/processes/${WEB}/metrics/memory-usage`;
    const { sizing, summary } = await adviceOn({}, { ...s1 }, { [path]: forbidden });
    expect(sizing).toMatchObject({
      is: 'refused',
      reason: 'its processor time and memory were not measured',
    });
    expect(summary).toContain('Metrics could not be read: this key may not (answer 403).');
  });
});

describe('what a request and a deployment cost', () => {
  const finished = (minutes: number, steps: string[]) => ({
    id: `deployment-${minutes}`,
    status: 'success',
    steps,
    created_at: '2026-11-22T10:00:00Z',
    started_at: '2026-11-22T10:00:00Z',
    finished_at: new Date(Date.parse('2026-11-22T10:00:00Z') + minutes * 60_000).toISOString(),
  });

  test('is told by the metrics and the deployments of the time', async () => {
    const { summary } = await reportOn(
      {
        requests: [10],
        deployments: [
          finished(6, ['checkout', 'build', 'rollout']),
          finished(4, ['checkout', 'build', 'rollout']),
          finished(1, ['rollout']),
          { ...finished(9, ['build']), finished_at: '2026-10-01T00:00:00Z' },
        ],
        metrics: { [WEB]: { instances: [1], cpu: [0.1], memory: [100 * MB] } },
      },
      { databases: [], 'metric-days': 7 },
    );
    // 168 hours of $5/730 over 100,800 requests.
    expect(summary).toContain('obcms: 100,800 requests, $0.01 a thousand.');
    // Ten minutes at $0.02, over three.
    expect(summary).toContain(
      'obcms: 3 deployments, 10.0 minutes of building at most, $0.07 a deployment.',
    );
  });

  test('is not told from less than three days', async () => {
    const { summary } = await reportOn({ requests: [] }, { databases: [], 'metric-days': 7 });
    expect(summary).not.toContain('a thousand');
  });

  test('an application that nobody asks for anything for long may sleep', async () => {
    const requests = [5, ...Array<number>(23).fill(0)];
    const { summary } = await reportOn(
      { requests, metrics: { [WEB]: { instances: [1], cpu: [0.1], memory: [100 * MB] } } },
      { databases: [], 'metric-days': 7 },
    );
    expect(summary).toContain(
      'obcms got no request in 161 of 168 hours: hibernation would save up to $4.79 a month',
    );
  });
});

describe('several applications', () => {
  test('are each asked for, and a database that serves two is counted once', async () => {
    const { summary, outputs } = await reportOn(
      {
        applications: [{ application: { id: OTHER_APP, name: 'shop-1', display_name: 'shop' } }],
        databases: [{ database, serves: [APP, OTHER_APP] }],
      },
      { 'app-id': [APP, OTHER_APP] },
    );
    expect(summary).toContain('**obcms and shop cost $15.00 a month at list price; ');
    expect(summary).toContain('| shop: web process | H1 |');
    expect(outputs).toMatchObject({ 'monthly-usd': '15.00', complete: true });
  });

  test('of which one cannot be read are a lower bound, and a gate stays shut', async () => {
    const { outputs, failure } = await reportOn(
      {},
      { 'app-id': [APP, OTHER_APP], databases: [], budget: 100, 'budget-action': 'fail' },
    );
    expect(outputs).toMatchObject({ 'monthly-usd': '5.00', complete: false });
    expect(failure).toMatch(
      /^What is known, \$5\.00, is within the budget of \$100\.00 a month; the rest is unknown\. Application \S+ could not be read/,
    );
  });
});

describe('a project', () => {
  const PROJECT = '99999999-0000-4000-8000-000000000000';

  test('has the services that it lists, and the static sites that name it', async () => {
    const { summary, outputs } = await reportOn(
      {
        applications: [{ application: { id: OTHER_APP, display_name: 'shop' }, processes: [s1] }],
        loadBalancers: 1,
        staticSites: 2,
        databases: [{ database, serves: [] }],
        instead: {
          [`/projects/${PROJECT}`]: {
            body: {
              id: PROJECT,
              display_name: 'Shop',
              services: [{ id: OTHER_APP, type: 'app', name: 'shop', display_name: 'shop' }],
            },
          },
          ...Object.fromEntries(
            [PROJECT, null].map((project_id, index) => [
              `/static-sites/site-${index}`,
              {
                body: {
                  id: `site-${index}`,
                  name: `site-${index}`,
                  display_name: 'Site',
                  source: 'privateGit',
                  default_branch: 'main',
                  auto_deploy: false,
                  project_id,
                },
              },
            ]),
          ),
        },
      },
      { 'app-id': 'all', 'project-id': PROJECT },
    );
    expect(summary).toContain('**Project Shop costs $10.00 a month at list price; ');
    expect(summary).toContain('| static sites |  | 1 |');
    expect(summary).not.toContain('obcms');
    expect(outputs).toMatchObject({ 'monthly-usd': '10.00', complete: true });
  });

  test('that cannot be read is unknown', async () => {
    const { summary, outputs } = await reportOn({}, { 'app-id': 'all', 'project-id': PROJECT });
    expect(summary).toContain(`The cost of Project ${PROJECT} is unknown: it could not be read.`);
    expect(outputs).toMatchObject({ complete: false });
    expect(received()).toHaveLength(1);
  });
});

describe('stale prices', () => {
  test('fail the step where that was asked for', async () => {
    const given = { processes: [{ resource_type_name: 'S2', memory_limit: 2048 }] };
    const inputs = { databases: [] };
    expect((await reportOn(given, inputs)).failure).toBeUndefined();
    const { failure, annotations } = await reportOn(given, { ...inputs, 'stale-prices': 'fail' });
    expect(failure).toBe('Stale prices, by their last reading: Process, size S2 (2025-01-01).');
    expect(annotationsOf(annotations).join()).not.toContain('Stale');
  });

  test('are stale by the limit of each, or by the one that was given', async () => {
    const isStale = async (inputs: object) => {
      const { outputs } = await reportOn({}, { databases: [], ...inputs });
      const { lines } = outputs['report'] as { lines: { price: { stale: boolean } }[] };
      return lines[0]?.price.stale;
    };
    expect(await isStale({})).toBe(false);
    expect(await isStale({ 'max-price-age': 30 })).toBe(true);
  });
});
