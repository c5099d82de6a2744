import { isAbort, stackOf } from './thrown.ts';

/** Work that goes on after its request was answered. */
export type Background = {
  run(work: (signal: AbortSignal) => Promise<void>): void;
  /** Aborts what still waits and resolves when all of it has ended. */
  close(): Promise<void>;
};

export function createBackground(onFault: (text: string) => void): Background {
  const closing = new AbortController();
  const running = new Set<Promise<void>>();
  return {
    run(work) {
      if (closing.signal.aborted) return;
      const done = work(closing.signal)
        .catch((error: unknown) => {
          if (!isAbort(error)) onFault(stackOf(error));
        })
        .finally(() => running.delete(done));
      running.add(done);
    },
    async close() {
      closing.abort();
      await Promise.all(running);
    },
  };
}
