import { z } from 'zod';

/**
 * What the public contract leaves open. The first value of each is the default; the evidence for
 * it is in docs/emulator.md.
 */
export const switchChoices = {
  'second-trigger': ['queue', 'skip-older'],
  'failed-rollout': ['keep', 'uninstall'],
  'image-sticks': ['true', 'false'],
  'source-mismatch': ['ignore', 'reject'],
  'rollback-target': ['latest-success', 'previous-success'],
  'rollback-deployment-id': ['ignore', 'honour'],
  'env-grammar': ['strict', 'off'],
  'duplicate-env-key': ['reject', 'allow'],
  'local-images': ['allow', 'refuse'],
  'memory-limits': ['images', 'all'],
  'log-order': ['oldest-first', 'newest-first'],
  'retry-after': ['off', 'on'],
  'rate-limits': ['real', 'scaled', 'off'],
  'trigger-while-suspended': ['reject', 'allow'],
} as const;

export type SwitchName = keyof typeof switchChoices;
export type Switches = { [Name in SwitchName]: (typeof switchChoices)[Name][number] };

export const switchNames = Object.keys(switchChoices) as SwitchName[];

// A seed or a curl call naturally writes `true`, not `"true"`.
const choice = (values: readonly string[]) =>
  z.preprocess((given) => (typeof given === 'boolean' ? String(given) : given), z.enum(values));

/** What a caller may say: any of the switches, each with one of its values. */
export const switchesSchema = z.strictObject(
  Object.fromEntries(switchNames.map((name) => [name, choice(switchChoices[name]).optional()])),
) as z.ZodType<Partial<Record<SwitchName, string>>, Partial<Record<SwitchName, string | boolean>>>;

export function defaultSwitches(): Switches {
  return Object.fromEntries(switchNames.map((name) => [name, switchChoices[name][0]])) as Switches;
}

/** Changes the switches named in `changes`, which `switchesSchema` has accepted. */
export function setSwitches(switches: Switches, changes: z.infer<typeof switchesSchema>): void {
  for (const name of switchNames) {
    const value = changes[name];
    if (value !== undefined) Object.assign(switches, { [name]: value });
  }
}
