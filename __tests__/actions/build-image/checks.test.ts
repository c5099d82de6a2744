import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { secretsShown } from '../../../src/actions/build-image/checks.ts';
import { type Registry, startRegistry } from '../../../src/rehearse/registry.ts';
import { type ActionRun, runAction } from '../../support/run-bundle.ts';
import { builders, describeWithEngine, environment, removeImages } from './engine.ts';

test('a secret is found as JSON writes it, and a blank one is none', () => {
  const words = JSON.stringify({ Env: ['A=say "yes"'] });
  expect(secretsShown(words, ['say "yes"'], 'It')?.id).toBe('image-secret');
  expect(secretsShown(words, ['', ' ', 'no'], 'It')).toBeUndefined();
});

describeWithEngine('with a real engine', () => {
  let registry: Registry;
  let folder: string;

  beforeAll(async () => {
    registry = await startRegistry();
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'build-image-checks-test-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  afterAll(async () => {
    await registry.close();
    await removeImages(`${registry.host}/*/*`);
  });

  const dockerfile = (...lines: string[]): void =>
    writeFileSync(join(folder, 'Dockerfile'), `${lines.join('\n')}\n`);

  const run = (inputs: Record<string, string>): Promise<ActionRun> =>
    runAction('build-image', {
      cwd: folder,
      inputs: { cache: 'off', ...inputs },
      env: environment,
    });

  const errorOf = ({ stdout }: ActionRun): string => /^::error::(.*)$/m.exec(stdout)?.[1] ?? '';
  const warningsOf = ({ stdout }: ActionRun): string[] =>
    [...stdout.matchAll(/^::(?:warning|error) title=([\w.]+),file=Dockerfile,line=(\d+)::/gm)].map(
      ([, id, line]) => `${id}:${line}`,
    );
  const hasManifests = async (repository: string): Promise<boolean> => {
    const [host, ...path] = repository.split('/');
    return (await fetch(`http://${host}/v2/${path.join('/')}/tags/list`)).status !== 404;
  };

  describe.each(builders)('the builder %s', (builder) => {
    const images = () => `${registry.host}/checks/${builder}`;
    const broken = ['FROM scratch', 'COPY Dockerfile /', 'CMD ["uvicorn", "app:app"]'];

    test('shows on its line what would not run on the platform, and builds', async () => {
      dockerfile(...broken);
      const result = await run({ images: images(), builder });
      expect([result.exitCode, errorOf(result)]).toEqual([0, '']);
      expect(warningsOf(result).sort()).toEqual(['image.bind:3', 'image.root:1']);
      expect(result.summary).toContain(
        '- `image.bind` `Dockerfile:3` The start command listens on',
      );
    });

    test('builds nothing where findings are to fail the step', async () => {
      dockerfile(...broken);
      const repository = `${images()}-refused`;
      const result = await run({ images: repository, builder, check: 'error' });
      expect([result.exitCode, result.outputs]).toEqual([1, {}]);
      expect(errorOf(result)).toMatch(
        /^The start command listens on loopback.* This is one of 2 findings of the checks\. \(Dockerfile:3\)/,
      );
      expect(warningsOf(result).sort()).toEqual(['image.bind:3', 'image.root:1']);
      expect(result.stdout).not.toContain('::group::Build');
      expect(await hasManifests(repository)).toBe(false);
    });

    test('says nothing where it is told to', async () => {
      dockerfile(...broken);
      const result = await run({ images: images(), builder, check: 'off' });
      expect([result.exitCode, warningsOf(result)]).toEqual([0, []]);
    });

    test('looks at what an image inherits once it is built, before it has its tags', async () => {
      dockerfile('FROM scratch', 'COPY Dockerfile /', 'USER 0', 'CMD ["/x"]');
      await run({ images: `${images()}-base`, builder, check: 'off' });
      dockerfile(`FROM ${images()}-base:production`, 'COPY Dockerfile /two');
      const repository = `${images()}-inherited`;
      const result = await run({ images: repository, builder, check: 'error' });
      expect(errorOf(result)).toMatch(/^The image runs as root/);
      expect(warningsOf(result)).toEqual(['image.root:1']);
      const tags = await fetch(
        `http://${registry.host}/v2/checks/${builder}-inherited/manifests/production`,
      );
      expect(tags.status).toBe(404);
    });

    test('an image that shows a secret of the step gets no tag', async () => {
      dockerfile('FROM scratch', 'COPY Dockerfile /', 'ENV NOTE=planted-7c1e');
      const repository = `${images()}-secret`;
      const inputs = { images: repository, builder, secrets: 'MINE=planted-7c1e', check: 'off' };
      const result = await run(inputs);
      expect(errorOf(result)).toMatch(
        /^The configuration of the image shows a secret of this step/,
      );
      expect(result.exitCode).toBe(1);
      expect(result.stdout.replace(/^::add-mask::.*\n/gm, '')).not.toContain('planted-7c1e');
      const tag = await fetch(
        `http://${registry.host}/v2/checks/${builder}-secret/manifests/production`,
      );
      expect(tag.status).toBe(404);
    });
  });

  const testWithSecondBuilder = builders.length > 1 ? test : test.skip;

  testWithSecondBuilder('BuildKit is asked first, and a thing is told once', async () => {
    dockerfile(
      'from scratch',
      'ENV DB_PASSWORD=hunter22',
      'USER 1',
      'COPY Dockerfile /',
      'CMD ["/x"]',
    );
    const builder = builders[1]!;
    const shown = await run({ images: 'octo/x', builder, push: 'false' });
    expect(shown.exitCode).toBe(0);
    expect(warningsOf(shown)).toEqual(['ConsistentInstructionCasing:1', 'SecretsUsedInArgOrEnv:2']);
    const refused = await run({ images: 'octo/x', builder, push: 'false', check: 'error' });
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).not.toContain('::group::Build');
  });
});
