import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CAUSES, type CauseId } from '../../src/rules/causes.ts';
import { errorOf, type Site, stage } from '../actions/deploy-sevalla/stage.ts';
import { docker, importImage, loadForeignImage, whyNoEngine } from '../emulator/local-images.ts';
import { stopAll } from '../emulator/local-sevalla.ts';
import { djangoVenv } from '../support/django-venv.ts';
import { type ActionRun, runAction, shownBy } from '../support/run-bundle.ts';
import { djangoProject, removeProjects, replacing } from './django-project.ts';

// Each rule, brought about: a deployment on the local Sevalla of a project with that very mistake in
// it. What is diagnosed was printed by real programs: Django, gunicorn, pip, git, Node, a container
// engine.

const venv = await djangoVenv();
if ('unavailable' in venv && process.env['REQUIRE_DJANGO'] === '1') {
  throw new Error(`REQUIRE_DJANGO is set, but ${venv.unavailable}`);
}
const bin = 'unavailable' in venv ? '/nowhere' : venv.bin;
const gunicorn = `exec ${join(bin, 'gunicorn')}`;
const manage = `${join(bin, 'python')} manage.py`;

/** The platform gives a rollout up after 20 s, in which a busy machine has started every program. */
const SPEED = 50;
/** Most of the time the platform waits, so that several deployments share the machine well. */
const AT_A_TIME = 5;
const PATIENCE_MS = 600_000;

interface Reproduction {
  site: Site | (() => Site);
  inputs?: Record<string, string>;
  switches?: object;
  /** Words of the failure. */
  says: RegExp;
  /** Where in the checkout, as `file:line` or the beginning of it. */
  at?: RegExp;
  /** The container runs, and the platform says Crashed. */
  isPuzzle?: true;
  needs?: 'django' | 'django on Linux' | 'engine';
}

const SECRET_KEY = 'Jq7-mZr2Kx9_Tf4Lw8Vb1Nc6Hd3Gs5Py0Ua-Ie7Ro2Qt9Wk4Zj8';
const VARIABLES = {
  DJANGO_SETTINGS_MODULE: 'config.settings.production',
  SECRET_KEY,
  ALLOWED_HOSTS: 'shop.example .sevalla.localhost',
  DATABASE_URL: 'sqlite:///db.sqlite3',
};

/** The Django example behind gunicorn. */
function django(
  changes: Parameters<typeof djangoProject>[0] = {},
  { web, env_vars, ...more }: Site = {},
): Site {
  return {
    display_name: 'Shop',
    repo_url: djangoProject(changes),
    env_vars: { ...VARIABLES, ...env_vars },
    web: {
      entrypoint: `${gunicorn} config.wsgi`,
      readiness_probe: { httpGet: { path: '/health/' } },
      ...web,
    },
    ...more,
  };
}

const migrating = {
  processes: [
    {
      type: 'job',
      display_name: 'Migrate',
      entrypoint: `${manage} migrate --noinput`,
      job_start_policy: 'beforeDeployment',
    },
  ],
} satisfies Site;

/** A probe of a page, which looks to Django like the request of a visitor. */
function asking(path: string, host = 'shop.example') {
  const httpHeaders = [
    { name: 'Host', value: host },
    { name: 'X-Forwarded-Proto', value: 'https' },
  ];
  return { readiness_probe: { httpGet: { path, httpHeaders } } };
}

const withoutHealth = {
  'config/settings/base.py': replacing('    "config.health.HealthMiddleware",\n', ''),
};
const collecting = {
  x_build_command: `${manage} collectstatic --noinput --settings=config.settings.base`,
};

/** The view of the liveness probe, which needs nothing, with another body. */
const answering = (body: string) => ({
  'config/health.py': replacing('def livez():\n', `def livez():\n    ${body}\n`),
});
const askingLivez = { web: { readiness_probe: { httpGet: { path: '/livez/' } } } };

const image = `sevalla-actions-causes-${randomBytes(4).toString('hex')}`;
const foreign = `${image}-arm64`;
const ofImage = (docker_image: string, web: Site['web'] = {}): Site => ({
  repo_url: undefined,
  x_checkout: undefined,
  docker_image,
  web: { entrypoint: '', ...web },
});

const REPRODUCTIONS: Record<CauseId, Reproduction> = {
  'checkout.branch': {
    site: () => ({ repo_url: repository(), x_checkout: 'branch' }),
    inputs: { branch: 'prodution' },
    says: /the branch prodution does not exist/,
  },
  'checkout.access': {
    site: { repo_url: join(tmpdir(), 'sevalla-actions-gone', 'shop') },
    says: /Sevalla could not read the repository/,
  },
  'env.grammar': {
    site: () => django({}, { env_vars: { ALLOWED_HOSTS: 'shop.example,www.shop.example' } }),
    says: /the value of the variable ALLOWED_HOSTS: the value has an unescaped comma/,
    needs: 'django',
  },
  'image.architecture': {
    site: ofImage(foreign),
    says: /the platform runs linux\/amd64 alone/,
    needs: 'engine',
  },
  'image.pull': {
    site: ofImage('127.0.0.1:9/octo/shop:v1'),
    says: /the image <address>\/octo\/shop:v1 could not be pulled/,
    needs: 'engine',
  },
  'env.missing': {
    site: () => {
      const site = django();
      const { SECRET_KEY: _, ...env_vars } = VARIABLES;
      return { ...site, env_vars };
    },
    says: /the variable SECRET_KEY is not set on the platform; add it/,
    at: /^config\/settings\/production\.py:\d+$/,
    needs: 'django',
  },
  'database.encoding': {
    site: () =>
      django({}, { env_vars: { DATABASE_URL: 'postgres://shop:hunter/22@127.0.0.1:9/shop' } }),
    says: /cannot be read: its user name or password has characters that are not percent-encoded/,
    at: /^config\/settings\/production\.py:\d+$/,
    needs: 'django',
  },
  'code.syntax': {
    site: () =>
      django({ 'notices/models.py': replacing('def __str__(self):', 'def __str__(self)') }),
    says: /cannot be read: SyntaxError: expected ':'/,
    at: /^notices\/models\.py:\d+$/,
    needs: 'django',
  },
  'django.settings-module': {
    site: () => django({}, { env_vars: { DJANGO_SETTINGS_MODULE: 'config.settings.prod' } }),
    says: /looked for in config\.settings\.prod, .* correct the variable DJANGO_SETTINGS_MODULE/,
    needs: 'django',
  },
  'static.manifest': {
    site: () => django({}, { ...migrating, web: asking('/') }),
    says: /the static file notices\/board\.css is not in the manifest/,
    isPuzzle: true,
    needs: 'django',
  },
  'command.module': {
    site: () => django({}, { web: { entrypoint: `${gunicorn} shop.wsgi` } }),
    says: /the start command names shop, which is not in the image/,
    needs: 'django',
  },
  'module.missing': {
    site: () =>
      django({
        'config/settings/base.py': replacing('"notices",', '"notices", "shop_payments",'),
      }),
    says: /the module shop_payments is not in the image/,
    needs: 'django',
  },
  'django.check': {
    site: () =>
      django({ 'notices/models.py': replacing('"-published_at"', '"-published"') }, migrating),
    says: /system check refuses to go on: notices\.Notice: \(models\.E015\)/,
    needs: 'django',
  },
  'migration.conflict': {
    site: () => django({ ...migration('0002_red'), ...migration('0002_blue') }, migrating),
    says: /the migrations cannot be applied: Conflicting migrations detected/,
    needs: 'django',
  },
  'migration.unapplied': {
    site: () => django({}, { ...collecting, web: asking('/') }),
    says: /the database has no table notices_notice: .* add a job with the start policy/,
    at: /^notices\/views\.py:\d+$/,
    isPuzzle: true,
    needs: 'django',
  },
  'database.unreachable': {
    site: () =>
      django(
        {},
        { ...migrating, env_vars: { DATABASE_URL: 'postgres://shop:x@127.0.0.1:9/shop' } },
      ),
    says: /the application cannot reach its database/,
    needs: 'django',
  },
  'memory.workers': {
    // Each worker loads the same model into a memory of its own, and takes its time over it.
    site: () =>
      django(
        {
          'gunicorn.conf.py': replacing('preload_app = True', 'preload_app = False'),
          'config/wsgi.py': (text) =>
            `${text}\nimport time\nmodel = bytearray(b"x") * 130_000_000\ntime.sleep(5)\n`,
        },
        {
          env_vars: { WEB_CONCURRENCY: '6' },
          web: { size: 'H1' },
        },
      ),
    switches: { 'memory-limits': 'all' },
    says: /starts 6 workers, which need more memory than the 300 MB .* set WEB_CONCURRENCY to 3/,
    needs: 'django on Linux',
  },
  'memory.exceeded': {
    site: ofImage(image, { size: 'H1' }),
    says: /it used more memory than its size has, 300 MB/,
    needs: 'engine',
  },
  'command.missing': {
    site: () => django({}, { web: { entrypoint: 'gunicron config.wsgi' } }),
    says: /the start command cannot be run: gunicron is not in the image/,
  },
  'command.none': {
    site: () => django({}, { web: { entrypoint: '' } }),
    says: /has no start command, and the build found none/,
  },
  'job.failed': {
    site: () =>
      django(
        migration(
          '0002_prices',
          'def fill(apps, schema_editor):\n    raise ValueError("no price")\n',
        ),
        migrating,
      ),
    says: /the job Migrate that runs before the deployment failed: ValueError: no price/,
    at: /^notices\/migrations\/0002_prices\.py:\d+$/,
    needs: 'django',
  },
  'build.failed': {
    site: () =>
      django(
        { 'requirements.txt': (text) => text.replace('Django==', 'Djangoo==') },
        {
          x_build_command: `${join(bin, 'pip')} install --no-index --requirement requirements.txt`,
        },
      ),
    says: /the build failed: No matching distribution found for Djangoo==/,
    needs: 'django',
  },
  'host.refused': {
    site: () => django(withoutHealth, { web: asking('/', 'www.shop.example') }),
    says: /asks for the host www\.shop\.example, which ALLOWED_HOSTS does not list/,
    isPuzzle: true,
    needs: 'django',
  },
  'probe.host': {
    site: () => django(withoutHealth),
    says: /answered 400: it calls the instance by its IP address \(Host 10\.[\d.]+:\d+\)/,
    isPuzzle: true,
    needs: 'django',
  },
  'probe.redirect': {
    site: () => django(withoutHealth, { env_vars: { ALLOWED_HOSTS: '*' } }),
    says: /is redirected to https, which the instance itself does not speak/,
    isPuzzle: true,
    needs: 'django',
  },
  'probe.path': {
    site: () => django({}, { web: asking('/healthz/') }),
    says: /the readiness probe on \/healthz\/ is answered 404/,
    isPuzzle: true,
    needs: 'django',
  },
  'worker.timeout': {
    site: () =>
      django(answering('__import__("time").sleep(600)'), {
        web: {
          ...askingLivez.web,
          entrypoint: `${gunicorn} --worker-class sync --threads 1 --timeout 2 config.wsgi`,
        },
      }),
    says: /the server kills its workers because they do not finish in time/,
    isPuzzle: true,
    at: /^config\/health\.py:\d+$/,
    needs: 'django',
  },
  'probe.error': {
    site: () => django(answering('1 / 0'), askingLivez),
    says: /the readiness probe on \/livez\/ is answered 500: ZeroDivisionError: division by zero/,
    at: /^config\/health\.py:\d+$/,
    isPuzzle: true,
    needs: 'django',
  },
  'probe.timeout': {
    site: () => django(answering('__import__("time").sleep(600)'), askingLivez),
    says: /the readiness probe on \/livez\/ gets no answer in time/,
    isPuzzle: true,
    needs: 'django',
  },
  'port.loopback': {
    site: () => django({}, { web: { entrypoint: `exec ${manage} runserver $PORT --noreload` } }),
    says: /the application listens on .+, where no probe and no visitor can reach it/,
    isPuzzle: true,
    needs: 'django',
  },
  'port.mismatch': {
    site: () =>
      django(
        {},
        { web: { entrypoint: `${gunicorn} --bind 0.0.0.0:$((PORT - 9000)) config.wsgi` } },
      ),
    says: /nothing that listens on port \d+: the application listens on port \d+/,
    isPuzzle: true,
    needs: 'django',
  },
  'port.refused': {
    site: () => django({}, { web: { entrypoint: 'exec sleep 600' } }),
    says: /finds nothing that listens on port \d+; /,
    isPuzzle: true,
  },
  'crash.loop': {
    site: () =>
      django({ 'config/wsgi.py': (text) => `${text}\nraise LookupError("no licence")\n` }),
    says: /ends right after its start with code \d+: LookupError: no licence/,
    at: /^config\/wsgi\.py:\d+$/,
    needs: 'django',
  },
  'rollout.deadline': {
    site: () => django({}, { web: { readiness_probe: { exec: { command: ['false'] } } } }),
    says: /no instance became Ready before Sevalla gave the rollout up/,
    isPuzzle: true,
    needs: 'django',
  },
};

/** A migration that follows the first one, as two people make them at the same time. */
function migration(name: string, code = 'def fill(apps, schema_editor):\n    pass\n') {
  return {
    [`notices/migrations/${name}.py`]: [
      'from django.db import migrations',
      code,
      'class Migration(migrations.Migration):',
      '    dependencies = [("notices", "0001_initial")]',
      '    operations = [migrations.RunPython(fill)]',
      '',
    ].join('\n'),
  };
}

function repository(): string {
  const folder = djangoProject();
  const git = (...args: string[]): void => {
    execFileSync('git', [
      '-C',
      folder,
      '-c',
      'user.name=Octo',
      '-c',
      'user.email=o@x.test',
      ...args,
    ]);
  };
  git('init', '--quiet', '--initial-branch=production');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Begin');
  return folder;
}

/** A Node program that needs ever more memory, as an image. */
function importGrowing(): void {
  const folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-growing-'));
  const program = join(folder, 'grow.mjs');
  writeFileSync(
    program,
    'const all = [];\nsetInterval(() => all.push(Buffer.alloc(3e7, 1)), 20);\n',
  );
  importImage(image, program);
  rmSync(folder, { recursive: true });
}

function whyNot({ needs }: Reproduction): string | undefined {
  if (needs === 'engine') return whyNoEngine;
  if (needs === undefined) return undefined;
  if (needs === 'django on Linux' && process.platform !== 'linux') {
    return 'only Linux tells the memory of a process';
  }
  return 'unavailable' in venv ? venv.unavailable : undefined;
}

async function reproduce({ site, inputs, switches }: Reproduction): Promise<ActionRun> {
  const app = typeof site === 'function' ? site() : site;
  const options = switches === undefined ? { speed: SPEED } : { speed: SPEED, switches };
  const here = await stage(app, options);
  const all = here.inputs({ timeout: '10m', 'poll-interval': '500ms', ...inputs });
  return runAction('deploy-sevalla', { inputs: all, ...(app.repo_url ? checkedOut(app) : {}) });
}

/** The checkout of the workflow is what the platform builds. */
function checkedOut({ repo_url }: Site): { env?: Record<string, string> } {
  return repo_url === undefined ? {} : { env: { GITHUB_WORKSPACE: repo_url } };
}

const runs = new Map<string, Promise<ActionRun>>();

/** Starts all of them, some at a time, in the order of the table. */
function startAll(): void {
  const lanes = Array.from({ length: AT_A_TIME }, () => Promise.resolve());
  for (const [id, reproduction] of Object.entries(REPRODUCTIONS)) {
    if (whyNot(reproduction) !== undefined) continue;
    const run = lanes.shift()!.then(() => reproduce(reproduction));
    runs.set(id, run);
    lanes.push(run.then(noop, noop));
  }
}

const testWithEngine = whyNoEngine === undefined ? test : test.skip;

const noop = (): void => undefined;

beforeAll(() => {
  if (whyNoEngine === undefined) {
    importGrowing();
    loadForeignImage(foreign);
  }
  startAll();
}, 120_000);

afterAll(async () => {
  await Promise.allSettled(runs.values());
  await stopAll();
  removeProjects();
  if (whyNoEngine === undefined) docker('image', 'rm', '--force', image, foreign);
}, PATIENCE_MS);

describe('a deployment that fails really is explained by', () => {
  for (const [id, reproduction] of Object.entries(REPRODUCTIONS)) {
    const reason = whyNot(reproduction);
    if (reason !== undefined) {
      test.skip(`${id} (skipped: ${reason})`, noop);
      continue;
    }
    test(
      id,
      async () => {
        const run = await runs.get(id)!;
        const { exitCode, outputs } = run;
        const about = { id, exitCode, cause: outputs['cause'], log: run.stdout.slice(-4000) };
        expect(about).toMatchObject({ exitCode: 1, cause: id });
        expect(errorOf(run)).toMatch(reproduction.says);
        expect(shownBy(run)).not.toMatch(new RegExp(`${SECRET_KEY}|hunter`));
        const place = /^At (\S+:\d+)$/m.exec(run.stdout)?.[1] ?? '';
        if (reproduction.at !== undefined) expect(place).toMatch(reproduction.at);
        expect(run.summary.includes('### Healthy container, Crashed, 503')).toBe(
          reproduction.isPuzzle === true,
        );
      },
      PATIENCE_MS,
    );
  }

  testWithEngine('what BuildKit says of a Dockerfile, with its line', async () => {
    const Dockerfile = '# An image\nFROM scratch\nCOPY nothing /\n';
    const build = { x_build_command: 'docker buildx build --progress plain .' };
    const run = await reproduce({ site: () => django({ Dockerfile }, build), says: /./ });
    expect(run).toMatchObject({ exitCode: 1, outputs: { cause: 'build.failed' } });
    expect(run.stdout).toContain('\nAt Dockerfile:3\n');
    expect(errorOf(run)).toMatch(/^The deployment of Shop failed: the build failed: .*nothing/);
  });

  test('and every rule is among them', () => {
    expect(Object.keys(REPRODUCTIONS)).toEqual(CAUSES.map(({ id }) => id));
  });
});
