import { pushImage } from '../../../registry/push.ts';
import { SLOW as SLOW_PAGES } from '../static-stage.ts';
import type { Scenario } from './scenario.ts';
import { app, image, line, pages, repository, type Scene } from './scenes.ts';

const SLOW = { x_build_command: 'sleep 3' };
const live = ({ live }: Scene) => live();
/** A lost answer to the trigger. */
const LOST = ['reset-after', 'truncate', { status: 502, when: 'after' }];
const shown = (fault: unknown) => (typeof fault === 'string' ? fault : '502');
const toBoth = ({ ids }: Scene) => ({ 'target-app-ids': `${ids.production},${ids.eu}` });

export const once: Scenario[] = [
  {
    name: 'a commit that is live already is not deployed again',
    prevents: 'DO#5',
    stage: repository(),
    arrange: live,
    expect: ({ first }) => ({
      exitCode: 0,
      outputs: { status: 'success', adopted: 'true', 'commit-sha': first },
      log: [
        /^Commit [0-9a-f]{7} is live already, by deployment \S+ \(success, commit [0-9a-f]{7}\): nothing to deploy/m,
      ],
      summary: ['## ✅ Deployment: Site has this already, so nothing was deployed'],
      calls: { triggerDeploymentV3: 0 },
      deployments: ['success'],
    }),
  },
  {
    name: 'a live commit is deployed again after a variable has changed',
    prevents: 'DO#159',
    stage: repository(),
    arrange: async ({ live, local, service }) => {
      await live();
      await local.call('POST', `${service}/env-vars`, { key: 'NEW', value: '1' });
    },
    expect: {
      exitCode: 0,
      outputs: { adopted: 'false' },
      log: ['began before the last change of variable NEW'],
      calls: { triggerDeploymentV3: 1 },
      deployments: ['success', 'success'],
    },
  },
  {
    name: 'a live commit is deployed again after a global variable has changed',
    prevents: 'DO#159',
    stage: repository(),
    arrange: async ({ live, local }) => {
      await live();
      await local.call('POST', '/applications/global-env-vars', { key: 'NEW', value: '1' });
    },
    expect: {
      exitCode: 0,
      outputs: { adopted: 'false' },
      log: ['began before the last change of global variable '],
      deployments: ['success', 'success'],
    },
  },
  {
    name: 'a live commit is deployed again after a process has changed',
    stage: repository(),
    arrange: async ({ live, local, service }) => {
      await live();
      const { body } = await local.call('GET', `${service}/processes`);
      const path = `${service}/processes/${body.data[0].id}`;
      await local.call('PATCH', path, { display_name: 'Web 2' });
    },
    expect: {
      exitCode: 0,
      outputs: { adopted: 'false' },
      log: ['began before the last change of process '],
      deployments: ['success', 'success'],
    },
  },
  ...(
    [
      ['where if-live says so', { 'if-live': 'deploy' }],
      ['where any commit will do', { commit: 'any' }],
      ['by a restart', { 'is-restart': 'true' }],
    ] as const
  ).map(
    ([where, inputs]): Scenario => ({
      name: `a live commit is deployed again ${where}`,
      stage: repository(),
      arrange: live,
      inputs,
      expect: {
        exitCode: 0,
        calls: { triggerDeploymentV3: 1 },
        deployments: ['success', 'success'],
      },
    }),
  ),
  {
    name: 'a live commit is not taken for a newer one',
    prevents: 'AZW#404',
    stage: repository(),
    arrange: live,
    inputs: ({ push }) => ({ commit: push('Move on') }),
    expect: { exitCode: 0, outputs: { adopted: 'false' }, deployments: ['success', 'success'] },
  },
  {
    name: 'a commit whose deployment has failed is deployed again',
    prevents: 'DP#118',
    stage: repository({ x_build_command: 'exit 3' }),
    arrange: live,
    expect: {
      exitCode: 1,
      error: /^The deployment of Site failed: the build failed/,
      calls: { triggerDeploymentV3: 1 },
      deployments: ['failed', 'failed'],
    },
  },
  {
    name: 'a deployment of the same commit that is on its way is followed',
    prevents: 'DO#5',
    stage: repository(SLOW),
    arrange: ({ colleague }) => colleague(),
    expect: ({ first }) => ({
      exitCode: 0,
      outputs: { adopted: 'true', status: 'success', 'commit-sha': first },
      calls: { triggerDeploymentV3: 0 },
      deployments: ['success'],
    }),
  },
  {
    name: 'what is on its way is not followed when a variable has changed since it began',
    prevents: 'DO#159',
    stage: repository(SLOW),
    arrange: async ({ colleague, local, service }) => {
      await colleague();
      await local.call('POST', `${service}/env-vars`, { key: 'NEW', value: '1' });
    },
    expect: {
      exitCode: 0,
      outputs: { adopted: 'false' },
      calls: { triggerDeploymentV3: 1 },
      deployments: ['success', 'success'],
    },
  },
  {
    name: 'a commit is deployed once when the answer to its trigger is lost',
    prevents: 'DO#5',
    stage: repository(),
    arrange: ({ fault }) => fault('triggerDeploymentV3', 'reset-after'),
    expect: { exitCode: 0, calls: { triggerDeploymentV3: 1 }, deployments: ['success'] },
  },
  {
    name: 'a trigger whose answer was lost is found, and never repeated',
    prevents: 'DO#5',
    stage: app(),
    arrange: ({ fault }) => fault('triggerDeploymentV3', 'reset-after'),
    inputs: { branch: 'main' },
    expect: {
      exitCode: 0,
      outputs: { status: 'success', 'deployment-id': /^[0-9a-f-]{36}$/ },
      calls: { triggerDeploymentV3: 1 },
      deployments: ['success'],
    },
  },
  {
    name: 'a trigger that was lost itself is not repeated, and nobody claims to know',
    stage: app(),
    arrange: ({ fault }) => fault('triggerDeploymentV3', 'reset-before'),
    expect: {
      exitCode: 1,
      error: /^Nobody knows whether a deployment was started: POST .* got no/,
      calls: { triggerDeploymentV3: 1 },
      deployments: [],
    },
  },
  {
    name: 'an image whose trigger got no answer is found by its digest',
    stage: image('lost', async (tagged) => {
      await pushImage(tagged);
      return undefined;
    }),
    arrange: ({ fault }) => fault('triggerDeploymentV3', 'reset-after'),
    inputs: { 'wait-for-finish': 'false' },
    expect: {
      exitCode: 0,
      outputs: { 'deployment-id': /^[0-9a-f-]{36}$/, image: /@sha256:[0-9a-f]{64}$/ },
      calls: { triggerDeploymentV3: 1 },
    },
  },
  ...LOST.map(
    (fault): Scenario => ({
      name: `a static site is deployed once when the answer to its trigger is lost (${shown(fault)})`,
      stage: pages(),
      arrange: (scene) => scene.fault('deployStaticSiteV3', fault),
      expect: {
        exitCode: 0,
        outputs: { status: 'success' },
        log: ['Looking whether it was carried out all the same.'],
        calls: { deployStaticSiteV3: 1 },
        deployments: ['success'],
      },
    }),
  ),
  ...LOST.map(
    (fault): Scenario => ({
      name: `two targets are promoted once when the answer is lost (${shown(fault)})`,
      stage: line(),
      arrange: (scene) => scene.fault('promotePipelineV3', fault),
      inputs: toBoth,
      expect: {
        exitCode: 0,
        outputs: { status: 'success', 'deployment-ids': /^\["[^"]+","[^"]+"\]$/ },
        calls: { promotePipelineV3: 1 },
        deployments: { production: ['success'], eu: ['success'] },
      },
    }),
  ),
  {
    name: 'a promotion that was lost itself is not claimed to have begun',
    stage: line(),
    arrange: ({ fault }) => fault('promotePipelineV3', 'reset-before', 99),
    expect: {
      exitCode: 1,
      error: /^Nobody knows whether a deployment was started: /,
      deployments: { production: [] },
    },
  },
  {
    name: 'a static site that is live already is not built again',
    stage: pages(),
    arrange: live,
    expect: {
      exitCode: 0,
      outputs: { adopted: 'true', status: 'success' },
      log: ['is live already'],
      calls: { deployStaticSiteV3: 0 },
      deployments: ['success'],
    },
  },
  {
    name: 'a static site is built again after a variable has changed',
    stage: pages(),
    arrange: async ({ live, local, service }) => {
      await live();
      await local.call('POST', `${service}/env-vars`, { key: 'NEW', value: '1' });
    },
    expect: {
      exitCode: 0,
      log: ['began before the last change of variable NEW'],
      deployments: ['success', 'success'],
    },
  },
  ...(
    [
      ['if-live says so', { 'if-live': 'deploy' }],
      ['any commit will do', { commit: 'any' }],
    ] as const
  ).map(
    ([where, inputs]): Scenario => ({
      name: `a live static site is built again where ${where}`,
      stage: pages(),
      arrange: live,
      inputs,
      expect: {
        exitCode: 0,
        calls: { deployStaticSiteV3: 1 },
        deployments: ['success', 'success'],
      },
    }),
  ),
  {
    name: 'a build of a static site that is on its way is followed',
    stage: pages({ build_command: SLOW_PAGES }),
    arrange: ({ colleague }) => colleague(),
    expect: {
      exitCode: 0,
      outputs: { adopted: 'true' },
      calls: { deployStaticSiteV3: 0 },
      deployments: ['success'],
    },
  },
];
