import { randomUUID } from 'node:crypto';
import { timestamp } from './records.ts';
import type { State } from './state.ts';

/** Nothing is spent here, so none ever fires. */
export type UsageAlert = {
  id: string;
  project_id: string | null;
  limit_usd: number;
  emails: string[];
  triggers: { id: string; percentage: number; last_fired_at: string | null }[];
  created_at: string;
  updated_at: string;
};

export function newUsageAlert(
  given: Pick<UsageAlert, 'limit_usd' | 'emails'> & Partial<UsageAlert> & { percentages: number[] },
): UsageAlert {
  const now = timestamp();
  const { percentages, ...rest } = given;
  return {
    id: randomUUID(),
    project_id: null,
    triggers: newTriggers(percentages),
    created_at: now,
    updated_at: now,
    ...rest,
  };
}

export function newTriggers(percentages: number[]): UsageAlert['triggers'] {
  return percentages.map((percentage) => ({ id: randomUUID(), percentage, last_fired_at: null }));
}

export function usageAlertView(state: State, alert: UsageAlert) {
  return { ...alert, company_id: state.companyId };
}
