import { afterEach, describe, expect, test } from '@jest/globals';
import { createGitHub, type GitHubError, type NewDeployment } from '../../src/kit/github.ts';
import {
  botComment,
  type LocalGitHub,
  REPOSITORY,
  startGitHub,
  stopGitHubs,
} from '../support/local-github.ts';
import { startServer } from '../support/scripted-server.ts';
import { recordingTools } from '../support/tools.ts';

afterEach(stopGitHubs);

const SECRET = 'hunter2hunter2';

const given: NewDeployment = {
  sha: '0123456789abcdef0123456789abcdef01234567',
  environment: 'preview / pr-7',
  payload: { key: 'a', password: SECRET },
  description: `deploys ${SECRET}`,
  isTransient: true,
  isProduction: false,
};

function client(local: { url: string; token?: string }, token = local.token ?? '') {
  return createGitHub({
    token,
    apiUrl: local.url,
    repository: REPOSITORY,
    tools: recordingTools(),
    redact: (text) => text.replaceAll(SECRET, '***'),
  });
}

async function faultOf(work: Promise<unknown>): Promise<GitHubError> {
  return work.then(
    () => {
      throw new Error('it was carried out');
    },
    (error) => error,
  );
}

describe('a deployment', () => {
  test('is made of the commit, whatever its checks say, and without a secret', async () => {
    const local = await startGitHub();
    const id = await client(local).createDeployment(given);
    expect(local.deployments).toMatchObject([
      {
        id,
        ref: given.sha,
        environment: 'preview / pr-7',
        transient_environment: true,
        production_environment: false,
        payload: { key: 'a', password: '***' },
        description: 'deploys ***',
      },
    ]);
    expect(local.calls[0]?.headers).toMatchObject({
      'user-agent': 'sevalla-actions',
      'x-github-api-version': '2022-11-28',
    });
  });

  test('gets states, whose description is cut where GitHub would refuse it', async () => {
    const local = await startGitHub();
    const github = client(local);
    const id = await github.createDeployment(given);
    const status = { environmentUrl: undefined, logUrl: 'https://github.com/octo/shop/runs/1' };
    await github.setStatus(id, { ...status, state: 'in_progress', description: 'begun' });
    await github.setStatus(id, { ...status, state: 'failure', description: 'x'.repeat(500) });
    expect(await github.listStatuses(id)).toMatchObject([
      { state: 'failure', description: expect.stringMatching(/^x{139}…$/) },
      { state: 'in_progress', description: 'begun' },
    ]);
    expect(await github.listDeployments('preview / pr-7', 5)).toMatchObject([{ id }]);
    expect(await github.listDeployments('production', 5)).toEqual([]);
  });
});

describe('comments', () => {
  const withComments = async (count: number): Promise<LocalGitHub> => {
    const local = await startGitHub();
    local.comments.set(
      7,
      Array.from({ length: count }, (_, index) => botComment(`comment ${index}`)),
    );
    return local;
  };

  test('are read to the last page', async () => {
    const local = await withComments(250);
    const found = await client(local).listComments(7);
    expect(found.map(({ body }) => body)).toEqual(local.comments.get(7)?.map(({ body }) => body));
    expect(local.calls).toHaveLength(3);
  });

  test('are made and changed without a secret', async () => {
    const local = await withComments(1);
    const github = client(local);
    await github.createComment(7, `new ${SECRET}`);
    await github.updateComment(local.comments.get(7)![0]!.id, `changed ${SECRET}`);
    expect(local.comments.get(7)).toMatchObject([{ body: 'changed ***' }, { body: 'new ***' }]);
  });

  test('of a next page elsewhere are not fetched: the token stays with its API', async () => {
    const elsewhere = await startServer({ body: [] });
    const here = await startServer({
      body: [],
      headers: { link: `<${elsewhere.url}/steal>; rel="next"` },
    });
    expect(await client({ url: here.url }, 'ghs_x').listComments(7)).toEqual([]);
    expect(elsewhere.received).toEqual([]);
    await Promise.all([here.close(), elsewhere.close()]);
  });
});

test('the pull requests of a commit are found', async () => {
  const local = await startGitHub();
  local.pulls.set('abc', [{ number: 7, state: 'open', head: { sha: 'abc' } }]);
  expect(await client(local).pullRequestsOf('abc')).toMatchObject([{ number: 7, state: 'open' }]);
  expect(await client(local).pullRequestsOf('def')).toEqual([]);
});

describe('trouble is one sentence', () => {
  test('that names the permission which the job lacks', async () => {
    const local = await startGitHub();
    local.comments.set(7, []);
    local.fault(/^POST/, 'refuse');
    const github = client(local);
    const fault = await faultOf(github.createDeployment(given));
    expect(fault).toMatchObject({ status: 403, isRefusal: true, isUncertain: false });
    expect(fault.message).toBe(
      'GitHub refuses to record a deployment to preview / pr-7 (403): give the job ' +
        '`permissions: deployments: write`.',
    );
    expect((await faultOf(github.createComment(7, 'x'))).message).toBe(
      'GitHub refuses to comment on #7 (403): give the job `permissions: pull-requests: write`.',
    );
    expect(local.calls).toHaveLength(2);
  });

  test('for a token that is not valid, and never holds it', async () => {
    const local = await startGitHub();
    const fault = await faultOf(client(local, 'ghs_wrongToken').listComments(7));
    expect(fault.message).toBe(
      'GitHub refuses to list the comments of #7 (401): the token is not valid, or not any more.',
    );
  });

  test.each<[number, string, string]>([
    [404, 'Not Found', 'cannot list the comments of #7 (404): there is none, or the job lacks'],
    [403, 'You have exceeded a secondary rate limit', 'answered 403 (You have exceeded a seco'],
    [422, 'No ref ghs_secretToken', 'it answered 422 (No ref ***).'],
  ])('for %d (%s)', async (status, message, sentence) => {
    const server = await startServer({ status, body: { message } });
    const fault = await faultOf(client({ url: server.url }, 'ghs_secretToken').listComments(7));
    expect(fault.message).toContain(sentence);
    expect(server.received).toHaveLength(1);
    await server.close();
  });

  test('for an answer that is something else', async () => {
    const server = await startServer({ body: { id: 'seven' } });
    const fault = await faultOf(client({ url: server.url }, 'ghs_x').createDeployment(given));
    expect(fault.message).toMatch(/its answer is of another form than expected\.$/);
    await server.close();
  });
});

describe('a call is sent again only where that is safe', () => {
  test('a read after 503 is', async () => {
    const local = await startGitHub();
    local.comments.set(7, []);
    local.fault(/^GET/, { status: 503 }, 1);
    expect(await client(local).listComments(7)).toEqual([]);
    expect(local.calls).toHaveLength(2);
  });

  test('a deployment is not, after 503 nor after a lost answer', async () => {
    const local = await startGitHub();
    const github = client(local);
    local.fault(/^POST/, { status: 503 }, 1);
    expect(await faultOf(github.createDeployment(given))).toMatchObject({ isUncertain: true });
    local.fault(/^POST/, 'lose', 1);
    expect(await faultOf(github.createDeployment(given))).toMatchObject({ isUncertain: true });
    expect(local.calls).toHaveLength(2);
    expect(local.deployments).toHaveLength(1);
  });
});
