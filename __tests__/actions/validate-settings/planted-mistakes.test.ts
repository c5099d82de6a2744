import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/rules/finding.ts';
import { type Json, type LocalSevalla, startLocal, stopAll } from '../../emulator/local-sevalla.ts';
import { djangoProject, removeProjects } from '../../rules/django-project.ts';
import { djangoVenv } from '../../support/django-venv.ts';
import { runAction } from '../../support/run-bundle.ts';
import { EDITOR, openBrowser } from './planted/browser.ts';
import type { Ground, Mistake, Variable } from './planted/mistake.ts';
import { changesOf, djangoOf, lineOf, SOUND, TABLE } from './planted/table.ts';

// Each mistake is made in a copy of examples/django, and of its app on one local Sevalla: the action
// reads them, and then the same app is deployed, with real processes, and visited.

const venv = await djangoVenv();
if ('unavailable' in venv && process.env['REQUIRE_DJANGO'] === '1') {
  throw new Error(`REQUIRE_DJANGO is set, but ${venv.unavailable}`);
}

/** The platform gives a rollout up after 17 s, in which a busy machine has started every program. */
const SPEED = 60;
const AT_A_TIME = 5;
const PATIENCE_MS = 600_000;

const COLLECT = 'python manage.py collectstatic --noinput --settings=config.settings.base';

const GOOD: Readonly<Record<string, Variable>> = {
  SECRET_KEY: 'Jq7-mZr2Kx9_Tf4Lw8Vb1Nc6Hd3Gs5Py0Ua-Ie7Ro2Qt9Wk4Zj8',
  ALLOWED_HOSTS: '{host}',
  DATABASE_URL: 'postgres://notices:p4ssw0rd-of-the-database@db.internal:5432/notices',
};

interface Result {
  findings: Finding[];
  /** What Django's own check says. */
  django: string;
  folder: string;
  status: string;
  /** The deployment's log, and what its processes printed. */
  log: string;
  seen: string | undefined;
  /** What those who look at the sound app for each mistake saw. */
  soundly: Map<Mistake, string>;
}

if ('unavailable' in venv) {
  test.skip(`examples/django is not run here: ${venv.unavailable}`, () => {});
} else {
  const { bin, python } = venv;
  const folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-planted-'));
  const all: readonly Mistake[] = [SOUND, ...TABLE];
  const nameOf = (mistake: Mistake): string => `notices-${all.indexOf(mistake)}`;
  const hostOf = (mistake: Mistake): string => `${nameOf(mistake)}.sevalla.localhost`;
  const idOf = (mistake: Mistake): string =>
    `5e7a11a0-0000-4000-8000-${String(all.indexOf(mistake)).padStart(12, '0')}`;
  const results = new Map<Mistake, Promise<Result>>();
  const sources = new Map<Mistake, string>();
  let local: LocalSevalla;

  const databaseOf = (mistake: Mistake): string => join(folder, `${nameOf(mistake)}.db`);

  /** Migrated, with an editor: what a database of the platform would hold; and static files. */
  function prepare(): string {
    const path = join(folder, 'notices.db');
    const env = {
      PATH: process.env['PATH'],
      DATABASE_URL: `sqlite:///${path}`,
      SECRET_KEY: String(GOOD['SECRET_KEY']),
      ALLOWED_HOSTS: 'localhost',
      DJANGO_SUPERUSER_PASSWORD: EDITOR.password,
      PYTHONDONTWRITEBYTECODE: '1',
    };
    const cwd = djangoProject();
    const manage = (...args: string[]) =>
      execFileSync(python, ['manage.py', ...args], { cwd, env, stdio: 'pipe' });
    manage('collectstatic', '--noinput');
    cpSync(join(cwd, 'staticfiles'), join(folder, 'staticfiles'), { recursive: true });
    manage('migrate', '--noinput');
    manage(
      ...['createsuperuser', '--noinput', '--username', EDITOR.username],
      ...['--email', 'editor@acme.io'],
    );
    return path;
  }

  function seedOf(mistake: Mistake) {
    const { env = {}, web, app, jobs = [], scenery, ownDatabase } = mistake;
    const source = djangoProject(changesOf(mistake));
    sources.set(mistake, source);
    const given = Object.entries({ ...GOOD, ...scenery?.env, ...env });
    const env_vars = Object.fromEntries(
      given.flatMap(([name, variable]) =>
        variable === undefined ? [] : [[name, hosted(variable, hostOf(mistake))]],
      ),
    );
    // No machine has a PostgreSQL for certain: the command puts a file in its place.
    const standIn = ownDatabase ? '' : `DATABASE_URL=sqlite:///${databaseOf(mistake)} `;
    const migrate = {
      type: 'job' as const,
      display_name: 'Migrate',
      entrypoint: `${standIn}exec python manage.py migrate --noinput`,
      job_start_policy: 'beforeDeployment' as const,
    };
    const entrypoint = web?.entrypoint ?? 'gunicorn config.wsgi';
    return {
      id: idOf(mistake),
      display_name: nameOf(mistake),
      repo_url: source,
      x_checkout: 'working-tree' as const,
      x_build_command: mistake.collects ? COLLECT : `cp -r ${join(folder, 'staticfiles')} .`,
      ...app,
      env_vars,
      processes: [
        {
          readiness_probe: { httpGet: { path: '/health/' } },
          liveness_probe: { httpGet: { path: '/livez/' } },
          ...scenery?.web,
          ...web,
          entrypoint: entrypoint === '' ? '' : `${standIn}exec ${entrypoint}`,
        },
        ...(jobs === 'none' ? [] : [migrate, ...jobs]),
      ],
    };
  }

  async function play(mistake: Mistake): Promise<Result> {
    const appId = idOf(mistake);
    const source = sources.get(mistake)!;
    const before = mistake.changed && (await deploy(appId));
    await change(appId, mistake.changed ?? {});
    const { outputs, stdout } = await runAction('validate-settings', {
      cwd: source,
      inputs: {
        'sevalla-token': local.token,
        'api-url': local.apiUrl,
        'app-id': appId,
        // What Django itself would say is the matter of another table.
        'django-check': 'never',
      },
    });
    if (outputs['findings'] === undefined) throw new Error(stdout);
    const django = await checkDeploy(source, appId);
    const status = before ?? (await deploy(appId));
    const ground: Ground = {
      local,
      appId,
      python,
      folder: source,
      browser: openBrowser(local, hostOf(mistake)),
      openBrowser: () => openBrowser(local, hostOf(mistake)),
      redeploy: () => deploy(appId),
      printed: () => printedBy(appId),
    };
    const { outcome } = mistake;
    const look = 'see' in outcome && status === 'success' ? outcome.see : undefined;
    const seen = await look?.(ground);
    const soundly = new Map<Mistake, string>();
    if (mistake === SOUND) {
      for (const each of TABLE) {
        if (!('see' in each.outcome) || each.scenery !== undefined) continue;
        const browser = ground.openBrowser();
        soundly.set(each, await each.outcome.see({ ...ground, browser }));
      }
    }
    const log = [...(await deploymentLog(appId)), ...(await printedBy(appId))].join('\n');
    await local.call('DELETE', `/applications/${appId}`);
    return {
      findings: JSON.parse(outputs['findings']),
      django,
      folder: source,
      status,
      log,
      seen,
      soundly,
    };
  }

  async function change(appId: string, values: Readonly<Record<string, string>>): Promise<void> {
    const path = `/applications/${appId}/env-vars`;
    const { body } = await local.call('GET', path);
    const all: Json[] = body.data;
    for (const [name, value] of Object.entries(values)) {
      const { id } = all.find(({ key }) => key === name)!;
      await local.call('PUT', `${path}/${id}`, { value });
    }
  }

  /** Asks Django with the variables that the app is started with. */
  async function checkDeploy(cwd: string, appId: string): Promise<string> {
    const { body } = await local.call('GET', `/applications/${appId}/env-vars`);
    const own: Json[] = body.data;
    const given = own.filter(({ is_runtime }) => is_runtime).map(({ key, value }) => [key, value]);
    const env = { PATH: process.env['PATH'], PYTHONDONTWRITEBYTECODE: '1' };
    return new Promise((settle) => {
      execFile(
        python,
        ['manage.py', 'check', '--deploy'],
        { cwd, env: { ...env, ...Object.fromEntries(given) } },
        (_, stdout, stderr) => settle(saidBy(`${stdout}\n${stderr}`)),
      );
    });
  }

  async function deploy(appId: string): Promise<string> {
    const path = `/applications/${appId}/deployments`;
    const { body } = await local.call('POST', path, {});
    for (;;) {
      const { body: now } = await local.call('GET', `${path}/${body.id}`);
      if (now.finished_at !== null) return now.status;
      await sleep(100);
    }
  }

  async function deploymentLog(appId: string): Promise<string[]> {
    const { body } = await local.call('GET', `/applications/${appId}/deployments`);
    return local.messages(appId, body.data[0].id);
  }

  async function printedBy(appId: string): Promise<string[]> {
    const { body } = await local.call('GET', `/applications/${appId}/logs/runtime`);
    return (Array.isArray(body) ? body : []).map(({ message }) => message);
  }

  /** Some at a time; the sound app first, since most eyes are on it. */
  function playAll(): void {
    const lanes = Array.from({ length: AT_A_TIME }, () => Promise.resolve());
    for (const mistake of all) {
      const result = lanes.shift()!.then(() => play(mistake));
      results.set(mistake, result);
      lanes.push(result.then(noop, noop));
    }
  }

  beforeAll(async () => {
    // Programs by their bare names, as in the image.
    process.env['PATH'] = `${bin}:${process.env['PATH']}`;
    const database = prepare();
    for (const mistake of all) {
      if (mistake.jobs !== 'none') copyFileSync(database, databaseOf(mistake));
    }
    local = await startLocal({ applications: all.map(seedOf) }, { speed: SPEED });
    playAll();
  }, PATIENCE_MS);

  afterAll(async () => {
    await Promise.allSettled(results.values());
    await stopAll();
    removeProjects();
    rmSync(folder, { recursive: true, force: true });
  }, PATIENCE_MS);

  test(
    'the example with its own set-up is silent, and serves',
    async () => {
      const { findings, status, seen } = await results.get(SOUND)!;
      expect({ findings, status, seen }).toEqual({
        findings: [],
        status: 'success',
        seen: '200',
      });
    },
    PATIENCE_MS,
  );

  describe('is found alone, at its place, and does what was said:', () => {
    test.each(TABLE.map((mistake) => [mistake.what, mistake] as const))(
      '%s',
      async (_, mistake) => {
        const { findings, django, folder, status, log, seen } = await results.get(mistake)!;
        const { id, at, outcome } = mistake;
        expect(`Django: ${django}`).toBe(`Django: ${djangoOf(mistake)}`);
        const place =
          'subject' in at
            ? at.subject === ''
              ? {}
              : at
            : { file: at[0], line: lineOf(at, folder) };
        expect(findings).toMatchObject([{ id, ...place }]);
        if ('subject' in at) expect(findings[0]).not.toHaveProperty('file');
        if ('fails' in outcome) {
          expect({ status, log }).toEqual({
            status: 'failed',
            log: expect.stringMatching(outcome.fails),
          });
          return;
        }
        expect({ status, seen, log }).toMatchObject({ status: 'success', seen: outcome.sees });
        const { soundly } = await results.get(SOUND)!;
        if (mistake.scenery === undefined) {
          expect(soundly.get(mistake)).toBe(outcome.otherwise);
        }
      },
      PATIENCE_MS,
    );
  });
}

/** The ids of a finished check, or the exception that ended it. */
function saidBy(output: string): string {
  if (!output.includes('System check identified')) {
    const lines = output.trimEnd().split('\n');
    const thrown = lines.findLast((line) => /^[\w.]+(?:Error|Configured|Exception)\b/.test(line));
    return `raises ${/^[\w.]+/
      .exec(thrown ?? '')?.[0]
      .split('.')
      .at(-1)}`;
  }
  const ids = [...output.matchAll(/^\S.*?: \((\w+\.[A-Z]\d{3})\) /gm)].map(([, id]) => id);
  return ids.length === 0 ? 'no issues' : [...new Set(ids)].sort().join(', ');
}

function hosted(variable: Variable, host: string): Variable {
  const place = (value: string): string => value.replaceAll('{host}', host);
  return typeof variable === 'string'
    ? place(variable)
    : { ...variable, value: place(variable.value) };
}

function noop(): void {}
