import { describe, expect, test } from '@jest/globals';
import { isDenied, judgeBudgets } from '../../../src/actions/cost-report/budgets.ts';
import { money } from '../../../src/actions/cost-report/money.ts';
import { parseConfig } from '../../../src/config/read-config.ts';
import type { CostConfig } from '../../../src/config/schema.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const band = (min: number, max = min) => ({ min: money(min), max: money(max) });

type Given = NonNullable<CostConfig['budgets']>[number];

function judged(
  budget: Given,
  monthly: ReturnType<typeof band> | undefined,
  {
    baseline,
    max,
    quiet,
    isComplete = true,
  }: Record<string, number | undefined> & { isComplete?: boolean } = {} as never,
) {
  const { budgets } = judgeBudgets(
    {
      inputs: {
        'budget-action': 'warn',
        'baseline-usd': baseline === undefined ? undefined : { min: baseline, max },
      },
      config: { budgets: [budget], quiet },
      labels: [],
    },
    monthly,
    isComplete,
    NOW,
  );
  return budgets[0]!.verdict;
}

describe('a budget on the total', () => {
  test.each([
    [band(10), 'within'],
    [band(10.01), 'exceeded'],
    [band(5, 10.01), 'may be exceeded'],
    [undefined, 'unknown'],
  ] as const)('of $10 for %j is %s', (monthly, verdict) => {
    expect(judged({ amount: 10 }, monthly)).toBe(verdict);
  });

  test('is exceeded by what is known, and not known to hold otherwise', () => {
    expect(judged({ amount: 10 }, band(11), { isComplete: false } as never)).toBe('exceeded');
    expect(judged({ amount: 10 }, band(9), { isComplete: false } as never)).toBe('unknown');
  });
});

describe('a budget on the change', () => {
  const change = { on: 'change' } as const;

  test.each([
    ['an increase of more', { ...change, amount: 5 }, 15.01, 'exceeded'],
    ['an increase of as much', { ...change, amount: 5 }, 15, 'within'],
    ['a decrease, of an increase', { ...change, amount: 5 }, 1, 'within'],
    ['a decrease of more', { ...change, amount: 5, direction: 'decrease' }, 4.99, 'exceeded'],
    ['an increase, of a decrease', { ...change, amount: 5, direction: 'decrease' }, 90, 'within'],
    ['either way, up', { ...change, amount: 5, direction: 'either' }, 15.01, 'exceeded'],
    ['either way, down', { ...change, amount: 5, direction: 'either' }, 4.99, 'exceeded'],
    ['per cent of more', { ...change, percent: 10 }, 11.01, 'exceeded'],
    ['per cent of as much', { ...change, percent: 10 }, 11, 'within'],
    ['per cent, down', { ...change, percent: 10, direction: 'decrease' }, 8.99, 'exceeded'],
  ] as const)('for %s from $10 is judged', (_, budget, monthly, verdict) => {
    expect(judged(budget, band(monthly), { baseline: 10 } as never)).toBe(verdict);
  });

  test('is unknown without anything to compare with', () => {
    expect(judged({ ...change, amount: 5 }, band(100))).toBe('unknown');
  });

  test('of nothing is exceeded by any per cent', () => {
    const budget = { ...change, percent: 1000 };
    expect(judged(budget, band(1), { baseline: 0 } as never)).toBe('exceeded');
    expect(judged(budget, band(0), { baseline: 0 } as never)).toBe('within');
  });

  test('says nothing within the quiet band, both ends counted', () => {
    const budget = { ...change, amount: 0, direction: 'either' } as const;
    expect(judged(budget, band(11), { baseline: 10, quiet: 1 } as never)).toBe('within');
    expect(judged(budget, band(9), { baseline: 10, quiet: 1 } as never)).toBe('within');
    expect(judged(budget, band(11.01), { baseline: 10, quiet: 1 } as never)).toBe('exceeded');
  });

  test('of a band counts both ends where both were known before, and the least alone otherwise', () => {
    const budget = { ...change, amount: 1 };
    const both = { baseline: 10, max: 20 } as never;
    expect(judged(budget, band(10, 30), both)).toBe('may be exceeded');
    expect(judged(budget, band(12, 30), both)).toBe('exceeded');
    expect(judged(budget, band(10, 30), { baseline: 10 } as never)).toBe('within');
  });

  test('takes no decrease for sure while something is unread', () => {
    const some = { baseline: 10, isComplete: false } as never;
    expect(judged({ ...change, amount: 1, direction: 'either' }, band(2), some)).toBe('unknown');
    expect(judged({ ...change, amount: 1, direction: 'either' }, band(20), some)).toBe('exceeded');
  });
});

describe('the label', () => {
  const config = {
    budgets: [{ amount: 1, action: 'deny' as const }],
    override: { label: 'cost-approved', expires: '2026-11-23' },
  };
  const outcome = (labels: string[], now = NOW) =>
    judgeBudgets({ inputs: { 'budget-action': 'warn' }, config, labels }, band(2), true, now);
  const isStopped = ({ budgets, override }: ReturnType<typeof outcome>) =>
    budgets.some((budget) => isDenied(budget, override));

  test('lets a denied budget pass on its last day and not after', () => {
    expect(isStopped(outcome([]))).toBe(true);
    expect(isStopped(outcome(['bug']))).toBe(true);
    expect(isStopped(outcome(['cost-approved']))).toBe(false);
    const late = outcome(['cost-approved'], Date.parse('2026-11-24T00:00:00Z'));
    expect(late.override).toMatchObject({ isExpired: true });
    expect(isStopped(late)).toBe(true);
  });

  test('changes no verdict', () => {
    expect(outcome(['cost-approved']).budgets[0]?.verdict).toBe('exceeded');
  });
});

describe('in the config file', () => {
  const parsed = (text: string) => parseConfig('sevalla.yml', `cost-report:\n${text}`).config;

  test('budgets are read as they are written', () => {
    const budgets = [{ amount: 25 }, { on: 'change', percent: 10, action: 'deny' }];
    expect(parsed(`  budgets: ${JSON.stringify(budgets)}`)['cost-report']).toEqual({ budgets });
  });

  test.each([
    ['neither', '{}', 'expected either amount or percent'],
    ['both', '{amount: 1, percent: 1}', 'expected either amount or percent'],
    ['per cent of a total', '{percent: 10}', 'expected on: change beside percent'],
    [
      'the direction of a total',
      '{amount: 1, direction: either}',
      'expected on: change beside direction',
    ],
    ['less than nothing', '{amount: -1}', 'expected US dollars, such as 25, got -1'],
    ['another action', '{amount: 1, action: panic}', 'expected warn or deny, got "panic"'],
  ])('with %s are refused', (_, budget, fault) => {
    expect(() => parsed(`  budgets: [${budget}]`)).toThrow(fault);
  });

  test('an override needs a label and a date', () => {
    expect(() => parsed('  override: {label: ok}')).toThrow('expires');
  });
});
