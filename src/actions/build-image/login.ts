import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMessage, UserError } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import { type DockerConfig, dockerConfigFolder, isLoginTo } from '../../registry/docker-config.ts';
import { isTransientError } from './failure.ts';
import { makeFolder, removeFolder } from './folders.ts';
import { retry } from './retry.ts';

export interface Credentials {
  registry: string;
  username: string;
  password: string;
}

/**
 * Logs in for this step alone: `docker login` writes the password into its configuration, and the
 * usual one would hand it to every later step of the job. All else of the usual one stays in force.
 * @returns The DOCKER_CONFIG to build with, to be ended by `removeFolder`.
 * @throws UserError where the registry refuses.
 */
export async function login(credentials: Credentials, tools: Tools): Promise<string> {
  const { registry, username, password } = credentials;
  const usual = dockerConfigFolder(tools.env);
  const directory = await makeFolder('docker-config', tools);
  try {
    await copyConfiguration(usual, directory, registry);
    const args = ['login', `--username=${username}`, '--password-stdin', '--', registry];
    const env = { ...tools.env, DOCKER_CONFIG: directory };
    const { exitCode, stderr } = await retry(
      tools,
      `The login to ${registry}`,
      () => tools.exec('docker', args, { env, input: password }),
      (result) => result.exitCode !== 0 && isTransientError(result.stderr.trim()),
    );
    if (exitCode !== 0) {
      const said = stderr.trim().split('\n').at(-1) ?? '';
      throw new UserError(
        `The login to ${registry} as ${username} failed: ${said} ` +
          'Check the inputs registry, username and password, and that the password has not expired.',
      );
    }
    return directory;
  } catch (error) {
    await removeFolder(directory);
    throw error;
  }
}

/** Builders, plugins and contexts are linked, and the logins to other registries copied. */
async function copyConfiguration(from: string, to: string, registry: string): Promise<void> {
  const entries: string[] = await readdir(from).catch(() => []);
  for (const entry of entries) {
    if (entry !== 'config.json') await symlink(join(from, entry), join(to, entry));
  }
  const path = join(from, 'config.json');
  const text = entries.includes('config.json') ? await readFile(path, 'utf8') : '{}';
  let config: DockerConfig;
  try {
    config = JSON.parse(text);
  } catch (error) {
    throw new UserError(`${path} is not JSON: ${errorMessage(error)}`);
  }
  await writeFile(join(to, 'config.json'), JSON.stringify(withoutStore(config, registry)), {
    mode: 0o600,
  });
}

/**
 * A credential store would keep the new password after this step is over. Registries that are
 * logged in through it keep it, each by name.
 */
export function withoutStore(config: DockerConfig, registry: string): DockerConfig {
  const { auths = {}, credsStore, credHelpers = {}, ...rest } = config;
  const without = <T>(all: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !isLoginTo(key, registry)));
  const stored =
    credsStore === undefined
      ? {}
      : Object.fromEntries(Object.keys(auths).map((host) => [host, credsStore]));
  return {
    ...rest,
    auths: without(auths),
    credHelpers: without({ ...stored, ...credHelpers }),
  };
}
