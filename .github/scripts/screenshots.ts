// Runs actions against the local Sevalla, renders what they write as
// GitHub does, and takes the pictures that docs/ shows.
// Usage: .ci/screenshots [ACTION], which brings Chromium and Mermaid
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ActionRun, runAction } from '../../__tests__/support/run-bundle.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { makeVenv } from '../../src/rehearse/python.ts';
import { runOnSmallCompany } from './cost-scene.ts';
import { pageOf, takePicture } from './pictures.ts';
import { annotatedPage, runOnPlantedMistakes } from './settings-scene.ts';
import { runOnBrokenRelease } from './smoke-scene.ts';

const [mermaid = '', only] = process.argv.slice(2);
const ROOT = resolve(import.meta.dirname, '../..');
/** The platform gives a rollout up after 25 seconds. */
const SPEED = 40;

interface Stage {
  repository: string;
  /** Commits all that has changed to the branch that is deployed. */
  commit(message: string): void;
  deploy(inputs?: Record<string, string>): Promise<ActionRun>;
}

/** Each gives the run whose summary is shown. */
const SCENES: Record<string, (stage: Stage) => Promise<ActionRun>> = {
  success: async ({ repository, commit, deploy }) => {
    await deploy();
    writeFileSync(join(repository, 'NEWS.md'), 'Notices can be pinned.\n');
    commit('Let notices be pinned');
    return deploy({
      env: 'WEB_CONCURRENCY=2\nCONTACT_EMAIL=team@notices.example',
      'env-generate': 'SIGNING_KEY',
    });
  },
  failure: async ({ repository, commit, deploy }) => {
    await deploy();
    const settings = join(repository, 'config/settings/base.py');
    const lines = readFileSync(settings, 'utf8').split('\n');
    writeFileSync(settings, lines.filter((line) => !line.includes('HealthMiddleware')).join('\n'));
    commit('Tidy the middleware');
    // Whether it serves cannot be told here: nobody resolves its address.
    return deploy({ rollback: 'never' });
  },
  // What follows when the smoke test refuses what was deployed.
  rollback: async ({ repository, commit, deploy }) => {
    await deploy();
    writeFileSync(join(repository, 'NEWS.md'), 'Notices can be pinned.\n');
    commit('Let notices be pinned');
    const { outputs } = await deploy();
    return deploy({
      action: 'rollback-app',
      'deployment-id': outputs['deployment-id'] ?? '',
    });
  },
};

/** The Django example in a repository of its own, and an application that is built from it. */
async function withStage<T>(bin: string, body: (stage: Stage) => Promise<T>): Promise<T> {
  const server = mkdtempSync(join(tmpdir(), 'sevalla-actions-picture-'));
  const repository = join(server, 'octo/notices');
  mkdirSync(repository, { recursive: true });
  cpSync(join(ROOT, 'examples/django'), repository, { recursive: true });
  const git = (...args: string[]): string => {
    const author = ['-c', 'user.name=Octo', '-c', 'user.email=octo@notices.example'];
    return execFileSync('git', ['-C', repository, ...author, ...args], { encoding: 'utf8' }).trim();
  };
  const commit = (message: string): void => {
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
  };
  git('init', '--quiet', '--initial-branch=production');
  commit('Begin');
  const manage = `${join(bin, 'python')} manage.py`;
  const emulator = await startEmulator({
    port: 0,
    speed: SPEED,
    seed: {
      switches: { 'rate-limits': 'off', 'rollback-target': 'previous-success' },
      applications: [
        {
          display_name: 'Notices',
          repo_url: repository,
          x_build_command: `${manage} collectstatic --noinput --settings=config.settings.base`,
          env_vars: {
            DJANGO_SETTINGS_MODULE: 'config.settings.production',
            SECRET_KEY: 'Jq7-mZr2Kx9_Tf4Lw8Vb1Nc6Hd3Gs5Py0Ua-Ie7Ro2Qt9Wk4Zj8',
            ALLOWED_HOSTS: 'notices.sevalla.localhost',
            DATABASE_URL: 'sqlite:///db.sqlite3',
            WEB_CONCURRENCY: '1',
          },
          processes: [
            {
              type: 'web',
              entrypoint: `exec ${join(bin, 'gunicorn')} config.wsgi`,
              readiness_probe: { httpGet: { path: '/health/' } },
            },
            {
              type: 'job',
              display_name: 'migrate',
              entrypoint: `${manage} migrate --noinput`,
              job_start_policy: 'beforeDeployment',
            },
          ],
        },
      ],
    },
  });
  const { apiUrl, token } = emulator;
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${apiUrl}/applications`, { headers });
  const { data } = (await answer.json()) as { data: { id: string }[] };
  try {
    return await body({
      repository,
      commit,
      deploy: (inputs = {}) =>
        runAction('deploy-sevalla', {
          inputs: {
            'sevalla-token': token,
            'app-id': data[0]!.id,
            'api-url': apiUrl,
            'poll-interval': '500ms',
            ...inputs,
          },
          env: {
            GITHUB_SERVER_URL: server,
            GITHUB_REPOSITORY: 'octo/notices',
            GITHUB_SHA: git('rev-parse', 'HEAD'),
          },
          cwd: repository,
        }),
    });
  } finally {
    await emulator.close();
    rmSync(server, { recursive: true, force: true });
  }
}

mkdirSync(join(ROOT, 'docs/pictures'), { recursive: true });
const save = (name: string, page: string): void => {
  const target = join(ROOT, `docs/pictures/${name}.png`);
  takePicture(page, target);
  console.log(target);
};

if (only === undefined || only === 'deploy-sevalla') {
  const venv = await makeVenv(
    join(ROOT, 'examples/django/requirements.txt'),
    join(homedir(), '.cache/sevalla-actions/django-pictures'),
    console.log,
  );
  if ('unavailable' in venv) throw new Error(venv.unavailable);
  for (const [name, scene] of Object.entries(SCENES)) {
    const { summary, stdout } = await withStage(venv.bin, scene);
    if (summary === '') throw new Error(`${name} wrote no summary:\n${stdout}`);
    save(`deploy-sevalla-${name}`, pageOf(summary, mermaid));
  }
}
if (only === undefined || only === 'validate-settings') {
  const { run, file, text } = await runOnPlantedMistakes();
  if (run.summary === '') throw new Error(`validate-settings wrote no summary:\n${run.stdout}`);
  save('validate-settings-summary', pageOf(run.summary, mermaid));
  save('validate-settings-annotations', annotatedPage(run.stdout, file, text));
}
if (only === undefined || only === 'cost-report') {
  const { run, comment, page } = await runOnSmallCompany();
  if (run.exitCode !== 0) throw new Error(`cost-report failed:\n${run.stdout}`);
  save('cost-report-summary', pageOf(run.summary, mermaid));
  save('cost-report-comment', pageOf(comment, mermaid));
  save('cost-report-page', page);
}
if (only === undefined || only === 'smoke-test') {
  const { run, html } = await runOnBrokenRelease();
  if (run.summary === '') throw new Error(`smoke-test wrote no summary:\n${run.stdout}`);
  save('smoke-test-summary', pageOf(run.summary, mermaid));
  save('smoke-test-page', html);
}
