import { expect, test } from '@jest/globals';
import type { Environment } from '../../../src/actions/deploy-sevalla/env-apply.ts';
import { environmentSection } from '../../../src/actions/deploy-sevalla/env-summary.ts';

const both = { is_buildtime: true, is_runtime: true };
const run = { is_buildtime: false, is_runtime: true };

const section = (environment: Partial<Environment>): string =>
  environmentSection({
    changes: [
      { name: 'A', what: 'add', scope: both, scopeBefore: undefined, note: 'generated' },
      { name: 'B', what: 'scope', scope: run, scopeBefore: both, note: undefined },
    ],
    state: 'applied',
    left: [],
    ...environment,
  }).join('\n\n');

test('what was not declared has no section', () => {
  expect(environmentSection(undefined)).toEqual([]);
});

test('a change is told with its note, and a scope with the one before', () => {
  expect(section({})).toBe(
    [
      '### Environment\n',
      'Written before the deployment:\n',
      '| variable | what | scope |',
      '| --- | --- | --- |',
      '| `A` | add (generated) | both |',
      '| `B` | scope | both → run |',
    ].join('\n'),
  );
});

test('what could not be put back comes first', () => {
  const text = section({ state: 'partly put back', left: ['B'] });
  expect(text).toContain('**Not put back: `B`.** The rest is as it was before:');
});

test('a plan without a change says so, and folds what it looked at', () => {
  const same = { name: 'A', what: 'unchanged', scope: both, scopeBefore: both } as const;
  const text = section({ state: 'planned', changes: [{ ...same, note: undefined }] });
  expect(text).toMatch(/^### Environment\n\nNothing to change\.\n\n<details><summary>1 unchanged</);
});
