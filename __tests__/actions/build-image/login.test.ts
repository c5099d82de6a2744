import { expect, test } from '@jest/globals';
import { withoutStore } from '../../../src/actions/build-image/login.ts';

test('a login replaces the one to its registry and keeps the others', () => {
  const config = {
    auths: { 'ghcr.io': { auth: 'b2xk' }, 'other.example.com': { auth: 'b3RoZXI=' } },
    currentContext: 'remote',
  };
  expect(withoutStore(config, 'ghcr.io')).toEqual({
    auths: { 'other.example.com': { auth: 'b3RoZXI=' } },
    credHelpers: {},
    currentContext: 'remote',
  });
});

test('a credential store keeps what it has and gets nothing new', () => {
  const config = {
    auths: { 'ghcr.io': {}, 'other.example.com': {} },
    credsStore: 'desktop',
    credHelpers: { 'gcr.io': 'gcloud', 'ghcr.io': 'pass' },
  };
  expect(withoutStore(config, 'ghcr.io')).toEqual({
    auths: { 'other.example.com': {} },
    credHelpers: { 'other.example.com': 'desktop', 'gcr.io': 'gcloud' },
  });
});

test('Docker Hub goes by its old name in the configuration', () => {
  const config = { auths: { 'https://index.docker.io/v1/': { auth: 'b2xk' } } };
  expect(withoutStore(config, 'docker.io')).toEqual({ auths: {}, credHelpers: {} });
});

test('an empty configuration is enough', () => {
  expect(withoutStore({}, 'ghcr.io')).toEqual({ auths: {}, credHelpers: {} });
});
