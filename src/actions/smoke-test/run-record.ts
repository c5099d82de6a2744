import { conclude } from './conclude.ts';
import { type Identity, withPlatform } from './identity.ts';
import type { Observation } from './observe.ts';
import type { Readiness } from './readiness.ts';
import { type CheckRecord, checkRecord, resultsOf } from './record.ts';
import type { Outcome } from './smoke.ts';
import type { Advice } from './verdict.ts';
import type { Watched } from './watch.ts';

/** All that a run has found, as plain values: what the files of a step are made from. */
export interface RunRecord {
  schema: 1;
  verdict: string;
  /** One sentence; null where the step is green. */
  failure: string | null;
  class: string | null;
  cause: string | null;
  /** What validate-settings, or the app's own log, adds to it. */
  hints: readonly string[];
  url: string;
  startedAt: string;
  durationMs: number;
  version: { expected: string | null; served: string | null };
  identity: Identity;
  isSuperseded: boolean;
  readiness: Omit<Readiness, 'miss' | 'version' | 'identity'> & { healthPath: string };
  certificate: CertificateRecord | null;
  checks: CheckRecord[];
  observations: readonly Observation[];
  browser: VisitRecord[];
  watch: Watched | null;
  rollback: Advice;
}

export interface CertificateRecord {
  protocol: string;
  daysLeft: number;
  chain: { subject: string; issuer: string; notBefore: string; notAfter: string }[];
}

export interface VisitRecord {
  path: string;
  url: string;
  status: number | null;
  loadMs: number | null;
  faults: { kind: string; text: string; own: boolean }[];
}

/** @param startedAtMs Milliseconds since 1970, as `endedAtMs`. */
export function runRecord(outcome: Outcome, startedAtMs: number, endedAtMs: number): RunRecord {
  const { probed, platform, observations, visits, watched, trouble, advice } = outcome;
  const { outputs, failure } = conclude(outcome);
  const { miss: _, version, identity, ...readiness } = probed.readiness;
  return {
    schema: 1,
    verdict: String(outputs['verdict']),
    failure: failure ?? null,
    class: trouble?.class ?? null,
    cause: trouble?.cause ?? null,
    hints: trouble?.hints ?? [],
    url: probed.url,
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: endedAtMs - startedAtMs,
    version: { expected: probed.expectedVersion ?? null, served: version ?? null },
    identity: withPlatform(identity, platform?.source),
    isSuperseded: platform?.isSuperseded ?? false,
    readiness: { ...readiness, healthPath: probed.healthPath },
    certificate: certificateOf(probed),
    checks: resultsOf(probed).map(checkRecord),
    observations,
    browser: visits.map(({ path, url, status, loadMs, faults }) => ({
      path,
      url,
      status: status ?? null,
      loadMs: loadMs === undefined ? null : Math.round(loadMs),
      faults: faults.map((fault) => ({ ...fault })),
    })),
    watch: watched ?? null,
    rollback: advice,
  };
}

function certificateOf(probed: Outcome['probed']): CertificateRecord | null {
  if (probed.kind !== 'checked' || probed.tls === undefined) return null;
  const { protocol, daysLeft, chain } = probed.tls;
  return {
    protocol,
    daysLeft,
    chain: chain.map(({ subject, issuer, notBefore, notAfter }) => ({
      subject,
      issuer,
      notBefore: notBefore.toISOString(),
      notAfter: notAfter.toISOString(),
    })),
  };
}
