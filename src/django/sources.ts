import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Sources } from './interpret.ts';

// Beyond it, it is no module that anybody wrote.
const MOST_BYTES = 1_048_576;

/** The files of a folder, by their paths within it; what lies outside of it is not there. */
export function sourcesIn(directory: string): Sources {
  const texts = new Map<string, string | undefined>();
  const prefix = relative(resolve('.'), directory).split(sep).join('/');
  const isOutside = prefix.startsWith('..') || isAbsolute(prefix);
  const load = (path: string): string | undefined => {
    if (path.split('/').includes('..')) return undefined;
    try {
      const file = join(directory, path);
      const found = statSync(file);
      return found.isFile() && found.size <= MOST_BYTES ? readFileSync(file, 'utf8') : undefined;
    } catch {
      return undefined;
    }
  };
  // A project may keep its packages in src/, and have it on its path.
  const inSrc = new Set<string>();
  const find = (path: string): string | undefined => {
    const text = load(path);
    if (text !== undefined) return text;
    const other = load(`src/${path}`);
    if (other !== undefined) inSrc.add(path);
    return other;
  };
  return {
    read(path) {
      if (!texts.has(path)) texts.set(path, find(path));
      return texts.get(path);
    },
    shown: (path) => {
      const own = inSrc.has(path) ? `src/${path}` : path;
      return isOutside ? `${directory}/${own}` : prefix === '' ? own : `${prefix}/${own}`;
    },
  };
}
