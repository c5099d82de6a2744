import { afterEach, describe, expect, test } from '@jest/globals';
import {
  type Json,
  type LocalSevalla,
  siteSeed,
  startLocal,
  stopAll,
  until,
} from './local-sevalla.ts';

afterEach(stopAll);

/** From a minute ago to a minute hence, in one interval unless told otherwise. */
function span(intervalSeconds = 300): string {
  const at = (ms: number) => new Date(Date.now() + ms).toISOString();
  return `from=${at(-60_000)}&to=${at(60_000)}&interval_in_seconds=${intervalSeconds}`;
}

async function webProcess(local: LocalSevalla, id: string): Promise<string> {
  const { body } = await local.call('GET', `/applications/${id}/processes`);
  return body.data.find(({ type }: Json) => type === 'web').id;
}

async function start(web: object = {}) {
  const local = await startLocal({ applications: [siteSeed({ web })] });
  const id = await local.applicationId();
  const path = `/applications/${id}/processes/${await webProcess(local, id)}/metrics`;
  const ofProcess = async (name: string, query = span()): Promise<Json> =>
    (await local.call('GET', `${path}/${name}?${query}`)).body;
  const ofSite = async (name: string, query = span()): Promise<Json> =>
    (await local.call('GET', `/applications/${id}/metrics/${name}?${query}`)).body;
  return { local, id, path, ofProcess, ofSite };
}

describe('of a process', () => {
  test('usage is what its instances really use, below the limit of its size', async () => {
    const busy = 'node -e "for (;;) {}" & exec node server.mjs';
    const { local, id, ofProcess } = await start({ entrypoint: busy, instances: 1, size: 'S1' });
    await local.deploy(id);
    const [cpu] = await until(async () => {
      const points = await ofProcess('cpu-usage');
      return points.length > 0 && points;
    });
    expect(cpu.value).toBeGreaterThan(0.05);
    const [memory] = await ofProcess('memory-usage');
    expect(memory.value).toBeGreaterThan(20_000_000);
    expect((await ofProcess('memory-limit'))[0].value).toBe(1_024 * 1_048_576);
    expect((await ofProcess('cpu-limit'))[0].value).toBe(0.5);
    expect((await ofProcess('instance-count'))[0].value).toBe(1);
  });

  test('exit codes are those of the containers that ended', async () => {
    const { local, id, ofProcess } = await start();
    await local.deploy(id);
    expect(await ofProcess('exit-codes')).toEqual([]);
    await local.visit('/exit');
    const [exit] = await until(async () => {
      const codes = await ofProcess('exit-codes');
      return codes.length > 0 && codes;
    });
    expect(exit).toMatchObject({ value: '1', description: null });
  });

  const testOnLinux = process.platform === 'linux' ? test : test.skip;
  testOnLinux('tell what outgrew its memory, where limits hold for everything', async () => {
    const grow = 'const a = []; setInterval(() => a.push(Buffer.alloc(3e7, 1)), 20)';
    const web = { entrypoint: `exec node -e "${grow}"`, size: 'H1', readiness_probe: {} };
    const switches = { 'memory-limits': 'all' } as const;
    const local = await startLocal({ switches, applications: [siteSeed({ web })] });
    const id = await local.applicationId();
    await local.deploy(id);
    const path = `/applications/${id}/processes/${await webProcess(local, id)}/metrics`;
    const [exit] = await until(async () => {
      const { body } = await local.call('GET', `${path}/exit-codes?${span()}`);
      return body.length > 0 && body;
    });
    expect(exit).toMatchObject({ value: '137', description: 'OOMKilled' });
    const { body: lines } = await local.call('GET', `/applications/${id}/runtime-logs`);
    expect(lines.map(({ message }: Json) => message)).toContainEqual(
      expect.stringMatching(/^Container web of pod \S+ exited with code 137: OOMKilled$/),
    );
  });

  test.each([
    'from=2026-01-01T00:00:00Z',
    'from=x&to=y&interval_in_seconds=1',
  ])('the query %s is refused', async (query) => {
    const { local, path } = await start();
    expect((await local.call('GET', `${path}/cpu-usage?${query}`)).status).toBe(400);
  });
});

test('of an application, they count what the edge has answered', async () => {
  const { local, id, ofSite } = await start();
  await local.deploy(id);
  for (const path of ['/health', '/health?again', '/missing']) await local.visit(path);
  await until(async () => (await ofSite('top-pages'))[0]?.total === 2);
  await until(async () => (await ofSite('status-codes'))[0]?.value['404'] === 1);
  expect(await ofSite('top-pages')).toEqual([
    { page: '/health', total: 2 },
    { page: '/missing', total: 1 },
  ]);
  expect(await ofSite('top-status-codes', `${span()}&limit=1`)).toEqual([
    { status: '200', total: 2 },
  ]);
  expect((await ofSite('status-codes'))[0].value).toEqual({ '200': 2, '404': 1 });
  expect((await ofSite('requests-per-minute'))[0].value).toBeCloseTo(3 / 5);
  expect(await ofSite('top-countries')).toMatchObject([{ country: 'XX', total: 3 }]);
  const slowest = await ofSite('slowest-requests');
  expect(slowest.map((item: Json) => item.client_request_path).sort()).toEqual([
    '/health',
    '/missing',
  ]);
  const lost = encodeURIComponent('[{"key":"status","operator":"EQUALS","value":"404"}]');
  expect(await ofSite('top-pages', `${span()}&filters=${lost}`)).toEqual([
    { page: '/missing', total: 1 },
  ]);
});

test('the response time is the one that was taken, by percentile and on average', async () => {
  const { local, id, ofSite } = await start();
  await local.deploy(id);
  await local.visit('/health');
  await local.visit('/drops?count=2&pauseMs=300');
  await until(async () => (await ofSite('top-pages')).length === 2);
  const [high] = await ofSite('response-time', `${span()}&percent=99`);
  const [low] = await ofSite('response-time', `${span()}&percent=1`);
  expect(high.value).toBeGreaterThanOrEqual(295);
  expect(low.value).toBeLessThan(high.value);
  const { average_response_time_ms: average } = await ofSite('response-time-avg');
  expect(average).toBeCloseTo((high.value + low.value) / 2);
  expect((await ofSite('slowest-requests', `${span()}&limit=1`))[0]).toMatchObject({
    client_request_path: '/drops',
    count_of_requests: 1,
  });
});
