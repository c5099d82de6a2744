import * as z from 'zod/mini';
import * as fields from '../../kit/fields.ts';

/** A database that the caller names because the platform's list does not. */
export interface DeclaredDatabase {
  /** What it is, such as `postgresql`; `database` when not said. */
  name: string;
  size: string;
  /** Gigabytes of disk beyond the size's own. */
  extraDiskGb: number;
}

const DATABASE = /^(?:([a-z][\w.-]{0,62}):)?([a-z]\w{0,30})(?:\+(\d{1,5})GB)?$/i;

const databases = fields.convert(fields.text, (given, fault): DeclaredDatabase[] => {
  if (given.toLowerCase() === 'none') return [];
  const entries = given
    .split(/[,\r\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return entries.flatMap((entry) => {
    const match = DATABASE.exec(entry);
    if (match) {
      const [, name = 'database', size = '', disk = '0'] = match;
      return [{ name, size, extraDiskGb: Number(disk) }];
    }
    fault(
      `expected none, or entries like postgresql:db1 or postgresql:db2+20GB; ${JSON.stringify(entry)} is not one`,
    );
    return [];
  });
});

const amount = fields.decimal(0, 1_000_000);

export const inputs = z
  .object({
    'sevalla-token': z.optional(fields.text),
    'app-id': z.optional(fields.uuid),
    'api-url': fields.apiUrl,
    databases: z.optional(databases),
    'object-storage-gb': z.optional(amount),
    'egress-gb': z.optional(amount),
    'build-minutes': z.optional(amount),
    'max-price-age': fields.integer(1, 3650),
    budget: z.optional(fields.decimal(0, 1_000_000)),
    'budget-action': z.enum(['warn', 'fail'], { error: 'expected warn or fail' }),
  })
  .check(
    z.superRefine((given, { addIssue }) => {
      const { 'app-id': appId, 'sevalla-token': token } = given;
      const declared = [
        given.databases,
        given['object-storage-gb'],
        given['egress-gb'],
        given['build-minutes'],
      ];
      const fault =
        appId !== undefined && token === undefined
          ? 'sevalla-token: required to read the application that app-id names'
          : appId === undefined && token !== undefined
            ? 'app-id: required beside sevalla-token (leave out both to price only what is declared)'
            : appId === undefined && declared.every((value) => value === undefined)
              ? 'app-id: required, with sevalla-token, unless databases, object-storage-gb, egress-gb or build-minutes declare what to price'
              : undefined;
      if (fault !== undefined) addIssue({ code: 'custom', message: fault });
    }),
  );

export const outputs = z.object({
  currency: z.literal('USD'),
  'monthly-usd': z.optional(z.string()),
  'monthly-max-usd': z.optional(z.string()),
  'calendar-month-usd': z.optional(z.string()),
  'annual-usd': z.optional(z.string()),
  complete: z.boolean(),
  'within-budget': z.optional(z.boolean()),
  report: z.looseObject({}),
});

export const secrets = ['sevalla-token'];

export type Inputs = z.output<typeof inputs>;
