export type Language = 'javascript' | 'php' | 'ruby' | 'python';

const LINE_COMMENT: Readonly<Record<Language, RegExp>> = {
  javascript: /\/\//y,
  // An attribute, `#[…]`, is code.
  php: /\/\/|#(?!\[)/y,
  ruby: /#/y,
  python: /#/y,
};
const HAS_BLOCKS: readonly Language[] = ['javascript', 'php'];

/**
 * Code with blanks in place of its comments, and of Python's texts in three quotes: every offset
 * stays what it was. Texts in quotes are left as they are.
 */
export function blanked(text: string, language: Language): string {
  const blank = (piece: string): string => piece.replace(/[^\n]/g, ' ');
  const lineComment = LINE_COMMENT[language];
  let code = '';
  let index = 0;
  const take = (end: number, isKept: boolean): void => {
    const piece = text.slice(index, end);
    code += isKept ? piece : blank(piece);
    index = end;
  };
  const until = (needle: string, from: number): number => {
    const at = text.indexOf(needle, from);
    return at < 0 ? text.length : at + needle.length;
  };
  while (index < text.length) {
    const character = text[index] ?? '';
    const triple = text.slice(index, index + 3);
    lineComment.lastIndex = index;
    if (language === 'python' && (triple === '"""' || triple === "'''")) {
      take(until(triple, index + 3), false);
    } else if (HAS_BLOCKS.includes(language) && text.startsWith('/*', index)) {
      take(until('*/', index + 2), false);
    } else if (lineComment.test(text)) {
      const end = text.indexOf('\n', index);
      take(end < 0 ? text.length : end, false);
    } else if (/['"`]/.test(character)) {
      take(endOfQuote(text, index, character), true);
    } else {
      take(index + 1, true);
    }
  }
  return code;
}

/** A quote that its line does not close is none, except for a template of JavaScript. */
function endOfQuote(text: string, start: number, quote: string): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\\') index += 1;
    else if (character === quote) return index + 1;
    else if (character === '\n' && quote !== '`') return start + 1;
  }
  return start + 1;
}
