import type { Reply } from '../../support/scripted-server.ts';

// Answers of the API in its own shapes, for topologies that take databases, which hosting needs none of.

export const APP = '11111111-1111-4111-8111-111111111111';
export const OTHER_APP = '11111111-1111-4111-8111-222222222222';
export const COMPANY = 'cccccccc-0000-4000-8000-000000000000';
/** The web process of the first application. */
export const WEB = 'aaaaaaaa-0000-4000-8000-000000000000';

const created = { created_at: '2026-10-01T08:00:00.000Z', updated_at: '2026-10-01T08:00:00.000Z' };

interface Given {
  application?: Record<string, unknown>;
  processes?: Record<string, unknown>[];
  variables?: Record<string, string>;
  /** Beside the first one. */
  applications?: { application: Record<string, unknown>; processes?: Record<string, unknown>[] }[];
  /** What was measured, by id of the process; numbers by the hour, over and over. */
  metrics?: Record<string, Measured>;
  /** Requests a minute of the first application, by the hour. */
  requests?: number[];
  deployments?: Record<string, unknown>[];
  staticSites?: number;
  loadBalancers?: number;
  pipelines?: number;
  /** Sizes of the objects in bytes. */
  buckets?: { name: string; sizes: number[] }[];
  alerts?: { limit_usd: number; project_id?: string; percentages?: number[] }[];
  usage?: { category: string; id_resource: string; cost: number; date?: string }[];
  databases?: { database: Record<string, unknown>; serves: string[] }[];
  /** Answers that take the place of the others, by path. */
  instead?: Record<string, Reply>;
}

export interface Measured {
  instances: number[];
  /** Cores and bytes of all instances together. */
  cpu: number[];
  memory: number[];
  /** Hours before now from which on it was measured; all of the span when absent. */
  since?: number;
  exits?: string[];
}

/** A company, as a reply to whatever is asked of it. */
export function platform(
  given: Given,
  now = Date.parse('2026-11-23T12:00:00Z'),
): (request: { url: string }) => Reply {
  const others = given.applications ?? [];
  const databases = (given.databases ?? []).map(({ database, serves }, index) => ({
    serves,
    record: { ...databaseRecord(`dddddddd-0000-4000-8000-00000000000${index}`), ...database },
  }));
  const answers: Record<string, unknown> = {
    [`/applications/${APP}`]: { ...application, ...given.application },
    [`/applications/${APP}/processes`]: page(
      (given.processes ?? [{}]).map((process) => ({ ...webProcess, ...process })),
    ),
    [`/applications/${APP}/env-vars`]: page(
      Object.entries(given.variables ?? {}).map(([key, value]) => ({
        id: `variable-${key}`,
        app_id: APP,
        key,
        value,
        is_runtime: true,
        is_buildtime: false,
        ...created,
      })),
    ),
    '/resources/process-resource-types': [
      { id: 'size-h1', name: 'H1', cpu_limit: 300, memory_limit: 300, category: 'hobby' },
      { id: 'size-s1', name: 'S1', cpu_limit: 500, memory_limit: 1024, category: 'standard' },
      { id: 'size-s2', name: 'S2', cpu_limit: 1000, memory_limit: 2048, category: 'standard' },
      { id: 'size-s3', name: 'S3', cpu_limit: 2000, memory_limit: 4096, category: 'standard' },
    ],
    '/resources/database-resource-types': [
      { id: 'size-db1', name: 'db1', cpu_limit: 250, memory_limit: 256, storage_limit: 1024 },
    ],
    '/applications': page(
      [
        { ...application, ...given.application },
        ...others.map((other) => ({ ...application, ...other.application })),
      ].map(({ hibernation_enabled: _, ...summary }) => summary),
    ),
    ...Object.fromEntries(
      others.flatMap(({ application: own, processes = [{}] }) => [
        [`/applications/${own['id']}`, { ...application, ...own }],
        [
          `/applications/${own['id']}/processes`,
          page(processes.map((process) => ({ ...webProcess, ...process }))),
        ],
        [`/applications/${own['id']}/env-vars`, page([])],
      ]),
    ),
    [`/applications/${APP}/deployments`]: page(given.deployments ?? []),
    '/static-sites': page(numbered(given.staticSites, 'site')),
    '/load-balancers': page(numbered(given.loadBalancers, 'balancer')),
    '/pipelines': page(numbered(given.pipelines, 'pipeline')),
    '/object-storage': page(
      (given.buckets ?? []).map(({ name }) => ({ id: name, name, display_name: name })),
    ),
    ...Object.fromEntries(
      (given.buckets ?? []).map(({ name, sizes }) => [
        `/object-storage/${name}/objects`,
        { data: sizes.map((size, index) => ({ key: `o${index}`, size })), cursor: null },
      ]),
    ),
    '/api-keys/validate': { name: 'CI', expires_at: null, company_id: COMPANY, status: 'active' },
    ...(given.alerts === undefined
      ? {}
      : {
          '/usage-alerts': page(
            given.alerts.map(({ percentages = [], ...alert }, index) => ({
              id: `alert-${index}`,
              project_id: null,
              triggers: percentages.map((percentage) => ({ percentage })),
              ...alert,
            })),
          ),
        }),
    ...(given.usage === undefined
      ? {}
      : {
          [`/v2/company/${COMPANY}/paas-usage`]: {
            company: {
              paas_usage: given.usage.map(({ date, ...entry }, index) => ({
                id: `usage-${index}`,
                usage: 1,
                date: Date.parse(date ?? '2026-11-20T00:00:00Z'),
                ...entry,
              })),
            },
          },
        }),
    '/databases': page(databases.map(({ record }) => record)),
    ...Object.fromEntries(
      databases.flatMap(({ record, serves }) => [
        [`/databases/${record.id}`, record],
        [
          `/databases/${record.id}/internal-connections`,
          serves.map((id) => ({
            id: `connection-${id}`,
            source_id: record.id,
            source_type: 'dbResource',
            target_id: id,
            target_type: 'appResource',
            target_name: null,
          })),
        ],
      ]),
    ),
  };
  return ({ url }) => {
    const path = url.replace(/^\/v3/, '').replace(/\?.*$/, '');
    const instead = given.instead?.[path];
    if (instead !== undefined) return instead;
    if (path in answers) return { body: answers[path] };
    const measured = measuredAt(given, url, now);
    if (measured !== undefined) return { body: measured };
    return { status: 404, body: { message: 'Not found', status: 404, data: null } };
  };
}

export const forbidden: Reply = {
  status: 403,
  headers: { 'x-request-id': 'req-1' },
  body: { message: 'Forbidden', status: 403, data: null },
};

function page(data: unknown[]) {
  return { data, total: data.length, limit: 100, offset: 0 };
}

function numbered(count = 0, name: string) {
  return Array.from({ length: count }, (_, index) => ({
    id: `${name}-${index}`,
    name: `${name}-${index}`,
    display_name: `${name} ${index}`,
  }));
}

const HOUR = 3_600_000;

/** One point for each interval in which something was measured, as the platform gives them. */
function measuredAt(given: Given, url: string, now: number): unknown {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const [from, to] = ['from', 'to'].map((name) => Date.parse(searchParams.get(name) ?? ''));
  const interval = Number(searchParams.get('interval_in_seconds')) * 1000;
  const points = (pattern: number[], isThere: (at: number, hour: number) => boolean) => {
    const found: { time: string; value: number }[] = [];
    for (let at = from!; at < to!; at += interval) {
      const hour = Math.floor((at - from!) / HOUR);
      if (isThere(at, hour)) {
        found.push({
          time: new Date(at).toISOString(),
          value: pattern[hour % pattern.length] ?? 0,
        });
      }
    }
    return found;
  };
  if (pathname.endsWith('/metrics/requests-per-minute')) {
    const requests = given.requests ?? [];
    return points(requests, (_, hour) => (requests[hour % requests.length] ?? 0) > 0);
  }
  const [, id = '', name = ''] = /\/processes\/([^/]+)\/metrics\/([\w-]+)$/.exec(pathname) ?? [];
  const own = given.metrics?.[id];
  if (own === undefined) return undefined;
  if (name === 'exit-codes') {
    return (own.exits ?? []).map((value) => ({
      time: new Date(now - HOUR).toISOString(),
      value,
      description: null,
    }));
  }
  const pattern = {
    'instance-count': own.instances,
    'cpu-usage': own.cpu,
    'memory-usage': own.memory,
  }[name];
  return (
    pattern &&
    points(pattern, (at, hour) => {
      const isAwake = (own.instances[hour % own.instances.length] ?? 0) > 0;
      return isAwake && (own.since === undefined || at >= now - own.since * HOUR);
    })
  );
}

const application = {
  company_id: COMPANY,
  id: APP,
  name: 'obcms-x1y2z',
  display_name: 'obcms',
  status: 'deploymentSuccess',
  type: 'app',
  source: 'privateGit',
  is_suspended: false,
  hibernation_enabled: false,
  hibernate_after_seconds: null,
  auto_deploy: false,
  default_branch: 'production',
  docker_image: null,
  ...created,
};

const webProcess = {
  id: WEB,
  app_id: APP,
  key: 'web',
  type: 'web',
  display_name: 'Web process',
  entrypoint: 'gunicorn app.wsgi',
  port: 8080,
  scaling_strategy: { type: 'manual', config: { instanceCount: 1 } },
  resource_type_id: 'size-h1',
  resource_type_name: 'H1',
  cpu_limit: 300,
  memory_limit: 300,
  ...created,
};

function databaseRecord(id: string) {
  return {
    id,
    name: `${id}-name`,
    display_name: 'main',
    type: 'postgresql',
    version: '16',
    status: 'ready',
    is_suspended: false,
    resource_type_id: 'size-db1',
    resource_type_name: 'db1',
    cpu_limit: 250,
    memory_limit: 256,
    storage_size: 1024,
    ...created,
  };
}
