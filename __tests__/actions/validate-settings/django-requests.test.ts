import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  disagreements,
  requestFindings,
  runDjangoRequests,
} from '../../../src/actions/validate-settings/django-requests.ts';
import { createExec } from '../../../src/kit/exec.ts';
import { createLog } from '../../../src/kit/log.ts';
import { GOOD_KEY, platform } from '../../rules/facts.ts';
import { djangoVenv } from '../../support/django-venv.ts';

const HEALTHY = `
import os
SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = ["shop.acme.io", "10.96.27.85"]
ROOT_URLCONF = "urls"
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "x.sqlite3"}}
`;
const URLS = `
from django.http import HttpResponse
from django.urls import path
def ok(request):
    return HttpResponse("ok")
urlpatterns = [path("", ok), path("health", ok)]
`;
const LOOP = 'SECURE_SSL_REDIRECT = True\n';

// One for all: each of them listens to every process that this one starts.
const { signal } = new AbortController();
const exec = createExec(signal);

async function ask(settings: string, urls = URLS, timeoutSeconds = 60) {
  const venv = await djangoVenv();
  if ('unavailable' in venv) throw new Error(venv.unavailable);
  const directory = mkdtempSync(join(tmpdir(), 'sevalla-actions-requests-'));
  writeFileSync(join(directory, 'settings.py'), settings);
  writeFileSync(join(directory, 'urls.py'), urls);
  const printed: string[] = [];
  try {
    const answers = await runDjangoRequests(
      {
        directory,
        python: venv.python,
        settingsModule: 'settings',
        environment: platform({ SECRET_KEY: GOOD_KEY }),
        port: 8080,
        timeoutSeconds,
        probePath: '/health',
        publicHost: 'shop.acme.io',
      },
      {
        exec,
        env: { PATH: process.env['PATH'] },
        log: createLog(
          (text) => printed.push(text),
          (text) => text,
        ),
        signal,
      },
    );
    return { answers, printed: printed.join('') };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const idsOf = (answers: Awaited<ReturnType<typeof ask>>['answers']) =>
  requestFindings(answers ?? {}, [], 'production').map(({ id }) => id);

test('a healthy project answers both, and nothing is found', async () => {
  const { answers } = await ask(HEALTHY);
  expect(answers).toMatchObject({ probe: { status: 200 }, page: { status: 200 } });
  expect(idsOf(answers)).toEqual([]);
  expect(
    disagreements(answers ?? {}, [{ request: 'the readiness probe', kind: 'answers' }]),
  ).toEqual([]);
});

test('a refused host of the probe is told once, and beside what reading said', async () => {
  const { answers } = await ask(HEALTHY.replace(', "10.96.27.85"', ''));
  expect(answers).toMatchObject({ probe: { status: 400, isHostRefused: true } });
  expect(idsOf(answers)).toEqual(['probe.host']);
  const told = requestFindings(answers ?? {}, [], 'production');
  expect(requestFindings(answers ?? {}, told, 'production')).toEqual([]);
  expect(
    disagreements(answers ?? {}, [{ request: 'the readiness probe', kind: 'answers' }]),
  ).toEqual([{ request: 'the readiness probe', read: 'answers', status: 400 }]);
});

test('a redirect to https is told of the probe and of the page', async () => {
  const { answers } = await ask(`${HEALTHY}${LOOP}`);
  expect(idsOf(answers)).toEqual(['probe.redirect', 'django.ssl.loop']);
});

test('a request that needs a database is not measured', async () => {
  const urls = URLS.replace(
    'return HttpResponse("ok")',
    'from django.db import connection; connection.cursor(); return HttpResponse("ok")',
  );
  const { answers } = await ask(HEALTHY, urls);
  expect(answers).toEqual({ probe: { kind: 'not-measured' }, page: { kind: 'not-measured' } });
  expect(idsOf(answers)).toEqual([]);
});

test('a project that cannot start has no answers', async () => {
  const { answers, printed } = await ask('raise RuntimeError("no")\n');
  expect(answers).toBeUndefined();
  expect(printed).toContain('RuntimeError');
});

test('what the project prints is neither a command, nor shows a value, nor is an answer', async () => {
  const noise =
    'print("::error::pwned")\nprint(SECRET_KEY)\nprint(\'{"log": "", "answers": null}\')\n';
  const { answers, printed } = await ask(`${HEALTHY}${noise}`);
  expect(answers).toMatchObject({ probe: { status: 200 } });
  expect(printed).toContain('<SECRET_KEY>');
  expect(printed).not.toContain(GOOD_KEY);
  expect(printed).not.toMatch(/^::error/m);
});

test('a probe that is answered, but not by 200, disagrees with a reading that says it is', async () => {
  const { answers } = await ask(HEALTHY, URLS.replace(', path("health", ok)', ''));
  expect(answers).toMatchObject({ probe: { status: 404 } });
  expect(
    disagreements(answers ?? {}, [{ request: 'the readiness probe', kind: 'answers' }]),
  ).toEqual([{ request: 'the readiness probe', read: 'answers', status: 404 }]);
});

test('a probe that is sent to a path with a slash is redirected', async () => {
  const { answers } = await ask(HEALTHY, URLS.replace('"health"', '"health/"'));
  expect(answers).toMatchObject({ probe: { status: 301, isToItself: false } });
  expect(idsOf(answers)).toEqual(['probe.redirect']);
});

test('a page that lacks collected static files is not measured', async () => {
  const storages =
    'INSTALLED_APPS = ["django.contrib.staticfiles"]\nSTATIC_URL = "/static/"\nSTATIC_ROOT = "none"\nSTORAGES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}}\n';
  const urls = URLS.replace(
    'return HttpResponse("ok")',
    'from django.templatetags.static import static; return HttpResponse(static("a.css"))',
  );
  const { answers } = await ask(`${HEALTHY}${storages}`, urls);
  expect(answers).toMatchObject({ page: { kind: 'not-measured' } });
});

test('what hangs is ended', async () => {
  const { answers } = await ask('import time\ntime.sleep(600)\n', URLS, 1);
  expect(answers).toBeUndefined();
});
