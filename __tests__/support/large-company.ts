import type { Seed } from '../../src/emulator/seed.ts';
import { OBJECT_PAGE_SIZE, PAGE_SIZE } from '../../src/sevalla/client.ts';

/** A thousand services for the local Sevalla, of every kind that costs or could. */
export const LARGE = {
  applications: 400,
  databases: 300,
  staticSites: 150,
  buckets: 100,
  loadBalancers: 30,
  pipelines: 20,
} as const;

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Every tenth bucket has more objects than a page. */
const objectsIn = (bucket: number): number => (bucket % 10 === 0 ? 450 : bucket % 3);

export function largeCompany(): Seed {
  return {
    applications: many(LARGE.applications, (index) => ({
      display_name: `app ${index}`,
      docker_image: 'ghcr.io/octo/app:1',
      processes: [{ type: 'web' as const, size: 'H1' }],
    })),
    databases: many(LARGE.databases, (index) => ({ display_name: `database ${index}` })),
    static_sites: many(LARGE.staticSites, (index) => ({
      display_name: `site ${index}`,
      repo_url: 'https://github.com/octo/site',
    })),
    object_storages: many(LARGE.buckets, (index) => ({
      display_name: `bucket ${index}`,
      objects: many(objectsIn(index), (key) => ({ key: `k${key}`, size: 1000 })),
    })),
    load_balancers: many(LARGE.loadBalancers, (index) => ({ display_name: `balancer ${index}` })),
    pipelines: many(LARGE.pipelines, (index) => ({ display_name: `pipeline ${index}` })),
  };
}

const pages = (count: number): number => Math.max(1, Math.ceil(count / PAGE_SIZE));

/**
 * Requests without which a fact of the report would be missing. A list has at most a page of services;
 * what an application runs, the disk of a database and the bytes of a bucket are in no list; sizes of
 * databases come at once; what was billed needs the id of the company.
 */
export function leastRequests(): number {
  const objectPages = many(LARGE.buckets, (index) =>
    Math.max(1, Math.ceil(objectsIn(index) / OBJECT_PAGE_SIZE)),
  ).reduce((sum, count) => sum + count, 0);
  const lists = Object.values(LARGE).reduce((sum, count) => sum + pages(count), 0);
  return lists + LARGE.applications + LARGE.databases + 1 + objectPages + 2;
}
