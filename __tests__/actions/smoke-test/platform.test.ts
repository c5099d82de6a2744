import { afterEach, expect, test } from '@jest/globals';
import type { Inputs } from '../../../src/actions/smoke-test/contract.ts';
import { readCause } from '../../../src/actions/smoke-test/platform.ts';
import type { Tools } from '../../../src/kit/tools.ts';
import { type Reply, type ScriptedServer, startServer } from '../../support/scripted-server.ts';
import { recordingTools } from '../../support/tools.ts';

let server: ScriptedServer;
afterEach(() => server?.close());

const SECRET = 'Vq7bTn2xRk5w';
const REFUSED = `django.db.utils.OperationalError: connection to server at "db" failed: FATAL:  password authentication failed for user "${SECRET}"`;

/** The cause in a log, of an app whose variables hold the secret, or may not be read. */
async function causeIn(message: string, variables: Reply) {
  const reply = (url: string): Reply => {
    if (url.includes('/runtime-logs')) return { body: [{ id: '1', message, unix_timestamp: 1 }] };
    return url.includes('/global-env-vars') ? { status: 403, body: {} } : variables;
  };
  server = await startServer(({ url }) => reply(url));
  const secrets: string[] = [];
  const tools = {
    ...recordingTools(),
    mask: (secret: string) => secrets.push(secret),
    redact: (text: string) => secrets.reduce((rest, each) => rest.replaceAll(each, '***'), text),
  };
  const inputs = {
    'api-url': server.url,
    'app-id': 'app-1',
    'sevalla-token': 'svl_x',
    url: 'https://shop.example.com',
  };
  const cause = await readCause(inputs as Inputs, 0, tools as unknown as Tools);
  return { cause, asked: server.received.map(({ url }) => url) };
}

const HELD: Reply = {
  body: {
    data: [{ id: 'v-1', key: 'DB_PASSWORD', value: SECRET, is_runtime: true, is_buildtime: true }],
    total: 1,
  },
};

test('a secret of the platform in the line that tells the cause is hidden', async () => {
  const { cause } = await causeIn(REFUSED, HELD);
  expect(cause).toMatchObject({ id: 'database.unreachable' });
  expect(JSON.stringify(cause)).not.toContain(SECRET);
});

test('a log is not read where nobody knows what to hide in it', async () => {
  const { cause, asked } = await causeIn(REFUSED, { status: 403, body: {} });
  expect(cause).toBeUndefined();
  expect(asked.filter((url) => url.includes('/runtime-logs'))).toEqual([]);
});

test('a log that tells nothing has no cause', async () => {
  expect((await causeIn('GET / 200', HELD)).cause).toBeUndefined();
});
