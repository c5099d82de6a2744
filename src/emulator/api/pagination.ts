import { ApiError } from './api-error.ts';

const defaultLimit = 25;
const maxLimit = 100;
const maxOffset = 10_000;
/** `total` is declared with this maximum. */
const maxTotal = 10_000;

export type Page<Item> = { data: Item[]; total: number; offset: number; limit: number };

export function paginate<Item>(items: Item[], query: URLSearchParams): Page<Item> {
  const limit = integerParameter(query, 'limit', defaultLimit, 1, maxLimit);
  const offset = integerParameter(query, 'offset', 0, 0, maxOffset);
  const total = Math.min(items.length, maxTotal);
  return { data: items.slice(offset, offset + limit), total, offset, limit };
}

export function integerParameter(
  query: URLSearchParams,
  name: string,
  absent: number,
  minimum: number,
  maximum: number,
): number {
  const given = query.get(name);
  if (given === null) return absent;
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= minimum && value <= maximum) return value;
  throw new ApiError(
    400,
    "Request doesn't match the schema",
    `query ${name}: must be a whole number from ${minimum} to ${maximum}`,
  );
}
