import type { Sevalla } from './client.ts';
import type { Application, DatabaseSummary } from './schemas.ts';

/**
 * The databases that an internal connection ties to the application. Only a database knows its
 * connections, so every one is asked. @throws SevallaError
 */
export async function connectedDatabases(
  sevalla: Sevalla,
  { id: appId, name: appName }: Pick<Application, 'id' | 'name'>,
): Promise<DatabaseSummary[]> {
  const all = await sevalla.listDatabases();
  const ties = await Promise.all(all.map(({ id }) => sevalla.listInternalConnections(id)));
  return all.filter((_, index) =>
    ties[index]?.some(
      ({ target_id: id, target_name: name }) => id === appId || (name ?? undefined) === appName,
    ),
  );
}
