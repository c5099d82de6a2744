import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { searchArchive, searchable } from '../../../src/actions/build-image/leaks.ts';
import { type Registry, startRegistry } from '../../../src/rehearse/registry.ts';
import { type RunOptions, runAction, runPost, shownBy } from '../../support/run-bundle.ts';
import { builders, busybox, describeWithEngine, environment, removeImages } from './engine.ts';
import { onlyFor, startDoor } from './registry-door.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-image-leaks-test-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function tar(name: string, files: Record<string, string | Buffer>): string {
  const inside = join(folder, `${name}.d`);
  mkdirSync(inside);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(inside, file), content);
  const path = join(folder, name);
  const { status } = spawnSync('tar', ['-cf', path, '-C', inside, '.']);
  expect(status).toBe(0);
  return path;
}

describe('the search of an image', () => {
  const token = { name: 'TOKEN', value: 'planted-hunter2' };
  const filler = randomBytes(200_000);

  test.each([
    ['as it is', token.value],
    ['as JSON', JSON.stringify({ token: 'say "planted"' })],
    ['in base64', Buffer.from(token.value).toString('base64')],
    ['in a URL', 'https://x/?a=planted%26hunter2'],
    ['by its longest line', 'planted-line-of-a-private-key'],
  ])('finds a secret %s, in layers however they are stored', async (_, text) => {
    const secrets = [
      token,
      { name: 'QUOTED', value: 'say "planted"' },
      { name: 'URL', value: 'planted&hunter2' },
      { name: 'KEY', value: '---\r\nplanted-line-of-a-private-key\r\n---' },
    ];
    const layer = readFileSync(tar('layer', { a: filler, b: `A=${text}\n`, c: filler }));
    const packings = [layer, gzipSync(layer), zstdCompressSync(layer)];
    for (const [index, packed] of packings.entries()) {
      const archive = tar(`image-${index}`, { '1': filler, '2': packed, '3': 'end' });
      expect((await searchArchive(archive, secrets)).found).toBeDefined();
    }
  });

  test('finds one that lies across two pieces of the file', async () => {
    for (const shift of [0, 3, 7]) {
      const archive = tar(`shift-${shift}`, {
        a: Buffer.concat([Buffer.alloc(65_536 - shift, 120), Buffer.from(token.value)]),
      });
      expect(await searchArchive(archive, [token])).toEqual({ found: token, isCut: false });
    }
  });

  test('finds nothing where nothing is, and stops where it was told to', async () => {
    const archive = tar('clean', { a: filler, b: gzipSync(filler) });
    expect(await searchArchive(archive, [token])).toEqual({ found: undefined, isCut: false });
    expect(await searchArchive(archive, [token], 1000)).toEqual({ found: undefined, isCut: true });
  });

  test('refuses what is no archive', async () => {
    const path = join(folder, 'text');
    writeFileSync(path, 'x'.repeat(2000));
    await expect(searchArchive(path, [token])).rejects.toThrow('no tar');
  });

  test('is not for words that stand everywhere', () => {
    const given = ['true', 'password', '1234567', 'planted-hunter2'];
    expect(searchable(given.map((value) => ({ name: 'A', value })))).toEqual([
      { name: 'A', value: 'planted-hunter2' },
    ]);
  });
});

/** The command lines of all processes, until told to stop. */
function watchProcesses(): { stop(): Promise<string> } {
  const seen = new Set<string>();
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
      const lines = ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => ''));
      for (const line of await Promise.all(lines)) seen.add(line.replaceAll('\0', ' '));
      await new Promise((settle) => setTimeout(settle, 15));
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await watching;
      return [...seen].join('\n');
    },
  };
}

/** The names of the files below a folder that hold a text. */
function filesWith(text: string, below: string): string[] {
  return readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text));
}

describeWithEngine('with a real engine', () => {
  let registry: Registry;
  const hosts: string[] = [];

  beforeAll(async () => {
    registry = await startRegistry();
    hosts.push(registry.host);
  });

  afterAll(async () => {
    await registry.close();
    for (const host of hosts) await removeImages(`${host}/*/*`);
  });

  function stepOf(inputs: Record<string, string>, env: Record<string, string> = {}): RunOptions {
    return { cwd: join(folder, 'workspace'), inputs, env: { ...environment, ...env } };
  }

  function write(instructions: string): void {
    mkdirSync(join(folder, 'workspace'));
    busybox(join(folder, 'workspace'));
    writeFileSync(
      join(folder, 'workspace/Dockerfile'),
      `FROM scratch\nCOPY busybox /bin/sh\nCOPY busybox /bin/busybox\n${instructions}`,
    );
  }

  /** All that a registry has of an image, layers unpacked. */
  async function contentOf(image: string): Promise<Buffer[]> {
    const [host, path] = [image.slice(0, image.indexOf('/')), image.slice(image.indexOf('/') + 1)];
    const [repository, reference] = path.split('@');
    const read = async (kind: string, digest: string) => {
      const answer = await fetch(`http://${host}/v2/${repository}/${kind}/${digest}`);
      return Buffer.from(await answer.arrayBuffer());
    };
    const raw = await read('manifests', reference!);
    const { manifests = [], config, layers = [] } = JSON.parse(raw.toString());
    const blobs = [config, ...layers].filter(Boolean).map(async ({ digest }) => {
      const blob = await read('blobs', digest);
      return blob.readUInt16BE(0) === 0x1f8b ? gunzipSync(blob) : blob;
    });
    const others = manifests.map(({ digest }: { digest: string }) =>
      contentOf(`${host}/${repository}@${digest}`),
    );
    return [raw, ...(await Promise.all(blobs)), ...(await Promise.all<Buffer[]>(others)).flat()];
  }

  test.each(builders)('planted secrets are nowhere after a build by %s', async (builder) => {
    const nonce = randomBytes(8).toString('hex');
    const planted = ['token', 'key', 'password'].map((name) => `planted-${name}-${nonce}`);
    const [token, key, password] = planted as [string, string, string];
    write(`RUN --mount=type=secret,id=TOKEN --mount=type=secret,id=KEY \\
  /bin/busybox cat /run/secrets/TOKEN /run/secrets/KEY | /bin/busybox sha256sum > /sum
RUN --mount=type=secret,id=TOKEN /bin/busybox cat /run/secrets/TOKEN
`);
    const door = await startDoor(registry.host, onlyFor('octo', password));
    hosts.push(door.host);
    const temp = join(folder, 'temp');
    mkdirSync(temp);
    const options = stepOf(
      {
        images: `${door.host}/octo/planted`,
        builder,
        secrets: `TOKEN=${token}\nKEY<<EOF\n-----BEGIN-----\n${key}\n-----END-----\nEOF`,
        username: 'octo',
        password,
        cache: 'off',
        'no-cache': 'true',
        provenance: builder === 'default' ? 'false' : 'mode=max',
      },
      { RUNNER_TEMP: temp },
    );
    const watch = watchProcesses();
    const step = await runAction('build-image', options);
    const post = await runPost('build-image', step, options);
    const commandLines = await watch.stop();
    door.close();
    expect([step.exitCode, /^::error::.*$/m.exec(step.stdout)?.[0]]).toEqual([0, undefined]);
    expect(post.exitCode).toBe(0);
    expect(step.summary).toContain('| Secrets | none of 3 in a layer |');

    const image = step.outputs['image']!.replace(door.host, registry.host);
    const content = await contentOf(image);
    // What is looked at is what it is taken for.
    expect(commandLines).toContain('--secret=id=TOKEN,env=BUILD_SECRET_0');
    expect(content.some((part) => part.includes('sha256sum'))).toBe(true);
    if (builder !== 'default') {
      expect(content.some((part) => part.includes('slsa.dev/provenance'))).toBe(true);
    }
    for (const secret of [...planted, Buffer.from(`octo:${password}`).toString('base64')]) {
      expect(shownBy(step)).not.toContain(secret);
      expect(shownBy(post)).not.toContain(secret);
      expect(commandLines).not.toContain(secret);
      expect(content.filter((part) => part.includes(secret))).toEqual([]);
      expect(filesWith(secret, folder)).toEqual([]);
      expect(filesWith(secret, join(environment['HOME'] ?? homedir(), '.docker'))).toEqual([]);
    }
    expect(readdirSync(temp)).toEqual([]);
  });

  const ways: [string, string][] = [
    ['a file', 'RUN --mount=type=secret,id=TOKEN /bin/busybox cp /run/secrets/TOKEN /left\n'],
    [
      'a file that is deleted later',
      'RUN --mount=type=secret,id=TOKEN /bin/busybox cp /run/secrets/TOKEN /left\nRUN /bin/busybox rm /left\n',
    ],
  ];
  const cases = builders.flatMap((builder) => ways.map((way) => [builder, ...way] as const));

  test.each(cases)('%s gives no tag to an image with a secret in %s', async (builder, _, text) => {
    write(text);
    const secret = `planted-${randomBytes(8).toString('hex')}`;
    const name = `leaking/${randomBytes(4).toString('hex')}`;
    const images = `${registry.host}/${name}`;
    // A secret is no part of what the cache goes by.
    const rest = { cache: 'off', 'no-cache': 'true' };
    const inputs = { images, builder, secrets: `TOKEN=${secret}`, ...rest };
    const result = await runAction('build-image', stepOf(inputs));
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toMatch(
      /^::error::A file of the image holds TOKEN, a secret of this step, /m,
    );
    expect(shownBy(result)).not.toContain(secret);
    expect(result.outputs).toEqual({});
    for (const tag of ['sha-0123456789ab', 'production']) {
      const answer = await fetch(`http://${registry.host}/v2/${name}/manifests/${tag}`);
      expect(answer.status).toBe(404);
    }

    if (builder !== 'default') return;
    const loading = { ...inputs, push: 'false', load: 'true' };
    const loaded = await runAction('build-image', stepOf(loading));
    expect([loaded.exitCode, loaded.outputs]).toEqual([1, {}]);
  });

  test('refused arguments are not echoed, and nothing is built', async () => {
    write('');
    const secret = 'planted-hunter2';
    const result = await runAction(
      'build-image',
      stepOf(
        {
          images: `${registry.host}/octo/refused`,
          secrets: `TOKEN=${secret}`,
          'build-args': `A=x-${secret}\nURL=https://octo:planted-pw@example.com/\nB=planted-variable`,
          labels: `b=${secret}`,
          'cache-to': 'type=s3,bucket=a,secret_access_key=planted-cache',
        },
        { NPM_TOKEN: 'planted-variable' },
      ),
    );
    const error = /^::error::(.*)$/m.exec(result.stdout)![1]!.split('%0A');
    expect(error.slice(1, 6)).toEqual([
      '- build-args: A has the value of a secret',
      '- build-args: URL has a value with the form of a secret',
      '- build-args: B has the value of a secret',
      '- labels: b has the value of a secret',
      '- cache-to: secret_access_key would be seen in every list of processes',
    ]);
    expect(shownBy(result)).not.toContain('planted');
    expect(result.stdout).not.toContain('::group::Build');
  });
});
