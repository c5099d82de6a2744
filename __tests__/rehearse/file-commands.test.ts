import { expect, test } from '@jest/globals';
import { parseFileCommands } from '../../src/rehearse/file-commands.ts';

test('reads lines and blocks, and lets the last value win', () => {
  const text = ['a=1=2', 'b<<X', 'one', 'a=9', 'X', '', 'a=3', 'empty='].join('\n');
  expect(parseFileCommands(text)).toEqual({ a: '3', b: 'one\na=9', empty: '' });
});

test('refuses a block without an end', () => {
  expect(() => parseFileCommands('b<<X\none')).toThrow('the value of b has no end');
});
