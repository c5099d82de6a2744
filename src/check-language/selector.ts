import { parse, type Selector, SelectorType } from 'css-what';

/** Pseudo-classes that the engine of smoke-test knows; a page that is not shown has no :hover. */
export const PSEUDO_CLASSES: readonly string[] = [
  'checked',
  'contains',
  'disabled',
  'empty',
  'enabled',
  'first-child',
  'first-of-type',
  'has',
  'is',
  'last-child',
  'last-of-type',
  'not',
  'nth-child',
  'nth-last-child',
  'nth-last-of-type',
  'nth-of-type',
  'only-child',
  'only-of-type',
  'optional',
  'required',
  'root',
  'where',
];
// A selector this long was written by a program.
const LONGEST = 500;

/** @throws Error that tells what is wrong with a CSS selector */
export function checkSelector(text: string): void {
  if (text.length > LONGEST) throw new Error(`expected at most ${LONGEST} characters`);
  checkAll(parse(text));
}

function checkAll(alternatives: readonly (readonly Selector[])[]): void {
  for (const selector of alternatives.flat()) {
    if (selector.type === SelectorType.PseudoElement) {
      throw new Error(`::${selector.name} is no element of the page`);
    }
    if (selector.type === SelectorType.ColumnCombinator) throw new Error('|| is not supported');
    if (selector.type !== SelectorType.Pseudo) continue;
    if (!PSEUDO_CLASSES.includes(selector.name)) {
      throw new Error(`:${selector.name} is not among ${PSEUDO_CLASSES.join(', ')}`);
    }
    if (Array.isArray(selector.data)) checkAll(selector.data);
    else if (
      /^nth-/.test(selector.name) &&
      !/^\s*(?:even|odd|[+-]?\d*n?\s*(?:[+-]\s*\d+)?)\s*$/i.test(selector.data ?? '')
    ) {
      throw new Error(`:${selector.name}() expected such as 2, odd or 2n+1`);
    }
  }
}
