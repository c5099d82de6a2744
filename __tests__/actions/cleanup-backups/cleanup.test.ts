import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanUp } from '../../../src/actions/cleanup-backups/cleanup.ts';
import type { Inputs } from '../../../src/actions/cleanup-backups/contract.ts';
import { report } from '../../../src/actions/cleanup-backups/report.ts';
import type { Exec } from '../../../src/kit/exec.ts';
import type { Log } from '../../../src/kit/log.ts';
import { stopAll } from '../../emulator/local-sevalla.ts';
import { recordingTools } from '../../support/tools.ts';
import { aged, MAIN, OTHER, type Scene, startScene } from './scene.ts';

// The core on the local Sevalla; only its waits are shorter than those of a step.

afterEach(stopAll);

const noGit: Exec = async () => ({ exitCode: 128, stdout: '', stderr: 'not a git repository' });

async function cleanOn(
  { token, apiUrl }: Scene,
  given: Partial<Inputs> = {},
  fetch: typeof globalThis.fetch = globalThis.fetch,
) {
  const tools = recordingTools({ fetch });
  const lines: string[] = [];
  const line = (text: string): void => void lines.push(text);
  const log = { info: line, warning: line, notice: line } as Partial<Log> as Log;
  const outcome = await cleanUp(
    {
      'sevalla-token': token,
      databases: ['Main'],
      'api-url': apiUrl,
      'keep-last': 2,
      'keep-daily': undefined,
      'keep-weekly': undefined,
      'keep-monthly': undefined,
      'keep-yearly': undefined,
      'older-than': undefined,
      'max-deletions': 20,
      'dry-run': false,
      'working-directory': '.',
      ...given,
    },
    {
      ...tools,
      now: (() => {
        // The clock of the recording tools goes on from today, as the backups do.
        const start = Date.now() - tools.now();
        return () => start + tools.now();
      })(),
      sleep: async (ms) => {
        await tools.sleep(ms);
        await delay(20);
      },
      redact: (text) => text,
      exec: noGit,
      log,
    },
  );
  const fates = Object.fromEntries(
    [...outcome.results].map(([{ backup }, result]) => [backup.name, result.is]),
  );
  return { outcome, fates, lines, slept: tools.slept, ...report(outcome) };
}

const KEPT = ['1 days old', '2 days old'];

describe('carried out', () => {
  test('it deletes what no rule keeps, the oldest first, and nothing of another database', async () => {
    const scene = await startScene();
    const { outputs, failure, fates } = await cleanOn(scene);
    expect(failure).toBeUndefined();
    expect(outputs).toMatchObject({ planned: 3, deleted: 3, kept: 2, 'freed-bytes': undefined });
    expect((await scene.asked()).map(({ id }) => id)).toEqual([
      'snapshot-5',
      'snapshot-4',
      'snapshot-3',
    ]);
    expect(fates).toEqual({
      '3 days old': 'deleted',
      '4 days old': 'deleted',
      '5 days old': 'deleted',
    });
    expect(await scene.left()).toEqual(KEPT);
    expect(await scene.left(OTHER)).toEqual(['9 days old']);
  });

  test('it never touches an automatic backup, however old', async () => {
    const daily = [6, 7, 8].map((days) => aged(days, { type: 'daily' }));
    const scene = await startScene([
      { id: MAIN, display_name: 'Main', backups: [...daily, aged(9), aged(10)] },
    ]);
    const { outputs } = await cleanOn(scene, { 'keep-last': 1 });
    expect(outputs).toMatchObject({ planned: 1, deleted: 1, kept: 1 });
    expect(await scene.left()).toEqual(['6 days old', '7 days old', '8 days old', '9 days old']);
  });

  test('it stops at the limit, and the next run goes on from there', async () => {
    const scene = await startScene();
    const first = await cleanOn(scene, { 'max-deletions': 2 });
    expect(first.outputs).toMatchObject({ planned: 2, deleted: 2, kept: 2 });
    expect(first.failure).toBeUndefined();
    expect(first.annotations?.map(({ message }) => message)).toContain(
      '1 more waits for the next run, as max-deletions is 2.',
    );
    expect(await scene.left()).toEqual([...KEPT, '3 days old']);
    await cleanOn(scene, { 'max-deletions': 2 });
    expect(await scene.left()).toEqual(KEPT);
  });

  test('a second run finds nothing to delete', async () => {
    const scene = await startScene();
    await cleanOn(scene);
    const { outputs, failure } = await cleanOn(scene);
    expect([outputs['planned'], failure]).toEqual([0, undefined]);
    expect(await scene.asked()).toHaveLength(3);
  });

  test('it waits for the rate limit of deletions instead of running into it', async () => {
    const backups = Array.from({ length: 15 }, (_, index) => aged(index + 1));
    const scene = await startScene([{ id: MAIN, display_name: 'Main', backups }], {
      switches: { 'rate-limits': 'real' },
    });
    const { outputs, lines, slept } = await cleanOn(scene, {}, async (...call) => {
      const answer = await globalThis.fetch(...call);
      // The waits of this test take no time, so the minute passes here.
      const isUsedUp = answer.headers.get('x-ratelimit-remaining') === '0';
      if (isUsedUp) await scene.control('DELETE', '/rate-limits');
      return answer;
    });
    expect(outputs['deleted']).toBe(13);
    expect(
      lines.filter((text) => text.includes('the rate limit is used up, waiting')),
    ).toHaveLength(1);
    expect(Math.max(...slept)).toBeGreaterThan(50_000);
    expect((await scene.asked()).map(({ status }) => status)).toEqual(Array(13).fill(200));
  });
});

describe('a dry run', () => {
  test('asks for no deletion and says what would go', async () => {
    const scene = await startScene();
    const { outputs, summary, annotations } = await cleanOn(scene, { 'dry-run': true });
    expect(outputs).toMatchObject({ planned: 3, deleted: 0, kept: 2 });
    expect(summary).toContain('| **would be deleted** |');
    expect(annotations?.[0]?.message).toBe(
      'Of 5 manual backups of 1 database, 3 would be deleted (dry run).',
    );
    expect(await scene.asked()).toEqual([]);
  });
});

describe('the databases', () => {
  test('are named by id and by display name, or all', async () => {
    const scene = await startScene();
    const both = await cleanOn(scene, {
      databases: [MAIN.toUpperCase(), 'Other'],
      'dry-run': true,
    });
    expect(both.outcome.databases.map(({ name }) => name)).toEqual(['Main', 'Other']);
    const twice = await cleanOn(scene, { databases: [MAIN, 'Main'], 'dry-run': true });
    expect(twice.outcome.databases).toHaveLength(1);
    const all = await cleanOn(scene, { databases: 'all', 'dry-run': true });
    expect(all.outcome.databases).toHaveLength(2);
  });

  test('that are not there, or several, are refused together before anything is deleted', async () => {
    const scene = await startScene([
      { display_name: 'Twin', name: 'twin-1' },
      { display_name: 'Twin', name: 'twin-2' },
    ]);
    await expect(cleanOn(scene, { databases: ['Twin', 'Nobody'] })).rejects.toThrow(
      /^databases: 2 databases are called Twin: give the id .*; there is no database Nobody/,
    );
  });

  test('that cannot be read are left alone and turn the verdict red; the others are done', async () => {
    const scene = await startScene();
    await scene.fault('listDatabaseBackupsV3', { status: 403 });
    const { failure, outputs } = await cleanOn(scene, { databases: ['Other', 'Main'] });
    expect(failure).toMatch(/^The backups of Other could not be read: .*answered 403/);
    expect(outputs).toMatchObject({ deleted: 3 });
  });

  test('whose list cannot be understood are left alone too', async () => {
    const scene = await startScene();
    const { failure } = await cleanOn(scene, {}, async (...call) =>
      String(call[0]).endsWith('/backups')
        ? Response.json({ data: [] })
        : globalThis.fetch(...call),
    );
    expect(failure).toMatch(/The backups of Main could not be read: .*lacks what is needed/);
    expect(await scene.asked()).toEqual([]);
  });
});

describe('a restore', () => {
  const restore = (scene: Scene, days: number) =>
    scene.call('POST', `/databases/${MAIN}/backups/snapshot-${days}/restore`);

  test('that runs keeps all backups of its database', async () => {
    const scene = await startScene(undefined, { speed: 20 });
    await restore(scene, 5);
    const { outputs, summary, failure, annotations } = await cleanOn(scene);
    expect(outputs).toMatchObject({ planned: 0, kept: 5 });
    expect(failure).toBeUndefined();
    expect(annotations?.map(({ message }) => message)).toContain(
      'Main is restoring: none of its backups goes.',
    );
    expect(summary).toContain('kept: the database is restoring');
    expect(await scene.asked()).toEqual([]);
    expect((await scene.ready(MAIN)).status).toBe('ready');
  });

  test('that begins during the run spares what is not deleted yet', async () => {
    const scene = await startScene(undefined, { speed: 20 });
    let isBegun = false;
    const { fates, failure } = await cleanOn(scene, {}, async (...call) => {
      const answer = await globalThis.fetch(...call);
      if (call[1]?.method === 'DELETE' && !isBegun) {
        isBegun = true;
        await restore(scene, 4);
      }
      return answer;
    });
    expect(fates).toEqual({
      '5 days old': 'deleted',
      '4 days old': 'spared',
      '3 days old': 'spared',
    });
    expect(failure).toBeUndefined();
    expect((await scene.ready(MAIN)).status).toBe('ready');
  });
});

describe('when a deletion goes wrong', () => {
  test('a refusal stops none of the others and turns the verdict red', async () => {
    const scene = await startScene();
    await scene.fault('deleteDatabaseBackupV3', { status: 403 });
    const { failure, outputs, fates } = await cleanOn(scene);
    expect(fates).toEqual({
      '5 days old': 'still there',
      '4 days old': 'deleted',
      '3 days old': 'deleted',
    });
    expect(outputs).toMatchObject({ planned: 3, deleted: 2 });
    expect(failure).toMatch(
      /3 were to be deleted: 2 deleted, 1 still there\. 5 days old of Main: still there, DELETE .*answered 403/,
    );
    expect(await scene.left()).toEqual([...KEPT, '5 days old']);
  });

  test.each<[string, unknown]>([
    ['the connection is lost after the work', 'reset-after'],
    ['half an answer arrives', 'truncate'],
    ['a gateway gives up on it', { html: 504, when: 'after' }],
  ])('and %s, the backup is looked up and not deleted twice', async (_, fault) => {
    const scene = await startScene();
    await scene.fault('deleteDatabaseBackupV3', fault);
    const { failure, outputs } = await cleanOn(scene);
    expect(failure).toBeUndefined();
    expect(outputs).toMatchObject({ deleted: 3 });
    const asked = (await scene.asked()).map(({ id }) => id);
    expect(asked).toEqual([...new Set(asked)]);
    expect(await scene.left()).toEqual(KEPT);
  });

  test.each<[string, unknown]>([
    ['a gateway gives up before the work', { html: 504 }],
    ['the server fails', { status: 500 }],
  ])('and %s, the backup is reported as still there', async (_, fault) => {
    const scene = await startScene();
    await scene.fault('deleteDatabaseBackupV3', fault);
    const { failure, outputs, fates, slept } = await cleanOn(scene);
    expect(fates['5 days old']).toBe('still there');
    expect(outputs).toMatchObject({ deleted: 2 });
    expect(failure).toMatch(/5 days old of Main: still there, DELETE .*answered 50[04]/);
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBe(300_000);
    expect(await scene.asked()).toHaveLength(3);
  });

  test('404 counts as gone', async () => {
    const scene = await startScene();
    await scene.fault('deleteDatabaseBackupV3', { status: 404, when: 'after' });
    const { failure, outputs, fates } = await cleanOn(scene);
    expect(failure).toBeUndefined();
    expect(fates['5 days old']).toBe('gone already');
    expect(outputs).toMatchObject({ planned: 3, deleted: 2 });
  });

  test('what somebody else has deleted meanwhile is not asked for', async () => {
    const scene = await startScene();
    let isDone = false;
    const { fates } = await cleanOn(scene, {}, async (...call) => {
      const answer = await globalThis.fetch(...call);
      if (call[1]?.method === 'DELETE' && !isDone) {
        isDone = true;
        await scene.call('DELETE', `/databases/${MAIN}/backups/snapshot-3`);
      }
      return answer;
    });
    expect(fates).toEqual({
      '5 days old': 'deleted',
      '4 days old': 'deleted',
      '3 days old': 'gone already',
    });
  });

  test('what has become the newest good one meanwhile is spared', async () => {
    const scene = await startScene();
    let isDone = false;
    const { fates } = await cleanOn(scene, { 'keep-last': 1 }, async (...call) => {
      const answer = await globalThis.fetch(...call);
      if (call[1]?.method === 'DELETE' && !isDone) {
        isDone = true;
        for (const days of [1, 2, 4]) {
          await scene.call('DELETE', `/databases/${MAIN}/backups/snapshot-${days}`);
        }
        await delay(100);
      }
      return answer;
    });
    expect(fates).toMatchObject({ '5 days old': 'deleted', '3 days old': 'spared' });
    expect(await scene.left()).toEqual(['3 days old']);
  });

  test('a key that is refused ends the run, and says what was not tried', async () => {
    const scene = await startScene();
    await scene.fault('deleteDatabaseBackupV3', { status: 401 });
    const { failure, fates } = await cleanOn(scene);
    expect(fates).toEqual({
      '5 days old': 'still there',
      '4 days old': 'not tried',
      '3 days old': 'not tried',
    });
    expect(failure).toMatch(/1 still there, 2 not tried/);
  });

  test('and nobody can see the list any more, nothing is called deleted', async () => {
    const scene = await startScene();
    let isDeleted = false;
    const { failure, fates, outputs } = await cleanOn(
      scene,
      { 'max-deletions': 1 },
      async (...call) => {
        if (isDeleted) return new Response('{"message":"Forbidden","status":403}', { status: 403 });
        const answer = await globalThis.fetch(...call);
        isDeleted = call[1]?.method === 'DELETE';
        return answer;
      },
    );
    expect(fates).toEqual({ '5 days old': 'unknown' });
    expect(outputs).toMatchObject({ planned: 1, deleted: 0 });
    expect(failure).toMatch(/1 of unknown fate\. .*answered 403/);
  });
});
