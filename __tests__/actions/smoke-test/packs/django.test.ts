import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { djangoVenv } from '../../../support/django-venv.ts';
import { FILES } from './django-shop.ts';
import { check, type Served, serve } from './edge.ts';

// What is derived is derived from the project as it stands in the workspace. What is served is the
// same, or the same with a mistake in it: then the checks that are about the mistake have to be red.

const venv = await djangoVenv();
if ('unavailable' in venv && process.env['REQUIRE_DJANGO'] === '1') {
  throw new Error(`REQUIRE_DJANGO is set, but ${venv.unavailable}`);
}
const python = 'unavailable' in venv ? '' : venv.python;

const folders: string[] = [];
const open: Served[] = [];
afterAll(() => {
  for (const each of open) each.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function project(changed: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'smoke-pack-'));
  folders.push(folder);
  for (const [path, text] of Object.entries({ ...FILES, ...changed })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function served(
  changed: Readonly<Record<string, string>> = {},
  ...args: string[]
): Promise<Served> {
  const site = await serve(python, ['serve.py', ...args], {
    cwd: project(changed),
    env: { SECRET_KEY: 'k'.repeat(60) },
  });
  open.push(site);
  return site;
}

const run = 'unavailable' in venv ? describe.skip : describe;

run('the pack of a Django site', () => {
  test('is green on the site that it was derived from, and tells each line', async () => {
    const site = await served({}, 'superuser');
    const { run, verdicts } = await check(site, project(), {
      username: 'smoke',
      password: 'correct horse',
    });
    expect(verdicts).toEqual({
      'http → https': 'pass',
      'Health view /health/': 'pass',
      'Page /goods/': 'pass',
      'Home page /': 'pass',
      'Admin login /backstage/login/': 'pass',
      'Files that /goods/ and /backstage/login/ name': 'pass',
      'Files with a hash in their names': 'pass',
      'Hashed file that is not there': 'pass',
      'robots.txt': 'pass',
      'Header Strict-Transport-Security': 'pass',
      'Header X-Content-Type-Options': 'pass',
      'Header X-Frame-Options': 'pass',
      'Header Referrer-Policy': 'pass',
      'Header Cross-Origin-Opener-Policy': 'pass',
      'Cookie csrftoken': 'pass',
      'Unknown host': 'pass',
    });
    expect(run.stdout).toMatch(/admin login: the session held for \d+ connections/);
    expect(run.outputs['verdict']).toBe('pass');
    expect(run.exitCode).toBe(0);
    expect(run.summary).toMatch(
      /Page \/goods\/ \|.*reads the database, “All goods” stands in its template \| goods\/urls\.py:5 \| ❌ fails/,
    );
    expect(run.summary).toMatch(
      /Unknown host \| ALLOWED.{0,5}HOSTS does not have it \| settings\.py:7/,
    );
    expect(run.summary).toMatch(
      /Strict-Transport-Security \| SECURE.* promises it, unless the app sets HSTS.*SECONDS \| settings\.py:51/,
    );
  }, 60_000);

  test('is red on a page whose table is not there, behind a green health view', async () => {
    const { run, verdicts } = await check(await served({}, 'unmigrated'), project(), {});
    expect(verdicts).toMatchObject({ 'Health view /health/': 'pass', 'Page /goods/': 'fail' });
    expect(run.exitCode).toBe(1);
  }, 60_000);

  test('warns of each promise that what is deployed does not keep', async () => {
    const careless = `${FILES['settings.py']}
ALLOWED_HOSTS = ["*"]
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SECURE_CONTENT_TYPE_NOSNIFF = False
SECURE_REFERRER_POLICY = None
SECURE_CROSS_ORIGIN_OPENER_POLICY = None
X_FRAME_OPTIONS = "SAMEORIGIN"
CSRF_COOKIE_SECURE = False
SESSION_COOKIE_SECURE = False
`;
    const urls = `${FILES['urls.py']}
urlpatterns = [each for each in urlpatterns if "robots" not in str(each.pattern)]
from django.http import HttpResponse
from django.urls import re_path
urlpatterns += [re_path("^static/", lambda request: HttpResponse("<title>Shop</title>"))]
`;
    const site = await served({ 'settings.py': careless, 'urls.py': urls }, 'superuser');
    const { run, verdicts } = await check(site, project(), {
      username: 'smoke',
      password: 'correct horse',
    });
    const warned = Object.entries(verdicts).filter(([, verdict]) => verdict === 'degraded');
    expect(warned.map(([name]) => name).sort()).toEqual([
      'Cookie csrftoken',
      'Hashed file that is not there',
      'Header Cross-Origin-Opener-Policy',
      'Header Referrer-Policy',
      'Header Strict-Transport-Security',
      'Header X-Content-Type-Options',
      'Header X-Frame-Options',
      'Unknown host',
      'http → https',
      'robots.txt',
    ]);
    expect(run.stdout).toMatch(/session cookie lacks Secure, .*settings\.py:52/);
    expect(run.outputs).toMatchObject({ verdict: 'degraded', 'rollback-recommended': 'false' });
    expect(run.exitCode).toBe(0);
  }, 60_000);
});
