import { type Answer, exchange, type Fault, type Resolve } from '../../http/exchange.ts';
import type { Tools } from '../../kit/tools.ts';

const MAX_REDIRECTS = 5;
const MAX_BODY_BYTES = 2_000_000;
/** Long enough for a hibernated app to wake up. */
const REQUEST_TIMEOUT_MS = 30_000;
const RETRY_PAUSE_MS = 1000;

const BUSTER = 'smoke-test';
const BUSTER_IN_QUERY = new RegExp(`([?&])${BUSTER}=[0-9a-f]*(&|$)`);

/** How a request ended, redirects on the same host followed. */
export type Visit =
  | { end: 'answer'; url: URL; hops: readonly URL[]; answer: Answer }
  | { end: 'fault'; url: URL; hops: readonly URL[]; fault: Fault }
  | {
      /** A redirect that is not followed: to a page seen before, to another host, one too many. */
      end: 'loop' | 'elsewhere' | 'too-many';
      url: URL;
      hops: readonly URL[];
      answer: Answer;
      target: URL;
    };

export interface VisitOptions {
  method?: 'GET' | 'HEAD';
  /** Redirects are answers of their own when false. */
  follow: boolean;
  timeoutMs?: number;
}

export type Visitor = (url: URL, options: VisitOptions) => Promise<Visit>;

/** Asks for pages as a visitor without cookies whom no cache may answer. */
export function createVisitor(
  tools: Pick<Tools, 'env' | 'random' | 'signal'>,
  resolve: Resolve,
): Visitor {
  return async (url, { method = 'GET', follow, timeoutMs = REQUEST_TIMEOUT_MS }) => {
    const hops: URL[] = [];
    const seen = new Set<string>();
    for (let next = url; ; ) {
      seen.add(withoutBuster(next).href);
      hops.push(next);
      const result = await exchange(withBuster(next, tools.random), {
        method,
        // The edge cache obeys the query alone; both keep the caches in between out of it.
        headers: { 'cache-control': 'no-cache' },
        timeoutMs,
        maxBodyBytes: MAX_BODY_BYTES,
        signal: tools.signal,
        resolve,
        env: tools.env,
      });
      if (!result.ok) return { end: 'fault', url, hops, fault: result };
      const target = follow ? redirectTarget(result) : undefined;
      if (target === undefined) return { end: 'answer', url, hops, answer: result };
      const stop = { url, hops, answer: result, target };
      if (target.hostname !== url.hostname) return { end: 'elsewhere', ...stop };
      if (seen.has(target.href)) return { end: 'loop', ...stop };
      if (hops.length > MAX_REDIRECTS) return { end: 'too-many', ...stop };
      next = target;
    }
  };
}

/**
 * The same, asked a second time when the network got in the way. An answer is never asked for
 * again: a page that is right every other time is broken.
 */
export async function visitPatiently(
  visit: Visitor,
  url: URL,
  options: VisitOptions,
  tools: Pick<Tools, 'sleep' | 'random'>,
): Promise<{ visit: Visit; retried: boolean }> {
  const first = await visit(url, options);
  if (first.end !== 'fault' || !isTransient(first.fault)) return { visit: first, retried: false };
  await tools.sleep(RETRY_PAUSE_MS * tools.random());
  return { visit: await visit(url, options), retried: true };
}

export function isTransient({ kind, code }: Fault): boolean {
  if (kind === 'dns') return code === 'EAI_AGAIN';
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

function withoutBuster(url: URL): URL {
  const plain = new URL(url);
  plain.search = url.search.replace(BUSTER_IN_QUERY, (_, before, after) =>
    after === '' ? '' : before,
  );
  plain.hash = '';
  return plain;
}
