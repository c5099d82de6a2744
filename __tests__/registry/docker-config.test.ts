import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { dockerConfigFolder, isLoginTo, readLogin } from '../../src/registry/docker-config.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderWith(config: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'docker-config-'));
  folders.push(folder);
  const text = typeof config === 'string' ? config : JSON.stringify(config);
  writeFileSync(join(folder, 'config.json'), text);
  return folder;
}

const auth = (text: string) => ({ auth: Buffer.from(text).toString('base64') });
const login = (config: unknown, registry = 'ghcr.io') =>
  readLogin(registry, { DOCKER_CONFIG: folderWith(config) });

describe('the login of the machine', () => {
  test('is that of the registry, and its password may hold colons', async () => {
    const auths = { 'other.example': auth('x:y'), 'ghcr.io': auth('octo:pa:ss') };
    expect(await login({ auths })).toEqual({
      credentials: { username: 'octo', password: 'pa:ss' },
    });
  });

  test('to Docker Hub goes by an old address', async () => {
    const auths = { 'https://index.docker.io/v1/': auth('octo:secret') };
    expect(await login({ auths }, 'docker.io')).toHaveProperty('credentials');
    expect(await login({ auths }, 'ghcr.io')).not.toHaveProperty('credentials');
  });

  test.each([
    [{}, 'has no login to ghcr.io'],
    [null, 'has no login to ghcr.io'],
    [{ auths: { 'ghcr.io': {} } }, 'has no login to ghcr.io'],
    [{ auths: { 'ghcr.io': { auth: 7 } } }, 'has no login to ghcr.io'],
    [{ auths: { 'ghcr.io': auth('octo') } }, 'has no login to ghcr.io'],
    [{ auths: { 'ghcr.io': {} }, credsStore: 'pass' }, 'a credential helper, which is not run'],
    [{ credHelpers: { 'ghcr.io': 'gh' } }, 'a credential helper, which is not run'],
    [{ auths: { 'ghcr.io': { identitytoken: 'x' } } }, 'an identity token, which is not used'],
    ['{not json', 'cannot be read'],
  ])('is none with %j', async (config, reason) => {
    expect(await login(config)).toEqual({ reason: expect.stringContaining(reason) });
  });

  test('is none where there is no file', async () => {
    const { reason } = (await readLogin('ghcr.io', { HOME: '/nowhere' })) as { reason: string };
    expect(reason).toBe('there is no /nowhere/.docker/config.json');
  });
});

test('the folder is the one that docker uses', () => {
  expect(dockerConfigFolder({ DOCKER_CONFIG: '/x', HOME: '/home/octo' })).toBe('/x');
  expect(dockerConfigFolder({ HOME: '/home/octo' })).toBe('/home/octo/.docker');
});

test.each([
  ['ghcr.io', 'ghcr.io', true],
  ['https://ghcr.io/v2/', 'ghcr.io', true],
  ['ghcr.io.example', 'ghcr.io', false],
  ['127.0.0.1:5000', '127.0.0.1:5000', true],
  ['127.0.0.1', '127.0.0.1:5000', false],
  ['docker.io', 'docker.io', true],
  ['registry.docker.io', 'docker.io', false],
])('a login to %s is one to %s: %s', (key, registry, expected) => {
  expect(isLoginTo(key, registry)).toBe(expected);
});
