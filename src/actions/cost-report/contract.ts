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

const UUID_ERROR =
  'expected all, or UUIDs such as 01234567-89ab-4cde-8f01-23456789abcd apart by commas or lines';

const applications = fields.convert(fields.list, (given, fault): 'all' | string[] => {
  if (given.length === 1 && given[0]?.toLowerCase() === 'all') return 'all';
  const ids = [...new Set(given.map((id) => id.toLowerCase()))];
  if (ids.length === 0 || !ids.every((id) => fields.uuid.safeParse(id).success)) fault(UUID_ERROR);
  return ids;
});

/** Dollars a month; `max` is set where the earlier cost was a band. */
export interface Baseline {
  min: number;
  max: number | undefined;
}

const baseline = fields.convert(fields.text, (given, fault): Baseline => {
  const match = /^\$?(\d{1,9}(?:\.\d+)?)(?:\s*(?:to|-)\s*\$?(\d{1,9}(?:\.\d+)?))?$/.exec(given);
  const [min, max] = [Number(match?.[1]), match?.[2] === undefined ? undefined : Number(match[2])];
  if (!match || (max !== undefined && max < min)) {
    fault('expected an amount such as 10.04, or a band such as 10.04 to 15.00');
  }
  return { min, max };
});

/** As `compare-with` takes them. */
export const PROVIDERS = [
  'aws',
  'google-cloud',
  'digitalocean',
  'render',
  'railway',
  'fly',
  'heroku',
] as const;

export type ProviderName = (typeof PROVIDERS)[number];

const providers = fields.convert(fields.list, (given, fault): ProviderName[] => {
  const names = [...new Set(given.map((name) => name.toLowerCase()))];
  if (names.length === 1 && names[0] === 'all') return [...PROVIDERS];
  const known = PROVIDERS.filter((name) => names.includes(name));
  if (known.length < names.length || known.length === 0) {
    fault(`expected all, or some of ${PROVIDERS.join(', ')} apart by commas or lines`);
  }
  return known;
});

const amount = fields.decimal(0, 1_000_000);
const warnOrFail = z.enum(['warn', 'fail'], { error: 'expected warn or fail' });

export const inputs = z
  .object({
    'sevalla-token': z.optional(fields.text),
    'app-id': z.optional(applications),
    'project-id': z.optional(fields.uuid),
    'api-url': fields.apiUrl,
    databases: z.optional(databases),
    'object-storage-gb': z.optional(amount),
    'egress-gb': z.optional(amount),
    'build-minutes': z.optional(amount),
    'metric-days': z.optional(fields.integer(0, 30)),
    actuals: fields.bool,
    'max-price-age': z.optional(fields.integer(1, 3650)),
    'stale-prices': warnOrFail,
    budget: z.optional(amount),
    'budget-action': warnOrFail,
    'baseline-usd': z.optional(baseline),
    'config-file': fields.text,
    'compare-with': z.optional(providers),
    'html-file': z.optional(fields.text),
    'report-file': z.optional(fields.text),
    'csv-file': z.optional(fields.text),
    'focus-file': z.optional(fields.text),
    'history-file': z.optional(fields.text),
    'github-token': z.optional(fields.text),
    comment: z.enum(['auto', 'off'], { error: 'expected auto or off' }),
    'pull-request': z.optional(fields.integer(1, 1e12)),
  })
  .check(
    z.superRefine((given, { addIssue }) => {
      const { 'app-id': appId, 'sevalla-token': token } = given;
      if (given['project-id'] !== undefined && appId !== 'all') {
        addIssue({
          code: 'custom',
          message: 'project-id: needs app-id all, of which it is a part',
        });
      }
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
  'monthly-observed-usd': z.optional(z.string()),
  'calendar-month-usd': z.optional(z.string()),
  'month-to-date-usd': z.optional(z.string()),
  'forecast-usd': z.optional(z.string()),
  'annual-usd': z.optional(z.string()),
  complete: z.boolean(),
  'within-budget': z.optional(z.boolean()),
  'change-usd': z.optional(z.string()),
  unusual: z.optional(z.boolean()),
  'html-file': z.optional(z.string()),
  'report-file': z.optional(z.string()),
  'csv-file': z.optional(z.string()),
  'focus-file': z.optional(z.string()),
  report: z.looseObject({}),
});

export const secrets = ['sevalla-token', 'github-token'];

export type Inputs = z.output<typeof inputs>;
