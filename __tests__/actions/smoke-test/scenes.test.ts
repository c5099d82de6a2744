import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSevalla, startLocal, stopAll } from '../../emulator/local-sevalla.ts';
import { EXAMPLES } from '../../examples/site.ts';
import { makeCertificate } from '../../http/certificate.ts';
import { djangoVenv } from '../../support/django-venv.ts';
import { type ActionRun, runAction } from '../../support/run-bundle.ts';
import { type Front, openFront, type Route } from './front.ts';

// Each row: what is wrong, and the class, cause and exit code that it has. The examples run as real
// processes on a local Sevalla; what DNS, a CDN and a rollout do to them is done before its edge.

const HOST = 'shop.example.com';
const NEW = '4f2a91c';
const OLD = '0d1e2f3';
const KEY = 'Jq7-mZr2Kx9_Tf4Lw8Vb1Nc6Hd3Gs5Py0Ua-Ie7Ro2Qt9Wk4Zj8';

const venv = await djangoVenv();
if ('unavailable' in venv && process.env['REQUIRE_DJANGO'] === '1') {
  throw new Error(`REQUIRE_DJANGO is set, but ${venv.unavailable}`);
}

let folder: string;
const fronts: Front[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smoke-scenes-'));
});
afterEach(() => {
  for (const front of fronts.splice(0)) front.close();
});
afterAll(async () => {
  await stopAll();
  await rm(folder, { recursive: true, force: true });
});

async function copyExample(name: string, as: string): Promise<string> {
  const app = join(folder, as);
  const leftByRuns = ['__pycache__', 'staticfiles', '.venv', 'db.sqlite3'];
  await cp(join(EXAMPLES, name), app, {
    recursive: true,
    filter: (path) => !leftByRuns.includes(basename(path)),
  });
  return app;
}

const web = (entrypoint: string, instances = 1) => ({
  entrypoint,
  instances,
  readiness_probe: { httpGet: { path: '/health/' } },
});
const before = (entrypoint: string) =>
  ({ type: 'job', entrypoint, job_start_policy: 'beforeDeployment' }) as const;

interface Told {
  exitCode: number | null;
  verdict: string | undefined;
  class: string | undefined;
  cause: string | undefined;
  rollback: string | undefined;
}

function told({ exitCode, outputs }: ActionRun): Told {
  return {
    exitCode,
    verdict: outputs['verdict'],
    class: outputs['class'],
    cause: outputs['cause'],
    rollback: outputs['rollback-recommended'],
  };
}

const failed = (name: string, cause: string, rollback = 'false'): Told => ({
  exitCode: 1,
  verdict: 'fail',
  class: name,
  cause,
  rollback,
});
const fine = (verdict: string): Told => ({
  exitCode: 0,
  verdict,
  class: undefined,
  cause: undefined,
  rollback: 'false',
});

const GOOD = '01234567-89ab-4cde-8f01-23456789abcd';

describe('before the edge', () => {
  let sevalla: LocalSevalla;
  beforeAll(async () => {
    const app = await copyExample('node', 'node');
    const seed = (name: string, version: string) => ({
      name,
      display_name: name,
      repo_url: app,
      x_checkout: 'working-tree' as const,
      env_vars: {
        SECRET_KEY: KEY,
        ALLOWED_HOSTS: `${name}.sevalla.localhost`,
        APP_VERSION: version,
        DATA_DIR: join(folder, `${name}-data`),
      },
      processes: [web('node server.mjs'), before('node migrate.mjs')],
    });
    sevalla = await startLocal({ applications: [seed('old', OLD), seed('new', NEW)] });
    for (const name of ['old', 'new']) {
      const { status } = await sevalla.deploy(await sevalla.applicationId(name));
      expect(status).toBe('success');
    }
  });

  const UP = { app: 'new' };
  const DOWN = { status: 503, headers: { 'x-sevalla-status': 'application-crashed' } };
  const CSS = /\.css$/;
  const scenes: [string, Route, Told, number?][] = [
    ['a healthy release', () => UP, fine('pass')],
    ['the old version still serves', () => ({ app: 'old' }), failed('identity', 'identity.old')],
    [
      'half of the instances are old',
      (_, count) => (count % 2 === 0 ? { app: 'old' } : UP),
      failed('identity', 'identity.mixed'),
    ],
    [
      'it flaps',
      (_, count) => (count % 2 === 0 ? UP : DOWN),
      failed('serving', 'serving.flapping', 'true'),
    ],
    ['it starts slowly', (_, __, since) => (since < 800 ? DOWN : UP), fine('pass')],
    [
      'it wakes up from hibernation',
      (_, count) =>
        count === 0
          ? { status: 200, headers: { 'x-sevalla-status': 'application-waking' }, afterMs: 700 }
          : UP,
      fine('pass'),
    ],
    [
      'a cache still has the old answers for a while',
      (_, __, since) => (since < 500 ? { status: 200, headers: { age: '90' } } : UP),
      fine('pass'),
    ],
    [
      'a cache has them to the end',
      () => ({ status: 200, headers: { 'cf-cache-status': 'HIT' } }),
      failed('serving', 'serving.cached'),
    ],
    ['503 while its container is healthy', () => DOWN, failed('serving', 'serving.no-instance')],
    [
      'the certificate expires in 5 days',
      () => UP,
      failed('certificate', 'certificate.expiring'),
      5,
    ],
    [
      'a stylesheet is missing',
      (path) => (CSS.test(path) ? { status: 404 } : UP),
      failed('static', 'static.missing', 'true'),
    ],
    [
      'a page answers in the place of a stylesheet',
      (path) => (CSS.test(path) ? { status: 200 } : UP),
      failed('page', 'page.fallback', 'true'),
    ],
    [
      'a page fails once, and never again',
      (() => {
        let homes = 0;
        return (path) => {
          if (path === '/') homes += 1;
          return path === '/' && homes === 1 ? { status: 500 } : UP;
        };
      })(),
      failed('page', 'page.error'),
    ],
  ];
  test.each(scenes)('%s', async (_, route, expected, days = 63) => {
    const certificate = await makeCertificate([HOST], days);
    const front = await openFront(sevalla, certificate, route);
    fronts.push(front);
    const authority = join(folder, 'ca.pem');
    await writeFile(authority, certificate.cert);
    const run = await runAction('smoke-test', {
      inputs: {
        url: `https://${HOST}`,
        resolve: `${HOST}:443:127.0.0.1:${front.port}`,
        preset: 'node',
        checks: 'GET /health/ 200\nGET / 200 min-size:1\nASSET / 200',
        'expect-version': NEW,
        'known-good-id': GOOD,
        'control-url': sevalla.apiUrl,
        interval: '100ms',
        timeout: '2s',
        'streak-span': '0s',
      },
      env: { NODE_EXTRA_CA_CERTS: authority },
    });
    expect(told(run)).toEqual(expected);
  });

  test('a newer deployment has taken the place of this one', async () => {
    const id = await sevalla.applicationId('new');
    const { id: deploymentId } = await sevalla.deploy(id);
    await sevalla.deploy(id);
    const authority = join(folder, 'edge.pem');
    await writeFile(authority, sevalla.caPem);
    const site = 'new.sevalla.localhost';
    const run = await runAction('smoke-test', {
      inputs: {
        url: `https://${site}`,
        resolve: `${site}:443:127.0.0.1:${sevalla.edgeHttpsPort}`,
        preset: 'node',
        checks: 'GET / 200',
        'expect-version': NEW,
        'sevalla-token': sevalla.token,
        'app-id': id,
        'deployment-id': deploymentId,
        'api-url': sevalla.apiUrl,
        'known-good-id': GOOD,
        interval: '100ms',
        timeout: '1s',
        'streak-span': '0s',
      },
      env: { NODE_EXTRA_CA_CERTS: authority },
    });
    expect(told(run)).toEqual(failed('identity', 'identity.superseded'));
  });

  test('nothing is taken back where the runner reaches nothing else either', async () => {
    const certificate = await makeCertificate([HOST], 63);
    const front = await openFront(sevalla, certificate, (path) =>
      path === '/' ? { status: 500 } : UP,
    );
    fronts.push(front);
    const authority = join(folder, 'ca.pem');
    await writeFile(authority, certificate.cert);
    const run = await runAction('smoke-test', {
      inputs: {
        url: `https://${HOST}`,
        resolve: `${HOST}:443:127.0.0.1:${front.port}`,
        preset: 'node',
        checks: 'GET / 200',
        'expect-version': NEW,
        'known-good-id': GOOD,
        'control-url': 'http://127.0.0.1:1/',
        interval: '100ms',
        'streak-span': '0s',
      },
      env: { NODE_EXTRA_CA_CERTS: authority },
    });
    expect(told(run)).toEqual(failed('page', 'page.error'));
  });
});

if ('unavailable' in venv) {
  test.skip(`the scenes of Django are not run here: ${venv.unavailable}`, () => {});
} else {
  const { python, bin } = venv;
  const SETTINGS = 'config/settings/production.py';
  const NAME = 'notices';
  const SITE = `${NAME}.sevalla.localhost`;
  const gunicorn = join(bin, 'gunicorn config.wsgi');
  const migrate = `${python} manage.py migrate --noinput`;

  interface Scene {
    change?: [from: string | RegExp, to: string][];
    env?: Record<string, string>;
    processes?: object[];
    inputs?: Record<string, string>;
    expected: Told;
    /** In the error. */
    says?: RegExp;
  }
  const scenes: Record<string, Scene> = {
    'an unmigrated database behind a green health view': {
      processes: [web(gunicorn)],
      expected: failed('migration', 'migration.unapplied', 'true'),
      says: /no table notices_/,
    },
    'wrong hosts behind green static files': {
      env: { ALLOWED_HOSTS: 'example.com' },
      inputs: {
        'settings-findings': JSON.stringify([
          { id: 'django.hosts.domain', message: 'it is not listed', file: SETTINGS, line: 27 },
        ]),
      },
      expected: failed('host', 'host.refused', 'true'),
      says: /validate-settings has found django\.hosts\.domain at config\/settings\/production\.py:27/,
    },
    'it redirects to itself': {
      change: [['SECURE_PROXY_SSL_HEADER', 'UNUSED']],
      expected: failed('proxy', 'proxy.https-unseen', 'true'),
      says: /^::error::GET \/ redirects back to .* SECURE_PROXY_SSL_HEADER/m,
    },
    'forms are refused': {
      change: [
        ['SECURE_PROXY_SSL_HEADER =', 'UNUSED ='],
        ['SECURE_SSL_REDIRECT = True', 'SECURE_SSL_REDIRECT = False'],
      ],
      inputs: { checks: 'GET / 200' },
      expected: failed('csrf', 'csrf.refused', 'true'),
    },
    'each worker has a random key of its own': {
      change: [
        [
          'SECRET_KEY = os.environ["SECRET_KEY"]',
          'from django.core.management.utils import get_random_secret_key\nSECRET_KEY = get_random_secret_key()',
        ],
      ],
      env: { DJANGO_SUPERUSER_PASSWORD: 'pear-tree-19', DJANGO_SUPERUSER_EMAIL: 'a@example.com' },
      processes: [
        web(gunicorn, 2),
        before(`${migrate} && ${python} manage.py createsuperuser --noinput --username probe`),
      ],
      inputs: { username: 'probe', password: 'pear-tree-19' },
      expected: failed('session', 'session.lost', 'true'),
    },
    'a page that is not there tells of the code': {
      change: [['DEBUG = False', 'DEBUG = True']],
      expected: failed('debug', 'debug.page'),
    },
  };

  describe('of Django', () => {
    test.each(Object.entries(scenes))('%s', async (_, scene) => {
      const app = await copyExample('django', 'django');
      for (const [from, to] of scene.change ?? []) {
        const source = await readFile(join(app, SETTINGS), 'utf8');
        expect(source.replace(from, to)).not.toBe(source);
        await writeFile(join(app, SETTINGS), source.replace(from, to));
      }
      await rm(join(folder, 'db.sqlite3'), { force: true });
      const sevalla = await startLocal({
        applications: [
          {
            name: NAME,
            display_name: 'Notices',
            repo_url: app,
            x_checkout: 'working-tree',
            x_build_command: `${python} manage.py collectstatic --noinput --settings=config.settings.base`,
            env_vars: {
              SECRET_KEY: KEY,
              ALLOWED_HOSTS: SITE,
              APP_VERSION: NEW,
              DATABASE_URL: `sqlite:///${join(folder, 'db.sqlite3')}`,
              ...scene.env,
            },
            processes: scene.processes ?? [web(gunicorn), before(migrate)],
          },
        ],
      });
      const id = await sevalla.applicationId();
      const { status, id: deploymentId } = await sevalla.deploy(id);
      expect(status).toBe('success');
      const authority = join(folder, 'edge.pem');
      await writeFile(authority, sevalla.caPem);
      const { edgeHttpPort, edgeHttpsPort } = sevalla;
      const run = await runAction('smoke-test', {
        inputs: {
          url: `https://${SITE}`,
          resolve: `${SITE}:443:127.0.0.1:${edgeHttpsPort}\n${SITE}:80:127.0.0.1:${edgeHttpPort}`,
          'expect-version': NEW,
          'sevalla-token': sevalla.token,
          'app-id': id,
          'deployment-id': deploymentId,
          'api-url': sevalla.apiUrl,
          'known-good-id': GOOD,
          interval: '100ms',
          timeout: '10s',
          'streak-span': '0s',
          ...scene.inputs,
        },
        env: { NODE_EXTRA_CA_CERTS: authority },
      });
      expect(told(run)).toEqual(scene.expected);
      if (scene.says) expect(run.stdout).toMatch(scene.says);
      await sevalla.close();
    });
  });
}
