import { afterEach, describe, expect, test } from '@jest/globals';
import { stopAll } from '../../emulator/local-sevalla.ts';
import { runAction } from '../../support/run-bundle.ts';
import { type Stage, stage } from './stage.ts';

afterEach(stopAll);

describe('a deploy hook', () => {
  async function hookOf({ local, appId }: Stage): Promise<string> {
    return (await local.call('GET', `/applications/${appId}/deployment-hook`)).body.url;
  }

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
});
