import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Json, type LocalSevalla, startLocal, stopAll, until } from './local-sevalla.ts';

const host = 'pages.sevalla.localhost';

let source: string;

beforeEach(async () => {
  source = await mkdtemp(join(tmpdir(), 'static-sites-test-'));
});

afterEach(async () => {
  await stopAll();
  await rm(source, { recursive: true, force: true });
});

/** A site whose build writes `TEXT` into the page it publishes. */
function start(changes: object = {}, options: object = {}): Promise<LocalSevalla> {
  const seed = {
    display_name: 'Pages',
    repo_url: source,
    build_command:
      'mkdir -p out/docs && echo "$TEXT" > out/index.html && cp out/index.html out/docs',
    published_directory: 'out',
    env_vars: { TEXT: 'one' },
    ...changes,
  };
  return startLocal({ static_sites: [seed] }, options);
}

async function onlySite(local: LocalSevalla): Promise<Json> {
  return (await local.call('GET', '/static-sites')).body.data[0];
}

async function deploy(local: LocalSevalla, body: object = {}): Promise<Json> {
  const { id } = await onlySite(local);
  const answer = await local.call('POST', `/static-sites/${id}/deployments`, body);
  expect({ status: answer.status, first: answer.body.status }).toEqual({
    status: 201,
    first: 'waiting',
  });
  return local.siteFinished(id, answer.body.id);
}

async function setText(local: LocalSevalla, value: string): Promise<void> {
  const path = `/static-sites/${(await onlySite(local)).id}/env-vars`;
  const { body } = await local.call('GET', path);
  await local.call('PUT', `${path}/${body.data[0].id}`, { value });
}

const page = async (local: LocalSevalla, path = '/') =>
  (await local.visit(path, { host })).body.trim();

test('what the build published is served, and a variable acts from the next build', async () => {
  const local = await start();
  expect((await local.visit('/', { host })).status).toBe(404);
  expect(await deploy(local)).toMatchObject({ status: 'success', is_preview: false });
  expect(await page(local)).toBe('one');
  await setText(local, 'two');
  expect(await page(local)).toBe('one');
  await deploy(local);
  expect(await page(local, '/docs/')).toBe('two');
  expect((await onlySite(local)).status).toBe('deploymentSuccess');
});

test('a deployment by deployment_id serves the earlier output without a build', async () => {
  const local = await start();
  const first = await deploy(local);
  await setText(local, 'two');
  await deploy(local);
  const { id } = await onlySite(local);
  const again = await deploy(local, { deployment_id: first.id });
  expect(await page(local)).toBe('one');
  const logs = await local.call('GET', `/static-sites/${id}/deployments/${again.id}/logs`);
  const messages = logs.body.map(({ message }: Json) => message);
  expect(messages).toEqual(['Deployment finished successfully']);
});

describe('a build', () => {
  test('that fails leaves the last output in service and says why', async () => {
    const local = await start();
    await deploy(local);
    const { id } = await onlySite(local);
    await local.call('PATCH', `/static-sites/${id}`, { build_command: 'echo broken >&2; exit 3' });
    const failed = await deploy(local);
    expect(failed.status).toBe('failed');
    expect(await page(local)).toBe('one');
    const { body } = await local.call('GET', `/static-sites/${id}/deployments`);
    expect(body.data[0].build_error).toBe('Build failed with exit code 3');
    const logs = await local.call('GET', `/static-sites/${id}/deployments/${failed.id}/logs`);
    expect(logs.body.map(({ message }: Json) => message)).toContain('broken');
  });

  test('that publishes nothing fails, and names the directory', async () => {
    const local = await start({ build_command: 'true' });
    const { id } = await onlySite(local);
    await deploy(local);
    const { body } = await local.call('GET', `/static-sites/${id}/deployments`);
    expect(body.data[0]).toMatchObject({ status: 'failed' });
    expect(body.data[0].build_error).toContain('out does not exist');
  });

  test('can be cancelled while it runs and while it waits', async () => {
    const local = await start({ build_command: 'sleep 60' });
    const { id } = await onlySite(local);
    const path = `/static-sites/${id}/deployments`;
    const { body: running } = await local.call('POST', path, {});
    const { body: waiting } = await local.call('POST', path, {});
    expect((await local.call('DELETE', `/static-sites/${id}`)).status).toBe(409);
    await until(async () => {
      const { body } = await local.call('GET', `${path}/${running.id}`);
      return body.status === 'inProgress';
    });
    for (const deployment of [waiting, running]) {
      expect((await local.call('POST', `${path}/${deployment.id}/cancel`)).status).toBe(200);
      const ended = await local.siteFinished(id, deployment.id);
      expect(ended.status).toBe('cancelled');
    }
    expect((await local.call('POST', `${path}/${running.id}/cancel`)).status).toBe(400);
  });
});

test('a missing file is answered with the error file, and nothing outside is served', async () => {
  await mkdir(join(source, 'out'));
  await writeFile(join(source, 'out/404.html'), 'lost');
  await writeFile(join(source, 'secret.txt'), 'beside the output');
  await symlink('../secret.txt', join(source, 'out/link.txt'));
  const local = await start({ error_file: '404.html' });
  await deploy(local);
  for (const path of ['/none', '/../secret.txt', '/%2e%2e/secret.txt', '/link.txt', '/%00']) {
    const { status, body } = await local.visit(path, { host });
    expect({ path, status, body }).toEqual({ path, status: 404, body: 'lost' });
  }
  expect((await local.visit('/', { host, method: 'POST' })).status).toBe(405);
});
