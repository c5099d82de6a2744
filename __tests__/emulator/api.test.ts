import { request } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createRateLimits } from '../../src/emulator/api/rate-limits.ts';
import { createClock } from '../../src/emulator/clock.ts';
import { type Json, siteSeed, startLocal, stopAll, until } from './local-sevalla.ts';

afterEach(stopAll);

const sites = (count: number) =>
  Array.from({ length: count }, (_, index) => siteSeed({ display_name: `Site ${index}` }));

describe('a key', () => {
  const seed = {
    keys: [
      { name: 'reader', token: 'svl_reader', permissions: ['APP:READ'] },
      { name: 'one app', token: 'svl_one', applications: ['site-1'] },
      { name: 'off', token: 'svl_off', is_enabled: false },
      { name: 'old', token: 'svl_old', expired_at: '2020-01-01T00:00:00Z' },
    ],
    applications: sites(2),
  };

  test('that is missing, unknown, disabled or expired is answered 401, validate included', async () => {
    const local = await startLocal(seed);
    for (const token of ['', 'svl_unknown', 'svl_off', 'svl_old']) {
      for (const path of ['/applications', '/api-keys/validate']) {
        const { status, body, headers } = await local.call('GET', path, undefined, token);
        expect({ status, message: body.message }).toEqual({ status: 401, message: 'Unauthorized' });
        expect(headers.get('x-request-id')).toMatch(/^req-[0-9a-f]{10}$/);
      }
    }
  });

  test('without the permission is answered 403', async () => {
    const local = await startLocal(seed);
    const id = await local.applicationId('site-1');
    const call = (method: string, path: string, body?: unknown) =>
      local.call(method, path, body, 'svl_reader');
    expect((await call('GET', `/applications/${id}`)).status).toBe(200);
    expect((await call('POST', `/applications/${id}/deployments`, {})).status).toBe(403);
    expect((await call('GET', '/users')).status).toBe(403);
    expect((await call('GET', '/resources/clusters')).status).toBe(200);
    const { body: me } = await call('GET', '/api-keys/me');
    expect(me.capabilities).toMatchObject([{ permission: 'APP:READ', id_resource: null }]);
  });

  test('for one application sees and changes that one only', async () => {
    const local = await startLocal(seed);
    const own = await local.applicationId('site-1');
    const other = await local.applicationId('site-0');
    const call = (method: string, path: string, body?: unknown) =>
      local.call(method, path, body, 'svl_one');
    const { body } = await call('GET', '/applications');
    expect(body.data.map(({ id }: Json) => id)).toEqual([own]);
    expect(
      (await call('POST', `/applications/${own}/env-vars`, { key: 'A', value: '' })).status,
    ).toBe(201);
    expect((await call('GET', `/applications/${other}`)).status).toBe(403);
    expect((await call('POST', '/applications', {})).status).toBe(403);
  });
});

describe('a list', () => {
  test('is paged newest first, with the total', async () => {
    const local = await startLocal({ applications: sites(30) });
    const names = ({ body }: Json) => body.data.map(({ name }: Json) => name);
    const first = await local.call('GET', '/applications');
    expect(first.body).toMatchObject({ total: 30, offset: 0, limit: 25 });
    expect(names(first)[0]).toBe('site-29');
    expect(names(first)).toHaveLength(25);
    const last = await local.call('GET', '/applications?limit=4&offset=28');
    expect(last.body).toMatchObject({ total: 30, offset: 28, limit: 4 });
    expect(names(last)).toEqual(['site-1', 'site-0']);
  });

  test.each([
    'limit=0',
    'limit=101',
    'limit=x',
    'offset=-1',
    'offset=10001',
    'limit=1.5',
    'limit=',
  ])('refuses %s with 400', async (query) => {
    const local = await startLocal();
    expect((await local.call('GET', `/applications?${query}`)).status).toBe(400);
  });
});

describe('a body', () => {
  test('that is closed refuses an unknown member, and says which', async () => {
    const local = await startLocal({ applications: sites(1) });
    const id = await local.applicationId();
    const { status, body } = await local.call('PATCH', `/applications/${id}`, { project_id: null });
    expect(status).toBe(400);
    expect(body.message).toBe("Request doesn't match the schema");
    expect(body.data.message).toContain('project_id');
  });

  test('that is open drops an unknown member', async () => {
    const local = await startLocal({ applications: sites(1) });
    const path = `/applications/${await local.applicationId()}/env-vars`;
    const { status, body } = await local.call('POST', path, { key: 'A', value: 'x', tag: 1 });
    expect(status).toBe(201);
    expect(body).toMatchObject({ key: 'A', value: 'x', is_runtime: true, is_buildtime: true });
    expect(body).not.toHaveProperty('tag');
  });

  test('must be there and be JSON where one is declared', async () => {
    const local = await startLocal({ applications: sites(1) });
    const path = `/applications/${await local.applicationId()}/deployments`;
    expect((await local.call('POST', path)).status).toBe(400);
    expect((await local.call('POST', path, '{"branch":')).status).toBe(400);
  });
});

test('a variable is changed in part, and a key is not given twice unless so switched', async () => {
  const local = await startLocal({ applications: sites(1) });
  const path = `/applications/${await local.applicationId()}/env-vars`;
  const { body: first } = await local.call('POST', path, { key: 'A', value: 'x' });
  const changed = await local.call('PUT', `${path}/${first.id}`, { is_buildtime: false });
  expect(changed.body).toMatchObject({ key: 'A', value: 'x', is_buildtime: false });
  expect((await local.call('POST', path, { key: 'A', value: 'y' })).status).toBe(400);
  await local.control('PATCH', '/switches', { 'duplicate-env-key': 'allow' });
  expect((await local.call('POST', path, { key: 'A', value: 'y' })).status).toBe(201);
  const { body: list } = await local.call('GET', path);
  expect(list.data.map(({ value }: Json) => value)).toEqual(['x', 'y']);
});

describe('a process', () => {
  async function processes() {
    const local = await startLocal({ applications: sites(1) });
    const path = `/applications/${await local.applicationId()}/processes`;
    const [size] = (await local.call('GET', '/resources/process-resource-types')).body;
    const create = (changes: Json) =>
      local.call('POST', path, {
        display_name: 'One',
        type: 'worker',
        resource_type_id: size.id,
        scaling_strategy: { type: 'manual', config: { instanceCount: 1 } },
        ...changes,
      });
    return { local, path, create };
  }

  test.each([
    [{ type: 'web' }, 'web process already'],
    [{ type: 'cron' }, 'schedule'],
    [{ type: 'job' }, 'job_start_policy'],
    [{ resource_type_id: 'S1' }, 'resource_type_id'],
    [{ time_zone: 'Mars/Olympus' }, 'time_zone'],
    [{ readiness_probe: { httpGet: {} } }, 'for web processes only'],
    [{ scaling_strategy: { type: 'manual', config: { instanceCount: 51 } } }, 'scaling_strategy'],
  ])('%j is refused', async (changes, reason) => {
    const { create } = await processes();
    const { status, body } = await create(changes);
    expect(status).toBe(400);
    expect(body.data.message).toContain(reason);
  });

  test('that is the web process has the defaults of the platform and stays', async () => {
    const { local, path } = await processes();
    const { body } = await local.call('GET', path);
    expect(body.data[0]).toMatchObject({
      key: 'web',
      type: 'web',
      port: 8080,
      is_ingress_enabled: true,
      resource_type_name: 'S1',
      scaling_strategy: { type: 'manual', config: { instanceCount: 1 } },
      liveness_probe: null,
    });
    expect((await local.call('DELETE', `${path}/${body.data[0].id}`)).status).toBe(400);
    const probes = { readiness_probe: { httpGet: {}, exec: { command: [] } } };
    expect((await local.call('PATCH', `${path}/${body.data[0].id}`, probes)).status).toBe(400);
    const probe = { liveness_probe: { httpGet: {}, successThreshold: 2 } };
    expect((await local.call('PATCH', `${path}/${body.data[0].id}`, probe)).status).toBe(400);
    const none = { readiness_probe: null };
    expect((await local.call('PATCH', `${path}/${body.data[0].id}`, none)).status).toBe(400);
  });

  test('that was deleted is listed until the next successful deployment', async () => {
    const { local, path, create } = await processes();
    const { body: worker } = await create({ entrypoint: 'sleep 60' });
    expect((await local.call('DELETE', `${path}/${worker.id}`)).status).toBe(200);
    expect((await local.call('GET', path)).body.total).toBe(2);
    const deployment = await local.deploy(await local.applicationId());
    expect(deployment.status).toBe('success');
    expect((await local.call('GET', path)).body.total).toBe(1);
  });
});

test('a cron process runs when triggered, with what is live', async () => {
  const local = await startLocal({
    applications: [
      siteSeed({
        env_vars: { RELEASE: 'r1' },
        processes: [{ type: 'cron', schedule: '0 3 * * *', entrypoint: 'echo "swept $RELEASE"' }],
      }),
    ],
  });
  const id = await local.applicationId();
  const { body } = await local.call('GET', `/applications/${id}/processes`);
  const cron = body.data.find(({ type }: Json) => type === 'cron');
  const path = `/applications/${id}/processes/${cron.id}/trigger`;
  expect((await local.call('POST', path)).status).toBe(404);
  await local.deploy(id);
  expect((await local.call('POST', path)).status).toBe(200);
  await until(async () => {
    const { body: logs } = await local.call('GET', `/applications/${id}/runtime-logs`);
    return logs.some(({ message }: Json) => message === 'swept r1');
  });
});

test('a registry never gives its secret away, and lists leave out the company', async () => {
  const local = await startLocal();
  const given = { name: 'Hub', username: 'someone', secret: 'correct-horse' };
  const { body } = await local.call('POST', '/docker-registries', given);
  expect(body).toMatchObject({ registry: 'dockerHub', username: 'someone' });
  expect(body).toHaveProperty('company_id');
  const { body: list } = await local.call('GET', '/docker-registries');
  expect(list.data[0]).not.toHaveProperty('company_id');
  const { body: journal } = await local.control('GET', '/journal');
  expect(JSON.stringify([body, list, journal])).not.toContain('correct-horse');
  const bad = { ...given, username: '-x' };
  expect((await local.call('POST', '/docker-registries', bad)).status).toBe(400);
});

describe('rate limits', () => {
  test('count a window per tier and start again when it has ended', () => {
    let now = 0;
    const limits = createRateLimits(createClock(1), { 'rate-limits': 'real' }, () => now);
    for (let used = 1; used <= 30; used += 1) {
      expect(limits.count('logs', 'a')).toMatchObject({ remaining: 30 - used, isExceeded: false });
    }
    now = 20_500;
    expect(limits.count('logs', 'a')).toEqual({
      limit: 30,
      remaining: 0,
      resetSeconds: 40,
      isExceeded: true,
    });
    expect(limits.count('read', 'a')).toMatchObject({ limit: 400, isExceeded: false });
    now = 60_000;
    expect(limits.count('logs', 'a')).toMatchObject({ remaining: 29, isExceeded: false });
  });

  test('of deployments and mutations count per service, the others per company', () => {
    const limits = createRateLimits(createClock(1), { 'rate-limits': 'real' }, () => 0);
    for (const tier of ['deployment', 'service-mutation'] as const) {
      for (let used = 0; used < 10; used += 1) limits.count(tier, 'a');
      expect(limits.count(tier, 'a').isExceeded).toBe(true);
      expect(limits.count(tier, 'b').isExceeded).toBe(false);
    }
    for (let used = 0; used < 30; used += 1) limits.count('general-write', String(used));
    expect(limits.count('general-write', 'x').isExceeded).toBe(true);
  });

  test('may run on platform time, or not at all', () => {
    let now = 0;
    const scaled = createRateLimits(createClock(60), { 'rate-limits': 'scaled' }, () => now);
    for (let used = 0; used < 31; used += 1) scaled.count('logs', 'a');
    expect(scaled.count('logs', 'a').isExceeded).toBe(true);
    now = 1_000;
    expect(scaled.count('logs', 'a').isExceeded).toBe(false);
    const off = createRateLimits(createClock(1), { 'rate-limits': 'off' }, () => 0);
    for (let used = 0; used < 99; used += 1) off.count('logs', 'a');
    expect(off.count('logs', 'a').isExceeded).toBe(false);
  });

  test('are told on every answer, and answered 429 beyond', async () => {
    const switches = { 'rate-limits': 'real' };
    const local = await startLocal({ switches, applications: sites(1) });
    const path = `/applications/${await local.applicationId()}/env-vars`;
    const { body } = await local.call('POST', path, { key: 'A', value: 'x' });
    const change = () => local.call('PUT', `${path}/${body.id}`, { value: 'y' });
    for (let remaining = 9; remaining >= 0; remaining -= 1) {
      const { status, headers } = await change();
      expect(status).toBe(200);
      expect(headers.get('x-ratelimit-limit')).toBe('10');
      expect(headers.get('x-ratelimit-remaining')).toBe(String(remaining));
      expect(Number(headers.get('x-ratelimit-reset'))).toBeLessThanOrEqual(60);
    }
    const refused = await change();
    expect(refused.status).toBe(429);
    expect(refused.body.message).toBe('Too many requests');
    expect(refused.headers.get('retry-after')).toBe(null);
    await local.control('PATCH', '/switches', { 'retry-after': 'on' });
    const again = await change();
    expect(again.headers.get('retry-after')).toBe(again.headers.get('x-ratelimit-reset'));
    expect((await local.control('DELETE', '/rate-limits')).status).toBe(204);
    expect((await change()).status).toBe(200);
  });
});

test('switches are read and changed by name, and unknown ones are refused', async () => {
  const local = await startLocal({ switches: { 'image-sticks': false } });
  expect((await local.control('GET', '/switches')).body).toMatchObject({
    'image-sticks': 'false',
    'second-trigger': 'queue',
  });
  const changed = await local.control('PATCH', '/switches', { 'second-trigger': 'skip-older' });
  expect(changed.body['second-trigger']).toBe('skip-older');
  expect((await local.control('PATCH', '/switches', { 'no-such': 'x' })).status).toBe(400);
  expect((await local.control('PATCH', '/switches', { 'env-grammar': 'x' })).status).toBe(400);
});

test('a page in a browser gets nowhere, by a rebound name or by a form', async () => {
  const local = await startLocal();
  const { port } = new URL(local.apiUrl);
  const statusFor = (headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      const path = '/_emulator/faults';
      const sent = request({ host: '127.0.0.1', port, path, method: 'GET', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end();
    });
  expect(await statusFor({ Host: `localhost:${port}` })).toBe(200);
  expect(await statusFor({ Host: `rebound.example:${port}` })).toBe(403);
  expect(await statusFor({ Origin: 'https://elsewhere.example' })).toBe(403);
  expect(await statusFor({ Origin: 'null' })).toBe(403);
});
