import { z } from 'zod';
import {
  newPipeline,
  newStage,
  type PipelineStage,
  pipelineSummary,
  pipelineView,
  pipelineWriteResult,
  renumber,
  stageView,
} from '../../store/pipeline.ts';
import { timestamp } from '../../store/records.ts';
import { ApiError } from '../api-error.ts';
import { isAllowed } from '../authentication.ts';
import { findById, findPipeline, requireKnown } from '../find.ts';
import { paginate } from '../pagination.ts';
import { type Call, route } from '../route.ts';

const displayName = z.string().min(1).max(255);
const pipelineType = z.enum(['trunk', 'branch']);
const place = z.int().min(0).max(50);

const createRequest = z.strictObject({
  display_name: displayName,
  type: pipelineType,
  project_id: z.uuid().optional(),
});

const updateRequest = z.strictObject({
  display_name: displayName.optional(),
  type: pipelineType.optional(),
  stage_order: z.array(z.object({ stage_id: z.uuid(), order: place })).optional(),
  project_id: z.uuid().nullish(),
});

const stageRequest = z.strictObject({
  display_name: displayName,
  insert_before: place,
  branch: z.string().nullish(),
});

const stageAppRequest = z.strictObject({ app_id: z.uuid() });

export const pipelineRoutes = [
  route({
    method: 'GET',
    path: '/pipelines',
    operationId: 'listPipelinesV3',
    tier: 'read',
    status: 200,
    permission: 'PIPELINE:READ',
    handle: ({ platform, key, query }) => {
      const newestFirst = platform.state.pipelines.toReversed();
      const visible = newestFirst.filter(({ id }) => isAllowed(key, 'PIPELINE:READ', id));
      return paginate(visible.map(pipelineSummary), query);
    },
  }),
  route({
    method: 'POST',
    path: '/pipelines',
    operationId: 'createPipelineV3',
    tier: 'service-creation',
    status: 201,
    permission: 'PIPELINE:CREATE',
    body: createRequest,
    handle: ({ platform: { state }, body }) => {
      requireKnown('project_id', state.projects, body.project_id);
      const { display_name, type, project_id = null } = body;
      const pipeline = newPipeline({ display_name, type, project_id });
      state.pipelines.push(pipeline);
      return pipelineWriteResult(state, pipeline);
    },
  }),
  route({
    method: 'GET',
    path: '/pipelines/{id}',
    operationId: 'getPipelineV3',
    tier: 'read',
    status: 200,
    permission: 'PIPELINE:READ',
    handle: (call) => pipelineView(call.platform.state, findPipeline(call)),
  }),
  route({
    method: 'PATCH',
    path: '/pipelines/{id}',
    operationId: 'updatePipelineV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'PIPELINE:UPDATE',
    body: updateRequest,
    handle: (call) => {
      const pipeline = findPipeline(call);
      const { state } = call.platform;
      const { stage_order = [], ...changes } = call.body;
      requireKnown('project_id', state.projects, changes.project_id);
      for (const { stage_id } of stage_order) {
        requireKnown('stage_order.stage_id', pipeline.stages, stage_id);
      }
      for (const { stage_id, order } of stage_order) {
        findById(pipeline.stages, stage_id).order = order;
      }
      pipeline.stages.sort((one, other) => one.order - other.order);
      renumber(pipeline);
      Object.assign(pipeline, changes, { updated_at: timestamp() });
      return pipelineWriteResult(state, pipeline);
    },
  }),
  route({
    method: 'DELETE',
    path: '/pipelines/{id}',
    operationId: 'deletePipelineV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'PIPELINE:DELETE',
    handle: (call) => {
      const { state } = call.platform;
      const pipeline = findPipeline(call);
      state.pipelines = state.pipelines.filter((item) => item !== pipeline);
      return { message: 'Pipeline deleted' };
    },
  }),
  route({
    method: 'POST',
    path: '/pipelines/{id}/stages',
    operationId: 'createPipelineStageV3',
    tier: 'general-write',
    status: 201,
    permission: 'PIPELINE:UPDATE',
    body: stageRequest,
    handle: (call) => {
      const pipeline = findPipeline(call);
      const { display_name, insert_before, branch = null } = call.body;
      const stage = newStage(pipeline.id, { display_name, branch });
      pipeline.stages.splice(insert_before, 0, stage);
      renumber(pipeline);
      return stageView(stage);
    },
  }),
  route({
    method: 'DELETE',
    path: '/pipelines/{id}/stages/{stage_id}',
    operationId: 'deletePipelineStageV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'PIPELINE:UPDATE',
    handle: (call) => {
      const pipeline = findPipeline(call);
      pipeline.stages.splice(pipeline.stages.indexOf(findStage(call)), 1);
      renumber(pipeline);
      return { message: 'Pipeline stage deleted' };
    },
  }),
  route({
    method: 'POST',
    path: '/pipelines/{id}/stages/{stage_id}/apps',
    operationId: 'addAppToPipelineStageV3',
    tier: 'general-write',
    status: 200,
    permission: 'PIPELINE:UPDATE',
    body: stageAppRequest,
    handle: (call) => {
      const stage = findStage(call);
      const { app_id } = call.body;
      requireKnown('app_id', call.platform.state.applications, app_id);
      if (findPipeline(call).stages.some(({ appIds }) => appIds.includes(app_id))) {
        throw new ApiError(400, undefined, 'body.app_id: is in a stage of this pipeline already');
      }
      stage.appIds.push(app_id);
      return { message: 'Application added to the stage' };
    },
  }),
  route({
    method: 'DELETE',
    path: '/pipelines/{id}/stages/{stage_id}/apps/{app_id}',
    operationId: 'removeAppFromPipelineStageV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'PIPELINE:UPDATE',
    handle: (call) => {
      const stage = findStage(call);
      const { id } = findById(
        stage.appIds.map((appId) => ({ id: appId })),
        call.params['app_id'],
      );
      stage.appIds = stage.appIds.filter((appId) => appId !== id);
      return { message: 'Application removed from the stage' };
    },
  }),
];

function findStage(call: Pick<Call<unknown>, 'platform' | 'params'>): PipelineStage {
  return findById(findPipeline(call).stages, call.params['stage_id']);
}
