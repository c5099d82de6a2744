import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Probe } from '../contract.ts';
import { codeOf, messageOf } from '../thrown.ts';
import type { Pod } from './pod-network.ts';
import type { ProbeResult } from './probe-result.ts';

type HttpGet = NonNullable<Probe['httpGet']>;

/** `port` is the one that the application was told in PORT; the pod's `hostPort` leads there. */
export type ProbeTarget = Pod & { port: number };

type Where = { host: string; port: number; localAddress?: string | undefined };
type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

const maxRequests = 10;
const maxBodyBytes = 10_240;

/**
 * One HTTP probe with the kubelet's rules (kubernetes/kubernetes pkg/probe/http): the URL's host is
 * the pod's IP, so that is what Host says unless httpHeaders sets it; no X-Forwarded-Proto; 200-399
 * passes; redirects are followed on the same host only, one to another host passes with a warning,
 * and the tenth in a row fails.
 */
export async function probeHttp(
  target: ProbeTarget,
  httpGet: HttpGet,
  timeoutMs: number,
): Promise<ProbeResult> {
  const scheme = (httpGet.scheme ?? 'HTTP').toLowerCase();
  const path = (httpGet.path ?? '/').replace(/^(?!\/)/, '/');
  const first = `${scheme}://${httpGet.host ?? target.ip}:${httpGet.port ?? target.port}${path}`;
  const { headers, host } = splitHeaders(httpGet.httpHeaders ?? []);
  const deadline = AbortSignal.timeout(timeoutMs);
  let url = new URL(first);
  let hostHeader = host;
  try {
    for (let requests = 1; ; requests += 1) {
      const answer = await get(target, url, headers, hostHeader, deadline);
      const location = redirectLocation(answer);
      if (location === null) return verdict(answer);
      const next = new URL(location, url);
      if (next.hostname !== url.hostname) return verdict(answer);
      if (requests === maxRequests) {
        const message = `Get "${location}": stopped after ${maxRequests} redirects`;
        return { result: 'failure', message };
      }
      // Go keeps a Host given by hand across relative redirects only.
      if (/^[a-z][a-z0-9+.-]*:/i.test(location) || location.startsWith('//')) hostHeader = null;
      url = next;
    }
  } catch (error) {
    return { result: 'failure', message: `Get "${first}": ${explain(error, url)}` };
  }
}

function verdict({ status, body }: Answer): ProbeResult {
  if (status >= 300 && status < 400) {
    return {
      result: 'warning',
      message: `Probe terminated redirects, Response body: ${body.slice(0, 200)}`,
    };
  }
  if (status >= 200 && status < 300) return { result: 'success', message: '' };
  return { result: 'failure', message: `HTTP probe failed with statuscode: ${status}` };
}

function redirectLocation({ status, headers }: Answer): string | null {
  return [301, 302, 303, 307, 308].includes(status) ? (headers.location ?? null) : null;
}

function splitHeaders(given: { name: string; value: string }[]) {
  const host = given.find(({ name }) => name.toLowerCase() === 'host')?.value ?? null;
  const headers: Record<string, string> = { 'User-Agent': 'kube-probe/1.32', Accept: '*/*' };
  for (const { name, value } of given) {
    const lower = name.toLowerCase();
    if (lower === 'host') continue;
    for (const known of Object.keys(headers)) {
      if (known.toLowerCase() === lower) delete headers[known];
    }
    headers[name] = value;
  }
  return { headers, host };
}

function get(
  target: ProbeTarget,
  url: URL,
  headers: Record<string, string>,
  hostHeader: string | null,
  signal: AbortSignal,
): Promise<Answer> {
  const where = connectTo(target, url);
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...where,
        path: `${url.pathname}${url.search}`,
        method: 'GET',
        agent: false,
        rejectUnauthorized: false,
        signal,
        headers: { Host: hostHeader ?? url.host, ...headers, Connection: 'close' },
      },
      (response) => void readAnswer(response).then(resolve, reject),
    );
    sent.on('error', reject);
    sent.end();
  });
}

async function readAnswer(response: IncomingMessage): Promise<Answer> {
  let body = '';
  for await (const chunk of response) {
    body += String(chunk);
    if (body.length >= maxBodyBytes) break;
  }
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

/** The pod's own IP and port lead to the instance; any other host or port is taken as it is. */
function connectTo(target: ProbeTarget, url: URL): Where {
  const port = portOf(url);
  const { ip, address, localAddress, hostPort } = target;
  if (url.hostname === ip) {
    return { host: address, port: port === target.port ? hostPort : port, localAddress };
  }
  // On the platform loopback is the node's, never the pod's: nothing listens there.
  if (/^(localhost|127\.|\[::1\])/.test(url.hostname)) return { host: '127.0.0.1', port: 1 };
  return { host: url.hostname, port };
}

function portOf(url: URL): number {
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80));
}

function explain(error: unknown, url: URL): string {
  const code = codeOf(error);
  const name = Object(error).name;
  const dial = `dial tcp ${url.hostname}:${portOf(url)}`;
  if (name === 'TimeoutError' || name === 'AbortError') {
    return 'context deadline exceeded (Client.Timeout exceeded while awaiting headers)';
  }
  if (code === 'ECONNREFUSED') return `${dial}: connect: connection refused`;
  if (code === 'ECONNRESET') return url.protocol === 'https:' ? wrongProtocol : 'EOF';
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) return wrongProtocol;
  if (code.startsWith('HPE_')) return 'malformed HTTP response';
  return messageOf(error);
}

const wrongProtocol = 'http: server gave HTTP response to HTTPS client';
