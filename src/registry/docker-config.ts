import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Credentials } from './repository.ts';

/** What `docker login` leaves in `config.json`, as far as it is about credentials. */
export interface DockerConfig {
  auths?: Record<string, object>;
  credsStore?: string;
  credHelpers?: Record<string, string>;
}

type Env = Readonly<Record<string, string | undefined>>;

/** A login, or the sentence that says why there is none to use. */
export type Login = { credentials: Credentials } | { reason: string };

/** Where Docker's command line keeps its configuration. */
export function dockerConfigFolder(env: Env): string {
  return env['DOCKER_CONFIG'] || join(env['HOME'] ?? homedir(), '.docker');
}

/** Whether a key of `auths` is about this registry: a host, or a URL in older files. */
export function isLoginTo(key: string, registry: string): boolean {
  const host = key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  return registry === 'docker.io' ? /^(?:index\.)?docker\.io$/.test(host) : host === registry;
}

/**
 * The login of this machine for a registry. Credential helpers are programs of somebody else's
 * choice, and are not run. Never throws.
 */
export async function readLogin(registry: string, env: Env): Promise<Login> {
  const path = join(dockerConfigFolder(env), 'config.json');
  let config: DockerConfig;
  try {
    config = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const isAbsent = (error as { code?: string }).code === 'ENOENT';
    return { reason: isAbsent ? `there is no ${path}` : `${path} cannot be read` };
  }
  const found = entryOf(config?.auths, registry) as { auth?: unknown; identitytoken?: unknown };
  const helper = entryOf(config?.credHelpers, registry) ?? config?.credsStore;
  const [username, password] = decode(found?.auth);
  if (username && password) return { credentials: { username, password } };
  if (helper !== undefined) {
    return { reason: `the login to ${registry} is with a credential helper, which is not run` };
  }
  return {
    reason: found?.identitytoken
      ? `the login to ${registry} is by an identity token, which is not used`
      : `${path} has no login to ${registry}`,
  };
}

function entryOf<T>(entries: Record<string, T> | undefined, registry: string): T | undefined {
  return Object.entries(entries ?? {}).find(([key]) => isLoginTo(key, registry))?.[1];
}

/** Of `user:password` in base64; a password may hold colons. */
function decode(auth: unknown): [username?: string, password?: string] {
  const text = Buffer.from(typeof auth === 'string' ? auth : '', 'base64').toString();
  const colon = text.indexOf(':');
  return colon < 1 ? [] : [text.slice(0, colon), text.slice(colon + 1).replace(/\0+$/, '')];
}
