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

const costReport = mapping({
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

export const config = described(
  mapping({
    'validate-settings': described(
      z.optional(validateSettings),
      'What validate-settings takes from here',
    ),
    'cost-report': described(z.optional(costReport), 'What cost-report takes from here'),
  }),
  'Sevalla Actions: .github/sevalla.yml',
);
export type Config = z.infer<typeof config>;
