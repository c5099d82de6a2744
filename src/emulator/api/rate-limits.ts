import type { Clock } from '../clock.ts';
import type { Switches } from '../switches.ts';

export type Tier =
  | 'service-creation'
  | 'service-mutation'
  | 'deployment'
  | 'general-write'
  | 'logs'
  | 'read';

type TierLimit = { limit: number; windowSeconds: number; isPerService: boolean };

/** https://api-docs.sevalla.com/v3/rate-limits. The kind of window is not published: fixed here. */
export const tierLimits: Record<Tier, TierLimit> = {
  'service-creation': { limit: 20, windowSeconds: 3_600, isPerService: false },
  'service-mutation': { limit: 10, windowSeconds: 60, isPerService: true },
  deployment: { limit: 10, windowSeconds: 60, isPerService: true },
  'general-write': { limit: 30, windowSeconds: 60, isPerService: false },
  logs: { limit: 30, windowSeconds: 60, isPerService: false },
  read: { limit: 400, windowSeconds: 60, isPerService: false },
};

export type RateLimitState = {
  limit: number;
  remaining: number;
  /** Real seconds until the window ends, at least 1. */
  resetSeconds: number;
  isExceeded: boolean;
};

export type RateLimits = {
  /** Counts a request; `serviceId` matters to the tiers that count per service. */
  count(tier: Tier, serviceId: string | undefined): RateLimitState;
  /** The state without counting, for answers that no key stands behind. */
  peek(tier: Tier): RateLimitState;
  clear(): void;
};

export function createRateLimits(
  clock: Clock,
  switches: Pick<Switches, 'rate-limits'>,
  now: () => number = Date.now,
): RateLimits {
  const windows = new Map<string, { endsAt: number; used: number }>();

  function windowMs(tier: Tier): number {
    const realMs = tierLimits[tier].windowSeconds * 1_000;
    return switches['rate-limits'] === 'scaled' ? clock.scaled(realMs) : realMs;
  }

  function windowOf(tier: Tier, serviceId: string | undefined) {
    const key = tierLimits[tier].isPerService ? `${tier} ${serviceId ?? ''}` : tier;
    const known = windows.get(key);
    if (known !== undefined && known.endsAt > now()) return known;
    const fresh = { endsAt: now() + windowMs(tier), used: 0 };
    windows.set(key, fresh);
    return fresh;
  }

  function describe(tier: Tier, { endsAt, used }: { endsAt: number; used: number }) {
    const { limit } = tierLimits[tier];
    return {
      limit,
      remaining: Math.max(0, limit - used),
      resetSeconds: Math.max(1, Math.ceil((endsAt - now()) / 1_000)),
      isExceeded: switches['rate-limits'] !== 'off' && used > limit,
    };
  }

  return {
    count(tier, serviceId) {
      const window = windowOf(tier, serviceId);
      window.used += 1;
      return describe(tier, window);
    },
    peek: (tier) => describe(tier, windowOf(tier, undefined)),
    clear: () => windows.clear(),
  };
}
