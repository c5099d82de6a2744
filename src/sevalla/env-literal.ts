// https://docs.sevalla.com/applications/environment-variables
const MOST_CHARACTERS = 32_768;

/** The value in the platform's own grammar, or why it has no place there. */
export function toLiteral(value: string): { literal: string } | { fault: string } {
  if (value.includes('\0')) return { fault: 'a NUL character cannot be part of a variable' };
  if (/[()]/.test(value)) {
    return {
      fault:
        'has a parenthesis, which Sevalla cannot take and for which it has no escape: ' +
        'write %28 and %29 in a URL, \\u0028 and \\u0029 in JSON, or base64 of the whole',
    };
  }
  const marks = value.match(/\\*[,"]/g) ?? [];
  const escaped = marks.filter(({ length }) => length === 2);
  if (
    marks.some(({ length }) => length > 2) ||
    (escaped.length > 0 && escaped.length < marks.length)
  ) {
    return {
      fault:
        'has commas or double quotes with a backslash before them and others without: write ' +
        'each of them as \\, and \\", or none, and they are escaped; inside JSON strings write ' +
        '\\u002c and \\u0022',
    };
  }
  const literal = escaped.length > 0 ? value : value.replace(/[,"]/g, '\\$&');
  if (literal.length > MOST_CHARACTERS) {
    return { fault: `is longer than ${MOST_CHARACTERS} characters` };
  }
  return { literal };
}
