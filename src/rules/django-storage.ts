import { NONE, truth, UNKNOWN, type Value } from '../django/value.ts';
import {
  at,
  becauseOf,
  entryOf,
  findingOf,
  includes,
  settingOf,
  textOf,
  textsOf,
  writtenText,
} from './django-effective.ts';
import type { Finding } from './finding.ts';
import { LOOPBACK } from './service-urls.ts';
import { type DjangoFacts, type Environment, type Facts, webProcess } from './settings-facts.ts';
import { count } from './wording.ts';

type Rule = (django: DjangoFacts, environment: Environment, facts: Facts) => Finding[];

/** Where the project keeps things: removed settings, database, files, cache, sessions, logs. */
export function checkStorage(environment: Environment, facts: Facts): Finding[] {
  const { django } = environment;
  if (django === undefined) return [];
  const rules: readonly Rule[] = [
    checkRemoved,
    checkDatabase,
    checkDatabaseHost,
    checkMedia,
    checkSessions,
    checkCache,
    checkStatic,
    checkServing,
    checkLogFiles,
    checkTypes,
  ];
  return rules.flatMap((rule) => rule(django, environment, facts));
}

// https://docs.djangoproject.com/en/5.2/releases/, "Features removed in …"
const STORAGES: Readonly<Record<string, string>> = {
  DEFAULT_FILE_STORAGE: 'default',
  STATICFILES_STORAGE: 'staticfiles',
};
const REMOVED: Readonly<Record<string, readonly [number, number, string]>> = {
  DEFAULT_FILE_STORAGE: [5, 1, ''],
  STATICFILES_STORAGE: [5, 1, ''],
  MIDDLEWARE_CLASSES: [2, 0, 'Write MIDDLEWARE.'],
  FILE_CHARSET: [3, 1, 'Remove it.'],
  PASSWORD_RESET_TIMEOUT_DAYS: [4, 0, 'Write PASSWORD_RESET_TIMEOUT, in seconds.'],
  DEFAULT_HASHING_ALGORITHM: [4, 0, 'Remove it.'],
  SECURE_BROWSER_XSS_FILTER: [4, 0, 'Remove it: browsers have dropped the filter.'],
  USE_L10N: [5, 0, 'Remove it: formats are always localized.'],
  USE_DEPRECATED_PYTZ: [5, 0, 'Remove it.'],
  CSRF_COOKIE_MASKED: [5, 0, 'Remove it.'],
};

function checkRemoved(django: DjangoFacts, environment: Environment, facts: Facts): Finding[] {
  const { version, settings } = django;
  if (version === undefined) return [];
  const [major, minor] = version;
  return Object.entries(REMOVED).flatMap(([name, [removedMajor, removedMinor, advice]]) => {
    const setting = settings.get(name);
    const isGone = major > removedMajor || (major === removedMajor && minor >= removedMinor);
    if (setting === undefined || !isGone) return [];
    const alias = STORAGES[name];
    if (alias === undefined) {
      return [
        findingOf('django.removed', name, environment, facts, {
          message: `${name} was removed in Django ${removedMajor}.${removedMinor}: it is ignored.`,
          expected: `nothing that Django ${major}.${minor} does not know`,
          found: name,
          fix: advice,
        }),
      ];
    }
    // For those who support both sides of the change.
    const storages = settingOf(django, 'STORAGES');
    if (settings.has('STORAGES') && entryOf(storages, alias) !== undefined) return [];
    const backend = writtenText(setting.value) ?? '…';
    return [
      findingOf('django.storages', name, environment, facts, {
        message: `${name} was removed in Django 5.1 and is ignored without a word: ${alias === 'default' ? 'uploads go to the local disk, and are lost with the next deployment' : 'static files get neither hashed names nor compression'}.`,
        expected: `STORAGES["${alias}"]`,
        found: name,
        fix: `Write STORAGES = {${alias === 'default' ? '' : '"default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}, '}"${alias}": {"BACKEND": "${backend}"}${alias === 'default' ? ', "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}' : ''}}.`,
      }),
    ];
  });
}

function checkDatabase(django: DjangoFacts, environment: Environment, facts: Facts): Finding[] {
  const database = entryOf(settingOf(django, 'DATABASES'), 'default');
  const engine = database && textOf(entryOf(database, 'ENGINE'));
  if (database === undefined || engine !== 'django.db.backends.sqlite3') return [];
  // A URL in a variable is the matter of another rule.
  if (database.origins?.some(({ isSet }) => isSet)) return [];
  const name = textOf(entryOf(database, 'NAME')) ?? '';
  // Somewhere outside of the image: perhaps on a persistent disk.
  if (name.startsWith('/')) return [];
  return [
    findingOf(
      'database.sqlite',
      'DATABASES',
      environment,
      facts,
      {
        message: `The database is SQLite${becauseOf(database)}, a file on an ephemeral disk: each deployment begins with an empty database, and each instance has its own.`,
        expected: 'a database of the platform, by DATABASE_URL or the like',
        found: 'sqlite3',
        fix: 'Use a database of the platform, or put the file on a persistent disk and keep one instance.',
      },
      database,
    ),
  ];
}

/** A database server that is looked for where the app runs itself. */
function checkDatabaseHost(django: DjangoFacts, environment: Environment, facts: Facts): Finding[] {
  const database = entryOf(settingOf(django, 'DATABASES'), 'default');
  if (database?.kind !== 'dict' || database.isOpen) return [];
  const engine = textOf(entryOf(database, 'ENGINE')) ?? '';
  if (!/^django\.(?:contrib\.gis\.)?db\.backends\.(?:postgresql|mysql|postgis)/.test(engine))
    return [];
  // A service file of libpq has a host of its own, and a folder with a socket is one.
  const options = entryOf(database, 'OPTIONS');
  if (options && entryOf(options, 'service') !== undefined) return [];
  const host = entryOf(database, 'HOST') ?? NONE;
  const name = host.kind === 'none' ? '' : textOf(host);
  // A variable that is set is the matter of another rule.
  const isGiven = host.origins?.some(({ isSet }) => isSet) ?? false;
  if (name === undefined || isGiven || !(name === '' || LOOPBACK.test(name))) return [];
  return [
    findingOf(
      'service.localhost',
      'DATABASES',
      environment,
      facts,
      {
        message: `The database is looked for on the instance itself${becauseOf(host)}, where no such service runs.`,
        expected: 'the internal host name of the database, from a variable',
        found: name === '' ? 'no HOST' : 'a loopback address',
        fix: 'Take DATABASES from the environment, and set the variables to the database of the platform.',
      },
      host.place === undefined ? database : host,
    ),
  ];
}

function checkMedia(django: DjangoFacts, environment: Environment, facts: Facts): Finding[] {
  const backend = textOf(entryOf(settingOf(django, 'STORAGES'), 'default', 'BACKEND'));
  const isOld = django.version === undefined || django.version[0] < 5;
  if (isOld && django.settings.has('DEFAULT_FILE_STORAGE')) return [];
  const root = textOf(settingOf(django, 'MEDIA_ROOT'));
  // Without MEDIA_ROOT, a project has no uploads. An absolute path may be that of a disk.
  if (backend !== 'django.core.files.storage.FileSystemStorage') return [];
  if (root === undefined || root === '' || root.startsWith('/')) return [];
  return [
    findingOf('django.media', 'MEDIA_ROOT', environment, facts, {
      message: `Uploads go to MEDIA_ROOT, a folder of the image: they are lost with the next deployment, and other instances never see them.`,
      expected: 'object storage, or MEDIA_ROOT on a persistent disk, by its absolute path',
      found: 'FileSystemStorage in the folder of the project',
      fix: 'Put a backend for object storage into STORAGES["default"].',
    }),
  ];
}

/** How many processes there are, each with a memory of its own; undefined: nobody says. */
function processesOf({ variables }: Environment, facts: Facts): number | undefined {
  const web = webProcess(facts);
  const instances = web?.maxInstances ?? 1;
  const asked = /(?:--workers[= ]|\s-w\s*)(\d+)/.exec(web?.entrypoint ?? '')?.[1];
  const workers = Number(asked ?? variables.get('WEB_CONCURRENCY')?.value.trim() ?? Number.NaN);
  if (Number.isInteger(workers) && workers > 0) return instances * workers;
  return instances > 1 ? instances : undefined;
}

function checkSessions(django: DjangoFacts, environment: Environment, facts: Facts): Finding[] {
  const engine = textOf(settingOf(django, 'SESSION_ENGINE'));
  if (engine === 'django.contrib.sessions.backends.file') {
    return checkSessionFiles(settingOf(django, 'SESSION_FILE_PATH'), environment, facts);
  }
  const alias = textOf(settingOf(django, 'SESSION_CACHE_ALIAS'));
  const cache = alias === undefined ? UNKNOWN : entryOf(settingOf(django, 'CACHES'), alias);
  const backend = cache && textOf(entryOf(cache, 'BACKEND'));
  const isCached = engine === 'django.contrib.sessions.backends.cache';
  if (isCached && cache && /\.filebased\.FileBasedCache$/.test(backend ?? '')) {
    return checkSessionFiles(entryOf(cache, 'LOCATION') ?? UNKNOWN, environment, facts);
  }
  const isOwn = /^django\.core\.cache\.backends\.(?:locmem|dummy)\./.test(backend ?? '');
  if (!isCached || !isOwn) return [];
  const processes = processesOf(environment, facts);
  if (processes === 1) return [];
  return [
    findingOf('django.sessions', 'SESSION_ENGINE', environment, facts, {
      message: `Sessions are in a cache that each process has for itself${processes === undefined ? '' : `, and there are ${count(processes, 'process', 'processes')}`}: a login lasts until the next request meets another one.`,
      expected: 'a cache that all share, such as Redis; or sessions in the database',
      found: 'a cache in the memory of one process',
      fix: 'Set CACHES to Redis, or SESSION_ENGINE to django.contrib.sessions.backends.cached_db.',
    }),
  ];
}

function checkSessionFiles(path: Value, environment: Environment, facts: Facts): Finding[] {
  const text = textOf(path);
  // Perhaps on a persistent disk.
  const isElsewhere = text === undefined ? path.kind !== 'none' : /^\/(?!tmp\b)/.test(text);
  if (isElsewhere) return [];
  return [
    findingOf('django.sessions', 'SESSION_ENGINE', environment, facts, {
      message:
        'Sessions are in files of the instance: everybody is logged out with each deployment, and other instances do not see them.',
      expected: 'sessions in the database, or in a cache that all share, such as Redis',
      found: 'files on an ephemeral disk',
      fix: 'Set SESSION_ENGINE to django.contrib.sessions.backends.db or cached_db.',
    }),
  ];
}

// What keeps counts, answers or sessions in the cache for all.
const THROTTLES = /^(?:django_ratelimit|ratelimit|brake)$/;
const PAGES = 'django.middleware.cache.UpdateCacheMiddleware';

/** Something that has to be shared, in a cache that each process has for itself. */
function checkCache(django: DjangoFacts, environment: Environment, facts: Facts): Finding[] {
  const backend = textOf(entryOf(settingOf(django, 'CACHES'), 'default', 'BACKEND'));
  const processes = processesOf(environment, facts);
  if (!/\.locmem\.LocMemCache$/.test(backend ?? '') || processes === undefined || processes < 2) {
    return [];
  }
  const throttles = entryOf(settingOf(django, 'REST_FRAMEWORK'), 'DEFAULT_THROTTLE_CLASSES');
  const isThrottled = throttles?.kind === 'list' && throttles.items.length > 0;
  const engine = textOf(settingOf(django, 'SESSION_ENGINE'));
  const app = (textsOf(settingOf(django, 'INSTALLED_APPS')) ?? []).find((name) =>
    THROTTLES.test(name),
  );
  const uses = [
    ...(includes(settingOf(django, 'MIDDLEWARE'), PAGES) === true
      ? ['UpdateCacheMiddleware keeps pages there, and each process has its own of them']
      : []),
    ...(isThrottled || app !== undefined
      ? [`${app ?? 'DEFAULT_THROTTLE_CLASSES'} counts there, and each process counts for itself`]
      : []),
    ...(engine === 'django.contrib.sessions.backends.cached_db'
      ? ['sessions are kept there, and a logout is not seen by the other processes']
      : []),
  ];
  if (uses.length === 0) return [];
  return [
    findingOf('django.cache', 'CACHES', environment, facts, {
      message: `The cache is in the memory of each of ${count(processes, 'process', 'processes')}: ${uses.join('; ')}.`,
      expected: 'a cache that all share, such as Redis',
      found: 'LocMemCache',
      fix: 'Set CACHES["default"] to django.core.cache.backends.redis.RedisCache, with the URL of a database of the platform.',
    }),
  ];
}

/** Files that are collected, and then served by nobody. */
function checkServing(django: DjangoFacts, environment: Environment, facts: Facts): Finding[] {
  // With DEBUG on, runserver does.
  if (django.servesStatic !== false || truth(settingOf(django, 'DEBUG')) !== false) return [];
  return [
    findingOf('django.static.unserved', 'MIDDLEWARE', environment, facts, {
      message:
        'Nothing serves the static files: neither WhiteNoise nor a server beside Django is there, so pages and the admin come without styles.',
      expected: 'whitenoise.middleware.WhiteNoiseMiddleware, right behind SecurityMiddleware',
      found:
        'no WhiteNoise, no web server in the Dockerfile, no other place in STATIC_URL or STORAGES',
      fix: 'Add WhiteNoise to the requirements and to MIDDLEWARE, set STATIC_ROOT, and run collectstatic while the image is built.',
    }),
  ];
}

const WHITENOISE = 'whitenoise.middleware.WhiteNoiseMiddleware';

function checkStatic(django: DjangoFacts, environment: Environment, facts: Facts): Finding[] {
  const middleware = settingOf(django, 'MIDDLEWARE');
  const names = textsOf(middleware);
  const place = names?.indexOf(WHITENOISE) ?? -1;
  const hasApp = includes(settingOf(django, 'INSTALLED_APPS'), 'django.contrib.staticfiles');
  if (names === undefined || middleware.kind !== 'list' || place < 0) return [];
  const early = middleware.items
    .slice(0, place)
    .map(writtenText)
    .find((name) => name?.startsWith('django.') && !/\.SecurityMiddleware$/.test(name));
  const root = settingOf(django, 'STATIC_ROOT');
  const backend = textOf(entryOf(settingOf(django, 'STORAGES'), 'staticfiles', 'BACKEND'));
  // STORAGES came with Django 4.2.
  const [major, minor] = django.version ?? [5, 2];
  const storages = major * 100 + minor < 402 ? 'STATICFILES_STORAGE' : 'STORAGES';
  const isManifest = backend !== 'django.contrib.staticfiles.storage.StaticFilesStorage';
  return [
    ...(early === undefined
      ? []
      : [
          {
            ...findingOf('django.static.order', 'MIDDLEWARE', environment, facts, {
              message: `WhiteNoise comes after ${early.split('.').at(-1)}, which thus runs for every static file.`,
              expected: 'right behind SecurityMiddleware',
              found: `behind ${early}`,
              fix: 'Move WhiteNoiseMiddleware up.',
            }),
            ...at(middleware.items[place]?.place),
          },
        ]),
    ...(hasApp === true && truth(root) === false
      ? [
          findingOf('django.static.root', 'STATIC_ROOT', environment, facts, {
            message:
              'STATIC_ROOT is not set: collectstatic fails, and WhiteNoise has nothing to serve.',
            expected: 'STATIC_ROOT = BASE_DIR / "staticfiles"',
            found: 'not set',
            fix: 'Set it, and run collectstatic while the image is built.',
          }),
        ]
      : []),
    // A project that tells WhiteNoise which names are hashed has hashed them.
    ...(isManifest ||
    django.settings.has('STATICFILES_STORAGE') ||
    django.settings.has('WHITENOISE_IMMUTABLE_FILE_TEST')
      ? []
      : [
          findingOf('django.static.manifest', storages, environment, facts, {
            message:
              'Static files keep their names when they change, so browsers show old ones for a while after a deployment.',
            expected: 'whitenoise.storage.CompressedManifestStaticFilesStorage',
            found: 'StaticFilesStorage',
            fix: `Set it as ${storages === 'STORAGES' ? 'STORAGES["staticfiles"]' : storages}.`,
          }),
        ]),
  ];
}

function checkLogFiles(django: DjangoFacts, environment: Environment, facts: Facts): Finding[] {
  const handlers = entryOf(settingOf(django, 'LOGGING'), 'handlers');
  if (handlers?.kind !== 'dict') return [];
  return [...handlers.entries.values()].flatMap(({ key, value }) => {
    const kind = textOf(entryOf(value, 'class'));
    const file = textOf(entryOf(value, 'filename'));
    const handler = writtenText(key);
    const isFile = /^logging\.(?:handlers\.)?\w*FileHandler$/.test(kind ?? '');
    if (!isFile || file === undefined || file.startsWith('/')) return [];
    return [
      findingOf(
        'django.logging',
        'LOGGING',
        environment,
        facts,
        {
          message: `${handler === undefined ? 'A handler' : `The handler ${handler}`} logs to a file in the image: nobody sees it, it is lost with the instance, and where the folder is missing or read-only Django does not start.`,
          expected: 'the standard streams, which the platform keeps',
          found: 'a file',
          fix: 'Use logging.StreamHandler.',
        },
        value,
      ),
    ];
  });
}

// django/conf/__init__.py, Settings.__init__()
const LISTS = ['ALLOWED_HOSTS', 'INSTALLED_APPS', 'LOCALE_PATHS', 'SECRET_KEY_FALLBACKS'];

function checkTypes(django: DjangoFacts, environment: Environment, facts: Facts): Finding[] {
  const isText = (name: string): boolean => textOf(settingOf(django, name)) !== undefined;
  return [...LISTS, 'CSRF_TRUSTED_ORIGINS'].filter(isText).map((name) =>
    findingOf('django.setting-type', name, environment, facts, {
      message:
        name === 'CSRF_TRUSTED_ORIGINS'
          ? 'CSRF_TRUSTED_ORIGINS is a text, which Django reads letter by letter: no origin is trusted, and its check fails.'
          : `${name} is a text, where Django takes a list or a tuple only: it does not start.`,
      expected: 'a list',
      found: 'a text',
      fix: `Write ${name} as a list, or split the text.`,
    }),
  );
}
