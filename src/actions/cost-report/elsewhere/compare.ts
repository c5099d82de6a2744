import type { Line } from '../estimate.ts';
import { addBands, type Band, cost, HOURS_PER_MONTH, type Money } from '../money.ts';
import { isStale } from '../prices.ts';
import type { DatabaseSize, Offer, OfferBook, Part, Size } from './book.ts';

/** They hold for every provider; each provider adds its own. */
export const RULES: readonly string[] = [
  'A process becomes the cheapest size with at least its memory and, where Sevalla tells them, its CPUs, once for each instance.',
  'A database becomes the cheapest managed one of its engine with at least its memory and its extra disk.',
  'Object storage and traffic are counted by the gigabyte; a month is 730 hours; free tiers, credits, discounts and tax are left out.',
  'What has no size or no price that was read is listed and not counted: the total is then the least.',
];

/** What a part of the workload becomes. */
export interface Mapped {
  what: string;
  becomes: string;
  count: { min: number; max: number };
  monthly: Band;
  memoryMb: number | undefined;
  cpus: number | undefined;
  cpu: Size['cpu'] | undefined;
}

/** Memory and CPUs of all that was mapped, at the least instances. */
export interface Capacity {
  memoryMb: number;
  /** Set when the memory of a part is not told. */
  isMemoryLeast: boolean;
  /** undefined when nobody tells any. */
  cpus: number | undefined;
  isCpusLeast: boolean;
  cpu: Size['cpu'][];
}

export interface Elsewhere {
  provider: string;
  name: string;
  lines: Mapped[];
  /** undefined when nothing could be mapped. */
  total: Band | undefined;
  capacity: Capacity;
  /** What could not be mapped, one sentence each; with any, the total is the least. */
  unmapped: string[];
  extras: { what: string; monthly: Money }[];
  rules: string[];
  prices: { offer: Offer; isStale: boolean }[];
}

/** A process or database as it has to be found again elsewhere. */
export interface Need {
  memoryMb: number;
  cpus?: number | undefined;
  /** At the most; one when absent. */
  instances?: number | undefined;
}

/** The cheapest size that is not smaller; undefined when each is. */
export function cheapestFit<T extends Size>(
  sizes: readonly T[],
  { memoryMb, cpus, instances = 1 }: Need,
  priceOf: (size: T) => Money,
): T | undefined {
  const enough = sizes.filter(
    (size) =>
      size.memoryMb >= memoryMb &&
      instances <= (size.mostInstances ?? instances) &&
      (cpus === undefined || size.cpu === 'by use' || (size.cpus ?? 0) >= cpus),
  );
  return enough.reduce<T | undefined>(
    (least, size) => (least === undefined || priceOf(size) < priceOf(least) ? size : least),
    undefined,
  );
}

/** Which engines of Sevalla another provider's engine can stand for. */
const ENGINES: Readonly<Record<string, DatabaseSize['engine']>> = {
  postgresql: 'postgresql',
  postgres: 'postgresql',
  redis: 'redis',
  valkey: 'redis',
};

const DISK_STEP_GB = 10;

/** No I/O here. `now` in milliseconds since 1970. */
export function compare(
  lines: readonly Line[],
  book: OfferBook,
  now: number,
  maxAgeDays?: number,
): Elsewhere {
  const used = new Map<string, Offer>();
  const offerOf = (id: string): Offer => {
    const offer = book.prices.find((price) => price.id === id);
    if (offer === undefined) throw new Error(`${book.provider} has no price ${id}`);
    return offer;
  };
  const sum = (parts: readonly Part[]): Money =>
    parts.reduce(
      (total, { price, units }) => total + cost(offerOf(price).amount, units, HOURS_PER_MONTH),
      0n,
    );
  const take = (parts: readonly Part[]): Money => {
    for (const { price } of parts) used.set(price, offerOf(price));
    return sum(parts);
  };
  const times = (each: Money, { min, max }: { min: number; max: number }): Band => ({
    min: each * BigInt(min),
    max: each * BigInt(max),
  });
  const mapped: Mapped[] = [];
  const unmapped: string[] = [];
  const miss = (what: string, why: string) => unmapped.push(`${what}: ${why}`);
  const one = { min: 1, max: 1 };

  for (const line of lines) {
    const { resource, charge } = line;
    const { kind, name, runs, count, role } = resource;
    const memoryMb = charge.price?.memoryMb ?? resource.memoryMb;
    const cpus = charge.price?.cpus;
    if (runs === 'suspended') {
      miss(name, 'suspended, so not compared');
    } else if (kind === 'process' && runs === 'on demand') {
      miss(name, 'billed while it runs, so not compared');
    } else if (kind === 'process') {
      if (memoryMb === undefined) miss(name, 'the memory of its size is not known');
      else if (count === undefined) miss(name, 'the number of its instances is not known');
      else {
        const need = { memoryMb, cpus, instances: count.max };
        const size = cheapestFit(book.processes, need, ({ parts }) => sum(parts));
        if (size === undefined) {
          miss(name, `no size of at least ${needText(need)} whose price was read`);
        } else {
          mapped.push({
            what: name,
            becomes: size.name,
            count,
            monthly: times(take(size.parts), count),
            memoryMb: size.memoryMb,
            cpus: size.cpus,
            cpu: size.cpu,
          });
        }
      }
    } else if (kind === 'database') {
      const engine = ENGINES[role?.toLowerCase() ?? ''];
      const steps = lines.find(
        ({ resource: disk }) =>
          disk.kind === 'database-disk' &&
          disk.id === resource.id &&
          disk.name === `extra disk of ${name}`,
      )?.resource;
      if (engine === undefined) miss(name, 'its engine has no counterpart here');
      else if (memoryMb === undefined) miss(name, 'the memory of its size is not known');
      else if (steps !== undefined && steps.count === undefined) {
        miss(name, 'its disk is not known');
      } else {
        const diskGb = (steps?.count?.max ?? 0) * DISK_STEP_GB;
        const partsOf = (size: DatabaseSize): Part[] => {
          const beyond = Math.max(0, diskGb - size.includedDiskGb);
          return beyond > 0 && size.disk !== undefined
            ? [...size.parts, { price: size.disk, units: beyond }]
            : size.parts;
        };
        const large = book.databases.filter(
          (size) =>
            size.engine === engine && (size.disk !== undefined || size.includedDiskGb >= diskGb),
        );
        const size = cheapestFit(large, { memoryMb, cpus }, (each) => sum(partsOf(each)));
        if (size === undefined) {
          const disk = diskGb > 0 ? ` and ${diskGb} GB of disk` : '';
          miss(
            name,
            `no ${engine === 'redis' ? 'Redis or Valkey' : 'PostgreSQL'} of at least ${needText({ memoryMb, cpus })}${disk} whose price was read`,
          );
        } else {
          mapped.push({
            what: name,
            becomes: size.name,
            count: one,
            monthly: times(take(partsOf(size)), one),
            memoryMb: size.memoryMb,
            cpus: size.cpus,
            cpu: size.cpu,
          });
        }
      }
    } else if (kind === 'object-storage' || kind === 'egress') {
      const gigabytes = count?.max;
      const id = kind === 'egress' ? book.egress : book.objectStorage?.price;
      const { upToGb } = (kind === 'object-storage' && book.objectStorage) || {};
      if (gigabytes === undefined) miss(name, 'how much it is, is not known');
      else if (gigabytes === 0) continue;
      else if (id === undefined) miss(name, 'none whose price was read');
      else if (upToGb !== undefined && gigabytes > upToGb) {
        miss(name, `the price is known for up to ${upToGb} GB`);
      } else {
        const units = upToGb === undefined ? Math.ceil(gigabytes) : 1;
        mapped.push({
          what: name,
          becomes: offerOf(id).item,
          count: one,
          monthly: times(take([{ price: id, units }]), one),
          memoryMb: undefined,
          cpus: undefined,
          cpu: undefined,
        });
      }
    } else if (kind !== 'database-disk') {
      miss(name, 'not compared');
    }
  }

  const isWeb = lines.some(
    ({ resource: { kind, role, runs } }) =>
      kind === 'process' && role === 'web' && runs === 'always',
  );
  if (isWeb && book.web.length > 0) {
    mapped.push({
      what: 'requests from the internet',
      becomes: book.web.map(({ price }) => offerOf(price).item).join(', '),
      count: one,
      monthly: times(take(book.web), one),
      memoryMb: undefined,
      cpus: undefined,
      cpu: undefined,
    });
  }
  const usage = addBands(mapped.map(({ monthly }) => monthly));
  const floor = book.atLeast === undefined ? 0n : take([{ price: book.atLeast, units: 1 }]);
  const total = {
    min: usage.min > floor ? usage.min : floor,
    max: usage.max > floor ? usage.max : floor,
  };
  return {
    provider: book.provider,
    name: book.name,
    lines: mapped,
    total: mapped.length === 0 ? undefined : total,
    capacity: capacityOf(mapped),
    unmapped: mapped.length === 0 ? unmapped : [...unmapped, ...book.unmapped],
    extras: isWeb ? book.extras.map(({ what, parts }) => ({ what, monthly: take(parts) })) : [],
    rules: book.rules,
    prices: [...used.values()].map((offer) => ({
      offer,
      isStale: isStale(offer, now, maxAgeDays),
    })),
  };
}

function needText({ memoryMb, cpus, instances = 1 }: Need): string {
  const times = instances > 1 ? ` for ${instances} instances` : '';
  return `${memoryMb} MB of memory${cpus === undefined ? '' : ` and ${cpus} CPUs`}${times}`;
}

/** What the processes and databases have on Sevalla, where it is known. */
export function capacityHere(lines: readonly Line[]): Capacity {
  return capacityOf(
    lines.flatMap(({ resource, charge }) => {
      const { kind, runs, count } = resource;
      if (count === undefined || runs !== 'always') return [];
      if (kind !== 'process' && kind !== 'database') return [];
      return [
        {
          count,
          memoryMb: charge.price?.memoryMb ?? resource.memoryMb,
          cpus: charge.price?.cpus,
          cpu: 'not read' as const,
        },
      ];
    }),
  );
}

function capacityOf(
  parts: readonly Pick<Mapped, 'count' | 'memoryMb' | 'cpus' | 'cpu'>[],
): Capacity {
  const sized = parts.filter(({ cpu }) => cpu !== undefined);
  const sum = (of: (part: (typeof sized)[number]) => number | undefined) =>
    sized.reduce((total, part) => total + (of(part) ?? 0) * part.count.min, 0);
  const isTold = sized.some(({ cpus }) => cpus !== undefined);
  return {
    memoryMb: sum(({ memoryMb }) => memoryMb),
    isMemoryLeast: sized.some(({ memoryMb }) => memoryMb === undefined),
    cpus: isTold ? sum(({ cpus }) => cpus) : undefined,
    isCpusLeast: sized.some(({ cpus }) => cpus === undefined),
    cpu: [...new Set(sized.flatMap(({ cpu }) => cpu ?? []))].sort(),
  };
}
