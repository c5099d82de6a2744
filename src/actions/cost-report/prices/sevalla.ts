import type * as z from 'zod/mini';
import type { priceBook } from '../prices.ts';

// Sevalla's API has no price endpoint and its price table cannot be read by a program, so this book
// is kept by hand. A size that only unattributed catalogues name (S3, S4, S5, C1, …) is left out:
// the report calls it unknown, which is more use than a number nobody stands behind.
//
// `read` is the latest day on which the page is known to have said so; a page that can be dated by
// its year alone counts from 1 January of that year, an undated page of the newest generation of the
// documentation from the month in which that began. The price of a load balancer stands in a table that
// cannot be read, so there is none here. Confidence:
//   high    the vendor, or two independent readers of its price page, not contradicted
//   medium  one reader alone, or a vendor page of an older generation
//   low     contradicted by the shape of newer prices

const PRICE_PAGE = 'https://sevalla.com/pricing/';
const APPLICATION_PAGE = 'https://docs.sevalla.com/billing/application-hosting-pricing';
const DATABASE_PAGE = 'https://docs.sevalla.com/billing/database-hosting-pricing/';
const CATALOGUE =
  'https://github.com/api-evangelist/sevalla/blob/main/plans/sevalla-plans-pricing.yml';

const STATIC_SITE_PAGE = 'https://docs.sevalla.com/billing/static-site-pricing';
const PIPELINE_PAGE = 'https://docs.sevalla.com/pipelines/overview';

/** One price for all locations; the vendor changed its sizes twice within a year. */
const EVERYWHERE = { region: 'all', maxAgeDays: 180 };

const ABOVE_S1 = 'The page that names it is older than S1 at $10, beside which it looks dear';

export const sevalla: z.input<typeof priceBook> = {
  provider: 'Sevalla',
  currency: 'USD',
  lines: [
    {
      id: 'process-h1',
      kind: 'process',
      item: 'Process, size H1',
      size: 'H1',
      amount: '5',
      unit: 'instance-month',
      per: 'hours',
      memoryMb: 300,
      includes: '0.3 GB of memory',
      sources: [
        { url: PRICE_PAGE, read: '2026-09-21', by: 'third party' },
        { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
      ],
      ...EVERYWHERE,
      confidence: 'high',
    },
    {
      id: 'process-s1',
      kind: 'process',
      item: 'Process, size S1',
      size: 'S1',
      amount: '10',
      unit: 'instance-month',
      per: 'hours',
      memoryMb: 1024,
      includes: '1 GB of memory',
      sources: [{ url: PRICE_PAGE, read: '2026-09-21', by: 'third party' }],
      ...EVERYWHERE,
      confidence: 'medium',
    },
    {
      id: 'process-s2',
      kind: 'process',
      item: 'Process, size S2',
      size: 'S2',
      amount: '40',
      unit: 'instance-month',
      per: 'hours',
      memoryMb: 2048,
      cpus: 1,
      includes: '1 CPU, 2 GB of memory',
      sources: [{ url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' }],
      ...EVERYWHERE,
      confidence: 'low',
      note: ABOVE_S1,
    },
    {
      id: 'process-c3',
      kind: 'process',
      item: 'Process, size C3',
      size: 'C3',
      amount: '135',
      unit: 'instance-month',
      per: 'hours',
      memoryMb: 4096,
      cpus: 4,
      includes: '4 CPUs, 4 GB of memory',
      sources: [{ url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' }],
      ...EVERYWHERE,
      confidence: 'low',
      note: ABOVE_S1,
    },
    {
      id: 'process-m3',
      kind: 'process',
      item: 'Process, size M3',
      size: 'M3',
      amount: '135',
      unit: 'instance-month',
      per: 'hours',
      memoryMb: 8192,
      cpus: 2,
      includes: '2 CPUs, 8 GB of memory',
      sources: [{ url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' }],
      ...EVERYWHERE,
      confidence: 'low',
      note: ABOVE_S1,
    },
    {
      id: 'database-db1',
      kind: 'database',
      item: 'Database, size db1',
      size: 'db1',
      amount: '5',
      unit: 'database-month',
      per: 'hours',
      memoryMb: 256,
      includes: '0.25 GB of memory, daily backups kept 7 days',
      sources: [
        { url: PRICE_PAGE, read: '2026-05-21', by: 'third party' },
        { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
      ],
      ...EVERYWHERE,
      confidence: 'high',
    },
    {
      id: 'database-disk',
      kind: 'database-disk',
      item: 'Database disk beyond the size’s own',
      amount: '10',
      unit: '10 GB-month',
      per: 'month',
      includes: '10 GB, in whole steps',
      sources: [
        { url: DATABASE_PAGE, read: '2025-01-01', by: 'vendor' },
        { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
      ],
      ...EVERYWHERE,
      confidence: 'medium',
    },
    {
      id: 'object-storage',
      kind: 'object-storage',
      item: 'Object storage',
      amount: '0.02',
      unit: 'GB-month',
      per: 'month',
      includes: 'traffic in and out',
      sources: [
        { url: PRICE_PAGE, read: '2026-05-21', by: 'third party' },
        { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
      ],
      ...EVERYWHERE,
      confidence: 'high',
      note: 'No fee per request is stated',
    },
    {
      id: 'static-site',
      kind: 'static-site',
      item: 'Static site',
      amount: '0',
      unit: 'site-month',
      per: 'month',
      upTo: 100,
      includes: '100 GB of traffic and 600 build minutes a month for all sites together',
      sources: [{ url: STATIC_SITE_PAGE, read: '2025-01-01', by: 'vendor' }],
      ...EVERYWHERE,
      confidence: 'medium',
      note: 'Beyond that $0.10 / GB and $0.05 / minute, of which the API tells nothing',
    },
    {
      id: 'pipeline',
      kind: 'pipeline',
      item: 'Pipeline',
      amount: '0',
      unit: 'pipeline-month',
      per: 'month',
      includes: 'its stages; what runs in them is priced as applications',
      sources: [{ url: PIPELINE_PAGE, read: '2026-08-01', by: 'vendor' }],
      ...EVERYWHERE,
      confidence: 'medium',
    },
    {
      id: 'egress',
      kind: 'egress',
      item: 'Traffic out of applications',
      amount: '0.10',
      unit: 'GB',
      per: 'use',
      includes: 'counted by the byte; traffic in is free',
      sources: [
        { url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' },
        { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
      ],
      ...EVERYWHERE,
      confidence: 'medium',
    },
    {
      id: 'build-minute',
      kind: 'build',
      item: 'Application build time',
      amount: '0.02',
      unit: 'minute',
      per: 'use',
      includes: 'builds on Sevalla; an image built elsewhere has none',
      sources: [
        { url: APPLICATION_PAGE, read: '2025-01-01', by: 'vendor' },
        { url: CATALOGUE, read: '2026-07-01', by: 'third party' },
      ],
      ...EVERYWHERE,
      confidence: 'medium',
    },
  ],
};
