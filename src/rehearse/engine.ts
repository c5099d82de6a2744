import { spawnSync } from 'node:child_process';

/** The builder to use here, or the sentence that says why no image can be built. */
export type Engine = { builder: string } | { unavailable: string };

/** Looks for a Docker engine with buildx that can reach a registry on this machine's loopback. */
export function findEngine(): Engine {
  const ask = (...args: string[]) =>
    spawnSync('docker', args, { encoding: 'utf8', timeout: 20_000 });
  if (process.platform !== 'linux') {
    return {
      unavailable: 'here the Docker engine is a virtual machine with a loopback of its own',
    };
  }
  if (ask('--version').error) return { unavailable: 'docker is not installed' };
  if (ask('version', '--format', '{{.Server.Version}}').status !== 0) {
    return { unavailable: 'no Docker engine answers' };
  }
  if (ask('buildx', 'version').status !== 0) return { unavailable: 'docker has no buildx plugin' };
  // The builder of that name is the engine itself; one in a container has a loopback of its own.
  return { builder: ask('context', 'show').stdout.trim() || 'default' };
}
