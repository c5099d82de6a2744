import { errorMessage } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { isFinal } from '../../sevalla/errors.ts';
import type { Service } from './service.ts';

/**
 * What has changed at the platform since a time, given in ISO 8601 by the platform's own clock:
 * a deployment that began before cannot have it. Names the first change, or nothing. What was
 * deleted leaves no trace in the API. @throws SevallaError
 */
export async function changeSince(
  time: string,
  service: Service,
  sevalla: Sevalla,
  log: Tools['log'],
): Promise<string | undefined> {
  const items: Part[] =
    service.kind === 'static-site'
      ? (await sevalla.listStaticSiteEnvVars(service.id)).map(variable)
      : await partsOfApplication(service.id, sevalla, log);
  const since = Date.parse(time);
  return items.find(([, item]) => !(lastChange(item) < since))?.[0];
}

type Part = [name: string, item: Record<string, unknown>];

async function partsOfApplication(
  appId: string,
  sevalla: Sevalla,
  log: Tools['log'],
): Promise<Part[]> {
  const [variables, processes, globals] = await Promise.all([
    sevalla.listEnvVars(appId),
    sevalla.listProcesses(appId),
    sevalla.listGlobalEnvVars().catch((error: unknown) => {
      // A key for one application alone may not read them, and needs not.
      if (!isFinal(error)) throw error;
      log.info(`A change of global variables goes unnoticed: ${errorMessage(error)}`);
      return [];
    }),
  ]);
  return [
    ...variables.map(variable),
    ...globals.map((item): Part => [`global variable ${item.key}`, item]),
    ...processes.map((item): Part => [`process ${item.display_name ?? item.key}`, item]),
  ];
}

function variable(item: { key: string } & Record<string, unknown>): Part {
  return [`variable ${item.key}`, item];
}

/** Not a number when nothing tells: that counts as a change. */
function lastChange({ created_at, updated_at }: Record<string, unknown>): number {
  return Date.parse(String(updated_at ?? created_at));
}
