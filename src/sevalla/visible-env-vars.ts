import type { Sevalla } from './client.ts';
import { isFinal } from './errors.ts';
import type { EnvVar, GlobalEnvVar } from './schemas.ts';

/**
 * The variables that an application sees: those of the company, then its own.
 * @param onHidden Told why those of the company cannot be read, as by a key for one application.
 * @throws SevallaError when its own cannot be read.
 */
export async function visibleEnvVars(
  sevalla: Sevalla,
  appId: string,
  onHidden: (error: unknown) => void,
): Promise<(EnvVar | GlobalEnvVar)[]> {
  const [own, globals] = await Promise.all([
    sevalla.listEnvVars(appId),
    sevalla.listGlobalEnvVars().catch((error: unknown) => {
      if (!isFinal(error)) throw error;
      onHidden(error);
      return [];
    }),
  ]);
  return [...globals, ...own];
}
