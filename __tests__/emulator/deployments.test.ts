import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { isAlive, type Json, siteSeed, startLocal, stopAll, until } from './local-sevalla.ts';

afterEach(stopAll);

/** Passes once the start command has printed what the test looks for. */
const ready = { exec: { command: ['true'] }, initialDelaySeconds: 20 };

async function trigger(local: Awaited<ReturnType<typeof startLocal>>, id: string, body = {}) {
  return (await local.call('POST', `/applications/${id}/deployments`, body)).body;
}

describe('a git deployment', () => {
  test('goes from waiting through its steps to success, and serves', async () => {
    const local = await startLocal({
      applications: [siteSeed({ x_build_command: 'echo built', env_vars: { RELEASE: 'one' } })],
    });
    const id = await local.applicationId();
    expect((await local.call('GET', `/applications/${id}`)).body.status).toBe(null);
    expect((await local.visit('/release')).headers['x-sevalla-status']).toBe('application-crashed');

    const triggered = await trigger(local, id);
    expect(triggered).toMatchObject({
      app_id: id,
      status: 'waiting',
      type: 'manual',
      trigger: 'MANUAL_DEPLOY',
      steps: ['checkout', 'build', 'rollout'],
      git_type: 'github',
      branch: 'main',
      docker_image_url: null,
      started_at: null,
      finished_at: null,
    });
    const seen = new Set<string>();
    const path = `/applications/${id}/deployments/${triggered.id}`;
    const last = await until(async () => {
      const { body } = await local.call('GET', path);
      seen.add(body.status);
      const { body: application } = await local.call('GET', `/applications/${id}`);
      if (body.status === 'inProgress') expect(application.status).toBe('deploymentInProgress');
      return body.finished_at === null ? null : body;
    });
    expect([...seen]).toEqual(['waiting', 'inProgress', 'success']);
    expect(Date.parse(last.started_at)).toBeLessThanOrEqual(Date.parse(last.finished_at));
    expect((await local.call('GET', `/applications/${id}`)).body.status).toBe('deploymentSuccess');
    expect(await local.messages(id, triggered.id)).toEqual(
      expect.arrayContaining(['Build started', 'built', 'Build finished', 'Rollout started']),
    );
    expect((await local.visit('/release')).body).toBe('one');
  });

  test('writes log entries in the shape of the platform', async () => {
    const local = await startLocal({ applications: [siteSeed()] });
    const id = await local.applicationId();
    const { id: deploymentId } = await local.deploy(id);
    const path = `/applications/${id}/deployments/${deploymentId}/logs`;
    const { body: entries } = await local.call('GET', path);
    for (const [index, entry] of entries.entries()) {
      expect(entry.service).toBe('APP_DEPLOYMENT');
      expect(entry.timestamp).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/);
      const inMilliseconds = Date.parse(`${entry.timestamp.replace(' ', 'T')}Z`);
      expect(Math.floor(entry.unix_timestamp / 1_000)).toBe(inMilliseconds);
      const before = entries[index - 1]?.unix_timestamp ?? 0;
      expect(entry.unix_timestamp).toBeGreaterThan(before);
    }
    const limited = await local.call('GET', `${path}?limit=2`);
    expect(limited.body).toEqual(entries.slice(0, 2));
    const none = encodeURIComponent('[{"key":"severity","operator":"EQUALS","value":"DEBUG"}]');
    expect((await local.call('GET', `${path}?filters=${none}`)).body).toEqual([]);
    await local.control('PATCH', '/switches', { 'log-order': 'newest-first' });
    expect((await local.call('GET', path)).body).toEqual(entries.toReversed());
    for (const query of ['limit=0', 'limit=5001', 'from=yesterday', 'filters=x', 'filters=[{}]']) {
      expect((await local.call('GET', `${path}?${query}`)).status).toBe(400);
    }
  });

  test('fails with the exit code of a failing build and keeps the old release', async () => {
    const local = await startLocal({
      applications: [
        siteSeed({
          x_build_command: 'test "$FLAG" = good || { echo "no good"; exit 7; }',
          env_vars: { FLAG: 'good' },
        }),
      ],
    });
    const id = await local.applicationId();
    expect((await local.deploy(id)).status).toBe('success');
    const { body: variables } = await local.call('GET', `/applications/${id}/env-vars`);
    const variable = `/applications/${id}/env-vars/${variables.data[0].id}`;
    await local.call('PUT', variable, { value: 'bad' });
    const failed = await local.deploy(id);
    expect(failed.status).toBe('failed');
    expect((await local.call('GET', `/applications/${id}`)).body.status).toBe('deploymentFailed');
    expect((await local.messages(id, failed.id)).slice(-3)).toEqual([
      'no good',
      'Build failed with exit code 7',
      'Deployment failed',
    ]);
    expect((await local.visit('/health')).status).toBe(200);
  });

  test('sees only the variables that are meant for it, and nothing of the emulator', async () => {
    process.env['EMULATOR_HOST_SECRET'] = 'of the host';
    try {
      const local = await startLocal({
        global_env_vars: { SHARED: 'global', OWN: 'global' },
        applications: [
          siteSeed({
            x_build_command: 'echo "build:$SHARED:$OWN:$AT_RUNTIME:$EMULATOR_HOST_SECRET"',
            env_vars: { OWN: 'own', AT_RUNTIME: { value: 'x', is_buildtime: false } },
            web: {
              entrypoint:
                'echo "run:$SHARED:$OWN:$AT_RUNTIME:$EMULATOR_HOST_SECRET"; exec node server.mjs',
            },
          }),
        ],
      });
      const id = await local.applicationId();
      const { id: deploymentId } = await local.deploy(id);
      const messages = await local.messages(id, deploymentId);
      expect(messages).toContain('build:global:own::');
      expect(messages).toContain('run:global:own:x:');
    } finally {
      delete process.env['EMULATOR_HOST_SECRET'];
    }
  });
});

describe('a checkout', () => {
  function repository(): { path: string; commit(text: string): string } {
    const path = mkdtempSync(join(tmpdir(), 'repository-'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', path, '-c', 'user.name=Ada', '-c', 'user.email=a@b.c', ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    git('init', '--initial-branch', 'trunk');
    return {
      path,
      commit(text) {
        writeFileSync(join(path, 'text'), text);
        git('add', 'text');
        git('commit', '-m', `Say ${text}`);
        return git('rev-parse', 'HEAD');
      },
    };
  }

  const printer = (repo_url: string) => ({
    display_name: 'Site',
    repo_url,
    processes: [{ entrypoint: 'echo "$(cat text)"; sleep 60', readiness_probe: ready }],
  });

  test('takes the head of the branch, not what lies in the working tree', async () => {
    const { path, commit } = repository();
    const sha = commit('committed');
    writeFileSync(join(path, 'text'), 'not committed');
    const local = await startLocal({ applications: [printer(path)] });
    const id = await local.applicationId();
    const deployment = await local.deploy(id);
    expect(deployment).toMatchObject({
      status: 'success',
      branch: 'trunk',
      commit_sha: sha,
      commit_message: 'Say committed',
      author_login: 'Ada',
    });
    expect(await local.messages(id, deployment.id)).toContain('committed');
  });

  test('takes the working tree when told so, and then leaves out what no clone brings', async () => {
    const { path, commit } = repository();
    commit('committed');
    writeFileSync(join(path, 'text'), 'not committed');
    mkdirSync(join(path, 'node_modules'));
    writeFileSync(join(path, 'db.sqlite3'), '');
    const local = await startLocal({
      applications: [{ ...printer(path), x_checkout: 'working-tree', x_build_command: 'ls -A' }],
    });
    const id = await local.applicationId();
    const messages = await local.messages(id, (await local.deploy(id)).id);
    expect(messages).toContain('not committed');
    expect(messages).not.toContain('node_modules');
    expect(messages).not.toContain('db.sqlite3');
    expect(messages).not.toContain('.git');
  });

  test('fails for a branch that does not exist', async () => {
    const { path, commit } = repository();
    commit('committed');
    const local = await startLocal({ applications: [printer(path)] });
    const id = await local.applicationId();
    const deployment = await local.deploy(id, { branch: 'nowhere' });
    expect(deployment.status).toBe('failed');
    expect(await local.messages(id, deployment.id)).toContain(
      'fatal: Remote branch nowhere not found in upstream origin',
    );
  });
});

describe('jobs', () => {
  const job = (job_start_policy: Json, entrypoint: string) => ({
    type: 'job' as const,
    display_name: job_start_policy,
    job_start_policy,
    entrypoint,
  });

  test('before a deployment run before the rollout, those after it depend on its end', async () => {
    const local = await startLocal({
      applications: [
        siteSeed({
          processes: [
            job('beforeDeployment', 'echo migrated'),
            job('afterSuccessDeployment', 'echo warmed up'),
            job('afterFailedDeployment', 'echo mourned'),
          ],
        }),
      ],
    });
    const id = await local.applicationId();
    const { id: deploymentId } = await local.deploy(id);
    const messages = await until(async () => {
      const all = await local.messages(id, deploymentId);
      return all.includes('warmed up') && all;
    });
    const before = messages.indexOf('migrated');
    expect(before).toBeGreaterThan(messages.indexOf('Rollout started'));
    expect(before).toBeLessThan(messages.findIndex((message) => /^listening/.test(message)));
    expect(messages).not.toContain('mourned');
  });

  test('that fail before a deployment fail it, and nothing new is started', async () => {
    const local = await startLocal({
      applications: [
        siteSeed({
          processes: [
            job('beforeDeployment', 'echo "no such table"; exit 4'),
            job('afterFailedDeployment', 'echo mourned'),
          ],
        }),
      ],
    });
    const id = await local.applicationId();
    const deployment = await local.deploy(id);
    expect(deployment.status).toBe('failed');
    const messages = await until(async () => {
      const all = await local.messages(id, deployment.id);
      return all.includes('mourned') && all;
    });
    expect(messages).toContain('no such table');
    expect(messages).toContain('Job beforeDeployment failed with exit code 4');
    expect(messages.some((message) => /^listening/.test(message))).toBe(false);
  });
});

describe('environment values', () => {
  test.each([
    ['ALLOWED_HOSTS', 'a.example,b.example', 'an unescaped comma'],
    ['GREETING', 'hello (world)', 'a parenthesis'],
    ['JSON', '"quoted"', 'an unescaped double quote'],
    ['BAD-KEY', 'x', 'the key has other than'],
  ])('that the platform cannot take fail the rollout: %s', async (key, value, reason) => {
    const local = await startLocal({ applications: [siteSeed({ env_vars: { [key]: value } })] });
    const id = await local.applicationId();
    const deployment = await local.deploy(id);
    expect(deployment.status).toBe('failed');
    const text = (await local.messages(id, deployment.id)).join('\n');
    expect(text).toContain(`environment variable ${key}: `);
    expect(text).toContain(reason);
    expect(text).toContain('Error: failed parsing --set data');
    expect(text).not.toContain(value === 'x' ? '\0' : value);
  });

  test('that are escaped arrive plain', async () => {
    const local = await startLocal({
      applications: [siteSeed({ env_vars: { RELEASE: 'a\\,b \\"c\\"' } })],
    });
    await local.deploy(await local.applicationId());
    expect((await local.visit('/release')).body).toBe('a,b "c"');
  });

  test('are taken as they are when the grammar is switched off', async () => {
    const local = await startLocal({
      switches: { 'env-grammar': 'off' },
      applications: [siteSeed({ env_vars: { RELEASE: 'a,b\\,(c)' } })],
    });
    await local.deploy(await local.applicationId());
    expect((await local.visit('/release')).body).toBe('a,b\\,(c)');
  });

  test('act only from the next successful deployment', async () => {
    const local = await startLocal({ applications: [siteSeed({ env_vars: { RELEASE: 'old' } })] });
    const id = await local.applicationId();
    await local.deploy(id);
    const { body } = await local.call('GET', `/applications/${id}/env-vars`);
    const variable = `/applications/${id}/env-vars/${body.data[0].id}`;
    await local.call('PUT', variable, { value: 'new' });
    expect((await local.visit('/release')).body).toBe('old');
    const restarted = await local.deploy(id, { is_restart: true });
    expect(restarted).toMatchObject({ status: 'success', trigger: 'RESTART', steps: ['rollout'] });
    expect((await local.visit('/release')).body).toBe('new');
  });
});

describe('cancelling', () => {
  test('a waiting deployment makes it skipped at once', async () => {
    const local = await startLocal({ applications: [siteSeed()] }, { speed: 1 });
    const id = await local.applicationId();
    const { id: deploymentId } = await trigger(local, id);
    const path = `/applications/${id}/deployments/${deploymentId}`;
    expect((await local.call('POST', `${path}/cancel`)).status).toBe(200);
    expect((await local.call('GET', path)).body).toMatchObject({
      status: 'skipped',
      started_at: null,
    });
    expect((await local.call('GET', `/applications/${id}`)).body.status).toBe(null);
  });

  test('a running one stops its build, and a second time is not possible', async () => {
    const local = await startLocal({
      applications: [siteSeed({ x_build_command: 'echo "pid $$"; sleep 600' })],
    });
    const id = await local.applicationId();
    const { id: deploymentId } = await trigger(local, id);
    const path = `/applications/${id}/deployments/${deploymentId}`;
    const pid = await until(async () => {
      await local.call('GET', path);
      const messages = await local.messages(id, deploymentId);
      return Number(/^pid (\d+)$/.exec(messages.at(-1) ?? '')?.[1] ?? 0) || null;
    });
    expect((await local.call('POST', `${path}/cancel`)).status).toBe(200);
    expect((await local.finished(id, deploymentId)).status).toBe('cancelled');
    expect(isAlive(pid)).toBe(false);
    expect((await local.call('POST', `${path}/cancel`)).status).toBe(404);
    const { body: application } = await local.call('GET', `/applications/${id}`);
    expect(application.status).toBe('deploymentCancelled');
  });
});

describe('a second trigger while one runs', () => {
  const slow = siteSeed({ x_build_command: 'sleep 0.5' });

  test('waits for its turn', async () => {
    const local = await startLocal({ applications: [slow] });
    const id = await local.applicationId();
    const triggered = [
      await trigger(local, id),
      await trigger(local, id),
      await trigger(local, id),
    ];
    const ended = await Promise.all(triggered.map((one) => local.finished(id, one.id)));
    expect(ended.map(({ status }) => status)).toEqual(['success', 'success', 'success']);
    for (const [index, { started_at }] of ended.entries()) {
      const before = ended[index - 1]?.finished_at ?? started_at;
      expect(Date.parse(started_at)).toBeGreaterThanOrEqual(Date.parse(before));
    }
    const { body } = await local.call('GET', `/applications/${id}/deployments`);
    const newestFirst = triggered.map((one) => one.id).reverse();
    expect(body.data.map((one: Json) => one.id)).toEqual(newestFirst);
  });

  test('skips an older one that still waits, when so switched', async () => {
    const local = await startLocal({
      switches: { 'second-trigger': 'skip-older' },
      applications: [slow],
    });
    const id = await local.applicationId();
    const first = await trigger(local, id);
    await until(async () => {
      const path = `/applications/${id}/deployments/${first.id}`;
      return (await local.call('GET', path)).body.status === 'inProgress';
    });
    const [second, third] = [await trigger(local, id), await trigger(local, id)];
    const ends = [first, second, third].map((one) => local.finished(id, one.id));
    expect((await Promise.all(ends)).map(({ status }) => status)).toEqual([
      'success',
      'skipped',
      'success',
    ]);
  });
});

test('a rollout that fails leaves the version before, or nobody, as the switch says', async () => {
  for (const [choice, status] of [
    ['keep', 200],
    ['uninstall', 503],
  ] as const) {
    const seed = { applications: [siteSeed()], switches: { 'failed-rollout': choice } };
    const local = await startLocal(seed, { speed: 500 });
    const id = await local.applicationId();
    await local.deploy(id);
    await local.call('POST', `/applications/${id}/env-vars`, { key: 'CRASH', value: 'yes' });
    expect((await local.deploy(id)).status).toBe('failed');
    expect((await local.visit('/release')).status).toBe(status);
  }
});

describe('a rollback', () => {
  async function twoReleases(switches: Json) {
    const repository = mkdtempSync(join(tmpdir(), 'release-'));
    const release = join(repository, 'release');
    const local = await startLocal({
      switches,
      applications: [
        {
          display_name: 'Site',
          repo_url: repository,
          processes: [
            { entrypoint: 'echo "release $(cat release)"; sleep 60', readiness_probe: ready },
          ],
        },
      ],
    });
    const id = await local.applicationId();
    writeFileSync(release, 'one');
    const first = await local.deploy(id);
    writeFileSync(release, 'two');
    const second = await local.deploy(id);
    const rollBack = async (body?: unknown) => {
      const answer = await local.call('POST', `/applications/${id}/deployments/rollback`, body);
      const deployment = await local.finished(id, answer.body.id);
      return { deployment, messages: await local.messages(id, deployment.id) };
    };
    return { local, first, second, rollBack };
  }

  test('goes to the most recent success, which is the current release', async () => {
    const { rollBack, first } = await twoReleases({});
    const { deployment, messages } = await rollBack({ deployment_id: first.id });
    expect(deployment).toMatchObject({
      status: 'success',
      trigger: 'ROLLBACK_DEPLOYMENT',
      steps: ['rollout'],
    });
    expect(messages).toContain('release two');
  });

  test('goes to the success before it, when so switched', async () => {
    const { rollBack } = await twoReleases({ 'rollback-target': 'previous-success' });
    expect((await rollBack()).messages).toContain('release one');
  });

  test('goes to the deployment named in the body, when so switched', async () => {
    const { rollBack, first } = await twoReleases({ 'rollback-deployment-id': 'honour' });
    expect((await rollBack({ deployment_id: first.id })).messages).toContain('release one');
  });

  test('answers 404 with nothing to go back to, as a restart answers 400', async () => {
    const local = await startLocal({ applications: [siteSeed()] });
    const id = await local.applicationId();
    const path = `/applications/${id}/deployments`;
    expect((await local.call('POST', `${path}/rollback`)).status).toBe(404);
    expect((await local.call('POST', path, { is_restart: true })).status).toBe(400);
  });
});

describe('a deployment hook', () => {
  test('deploys without a key, and its URL is the credential', async () => {
    const local = await startLocal({ applications: [siteSeed({ deployment_hook: true })] });
    const id = await local.applicationId();
    const hook = `/applications/${id}/deployment-hook`;
    const { body } = await local.call('GET', hook);
    expect(body.url).toMatch(
      new RegExp(`^http://127\\.0\\.0\\.1:\\d+/apps/${id}/deploy/[a-z]{12}$`),
    );
    const response = await fetch(body.url, { method: 'POST' });
    const { deployment } = (await response.json()) as Json;
    expect(await local.finished(id, deployment.id)).toMatchObject({
      status: 'success',
      type: 'automatic',
    });
    const { body: journal } = await local.control('GET', '/journal?operationId=deploymentHook');
    expect(JSON.stringify(journal)).not.toContain(body.url.split('/').at(-1));

    expect((await local.call('POST', hook)).body.url).toBe(body.url);
    const { body: renewed } = await local.call('PUT', hook);
    expect(renewed.url).not.toBe(body.url);
    expect((await fetch(body.url, { method: 'POST' })).status).toBe(404);
    expect((await local.call('DELETE', hook)).status).toBe(204);
    expect((await local.call('GET', hook)).status).toBe(404);
    expect((await fetch(renewed.url, { method: 'POST' })).status).toBe(404);
  });
});

describe('what does not fit the source of an application', () => {
  test('is ignored, or refused when so switched', async () => {
    const local = await startLocal({ applications: [siteSeed()] });
    const id = await local.applicationId();
    expect((await trigger(local, id, { docker_image: 'nginx' })).docker_image_url).toBe(null);
    await local.control('PATCH', '/switches', { 'source-mismatch': 'reject' });
    const path = `/applications/${id}/deployments`;
    expect((await local.call('POST', path, { docker_image: 'nginx' })).status).toBe(400);
  });
});
