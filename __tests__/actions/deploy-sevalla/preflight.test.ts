import { expect, test } from '@jest/globals';
import { addressOf } from '../../../src/actions/deploy-sevalla/preflight.ts';
import type { Domain } from '../../../src/sevalla/schemas.ts';

function domain(name: string, more: Partial<Domain> = {}): Domain {
  return {
    id: name,
    name,
    status: 'ACTIVE',
    type: 'CUSTOM',
    is_enabled: true,
    is_primary: false,
    ...more,
  };
}

const system = domain('shop.sevalla.app', { type: 'SYSTEM' });

test.each<[string, Domain[], string | undefined]>([
  ['the primary domain', [system, domain('shop.example', { is_primary: true })], 'shop.example'],
  [
    'the system domain while the primary one points nowhere yet',
    [domain('shop.example', { is_primary: true, status: 'POINTING' }), system],
    'shop.sevalla.app',
  ],
  [
    'another active one when the system domain is switched off',
    [{ ...system, is_enabled: false }, domain('shop.example')],
    'shop.example',
  ],
  [
    'never a wildcard',
    [domain('*.shop.example', { is_wildcard: true, is_primary: true })],
    undefined,
  ],
  ['nothing without a domain', [], undefined],
])('the address is %s', (_, domains, name) => {
  expect(addressOf(domains)).toBe(name === undefined ? undefined : `https://${name}`);
});
