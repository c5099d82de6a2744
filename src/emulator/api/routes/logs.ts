import { findApplication } from '../find.ts';
import { selectLogs } from '../log-query.ts';
import { route } from '../route.ts';

export const logRoutes = [
  route({
    method: 'GET',
    path: '/applications/{id}/runtime-logs',
    operationId: 'getApplicationRuntimeLogsV3',
    tier: 'logs',
    status: 200,
    permission: 'APP:READ',
    handle: (call) => {
      const { hosting, switches } = call.platform;
      const entries = hosting.runtimeLogs(findApplication(call).id);
      return selectLogs(entries, call.query, switches['log-order']);
    },
  }),
  route({
    method: 'GET',
    path: '/applications/{id}/access-logs',
    operationId: 'getApplicationAccessLogsV3',
    tier: 'logs',
    status: 200,
    permission: 'APP:READ',
    handle: (call) => {
      const { hosting, switches } = call.platform;
      const entries = hosting.accessLogs(findApplication(call).id);
      return selectLogs(entries, call.query, switches['log-order']);
    },
  }),
];
