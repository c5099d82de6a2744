import type { Deployment } from '../../sevalla/schemas.ts';

/**
 * What the platform is asked for: https://api-docs.sevalla.com/v3/long-running-operations says to
 * poll every 10 seconds or more. Kept over every wait, from its beginning up to any moment of it: one
 * look, and one more for each 10 seconds, whatever the forecast.
 */
export const ADVISED_MS = 10_000;
/** However sure the forecast is, a look is not free. */
export const SHORTEST_MS = 2000;
/** However sure the forecast is, a failure may come early. */
export const LONGEST_MS = 60_000;

/** The seconds of delay that one look may cost at most before it is no longer worth it. */
const PRICE_S = 0.05;

/** What came before today's builders, plans and dependencies foretells little. */
const MOST_REMEMBERED = 50;

export type Kind = 'restart' | 'image' | 'build';

export interface Moment {
  /** Milliseconds since the deployment left the queue; 0 while it is in there. */
  ranMs: number;
  /** Milliseconds since the wait began. */
  waitedMs: number;
  /** Looks taken in this wait; the answer to the trigger is none. */
  looks: number;
}

export interface Schedule {
  /** How long such a deployment usually takes until its success, where that is known. */
  usualMs: number | undefined;
  /** Milliseconds until the next look. */
  pauseAfter(moment: Moment): number;
}

/** A look every `intervalMs` milliseconds. */
export function fixedSchedule(intervalMs: number, usualMs?: number): Schedule {
  return { usualMs, pauseAfter: () => intervalMs };
}

/** Restarts, rollbacks and promotions build nothing, and neither does an image. */
export function kindOf({ trigger, steps, branch, commit_sha, repo_url }: Deployment): Kind {
  if (trigger === 'RESTART' || trigger === 'ROLLBACK_DEPLOYMENT') return 'restart';
  if (steps?.includes('build')) return 'build';
  if (!branch && !commit_sha && !repo_url) return 'image';
  // A promotion carries the source of its build with it.
  return steps?.includes('rollout') && !steps.includes('checkout') ? 'restart' : 'build';
}

export interface Past {
  ms: number;
  isSuccess: boolean;
}

/** How long the deployments of a kind took, in the order given. Only the platform's clock counts. */
export function durationsOf(deployments: readonly Deployment[], kind: Kind): Past[] {
  return deployments.flatMap((deployment) => {
    const { status, started_at, finished_at } = deployment;
    if ((status !== 'success' && status !== 'failed') || kindOf(deployment) !== kind) return [];
    const ms = Date.parse(finished_at ?? '') - Date.parse(started_at ?? '');
    return ms > 0 ? [{ ms, isSuccess: status === 'success' }] : [];
  });
}

/** Of those that succeeded; one alone is no habit. */
export function usualOf(past: readonly Past[]): number | undefined {
  const sorted = past.flatMap(({ ms, isSuccess }) => (isSuccess ? [ms] : [])).sort((a, b) => a - b);
  return sorted.length < 2 ? undefined : sorted[Math.floor(sorted.length / 2)];
}

/**
 * Looks where an end is likely: the optimum checking schedule of Barlow, Hunter and Proschan
 * (J. SIAM 11, 1963) in the continuous form of Keller (Management Science 21, 1974). When a look
 * costs c and each second between the end and the look that sees it costs 1, the cheapest density
 * of looks is √(h(t) / 2c), where h is the hazard: the likelihood that a deployment which has not
 * ended by t ends right then. The next look is where that density has added up to one.
 *
 * - h comes from the past durations, successes and failures alike, newest first, smoothed on a
 *   logarithmic scale, and from a forecast for applications without a past that weighs as much as
 *   one of them. Early failures and the rollout limit thereby have their own share.
 * - c follows from the budget: the looks that ADVISED_MS allows until the expected end, less those
 *   that were taken. Looks saved while nothing can happen are spent when it is due.
 *
 * Pure; the same past and moment give the same pause, from SHORTEST_MS to LONGEST_MS.
 */
export function adaptiveSchedule(past: readonly Past[], kind: Kind): Schedule {
  const forecast = forecastOf(past.slice(0, MOST_REMEMBERED), kind);
  return {
    usualMs: usualOf(past),
    pauseAfter: ({ ranMs, waitedMs, looks }) => {
      const from = indexAt(ranMs / 1000);
      const { survival, remaining, weight, reach } = forecast;
      const left = survival[from]!;
      const budget = (waitedMs / 1000 + remaining[from]! / left) / (ADVISED_MS / 1000) + 1 - looks;
      const stride = Math.max(weight[from]! / (left * Math.max(budget, 1)), Math.sqrt(2 * PRICE_S));
      let to = from + 1;
      while (to < POINTS && reach[to]! - reach[from]! < stride) to += 1;
      const excess = (reach[to]! - reach[from]! - stride) / (reach[to]! - reach[to - 1]!);
      const wanted = (secondsAt(to - Math.max(excess, 0)) - secondsAt(from)) * 1000;
      const allowed = looks * ADVISED_MS - waitedMs;
      return Math.round(Math.min(Math.max(wanted, allowed, SHORTEST_MS), LONGEST_MS));
    },
  };
}

// Points of time half a per cent apart, from one second to six hours, the longest wait of a job.
const STEP_FACTOR = 1.005;
const STEP = Math.log(STEP_FACTOR);
const POINTS = Math.ceil(Math.log(6 * 3600) / STEP);
const secondsAt = (index: number): number => Math.exp(index * STEP);
const indexAt = (seconds: number): number =>
  Math.min(Math.floor(Math.log(Math.max(seconds, 1)) / STEP), POINTS - 1);

/** A log-logistic distribution: of the shape of a log-normal one, in closed form. */
interface Part {
  share: number;
  /** Seconds. */
  median: number;
  /** Standard deviation of the logarithm. */
  spread: number;
}

const FORECAST: Record<Kind, Part> = {
  restart: { share: 0.85, median: 50, spread: 0.6 },
  image: { share: 0.85, median: 75, spread: 0.6 },
  build: { share: 0.85, median: 180, spread: 0.6 },
};
const TROUBLE: Part[] = [
  // A checkout, an image pull or a build that breaks at once.
  { share: 0.1, median: 30, spread: 0.6 },
  // The platform gives a rollout up after about 17 minutes.
  { share: 0.05, median: 1020, spread: 0.03 },
];

/** How much the past is smoothed: the best of these by leave-one-out likelihood decides. */
const SPREADS = [0.04, 0.06, 0.09, 0.13, 0.2, 0.3];

interface Forecast {
  /** The chance that the end is still to come, by point of time, as are all of these. */
  survival: Float64Array;
  /** The integral of the survival from here on, in seconds. */
  remaining: Float64Array;
  /** The integral of √(density × survival) from here on. */
  weight: Float64Array;
  /** The integral of √hazard up to here. */
  reach: Float64Array;
}

function forecastOf(past: readonly Past[], kind: Kind): Forecast {
  const parts = mixtureOf(
    past.map(({ ms }) => Math.max(ms / 1000, 1)),
    [FORECAST[kind], ...TROUBLE],
  );
  const survival = new Float64Array(POINTS + 1);
  for (const part of parts) {
    // On a logarithmic scale the odds grow by the same factor from point to point.
    const growth = STEP_FACTOR ** (Math.PI / (Math.sqrt(3) * part.spread));
    let odds = oddsOf(part, 1);
    for (let index = 0; index <= POINTS; index += 1) {
      survival[index]! += part.share / (1 + odds);
      odds *= growth;
    }
  }
  const forecast: Forecast = {
    survival,
    remaining: new Float64Array(POINTS + 1),
    weight: new Float64Array(POINTS + 1),
    reach: new Float64Array(POINTS + 1),
  };
  const cell = (index: number) => {
    const seconds = secondsAt(index + 1) - secondsAt(index);
    const ending = Math.max(survival[index]! - survival[index + 1]!, 0);
    const mean = (survival[index]! + survival[index + 1]!) / 2;
    return { seconds, ending, mean };
  };
  for (let index = POINTS - 1; index >= 0; index -= 1) {
    const { seconds, ending, mean } = cell(index);
    forecast.remaining[index] = forecast.remaining[index + 1]! + mean * seconds;
    forecast.weight[index] = forecast.weight[index + 1]! + Math.sqrt(ending * mean * seconds);
  }
  for (let index = 0; index < POINTS; index += 1) {
    const { seconds, ending, mean } = cell(index);
    forecast.reach[index + 1] = forecast.reach[index]! + Math.sqrt((ending / mean) * seconds);
  }
  return forecast;
}

/** The past and the forecast together; the forecast weighs as much as one past deployment. */
function mixtureOf(durations: readonly number[], forecast: readonly Part[]): Part[] {
  const share = 1 / (durations.length + 1);
  const spread = spreadOf(durations, forecast);
  return [
    ...durations.map((median) => ({ share, median, spread })),
    ...forecast.map((part) => ({ ...part, share: part.share * share })),
  ];
}

function spreadOf(durations: readonly number[], forecast: readonly Part[]): number {
  const likelihood = (spread: number): number =>
    durations.reduce((sum, seconds, own) => {
      const base = forecast.reduce((total, part) => total + densityOf(part, seconds), 0);
      const others = durations.reduce(
        (total, median, index) =>
          index === own ? total : total + densityOf({ share: 1, median, spread }, seconds),
        base,
      );
      return sum + Math.log(others);
    }, 0);
  const scored = SPREADS.map((spread) => ({ spread, score: likelihood(spread) }));
  return scored.reduce((best, next) => (next.score >= best.score ? next : best)).spread;
}

const oddsOf = ({ median, spread }: Part, seconds: number): number =>
  (seconds / median) ** (Math.PI / (Math.sqrt(3) * spread));

function survivalOf(part: Part, seconds: number): number {
  return 1 / (1 + oddsOf(part, seconds));
}

/** By the logarithm of the time; finite wherever the odds overflow. */
function densityOf(part: Part, seconds: number): number {
  const survival = survivalOf(part, seconds);
  return (part.share * survival * (1 - survival)) / part.spread;
}
