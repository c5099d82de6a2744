import { NetworkError, networkError } from './network-error.ts';

export const USER_AGENT = 'sevalla-actions';

/** What the transport needs of the outside world; the tools of an action fit. */
export interface TransportTools {
  fetch: typeof globalThis.fetch;
  sleep(ms: number): Promise<void>;
  now(): number;
  random(): number;
  log: { info(text: string): void };
  signal: AbortSignal;
  /** A text without any secret: what errors quote is cut and set, and a mask would miss it then. */
  redact?(text: string): string;
}

/** When to try again, as data. */
export interface Policy {
  /** Of one attempt, the reading of its answer included. */
  timeoutMs: number;
  /** No attempt begins later than this after the first. */
  deadlineMs: number;
  /** Full jitter: a random part of `firstDelayMs`, then of its double, … up to `mostDelayMs`. */
  firstDelayMs: number;
  mostDelayMs: number;
  /** Headers that tell how many calls are left, and in how many seconds the count starts anew. */
  rateLimit?: { remaining: string; reset: string };
}

export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  /** How the log and errors name this call: the URL may hold a secret. */
  name: string;
  headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  body?: unknown;
  /** Calls that are counted together by the server's rate limit. */
  bucket: string;
  /** A longer answer is given up; any length is read when absent. */
  mostBytes?: number;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** The body as it came, for whoever has to prove its digest. */
  bytes: Buffer;
  text: string;
  /** undefined when the text is not JSON. */
  json: unknown;
}

/**
 * Sends a call, again if need be, and gives the last answer whatever its status.
 * @throws NetworkError when there was none, or the reason of `tools.signal` once that is aborted.
 */
export type Transport = (call: Call) => Promise<Answer>;

type Trouble = 'throttled' | 'unsent' | 'unanswered' | 'unreadable' | 'failing';

// A write is sent again only where it is proven that the first one did nothing.
const RETRIED: Record<Trouble, 'always' | 'reads'> = {
  throttled: 'always',
  unsent: 'always',
  unanswered: 'reads',
  unreadable: 'reads',
  failing: 'reads',
};

export function createTransport(policy: Policy, tools: TransportTools): Transport {
  const pausedUntil = new Map<string, number>();
  const now = (): number => tools.now();

  return async (call) => {
    const isRead = call.method === 'GET';
    const giveUpAt = now() + policy.deadlineMs;

    for (let retries = 0; ; retries += 1) {
      const pause = (pausedUntil.get(call.bucket) ?? 0) - now();
      // A longer pause than the deadline is the server's to enforce, with a 429.
      if (pause > 0 && now() + pause <= giveUpAt) {
        tools.log.info(`${call.name}: the rate limit is used up, waiting ${seconds(pause)}.`);
        await tools.sleep(pause);
      }

      const result = await attempt(call, policy, tools);
      if (!(result instanceof NetworkError) && policy.rateLimit) {
        const { remaining, reset } = policy.rateLimit;
        const left = secondsIn(result.headers.get(reset));
        if (result.headers.get(remaining)?.trim() === '0' && left !== undefined) {
          pausedUntil.set(call.bucket, now() + left * 1000);
        } else {
          pausedUntil.delete(call.bucket);
        }
      }

      const trouble = troubleOf(result);
      const mayRetry = trouble && (isRead || RETRIED[trouble] === 'always');
      const delay = trouble ? delayBefore(retries, result, policy, tools) : 0;
      if (!mayRetry || now() + delay > giveUpAt) {
        if (result instanceof NetworkError) throw result;
        return result;
      }
      tools.log.info(`${call.name}: ${describe(result)}; trying again in ${seconds(delay)}.`);
      await tools.sleep(delay);
    }
  };
}

async function attempt(
  call: Call,
  policy: Policy,
  tools: TransportTools,
): Promise<Answer | NetworkError> {
  const { signal } = tools;
  signal.throwIfAborted();
  // AbortSignal.any() would do, but on Node 20 a timeout inside it can be collected and never fire.
  const controller = new AbortController();
  const stop = (): void => controller.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(() => {
    controller.abort(
      new NetworkError('unanswered', `no answer within ${seconds(policy.timeoutMs)}`),
    );
  }, policy.timeoutMs);
  try {
    const response = await tools.fetch(call.url, {
      method: call.method,
      headers: {
        ...call.headers,
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      // Following would send a POST on as a GET, and credentials to wherever the answer points.
      redirect: 'manual',
      signal: controller.signal,
    });
    const bytes = await readBody(response, call.mostBytes ?? Number.POSITIVE_INFINITY);
    const text = new TextDecoder().decode(bytes);
    const { status, headers } = response;
    return { status, headers, bytes, text, json: parseJson(text) };
  } catch (thrown) {
    if (signal.aborted) throw signal.reason;
    return thrown instanceof NetworkError ? thrown : networkError(thrown);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

async function readBody(response: Response, mostBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) {
      throw new NetworkError('oversized', `the answer is longer than ${mostBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function troubleOf(result: Answer | NetworkError): Trouble | undefined {
  if (result instanceof NetworkError) {
    const { reach } = result;
    return reach === 'untrusted' || reach === 'oversized' ? undefined : reach;
  }
  if (result.status === 429) return 'throttled';
  if (result.status >= 500) return 'failing';
  const isCut = result.status === 200 && result.json === undefined;
  return isCut ? 'unreadable' : undefined;
}

function delayBefore(
  retries: number,
  result: Answer | NetworkError,
  policy: Policy,
  tools: TransportTools,
): number {
  const most = Math.min(policy.mostDelayMs, policy.firstDelayMs * 2 ** retries);
  const jitter = Math.round(tools.random() * most);
  if (result instanceof NetworkError) return jitter;

  const told = secondsIn(result.headers.get('retry-after'), tools.now());
  // Other answers carry the reset time too, but only this one is about the limit.
  const reset =
    result.status === 429 && policy.rateLimit
      ? secondsIn(result.headers.get(policy.rateLimit.reset))
      : undefined;
  const asked = Math.max(told ?? 0, reset ?? 0) * 1000;
  // Jitter on top, or all jobs that were turned away together come back together.
  return asked > 0 ? asked + Math.round(tools.random() * policy.firstDelayMs) : jitter;
}

function secondsIn(header: string | null, now?: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const value = Number(header);
  if (Number.isFinite(value)) return Math.max(0, value);
  const date = now === undefined ? Number.NaN : Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now!) / 1000);
}

function describe(result: Answer | NetworkError): string {
  if (result instanceof NetworkError) return result.message;
  return result.status === 200
    ? 'the answer was cut off or is not JSON'
    : `answered ${result.status}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function seconds(ms: number): string {
  return `${Math.round(ms / 100) / 10}s`;
}
