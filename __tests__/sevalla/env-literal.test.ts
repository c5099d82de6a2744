import { describe, expect, test } from '@jest/globals';
import { applyGrammar } from '../../src/emulator/hosting/env-grammar.ts';
import { toLiteral } from '../../src/sevalla/env-literal.ts';

describe('a value', () => {
  test.each([
    ['a,b', 'a\\,b'],
    ['{"a":1,"b":2}', '{\\"a\\":1\\,\\"b\\":2}'],
    ['a\\,b', 'a\\,b'],
    ['C:\\dir', 'C:\\dir'],
    ['', ''],
    ['-----BEGIN KEY-----\nMII=\n', '-----BEGIN KEY-----\nMII=\n'],
  ])('%j is stored as %j', (value, literal) => {
    expect(toLiteral(value)).toEqual({ literal });
  });

  test.each([
    ['f(x)', /parenthesis/],
    ['a\\,b,c', /each of them/],
    ['{"a":"say \\"hi\\""}', /each of them/],
    ['a\\\\,b', /each of them/],
    ['a\0b', /NUL/],
    ['x'.repeat(32_769), /longer than 32768/],
    [','.repeat(20_000), /longer than 32768/],
  ])('%j is refused', (value, fault) => {
    expect(toLiteral(value)).toEqual({ fault: expect.stringMatching(fault) });
  });

  test('that is accepted always passes the grammar of the platform, and means the same', () => {
    let seed = 7;
    const random = (most: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * most);
    };
    const alphabet = ['a', ',', '"', '\\', '(', ')', ' ', '=', '\n', 'é', '$', '{', '}'];
    let accepted = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const length = random(7);
      const value = Array.from({ length }, () => alphabet[random(alphabet.length)]).join('');
      const result = toLiteral(value);
      if (!('literal' in result)) continue;
      accepted += 1;
      const { environment, problems } = applyGrammar({ X: result.literal }, 'strict');
      expect([value, problems]).toEqual([value, []]);
      expect(environment['X']).toBe(value.replace(/\\([,"])/g, '$1'));
      expect(toLiteral(result.literal)).toEqual(result);
    }
    expect(accepted).toBeGreaterThan(5000);
  });
});
