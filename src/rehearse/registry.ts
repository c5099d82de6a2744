import { createHash, type Hash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * A container registry on loopback: what `docker push` and `docker pull` need, and no more.
 * Docker talks plain http to 127.0.0.0/8, so a rehearsal needs no certificate and no other program.
 * Specification: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md
 */
export interface Registry {
  /** `127.0.0.1:PORT`, the first part of an image's name. */
  host: string;
  /** Stops the server and forgets all images. */
  close(): Promise<void>;
}

interface Blob {
  path: string;
  size: number;
}

interface Manifest {
  mediaType: string;
  body: Buffer;
}

interface Upload {
  path: string;
  hash: Hash;
  size: number;
}

interface Store {
  directory: string;
  /** One store for all repositories: a layer that one has needs no second upload. */
  blobs: Map<string, Blob>;
  uploads: Map<string, Upload>;
  /** By repository, then by digest. */
  manifests: Map<string, Map<string, Manifest>>;
  /** Digests by repository, then by tag. */
  tags: Map<string, Map<string, string>>;
}

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

const NAME = String.raw`([a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*)`;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const TAG = /^\w[\w.-]{0,127}$/;
// The largest manifest that the specification asks a registry to take.
const MOST_MANIFEST_BYTES = 4 * 1024 * 1024;

class RegistryError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export async function startRegistry(options: { port?: number } = {}): Promise<Registry> {
  const store: Store = {
    directory: await mkdtemp(join(tmpdir(), 'registry-')),
    blobs: new Map(),
    uploads: new Map(),
    manifests: new Map(),
    tags: new Map(),
  };
  const server = createServer((request, response) => {
    void answer(store, request, response);
  });
  // A layer takes as long as it takes.
  server.requestTimeout = 0;
  // Longer than Docker keeps a connection idle: it does not repeat a write on a connection that died.
  server.keepAliveTimeout = 120_000;
  const forget = (): Promise<void> => rm(store.directory, { recursive: true, force: true });
  try {
    server.listen(options.port ?? 0, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    await forget();
    throw error;
  }
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await forget();
    },
  };
}

async function answer(
  store: Store,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('Docker-Distribution-API-Version', 'registry/2.0');
  try {
    const url = new URL(request.url ?? '/', 'http://registry');
    await route(store, request.method ?? 'GET', url.pathname)(request, response, url);
  } catch (error) {
    const known =
      error instanceof RegistryError ? error : new RegistryError(500, 'UNKNOWN', String(error));
    if (response.headersSent) {
      response.destroy();
      return;
    }
    // What is left of a refused body would be read as the next request of this connection.
    if (!request.complete) response.setHeader('Connection', 'close');
    json(response, known.status, { errors: [{ code: known.code, message: known.message }] });
  }
}

function route(store: Store, method: string, path: string): Answer {
  if (path === '/v2/' || path === '/v2') {
    return async (_request, response) => json(response, 200, {});
  }
  const routes: [string, string, (...parts: string[]) => Answer][] = [
    ['GET|HEAD', `${NAME}/blobs/([^/]+)`, (_name, digest) => getBlob(store, digest!)],
    ['POST', `${NAME}/blobs/uploads/?`, (name) => startUpload(store, name!)],
    ['GET', `${NAME}/blobs/uploads/([^/]+)`, (name, id) => getUpload(store, name!, id!)],
    ['PATCH', `${NAME}/blobs/uploads/([^/]+)`, (name, id) => continueUpload(store, name!, id!)],
    ['PUT', `${NAME}/blobs/uploads/([^/]+)`, (name, id) => finishUpload(store, name!, id!)],
    ['DELETE', `${NAME}/blobs/uploads/([^/]+)`, (_name, id) => cancelUpload(store, id!)],
    ['GET|HEAD', `${NAME}/manifests/([^/]+)`, (name, ref) => getManifest(store, name!, ref!)],
    ['PUT', `${NAME}/manifests/([^/]+)`, (name, ref) => putManifest(store, name!, ref!)],
    ['GET', `${NAME}/tags/list`, (name) => listTags(store, name!)],
  ];
  let known = false;
  for (const [methods, pattern, handler] of routes) {
    const match = new RegExp(`^/v2/${pattern}$`).exec(path);
    if (!match) continue;
    known = true;
    if (methods.split('|').includes(method)) return handler(...match.slice(1));
  }
  if (known) throw new RegistryError(405, 'UNSUPPORTED', `${method} is not supported here`);
  throw new RegistryError(404, 'NAME_INVALID', `no such route: ${path}`);
}

function getBlob(store: Store, digest: string): Answer {
  return async (request, response) => {
    const blob = store.blobs.get(digest);
    if (!blob) throw new RegistryError(404, 'BLOB_UNKNOWN', `no blob ${digest}`);
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': blob.size,
      'Docker-Content-Digest': digest,
    });
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream(blob.path), response);
  };
}

function startUpload(store: Store, name: string): Answer {
  return async (request, response, url) => {
    const id = randomUUID();
    const upload: Upload = { path: join(store.directory, id), hash: createHash('sha256'), size: 0 };
    store.uploads.set(id, upload);
    await append(upload, request);
    // `mount` is left unanswered, as the specification allows: the client then uploads.
    const digest = url.searchParams.get('digest');
    if (digest !== null) await keepBlob(store, name, id, digest, response);
    else uploadStatus(response, 202, name, id, upload);
  };
}

function getUpload(store: Store, name: string, id: string): Answer {
  return async (_request, response) => uploadStatus(response, 204, name, id, findUpload(store, id));
}

function continueUpload(store: Store, name: string, id: string): Answer {
  return async (request, response) => {
    const upload = findUpload(store, id);
    const start = /^(\d+)-\d+$/.exec(request.headers['content-range'] ?? '')?.[1];
    if (start !== undefined && Number(start) !== upload.size) {
      throw new RegistryError(416, 'BLOB_UPLOAD_INVALID', `the next byte is ${upload.size}`);
    }
    await append(upload, request);
    uploadStatus(response, 202, name, id, upload);
  };
}

function finishUpload(store: Store, name: string, id: string): Answer {
  return async (request, response, url) => {
    await append(findUpload(store, id), request);
    await keepBlob(store, name, id, url.searchParams.get('digest') ?? '', response);
  };
}

function cancelUpload(store: Store, id: string): Answer {
  return async (_request, response) => {
    const upload = findUpload(store, id);
    store.uploads.delete(id);
    await rm(upload.path, { force: true });
    response.writeHead(204).end();
  };
}

function findUpload(store: Store, id: string): Upload {
  const upload = store.uploads.get(id);
  if (!upload) throw new RegistryError(404, 'BLOB_UPLOAD_UNKNOWN', `no upload ${id}`);
  return upload;
}

async function append(upload: Upload, request: IncomingMessage): Promise<void> {
  await pipeline(
    request,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        upload.hash.update(chunk);
        upload.size += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(upload.path, { flags: 'a' }),
  );
}

function uploadStatus(
  response: ServerResponse,
  status: number,
  name: string,
  id: string,
  upload: Upload,
): void {
  response
    .writeHead(status, {
      Location: `/v2/${name}/blobs/uploads/${id}`,
      Range: `0-${Math.max(upload.size - 1, 0)}`,
      'Docker-Upload-UUID': id,
      ...(status === 204 ? {} : { 'Content-Length': 0 }),
    })
    .end();
}

async function keepBlob(
  store: Store,
  name: string,
  id: string,
  digest: string,
  response: ServerResponse,
): Promise<void> {
  const upload = findUpload(store, id);
  store.uploads.delete(id);
  const found = `sha256:${upload.hash.digest('hex')}`;
  if (found !== digest) {
    await rm(upload.path, { force: true });
    throw new RegistryError(400, 'DIGEST_INVALID', `announced ${digest}, received ${found}`);
  }
  const path = join(store.directory, found.replace(':', '-'));
  await rename(upload.path, path);
  store.blobs.set(found, { path, size: upload.size });
  created(response, `/v2/${name}/blobs/${found}`, found);
}

function getManifest(store: Store, name: string, reference: string): Answer {
  return async (request, response) => {
    const digest = DIGEST.test(reference) ? reference : store.tags.get(name)?.get(reference);
    const manifest = store.manifests.get(name)?.get(digest ?? '');
    if (digest === undefined || !manifest) {
      throw new RegistryError(404, 'MANIFEST_UNKNOWN', `${name} has no manifest ${reference}`);
    }
    response.writeHead(200, {
      'Content-Type': manifest.mediaType,
      'Content-Length': manifest.body.length,
      'Docker-Content-Digest': digest,
    });
    response.end(request.method === 'HEAD' ? undefined : manifest.body);
  };
}

function putManifest(store: Store, name: string, reference: string): Answer {
  return async (request, response) => {
    const body = await readBody(request, MOST_MANIFEST_BYTES);
    const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`;
    if (reference.includes(':') && reference !== digest) {
      throw new RegistryError(400, 'DIGEST_INVALID', `announced ${reference}, received ${digest}`);
    }
    if (!reference.includes(':') && !TAG.test(reference)) {
      throw new RegistryError(400, 'MANIFEST_INVALID', `not a tag: ${reference}`);
    }
    const missing = missingParts(store, name, body);
    if (missing.length > 0) {
      const list = missing.join(', ');
      throw new RegistryError(404, 'MANIFEST_BLOB_UNKNOWN', `not uploaded before: ${list}`);
    }
    const mediaType = request.headers['content-type'] ?? 'application/octet-stream';
    within(store.manifests, name).set(digest, { mediaType, body });
    if (reference !== digest) within(store.tags, name).set(reference, digest);
    created(response, `/v2/${name}/manifests/${digest}`, digest);
  };
}

/** Digests that a manifest speaks of and nobody uploaded: such an image could not be pulled. */
function missingParts(store: Store, name: string, body: Buffer): string[] {
  let manifest: Partial<Record<'config' | 'layers' | 'manifests', unknown>>;
  try {
    manifest = JSON.parse(body.toString());
  } catch {
    throw new RegistryError(400, 'MANIFEST_INVALID', 'not JSON');
  }
  const digests = (parts: unknown): string[] =>
    [parts].flat().flatMap((part) => (part as { digest?: string } | undefined)?.digest ?? []);
  return [
    ...[...digests(manifest.config), ...digests(manifest.layers)].filter(
      (digest) => !store.blobs.has(digest),
    ),
    ...digests(manifest.manifests).filter((digest) => !store.manifests.get(name)?.has(digest)),
  ];
}

function listTags(store: Store, name: string): Answer {
  return async (_request, response, url) => {
    if (!store.manifests.has(name)) {
      throw new RegistryError(404, 'NAME_UNKNOWN', `no repository ${name}`);
    }
    const after = url.searchParams.get('last') ?? '';
    const most = Number(url.searchParams.get('n') ?? Number.POSITIVE_INFINITY);
    const tags = [...(store.tags.get(name)?.keys() ?? [])].filter((tag) => tag > after).sort();
    json(response, 200, { name, tags: tags.slice(0, most) });
  };
}

function within<T>(all: Map<string, Map<string, T>>, name: string): Map<string, T> {
  const found = all.get(name) ?? new Map<string, T>();
  all.set(name, found);
  return found;
}

async function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) {
      throw new RegistryError(413, 'SIZE_INVALID', `a manifest has at most ${mostBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function created(response: ServerResponse, location: string, digest: string): void {
  response
    .writeHead(201, { Location: location, 'Docker-Content-Digest': digest, 'Content-Length': 0 })
    .end();
}

function json(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response
    .writeHead(status, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(text),
    })
    .end(text);
}
