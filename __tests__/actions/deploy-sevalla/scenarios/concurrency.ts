import { PATIENT as PATIENT_LINE, STUCK } from '../promote-stage.ts';
import { BUILD, ENDLESS } from '../static-stage.ts';
import type { Scenario } from './scenario.ts';
import { app, line, PATIENT, pages, repository } from './scenes.ts';

/** Of the first commit alone. */
const slowFirst = (seconds: number) => ({
  x_build_command: `if grep -q Begin news.txt; then sleep ${seconds}; fi`,
});
const pagesWith = (first: string) => ({
  build_command: `if grep -q Begin news.txt; then ${first}; fi; ${BUILD}`,
});

export const concurrency: Scenario[] = [
  {
    name: 'on-running: wait queues behind another deployment',
    prevents: 'AZW#7',
    stage: repository(slowFirst(12)),
    arrange: ({ colleague }) => colleague(),
    inputs: ({ push }) => ({ commit: push('Move on') }),
    expect: {
      exitCode: 0,
      outputs: { status: 'success' },
      log: [/Sevalla queues this one behind deployment \S+ \(inProgress/],
      calls: { triggerDeploymentV3: 1, cancelDeploymentV3: 0 },
      deployments: ['success', 'success'],
    },
  },
  {
    name: 'on-running: cancel-older cancels it first',
    prevents: 'AZW#547',
    stage: repository(slowFirst(600)),
    arrange: ({ colleague }) => colleague(),
    inputs: ({ push }) => ({ commit: push('Move on'), 'on-running': 'cancel-older' }),
    expect: {
      exitCode: 0,
      outputs: { status: 'success' },
      calls: { cancelDeploymentV3: 1 },
      deployments: ['success', 'cancelled'],
    },
  },
  {
    name: 'on-running: fail starts nothing, and names what is running',
    prevents: 'AZW#7',
    stage: repository(slowFirst(600)),
    arrange: ({ colleague }) => colleague(),
    inputs: ({ push }) => ({ commit: push('Move on'), 'on-running': 'fail' }),
    expect: {
      exitCode: 1,
      error:
        'Nothing was started, because the application is being deployed already: deployment <id> ' +
        '(inProgress, commit <sha>). Run it again later, or set on-running to wait or cancel-older.',
      calls: { triggerDeploymentV3: 0 },
      deployments: ['inProgress'],
    },
  },
  {
    name: 'a static site queues behind another build',
    stage: pages(pagesWith('sleep 4')),
    arrange: ({ colleague }) => colleague(),
    inputs: ({ push }) => ({ commit: push('Move on') }),
    expect: {
      exitCode: 0,
      calls: { deployStaticSiteV3: 1 },
      deployments: ['success', 'success'],
    },
  },
  {
    name: 'a static site cancels another build where on-running says so',
    prevents: 'AZW#547',
    stage: pages(pagesWith(ENDLESS), PATIENT),
    arrange: ({ colleague }) => colleague(),
    inputs: ({ push }) => ({ commit: push('Move on'), 'on-running': 'cancel-older' }),
    expect: {
      exitCode: 0,
      calls: { cancelStaticSiteDeploymentV3: 1 },
      deployments: ['success', 'cancelled'],
    },
  },
  {
    name: 'a static site starts nothing beside another build where on-running says so',
    stage: pages(pagesWith(ENDLESS), PATIENT),
    arrange: ({ colleague }) => colleague(),
    inputs: ({ push }) => ({ commit: push('Move on'), 'on-running': 'fail' }),
    expect: {
      exitCode: 1,
      error: /^Nothing was started, because /,
      calls: { deployStaticSiteV3: 0 },
      deployments: ['inProgress'],
    },
  },
  {
    name: 'one target that is busy stops the promotion to all where on-running is fail',
    prevents: 'CF#168',
    stage: line({ eu: STUCK }, PATIENT_LINE),
    arrange: ({ local, ids }) => local.call('POST', `/applications/${ids.eu}/deployments`, {}),
    inputs: ({ ids }) => ({
      'target-app-ids': `${ids.production},${ids.eu}`,
      'on-running': 'fail',
    }),
    expect: {
      exitCode: 1,
      error:
        /(?=[\s\S]*EU: Nothing was started, because the application is being)(?=[\s\S]*Production: Nothing was promoted, because of the target <id>\.)/,
      calls: { promotePipelineV3: 0 },
      deployments: { production: [] },
    },
  },
  {
    name: 'automatic deployment of the same branch is warned of where the commit is not known',
    prevents: 'DO#5',
    stage: app({ auto_deploy: true, web: { readiness_probe: {} } }),
    expect: {
      exitCode: 0,
      log: [
        '::warning::Automatic deployment is on: each push to main is deployed twice, by Sevalla and by this step. Fix: turn it off in the settings of the application.\n',
        /^::notice::The web process has no readiness probe: /m,
      ],
      summary: ['### Noticed on the way\n\n- Automatic deployment is on: '],
    },
  },
];
