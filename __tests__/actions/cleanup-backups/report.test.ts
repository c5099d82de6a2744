import { describe, expect, test } from '@jest/globals';
import { marked } from 'marked';
import type { Result, Results } from '../../../src/actions/cleanup-backups/carry-out.ts';
import type { Outcome } from '../../../src/actions/cleanup-backups/cleanup.ts';
import { outputs as outputsSchema } from '../../../src/actions/cleanup-backups/contract.ts';
import {
  type Backup,
  type History,
  planCleanup,
} from '../../../src/actions/cleanup-backups/plan.ts';
import { report } from '../../../src/actions/cleanup-backups/report.ts';
import { goldenIn } from '../../support/golden.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-25T03:00:00Z');

function backup(id: string, ageMs: number, changes: Partial<Backup> = {}): Backup {
  return {
    id,
    name: `Backup ${id}`,
    kind: 'manual',
    status: undefined,
    createdAt: NOW - ageMs,
    expiresAt: NOW - ageMs + 14 * DAY,
    sizeBytes: undefined,
    ...changes,
  };
}

const shop: History = {
  database: { id: 'db-shop', name: 'Shop' },
  status: 'ready',
  backups: [
    backup('one', HOUR / 2),
    backup('two', 5 * HOUR),
    backup('three', 29 * HOUR),
    backup('four', 30 * HOUR),
    backup('five', 8 * DAY),
    backup('six', 9 * DAY),
    backup('daily-1', 3 * HOUR, { kind: 'daily' }),
    backup('daily-2', 27 * HOUR, { kind: 'daily' }),
  ],
};

const archive: History = {
  database: { id: 'db-archive', name: 'Archive' },
  status: 'restoring',
  backups: [backup('seven', 2 * DAY), backup('eight', 3 * DAY)],
};

function outcomeOf(
  histories: History[],
  changes: Partial<Outcome> = {},
  fates: Record<string, Result> = {},
): Outcome {
  const policy = { last: 1, daily: 2, weekly: 0, monthly: 0, yearly: 0, olderThanMs: 28 * HOUR };
  const plan = planCleanup(histories, policy, changes.maxDeletions ?? 20, NOW);
  const results: Results = new Map(
    plan.flatMap((item) => {
      const result = fates[item.backup.id];
      return result === undefined ? [] : [[item, result] as const];
    }),
  );
  return {
    at: NOW,
    isDryRun: true,
    policy,
    maxDeletions: 20,
    databases: histories.map(({ database }) => database),
    plan,
    results,
    unread: [],
    notes: [],
    isCancelled: false,
    dumpFiles: { files: [] },
    ...changes,
  };
}

const expectGolden = goldenIn(import.meta.dirname);

describe('the whole summary', () => {
  test('of a dry run', () => {
    const { summary, failure, outputs } = report(
      outcomeOf([shop, archive], { notes: ['Archive is restoring: none of its backups goes.'] }),
    );
    expectGolden('dry-run', summary);
    expect(failure).toBeUndefined();
    expect(outputs).toMatchObject({ planned: 3, deleted: 0, kept: 5 });
    expect(outputsSchema.safeParse(outputs).success).toBe(true);
  });

  test('of a run in which one was refused and one waits', () => {
    const { summary, failure, outputs } = report(
      outcomeOf(
        [shop],
        {
          isDryRun: false,
          maxDeletions: 2,
          dumpFiles: {
            files: [
              { path: 'db.sqlite3', sizeBytes: 2_500_000, what: 'SQLite database', isData: true },
            ],
          },
        },
        {
          six: { is: 'deleted' },
          five: { is: 'still there', why: 'DELETE /databases/… answered 403: Forbidden.' },
        },
      ),
    );
    expectGolden('refused-and-waiting', summary);
    expect(failure).toBe(
      'Of 6 manual backups of 1 database, 2 were to be deleted: 1 deleted, 1 still there. ' +
        'Backup five of Shop: still there, DELETE /databases/… answered 403: Forbidden.',
    );
    expect(outputs).toMatchObject({ planned: 2, deleted: 1, kept: 3 });
  });

  test('of nothing at all', () => {
    const { summary } = report(outcomeOf([{ ...shop, backups: [] }], { isDryRun: false }));
    expectGolden('nothing', summary);
  });

  test('with names that would like to be markup', async () => {
    const evil = '</td>|**bold** <img src=x> @octocat\n## Title `code`';
    const named: History = {
      database: { id: 'db-evil', name: evil },
      status: evil,
      backups: [backup('x', 2 * DAY, { name: evil }), backup('y', 3 * DAY, { status: evil })],
    };
    const { summary } = report(
      outcomeOf([named], {
        unread: [evil],
        dumpFiles: { files: [{ path: `${evil}.sql`, sizeBytes: 1, what: evil, isData: true }] },
      }),
    );
    expectGolden('hostile-names', summary);
    expect(await marked.parse(summary)).not.toMatch(/<img|<h2>Title|<strong>bold/);
  });
});

describe('what was freed', () => {
  const deleted = { five: { is: 'deleted' }, six: { is: 'deleted' } } as const;
  const sized = (six: number | undefined): History => ({
    ...shop,
    backups: shop.backups.map((item) => ({
      ...item,
      sizeBytes: item.id === 'six' ? six : 1_500_000,
    })),
  });

  test('is the sum of the sizes, where the API tells them', () => {
    const { outputs } = report(outcomeOf([sized(500_000)], { isDryRun: false }, deleted));
    expect(outputs['freed-bytes']).toBe(2_000_000);
  });

  test('is not known when one size is not', () => {
    const { outputs } = report(outcomeOf([sized(undefined)], { isDryRun: false }, deleted));
    expect(outputs['freed-bytes']).toBeUndefined();
  });
});

test('a run that was cancelled before it had anything to delete is red', () => {
  const { failure } = report(outcomeOf([], { isCancelled: true }));
  expect(failure).toBe('The job was cancelled.');
});
