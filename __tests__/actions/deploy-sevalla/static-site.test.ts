import { afterEach, describe, expect, test } from '@jest/globals';
import { stopAll, until } from '../../emulator/local-sevalla.ts';
import { runAction, runPost } from '../../support/run-bundle.ts';
import { removeRepositories } from './git-stage.ts';
import { errorOf, plain } from './stage.ts';
import { ENDLESS, page, pages, SLOW, showsCommit, statuses, trigger } from './static-stage.ts';

afterEach(async () => {
  await stopAll();
  removeRepositories();
});

describe('a static site', () => {
  test('is built, published, and told of as an application is', async () => {
    const here = await pages();
    const run = await here.deployAt(here.first);
    expect(run.exitCode).toBe(0);
    const [{ id } = { id: '' }] = await here.deployments();
    expect(run.outputs).toMatchObject({
      'deployment-id': id,
      status: 'success',
      url: 'https://pages.sevalla.localhost',
      'app-name': 'Pages',
      branch: 'main',
      'commit-sha': here.first,
      adopted: 'false',
    });
    expect(run.outputs).not.toHaveProperty('deployment-ids');
    expect(await page(here.local)).toBe('Begin');
    expect(await here.calls('deployStaticSiteV3')).toMatchObject([{ body: {}, status: 201 }]);
    expect(run.stdout).toMatch(/^::group::Log of the deployment \(/m);
    expect(run.stdout).toMatch(/^ {2}│ Deployment finished successfully$/m);
    expect(run.summary).toContain('## ✅ Deployment: Pages succeeded after');
    expect(run.summary).toContain(`| commit | \`${here.first.slice(0, 7)}\` Begin |`);
  });

  test('is not waited for where that is not wanted', async () => {
    const here = await pages({ build_command: ENDLESS });
    const run = await here.deployAt(here.first, { 'wait-for-finish': 'false' });
    const [{ id } = { id: '' }] = await here.deployments();
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'deployment-id': id } });
    const post = await runPost('deploy-sevalla', run, { inputs: here.inputs() });
    expect(post.exitCode).toBe(0);
    expect(await here.calls('cancelStaticSiteDeploymentV3')).toEqual([]);
  });

  // SV1: the verdict of a static site whose status nobody knows is open.
  test('that was cancelled by somebody else fails', async () => {
    const here = await pages({ build_command: ENDLESS });
    const running = here.run(here.first);
    await running.printed('In progress');
    const [{ id } = { id: '' }] = await here.deployments();
    await here.local.call('POST', `/static-sites/${here.siteId}/deployments/${id}/cancel`);
    const run = await running.done;
    expect(run).toMatchObject({ exitCode: 1, outputs: { status: 'cancelled' } });
    expect(errorOf(run)).toMatch(/was cancelled at Sevalla, not by this run\.$/);
  });
});

describe('the right commit of a static site', () => {
  test('is not live by another branch, which may have an address of its own', async () => {
    const here = await pages();
    await here.deployAt(here.first);
    here.git('branch', 'next');
    const run = await here.deployAt(here.first, { branch: 'next', commit: here.first });
    expect(run).toMatchObject({ exitCode: 0, outputs: { adopted: 'false', branch: 'next' } });
  });

  test('of the push is waited for where Sevalla deploys it by itself', async () => {
    const here = await pages({ build_command: SLOW });
    await here.local.call('PATCH', `/static-sites/${here.siteId}`, { auto_deploy: true });
    const running = here.run(here.first, { 'poll-interval': '700ms' });
    await running.printed('Automatic deployment is on: looking for');
    const id = await trigger(here);
    expect(await running.done).toMatchObject({
      exitCode: 0,
      outputs: { 'deployment-id': id, adopted: 'true' },
    });
    expect(await statuses(here)).toEqual(['success']);
  });
});

describe('a job that deploys a static site and is cancelled', () => {
  test('cancels the deployment, once', async () => {
    const here = await pages({ build_command: ENDLESS });
    const running = here.run(here.first);
    await running.printed('In progress');
    running.kill('SIGTERM');
    const run = await running.done;
    expect(run.exitCode).toBe(1);
    expect(errorOf(run)).toBe('Stopped by SIGTERM: the deployment <id> is being cancelled.');
    expect(await here.calls('cancelStaticSiteDeploymentV3')).toMatchObject([{ status: 200 }]);
    const post = await runPost('deploy-sevalla', run, { inputs: here.inputs() });
    expect(plain(post.stdout)).toContain('The deployment <id> has ended (cancelled).');
    expect(await here.calls('cancelStaticSiteDeploymentV3')).toHaveLength(1);
    expect(await statuses(here)).toEqual(['cancelled']);
  });

  test('and killed is cleaned up by the post step', async () => {
    const here = await pages({ build_command: ENDLESS });
    const running = here.run(here.first);
    await running.printed('In progress');
    running.kill('SIGKILL');
    const run = await running.done;
    expect(await here.calls('cancelStaticSiteDeploymentV3')).toEqual([]);
    await runPost('deploy-sevalla', run, { inputs: here.inputs() });
    expect(await here.calls('cancelStaticSiteDeploymentV3')).toHaveLength(1);
    expect(await statuses(here)).toEqual(['cancelled']);
  });

  test('while its trigger was under way finds it in the post step', async () => {
    const here = await pages({ build_command: ENDLESS });
    await here.fault('deployStaticSiteV3', { slow: 2000 });
    const running = here.run(here.first);
    await until(async () => (await here.calls('deployStaticSiteV3')).length === 1);
    running.kill('SIGKILL');
    const run = await running.done;
    await until(async () => (await here.deployments()).length === 1);
    await runPost('deploy-sevalla', run, { inputs: here.inputs() });
    expect(await statuses(here)).toEqual(['cancelled']);
  });

  test('leaves a deployment alone that it follows', async () => {
    const here = await pages({ build_command: ENDLESS });
    await showsCommit(here, await trigger(here));
    const running = here.run(here.first);
    await running.printed('instead of making a second');
    running.kill('SIGTERM');
    expect(errorOf(await running.done)).toMatch(/another run has started, is left alone\.$/);
    expect(await here.calls('cancelStaticSiteDeploymentV3')).toEqual([]);
  });
});

test('what makes no sense for a static site is refused at once', async () => {
  const run = await runAction('deploy-sevalla', {
    inputs: {
      action: 'deploy-static-site',
      'app-id': 'shop',
      'deploy-hook-url': 'https://hook.sevalla.com/apps/x/deploy/y',
      'docker-image': 'ghcr.io/octo/shop:v1',
      'is-restart': 'true',
      'target-app-ids': 'shop',
      env: 'A=1',
      'env-prune': 'all',
    },
  });
  expect(run.exitCode).toBe(1);
  const refused = (name: string, got: string) =>
    `- ${name}: deploy-static-site does not take it: leave it out, got ${got}`;
  expect(decodeURIComponent(errorOf(run) ?? '').split('\n')).toEqual([
    '9 inputs are wrong:',
    '- sevalla-token: required, but not given (a static site has no deploy hook)',
    '- static-site-id: required, but not given (to deploy a static site)',
    refused('app-id', '"shop"'),
    refused('deploy-hook-url', '(hidden)'),
    refused('target-app-ids', '"shop"'),
    refused('docker-image', '"ghcr.io/octo/shop:v1"'),
    refused('is-restart', '"true"'),
    refused('env', '(hidden)'),
    refused('env-prune', '"all"'),
  ]);
});
