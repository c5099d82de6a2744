import { generateValue } from '../../environment/generate.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Finding } from '../../rules/finding.ts';
import { finding } from '../../rules/settings-catalogue.ts';
import type { Profile, Variable } from '../../rules/settings-facts.ts';
import { listNames } from '../../rules/wording.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { SevallaError } from '../../sevalla/errors.ts';

export interface Generated {
  /** As the app has them now. */
  variables: Variable[];
  /** Where one could not be written. */
  findings: Finding[];
}

/**
 * Gives the app a strong random value for each of the names that it has no variable for, its own or
 * an inherited one. What is there stays, blank or not. No value is ever shown.
 */
export async function generateSecrets(
  names: readonly string[],
  present: readonly Variable[],
  { appId, sevalla, profile }: { appId: string; sevalla: Sevalla; profile: Profile },
  { log, mask }: Pick<Tools, 'log' | 'mask'>,
): Promise<Generated> {
  const absent = [...new Set(names)].filter((name) => !present.some((one) => one.name === name));
  const variables: Variable[] = [];
  for (const name of absent) {
    const value = generateValue();
    mask(value);
    try {
      await write(name, value, appId, sevalla);
    } catch (error) {
      if (!(error instanceof SevallaError)) throw error;
      return { variables, findings: [unwritten(absent.slice(variables.length), error, profile)] };
    }
    variables.push({ name, value, origin: 'app', runtime: true, buildtime: true });
    log.info(`${name} was generated and written to the app.`);
  }
  return { variables, findings: [] };
}

async function write(name: string, value: string, appId: string, sevalla: Sevalla): Promise<void> {
  try {
    const scope = { is_buildtime: true, is_runtime: true };
    await sevalla.createEnvVar(appId, name, { value, ...scope });
  } catch (error) {
    // A write without an answer may have been carried out; a second one would be a twin.
    if (!(error instanceof SevallaError) || !error.isUncertain) throw error;
    const now = await sevalla.listEnvVars(appId);
    if (!now.some((one) => one.key === name && one.value === value)) throw error;
  }
}

function unwritten(names: readonly string[], error: SevallaError, profile: Profile): Finding {
  const listed = listNames(names.map((name) => ({ name })));
  return finding('secret.unwritten', profile, {
    ...(names[0] === undefined ? {} : { subject: names[0] }),
    message: `${listed} could not be generated on the app: ${error.message}`,
    expected: 'a key with APP:UPDATE',
    found: error.status === undefined ? 'no answer' : `status ${error.status}`,
    fix: 'Give the key APP:UPDATE, or set the variables by hand.',
  });
}
