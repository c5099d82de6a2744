import type { AppFacts, HttpProbe, ProcessFacts, Variable } from '../../rules/settings-facts.ts';
import type { createSevalla } from '../../sevalla/client.ts';
import { isFinal } from '../../sevalla/errors.ts';
import type { Domain, EnvVar, GlobalEnvVar, Probe, Process } from '../../sevalla/schemas.ts';

export interface Platform {
  app: AppFacts;
  /** The app's own and the inherited ones; of the same name, the app's. */
  variables: Variable[];
  /** Why the company's global variables are unknown, if they are. */
  globalsUnread: string | undefined;
}

// Enough to see past a row of failures.
const MOST_DEPLOYMENTS = 20;

/** @throws SevallaError */
export async function readPlatform(
  sevalla: ReturnType<typeof createSevalla>,
  appId: string,
): Promise<Platform> {
  // Alone and first: a wrong key or id is to be told once, not by whichever call fails first.
  const application = await sevalla.getApplication(appId);
  const [own, globals, processes, domains, deployments] = await Promise.all([
    sevalla.listEnvVars(appId),
    // A key for one app may read that app alone.
    sevalla.listGlobalEnvVars().catch((error: unknown) => {
      if (isFinal(error)) return error.message;
      throw error;
    }),
    sevalla.listProcesses(appId),
    sevalla.listDomains(appId),
    // What they tell is worth a notice, and no failure.
    sevalla.listDeployments(appId, { most: MOST_DEPLOYMENTS }).catch((error: unknown) => {
      if (isFinal(error)) return undefined;
      throw error;
    }),
  ]);
  const variables = new Map<string, Variable>();
  const deployed = deployments?.find(({ status }) => status === 'success');
  const isAll = deployments !== undefined && deployments.length < MOST_DEPLOYMENTS;
  if (typeof globals !== 'string') {
    for (const entry of globals) variables.set(entry.key, toVariable(entry, 'global'));
  }
  for (const entry of own) variables.set(entry.key, toVariable(entry, 'app'));
  return {
    app: {
      name: application.display_name,
      source: application.source,
      autoDeploy: application.auto_deploy,
      domains: domains.filter(isVisited).map(({ name }) => name),
      globalsRead: typeof globals !== 'string',
      duplicates: duplicatesIn(own.map(({ key }) => key)),
      processes: processes.map(toProcess),
      deployedAt: timeOf(deployed?.finished_at),
      isNew: deployed === undefined ? isAll || undefined : false,
      buildType: application.build_type ?? undefined,
    },
    variables: [...variables.values()],
    globalsUnread: typeof globals === 'string' ? globals : undefined,
  };
}

function timeOf(text: string | null | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}

function toVariable(entry: EnvVar | GlobalEnvVar, origin: 'app' | 'global'): Variable {
  // https://docs.sevalla.com/applications/environment-variables: `\,` and `\"` are the plain ones.
  const value = entry.value.replace(/\\([,"])/g, '$1');
  return {
    name: entry.key,
    value,
    ...(value === entry.value ? {} : { stored: entry.value }),
    origin,
    // The contract lets both be null; they are on unless somebody turns them off.
    runtime: entry.is_runtime ?? true,
    buildtime: entry.is_buildtime ?? true,
    changedAt: timeOf(entry.updated_at ?? entry.created_at),
  };
}

// The name that the platform gives every app is often left aside once there is another.
function isVisited({ status, type, is_enabled, is_primary }: Domain): boolean {
  return is_enabled && status === 'ACTIVE' && (is_primary || type === 'CUSTOM');
}

function duplicatesIn(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function toProcess(process: Process): ProcessFacts {
  return {
    name: process.display_name ?? process.key,
    type: process.type ?? '',
    entrypoint: process.entrypoint ?? '',
    port: process.port ?? undefined,
    memoryMb: process.memory_limit ?? undefined,
    startPolicy: process.job_start_policy ?? undefined,
    maxInstances: mostInstances(process),
    readiness: toProbe(process.readiness_probe),
    liveness: toProbe(process.liveness_probe),
  };
}

function mostInstances({ scaling_strategy: strategy }: Process): number | undefined {
  const { instanceCount, maxInstanceCount } = strategy?.config ?? {};
  return maxInstanceCount ?? instanceCount ?? undefined;
}

function toProbe(probe: Probe | null | undefined): 'none' | 'other' | HttpProbe {
  if (!probe) return 'none';
  const { httpGet, exec, tcpSocket } = probe;
  if (!httpGet) return exec || tcpSocket ? 'other' : 'none';
  const port = Number(httpGet.port ?? Number.NaN);
  return {
    path: httpGet.path ?? '/',
    port: Number.isInteger(port) ? port : undefined,
    scheme: httpGet.scheme ?? undefined,
    saysHttps: (httpGet.httpHeaders ?? []).some(
      ({ name, value }) => /^x-forwarded-proto$/i.test(name) && value === 'https',
    ),
    setsHost: (httpGet.httpHeaders ?? []).some(({ name }) => /^host$/i.test(name)),
  };
}
