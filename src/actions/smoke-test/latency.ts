import type { Timings } from '../../http/exchange.ts';

/** Of a page once it is warm. All in ms. */
export interface Latency {
  /** How many requests were timed. */
  samples: number;
  medianMs: number;
  /** Where the true median lies with 95 % confidence; absent where the samples are too few. */
  interval?: Interval | undefined;
  /** Only those of which the samples are enough to say where they lie: `p95` takes 72 of them. */
  percentiles: Readonly<Record<string, number>>;
  /** Where each of `percentiles` lies with 95 % confidence. */
  intervals: Readonly<Record<string, Interval>>;
  /** Each phase by itself. The medians of phases do not add up to that of the whole. */
  phases: Readonly<Partial<Record<Phase, Quantile>>>;
  /** Of the median sample, so that its phases add up. */
  timings: Timings;
}

type Phase = (typeof PHASES)[number][0];

export interface Quantile {
  medianMs: number;
  interval?: Interval;
}

export type Interval = readonly [fromMs: number, toMs: number];

const HALF_OF_5_PERCENT = 0.025;
/** In their order, with their names in reports. */
export const PHASES = [
  ['dnsMs', 'DNS'],
  ['connectMs', 'Connect'],
  ['tlsMs', 'TLS'],
  ['firstByteMs', 'First byte'],
  ['bodyMs', 'Body'],
] as const satisfies readonly (readonly [keyof Timings, string])[];
const PERCENTILES = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99 };

/** @param samples At least one. */
export function summarize(samples: readonly Timings[]): Latency {
  const sorted = samples.toSorted((a, b) => a.totalMs - b.totalMs);
  const totals = sorted.map(({ totalMs }) => totalMs);
  const timings = sorted[Math.floor((sorted.length - 1) / 2)]!;
  const interval = intervalOf(totals, 0.5);
  const known = Object.entries(PERCENTILES).flatMap(([name, share]) => {
    const lies = intervalOf(totals, share);
    return lies ? [{ name, ms: quantile(totals, share), lies }] : [];
  });
  return {
    samples: samples.length,
    medianMs: quantile(totals, 0.5),
    ...(interval ? { interval } : {}),
    percentiles: Object.fromEntries(known.map(({ name, ms }) => [name, ms])),
    intervals: Object.fromEntries(known.map(({ name, lies }) => [name, lies])),
    phases: Object.fromEntries(PHASES.flatMap(([phase]) => phaseOf(samples, phase))),
    timings,
  };
}

function phaseOf(samples: readonly Timings[], phase: Phase): [Phase, Quantile][] {
  const sorted = samples.flatMap((sample) => sample[phase] ?? []).sort((a, b) => a - b);
  // Of a phase that only some samples have, these would be no picture of all.
  if (sorted.length < samples.length) return [];
  const interval = intervalOf(sorted, 0.5);
  return [[phase, { medianMs: quantile(sorted, 0.5), ...(interval ? { interval } : {}) }]];
}

/** `3.1 ms`, `204 ms`. */
export function formatMs(ms: number): string {
  return ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`;
}

/** The smallest sample that at least this share of them does not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!;
}

/**
 * Between which two samples a quantile lies with 95 % confidence, whatever the distribution: how many
 * samples lie below it is binomial. undefined where even all samples are not enough.
 */
export function intervalOf(sorted: readonly number[], share: number): Interval | undefined {
  const count = sorted.length;
  // Ranks from 1: the last from below, and the first from above, that is still outside.
  let below = 0;
  let above = count + 1;
  let sum = 0;
  for (let rank = 0; rank <= count; rank += 1) {
    const chance = binomial(count, rank, share);
    if (sum + chance <= HALF_OF_5_PERCENT) below = rank + 1;
    sum += chance;
    if (1 - sum <= HALF_OF_5_PERCENT) {
      above = rank + 1;
      break;
    }
  }
  if (below < 1 || above > count) return undefined;
  return [sorted[below - 1]!, sorted[above - 1]!];
}

function binomial(count: number, rank: number, share: number): number {
  let log = rank * Math.log(share) + (count - rank) * Math.log(1 - share);
  for (let i = 1; i <= rank; i += 1) log += Math.log((count - rank + i) / i);
  return Math.exp(log);
}

/** Whether a page keeps its limit; `unsure` where the limit lies within the interval. */
export function againstLimit(
  { medianMs, interval }: Latency,
  limitMs: number,
): 'within' | 'unsure' | 'beyond' {
  if (medianMs <= limitMs) return 'within';
  return interval && interval[0] <= limitMs ? 'unsure' : 'beyond';
}

const LEAST_GROWTH = 1.2;
const LEAST_MORE_MS = 20;

/**
 * Slower than it was, by more than chance and by more than anybody would shrug at: intervals that do
 * not touch, and a fifth and 20 ms more.
 */
export function isSlower(now: Latency, before: Pick<Latency, 'medianMs' | 'interval'>): boolean {
  if (!now.interval || !before.interval) return false;
  return (
    now.interval[0] > before.interval[1] &&
    now.medianMs >= before.medianMs * LEAST_GROWTH &&
    now.medianMs - before.medianMs >= LEAST_MORE_MS
  );
}
