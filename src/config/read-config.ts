import { readFile, stat } from 'node:fs/promises';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type * as z from 'zod/mini';
import type { Check } from '../check-language/check.ts';
import { type FileFault, type LocateIn, readFileChecks } from '../check-language/file.ts';
import { errorMessage, UserError } from '../errors.ts';
import { hideInCode } from '../rules/secrets-in-code.ts';
import { type Config, config, type Suppression } from './schema.ts';

// Beyond it, it is no file that anybody wrote.
const MOST_BYTES = 262_144;
const MOST_SHOWN = 60;

export interface Place {
  /** 1-based, as are columns. */
  line: number;
  column: number;
}

export type { Suppression };

/** The config file, and where its suppressions stand. */
export interface ReadConfig {
  file: string;
  config: Config;
  /** In the order of the suppressions. */
  places: readonly Place[];
  /** Those of smoke-test; undefined where the file names none. */
  checks: readonly Check[] | undefined;
}

type Path = readonly PropertyKey[];

/**
 * Reads the config file.
 * @param file From the root of the repository, which is where the runner starts an action.
 * @throws UserError that lists every fault with its line and column, and what is allowed there.
 */
export async function readConfig(file: string): Promise<ReadConfig> {
  return parseConfig(file, await textOf(file));
}

async function textOf(file: string): Promise<string> {
  try {
    if ((await stat(file)).size > MOST_BYTES) throw new Error('it is larger than 256 KB');
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UserError(`config-file: ${file} cannot be read (${errorMessage(error)})`);
  }
}

/** @throws UserError as `readConfig` does. */
export function parseConfig(file: string, text: string): ReadConfig {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    // Its warnings would quote the file on stderr, past every mask.
    logLevel: 'error',
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  const syntax = document.errors.map(({ pos, message }) => ({
    ...placeAt(pos[0]),
    text: message,
  }));
  if (syntax.length > 0) throw faulty(file, syntax);
  const content = contentOf(file, document) ?? {};
  const parsed = config.safeParse(content);
  const own: FileFault[] = [];
  const checks = readFileChecks(
    valueIn(content, CHECKS),
    CHECKS,
    locateIn(file, text, document, placeAt),
    own,
  );
  if (parsed.success && own.length === 0) {
    const suppressed = parsed.data['validate-settings']?.suppress ?? [];
    const places = suppressed.map((_, index) =>
      placeAt(offsetOf(document, ['validate-settings', 'suppress', index])),
    );
    const named = parsed.data['smoke-test']?.checks !== undefined;
    return { file, config: parsed.data, places, checks: named ? checks : undefined };
  }
  const faults = [
    ...(parsed.error?.issues ?? []).flatMap((issue) => faultsOf(issue, document)),
    ...own.map(({ path, message, at }) => ({
      offset: offsetIn(text, document, path, at),
      text: `${named(path)}: ${message}`,
    })),
  ];
  throw faulty(
    file,
    faults.map(({ offset, text }) => ({ ...placeAt(offset), text })),
  );
}

const CHECKS: Path = ['smoke-test', 'checks'];

/** Only what a mapping itself holds. */
function valueIn(content: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    content,
  );
}

function locateIn(
  file: string,
  text: string,
  document: Document.Parsed,
  placeAt: (offset: number) => Place,
): LocateIn {
  const lines = text.split('\n');
  return (path, at, end) => {
    const { line, column } = placeAt(offsetIn(text, document, path, at ?? 0));
    const whole = (lines[line - 1] ?? '').replace(/\r$/, '');
    const last = placeAt(
      end === undefined ? endOf(document, path) : offsetIn(text, document, path, end),
    );
    const endColumn = last.line === line && last.column > column ? last.column : whole.length + 1;
    return { file, line, column, endColumn, text: whole };
  };
}

/** Where a character of a text stands; where the text is folded, its beginning. */
function offsetIn(text: string, document: Document.Parsed, path: Path, at: number): number {
  const from = offsetOf(document, path);
  const node = document.getIn(path, true);
  if (at === 0 || !isScalar(node) || typeof node.value !== 'string' || !node.range) return from;
  const start = /["']/.test(text[from] ?? '') ? from + 1 : from;
  const isAsWritten = text.startsWith(node.value.slice(0, at), start);
  return isAsWritten ? start + at : from;
}

function endOf(document: Document.Parsed, path: Path): number {
  const node = document.getIn(path, true);
  return isNode(node) && node.range ? node.range[1] : offsetOf(document, path);
}

function contentOf(file: string, document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // Aliases that multiply.
    throw new UserError(`config-file: ${file} cannot be read (${errorMessage(error)})`);
  }
}

/** What a file says about secrets, even in a key or in the words of the parser, is not repeated. */
function faulty(file: string, faults: readonly (Place & { text: string })[]): UserError {
  const listed = faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return new UserError(
    [
      `${file} has ${faults.length === 1 ? 'one fault' : `${faults.length} faults`}:`,
      ...listed.map(
        ({ line, column, text }) =>
          `- line ${line}, column ${column}: ${hideInCode(text.replace(/\s+/g, ' ').trim())}`,
      ),
    ].join('\n'),
  );
}

function faultsOf(
  issue: z.core.$ZodIssue,
  document: Document.Parsed,
): { offset: number; text: string }[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      offset: keyOffset(document, path, key),
      text: `${named([...path, key])} is unknown, ${message}`,
    }));
  }
  if (issue.code === 'invalid_key') {
    const inner = issue.issues[0]?.message ?? message;
    return [
      {
        offset: keyOffset(document, path.slice(0, -1), path.at(-1)),
        text: `${named(path)}: ${inner}`,
      },
    ];
  }
  const value = document.getIn(path, true);
  if (issue.code === 'invalid_union' && isMap(value)) {
    // Of the shapes that are allowed here, the one that is a mapping.
    const meant = issue.errors.find((errors) =>
      errors.every(({ path: inner, code }) => inner.length > 0 || code !== 'invalid_type'),
    );
    if (meant) {
      return meant.flatMap((inner) =>
        faultsOf({ ...inner, path: [...path, ...inner.path] } as z.core.$ZodIssue, document),
      );
    }
  }
  if (value === undefined) {
    return [{ offset: offsetOf(document, path), text: `${named(path)} is missing, ${message}` }];
  }
  const given = isNode(value) ? value.toJS(document) : value;
  return [
    { offset: offsetOf(document, path), text: `${named(path)}: ${message}, got ${shown(given)}` },
  ];
}

/** Where the value stands, or what should hold it. */
function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffset(document: Document.Parsed, path: Path, key: unknown): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map)
    ? (map as YAMLMap).items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    : undefined;
  return (isNode(pair?.key) ? pair.key.range?.[0] : undefined) ?? offsetOf(document, path);
}

/** `validate-settings.suppress[0].rule` */
function named(path: Path): string {
  const text = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  return text === '' ? 'the file' : text;
}

function shown(value: unknown): string {
  const text = hideInCode(JSON.stringify(value) ?? String(value));
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 3)}...` : text;
}
