import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  findPrice,
  isStale,
  lastRead,
  priceBook,
  renderPriceTable,
  sevallaPrices,
} from '../../../src/actions/cost-report/prices.ts';
import { root } from '../../support/repository.ts';

const { lines } = sevallaPrices;
const [first] = lines;

const folder = join(root, 'src/actions/cost-report/prices');

/** The objects with an amount, wherever they stand in what a file exports. */
function pricesIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'amount' in value ? [value as Record<string, unknown>] : [];
  return [...own, ...Object.values(value).flatMap(pricesIn)];
}

describe('the price books', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));

  test.each(
    files,
  )('of %s have a source, a date, a unit, a region and an age limit in each price', async (name) => {
    const prices = pricesIn({ ...(await import(join(folder, name))) });
    expect(prices.length).toBeGreaterThan(0);
    for (const price of prices) {
      expect(price).toMatchObject({
        id: expect.stringMatching(/./),
        amount: expect.stringMatching(/^\d+(\.\d{1,6})?$/),
        unit: expect.stringMatching(/./),
        region: expect.stringMatching(/./),
        includes: expect.stringMatching(/./),
        maxAgeDays: expect.any(Number),
      });
      const sources = price['sources'] as { url: string; read: string; by: string }[];
      expect(sources.length).toBeGreaterThan(0);
      for (const { url, read } of sources) {
        expect(url).toMatch(/^https:\/\/\w/);
        expect(read).toMatch(/^20\d\d-\d\d-\d\d$/);
        expect(Number.isNaN(Date.parse(read))).toBe(false);
        expect(Date.parse(read)).toBeLessThanOrEqual(Date.now());
      }
    }
  });
});

describe('the price book', () => {
  test.each([
    ['no source', { sources: [] }],
    ['a source without a date', { sources: [{ url: 'https://sevalla.com', by: 'vendor' }] }],
    [
      'a date that is none',
      { sources: [{ url: 'https://sevalla.com', read: '2026-02-30', by: 'vendor' }] },
    ],
    ['a source without a page', { sources: [{ read: '2026-09-21', by: 'vendor' }] }],
    ['an amount that is not a decimal', { amount: 'about 5' }],
    ['an amount below a millionth of a dollar', { amount: '0.0000001' }],
    ['no confidence', { confidence: undefined }],
    ['no region', { region: undefined }],
    ['no age limit', { maxAgeDays: undefined }],
    ['an age limit of nothing', { maxAgeDays: 0 }],
    ['no unit', { unit: undefined }],
  ])('is refused with %s', (_, fault) => {
    const book = { ...sevallaPrices, lines: [{ ...first, ...fault }] };
    expect(priceBook.safeParse({ ...sevallaPrices, lines: [first] }).success).toBe(true);
    expect(priceBook.safeParse(book).success).toBe(false);
  });

  test('names every price and every size once', () => {
    const ids = lines.map(({ id }) => id);
    const sizes = lines.map(({ kind, size }) => `${kind} ${size?.toLowerCase()}`);
    expect(new Set(ids).size).toBe(lines.length);
    expect(new Set(sizes).size).toBe(lines.length);
  });

  test('scales with the hours of a month exactly what runs', () => {
    for (const { kind, per } of lines) {
      expect([kind, per === 'hours']).toEqual([kind, ['process', 'database'].includes(kind)]);
    }
  });

  test('is searched by kind and size, whatever the case of the size', () => {
    expect(findPrice(sevallaPrices, 'process', 'h1')?.amount).toBe('5');
    expect(findPrice(sevallaPrices, 'database', 'DB1')?.amount).toBe('5');
    expect(findPrice(sevallaPrices, 'process', 'db1')).toBeUndefined();
    expect(findPrice(sevallaPrices, 'process')).toBeUndefined();
    expect(findPrice(sevallaPrices, 'egress')?.amount).toBe('0.10');
  });

  test('marks a price as stale the day after its age limit, by its newest source', () => {
    const database = findPrice(sevallaPrices, 'database', 'db1')!;
    expect(lastRead(database)).toBe('2026-07-01');
    const day = (count: number) => Date.parse('2026-07-01') + count * 86_400_000;
    expect(isStale(database, day(180))).toBe(false);
    expect(isStale(database, day(181))).toBe(true);
    expect(isStale(database, day(30), 30)).toBe(false);
    expect(isStale(database, day(31), 30)).toBe(true);
    expect(isStale(database, day(180), 180)).toBe(false);
    expect(isStale(database, day(181), 180)).toBe(true);
  });

  test('is the table of the README', () => {
    const readme = readFileSync(join(root, 'actions/cost-report/README.md'), 'utf8');
    const table = /<!-- prices -->\n([\s\S]*?)\n<!-- \/prices -->/.exec(readme)?.[1];
    expect(table).toBe(renderPriceTable(sevallaPrices));
  });
});
