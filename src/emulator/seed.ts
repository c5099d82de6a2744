import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { newHookSecret } from './api/hook.ts';
import {
  applicationSource,
  buildType,
  gitType,
  ingressProtocol,
  jobStartPolicy,
  type Permission,
  permissionActions,
  permissionResources,
  probe,
  processType,
  registryKind,
  type ScalingStrategy,
  scalingStrategy,
} from './contract.ts';
import { currentBranch } from './hosting/checkout.ts';
import { type Bucket, newBucket } from './store/bucket.ts';
import {
  databaseResourceTypes,
  processResourceType,
  processResourceTypes,
} from './store/catalogue.ts';
import {
  type Database,
  type DatabaseBackup,
  databaseResourceType,
  newBackup,
  newDatabase,
} from './store/database.ts';
import type { ProcessHistory } from './store/history.ts';
import { newLoadBalancer } from './store/load-balancer.ts';
import { newPipeline, newStage, type Pipeline } from './store/pipeline.ts';
import { newApplication, newEnvVar, newProcess, slug, timestamp } from './store/records.ts';
import {
  type Application,
  type EnvVar,
  emptyState,
  type Process,
  type State,
} from './store/state.ts';
import { newStaticSite, newStaticSiteEnvVar, type StaticSite } from './store/static-site.ts';
import { newUsageAlert } from './store/usage-alert.ts';
import { switchesSchema } from './switches.ts';
import { messageOf } from './thrown.ts';

export const defaultToken = 'svl_local';

const allPermissions = permissionResources.flatMap((resource) =>
  permissionActions.map((action): Permission => `${resource}:${action}`),
);

const variable = z.union([
  z.string().max(32_768),
  z.strictObject({
    value: z.string().max(32_768),
    is_runtime: z.boolean().default(true),
    is_buildtime: z.boolean().default(true),
  }),
]);
const variables = z.record(z.string().min(1).max(255), variable);

const hours = z.int().min(1).max(744);
/** One number for all hours, or one an hour, over and over. */
const byHour = z
  .union([z.number().min(0), z.array(z.number().min(0)).min(1)])
  .transform((given) => (typeof given === 'number' ? [given] : given));

const processMetrics = z.strictObject({
  hours,
  instances: byHour.default([1]),
  cpu_cores: byHour,
  memory_mb: byHour,
  exits: z
    .array(
      z.strictObject({
        hours_ago: z.number().min(0),
        code: z.int().min(0).max(255),
        out_of_memory: z.boolean().default(false),
      }),
    )
    .default([]),
});

const processSeed = z.strictObject({
  id: z.uuid().optional(),
  type: processType.default('web'),
  display_name: z.string().min(1).max(255).optional(),
  entrypoint: z.string().max(1_024).optional(),
  port: z.int().min(1).max(65_535).optional(),
  size: z
    .string()
    .refine((name) => processResourceType(name) !== undefined, {
      error: `must be one of ${processResourceTypes.map(({ name }) => name).join(', ')}`,
    })
    .optional(),
  instances: z.int().min(0).max(50).optional(),
  scaling_strategy: scalingStrategy.optional(),
  is_ingress_enabled: z.boolean().optional(),
  ingress_protocol: ingressProtocol.optional(),
  schedule: z.string().max(100).optional(),
  time_zone: z.string().max(100).optional(),
  job_start_policy: jobStartPolicy.optional(),
  readiness_probe: probe.optional(),
  liveness_probe: probe.optional(),
  created_at: z.iso.datetime().optional(),
  x_metrics: processMetrics.optional(),
});

const applicationSeed = z
  .strictObject({
    id: z.uuid().optional(),
    display_name: z.string().min(2).max(64),
    name: z
      .string()
      .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'must be a host name label')
      .optional(),
    type: z.enum(['app', 'previewApp']).default('app'),
    source: applicationSource.optional(),
    repo_url: z.string().optional(),
    default_branch: z.string().min(1).optional(),
    git_type: gitType.optional(),
    build_type: buildType.optional(),
    build_path: z.string().optional(),
    docker_image: z.string().optional(),
    docker_registry: z.string().optional(),
    project: z.string().optional(),
    auto_deploy: z.boolean().optional(),
    hibernation_enabled: z.boolean().optional(),
    hibernate_after_seconds: z.int().min(1).max(604_800).optional(),
    is_suspended: z.boolean().optional(),
    env_vars: variables.default({}),
    processes: z.array(processSeed).default([]),
    deployment_hook: z.boolean().default(false),
    deploy: z.boolean().default(false),
    x_requests: z.strictObject({ hours, per_minute: byHour }).optional(),
    x_build_command: z.string().optional(),
    x_checkout: z.enum(['branch', 'working-tree']).optional(),
    x_disk: z
      .strictObject({ source: z.string().min(1), target: z.string().startsWith('/') })
      .optional(),
  })
  .refine(
    ({ repo_url, docker_image }) => (repo_url === undefined) !== (docker_image === undefined),
    {
      error: 'needs either repo_url or docker_image',
    },
  )
  .refine(({ x_disk, repo_url }) => x_disk === undefined || repo_url === undefined, {
    path: ['x_disk'],
    error: 'is for images only',
  });

const pipelineSeed = z.strictObject({
  id: z.uuid().optional(),
  display_name: z.string().min(1).max(255),
  type: z.enum(['trunk', 'branch']).default('trunk'),
  stages: z
    .array(
      z.strictObject({
        id: z.uuid().optional(),
        display_name: z.string().min(1).max(255),
        type: z.enum(['preview', 'standard', 'prod']).default('standard'),
        branch: z.string().optional(),
        applications: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});

const staticSiteSeed = z.strictObject({
  id: z.uuid().optional(),
  display_name: z.string().min(2).max(64),
  name: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'must be a host name label')
    .optional(),
  repo_url: z.string(),
  default_branch: z.string().min(1).optional(),
  install_command: z.string().optional(),
  build_command: z.string().optional(),
  published_directory: z.string().optional(),
  root_directory: z.string().optional(),
  index_file: z.string().optional(),
  error_file: z.string().optional(),
  project: z.string().optional(),
  env_vars: z.record(z.string().min(1).max(255), z.string().max(32_768)).default({}),
  deploy: z.boolean().default(false),
  x_checkout: z.enum(['branch', 'working-tree']).optional(),
});

const databaseSeed = z.strictObject({
  id: z.uuid().optional(),
  display_name: z.string().min(2).max(64),
  name: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'must be a host name label')
    .optional(),
  type: z
    .enum(['postgresql', 'mariadb', 'mysql', 'mongodb', 'redis', 'valkey'])
    .default('postgresql'),
  version: z.string().default('17'),
  db_name: z.string().min(2).max(100).default('app'),
  size: z
    .string()
    .refine((name) => databaseResourceType(name) !== undefined, {
      error: `must be one of ${databaseResourceTypes.map(({ name }) => name).join(', ')}`,
    })
    .default('db1'),
  project: z.string().optional(),
  connected_to: z.array(z.string()).default([]),
  is_suspended: z.boolean().default(false),
  created_at: z.iso.datetime().optional(),
  x_data: z.string().min(1).optional(),
  x_storage_mb: z.int().min(1).optional(),
  x_metrics: z
    .strictObject({
      hours,
      cpu_cores: z.number().min(0),
      memory_mb: z.number().min(0),
      used_mb: z.number().min(0),
    })
    .optional(),
  backups: z
    .array(
      z.strictObject({
        id: z.string().min(1).optional(),
        display_name: z.string().min(1),
        type: z.enum(['daily', 'manual']).default('manual'),
        created_at: z.iso.datetime(),
        expires_at: z.iso.datetime().optional(),
      }),
    )
    .default([]),
});

const loadBalancerSeed = z.strictObject({
  id: z.uuid().optional(),
  display_name: z.string().min(2).max(64),
  type: z.enum(['DEFAULT', 'GEO']).default('DEFAULT'),
  project: z.string().optional(),
});

const objectStorageSeed = z.strictObject({
  id: z.uuid().optional(),
  display_name: z.string().min(2).max(64),
  location: z.enum(['apac', 'eeur', 'enam', 'oc', 'weur', 'wnam']).optional(),
  jurisdiction: z.enum(['default', 'eu', 'fedramp']).optional(),
  project: z.string().optional(),
  objects: z.array(z.strictObject({ key: z.string().min(1), size: z.int().min(0) })).default([]),
});

const usageAlertSeed = z.strictObject({
  id: z.string().optional(),
  limit_usd: z.number(),
  emails: z.array(z.email()).default([]),
  percentages: z.array(z.number()).default([]),
  project: z.string().optional(),
});

const usageSeed = z.strictObject({
  category: z.string(),
  /** Name or id of an application or a database; an id of anything else. */
  resource: z.string().optional(),
  usage: z.number().default(0),
  cost: z.number(),
  date: z.iso.datetime().optional(),
});

const permission = z
  .string()
  .refine((text) => (allPermissions as string[]).includes(text), 'must be like APP:READ');

export const seedSchema = z.strictObject({
  company_id: z.uuid().optional(),
  switches: switchesSchema.default({}),
  keys: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(255),
        token: z.string().regex(/^\S+$/),
        permissions: z.array(permission).default(allPermissions),
        applications: z.array(z.string()).optional(),
        is_enabled: z.boolean().default(true),
        expired_at: z.iso.datetime().nullable().default(null),
      }),
    )
    .default([]),
  users: z
    .array(z.strictObject({ id: z.uuid().optional(), email: z.email(), full_name: z.string() }))
    .default([{ email: 'dev@example.com', full_name: 'Local Developer' }]),
  projects: z
    .array(z.strictObject({ id: z.uuid().optional(), display_name: z.string().min(1).max(64) }))
    .default([]),
  docker_registries: z
    .array(
      z.strictObject({
        id: z.uuid().optional(),
        name: z.string().min(1).max(255),
        registry: registryKind.default('dockerHub'),
        username: z.string(),
        secret: z.string(),
      }),
    )
    .default([]),
  global_env_vars: variables.default({}),
  applications: z.array(applicationSeed).default([]),
  databases: z.array(databaseSeed).default([]),
  pipelines: z.array(pipelineSeed).default([]),
  static_sites: z.array(staticSiteSeed).default([]),
  load_balancers: z.array(loadBalancerSeed).default([]),
  object_storages: z.array(objectStorageSeed).default([]),
  usage_alerts: z.array(usageAlertSeed).default([]),
  usage: z.array(usageSeed).default([]),
});

export type Seed = z.input<typeof seedSchema>;
type ParsedSeed = z.output<typeof seedSchema>;
type ApplicationSeed = ParsedSeed['applications'][number];
type PipelineSeed = ParsedSeed['pipelines'][number];
type StaticSiteSeed = ParsedSeed['static_sites'][number];
type DatabaseSeed = ParsedSeed['databases'][number];
type ProcessSeed = ApplicationSeed['processes'][number];

export type Seeded = {
  state: State;
  switches: ParsedSeed['switches'];
  /** Applications to deploy at once. */
  toDeploy: Application[];
  sitesToDeploy: StaticSite[];
};

/** Reads a seed file; relative repository paths are meant from where it lies. */
export async function readSeedFile(path: string): Promise<{ seed: unknown; directory: string }> {
  const text = await readFile(path, 'utf8');
  try {
    return { seed: JSON.parse(text), directory: dirname(resolve(path)) };
  } catch (error) {
    throw new Error(`${path} is not JSON: ${messageOf(error)}`);
  }
}

/** The state that a seed describes. Throws one error that lists every fault of the seed. */
export async function applySeed(given: unknown, directory: string): Promise<Seeded> {
  const parsed = seedSchema.safeParse(given);
  if (!parsed.success) throw seedError(parsed.error.issues.map(describeIssue));
  const seed = parsed.data;
  const now = timestamp();
  const state = emptyState(seed.company_id ?? randomUUID());
  state.users = seed.users.map(({ id, ...user }) => ({
    id: id ?? randomUUID(),
    image: 'https://www.example.com/avatar.png',
    ...user,
  }));
  state.projects = seed.projects.map(({ id, display_name }) => ({
    id: id ?? randomUUID(),
    name: slug(display_name),
    display_name,
    created_at: now,
    updated_at: now,
  }));
  state.registries = seed.docker_registries.map(({ id, ...registry }) => ({
    id: id ?? randomUUID(),
    ...registry,
    created_at: now,
    updated_at: now,
  }));
  state.globalEnvVars = envVars(seed.global_env_vars);
  const faults: string[] = [];
  const toDeploy: Application[] = [];
  for (const [index, entry] of seed.applications.entries()) {
    const application = await seedApplication(entry, state, directory);
    if (state.applications.some(({ name }) => name === application.name)) {
      faults.push(`applications.${index}.name: there are two applications ${application.name}`);
    }
    faults.push(...referenceFaults(index, entry, state));
    state.applications.push(application);
    if (entry.deploy) toDeploy.push(application);
  }
  state.databases = seed.databases.map((entry, index) =>
    seedDatabase(entry, `databases.${index}`, state, directory, faults),
  );
  state.pipelines = seed.pipelines.map((entry, index) =>
    seedPipeline(entry, `pipelines.${index}`, state, faults),
  );
  const sitesToDeploy: StaticSite[] = [];
  for (const [index, entry] of seed.static_sites.entries()) {
    const site = await seedStaticSite(entry, `static_sites.${index}`, state, directory, faults);
    if ([...state.applications, ...state.staticSites].some(({ name }) => name === site.name)) {
      faults.push(`static_sites.${index}.name: ${site.name} is taken`);
    }
    state.staticSites.push(site);
    if (entry.deploy) sitesToDeploy.push(site);
  }
  const projectOf = (wanted: string | undefined, path: string): string | null => {
    const id = idOf(state.projects, wanted);
    if (wanted !== undefined && id === null) {
      faults.push(`${path}.project: there is no project ${wanted}`);
    }
    return id;
  };
  state.loadBalancers = seed.load_balancers.map(({ project, ...entry }, index) =>
    newLoadBalancer({
      ...(withoutUndefined(entry) as typeof entry & { id: string }),
      project_id: projectOf(project, `load_balancers.${index}`),
    }),
  );
  state.buckets = seed.object_storages.map(({ project, objects, ...entry }, index) =>
    newBucket({
      ...(withoutUndefined(entry) as Pick<Bucket, 'display_name'>),
      project_id: projectOf(project, `object_storages.${index}`),
      objects: objects
        .map((object) => ({ ...object, updated_at: now }))
        .sort((one, other) => (one.key < other.key ? -1 : 1)),
    }),
  );
  state.usageAlerts = seed.usage_alerts.map(({ project, ...entry }, index) =>
    newUsageAlert({
      ...(withoutUndefined(entry) as typeof entry & { id: string }),
      project_id: projectOf(project, `usage_alerts.${index}`),
    }),
  );
  state.usage = seed.usage.map(({ resource, date, ...entry }) => ({
    id: randomUUID(),
    date: Date.parse(date ?? now),
    id_resource:
      idOf(state.applications, resource) ?? idOf(state.databases, resource) ?? resource ?? null,
    ...entry,
  }));
  state.keys = seedKeys(seed.keys, state, faults);
  if (faults.length > 0) throw seedError(faults);
  return { state, switches: seed.switches, toDeploy, sitesToDeploy };
}

function seedError(faults: string[]): Error {
  return new Error(['The seed is not valid:', ...faults.map((fault) => `- ${fault}`)].join('\n'));
}

function describeIssue({ path, message }: { path: PropertyKey[]; message: string }): string {
  return `${path.map(String).join('.') || 'seed'}: ${message}`;
}

function referenceFaults(index: number, entry: ApplicationSeed, state: State): string[] {
  const { project, docker_registry } = entry;
  const faults: string[] = [];
  if (project !== undefined && !state.projects.some(named(project))) {
    faults.push(`applications.${index}.project: there is no project ${project}`);
  }
  if (docker_registry !== undefined && !state.registries.some(named(docker_registry))) {
    faults.push(`applications.${index}.docker_registry: there is no registry ${docker_registry}`);
  }
  return faults;
}

function named(wanted: string) {
  return (item: { id: string; name: string; display_name?: string }) =>
    [item.id, item.name, item.display_name].includes(wanted);
}

async function seedApplication(
  entry: ApplicationSeed,
  state: State,
  directory: string,
): Promise<Application> {
  const { repo_url, docker_image, project, docker_registry } = entry;
  const repository = repo_url === undefined ? null : localRepository(repo_url, directory);
  const branch = repository === null ? null : (entry.default_branch ?? (await headOf(repository)));
  const application = newApplication({
    ...(entry.id === undefined ? {} : { id: entry.id }),
    name: entry.name ?? slug(entry.display_name),
    display_name: entry.display_name,
    type: entry.type,
    requestHistory: entry.x_requests
      ? {
          endsAt: Date.now(),
          hours: entry.x_requests.hours,
          perMinute: entry.x_requests.per_minute,
        }
      : null,
    source: entry.source ?? (docker_image === undefined ? 'privateGit' : 'dockerImage'),
    repo_url: repository,
    default_branch: branch,
    git_type: repository === null ? null : (entry.git_type ?? 'github'),
    docker_image: docker_image ?? null,
    build_type: entry.build_type ?? 'nixpacks',
    build_path: entry.build_path ?? null,
    auto_deploy: entry.auto_deploy ?? false,
    hibernation_enabled: entry.hibernation_enabled ?? false,
    hibernate_after_seconds: entry.hibernate_after_seconds ?? null,
    is_suspended: entry.is_suspended ?? false,
    project_id: idOf(state.projects, project),
    docker_registry_credential_id: idOf(state.registries, docker_registry),
    created_by: state.users[0]?.id ?? null,
    hookSecret: entry.deployment_hook ? newHookSecret() : null,
    buildCommand: entry.x_build_command ?? null,
    checkout: entry.x_checkout ?? 'branch',
    disk: entry.x_disk
      ? { ...entry.x_disk, source: resolve(directory, entry.x_disk.source) }
      : null,
    envVars: envVars(entry.env_vars),
  });
  for (const wanted of entry.processes) addProcess(application, wanted);
  return application;
}

async function seedStaticSite(
  entry: StaticSiteSeed,
  path: string,
  state: State,
  directory: string,
  faults: string[],
): Promise<StaticSite> {
  const {
    name,
    repo_url,
    default_branch,
    project,
    env_vars,
    deploy: _,
    x_checkout,
    ...rest
  } = entry;
  if (project !== undefined && !state.projects.some(named(project))) {
    faults.push(`${path}.project: there is no project ${project}`);
  }
  const repository = localRepository(repo_url, directory);
  return newStaticSite({
    ...(withoutUndefined(rest) as Pick<StaticSite, 'display_name'>),
    name: name ?? slug(entry.display_name),
    repo_url: repository,
    default_branch: default_branch ?? (await headOf(repository)),
    project_id: idOf(state.projects, project),
    checkout: x_checkout ?? 'branch',
    envVars: Object.entries(env_vars).map(([key, value]) => newStaticSiteEnvVar({ key, value })),
  });
}

function seedPipeline(
  { stages, id: givenId, ...entry }: PipelineSeed,
  path: string,
  state: State,
  faults: string[],
): Pipeline {
  const id = givenId ?? randomUUID();
  const made = stages.map(({ id: stageId, branch, applications, ...stage }, index) => {
    const appIds = applications.map((wanted) => {
      const appId = idOf(state.applications, wanted);
      if (appId === null) {
        faults.push(`${path}.stages.${index}.applications: there is no application ${wanted}`);
      }
      return appId ?? '';
    });
    const own = stageId === undefined ? {} : { id: stageId };
    return newStage(id, { ...own, ...stage, branch: branch ?? null, appIds });
  });
  return newPipeline({ ...entry, id, stages: made });
}

function seedDatabase(
  entry: DatabaseSeed,
  path: string,
  state: State,
  directory: string,
  faults: string[],
): Database {
  const { id, name, size, project, connected_to, x_data, backups, created_at, ...others } = entry;
  const { x_storage_mb, x_metrics, ...rest } = others;
  if (project !== undefined && !state.projects.some(named(project))) {
    faults.push(`${path}.project: there is no project ${project}`);
  }
  const targets = connected_to.map((wanted) => {
    const target = idOf(state.applications, wanted);
    if (target === null) faults.push(`${path}.connected_to: there is no application ${wanted}`);
    return target ?? '';
  });
  const database = newDatabase({
    ...rest,
    ...(id === undefined ? {} : { id }),
    name: name ?? slug(entry.display_name),
    resource_type_id: databaseResourceType(size)?.id ?? '',
    project_id: idOf(state.projects, project),
    dataPath: x_data === undefined ? null : resolve(directory, x_data),
    ...(created_at === undefined ? {} : { created_at }),
    storageMb: x_storage_mb ?? null,
    history: x_metrics
      ? {
          endsAt: Date.now(),
          hours: x_metrics.hours,
          cpuCores: x_metrics.cpu_cores,
          memoryMb: x_metrics.memory_mb,
          usedMb: x_metrics.used_mb,
        }
      : null,
    connections: targets.map((target_id) => ({ id: randomUUID(), target_id, target_type: 'app' })),
  });
  database.backups = backups
    .map((backup) => seedBackup(database, backup))
    .sort((one, other) => Date.parse(one.created_at) - Date.parse(other.created_at));
  const ids = database.backups.map((backup) => backup.id);
  if (new Set(ids).size < ids.length) faults.push(`${path}.backups: an id is given twice`);
  return database;
}

function seedBackup(database: Database, entry: DatabaseSeed['backups'][number]): DatabaseBackup {
  const { id, display_name, type, created_at, expires_at } = entry;
  const made = newBackup(database, type, display_name, Date.parse(created_at));
  return { ...made, ...(id && { id, name: id }), ...(expires_at && { expires_at }) };
}

function idOf(
  items: { id: string; name: string; display_name?: string }[],
  wanted: string | undefined,
): string | null {
  if (wanted === undefined) return null;
  return items.find(named(wanted))?.id ?? null;
}

function localRepository(repoUrl: string, directory: string): string {
  const isUrl = /^[a-z][a-z0-9+.-]*:/i.test(repoUrl) || /^[^/]+@/.test(repoUrl);
  return isUrl || isAbsolute(repoUrl) ? repoUrl : resolve(directory, repoUrl);
}

async function headOf(repository: string): Promise<string> {
  if (!isAbsolute(repository)) return 'main';
  return (await currentBranch(repository)) ?? 'main';
}

/** The web process is there from the start, so a seed's web process describes that one. */
function addProcess(application: Application, wanted: ProcessSeed): void {
  const { size, instances, display_name, scaling_strategy, x_metrics, ...rest } = wanted;
  const existing = application.processes.find(({ type }) => type === 'web');
  const scaling: ScalingStrategy | undefined =
    scaling_strategy ??
    (instances === undefined
      ? undefined
      : { type: 'manual', config: { instanceCount: instances } });
  const given: Partial<Process> = {
    ...withoutUndefined(rest),
    ...(scaling === undefined ? {} : { scaling_strategy: scaling }),
    ...(size === undefined ? {} : { resource_type_id: processResourceType(size)?.id ?? '' }),
    ...(display_name === undefined ? {} : { display_name }),
    ...(x_metrics === undefined ? {} : { history: processHistory(x_metrics) }),
  };
  if (wanted.type === 'web' && existing !== undefined) {
    Object.assign(existing, given);
    return;
  }
  application.processes.push(
    newProcess(application, {
      ...given,
      type: wanted.type,
      display_name: display_name ?? wanted.type,
    }),
  );
}

function processHistory(given: NonNullable<ProcessSeed['x_metrics']>): ProcessHistory {
  const { hours, instances, cpu_cores: cpuCores, memory_mb: memoryMb, exits } = given;
  const endsAt = Date.now();
  return {
    endsAt,
    hours,
    instances,
    cpuCores,
    memoryMb,
    exits: exits.map(({ hours_ago, code, out_of_memory: isOutOfMemory }) => ({
      atMs: endsAt - hours_ago * 3_600_000,
      code,
      isOutOfMemory,
    })),
  };
}

function withoutUndefined(given: object): object {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

function envVars(given: ParsedSeed['global_env_vars']): EnvVar[] {
  return Object.entries(given).map(([key, entry]) =>
    newEnvVar({ key, ...(typeof entry === 'string' ? { value: entry } : entry) }),
  );
}

function seedKeys(given: ParsedSeed['keys'], state: State, faults: string[]): State['keys'] {
  const now = timestamp();
  const keys = given.map((entry, index) => {
    const resources: (string | null)[] = [];
    for (const wanted of entry.applications ?? []) {
      const id = idOf(state.applications, wanted);
      if (id === null) faults.push(`keys.${index}.applications: there is no application ${wanted}`);
      else resources.push(id);
    }
    if (entry.applications === undefined) resources.push(null);
    return {
      id: randomUUID(),
      name: entry.name,
      token: entry.token,
      is_enabled: entry.is_enabled,
      expired_at: entry.expired_at,
      capabilities: capabilities(entry.permissions as Permission[], resources),
      created_at: now,
      updated_at: now,
    };
  });
  if (keys.some(({ token }) => token === defaultToken)) return keys;
  const local = {
    id: randomUUID(),
    name: 'Local key',
    token: defaultToken,
    is_enabled: true,
    expired_at: null,
    capabilities: capabilities(allPermissions, [null]),
    created_at: now,
    updated_at: now,
  };
  return [local, ...keys];
}

function capabilities(permissions: Permission[], resources: (string | null)[]) {
  return resources.flatMap((id_resource) =>
    permissions.map((name) => ({ id: randomUUID(), permission: name, id_resource })),
  );
}
