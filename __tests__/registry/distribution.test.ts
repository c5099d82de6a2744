import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parseReference } from '../../src/registry/reference.ts';
import { openRepository } from '../../src/registry/repository.ts';
import { recordingTools } from '../support/tools.ts';
import { pushImage, pushIndex } from './push.ts';

// The reference implementation of the protocol, where one listens (.ci/registry starts it).
const HOST = '127.0.0.1:5000';
const answers = await fetch(`http://${HOST}/v2/`).then(
  ({ ok, headers }) => ok && headers.has('docker-distribution-api-version'),
  () => false,
);
const reason = answers ? '' : ` (skipped: no registry answers on ${HOST})`;
const testWithRegistry = answers ? test : test.skip;

const name = `${HOST}/sevalla-actions-test-${randomBytes(4).toString('hex')}`;
const pushed: string[] = [];

const open = (image: string) =>
  openRepository(parseReference(image)!, { tools: { ...recordingTools(), mask: () => undefined } });

afterAll(async () => {
  for (const digest of pushed) {
    const url = `http://${HOST}/v2/${parseReference(name)!.repository}/manifests/${digest}`;
    await fetch(url, { method: 'DELETE' });
  }
});

describe(`the distribution project's registry${reason}`, () => {
  testWithRegistry('tells the digest and the platform of a tag', async () => {
    const { digest } = await pushImage(`${name}:v1`, 'linux/arm64');
    pushed.push(digest);
    for (const image of [`${name}:v1`, `${name}@${digest}`]) {
      const { resolve, platformsOf } = open(image);
      const manifest = await resolve();
      expect(manifest.digest).toBe(digest);
      expect(await platformsOf(manifest)).toEqual(['linux/arm64']);
    }
  });

  testWithRegistry('gives the list of a tag of several platforms, not one of them', async () => {
    const digest = await pushIndex(`${name}:multi`, ['linux/arm64', 'linux/amd64']);
    pushed.push(digest);
    const { resolve, platformsOf } = open(`${name}:multi`);
    const manifest = await resolve();
    expect(manifest.digest).toBe(digest);
    expect(await platformsOf(manifest)).toEqual(['linux/arm64', 'linux/amd64']);
  });

  testWithRegistry('has no tag that nobody pushed', async () => {
    await expect(open(`${name}:none`).resolve()).rejects.toMatchObject({
      fault: 'missing',
      message: expect.stringContaining(`${HOST} answers 404 (MANIFEST_UNKNOWN: manifest unknown`),
    });
  });
});
