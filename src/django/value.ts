// What is known of a value without running anything. Not knowing is a value of its own: it spreads,
// and no rule may take it for good or for bad.

import type { Scope } from './scope.ts';

export interface Place {
  /** As the sources name it. */
  file: string;
  /** 1-based, as are the columns; the last column is the one behind the text. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A variable of the environment that a value was made from. */
export interface Origin {
  name: string;
  /** False: the variable is not set, and the value is the default that the code gives. */
  isSet: boolean;
}

interface Provenance {
  /** Where the text stands that the value was made of. */
  place?: Place | undefined;
  origins?: readonly Origin[] | undefined;
}

export type Value = Provenance &
  (
    | { kind: 'unknown' }
    | { kind: 'none' }
    | { kind: 'boolean'; value: boolean }
    | { kind: 'number'; value: number }
    | { kind: 'text'; value: string }
    /** A file or folder; without a leading slash, as seen from the folder of manage.py. */
    | { kind: 'path'; value: string }
    /** Another one each time the process starts. */
    | { kind: 'random' }
    | { kind: 'list'; flavor: 'list' | 'tuple' | 'set'; items: Value[] }
    /** `isOpen`: there may be more keys. */
    | { kind: 'dict'; entries: Map<string, DictEntry>; isOpen: boolean }
    /** One of these, by something that is not known. */
    | { kind: 'either'; options: Value[] }
    /** Nobody has said what the environment holds. */
    | { kind: 'variable'; name: string; fallback: Value | undefined }
    /** Anything that can be called, or has members: functions, classes, modules. */
    | { kind: 'object'; object: PythonObject }
  );

export interface PythonObject {
  name: string;
  member?(name: string): Value | undefined;
  call?(args: Arguments): Value;
  /** In place of `call`, for what works on the namespace of the module that calls it. */
  callIn?(args: Arguments, module: Scope): Value;
  item?(key: Value): Value;
  assign?(key: Value, value: Value): void;
  has?(key: Value): boolean | undefined;
  /** For `with`. */
  enter?(): void;
  leave?(): void;
  /** The namespace of a module, in the hands of its own code. */
  isNamespace?: true;
}

export interface Arguments {
  positional: Value[];
  named: ReadonlyMap<string, Value>;
  /** `*args` or `**kwargs` that are not known: there may be more. */
  isOpen: boolean;
  place: Place;
}

export interface DictEntry {
  key: Value;
  value: Value;
}

export const UNKNOWN: Value = Object.freeze({ kind: 'unknown' });
export const NONE: Value = Object.freeze({ kind: 'none' });

export function ofBoolean(value: boolean): Value {
  return { kind: 'boolean', value };
}

export function ofObject(object: PythonObject): Value {
  return { kind: 'object', object };
}

export function ofNumber(value: number): Value {
  return { kind: 'number', value };
}

export function ofText(value: string): Value {
  return { kind: 'text', value };
}

export function ofList(items: Value[], flavor: 'list' | 'tuple' | 'set' = 'list'): Value {
  return { kind: 'list', flavor, items };
}

export function ofDict(entries: readonly (readonly [string, Value])[], isOpen = false): Value {
  const map = new Map(
    entries.map(([key, value]) => [keyOf(ofText(key))!, { key: ofText(key), value }]),
  );
  return { kind: 'dict', entries: map, isOpen };
}

/** What Python's dict would tell keys apart by; undefined for what is not known to be hashable. */
export function keyOf(value: Value): string | undefined {
  switch (value.kind) {
    case 'text':
      return `t${value.value}`;
    case 'path':
      return `p${value.value}`;
    case 'number':
      return `n${value.value}`;
    case 'boolean':
      return `n${Number(value.value)}`;
    case 'none':
      return 'none';
    default:
      return undefined;
  }
}

/** undefined: not known. */
export function truth(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'none':
      return false;
    case 'boolean':
      return value.value;
    case 'number':
      return value.value !== 0;
    case 'text':
      return value.value !== '';
    case 'path':
    case 'random':
    case 'object':
      return true;
    case 'list':
      return value.items.length > 0;
    case 'dict':
      return value.entries.size > 0 ? true : value.isOpen ? undefined : false;
    case 'either': {
      const [first, ...rest] = value.options.map(truth);
      return rest.every((each) => each === first) ? first : undefined;
    }
    default:
      return undefined;
  }
}

/** Equal as Python's `==`; undefined where it is not known. */
export function equal(a: Value, b: Value, depth = 0): boolean | undefined {
  if (depth > 20) return undefined;
  if (a.kind === 'either') return agree(a.options.map((option) => equal(option, b, depth + 1)));
  if (b.kind === 'either') return equal(b, a, depth + 1);
  const keyA = keyOf(a);
  const keyB = keyOf(b);
  if (keyA !== undefined && keyB !== undefined) return keyA === keyB;
  if (a.kind === 'list' && b.kind === 'list') {
    if (a.flavor !== b.flavor || a.flavor === 'set') return undefined;
    if (a.items.length !== b.items.length) return false;
    const each = a.items.map((item, index) => equal(item, b.items[index] ?? UNKNOWN, depth + 1));
    return each.includes(false) ? false : each.includes(undefined) ? undefined : true;
  }
  const isPlain = (value: Value): boolean =>
    keyOf(value) !== undefined || value.kind === 'list' || value.kind === 'dict';
  return isPlain(a) && isPlain(b) && a.kind !== b.kind ? false : undefined;
}

function agree(answers: readonly (boolean | undefined)[]): boolean | undefined {
  return answers.every((answer) => answer === answers[0]) ? answers[0] : undefined;
}

const MOST_OPTIONS = 8;

/** What a value is that is one of two, by a condition that is not known. */
export function either(a: Value, b: Value): Value {
  if (a === b) return a;
  const options: Value[] = [];
  for (const option of [a, b].flatMap((each) => (each.kind === 'either' ? each.options : [each]))) {
    if (option.kind === 'unknown') return UNKNOWN;
    if (!options.some((other) => other === option || isSame(other, option))) options.push(option);
  }
  if (options.length === 1 && options[0]) return options[0];
  return options.length > MOST_OPTIONS ? UNKNOWN : { kind: 'either', options };
}

/** Alike all through, places and origins aside. */
function isSame(a: Value, b: Value, depth = 0): boolean {
  if (depth > 20 || a.kind !== b.kind) return false;
  if (a.kind === 'dict' && b.kind === 'dict') {
    if (a.entries.size !== b.entries.size || a.isOpen !== b.isOpen) return false;
    return [...a.entries].every(([key, { value }]) => {
      const other = b.entries.get(key);
      return other !== undefined && isSame(value, other.value, depth + 1);
    });
  }
  if (a.kind === 'list' && b.kind === 'list') {
    return (
      a.flavor === b.flavor &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => isSame(item, b.items[index] ?? UNKNOWN, depth + 1))
    );
  }
  return equal(a, b) === true;
}

/** The variables that a value was made from, its members left out. */
export function originsOf(...values: readonly Value[]): readonly Origin[] {
  const origins = new Map<string, Origin>();
  for (const { origins: own = [] } of values)
    for (const origin of own) origins.set(origin.name, origin);
  return [...origins.values()];
}

/** The same value, made from these others as well. */
export function from(value: Value, ...sources: readonly Value[]): Value {
  const origins = originsOf(value, ...sources);
  if (origins.length === 0 || value.kind === 'object') return value;
  return { ...value, origins };
}
