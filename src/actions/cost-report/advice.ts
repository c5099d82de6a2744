import type { Line } from './estimate.ts';
import { cost, HOURS_PER_MONTH, type Money } from './money.ts';
import type { Observations, ProcessObservation, Use } from './observe.ts';
import { findPrice, type Price, type PriceBook } from './prices.ts';
import type { ApplicationFacts, Resource } from './resource.ts';

/** A size of the platform with its price. */
export interface Size {
  name: string;
  /** cores */
  cpu: number;
  /** bytes */
  memory: number;
  price: Price;
}

export type Risk = 'low' | 'medium' | 'high';

/** What the metrics say about the size of a process. */
export type Sizing =
  | { is: 'refused'; process: string; reason: string }
  | {
      is: 'fits' | 'too large' | 'too small';
      process: string;
      size: string;
      /** What it was judged by. */
      evidence: { hours: number; cpu: Use; cpuLimit: number; memory: Use; memoryLimit: number };
      /** undefined where it fits, or no size with a known price would. */
      to: { size: Size; risk: Risk; why: string; saving: Money } | undefined;
    };

/** What sleep saves, or would. */
export type Sleep =
  | { is: 'hibernates'; application: string; hours: number; window: number; saving: Money }
  | { is: 'could hibernate'; application: string; hours: number; window: number; saving: Money };

export interface UnitCosts {
  application: string;
  /** Millionths of a dollar would be lost in cents: of a thousand requests. */
  perThousandRequests: { requests: number; cost: Money } | undefined;
  /** Of the builds on the platform; nothing for an image that was built elsewhere. */
  perDeployment: { deployments: number; builds: number; minutes: number; cost: Money } | undefined;
}

export interface Advice {
  days: number;
  sizing: Sizing[];
  sleep: Sleep[];
  units: UnitCosts[];
  /** What could not be read, one sentence each. */
  unread: string[];
}

/** Three days have a weekend's edge, nights and most schedules in them; less has not. */
const FEWEST_HOURS = 72;
/** Of the limit that may be in use before a size is too small, and after it is made smaller. */
const ROOM = { cpu: 0.7, memory: 0.8 };
const FULL = 0.9;
const MB = 1_048_576;

/** No I/O here. */
export function advise(
  lines: readonly Line[],
  applications: readonly ApplicationFacts[],
  observations: Observations,
  book: PriceBook,
): Advice {
  const sizes = observations.sizes.flatMap((type): Size[] => {
    const price = findPrice(book, 'process', type.name);
    const { cpu_limit: cpu, memory_limit: memory } = type;
    if (price === undefined || !cpu || !memory) return [];
    return [{ name: type.name, cpu: cpu / 1000, memory: memory * MB, price }];
  });
  const running = lines.flatMap(({ resource }) =>
    resource.kind === 'process' && resource.runs === 'always' ? [resource] : [],
  );
  const awake = applications.filter(({ isSuspended }) => !isSuspended);
  return {
    days: observations.days,
    sizing: running.map((resource) =>
      sizingOf(resource, observations.processes.get(resource.id ?? ''), sizes, observations),
    ),
    sleep: awake.flatMap((application) => sleepOf(application, lines, observations)),
    units: awake.flatMap((application) => unitsOf(application, lines, observations, book)),
    unread: observations.unread,
  };
}

function sizingOf(
  { name: process, size: sizeName, count }: Resource,
  seen: ProcessObservation | undefined,
  sizes: readonly Size[],
  { sizes: types, days }: Observations,
): Sizing {
  const refused = (reason: string): Sizing => ({ is: 'refused', process, reason });
  const type = types.find(({ name }) => name.toLowerCase() === sizeName?.toLowerCase());
  if (!type?.cpu_limit || !type.memory_limit) return refused('its size is not known');
  if (seen?.cpu === undefined || seen.memory === undefined) {
    return refused('its processor time and memory were not measured');
  }
  if (seen.hours < FEWEST_HOURS) {
    return refused(
      `it was measured for ${Math.floor(seen.hours)} of ${days * 24} hours, and ${FEWEST_HOURS} are needed`,
    );
  }
  if (seen.exits === undefined) return refused('how its containers ended could not be read');
  const { cpu, memory } = seen;
  const evidence = {
    hours: Math.floor(seen.hours),
    cpu,
    cpuLimit: type.cpu_limit / 1000,
    memory,
    memoryLimit: type.memory_limit * MB,
  };
  const judged = { process, size: type.name, evidence };
  const current = sizes.find(({ name }) => name === type.name);
  const instances = count?.min ?? 1;
  const saving = (to: Size): Money =>
    current === undefined ? 0n : monthly(current, instances) - monthly(to, instances);
  const fitting = sizes
    .filter((to) => cpu.p95 <= to.cpu * ROOM.cpu && memory.max <= to.memory * ROOM.memory)
    .toSorted(
      (one, other) => Number(monthly(one, 1) - monthly(other, 1)) || one.memory - other.memory,
    );
  const [cheapest] = fitting;

  const isFull =
    seen.exits.outOfMemory > 0 ||
    memory.max > evidence.memoryLimit * FULL ||
    cpu.p95 > evidence.cpuLimit * FULL;
  if (isFull) {
    const larger = fitting.find(
      (to) =>
        to.memory >= evidence.memoryLimit && to.cpu >= evidence.cpuLimit && to.name !== type.name,
    );
    const why =
      seen.exits.outOfMemory > 0
        ? `it ran out of memory ${times(seen.exits.outOfMemory)}`
        : 'it has no room left';
    return {
      ...judged,
      is: 'too small',
      to: larger && { size: larger, risk: 'low', why, saving: saving(larger) },
    };
  }
  if (current === undefined || cheapest === undefined || saving(cheapest) <= 0n) {
    return { ...judged, is: 'fits', to: undefined };
  }
  if (seen.exits.others > 0) {
    return refused(
      `its containers ended ${times(seen.exits.others)} with a fault, which a smaller size may make worse`,
    );
  }
  return {
    ...judged,
    is: 'too large',
    to: { size: cheapest, ...riskOf(cpu, memory, cheapest), saving: saving(cheapest) },
  };
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function riskOf(cpu: Use, memory: Use, to: Size): { risk: Risk; why: string } {
  if (cpu.max > to.cpu) {
    return {
      risk: 'high',
      why: 'its peaks need more processor time than that size gives: they take longer',
    };
  }
  const share = Math.max(memory.max / (to.memory * ROOM.memory), cpu.p95 / (to.cpu * ROOM.cpu));
  return share > 0.8
    ? { risk: 'medium', why: 'little is left of the room that is kept free' }
    : { risk: 'low', why: 'most of the room stays free' };
}

function monthly({ price }: Size, instances: number): Money {
  return cost(price.amount, instances, HOURS_PER_MONTH);
}

type KnownLine = Line & { charge: Extract<Line['charge'], { is: 'known' }> };

function isOf(appId: string, kinds: readonly Resource['kind'][]) {
  return (line: Line): line is KnownLine =>
    line.charge.is === 'known' &&
    kinds.includes(line.resource.kind) &&
    line.resource.applications.includes(appId);
}

function sleepOf(
  { id, name: application, hibernates }: ApplicationFacts,
  lines: readonly Line[],
  { processes, applications }: Observations,
): Sleep[] {
  const own = lines.filter(isOf(id, ['process']));
  const awakeCost = own.reduce((sum, { charge }) => sum + charge.monthly.min, 0n);
  if (hibernates) {
    const observed = own.filter(({ charge }) => charge.observed !== undefined);
    if (observed.length === 0) return [];
    const saving = observed.reduce(
      (sum, { charge }) => sum + charge.monthly.min - (charge.observed ?? 0n),
      0n,
    );
    const seen = observed.flatMap(({ resource: { id: own = '' } }) => processes.get(own) ?? []);
    const window = Math.floor(Math.max(...seen.map((process) => process.window)));
    const awake = Math.max(...seen.map(({ instances }) => instances?.hours ?? 0));
    if (saving <= 0n) return [];
    return [{ is: 'hibernates', application, hours: Math.round(window - awake), window, saving }];
  }
  const requests = applications.get(id)?.requests;
  if (requests === undefined || requests.hours < FEWEST_HOURS) return [];
  const idle = requests.hours - requests.busyHours;
  const saving = (awakeCost * BigInt(idle)) / BigInt(requests.hours);
  // Less than a tenth of the time is not worth a slow first request.
  if (idle * 10 < requests.hours || saving === 0n) return [];
  return [{ is: 'could hibernate', application, hours: idle, window: requests.hours, saving }];
}

function unitsOf(
  { id, name: application }: ApplicationFacts,
  lines: readonly Line[],
  { applications }: Observations,
  book: PriceBook,
): UnitCosts[] {
  const seen = applications.get(id);
  const own = lines.filter(isOf(id, ['process', 'database', 'database-disk']));
  const each = own.reduce((sum, { charge }) => sum + (charge.observed ?? charge.monthly.min), 0n);
  const build = findPrice(book, 'build');
  const { requests, deployments } = seen ?? {};
  const units: UnitCosts = {
    application,
    perThousandRequests:
      requests === undefined || requests.hours < FEWEST_HOURS || each === 0n
        ? undefined
        : {
            requests: requests.count,
            cost:
              (each * BigInt(requests.hours) * 1000n) /
              (BigInt(HOURS_PER_MONTH) * BigInt(Math.max(1, requests.count))),
          },
    perDeployment:
      deployments === undefined || deployments.count === 0 || build === undefined
        ? undefined
        : {
            deployments: deployments.count,
            builds: deployments.builds,
            minutes: deployments.buildMinutes,
            cost:
              cost(build.amount, deployments.buildMinutes, HOURS_PER_MONTH) /
              BigInt(deployments.count),
          },
  };
  return units.perThousandRequests || units.perDeployment ? [units] : [];
}
