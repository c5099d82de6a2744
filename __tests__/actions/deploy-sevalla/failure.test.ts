import { afterEach, expect, test } from '@jest/globals';
import { stopAll } from '../../emulator/local-sevalla.ts';
import { stage } from './stage.ts';

afterEach(stopAll);

/** At this speed the platform gives a rollout up after three seconds. */
const FAST = { speed: 300 };

test('a deployment that fails is not explained by what the version before prints meanwhile', async () => {
  const noisy = 'setInterval(() => console.error("KeyError: \'STRIPE_KEY\'"), 50)';
  const before = `node -e ${JSON.stringify(noisy).replaceAll('$', '\\$')} & exec node server.mjs`;
  const { deploy, local, appId } = await stage({ web: { entrypoint: before } }, FAST);
  expect(await deploy()).toMatchObject({ exitCode: 0 });
  const { body } = await local.call('GET', `/applications/${appId}/processes`);
  const path = `/applications/${appId}/processes/${body.data[0].id}`;
  await local.call('PATCH', path, { entrypoint: 'exec sleep 600' });
  const run = await deploy({ 'if-live': 'deploy' });
  expect(run).toMatchObject({ exitCode: 1, outputs: { cause: 'port.refused' } });
  expect(run.summary).toContain('unless the version before goes on serving');
});
