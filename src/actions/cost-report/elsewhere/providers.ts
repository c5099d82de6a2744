import type { ProviderName } from '../contract.ts';
import type { Line } from '../estimate.ts';
import { type OfferBook, type OfferInput, offerBook } from './book.ts';
import { type Capacity, capacityHere, compare, type Elsewhere } from './compare.ts';

const LOAD: Readonly<Record<ProviderName, () => Promise<OfferInput>>> = {
  aws: async () => (await import('../prices/aws.ts')).aws,
  'google-cloud': async () => (await import('../prices/google-cloud.ts')).googleCloud,
  digitalocean: async () => (await import('../prices/digitalocean.ts')).digitalOcean,
  render: async () => (await import('../prices/render.ts')).render,
  railway: async () => (await import('../prices/railway.ts')).railway,
  fly: async () => (await import('../prices/fly.ts')).fly,
  heroku: async () => (await import('../prices/heroku.ts')).heroku,
};

export interface Comparison {
  here: Capacity;
  elsewhere: Elsewhere[];
}

export async function loadOffers(provider: ProviderName): Promise<OfferBook> {
  return offerBook.parse(await LOAD[provider]());
}

/** The same workload at each of the providers, in the order given. */
export async function compareWith(
  providers: readonly ProviderName[],
  lines: readonly Line[],
  now: number,
  maxAgeDays?: number,
): Promise<Comparison> {
  const books = await Promise.all(providers.map(loadOffers));
  return {
    here: capacityHere(lines),
    elsewhere: books.map((book) => compare(lines, book, now, maxAgeDays)),
  };
}
