import type { Site } from '../stage.ts';
import type { Scenario } from './scenario.ts';
import { app, BRISK, pages } from './scenes.ts';

const probing = (path: string): Site => ({ web: { readiness_probe: { httpGet: { path } } } });

const missing =
  "if (!process.env.SECRET_KEY) throw new Error('Missing from the environment: SECRET_KEY.')";
const migrate = {
  type: 'job',
  display_name: 'Migrate',
  entrypoint: 'exit 4',
  job_start_policy: 'beforeDeployment',
} as const;

type Row = [cause: string, error: RegExp, site: Site, prevents?: Scenario['prevents']];
const CAUSES: Row[] = [
  ['env.grammar', /the variable HOSTS/i, { env_vars: { HOSTS: 'a.example,b.example' } }],
  ['port.loopback', /listens on <address>/i, { env_vars: { BIND: '127.0.0.1' } }, 'AZW#404'],
  ['probe.path', /is answered 404/i, probing('/missing'), 'HK#57'],
  ['probe.redirect', /is redirected to https/i, probing('/to-https')],
  ['probe.error', /is answered 503/i, { env_vars: { HEALTH_FILE: '/nowhere' } }, 'HK#57'],
  ['probe.timeout', /gets no answer in time/i, probing('/silent'), 'DO#113'],
  ['command.missing', /gunicorn is not in the image/i, { web: { entrypoint: 'gunicorn shop' } }],
  [
    'command.module',
    /names main\.mjs, which is not in the image/i,
    { web: { entrypoint: 'node main.mjs' } },
  ],
  [
    'crash.loop',
    /ends right after its start with code 3/i,
    { env_vars: { CRASH: 'yes' } },
    'ECS#191',
  ],
  ['job.failed', /The job Migrate/i, { processes: [migrate] }, 'ECS#54'],
  [
    'rollout.deadline',
    /no instance became Ready/i,
    { web: { entrypoint: 'exec sleep 600', readiness_probe: { exec: { command: ['false'] } } } },
    'ECS#191',
  ],
];

export const diagnosis: Scenario[] = [
  ...CAUSES.map(
    ([cause, error, site, prevents = 'ECS#447']): Scenario => ({
      name: `the cause ${cause} is named in one sentence`,
      prevents,
      stage: app(site, BRISK),
      expect: {
        exitCode: 1,
        outputs: { status: 'failed', cause },
        error,
        deployments: ['failed'],
      },
    }),
  ),
  {
    name: 'a build that fails shows the lines that tell',
    prevents: 'HK#53',
    stage: app({ x_build_command: 'echo "no such recipe"; exit 3' }),
    expect: {
      exitCode: 1,
      outputs: { status: 'failed', cause: 'build.failed' },
      error:
        'The deployment of Site failed: the build failed; the same build on your own machine, or ' +
        'build-image in the workflow, shows the error sooner.',
      summary: ['no such recipe\nBuild failed with exit code 3\n'],
      deployments: ['failed'],
    },
  },
  {
    name: 'a probe that is answered 400 names the probe, the cause and the way out',
    prevents: 'GCR#546',
    stage: app({ env_vars: { ALLOWED_HOST: 'shop.example' } }, BRISK),
    inputs: { log: 'false' },
    expect: {
      exitCode: 1,
      outputs: { cause: 'probe.host' },
      error:
        'The deployment of Site failed: the readiness probe on /health is answered 400, most likely ' +
        'because it calls the instance by its IP address, which the application (Django: ' +
        'ALLOWED_HOSTS) does not accept as a host; answer the path in a middleware that is first in ' +
        'MIDDLEWARE, before anything reads the host, or give the probe a Host header (httpHeaders) ' +
        'that ALLOWED_HOSTS lists.',
      summary: ['```text\nReadiness probe failed: HTTP probe failed with statuscode: 400\n```'],
      hides: [/::group::Log of/],
    },
  },
  {
    name: 'a variable that is missing is named',
    prevents: 'GCR#493',
    stage: app({ web: { entrypoint: `node -e "${missing}"` } }, BRISK),
    expect: {
      exitCode: 1,
      outputs: { cause: 'env.missing' },
      error:
        'The deployment of Site failed: the application ends at its start because the variable ' +
        'SECRET_KEY is not set on the platform; add it to the environment variables of the ' +
        'application, available at run time, and deploy again.',
    },
  },
  {
    name: 'a failure without a known cause gives the end of the log',
    prevents: 'CF#360',
    stage: app({ repo_url: 'https://git.example/shop' }),
    expect: {
      exitCode: 1,
      error: /^The deployment of Site failed.*https:\/\/git\.example\/shop/s,
    },
  },
  {
    name: 'a platform that tells little is asked for all, and what is missing is one line',
    prevents: 'ECS#447',
    stage: app({ env_vars: { CRASH: 'yes' } }, BRISK),
    arrange: async ({ fault }) => {
      await fault('getApplicationRuntimeLogsV3', { status: 403 }, 100);
      await fault('getProcessMemoryUsageV3', { status: 403 }, 100);
      await fault('getProcessExitCodes', { status: 403 }, 100);
    },
    expect: {
      exitCode: 1,
      outputs: { cause: 'crash.loop' },
      error: /ends right after its start/i,
      log: [
        /^Not all that might explain the failure could be read: (?=.*runtime-logs)(?=.*memory-usage).*exit-codes/m,
        /^(?:(?!Not all that might)[\s\S])*Not all that might(?:(?!Not all that might)[\s\S])*$/,
      ],
    },
  },
  {
    name: 'a static site whose build fails says why',
    prevents: 'NTo#67',
    stage: pages({ build_command: 'echo "boom: no such theme" >&2; exit 3' }),
    expect: ({ first }) => ({
      exitCode: 1,
      outputs: { status: 'failed', cause: 'build.failed', 'commit-sha': first },
      error: /^The deployment of Pages failed: the build failed; /,
      summary: [
        '## ❌ Deployment: Pages failed',
        'Build failed with exit code 3',
        'boom: no such theme',
      ],
      deployments: ['failed'],
    }),
  },
  {
    name: 'a static site that publishes nothing says so',
    prevents: 'NTo#67',
    stage: pages({ build_command: 'true' }),
    expect: {
      exitCode: 1,
      error: /The published directory out does not exist after the build/,
      deployments: ['failed'],
    },
  },
];
