import { setTimeout as delay } from 'node:timers/promises';
import { NetworkError } from '../../src/http/network-error.ts';
import type { LocalSevalla } from '../emulator/local-sevalla.ts';

// Long enough for every answer that comes at all to come before anybody looks for its loss.
const LOOK_PAUSE_MS = 40;
/** How long the API client waits for one answer, before it takes it for lost. */
const PATIENCE_MS = 30_000;

export interface Hasty {
  fetch: typeof globalThis.fetch;
  sleep(ms: number): Promise<void>;
  now(): number;
}

/**
 * Time as one program sees it, for tests that are about waiting: what it sleeps takes a `factor`th of
 * the time, and an answer that the local Sevalla will never give is lost at once, not after the
 * client's patience. The requests themselves are real and take as long as they take; those to an
 * application meet the edge, in the place of DNS.
 * @param tooLate Faults of the local Sevalla whose answer, if any, comes too late.
 */
export function hasty(local: LocalSevalla, factor: number, tooLate: readonly string[]): Hasty {
  let ahead = 0;
  // The clock of a machine may be set while a test runs.
  const real = (): number => performance.timeOrigin + performance.now();
  const lost = new Map<string, number>();
  const now = (): number => real() + ahead;
  // Two sleeps at one time must not go forward twice.
  const leapTo = (time: number): void => {
    ahead = Math.max(ahead, time - real());
  };

  async function untilLost(method: string, url: URL, signal: AbortSignal): Promise<void> {
    const path = url.pathname.replace(/^(\/apps\/[^/]+\/deploy\/).+$/, '$1[redacted]');
    const key = `${method} ${path}${url.search}`;
    for (;;) {
      await delay(LOOK_PAUSE_MS, undefined, { signal });
      const { body } = await local.control('GET', `/journal?method=${method}`);
      const hanging = (body as JournalEntry[]).filter(
        (entry) =>
          entry.status === null &&
          tooLate.includes(entry.fault ?? '') &&
          entry.path === path &&
          entry.query === url.search,
      );
      const known = lost.get(key) ?? 0;
      if (hanging.length <= known) continue;
      lost.set(key, known + 1);
      return;
    }
  }

  return {
    now,
    sleep: async (ms) => {
      const end = now() + ms;
      await delay(ms / factor);
      leapTo(end);
    },
    fetch: async (resource, options) => {
      const { hostname, pathname } = new URL(String(resource));
      if (hostname.endsWith('.sevalla.localhost')) {
        const { status, headers, body } = await local.visit(pathname, { host: hostname });
        const mark = headers['x-sevalla-status'];
        return new Response(body, {
          status,
          headers: typeof mark === 'string' ? { 'x-sevalla-status': mark } : {},
        });
      }
      // Looking for a loss is dear beside a request.
      if (tooLate.length === 0) return globalThis.fetch(resource, options);
      const end = now() + PATIENCE_MS;
      const settled = new AbortController();
      const answer = globalThis.fetch(resource, options);
      const loss = untilLost(options?.method ?? 'GET', new URL(String(resource)), settled.signal);
      try {
        const winner = await Promise.race([answer, loss]);
        if (winner !== undefined) return winner;
      } finally {
        settled.abort();
        loss.catch(() => undefined);
        answer.catch(() => undefined);
      }
      leapTo(end);
      throw new NetworkError('unanswered', `no answer within ${PATIENCE_MS / 1000}s`);
    },
  };
}

export interface JournalEntry {
  seq: number;
  method: string;
  path: string;
  query: string;
  operationId: string | null;
  tier: string | null;
  status: number | null;
  fault: string | null;
  body: unknown;
}
