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
      for (const part of base64Parts(line)) spellings.add(part);
    }
    pattern = undefined;
  };

  return Object.assign(redact, { add });
}

const SHORTEST_BASE64 = 8;

/** What a text looks like somewhere in the base64 of a longer one, such as `user:secret`. */
function base64Parts(text: string): string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    // A character holds six bits: those that hold bits of a neighbour as well are left out.
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor((whole.length * 8) / 6);
    const part = whole.toString('base64').slice(from, to);
    return part.length < SHORTEST_BASE64 ? [] : [part];
  });
}
