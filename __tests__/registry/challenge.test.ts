import { expect, test } from '@jest/globals';
import { parseChallenges } from '../../src/registry/challenge.ts';

test.each([
  [
    'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:octo/shop:pull,push"',
    [
      {
        scheme: 'bearer',
        parameters: {
          realm: 'https://auth.docker.io/token',
          service: 'registry.docker.io',
          scope: 'repository:octo/shop:pull,push',
        },
      },
    ],
  ],
  ['Basic realm=registry', [{ scheme: 'basic', parameters: { realm: 'registry' } }]],
  [
    'BASIC realm="a, \\"b\\"" , bearer Realm = "https://x/y?a=b"',
    [
      { scheme: 'basic', parameters: { realm: 'a, "b"' } },
      { scheme: 'bearer', parameters: { realm: 'https://x/y?a=b' } },
    ],
  ],
  [
    'Negotiate, Basic realm="x", charset="UTF-8"',
    [
      { scheme: 'negotiate', parameters: {} },
      { scheme: 'basic', parameters: { realm: 'x', charset: 'UTF-8' } },
    ],
  ],
  // A parameter without a scheme, and a quote that never ends.
  ['realm="x"', []],
  ['Bearer realm="x', [{ scheme: 'bearer', parameters: {} }]],
  ['', []],
])('%s', (header, expected) => {
  expect(parseChallenges(header)).toEqual(expected);
});

test('a header without end is read in one go', () => {
  const long = `Bearer ${'realm="'.repeat(20_000)}`;
  expect(parseChallenges(long)[0]?.scheme).toBe('bearer');
});
