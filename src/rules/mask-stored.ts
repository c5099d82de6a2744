import { secretsOf } from './secrets.ts';

interface Stored {
  key: string;
  value: string;
}

export interface Masking {
  /** Declares a text secret from now on. */
  mask(secret: string): void;
  /** A text without any secret. */
  redact(text: string): string;
}

/**
 * Masks what looks secret among variables of the platform, which the workflow need not know.
 * @param shown What the reader gets to see anyway: a password that is the name of the application
 *   would blank out its address in the outputs.
 */
export function maskStored(
  variables: readonly Stored[],
  shown: readonly (string | null | undefined)[],
  { mask, redact }: Masking,
): void {
  const known = shown.join('\n').toLowerCase();
  for (const { key: name, value: stored } of variables) {
    // The platform's grammar has escapes, which the application never sees.
    const value = stored.replace(/\\([,"])/g, '$1');
    const variable = {
      name,
      value,
      stored,
      origin: 'app',
      runtime: true,
      buildtime: true,
    } as const;
    for (const text of secretsOf(variable)) {
      if (!known.includes(text.toLowerCase()) && redact(text) !== '***') mask(text);
    }
  }
}
