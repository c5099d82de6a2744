import { once } from 'node:events';
import { createServer, type IncomingMessage, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Door {
  host: string;
  /** `METHOD /path status` of every request that was answered here and not by the registry. */
  refused: string[];
  close(): void;
}

/** What to do with a request: answer it with a status, hang up, or let it through. */
export type Decision = number | 'reset' | undefined;

/** A proxy in front of a registry that lets through what it likes. */
export async function startDoor(
  registry: string,
  decide: (request: IncomingMessage) => Decision,
): Promise<Door> {
  const refused: string[] = [];
  const server = createServer((request, response) => {
    const decision = decide(request);
    if (decision !== undefined) refused.push(`${request.method} ${request.url} ${decision}`);
    if (decision === 'reset') {
      request.socket.destroy();
      return;
    }
    if (decision !== undefined && decision >= 500) {
      // It is a load balancer that says so, and not the registry behind it.
      request.resume();
      response.writeHead(decision, { 'content-type': 'text/html' });
      response.end('<html><h1>Try again later</h1></html>');
      return;
    }
    if (decision !== undefined) {
      request.resume();
      response.writeHead(decision, {
        'content-type': 'application/json',
        ...(decision === 401 ? { 'www-authenticate': 'Basic realm="registry"' } : {}),
      });
      const codes: Record<number, string> = { 404: 'MANIFEST_UNKNOWN', 429: 'TOOMANYREQUESTS' };
      const code = codes[decision] ?? 'DENIED';
      response.end(JSON.stringify({ errors: [{ code, message: 'not now' }] }));
      return;
    }
    const { method, url: path, headers } = request;
    const [host, port] = registry.split(':');
    const onward = send({ host, port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.keepAliveTimeout = 120_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Decides like a registry that knows one user. */
export function onlyFor(
  username: string,
  password: string,
): (request: IncomingMessage) => Decision {
  const expected = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  return ({ headers }) => (headers.authorization === expected ? undefined : 401);
}
