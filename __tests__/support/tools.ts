import type { TransportTools } from '../../src/http/request.ts';

export interface RecordingTools extends TransportTools {
  /** Milliseconds of every sleep; the clock of these tools went forward by as much. */
  slept: number[];
  lines: string[];
  abort(reason: unknown): void;
}

/** Tools whose sleep takes no time. `random` gives 0.5, so that jitter is half of what it may be. */
export function recordingTools(overrides: Partial<TransportTools> = {}): RecordingTools {
  const controller = new AbortController();
  const slept: number[] = [];
  const lines: string[] = [];
  let now = Date.parse('2026-11-01T00:00:00Z');
  return {
    fetch: globalThis.fetch,
    sleep: async (ms) => {
      controller.signal.throwIfAborted();
      slept.push(ms);
      now += ms;
    },
    now: () => now,
    random: () => 0.5,
    log: { info: (line) => lines.push(line) },
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    slept,
    lines,
    ...overrides,
  };
}
