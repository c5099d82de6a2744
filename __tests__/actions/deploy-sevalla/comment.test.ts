import { afterEach, describe, expect, test } from '@jest/globals';
import { markerOf, renderComment } from '../../../src/actions/deploy-sevalla/comment.ts';
import type { Outcome } from '../../../src/actions/deploy-sevalla/outcome.ts';
import { stopAll } from '../../emulator/local-sevalla.ts';
import { type LocalGitHub, startGitHub, stopGitHubs } from '../../support/local-github.ts';
import {
  type ActionRun,
  type RunOptions,
  runAction,
  startAction,
} from '../../support/run-bundle.ts';
import { NEVER_READY, type Site, type Stage, stage } from './stage.ts';

afterEach(async () => {
  await Promise.all([stopAll(), stopGitHubs()]);
});

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const PULL_REQUEST = {
  event: { pull_request: { number: 7, head: { sha: COMMIT, ref: 'topic' } } },
  env: { GITHUB_EVENT_NAME: 'pull_request' },
};

interface Scene {
  here: Stage;
  github: LocalGitHub;
  options(inputs?: Record<string, string>, more?: RunOptions): RunOptions;
  deploy(inputs?: Record<string, string>, more?: RunOptions): Promise<ActionRun>;
  bodies(issue?: number): string[];
}

async function scene(site: Site = {}): Promise<Scene> {
  const here = await stage(site);
  const github = await startGitHub();
  github.comments.set(7, []);
  const options: Scene['options'] = (inputs = {}, more = PULL_REQUEST) => ({
    ...more,
    inputs: here.inputs({ 'github-token': github.token, ...inputs }),
    env: { GITHUB_API_URL: github.url, ...more.env },
  });
  return {
    here,
    github,
    options,
    deploy: (inputs, more) => runAction('deploy-sevalla', options(inputs, more)),
    bodies: (issue = 7) => (github.comments.get(issue) ?? []).map(({ body }) => body),
  };
}

// CF#77, NT#105: none, or a new one at each run.
describe('the comment on a pull request', () => {
  test('says in short what the summary says, and is written over at the next run', async () => {
    const { here, deploy, bodies } = await scene();
    const first = await deploy();
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toMatch(new RegExp(`^${markerOf(here.appId)}\n### ✅ Site succeeded`));
    expect(bodies()[0]).toContain(first.outputs['deployment-id']);
    expect(bodies()[0]).toContain('https://github.com/octo/shop/actions/runs/1');
    const second = await deploy();
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain(second.outputs['deployment-id']);
  });

  test('of a job that is stopped says so', async () => {
    const { options, bodies } = await scene(NEVER_READY);
    const running = startAction('deploy-sevalla', options());
    await running.printed('In progress');
    running.kill('SIGTERM');
    await running.done;
    expect(bodies()).toEqual([expect.stringContaining('and the job was stopped meanwhile')]);
  });
});

describe('the pull request', () => {
  const run = (pulls: number[]) => ({
    event: {
      workflow_run: { head_sha: COMMIT, pull_requests: pulls.map((number) => ({ number })) },
    },
    env: { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_SHA: 'f'.repeat(40) },
  });

  test('may be given by number, and then a missing permission is a warning', async () => {
    const { github, deploy, bodies } = await scene();
    await deploy({ 'pull-request': '7' }, {});
    expect(bodies()).toHaveLength(1);
    github.fault(/comments/, 'refuse');
    const refused = await deploy({ 'pull-request': '7' }, {});
    expect(refused).toMatchObject({ exitCode: 0 });
    expect(refused.stdout).toMatch(/^::warning::There is no comment .* pull-requests: write/m);
  });

  test('is the one that the other workflow ran for', async () => {
    const { deploy, bodies } = await scene();
    await deploy({}, run([7]));
    expect(bodies()).toHaveLength(1);
  });

  test.each([
    ['workflow_run', run([])],
    ['push', { env: { GITHUB_EVENT_NAME: 'push' } }],
  ])('is looked for by commit after %s: an open one whose head it is', async (_, more) => {
    const { github, deploy, bodies } = await scene();
    github.pulls.set(COMMIT, [
      { number: 5, state: 'closed', head: { sha: COMMIT } },
      { number: 6, state: 'open', head: { sha: 'e'.repeat(40) } },
      { number: 7, state: 'open', head: { sha: COMMIT } },
    ]);
    await deploy({}, more);
    expect(bodies()).toHaveLength(1);
  });

  test('is not looked for after other events, nor missed where there is none', async () => {
    const { github, deploy } = await scene();
    await deploy({}, { env: { GITHUB_EVENT_NAME: 'schedule' } });
    expect(github.calls).toEqual([]);
    const pushed = await deploy({}, {});
    expect(github.calls).toHaveLength(1);
    expect(pushed.stdout).not.toContain('comment');
  });
});

describe('trouble with the comment never decides', () => {
  test('and comment: off, or no token, asks GitHub nothing', async () => {
    const { github, deploy } = await scene();
    await deploy({ comment: 'off' });
    await deploy({ 'github-token': '' });
    expect(github.calls).toEqual([]);
  });
});

test('nobody is mentioned by what others wrote', () => {
  const outcome: Outcome = {
    kind: 'live',
    target: {
      appId: 'app-1',
      appName: '@octo/shop #1',
      url: undefined,
      previousId: undefined,
      what: 'branch main',
      advice: [],
    },
    deployment: {
      id: 'run-1',
      status: 'success',
      commit_sha: COMMIT,
      commit_message: 'Thank @octocat <!-- --> for #42',
      created_at: '2026-11-01T10:00:00Z',
    },
  };
  const body = renderComment(outcome, markerOf('app-1'), 'https://github.com/octo/shop/runs/1');
  expect(body).not.toMatch(/@octo|#\d/);
  expect(body).toContain('Thank \\@\u200boctocat &lt;!-- --> for \\#\u200b42');
});
