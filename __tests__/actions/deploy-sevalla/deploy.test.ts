import { afterEach, describe, expect, test } from '@jest/globals';
import { siteSeed, startLocal, stopAll, until } from '../../emulator/local-sevalla.ts';
import { runAction, runPost, startAction } from '../../support/run-bundle.ts';
import { errorOf, NEVER_READY, plain, stage } from './stage.ts';

afterEach(stopAll);

describe('before anything is started', () => {
  test('every wrong input is named at once', async () => {
    const run = await runAction('deploy-sevalla', {
      inputs: {
        branch: 'main',
        'docker-image': 'ghcr.io/octo/shop:v1',
        timeout: 'soon',
        'wait-for-finish': 'yes',
        'static-site-id': 'pages',
      },
    });
    expect(run.exitCode).toBe(1);
    expect(decodeURIComponent(errorOf(run) ?? '')).toBe(
      [
        '6 inputs are wrong:',
        '- wait-for-finish: expected true or false, got "yes"',
        '- timeout: expected a duration from <time> to 6h, such as <time>, 25m or 1h, got "soon"',
        '- sevalla-token: required, but not given (or deploy-hook-url without waiting)',
        '- app-id: required, but not given (or deploy-hook-url)',
        '- docker-image: an application has one source: leave out this or branch, got "ghcr.io/octo/shop:v1"',
        '- static-site-id: deploy-app does not take it: leave it out, got "pages"',
      ].join('\n'),
    );
  });

  test('a wrong action says nothing of the inputs of another', async () => {
    const run = await runAction('deploy-sevalla', {
      inputs: { action: 'deploy', timeout: 'soon' },
    });
    expect(run.exitCode).toBe(1);
    expect(
      decodeURIComponent(errorOf(run) ?? '')
        .split('\n')
        .slice(0, 2),
    ).toEqual([
      '2 inputs are wrong:',
      '- action: expected deploy-app, deploy-static-site, promote-app or rollback-app, got "deploy"',
    ]);
  });

  test('a key that expires soon is noticed', async () => {
    const soon = new Date(Date.now() + 3 * 86_400_000).toISOString();
    const local = await startLocal({
      applications: [siteSeed()],
      keys: [{ name: 'ci', token: 'svl_expiring', expired_at: soon }],
    });
    const run = await runAction('deploy-sevalla', {
      inputs: {
        'sevalla-token': 'svl_expiring',
        'app-id': await local.applicationId(),
        'api-url': local.apiUrl,
        'wait-for-finish': 'false',
      },
    });
    expect(run.stdout).toContain(`::warning::The API key ci expires on ${soon.slice(0, 10)}.`);
  });
});

describe('a deployment that succeeds', () => {
  test('by branch tells what it does, and gives its outputs', async () => {
    const { deploy, local, deployments, calls } = await stage();
    const run = await deploy({ branch: 'main', log: 'false' });
    expect(plain(run.stdout)).toBe(
      [
        '::add-mask::svl_local',
        'Application Site (<id>), from <site>, branch main.',
        'Address: https://site.sevalla.localhost',
        'Web process: port 8080, start command "exec node server.mjs", readiness probe HTTP /health, liveness probe none.',
        'Deploying branch main.',
        'Deployment <id> was triggered.',
        'Waiting in the queue (<time>)',
        ...(run.stdout.includes('In progress')
          ? ['In progress: checkout, build, rollout (<time>)']
          : []),
        'Succeeded (<time>)',
        '',
      ].join('\n'),
    );
    const [made] = await deployments();
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({
      'deployment-id': made?.id,
      status: 'success',
      url: 'https://site.sevalla.localhost',
      'app-name': 'Site',
      branch: 'main',
      'commit-sha': expect.stringMatching(/^[0-9a-f]{40}$/),
      'queue-seconds': expect.stringMatching(/^[\d.]+$/),
      'duration-seconds': expect.stringMatching(/^[\d.]+$/),
    });
    expect(run.outputs).not.toHaveProperty('cause');
    expect((await local.visit('/health')).body).toBe('well');
    expect(await calls('triggerDeploymentV3')).toMatchObject([{ body: { branch: 'main' } }]);
  });

  test('says in the summary what was deployed and how long each step took', async () => {
    const { deploy } = await stage();
    const { summary } = await deploy();
    const shown = plain(summary)
      .replace(/^\| commit \| .*$/m, '| commit | <commit> |')
      .replace(/, \d{13}, <time>$/gm, ', <at>, <time>');
    expect(shown).toBe(
      `## ✅ Deployment: Site succeeded after <time>

|  |  |
| --- | --- |
| deployed | branch main |
| commit | <commit> |
| address | https://site.sevalla.localhost |
| status | \`success\` |
| deployment | \`<id>\` |

### Timeline

\`\`\`mermaid
gantt
  dateFormat x
  axisFormat %H:%M:%S
  queue <time> :done, <at>, <time>
  checkout <time> :done, <at>, <time>
  build <time> :done, <at>, <time>
  rollout <time> :active, <at>, <time>
\`\`\`

<details><summary>The times as a table</summary>

| step | time |
| --- | --- |
| queue | <time> |
| checkout | <time> |
| build | <time> |
| rollout | <time> |

</details>

`,
    );
  });

  test('by a restart builds nothing, and names the deployment before it', async () => {
    const { deploy, deployments, calls } = await stage();
    const first = await deploy();
    const second = await deploy({ 'is-restart': 'true' });
    expect(second).toMatchObject({
      exitCode: 0,
      outputs: { status: 'success', 'previous-deployment-id': first.outputs['deployment-id'] },
    });
    expect(second.stdout).toContain('Deploying the last successful build again.\n');
    expect((await deployments()).map(({ trigger }) => trigger)).toEqual([
      'RESTART',
      'MANUAL_DEPLOY',
    ]);
    expect((await calls('triggerDeploymentV3')).at(-1)).toMatchObject({
      body: { is_restart: true },
    });
  });

  test('without waiting ends when it is triggered', async () => {
    const { deploy, local, appId } = await stage();
    const run = await deploy({ 'wait-for-finish': 'false' });
    expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'waiting' } });
    expect(run.summary).toContain('## ⚪ Deployment: Site was started, and not waited for');
    const post = await runPost('deploy-sevalla', run, { inputs: {} });
    expect(post.stdout).not.toContain('cancel');
    const ended = await local.finished(appId, run.outputs['deployment-id']!);
    expect(ended.status).toBe('success');
  });
});

describe('a deployment that takes too long', () => {
  test('is left to go on by the post step as well', async () => {
    const { deploy, calls, deployments } = await stage(NEVER_READY);
    const run = await deploy({ timeout: '1s' });
    const [made] = await deployments();
    expect(run.outputs).toMatchObject({ status: 'inProgress', 'deployment-id': made?.id });
    const post = await runPost('deploy-sevalla', run, { inputs: {} });
    expect(post.exitCode).toBe(0);
    expect(await calls('cancelDeploymentV3')).toEqual([]);
  });
});

describe('a deployment that somebody else ends', () => {
  test('was cancelled: not by this run', async () => {
    const { inputs, local, appId } = await stage(NEVER_READY);
    const running = startAction('deploy-sevalla', { inputs: inputs() });
    await running.printed('In progress');
    const { body } = await local.call('GET', `/applications/${appId}/deployments`);
    await local.call('POST', `/applications/${appId}/deployments/${body.data[0].id}/cancel`);
    const run = await running.done;
    expect(run).toMatchObject({ exitCode: 1, outputs: { status: 'cancelled' } });
    expect(errorOf(run)).toBe(
      'The deployment <id> of Site was cancelled at Sevalla, not by this run.',
    );
  });

  test('was skipped: the newer one that took its place is named', async () => {
    const { inputs, local, appId } = await stage(NEVER_READY, {
      switches: { 'second-trigger': 'skip-older' },
    });
    const trigger = async (): Promise<string> =>
      (await local.call('POST', `/applications/${appId}/deployments`, {})).body.id;
    const blocking = await trigger();
    await until(async () => {
      const path = `/applications/${appId}/deployments/${blocking}`;
      return (await local.call('GET', path)).body.status === 'inProgress';
    });
    const running = startAction('deploy-sevalla', { inputs: inputs() });
    await running.printed('Waiting in the queue');
    const newer = await trigger();
    const run = await running.done;
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { status: 'skipped', 'superseded-by': newer },
    });
    expect(run.stdout).toContain(
      `was skipped, because a newer one took its place: ${newer} (waiting), so this version was not deployed.`,
    );
    expect(run.stdout).toContain('Another deployment is running: this one waits in the queue');
  });
});
