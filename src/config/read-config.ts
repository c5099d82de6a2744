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
import { errorMessage, UserError } from '../errors.ts';
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
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  const syntax = document.errors.map(({ pos, message }) => ({
    ...placeAt(pos[0]),
    text: message.replace(/\s+/g, ' '),
  }));
  if (syntax.length > 0) throw faulty(file, syntax);
  const parsed = config.safeParse(contentOf(file, document) ?? {});
  if (parsed.success) {
    const suppressed = parsed.data['validate-settings']?.suppress ?? [];
    const places = suppressed.map((_, index) =>
      placeAt(offsetOf(document, ['validate-settings', 'suppress', index])),
    );
    return { file, config: parsed.data, places };
  }
  const faults = parsed.error.issues.flatMap((issue) =>
    faultsOf(issue, document).map(({ offset, text }) => ({ ...placeAt(offset), text })),
  );
  throw faulty(file, faults);
}

function contentOf(file: string, document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // Aliases that multiply.
    throw new UserError(`config-file: ${file} cannot be read (${errorMessage(error)})`);
  }
}

function faulty(file: string, faults: readonly (Place & { text: string })[]): UserError {
  const listed = faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return new UserError(
    [
      `${file} has ${faults.length === 1 ? 'one fault' : `${faults.length} faults`}:`,
      ...listed.map(({ line, column, text }) => `- line ${line}, column ${column}: ${text}`),
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
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 3)}...` : text;
}
