import { describe, expect, test } from '@jest/globals';
import { apiOf, type ImageReference, parseReference } from '../../src/registry/reference.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('the name of an image', () => {
  type Parts = Partial<ImageReference>;
  test.each<[string, Parts]>([
    ['nginx', { registry: 'docker.io', repository: 'library/nginx', tag: 'latest' }],
    ['nginx:1.29', { name: 'nginx', repository: 'library/nginx', tag: '1.29' }],
    ['octo/shop', { name: 'octo/shop', registry: 'docker.io', repository: 'octo/shop' }],
    ['docker.io/nginx', { name: 'docker.io/nginx', repository: 'library/nginx' }],
    ['docker.io/library/nginx', { registry: 'docker.io', repository: 'library/nginx' }],
    ['index.docker.io/octo/shop', { registry: 'docker.io', repository: 'octo/shop' }],
    ['ghcr.io/octo/shop:v1', { registry: 'ghcr.io', repository: 'octo/shop', tag: 'v1' }],
    ['registry:5000/shop', { registry: 'registry:5000', repository: 'shop', tag: 'latest' }],
    ['127.0.0.1:5000/a/b/c:x-1', { registry: '127.0.0.1:5000', repository: 'a/b/c', tag: 'x-1' }],
    ['localhost/shop', { registry: 'localhost', repository: 'shop' }],
    ['[::1]:5000/shop:1', { registry: '[::1]:5000', repository: 'shop', tag: '1' }],
    [`ghcr.io/o/s@${DIGEST}`, { name: 'ghcr.io/o/s', tag: undefined, digest: DIGEST }],
    [`ghcr.io/o/s:v1@${DIGEST}`, { name: 'ghcr.io/o/s', tag: 'v1', digest: DIGEST }],
    ['a__b/c---d/e.f', { repository: 'a__b/c---d/e.f' }],
  ])('%s is read as an engine reads it', (text, parts) => {
    expect(parseReference(text)).toMatchObject(parts);
  });

  test.each([
    '',
    'ghcr.io/Octo/shop',
    'shop:',
    'shop:-1',
    '/shop',
    'shop//x',
    'shop@sha256:abc',
    `shop@sha512:${'a'.repeat(128)}`,
    'https://ghcr.io/octo/shop',
    'shop v1',
    'shop/../x',
    'a___b',
  ])('%j is none', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });
});

test.each([
  ['docker.io', 'https://registry-1.docker.io'],
  ['ghcr.io', 'https://ghcr.io'],
  ['registry.example:5000', 'https://registry.example:5000'],
  ['127.0.0.1:5000', 'http://127.0.0.1:5000'],
  ['127.8.9.10', 'http://127.8.9.10'],
  ['localhost:5000', 'http://localhost:5000'],
  ['[::1]:5000', 'http://[::1]:5000'],
  // Names that only begin like this machine.
  ['127.0.0.1.nip.example', 'https://127.0.0.1.nip.example'],
  ['localhost.example', 'https://localhost.example'],
])('the API of %s is at %s', (registry, api) => {
  expect(apiOf(registry)).toBe(api);
});
