import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';

/** Beyond it, it is nothing that anybody wrote. */
const MOST_BYTES = 524_288;

/** By name; none where the folder cannot be read. */
export function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** undefined where there is none that can be read, or one that is too long. */
export function textIn(path: string): string | undefined {
  try {
    return statSync(path).size <= MOST_BYTES ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
