import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { renderConfigSchema, SCHEMA_FILE } from '../../.github/scripts/config-schema.ts';
import { parseConfig } from '../../src/config/read-config.ts';
import { root } from '../support/repository.ts';

const FILE = '.github/sevalla.yml';
const lines = (...text: string[]): string => `${text.join('\n')}\n`;
const GOOD = lines(
  '# why we are as we are',
  'validate-settings:',
  '  suppress:',
  '    - rule: security.W021',
  '      path: config/settings/*.py',
  '      setting: SECURE_HSTS_PRELOAD',
  '      reason: Preload is for when all subdomains speak https.',
  '      expires: 2027-03-31',
  '    - { rule: fields.W342, line: 7, reason: Kept for the API, expires: 2027-01-01 }',
  '  severity:',
  '    django.hosts.wildcard: error',
);

const faultsOf = (text: string): string[] => {
  try {
    parseConfig(FILE, text);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
};

describe('the config file', () => {
  test('gives its values, and where each suppression stands', () => {
    const { config, places } = parseConfig(FILE, GOOD);
    expect(config['validate-settings']?.suppress?.[0]).toEqual({
      rule: 'security.W021',
      path: 'config/settings/*.py',
      setting: 'SECURE_HSTS_PRELOAD',
      reason: 'Preload is for when all subdomains speak https.',
      expires: '2027-03-31',
    });
    expect(config['validate-settings']?.severity).toEqual({ 'django.hosts.wildcard': 'error' });
    expect(places).toEqual([
      { line: 4, column: 7 },
      { line: 9, column: 7 },
    ]);
  });

  test.each([
    [''],
    ['# nothing yet\n'],
    ['{}'],
    ['validate-settings: {}\n'],
  ])('may be as good as empty: %j', (text) => {
    expect(parseConfig(FILE, text).places).toEqual([]);
  });

  test('lists every fault at once, at its line and column, with what is allowed', () => {
    const text = lines(
      'validate_settings: {}',
      'validate-settings:',
      '  suppress:',
      '    - rule: django.debgu',
      "      line: '7'",
      '      expires: 2027-02-30',
      '    - rule: checks.none',
      '      reason: " "',
      '      until: 2027-01-01',
      '      expires: tomorrow',
      '    - 7',
      '  severity:',
      '    nothing.here: error',
      '    django.debug: off',
    );
    const ids =
      'expected the id of a rule, as the README of validate-settings lists them, or one of Django such as fields.W342';
    expect(faultsOf(text)).toEqual([
      `${FILE} has 12 faults:`,
      '- line 1, column 1: validate_settings is unknown, allowed: validate-settings, smoke-test, cost-report',
      `- line 4, column 7: validate-settings.suppress[0].reason is missing, expected a sentence that tells why`,
      `- line 4, column 13: validate-settings.suppress[0].rule: ${ids}, got "django.debgu"`,
      `- line 5, column 13: validate-settings.suppress[0].line: expected the number of a line, got "7"`,
      `- line 6, column 16: validate-settings.suppress[0].expires: expected a date such as 2027-03-31, got "2027-02-30"`,
      `- line 7, column 13: validate-settings.suppress[1].rule: expected another rule: this one cannot be changed, got "checks.none"`,
      `- line 8, column 15: validate-settings.suppress[1].reason: expected a sentence that tells why, got " "`,
      `- line 9, column 7: validate-settings.suppress[1].until is unknown, allowed: rule, path, line, setting, reason, expires`,
      `- line 10, column 16: validate-settings.suppress[1].expires: expected a date such as 2027-03-31, got "tomorrow"`,
      `- line 11, column 7: validate-settings.suppress[2]: expected a mapping with rule, path, line, setting, reason, expires, got 7`,
      `- line 13, column 5: validate-settings.severity.nothing.here: ${ids}`,
      `- line 14, column 19: validate-settings.severity.django.debug: expected error, warning or notice, got "off"`,
    ]);
  });

  test.each([
    [
      'a list',
      '- 1\n',
      'line 1, column 1: the file: expected a mapping with validate-settings, smoke-test, cost-report, got [1]',
    ],
    ['a key twice', 'a: 1\na: 2\n', 'line 2, column 1: Map keys must be unique'],
    ['no YAML', 'a: [1\n', 'line 2, column 1: Flow sequence in block collection must be'],
  ])('is refused when it is %s', (_, text, fault) => {
    expect(faultsOf(text).join('\n')).toContain(fault);
  });

  test('is refused when its aliases multiply', () => {
    const text = [
      'a: &a [1,1,1,1,1,1,1,1,1]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]',
      'd: [*c,*c,*c,*c]',
    ].join('\n');
    expect(faultsOf(text)[0]).toMatch(/cannot be read \(Excessive alias count/);
  });
});

describe('the schema for editors', () => {
  const text = readFileSync(join(root, SCHEMA_FILE), 'utf8');

  test('is what the sources give; npm run docs writes it', () => {
    expect(text).toBe(renderConfigSchema());
  });

  test('agrees with what the action takes', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(text));
    expect(validate(parse(GOOD))).toBe(true);
    for (const wrong of [
      { 'validate-setting': {} },
      { 'validate-settings': { suppress: [{ rule: 'security.W021' }] } },
      {
        'validate-settings': {
          suppress: [{ rule: 'checks.none', reason: 'a', expires: '2027-01-01' }],
        },
      },
      { 'validate-settings': { severity: { 'django.debug': 'off' } } },
      { 'validate-settings': { severity: { 'django.debgu': 'error' } } },
    ]) {
      expect(validate(wrong)).toBe(false);
    }
  });
});
