import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realSleep } from '../clock.ts';
import { onSuddenEnd } from '../sudden-end.ts';
import { type Container, type OnLine, readLines } from './container.ts';
import { execToEnd } from './os-process.ts';

/** A folder of this machine that outlives the containers of an application. */
export type Disk = { source: string; target: string };

export type DockerContainerSpec = {
  name: string;
  image: string;
  /** Blank: what the image starts by itself. Otherwise run through `sh -c`. */
  command: string;
  environment: Record<string, string>;
  /** `null` for a process that serves nothing. */
  publish: { address: string; hostPort: number; port: number } | null;
  memoryMegabytes: number | null;
  disk: Disk | null;
  onLine: OnLine;
};

// The command line has read the file when it has created the container; a slow engine included.
const environmentFileMs = 30_000;
const askMs = 30_000;

export async function startDockerContainer(spec: DockerContainerSpec): Promise<Container> {
  const { name, image, command, publish, memoryMegabytes, disk, onLine } = spec;
  const { file, inherited, remove } = await environmentFile(spec.environment);
  const args = ['run', '--name', name, '--label', 'sevalla-emulator', '--env-file', file];
  for (const key of Object.keys(inherited)) args.push('--env', key);
  if (publish !== null) {
    args.push('--publish', `${publish.address}:${publish.hostPort}:${publish.port}`);
  }
  if (memoryMegabytes !== null) args.push('--memory', `${memoryMegabytes}m`);
  if (disk !== null) args.push('--volume', `${disk.source}:${disk.target}`);
  if (command === '') args.push(image);
  else args.push('--entrypoint', 'sh', image, '-c', command);

  const child = spawn('docker', args, {
    env: { ...inherited, ...process.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const isGone = onSuddenEnd(() => {
    spawnSync('docker', ['rm', '--force', name], { env: process.env, stdio: 'ignore' });
  });
  void readLines(child.stdout, (line) => onLine(line, 'stdout'));
  void readLines(child.stderr, (line) => onLine(line, 'stderr'));
  let isOutOfMemory = false;
  const exited = new Promise<number>((resolve) => {
    child.once('error', (error) => {
      onLine(error.message, 'stderr');
      resolve(127);
    });
    child.once('close', (code) => resolve(code ?? 137));
  }).then(async (code) => {
    // Not `docker run --rm`, which leaves nobody to ask why it has ended.
    const why = ['docker', 'inspect', '--format', '{{.State.OOMKilled}}', name];
    isOutOfMemory = (await execToEnd(why, { env: process.env }, askMs)).stdout.trim() === 'true';
    await execToEnd(['docker', 'rm', '--force', name], { env: process.env }, askMs);
    isGone();
    await remove();
    return code;
  });
  const forget = setTimeout(() => void remove(), environmentFileMs);
  forget.unref();
  return {
    exited,
    isOutOfMemory: () => isOutOfMemory,
    async stop(graceMs) {
      const seconds = String(Math.max(1, Math.round(graceMs / 1_000)));
      // A container that is still being created is not known by its name yet.
      for (;;) {
        const argv = ['docker', 'stop', '-t', seconds, name];
        await execToEnd(argv, { env: process.env }, graceMs + 30_000);
        const gone = await Promise.race([
          exited.then(() => true),
          realSleep(200).then(() => false),
        ]);
        if (gone) return;
      }
    },
    // The engine takes seconds to answer this, for each container.
    usage: async () => null,
    exec: (argv, timeoutMs) =>
      execToEnd(['docker', 'exec', name, ...argv], { env: process.env }, timeoutMs),
  };
}

/**
 * Values travel in a file that only this user can read, so that no process list shows them. A value
 * with a line break has no form there and is handed over through the command's own environment.
 */
async function environmentFile(environment: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'sevalla-emulator-env-'));
  const file = join(folder, 'environment');
  const entries = Object.entries(environment);
  const isOneLine = ([, value]: [string, string]) => !/[\r\n]/.test(value);
  const lines = entries.filter(isOneLine).map(([key, value]) => `${key}=${value}\n`);
  await writeFile(file, lines.join(''), { mode: 0o600 });
  const inherited = Object.fromEntries(entries.filter((entry) => !isOneLine(entry)));
  return { file, inherited, remove: () => rm(folder, { recursive: true, force: true }) };
}
