/** A cell: a text, a number as a decimal text, or nothing. */
export type Cell = string | { decimal: string } | undefined;

/**
 * Comma-separated values as in RFC 4180, with a line of names first. A text that a spreadsheet would
 * take for a formula gets an apostrophe in front, as OWASP advises.
 */
export function csv(names: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [names, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return value.decimal;
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
