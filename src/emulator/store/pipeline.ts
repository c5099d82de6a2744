import { randomUUID } from 'node:crypto';
import { timestamp } from './records.ts';
import type { State } from './state.ts';

export type PipelineStage = {
  id: string;
  pipeline_id: string;
  display_name: string;
  type: 'preview' | 'standard' | 'prod';
  order: number;
  branch: string | null;
  auto_create_app: boolean;
  delete_stale_apps: boolean;
  stale_app_days: number;
  created_at: string;
  updated_at: string;
  appIds: string[];
};

export type Pipeline = {
  id: string;
  project_id: string | null;
  display_name: string;
  type: 'trunk' | 'branch';
  created_at: string;
  updated_at: string;
  /** In their order. */
  stages: PipelineStage[];
};

/** With the stages that every pipeline begins with, unless others are given. */
export function newPipeline(
  given: Pick<Pipeline, 'display_name' | 'type'> & Partial<Pipeline>,
): Pipeline {
  const now = timestamp();
  const pipeline: Pipeline = {
    id: randomUUID(),
    project_id: null,
    created_at: now,
    updated_at: now,
    stages: [],
    ...given,
  };
  if (pipeline.stages.length === 0) {
    pipeline.stages = [
      newStage(pipeline.id, { display_name: 'Dev', type: 'standard' }),
      newStage(pipeline.id, { display_name: 'Production', type: 'prod' }),
    ];
  }
  renumber(pipeline);
  return pipeline;
}

export function newStage(
  pipelineId: string,
  given: Pick<PipelineStage, 'display_name'> & Partial<PipelineStage>,
): PipelineStage {
  const now = timestamp();
  return {
    id: randomUUID(),
    type: 'standard',
    order: 0,
    branch: null,
    auto_create_app: false,
    delete_stale_apps: false,
    stale_app_days: 5,
    created_at: now,
    updated_at: now,
    appIds: [],
    ...given,
    pipeline_id: pipelineId,
  };
}

/** Orders are the places in the list, from 0. */
export function renumber({ stages }: Pipeline): void {
  for (const [order, stage] of stages.entries()) stage.order = order;
}

export function stageView(stage: PipelineStage) {
  const { appIds: _, ...visible } = stage;
  return visible;
}

/** What the list, create and patch answer: stages in short. */
export function pipelineSummary({ project_id: _, ...pipeline }: Pipeline) {
  const stages = pipeline.stages.map(({ id, display_name, type, order }) => ({
    id,
    display_name,
    type,
    order,
  }));
  return { ...pipeline, stages };
}

export function pipelineWriteResult(state: State, pipeline: Pipeline) {
  const { project_id } = pipeline;
  return { ...pipelineSummary(pipeline), company_id: state.companyId, project_id };
}

export function pipelineView(state: State, pipeline: Pipeline) {
  return { ...pipelineWriteResult(state, pipeline), stages: pipeline.stages.map(stageView) };
}
