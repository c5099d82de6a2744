import type { Platform } from '../platform.ts';
import type { ApiKey } from '../store/state.ts';
import { ApiError, notFound } from './api-error.ts';
import { isAllowed } from './authentication.ts';
import { integerParameter } from './pagination.ts';

/** The one thing that the v2 API has and v3 has not: https://api-docs.sevalla.com/v2/company/get-usage */
export const usagePath = /^\/v2\/company\/([^/]+)\/paas-usage$/;

/**
 * What was used and billed in a calendar month. Nothing is billed here, so it is what the seed says.
 * Which permission it needs is told nowhere; developers are refused.
 */
export function companyUsage({ state }: Platform, key: ApiKey, url: URL): unknown {
  const [, companyId] = usagePath.exec(url.pathname) ?? [];
  if (!isAllowed(key, 'BILLING:READ')) throw new ApiError(403);
  if (companyId !== state.companyId) throw notFound();
  const back = -monthsBack(url.searchParams);
  const now = new Date();
  const [from, to] = [back, back + 1].map((months) =>
    Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months),
  ) as [number, number];
  return {
    company: { paas_usage: state.usage.filter(({ date }) => date >= from && date < to) },
  };
}

/** `period_offset` is 0 for this month, -1 for the last, down to -5. */
function monthsBack(query: URLSearchParams): number {
  const given = (query.get('period_offset') ?? '0').replace(/^-/, '');
  return integerParameter(new URLSearchParams({ period_offset: given }), 'period_offset', 0, 0, 5);
}
