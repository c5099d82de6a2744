/** One way in that a server offers with its 401. */
export interface Challenge {
  /** In lower case: `bearer`, `basic`. */
  scheme: string;
  /** By names in lower case. */
  parameters: Readonly<Record<string, string>>;
}

// A scheme alone, or a parameter with its value, quoted or not.
const PART =
  /[\s,]*([\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"=]+))|(?=\s*,|\s+[^\s=]|\s*$))/gy;

/**
 * Reads `WWW-Authenticate`, where several challenges and their parameters share the comma, as far
 * as it can be read: https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1
 */
export function parseChallenges(header: string): Challenge[] {
  const challenges: { scheme: string; parameters: Record<string, string> }[] = [];
  for (const [, name = '', quoted, bare] of header.matchAll(PART)) {
    const value = quoted?.replace(/\\(.)/g, '$1') ?? bare;
    if (value === undefined) challenges.push({ scheme: name.toLowerCase(), parameters: {} });
    else Object.assign(challenges.at(-1)?.parameters ?? {}, { [name.toLowerCase()]: value });
  }
  return challenges;
}
