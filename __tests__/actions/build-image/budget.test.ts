import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Base, type Budget, judgeBudget } from '../../../src/actions/build-image/budget.ts';
import type { VerifiedImage } from '../../../src/actions/build-image/verify.ts';
import { type Registry, startRegistry } from '../../../src/rehearse/registry.ts';
import { type ActionRun, runAction } from '../../support/run-bundle.ts';
import { builders, describeWithEngine, environment, removeImages } from './engine.ts';

const imageOf = (...sizes: [string, number][]): VerifiedImage => ({
  imageId: 'sha256:c',
  config: { user: '', entrypoint: [], cmd: [], env: [] },
  words: '{}',
  platformDigest: 'sha256:d',
  sizeBytes: sizes.reduce((sum, [, size]) => sum + size, 0),
  layers: sizes.map(([instruction, sizeBytes]) => ({
    digest: `sha256:${instruction}`,
    sizeBytes,
    instruction,
  })),
});

const image = imageOf(['FROM', 80e6], ['RUN pip', 15e6], ['COPY', 5e6]);
const base: Base = { ...imageOf(['FROM', 80e6], ['COPY', 5e6]), reference: 'octo/shop:main' };

describe('a budget', () => {
  const judge = (budget: Partial<Budget>, against: Base | undefined = base) =>
    judgeBudget(image, against, { maxBytes: undefined, maxGrowth: undefined, ...budget })?.message;

  test.each([
    [{}, undefined],
    [{ maxBytes: 100e6 }, undefined],
    [
      { maxBytes: 100e6 - 1 },
      'The image is 100.0 MB, and max-size is 100.0 MB: 15.0 MB of it by RUN pip.',
    ],
    [{ maxGrowth: { bytes: 15e6 } }, undefined],
    [
      { maxGrowth: { bytes: 10e6 } },
      'The image grew by 15.0 MB (17.6 %) over octo/shop:main, and max-growth is 10.0 MB: 15.0 MB of it by RUN pip.',
    ],
    [{ maxGrowth: { percent: 18 } }, undefined],
    [{ maxGrowth: { percent: 17 } }, /and max-growth is 17 %: 15\.0 MB of it by RUN pip\.$/],
    [{ maxGrowth: { percent: 17 }, maxBytes: 50e6 }, /max-size is 50\.0 MB\. The image grew by/],
  ])('%j', (budget: Partial<Budget>, message: string | RegExp | undefined) => {
    if (message === undefined) expect(judge(budget)).toBeUndefined();
    else expect(judge(budget)).toMatch(message);
  });

  test('of growth holds for nothing where there is nothing to compare with', () => {
    expect(
      judgeBudget(image, undefined, { maxBytes: undefined, maxGrowth: { bytes: 0 } }),
    ).toBeUndefined();
  });

  test('is not broken by an image that shrinks', () => {
    const before = { ...base, sizeBytes: 200e6 };
    expect(judge({ maxGrowth: { bytes: 0 } }, before)).toBeUndefined();
  });
});

describeWithEngine('with a real engine', () => {
  let registry: Registry;
  let folder: string;

  beforeAll(async () => {
    registry = await startRegistry();
  });

  afterAll(async () => {
    await registry.close();
    await removeImages(`${registry.host}/*/*`);
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'build-image-budget-test-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Random bytes, which no compression makes less. */
  function layersOf(...sizes: number[]): void {
    const copies = sizes.map((size, index) => {
      writeFileSync(join(folder, `part-${index}`), randomBytes(size));
      return `COPY part-${index} /`;
    });
    writeFileSync(join(folder, 'Dockerfile'), ['FROM scratch', ...copies, ''].join('\n'));
  }

  function run(inputs: Record<string, string>, sha = 'a'): Promise<ActionRun> {
    const env = { ...environment, GITHUB_SHA: sha.repeat(40) };
    return runAction('build-image', { cwd: folder, inputs: { cache: 'off', ...inputs }, env });
  }

  async function tagsOf(repository: string): Promise<string[]> {
    const [host, ...path] = repository.split('/');
    const answer = await fetch(`http://${host}/v2/${path.join('/')}/tags/list`);
    return ((await answer.json()) as { tags?: string[] }).tags ?? [];
  }

  const errorOf = ({ stdout }: ActionRun): string =>
    (/^::error::(.*)$/m.exec(stdout)?.[1] ?? '').replaceAll('%25', '%');

  test.each(
    builders,
  )('the builder %s gives no moving tag to what is too large', async (builder) => {
    const images = `${registry.host}/budget/${builder}`;
    layersOf(50_000, 1000);
    const first = await run({ images, builder, 'max-size': '100KB', 'max-growth': '10%' });
    expect([first.exitCode, errorOf(first)]).toEqual([0, '']);
    expect(first.stdout).toContain(`There is no ${images}:production to compare the size with`);
    expect(first.outputs).not.toHaveProperty('size-delta');

    layersOf(50_000, 9000);
    const more = await run({ images, builder, 'max-growth': '10KB' }, 'b');
    expect([more.exitCode, errorOf(more)]).toEqual([0, '']);
    const delta = Number(more.outputs['size-bytes']) - Number(first.outputs['size-bytes']);
    expect(Number(more.outputs['size-delta'])).toBe(delta);
    expect(more.summary).toMatch(/\| 0\.05 MB \| \d+\.\d % \| new \| `COPY (?:part-0|file:)/);

    layersOf(120_000, 10_000);
    const before = await tagsOf(images);
    const refused = await run({ images, builder, 'max-size': '100KB', 'max-growth': '10%' }, 'c');
    expect([refused.exitCode, refused.outputs]).toEqual([1, {}]);
    expect(errorOf(refused)).toMatch(
      /^The image is 0\.13 MB, and max-size is 0\.10 MB\. The image grew by 0\.07 MB \(\d+\.\d %\) over 127\.0\.0\.1:\d+\/budget\/\S+:production, and max-growth is 10 %: 0\.12 MB of it by COPY /,
    );
    expect(refused.summary).toMatch(/^## ❌ Image: too large\n[\s\S]*Largest layers, 2 of 2/);
    // The engine's own builder cannot push without a tag: the one of the commit is new, and alone.
    const added = (await tagsOf(images)).filter((tag) => !before.includes(tag));
    expect(added).toEqual(builder === 'default' ? ['sha-cccccccccccc'] : []);
  });

  test('an image that was named to compare with has to be there', async () => {
    layersOf(100);
    const images = `${registry.host}/budget/named`;
    const result = await run({ images, 'base-image': 'nowhere' });
    expect(errorOf(result)).toMatch(
      /^base-image: \S+:nowhere cannot be compared with: .*not found/,
    );
    expect(result.exitCode).toBe(1);
  });

  const testWithSecondBuilder = builders.length > 1 ? test : test.skip;

  testWithSecondBuilder('attestations are no part of the size', async () => {
    layersOf(5000);
    const builder = builders[1]!;
    const images = `${registry.host}/budget/attested`;
    const plain = await run({ images, builder });
    const attested = await run({ images, builder, provenance: 'mode=max', 'max-growth': '0B' });
    expect([attested.exitCode, errorOf(attested)]).toEqual([0, '']);
    expect(attested.outputs['size-bytes']).toBe(plain.outputs['size-bytes']);
    expect(attested.outputs['platform-digest']).toBe(plain.outputs['platform-digest']);
    expect(attested.outputs['digest']).not.toBe(plain.outputs['digest']);
  });
});
