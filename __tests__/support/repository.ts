import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

/** The folder that holds package.json. */
export const root = resolve(import.meta.dirname, '../..');

export interface Metadata {
  name: string;
  description: string;
  inputs?: Record<string, { description?: string; default?: unknown; required?: boolean }>;
  outputs?: Record<string, { description?: string; value?: string }>;
  runs: {
    using: string;
    main?: string;
    post?: string;
    'post-if'?: string;
    steps?: { id?: string; if?: string; uses?: string; with?: Record<string, unknown> }[];
  };
}

/** Names of the actions, as the folder `actions/` has them. */
export const actionNames = readdirSync(join(root, 'actions')).sort();

export function readYaml<T>(path: string): T {
  return parse(readFileSync(join(root, path), 'utf8')) as T;
}

/** The contract of an action, or of the root action by the name `.`. */
export function readMetadata(name: string): Metadata {
  const read = metadata.get(name);
  if (read !== undefined) return read;
  const fresh = readYaml<Metadata>(name === '.' ? 'action.yml' : `actions/${name}/action.yml`);
  metadata.set(name, fresh);
  return fresh;
}

const metadata = new Map<string, Metadata>();

/** All files below a folder, as paths from the root of the repository. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
