import type { Resource, Topology } from './resource.ts';

/** A resource that the application's variables name and that the report does not price. */
export interface Missing {
  what: string;
  /** Names of variables. */
  named: string[];
  /** What to do about it. */
  remedy: string;
}

interface Sign {
  what: string;
  variable: RegExp;
  isThere(resource: Resource): boolean;
  remedy: string;
  /** The input by which the caller says that there is none, or none here. */
  answeredBy?: 'databases' | 'object-storage-gb';
}

const KEY_VALUE_STORE = /redis|valkey/i;
const DECLARE_DATABASE =
  'Name it in the input databases, or set that to none if it is not on Sevalla.';

const SIGNS: readonly Sign[] = [
  {
    what: 'a database',
    variable:
      /^((DATABASE|DB|POSTGRES|POSTGRESQL|MYSQL|MARIADB)_(URL|HOST)|PGHOST|MYSQL_DATABASE|POSTGRES_DB)$/,
    isThere: ({ kind, role }) => kind === 'database' && !KEY_VALUE_STORE.test(role ?? ''),
    remedy: DECLARE_DATABASE,
    answeredBy: 'databases',
  },
  {
    what: 'a Redis or Valkey',
    variable: /^((REDIS|VALKEY)_(\w+_)?(URL|HOST)|CELERY_BROKER(_URL)?|CACHE_URL)$/,
    isThere: ({ kind, role }) => kind === 'database' && KEY_VALUE_STORE.test(role ?? ''),
    remedy: DECLARE_DATABASE,
    answeredBy: 'databases',
  },
  {
    what: 'a Celery worker',
    variable: /^CELERY_\w+$/,
    isThere: ({ kind, role }) => kind === 'process' && role === 'worker',
    remedy: 'A worker that runs as another application has a cost report of its own.',
  },
  {
    what: 'object storage',
    variable: /^(AWS_(STORAGE_BUCKET_NAME|S3_\w+|ACCESS_KEY_ID)|(S3|R2)_(BUCKET\w*|ENDPOINT\w*))$/,
    isThere: ({ kind }) => kind === 'object-storage',
    remedy: 'Give its size in the input object-storage-gb, or 0 if it is not on Sevalla.',
    answeredBy: 'object-storage-gb',
  },
];

export function findMissing(
  { resources, variables = [] }: Topology,
  answered: readonly string[],
): Missing[] {
  return SIGNS.flatMap(({ what, variable, isThere, remedy, answeredBy }) => {
    const named = variables.filter((name) => variable.test(name));
    const isAnswered = answeredBy !== undefined && answered.includes(answeredBy);
    if (named.length === 0 || isAnswered || resources.some(isThere)) return [];
    return [{ what, named, remedy }];
  });
}
