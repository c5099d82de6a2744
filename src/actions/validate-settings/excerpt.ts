import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { crop, type Excerpt } from '../../excerpt.ts';
import type { Finding } from '../../rules/finding.ts';
import { secretsOf } from '../../rules/secrets.ts';
import { dots, hideInCode } from '../../rules/secrets-in-code.ts';
import type { Environment } from '../../rules/settings-facts.ts';

export interface Sources {
  /** Lines of a file of the repository, without their ends; undefined where it cannot be read. */
  linesOf(file: string): readonly string[] | undefined;
  /** A line as it may be shown, of the same length; every character of a secret is a dot. */
  shown(file: string, line: string): string;
  /** With the columns of the value in a file of variables, which its rules do not know. */
  located(found: Finding): Finding;
  excerptOf(found: Finding): Excerpt | undefined;
}

// Beyond it, it is no file that anybody wrote.
const MOST_BYTES = 1_048_576;
// A longer line was written by a program, and is nothing to look at.
const LONGEST_LINE = 2000;

/** @param root The folder that the paths of findings are relative to. */
export function sourcesOf(root: string, environments: readonly Environment[]): Sources {
  const files = new Map<string, readonly string[] | undefined>();
  const secrets = [
    ...new Set(environments.flatMap(({ variables }) => [...variables.values()].flatMap(secretsOf))),
  ].sort((a, b) => b.length - a.length);
  const linesOf = (file: string): readonly string[] | undefined => {
    if (!files.has(file)) files.set(file, read(resolve(root, file)));
    return files.get(file);
  };
  const shown = (file: string, line: string): string => {
    if (line.length > LONGEST_LINE) return dots(line);
    const hidden = isDotenv(file) ? hideAssigned(line) : hideInCode(line);
    // Looked for in the line itself: a secret may be hidden in part by then, and not be found.
    return secrets.reduce((text, secret) => hideAt(text, line, secret), hidden);
  };
  return {
    linesOf,
    shown,
    located(found) {
      const { file, line, column } = found;
      if (file === undefined || line === undefined || column !== undefined) return found;
      const text = linesOf(file)?.[line - 1] ?? '';
      const caret = text.length > LONGEST_LINE ? undefined : caretOf(found, text);
      if (caret === undefined) return found;
      return { ...found, column: caret.from + 1, endLine: line, endColumn: caret.to + 1 };
    },
    excerptOf(found) {
      const { file, line } = found;
      if (file === undefined || line === undefined) return undefined;
      const text = linesOf(file)?.[line - 1];
      if (text === undefined || text.trim() === '' || text.length > LONGEST_LINE) return undefined;
      return crop(line, shown(file, text), caretOf(found, text));
    },
  };
}

function hideAt(text: string, line: string, secret: string): string {
  let hidden = text;
  for (let at = line.indexOf(secret); at >= 0; at = line.indexOf(secret, at + 1)) {
    hidden = hidden.slice(0, at) + dots(secret) + hidden.slice(at + secret.length);
  }
  return hidden;
}

function read(path: string): readonly string[] | undefined {
  try {
    const found = statSync(path);
    if (!found.isFile() || found.size > MOST_BYTES) return undefined;
    return readFileSync(path, 'utf8').split(/\r\n|\r|\n/);
  } catch {
    return undefined;
  }
}

/** `.env`, `.env.production.template`, `deploy/production.env` */
export function isDotenv(file: string): boolean {
  return /(?:^|\/)(?:\.env(?:\.[^/]*)?|[^/]*\.env)$/.test(file);
}

const ASSIGNED = /^(\s*#?\s*(?:export\s+)?[A-Za-z_][\w.-]*\s*=\s*)(.*?)(\s*)$/;

function hideAssigned(line: string): string {
  const match = ASSIGNED.exec(line);
  // A comment that assigns nothing is prose; any other line may be the rest of a value.
  if (match === null) return /^\s*(?:#|$)/.test(line) ? hideInCode(line) : dots(line);
  const [, name = '', value = '', end = ''] = match;
  return name + dots(value) + end;
}

function caretOf(found: Finding, text: string): Excerpt['caret'] {
  const { column, endColumn, line, endLine, file = '', subject } = found;
  const end = text.trimEnd().length;
  if (column !== undefined) {
    const to = endColumn === undefined || endLine !== line ? end : endColumn - 1;
    const from = Math.min(column - 1, end);
    return to > from ? { from, to: Math.min(to, text.length) } : undefined;
  }
  const assigned = isDotenv(file) ? ASSIGNED.exec(text) : null;
  if (assigned) {
    const [, name = '', value = ''] = assigned;
    if (value !== '') return { from: name.length, to: name.length + value.length };
    return { from: 0, to: name.trimEnd().length };
  }
  const at = subject === undefined ? -1 : text.indexOf(subject);
  return subject !== undefined && at >= 0 ? { from: at, to: at + subject.length } : undefined;
}
