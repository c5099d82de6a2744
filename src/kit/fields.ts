import * as z from 'zod/mini';

// The vocabulary that input contracts are made of. A blank input never arrives here: the runner
// passes an unset input as '', so a contract sees it as absent and `z.optional` means optional.
// `zod/mini`, because `zod` adds another third of Node's own start-up to every step.

/** Turns a value into another, or tells by `fault` what is wrong with it, once or several times. */
export function convert<Given, Out>(
  from: z.ZodMiniType<Given, unknown>,
  into: (given: Given, fault: (message: string) => void) => Out,
) {
  return z.pipe(
    from,
    z.transform((given: Given, { issues }) =>
      into(given, (message) => issues.push({ code: 'custom', message, input: given })),
    ),
  );
}

export const text = z.string();

export function matching(pattern: RegExp, error: string) {
  return text.check(z.regex(pattern, { error }));
}

/** YAML 1.2 booleans alone, as in the runner's own `getBooleanInput`. */
export const bool = convert(
  z.enum(['true', 'True', 'TRUE', 'false', 'False', 'FALSE'], { error: 'expected true or false' }),
  (given) => given.toLowerCase() === 'true',
);

/** What an application is made with: the chain hands the same to every action that asks. */
export const preset = z.enum(['auto', 'django', 'node', 'laravel', 'rails', 'python', 'generic'], {
  error: 'expected auto, django, node, laravel, rails, python or generic',
});

export const uuid = z.guid({
  error: 'expected a UUID such as 01234567-89ab-4cde-8f01-23456789abcd',
});

/** A whole number from `least` to `most`, both allowed. */
export function integer(least: number, most: number) {
  const error = `expected a whole number from ${least} to ${most}`;
  return between(matching(/^\d{1,15}$/, error), least, most, error);
}

/** A number from `least` to `most`, both allowed. */
export function decimal(least: number, most: number) {
  const error = `expected a number from ${least} to ${most}`;
  return between(matching(/^\d{1,15}(\.\d+)?$/, error), least, most, error);
}

function between(digits: z.ZodMiniString, least: number, most: number, error: string) {
  return convert(digits, Number).check(
    z.refine((value) => value >= least && value <= most, { error }),
  );
}

const UNIT_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

/** A length of time such as `500ms`, `90s`, `25m` or `1h`; a bare number is seconds. Gives ms. */
export function duration(leastMs: number, mostMs: number) {
  return convert(text, (given, fault) => {
    const match = /^(\d{1,9}(?:\.\d+)?)(ms|s|m|h)?$/.exec(given);
    const ms = match ? Number(match[1]) * UNIT_MS[(match[2] ?? 's') as keyof typeof UNIT_MS] : NaN;
    if (ms >= leastMs && ms <= mostMs) return Math.round(ms);
    fault(
      `expected a duration from ${formatDuration(leastMs)} to ${formatDuration(mostMs)}, such as 90s, 25m or 1h`,
    );
    return z.NEVER;
  });
}

/** `1500` → `1.5s`, `90000` → `1m 30s`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)}ms`;
  if (ms < 60_000) return `${Math.round(ms / 100) / 10}s`;
  const seconds = Math.round(ms / 1000);
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'm'],
    [seconds % 60, 's'],
  ] as const;
  return parts.flatMap(([value, unit]) => (value > 0 ? [`${value}${unit}`] : [])).join(' ');
}

/** One entry a line, blank lines and `#` comments left out. */
export const lines = convert(text, (given) =>
  given
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#')),
);

/** Entries apart by commas or new lines. */
export const list = convert(text, (given) =>
  given
    .split(/[,\r\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
);

export const httpUrl = text.check(
  z.refine(
    (given) => {
      if (!URL.canParse(given)) return false;
      const url = new URL(given);
      return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
    },
    { error: 'expected an http(s) URL without a user name or password' },
  ),
);

/** The base of the Sevalla API, without its trailing slash. */
export const apiUrl = convert(httpUrl, (given) => given.replace(/\/+$/, ''));
