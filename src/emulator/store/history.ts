// What a seed says was measured before the emulator began: real programs have no past here.

/** By the hour, over and over from the first; a hour without instances is one asleep. */
export type ProcessHistory = {
  /** Milliseconds since 1970. */
  endsAt: number;
  hours: number;
  instances: number[];
  /** Of all instances together. */
  cpuCores: number[];
  memoryMb: number[];
  exits: { atMs: number; code: number; isOutOfMemory: boolean }[];
};

/** Requests of an application, by the hour. */
export type RequestHistory = { endsAt: number; hours: number; perMinute: number[] };

/** Use of a database, the same all the time. */
export type DatabaseHistory = {
  endsAt: number;
  hours: number;
  cpuCores: number;
  memoryMb: number;
  usedMb: number;
};

/** Often enough for the shortest interval that is of use. */
const stepMs = 300_000;

/** The moments of a history, oldest first, each with the number of its hour. */
export function moments({ endsAt, hours }: { endsAt: number; hours: number }) {
  const steps = Math.round((hours * 3_600_000) / stepMs);
  return Array.from({ length: steps }, (_, index) => ({
    atMs: endsAt - (steps - index) * stepMs,
    hour: Math.floor((index * stepMs) / 3_600_000),
  }));
}

export function inHour(pattern: readonly number[], hour: number): number {
  return pattern.length === 0 ? 0 : (pattern[hour % pattern.length] ?? 0);
}
