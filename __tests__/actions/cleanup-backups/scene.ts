import { type Json, type LocalSevalla, startLocal } from '../../emulator/local-sevalla.ts';

type Seed = NonNullable<Parameters<typeof startLocal>[0]>;
type DatabaseSeed = NonNullable<Seed['databases']>[number];
type BackupSeed = NonNullable<DatabaseSeed['backups']>[number];

const DAY = 86_400_000;
export const MAIN = '5e7a11a0-0000-4000-8000-0000000000a1';
export const OTHER = '5e7a11a0-0000-4000-8000-0000000000b2';

/** A backup of so many days ago, called by its age, that the platform keeps for long. */
export function aged(days: number, changes: Partial<BackupSeed> = {}): BackupSeed {
  return {
    id: `snapshot-${days}`,
    display_name: `${days} days old`,
    created_at: new Date(Date.now() - days * DAY).toISOString(),
    expires_at: new Date(Date.now() + 1000 * DAY).toISOString(),
    ...changes,
  };
}

export interface Scene extends LocalSevalla {
  /** Display names of the backups that are left, newest first. */
  left(databaseId?: string): Promise<string[]>;
  /** Ids of the backups whose deletion was asked for, in that order, and what was answered. */
  asked(): Promise<{ id: string; status: number | null }[]>;
  fault(operationId: string, fault: unknown, more?: object): Promise<unknown>;
}

/** A database with backups of 1 to 5 days, and another one with a single old one. */
export async function startScene(
  databases?: DatabaseSeed[],
  { speed = 2000, ...more }: Seed & { speed?: number } = {},
): Promise<Scene> {
  const local = await startLocal(
    {
      databases: databases ?? [
        { id: MAIN, display_name: 'Main', backups: [1, 2, 3, 4, 5].map((days) => aged(days)) },
        { id: OTHER, display_name: 'Other', backups: [aged(9)] },
      ],
      ...more,
    },
    { speed },
  );
  return {
    ...local,
    left: async (databaseId = MAIN) =>
      (await local.call('GET', `/databases/${databaseId}/backups`)).body.map(
        (backup: Json) => backup.display_name,
      ),
    asked: async () =>
      (await local.control('GET', '/journal?operationId=deleteDatabaseBackupV3')).body.map(
        ({ path, status }: Json) => ({ id: path.split('/').at(-1), status }),
      ),
    fault: (operationId, fault, given = {}) =>
      local.control('POST', '/faults', { match: { operationId }, fault, ...given }),
  };
}
