import type { Clock } from '../clock.ts';
import type { LogEntry } from '../contract.ts';
import { appendBounded, logEntry, type Severity } from '../log-entries.ts';
import { processResourceType } from '../store/catalogue.ts';
import { randomLetters } from '../store/records.ts';
import type { Application, LiveRelease, Process } from '../store/state.ts';
import type { Switches } from '../switches.ts';
import { floors, timing } from '../timing.ts';
import { type Container, type OutputStream, runToEnd } from './container.ts';
import { DeploymentFailure } from './deployment-failure.ts';
import { type Disk, startDockerContainer } from './docker-container.ts';
import { baseEnvironment } from './environment.ts';
import { type ContainerRequest, type Instance, startInstance } from './instance.ts';
import { startOsProcess } from './os-process.ts';
import type { PodNetwork } from './pod-network.ts';
import { startCommand } from './start-command.ts';

export type DeploymentLog = (severity: Severity, message: string, tags?: object) => void;

/** The instances of one release. */
type Release = { deploymentId: string; instances: Instance[] };

type Hosted = {
  /** Serves now. */
  live: Release | null;
  /** Rolled out just now; its Ready instances get traffic already. */
  next: Release | null;
  runtimeLogs: LogEntry[];
  accessLogs: LogEntry[];
};

export type Exit = { atMs: number; code: number; isOutOfMemory: boolean };

const maxLogEntries = 20_000;
const maxExits = 1_000;

/** Runs the instances of all applications and keeps their logs. */
export type Hosting = {
  /** Starts a release beside the live one and takes over when all of it is Ready. */
  rollOut(
    application: Application,
    release: LiveRelease,
    log: DeploymentLog,
    signal: AbortSignal,
  ): Promise<void>;
  runJob(
    application: Application,
    process: Process,
    release: Pick<LiveRelease, 'artifact' | 'environment' | 'deploymentId'>,
    log: DeploymentLog,
    signal: AbortSignal,
  ): Promise<number>;
  /** Starts what is live but not running: after activation, or when a state file was read. */
  resume(application: Application): Promise<void>;
  stop(applicationId: string): Promise<void>;
  forget(applicationId: string): void;
  webInstances(applicationId: string): Instance[];
  isRunning(applicationId: string): boolean;
  instances(applicationId: string): Instance[];
  logAccess(applicationId: string, entry: LogEntry): void;
  runtimeLogs(applicationId: string): LogEntry[];
  accessLogs(applicationId: string): LogEntry[];
  /** How the containers of a process have ended, oldest first. */
  exits(processId: string): Exit[];
  close(): Promise<void>;
};

export function createHosting(
  network: PodNetwork,
  clock: Clock,
  switches: Pick<Switches, 'memory-limits'>,
): Hosting {
  const hosted = new Map<string, Hosted>();
  const stopping = new Set<Promise<void>>();
  const exits = new Map<string, Exit[]>();

  function of(applicationId: string): Hosted {
    const known = hosted.get(applicationId);
    if (known !== undefined) return known;
    const fresh: Hosted = { live: null, next: null, runtimeLogs: [], accessLogs: [] };
    hosted.set(applicationId, fresh);
    return fresh;
  }

  function noteExit(processId: string, code: number, isOutOfMemory: boolean): void {
    const own = exits.get(processId) ?? [];
    exits.set(processId, own);
    appendBounded(own, { atMs: Date.now(), code, isOutOfMemory }, maxExits);
  }

  function logRuntime(
    application: Application,
    severity: Severity,
    message: string,
    tags: object,
  ): void {
    const all = { app_id: application.id, ...tags };
    const entry = logEntry('APP_RUNTIME', severity, message, all);
    appendBounded(of(application.id).runtimeLogs, entry, maxLogEntries);
  }

  function start(request: Startable, { disk }: Application): Promise<Container> {
    const limitsAll = switches['memory-limits'] === 'all';
    return startContainer({ ...request, disk, limitsAll });
  }

  async function startAll(
    application: Application,
    release: LiveRelease,
    started: Release,
    log: DeploymentLog | null,
  ): Promise<void> {
    for (const process of release.processes) {
      if (process.type !== 'web' && process.type !== 'worker') continue;
      for (let index = 0; index < instanceCount(process); index += 1) {
        const name = podName(application, process);
        const tags = { process: process.key, instance: name };
        const tell = (severity: Severity, message: string) => {
          logRuntime(application, severity, message, tags);
          // The deployment's log ends with the deployment.
          if (of(application.id).next === started) log?.(severity, message, tags);
        };
        const instance = await startInstance({
          name,
          process,
          artifact: release.artifact,
          environment: release.environment,
          network,
          clock,
          start: (request) => start(request, application),
          onLine: (line, stream) => tell(stream === 'stderr' ? 'ERROR' : 'INFO', line),
          onEvent: tell,
          onExit: (code, isOutOfMemory) => noteExit(process.id, code, isOutOfMemory),
        });
        started.instances.push(instance);
      }
    }
  }

  async function waitUntilAvailable(started: Release, signal: AbortSignal): Promise<boolean> {
    const deadline = Date.now() + clock.scaled(timing.rolloutDeadlineMs);
    const pollMs = Math.min(timing.rolloutPollMs, 100 * clock.speed);
    while (!started.instances.every((instance) => instance.isAvailable())) {
      if (Date.now() >= deadline) return false;
      await clock.sleep(pollMs, signal);
    }
    return true;
  }

  async function stopRelease(release: Release | null, graceMs?: number): Promise<void> {
    await Promise.all((release?.instances ?? []).map((instance) => instance.stop(graceMs)));
  }

  return {
    async rollOut(application, release, log, signal) {
      const here = of(application.id);
      const started: Release = { deploymentId: release.deploymentId, instances: [] };
      await requireStartCommands(release);
      here.next = started;
      try {
        await startAll(application, release, started, log);
        if (!(await waitUntilAvailable(started, signal))) {
          // Helm's words, and the only ones seen on the platform (October 2025).
          throw new DeploymentFailure(
            `Error: release ${application.name}-web failed, and has been uninstalled ` +
              'due to atomic being set: context deadline exceeded',
          );
        }
        signal.throwIfAborted();
      } catch (error) {
        here.next = null;
        await stopRelease(started);
        throw error;
      }
      const previous = here.live;
      here.live = started;
      here.next = null;
      application.live = release;
      const stopped = stopRelease(previous);
      stopping.add(stopped);
      void stopped.finally(() => stopping.delete(stopped));
    },

    async runJob(application, process, release, log, signal) {
      const name = podName(application, process);
      const tags = { process: process.key, instance: name };
      const request = {
        name,
        artifact: release.artifact,
        process,
        environment: release.environment,
        pod: null,
        onLine: (line: string, stream: OutputStream) => {
          const severity = stream === 'stderr' ? 'ERROR' : 'INFO';
          logRuntime(application, severity, line, tags);
          log(severity, line, tags);
        },
      };
      const container = await start(request, application);
      const deadlineMs = clock.scaled(timing.rolloutDeadlineMs, floors.jobDeadlineMs);
      const deadline = AbortSignal.timeout(deadlineMs);
      const graceMs = clock.scaled(timing.terminationGraceMs, floors.terminationGraceMs);
      try {
        const code = await runToEnd(container, graceMs, AbortSignal.any([signal, deadline]));
        noteExit(process.id, code, container.isOutOfMemory());
        return code;
      } catch (error) {
        signal.throwIfAborted();
        if (!deadline.aborted) throw error;
        throw new DeploymentFailure(`Job ${process.display_name}: context deadline exceeded`);
      }
    },

    async resume(application) {
      const here = of(application.id);
      if (application.live === null || application.is_suspended || here.live !== null) return;
      const started: Release = { deploymentId: application.live.deploymentId, instances: [] };
      here.live = started;
      await startAll(application, application.live, started, null);
    },

    async stop(applicationId) {
      const here = of(applicationId);
      const running = here.live;
      here.live = null;
      await stopRelease(running);
    },

    forget: (applicationId) => hosted.delete(applicationId),

    webInstances: (applicationId) =>
      instancesOf(of(applicationId)).filter(({ process }) => process.type === 'web'),

    isRunning: (applicationId) => of(applicationId).live !== null,

    instances: (applicationId) => instancesOf(of(applicationId)),

    logAccess: (applicationId, entry) =>
      appendBounded(of(applicationId).accessLogs, entry, maxLogEntries),

    runtimeLogs: (applicationId) => of(applicationId).runtimeLogs,

    accessLogs: (applicationId) => of(applicationId).accessLogs,

    exits: (processId) => exits.get(processId) ?? [],

    async close() {
      const releases = [...hosted.values()].flatMap(({ live, next }) => [live, next]);
      const graceMs = floors.terminationGraceMs;
      const stopped = releases.map((release) => stopRelease(release, graceMs));
      await Promise.all([...stopping, ...stopped]);
    },
  };
}

async function requireStartCommands({ artifact, processes }: LiveRelease): Promise<void> {
  if (artifact.kind !== 'directory') return;
  await Promise.all(processes.map((process) => startCommand(process, artifact.path)));
}

function instancesOf({ live, next }: Hosted): Instance[] {
  return [...(live?.instances ?? []), ...(next?.instances ?? [])];
}

export function instanceCount({ scaling_strategy }: Process): number {
  if (scaling_strategy.type === 'manual') return scaling_strategy.config.instanceCount;
  return scaling_strategy.config.minInstanceCount;
}

// As Kubernetes names the pods of a Deployment.
function podName(application: Application, process: Process): string {
  return `${application.name}-${process.key}-${randomLetters(10)}-${randomLetters(5)}`;
}

type Startable = Omit<ContainerRequest, 'pod'> & { pod: ContainerRequest['pod'] | null };

async function startContainer(
  request: Startable & { disk: Disk | null; limitsAll: boolean },
): Promise<Container> {
  const { name, artifact, process: wanted, environment, pod, disk, limitsAll, onLine } = request;
  const memoryMegabytes = processResourceType(wanted.resource_type_id)?.memory_limit ?? null;
  if (artifact.kind === 'directory') {
    const command = await startCommand(wanted, artifact.path);
    return startOsProcess({
      command,
      cwd: artifact.path,
      environment: { ...baseEnvironment(process.env, 'runtime'), ...environment },
      memoryMegabytes: limitsAll ? memoryMegabytes : null,
      onLine,
    });
  }
  const publish =
    pod === null || wanted.type !== 'web'
      ? null
      : { address: pod.address, hostPort: pod.hostPort, port: wanted.port ?? pod.hostPort };
  return startDockerContainer({
    name,
    image: artifact.image,
    command: wanted.entrypoint,
    environment,
    publish,
    memoryMegabytes,
    disk,
    onLine,
  });
}
