import type { Context } from './context.ts';
import type { Exec } from './exec.ts';
import type { GitHub, GitHubLimits } from './github.ts';
import type { Env } from './inputs.ts';
import type { Log } from './log.ts';

/** Everything of the outside world that an action's core may use. */
export interface Tools {
  /** Honours the proxy variables of the runner. */
  fetch: typeof globalThis.fetch;
  exec: Exec;
  /** Waits `ms` milliseconds; rejects with the reason of `tools.signal` once that is aborted. */
  sleep(ms: number): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to, not including, 1. */
  random(): number;
  log: Log;
  /** What runs, and for which commit. */
  context(): Promise<Context>;
  /** GitHub's API for the repository of the run. Loaded on its first use. */
  github(token: string, limits?: GitHubLimits): Promise<GitHub>;
  /** The variables of the step, inputs left out. */
  env: Env;
  /** Aborted when the runner cancels the job. */
  signal: AbortSignal;
  /** Declares a text secret from now on: for the runner, and for all that this action prints. */
  mask(secret: string): void;
  /** A text without any secret, for what leaves the step by another way than the kit. */
  redact(text: string): string;
  /** Sets an output now, so that it is there however the step ends. */
  setOutput(name: string, value: string): Promise<void>;
  /** Hands a value to the post step. */
  saveState(name: string, value: string): Promise<void>;
}

/** What an action tells its reader, once its outcome is known. */
export interface Report {
  outputs: Record<string, unknown>;
  /** Markdown for the job summary. */
  summary: string;
  /** One sentence. Present when the step is to fail. */
  failure?: string | undefined;
  annotations?: readonly import('./log.ts').Annotation[] | undefined;
}
