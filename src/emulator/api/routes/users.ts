import { route } from '../route.ts';

export const userRoutes = [
  // Neither total nor offset nor limit here.
  route({
    method: 'GET',
    path: '/users',
    operationId: 'listUsersV3',
    tier: 'read',
    status: 200,
    permission: 'COMPANY:READ',
    handle: ({ platform }) => ({ data: platform.state.users }),
  }),
];
