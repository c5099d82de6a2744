import type { LogEntry } from '../contract.ts';
import { ApiError } from './api-error.ts';
import { integerParameter } from './pagination.ts';

const defaultLimit = 1_000;
const maxLimit = 5_000;

type Filter = { key: string; values: string[] };

/** The first `limit` entries between `from` and `to` (both inclusive) that pass `filters`. */
export function selectLogs(
  entries: LogEntry[],
  query: URLSearchParams,
  order: 'oldest-first' | 'newest-first',
): LogEntry[] {
  const limit = integerParameter(query, 'limit', defaultLimit, 1, maxLimit);
  const from = timeParameter(query, 'from') ?? Number.NEGATIVE_INFINITY;
  const to = timeParameter(query, 'to') ?? Number.POSITIVE_INFINITY;
  const selected = filterLogs(entries, query).filter(
    (entry) => milliseconds(entry) >= from && milliseconds(entry) <= to,
  );
  return (order === 'newest-first' ? selected.toReversed() : selected).slice(0, limit);
}

/** The entries that pass `filters`. */
export function filterLogs(entries: LogEntry[], query: URLSearchParams): LogEntry[] {
  const filters = filterParameter(query);
  return entries.filter((entry) =>
    filters.every(({ key, values }) => values.includes(memberOf(entry, key))),
  );
}

function milliseconds({ timestamp }: LogEntry): number {
  return Date.parse(`${timestamp.replace(' ', 'T')}Z`);
}

function memberOf(entry: LogEntry, key: string): string {
  if (key === 'message' || key === 'service' || key === 'severity') return entry[key];
  return String(entry.tags[key] ?? entry.attributes[key] ?? '');
}

function timeParameter(query: URLSearchParams, name: string): number | undefined {
  const given = query.get(name);
  if (given === null) return undefined;
  const isIso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(given);
  if (!isIso || Number.isNaN(Date.parse(given))) {
    throw schemaError(`query ${name}: must be an ISO 8601 time in UTC`);
  }
  return Date.parse(given);
}

function filterParameter(query: URLSearchParams): Filter[] {
  const given = query.get('filters');
  if (given === null) return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(given);
  } catch {
    throw schemaError('query filters: must be JSON');
  }
  if (!Array.isArray(parsed)) throw schemaError('query filters: must be a JSON array');
  return parsed.map((item: unknown) => {
    const { key, operator, value, values } = Object(item);
    if (typeof key !== 'string' || operator !== 'EQUALS') {
      throw schemaError('query filters: each needs a key and the operator EQUALS');
    }
    return { key, values: (Array.isArray(values) ? values : [value]).map(String) };
  });
}

function schemaError(detail: string): ApiError {
  return new ApiError(400, "Request doesn't match the schema", detail);
}
