import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { probe } from '../../../src/actions/build-image/probe.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const { signal } = new AbortController();
const ask = (host: string, path: string | undefined = '/health') =>
  probe(host, path, 500, { signal });

const redirect =
  (location: (host: string) => string): RequestListener =>
  (request, response) => {
    const to = request.url === '/health' ? location(request.headers.host!) : undefined;
    response.writeHead(to === undefined ? 204 : 301, to === undefined ? {} : { location: to });
    response.end();
  };

test('sends what a kubelet sends: the address as Host, and no X-Forwarded-Proto', async () => {
  const seen: unknown[] = [];
  const host = await serve(({ headers, url }, response) => {
    seen.push([url, headers.host, headers['user-agent'], headers['x-forwarded-proto']]);
    response.end('ok');
  });
  expect(await ask(host)).toEqual({ passed: true, status: 200 });
  expect(seen).toEqual([['/health', host, 'kube-probe/1.32', undefined]]);
});

test.each([
  [200, true],
  [204, true],
  [304, true],
  [399, true],
  [400, false],
  [404, false],
  [500, false],
])('%i passes: %s', async (status, passed) => {
  const host = await serve((_, response) => response.writeHead(status).end());
  expect(await ask(host)).toEqual({
    passed,
    status,
    ...(passed ? {} : { message: `HTTP probe failed with statuscode: ${status}` }),
  });
});

test.each([
  [404, true],
  [499, true],
  [500, false],
])('without a path %i passes: %s', async (status, passed) => {
  const host = await serve((_, response) => response.writeHead(status).end());
  expect(await probe(host, undefined, 500, { signal })).toMatchObject({ passed, status });
});

test.each([
  ['a path', () => '/health/', { passed: true, status: 204 }],
  ['its own address', (host: string) => `http://${host}/ok`, { passed: true, status: 204 }],
  ['another host', () => 'http://shop.example/', { passed: true, status: 301 }],
  [
    'https',
    (host: string) => `https://${host}/health`,
    { passed: false, message: expect.stringMatching(/server gave HTTP response to HTTPS client$/) },
  ],
])('a redirect to %s', async (_, location, result) => {
  expect(await ask(await serve(redirect(location)))).toMatchObject(result);
});

test('a redirect in a circle ends, and fails', async () => {
  let asked = 0;
  const host = await serve((_, response) => {
    asked += 1;
    response.writeHead(302, { location: '/health' }).end();
  });
  expect(await ask(host)).toEqual({
    passed: false,
    status: 302,
    message: 'Get "/health": stopped after 10 redirects',
  });
  expect(asked).toBe(10);
});

test('no answer is told in the words of Go', async () => {
  const silent = await serve(() => undefined);
  expect(await ask(silent)).toMatchObject({
    passed: false,
    status: undefined,
    message: expect.stringMatching(/context deadline exceeded \(Client\.Timeout/),
  });
  const closing = await serve(({ socket }) => socket.destroy());
  expect(await ask(closing)).toMatchObject({
    passed: false,
    message: expect.stringMatching(/EOF$/),
  });
  expect(await ask('127.0.0.1:9')).toMatchObject({
    message: 'Get "http://127.0.0.1:9/health": dial tcp 127.0.0.1:9: connect: connection refused',
  });
});
