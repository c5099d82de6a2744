import * as contract from '../../../src/actions/deploy-sevalla/contract.ts';
import { deploy } from '../../../src/actions/deploy-sevalla/deploy.ts';
import { cleanUp } from '../../../src/actions/deploy-sevalla/post.ts';
import { report } from '../../../src/actions/deploy-sevalla/report.ts';
import { errorMessage, UserError } from '../../../src/errors.ts';
import type { Context } from '../../../src/kit/context.ts';
import { createExec } from '../../../src/kit/exec.ts';
import { readInputs } from '../../../src/kit/inputs.ts';
import type { Tools } from '../../../src/kit/tools.ts';
import type { Hasty } from '../../support/hasty.ts';
import { inputVariables } from '../../support/run-bundle.ts';

export interface CoreRun {
  /** One sentence; undefined when the step is green. */
  failure: string | undefined;
  /** Stack of what no user can fix. */
  bug: string | undefined;
  outputs: Record<string, string>;
  state: Record<string, string>;
  lines: string[];
  tookMs: number;
  /** Runs the post step, as the runner does in the end. */
  post(): Promise<void>;
}

interface CoreOptions {
  inputs: Record<string, string>;
  context: Partial<Context>;
  /** For the record file. */
  folder: string;
  time: Hasty;
}

/** The action in this process, from its inputs to its verdict: a step without its start-up. */
export async function runCore({ inputs, context, folder, time }: CoreOptions): Promise<CoreRun> {
  const run: CoreRun = {
    failure: undefined,
    bug: undefined,
    outputs: {},
    state: {},
    lines: [],
    tookMs: 0,
    post: () => cleanUp(given, (name) => run.state[name] ?? '', tools).catch(noteFailure),
  };
  const noteFailure = (error: unknown): void => {
    run.failure ??= errorMessage(error);
    if (!(error instanceof UserError)) run.bug = (error as Error).stack;
  };
  const say = (text: string): void => {
    run.lines.push(text);
  };
  const signal = new AbortController().signal;
  const tools: Tools = {
    ...time,
    exec: createExec(signal),
    random: Math.random,
    log: {
      info: say,
      debug: say,
      notice: say,
      warning: (text) => say(`warning: ${text}`),
      annotate: ({ level, message }) => say(`${level}: ${message}`),
      remote: () => undefined,
      group: (_, body) => body(),
    },
    context: async () => ({ ...CONTEXT, ...context }),
    github: () => Promise.reject(new Error('these runs have no github-token')),
    env: { RUNNER_TEMP: folder },
    signal,
    mask: () => undefined,
    redact: (text) => text,
    setOutput: async (name, value) => {
      run.outputs[name] = value;
    },
    saveState: async (name, value) => {
      run.state[name] = value;
    },
  };
  const given = readInputs(contract, inputVariables('deploy-sevalla', inputs));
  const startedAt = time.now();
  try {
    const { failure, outputs } = report(await deploy(given, tools));
    run.failure = failure;
    for (const [name, value] of Object.entries(outputs)) {
      if (value !== undefined) run.outputs[name] = String(value);
    }
  } catch (error) {
    noteFailure(error);
  }
  run.tookMs = time.now() - startedAt;
  return run;
}

const CONTEXT: Context = {
  repository: 'octo/shop',
  eventName: 'push',
  ref: 'refs/heads/main',
  refName: 'main',
  sha: '',
  pullRequest: undefined,
  defaultBranch: 'main',
  commitTime: undefined,
  repositoryUrl: 'https://github.com/octo/shop',
  runUrl: 'https://github.com/octo/shop/actions/runs/1',
};
