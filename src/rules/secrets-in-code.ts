import { credentialsIn, isSecretName } from './secrets.ts';

const DOT = '•';

// A literal to its quote, or to the end of the line where it goes on below.
const LITERAL = /(["'])((?:\\.|(?!\1).)*)(\1|$)/g;
// `NAME=`, `"NAME":`, `name =`, with the prefix of a literal behind it.
const NAMED = /([A-Za-z_][\w-]*)["']?\]?\s*(?::[^=]*=|[:=(,])\s*[rbfuRBFU]{0,2}$/;
const READS = /(?:environ\s*\[|environ\.get\s*\(|getenv\s*\(|\b(?:env|config)(?:\.\w+)?\s*\()\s*$/;
const BARE = /([A-Za-z_][\w-]*)(\s*[=:]\s*)([^\s"'#,;()[\]{}]+)/g;
const USER_INFO = /(:\/\/)([^\s/@:"']*:[^\s/@"']+)(@)/g;
const LONG_WORD = /[A-Za-z0-9+/=_-]{20,}/g;

/** Texts of code that look like a secret, by their name or by themselves. */
export function hideInCode(line: string): string {
  const literals = line.replace(
    LITERAL,
    (whole, quote: string, text: string, end: string, at: number) => {
      const before = line.slice(0, at);
      const isName = READS.test(before) && /^[A-Za-z_]\w*$/.test(text);
      const name = NAMED.exec(before)?.[1] ?? nameIn(before);
      const isSecret = !isName && ((name !== undefined && isSecretName(name)) || looksSecret(text));
      return isSecret ? quote + dots(text) + end : whole;
    },
  );
  const bare = literals.replace(BARE, (whole, name: string, sign: string, value: string) => {
    // A call or another name is code, not a value.
    const isValue = isSecretName(name) && /\d|[^\w.]/.test(value) && value !== '==';
    return isValue ? name + sign + dots(value) : whole;
  });
  const anonymous = bare.replace(
    USER_INFO,
    (_, start: string, user: string, end: string) => start + dots(user) + end,
  );
  return anonymous.replace(LONG_WORD, (word) => (isRandom(word) ? dots(word) : word));
}

/** The name that a statement assigns to, for a literal that stands deeper in it. */
function nameIn(before: string): string | undefined {
  return /^\s*([A-Za-z_]\w*)\s*(?::[^=]*)?=(?!=)/.exec(before)?.[1];
}

function looksSecret(text: string): boolean {
  const credentials = credentialsIn(text);
  return (
    (credentials !== undefined && credentials.user + credentials.password !== '') ||
    (/^[\w+/=!@#$%^&*()-]{16,}$/.test(text) && isRandom(text))
  );
}

function isRandom(word: string): boolean {
  return /\d/.test(word) && /[A-Za-z]/.test(word) && !/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(word);
}

/** As long as the text. */
export function dots(text: string): string {
  return DOT.repeat(text.length);
}
