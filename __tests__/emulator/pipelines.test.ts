import { afterEach, expect, test } from '@jest/globals';
import {
  type Json,
  type LocalSevalla,
  siteSeed,
  startLocal,
  stopAll,
  until,
} from './local-sevalla.ts';

afterEach(stopAll);

const host = (name: string) => ({ host: `${name}.sevalla.localhost` });

/** Staging and production of one site, each with a release name of its own. */
async function start(): Promise<{ local: LocalSevalla; pipeline: Json; ids: string[] }> {
  const local = await startLocal({
    applications: ['Staging', 'Production'].map((name) =>
      siteSeed({
        display_name: name,
        env_vars: { RELEASE: name },
        x_build_command: 'date +%s%N > built',
        web: { entrypoint: `RELEASE="$RELEASE $(cat built)" exec node server.mjs` },
      }),
    ),
    pipelines: [
      {
        display_name: 'Line',
        stages: [
          { display_name: 'Staging', applications: ['Staging'] },
          { display_name: 'Production', type: 'prod', applications: ['Production'] },
        ],
      },
    ],
  });
  const pipeline = (await local.call('GET', '/pipelines')).body.data[0];
  const names = ['staging', 'production'];
  const ids = await Promise.all(names.map((name) => local.applicationId(name)));
  return { local, pipeline, ids };
}

const release = async (local: LocalSevalla, name: string) =>
  (await local.visit('/release', host(name))).body.trim().split(' ');

test('a promotion takes the same build onward, with the variables of the target', async () => {
  const { local, pipeline, ids } = await start();
  const [staging = '', production = ''] = ids;
  const path = `/pipelines/${pipeline.id}/promote`;
  const body = { source_app_id: staging, target_app_ids: [production] };
  expect((await local.call('POST', path, body)).status).toBe(400);
  const deployed = await local.deploy(staging);
  expect(deployed.status).toBe('success');
  const answer = await local.call('POST', path, body);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual([{ target_app_id: production, deployment_id: expect.any(String) }]);
  const promoted = await local.finished(production, answer.body[0].deployment_id);
  expect(promoted).toMatchObject({ status: 'success', steps: ['rollout'] });
  const [, build] = await release(local, 'staging');
  expect(await release(local, 'production')).toEqual(['Production', build]);
});

test('what was promoted outlives newer builds and the source itself', async () => {
  const { local, pipeline, ids } = await start();
  const [staging = '', production = ''] = ids;
  await local.deploy(staging);
  const { body } = await local.call('POST', `/pipelines/${pipeline.id}/promote`, {
    source_app_id: staging,
    target_app_ids: [production],
  });
  await local.finished(production, body[0].deployment_id);
  const before = await release(local, 'production');
  for (let count = 0; count < 4; count += 1) await local.deploy(staging);
  await local.call('DELETE', `/applications/${staging}`);
  await until(async () => (await local.call('GET', `/applications/${staging}`)).status === 404);
  expect((await local.deploy(production, { is_restart: true })).status).toBe('success');
  expect(await release(local, 'production')).toEqual(before);
});

test('nothing is promoted backwards, nor from outside the pipeline', async () => {
  const { local, pipeline, ids } = await start();
  const [staging = '', production = ''] = ids;
  await local.deploy(production);
  const path = `/pipelines/${pipeline.id}`;
  const backwards = { source_app_id: production, target_app_ids: [staging] };
  expect((await local.call('POST', `${path}/promote`, backwards)).status).toBe(400);
  const [first] = pipeline.stages;
  await local.call('DELETE', `${path}/stages/${first.id}`);
  expect((await local.call('POST', `${path}/promote`, backwards)).status).toBe(400);
  const { body } = await local.call('GET', path);
  expect(body.stages).toMatchObject([{ display_name: 'Production', type: 'prod', order: 0 }]);
});

test('stages are inserted and ordered, and hold an application once', async () => {
  const { local, pipeline, ids } = await start();
  const path = `/pipelines/${pipeline.id}`;
  const order = async () =>
    (await local.call('GET', path)).body.stages.map((stage: Json) => stage.display_name);
  const added = await local.call('POST', `${path}/stages`, {
    display_name: 'QA',
    insert_before: 1,
  });
  expect(added.status).toBe(201);
  expect(await order()).toEqual(['Staging', 'QA', 'Production']);
  const apps = `${path}/stages/${added.body.id}/apps`;
  expect((await local.call('POST', apps, { app_id: ids[0] })).status).toBe(400);
  const stage_order = [
    { stage_id: added.body.id, order: 0 },
    { stage_id: pipeline.stages[0].id, order: 1 },
  ];
  await local.call('PATCH', path, { stage_order });
  expect(await order()).toEqual(['QA', 'Staging', 'Production']);
});
