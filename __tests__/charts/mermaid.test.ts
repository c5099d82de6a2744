import { expect, test } from '@jest/globals';
import { bars, pie, waterfall } from '../../src/charts/mermaid.ts';

const hostile = [
  'a"b',
  '```\n<script>alert(1)</script>',
  '%%{init: {}}%%',
  'x#quot;]; click y',
  '',
];

test('a pie names each slice above zero', () => {
  expect(
    pie('Cost', [
      { label: 'web', value: 5 },
      { label: 'db', value: 5 },
      { label: 'idle', value: 0 },
    ]),
  ).toBe('```mermaid\npie showData title Cost\n    "web" : 5.00\n    "db" : 5.00\n```');
});

test('bars start at zero and end at the largest amount', () => {
  expect(
    bars('Cost', 'USD', [
      { label: 'Oct', value: 10.04 },
      { label: 'Nov', value: 9.9 },
    ]),
  ).toBe(
    '```mermaid\n%%{init: {"xyChart": {"width": 640, "height": 260}}}%%\nxychart-beta\n    title "Cost"\n    x-axis ["Oct", "Nov"]\n    y-axis "USD" 0 --> 10.04\n    bar [10.04, 9.90]\n```',
  );
});

test('less than two points make no chart, nor do amounts that are none', () => {
  expect(pie('Cost', [])).toBeUndefined();
  expect(bars('Cost', 'USD', [{ label: 'a', value: 1 }])).toBeUndefined();
  expect(
    bars('Cost', 'USD', [
      { label: 'a', value: Number.NaN },
      { label: 'b', value: 1 },
    ]),
  ).toBeUndefined();
});

test.each(hostile)('a label cannot leave its quotes: %j', (label) => {
  for (const chart of [
    pie(label, [
      { label, value: 1 },
      { label: 'b', value: 2 },
    ]),
    bars(label, label, [
      { label, value: 1 },
      { label: 'b', value: 2 },
    ]),
  ]) {
    const body = (chart ?? '')
      .replace(/^%%\{init.*\n/m, '')
      .split('\n')
      .slice(1, -1)
      .join('\n');
    expect(body.replace('-->', '')).not.toMatch(/[`<>#;%\\{}]/);
    expect(body.split('\n')).toHaveLength(chart?.includes('xychart') ? 5 : 3);
    expect((body.match(/"/g) ?? []).length % 2).toBe(0);
  }
});

test('a waterfall is a row for each lane, whose spans follow each other without a gap', () => {
  const text = waterfall([
    {
      label: 'GET /health/',
      spans: [
        { name: 'TLS', length: 1.4 },
        { name: 'First byte', length: 28.7 },
      ],
    },
    {
      label: 'x: y; click',
      spans: [
        { name: 'TLS', length: 20 },
        { name: 'First byte', length: 180 },
      ],
    },
  ]);
  expect(text).toMatch(/^```mermaid\n---\ndisplayMode: compact\n/);
  expect(text?.split('\n').filter((line) => /^ {4}(section|\S.* :)/.test(line))).toEqual([
    '    section GET /health/',
    '    · :done, 0, 1ms',
    '    First byte :active, 1, 29ms',
    '    section x y click',
    '    TLS :done, 0, 20ms',
    '    First byte :active, 20, 180ms',
  ]);
});

test('a waterfall of what nobody would notice is none', () => {
  expect(waterfall([])).toBeUndefined();
  expect(waterfall([{ label: 'GET /', spans: [{ name: 'TLS', length: 12 }] }])).toBeUndefined();
});

test.each(hostile)('a lane cannot say more than its name: %j', (label) => {
  const text = waterfall([{ label, spans: [{ name: 'TLS', length: 30 }] }]) ?? '';
  expect(text.split('\n')).toHaveLength(13);
  expect(text).not.toMatch(/[<"#;%[\]{}](?!S\.%L|L s)/);
});
