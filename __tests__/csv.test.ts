import { expect, test } from '@jest/globals';
import { csv } from '../src/csv.ts';
import { parseCsv } from './support/parse-csv.ts';
import { seeded } from './support/seeded.ts';

test('whatever is in a cell, it comes back, and no cell is a formula', () => {
  const SIGNS = ['"', ',', '\r', '\n', '=', '+', '-', '@', '\t', 'a', '€', "'", ' ', '1'];
  for (let seed = 1; seed <= 500; seed += 1) {
    const random = seeded(seed);
    const text = (): string =>
      Array.from(
        { length: Math.floor(random() * 8) },
        () => SIGNS[Math.floor(random() * SIGNS.length)],
      ).join('');
    const rows = Array.from({ length: 4 }, () => [text(), text(), text()]);
    const back = parseCsv(csv(['a', 'b', 'c'], rows));
    expect(back[0]).toEqual(['a', 'b', 'c']);
    for (const [index, row] of rows.entries()) {
      for (const [column, given] of row.entries()) {
        const shown = back[index + 1]?.[column] ?? '';
        const isFormula = /^[=+\-@\t\r]/.test(given);
        expect([seed, shown]).toEqual([seed, isFormula ? `'${given}` : given]);
        expect(shown).not.toMatch(/^[=+\-@\t\r]/);
      }
    }
  }
});

test('a number stays one, below zero too, and nothing is blank', () => {
  expect(csv(['a', 'b'], [[{ decimal: '-1.20' }, undefined]])).toBe('a,b\r\n-1.20,\r\n');
});
