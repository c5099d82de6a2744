import { type Clock, realSleep } from '../clock.ts';
import type { Severity } from '../log-entries.ts';
import type { Artifact, Process } from '../store/state.ts';
import { isAbort, messageOf } from '../thrown.ts';
import { floors, timing } from '../timing.ts';
import type { Container, OnLine } from './container.ts';
import type { Pod, PodNetwork } from './pod-network.ts';
import { isPassing, type ProbeResult } from './probe-result.ts';
import { isEffective, probeSettings, watchProbe } from './probes.ts';
import type { ResourceUsage } from './resource-usage.ts';

export type InstancePhase = 'starting' | 'running' | 'backOff' | 'stopped';

/** One copy of a web or worker process, kept alive as the kubelet does. */
export type Instance = {
  name: string;
  process: Process;
  pod: Pod;
  port: number;
  phase(): InstancePhase;
  restarts(): number;
  /** Null while nothing runs, and where it cannot be measured. */
  usage(): Promise<ResourceUsage | null>;
  /** Gets traffic. */
  isReady(): boolean;
  /** Counts for a rollout: Ready, and without a readiness probe up long enough to be noticed. */
  isAvailable(): boolean;
  /** Gives the process its grace period, or `graceMs` real milliseconds. */
  stop(graceMs?: number): Promise<void>;
};

export type ContainerRequest = {
  name: string;
  artifact: Artifact;
  process: Process;
  environment: Record<string, string>;
  pod: Pod;
  onLine: OnLine;
};

export type InstanceOptions = {
  name: string;
  process: Process;
  artifact: Artifact;
  environment: Record<string, string>;
  network: PodNetwork;
  clock: Clock;
  start(request: ContainerRequest): Promise<Container>;
  onLine: OnLine;
  onEvent(severity: Severity, message: string): void;
  onExit(code: number, isOutOfMemory: boolean): void;
};

/** The port that a process listens on: an OS process shares this machine's, a container has 8080. */
function portInside(artifact: Artifact, process: Process, pod: Pod): number {
  return artifact.kind === 'image' ? (process.port ?? pod.hostPort) : pod.hostPort;
}

export async function startInstance(options: InstanceOptions): Promise<Instance> {
  const { name, process, artifact, network, clock, onEvent } = options;
  const pod = await network.allocate();
  const port = portInside(artifact, process, pod);
  const environment =
    process.type === 'web' ? withPort(options.environment, port) : options.environment;
  const stopping = new AbortController();
  const readiness = isEffective(process.readiness_probe) ? process.readiness_probe : null;
  const liveness = isEffective(process.liveness_probe) ? process.liveness_probe : null;
  const graceMs = clock.scaled(timing.terminationGraceMs, floors.terminationGraceMs);

  let phase: InstancePhase = 'starting';
  let restarts = 0;
  let ready = false;
  let startedAt = 0;
  let container: Container | null = null;

  async function runOnce(): Promise<{ code: number; isOutOfMemory: boolean }> {
    const ended = new AbortController();
    container = await options.start({
      name,
      artifact,
      process,
      environment,
      pod,
      onLine: options.onLine,
    });
    if (stopping.signal.aborted) void container.stop(graceMs);
    startedAt = Date.now();
    phase = 'running';
    ready = readiness === null;
    const watched = watchAll(container, ended.signal);
    const code = await container.exited;
    ended.abort();
    ready = false;
    await watched;
    return { code, isOutOfMemory: container.isOutOfMemory() };
  }

  async function watchAll(running: Container, signal: AbortSignal): Promise<void> {
    const shared = {
      target: { ...pod, port },
      configuredPort: process.port,
      container: running,
      clock,
      signal,
    };
    const watches: Promise<void>[] = [];
    if (readiness !== null) {
      watches.push(
        watchProbe({
          ...shared,
          probe: readiness,
          onResult: (result) => report('Readiness', result),
          onState: (passing) => {
            ready = passing;
          },
        }),
      );
    }
    if (liveness !== null) {
      let hasPassed = false;
      const { initialDelaySeconds, periodSeconds, failureThreshold } = probeSettings(liveness);
      const patienceMs = (initialDelaySeconds + periodSeconds * failureThreshold) * 1_000;
      watches.push(
        watchProbe({
          ...shared,
          probe: liveness,
          onResult: (result) => {
            hasPassed ||= isPassing(result);
            report('Liveness', result);
          },
          onState: (passing) => {
            const ageMs = Date.now() - startedAt;
            const isTooYoung = !hasPassed && ageMs < Math.min(patienceMs, floors.livenessMs);
            if (passing || isTooYoung) return;
            onEvent('WARN', `Container ${process.key} failed liveness probe, will be restarted`);
            void running.stop(graceMs);
          },
        }),
      );
    }
    await Promise.all(watches);
  }

  function report(kind: 'Readiness' | 'Liveness', { result, message }: ProbeResult): void {
    if (result === 'failure') onEvent('WARN', `${kind} probe failed: ${message}`);
    if (result === 'warning') onEvent('WARN', `${kind} probe warning: ${message}`);
  }

  async function supervise(): Promise<void> {
    let crashes = 0;
    while (!stopping.signal.aborted) {
      const { code, isOutOfMemory } = await runOnce();
      options.onExit(code, isOutOfMemory);
      if (stopping.signal.aborted) break;
      const why = isOutOfMemory ? ': OOMKilled' : '';
      onEvent('ERROR', `Container ${process.key} of pod ${name} exited with code ${code}${why}`);
      if (Date.now() - startedAt > clock.scaled(timing.backOffResetMs)) crashes = 0;
      if (crashes > 0) {
        phase = 'backOff';
        onEvent('WARN', `Back-off restarting failed container ${process.key} in pod ${name}`);
        const backOffMs = Math.min(timing.backOffFirstMs * 2 ** (crashes - 1), timing.backOffMaxMs);
        await realSleep(clock.scaled(backOffMs, floors.backOffMs), stopping.signal);
      }
      crashes += 1;
      restarts += 1;
    }
  }

  const supervised = supervise()
    .catch((error: unknown) => {
      if (isAbort(error)) return;
      onEvent('ERROR', messageOf(error));
    })
    .finally(() => {
      phase = 'stopped';
      ready = false;
      network.release(pod);
    });

  const settleMs = clock.scaled(timing.rolloutPollMs, floors.settleMs);
  return {
    name,
    process,
    pod,
    port,
    phase: () => phase,
    restarts: () => restarts,
    usage: async () => (phase === 'running' ? ((await container?.usage()) ?? null) : null),
    isReady: () => ready && !stopping.signal.aborted,
    isAvailable: () =>
      phase === 'running' && ready && (readiness !== null || Date.now() - startedAt >= settleMs),
    async stop(limitMs = graceMs) {
      stopping.abort();
      await container?.stop(limitMs);
      await supervised;
    },
  };
}

function withPort(environment: Record<string, string>, port: number): Record<string, string> {
  return { ...environment, PORT: String(port) };
}
