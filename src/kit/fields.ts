import { z } from 'zod';

// The vocabulary that input contracts are made of. A blank input never arrives here: the runner
// passes an unset input as '', so a contract sees it as absent and `.optional()` means optional.

/** YAML 1.2 booleans alone, as in the runner's own `getBooleanInput`. */
export const bool = z
  .enum(['true', 'True', 'TRUE', 'false', 'False', 'FALSE'], { error: 'expected true or false' })
  .transform((text) => text.toLowerCase() === 'true');

export const text = z.string();

export const uuid = z.guid({
  error: 'expected a UUID such as 01234567-89ab-4cde-8f01-23456789abcd',
});

/** A whole number from `least` to `most`, both allowed. */
export function integer(least: number, most: number) {
  const error = `expected a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, { error })
    .transform(Number)
    .refine((value) => value >= least && value <= most, { error });
}

/** A number from `least` to `most`, both allowed. */
export function decimal(least: number, most: number) {
  const error = `expected a number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,15}(\.\d+)?$/, { error })
    .transform(Number)
    .refine((value) => value >= least && value <= most, { error });
}

const UNIT_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

/** A length of time such as `500ms`, `90s`, `25m` or `1h`; a bare number is seconds. Gives ms. */
export function duration(leastMs: number, mostMs: number) {
  return z.string().transform((given, context) => {
    const match = /^(\d{1,9}(?:\.\d+)?)(ms|s|m|h)?$/.exec(given);
    const ms = match ? Number(match[1]) * UNIT_MS[(match[2] ?? 's') as keyof typeof UNIT_MS] : NaN;
    if (ms >= leastMs && ms <= mostMs) return Math.round(ms);
    context.addIssue({
      code: 'custom',
      message: `expected a duration from ${formatDuration(leastMs)} to ${formatDuration(mostMs)}, such as 90s, 25m or 1h`,
    });
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
export const lines = z.string().transform((given) =>
  given
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#')),
);

/** Entries apart by commas or new lines. */
export const list = z.string().transform((given) =>
  given
    .split(/[,\r\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
);

export const httpUrl = z.string().refine(
  (given) => {
    if (!URL.canParse(given)) return false;
    const url = new URL(given);
    return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  },
  { error: 'expected an http(s) URL without a user name or password' },
);

/** The base of the Sevalla API, without its trailing slash. */
export const apiUrl = httpUrl.transform((given) => given.replace(/\/+$/, ''));
