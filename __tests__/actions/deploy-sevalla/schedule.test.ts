import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import {
  ADVISED_MS,
  adaptiveSchedule,
  durationsOf,
  fixedSchedule,
  type Kind,
  kindOf,
  LONGEST_MS,
  type Past,
  SHORTEST_MS,
  usualOf,
} from '../../../src/actions/deploy-sevalla/schedule.ts';
import type { Deployment } from '../../../src/sevalla/schemas.ts';
import { root } from '../../support/repository.ts';

const succeeded = (...seconds: number[]): Past[] =>
  seconds.map((one) => ({ ms: one * 1000, isSuccess: true }));

const PASTS: Record<string, Past[]> = {
  none: [],
  one: succeeded(200),
  equal: succeeded(...Array(50).fill(180)),
  scattered: succeeded(150, 210, 180, 170, 190, 230, 160, 185, 175, 200),
  'two humps': succeeded(70, 72, 68, 240, 71, 250, 69, 235, 73, 70),
  instant: [{ ms: 1, isSuccess: false }, ...succeeded(0.2, 0.5)],
  hours: succeeded(18_000, 30_000, 21_000),
  'too many': succeeded(...Array.from({ length: 300 }, (_, index) => 60 + index)),
};
const KINDS: Kind[] = ['restart', 'image', 'build'];
const CASES = Object.keys(PASTS).flatMap((name) => KINDS.map((kind) => [name, kind] as const));

/** When the looks of a wait of `seconds` come, in milliseconds. */
function looksOf(past: Past[], kind: Kind, seconds: number, queuedMs = 0): number[] {
  const schedule = adaptiveSchedule(past, kind);
  const times: number[] = [];
  for (let now = 0; now < seconds * 1000; ) {
    const ranMs = Math.max(now - queuedMs, 0);
    now += schedule.pauseAfter({ ranMs, waitedMs: now, looks: times.length });
    times.push(now);
  }
  return times;
}

describe.each(CASES)('with a past of %s, a %s', (name, kind) => {
  const past = PASTS[name]!;
  test.each([0, 400_000])('keeps both bounds for hours, after %d ms in the queue', (queuedMs) => {
    const times = [0, ...looksOf(past, kind, 25_000, queuedMs)];
    const pauses = times.slice(1).map((time, index) => time - times[index]!);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(SHORTEST_MS);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(LONGEST_MS);
    expect(pauses.every(Number.isInteger)).toBe(true);
  });

  test('never looks more often than advised, up to any moment of the wait', () => {
    for (const [index, time] of looksOf(past, kind, 25_000, 30_000).entries()) {
      expect(index * ADVISED_MS).toBeLessThanOrEqual(time);
    }
  });

  test('does not look later because it has looked less', () => {
    const { pauseAfter } = adaptiveSchedule(past, kind);
    for (const ms of [0, 20_000, 100_000, 175_000, 900_000, 30_000_000]) {
      const pauses = [0, 2, 5, 9, 20, 90].map((looks) =>
        pauseAfter({ ranMs: ms, waitedMs: ms, looks }),
      );
      expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    }
  });
});

test('looks closely when the end is due, and rarely while nothing can have happened', () => {
  const times = looksOf(PASTS['scattered']!, 'build', 240);
  expect(times.filter((time) => time < 120_000).length).toBeLessThanOrEqual(5);
  expect(times.filter((time) => time >= 150_000 && time < 210_000).length).toBeGreaterThan(9);
});

test('looks closely at each of two humps, and rarely between them', () => {
  const times = looksOf(PASTS['two humps']!, 'build', 260);
  const within = (from: number, to: number): number =>
    times.filter((time) => time >= from * 1000 && time < to * 1000).length;
  expect(within(60, 80)).toBeGreaterThan(2 * within(110, 130));
  expect(within(235, 255)).toBeGreaterThan(2 * within(110, 130));
});

test('failures that came early are looked for, and are no usual duration', () => {
  const failures: Past[] = [20, 22, 21, 23, 20].map((one) => ({
    ms: one * 1000,
    isSuccess: false,
  }));
  const past = [...PASTS['equal']!.slice(0, 8), ...failures];
  const early = (given: Past[]): number =>
    looksOf(given, 'build', 200).filter((time) => time < 30_000).length;
  expect(early(past)).toBeGreaterThan(early(PASTS['equal']!));
  expect(adaptiveSchedule(past, 'build').usualMs).toBe(180_000);
  expect(usualOf(failures)).toBeUndefined();
});

test('one deployment is no habit', () => {
  expect(usualOf(succeeded(200))).toBeUndefined();
  expect(usualOf(succeeded(300, 200, 100))).toBe(200_000);
});

test('a fixed schedule is fixed', () => {
  expect(fixedSchedule(700).pauseAfter({ ranMs: 9, waitedMs: 99, looks: 9 })).toBe(700);
});

const deployment = (given: Partial<Deployment>): Deployment => ({
  id: 'run-1',
  status: 'success',
  created_at: '2026-11-01T00:00:00Z',
  started_at: '2026-11-01T00:01:00Z',
  finished_at: '2026-11-01T00:03:00Z',
  ...given,
});

test('a deployment is compared with those of its kind that came to an end by themselves', () => {
  const past = [
    deployment({ branch: 'main' }),
    deployment({ branch: 'main', status: 'failed', finished_at: '2026-11-01T00:01:30Z' }),
    deployment({ branch: 'main', status: 'cancelled' }),
    deployment({ branch: 'main', finished_at: null }),
    deployment({ branch: 'main', finished_at: 'soon' }),
    deployment({ branch: 'main', trigger: 'RESTART' }),
    deployment({ docker_image_url: 'ghcr.io/octo/shop:v1' }),
    deployment({ branch: 'main', steps: ['rollout'] }),
  ];
  expect(past.slice(4).map(kindOf)).toEqual(['build', 'restart', 'image', 'restart']);
  expect(durationsOf(past, 'build')).toEqual([
    { ms: 120_000, isSuccess: true },
    { ms: 30_000, isSuccess: false },
  ]);
});

test('the measurement runs, and takes about half the looks of a fixed 5 s at most', () => {
  const script = '.github/scripts/waiting.ts';
  const { stdout, stderr } = spawnSync('node_modules/.bin/node', [script, '--waits', '40'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const rows = stdout.split('\n').filter((line) => /\((\d+) %\)/.test(line));
  expect(rows.length).toBeGreaterThan(8);
  for (const row of rows) expect(Number(/ \((\d+) %\) \|/.exec(row)?.[1])).toBeLessThanOrEqual(55);
});
