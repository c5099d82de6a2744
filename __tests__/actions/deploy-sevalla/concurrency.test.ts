import { afterEach, describe, expect, test } from '@jest/globals';
import { stopAll, until } from '../../emulator/local-sevalla.ts';
import { type GitStage, gitStage, removeRepositories } from './git-stage.ts';
import { errorOf, type Site } from './stage.ts';

afterEach(async () => {
  await stopAll();
  removeRepositories();
});

/** Every build takes its time, or that of the first commit alone. */
const SLOW: Site = { x_build_command: 'sleep 3' };
const SLOW_FIRST: Site = { x_build_command: 'if grep -q Begin news.txt; then sleep 5; fi' };

/** Starts a deployment beside the action, and waits until it shows its commit. */
async function begun(here: GitStage): Promise<string> {
  const id = await here.trigger();
  await until(async () => {
    const path = `/applications/${here.appId}/deployments/${id}`;
    return (await here.local.call('GET', path)).body.commit_sha !== null;
  });
  return id;
}

const statuses = async ({ deployments }: GitStage): Promise<string[]> =>
  (await deployments()).map(({ status }) => status);

// N2: a re-run of every other action deploys again; DP can never deploy the same commit again.
describe('what is live already', () => {
  test('stays so after a restart', async () => {
    const here = await gitStage();
    await here.deployAt(here.first);
    await here.deployAt(here.first, { 'is-restart': 'true' });
    expect(await here.deployAt(here.first)).toMatchObject({ outputs: { adopted: 'true' } });
    expect(await statuses(here)).toEqual(['success', 'success']);
  });
});

describe('what is on its way already', () => {
  test('is looked at until it shows its commit', async () => {
    const here = await gitStage(SLOW, { speed: 2 });
    const id = await here.trigger();
    const run = await here.deployAt(here.first);
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'deployment-id': id } });
    expect(run.stdout).toContain('does not show its commit yet');
  });

  // AZW#547: the deployment of a run that was killed stands in the way of the next one.
  test('of a run that was killed is followed by its re-run', async () => {
    const here = await gitStage(SLOW);
    const killed = here.run(here.first);
    await killed.printed('was triggered');
    killed.kill('SIGKILL');
    await killed.done;
    expect(await here.deployAt(here.first)).toMatchObject({
      exitCode: 0,
      outputs: { adopted: 'true' },
    });
    expect(await statuses(here)).toEqual(['success']);
  });

  test('is left alone when the job that follows it is cancelled', async () => {
    const here = await gitStage(SLOW);
    await begun(here);
    const running = here.run(here.first);
    await running.printed('instead of making a second');
    running.kill('SIGTERM');
    const run = await running.done;
    expect(errorOf(run)).toBe(
      'Stopped by SIGTERM: the deployment <id>, which another run has started, is left alone.',
    );
    expect(await here.calls('cancelDeploymentV3')).toEqual([]);
  });

  test('and is taken back by somebody else is replaced', async () => {
    const here = await gitStage(SLOW);
    const id = await begun(here);
    const running = here.run(here.first);
    await running.printed('instead of making a second');
    await here.local.call('POST', `/applications/${here.appId}/deployments/${id}/cancel`);
    const run = await running.done;
    expect(run).toMatchObject({ exitCode: 0, outputs: { adopted: 'false', status: 'success' } });
    expect(await statuses(here)).toEqual(['success', 'cancelled']);
  });

  // DO#5: two deployments per run, of which the first is superseded.
  test.each(['queue', 'skip-older'])('for two runs at once is one (%s)', async (rule) => {
    const here = await gitStage(SLOW, { switches: { 'second-trigger': rule } });
    const runs = await Promise.all([here.deployAt(here.first), here.deployAt(here.first)]);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    const all = await statuses(here);
    expect(all.filter((status) => status === 'success')).toHaveLength(1);
    expect(all.filter((status) => status !== 'success' && status !== 'skipped')).toEqual([]);
  });

  test('for three runs that all look before the first trigger is one', async () => {
    const here = await gitStage(SLOW);
    // Each trigger is carried out late, when all three have looked.
    await here.fault('triggerDeploymentV3', { slow: 2500 }, 3);
    const runs = await Promise.all([1, 2, 3].map(() => here.deployAt(here.first)));
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(await here.calls('triggerDeploymentV3')).toHaveLength(3);
    expect((await statuses(here)).sort()).toEqual(['skipped', 'skipped', 'success']);
    expect(runs.filter(({ stdout }) => stdout.includes('was started just before'))).toHaveLength(2);
    expect(new Set(runs.map(({ outputs }) => outputs['deployment-id'])).size).toBe(1);
  });
});

// N4: Sevalla's own guide warns that each push is deployed twice.
describe('automatic deployment', () => {
  const automatic: Site = { ...SLOW, source: 'privateGit', auto_deploy: true };

  test('of the push is waited for, and followed', async () => {
    const here = await gitStage(automatic);
    const running = here.run(here.first, { 'poll-interval': '700ms' });
    await running.printed('Automatic deployment is on: looking for');
    const id = await here.trigger();
    const run = await running.done;
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'deployment-id': id, adopted: 'true' } });
    expect(run.stdout).not.toContain('deployed twice');
    expect(await statuses(here)).toEqual(['success']);
  });

  test('that does not come is made up for', async () => {
    const here = await gitStage(automatic);
    const run = await here.deployAt(here.first);
    expect(run).toMatchObject({ exitCode: 0, outputs: { adopted: 'false' } });
    expect(await statuses(here)).toEqual(['success']);
  });

  test('is not waited for by a run that is not of a push', async () => {
    const here = await gitStage(automatic);
    const run = await here.run(here.first, {}, { GITHUB_EVENT_NAME: 'workflow_dispatch' }).done;
    expect(run.exitCode).toBe(0);
    expect(run.stdout).not.toContain('Automatic deployment is on');
  });
});

// N17, Bounce#211: no action offers a choice.
describe('another deployment that is running', () => {
  test('is never cancelled while it rolls back', async () => {
    const here = await gitStage();
    await here.deployAt(here.first);
    const processes = `/applications/${here.appId}/processes`;
    const { body } = await here.local.call('GET', processes);
    const entrypoint = 'sleep 2; exec node server.mjs';
    await here.local.call('PATCH', `${processes}/${body.data[0].id}`, { entrypoint });
    await here.local.call('POST', `/applications/${here.appId}/deployments/rollback`);
    const run = await here.deployAt(here.push('Move on'), { 'on-running': 'cancel-older' });
    expect(run.exitCode).toBe(0);
    expect(await here.calls('cancelDeploymentV3')).toEqual([]);
  });

  test.each([
    ['pass', 0],
    ['fail', 1],
  ])('and newer takes the place of this one: on-superseded %s', async (verdict, exitCode) => {
    const here = await gitStage(SLOW_FIRST, { switches: { 'second-trigger': 'skip-older' } });
    await begun(here);
    const second = here.push('Second');
    const running = here.run(second, { 'on-superseded': verdict });
    await running.printed('was triggered');
    const third = here.push('Third');
    const winner = await here.trigger();
    const run = await running.done;
    expect(run).toMatchObject({
      exitCode,
      outputs: { status: 'skipped', 'superseded-by': winner, adopted: 'false' },
    });
    expect(run.stdout).toMatch(
      new RegExp(
        `^::${verdict === 'pass' ? 'warning' : 'error'}::The deployment .* was skipped`,
        'm',
      ),
    );
    expect(run.stdout).toContain(`${winner} (inProgress, commit ${third.slice(0, 7)})`);
    expect(run.summary).toContain(`| superseded by | \`${winner}\` |`);
  });

  test('that was started while the job is cancelled is left alone', async () => {
    const here = await gitStage(SLOW, { speed: 1 });
    await here.trigger();
    const running = here.run(here.first);
    await running.printed('does not show its commit yet');
    running.kill('SIGTERM');
    expect(errorOf(await running.done)).toBe('Stopped by SIGTERM: nothing was started yet.');
    expect(await here.calls('cancelDeploymentV3')).toEqual([]);
  });
});
