import { describe, expect, test } from '@jest/globals';
import {
  type Declared,
  faultsIn,
  type PlanOptions,
  parseScopes,
  planEnvironment,
} from '../../../src/actions/deploy-sevalla/env-plan.ts';

const BOTH = { is_buildtime: true, is_runtime: true };
const RUN = { is_buildtime: false, is_runtime: true };

const declare = (values: Record<string, string | undefined>): Declared[] =>
  Object.entries(values).map(([name, value]) => ({
    name,
    value,
    source: value === undefined ? 'env-generate' : 'env',
    place: 'here',
  }));

const stored = (values: Record<string, string>, scope: object = BOTH) =>
  Object.entries(values).map(([key, value]) => ({ id: `id-${key}`, key, value, ...scope }));

function plan(options: Partial<PlanOptions>) {
  return planEnvironment({
    declared: [],
    scopes: [],
    prune: 'off',
    remove: [],
    protect: [],
    present: [],
    globals: [],
    generate: () => 'made',
    ...options,
  });
}

const changesOf = (options: Partial<PlanOptions>): string[] =>
  plan(options).changes.map(({ what, name, note }) => `${what} ${name}${note ? `: ${note}` : ''}`);

describe('what is declared', () => {
  test('has all its faults told at once, and no value in any', () => {
    const given = [
      ['A', 'hunter2'],
      ['A', 'hunter2'],
      ['1B', 'hunter2'],
      ['C', ''],
      ['D', 'hunter2(x)'],
    ].map(([name = '', value = ''], index): Declared => {
      return { name, value, source: 'env', place: `env line ${index + 1}` };
    });
    const faults = faultsIn(given);
    expect(faults).toEqual([
      'env line 2: A is declared before (env line 1)',
      'env line 3: the name is not 1 to 255 letters, digits and _ that begin with no digit',
      expect.stringMatching(/^env line 4: C is empty: the secret or variable behind it may be/),
      expect.stringMatching(/^env line 5: D has a parenthesis, .* write %28 and %29 in a URL/),
    ]);
    expect(faults.join()).not.toContain('hunter2');
  });
});

describe('a plan', () => {
  test.each<[string, Partial<PlanOptions>, string[]]>([
    ['adds what is absent', { declared: declare({ A: '1' }) }, ['add A']],
    [
      'changes what differs and leaves what does not',
      { declared: declare({ A: '1', B: '2' }), present: stored({ A: '1', B: '1', C: '1' }) },
      ['unchanged A', 'change B'],
    ],
    [
      'compares in the grammar of the platform',
      { declared: declare({ A: 'x,y', B: 'x,y' }), present: stored({ A: 'x\\,y', B: 'x,y' }) },
      ['unchanged A', 'change B'],
    ],
    [
      'takes what the company has',
      { declared: declare({ A: '1', B: '2' }), globals: stored({ A: '1', B: '1' }) },
      ['unchanged A: inherited from the company', "add B: overrides the company's"],
    ],
    [
      'makes a value where there is none, and never another',
      { declared: declare({ A: undefined, B: undefined }), present: stored({ B: 'old' }) },
      ['add A: generated', 'unchanged B'],
    ],
    ['removes nothing by itself', { present: stored({ A: '1' }), remove: ['A'] }, []],
    [
      'removes what is listed and there',
      { prune: 'listed', present: stored({ A: '1', B: '1' }), remove: ['B', 'C'] },
      ['remove B'],
    ],
    [
      'removes all that is neither declared nor protected',
      {
        prune: 'all',
        declared: declare({ A: '1' }),
        present: stored({ A: '1', B: '1', DB_URL: '1', PORT: '1', PORTAL: '1' }),
        protect: ['DB_*', 'PORT'],
        globals: stored({ B: '2' }),
      },
      ['unchanged A', "remove B: the company's takes its place", 'remove PORTAL'],
    ],
  ])('%s', (_, options, expected) => {
    expect(changesOf(options)).toEqual(expected);
  });

  test('scopes: a new variable gets both, one that exists keeps its own', () => {
    const { wanted } = plan({
      declared: declare({ A: '1', B: '2' }),
      present: stored({ B: '1' }, RUN),
    });
    expect(wanted).toEqual([
      { name: 'A', variable: { value: '1', ...BOTH } },
      { name: 'B', variable: { value: '2', ...RUN } },
    ]);
  });

  test('scopes: the last line that fits counts, and alone it is a change of scope', () => {
    const { rules } = parseScopes(['*=build', 'A*=run'], ['AB', 'C']);
    const { changes, wanted } = plan({
      declared: declare({ AB: '1', C: '1' }),
      scopes: rules,
      present: stored({ AB: '1', C: '1' }),
    });
    expect(changes).toMatchObject([
      { name: 'AB', what: 'scope', scope: RUN, scopeBefore: BOTH },
      { name: 'C', what: 'scope', scope: { is_buildtime: true, is_runtime: false } },
    ]);
    expect(wanted.map(({ variable }) => variable?.value)).toEqual(['1', '1']);
  });

  test('scopes that say nothing are faults', () => {
    expect(parseScopes(['A=never', 'B=run', 'C'], ['A']).faults).toEqual([
      'env-scopes: expected NAME=build, NAME=run or NAME=both, got "A=never"',
      'env-scopes: B fits no variable that is declared',
      'env-scopes: expected NAME=build, NAME=run or NAME=both, got "C"',
    ]);
  });

  test('contradictions are faults', () => {
    const { faults } = plan({
      prune: 'listed',
      declared: declare({ A: '1', T: '1' }),
      present: [...stored({ T: '1' }), ...stored({ T: '2' })],
      remove: ['A', 'DB_URL'],
      protect: ['DB_*'],
    });
    expect(faults).toEqual([
      'T is on the platform twice: delete one of them in the dashboard',
      'env-remove: A is declared as well',
      'env-remove: DB_URL is protected by env-protect',
    ]);
  });

  test('that is carried out has nothing left to do, whatever was there', () => {
    const names = ['A', 'B', 'C', 'DB_X'];
    for (let bits = 0; bits < 3 ** names.length * 4; bits += 1) {
      const prune = bits % 2 === 0 ? 'off' : 'all';
      const scopes = parseScopes(bits % 4 < 2 ? [] : ['*=run'], names).rules;
      const kind = (index: number): number => Math.floor(bits / 4 / 3 ** index) % 3;
      const some = (wants: (kind: number) => boolean): string[] =>
        names.filter((_, index) => wants(kind(index)));
      const values = (chosen: string[], value: string) =>
        Object.fromEntries(chosen.map((name) => [name, value]));
      const options = {
        prune,
        scopes,
        protect: ['DB_*'],
        declared: declare(
          values(
            some((one) => one !== 2),
            'x,y',
          ),
        ),
        globals: stored({ A: 'x\\,y' }),
      } as const;
      const present = stored(
        values(
          some((one) => one !== 0),
          'old',
        ),
      );
      const { wanted } = plan({ ...options, present });
      const after = new Map(present.map((one) => [one.key, one]));
      for (const { name, variable } of wanted) {
        if (variable === undefined) after.delete(name);
        else after.set(name, { id: name, key: name, ...variable });
      }
      expect(plan({ ...options, present: [...after.values()] }).wanted).toEqual([]);
    }
  });
});
