import { runInNewContext } from 'node:vm';

/** Longer than any honest regular expression or selector takes on a page. */
const MOST_MS = 1000;

/** What `bounded` throws when time is up. */
export class OutOfTime extends Error {
  constructor() {
    super(`it took longer than ${MOST_MS} ms`);
  }
}

/**
 * Does some work that patterns of others may make endless, such as `(a+)+$`. V8 looks at the clock
 * while it backtracks, and in loops, so that any JavaScript is stopped.
 * @throws OutOfTime
 */
export function bounded<T>(work: () => T): T {
  try {
    return runInNewContext('work()', { work }, { timeout: MOST_MS }) as T;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw new OutOfTime();
    throw error;
  }
}
