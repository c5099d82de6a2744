import { notFound } from '../api-error.ts';
import { findApplication } from '../find.ts';
import { hookUrl, newHookSecret } from '../hook.ts';
import { type Call, route } from '../route.ts';

export const deploymentHookRoutes = [
  route({
    method: 'GET',
    path: '/applications/{id}/deployment-hook',
    operationId: 'getDeploymentHookV3',
    tier: 'read',
    status: 200,
    permission: 'APP:READ',
    handle: (call) => ({ url: hookUrl(call.platform, findHooked(call)) }),
  }),
  route({
    method: 'POST',
    path: '/applications/{id}/deployment-hook',
    operationId: 'enableDeploymentHookV3',
    tier: 'general-write',
    status: 201,
    permission: 'APP:UPDATE',
    handle: (call) => {
      const application = findApplication(call);
      application.hookSecret ??= newHookSecret();
      return { url: hookUrl(call.platform, application) };
    },
  }),
  route({
    method: 'PUT',
    path: '/applications/{id}/deployment-hook',
    operationId: 'regenerateDeploymentHookV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'APP:UPDATE',
    handle: (call) => {
      const application = findHooked(call);
      application.hookSecret = newHookSecret();
      return { url: hookUrl(call.platform, application) };
    },
  }),
  route({
    method: 'DELETE',
    path: '/applications/{id}/deployment-hook',
    operationId: 'disableDeploymentHookV3',
    tier: 'service-mutation',
    status: 204,
    permission: 'APP:UPDATE',
    handle: (call) => {
      findHooked(call).hookSecret = null;
    },
  }),
];

function findHooked(call: Call<unknown>) {
  const application = findApplication(call);
  if (application.hookSecret === null) throw notFound();
  return application;
}
