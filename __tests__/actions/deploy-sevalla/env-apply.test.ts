import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Inputs } from '../../../src/actions/deploy-sevalla/contract.ts';
import { prepareEnvironment } from '../../../src/actions/deploy-sevalla/env-apply.ts';
import type { Tools } from '../../../src/kit/tools.ts';
import { createSevalla } from '../../../src/sevalla/client.ts';
import { type LocalSevalla, stopAll, until } from '../../emulator/local-sevalla.ts';
import { runAction, runPost, startAction } from '../../support/run-bundle.ts';
import { recordingTools } from '../../support/tools.ts';
import { errorOf, NEVER_READY, plain, type Site, stage as setStage } from './stage.ts';

afterEach(stopAll);

const OLD = { KEEP: 'same', HOST: 'old', GONE: 'bye' };
/** Adds NEW, changes HOST, removes GONE. */
const CHANGE = {
  env: 'NEW=planted-new-1\nHOST=planted,host-2\nKEEP=same',
  'env-prune': 'listed',
  'env-remove': 'GONE',
};

async function stage(site: Site = {}, switches: object = {}) {
  const scene = await setStage({ env_vars: OLD, ...site }, { switches });
  const { local, appId, calls } = scene;
  const list = async (): Promise<{ key: string; value: string; is_buildtime: boolean }[]> =>
    (await local.call('GET', `/applications/${appId}/env-vars`)).body.data;
  return {
    ...scene,
    list,
    values: async () => Object.fromEntries((await list()).map(({ key, value }) => [key, value])),
    writes: async () => {
      const counts = await Promise.all(
        ['create', 'update', 'delete'].map((verb) => calls(`${verb}EnvironmentVariableV3`)),
      );
      return counts.map(({ length }) => length);
    },
    triggers: async () => (await calls('triggerDeploymentV3')).length,
  };
}

describe('an environment that is declared', () => {
  test('comes from a file, the step and the platform as well', async () => {
    const { inputs, list, values } = await stage();
    const cwd = mkdtempSync(join(tmpdir(), 'sevalla-actions-env-'));
    try {
      writeFileSync(join(cwd, 'prod.env'), 'A="one\ntwo"\nEMPTY=\n#B=1\n');
      const given = inputs({
        'env-file': 'prod.env',
        'env-from': 'API_KEY',
        'env-generate': 'SECRET_KEY',
        'env-scopes': '*=both\nSECRET_KEY=run',
      });
      const env = { API_KEY: 'planted-api-key' };
      const run = await runAction('deploy-sevalla', { inputs: given, env, cwd });
      expect([run.exitCode, errorOf(run)]).toEqual([0, undefined]);
      const made = await values();
      expect(made).toMatchObject({ A: 'one\ntwo', EMPTY: '', API_KEY: 'planted-api-key' });
      expect(made['SECRET_KEY']).toMatch(/^[A-Za-z0-9]{64}$/);
      expect((await list()).find(({ key }) => key === 'SECRET_KEY')?.is_buildtime).toBe(false);
      for (const shown of [run.stdout.replace(/^::add-mask::.*$/gm, ''), run.summary]) {
        expect(shown).not.toContain(made['SECRET_KEY']);
      }
      await runAction('deploy-sevalla', { inputs: given, env, cwd });
      expect((await values())['SECRET_KEY']).toBe(made['SECRET_KEY']);
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });
});

test('what contradicts itself is named before anything is asked', async () => {
  const hook = 'https://api.sevalla.com/v3/hooks/x';
  const run = await runAction('deploy-sevalla', {
    inputs: {
      'deploy-hook-url': hook,
      'wait-for-finish': 'false',
      env: 'A=planted-1',
      'env-prune': 'listed',
      'env-scopes': 'A=run',
    },
  });
  expect(decodeURIComponent(errorOf(run) ?? '')).toBe(
    [
      '3 inputs are wrong:',
      '- env-remove: required, but not given (env-prune: listed removes what is here)',
      '- sevalla-token: required, but not given (to look at the application)',
      '- app-id: required, but not given (to look at the application)',
    ].join('\n'),
  );
});

describe('a change that does not come through', () => {
  test('is put back but for what somebody else has changed meanwhile', async () => {
    const { inputs, local, appId, values } = await stage(NEVER_READY);
    const running = startAction('deploy-sevalla', { inputs: inputs(CHANGE) });
    await running.printed('In progress');
    const { body } = await local.call('GET', `/applications/${appId}/env-vars`);
    const { id } = body.data.find(({ key }: { key: string }) => key === 'HOST');
    await local.call('PUT', `/applications/${appId}/env-vars/${id}`, { value: 'theirs' });
    const run = await running.done;
    expect(run.stdout).toContain('::warning::Somebody has changed HOST meanwhile: left alone.');
    expect(await values()).toEqual({ ...OLD, HOST: 'theirs' });
  });
});

test('a restart is told which variables it cannot bring', async () => {
  const { deploy, local, appId } = await stage();
  await local.deploy(appId);
  const run = await deploy({
    env: 'BUILD_ID=planted-1\nHOST=new-host',
    'env-scopes': 'BUILD_ID=build',
    'is-restart': 'true',
  });
  expect(run.stdout).toContain('so BUILD_ID will act from the next build on.');
});

// Every call of the change × every fault, at its first and at a later turn. 4xx first: those end it.
const CALLS = ['list', 'create', 'update', 'delete'];
const FAULTS = [
  { status: 400 },
  { status: 401 },
  { status: 403 },
  { status: 404 },
  { status: 429, headers: { 'retry-after': '0' } },
  { status: 500 },
  { status: 503, when: 'after' },
  'html',
  { html: 502, when: 'after' },
  'truncate',
  'reset-before',
  'reset-after',
];

describe('under every fault the environment is fully applied or fully put back', () => {
  const inputs = {
    'env-prune': 'listed',
    'env-remove': ['GONE', 'GONE_TOO'],
    'env-protect': [],
  } as unknown as Inputs;
  const old = { ...OLD, HOST_TOO: 'old', GONE_TOO: 'bye' };
  const next = { KEEP: 'same', HOST: 'new', HOST_TOO: 'new', NEW: 'new', NEW_TOO: 'new' };
  const declared = Object.entries(next).map(([name, value]) => ({
    name,
    value,
    source: 'env' as const,
    place: 'here',
  }));

  test.each(CALLS)('of the call %s', async (call) => {
    const { local, appId, values, fault } = await stage({ env_vars: old });
    let cells = 0;
    for (const effect of FAULTS) {
      for (const [times, skip] of [
        [1, 0],
        [1, 1],
        [2, 1],
        [99, 1],
      ] as const) {
        if (times === 99 && call === 'list') continue;
        const operation =
          call === 'list' ? 'listEnvironmentVariables' : `${call}EnvironmentVariable`;
        await fault(`${operation}V3`, effect, times, skip);
        const tools = { ...recordingTools(), saveState: nothing, setOutput: nothing };
        const log = { ...tools.log, warning: () => undefined } as unknown as Tools['log'];
        const sevalla = createSevalla({ token: local.token, apiUrl: local.apiUrl, tools });
        const scene = { appId, previousId: undefined, sevalla, hurry: () => sevalla };
        const keeper = await prepareEnvironment(
          inputs,
          { declared, scopes: [] },
          { ...scene, tools: { ...tools, log } },
          () => undefined,
        ).catch(() => undefined);
        const error = await keeper?.apply().catch((thrown: unknown) => thrown);
        await local.control('DELETE', '/faults');
        const now = await values();
        const expected = keeper === undefined || error !== undefined ? old : next;
        // What refuses for ever also refuses to be put back: then it is named, none left out.
        const named = keeper?.view.left ?? [];
        const differing = [...new Set([...Object.keys(now), ...Object.keys(expected)])].filter(
          (name) => now[name] !== (expected as Record<string, string>)[name],
        );
        const cell = `${call} ${JSON.stringify(effect)} ${times} after ${skip}`;
        expect([cell, differing.sort()]).toEqual([cell, [...named].sort()]);
        if (times < 99) expect([cell, named]).toEqual([cell, []]);
        cells += 1;
        await reset(local, appId, old);
      }
    }
    process.stdout.write(`${cells} cells of the call ${call}\n`);
  }, 120_000);
});

async function nothing(): Promise<void> {}

async function reset(
  { call }: Pick<LocalSevalla, 'call'>,
  appId: string,
  wanted: Record<string, string>,
): Promise<void> {
  const path = `/applications/${appId}/env-vars`;
  for (const { id } of (await call('GET', path)).body.data) await call('DELETE', `${path}/${id}`);
  for (const [key, value] of Object.entries(wanted)) await call('POST', path, { key, value });
}

describe('a job that is cancelled', () => {
  test('puts everything back within its grace', async () => {
    const { inputs, values } = await stage(NEVER_READY);
    const running = startAction('deploy-sevalla', { inputs: inputs(CHANGE) });
    await running.printed('In progress');
    running.kill('SIGTERM');
    const run = await running.done;
    expect(run.exitCode).toBe(1);
    expect(await values()).toEqual(OLD);
    expect(run.state['environment']).toBe('');
  });

  test('while it writes puts back what was written, and deploys nothing', async () => {
    const { inputs, fault, values, triggers } = await stage();
    await fault('deleteEnvironmentVariableV3', 'hang');
    const running = startAction('deploy-sevalla', { inputs: inputs(CHANGE) });
    await running.printed('Environment: add');
    await until(async () => 'NEW' in (await values()));
    running.kill('SIGTERM');
    const run = await running.done;
    expect(errorOf(run)).toContain('The environment was put back as it was. Stopped by SIGTERM.');
    expect([await values(), await triggers()]).toEqual([OLD, 0]);
  });

  test('and killed leaves names alone to the post step, which takes back what it can', async () => {
    const { inputs, values } = await stage(NEVER_READY);
    const running = startAction('deploy-sevalla', { inputs: inputs(CHANGE) });
    await running.printed('In progress');
    running.kill('SIGKILL');
    const run = await running.done;
    expect(JSON.parse(run.state['environment']!)).toMatchObject({
      added: ['NEW'],
      scopes: {},
      lost: ['HOST', 'GONE'],
    });
    expect(Object.values(run.state).join()).not.toMatch(/planted|bye|old/);
    const post = await runPost('deploy-sevalla', run, { inputs: inputs(CHANGE) });
    expect(plain(post.stdout)).toContain(
      '::warning::The step ended before it could put these variables back, and nobody else knows ' +
        'their old values: HOST, GONE.',
    );
    expect(await values()).toEqual({ KEEP: 'same', HOST: 'planted\\,host-2' });
  });

  test('and killed after a success is not touched by the post step', async () => {
    const { deploy, inputs, values } = await stage();
    const run = await deploy(CHANGE);
    const undo = { appId: '', added: ['NEW'], scopes: {}, lost: [] };
    const appId = inputs()['app-id'];
    const environment = JSON.stringify({ ...undo, appId });
    const before = { ...run, state: { ...run.state, environment } };
    const post = await runPost('deploy-sevalla', before, { inputs: inputs(CHANGE) });
    expect(plain(post.stdout)).toContain('The deployment <id> uses the environment');
    expect(await values()).toHaveProperty('NEW');
  });
});

describe('secrets', () => {
  test('that are planted in every variable appear nowhere, even when the build prints them', async () => {
    const { inputs } = await stage({ x_build_command: 'env; exit 3' });
    const run = await runAction('deploy-sevalla', {
      inputs: inputs({
        env: 'ONE=planted-one\nTWO<<X\nplanted-two\n{"planted": 3}\n}\nX',
        'env-from': 'THREE',
        'env-generate': 'SECRET_KEY',
      }),
      env: { THREE: 'planted-three', RUNNER_DEBUG: '1' },
    });
    expect(run.exitCode).toBe(1);
    const masks = [...run.stdout.matchAll(/^::add-mask::(.*)$/gm)].map(([, text]) => text);
    expect(masks).not.toContain('}');
    const shown = run.stdout.replace(/^::add-mask::.*$/gm, '');
    expect(shown).toContain('THREE=***');
    for (const text of [shown, run.summary, ...Object.values({ ...run.outputs, ...run.state })]) {
      expect(text).not.toMatch(/planted|SECRET_KEY=[A-Za-z0-9]/);
    }
  });
});

test('the limits of the platform are waited for, and never overrun', async () => {
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`V${at}`, 'old']));
  const { deploy, calls } = await stage({ env_vars: many }, { 'rate-limits': 'scaled' });
  const env = Object.keys(many)
    .map((name) => `${name}=new`)
    .join('\n');
  const run = await deploy({ env });
  expect([run.exitCode, errorOf(run)]).toEqual([0, undefined]);
  const statuses = (await calls('updateEnvironmentVariableV3')).map(({ status }) => status);
  expect(statuses).toEqual(Array(12).fill(200));
  expect(run.stdout).toMatch(/^PUT .* the rate limit is used up, waiting /m);
});
