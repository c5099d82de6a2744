import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readAttestations } from '../../../src/actions/build-image/attestations.ts';
import type { Tools } from '../../../src/kit/tools.ts';
import { type Registry, startRegistry } from '../../../src/rehearse/registry.ts';
import { runAction } from '../../support/run-bundle.ts';
import { recordingTools } from '../../support/tools.ts';
import { builders, busybox, describeWithEngine, environment } from './engine.ts';

const SPDX = { spdxVersion: 'SPDX-2.3', name: 'shop', packages: [{ name: 'busybox' }] };

describe('what is attached to an image', () => {
  const read = (stdout: string) =>
    readAttestations(
      'ghcr.io/octo/shop@sha256:0',
      async () => ({ exitCode: 0, stdout, stderr: '' }),
      recordingTools() as unknown as Tools,
    );

  test.each([
    [{ provenance: null, sbom: { SPDX } }, JSON.stringify(SPDX)],
    [{ sbom: { 'linux/amd64': { SPDX }, 'linux/arm64': { SPDX: {} } } }, JSON.stringify(SPDX)],
    [{ provenance: {}, sbom: null }, undefined],
    [{ provenance: {}, sbom: {} }, undefined],
  ])('%j', async (given, spdx) => {
    const words = JSON.stringify(given);
    expect(await read(words)).toEqual({ words, spdx });
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
    folder = await mkdtemp(join(tmpdir(), 'build-image-attestations-test-'));
    mkdirSync(join(folder, 'scanner'));
    busybox(join(folder, 'scanner'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  afterAll(() => registry.close());

  const run = (inputs: Record<string, string>) =>
    runAction('build-image', {
      cwd: folder,
      inputs: { builder: builders[1]!, check: 'off', cache: 'off', ...inputs },
      env: { ...environment, RUNNER_TEMP: folder },
    });

  /** A program that lists the parts of an image, as BuildKit wants it. */
  async function scanner(statement: object): Promise<string> {
    writeFileSync(join(folder, 'scanner/statement'), JSON.stringify(statement));
    writeFileSync(
      join(folder, 'scanner/Dockerfile'),
      `FROM scratch
COPY busybox /bin/busybox
COPY statement /statement
ENTRYPOINT ["/bin/busybox", "sh", "-c", "/bin/busybox cp /statement $BUILDKIT_SCAN_DESTINATION/sbom.spdx.json"]
`,
    );
    const images = `${registry.host}/octo/scanner`;
    const { outputs } = await run({ images, context: 'scanner' });
    return outputs['image']!;
  }

  const statement = {
    _type: 'https://in-toto.io/Statement/v0.1',
    predicateType: 'https://spdx.dev/Document',
    predicate: SPDX,
  };

  testWithBuilder('is kept as a file, and is no part of the size', async () => {
    const generator = await scanner(statement);
    writeFileSync(join(folder, 'page'), `${Math.random()}`);
    writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY page /\n');
    const plain = await run({ images: `${registry.host}/octo/plain` });
    const images = `${registry.host}/octo/listed`;
    const listed = await run({
      images,
      sbom: `generator=${generator}`,
      provenance: 'mode=min',
      'base-image': `${registry.host}/octo/plain:production`,
      'max-growth': '0%',
    });
    expect([listed.exitCode, /^::error::.*$/m.exec(listed.stdout)?.[0]]).toEqual([0, undefined]);
    expect(JSON.parse(readFileSync(listed.outputs['sbom']!, 'utf8'))).toMatchObject(SPDX);
    const sizes = ['platform-digest', 'size-bytes', 'imageid'];
    for (const name of sizes) expect(listed.outputs[name]).toBe(plain.outputs[name]);
    expect(listed.outputs['size-delta']).toBe('0');
    expect(listed.outputs['digest']).not.toBe(listed.outputs['platform-digest']);
    expect(plain.outputs['sbom']).toBeUndefined();
  });

  testWithBuilder('gives no tag where it shows a secret', async () => {
    const secret = `planted-${Math.random()}`;
    const named = { ...SPDX, comment: `built with ${secret}` };
    const generator = await scanner({ ...statement, predicate: named });
    writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
    const images = `${registry.host}/octo/told`;
    const result = await run({ images, sbom: `generator=${generator}`, secrets: `A=${secret}` });
    expect(result.stdout).toMatch(/^::error::What is attached to the image shows a secret /m);
    expect([result.exitCode, result.outputs]).toEqual([1, {}]);
    const tag = await fetch(`http://${registry.host}/v2/octo/told/manifests/production`);
    expect(tag.status).toBe(404);
  });
});
