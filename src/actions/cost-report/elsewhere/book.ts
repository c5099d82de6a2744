import * as z from 'zod/mini';
import { source } from '../prices.ts';

// What another provider sells, as far as a workload of Sevalla can be mapped to it.

/** A price of a unit; what is made of units is in the sizes. */
const offer = z.object({
  id: z.string(),
  item: z.string(),
  /** Dollars, as a decimal of at most 6 places. */
  amount: z.string().check(z.regex(/^\d+(\.\d{1,6})?$/)),
  unit: z.string(),
  /** A region of the provider, or `all`. */
  region: z.string(),
  /** Days after the last reading from which on it is stale. */
  maxAgeDays: z.int().check(z.positive()),
  includes: z.string(),
  sources: z.array(source).check(z.minLength(1)),
  confidence: z.enum(['high', 'medium', 'low']),
});

/** So many units of a price in a month of 730 hours. */
const part = z.object({ price: z.string(), units: z.number().check(z.positive()) });

const size = z.object({
  name: z.string(),
  memoryMb: z.int().check(z.positive()),
  /** undefined where the vendor does not tell, or where it is billed by use. */
  cpus: z.optional(z.number().check(z.positive())),
  /** Burstable counts as shared. */
  cpu: z.enum(['shared', 'dedicated', 'by use', 'not read']),
  /** How many of it may run at once; no limit when absent. */
  mostInstances: z.optional(z.int().check(z.positive())),
  parts: z.array(part).check(z.minLength(1)),
});

const database = z.extend(size, {
  engine: z.enum(['postgresql', 'redis']),
  /** Gigabytes that the price of the size has in it. */
  includedDiskGb: z.number(),
  /** A gigabyte beyond; a larger disk cannot be mapped where there is none. */
  disk: z.optional(z.string()),
});

export const offerBook = z.object({
  provider: z.string(),
  name: z.string(),
  currency: z.literal('USD'),
  prices: z.array(offer).check(z.minLength(1)),
  processes: z.array(size),
  databases: z.array(database),
  /** A month of object storage: a flat fee up to so many gigabytes, or gigabytes rounded up. */
  objectStorage: z.optional(z.object({ price: z.string(), upToGb: z.optional(z.number()) })),
  egress: z.optional(z.string()),
  /** What requests from the internet need once, however many processes answer them. */
  web: z.array(part),
  /** The least that a month costs; what is used counts towards it. */
  atLeast: z.optional(z.string()),
  /** Printed, beside those that hold for all providers. */
  rules: z.array(z.string()),
  /** What belongs to it and has no price here, one sentence each. */
  unmapped: z.array(z.string()),
  /** What may come on top, with its price. */
  extras: z.array(z.object({ what: z.string(), parts: z.array(part) })),
});

export type OfferBook = z.infer<typeof offerBook>;
export type OfferInput = z.input<typeof offerBook>;
export type Offer = z.infer<typeof offer>;
export type Part = z.infer<typeof part>;
export type Size = z.infer<typeof size>;
export type DatabaseSize = z.infer<typeof database>;
