import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DockerRegistry } from '../store/state.ts';
import { type OnLine, readLines } from './container.ts';
import { execToEnd } from './os-process.ts';

// The engine is reached through its command line, since that knows contexts and remote sockets.

const probeTimeoutMs = 10_000;

/** The engine's version, or null where none answers. */
export async function engineVersion(): Promise<string | null> {
  const argv = ['docker', 'version', '--format', '{{.Server.Version}}'];
  const { code, stdout } = await execToEnd(argv, { env: process.env }, probeTimeoutMs);
  return code === 0 ? stdout.trim() : null;
}

/** `os/architecture` of an image that the engine has, or null. */
export async function imagePlatform(image: string): Promise<string | null> {
  const argv = ['docker', 'image', 'inspect', '--format', '{{.Os}}/{{.Architecture}}', image];
  const { code, stdout } = await execToEnd(argv, { env: process.env }, probeTimeoutMs);
  return code === 0 ? stdout.trim() : null;
}

/**
 * Pulls as the platform does: for linux/amd64 and with the application's own credential or none.
 * The credentials of whoever runs the emulator are kept out by a configuration folder of its own.
 */
export async function pullImage(
  image: string,
  credential: DockerRegistry | null,
  onLine: OnLine,
  signal: AbortSignal,
): Promise<boolean> {
  const host = await engineHost();
  const folder = await mkdtemp(join(tmpdir(), 'sevalla-emulator-pull-'));
  try {
    const auths =
      credential === null ? {} : { [registryHost(credential, image)]: auth(credential) };
    await writeFile(join(folder, 'config.json'), JSON.stringify({ auths }), { mode: 0o600 });
    const args = ['--config', folder, 'pull', '--platform', 'linux/amd64', image];
    const env = host === null ? process.env : { ...process.env, DOCKER_HOST: host };
    const child = spawn('docker', args, { env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    });
    void readLines(child.stdout, (line) => onLine(line, 'stdout'));
    void readLines(child.stderr, (line) => onLine(line, 'stderr'));
    return (await ended) === 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// A configuration folder of its own also hides the current context, which names the socket.
async function engineHost(): Promise<string | null> {
  if (process.env['DOCKER_HOST'] !== undefined) return null;
  const argv = ['docker', 'context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'];
  const { code, stdout } = await execToEnd(argv, { env: process.env }, probeTimeoutMs);
  return code === 0 && stdout.trim() !== '' ? stdout.trim() : null;
}

function auth({ username, secret }: DockerRegistry): { auth: string } {
  return { auth: Buffer.from(`${username}:${secret}`).toString('base64') };
}

/** The contract has no host field; for `gcr`, `ecr` and `custom` the image's own host is meant. */
export function registryHost(
  { registry }: Pick<DockerRegistry, 'registry'>,
  image: string,
): string {
  switch (registry) {
    case 'dockerHub':
      return 'https://index.docker.io/v1/';
    case 'github':
      return 'ghcr.io';
    case 'gitlab':
      return 'registry.gitlab.com';
    case 'digitalOcean':
      return 'registry.digitalocean.com';
    default:
      return image.split('/')[0] ?? image;
  }
}
