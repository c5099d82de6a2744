import { applyEdits } from '../../rules/edits.ts';
import type { Finding } from '../../rules/finding.ts';
import { isDotenv, type Sources } from './excerpt.ts';

/** Whole lines of one file, as they are and as they are to be. */
export interface Patch {
  file: string;
  /** 1-based, of the first line that is replaced. */
  line: number;
  before: readonly string[];
  after: readonly string[];
}

/** What the edits of a finding make of their lines; undefined where a line cannot be shown. */
export function patchOf(
  { edits = [] }: Finding,
  { linesOf, shown }: Pick<Sources, 'linesOf' | 'shown'>,
): Patch | undefined {
  const [first] = edits;
  if (first === undefined || isDotenv(first.file)) return undefined;
  const { file } = first;
  const lines = linesOf(file);
  if (lines === undefined || edits.some((edit) => edit.file !== file)) return undefined;
  const changed = applyEdits(lines, edits);
  let start = 0;
  while (start < lines.length && lines[start] === changed[start]) start += 1;
  let end = 0;
  while (
    end < lines.length - start &&
    end < changed.length - start &&
    lines[lines.length - 1 - end] === changed[changed.length - 1 - end]
  ) {
    end += 1;
  }
  // A line that is only added has no place of its own: the one above it is replaced by both.
  if (start === lines.length - end && start > 0) start -= 1;
  const before = lines.slice(start, lines.length - end);
  const after = changed.slice(start, changed.length - end);
  const isShown = [...before, ...after].every((line) => shown(file, line) === line);
  return isShown && before.length > 0 ? { file, line: start + 1, before, after } : undefined;
}

/** As `diff` draws it, lines that stay without a sign. */
export function drawPatch({ before, after }: Patch): string[] {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail += 1;
  }
  return [
    ...before.slice(0, head).map((line) => `  ${line}`),
    ...before.slice(head, before.length - tail).map((line) => `- ${line}`),
    ...after.slice(head, after.length - tail).map((line) => `+ ${line}`),
    ...before.slice(before.length - tail).map((line) => `  ${line}`),
  ];
}
