import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Background } from '../background.ts';
import type { Clock } from '../clock.ts';
import { type Database, type DatabaseBackup, newBackup } from '../store/database.ts';
import { timestamp } from '../store/records.ts';
import type { State } from '../store/state.ts';
import { isAbort } from '../thrown.ts';
import { timing } from '../timing.ts';

/** What takes the platform a while to do with a database. Each answers before it is done. */
export type Databases = {
  /** `creating` or `updating`, and then `ready`. */
  settle(database: Database): void;
  /** The backup is listed once it is made. */
  backUp(database: Database, displayName: string): void;
  /** `restoring`, then `ready`; `restoringFailed` as well when the backup was deleted meanwhile. */
  restore(database: Database, backup: DatabaseBackup): void;
  removeBackup(database: Database, backup: DatabaseBackup): void;
  remove(database: Database): void;
  /** A backup of every database for each day of platform time. */
  startDailyBackups(): void;
};

export type DatabasesOptions = {
  state: State;
  clock: Clock;
  background: Background;
  /** Where copies of `x_data` are kept. */
  folder: string;
  onChange(): void;
};

export function createDatabases(options: DatabasesOptions): Databases {
  const { state, clock, background, folder, onChange } = options;

  function update(database: Database, changes: Partial<Database>): void {
    Object.assign(database, changes, { updated_at: timestamp() });
    onChange();
  }

  const copyOf = (database: Database, { id }: DatabaseBackup) => join(folder, database.id, id);

  async function make(database: Database, type: DatabaseBackup['type'], displayName: string) {
    const backup = newBackup(database, type, displayName);
    if (database.dataPath !== null) {
      await mkdir(join(folder, database.id), { recursive: true, mode: 0o700 });
      await cp(database.dataPath, copyOf(database, backup), { recursive: true });
    }
    // It may have been deleted meanwhile.
    if (!state.databases.includes(database)) return;
    database.backups.push(backup);
    onChange();
  }

  async function putBack(database: Database, backup: DatabaseBackup): Promise<void> {
    const { dataPath } = database;
    if (dataPath === null) return;
    // Beside the data first, so that a copy that fails half-way leaves them as they are.
    const fresh = `${dataPath}.restoring`;
    await rm(fresh, { recursive: true, force: true });
    await mkdir(dirname(dataPath), { recursive: true });
    await cp(copyOf(database, backup), fresh, { recursive: true });
    await rm(dataPath, { recursive: true, force: true });
    await rename(fresh, dataPath);
  }

  async function drop(database: Database, backup: DatabaseBackup): Promise<void> {
    database.backups = database.backups.filter((item) => item !== backup);
    onChange();
    await rm(copyOf(database, backup), { recursive: true, force: true });
  }

  async function passDay(): Promise<void> {
    for (const database of state.databases) {
      const expired = database.backups.filter(
        ({ expires_at }) => Date.parse(expires_at) <= Date.now(),
      );
      for (const backup of expired) await drop(database, backup);
      if (database.status !== 'ready' || database.is_suspended) continue;
      await make(database, 'daily', `Daily backup ${timestamp().slice(0, 10)}`);
    }
  }

  return {
    settle(database) {
      background.run(async (signal) => {
        const isNew = database.status === 'creating';
        await clock.sleep(isNew ? timing.databaseCreateMs : timing.databaseUpdateMs, signal);
        if (['creating', 'updating'].includes(database.status)) {
          update(database, { status: 'ready' });
        }
      });
    },

    backUp(database, displayName) {
      background.run(async (signal) => {
        await clock.sleep(timing.backupMs, signal);
        await make(database, 'manual', displayName);
      });
    },

    restore(database, backup) {
      update(database, { status: 'restoring' });
      background.run(async (signal) => {
        try {
          await clock.sleep(timing.restoreMs, signal);
          const isThere = database.backups.includes(backup);
          if (isThere) await putBack(database, backup);
          update(database, { status: isThere ? 'ready' : 'restoringFailed' });
        } catch (error) {
          update(database, { status: 'restoringFailed' });
          if (!isAbort(error)) throw error;
        }
      });
    },

    removeBackup(database, backup) {
      background.run(async (signal) => {
        await clock.sleep(timing.deleteMs, signal);
        await drop(database, backup);
      });
    },

    remove(database) {
      update(database, { status: 'deleting' });
      background.run(async (signal) => {
        await clock.sleep(timing.deleteMs, signal);
        state.databases = state.databases.filter((item) => item !== database);
        for (const other of state.databases) {
          other.connections = other.connections.filter((item) => item.target_id !== database.id);
        }
        onChange();
        await rm(join(folder, database.id), { recursive: true, force: true });
      });
    },

    startDailyBackups() {
      background.run(async (signal) => {
        for (;;) {
          await clock.sleep(timing.dayMs, signal);
          await passDay();
        }
      });
    },
  };
}
