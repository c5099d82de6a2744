import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseFileCommands } from '../../src/rehearse/file-commands.ts';
import { root } from '../support/repository.ts';

const SECRET = 'hunter2-hunter2';

interface Ended {
  exitCode: number | null;
  stdout: string;
  outputs: Record<string, string>;
  state: Record<string, string>;
  summary: string;
}

/** Runs the fixture as the runner runs a step; `signals` are sent one after another. */
async function step(
  env: Record<string, string>,
  signals: NodeJS.Signals[] = [],
  withSummary = true,
): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'step-'));
  const file = (name: string): string => {
    writeFileSync(join(folder, name), '');
    return join(folder, name);
  };
  const [output, state, summary] = [file('output'), file('state'), file('summary')];
  const child = spawn(process.execPath, [join(root, '__tests__/fixtures/kit/main.ts')], {
    env: {
      PATH: process.env['PATH'],
      GITHUB_OUTPUT: output,
      GITHUB_STATE: state,
      ...(withSummary ? { GITHUB_STEP_SUMMARY: summary } : {}),
      ...env,
    },
  });
  let stdout = '';
  const queue = [...signals];
  child.stdout.setEncoding('utf8').on('data', (piece) => {
    stdout += piece;
    if (/waiting|stopping/.test(piece)) {
      const next = queue.shift();
      if (next) child.kill(next);
    }
  });
  child.stderr.setEncoding('utf8').on('data', (piece) => {
    stdout += piece;
  });
  const exitCode = await new Promise<number | null>((settle) => child.on('close', settle));
  const read = (path: string): string => readFileSync(path, 'utf8');
  return {
    exitCode,
    stdout,
    outputs: parseFileCommands(read(output)),
    state: parseFileCommands(read(state)),
    summary: read(summary),
  };
}

describe('a step', () => {
  test('sets its outputs, annotates and writes its summary', async () => {
    const run = await step({ INPUT_MODE: 'good' });
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { word: 'good', facts: '{"n":1}' },
      state: { isPost: 'true', mode: 'good' },
      stdout: '::warning file=a.py,line=2::look\n',
    });
    expect(run.summary.trim()).toBe('# good');
  });

  test('that fails says so once, and keeps its outputs and summary', async () => {
    const run = await step({ INPUT_MODE: 'fails' });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('::error::It ended badly.\n');
    expect(run.outputs['word']).toBe('fails');
    expect(run.summary).toContain('# fails');
  });

  test('names a fault of its reader without a stack', async () => {
    const run = await step({ INPUT_MODE: 'user-error' });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toBe('::error::No key undefined.\n');
  });

  test('shows the stack of a bug, fenced', async () => {
    const run = await step({ INPUT_MODE: 'bug' });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/^::error::x is not a function, undefined\n {2}│ TypeError: /);
    expect(run.stdout).toMatch(/│ {5}at /);
  });

  test.each([
    'good',
    'leak',
    'fails',
    'bug',
    'user-error',
  ])('never prints a secret but to have it masked (%s)', async (mode) => {
    const run = await step({ INPUT_MODE: mode, INPUT_TOKEN: SECRET });
    const [mask, ...rest] = run.stdout.split('\n');
    expect(mask).toBe(`::add-mask::${SECRET}`);
    expect(rest.join('\n')).not.toContain(SECRET);
    expect(JSON.stringify([run.outputs, run.summary, run.state])).not.toContain(SECRET);
  });

  test('masks a secret before it names a wrong input', async () => {
    const run = await step({ INPUT_TOKEN: SECRET });
    expect(run.stdout).toBe(
      `::add-mask::${SECRET}\n::error::One input is wrong:%0A- mode: required, but not given\n`,
    );
  });

  test('does without a summary where the runner offers none', async () => {
    const run = await step({ INPUT_MODE: 'good' }, [], false);
    expect(run.exitCode).toBe(0);
  });

  test.each([[['SIGINT']], [['SIGTERM']], [['SIGINT', 'SIGTERM']]] as [
    NodeJS.Signals[],
  ][])('cleans up when it is stopped by %s', async (signals) => {
    const run = await step({ INPUT_MODE: 'wait' }, signals);
    expect(run.stdout).toContain('cleaned up\n');
  });
});

describe('a post step', () => {
  const isPost = { INPUT_MODE: 'x', STATE_isPost: 'true' };

  test('reads what its main step saved', async () => {
    const run = await step({ ...isPost, STATE_mode: 'good' });
    expect(run).toMatchObject({ exitCode: 0, stdout: 'post after good\n' });
  });

  test('does nothing when its main step was given wrong inputs', async () => {
    const main = await step({});
    expect(main.state).toEqual({ isPost: 'idle' });
    const post = await step({ STATE_isPost: 'idle' });
    expect(post).toMatchObject({ exitCode: 0, stdout: '' });
  });

  test('turns its own trouble into a warning', async () => {
    const run = await step({ ...isPost, STATE_mode: 'bug' });
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('::warning::The clean-up did not finish: no such thing\n');
  });
});
