import { readFile } from 'node:fs/promises';
import { isAbsolute, join, normalize, relative, resolve } from 'node:path';
import type { Frame } from '../../rules/traceback.ts';

export interface Place {
  /** Relative to the workspace. */
  file: string;
  /** 1-based. */
  line: number;
}

const MOST_FRAMES = 20;

/**
 * The first frame that is a file of the checkout. An instance has it elsewhere (`/app/shop/views.py`),
 * so the end of the path decides, the longest first; and where the code of the line was printed, the
 * same line has to be there: the checkout may be of another commit, or of another repository.
 */
export async function locate(
  frames: readonly Frame[],
  workspace: string,
  /** Directory below the workspace that the application is built from. */
  buildPath = '.',
): Promise<Place | undefined> {
  const roots = [...new Set([resolve(workspace, relativeOf(buildPath)), resolve(workspace)])];
  for (const { path, line, code } of frames.slice(0, MOST_FRAMES)) {
    const parts = normalize(path).split('/').filter(Boolean);
    // What a log names may lie anywhere; only what is below the workspace is looked at.
    if (parts.includes('..')) continue;
    for (let from = 0; from < parts.length; from += 1) {
      for (const root of roots) {
        const file = join(root, ...parts.slice(from));
        if (await hasLine(file, line, code)) return { file: relative(workspace, file), line };
      }
    }
  }
  return undefined;
}

async function hasLine(file: string, line: number, code: string | undefined): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const found = text?.split('\n')[line - 1];
  return found !== undefined && (code === undefined || found.trim() === code);
}

function relativeOf(path: string): string {
  const inside = normalize(path).replace(/^\/+/, '');
  return isAbsolute(inside) || inside.startsWith('..') ? '.' : inside;
}
