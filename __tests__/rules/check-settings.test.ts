import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../../src/django/middleware.ts';
import type { Route } from '../../src/django/urls.ts';
import { checkSettings } from '../../src/rules/check-settings.ts';
import type { Repository } from '../../src/rules/repository.ts';
import { RULE_IDS, type RuleId } from '../../src/rules/settings-catalogue.ts';
import type {
  AppFacts,
  DjangoFacts,
  Facts,
  HttpProbe,
  ProcessFacts,
} from '../../src/rules/settings-facts.ts';
import { STACK_RULES } from '../../src/rules/stacks/catalogue.ts';
import { factsOf } from '../django/project.ts';
import {
  app,
  DOCUMENTED,
  facts,
  file,
  GOOD_KEY,
  GOOD_VALUES,
  MIGRATE,
  platform,
  template,
  WEB,
  withValues,
} from './facts.ts';

const idsOf = (given: Facts): string[] => checkSettings(given).map(({ id }) => id);
const web = (changes: Partial<ProcessFacts>): Facts =>
  facts({ app: app({ processes: [{ ...WEB, ...changes }, MIGRATE] }) });
const without = (name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(GOOD_VALUES).filter(([key]) => key !== name));
const DB = (value: string): Facts => withValues({ DATABASE_URL: value });
const REDIS = (value: string): Facts => withValues({ REDIS_URL: value });
const HOSTS = (value: string): Facts => withValues({ ALLOWED_HOSTS: value });
const ORIGINS = (value: string): Facts => withValues({ CSRF_TRUSTED_ORIGINS: value });
const KEY = (value: string): Facts => withValues({ SECRET_KEY: value });
const coded = (code: string): Facts => factsOf({ code });
const PLAIN = 'SECURE_PROXY_SSL_HEADER = None\nSECURE_SSL_REDIRECT = False';
const byDefault = (module: string, file: string | undefined): Facts =>
  withDjango(coded(''), { module, moduleNamedBy: file === undefined ? file : { file, line: 3 } });
const ofDjango = (code: string, version: [number, number], isVersionCapped: boolean): Facts =>
  withDjango(factsOf({ code, version }), { isVersionCapped });

function withDjango(given: Facts, changes: Partial<DjangoFacts>): Facts {
  const environments = given.environments.map((environment) => ({
    ...environment,
    django: environment.django && { ...environment.django, ...changes },
  }));
  return { ...given, environments };
}

/** DATABASE_URL is set nowhere. */
function unnamed(code: string): Facts {
  const given = factsOf({ code });
  const environments = given.environments.map((environment) => ({
    ...environment,
    variables: platform(without('DATABASE_URL')).variables,
  }));
  return { ...given, environments, template: undefined };
}

/** The template names POSTGRES_HOST; DATABASE_URL is set. */
function readsDatabase(code: string): Facts {
  const given = factsOf({ code });
  return { ...given, template: template([...DOCUMENTED.slice(0, 2), { name: 'POSTGRES_HOST' }]) };
}

const WHITENOISE = 'whitenoise.middleware.WhiteNoiseMiddleware';
const PROBE = { path: '/healthz', port: undefined, scheme: 'HTTP', setsHost: true };
const place = { file: 'urls.py', line: 3, column: 1, endLine: 3, endColumn: 9 };

/** A probe with a Host of its own, and what the code has for its path. */
function probed(route: Route, code = '', probe: HttpProbe = { ...PROBE, saysHttps: true }): Facts {
  const given = withDjango(factsOf({ code }), {
    routes: new Map([['/healthz', route]]),
    answers: new Map([['/healthz', REFUSED]]),
  });
  return { ...given, app: app({ processes: [{ ...WEB, readiness: probe }, MIGRATE] }) };
}

const REFUSED: Answer = {
  kind: 'refused',
  by: 'django.middleware.security.SecurityMiddleware',
  place: undefined,
};
const checked = (route: Route, check: string): Facts => ({
  ...withDjango(factsOf({}), { routes: new Map([['/healthz', route]]) }),
  dockerfile: { file: 'Dockerfile', text: `FROM python:3.13\n${check}\nCMD ["gunicorn", "w"]\n` },
});
const CURL = 'HEALTHCHECK --interval=9s CMD curl -f http://localhost:8000/healthz || exit 1';

/** Of a project whose settings are read. */
function withVariables(
  values: Parameters<typeof platform>[0],
  changes: Partial<AppFacts> = {},
): Facts {
  const given = factsOf({});
  const { variables } = platform(values);
  const environments = given.environments.map((each) => ({
    ...each,
    variables: new Map([...each.variables, ...variables]),
  }));
  return { ...given, environments, app: app(changes) };
}

const NOTHING: Repository = { dotenvs: [], published: new Map(), named: undefined };
const stored = (repository: Partial<Repository>, given = facts()): Facts => ({
  ...given,
  repository: { ...NOTHING, ...repository },
});
const dotenv = (name: string, value: string): Repository['dotenvs'] => [
  { file: '.env', entries: [{ name, value, line: 1 }] },
];

const SESSION_FILES = 'SESSION_ENGINE = "django.contrib.sessions.backends.file"';
const filed = (location: string): string =>
  `SESSION_ENGINE = "django.contrib.sessions.backends.cache"\nCACHES = {"default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": "${location}"}}`;
const PAGES = 'MIDDLEWARE.insert(1, "django.middleware.cache.UpdateCacheMiddleware")';
const workers = (code: string, number: string): Facts =>
  factsOf({ code, env: { WEB_CONCURRENCY: number } });
const scaled = (code: string, maxInstances: number): Facts => ({
  ...factsOf({ code }),
  app: app({ processes: [{ ...WEB, maxInstances }, MIGRATE] }),
});
const imaged = (text: string, entrypoint: string, buildType = 'dockerfile'): Facts => ({
  ...facts(),
  app: app({ buildType, processes: [{ ...WEB, entrypoint }, MIGRATE] }),
  dockerfile: { file: 'Dockerfile', text: `FROM python:3.13\n${text}\n` },
});
const declared = (text: string, changes: Partial<AppFacts> = {}): Facts => ({
  ...facts(),
  app: app({ ...changes, processes: [{ ...WEB, entrypoint: '' }, MIGRATE] }),
  procfile: { file: 'Procfile', text },
});
const DONE: Partial<AppFacts> = { deployedAt: Date.UTC(2026, 0, 1) };
const NAMES = ['SECRET_KEY', 'ALLOWED_HOSTS', 'DATABASE_URL'];

const VALKEY = 'valkey://:p9@cache.internal:6379/0';
const cached = (location: string, backend = 'django.core.cache.backends.redis.RedisCache'): Facts =>
  factsOf({
    code: `REDIS_URL = os.environ["REDIS_URL"]\nCACHES = {"default": {"BACKEND": "${backend}", "LOCATION": ${location}}}`,
    env: { REDIS_URL: VALKEY },
  });
const S3 = {
  AWS_STORAGE_BUCKET_NAME: 'shop-media',
  AWS_ACCESS_KEY_ID: 'AK9f3kd03kfs02kd',
  AWS_SECRET_ACCESS_KEY: '8f7sD62hdk2Hd72hdUd82',
  AWS_S3_ENDPOINT_URL: 'https://abc123.r2.cloudflarestorage.com',
};
const s3 = (changes: Record<string, string>): Facts => withValues({ ...S3, ...changes });

test('a good app has no findings at all', () => {
  expect(checkSettings(facts())).toEqual([]);
  expect(checkSettings(coded(''))).toEqual([]);
});

type Cases = Partial<Record<RuleId, { bad: [string, Facts][]; good: [string, Facts][] }>>;

const CASES: Cases = {
  'env.missing': {
    bad: [
      [
        'a name that the template requires',
        facts({ environments: [platform(without('SECRET_KEY'))] }),
      ],
      ['a name in the input', facts({ required: ['SENTRY_DSN'] })],
      [
        'what the template names, where another name is set that nobody reads',
        readsDatabase('x = os.environ.get("POSTGRES_HOST")'),
      ],
      [
        'what Django needs, without a template',
        facts({ template: undefined, environments: [platform(without('ALLOWED_HOSTS'))] }),
      ],
      [
        'SECRET_KEY, even where the template leaves it out',
        facts({
          environments: [platform(without('SECRET_KEY'))],
          template: template(DOCUMENTED.slice(1)),
        }),
      ],
      [
        'the name that the template has, in place of its other name',
        facts({
          template: template([...DOCUMENTED.slice(0, 2), { name: 'DB_HOST', mark: 'required' }]),
        }),
      ],
      [
        'a name that a file declares and the app lacks',
        facts({ environments: [platform(without('SECRET_KEY')), file(GOOD_VALUES)] }),
      ],
      [
        'a name that the only file lacks',
        facts({ environments: [file(without('SECRET_KEY'))], app: undefined }),
      ],
    ],
    good: [
      [
        'another name of the same, which the code reads',
        readsDatabase('x = os.environ.get("DATABASE_URL", os.environ.get("POSTGRES_HOST"))'),
      ],
      [
        'what code that nobody could read may call otherwise',
        facts({
          template: undefined,
          hasUnreadCode: true,
          environments: [platform(without('ALLOWED_HOSTS'))],
        }),
      ],
      [
        'what code takes from a stranger',
        unnamed('import tools\nDATABASES = tools.databases()\nfrom tools.all import *'),
      ],
      [
        'one of two names that the template offers',
        facts({
          template: template([
            ...DOCUMENTED.slice(0, 2),
            { name: 'DATABASE_URL' },
            { name: 'DB_HOST' },
          ]),
        }),
      ],
      [
        'the other name of the same thing',
        facts({
          template: undefined,
          environments: [
            platform({
              DJANGO_SECRET_KEY: GOOD_KEY,
              DJANGO_ALLOWED_HOSTS: 'acme.io',
              DB_HOST: 'db.internal',
            }),
          ],
        }),
      ],
      [
        'a name that the template calls optional',
        facts({
          environments: [platform(without('DATABASE_URL'))],
          template: template([
            ...DOCUMENTED.slice(0, 2),
            { name: 'DATABASE_URL', mark: 'optional' },
          ]),
        }),
      ],
      [
        'a name that the template leaves out',
        facts({
          environments: [platform(without('DATABASE_URL'))],
          template: template(DOCUMENTED.slice(0, 2)),
        }),
      ],
      ['an inherited one', withValues({ SECRET_KEY: { value: GOOD_KEY, origin: 'global' } })],
      ['PORT, which the platform sets', facts({ required: ['PORT'] })],
      [
        'other presets',
        facts({ preset: 'generic', template: undefined, environments: [platform({ A: 'b' })] }),
      ],
      [
        'a file that leaves secrets to the platform',
        facts({ environments: [platform(GOOD_VALUES), file(without('SECRET_KEY'))] }),
      ],
    ],
  },
  'env.empty': {
    bad: [['white space', withValues({ SECRET_KEY: '  ' })]],
    good: [['a blank optional', withValues({ REDIS_URL: '' })]],
  },
  'env.scope': {
    bad: [
      ['only in the build', withValues({ SECRET_KEY: { value: GOOD_KEY, runtime: false } })],
      [
        'only at run time, where the build needs it',
        facts({
          environments: [
            platform({ ...GOOD_VALUES, PUBLIC_URL: { value: 'https://a.io', buildtime: false } }),
          ],
          template: template([
            ...DOCUMENTED,
            { name: 'PUBLIC_URL', mark: 'required', atBuild: true },
          ]),
        }),
      ],
    ],
    good: [['not in the build', withValues({ SECRET_KEY: { value: GOOD_KEY, buildtime: false } })]],
  },
  'env.name': {
    bad: [['a hyphen', withValues({ 'MY-NAME': 'x' })]],
    good: [['digits and small letters', withValues({ my_name2: 'x' })]],
  },
  'env.duplicate': {
    bad: [['a name twice', facts({ app: app({ duplicates: ['SECRET_KEY'] }) })]],
    good: [['each once', facts()]],
  },
  'env.grammar': {
    bad: [
      ['a comma', withValues({ ADMINS: 'ann,bob' })],
      [
        'a comma behind an escaped one',
        withValues({ ADMINS: { value: 'a,b,c', stored: 'a\\,b,c' } }),
      ],
      ['a parenthesis', withValues({ NAME: 'Shop (new' })],
      ['a double quote', withValues({ NAME: '5" disk' })],
    ],
    good: [
      ['escaped ones', withValues({ ADMINS: { value: 'a,"b"', stored: 'a\\,\\"b\\"' } })],
      [
        'a file, whose reader knows no such grammar',
        facts({ environments: [platform(GOOD_VALUES), file({ ADMINS: 'ann,bob' })] }),
      ],
    ],
  },
  'env.placeholder': {
    bad: [
      'CHANGE-ME',
      'please-change-me-now',
      'ChangeMe123',
      'your-api-key',
      '<token>',
      'GENERATE',
      'xxx',
      'sk-xxxx-xxxx',
      'TODO',
      'password',
      'https://<account>.r2.dev',
    ].map((value) => [value, withValues({ API_KEY: value })]),
    good: [
      ...[
        'Ann <ann@acme.io>',
        'changelog',
        'Your Shop',
        'Maxxx2k',
        'generated',
        'unchangeable',
      ].map((value): [string, Facts] => [value, withValues({ SITE_NAME: value })]),
      ['an ordinary word that is no secret', withValues({ MODE: 'test' })],
    ],
  },
  'env.published': {
    bad: [
      [
        'the key of the template',
        facts({
          template: template([{ ...DOCUMENTED[0], value: GOOD_KEY }, ...DOCUMENTED.slice(1)]),
        }),
      ],
      [
        'the key of another file',
        stored({ published: new Map([['SECRET_KEY', { file: 'old.py', line: 2 }]]) }),
      ],
    ],
    good: [
      [
        'what is told as a file that is committed',
        stored({
          dotenvs: dotenv('SECRET_KEY', GOOD_KEY),
          published: new Map([['SECRET_KEY', { file: '.env', line: 1 }]]),
        }),
      ],
      [
        'a default that is no secret',
        facts({
          environments: [platform({ ...GOOD_VALUES, LOG_LEVEL: 'INFO' })],
          template: template([...DOCUMENTED, { name: 'LOG_LEVEL', value: 'INFO' }]),
        }),
      ],
    ],
  },
  'env.unresolved': {
    bad: [
      ['a reference on the platform', DB('postgres://${DB_USER}:${DB_PASSWORD}@db.internal/shop')],
      [
        'a reference that a file does not define',
        facts({ environments: [file({ ...GOOD_VALUES, A: '${B:-}' })], app: undefined }),
      ],
    ],
    good: [['a dollar', withValues({ PRICE: '$5 {each}' })]],
  },
  'env.boolean': {
    bad: ['tru', 'Flase', 'enabled', '2'].map((value) => [
      value,
      withValues({ SECURE_SSL_REDIRECT: value }),
    ]),
    good: [
      ...['true', 'False', '1', 'off', 'YES', ''].map((value): [string, Facts] => [
        value,
        withValues({ SECURE_SSL_REDIRECT: value }),
      ]),
      ['the DEBUG of Node', { ...withValues({ DEBUG: 'express:*' }), preset: 'node' }],
    ],
  },
  'env.number': {
    bad: ['8k', '5 # five', '3.5', 'five'].map((value) => [
      value,
      withValues({ CONN_MAX_AGE: value }),
    ]),
    good: ['60', '-1', ' 60 ', ''].map((value) => [value, withValues({ CONN_MAX_AGE: value })]),
  },
  'env.padding': {
    bad: [
      ['a line break', withValues({ NAME: 'shop\n' })],
      ['single quotes', withValues({ NAME: "'shop'" })],
      ['escaped double quotes', withValues({ NAME: { value: '"shop"', stored: '\\"shop\\"' } })],
    ],
    good: [['a quote inside', withValues({ NAME: "Ann's shop" })]],
  },
  'env.unknown': {
    bad: [
      [
        'a misspelling of a required name',
        facts({
          required: ['RUN_MIGRATIONS'],
          environments: [platform({ ...GOOD_VALUES, RUN_MIGRATES: 'true' })],
        }),
      ],
      [
        'two letters swapped',
        facts({
          required: ['SENTRY_DSN'],
          environments: [platform({ ...GOOD_VALUES, SENTRY_DNS: 'https://k@s.io/1' })],
        }),
      ],
    ],
    good: [
      [
        'a name of its own',
        facts({
          required: ['EMAIL_HOST'],
          environments: [platform({ ...GOOD_VALUES, EMAIL_PORT: '587' })],
        }),
      ],
      ['a similar name, where nothing is missing', withValues({ SECRET_KEYS: 'x' })],
    ],
  },
  'env.undocumented': {
    bad: [
      [
        'a name that the template lacks',
        facts({ environments: [platform({ ...GOOD_VALUES, ODD: 'x' })] }),
      ],
    ],
    good: [
      ['PORT', facts({ environments: [platform({ ...GOOD_VALUES, PORT: '8080' })] })],
      [
        'an inherited name',
        facts({
          environments: [platform({ ...GOOD_VALUES, ODD: { value: 'x', origin: 'global' } })],
        }),
      ],
    ],
  },
  'env.undocumented.read': {
    bad: [['a name that only the code has', coded('A = os.environ.get("SENTRY_DSN")')]],
    good: [
      ['what tells platforms apart', coded('A = "DYNO" in os.environ')],
      ['a name of the template', coded('A = os.environ["SECRET_KEY"]')],
    ],
  },
  'env.unset': {
    bad: [
      [
        'an assignment without a mark',
        facts({ template: template([...DOCUMENTED, { name: 'LOG_LEVEL' }]) }),
      ],
    ],
    good: [
      [
        'a commented one, an optional one',
        facts({
          template: template([
            ...DOCUMENTED,
            { name: 'LOG_LEVEL', disabled: true },
            { name: 'SITE', mark: 'optional' },
          ]),
        }),
      ],
    ],
  },
  'env.drift': {
    bad: [
      [
        'another value',
        facts({ environments: [platform(GOOD_VALUES), file({ ALLOWED_HOSTS: 'acme.io' })] }),
      ],
      [
        'a name that the app lacks',
        facts({ environments: [platform(GOOD_VALUES), file({ LOG_LEVEL: 'INFO' })] }),
      ],
    ],
    good: [['the same', facts({ environments: [platform(GOOD_VALUES), file(GOOD_VALUES)] })]],
  },
  'template.none': {
    bad: [['no template', facts({ template: undefined })]],
    good: [['an empty one', facts({ template: template([]) })]],
  },
  'template.secret': {
    bad: [
      [
        'a key',
        facts({ template: template([{ name: 'API_KEY', value: 'k9f3hd82hfd83hf92hf8' }]) }),
      ],
      [
        'a password in a URL',
        facts({
          template: template([
            { name: 'DATABASE_URL', value: 'postgres://u:9dk2hf83hf92kd82hd@db.internal/s' },
          ]),
        }),
      ],
    ],
    good: [
      ...[
        'your-secret-key-1234',
        'redispassword345',
        'securedbypassword123',
        'AKIAIOSFODNN7EXAMPLE',
        'CHANGE-ME-1234567890',
        '',
      ].map((value): [string, Facts] => [
        value,
        facts({ template: template([{ name: 'API_KEY', value }]) }),
      ]),
      [
        'no secret',
        facts({ template: template([{ name: 'BUILD', value: 'k9f3hd82hfd83hf92hf8' }]) }),
      ],
    ],
  },
  'port.fixed': {
    bad: [['the very port', facts({ environments: [platform({ ...GOOD_VALUES, PORT: '8080' })] })]],
    good: [['no PORT', facts()]],
  },
  'port.mismatch': {
    bad: [
      ['another PORT', facts({ environments: [platform({ ...GOOD_VALUES, PORT: '8000' })] })],
      [
        'another port in the start command',
        web({ entrypoint: 'gunicorn a.wsgi --bind 0.0.0.0:8000' }),
      ],
      ['the short option', web({ entrypoint: 'gunicorn a.wsgi -b :8000' })],
    ],
    good: [
      ['$PORT', web({ entrypoint: 'gunicorn a.wsgi --bind 0.0.0.0:$PORT' })],
      ['the same port', web({ entrypoint: 'gunicorn a.wsgi -b 0.0.0.0:3000', port: 3000 })],
      [
        'the default port',
        web({ entrypoint: 'gunicorn a.wsgi --bind=0.0.0.0:8080', port: undefined }),
      ],
    ],
  },
  'process.bind': {
    bad: [
      'gunicorn a.wsgi --bind 127.0.0.1:8080',
      'uvicorn a:app --port 8080',
      'python manage.py runserver',
      'python manage.py runserver 8080',
      'flask --app shop run',
      'uvicorn a:app --host localhost',
    ]
      .map((entrypoint): [string, Facts] => [entrypoint, web({ entrypoint })])
      .concat([['Procfile', declared('web: gunicorn a.wsgi --bind 127.0.0.1:8080')]]),
    good: [
      ...([
        ['Procfile', declared('web: gunicorn a.wsgi')],
        ['worker of the Procfile', declared('worker: uvicorn a:app')],
        ['Procfile beside an image', declared('web: uvicorn a:app', { source: 'dockerImage' })],
        [
          'Procfile beside a Dockerfile',
          declared('web: uvicorn a:app', { buildType: 'dockerfile' }),
        ],
      ] as [string, Facts][]),
      ...[
        'gunicorn a.wsgi',
        'gunicorn -k uvicorn.workers.UvicornWorker a.asgi',
        'uvicorn a:app --host 0.0.0.0 --port $PORT',
        'python manage.py runserver 0.0.0.0:$PORT',
        'node server.mjs',
        '',
      ].map((entrypoint): [string, Facts] => [entrypoint, web({ entrypoint })]),
    ],
  },
  'process.workers': {
    bad: [['65 in 512 MB', withValues({ WEB_CONCURRENCY: '65' })]],
    good: [
      ['2 in 512 MB', withValues({ WEB_CONCURRENCY: '2' })],
      [
        'an unknown size',
        {
          ...withValues({ GUNICORN_WORKERS: '65' }),
          app: app({ processes: [{ ...WEB, memoryMb: undefined }, MIGRATE] }),
        },
      ],
    ],
  },
  'process.readiness': {
    bad: [['none', web({ readiness: 'none' })]],
    good: [['a TCP probe', web({ readiness: 'other' })]],
  },
  'process.migrate': {
    bad: [['no job', facts({ app: app({ processes: [WEB] }) })]],
    good: [['an app without Django', facts({ preset: 'generic', app: app({ processes: [WEB] }) })]],
  },
  'probe.port': {
    bad: [
      [
        'readiness',
        web({ readiness: { path: '/', port: 8000, scheme: undefined, setsHost: true } }),
      ],
      ['liveness', web({ liveness: { path: '/', port: 8000, scheme: undefined, setsHost: true } })],
    ],
    good: [
      ['the same', web({ liveness: { path: '/', port: 8080, scheme: undefined, setsHost: true } })],
    ],
  },
  'probe.scheme': {
    bad: [['https', web({ liveness: { path: '/', port: 8080, scheme: 'HTTPS', setsHost: true } })]],
    good: [['http', web({ liveness: { path: '/', port: 8080, scheme: 'HTTP', setsHost: true } })]],
  },
  'probe.host': {
    bad: [['nobody answers it', coded('MIDDLEWARE = MIDDLEWARE[1:]')]],
    good: [['a middleware answers it', coded('')]],
  },
  'probe.redirect': {
    bad: [['a wildcard', coded('MIDDLEWARE = MIDDLEWARE[1:]\nALLOWED_HOSTS = ["*"]')]],
    good: [
      [
        'an exempt path',
        coded(
          'MIDDLEWARE = MIDDLEWARE[1:]\nALLOWED_HOSTS = ["*"]\nSECURE_REDIRECT_EXEMPT = ["^health/"]',
        ),
      ],
    ],
  },
  'probe.host.unread': {
    bad: [
      [
        'a middleware of a library',
        coded('MIDDLEWARE = ["health_lib.Middleware", *MIDDLEWARE[1:]]'),
      ],
      [
        'no Host header',
        web({ liveness: { path: '/', port: 8080, scheme: 'HTTP', setsHost: false } }),
      ],
    ],
    good: [
      [
        'a wildcard',
        {
          ...HOSTS('*'),
          app: app({
            processes: [
              {
                ...WEB,
                readiness: { path: '/', port: undefined, scheme: undefined, setsHost: false },
              },
              MIGRATE,
            ],
          }),
        },
      ],
    ],
  },
  'app.auto-deploy': {
    bad: [['on', facts({ app: app({ autoDeploy: true }) })]],
    good: [
      [
        'on, where nothing is watched',
        facts({ app: app({ autoDeploy: true, source: 'dockerImage' }) }),
      ],
    ],
  },
  'database.url': {
    bad: [
      'shop-db.internal:5432/shop',
      'https://db.internal/shop',
      'redis://db.internal/0',
      'postgresql+psycopg://u:p9@db.internal/shop',
      'postgres:///shop',
      'postgres://u:p9@db.internal',
      'postgres://u:p9@db.internal:70000/shop',
      'postgres://u:p9@db.internal:port/shop',
    ].map((value) => [value, DB(value)]),
    good: [
      'postgres://u:p9@db.internal/shop',
      'postgresql://u:p%23@db.internal:5432/shop?sslmode=require',
      'mysql://u:p9@db.internal/shop',
      'postgres://db.internal:5432/shop?user=a@b',
      'postgres://u:p9@[fd00::1]:5432/shop',
      'sqlite:////data/db.sqlite3',
    ].map((value) => [value, DB(value)]),
  },
  'database.encoding': {
    bad: ['p@ss', 'p#ss', 'p/ss', 'p?ss', '100%', 'p ss'].map((password) => [
      password,
      DB(`postgres://shop:${password}@db.internal:5432/shop`),
    ]),
    good: [['encoded', DB('postgres://shop:p%40s%2Fs%25@db.internal:5432/shop')]],
  },
  'database.sqlite': {
    bad: ['sqlite:///db.sqlite3', 'sqlite://:memory:'].map((value) => [value, DB(value)]),
    good: [['postgres', facts()]],
  },
  'service.localhost': {
    bad: [
      ['a database', DB('postgres://u:p9@localhost:5432/shop')],
      ['Redis', REDIS('redis://127.0.0.1:6379/0')],
      ['a broker', withValues({ CELERY_BROKER_URL: 'amqp://u:p9@localhost//' })],
      ['a host', withValues({ EMAIL_HOST: 'localhost' })],
      ['a database of the code', coded('DATABASES["default"]["HOST"] = "127.0.0.1"')],
      ['a default of the code', coded('DATABASES["default"]["HOST"] = os.environ.get("DB", "")')],
      ['no host at all', coded('del DATABASES["default"]["HOST"]')],
    ],
    good: [
      ['a database elsewhere', coded('DATABASES["default"]["HOST"] = "db.internal"')],
      ['a host that nobody knows', coded('import t\nDATABASES["default"]["HOST"] = t.host()')],
      [
        'a service of libpq',
        coded('DATABASES["default"].update(HOST="", OPTIONS={"service": "a"})'),
      ],
      ['another host', REDIS('redis://cache.internal:6379/0')],
      ['a broker elsewhere', withValues({ CELERY_BROKER_URL: 'amqp://u:p9@mq.internal//' })],
    ],
  },
  'redis.url': {
    bad: [
      'cache.internal:6379',
      'http://cache.internal',
      'redis://',
      'redis://c.internal/cache',
    ].map((value) => [value, REDIS(value)]),
    good: [
      'redis://:p9@cache.internal:6379/0',
      'rediss://u:p9@cache.internal',
      'redis://cache.internal/1?ssl=true',
    ].map((value) => [value, REDIS(value)]),
  },
  'env.committed': {
    bad: [
      ['a key', stored({ dotenvs: dotenv('STRIPE_SECRET', 'k9f3kd03kfs02kdQ8') })],
      ['a password', stored({ dotenvs: dotenv('DB_URL', 'postgres://a:k9f3kd03kfs02kdQ8@db/a') })],
    ],
    good: [
      ['no secret', stored({ dotenvs: dotenv('DEBUG', 'k9f3kd03kfs02kdQ8') })],
      ['a sample', stored({ dotenvs: dotenv('SECRET_KEY', 'insecure-key-for-my-machine-1') })],
      ['a placeholder', stored({ dotenvs: dotenv('SECRET_KEY', 'change-me-0123456789abcdef') })],
    ],
  },
  'env.undeployed': {
    bad: [
      [
        'changed after the last deployment',
        withVariables(
          { ...GOOD_VALUES, DEBUG: { value: '', changedAt: Date.UTC(2026, 1, 2) } },
          DONE,
        ),
      ],
      [
        'a global one',
        withVariables({ LICENSE: { origin: 'global', changedAt: Date.UTC(2026, 1, 2) } }, DONE),
      ],
    ],
    good: [
      ['before it', withVariables({ DEBUG: { changedAt: Date.UTC(2025, 1, 2) } }, DONE)],
      ['never deployed', withVariables({ DEBUG: { changedAt: Date.UTC(2026, 1, 2) } })],
      ['nobody says when', withVariables({ DEBUG: { value: '' } }, DONE)],
      [
        'for the build of an image alone',
        withVariables(
          { DEBUG: { changedAt: Date.UTC(2026, 1, 2), runtime: false, buildtime: false } },
          DONE,
        ),
      ],
    ],
  },
  'env.unread': {
    bad: [
      [
        'documented alone',
        stored(
          { named: new Set(['SECRET_KEY', 'ALLOWED_HOSTS']) },
          { ...factsOf({}), template: template([...DOCUMENTED, { name: 'OLD_FLAG' }]) },
        ),
      ],
      ['set alone', stored({ named: new Set() }, factsOf({ env: { OLD_FLAG: '1' } }))],
    ],
    good: [
      ['nobody knows', stored({}, factsOf({ env: { OLD_FLAG: '1' } }))],
      [
        'told as a spelling mistake',
        stored(
          { named: new Set([...NAMES, 'STRIPE_SECRET_ID']) },
          {
            ...factsOf({ env: { STRIPE_SECRET_IDD: 'x' } }),
            template: template([...DOCUMENTED, { name: 'STRIPE_SECRET_ID' }]),
          },
        ),
      ],
      ['told as no name', stored({ named: new Set(NAMES) }, withVariables({ 'A-B': '1' }))],
      ['no settings are read', stored({ named: new Set() }, withValues({ OLD_FLAG: '1' }))],
      ['named', stored({ named: new Set([...NAMES, 'FLAG']) }, factsOf({ env: { FLAG: '1' } }))],
      [
        'read by a server or a library',
        stored(
          { named: new Set(NAMES) },
          factsOf({
            env: { GUNICORN_CMD_ARGS: '', SENTRY_DSN: 'https://k@s.io/1', AWS_REGION: 'a' },
          }),
        ),
      ],
      [
        'a global one',
        stored(
          { named: new Set(NAMES) },
          withVariables({ LICENSE: { value: 'x', origin: 'global' } }),
        ),
      ],
    ],
  },
  'probe.path': {
    bad: [['nowhere', probed({ kind: 'missing', place })]],
    good: [
      ['in the URL configuration', probed({ kind: 'found' })],
      ['perhaps', probed({ kind: 'unknown' })],
      ['redirected for its slash', probed({ kind: 'redirected', place })],
      ['sent to https before', probed({ kind: 'missing', place }, '', PROBE)],
      [
        'refused by its host',
        probed({ kind: 'missing', place }, '', { ...PROBE, setsHost: false }),
      ],
    ],
  },
  'probe.slash': {
    bad: [['redirected', probed({ kind: 'redirected', place })]],
    good: [
      ['nowhere', probed({ kind: 'missing', place })],
      ['found', probed({ kind: 'found' })],
    ],
  },
  'probe.healthcheck': {
    bad: [
      ['curl', checked({ kind: 'missing', place }, CURL)],
      [
        'python',
        checked(
          { kind: 'missing', place },
          'HEALTHCHECK CMD ["python", "-c", "from urllib.request import urlopen as o; o(\'http://127.0.0.1:8080/healthz\')"]',
        ),
      ],
    ],
    good: [
      ['found', checked({ kind: 'found' }, CURL)],
      ['none', checked({ kind: 'missing', place }, 'HEALTHCHECK NONE')],
      [
        'of another host',
        checked({ kind: 'missing', place }, 'HEALTHCHECK CMD curl http://db/healthz'),
      ],
      ['in a comment', checked({ kind: 'missing', place }, `# ${CURL}`)],
    ],
  },
  'redis.valkey': {
    bad: [
      ['valkey', REDIS(VALKEY)],
      ['as the code hands it on', cached('REDIS_URL')],
      ['where the code does not read it', factsOf({ env: { REDIS_URL: VALKEY } })],
    ],
    good: [
      ['redis', REDIS('redis://:p9@cache.internal:6379/0')],
      ['as the code rewrites it', cached('REDIS_URL.replace("valkey://", "redis://")')],
      ['as a pattern rewrites it', cached('__import__("re").sub("^valkey", "redis", REDIS_URL)')],
      ['as nobody can tell', cached('rewritten(REDIS_URL)')],
      ['for a client that knows it', cached('REDIS_URL', 'django_valkey.cache.ValkeyCache')],
    ],
  },
  'storage.incomplete': {
    bad: [
      ['a bucket without keys', withValues({ AWS_STORAGE_BUCKET_NAME: 'shop-media' })],
      ['a switch alone', withValues({ USE_S3: 'true' })],
      ['no secret', s3({ AWS_SECRET_ACCESS_KEY: '' })],
    ],
    good: [
      ['all', s3({})],
      ['turned off', withValues({ AWS_STORAGE_BUCKET_NAME: 'shop-media', USE_S3: 'false' })],
      ['keys for mail', withValues({ AWS_ACCESS_KEY_ID: 'AK9f3kd03kfs02kd' })],
    ],
  },
  'storage.bucket': {
    bad: ['Shop', 'ab', 'a'.repeat(64), 'https://shop', '-shop'].map((value) => [
      value,
      s3({ AWS_STORAGE_BUCKET_NAME: value }),
    ]),
    good: ['shop.media-1', 'abc'].map((value) => [value, s3({ AWS_STORAGE_BUCKET_NAME: value })]),
  },
  'storage.endpoint': {
    bad: ['http://s3.acme.io', 's3.acme.io'].map((value) => [
      value,
      s3({ AWS_S3_ENDPOINT_URL: value }),
    ]),
    good: [['none, for Amazon', s3({ AWS_S3_ENDPOINT_URL: '' })]],
  },
  'mail.backend': {
    bad: [
      ['console', withValues({ EMAIL_BACKEND: 'django.core.mail.backends.console.EmailBackend' })],
    ],
    good: [
      ['SMTP', withValues({ EMAIL_BACKEND: 'django.core.mail.backends.smtp.EmailBackend' })],
      ['a service', withValues({ EMAIL_BACKEND: 'anymail.backends.postmark.EmailBackend' })],
    ],
  },
  'mail.tls': {
    bad: [
      ['both', withValues({ EMAIL_USE_TLS: 'true', EMAIL_USE_SSL: 'true' })],
      ['TLS with 465', withValues({ EMAIL_USE_TLS: 'true', EMAIL_PORT: '465' })],
      ['SSL with 587', withValues({ EMAIL_USE_SSL: 'true', EMAIL_PORT: '587' })],
    ],
    good: [
      ['TLS with 587', withValues({ EMAIL_USE_TLS: 'true', EMAIL_PORT: '587' })],
      ['one off', withValues({ EMAIL_USE_TLS: 'true', EMAIL_USE_SSL: 'false' })],
    ],
  },
  'mail.account': {
    bad: [['a user alone', withValues({ EMAIL_HOST_USER: 'shop' })]],
    good: [['both', withValues({ EMAIL_HOST_USER: 'shop', EMAIL_HOST_PASSWORD: 'h3k2f9sk3' })]],
  },
  'mail.from': {
    bad: ['Shop <shop@acme.io', 'shop', 'Shop shop@acme.io'].map((value) => [
      value,
      withValues({ DEFAULT_FROM_EMAIL: value }),
    ]),
    good: ['shop@acme.io', 'Shop <shop@acme.io>', '<shop@acme.io>'].map((value) => [
      value,
      withValues({ DEFAULT_FROM_EMAIL: value }),
    ]),
  },
  'node.env': {
    bad: [['development', { ...withValues({ NODE_ENV: 'development' }), preset: 'node' }]],
    good: [
      ['production', { ...withValues({ NODE_ENV: 'production' }), preset: 'node' }],
      ['Django', withValues({ NODE_ENV: 'development' })],
    ],
  },
  'django.secret-key.weak': {
    bad: [
      ['49 characters', KEY(GOOD_KEY.slice(0, 49))],
      ['4 different characters', KEY('a1b2'.repeat(15))],
      ['startproject', KEY(`django-insecure-${GOOD_KEY}`)],
    ],
    good: [
      ['50 characters', KEY(GOOD_KEY.slice(0, 50))],
      ['another preset', { ...KEY('short'), preset: 'generic' }],
    ],
  },
  'django.secret-key.guessable': {
    bad: [
      ['words', KEY('correct-horse-battery-staple-my-secret-key-for-the-shop')],
      ['a repetition', KEY('hunter2!'.repeat(8))],
      ['few characters', KEY('abcdefgh'.replaceAll(/./g, (letter) => letter.repeat(8)))],
    ],
    good: [
      ['hex', KEY('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')],
      ["Django's own", KEY('x$k!8z@m3#v^n7*q2&w=e5-r9_t4+y6%u1o0p$a!s@d#f^g&h*j-k_l')],
    ],
  },
  'django.debug': {
    bad: ['True', '1', 'on'].map((value) => [value, withValues({ DEBUG: value })]),
    good: ['False', '0', ''].map((value) => [value, withValues({ DEBUG: value })]),
  },
  'django.secret-key.published': {
    bad: [['a text', coded('SECRET_KEY = "Kx8-mZr2Kx9_Tf4Lw8Vb1Nc6Hd3Gs5Py0Ua-Ie7Ro2Qt9Wk4Zj8"')]],
    good: [['a variable', coded('SECRET_KEY = os.environ["SECRET_KEY"]')]],
  },
  'django.secret-key.random': {
    bad: [['made by Python', coded('import secrets\nSECRET_KEY = secrets.token_urlsafe(50)')]],
    good: [
      [
        'only where there is none',
        coded('import secrets\nSECRET_KEY = os.environ.get("SECRET_KEY") or secrets.token_hex()'),
      ],
    ],
  },
  'django.csrf.missing': {
    bad: [
      ['no header', coded(PLAIN)],
      ['a Django that may be old', ofDjango(PLAIN, [3, 2], false)],
    ],
    good: [
      ['a server that believes the edge', withDjango(coded(PLAIN), { serverTrustsProxy: true })],
      ['a Django without', ofDjango(PLAIN, [3, 2], true)],
      [
        'no header, but the origin',
        coded(`${PLAIN}\nCSRF_TRUSTED_ORIGINS = ["https://shop.acme.io"]`),
      ],
      [
        'no header, and origins that nobody knows',
        coded(`import tools\n${PLAIN}\nCSRF_TRUSTED_ORIGINS = tools.origins()`),
      ],
      ['no header, and forms that are redirected', coded('SECURE_PROXY_SSL_HEADER = None')],
    ],
  },
  'django.ssl.loop': {
    bad: [['no header', coded('SECURE_PROXY_SSL_HEADER = None')]],
    good: [
      ['no redirect', coded('SECURE_PROXY_SSL_HEADER = None\nSECURE_SSL_REDIRECT = False')],
      ['a header that nobody knows', coded('import x\nSECURE_PROXY_SSL_HEADER = x.header()')],
    ],
  },
  'django.ssl.header': {
    bad: [
      ['HTTP_ is missing', coded('SECURE_PROXY_SSL_HEADER = ("X_FORWARDED_PROTO", "https")')],
      ['another value', coded('SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "on")')],
      ['no pair', coded('SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO",)')],
    ],
    good: [['a list', coded('SECURE_PROXY_SSL_HEADER = ["HTTP_X_FORWARDED_PROTO", "https"]')]],
  },
  'django.hsts': {
    bad: [
      ['a minute', coded('SECURE_HSTS_SECONDS = 60\nSECURE_HSTS_PRELOAD = False')],
      ['an hour, preloaded', coded('SECURE_HSTS_SECONDS = 3600')],
    ],
    good: [['an hour', coded('SECURE_HSTS_SECONDS = 3600\nSECURE_HSTS_PRELOAD = False')]],
  },
  'django.forwarded-host': {
    bad: [['on', coded('USE_X_FORWARDED_HOST = True')]],
    good: [['off', coded('USE_X_FORWARDED_HOST = False')]],
  },
  'django.storages': {
    bad: [['ignored', coded('STATICFILES_STORAGE = "a.B"')]],
    good: [
      ['not yet removed', factsOf({ code: 'STATICFILES_STORAGE = "a.B"', version: [4, 2] })],
      [
        'for both sides of the change',
        coded('STATICFILES_STORAGE = "a.B"\nSTORAGES = {"staticfiles": {"BACKEND": "a.B"}}'),
      ],
    ],
  },
  'django.removed': {
    bad: [['ignored', coded('USE_L10N = True')]],
    good: [['not yet removed', factsOf({ code: 'USE_L10N = True', version: [4, 2] })]],
  },
  'django.media': {
    bad: [['a folder of the project', coded('MEDIA_ROOT = BASE_DIR / "media"')]],
    good: [
      ['a disk', coded('MEDIA_ROOT = "/data/media"')],
      [
        'object storage',
        coded(
          'MEDIA_ROOT = "media"\nSTORAGES = {"default": {"BACKEND": "storages.backends.s3.S3Storage"}}',
        ),
      ],
    ],
  },
  'django.sessions': {
    bad: [
      ['each its own', coded('SESSION_ENGINE = "django.contrib.sessions.backends.cache"')],
      [
        'as many as scaling may start',
        scaled('SESSION_ENGINE = "django.contrib.sessions.backends.cache"', 3),
      ],
      ['files', coded(SESSION_FILES)],
      ['a cache of files', coded(filed('/tmp/cache'))],
      ['files below /tmp', coded(`${SESSION_FILES}\nSESSION_FILE_PATH = "/tmp/sessions"`)],
    ],
    good: [
      ['a cache of files on a disk', coded(filed('/data/cache'))],
      ['files on a disk', coded(`${SESSION_FILES}\nSESSION_FILE_PATH = "/data/sessions"`)],
      ['files nobody knows where', coded(`${SESSION_FILES}\nSESSION_FILE_PATH = where()`)],
      [
        'one process',
        factsOf({
          code: 'SESSION_ENGINE = "django.contrib.sessions.backends.cache"',
          env: { WEB_CONCURRENCY: '1' },
        }),
      ],
      [
        'Redis',
        coded(
          'SESSION_ENGINE = "django.contrib.sessions.backends.cache"\nCACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache"}}',
        ),
      ],
    ],
  },
  'django.cache': {
    bad: [
      ['pages', scaled(PAGES, 2)],
      ['throttles', workers('REST_FRAMEWORK = {"DEFAULT_THROTTLE_CLASSES": ["a.B"]}', '3')],
      ['an app that counts', workers('INSTALLED_APPS.append("django_ratelimit")', '3')],
      ['sessions', workers('SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"', '2')],
    ],
    good: [
      ['one process', workers(PAGES, '1')],
      ['nobody knows how many', coded(PAGES)],
      ['nothing to share', scaled('', 4)],
      ['no throttles', scaled('REST_FRAMEWORK = {"DEFAULT_THROTTLE_CLASSES": []}', 4)],
      [
        'Redis',
        scaled(
          `${PAGES}\nCACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache"}}`,
          4,
        ),
      ],
    ],
  },
  'django.hsts.preload': {
    bad: [['never deployed', { ...coded(''), app: app({ isNew: true }) }]],
    good: [
      ['deployed', { ...coded(''), app: app({ isNew: false }) }],
      ['nobody knows', coded('')],
      ['an hour', { ...coded('SECURE_HSTS_SECONDS = 3600'), app: app({ isNew: true }) }],
      ['no preload', { ...coded('SECURE_HSTS_PRELOAD = False'), app: app({ isNew: true }) }],
    ],
  },
  'django.static.unserved': {
    bad: [['nobody', withDjango(coded(''), { servesStatic: false })]],
    good: [
      ['somebody', withDjango(coded(''), { servesStatic: true })],
      ['not known', withDjango(coded(''), { servesStatic: undefined })],
      ['runserver', withDjango(coded('DEBUG = True'), { servesStatic: false })],
    ],
  },
  'process.entrypoint': {
    bad: [
      [
        'a script',
        imaged('ENTRYPOINT ["/app/docker-entrypoint.sh"]\nCMD ["gunicorn", "w"]', 'gunicorn w'),
      ],
      ['a script of a shell', imaged('ENTRYPOINT sh start.sh', 'gunicorn w')],
      ['a script without an ending', imaged('ENTRYPOINT ["/entrypoint"]', 'gunicorn w')],
    ],
    good: [
      ['no start command', imaged('ENTRYPOINT ["/app/entrypoint.sh"]\nCMD ["gunicorn", "w"]', '')],
      ['the script', imaged('ENTRYPOINT ["/app/entrypoint.sh"]', '/app/entrypoint.sh gunicorn w')],
      ['a program', imaged('ENTRYPOINT ["tini", "--"]', 'gunicorn w')],
      ['another builder', imaged('ENTRYPOINT ["/app/entrypoint.sh"]', 'gunicorn w', 'nixpacks')],
    ],
  },
  'process.arguments': {
    bad: [
      ['a shell', imaged('ENTRYPOINT gunicorn w\nCMD ["--workers", "2"]', '')],
      ['twice', imaged('ENTRYPOINT ["/bin/gunicorn"]\nCMD ["gunicorn", "w"]', '')],
    ],
    good: [
      ['arguments', imaged('ENTRYPOINT ["gunicorn"]\nCMD ["w"]', '')],
      ['no CMD', imaged('ENTRYPOINT gunicorn w', '')],
      ['a start command', imaged('ENTRYPOINT gunicorn w\nCMD ["--workers", "2"]', 'gunicorn w')],
      ['a CMD before', imaged('CMD ["a"]\nENTRYPOINT gunicorn w', '')],
    ],
  },
  'django.static.order': {
    bad: [['last', coded(`MIDDLEWARE.append("${WHITENOISE}")\nSTATIC_ROOT = "s"`)]],
    good: [['second', coded(`MIDDLEWARE.insert(2, "${WHITENOISE}")\nSTATIC_ROOT = "s"`)]],
  },
  'django.static.root': {
    bad: [['none', coded(`MIDDLEWARE.insert(2, "${WHITENOISE}")`)]],
    good: [['one', coded(`MIDDLEWARE.insert(2, "${WHITENOISE}")\nSTATIC_ROOT = "s"`)]],
  },
  'django.static.manifest': {
    bad: [['plain', coded(`MIDDLEWARE.insert(2, "${WHITENOISE}")\nSTATIC_ROOT = "s"`)]],
    good: [
      [
        'hashed by the project itself',
        coded(
          `MIDDLEWARE.insert(2, "${WHITENOISE}")\nSTATIC_ROOT = "s"\nWHITENOISE_IMMUTABLE_FILE_TEST = lambda path, url: True`,
        ),
      ],
      [
        'hashed',
        coded(
          `MIDDLEWARE.insert(2, "${WHITENOISE}")\nSTATIC_ROOT = "s"\nSTORAGES = {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}`,
        ),
      ],
    ],
  },
  'django.logging': {
    bad: [
      [
        'a file',
        coded(
          'LOGGING = {"handlers": {"f": {"class": "logging.FileHandler", "filename": BASE_DIR / "x.log"}}}',
        ),
      ],
    ],
    good: [
      ['the console', coded('LOGGING = {"handlers": {"f": {"class": "logging.StreamHandler"}}}')],
    ],
  },
  'django.settings-module': {
    bad: [
      'config.settings.development',
      'config/settings.py',
      'settings.test',
      'shop.settings_local',
    ]
      .map((value): [string, Facts] => [value, withValues({ DJANGO_SETTINGS_MODULE: value })])
      .concat([['by wsgi.py', byDefault('config.settings.dev', 'config/wsgi.py')]]),
    good: ['config.settings.production', 'config.settings', 'latest.settings']
      .map((value): [string, Facts] => [value, withValues({ DJANGO_SETTINGS_MODULE: value })])
      .concat([
        ['by wsgi.py', byDefault('config.settings', 'config/wsgi.py')],
        ['as the input asks', byDefault('config.settings.dev', undefined)],
      ]),
  },
  'django.hosts.entry': {
    bad: [
      'https://acme.io',
      'acme.io:443',
      '*.acme.io',
      '10.96.*',
      'acme.io/',
      "['acme.io']",
      'www.acme.io *.acme.io',
      'acme.io,http://www.acme.io',
    ].map((value) => [value, HOSTS(value)]),
    good: ['acme.io', '.acme.io', 'acme.io www.acme.io', '[::1]', 'localhost', '*'].map((value) => [
      value,
      HOSTS(value),
    ]),
  },
  'django.hosts.wildcard': {
    bad: [['*', HOSTS('acme.io *')]],
    good: [['a domain', HOSTS('.acme.io')]],
  },
  'django.hosts.address': {
    bad: [['an address of an instance', HOSTS('acme.io 10.96.27.85')]],
    good: [['a public one', HOSTS('acme.io 93.184.216.34')]],
  },
  'django.hosts.domain': {
    bad: ['acme.io', 'wshop.acme.io', 'shop.acme.io.dev'].map((value) => [value, HOSTS(value)]),
    good: ['.acme.io', 'SHOP.acme.io', '.shop.acme.io', '*'].map((value) => [value, HOSTS(value)]),
  },
  'django.hosts.blank': {
    bad: ['a.io, b.io', 'a.io,', 'a.io,,b.io'].map((value) => [value, HOSTS(value)]),
    good: ['a.io,b.io', 'a.io b.io'].map((value) => [value, HOSTS(value)]),
  },
  'django.csrf.entry': {
    bad: [
      'acme.io',
      'https://acme.io/',
      'https://acme.io/path',
      'https://.acme.io',
      'https://*',
      'https://www.*.acme.io',
      'https://',
    ].map((value) => [value, ORIGINS(value)]),
    good: [
      ...['https://acme.io', 'https://*.acme.io https://acme.io:8443'].map(
        (value): [string, Facts] => [value, ORIGINS(value)],
      ),
      ['a host, before 4.0', ofDjango('CSRF_TRUSTED_ORIGINS = ["acme.io"]', [3, 2], true)],
    ],
  },
  'django.csrf.http': {
    bad: [['http', ORIGINS('http://acme.io')]],
    good: [['https', ORIGINS('https://acme.io')]],
  },
};

// Told of files and runs, not of facts: see dotenv.test.ts and validate.test.ts.
// Rules that need the code of a project are held against Django itself.
const ELSEWHERE: readonly RuleId[] = [
  'build.variable',
  ...RULE_IDS.filter((id) => /^(?:security|caches|async)\./.test(id)),
  'django.hosts.none',
  'django.setting-type',
  'platform.unreadable',
  'secret.unwritten',
  'config.suppression.expired',
  'config.suppression.unused',
  'checks.none',
  'dotenv.syntax',
  'dotenv.duplicate',
  'dotenv.comment',
  'dotenv.multiline',
  'django.start',
  'django.check',
  'django.check.skipped',
  // Whose rows, in stacks/, are held against the catalogue there.
  ...(Object.keys(STACK_RULES) as (keyof typeof STACK_RULES)[]),
];

test('every rule has its cases, both ways', () => {
  expect([...Object.keys(CASES), ...ELSEWHERE].sort()).toEqual([...RULE_IDS].sort());
});

for (const [id, { bad, good }] of Object.entries(CASES)) {
  describe(id, () => {
    test.each(bad)('is found: %s', (_, given) => {
      expect(idsOf(given)).toContain(id);
    });
    test.each(good)('is not found: %s', (_, given) => {
      expect(idsOf(given)).not.toContain(id);
    });
  });
}

test('a fix names the setting that the Django of the project has', () => {
  const code = `MIDDLEWARE.insert(2, "${WHITENOISE}")\nSTATIC_ROOT = "s"`;
  const fixOf = (version: [number, number]) =>
    checkSettings(ofDjango(code, version, true)).find(({ id }) => id === 'django.static.manifest')
      ?.fix;
  expect(fixOf([4, 1])).toBe('Set it as STATICFILES_STORAGE.');
  expect(fixOf([4, 2])).toBe('Set it as STORAGES["staticfiles"].');
});

describe('what is said', () => {
  const everything = Object.values(CASES).flatMap(({ bad }) => bad.map(([, given]) => given));

  test('no finding holds the value of a secret or of an address', () => {
    for (const given of everything) {
      const text = JSON.stringify(checkSettings(given).map(({ id, ...told }) => told));
      for (const { variables } of given.environments) {
        for (const { name, value } of variables.values()) {
          if (value.length < 10 || /NODE_ENV|BACKEND|PORT/.test(name)) continue;
          expect([text.includes(value), name]).toEqual([false, name]);
        }
      }
    }
  });

  test('every finding is complete sentences, and says what to do', () => {
    for (const found of everything.flatMap(checkSettings)) {
      expect(found.message).toMatch(/^[A-Z0-9].*[.?]$/s);
      expect(found.fix).toMatch(/^[A-Z]/);
    }
  });

  test('a missing name is told at the line that explains it, with its misspelling', () => {
    const [first] = checkSettings(
      facts({ environments: [platform({ ...without('SECRET_KEY'), SECRETKEY: GOOD_KEY })] }),
    );
    expect(first).toMatchObject({
      id: 'env.missing',
      severity: 'error',
      subject: 'SECRET_KEY',
      message: 'SECRET_KEY is required by .env.template, but the app does not have it.',
      found: 'not set; there is a SECRETKEY',
      file: '.env.template',
      line: 1,
    });
  });

  test('a missing name is not held against a key that cannot read all variables', () => {
    const [first] = checkSettings(
      facts({
        environments: [platform(without('SECRET_KEY'))],
        app: app({ globalsRead: false }),
      }),
    );
    expect(first?.found).toBe('not set; the global variables could not be read');
  });

  test('a fault that file and platform share is told once', () => {
    const bad = { ...GOOD_VALUES, SECRET_KEY: 'short' };
    const given = facts({ environments: [platform(bad), file(bad)] });
    expect(idsOf(given)).toEqual(['django.secret-key.weak']);
  });

  test('staging is milder about DEBUG, not about a missing name', () => {
    const given = {
      ...withValues({ DEBUG: 'true' }),
      required: ['A'],
      profile: 'staging' as const,
    };
    expect(checkSettings(given).map(({ id, severity }) => [id, severity])).toEqual([
      ['env.missing', 'error'],
      ['django.debug', 'warning'],
    ]);
  });

  test('names from the dashboard cannot bring markup or commands along', () => {
    const text = JSON.stringify(checkSettings(withValues({ '\n::error::<b>x|': '(' })));
    expect(text).not.toMatch(/::|<b>/);
  });

  test('arbitrary values break no rule, and get into no finding', () => {
    const PIECES = [
      ...['://', 'postgres', 'redis', 'https', ':', '@', '/', '?', '#', '%', '%zz', ',', ' ', '\n'],
      ...[
        '*',
        '.',
        '*.',
        '[',
        ']',
        '${',
        '}',
        '<',
        '>',
        '(',
        ')',
        '"',
        "'",
        '\\',
        '0',
        '8080',
        '-',
      ],
      ...['true', 'example.com', 'change-me', 'xxx', '\0', '\uD800', 'é', '::error::'],
    ];
    const NAMES = [
      ...['SECRET_KEY', 'DATABASE_URL', 'REDIS_URL', 'ALLOWED_HOSTS', 'CSRF_TRUSTED_ORIGINS'],
      ...['AWS_STORAGE_BUCKET_NAME', 'AWS_S3_ENDPOINT_URL', 'DEFAULT_FROM_EMAIL', 'PORT', 'DEBUG'],
      ...['DJANGO_SETTINGS_MODULE', 'EMAIL_BACKEND', 'EMAIL_PORT', 'WEB_CONCURRENCY', 'USE_S3'],
      ...['CELERY_BROKER_URL', 'DB_HOST', 'SOMETHING_ELSE'],
    ];
    // Linear congruential: the same values in every run.
    let state = 1;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let round = 0; round < 500; round += 1) {
      const values = Object.fromEntries(
        NAMES.map((name) => {
          const pieces = Array.from({ length: random(9) }, () => PIECES[random(PIECES.length)]);
          return [name, [...pieces, 'c4n4ry', ...pieces.reverse()].join('')];
        }),
      );
      expect(JSON.stringify(checkSettings(withValues(values)))).not.toContain('c4n4ry');
    }
  });
});
