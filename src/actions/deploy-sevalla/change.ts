import { errorMessage } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { isFinal } from '../../sevalla/errors.ts';
import type { Process } from '../../sevalla/schemas.ts';
import { ADMIN_JOB } from './admin-user.ts';
import type { Service } from './service.ts';

/**
 * What has changed at the platform since a time, given in ISO 8601 by the platform's own clock:
 * a deployment that began before cannot have it. Names the first change, or nothing. What was
 * deleted leaves no trace in the API. @throws SevallaError
 * @param but Is known by another way, and not looked at.
 */
export async function changeSince(
  time: string,
  service: Service,
  sevalla: Sevalla,
  log: Tools['log'],
  but?: 'variables',
): Promise<string | undefined> {
  const items = await (but === 'variables'
    ? partsBesideVariables(service, sevalla)
    : service.kind === 'static-site'
      ? sevalla.listStaticSiteEnvVars(service.id).then((all) => all.map(variable))
      : partsOfApplication(service.id, sevalla, log));
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
    ...processes.filter(isLasting).map(process),
  ];
}

async function partsBesideVariables(service: Service, sevalla: Sevalla): Promise<Part[]> {
  return service.kind === 'static-site'
    ? []
    : (await sevalla.listProcesses(service.id)).filter(isLasting).map(process);
}

function process(item: Process): Part {
  return [`process ${item.display_name ?? item.key}`, item];
}

/** The job of the admin user is there for one deployment, and the next has nothing of it. */
function isLasting({ display_name }: Process): boolean {
  return display_name !== ADMIN_JOB;
}

function variable(item: { key: string } & Record<string, unknown>): Part {
  return [`variable ${item.key}`, item];
}

/** Not a number when nothing tells: that counts as a change. */
function lastChange({ created_at, updated_at }: Record<string, unknown>): number {
  return Date.parse(String(updated_at ?? created_at));
}
