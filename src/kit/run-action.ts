import { appendFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type * as z from 'zod/mini';
import { errorMessage, UserError } from '../errors.ts';
import { createFetch } from '../http/fetch.ts';
import { loadContext } from './context.ts';
import { createExec } from './exec.ts';
import { type Contract, rawInput, readInputs } from './inputs.ts';
import { type CommandLog, createLog } from './log.ts';
import { createRedactor } from './redact.ts';
import type { Report, Tools } from './tools.ts';

type InputsOf<C extends Contract> = z.output<C['inputs']>;

/** The parts of an action. Each is loaded when it is needed, so that a wrong input is named at once. */
export interface Action<C extends Contract, Outcome> {
  core(): Promise<(inputs: InputsOf<C>, tools: Tools) => Promise<Outcome>>;
  report(): Promise<(outcome: Outcome) => Report>;
  /** Runs after the job's last step, whatever came before; its troubles are warnings. */
  post?(): Promise<(inputs: InputsOf<C>, state: State, tools: Tools) => Promise<void>>;
}

/** What the main step saved; blank when it saved nothing. */
export type State = (name: string) => string;

// Main and post step are one program. The main step leaves a mark: `idle` when it never began.
const POST_MARK = 'isPost';

/**
 * Runs an action as the runner's step: inputs → core → outcome → report.
 * Sets the exit code; never throws.
 */
export async function runAction<C extends Contract, Outcome>(
  contract: C,
  action: Action<C, Outcome>,
): Promise<void> {
  const redact = createRedactor();
  const log = createLog((text) => process.stdout.write(text), redact);
  const mask = (secret: string): void => {
    redact.add(secret);
    log.mask(secret);
  };
  for (const name of contract.secrets) {
    const value = rawInput(name, process.env);
    if (value !== undefined) mask(value);
  }
  const mark = process.env[`STATE_${POST_MARK}`];
  if (mark === 'idle') return;
  const isPost = mark === 'true';
  let hasBegun = false;
  try {
    const inputs = readInputs(contract, process.env);
    hasBegun = true;
    const tools = createTools(log, mask, redact, interruption(log));
    if (isPost) await runPost(inputs, action, tools);
    else await runMain(inputs, contract, action, tools, log, redact);
  } catch (error) {
    if (isPost) {
      log.warning(`The clean-up did not finish: ${errorMessage(error)}`);
      return;
    }
    fail(error, log);
    if (action.post && !hasBegun) leaveMark('idle');
  }
}

async function runMain<C extends Contract, Outcome>(
  inputs: InputsOf<C>,
  contract: C,
  action: Action<C, Outcome>,
  tools: Tools,
  log: CommandLog,
  redact: (text: string) => string,
): Promise<void> {
  if (action.post) leaveMark('true');
  const [core, report] = await Promise.all([action.core(), action.report()]);
  const { outputs, summary, failure, annotations = [] } = report(await core(inputs, tools));
  for (const [name, value] of Object.entries(contract.outputs.parse(outputs))) {
    if (value === undefined || value === null) continue;
    await tools.setOutput(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  for (const annotation of annotations) log.annotate(annotation);
  await writeSummary(redact(summary), log);
  if (failure !== undefined) {
    log.error(failure);
    process.exitCode = 1;
  }
}

async function runPost<C extends Contract, Outcome>(
  inputs: InputsOf<C>,
  action: Action<C, Outcome>,
  tools: Tools,
): Promise<void> {
  const post = await action.post?.();
  await post?.(inputs, (name) => process.env[`STATE_${name}`] ?? '', tools);
}

function createTools(
  log: CommandLog,
  mask: (secret: string) => void,
  redact: (text: string) => string,
  signal: AbortSignal,
): Tools {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(INPUT|STATE)_/.test(name)),
  );
  const transport = {
    fetch: createFetch(env),
    sleep: async (ms: number) => {
      await delay(ms, undefined, { signal }).catch((error) => {
        throw signal.aborted ? signal.reason : error;
      });
    },
    now: Date.now,
    random: Math.random,
    log,
    signal,
  };
  return {
    ...transport,
    exec: createExec(signal),
    context: loadContext,
    github: async (token, { withinMs } = {}) => {
      const { createGitHub, hurriedTools } = await import('./github.ts');
      return createGitHub({
        token,
        apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
        repository: env['GITHUB_REPOSITORY'] ?? '',
        tools: withinMs === undefined ? transport : hurriedTools(transport, withinMs),
        redact,
      });
    },
    env,
    mask,
    redact,
    setOutput: async (name, value) => {
      const { setOutput } = await import('@actions/core');
      setOutput(name, redact(value));
    },
    saveState: async (name, value) => {
      const { saveState } = await import('@actions/core');
      saveState(name, value);
    },
  };
}

// Written here and not by `@actions/core`, for the reason that log.ts gives.
function leaveMark(value: 'idle' | 'true'): void {
  const file = process.env['GITHUB_STATE'];
  if (file) appendFileSync(file, `${POST_MARK}=${value}\n`);
}

/** Aborted by the first signal; a second one ends the process at once. */
function interruption(log: CommandLog): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      // The runner sends SIGINT and, 7.5 s later, SIGTERM: the second must not cut off the cleaning up
      // that the first began, so only a repeated SIGINT (a person at a terminal) ends the process.
      if (controller.signal.aborted && name === 'SIGINT') process.exit(130);
      if (controller.signal.aborted) return;
      log.info(`Received ${name}, stopping.`);
      controller.abort(new UserError(`Stopped by ${name}.`));
    });
  }
  return controller.signal;
}

async function writeSummary(markdown: string, log: CommandLog): Promise<void> {
  if (markdown === '' || !process.env['GITHUB_STEP_SUMMARY']) return;
  try {
    const { summary } = await import('@actions/core');
    await summary.addRaw(markdown, true).write();
  } catch (error) {
    log.warning(`The job summary could not be written: ${errorMessage(error)}`);
  }
}

function fail(error: unknown, log: CommandLog): void {
  process.exitCode = 1;
  log.error(errorMessage(error));
  if (error instanceof UserError) return;
  if (error instanceof Error && error.stack) log.remote(error.stack);
  if (error instanceof Error && error.cause) log.remote(`Caused by: ${String(error.cause)}`);
}
