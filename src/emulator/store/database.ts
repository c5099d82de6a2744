import { randomUUID } from 'node:crypto';
import { clusters, databaseResourceTypes } from './catalogue.ts';
import type { DatabaseHistory } from './history.ts';
import { randomLetters, slug, timestamp } from './records.ts';
import type { State } from './state.ts';

export type DatabaseStatus =
  | 'creating'
  | 'ready'
  | 'updating'
  | 'deleting'
  | 'dbDeletionFailed'
  | 'restoring'
  | 'restoringFailed';

export type DatabaseBackup = {
  /** The name of the snapshot; not a UUID. */
  id: string;
  name: string;
  display_name: string;
  type: 'daily' | 'manual';
  created_at: string;
  expires_at: string;
};

export type InternalConnection = { id: string; target_id: string; target_type: 'app' | 'database' };

/** A database as the platform lists it; no engine runs behind it and no password is kept. */
export type Database = {
  id: string;
  project_id: string | null;
  name: string;
  display_name: string;
  type: 'postgresql' | 'mariadb' | 'mysql' | 'mongodb' | 'redis' | 'valkey';
  version: string;
  status: DatabaseStatus;
  is_suspended: boolean;
  cluster_id: string;
  resource_type_id: string;
  db_name: string;
  created_at: string;
  updated_at: string;
  /** A file or directory of this machine that plays its contents (`x_data`). */
  dataPath: string | null;
  /** Its disk, where that is more than its size has (`x_storage_mb`). */
  storageMb: number | null;
  /** What the seed says was measured (`x_metrics`). */
  history: DatabaseHistory | null;
  /** Oldest first. */
  backups: DatabaseBackup[];
  connections: InternalConnection[];
};

const enginePorts: Record<Database['type'], string> = {
  postgresql: '5432',
  mariadb: '3306',
  mysql: '3306',
  mongodb: '27017',
  redis: '6379',
  valkey: '6379',
};

export function databaseResourceType(idOrName: string) {
  return databaseResourceTypes.find((type) => type.id === idOrName || type.name === idOrName);
}

export function newDatabase(
  given: Pick<Database, 'display_name' | 'type' | 'version' | 'db_name'> & Partial<Database>,
): Database {
  const now = timestamp();
  return {
    id: randomUUID(),
    project_id: null,
    name: `${slug(given.display_name)}-${randomLetters(5)}`,
    status: 'ready',
    is_suspended: false,
    cluster_id: clusters[0]?.id ?? '',
    resource_type_id: databaseResourceTypes[0]?.id ?? '',
    created_at: now,
    updated_at: now,
    dataPath: null,
    storageMb: null,
    history: null,
    backups: [],
    connections: [],
    ...given,
  };
}

const retentionDays = { daily: 7, manual: 14 };

export function newBackup(
  database: Database,
  type: DatabaseBackup['type'],
  display_name: string,
  now = Date.now(),
): DatabaseBackup {
  const id = `${database.name}-${type}-${now}-${randomLetters(5)}`;
  const created_at = new Date(now).toISOString();
  const expires_at = new Date(now + retentionDays[type] * 86_400_000).toISOString();
  return { id, name: id, display_name, type, created_at, expires_at };
}

export function databaseSummary(database: Database) {
  const { id, name, display_name, status, type, version, is_suspended } = database;
  const { created_at, updated_at, resource_type_id } = database;
  const resource_type_name = databaseResourceType(resource_type_id)?.name ?? null;
  return {
    id,
    name,
    display_name,
    status,
    type,
    version,
    resource_type_name,
    is_suspended,
    created_at,
    updated_at,
  };
}

/** What create and patch answer. */
export function databaseWriteResult(state: State, database: Database) {
  const { companyId: company_id } = state;
  return { ...databaseSummary(database), company_id, project_id: database.project_id };
}

/** Ports are strings on the platform. There is no password and no connection string anywhere. */
export function databaseView(state: State, database: Database) {
  const { name, type, cluster_id, resource_type_id, db_name } = database;
  const cluster = clusters.find(({ id }) => id === cluster_id);
  const size = databaseResourceType(resource_type_id);
  return {
    ...databaseWriteResult(state, database),
    cluster_id,
    cluster_display_name: cluster?.display_name ?? null,
    cluster_location: cluster?.location ?? null,
    resource_type_id,
    cpu_limit: size?.cpu_limit ?? null,
    memory_limit: size?.memory_limit ?? null,
    storage_size: database.storageMb ?? size?.storage_limit ?? null,
    db_name,
    internal_hostname: `${name}-${type}.${name}.svc.cluster.local`,
    internal_port: enginePorts[type],
    external_hostname: null,
    external_port: null,
  };
}

export function connectionView(state: State, source: Database, connection: InternalConnection) {
  const { id, target_id, target_type } = connection;
  const target = connectionTarget(state, target_type, target_id);
  return {
    id,
    source_id: source.id,
    source_type: 'dbResource',
    source_name: source.name,
    source_display_name: source.display_name,
    target_id,
    target_type: target_type === 'app' ? 'appResource' : 'dbResource',
    target_name: target?.name ?? null,
    target_display_name: target?.display_name ?? null,
  };
}

export function connectionTarget(
  state: State,
  type: InternalConnection['target_type'],
  targetId: string,
) {
  const candidates = type === 'app' ? state.applications : state.databases;
  return candidates.find(({ id }) => id === targetId);
}
