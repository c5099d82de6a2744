import { errorMessage, UserError } from '../../errors.ts';
import { formatDuration } from '../../kit/fields.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { connectedDatabases } from '../../sevalla/connected-databases.ts';
import { isFinal, SevallaError } from '../../sevalla/errors.ts';
import type { Application, DatabaseBackup, DatabaseSummary } from '../../sevalla/schemas.ts';
import type { Inputs } from './contract.ts';
import { ADVISED_MS } from './schedule.ts';

/** How long a backup may take before it counts as not made. */
const LIMIT_MS = 20 * 60_000;

/** The others are caches: what is lost there is made anew. */
const WITH_DATA = ['postgresql', 'mysql', 'mariadb', 'mongodb'];

export interface Backup {
  databaseId: string;
  databaseName: string;
  id: string;
  displayName: string;
  /** ISO 8601, by the platform. */
  createdAt: string | undefined;
  expiresAt: string | undefined;
  /** An earlier attempt of this very run has made it. */
  isReused: boolean;
}

export interface Backups {
  /** Names of the databases. */
  wanted: string[];
  made: Backup[];
  /** Why there are fewer than one may think, a sentence each. */
  notes: string[];
}

interface Scene {
  app: Application;
  /** Names the backups of this run: its deployment and run. */
  label: string;
  sevalla: Sevalla;
  tools: Pick<Tools, 'log' | 'now' | 'setOutput' | 'signal' | 'sleep'>;
}

/**
 * Finds the databases to back up.
 * @throws UserError for one that is named and not there, or, with `backup: always`, cannot be
 *   found out; nothing has been changed by then.
 */
export async function prepareBackups(inputs: Inputs, scene: Scene) {
  const { app, label, sevalla, tools } = scene;
  const { log } = tools;
  const isDemanded = inputs.backup === 'always';
  const view: Backups = { wanted: [], made: [], notes: [] };
  const databases = await find().catch((error: unknown) => {
    if (!(error instanceof SevallaError)) throw error;
    if (isDemanded) throw error;
    tell('The databases could not be looked up, so none is backed up', error);
    return [];
  });
  view.wanted = databases.map(({ display_name }) => display_name);
  let isDone = false;

  async function find(): Promise<DatabaseSummary[]> {
    const wanted = inputs['database-id'];
    if (wanted !== undefined) return named(wanted, await sevalla.listDatabases());
    const found = (await connectedDatabases(sevalla, app)).filter(hasData);
    if (found.length > 0) return found;
    const none = `No database is connected to ${app.display_name}`;
    if (isDemanded) {
      throw new UserError(
        `${none}, but backup is always: name the database in database-id, or set backup: auto.`,
      );
    }
    view.notes.push(`${none}, so none was backed up.`);
    log.info(`${none}: nothing to back up.`);
    return [];
  }

  /** Before the trigger, and once. @throws UserError with `backup: always` for one not made. */
  async function make(): Promise<void> {
    if (isDone) return;
    isDone = true;
    const begun: DatabaseSummary[] = [];
    for (const database of databases) {
      const isBegun = await begin(database).catch((error: unknown) => fail(database, error));
      if (isBegun) begun.push(database);
    }
    await awaitAll(begun);
    if (view.made.length === 0) return;
    const ids = view.made.map(({ databaseId, id }) => `${databaseId}/${id}`);
    await tools.setOutput('backup-ids', ids.join(','));
  }

  /** Whether there is one to wait for. */
  async function begin(database: DatabaseSummary): Promise<boolean> {
    const known = await look(database);
    if (known !== undefined) {
      note(database, known, true);
      return false;
    }
    try {
      await sevalla.createBackup(database.id, label);
    } catch (error) {
      // It may be under way all the same: the list tells, and a second one is never asked for.
      if (!(error instanceof SevallaError) || !error.isUncertain) throw error;
      log.info(`${error.message} Looking whether the backup is made all the same.`);
    }
    log.info(`Backing up ${database.display_name}.`);
    return true;
  }

  async function awaitAll(begun: readonly DatabaseSummary[]): Promise<void> {
    const giveUpAt = tools.now() + LIMIT_MS;
    let open = begun;
    while (open.length > 0) {
      await tools.sleep(inputs['poll-interval'] ?? ADVISED_MS);
      const left: DatabaseSummary[] = [];
      for (const database of open) {
        try {
          const backup = await look(database);
          if (backup === undefined) left.push(database);
          else note(database, backup, false);
        } catch (error) {
          if (!(error instanceof SevallaError)) throw error;
          if (isFinal(error)) fail(database, error);
          else left.push(database);
        }
      }
      open = left;
      if (tools.now() < giveUpAt) continue;
      for (const database of open) {
        fail(database, new UserError(`It was not there after ${formatDuration(LIMIT_MS)}.`));
      }
      return;
    }
  }

  async function look({ id }: DatabaseSummary): Promise<DatabaseBackup | undefined> {
    const backups = await sevalla.listBackups(id);
    return backups.find(({ display_name }) => display_name === label);
  }

  function note(database: DatabaseSummary, backup: DatabaseBackup, isReused: boolean): void {
    view.made.push({
      databaseId: database.id,
      databaseName: database.display_name,
      id: backup.id,
      displayName: label,
      createdAt: backup.created_at ?? undefined,
      expiresAt: backup.expires_at ?? undefined,
      isReused,
    });
    log.info(
      isReused
        ? `An earlier attempt of this run has backed up ${database.display_name} already: ${backup.id}.`
        : `Backed up ${database.display_name}: ${backup.id}.`,
    );
  }

  function fail({ display_name: name }: DatabaseSummary, error: unknown): false {
    if (tools.signal.aborted || !(error instanceof UserError)) throw error;
    if (!isDemanded) {
      tell(`${name} was not backed up`, error);
      return false;
    }
    throw new UserError(
      `Nothing was deployed, because the backup of ${name} was not made (backup: always). ${errorMessage(error)}`,
    );
  }

  function tell(what: string, error: UserError): void {
    view.notes.push(`${what}: ${errorMessage(error)}`);
    // A key that may not is a decision of its owner, the rest is trouble.
    const line = `${what} (backup: auto goes on without): ${errorMessage(error)}`;
    if (isFinal(error)) log.notice(line);
    else log.warning(line);
  }

  return { view, make };
}

/** A command that brings a backup back. It overwrites what came after. */
export function restoreCommand({ databaseId, id }: Backup, apiUrl: string): string {
  const quoted = encodeURIComponent(id).replaceAll("'", '%27');
  return (
    'curl --fail-with-body -X POST -H "Authorization: Bearer $SEVALLA_TOKEN" ' +
    `'${apiUrl}/databases/${databaseId}/backups/${quoted}/restore'`
  );
}

function named(wanted: readonly string[], all: readonly DatabaseSummary[]): DatabaseSummary[] {
  const faults: string[] = [];
  const found = wanted.flatMap((name) => {
    const byId = all.filter(({ id }) => id === name.toLowerCase());
    const fitting =
      byId.length > 0 ? byId : all.filter((one) => one.display_name === name || one.name === name);
    const [first, ...others] = fitting;
    if (first === undefined) faults.push(`there is no database ${name}`);
    else if (others.length > 0) faults.push(`several databases are called ${name}: give its id`);
    else if (!hasData(first))
      faults.push(`${name} is a cache (${first.type}), which has no backups`);
    return first === undefined ? [] : [first];
  });
  if (faults.length === 0) return [...new Set(found)];
  throw new UserError(`database-id: ${faults.join('; ')}.`);
}

function hasData({ type }: DatabaseSummary): boolean {
  return WITH_DATA.includes(type);
}
