import { bars, pie } from '../../charts/mermaid.ts';
import type { Estimate, Line } from './estimate.ts';
import { dollars, type Money } from './money.ts';
import { monthlyOf } from './sections.ts';

// The same figures as in the tables, to be seen at a glance.

/** A slice thinner than that cannot be told from its neighbour. */
const MOST_SLICES = 7;

/** What a month of 730 hours goes to, the dearest first; with autoscaling at the least instances. */
export function largestLines(lines: readonly Line[]): { label: string; value: number }[] {
  const known = lines
    .flatMap(({ resource: { name }, charge }) =>
      charge.is === 'known' ? [{ label: name, value: amount(charge.monthly.min) }] : [],
    )
    .filter(({ value }) => value > 0)
    .sort((one, other) => other.value - one.value);
  const rest = known.slice(MOST_SLICES);
  if (rest.length < 2) return known;
  const value = rest.reduce((sum, each) => sum + each.value, 0);
  return [...known.slice(0, MOST_SLICES), { label: `${rest.length} others`, value }];
}

export function monthPie({ lines }: Estimate): string | undefined {
  return pie('A month in US dollars', largestLines(lines));
}

/** A month of 730 hours, as it is to be where the config file says so, beside the budgets on it. */
export function budgetBars(estimate: Estimate): string | undefined {
  const { budgets, proposal } = estimate;
  const monthly = monthlyOf(estimate);
  if (monthly === undefined) return undefined;
  const limits = budgets.flatMap(({ on, limit }) =>
    on === 'total' && limit.is === 'amount' ? [amount(limit.amount)] : [],
  );
  const { min, max } = monthly;
  const most = amount(min) === amount(max) ? [] : [{ label: 'at most', value: amount(max) }];
  if (limits.length === 0) return undefined;
  const isProposed = proposal !== undefined && 'after' in proposal;
  const title = isProposed
    ? 'A month with this change, and the budgets'
    : 'A month and the budgets';
  return bars(title, 'US dollars', [
    { label: most.length === 0 ? 'a month' : 'at least', value: amount(min) },
    ...most,
    ...limits.map((value, index) => ({
      label: limits.length === 1 ? 'budget' : `budget ${index + 1}`,
      value,
    })),
  ]);
}

export function amount(money: Money): number {
  return Number(dollars(money));
}
