import { parseAssignments } from '../../environment/assignments.ts';
import { generateValue } from '../../environment/generate.ts';
import { UserError } from '../../errors.ts';
import type { Environment, Variable } from '../../rules/settings-facts.ts';
import { toLiteral } from '../../sevalla/env-literal.ts';
import type { Inputs } from './contract.ts';

/** By name; undefined where the value is made on the platform, unless there is one. */
type Planned = ReadonlyMap<string, string | undefined>;

/**
 * What the deployment is going to write into the environment of the app.
 * @throws UserError that lists every line of `env` that cannot be read; none is shown.
 */
export function readPlanned({ env, 'env-generate': generate = [] }: Inputs): Planned {
  const { assignments, faults } = parseAssignments(env ?? '');
  if (faults.length > 0) {
    const lines = faults.map(({ line, fault }) => `- env line ${line}: ${fault}`);
    throw new UserError(['The input env cannot be read:', ...lines].join('\n'));
  }
  return new Map([
    ...generate.map((name) => [name, undefined] as const),
    ...assignments.map(({ name, value }) => [name, value] as const),
  ]);
}

/** The environment as the deployment is going to leave it. */
export function afterDeployment(environment: Environment, planned: Planned): Environment {
  const variables = new Map(environment.variables);
  for (const [name, given] of planned) {
    const before = variables.get(name);
    if (given === undefined && before !== undefined) continue;
    // A stand-in of the same kind: checks that start the project need one.
    const written = given ?? generateValue();
    const result = toLiteral(written);
    // What the platform cannot take stays as it is, so that the rule on its grammar sees it.
    const stored = 'literal' in result ? result.literal : written;
    const value = stored.replace(/\\([,"])/g, '$1');
    const variable: Variable = {
      name,
      value,
      ...(stored === value ? {} : { stored }),
      origin: 'app',
      runtime: before?.runtime ?? true,
      buildtime: before?.buildtime ?? true,
    };
    variables.set(name, variable);
  }
  return { ...environment, variables };
}
