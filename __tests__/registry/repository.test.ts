import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { RegistryError } from '../../src/registry/errors.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { type Credentials, openRepository } from '../../src/registry/repository.ts';
import { type Registry, startRegistry } from '../../src/rehearse/registry.ts';
import {
  type Received,
  type Reply,
  type ScriptedServer,
  startServer,
} from '../support/scripted-server.ts';
import { recordingTools } from '../support/tools.ts';
import { digestOf, INDEX, MANIFEST, pushImage, pushIndex, putManifest } from './push.ts';

const PASSWORD = 'hunter2-and-a-half';
const octo: Credentials = { username: 'octo', password: PASSWORD };

const servers: ScriptedServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

/** A server that answers by path; one that it does not know is an unknown manifest. */
async function serve(answer: (request: Received) => Reply | undefined): Promise<ScriptedServer> {
  const unknown: Reply = { status: 404, body: { errors: [{ code: 'MANIFEST_UNKNOWN' }] } };
  const server = await startServer((request) => answer(request) ?? unknown);
  servers.push(server);
  return server;
}

function open(image: string, credentials?: Credentials) {
  const masked: string[] = [];
  const tools = { ...recordingTools(), mask: (secret: string) => masked.push(secret) };
  const repository = openRepository(parseReference(image)!, { credentials, tools });
  return { ...repository, tools, masked };
}

const hostOf = ({ url }: ScriptedServer): string => new URL(url).host;
const pathOf = ({ url }: Received): string => url.split('?')[0]!;

async function faultOf(answer: Promise<unknown>): Promise<[string, string]> {
  const error = await answer.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(RegistryError);
  const { fault, message } = error as RegistryError;
  return [fault, message.replace(/127\.0\.0\.1:\d+/g, '<registry>')];
}

const config = JSON.stringify({ os: 'linux', architecture: 'arm64' });
const image = JSON.stringify({ schemaVersion: 2, config: { digest: digestOf(config) } });

describe('against a registry', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await startRegistry();
  });
  afterAll(() => registry.close());

  test('a tag stands for the digest of its manifest, and the configuration tells the platform', async () => {
    const { digest } = await pushImage(`${registry.host}/octo/shop:v1`, 'linux/s390x');
    const { resolve, platformsOf } = open(`${registry.host}/octo/shop:v1`);
    const manifest = await resolve();
    expect(manifest.digest).toBe(digest);
    expect(await platformsOf(manifest)).toEqual(['linux/s390x']);
  });

  test('a tag of several platforms stands for the list of them', async () => {
    const platforms = ['linux/amd64', 'linux/arm64', 'unknown/unknown'];
    const digest = await pushIndex(`${registry.host}/octo/multi:v1`, platforms);
    const { resolve, platformsOf } = open(`${registry.host}/octo/multi:v1`);
    const manifest = await resolve();
    expect(manifest.digest).toBe(digest);
    expect(await platformsOf(manifest)).toEqual(platforms);
  });

  test('a digest stands for itself, whatever its tag has become', async () => {
    const name = `${registry.host}/octo/moved`;
    const { digest } = await pushImage(`${name}:v1`, 'linux/arm64');
    const { digest: newer } = await pushImage(`${name}:v1`);
    expect((await open(`${name}:v1`).resolve()).digest).toBe(newer);
    const { resolve, platformsOf } = open(`${name}:v1@${digest}`);
    const manifest = await resolve();
    expect(manifest.digest).toBe(digest);
    expect(await platformsOf(manifest)).toEqual(['linux/arm64']);
  });

  test('what has no platform is not said to have one', async () => {
    const { digest } = await pushImage(`${registry.host}/octo/plain:v1`);
    const index = JSON.stringify({ schemaVersion: 2, manifests: [{ digest }] });
    await putManifest(`http://${registry.host}/v2/octo/plain`, 'list', index, INDEX);
    const { resolve, platformsOf } = open(`${registry.host}/octo/plain:list`);
    expect(await platformsOf(await resolve())).toBeUndefined();
  });

  test('a tag that is not there is missing', async () => {
    expect(await faultOf(open(`${registry.host}/octo/shop:v9`).resolve())).toEqual([
      'missing',
      '<registry> answers 404 (MANIFEST_UNKNOWN: octo/shop has no manifest v9)',
    ]);
  });
});

describe('the way in', () => {
  const TOKEN = 'token-that-nobody-may-see';

  /** A registry that wants a token, which is to be had for `credentials` or for nothing. */
  async function guarded(credentials?: Credentials, challenge = 'service="r",scope="s:a s:b"') {
    const pair = credentials && `${credentials.username}:${credentials.password}`;
    const wanted = pair && `Basic ${Buffer.from(pair).toString('base64')}`;
    const server = await serve((request) => {
      const { authorization } = request.headers;
      if (pathOf(request) === '/token') {
        if (authorization === wanted) return { body: { token: TOKEN } };
        const message = `no ${PASSWORD} here, ${authorization}`;
        return { status: 401, body: { errors: [{ code: 'UNAUTHORIZED', message }] } };
      }
      if (authorization === `Bearer ${TOKEN}`) return { body: image };
      const realm = `Bearer realm="${server.url}/token?given=1",${challenge}`;
      return { status: 401, headers: { 'www-authenticate': realm } };
    });
    return server;
  }

  test('is a token for anybody', async () => {
    const server = await guarded();
    const { resolve, masked } = open(`${hostOf(server)}/octo/shop`);
    expect((await resolve()).digest).toBe(digestOf(image));
    const [, asked, last] = server.received;
    expect(asked?.url).toBe('/token?given=1&service=r&scope=s%3Aa&scope=s%3Ab');
    expect(asked?.headers.authorization).toBeUndefined();
    expect(last?.headers.accept?.split(', ')).toEqual([
      INDEX,
      'application/vnd.docker.distribution.manifest.list.v2+json',
      MANIFEST,
      'application/vnd.docker.distribution.manifest.v2+json',
    ]);
    expect(masked).toEqual([TOKEN]);
  });

  test('is a token for a user, asked for once and for this repository', async () => {
    const server = await guarded(octo, 'service="r"');
    const { resolve, platformsOf, masked } = open(`${hostOf(server)}/octo/shop`, octo);
    const manifest = await resolve();
    await platformsOf(manifest).catch(() => undefined);
    const asked = server.received.filter((request) => pathOf(request) === '/token');
    expect(asked.map(({ url }) => url)).toEqual([
      '/token?given=1&service=r&scope=repository%3Aocto%2Fshop%3Apull',
    ]);
    expect(masked).toEqual([PASSWORD, expect.any(String), TOKEN]);
  });

  test('is an access_token too', async () => {
    const server = await serve((request) => {
      if (pathOf(request) === '/token') return { body: { access_token: TOKEN } };
      if (request.headers.authorization) return { body: image };
      const challenge = `Basic realm="x", Bearer realm="${server.url}/token"`;
      return { status: 401, headers: { 'www-authenticate': challenge } };
    });
    expect(await open(`${hostOf(server)}/octo/shop`).resolve()).toHaveProperty('digest');
  });

  test('is user and password where the registry asks for these', async () => {
    const server = await serve(({ headers }) =>
      headers.authorization === `Basic ${Buffer.from(`octo:${PASSWORD}`).toString('base64')}`
        ? { body: image }
        : { status: 401, headers: { 'www-authenticate': 'Basic realm="registry"' } },
    );
    expect(await open(`${hostOf(server)}/octo/shop`, octo).resolve()).toHaveProperty('digest');
    expect(await faultOf(open(`${hostOf(server)}/octo/shop`).resolve())).toEqual([
      'refused',
      '<registry> answers 401',
    ]);
  });

  test('is closed to a wrong password, which no error repeats', async () => {
    const server = await guarded({ ...octo, password: 'another' });
    const { resolve, tools } = open(`${hostOf(server)}/octo/shop`, octo);
    const [fault, message] = await faultOf(resolve());
    expect(fault).toBe('refused');
    expect(message).toBe(
      'the token service of <registry> answers 401 (UNAUTHORIZED: no *** here, Basic ***)',
    );
    expect(tools.lines.join('\n')).not.toContain(PASSWORD);
  });

  test('is closed to a token that may not read the repository', async () => {
    const server = await serve((request) => {
      if (pathOf(request) === '/token') return { body: { token: TOKEN } };
      const challenge = `Bearer realm="${server.url}/token"`;
      return {
        status: 401,
        headers: { 'www-authenticate': challenge },
        body: { errors: [{ code: 'DENIED', message: `not with ${TOKEN}` }] },
      };
    });
    expect(await faultOf(open(`${hostOf(server)}/octo/shop`, octo).resolve())).toEqual([
      'refused',
      '<registry> answers 401 (DENIED: not with ***)',
    ]);
    expect(server.received).toHaveLength(3);
  });

  test.each([
    ['http://auth.example/token', 'over plain http'],
    ['ftp://127.0.0.1/token', 'over something else'],
    ['/token', 'from no address'],
  ])('does not lead to %s', async (realm) => {
    const server = await serve(() => ({
      status: 401,
      headers: { 'www-authenticate': `Bearer realm="${realm}"` },
    }));
    expect(await faultOf(open(`${hostOf(server)}/octo/shop`, octo).resolve())).toEqual([
      'unusable',
      '<registry> asks for a token from an unsafe address',
    ]);
  });
});

describe('a redirect', () => {
  const TOKEN = 'token-for-the-registry-alone';

  async function redirecting(location: (storage: ScriptedServer) => string) {
    const storage = await serve((request) =>
      pathOf(request) === '/blob' ? { body: config } : undefined,
    );
    const server = await serve((request) => {
      if (pathOf(request) === '/token') return { body: { token: TOKEN } };
      if (request.headers.authorization !== `Bearer ${TOKEN}`) {
        const challenge = `Bearer realm="${server.url}/token"`;
        return { status: 401, headers: { 'www-authenticate': challenge } };
      }
      if (pathOf(request) === '/elsewhere') return { body: config };
      if (!request.url.includes('/blobs/')) return { body: image };
      return { status: 307, headers: { location: location(storage) } };
    });
    const { resolve, platformsOf } = open(`${hostOf(server)}/octo/shop`);
    return { server, storage, platforms: resolve().then(platformsOf) };
  }

  test('to another host takes no credential along', async () => {
    const { storage, platforms } = await redirecting(({ url }) => `${url}/blob?signature=x`);
    expect(await platforms).toEqual(['linux/arm64']);
    expect(storage.received[0]?.headers).not.toHaveProperty('authorization');
  });

  test('within the registry does', async () => {
    const { server, platforms } = await redirecting(() => '/elsewhere');
    expect(await platforms).toEqual(['linux/arm64']);
    expect(server.received.at(-1)?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  });

  test('to another host cannot ask for a credential', async () => {
    const storage = await serve((request) => ({
      status: pathOf(request) === '/token' ? 200 : 401,
      headers: { 'www-authenticate': `Bearer realm="${storage.url}/token", Basic realm="x"` },
    }));
    const server = await serve(() => ({ status: 302, headers: { location: storage.url } }));
    const [fault] = await faultOf(open(`${hostOf(server)}/octo/shop`, octo).resolve());
    expect([fault, storage.received.length]).toEqual(['refused', 1]);
    expect(storage.received[0]?.headers).not.toHaveProperty('authorization');
  });

  test.each([
    'http://metadata.example/',
    'file:///etc/passwd',
    'http://',
  ])('to %s is not followed', async (location) => {
    const server = await serve(() => ({ status: 302, headers: { location } }));
    expect(await faultOf(open(`${hostOf(server)}/octo/shop`).resolve())).toEqual([
      'unusable',
      '<registry> points to where nobody should follow',
    ]);
  });

  test('in a circle ends', async () => {
    const server = await serve(({ url }) => ({ status: 302, headers: { location: url } }));
    const [fault] = await faultOf(open(`${hostOf(server)}/octo/shop`).resolve());
    expect([fault, server.received.length]).toEqual(['unusable', 6]);
  });
});

describe('an answer', () => {
  const resolveAt = async (...replies: Reply[]) => {
    const server = await startServer(...replies);
    servers.push(server);
    return { server, ...open(`${hostOf(server)}/octo/shop`) };
  };

  test('that is 503, 429 or cut off is asked for again', async () => {
    const { server, resolve } = await resolveAt({ status: 503 }, { status: 429 }, 'cut', 'reset', {
      body: image,
    });
    expect((await resolve()).digest).toBe(digestOf(image));
    expect(server.received).toHaveLength(5);
  });

  test('that stays away is a failure with its reason', async () => {
    expect(await faultOf((await resolveAt({ status: 500 })).resolve())).toEqual([
      'failing',
      '<registry> answers 500',
    ]);
    expect(await faultOf((await resolveAt('reset')).resolve())).toEqual([
      'failing',
      expect.stringMatching(/^<registry> gives no answer: /),
    ]);
  });

  test('of other bytes than the registry says is not believed', async () => {
    const headers = { 'docker-content-digest': digestOf('something else') };
    expect(await faultOf((await resolveAt({ headers, body: image })).resolve())).toEqual([
      'unusable',
      '<registry> gives other bytes than its digest says',
    ]);
    const server = await serve(() => ({ body: image }));
    const pinned = open(`${hostOf(server)}/octo/shop@${digestOf('something else')}`);
    expect((await faultOf(pinned.resolve()))[0]).toBe('unusable');
  });

  test.each([
    ['of the first version', { schemaVersion: 1, fsLayers: [] }],
    ['that is no manifest', { hello: 'world' }],
    ['without a usable digest', { schemaVersion: 2, config: { digest: 'sha256:../../x' } }],
  ])('%s is none', async (_, body) => {
    expect(await faultOf((await resolveAt({ body })).resolve())).toEqual([
      'unusable',
      '<registry> gives a manifest that no engine pulls',
    ]);
  });

  test('without end is not read to its end, and not asked for again', async () => {
    const body = `{"schemaVersion":2,"x":"${'x'.repeat(4 * 1024 * 1024)}"}`;
    const { server, resolve } = await resolveAt({ body });
    expect(await faultOf(resolve())).toEqual([
      'unusable',
      '<registry> gives no answer: the answer is longer than 4194304 bytes',
    ]);
    expect(server.received).toHaveLength(1);
  });

  test('of another configuration than the manifest names is not believed', async () => {
    const server = await serve(({ url }) => ({ body: url.includes('/blobs/') ? {} : image }));
    const { resolve, platformsOf } = open(`${hostOf(server)}/octo/shop`);
    expect((await faultOf(resolve().then(platformsOf)))[0]).toBe('unusable');
  });

  test('of something that is no image has no platform', async () => {
    const chart = JSON.stringify({ name: 'a chart' });
    const body = JSON.stringify({ schemaVersion: 2, config: { digest: digestOf(chart) } });
    const server = await serve(({ url }) => ({ body: url.includes('/blobs/') ? chart : body }));
    const { resolve, platformsOf } = open(`${hostOf(server)}/octo/shop`);
    expect(await platformsOf(await resolve())).toBeUndefined();
  });
});
