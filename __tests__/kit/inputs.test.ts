import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { UserError } from '../../src/errors.ts';
import { bool, duration, integer, uuid } from '../../src/kit/fields.ts';
import { rawInput, readInputs } from '../../src/kit/inputs.ts';

const contract = {
  inputs: z.object({
    'sevalla-token': z.string().check(z.minLength(10, { error: 'expected a key such as svl_…' })),
    'app-id': uuid,
    'wait-for-finish': bool,
    timeout: duration(1000, 3_600_000),
    retries: z.optional(integer(0, 5)),
  }),
  outputs: z.object({}),
  secrets: ['sevalla-token'],
};

const good = {
  'INPUT_SEVALLA-TOKEN': 'svl_0123456789',
  'INPUT_APP-ID': '01234567-89ab-4cde-8f01-23456789abcd',
  'INPUT_WAIT-FOR-FINISH': 'true',
  INPUT_TIMEOUT: '25m',
  INPUT_RETRIES: '',
};

function faultsOf(env: Record<string, string>): string {
  try {
    readInputs(contract, env);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as Error).message;
  }
  throw new Error('the inputs were accepted');
}

describe('reading inputs', () => {
  test('gives typed values, and treats a blank input as absent', () => {
    expect(readInputs(contract, good)).toEqual({
      'sevalla-token': 'svl_0123456789',
      'app-id': '01234567-89ab-4cde-8f01-23456789abcd',
      'wait-for-finish': true,
      timeout: 1_500_000,
    });
  });

  test('finds an input under the name that the runner gives it', () => {
    expect(rawInput('app id', { INPUT_APP_ID: ' x ' })).toBe('x');
    expect(rawInput('app-id', { 'INPUT_APP-ID': '   ' })).toBeUndefined();
  });

  test('lists every fault at once: input, what is allowed, what was given', () => {
    const env = {
      ...good,
      'INPUT_APP-ID': 'shop',
      'INPUT_WAIT-FOR-FINISH': 'yes',
      INPUT_TIMEOUT: '5',
    };
    expect(faultsOf({ ...env, INPUT_TIMEOUT: '0.5s', INPUT_RETRIES: '9' })).toBe(
      [
        '4 inputs are wrong:',
        '- app-id: expected a UUID such as 01234567-89ab-4cde-8f01-23456789abcd, got "shop"',
        '- wait-for-finish: expected true or false, got "yes"',
        '- timeout: expected a duration from 1s to 1h, such as 90s, 25m or 1h, got "0.5s"',
        '- retries: expected a whole number from 0 to 5, got "9"',
      ].join('\n'),
    );
  });

  test('never shows what was given for a secret', () => {
    expect(faultsOf({ ...good, 'INPUT_SEVALLA-TOKEN': 'hunter2' })).toBe(
      'One input is wrong:\n- sevalla-token: expected a key such as svl_…, got (hidden)',
    );
  });

  test('says so when a required input is not given', () => {
    expect(faultsOf({ ...good, 'INPUT_SEVALLA-TOKEN': '', 'INPUT_APP-ID': '' })).toBe(
      [
        '2 inputs are wrong:',
        '- sevalla-token: required, but not given',
        '- app-id: required, but not given (expected a UUID such as 01234567-89ab-4cde-8f01-23456789abcd)',
      ].join('\n'),
    );
  });
});
