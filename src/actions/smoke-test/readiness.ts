import type { Answer } from '../../http/exchange.ts';
import type { Tools } from '../../kit/tools.ts';
import { diagnoseFault } from './diagnose.ts';
import { parseJson, valueAt } from './judge.ts';
import { quote } from './quote.ts';
import type { Visit, Visitor } from './visit.ts';

const FIRST_PAUSE_MS = 500;
const PAUSE_AFTER_PASS_MS = 1000;
const REQUEST_TIMEOUT_MS = 30_000;
const LEAST_TIMEOUT_MS = 1000;

export interface Patience {
  timeoutMs: number;
  /** Longest pause between two attempts. */
  intervalMs: number;
  /** Passes in a row that are wanted. */
  streak: number;
  /** The version that has to answer; any when absent. */
  version: string | undefined;
}

/** Why an attempt did not pass. */
export type Miss =
  | { kind: 'unavailable'; visit: Visit }
  | { kind: 'other-version'; visit: Visit; served: string | undefined };

export interface Readiness {
  ready: boolean;
  waitedMs: number;
  attempts: number;
  passes: number;
  /** The last attempt that did not pass. */
  miss: Miss | undefined;
  /** What the app says its version is. */
  version: string | undefined;
}

/**
 * Asks for the health view until it passes so many times in a row. It passes when the app itself
 * answers, be it with an error of its own, which is for the checks to judge; when a version is
 * expected, that version must answer.
 */
export async function waitUntilReady(
  url: URL,
  { timeoutMs, intervalMs, streak, version }: Patience,
  visit: Visitor,
  tools: Pick<Tools, 'now' | 'sleep' | 'random' | 'log'>,
): Promise<Readiness> {
  const startedAt = tools.now();
  const left = (): number => startedAt + timeoutMs - tools.now();
  let attempts = 0;
  let passes = 0;
  let inARow = 0;
  let missesInARow = 0;
  let miss: Miss | undefined;
  let lastLine = '';

  for (;;) {
    attempts += 1;
    const result = await visit(url, {
      follow: true,
      timeoutMs: Math.max(LEAST_TIMEOUT_MS, Math.min(REQUEST_TIMEOUT_MS, left())),
    });
    const found = missOf(result, version);
    if (found) {
      miss = found;
      inARow = 0;
      missesInARow += 1;
    } else {
      passes += 1;
      inARow += 1;
      missesInARow = 0;
    }
    const line = found ? describeMiss(found) : describeVisit(result);
    if (line !== lastLine) tools.log.info(`${url.pathname}: ${line}`);
    lastLine = line;

    const state = { attempts, passes, miss, version: servedBy(result) };
    const waitedMs = tools.now() - startedAt;
    if (inARow >= streak) return { ready: true, waitedMs, ...state };
    if (left() <= 0) return { ready: false, waitedMs, ...state };
    // Full jitter: many jobs that wait for one app must not ask in step.
    const backoff = Math.min(intervalMs, FIRST_PAUSE_MS * 2 ** Math.min(missesInARow - 1, 20));
    const pause = found ? tools.random() * backoff : Math.min(intervalMs, PAUSE_AFTER_PASS_MS);
    await tools.sleep(Math.min(pause, left()));
  }
}

function missOf(visit: Visit, expected: string | undefined): Miss | undefined {
  if (visit.end === 'fault' || (visit.end === 'answer' && isFromEdge(visit.answer.status))) {
    return { kind: 'unavailable', visit };
  }
  if (expected === undefined) return undefined;
  const versions = visit.end === 'answer' ? versionsIn(visit.answer) : [];
  if (versions.some((served) => isSameVersion(served, expected))) return undefined;
  // Without its health document nothing is known about its version.
  if (visit.end !== 'answer' || visit.answer.status >= 400) return { kind: 'unavailable', visit };
  return { kind: 'other-version', visit, served: versions[0] };
}

/** Statuses with which an edge or a rate limit speaks, and not the pages of the app. */
function isFromEdge(status: number): boolean {
  return [429, 502, 503, 504].includes(status) || (status >= 520 && status <= 530);
}

const VERSION_HEADER = 'x-app-version';
const VERSION_MEMBERS = ['.version', '.commit', '.sha', '.revision', '.release'];

/** Where a health view may name what is deployed, for the sentence that asks for it. */
export const VERSION_PLACES = `the header X-App-Version or JSON ${VERSION_MEMBERS.join(', ')}`;

function versionsIn(answer: Answer): string[] {
  const document = parseJson(answer);
  return [
    answer.headers[VERSION_HEADER],
    ...VERSION_MEMBERS.map((member) => valueAt(document, member)),
  ].flatMap((value) => (typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []));
}

function servedBy(visit: Visit): string | undefined {
  return visit.end === 'answer' ? versionsIn(visit.answer)[0] : undefined;
}

/** Equal, or one a short form of the other's commit hash. */
function isSameVersion(served: string, expected: string): boolean {
  if (served === expected) return true;
  const isHash = (text: string): boolean => /^[0-9a-f]{7,64}$/i.test(text);
  if (!isHash(served) || !isHash(expected)) return false;
  const [short, long] = [served, expected].map((hash) => hash.toLowerCase()).sort(byLength);
  return long?.startsWith(short ?? '') ?? false;
}

function byLength(a: string, b: string): number {
  return a.length - b.length;
}

function describeMiss(miss: Miss): string {
  if (miss.kind === 'unavailable') return describeVisit(miss.visit);
  const served = miss.served === undefined ? 'no version is named' : quote(miss.served);
  return `${describeVisit(miss.visit)}, but not the expected version: ${served}`;
}

/** How a visit ended, in a few words. */
export function describeVisit(visit: Visit): string {
  if (visit.end === 'fault') return diagnoseFault(visit.fault).what;
  const { status, headers } = visit.answer;
  const sevalla = headers['x-sevalla-status'];
  if (visit.end === 'answer') {
    return `${status}${sevalla === undefined ? '' : ` (X-Sevalla-Status: ${quote(sevalla)})`}`;
  }
  const reason = {
    loop: 'a redirect without end',
    elsewhere: 'a redirect to another host',
    'too-many': 'too many redirects',
  }[visit.end];
  return `${reason}, ${quote(visit.target.href, 200)}`;
}
