import { afterEach, describe, expect, test } from '@jest/globals';
import type { Inputs } from '../../../src/actions/cost-report/contract.ts';
import { APP, forbidden, OTHER_APP } from './platform.ts';
import { annotationsOf, expectGolden, received, reportOn, stopServer } from './reporting.ts';

afterEach(stopServer);

const postgresql = { name: 'postgresql', size: 'db1', extraDiskGb: 0 };
const SEED: Partial<Inputs> = { databases: [postgresql], 'object-storage-gb': 2 };

describe('the whole report', () => {
  test('of the smallest stack comes to $10.04 a month', async () => {
    const { summary, outputs, annotations, failure } = await reportOn(
      { variables: { DATABASE_URL: 'postgres://u:hunter2@db/app', AWS_S3_BUCKET: 'b' } },
      SEED,
    );
    expectGolden('smallest-stack', summary);
    expect(outputs).toMatchObject({
      currency: 'USD',
      'monthly-usd': '10.04',
      'monthly-max-usd': '10.04',
      'calendar-month-usd': '9.90',
      'annual-usd': '120.48',
      complete: true,
      'within-budget': undefined,
    });
    expect(annotationsOf(annotations)).toEqual([
      'notice: obcms costs $10.04 a month at list price; $9.90 in the 30 days of November 2026, $120.48 a year, before tax.',
    ]);
    expect(failure).toBeUndefined();
  });

  test('of an autoscaled application is a band, and warns when its top is over budget', async () => {
    const scaling_strategy = {
      type: 'horizontal',
      config: { minInstanceCount: 1, maxInstanceCount: 3, targetCpuPercent: 80 },
    };
    const { summary, outputs, annotations, failure } = await reportOn(
      {
        processes: [
          { scaling_strategy },
          {
            key: 'celery',
            type: 'worker',
            display_name: 'Celery',
            resource_type_name: 'S1',
            memory_limit: 1024,
          },
        ],
      },
      { databases: [], budget: 20, 'budget-action': 'fail' },
    );
    expectGolden('autoscaled', summary);
    expect(outputs).toMatchObject({
      'monthly-usd': '15.00',
      'monthly-max-usd': '25.00',
      'within-budget': false,
    });
    expect(annotationsOf(annotations)[1]).toBe(
      'warning: $15.00 to $25.00 may exceed the budget of $20.00 a month.',
    );
    expect(failure).toBeUndefined();
  });

  test('of a suspended application counts what still costs', async () => {
    const { summary, outputs } = await reportOn({ application: { is_suspended: true } }, SEED);
    expectGolden('suspended', summary);
    expect(outputs).toMatchObject({ 'monthly-usd': '5.04', complete: true });
  });

  test('of a hibernating application with jobs says what is assumed', async () => {
    const { summary, outputs } = await reportOn(
      {
        application: { hibernation_enabled: true, hibernate_after_seconds: 900 },
        processes: [
          {},
          { key: 'migrate', type: 'job', display_name: 'migrate', scaling_strategy: null },
          { key: 'nightly', type: 'cron', display_name: 'nightly', scaling_strategy: null },
        ],
      },
      { databases: [] },
    );
    expectGolden('hibernating-with-jobs', summary);
    expect(outputs).toMatchObject({ 'monthly-usd': '5.00', complete: true });
  });

  test('of sizes without a known price is a lower bound', async () => {
    const { summary, outputs, annotations } = await reportOn(
      {
        processes: [
          {},
          { key: 'render', type: 'worker', display_name: 'render', resource_type_name: 'X9' },
          { key: 'odd', type: 'worker', display_name: 'odd', scaling_strategy: null },
        ],
      },
      { databases: [{ name: 'mysql', size: 'db4', extraDiskGb: 15 }], budget: 100 },
    );
    expectGolden('unknown-sizes', summary);
    expect(outputs).toMatchObject({
      'monthly-usd': '25.00',
      complete: false,
      'within-budget': undefined,
    });
    expect(annotationsOf(annotations)).toContain(
      'warning: The cost of worker process render is unknown: no price is known for size X9.',
    );
  });

  test('of a key that may not read databases says so and goes on', async () => {
    const { summary, outputs, annotations } = await reportOn(
      {
        variables: {
          DATABASE_URL: 'postgres://u:hunter2@db/app',
          REDIS_URL: 'redis://:hunter2@cache/0',
          CELERY_BROKER_URL: 'redis://:hunter2@cache/1',
          AWS_STORAGE_BUCKET_NAME: 'media',
        },
        instead: { '/databases': forbidden },
      },
      {},
    );
    expectGolden('databases-forbidden', summary);
    expect(outputs).toMatchObject({ 'monthly-usd': '5.00', complete: false });
    expect(annotationsOf(annotations)[1]).toMatch(
      /^warning: The databases could not be read: GET \/databases\S* answered 403: .*DATABASE:READ/,
    );
    expect(summary + JSON.stringify(outputs)).not.toContain('hunter2');
  });

  test('of databases that the platform ties to the application prices them and no other', async () => {
    const { summary, outputs } = await reportOn({
      variables: { DATABASE_URL: 'x', REDIS_URL: 'y' },
      databases: [
        { database: { storage_size: 1024 + 20 * 1024 }, serves: [OTHER_APP, APP] },
        { database: { type: 'valkey', display_name: 'cache' }, serves: [APP] },
        { database: { display_name: 'of another' }, serves: [OTHER_APP] },
        { database: { display_name: 'asleep', is_suspended: true }, serves: [APP] },
        {
          database: {
            display_name: 'bigger',
            resource_type_id: 'size-db5',
            resource_type_name: 'db5',
            memory_limit: 8192,
            storage_size: 40960,
          },
          serves: [APP],
        },
      ],
    });
    expectGolden('databases-read', summary);
    expect(outputs).toMatchObject({ 'monthly-usd': '35.00', complete: false });
  });

  test('of declarations alone needs no platform', async () => {
    const { summary, outputs } = await reportOn('nothing', {
      databases: [postgresql, { ...postgresql, name: 'redis' }],
      'object-storage-gb': 0.1,
      'egress-gb': 1500,
      'build-minutes': 12.5,
    });
    expectGolden('declared-only', summary);
    expect(outputs).toMatchObject({ 'monthly-usd': '160.25', complete: true });
    expect(received()).toEqual([]);
  });

  test('of an application that cannot be read still has what is declared', async () => {
    const { summary, outputs, failure } = await reportOn(
      { instead: { [`/applications/${APP}`]: forbidden } },
      SEED,
    );
    expectGolden('application-forbidden', summary);
    expect(outputs).toMatchObject({ 'monthly-usd': '5.04', complete: false });
    expect(failure).toBeUndefined();
    expect(received()).toHaveLength(1);
  });

  test('of old, doubtful or ill-fitting prices marks them', async () => {
    const { summary, annotations } = await reportOn(
      {
        processes: [
          { resource_type_name: 'S2', memory_limit: 2048 },
          {
            key: 'w',
            type: 'worker',
            display_name: 'w',
            resource_type_name: 's1',
            memory_limit: 512,
          },
        ],
      },
      { databases: [], 'max-price-age': 30 },
    );
    expectGolden('stale-prices', summary);
    expect(annotationsOf(annotations).slice(1)).toEqual([
      'notice: worker process w: the platform gives it 512 MB of memory, the price was read for 1024 MB.',
      'warning: Stale prices, by their last reading: Process, size S2 (2025-01-01), Process, size S1 (2026-09-21).',
      'notice: Prices of low confidence: Process, size S2 (2025-01-01).',
    ]);
  });

  test('of names that are markup shows them as text', async () => {
    const { summary } = await reportOn(
      {
        application: { display_name: '<img src=x>|**shop**\n## [x](http://evil)' },
        processes: [{ display_name: 'a|b `c`', resource_type_name: '<b>|' }],
      },
      { databases: [] },
    );
    expectGolden('hostile-names', summary);
    expect(summary).not.toContain('<img');
  });
});

describe('the month', () => {
  test.each([
    ['2026-02-10', '9.25'],
    ['2028-02-29', '9.57'],
    ['2026-11-30', '9.90'],
    ['2026-12-31', '10.23'],
  ])('around %s makes the smallest stack cost $%s, and 730 hours of it $10.04', async (day, cost) => {
    const { outputs } = await reportOn({}, SEED, { now: Date.parse(`${day}T23:59:59Z`) });
    expect(outputs['calendar-month-usd']).toBe(cost);
    expect(outputs['monthly-usd']).toBe('10.04');
    const { lines } = outputs['report'] as { lines: Record<string, unknown>[] };
    const monthly = lines.map((line) => (line['monthly'] as { min: string }).min);
    expect(monthly).toEqual(['5.00', '5.00', '0.04']);
    for (const { price } of lines) {
      expect(price).toMatchObject({
        read: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
        sources: expect.arrayContaining([
          {
            url: expect.stringMatching(/^https:/),
            read: expect.any(String),
            by: expect.any(String),
          },
        ]),
      });
    }
  });
});

describe('the budget', () => {
  test.each([
    ['10.04', true, '$10.04 is within the budget of $10.04 a month.'],
    ['10.03', false, '$10.04 exceeds the budget of $10.03 a month.'],
  ])('of $%s is judged to the cent', async (budget, isWithin, sentence) => {
    const { outputs, annotations, failure } = await reportOn(
      {},
      { ...SEED, budget: Number(budget) },
    );
    expect(outputs['within-budget']).toBe(isWithin);
    expect(annotationsOf(annotations)).toContain(`${isWithin ? 'notice' : 'warning'}: ${sentence}`);
    expect(failure).toBeUndefined();
  });

  test('fails the step when exceeded and told to, in one sentence', async () => {
    const { failure, annotations } = await reportOn(
      {},
      { ...SEED, budget: 10.03, 'budget-action': 'fail' },
    );
    expect(failure).toBe('$10.04 exceeds the budget of $10.03 a month.');
    expect(annotationsOf(annotations)).toHaveLength(1);
  });

  test('is exceeded by what is known alone', async () => {
    const { outputs, failure } = await reportOn(
      { processes: [{}, { key: 'x', type: 'worker', resource_type_name: 'X9' }] },
      { databases: [], budget: 4, 'budget-action': 'fail' },
    );
    expect(outputs).toMatchObject({ 'within-budget': false, complete: false });
    expect(failure).toBe('$5.00 exceeds the budget of $4.00 a month.');
  });

  test('that nobody can check fails only where failing was asked for', async () => {
    const blind = { instead: { [`/applications/${APP}`]: forbidden } };
    const warned = await reportOn(blind, { budget: 10 });
    expect(warned.failure).toBeUndefined();
    await stopServer();
    const failed = await reportOn(blind, { budget: 10, 'budget-action': 'fail' });
    expect(failed.failure).toMatch(
      /^Whether the cost is within the budget of \$10\.00 a month is unknown\. Application .* answered 403/,
    );
  });
});

describe('the variables', () => {
  const noticesFor = async (names: string[], inputs: Partial<Inputs>) => {
    const variables = Object.fromEntries(names.map((name) => [name, 'hunter2']));
    const { annotations } = await reportOn({ variables }, inputs);
    return annotationsOf(annotations).slice(1);
  };

  test.each([
    ['DATABASE_URL', 'a database'],
    ['DB_HOST', 'a database'],
    ['PGHOST', 'a database'],
    ['REDIS_URL', 'a Redis or Valkey'],
    ['VALKEY_HOST', 'a Redis or Valkey'],
    ['CELERY_TASK_ALWAYS_EAGER', 'a Celery worker'],
    ['AWS_ACCESS_KEY_ID', 'object storage'],
    ['AWS_S3_ENDPOINT_URL', 'object storage'],
  ])('%s without %s leaves the report incomplete', async (name, what) => {
    const notices = await noticesFor([name], {});
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(new RegExp(`^notice: ${name} names ${what}, and none is priced\\.`));
  });

  test('say nothing of what is priced, nor of what the caller says is not there', async () => {
    const names = ['DATABASE_URL', 'REDIS_URL', 'AWS_STORAGE_BUCKET_NAME'];
    const redis = { ...postgresql, name: 'redis' };
    const declared = { databases: [postgresql, redis], 'object-storage-gb': 1 };
    expect(await noticesFor(names, declared)).toEqual([]);
    await stopServer();
    expect(await noticesFor(names, { databases: [], 'object-storage-gb': 0 })).toEqual([]);
  });

  test('that name nothing of the kind are passed over', async () => {
    const names = ['SECRET_KEY', 'DEBUG', 'AWS_REGION', 'DATABASE_POOL_SIZE', 'REDISTRIBUTE_URL'];
    expect(await noticesFor(names, {})).toEqual([]);
  });
});

test('the JSON gives each line its price, source and date', async () => {
  const { outputs } = await reportOn({}, SEED);
  const { lines, ...rest } = outputs['report'] as { lines: { price: unknown }[] };
  expect(rest).toEqual({
    version: 2,
    provider: 'sevalla',
    currency: 'USD',
    at: '2026-11-23T12:00:00.000Z',
    scope: { is: 'applications', ids: [APP] },
    applications: [
      { id: APP, name: 'obcms', isSuspended: false, hibernates: false, isPreview: false },
    ],
    hours: { month: 730, calendarMonth: 720, year: 8760 },
    calendarMonth: '2026-11',
    complete: true,
    totals: {
      monthly: { min: '10.04', max: '10.04' },
      observed: null,
      calendarMonth: { min: '9.90', max: '9.90' },
      annual: { min: '120.48', max: '120.48' },
    },
    forecast: {
      method: 'list price',
      soFar: { min: '7.43', max: '7.43' },
      amount: { min: '9.90', max: '9.90' },
    },
    previews: null,
    proposal: null,
    history: null,
    missing: [],
    unread: [],
    elsewhere: null,
    change: null,
    budgets: [],
    override: null,
    alerts: null,
    actuals: null,
    advice: null,
  });
  expect(lines).toHaveLength(3);
  expect(lines[0]).toEqual({
    kind: 'process',
    id: 'aaaaaaaa-0000-4000-8000-000000000000',
    name: 'web process',
    applications: [APP],
    isPreview: false,
    role: 'web',
    size: 'H1',
    count: { min: 1, max: 1 },
    runs: 'always',
    origin: 'read',
    charge: 'known',
    reason: null,
    monthly: { min: '5.00', max: '5.00' },
    observed: null,
    calendarMonth: { min: '4.93', max: '4.93' },
    mismatch: null,
    price: {
      id: 'process-h1',
      amount: '5',
      unit: 'instance-month',
      region: 'all',
      includes: '0.3 GB of memory',
      confidence: 'high',
      stale: false,
      maxAgeDays: 180,
      read: '2026-09-21',
      sources: expect.arrayContaining([
        { url: 'https://sevalla.com/pricing/', read: '2026-09-21', by: 'third party' },
      ]),
    },
  });
});

test('the platform is asked for no more than is needed', async () => {
  await reportOn({}, SEED);
  expect(
    received()
      .map(({ url }) => url)
      .sort(),
  ).toEqual([
    `/v3/applications/${APP}`,
    `/v3/applications/${APP}/env-vars?limit=100&offset=0`,
    `/v3/applications/${APP}/processes?limit=100&offset=0`,
  ]);
});
