import { afterEach, describe, expect, test } from '@jest/globals';
import { pathPattern } from '../../src/emulator/control/faults.ts';
import { type Json, siteSeed, startLocal, stopAll } from './local-sevalla.ts';

afterEach(stopAll);

const variables = (id: string) => `/applications/${id}/env-vars`;
const write = { method: 'POST', path: '/v3/applications/*/env-vars' };

/** A local Sevalla with one fault, and the names of the variables that were written anyway. */
async function faulty(fault: Json, more: Json = {}) {
  const local = await startLocal({ applications: [siteSeed()] });
  const id = await local.applicationId();
  const added = await local.control('POST', '/faults', { match: write, fault, ...more });
  expect(added.status).toBe(201);
  return {
    local,
    id,
    create: (key = 'A') => local.call('POST', variables(id), { key, value: 'a secret value' }),
    written: async () => {
      const { body } = await local.call('GET', variables(id));
      return body.data.map(({ key }: Json) => key);
    },
  };
}

describe('a fault', () => {
  test('answers with a status instead of doing the work, as often as it was told', async () => {
    const { create, written } = await faulty({ status: 503 }, { times: 2 });
    const answers = [await create(), await create(), await create()];
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 201]);
    expect(answers[0]?.body).toMatchObject({ message: 'Service Unavailable', status: 503 });
    expect(answers[0]?.headers.get('x-ratelimit-reset')).toMatch(/^\d+$/);
    expect(await written()).toEqual(['A']);
  });

  test('may answer badly after the work was done', async () => {
    const { create, written } = await faulty({ status: 502, when: 'after' });
    expect((await create()).status).toBe(502);
    expect(await written()).toEqual(['A']);
  });

  test('lets the first requests pass when told to skip them', async () => {
    const { create } = await faulty({ status: 500 }, { skip: 2 });
    const answers = [await create('A'), await create('B'), await create('C'), await create('D')];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 500, 201]);
  });

  test('may be a 429 with headers of its own', async () => {
    const headers = { 'X-RateLimit-Reset': '7', 'Retry-After': '9' };
    const { create } = await faulty({ status: 429, headers });
    const answer = await create();
    expect(answer.status).toBe(429);
    expect(answer.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(answer.headers.get('x-ratelimit-reset')).toBe('7');
    expect(answer.headers.get('retry-after')).toBe('9');
    expect(answer.body.message).toBe('Too many requests');
  });

  test('may be a page of HTML', async () => {
    const { create, written } = await faulty('html');
    const answer = await create();
    expect(answer.status).toBe(502);
    expect(answer.headers.get('content-type')).toBe('text/html');
    expect(answer.body).toMatch(/^<html>/);
    expect(await written()).toEqual([]);
  });

  test('may reset the connection before the work was done', async () => {
    const { create, written } = await faulty('reset-before');
    await expect(create()).rejects.toThrow('fetch failed');
    expect(await written()).toEqual([]);
  });

  test('may reset the connection after the work was done', async () => {
    const { create, written } = await faulty('reset-after');
    await expect(create()).rejects.toThrow('fetch failed');
    expect(await written()).toEqual(['A']);
  });

  test('may hang for ever', async () => {
    const { local, id, written } = await faulty('hang');
    const response = fetch(`${local.apiUrl}${variables(id)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${local.token}` },
      body: '{"key":"A","value":""}',
      signal: AbortSignal.timeout(300),
    });
    await expect(response).rejects.toThrow('aborted due to timeout');
    expect(await written()).toEqual([]);
  });

  test('may truncate the answer, and the work was done', async () => {
    const { local, id, written } = await faulty('truncate');
    const response = await fetch(`${local.apiUrl}${variables(id)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${local.token}` },
      body: '{"key":"A","value":""}',
    });
    expect(response.status).toBe(201);
    await expect(response.text()).rejects.toThrow('terminated');
    expect(await written()).toEqual(['A']);
  });

  test('may be slow only', async () => {
    const { create } = await faulty({ slow: 400 });
    const startedAt = performance.now();
    expect((await create()).status).toBe(201);
    expect(performance.now() - startedAt).toBeGreaterThan(390);
  });

  test('is cleared by DELETE, one or all', async () => {
    const { local, create } = await faulty({ status: 500 }, { times: 99 });
    const { body: faults } = await local.control('GET', '/faults');
    expect((await local.control('DELETE', `/faults/${faults[0].id}`)).status).toBe(204);
    expect((await create('A')).status).toBe(201);
    await local.control('POST', '/faults', { fault: 'html' });
    expect((await local.control('DELETE', '/faults')).status).toBe(204);
    expect((await create('B')).status).toBe(201);
  });

  test('that makes no sense is refused with every reason', async () => {
    const local = await startLocal();
    const wrong = { match: { paht: 'x', path: '/(/' }, times: 0, fault: 'explode' };
    const { status, body } = await local.control('POST', '/faults', wrong);
    expect(status).toBe(400);
    for (const word of ['paht', 'match.path', 'times', 'fault'])
      expect(body.message).toContain(word);
  });
});

test.each([
  ['/v3/applications/*/env-vars', '/v3/applications/1/env-vars', true],
  ['/v3/applications/*', '/v3/applications/1/env-vars', false],
  ['/v3/applications/**', '/v3/applications/1/env-vars', true],
  ['/v3/a.b', '/v3/axb', false],
  ['/deployments(/[^/]+)?$/', '/v3/applications/1/deployments', true],
  ['/deployments(/[^/]+)?$/', '/v3/applications/1/deployments/2/logs', false],
])('the path %s against %s: %s', (pattern, path, isMatch) => {
  expect(pathPattern(pattern).test(path)).toBe(isMatch);
});

test('the journal tells what was asked and answered, and no secret', async () => {
  const { local, id, create } = await faulty({ status: 503 });
  await create();
  await create();
  const { body: entries } = await local.control('GET', '/journal?method=POST');
  expect(entries).toHaveLength(2);
  expect(entries[0]).toMatchObject({
    method: 'POST',
    path: `/v3${variables(id)}`,
    operationId: 'createEnvironmentVariableV3',
    tier: 'general-write',
    status: 503,
    fault: 'status',
    body: { key: 'A', value: '[redacted]' },
  });
  expect(entries[1]).toMatchObject({ status: 201, fault: null });
  expect(entries[1].request_id).toMatch(/^req-/);
  const filtered = await local.control('GET', '/journal?operationId=listApplicationsV3');
  expect(filtered.body).toHaveLength(1);
  expect((await local.control('GET', `/journal?after=${entries[0].seq}`)).body).toHaveLength(1);
  const { body: state } = await local.control('GET', '/state');
  expect(state.applications[0].env_vars[0].key).toBe('A');
  const everything = JSON.stringify([entries, state]);
  expect(everything).not.toContain('a secret value');
  expect(everything).not.toContain(local.token);
  await local.control('DELETE', '/journal');
  expect((await local.control('GET', '/journal')).body).toEqual([]);
});
