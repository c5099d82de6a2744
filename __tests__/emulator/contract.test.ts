import { readFile } from 'node:fs/promises';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { tierLimits } from '../../src/emulator/api/rate-limits.ts';
import { routes } from '../../src/emulator/api/routes.ts';
import {
  type Json,
  type LocalSevalla,
  site,
  siteSeed,
  startLocal,
  stopAll,
  until,
} from './local-sevalla.ts';

const contractFile = new URL('../fixtures/emulator/sevalla-v3.openapi.yaml', import.meta.url);

let contract: Json;

beforeAll(async () => {
  contract = parse(await readFile(contractFile, 'utf8'));
});

afterEach(stopAll);

/** Follows `$ref` and closes objects, as the official answers are closed. */
function strictSchema(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(strictSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  if (typeof schema.$ref === 'string') return strictSchema(resolve(schema.$ref));
  const entries = Object.entries(schema).map(([name, value]) => [name, strictSchema(value)]);
  const closed = Object.fromEntries(entries);
  if (closed.properties !== undefined && closed.additionalProperties === undefined) {
    closed.additionalProperties = false;
  }
  return closed;
}

function resolve(reference: string): Json {
  return reference
    .replace('#/', '')
    .split('/')
    .reduce((value: Json, name) => value[name], contract);
}

function responseSchema(operation: Json, status: number): z.ZodType | null {
  const declared = operation.responses[String(status)];
  if (declared === undefined) throw new Error(`${operation.operationId} declares no ${status}`);
  const response = declared.$ref === undefined ? declared : resolve(declared.$ref);
  const schema = response.content?.['application/json'].schema;
  return schema === undefined ? null : z.fromJSONSchema(strictSchema(schema));
}

function operations(): Json[] {
  return Object.entries<Json>(contract.paths).flatMap(([path, item]) =>
    Object.entries<Json>(item).map(([method, operation]) => ({
      ...operation,
      path,
      method: method.toUpperCase(),
    })),
  );
}

function operation(operationId: string): Json {
  return operations().find((item) => item.operationId === operationId);
}

describe('the table of routes', () => {
  test('has every operation of the contract, with its success status and its tier', () => {
    const declared = operations().map((item) => ({
      operation: `${item.method} ${item.path} ${item.operationId}`,
      successes: Object.keys(item.responses).filter((status) => status.startsWith('2')),
      tier: item['x-rate-limit-tier'],
    }));
    const implemented = routes.map(({ method, path, operationId, status, tier }) => ({
      operation: `${method} ${path} ${operationId}`,
      successes: [String(status)],
      tier,
    }));
    const byName = (one: Json, other: Json) => one.operation.localeCompare(other.operation);
    expect(implemented.sort(byName)).toEqual(declared.sort(byName));
  });

  test('takes the bodies of the contract: members, limits, defaults, open or closed', () => {
    for (const { operationId, body } of routes) {
      const declared = operation(operationId).requestBody?.content['application/json'].schema;
      expect({ operationId, takesBody: body !== null }).toEqual({
        operationId,
        takesBody: declared !== undefined,
      });
      if (body === null) continue;
      const implemented = z.toJSONSchema(body, { io: 'input' });
      expect({ operationId, ...factsOf(implemented) }).toEqual({
        operationId,
        ...factsOf(resolve(declared.$ref)),
      });
    }
  });
});

const constraints = ['minLength', 'maxLength', 'minimum', 'maximum', 'enum', 'default', 'maxItems'];

/** The constraints of a body by path, in a form that does not depend on how `null` is written. */
function factsOf(schema: Json, path = 'body', facts: Json = {}): Json {
  if (typeof schema !== 'object' || schema === null) return facts;
  if (typeof schema.$ref === 'string') {
    const { $ref, ...beside } = schema;
    return factsOf({ ...resolve($ref), ...beside }, path, facts);
  }
  for (const name of constraints) {
    // Zod states the range of safe integers where a schema states none.
    const isTrivial = Math.abs(schema[name]) === Number.MAX_SAFE_INTEGER;
    if (schema[name] !== undefined && !isTrivial) facts[`${path} ${name}`] = schema[name];
  }
  if (schema.const !== undefined) facts[`${path} enum`] = [schema.const];
  if (schema.required !== undefined) facts[`${path} required`] = schema.required.toSorted();
  if (path === 'body') facts['body is closed'] = schema.additionalProperties === false;
  for (const [name, member] of Object.entries<Json>(schema.properties ?? {})) {
    facts[`${path}.${name}`] = 'known';
    factsOf(member, `${path}.${name}`, facts);
  }
  factsOf(schema.items, `${path}[]`, facts);
  const variants = schema.anyOf ?? schema.oneOf ?? [];
  const real = variants.filter(({ type }: Json) => type !== 'null');
  for (const [index, variant] of real.entries()) {
    factsOf(variant, real.length > 1 ? `${path}|${index}` : path, facts);
  }
  return facts;
}

/** Calls every operation once, in an order in which each has what it needs. */
async function walk(local: LocalSevalla): Promise<Map<string, { status: number; body: Json }>> {
  const seen = new Map<string, { status: number; body: Json }>();
  async function visit(operationId: string, params: Record<string, string> = {}, body?: unknown) {
    const route = routes.find((item) => item.operationId === operationId);
    if (route === undefined) throw new Error(`no route ${operationId}`);
    const query = params['query'] ?? '';
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
    const answer = await local.call(route.method, `${path}${query}`, body);
    seen.set(operationId, { status: answer.status, body: answer.body });
    return answer.body;
  }

  await visit('validateApiKeyV3');
  await visit('getCurrentApiKey');
  await visit('listUsersV3');
  const [cluster] = await visit('listClustersV3');
  const [size] = await visit('listProcessResourceTypesV3');
  const [databaseSize] = await visit('listDatabaseResourceTypesV3');

  const id = await local.applicationId('site');
  const deployment = await visit('triggerDeploymentV3', { id }, {});
  const deployed = { id, deployment_id: deployment.id };
  await visit('getDeploymentV3', deployed);
  await local.finished(id, deployment.id);
  await visit('getApplicationDeploymentLogsV3', deployed);
  await local.visit('/health');
  await visit('getApplicationAccessLogsV3', { id });
  await visit('getApplicationRuntimeLogsV3', { id });
  await visit('listDeploymentsV3', { id });
  const rolledBack = await visit('rollbackDeploymentV3', { id });
  await visit('cancelDeploymentV3', { id, deployment_id: rolledBack.id });
  await local.finished(id, rolledBack.id);

  await visit('enableDeploymentHookV3', { id });
  await visit('getDeploymentHookV3', { id });
  await visit('regenerateDeploymentHookV3', { id });
  await visit('disableDeploymentHookV3', { id });
  await visit('listApplicationDomainsV3', { id });
  const domain = await visit('addApplicationDomainV3', { id }, { domain_name: 'shop.example' });
  const domainOf = { id, domain_id: domain.id };
  await visit('getApplicationDomainV3', domainOf);
  await visit('updateApplicationDomainV3', domainOf, { name: 'store.example' });
  await visit('refreshApplicationDomainStatusV3', domainOf);
  await visit('setApplicationPrimaryDomainV3', domainOf);
  await visit('deleteApplicationDomainV3', domainOf);
  await visit('toggleApplicationSystemDomainV3', { id, domain_id: id });

  const variable = await visit('createEnvironmentVariableV3', { id }, { key: 'A', value: '1' });
  const variableOf = { id, env_var_id: variable.id };
  await visit('listEnvironmentVariablesV3', { id });
  await visit('updateEnvironmentVariableV3', variableOf, { value: '2' });
  await visit('deleteEnvironmentVariableV3', variableOf);
  const global = await visit('createGlobalEnvVarV3', {}, { key: 'G', value: '1' });
  await visit('listGlobalEnvVarsV3');
  await visit('updateGlobalEnvVarV3', { id: global.id }, { is_buildtime: false });
  await visit('deleteGlobalEnvVarV3', { id: global.id });

  await visit(
    'createProcessV3',
    { id },
    {
      display_name: 'Worker',
      type: 'worker',
      resource_type_id: size.id,
      scaling_strategy: {
        type: 'horizontal',
        config: { minInstanceCount: 1, maxInstanceCount: 3 },
      },
    },
  );
  const { data: processes } = await visit('listProcessesV3', { id });
  const cron = processes.find(({ type }: Json) => type === 'cron');
  const worker = processes.find(({ type }: Json) => type === 'worker');
  await visit('getProcessV3', { id, process_id: worker.id });
  await visit('updateProcessV3', { id, process_id: worker.id }, { entrypoint: 'sleep 60' });
  await visit('triggerProcessCronV3', { id, process_id: cron.id });
  await visit('deleteProcessV3', { id, process_id: worker.id });

  const web = processes.find(({ type }: Json) => type === 'web');
  const span = `?from=${new Date(0).toISOString()}&to=2100-01-01T00:00:00Z`;
  const everything = `${span}&interval_in_seconds=1000000`;
  const measured = { id, process_id: web.id, query: everything };
  await until(async () => (await visit('getProcessCpuUsageV3', measured)).length > 0);
  for (const name of ['CpuLimit', 'MemoryUsage', 'MemoryLimit', 'InstanceCount']) {
    await visit(`getProcess${name}V3`, measured);
  }
  await visit('getProcessExitCodes', { ...measured, query: span });
  for (const name of [
    'RequestsPerMinute',
    'ResponseTime',
    'ResponseTimeAvg',
    'SlowestRequests',
    'StatusCodes',
    'TopCountries',
    'TopPages',
    'TopStatusCodes',
  ]) {
    await visit(`getApplication${name}V3`, { id, query: everything });
  }

  const registry = await visit(
    'createDockerRegistryV3',
    {},
    { name: 'Hub', username: 'someone', secret: 'a-long-secret' },
  );
  await visit('listDockerRegistriesV3');
  await visit('getDockerRegistryV3', { id: registry.id });
  await visit('updateDockerRegistryV3', { id: registry.id }, { name: 'Docker Hub' });
  await visit('deleteDockerRegistryV3', { id: registry.id });

  const project = await visit('createProjectV3', {}, { display_name: 'Shop' });
  const service = { service_id: id, service_type: 'app' };
  await visit('addServiceToProjectV3', { id: project.id }, service);
  await visit('getProjectV3', { id: project.id });
  await visit('listProjectsV3');
  await visit('updateProjectV3', { id: project.id }, { display_name: 'Store' });
  const member = { id: project.id, service_id: id, query: '?service_type=app' };
  await visit('removeServiceFromProjectV3', member);
  await visit('deleteProjectV3', { id: project.id });

  const database = await visit(
    'createDatabaseV3',
    {},
    {
      display_name: 'Main',
      type: 'postgresql',
      version: '17',
      cluster_id: cluster.id,
      resource_type_id: databaseSize.id,
      db_name: 'shop',
      db_password: 'pass',
    },
  );
  const databaseOf = { id: database.id };
  await local.ready(database.id);
  await visit('getDatabaseV3', databaseOf);
  await visit('listDatabasesV3');
  await visit('updateDatabaseV3', databaseOf, { display_name: 'Primary' });
  const target = { target_id: id, target_type: 'app' };
  const connection = await visit('createDatabaseInternalConnectionV3', databaseOf, target);
  await visit('listDatabaseInternalConnectionsV3', databaseOf);
  const connectionOf = { ...databaseOf, connection_id: connection.id };
  await visit('deleteDatabaseInternalConnectionV3', connectionOf);
  await visit('createDatabaseBackupV3', databaseOf, { display_name: 'Before' });
  const [backup] = await until(async () => {
    const backups = await visit('listDatabaseBackupsV3', databaseOf);
    return backups.length > 0 && backups;
  });
  const backupOf = { ...databaseOf, backup_id: backup.id };
  await visit('restoreDatabaseBackupV3', backupOf);
  await local.ready(database.id);
  await visit('deleteDatabaseBackupV3', backupOf);
  for (const name of ['AllStorage', 'UsedStorage']) await visit(`getDatabase${name}V3`, databaseOf);
  for (const name of [
    'CpuLimit',
    'CpuUsage',
    'MemoryLimit',
    'MemoryUsage',
    'StorageLimit',
    'StorageUsage',
  ]) {
    await visit(`getDatabase${name}V3`, { ...databaseOf, query: everything });
  }
  await visit('suspendDatabaseV3', databaseOf);
  await visit('activateDatabaseV3', databaseOf);
  await visit('deleteDatabaseV3', databaseOf);

  const balancer = await visit('createLoadBalancerV3', {}, { display_name: 'Front' });
  const balancerOf = { id: balancer.id };
  await visit('listLoadBalancersV3');
  await visit('getLoadBalancerV3', balancerOf);
  await visit('updateLoadBalancerV3', balancerOf, { type: 'GEO' });
  await visit('deleteLoadBalancerV3', balancerOf);

  const bucket = await visit('createObjectStorageV3', {}, { display_name: 'Media' });
  const bucketOf = { id: bucket.id };
  await visit('getObjectStorageV3', bucketOf);
  await visit('updateObjectStorageV3', bucketOf, { display_name: 'Uploads' });
  await visit('deleteObjectStorageV3', bucketOf);
  const { data: buckets } = await visit('listObjectStoragesV3');
  await visit('listObjectStorageObjectsV3', { id: buckets[0].id });

  const limit = { limit_usd: 50, emails: ['a@example.com'], triggers: [{ percentage: 80 }] };
  const alert = await visit('createUsageAlert', {}, limit);
  const alertOf = { id: alert.id };
  await visit('listUsageAlerts');
  await visit('getUsageAlert', alertOf);
  await visit('updateUsageAlert', alertOf, { limit_usd: 60 });
  await visit('deleteUsageAlert', alertOf);

  const made = await visit(
    'createStaticSiteV3',
    {},
    { display_name: 'Pages', repo_url: site, default_branch: 'main' },
  );
  const siteOf = { id: made.id };
  await visit('listStaticSitesV3');
  await visit('getStaticSiteV3', siteOf);
  await visit('updateStaticSiteV3', siteOf, { error_file: '404.html' });
  const { data: firsts } = await visit('listStaticSiteDeploymentsV3', siteOf);
  await local.siteFinished(made.id, firsts[0].id);
  const again = await visit('deployStaticSiteV3', siteOf, { deployment_id: firsts[0].id });
  const againOf = { id: made.id, deployment_id: again.id };
  await visit('cancelStaticSiteDeploymentV3', againOf);
  await visit('getStaticSiteDeploymentV3', againOf);
  await visit('getStaticSiteDeploymentLogsV3', { id: made.id, deployment_id: firsts[0].id });
  await local.visit('/server.mjs', { host: made.hostname ?? '' });
  await visit('getStaticSiteAccessLogsV3', siteOf);
  const siteVariable = await visit('createStaticSiteEnvVarV3', siteOf, { key: 'A', value: '1' });
  const siteVariableOf = { id: made.id, env_var_id: siteVariable.id };
  await visit('listStaticSiteEnvVarsV3', siteOf);
  await visit('updateStaticSiteEnvVarV3', siteVariableOf, { branch: 'main' });
  await visit('deleteStaticSiteEnvVarV3', siteVariableOf);
  await visit('deleteStaticSiteV3', siteOf);

  const created = await visit(
    'createApplicationV3',
    {},
    {
      display_name: 'Second site',
      cluster_id: cluster.id,
      source: 'dockerImage',
      docker_image: 'nginx:latest',
    },
  );
  await visit('listApplicationsV3');
  await visit('getApplicationV3', { id });
  await visit(
    'updateApplicationV3',
    { id },
    { buildpacks: [{ order: 0, source: 'heroku/nodejs' }] },
  );
  await visit('toggleApplicationCdnV3', { id });
  await visit('purgeApplicationCacheV3', { id });
  await visit('suspendApplicationV3', { id });
  await visit('activateApplicationV3', { id });
  const pipeline = await visit('createPipelineV3', {}, { display_name: 'Line', type: 'trunk' });
  const [dev, production] = pipeline.stages;
  const line = { id: pipeline.id };
  const inDev = { ...line, stage_id: dev.id };
  const inProduction = { ...line, stage_id: production.id };
  await visit('addAppToPipelineStageV3', inDev, { app_id: id });
  await visit('addAppToPipelineStageV3', inProduction, { app_id: created.id });
  await visit('listPipelinesV3');
  await visit('getPipelineV3', line);
  await visit('updatePipelineV3', line, { display_name: 'Main line' });
  const promotion = { source_app_id: id, target_app_ids: [created.id] };
  const [promoted] = await visit('promotePipelineV3', line, promotion);
  await local.finished(created.id, promoted.deployment_id);
  await visit('removeAppFromPipelineStageV3', { ...inProduction, app_id: created.id });
  const stage = { display_name: 'Staging', insert_before: 1 };
  const { id: stage_id } = await visit('createPipelineStageV3', line, stage);
  await visit('deletePipelineStageV3', { ...line, stage_id });
  await visit('deletePipelineV3', line);
  await visit('deleteApplicationV3', { id: created.id });
  return seen;
}

test('every operation answers as the contract says, member by member', async () => {
  const cron = { type: 'cron', display_name: 'Nightly', schedule: '0 3 * * *' } as const;
  const local = await startLocal({
    applications: [siteSeed({ processes: [{ ...cron, entrypoint: 'true' }] })],
    object_storages: [{ display_name: 'Static', objects: [{ key: 'a.png', size: 10 }] }],
  });
  const seen = await walk(local);
  expect([...seen.keys()].sort()).toEqual(routes.map(({ operationId }) => operationId).sort());
  for (const [operationId, { status, body }] of seen) {
    const success = routes.find((route) => route.operationId === operationId)?.status;
    expect({ operationId, status, body }).toEqual({ operationId, status: success, body });
    const schema = responseSchema(operation(operationId), status);
    const faults = schema === null ? [] : (schema.safeParse(body).error?.issues ?? []);
    expect({ operationId, faults, body }).toEqual({ operationId, faults: [], body });
  }
  const logs = seen.get('getApplicationAccessLogsV3')?.body;
  expect(logs).toHaveLength(1);
});

test('the strict check sees a member too many, one too few and a wrong type', async () => {
  const schema = responseSchema(operation('getDeploymentHookV3'), 200);
  expect(schema?.safeParse({ url: 'x' }).success).toBe(true);
  expect(schema?.safeParse({ url: 'x', more: 1 }).success).toBe(false);
  expect(schema?.safeParse({}).success).toBe(false);
  expect(schema?.safeParse({ url: 1 }).success).toBe(false);
});

test('errors have the envelope of the contract', async () => {
  const local = await startLocal();
  const envelope = z.fromJSONSchema(strictSchema(contract.components.schemas.Error));
  const answers = [
    await local.call('POST', '/projects', { display_name: 1 }),
    await local.call('GET', '/users', undefined, 'svl_wrong'),
    await local.call('GET', '/applications/00000000-0000-4000-8000-000000000000'),
    await local.call('GET', '/no/such/path'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([400, 401, 404, 404]);
  for (const { status, body } of answers) {
    expect(envelope.safeParse(body).error?.issues ?? []).toEqual([]);
    expect(body.status).toBe(status);
    expect(body.data.code).toMatch(/^err-[0-9a-f]{10}$/);
  }
});

test('the limits of the tiers are those of the contract', async () => {
  const source = await readFile(contractFile, 'utf8');
  expect(Object.keys(tierLimits).sort()).toEqual(
    [...new Set([...source.matchAll(/x-rate-limit-tier: (\S+)/g)].map(([, tier]) => tier))].sort(),
  );
});
