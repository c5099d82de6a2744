import type { TransportTools } from '../http/request.ts';
import { POLICY } from './client.ts';

/** Runs a task when there is room for it; what it gives or throws is the task's. */
export type Run = <T>(task: () => Promise<T>) => Promise<T>;

export interface Pace {
  /** For the client whose answers are to be watched. */
  tools: TransportTools;
  run: Run;
}

const MOST_AT_ONCE = 8;

/**
 * Lets many reads run beside each other without one more than the read tier has left: a new one
 * begins only where the calls under way cannot use up the rest. A task has one call under way at a
 * time. What others of the company read meanwhile is seen with the next answer.
 */
export function createPace(tools: TransportTools): Pace {
  const { remaining: left, reset } = POLICY.rateLimit ?? { remaining: '', reset: '' };
  let remaining = Number.POSITIVE_INFINITY;
  let resetAt = 0;
  let hasAnswer = false;
  let underWay = 0;
  const waiting: (() => void)[] = [];

  function note(headers: Headers): void {
    const [count, seconds] = [headers.get(left), headers.get(reset)].map((text) =>
      text === null || text.trim() === '' ? Number.NaN : Number(text),
    ) as [number, number];
    if (Number.isNaN(count) || Number.isNaN(seconds)) return;
    const end = tools.now() + seconds * 1000;
    // Answers overtake each other, so within one window the least count is the latest. The end of a
    // window is told in whole seconds: what lies more than one later is another window.
    const isNew = tools.now() >= resetAt || end > resetAt + 1000;
    remaining = isNew ? count : Math.min(remaining, count);
    if (isNew) resetAt = end;
  }

  function roomNow(): number {
    // The first answer of a window tells what is left of it: until then one call is enough.
    if (!hasAnswer) return 1;
    if (resetAt === 0) return MOST_AT_ONCE;
    return tools.now() >= resetAt ? 1 : Math.min(MOST_AT_ONCE, remaining);
  }

  async function enter(): Promise<void> {
    for (let isNew = true; ; isNew = false) {
      const room = roomNow();
      if (underWay < room) break;
      if (underWay > 0) {
        await new Promise<void>((settle) => {
          if (isNew) waiting.push(settle);
          else waiting.unshift(settle);
        });
      } else {
        tools.log.info('The rate limit for reading is used up, waiting until it begins anew.');
        await tools.sleep(Math.max(1, resetAt - tools.now()));
      }
    }
    underWay += 1;
    waiting.shift()?.();
  }

  function leave(): void {
    underWay -= 1;
    waiting.shift()?.();
  }

  return {
    tools: {
      ...tools,
      fetch: async (input, init) => {
        const response = await tools.fetch(input, init);
        hasAnswer = true;
        note(response.headers);
        return response;
      },
    },
    run: async (task) => {
      await enter();
      try {
        return await task();
      } finally {
        leave();
      }
    },
  };
}
