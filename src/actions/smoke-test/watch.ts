import { formatDuration } from '../../kit/fields.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Crash, Vitals, Window } from './vitals.ts';

/** One round of the checks. */
export interface Round {
  /** Milliseconds since 1970. */
  atMs: number;
  /** Names of the checks that failed. */
  failed: readonly string[];
  /** Of the slowest page. */
  latencyMs: number | undefined;
}

/** Something that got worse: `fail` is a release that should not stay, `degraded` one to look at. */
export interface Sign {
  level: 'degraded' | 'fail';
  what: string;
  fix: string;
}

export interface Watched {
  durationMs: number;
  /** Ended before its time, since enough was seen. */
  cutShort: boolean;
  rounds: readonly Round[];
  /** Of a window as long, before the release; undefined when nobody may read them. */
  before: Vitals | undefined;
  during: Vitals | undefined;
  signs: readonly Sign[];
}

export interface WatchOptions {
  durationMs: number;
  /** When the release began, milliseconds since 1970: what came before is compared with. */
  releasedAtMs: number;
  /** Pause between two rounds; a twentieth of the time, between 5 s and a minute, when absent. */
  intervalMs?: number;
  /** Runs the checks once. */
  check: () => Promise<Round>;
  /** undefined without a key that may read metrics. */
  vitals: ((window: Window) => Promise<Vitals>) | undefined;
}

const ROUNDS = 20;
const [SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS] = [5_000, 60_000];
/** Failed rounds in a row that nobody needs to see the end of. */
const ENOUGH_FAILURES = 3;

/**
 * Goes on checking a release for a while, and holds what the platform counts meanwhile against as
 * long a time before the release. Ends early after three rounds in a row that failed.
 */
export async function watch(
  options: WatchOptions,
  tools: Pick<Tools, 'now' | 'sleep'> & { log: Pick<Tools['log'], 'info'> },
): Promise<Watched> {
  const { durationMs, releasedAtMs, check, vitals } = options;
  const pauseMs =
    options.intervalMs ??
    Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, durationMs / ROUNDS));
  const startedAt = tools.now();
  tools.log.info(`Watching for ${formatDuration(durationMs)}.`);
  const before = await vitals?.({ fromMs: releasedAtMs - durationMs, toMs: releasedAtMs });
  const rounds: Round[] = [];
  let cutShort = false;
  for (;;) {
    const round = await check();
    rounds.push(round);
    if (round.failed.length > 0) tools.log.info(`Failed: ${round.failed.join(', ')}`);
    cutShort = isDown(rounds);
    const left = startedAt + durationMs - tools.now();
    if (cutShort || left <= 0) break;
    await tools.sleep(Math.min(pauseMs, left));
  }
  const during = await vitals?.({ fromMs: startedAt, toMs: tools.now() });
  return { durationMs, cutShort, rounds, before, during, signs: signsOf(rounds, before, during) };
}

/** So many rounds in a row have failed that nobody needs to see the end. */
export function isDown(rounds: readonly Round[]): boolean {
  return redStreak(rounds) >= ENOUGH_FAILURES;
}

function redStreak(rounds: readonly Round[]): number {
  const lastGreen = rounds.findLastIndex(({ failed }) => failed.length === 0);
  return rounds.length - 1 - lastGreen;
}

/** Requests below which a share or a percentile says nothing. */
const LEAST_REQUESTS = 20;
const LEAST_SHARE = 0.01;
const RED_SHARE = 0.05;
const SHARE_GROWTH = 2;
const LATENCY_GROWTH = 1.5;
const LEAST_LATENCY_GROWTH_MS = 200;
const RED_CRASHES = 3;
const FULL_MEMORY = 0.9;

/** What got worse, the worst first. */
export function signsOf(
  rounds: readonly Round[],
  before: Vitals | undefined,
  during: Vitals | undefined,
): Sign[] {
  const signs = [
    roundsSign(rounds),
    errorsSign(before?.traffic, during?.traffic),
    latencySign(before, during),
    crashSign(during?.crashes),
    memorySign(during?.memory),
  ].flatMap((sign) => sign ?? []);
  return signs.sort((one, other) => rank(one) - rank(other));
}

function rank({ level }: Sign): number {
  return level === 'fail' ? 0 : 1;
}

function roundsSign(rounds: readonly Round[]): Sign | undefined {
  const red = rounds.filter(({ failed }) => failed.length > 0);
  if (red.length === 0) return undefined;
  const names = [...new Set(red.flatMap(({ failed }) => failed))];
  const down = isDown(rounds);
  return {
    level: down ? 'fail' : 'degraded',
    what: down
      ? `${names.join(', ')} failed ${ENOUGH_FAILURES} rounds in a row`
      : `${names.join(', ')} failed in ${red.length} of ${rounds.length} rounds`,
    fix: 'read the runtime logs of that time',
  };
}

function errorsSign(before: Vitals['traffic'], during: Vitals['traffic']): Sign | undefined {
  if (during === undefined || during.requests < LEAST_REQUESTS) return undefined;
  const share = during.serverErrors / during.requests;
  const was = before && before.requests > 0 ? before.serverErrors / before.requests : 0;
  if (share < LEAST_SHARE || share < was * SHARE_GROWTH) return undefined;
  return {
    level: share >= RED_SHARE ? 'fail' : 'degraded',
    what:
      `${percent(share)} of ${during.requests} requests were answered with a server error` +
      (before && before.requests > 0 ? `, ${percent(was)} before` : ''),
    fix: 'read the runtime logs, where the tracebacks are',
  };
}

function latencySign(before: Vitals | undefined, during: Vitals | undefined): Sign | undefined {
  const [was, is] = [before?.p95Ms, during?.p95Ms];
  const enough = [before, during].every(
    (vitals) => (vitals?.traffic?.requests ?? 0) >= LEAST_REQUESTS,
  );
  if (!enough || was === undefined || is === undefined) return undefined;
  if (is < was * LATENCY_GROWTH || is - was < LEAST_LATENCY_GROWTH_MS) return undefined;
  return {
    level: 'degraded',
    what: `95 of 100 requests took up to ${Math.round(is)} ms, ${Math.round(was)} ms before`,
    fix: 'look at the slowest requests on the platform, and for queries without an index',
  };
}

function crashSign(crashes: Vitals['crashes']): Sign | undefined {
  if (crashes === undefined || crashes.length === 0) return undefined;
  const starved = crashes.some(({ outOfMemory }) => outOfMemory);
  const each = <T>(value: (crash: Crash) => T): string =>
    [...new Set(crashes.map(value))].join(', ');
  const ended =
    crashes.length === 1 ? 'a container ended by itself' : `${crashes.length} containers ended`;
  return {
    level: crashes.length >= RED_CRASHES ? 'fail' : 'degraded',
    what:
      `${ended}: ${each(({ process }) => process)}, exit code ${each(({ code }) => code)}` +
      (starved ? ', out of memory' : ''),
    fix: starved
      ? 'lower the number of workers, or take a larger size'
      : 'read the last runtime logs before the end',
  };
}

function memorySign(memory: Vitals['memory']): Sign | undefined {
  if (memory === undefined || memory.share < FULL_MEMORY) return undefined;
  return {
    level: 'degraded',
    what: `${memory.process} used ${percent(memory.share)} of its memory`,
    fix: 'lower the number of workers, or take a larger size',
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
}
