import { errorMessage } from '../../errors.ts';
import type { Evidence, Exit, Measured, VariableFacts } from '../../rules/evidence.ts';
import type { ProcessMetric, Sevalla, Span } from '../../sevalla/client.ts';
import type { LogEntry, Process } from '../../sevalla/schemas.ts';
import { hideCredentials } from './log-tail.ts';
import type { Service } from './service.ts';

const MOST_LINES = 2000;
const BYTES_A_MB = 1_048_576;
// The clocks of runner and platform differ.
const SLACK_MS = 60_000;
/** Metrics are means of intervals: short enough for a peak, few enough for one answer. */
const INTERVAL_SECONDS = 15;

export interface GatherOptions {
  service: Service;
  sevalla: Sevalla;
  /** When the rollout began, milliseconds since 1970. */
  since: number;
  /** Milliseconds since 1970. */
  now: number;
  /** As it was before the trigger; read again here. */
  web: Process | undefined;
  /** Instances of this deployment, where its log names them. */
  instances: ReadonlySet<string>;
}

export type Gathered = Pick<
  Evidence,
  'runtimeLog' | 'web' | 'processes' | 'variables' | 'measured'
> & {
  /** Directory of the repository that is built, where it is not the root. */
  buildPath: string | undefined;
  /** Why something could not be read. */
  troubles: string[];
};

const NOTHING: Omit<Gathered, 'web'> = {
  runtimeLog: [],
  processes: undefined,
  variables: undefined,
  measured: undefined,
  buildPath: undefined,
  troubles: [],
};

/** Asks the platform for all that may explain a failure. Never throws: what cannot be read is absent. */
export async function gather(options: GatherOptions): Promise<Gathered> {
  const { service, sevalla, since, now } = options;
  // A static site has no instances, and its build has all that is to be known in its log.
  if (service.kind === 'static-site') return { ...NOTHING, web: options.web };
  const appId = service.id;
  const troubles: string[] = [];
  const optional = async <T>(answer: Promise<T>): Promise<T | undefined> => {
    try {
      return await answer;
    } catch (error) {
      troubles.push(errorMessage(error));
      return undefined;
    }
  };
  const span: Span = { from: iso(since), to: iso(now + SLACK_MS) };
  const measuring = optional(sevalla.listProcesses(appId)).then(async (processes) => {
    const web = processes?.find(({ type }) => type === 'web') ?? options.web;
    const measured = web && (await measure(sevalla, appId, web.id, span, optional));
    return { processes, web, measured };
  });
  const [entries, variables, app, { processes, web, measured }] = await Promise.all([
    optional(sevalla.runtimeLogs(appId, { from: iso(since), limit: MOST_LINES })),
    readVariables(sevalla, appId, optional),
    optional(sevalla.getApplication(appId)),
    measuring,
  ]);
  return {
    runtimeLog: linesOf(entries ?? [], options.instances),
    // A start command may hold what belongs into a variable.
    web: web && { ...web, entrypoint: web.entrypoint && hideCredentials(web.entrypoint) },
    processes,
    variables,
    measured,
    buildPath: app?.build_path || undefined,
    troubles: [...new Set(troubles)],
  };
}

type Optional = <T>(answer: Promise<T>) => Promise<T | undefined>;

/** What the version before prints meanwhile is left out, where the entries tell whose they are. */
function linesOf(entries: LogEntry[], instances: ReadonlySet<string>): string[] {
  const isOwn = ({ tags }: LogEntry): boolean => {
    const instance = tags?.['instance'];
    return instances.size === 0 || typeof instance !== 'string' || instances.has(instance);
  };
  return entries
    .filter(isOwn)
    .sort((a, b) => a.unix_timestamp - b.unix_timestamp)
    .map(({ message }) => hideCredentials(message));
}

async function readVariables(
  sevalla: Sevalla,
  appId: string,
  optional: Optional,
): Promise<ReadonlyMap<string, VariableFacts> | undefined> {
  const [own, globals] = await Promise.all([
    optional(sevalla.listEnvVars(appId)),
    // A key for one application may not read them; then a name that is absent proves less.
    sevalla.listGlobalEnvVars().catch(() => []),
  ]);
  if (own === undefined) return undefined;
  return new Map(
    [...globals, ...own].map(({ key, value, is_runtime, is_buildtime }) => [
      key,
      {
        isRuntime: is_runtime ?? true,
        isBuildtime: is_buildtime ?? true,
        isBlank: value.trim() === '',
      },
    ]),
  );
}

async function measure(
  sevalla: Sevalla,
  appId: string,
  processId: string,
  span: Span,
  optional: Optional,
): Promise<Measured> {
  const read = async (metric: ProcessMetric): Promise<number[] | undefined> =>
    (
      await optional(sevalla.processMetric(appId, processId, metric, span, INTERVAL_SECONDS))
    )?.flatMap(({ value }) => value ?? []);
  const [counts, memory, memoryLimit, cpu, cpuLimit, exits] = await Promise.all([
    read('instance-count'),
    read('memory-usage'),
    read('memory-limit'),
    read('cpu-usage'),
    read('cpu-limit'),
    optional(sevalla.exitCodes(appId, processId, span)),
  ]);
  const instances = highest(counts);
  const share = Math.max(1, instances ?? 1);
  const [memoryBytes, limitBytes] = [highest(memory), highest(memoryLimit)];
  const cpuCores = highest(cpu);
  return {
    instances: instances === undefined ? undefined : Math.ceil(instances),
    memoryMb: memoryBytes && memoryBytes / share / BYTES_A_MB,
    memoryLimitMb: limitBytes && Math.round(limitBytes / BYTES_A_MB),
    cpuCores: cpuCores && cpuCores / share,
    cpuLimitCores: highest(cpuLimit),
    exits: exits?.flatMap(({ value, description }): Exit[] => {
      const code = Number(value);
      return Number.isInteger(code) ? [{ code, description: description ?? undefined }] : [];
    }),
  };
}

function highest(values: readonly number[] | undefined): number | undefined {
  return values === undefined || values.length === 0 ? undefined : Math.max(...values);
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
