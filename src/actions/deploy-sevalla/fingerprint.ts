import { createHmac } from 'node:crypto';
import type { Sevalla } from '../../sevalla/client.ts';
import { isFinal } from '../../sevalla/errors.ts';
import type { GlobalEnvVar } from '../../sevalla/schemas.ts';
import type { Service } from './service.ts';

type Variable = Pick<GlobalEnvVar, 'key' | 'value' | 'is_buildtime' | 'is_runtime'>;

/**
 * A hash over all variables that a service has: names, values and scopes, those of the company too
 * where it gets them and the key may read them. Keyed with the API key, so that nobody can guess a
 * value by it; a key that was replaced gives another hash, and so at worst one deployment too many.
 * @returns 64 hexadecimal digits
 * @throws SevallaError
 */
export async function environmentHash(
  token: string,
  { kind, id }: Service,
  sevalla: Sevalla,
): Promise<string> {
  if (kind === 'static-site') {
    return hashOf(token, await sevalla.listStaticSiteEnvVars(id), undefined);
  }
  const [own, globals] = await Promise.all([
    sevalla.listEnvVars(id),
    sevalla.listGlobalEnvVars().catch((error: unknown) => {
      if (!isFinal(error)) throw error;
      return undefined;
    }),
  ]);
  return hashOf(token, own, globals);
}

/** Pure: the order of the variables, their ids and their times do not count. */
export function hashOf(
  token: string,
  own: readonly Variable[],
  globals: readonly Variable[] | undefined,
): string {
  return createHmac('sha256', token)
    .update(
      JSON.stringify(['sevalla-actions environment 1', sorted(own), globals && sorted(globals)]),
    )
    .digest('hex');
}

function sorted(variables: readonly Variable[]): string[] {
  return variables
    .map(({ key, value, is_buildtime, is_runtime }) =>
      // Absent scopes are those that the platform gives when it creates.
      JSON.stringify([key, value, is_buildtime ?? true, is_runtime ?? true]),
    )
    .sort();
}
