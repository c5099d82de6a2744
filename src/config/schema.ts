import * as z from 'zod/mini';
import { RULE_IDS, type RuleId } from '../rules/settings-catalogue.ts';

// The file `.github/sevalla.yml`: what does not fit into inputs. Each action has a key of its own,
// so that one file serves the whole chain. docs/sevalla-config.schema.json is made from this.

/** Without an app that could be read, or with nothing to check, nothing else counts. */
const NEVER_SILENT: readonly RuleId[] = [
  'platform.unreadable',
  'checks.none',
  'config.suppression.expired',
  'config.suppression.unused',
];
const SUPPRESSIBLE = RULE_IDS.filter((id) => !NEVER_SILENT.includes(id));

const described = <S extends z.ZodMiniType>(schema: S, description: string): S =>
  schema.check(z.describe(description)) as S;

/** Checks of Django and of its packages keep their own ids: `security.W004`, `fields.E300`. */
const DJANGO_ID = /^[a-z_][a-z0-9_]*\.[CEWID]\d{3}$/;

const ruleError = ({ input }: { input?: unknown }): string =>
  NEVER_SILENT.some((id) => id === input)
    ? 'expected another rule: this one cannot be changed'
    : 'expected the id of a rule, as the README of validate-settings lists them, or one of Django such as fields.W342';

const ruleId = described(
  z.union([z.enum(SUPPRESSIBLE), z.string().check(z.regex(DJANGO_ID, { error: ruleError }))], {
    error: ruleError,
  }),
  'Id of a rule of validate-settings, or of a check of Django',
);

const sentence = (error: string) =>
  z.string({ error }).check(z.regex(/\S/, { error }), z.maxLength(500, { error }));

function mapping<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? `allowed: ${keys}` : `expected a mapping with ${keys}`,
  });
}

const suppression = mapping({
  rule: ruleId,
  path: described(
    z.optional(sentence('expected a path such as config/settings/*.py')),
    'File of the finding, from the root of the repository; `*` and `**` stand for what they do in .gitignore',
  ),
  line: described(
    z.optional(
      z
        .int({ error: 'expected the number of a line' })
        .check(z.minimum(1, { error: 'expected the number of a line' })),
    ),
    'Line of the finding. Lines move: name a setting where you can',
  ),
  setting: described(
    z.optional(sentence('expected the name of a setting or a variable')),
    'Setting, variable or process that the finding is about, such as SECURE_HSTS_SECONDS',
  ),
  reason: described(
    sentence('expected a sentence that tells why'),
    'Why this is no fault here, for whoever reads the summary',
  ),
  expires: described(
    z.iso.date({ error: 'expected a date such as 2027-03-31' }),
    'Last day on which it counts, in UTC',
  ),
});
export type Suppression = z.infer<typeof suppression>;

const validateSettings = mapping({
  suppress: described(
    z.optional(z.array(suppression, { error: 'expected a list' })),
    'Findings that are known and meant. They are counted and listed, but do not fail the step',
  ),
  severity: described(
    z.optional(
      z.partialRecord(
        ruleId,
        z.enum(['error', 'warning', 'notice'], { error: 'expected error, warning or notice' }),
        { error: 'expected a mapping of rules to severities' },
      ),
    ),
    'Severities other than those of the rules, by id',
  ),
});

const positive = (error: string) => z.number({ error }).check(z.minimum(0, { error }));
const oneOf = <const T extends string>(...values: T[]) =>
  z.optional(z.enum(values, { error: `expected ${values.join(' or ')}` }));

const budget = mapping({
  on: described(
    oneOf('total', 'change'),
    'What is limited: the cost of a month of 730 hours (`total`, the default), or how it differs from the input baseline-usd',
  ),
  amount: described(z.optional(positive('expected US dollars, such as 25')), 'US dollars a month'),
  percent: described(
    z.optional(positive('expected per cent, such as 10')),
    'Per cent of the baseline, in place of `amount`; of a change alone',
  ),
  direction: described(
    oneOf('increase', 'decrease', 'either'),
    'Which change counts; `increase` unless given',
  ),
  action: described(
    oneOf('warn', 'deny'),
    'What to do when it is exceeded: `warn`, the default, or `deny`, which fails the step',
  ),
}).check(
  z.superRefine(({ on, amount, percent, direction }, { addIssue }) => {
    const fault =
      (amount === undefined) === (percent === undefined)
        ? 'expected either amount or percent'
        : on === 'change'
          ? undefined
          : percent !== undefined
            ? 'expected on: change beside percent'
            : direction !== undefined
              ? 'expected on: change beside direction'
              : undefined;
    if (fault !== undefined) addIssue({ code: 'custom', message: fault });
  }),
);

const whole = (least: number, most: number) => {
  const error = `expected a whole number from ${least} to ${most}`;
  return z.int({ error }).check(z.minimum(least, { error }), z.maximum(most, { error }));
};
const count = whole(0, 1000);

const topology = mapping({
  processes: described(
    z.optional(
      z.array(
        mapping({
          name: described(
            z.optional(sentence('expected the name of a process')),
            'As on the platform; the type when left out',
          ),
          type: described(
            z.optional(sentence('expected a type such as web')),
            'Such as `web`, the default, or `worker`; what runs by a schedule is billed by use',
          ),
          size: described(sentence('expected a size such as H1'), 'Its size, such as `H1`'),
          instances: described(
            z.optional(count),
            'How many; 1 unless this or `min` and `max` are given',
          ),
          min: described(z.optional(count), 'With autoscaling, the least instances'),
          max: described(z.optional(count), 'With autoscaling, the most instances'),
        }).check(
          z.superRefine(({ instances, min, max }, { addIssue }) => {
            const fault =
              (min === undefined) !== (max === undefined)
                ? 'expected both min and max'
                : min !== undefined && instances !== undefined
                  ? 'expected either instances or min and max'
                  : min !== undefined && max !== undefined && max < min
                    ? 'expected max to be no less than min'
                    : undefined;
            if (fault !== undefined) addIssue({ code: 'custom', message: fault });
          }),
        ),
        { error: 'expected a list' },
      ),
    ),
    'The processes that the application is to have; one that is not in the list is to go',
  ),
  databases: described(
    z.optional(
      z.array(
        mapping({
          name: described(
            z.optional(sentence('expected the name of a database')),
            'As on the platform; not needed where there is one of its type',
          ),
          type: described(
            sentence('expected a type such as postgresql'),
            'Such as `postgresql` or `redis`',
          ),
          size: described(sentence('expected a size such as db1'), 'Its size, such as `db1`'),
          'extra-disk-gb': described(
            z.optional(whole(0, 100_000)),
            'Gigabytes of disk beyond those of the size',
          ),
        }),
        { error: 'expected a list' },
      ),
    ),
    'The databases that it is to have; one that is not in the list is to go',
  ),
  'object-storage-gb': described(
    z.optional(positive('expected gigabytes')),
    'Gigabytes that object storage is to hold',
  ),
});
export type DeclaredTopology = z.infer<typeof topology>;

const costReport = mapping({
  topology: described(
    z.optional(topology),
    'What the application is to run on, to be priced against what it runs on. Only the kinds that are named here are compared',
  ),
  budgets: described(
    z.optional(z.array(budget, { error: 'expected a list' })),
    'Limits beside the input budget, each judged on its own',
  ),
  quiet: described(
    z.optional(positive('expected US dollars, such as 1')),
    'US dollars a month; a change of no more than that exceeds no budget and is not worth a word',
  ),
  override: described(
    z.optional(
      mapping({
        label: described(
          sentence('expected the name of a label'),
          'Label on the pull request, by which a denied budget becomes a warning',
        ),
        expires: described(
          z.iso.date({ error: 'expected a date such as 2027-03-31' }),
          'Last day on which it counts, in UTC',
        ),
      }),
    ),
    'How somebody takes the responsibility for a cost above a budget',
  ),
});
export type CostConfig = z.infer<typeof costReport>;
const text = (error: string) => z.string({ error }).check(z.maxLength(5000, { error }));
const scalar = z.union([z.string(), z.number(), z.boolean()], { error: 'expected a text' });
const fields = (what: string) =>
  z.record(z.string(), scalar, { error: `expected a mapping of ${what}` });
const flag = z.boolean({ error: 'expected true or false' });

/** One request and what its answer must be; what the texts mean is for src/check-language. */
const request = {
  method: described(
    z.optional(text('expected a method such as GET')),
    'GET when left out. Others than GET, HEAD and OPTIONS need `writes: true` in the check',
  ),
  path: described(z.optional(text('expected a path that begins with /')), 'Path below `url`'),
  url: described(z.optional(text('expected a URL')), 'In place of `path`: a whole URL'),
  query: described(z.optional(fields('parameters')), 'Parameters of the query, encoded'),
  headers: described(
    z.optional(fields('headers')),
    'Headers of the request. A secret is written `{{env.NAME}}`',
  ),
  body: described(z.optional(text('expected a text')), 'Body of the request, as it is'),
  json: described(z.optional(z.unknown()), 'Body of the request, sent as JSON'),
  form: described(z.optional(fields('fields')), 'Body of the request, sent as a form'),
  follow: described(
    z.optional(
      z.union([z.boolean(), z.literal('anywhere')], { error: 'expected true, false or anywhere' }),
    ),
    'Redirects to follow: on the same host (true, unless a 3xx is expected), none, or anywhere',
  ),
  http2: described(z.optional(flag), 'Offer HTTP/2'),
  status: described(
    z.optional(
      z.union([z.string(), z.number()], { error: 'expected such as 200, 200|204 or 2xx' }),
    ),
    'Status, such as 200, 200|204 or 2xx; 200 when neither this nor an assertion asks for it',
  ),
  max: described(
    z.optional(z.union([z.string(), z.number()], { error: 'expected a duration such as 2s' })),
    'Latency limit, such as 500ms',
  ),
  captures: described(
    z.optional(
      z.record(z.string(), text('expected such as header "Location"'), {
        error: 'expected a mapping of names to queries',
      }),
    ),
    'Values for later steps, which write `{{name}}`: QUERY [FILTER…] [redact]',
  ),
  assert: described(
    z.optional(
      z
        .array(text('expected such as status == 200'), { error: 'expected a list' })
        .check(z.maxLength(100, { error: 'expected at most 100 assertions' })),
    ),
    'What must be true of the answer: QUERY [FILTER…] [not] PREDICATE',
  ),
};

const check = mapping({
  name: described(
    z.optional(sentence('expected a name')),
    'How reports call it; method and path when left out',
  ),
  optional: described(z.optional(flag), 'A 404 is not a failure, but not measured'),
  warns: described(z.optional(flag), 'What fails is degraded: it does not fail the step'),
  writes: described(z.optional(flag), 'The check may send POST, PUT, PATCH and DELETE'),
  ip: described(
    z.optional(
      z.union([z.literal(4), z.literal(6), z.literal('both')], { error: 'expected 4, 6 or both' }),
    ),
    'Address family to connect by; `both` makes two checks of it',
  ),
  samples: described(
    z.optional(whole(1, 2000)),
    'How often the request is timed, after a first one that is not counted',
  ),
  'at-once': described(z.optional(whole(1, 50)), 'How many of the samples are under way at a time'),
  steps: described(
    z.optional(
      z
        .array(
          mapping({
            name: described(z.optional(sentence('expected a name')), 'How reports call the step'),
            ...request,
          }),
          { error: 'expected a list' },
        )
        .check(z.maxLength(50, { error: 'expected at most 50 steps' })),
    ),
    'Several requests in turn that keep cookies and captures between them',
  ),
  ...request,
});

const smokeTest = mapping({
  checks: described(
    z.optional(
      z
        .array(
          z.union([text('expected a line such as GET /health/ 200'), check], {
            error: 'expected a line such as GET /health/ 200, or a mapping with path or steps',
          }),
          { error: 'expected a list' },
        )
        .check(z.maxLength(200, { error: 'expected at most 200 checks' })),
    ),
    'Checks that take the place of the preset',
  ),
});

export const config = described(
  mapping({
    'validate-settings': described(
      z.optional(validateSettings),
      'What validate-settings takes from here',
    ),
    'smoke-test': described(z.optional(smokeTest), 'What smoke-test takes from here'),
    'cost-report': described(z.optional(costReport), 'What cost-report takes from here'),
  }),
  'Sevalla Actions: .github/sevalla.yml',
);
export type Config = z.infer<typeof config>;
