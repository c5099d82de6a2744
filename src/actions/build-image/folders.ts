import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Env } from '../../kit/inputs.ts';
import type { State } from '../../kit/run-action.ts';
import type { Tools } from '../../kit/tools.ts';

/** By the name under which the post step learns of a folder: how its own name begins. */
const PREFIXES = {
  'docker-config': 'build-image-login-',
  'work-folder': 'build-image-work-',
} as const;

/** Makes a folder for this step alone, which the post step removes where a killed step could not. */
export async function makeFolder(
  kind: keyof typeof PREFIXES,
  tools: Pick<Tools, 'env' | 'saveState'>,
): Promise<string> {
  const folder = await mkdtemp(join(temporaryFolder(tools.env), PREFIXES[kind]));
  await tools.saveState(kind, folder);
  return folder;
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** For a job that was killed before the build could clean up. */
export async function removeLeftFolders(state: State, { env }: Pick<Tools, 'env'>): Promise<void> {
  for (const [kind, prefix] of Object.entries(PREFIXES)) {
    const folder = state(kind);
    const isOurs = folder === join(temporaryFolder(env), basename(folder));
    if (isOurs && basename(folder).startsWith(prefix)) await removeFolder(folder);
  }
}

function temporaryFolder(env: Env): string {
  return env['RUNNER_TEMP'] ?? tmpdir();
}
