import { afterEach, describe, expect, test } from '@jest/globals';
import { createSevalla, type Sevalla } from '../../src/sevalla/client.ts';
import { isFinal, SevallaError } from '../../src/sevalla/errors.ts';
import { type Reply, type ScriptedServer, startServer } from '../support/scripted-server.ts';
import { recordingTools } from '../support/tools.ts';

const TOKEN = 'svl_0123456789abcdef';
const APP = '11111111-1111-4111-8111-111111111111';
const RUN = '22222222-2222-4222-8222-222222222222';

let server: ScriptedServer;
afterEach(() => server?.close());

type Script = Parameters<typeof startServer>;

async function connect(...replies: Script): Promise<Sevalla> {
  server = await startServer(...replies);
  const apiUrl = `${server.url}/v3`;
  return createSevalla({ token: TOKEN, apiUrl, tools: recordingTools() });
}

async function errorFrom(call: (sevalla: Sevalla) => Promise<unknown>, ...replies: Script) {
  const error = await call(await connect(...replies)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SevallaError);
  return error as SevallaError;
}

const requests = (): string[] => server.received.map(({ method, url }) => `${method} ${url}`);

function envVars(count: number, from = 0) {
  return Array.from({ length: count }, (_, index) => ({
    id: `id-${from + index}`,
    key: `KEY_${from + index}`,
    value: 'x',
    is_runtime: true,
    is_buildtime: null,
  }));
}

const deployment = {
  id: RUN,
  app_id: APP,
  status: 'waiting',
  created_at: '2026-11-01T00:00:00.000Z',
};

describe('a request', () => {
  test('carries the key, who asks and what is wanted', async () => {
    const sevalla = await connect({ body: deployment });
    await sevalla.triggerDeployment(APP, { branch: 'production', is_restart: false });
    expect(server.received).toMatchObject([
      {
        method: 'POST',
        url: `/v3/applications/${APP}/deployments`,
        body: '{"branch":"production","is_restart":false}',
        headers: {
          authorization: `Bearer ${TOKEN}`,
          'user-agent': 'sevalla-actions',
          accept: 'application/json',
          'content-type': 'application/json',
        },
      },
    ]);
  });

  test('writes variables by id, and only the members that change', async () => {
    const variable = { id: 'id-1', key: 'A', value: 'x', is_runtime: true, is_buildtime: true };
    const sevalla = await connect(
      { status: 201, body: variable },
      { body: variable },
      { body: { message: 'Environment variable deleted' } },
    );
    await sevalla.createEnvVar(APP, 'A', { value: 'x', is_buildtime: false });
    await sevalla.updateEnvVar(APP, 'id/1', { is_runtime: false });
    await sevalla.deleteEnvVar(APP, 'id-1');
    expect(server.received.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual([
      `POST /v3/applications/${APP}/env-vars {"key":"A","value":"x","is_buildtime":false}`,
      `PUT /v3/applications/${APP}/env-vars/id%2F1 {"is_runtime":false}`,
      `DELETE /v3/applications/${APP}/env-vars/id-1 `,
    ]);
  });

  test.each<[string, (sevalla: Sevalla) => Promise<unknown>]>([
    ['createEnvVar', (sevalla) => sevalla.createEnvVar(APP, 'A', { value: 'x' })],
    ['updateEnvVar', (sevalla) => sevalla.updateEnvVar(APP, 'id-1', { value: 'x' })],
    ['deleteEnvVar', (sevalla) => sevalla.deleteEnvVar(APP, 'id-1')],
    ['deleteBackup', (sevalla) => sevalla.deleteBackup('db-1', 'main-1')],
  ])('to write (%s) is not repeated where it may have been done', async (_, write) => {
    const error = await errorFrom(write, { status: 502 }, { body: {} });
    expect(error.isUncertain).toBe(true);
    expect(requests()).toHaveLength(1);
  });

  test('to delete a backup names it by its own name', async () => {
    const sevalla = await connect({ body: { message: 'Backup deletion started' } });
    await sevalla.deleteBackup('db-1', 'main/1');
    expect(requests()).toEqual(['DELETE /v3/databases/db-1/backups/main%2F1']);
  });

  test('without a body names no content type', async () => {
    const sevalla = await connect({ body: { message: 'Deployment cancelled' } });
    await sevalla.cancelDeployment(APP, RUN);
    expect(requests()).toEqual([`POST /v3/applications/${APP}/deployments/${RUN}/cancel`]);
    expect(server.received[0]).toMatchObject({ body: '' });
    expect(server.received[0]?.headers).not.toHaveProperty('content-type');
  });

  test('keeps an id from becoming another path', async () => {
    const sevalla = await connect({ status: 404 });
    await sevalla.getApplication('../api-keys?x=').catch(() => undefined);
    expect(requests()).toEqual(['GET /v3/applications/..%2Fapi-keys%3Fx%3D']);
  });

  test('for logs passes the range on', async () => {
    const sevalla = await connect({ body: [] });
    await sevalla.deploymentLogs(APP, RUN, { from: '2026-11-01T00:00:00Z', limit: 5000 });
    expect(requests()).toEqual([
      `GET /v3/applications/${APP}/deployments/${RUN}/logs?from=2026-11-01T00%3A00%3A00Z&limit=5000`,
    ]);
  });
});

describe('a list', () => {
  test('is read page by page', async () => {
    const sevalla = await connect(
      { body: { data: envVars(100), total: 230, offset: 0, limit: 100 } },
      { body: { data: envVars(100, 100), total: 230, offset: 100, limit: 100 } },
      { body: { data: envVars(30, 200), total: 230, offset: 200, limit: 100 } },
    );
    const found = await sevalla.listEnvVars(APP);
    expect(found.map(({ key }) => key)).toEqual(envVars(230).map(({ key }) => key));
    expect(requests().map((request) => request.split('?')[1])).toEqual([
      'limit=100&offset=0',
      'limit=100&offset=100',
      'limit=100&offset=200',
    ]);
  });

  test('that fills its last page asks for no further one', async () => {
    const sevalla = await connect({ body: { data: envVars(100), total: 100 } });
    expect(await sevalla.listEnvVars(APP)).toHaveLength(100);
    expect(requests()).toHaveLength(1);
  });

  test('ends with an empty page, whatever the total says', async () => {
    const sevalla = await connect(
      { body: { data: envVars(100), total: 10_000 } },
      { body: { data: [], total: 10_000 } },
    );
    expect(await sevalla.listEnvVars(APP)).toHaveLength(100);
  });

  test('never asks beyond the offset that the API allows', async () => {
    const sevalla = await connect({ body: { data: envVars(100), total: 1_000_000 } });
    expect(await sevalla.listEnvVars(APP)).toHaveLength(10_100);
    expect(requests().at(-1)).toMatch(/offset=10000$/);
  });

  test('of the newest few asks for no more than those', async () => {
    const sevalla = await connect({ body: { data: [deployment], total: 500 } });
    expect(await sevalla.listDeployments(APP, { most: 1 })).toHaveLength(1);
    expect(requests()).toEqual([`GET /v3/applications/${APP}/deployments?limit=1&offset=0`]);
  });
});

describe('an answer', () => {
  test('may hold members and values that nobody knows yet', async () => {
    const sevalla = await connect({ body: { ...deployment, status: 'paused', novel: { a: 1 } } });
    const answer = await sevalla.getDeployment(APP, RUN);
    expect(answer).toMatchObject({ status: 'paused', novel: { a: 1 } });
  });

  test('that lacks what is needed is an error which says what', async () => {
    const error = await errorFrom((sevalla) => sevalla.getDeployment(APP, RUN), {
      headers: { 'x-request-id': 'req-1' },
      body: { id: 7, status: null },
    });
    expect(error.message).toBe(
      `GET /applications/${APP}/deployments/${RUN} answered 200: the answer lacks what is needed ` +
        '(id: Invalid input: expected string, received number; ' +
        'created_at: Invalid input: expected string, received undefined). ' +
        'The API may have changed: a newer version of this action may know it. (request req-1)',
    );
  });
});

describe('an error', () => {
  const envelope = (status: number, message: string, data?: object): Reply => ({
    status,
    headers: { 'x-request-id': 'req-a1b2c3' },
    body: { message, status, ...(data === undefined ? {} : { data }) },
  });
  const failing = (...replies: Script) =>
    errorFrom((sevalla) => sevalla.getApplication(APP), ...replies);

  test('carries status, method, path, request id, the words of the API and a hint', async () => {
    const error = await failing(envelope(401, 'Unauthorized', { code: 'err-abc-123' }));
    expect(error).toMatchObject({
      name: 'SevallaError',
      status: 401,
      method: 'GET',
      path: `/applications/${APP}`,
      requestId: 'req-a1b2c3',
      isUncertain: false,
      message:
        `GET /applications/${APP} answered 401: Unauthorized [err-abc-123]. ` +
        'The API key is wrong, expired or switched off. Make a new one in the Sevalla dashboard ' +
        'under API keys. (request req-a1b2c3)',
    });
    expect(isFinal(error)).toBe(true);
  });

  test('of a missing capability names it', async () => {
    const read = await failing(envelope(403, 'Forbidden'));
    expect(read.hint).toMatch(/it needs APP:READ, for all services or for this one\.$/);
    await server.close();
    const write = await errorFrom(
      (sevalla) => sevalla.triggerDeployment(APP, {}),
      envelope(403, 'Forbidden'),
    );
    expect(write.hint).toMatch(/it needs APP:UPDATE or APP:CREATE/);
    expect(isFinal(write)).toBe(true);
  });

  test('of an unknown id says that it may be of another company', async () => {
    const error = await failing(envelope(404, 'Not found'));
    expect(error.message).toBe(
      `GET /applications/${APP} answered 404: Not found. No such id in the company of this API ` +
        "key: it is mistyped, deleted, or another company's. (request req-a1b2c3)",
    );
  });

  test('of a bad request gives the detail that the API gives', async () => {
    const error = await failing(envelope(400, 'Bad request', { message: 'branch is unknown' }));
    expect(error.message).toMatch(/answered 400: Bad request: branch is unknown\. \(request/);
    expect(isFinal(error)).toBe(false);
  });

  test('of a gateway is cut down to its first words', async () => {
    const body = `<html><head><style>b{}</style><title>Bad gateway</title></head>
      <body><h1>Error 502</h1>${'<p>Ray ID</p>'.repeat(100)}</body></html>`;
    const error = await failing({ status: 502, headers: { 'content-type': 'text/html' }, body });
    expect(error.message).toMatch(
      /answered 502: "Bad gateway Error 502 Ray ID [^"]{60,120}\.\.\."\. The fault is on the side/,
    );
  });

  test('without a body still says which call it was', async () => {
    const error = await failing({ status: 500, body: '' });
    expect(error.message).toMatch(/^GET \/applications\/.* answered 500: without a text\./);
  });

  test('never holds the key, even if the answer repeats it', async () => {
    const error = await failing(envelope(400, `The key ${TOKEN} is odd`));
    expect(error.message).toContain('The key *** is odd');
    expect(JSON.stringify([error, error.stack])).not.toContain(TOKEN);
  });

  test('of a redirect points at api-url and does not follow', async () => {
    const error = await failing({ status: 301, headers: { location: 'https://evil.example' } });
    expect(error.hint).toBe('The API does not redirect: check api-url.');
    expect(requests()).toHaveLength(1);
  });

  test('of a write whose answer was lost is marked as uncertain', async () => {
    const uncertain: Reply[] = ['reset', 'cut', { status: 502 }, { body: 'fine' }, { body: {} }];
    for (const reply of uncertain) {
      const error = await errorFrom((sevalla) => sevalla.triggerDeployment(APP, {}), reply);
      expect([reply, error.isUncertain]).toEqual([reply, true]);
      await server.close();
    }
    for (const status of [400, 401, 404, 409, 422]) {
      const error = await errorFrom((sevalla) => sevalla.triggerDeployment(APP, {}), { status });
      expect([status, error.isUncertain]).toEqual([status, false]);
      await server.close();
    }
  });

  test('of a server that is not there has no status, and says why', async () => {
    const sevalla = await connect({});
    await server.close();
    const error = await sevalla.rollback(APP).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ status: undefined, isUncertain: false });
    expect((error as Error).message).toMatch(
      /^POST \/applications\/.*\/rollback got no answer: connect ECONNREFUSED/,
    );
  });
});
