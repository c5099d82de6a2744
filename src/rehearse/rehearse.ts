import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { App } from './app.ts';
import type { Engine } from './engine.ts';
import { renderPage } from './page.ts';
import { startPlatform } from './platform.ts';
import { startRegistry } from './registry.ts';
import { type JobResult, runComposite, type StepResult } from './runner.ts';
import { renderTable } from './table.ts';

export interface RehearsalOptions {
  /** The clone of this project: its action.yml, actions and dist. */
  repository: string;
  app: App;
  /** Emptied, then filled with the summaries, logs and the platform's files. */
  folder: string;
  /** Where there is none, the platform builds the folder itself and build-image is skipped. */
  engine: Engine;
  /** Searched before PATH by the app's processes, such as a virtual environment's programs. */
  bin?: string | undefined;
  env: Record<string, string>;
  /** What the platform's delays are divided by. */
  speed?: number;
  onStep?: (name: string, index: number, count: number) => void;
  onLine?: (line: string) => void;
  onResult?: (result: StepResult) => void;
}

export interface Rehearsal extends JobResult {
  passed: boolean;
  table: string;
  page: string;
}

const APP_ID = '5e7a11a0-0000-4000-8000-000000000001';
// A rollout that never gets ready is given up after 17 minutes on the platform, 34 s here.
const SPEED = 30;

/** Runs the root action, step by step as a runner would, on an app and a platform of its own. */
export async function rehearse(options: RehearsalOptions): Promise<Rehearsal> {
  const { app, engine, folder, repository } = options;
  rmSync(folder, { recursive: true, force: true });
  const platformFolder = join(folder, 'platform');
  const disk = join(platformFolder, 'disk');
  mkdirSync(disk, { recursive: true });
  // The image's user is not ours, and the disk is shared with it.
  chmodSync(disk, 0o777);

  const commit = commitOf(app.path);
  const host = `${app.name}.sevalla.localhost`;
  const env = { ...options.env };
  if (options.bin) env['PATH'] = `${options.bin}:${env['PATH']}`;

  const registry = 'builder' in engine ? await startRegistry({}) : undefined;
  const image = registry && `${registry.host}/rehearsal/${app.name}`;
  const facts: Facts = { host, disk, commit, image };
  const platform = await startPlatform({
    program: join(repository, 'dist/emulator/index.js'),
    seed: { applications: [seedOf(app, facts)] },
    speed: options.speed ?? SPEED,
    env,
    folder: platformFolder,
  });
  try {
    const job = await runComposite({
      repository,
      inputs: {
        'sevalla-token': 'svl_local',
        'app-id': APP_ID,
        'api-url': platform.apiUrl,
        url: `https://${host}/`,
        resolve: [
          `${host}:443:127.0.0.1:${platform.edgeHttpsPort}`,
          `${host}:80:127.0.0.1:${platform.edgeHttpPort}`,
        ].join('\n'),
        'working-directory': '.',
        ...(image === undefined ? {} : { images: image }),
        'poll-interval': '500ms',
        ...fillAll(app.inputs ?? {}, facts),
      },
      github: githubOf(app, commit),
      event: { ref: 'refs/heads/production', repository: { default_branch: 'production' } },
      env: {
        ...env,
        NODE_EXTRA_CA_CERTS: platform.caFile,
        ...('builder' in engine ? { BUILDX_BUILDER: engine.builder } : {}),
      },
      temp: join(platformFolder, 'steps'),
      ...('builder' in engine ? {} : { skip: { 'build-image': engine.unavailable } }),
      ...(options.onStep ? { onStep: options.onStep } : {}),
      ...(options.onLine ? { onLine: options.onLine } : {}),
      ...(options.onResult ? { onResult: options.onResult } : {}),
    });
    return { ...job, ...writeResults(options, job) };
  } finally {
    await platform.close();
    await registry?.close();
  }
}

function writeResults({ app, folder }: RehearsalOptions, { steps }: JobResult) {
  const table = renderTable(steps);
  for (const [index, step] of steps.entries()) {
    const stem = join(folder, `${index + 1}-${step.name}`);
    if (step.summary !== '') writeFileSync(`${stem}.md`, step.summary);
    if (step.log !== '') writeFileSync(`${stem}.log`, step.log);
  }
  const page = join(folder, 'index.html');
  writeFileSync(page, renderPage(`Rehearsal of ${app.name}`, table.markdown, steps));
  const passed = steps.every((step) => step.verdict !== 'failed') && ranTheLast(steps);
  return { passed, table: table.text, page };
}

/** A chain that stopped half-way has skipped its end, which is no success. */
function ranTheLast(steps: readonly StepResult[]): boolean {
  return steps.at(-1)?.verdict === 'passed';
}

interface Facts {
  host: string;
  disk: string;
  commit: string;
  image: string | undefined;
}

function seedOf(app: App, facts: Facts): unknown {
  const isImage = facts.image !== undefined;
  const probe = (path: string | undefined) => path && { httpGet: { path, scheme: 'HTTP' } };
  return {
    id: APP_ID,
    name: app.name,
    display_name: app.name,
    ...(isImage
      ? {
          docker_image: `${facts.image}:latest`,
          x_disk: { source: facts.disk, target: '/data' },
        }
      : {
          repo_url: resolve(app.path),
          default_branch: 'production',
          // What lies in the folder is rehearsed, committed or not.
          x_checkout: 'working-tree',
          ...(app.build === undefined ? {} : { x_build_command: app.build }),
        }),
    env_vars: fillAll(app.env, facts),
    processes: [
      {
        type: 'web',
        entrypoint: isImage ? '' : app.web,
        ...(app.readinessPath ? { readiness_probe: probe(app.readinessPath) } : {}),
        ...(app.livenessPath ? { liveness_probe: probe(app.livenessPath) } : {}),
      },
      ...(app.beforeDeployment === undefined
        ? []
        : [
            {
              type: 'job',
              display_name: 'before-deployment',
              entrypoint: app.beforeDeployment,
              job_start_policy: 'beforeDeployment',
            },
          ]),
    ],
  };
}

function fillAll(values: Record<string, string>, facts: Facts): Record<string, string> {
  const fill = (value: string): string =>
    value
      .replaceAll('{host}', facts.host)
      .replaceAll('{disk}', facts.image === undefined ? facts.disk : '/data')
      .replaceAll('{commit}', facts.commit)
      .replaceAll('{secret}', () => randomBytes(48).toString('base64url'));
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fill(value)]));
}

function githubOf(app: App, commit: string): Record<string, string> {
  return {
    repository: `rehearsal/${app.name}`,
    repository_owner: 'rehearsal',
    actor: 'rehearsal',
    token: '',
    sha: commit,
    ref: 'refs/heads/production',
    ref_name: 'production',
    ref_type: 'branch',
    event_name: 'push',
    run_id: '1',
    run_number: '1',
    run_attempt: '1',
    job: 'rehearsal',
    server_url: 'https://github.com',
    api_url: 'https://api.github.com',
    workspace: resolve(app.path),
  };
}

/** The commit of a folder; a hash of nothing where it is in no repository. */
function commitOf(path: string): string {
  try {
    const git = ['-C', path, 'rev-parse', 'HEAD'];
    return execFileSync('git', git, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '0'.repeat(40);
  }
}
