import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, test } from '@jest/globals';

/** What a step gets of the machine's own environment. */
export const environment: Record<string, string> = Object.fromEntries(
  ['HOME', 'DOCKER_HOST', 'DOCKER_CONFIG', 'BUILDX_CONFIG'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  }),
);

const BUSYBOX = ['/bin/busybox', '/usr/bin/busybox'].find(existsSync);

/** Puts a shell that needs nothing else into a build context. */
export function busybox(context: string): void {
  copyFileSync(BUSYBOX!, join(context, 'busybox'));
}

/** Why nothing can be built here; undefined where an engine and buildx answer. */
export const whyNoEngine = ((): string | undefined => {
  const { error, stdout, stderr, status } = inspect('default');
  if (error) return error.message;
  const fault = /^Error:\s+(.+)$/m.exec(stdout)?.[1];
  if (fault !== undefined) return fault;
  if (status !== 0) return stderr.trim().split('\n')[0];
  return BUSYBOX === undefined ? 'busybox is not installed' : undefined;
})();

/** The builder of the engine, and the current one where that is another. */
export const builders = ((): string[] => {
  if (whyNoEngine !== undefined) return ['default'];
  const current = /^Name:\s+(\S+)/m.exec(inspect().stdout)?.[1] ?? 'default';
  return [...new Set(['default', current])];
})();

function inspect(...builder: string[]) {
  return spawnSync('docker', ['buildx', 'inspect', ...builder], { encoding: 'utf8' });
}

/**
 * A `describe` of what only a real engine can show. Without one it is skipped with the reason;
 * with REQUIRE_DOCKER=1, as in CI, its absence fails.
 */
export function describeWithEngine(name: string, body: () => void): void {
  if (whyNoEngine === undefined) {
    describe(name, body);
    return;
  }
  if (process.env['REQUIRE_DOCKER'] === '1') {
    test(`${name}: an engine is required`, () => {
      throw new Error(`REQUIRE_DOCKER=1, but: ${whyNoEngine}`);
    });
    return;
  }
  process.stderr.write(`skipped: ${name}: ${whyNoEngine}\n`);
  describe.skip(`${name} (skipped: ${whyNoEngine})`, body);
}

export interface Ran {
  status: number | null;
  /** Both streams, as they came. */
  output: string;
}

export async function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output: Buffer.concat(chunks).toString() }));
  });
}

/** Runs docker and gives its output; a failure is an exception that carries the output. */
export async function docker(...args: string[]): Promise<string> {
  const { status, output } = await run('docker', args);
  if (status !== 0) throw new Error(`docker ${args.join(' ')}: ${output}`);
  return output.trim();
}

/** Removes the images whose names fit, the pattern in the words of `docker image ls`. */
export async function removeImages(pattern: string): Promise<void> {
  const listed = await docker(
    'image',
    'ls',
    '--quiet',
    '--no-trunc',
    `--filter=reference=${pattern}`,
  );
  const ids = [...new Set(listed.split('\n').filter((id) => id !== ''))];
  if (ids.length > 0) await docker('image', 'rm', '--force', ...ids);
}

/** Puts a `docker` on the PATH that writes its arguments down and hands them on. */
export function recordingDocker(folder: string): {
  env: Record<string, string>;
  calls(): string[];
} {
  const bin = join(folder, 'bin');
  const record = join(folder, 'calls');
  mkdirSync(bin);
  const path = process.env['PATH'] ?? '';
  const real = path
    .split(delimiter)
    .map((place) => join(place, 'docker'))
    .find(existsSync);
  const script = `#!/bin/sh\nprintf '%s ' "$@" >> '${record}'\necho >> '${record}'\nexec '${real}' "$@"\n`;
  writeFileSync(join(bin, 'docker'), script, { mode: 0o755 });
  return {
    env: { PATH: `${bin}${delimiter}${path}` },
    calls: () =>
      readFileSync(record, 'utf8')
        .split('\n')
        .map((line) => line.trim()),
  };
}
