import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type Contexts, condition, interpolate, type StepStatus } from './expressions.ts';
import { parseFileCommands } from './file-commands.ts';
import { createJobLog } from './job-log.ts';

/** The members of `action.yml` that a runner obeys. */
interface Metadata {
  name: string;
  inputs?: Record<string, { default?: unknown; required?: boolean }>;
  outputs?: Record<string, { value?: string }>;
  runs: {
    using: string;
    main?: string;
    post?: string;
    steps?: Step[];
  };
}

interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  with?: Record<string, unknown>;
}

export interface StepResult {
  id: string;
  name: string;
  verdict: 'passed' | 'failed' | 'skipped';
  seconds: number;
  /** The first error that the step reported, or why it did not run. */
  reason: string;
  summary: string;
  outputs: Record<string, string>;
  log: string;
}

export interface JobOptions {
  /** The repository of the composite action, where `$/` points. */
  repository: string;
  inputs: Record<string, string>;
  /** Members of the `github` context, and with it the GITHUB_* variables. */
  github: Record<string, string>;
  /** Body of the event. */
  event: unknown;
  env: Record<string, string>;
  /** An empty directory for the files that a runner hands to its steps. */
  temp: string;
  /** Steps that are not run, by their names, with the reason. */
  skip?: Record<string, string>;
  onStep?: (name: string, index: number, count: number) => void;
  onLine?: (line: string) => void;
  onResult?: (result: StepResult) => void;
}

export interface JobResult {
  steps: StepResult[];
  outputs: Record<string, string>;
}

/**
 * Runs a composite action whose steps are JavaScript actions, as one job of a runner does: inputs
 * with their defaults, expressions, conditions, output, state and summary files, post steps.
 */
export async function runComposite(options: JobOptions): Promise<JobResult> {
  const metadata = readMetadata(options.repository);
  const steps = metadata.runs.steps ?? [];
  const inputs = withDefaults(metadata, options.inputs, { github: options.github });
  const results: StepResult[] = [];
  const posts: (() => Promise<void>)[] = [];
  const outcomes: Record<string, unknown> = {};
  let status: StepStatus = 'success';

  for (const [index, step] of steps.entries()) {
    const id = step.id ?? String(index);
    // Two steps may use one action, so the action's name does not tell which of them it is.
    const name = step.id ?? step.uses?.split('/').at(-1) ?? step.name ?? id;
    const contexts: Contexts = { inputs, github: options.github, steps: outcomes };
    options.onStep?.(name, index, steps.length);
    const excuse = options.skip?.[name] ?? excuseOf(step, contexts, status);
    const result =
      excuse === undefined
        ? await runStep({ id, name, step, contexts, options, posts })
        : blank(id, name, 'skipped', excuse);
    if (result.verdict === 'failed') status = 'failure';
    const outcome = { passed: 'success', failed: 'failure', skipped: 'skipped' }[result.verdict];
    outcomes[id] = { outputs: result.outputs, outcome, conclusion: outcome };
    results.push(result);
    options.onResult?.(result);
  }
  for (const post of posts.reverse()) await post();

  const contexts: Contexts = { inputs, github: options.github, steps: outcomes };
  const outputs = Object.entries(metadata.outputs ?? {}).map(
    ([key, { value = '' }]) => [key, interpolate(value, contexts)] as const,
  );
  return { steps: results, outputs: Object.fromEntries(outputs) };
}

function excuseOf(step: Step, contexts: Contexts, status: StepStatus): string | undefined {
  if (condition(step.if ?? 'success()', contexts, status)) return undefined;
  if (status === 'failure') return 'an earlier step failed';
  return /\bfailure\(\)/.test(step.if ?? '')
    ? 'nothing has failed'
    : `its condition is false: ${step.if}`;
}

interface StepRun {
  id: string;
  name: string;
  step: Step;
  contexts: Contexts;
  options: JobOptions;
  posts: (() => Promise<void>)[];
}

async function runStep(run: StepRun): Promise<StepResult> {
  const { id, name, step, contexts, options, posts } = run;
  if (!step.uses?.startsWith('$/')) throw new Error(`step ${id} is no action of this repository`);
  const folder = join(options.repository, step.uses.slice(2));
  const metadata = readMetadata(folder);
  if (metadata.runs.main === undefined) throw new Error(`${folder} is no JavaScript action`);
  const given = Object.entries(step.with ?? {}).map(
    ([key, value]) => [key, interpolate(String(value), contexts)] as const,
  );
  const inputs = withDefaults(metadata, Object.fromEntries(given), contexts);
  const files = makeFiles(options, id);
  const env = stepEnv(options, inputs, files);

  const started = performance.now();
  const log = createJobLog((line) => options.onLine?.(line));
  const main = resolve(folder, metadata.runs.main);
  const exitCode = await runNode(main, env, options, log.write);
  log.end();
  const text = log.text();
  const outputs = parseFileCommands(readFileSync(files.GITHUB_OUTPUT, 'utf8'));
  const state = parseFileCommands(readFileSync(files.GITHUB_STATE, 'utf8'));
  if (metadata.runs.post !== undefined) {
    const post = resolve(folder, metadata.runs.post);
    const saved = Object.entries(state).map(([key, value]) => [`STATE_${key}`, value] as const);
    posts.push(async () => {
      const postLog = createJobLog((line) => options.onLine?.(line));
      await runNode(post, { ...env, ...Object.fromEntries(saved) }, options, postLog.write);
      postLog.end();
    });
  }
  return {
    id,
    name,
    verdict: exitCode === 0 ? 'passed' : 'failed',
    seconds: (performance.now() - started) / 1000,
    reason: exitCode === 0 ? '' : firstError(text),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    outputs,
    log: text,
  };
}

function blank(
  id: string,
  name: string,
  verdict: StepResult['verdict'],
  reason: string,
): StepResult {
  return { id, name, verdict, seconds: 0, reason, summary: '', outputs: {}, log: '' };
}

function firstError(log: string): string {
  const lines = log.split('\n').map((line) => line.trim());
  return (
    lines.findLast((line) => line.startsWith('error: '))?.slice('error: '.length) ?? 'no reason'
  );
}

function readMetadata(folder: string): Metadata {
  return parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as Metadata;
}

function withDefaults(metadata: Metadata, given: Record<string, string>, contexts: Contexts) {
  const declared = Object.entries(metadata.inputs ?? {}).map(
    ([name, { default: value = '' }]) =>
      [name, given[name] ?? interpolate(String(value), contexts)] as const,
  );
  return Object.fromEntries(declared);
}

function makeFiles(options: JobOptions, id: string) {
  const folder = join(options.temp, id);
  mkdirSync(folder, { recursive: true });
  const file = (name: string, content = ''): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  return {
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_STEP_SUMMARY: file('summary.md'),
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(options.event)),
    RUNNER_TEMP: folder,
  };
}

function stepEnv(
  options: JobOptions,
  inputs: Record<string, string>,
  files: Record<string, string>,
): Record<string, string> {
  const github = Object.entries(options.github).map(
    ([key, value]) => [`GITHUB_${key.toUpperCase()}`, value] as const,
  );
  const given = Object.entries(inputs).map(
    ([key, value]) => [`INPUT_${key.replaceAll(' ', '_').toUpperCase()}`, value] as const,
  );
  return {
    ...options.env,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    RUNNER_OS: process.platform === 'darwin' ? 'macOS' : 'Linux',
    RUNNER_ARCH: process.arch.toUpperCase(),
    ...Object.fromEntries(github),
    ...files,
    ...Object.fromEntries(given),
  };
}

function runNode(
  file: string,
  env: Record<string, string>,
  options: JobOptions,
  write: (piece: string) => void,
): Promise<number> {
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, [file], {
      cwd: options.github['workspace'] ?? options.repository,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // One decoder a stream: a multi-byte character may be cut in two by the pipe.
    child.stdout.setEncoding('utf8').on('data', write);
    child.stderr.setEncoding('utf8').on('data', write);
    const interrupt = (): void => {
      child.kill('SIGINT');
    };
    process.on('SIGINT', interrupt);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', interrupt);
      settle(code ?? 1);
    });
  });
}
