/**
 * Somebody else's text, fit to stand in a sentence of ours: one line, no control or invisible
 * characters, not long, in quotation marks. `##[` begins a command of older runners.
 */
export function quote(text: string, most = 80): string {
  const line = text
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('##[', '## [')
    .trim();
  return `“${line.length > most ? `${line.slice(0, most - 1)}…` : line}”`;
}

/** What a page calls itself: its title, else its first words; undefined when it has none. */
export function titleOf(page: string): string | undefined {
  const title = /<title[^<>]*>([^<]*)/i.exec(page)?.[1] ?? '';
  const words =
    title.trim() === ''
      ? page.replace(/<(script|style)\b.*?(?:<\/\1>|$)/gis, ' ').replace(/<[^>]*>?/g, ' ')
      : title;
  const plain = words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .trim();
  return plain === '' ? undefined : plain;
}
