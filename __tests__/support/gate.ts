import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where a call is: about to be sent on, sent on and not answered yet, or answered. */
export type Stage = 'arrived' | 'under way' | 'answered';

export interface Passing {
  /** 0-based, in the order of arrival. */
  index: number;
  method: string;
  path: string;
  stage: Stage;
}

export interface Gate {
  url: string;
  close(): Promise<void>;
}

/** A door on loopback in front of a server, at which somebody watches the calls go by. */
export async function openGate(target: string, onPass: (passing: Passing) => void): Promise<Gate> {
  const { hostname, port } = new URL(target);
  let count = 0;
  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming;
    const index = count;
    count += 1;
    const pass = (stage: Stage): void => onPass({ index, method, path: url, stage });
    pass('arrived');
    const onward = httpRequest({ hostname, port, method, path: url, headers, agent: false });
    onward.on('error', () => outgoing.destroy());
    onward.on('finish', () => pass('under way'));
    onward.on('response', (answer: IncomingMessage) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      outgoing.on('finish', () => pass('answered'));
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
}
