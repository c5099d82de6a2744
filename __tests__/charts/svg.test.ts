import { describe, expect, test } from '@jest/globals';
import { parseDocument } from 'htmlparser2';
import { barChart, intervalChart, lineChart, waterfall } from '../../src/charts/svg.ts';
import type { Html } from '../../src/html/page.ts';
import { elementsOf } from '../html/elements.ts';
import { seeded } from '../support/seeded.ts';

const usd = (value: number): string => `$${value.toFixed(2)}`;
const drawn = (chart: Html | undefined) => {
  const all = elementsOf(parseDocument(chart?.text ?? ''));
  const of = (name: string, css?: string) =>
    all
      .filter((one) => one.name === name && (css === undefined || one.attribs['class'] === css))
      .map(({ attribs }) => attribs);
  return { of, text: chart?.text ?? '' };
};

describe('bars', () => {
  test('are as long as their values, the upper end of a band behind', () => {
    const { of, text } = drawn(
      barChart(
        'Cost',
        [
          { label: 'web', value: 5, most: 10 },
          { label: 'db', value: 2.5 },
        ],
        usd,
      ),
    );
    const [web, band, db] = of('rect').map(({ width }) => Number(width));
    expect(web).toBe(band);
    expect(db).toBe((web ?? 0) / 2);
    expect(text).toContain('<desc>web: $5.00; db: $2.50</desc>');
  });

  test('are not drawn of nothing', () => {
    expect(barChart('Cost', [], usd)).toBeUndefined();
    expect(barChart('Cost', [{ label: 'x', value: Number.NaN }], usd)).toBeUndefined();
  });
});

describe('intervals', () => {
  test('are on one scale with their values, what is compared with drawn hollow', () => {
    const { of, text } = drawn(
      intervalChart(
        'Time',
        [
          { label: 'now', value: 4, interval: [2, 8] },
          { label: 'before', value: 2, isReference: true },
        ],
        (value) => `${value} ms`,
      ),
    );
    const [now, before] = of('circle').map(({ cx }) => Number(cx) - 240);
    expect(now).toBe(2 * (before ?? 0));
    expect(of('circle', 'dot hollow')).toHaveLength(1);
    const ends = [...(of('path')[0]?.['d'] ?? '').matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x));
    expect(Math.min(...ends) - 240).toBe(before);
    expect(Math.max(...ends) - 240).toBe(4 * (before ?? 0));
    expect(text).toContain('<desc>now: 4 ms (2 ms to 8 ms); before: 2 ms</desc>');
  });
});

describe('a line', () => {
  const points = [1, 2, 4].map((value) => ({ label: `day ${value}`, value }));

  test('goes through its points, from left to right and up with the values', () => {
    const { of } = drawn(lineChart('Cost', points, usd));
    const trace = (of('polyline')[0]?.['points'] ?? '')
      .split(' ')
      .map((pair) => pair.split(',').map(Number));
    expect(trace.map(([x]) => x)).toEqual([70, 465, 860]);
    const [low = 0, middle = 0, high = 0] = trace.map(([, y]) => y);
    expect((low - high) / (low - middle)).toBeCloseTo(3, 1);
  });

  test('names a limit, and marks what is wrong', () => {
    const marked = [...points, { label: 'day 8', value: 8, mark: 'twice' }];
    const chart = lineChart('Cost', marked, usd, { value: 6, label: 'budget $6' });
    const { of, text } = drawn(chart);
    expect(of('line', 'limit')).toHaveLength(1);
    expect(of('circle', 'dot bad')).toHaveLength(1);
    expect(text).toContain('day 8: $8.00 (twice)');
    expect(lineChart('Cost', points.slice(0, 1), usd)).toBeUndefined();
  });
});

describe('a waterfall', () => {
  test('has its spans one after the other on one scale', () => {
    const lane = (label: string, ...lengths: number[]) => ({
      label,
      spans: lengths.map((length, index) => ({ name: ['dns', 'tls', 'app'][index] ?? '', length })),
    });
    const { of } = drawn(
      waterfall('GET /', [lane('/', 10, 20, 70), lane('/a', 0, 10, 40)], (ms) => `${ms} ms`),
    );
    const bars = of('rect').slice(3);
    for (const [index, { x, width }] of bars.entries()) {
      const next = bars[index + 1];
      if (index % 3 < 2) expect(Number(x) + Number(width)).toBeCloseTo(Number(next?.['x']), 0);
    }
    expect(Number(bars[5]?.['width'])).toBeCloseTo(Number(bars[1]?.['width']) * 2, 0);
  });

  test('is not drawn where nothing took time', () => {
    expect(waterfall('x', [{ label: 'a', spans: [] }], String)).toBeUndefined();
  });
});

test('whatever the numbers and labels are, what is drawn is within its frame and well formed', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const random = seeded(seed);
    const label = (): string =>
      Array.from({ length: Math.floor(random() * 60) }, () =>
        String.fromCodePoint(32 + Math.floor(random() * 300)),
      ).join('');
    const value = (): number => random() ** 3 * 10 ** Math.floor(random() * 9);
    const count = 1 + Math.floor(random() * 12);
    const points = Array.from({ length: count }, () => ({ label: label(), value: value() }));
    const lanes = points.map((one) => ({
      label: one.label,
      spans: [{ name: 'all', length: one.value }],
    }));
    const title = label();
    for (const chart of [
      barChart(title, points, usd),
      lineChart(title, points, usd),
      waterfall(title, lanes, usd),
    ]) {
      const { of, text } = drawn(chart);
      expect(text).not.toMatch(/NaN|Infinity|undefined/);
      for (const { x, width } of of('rect')) {
        expect(Number(x) + Number(width)).toBeLessThanOrEqual(880);
        expect(Number(width)).toBeGreaterThanOrEqual(0);
      }
    }
  }
});
