import { UserError } from '../../errors.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import type { DatabaseBackup, DatabaseSummary } from '../../sevalla/schemas.ts';
import type { Backup, History } from './plan.ts';

/**
 * The databases that are meant, each once.
 * @throws UserError that lists every name which is no database, or several.
 */
export function chooseDatabases(
  wanted: 'all' | readonly string[],
  all: readonly DatabaseSummary[],
): DatabaseSummary[] {
  if (wanted === 'all') return [...all];
  const faults: string[] = [];
  const found = wanted.flatMap((name) => {
    const byId = all.filter(({ id }) => id === name.toLowerCase());
    const fitting = byId.length > 0 ? byId : all.filter((one) => one.display_name === name);
    if (fitting.length === 1) return fitting;
    faults.push(
      fitting.length === 0
        ? `there is no database ${name} that the API key may read`
        : `${fitting.length} databases are called ${name}: give the id (${fitting.map(({ id }) => id).join(', ')})`,
    );
    return [];
  });
  if (faults.length === 0) return [...new Set(found)];
  throw new UserError(`databases: ${faults.join('; ')}.`);
}

/**
 * A database and its backups as they are now; undefined when it is no more.
 * @throws SevallaError
 */
export async function readHistory(sevalla: Sevalla, id: string): Promise<History | undefined> {
  try {
    const backups = await sevalla.listBackups(id);
    // Asked last: a restore that began during the list is seen.
    const { display_name: name, status } = await sevalla.getDatabase(id);
    return { database: { id, name }, status: status ?? undefined, backups: backups.map(toBackup) };
  } catch (error) {
    if (error instanceof SevallaError && error.status === 404) return undefined;
    throw error;
  }
}

function toBackup(listed: DatabaseBackup): Backup {
  return {
    id: listed.id,
    name: listed.display_name || listed.id,
    kind: listed.type ?? undefined,
    status: listed.status ?? undefined,
    createdAt: toTime(listed.created_at),
    expiresAt: toTime(listed.expires_at),
    sizeBytes: listed.size_bytes ?? undefined,
  };
}

function toTime(text: string | null | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}
