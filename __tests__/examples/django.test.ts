import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { djangoVenv } from '../support/django-venv.ts';
import { EDGE, EXAMPLES, namesRead, PROBE, readTemplate, type Site, startSite } from './site.ts';

const SOURCE = join(EXAMPLES, 'django');
const REQUIRED = ['SECRET_KEY', 'ALLOWED_HOSTS', 'DATABASE_URL'];
const SECRET_KEY = 'Jq7-mZr2Kx9_Tf4Lw8Vb1Nc6Hd3Gs5Py0Ua-Ie7Ro2Qt9Wk4Zj8';
const LEFT_BY_RUNS = ['__pycache__', 'staticfiles', '.venv', 'db.sqlite3'];

const venv = await djangoVenv();
if ('unavailable' in venv && process.env['REQUIRE_DJANGO'] === '1') {
  throw new Error(`REQUIRE_DJANGO is set, but ${venv.unavailable}`);
}

describe('the template of examples/django', () => {
  test('documents exactly the variables that the project reads', () => {
    const template = readTemplate(SOURCE);
    const read = /os\.environ(?:\.get|\.setdefault)?[[(]\s*"([A-Z_]+)"/g;

    expect(template.names.toSorted()).toEqual(namesRead(SOURCE, '.py', read));
    expect(template.required).toEqual(REQUIRED);
    expect(Object.keys(template.values)).toEqual(REQUIRED);
  });
});

if ('unavailable' in venv) {
  test.skip(`examples/django is not run here: ${venv.unavailable}`, () => {});
} else {
  const { python, bin } = venv;
  let app: string;
  let env: Record<string, string>;
  let site: Site | undefined;

  beforeEach(async () => {
    app = await mkdtemp(join(tmpdir(), 'django-'));
    await cp(SOURCE, app, {
      recursive: true,
      filter: (path) => !LEFT_BY_RUNS.includes(basename(path)),
    });
    env = {
      SECRET_KEY,
      ALLOWED_HOSTS: 'notices.example.com',
      DATABASE_URL: `sqlite:///${join(app, 'db.sqlite3')}`,
      APP_VERSION: '4f2a91c',
      PYTHONDONTWRITEBYTECODE: '1',
    };
  });

  afterEach(async () => {
    await site?.stop();
    site = undefined;
    await rm(app, { recursive: true, force: true });
  });

  const manage = (args: string[], environment = env): SpawnSyncReturns<string> =>
    spawnSync(python, ['manage.py', ...args], { cwd: app, env: environment, encoding: 'utf8' });

  const collectStatic = () =>
    manage(['collectstatic', '--noinput', '--settings=config.settings.base'], {});

  const start = async (): Promise<Site> => {
    site = await startSite(join(bin, 'gunicorn'), ['config.wsgi'], { cwd: app, env });
    return site;
  };

  describe('examples/django', () => {
    test('passes its own tests', () => {
      const { status, stderr } = manage(['test', '--settings=config.settings.test'], {});

      expect(stderr).toMatch(/^Ran \d\d+ tests in .*\n\nOK$/m);
      expect(status).toBe(0);
    });

    test('has a migration for every change of its models', () => {
      expect(manage(['makemigrations', '--check']).stdout).toBe('No changes detected\n');
    });

    test('passes the deployment checks with the values of the template', () => {
      const { values } = readTemplate(app);
      const { status, stdout, stderr } = manage(['check', '--deploy', '--fail-level=WARNING'], {
        ...values,
        SECRET_KEY,
      });

      expect(stderr).toBe('');
      expect(stdout).toContain('System check identified no issues');
      expect(status).toBe(0);
    });

    test('names every missing variable at once, and nothing else', () => {
      const lastLine = (environment: Record<string, string>) =>
        manage(['check'], environment).stderr.trim().split('\n').at(-1);

      expect(lastLine({})).toContain(
        'ImproperlyConfigured: Missing from the environment: SECRET_KEY, ALLOWED_HOSTS, DATABASE_URL. The',
      );
      expect(lastLine({ ...env, DATABASE_URL: ' ' })).toContain('environment: DATABASE_URL. The');
    });

    test('does not start without a secret key, and says so once', async () => {
      const { SECRET_KEY: _, ...rest } = env;
      env = rest;

      const failure = await start().then(
        () => 'it started',
        (error: Error) => error.message,
      );
      expect(failure).toContain('exited with 1:');
      expect(failure.match(/Missing from the environment: SECRET_KEY\. /g)).toHaveLength(1);
    });

    test('collects its static files without a secret or a service', () => {
      const { status, stdout } = collectStatic();

      expect(stdout).toMatch(/static files copied/);
      expect(status).toBe(0);
    });

    test('is healthy but broken until the database is migrated', async () => {
      collectStatic();
      const { get, log } = await start();

      expect((await get('/health/', PROBE)).status).toBe(200);
      expect((await get('/', EDGE)).status).toBe(500);
      expect(log()).toContain('no such table: notices_notice');

      expect(manage(['migrate', '--noinput']).status).toBe(0);
      expect(await get('/', EDGE)).toMatchObject({
        status: 200,
        body: expect.stringContaining('No notices yet.'),
      });
    });

    test('serves visitors over https and probes by the pod address', async () => {
      collectStatic();
      manage(['migrate', '--noinput']);
      manage([
        'shell',
        '--command',
        'from notices.models import Notice; Notice.objects.create(title="Water <off> on Monday")',
      ]);
      const { get } = await start();

      const health = await get('/health/', PROBE);
      expect(health.status).toBe(200);
      expect(JSON.parse(health.body)).toEqual({
        status: 'ok',
        version: '4f2a91c',
        checks: { database: 'ok', cache: 'ok' },
      });
      expect((await get('/livez/', PROBE)).status).toBe(200);
      expect((await get('/', PROBE)).status).toBe(400);

      const http = await get('/?page=2', { ...EDGE, 'x-forwarded-proto': 'http' });
      expect(http.status).toBe(301);
      expect(http.headers.location).toBe('https://notices.example.com/?page=2');

      const home = await get('/', EDGE);
      expect(home.status).toBe(200);
      expect(home.headers['x-app-version']).toBe('4f2a91c');
      expect(home.body).toContain('<h2>Water &lt;off&gt; on Monday</h2>');

      const [stylesheet] = /\/static\/notices\/board\.[0-9a-f]{12}\.css/.exec(home.body) ?? [];
      expect(stylesheet).toBeDefined();
      expect(await get(stylesheet!, EDGE)).toMatchObject({
        status: 200,
        headers: { 'cache-control': 'max-age=315360000, public, immutable' },
      });

      const admin = await get('/admin/', EDGE);
      expect(admin.status).toBe(302);
      expect((await get(admin.headers.location!, EDGE)).body).toContain('Log in');
    });

    test('reports a database and a cache out of reach, without giving the reason away', async () => {
      env['DATABASE_URL'] = 'postgres://editor:hunter2@127.0.0.1:1/notices';
      env['REDIS_URL'] = 'valkey://:hunter3@127.0.0.1:1/0';
      const { get, log } = await start();

      const health = await get('/health/', PROBE);
      expect(health.status).toBe(503);
      expect(JSON.parse(health.body)).toEqual({
        status: 'unavailable',
        version: '4f2a91c',
        checks: { database: 'unavailable', cache: 'unavailable' },
      });
      expect((await get('/livez/', PROBE)).status).toBe(200);

      expect(log()).toMatch(/^django\.db\.utils\.OperationalError: .*port 1/m);
      expect(log()).toMatch(/^redis\.exceptions\.ConnectionError: .*127\.0\.0\.1:1/m);
      expect(log()).not.toMatch(/hunter\d/);
    });

    test('runs two workers on port 8080 unless told otherwise', () => {
      const config = (environment: Record<string, string>) =>
        spawnSync(join(bin, 'gunicorn'), ['--print-config', 'config.wsgi'], {
          cwd: app,
          env: { ...env, ...environment },
          encoding: 'utf8',
        }).stdout;

      expect(config({})).toMatch(/^workers += 2$/m);
      expect(config({})).toMatch(/^bind += \['0\.0\.0\.0:8080'\]$/m);
      expect(config({ WEB_CONCURRENCY: '3', PORT: '9000' })).toMatch(/^workers += 3$/m);
      expect(config({ WEB_CONCURRENCY: '3', PORT: '9000' })).toMatch(/:9000'/);
    });

    test('ends with 0 on SIGTERM', async () => {
      const { stop } = await start();
      site = undefined;
      expect(await stop()).toBe(0);
    });
  });
}
