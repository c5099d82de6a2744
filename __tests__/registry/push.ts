import { createHash, randomBytes } from 'node:crypto';

// Images for a registry without any engine: one layer of chance, and a platform.

export const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
export const INDEX = 'application/vnd.oci.image.index.v1+json';

export const digestOf = (bytes: Buffer | string): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

async function upload(repository: string, bytes: Buffer) {
  const begun = await fetch(`${repository}/blobs/uploads/`, { method: 'POST' });
  const location = new URL(begun.headers.get('location')!, repository);
  const digest = digestOf(bytes);
  location.searchParams.set('digest', digest);
  const answer = await fetch(location, { method: 'PUT', body: bytes });
  if (answer.status !== 201) throw new Error(`${answer.status} for a blob of ${repository}`);
  return { digest, size: bytes.length };
}

export async function putManifest(
  repository: string,
  reference: string,
  body: string,
  type = MANIFEST,
): Promise<string> {
  const options = { method: 'PUT', body, headers: { 'content-type': type } };
  const answer = await fetch(`${repository}/manifests/${reference}`, options);
  if (answer.status !== 201) throw new Error(`${answer.status} for ${reference} of ${repository}`);
  return digestOf(body);
}

export interface Pushed {
  digest: string;
  manifest: string;
  config: string;
}

/** Pushes an image of one platform to `127.0.0.1:PORT/name:tag`. */
export async function pushImage(name: string, platform = 'linux/amd64'): Promise<Pushed> {
  const { repository, tag } = addressOf(name);
  const [os, architecture] = platform.split('/');
  const config = JSON.stringify({ architecture, os, rootfs: { type: 'layers', diff_ids: [] } });
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      ...(await upload(repository, Buffer.from(config))),
    },
    layers: [
      {
        mediaType: 'application/vnd.oci.image.layer.v1.tar',
        ...(await upload(repository, randomBytes(100))),
      },
    ],
  });
  return { digest: await putManifest(repository, tag, manifest), manifest, config };
}

/** Pushes an image of several platforms; `unknown/unknown` stands for an attestation. */
export async function pushIndex(name: string, platforms: readonly string[]): Promise<string> {
  const { repository, tag } = addressOf(name);
  const manifests = [];
  for (const platform of platforms) {
    const [os, architecture] = platform.split('/');
    const { digest, manifest } = await pushImage(`${name}-part`, platform);
    manifests.push({
      mediaType: MANIFEST,
      digest,
      size: manifest.length,
      platform: { os, architecture },
    });
  }
  const index = JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests });
  return putManifest(repository, tag, index, INDEX);
}

function addressOf(name: string): { repository: string; tag: string } {
  const [, host, path, tag] = /^([^/]+)\/(.+):([^:]+)$/.exec(name)!;
  return { repository: `http://${host}/v2/${path}`, tag: tag! };
}
