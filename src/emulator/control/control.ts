import type { ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { Platform } from '../platform.ts';
import { setSwitches, switchesSchema } from '../switches.ts';
import { dumpState } from './dump.ts';
import { faultRequest } from './faults.ts';

type ControlRequest = { method: string; url: URL; text: string };
type ControlAnswer = { status: number; body?: unknown; contentType?: string };

/** The routes under /_emulator: no key, no rate limit, no journal. */
export function handleControl(
  platform: Platform,
  { method, url, text }: ControlRequest,
  response: ServerResponse,
): void {
  const answer = control(platform, method, url, text);
  const { status, body, contentType = 'application/json; charset=utf-8' } = answer;
  response.writeHead(status, { 'content-type': contentType });
  response.end(typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body));
}

function control(platform: Platform, method: string, url: URL, text: string): ControlAnswer {
  const { faults, journal, switches, rateLimits } = platform;
  const [, faultId] = /^\/_emulator\/faults\/([^/]+)$/.exec(url.pathname) ?? [];
  if (faultId !== undefined && method === 'DELETE') {
    return faults.remove(faultId) ? { status: 204 } : { status: 404, body: unknownRoute };
  }
  switch (`${method} ${url.pathname}`) {
    case 'POST /_emulator/faults':
      return withBody(faultRequest, text, (body) => ({ status: 201, body: faults.add(body) }));
    case 'GET /_emulator/faults':
      return { status: 200, body: faults.list() };
    case 'DELETE /_emulator/faults':
      faults.clear();
      return { status: 204 };
    case 'GET /_emulator/journal':
      return { status: 200, body: selectJournal(journal.list(), url.searchParams) };
    case 'DELETE /_emulator/journal':
      journal.clear();
      return { status: 204 };
    case 'GET /_emulator/switches':
      return { status: 200, body: switches };
    case 'PATCH /_emulator/switches':
      return withBody(switchesSchema, text, (changes) => {
        setSwitches(switches, changes);
        return { status: 200, body: switches };
      });
    case 'DELETE /_emulator/rate-limits':
      rateLimits.clear();
      return { status: 204 };
    case 'GET /_emulator/state':
      return { status: 200, body: dumpState(platform) };
    case 'GET /_emulator/ca.pem':
      return { status: 200, body: platform.caPem, contentType: 'application/x-pem-file' };
    default:
      return { status: 404, body: unknownRoute };
  }
}

const unknownRoute = { message: 'Not found', status: 404 };

function withBody<Body>(
  schema: z.ZodType<Body>,
  text: string,
  act: (body: Body) => ControlAnswer,
): ControlAnswer {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { status: 400, body: { message: 'the body is not JSON', status: 400 } };
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return act(parsed.data);
  const message = parsed.error.issues
    .map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`)
    .join('; ');
  return { status: 400, body: { message, status: 400 } };
}

type Selectable = { method: string; operationId: string | null; seq: number };

/** `operationId`, `method` and `after` (a `seq`) narrow the journal down. */
function selectJournal<Entry extends Selectable>(
  entries: Entry[],
  query: URLSearchParams,
): Entry[] {
  const operationId = query.get('operationId');
  const method = query.get('method');
  const after = Number(query.get('after') ?? 0);
  return entries.filter(
    (entry) =>
      (operationId === null || entry.operationId === operationId) &&
      (method === null || entry.method === method) &&
      entry.seq > after,
  );
}
