import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { LocalSevalla } from '../../emulator/local-sevalla.ts';
import type { Certificate } from '../../http/certificate.ts';

/** An application on the local Sevalla to hand a request to, or what is answered in its place. */
export type Turn =
  | { app: string }
  | { status: number; headers?: Record<string, string>; body?: string; afterMs?: number };

/** Which it is: by path, by the count of requests so far, and by the time since it was opened. */
export type Route = (path: string, count: number, sinceMs: number) => Turn;

export interface Front {
  port: number;
  close(): void;
}

/** Stands before the applications of a local Sevalla, as DNS and a CDN do, under a name of its own. */
export async function openFront(
  { edgeHttpsPort }: LocalSevalla,
  certificate: Certificate,
  route: Route,
): Promise<Front> {
  let count = 0;
  let openedAt: number | undefined;
  const server = createServer(certificate, (request, response) => {
    openedAt ??= Date.now();
    const path = (request.url ?? '').split('?')[0] ?? '';
    const turn = route(path, count, Date.now() - openedAt);
    count += 1;
    if ('app' in turn) {
      handOn(request, response, turn.app, edgeHttpsPort);
      return;
    }
    setTimeout(() => {
      response.writeHead(turn.status, { 'content-type': 'text/html', ...turn.headers });
      response.end(turn.body ?? '<title>Not here</title>');
    }, turn.afterMs ?? 0);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function handOn(
  request: IncomingMessage,
  response: ServerResponse,
  app: string,
  port: number,
): void {
  const host = `${app}.sevalla.localhost`;
  const onward = httpsRequest(
    {
      host: '127.0.0.1',
      port,
      servername: host,
      // The certificate of the local edge is not what is tried here.
      rejectUnauthorized: false,
      method: request.method,
      path: request.url,
      headers: { ...request.headers, host },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}
