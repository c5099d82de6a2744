import { setTimeout as delay } from 'node:timers/promises';

/** Platform time: a delay of the platform lasts its real length divided by `speed`. */
export type Clock = {
  readonly speed: number;
  /** Real milliseconds for `platformMs`, never less than `floorMs`. */
  scaled(platformMs: number, floorMs?: number): number;
  /** Waits `platformMs` of platform time; rejects with an AbortError when `signal` fires. */
  sleep(platformMs: number, signal?: AbortSignal): Promise<void>;
};

export function createClock(speed: number): Clock {
  const scaled = (platformMs: number, floorMs = 0) => Math.max(platformMs / speed, floorMs);
  return {
    speed,
    scaled,
    sleep: (platformMs, signal) => realSleep(scaled(platformMs), signal),
  };
}

/** Waits real milliseconds; rejects with an AbortError when `signal` fires. */
export async function realSleep(ms: number, signal?: AbortSignal): Promise<void> {
  await delay(ms, undefined, signal === undefined ? {} : { signal });
}
