import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { realSleep } from '../clock.ts';

import { onSuddenEnd } from '../sudden-end.ts';
import { floors } from '../timing.ts';
import { type Container, type Executed, type OnLine, readLines } from './container.ts';
import { groupMemory, groupUsage } from './resource-usage.ts';

export type OsProcessSpec = {
  /** Runs through `sh -c`. */
  command: string;
  cwd: string;
  environment: Record<string, string>;
  /** Absent: as much as this machine has. */
  memoryMegabytes?: number | null;
  onLine: OnLine;
};

const drainMs = 500;

/** Starts a command as a process group of its own, so that its children end with it. */
export function startOsProcess(spec: OsProcessSpec): Container {
  const { command, cwd, environment, onLine } = spec;
  const child = spawn('sh', ['-c', command], {
    cwd,
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killNow = () => signalGroup(child, 'SIGKILL');
  const isGone = onSuddenEnd(killNow);
  const drained = Promise.all([
    readLines(child.stdout, (line) => onLine(line, 'stdout')),
    readLines(child.stderr, (line) => onLine(line, 'stderr')),
  ]);
  let isOutOfMemory = false;
  const memory = watchMemory(child.pid, spec.memoryMegabytes ?? null, () => {
    isOutOfMemory = true;
    killNow();
  });
  const exited = exitCode(child, onLine).then(async (code) => {
    memory.stop();
    // As in a container, nothing outlives the first process.
    killNow();
    isGone();
    await Promise.race([drained, realSleep(drainMs)]);
    return code;
  });
  return {
    exited,
    isOutOfMemory: () => isOutOfMemory,
    stop: async (graceMs) => {
      signalGroup(child, 'SIGTERM');
      const timer = setTimeout(killNow, graceMs);
      await exited;
      clearTimeout(timer);
    },
    usage: async () => (child.pid === undefined ? null : groupUsage(child.pid)),
    exec: (argv, timeoutMs) => execToEnd(argv, { cwd, env: environment }, timeoutMs),
  };
}

/**
 * Kubernetes lets the kernel kill all of a container that outgrows its limit (1.28 and newer). A
 * process group has no limit of its own, so somebody has to look.
 */
function watchMemory(
  groupId: number | undefined,
  megabytes: number | null,
  onExceeded: () => void,
): { stop(): void } {
  if (groupId === undefined || megabytes === null) return { stop: () => undefined };
  const ended = new AbortController();
  const watch = async (): Promise<void> => {
    for (;;) {
      await realSleep(floors.memoryLookMs, ended.signal);
      const bytes = await groupMemory(groupId);
      if (bytes !== null && bytes > megabytes * 1_048_576 && !ended.signal.aborted) {
        return onExceeded();
      }
    }
  };
  // It ends by being aborted.
  watch().catch(() => undefined);
  return { stop: () => ended.abort() };
}

function exitCode(child: ChildProcess, onLine: OnLine): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      onLine(error.message, 'stderr');
      resolve(127);
    });
    child.once('exit', (code, signal) => resolve(code ?? 128 + signalNumber(signal)));
  });
}

function signalNumber(signal: NodeJS.Signals | null): number {
  return signal === null ? 0 : constants.signals[signal];
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

/** Runs an argument vector to its end and collects what it prints. */
export async function execToEnd(
  argv: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv },
  timeoutMs: number,
): Promise<Executed> {
  const [file, ...args] = argv;
  if (file === undefined) return { code: 127, stdout: '', stderr: 'no command given' };
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const collected = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      collected.stdout += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      collected.stderr += chunk.toString('utf8');
    });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve({ ...collected, code: 124, stderr: `timed out after ${timeoutMs} ms` });
    }, timeoutMs);
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ ...collected, code: 127, stderr: error.message });
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ ...collected, code: code ?? 128 + signalNumber(signal) });
    });
  });
}
