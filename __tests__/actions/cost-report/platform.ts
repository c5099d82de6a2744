import type { Reply } from '../../support/scripted-server.ts';

// Answers of the API in its own shapes, for topologies that take databases, which hosting needs none of.

export const APP = '11111111-1111-4111-8111-111111111111';
export const OTHER_APP = '11111111-1111-4111-8111-222222222222';

const created = { created_at: '2026-10-01T08:00:00.000Z', updated_at: '2026-10-01T08:00:00.000Z' };

interface Given {
  application?: Record<string, unknown>;
  processes?: Record<string, unknown>[];
  variables?: Record<string, string>;
  databases?: { database: Record<string, unknown>; serves: string[] }[];
  /** Answers that take the place of the others, by path. */
  instead?: Record<string, Reply>;
}

/** A company with one application, as a reply to whatever is asked of it. */
export function platform(given: Given): (request: { url: string }) => Reply {
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
    ],
    '/resources/database-resource-types': [
      { id: 'size-db1', name: 'db1', cpu_limit: 250, memory_limit: 256, storage_limit: 1024 },
    ],
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

const application = {
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
  id: 'aaaaaaaa-0000-4000-8000-000000000000',
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
