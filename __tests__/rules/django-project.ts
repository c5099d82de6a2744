import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../support/repository.ts';

/** By path: the whole new text, or what becomes of the old one. */
export type Changes = Record<string, string | ((text: string) => string)>;

const folders: string[] = [];

export function removeProjects(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A checkout of examples/django with mistakes in it. */
export function djangoProject(changes: Changes = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-project-'));
  folders.push(folder);
  const isSource = (path: string): boolean => !/__pycache__|staticfiles|\.sqlite3$/.test(path);
  cpSync(join(root, 'examples/django'), folder, { recursive: true, filter: isSource });
  for (const [path, change] of Object.entries(changes)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    const text = typeof change === 'string' ? change : change(readFileSync(file, 'utf8'));
    writeFileSync(file, text);
  }
  return folder;
}

/** Replaces what has to be there. */
export const replacing =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`examples/django no longer has ${from}`);
    return text.replace(from, to);
  };
