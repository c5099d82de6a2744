import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import type { Env } from './inputs.ts';

export interface ExecOptions {
  cwd?: string;
  /** The whole environment of the process; its parent's when absent. */
  env?: Env;
  /** Written to standard input, which is then closed. */
  input?: string;
  /** Called with each line as it comes, of both streams. */
  onLine?: (line: string) => void;
}

export interface ExecResult {
  /** -1 when the program could not be started. */
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Runs a program without a shell. A non-zero exit is a result, not an exception. */
export type Exec = (
  command: string,
  args: readonly string[],
  options?: ExecOptions,
) => Promise<ExecResult>;

/** @param signal Ends what runs when it is aborted; what is started later, to clean up, runs on. */
export function createExec(signal: AbortSignal): Exec {
  const children = new Set<ChildProcess>();
  let isWatching = false;
  return async (command, args, options = {}) => {
    const { getExecOutput } = await import('@actions/exec');
    if (!isWatching) endWith(signal, children);
    isWatching = true;
    try {
      return await getExecOutput(command, [...args], {
        // Left to itself exec echoes the command line and the output, unfenced, into the log.
        silent: true,
        ignoreReturnCode: true,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.env === undefined ? {} : { env: definedOnly(options.env) }),
        ...(options.input === undefined ? {} : { input: Buffer.from(options.input) }),
        ...(options.onLine === undefined
          ? {}
          : { listeners: { stdline: options.onLine, errline: options.onLine } }),
      });
    } catch (cause) {
      return {
        exitCode: -1,
        stdout: '',
        stderr: cause instanceof Error ? cause.message : String(cause),
      };
    }
  };
}

// The runner's signal reaches this process alone, and @actions/exec gives no hold on the processes
// that it starts; Node announces each of them.
function endWith(signal: AbortSignal, children: Set<ChildProcess>): void {
  subscribe('child_process', (message) => {
    const { process: child } = message as { process: ChildProcess };
    children.add(child);
    child.once('exit', () => children.delete(child));
  });
  signal.addEventListener('abort', () => {
    for (const child of children) child.kill('SIGTERM');
  });
}

function definedOnly(env: Env): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
