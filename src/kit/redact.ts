/** Replaces every known secret in a text by `***`, whatever encoding it took on the way. */
export interface Redactor {
  /** Remembers a secret. Blank text is ignored. */
  add(secret: string): void;
  (text: string): string;
}

// Shorter strings ("true", "80") would blank out ordinary text and give the secret away by its gaps.
const SHORTEST_SECRET = 4;

export function createRedactor(): Redactor {
  const spellings = new Set<string>();
  let pattern: RegExp | undefined;

  const redact = (text: string): string => {
    if (spellings.size === 0) return text;
    // Longest first: a secret that contains another must not leave its own tail behind.
    pattern ??= new RegExp(
      [...spellings]
        .sort((a, b) => b.length - a.length)
        .map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('|'),
      'g',
    );
    return text.replace(pattern, '***');
  };

  const add = (secret: string): void => {
    for (const line of [secret, ...secret.split(/\r\n|\r|\n/)]) {
      if (line.trim().length < SHORTEST_SECRET) continue;
      spellings.add(line);
      spellings.add(encodeURIComponent(line));
      spellings.add(JSON.stringify(line).slice(1, -1));
      spellings.add(Buffer.from(line).toString('base64'));
    }
    pattern = undefined;
  };

  return Object.assign(redact, { add });
}
