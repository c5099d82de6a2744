import { stat } from 'node:fs/promises';
import type { ReadConfig } from './read-config.ts';

const DEFAULT = '.github/sevalla.yml';

/**
 * The config file; a project needs none, but one that somebody named is there. YAML is loaded only
 * where there is a file.
 * @throws UserError that lists every fault of the file.
 */
export async function readConfigFile(name: string): Promise<ReadConfig | undefined> {
  const isThere = await stat(name).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isThere && name === DEFAULT) return undefined;
  const { readConfig } = await import('./read-config.ts');
  return readConfig(name);
}
