import { type Band, cost, HOURS_PER_MONTH, type Money } from './money.ts';
import type { Price } from './prices.ts';
import type { Resource } from './resource.ts';

const HOUR_MS = 3_600_000;

/** A month with its real length. */
export interface CalendarMonth {
  /** `2026-11` */
  id: string;
  /** `November 2026` */
  name: string;
  days: number;
  /** Milliseconds since 1970, the end not included. */
  from: number;
  to: number;
}

/** In UTC. */
export function calendarMonthOf(now: number): CalendarMonth {
  const date = new Date(now);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const [from, to] = [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)];
  return {
    id: date.toISOString().slice(0, 7),
    name: date.toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    days: (to - from) / (24 * HOUR_MS),
    from,
    to,
  };
}

/** What a resource costs over spans of time. */
export interface Spans {
  /** 730 hours. */
  monthly: Band;
  /** The calendar month by its real length, as if the resource were there all of it. */
  calendarMonth: Band;
  /** From the first of the month, or from when it was made, until now: whole hours. */
  monthToDate: Band;
  /** From now to the end of the month. */
  restOfMonth: Band;
}

/** @param now Milliseconds since 1970. */
export function spansOf(
  price: Price,
  { count, since }: Resource & { count: NonNullable<Resource['count']> },
  month: CalendarMonth,
  now: number,
): Spans {
  const hours = month.days * 24;
  const left = Math.ceil((month.to - now) / HOUR_MS);
  const begin = Math.max(month.from, since ?? month.from);
  const past = Math.max(0, Math.min(hours - left, Math.floor((now - begin) / HOUR_MS)));
  const band = (of: (quantity: number) => Money): Band => ({
    min: of(count.min),
    max: of(count.max),
  });
  const { amount, per } = price;
  const monthly = band((quantity) => cost(amount, quantity, HOURS_PER_MONTH));
  if (per === 'hours') {
    const over = (span: number) => band((quantity) => cost(amount, quantity, span));
    return {
      monthly,
      calendarMonth: over(hours),
      monthToDate: over(past),
      restOfMonth: over(left),
    };
  }
  // What does not depend on the length of the month comes evenly over it.
  const share = (span: number): Band => ({
    min: (monthly.min * BigInt(span)) / BigInt(hours),
    max: (monthly.max * BigInt(span)) / BigInt(hours),
  });
  return { monthly, calendarMonth: monthly, monthToDate: share(past), restOfMonth: share(left) };
}
