import { NEVER_READY, type Site } from '../stage.ts';
import type { Inputs, Scenario } from './scenario.ts';
import { app, PATIENT } from './scenes.ts';

const OLD = { KEEP: 'same', HOST: 'old', GONE: 'bye' };
/** Adds NEW, changes HOST, removes GONE. */
const CHANGE: Inputs = {
  env: 'NEW=planted-new-1\nHOST=planted,host-2\nKEEP=same',
  'env-prune': 'listed',
  'env-remove': 'GONE',
};
const NEW = { KEEP: 'same', HOST: 'planted\\,host-2', NEW: 'planted-new-1' };
const HIDES = [/planted/, /\bbye\b/];
const NO_WRITES = {
  createEnvironmentVariableV3: 0,
  updateEnvironmentVariableV3: 0,
  deleteEnvironmentVariableV3: 0,
};
const ONE_EACH = {
  createEnvironmentVariableV3: 1,
  updateEnvironmentVariableV3: 1,
  deleteEnvironmentVariableV3: 1,
};

const old = (site: Site = {}, options?: { speed: number }) =>
  app({ env_vars: OLD, ...site }, options);

export const environment: Scenario[] = [
  {
    name: 'what differs is written by the fewest writes, before the trigger',
    prevents: 'ACA#34',
    stage: old(),
    inputs: CHANGE,
    expect: {
      exitCode: 0,
      outputs: { 'env-changed': 'GONE,HOST,NEW' },
      calls: { ...ONE_EACH, triggerDeploymentV3: 1 },
      order: ['deleteEnvironmentVariableV3', 'triggerDeploymentV3'],
      env: NEW,
      log: ['Environment: add NEW; change HOST; remove GONE; 1 unchanged.\n3 variables written.\n'],
      summary: [
        [
          '### Environment',
          '',
          'Written before the deployment:',
          '',
          '| variable | what | scope |',
          '| --- | --- | --- |',
          '| `GONE` | remove | both |',
          '| `HOST` | change | both |',
          '| `NEW` | add | both |',
          '',
          '<details><summary>1 unchanged</summary>',
        ].join('\n'),
      ],
      state: { environment: '' },
      hides: HIDES,
    },
  },
  {
    name: 'what is there already is written no second time',
    stage: app({ env_vars: NEW }),
    inputs: CHANGE,
    expect: { exitCode: 0, outputs: { 'env-changed': '' }, calls: NO_WRITES, env: NEW },
  },
  {
    name: 'a dry run shows the plan by names, and writes nothing',
    prevents: 'ACA#34',
    stage: old(),
    inputs: { ...CHANGE, 'dry-run': 'true' },
    expect: {
      exitCode: 0,
      outputs: { 'env-changed': 'GONE,HOST,NEW' },
      summary: ['Planned, not written:'],
      calls: { ...NO_WRITES, triggerDeploymentV3: 0 },
      env: OLD,
      deployments: [],
      hides: HIDES,
    },
  },
  {
    name: 'values with spaces, quotes and lines arrive as they are',
    prevents: 'FLY#62',
    stage: app(),
    inputs: { env: 'PEM<<END\n-----BEGIN KEY-----\nplanted one two\n-----END KEY-----\nEND' },
    expect: {
      exitCode: 0,
      env: { PEM: '-----BEGIN KEY-----\nplanted one two\n-----END KEY-----' },
      hides: [/planted/],
    },
  },
  {
    name: 'a variable of the step that is missing is an error, never an empty value',
    prevents: 'DO#159',
    stage: old(),
    inputs: { 'env-from': 'MISSING' },
    expect: {
      exitCode: 1,
      error: /env-from: the step has .*MISSING/,
      calls: { all: 0 },
      env: OLD,
    },
  },
  {
    name: 'every fault is named at once, before anything is asked, and no value is shown',
    prevents: 'GCR#328',
    stage: old(),
    inputs: {
      env: 'A=planted(1)\nA=2\nplanted',
      'env-file': '../../etc/none.env',
      'env-from': 'MISSING',
    },
    expect: {
      exitCode: 1,
      error:
        /^The environment cannot be[\s\S]*\n- env-file: [\s\S]*\n- env line 3: expected N[\s\S]*\n- env-from: [\s\S]*\n- env line 1: A has a pa[\s\S]*\n- env line 2: A is decla/,
      calls: { all: 0 },
      env: OLD,
      hides: [/planted/],
    },
  },
  ...['create', 'update', 'delete'].map(
    (verb): Scenario => ({
      name: `a write that is refused (${verb}) puts all back, and nothing is deployed`,
      prevents: verb === 'create' ? 'CF#160' : 'CF#168',
      stage: old(),
      arrange: ({ fault }) => fault(`${verb}EnvironmentVariableV3`, { status: 403 }),
      inputs: CHANGE,
      expect: {
        exitCode: 1,
        error:
          /^The environment was not applied, and nothing was deployed\. The environment was put back as it was\. /,
        calls: { triggerDeploymentV3: 0 },
        env: OLD,
        deployments: [],
        summary: [/^$/],
        hides: HIDES,
      },
    }),
  ),
  {
    name: 'what cannot be put back is named',
    prevents: 'CF#168',
    stage: old(),
    arrange: ({ fault }) => fault('deleteEnvironmentVariableV3', { status: 403 }, 99),
    inputs: CHANGE,
    expect: {
      exitCode: 1,
      error: /The environment could not be put back as it was \(NEW\)\./,
      calls: { triggerDeploymentV3: 0 },
      env: { ...OLD, NEW: 'planted-new-1' },
      state: { environment: /"added":\["NEW"\]/ },
      hides: HIDES,
    },
  },
  ...(
    [
      ['reset-after', 'done all the same, is not repeated', ONE_EACH],
      [
        'reset-before',
        'not done, is repeated',
        { ...ONE_EACH, createEnvironmentVariableV3: 2, deleteEnvironmentVariableV3: 2 },
      ],
    ] as const
  ).map(
    ([fault, became, calls]): Scenario => ({
      name: `a write whose answer was lost is looked for, and ${became}`,
      stage: old(),
      arrange: async (scene) => {
        await scene.fault('createEnvironmentVariableV3', fault);
        await scene.fault('deleteEnvironmentVariableV3', fault);
      },
      inputs: CHANGE,
      expect: { exitCode: 0, calls, env: NEW, deployments: ['success'] },
    }),
  ),
  {
    name: 'a deployment that fails puts all back',
    prevents: 'CF#160',
    stage: old({ x_build_command: 'exit 3' }),
    inputs: CHANGE,
    expect: {
      exitCode: 1,
      outputs: { cause: 'build.failed' },
      error: /^The deployment of Site failed: the build failed/,
      summary: ['Written, and put back as it was'],
      state: { environment: '' },
      env: OLD,
      deployments: ['failed'],
    },
  },
  {
    name: 'a trigger that is refused puts all back',
    prevents: 'CF#160',
    stage: old(),
    arrange: ({ fault }) => fault('triggerDeploymentV3', { status: 403 }),
    inputs: CHANGE,
    expect: { exitCode: 1, error: /answered 403/, env: OLD, deployments: [] },
  },
  {
    name: 'a deployment that goes on after the deadline keeps what was written',
    stage: old(NEVER_READY, PATIENT),
    inputs: { ...CHANGE, timeout: '1s' },
    expect: {
      exitCode: 1,
      error: /^The deployment <id> was not done after <time>/,
      env: NEW,
    },
  },
  {
    name: 'variables that are protected stay, whatever is not declared is removed',
    prevents: 'ACA#34',
    stage: app({ env_vars: { DB_URL: 'postgres://db', HOST: 'old', GONE: 'bye' } }),
    inputs: { env: 'HOST=old', 'env-prune': 'all' },
    expect: {
      exitCode: 0,
      outputs: { 'env-changed': 'GONE' },
      calls: { ...NO_WRITES, deleteEnvironmentVariableV3: 1 },
      env: { DB_URL: 'postgres://db', HOST: 'old' },
    },
  },
];
