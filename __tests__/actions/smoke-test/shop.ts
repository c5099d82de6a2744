import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Certificate, makeCertificate } from '../../http/certificate.ts';

export const HOST = 'shop.example.com';
export const URL = `https://${HOST}`;

export interface Page {
  status?: number;
  type?: string;
  headers?: Record<string, string | string[]>;
  body?: string;
}

/** A page, or what the server does with each request for it. */
export type View =
  | Page
  | ((request: IncomingMessage, response: ServerResponse) => Page | undefined);

/** Views by path; `http:/path` for those over plain http, which redirects where none is named. */
export type Views = Record<string, View>;

export interface Shop {
  /** The value of the input `resolve`. */
  resolve: string;
  /** Method, path without query, and headers of every request over https. */
  requests: { method: string; path: string; query: string; headers: IncomingMessage['headers'] }[];
  close(): void;
}

const html = (title: string, body: string): string =>
  `<!doctype html><html><head><title>${title}</title>` +
  `<link rel="stylesheet" href="/static/shop.4f2a91c0.css"></head><body>${body}</body></html>`;

/** A healthy Django site: what each of its broken twins below differs from. */
export function healthy(version = '4f2a91c'): Views {
  return {
    '/health/': {
      type: 'application/json',
      body: JSON.stringify({ status: 'ok', version, checks: { database: 'ok', cache: true } }),
    },
    '/': { body: html('Shop', '<h1>Shop</h1>') },
    '/admin/': { status: 302, headers: { Location: '/admin/login/?next=/admin/' } },
    '/admin/login/': {
      headers: { 'Set-Cookie': 'csrftoken=abc; Secure; SameSite=Lax' },
      body: html('Log in', '<form method="post"><input name="csrfmiddlewaretoken"></form>'),
    },
    '/static/shop.4f2a91c0.css': { type: 'text/css', body: 'body { margin: 0 }' },
  };
}

/** What Django answers without DEBUG. */
export const SERVER_ERROR: Page = {
  status: 500,
  body: '<!doctype html><html><head><title>Server Error (500)</title></head></html>',
};

let certificate: Promise<Certificate> | undefined;

/** One for all tests of a process: making it costs more than a test. */
export function shopCertificate(): Promise<Certificate> {
  certificate ??= makeCertificate([HOST], 63);
  return certificate;
}

/** The certificate in a file, for NODE_EXTRA_CA_CERTS. */
export async function certificateFile(): Promise<{ path: string; remove(): void }> {
  const path = join(tmpdir(), `sevalla-actions-ca-${process.pid}.pem`);
  writeFileSync(path, (await shopCertificate()).cert);
  return { path, remove: () => rmSync(path, { force: true }) };
}

/** Serves https and http of one site on two ports of this machine. */
export async function openShop(views: Views): Promise<Shop> {
  const requests: Shop['requests'] = [];
  const secure = createTlsServer(await shopCertificate(), (request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    requests.push({ method: request.method ?? '', path, query, headers: request.headers });
    serve(views[path], request, response);
  });
  const plain = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const redirect = { status: 301, headers: { Location: `${URL}${request.url}` } };
    serve(views[`http:${path}`] ?? redirect, request, response);
  });
  const [securePort, plainPort] = [await listen(secure), await listen(plain)];
  return {
    resolve: `${HOST}:443:127.0.0.1:${securePort}\n${HOST}:80:127.0.0.1:${plainPort}`,
    requests,
    close: () => {
      for (const server of [secure, plain]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

function serve(view: View | undefined, request: IncomingMessage, response: ServerResponse): void {
  const missing: Page = { status: 404, body: html('Not Found', 'Not Found') };
  const page = typeof view === 'function' ? view(request, response) : (view ?? missing);
  if (page === undefined) return;
  response.writeHead(page.status ?? 200, {
    'Content-Type': page.type ?? 'text/html; charset=utf-8',
    ...page.headers,
  });
  response.end(page.body ?? '');
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
