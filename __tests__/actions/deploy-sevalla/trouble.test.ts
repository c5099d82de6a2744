import { afterEach, describe, expect, test } from '@jest/globals';
import { siteSeed, startLocal, stopAll } from '../../emulator/local-sevalla.ts';
import { runAction } from '../../support/run-bundle.ts';
import { errorOf, NEVER_READY, stage } from './stage.ts';

afterEach(stopAll);

describe('what the API refuses is final at once', () => {
  test('an unknown key', async () => {
    const { deploy, calls } = await stage();
    const run = await deploy({ 'sevalla-token': 'svl_wrong_key' });
    expect(run.exitCode).toBe(1);
    expect(errorOf(run)).toBe(
      'GET /api-keys/validate answered 401: Unauthorized: contact support with this code ' +
        '[err-<id>]. The API key is wrong, expired or switched off. Make a new one in the Sevalla ' +
        'dashboard under API keys. (request <id>)',
    );
    expect(await calls('validateApiKeyV3')).toHaveLength(1);
    expect(await calls('getApplicationV3')).toHaveLength(0);
  });

  test('an application of nobody', async () => {
    const { deploy, calls } = await stage();
    const run = await deploy({ 'app-id': '00000000-0000-4000-8000-000000000000' });
    expect(run.exitCode).toBe(1);
    expect(errorOf(run)).toMatch(/^GET \/applications\/<id> answered 404: Not found.* mistyped/);
    expect(await calls('getApplicationV3')).toHaveLength(1);
  });

  test('a key that may read but not deploy', async () => {
    const local = await startLocal({
      applications: [siteSeed()],
      keys: [{ name: 'reader', token: 'svl_reader', permissions: ['APP:READ'] }],
    });
    const run = await runAction('deploy-sevalla', {
      inputs: {
        'sevalla-token': 'svl_reader',
        'app-id': await local.applicationId(),
        'api-url': local.apiUrl,
      },
    });
    expect(run.exitCode).toBe(1);
    expect(errorOf(run)).toMatch(
      /^POST \/applications\/<id>\/deployments answered 403: .* it needs APP:UPDATE or APP:CREATE/,
    );
    const calls = await local.control('GET', '/journal?operationId=triggerDeploymentV3');
    expect(calls.body).toHaveLength(1);
  });

  test.each([
    401, 403, 404,
  ])('a look at the deployment, with %d: it is left alone', async (status) => {
    const { deploy, fault, calls } = await stage(NEVER_READY);
    await fault('getDeploymentV3', { status }, 1, 2);
    const run = await deploy();
    expect(run.exitCode).toBe(1);
    expect(errorOf(run)).toMatch(
      new RegExp(`^How the deployment <id> goes on cannot be seen any more.* answered ${status}:`),
    );
    expect(run.outputs).toMatchObject({ 'deployment-id': expect.any(String) });
    expect(await calls('getDeploymentV3')).toHaveLength(3);
    expect(await calls('cancelDeploymentV3')).toEqual([]);
  });
});

describe('trouble on the way', () => {
  const troubles: [string, unknown][] = [
    ['503', { status: 503 }],
    ['the page of a gateway', 'html'],
    ['a closed connection', 'reset-before'],
    ['half an answer', 'truncate'],
    ['429', { status: 429, headers: { 'x-ratelimit-reset': '1' } }],
  ];
  test.each(troubles)('while waiting is waited out: %s', async (_, effect) => {
    const { deploy, fault } = await stage();
    await fault('getDeploymentV3', effect);
    expect(await deploy()).toMatchObject({ exitCode: 0, outputs: { status: 'success' } });
  });

  test('with the log never changes the verdict', async () => {
    const { deploy, fault } = await stage();
    await fault('getApplicationDeploymentLogsV3', { status: 403 }, 100);
    const run = await deploy();
    expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'success' } });
    expect(run.stdout.match(/The log cannot be read/g)).toHaveLength(1);
  });

  test('with domains and processes stops nothing', async () => {
    const { deploy, fault } = await stage();
    await fault('listApplicationDomainsV3', { status: 403 });
    await fault('listProcessesV3', { status: 403 });
    const run = await deploy();
    expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'success' } });
    expect(run.outputs).not.toHaveProperty('url');
  });

  test('that loses the answer to the trigger never deploys twice', async () => {
    const { deploy, fault, deployments } = await stage();
    await fault('triggerDeploymentV3', 'reset-after');
    const run = await deploy({ branch: 'main' });
    const made = await deployments();
    expect(made).toHaveLength(1);
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { status: 'success', 'deployment-id': made[0]?.id },
    });
  });

  test('that loses the trigger itself does not repeat it and says that nobody knows', async () => {
    const { deploy, fault, deployments, calls } = await stage();
    await fault('triggerDeploymentV3', 'reset-before');
    const run = await deploy();
    expect(run.exitCode).toBe(1);
    expect(errorOf(run)).toMatch(/^Nobody knows whether a deployment was started: POST .* got no/);
    expect(await deployments()).toEqual([]);
    expect(await calls('triggerDeploymentV3')).toHaveLength(1);
  });
});
