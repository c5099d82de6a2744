/**
 * US dollars, exactly: a whole number of 730ths of 10^-12 dollars. A price has at most 6 decimals,
 * a quantity at most 6, and a month in a price is 730 hours, so every product of the three is whole
 * and sums carry no rounding. The one rounding is in `dollars`.
 */
export type Money = bigint;

/** From the least to the most that something may cost. */
export interface Band {
  min: Money;
  max: Money;
}

/** What a month is in Sevalla's prices: https://docs.sevalla.com/billing/pricing.md */
export const HOURS_PER_MONTH = 730;

const MILLION = 1_000_000n;
const PER_DOLLAR = BigInt(HOURS_PER_MONTH) * MILLION * MILLION;
const PER_CENT = PER_DOLLAR / 100n;

/**
 * `quantity` units at `dollarsPerUnit` (a decimal such as `0.02`) for `hours` of a 730-hour month.
 * A quantity counts to the millionth.
 */
export function cost(dollarsPerUnit: string, quantity: number, hours: number): Money {
  return millionths(Number(dollarsPerUnit)) * millionths(quantity) * BigInt(hours);
}

/** An amount in dollars, to the millionth. */
export function money(dollars: number): Money {
  return cost('1', dollars, HOURS_PER_MONTH);
}

function millionths(value: number): bigint {
  return BigInt(Math.round(value * 1_000_000));
}

export function addBands(bands: readonly Band[]): Band {
  return bands.reduce((sum, band) => ({ min: sum.min + band.min, max: sum.max + band.max }), {
    min: 0n,
    max: 0n,
  });
}

export function scaleBand({ min, max }: Band, factor: number): Band {
  return { min: min * BigInt(factor), max: max * BigInt(factor) };
}

/** `10.04`: rounded to the cent, half a cent up. */
export function dollars(amount: Money): string {
  if (amount < 0n) return `-${dollars(-amount)}`;
  const cents = (amount + PER_CENT / 2n) / PER_CENT;
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}

/** `3.69863`: to the millionth, for what is multiplied or summed elsewhere. */
export function exactDollars(amount: Money): string {
  return String(Number((Number(amount) / Number(PER_DOLLAR)).toFixed(6)));
}

/** `$1,204.50`; what is too little for a cent is told apart from nothing. */
export function usd(amount: Money): string {
  const text = dollars(amount);
  if (text === '0.00' && amount > 0n) return 'under $0.01';
  return `$${text.replace(/\B(?=(\d{3})+\.)/g, ',')}`;
}

/** `+$1.20`, `−$0.30`, or `$0.00`. */
export function usdChange(amount: Money): string {
  if (amount === 0n) return '$0.00';
  return amount > 0n ? `+${usd(amount)}` : `−${usd(-amount)}`;
}

/** `$10.04`, or `$5.00 to $15.00`. */
export function usdBand({ min, max }: Band): string {
  return dollars(min) === dollars(max) ? usd(min) : `${usd(min)} to ${usd(max)}`;
}

/** `+$1.20`, or `−$5.00 to +$5.00`. */
export function usdChangeBand({ min, max }: Band): string {
  return min === max ? usdChange(min) : `${usdChange(min)} to ${usdChange(max)}`;
}
