import { afterEach, describe, expect, test } from '@jest/globals';
import { stopAll, until } from '../../emulator/local-sevalla.ts';
import { runAction, runPost } from '../../support/run-bundle.ts';
import { removeRepositories } from './git-stage.ts';
import { errorOf, plain } from './stage.ts';
import {
  BUILD,
  ENDLESS,
  page,
  pages,
  SLOW,
  showsCommit,
  statuses,
  trigger,
} from './static-stage.ts';

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

  test('is deployed from the branch that is asked for', async () => {
    const here = await pages();
    here.git('branch', 'next');
    const run = await runAction('deploy-sevalla', { inputs: here.inputs({ branch: 'next' }) });
    expect(run).toMatchObject({ exitCode: 0, outputs: { branch: 'next', status: 'success' } });
    expect(await here.calls('deployStaticSiteV3')).toMatchObject([{ body: { branch: 'next' } }]);
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

  test('is left as it is by a dry run', async () => {
    const here = await pages();
    const run = await here.deployAt(here.first, { 'dry-run': 'true' });
    expect(run.exitCode).toBe(0);
    expect(run.summary).toContain('Pages was left as it is (dry run)');
    expect(await here.deployments()).toEqual([]);
  });

  test('whose build fails says why', async () => {
    const here = await pages({ build_command: 'echo "boom: no such theme" >&2; exit 3' });
    const run = await here.deployAt(here.first);
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { status: 'failed', cause: 'build.failed', 'commit-sha': here.first },
    });
    expect(errorOf(run)).toMatch(/^The deployment of Pages failed: the build failed; /);
    expect(run.summary).toContain('## ❌ Deployment: Pages failed');
    expect(run.summary).toContain('Build failed with exit code 3');
    expect(run.summary).toContain('boom: no such theme');
  });

  test('that publishes nothing says so', async () => {
    const here = await pages({ build_command: 'true' });
    const run = await here.deployAt(here.first);
    expect(run.exitCode).toBe(1);
    expect(errorOf(run)).toContain('The published directory out does not exist after the build');
  });

  // The answer about one deployment leaves out why its build failed.
  test('whose log cannot be read says why its build failed all the same', async () => {
    const here = await pages({ build_command: 'exit 3' });
    await here.fault('getStaticSiteDeploymentLogsV3', { status: 403 }, 99);
    const run = await here.deployAt(here.first);
    expect(run).toMatchObject({ exitCode: 1, outputs: { cause: 'build.failed' } });
    expect(run.summary).toContain('Build failed with exit code 3');
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
  test('is not a newer one: that is cancelled, and both are named', async () => {
    const here = await pages({ build_command: ENDLESS });
    const second = here.push('Move on');
    const run = await here.deployAt(here.first);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain(
      `::error::Sevalla deployed commit ${second} to Pages, although ${here.first} was asked for`,
    );
    expect(await statuses(here)).toEqual(['cancelled']);
    expect(await here.calls('cancelStaticSiteDeploymentV3')).toHaveLength(1);
  });

  test('may be another one where on-commit-mismatch says so', async () => {
    const here = await pages();
    here.push('Move on');
    const run = await here.deployAt(here.first, { 'on-commit-mismatch': 'warn' });
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toMatch(/^::warning::Sevalla deploys commit /m);
  });

  test('is deployed once: a second run finds it live', async () => {
    const here = await pages();
    await here.deployAt(here.first);
    const run = await here.deployAt(here.first);
    expect(run).toMatchObject({ exitCode: 0, outputs: { adopted: 'true', status: 'success' } });
    expect(run.stdout).toContain('is live already');
    expect(await statuses(here)).toEqual(['success']);
  });

  test('is not live by another branch, which may have an address of its own', async () => {
    const here = await pages();
    await here.deployAt(here.first);
    here.git('branch', 'next');
    const run = await here.deployAt(here.first, { branch: 'next', commit: here.first });
    expect(run).toMatchObject({ exitCode: 0, outputs: { adopted: 'false', branch: 'next' } });
  });

  test.each<[string, Record<string, string>]>([
    ['if-live says so', { 'if-live': 'deploy' }],
    ['any commit will do', { commit: 'any' }],
  ])('is deployed again where %s', async (_, inputs) => {
    const here = await pages();
    await here.deployAt(here.first);
    expect(await here.deployAt(here.first, inputs)).toMatchObject({ exitCode: 0 });
    expect(await statuses(here)).toEqual(['success', 'success']);
  });

  test('is deployed again after a variable has changed', async () => {
    const here = await pages();
    await here.deployAt(here.first);
    const path = `/static-sites/${here.siteId}/env-vars`;
    expect((await here.local.call('POST', path, { key: 'NEW', value: '1' })).status).toBe(201);
    const run = await here.deployAt(here.first);
    expect(run.stdout).toContain('began before the last change of variable NEW');
    expect(await statuses(here)).toEqual(['success', 'success']);
  });

  test('is followed where it is on its way already', async () => {
    const here = await pages({ build_command: SLOW });
    const id = await trigger(here);
    await showsCommit(here, id);
    const run = await here.deployAt(here.first);
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'deployment-id': id, adopted: 'true' } });
    expect(await statuses(here)).toEqual(['success']);
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

  test.each([
    ['wait', 0, ['success', 'success']],
    ['cancel-older', 0, ['success', 'cancelled']],
    ['fail', 1, ['inProgress']],
  ])('waits for its turn as on-running says: %s', async (policy, exitCode, expected) => {
    const first = policy === 'wait' ? 'sleep 4' : ENDLESS;
    const build_command = `if grep -q Begin news.txt; then ${first}; fi; ${BUILD}`;
    const here = await pages({ build_command });
    await showsCommit(here, await trigger(here));
    const run = await here.deployAt(here.push('Move on'), { 'on-running': policy });
    expect(run.exitCode).toBe(exitCode);
    expect(await statuses(here)).toEqual(expected);
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

describe('trouble with a static site', () => {
  test.each([
    'reset-after',
    'truncate',
    { status: 502, when: 'after' },
  ])('a lost answer to the trigger (%j) deploys once', async (fault) => {
    const here = await pages();
    await here.fault('deployStaticSiteV3', fault);
    const run = await here.deployAt(here.first);
    expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'success' } });
    expect(run.stdout).toContain('Looking whether it was carried out all the same.');
    expect(await statuses(here)).toEqual(['success']);
    expect(await here.calls('deployStaticSiteV3')).toHaveLength(1);
  });

  test('errors while waiting are waited out', async () => {
    const here = await pages({ build_command: SLOW });
    await here.fault('getStaticSiteDeploymentV3', { status: 503 }, 3, 1);
    expect(await here.deployAt(here.first)).toMatchObject({ exitCode: 0 });
  });

  test.each([401, 403, 404])('%d while waiting ends the step at once', async (status) => {
    const here = await pages({ build_command: ENDLESS });
    await here.fault('getStaticSiteDeploymentV3', { status }, 99, 2);
    const run = await here.deployAt(here.first);
    expect(run.exitCode).toBe(1);
    expect(errorOf(run)).toContain(`answered ${status}`);
    expect(errorOf(run)).toContain('cannot be seen any more, and it was left alone');
    expect(await here.calls('cancelStaticSiteDeploymentV3')).toEqual([]);
  });

  test.each([401, 403, 404])('%d before the trigger starts nothing', async (status) => {
    const here = await pages();
    await here.fault('getStaticSiteV3', { status }, 99);
    const run = await here.deployAt(here.first);
    expect(run.exitCode).toBe(1);
    expect(errorOf(run)).toContain(`answered ${status}`);
    if (status === 403) expect(errorOf(run)).toContain('it needs STATIC_SITE:READ');
    expect(await here.deployments()).toEqual([]);
  });

  test.each([
    ['leave', 'inProgress'],
    ['cancel', 'cancelled'],
  ])('a deadline is kept, and what then becomes of it is on-timeout: %s', async (policy, status) => {
    const here = await pages({ build_command: ENDLESS });
    const inputs = { timeout: '3s', 'on-timeout': policy };
    const run = await here.deployAt(here.first, inputs);
    expect(run.exitCode).toBe(1);
    expect(errorOf(run)).toMatch(/^The deployment <id> was not done after <time>/);
    if (policy === 'leave')
      expect(run.stdout).toContain(`/static-sites/${here.siteId}/deployments`);
    await until(async () => (await statuses(here))[0] === status);
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
