import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from '@jest/globals';
import { prepareBackups } from '../../../src/actions/deploy-sevalla/backup.ts';
import type { Inputs } from '../../../src/actions/deploy-sevalla/contract.ts';
import { createLog } from '../../../src/kit/log.ts';
import { createSevalla } from '../../../src/sevalla/client.ts';
import { type Json, siteSeed, startLocal, stopAll, until } from '../../emulator/local-sevalla.ts';
import { type ActionRun, runAction, startAction } from '../../support/run-bundle.ts';
import { recordingTools } from '../../support/tools.ts';
import { gitStage, removeRepositories } from './git-stage.ts';
import { errorOf, plain, type Site } from './stage.ts';

let folder: string | undefined;

afterEach(async () => {
  await stopAll();
  removeRepositories();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
});

const JOB = {
  type: 'job',
  display_name: 'Migrate',
  entrypoint: 'true # migrate',
  job_start_policy: 'beforeDeployment',
} as const;

type Databases = NonNullable<NonNullable<Parameters<typeof startLocal>[0]>['databases']>;
type Given = Record<string, string>;

/** A site that migrates, and databases beside it; the file plays what is in the first. */
async function scene(site: Site = {}, databases?: Databases, more: object = {}) {
  folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-backup-'));
  const data = join(folder, 'data');
  writeFileSync(data, 'before');
  const local = await startLocal(
    {
      applications: [siteSeed({ processes: [JOB], ...site })],
      databases: databases ?? [
        { display_name: 'Main', connected_to: ['Site'], x_data: data },
        { display_name: 'Cache', type: 'redis', connected_to: ['Site'] },
        { display_name: 'Other' },
      ],
      ...more,
    },
    { speed: 200 },
  );
  const appId = await local.applicationId();
  const inputs = (given: Given = {}): Given => ({
    'sevalla-token': local.token,
    'app-id': appId,
    'api-url': local.apiUrl,
    'poll-interval': '100ms',
    timeout: '30s',
    ...given,
  });
  const backups = async (): Promise<Json[]> => {
    const { body } = await local.call('GET', '/databases');
    const lists = await Promise.all(
      body.data.map(({ id }: Json) => local.call('GET', `/databases/${id}/backups`)),
    );
    return lists.flatMap((list, index) =>
      list.body.map((backup: Json) => ({ ...backup, of: body.data[index].display_name })),
    );
  };
  const calls = async (operationId?: string): Promise<Json[]> =>
    (await local.control('GET', `/journal${operationId ? `?operationId=${operationId}` : ''}`))
      .body;
  const fault = (operationId: string, given: unknown, times = 99) =>
    local.control('POST', '/faults', { match: { operationId }, fault: given, times });
  return {
    local,
    appId,
    data,
    inputs,
    backups,
    calls,
    fault,
    deploy: (given?: Given, env: Given = {}): Promise<ActionRun> =>
      runAction('deploy-sevalla', { inputs: inputs(given), env }),
  };
}

describe('a backup', () => {
  test('is made before the trigger when migrations may be pending, of databases alone', async () => {
    const { deploy, backups, calls, local } = await scene();
    const run = await deploy();
    expect(run.exitCode).toBe(0);
    const order = (await calls()).map(({ operationId }) => operationId);
    const made = await backups();
    expect(made).toMatchObject([
      { of: 'Main', type: 'manual', display_name: 'before a deployment, run 1' },
    ]);
    const { body: databases } = await local.call('GET', '/databases');
    const main = databases.data.find(({ display_name }: Json) => display_name === 'Main');
    expect(run.outputs['backup-ids']).toBe(`${main.id}/${made[0].id}`);
    expect(run.summary).toContain('- **Backup** of Main');
    const trigger = order.indexOf('triggerDeploymentV3');
    expect(order.filter((id) => id === 'createDatabaseBackupV3')).toHaveLength(1);
    expect(order.indexOf('createDatabaseBackupV3')).toBeLessThan(trigger);
    // It was there, not only asked for.
    expect(order.lastIndexOf('listDatabaseBackupsV3')).toBeLessThan(trigger);
    expect(order.lastIndexOf('listDatabaseBackupsV3')).toBeGreaterThan(
      order.indexOf('createDatabaseBackupV3'),
    );
  });

  test('is not made where nothing migrates, nor with never', async () => {
    const { deploy, backups, calls } = await scene({ processes: [] });
    expect((await deploy()).exitCode).toBe(0);
    expect(await calls('listDatabasesV3')).toEqual([]);
    expect(await backups()).toEqual([]);
    await stopAll();
    const other = await scene();
    expect((await other.deploy({ backup: 'never' })).exitCode).toBe(0);
    expect(await other.backups()).toEqual([]);
  });

  test('is made of what database-id names, with always whatever is pending', async () => {
    const { deploy, backups } = await scene({ processes: [] });
    await deploy({ backup: 'always', 'database-id': 'Other, Main' });
    expect((await backups()).map(({ of }) => of).sort()).toEqual(['Main', 'Other']);
  });

  test('is made once by all attempts of a run, and anew by the next run', async () => {
    const { deploy, backups, fault } = await scene();
    await fault('triggerDeploymentV3', { status: 400 }, 1);
    expect((await deploy()).exitCode).toBe(1);
    const again = await deploy();
    expect(again.exitCode).toBe(0);
    expect(again.summary).toContain('made by an earlier attempt of this run');
    expect(await backups()).toHaveLength(1);
    await deploy({}, { GITHUB_RUN_ID: '2' });
    expect(await backups()).toHaveLength(2);
  });

  test('whose request got no answer is looked for, not asked for twice', async () => {
    const { deploy, backups, calls, fault } = await scene();
    await fault('createDatabaseBackupV3', 'reset-after', 1);
    expect((await deploy()).exitCode).toBe(0);
    expect(await calls('createDatabaseBackupV3')).toHaveLength(1);
    expect(await backups()).toHaveLength(1);
  });

  test('that may not be made is a notice with auto, and stops all with always', async () => {
    const permissions = ['APP:READ', 'APP:UPDATE'];
    const keys = { keys: [{ name: 'Deployer', token: 'svl_small', permissions }] };
    const { deploy, calls, local, appId } = await scene({}, undefined, keys);
    const token = { 'sevalla-token': 'svl_small' };
    const auto = await deploy(token);
    expect(auto.exitCode).toBe(0);
    expect(auto.stdout).toMatch(/^::notice::The databases could not be looked up/m);
    expect(auto.summary).toContain('**Backup:** The databases could not be looked up');
    const always = await deploy({ ...token, backup: 'always', env: 'NEW=1' });
    expect(errorOf(always)).toMatch(/^GET \/databases\S* answered 403/);
    expect(await calls('triggerDeploymentV3')).toHaveLength(1);
    expect((await local.call('GET', `/applications/${appId}/env-vars`)).body.data).toEqual([]);
  });

  test('that is refused at the last moment with always puts the environment back', async () => {
    const { deploy, calls, fault, local, appId } = await scene();
    await fault('createDatabaseBackupV3', { status: 400 });
    const run = await deploy({ backup: 'always', env: 'NEW=1' });
    expect(errorOf(run)).toMatch(
      /^Nothing was deployed, because the backup of Main was not made \(backup: always\)\./,
    );
    expect(await calls('triggerDeploymentV3')).toEqual([]);
    expect(await calls('createEnvironmentVariableV3')).toHaveLength(1);
    expect((await local.call('GET', `/applications/${appId}/env-vars`)).body.data).toEqual([]);
    const auto = await deploy();
    expect(auto.exitCode).toBe(0);
    expect(auto.stdout).toMatch(/^::warning::Main was not backed up \(backup: auto goes on/m);
  });

  test('of a database that is not there, or a cache, is an error that names all of them', async () => {
    const { deploy, calls } = await scene();
    const run = await deploy({ 'database-id': 'Cache, Nobody' });
    expect(errorOf(run)).toBe(
      'database-id: Cache is a cache (redis), which has no backups; there is no database Nobody.',
    );
    expect(await calls('triggerDeploymentV3')).toEqual([]);
    await stopAll();
    const none = await scene({}, []);
    expect(errorOf(await none.deploy({ backup: 'always' }))).toMatch(
      /^No database is connected to Site, but backup is always:/,
    );
    expect((await none.deploy()).exitCode).toBe(0);
  });

  test('is not made in a dry run, nor for what is live already', async () => {
    const git = await gitStage({ processes: [JOB] });
    const { local, appId } = git;
    const { body: sizes } = await local.call('GET', '/resources/database-resource-types');
    const { body: clusters } = await local.call('GET', '/resources/clusters');
    const { body: database } = await local.call('POST', '/databases', {
      display_name: 'Main',
      type: 'postgresql',
      version: '17',
      cluster_id: clusters[0].id,
      resource_type_id: sizes[0].id,
      db_name: 'shop',
      db_password: 'not-a-secret',
    });
    await local.ready(database.id);
    const connection = { target_id: appId, target_type: 'app' };
    await local.call('POST', `/databases/${database.id}/internal-connections`, connection);
    const dry = await git.deployAt(git.first, { 'dry-run': 'true' });
    expect(dry.summary).toContain('- **Backup** of Main: none yet, as nothing was started.');
    expect(await git.calls('createDatabaseBackupV3')).toEqual([]);
    expect((await git.deployAt(git.first)).outputs['backup-ids']).toBeDefined();
    const again = await git.deployAt(git.first);
    expect(again.summary).toContain('has this already');
    expect(await git.calls('createDatabaseBackupV3')).toHaveLength(1);
    const [backup] = (await local.call('GET', `/databases/${database.id}/backups`)).body;
    expect(backup.display_name).toBe(`before ${git.first.slice(0, 7)}, run 1`);
  });

  test('that is interrupted leaves nothing started', async () => {
    const { inputs, calls, fault } = await scene();
    // The answer is lost, and so is the request: nobody can tell, and it never comes.
    await fault('createDatabaseBackupV3', 'reset-before', 1);
    const running = startAction('deploy-sevalla', { inputs: inputs() });
    await running.printed('Backing up Main');
    running.kill('SIGTERM');
    const run = await running.done;
    expect(errorOf(run)).toBe('Stopped by SIGTERM: nothing was started yet.');
    expect(await calls('triggerDeploymentV3')).toEqual([]);
  });

  test('that is never there is given up after twenty minutes', async () => {
    const { local, fault, appId } = await scene();
    await fault('createDatabaseBackupV3', 'reset-before', 1);
    const recording = recordingTools();
    const options = { token: local.token, apiUrl: local.apiUrl, tools: recording };
    const sevalla = createSevalla(options);
    const log = createLog(
      (line) => recording.lines.push(line),
      (text) => text,
    );
    const inputs = { backup: 'auto', 'api-url': local.apiUrl } as unknown as Inputs;
    const app = await sevalla.getApplication(appId);
    const tools = { ...recording, log, setOutput: async () => {} };
    const { view, make } = await prepareBackups(inputs, { app, label: 'x', sevalla, tools });
    await make();
    expect(view).toEqual({
      wanted: ['Main'],
      made: [],
      notes: ['Main was not backed up: It was not there after 20m.'],
    });
    expect(recording.slept.every((ms) => ms >= 10_000)).toBe(true);
    expect(recording.slept).toHaveLength(120);
  });
});

describe('the restore command', () => {
  test('is printed when the deployment fails, and brings the data back', async () => {
    const { deploy, data, local } = await scene({ web: { entrypoint: 'exit 1' } });
    const run = await deploy();
    expect(run).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } });
    const command = /^curl .*\/restore'$/m.exec(run.stdout)?.[0];
    expect(run.summary).toContain(command);
    expect(command).not.toContain(local.token);
    writeFileSync(data, 'what the failed version made of it');

    const env = { ...process.env, SEVALLA_TOKEN: local.token };
    await promisify(execFile)('sh', ['-c', command!], { env });
    await until(async () => readFileSync(data, 'utf8') === 'before');
    expect(plain(command!)).toMatch(
      /^curl --fail-with-body -X POST -H "Authorization: Bearer \$SEVALLA_TOKEN" 'http:.*'$/,
    );
  });

  test('is not printed for a deployment that succeeds', async () => {
    const { deploy } = await scene();
    const run = await deploy();
    expect(`${run.stdout}${run.summary}`).not.toContain('/restore');
  });
});
