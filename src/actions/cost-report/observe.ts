import type { ProcessMetric } from '../../sevalla/client.ts';
import type { Deployment, MetricPoint, ProcessResourceType } from '../../sevalla/schemas.ts';
import type { ApplicationFacts, Resource } from './resource.ts';
import { type Platform, whyUnseen } from './topology.ts';

const DAY_MS = 86_400_000;

/** Use of one instance over the window: the 95th of a hundred, and the most. */
export interface Use {
  p95: number;
  max: number;
}

export interface ProcessObservation {
  /** Hours of the window in which it existed. */
  window: number;
  /** Hours in which its memory was measured. */
  hours: number;
  /** Cores of one instance. */
  cpu: Use | undefined;
  /** Bytes of one instance. */
  memory: Use | undefined;
  /** Running at once, over the hours in which any were counted. */
  instances: { mean: number; hours: number } | undefined;
  /** How its containers ended, what ended well left out; undefined when it could not be read. */
  exits: { outOfMemory: number; others: number } | undefined;
}

export interface ApplicationObservation {
  /** Requests in the window; undefined when they could not be read or none was counted. */
  requests: { count: number; busyHours: number; hours: number } | undefined;
  /** Finished ones of the window. Minutes of builds include the rollout: the API has one time for both. */
  deployments: { count: number; builds: number; buildMinutes: number } | undefined;
}

export interface Observations {
  days: number;
  processes: ReadonlyMap<string, ProcessObservation>;
  applications: ReadonlyMap<string, ApplicationObservation>;
  sizes: ProcessResourceType[];
  /** What could not be read, one sentence each. */
  unread: string[];
}

/**
 * What the platform measured in the last `days` of what runs now.
 * @param now Milliseconds since 1970.
 */
export async function observe(
  applications: readonly ApplicationFacts[],
  resources: readonly Resource[],
  { sevalla, run }: Platform,
  days: number,
  now: number,
): Promise<Observations> {
  const from = now - days * DAY_MS;
  const span = { from: new Date(from).toISOString(), to: new Date(now).toISOString() };
  // Short enough for peaks to be seen, long enough for an answer of a few thousand points.
  const intervalSeconds = days <= 7 ? 300 : 900;
  const unread = new Set<string>();
  const attempt = async <T>(read: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await run(read);
    } catch (error) {
      unread.add(`Metrics could not be read: ${whyUnseen(error)}.`);
      return undefined;
    }
  };
  const running = resources.flatMap(({ kind, runs, id, applications: [appId], since = 0 }) =>
    kind === 'process' && runs === 'always' && id !== undefined && appId !== undefined
      ? [{ id, appId, window: Math.min(days * 24, (now - since) / 3_600_000) }]
      : [],
  );
  if (running.length === 0) {
    return { days, processes: new Map(), applications: new Map(), sizes: [], unread: [] };
  }
  const awake = applications.filter(({ isSuspended }) => !isSuspended);
  const [sizes = [], processes, ofApplications] = await Promise.all([
    attempt(() => sevalla.listProcessResourceTypes()),
    Promise.all(
      running.map(async ({ id, appId, window }) => {
        const metric = (name: ProcessMetric) =>
          attempt(() => sevalla.processMetric(appId, id, name, span, intervalSeconds));
        const [cpu, memory, count, exits] = await Promise.all([
          metric('cpu-usage'),
          metric('memory-usage'),
          metric('instance-count'),
          attempt(() => sevalla.exitCodes(appId, id, span)),
        ]);
        const hoursOf = (points: readonly unknown[]) => (points.length * intervalSeconds) / 3600;
        const counts = new Map(valuesOf(count).map(({ time, value }) => [time, value]));
        const failed = exits?.filter(({ value }) => !ENDED_WELL.has(value));
        const outOfMemory = failed?.filter(({ value }) => value === OUT_OF_MEMORY).length ?? 0;
        return [
          id,
          {
            window,
            hours: hoursOf(valuesOf(memory)),
            cpu: useOf(perInstance(cpu, counts)),
            memory: useOf(perInstance(memory, counts)),
            instances:
              counts.size === 0
                ? undefined
                : { mean: mean([...counts.values()]), hours: hoursOf([...counts.values()]) },
            exits: failed && { outOfMemory, others: failed.length - outOfMemory },
          },
        ] as const;
      }),
    ),
    Promise.all(
      awake.map(async ({ id }) => {
        const [requests, deployments] = await Promise.all([
          attempt(() => sevalla.requestsPerMinute(id, span, 3600)),
          attempt(() => sevalla.listDeployments(id, { most: 100 })),
        ]);
        return [
          id,
          {
            requests: requestsOf(valuesOf(requests), now),
            deployments: deployments && deploymentsOf(deployments, from),
          },
        ] as const;
      }),
    ),
  ]);
  return {
    days,
    processes: new Map(processes),
    applications: new Map(ofApplications),
    sizes,
    unread: [...unread].sort(),
  };
}

/** Kubernetes stops a container by signal 15, and by 9 what does not heed it or outgrew its memory. */
const OUT_OF_MEMORY = '137';
const ENDED_WELL = new Set(['0', '143']);

function valuesOf(points: readonly MetricPoint[] | undefined) {
  return (points ?? []).flatMap(({ time, value }) => (value === null ? [] : [{ time, value }]));
}

/** Usage is told of all instances together. */
function perInstance(
  points: readonly MetricPoint[] | undefined,
  counts: ReadonlyMap<string, number>,
): number[] {
  return valuesOf(points).map(({ time, value }) => value / Math.max(1, counts.get(time) ?? 1));
}

function useOf(values: readonly number[]): Use | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { p95: at(0.95), max: at(1) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function requestsOf(points: readonly { time: string; value: number }[], now: number) {
  const busy = points.filter(({ value }) => value > 0);
  if (busy.length === 0) return undefined;
  const first = Math.min(...points.map(({ time }) => Date.parse(time)));
  return {
    count: Math.round(busy.reduce((sum, { value }) => sum + value * 60, 0)),
    busyHours: busy.length,
    hours: Math.max(busy.length, Math.floor((now - first) / 3_600_000)),
  };
}

function deploymentsOf(deployments: readonly Deployment[], from: number) {
  const finished = deployments.filter(
    ({ finished_at: end, status }) =>
      Date.parse(end ?? '') >= from && status !== 'skipped' && status !== 'waiting',
  );
  const builds = finished.filter(({ steps }) => steps?.includes('build'));
  const minutes = builds.map(({ started_at: start, finished_at: end }) =>
    Math.max(0, (Date.parse(end ?? '') - Date.parse(start ?? '')) / 60_000 || 0),
  );
  return {
    count: finished.length,
    builds: builds.length,
    buildMinutes: minutes.reduce((sum, value) => sum + value, 0),
  };
}

/** Where the mean over so little time says nothing about a month. */
const FEWEST_HOURS = 24;

/** Puts the observed number of instances to what is autoscaled or may sleep. */
export function withObserved(
  resources: readonly Resource[],
  applications: readonly ApplicationFacts[],
  { processes }: Observations,
): Resource[] {
  const sleepers = new Set(applications.flatMap(({ id, hibernates }) => (hibernates ? [id] : [])));
  return resources.map((resource) => {
    const {
      id = '',
      count,
      applications: [appId = ''],
    } = resource;
    const { instances, window = 0 } = processes.get(id) ?? {};
    if (count === undefined || instances === undefined) return resource;
    if (sleepers.has(appId) && window >= FEWEST_HOURS) {
      // Asleep, nothing runs that could be counted.
      const observed = Math.min(count.max, (instances.mean * instances.hours) / window);
      return { ...resource, count: { ...count, observed } };
    }
    if (count.min === count.max || instances.hours < FEWEST_HOURS) return resource;
    const observed = Math.min(count.max, Math.max(count.min, instances.mean));
    return { ...resource, count: { ...count, observed } };
  });
}
