import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createPodNetwork } from '../../src/emulator/hosting/pod-network.ts';
import { type Json, siteSeed, startLocal, stopAll, until } from './local-sevalla.ts';

const { hasAliases } = await createPodNetwork();

afterEach(stopAll);

const deadlineLine =
  'Error: release site-web failed, and has been uninstalled due to atomic being set: ' +
  'context deadline exceeded';

/** The deadline of a rollout, 17 minutes, is long enough here for a process to start and answer. */
const speedOfFailures = 400;
const speedOfSuccesses = 100;

async function deploySite(changes: Parameters<typeof siteSeed>[0], speed = speedOfFailures) {
  const local = await startLocal({ applications: [siteSeed(changes)] }, { speed });
  const id = await local.applicationId();
  const deployment = await local.deploy(id);
  const messages = await local.messages(id, deployment.id);
  return { local, id, deployment, messages };
}

const readiness = (httpGet: Json, more: Json = {}) => ({
  web: { readiness_probe: { httpGet, ...more } },
});

describe('a readiness probe', () => {
  test('that is answered 400 for the Host of the pod never gets Ready: 503, Crashed', async () => {
    const { local, id, deployment, messages } = await deploySite({
      env_vars: { ALLOWED_HOST: 'site.sevalla.localhost' },
    });
    expect(deployment.status).toBe('failed');
    expect(messages).toContain('Readiness probe failed: HTTP probe failed with statuscode: 400');
    expect(messages).toContain(deadlineLine);
    const asked = messages.find((message) => message.startsWith('GET /health'));
    expect(asked).toMatch(/^GET \/health 10\.96\.\d+\.\d+:\d+$/);
    const answer = await local.visit('/health');
    expect(answer.status).toBe(503);
    expect(answer.headers['x-sevalla-status']).toBe('application-crashed');
    expect(answer.body).toContain('<!doctype html>');
    expect((await local.call('GET', `/applications/${id}`)).body.status).toBe('deploymentFailed');
  });

  test('passes once the probe itself sends the Host that the site wants', async () => {
    const httpHeaders = [{ name: 'Host', value: 'site.sevalla.localhost' }];
    const { local, deployment } = await deploySite(
      {
        env_vars: { ALLOWED_HOST: 'site.sevalla.localhost' },
        ...readiness({ path: '/health', httpHeaders }),
      },
      speedOfSuccesses,
    );
    expect(deployment.status).toBe('success');
    expect((await local.visit('/health')).status).toBe(200);
    expect(
      (await local.visit('/health', { headers: { Host: 'site.sevalla.localhost:80' } })).status,
    ).toBe(200);
  });

  test('asks as the kubelet does', async () => {
    const { deployment, messages } = await deploySite(
      {
        web: {
          entrypoint: `exec node -e '${[
            'require("http").createServer((request, response) => {',
            'console.log(JSON.stringify({ ...request.headers, peer: request.socket.remoteAddress }));',
            'response.end();',
            '}).listen(process.env.PORT)',
          ].join(' ')}'`,
          readiness_probe: { httpGet: {} },
        },
      },
      speedOfSuccesses,
    );
    expect(deployment.status).toBe('success');
    const headers = JSON.parse(messages.find((message) => message.startsWith('{')) ?? '{}');
    expect(headers).toEqual({
      host: expect.stringMatching(/^10\.96\.\d+\.\d+:\d+$/),
      'user-agent': 'kube-probe/1.32',
      accept: '*/*',
      connection: 'close',
      // Istio's sidecar, as on the platform.
      peer: `::ffff:${hasAliases ? '127.0.0.6' : '127.0.0.1'}`,
    });
  });

  test.each([
    ['a redirect to a page that is well', '/to-health', 'success', null],
    [
      'a redirect to another host, with a warning',
      '/to-elsewhere',
      'success',
      /^Readiness probe warning: Probe terminated redirects, Response body: gone$/,
    ],
    [
      'endless redirects: fails',
      '/in-circles',
      'failed',
      /^Readiness probe failed: Get "\/in-circles": stopped after 10 redirects$/,
    ],
    [
      'a redirect to https on the same port: fails',
      '/to-https',
      'failed',
      /http: server gave HTTP response to HTTPS client$/,
    ],
    ['a redirect to a missing page: fails', '/to-missing', 'failed', /statuscode: 404$/],
    [
      'no answer in time: fails',
      '/silent',
      'failed',
      /context deadline exceeded \(Client\.Timeout exceeded while awaiting headers\)$/,
    ],
  ])('and %s', async (_, path, status, line) => {
    const isFailure = status === 'failed';
    const { deployment, messages } = await deploySite(
      readiness({ path }),
      isFailure ? speedOfFailures : speedOfSuccesses,
    );
    expect(deployment.status).toBe(status);
    if (line !== null) expect(messages).toContainEqual(expect.stringMatching(line));
    const warned = messages.some((message) => message.startsWith('Readiness probe warning'));
    expect(warned).toBe(path === '/to-elsewhere');
  });

  test('on another port than the one of the site is refused', async () => {
    const { deployment, messages } = await deploySite(readiness({ path: '/health', port: 9 }));
    expect(deployment.status).toBe('failed');
    const refused =
      /^Readiness probe failed: Get "http:\/\/(10\.96\.\d+\.\d+):9\/health": dial tcp \1:9: connect: connection refused$/;
    expect(messages).toContainEqual(expect.stringMatching(refused));
  });

  test('on the configured web port means the port in PORT', async () => {
    const { deployment } = await deploySite(
      readiness({ path: '/health', port: 8080 }),
      speedOfSuccesses,
    );
    expect(deployment.status).toBe('success');
  });

  test('may open a socket or run a command instead', async () => {
    const socket = { tcpSocket: { port: 8080 } };
    expect(
      (await deploySite({ web: { readiness_probe: socket } }, speedOfSuccesses)).deployment.status,
    ).toBe('success');
    const command = { exec: { command: ['sh', '-c', 'echo "not yet: $RELEASE"; exit 1'] } };
    const { deployment, messages } = await deploySite({
      env_vars: { RELEASE: 'r1' },
      web: { readiness_probe: command },
    });
    expect(deployment.status).toBe('failed');
    expect(messages).toContain('Readiness probe failed: not yet: r1');
  });

  test('that fails later takes the instance out of traffic without restarting it', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'health-')), 'well');
    writeFileSync(file, '');
    const { local } = await deploySite({ env_vars: { HEALTH_FILE: file } }, speedOfSuccesses);
    const { body: pid } = await local.visit('/pid');
    rmSync(file);
    await until(async () => (await local.visit('/pid')).status === 503);
    writeFileSync(file, '');
    const after = await until(async () => {
      const answer = await local.visit('/pid');
      return answer.status === 200 && answer;
    });
    expect(after.body).toBe(pid);
  });
});

describe('an instance', () => {
  // Where a machine has no loopback aliases there is nothing to tell the two addresses apart by.
  const testWithAliases = hasAliases ? test : test.skip;

  testWithAliases('that listens on 127.0.0.1 only is reachable by nobody', async () => {
    const { local, deployment, messages } = await deploySite({ env_vars: { BIND: '127.0.0.1' } });
    expect(deployment.status).toBe('failed');
    expect(messages).toContainEqual(expect.stringMatching(/^listening on 127\.0\.0\.1/));
    expect(messages).toContainEqual(expect.stringMatching(/connect: connection refused$/));
    expect((await local.visit('/health')).status).toBe(503);
  });

  test('that ends at once is started again with back-off and fails the rollout', async () => {
    const { deployment, messages } = await deploySite({ env_vars: { CRASH: 'yes' } });
    expect(deployment.status).toBe('failed');
    const exits = messages.filter((message) => / exited with code 3$/.test(message));
    expect(exits.length).toBeGreaterThan(1);
    expect(messages).toContain('no way to start');
    expect(messages).toContainEqual(
      expect.stringMatching(/^Back-off restarting failed container web in pod site-web-/),
    );
    expect(messages.slice(-2)).toEqual([deadlineLine, 'Deployment failed']);
  });

  test('that crash-loops without a probe does not count as rolled out either', async () => {
    const { deployment } = await deploySite({
      env_vars: { CRASH: 'yes' },
      processes: [],
      web: { readiness_probe: {} },
    });
    expect(deployment.status).toBe('failed');
  });

  test('that dies later is replaced', async () => {
    const { local } = await deploySite({}, speedOfSuccesses);
    const { body: before } = await local.visit('/pid');
    expect((await local.visit('/exit')).status).toBe(503);
    const after = await until(async () => {
      const answer = await local.visit('/pid');
      return answer.status === 200 && answer;
    });
    expect(after.body).not.toBe(before);
    const { body: state } = await local.control('GET', '/state');
    expect(state.applications[0].instances[0]).toMatchObject({ restarts: 1, is_ready: true });
  });

  test('whose liveness probe fails is restarted', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'health-')), 'well');
    writeFileSync(file, '');
    const { local, id } = await deploySite(
      {
        env_vars: { HEALTH_FILE: file },
        web: {
          readiness_probe: { tcpSocket: { port: 8080 } },
          liveness_probe: { httpGet: { path: '/health' }, periodSeconds: 1 },
        },
      },
      20,
    );
    const { body: before } = await local.visit('/pid');
    const runtime = async () => {
      const { body } = await local.call('GET', `/applications/${id}/runtime-logs`);
      return body.map((entry: Json) => entry.message);
    };
    await until(async () => {
      const isPassing = (await runtime()).filter((line: string) => line.startsWith('GET /health'));
      return isPassing.length > 0;
    });
    rmSync(file);
    await until(async () =>
      (await runtime()).includes('Container web failed liveness probe, will be restarted'),
    );
    writeFileSync(file, '');
    await until(async () => {
      const answer = await local.visit('/pid');
      return answer.status === 200 && answer.body !== before;
    });
    expect(await runtime()).toContain(
      'Liveness probe failed: HTTP probe failed with statuscode: 503',
    );
  });
});

describe('a rollout that does not get Ready', () => {
  test('leaves the old instances serving', async () => {
    const local = await startLocal(
      { applications: [siteSeed({ env_vars: { RELEASE: 'old' } })] },
      { speed: speedOfFailures },
    );
    const id = await local.applicationId();
    expect((await local.deploy(id)).status).toBe('success');
    const { body: before } = await local.visit('/pid');
    await local.call('POST', `/applications/${id}/env-vars`, { key: 'CRASH', value: 'yes' });
    expect((await local.deploy(id)).status).toBe('failed');
    expect(await local.visit('/pid')).toMatchObject({ status: 200, body: before });
  });
});

test('a site without probes counts as rolled out before it answers anything', async () => {
  const { deployment } = await deploySite(
    { web: { entrypoint: 'sleep 600', readiness_probe: {} } },
    200,
  );
  expect(deployment.status).toBe('success');
});

test('a process whose start command nobody knows fails the rollout at once', async () => {
  const local = await startLocal({ applications: [siteSeed({ web: { entrypoint: '' } })] });
  const id = await local.applicationId();
  const { id: deploymentId, status } = await local.deploy(id);
  expect(status).toBe('failed');
  expect(await local.messages(id, deploymentId)).toContain(
    'No start command could be found for process Web process',
  );
});
