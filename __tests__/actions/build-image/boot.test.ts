import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Registry, startRegistry } from '../../../src/rehearse/registry.ts';
import { type ActionRun, runAction, runPost, startAction } from '../../support/run-bundle.ts';
import {
  builders,
  busybox,
  describeWithEngine,
  docker,
  environment,
  recordingDocker,
  removeImages,
  run as runCommand,
} from './engine.ts';

// What is pushed has no tag until one instance of it has answered its probe. Every image here runs.

const SECRET = 'Jq7mZr2Kx9Tf4Lw8Vb1Nc6Hd3Gs5Py0Ua';
const SERVE = 'exec httpd -f -p "$PORT" -h /www';
/** A server that answers as Django does where ALLOWED_HOSTS does not list the address. */
const STRICT = `#!/bin/sh
while read -r line && [ "\${#line}" -gt 1 ]; do
  case "$line" in [Hh]ost:*) host=$(echo "\${line#?ost: }" | busybox tr -d '\\r') ;; esac
done
case "$host" in
  *.*.*.*)
    echo "Invalid HTTP_HOST header: '$host'. You may need to add '\${host%:*}' to ALLOWED_HOSTS." >&2
    printf 'HTTP/1.1 400 Bad Request\\r\\nContent-Length: 0\\r\\nConnection: close\\r\\n\\r\\n' ;;
  *) printf 'HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\nConnection: close\\r\\n\\r\\n' ;;
esac
`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-image-boot-test-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** A build context of an image that starts with this script and answers /health. */
function program(start: string): void {
  busybox(folder);
  mkdirSync(join(folder, 'www'), { recursive: true });
  writeFileSync(join(folder, 'www/health'), `ok ${Math.random()}`);
  writeFileSync(join(folder, 'start'), `#!/bin/sh\n${start}\n`, { mode: 0o755 });
  writeFileSync(join(folder, 'strict'), STRICT, { mode: 0o755 });
  writeFileSync(
    join(folder, 'Dockerfile'),
    `FROM scratch
COPY busybox /bin/busybox
COPY busybox /bin/sh
COPY start strict /
COPY www /www
USER 65534
CMD ["/start"]
`,
  );
}

const withPath = (start: string): string =>
  `for each in $(busybox --list); do alias $each="busybox $each"; done\n${start}`;

function stepOf(inputs: Record<string, string>, env: Record<string, string> = {}) {
  return {
    cwd: folder,
    event: { head_commit: { timestamp: '2026-11-01T10:00:00+01:00' } },
    inputs: {
      cache: 'off',
      boot: 'true',
      'boot-path': '/health',
      'boot-timeout': '20s',
      ...inputs,
    },
    env: { ...environment, ...env },
  };
}

const run = (inputs: Record<string, string>, env?: Record<string, string>): Promise<ActionRun> =>
  runAction('build-image', stepOf(inputs, env));

const errorOf = ({ stdout }: ActionRun): string => /^::error::(.*)$/m.exec(stdout)?.[1] ?? '';

async function isThere(container: string | undefined): Promise<boolean> {
  return (await runCommand('docker', ['container', 'inspect', container!])).status === 0;
}

describeWithEngine('with a real engine', () => {
  let registry: Registry;

  beforeAll(async () => {
    registry = await startRegistry();
  });

  afterAll(async () => {
    await registry.close();
    await removeImages(`${registry.host}/*/*`);
  });

  async function tagsOf(repository: string): Promise<Record<string, string | null>> {
    const [host, ...path] = repository.split('/');
    const base = `http://${host}/v2/${path.join('/')}`;
    const { tags = [] } = (await (await fetch(`${base}/tags/list`)).json()) as { tags?: string[] };
    const entries = tags.map(async (tag) => {
      const { headers } = await fetch(`${base}/manifests/${tag}`, { method: 'HEAD' });
      return [tag, headers.get('docker-content-digest')] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  describe.each(builders)('the builder %s', (builder) => {
    test('an image that answers gets its tags, and what was booted is what they name', async () => {
      // It ends at once where anything is not as the platform has it.
      program(
        withPath(`
env | grep -E '^(GITHUB|RUNNER|INPUT|STATE|BUILD_SECRET)_' && exit 3
grep -q 'CapEff:.*0000000000000000' /proc/self/status || exit 4
grep -q 'NoNewPrivs:.*1' /proc/self/status || exit 5
[ "$PORT" = 8080 ] && [ "$SECRET_KEY" = ${SECRET} ] || exit 6
[ "$(echo "$TEXT" | wc -l)" = 2 ] || exit 7
${SERVE}`),
      );
      const repository = `${registry.host}/boot/good-${builder}`;
      const recorder = recordingDocker(folder);
      const result = await run(
        {
          images: repository,
          builder,
          'boot-env': `SECRET_KEY=${SECRET}\nTEXT<<END\none\ntwo\nEND`,
        },
        recorder.env,
      );
      expect([result.exitCode, errorOf(result)]).toEqual([0, '']);
      const { digest = '' } = result.outputs;
      expect(await tagsOf(repository)).toEqual({ 'sha-0123456789ab': digest, production: digest });
      expect(result.summary).toMatch(/\| Boot \| ready after .+, answered 200 \|/);
      expect(await isThere(result.state['boot-container'])).toBe(false);

      const kept = await runCommand('docker', ['image', 'inspect', result.outputs['image']!]);
      expect(kept.status === 0).toBe(builder === 'default');

      const calls = recorder.calls();
      const [started] = calls.filter((call) => call.startsWith('run '));
      expect(started).toContain('--memory=1024m');
      expect(calls.join('\n')).not.toContain(SECRET);
      expect(result.stdout.replace(/^::add-mask::.*\n/gm, '')).not.toContain(SECRET);
      // Nothing was tagged before the container had answered.
      const tagging = builder === 'default' ? /^push / : /imagetools create/;
      const [boot, tag] = [/^run /, tagging].map((call) => calls.findIndex((c) => call.test(c)));
      expect(boot).toBeLessThan(tag!);
    });

    const broken: [string, string, Record<string, string>, RegExp][] = [
      [
        'listens on 127.0.0.1',
        'echo "Listening at: http://127.0.0.1:$PORT"\nexec httpd -f -p 127.0.0.1:$PORT -h /www',
        { 'boot-timeout': '4s' },
        /^The application listens on 127\.0\.0\.1:8080, where no probe and no visitor can reach it/,
      ],
      [
        'listens on another port',
        'echo "Listening on 0.0.0.0:9000"\nexec httpd -f -p 9000 -h /www',
        { 'boot-timeout': '4s' },
        /^The readiness probe on \/health finds nothing that listens on port 8080: the application listens on port 9000/,
      ],
      [
        'crashes on start',
        'echo "ValueError: no such flavour" >&2\nexit 3',
        {},
        /^The process web ends right after its start with code 3: ValueError: no such flavour/,
      ],
      [
        'needs a variable that is not set',
        '[ -n "$SECRET_KEY" ] || { echo "SECRET_KEY is not set" >&2; exit 1; }',
        {},
        /^The application ends at its start because the variable SECRET_KEY is not set\W+give it a value for the boot in the input boot-env/,
      ],
      [
        'answers 400 to its address',
        'exec nc -ll -p "$PORT" -e /strict',
        {},
        /^The readiness probe on \/health is answered 400: it calls the instance by its IP address \(Host \d+\.\d+\.\d+\.\d+:8080\), which ALLOWED_HOSTS does not list/,
      ],
      [
        'needs more memory than its size has',
        'dd if=/dev/zero of=/dev/null bs=200M count=1',
        { 'boot-memory': '64' },
        /^A process was killed because it used more memory than its size has, 64 MB/,
      ],
      [
        'ends by itself',
        'echo "::set-output name=image::evil"; echo "##[add-mask]x"; exit 0',
        {},
        /^The image ends by itself, with code 0/,
      ],
      [
        'has no such path',
        SERVE,
        { 'boot-path': '/healthz' },
        /^The readiness probe on \/healthz is answered 404/,
      ],
    ];

    test.each(broken)('one that %s gets no tag', async (name, start, inputs, message) => {
      program(withPath(start));
      const repository = `${registry.host}/boot/bad-${builder}-${name.replace(/\W+/g, '-')}`;
      const result = await run({ images: repository, builder, ...inputs });
      expect(errorOf(result)).toMatch(message);
      expect([result.exitCode, result.outputs]).toEqual([1, {}]);
      expect(await tagsOf(repository)).toEqual({});
      expect(result.summary).toMatch(/^## ❌ Image: it does not start\n/);
      expect(result.stdout).toContain('::group::What the container printed');
      expect(result.stdout).not.toMatch(/^\s*(?:│ )?::set-output|##\[add-mask/m);
      expect(await isThere(result.state['boot-container'])).toBe(false);
    });

    test('leaves the tags of the version before where they are', async () => {
      const repository = `${registry.host}/boot/later-${builder}`;
      program(withPath(SERVE));
      const good = await run({ images: repository, builder });
      expect([good.exitCode, errorOf(good)]).toEqual([0, '']);
      const before = await tagsOf(repository);
      program('exit 1');
      const bad = await run(
        { images: repository, builder },
        { GITHUB_SHA: 'fedcba9876543210fedcba9876543210fedcba98' },
      );
      expect(bad.exitCode).toBe(1);
      expect(await tagsOf(repository)).toEqual(before);
    });

    test('boots without a push too, and keeps nothing', async () => {
      program(withPath(SERVE));
      const images = `octo/unpushed-${builder}`;
      const good = await run({ images, builder, push: 'false' });
      expect([good.exitCode, errorOf(good)]).toEqual([0, '']);
      expect(good.summary).toMatch(/it builds\n[\s\S]*\| Boot \| ready/);
      expect(await docker('image', 'ls', '--quiet', images)).toBe('');
      program('exit 1');
      expect((await run({ images, builder, push: 'false' })).exitCode).toBe(1);
      expect(await docker('image', 'ls', '--quiet', images)).toBe('');
    });
  });

  test('takes the start command of the platform in place of its own', async () => {
    program('exit 1');
    const images = `${registry.host}/boot/command`;
    const command = 'busybox httpd -f -p "$PORT" -h /www';
    const result = await run({ images, 'boot-command': command, 'boot-port': '3000' });
    expect([result.exitCode, errorOf(result)]).toEqual([0, '']);
  });

  test('without a path it is enough that something answers', async () => {
    program(withPath('exec nc -ll -p "$PORT" -e /strict'));
    const result = await run({ images: `${registry.host}/boot/any`, 'boot-path': '' });
    expect([result.exitCode, errorOf(result)]).toEqual([0, '']);
    expect(result.summary).toContain('answered 400');
  });

  test('a cancelled boot leaves no container behind, and gives no tag', async () => {
    program('echo up; exec busybox sleep 300');
    const repository = `${registry.host}/boot/cancelled`;
    const step = startAction('build-image', stepOf({ images: repository, 'boot-timeout': '5m' }));
    await step.printed('as the platform would');
    step.kill('SIGINT');
    const result = await step.done;
    expect([result.exitCode, errorOf(result)]).toEqual([1, 'Stopped by SIGINT.']);
    expect(await isThere(result.state['boot-container'])).toBe(false);
    expect(await tagsOf(repository)).toEqual({});
  });

  test('the container of a killed step is removed by the post step, and no other', async () => {
    program('exec busybox sleep 300');
    await docker('build', '--quiet', '--tag=build-image-boot-test', folder);
    const ours = 'build-image-boot-0123456789ab';
    const other = 'build-image-test-other';
    try {
      for (const name of [ours, other]) {
        await docker('run', '--detach', `--name=${name}`, 'build-image-boot-test');
        const before = { state: { isPost: 'true', 'boot-container': name } };
        await runPost('build-image', before as unknown as ActionRun, stepOf({ images: 'octo/x' }));
      }
      expect([await isThere(ours), await isThere(other)]).toEqual([false, true]);
    } finally {
      await runCommand('docker', ['rm', '--force', ours, other]);
      await docker('image', 'rm', '--force', 'build-image-boot-test');
    }
  });
});
