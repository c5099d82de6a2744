import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { stopAll } from '../../emulator/local-sevalla.ts';
import { type Gate, openGate, type Passing } from '../../support/gate.ts';
import { runAction, startAction } from '../../support/run-bundle.ts';
import { MAIN, OTHER, type Scene, startScene } from './scene.ts';

// The step as the runner starts it: a process of its own.

let gate: Gate | undefined;
let folder: string | undefined;
afterEach(async () => {
  await gate?.close();
  await stopAll();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  gate = folder = undefined;
});

const inputsOn = ({ token, apiUrl }: Scene, given: Record<string, string> = {}) => ({
  'sevalla-token': token,
  'api-url': apiUrl,
  databases: 'Main',
  'keep-last': '2',
  ...given,
});

const KEPT = ['1 days old', '2 days old'];

describe('the step', () => {
  test('deletes nothing unless told to', async () => {
    const scene = await startScene();
    const { exitCode, outputs, stdout } = await runAction('cleanup-backups', {
      inputs: inputsOn(scene),
    });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ planned: '3', deleted: '0', kept: '2' });
    expect(outputs).not.toHaveProperty('freed-bytes');
    expect(stdout).toContain(
      '::notice title=Backups::Of 5 manual backups of 1 database, 3 would be deleted (dry run).',
    );
    expect(await scene.left()).toHaveLength(5);
  });

  test('carries the plan out, and tells all of it as JSON', async () => {
    const scene = await startScene();
    const { exitCode, outputs, summary } = await runAction('cleanup-backups', {
      inputs: inputsOn(scene, { databases: 'all', 'dry-run': 'false' }),
    });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ planned: '3', deleted: '3', kept: '3' });
    const plan = JSON.parse(outputs['plan'] ?? '');
    expect(plan).toMatchObject({ version: 1, dryRun: false, maxDeletions: 20, unread: [] });
    expect(plan.backups).toHaveLength(6);
    expect(plan.backups.at(-2)).toMatchObject({
      databaseId: MAIN,
      id: 'snapshot-5',
      type: 'manual',
      fate: 'delete',
      result: 'deleted',
      keptBy: [],
    });
    expect(summary).toContain(
      '**Of 6 manual backups of 2 databases, 3 were to be deleted: 3 deleted.**',
    );
    expect(await scene.left()).toEqual(KEPT);
    expect(await scene.left(OTHER)).toEqual(['9 days old']);
  });

  test('is red when what was to go is still there', async () => {
    const scene = await startScene();
    await scene.fault('deleteDatabaseBackupV3', { status: 403 });
    const { exitCode, stdout, summary } = await runAction('cleanup-backups', {
      inputs: inputsOn(scene, { 'dry-run': 'false' }),
    });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/::error::.*2 deleted, 1 still there\. 5 days old of Main: still there/);
    expect(summary).toMatch(/still there, DELETE .* answered 403/);
    expect(await scene.left()).toEqual([...KEPT, '5 days old']);
  });

  test('never shows the key, whatever the API sends back', async () => {
    const scene = await startScene();
    const body = { message: `Forbidden for ${scene.token}`, status: 403 };
    await scene.fault('deleteDatabaseBackupV3', { status: 403, body }, { times: 9 });
    const run = await runAction('cleanup-backups', {
      inputs: inputsOn(scene, { 'dry-run': 'false' }),
    });
    const shown =
      run.stdout.replace(`::add-mask::${scene.token}`, '') +
      run.summary +
      JSON.stringify(run.outputs);
    expect(shown).toContain('Forbidden for ***');
    expect(shown).not.toContain(scene.token);
  });

  test('reports what is deleted and what is not when the job is cancelled', async () => {
    const scene = await startScene();
    let deletions = 0;
    let cancel = (): void => {};
    gate = await openGate(scene.apiUrl, ({ method, stage }) => {
      if (method !== 'DELETE' || stage !== 'answered') return;
      deletions += 1;
      if (deletions === 2) cancel();
    });
    const running = startAction('cleanup-backups', {
      inputs: inputsOn(scene, { 'api-url': throughGate(scene), 'dry-run': 'false' }),
    });
    cancel = () => running.kill('SIGTERM');
    const { exitCode, outputs, stdout, summary } = await running.done;
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ planned: '3', deleted: '0' });
    expect(stdout).toMatch(/::error::.*(2 of unknown fate, 1 not tried|3 of unknown fate)/);
    expect(summary).toContain('the job was cancelled before it was seen to be gone');
    // The newest ones are there in any case.
    expect((await scene.left()).slice(0, 2)).toEqual(KEPT);
  });
});

const throughGate = ({ apiUrl }: Scene): string => `${gate?.url}${new URL(apiUrl).pathname}`;

/** Where a run is killed: at which deletion, before the API has it or when it has answered. */
const CUTS = [1, 2, 3].flatMap((deletion) =>
  (['arrived', 'under way', 'answered'] as const).map((stage) => ({ deletion, stage })),
);

describe('killed', () => {
  test.each(CUTS)('at deletion $deletion ($stage), a second run ends in the same state', async ({
    deletion,
    stage,
  }) => {
    const scene = await startScene();
    let deletions = 0;
    let kill = (): void => {};
    gate = await openGate(scene.apiUrl, (passing: Passing) => {
      if (passing.method !== 'DELETE' || passing.stage !== stage) return;
      deletions += 1;
      if (deletions === deletion) kill();
    });
    const inputs = inputsOn(scene, { 'api-url': throughGate(scene), 'dry-run': 'false' });
    const running = startAction('cleanup-backups', { inputs });
    kill = () => running.kill('SIGKILL');
    expect((await running.done).exitCode).toBeNull();
    expect((await scene.left()).slice(0, 2)).toEqual(KEPT);

    const again = await runAction('cleanup-backups', {
      inputs: inputsOn(scene, { 'dry-run': 'false' }),
    });
    expect(again.exitCode).toBe(0);
    expect(await scene.left()).toEqual(KEPT);
  });
});

describe('the dump files of the repository', () => {
  const FILES: Record<string, string> = {
    'README.md': '# A shop',
    'dump.sql': '--\n-- PostgreSQL database dump\n--\nCREATE TABLE a ();\n',
    'old/shop.sql.gz': '\x1f\x8bsome bytes',
    'old/full.dump': 'PGDMP and more',
    'src/db.sqlite3': `SQLite format 3\0${'x'.repeat(2000)}`,
    'media_backup.tar.gz': 'an archive',
    'old/uploads/2025.zip': 'an archive',
    'tools/release.zip': 'no media',
    'migrations/0001_init.sql': 'CREATE TABLE notices (id int);\n',
    'ün|titled `x`.sql': '-- MySQL dump 10.13\n',
  };

  function repository(): string {
    folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-dumps-'));
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, 'latin1');
    }
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
    git('init', '-q');
    git('add', '.');
    writeFileSync(join(folder, 'untracked.sql'), '-- PostgreSQL database dump');
    return folder;
  }

  test('are reported with what they are and their sizes, and left as they are', async () => {
    const scene = await startScene();
    const cwd = repository();
    const { exitCode, summary, stdout, outputs } = await runAction('cleanup-backups', {
      inputs: inputsOn(scene, { 'dry-run': 'false' }),
      cwd,
    });
    expect(exitCode).toBe(0);
    const found = JSON.parse(outputs['plan'] ?? '').dumpFiles;
    expect(
      Object.fromEntries(found.map(({ path, what }: Record<string, string>) => [path, what])),
    ).toEqual({
      'dump.sql': 'PostgreSQL dump',
      'old/shop.sql.gz': 'database dump',
      'old/full.dump': 'PostgreSQL dump',
      'src/db.sqlite3': 'SQLite database',
      'media_backup.tar.gz': 'media archive',
      'old/uploads/2025.zip': 'media archive',
      'migrations/0001_init.sql': 'SQL script',
      'ün|titled `x`.sql': 'MySQL dump',
    });
    expect(summary).toContain('<summary>8 dump files in the repository</summary>');
    expect(summary).toContain('| `src/db.sqlite3` | 2.0 kB | SQLite database |');
    expect(summary).toContain('| `` ün\\|titled `x`.sql `` | 20 B | MySQL dump |');
    expect(stdout).toMatch(
      /::warning title=Backups::Copies of data are tracked .*dump\.sql \(53 B\)/,
    );
    for (const [path, text] of Object.entries(FILES)) {
      expect(readFileSync(join(cwd, path), 'latin1')).toBe(text);
    }
  });

  test('are not looked for without a check-out, which decides nothing', async () => {
    const scene = await startScene();
    const { exitCode, stdout } = await runAction('cleanup-backups', { inputs: inputsOn(scene) });
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      '::notice title=Backups::Dump files were not looked for: there is no check-out',
    );
  });
});
