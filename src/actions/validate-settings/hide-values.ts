import { credentialsIn, isOrdinary } from '../../rules/secrets.ts';
import type { Environment } from '../../rules/settings-facts.ts';

// Shorter pieces come up in ordinary text by chance.
const SHORTEST = 6;
// A name, and the word by which Python tells what it did not find.
const SHOWN = new Set(['DJANGO_SETTINGS_MODULE', 'PYTHONPATH', 'TZ', 'LANG']);

/**
 * Puts the name of a variable, `<SECRET_KEY>`, wherever a text holds its value or an entry of its
 * list: messages of Django quote the settings they complain about.
 */
export function hideValues(
  text: string,
  { variables }: Environment,
  settingsModule: string | undefined,
): string {
  const pieces = new Map<string, string>();
  for (const { name, value, stored } of variables.values()) {
    if (SHOWN.has(name)) continue;
    const { user = '', password = '' } = credentialsIn(value) ?? {};
    for (const piece of [
      value,
      value.trim(),
      stored ?? '',
      user,
      password,
      ...value.split(/[\s,]+/),
    ]) {
      const isShown = piece === settingsModule || isOrdinary(piece);
      if (piece.length >= SHORTEST && !isShown && !pieces.has(piece)) pieces.set(piece, name);
    }
  }
  // The longest first: a part must not be replaced within a whole.
  return [...pieces]
    .sort(([a], [b]) => b.length - a.length)
    .reduce((hidden, [piece, name]) => hidden.replaceAll(piece, `<${name}>`), text);
}
