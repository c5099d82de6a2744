import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { realSleep } from '../clock.ts';
import { handleControl } from '../control/control.ts';
import type { Fault } from '../control/faults.ts';
import { redactBody } from '../control/journal.ts';
import type { Platform } from '../platform.ts';
import type { ApiKey } from '../store/state.ts';
import { stackOf } from '../thrown.ts';
import { ApiError, errorEnvelope, notFound } from './api-error.ts';
import { authenticate, isAllowed, isAllowedSomewhere } from './authentication.ts';
import { hookPath, triggerByHook } from './hook.ts';
import { companyUsage, usagePath } from './legacy.ts';
import type { RateLimitState } from './rate-limits.ts';
import { type Match, matchRoute } from './route.ts';
import { routes } from './routes.ts';

const maxBodyBytes = 1_048_576;
const apiPrefix = '/v3';

type Answer = { status: number; body: unknown; headers: Record<string, string> };

/** The request listener of the API's port: the API, the deployment hooks and the control routes. */
export function createApi(platform: Platform) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    handle(platform, request, response).catch((error: unknown) => {
      if (response.destroyed || response.headersSent) return response.destroy();
      const body = errorEnvelope(500, undefined, stackOf(error));
      send(response, { status: 500, body, headers: {} });
    });
  };
}

async function handle(
  platform: Platform,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isLocal(request)) return sendForeign(response);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? 'GET';
  const text = await readBody(request);
  if (url.pathname.startsWith('/_emulator/')) {
    return handleControl(platform, { method, url, text }, response);
  }
  const match = url.pathname.startsWith(`${apiPrefix}/`)
    ? matchRoute(routes, method, url.pathname.slice(apiPrefix.length))
    : null;
  const operationId = match?.route.operationId ?? otherOperation(method, url.pathname);
  const requestId = `req-${randomBytes(5).toString('hex')}`;
  const fault = platform.faults.take({ method, path: url.pathname, operationId });
  const startedAt = Date.now();
  const entry = platform.journal.enter({
    method,
    path: withoutHookSecret(url.pathname),
    query: url.search,
    operationId,
    tier: match?.route.tier ?? null,
    request_id: requestId,
    body: redactBody(parseLeniently(text)),
    fault: fault?.kind ?? null,
  });

  if (fault?.kind === 'slow') await realSleep(fault.ms);
  if (fault?.kind === 'hang') return;
  const isWorkDone = fault === null || !('isAfter' in fault) || fault.isAfter;
  const work = () => answer(platform, { request, url, method, match, text });
  const real = isWorkDone ? await work() : null;
  const answered = real ?? { status: 0, body: null, headers: rateLimitHeaders(platform, match) };
  answered.headers['x-request-id'] = requestId;

  if (fault?.kind === 'reset') {
    request.socket.resetAndDestroy();
    return;
  }
  const sent = withFault(answered, fault);
  entry.status = sent.status;
  entry.duration_ms = Date.now() - startedAt;
  if (fault?.kind === 'truncate') return sendTruncated(response, sent);
  send(response, sent);
}

/**
 * The key is no secret and the API starts programs, so a page in a browser must not get here: not by
 * a host name that was rebound to loopback, nor by a form posted from elsewhere.
 */
function isLocal({ headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  return isLoopback(`http://${host}`) && (origin === undefined || isLoopback(origin));
}

function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(origin).hostname);
}

function sendForeign(response: ServerResponse): void {
  const detail = 'the local Sevalla answers under a loopback host name only';
  send(response, { status: 403, body: errorEnvelope(403, undefined, detail), headers: {} });
}

type Incoming = {
  request: IncomingMessage;
  url: URL;
  method: string;
  match: Match | null;
  text: string;
};

async function answer(platform: Platform, incoming: Incoming): Promise<Answer> {
  const { request, url, method, match, text } = incoming;
  let headers: Record<string, string> = rateLimitHeaders(platform, match);
  try {
    if (url.pathname.startsWith('/apps/')) {
      return { status: 200, body: triggerByHook(platform, method, url.pathname), headers: {} };
    }
    if (usagePath.test(url.pathname) && method === 'GET') {
      const key = authenticate(platform.state, request.headers.authorization);
      headers = asHeaders(platform.rateLimits.count('read', undefined));
      return { status: 200, body: companyUsage(platform, key, url), headers };
    }
    if (match === null) throw notFound();
    const { route, params } = match;
    const key = authenticate(platform.state, request.headers.authorization);
    const limit = platform.rateLimits.count(route.tier, params['id']);
    headers = asHeaders(limit);
    if (limit.isExceeded) {
      if (platform.switches['retry-after'] === 'on') {
        headers['retry-after'] = String(limit.resetSeconds);
      }
      throw new ApiError(429);
    }
    authorize(match, key);
    const body = parseBody(route.body, text);
    const result = await route.handle({ platform, key, params, query: url.searchParams, body });
    if (method !== 'GET') platform.onChange();
    return { status: route.status, body: result, headers };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { status, message, detail } = error;
    return { status, body: errorEnvelope(status, message, detail), headers };
  }
}

function authorize({ route, params }: Match, key: ApiKey): void {
  const { permission } = route;
  if (permission === null) return;
  const isList = params['id'] === undefined && route.method === 'GET';
  const allowed = isList
    ? isAllowedSomewhere(key, permission)
    : isAllowed(key, permission, params['id']);
  if (!allowed) throw new ApiError(403);
}

function parseBody(schema: z.ZodType | null, text: string): unknown {
  if (schema === null) return parseLeniently(text);
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new ApiError(400, "Request doesn't match the schema", 'body: not JSON');
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(
    ({ path, message }) => `${['body', ...path].join('.')}: ${message}`,
  );
  throw new ApiError(400, "Request doesn't match the schema", issues.join('; '));
}

function parseLeniently(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes <= maxBodyBytes) chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function asHeaders({ limit, remaining, resetSeconds }: RateLimitState): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String(resetSeconds),
  };
}

function rateLimitHeaders(platform: Platform, match: Match | null): Record<string, string> {
  return asHeaders(platform.rateLimits.peek(match?.route.tier ?? 'read'));
}

function withFault(real: Answer, fault: Fault | null): Answer {
  if (fault?.kind === 'html') {
    const html = `<html><head><title>${fault.status}</title></head><body>upstream error</body></html>`;
    return { status: fault.status, body: html, headers: { 'content-type': 'text/html' } };
  }
  if (fault?.kind !== 'status') return real;
  const headers = { ...real.headers, ...lowerCased(fault.headers) };
  if (fault.status === 429) headers['x-ratelimit-remaining'] = '0';
  return { status: fault.status, body: fault.body ?? errorEnvelope(fault.status), headers };
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function encode({ status, body, headers }: Answer): {
  headers: Record<string, string>;
  text: string;
} {
  if (status === 204) return { headers, text: '' };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, text };
}

function send(response: ServerResponse, answered: Answer): void {
  const { headers, text } = encode(answered);
  response.writeHead(answered.status, headers);
  response.end(text);
}

function sendTruncated(response: ServerResponse, answered: Answer): void {
  const { headers, text } = encode(answered);
  response.writeHead(answered.status, { ...headers, 'content-length': Buffer.byteLength(text) });
  response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
}

function otherOperation(method: string, path: string): string | null {
  if (method === 'GET' && usagePath.test(path)) return 'getCompanyUsageV2';
  return method === 'POST' && hookPath.test(path) ? 'deploymentHook' : null;
}

function withoutHookSecret(path: string): string {
  return path.replace(/^(\/apps\/[^/]+\/deploy\/).+$/, '$1[redacted]');
}
