import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Registry, startRegistry } from '../../src/rehearse/registry.ts';
import { describeWithEngine, docker, removeImages } from '../actions/build-image/engine.ts';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';

let registry: Registry;
let base: string;

beforeAll(async () => {
  registry = await startRegistry();
  base = `http://${registry.host}/v2`;
});

afterAll(() => registry.close());

const digestOf = (bytes: Buffer | string): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

async function startUpload(name: string): Promise<string> {
  const answer = await fetch(`${base}/${name}/blobs/uploads/`, { method: 'POST' });
  expect(answer.status).toBe(202);
  return new URL(answer.headers.get('location')!, base).href;
}

async function upload(name: string, bytes: Buffer): Promise<string> {
  const digest = digestOf(bytes);
  const location = await startUpload(name);
  const answer = await fetch(`${location}?digest=${digest}`, { method: 'PUT', body: bytes });
  expect(answer.status).toBe(201);
  return digest;
}

/** Uploads an image of one layer and gives its manifest. */
async function uploadParts(name: string): Promise<string> {
  const layer = randomBytes(100);
  const config = Buffer.from('{"architecture":"amd64","os":"linux"}');
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: { digest: await upload(name, config), size: config.length },
    layers: [{ digest: await upload(name, layer), size: layer.length }],
  });
}

const putManifest = (path: string, body: string, type = MANIFEST): Promise<Response> =>
  fetch(`${base}/${path}`, { method: 'PUT', body, headers: { 'content-type': type } });

async function refusal(answer: Response): Promise<[number, string]> {
  const { errors } = (await answer.json()) as { errors: [{ code: string }] };
  return [answer.status, errors[0].code];
}

describe('a registry on loopback', () => {
  test('says that it speaks the distribution protocol', async () => {
    const answer = await fetch(`${base}/`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('docker-distribution-api-version')).toBe('registry/2.0');
  });

  test('listens on loopback alone, on the port that it is given', async () => {
    expect(registry.host).toMatch(/^127\.0\.0\.1:\d+$/);
    const port = Number(registry.host.split(':')[1]);
    await expect(startRegistry({ port })).rejects.toThrow('EADDRINUSE');
  });

  test('takes a blob in one request', async () => {
    const bytes = randomBytes(1000);
    const digest = digestOf(bytes);
    const answer = await fetch(`${base}/one/blobs/uploads/?digest=${digest}`, {
      method: 'POST',
      body: bytes,
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('docker-content-digest')).toBe(digest);
    const stored = await fetch(new URL(answer.headers.get('location')!, base));
    expect(Buffer.from(await stored.arrayBuffer())).toEqual(bytes);
  });

  test('takes a blob in chunks and says how far it is', async () => {
    const bytes = randomBytes(3000);
    const location = await startUpload('chunked/app');
    for (const start of [0, 1000]) {
      const answer = await fetch(location, {
        method: 'PATCH',
        body: bytes.subarray(start, start + 1000),
        headers: { 'content-range': `${start}-${start + 999}` },
      });
      expect(answer.status).toBe(202);
      expect(answer.headers.get('range')).toBe(`0-${start + 999}`);
    }
    const status = await fetch(location);
    expect([status.status, status.headers.get('range')]).toEqual([204, '0-1999']);

    const digest = digestOf(bytes);
    const end = { method: 'PUT', body: bytes.subarray(2000) };
    expect((await fetch(`${location}?digest=${digest}`, end)).status).toBe(201);
    const head = await fetch(`${base}/chunked/app/blobs/${digest}`, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe('3000');
    expect(head.headers.get('docker-content-digest')).toBe(digest);
  });

  test('refuses a chunk that leaves a gap', async () => {
    const location = await startUpload('gap');
    const gap = { method: 'PATCH', body: 'x', headers: { 'content-range': '5-5' } };
    expect(await refusal(await fetch(location, gap))).toEqual([416, 'BLOB_UPLOAD_INVALID']);
  });

  test('refuses bytes that are not what the digest announces, and forgets them', async () => {
    const location = await startUpload('wrong');
    const announced = digestOf('something else');
    const answer = await fetch(`${location}?digest=${announced}`, { method: 'PUT', body: 'x' });
    expect(await refusal(answer)).toEqual([400, 'DIGEST_INVALID']);
    expect((await fetch(`${base}/wrong/blobs/${announced}`)).status).toBe(404);
    expect(await refusal(await fetch(location))).toEqual([404, 'BLOB_UPLOAD_UNKNOWN']);
  });

  test('forgets an upload that is called off', async () => {
    const location = await startUpload('off');
    expect((await fetch(location, { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(location)).status).toBe(404);
  });

  test('answers a mount with an ordinary upload', async () => {
    const query = `mount=${digestOf('x')}&from=other`;
    const answer = await fetch(`${base}/mounted/blobs/uploads/?${query}`, { method: 'POST' });
    expect(answer.status).toBe(202);
  });

  test('gives a manifest by its tag and by its digest, as the bytes and type it was put', async () => {
    const body = await uploadParts('m/app');
    const digest = digestOf(body);
    const put = await putManifest('m/app/manifests/v1', body);
    expect([put.status, put.headers.get('docker-content-digest')]).toEqual([201, digest]);
    for (const reference of ['v1', digest]) {
      const answer = await fetch(`${base}/m/app/manifests/${reference}`);
      expect(answer.headers.get('content-type')).toBe(MANIFEST);
      expect(answer.headers.get('docker-content-digest')).toBe(digest);
      expect(await answer.text()).toBe(body);
    }
    const head = await fetch(`${base}/m/app/manifests/v1`, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(body)));
  });

  test('moves a tag and keeps what it pointed to', async () => {
    const [first, second] = [await uploadParts('moved'), await uploadParts('moved')];
    await putManifest('moved/manifests/latest', first);
    await putManifest('moved/manifests/latest', second);
    expect(await (await fetch(`${base}/moved/manifests/latest`)).text()).toBe(second);
    expect((await fetch(`${base}/moved/manifests/${digestOf(first)}`)).status).toBe(200);
  });

  test('takes an index once its manifests are there', async () => {
    const manifest = await uploadParts('i');
    const index = JSON.stringify({ manifests: [{ digest: digestOf(manifest) }] });
    const tooEarly = await putManifest('i/manifests/v1', index, INDEX);
    expect(await refusal(tooEarly)).toEqual([404, 'MANIFEST_BLOB_UNKNOWN']);
    expect((await putManifest(`i/manifests/${digestOf(manifest)}`, manifest)).status).toBe(201);
    expect((await putManifest('i/manifests/v1', index, INDEX)).status).toBe(201);
    const answer = await fetch(`${base}/i/manifests/v1`);
    expect(answer.headers.get('content-type')).toBe(INDEX);
  });

  test('lists tags in order, by pages', async () => {
    const body = await uploadParts('tagged');
    for (const tag of ['b', 'a', 'c']) await putManifest(`tagged/manifests/${tag}`, body);
    await putManifest(`tagged/manifests/${digestOf(body)}`, body);
    const list = async (query: string) => (await fetch(`${base}/tagged/tags/list${query}`)).json();
    expect(await list('')).toEqual({ name: 'tagged', tags: ['a', 'b', 'c'] });
    expect(await list('?n=1&last=a')).toEqual({ name: 'tagged', tags: ['b'] });
  });

  test.each([
    ['a blob that nobody uploaded', 'GET', `x/blobs/${digestOf('none')}`, 404, 'BLOB_UNKNOWN'],
    ['a manifest that nobody put', 'GET', 'x/manifests/none', 404, 'MANIFEST_UNKNOWN'],
    ['the tags of an unknown repository', 'GET', 'x/tags/list', 404, 'NAME_UNKNOWN'],
    ['an upload that never began', 'PATCH', 'x/blobs/uploads/none', 404, 'BLOB_UPLOAD_UNKNOWN'],
    ['a name with capitals', 'GET', 'Shop/manifests/1', 404, 'NAME_INVALID'],
    ['a path outside of the protocol', 'GET', '../etc/passwd', 404, 'NAME_INVALID'],
    ['to delete', 'DELETE', 'x/manifests/1', 405, 'UNSUPPORTED'],
    [
      'a manifest under a wrong digest',
      'PUT',
      `x/manifests/${digestOf('')}`,
      400,
      'DIGEST_INVALID',
    ],
    ['a manifest under no tag', 'PUT', 'x/manifests/-', 400, 'MANIFEST_INVALID'],
    ['a manifest that is not JSON', 'PUT', 'x/manifests/1', 400, 'MANIFEST_INVALID'],
  ])('refuses %s in the words of the specification', async (_what, method, path, status, code) => {
    const answer = await fetch(`${base}/${path}`, {
      method,
      ...(method === 'GET' ? {} : { body: 'not json' }),
    });
    expect(await refusal(answer)).toEqual([status, code]);
  });

  test('refuses a manifest of more than 4 MiB', async () => {
    const answer = await putManifest('x/manifests/1', 'x'.repeat(4 * 1024 * 1024 + 1));
    expect(await refusal(answer)).toEqual([413, 'SIZE_INVALID']);
  });
});

describeWithEngine('a registry on loopback, with a real engine', () => {
  let folder: string;
  let context: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'registry-test-'));
    context = join(folder, 'context');
    await mkdir(context);
    await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nCOPY large small /\n');
    // Larger than one chunk of any client; random, so that nothing is there already.
    await writeFile(join(context, 'large'), randomBytes(12_000_000));
    await writeFile(join(context, 'small'), randomBytes(10));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await removeImages(`${registry.host}/*/*`);
  });

  test('docker push and docker pull agree about the digest', async () => {
    const repository = `${registry.host}/pushed/app`;
    await docker(
      'buildx',
      'build',
      '--builder=default',
      '--load',
      `--tag=${repository}:1`,
      context,
    );
    const pushed = await docker('push', `${repository}:1`);
    const digest = /digest: (sha256:\w+)/.exec(pushed)![1]!;
    await docker('image', 'rm', `${repository}:1`);
    const pulled = await docker('pull', `${repository}@${digest}`);
    expect(pulled).toContain(`Digest: ${digest}`);
    expect(pulled).toContain('Downloaded newer image');
    await docker('image', 'rm', `${repository}@${digest}`);
  });

  test('buildx --push puts the image that docker pulls by digest', async () => {
    const repository = `${registry.host}/built/app`;
    const metadata = join(folder, 'metadata.json');
    await docker(
      ...['buildx', 'build', '--builder=default', '--push', `--metadata-file=${metadata}`],
      ...[`--tag=${repository}:1`, `--tag=${repository}:2`, context],
    );
    const digest = JSON.parse(await readFile(metadata, 'utf8'))['containerimage.digest'];
    const answer = await fetch(`${base}/built/app/manifests/2`);
    expect(answer.headers.get('docker-content-digest')).toBe(digest);
    await docker('image', 'rm', `${repository}:1`, `${repository}:2`);
    expect(await docker('pull', `${repository}@${digest}`)).toContain('Downloaded newer image');
    await docker('image', 'rm', `${repository}@${digest}`);
  });
});
