import { afterEach, describe, expect, test } from '@jest/globals';
import { stopAll } from '../../emulator/local-sevalla.ts';
import { runAction } from '../../support/run-bundle.ts';
import { errorOf, type Stage, stage } from './stage.ts';

afterEach(stopAll);

describe('a deploy hook', () => {
  async function hookOf({ local, appId }: Stage): Promise<string> {
    return (await local.call('GET', `/applications/${appId}/deployment-hook`)).body.url;
  }

  test('is called without a key when nobody waits, and its address is never shown', async () => {
    const here = await stage({ deployment_hook: true });
    const hook = await hookOf(here);
    const run = await runAction('deploy-sevalla', {
      inputs: { 'deploy-hook-url': hook, 'wait-for-finish': 'false' },
    });
    const [made] = await here.deployments();
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'deployment-id': made?.id } });
    expect(run.stdout).toBe(`::add-mask::${hook}\n`);
    expect(JSON.stringify([run.outputs, run.summary])).not.toContain(hook.split('/').at(-1));
  });

  test('is waited for with a key, and finds the application by itself', async () => {
    const here = await stage({ deployment_hook: true });
    const hook = await hookOf(here);
    const { 'app-id': _, ...inputs } = here.inputs({ 'deploy-hook-url': hook });
    const run = await runAction('deploy-sevalla', { inputs });
    expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'success', 'app-name': 'Site' } });
    expect(await here.calls('triggerDeploymentV3')).toEqual([]);
    expect(run.stdout.replace(`::add-mask::${hook}\n`, '')).not.toContain(hook.split('/').at(-1));
  });

  test('that does not tell the id is waited for all the same', async () => {
    const here = await stage({ deployment_hook: true });
    const run = await (async () => {
      await here.fault('deploymentHook', { html: 200, when: 'after' }).catch(() => undefined);
      return runAction('deploy-sevalla', {
        inputs: here.inputs({ 'deploy-hook-url': await hookOf(here) }),
      });
    })();
    expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'success' } });
    expect(await here.deployments()).toHaveLength(1);
    expect(run.stdout).toContain('did not tell the id of the deployment');
  });

  test('of another application than app-id is refused', async () => {
    const here = await stage({ deployment_hook: true });
    const other = '00000000-0000-4000-8000-000000000000';
    const run = await here.deploy({ 'deploy-hook-url': await hookOf(here), 'app-id': other });
    expect(run.exitCode).toBe(1);
    expect(errorOf(run)).toBe(
      'app-id is <id>, but deploy-hook-url deploys <id>: give the one that is meant.',
    );
    expect(await here.deployments()).toEqual([]);
  });
});
