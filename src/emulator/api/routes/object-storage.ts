import { z } from 'zod';
import {
  bucketSummary,
  bucketUpdateResult,
  bucketView,
  newBucket,
  objectView,
} from '../../store/bucket.ts';
import { timestamp } from '../../store/records.ts';
import { isAllowed } from '../authentication.ts';
import { findBucket, requireKnown } from '../find.ts';
import { integerParameter, paginate } from '../pagination.ts';
import { route } from '../route.ts';

const createRequest = z.strictObject({
  display_name: z.string().min(2).max(64),
  location: z.enum(['apac', 'eeur', 'enam', 'oc', 'weur', 'wnam']).optional(),
  jurisdiction: z.enum(['default', 'eu', 'fedramp']).optional(),
  public_access: z.boolean().optional(),
  project_id: z.uuid().nullish(),
});
const updateRequest = z.strictObject({
  display_name: z.string().min(2).max(64).optional(),
  project_id: z.uuid().nullish(),
});

export const objectStorageRoutes = [
  route({
    method: 'GET',
    path: '/object-storage',
    operationId: 'listObjectStoragesV3',
    tier: 'read',
    status: 200,
    permission: 'OBJECT_STORAGE:READ',
    handle: ({ platform: { state }, key, query }) => {
      const byName = state.buckets.toSorted((one, other) =>
        one.name.localeCompare(other.name, 'en'),
      );
      const visible = byName.filter(({ id }) => isAllowed(key, 'OBJECT_STORAGE:READ', id));
      return paginate(visible.map(bucketSummary), query);
    },
  }),
  route({
    method: 'POST',
    path: '/object-storage',
    operationId: 'createObjectStorageV3',
    tier: 'service-creation',
    status: 201,
    permission: 'OBJECT_STORAGE:CREATE',
    body: createRequest,
    handle: ({ platform: { state }, body }) => {
      requireKnown('project_id', state.projects, body.project_id);
      const { display_name, location = 'weur', jurisdiction = 'default', project_id = null } = body;
      const bucket = newBucket({ display_name, location, jurisdiction, project_id });
      state.buckets.push(bucket);
      return bucketView(state, bucket);
    },
  }),
  route({
    method: 'GET',
    path: '/object-storage/{id}',
    operationId: 'getObjectStorageV3',
    tier: 'read',
    status: 200,
    permission: 'OBJECT_STORAGE:READ',
    handle: (call) => bucketView(call.platform.state, findBucket(call)),
  }),
  route({
    method: 'PATCH',
    path: '/object-storage/{id}',
    operationId: 'updateObjectStorageV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'OBJECT_STORAGE:UPDATE',
    body: updateRequest,
    handle: (call) => {
      const bucket = findBucket(call);
      const { state } = call.platform;
      requireKnown('project_id', state.projects, call.body.project_id);
      Object.assign(bucket, call.body, { updated_at: timestamp() });
      return bucketUpdateResult(state, bucket);
    },
  }),
  route({
    method: 'DELETE',
    path: '/object-storage/{id}',
    operationId: 'deleteObjectStorageV3',
    tier: 'service-mutation',
    status: 204,
    permission: 'OBJECT_STORAGE:DELETE',
    handle: (call) => {
      const { state } = call.platform;
      const { id } = findBucket(call);
      state.buckets = state.buckets.filter((other) => other.id !== id);
    },
  }),
  // By cursor and not by offset; the cursor is the last key, which no text promises. Folders need a
  // delimiter, which is not heeded.
  route({
    method: 'GET',
    path: '/object-storage/{id}/objects',
    operationId: 'listObjectStorageObjectsV3',
    tier: 'read',
    status: 200,
    permission: 'OBJECT_STORAGE:READ',
    handle: (call) => {
      const limit = integerParameter(call.query, 'limit', 25, 1, 200);
      const prefix = call.query.get('prefix') ?? '';
      const after = call.query.get('cursor') ?? '';
      const rest = findBucket(call).objects.filter(
        ({ key }) => key.startsWith(prefix) && key > after,
      );
      const page = rest.slice(0, limit);
      const cursor = rest.length > limit ? (page.at(-1)?.key ?? null) : null;
      return { data: page.map(objectView), cursor };
    },
  }),
];
