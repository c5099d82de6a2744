import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CAUSES, diagnose, type Evidence } from '../../src/rules/causes.ts';
import { root } from '../support/repository.ts';

const web: Evidence['web'] = {
  port: 8080,
  entrypoint: 'gunicorn config.wsgi',
  readiness_probe: { httpGet: { path: '/health/', port: 8080 } },
  liveness_probe: null,
};

function evidence(lines: string[], overrides: Partial<Evidence> = {}): Evidence {
  return { deploymentLog: lines, runtimeLog: [], web, ...overrides };
}

const DEADLINE =
  'Error: release shop-web failed, and has been uninstalled due to atomic being set: context deadline exceeded';
const REFUSED =
  'Readiness probe failed: Get "http://10.96.27.85:8080/health/": dial tcp 10.96.27.85:8080: connect: connection refused';
const EXITED = 'Container web of pod shop-web-1 exited with code 1';
const BACK_OFF = 'Back-off restarting failed container web in pod shop-web-1';
/** What every app that dies at its start leaves behind. */
const CRASH = [REFUSED, EXITED, BACK_OFF, DEADLINE];

describe('the cause is found in the words of those who know it', () => {
  const cases: [id: string, message: string, ...lines: string[]][] = [
    [
      'checkout.branch',
      'The branch prodution does not exist in the repository of the application',
      'fatal: Remote branch prodution not found in upstream origin',
    ],
    [
      'checkout.access',
      'Sevalla could not read the repository of the application',
      'fatal: Could not read from remote repository.',
    ],
    [
      'env.grammar',
      'The platform cannot take the value of the variable ALLOWED_HOSTS: the value has an unescaped comma (write \\,)',
      'environment variable ALLOWED_HOSTS: the value has an unescaped comma (write \\,)',
      'Error: failed parsing --set data: invalid environment value',
    ],
    [
      'env.grammar',
      'The platform cannot take the value of the variable b.example',
      'Error: failed parsing --set data: key "b.example" has no value',
    ],
    [
      'image.architecture',
      'The image was built for another processor: the platform runs linux/amd64 alone',
      'exec /usr/local/bin/gunicorn: exec format error',
      ...CRASH,
    ],
    [
      'image.architecture',
      'The image was built for another processor: the platform runs linux/amd64 alone',
      'Image "ghcr.io/octo/shop:v1" is for linux/arm64; only linux/amd64 images can be deployed',
    ],
    [
      'image.pull',
      'The image ghcr.io/octo/shop:v1 could not be pulled',
      'Failed to pull image "ghcr.io/octo/shop:v1": ErrImagePull',
    ],
    [
      'image.pull',
      'The image shop could not be pulled',
      "Error response from daemon: pull access denied for shop, repository does not exist or may require 'docker login'",
    ],
    [
      'env.missing',
      'The application ends at its start because the variable SECRET_KEY is not set on the platform',
      'Traceback (most recent call last):',
      '  File "/app/config/settings.py", line 7, in <module>',
      "KeyError: 'SECRET_KEY'",
      ...CRASH,
    ],
    [
      'env.missing',
      'The application ends at its start because the variable SECRET_KEY is not set on the platform',
      'django.core.exceptions.ImproperlyConfigured: The SECRET_KEY setting must not be empty.',
    ],
    [
      'env.missing',
      'The application ends at its start because the variable DATABASE_URL is not set on the platform',
      'django.core.exceptions.ImproperlyConfigured: Set the DATABASE_URL environment variable',
    ],
    [
      'env.missing',
      'The application ends at its start because the variable REDIS_URL is not set on the platform',
      'decouple.UndefinedValueError: REDIS_URL not found. Declare it as envvar or define a default value.',
    ],
    [
      'env.missing',
      'The application ends at its start because the variables SECRET_KEY, DATABASE_URL are not set on the platform',
      'Missing from the environment: SECRET_KEY, DATABASE_URL. The file .env.production.template describes each of them',
    ],
    [
      'env.missing',
      'The application ends at its start because the variable STRIPE_KEY is not set on the platform',
      'Error: STRIPE_KEY environment variable must be set',
    ],
    [
      'database.encoding',
      'A URL among the variables, such as DATABASE_URL, cannot be read: its user name or password has characters that are not percent-encoded',
      "ValueError: Port could not be cast to integer value as '***'",
      ...CRASH,
    ],
    [
      'code.syntax',
      "A file of the application cannot be read: SyntaxError: '(' was never closed",
      '  File "/app/config/urls.py", line 5',
      '    urlpatterns = (',
      '                  ^',
      "SyntaxError: '(' was never closed",
      ...CRASH,
    ],
    [
      'django.settings-module',
      'Django does not know its settings: DJANGO_SETTINGS_MODULE is not set',
      'django.core.exceptions.ImproperlyConfigured: Requested setting INSTALLED_APPS, but settings are not configured. You must either define the environment variable DJANGO_SETTINGS_MODULE or call settings.configure() before accessing settings.',
      ...CRASH,
    ],
    [
      'command.module',
      'The start command names application of config.wsgi, which is not in the image',
      "gunicorn.errors.AppImportError: Failed to find attribute 'application' in 'config.wsgi'.",
      ...CRASH,
    ],
    [
      'command.module',
      'The start command names config, which is not in the image',
      "ModuleNotFoundError: No module named 'config'",
      ...CRASH,
    ],
    [
      'django.check',
      "Django's system check refuses to go on: shop.Order.buyer: (fields.E300) Field defines a relation with model 'Buyer', which is either not installed, or is abstract",
      'SystemCheckError: System check identified some issues:',
      'ERRORS:',
      "shop.Order.buyer: (fields.E300) Field defines a relation with model 'Buyer', which is either not installed, or is abstract.",
    ],
    [
      'migration.unapplied',
      'The database has no table shop_order: a migration has not been applied',
      'django.db.utils.ProgrammingError: relation "shop_order" does not exist',
      'Readiness probe failed: HTTP probe failed with statuscode: 500',
    ],
    [
      'migration.unapplied',
      'The database has no column shop_order.paid: a migration has not been applied',
      'django.db.utils.ProgrammingError: column shop_order.paid does not exist',
      'Readiness probe failed: HTTP probe failed with statuscode: 500',
    ],
    [
      'migration.unapplied',
      '3 migrations have not been applied to the database',
      'You have 3 unapplied migration(s). Your project may not work properly until you apply the migrations for app(s): shop.',
      'Readiness probe failed: HTTP probe failed with statuscode: 500',
    ],
    [
      'memory.workers',
      'The web process starts 2 workers, which need more memory than its size has',
      '[1] [INFO] Starting gunicorn 27.0.1',
      '[7] [INFO] Booting worker with pid: 7',
      '[8] [INFO] Booting worker with pid: 8',
      '[1] [ERROR] Worker (pid:8) was sent SIGKILL! Perhaps out of memory?',
      DEADLINE,
    ],
    [
      'worker.timeout',
      'The server kills its workers because they do not finish in time',
      '[1] [CRITICAL] WORKER TIMEOUT (pid:12)',
      DEADLINE,
    ],
    [
      'static.manifest',
      'The static file shop/logo.svg is not in the manifest of the image',
      "ValueError: Missing staticfiles manifest entry for 'shop/logo.svg'",
      'Readiness probe failed: HTTP probe failed with statuscode: 500',
    ],
    [
      'module.missing',
      'The module whitenoise is not in the image',
      "ModuleNotFoundError: No module named 'whitenoise'",
      ...CRASH,
    ],
    [
      'migration.conflict',
      'The migrations cannot be applied: Conflicting migrations detected',
      'CommandError: Conflicting migrations detected; multiple leaf nodes in the migration graph: (0002_a, 0002_b in shop).',
      'Job Migrate failed with exit code 1',
    ],
    [
      'database.unreachable',
      'The application cannot reach its database',
      'django.db.utils.OperationalError: connection failed: connection to server at "10.0.0.7", port 5432 failed: Connection refused',
      'Job Migrate failed with exit code 1',
    ],
    [
      'memory.exceeded',
      'A process was killed because it used more memory than its size has',
      '[CRITICAL] WORKER TIMEOUT (pid:12)',
      '[ERROR] Worker (pid:12) was sent SIGKILL! Perhaps out of memory?',
      DEADLINE,
    ],
    [
      'memory.exceeded',
      'A process was killed because it used more memory than its size has',
      'Container web of pod shop-web-1 exited with code 137',
      BACK_OFF,
    ],
    [
      'command.missing',
      'The start command cannot be run: gunicorn is not in the image',
      'sh: 1: gunicorn: not found',
      'Container web of pod shop-web-1 exited with code 127',
    ],
    [
      'command.missing',
      'The start command cannot be run: gunicorn is not in the image',
      'exec: "gunicorn": executable file not found in $PATH: unknown',
    ],
    [
      'command.none',
      'The process Web process has no start command, and the build found none',
      'No start command could be found for process Web process',
    ],
    [
      'job.failed',
      'The job Migrate that runs before the deployment failed: django.db.utils.ProgrammingError: column shop_order.paid does not exist',
      'django.db.utils.ProgrammingError: column shop_order.paid does not exist',
      'Job Migrate finished with exit code 1',
      'Job Migrate failed with exit code 1',
    ],
    [
      'build.failed',
      'The build failed: No matching distribution found for Djangoo==5.2',
      'ERROR: No matching distribution found for Djangoo==5.2',
      'Build failed with exit code 1',
    ],
    [
      'build.failed',
      'The build failed: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1',
      'ERROR: failed to solve: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1',
    ],
    [
      'probe.host',
      'The readiness probe on /health/ is answered 400: it calls the instance by its IP address (Host 10.96.27.85:8080), which ALLOWED_HOSTS does not list',
      "ERROR django.security.DisallowedHost: Invalid HTTP_HOST header: '10.96.27.85:8080'. You may need to add '10.96.27.85' to ALLOWED_HOSTS.",
      'Readiness probe failed: HTTP probe failed with statuscode: 400',
      DEADLINE,
    ],
    [
      'probe.host',
      'The readiness probe on /health/ is answered 400, most likely because it calls the instance by its IP address, which the application (Django: ALLOWED_HOSTS) does not accept as a host',
      '127.0.0.6 - - [17/Oct/2025:09:12:01 +0000] "GET /health/ HTTP/1.1" 400 143 "-" "kube-probe/1.32"',
      DEADLINE,
    ],
    [
      'probe.redirect',
      'The readiness probe on /health/ is redirected to https, which the instance itself does not speak: the edge ends TLS',
      'Readiness probe failed: Get "https://10.96.27.85:8080/health/": http: server gave HTTP response to HTTPS client',
      DEADLINE,
    ],
    [
      'probe.path',
      'The readiness probe on /health/ is answered 404',
      'Readiness probe failed: HTTP probe failed with statuscode: 404',
      DEADLINE,
    ],
    [
      'probe.error',
      'The readiness probe on /health/ is answered 500: ZeroDivisionError: division by zero',
      'ZeroDivisionError: division by zero',
      'Readiness probe failed: HTTP probe failed with statuscode: 500',
      DEADLINE,
    ],
    [
      'probe.timeout',
      'The readiness probe on /health/ gets no answer in time: the application hangs or starts slowly',
      'Readiness probe failed: Get "http://10.96.27.85:8080/health/": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
      DEADLINE,
    ],
    [
      'port.loopback',
      'The application listens on 127.0.0.1:8000, where no probe and no visitor can reach it',
      '[2025-10-17 09:12:01 +0000] [7] [INFO] Listening at: http://127.0.0.1:8000 (7)',
      REFUSED,
      DEADLINE,
    ],
    [
      'port.refused',
      'The readiness probe on /health/ finds nothing that listens on port 8080',
      REFUSED,
      DEADLINE,
    ],
    [
      'port.mismatch',
      'The readiness probe on /health/ finds nothing that listens on port 8080: the application listens on port 8000',
      '[2025-10-17 09:12:01 +0000] [7] [INFO] Listening at: http://0.0.0.0:8000 (7)',
      REFUSED,
      DEADLINE,
    ],
    [
      'crash.loop',
      'The process web ends right after its start with code 1: RuntimeError: no licence',
      'RuntimeError: no licence',
      ...CRASH,
    ],
    [
      'rollout.deadline',
      'No instance became Ready before Sevalla gave the rollout up: look at the readiness probe on /health/',
      DEADLINE,
    ],
  ];
  test.each(cases)('%s: %s', (id, message, ...lines) => {
    expect(diagnose(evidence(lines))).toMatchObject({ id, message, severity: 'error' });
  });

  test('the README of deploy-sevalla lists each rule as the catalogue has it', () => {
    const readme = readFileSync(join(root, 'actions/deploy-sevalla/README.md'), 'utf8');
    const rows = CAUSES.map(
      ({ id, title, docs, prevention }) =>
        `| \`${id}\` | ${title}${docs === undefined ? '' : ` ([more](${docs}))`} | ${
          prevention === undefined ? '' : `\`${prevention}\``
        } |`,
    );
    const head = ['| `cause` | what happened | validate-settings |', '|---|---|---|'];
    const listed = /<!-- causes -->\n([\s\S]*?)\n<!-- \/causes -->/.exec(readme)?.[1];
    expect(listed).toBe([...head, ...rows].join('\n'));
  });

  test('no two rules share an id', () => {
    const ids = CAUSES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe('the lines that tell', () => {
  test('of an exception are its traceback, and nothing of the time before', () => {
    const found = diagnose(
      evidence([
        '[7] [INFO] Starting gunicorn 23.0.0',
        'Traceback (most recent call last):',
        '  File "/app/config/settings.py", line 7, in <module>',
        '    SECRET_KEY = os.environ["SECRET_KEY"]',
        "KeyError: 'SECRET_KEY'",
        EXITED,
      ]),
    );
    expect(found?.evidence).toEqual([
      'Traceback (most recent call last):',
      '  File "/app/config/settings.py", line 7, in <module>',
      '    SECRET_KEY = os.environ["SECRET_KEY"]',
      "KeyError: 'SECRET_KEY'",
    ]);
  });

  test('of anything else are the one line', () => {
    const found = diagnose(
      evidence([
        'GET /health/',
        'Readiness probe failed: HTTP probe failed with statuscode: 404',
        DEADLINE,
      ]),
    );
    expect(found?.evidence).toEqual([
      'Readiness probe failed: HTTP probe failed with statuscode: 404',
    ]);
  });

  test('may be in the runtime log alone', () => {
    const found = diagnose(evidence([DEADLINE], { runtimeLog: ["KeyError: 'SECRET_KEY'"] }));
    expect(found?.id).toBe('env.missing');
  });
});

describe('what only looks like a cause', () => {
  test('is no missing variable when a dictionary of the code lacks a key', () => {
    expect(diagnose(evidence(["KeyError: 'total'", ...CRASH]))?.id).toBe('crash.loop');
  });

  test('is no loopback when the application can be reached there and fails otherwise', () => {
    const lines = [
      'Listening at: http://127.0.0.1:8000',
      'Readiness probe failed: HTTP probe failed with statuscode: 404',
    ];
    expect(diagnose(evidence(lines))?.id).toBe('probe.path');
    expect(diagnose(evidence(['connected to redis running on localhost:6379']))).toBeUndefined();
  });

  test('is no refused port while the application was still starting', () => {
    const lines = [REFUSED, 'Readiness probe failed: HTTP probe failed with statuscode: 400'];
    expect(diagnose(evidence(lines))?.id).toBe('probe.host');
  });

  test('is nothing at all in an ordinary log', () => {
    const lines = ['Cloning repository', 'Build finished', 'Rollout started', 'GET /health/ 200'];
    expect(diagnose(evidence(lines))).toBeUndefined();
    expect(diagnose(evidence([]))).toBeUndefined();
  });
});

test('a probe without a path is called just that', () => {
  const lines = ['Readiness probe failed: HTTP probe failed with statuscode: 404'];
  expect(diagnose(evidence(lines, { web: undefined }))?.message).toBe('The probe is answered 404');
});
