import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseFileCommands } from '../../src/rehearse/file-commands.ts';
import { readMetadata, root } from './repository.ts';

export interface RunOptions {
  inputs?: Record<string, string>;
  /** Added to the few variables that a step always has. */
  env?: Record<string, string>;
  /** What an earlier step of the same action saved, for a post step. */
  state?: Record<string, string>;
  /** Body of the event. */
  event?: unknown;
  /** The sources by Node's own type stripping, or the committed bundle. */
  entry?: 'src' | 'dist';
  /** The Node that runs it; that of the tests when absent. */
  node?: string;
  cwd?: string;
}

export interface ActionRun {
  /** null when a signal ended the process. */
  exitCode: number | null;
  /** What both streams printed, in the order of arrival. */
  stdout: string;
  outputs: Record<string, string>;
  state: Record<string, string>;
  summary: string;
}

export interface RunningAction {
  kill(signal: NodeJS.Signals): void;
  /** Settles when the output holds the text; rejects when the process ends without it. */
  printed(text: string | RegExp): Promise<void>;
  done: Promise<ActionRun>;
}

/** Runs an action's step as a runner does and waits for its end. */
export function runAction(name: string, options: RunOptions = {}): Promise<ActionRun> {
  return startAction(name, options).done;
}

/** Runs the post step that belongs to a step which has run. */
export function runPost(name: string, before: ActionRun, options: RunOptions): Promise<ActionRun> {
  return runAction(name, { ...options, state: before.state });
}

/** All that anybody sees of a run: the runner keeps to itself what it is to mask. */
export function shownBy(run: ActionRun): string {
  return JSON.stringify({ ...run, stdout: run.stdout.replace(/^::add-mask::.*$/gm, '') });
}

/** Starts an action's step: inputs with their defaults, the runner's files and variables. */
export function startAction(name: string, options: RunOptions = {}): RunningAction {
  const folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-step-'));
  const file = (base: string, content = ''): string => {
    writeFileSync(join(folder, base), content);
    return join(folder, base);
  };
  const files = {
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_ENV: file('env'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(options.event ?? {})),
    RUNNER_TEMP: folder,
  };
  const child = spawn(options.node ?? process.execPath, [entryOf(name, options)], {
    cwd: options.cwd ?? folder,
    env: {
      PATH: process.env['PATH'],
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'octo/shop',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/heads/production',
      GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
      GITHUB_RUN_ID: '1',
      GITHUB_WORKSPACE: options.cwd ?? folder,
      ...files,
      ...inputVariables(name, options.inputs ?? {}),
      ...prefixed('STATE_', options.state ?? {}),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

  let stdout = '';
  const waiting = new Set<() => void>();
  const take = (piece: string): void => {
    stdout += piece;
    for (const look of waiting) look();
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);

  const done = new Promise<ActionRun>((settle, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      settle({
        exitCode,
        stdout,
        outputs: parseFileCommands(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
        state: parseFileCommands(readFileSync(files.GITHUB_STATE, 'utf8')),
        summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
      });
      rmSync(folder, { recursive: true, force: true });
    });
  });
  return {
    kill: (signal) => {
      child.kill(signal);
    },
    printed: (text) =>
      new Promise((settle, reject) => {
        const look = (): void => {
          if (typeof text === 'string' ? !stdout.includes(text) : !text.test(stdout)) return;
          waiting.delete(look);
          settle();
        };
        waiting.add(look);
        look();
        done.then(
          () => reject(new Error(`${name} ended and never printed ${text}:\n${stdout}`)),
          reject,
        );
      }),
    done,
  };
}

function entryOf(name: string, { entry = 'src' }: RunOptions): string {
  if (entry === 'src') return join(root, 'src/actions', name, 'main.ts');
  return resolve(root, 'actions', name, readMetadata(name).runs.main ?? '');
}

/** The runner passes every declared input, and '' for one that has neither value nor default. */
export function inputVariables(
  name: string,
  given: Record<string, string>,
): Record<string, string> {
  const declared = readMetadata(name).inputs ?? {};
  const unknown = Object.keys(given).filter((input) => !(input in declared));
  if (unknown.length > 0) throw new Error(`${name} has no input ${unknown.join(', ')}`);
  const values = Object.entries(declared).map(([input, { default: value = '' }]) => {
    const fallback = String(value).includes('${{') ? '' : String(value);
    return [input.replaceAll(' ', '_').toUpperCase(), given[input] ?? fallback] as const;
  });
  return prefixed('INPUT_', Object.fromEntries(values));
}

function prefixed(prefix: string, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [prefix + key, value]));
}
