import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type ScriptedServer, startServer } from '../support/scripted-server.ts';

// In a process of its own: undici reads the variables of the process, not of the caller.
const SCRIPT = `
  const { createFetch } = await import(${JSON.stringify(
    new URL('../../src/http/fetch.ts', import.meta.url).href,
  )});
  const response = await createFetch(process.env)(process.env.TARGET);
  console.log(response.status, await response.text());
`;

let target: ScriptedServer;
let proxy: Server;
let tunnels: string[];

beforeEach(async () => {
  target = await startServer({ body: { ok: true } });
  tunnels = [];
  proxy = createServer((_, response) => response.writeHead(500).end());
  proxy.on('connect', ({ url = '' }, client) => {
    tunnels.push(url);
    const [host = '', port] = url.split(':');
    const server = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      server.pipe(client).pipe(server);
    });
    for (const end of [server, client]) end.on('error', () => undefined);
  });
  await new Promise<void>((settle) => proxy.listen(0, '127.0.0.1', settle));
});

afterEach(async () => {
  proxy.closeAllConnections();
  proxy.close();
  await target.close();
});

async function fetchWith(env: Record<string, string>): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', SCRIPT],
    { env: { TARGET: target.url, ...env } },
  );
  return stdout.trim();
}

const proxyUrl = (): string => `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;

test.each(['HTTP_PROXY', 'http_proxy'])('a request goes by the proxy of %s', async (name) => {
  expect(await fetchWith({ [name]: proxyUrl() })).toBe('200 {"ok":true}');
  expect(tunnels).toEqual([new URL(target.url).host]);
});

test('a host of NO_PROXY is asked directly', async () => {
  expect(await fetchWith({ HTTP_PROXY: proxyUrl(), NO_PROXY: 'localhost,127.0.0.1' })).toBe(
    '200 {"ok":true}',
  );
  expect(tunnels).toEqual([]);
});

test('without a proxy there is none', async () => {
  expect(await fetchWith({})).toBe('200 {"ok":true}');
  expect(tunnels).toEqual([]);
});
