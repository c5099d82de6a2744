import type { Variable } from './settings-facts.ts';

const MOST_NAMES = 20;
const MOST_CHARACTERS = 100;

/** A name fit for a sentence, whatever somebody typed into the dashboard. */
export function shown(name: string): string {
  return name.replace(/[^A-Za-z0-9_.-]/g, '?').slice(0, MOST_CHARACTERS);
}

/** `the app's SECRET_KEY`, `the global SECRET_KEY`, `SECRET_KEY in .env.production`. */
export function nameOf({ name, origin, file }: Variable): string {
  if (origin === 'app') return `the app's ${shown(name)}`;
  if (origin === 'global') return `the global ${shown(name)}`;
  return `${shown(name)} in ${file ?? 'the file'}`;
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : nouns}`;
}

export function listNames(things: readonly { name: string }[]): string {
  const names = things.slice(0, MOST_NAMES).map(({ name }) => shown(name));
  const more = things.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
