import { z } from 'zod';
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

const databases = z.string().transform((given, context): DeclaredDatabase[] => {
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
    context.addIssue({
      code: 'custom',
      message: `expected none, or entries like postgresql:db1 or postgresql:db2+20GB; ${JSON.stringify(entry)} is not one`,
    });
    return [];
  });
});

const amount = fields.decimal(0, 1_000_000);

export const inputs = z
  .object({
    'sevalla-token': fields.text.optional(),
    'app-id': fields.uuid.optional(),
    'api-url': fields.apiUrl,
    databases: databases.optional(),
    'object-storage-gb': amount.optional(),
    'egress-gb': amount.optional(),
    'build-minutes': amount.optional(),
    'max-price-age': fields.integer(1, 3650),
    budget: fields.decimal(0, 1_000_000).optional(),
    'budget-action': z.enum(['warn', 'fail'], { error: 'expected warn or fail' }),
  })
  .superRefine((given, context) => {
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
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
  });

export const outputs = z.object({
  currency: z.literal('USD'),
  'monthly-usd': z.string().optional(),
  'monthly-max-usd': z.string().optional(),
  'calendar-month-usd': z.string().optional(),
  'annual-usd': z.string().optional(),
  complete: z.boolean(),
  'within-budget': z.boolean().optional(),
  report: z.looseObject({}),
});

export const secrets = ['sevalla-token'];

export type Inputs = z.output<typeof inputs>;
