import type { Interpreter } from './interpret.ts';
import { asBoolean, forget, strip } from './methods.ts';
import { itemsOf, shownAs } from './operators.ts';
import { Raised } from './raised.ts';
import type { Scope } from './scope.ts';
import {
  type Arguments,
  from,
  NONE,
  ofBoolean,
  ofDict,
  ofList,
  ofNumber,
  ofObject,
  ofText,
  truth,
  UNKNOWN,
  type Value,
} from './value.ts';

const MOST_RANGE = 10_000;

/** What Python has without an import. */
export function builtin(
  name: string,
  interpreter: Interpreter,
  module: () => Scope,
): Value | undefined {
  if (name === 'locals' || name === 'globals' || name === 'vars') {
    return ofObject({ name, call: () => namespaceOf(module()) });
  }
  const call = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  return call && ofObject({ name, call: (args) => call(args, interpreter) });
}

/** The names of a module as a dict: `globals()["X"] = …`, `vars().update(…)`. */
function namespaceOf(scope: Scope): Value {
  const put = (key: Value, value: Value): void => {
    if (key.kind === 'text') scope.names.set(key.value, value);
    else scope.isOpen = true;
  };
  return ofObject({
    name: 'namespace',
    isNamespace: true,
    item: (key) => (key.kind === 'text' ? scope.names.get(key.value) : undefined) ?? UNKNOWN,
    assign: put,
    has: (key) =>
      key.kind !== 'text'
        ? undefined
        : scope.names.has(key.value)
          ? true
          : scope.isOpen
            ? undefined
            : false,
    member: (name) => {
      if (name === 'get') {
        return ofObject({
          name,
          call: ({ positional: [key, fallback = NONE] }) => {
            if (key?.kind !== 'text') return UNKNOWN;
            return scope.names.get(key.value) ?? (scope.isOpen ? UNKNOWN : fallback);
          },
        });
      }
      return ofObject({
        name,
        call: ({ positional: [more], named, isOpen }) => {
          if (isOpen || (more !== undefined && (more.kind !== 'dict' || more.isOpen))) {
            scope.isOpen = true;
            for (const each of scope.names.keys()) scope.names.set(each, UNKNOWN);
          }
          if (more?.kind === 'dict')
            for (const entry of more.entries.values()) put(entry.key, entry.value);
          for (const [key, value] of named) put(ofText(key), value);
          return NONE;
        },
      });
    },
  });
}

type Builtin = (args: Arguments, interpreter: Interpreter) => Value;

const first = ({ positional }: Arguments): Value => positional[0] ?? UNKNOWN;

function collect(flavor: 'list' | 'tuple' | 'set'): Builtin {
  return (args) => {
    if (args.positional.length === 0 && !args.isOpen) return ofList([], flavor);
    const items = itemsOf(first(args));
    return items ? from(ofList([...items], flavor), first(args)) : from(UNKNOWN, first(args));
  };
}

/** @throws Raised for a text that is no number, as Python does. */
export function toInteger(value: Value, args: Pick<Arguments, 'place'>): Value {
  if (value.kind === 'number') return from(ofNumber(Math.trunc(value.value)), value);
  if (value.kind === 'boolean') return from(ofNumber(Number(value.value)), value);
  if (value.kind === 'none') throw new Raised('TypeError', args.place, { because: [value] });
  if (value.kind !== 'text') return from(UNKNOWN, value);
  const text = strip(value.value, 'both');
  if (!/^[+-]?\d+(?:_\d+)*$/.test(text)) {
    throw new Raised('ValueError', args.place, { because: [value] });
  }
  const number = Number(text.replaceAll('_', ''));
  return from(Number.isSafeInteger(number) ? ofNumber(number) : UNKNOWN, value);
}

const FUNCTIONS: Readonly<Record<string, Builtin>> = {
  bool: (args) => (args.positional.length === 0 ? ofBoolean(false) : asBoolean(first(args))),
  int: (args) => (args.positional.length === 1 ? toInteger(first(args), args) : UNKNOWN),
  float: (args) => {
    const value = first(args);
    if (value.kind === 'number') return value;
    if (value.kind !== 'text') return from(UNKNOWN, value);
    const text = strip(value.value, 'both');
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) {
      return from(ofNumber(Number(text)), value);
    }
    if (/^[+-]?(?:inf|infinity|nan)$/i.test(text)) return from(UNKNOWN, value);
    throw new Raised('ValueError', args.place, { because: [value] });
  },
  str: (args) => {
    const value = args.positional[0] ?? ofText('');
    if (value.kind === 'path') return value;
    if (value.kind === 'random') return { kind: 'random' };
    const text = shownAs(value);
    return from(text === undefined ? UNKNOWN : ofText(text), value);
  },
  list: collect('list'),
  tuple: collect('tuple'),
  set: collect('set'),
  frozenset: collect('set'),
  reversed: (args) => {
    const items = itemsOf(first(args));
    return items ? ofList([...items].reverse()) : UNKNOWN;
  },
  sorted: (args) => {
    const items = itemsOf(first(args));
    if (!items || args.named.size > 0) return UNKNOWN;
    const texts = items.map((item) => (item.kind === 'text' ? item.value : undefined));
    if (texts.includes(undefined)) return UNKNOWN;
    return ofList([...items].sort((a, b) => (shownAs(a)! < shownAs(b)! ? -1 : 1)));
  },
  dict: ({ positional: [base], named, isOpen }) => {
    if (isOpen || (base && base.kind !== 'dict')) return UNKNOWN;
    const result = ofDict([...named]);
    if (base?.kind === 'dict' && result.kind === 'dict') {
      result.entries = new Map([...base.entries, ...result.entries]);
      result.isOpen = base.isOpen;
    }
    return result;
  },
  len: (args) => {
    const value = first(args);
    const items = itemsOf(value);
    return from(items ? ofNumber(items.length) : UNKNOWN, value);
  },
  any: (args) => every(first(args), true),
  all: (args) => every(first(args), false),
  map: ({ positional: [callee = UNKNOWN, iterable = UNKNOWN], place }, interpreter) => {
    const items = itemsOf(iterable);
    if (!items) return from(UNKNOWN, iterable);
    return from(ofList(items.map((item) => interpreter.apply(callee, [item], place))), iterable);
  },
  filter: ({ positional: [callee = UNKNOWN, iterable = UNKNOWN], place }, interpreter) => {
    const items = itemsOf(iterable);
    const kept: Value[] = [];
    for (const item of items ?? []) {
      const answer = callee.kind === 'none' ? item : interpreter.apply(callee, [item], place);
      const isTrue = truth(answer);
      if (isTrue === undefined) return from(UNKNOWN, iterable);
      if (isTrue) kept.push(item);
    }
    return from(items ? ofList(kept) : UNKNOWN, iterable);
  },
  range: ({ positional, isOpen }) => {
    const [a, b] = positional;
    const [start, end] = b === undefined ? [ofNumber(0), a] : [a, b];
    if (isOpen || positional.length > 2 || start?.kind !== 'number' || end?.kind !== 'number') {
      return UNKNOWN;
    }
    const length = Math.max(0, end.value - start.value);
    if (length > MOST_RANGE) return UNKNOWN;
    return ofList(Array.from({ length }, (_, index) => ofNumber(start.value + index)));
  },
  enumerate: (args) => {
    const items = itemsOf(first(args));
    if (!items || args.positional.length > 1) return UNKNOWN;
    return ofList(items.map((item, index) => ofList([ofNumber(index), item], 'tuple')));
  },
  max: (args) => extreme(args, Math.max),
  min: (args) => extreme(args, Math.min),
  isinstance: ({ positional: [value = UNKNOWN, type = UNKNOWN] }) => {
    const name = type.kind === 'object' ? type.object.name : '';
    const kinds: Record<string, Value['kind']> = {
      str: 'text',
      bool: 'boolean',
      list: 'list',
      dict: 'dict',
    };
    const isKnown = ['text', 'boolean', 'number', 'none', 'dict', 'list'].includes(value.kind);
    if (!isKnown || !Object.hasOwn(kinds, name)) return from(UNKNOWN, value);
    const isFlavor = value.kind !== 'list' || value.flavor === 'list';
    return from(ofBoolean(value.kind === kinds[name] && isFlavor), value);
  },
  print: () => NONE,
  // As with an import: what the repository does not have is what the handler is for.
  open: ({ positional: [path], place, named }, interpreter) => {
    if (interpreter.isTrying && interpreter.hasFile(path ?? named.get('file')) === false) {
      throw new Raised('FileNotFoundError', place);
    }
    return UNKNOWN;
  },
  chr: (args) => {
    const value = first(args);
    return value.kind === 'number' && value.value >= 0 && value.value < 0x11_0000
      ? ofText(String.fromCodePoint(Math.trunc(value.value)))
      : UNKNOWN;
  },
  exec: (_, interpreter) => {
    interpreter.forgetEverything();
    return NONE;
  },
  setattr: (args, interpreter) => {
    interpreter.forgetEverything();
    for (const value of args.positional) forget(value);
    return NONE;
  },
};

function every(value: Value, wanted: boolean): Value {
  const items = itemsOf(value);
  if (!items) return from(UNKNOWN, value);
  const answers = items.map(truth);
  if (answers.includes(wanted)) return from(ofBoolean(wanted), value, ...items);
  return from(answers.includes(undefined) ? UNKNOWN : ofBoolean(!wanted), value, ...items);
}

function extreme(
  { positional, isOpen }: Arguments,
  choose: (...numbers: number[]) => number,
): Value {
  const [only] = positional;
  const items = positional.length === 1 && only ? itemsOf(only) : positional;
  const numbers = items?.map((item) => (item.kind === 'number' ? item.value : Number.NaN));
  if (isOpen || !numbers || numbers.length === 0 || numbers.some(Number.isNaN)) {
    return from(UNKNOWN, ...positional);
  }
  return from(ofNumber(choose(...numbers)), ...positional);
}
