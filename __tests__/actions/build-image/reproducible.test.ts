import { utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { epochOf } from '../../../src/actions/build-image/reproducible.ts';
import type { ExecResult } from '../../../src/kit/exec.ts';
import { type Registry, startRegistry } from '../../../src/rehearse/registry.ts';
import { runAction } from '../../support/run-bundle.ts';
import { builders, busybox, describeWithEngine, docker, environment } from './engine.ts';

const builder = { name: 'ci', driver: 'docker-container', buildkit: 'v0.34.2' };

/** Git that says this time of HEAD, or that there is no repository. */
const git = (seconds?: number) => async (): Promise<ExecResult> => ({
  exitCode: seconds === undefined ? 128 : 0,
  stdout: `${seconds}\n`,
  stderr: '',
});

describe('the time of everything in an image', () => {
  const at = '2026-11-01T10:00:00+01:00';
  test.each([
    [at, {}, git(), 1_793_523_600],
    [at, { SOURCE_DATE_EPOCH: '7' }, git(), 7],
    [undefined, {}, git(1_700_000_000), 1_700_000_000],
  ])('of %s with %j', async (commitTime, env, exec, seconds) => {
    expect(await epochOf(builder, commitTime, { env, exec })).toBe(seconds);
  });

  test.each([
    [builder, undefined, {}, /the time of the commit is not known/],
    [builder, at, { SOURCE_DATE_EPOCH: 'now' }, /SOURCE_DATE_EPOCH is not a number/],
    [{ ...builder, driver: 'docker' }, at, {}, /builder ci \(that of the engine\) cannot set/],
    [{ ...builder, buildkit: 'v0.12.5' }, at, {}, /builder ci \(BuildKit v0\.12\.5\) cannot set/],
  ])('of %j is not to be had', async (given, commitTime, env, message) => {
    await expect(epochOf(given, commitTime, { env, exec: git() })).rejects.toThrow(message);
  });
});

describeWithEngine('with a real engine', () => {
  const testWithBuilder = builders.length > 1 ? test : test.skip;
  let registry: Registry;
  let folder: string;

  beforeAll(async () => {
    registry = await startRegistry();
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'build-image-reproducible-test-'));
    busybox(folder);
    writeFileSync(join(folder, 'page'), 'hello\n');
    writeFileSync(
      join(folder, 'Dockerfile'),
      `FROM scratch
COPY busybox /bin/sh
COPY busybox /bin/busybox
WORKDIR /srv
COPY page /srv/page
RUN /bin/busybox mkdir -p /srv/cache && echo compiled > /srv/cache/page && /bin/busybox touch /srv/new
`,
    );
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  afterAll(() => registry.close());

  /** One build that begins anew, of files that were checked out at another time. */
  async function build(inputs: Record<string, string>, checkedOut: number) {
    for (const name of ['page', 'busybox', 'Dockerfile']) {
      utimesSync(join(folder, name), checkedOut, checkedOut);
    }
    const result = await runAction('build-image', {
      cwd: folder,
      inputs: { builder: builders[1]!, 'no-cache': 'true', check: 'off', cache: 'off', ...inputs },
      env: environment,
      event: { head_commit: { timestamp: '2026-11-01T10:00:00+01:00' } },
    });
    expect([result.exitCode, /^::error::.*$/m.exec(result.stdout)?.[0]]).toEqual([0, undefined]);
    expect(result.outputs['cached']).toBe('0');
    return result.outputs;
  }

  // After the commit, as a checkout is.
  const [ONCE, LATER] = [1_794_000_000, 1_794_100_000];

  testWithBuilder('two builds of one commit give one digest', async () => {
    const one = await build({ images: `${registry.host}/again/a`, reproducible: 'true' }, ONCE);
    const two = await build({ images: `${registry.host}/again/b`, reproducible: 'true' }, LATER);
    expect(two['platform-digest']).toBe(one['platform-digest']);
    expect(two['digest']).toBe(one['digest']);

    const provenance = { reproducible: 'true', provenance: 'mode=max' };
    const three = await build({ images: `${registry.host}/again/c`, ...provenance }, LATER);
    expect(three['platform-digest']).toBe(one['platform-digest']);
    expect(three['digest']).not.toBe(one['digest']);

    const loaded = { images: 'octo/again', push: 'false', load: 'true', reproducible: 'true' };
    const four = await build(loaded, LATER);
    await docker('image', 'rm', '--force', four['imageid']!);
    expect(four['imageid']).toBe(one['imageid']);
  });

  testWithBuilder('which they do not where nobody asked for it', async () => {
    const one = await build({ images: `${registry.host}/again/d` }, ONCE);
    const two = await build({ images: `${registry.host}/again/e` }, LATER);
    expect(two['platform-digest']).not.toBe(one['platform-digest']);
  });
});
