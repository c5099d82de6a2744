import { z } from 'zod';
import type { Platform } from '../../platform.ts';
import type { Application, Deployment } from '../../store/state.ts';
import { deploymentView } from '../../store/views.ts';
import { ApiError, notFound } from '../api-error.ts';
import { findApplication, findDeployment } from '../find.ts';
import { selectLogs } from '../log-query.ts';
import { paginate } from '../pagination.ts';
import { route } from '../route.ts';

// Open on the platform: a stray member, such as the `tag` that Sevalla's CLI sends, is dropped.
const triggerRequest = z.object({
  branch: z.string().optional(),
  docker_image: z.string().optional(),
  is_restart: z.boolean().default(false),
});

export const deploymentRoutes = [
  route({
    method: 'GET',
    path: '/applications/{id}/deployments',
    operationId: 'listDeploymentsV3',
    tier: 'read',
    status: 200,
    permission: 'APP:READ',
    handle: (call) => {
      const page = paginate(findApplication(call).deployments.toReversed(), call.query);
      return { ...page, data: page.data.map((item) => show(call.platform, item)) };
    },
  }),
  route({
    method: 'POST',
    path: '/applications/{id}/deployments',
    operationId: 'triggerDeploymentV3',
    tier: 'deployment',
    status: 200,
    permission: 'APP:UPDATE',
    body: triggerRequest,
    handle: (call) => {
      const application = findApplication(call);
      const { platform, body } = call;
      requireActive(platform, application);
      requireFittingSource(platform, application, body);
      if (!body.is_restart) {
        const request = { branch: body.branch, dockerImage: body.docker_image };
        const deployment = platform.deployer.trigger(application, {
          type: 'manual',
          trigger: 'MANUAL_DEPLOY',
          ...request,
        });
        return deploymentView(deployment);
      }
      const reuse = latestSuccess(application);
      if (reuse === undefined) {
        throw new ApiError(400, undefined, 'there is no successful deployment to restart');
      }
      const request = { type: 'manual', trigger: 'RESTART', reuse } as const;
      return deploymentView(platform.deployer.trigger(application, request));
    },
  }),
  route({
    method: 'POST',
    path: '/applications/{id}/deployments/rollback',
    operationId: 'rollbackDeploymentV3',
    tier: 'deployment',
    status: 200,
    permission: 'APP:UPDATE',
    handle: (call) => {
      const application = findApplication(call);
      const { platform } = call;
      requireActive(platform, application);
      const reuse = rollbackTarget(platform, application, call.body);
      if (reuse === undefined) throw notFound();
      const request = { type: 'manual', trigger: 'ROLLBACK_DEPLOYMENT', reuse } as const;
      return deploymentView(platform.deployer.trigger(application, request));
    },
  }),
  route({
    method: 'GET',
    path: '/applications/{id}/deployments/{deployment_id}',
    operationId: 'getDeploymentV3',
    tier: 'read',
    status: 200,
    permission: 'APP:READ',
    handle: (call) => show(call.platform, findDeployment(call)),
  }),
  route({
    method: 'POST',
    path: '/applications/{id}/deployments/{deployment_id}/cancel',
    operationId: 'cancelDeploymentV3',
    tier: 'deployment',
    status: 200,
    permission: 'APP:UPDATE',
    handle: (call) => {
      const deployment = findDeployment(call);
      // The operation declares 404 and neither 400 nor 409.
      if (!call.platform.deployer.cancel(findApplication(call), deployment)) throw notFound();
      return { message: 'Deployment cancellation started' };
    },
  }),
  route({
    method: 'GET',
    path: '/applications/{id}/deployments/{deployment_id}/logs',
    operationId: 'getApplicationDeploymentLogsV3',
    tier: 'logs',
    status: 200,
    permission: 'APP:READ',
    handle: (call) => {
      const { logs } = findDeployment(call);
      return selectLogs(logs, call.query, call.platform.switches['log-order']);
    },
  }),
];

/** A reader has now seen `waiting`, so the deployment may go on. */
function show(platform: Platform, deployment: Deployment) {
  if (deployment.status === 'waiting') platform.deployer.noteRead(deployment);
  return deploymentView(deployment);
}

function requireActive({ switches }: Platform, application: Application): void {
  if (application.isDeleting) throw notFound();
  if (application.is_suspended && switches['trigger-while-suspended'] === 'reject') {
    throw new ApiError(400, undefined, 'the application is suspended');
  }
}

function requireFittingSource(
  { switches }: Platform,
  { source }: Application,
  { branch, docker_image }: { branch?: string | undefined; docker_image?: string | undefined },
): void {
  if (switches['source-mismatch'] === 'ignore') return;
  const misplaced = source === 'dockerImage' ? branch : docker_image;
  if (misplaced === undefined) return;
  throw new ApiError(400, undefined, `the application's source is ${source}`);
}

function latestSuccess({ deployments }: Application): Deployment | undefined {
  return deployments.findLast(isReusable);
}

function isReusable({ status, artifact }: Deployment): boolean {
  return status === 'success' && artifact !== null;
}

function rollbackTarget(
  { switches }: Platform,
  application: Application,
  body: unknown,
): Deployment | undefined {
  const wanted: unknown = Object(body).deployment_id;
  if (switches['rollback-deployment-id'] === 'honour' && typeof wanted === 'string') {
    return application.deployments.find((item) => item.id === wanted && isReusable(item));
  }
  if (switches['rollback-target'] === 'latest-success') return latestSuccess(application);
  const current = application.live?.artifact;
  return application.deployments.findLast(
    (item) => isReusable(item) && JSON.stringify(item.artifact) !== JSON.stringify(current),
  );
}
