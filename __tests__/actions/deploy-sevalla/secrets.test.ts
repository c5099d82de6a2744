import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Seed } from '../../../src/emulator/seed.ts';
import { type LocalSevalla, startLocal, stopAll, until } from '../../emulator/local-sevalla.ts';
import { type LocalGitHub, startGitHub, stopGitHubs } from '../../support/local-github.ts';
import {
  type ActionRun,
  type RunningAction,
  runPost,
  startAction,
} from '../../support/run-bundle.ts';
import { type ScriptedServer, startServer } from '../../support/scripted-server.ts';
import { createRepository, type Repository, removeRepositories } from './git-stage.ts';

// Each secret holds a word that occurs nowhere else, and is looked for by it as well as whole: half a
// secret is one too.

type Inputs = Record<string, string>;

const core = (): string => `plant${randomBytes(7).toString('hex')}`;
const odd = (): string => `${core()}/+&=%${core()}`;

const pem = (): string =>
  [
    '-----BEGIN PRIVATE KEY-----',
    ...Array.from({ length: 3 }, () => `${core()}${core()}`),
    '-----END PRIVATE KEY-----',
  ].join('\n');

/** What the workflow knows. */
const given = {
  token: `svl_${odd()}`,
  password: `${core()} "quoted", and\tmore`,
  json: JSON.stringify({ type: 'service_account', private_key: core(), oauth: { token: core() } }),
  key: pem(),
  url: `postgres://shop:${core()}%2F${core()}@db.example:5432/shop`,
  file: odd(),
  from: odd(),
};

/** What only the platform knows. */
const stored = {
  SESSION_SECRET: odd(),
  DATABASE_URL: `postgres://shop:${core()}@db.example:5432/shop`,
  SIGNING: pem(),
  PAYMENT: `sk_live_${core()}${core()}`,
  // As the platform's grammar has it.
  STORAGE: JSON.stringify({ bucket: 'media', secret_access_key: core() }).replace(/[,"]/g, '\\$&'),
};
const global = { COMPANY_TOKEN: odd() };

const LEAK = `
const { env } = process;
for (const [name, value] of Object.entries(env)) {
  console.log(name + '=' + value);
  console.log(encodeURIComponent(value));
  console.log(Buffer.from(value).toString('base64'));
}
console.log(JSON.stringify(env));
for (const { private_key, oauth, secret_access_key } of [env.SERVICE_ACCOUNT ?? '{}', env.STORAGE].map(JSON.parse)) {
  console.log(private_key, oauth?.token, secret_access_key);
}
console.error('Traceback: cannot connect with ' + env.DATABASE_URL + ' ' + env.SESSION_SECRET);
if (env.CRASH) process.exit(3);
await import('./server.mjs');
`;

const servers: ScriptedServer[] = [];

afterEach(async () => {
  await Promise.all([stopAll(), stopGitHubs(), ...servers.splice(0).map((one) => one.close())]);
  removeRepositories();
});

interface Scene {
  local: LocalSevalla;
  github: LocalGitHub;
  repository: Repository;
  /** The path of the application. */
  app: string;
  /** By name; what the run has generated too, once it has. */
  secrets: Map<string, string>;
  start(inputs?: Inputs): RunningAction;
  post(run: ActionRun, inputs?: Inputs): Promise<ActionRun>;
  call(method: string, path: string, body?: unknown): ReturnType<LocalSevalla['call']>;
  fault(operationId: string, fault: unknown, times?: number): Promise<void>;
}

/** An application that prints its whole environment, and a workflow that has every kind of secret. */
async function scene(variables: Record<string, string> = {}, changes: object = {}): Promise<Scene> {
  const repository = createRepository();
  writeFileSync(join(repository.path, 'leak.mjs'), LEAK);
  const head = repository.push('Leak');
  writeFileSync(join(repository.path, 'deploy.env'), `FILE_SECRET=${given.file}\n`);
  const seed: Seed = {
    keys: [{ name: 'ci', token: given.token }],
    global_env_vars: global,
    applications: [
      {
        display_name: 'Shop',
        repo_url: repository.path,
        x_build_command: 'env',
        env_vars: { ...stored, ...variables },
        deployment_hook: true,
        processes: [
          {
            entrypoint: 'exec node leak.mjs',
            readiness_probe: { httpGet: { path: '/health' } },
          },
        ],
        ...changes,
      },
    ],
  };
  const local = await startLocal(seed, { speed: 200 });
  const github = await startGitHub();
  github.comments.set(7, []);
  const call: Scene['call'] = (method, path, body) => local.call(method, path, body, given.token);
  const id = (await call('GET', '/applications')).body.data[0].id;
  const options = (inputs: Inputs = {}) => ({
    cwd: repository.path,
    event: { pull_request: { number: 7, head: { sha: head, ref: 'main' } } },
    env: {
      RUNNER_DEBUG: '1',
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: repository.server,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: head,
      FROM_SECRET: given.from,
    },
    inputs: {
      'sevalla-token': given.token,
      'app-id': id,
      'api-url': local.apiUrl,
      'poll-interval': '100ms',
      timeout: '60s',
      'github-token': github.token,
      'github-environment': 'production',
      'record-file': 'record.json',
      env: [
        `PASSWORD=${given.password}`,
        `SERVICE_ACCOUNT=${given.json}`,
        'DEPLOY_KEY<<END',
        given.key,
        'END',
        `REPORTS_URL=${given.url}`,
      ].join('\n'),
      'env-file': 'deploy.env',
      'env-from': 'FROM_SECRET',
      'env-generate': 'MADE_SECRET',
      ...inputs,
    },
  });
  return {
    local,
    github,
    repository,
    app: `/applications/${id}`,
    secrets: new Map(Object.entries({ ...given, ...stored, ...global, githubToken: github.token })),
    call,
    start: (inputs) => startAction('deploy-sevalla', options(inputs)),
    post: (run, inputs) => runPost('deploy-sevalla', run, options(inputs)),
    fault: async (operationId, fault, times = 99) => {
      const request = { match: { operationId }, fault, times };
      expect((await local.control('POST', '/faults', request)).status).toBe(201);
    },
  };
}

const NO_ENVIRONMENT = { env: '', 'env-file': '', 'env-from': '', 'env-generate': '' };

/** Every form in which a secret may be met. */
function spellings(secret: string): string[] {
  const lines = secret.split('\n').filter((line) => /plant[0-9a-f]{14}/.test(line));
  const words = secret.match(/plant[0-9a-f]{14}/g) ?? [];
  return [
    ...words,
    ...[secret, ...lines, ...words].flatMap((text) => [
      text,
      encodeURIComponent(text),
      JSON.stringify(text).slice(1, -1),
      Buffer.from(text).toString('base64'),
    ]),
  ];
}

/** Names of the secrets that a text holds. */
function heldBy(text: string, secrets: ReadonlyMap<string, string>): string[] {
  return [...secrets]
    .filter(([, secret]) => spellings(secret).some((spelling) => text.includes(spelling)))
    .map(([name]) => name);
}

/** Notes the command lines of all processes, again and again until the end of the work. */
async function watched<T>(work: Promise<T>): Promise<T> {
  const seen = new Set<string>();
  let isOver = false;
  const look = (async () => {
    while (!isOver) {
      for (const pid of existsSync('/proc') ? readdirSync('/proc') : []) {
        if (!/^\d+$/.test(pid)) continue;
        try {
          seen.add(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '));
        } catch {
          // It has ended meanwhile.
        }
      }
      await delay(50);
    }
  })();
  try {
    return await work;
  } finally {
    isOver = true;
    await look;
    commandLines += [...seen].join('\n');
  }
}

let commandLines = '';

/** What anybody may see of a run. */
function shownBy({ github, repository }: Scene, ...runs: ActionRun[]): Record<string, string> {
  const record = join(repository.path, 'record.json');
  return {
    log: runs.map(({ stdout }) => stdout.replace(/^::add-mask::.*$/gm, '')).join('\n'),
    summary: runs.map(({ summary }) => summary).join('\n'),
    outputs: JSON.stringify(runs.map(({ outputs }) => outputs)),
    state: JSON.stringify(runs.map(({ state }) => state)),
    record: existsSync(record) ? readFileSync(record, 'utf8') : '',
    github: JSON.stringify(github.calls.map(({ method, path, body }) => [method, path, body])),
    arguments: commandLines,
  };
}

/** Nothing shows any of them. */
async function expectNone(here: Scene, ...runs: ActionRun[]): Promise<Record<string, string>> {
  await here.local.control('DELETE', '/faults');
  const { body } = await here.call('GET', `${here.app}/env-vars`);
  for (const { key, value } of body.data) {
    if (key === 'MADE_SECRET') here.secrets.set('generated', value);
  }
  const shown = shownBy(here, ...runs);
  const held = Object.entries(shown).map(([where, text]) => [where, heldBy(text, here.secrets)]);
  expect(Object.fromEntries(held)).toEqual(
    Object.fromEntries(Object.keys(shown).map((where) => [where, []])),
  );
  return shown;
}

/** Of the build and of the instances: the test would show nothing if they held no secret. */
async function printedBy({ call, app, local }: Scene): Promise<string> {
  const [{ id }] = (await call('GET', `${app}/deployments`)).body.data;
  const logs = await Promise.all([
    call('GET', `${app}/deployments/${id}/logs`),
    call('GET', `${app}/logs/runtime`),
    local.control('GET', '/state'),
  ]);
  return JSON.stringify(logs.slice(0, 2).map(({ body }) => body));
}

const ALL_OF_THE_APPLICATION = [...Object.keys(stored), 'password', 'json', 'key', 'url', 'from'];

describe('no secret is shown', () => {
  test('by a deployment that succeeds', async () => {
    const here = await scene();
    const run = await watched(here.start().done);
    expect([run.exitCode, run.outputs['status']]).toEqual([0, 'success']);
    const shown = await expectNone(here, run);
    expect(heldBy(await printedBy(here), here.secrets)).toEqual(
      expect.arrayContaining(ALL_OF_THE_APPLICATION),
    );
    expect(shown['log']).toMatch(/│ .*SESSION_SECRET=\*\*\*/);
    expect(shown['record']).toContain('"verdict": "passed"');
    expect(shown['github']).toContain('"/deployments"');
    expect(shown['github']).toContain('/issues/7/comments');
    expect(here.secrets.has('generated')).toBe(true);
    expect(shown['arguments']).toContain('leak.mjs');
  });

  test('by one that fails, and is explained', async () => {
    const here = await scene({ CRASH: 'yes' });
    const run = await watched(here.start().done);
    expect([run.exitCode, run.outputs['status']]).toEqual([1, 'failed']);
    const shown = await expectNone(here, run);
    expect(shown['record']).toContain('Traceback: cannot connect with ***');
    expect(shown['summary']).toContain('Traceback: cannot connect with');
  });

  test('by one that is cancelled, and its post step', async () => {
    const here = await scene({ HEALTH_FILE: '/nowhere' });
    const running = here.start();
    const run = await watched(
      (async () => {
        await running.printed('In progress');
        running.kill('SIGTERM');
        return running.done;
      })(),
    );
    const post = await watched(here.post(run));
    expect([run.exitCode, post.exitCode]).toEqual([1, 0]);
    await expectNone(here, run, post);
  });

  test('by a static site that prints them while it is built', async () => {
    const repository = createRepository();
    const local = await startLocal(
      {
        keys: [{ name: 'ci', token: given.token }],
        static_sites: [
          {
            display_name: 'Pages',
            repo_url: repository.path,
            build_command: 'env; exit 3',
            published_directory: 'out',
            env_vars: stored,
          },
        ],
      },
      { speed: 200 },
    );
    const { body } = await local.call('GET', '/static-sites', undefined, given.token);
    const run = await startAction('deploy-sevalla', {
      env: { RUNNER_DEBUG: '1' },
      inputs: {
        action: 'deploy-static-site',
        'sevalla-token': given.token,
        'static-site-id': body.data[0].id,
        'api-url': local.apiUrl,
        'poll-interval': '100ms',
        timeout: '60s',
        commit: 'any',
      },
    }).done;
    expect(run.outputs['status']).toBe('failed');
    const text = [run.stdout.replace(/^::add-mask::.*$/gm, ''), run.summary].join('\n');
    expect(text).toContain('SESSION_SECRET=***');
    expect(heldBy(text, new Map(Object.entries({ ...stored, token: given.token })))).toEqual([]);
  });

  test('by the making of the first admin user, nor is its password left', async () => {
    const here = await scene({ CRASH: '' });
    const password = `${core()}-Pass word`;
    here.secrets.set('admin', password);
    const admin = {
      'admin-username': 'ada',
      'admin-email': 'ada@shop.example',
      'admin-password': password,
    };
    const run = await watched(here.start(admin).done);
    const post = await watched(here.post(run, admin));
    expect(run.outputs['status']).toBe('success');
    await expectNone(here, run, post);
    const { body } = await here.call('GET', `${here.app}/env-vars`);
    expect(heldBy(JSON.stringify(body), new Map([['admin', password]]))).toEqual([]);
  });

  test('by a rollback', async () => {
    const here = await scene();
    await here.local.control('PATCH', '/switches', { 'rollback-target': 'previous-success' });
    const deployed = async (): Promise<string> => {
      const { id } = (await here.call('POST', `${here.app}/deployments`, {})).body;
      await until(async () => {
        const { body } = await here.call('GET', `${here.app}/deployments/${id}`);
        return body.status === 'success';
      });
      return id;
    };
    await deployed();
    here.repository.push('Leak again');
    const second = await deployed();
    const run = await watched(
      here.start({ ...NO_ENVIRONMENT, action: 'rollback-app', 'deployment-id': second }).done,
    );
    expect([run.exitCode, run.outputs['rolled-back']]).toEqual([0, 'true']);
    const shown = await expectNone(here, run);
    expect(shown['log']).toMatch(/│ .*SESSION_SECRET=\*\*\*/);
  });

  test('while the variables cannot be read, for then nobody knows what to hide', async () => {
    const here = await scene({ CRASH: 'yes' });
    await here.fault('listEnvironmentVariablesV3', { status: 403 });
    const run = await here.start(NO_ENVIRONMENT).done;
    expect([run.exitCode, run.outputs['status']]).toEqual([1, 'failed']);
    const shown = await expectNone(here, run);
    expect(shown['log']).toContain('The log cannot be read');
  });
});

describe('what is echoed by errors', () => {
  /** As an API that quotes the request. */
  const quoting = (secrets: ReadonlyMap<string, string>) => ({
    status: 400,
    body: { message: `Refused: ${[...secrets.values()].join(' ')}`, status: 400 },
  });

  test.each([
    'createEnvironmentVariableV3',
    'triggerDeploymentV3',
    'getDeploymentV3',
    'getApplicationDeploymentLogsV3',
    'getApplicationV3',
  ])('of %s is hidden', async (operationId) => {
    const here = await scene();
    const before = operationId === 'getApplicationV3';
    const known = before
      ? new Map([...here.secrets].filter(([name]) => name in given || name === 'githubToken'))
      : here.secrets;
    await here.fault(operationId, quoting(known));
    const run = await watched(here.start().done);
    const shown = await expectNone(here, run);
    expect(shown['log']).toContain('***');
  });

  test('of a deploy hook, whose URL is a secret, is hidden', async () => {
    const here = await scene();
    const url: string = (await here.call('GET', `${here.app}/deployment-hook`)).body.url;
    const secret = url.split('/').at(-1)!;
    here.secrets.set('hook', secret);
    await here.fault('deploymentHook', quoting(new Map([['hook', secret], ...here.secrets])));
    const run = await here.start({ 'deploy-hook-url': url }).done;
    expect(run.exitCode).toBe(1);
    await expectNone(here, run);
  });

  test('of a registry that is logged in to is hidden', async () => {
    const registry = await startServer(({ headers }) => ({
      status: 401,
      headers: { 'www-authenticate': 'Basic realm="x"' },
      body: { errors: [{ code: 'DENIED', message: `no: ${headers.authorization}` }] },
    }));
    servers.push(registry);
    const host = new URL(registry.url).host;
    const here = await scene(
      {},
      { repo_url: undefined, x_build_command: undefined, docker_image: `${host}/octo/shop:v1` },
    );
    const password = odd();
    here.secrets.set('registry', password);
    here.secrets.set('basic', Buffer.from(`octo:${password}`).toString('base64'));
    const login = { 'registry-username': 'octo', 'registry-password': password };
    const run = await here.start({ ...login, 'pin-digest': 'require' }).done;
    expect(run.exitCode).toBe(1);
    expect(registry.received.some(({ headers }) => headers.authorization !== undefined)).toBe(true);
    await expectNone(here, run);
  });
});
