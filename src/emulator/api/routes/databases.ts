import { z } from 'zod';
import { clusters, databaseResourceTypes } from '../../store/catalogue.ts';
import {
  type Database,
  databaseSummary,
  databaseView,
  databaseWriteResult,
  newDatabase,
} from '../../store/database.ts';
import { timestamp } from '../../store/records.ts';
import { ApiError } from '../api-error.ts';
import { isAllowed } from '../authentication.ts';
import { findDatabase, requireKnown } from '../find.ts';
import { paginate } from '../pagination.ts';
import { route } from '../route.ts';

const createRequest = z.strictObject({
  display_name: z.string().min(2).max(64),
  type: z.enum(['postgresql', 'mariadb', 'mysql', 'redis', 'valkey']),
  version: z.string(),
  cluster_id: z.uuid(),
  resource_type_id: z.string(),
  db_name: z
    .string()
    .min(2)
    .max(100)
    .regex(/^[a-zA-Z0-9_\-+]+$/),
  db_password: z
    .string()
    .min(4)
    .max(100)
    .regex(/^[a-zA-Z0-9_?<>#@\-=+]+$/),
  db_user: z
    .string()
    .min(2)
    .max(100)
    .regex(/^[a-zA-Z0-9_\-+]+$/)
    .optional(),
  project_id: z.uuid().nullish(),
  extensions: z
    .object({
      enable_vector: z.boolean().optional(),
      enable_postgis: z.boolean().optional(),
      enable_cron: z.boolean().optional(),
    })
    .optional(),
});

const updateRequest = z.strictObject({
  display_name: z.string().min(2).max(64).optional(),
  resource_type_id: z.string().optional(),
  project_id: z.uuid().nullish(),
});

export const databaseRoutes = [
  route({
    method: 'GET',
    path: '/databases',
    operationId: 'listDatabasesV3',
    tier: 'read',
    status: 200,
    permission: 'DATABASE:READ',
    handle: ({ platform, key, query }) => {
      const byName = platform.state.databases.toSorted((one, other) =>
        one.name.localeCompare(other.name, 'en'),
      );
      const visible = byName.filter(({ id }) => isAllowed(key, 'DATABASE:READ', id));
      return paginate(visible.map(databaseSummary), query);
    },
  }),
  route({
    method: 'POST',
    path: '/databases',
    operationId: 'createDatabaseV3',
    tier: 'service-creation',
    status: 201,
    permission: 'DATABASE:CREATE',
    body: createRequest,
    handle: ({ platform, body }) => {
      const { state } = platform;
      requireKnown('cluster_id', clusters, body.cluster_id);
      requireKnown('resource_type_id', databaseResourceTypes, body.resource_type_id);
      requireKnown('project_id', state.projects, body.project_id);
      const { display_name, type, version, cluster_id, resource_type_id, db_name } = body;
      const database = newDatabase({
        display_name,
        type,
        version,
        cluster_id,
        resource_type_id,
        db_name,
        project_id: body.project_id ?? null,
        status: 'creating',
      });
      state.databases.push(database);
      platform.databases.settle(database);
      return databaseWriteResult(state, database);
    },
  }),
  route({
    method: 'GET',
    path: '/databases/{id}',
    operationId: 'getDatabaseV3',
    tier: 'read',
    status: 200,
    permission: 'DATABASE:READ',
    handle: (call) => databaseView(call.platform.state, findDatabase(call)),
  }),
  route({
    method: 'PATCH',
    path: '/databases/{id}',
    operationId: 'updateDatabaseV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'DATABASE:UPDATE',
    body: updateRequest,
    handle: (call) => {
      const database = findDatabase(call);
      const { state, databases } = call.platform;
      const { resource_type_id } = call.body;
      requireKnown('resource_type_id', databaseResourceTypes, resource_type_id);
      requireKnown('project_id', state.projects, call.body.project_id);
      const isResized =
        resource_type_id !== undefined && resource_type_id !== database.resource_type_id;
      if (isResized) requireReady(database);
      Object.assign(database, call.body, { updated_at: timestamp() });
      if (isResized) {
        database.status = 'updating';
        databases.settle(database);
      }
      return databaseWriteResult(state, database);
    },
  }),
  route({
    method: 'DELETE',
    path: '/databases/{id}',
    operationId: 'deleteDatabaseV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'DATABASE:DELETE',
    handle: (call) => {
      const database = findDatabase(call);
      if (database.status === 'deleting') {
        throw new ApiError(400, undefined, 'the database is being deleted already');
      }
      call.platform.databases.remove(database);
      return { message: 'Database deletion started' };
    },
  }),
  route({
    method: 'POST',
    path: '/databases/{id}/suspend',
    operationId: 'suspendDatabaseV3',
    tier: 'general-write',
    status: 200,
    permission: 'DATABASE:UPDATE',
    handle: (call) => {
      const database = findDatabase(call);
      requireReady(database);
      Object.assign(database, { is_suspended: true, updated_at: timestamp() });
      return { message: 'Database suspension started' };
    },
  }),
  route({
    method: 'POST',
    path: '/databases/{id}/activate',
    operationId: 'activateDatabaseV3',
    tier: 'general-write',
    status: 200,
    permission: 'DATABASE:UPDATE',
    handle: (call) => {
      Object.assign(findDatabase(call), { is_suspended: false, updated_at: timestamp() });
      return { message: 'Database activation started' };
    },
  }),
];

export function requireReady({ status }: Database): void {
  // A restore that failed must be open to another try.
  if (status === 'ready' || status === 'restoringFailed') return;
  throw new ApiError(400, undefined, `the database is ${status}`);
}
