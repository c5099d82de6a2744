import type { Sevalla } from '../../sevalla/client.ts';
import { tiedDatabases } from '../../sevalla/connected-databases.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import type { Run } from '../../sevalla/pacing.ts';
import type {
  Application,
  ApplicationSummary,
  Database,
  DatabaseSummary,
  ObjectStorageSummary,
  Process,
  Project,
} from '../../sevalla/schemas.ts';
import type { Inputs } from './contract.ts';
import { type Declarations, DISK_STEP_GB, declaredResources, extraDisk } from './declared.ts';
import type { ApplicationFacts, Resource, Topology } from './resource.ts';

/** A bucket with more objects than these pages hold is not counted through. */
const MOST_OBJECT_PAGES = 25;
const BYTES_PER_GB = 1e9;

export type Asked = Declarations & Pick<Inputs, 'app-id' | 'project-id'>;

/** The platform as the core sees it. */
export interface Platform {
  sevalla: Sevalla;
  run: Run;
}

/** Why something that not every key may see was not seen, for the end of a sentence. */
export function whyUnseen(error: unknown): string {
  if (!(error instanceof SevallaError)) throw error;
  if (error.status === 403) return 'this key may not (answer 403)';
  if (error.status === 404) return 'the API does not have it (answer 404)';
  return error.message.replace(/\.$/, '');
}

type Attempt = <T>(what: string, read: Promise<T>) => Promise<T | undefined>;

/**
 * What the inputs declare and what the platform tells. A part that cannot be read is named in
 * `unread`: not knowing a cost is no reason to stop a deployment.
 * @param platform Absent when there is no key: then only declarations count.
 */
export async function readTopology(
  inputs: Asked,
  platform: Platform | undefined,
): Promise<Topology> {
  const declared = declaredResources(inputs);
  const asked = inputs['app-id'];
  if (platform === undefined || asked === undefined) {
    return {
      scope: { is: 'declared' },
      applications: [],
      resources: declared,
      unread: [],
      isBlind: false,
    };
  }
  const unread: string[] = [];
  const attempt: Attempt = async (what, read) => {
    try {
      return await read;
    } catch (error) {
      if (!(error instanceof SevallaError)) throw error;
      unread.push(`${what} could not be read: ${error.message}`);
      return undefined;
    }
  };
  const topology =
    asked === 'all'
      ? await readAll(inputs, platform, attempt)
      : await readApplications(asked, inputs, platform, attempt);
  return { ...topology, resources: [...topology.resources, ...declared], unread };
}

type Found = Omit<Topology, 'unread'>;

function nothing(scope: Topology['scope']): Found {
  return { scope, applications: [], resources: [], isBlind: true };
}

async function readApplications(
  ids: string[],
  inputs: Asked,
  { sevalla, run }: Platform,
  attempt: Attempt,
): Promise<Found> {
  const scope = { is: 'applications', ids } as const;
  // First alone: with a wrong key or id every other call would repeat the same complaint.
  const found = await Promise.all(
    ids.map((id) =>
      attempt(
        `Application ${id}`,
        run(() => sevalla.getApplication(id)),
      ),
    ),
  );
  const applications = found.filter((application) => application !== undefined);
  if (applications.length === 0) return nothing(scope);

  const facts = applications.map(factsOf);
  const [processes, names, databases] = await Promise.all([
    readProcesses(facts, { sevalla, run }, attempt),
    Promise.all(
      facts.map(({ id, name }) =>
        attempt(
          of('The names of the variables', name, facts),
          run(() => sevalla.listEnvVars(id)),
        ),
      ),
    ),
    inputs.databases === undefined
      ? attempt('The databases', tiedDatabases(sevalla, applications, run)).then((tied = []) =>
          readDatabases(tied, { sevalla, run }, attempt),
        )
      : [],
  ]);
  const read = names.filter((variables) => variables !== undefined);
  return {
    scope,
    isBlind: applications.length < ids.length,
    companyId: applications[0]?.company_id ?? undefined,
    applications: facts,
    resources: [...processes, ...databases],
    variables:
      read.length === 0 ? undefined : [...new Set(read.flat().map(({ key }) => key))].sort(),
  };
}

/** Everything that the company, or one of its projects, has. */
async function readAll(
  inputs: Asked,
  { sevalla, run }: Platform,
  attempt: Attempt,
): Promise<Found> {
  const projectId = inputs['project-id'];
  const project =
    projectId === undefined
      ? undefined
      : await attempt(
          `Project ${projectId}`,
          run(() => sevalla.getProject(projectId)),
        );
  const scope =
    projectId === undefined
      ? ({ is: 'company' } as const)
      : ({ is: 'project', id: projectId, name: project?.display_name } as const);
  if (projectId !== undefined && project === undefined) return nothing(scope);
  const isInside = membership(project);
  const platform = { sevalla, run };

  const applications = attempt(
    'The applications',
    run(() => sevalla.listApplications()),
  ).then(async (all) => {
    const facts = (all ?? []).filter(({ id }) => isInside('app', id)).map(factsOf);
    const processes = await readProcesses(facts, platform, attempt);
    return { facts, processes, isBlind: all === undefined };
  });
  const databases =
    inputs.databases === undefined
      ? attempt(
          'The databases',
          run(() => sevalla.listDatabases()),
        ).then((all = []) =>
          readDatabases(
            all
              .filter(({ id }) => isInside('database', id))
              .map((database) => ({ database, serves: [] })),
            platform,
            attempt,
          ),
        )
      : [];
  const buckets =
    inputs['object-storage-gb'] === undefined
      ? attempt(
          'Object storage',
          run(() => sevalla.listObjectStorages()),
        ).then((all = []) =>
          Promise.all(
            all
              .filter(({ id }) => isInside('object-storage', id))
              .map((bucket) => readBucket(bucket, platform, attempt)),
          ),
        )
      : [];
  const [{ facts, processes, isBlind }, ofDatabases, ofBuckets, sites, balancers, pipelines] =
    await Promise.all([
      applications,
      databases,
      buckets,
      attempt('The static sites', readStaticSites(project, platform)),
      attempt(
        'The load balancers',
        run(() => sevalla.listLoadBalancers()),
      ),
      attempt(
        'The pipelines',
        run(() => sevalla.listPipelines()),
      ),
    ]);
  return {
    scope,
    isBlind,
    applications: facts,
    resources: [
      ...processes,
      ...ofDatabases,
      ...ofBuckets,
      ...several('static-site', 'static sites', sites?.length),
      ...several(
        'load-balancer',
        'load balancers',
        balancers?.filter(({ id }) => isInside('load-balancer', id)).length,
      ),
      ...several(
        'pipeline',
        'pipelines',
        pipelines?.filter(({ id }) => isInside('pipeline', id)).length,
      ),
    ],
  };
}

function membership(project: Project | undefined) {
  if (project === undefined) return () => true;
  const members = new Set(project.services.map(({ type, id }) => `${type} ${id}`));
  return (type: string, id: string) => members.has(`${type} ${id}`);
}

/** A project does not list its static sites, so each of them has to be asked. */
async function readStaticSites(project: Project | undefined, { sevalla, run }: Platform) {
  const all = await run(() => sevalla.listStaticSites());
  if (project === undefined) return all;
  const sites = await Promise.all(all.map(({ id }) => run(() => sevalla.getStaticSite(id))));
  return sites.filter(({ project_id }) => project_id === project.id);
}

function several(kind: Resource['kind'], name: string, count: number | undefined): Resource[] {
  if (count === undefined || count === 0) return [];
  return [
    {
      kind,
      name,
      applications: [],
      count: { min: count, max: count },
      runs: 'always',
      isPreview: false,
      origin: 'read',
    },
  ];
}

function factsOf(application: Application | ApplicationSummary): ApplicationFacts {
  const { id, display_name: name, is_suspended: isSuspended, type } = application;
  const hibernates =
    'hibernation_enabled' in application
      ? ((application.hibernation_enabled as boolean | null | undefined) ?? false)
      : undefined;
  return { id, name, isSuspended, hibernates, isPreview: type === 'previewApp' };
}

/** The application is named where there are several. */
function of(what: string, name: string, all: readonly unknown[]): string {
  return all.length === 1 ? what : `${what} of ${name}`;
}

async function readProcesses(
  applications: ApplicationFacts[],
  { sevalla, run }: Platform,
  attempt: Attempt,
): Promise<Resource[]> {
  const lists = await Promise.all(
    applications.map(({ id, name }) =>
      attempt(
        of('The processes', name, applications),
        run(() => sevalla.listProcesses(id)),
      ),
    ),
  );
  const isNameless = ({ resource_type_name: name, resource_type_id: id }: Process) => !name && id;
  const types = lists.some((list) => list?.some(isNameless))
    ? await attempt(
        'The sizes of processes',
        run(() => sevalla.listProcessResourceTypes()),
      )
    : undefined;
  return applications.flatMap((application, index) =>
    (lists[index] ?? []).map((process): Resource => {
      const onDemand = process.type === 'cron' || process.type === 'job';
      const type = types?.find(({ id }) => id === process.resource_type_id);
      const name = processName(process);
      return {
        kind: 'process',
        name: applications.length === 1 ? name : `${application.name}: ${name}`,
        id: process.id,
        applications: [application.id],
        role: process.type ?? undefined,
        size: process.resource_type_name ?? type?.name,
        memoryMb: process.memory_limit ?? type?.memory_limit ?? undefined,
        count: onDemand ? { min: 1, max: 1 } : instances(process),
        runs: application.isSuspended ? 'suspended' : onDemand ? 'on demand' : 'always',
        isPreview: application.isPreview,
        origin: 'read',
        since: timeOf(process.created_at),
      };
    }),
  );
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

function timeOf(text: string | null | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}

async function readDatabases(
  found: { database: DatabaseSummary; serves: string[] }[],
  { sevalla, run }: Platform,
  attempt: Attempt,
): Promise<Resource[]> {
  if (found.length === 0) return [];
  // The list has no disk.
  const [sizes, databases] = await Promise.all([
    attempt(
      'The sizes of databases',
      run(() => sevalla.listDatabaseResourceTypes()),
    ),
    Promise.all(
      found.map(({ database: { id, display_name: name } }) =>
        attempt(
          `The disk of the database ${name}`,
          run(() => sevalla.getDatabase(id)),
        ),
      ),
    ),
  ]);
  return found.flatMap(({ database: listed, serves }, index): Resource[] => {
    const database: Database = databases[index] ?? listed;
    const size = sizes?.find(
      (type) => type.id === database.resource_type_id || type.name === database.resource_type_name,
    );
    const steps = diskSteps(database.storage_size, size?.storage_limit);
    const resource: Resource = {
      kind: 'database',
      name: `${database.type} ${database.display_name}`,
      id: database.id,
      applications: serves,
      role: database.type,
      size: database.resource_type_name ?? size?.name,
      memoryMb: database.memory_limit ?? undefined,
      count: { min: 1, max: 1 },
      runs: database.is_suspended ? 'suspended' : 'always',
      isPreview: false,
      origin: 'read',
      since: timeOf(database.created_at),
    };
    return steps === 0 ? [resource] : [resource, extraDisk(resource, steps)];
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

/** The API has no size of a bucket, but its objects have theirs. */
async function readBucket(
  bucket: ObjectStorageSummary,
  { sevalla, run }: Platform,
  attempt: Attempt,
): Promise<Resource> {
  const name = `object storage ${bucket.display_name}`;
  const bytes = await attempt(
    `The objects of ${name}`,
    (async () => {
      let sum = 0;
      let cursor: string | undefined;
      for (let page = 0; page < MOST_OBJECT_PAGES; page += 1) {
        const from = cursor;
        const objects = await run(() => sevalla.listObjects(bucket.id, from));
        for (const { size } of objects.data) sum += size ?? 0;
        if (!objects.cursor) return sum;
        cursor = objects.cursor;
      }
      return undefined;
    })(),
  );
  const gigabytes = bytes === undefined ? undefined : bytes / BYTES_PER_GB;
  return {
    kind: 'object-storage',
    name,
    id: bucket.id,
    applications: [],
    count: gigabytes === undefined ? undefined : { min: gigabytes, max: gigabytes },
    runs: 'always',
    isPreview: false,
    origin: 'read',
  };
}
