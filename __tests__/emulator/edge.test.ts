import { connect } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { isAlive, type Json, siteSeed, startLocal, stopAll, until } from './local-sevalla.ts';

afterEach(stopAll);

async function deployedSite(changes: Parameters<typeof siteSeed>[0] = {}, options = {}) {
  const local = await startLocal({ applications: [siteSeed(changes)] }, options);
  const id = await local.applicationId();
  expect((await local.deploy(id)).status).toBe('success');
  return { local, id };
}

test('the edge says which scheme the visitor used, and keeps what it must not touch', async () => {
  const { local } = await deployedSite();
  for (const scheme of ['http', 'https'] as const) {
    const headers = {
      'X-Forwarded-Proto': 'gopher',
      'X-Forwarded-For': '192.0.2.1',
      'X-Forwarded-Host': 'elsewhere.example',
    };
    const { body } = await local.visit('/headers', { scheme, headers });
    expect(JSON.parse(body)).toMatchObject({
      host: 'site.sevalla.localhost',
      'x-forwarded-proto': scheme,
      'x-forwarded-for': expect.stringMatching(/^192\.0\.2\.1, (::ffff:)?127\.0\.0\.1$/),
      'x-forwarded-host': 'elsewhere.example',
    });
  }
});

test('the certificate is worth nothing without the authority of the emulator', async () => {
  const { local } = await deployedSite();
  const { body: pem } = await local.control('GET', '/ca.pem');
  expect(pem).toBe(local.caPem);
  await expect(local.visit('/health', { scheme: 'https', host: 'other.example' })).rejects.toThrow(
    /altnames/,
  );
});

test('repeated headers and bodies pass through whole', async () => {
  const { local } = await deployedSite();
  const { rawHeaders } = await local.visit('/headers');
  expect(rawHeaders.filter((text) => text === 'a=1' || text === 'b=2')).toEqual(['a=1', 'b=2']);
  const body = 'x'.repeat(3_000_000);
  const echoed = await local.visit('/echo', { method: 'POST', body });
  expect(echoed.body === body).toBe(true);
});

test('an upgraded connection stays open both ways', async () => {
  const { local } = await deployedSite();
  const received = await new Promise<string>((resolve, reject) => {
    const socket = connect(local.edgeHttpPort, '127.0.0.1');
    let text = '';
    socket.write(
      'GET /socket HTTP/1.1\r\nHost: site.sevalla.localhost\r\n' +
        'Connection: Upgrade\r\nUpgrade: echo\r\n\r\nhello',
    );
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      text += chunk;
      if (!text.endsWith('hello')) return;
      socket.destroy();
      resolve(text);
    });
  });
  expect(received).toMatch(/^HTTP\/1\.1 101 /);
});

test('an unknown host is answered 404', async () => {
  const { local } = await deployedSite();
  expect((await local.visit('/', { host: 'nobody.sevalla.localhost' })).status).toBe(404);
  expect((await local.visit('/', { host: '127.0.0.1' })).status).toBe(404);
});

test('visitors take turns at the instances that are Ready', async () => {
  const { local } = await deployedSite({ web: { instances: 2 } });
  const pids = new Set<string>();
  for (let visit = 0; visit < 4; visit += 1) pids.add((await local.visit('/pid')).body);
  expect(pids.size).toBe(2);
});

test('no instances means 503', async () => {
  const { local } = await deployedSite({ web: { instances: 0 } });
  const answer = await local.visit('/health');
  expect(answer.status).toBe(503);
  expect(answer.headers['x-sevalla-status']).toBe('application-crashed');
});

test('an instance that counts as Ready but does not listen is a failed connection', async () => {
  const { local } = await deployedSite({
    web: { entrypoint: 'exec sleep 600', readiness_probe: {} },
  });
  const answer = await local.visit('/health');
  expect(answer.status).toBe(503);
  expect(answer.body).toMatch(/^upstream connect error/);
  expect(answer.headers['x-sevalla-status']).toBeUndefined();
});

test('an application that does not answer is 504 in the end', async () => {
  const { local } = await deployedSite({}, { upstreamLimitMs: 200 });
  const answer = await local.visit('/silent');
  expect(answer.status).toBe(504);
  expect(answer.headers['x-sevalla-status']).toBe('application-timeout');
  expect((await local.visit('/health')).status).toBe(200);
});

test('an answer may take longer than the limit as long as it goes on, at any speed', async () => {
  const { local } = await deployedSite({}, { upstreamLimitMs: 1_500 });
  const { status, body } = await local.visit('/drops?count=6&pauseMs=300');
  expect({ status, body }).toEqual({ status: 200, body: 'drop'.repeat(6) });
  await expect(local.visit('/drops?count=2&pauseMs=60000')).rejects.toThrow('aborted');
});

test('an application sees the sidecar of the platform as its peer', async () => {
  const { local } = await deployedSite();
  const peer = local.hasPodAddresses ? '127.0.0.6' : '127.0.0.1';
  expect((await local.visit('/peer')).body).toBe(peer);
});

test('a suspended application is stopped and comes back when activated', async () => {
  const { local, id } = await deployedSite();
  const { body: before } = await local.visit('/pid');
  expect((await local.call('POST', `/applications/${id}/suspend`)).status).toBe(200);
  expect((await local.visit('/health')).status).toBe(503);
  await until(async () => !isAlive(Number(before)));
  const { body: state } = await local.control('GET', '/state');
  expect(state.applications[0].instances).toEqual([]);
  expect((await local.call('GET', `/applications/${id}`)).body.is_suspended).toBe(true);
  expect((await local.call('POST', `/applications/${id}/deployments`, {})).status).toBe(400);
  await local.call('POST', `/applications/${id}/activate`);
  await until(async () => (await local.visit('/health')).status === 200);
});

test('a deleted application is deleting first and then gone, with its instances', async () => {
  const { local, id } = await deployedSite();
  const { body: pid } = await local.visit('/pid');
  const { body: next } = await local.call('POST', `/applications/${id}/deployments`, {});
  expect((await local.call('DELETE', `/applications/${id}`)).status).toBe(400);
  await local.finished(id, next.id);
  expect((await local.call('DELETE', `/applications/${id}`)).status).toBe(200);
  expect((await local.call('GET', `/applications/${id}`)).body.status).toBe('deleting');
  await until(async () => (await local.call('GET', `/applications/${id}`)).status === 404);
  expect(isAlive(Number(pid))).toBe(false);
  expect((await local.visit('/health')).status).toBe(404);
});

test('visits are in the access log and what the site prints is in the runtime log', async () => {
  const { local, id } = await deployedSite();
  await local.visit('/missing');
  const entry = await until(async () => {
    const { body } = await local.call('GET', `/applications/${id}/access-logs`);
    return body[0] ?? null;
  });
  expect(entry).toMatchObject({
    service: 'APP_ACCESS',
    message: 'GET /missing 404',
    attributes: { method: 'GET', path: '/missing', status: 404 },
  });
  const { body: runtime } = await local.call('GET', `/applications/${id}/runtime-logs`);
  const line = runtime.find(({ message }: Json) => message.startsWith('GET /missing'));
  expect(line).toMatchObject({ service: 'APP_RUNTIME', severity: 'INFO' });
});
