// As much of Python's syntax as it takes to read calls with literal arguments out of a file that is
// never run. Whatever is not of that form is left as the text that it is.

export interface Call {
  /** Dotted, such as `migrations.AddField`. */
  name: string;
  positional: string[];
  keywords: Map<string, string>;
  /** It takes more than is written there: `*args` or `**kwargs`. */
  isOpen: boolean;
}

const OPENING = '([{';
const CLOSING = ')]}';

/** The same text with blanks for what is in strings and comments, quotes included. */
export function masked(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    const end = behindQuiet(text, at);
    if (end === at) {
      out += text[at];
      at += 1;
    } else {
      out += text.slice(at, end).replace(/[^\n]/g, ' ');
      at = end;
    }
  }
  return out;
}

/** What is between the bracket at `open` and its partner, and where that is. */
export function bracketed(text: string, open: number): { inside: string; end: number } | undefined {
  const end = partnerOf(text, open);
  return end === undefined ? undefined : { inside: text.slice(open + 1, end), end };
}

/** The parts between commas that are in no bracket; blank ones and comments left out. */
export function entriesOf(text: string): string[] {
  const bare = masked(text);
  const cuts: number[] = [];
  for (let at = 0; at < bare.length; at += 1) {
    if (bare[at] === ',') cuts.push(at);
    else if (OPENING.includes(bare[at]!)) at = partnerOf(bare, at) ?? bare.length;
  }
  return [...cuts, text.length]
    .map((end, index) => withoutComments(text.slice(index === 0 ? 0 : cuts[index - 1]! + 1, end)))
    .filter((entry) => entry !== '');
}

/** undefined where the expression is something else than one call. */
export function callIn(expression: string): Call | undefined {
  const match = /^([A-Za-z_][\w.]*)\s*\(/.exec(expression);
  if (!match) return undefined;
  const [head, name = ''] = match;
  const found = bracketed(expression, head.length - 1);
  if (found === undefined || expression.slice(found.end + 1).trim() !== '') return undefined;
  const call: Call = { name, positional: [], keywords: new Map(), isOpen: false };
  for (const entry of entriesOf(found.inside)) {
    const keyword = /^([A-Za-z_]\w*)\s*=(?!=)\s*([\s\S]*)$/.exec(entry);
    if (entry.startsWith('*')) call.isOpen = true;
    else if (keyword) call.keywords.set(keyword[1]!, keyword[2]!);
    else call.positional.push(entry);
  }
  return call;
}

/** The text of a plain string literal. */
export function stringIn(expression: string | undefined): string | undefined {
  const match = /^(["'])([^"'\\]*)\1$/.exec(expression ?? '');
  return match?.[2];
}

/** The entries of a list or tuple literal. */
export function itemsIn(expression: string | undefined): string[] | undefined {
  if (expression === undefined || !/^[([]/.test(expression)) return undefined;
  const found = bracketed(expression, 0);
  if (found === undefined || expression.slice(found.end + 1).trim() !== '') return undefined;
  return entriesOf(found.inside);
}

function withoutComments(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    const end = behindQuiet(text, at);
    if (end === at) out += text[at];
    else if (text[at] !== '#') out += text.slice(at, end);
    at = Math.max(end, at + 1);
  }
  return out.trim();
}

function partnerOf(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < text.length; ) {
    const end = behindQuiet(text, at);
    if (end > at) {
      at = end;
      continue;
    }
    if (OPENING.includes(text[at]!)) depth += 1;
    if (CLOSING.includes(text[at]!)) depth -= 1;
    if (depth === 0) return at;
    at += 1;
  }
  return undefined;
}

/** Behind the string or comment that begins at `at`; `at` itself where none does. */
function behindQuiet(text: string, at: number): number {
  const first = text[at]!;
  if (first === '#') {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
  }
  if (first !== '"' && first !== "'") return at;
  const quote = text.startsWith(first.repeat(3), at) ? first.repeat(3) : first;
  for (let index = at + quote.length; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text.startsWith(quote, index)) return index + quote.length;
  }
  return text.length;
}
