import { DEFAULT_SECRETS, isSecretName } from './secrets.ts';

const PLACEHOLDERS: readonly RegExp[] = [
  /(?:^|[^a-z])change[-_ ]?(?:me|this|it)(?:[^a-z]|$)/i,
  /(?:^|[^a-z])replace[-_ ]?(?:me|this|with)(?:[^a-z]|$)/i,
  /(?:^|[^A-Za-z])(?:CHANGE|REPLACE|GENERATE|PLACEHOLDER)(?:[^A-Za-z]|$)/,
  /(?:^|[^a-z])(?:placeholder|insert[-_ ](?:your|here|the))(?:[^a-z]|$)/i,
  /(?:^|[/@:.])your[-_]/i,
  /^(?:todo|fixme|tbd|undefined)$/i,
  /^<[^<>@]*>$|:\/\/[^\s]*<[a-z][\w -]*>/i,
  /(?:^|[^a-z0-9])x{3,}(?:[^a-z0-9]|$)/i,
  // The middle of a key that was blotted out.
  /x{8,}/i,
  /\/\/(?:USER(?:NAME)?|user(?:name)?)?:(?:PASS(?:WORD)?|pass(?:word)?)@/,
  /@(?:HOST(?:NAME)?|[A-Z]+_HOST)(?:[:/]|$)/,
  // Reserved by RFC 2606: nobody's site, so nobody's setting either.
  /(?:^|[@./\s,])example\.(?:com|org|net)(?=$|[:/\s,])/i,
];

// No placeholder is longer, and a file may hold anything.
const MOST_CHARACTERS = 2000;

export function isPlaceholder(name: string, value: string): boolean {
  const text = value.trim().slice(0, MOST_CHARACTERS);
  return (
    PLACEHOLDERS.some((pattern) => pattern.test(text)) ||
    (isSecretName(name) && DEFAULT_SECRETS.test(text))
  );
}
