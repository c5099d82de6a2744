import type { Process } from '../sevalla/schemas.ts';
import { count } from './wording.ts';

// What the rules about failures look at, and the questions that several of them ask of it.

/** How a container ended. */
export interface Exit {
  code: number;
  /** The platform's own word for it, such as `OOMKilled`. */
  description: string | undefined;
}

/** What the platform measured of the web process since the rollout began. Members that it did not are absent. */
export interface Measured {
  /** Highest of one instance, the mean of an interval. */
  memoryMb?: number | undefined;
  memoryLimitMb?: number | undefined;
  /** Highest of one instance, in cores. */
  cpuCores?: number | undefined;
  cpuLimitCores?: number | undefined;
  /** Most at a time. */
  instances?: number | undefined;
  exits?: readonly Exit[] | undefined;
}

/** A variable of the platform; its value is nobody's business here. */
export interface VariableFacts {
  isRuntime: boolean;
  isBuildtime: boolean;
  isBlank: boolean;
}

/** What is known of a deployment that failed. Lines oldest first. */
export interface Evidence {
  deploymentLog: readonly string[];
  /** Of the time of the rollout; instances of the version before may write there too. */
  runtimeLog: readonly string[];
  web?:
    | Pick<Process, 'port' | 'entrypoint' | 'readiness_probe' | 'liveness_probe' | 'memory_limit'>
    | undefined;
  /** All processes of the application, jobs included. */
  processes?:
    | readonly Pick<Process, 'type' | 'display_name' | 'entrypoint' | 'job_start_policy'>[]
    | undefined;
  /** Absent where they could not be read, so that nothing can be said of a name. */
  variables?: ReadonlyMap<string, VariableFacts> | undefined;
  measured?: Measured | undefined;
  /** The step that failed: checkout, build or rollout; boot where the platform had no part in it. */
  step?: string | undefined;
  /** Whether an earlier version goes on serving. */
  servesEarlier?: boolean | undefined;
}

export function linesOf({ deploymentLog, runtimeLog }: Evidence): string[] {
  return [...deploymentLog, ...runtimeLog];
}

/** `readiness probe on /health/`, as far as the process tells. */
export function probeName({ web }: Evidence): string {
  const path = web?.readiness_probe?.httpGet?.path;
  return path ? `readiness probe on ${path}` : 'probe';
}

// Helm's own "Error: release … failed" is not the application's.
const EXCEPTION =
  /^(?!Error: (?:release|failed parsing) )[\w.]*(?:Error|Exception|ImproperlyConfigured|InvalidTag)(?: \[\w+\])?: ./;

/** `ValueError: …`, of the application or of the build. */
export function isException(line: string): boolean {
  return EXCEPTION.test(line.trim());
}

export function lastException(evidence: Evidence): string | undefined {
  return linesOf(evidence).findLast(isException);
}

/** `: ValueError: …` */
export function because(evidence: Evidence): string {
  const line = lastException(evidence);
  return line === undefined ? '' : `: ${line.trim().slice(0, 200).replace(/\.$/, '')}`;
}

export function hasExited(evidence: Evidence): boolean {
  return (
    linesOf(evidence).some((line) =>
      /(?<!command )exited with code [1-9]|Back-off restarting|CrashLoopBackOff/i.test(line),
    ) || crashes(evidence).length > 0
  );
}

// SIGINT and SIGTERM: how the platform takes away what it has given up.
const ASKED_TO_END = new Set([0, 130, 143]);

/** Ends that nobody asked for. One SIGKILL an instance may be the end of a rollout that was given up. */
export function crashes({ measured }: Evidence): readonly Exit[] {
  const exits = measured?.exits ?? [];
  const kills = exits.filter(
    ({ code, description }) => code === 137 && !isOutOfMemory(description),
  );
  const isKilledAgain = kills.length > (measured?.instances ?? 1);
  return exits.filter(
    ({ code, description }) =>
      !ASKED_TO_END.has(code) && (code !== 137 || isKilledAgain || isOutOfMemory(description)),
  );
}

export function isOutOfMemory(description: string | undefined): boolean {
  return /OOM|out of memory/i.test(description ?? '');
}

/** Megabytes that one instance of the web process may use. */
export function memoryLimit({ web, measured }: Evidence): number | undefined {
  return web?.memory_limit ?? measured?.memoryLimitMb ?? undefined;
}

const LISTENING =
  /(?:listening|running|serving|bound)\b.*?(?:0\.0\.0\.0|\[::\]|\*|port)[: ]+(\d{2,5})\b/i;

/** The port that the application says it listens on. */
export function listeningPort(evidence: Evidence): string | undefined {
  return linesOf(evidence)
    .findLast((line) => LISTENING.test(line))
    ?.match(LISTENING)?.[1];
}

const BOOTS = /Booting worker with pid: \d+/;
const STARTS = /Starting gunicorn/;
const REPLACES = /WORKER TIMEOUT|was sent SIG|exited with code|Worker failed to boot/;

/** How many workers a server starts at once, by gunicorn's log before the first one is replaced. */
export function workerCount(evidence: Evidence): number | undefined {
  const all = linesOf(evidence);
  const first = all.findIndex((line) => STARTS.test(line));
  const rest = all.slice(Math.max(0, first));
  const end = rest.findIndex((line) => REPLACES.test(line));
  const before = end === -1 ? rest : rest.slice(0, end);
  const boots = before.filter((line) => BOOTS.test(line)).length;
  const servers = Math.max(1, before.filter((line) => STARTS.test(line)).length);
  return boots === 0 ? undefined : Math.max(1, Math.round(boots / servers));
}

/** What the platform says of the web process, one fact a line. */
export function platformFacts(evidence: Evidence): string[] {
  const { web, measured, variables, step } = evidence;
  if (step === 'checkout' || step === 'build') return [];
  const { memoryMb, cpuCores, cpuLimitCores, instances, exits } = measured ?? {};
  const limitMb = web?.memory_limit ?? measured?.memoryLimitMb;
  return [
    ...(web === undefined ? [] : [describeWeb(web)]),
    ...(instances === undefined ? [] : [`${count(instances, 'instance')} ran at a time`]),
    ...(exits === undefined ? [] : [describeExits(crashes(evidence))]),
    ...(memoryMb === undefined
      ? []
      : [
          `memory: at most ${Math.round(memoryMb)}${limitMb ? ` of ${limitMb}` : ''} MB an instance`,
        ]),
    ...(cpuCores === undefined
      ? []
      : [
          `CPU: at most ${cpuCores.toFixed(2)}${cpuLimitCores ? ` of ${cpuLimitCores}` : ''} cores an instance`,
        ]),
    ...(variables === undefined || !/gunicorn/.test(web?.entrypoint ?? '')
      ? []
      : [`WEB_CONCURRENCY is ${variables.has('WEB_CONCURRENCY') ? 'set' : 'not set'}`]),
  ];
}

function describeWeb({ entrypoint, port, readiness_probe: probe }: NonNullable<Evidence['web']>) {
  const { httpGet } = probe ?? {};
  const asked = httpGet
    ? `${httpGet.scheme ?? 'HTTP'} ${httpGet.path ?? '/'}`
    : probe?.tcpSocket
      ? 'TCP'
      : probe?.exec
        ? 'a command'
        : 'none';
  const start = entrypoint
    ? `start command ${JSON.stringify(entrypoint)}`
    : "the image's own start";
  return `web process: ${start}, port ${port ?? 8080}, readiness probe ${asked}`;
}

/** `exit codes: 1 (3 times), 137 OOMKilled` */
function describeExits(exits: readonly Exit[]): string {
  if (exits.length === 0) return 'exit codes: none before the rollout was given up';
  const counts = new Map<string, number>();
  for (const { code, description } of exits) {
    const name = `${code}${description ? ` ${description}` : ''}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const listed = [...counts].map(([name, times]) =>
    times === 1 ? name : `${name} (${times} times)`,
  );
  return `exit codes: ${listed.slice(0, 6).join(', ')}`;
}
