import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { EDGE, EXAMPLES, namesRead, PROBE, readTemplate, type Site, startSite } from './site.ts';

const APP = join(EXAMPLES, 'node');
const REQUIRED = ['SECRET_KEY', 'ALLOWED_HOSTS', 'DATA_DIR'];

let dataDir: string;
let env: Record<string, string>;
let site: Site | undefined;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'notices-'));
  env = {
    SECRET_KEY: 'a key for this test',
    ALLOWED_HOSTS: 'notices.example.com .example.net',
    DATA_DIR: dataDir,
    ADMIN_PASSWORD: 'open sesame',
    APP_VERSION: '4f2a91c',
  };
});

afterEach(async () => {
  await site?.stop();
  site = undefined;
  await rm(dataDir, { recursive: true, force: true });
});

function node(script: string, env: Record<string, string>) {
  return spawnSync(process.execPath, [script], { cwd: APP, env, encoding: 'utf8' });
}

async function start(): Promise<Site> {
  site = await startSite(process.execPath, ['server.mjs'], { cwd: APP, env });
  return site;
}

describe('examples/node', () => {
  test('documents exactly the variables that it reads', () => {
    const template = readTemplate(APP);

    expect(template.names.toSorted()).toEqual(namesRead(APP, '.mjs', /\benv\.([A-Z_]+)/g));
    expect(template.required).toEqual(REQUIRED);
    expect(Object.keys(template.values)).toEqual(REQUIRED);
  });

  test('names every missing variable at once, and nothing else', () => {
    const { status, stderr } = node('server.mjs', {});

    expect(status).toBe(1);
    expect(stderr).toBe(
      'Missing from the environment: SECRET_KEY, ALLOWED_HOSTS, DATA_DIR. ' +
        'The file .env.production.template describes each of them.\n',
    );
    expect(node('server.mjs', { ...env, SECRET_KEY: ' ' }).stderr).toContain(
      'environment: SECRET_KEY. The',
    );
  });

  test('answers a probe that calls it by its pod address over http', async () => {
    const { get } = await start();

    const health = await get('/health/', PROBE);
    expect(health.status).toBe(200);
    expect(JSON.parse(health.body)).toEqual({
      status: 'ok',
      version: '4f2a91c',
      checks: { database: 'ok', cache: 'ok' },
    });
    expect(health.headers['cache-control']).toBe('no-store');
    expect((await get('/livez/', PROBE)).status).toBe(200);
    expect((await get('/', PROBE)).status).toBe(400);
  });

  test('reports a store that it cannot reach, without giving the reason away', async () => {
    const { get, log } = await start();
    await rm(dataDir, { recursive: true });

    const health = await get('/health/', PROBE);
    expect(health.status).toBe(503);
    expect(JSON.parse(health.body)).toMatchObject({
      status: 'unavailable',
      checks: { database: 'unavailable', cache: 'ok' },
    });
    expect(health.body).not.toContain(dataDir);
    expect(log()).toContain(`access '${dataDir}'`);
    expect((await get('/livez/', PROBE)).status).toBe(200);
  });

  test('is healthy but broken until the store is migrated', async () => {
    const { get, log } = await start();

    expect((await get('/health/', PROBE)).status).toBe(200);
    expect((await get('/', EDGE)).status).toBe(500);
    expect(log()).toContain('GET / failed: Error: ENOENT');

    expect(node('migrate.mjs', env).stdout).toBe(`Created the notices in ${dataDir}.\n`);
    expect(await get('/', EDGE)).toMatchObject({
      status: 200,
      body: expect.stringContaining('No notices yet.'),
    });
    expect(node('migrate.mjs', env).stdout).toBe('No migrations to apply.\n');
  });

  test('the migration says which variable it needs', () => {
    expect(node('migrate.mjs', {})).toMatchObject({
      status: 1,
      stderr: 'Missing from the environment: DATA_DIR.\n',
    });
  });

  test('serves its stylesheet under a name that changes with the content', async () => {
    node('migrate.mjs', env);
    const { get } = await start();

    const home = await get('/', EDGE);
    const [path] = /\/static\/board\.[0-9a-f]{12}\.css/.exec(home.body) ?? [];
    expect(path).toBeDefined();
    expect(await get(path!, EDGE)).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/css; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
      },
    });
    expect((await get('/static/board.000000000000.css', EDGE)).status).toBe(404);
  });

  test('sends http to https and keeps the path and the query', async () => {
    const { get } = await start();

    const { status, headers } = await get('/admin/?next=/', {
      ...EDGE,
      'x-forwarded-proto': 'http',
    });
    expect(status).toBe(301);
    expect(headers.location).toBe('https://notices.example.com/admin/?next=/');
  });

  test('refuses a host that is not its own', async () => {
    node('migrate.mjs', env);
    const { get } = await start();
    const status = async (host: string) => (await get('/', { ...EDGE, host })).status;

    expect(await status('evil.example.org')).toBe(400);
    expect(await status('notices.example.com.evil.example.org')).toBe(400);
    expect(await status('badexample.net')).toBe(400);
    expect(await status('Notices.Example.com:443')).toBe(200);
    expect(await status('example.net')).toBe(200);
    expect(await status('www.example.net')).toBe(200);
  });

  test('names the version in every answer', async () => {
    const { get } = await start();

    for (const [path, headers] of [
      ['/health/', PROBE],
      ['/', PROBE],
      ['/nowhere', EDGE],
    ] as const) {
      expect((await get(path, headers)).headers['x-app-version']).toBe('4f2a91c');
    }
  });

  test('lets the editor publish a notice, and nobody else', async () => {
    node('migrate.mjs', env);
    const { get, post } = await start();
    const notice = 'title=Water+%3Coff%3E&body=From+9+to+11';
    const origin = 'https://notices.example.com';

    expect((await get('/admin/', EDGE)).headers.location).toBe('/admin/login/');
    expect((await get('/admin/login/', EDGE)).body).toContain('Log in');
    expect((await post('/admin/login/', EDGE, 'password=guess')).status).toBe(403);

    const login = await post('/admin/login/', { ...EDGE, origin }, 'password=open+sesame');
    expect(login.status).toBe(303);
    const [cookie] = login.headers['set-cookie']![0]!.split(';') as [string];
    const editor = { ...EDGE, origin, cookie };

    const stranger = { ...editor, origin: 'https://evil.example.org' };
    expect((await post('/admin/', stranger, notice)).status).toBe(403);
    const forged = { ...editor, cookie: '__Host-session=9999999999999.forged' };
    expect((await post('/admin/', forged, notice)).headers.location).toBe('/admin/login/');
    expect((await get('/', EDGE)).body).not.toContain('Water');

    expect((await post('/admin/', editor, 'title=+')).status).toBe(400);
    expect((await post('/admin/', editor, `title=x&body=${'y'.repeat(10_001)}`)).status).toBe(413);
    expect((await post('/admin/', editor, notice)).status).toBe(303);
    expect((await get('/', EDGE)).body).toContain('<h2>Water &lt;off&gt;</h2>');
  });

  test('keeps both notices of two requests at once', async () => {
    node('migrate.mjs', env);
    const { get, post } = await start();
    const login = await post('/admin/login/', EDGE, 'password=open+sesame');
    const [cookie] = login.headers['set-cookie']![0]!.split(';') as [string];

    const titles = Array.from({ length: 8 }, (_, index) => `Notice ${index}`);
    await Promise.all(
      titles.map((title) => post('/admin/', { ...EDGE, cookie }, `title=${title}`)),
    );

    const { body } = await get('/', EDGE);
    for (const title of titles) expect(body).toContain(title);
  });

  test('stops counting on luck after ten wrong passwords', async () => {
    const { post } = await start();
    for (let attempt = 0; attempt < 10; attempt++) {
      expect((await post('/admin/login/', EDGE, 'password=guess')).status).toBe(403);
    }
    expect((await post('/admin/login/', EDGE, 'password=open+sesame')).status).toBe(429);
  });

  test('ends with 0 on SIGTERM', async () => {
    const { stop } = await start();
    site = undefined;
    expect(await stop()).toBe(0);
  });
});
