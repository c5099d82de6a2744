import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { engineVersion } from '../../src/emulator/hosting/engine.ts';
import { site } from './local-sevalla.ts';

const canRun =
  process.platform === 'linux' && process.arch === 'x64' && (await engineVersion()) !== null;

/** Why no test can run images here, if so. With REQUIRE_DOCKER=1, as in CI, that is an error. */
export const whyNoEngine = canRun
  ? undefined
  : 'no container engine answers on this linux/amd64 machine';
if (whyNoEngine !== undefined && process.env['REQUIRE_DOCKER'] === '1') {
  throw new Error(`REQUIRE_DOCKER=1, but ${whyNoEngine}`);
}

export function docker(...args: string[]): string {
  return execFileSync('docker', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** An image without any registry: Node, the libraries it is linked to, and a script. */
export function importImage(name: string, program = join(site, 'server.mjs')): void {
  const root = mkdtempSync(join(tmpdir(), 'rootfs-'));
  const libraries = execFileSync('ldd', [process.execPath], { encoding: 'utf8' });
  const files = [...libraries.matchAll(/(\/\S+) \(0x/g)].map(([, path = '']) => path);
  for (const file of files) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    copyFileSync(file, join(root, file));
  }
  copyFileSync(process.execPath, join(root, 'node'));
  copyFileSync(program, join(root, basename(program)));
  const script = 'tar -C "$1" -c . | docker import -c "$2" - "$3"';
  const command = `CMD ["/node","/${basename(program)}"]`;
  execFileSync('sh', ['-c', script, 'sh', root, command, name], { stdio: 'pipe' });
  rmSync(root, { recursive: true });
}

/** An empty image that says of itself that it is for another platform. */
export function loadForeignImage(name: string): void {
  const root = mkdtempSync(join(tmpdir(), 'archive-'));
  const layer = join(root, 'layer.tar');
  execFileSync('tar', ['-C', site, '-cf', layer, 'server.mjs']);
  const digest = createHash('sha256').update(readFileSync(layer)).digest('hex');
  const config = {
    architecture: 'arm64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: [`sha256:${digest}`] },
  };
  const manifest = [{ Config: 'config.json', RepoTags: [`${name}:latest`], Layers: ['layer.tar'] }];
  writeFileSync(join(root, 'config.json'), JSON.stringify(config));
  writeFileSync(join(root, 'manifest.json'), JSON.stringify(manifest));
  execFileSync('sh', ['-c', 'tar -C "$1" -c . | docker load', 'sh', root], { stdio: 'pipe' });
  rmSync(root, { recursive: true });
}
