import { afterEach, describe, expect, test } from '@jest/globals';
import { stopAll } from '../../emulator/local-sevalla.ts';
import { errorOf, type Site, stage } from './stage.ts';

afterEach(stopAll);

/** At this speed the platform gives a rollout up after three seconds. */
const FAST = { speed: 300 };

describe('a deployment that fails', () => {
  test('in its build says so, with the lines that tell', async () => {
    const { deploy } = await stage({ x_build_command: 'echo "no such recipe"; exit 3' });
    const run = await deploy();
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { status: 'failed', cause: 'build.failed' },
    });
    expect(errorOf(run)).toBe(
      'The deployment of Site failed: the build failed; the same build on your own machine, or ' +
        'build-image in the workflow, shows the error sooner.',
    );
    expect(run.summary).toContain('no such recipe\nBuild failed with exit code 3\n');
  });

  test('because the probe is answered 400 names the probe, the cause and the way out', async () => {
    const { deploy } = await stage({ env_vars: { ALLOWED_HOST: 'shop.example' } }, FAST);
    const run = await deploy({ log: 'false' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { cause: 'probe.host' } });
    expect(errorOf(run)).toBe(
      'The deployment of Site failed: the readiness probe on /health is answered 400, most likely ' +
        'because it calls the instance by its IP address, which the application (Django: ' +
        'ALLOWED_HOSTS) does not accept as a host; answer the path in a middleware that is first in ' +
        'MIDDLEWARE, before anything reads the host, or give the probe a Host header (httpHeaders) ' +
        'that ALLOWED_HOSTS lists.',
    );
    expect(run.stdout).not.toContain('::group::Log of');
    expect(run.summary).toContain(
      '```text\nReadiness probe failed: HTTP probe failed with statuscode: 400\n```',
    );
  });

  test('because a variable is missing names the variable', async () => {
    const script =
      "if (!process.env.SECRET_KEY) throw new Error('Missing from the environment: SECRET_KEY.')";
    const { deploy } = await stage({ web: { entrypoint: `node -e "${script}"` } }, FAST);
    const run = await deploy();
    expect(run).toMatchObject({ exitCode: 1, outputs: { cause: 'env.missing' } });
    expect(errorOf(run)).toBe(
      'The deployment of Site failed: the application ends at its start because the variable ' +
        'SECRET_KEY is not set on the platform; add it to the environment variables of the ' +
        'application, available at run time, and deploy again.',
    );
  });

  test.each<[string, string, Site]>([
    ['env.grammar', 'the variable HOSTS', { env_vars: { HOSTS: 'a.example,b.example' } }],
    ['port.loopback', 'listens on <address>', { env_vars: { BIND: '127.0.0.1' } }],
    ['probe.path', 'is answered 404', probing('/missing')],
    ['probe.redirect', 'is redirected to https', probing('/to-https')],
    ['probe.error', 'is answered 503', { env_vars: { HEALTH_FILE: '/nowhere' } }],
    ['probe.timeout', 'gets no answer in time', probing('/silent')],
    ['command.missing', 'gunicorn is not in the image', { web: { entrypoint: 'gunicorn shop' } }],
    [
      'command.module',
      'names main.mjs, which is not in the image',
      { web: { entrypoint: 'node main.mjs' } },
    ],
    ['crash.loop', 'ends right after its start with code 3', { env_vars: { CRASH: 'yes' } }],
    ['job.failed', 'The job Migrate', { processes: [job('exit 4')] }],
    [
      'rollout.deadline',
      'no instance became Ready',
      { web: { entrypoint: 'exec sleep 600', readiness_probe: { exec: { command: ['false'] } } } },
    ],
  ])('for %s says: %s', async (cause, words, site) => {
    const { deploy } = await stage(site, FAST);
    const run = await deploy();
    expect(run).toMatchObject({ exitCode: 1, outputs: { status: 'failed', cause } });
    expect(errorOf(run)?.toLowerCase()).toContain(words.toLowerCase());
  });

  test('without a known cause gives the end of the log', async () => {
    const { deploy } = await stage({ repo_url: 'https://git.example/shop' });
    const run = await deploy();
    expect(run.exitCode).toBe(1);
    expect(errorOf(run)).toMatch(/^The deployment of Site failed/);
    expect(errorOf(run)).toContain('https://git.example/shop');
  });

  test('is not explained by what the version before prints meanwhile', async () => {
    const noisy = 'setInterval(() => console.error("KeyError: \'STRIPE_KEY\'"), 50)';
    const before = `node -e ${JSON.stringify(noisy).replaceAll('$', '\\$')} & exec node server.mjs`;
    const { deploy, local, appId } = await stage({ web: { entrypoint: before } }, FAST);
    expect(await deploy()).toMatchObject({ exitCode: 0 });
    const { body } = await local.call('GET', `/applications/${appId}/processes`);
    const path = `/applications/${appId}/processes/${body.data[0].id}`;
    await local.call('PATCH', path, { entrypoint: 'exec sleep 600' });
    const run = await deploy({ 'if-live': 'deploy' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { cause: 'port.refused' } });
    expect(run.summary).toContain('unless the version before goes on serving');
  });

  test('is explained as far as the platform can be asked, which is told in one line', async () => {
    const { deploy, fault } = await stage({ env_vars: { CRASH: 'yes' } }, FAST);
    const silenced = [
      'getApplicationRuntimeLogsV3',
      'listEnvironmentVariablesV3',
      'getProcessMemoryUsageV3',
      'getProcessExitCodes',
    ];
    for (const operation of silenced) await fault(operation, { status: 403 }, 100);
    const run = await deploy();
    expect(run).toMatchObject({ exitCode: 1, outputs: { cause: 'crash.loop' } });
    const told = run.stdout.match(/^Not all that might explain the failure could be read: .*$/gm);
    expect(told).toHaveLength(1);
    for (const part of ['runtime-logs', 'env-vars', 'memory-usage', 'exit-codes']) {
      expect(told?.[0]).toContain(part);
    }
  });

  test('keeps the credentials of a URL in its log to itself', async () => {
    const build = 'echo cannot reach postgres://shop:hunter22@db.internal/shop; exit 1';
    const { deploy } = await stage({ x_build_command: build });
    const run = await deploy();
    expect(run.stdout).toContain('cannot reach postgres://shop:***@db.internal/shop');
    expect(JSON.stringify(run)).not.toContain('hunter22');
  });
});

function probing(path: string): Site {
  return { web: { readiness_probe: { httpGet: { path } } } };
}

function job(entrypoint: string) {
  return {
    type: 'job',
    display_name: 'Migrate',
    entrypoint,
    job_start_policy: 'beforeDeployment',
  } as const;
}
