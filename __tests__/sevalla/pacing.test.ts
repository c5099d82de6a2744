import { describe, expect, test } from '@jest/globals';
import { createPace } from '../../src/sevalla/pacing.ts';
import { recordingTools } from '../support/tools.ts';

/** A platform that lets so many calls through in a window, and counts what comes beyond. */
function windowed(limit: number, seconds: number, { otherUse = 0 } = {}) {
  let windowEnd = 0;
  let used = 0;
  let refused = 0;
  let atOnce = 0;
  let mostAtOnce = 0;
  let now = Date.parse('2026-11-01T00:00:00Z');
  const tools = recordingTools({
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
    fetch: async () => {
      if (now >= windowEnd) {
        windowEnd = now + seconds * 1000;
        used = otherUse;
      }
      used += 1;
      if (used > limit) refused += 1;
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      const headers = {
        'x-ratelimit-remaining': String(Math.max(0, limit - used)),
        'x-ratelimit-reset': String(Math.ceil((windowEnd - now) / 1000)),
      };
      await new Promise((settle) => setImmediate(settle));
      atOnce -= 1;
      return new Response('{}', { headers });
    },
  });
  return { tools, refused: () => refused, mostAtOnce: () => mostAtOnce, elapsed: () => now };
}

describe('many reads', () => {
  test.each([1, 3, 8, 40, 100])('never go beyond a limit of %i in a window', async (limit) => {
    const platform = windowed(limit, 60);
    const { tools, run } = createPace(platform.tools);
    const begin = platform.elapsed();
    const tasks = Array.from({ length: 250 }, (_, index) =>
      run(async () => {
        await tools.fetch('http://platform');
        return index;
      }),
    );
    expect(await Promise.all(tasks)).toEqual(Array.from({ length: 250 }, (_, index) => index));
    expect(platform.refused()).toBe(0);
    // And wait no longer than the windows take.
    expect((platform.elapsed() - begin) / 60_000).toBeLessThanOrEqual(Math.ceil(250 / limit) - 1);
  });

  test('run beside each other, eight at once', async () => {
    const platform = windowed(1000, 60);
    const { tools, run } = createPace(platform.tools);
    await Promise.all(Array.from({ length: 50 }, () => run(() => tools.fetch('http://platform'))));
    expect(platform.mostAtOnce()).toBe(8);
  });

  test('count what others of the company use', async () => {
    const platform = windowed(20, 60, { otherUse: 15 });
    const { tools, run } = createPace(platform.tools);
    await Promise.all(Array.from({ length: 20 }, () => run(() => tools.fetch('http://platform'))));
    expect(platform.refused()).toBe(0);
  });

  test('do not wait for one that failed', async () => {
    const { run } = createPace(recordingTools());
    const failing = run(() => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    await expect(run(async () => 1)).resolves.toBe(1);
  });

  test('need no headers', async () => {
    const { tools, run } = createPace(recordingTools({ fetch: async () => new Response('{}') }));
    const all = Array.from({ length: 30 }, () => run(() => tools.fetch('http://platform')));
    expect(await Promise.all(all)).toHaveLength(30);
  });
});
