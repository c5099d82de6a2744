// A reader of dotenv files that says where things stand. The formats differ from reader to reader
// (python-dotenv, django-environ, dotenv, `docker --env-file`, forms to paste into), so what they
// disagree about is reported. Any text gives a result; no value ever gets into a problem.

export interface DotenvEntry {
  name: string;
  /** Quotes and escapes undone, `${…}` replaced where the file itself defines the name above. */
  value: string;
  /** 1-based, of the name. */
  line: number;
  /** A comment that reads `# NAME=value`. */
  disabled: boolean;
  /** The comment lines right above, and one after the value; without their `#`. */
  comments: readonly string[];
}

export interface DotenvProblem {
  kind: 'syntax' | 'unclosed' | 'duplicate' | 'comment' | 'multiline';
  line: number;
  name?: string;
  /** Of `duplicate`: the line of the assignment that this one hides. */
  firstLine?: number;
}

export interface Dotenv {
  /** In the order of the file; a duplicate name is listed twice. */
  entries: DotenvEntry[];
  problems: DotenvProblem[];
}

const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=/;
// Only names that begin in capitals: prose is full of `key = value`.
const DISABLED = /^#[ \t]?(?:export[ \t]+)?([A-Z][A-Z0-9]*(?:_\w*)?)=/;
const REFERENCE = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::?-([^{}]*))?\}/g;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

// The platform takes no longer value; also what keeps A=${B}${B}, B=${C}${C}, … from exploding.
const MOST_CHARACTERS = 32_768;
// A literal of Python or JSON that goes on below: how far to look for its end.
const MOST_LITERAL_LINES = 200;

export function readDotenv(text: string): Dotenv {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const entries: DotenvEntry[] = [];
  const problems: DotenvProblem[] = [];
  const known = new Map<string, DotenvEntry>();
  let block: string[] = [];
  let blockIsOpen = false;

  for (let index = 0; index < lines.length; ) {
    const content = lines[index] ?? '';
    const line = index + 1;
    index += 1;

    if (content.trim() === '') {
      block = [];
      continue;
    }
    const disabled = DISABLED.exec(content.trimStart());
    if (disabled?.[1]) {
      const rest = content.trimStart().slice(disabled[0].length);
      const { value, comment } = unquoted(rest);
      entries.push({
        name: disabled[1],
        value: stripQuotes(value),
        line,
        disabled: true,
        comments: [...block, ...comment],
      });
      blockIsOpen = false;
      continue;
    }
    if (content.trimStart().startsWith('#')) {
      // The first comment below an assignment begins a block of its own.
      if (!blockIsOpen) block = [];
      blockIsOpen = true;
      block.push(content.trimStart().slice(1).trim());
      continue;
    }
    blockIsOpen = false;

    const assignment = ASSIGNMENT.exec(content);
    const name = assignment?.[1];
    if (!assignment || name === undefined) {
      problems.push({ kind: 'syntax', line });
      continue;
    }
    const parsed = readValue(lines, index - 1, assignment[0].length);
    index = parsed.next;
    for (const kind of parsed.problems) problems.push({ kind, line, name });
    const first = known.get(name);
    if (first) problems.push({ kind: 'duplicate', line, name, firstLine: first.line });
    const entry: DotenvEntry = {
      name,
      value: parsed.isLiteral ? parsed.value : replaceReferences(parsed.value, known),
      line,
      disabled: false,
      comments: [...block, ...parsed.comment],
    };
    entries.push(entry);
    known.set(name, entry);
  }
  return { entries, problems };
}

interface Value {
  value: string;
  /** Index of the line to read on from. */
  next: number;
  isLiteral: boolean;
  comment: string[];
  problems: DotenvProblem['kind'][];
}

function readValue(lines: readonly string[], index: number, column: number): Value {
  const raw = (lines[index] ?? '').slice(column);
  const rest = raw.trimStart();
  const quote = rest[0];
  if (quote === '"' || quote === "'" || quote === '`') {
    const quoted = readQuoted(lines, index, rest, quote);
    if (quoted) return quoted;
    return {
      ...plain(rest, index + 1),
      value: rest.slice(1).trimEnd(),
      comment: [],
      problems: ['unclosed'],
    };
  }
  // A colour: only a # behind a blank begins a comment.
  const value = /^#[^\s#]/.test(raw)
    ? { ...plain(raw.slice(1), index + 1), value: `#${unquoted(raw.slice(1)).value}` }
    : plain(rest, index + 1);
  const end = endOfLiteral(lines, index, value.value);
  return end === undefined ? value : { ...value, next: end, problems: ['multiline'] };
}

function plain(rest: string, next: number): Value {
  const { value, comment } = unquoted(rest);
  return {
    value,
    next,
    isLiteral: false,
    comment,
    problems: comment.length > 0 ? ['comment'] : [],
  };
}

function unquoted(rest: string): { value: string; comment: string[] } {
  const at = rest.startsWith('#') ? 0 : rest.search(/[ \t]#/);
  if (at < 0) return { value: rest.trim(), comment: [] };
  return { value: rest.slice(0, at).trim(), comment: [rest.slice(at).trim().slice(1).trim()] };
}

function stripQuotes(value: string): string {
  const quote = value[0];
  const isQuoted = value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote);
  return isQuoted ? value.slice(1, -1) : value;
}

/** undefined when the quote is never closed. */
function readQuoted(
  lines: readonly string[],
  index: number,
  rest: string,
  quote: string,
): Value | undefined {
  let value = '';
  for (let at = index, content = rest.slice(1); at < lines.length; ) {
    for (let i = 0; i < content.length; i += 1) {
      const character = content[i];
      const following = content[i + 1];
      if (quote === '"' && character === '\\' && following !== undefined) {
        const unescaped = ESCAPES[following];
        value += unescaped ?? ('"\\$'.includes(following) ? following : `\\${following}`);
        i += 1;
      } else if (character === quote) {
        const after = content.slice(i + 1).trim();
        return {
          value,
          next: at + 1,
          isLiteral: quote === "'",
          comment: after.startsWith('#') ? [after.slice(1).trim()] : [],
          problems: [
            ...(at > index ? (['multiline'] as const) : []),
            ...(after === '' || after.startsWith('#') ? [] : (['syntax'] as const)),
          ],
        };
      } else {
        value += character;
      }
    }
    // An unclosed quote would otherwise make every later line part of one value.
    if (value.length > MOST_CHARACTERS) return undefined;
    at += 1;
    content = lines[at] ?? '';
    value += '\n';
  }
  return undefined;
}

/** Where an unquoted `{`, `[` or `(` that is left open on its line is closed further down. */
function endOfLiteral(lines: readonly string[], index: number, value: string): number | undefined {
  let depth = depthOf(value);
  if (depth <= 0) return undefined;
  const most = Math.min(lines.length, index + 1 + MOST_LITERAL_LINES);
  for (let at = index + 1; at < most; at += 1) {
    const content = lines[at] ?? '';
    if (ASSIGNMENT.test(content)) return undefined;
    depth += depthOf(content);
    if (depth <= 0) return at + 1;
  }
  return undefined;
}

function depthOf(text: string): number {
  return text.replace(/[^[{(]/g, '').length - text.replace(/[^\]})]/g, '').length;
}

function replaceReferences(value: string, known: ReadonlyMap<string, DotenvEntry>): string {
  if (!value.includes('${')) return value;
  let characters = value.length;
  return value.replace(REFERENCE, (reference, name: string, fallback: string | undefined) => {
    const replacement = known.get(name)?.value ?? fallback ?? reference;
    characters += replacement.length;
    return characters > MOST_CHARACTERS ? reference : replacement;
  });
}
