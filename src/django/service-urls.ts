import { from, ofDict, ofText, UNKNOWN, type Value } from './value.ts';

const DATABASES: Readonly<Record<string, string>> = {
  postgres: 'django.db.backends.postgresql',
  postgresql: 'django.db.backends.postgresql',
  psql: 'django.db.backends.postgresql',
  pgsql: 'django.db.backends.postgresql',
  postgis: 'django.contrib.gis.db.backends.postgis',
  mysql: 'django.db.backends.mysql',
  mysql2: 'django.db.backends.mysql',
  sqlite: 'django.db.backends.sqlite3',
  sqlite3: 'django.db.backends.sqlite3',
  spatialite: 'django.contrib.gis.db.backends.spatialite',
  oracle: 'django.db.backends.oracle',
};
const CACHES: Readonly<Record<string, string>> = {
  locmem: 'django.core.cache.backends.locmem.LocMemCache',
  locmemcache: 'django.core.cache.backends.locmem.LocMemCache',
  dummy: 'django.core.cache.backends.dummy.DummyCache',
  dummycache: 'django.core.cache.backends.dummy.DummyCache',
  db: 'django.core.cache.backends.db.DatabaseCache',
  dbcache: 'django.core.cache.backends.db.DatabaseCache',
  redis: 'django_redis.cache.RedisCache',
  rediss: 'django_redis.cache.RedisCache',
  rediscache: 'django_redis.cache.RedisCache',
};
const MAIL: Readonly<Record<string, string>> = {
  smtp: 'smtp',
  'smtp+tls': 'smtp',
  'smtp+ssl': 'smtp',
  console: 'console',
  consolemail: 'console',
  dummymail: 'dummy',
  memorymail: 'locmem',
  filemail: 'filebased',
};

/** The dict that dj-database-url and django-environ make of a URL, as far as rules look at it. */
export function databaseOf(url: Value): Value {
  const scheme = schemeOf(url);
  if (url.kind !== 'text' || scheme === undefined) return from(UNKNOWN, url);
  const engine = ofName(named(DATABASES, scheme), url);
  const path = url.value.replace(/^[^:]*:(?:\/\/)?/, '').replace(/\?.*$/s, '');
  const isFile = scheme.startsWith('sqlite') || scheme === 'spatialite';
  const name = isFile ? path.replace(/^\//, '') || ':memory:' : undefined;
  return from(
    ofDict(
      [
        ['ENGINE', engine],
        ['NAME', name === undefined ? from(UNKNOWN, url) : from(ofText(name), url)],
      ],
      true,
    ),
    url,
  );
}

export function cacheOf(url: Value): Value {
  const scheme = schemeOf(url);
  return from(ofDict([['BACKEND', ofName(named(CACHES, scheme), url)]], true), url);
}

export function mailOf(url: Value): Value {
  const scheme = schemeOf(url);
  const kind = named(MAIL, scheme);
  const backend = kind && `django.core.mail.backends.${kind}.EmailBackend`;
  return from(ofDict([['EMAIL_BACKEND', ofName(backend, url)]], true), url);
}

function named(
  names: Readonly<Record<string, string>>,
  scheme: string | undefined,
): string | undefined {
  return scheme !== undefined && Object.hasOwn(names, scheme) ? names[scheme] : undefined;
}

function ofName(name: string | undefined, url: Value): Value {
  return from(name === undefined ? UNKNOWN : ofText(name), url);
}

function schemeOf(url: Value): string | undefined {
  return url.kind === 'text'
    ? /^([a-z][a-z0-9+.-]*):/i.exec(url.value)?.[1]?.toLowerCase()
    : undefined;
}
