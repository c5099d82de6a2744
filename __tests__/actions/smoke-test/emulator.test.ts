import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalSevalla, startLocal, stopAll } from '../../emulator/local-sevalla.ts';
import { EXAMPLES } from '../../examples/site.ts';
import { type ActionRun, runAction } from '../../support/run-bundle.ts';

// The Node example, deployed on a local Sevalla and asked through its edge, as after a deployment.

const HOST = 'notices.sevalla.localhost';

let folder: string;
let app: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smoke-test-'));
  app = join(folder, 'app');
  await cp(join(EXAMPLES, 'node'), app, { recursive: true });
});
afterEach(async () => {
  await stopAll();
  await rm(folder, { recursive: true, force: true });
});

async function change(file: string, from: string, to: string): Promise<void> {
  const source = await readFile(join(app, file), 'utf8');
  expect(source).toContain(from);
  await writeFile(join(app, file), source.replace(from, to));
}

async function deploy(variables: Record<string, string> = {}): Promise<LocalSevalla> {
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
          DATA_DIR: join(folder, 'data'),
          APP_VERSION: '4f2a91c',
          ...variables,
        },
        processes: [
          {
            entrypoint: 'node server.mjs',
            readiness_probe: { httpGet: { path: '/health/' } },
          },
          { type: 'job', entrypoint: 'node migrate.mjs', job_start_policy: 'beforeDeployment' },
        ],
      },
    ],
  });
  const { status } = await sevalla.deploy(await sevalla.applicationId());
  expect(status).toBe('success');
  return sevalla;
}

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
      preset: 'node',
      interval: '100ms',
      timeout: '10s',
      ...inputs,
    },
    env: { NODE_EXTRA_CA_CERTS: authority },
  });
}

describe('an app on Sevalla', () => {
  test('passes once it is deployed, as the version that was deployed', async () => {
    const run = await smokeTest(await deploy(), { 'expect-version': '4f2a91c' });
    expect(run.stdout).not.toContain('::error::');
    expect(run.outputs).toMatchObject({ verdict: 'pass', passed: '4', 'not-measured': '0' });
    expect(run.outputs['version']).toBe('4f2a91c');
  });

  test('passes by the port of the edge, too', async () => {
    const sevalla = await deploy();
    const url = `https://${HOST}:${sevalla.edgeHttpsPort}`;
    const run = await smokeTest(sevalla, { url, resolve: '' });
    expect(run.outputs).toMatchObject({ verdict: 'pass', passed: '3', 'not-measured': '1' });
  });

  test('fails where a view answers 500 behind green probes', async () => {
    await change('app.mjs', 'html(homePage(stylesheet, await notices.list()))', 'html(nothing)');
    const run = await smokeTest(await deploy());
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(
      /^::error::GET \/ answered 500 where 200 was expected: the app failed while it made this page \(“Server error.*although its health view is green/m,
    );
  });

  test('fails where it knows another host name only, behind green probes', async () => {
    const run = await smokeTest(await deploy({ ALLOWED_HOSTS: 'www.example.com' }));
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
