import { afterEach, expect, test } from '@jest/globals';
import { findOwn, type Mark } from '../../../src/actions/deploy-sevalla/find.ts';
import { deploymentsOf } from '../../../src/actions/deploy-sevalla/service.ts';
import { createSevalla } from '../../../src/sevalla/client.ts';
import type { Deployment } from '../../../src/sevalla/schemas.ts';
import { type ScriptedServer, startServer } from '../../support/scripted-server.ts';
import { recordingTools } from '../../support/tools.ts';

let server: ScriptedServer;
afterEach(() => server?.close());

function run(id: string, more: Partial<Deployment> = {}): Deployment {
  const created_at = '2026-11-01T00:00:00Z';
  return { id, status: 'waiting', trigger: 'MANUAL_DEPLOY', branch: 'main', created_at, ...more };
}

/** Newest first, as the API lists them. */
async function find(deployments: Deployment[], mark: Partial<Mark> = {}) {
  server = await startServer({ body: { data: deployments, total: deployments.length } });
  const sevalla = createSevalla({ token: 'x', apiUrl: server.url, tools: recordingTools() });
  const own = await findOwn(deploymentsOf({ kind: 'application', id: 'app-1' }, sevalla), {
    previousId: 'old',
    ...mark,
  });
  return own?.id;
}

test('the one that is newer than the newest before is ours', async () => {
  expect(await find([run('new'), run('old'), run('older')])).toBe('new');
});

test('the first deployment of an application is ours', async () => {
  expect(await find([run('new')], { previousId: undefined })).toBe('new');
});

test('none is ours when none is newer', async () => {
  expect(await find([run('old'), run('older')])).toBeUndefined();
});

test('a push, a rollback, another branch and another image are not ours', async () => {
  const others = [
    run('push', { trigger: 'AUTO_DEPLOY_ON_PUSH' }),
    run('back', { trigger: 'ROLLBACK_DEPLOYMENT' }),
    run('branch', { branch: 'develop' }),
    run('new'),
    run('old'),
  ];
  expect(await find(others, { branch: 'main' })).toBe('new');
  await server.close();
  const images = [
    run('image', { docker_image_url: 'shop:2', branch: null }),
    run('new', { docker_image_url: 'shop:1', branch: null }),
    run('old'),
  ];
  expect(await find(images, { image: 'shop:1' })).toBe('new');
  await server.close();
  const [digest, other] = ['a', 'b'].map((digit) => `@sha256:${digit.repeat(64)}`);
  const pinned = [
    run('image', { docker_image_url: `shop${other}`, branch: null }),
    run('new', { docker_image_url: `docker.io/library/shop:1${digest}`, branch: null }),
    ...images.slice(2),
  ];
  expect(await find(pinned, { image: `shop${digest}` })).toBe('new');
});

test('nothing is taken where two could be ours', async () => {
  expect(await find([run('a'), run('b'), run('old')])).toBeUndefined();
});
