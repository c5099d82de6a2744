import { expect, test } from '@jest/globals';
import { generateValue } from '../../src/environment/generate.ts';
import { toLiteral } from '../../src/sevalla/env-literal.ts';

test('a generated value is long, of its own each time, and needs no escape on the platform', () => {
  const values = Array.from({ length: 200 }, generateValue);
  expect(new Set(values).size).toBe(200);
  for (const value of values) {
    expect(value).toMatch(/^[A-Za-z0-9]{64}$/);
    expect(toLiteral(value)).toEqual({ literal: value });
  }
});
