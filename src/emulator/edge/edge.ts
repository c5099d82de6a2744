import {
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Hosting } from '../hosting/hosting.ts';
import type { Instance } from '../hosting/instance.ts';
import { logEntry } from '../log-entries.ts';
import { answersTo } from '../store/domain.ts';
import type { Application, State } from '../store/state.ts';
import { liveOutput, type StaticSite } from '../store/static-site.ts';
import type { EdgeCertificate } from './certificate.ts';
import {
  connectFailurePage,
  crashedPage,
  type EdgePage,
  missingFilePage,
  suspendedPage,
  timeoutPage,
  undeployedPage,
  unknownHostPage,
} from './pages.ts';
import { serveFile } from './static-files.ts';
import { systemDomain } from './system-domain.ts';

type Scheme = 'http' | 'https';

export type EdgeOptions = {
  state: State;
  hosting: Hosting;
  certificate: EdgeCertificate;
  /** How long an application may be silent, in real milliseconds. */
  upstreamLimitMs: number;
};

/** What stands between visitors and instances: TLS, routing by Host, and nothing cached. */
export function createEdge({ state, hosting, certificate, upstreamLimitMs }: EdgeOptions) {
  const turns = new Map<string, number>();

  function find(request: IncomingMessage): Application | StaticSite | EdgePage {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const found =
      state.applications.find((application) => answersTo(application, host)) ??
      state.staticSites.find(({ name }) => systemDomain(name) === host);
    if (found === undefined) return unknownHostPage;
    if ('is_suspended' in found && found.is_suspended) return suspendedPage;
    return found;
  }

  /** The Ready instances, beginning with the one whose turn it is. */
  function readyInstances(applicationId: string): Instance[] {
    const ready = hosting.webInstances(applicationId).filter((instance) => instance.isReady());
    const turn = turns.get(applicationId) ?? 0;
    turns.set(applicationId, turn + 1);
    const first = ready.length === 0 ? 0 : turn % ready.length;
    return [...ready.slice(first), ...ready.slice(0, first)];
  }

  async function serve(
    request: IncomingMessage,
    response: ServerResponse,
    scheme: Scheme,
  ): Promise<void> {
    const found = find(request);
    if ('body' in found) return sendPage(response, found);
    const startedAt = Date.now();
    response.once('close', () => logAccess(found, request, response, Date.now() - startedAt));
    if (isStatic(found)) return serveSite(found, request, response);
    const [instance, ...others] = readyInstances(found.id);
    if (instance === undefined) return sendPage(response, crashedPage);
    const headers = forwardedHeaders(request, scheme);
    for (const candidate of [instance, ...others]) {
      if (await forward(candidate, request, response, headers, upstreamLimitMs)) return;
    }
    sendPage(response, connectFailurePage);
  }

  async function serveSite(
    site: StaticSite,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const root = liveOutput(site);
    if (root === null) return sendPage(response, undeployedPage);
    const files = { root, indexFile: site.index_file ?? 'index.html', errorFile: site.error_file };
    if (!(await serveFile(files, request, response))) sendPage(response, missingFilePage);
  }

  function logAccess(
    service: Application | StaticSite,
    request: IncomingMessage,
    response: ServerResponse,
    durationMs: number,
  ): void {
    const { method, url, headers } = request;
    const attributes = {
      method,
      path: url,
      status: response.statusCode,
      host: headers.host,
      user_agent: headers['user-agent'] ?? null,
      client_ip: request.socket.remoteAddress ?? null,
      duration_ms: durationMs,
    };
    const message = `${method} ${url} ${response.statusCode}`;
    const [kind, tags] = isStatic(service)
      ? (['SS_ACCESS', { static_site_id: service.id }] as const)
      : (['APP_ACCESS', { app_id: service.id }] as const);
    hosting.logAccess(service.id, logEntry(kind, 'INFO', message, tags, attributes));
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, scheme: Scheme): void {
    const found = find(request);
    const instance = 'body' in found ? undefined : readyInstances(found.id)[0];
    if (instance === undefined) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
      return;
    }
    const { address: host, hostPort: port, localAddress } = instance.pod;
    const upstream = connect({ host, port, localAddress }, () => {
      const headers = { ...request.headers, ...proxyHeaders(request, scheme) };
      const lines = Object.entries(headers).flatMap(([name, value]) =>
        [value ?? []].flat().map((each) => `${name}: ${each}\r\n`),
      );
      upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('')}\r\n`);
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  }

  const servers = {
    http: createServer(),
    https: createTlsServer({ key: certificate.keyPem, cert: certificate.certPem }),
  };
  for (const scheme of ['http', 'https'] as const) {
    servers[scheme].on('request', (request, response) => {
      serve(request, response, scheme).catch(() => response.destroy());
    });
    servers[scheme].on('upgrade', (request, socket, head) => {
      upgrade(request, socket, head, scheme);
    });
  }
  return servers;
}

function isStatic(service: Application | StaticSite): service is StaticSite {
  return 'liveDeploymentId' in service;
}

function sendPage(response: ServerResponse, { status, headers, body }: EdgePage): void {
  response.writeHead(status, headers);
  response.end(body);
}

const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

function withoutHopByHop(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.includes(name)));
}

function forwardedHeaders(request: IncomingMessage, scheme: Scheme): IncomingHttpHeaders {
  return { ...withoutHopByHop(request.headers), ...proxyHeaders(request, scheme) };
}

/**
 * X-Forwarded-Proto is the edge's own word; X-Forwarded-For grows; a visitor's X-Forwarded-Host
 * passes through unchanged, as on the platform, which is why no application may trust it.
 */
function proxyHeaders(request: IncomingMessage, scheme: Scheme): Record<string, string> {
  const client = request.socket.remoteAddress ?? '127.0.0.1';
  const before = request.headers['x-forwarded-for'];
  return {
    'x-forwarded-proto': scheme,
    'x-forwarded-for': before === undefined ? client : `${before}, ${client}`,
    'cf-connecting-ip': client,
  };
}

/** False when no connection came about, so that another instance may be tried. */
function forward(
  { pod }: Instance,
  request: IncomingMessage,
  response: ServerResponse,
  headers: IncomingHttpHeaders,
  limitMs: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    let isConnected = false;
    let isLate = false;
    const upstream = httpRequest({
      host: pod.address,
      port: pod.hostPort,
      localAddress: pod.localAddress,
      // Counts from the last byte in either direction, so that uploads and streams may take longer.
      timeout: limitMs,
      method: request.method ?? 'GET',
      path: request.url ?? '/',
      headers,
      agent: false,
      setHost: false,
    });
    upstream.on('socket', (socket) => {
      socket.once('connect', () => {
        isConnected = true;
        request.pipe(upstream);
      });
    });
    upstream.on('response', (answer) => {
      const { statusCode = 502, rawHeaders } = answer;
      response.writeHead(statusCode, keptRawHeaders(rawHeaders));
      answer.on('error', () => response.destroy());
      answer.on('aborted', () => response.destroy());
      answer.pipe(response);
      resolve(true);
    });
    upstream.on('timeout', () => {
      isLate = true;
      upstream.destroy();
    });
    upstream.on('error', () => {
      if (!isConnected && !isLate) return resolve(false);
      if (response.headersSent) response.destroy();
      else sendPage(response, isLate ? timeoutPage : connectFailurePage);
      resolve(true);
    });
    response.once('close', () => upstream.destroy());
  });
}

// The raw form keeps repeated Set-Cookie lines and the application's own capitals.
function keptRawHeaders(raw: string[]): string[] {
  const kept: string[] = [];
  for (let index = 0; index < raw.length; index += 2) {
    const [name = '', value = ''] = [raw[index], raw[index + 1]];
    if (!hopByHop.includes(name.toLowerCase())) kept.push(name, value);
  }
  return kept;
}
