import { createHash } from 'node:crypto';
import { inHour, moments } from '../../store/history.ts';
import type { Application } from '../../store/state.ts';
import { findApplication } from '../find.ts';
import { filterLogs } from '../log-query.ts';
import { bucketed, isWithin, mean, type Span, spanOf } from '../metric-query.ts';
import { integerParameter } from '../pagination.ts';
import type { Call } from '../route.ts';
import { route } from '../route.ts';

type Visit = { atMs: number; method: string; page: string; status: string; durationMs: number };
type View = (
  visits: Visit[],
  span: Span,
  query: URLSearchParams,
  application: Application,
) => unknown;

function metric(name: string, operationId: string, view: View) {
  return route({
    method: 'GET',
    path: `/applications/{id}/metrics/${name}`,
    operationId,
    tier: 'read',
    status: 200,
    permission: 'APP:READ',
    handle: (call) => {
      const span = spanOf(call.query, 'optional');
      return view(visitsOf(call, span), span, call.query, findApplication(call));
    },
  });
}

// Everything is counted from the edge's own access log, which keeps the latest 20 000 visits.
export const applicationMetricRoutes = [
  metric('requests-per-minute', 'getApplicationRequestsPerMinuteV3', (visits, span, _, own) => {
    const past = bucketed(span, seeded(own)).map(({ time, items }) => ({
      time,
      value: mean(items.map(({ perMinute }) => perMinute)),
    }));
    const now = bucketed(span, visits).map(({ time, items }) => ({
      time,
      value: items.length / (span.intervalMs / 60_000),
    }));
    return [...past.filter(({ time }) => now.every((other) => other.time !== time)), ...now];
  }),
  metric('response-time', 'getApplicationResponseTimeV3', (visits, span, query) => {
    const percent = integerParameter(query, 'percent', 50, 1, 99);
    return bucketed(span, visits).map(({ time, items }) => ({
      time,
      value: percentile(
        items.map(({ durationMs }) => durationMs),
        percent,
      ),
    }));
  }),
  metric('response-time-avg', 'getApplicationResponseTimeAvgV3', (visits) => ({
    average_response_time_ms: mean(visits.map(({ durationMs }) => durationMs)),
  })),
  metric('status-codes', 'getApplicationStatusCodesV3', (visits, span) =>
    bucketed(span, visits).map(({ time, items }) => ({
      time,
      value: Object.fromEntries(
        grouped(items, ({ status }) => status).map(([status, own]) => [status, own.length]),
      ),
    })),
  ),
  metric('top-status-codes', 'getApplicationTopStatusCodesV3', (visits, _, query) =>
    top(visits, ({ status }) => status, query).map(([status, own]) => ({
      status,
      total: own.length,
    })),
  ),
  metric('top-pages', 'getApplicationTopPagesV3', (visits, _, query) =>
    top(visits, ({ page }) => page, query).map(([page, own]) => ({ page, total: own.length })),
  ),
  // Visitors of loopback are nowhere: what Cloudflare calls an unknown country.
  metric('top-countries', 'getApplicationTopCountriesV3', (visits, _, query) =>
    top(visits, () => 'XX', query).map(([country, own]) => ({
      country,
      response_time: mean(own.map(({ durationMs }) => durationMs)),
      total: own.length,
    })),
  ),
  metric('slowest-requests', 'getApplicationSlowestRequestsV3', (visits, _, query) => {
    const limit = integerParameter(query, 'limit', 10, 1, 100);
    return grouped(visits, ({ method, page }) => `${method} ${page}`)
      .map(([name, own]) => ({
        id: createHash('sha256').update(name).digest('hex').slice(0, 16),
        client_request_method: own[0]?.method ?? '',
        client_request_path: own[0]?.page ?? '',
        average_response_time_ms: mean(own.map(({ durationMs }) => durationMs)),
        count_of_requests: own.length,
      }))
      .sort((one, other) => other.average_response_time_ms - one.average_response_time_ms)
      .slice(0, limit);
  }),
];

function seeded({ requestHistory: history }: Application) {
  if (history === null) return [];
  return moments(history).flatMap(({ atMs, hour }) => {
    const perMinute = inHour(history.perMinute, hour);
    return perMinute === 0 ? [] : [{ atMs, perMinute }];
  });
}

function visitsOf(call: Pick<Call<unknown>, 'platform' | 'params' | 'query'>, span: Span): Visit[] {
  const entries = call.platform.hosting.accessLogs(findApplication(call).id);
  return filterLogs(entries, call.query)
    .map(({ unix_timestamp, attributes }) => ({
      atMs: Math.floor(unix_timestamp / 1_000),
      method: String(attributes['method']),
      page: String(attributes['path']).split('?')[0] ?? '/',
      status: String(attributes['status']),
      durationMs: Number(attributes['duration_ms']),
    }))
    .filter(({ atMs }) => isWithin(span, atMs));
}

function grouped<Item>(items: Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own === undefined) groups.set(keyOf(item), [item]);
    else own.push(item);
  }
  return [...groups];
}

function top<Item>(items: Item[], keyOf: (item: Item) => string, query: URLSearchParams) {
  const limit = integerParameter(query, 'limit', 10, 1, 100);
  return grouped(items, keyOf)
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, limit);
}

/** The nearest rank. */
function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? 0;
}
