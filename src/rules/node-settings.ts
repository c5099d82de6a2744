import type { Finding } from './finding.ts';
import { findingAbout } from './settings-catalogue.ts';
import type { Environment, Facts } from './settings-facts.ts';
import { capitalize, nameOf } from './wording.ts';

export function checkNode(environment: Environment, { preset, profile }: Facts): Finding[] {
  const variable = environment.variables.get('NODE_ENV');
  const value = variable?.value.trim() ?? '';
  if (preset !== 'node' || !variable || value === '' || value === 'production') return [];
  return [
    findingAbout(variable, 'node.env', profile, {
      message: `${capitalize(nameOf(variable))} is not production: packages run in their slow and talkative mode.`,
      expected: 'production',
      found: 'another word',
      fix: 'Set NODE_ENV to production; tell stages apart by a variable of your own.',
    }),
  ];
}
