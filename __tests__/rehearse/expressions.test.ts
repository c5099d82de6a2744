import { describe, expect, test } from '@jest/globals';
import { condition, interpolate } from '../../src/rehearse/expressions.ts';

const contexts = {
  inputs: { branch: 'production', empty: '', 'app-id': 'a-1' },
  steps: { build: { outputs: { image: 'repo@sha256:1' }, outcome: 'success' } },
};

describe('an expression', () => {
  test.each([
    ['plain', 'plain'],
    ['${{ inputs.branch }}', 'production'],
    ['x-${{ inputs.app-id }}-${{ inputs.nothing }}!', 'x-a-1-!'],
    ["${{ steps.build.outputs.image || 'none' }}", 'repo@sha256:1'],
    ["${{ steps.other.outputs.image || 'none' }}", 'none'],
    ["${{ inputs.empty == '' && 'blank' || 'given' }}", 'blank'],
  ])('%s gives %s', (template, text) => {
    expect(interpolate(template, contexts)).toBe(text);
  });

  test('fails on what the runner would not accept', () => {
    expect(() => interpolate('${{ unknown.x }}', contexts)).toThrow();
  });
});

describe('a condition', () => {
  test.each([
    ["inputs.branch == 'production'", 'success', true],
    ["${{ inputs.branch == 'production' }}", 'success', true],
    ['inputs.empty', 'success', false],
    // Without a status function success() is implied.
    ["inputs.branch == 'production'", 'failure', false],
    ['always()', 'failure', true],
    ["always() && steps.build.outcome == 'success'", 'failure', true],
    ['!cancelled()', 'failure', true],
    ['failure()', 'success', false],
  ] as const)('%s after %s is %s', (source, status, answer) => {
    expect(condition(source, contexts, status)).toBe(answer);
  });
});
