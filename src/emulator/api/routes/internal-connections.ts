import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { connectionTarget, connectionView } from '../../store/database.ts';
import { ApiError } from '../api-error.ts';
import { findById, findDatabase } from '../find.ts';
import { route } from '../route.ts';

const connectionRequest = z.object({
  target_id: z.uuid(),
  target_type: z.enum(['app', 'database']),
});

export const internalConnectionRoutes = [
  route({
    method: 'GET',
    path: '/databases/{id}/internal-connections',
    operationId: 'listDatabaseInternalConnectionsV3',
    tier: 'read',
    status: 200,
    permission: 'DATABASE:READ',
    handle: (call) => {
      const database = findDatabase(call);
      const { state } = call.platform;
      return database.connections.map((item) => connectionView(state, database, item));
    },
  }),
  route({
    method: 'POST',
    path: '/databases/{id}/internal-connections',
    operationId: 'createDatabaseInternalConnectionV3',
    tier: 'general-write',
    status: 201,
    permission: 'DATABASE:UPDATE',
    body: connectionRequest,
    handle: (call) => {
      const database = findDatabase(call);
      const { target_id, target_type } = call.body;
      const target = connectionTarget(call.platform.state, target_type, target_id);
      if (target === undefined || target === database) {
        throw new ApiError(400, undefined, `body.target_id: unknown id ${target_id}`);
      }
      if (target.cluster_id !== database.cluster_id) {
        throw new ApiError(400, undefined, 'body.target_id: is in another cluster');
      }
      if (database.connections.some((item) => item.target_id === target_id)) {
        throw new ApiError(400, undefined, 'body.target_id: is connected already');
      }
      const connection = { id: randomUUID(), target_id, target_type };
      database.connections.push(connection);
      return { id: connection.id };
    },
  }),
  route({
    method: 'DELETE',
    path: '/databases/{id}/internal-connections/{connection_id}',
    operationId: 'deleteDatabaseInternalConnectionV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'DATABASE:UPDATE',
    handle: (call) => {
      const { connections } = findDatabase(call);
      const connection = findById(connections, call.params['connection_id']);
      connections.splice(connections.indexOf(connection), 1);
      return { message: 'Internal connection deleted' };
    },
  }),
];
