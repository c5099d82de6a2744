import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { NetworkError } from '../../src/http/network-error.ts';
import { type Call, createTransport, type Policy } from '../../src/http/request.ts';
import { type Reply, type ScriptedServer, startServer } from '../support/scripted-server.ts';
import { recordingTools } from '../support/tools.ts';

const POLICY: Policy = {
  timeoutMs: 30_000,
  deadlineMs: 90_000,
  firstDelayMs: 1000,
  mostDelayMs: 20_000,
  rateLimit: { remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-reset' },
};

let server: ScriptedServer;
afterEach(() => server?.close());

function callTo(url: string, overrides: Partial<Call> = {}): Call {
  return { method: 'GET', url, name: 'GET /x', headers: {}, bucket: 'read', ...overrides };
}

async function send(replies: Reply[], call: Partial<Call> = {}, policy: Partial<Policy> = {}) {
  server = await startServer(...replies);
  const tools = recordingTools();
  const transport = createTransport({ ...POLICY, ...policy }, tools);
  const result = await transport(callTo(server.url, call)).catch((error: unknown) => error);
  return { result, tools, requests: server.received.length };
}

async function closedServer(): Promise<ScriptedServer> {
  const closed = await startServer();
  await closed.close();
  return closed;
}

const POST = { method: 'POST', name: 'POST /x', body: { a: 1 } } as const;
const OK: Reply = { body: { ok: true } };

describe('a read', () => {
  test.each<[string, Reply]>([
    ['500', { status: 500 }],
    ['503', { status: 503 }],
    ['429', { status: 429 }],
    ['a connection that is closed without an answer', 'reset'],
    ['a body that is cut off', 'cut'],
    ['a body that is only half of the JSON', { body: '{"id":"half of' }],
    ['an HTML page with status 200', { body: '<html>One moment</html>' }],
  ])('is sent again after %s', async (_, trouble) => {
    const { result, requests } = await send([trouble, trouble, OK]);
    expect(result).toMatchObject({ status: 200, json: { ok: true } });
    expect(requests).toBe(3);
  });

  test.each([400, 401, 403, 404, 409, 422])('is final after %d', async (status) => {
    const { result, requests, tools } = await send([{ status }, OK]);
    expect(result).toMatchObject({ status });
    expect([requests, tools.slept]).toEqual([1, []]);
  });

  test('waits longer each time, up to a limit, and gives up at the deadline', async () => {
    const { result, tools } = await send([{ status: 502 }]);
    expect(result).toMatchObject({ status: 502 });
    expect(tools.slept).toEqual([
      500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000,
    ]);
    expect(tools.lines.slice(0, 2)).toEqual([
      'GET /x: answered 502; trying again in 0.5s.',
      'GET /x: answered 502; trying again in 1s.',
    ]);
  });

  test('is given up when nothing comes within the time of one attempt', async () => {
    const { result } = await send(['hang'], {}, { timeoutMs: 50, deadlineMs: 0 });
    expect(result).toBeInstanceOf(NetworkError);
    expect(result).toMatchObject({ reach: 'unanswered', message: 'no answer within 0.1s' });
  });
});

describe('a write', () => {
  test.each<[string, Reply]>([
    ['500', { status: 500 }],
    ['503', { status: 503 }],
    ['an answer that is not JSON', { body: 'fine' }],
  ])('is sent once where it may have been carried out: %s', async (_, trouble) => {
    const { requests, tools } = await send([trouble, OK], POST);
    expect([requests, tools.slept]).toEqual([1, []]);
  });

  test.each<Reply>([
    'reset',
    'cut',
  ])('is sent once when its answer is lost: %s', async (trouble) => {
    const { result, requests } = await send([trouble, OK], POST);
    expect(result).toMatchObject({ name: 'NetworkError', reach: 'unanswered' });
    expect(requests).toBe(1);
  });

  test('is sent once when its answer does not come in time', async () => {
    const { result, requests } = await send(['hang', OK], POST, { timeoutMs: 50 });
    expect(result).toMatchObject({ name: 'NetworkError', reach: 'unanswered' });
    expect(requests).toBe(1);
  });

  test('is sent again after 429, which is an answer given before any work', async () => {
    const { result, requests } = await send([{ status: 429 }, OK], POST);
    expect(result).toMatchObject({ status: 200 });
    expect(requests).toBe(2);
  });

  test.each([
    ['the port is closed', async () => (await closedServer()).url, /ECONNREFUSED/],
    ['the name is unknown', async () => 'http://sevalla.invalid', /ENOTFOUND|EAI_AGAIN/],
  ])('is sent again when %s, since nothing can have happened', async (_, address, reason) => {
    const url = await address();
    const tools = recordingTools();
    const transport = createTransport({ ...POLICY, deadlineMs: 2000 }, tools);
    const error = await transport(callTo(url, POST)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'NetworkError', reach: 'unsent' });
    expect((error as Error).message).toMatch(reason);
    expect(tools.slept).toEqual([500, 1000]);
  });

  test('carries its body as JSON', async () => {
    await send([OK], POST);
    expect(server.received).toMatchObject([
      { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json' } },
    ]);
  });
});

describe('a rate limit', () => {
  const reset = (seconds: string) => ({ status: 429, headers: { 'x-ratelimit-reset': seconds } });

  test('is waited for as long as x-ratelimit-reset says, in seconds, and a little jitter', async () => {
    const { tools } = await send([reset('37'), OK]);
    expect(tools.slept).toEqual([37_500]);
  });

  test('is waited for as long as Retry-After says, in seconds or as a date', async () => {
    const seconds = await send([{ status: 429, headers: { 'retry-after': '12' } }, OK]);
    expect(seconds.tools.slept).toEqual([12_500]);
    await server.close();
    const date = 'Sun, 01 Nov 2026 00:00:20 GMT';
    const dated = await send([{ status: 503, headers: { 'retry-after': date } }, OK]);
    expect(dated.tools.slept).toEqual([20_500]);
  });

  test('takes the longer of the two', async () => {
    const headers = { 'retry-after': '5', 'x-ratelimit-reset': '9' };
    const { tools } = await send([{ status: 429, headers }, OK]);
    expect(tools.slept).toEqual([9500]);
  });

  test('is not waited for beyond the deadline', async () => {
    const { result, tools } = await send([reset('3600'), OK]);
    expect(result).toMatchObject({ status: 429 });
    expect(tools.slept).toEqual([]);
  });

  test('of no known length is waited for like any other trouble', async () => {
    const { tools } = await send([reset('0'), reset('soon'), { status: 429 }, OK]);
    expect(tools.slept).toEqual([500, 1000, 2000]);
  });

  test('does not delay the retry of a 500 that happens to carry the reset time', async () => {
    const { tools } = await send([{ ...reset('37'), status: 500 }, OK]);
    expect(tools.slept).toEqual([500]);
  });

  test('that is used up holds back the next call of the same bucket, not of another', async () => {
    const last = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '8' };
    server = await startServer({ headers: last }, OK);
    const tools = recordingTools();
    const transport = createTransport(POLICY, tools);
    await transport(callTo(server.url));
    await transport(callTo(server.url, { bucket: 'logs' }));
    expect(tools.slept).toEqual([]);
    await transport(callTo(server.url));
    expect(tools.slept).toEqual([8000]);
    expect(tools.lines).toEqual(['GET /x: the rate limit is used up, waiting 8s.']);
    await transport(callTo(server.url));
    expect(tools.slept).toEqual([8000]);
  });
});

describe('an interruption', () => {
  const reason = new Error('Stopped by SIGTERM.');

  test('ends a call that is under way', async () => {
    server = await startServer('hang');
    const tools = recordingTools();
    const pending = createTransport(POLICY, tools)(callTo(server.url));
    setTimeout(() => tools.abort(reason), 50);
    await expect(pending).rejects.toBe(reason);
  });

  test('ends the waiting between two attempts', async () => {
    server = await startServer({ status: 503 });
    const tools = recordingTools({
      sleep: () => {
        tools.abort(reason);
        return Promise.reject(reason);
      },
    });
    await expect(createTransport(POLICY, tools)(callTo(server.url))).rejects.toBe(reason);
    expect(server.received.length).toBe(1);
  });

  test('lets no further call begin', async () => {
    server = await startServer(OK);
    const tools = recordingTools();
    tools.abort(reason);
    await expect(createTransport(POLICY, tools)(callTo(server.url))).rejects.toBe(reason);
    expect(server.received).toEqual([]);
  });
});

test('a redirect is an answer, so that no credential follows it', async () => {
  const { result, requests } = await send([{ status: 302, headers: { location: '/y' } }, OK]);
  expect(result).toMatchObject({ status: 302 });
  expect(requests).toBe(1);
});

test('a server that speaks no HTTP is a network error, not a crash', async () => {
  const plain = createServer((socket) => socket.end('220 mail.example ESMTP\r\n'));
  await new Promise<void>((settle) => plain.listen(0, '127.0.0.1', settle));
  const { port } = plain.address() as { port: number };
  const transport = createTransport({ ...POLICY, deadlineMs: 0 }, recordingTools());
  const error = await transport(callTo(`http://127.0.0.1:${port}`)).catch((e: unknown) => e);
  plain.close();
  expect(error).toMatchObject({ name: 'NetworkError', reach: 'unanswered' });
});

test('an answer is read up to the length that its reader takes, and once', async () => {
  const long = { body: JSON.stringify('x'.repeat(1000)) };
  const { result, requests } = await send([long, OK], { mostBytes: 1001 });
  expect(result).toMatchObject({ name: 'NetworkError', reach: 'oversized' });
  expect(requests).toBe(1);
  await server.close();
  const fitting = await send([long], { mostBytes: 1002 });
  expect(fitting.result).toMatchObject({ status: 200, bytes: Buffer.from(long.body) });
});
