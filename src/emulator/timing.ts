/**
 * Delays of the platform in milliseconds of platform time; `--speed` divides each of them.
 * Only the rollout deadline was observed on Sevalla (about 17 minutes, October 2025) and only the
 * back-off and grace period are Kubernetes' documented defaults; the others are plausible.
 */
export const timing = {
  queueMs: 1_000,
  /** A deployment stays `waiting` until somebody has read it, but no longer than this. */
  waitingUnreadMs: 15_000,
  checkoutMs: 2_000,
  buildMs: 4_000,
  pullMs: 2_000,
  scheduleMs: 1_000,
  rolloutDeadlineMs: 17 * 60_000,
  /** How often Helm's --wait looks whether every instance is Ready. */
  rolloutPollMs: 2_000,
  backOffFirstMs: 10_000,
  backOffMaxMs: 300_000,
  backOffResetMs: 600_000,
  terminationGraceMs: 30_000,
  suspendMs: 1_000,
  deleteMs: 2_000,
  databaseCreateMs: 30_000,
  databaseUpdateMs: 20_000,
  backupMs: 10_000,
  restoreMs: 20_000,
  dayMs: 86_400_000,
  measureMs: 15_000,
  domainVerifyMs: 10_000,
} as const;

/**
 * How long the edge waits for a byte of an application, in real milliseconds at any speed, since
 * the application is as slow as it is. A guess: what Sevalla grants is not known here, and this is
 * when Cloudflare, which stands in front of it, has become known to give up (its error 524).
 */
export const upstreamLimitMs = 100_000;

/**
 * Lower bounds in real milliseconds: a real process neither starts, crashes nor stops faster
 * because the platform's clock does.
 */
export const floors = {
  /** An instance without readiness probe must have been up this long before a rollout succeeds. */
  settleMs: 1_000,
  backOffMs: 100,
  probePeriodMs: 25,
  probeTimeoutMs: 1_000,
  /** Liveness failures do not count before this age, or before they would on the platform. */
  livenessMs: 5_000,
  terminationGraceMs: 2_000,
  /** Below this the counters of the operating system are too coarse. */
  measureMs: 1_000,
  /** Between two looks at the memory of what has a limit and no container. */
  memoryLookMs: 200,
  jobDeadlineMs: 60_000,
} as const;
