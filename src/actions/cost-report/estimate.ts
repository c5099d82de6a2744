import type { TransportTools } from '../../http/request.ts';
import { findMissing, type Missing } from './completeness.ts';
import type { Inputs } from './contract.ts';
import {
  addBands,
  type Band,
  cost,
  HOURS_PER_MONTH,
  type Money,
  money,
  scaleBand,
} from './money.ts';
import { findPrice, isStale, type Price, type PriceBook, sevallaPrices } from './prices.ts';
import { type Resource, readTopology, type Topology } from './topology.ts';

/** A month with its real length. */
export interface CalendarMonth {
  /** `2026-11` */
  id: string;
  /** `November 2026` */
  name: string;
  days: number;
}

/** What a resource costs: an amount, a rate for what only use decides, or why nobody knows. */
export type Charge =
  | { is: 'known'; price: Price | undefined; monthly: Band; calendarMonth: Band }
  | { is: 'by use'; price: Price }
  | { is: 'unknown'; price: Price | undefined; reason: string };

export interface Line {
  resource: Resource;
  charge: Charge;
  isStale: boolean;
  /** Set when the platform's size is not the one that the price was read for. */
  mismatch: string | undefined;
}

export type Verdict = 'within' | 'exceeded' | 'may be exceeded' | 'unknown';

export interface Estimate {
  /** Milliseconds since 1970. */
  at: number;
  calendarMonth: CalendarMonth;
  /** The application asked about, if any; `application` is undefined when it could not be read. */
  appId: string | undefined;
  application: Topology['application'];
  lines: Line[];
  /** undefined when there are costs and none of them is known. */
  totals: { monthly: Band; calendarMonth: Band; annual: Band } | undefined;
  /** Nothing is unknown, unread or missing; otherwise the totals are lower bounds. */
  isComplete: boolean;
  missing: Missing[];
  unread: string[];
  maxPriceAgeDays: number;
  budget: { limit: Money; action: Inputs['budget-action']; verdict: Verdict } | undefined;
}

/** Prices what an application runs on, and what the inputs declare beside it. */
export async function estimate(inputs: Inputs, tools: TransportTools): Promise<Estimate> {
  const topology = await readTopology(inputs, tools);
  return priceTopology(topology, inputs, sevallaPrices, tools.now());
}

/** No I/O here. `now` in milliseconds since 1970. */
export function priceTopology(
  topology: Topology,
  inputs: Omit<Inputs, 'sevalla-token' | 'api-url'>,
  book: PriceBook,
  now: number,
): Estimate {
  const { application, resources, unread } = topology;
  const calendarMonth = calendarMonthOf(now);
  const maxPriceAgeDays = inputs['max-price-age'];
  const lines = resources.map((resource): Line => {
    const charge = priceResource(resource, book, calendarMonth.days * 24);
    const { price } = charge;
    return {
      resource,
      charge,
      isStale: price !== undefined && isStale(price, now, maxPriceAgeDays),
      mismatch: price === undefined ? undefined : sizeMismatch(resource, price),
    };
  });

  const answered = Object.entries(inputs).flatMap(([name, given]) =>
    given === undefined ? [] : [name],
  );
  const missing = findMissing(topology, answered);
  const known = lines.flatMap(({ charge }) => (charge.is === 'known' ? [charge] : []));
  const isComplete =
    unread.length === 0 &&
    missing.length === 0 &&
    lines.every(({ charge }) => charge.is !== 'unknown');
  const monthly = addBands(known.map((charge) => charge.monthly));
  const totals =
    known.length === 0 && !isComplete
      ? undefined
      : {
          monthly,
          calendarMonth: addBands(known.map((charge) => charge.calendarMonth)),
          annual: scaleBand(monthly, 12),
        };
  const limit = inputs.budget === undefined ? undefined : money(inputs.budget);
  return {
    at: now,
    calendarMonth,
    appId: inputs['app-id'],
    application,
    lines,
    totals,
    isComplete,
    missing,
    unread,
    maxPriceAgeDays,
    budget:
      limit === undefined
        ? undefined
        : {
            limit,
            action: inputs['budget-action'],
            verdict: judge(totals?.monthly, limit, isComplete),
          },
  };
}

function priceResource(resource: Resource, book: PriceBook, calendarHours: number): Charge {
  const { kind, size, count, runs } = resource;
  const price = findPrice(book, kind, size);
  // Running resources are billed by the second: what does not run has no seconds. A disk stays.
  if (runs === 'suspended') {
    const nothing = { min: 0n, max: 0n };
    return { is: 'known', price, monthly: nothing, calendarMonth: nothing };
  }
  const unknown = (reason: string): Charge => ({ is: 'unknown', price, reason });
  if (price === undefined) {
    return unknown(
      size === undefined ? 'its size is not known' : `no price is known for size ${size}`,
    );
  }
  if (runs === 'on demand') return { is: 'by use', price };
  if (count === undefined) return unknown('the platform does not say how many or how much');
  const band = (hours: number): Band => ({
    min: cost(price.amount, count.min, hours),
    max: cost(price.amount, count.max, hours),
  });
  return {
    is: 'known',
    price,
    monthly: band(HOURS_PER_MONTH),
    calendarMonth: band(price.per === 'hours' ? calendarHours : HOURS_PER_MONTH),
  };
}

/** A difference of a few per cent is how many megabytes a gigabyte was taken to have. */
function sizeMismatch(
  { memoryMb: given }: Resource,
  { memoryMb: priced }: Price,
): string | undefined {
  if (given === undefined || priced === undefined) return undefined;
  if (Math.abs(given - priced) <= priced * 0.05) return undefined;
  return `the platform gives it ${given} MB of memory, the price was read for ${priced} MB`;
}

function judge(monthly: Band | undefined, limit: Money, isComplete: boolean): Verdict {
  if (monthly === undefined) return 'unknown';
  if (monthly.min > limit) return 'exceeded';
  if (monthly.max > limit) return 'may be exceeded';
  return isComplete ? 'within' : 'unknown';
}

/** In UTC. */
export function calendarMonthOf(now: number): CalendarMonth {
  const date = new Date(now);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return {
    id: date.toISOString().slice(0, 7),
    name: date.toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    days: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
  };
}
