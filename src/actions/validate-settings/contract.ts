import { z } from 'zod';
import { apiUrl, list, text, uuid } from '../../kit/fields.ts';

type Raw = Readonly<Record<string, unknown>>;

const isGiven = (inputs: Raw, name: string): boolean => inputs[name] !== undefined;

/** A rule over several inputs, told even where single inputs are wrong as well. */
const rule = (error: string) => ({ error, when: () => true });

export const inputs = z
  .object({
    'sevalla-token': text.optional(),
    'app-id': uuid.optional(),
    'api-url': apiUrl,
    'env-file': text.optional(),
    'env-template': text,
    required: list
      .refine((names) => names.every((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)), {
        error: 'expected names of letters, digits and _, apart by commas or new lines',
      })
      .optional(),
    preset: z.enum(['auto', 'django', 'node', 'generic'], {
      error: 'expected auto, django, node or generic',
    }),
    profile: z.enum(['production', 'staging'], { error: 'expected production or staging' }),
    'working-directory': text,
    'django-check': z.enum(['auto', 'always', 'never'], {
      error: 'expected auto, always or never',
    }),
    'settings-module': z
      .string()
      .regex(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/, {
        error: 'expected a dotted path such as config.settings.production',
      })
      .optional(),
    python: text.optional(),
    'fail-on': z.enum(['error', 'warning', 'never'], {
      error: 'expected error, warning or never',
    }),
  })
  .refine((given: Raw) => isGiven(given, 'app-id') || isGiven(given, 'env-file'), {
    ...rule(
      'app-id, env-file: at least one is needed, or there are no settings to check: the app on Sevalla (app-id with sevalla-token), or a file',
    ),
  })
  .refine((given: Raw) => isGiven(given, 'app-id') <= isGiven(given, 'sevalla-token'), {
    ...rule('sevalla-token: required with app-id, but not given'),
  });
export type Inputs = z.infer<typeof inputs>;

const findingCount = z.int().min(0);

export const outputs = z.object({
  errors: findingCount,
  warnings: findingCount,
  notices: findingCount,
  findings: z.array(
    z.object({
      id: z.string(),
      severity: z.enum(['error', 'warning', 'notice']),
      message: z.string(),
      subject: z.string().optional(),
      file: z.string().optional(),
      line: z.int().optional(),
      expected: z.string().optional(),
      found: z.string().optional(),
      fix: z.string().optional(),
      docs: z.string().optional(),
    }),
  ),
});

export const secrets = ['sevalla-token'];
