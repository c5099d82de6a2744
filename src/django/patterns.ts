// A pattern of somebody else's, run on a text of somebody else's, must not be able to hang: no groups,
// no alternatives, few repetitions.
const SIMPLE =
  /^\^?(?:(?:\[\^?(?:\\[\\sdwSDW.,;:|/\]-]|[^\]\\[])+\]|\\[\\sdwSDW.,;:|/-]|[\w ,;:/@#%&=~!<>'"-])[+*?]?)+\$?$/;
const MOST_CHARACTERS = 60;
const MOST_REPETITIONS = 2;

/** Python's pattern as JavaScript's, or undefined where it is beyond what both have alike. */
export function searchable(pattern: string): RegExp | undefined {
  if (pattern.length > MOST_CHARACTERS || !SIMPLE.test(pattern)) return undefined;
  if ((pattern.match(/[+*]/g) ?? []).length > MOST_REPETITIONS) return undefined;
  try {
    return new RegExp(pattern, 'g');
  } catch {
    return undefined;
  }
}
