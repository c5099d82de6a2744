import { NEVER_READY } from '../stage.ts';
import { ENDLESS } from '../static-stage.ts';
import type { Scenario } from './scenario.ts';
import { line, PATIENT, pages, repository, type Scene } from './scenes.ts';

const moveOn = ({ push }: Scene) => push('Move on');

export const commit: Scenario[] = [
  {
    name: 'the commit of the run is told before, and passes',
    stage: repository(),
    expect: ({ first }) => ({
      exitCode: 0,
      outputs: { 'commit-sha': first, status: 'success' },
      log: [`To be deployed: commit ${first.slice(0, 7)}.\n`],
      deployments: ['success'],
    }),
  },
  {
    name: 'a branch that moved on is cancelled, and both commits are named',
    prevents: 'DO#172',
    stage: repository(NEVER_READY, PATIENT),
    arrange: moveOn,
    expect: {
      exitCode: 1,
      error:
        'Sevalla deployed commit <sha> to Site, although <sha> was asked for: a deployment takes ' +
        'the head of its branch, and the branch moved between the push and the trigger; the ' +
        'deployment was cancelled.',
      calls: { triggerDeploymentV3: 1, cancelDeploymentV3: 1 },
      deployments: ['cancelled'],
    },
  },
  {
    name: 'a branch that moved on is warned of where that is enough',
    stage: repository(),
    arrange: moveOn,
    inputs: { 'on-commit-mismatch': 'warn' },
    expect: {
      exitCode: 0,
      outputs: { status: 'success' },
      warnings: [/^Sevalla deploys commit .* was asked for/],
      calls: { cancelDeploymentV3: 0 },
      deployments: ['success'],
    },
  },
  {
    name: 'a run of another branch asks for no commit',
    stage: repository(),
    arrange: moveOn,
    env: { GITHUB_REF: 'refs/heads/feature' },
    expect: { exitCode: 0, calls: { cancelDeploymentV3: 0 }, deployments: ['success'] },
  },
  {
    name: 'any commit will do where that is said',
    stage: repository(),
    arrange: moveOn,
    inputs: { commit: 'any' },
    expect: { exitCode: 0, calls: { cancelDeploymentV3: 0 }, deployments: ['success'] },
  },
  {
    name: 'a restart asks for no commit',
    stage: repository(),
    arrange: async ({ live, push }) => {
      await live();
      push('Move on');
    },
    inputs: { 'is-restart': 'true' },
    expect: {
      exitCode: 0,
      calls: { cancelDeploymentV3: 0 },
      triggers: [{ is_restart: true }],
      deployments: ['success', 'success'],
    },
  },
  {
    name: 'a commit may be given in short',
    stage: repository(),
    inputs: ({ first }) => ({ commit: first.slice(0, 8) }),
    env: { GITHUB_SHA: '' },
    expect: ({ first }) => ({ exitCode: 0, outputs: { 'commit-sha': first } }),
  },
  {
    name: 'what is no commit is refused before anything is asked',
    stage: repository(),
    inputs: { commit: 'main' },
    expect: {
      exitCode: 1,
      error: /commit: expected a commit of 7 to 64 hexadecimal digits/,
      calls: { validateApiKeyV3: 0, triggerDeploymentV3: 0 },
    },
  },
  {
    name: 'a newer commit of a static site is cancelled, and both are named',
    prevents: 'DO#172',
    stage: pages({ build_command: ENDLESS }, PATIENT),
    arrange: moveOn,
    expect: {
      exitCode: 1,
      error: /^Sevalla deployed commit <sha> to Pages, although <sha> was asked for/,
      calls: { deployStaticSiteV3: 1, cancelStaticSiteDeploymentV3: 1 },
      deployments: ['cancelled'],
    },
  },
  {
    name: 'a newer commit of a static site is warned of where that is enough',
    stage: pages(),
    arrange: moveOn,
    inputs: { 'on-commit-mismatch': 'warn' },
    expect: {
      exitCode: 0,
      log: [/^::warning::Sevalla deploys commit /m],
      deployments: ['success'],
    },
  },
  {
    name: 'a source of a promotion that runs another commit promotes nothing',
    prevents: 'DO#172',
    stage: line(),
    inputs: ({ push }) => ({ commit: push('Move on') }),
    expect: {
      exitCode: 1,
      error: 'Nothing was promoted: Staging runs commit <sha>, although <sha> was asked for.',
      calls: { promotePipelineV3: 0 },
      deployments: { production: [] },
    },
  },
  {
    name: 'a source of a promotion that runs another commit is warned of where that is enough',
    stage: line(),
    inputs: ({ push }) => ({ commit: push('Move on'), 'on-commit-mismatch': 'warn' }),
    expect: {
      exitCode: 0,
      calls: { promotePipelineV3: 1 },
      deployments: { production: ['success'] },
    },
  },
];
