import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Registry, startRegistry } from '../../../src/rehearse/registry.ts';
import { type ActionRun, runAction } from '../../support/run-bundle.ts';
import { builders, busybox, describeWithEngine, environment, removeImages } from './engine.ts';
import { type Decision, type Door, startDoor } from './registry-door.ts';

// A registry behind a proxy that fails at one place, in one way, some times. What passes is survived,
// what is a refusal is told at once.

type Place = (request: IncomingMessage) => boolean;

const PLACES: Record<string, Place> = {
  'the upload of a layer': ({ method, url }) => method !== 'GET' && /\/blobs\/uploads\//.test(url!),
  'the manifest': ({ method, url }) =>
    method === 'PUT' && /\/manifests\/(?:sha256:|sha-)/.test(url!),
  'a moving tag': ({ method, url }) => method === 'PUT' && /\/manifests\/production$/.test(url!),
  'the look at what was pushed': ({ method, url }) =>
    method === 'GET' && /\/manifests\/sha256:/.test(url!),
};

describeWithEngine('a registry that fails', () => {
  let registry: Registry;
  let folder: string;
  const doors: Door[] = [];
  const hosts: string[] = [];

  beforeAll(async () => {
    registry = await startRegistry();
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'build-image-transfers-test-'));
    writeFileSync(join(folder, 'part'), randomBytes(1000));
    writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY part /\n');
  });

  afterEach(async () => {
    for (const door of doors.splice(0)) door.close();
    await rm(folder, { recursive: true, force: true });
  });

  afterAll(async () => {
    await registry.close();
    for (const host of [registry.host, ...hosts]) await removeImages(`${host}/*/*`);
  });

  /** A new address, so that no layer is there already. */
  async function failing(place: Place, decision: Decision, times: number): Promise<Door> {
    let left = times;
    const door = await startDoor(registry.host, (request) =>
      place(request) && left-- > 0 ? decision : undefined,
    );
    doors.push(door);
    hosts.push(door.host);
    return door;
  }

  const run = (inputs: Record<string, string>): Promise<ActionRun> =>
    runAction('build-image', {
      cwd: folder,
      inputs: { cache: 'off', ...inputs },
      env: environment,
    });

  async function digestOf(images: string, tag: string): Promise<string | null> {
    const [host, ...path] = images.split('/');
    const answer = await fetch(`http://${host}/v2/${path.join('/')}/manifests/${tag}`);
    return answer.headers.get('docker-content-digest');
  }

  const errorOf = ({ stdout }: ActionRun): string => /^::error::(.*)$/m.exec(stdout)?.[1] ?? '';

  const passing: [string, Decision, number][] = [
    ['the upload of a layer', 502, 2],
    ['the upload of a layer', 'reset', 1],
    ['the manifest', 502, 2],
    ['the manifest', 429, 1],
    ['a moving tag', 502, 2],
    ['a moving tag', 'reset', 1],
    ['the look at what was pushed', 503, 2],
  ];
  const cases = builders.flatMap((builder) =>
    passing.map(([place, decision, times]) => [builder, place, decision, times] as const),
  );

  test.each(
    cases,
  )('the builder %s survives it where %s ends in %s, %i time(s)', async (...given) => {
    const [builder, place, decision, times] = given;
    const door = await failing(PLACES[place]!, decision, times);
    const images = `${door.host}/transfers/${builder}`;
    const result = await run({ images, builder });
    expect([result.exitCode, errorOf(result)]).toEqual([0, '']);
    expect(door.refused).toHaveLength(times);
    for (const tag of ['sha-0123456789ab', 'production']) {
      expect(await digestOf(images, tag)).toBe(result.outputs['digest']);
    }
    // Only the transfer is repeated: nothing was built twice.
    const layers = result.stdout.match(/exporting layers .*done/g) ?? [];
    expect(layers.length).toBeLessThanOrEqual(times + 1);
  });

  test.each(
    builders,
  )('the builder %s pulls a base image again that it did not get', async (builder) => {
    const base = `${registry.host}/transfers/base-${builder}`;
    await run({ images: base, builder });
    let left = 2;
    const manifest: Place = ({ url }) => /\/manifests\//.test(url!) && left-- > 0;
    const door = await failing(manifest, 502, 2);
    const path = base.slice(base.indexOf('/'));
    writeFileSync(
      join(folder, 'Dockerfile'),
      `FROM ${door.host}${path}:production\nCOPY part /b\n`,
    );
    const result = await run({ images: `${registry.host}/transfers/on-${builder}`, builder });
    expect([result.exitCode, errorOf(result)]).toEqual([0, '']);
    expect(door.refused).toHaveLength(2);
  });

  test.each(builders.slice(1))('what %s pushed is pulled again to be booted', async (builder) => {
    busybox(folder);
    writeFileSync(
      join(folder, 'Dockerfile'),
      `FROM scratch
COPY busybox /bin/busybox
COPY part /www/part
CMD ["/bin/busybox", "httpd", "-f", "-p", "8080", "-h", "/www"]
`,
    );
    // By the engine alone: the builder and the look at the image send another name.
    const engine: Place = ({ url, headers }) =>
      /\/manifests\/sha256:/.test(url!) && /^docker\//.test(headers['user-agent'] ?? '');
    const door = await failing(engine, 502, 2);
    const inputs = { images: `${door.host}/transfers/booted`, builder, boot: 'true' };
    const result = await run({ ...inputs, 'boot-path': '/part' });
    expect([result.exitCode, errorOf(result)]).toEqual([0, '']);
    expect(door.refused).toHaveLength(2);
  });

  const refusals = builders.flatMap((builder) =>
    ([401, 403] as const).flatMap((status) =>
      ['the upload of a layer', 'a moving tag'].map((place) => [builder, place, status] as const),
    ),
  );

  test.each(refusals)('the builder %s fails at once where %s ends in %i', async (...given) => {
    const [builder, place, status] = given;
    const door = await failing(PLACES[place]!, status, Number.POSITIVE_INFINITY);
    const images = `${door.host}/transfers/refused-${builder}`;
    const result = await run({ images, builder });
    expect([result.exitCode, result.outputs]).toEqual([1, {}]);
    expect(errorOf(result)).toMatch(/^The registry refused the push of /);
    expect(result.stdout).not.toContain('trying again');
    expect(await digestOf(images, 'production')).toBeNull();
  });

  test.each(
    builders,
  )('the builder %s builds on without a cache that cannot be saved', async (builder) => {
    const door = await failing(() => true, 403, Number.POSITIVE_INFINITY);
    const cache = `type=registry,ref=${door.host}/transfers/cache`;
    const images = `${registry.host}/transfers/cached-${builder}`;
    const result = await run({
      images,
      builder,
      'cache-to': cache,
      'cache-from': cache,
      'no-cache': 'true',
    });
    expect([result.exitCode, errorOf(result)]).toEqual([0, '']);
    expect(await digestOf(images, 'production')).toBe(result.outputs['digest']);
    expect(result.stdout).toMatch(
      /^::warning::The cache was not saved, so the next build begins /m,
    );
    // What had not begun is begun as it was asked for.
    const again = result.stdout.match(/^docker buildx build .*$/gm)?.at(-1);
    expect(again).toContain(' --no-cache ');
    expect(result.summary).toMatch(/\| Cache not saved \| .+ \|/);

    const insisting = `${cache},ignore-error=false`;
    const strict = await run({ images, builder, 'cache-to': insisting });
    expect(strict.exitCode).toBe(1);
  });
});
