import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { outputs as outputContract } from '../../../src/actions/deploy-sevalla/contract.ts';
import { stopAll } from '../../emulator/local-sevalla.ts';
import { startGitHub, stopGitHubs } from '../../support/local-github.ts';
import { root } from '../../support/repository.ts';
import { type ActionRun, runAction, startAction } from '../../support/run-bundle.ts';
import { gitStage, removeRepositories } from './git-stage.ts';
import { NEVER_READY, stage } from './stage.ts';

let workspace = '';

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'sevalla-actions-record-'));
});

afterEach(async () => {
  await Promise.all([stopAll(), stopGitHubs()]);
  removeRepositories();
  rmSync(workspace, { recursive: true, force: true });
});

const FILE = { 'record-file': 'out/record.json' };

// biome-ignore lint/suspicious/noExplicitAny: the members are what the tests are about
const read = (): any => JSON.parse(readFileSync(join(workspace, 'out/record.json'), 'utf8'));

const membersInReadme = (): string[] => {
  const readme = readFileSync(join(root, 'actions/deploy-sevalla/README.md'), 'utf8');
  const section = /<!-- record -->([\s\S]*?)<!-- \/record -->/.exec(readme)?.[1] ?? '';
  return [...section.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  );
};

describe('the record', () => {
  test('of a success holds each output by its name, and what is more', async () => {
    const here = await stage();
    const options = { inputs: here.inputs(FILE), cwd: workspace };
    const run = await runAction('deploy-sevalla', options);
    expect(run.outputs['record']).toBe(join(workspace, 'out/record.json'));
    const record = read();
    expect(record).toMatchObject({
      schema: 1,
      verdict: 'passed',
      ending: 'ended',
      failure: null,
      app_id: here.appId,
      deployment_id: run.outputs['deployment-id'],
      status: 'success',
      adopted: false,
      commit_sha: run.outputs['commit-sha'],
      duration_seconds: Number(run.outputs['duration-seconds']),
      build_seconds: Number(run.outputs['build-seconds']),
      rollout_seconds: Number(run.outputs['rollout-seconds']),
      environment: null,
      cause: null,
      evidence: [],
      repository: 'octo/shop',
      run_url: 'https://github.com/octo/shop/actions/runs/1',
      github_deployment_id: null,
    });
    expect(record.steps.map(({ step }: { step: string }) => step)).toEqual([
      'checkout',
      'build',
      'rollout',
    ]);
    for (const output of Object.keys(outputContract.shape)) {
      if (output === 'record' || output === 'env-changed') continue;
      expect(record).toHaveProperty(output.replaceAll('-', '_'));
    }
  });

  test('has the members that the README lists, and no other, however it ends', async () => {
    const here = await stage();
    await runAction('deploy-sevalla', { inputs: here.inputs(FILE), cwd: workspace });
    const members = Object.keys(read());
    const outputs = Object.keys(outputContract.shape).map((name) => name.replaceAll('-', '_'));
    const documented = membersInReadme();
    expect(members.filter((name) => !outputs.includes(name)).sort()).toEqual(
      documented.filter((name) => !outputs.includes(name)).sort(),
    );
    await here.fault('triggerDeploymentV3', { status: 403 });
    await runAction('deploy-sevalla', { inputs: here.inputs(FILE), cwd: workspace });
    expect(read()).toMatchObject({ verdict: 'failed', ending: 'error' });
    expect(Object.keys(read())).toEqual(members);
  });

  test('of a failure holds cause, fix and evidence', async () => {
    const here = await stage({ x_build_command: 'echo it broke; exit 3' });
    await runAction('deploy-sevalla', { inputs: here.inputs(FILE), cwd: workspace });
    const record = read();
    expect(record).toMatchObject({
      verdict: 'failed',
      ending: 'ended',
      status: 'failed',
      failure: expect.stringMatching(/^The deployment of Site failed: the build failed/),
      cause: 'build.failed',
      cause_message: expect.any(String),
    });
    expect(record.last_lines.join('\n')).toContain('it broke');
  });

  test('of an error before the trigger holds its sentence', async () => {
    const here = await stage({ is_suspended: true });
    await runAction('deploy-sevalla', { inputs: here.inputs(FILE), cwd: workspace });
    expect(read()).toMatchObject({
      verdict: 'failed',
      ending: 'error',
      app_id: here.appId,
      deployment_id: null,
      failure: expect.stringContaining('it is suspended'),
    });
  });

  test('of a job that is stopped is written', async () => {
    const here = await stage(NEVER_READY);
    const running = startAction('deploy-sevalla', { inputs: here.inputs(FILE), cwd: workspace });
    await running.printed('In progress');
    running.kill('SIGTERM');
    const run: ActionRun = await running.done;
    expect(read()).toMatchObject({
      verdict: 'failed',
      ending: 'interrupted',
      deployment_id: run.outputs['deployment-id'],
    });
  });

  test('names what changed in the environment and hides each value', async () => {
    const here = await stage();
    const env = 'API_KEY=k-1234567890abcdef\nODD="schema"';
    const inputs = here.inputs({ ...FILE, env });
    await runAction('deploy-sevalla', { inputs, cwd: workspace });
    const text = readFileSync(join(workspace, 'out/record.json'), 'utf8');
    expect(text).not.toContain('k-1234567890abcdef');
    expect(read().environment).toMatchObject({
      state: 'applied',
      changes: [
        { name: 'API_KEY', what: 'add' },
        { name: 'ODD', what: 'add' },
      ],
    });
  });

  test('lies in the temporary folder of the runner, by the id of the deployment', async () => {
    const here = await stage();
    const run = await runAction('deploy-sevalla', {
      inputs: here.inputs(),
      env: { RUNNER_TEMP: workspace },
    });
    const path = join(workspace, `sevalla-deployment-${run.outputs['deployment-id']}.json`);
    expect(run.outputs['record']).toBe(path);
    expect(JSON.parse(readFileSync(path, 'utf8')).schema).toBe(1);
  });

  test('that cannot be written is a warning', async () => {
    const here = await stage();
    const inputs = here.inputs({ 'record-file': '/dev/null/record.json' });
    const run = await runAction('deploy-sevalla', { inputs });
    expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'success' } });
    expect(run.stdout).toMatch(/^::warning::The record could not be written: /m);
    expect(run.outputs).not.toHaveProperty('record');
  });

  test('holds the hash and the id of the deployment at GitHub, where there is one', async () => {
    const here = await stage();
    const github = await startGitHub();
    const inputs = here.inputs({
      ...FILE,
      comment: 'off',
      'github-token': github.token,
      'github-environment': 'staging',
    });
    const env = { GITHUB_API_URL: github.url };
    await runAction('deploy-sevalla', { inputs, env, cwd: workspace });
    expect(read()).toMatchObject({
      github_deployment_id: github.deployments[0]?.id,
      environment_hash: github.deployments[0]?.payload['environment_hash'],
    });
  });
});

describe('the commit that was live before', () => {
  test('is an output, and its comparison with the new one a link', async () => {
    const here = await gitStage();
    const before = await here.deployAt(here.first);
    expect(before.outputs).not.toHaveProperty('previous-commit-sha');
    const second = here.push('Move on');
    const run = await here.deployAt(second);
    expect(run.outputs).toMatchObject({
      'previous-commit-sha': here.first,
      'compare-url': expect.stringMatching(`/octo/shop/compare/${here.first}\\.\\.\\.${second}$`),
    });
    const range = `${here.first.slice(0, 7)}...${second.slice(0, 7)}`;
    expect(run.summary).toContain(`| changes | [${range}](${run.outputs['compare-url']}) |`);
  });

  test('is not one that failed, nor the commit itself', async () => {
    const here = await gitStage({ x_build_command: 'if grep -q Break news.txt; then exit 3; fi' });
    await here.deployAt(here.first);
    await here.deployAt(here.push('Break'));
    const run = await here.deployAt(here.push('Mend'));
    expect(run.outputs['previous-commit-sha']).toBe(here.first);
    const again = await here.deployAt(run.outputs['commit-sha']!, { 'if-live': 'deploy' });
    expect(again.outputs['previous-commit-sha']).toBe(run.outputs['commit-sha']);
    expect(again.outputs).not.toHaveProperty('compare-url');
  });
});
