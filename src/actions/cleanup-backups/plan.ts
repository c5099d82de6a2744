// Which backups go and which stay, and why. No I/O here.

/** A backup as far as a decision hangs on it. Times in milliseconds since 1970. */
export interface Backup {
  id: string;
  name: string;
  /** `daily` is the platform's own, `manual` somebody's; anything else is unknown. */
  kind: string | undefined;
  /** undefined when the API tells none, as its contract has it: what is listed is made. */
  status: string | undefined;
  createdAt: number | undefined;
  /** When the platform removes it by itself. */
  expiresAt: number | undefined;
  sizeBytes: number | undefined;
}

export interface DatabaseRef {
  id: string;
  name: string;
}

/** All backups of one database. */
export interface History {
  database: DatabaseRef;
  /** By the platform; nothing of a database that is not `ready` goes. */
  status: string | undefined;
  backups: readonly Backup[];
}

/** How many to keep by each rule, 0 for none, and the age in ms below which nothing goes. */
export interface Policy {
  last: number;
  daily: number;
  weekly: number;
  monthly: number;
  yearly: number;
  olderThanMs: number | undefined;
}

/** `later` is what no rule keeps and this run may not delete any more. */
export type Fate = 'keep' | 'delete' | 'later';

export interface Planned {
  database: DatabaseRef;
  backup: Backup;
  fate: Fate;
  /** What keeps it; empty for what goes. */
  keptBy: readonly string[];
}

export const AUTOMATIC = 'automatic';
export const NEWEST = 'newest good one';

/** What the API might call a backup that is made. Every other word is unknown, and keeps it. */
const FINISHED: readonly (string | undefined)[] = [undefined, 'ready', 'success', 'completed'];

/** A younger backup may still be in the making, as long as the API tells no status. */
export const SETTLED_MS = 3_600_000;

/**
 * Decides about each backup, newest first within its database.
 * @param most How many may go in this run: the oldest of all go first.
 * @param now Milliseconds since 1970.
 */
export function planCleanup(
  histories: readonly History[],
  policy: Policy,
  most: number,
  now: number,
): Planned[] {
  const planned = histories.flatMap(({ database, status, backups }) => {
    const reasons = reasonsToKeep({ database, status, backups }, policy, now);
    return backups.toSorted(newestFirst).map((backup): Planned => {
      const keptBy = reasons.get(backup.id) ?? [];
      return { database, backup, fate: keptBy.length === 0 ? 'delete' : 'keep', keptBy };
    });
  });
  const tooMany = new Set(oldestFirst(planned).slice(most));
  return planned.map((item) => (tooMany.has(item) ? { ...item, fate: 'later' } : item));
}

/** What goes, in the order in which it goes. */
export function oldestFirst(plan: readonly Planned[]): Planned[] {
  return plan
    .filter(({ fate }) => fate === 'delete')
    .sort((one, other) => newestFirst(other.backup, one.backup));
}

/** By the id of the backup; what is not in it goes. */
function reasonsToKeep({ status, backups }: History, policy: Policy, now: number) {
  const reasons = new Map<string, string[]>();
  const keep = ({ id }: Backup, reason: string): void => {
    reasons.set(id, [...(reasons.get(id) ?? []), reason]);
  };
  const good: Backup[] = [];
  for (const backup of backups.toSorted(newestFirst)) {
    const protection = protectionOf(backup, now);
    if (protection !== undefined) keep(backup, protection);
    else good.push(backup);
  }
  const [newest] = good;
  if (newest !== undefined) keep(newest, NEWEST);
  for (const rule of RULES) {
    for (const { backup, period } of keptByRule(good, policy[rule], PERIODS[rule])) {
      keep(backup, `keep-${rule}${rule === 'last' ? '' : ` ${period}`}`);
    }
  }
  for (const backup of good) {
    // The API does not tell which backup a restore uses, nor which one a failed restore wants again.
    if (status !== 'ready') keep(backup, `the database is ${status ?? 'of unknown status'}`);
    if (policy.olderThanMs !== undefined && ageOf(backup, now) <= policy.olderThanMs) {
      keep(backup, 'older-than');
    }
  }
  return reasons;
}

/** Why a backup neither goes nor counts for a rule. */
function protectionOf(backup: Backup, now: number): string | undefined {
  const { kind, status, expiresAt, createdAt } = backup;
  if (kind === 'daily') return AUTOMATIC;
  if (kind !== 'manual') return 'not known to be manual';
  if (!FINISHED.includes(status)) return `not known to be finished (${status})`;
  if (createdAt === undefined) return 'of unknown age';
  if (now - createdAt < SETTLED_MS) return 'may not be finished yet';
  return expiresAt !== undefined && expiresAt <= now
    ? 'expired, the platform removes it'
    : undefined;
}

const RULES = ['last', 'daily', 'weekly', 'monthly', 'yearly'] as const;

const PERIODS: Record<(typeof RULES)[number], (backup: Backup) => string> = {
  last: ({ id }) => id,
  daily: (backup) => dateOf(backup).slice(0, 10),
  weekly: (backup) => isoWeek(timeOf(backup)),
  monthly: (backup) => dateOf(backup).slice(0, 7),
  yearly: (backup) => dateOf(backup).slice(0, 4),
};

/**
 * As restic forgets (https://restic.readthedocs.io/en/stable/060_forget.html): the newest of each of
 * the last `count` periods that have one, each rule for itself, and the oldest of all as well while
 * there are fewer periods than that.
 */
function keptByRule(good: readonly Backup[], count: number, periodOf: (backup: Backup) => string) {
  const kept: { backup: Backup; period: string }[] = [];
  const seen = new Set<string>();
  for (const [index, backup] of good.entries()) {
    if (seen.size === count) break;
    const period = periodOf(backup);
    const isOldest = index === good.length - 1;
    if (!seen.has(period)) kept.push({ backup, period });
    else if (isOldest) kept.push({ backup, period: `${period}, the oldest` });
    seen.add(period);
  }
  return kept;
}

/** `2026-W01`, by ISO 8601: a week belongs to the year of its Thursday. UTC. */
export function isoWeek(time: number): string {
  const DAY_MS = 86_400_000;
  const weekday = (new Date(time).getUTCDay() + 6) % 7;
  const thursday = new Date(time + (3 - weekday) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

// Only those of known age come here; the id decides between two of one moment, so that a plan made
// again is the same.
function newestFirst(one: Backup, other: Backup): number {
  const byTime = timeOf(other) - timeOf(one);
  if (byTime !== 0) return byTime;
  return one.id < other.id ? 1 : one.id > other.id ? -1 : 0;
}

function timeOf({ createdAt }: Backup): number {
  return createdAt ?? 0;
}

function dateOf(backup: Backup): string {
  return new Date(timeOf(backup)).toISOString();
}

/** Milliseconds. */
function ageOf(backup: Backup, now: number): number {
  return now - timeOf(backup);
}
