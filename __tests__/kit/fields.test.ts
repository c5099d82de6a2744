import { describe, expect, test } from '@jest/globals';
import {
  apiUrl,
  bool,
  decimal,
  duration,
  formatDuration,
  httpUrl,
  integer,
  lines,
  list,
} from '../../src/kit/fields.ts';

describe('a duration', () => {
  const field = duration(0, 86_400_000);
  test.each([
    ['90', 90_000],
    ['90s', 90_000],
    ['25m', 1_500_000],
    ['1.5h', 5_400_000],
    ['250ms', 250],
    ['0', 0],
  ])('%s is %d ms', (given, ms) => {
    expect(field.parse(given)).toBe(ms);
  });
  test.each(['', 'm', '5 m', '-5', '1d', '5mm', '1e3', '25h', 'NaN'])('%p is refused', (given) => {
    expect(field.safeParse(given).success).toBe(false);
  });
  test.each([
    [0, '0ms'],
    [999, '999ms'],
    [1500, '1.5s'],
    [60_000, '1m'],
    [90_000, '1m 30s'],
    [3_600_000, '1h'],
    [3_661_000, '1h 1m 1s'],
  ])('%d ms is written %s', (ms, written) => {
    expect(formatDuration(ms)).toBe(written);
  });
});

describe('other fields', () => {
  test.each(['true', 'True', 'TRUE'])('%s is true', (given) =>
    expect(bool.parse(given)).toBe(true));
  test.each(['yes', '1', 'on', 'tRue'])('%s is no boolean', (given) => {
    expect(bool.safeParse(given).success).toBe(false);
  });
  test('an integer keeps its bounds and refuses what only begins like one', () => {
    const field = integer(1, 65535);
    expect(field.parse('8080')).toBe(8080);
    for (const given of ['0', '65536', '80a', '1.5', '-1', '0x10', '']) {
      expect(field.safeParse(given).success).toBe(false);
    }
  });
  test('a decimal may have a fraction', () => {
    expect(decimal(0, 100).parse('10.04')).toBe(10.04);
    expect(decimal(0, 100).safeParse('.5').success).toBe(false);
  });
  test('lines leave out blanks and comments, lists split at commas too', () => {
    expect(lines.parse('a=1, 2\n\n# no\r\n  b ')).toEqual(['a=1, 2', 'b']);
    expect(list.parse('a, b\nc,,')).toEqual(['a', 'b', 'c']);
  });
  test('a URL is http(s) and carries no credentials', () => {
    expect(httpUrl.safeParse('https://a.example/x').success).toBe(true);
    for (const given of ['a.example', 'ftp://a', 'https://u:p@a.example']) {
      expect(httpUrl.safeParse(given).success).toBe(false);
    }
    expect(apiUrl.parse('http://127.0.0.1:4010/v3/')).toBe('http://127.0.0.1:4010/v3');
  });
});
