import { afterEach, describe, expect, test } from '@jest/globals';
import { stopAll, until } from '../../emulator/local-sevalla.ts';
import { runPost, startAction } from '../../support/run-bundle.ts';
import { errorOf, NEVER_READY, plain, stage } from './stage.ts';

afterEach(stopAll);

describe('a job that is cancelled', () => {
  test('while it waits cancels the deployment, once', async () => {
    const { inputs, calls, local, appId } = await stage(NEVER_READY);
    const running = startAction('deploy-sevalla', { inputs: inputs() });
    await running.printed('In progress');
    running.kill('SIGTERM');
    const run = await running.done;
    expect(run.exitCode).toBe(1);
    expect(errorOf(run)).toBe('Stopped by SIGTERM: the deployment <id> is being cancelled.');
    expect(run.summary).toContain('## ❌ Deployment: Site, and the job was stopped meanwhile');
    expect(await calls('cancelDeploymentV3')).toMatchObject([{ status: 200 }]);

    const post = await runPost('deploy-sevalla', run, { inputs: inputs() });
    expect(post.exitCode).toBe(0);
    expect(plain(post.stdout)).toContain('The deployment <id> has ended (cancelled).');
    expect(await calls('cancelDeploymentV3')).toHaveLength(1);
    const ended = await local.finished(appId, run.outputs['deployment-id']!);
    expect(ended.status).toBe('cancelled');
  });

  test('with the signals in the order of the runner cancels once', async () => {
    const { inputs, calls } = await stage(NEVER_READY);
    const running = startAction('deploy-sevalla', { inputs: inputs() });
    await running.printed('In progress');
    running.kill('SIGINT');
    await running.printed('Received SIGINT');
    running.kill('SIGTERM');
    expect((await running.done).stdout).toContain('::error::Stopped by SIGINT:');
    expect(await calls('cancelDeploymentV3')).toHaveLength(1);
  });

  test('and killed before it could cancel is cleaned up by the post step', async () => {
    const { inputs, calls, deployments } = await stage(NEVER_READY);
    const running = startAction('deploy-sevalla', { inputs: inputs() });
    await running.printed('In progress');
    running.kill('SIGKILL');
    const run = await running.done;
    expect(await calls('cancelDeploymentV3')).toHaveLength(0);
    const post = await runPost('deploy-sevalla', run, { inputs: inputs() });
    expect(plain(post.stdout)).toContain('Sevalla is cancelling the deployment <id>.');
    expect(await calls('cancelDeploymentV3')).toHaveLength(1);
    expect(await deployments()).toMatchObject([{ status: 'cancelled' }]);
  });

  test('while its cancel is refused is cleaned up by the post step', async () => {
    const { inputs, fault, calls, deployments } = await stage(NEVER_READY);
    await fault('cancelDeploymentV3', { status: 403 });
    const running = startAction('deploy-sevalla', { inputs: inputs() });
    await running.printed('In progress');
    running.kill('SIGTERM');
    const run = await running.done;
    expect(errorOf(run)).toMatch(/could not be cancelled yet, which the post step tries again\.$/);
    await runPost('deploy-sevalla', run, { inputs: inputs() });
    expect(await calls('cancelDeploymentV3')).toHaveLength(2);
    expect(await deployments()).toMatchObject([{ status: 'cancelled' }]);
  });

  test('while the answer to its cancel is lost cancels again', async () => {
    const { inputs, fault, calls } = await stage(NEVER_READY);
    await fault('cancelDeploymentV3', 'reset-before');
    const running = startAction('deploy-sevalla', { inputs: inputs() });
    await running.printed('In progress');
    running.kill('SIGTERM');
    expect(errorOf(await running.done)).toMatch(/the deployment <id> is being cancelled\.$/);
    expect(await calls('cancelDeploymentV3')).toHaveLength(2);
  });

  test('while the trigger is under way waits for its answer and cancels that', async () => {
    const { inputs, fault, deployments } = await stage(NEVER_READY);
    await fault('triggerDeploymentV3', { slow: 1000 });
    const running = startAction('deploy-sevalla', { inputs: inputs() });
    await running.printed('Deploying');
    running.kill('SIGTERM');
    const run = await running.done;
    expect(errorOf(run)).toMatch(/^Stopped by SIGTERM: the deployment <id> /);
    await until(async () => {
      const made = await deployments();
      return made.length === 1 && ['cancelled', 'skipped'].includes(made[0]!.status);
    });
  });

  test('while a trigger hangs that is never carried out has nothing to cancel', async () => {
    const { inputs, fault, deployments, calls } = await stage(NEVER_READY);
    await fault('triggerDeploymentV3', 'hang');
    const running = startAction('deploy-sevalla', { inputs: inputs() });
    await running.printed('Deploying');
    running.kill('SIGTERM');
    const run = await running.done;
    expect(errorOf(run)).toBe(
      'Stopped by SIGTERM: whether it started a deployment is looked at in the post step.',
    );
    const post = await runPost('deploy-sevalla', run, { inputs: inputs() });
    expect(post.stdout).toContain('none was started by it.');
    expect(await deployments()).toEqual([]);
    expect(await calls('cancelDeploymentV3')).toEqual([]);
  });

  test('while a trigger hangs that is carried out later is cleaned up by the post step', async () => {
    const { inputs, fault, deployments, local, appId } = await stage(NEVER_READY);
    const earlier = (await local.call('POST', `/applications/${appId}/deployments`, {})).body.id;
    await local.call('POST', `/applications/${appId}/deployments/${earlier}/cancel`);
    await fault('triggerDeploymentV3', { slow: 6000 });
    const running = startAction('deploy-sevalla', { inputs: inputs() });
    await running.printed('Deploying');
    running.kill('SIGTERM');
    const run = await running.done;
    expect(run.state['deployment-id'] ?? '').toBe('');
    await until(async () => (await deployments()).length === 2);
    const post = await runPost('deploy-sevalla', run, { inputs: inputs() });
    expect(post.exitCode).toBe(0);
    const [made, before] = await deployments();
    expect(before?.id).toBe(earlier);
    expect(['cancelled', 'skipped']).toContain(made?.status);
  });

  test('after the deployment has ended cancels nothing', async () => {
    const { deploy, inputs, calls } = await stage();
    const run = await deploy();
    const post = await runPost('deploy-sevalla', run, { inputs: inputs() });
    expect([post.exitCode, post.stdout]).toEqual([0, '::add-mask::svl_local\n']);
    expect(await calls('cancelDeploymentV3')).toEqual([]);
  });
});
