import type { Tools } from '../../kit/tools.ts';

const MOST_TRIES = 3;
const FIRST_PAUSE_MS = 2000;

/**
 * Tries up to three times, as long as the result is a failure of the kind that passes. The pause
 * before a try doubles, and is shortened at random so that the jobs of a matrix do not return
 * together.
 * @returns The result of the last try.
 */
export async function retry<T>(
  tools: Pick<Tools, 'sleep' | 'random' | 'log'>,
  what: string,
  attempt: (tries: number) => Promise<T>,
  isTransient: (result: T) => boolean,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const result = await attempt(tries);
    if (tries === MOST_TRIES || !isTransient(result)) return result;
    const pauseMs = FIRST_PAUSE_MS * 2 ** (tries - 1) * (0.5 + tools.random() / 2);
    tools.log.info(`${what} failed, trying again in ${(pauseMs / 1000).toFixed(1)} s.`);
    await tools.sleep(pauseMs);
  }
}
