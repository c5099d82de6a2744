import { afterEach, expect, test } from '@jest/globals';
import { createLogTail } from '../../../src/actions/deploy-sevalla/log-tail.ts';
import { deploymentsOf } from '../../../src/actions/deploy-sevalla/service.ts';
import { createSevalla } from '../../../src/sevalla/client.ts';
import { type Reply, type ScriptedServer, startServer } from '../../support/scripted-server.ts';
import { recordingTools } from '../../support/tools.ts';

let server: ScriptedServer;
afterEach(() => server?.close());

const START = Date.parse('2026-11-01T00:00:00Z');

function entry(id: string, ms: number, message: string, step?: string) {
  return { id, message, unix_timestamp: (START + ms) * 1000, tags: step ? { step } : null };
}

async function tailOf(replies: Reply[], isShown = true, pauseMs?: number) {
  server = await startServer(...replies);
  const tools = recordingTools();
  const remote: string[] = [];
  const log = {
    info: (line: string) => remote.push(line),
    debug: () => undefined,
    notice: () => undefined,
    warning: () => undefined,
    annotate: () => undefined,
    remote: (line: string) => remote.push(`│ ${line}`),
    group: async <T>(title: string, body: () => Promise<T>) => {
      remote.push(`[${title}]`);
      return body();
    },
  };
  const policy = { deadlineMs: 0 };
  const sevalla = createSevalla({ token: 'svl_x', apiUrl: server.url, tools, policy });
  const tail = createLogTail({
    deployments: deploymentsOf({ kind: 'application', id: 'app-1' }, sevalla),
    deploymentId: 'run-1',
    isShown,
    ...(pauseMs === undefined ? {} : { pauseMs }),
    startedAt: tools.now(),
    tools: { log, now: tools.now },
  });
  return { tail, tools, remote };
}

const queries = (): (string | undefined)[] => server.received.map(({ url }) => url.split('?')[1]);

test('is asked for what is new, at most every 15 seconds, and shows nothing twice', async () => {
  const first = [entry('a', 0, 'Cloning', 'checkout'), entry('b', 5, 'Building', 'build')];
  const { tail, tools, remote } = await tailOf([
    { body: first },
    { body: [first[1], entry('c', 5, 'Same millisecond', 'build'), entry('d', 900, 'Built')] },
  ]);
  await tail.read();
  await tail.read();
  await tools.sleep(14_999);
  await tail.read();
  expect(server.received).toHaveLength(1);
  await tools.sleep(1);
  await tail.read();
  expect(queries()).toEqual(['limit=5000', 'limit=5000&from=2026-11-01T00%3A00%3A00.005Z']);
  expect(remote).toEqual([
    '[Log of the checkout (0ms)]',
    '│ Cloning',
    '[Log of the build (0ms)]',
    '│ Building',
    '[Log of the build (15s)]',
    '│ Same millisecond',
    '│ Built',
  ]);
});

test('is read less often where several share the tier', async () => {
  const { tail, tools } = await tailOf([{ body: [] }], true, 45_000);
  for (let second = 0; second < 90; second += 1) {
    await tail.read();
    await tools.sleep(1000);
  }
  expect(server.received).toHaveLength(2);
});

test('is read once more at the end, however short the time', async () => {
  const { tail } = await tailOf([{ body: [entry('a', 0, 'x')] }]);
  await tail.read();
  await tail.read({ isLast: true });
  expect(server.received).toHaveLength(2);
});

test('is brought into order, whichever way it comes', async () => {
  const { tail } = await tailOf([
    { body: [entry('c', 9, 'third'), entry('b', 5, 'second'), entry('a', 0, 'first')] },
  ]);
  await tail.read();
  expect(tail.lines()).toEqual(['first', 'second', 'third']);
});

test('tells when each step began', async () => {
  const { tail } = await tailOf([
    {
      body: [
        entry('a', 0, 'x', 'checkout'),
        entry('b', 1000, 'x', 'build'),
        entry('c', 2000, 'x'),
        entry('d', 3000, 'x', 'build'),
      ],
    },
  ]);
  await tail.read();
  expect(tail.steps()).toEqual([
    { step: 'checkout', at: START },
    { step: 'build', at: START + 1000 },
  ]);
});

test('that is not wanted is read at the end only, for the diagnosis, and not shown', async () => {
  const { tail, remote } = await tailOf([{ body: [entry('a', 0, 'why')] }], false);
  await tail.read();
  expect(server.received).toHaveLength(0);
  await tail.read({ isLast: true });
  expect([tail.lines(), remote]).toEqual([['why'], []]);
});

test('shows a line that comes again and again once, and counts the rest', async () => {
  const failing = Array.from({ length: 40 }, (_, index) =>
    entry(`n${index}`, index, index % 2 ? 'GET /health/' : 'Readiness probe failed'),
  );
  const { tail, remote } = await tailOf([{ body: [...failing, entry('z', 99, 'Gave up')] }]);
  await tail.read();
  expect(remote.slice(1)).toEqual([
    '│ Readiness probe failed',
    '│ GET /health/',
    '│ (38 more of the lines above)',
    '│ Gave up',
  ]);
});

test('that is refused is given up with one line, and no trouble is thrown', async () => {
  const { tail, tools, remote } = await tailOf([
    { status: 503 },
    { status: 403, body: { message: 'Forbidden' } },
  ]);
  for (let time = 0; time < 4; time += 1) {
    await tail.read();
    await tools.sleep(15_000);
  }
  expect(server.received).toHaveLength(2);
  expect(remote).toEqual([
    expect.stringMatching(/^The log cannot be read just now: GET .* answered 503/),
    expect.stringMatching(/^The log cannot be read: GET .* answered 403/),
  ]);
});
