import { afterEach, describe, expect, test } from '@jest/globals';
import { appIdInHook, callDeployHook } from '../../src/sevalla/hook.ts';
import { type Reply, type ScriptedServer, startServer } from '../support/scripted-server.ts';
import { recordingTools } from '../support/tools.ts';

const APP = '11111111-1111-4111-8111-111111111111';
const PATH = `/apps/${APP}/deploy/abcdefghijkl`;

let server: ScriptedServer;
afterEach(() => server?.close());

async function call(reply: Reply) {
  server = await startServer(reply);
  const tools = recordingTools();
  const result = await callDeployHook(`${server.url}${PATH}`, tools).catch((e: unknown) => e);
  return { result, tools };
}

describe('a deploy hook', () => {
  test('is called by POST without a body or a key and gives the id of the deployment', async () => {
    const { result } = await call({ status: 201, body: { deployment: { id: 'abc' } } });
    expect(result).toBe('abc');
    expect(server.received).toMatchObject([{ method: 'POST', url: PATH, body: '' }]);
    expect(server.received[0]?.headers).not.toHaveProperty('authorization');
  });

  test.each<[string, Reply]>([
    ['nothing', { body: '' }],
    ['a text', { body: 'Accepted' }],
    ['JSON without a deployment', { body: { ok: true } }],
  ])('that answers with %s has started a deployment without telling its id', async (_, reply) => {
    expect((await call(reply)).result).toBeUndefined();
  });

  test('that was regenerated is refused with the way to the new one', async () => {
    const { result } = await call({ status: 404, body: { message: `no ${PATH}`, status: 404 } });
    expect((result as Error).message).toBe(
      'POST the deploy hook answered 404: the hook is unknown. It was switched off or ' +
        'regenerated: copy deploy-hook-url anew from the settings of the application.',
    );
  });

  test.each<[string, Reply]>([
    ['a lost answer', 'reset'],
    ['a gateway', { status: 502, body: `cannot reach ${PATH}` }],
  ])('is not called twice after %s', async (_, reply) => {
    const { result } = await call(reply);
    expect(result).toMatchObject({ name: 'SevallaError', isUncertain: true });
    expect(server.received).toHaveLength(1);
  });

  test('never shows its address', async () => {
    const echo = { status: 500, body: `cannot reach ${PATH}` };
    for (const reply of ['reset', echo, { ...echo, status: 429 }] as Reply[]) {
      const { result, tools } = await call(reply);
      const shown = [JSON.stringify(result), (result as Error).message, ...tools.lines].join('\n');
      expect(shown).not.toContain('abcdefghijkl');
      await server.close();
    }
  });
});

test('the address of a hook names its application', () => {
  expect(appIdInHook(`https://hook.sevalla.com${PATH}`)).toBe(APP);
  expect(appIdInHook('https://hook.sevalla.com/other')).toBeUndefined();
});
