import { spawnSync } from 'node:child_process';

/** Why no image can be built here; nothing when a Docker engine with buildx answers. */
export function missingEngine(): string | undefined {
  const ask = (...args: string[]) =>
    spawnSync('docker', args, { encoding: 'utf8', timeout: 20_000 });
  if (ask('--version').error) return 'docker is not installed';
  if (ask('version', '--format', '{{.Server.Version}}').status !== 0) {
    return 'no Docker engine answers';
  }
  if (ask('buildx', 'version').status !== 0) return 'docker has no buildx plugin';
  return undefined;
}
