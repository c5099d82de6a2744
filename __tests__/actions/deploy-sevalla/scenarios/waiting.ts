import { PATIENT as PATIENT_LINE, STUCK } from '../promote-stage.ts';
import { NEVER_READY } from '../stage.ts';
import { ENDLESS, SLOW } from '../static-stage.ts';
import type { Scenario } from './scenario.ts';
import { app, line, PATIENT, pages } from './scenes.ts';

const FINAL = [401, 403, 404];
const FAULTS: [string, unknown, Scenario['prevents']?][] = [
  ['503', { status: 503 }],
  ['the page of a gateway', 'html'],
  ['a closed connection', 'reset-before'],
  ['half an answer', 'truncate'],
  ['429', { status: 429, headers: { 'x-ratelimit-reset': '1' } }, 'ECS#502'],
];
const POLICIES = [
  ['leave', 'inProgress', 0],
  ['cancel', 'cancelled', 1],
] as const;

export const waiting: Scenario[] = [
  ...FAULTS.map(
    ([what, fault, prevents = 'AZW#444']): Scenario => ({
      name: `trouble with a look is waited out: ${what}`,
      prevents,
      stage: app(),
      arrange: (scene) => scene.fault('getDeploymentV3', fault),
      expect: { exitCode: 0, outputs: { status: 'success' }, deployments: ['success'] },
    }),
  ),
  ...FINAL.map(
    (status): Scenario => ({
      name: `a look that is refused with ${status} is final, and the deployment is left alone`,
      prevents: 'DP#166',
      stage: app(NEVER_READY, PATIENT),
      arrange: ({ fault }) => fault('getDeploymentV3', { status }, 1, 2),
      expect: {
        exitCode: 1,
        outputs: { 'deployment-id': /^[0-9a-f-]{36}$/ },
        error: new RegExp(
          `^How the deployment <id> goes on cannot be seen any more.* answered ${status}:`,
        ),
        calls: { getDeploymentV3: 3, cancelDeploymentV3: 0 },
      },
    }),
  ),
  ...POLICIES.map(
    ([policy, status, cancels]): Scenario => ({
      name: `the deadline is kept, and on-timeout: ${policy} decides what becomes of the deployment`,
      prevents: policy === 'leave' ? 'GCR#375' : 'ECS#527',
      stage: app(NEVER_READY, PATIENT),
      inputs: { timeout: '1s', 'on-timeout': policy },
      expect: {
        exitCode: 1,
        outputs: { 'deployment-id': /^[0-9a-f-]{36}$/ },
        error:
          policy === 'leave'
            ? /^The deployment <id> was not done after <time> \(status \w+\): it goes on at Sevalla; raise timeout, or ask for its status with: curl -H "Authorization: Bearer \$SEVALLA_TOKEN" http:\/\/<address>\/v3\/applications\/<id>\/deployments\/<id>\.$/
            : /: Sevalla is cancelling it, as on-timeout says\.$/,
        calls: { cancelDeploymentV3: cancels },
        deployments: [status],
      },
    }),
  ),
  {
    name: 'domains and processes that cannot be read stop nothing',
    stage: app(),
    arrange: async ({ fault }) => {
      await fault('listApplicationDomainsV3', { status: 403 });
      await fault('listProcessesV3', { status: 403 });
    },
    expect: { exitCode: 0, outputs: { status: 'success', url: null }, deployments: ['success'] },
  },
  {
    name: 'trouble with looks at a static site is waited out',
    prevents: 'AZW#444',
    stage: pages({ build_command: SLOW }),
    arrange: ({ fault }) => fault('getStaticSiteDeploymentV3', { status: 503 }, 3, 1),
    expect: { exitCode: 0, deployments: ['success'] },
  },
  ...FINAL.map(
    (status): Scenario => ({
      name: `a look at a static site that is refused with ${status} is final`,
      prevents: 'DP#166',
      stage: pages({ build_command: ENDLESS }, PATIENT),
      arrange: ({ fault }) => fault('getStaticSiteDeploymentV3', { status }, 99, 2),
      expect: {
        exitCode: 1,
        error: new RegExp(`cannot be seen any more, and it was left alone.* answered ${status}`),
        calls: { deployStaticSiteV3: 1, cancelStaticSiteDeploymentV3: 0 },
      },
    }),
  ),
  ...FINAL.map(
    (status): Scenario => ({
      name: `a static site that is refused with ${status} before the trigger starts nothing`,
      stage: pages(),
      arrange: ({ fault }) => fault('getStaticSiteV3', { status }, 99),
      expect: {
        exitCode: 1,
        error:
          status === 403
            ? /answered 403.*it needs STATIC_SITE:READ/
            : new RegExp(`answered ${status}`),
        calls: { getStaticSiteV3: 1, deployStaticSiteV3: 0 },
      },
    }),
  ),
  ...POLICIES.map(
    ([policy, status, cancels]): Scenario => ({
      name: `the deadline of a static site is kept: on-timeout: ${policy}`,
      stage: pages({ build_command: ENDLESS }, PATIENT),
      inputs: { timeout: '2s', 'on-timeout': policy },
      expect: {
        exitCode: 1,
        error:
          policy === 'leave'
            ? /^The deployment <id> was not done after <time>.*\/static-sites\/<id>\/deployments/
            : /^The deployment <id> was not done after <time>/,
        calls: { cancelStaticSiteDeploymentV3: cancels },
        deployments: [status],
      },
    }),
  ),
  ...FINAL.map(
    (status): Scenario => ({
      name: `a look at a promotion that is refused with ${status} is final`,
      stage: line({ production: STUCK }, PATIENT_LINE),
      arrange: ({ fault }) => fault('getDeploymentV3', { status }, 99),
      expect: {
        exitCode: 1,
        error: new RegExp(`answered ${status}`),
        calls: { promotePipelineV3: 1, cancelDeploymentV3: 0 },
      },
    }),
  ),
  ...POLICIES.map(
    ([policy, status, cancels]): Scenario => ({
      name: `the deadline of a promotion is kept: on-timeout: ${policy}`,
      stage: line({ production: STUCK }, PATIENT_LINE),
      inputs: { timeout: '2s', 'on-timeout': policy },
      expect: {
        exitCode: 1,
        error: /^The deployment <id> was not done after <time>/,
        calls: { cancelDeploymentV3: cancels },
        deployments: [status],
      },
    }),
  ),
];
