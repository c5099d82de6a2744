import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Registry, startRegistry } from '../../../src/rehearse/registry.ts';
import {
  type ActionRun,
  type RunOptions,
  runAction,
  runPost,
  startAction,
} from '../../support/run-bundle.ts';
import {
  builders,
  busybox,
  describeWithEngine,
  docker,
  environment,
  recordingDocker,
  removeImages,
} from './engine.ts';
import { type Door, onlyFor, startDoor } from './registry-door.ts';

const SHA_TAG = 'sha-0123456789ab';
const event = { head_commit: { timestamp: '2026-11-01T10:00:00+01:00' } };

let folder: string;
let workspace: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-image-test-'));
  workspace = join(folder, 'workspace');
  mkdirSync(workspace);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(workspace, name), text);
}

function run(inputs: Record<string, string>, options: RunOptions = {}): Promise<ActionRun> {
  return runAction('build-image', stepOf(inputs, options));
}

function stepOf(inputs: Record<string, string>, options: RunOptions = {}): RunOptions {
  return {
    cwd: workspace,
    event,
    ...options,
    inputs: { images: 'ghcr.io/octo/shop', cache: 'off', ...inputs },
    env: { ...environment, ...options.env },
  };
}

/** What is printed for people, without the masks that the runner takes out. */
const printed = ({ stdout }: ActionRun): string => stdout.replace(/^::add-mask::.*\n/gm, '');

const errorOf = ({ stdout }: ActionRun): string =>
  /^::error::(.*)$/m.exec(stdout)?.[1]?.replaceAll('%0A', '\n') ?? '';

describe('before anything is built', () => {
  test('says that docker is missing and what to do', async () => {
    write({ Dockerfile: 'FROM scratch\n' });
    const result = await run({}, { env: { PATH: folder } });
    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toMatch(/^docker was not found on the PATH\. Use a runner that has /);
  });

  test.each([
    [{}, /^file: there is no Dockerfile at Dockerfile\./],
    [{ file: 'web/Dockerfile' }, /^file: there is no Dockerfile at web\/Dockerfile\./],
    [{ context: 'web' }, /^context: there is no folder web\. Is the repository checked out\?$/],
  ])('with %j it names the file that is missing', async (inputs, message) => {
    expect(errorOf(await run(inputs))).toMatch(message);
  });

  test('says that nothing names the image', async () => {
    write({ Dockerfile: 'FROM scratch\n' });
    const env = { GITHUB_SHA: '', GITHUB_REF: '', GITHUB_REPOSITORY: '' };
    expect(errorOf(await run({}, { env }))).toMatch(/^There is no commit to take a tag from/);
  });

  test('refuses build arguments that are secrets, and prints none of them', async () => {
    write({ Dockerfile: 'FROM scratch\n' });
    const result = await run({
      secrets: 'A=planted-one',
      'build-args': 'NPM_TOKEN=planted-two\nB=planted-one\nC=fine\nplanted-three',
    });
    expect(errorOf(result).split('\n').slice(1, 4)).toEqual([
      '- build-args: NPM_TOKEN has the name of a secret',
      '- build-args: B has the value of a secret',
      '- build-args: entry 4 is not NAME=value',
    ]);
    expect(printed(result)).not.toContain('planted');
    for (const value of ['planted-one', 'planted-two', 'planted-three']) {
      expect(result.stdout).toContain(`::add-mask::${value}\n`);
    }
  });
});

describe('a docker that answers oddly', () => {
  /** Runs the step with a `docker` that is this shell script. */
  async function runWith(script: string): Promise<ActionRun> {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'docker'), `#!/bin/sh\n${script}`, { mode: 0o755 });
    write({ Dockerfile: 'FROM scratch\n' });
    return run({}, { env: { PATH: `${bin}${delimiter}${process.env['PATH']}` } });
  }

  test('has no buildx', async () => {
    const result = await runWith(`echo "docker: 'buildx' is not a docker command." >&2; exit 1`);
    expect(errorOf(result)).toMatch(/^docker has no buildx\. Add a step with docker\/setup-buildx/);
  });

  test('reports no digest after a push: the step fails, and no output is blank', async () => {
    const result = await runWith(`case "$1 $2" in
'buildx inspect') echo 'Driver: docker' ;;
'image inspect') echo '[{"Id": "sha256:0", "Os": "linux", "Architecture": "amd64"}]' ;;
esac`);
    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toMatch(/^The image was pushed, but no digest was reported for it\./);
    expect(result.outputs).toEqual({});
  });
});

describeWithEngine('with a real engine', () => {
  let registry: Registry;
  const doors: Door[] = [];
  const hosts: string[] = [];

  beforeAll(async () => {
    registry = await startRegistry();
    hosts.push(registry.host);
  });

  afterEach(() => {
    for (const door of doors.splice(0)) door.close();
  });

  afterAll(async () => {
    await registry.close();
    for (const host of hosts) await removeImages(`${host}/*/*`);
  });

  /** An address of the registry that nobody used before, so that no layer is there already. */
  async function through(decide: Parameters<typeof startDoor>[1]): Promise<Door> {
    const door = await startDoor(registry.host, decide);
    doors.push(door);
    hosts.push(door.host);
    return door;
  }

  async function manifestOf(repository: string, reference: string) {
    const [host, ...path] = repository.split('/');
    const answer = await fetch(`http://${host}/v2/${path.join('/')}/manifests/${reference}`);
    return {
      digest: answer.headers.get('docker-content-digest'),
      manifest: (await answer.json()) as {
        config: { digest: string; size: number };
        layers: { digest: string; size: number }[];
      },
    };
  }

  async function blobOf(repository: string, digest: string): Promise<Buffer> {
    const [host, ...path] = repository.split('/');
    const answer = await fetch(`http://${host}/v2/${path.join('/')}/blobs/${digest}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  describe.each(builders)('the builder %s', (builder) => {
    test('pushes an image whose digest the registry has and Docker pulls', async () => {
      write({ Dockerfile: 'FROM scratch\nCOPY hello /\n', hello: `hello ${Math.random()}\n` });
      const repository = `${registry.host}/octo/shop`;
      const result = await run({ images: repository, tags: 'nightly', builder });
      expect([result.exitCode, errorOf(result)]).toEqual([0, '']);

      const { digest, manifest } = await manifestOf(repository, SHA_TAG);
      expect(result.outputs).toMatchObject({
        image: `${repository}@${digest}`,
        digest,
        tags: [SHA_TAG, 'production', 'nightly'].map((tag) => `${repository}:${tag}`).join('\n'),
        imageid: manifest.config.digest,
        'size-bytes': String(
          manifest.layers.reduce((sum, { size }) => sum + size, manifest.config.size),
        ),
      });
      expect(JSON.parse(result.outputs['metadata']!)['containerimage.digest']).toBe(digest);
      expect((await manifestOf(repository, 'production')).digest).toBe(digest);
      expect((await manifestOf(repository, 'nightly')).digest).toBe(digest);

      await docker('pull', result.outputs['image']!);
      const [image] = JSON.parse(await docker('image', 'inspect', result.outputs['image']!));
      expect([image.Os, image.Architecture]).toEqual(['linux', 'amd64']);
      expect(image.Config.Labels).toEqual({
        'org.opencontainers.image.title': 'shop',
        'org.opencontainers.image.source': 'https://github.com/octo/shop',
        'org.opencontainers.image.revision': '0123456789abcdef0123456789abcdef01234567',
        'org.opencontainers.image.version': 'production',
        'org.opencontainers.image.created': '2026-11-01T10:00:00+01:00',
      });
      expect(result.summary).toContain(`| Digest | \`${digest}\` |`);
    });

    test('gives a secret to the build and leaves it nowhere', async () => {
      const secret = `planted-${Math.random()}`;
      busybox(workspace);
      write({
        Dockerfile: `FROM scratch
COPY busybox /bin/sh
COPY busybox /bin/busybox
RUN --mount=type=secret,id=TOKEN /bin/busybox sha256sum < /run/secrets/TOKEN > /sum
RUN --mount=type=secret,id=TOKEN echo "leaking $(/bin/busybox cat /run/secrets/TOKEN)"
`,
      });
      const recorder = recordingDocker(folder);
      const repository = `${registry.host}/octo/secret`;
      const inputs = {
        images: repository,
        builder,
        secrets: `TOKEN=${secret}`,
        'no-cache': 'true',
      };
      const result = await run(inputs, { env: recorder.env });
      expect([result.exitCode, errorOf(result)]).toEqual([0, '']);

      expect(printed(result)).toContain('leaking ***');
      expect(printed(result)).not.toContain(secret);
      expect(result.summary + JSON.stringify(result.outputs)).not.toContain(secret);
      expect(recorder.calls().join('\n')).toContain('--secret=id=TOKEN,env=BUILD_SECRET_0');
      expect(recorder.calls().join('\n')).not.toContain(secret);

      const { manifest } = await manifestOf(repository, SHA_TAG);
      const config = (await blobOf(repository, manifest.config.digest)).toString();
      expect(config).toContain('sha256sum');
      expect(config).not.toContain(secret);
      const layers = await Promise.all(
        manifest.layers.map(async ({ digest }) => gunzipSync(await blobOf(repository, digest))),
      );
      const sum = createHash('sha256').update(secret).digest('hex');
      expect(layers.some((layer) => layer.includes(sum))).toBe(true);
      expect(layers.some((layer) => layer.includes(secret))).toBe(false);
    });

    test('a broken Dockerfile is shown at its line', async () => {
      mkdirSync(join(workspace, 'web'));
      busybox(join(workspace, 'web'));
      write({
        'web/Dockerfile': `FROM scratch
COPY busybox /bin/sh
RUN echo '::set-output name=image::evil' \\
  && echo '##[set-output name=image]evil' \\
  && exit 3
`,
      });
      const images = `${registry.host}/octo/broken`;
      const result = await run({ images, builder, context: 'web' });
      expect(result.exitCode).toBe(1);
      expect(result.stdout).toMatch(
        /^::error title=build-instruction-failed,file=web\/Dockerfile,line=3::RUN echo .* failed with exit code 3\./m,
      );
      expect(errorOf(result)).toMatch(/failed with exit code 3\. \(web\/Dockerfile:3\)$/);
      expect(result.outputs).toEqual({});
      // A line is read as one command, the first that it holds.
      const others = result.stdout.replace(/^::error.*\n/gm, '');
      expect(others).toContain('set-output');
      expect(others).not.toMatch(/^\s*::set-output|##\[set-output/m);
      expect(result.summary).toContain('`web/Dockerfile:3`');
    });

    test('tries a push again that failed in passing, and no other', async () => {
      write({ Dockerfile: 'FROM scratch\nCOPY hello /\n', hello: `hello ${Math.random()}\n` });
      let left = 1;
      const busy = await through(({ method }) =>
        method === 'PUT' && left-- > 0 ? 429 : undefined,
      );
      const images = `${busy.host}/octo/shop`;
      const result = await run({ images, builder, 'no-cache': 'true' });
      expect([result.exitCode, errorOf(result)]).toEqual([0, '']);
      expect(busy.refused).toHaveLength(1);
      expect(result.outputs['image']).toBe(
        `${images}@${(await manifestOf(images, SHA_TAG)).digest}`,
      );

      const closed = await through(() => 401);
      const refused = await run({ images: `${closed.host}/octo/shop`, builder });
      expect(refused.exitCode).toBe(1);
      expect(errorOf(refused)).toMatch(
        /^The registry refused the push of .* Log in with the inputs/,
      );
      expect(printed(refused)).not.toContain('trying again');
    });

    test('builds without a push, and loads where it is told to', async () => {
      write({ Dockerfile: 'FROM scratch\nCOPY hello /\n', hello: `hello ${Math.random()}\n` });
      const checked = await run({ builder, push: 'false' });
      expect([checked.exitCode, Object.keys(checked.outputs)]).toEqual([0, ['metadata', 'cached']]);
      expect(checked.summary).toContain('## ✅ Image: it builds');

      const nameless = await run({ images: '', builder, push: 'false' });
      expect([nameless.exitCode, errorOf(nameless)]).toEqual([0, '']);
      expect(nameless.summary).toContain('## ✅ Image: it builds');

      const loaded = await run({ images: 'octo/loaded', builder, push: 'false', load: 'true' });
      const [image] = JSON.parse(await docker('image', 'inspect', `octo/loaded:${SHA_TAG}`));
      expect([loaded.exitCode, errorOf(loaded)]).toEqual([0, '']);
      expect(loaded.outputs).toMatchObject({
        image: `octo/loaded:${SHA_TAG}`,
        imageid: image.Id,
        tags: `octo/loaded:${SHA_TAG}\nocto/loaded:production`,
      });
      expect(loaded.outputs).not.toHaveProperty('digest');
      await docker('image', 'rm', '--force', image.Id);
    });

    test('fails where the registry does not have what it was given', async () => {
      write({ Dockerfile: 'FROM scratch\nCOPY hello /\n', hello: `hello ${Math.random()}\n` });
      const forgetful = await through(({ method, url }) =>
        /^(?:GET|HEAD)/.test(method!) && /\/manifests\/sha256:/.test(url!) ? 404 : undefined,
      );
      const result = await run({ images: `${forgetful.host}/octo/shop`, builder });
      // The engine's own builder notices by itself.
      expect(errorOf(result)).toMatch(
        /^(?:127\.0\.0\.1:.* was pushed, but cannot be used: |The push of 127\.0\.0\.1:.* failed: ).*(?:not found|unknown)/,
      );
      expect([result.exitCode, result.outputs]).toEqual([1, {}]);
    });

    test('pushes to several repositories at once, and asks each for what it got', async () => {
      write({ Dockerfile: 'FROM scratch\nCOPY hello /\n', hello: `hello ${Math.random()}\n` });
      const other = await through(() => undefined);
      const [one, two] = [`${registry.host}/octo/one`, `${other.host}/octo/two`];
      const images = `${one},${two}`;
      const result = await run({ images, load: 'true', tags: 'nightly', builder });
      expect([result.exitCode, errorOf(result)]).toEqual([0, '']);
      const { digest } = result.outputs;
      expect(result.outputs['image']).toBe(`${one}@${digest}`);
      for (const repository of [one, two]) {
        expect(result.stdout).toContain(`The registry has ${repository}@${digest}.`);
        for (const tag of [SHA_TAG, 'production', 'nightly']) {
          expect((await manifestOf(repository, tag)).digest).toBe(digest);
          expect(result.outputs['tags']?.split('\n')).toContain(`${repository}:${tag}`);
        }
      }
    });

    test('gives no moving tag anywhere where one of several repositories has not got it', async () => {
      write({ Dockerfile: 'FROM scratch\nCOPY hello /\n', hello: `hello ${Math.random()}\n` });
      const closed = await through(({ method, url }) =>
        method === 'PUT' && /\/manifests\//.test(url!) ? 403 : undefined,
      );
      const one = `${registry.host}/octo/half-${builder}`;
      const result = await run({ images: `${one},${closed.host}/octo/none`, builder });
      expect([result.exitCode, result.outputs]).toEqual([1, {}]);
      expect(errorOf(result)).toMatch(/^The registry refused the push of /);
      expect((await manifestOf(one, 'production')).digest).toBeNull();
    });

    test('stops when the job is cancelled, and pushes nothing', async () => {
      busybox(workspace);
      write({
        Dockerfile: `FROM scratch
COPY busybox /bin/busybox
RUN ["/bin/busybox", "sh", "-c", "echo up; exec /bin/busybox sleep 300"]
`,
      });
      const repository = `${registry.host}/octo/stopped`;
      const step = startAction(
        'build-image',
        stepOf({ images: repository, builder, 'no-cache': 'true' }),
      );
      await step.printed(/ up$/m);
      step.kill('SIGINT');
      const result = await step.done;
      expect([result.exitCode, errorOf(result)]).toEqual([1, 'Stopped by SIGINT.']);
      const tags = await fetch(`http://${registry.host}/v2/octo/stopped/tags/list`);
      expect(tags.status).toBe(404);
    });
  });

  const testWithSecondBuilder = builders.length > 1 ? test : test.skip;

  testWithSecondBuilder('warnings of the Dockerfile are shown on their lines', async () => {
    write({ Dockerfile: 'FROM scratch as base\nENV DB_PASSWORD=x\nCOPY Dockerfile /\n' });
    const result = await run({ builder: builders[1]!, push: 'false' });
    expect(result.exitCode).toBe(0);
    expect(result.stdout).toMatch(/^::warning title=FromAsCasing,file=Dockerfile,line=1::/m);
    expect(result.stdout).toMatch(
      /^::warning title=SecretsUsedInArgOrEnv,file=Dockerfile,line=2::/m,
    );
    expect(result.outputs['metadata']).not.toContain('warnings');
  });

  test('names a builder that does not exist', async () => {
    write({ Dockerfile: 'FROM scratch\n' });
    expect(errorOf(await run({ builder: 'nobody' }))).toMatch(
      /^There is no builder nobody\. Create it in a step before this one/,
    );
  });

  test('names an engine that does not answer', async () => {
    write({ Dockerfile: 'FROM scratch\n' });
    const env = { DOCKER_HOST: `unix://${folder}/none.sock` };
    expect(errorOf(await run({ builder: 'default' }, { env }))).toMatch(
      /^The Docker engine does not answer: .* Start it .* or correct DOCKER_HOST\.$/,
    );
  });

  describe('a login', () => {
    const password = 'planted-password-1';

    test('is for this step alone and leaves no trace', async () => {
      write({ Dockerfile: 'FROM scratch\nCOPY hello /\n', hello: `hello ${Math.random()}\n` });
      const door = await through(onlyFor('octo', password));
      const images = `${door.host}/octo/private`;
      const recorder = recordingDocker(folder);
      const config = dockerConfig({ auths: { 'other.example.com': { auth: 'b3RoZXI6cHc=' } } });
      const before = readFileSync(join(config, 'config.json'), 'utf8');
      const temp = join(folder, 'temp');
      mkdirSync(temp);
      const env = { ...recorder.env, DOCKER_CONFIG: config, RUNNER_TEMP: temp };
      const result = await run({ images, username: 'octo', password, builder: 'default' }, { env });
      expect([result.exitCode, errorOf(result)]).toEqual([0, '']);
      expect(result.outputs['image']).toMatch(`${images}@sha256:`);

      const base64 = Buffer.from(`octo:${password}`).toString('base64');
      const calls = recorder.calls();
      expect(calls).toContainEqual(`login --username=octo --password-stdin -- ${door.host}`);
      for (const text of [printed(result), result.summary, calls.join('\n')]) {
        expect(text).not.toContain(password);
        expect(text).not.toContain(base64);
      }
      expect(readFileSync(join(config, 'config.json'), 'utf8')).toBe(before);
      expect(readdirSync(join(config, 'mine'))).toEqual(['kept']);
      expect(readdirSync(temp)).toEqual([]);
      expect(result.state['docker-config']).toMatch(temp);
    });

    test('that is refused says so before anything is built', async () => {
      write({ Dockerfile: 'FROM scratch\n' });
      const door = await through(onlyFor('octo', 'another'));
      const images = `${door.host}/octo/private`;
      const result = await run({ images, username: 'octo', password, builder: 'default' });
      expect(result.exitCode).toBe(1);
      expect(errorOf(result)).toMatch(
        /^The login to 127\.0\.0\.1:\d+ as octo failed: .* Check the inputs/,
      );
      expect(printed(result)).not.toContain(password);
      expect(printed(result)).not.toMatch(/trying again|::group::Build/);
    });

    test('that was made before is used where no username is given', async () => {
      write({ Dockerfile: 'FROM scratch\nCOPY hello /\n', hello: `hello ${Math.random()}\n` });
      const door = await through(onlyFor('octo', password));
      const auth = Buffer.from(`octo:${password}`).toString('base64');
      const config = dockerConfig({ auths: { [door.host]: { auth } } });
      const images = `${door.host}/octo/private`;
      const env = { DOCKER_CONFIG: config };
      const result = await run({ images, builder: 'default' }, { env });
      expect([result.exitCode, errorOf(result)]).toEqual([0, '']);
    });

    test('that a killed step left behind is removed by the post step, and nothing else', async () => {
      const temp = join(folder, 'temp');
      const left = join(temp, 'build-image-login-abc');
      // An image that was being searched lies there.
      const work = join(temp, 'build-image-work-abc');
      const other = join(temp, 'keep');
      for (const path of [left, work, other]) mkdirSync(path, { recursive: true });
      const env = { RUNNER_TEMP: temp };
      for (const path of [left, other, join(left, '..', 'keep'), workspace, '']) {
        const folders = { 'docker-config': path, 'work-folder': path === left ? work : path };
        const before = { state: { isPost: 'true', ...folders } } as unknown as ActionRun;
        const result = await runPost('build-image', before, stepOf({}, { env }));
        expect(result.exitCode).toBe(0);
      }
      expect([left, work, other, workspace].map(existsSync)).toEqual([false, false, true, true]);
    });
  });

  /** A configuration of docker with these contents and the plugins of the usual one. */
  function dockerConfig(contents: object): string {
    const config = join(folder, 'docker');
    const usual = environment['DOCKER_CONFIG'] ?? join(environment['HOME'] ?? '', '.docker');
    mkdirSync(config);
    if (existsSync(join(usual, 'cli-plugins'))) {
      cpSync(join(usual, 'cli-plugins'), join(config, 'cli-plugins'), { recursive: true });
    }
    mkdirSync(join(config, 'mine'));
    writeFileSync(join(config, 'mine/kept'), '');
    writeFileSync(join(config, 'config.json'), JSON.stringify(contents));
    return config;
  }
});
