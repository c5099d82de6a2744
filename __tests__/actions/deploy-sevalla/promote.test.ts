import { afterEach, describe, expect, test } from '@jest/globals';
import { createSharedTrigger } from '../../../src/actions/deploy-sevalla/promote-once.ts';
import { SevallaError } from '../../../src/sevalla/errors.ts';
import { stopAll, until } from '../../emulator/local-sevalla.ts';
import { runAction, runPost, startAction } from '../../support/run-bundle.ts';
import { removeRepositories } from './git-stage.ts';
import { line, PATIENT, SLOW, STUCK, statuses } from './promote-stage.ts';
import { errorOf, plain } from './stage.ts';

afterEach(async () => {
  await stopAll();
  removeRepositories();
});

describe('a promotion', () => {
  test('to one application rolls out what the source runs, and builds nothing', async () => {
    const here = await line();
    const run = await here.promote();
    expect(run.exitCode).toBe(0);
    const [made] = await here.deploymentsOf(here.production);
    expect(made).toMatchObject({ status: 'success', steps: ['rollout'], commit_sha: here.first });
    expect(run.outputs).toMatchObject({
      'deployment-id': made.id,
      'deployment-ids': JSON.stringify([made.id]),
      status: 'success',
      url: 'https://production.sevalla.localhost',
      'app-name': 'Production',
      'commit-sha': here.first,
      adopted: 'false',
    });
    expect(await here.calls('promotePipelineV3')).toMatchObject([
      { body: { source_app_id: here.staging, target_app_ids: [here.production] }, status: 200 },
    ]);
    expect(await here.calls('triggerDeploymentV3')).toHaveLength(1);
    expect(run.summary).toContain('## ✅ Promotion: what Staging runs, to Production');
    expect(run.summary).toContain('## ✅ Deployment: Production succeeded after');
    expect(
      (await here.local.visit('/health', { host: 'production.sevalla.localhost' })).status,
    ).toBe(200);
  });

  test('to several is one call, and all of them are waited for', async () => {
    const here = await line({ eu: SLOW });
    const targets = `${here.eu}\n${here.production}`;
    const run = await here.promote({ 'target-app-ids': targets });
    expect(run.exitCode).toBe(0);
    const ids = await Promise.all(
      [here.eu, here.production].map(async (id) => (await here.deploymentsOf(id))[0].id),
    );
    expect(run.outputs).toMatchObject({
      'deployment-ids': JSON.stringify(ids),
      status: 'success',
      'commit-sha': here.first,
      adopted: 'false',
    });
    for (const name of ['deployment-id', 'url', 'app-name']) {
      expect(run.outputs).not.toHaveProperty(name);
    }
    expect(await statuses(here, here.eu)).toEqual(['success']);
    expect(await here.calls('promotePipelineV3')).toMatchObject([
      { body: { target_app_ids: [here.eu, here.production] } },
    ]);
    expect(run.stdout).toMatch(/^EU: In progress/m);
    expect(run.stdout).toMatch(/^::group::Production: Log of the rollout/m);
    expect(run.summary).toMatch(/^\| EU \| `success` \| `[0-9a-f-]{36}` \| https:\/\/eu\./m);
  });

  test('is not waited for where that is not wanted', async () => {
    const here = await line({ production: STUCK });
    const run = await here.promote({ 'wait-for-finish': 'false' });
    expect(run.exitCode).toBe(0);
    expect(JSON.parse(run.outputs['deployment-ids']!)).toHaveLength(1);
    await runPost('deploy-sevalla', run, { inputs: here.inputs() });
    expect(await here.calls('cancelDeploymentV3')).toEqual([]);
  });
});

describe('the same image onward', () => {
  // Nobody who waits for "deployed" would notice a source that moves on.
  test('is another one when the source moves on: that is cancelled, and both are named', async () => {
    const here = await line({ production: STUCK }, PATIENT);
    await here.fault('promotePipelineV3', { slow: 2500 });
    const running = startAction('deploy-sevalla', { inputs: here.inputs() });
    await until(async () => (await here.calls('promotePipelineV3')).length === 1);
    const second = here.push('Move on');
    await here.local.deploy(here.staging);
    const run = await running.done;
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain(
      `::error::Sevalla promoted commit ${second.slice(0, 7)} to Production, although Staging ran ` +
        `commit ${here.first.slice(0, 7)} when it was asked to`,
    );
    // One that waits is skipped, by the platform's own words.
    expect(['cancelled', 'skipped']).toContain((await statuses(here))[0]);
  });

  test('is promoted once: a second run finds it live', async () => {
    const here = await line();
    await here.promote();
    const run = await here.promote();
    expect(run).toMatchObject({ exitCode: 0, outputs: { adopted: 'true', status: 'success' } });
    expect(await here.calls('promotePipelineV3')).toHaveLength(1);
  });

  test('is not what the target has built of the same commit', async () => {
    const here = await line();
    await here.local.deploy(here.production);
    const run = await here.promote();
    expect(run).toMatchObject({ exitCode: 0, outputs: { adopted: 'false' } });
    expect(await statuses(here)).toEqual(['success', 'success']);
  });

  test('is promoted again when the source has built the same commit anew', async () => {
    const here = await line();
    await here.promote();
    await here.local.deploy(here.staging);
    const run = await here.promote();
    expect(run).toMatchObject({ exitCode: 0, outputs: { adopted: 'false' } });
    expect(run.stdout).toContain('began before the last change of what Staging runs');
  });

  test('reaches only the targets that lack it', async () => {
    const here = await line();
    await here.promote();
    const run = await here.promote({ 'target-app-ids': `${here.production},${here.eu}` });
    expect(run).toMatchObject({ exitCode: 0, outputs: { adopted: 'false' } });
    expect(JSON.parse(run.outputs['deployment-ids']!)).toHaveLength(2);
    const calls = await here.calls('promotePipelineV3');
    expect(calls).toHaveLength(2);
    expect(calls[1]).toMatchObject({ body: { target_app_ids: [here.eu] } });
  });

  test('is followed where it is on its way already', async () => {
    const here = await line({ production: SLOW });
    const id = await here.trigger([here.production]);
    const run = await here.promote();
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'deployment-id': id, adopted: 'true' } });
    expect(await statuses(here)).toEqual(['success']);
  });
});

// DO#5: two deployments per run, of which the first is superseded.
test('two promotions at once are one', async () => {
  const here = await line({ production: SLOW, eu: SLOW });
  const inputs = { 'target-app-ids': `${here.production},${here.eu}` };
  const runs = await Promise.all([here.promote(inputs), here.promote(inputs)]);
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  for (const id of [here.production, here.eu]) {
    const all = await statuses(here, id);
    expect(all.filter((status) => status === 'success')).toHaveLength(1);
    expect(all.filter((status) => !['success', 'skipped'].includes(status))).toEqual([]);
  }
  expect(runs[0]?.outputs['deployment-ids']).toBe(runs[1]?.outputs['deployment-ids']);
});

describe('a job that promotes and is cancelled', () => {
  test('cancels the deployments of all targets, each once', async () => {
    const here = await line({ production: STUCK, eu: STUCK }, PATIENT);
    const inputs = here.inputs({ 'target-app-ids': `${here.production},${here.eu}` });
    const running = startAction('deploy-sevalla', { inputs });
    await running.printed('Production: In progress');
    await running.printed('EU: In progress');
    running.kill('SIGTERM');
    const run = await running.done;
    expect(run.exitCode).toBe(1);
    expect(errorOf(run)).toContain(
      'EU: Stopped by SIGTERM: the deployment <id> is being cancelled.',
    );
    expect(await here.calls('cancelDeploymentV3')).toHaveLength(2);
    const post = await runPost('deploy-sevalla', run, { inputs });
    expect(post.exitCode).toBe(0);
    expect(plain(post.stdout).match(/The deployment <id> has ended \(cancelled\)/g)).toHaveLength(
      2,
    );
    expect(await here.calls('cancelDeploymentV3')).toHaveLength(2);
    expect([await statuses(here), await statuses(here, here.eu)]).toEqual([
      ['cancelled'],
      ['cancelled'],
    ]);
  });

  test('and killed is cleaned up by the post step, for all targets', async () => {
    const here = await line({ production: STUCK, eu: STUCK }, PATIENT);
    const inputs = here.inputs({ 'target-app-ids': `${here.production},${here.eu}` });
    const running = startAction('deploy-sevalla', { inputs });
    await running.printed('Production: In progress');
    await running.printed('EU: In progress');
    running.kill('SIGKILL');
    await runPost('deploy-sevalla', await running.done, { inputs });
    expect(await here.calls('cancelDeploymentV3')).toHaveLength(2);
    expect([await statuses(here), await statuses(here, here.eu)]).toEqual([
      ['cancelled'],
      ['cancelled'],
    ]);
  });

  test('leaves alone what it follows, and cancels what it has started', async () => {
    const here = await line({ production: STUCK, eu: STUCK }, PATIENT);
    await here.trigger([here.production]);
    const inputs = here.inputs({ 'target-app-ids': `${here.production},${here.eu}` });
    const running = startAction('deploy-sevalla', { inputs });
    await running.printed('Production: In progress');
    await running.printed('EU: In progress');
    running.kill('SIGKILL');
    await runPost('deploy-sevalla', await running.done, { inputs });
    expect(await statuses(here, here.eu)).toEqual(['cancelled']);
    expect(await here.calls('cancelDeploymentV3')).toHaveLength(1);
  });
});

test('what makes no sense for a promotion is refused at once', async () => {
  const run = await runAction('deploy-sevalla', {
    inputs: {
      action: 'promote-app',
      'app-id': 'shop',
      branch: 'main',
      'docker-image': 'ghcr.io/octo/shop:v1',
      'env-file': '.env',
      'source-app-id': 'Staging',
    },
  });
  const refused = (name: string, got: string) =>
    `- ${name}: promote-app does not take it: leave it out, got ${got}`;
  expect(decodeURIComponent(errorOf(run) ?? '').split('\n')).toEqual([
    '7 inputs are wrong:',
    '- sevalla-token: required, but not given (a promotion has no deploy hook)',
    '- pipeline-id: required, but not given (to promote an application)',
    '- target-app-ids: required, but not given (to promote an application)',
    refused('app-id', '"shop"'),
    refused('branch', '"main"'),
    refused('docker-image', '"ghcr.io/octo/shop:v1"'),
    refused('env-file', '".env"'),
  ]);
});

describe('the trigger that targets share', () => {
  const tools = {} as Parameters<ReturnType<typeof createSharedTrigger>['join']>[1];

  test('is sent once for all that need it, and again for one alone', async () => {
    const sent: string[][] = [];
    const shared = createSharedTrigger(['a', 'b', 'c'], async (ids) => {
      sent.push(ids);
      return ids.map((id) => ({ target_app_id: id, deployment_id: `${id}-${sent.length}` }));
    });
    const joined = [shared.join('c', tools), shared.join('a', tools)];
    shared.leave('b');
    expect(await Promise.all(joined)).toEqual(['c-1', 'a-1']);
    expect(await shared.join('a', tools)).toBe('a-2');
    expect(sent).toEqual([['a', 'c'], ['a']]);
  });

  test('is not sent when one of them is refused', async () => {
    const shared = createSharedTrigger(['a', 'b'], async () => {
      throw new SevallaError({ method: 'POST', path: '/', reason: 'was sent' });
    });
    const joined = shared.join('a', tools);
    shared.refuse('b');
    await expect(joined).rejects.toThrow('Nothing was promoted, because of the target b.');
  });
});
