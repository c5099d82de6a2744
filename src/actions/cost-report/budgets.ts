import type { CostConfig } from '../../config/schema.ts';
import type { Baseline, Inputs } from './contract.ts';
import { type Band, type Money, money } from './money.ts';

export type Verdict = 'within' | 'exceeded' | 'may be exceeded' | 'unknown';

export type Limit = { is: 'amount'; amount: Money } | { is: 'percent'; percent: number };

export interface Budget {
  /** The whole of a month, or how it differs from the baseline. */
  on: 'total' | 'change';
  limit: Limit;
  /** Of a change. */
  direction: 'increase' | 'decrease' | 'either';
  action: 'warn' | 'deny';
}

export interface JudgedBudget extends Budget {
  verdict: Verdict;
}

/** How a month differs from the baseline; negative where it costs less. */
export interface Change {
  baseline: Band;
  amount: Band;
  /** Of the baseline; undefined where that is nothing. */
  percent: { min: number; max: number } | undefined;
  /** So small that it is not worth a word, nor a budget. */
  isQuiet: boolean;
}

/** A label on the pull request by which somebody took the responsibility. */
export interface Override {
  label: string;
  /** The last day on which it counts, in UTC. */
  expires: string;
  isExpired: boolean;
}

export interface BudgetOutcome {
  budgets: JudgedBudget[];
  /** undefined without a baseline, or when no amount is known. */
  change: Change | undefined;
  /** Set when the label is there; it counts while it has not expired. */
  override: Override | undefined;
}

interface Given {
  inputs: Pick<Inputs, 'budget' | 'budget-action' | 'baseline-usd'>;
  config: CostConfig | undefined;
  /** Of the pull request; empty elsewhere. */
  labels: readonly string[];
}

/** What a month costs now and is to cost. */
interface Proposed {
  before: Band;
  after: Band;
  isComplete: boolean;
}

/**
 * @param now Milliseconds since 1970.
 * @param proposed Takes the place of what runs: a budget is about what is to come.
 */
export function judgeBudgets(
  { inputs, config, labels }: Given,
  monthly: Band | undefined,
  isComplete: boolean,
  now: number,
  proposed?: Proposed,
): BudgetOutcome {
  const quiet = config?.quiet ?? 0;
  const given = inputs['baseline-usd'];
  const after = proposed?.after ?? monthly;
  const isWhole = isComplete && (proposed?.isComplete ?? true);
  const change =
    after === undefined
      ? undefined
      : given !== undefined
        ? changeFrom(given, after, quiet)
        : proposed && changeBetween(proposed.before, after, quiet);
  return {
    budgets: budgetsOf(inputs, config).map((budget) => ({
      ...budget,
      verdict: judge(budget, after, change, isWhole),
    })),
    change,
    override: overrideOf(config, labels, now),
  };
}

/** Whether a budget stops the step. */
export function isDenied({ action, verdict }: JudgedBudget, override?: Override): boolean {
  const isOverridden = override !== undefined && !override.isExpired;
  return action === 'deny' && verdict === 'exceeded' && !isOverridden;
}

function budgetsOf(inputs: Given['inputs'], config: CostConfig | undefined): Budget[] {
  const own: Budget[] =
    inputs.budget === undefined
      ? []
      : [
          {
            on: 'total',
            limit: { is: 'amount', amount: money(inputs.budget) },
            direction: 'increase',
            action: inputs['budget-action'] === 'fail' ? 'deny' : 'warn',
          },
        ];
  const declared = (config?.budgets ?? []).map(
    ({ on = 'total', amount, percent, direction = 'increase', action = 'warn' }): Budget => ({
      on,
      limit:
        percent === undefined
          ? { is: 'amount', amount: money(amount ?? 0) }
          : { is: 'percent', percent },
      direction,
      action,
    }),
  );
  return [...own, ...declared];
}

function changeFrom(baseline: Baseline, monthly: Band, quiet: number): Change {
  const before: Band = { min: money(baseline.min), max: money(baseline.max ?? baseline.min) };
  // One amount is the lower end of an earlier band, so it says nothing about the upper end.
  const after = baseline.max === undefined ? { min: monthly.min, max: monthly.min } : monthly;
  return changeBetween(before, after, quiet);
}

function changeBetween(before: Band, after: Band, quiet: number): Change {
  const ends: [Money, Money] = [after.min - before.min, after.max - before.max];
  const amount =
    ends[0] <= ends[1] ? { min: ends[0], max: ends[1] } : { min: ends[1], max: ends[0] };
  const most = Math.max(Math.abs(Number(amount.min)), Math.abs(Number(amount.max)));
  // Each end of its own baseline: the lesser amount may be the greater part.
  const percents = [
    (Number(ends[0]) / Number(before.min)) * 100,
    (Number(ends[1]) / Number(before.max)) * 100,
  ];
  return {
    baseline: before,
    amount,
    percent:
      before.min === 0n ? undefined : { min: Math.min(...percents), max: Math.max(...percents) },
    isQuiet: most <= Number(money(quiet)),
  };
}

function judge(
  budget: Budget,
  monthly: Band | undefined,
  change: Change | undefined,
  isComplete: boolean,
): Verdict {
  if (budget.on === 'total') {
    if (monthly === undefined || budget.limit.is === 'percent') return 'unknown';
    const { amount: limit } = budget.limit;
    return verdict(monthly.min > limit, monthly.max > limit, isComplete);
  }
  if (change === undefined) return 'unknown';
  if (change.isQuiet) return isComplete ? 'within' : 'unknown';
  const over = (['min', 'max'] as const).map((end) => overBy(budget, change, end));
  // What is unknown can only add: an increase is sure, a decrease may be what was not read.
  if (!isComplete && over.includes('decrease') && !over.every((way) => way === 'increase')) {
    return 'unknown';
  }
  return verdict(over.every(Boolean), over.some(Boolean), isComplete);
}

function overBy(
  { limit, direction }: Budget,
  { amount, percent }: Change,
  end: 'min' | 'max',
): 'increase' | 'decrease' | undefined {
  const [value, most] =
    limit.is === 'amount'
      ? [Number(amount[end]), Number(limit.amount)]
      : // Of nothing, any increase is more than every per cent.
        [percent?.[end] ?? (amount[end] > 0n ? Number.POSITIVE_INFINITY : 0), limit.percent];
  if (direction !== 'decrease' && value > most) return 'increase';
  if (direction !== 'increase' && -value > most) return 'decrease';
  return undefined;
}

function verdict(isOver: boolean, mayBeOver: boolean, isComplete: boolean): Verdict {
  if (isOver) return 'exceeded';
  if (mayBeOver) return 'may be exceeded';
  return isComplete ? 'within' : 'unknown';
}

function overrideOf(
  config: CostConfig | undefined,
  labels: readonly string[],
  now: number,
): Override | undefined {
  const given = config?.override;
  if (given === undefined || !labels.includes(given.label)) return undefined;
  const { label, expires } = given;
  return { label, expires, isExpired: new Date(now).toISOString().slice(0, 10) > expires };
}
