import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Inputs } from '../../../src/actions/deploy-sevalla/contract.ts';
import { rollBack } from '../../../src/actions/deploy-sevalla/rollback.ts';
import { createLog } from '../../../src/kit/log.ts';
import type { Tools } from '../../../src/kit/tools.ts';
import { createSevalla } from '../../../src/sevalla/client.ts';
import { startLocal, stopAll, until } from '../../emulator/local-sevalla.ts';
import { runPost } from '../../support/run-bundle.ts';
import { recordingTools } from '../../support/tools.ts';
import { closeProxies, edgeProxy } from './edge-proxy.ts';
import { type GitStage, gitStage, removeRepositories } from './git-stage.ts';
import { errorOf, plain } from './stage.ts';

afterEach(async () => {
  await stopAll();
  closeProxies();
  removeRepositories();
});

const MIGRATE = {
  type: 'job',
  display_name: 'Migrate',
  entrypoint: 'true # migrate',
  job_start_policy: 'beforeDeployment',
} as const;

const UNINSTALL = { switches: { 'failed-rollout': 'uninstall' } };

type Site = NonNullable<Parameters<typeof gitStage>[0]>;
type Options = NonNullable<Parameters<typeof gitStage>[1]>;

interface Scene extends GitStage {
  folder: string;
  write(path: string, text: string): void;
  /** A version that ends at its start. */
  breakIt(): string;
  /** Deploys a commit as a run does that can see the application and has all of the history. */
  go(sha: string, inputs?: Record<string, string>): ReturnType<GitStage['deployAt']>;
  env: Record<string, string>;
  visit(): Promise<number>;
}

/** A first version that is live. */
async function scene(site: Site = {}, options: Options = UNINSTALL): Promise<Scene> {
  const here = await gitStage(site, { speed: 500, ...options });
  const { body } = await here.local.call('GET', `/applications/${here.appId}`);
  const folder: string = body.repo_url;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const env = { ...(await edgeProxy(here.local)), GITHUB_WORKSPACE: folder };
  const go: Scene['go'] = (sha, inputs = {}) => here.run(sha, inputs, env).done;
  expect((await go(here.first)).exitCode).toBe(0);
  return {
    ...here,
    folder,
    write,
    breakIt: () => {
      write('server.mjs', 'process.exit(3);\n');
      return here.push('Break it');
    },
    go,
    env,
    visit: async () => (await here.local.visit('/health')).status,
  };
}

const table = (summary: string): string[][] =>
  [...summary.matchAll(/^\| ([a-z][^|]*) \| ((?:[^|\\]|\\.)*) \| (✅|❌|⚪) \|$/gm)].map((row) =>
    row.slice(1).map(plain),
  );

const MIGRATION = (operation: string): string => `from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [${operation}]
`;

describe('a deployment that fails', () => {
  test('and leaves nobody serving is rolled back, and the step still fails', async () => {
    const { breakIt, go, deployments, visit, first, local, appId } = await scene();
    const bad = breakIt();
    const run = await go(bad, { rollback: 'auto' });
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { status: 'failed', 'rolled-back': 'true' },
    });
    const [newest, failed] = await deployments();
    expect(newest).toMatchObject({
      id: run.outputs['rollback-deployment-id'],
      trigger: 'ROLLBACK_DEPLOYMENT',
      status: 'success',
    });
    expect(failed?.id).toBe(run.outputs['deployment-id']);
    expect(
      (await local.call('GET', `/applications/${appId}/deployments/${newest!.id}`)).body,
    ).toMatchObject({ commit_sha: first });
    expect(await visit()).toBe(200);
    expect(errorOf(run)).toMatch(
      /Rolled back to deployment <id> \(commit <sha>\): it is live again\.$/,
    );
    expect(table(run.summary)).toEqual([
      ['how the deployment ended', 'failed', '✅'],
      [
        'does the application serve',
        'no: the platform answers 503 for it (application-crashed)',
        '✅',
      ],
      ['a known-good version', 'deployment <id> (commit <sha>)', '✅'],
      ['migrations in between', 'none: no migration is new', '✅'],
      ['a newer deployment', 'none', '✅'],
    ]);
  });

  test('and leaves the version before serving needs no rollback', async () => {
    const { breakIt, go, deployments } = await scene({}, {});
    const run = await go(breakIt(), { rollback: 'auto' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { 'rolled-back': 'false' } });
    expect(await deployments()).toHaveLength(2);
    expect(errorOf(run)).toMatch(
      /No rollback is needed: the version before goes on, it answers 404\.$/,
    );
    expect(table(run.summary)[1]).toEqual([
      'does the application serve',
      'yes: it answers 404',
      '❌',
    ]);
  });

  test('is only told that it can be rolled back by default, and not looked at with never', async () => {
    const { breakIt, go, deployments, push } = await scene();
    const told = await go(breakIt());
    expect(errorOf(told)).toMatch(
      /Going back to deployment <id> \(commit <sha>\) is safe, which rollback: auto does\.$/,
    );
    expect(told.summary).toContain('### Rollback');
    expect(told.outputs['rolled-back']).toBe('false');
    const silent = await go(push('Still broken'), { rollback: 'never' });
    expect(silent.summary).not.toContain('### Rollback');
    expect(await deployments()).toHaveLength(3);
  });

  test('is rolled back once, however often the job runs', async () => {
    const { breakIt, go, deployments, calls } = await scene();
    const bad = breakIt();
    await go(bad, { rollback: 'auto' });
    const again = await go(bad, { rollback: 'auto' });
    // Broken as it is, it was deployed anew, failed anew, and was rolled back anew: once each.
    expect(again.outputs['rolled-back']).toBe('true');
    expect(await calls('rollbackDeploymentV3')).toHaveLength(2);
    expect((await deployments()).map(({ trigger, status }) => `${trigger} ${status}`)).toEqual([
      'ROLLBACK_DEPLOYMENT success',
      'MANUAL_DEPLOY failed',
      'ROLLBACK_DEPLOYMENT success',
      'MANUAL_DEPLOY failed',
      'MANUAL_DEPLOY success',
    ]);
  });

  test('whose rollback got no answer is rolled back once', async () => {
    const { breakIt, go, fault, calls, deployments } = await scene();
    await fault('rollbackDeploymentV3', 'reset-after');
    const run = await go(breakIt(), { rollback: 'auto' });
    expect(run.outputs['rolled-back']).toBe('true');
    expect(await calls('rollbackDeploymentV3')).toHaveLength(1);
    expect(await deployments()).toHaveLength(3);
  });

  test('and is followed by somebody else’s deployment is left to them', async () => {
    const { breakIt, run, trigger, env, local, appId, calls } = await scene();
    const bad = breakIt();
    const running = run(bad, { rollback: 'auto' }, env);
    await running.printed('In progress');
    const theirs = await trigger();
    await running.printed(/Failed/);
    const ended = await running.done;
    expect(ended.outputs['rolled-back']).toBe('false');
    expect(errorOf(ended)).toContain('No rollback is safe. A newer deployment: deployment <id>');
    expect(await calls('rollbackDeploymentV3')).toEqual([]);
    await local.call('POST', `/applications/${appId}/deployments/${theirs}/cancel`);
  });

  test('whose variables are put back first, so that the version before gets its own', async () => {
    const { breakIt, go, local } = await scene({ env_vars: { RELEASE: 'good' } });
    const run = await go(breakIt(), { rollback: 'auto', env: 'RELEASE=bad' });
    expect(run.outputs['rolled-back']).toBe('true');
    expect((await local.visit('/release')).body).toBe('good');
    expect(table(run.summary)).toContainEqual(['variables', 'put back as they were', '✅']);
  });

  test('when the platform goes elsewhere says so and stops that', async () => {
    const health = join(mkdtempSync(join(tmpdir(), 'sevalla-actions-health-')), 'well');
    writeFileSync(health, '');
    // The contract names both targets: this one goes to before what is live.
    const switches = { 'rollback-target': 'previous-success' };
    const { breakIt, go, push, deployments, first, local, appId } = await scene(
      { env_vars: { HEALTH_FILE: health } },
      { switches },
    );
    expect((await go(push('Second'))).exitCode).toBe(0);
    rmSync(dirname(health), { recursive: true });
    const run = await go(breakIt(), { rollback: 'auto' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { 'rolled-back': 'false' } });
    expect(errorOf(run)).toMatch(
      /Sevalla rolled back to .+ instead of .+: it was stopped\. Go back/,
    );
    const [wrong] = await deployments();
    expect(['cancelled', 'skipped']).toContain(wrong?.status);
    const { body } = await local.call('GET', `/applications/${appId}/deployments/${wrong!.id}`);
    expect(body.commit_sha).toBe(first);
  });
});

describe('migrations in between', () => {
  const withMigrations = (site: Site = {}): Promise<Scene> =>
    scene({ processes: [MIGRATE], ...site });

  async function goBad(here: Scene, operation: string): Promise<Awaited<ReturnType<Scene['go']>>> {
    here.write('shop/migrations/0002_next.py', MIGRATION(operation));
    return here.go(here.breakIt(), { rollback: 'auto', backup: 'never' });
  }

  async function begin(here: Scene): Promise<void> {
    here.write('shop/migrations/0001_initial.py', MIGRATION(''));
    expect((await here.go(here.push('Migrations'), { backup: 'never' })).exitCode).toBe(0);
  }

  test('that only add do not stand in the way', async () => {
    const here = await withMigrations();
    await begin(here);
    const run = await goBad(here, 'migrations.CreateModel("Tag", [])');
    expect(run.outputs['rolled-back']).toBe('true');
    expect(run.summary).toContain('python manage.py migrate shop 0001_initial');
    expect(table(run.summary)).toContainEqual([
      'migrations in between',
      '1 migration (shop 0002\\_next); the version before goes on with them',
      '✅',
    ]);
  });

  test('that cannot be reversed refuse it', async () => {
    const here = await withMigrations();
    await begin(here);
    const run = await goBad(here, 'migrations.RunPython(forwards)');
    expect(run.outputs['rolled-back']).toBe('false');
    expect(await here.calls('rollbackDeploymentV3')).toEqual([]);
    expect(errorOf(run)).toMatch(
      /No rollback is safe\. Migrations in between: 1 migration \(shop 0002_next\); RunPython has no way back/,
    );
  });

  test('that take a column away from the version before refuse it', async () => {
    const here = await withMigrations();
    await begin(here);
    const run = await goBad(here, 'migrations.RemoveField("order", "note")');
    expect(run.outputs['rolled-back']).toBe('false');
    expect(errorOf(run)).toContain('shop.order.note is removed');
    expect(run.summary).toContain('Deleted for good, unless a backup has it: `shop.order.note`.');
  });

  test('that nobody can tell refuse it', async () => {
    const here = await withMigrations();
    await begin(here);
    const shallow = join(here.folder, '../shallow');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${here.folder}`, shallow]);
    const run = await here.run(
      here.breakIt(),
      { rollback: 'auto', backup: 'never' },
      { ...here.env, GITHUB_WORKSPACE: shallow },
    ).done;
    expect(run.outputs['rolled-back']).toBe('false');
    expect(errorOf(run)).toMatch(/not known: the checkout lacks the commit <sha> \(fetch-depth: 0/);
  });
});

describe('rollback-app', () => {
  async function twoReleases(
    site: Site = { env_vars: {} },
    { switches = {}, ...options }: Options = {},
  ): Promise<Scene & { bad: string; undo: Undo }> {
    const here = await scene(site, {
      switches: { 'rollback-target': 'previous-success', ...switches },
      ...options,
    });
    const second = await here.go(here.push('Second'));
    const bad = second.outputs['deployment-id']!;
    const undo: Undo = (inputs = {}) =>
      here.run(here.first, { action: 'rollback-app', 'deployment-id': bad, ...inputs }, here.env)
        .done;
    return { ...here, bad, undo };
  }
  type Undo = (inputs?: Record<string, string>) => ReturnType<GitStage['deployAt']>;

  test('takes back a release that is live, and passes', async () => {
    const { undo, deployments, first, local, appId } = await twoReleases();
    const run = await undo();
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'rolled-back': 'true' } });
    const [newest] = await deployments();
    const { body } = await local.call('GET', `/applications/${appId}/deployments/${newest!.id}`);
    expect(body).toMatchObject({ commit_sha: first, status: 'success' });
    expect(run.summary).toContain('## ✅ Deployment: Site was rolled back');
  });

  test('does it once, and passes again', async () => {
    const { undo, deployments } = await twoReleases();
    await undo();
    const again = await undo();
    expect(again).toMatchObject({ exitCode: 0, outputs: { 'rolled-back': 'true' } });
    expect(await deployments()).toHaveLength(3);
  });

  test('tells what it would do in a dry run', async () => {
    const { undo, deployments } = await twoReleases();
    const run = await undo({ 'dry-run': 'true' });
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'rolled-back': 'false' } });
    expect(run.summary).toContain('Going back to deployment');
    expect(await deployments()).toHaveLength(2);
  });

  test('notices that the platform goes to the very release, and stops that', async () => {
    // From then on nothing that starts gets ready before it is stopped.
    const hold = join(mkdtempSync(join(tmpdir(), 'sevalla-actions-hold-')), 'hold');
    const entrypoint = `while test -e ${hold}; do sleep 0.1; done; exec node server.mjs`;
    const { undo, deployments } = await twoReleases(
      { web: { entrypoint } },
      { switches: { 'rollback-target': 'latest-success' }, speed: 60 },
    );
    writeFileSync(hold, '');
    const run = await undo();
    rmSync(dirname(hold), { recursive: true });
    expect(run).toMatchObject({ exitCode: 1, outputs: { 'rolled-back': 'false' } });
    expect(errorOf(run)).toMatch(
      /^Sevalla rolled back to deployment <id> \(commit <sha>\) instead of deployment <id> \(commit <sha>\): it was stopped\. Go back by hand/,
    );
    const [newest, ...older] = await deployments();
    expect(['cancelled', 'skipped']).toContain(newest?.status);
    expect(older).toHaveLength(2);
  });

  test('refuses when somebody has deployed since', async () => {
    const here = await twoReleases();
    await here.go(here.push('Third'));
    const run = await here.undo();
    expect(run.exitCode).toBe(1);
    expect(errorOf(run)).toMatch(/^No rollback is safe\. A newer deployment: deployment <id>/);
    expect(await here.calls('rollbackDeploymentV3')).toEqual([]);
  });

  test('refuses a deployment that it does not know, and inputs of another action', async () => {
    const { undo } = await twoReleases();
    const run = await undo({ 'deployment-id': '01234567-89ab-4cde-8f01-23456789abcd' });
    expect(errorOf(run)).toContain('is not among the latest 100 deployments of Site');
    const stray = await undo({ branch: 'main', 'deployment-id': '' });
    expect(stray.stdout).toMatch(/branch: .*leave it out/s);
    expect(stray.stdout).toMatch(/deployment-id: .*the release to take back/s);
  });

  test('goes on when the job is stopped, and the post step leaves it alone', async () => {
    const here = await twoReleases();
    await here.fault('rollbackDeploymentV3', { slow: 300 });
    const running = here.run(
      here.first,
      { action: 'rollback-app', 'deployment-id': here.bad },
      here.env,
    );
    await running.printed('Rolling back to');
    await running.printed(/In progress|Waiting/);
    running.kill('SIGTERM');
    const run = await running.done;
    await runPost('deploy-sevalla', run, {
      inputs: here.inputs({ action: 'rollback-app', 'deployment-id': here.bad }),
    });
    expect(await here.calls('cancelDeploymentV3')).toEqual([]);
    await until(async () => (await here.deployments())[0]?.status === 'success');
  });
});

describe('an application from an image', () => {
  const DIGEST = `127.0.0.1:1/octo/shop@sha256:${'a'.repeat(64)}`;

  test('is rolled back by the digest that was live, not by the platform’s choice', async () => {
    const local = await startLocal({
      applications: [{ display_name: 'Shop', docker_image: '127.0.0.1:1/octo/shop:v2' }],
    });
    const appId = await local.applicationId();
    const own = await local.deploy(appId);
    const recording = recordingTools();
    const outputs: Record<string, string> = {};
    const tools = {
      ...recording,
      mask: () => undefined,
      redact: (text: string) => text,
      log: createLog(
        (line) => recording.lines.push(line),
        (text) => text,
      ),
      setOutput: async (name: string, value: string) => {
        outputs[name] = value;
      },
    } as unknown as Tools;
    const sevalla = createSevalla({ token: local.token, apiUrl: local.apiUrl, tools });
    const target = { ...own, id: 'before', status: 'success', docker_image_url: DIGEST };
    const inputs = { timeout: 60_000, 'poll-interval': 100, log: false } as unknown as Inputs;
    const about = {
      appId,
      appName: 'Shop',
      url: undefined,
      previousId: own.id,
      what: '',
      advice: [],
    };
    const calls = { sevalla, logs: sevalla, tools };
    const scene = { inputs, appId, own, isImage: true, past: [], about, ...calls };
    const result = await rollBack(target, scene);
    const { body } = await local.control('GET', '/journal?operationId=triggerDeploymentV3');
    expect(body.at(-1).body).toEqual({ docker_image: DIGEST });
    expect(outputs['rollback-deployment-id']).toBe(result.deployment?.id);
    expect(result.isDone).toBe(false);
    expect((await local.control('GET', '/journal?operationId=rollbackDeploymentV3')).body).toEqual(
      [],
    );
  });
});
