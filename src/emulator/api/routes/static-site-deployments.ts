import { z } from 'zod';
import type { Platform } from '../../platform.ts';
import {
  type StaticSiteDeployment,
  staticSiteDeploymentDetail,
  staticSiteDeploymentView,
} from '../../store/static-site.ts';
import { ApiError, notFound } from '../api-error.ts';
import { findById, findStaticSite, findStaticSiteDeployment } from '../find.ts';
import { selectLogs } from '../log-query.ts';
import { paginate } from '../pagination.ts';
import { route } from '../route.ts';

const deployRequest = z.strictObject({
  branch: z.string().optional(),
  deployment_id: z.uuid().optional(),
});

export const staticSiteDeploymentRoutes = [
  route({
    method: 'GET',
    path: '/static-sites/{id}/deployments',
    operationId: 'listStaticSiteDeploymentsV3',
    tier: 'read',
    status: 200,
    permission: 'STATIC_SITE:READ',
    handle: (call) => {
      const page = paginate(findStaticSite(call).deployments.toReversed(), call.query);
      for (const deployment of page.data) noteRead(call.platform, deployment);
      return { ...page, data: page.data.map(staticSiteDeploymentView) };
    },
  }),
  route({
    method: 'POST',
    path: '/static-sites/{id}/deployments',
    operationId: 'deployStaticSiteV3',
    tier: 'deployment',
    status: 201,
    permission: 'STATIC_SITE:UPDATE',
    body: deployRequest,
    handle: (call) => {
      const site = findStaticSite(call);
      if (site.isDeleting) throw notFound();
      const { branch, deployment_id } = call.body;
      if (deployment_id === undefined) {
        return staticSiteDeploymentView(call.platform.staticDeployer.trigger(site, { branch }));
      }
      const reuse = findById(site.deployments, deployment_id);
      if (reuse.status !== 'success' || reuse.output === null) {
        throw new ApiError(400, undefined, 'body.deployment_id: has no output to serve again');
      }
      return staticSiteDeploymentView(call.platform.staticDeployer.trigger(site, { reuse }));
    },
  }),
  route({
    method: 'GET',
    path: '/static-sites/{id}/deployments/{deployment_id}',
    operationId: 'getStaticSiteDeploymentV3',
    tier: 'read',
    status: 200,
    permission: 'STATIC_SITE:READ',
    handle: (call) => {
      const deployment = findStaticSiteDeployment(call);
      noteRead(call.platform, deployment);
      return staticSiteDeploymentDetail(deployment);
    },
  }),
  route({
    method: 'POST',
    path: '/static-sites/{id}/deployments/{deployment_id}/cancel',
    operationId: 'cancelStaticSiteDeploymentV3',
    tier: 'deployment',
    status: 200,
    permission: 'STATIC_SITE:UPDATE',
    handle: (call) => {
      const deployment = findStaticSiteDeployment(call);
      if (!call.platform.staticDeployer.cancel(findStaticSite(call), deployment)) {
        throw new ApiError(400, undefined, 'the deployment has ended');
      }
      return { message: 'Deployment cancellation started' };
    },
  }),
  route({
    method: 'GET',
    path: '/static-sites/{id}/deployments/{deployment_id}/logs',
    operationId: 'getStaticSiteDeploymentLogsV3',
    tier: 'logs',
    status: 200,
    permission: 'STATIC_SITE:READ',
    handle: (call) => {
      const { logs } = findStaticSiteDeployment(call);
      return selectLogs(logs, call.query, call.platform.switches['log-order']);
    },
  }),
];

/** A reader has now seen `waiting`, so the deployment may go on. */
function noteRead({ staticDeployer }: Platform, deployment: StaticSiteDeployment): void {
  if (deployment.status === 'waiting') staticDeployer.noteRead(deployment);
}
