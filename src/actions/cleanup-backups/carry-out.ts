import { formatDuration } from '../../kit/fields.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import { type History, oldestFirst, type Planned } from './plan.ts';

/** What became of a backup that was to go. */
export type Result =
  /** It was asked for here, and the backup is no longer listed. */
  | { is: 'deleted' }
  /** Somebody else, or the platform, was first. */
  | { is: 'gone already' }
  /** A fresh look said that it must stay. */
  | { is: 'spared'; why: string }
  | { is: 'still there'; why: string }
  /** It was asked for, and nobody has seen what came of it. */
  | { is: 'unknown'; why: string }
  | { is: 'not tried'; why: string };

export type Results = ReadonlyMap<Planned, Result>;

/** How long a deletion may take that the API has taken up: it answers before it is done. */
const LIMIT_MS = 5 * 60_000;
/** https://api-docs.sevalla.com/v3/long-running-operations: every 10 seconds or more. */
const POLL_MS = 10_000;

interface Scene {
  sevalla: Sevalla;
  /** What is there now; undefined when the database is no more. @throws SevallaError */
  look(databaseId: string): Promise<History | undefined>;
  /** What would become of it, were the plan made from what is there now. */
  judge(item: Planned, history: History): readonly string[];
  tools: Pick<Tools, 'log' | 'now' | 'signal' | 'sleep'>;
}

/**
 * Deletes what is to go, the oldest first. No deletion is asked for twice, and one that is refused
 * stops none of the others. A cancelled job ends it early, with what is known by then.
 */
export async function carryOut(plan: readonly Planned[], scene: Scene): Promise<Results> {
  const { sevalla, look, judge, tools } = scene;
  const { log, signal } = tools;
  const results = new Map<Planned, Result>();
  /** Asked for, with what is to be said if the backup does not go. */
  const open = new Map<Planned, string>();
  /** Databases whose latest look failed, and why. */
  const unseen = new Map<string, SevallaError>();
  const due = oldestFirst(plan);

  try {
    for (const item of due) {
      if (!(await ask(item))) break;
    }
    await awaitAll();
  } catch (error) {
    if (!signal.aborted) throw error;
    for (const [item] of open) {
      results.set(item, {
        is: 'unknown',
        why: 'the job was cancelled before it was seen to be gone',
      });
    }
  }
  const why = signal.aborted ? 'the job was cancelled' : 'the API key is refused';
  for (const item of due) if (!results.has(item)) results.set(item, { is: 'not tried', why });
  return results;

  /** @returns false when there is no use in asking for the next one. */
  async function ask(item: Planned): Promise<boolean> {
    const { backup, database } = item;
    const title = `${backup.name} of ${database.name}`;
    try {
      // Minutes may have passed: a restore may have begun, or a newer backup may be gone.
      const history = await look(database.id);
      if (history === undefined || !isListed(item, history)) {
        results.set(item, { is: 'gone already' });
        return true;
      }
      const keptBy = judge(item, history);
      if (keptBy.length > 0) {
        log.info(`${title} stays after all: ${keptBy.join(', ')}.`);
        results.set(item, { is: 'spared', why: keptBy.join(', ') });
        return true;
      }
      log.info(`Deleting ${title}.`);
      open.set(item, `it was still listed after ${formatDuration(LIMIT_MS)}`);
      await sevalla.deleteBackup(database.id, backup.id);
    } catch (error) {
      if (!(error instanceof SevallaError)) throw error;
      open.delete(item);
      if (error.status === 404) {
        results.set(item, { is: 'gone already' });
      } else if (error.isUncertain) {
        log.info(`${error.message} Looking whether it goes all the same.`);
        open.set(item, error.message);
      } else {
        log.warning(`${title} was not deleted: ${error.message}`);
        results.set(item, { is: 'still there', why: error.message });
        return error.status !== 401;
      }
    }
    return true;
  }

  async function awaitAll(): Promise<void> {
    const giveUpAt = tools.now() + LIMIT_MS;
    for (;;) {
      const databases = new Set([...open.keys()].map(({ database }) => database.id));
      for (const id of databases) await confirm(id);
      if (open.size === 0) return;
      const isRefused = [...unseen.values()].some(({ status }) => status === 401);
      if (isRefused || tools.now() >= giveUpAt) break;
      await tools.sleep(POLL_MS);
    }
    for (const [item, why] of open) {
      const blind = unseen.get(item.database.id)?.message;
      results.set(item, blind ? { is: 'unknown', why: blind } : { is: 'still there', why });
    }
  }

  async function confirm(databaseId: string): Promise<void> {
    let history: History | undefined;
    try {
      history = await look(databaseId);
      unseen.delete(databaseId);
    } catch (error) {
      if (!(error instanceof SevallaError)) throw error;
      log.info(`Whether the deletions are done could not be seen: ${error.message}`);
      unseen.set(databaseId, error);
      return;
    }
    for (const item of [...open.keys()]) {
      if (item.database.id !== databaseId) continue;
      if (history !== undefined && isListed(item, history)) continue;
      open.delete(item);
      results.set(item, { is: 'deleted' });
      log.info(`Deleted ${item.backup.name} of ${item.database.name}.`);
    }
  }
}

function isListed({ backup }: Planned, { backups }: History): boolean {
  return backups.some(({ id }) => id === backup.id);
}
