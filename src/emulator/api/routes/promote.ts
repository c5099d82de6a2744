import { z } from 'zod';
import type { Pipeline } from '../../store/pipeline.ts';
import type { Application, Deployment } from '../../store/state.ts';
import { ApiError } from '../api-error.ts';
import { isAllowed } from '../authentication.ts';
import { findById, findPipeline, requireKnown } from '../find.ts';
import { route } from '../route.ts';

const promoteRequest = z.strictObject({
  source_app_id: z.uuid(),
  target_app_ids: z.array(z.uuid()).min(1),
});

export const promoteRoutes = [
  // A bare array. Targets roll out what the source runs, with variables of their own.
  route({
    method: 'POST',
    path: '/pipelines/{id}/promote',
    operationId: 'promotePipelineV3',
    tier: 'deployment',
    status: 200,
    permission: 'PIPELINE:UPDATE',
    body: promoteRequest,
    handle: (call) => {
      const pipeline = findPipeline(call);
      const { platform, key, body } = call;
      const { applications } = platform.state;
      const targetIds = [...new Set(body.target_app_ids)];
      requireKnown('source_app_id', applications, body.source_app_id);
      for (const id of targetIds) requireKnown('target_app_ids', applications, id);
      for (const id of targetIds) requireLaterStage(pipeline, body.source_app_id, id);
      if (!targetIds.every((id) => isAllowed(key, 'APP:UPDATE', id))) throw new ApiError(403);
      const reuse = liveDeployment(findById(applications, body.source_app_id));
      if (reuse === undefined) {
        throw new ApiError(400, undefined, 'body.source_app_id: nothing of it is live');
      }
      const targets = targetIds.map((id) => findById(applications, id));
      if (targets.some(({ isDeleting, is_suspended }) => isDeleting || is_suspended)) {
        throw new ApiError(400, undefined, 'body.target_app_ids: suspended or being deleted');
      }
      return targets.map((target) => {
        const request = { type: 'manual', trigger: 'PROMOTE', reuse } as const;
        const deployment = platform.deployer.trigger(target, request);
        return { target_app_id: target.id, deployment_id: deployment.id };
      });
    },
  }),
];

/** What the source runs, which may be older than its latest deployment. */
function liveDeployment({ deployments, live }: Application): Deployment | undefined {
  return deployments.find(({ id, artifact }) => id === live?.deploymentId && artifact !== null);
}

function requireLaterStage({ stages }: Pipeline, sourceId: string, targetId: string): void {
  const [from, to] = [sourceId, targetId].map((appId) =>
    stages.findIndex(({ appIds }) => appIds.includes(appId)),
  ) as [number, number];
  if (from !== -1 && to > from) return;
  throw new ApiError(400, undefined, 'the target must be in a later stage than the source');
}
