import { Raised } from './raised.ts';
import {
  type Arguments,
  equal,
  from,
  keyOf,
  NONE,
  ofBoolean,
  ofList,
  ofNumber,
  ofText,
  truth,
  UNKNOWN,
  type Value,
} from './value.ts';

type Method = (args: Arguments) => Value;

// Larger ones are no settings.
const MOST_CHARACTERS = 100_000;
const MOST_ITEMS = 10_000;

/** A method of a text, list or dict, or undefined where none of the name is modelled. */
export function methodOf(value: Value, name: string): Method | undefined {
  switch (value.kind) {
    case 'text':
      return textMethod(value, name);
    case 'list':
      return value.flavor === 'tuple' ? sequenceMethod(value, name) : listMethod(value, name);
    case 'dict':
      return dictMethod(value, name);
    case 'path':
      return pathMethod(value, name);
    default:
      return undefined;
  }
}

/** Makes a list or dict that nobody can vouch for any more into what it is: unknown. */
export function forget(value: Value): void {
  if (value.kind === 'list' || value.kind === 'dict') Object.assign(value, { kind: 'unknown' });
}

const WHITE = /^[\s]+|[\s]+$/g;

export function strip(text: string, side: 'both' | 'left' | 'right', characters?: string): string {
  let start = 0;
  let end = text.length;
  const isStripped = (character: string): boolean =>
    characters === undefined ? /[\s]/.test(character) : characters.includes(character);
  if (characters === undefined && side === 'both') return text.replace(WHITE, '');
  if (side !== 'right') while (start < end && isStripped(text.charAt(start))) start += 1;
  if (side !== 'left') while (end > start && isStripped(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function textMethod(self: Value & { kind: 'text' }, name: string): Method | undefined {
  const { value } = self;
  const done = (result: Value): Value => from(result, self);
  const texts = (args: Arguments): string[] | undefined => {
    const found = args.positional.map((each) => (each.kind === 'text' ? each.value : undefined));
    return args.isOpen || found.includes(undefined) ? undefined : (found as string[]);
  };
  const stripped =
    (side: 'both' | 'left' | 'right'): Method =>
    (args) => {
      const given = texts(args);
      return given ? done(ofText(strip(value, side, given[0]))) : done(UNKNOWN);
    };
  switch (name) {
    case 'strip':
      return stripped('both');
    case 'lstrip':
      return stripped('left');
    case 'rstrip':
      return stripped('right');
    case 'lower':
    case 'casefold':
      return () => done(ofText(value.toLowerCase()));
    case 'upper':
      return () => done(ofText(value.toUpperCase()));
    case 'capitalize':
    case 'title':
      return () =>
        /^[A-Za-z]*$/.test(value)
          ? done(ofText(value.charAt(0).toUpperCase() + value.slice(1).toLowerCase()))
          : done(UNKNOWN);
    case 'split':
    case 'rsplit':
      return (args) => {
        const separator = args.positional[0] ?? args.named.get('sep') ?? NONE;
        if (args.positional.length > 1 || args.named.has('maxsplit')) return done(UNKNOWN);
        if (separator.kind === 'none') {
          const words = value.split(/[\s]+/).filter((word) => word !== '');
          return done(ofList(words.map((word) => done(ofText(word)))));
        }
        if (separator.kind !== 'text' || separator.value === '') return done(UNKNOWN);
        return done(ofList(value.split(separator.value).map((piece) => done(ofText(piece)))));
      };
    case 'splitlines':
      return () => done(ofList(value.split(/\r\n|\n|\r/).map((line) => done(ofText(line)))));
    case 'replace':
      return (args) => {
        const [before, after] = texts(args) ?? [];
        if (before === undefined || after === undefined || before === '') return done(UNKNOWN);
        const result = value.replaceAll(before, () => after);
        return result.length > MOST_CHARACTERS ? done(UNKNOWN) : done(ofText(result));
      };
    case 'startswith':
    case 'endswith':
      return ({ positional: [given] }) => {
        const test = (piece: Value): boolean | undefined =>
          piece.kind !== 'text'
            ? undefined
            : name === 'startswith'
              ? value.startsWith(piece.value)
              : value.endsWith(piece.value);
        const answers = given?.kind === 'list' ? given.items.map(test) : [given && test(given)];
        if (answers.includes(true)) return done(ofBoolean(true));
        return done(answers.includes(undefined) ? UNKNOWN : ofBoolean(false));
      };
    case 'removeprefix':
    case 'removesuffix':
      return (args) => {
        const [piece] = texts(args) ?? [];
        if (piece === undefined) return done(UNKNOWN);
        if (name === 'removeprefix') {
          return done(ofText(value.startsWith(piece) ? value.slice(piece.length) : value));
        }
        const isEnd = piece !== '' && value.endsWith(piece);
        return done(ofText(isEnd ? value.slice(0, -piece.length) : value));
      };
    case 'join':
      return ({ positional: [items] }) => {
        if (items?.kind !== 'list') return done(UNKNOWN);
        const pieces = items.items.map((item) => (item.kind === 'text' ? item.value : undefined));
        const hasRandom = items.items.some(({ kind }) => kind === 'random');
        if (hasRandom) return { kind: 'random' };
        if (pieces.includes(undefined)) return from(UNKNOWN, self, items, ...items.items);
        const result = pieces.join(value);
        if (result.length > MOST_CHARACTERS) return UNKNOWN;
        return from(ofText(result), self, items, ...items.items);
      };
    case 'isdigit':
    case 'isdecimal':
    case 'isnumeric':
      return () => done(ofBoolean(/^\d+$/.test(value)));
    case 'count':
      return (args) => {
        const [piece] = texts(args) ?? [];
        return piece ? done(ofNumber(value.split(piece).length - 1)) : done(UNKNOWN);
      };
    default:
      return undefined;
  }
}

function sequenceMethod(self: Value & { kind: 'list' }, name: string): Method | undefined {
  if (name === 'index') {
    return (args) => {
      const at = positionOf(self.items, args.positional[0]);
      if (at === undefined) return UNKNOWN;
      if (at < 0) throw new Raised('ValueError', args.place, { because: [self] });
      return ofNumber(at);
    };
  }
  if (name === 'copy') return () => from(ofList([...self.items], self.flavor), self);
  return undefined;
}

/** -1: certainly not there. */
function positionOf(items: readonly Value[], wanted: Value | undefined): number | undefined {
  if (wanted === undefined) return undefined;
  for (const [index, item] of items.entries()) {
    const isEqual = equal(item, wanted);
    if (isEqual === true) return index;
    if (isEqual === undefined) return undefined;
  }
  return -1;
}

function listMethod(self: Value & { kind: 'list' }, name: string): Method | undefined {
  const { items } = self;
  const lost = (): Value => {
    forget(self);
    return UNKNOWN;
  };
  switch (name) {
    case 'append':
    case 'add':
      return ({ positional: [item] }) => {
        if (item === undefined || items.length >= MOST_ITEMS) return lost();
        items.push(item);
        return NONE;
      };
    case 'extend':
    case 'update':
    case 'union':
      return ({ positional: [more] }) => {
        if (more?.kind !== 'list' || items.length + more.items.length > MOST_ITEMS) return lost();
        if (name === 'union') return from(ofList([...items, ...more.items], 'set'), self, more);
        items.push(...more.items);
        Object.assign(self, { origins: from(self, more).origins });
        return NONE;
      };
    case 'insert':
      return ({ positional: [at, item] }) => {
        if (at?.kind !== 'number' || item === undefined) return lost();
        items.splice(at.value, 0, item);
        return NONE;
      };
    case 'remove':
    case 'discard':
      return ({ positional: [item], place }) => {
        const at = positionOf(items, item);
        if (at === undefined) return lost();
        if (at >= 0) items.splice(at, 1);
        else if (name === 'remove') throw new Raised('ValueError', place, { because: [self] });
        return NONE;
      };
    case 'pop':
      return ({ positional: [at] }) => {
        if (at !== undefined && at.kind !== 'number') return lost();
        return items.splice(at?.value ?? -1, 1)[0] ?? UNKNOWN;
      };
    case 'reverse':
      return () => {
        items.reverse();
        return NONE;
      };
    case 'clear':
      return () => {
        items.length = 0;
        return NONE;
      };
    case 'sort':
      return lost;
    default:
      return sequenceMethod(self, name);
  }
}

function dictMethod(self: Value & { kind: 'dict' }, name: string): Method | undefined {
  const { entries } = self;
  const lost = (): Value => {
    forget(self);
    return UNKNOWN;
  };
  const put = (key: Value, value: Value): void => {
    const id = keyOf(key);
    if (id === undefined) forget(self);
    else entries.set(id, { key, value });
  };
  switch (name) {
    case 'get':
    case 'pop':
    case 'setdefault':
      return ({ positional: [key, fallback = NONE] }) => {
        const id = key && keyOf(key);
        if (key === undefined || id === undefined) return name === 'get' ? UNKNOWN : lost();
        const found = entries.get(id);
        if (name === 'pop') entries.delete(id);
        if (found) return found.value;
        if (self.isOpen) {
          if (name === 'setdefault') put(key, UNKNOWN);
          return UNKNOWN;
        }
        if (name === 'setdefault') put(key, fallback);
        return fallback;
      };
    case 'update':
      return ({ positional: [more], named, isOpen }) => {
        if (more !== undefined && more.kind !== 'dict') return lost();
        if (isOpen || (more?.kind === 'dict' && more.isOpen)) self.isOpen = true;
        if (more?.kind === 'dict') {
          // What is not known of the other may replace anything here.
          if (more.isOpen) for (const entry of entries.values()) entry.value = UNKNOWN;
          for (const { key, value } of more.entries.values()) put(key, value);
        }
        for (const [key, value] of named) put(ofText(key), value);
        return NONE;
      };
    case 'copy':
      return () => ({ ...self, entries: new Map(entries) });
    case 'keys':
      return () => (self.isOpen ? UNKNOWN : ofList([...entries.values()].map(({ key }) => key)));
    case 'values':
      return () =>
        self.isOpen ? UNKNOWN : ofList([...entries.values()].map(({ value }) => value));
    case 'items':
      return () =>
        self.isOpen
          ? UNKNOWN
          : ofList([...entries.values()].map(({ key, value }) => ofList([key, value], 'tuple')));
    case 'clear':
      return () => {
        entries.clear();
        self.isOpen = false;
        return NONE;
      };
    default:
      return undefined;
  }
}

function pathMethod(self: Value & { kind: 'path' }, name: string): Method | undefined {
  switch (name) {
    case 'resolve':
    case 'absolute':
    case 'expanduser':
    case 'as_posix':
    case '__str__':
      return () => self;
    case 'joinpath':
      return ({ positional, isOpen }) => (isOpen ? UNKNOWN : joinPath([self, ...positional]));
    default:
      return undefined;
  }
}

export function joinPath(parts: readonly Value[]): Value {
  let path = '';
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'text' && part.kind !== 'path') return from(UNKNOWN, ...parts);
    if (index === 0 || part.value.startsWith('/')) path = part.value;
    else path = path === '' ? part.value : `${path.replace(/\/$/, '')}/${part.value}`;
  }
  return from({ kind: 'path', value: normalizePath(path) }, ...parts);
}

export function normalizePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '..' || !path.startsWith('/')) parts.push(part);
  }
  return `${path.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}

export function parentOf(path: string): string {
  return normalizePath(path === '' ? '..' : `${path}/..`);
}

/** `a or b`, `bool(a)`: undefined is not known. */
export function asBoolean(value: Value): Value {
  const isTrue = truth(value);
  return isTrue === undefined ? from(UNKNOWN, value) : from(ofBoolean(isTrue), value);
}
