import { describe, expect, test } from '@jest/globals';
import {
  addBands,
  cost,
  dollars,
  money,
  scaleBand,
  usd,
  usdBand,
} from '../../../src/actions/cost-report/money.ts';

describe('money', () => {
  test.each([
    [28, '9.25'],
    [29, '9.57'],
    [30, '9.90'],
    [31, '10.23'],
  ])('counts the hours of %i days for what runs, and not for what is stored', (days, total) => {
    const running = 2n * cost('5', 1, days * 24);
    const stored = cost('0.02', 2, 730);
    expect(dollars(running + stored)).toBe(total);
  });

  test('would give a cent less for 28 days if storage shrank with the month', () => {
    expect(dollars(2n * cost('5', 1, 28 * 24) + cost('0.02', 2, 28 * 24))).toBe('9.24');
  });

  test('makes a month of 730 hours cost what the list says, and a year twelve of them', () => {
    const month = 2n * cost('5', 1, 730) + cost('0.02', 2, 730);
    expect(month).toBe(money(10.04));
    expect(dollars(scaleBand({ min: month, max: month }, 12).max)).toBe('120.48');
  });

  test('is summed without rounding: 730 hours of one hour each are one month', () => {
    const hours = Array.from({ length: 730 }, () => cost('5', 1, 1));
    expect(hours.reduce((sum, hour) => sum + hour, 0n)).toBe(money(5));
  });

  test('takes 0.1 and 0.2 for what they say', () => {
    expect(cost('1', 0.1, 730) + cost('1', 0.2, 730)).toBe(money(0.3));
  });

  test.each([
    [0, '0.00'],
    [0.004999, '0.00'],
    [0.005, '0.01'],
    [0.014999, '0.01'],
    [1.005, '1.01'],
    [2.675, '2.68'],
    [1234567.891, '1234567.89'],
  ])('of %d is rounded to the cent, half a cent up', (amount, text) => {
    expect(dollars(money(amount))).toBe(text);
  });

  test.each([
    [0, '$0.00'],
    [0.004, 'under $0.01'],
    [5, '$5.00'],
    [999.999, '$1,000.00'],
    [1234567, '$1,234,567.00'],
  ])('of %d is shown as %s', (amount, text) => {
    expect(usd(money(amount))).toBe(text);
  });

  test('of a band is shown as one amount when its ends round to the same cent', () => {
    expect(usdBand({ min: money(5.001), max: money(5.004) })).toBe('$5.00');
    expect(usdBand({ min: money(5), max: money(15) })).toBe('$5.00 to $15.00');
  });

  test('of no bands is nothing', () => {
    expect(addBands([])).toEqual({ min: 0n, max: 0n });
  });
});
