import type { Sevalla } from './client.ts';
import type { Run } from './pacing.ts';
import type { Application, DatabaseSummary } from './schemas.ts';

type Named = Pick<Application, 'id' | 'name'>;

/**
 * The databases that an internal connection ties to the application. Only a database knows its
 * connections, so every one is asked. @throws SevallaError
 */
export async function connectedDatabases(
  sevalla: Sevalla,
  application: Named,
): Promise<DatabaseSummary[]> {
  const tied = await tiedDatabases(sevalla, [application], (task) => task());
  return tied.map(({ database }) => database);
}

/** The databases that are tied to any of the applications, and to which. @throws SevallaError */
export async function tiedDatabases(
  sevalla: Sevalla,
  applications: readonly Named[],
  run: Run,
): Promise<{ database: DatabaseSummary; serves: string[] }[]> {
  const all = await run(() => sevalla.listDatabases());
  const ties = await Promise.all(
    all.map(({ id }) => run(() => sevalla.listInternalConnections(id))),
  );
  return all.flatMap((database, index) => {
    const serves = applications.filter(({ id: appId, name: appName }) =>
      ties[index]?.some(
        ({ target_id: id, target_name: name }) => id === appId || (name ?? undefined) === appName,
      ),
    );
    return serves.length === 0 ? [] : [{ database, serves: serves.map(({ id }) => id) }];
  });
}
