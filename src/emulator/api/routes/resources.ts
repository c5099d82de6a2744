import { clusters, databaseResourceTypes, processResourceTypes } from '../../store/catalogue.ts';
import { route } from '../route.ts';

// Bare arrays, and any key may read them.
export const resourceRoutes = [
  route({
    method: 'GET',
    path: '/resources/clusters',
    operationId: 'listClustersV3',
    tier: 'read',
    status: 200,
    permission: null,
    handle: () => clusters,
  }),
  route({
    method: 'GET',
    path: '/resources/process-resource-types',
    operationId: 'listProcessResourceTypesV3',
    tier: 'read',
    status: 200,
    permission: null,
    handle: () => processResourceTypes,
  }),
  route({
    method: 'GET',
    path: '/resources/database-resource-types',
    operationId: 'listDatabaseResourceTypesV3',
    tier: 'read',
    status: 200,
    permission: null,
    handle: () => databaseResourceTypes,
  }),
];
