import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runComposite } from '../../src/rehearse/runner.ts';

function repository(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'composite-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const CHAIN = repository({
  'action.yml': `
name: chain
inputs:
  word: { default: hello }
outputs:
  shout: { value: '\${{ steps.first.outputs.shout }}' }
runs:
  using: composite
  steps:
    - { id: first, uses: $/actions/first, with: { word: '\${{ inputs.word }}' } }
    - { id: broken, uses: $/actions/broken, if: "steps.first.outputs.shout == 'HELLO'" }
    - { id: never, uses: $/actions/first }
    - { id: last, uses: $/actions/first, if: always() }
`,
  'actions/first/action.yml': `
name: first
inputs: { word: { default: none }, own: { default: 'kept' } }
runs: { using: node24, main: main.mjs, post: post.mjs }
`,
  'actions/first/main.mjs': `
import { appendFileSync } from 'node:fs';
const { INPUT_WORD, INPUT_OWN, GITHUB_OUTPUT, GITHUB_STATE, GITHUB_STEP_SUMMARY, GITHUB_SHA } = process.env;
appendFileSync(GITHUB_OUTPUT, 'shout=' + INPUT_WORD.toUpperCase() + '\\n');
appendFileSync(GITHUB_STATE, 'word=' + INPUT_WORD + '\\n');
appendFileSync(GITHUB_STEP_SUMMARY, '# ' + INPUT_WORD);
console.log(INPUT_WORD, INPUT_OWN, GITHUB_SHA);
`,
  'actions/first/post.mjs': `
import { appendFileSync } from 'node:fs';
appendFileSync(process.env.TRACE, process.env.STATE_word + '\\n');
`,
  'actions/broken/action.yml': 'name: broken\nruns: { using: node24, main: main.mjs }\n',
  'actions/broken/main.mjs': "console.log('::error::it broke'); process.exitCode = 3;",
});

test('runs a composite action step by step, as one job of a runner', async () => {
  const temp = mkdtempSync(join(tmpdir(), 'job-'));
  const trace = join(temp, 'trace');
  const { steps, outputs } = await runComposite({
    repository: CHAIN,
    inputs: {},
    github: { sha: 'abc', workspace: CHAIN },
    event: {},
    env: { PATH: process.env['PATH'] ?? '', TRACE: trace },
    temp,
  });
  expect(steps.map(({ id, verdict, reason }) => [id, verdict, reason])).toEqual([
    ['first', 'passed', ''],
    ['broken', 'failed', 'it broke'],
    ['never', 'skipped', 'an earlier step failed'],
    ['last', 'passed', ''],
  ]);
  expect(outputs).toEqual({ shout: 'HELLO' });
  expect(steps[0]).toMatchObject({ log: 'hello kept abc\n', summary: '# hello' });
  expect(steps[3]).toMatchObject({ log: 'none kept abc\n' });
  // Post steps run in reverse, each with the state of its own main step.
  expect(readFileSync(trace, 'utf8')).toBe('none\nhello\n');
});

test('does not run a step that is to be skipped, and says why', async () => {
  const { steps } = await runComposite({
    repository: CHAIN,
    inputs: {},
    github: { sha: 'abc', workspace: CHAIN },
    event: {},
    env: { PATH: process.env['PATH'] ?? '', TRACE: '/dev/null' },
    temp: mkdtempSync(join(tmpdir(), 'job-')),
    skip: { first: 'no reason to', last: 'no more of it' },
  });
  expect(steps.map(({ verdict }) => verdict)).toEqual(['skipped', 'skipped', 'passed', 'skipped']);
  expect(steps[0]?.reason).toBe('no reason to');
  expect(steps[1]?.reason).toContain('its condition is false');
});
