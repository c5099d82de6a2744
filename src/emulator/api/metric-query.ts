import { ApiError } from './api-error.ts';
import { integerParameter } from './pagination.ts';

export type Span = { fromMs: number; toMs: number; intervalMs: number };
export type Bucket<Item> = { time: string; items: Item[] };

const defaultIntervalSeconds = 60;

/** `from` and `to`, both demanded, and the interval, which process metrics demand as well. */
export function spanOf(query: URLSearchParams, interval: 'required' | 'optional'): Span {
  const [fromMs, toMs] = [timeOf(query, 'from'), timeOf(query, 'to')];
  if (toMs < fromMs) throw schemaError('query to: must not be before from');
  if (interval === 'required' && query.get('interval_in_seconds') === null) {
    throw schemaError('query interval_in_seconds: is required');
  }
  const seconds = integerParameter(
    query,
    'interval_in_seconds',
    defaultIntervalSeconds,
    1,
    999_999_999,
  );
  return { fromMs, toMs, intervalMs: seconds * 1_000 };
}

export function isWithin({ fromMs, toMs }: Span, atMs: number): boolean {
  return atMs >= fromMs && atMs <= toMs;
}

/** Items by interval, counted from `from`; intervals without an item are left out. */
export function bucketed<Item extends { atMs: number }>(span: Span, items: Item[]): Bucket<Item>[] {
  const buckets = new Map<number, Item[]>();
  for (const item of items.filter(({ atMs }) => isWithin(span, atMs))) {
    const index = Math.floor((item.atMs - span.fromMs) / span.intervalMs);
    const own = buckets.get(index);
    if (own === undefined) buckets.set(index, [item]);
    else own.push(item);
  }
  return [...buckets]
    .sort(([one], [other]) => one - other)
    .map(([index, own]) => ({
      time: new Date(span.fromMs + index * span.intervalMs).toISOString(),
      items: own,
    }));
}

/** The mean of each interval in which something was measured. */
export function means(span: Span, measured: { atMs: number; value: number }[]) {
  return bucketed(span, measured).map(({ time, items }) => ({
    time,
    value: mean(items.map((item) => item.value)),
  }));
}

export function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function timeOf(query: URLSearchParams, name: string): number {
  const given = query.get(name) ?? '';
  const ms = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(given) ? Date.parse(given) : Number.NaN;
  if (Number.isNaN(ms)) throw schemaError(`query ${name}: must be an ISO 8601 time in UTC`);
  return ms;
}

function schemaError(detail: string): ApiError {
  return new ApiError(400, "Request doesn't match the schema", detail);
}
