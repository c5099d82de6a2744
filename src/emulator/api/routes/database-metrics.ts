import type { Database } from '../../store/database.ts';
import { databaseResourceType } from '../../store/database.ts';
import { moments } from '../../store/history.ts';
import { findDatabase } from '../find.ts';
import { means, spanOf } from '../metric-query.ts';
import { route } from '../route.ts';

const bytesPerMb = 1_048_576;

/** No engine runs, so nothing is measured but what the seed says was. */
function series(name: string, operationId: string, value: (database: Database) => number) {
  return route({
    method: 'GET',
    path: `/databases/{id}/metrics/${name}`,
    operationId,
    tier: 'read',
    status: 200,
    permission: 'DATABASE:READ',
    handle: (call) => {
      const database = findDatabase(call);
      const span = spanOf(call.query, 'required');
      const past = database.history === null ? [] : moments(database.history);
      const measured = past.map(({ atMs }) => ({ atMs, value: value(database) }));
      return means(span, measured);
    },
  });
}

function ofNow(name: string, operationId: string, value: (database: Database) => number) {
  return route({
    method: 'GET',
    path: `/databases/{id}/metrics/${name}`,
    operationId,
    tier: 'read',
    status: 200,
    permission: 'DATABASE:READ',
    handle: (call) => ({ value: value(findDatabase(call)) }),
  });
}

function limitOf(database: Database, member: 'cpu_limit' | 'memory_limit'): number {
  return databaseResourceType(database.resource_type_id)?.[member] ?? 0;
}

function diskMb({ storageMb, resource_type_id }: Database): number {
  return storageMb ?? databaseResourceType(resource_type_id)?.storage_limit ?? 0;
}

export const databaseMetricRoutes = [
  ofNow('all-storage', 'getDatabaseAllStorageV3', (database) => diskMb(database) * bytesPerMb),
  series('cpu-limit', 'getDatabaseCpuLimitV3', (one) => limitOf(one, 'cpu_limit') / 1_000),
  series('cpu-usage', 'getDatabaseCpuUsageV3', ({ history }) => history?.cpuCores ?? 0),
  series(
    'memory-limit',
    'getDatabaseMemoryLimitV3',
    (one) => limitOf(one, 'memory_limit') * bytesPerMb,
  ),
  series(
    'memory-usage',
    'getDatabaseMemoryUsageV3',
    ({ history }) => (history?.memoryMb ?? 0) * bytesPerMb,
  ),
  series('storage-limit', 'getDatabaseStorageLimitV3', (one) => diskMb(one) * bytesPerMb),
  series(
    'storage-usage',
    'getDatabaseStorageUsageV3',
    ({ history }) => (history?.usedMb ?? 0) * bytesPerMb,
  ),
  ofNow(
    'used-storage',
    'getDatabaseUsedStorageV3',
    ({ history }) => (history?.usedMb ?? 0) * bytesPerMb,
  ),
];
