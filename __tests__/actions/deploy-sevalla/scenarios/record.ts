import { markerOf } from '../../../../src/actions/deploy-sevalla/comment.ts';
import { botComment } from '../../../support/local-github.ts';
import { NEVER_READY } from '../stage.ts';
import type { Inputs, Scenario } from './scenario.ts';
import { PATIENT, PULL_REQUEST, recorded, type Scene } from './scenes.ts';

/** The comment alone. Its commit is not that of the event, which GitHub merges. */
const COMMENTED: Inputs = { comment: 'auto', 'github-environment': '', commit: 'any' };
const TROUBLES: [string, 'hang' | { status: number }][] = [
  ['does not answer', 'hang'],
  ['answers 503', { status: 503 }],
];
const mark = ({ service }: Scene) => markerOf(service.split('/').at(-1)!);

export const record: Scenario[] = [
  {
    name: 'a deployment that fails is a failure at GitHub',
    prevents: 'CF#274',
    stage: recorded({ x_build_command: 'exit 3' }),
    expect: {
      exitCode: 1,
      outputs: { cause: 'build.failed', status: 'failed', 'deployment-id': /^[0-9a-f-]{36}$/ },
      error: /the build failed/,
      recorded: [/^in_progress, failure: .*build\.failed/],
    },
  },
  {
    name: 'an error before there is a deployment closes the record',
    prevents: 'CF#274',
    stage: recorded(),
    arrange: ({ fault }) => fault('triggerDeploymentV3', { status: 403 }),
    expect: {
      exitCode: 1,
      error: /answered 403/,
      recorded: [/^error: POST \/applications\/.* answered 403/],
      deployments: [],
    },
  },
  {
    name: 'a wait that is given up closes the record',
    stage: recorded(NEVER_READY, PATIENT),
    inputs: { timeout: '2s' },
    expect: {
      exitCode: 1,
      error: /^The deployment <id> was not done after <time>/,
      recorded: [/^in_progress, error: .*was not done after \S+, goes on at Sevalla$/],
    },
  },
  {
    name: 'no environment of GitHub is no record',
    stage: recorded(),
    inputs: { 'github-environment': '' },
    expect: { exitCode: 0, outputs: { 'github-deployment-id': null }, githubCalls: 0 },
  },
  {
    name: 'a dry run is no record',
    stage: recorded(),
    inputs: { 'dry-run': 'true' },
    expect: { exitCode: 0, outputs: { 'github-deployment-id': null }, githubCalls: 0 },
  },
  {
    name: 'a token without the permission is one warning that names it, and never decides',
    prevents: 'NT#678',
    stage: recorded(),
    arrange: ({ github }) => github!.fault(/^POST/, 'refuse'),
    expect: {
      exitCode: 0,
      outputs: { status: 'success' },
      warnings: [
        'The record at GitHub is not complete, which changes nothing else: GitHub refuses to record ' +
          'a deployment to staging (403): give the job `permissions: deployments: write`.',
      ],
      hides: [/ghs_localTokenOfTheRun/],
      deployments: ['success'],
    },
  },
  {
    name: 'a missing token is a warning, and never decides',
    prevents: 'NT#678',
    stage: recorded(),
    inputs: { 'github-token': '' },
    expect: {
      exitCode: 0,
      warnings: [/./],
      githubCalls: 0,
      deployments: ['success'],
    },
  },
  ...TROUBLES.map(
    ([what, effect]): Scenario => ({
      name: `a GitHub that ${what} is a warning, and never decides`,
      prevents: 'AZW#444',
      stage: recorded(),
      arrange: ({ github }) => github!.fault(/./, effect),
      expect: {
        exitCode: 0,
        outputs: { status: 'success' },
        log: [/^::warning::The record at GitHub is not complete/m],
        deployments: ['success'],
      },
    }),
  ),
  {
    name: 'a GitHub that fails makes no failure green',
    prevents: 'ECS#191',
    stage: recorded({ x_build_command: 'exit 3' }),
    arrange: ({ github }) => github!.fault(/./, 'refuse'),
    expect: {
      exitCode: 1,
      outputs: { status: 'failed' },
      error: /the build failed/,
      warnings: [/./],
      deployments: ['failed'],
    },
  },
  {
    name: 'an answer of GitHub that was lost with the id is made up for',
    stage: recorded(),
    arrange: ({ github }) => github!.fault(/^POST \/deployments$/, 'lose', 1),
    expect: { exitCode: 0, recorded: [/^success: /] },
  },
  {
    name: 'the pull request is told of a failure, its cause and the fix',
    prevents: 'CF#77',
    stage: recorded({ x_build_command: 'exit 3' }),
    inputs: COMMENTED,
    ...PULL_REQUEST,
    expect: {
      exitCode: 1,
      error: /the build failed/,
      comments: [/### ❌ Site failed[\s\S]*the build failed;/],
    },
  },
  {
    name: 'the pull request is told that nothing was deployed, and why',
    prevents: 'CF#360',
    stage: recorded({ is_suspended: true }),
    inputs: COMMENTED,
    ...PULL_REQUEST,
    expect: {
      exitCode: 1,
      error: /it is suspended: activate it first/,
      comments: ['it is suspended: activate it first'],
    },
  },
  {
    name: 'the pull request is shown the plan of a dry run, by name',
    prevents: 'ACA#34',
    stage: recorded(),
    inputs: { ...COMMENTED, 'dry-run': 'true', env: 'GREETING=hello-there' },
    ...PULL_REQUEST,
    expect: {
      exitCode: 0,
      comments: [/^(?![\s\S]*hello-there)[\s\S]*\| environment \| `GREETING` \|/],
      hides: [/hello-there/],
    },
  },
  {
    name: 'the comment is found behind more than a hundred others, and written over',
    prevents: 'NT#105',
    stage: recorded(),
    arrange: (scene) => {
      const talk = Array.from({ length: 120 }, (_, at) => botComment(`talk ${at}`));
      scene.github!.comments.set(7, [...talk, botComment(`${mark(scene)}\nold`)]);
    },
    inputs: COMMENTED,
    ...PULL_REQUEST,
    expect: {
      exitCode: 0,
      comments: [...Array.from({ length: 120 }, (_, at) => `talk ${at}`), '### ✅ Site succeeded'],
    },
  },
  {
    name: 'the comment of another application is left alone',
    prevents: 'NT#384',
    stage: recorded(),
    arrange: ({ github }) => {
      github!.comments.set(7, [botComment(`${markerOf('another-application')}\ntheirs`)]);
    },
    inputs: COMMENTED,
    ...PULL_REQUEST,
    expect: { exitCode: 0, comments: ['theirs', '### ✅ Site succeeded'] },
  },
  {
    name: 'comments that quote the marker, or that a stranger wrote with it, are left alone',
    stage: recorded(),
    arrange: (scene) => {
      const marker = mark(scene);
      const stranger = { user: { login: 'mallory', type: 'User' }, author_association: 'NONE' };
      scene.github!.comments.set(7, [
        botComment(`> ${marker}`),
        botComment(`${marker}\nmine`, stranger),
      ]);
    },
    inputs: COMMENTED,
    ...PULL_REQUEST,
    expect: { exitCode: 0, comments: [/^> /, /\nmine$/, '### ✅'] },
  },
  ...(
    [
      ['refuses', 'refuse', /^There is no comment .* `permissions: pull-requests: w/m],
      ['does not answer', 'hang', /^::warning::There is no comment .*no answer within/m],
      ['answers 502', { status: 502 }, /^::warning::There is no comment .*answered 502/m],
    ] as const
  ).map(
    ([what, effect, line]): Scenario => ({
      name: `a comment that GitHub ${what} is told of, and never decides`,
      ...(effect === 'refuse' ? { prevents: 'NT#678' } : {}),
      stage: recorded(),
      arrange: ({ github }) => github!.fault(/./, effect),
      inputs: COMMENTED,
      ...PULL_REQUEST,
      expect: {
        exitCode: 0,
        outputs: { status: 'success' },
        log: [
          line,
          /^(?:(?!There is no comment)[\s\S])*There is no comment(?:(?!There is no comment)[\s\S])*$/,
        ],
      },
    }),
  ),
];
