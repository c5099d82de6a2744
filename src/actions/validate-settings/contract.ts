import * as z from 'zod/mini';
import { apiUrl, bool, list, matching, preset, text, uuid } from '../../kit/fields.ts';

type Raw = Readonly<Record<string, unknown>>;

const isGiven = (inputs: Raw, name: string): boolean => inputs[name] !== undefined;

/** A rule over several inputs, told even where single inputs are wrong as well. */
const rule = (holds: (given: Raw) => boolean, error: string) =>
  z.refine<Raw>(holds, { error, when: () => true });

const names = list.check(
  z.refine((given) => given.every((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)), {
    error: 'expected names of letters, digits and _, apart by commas or new lines',
  }),
);

export const inputs = z
  .object({
    'sevalla-token': z.optional(text),
    'app-id': z.optional(uuid),
    'api-url': apiUrl,
    'env-file': z.optional(text),
    env: z.optional(text),
    'env-generate': z.optional(names),
    'env-template': text,
    required: z.optional(names),
    preset,
    profile: z.enum(['production', 'staging'], { error: 'expected production or staging' }),
    'working-directory': text,
    'django-check': z.enum(['auto', 'always', 'never'], {
      error: 'expected auto, always or never',
    }),
    'settings-module': z.optional(
      matching(
        /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/,
        'expected a dotted path such as config.settings.production',
      ),
    ),
    python: z.optional(text),
    'fail-on': z.enum(['error', 'warning', 'notice', 'never'], {
      error: 'expected error, warning, notice or never',
    }),
    'config-file': text,
    'generate-secrets': z.optional(names),
    'sarif-file': z.optional(text),
    'report-file': z.optional(text),
    suggest: bool,
    'github-token': z.optional(text),
  })
  .check(
    rule(
      (given) => isGiven(given, 'app-id') || isGiven(given, 'env-file'),
      'app-id, env-file: at least one is needed, or there are no settings to check: the app on Sevalla (app-id with sevalla-token), or a file',
    ),
    rule(
      (given) => isGiven(given, 'app-id') <= isGiven(given, 'sevalla-token'),
      'sevalla-token: required with app-id, but not given',
    ),
    rule(
      (given) => isGiven(given, 'generate-secrets') <= isGiven(given, 'app-id'),
      'app-id: required with generate-secrets, but not given',
    ),
  );
export type Inputs = z.infer<typeof inputs>;

const findingCount = z.int().check(z.minimum(0));

const place = {
  file: z.optional(z.string()),
  line: z.optional(z.int()),
  column: z.optional(z.int()),
  endLine: z.optional(z.int()),
  endColumn: z.optional(z.int()),
};

export const outputs = z.object({
  errors: findingCount,
  warnings: findingCount,
  notices: findingCount,
  findings: z.array(
    z.object({
      id: z.string(),
      severity: z.enum(['error', 'warning', 'notice']),
      message: z.string(),
      subject: z.optional(z.string()),
      ...place,
      expected: z.optional(z.string()),
      found: z.optional(z.string()),
      fix: z.optional(z.string()),
      docs: z.optional(z.string()),
    }),
  ),
  suppressed: findingCount,
  generated: z.optional(z.string()),
  sarif: z.optional(z.string()),
  report: z.optional(z.string()),
});

export const secrets = ['sevalla-token', 'env', 'github-token'];
