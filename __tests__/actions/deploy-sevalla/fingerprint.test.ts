import { describe, expect, test } from '@jest/globals';
import { hashOf } from '../../../src/actions/deploy-sevalla/fingerprint.ts';
import type { EnvVar } from '../../../src/sevalla/schemas.ts';

const variable = (key: string, value: string, more: Partial<EnvVar> = {}): EnvVar => ({
  id: `${key}-${value}`,
  key,
  value,
  is_buildtime: true,
  is_runtime: true,
  ...more,
});
const own = [variable('A', '1'), variable('B', '2')];
const globals = [variable('G', '3')];
const hash = hashOf('svl_key', own, globals);

describe('the hash of an environment', () => {
  test('does not depend on order, ids and times', () => {
    const same = [...own]
      .reverse()
      .map((item) => ({ ...item, id: 'other', updated_at: '2026-11-01T00:00:00Z' }));
    expect(hashOf('svl_key', same, globals)).toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each<[string, EnvVar[], EnvVar[] | undefined]>([
    ['a value', [variable('A', '1'), variable('B', '3')], globals],
    ['a name', [variable('A', '1'), variable('C', '2')], globals],
    ['a scope', [variable('A', '1', { is_buildtime: false }), variable('B', '2')], globals],
    ['one that is gone', [variable('A', '1')], globals],
    ['a global one', own, [variable('G', '4')]],
    ['one that became global', [variable('A', '1')], [...globals, variable('B', '2')]],
    ['a boundary', [variable('A', '1","B'), variable('', '2')], globals],
    ['globals that may not be read', own, undefined],
  ])('is another for %s', (_, changed, company) => {
    expect(hashOf('svl_key', changed, company)).not.toBe(hash);
  });

  // Otherwise whoever reads the record could try values until one fits.
  test('is another with another key', () => {
    expect(hashOf('svl_other', own, globals)).not.toBe(hash);
  });
});
