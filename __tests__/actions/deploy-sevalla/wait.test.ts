import { afterEach, expect, test } from '@jest/globals';
import { deploymentsOf } from '../../../src/actions/deploy-sevalla/service.ts';
import { waitForEnd } from '../../../src/actions/deploy-sevalla/wait.ts';
import { createSevalla } from '../../../src/sevalla/client.ts';
import { type Reply, type ScriptedServer, startServer } from '../../support/scripted-server.ts';
import { recordingTools } from '../../support/tools.ts';

let server: ScriptedServer;
afterEach(() => server?.close());

/** Waits with a clock that only sleeping moves; gives the verdict and what was printed. */
async function wait(statuses: (string | null | Reply)[], timeoutMs = 1_500_000) {
  server = await startServer(
    ...statuses.map(
      (status): Reply =>
        typeof status === 'string' || status === null
          ? {
              body: { id: 'run-1', status, steps: ['rollout'], created_at: '2026-11-01T00:00:00Z' },
            }
          : status,
    ),
  );
  const tools = recordingTools();
  const seen: unknown[] = [];
  const result = await waitForEnd({
    deployments: deploymentsOf(
      { kind: 'application', id: 'app-1' },
      createSevalla({ token: 'svl_x', apiUrl: server.url, tools }),
    ),
    deploymentId: 'run-1',
    first: undefined,
    startedAt: tools.now(),
    timeoutMs,
    intervalMs: 10_000,
    past: [],
    tail: { read: async () => undefined, lines: () => [], steps: () => [] },
    tools: { ...tools, log: { ...silent, info: tools.log.info } },
    onSeen: ({ status }) => seen.push(status),
  });
  return { result, tools, seen };
}

const silent = {
  info: () => undefined,
  debug: () => undefined,
  notice: () => undefined,
  warning: () => undefined,
  annotate: () => undefined,
  remote: () => undefined,
  group: async <T>(_: string, body: () => Promise<T>) => body(),
};

test('a status that nobody knows is told and waited out', async () => {
  const { result, tools } = await wait(['waiting', 'paused', 'paused', null, 'success']);
  expect(result).toMatchObject({ kind: 'ended', deployment: { status: 'success' } });
  expect(tools.lines).toEqual([
    'Waiting in the queue (0ms)',
    'Status "paused" is not known to this action, still waiting (10s)',
    'Without a status yet, still waiting (30s)',
    'Succeeded (40s)',
  ]);
});

test('a status that does not change is told once a minute', async () => {
  const { tools } = await wait([...Array(14).fill('inProgress'), 'failed']);
  expect(tools.lines).toEqual([
    'In progress: rollout (0ms)',
    'In progress: rollout, for 1m by now',
    'In progress: rollout, for 2m by now',
    'Failed (2m 20s)',
  ]);
});

test('the last look is at the deadline, not after it', async () => {
  const { result, tools } = await wait(['inProgress'], 25_000);
  expect(result).toEqual({ kind: 'deadline' });
  expect(tools.slept).toEqual([10_000, 10_000, 5000]);
  expect(server.received).toHaveLength(4);
});

test('an API that is down for minutes is waited out until the deadline', async () => {
  const { result, tools } = await wait([{ status: 503 }], 300_000);
  expect(result).toEqual({ kind: 'deadline' });
  expect(tools.slept.reduce((sum, ms) => sum + ms)).toBeGreaterThanOrEqual(300_000);
  expect(tools.lines.at(-1)).toMatch(/^GET .* answered 503: .* Still waiting\.$/);
});

test('a refusal is final, and what was seen before is kept', async () => {
  const { result, seen } = await wait(['inProgress', { status: 403, body: { message: 'No' } }]);
  expect(result).toMatchObject({ kind: 'lost', reason: expect.stringContaining('answered 403') });
  expect(seen).toEqual(['inProgress']);
});

test('without a fixed pause it looks by the past and reads the log in between', async () => {
  const at = (seconds: number): string =>
    new Date(Date.parse('2026-11-01T00:00:00Z') + seconds * 1000).toISOString();
  const run = (status: string, given: object) => ({
    id: 'run-1',
    status,
    steps: ['build', 'rollout'],
    branch: 'main',
    commit_sha: 'abc1234',
    created_at: at(0),
    started_at: at(0),
    ...given,
  });
  const past = [171, 180, 184, 176, 188, 180].map((seconds, index) =>
    run('success', { id: `old-${index}`, finished_at: at(seconds) }),
  );
  server = await startServer(() => {
    const now = tools.now() - startedAt;
    return { body: run(now < 200_000 ? 'inProgress' : 'success', {}) };
  });
  const tools = recordingTools();
  const startedAt = tools.now();
  const reads: number[] = [];
  const result = await waitForEnd({
    deployments: deploymentsOf(
      { kind: 'application', id: 'app-1' },
      createSevalla({ token: 'svl_x', apiUrl: server.url, tools }),
    ),
    deploymentId: 'run-1',
    first: run('waiting', { started_at: null }),
    startedAt,
    timeoutMs: 1_500_000,
    intervalMs: undefined,
    past,
    tail: {
      read: async () => {
        reads.push(tools.now() - startedAt);
      },
      lines: () => [],
      steps: () => [{ step: tools.now() - startedAt < 150_000 ? 'build' : 'rollout', at: 0 }],
    },
    tools: { ...tools, log: { ...silent, info: tools.log.info } },
    onSeen: () => undefined,
  });
  expect(result.kind).toBe('ended');
  expect(server.received.length).toBeLessThanOrEqual(21);
  const gaps = reads.map((time, index) => time - (reads[index - 1] ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(15_000);
  expect(tools.lines[0]).toBe('Waiting in the queue (0ms)');
  expect(tools.lines).toContainEqual(
    expect.stringMatching(/^In progress: build \(\d.* of usually 3m\)$/),
  );
  expect(tools.lines).toContainEqual(
    expect.stringMatching(/^In progress: rollout \(2m .* of usually 3m\)$/),
  );
  expect(tools.lines.at(-1)).toMatch(/^Succeeded \(3m 2\d?s\)$/);
});
