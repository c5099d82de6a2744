import type { UsageAlert } from '../../sevalla/schemas.ts';
import type { JudgedBudget } from './budgets.ts';
import { type Money, money } from './money.ts';
import type { Scope } from './resource.ts';
import { type Platform, whyUnseen } from './topology.ts';

/** A usage alert of the platform beside the least budget on the total. */
export interface Alert {
  limit: Money;
  /** Per cent of the limit at which it mails. */
  percentages: number[];
  of: 'company' | 'project';
  /** `other scope`: it counts other services than this report, so the amounts cannot be compared. */
  beside: 'equal' | 'above' | 'below' | 'other scope';
}

export type Alerts =
  | { is: 'read'; budget: Money; alerts: Alert[] }
  | { is: 'unread'; reason: string };

export async function readAlerts({ sevalla, run }: Platform): Promise<UsageAlert[] | string> {
  try {
    return await run(() => sevalla.listUsageAlerts());
  } catch (error) {
    return whyUnseen(error);
  }
}

/** undefined where no budget is an amount on the total. */
export function compareAlerts(
  given: readonly UsageAlert[] | string,
  budgets: readonly JudgedBudget[],
  scope: Scope,
): Alerts | undefined {
  if (typeof given === 'string') return { is: 'unread', reason: given };
  const [budget] = budgets
    .flatMap(({ on, limit }) => (on === 'total' && limit.is === 'amount' ? [limit.amount] : []))
    .toSorted((one, other) => (one < other ? -1 : 1));
  if (budget === undefined) return undefined;
  return {
    is: 'read',
    budget,
    alerts: given.map(({ limit_usd, project_id, triggers }): Alert => {
      const limit = money(limit_usd);
      const isSame =
        (scope.is === 'company' && !project_id) ||
        (scope.is === 'project' && scope.id === project_id);
      return {
        limit,
        percentages: (triggers ?? []).map(({ percentage }) => percentage),
        of: project_id ? 'project' : 'company',
        beside: isSame ? side(limit, budget) : 'other scope',
      };
    }),
  };
}

function side(limit: Money, budget: Money): Alert['beside'] {
  if (limit === budget) return 'equal';
  return limit > budget ? 'above' : 'below';
}
