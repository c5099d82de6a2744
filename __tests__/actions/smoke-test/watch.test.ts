import { afterEach, describe, expect, test } from '@jest/globals';
import { watchSection } from '../../../src/actions/smoke-test/report-watch.ts';
import { readVitals, type Vitals } from '../../../src/actions/smoke-test/vitals.ts';
import { type Round, signsOf, watch } from '../../../src/actions/smoke-test/watch.ts';
import { createSevalla } from '../../../src/sevalla/client.ts';
import { siteSeed, startLocal, stopAll, until } from '../../emulator/local-sevalla.ts';
import { recordingTools } from '../../support/tools.ts';

afterEach(stopAll);

const QUIET: Vitals = {
  traffic: { requests: 1000, serverErrors: 1 },
  p95Ms: 200,
  crashes: [],
  memory: { process: 'web', share: 0.5 },
  troubles: [],
};

/** Watches ten minutes in rounds that fail or not, with a clock that only sleeping moves. */
async function watchRounds(failed: (round: number) => readonly string[]) {
  const tools = recordingTools();
  let count = 0;
  const startedAt = tools.now();
  const watched = await watch(
    {
      durationMs: 600_000,
      releasedAtMs: startedAt - 60_000,
      check: async () => {
        count += 1;
        return { atMs: tools.now(), failed: failed(count), latencyMs: 100 * count };
      },
      vitals: undefined,
    },
    tools,
  );
  return { watched, tookMs: tools.now() - startedAt, lines: tools.lines };
}

describe('the rounds', () => {
  test('go on to the end, twenty of them and one at the start', async () => {
    const { watched, tookMs } = await watchRounds(() => []);
    expect(tookMs).toBe(600_000);
    expect(watched).toMatchObject({ cutShort: false, signs: [], before: undefined });
    expect(watched.rounds).toHaveLength(21);
  });

  test('that fail now and then are told, and do not fail the release', async () => {
    const { watched, lines } = await watchRounds((round) => (round % 3 === 0 ? ['GET /'] : []));
    expect(watched.rounds).toHaveLength(21);
    expect(watched.signs).toEqual([
      expect.objectContaining({ level: 'degraded', what: 'GET / failed in 7 of 21 rounds' }),
    ]);
    expect(lines).toContain('Failed: GET /');
  });

  test('end at the third failure in a row', async () => {
    const { watched, tookMs } = await watchRounds((round) =>
      round > 4 ? ['GET /', 'GET /a'] : [],
    );
    expect(watched.rounds).toHaveLength(7);
    expect(tookMs).toBe(6 * 30_000);
    expect(watched).toMatchObject({ cutShort: true });
    expect(watched.signs).toEqual([
      expect.objectContaining({ level: 'fail', what: 'GET /, GET /a failed 3 rounds in a row' }),
    ]);
  });
});

describe('of what the platform counted', () => {
  const signs = (during: Partial<Vitals>, before: Partial<Vitals> | null = {}) =>
    signsOf([], before ? { ...QUIET, ...before } : undefined, { ...QUIET, ...during }).map(
      ({ level, what }) => `${level}: ${what}`,
    );
  const traffic = (requests: number, serverErrors: number) => ({
    traffic: { requests, serverErrors },
  });

  test.each<[string, Partial<Vitals>, Partial<Vitals> | null, string[]]>([
    ['as before', {}, {}, []],
    ['errors as before', traffic(100, 30), traffic(100, 20), []],
    [
      'a few errors more',
      traffic(1000, 20),
      traffic(1000, 1),
      ['degraded: 2.0 % of 1000 requests were answered with a server error, 0.1 % before'],
    ],
    [
      'many errors',
      traffic(100, 10),
      traffic(100, 1),
      ['fail: 10 % of 100 requests were answered with a server error, 1.0 % before'],
    ],
    [
      'many errors of a first release',
      traffic(100, 10),
      null,
      ['fail: 10 % of 100 requests were answered with a server error'],
    ],
    ['two errors of three requests', traffic(3, 2), traffic(100, 0), []],
    [
      'slower answers',
      { p95Ms: 700 },
      {},
      ['degraded: 95 of 100 requests took up to 700 ms, 200 ms before'],
    ],
    ['slower answers to hardly anybody', { p95Ms: 700, ...traffic(5, 0) }, {}, []],
    ['answers slower by a little', { p95Ms: 390 }, {}, []],
    ['no latency of a first release', { p95Ms: 700 }, null, []],
    [
      'a crash',
      { crashes: [{ process: 'web', code: 1, outOfMemory: false }] },
      {},
      ['degraded: a container ended by itself: web, exit code 1'],
    ],
    [
      'three crashes, out of memory',
      {
        crashes: ['web', 'web', 'celery'].map((process) => ({
          process,
          code: 137,
          outOfMemory: true,
        })),
      },
      {},
      ['fail: 3 containers ended: web, celery, exit code 137, out of memory'],
    ],
    [
      'full memory',
      { memory: { process: 'web', share: 0.97 } },
      {},
      ['degraded: web used 97 % of its memory'],
    ],
    ['nothing measured', { traffic: undefined, p95Ms: undefined, crashes: undefined }, {}, []],
  ])('%s', (_, during, before, expected) => {
    expect(signs(during, before)).toEqual(expected);
  });

  test('the worst comes first', () => {
    expect(signs({ p95Ms: 900, ...traffic(100, 50) })).toEqual([
      expect.stringMatching(/^fail/),
      expect.stringMatching(/^degraded/),
    ]);
  });
});

test('the platform’s own counts are read, of a release that crashes and answers with errors', async () => {
  const local = await startLocal({
    applications: [siteSeed({ web: { instances: 1, size: 'S1' } })],
  });
  const id = await local.applicationId();
  await local.deploy(id);
  const tools = recordingTools();
  const sevalla = createSevalla({ token: local.token, apiUrl: local.apiUrl, tools });
  const fromMs = Date.now();
  for (let n = 0; n < 5; n += 1) await local.visit('/release');
  await local.visit('/exit');
  const vitals = await until(async () => {
    const read = await readVitals(sevalla, id, { fromMs, toMs: Date.now() + 1000 });
    return (read.crashes?.length ?? 0) > 0 && read.memory !== undefined && read;
  });
  expect(vitals).toMatchObject({
    crashes: [{ code: 1, outOfMemory: false }],
    memory: { share: expect.any(Number) },
    troubles: [],
  });
  expect(vitals.memory?.share).toBeLessThan(0.9);
  expect(vitals.traffic?.requests).toBeGreaterThanOrEqual(6);
  expect(vitals.traffic?.serverErrors).toBeGreaterThanOrEqual(1);
  expect(vitals.p95Ms).toBeGreaterThan(0);
  const nothing = await readVitals(sevalla, id, { fromMs: fromMs - 20_000, toMs: fromMs - 10_000 });
  expect(nothing).toMatchObject({ traffic: { requests: 0 }, crashes: [], memory: undefined });
});

test('a key that may not read metrics leaves them unmeasured, with the reason', async () => {
  const local = await startLocal({ applications: [siteSeed()] });
  const id = await local.applicationId();
  const sevalla = createSevalla({
    token: 'svl_other',
    apiUrl: local.apiUrl,
    tools: recordingTools(),
  });
  const vitals = await readVitals(sevalla, id, { fromMs: 0, toMs: 60_000 });
  expect(vitals).toMatchObject({ traffic: undefined, p95Ms: undefined, crashes: undefined });
  expect(vitals.troubles).not.toEqual([]);
});

describe('the summary', () => {
  const round = (n: number, failed: readonly string[] = []): Round => ({
    atMs: n,
    failed,
    latencyMs: n * 10,
  });

  test('has one sign a round, and of many rounds at most sixty', () => {
    const watched = (rounds: Round[]) =>
      watchSection({
        durationMs: 600_000,
        cutShort: false,
        rounds,
        before: undefined,
        during: undefined,
        signs: [],
      });
    const bars = (text: string) => /`([▁-█×]+)`/.exec(text)?.[1];
    const eight = Array.from({ length: 8 }, (_, n) => round(n + 1, n === 4 ? ['GET /'] : []));
    expect(bars(watched(eight))).toBe('▂▃▄▅×▇██');
    const many = Array.from({ length: 700 }, (_, n) => round(n, n === 699 ? ['GET /'] : []));
    expect(bars(watched(many))).toMatch(/^[▁-█]{58}×$/);
    expect(bars(watched([round(0)]))).toBe('▁');
  });

  test('shows what got worse beside what was before', () => {
    const during = { ...QUIET, p95Ms: 812, crashes: undefined, troubles: ['`x` | <b>'] };
    const rounds = [round(1)];
    const text = watchSection({
      durationMs: 600_000,
      cutShort: false,
      rounds,
      before: QUIET,
      during,
      signs: signsOf(rounds, QUIET, during),
    });
    expect(text).toContain('### Watched for 10m');
    expect(text).toContain('- 🟠 95 of 100 requests took up to 812 ms, 200 ms before');
    expect(text).toContain('| 95 of 100 within | 200 ms | 812 ms |');
    expect(text).toContain('| Containers that crashed | 0 | not measured |');
    expect(text).not.toContain('<b>');
  });
});
