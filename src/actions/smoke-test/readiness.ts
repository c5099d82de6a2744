import type { Tools } from '../../kit/tools.ts';
import { diagnoseFault } from './diagnose.ts';
import { claimsOf, type Identity, prove, type Source, weigh } from './identity.ts';
import { weighManifest } from './manifest.ts';
import { quote } from './quote.ts';
import { isTransient, type Visit, type Visitor } from './visit.ts';

const FIRST_PAUSE_MS = 500;
const PAUSE_AFTER_PASS_MS = 1000;
/** Long enough for a hibernated app to wake up. */
const REQUEST_TIMEOUT_MS = 30_000;
const LEAST_TIMEOUT_MS = 1000;
/** Of a wait of an hour with the shortest pauses nobody wants to see all. */
const MOST_ATTEMPTS = 400;

export interface Patience {
  timeoutMs: number;
  /** Longest pause between two attempts. */
  intervalMs: number;
  /** Passes in a row that are wanted. */
  streak: number;
  /** Least time between the first and the last of them. */
  spanMs?: number | undefined;
  /** The version that has to answer; any when absent. */
  version: string | undefined;
  /** What else is known of the deployment. */
  proofs?: Proofs | undefined;
}

export interface Proofs {
  /** Its commit, as the platform has it. */
  commit?: string | undefined;
  /** What the platform says of it. */
  platform?: Source | undefined;
  manifest?: { url: URL; hash: string } | undefined;
  /** A page that may name the version where the health view does not. */
  home?: URL | undefined;
}

/** Why an attempt did not pass. */
export type Miss =
  | { kind: 'unavailable'; visit: Visit }
  /** What a cache answers proves nothing about an instance. */
  | { kind: 'cached'; visit: Visit }
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
  /** What the last attempt that was answered proves. */
  identity: Identity;
  /** How many attempts were answered by the expected deployment, and by another. */
  served: { expected: number; other: number };
  /** Misses after a pass, other versions left out: it was up, and then it was not. */
  relapses: number;
  /** Attempts that the network swallowed before the app could say anything. */
  blips: number;
  /** The last of them, in their order. */
  timeline: readonly Attempt[];
}

export interface Attempt {
  /** Since the first one began. */
  atMs: number;
  tookMs: number;
  result: 'pass' | Miss['kind'];
  /** How it ended, in a few words. */
  said: string;
}

/**
 * Asks for the health view until it passes so many times in a row, over a span of time. It passes
 * when the app itself answers, be it with an error of its own, which is for the checks to judge;
 * when a version is expected, that version must answer, and no source may name another. Each attempt
 * is a connection of its own, so that several instances are met.
 */
export async function waitUntilReady(
  url: URL,
  { timeoutMs, intervalMs, streak, spanMs = 0, version, proofs = {} }: Patience,
  visit: Visitor,
  tools: Pick<Tools, 'now' | 'sleep' | 'random' | 'log'>,
): Promise<Readiness> {
  const startedAt = tools.now();
  const left = (): number => startedAt + timeoutMs - tools.now();
  let attempts = 0;
  let passes = 0;
  let inARow = 0;
  let missesInARow = 0;
  let relapses = 0;
  let blips = 0;
  let firstPassAt = 0;
  let miss: Miss | undefined;
  let lastLine = '';
  let identity: Identity = { proof: 'not-measured', sources: [] };
  const served = { expected: 0, other: 0 };
  const timeline: Attempt[] = [];

  for (;;) {
    attempts += 1;
    const askedAt = tools.now();
    const timeout = Math.max(LEAST_TIMEOUT_MS, Math.min(REQUEST_TIMEOUT_MS, left()));
    const ask: Visitor = (at, options) => visit(at, { ...options, timeoutMs: timeout });
    const result = await ask(url, { follow: true });
    const silence = whySilent(result);
    if (silence === undefined) {
      identity = await identify(result, version, proofs, ask);
      if (identity.proof === 'confirmed') served.expected += 1;
      if (identity.proof === 'other' || identity.proof === 'contradicted') served.other += 1;
    } else if (result.end === 'fault' && isTransient(result.fault)) {
      blips += 1;
    }
    const found = silence ?? missOf(result, version, identity);
    if (found) {
      miss = found;
      if (inARow > 0 && found.kind !== 'other-version') relapses += 1;
      inARow = 0;
      missesInARow += 1;
    } else {
      passes += 1;
      inARow += 1;
      if (inARow === 1) firstPassAt = tools.now();
      missesInARow = 0;
    }
    const line = found ? describeMiss(found) : describeVisit(result);
    timeline.push({
      atMs: askedAt - startedAt,
      tookMs: tools.now() - askedAt,
      result: found?.kind ?? 'pass',
      said: line,
    });
    if (timeline.length > MOST_ATTEMPTS) timeline.shift();
    if (line !== lastLine) tools.log.info(`${url.pathname}: ${line}`);
    lastLine = line;

    const counted = { attempts, passes, relapses, blips, served, timeline };
    const state = { ...counted, miss, version: servedBy(result), identity };
    const waitedMs = tools.now() - startedAt;
    const lasts = tools.now() - firstPassAt >= spanMs;
    if (inARow >= streak && lasts) return { ready: true, waitedMs, ...state };
    if (left() <= 0) return { ready: false, waitedMs, ...state };
    // Full jitter: many jobs that wait for one app must not ask in step.
    const backoff = Math.min(intervalMs, FIRST_PAUSE_MS * 2 ** Math.min(missesInARow - 1, 20));
    const pause = found ? tools.random() * backoff : Math.min(intervalMs, PAUSE_AFTER_PASS_MS);
    await tools.sleep(Math.min(pause, left()));
  }
}

/** Why nothing of the app itself was heard. */
function whySilent(visit: Visit): Miss | undefined {
  if (visit.end === 'fault') return { kind: 'unavailable', visit };
  const { status, headers } = visit.answer;
  if (visit.end === 'answer' && (isFromEdge(status) || headers['x-sevalla-status'])) {
    return { kind: 'unavailable', visit };
  }
  const cache = headers['cf-cache-status'] ?? '';
  const isCached = /^(?:HIT|STALE|UPDATING)$/i.test(cache) || Number(headers['age'] ?? 0) > 0;
  return isCached ? { kind: 'cached', visit } : undefined;
}

async function identify(
  visit: Visit,
  version: string | undefined,
  { commit, platform, manifest, home }: Proofs,
  ask: Visitor,
): Promise<Identity> {
  const expected = { version, commit };
  const own = visit.end === 'answer' ? claimsOf(visit.answer) : [];
  const app = weigh(own, expected);
  const isNamed = app.some(({ finding }) => finding !== 'silent');
  // The home page is asked for where nothing else tells: it is the dearest of the sources.
  if (!isNamed && home !== undefined && (version ?? commit) !== undefined) {
    const page = await ask(home, { follow: true });
    const meta = page.end === 'answer' ? claimsOf(page.answer).filter(isMeta) : [];
    app.splice(
      0,
      app.length,
      ...weigh([...own.filter((claim) => !isMeta(claim)), ...meta], expected),
    );
  }
  if (manifest !== undefined) {
    app.push(weighManifest(await ask(manifest.url, { follow: true }), manifest.hash));
  }
  const { proof } = prove(app);
  const sources = platform === undefined ? app : [...app, platform];
  // The platform tells what is meant to serve, which alone does not prove what answers.
  return { proof: proof === 'not-measured' ? proof : prove(sources).proof, sources };
}

function isMeta({ name }: { name: string }): boolean {
  return name === 'meta tag';
}

function missOf(visit: Visit, expected: string | undefined, identity: Identity): Miss | undefined {
  const { proof } = identity;
  if (proof === 'confirmed') return undefined;
  if (proof === 'not-measured' && expected === undefined) return undefined;
  // Without its health document nothing is known about its version.
  if (proof === 'not-measured' && (visit.end !== 'answer' || visit.answer.status >= 400)) {
    return { kind: 'unavailable', visit };
  }
  return { kind: 'other-version', visit, served: servedBy(visit) };
}

/** Statuses with which an edge or a rate limit speaks, and not the pages of the app. */
function isFromEdge(status: number): boolean {
  return [429, 502, 503, 504].includes(status) || (status >= 520 && status <= 530);
}

function servedBy(visit: Visit): string | undefined {
  return visit.end === 'answer'
    ? claimsOf(visit.answer).flatMap(({ values }) => values)[0]
    : undefined;
}

function describeMiss(miss: Miss): string {
  if (miss.kind === 'unavailable') return describeVisit(miss.visit);
  if (miss.kind === 'cached') return `${describeVisit(miss.visit)}, from a cache`;
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
