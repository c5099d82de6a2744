import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What the server does with one request. */
export type Reply =
  | { status?: number; headers?: Record<string, string>; body?: unknown }
  /** Closes the connection, before or after the head and half of the body. */
  | 'reset'
  | 'cut'
  /** Never answers. */
  | 'hang';

export interface ScriptedServer {
  url: string;
  received: Received[];
  close(): Promise<void>;
}

/**
 * A server on loopback that gives the replies in their order, the last of them for ever. A text is
 * sent as it is, anything else as JSON.
 */
export async function startServer(
  ...replies: (Reply | ((request: Received) => Reply))[]
): Promise<ScriptedServer> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request.setEncoding('utf8')) body += piece;
    const { method = '', url = '', headers } = request;
    const entry = { method, url, headers, body };
    received.push(entry);
    const scripted = replies[Math.min(received.length, replies.length) - 1] ?? {};
    give(typeof scripted === 'function' ? scripted(entry) : scripted, response);
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
}

function give(reply: Reply, response: ServerResponse): void {
  if (reply === 'hang') return;
  if (reply === 'reset') {
    response.socket?.destroy();
  } else if (reply === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"id":"half of', () => response.socket?.destroy());
  } else {
    const { status = 200, headers = {}, body = {} } = reply;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }
}
