import { describe, expect, test } from '@jest/globals';
import * as contract from '../../../src/actions/cleanup-backups/contract.ts';
import { readInputs } from '../../../src/kit/inputs.ts';
import { inputVariables } from '../../support/run-bundle.ts';

const read = (given: Record<string, string>) =>
  readInputs(
    contract,
    inputVariables('cleanup-backups', {
      'sevalla-token': 'svl_x',
      databases: 'all',
      'keep-last': '3',
      ...given,
    }),
  );

describe('the inputs', () => {
  test('are a dry run of at most twenty deletions unless told otherwise', () => {
    expect(read({})).toMatchObject({ 'dry-run': true, 'max-deletions': 20, databases: 'all' });
  });

  test('take databases by comma and by line', () => {
    expect(read({ databases: 'Main, Shop\nArchive' }).databases).toEqual([
      'Main',
      'Shop',
      'Archive',
    ]);
    expect(read({ databases: 'ALL' }).databases).toBe('all');
  });

  test('take an age in hours, days or weeks', () => {
    const HOUR = 3_600_000;
    expect(
      ['36h', '10d', '2w'].map((given) => read({ 'older-than': given })['older-than']),
    ).toEqual([36 * HOUR, 240 * HOUR, 336 * HOUR]);
  });

  test('need a rule: without one all but the newest would go', () => {
    const rules = { 'keep-last': '', 'keep-daily': '0' };
    expect(() => read(rules)).toThrow(/keep-last, .*, older-than: at least one is required/);
    expect(read({ ...rules, 'older-than': '10d' })['keep-last']).toBeUndefined();
  });

  test('are refused all at once, each with what is allowed', () => {
    const wrong = {
      databases: 'Main, all',
      'keep-daily': '-1',
      'older-than': '3m',
      'max-deletions': '0',
      'dry-run': 'no',
    };
    expect(() => read(wrong)).toThrow(/^5 inputs are wrong:/);
    expect(() => read(wrong)).toThrow(/databases: expected all, or ids and names.*got "Main, all"/);
    expect(() => read(wrong)).toThrow(/older-than: expected an age of an hour or more.*got "3m"/);
    expect(() => read(wrong)).toThrow(/max-deletions: expected a whole number from 1 to 1000/);
  });
});
