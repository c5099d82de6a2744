import type { TransportTools } from '../../http/request.ts';
import { createSevalla, type Sevalla } from '../../sevalla/client.ts';
import { connectedDatabases } from '../../sevalla/connected-databases.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import type { Application, Process } from '../../sevalla/schemas.ts';
import type { DeclaredDatabase, Inputs } from './contract.ts';
import type { PriceKind } from './prices.ts';

/** Something that costs money. */
export interface Resource {
  kind: PriceKind;
  name: string;
  /** The type of a process, the engine of a database. */
  role?: string | undefined;
  size?: string | undefined;
  /** As the platform gives it, to be held against what the price was read for. */
  memoryMb?: number | undefined;
  /** Instances, databases, gigabytes or minutes; undefined when nobody says how many. */
  count: { min: number; max: number } | undefined;
  runs: 'always' | 'on demand' | 'suspended';
  /** Read from the platform, or declared by an input. */
  origin: 'read' | 'declared';
}

export interface Topology {
  application?: { id: string; name: string; isSuspended: boolean; hibernates: boolean } | undefined;
  resources: Resource[];
  /** Names of the application's variables, never their values; undefined when not read. */
  variables?: string[] | undefined;
  /** What could not be read, one sentence each. */
  unread: string[];
}

/** Disk is sold in steps of 10 GB. */
const DISK_STEP_GB = 10;

/**
 * What the inputs declare and what the platform tells. A part that cannot be read is named in
 * `unread`: not knowing a cost is no reason to stop a deployment.
 */
export async function readTopology(
  inputs: Pick<
    Inputs,
    | 'sevalla-token'
    | 'app-id'
    | 'api-url'
    | 'databases'
    | 'object-storage-gb'
    | 'egress-gb'
    | 'build-minutes'
  >,
  tools: TransportTools,
): Promise<Topology> {
  const declared = declaredResources(inputs);
  const { 'sevalla-token': token, 'app-id': appId, 'api-url': apiUrl } = inputs;
  if (token === undefined || appId === undefined) return { resources: declared, unread: [] };

  const sevalla = createSevalla({ token, apiUrl, tools });
  const unread: string[] = [];
  const attempt = async <T>(what: string, read: Promise<T>): Promise<T | undefined> => {
    try {
      return await read;
    } catch (error) {
      if (!(error instanceof SevallaError)) throw error;
      unread.push(`${what} could not be read: ${error.message}`);
      return undefined;
    }
  };

  // First alone: with a wrong key or id every other call would repeat the same complaint.
  const application = await attempt(`Application ${appId}`, sevalla.getApplication(appId));
  if (application === undefined) return { resources: declared, unread };

  const [processes = [], variables, databases = []] = await Promise.all([
    attempt('The processes', readProcesses(sevalla, application)),
    attempt('The names of the variables', sevalla.listEnvVars(appId)),
    inputs.databases === undefined
      ? attempt('The databases', readDatabases(sevalla, application))
      : [],
  ]);
  return {
    application: {
      id: application.id,
      name: application.display_name,
      isSuspended: application.is_suspended,
      hibernates: application.hibernation_enabled ?? false,
    },
    resources: [...processes, ...databases, ...declared],
    variables: variables?.map(({ key }) => key),
    unread,
  };
}

async function readProcesses(sevalla: Sevalla, application: Application): Promise<Resource[]> {
  const processes = await sevalla.listProcesses(application.id);
  const isNameless = ({ resource_type_name: name, resource_type_id: id }: Process) => !name && id;
  const types = processes.some(isNameless) ? await sevalla.listProcessResourceTypes() : [];
  return processes.map((process): Resource => {
    const onDemand = process.type === 'cron' || process.type === 'job';
    const type = types.find(({ id }) => id === process.resource_type_id);
    return {
      kind: 'process',
      name: processName(process),
      role: process.type ?? undefined,
      size: process.resource_type_name ?? type?.name,
      memoryMb: process.memory_limit ?? type?.memory_limit ?? undefined,
      count: onDemand ? { min: 1, max: 1 } : instances(process),
      runs: application.is_suspended ? 'suspended' : onDemand ? 'on demand' : 'always',
      origin: 'read',
    };
  });
}

function processName({ type, display_name: name, key }: Process): string {
  const kind = `${type ?? 'unnamed'} process`;
  const given = name ?? key;
  return [kind, type].includes(given.toLowerCase()) ? kind : `${kind} ${given}`;
}

function instances({ scaling_strategy: strategy }: Process): Resource['count'] {
  const { instanceCount, minInstanceCount, maxInstanceCount } = strategy?.config ?? {};
  const min = minInstanceCount ?? instanceCount;
  const max = maxInstanceCount ?? instanceCount;
  return typeof min === 'number' && typeof max === 'number' ? { min, max } : undefined;
}

async function readDatabases(sevalla: Sevalla, application: Application): Promise<Resource[]> {
  const tied = await connectedDatabases(sevalla, application);
  if (tied.length === 0) return [];

  const [sizes, databases] = await Promise.all([
    sevalla.listDatabaseResourceTypes(),
    Promise.all(tied.map(({ id }) => sevalla.getDatabase(id))),
  ]);
  return databases.flatMap((database): Resource[] => {
    const name = `${database.type} ${database.display_name}`;
    const size = sizes.find(
      (type) => type.id === database.resource_type_id || type.name === database.resource_type_name,
    );
    const steps = diskSteps(database.storage_size, size?.storage_limit);
    return [
      {
        kind: 'database',
        name,
        role: database.type,
        size: database.resource_type_name ?? size?.name,
        memoryMb: database.memory_limit ?? undefined,
        count: { min: 1, max: 1 },
        runs: database.is_suspended ? 'suspended' : 'always',
        origin: 'read',
      },
      ...(steps === 0 ? [] : [extraDisk(name, steps, 'read')]),
    ];
  });
}

/** Steps of 10 GB beyond the size's own disk; undefined when the platform leaves out one of the two. */
function diskSteps(
  diskMb: number | null | undefined,
  includedMb: number | null | undefined,
): number | undefined {
  if (typeof diskMb !== 'number' || typeof includedMb !== 'number') return undefined;
  // Whether a gigabyte is 1000 or 1024 megabytes is not documented; rounded up by the larger one,
  // both give the same steps up to 400 GB.
  return Math.max(0, Math.ceil((diskMb - includedMb) / (DISK_STEP_GB * 1024)));
}

function extraDisk(
  database: string,
  steps: number | undefined,
  origin: Resource['origin'],
): Resource {
  return {
    kind: 'database-disk',
    name: `extra disk of ${database}`,
    count: steps === undefined ? undefined : { min: steps, max: steps },
    runs: 'always',
    origin,
  };
}

function declaredResources(
  inputs: Pick<Inputs, 'databases' | 'object-storage-gb' | 'egress-gb' | 'build-minutes'>,
): Resource[] {
  const metered = (kind: PriceKind, name: string, amount: number | undefined): Resource[] =>
    amount === undefined
      ? []
      : [
          {
            kind,
            name,
            count: { min: amount, max: amount },
            runs: 'always',
            origin: 'declared',
          },
        ];
  return [
    ...(inputs.databases ?? []).flatMap(declaredDatabase),
    ...metered('object-storage', 'object storage', inputs['object-storage-gb']),
    ...metered('egress', 'traffic out', inputs['egress-gb']),
    ...metered('build', 'build time', inputs['build-minutes']),
  ];
}

function declaredDatabase({ name, size, extraDiskGb }: DeclaredDatabase): Resource[] {
  return [
    {
      kind: 'database',
      name,
      role: name,
      size,
      count: { min: 1, max: 1 },
      runs: 'always',
      origin: 'declared',
    },
    ...(extraDiskGb === 0
      ? []
      : [extraDisk(name, Math.ceil(extraDiskGb / DISK_STEP_GB), 'declared')]),
  ];
}
