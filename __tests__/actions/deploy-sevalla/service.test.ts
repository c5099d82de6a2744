import { afterEach, expect, test } from '@jest/globals';
import { deploymentsOf, type Service } from '../../../src/actions/deploy-sevalla/service.ts';
import { createSevalla } from '../../../src/sevalla/client.ts';
import { type Reply, type ScriptedServer, startServer } from '../../support/scripted-server.ts';
import { recordingTools } from '../../support/tools.ts';

let server: ScriptedServer;
afterEach(() => server?.close());

async function ask(service: Service, ...replies: Reply[]) {
  server = await startServer(...replies);
  const tools = recordingTools();
  const policy = { deadlineMs: 0 };
  const sevalla = createSevalla({ token: 'svl_x', apiUrl: server.url, tools, policy });
  return deploymentsOf(service, sevalla);
}

const SITE: Service = { kind: 'static-site', id: 'site-1', branch: 'main' };
const run = (id: string, more: object = {}) => ({
  id,
  status: 'success',
  branch: 'main',
  created_at: '2026-11-01T00:00:00Z',
  ...more,
});
const list = (...data: object[]): Reply => ({ body: { data, total: data.length } });

test('both kinds are asked the same questions', async () => {
  for (const [service, path] of [
    [{ kind: 'application', id: 'app-1' }, '/applications/app-1/deployments'],
    [SITE, '/static-sites/site-1/deployments'],
  ] as const) {
    const deployments = await ask(
      service,
      list(run('r1')),
      { body: run('r1') },
      { body: [] },
      { body: {} },
    );
    await deployments.list({ most: 1 });
    await deployments.get('r1');
    await deployments.logs('r1');
    await deployments.cancel('r1');
    expect(server.received.map(({ method, url }) => `${method} ${url.split('?')[0]}`)).toEqual([
      `GET ${path}`,
      `GET ${path}/r1`,
      `GET ${path}/r1/logs`,
      `POST ${path}/r1/cancel`,
    ]);
    expect(deployments.pathOf('r1')).toBe(`${path}/r1`);
    await server.close();
  }
});

test('previews of other branches are not of this site', async () => {
  const deployments = await ask(
    SITE,
    list(
      run('preview', { branch: 'feature', is_preview: true }),
      run('own', { is_preview: true }),
      run('live', { branch: 'live', is_preview: false }),
    ),
  );
  expect((await deployments.list({ most: 20 })).map(({ id }) => id)).toEqual(['own', 'live']);
});

test('the reason of a failed build is fetched from the list, where it alone is', async () => {
  const failed = run('r1', { status: 'failed' });
  const listed = list(run('r2'), { ...failed, build_error: 'exit code 3' });
  const deployments = await ask(SITE, { body: failed }, listed);
  expect(await deployments.get('r1')).toMatchObject({ build_error: 'exit code 3' });
});

test('a build that failed has failed, even where its reason cannot be fetched', async () => {
  const failed = run('r1', { status: 'failed' });
  const deployments = await ask(SITE, { body: failed }, { status: 403, body: { message: 'No' } });
  expect(await deployments.get('r1')).toMatchObject({ status: 'failed' });
});
