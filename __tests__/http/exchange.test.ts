import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createSecureServer } from 'node:http2';
import { createServer as createHttpsServer } from 'node:https';
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type Answer,
  type ExchangeOptions,
  exchange,
  type Fault,
} from '../../src/http/exchange.ts';
import { type Certificate, makeCertificate } from './certificate.ts';

const SHOP = 'shop.example.com';

let trusted: Certificate;
let expired: Certificate;
let stranger: Certificate;
const open: (Server & { closeAllConnections?: () => void })[] = [];

beforeAll(async () => {
  trusted = await makeCertificate([SHOP], 40);
  expired = await makeCertificate([SHOP], -3);
  stranger = await makeCertificate([SHOP], 40);
  // As NODE_EXTRA_CA_CERTS does for a process that is yet to start.
  setDefaultCACertificates([...getCACertificates(), trusted.cert, expired.cert]);
});

afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections?.();
    server.close();
  }
});

async function listen(server: Server): Promise<number> {
  open.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const serve = (listener: RequestListener): Promise<number> => listen(createHttpServer(listener));

const serveTls = (certificate: Certificate, listener: RequestListener): Promise<number> =>
  listen(createHttpsServer(certificate, listener));

/** A server that does as the test says with each connection. */
const serveRaw = (talk: (socket: Socket) => void): Promise<number> =>
  listen(
    createTcpServer((socket) => {
      socket.on('error', () => {});
      talk(socket);
    }),
  );

function ask(url: string, options: Partial<ExchangeOptions> = {}): Promise<Answer | Fault> {
  return exchange(new URL(url), { timeoutMs: 5000, maxBodyBytes: 1_000_000, ...options });
}

/** The name of the shop leads to a port of this machine. */
const to = (port: number, ask = `${SHOP}:443`): Partial<ExchangeOptions> => ({
  resolve: new Map([[ask, { address: '127.0.0.1', port }]]),
});

async function answered(result: Promise<Answer | Fault>): Promise<Answer> {
  const answer = await result;
  if (!answer.ok) throw new Error(`${answer.kind} ${answer.code} ${answer.message}`);
  return answer;
}

describe('an exchange', () => {
  test('gives status, headers, cookies and body of one answer', async () => {
    const port = await serve((request, response) => {
      response.writeHead(418, {
        'Content-Type': 'text/plain',
        'Set-Cookie': ['a=1; Secure', 'b=2'],
      });
      response.end(`${request.method} ${request.url} ${request.headers.host}`);
    });
    const answer = await answered(ask(`http://127.0.0.1:${port}/a%20b?c=d`));

    expect(answer.status).toBe(418);
    expect(answer.headers['content-type']).toBe('text/plain');
    expect(answer.setCookies).toEqual(['a=1; Secure', 'b=2']);
    expect(answer.body.toString()).toBe(`GET /a%20b?c=d 127.0.0.1:${port}`);
    expect(answer.truncated).toBe(false);
  });

  test('does not follow a redirect', async () => {
    const port = await serve((_, response) => response.writeHead(302, { Location: '/x' }).end());
    expect(await ask(`http://127.0.0.1:${port}/`)).toMatchObject({ ok: true, status: 302 });
  });

  test('asks for the head alone', async () => {
    const port = await serve((_, response) =>
      response.writeHead(200, { 'Content-Length': '4' }).end(),
    );
    const answer = await answered(ask(`http://127.0.0.1:${port}/`, { method: 'HEAD' }));
    expect(answer.headers['content-length']).toBe('4');
    expect(answer.body.length).toBe(0);
  });

  test('reads no more of a body than it may', async () => {
    const port = await serve((_, response) => {
      // Without end.
      const pour = (): void => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      };
      response.on('drain', pour).on('error', () => {});
      pour();
    });
    const answer = await answered(ask(`http://127.0.0.1:${port}/`, { maxBodyBytes: 25_000 }));
    expect(answer.body.length).toBe(25_000);
    expect(answer.truncated).toBe(true);
  });

  test('tells the phases apart, and they add up', async () => {
    const port = await serveTls(trusted, (_, response) => {
      response.flushHeaders();
      setTimeout(() => response.end('late'), 60);
    });
    const { timings } = await answered(ask(`https://shop.example.com/`, to(port)));
    const { dnsMs = 0, connectMs = 0, tlsMs = 0, firstByteMs = 0, bodyMs = 0, totalMs } = timings;

    for (const phase of [connectMs, tlsMs, firstByteMs]) expect(phase).toBeGreaterThan(0);
    expect(bodyMs).toBeGreaterThan(40);
    expect(dnsMs + connectMs + tlsMs + firstByteMs + bodyMs).toBeCloseTo(totalMs, 6);
    expect(timings).not.toHaveProperty('dnsMs');
  });

  test('has a phase for the name where there is one to look up', async () => {
    const port = await serve((_, response) => response.end());
    const { timings } = await answered(ask(`http://localhost:${port}/`));
    expect(timings.dnsMs).toBeGreaterThanOrEqual(0);
    expect(timings).not.toHaveProperty('tlsMs');
  });

  test('finds names below localhost on this machine, and asks by that name', async () => {
    const port = await serve((request, response) => response.end(request.headers.host));
    const answer = await answered(ask(`http://shop.sevalla.localhost:${port}/`));
    expect(answer.body.toString()).toBe(`shop.sevalla.localhost:${port}`);
  });

  test('connects where it is told, and names the host it was asked for', async () => {
    const port = await serveTls(trusted, (request, response) => response.end(request.headers.host));
    const answer = await answered(ask('https://shop.example.com/', to(port)));
    expect(answer.body.toString()).toBe(SHOP);
  });

  test('tells the protocol and the days that a certificate has left', async () => {
    const port = await serveTls(trusted, (_, response) => response.end());
    const { tls } = await answered(ask('https://shop.example.com/', to(port)));
    expect(tls).toMatchObject({ protocol: 'TLSv1.3', daysLeft: 40 });
  });

  test('speaks HTTP/2 where it is offered and taken, and HTTP/1.1 otherwise', async () => {
    const server = createSecureServer({ ...trusted, allowHTTP1: true }, (request, response) => {
      request.on('data', () => {});
      request.on('end', () => {
        response.writeHead(201, { 'Set-Cookie': 'a=b' });
        response.end(`${request.method} ${request.httpVersion}`);
      });
    });
    const way = to(await listen(server as unknown as Server));
    const plain = await answered(ask('https://shop.example.com/', way));
    expect(plain).toMatchObject({ httpVersion: '1.1', status: 201, setCookies: ['a=b'] });
    const body = Buffer.from('x');
    const two = await answered(
      ask('https://shop.example.com/', { ...way, http2: true, method: 'POST', body }),
    );
    expect(two).toMatchObject({ httpVersion: '2', status: 201, setCookies: ['a=b'] });
    expect(two.body.toString()).toBe('POST 2.0');
    expect(two.tls?.chain[0]).toMatchObject({ isRoot: false, altNames: 'DNS:shop.example.com' });
    expect(two.timings.firstByteMs).toBeGreaterThan(0);
  });

  test('connects by one family of addresses where asked, or says that it cannot', async () => {
    const port = await serve((_, response) => response.end());
    const four = await answered(ask(`http://localhost:${port}/`, { family: 4 }));
    expect(four.address).toBe('127.0.0.1');
    // Nothing listens on ::1, or there is no IPv6 at all.
    expect(await ask(`http://localhost:${port}/`, { family: 6 })).toMatchObject({ ok: false });
    const fixed = await ask(`http://127.0.0.1:${port}/`, { family: 6 });
    expect(fixed).toMatchObject({ kind: 'unreachable', code: 'EFAMILY' });
  });

  test('rejects with the reason of a signal that is aborted', async () => {
    const port = await serve(() => {});
    const controller = new AbortController();
    const asked = ask(`http://127.0.0.1:${port}/`, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('Stopped by SIGTERM.')), 50);

    await expect(asked).rejects.toThrow('Stopped by SIGTERM.');
    await expect(ask(`http://127.0.0.1:${port}/`, { signal: controller.signal })).rejects.toThrow(
      'Stopped by SIGTERM.',
    );
  });
});

describe('a fault', () => {
  const broken: [string, Fault['kind'], Fault['phase'], () => Promise<Answer | Fault>][] = [
    [
      'a name without an address',
      'dns',
      'dns',
      // Longer than a label may be, so that no resolver is asked.
      () => ask(`http://${'x'.repeat(64)}.example.com/`),
    ],
    [
      'a port where nothing listens',
      'refused',
      'connect',
      async () => {
        const port = await serve(() => {});
        open.pop()?.close();
        return ask(`http://127.0.0.1:${port}/`);
      },
    ],
    [
      'a connection that is dropped',
      'reset',
      'answer',
      async () => {
        const port = await serveRaw((socket) =>
          socket.once('data', () => socket.resetAndDestroy()),
        );
        return ask(`http://127.0.0.1:${port}/`);
      },
    ],
    [
      'a connection that is closed without an answer',
      'reset',
      'answer',
      async () => ask(`http://127.0.0.1:${await serveRaw((socket) => socket.end())}/`),
    ],
    [
      'a body that is cut short',
      'reset',
      'body',
      async () => {
        const head = 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf';
        return ask(`http://127.0.0.1:${await serveRaw((socket) => socket.end(head))}/`);
      },
    ],
    [
      'a server that never answers',
      'timeout',
      'answer',
      async () => ask(`http://127.0.0.1:${await serve(() => {})}/`, { timeoutMs: 200 }),
    ],
    [
      'a body that never ends',
      'timeout',
      'body',
      async () => {
        const port = await serve((_, response) => void response.write('and then'));
        return ask(`http://127.0.0.1:${port}/`, { timeoutMs: 300 });
      },
    ],
    [
      'a handshake that never ends',
      'timeout',
      'tls',
      async () => ask(`https://${SHOP}/`, { ...to(await serveRaw(() => {})), timeoutMs: 300 }),
    ],
    [
      'a server that speaks no HTTP',
      'protocol',
      'answer',
      async () => ask(`http://127.0.0.1:${await serveRaw((socket) => socket.end('SSH-2.0\r\n'))}/`),
    ],
    [
      'plain HTTP where TLS is expected',
      'tls',
      'tls',
      async () => ask(`https://${SHOP}/`, to(await serve(() => {}))),
    ],
    [
      'a connection dropped in the handshake',
      'tls',
      'tls',
      async () =>
        ask(`https://${SHOP}/`, to(await serveRaw((s) => void s.once('data', () => s.end())))),
    ],
  ];

  test.each(broken)('is told apart: %s is %s in phase %s', async (_, kind, phase, happen) => {
    expect(await happen()).toMatchObject({ ok: false, kind, phase });
  });

  test.each([
    ['expired', () => expired, SHOP, 'CERT_HAS_EXPIRED'],
    ['from nobody known', () => stranger, SHOP, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['for another name', () => trusted, 'www.example.com', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ])('is a certificate that is %s, and nothing is sent', async (_, certificate, host, code) => {
    let requests = 0;
    const port = await serveTls(certificate(), (_, response) => {
      requests += 1;
      response.end();
    });
    const result = await ask(`https://${host}/`, to(port, `${host}:443`));

    expect(result).toMatchObject({ ok: false, kind: 'tls', code });
    expect(requests).toBe(0);
  });
});

describe('a proxy', () => {
  interface Proxy {
    port: number;
    seen: string[];
  }

  async function startProxy(target: number, answer = '200 OK'): Promise<Proxy> {
    const seen: string[] = [];
    const port = await serveRaw((client) => {
      client.once('data', (head) => {
        const [first = ''] = head.toString().split('\r\n');
        const credentials = /^proxy-authorization: (.*)$/im.exec(head.toString())?.[1];
        seen.push(credentials ? `${first} ${credentials}` : first);
        if (first.startsWith('CONNECT')) client.write(`HTTP/1.1 ${answer}\r\n\r\n`);
        if (!answer.startsWith('200')) return void client.end();
        const server = connect(target, '127.0.0.1');
        server.on('error', () => client.destroy());
        if (!first.startsWith('CONNECT')) server.write(head);
        client.pipe(server).pipe(client);
      });
    });
    return { port, seen };
  }

  test('opens a tunnel for https, with its own credentials', async () => {
    const target = await serveTls(trusted, (_, response) => response.end('through'));
    const { port, seen } = await startProxy(target);
    const env = { HTTPS_PROXY: `http://us%40er:pass@127.0.0.1:${port}` };
    const answer = await answered(ask('https://shop.example.com/', { env }));

    expect(answer.body.toString()).toBe('through');
    expect(answer.tls?.daysLeft).toBe(40);
    const credentials = Buffer.from('us@er:pass').toString('base64');
    expect(seen).toEqual([`CONNECT shop.example.com:443 HTTP/1.1 Basic ${credentials}`]);
  });

  test('is given the whole address for plain http', async () => {
    const target = await serve((_, response) => response.end('through'));
    const { port, seen } = await startProxy(target);
    const env = { http_proxy: `http://127.0.0.1:${port}` };
    await answered(ask('http://shop.example.com/a?b=c', { env }));
    expect(seen).toEqual(['GET http://shop.example.com/a?b=c HTTP/1.1']);
  });

  test('that refuses is a fault of its own, without its password', async () => {
    const { port } = await startProxy(0, '407 Proxy Authentication Required');
    const env = { https_proxy: `http://user:s3cret@127.0.0.1:${port}` };
    const result = await ask('https://shop.example.com/', { env });

    expect(result).toMatchObject({ ok: false, kind: 'proxy' });
    expect((result as Fault).message).toContain(`127.0.0.1:${port} did not open the way`);
    expect((result as Fault).message).toContain('407');
    expect(JSON.stringify(result)).not.toContain('s3cret');
  });

  test.each([
    ['a name that NO_PROXY lists', 'http://shop.example.com', { NO_PROXY: 'a.b,.example.com' }],
    ['any name when NO_PROXY says so', 'http://shop.example.com', { no_proxy: '*' }],
    ['the port that NO_PROXY names', 'http://shop.example.com', { NO_PROXY: 'example.com:80' }],
    ['this machine', 'http://127.0.0.1', {}],
    ['a name below localhost', 'http://shop.localhost', {}],
  ])('is passed by for %s', async (_, origin, exceptions) => {
    const { port, seen } = await startProxy(0);
    const target = await serve((_, response) => response.end('directly'));
    const env = { HTTP_PROXY: `http://127.0.0.1:${port}`, ...exceptions };
    const url = origin.includes('example') ? origin : `${origin}:${target}`;
    await ask(url, { env, timeoutMs: 2000 });
    expect(seen).toEqual([]);
  });

  test.each([
    ['another name', 'example.org'],
    ['another port', 'example.com:8080'],
    ['the end of a word', 'ple.com'],
  ])('is used though NO_PROXY lists %s', async (_, exceptions) => {
    const { port, seen } = await startProxy(await serve((_, response) => response.end()));
    const env = { HTTP_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: exceptions };
    await ask('http://shop.example.com/', { env });
    expect(seen).toHaveLength(1);
  });

  test('is passed by where the address is given', async () => {
    const { port, seen } = await startProxy(0);
    const target = await serveTls(trusted, (_, response) => response.end('directly'));
    const env = { HTTPS_PROXY: `http://127.0.0.1:${port}` };
    const answer = await answered(ask('https://shop.example.com/', { env, ...to(target) }));
    expect(answer.body.toString()).toBe('directly');
    expect(seen).toEqual([]);
  });
});
