import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { type Json, type LocalSevalla, startLocal, stopAll, until } from './local-sevalla.ts';

let folder: string | null = null;

afterEach(async () => {
  await stopAll();
  if (folder !== null) await rm(folder, { recursive: true, force: true });
  folder = null;
});

async function dataFile(): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'databases-test-'));
  const path = join(folder, 'data.sqlite3');
  await writeFile(path, 'before');
  return path;
}

async function onlyDatabase(local: LocalSevalla): Promise<Json> {
  return (await local.call('GET', '/databases')).body.data[0];
}

const backups = async (local: LocalSevalla, id: string, query = ''): Promise<Json[]> =>
  (await local.call('GET', `/databases/${id}/backups${query}`)).body;

async function backUp(local: LocalSevalla, id: string): Promise<Json> {
  const { status, body } = await local.call('POST', `/databases/${id}/backups`, {
    display_name: 'Before the release',
  });
  expect({ status, members: Object.keys(body) }).toEqual({ status: 202, members: ['message'] });
  return until(async () => (await backups(local, id, '?type=manual'))[0] ?? null);
}

test('a new database is creating, then ready, and never tells its password', async () => {
  const local = await startLocal({}, { speed: 20 });
  const { body: clusters } = await local.call('GET', '/resources/clusters');
  const { body: sizes } = await local.call('GET', '/resources/database-resource-types');
  const { body: created } = await local.call('POST', '/databases', {
    display_name: 'Main',
    type: 'postgresql',
    version: '17',
    cluster_id: clusters[0].id,
    resource_type_id: sizes[1].id,
    db_name: 'shop',
    db_password: 'planted-secret',
  });
  expect(created).toMatchObject({ status: 'creating', resource_type_name: sizes[1].name });
  const early = await local.call('POST', `/databases/${created.id}/backups`, { display_name: 'x' });
  expect(early.status).toBe(400);
  const database = await local.ready(created.id);
  expect(database).toMatchObject({ internal_port: '5432', external_port: null, db_name: 'shop' });
  const journal = await local.control('GET', '/journal');
  const state = await local.control('GET', '/state');
  for (const shown of [database, journal.body, state.body]) {
    expect(JSON.stringify(shown)).not.toContain('planted-secret');
  }
});

test('a restore puts back what the data were when the backup was made', async () => {
  const path = await dataFile();
  const local = await startLocal({ databases: [{ display_name: 'Main', x_data: path }] });
  const { id } = await onlyDatabase(local);
  const backup = await backUp(local, id);
  const keptDays = (Date.parse(backup.expires_at) - Date.parse(backup.created_at)) / 86_400_000;
  expect(backup).toMatchObject({ type: 'manual', display_name: 'Before the release' });
  expect(keptDays).toBe(14);
  await writeFile(path, 'after');
  const restore = await local.call('POST', `/databases/${id}/backups/${backup.id}/restore`);
  expect(restore.status).toBe(202);
  expect((await onlyDatabase(local)).status).toBe('restoring');
  await local.ready(id);
  expect(await readFile(path, 'utf8')).toBe('before');
});

test('a restore that cannot be done ends restoringFailed and leaves the data alone', async () => {
  const path = await dataFile();
  const state = join(path, '..', 'state.json');
  const local = await startLocal(
    { databases: [{ display_name: 'Main', x_data: path }] },
    { state },
  );
  const { id } = await onlyDatabase(local);
  const backup = await backUp(local, id);
  await rm(`${state}.artifacts/backups`, { recursive: true });
  await writeFile(path, 'after');
  await local.call('POST', `/databases/${id}/backups/${backup.id}/restore`);
  await until(async () => (await onlyDatabase(local)).status === 'restoringFailed');
  expect(await readFile(path, 'utf8')).toBe('after');
});

test('a day of platform time brings a daily backup, which is kept for seven days', async () => {
  const local = await startLocal({ databases: [{ display_name: 'Main' }] }, { speed: 200_000 });
  const { id } = await onlyDatabase(local);
  const daily = await until(async () => (await backups(local, id, '?type=daily'))[0] ?? null);
  expect(Date.parse(daily.expires_at) - Date.parse(daily.created_at)).toBe(7 * 86_400_000);
  expect(await backups(local, id, '?type=manual')).toEqual([]);
  expect((await local.call('GET', `/databases/${id}/backups?type=x`)).status).toBe(400);
});

test('a suspended database makes no backup, and an active one does again', async () => {
  const local = await startLocal({ databases: [{ display_name: 'Main', is_suspended: true }] });
  const { id } = await onlyDatabase(local);
  const path = `/databases/${id}`;
  expect((await local.call('POST', `${path}/backups`, { display_name: 'x' })).status).toBe(400);
  expect((await local.call('POST', `${path}/activate`)).status).toBe(200);
  expect(await backUp(local, id)).toMatchObject({ type: 'manual' });
});

test('an internal connection names both ends and goes with the application', async () => {
  const local = await startLocal({
    applications: [{ display_name: 'Shop', docker_image: 'nginx:latest' }],
    databases: [{ display_name: 'Main', connected_to: ['Shop'] }],
  });
  const { id } = await onlyDatabase(local);
  const app = await local.applicationId();
  const list = async () => (await local.call('GET', `/databases/${id}/internal-connections`)).body;
  expect(await list()).toMatchObject([
    { source_id: id, source_type: 'dbResource', target_id: app, target_type: 'appResource' },
  ]);
  const again = { target_id: app, target_type: 'app' };
  const path = `/databases/${id}/internal-connections`;
  expect((await local.call('POST', path, again)).status).toBe(400);
  await local.call('DELETE', `/applications/${app}`);
  await until(async () => (await list()).length === 0);
});

test('a seed with a wrong size, project or connection is refused with all of it', async () => {
  const wrong = { display_name: 'Main', project: 'none', connected_to: ['nobody'] };
  await expect(startLocal({ databases: [wrong] })).rejects.toThrow(
    /databases\.0\.project: .*none\n.*databases\.0\.connected_to: .*nobody/,
  );
  await expect(startLocal({ databases: [{ ...wrong, size: 'S1' }] })).rejects.toThrow(/db1, db2/);
});

const DAY = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString();

test('a seed gives a database backups of either kind, and the platform lists them newest first', async () => {
  const local = await startLocal({
    databases: [
      {
        display_name: 'Main',
        backups: [
          { id: 'old', display_name: 'Old', created_at: daysAgo(9) },
          { display_name: 'Nightly', created_at: daysAgo(2), type: 'daily' },
          { display_name: 'Kept', created_at: daysAgo(30), expires_at: daysAgo(-30) },
        ],
      },
    ],
  });
  const { id } = await onlyDatabase(local);
  const listed = await backups(local, id);
  expect(listed.map(({ display_name, type }) => [display_name, type])).toEqual([
    ['Nightly', 'daily'],
    ['Old', 'manual'],
    ['Kept', 'manual'],
  ]);
  expect(listed[1]).toMatchObject({ id: 'old', name: 'old' });
  const keptDays = listed.map(
    ({ created_at, expires_at }) => (Date.parse(expires_at) - Date.parse(created_at)) / DAY,
  );
  expect(keptDays.map(Math.round)).toEqual([7, 14, 60]);
});

test('a seed that gives two backups one id is refused', async () => {
  const backup = { id: 'same', display_name: 'Old', created_at: daysAgo(9) };
  await expect(
    startLocal({ databases: [{ display_name: 'Main', backups: [backup, backup] }] }),
  ).rejects.toThrow(/databases\.0\.backups: an id is given twice/);
});

test('a deleted backup stays listed for a moment, and a restore from it fails', async () => {
  const path = await dataFile();
  const local = await startLocal(
    { databases: [{ display_name: 'Main', x_data: path }] },
    { speed: 20 },
  );
  const { id } = await onlyDatabase(local);
  const backup = await backUp(local, id);
  const restore = await local.call('POST', `/databases/${id}/backups/${backup.id}/restore`);
  const deletion = await local.call('DELETE', `/databases/${id}/backups/${backup.id}`);
  expect([restore.status, deletion.status]).toEqual([202, 200]);
  expect(await backups(local, id)).toHaveLength(1);
  await until(async () => (await backups(local, id)).length === 0);
  await writeFile(path, 'after');
  await until(async () => (await onlyDatabase(local)).status === 'restoringFailed');
  expect(await readFile(path, 'utf8')).toBe('after');
  expect((await local.call('DELETE', `/databases/${id}/backups/${backup.id}`)).status).toBe(404);
});
