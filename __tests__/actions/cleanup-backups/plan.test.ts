import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  type Backup,
  type History,
  isoWeek,
  oldestFirst,
  type Planned,
  type Policy,
  planCleanup,
} from '../../../src/actions/cleanup-backups/plan.ts';
import { root } from '../../support/repository.ts';
import { createRandom, type Random } from './random.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-25T03:00:00Z');
const NO_LIMIT = Number.POSITIVE_INFINITY;
const NONE: Policy = {
  last: 0,
  daily: 0,
  weekly: 0,
  monthly: 0,
  yearly: 0,
  olderThanMs: undefined,
};

let made = 0;
function backup(at: string | number | undefined, changes: Partial<Backup> = {}): Backup {
  made += 1;
  return {
    id: `snapshot-${made}`,
    name: `Backup ${made}`,
    kind: 'manual',
    status: undefined,
    createdAt: typeof at === 'string' ? Date.parse(at) : at,
    expiresAt: undefined,
    sizeBytes: undefined,
    ...changes,
  };
}

function history(backups: readonly Backup[], changes: Partial<History> = {}): History {
  return { database: { id: 'db-1', name: 'Main' }, status: 'ready', backups, ...changes };
}

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id).sort();
const going = (plan: readonly Planned[]): Backup[] =>
  plan.filter(({ fate }) => fate !== 'keep').map((item) => item.backup);

function reasons(backups: readonly Backup[], policy: Partial<Policy>, changes?: Partial<History>) {
  const plan = planCleanup([history(backups, changes)], { ...NONE, ...policy }, NO_LIMIT, NOW);
  return plan.map(({ backup: { createdAt }, fate, keptBy }) => [
    createdAt === undefined ? undefined : new Date(createdAt).toISOString().slice(0, 16),
    fate,
    ...keptBy,
  ]);
}

describe('each rule', () => {
  test('keep-last keeps so many of the newest', () => {
    const all = ['2026-11-20T00:00Z', '2026-11-19T00:00Z', '2026-11-18T00:00Z'].map((at) =>
      backup(at),
    );
    expect(reasons(all, { last: 2 })).toEqual([
      ['2026-11-20T00:00', 'keep', 'newest good one', 'keep-last'],
      ['2026-11-19T00:00', 'keep', 'keep-last'],
      ['2026-11-18T00:00', 'delete'],
    ]);
  });

  test('keep-daily keeps the newest of each of the last days that have one, in UTC', () => {
    const all = [
      // Past midnight in Berlin, and still the 20th in UTC.
      '2026-11-20T23:30Z',
      '2026-11-20T08:00Z',
      '2026-11-17T08:00Z',
      '2026-11-17T00:00Z',
      '2026-11-16T23:59Z',
      '2026-11-10T08:00Z',
    ].map((at) => backup(at));
    expect(reasons(all, { daily: 3 })).toEqual([
      ['2026-11-20T23:30', 'keep', 'newest good one', 'keep-daily 2026-11-20'],
      ['2026-11-20T08:00', 'delete'],
      ['2026-11-17T08:00', 'keep', 'keep-daily 2026-11-17'],
      ['2026-11-17T00:00', 'delete'],
      ['2026-11-16T23:59', 'keep', 'keep-daily 2026-11-16'],
      ['2026-11-10T08:00', 'delete'],
    ]);
  });

  test('keep-weekly counts ISO weeks, across the end of a year as well', () => {
    expect(
      ['2024-12-29', '2024-12-30', '2026-01-01', '2027-01-03', '2027-01-04'].map((day) =>
        isoWeek(Date.parse(`${day}T23:59:59Z`)),
      ),
    ).toEqual(['2024-W52', '2025-W01', '2026-W01', '2026-W53', '2027-W01']);
    const all = ['2026-01-04T12:00Z', '2025-12-29T00:00Z', '2025-12-28T23:59Z'].map((at) =>
      backup(at),
    );
    expect(reasons(all, { weekly: 1 })).toEqual([
      ['2026-01-04T12:00', 'keep', 'newest good one', 'keep-weekly 2026-W01'],
      ['2025-12-29T00:00', 'delete'],
      ['2025-12-28T23:59', 'delete'],
    ]);
  });

  test('keeps the oldest as well while there are fewer periods than it may keep', () => {
    const all = ['2026-11-20T00:00Z', '2026-11-10T00:00Z', '2026-11-03T00:00Z'].map((at) =>
      backup(at),
    );
    expect(reasons(all, { monthly: 2 })).toEqual([
      ['2026-11-20T00:00', 'keep', 'newest good one', 'keep-monthly 2026-11'],
      ['2026-11-10T00:00', 'delete'],
      ['2026-11-03T00:00', 'keep', 'keep-monthly 2026-11, the oldest'],
    ]);
  });

  test('counts for itself, and all that keep a backup are named', () => {
    expect(reasons([backup('2026-11-20T00:00Z')], { last: 1, daily: 1, yearly: 1 })).toEqual([
      [
        '2026-11-20T00:00',
        'keep',
        'newest good one',
        'keep-last',
        'keep-daily 2026-11-20',
        'keep-yearly 2026',
      ],
    ]);
  });

  test('older-than lets go what is older, but for the newest', () => {
    const all = [NOW - 9 * DAY, NOW - 10 * DAY, NOW - 10 * DAY - 1].map((at) => backup(at));
    expect(reasons(all, { olderThanMs: 10 * DAY }).map(([, fate]) => fate)).toEqual([
      'keep',
      'keep',
      'delete',
    ]);
    const old = [backup(NOW - 11 * DAY), backup(NOW - 12 * DAY)];
    expect(reasons(old, { olderThanMs: 10 * DAY }).map(([, fate]) => fate)).toEqual([
      'keep',
      'delete',
    ]);
  });
});

// What restic itself keeps, recorded once from the real program.
interface Recorded {
  histories: { snapshots: string[]; runs: { policy: Partial<Policy>; kept: string[] }[] }[];
}
const recorded: Recorded = JSON.parse(
  readFileSync(join(root, '__tests__/fixtures/restic-forget.json'), 'utf8'),
);

test.each(
  recorded.histories.flatMap(({ snapshots, runs }, index) =>
    runs.map((run) => ({ ...run, snapshots, title: `${index}: ${JSON.stringify(run.policy)}` })),
  ),
)('keeps what restic keeps of history $title', ({ snapshots, policy, kept }) => {
  const all = snapshots.map((at) => backup(`${at}Z`));
  const plan = planCleanup([history(all)], { ...NONE, ...policy }, NO_LIMIT, NOW);
  const here = plan
    .filter(({ keptBy }) => keptBy.some((reason) => reason.startsWith('keep-')))
    .map((item) => new Date(item.backup.createdAt ?? 0).toISOString().slice(0, 19));
  expect(here.sort()).toEqual(kept);
});

describe('never goes', () => {
  const older = (): Backup[] => [backup(NOW - 20 * DAY), backup(NOW - 21 * DAY)];
  const STRICT = { last: 1 };

  test.each<[string, Partial<Backup>, string]>([
    ['an automatic backup', { kind: 'daily' }, 'automatic'],
    ['a backup of another kind', { kind: 'preRestore' }, 'not known to be manual'],
    ['a backup of no kind', { kind: undefined }, 'not known to be manual'],
    ['one that is being made', { status: 'creating' }, 'not known to be finished (creating)'],
    ['one that failed', { status: 'failed' }, 'not known to be finished (failed)'],
    ['one of unknown age', { createdAt: undefined }, 'of unknown age'],
    ['one of the last hour', { createdAt: NOW - HOUR + 1 }, 'may not be finished yet'],
    ['one from the future', { createdAt: NOW + DAY }, 'may not be finished yet'],
    ['one that the platform is to remove', { expiresAt: NOW }, 'expired, the platform removes it'],
  ])('%s, nor does it count as the newest good one', (_, changes, why) => {
    const odd = backup(NOW - 19 * DAY, changes);
    const plan = planCleanup([history([odd, ...older()])], { ...NONE, ...STRICT }, NO_LIMIT, NOW);
    expect(plan.find((item) => item.backup === odd)?.keptBy).toEqual([why]);
    expect(plan.filter((item) => item.backup !== odd).map(({ fate }) => fate)).toEqual([
      'keep',
      'delete',
    ]);
  });

  test.each([
    'restoring',
    'restoringFailed',
    'updating',
    undefined,
  ])('a backup of a database that is %s', (status) => {
    expect(reasons(older(), STRICT, { status })[1]).toEqual([
      expect.any(String),
      'keep',
      `the database is ${status ?? 'of unknown status'}`,
    ]);
  });
});

test('the limit lets the oldest of all databases go first, and says what waits', () => {
  const one = history([1, 30, 28, 26].map((days) => backup(NOW - days * DAY)));
  const two = history(
    [2, 29, 27].map((days) => backup(NOW - days * DAY)),
    { database: { id: 'db-2', name: 'Other' } },
  );
  const plan = planCleanup([one, two], { ...NONE, last: 1 }, 3, NOW);
  const days = ({ backup: { createdAt = 0 } }: Planned): number => (NOW - createdAt) / DAY;
  expect(oldestFirst(plan).map(days)).toEqual([30, 29, 28]);
  expect(plan.filter(({ fate }) => fate === 'later').map(days)).toEqual([26, 27]);
});

// ── Generated histories ────────────────────────────────────────────────────────────────────────

const RUNS = 1000;

function anyBackup(random: Random): Backup {
  const spread = random.pick([2 * DAY, 20 * DAY, 200 * DAY, 2000 * DAY]);
  // Few distinct moments, so that some fall together.
  const at = NOW - Math.floor((random.below(1000) / 1000) * spread);
  const createdAt = random.chance(0.05) ? undefined : at + (random.chance(0.02) ? DAY * 9 : 0);
  return backup(createdAt, {
    kind: random.chance(0.2) ? random.pick(['daily', 'daily', 'preRestore', undefined]) : 'manual',
    status: random.chance(0.8)
      ? undefined
      : random.pick(['ready', 'completed', 'failed', 'creating']),
    expiresAt: random.chance(0.8) ? undefined : at + 14 * DAY,
  });
}

function anyHistory(random: Random, index = 0): History {
  return history(
    Array.from({ length: random.below(25) }, () => anyBackup(random)),
    {
      database: { id: `db-${index}`, name: `Database ${index}` },
      status: random.chance(0.9) ? 'ready' : random.pick(['restoring', 'updating', undefined]),
    },
  );
}

function anyPolicy(random: Random): Policy {
  const count = () => (random.chance(0.5) ? 0 : random.below(8));
  return {
    last: count(),
    daily: count(),
    weekly: count(),
    monthly: count(),
    yearly: count(),
    olderThanMs: random.chance(0.5) ? undefined : random.below(100) * DAY,
  };
}

/** Written anew, and not as the plan has it. */
function isGood({ kind, status, createdAt, expiresAt }: Backup): boolean {
  return (
    kind === 'manual' &&
    (status === undefined || status === 'ready' || status === 'completed') &&
    createdAt !== undefined &&
    createdAt <= NOW - HOUR &&
    (expiresAt === undefined || expiresAt > NOW)
  );
}

function without(given: readonly History[], gone: readonly Backup[]): History[] {
  return given.map((one) => ({
    ...one,
    backups: one.backups.filter((item) => !gone.includes(item)),
  }));
}

function everyRun(check: (random: Random, histories: History[], policy: Policy) => void): void {
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const random = createRandom(seed);
    const histories = Array.from({ length: 1 + random.below(3) }, (_, at) =>
      anyHistory(random, at),
    );
    try {
      check(random, histories, anyPolicy(random));
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
}

describe(`of ${RUNS} generated histories`, () => {
  test('the newest good backup of each database is always kept', () => {
    let found = 0;
    everyRun((_, histories, policy) => {
      const gone = going(planCleanup(histories, policy, NO_LIMIT, NOW));
      for (const { backups } of histories) {
        const good = backups.filter(isGood);
        if (good.length === 0) continue;
        const newest = Math.max(...good.map(({ createdAt = 0 }) => createdAt));
        found += 1;
        expect(good.some((item) => item.createdAt === newest && !gone.includes(item))).toBe(true);
      }
    });
    expect(found).toBeGreaterThan(RUNS);
  });

  test('only what is manual, finished, of known age and of a database that is ready goes', () => {
    let gone = 0;
    everyRun((_, histories, policy) => {
      for (const { backup: item, database, fate } of planCleanup(
        histories,
        policy,
        NO_LIMIT,
        NOW,
      )) {
        if (fate === 'keep') continue;
        gone += 1;
        expect(isGood(item)).toBe(true);
        expect(histories.find((one) => one.database.id === database.id)?.status).toBe('ready');
        if (policy.olderThanMs !== undefined) {
          expect(NOW - (item.createdAt ?? NOW)).toBeGreaterThan(policy.olderThanMs);
        }
      }
    });
    expect(gone).toBeGreaterThan(RUNS);
  });

  test('each rule keeps the newest of each of its last periods, and the oldest if it has room', () => {
    const periodOf: Record<string, (time: Date, item: Backup) => string> = {
      last: (_, { id }) => id,
      daily: (time) => `${Math.floor(time.getTime() / DAY)}`,
      monthly: (time) => `${time.getUTCFullYear()} ${time.getUTCMonth()}`,
      yearly: (time) => `${time.getUTCFullYear()}`,
      // Days since a Monday.
      weekly: (time) => `${Math.floor((time.getTime() - Date.UTC(1970, 0, 5)) / (7 * DAY))}`,
    };
    everyRun((_, histories, policy) => {
      const plan = planCleanup(histories, policy, NO_LIMIT, NOW);
      for (const { backups, database } of histories) {
        const good = backups
          .filter(isGood)
          .sort((a, b) => b.createdAt! - a.createdAt! || (a.id < b.id ? 1 : -1));
        for (const [rule, period] of Object.entries(periodOf)) {
          const many = policy[rule as 'last'];
          const newest = new Map<string, string>();
          for (const item of good) {
            const key = period(new Date(item.createdAt!), item);
            if (!newest.has(key)) newest.set(key, item.id);
          }
          const expected = new Set([...newest.values()].slice(0, many));
          if (many > newest.size && good.length > 0) expected.add(good.at(-1)!.id);
          const kept = plan.filter(
            (item) =>
              item.database === database &&
              item.keptBy.some((reason) => reason.split(' ')[0] === `keep-${rule}`),
          );
          expect(idsOf(kept.map((item) => item.backup))).toEqual([...expected].sort());
        }
      }
    });
  });

  test('once it is carried out there is nothing more to delete', () => {
    everyRun((_, histories, policy) => {
      const gone = going(planCleanup(histories, policy, NO_LIMIT, NOW));
      expect(going(planCleanup(without(histories, gone), policy, NO_LIMIT, NOW))).toEqual([]);
    });
  });

  test('cut off between any two deletions and begun again, it ends in the same state', () => {
    everyRun((random, histories, policy) => {
      const plan = planCleanup(histories, policy, NO_LIMIT, NOW);
      const order = oldestFirst(plan).map((item) => item.backup);
      const done = order.slice(0, random.below(order.length + 1));
      // Deletions are asynchronous, so any part of those asked for may be done.
      const some = order.filter(() => random.chance(0.5));
      for (const gone of [done, some]) {
        const rest = without(histories, gone);
        const again = without(rest, going(planCleanup(rest, policy, NO_LIMIT, NOW)));
        expect(again).toEqual(without(histories, order));
      }
    });
  });

  test('run after run within the limit, it ends in the same state as at once', () => {
    everyRun((random, histories, policy) => {
      const most = 1 + random.below(5);
      const atOnce = without(histories, going(planCleanup(histories, policy, NO_LIMIT, NOW)));
      let left = histories;
      for (;;) {
        const gone = oldestFirst(planCleanup(left, policy, most, NOW)).map((item) => item.backup);
        expect(gone.length).toBeLessThanOrEqual(most);
        if (gone.length === 0) break;
        left = without(left, gone);
      }
      expect(left).toEqual(atOnce);
    });
  });

  test('to keep more never deletes more', () => {
    everyRun((random, histories, policy) => {
      const before = new Set(going(planCleanup(histories, policy, NO_LIMIT, NOW)));
      for (const rule of ['last', 'daily', 'weekly', 'monthly', 'yearly'] as const) {
        const more = { ...policy, [rule]: policy[rule] + 1 + random.below(3) };
        const after = going(planCleanup(histories, more, NO_LIMIT, NOW));
        expect(after.filter((item) => !before.has(item))).toEqual([]);
      }
      const longer = { ...policy, olderThanMs: (policy.olderThanMs ?? 0) + DAY };
      const after = going(planCleanup(histories, longer, NO_LIMIT, NOW));
      expect(after.filter((item) => !before.has(item))).toEqual([]);
    });
  });

  test('neither the order of the list nor another database changes what goes', () => {
    everyRun((random, histories, policy) => {
      const before = idsOf(going(planCleanup(histories, policy, NO_LIMIT, NOW)));
      const shuffled = histories.map((one) => ({ ...one, backups: random.shuffled(one.backups) }));
      expect(idsOf(going(planCleanup(shuffled, policy, NO_LIMIT, NOW)))).toEqual(before);
      const oneByOne = histories.flatMap((one) => going(planCleanup([one], policy, NO_LIMIT, NOW)));
      expect(idsOf(oneByOne)).toEqual(before);
    });
  });
});
