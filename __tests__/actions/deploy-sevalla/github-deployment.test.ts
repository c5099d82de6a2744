import { afterEach, describe, expect, test } from '@jest/globals';
import { stopAll, until } from '../../emulator/local-sevalla.ts';
import { stopGitHubs } from '../../support/local-github.ts';
import { type GitStage, removeRepositories } from './git-stage.ts';
import { githubStage } from './github-stage.ts';
import { errorOf, NEVER_READY } from './stage.ts';

afterEach(async () => {
  await Promise.all([stopAll(), stopGitHubs()]);
  removeRepositories();
});

const showsCommit = ({ local, appId }: GitStage, id: string): Promise<unknown> =>
  until(async () => {
    const path = `/applications/${appId}/deployments/${id}`;
    return (await local.call('GET', path)).body.commit_sha !== null;
  });

// RN, CF: the deployment at GitHub is made after the fact, of a branch, or stays in progress for ever.
describe('the deployment at GitHub', () => {
  test('of one that succeeds is made before the trigger, of the commit, and closed', async () => {
    const { here, github, deploy, states, last, post } = await githubStage();
    const run = await deploy();
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'github-deployment-id': '1000' } });
    expect(github.deployments).toMatchObject([
      {
        ref: here.first,
        environment: 'staging',
        transient_environment: false,
        production_environment: false,
        payload: {
          service: here.appId,
          identity: expect.stringMatching(/^commit /),
          environment_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
    ]);
    const [trigger] = (await here.local.control('GET', '/journal?operationId=triggerDeploymentV3'))
      .body;
    expect(Date.parse(github.deployments[0]!.created_at)).toBeLessThanOrEqual(
      Date.parse(trigger.time),
    );
    expect(states()).toBe('in_progress, success');
    expect(last()).toMatchObject({
      description: expect.stringContaining(`Deployment ${run.outputs['deployment-id']} succeeded`),
      environment_url: 'https://site.sevalla.localhost',
      log_url: expect.stringMatching(/\/octo\/shop\/actions\/runs\/1$/),
    });
    const seen = github.calls.length;
    expect((await post(run)).stdout).not.toContain('::warning::');
    expect(github.calls).toHaveLength(seen);
  });

  test('of a pull request is transient', async () => {
    const { github, start } = await githubStage();
    await start({ commit: 'any' }, { GITHUB_EVENT_NAME: 'pull_request' }).done;
    expect(github.deployments).toMatchObject([{ transient_environment: true }]);
  });

  test('of one that gave way to a newer one is inactive', async () => {
    const { here, start, states, last } = await githubStage(
      { x_build_command: 'if grep -q Begin news.txt; then sleep 5; fi' },
      { switches: { 'second-trigger': 'skip-older' } },
    );
    const first = await here.trigger();
    await showsCommit(here, first);
    const running = start({ commit: here.push('Second') });
    await running.printed('was triggered');
    here.push('Third');
    const winner = await here.trigger();
    expect((await running.done).outputs['superseded-by']).toBe(winner);
    expect(states()).toMatch(/(^|, )inactive$/);
    expect(last()?.description).toContain(`gave way to ${winner}`);
  });

  test('of one that nobody waits for is closed by the post step', async () => {
    const { here, deploy, post, states } = await githubStage();
    const run = await deploy({ 'wait-for-finish': 'false' });
    expect(states()).toBe('in_progress');
    await here.local.finished(here.appId, run.outputs['deployment-id']!);
    await post(run, { 'wait-for-finish': 'false' });
    expect(states()).toBe('in_progress, success');
  });
});

describe('a job that is stopped', () => {
  test('by a signal closes it, and the post step leaves it so', async () => {
    const { start, post, states, last } = await githubStage(NEVER_READY);
    const running = start();
    await running.printed('In progress');
    running.kill('SIGTERM');
    const run = await running.done;
    expect(errorOf(run)).toBe('Stopped by SIGTERM: the deployment <id> is being cancelled.');
    expect(states()).toBe('in_progress, error');
    expect(last()?.description).toContain('the job was stopped, and this cancelled');
    await post(run);
    expect(states()).toBe('in_progress, error');
  });

  test('and killed has it closed by the post step', async () => {
    const { start, post, states } = await githubStage(NEVER_READY);
    const running = start();
    await running.printed('In progress');
    running.kill('SIGKILL');
    const run = await running.done;
    expect(states()).toBe('in_progress');
    expect((await post(run)).exitCode).toBe(0);
    expect(states()).toBe('in_progress, error');
  });

  test('and killed after the end has it closed as the success that it was', async () => {
    const { here, github, start, post, states } = await githubStage();
    github.fault(/^POST .*statuses/, 'hang', 1);
    const running = start();
    await running.printed('Succeeded');
    running.kill('SIGKILL');
    const run = await running.done;
    await post(run);
    expect(states()).toBe('success');
    expect((await here.deployments()).map(({ status }) => status)).toEqual(['success']);
  });

  test('and killed while GitHub makes it is found by the post step', async () => {
    const { github, start, post, states } = await githubStage();
    github.fault(/^POST \/deployments$/, 'lose', 1);
    const running = start();
    await until(async () => github.deployments.length === 1);
    running.kill('SIGKILL');
    const run = await running.done;
    await post(run);
    expect(states()).toMatch(/^(error|success)$/);
  });

  test('and never cleaned up is closed by the next run', async () => {
    const { here, start, deploy, states, github } = await githubStage({
      x_build_command: 'sleep 2',
    });
    const killed = start();
    await killed.printed('was triggered');
    await until(async () => github.statesOf(1000) === 'in_progress');
    killed.kill('SIGKILL');
    await killed.done;
    const run = await deploy();
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { adopted: 'true', 'github-deployment-id': '1000' },
    });
    expect(states()).toBe('in_progress, success');
    expect(github.deployments).toHaveLength(1);
    expect(await here.deployments()).toHaveLength(1);
  });

  test('before its trigger and never cleaned up is closed by the next run', async () => {
    const { here, start, deploy, states } = await githubStage();
    await here.fault('triggerDeploymentV3', 'hang');
    const killed = start();
    await until(async () => (await here.calls('triggerDeploymentV3')).length === 1);
    killed.kill('SIGKILL');
    await killed.done;
    expect(states()).toBe('');
    expect(await deploy()).toMatchObject({ exitCode: 0 });
    expect([states(0), states(1)]).toEqual(['inactive', 'in_progress, success']);
  });

  test('while it is triggered and never cleaned up has it closed as what became of it', async () => {
    const { here, github, start, deploy, last, states } = await githubStage();
    await here.fault('triggerDeploymentV3', { slow: 1000 });
    const killed = start();
    await until(async () => (await here.calls('triggerDeploymentV3')).length === 1);
    killed.kill('SIGKILL');
    await killed.done;
    await until(async () => (await here.deployments())[0]?.status === 'success');
    const run = await deploy();
    expect(run).toMatchObject({ exitCode: 0, outputs: { adopted: 'true' } });
    expect([github.deployments.length, states()]).toEqual([1, 'success']);
    expect(last()?.description).toContain(run.outputs['deployment-id']);
  });
});

describe('a deployment that was there already', () => {
  test('and is live gets no second record', async () => {
    const { deploy, github, states } = await githubStage();
    await deploy();
    expect(await deploy()).toMatchObject({ exitCode: 0, outputs: { adopted: 'true' } });
    expect(github.deployments).toHaveLength(1);
    expect(states()).toBe('in_progress, success');
  });

  test('and nobody has recorded gets a record without a hash', async () => {
    const { here, deploy, github, states } = await githubStage({ x_build_command: 'sleep 3' });
    const id = await here.trigger();
    await showsCommit(here, id);
    expect(await deploy()).toMatchObject({ exitCode: 0, outputs: { 'deployment-id': id } });
    expect(states()).toBe('in_progress, success');
    expect(github.deployments[0]?.payload).not.toHaveProperty('environment_hash');
  });
});

// NT#726: what a newer deployment of anything replaces goes stale, previews of others too.
test('a newer deployment makes the older one of the same application inactive, and no other', async () => {
  const { here, github, deploy, states } = await githubStage();
  const other = await githubStage();
  await deploy();
  await other.start({ 'github-token': github.token }, { GITHUB_API_URL: github.url }).done;
  await deploy({ commit: here.push('Move on') });
  expect([states(0), states(1), states(2)]).toEqual([
    'in_progress, success, inactive',
    'in_progress, success',
    'in_progress, success',
  ]);
});

describe('the recorded environment', () => {
  const variables = ({ appId }: { appId: string }): string => `/applications/${appId}/env-vars`;

  // Times leave no trace of what was deleted.
  test('tells of a variable that was deleted', async () => {
    const { here, deploy } = await githubStage();
    const { body } = await here.local.call('POST', variables(here), { key: 'OLD', value: '1' });
    await deploy();
    await here.local.call('DELETE', `${variables(here)}/${body.id}`);
    const run = await deploy();
    expect(run).toMatchObject({ exitCode: 0, outputs: { adopted: 'false' } });
    expect(run.stdout).toContain('was recorded with another environment: it does not count.');
    expect(await here.deployments()).toHaveLength(2);
  });

  test('is not noticed to lack it where nothing is recorded', async () => {
    const { here, deploy } = await githubStage();
    const { body } = await here.local.call('POST', variables(here), { key: 'OLD', value: '1' });
    await deploy({ 'github-environment': '' });
    await here.local.call('DELETE', `${variables(here)}/${body.id}`);
    expect(await deploy()).toMatchObject({ outputs: { adopted: 'true' } });
  });

  test('decides although a variable was written anew with what it was', async () => {
    const { here, deploy } = await githubStage();
    const { body } = await here.local.call('POST', variables(here), { key: 'SAME', value: '1' });
    await deploy();
    await here.local.call('PUT', `${variables(here)}/${body.id}`, { value: '2' });
    await here.local.call('PUT', `${variables(here)}/${body.id}`, { value: '1' });
    expect(await deploy()).toMatchObject({ exitCode: 0, outputs: { adopted: 'true' } });
    expect(await here.deployments()).toHaveLength(1);
  });

  test('leaves processes to their times', async () => {
    const { here, deploy } = await githubStage();
    await deploy();
    const path = `/applications/${here.appId}/processes`;
    const { body } = await here.local.call('GET', path);
    await here.local.call('PATCH', `${path}/${body.data[0].id}`, { display_name: 'Web 2' });
    expect(await deploy()).toMatchObject({ outputs: { adopted: 'false' } });
  });
});

describe('trouble with GitHub never decides', () => {
  test('that does not answer holds up a cancelled job for no longer than its kill', async () => {
    const { here, github, start } = await githubStage(NEVER_READY);
    const running = start();
    await running.printed('In progress');
    github.fault(/./, 'hang');
    running.kill('SIGTERM');
    const run = await running.done;
    // The process ended by itself: a hanging call was given up.
    expect(run.exitCode).toBe(1);
    expect(await here.calls('cancelDeploymentV3')).toHaveLength(1);
  });
});
