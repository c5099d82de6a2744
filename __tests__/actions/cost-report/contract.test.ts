import { describe, expect, test } from '@jest/globals';
import * as contract from '../../../src/actions/cost-report/contract.ts';
import { readInputs } from '../../../src/kit/inputs.ts';

const APP = '11111111-1111-4111-8111-111111111111';

const DEFAULTS = {
  'api-url': 'https://api.sevalla.com/v3',
  actuals: 'true',
  'stale-prices': 'warn',
  'budget-action': 'warn',
  'config-file': '.github/sevalla.yml',
  comment: 'auto',
};

function read(given: Record<string, string>) {
  const entries = Object.entries({ ...DEFAULTS, ...given });
  return readInputs(
    contract,
    Object.fromEntries(entries.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  );
}

function faultOf(given: Record<string, string>): string {
  try {
    read(given);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the inputs were accepted');
}

describe('the inputs', () => {
  test('take databases apart: what, size, and extra disk', () => {
    const databases = 'postgresql:db2+20GB, redis:db1\n db1 ';
    expect(read({ databases }).databases).toEqual([
      { name: 'postgresql', size: 'db2', extraDiskGb: 20 },
      { name: 'redis', size: 'db1', extraDiskGb: 0 },
      { name: 'database', size: 'db1', extraDiskGb: 0 },
    ]);
  });

  test('tell no databases from none declared', () => {
    expect(read({ databases: 'none' }).databases).toEqual([]);
    expect(read({ 'egress-gb': '1' }).databases).toBeUndefined();
  });

  test('name a database entry that cannot be read', () => {
    expect(faultOf({ databases: 'postgresql db1, redis:db1' })).toBe(
      [
        'One input is wrong:',
        '- databases: expected none, or entries like postgresql:db1 or postgresql:db2+20GB; "postgresql db1" is not one, got "postgresql db1, redis:db1"',
      ].join('\n'),
    );
  });

  test('list every fault at once', () => {
    expect(
      faultOf({
        'app-id': 'shop',
        'api-url': 'api.sevalla.com',
        'object-storage-gb': '2 GB',
        'max-price-age': '0',
        budget: '-5',
        'budget-action': 'panic',
      }),
    ).toBe(
      [
        '6 inputs are wrong:',
        '- app-id: expected all, or UUIDs such as 01234567-89ab-4cde-8f01-23456789abcd apart by commas or lines, got "shop"',
        '- api-url: expected an http(s) URL without a user name or password, got "api.sevalla.com"',
        '- object-storage-gb: expected a number from 0 to 1000000, got "2 GB"',
        '- max-price-age: expected a whole number from 1 to 3650, got "0"',
        '- budget: expected a number from 0 to 1000000, got "-5"',
        '- budget-action: expected warn or fail, got "panic"',
      ].join('\n'),
    );
  });

  test.each([
    [
      'a key without an application',
      { 'sevalla-token': 'svl_secret' },
      /^- app-id: required beside/m,
    ],
    ['an application without a key', { 'app-id': APP }, /^- sevalla-token: required to read/m],
    ['nothing to price', {}, /^- app-id: required, with sevalla-token, unless databases/m],
  ])('refuse %s', (_, given, fault) => {
    expect(faultOf(given)).toMatch(fault);
    expect(faultOf(given)).not.toContain('svl_secret');
  });

  test('take one application, several, or all', () => {
    const other = APP.replace('1111', '2222');
    const idsIn = (text: string) => read({ 'sevalla-token': 'svl', 'app-id': text })['app-id'];
    expect(idsIn(APP)).toEqual([APP]);
    expect(idsIn(`${APP}, ${other}\n${APP}`)).toEqual([APP, other]);
    expect(idsIn('all')).toBe('all');
    expect(faultOf({ 'sevalla-token': 'svl', 'app-id': `${APP}, all` })).toContain('- app-id: ');
  });

  test('take a project beside all alone', () => {
    const given = { 'sevalla-token': 'svl', 'project-id': APP };
    expect(read({ ...given, 'app-id': 'all' })['project-id']).toBe(APP);
    expect(faultOf({ ...given, 'app-id': APP })).toContain(
      '- project-id: needs app-id all, of which it is a part',
    );
  });

  test.each([
    ['10.04', { min: 10.04, max: undefined }],
    ['$10', { min: 10, max: undefined }],
    ['10.04 to 15.00', { min: 10.04, max: 15 }],
    ['$5-$6.5', { min: 5, max: 6.5 }],
  ])('take the baseline %s', (text, baseline) => {
    expect(read({ 'egress-gb': '1', 'baseline-usd': text })['baseline-usd']).toEqual(baseline);
  });

  test.each(['ten', '15 to 10', '-5', '1,000'])('refuse the baseline %s', (text) => {
    expect(faultOf({ 'egress-gb': '1', 'baseline-usd': text })).toContain(
      '- baseline-usd: expected an amount such as 10.04, or a band such as 10.04 to 15.00',
    );
  });

  test('need neither key nor application when something is declared', () => {
    expect(read({ 'object-storage-gb': '2.5' })['object-storage-gb']).toBe(2.5);
  });
});
