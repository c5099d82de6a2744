import { expect } from '@jest/globals';
import { pushImage, pushIndex } from '../../../registry/push.ts';
import { STUCK } from '../promote-stage.ts';
import type { Scenario } from './scenario.ts';
import { app, BRISK, image, keyed, line, pages, type Scene } from './scenes.ts';

const NOT_WAITED = { 'wait-for-finish': 'false' };
const NONE = '00000000-0000-4000-8000-000000000000';

/** The hook of each stage, and the digest of each list of images. */
const known = new Map<string, string>();
const hookOf = ({ local }: Scene): string => known.get(local.apiUrl) ?? '';

async function readHook(scene: Scene): Promise<void> {
  const { body } = await scene.local.call('GET', `${scene.service}/deployment-hook`);
  known.set(scene.local.apiUrl, body.url);
}

const ALL = ({ ids }: Scene) => ({ 'target-app-ids': `${ids.production},${ids.eu}` });

const pushed = (platform?: string) => async (tagged: string) => {
  await pushImage(tagged, platform);
  return undefined;
};
const PINNED = /^127\.0\.0\.1:\d+\/octo\/[\w-]+@sha256:[0-9a-f]{64}$/;

export const ways: Scenario[] = [
  {
    name: 'an application by its display name',
    prevents: 'DO#56',
    stage: app(),
    inputs: { 'app-id': 'Site' },
    expect: {
      exitCode: 0,
      outputs: { status: 'success', 'app-name': 'Site', adopted: 'false' },
      calls: { listApplicationsV3: 1, triggerDeploymentV3: 1 },
      deployments: ['success'],
    },
  },
  {
    name: 'an id, which costs no look, however it is written',
    stage: app(),
    inputs: ({ service }) => ({ 'app-id': service.split('/').at(-1)!.toUpperCase() }),
    expect: { exitCode: 0, calls: { listApplicationsV3: 0 }, deployments: ['success'] },
  },
  {
    name: 'a name that is nobody’s starts nothing, and those that are there are listed',
    prevents: 'DO#56',
    stage: app(),
    inputs: { 'app-id': 'Sight' },
    expect: {
      exitCode: 1,
      error: 'One name is wrong:\n- app-id: there is no application "Sight": there is Site',
      deployments: [],
    },
  },
  {
    name: 'a name whose key may not read names asks for the id',
    stage: app(),
    arrange: ({ fault }) => fault('listApplicationsV3', { status: 403 }, 99),
    inputs: { 'app-id': 'Site' },
    expect: {
      exitCode: 1,
      error:
        /names of the applications cannot be read: give the id instead\. GET .* needs APP:READ/,
      calls: { triggerDeploymentV3: 0 },
    },
  },
  {
    name: 'a branch that is asked for is sent',
    prevents: 'SV1#28',
    stage: app(),
    inputs: { branch: 'main' },
    expect: {
      exitCode: 0,
      outputs: { branch: 'main' },
      triggers: [{ branch: 'main' }],
      deployments: ['success'],
    },
  },
  {
    name: 'an image for an application from Git, and one that is suspended, are refused together',
    prevents: 'SV1#28',
    stage: app({ is_suspended: true }),
    inputs: { 'docker-image': 'ghcr.io/octo/shop:v1' },
    expect: {
      exitCode: 1,
      error:
        'The application Site cannot be deployed so: it is suspended: activate it first; it is ' +
        'built from a Git repository (privateGit), so docker-image cannot be deployed.',
      calls: { triggerDeploymentV3: 0 },
      deployments: [],
    },
  },
  {
    name: 'an image by its tag deploys the digest that it stands for',
    prevents: 'DO#166',
    stage: image('tagged', pushed()),
    inputs: NOT_WAITED,
    expect: {
      exitCode: 0,
      outputs: { image: PINNED },
      log: [/The tag of \S+:v1 stands for sha256:[0-9a-f]{64} now\.\n/],
      triggers: [{ docker_image: expect.stringMatching(PINNED) }],
    },
  },
  {
    name: 'an application follows its own tag where nobody stays to put it back',
    stage: image('own', pushed(), { isGiven: false }),
    inputs: NOT_WAITED,
    expect: {
      exitCode: 0,
      outputs: { image: /\/octo\/own:v1$/ },
      log: [/is deployed by its tag, since nobody stays to put \S+ back as its image\.\n/],
      triggers: [{}],
    },
  },
  {
    name: 'an image has no commit, and a dry run tells its digest',
    prevents: 'RN1#13',
    stage: image('dry', pushed(), { isGiven: false }),
    inputs: { 'dry-run': 'true' },
    expect: {
      exitCode: 0,
      outputs: { image: PINNED, 'commit-sha': null },
      summary: [/@sha256:[0-9a-f]{64}/],
      calls: { triggerDeploymentV3: 0 },
      deployments: [],
    },
  },
  {
    name: 'an image for another processor is refused before anything is changed',
    prevents: 'GCR#546',
    stage: image('arm', pushed('linux/arm64')),
    inputs: { env: 'RELEASE=one' },
    expect: {
      exitCode: 1,
      outputs: { cause: 'image.architecture' },
      error:
        'The image <address>/octo/arm:v1 cannot be deployed: it is for linux/arm64, and Sevalla ' +
        'runs linux/amd64 only. Nothing was changed. Fix: build it with --platform linux/amd64, ' +
        'as build-image does.',
      calls: { triggerDeploymentV3: 0, createEnvironmentVariableV3: 0 },
      deployments: [],
      env: {},
    },
  },
  {
    name: 'so is one for several processors without the right one, by its digest too',
    stage: image('others', (tagged) =>
      pushIndex(tagged, ['linux/arm64', 'linux/s390x', 'unknown/unknown']),
    ),
    expect: {
      exitCode: 1,
      outputs: { cause: 'image.architecture' },
      error: /it is for linux\/arm64, linux\/s390x, and Sevalla runs linux\/amd64 only/,
      calls: { triggerDeploymentV3: 0 },
      deployments: [],
    },
  },
  {
    name: 'one for several processors with the right one is deployed as the list that it is',
    stage: image('several', async (tagged) => {
      known.set(tagged, await pushIndex(tagged, ['linux/arm64', 'linux/amd64']));
      return undefined;
    }),
    inputs: NOT_WAITED,
    expect: ({ inputs }) => {
      const tagged = inputs()['docker-image']!;
      const pinned = `${tagged.replace(/:v1$/, '')}@${known.get(tagged)}`;
      return { exitCode: 0, outputs: { image: pinned }, triggers: [{ docker_image: pinned }] };
    },
  },
  {
    name: 'a hook without a key, when nobody waits, and its address is never shown',
    prevents: 'GCR#328',
    stage: app({ deployment_hook: true }),
    arrange: readHook,
    inputs: (scene) => ({
      ...NOT_WAITED,
      'sevalla-token': '',
      'app-id': '',
      'deploy-hook-url': hookOf(scene),
    }),
    expect: (scene) => ({
      exitCode: 0,
      outputs: { 'deployment-id': /^[0-9a-f-]{36}$/ },
      calls: { getApplicationV3: 0, triggerDeploymentV3: 0 },
      hides: [new RegExp(hookOf(scene).split('/').at(-1)!)],
    }),
  },
  {
    name: 'a hook with a key finds its application, and is waited for',
    prevents: 'ACA#42',
    stage: app({ deployment_hook: true }),
    arrange: readHook,
    inputs: (scene) => ({ 'app-id': '', 'deploy-hook-url': hookOf(scene) }),
    expect: (scene) => ({
      exitCode: 0,
      outputs: { status: 'success', 'app-name': 'Site' },
      calls: { triggerDeploymentV3: 0 },
      deployments: ['success'],
      hides: [new RegExp(hookOf(scene).split('/').at(-1)!)],
    }),
  },
  {
    name: 'a hook of another application than app-id is refused',
    stage: app({ deployment_hook: true }),
    arrange: readHook,
    inputs: (scene) => ({ 'app-id': NONE, 'deploy-hook-url': hookOf(scene) }),
    expect: {
      exitCode: 1,
      error: 'app-id is <id>, but deploy-hook-url deploys <id>: give the one that is meant.',
      deployments: [],
    },
  },
  {
    name: 'an unknown key is final at the first call',
    prevents: 'CF#360',
    stage: app(),
    inputs: { 'sevalla-token': 'svl_wrong_key' },
    expect: {
      exitCode: 1,
      error:
        'GET /api-keys/validate answered 401: Unauthorized: contact support with this code ' +
        '[err-<id>]. The API key is wrong, expired or switched off. Make a new one in the Sevalla ' +
        'dashboard under API keys. (request <id>)',
      calls: { validateApiKeyV3: 1, getApplicationV3: 0, triggerDeploymentV3: 0 },
      deployments: [],
    },
  },
  {
    name: 'an application of nobody is final at the first look',
    prevents: 'DO#56',
    stage: app(),
    inputs: { 'app-id': NONE },
    expect: {
      exitCode: 1,
      error: /^GET \/applications\/<id> answered 404: Not found.* mistyped/,
      calls: { getApplicationV3: 1, triggerDeploymentV3: 0 },
    },
  },
  {
    name: 'a key that may read but not deploy is told what it lacks',
    prevents: 'DO#112',
    stage: keyed({ name: 'reader', token: 'svl_reader', permissions: ['APP:READ'] }),
    expect: {
      exitCode: 1,
      error:
        /^POST \/applications\/<id>\/deployments answered 403: .* it needs APP:UPDATE or APP:CREATE/,
      calls: { triggerDeploymentV3: 1 },
      deployments: [],
    },
  },
  {
    name: 'a static site from the branch that is asked for',
    stage: pages(),
    arrange: ({ git }) => git('branch', 'next'),
    inputs: { branch: 'next' },
    expect: {
      exitCode: 0,
      outputs: { branch: 'next', status: 'success' },
      triggers: [{ branch: 'next' }],
      deployments: ['success'],
    },
  },
  {
    name: 'a dry run leaves a static site as it is',
    stage: pages(),
    inputs: { 'dry-run': 'true' },
    expect: {
      exitCode: 0,
      summary: ['Pages was left as it is (dry run)'],
      calls: { deployStaticSiteV3: 0 },
      deployments: [],
    },
  },
  {
    name: 'a promotion by names takes the same image onward, and builds nothing',
    stage: line(),
    inputs: {
      'pipeline-id': 'Line',
      'source-app-id': 'Staging',
      'target-app-ids': 'production, eu',
    },
    expect: {
      exitCode: 0,
      outputs: { status: 'success', 'deployment-ids': /^\["[^"]+","[^"]+"\]$/ },
      calls: { promotePipelineV3: 1, triggerDeploymentV3: 0 },
      deployments: { staging: ['success'], production: ['success'], eu: ['success'] },
    },
  },
  {
    name: 'a promotion that only a dry run tells of',
    stage: line(),
    inputs: { 'dry-run': 'true' },
    expect: {
      exitCode: 0,
      summary: [
        '## ⚪ Promotion: what Staging runs, to Production',
        /\| to deploy \| what Staging runs \(commit [0-9a-f]{7}\)/,
      ],
      calls: { promotePipelineV3: 0 },
      deployments: { production: [] },
    },
  },
  {
    name: 'a source that was never deployed has nothing to promote',
    stage: line({}, { isDeployed: false }),
    expect: {
      exitCode: 1,
      error: 'Nothing can be promoted: Staging has never been deployed successfully.',
      calls: { promotePipelineV3: 0 },
    },
  },
  {
    name: 'a promotion to the source itself is refused',
    stage: line(),
    inputs: ({ ids }) => ({ 'target-app-ids': `${ids.production},${ids.staging}` }),
    expect: { exitCode: 1, error: /^target-app-ids names the source itself/ },
  },
  {
    name: 'a target that is suspended stops the promotion to all',
    prevents: 'CF#168',
    stage: line({ eu: { is_suspended: true } }),
    inputs: ALL,
    expect: {
      exitCode: 1,
      error: 'The application EU cannot be deployed so: it is suspended: activate it first.',
      calls: { promotePipelineV3: 0 },
      deployments: { production: [], eu: [] },
    },
  },
  {
    name: 'a promotion backwards: the refusal of the platform is told once',
    prevents: 'AZW#7',
    stage: line(),
    arrange: ({ live }) => live(),
    inputs: ({ ids }) => ({ 'source-app-id': ids.production, 'target-app-ids': ids.staging }),
    expect: {
      exitCode: 1,
      error: /the target must be in a later stage than the source/,
      calls: { promotePipelineV3: 1 },
      deployments: { staging: ['success'] },
    },
  },
  ...[401, 403, 404].map(
    (status): Scenario => ({
      name: `a promotion that is refused with ${status} is asked for once`,
      ...(status === 401 ? { prevents: 'NTo#67' } : {}),
      stage: line(),
      arrange: ({ fault }) => fault('promotePipelineV3', { status }, 99),
      inputs: ALL,
      expect: {
        exitCode: 1,
        error: status === 403 ? /answered 403.*PIPELINE:UPDATE/ : new RegExp(`answered ${status}`),
        calls: { promotePipelineV3: 1 },
        deployments: { production: [], eu: [] },
      },
    }),
  ),
  {
    name: 'one of several targets that fails makes the step red, and says why',
    prevents: 'CF#168',
    stage: line({ eu: { web: { entrypoint: 'echo "KeyError: \'SECRET_KEY\'"; exit 1' } } }, BRISK),
    inputs: ({ ids }) => ({ 'target-app-ids': `${ids.production}, ${ids.eu}` }),
    expect: {
      exitCode: 1,
      outputs: { status: 'failed', cause: 'env.missing' },
      error:
        /^1 of 2 targets did not get what Staging runs\. EU: The deployment of EU failed: .*SECRET_KEY/,
      summary: [
        '## ❌ Promotion: what Staging runs, to Production, EU',
        '## ✅ Deployment: Production succeeded',
        '## ❌ Deployment: EU failed',
      ],
      deployments: { production: ['success'], eu: ['failed'] },
    },
  },
  {
    name: 'a promotion to one that fails says why, as any deployment',
    stage: line({ production: STUCK }, BRISK),
    expect: {
      exitCode: 1,
      outputs: { status: 'failed', 'deployment-ids': /^\["[0-9a-f-]{36}"\]$/ },
      error: /^The deployment of Production failed: /,
      deployments: ['failed'],
    },
  },
];
