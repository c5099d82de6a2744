/** Texts that nobody would write, the same in every run, so that a failure can be found again. */
export interface Arbitrary {
  /** A whole number from 0 to below. */
  below(most: number): number;
  of<T>(options: readonly T[]): T;
  /** Bytes of any kind, as a reader of UTF-8 would get them. */
  bytes(most: number): string;
  /** Pieces in any order. */
  soup(pieces: readonly string[], most: number): string;
  /** A text with a few accidents. */
  mutant(text: string, pieces: readonly string[]): string;
}

export function arbitrary(seed: number): Arbitrary {
  // Linear congruential.
  let state = seed;
  const below = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const of = <T>(options: readonly T[]): T => options[below(options.length)] as T;
  const range = (text: string): [number, number] => {
    const from = below(text.length + 1);
    return [from, Math.min(text.length, from + below(80))];
  };
  const ACCIDENTS: readonly ((text: string, piece: string) => string)[] = [
    (text) => text.slice(0, below(text.length + 1)),
    (text, piece) => {
      const [from] = range(text);
      return text.slice(0, from) + piece + text.slice(from);
    },
    (text) => {
      const [from, to] = range(text);
      return text.slice(0, from) + text.slice(to);
    },
    (text) => {
      const [from, to] = range(text);
      return text.slice(0, to) + text.slice(from, to).repeat(1 + below(4)) + text.slice(to);
    },
    (text) => {
      const lines = text.split('\n');
      const [a, b] = [below(lines.length), below(lines.length)];
      [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
      return lines.join('\n');
    },
    (text) => {
      const lines = text.split('\n');
      const at = below(lines.length);
      lines[at] = `${' '.repeat(below(9))}${(lines[at] ?? '').trimStart()}`;
      return lines.join('\n');
    },
  ];
  return {
    below,
    of,
    bytes: (most) => Buffer.from(Array.from({ length: below(most) }, () => below(256))).toString(),
    soup: (pieces, most) => Array.from({ length: below(most) }, () => of(pieces)).join(''),
    mutant: (text, pieces) =>
      Array.from({ length: 1 + below(6) }).reduce<string>(
        (changed) => of(ACCIDENTS)(changed, of(pieces)),
        text,
      ),
  };
}
