import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalSevalla, startLocal, stopAll } from '../../emulator/local-sevalla.ts';
import { EXAMPLES } from '../../examples/site.ts';
import { djangoVenv } from '../../support/django-venv.ts';
import { type ActionRun, runAction } from '../../support/run-bundle.ts';

// The examples, deployed on a local Sevalla and asked through its edge, as after a deployment.

const HOST = 'notices.sevalla.localhost';
const LEFT_BY_RUNS = ['__pycache__', 'staticfiles', '.venv', 'db.sqlite3'];

const venv = await djangoVenv();
if ('unavailable' in venv && process.env['REQUIRE_DJANGO'] === '1') {
  throw new Error(`REQUIRE_DJANGO is set, but ${venv.unavailable}`);
}

type Seed = NonNullable<Parameters<typeof startLocal>[0]>;
type ApplicationSeed = NonNullable<Seed['applications']>[number];

let folder: string;
let app: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smoke-test-'));
  app = join(folder, 'app');
});
afterEach(async () => {
  await stopAll();
  await rm(folder, { recursive: true, force: true });
});

async function copyExample(name: string): Promise<void> {
  await cp(join(EXAMPLES, name), app, {
    recursive: true,
    filter: (path) => !LEFT_BY_RUNS.includes(basename(path)),
  });
}

async function change(file: string, from: string, to: string): Promise<void> {
  const source = await readFile(join(app, file), 'utf8');
  expect(source).toContain(from);
  await writeFile(join(app, file), source.replace(from, to));
}

async function deploy(seed: Partial<ApplicationSeed>): Promise<LocalSevalla> {
  const { env_vars, ...rest } = seed;
  const sevalla = await startLocal({
    applications: [
      {
        name: 'notices',
        display_name: 'Notices',
        repo_url: app,
        x_checkout: 'working-tree',
        env_vars: {
          SECRET_KEY: 'Jq7-mZr2Kx9_Tf4Lw8Vb1Nc6Hd3Gs5Py0Ua-Ie7Ro2Qt9Wk4Zj8',
          ALLOWED_HOSTS: HOST,
          APP_VERSION: '4f2a91c',
          ...env_vars,
        },
        ...rest,
      },
    ],
  });
  const { status } = await sevalla.deploy(await sevalla.applicationId());
  expect(status).toBe('success');
  return sevalla;
}

const web = (entrypoint: string) => ({
  entrypoint,
  readiness_probe: { httpGet: { path: '/health/' } },
});
const before = (entrypoint: string) =>
  ({ type: 'job', entrypoint, job_start_policy: 'beforeDeployment' }) as const;

async function smokeTest(
  { caPem, edgeHttpPort, edgeHttpsPort }: LocalSevalla,
  inputs: Record<string, string> = {},
): Promise<ActionRun> {
  const authority = join(folder, 'ca.pem');
  await writeFile(authority, caPem);
  return runAction('smoke-test', {
    inputs: {
      url: `https://${HOST}`,
      resolve: `${HOST}:443:127.0.0.1:${edgeHttpsPort}\n${HOST}:80:127.0.0.1:${edgeHttpPort}`,
      interval: '100ms',
      timeout: '10s',
      'streak-span': '0s',
      ...inputs,
    },
    env: { NODE_EXTRA_CA_CERTS: authority },
  });
}

describe('the Node example on Sevalla', () => {
  beforeEach(() => copyExample('node'));

  const deployNode = (variables: Record<string, string> = {}): Promise<LocalSevalla> =>
    deploy({
      env_vars: { DATA_DIR: join(folder, 'data'), ...variables },
      processes: [web('node server.mjs'), before('node migrate.mjs')],
    });

  test('passes once it is deployed, as the version that was deployed', async () => {
    const run = await smokeTest(await deployNode(), {
      preset: 'node',
      'expect-version': '4f2a91c',
    });
    expect(run.stdout).not.toContain('::error::');
    expect(run.outputs).toMatchObject({ verdict: 'pass', passed: '4', 'not-measured': '0' });
    expect(run.outputs['version']).toBe('4f2a91c');
  });

  test('passes by the port of the edge, too', async () => {
    const sevalla = await deployNode();
    const url = `https://${HOST}:${sevalla.edgeHttpsPort}`;
    const run = await smokeTest(sevalla, { url, resolve: '', preset: 'node' });
    expect(run.outputs).toMatchObject({ verdict: 'pass', passed: '3', 'not-measured': '1' });
  });

  test('fails where a view answers 500 behind green probes', async () => {
    await change('app.mjs', 'html(homePage(stylesheet, await notices.list()))', 'html(nothing)');
    const run = await smokeTest(await deployNode(), { preset: 'node' });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(
      /^::error::GET \/ answered 500 where 200 was expected: the app failed while it made this page \(“Server error.*although its health view is green/m,
    );
  });

  test('fails where it knows another host name only, behind green probes', async () => {
    const run = await smokeTest(await deployNode({ ALLOWED_HOSTS: 'www.example.com' }));
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain(
      `the app refuses the request, most likely for its host name, ${HOST}`,
    );
  });

  test('fails where nothing is deployed yet', async () => {
    const sevalla = await startLocal({
      applications: [
        { name: 'notices', display_name: 'Notices', repo_url: app, x_checkout: 'working-tree' },
      ],
    });
    const run = await smokeTest(sevalla, { timeout: '1s' });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(
      /^::error::https:\/\/notices\.sevalla\.localhost was not ready with/m,
    );
    expect(run.stdout).toContain('the platform has no Ready instance');
  });
});

if ('unavailable' in venv) {
  test.skip(`the Django example is not run here: ${venv.unavailable}`, () => {});
} else {
  const { python, bin } = venv;
  const collect = `${python} manage.py collectstatic --noinput --settings=config.settings.base`;
  const migrate = before(`${python} manage.py migrate --noinput`);

  describe('the Django example on Sevalla', () => {
    beforeEach(() => copyExample('django'));

    const deployDjango = (seed: Partial<ApplicationSeed> = {}): Promise<LocalSevalla> =>
      deploy({
        env_vars: {
          ALLOWED_HOSTS: HOST,
          DATABASE_URL: `sqlite:///${join(folder, 'db.sqlite3')}`,
          ...seed.env_vars,
        },
        x_build_command: collect,
        processes: seed.processes ?? [web(join(bin, 'gunicorn config.wsgi')), migrate],
      });

    test('passes every check of its preset, as the version that was deployed', async () => {
      const run = await smokeTest(await deployDjango(), { 'expect-version': '4f2a91c' });
      expect(run.stdout).not.toContain('::error::');
      expect(run.outputs).toMatchObject({ verdict: 'pass', passed: '5', 'not-measured': '0' });
    });
  });
}
