import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../../rules/finding.ts';
import { credentialsIn, isSecretName, secretsOf } from '../../rules/secrets.ts';
import type { Environment } from '../../rules/settings-facts.ts';

/** The line that a finding is about, fit to be shown: what may be a secret is dots. */
export interface Excerpt {
  line: number;
  text: string;
  /** 0-based, in UTF-16 units of `text`; the last one is behind the text. Undefined: the whole line. */
  caret: { from: number; to: number } | undefined;
}

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
const MOST_WIDTH = 100;
// A longer line was written by a program, and is nothing to look at.
const LONGEST_LINE = 2000;
const DOT = '•';

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

// A literal to its quote, or to the end of the line where it goes on below.
const LITERAL = /(["'])((?:\\.|(?!\1).)*)(\1|$)/g;
// `NAME=`, `"NAME":`, `name =`, with the prefix of a literal behind it.
const NAMED = /([A-Za-z_][\w-]*)["']?\]?\s*(?::[^=]*=|[:=(,])\s*[rbfuRBFU]{0,2}$/;
const READS = /(?:environ\s*\[|environ\.get\s*\(|getenv\s*\(|\b(?:env|config)(?:\.\w+)?\s*\()\s*$/;
const BARE = /([A-Za-z_][\w-]*)(\s*[=:]\s*)([^\s"'#,;()[\]{}]+)/g;
const USER_INFO = /(:\/\/)([^\s/@:"']*:[^\s/@"']+)(@)/g;
const LONG_WORD = /[A-Za-z0-9+/=_-]{20,}/g;

/** Texts of code that look like a secret, by their name or by themselves. */
export function hideInCode(line: string): string {
  const literals = line.replace(
    LITERAL,
    (whole, quote: string, text: string, end: string, at: number) => {
      const before = line.slice(0, at);
      const isName = READS.test(before) && /^[A-Za-z_]\w*$/.test(text);
      const name = NAMED.exec(before)?.[1] ?? nameIn(before);
      const isSecret = !isName && ((name !== undefined && isSecretName(name)) || looksSecret(text));
      return isSecret ? quote + dots(text) + end : whole;
    },
  );
  const bare = literals.replace(BARE, (whole, name: string, sign: string, value: string) => {
    // A call or another name is code, not a value.
    const isValue = isSecretName(name) && /\d|[^\w.]/.test(value) && value !== '==';
    return isValue ? name + sign + dots(value) : whole;
  });
  const anonymous = bare.replace(
    USER_INFO,
    (_, start: string, user: string, end: string) => start + dots(user) + end,
  );
  return anonymous.replace(LONG_WORD, (word) => (isRandom(word) ? dots(word) : word));
}

/** The name that a statement assigns to, for a literal that stands deeper in it. */
function nameIn(before: string): string | undefined {
  return /^\s*([A-Za-z_]\w*)\s*(?::[^=]*)?=(?!=)/.exec(before)?.[1];
}

function looksSecret(text: string): boolean {
  const credentials = credentialsIn(text);
  return (
    (credentials !== undefined && credentials.user + credentials.password !== '') ||
    (/^[\w+/=!@#$%^&*()-]{16,}$/.test(text) && isRandom(text))
  );
}

function isRandom(word: string): boolean {
  return /\d/.test(word) && /[A-Za-z]/.test(word) && !/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(word);
}

function dots(text: string): string {
  return DOT.repeat(text.length);
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

/** Long lines around what the caret points at. */
function crop(line: number, text: string, caret: Excerpt['caret']): Excerpt {
  const flat = text.replaceAll('\t', ' ').trimEnd();
  if (flat.length <= MOST_WIDTH) return { line, text: flat, caret };
  const from = Math.max(0, Math.min((caret?.from ?? 0) - 20, flat.length - MOST_WIDTH));
  const cut = flat.slice(from, from + MOST_WIDTH);
  const head = from > 0 ? '…' : '';
  const tail = from + MOST_WIDTH < flat.length ? '…' : '';
  const shift = head.length - from;
  return {
    line,
    text: `${head}${cut}${tail}`,
    caret: caret && {
      from: caret.from + shift,
      to: Math.min(caret.to + shift, head.length + MOST_WIDTH),
    },
  };
}

/** `10 │ DEBUG = True` and a line of carets, as compilers print it. */
export function drawExcerpt({ line, text, caret }: Excerpt): string[] {
  const number = String(line);
  const first = `${number} │ ${text}`;
  if (caret === undefined) return [first];
  const marks = ' '.repeat(caret.from) + '^'.repeat(Math.max(1, caret.to - caret.from));
  return [first, `${' '.repeat(number.length)} │ ${marks}`];
}
