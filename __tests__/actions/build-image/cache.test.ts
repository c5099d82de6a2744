import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { planCache } from '../../../src/actions/build-image/cache.ts';
import type { Inputs } from '../../../src/actions/build-image/contract.ts';
import * as contract from '../../../src/actions/build-image/contract.ts';
import { readInputs } from '../../../src/kit/inputs.ts';
import { type Registry, startRegistry } from '../../../src/rehearse/registry.ts';
import { inputVariables, runAction } from '../../support/run-bundle.ts';
import { builders, busybox, describeWithEngine, environment } from './engine.ts';
import { type Door, startDoor } from './registry-door.ts';

const least = readInputs(contract, inputVariables('build-image', { images: 'ghcr.io/octo/shop' }));
const main = { ref: 'refs/heads/main', eventName: 'push' };
const github = { ACTIONS_RUNTIME_TOKEN: 'x', ACTIONS_RESULTS_URL: 'https://results.example.com/' };

const plan = (
  inputs: Partial<Inputs>,
  context: Parameters<typeof planCache>[1] = main,
  env: Record<string, string> = github,
  driver = 'docker-container',
) => planCache({ ...least, ...inputs }, context, driver, env);

const GHA = {
  from: ['type=gha,scope=ghcr.io-octo-shop'],
  to: ['type=gha,scope=ghcr.io-octo-shop,mode=max'],
};
const REGISTRY = {
  from: ['type=registry,ref=ghcr.io/octo/shop:buildcache'],
  to: [
    'type=registry,ref=ghcr.io/octo/shop:buildcache,mode=max,image-manifest=true,oci-mediatypes=true',
  ],
};

describe('the cache', () => {
  test('is that of GitHub Actions where there is one, and else beside the image', () => {
    expect(plan({})).toMatchObject(GHA);
    expect(plan({}, main, {})).toMatchObject(REGISTRY);
    expect(plan({ target: 'web' }, main, {}).from[0]).toMatch(/:buildcache-web$/);
    expect(plan({ push: false }, main, {})).toMatchObject({ from: [], to: [] });
    expect(plan({}, main, github, 'docker')).toMatchObject({ from: [], to: [] });
  });

  test('is the one that was asked for', () => {
    expect(plan({ cache: 'registry' })).toMatchObject(REGISTRY);
    expect(plan({ cache: 'registry', push: false })).toMatchObject({ ...REGISTRY, to: [] });
    expect(plan({ cache: 'gha' })).toMatchObject(GHA);
    expect(plan({ cache: 'gha' }, main, {}).place).toMatch(/^off, since this runner has no cache/);
    expect(plan({ cache: 'off' })).toEqual({ from: [], to: [], place: 'off' });
  });

  test('is left to cache-from and cache-to where they are given', () => {
    const given = plan({ 'cache-to': ['type=inline'] });
    expect(given).toEqual({ from: [], to: [], place: 'what cache-from and cache-to name' });
  });

  test.each([
    [{ ref: 'refs/tags/v1.0.0', eventName: 'push' }, /release is built anew/],
    [{ ref: 'refs/tags/v1.0.0', eventName: 'release' }, /release is built anew/],
    [{ ref: 'refs/pull/7/merge', eventName: 'pull_request', isFork: true }, /strangers/],
    [{ ref: 'refs/heads/main', eventName: 'pull_request_target' }, /strangers/],
    [{ ref: 'refs/heads/main', eventName: 'workflow_run' }, /strangers/],
  ])('is off for %j, whatever was asked for', (context, why) => {
    for (const cache of ['auto', 'gha', 'registry'] as const) {
      expect(plan({ cache }, context)).toEqual({
        from: [],
        to: [],
        place: expect.stringMatching(why),
      });
    }
  });

  test('is kept for a pull request of the repository itself', () => {
    const own = { ref: 'refs/pull/7/merge', eventName: 'pull_request', isFork: false };
    expect(plan({}, own)).toMatchObject(GHA);
  });
});

describeWithEngine('with a real engine', () => {
  const builder = builders.at(-1)!;
  // Only a builder that keeps its cache elsewhere.
  const testWithBuilder = builders.length > 1 ? test : test.skip;
  let registry: Registry;
  let folder: string;
  let door: Door | undefined;

  beforeAll(async () => {
    registry = await startRegistry();
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'build-image-cache-test-'));
    busybox(folder);
    mkdirSync(join(folder, 'www'));
    writeFileSync(join(folder, 'www/index'), String(Math.random()));
    writeFileSync(
      join(folder, 'Dockerfile'),
      'FROM scratch\nCOPY busybox /bin/sh\nCOPY www /www\nRUN echo built > /built\n',
    );
  });

  afterEach(async () => {
    door?.close();
    door = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  afterAll(() => registry.close());

  const run = (inputs: Record<string, string>, event: object = {}) =>
    runAction('build-image', {
      cwd: folder,
      inputs: { builder, check: 'off', ...inputs },
      env: environment,
      event,
    });

  testWithBuilder('a second build is answered by what the first one left', async () => {
    const images = `${registry.host}/cache/one`;
    const first = await run({ images, 'no-cache': 'true' });
    expect([first.exitCode, first.outputs['cached']]).toEqual([0, '0']);
    expect(first.summary).toContain(`| Cache | ${images}:buildcache |`);
    const kept = await fetch(`http://${registry.host}/v2/cache/one/manifests/buildcache`);
    expect(kept.status).toBe(200);

    const second = await run({ images });
    expect([second.exitCode, second.outputs['cached']]).toEqual([0, '100']);
    expect(second.stdout).toContain(`importing cache manifest from ${images}:buildcache`);
    expect(second.outputs['digest']).toBe(first.outputs['digest']);
  });

  testWithBuilder('a registry that takes no cache does not fail the build', async () => {
    door = await startDoor(registry.host, ({ method, url }) =>
      method === 'PUT' && /\/manifests\/buildcache$/.test(url!) ? 403 : undefined,
    );
    const result = await run({ images: `${door.host}/cache/two`, cache: 'registry' });
    expect(door.refused).not.toEqual([]);
    expect([result.exitCode, /^::error::.*$/m.exec(result.stdout)?.[0]]).toEqual([0, undefined]);
    expect(result.outputs['digest']).toMatch(/^sha256:/);
    expect(result.summary).toMatch(/\| Cache not saved \| .*denied.* \|/);
  });

  testWithBuilder('a pull request of a fork leaves none', async () => {
    const head = { sha: 'a'.repeat(40), ref: 'x', repo: { full_name: 'stranger/shop' } };
    const images = `${registry.host}/cache/three`;
    const result = await run({ images }, { pull_request: { number: 7, head } });
    expect(result.exitCode).toBe(0);
    expect(result.stdout).not.toMatch(/--cache-(?:to|from)/);
    expect(result.summary).toContain('| Cache | off, since strangers decide on what is built |');
    expect(result.outputs['tags']).toBe(`${images}:sha-aaaaaaaaaaaa\n${images}:pr-7`);
  });
});
