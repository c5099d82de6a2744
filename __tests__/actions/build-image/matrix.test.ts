import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Registry, startRegistry } from '../../../src/rehearse/registry.ts';
import { runAction } from '../../support/run-bundle.ts';
import { builders, describeWithEngine, docker, environment, removeImages } from './engine.ts';

// The driver of the builder × load × push × provenance: whatever is asked for, the output `image`
// names something that Docker gets.

const SWITCHES = ['true', 'false'] as const;
const cases = builders.flatMap((builder) =>
  // The engine's own builder keeps no attestations.
  (builder === 'default' ? ['false'] : ['false', 'mode=min', 'mode=max']).flatMap((provenance) =>
    SWITCHES.flatMap((push) => SWITCHES.map((load) => ({ builder, provenance, push, load }))),
  ),
);

describeWithEngine('with a real engine', () => {
  let registry: Registry;
  let folder: string;

  beforeAll(async () => {
    registry = await startRegistry();
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'build-image-matrix-test-'));
    writeFileSync(join(folder, 'part'), randomBytes(100));
    writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY part /\n');
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  afterAll(async () => {
    await registry.close();
    await removeImages(`${registry.host}/*/*`);
  });

  test.each(cases)('$builder, provenance $provenance, push $push, load $load', async (inputs) => {
    const name = Object.values(inputs).join('-').replace(/\W+/g, '-');
    const images = `${registry.host}/matrix/${name}`;
    const { exitCode, outputs, stdout } = await runAction('build-image', {
      cwd: folder,
      inputs: { images, cache: 'off', ...inputs },
      env: environment,
    });
    expect([/^::error::.*$/m.exec(stdout)?.[0], exitCode]).toEqual([undefined, 0]);
    const tags = [`${images}:sha-0123456789ab`, `${images}:production`];
    const idOf = (image: string) => docker('image', 'inspect', '--format={{.Id}}', image);
    if (inputs.load === 'true') {
      const ids = new Set(await Promise.all(tags.map(idOf)));
      expect([...ids]).toEqual([outputs['imageid']]);
    }
    if (inputs.push === 'true') {
      await removeImages(`${images}`);
      expect(outputs['image']).toBe(`${images}@${outputs['digest']}`);
      await docker('pull', '--quiet', outputs['image']!);
      expect(await idOf(outputs['image']!)).toBe(outputs['imageid']);
      for (const tag of tags) {
        await docker('pull', '--quiet', tag);
        expect(await idOf(tag)).toBe(outputs['imageid']);
      }
    } else {
      expect(outputs['digest']).toBeUndefined();
      expect(outputs['image']).toBe(inputs.load === 'true' ? tags[0] : undefined);
    }
  });
});
