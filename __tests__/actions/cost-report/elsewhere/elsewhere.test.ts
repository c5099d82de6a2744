import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { inputs, PROVIDERS } from '../../../../src/actions/cost-report/contract.ts';
import type { OfferBook } from '../../../../src/actions/cost-report/elsewhere/book.ts';
import { cheapestFit, compare } from '../../../../src/actions/cost-report/elsewhere/compare.ts';
import {
  compareWith,
  loadOffers,
} from '../../../../src/actions/cost-report/elsewhere/providers.ts';
import { goldenIn } from '../../../support/golden.ts';
import { root } from '../../../support/repository.ts';
import { reportOn, stopServer } from '../reporting.ts';
import { page } from './page.ts';

const PAGE = join(root, 'docs/prices-elsewhere.md');
const expectGolden = goldenIn(import.meta.dirname);
const books = await Promise.all(PROVIDERS.map(loadOffers));

afterEach(stopServer);

/** A stack of so many instances of a memory that no price list has to name. */
async function linesOf(memoryMb: number, instances = 1, extraDiskGb = 0) {
  const { outcome } = await reportOn(
    {
      processes: [
        {
          resource_type_name: 'unlisted',
          memory_limit: memoryMb,
          scaling_strategy: { type: 'manual', config: { instanceCount: instances } },
        },
      ],
    },
    { databases: [{ name: 'postgresql', size: 'db1', extraDiskGb }], 'object-storage-gb': 2 },
  );
  return outcome.lines;
}

describe('the price books of other providers', () => {
  test.each(books)('of $name name each price once, and only prices that are there', (book) => {
    const ids = book.prices.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [
      ...[...book.processes, ...book.databases].flatMap(({ parts }) => parts),
      ...book.web,
      ...book.extras.flatMap(({ parts }) => parts),
    ].map(({ price }) => price);
    const alone = [book.atLeast, book.egress, book.objectStorage?.price];
    const disks = book.databases.map(({ disk }) => disk);
    const all = new Set([...named, ...alone, ...disks].filter((id) => id !== undefined));
    expect([...all].sort()).toEqual([...ids].sort());
  });

  test.each(books)('of $name come from its own pages alone', ({ provider, prices }) => {
    const own: Record<string, RegExp> = {
      aws: /^aws\.amazon\.com$/,
      'google-cloud': /^cloud\.google\.com$/,
      digitalocean: /(^|\.)digitalocean\.com$/,
      render: /^render\.com$/,
      railway: /(^|\.)railway\.com$/,
      fly: /^fly\.io$/,
      heroku: /(^|\.)heroku\.com$/,
    };
    for (const { sources } of prices) {
      for (const { url } of sources) expect(new URL(url).hostname).toMatch(own[provider]!);
    }
  });
});

describe('mapping', () => {
  const memories = [1, 256, 300, 512, 513, 1024, 2048, 3000, 4096, 8192, 20_000, 65_536];
  const cpuses = [undefined, 0.5, 1, 2, 4];
  const price = (book: OfferBook) => (size: OfferBook['processes'][number]) =>
    BigInt(
      Math.round(
        size.parts.reduce(
          (sum, part) =>
            sum +
            part.units * Number(book.prices.find(({ id }) => id === part.price)?.amount) * 1e6,
          0,
        ),
      ),
    );

  test.each(books)('to $name never takes a smaller size, nor a dearer one than needed', (book) => {
    for (const sizes of [book.processes, book.databases]) {
      for (const memoryMb of memories) {
        for (const cpus of cpuses) {
          const taken = cheapestFit(sizes, { memoryMb, cpus }, price(book));
          const enough = sizes.filter(
            (size) =>
              size.memoryMb >= memoryMb &&
              (cpus === undefined || size.cpu === 'by use' || (size.cpus ?? 0) >= cpus),
          );
          expect(taken === undefined).toBe(enough.length === 0);
          if (taken === undefined) continue;
          expect(enough).toContain(taken);
          for (const other of enough) expect(price(book)(other) >= price(book)(taken)).toBe(true);
        }
      }
    }
  });

  test('never costs less for more memory, instances or disk', async () => {
    const larger = [
      await linesOf(256),
      await linesOf(512),
      await linesOf(1024),
      await linesOf(2048),
    ];
    const more = [await linesOf(512, 1), await linesOf(512, 3), await linesOf(512, 3, 40)];
    for (const book of books) {
      for (const row of [larger, more]) {
        const found = row.map((lines) => compare(lines, book, 0));
        found.slice(1).forEach((after, index) => {
          const before = found[index]!;
          // What has no size any more is listed, and its cost is no longer in the total.
          if (after.unmapped.length > before.unmapped.length) return;
          expect(after.total!.min >= before.total!.min).toBe(true);
        });
      }
    }
  });

  test('lists what it cannot map and never counts it as nothing', async () => {
    const lines = await linesOf(200_000);
    for (const book of books) {
      const { total, unmapped, lines: mapped } = compare(lines, book, 0);
      expect(unmapped.join('\n')).toMatch(/200000 MB of memory/);
      expect(mapped.every(({ monthly }) => monthly.min > 0n)).toBe(true);
      if (mapped.length === 0) expect(total).toBeUndefined();
    }
  });

  test('of CPUs holds where Sevalla tells them', async () => {
    const { outcome } = await reportOn(
      { processes: [{ resource_type_name: 'C3', memory_limit: 4096 }] },
      { databases: [] },
    );
    const aws = compare(outcome.lines, await loadOffers('aws'), 0);
    expect(aws.lines[0]).toMatchObject({ becomes: 'Fargate 4 vCPU, 8 GB', cpus: 4 });
    const fly = compare(outcome.lines, await loadOffers('fly'), 0);
    expect(fly.unmapped.join()).toContain('4096 MB of memory and 4 CPUs');
  });
});

describe('the report', () => {
  test('of the smallest stack stands beside all providers', async () => {
    const { summary, outputs } = await reportOn(
      { processes: [{}] },
      {
        databases: [{ name: 'postgresql', size: 'db1', extraDiskGb: 0 }],
        'object-storage-gb': 2,
        'compare-with': [...PROVIDERS],
      },
    );
    expectGolden('smallest-stack', summary ?? '');
    const { elsewhere } = outputs['report'] as { elsewhere: { providers: unknown[] } };
    expect(elsewhere.providers).toHaveLength(PROVIDERS.length);
  });

  test('of autoscaling with Redis has bands and lists what was not read', async () => {
    const { summary } = await reportOn(
      {
        processes: [
          {
            resource_type_name: 'S1',
            memory_limit: 1024,
            scaling_strategy: {
              type: 'horizontal',
              config: { minInstanceCount: 1, maxInstanceCount: 4, targetCpuPercent: 80 },
            },
          },
        ],
      },
      {
        databases: [
          { name: 'postgresql', size: 'db1', extraDiskGb: 30 },
          { name: 'redis', size: 'db1', extraDiskGb: 0 },
        ],
        'object-storage-gb': 300,
        'egress-gb': 50,
        'compare-with': ['aws', 'digitalocean', 'railway'],
      },
    );
    expectGolden('autoscaled-with-redis', summary ?? '');
  });

  test('says nothing of others unless asked', async () => {
    const { summary, outputs } = await reportOn({ processes: [{}] }, { databases: [] });
    expect(summary).not.toContain('elsewhere');
    expect(outputs['report']).toMatchObject({ elsewhere: null });
  });
});

describe('compare-with', () => {
  const given = (text: string) => inputs.shape['compare-with'].safeParse(text);

  test.each([
    ['all', [...PROVIDERS]],
    ['AWS, fly', ['aws', 'fly']],
    ['render\nrender', ['render']],
  ])('takes %j', (text, expected) => {
    expect(given(text)).toMatchObject({ success: true, data: expected });
  });

  test.each(['aws, azure', 'all, aws', ','])('refuses %j and says what it takes', (text) => {
    const { success, error } = given(text);
    expect(success).toBe(false);
    expect(error?.issues).toHaveLength(1);
    expect(error?.issues[0]?.message).toContain('google-cloud');
  });
});

test('the page is what the price books say', async () => {
  const now = Date.parse('2026-11-26T00:00:00Z');
  const { outcome } = await reportOn(
    { processes: [{}] },
    { databases: [{ name: 'postgresql', size: 'db1', extraDiskGb: 0 }], 'object-storage-gb': 2 },
    { now },
  );
  const comparison = await compareWith(PROVIDERS, outcome.lines, now);
  const text = page(outcome.lines, outcome.totals!.monthly.min, comparison);
  if (process.env['WRITE_PAGES']) writeFileSync(PAGE, text);
  expect(readFileSync(PAGE, 'utf8')).toBe(text);
});
