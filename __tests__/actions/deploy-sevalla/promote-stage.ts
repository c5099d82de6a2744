import { expect } from '@jest/globals';
import { type Json, siteSeed, startLocal } from '../../emulator/local-sevalla.ts';
import { type ActionRun, runAction } from '../../support/run-bundle.ts';
import { createRepository, type Repository } from './git-stage.ts';
import { type Ground, ground, type Site } from './stage.ts';

export interface Line extends Ground, Repository {
  staging: string;
  production: string;
  eu: string;
  /** Newest first. */
  deploymentsOf(appId: string): Promise<Json[]>;
  promote(more?: Record<string, string>): Promise<ActionRun>;
  /** Starts a promotion beside the action, as a colleague does. */
  trigger(targets: string[]): Promise<string>;
}

/** Never Ready, whatever is promoted to it. Tests that interrupt it are in no hurry: see PATIENT. */
export const STUCK: Site = { web: { entrypoint: 'exec sleep 600' } };
/** At this speed the platform gives a rollout up after 51 seconds only. */
export const PATIENT = { speed: 20 };
/** Takes its time to be Ready. */
export const SLOW: Site = { web: { entrypoint: 'sleep 4; exec node server.mjs' } };

/** Staging, already deployed, before Production and EU. */
export async function line(
  sites: { staging?: Site; production?: Site; eu?: Site } = {},
  options: { isDeployed?: boolean; speed?: number } = {},
): Promise<Line> {
  const { isDeployed = true, speed = 200 } = options;
  const repository = createRepository();
  const seed = (display_name: string, more: Site = {}) =>
    siteSeed({ display_name, repo_url: repository.path, x_checkout: 'branch', ...more });
  const local = await startLocal(
    {
      applications: [
        seed('Staging', sites.staging),
        seed('Production', sites.production),
        seed('EU', sites.eu),
      ],
      pipelines: [
        {
          display_name: 'Line',
          stages: [
            { display_name: 'Test', applications: ['Staging'] },
            { display_name: 'Live', type: 'prod', applications: ['Production', 'EU'] },
          ],
        },
      ],
    },
    { speed },
  );
  const [staging = '', production = '', eu = ''] = await Promise.all(
    ['staging', 'production', 'eu'].map((name) => local.applicationId(name)),
  );
  if (isDeployed) expect((await local.deploy(staging)).status).toBe('success');
  const pipelineId = (await local.call('GET', '/pipelines')).body.data[0].id;
  const here = ground(local, `/applications/${production}`, {
    action: 'promote-app',
    'pipeline-id': pipelineId,
    'source-app-id': staging,
    'target-app-ids': production,
  });
  return {
    ...repository,
    ...here,
    staging,
    production,
    eu,
    deploymentsOf: async (id) =>
      (await local.call('GET', `/applications/${id}/deployments`)).body.data,
    promote: (more) => runAction('deploy-sevalla', { inputs: here.inputs(more) }),
    trigger: async (targets) => {
      const body = { source_app_id: staging, target_app_ids: targets };
      return (await local.call('POST', `/pipelines/${pipelineId}/promote`, body)).body[0]
        .deployment_id;
    },
  };
}

/** Newest first. */
export const statuses = async (here: Line, id = here.production): Promise<string[]> =>
  (await here.deploymentsOf(id)).map(({ status }) => status);
