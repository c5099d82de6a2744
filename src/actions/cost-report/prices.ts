import * as z from 'zod/mini';
import { sevalla } from './prices/sevalla.ts';

const DAY_MS = 86_400_000;

export const source = z.object({
  url: z.url({ protocol: /^https$/ }),
  /** The latest day on which the page is known to have said so. */
  read: z.iso.date(),
  /** Who read it: a vendor's own page, or a third party that quotes the vendor. */
  by: z.enum(['vendor', 'third party']),
});

const line = z.object({
  id: z.string(),
  kind: z.enum([
    'process',
    'database',
    'database-disk',
    'object-storage',
    'static-site',
    'load-balancer',
    'pipeline',
    'egress',
    'build',
  ]),
  item: z.string(),
  /** The platform's name of the size; for processes and databases alone. */
  size: z.optional(z.string()),
  /** Dollars, as a decimal of at most 6 places. */
  amount: z.string().check(z.regex(/^\d+(\.\d{1,6})?$/)),
  unit: z.string(),
  /** Whether a longer calendar month costs more: a running second does, a stored gigabyte does not. */
  per: z.enum(['hours', 'month', 'use']),
  /** The greatest quantity that it holds for; no limit when absent. */
  upTo: z.optional(z.int().check(z.positive())),
  /** Where it holds: a region of the provider, or `all`. */
  region: z.string(),
  /** Days after the last reading from which on it is stale. */
  maxAgeDays: z.int().check(z.positive()),
  memoryMb: z.optional(z.int().check(z.positive())),
  cpus: z.optional(z.number().check(z.positive())),
  includes: z.string(),
  sources: z.array(source).check(z.minLength(1)),
  confidence: z.enum(['high', 'medium', 'low']),
  note: z.optional(z.string()),
});

export const priceBook = z.object({
  provider: z.string(),
  currency: z.literal('USD'),
  lines: z.array(line),
});

export type Price = z.infer<typeof line>;
export type PriceBook = z.infer<typeof priceBook>;
export type PriceKind = Price['kind'];

export const sevallaPrices: PriceBook = priceBook.parse(sevalla);

export function findPrice(book: PriceBook, kind: PriceKind, size?: string): Price | undefined {
  return book.lines.find(
    (price) =>
      price.kind === kind &&
      (price.size === undefined || price.size.toLowerCase() === size?.toLowerCase()),
  );
}

/** What is dated: a price of whatever provider. */
export type Dated = Pick<Price, 'sources' | 'maxAgeDays'>;

/** The day on which a price was last seen, as `2026-09-21`. */
export function lastRead(price: Pick<Dated, 'sources'>): string {
  return (
    price.sources
      .map(({ read }) => read)
      .sort()
      .at(-1) ?? ''
  );
}

/** Whether a price was last seen more than `maxAgeDays` before `now` (ms since 1970). */
export function isStale(price: Dated, now: number, maxAgeDays = price.maxAgeDays): boolean {
  return now - Date.parse(lastRead(price)) > maxAgeDays * DAY_MS;
}

/** The price book as the table of the README. */
export function renderPriceTable({ lines }: PriceBook): string {
  const rows = lines.map((price) => {
    const sources = price.sources.map(
      ({ url, read, by }) => `[${read}](${url})${by === 'vendor' ? '' : ', quoted'}`,
    );
    const remark = [price.includes, price.note].filter(Boolean).join('. ');
    return [
      price.item,
      `$${price.amount} / ${price.unit}`,
      remark,
      price.confidence,
      sources.join('; '),
    ];
  });
  return [
    ['item', 'price', 'what it buys', 'confidence', 'last read'],
    ['---', '---', '---', '---', '---'],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
