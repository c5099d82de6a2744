import { z } from 'zod';
import { ApiError } from '../api-error.ts';
import { findById, findDatabase } from '../find.ts';
import { route } from '../route.ts';
import { requireReady } from './databases.ts';

// Open, as on the platform.
const backupRequest = z.object({ display_name: z.string().min(1) });
const backupType = z.enum(['daily', 'manual']);

export const databaseBackupRoutes = [
  // A bare array. Its order is stated nowhere; newest first, as deployments are.
  route({
    method: 'GET',
    path: '/databases/{id}/backups',
    operationId: 'listDatabaseBackupsV3',
    tier: 'read',
    status: 200,
    permission: 'DATABASE:READ',
    handle: (call) => {
      const newestFirst = findDatabase(call).backups.toReversed();
      const given = call.query.get('type');
      if (given === null) return newestFirst;
      const wanted = backupType.safeParse(given);
      if (!wanted.success) {
        const known = backupType.options.join(', ');
        throw new ApiError(400, undefined, `query type: must be one of ${known}`);
      }
      return newestFirst.filter(({ type }) => type === wanted.data);
    },
  }),
  route({
    method: 'POST',
    path: '/databases/{id}/backups',
    operationId: 'createDatabaseBackupV3',
    tier: 'general-write',
    status: 202,
    permission: 'DATABASE:UPDATE',
    body: backupRequest,
    handle: (call) => {
      const database = findDatabase(call);
      requireReady(database);
      if (database.is_suspended) throw new ApiError(400, undefined, 'the database is suspended');
      call.platform.databases.backUp(database, call.body.display_name);
      return { message: 'Backup creation started' };
    },
  }),
  route({
    method: 'DELETE',
    path: '/databases/{id}/backups/{backup_id}',
    operationId: 'deleteDatabaseBackupV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'DATABASE:UPDATE',
    handle: (call) => {
      const database = findDatabase(call);
      const backup = findById(database.backups, call.params['backup_id']);
      call.platform.databases.removeBackup(database, backup);
      return { message: 'Backup deletion started' };
    },
  }),
  route({
    method: 'POST',
    path: '/databases/{id}/backups/{backup_id}/restore',
    operationId: 'restoreDatabaseBackupV3',
    tier: 'general-write',
    status: 202,
    permission: 'DATABASE:UPDATE',
    handle: (call) => {
      const database = findDatabase(call);
      const backup = findById(database.backups, call.params['backup_id']);
      requireReady(database);
      call.platform.databases.restore(database, backup);
      return { message: 'Backup restoration started' };
    },
  }),
];
