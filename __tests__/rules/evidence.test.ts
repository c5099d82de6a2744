import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../src/rules/causes.ts';
import type { Evidence } from '../../src/rules/evidence.ts';

// What the platform itself says, beside the lines of the log.

const web: Evidence['web'] = {
  port: 8080,
  entrypoint: 'gunicorn config.wsgi',
  readiness_probe: { httpGet: { path: '/health/' } },
  liveness_probe: null,
  memory_limit: 300,
};
const DEADLINE =
  'Error: release shop-web failed, and has been uninstalled due to atomic being set: context deadline exceeded';
const LACKING = "KeyError: 'STRIPE_KEY'";

function known(lines: string[], more: Partial<Evidence> = {}): Evidence {
  return { deploymentLog: lines, runtimeLog: [], web, step: 'rollout', ...more };
}

const variable = (more: object = {}) => ({
  isRuntime: true,
  isBuildtime: true,
  isBlank: false,
  ...more,
});
const having = (more: object) => ({ variables: new Map([['STRIPE_KEY', variable(more)]]) });

describe('the variables', () => {
  test.each([
    ['is not set on the platform', { variables: new Map() }],
    ['is on the platform, but not available at run time', having({ isRuntime: false })],
    ['is on the platform, but blank', having({ isBlank: true })],
  ])('tell that one %s', (words, more) => {
    const found = diagnose(known([LACKING], more));
    expect(found).toMatchObject({ id: 'env.missing', subject: 'STRIPE_KEY' });
    expect(found?.message).toContain(words);
  });

  test('tell of the build what it can see', () => {
    const more = { ...having({ isBuildtime: false }), step: 'build' };
    expect(diagnose(known([LACKING], more))?.message).toContain('not available in the build');
  });

  test('let a key of that name be one of another dictionary', () => {
    expect(diagnose(known([LACKING, DEADLINE], having({})))?.id).toBe('rollout.deadline');
  });
});

describe('the exit codes', () => {
  const exit = (code: number, description?: string) => ({ code, description });

  test('tell of memory when no line does', () => {
    const found = diagnose(known([DEADLINE], { measured: { exits: [exit(137, 'OOMKilled')] } }));
    expect(found).toMatchObject({ id: 'memory.exceeded' });
    expect(found?.message).toContain('300 MB');
    expect(found?.facts).toContain('exit codes: 137 OOMKilled');
  });

  test('tell of a crash when no line does', () => {
    const measured = { exits: [exit(3), exit(3), exit(143)] };
    expect(diagnose(known([DEADLINE], { measured }))).toMatchObject({
      id: 'crash.loop',
      message: 'The web process ends with code 3',
    });
  });

  test('of the end of the rollout are no crash', () => {
    const measured = { instances: 2, exits: [exit(143), exit(0), exit(137)] };
    const found = diagnose(known([DEADLINE], { measured }));
    expect(found).toMatchObject({ id: 'rollout.deadline' });
    expect(found?.facts).toContain('exit codes: none before the rollout was given up');
  });
});

describe('the workers', () => {
  const boots = (count: number) => [
    '[1] [INFO] Starting gunicorn 27.0.1',
    ...Array.from({ length: count }, (_, pid) => `[${pid}] [INFO] Booting worker with pid: ${pid}`),
  ];
  const timeout = '[1] [CRITICAL] WORKER TIMEOUT (pid:3)';

  test('are too many when they time out and the memory cannot hold them', () => {
    expect(diagnose(known([...boots(65), timeout, DEADLINE]))).toMatchObject({
      id: 'memory.workers',
      found: '65',
      fix: expect.stringContaining('set WEB_CONCURRENCY to 3 on the platform'),
    });
  });

  test('are not too many when they time out with memory to spare', () => {
    const measured = { memoryMb: 90 };
    expect(diagnose(known([...boots(2), timeout, DEADLINE], { measured }))?.id).toBe(
      'worker.timeout',
    );
  });

  test('that the start command fixes are lowered there', () => {
    const more = { web: { ...web, entrypoint: 'gunicorn --workers 9 config.wsgi' } };
    expect(diagnose(known([...boots(9), 'OOMKilled'], more))?.fix).toContain(
      'write --workers 3 in the start command in place of --workers 9',
    );
  });

  test('of several instances are counted once', () => {
    const lines = [...boots(4), ...boots(4), 'Container web exited with code 137: OOMKilled'];
    expect(diagnose(known(lines))?.found).toBe('4');
  });
});

test.each([
  'django.db.utils.ProgrammingError: relation "shop_order" does not exist',
  "ValueError: Missing staticfiles manifest entry for 'shop/logo.svg'",
])('an error that the probe never met is not the cause: %s', (error) => {
  const refused = 'Readiness probe failed: HTTP probe failed with statuscode: 400';
  expect(diagnose(known([error, refused, DEADLINE]))?.id).toBe('probe.host');
});

test('a container that the liveness probe has ended was not out of memory', () => {
  const lines = [
    'Liveness probe failed: HTTP probe failed with statuscode: 404',
    'Container web failed liveness probe, will be restarted',
    'Container web of pod shop-web-1 exited with code 137',
  ];
  expect(diagnose(known(lines))?.id).toBe('probe.path');
});

test('a start command that listens on loopback is told of, although its server says nothing', () => {
  const refused =
    'Readiness probe failed: Get "http://10.96.0.1:8080/": dial tcp 10.96.0.1:8080: connect: connection refused';
  const more = { web: { ...web, entrypoint: 'uvicorn shop.asgi:app' }, variables: new Map() };
  const found = diagnose(known([refused, DEADLINE], more));
  expect(found).toMatchObject({ id: 'port.loopback', prevention: 'process.bind' });
  expect(found?.evidence).toEqual([refused]);
});

describe('healthy container, Crashed, 503', () => {
  const lines = ['Readiness probe failed: HTTP probe failed with statuscode: 400', DEADLINE];

  test('is a story of what is shown, what is so, what to do and what would have prevented it', () => {
    const measured = { instances: 2, exits: [] };
    expect(diagnose(known(lines, { measured, servesEarlier: true }))?.story).toEqual({
      title: 'Healthy container, Crashed, 503',
      lines: [
        'What Sevalla shows: the rollout failed, the application counts as Crashed, and its address answers 503 with X-Sevalla-Status: application-crashed, unless the version before goes on serving.',
        'What is so: no container has ended (2 instances ran). The application runs, and nobody is sent to it.',
        'The readiness probe on /health/ calls each instance by its IP address, over http and without X-Forwarded-Proto, with that address as Host. It was answered 400, so no instance became Ready.',
        'Without a Ready instance the edge has nowhere to send visitors: that is the 503. A restart, more memory or another deployment of the same changes nothing.',
        'What to do: answer the path in a middleware that is first in MIDDLEWARE, before anything reads the host, or give the probe a Host header (httpHeaders) that ALLOWED_HOSTS lists.',
        'Next time: validate-settings sees this before a deployment, as probe.host.',
      ],
    });
  });

  test.each<[string, Partial<Evidence>]>([
    ['where a container ended', { runtimeLog: ['Container web of pod a-1 exited with code 1'] }],
    [
      'where the exit codes tell of a crash',
      { measured: { exits: [{ code: 1, description: undefined }] } },
    ],
    ['where nothing ran', { measured: { instances: 0 } }],
    ['where the rollout did not run out of time', { deploymentLog: lines.slice(0, 1) }],
  ])('is not told %s', (_, more) => {
    expect(diagnose(known(lines, more))?.story).toBeUndefined();
  });
});
