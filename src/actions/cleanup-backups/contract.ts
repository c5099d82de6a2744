import * as z from 'zod/mini';
import * as fields from '../../kit/fields.ts';

/** Inputs that say how many backups to keep; 0 is as good as blank, as with restic and borg. */
const COUNTS = ['keep-last', 'keep-daily', 'keep-weekly', 'keep-monthly', 'keep-yearly'] as const;

const count = z.optional(fields.integer(0, 10_000));

const databases = fields.convert(fields.list, (given, fault): 'all' | string[] => {
  const isAll = given.some((name) => name.toLowerCase() === 'all');
  if (isAll && given.length === 1) return 'all';
  if (given.length === 0 || isAll) {
    fault('expected all, or ids and names of databases by comma or line');
  }
  return given;
});

const HOURS = { h: 1, d: 24, w: 168 } as const;

/** Milliseconds. `m` is not taken: some tools mean minutes by it, and others months. */
const age = fields.convert(fields.text, (given, fault): number => {
  const [, digits = '0', unit = 'h'] = /^(\d{1,5})([hdw])$/.exec(given) ?? [];
  const ms = Number(digits) * HOURS[unit as keyof typeof HOURS] * 3_600_000;
  if (ms === 0) fault('expected an age of an hour or more, such as 36h, 10d or 2w');
  return ms;
});

export const inputs = z
  .object({
    'sevalla-token': fields.text,
    databases,
    'api-url': fields.apiUrl,
    'keep-last': count,
    'keep-daily': count,
    'keep-weekly': count,
    'keep-monthly': count,
    'keep-yearly': count,
    'older-than': z.optional(age),
    'max-deletions': fields.integer(1, 1000),
    'dry-run': fields.bool,
    'working-directory': fields.text,
  })
  .check(
    z.superRefine((given, { addIssue }) => {
      if (given['older-than'] !== undefined || COUNTS.some((name) => (given[name] ?? 0) > 0))
        return;
      const message = `${COUNTS.join(', ')}, older-than: at least one is required, since without a rule all but the newest backup would go`;
      addIssue({ code: 'custom', message });
    }),
  );

export const outputs = z.object({
  planned: z.number(),
  deleted: z.number(),
  kept: z.number(),
  'freed-bytes': z.optional(z.number()),
  plan: z.looseObject({}),
});

export const secrets = ['sevalla-token'];

export type Inputs = z.output<typeof inputs>;
