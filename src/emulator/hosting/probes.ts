import { connect } from 'node:net';
import { type Clock, realSleep } from '../clock.ts';
import type { Probe } from '../contract.ts';
import { isAbort } from '../thrown.ts';
import { floors } from '../timing.ts';
import type { Container } from './container.ts';
import { type ProbeTarget, probeHttp } from './http-probe.ts';
import { isPassing, type ProbeResult } from './probe-result.ts';

// Kubernetes' own defaults. Sevalla publishes none; its API examples show a timeout of 120 s.
const defaults = {
  initialDelaySeconds: 0,
  periodSeconds: 10,
  timeoutSeconds: 1,
  successThreshold: 1,
  failureThreshold: 3,
};

export type ProbeSettings = { [Name in keyof typeof defaults]: number };

export function probeSettings(probe: Probe): ProbeSettings {
  return {
    initialDelaySeconds: probe.initialDelaySeconds ?? defaults.initialDelaySeconds,
    periodSeconds: probe.periodSeconds ?? defaults.periodSeconds,
    timeoutSeconds: probe.timeoutSeconds ?? defaults.timeoutSeconds,
    successThreshold: probe.successThreshold ?? defaults.successThreshold,
    failureThreshold: probe.failureThreshold ?? defaults.failureThreshold,
  };
}

/** A probe that names no way to probe is as good as none. */
export function isEffective(probe: Probe | null): probe is Probe {
  return probe !== null && Boolean(probe.httpGet ?? probe.tcpSocket ?? probe.exec);
}

export type ProbeWatch = {
  probe: Probe;
  target: ProbeTarget;
  /** The web port as configured; a probe that names it means the instance's PORT. */
  configuredPort: number | null;
  container: Pick<Container, 'exec'>;
  clock: Clock;
  signal: AbortSignal;
  onResult(result: ProbeResult): void;
  /** Called when a threshold is reached, again on every further result beyond it. */
  onState(passing: boolean): void;
};

/** Probes until `signal` fires. */
export async function watchProbe(watch: ProbeWatch): Promise<void> {
  const { clock, signal } = watch;
  const settings = probeSettings(watch.probe);
  const periodMs = clock.scaled(settings.periodSeconds * 1_000, floors.probePeriodMs);
  let successes = 0;
  let failures = 0;
  try {
    await clock.sleep(settings.initialDelaySeconds * 1_000, signal);
    while (!signal.aborted) {
      const outcome = await attempt(watch, settings);
      if (signal.aborted) return;
      watch.onResult(outcome);
      if (isPassing(outcome)) {
        successes += 1;
        failures = 0;
        if (successes >= settings.successThreshold) watch.onState(true);
      } else {
        failures += 1;
        successes = 0;
        if (failures >= settings.failureThreshold) watch.onState(false);
      }
      await realSleep(periodMs, signal);
    }
  } catch (error) {
    if (!isAbort(error)) throw error;
  }
}

async function attempt(watch: ProbeWatch, settings: ProbeSettings): Promise<ProbeResult> {
  const { probe, target, container, clock } = watch;
  const realMs = settings.timeoutSeconds * 1_000;
  const timeoutMs = clock.scaled(realMs, Math.min(realMs, floors.probeTimeoutMs));
  if (probe.httpGet) {
    const port = instancePort(watch, probe.httpGet.port ?? null);
    return probeHttp(target, { ...probe.httpGet, port }, timeoutMs);
  }
  if (probe.tcpSocket) {
    const port = instancePort(watch, probe.tcpSocket.port);
    return probeTcp(target, probe.tcpSocket.host ?? target.ip, port, timeoutMs);
  }
  if (probe.exec) return probeExec(container, probe.exec.command, timeoutMs);
  return { result: 'success', message: '' };
}

function instancePort({ target, configuredPort }: ProbeWatch, given: number | null): number {
  return given === null || given === configuredPort ? target.port : given;
}

function probeTcp(
  target: ProbeTarget,
  host: string,
  port: number,
  timeoutMs: number,
): Promise<ProbeResult> {
  const isPod = host === target.ip;
  const where = {
    host: isPod ? target.address : host,
    port: isPod && port === target.port ? target.hostPort : port,
    localAddress: isPod ? target.localAddress : undefined,
  };
  const failure = (reason: string): ProbeResult => ({
    result: 'failure',
    message: `dial tcp ${host}:${port}: ${reason}`,
  });
  return new Promise((resolve) => {
    const socket = connect(where);
    const settle = (result: ProbeResult) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(timeoutMs, () => settle(failure('i/o timeout')));
    socket.once('connect', () => settle({ result: 'success', message: '' }));
    socket.once('error', () => settle(failure('connect: connection refused')));
  });
}

async function probeExec(
  container: Pick<Container, 'exec'>,
  command: string[],
  timeoutMs: number,
): Promise<ProbeResult> {
  const { code, stdout, stderr } = await container.exec(command, timeoutMs);
  if (code === 0) return { result: 'success', message: '' };
  const output = `${stdout}${stderr}`.trim();
  return { result: 'failure', message: output || `command exited with code ${code}` };
}
