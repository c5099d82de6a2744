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

export const exec: Exec = async (command, args, options = {}) => {
  const { getExecOutput } = await import('@actions/exec');
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

function definedOnly(env: Env): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
