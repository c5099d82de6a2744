import type { Finding } from '../finding.ts';
import type { Environment, Variable } from '../settings-facts.ts';
import type { Project, SourceFile } from './files.ts';
import { blanked, type Language } from './language.ts';

export type { Project, SourceFile } from './files.ts';

export type Placed = Pick<Finding, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'>;

/** A piece of a file, for a finding to stand at. */
export function placeIn({ file, text }: SourceFile, offset: number, length: number): Placed {
  const at = (index: number): { line: number; column: number } => {
    const before = text.slice(0, index);
    return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
  };
  const start = at(offset);
  const end = at(offset + length);
  return { file, ...start, endLine: end.line, endColumn: end.column };
}

export interface Found extends Placed {
  groups: readonly (string | undefined)[];
  /** Offset behind the piece. */
  end: number;
  source: SourceFile;
}

/** Where a pattern fits code, comments left out. */
export function findIn(source: SourceFile, language: Language, pattern: RegExp): Found[] {
  const code = blanked(source.text, language);
  const global = new RegExp(
    pattern,
    pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`,
  );
  return [...code.matchAll(global)].map((match) => ({
    ...placeIn(source, match.index, match[0].trimEnd().length),
    groups: [...match],
    end: match.index + match[0].length,
    source,
  }));
}

export function findFirst(
  sources: readonly (SourceFile | undefined)[],
  language: Language,
  pattern: RegExp,
): Found | undefined {
  for (const source of sources) {
    const found = source && findIn(source, language, pattern)[0];
    if (found) return found;
  }
  return undefined;
}

/** Without the members that only the caller looks at. */
export function placeOf({ file, line, column, endLine, endColumn }: Placed): Placed {
  return { file, line, column, endLine, endColumn };
}

/** What stands between a parenthesis that ends at `from` and the one that closes it; code only. */
export function argumentsFrom({ source, end }: Found, language: Language): string | undefined {
  const code = blanked(source.text, language);
  let depth = 1;
  let quote = '';
  for (let index = end; index < code.length; index += 1) {
    const character = code[index] ?? '';
    if (quote !== '') {
      if (character === '\\') index += 1;
      else if (character === quote) quote = '';
    } else if (/['"`]/.test(character)) quote = character;
    else if (/[([{]/.test(character)) depth += 1;
    else if (/[)\]}]/.test(character)) {
      depth -= 1;
      if (depth === 0) return code.slice(end, index);
    }
  }
  return undefined;
}

/**
 * What a variable is when the app runs: its value; `undefined` where nobody sets it; `unknown` where
 * a file of the image may, or the image computes it.
 */
export function runtimeValue(
  name: string,
  { variables }: Environment,
  project: Project | undefined,
): { value: string; variable: Variable | undefined } | 'unknown' | undefined {
  const variable = variables.get(name);
  if (variable?.runtime) return { value: variable.value.trim(), variable };
  const inImage = project?.image?.get(name);
  if (inImage !== undefined) return { value: inImage.trim(), variable: undefined };
  if (project === undefined || project.image?.has(name) || project.files.has('.env'))
    return 'unknown';
  return undefined;
}

const MOST_MODULES = 500;

/** The files that a module of the project reaches by imports, itself the first. */
export function reachableFrom(
  entry: string,
  files: Project['files'],
  importsOf: (path: string, source: SourceFile) => readonly string[],
): SourceFile[] {
  const found = new Set([entry]);
  for (const path of found) {
    if (found.size > MOST_MODULES) break;
    const source = files.get(path);
    if (source === undefined) continue;
    for (const target of importsOf(path, source)) found.add(target);
  }
  return [...found].flatMap((path) => files.get(path) ?? []);
}
