import { errorMessage } from '../../errors.ts';
import type { Sevalla, Span } from '../../sevalla/client.ts';

/** What the platform itself counted of an application in one window of time. */
export interface Vitals {
  /** Requests that its edge answered, and how many of them with 500 to 599. */
  traffic: { requests: number; serverErrors: number } | undefined;
  /** Milliseconds within which 95 of 100 requests were answered, of the worst interval. */
  p95Ms: number | undefined;
  /** Containers that ended by themselves: the platform ends one by SIGTERM, or it exits with 0. */
  crashes: readonly Crash[] | undefined;
  /** Highest use of memory as a share of the limit, of the process where it is highest. */
  memory: { process: string; share: number } | undefined;
  /** Why something could not be read, each once. */
  troubles: readonly string[];
}

export interface Crash {
  process: string;
  code: number;
  outOfMemory: boolean;
}

/** Milliseconds since 1970. */
export interface Window {
  fromMs: number;
  toMs: number;
}

const PERCENT = 95;
/** Few points for one answer; the platform has no finer ones. */
const MOST_INTERVALS = 20;
const LEAST_INTERVAL_SECONDS = 15;

/** Asks the platform for the metrics of a window. Never throws: what cannot be read is absent. */
export async function readVitals(
  sevalla: Sevalla,
  appId: string,
  { fromMs, toMs }: Window,
): Promise<Vitals> {
  const troubles = new Set<string>();
  const optional = async <T>(answer: Promise<T>): Promise<T | undefined> => {
    try {
      return await answer;
    } catch (error) {
      troubles.add(errorMessage(error));
      return undefined;
    }
  };
  const span: Span = { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() };
  const seconds = Math.max(
    LEAST_INTERVAL_SECONDS,
    Math.ceil((toMs - fromMs) / 1000 / MOST_INTERVALS),
  );
  const [codes, times, processes = []] = await Promise.all([
    optional(sevalla.statusCodes(appId, span, seconds)),
    optional(sevalla.responseTimes(appId, PERCENT, span, seconds)),
    optional(sevalla.listProcesses(appId)),
  ]);
  const lasting = processes.filter(({ type }) => type === 'web' || type === 'worker');
  const own = await Promise.all(
    lasting.map(async ({ id, type, display_name }) => {
      const name = display_name || type || id;
      const [exits, counts, used, limits] = await Promise.all([
        optional(sevalla.exitCodes(appId, id, span)),
        optional(sevalla.processMetric(appId, id, 'instance-count', span, seconds)),
        optional(sevalla.processMetric(appId, id, 'memory-usage', span, seconds)),
        optional(sevalla.processMetric(appId, id, 'memory-limit', span, seconds)),
      ]);
      return {
        crashes: exits?.flatMap((exit) => crashOf(name, exit)),
        memory: { process: name, share: highestShare(used, limits, counts) },
      };
    }),
  );
  const known = own.flatMap(({ crashes }) => (crashes === undefined ? [] : [crashes]));
  const [fullest] = own
    .flatMap(({ memory: { process, share } }) => (share === undefined ? [] : [{ process, share }]))
    .sort((one, other) => other.share - one.share);
  return {
    traffic: codes && trafficOf(codes),
    p95Ms: highest(times),
    crashes: known.length === 0 ? undefined : known.flat(),
    memory: fullest,
    troubles: [...troubles],
  };
}

function trafficOf(codes: readonly { value: Record<string, number> }[]) {
  const counted = codes.flatMap(({ value }) => Object.entries(value));
  const sum = (pairs: typeof counted): number => pairs.reduce((total, [, n]) => total + n, 0);
  return {
    requests: sum(counted),
    serverErrors: sum(counted.filter(([status]) => status.startsWith('5'))),
  };
}

const SIGTERM_EXIT = 143;

function crashOf(
  process: string,
  { value, description }: { value: string; description?: string | null | undefined },
): Crash[] {
  const code = Number(value);
  const outOfMemory = description === 'OOMKilled';
  const isMeant = (code === 0 || code === SIGTERM_EXIT) && !outOfMemory;
  return !Number.isInteger(code) || isMeant ? [] : [{ process, code, outOfMemory }];
}

type Points = readonly { time: string; value: number | null }[] | undefined;

function highest(points: Points): number | undefined {
  const values = points?.flatMap(({ value }) => value ?? []) ?? [];
  return values.length === 0 ? undefined : Math.max(...values);
}

/** Use is that of all instances together, the limit that of one. */
function highestShare(used: Points, limits: Points, counts: Points): number | undefined {
  const limit = highest(limits);
  if (limit === undefined || limit <= 0) return undefined;
  const countAt = new Map(counts?.map(({ time, value }) => [time, value]));
  const shares = (used ?? []).flatMap(({ time, value }) =>
    value === null ? [] : [value / Math.max(1, countAt.get(time) ?? 1) / limit],
  );
  return shares.length === 0 ? undefined : Math.max(...shares);
}
