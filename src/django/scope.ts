import type { Span } from './syntax.ts';
import { either, type Place, UNKNOWN, type Value } from './value.ts';

export interface Scope {
  names: Map<string, Value>;
  /** Where each name was assigned or changed last. */
  places: Map<string, Place>;
  /** Names may be there that nobody has seen. */
  isOpen: boolean;
  outer: Scope | undefined;
  file: ModuleFile;
}

export interface ModuleFile {
  path: string;
  shown: string;
  /** Dotted, without the name of the module itself: what `from .` means. */
  package: string;
  lineStarts: number[];
}

/** The namespace at the top of the file that a scope belongs to. */
export function moduleOf(scope: Scope): Scope {
  return scope.outer === undefined ? scope : moduleOf(scope.outer);
}

/** What a scope holds at one moment. */
export type State = Pick<Scope, 'names' | 'places' | 'isOpen'>;

/** Lists that two names share are shared in the copy as well. */
export function copyScopes(scopes: readonly Scope[]): State[] {
  const copies = new Map<Value, Value>();
  const copy = (value: Value): Value => {
    if (value.kind !== 'list' && value.kind !== 'dict') return value;
    const known = copies.get(value);
    if (known) return known;
    if (value.kind === 'list') {
      const result: Value = { ...value, items: [] };
      copies.set(value, result);
      result.items = value.items.map(copy);
      return result;
    }
    const result: Value = { ...value, entries: new Map() };
    copies.set(value, result);
    for (const [id, entry] of value.entries) {
      result.entries.set(id, { key: entry.key, value: copy(entry.value) });
    }
    return result;
  };
  return scopes.map(({ names, places, isOpen }) => ({
    names: new Map([...names].map(([name, value]) => [name, copy(value)])),
    places: new Map(places),
    isOpen,
  }));
}

/** Keeps of two states what both have; the rest is one of two, or unknown. */
export function joinScope(scope: Scope, other: State): void {
  for (const name of new Set([...scope.names.keys(), ...other.names.keys()])) {
    const one = other.names.get(name);
    const two = scope.names.get(name);
    scope.names.set(name, one && two ? either(one, two) : UNKNOWN);
    const place = scope.places.get(name) ?? other.places.get(name);
    if (place) scope.places.set(name, place);
  }
  scope.isOpen ||= other.isOpen;
}

export function placeIn({ from: start, to: end }: Span, { file }: Scope): Place {
  const [line, column] = positionOf(start, file.lineStarts);
  const [endLine, endColumn] = positionOf(end, file.lineStarts);
  return { file: file.shown, line, column, endLine, endColumn };
}

export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function positionOf(offset: number, starts: readonly number[]): [number, number] {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return [low + 1, offset - (starts[low] ?? 0) + 1];
}
