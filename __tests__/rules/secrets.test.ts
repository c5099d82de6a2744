import { describe, expect, test } from '@jest/globals';
import { secretsOf } from '../../src/rules/secrets.ts';

const of = (name: string, value: string): string[] =>
  secretsOf({ name, value, origin: 'app', runtime: true, buildtime: true });

describe('what of a variable must not be seen', () => {
  test.each([
    ['a secret by its name', 'SESSION_SECRET', 'cheese-4711', ['cheese-4711']],
    ['a key by its form', 'PAYMENT', `sk_live_${'a1'.repeat(8)}`, [`sk_live_${'a1'.repeat(8)}`]],
    [
      'a password in a URL',
      'DB',
      'postgres://u:p%2Fass@h/d',
      ['postgres://u:p%2Fass@h/d', 'p%2Fass', 'p/ass'],
    ],
    [
      'members of JSON, at any depth, and the whole',
      'SERVICE_ACCOUNT',
      '{"type":"account","oauth":{"client_secret":"cheese"}}',
      ['{"type":"account","oauth":{"client_secret":"cheese"}}', 'cheese'],
    ],
    ['nothing of JSON without one', 'LAYOUT', '{"type":"account"}', []],
    ['nothing of what only looks like JSON', 'TEMPLATE', '{"client_secret": ', []],
    ['nothing of plain settings', 'DJANGO_SETTINGS_MODULE', 'config.settings', []],
    ['no word that everybody types', 'ADMIN_PASSWORD', 'changeit', []],
  ])('%s', (_, name, value, secrets) => {
    expect(of(name, value)).toEqual(secrets);
  });
});
