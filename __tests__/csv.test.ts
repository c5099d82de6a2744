import { expect, test } from '@jest/globals';
import { csv } from '../src/csv.ts';
import { seeded } from './support/seeded.ts';

/** RFC 4180, read back. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (sign === '"') isQuoted = false;
      else cell += sign;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (sign === '\r' && text[at + 1] === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
      at += 1;
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

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
    const back = parse(csv(['a', 'b', 'c'], rows));
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
