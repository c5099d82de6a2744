import { afterEach, expect, test } from '@jest/globals';
import { createSevalla } from '../../src/sevalla/client.ts';
import { site, siteSeed, startLocal, stopAll, until } from '../emulator/local-sevalla.ts';
import { recordingTools } from '../support/tools.ts';

afterEach(stopAll);

async function connect({ variables = 2 } = {}) {
  const env_vars = Object.fromEntries(
    Array.from({ length: variables }, (_, index) => [`KEY_${index}`, 'x']),
  );
  const local = await startLocal({
    applications: [siteSeed({ env_vars })],
    global_env_vars: { REGION: 'fra' },
  });
  const tools = recordingTools();
  const sevalla = createSevalla({ token: local.token, apiUrl: local.apiUrl, tools });
  return { local, tools, sevalla, appId: await local.applicationId() };
}

test('every answer of the local Sevalla can be read', async () => {
  const { local, sevalla, appId } = await connect();
  const { id } = await local.deploy(appId);
  expect(await sevalla.validateKey()).toMatchObject({ status: 'active' });
  expect(await sevalla.currentKey()).toBeDefined();
  expect(await sevalla.listApplications()).toMatchObject([{ id: appId, name: 'site' }]);
  expect(await sevalla.getApplication(appId)).toMatchObject({ source: 'privateGit' });
  expect(await sevalla.listDomains(appId)).toMatchObject([{ name: 'site.sevalla.localhost' }]);
  expect(await sevalla.listProcesses(appId)).toMatchObject([{ type: 'web', port: 8080 }]);
  expect(await sevalla.listEnvVars(appId)).toMatchObject([{ key: 'KEY_0' }, { key: 'KEY_1' }]);
  expect(await sevalla.listGlobalEnvVars()).toMatchObject([{ key: 'REGION', value: 'fra' }]);
  expect(await sevalla.listDeployments(appId)).toMatchObject([{ id, status: 'success' }]);
  expect(await sevalla.getDeployment(appId, id)).toMatchObject({ branch: 'main' });
  expect((await sevalla.deploymentLogs(appId, id)).length).toBeGreaterThan(3);
  expect((await sevalla.runtimeLogs(appId, { limit: 1 })).length).toBe(1);
  const [web] = await sevalla.listProcesses(appId);
  const now = Date.now();
  const at = (ms: number): string => new Date(now + ms).toISOString();
  const span = { from: at(-60_000), to: at(60_000) };
  const memory = () => sevalla.processMetric(appId, web!.id, 'memory-limit', span, 300);
  const [limit] = await until(async () => {
    const points = await memory();
    return points.length > 0 && points;
  });
  expect(limit).toMatchObject({ value: 1_073_741_824 });
  expect(await sevalla.exitCodes(appId, web!.id, span)).toEqual([]);
  expect((await sevalla.listProcessResourceTypes()).length).toBeGreaterThan(3);
  expect(await sevalla.rollback(appId)).toMatchObject({ trigger: 'ROLLBACK_DEPLOYMENT' });
});

test('every answer about static sites and pipelines can be read', async () => {
  const names = ['Staging', 'Production'];
  const local = await startLocal({
    applications: names.map((display_name) => siteSeed({ display_name })),
    static_sites: [{ display_name: 'Pages', repo_url: site, env_vars: { TEXT: 'one' } }],
    pipelines: [
      {
        display_name: 'Line',
        stages: names.map((name) => ({ display_name: name, applications: [name] })),
      },
    ],
  });
  const tools = recordingTools();
  const sevalla = createSevalla({ token: local.token, apiUrl: local.apiUrl, tools });
  const [{ id = '' } = {}] = await sevalla.listStaticSites();
  expect(await sevalla.getStaticSite(id)).toMatchObject({ display_name: 'Pages' });
  expect(await sevalla.listStaticSiteEnvVars(id)).toMatchObject([{ key: 'TEXT' }]);
  const run = await sevalla.triggerStaticSiteDeployment(id, {});
  expect(run).toMatchObject({ status: 'waiting', build_error: null });
  await local.siteFinished(id, run.id);
  expect(await sevalla.getStaticSiteDeployment(id, run.id)).toMatchObject({ status: 'success' });
  expect(await sevalla.listStaticSiteDeployments(id)).toMatchObject([{ id: run.id }]);
  expect((await sevalla.staticSiteDeploymentLogs(id, run.id, { limit: 1 })).length).toBe(1);
  const second = await sevalla.triggerStaticSiteDeployment(id, {});
  expect(await sevalla.cancelStaticSiteDeployment(id, second.id)).toHaveProperty('message');

  const [source = '', target = ''] = await Promise.all(
    names.map((name) => local.applicationId(name.toLowerCase())),
  );
  await local.deploy(source);
  const [pipeline] = await sevalla.listPipelines();
  expect(pipeline).toMatchObject({ display_name: 'Line' });
  expect(await sevalla.promote(pipeline!.id, source, [target])).toEqual([
    { target_app_id: target, deployment_id: expect.any(String) },
  ]);
});

test('a list that is longer than a page is read to its end', async () => {
  const { sevalla, appId, local } = await connect({ variables: 230 });
  expect(await sevalla.listEnvVars(appId)).toHaveLength(230);
  const { body } = await local.control('GET', '/journal?operationId=listEnvironmentVariablesV3');
  expect(body).toHaveLength(3);
});

test('a rate limit that is used up is waited for, and never overrun', async () => {
  const { sevalla, appId, tools, local } = await connect();
  for (let call = 0; call < 31; call += 1) await sevalla.runtimeLogs(appId).catch(() => []);
  const { body } = await local.control('GET', '/journal?operationId=getApplicationRuntimeLogsV3');
  const statuses: number[] = body.map(({ status }: { status: number }) => status);
  expect(statuses.slice(0, 30).every((status) => status === 200)).toBe(true);
  // The clock of these tools is not that of the emulator, so the wait was for nothing there.
  expect(tools.slept[0]).toBeGreaterThan(1000);
  expect(tools.slept[0]).toBeLessThanOrEqual(60_000);
  expect(tools.lines[0]).toMatch(/^GET .*runtime-logs: the rate limit is used up, waiting \d/);
});
