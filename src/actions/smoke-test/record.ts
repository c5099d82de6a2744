import { drawExcerpt } from '../../excerpt.ts';
import { excerptsOf } from './broken.ts';
import { INPUT } from './checks.ts';
import type { Diagnosis } from './diagnose.ts';
import type { Latency } from './latency.ts';
import type { CheckResult, Outcome } from './probe.ts';

// What one check came to, as plain values: for the output `results` and for the files.

export interface CheckRecord {
  check: string;
  line: string;
  verdict: CheckResult['verdict'];
  expected: string;
  got?: string;
  /** Why it is not measured; else one sentence about what is wrong. */
  reason?: string;
  cause?: string;
  retried?: true;
  latencyMs?: number;
  latency?: LatencyRecord;
  /** In the last green run. */
  before?: { samples: number; medianMs: number; interval95?: Range };
  timings?: Record<string, number>;
  /** Of a check that nobody wrote: why it is there, and the line that says so. */
  derived?: { because: string; file?: string; line?: number };
  /** Where the check is written; absent where that is no file. */
  place?: PlaceRecord;
  broken?: BrokenRecord[];
}

export interface LatencyRecord {
  samples: number;
  medianMs: number;
  interval95?: Range;
  percentiles: Record<string, number>;
  percentileIntervals95: Record<string, Range>;
  phases: Record<string, { medianMs: number; interval95?: Range }>;
}

export type Range = [fromMs: number, toMs: number];

export interface PlaceRecord {
  file: string;
  line: number;
  column: number;
  endColumn: number;
}

export interface BrokenRecord extends PlaceRecord {
  expected: string;
  got: string;
  /** The line that was written, with a caret below what does not hold. */
  excerpt: string[];
}

export function checkRecord(result: CheckResult): CheckRecord {
  const { check, expected, verdict } = result;
  const place = check.steps[0]?.place;
  const isInFile = place !== undefined && place.file !== INPUT;
  const { derived } = check;
  const base = {
    check: check.name,
    line: check.line,
    verdict,
    expected,
    ...(derived ? { derived: { because: derived.because, ...derived.from } } : {}),
  };
  const where = isInFile ? { place: placeRecord(place) } : {};
  if (result.verdict === 'not-measured') return { ...base, reason: result.reason, ...where };
  const { latency, before, timings } = result;
  const broken = brokenRecords(result);
  return {
    ...base,
    got: result.got,
    ...(result.verdict !== 'pass'
      ? {
          reason: sentence(result.subject, result.diagnosis),
          ...(result.diagnosis.cause === undefined ? {} : { cause: result.diagnosis.cause }),
        }
      : {}),
    ...(result.retried ? { retried: true } : {}),
    ...(latency === undefined
      ? {}
      : { latencyMs: Math.round(latency.medianMs), latency: latencyRecord(latency) }),
    ...(before === undefined ? {} : { before: { samples: before.samples, ...around(before) } }),
    ...(broken.length === 0 ? {} : { broken }),
    ...(timings === undefined ? {} : { timings: rounded({ ...timings }) }),
    ...where,
  };
}

function placeRecord({ file, line, column, endColumn }: PlaceRecord): PlaceRecord {
  return { file, line, column, endColumn };
}

function brokenRecords(result: CheckResult): BrokenRecord[] {
  if (result.verdict !== 'fail' && result.verdict !== 'degraded') return [];
  const drawn = excerptsOf(result).map(({ excerpt, said }) => drawExcerpt(excerpt, said));
  return (result.broken ?? []).map(({ place, expected, got }, index) => ({
    ...placeRecord(place),
    expected,
    got,
    excerpt: drawn[index] ?? [],
  }));
}

function latencyRecord(latency: Latency): LatencyRecord {
  const { samples, percentiles, intervals, phases } = latency;
  return {
    samples,
    ...around(latency),
    percentiles: rounded({ ...percentiles }),
    percentileIntervals95: mapped(intervals, range),
    phases: mapped(phases, around),
  };
}

function around({ medianMs, interval }: Pick<Latency, 'medianMs' | 'interval'>) {
  return { medianMs: tenth(medianMs), ...(interval ? { interval95: range(interval) } : {}) };
}

function range([from, to]: readonly [number, number]): Range {
  return [tenth(from), tenth(to)];
}

function rounded(timings: Record<string, number>): Record<string, number> {
  return mapped(timings, tenth);
}

function mapped<T, U>(values: Readonly<Record<string, T>>, to: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, to(value)]));
}

function tenth(ms: number): number {
  return Math.round(ms * 10) / 10;
}

export function sentence(subject: string, { what, why, fix }: Diagnosis): string {
  return `${subject} ${what}: ${why}; ${fix}.`;
}

export function latencyOf(result: CheckResult): number | undefined {
  const latency = result.verdict === 'not-measured' ? undefined : result.latency;
  return latency && Math.round(latency.medianMs);
}

/** Of an app that never got ready, all that was not measured. */
export function resultsOf(outcome: Outcome): readonly CheckResult[] {
  if (outcome.kind === 'checked') return outcome.results;
  const reason =
    outcome.kind === 'not-ready' ? 'the app was not ready' : 'another version is in service';
  return outcome.checks.map((check) => ({
    check,
    expected: check.line,
    retried: false,
    verdict: 'not-measured',
    reason,
  }));
}
