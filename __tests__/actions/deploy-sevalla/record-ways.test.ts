import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { markerOf } from '../../../src/actions/deploy-sevalla/comment.ts';
import { type Json, siteSeed, startLocal, stopAll } from '../../emulator/local-sevalla.ts';
import { type LocalGitHub, startGitHub, stopGitHubs } from '../../support/local-github.ts';
import { type RunOptions, runAction, runPost, startAction } from '../../support/run-bundle.ts';
import { createRepository, removeRepositories } from './git-stage.ts';
import type { Site } from './stage.ts';

let workspace = '';

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'sevalla-actions-record-'));
});

afterEach(async () => {
  await Promise.all([stopAll(), stopGitHubs()]);
  removeRepositories();
  rmSync(workspace, { recursive: true, force: true });
});

const read = (): Json => JSON.parse(readFileSync(join(workspace, 'record.json'), 'utf8'));

/** The states of each deployment at GitHub, by the description that it was made with. */
const statesOf = (github: LocalGitHub): Record<string, string> =>
  Object.fromEntries(
    github.deployments.map(({ id, description }) => [
      description.replace(/:.*/, ''),
      github.statesOf(id),
    ]),
  );

interface Line {
  github: LocalGitHub;
  first: string;
  ids: Record<'Staging' | 'Production' | 'EU', string>;
  options(targets: string): RunOptions;
}

/** Staging, already deployed, before Production and EU, which may be another site. */
async function line(eu: Site = {}, speed = 20): Promise<Line> {
  const repository = createRepository();
  const seed = (display_name: string, more: Site = {}) =>
    siteSeed({ display_name, repo_url: repository.path, x_checkout: 'branch', ...more });
  const local = await startLocal(
    {
      applications: [seed('Staging'), seed('Production'), seed('EU', eu)],
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
  const idOf = (name: string): Promise<string> => local.applicationId(name);
  const ids = {
    Staging: await idOf('staging'),
    Production: await idOf('production'),
    EU: await idOf('eu'),
  };
  expect((await local.deploy(ids.Staging)).status).toBe('success');
  const github = await startGitHub();
  github.comments.set(7, []);
  return {
    github,
    ids,
    first: repository.first,
    options: (targets) => ({
      cwd: workspace,
      inputs: {
        action: 'promote-app',
        'sevalla-token': local.token,
        'api-url': local.apiUrl,
        'poll-interval': '100ms',
        timeout: '30s',
        'pipeline-id': 'Line',
        'source-app-id': 'Staging',
        'target-app-ids': targets,
        'github-token': github.token,
        'github-environment': 'live',
        'pull-request': '7',
        'record-file': 'record.json',
      },
      env: { GITHUB_API_URL: github.url, GITHUB_SERVER_URL: repository.server },
    }),
  };
}

describe('a promotion', () => {
  test('to several applications is recorded for each, in one environment', async () => {
    const { github, ids, first, options } = await line();
    const run = await runAction('deploy-sevalla', options('Production, EU'));
    expect(run.exitCode).toBe(0);
    expect(statesOf(github)).toEqual({
      Production: 'in_progress, success',
      EU: 'in_progress, success',
    });
    expect(github.deployments.map(({ ref }) => ref)).toEqual([first, first]);
    const bodies = github.comments.get(7)!.map(({ body }) => body.split('\n')[0]);
    expect(bodies.sort()).toEqual([markerOf(ids.Production), markerOf(ids.EU)].sort());

    const record = read();
    expect(record).toMatchObject({
      verdict: 'passed',
      ending: 'promotion',
      what: 'what Staging runs',
      status: 'success',
      commit_sha: first,
      deployment_id: null,
      deployment_ids: JSON.parse(run.outputs['deployment-ids']!),
      targets: [
        { app_id: ids.Production, status: 'success', github_deployment_id: expect.any(Number) },
        { app_id: ids.EU, status: 'success', github_deployment_id: expect.any(Number) },
      ],
    });
    expect(Object.keys(record)).toEqual(Object.keys(record.targets[0]));
  });

  test('that fails for one of them is told apart', async () => {
    // At this speed the platform gives a rollout up after 10 seconds.
    const { github, options } = await line({ web: { entrypoint: 'exec node nowhere.mjs' } }, 100);
    const run = await runAction('deploy-sevalla', options('Production, EU'));
    expect(run.exitCode).toBe(1);
    expect(statesOf(github)).toEqual({
      Production: 'in_progress, success',
      EU: 'in_progress, failure',
    });
    expect(read()).toMatchObject({
      verdict: 'failed',
      failure: expect.stringContaining('1 of 2 targets'),
      targets: [{ verdict: 'passed' }, { verdict: 'failed' }],
    });
  });

  test('to one application is recorded as any deployment', async () => {
    const { github, ids, options } = await line();
    const run = await runAction('deploy-sevalla', options('EU'));
    expect(run.outputs).toMatchObject({
      'github-deployment-id': String(github.deployments[0]?.id),
    });
    expect(read()).toMatchObject({ ending: 'ended', app_id: ids.EU, targets: null });
  });

  test('that is killed is closed for each by the post step', async () => {
    const { github, options } = await line({ web: { entrypoint: 'exec sleep 600' } });
    const given = options('EU, Production');
    const running = startAction('deploy-sevalla', given);
    await running.printed(/EU: Deployment \S+ was triggered/);
    await running.printed(/Production: Deployment \S+ was triggered/);
    running.kill('SIGKILL');
    const post = await runPost('deploy-sevalla', await running.done, given);
    expect(post.exitCode).toBe(0);
    const states = Object.values(statesOf(github));
    expect(states).toHaveLength(2);
    for (const state of states) expect(state).toMatch(/(^|, )(error|success)$/);
  });
});

test('a static site is recorded with a hash of its variables', async () => {
  const repository = createRepository();
  const site = {
    display_name: 'Pages',
    repo_url: repository.path,
    build_command: 'mkdir -p out && cp news.txt out/index.html',
    published_directory: 'out',
  };
  const local = await startLocal({ static_sites: [site] }, { speed: 200 });
  const github = await startGitHub();
  const deploy = () =>
    runAction('deploy-sevalla', {
      cwd: workspace,
      inputs: {
        action: 'deploy-static-site',
        'sevalla-token': local.token,
        'api-url': local.apiUrl,
        'poll-interval': '100ms',
        'static-site-id': 'Pages',
        'github-token': github.token,
        'github-environment': 'pages',
        comment: 'off',
        'record-file': 'record.json',
      },
      env: {
        GITHUB_API_URL: github.url,
        GITHUB_SERVER_URL: repository.server,
        GITHUB_SHA: repository.first,
        GITHUB_REF: 'refs/heads/main',
      },
    });
  const { id } = (await local.call('GET', '/static-sites')).body.data[0];
  const variables = `/static-sites/${id}/env-vars`;
  const { body } = await local.call('POST', variables, { key: 'OLD', value: '1' });
  expect(await deploy()).toMatchObject({ exitCode: 0, outputs: { adopted: 'false' } });
  expect(read()).toMatchObject({ environment_hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(await deploy()).toMatchObject({ exitCode: 0, outputs: { adopted: 'true' } });
  await local.call('DELETE', `${variables}/${body.id}`);
  expect(await deploy()).toMatchObject({ exitCode: 0, outputs: { adopted: 'false' } });
  expect(github.deployments.map((one) => github.statesOf(one.id))).toEqual([
    'in_progress, success, inactive',
    'in_progress, success',
  ]);
});
