import { joinPath } from './methods.ts';
import {
  equal,
  from,
  keyOf,
  type Origin,
  ofBoolean,
  ofList,
  ofNumber,
  ofText,
  UNKNOWN,
  type Value,
} from './value.ts';

// Larger texts and lists are no settings.
const MOST_LENGTH = 10_000;

export function compare(operator: string, left: Value, right: Value): Value {
  const answer = (isTrue: boolean | undefined): Value =>
    from(isTrue === undefined ? UNKNOWN : ofBoolean(isTrue), left, right);
  const negated = (isTrue: boolean | undefined): boolean | undefined =>
    isTrue === undefined ? undefined : !isTrue;
  switch (operator) {
    case '==':
      return answer(equal(left, right));
    case '!=':
      return answer(negated(equal(left, right)));
    case 'is':
    case 'is not': {
      const isSame =
        right.kind === 'none' || right.kind === 'boolean'
          ? left.kind === 'unknown' || left.kind === 'variable' || left.kind === 'either'
            ? undefined
            : left.kind === right.kind && equal(left, right) === true
          : undefined;
      return answer(operator === 'is' ? isSame : negated(isSame));
    }
    case 'in':
    case 'not in': {
      const isIn = contains(right, left);
      if (right.kind === 'object' && left.kind === 'text' && right.object.name === 'environ') {
        const origin: Origin = { name: left.value, isSet: isIn === true };
        const value = operator === 'in' ? isIn : negated(isIn);
        return {
          ...(value === undefined ? UNKNOWN : ofBoolean(value)),
          origins: [origin],
        };
      }
      return answer(operator === 'in' ? isIn : negated(isIn));
    }
    case '<':
    case '<=':
    case '>':
    case '>=': {
      if (left.kind !== 'number' || right.kind !== 'number') return answer(undefined);
      const [a, b] = [left.value, right.value];
      return answer(
        operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b,
      );
    }
    default:
      return answer(undefined);
  }
}

export function calculate(operator: string, left: Value, right: Value): Value {
  const lost = from(UNKNOWN, left, right);
  if (operator === '/' && left.kind === 'path') return joinPath([left, right]);
  if (left.kind === 'random' || right.kind === 'random') {
    return operator === '+' ? { kind: 'random' } : lost;
  }
  if (operator === '+' && left.kind === 'path' && right.kind === 'text') {
    return from({ kind: 'path', value: `${left.value}${right.value}` }, left, right);
  }
  if (left.kind === 'list' && right.kind === 'list' && left.flavor === right.flavor) {
    if (operator === '+' && left.items.length + right.items.length <= MOST_LENGTH) {
      return from(ofList([...left.items, ...right.items], left.flavor), left, right);
    }
    return lost;
  }
  if (left.kind === 'dict' && right.kind === 'dict' && operator === '|' && !right.isOpen) {
    const entries = new Map([...left.entries, ...right.entries]);
    return from({ kind: 'dict', entries, isOpen: left.isOpen }, left, right);
  }
  if (left.kind === 'text' && right.kind === 'text' && operator === '+') {
    return left.value.length + right.value.length > MOST_LENGTH
      ? lost
      : from(ofText(left.value + right.value), left, right);
  }
  if (left.kind === 'text' && operator === '*' && right.kind === 'number') {
    const length = left.value.length * right.value;
    return length >= 0 && length <= MOST_LENGTH
      ? from(ofText(left.value.repeat(right.value)), left, right)
      : lost;
  }
  if (left.kind !== 'number' || right.kind !== 'number') return lost;
  const [a, b] = [left.value, right.value];
  const result =
    operator === '+'
      ? a + b
      : operator === '-'
        ? a - b
        : operator === '*'
          ? a * b
          : operator === '**'
            ? a ** b
            : operator === '/' && b !== 0
              ? a / b
              : operator === '//' && b !== 0
                ? Math.floor(a / b)
                : operator === '%' && b !== 0
                  ? a - Math.floor(a / b) * b
                  : Number.NaN;
  return Number.isFinite(result) ? from(ofNumber(result), left, right) : lost;
}

export function itemsOf(value: Value): readonly Value[] | undefined {
  if (value.kind === 'list') return [...value.items];
  if (value.kind === 'dict') {
    return value.isOpen ? undefined : [...value.entries.values()].map(({ key }) => key);
  }
  if (value.kind === 'text') return [...value.value].map((each) => from(ofText(each), value));
  return undefined;
}

function contains(container: Value, item: Value): boolean | undefined {
  if (container.kind === 'object') return container.object.has?.(item);
  if (container.kind === 'text') {
    return item.kind === 'text' ? container.value.includes(item.value) : undefined;
  }
  if (container.kind === 'dict') {
    const id = keyOf(item);
    if (id === undefined) return undefined;
    return container.entries.has(id) ? true : container.isOpen ? undefined : false;
  }
  if (container.kind !== 'list') return undefined;
  const answers = container.items.map((each) => equal(each, item));
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

/** As `str()` has it; undefined where it is not known. */
export function shownAs(value: Value): string | undefined {
  switch (value.kind) {
    case 'text':
    case 'path':
      return value.value;
    case 'number':
      return Number.isInteger(value.value) ? String(value.value) : undefined;
    case 'boolean':
      return value.value ? 'True' : 'False';
    case 'none':
      return 'None';
    default:
      return undefined;
  }
}
