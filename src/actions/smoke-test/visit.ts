import { type Follow, isSafe } from '../../check-language/check.ts';
import { type Answer, exchange, type Fault, type Resolve } from '../../http/exchange.ts';
import type { Tools } from '../../kit/tools.ts';
import type { CookieJar } from './cookie-jar.ts';

const MAX_REDIRECTS = 5;
const MAX_BODY_BYTES = 2_000_000;
/** Long enough for a hibernated app to wake up. */
const REQUEST_TIMEOUT_MS = 30_000;
const RETRY_PAUSE_MS = 1000;

const BUSTER = 'smoke-test';
const BUSTER_IN_QUERY = new RegExp(`([?&])${BUSTER}=[0-9a-f]*(&|$)`);

interface Way {
  url: URL;
  hops: readonly URL[];
  /** The redirects that were followed. */
  redirects: readonly Answer[];
}

/** How a request ended, redirects followed as far as asked. */
export type Visit = Way &
  (
    | { end: 'answer'; answer: Answer }
    | { end: 'fault'; fault: Fault }
    | {
        /** A redirect that is not followed: to a page seen before, to another host, one too many. */
        end: 'loop' | 'elsewhere' | 'too-many';
        answer: Answer;
        target: URL;
      }
  );

export interface VisitOptions {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: Buffer | undefined;
  /** Redirects are answers of their own when false; those to another host too unless `anywhere`. */
  follow: Follow;
  family?: 4 | 6 | undefined;
  http2?: boolean;
  /** Sends its cookies and takes those of every answer. */
  jar?: CookieJar | undefined;
  timeoutMs?: number;
}

export type Visitor = (url: URL, options: VisitOptions) => Promise<Visit>;

/** Asks for pages as a visitor whom no cache may answer, and without cookies unless given a jar. */
export function createVisitor(
  tools: Pick<Tools, 'env' | 'random' | 'signal'>,
  resolve: Resolve,
): Visitor {
  return async (url, options) => {
    const { follow, family, http2 = false, jar, timeoutMs = REQUEST_TIMEOUT_MS } = options;
    let { method = 'GET', headers = {}, body } = options;
    const hops: URL[] = [];
    const redirects: Answer[] = [];
    const seen = new Set<string>();
    for (let next = url; ; ) {
      seen.add(`${method} ${withoutBuster(next).href}`);
      hops.push(next);
      const cookies = jar?.headerFor(next);
      const result = await exchange(isSafe(method) ? withBuster(next, tools.random) : next, {
        method,
        // The edge cache obeys the query alone; both keep the caches in between out of it.
        headers: {
          'cache-control': 'no-cache',
          ...headers,
          ...(cookies === undefined ? {} : { cookie: cookies }),
        },
        body,
        family,
        http2,
        timeoutMs,
        maxBodyBytes: MAX_BODY_BYTES,
        signal: tools.signal,
        resolve,
        env: tools.env,
      });
      const way = { url, hops, redirects };
      if (!result.ok) return { end: 'fault', ...way, fault: result };
      jar?.take(result);
      const target = follow ? redirectTarget(result) : undefined;
      if (target === undefined) return { end: 'answer', ...way, answer: result };
      const stop = { ...way, answer: result, target };
      const leaves = target.hostname !== url.hostname;
      if (leaves && follow !== 'anywhere') return { end: 'elsewhere', ...stop };
      // What browsers do: all but 307 and 308 turn a form that was sent into a page to look at.
      if (!isSafe(method) && ![307, 308].includes(result.status)) {
        method = 'GET';
        body = undefined;
        headers = withoutContentHeaders(headers);
      }
      if (seen.has(`${method} ${target.href}`)) return { end: 'loop', ...stop };
      if (hops.length > MAX_REDIRECTS) return { end: 'too-many', ...stop };
      // What was meant for one host, credentials above all, is not for another.
      if (leaves) {
        headers = {};
        body = undefined;
      }
      redirects.push(result);
      next = target;
    }
  };
}

function withoutContentHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^content-/i.test(name)));
}

/**
 * The same, asked a second time when the network got in the way. An answer is never asked for
 * again: a page that is right every other time is broken. Nor is anything that may write.
 */
export async function visitPatiently(
  visit: Visitor,
  url: URL,
  options: VisitOptions,
  tools: Pick<Tools, 'sleep' | 'random'>,
): Promise<{ visit: Visit; retried: boolean }> {
  const first = await visit(url, options);
  const mayRepeat = isSafe(options.method ?? 'GET');
  if (first.end !== 'fault' || !mayRepeat || !isTransient(first.fault))
    return { visit: first, retried: false };
  await tools.sleep(RETRY_PAUSE_MS * tools.random());
  return { visit: await visit(url, options), retried: true };
}

export function isTransient({ kind, code }: Fault): boolean {
  if (kind === 'dns') return code === 'EAI_AGAIN';
  if (code === 'EFAMILY') return false;
  return kind !== 'tls' && kind !== 'protocol';
}

/** Where an answer sends its reader, without our own query parameter. */
export function redirectTarget({ status, headers, url }: Answer): URL | undefined {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  if (!URL.canParse(location, url.href)) return undefined;
  const target = new URL(location, url);
  return /^https?:$/.test(target.protocol) ? withoutBuster(target) : undefined;
}

// By hand, since `searchParams` would write the rest of the query anew.
function withBuster(url: URL, random: () => number): URL {
  const busted = new URL(url);
  const value = Math.floor(random() * 2 ** 32).toString(16);
  busted.search = `${url.search === '' ? '?' : `${url.search}&`}${BUSTER}=${value}`;
  return busted;
}

/** The address as whoever wrote the check has it. */
export function withoutBuster(url: URL): URL {
  const plain = new URL(url);
  plain.search = url.search.replace(BUSTER_IN_QUERY, (_, before, after) =>
    after === '' ? '' : before,
  );
  plain.hash = '';
  return plain;
}
