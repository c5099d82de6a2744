// The part of RFC 9535 that checks need: names, indexes, `*`, `..name` and filters of one comparison.
// The `$` may be left out, as jq does.

type Selector =
  | { kind: 'name'; name: string }
  | { kind: 'index'; index: number }
  | { kind: 'all' }
  | { kind: 'filter'; path: readonly string[]; op: string; value: unknown };

export interface JsonPath {
  segments: readonly { selector: Selector; deep: boolean }[];
  /** It can only ever find one value, which is then no list of values. */
  isSingular: boolean;
}

const SEGMENT = new RegExp(
  [
    String.raw`(?<deep>\.\.)?(?:`,
    String.raw`\.?(?<star>\*)|\[(?<boxedStar>\*)\]`,
    String.raw`|\[(?<index>-?\d{1,9})\]`,
    String.raw`|\[(?<quoted>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\]`,
    String.raw`|\[\?\(?\s*@(?<member>(?:\.[\w-]+)*)\s*(?:(?<op>[=!<>]=|[<>])\s*(?<value>'[^']*'|"[^"]*"|-?\d+(?:\.\d+)?|true|false|null))?\s*\)?\]`,
    String.raw`|(?<dot>\.)?(?<name>[^.[\]?*\s'"()]+)`,
    ')',
  ].join(''),
  'uy',
);

/** @throws Error that tells what is allowed */
export function parseJsonPath(text: string): JsonPath {
  const segments: { selector: Selector; deep: boolean }[] = [];
  let at = text.startsWith('$') ? 1 : 0;
  while (at < text.length) {
    SEGMENT.lastIndex = at;
    const groups = SEGMENT.exec(text)?.groups;
    const deep = groups?.['deep'] !== undefined;
    // A name follows a dot, of which `..` has one already.
    const isBare = groups?.['name'] !== undefined && !groups['dot'] && !deep;
    if (!groups || isBare) {
      throw new Error('expected a path such as $.status, $.items[0].id, $.items[*] or $..id');
    }
    segments.push({ selector: selectorOf(groups), deep });
    at = SEGMENT.lastIndex;
  }
  // Each more would multiply what the first one finds.
  if (segments.filter(({ deep }) => deep).length > 1) throw new Error('expected one `..` at most');
  const isSingular = segments.every(
    ({ deep, selector }) => !deep && (selector.kind === 'name' || selector.kind === 'index'),
  );
  return { segments, isSingular };
}

function selectorOf(groups: Record<string, string | undefined>): Selector {
  const { name, index, quoted, member, op, value } = groups;
  if (name !== undefined) return { kind: 'name', name };
  if (index !== undefined) return { kind: 'index', index: Number(index) };
  if (quoted !== undefined) {
    return { kind: 'name', name: quoted.slice(1, -1).replace(/\\(.)/gu, '$1') };
  }
  if (member === undefined) return { kind: 'all' };
  const given = value === undefined ? undefined : JSON.parse(value.replace(/^'|'$/g, '"'));
  return { kind: 'filter', path: member.split('.').slice(1), op: op ?? 'exists', value: given };
}

/** The value of a singular path, undefined where there is none; of any other, a list. */
export function valueAt(document: unknown, path: JsonPath): unknown {
  const found = path.segments.reduce<readonly unknown[]>(
    (values, { selector, deep }) =>
      (deep ? values.flatMap(descendants) : values).flatMap((value) => select(value, selector)),
    [document],
  );
  return path.isSingular ? found[0] : found;
}

function select(value: unknown, selector: Selector): readonly unknown[] {
  if (value === null || typeof value !== 'object') return [];
  switch (selector.kind) {
    case 'name':
      return Array.isArray(value) ? [] : member(value, selector.name);
    case 'index':
      if (!Array.isArray(value)) return [];
      return member(
        value,
        String(selector.index < 0 ? value.length + selector.index : selector.index),
      );
    case 'all':
      return Object.values(value);
    case 'filter':
      return Object.values(value).filter((one) => passes(one, selector));
  }
}

function member(value: object, key: string): readonly unknown[] {
  return Object.hasOwn(value, key) ? [(value as Record<string, unknown>)[key]] : [];
}

function passes(
  value: unknown,
  { path, op, value: wanted }: Extract<Selector, { kind: 'filter' }>,
): boolean {
  const found = path.reduce<readonly unknown[]>(
    (values, name) => values.flatMap((one) => select(one, { kind: 'name', name })),
    [value],
  );
  if (op === 'exists') return found.length > 0;
  const [given] = found;
  if (op === '==') return given === wanted;
  if (op === '!=') return given !== wanted;
  if (typeof given !== typeof wanted || !(typeof given === 'number' || typeof given === 'string')) {
    return false;
  }
  const other = wanted as typeof given;
  if (op === '<') return given < other;
  if (op === '<=') return given <= other;
  return op === '>' ? given > other : given >= other;
}

function descendants(value: unknown): unknown[] {
  const found: unknown[] = [];
  // Not by recursion: a document may be nested deeper than the stack is.
  const left = [value];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    found.push(next);
    if (next === null || typeof next !== 'object') continue;
    for (const one of Object.values(next).toReversed()) left.push(one);
  }
  return found;
}
