const MOST_WIDTH = 100;

/** A line that something is said about. Who makes one has put dots for what may be a secret. */
export interface Excerpt {
  line: number;
  text: string;
  /** 0-based, in UTF-16 units of `text`; the last one is behind the text. Undefined: the whole line. */
  caret: { from: number; to: number } | undefined;
}

/** Long lines around what the caret points at. */
export function crop(line: number, text: string, caret: Excerpt['caret']): Excerpt {
  const flat = text.replaceAll('\t', ' ').trimEnd();
  if (flat.length <= MOST_WIDTH) return { line, text: flat, caret };
  const from = Math.max(0, Math.min((caret?.from ?? 0) - 20, flat.length - MOST_WIDTH));
  const cut = flat.slice(from, from + MOST_WIDTH);
  const head = from > 0 ? '…' : '';
  const tail = from + MOST_WIDTH < flat.length ? '…' : '';
  const shift = head.length - from;
  return {
    line,
    text: `${head}${cut}${tail}`,
    caret: caret && {
      from: caret.from + shift,
      to: Math.min(caret.to + shift, head.length + MOST_WIDTH),
    },
  };
}

/** `10 │ DEBUG = True` and a line of carets, as compilers print it, with what is said about them. */
export function drawExcerpt({ line, text, caret }: Excerpt, said = ''): string[] {
  const number = String(line);
  const first = `${number} │ ${text}`;
  if (caret === undefined) return [first];
  const marks = ' '.repeat(caret.from) + '^'.repeat(Math.max(1, caret.to - caret.from));
  return [first, `${' '.repeat(number.length)} │ ${marks} ${said}`.trimEnd()];
}
