import { writes } from '../../check-language/check.ts';
import type { Outcome as Probed } from './probe.ts';

// What counts when it is asked whether a release should stay.

export function resultsOf<const V extends 'fail' | 'degraded'>(probed: Probed, verdict: V) {
  if (probed.kind !== 'checked') return [];
  return probed.results.flatMap((result) => (result.verdict === verdict ? [result] : []));
}

/** Names of what the release itself does wrong: neither slowness nor the network in between. */
export function criticalOf(probed: Probed): string[] {
  // A streak that only lacked the time for its end is no fault of the release.
  if (probed.kind === 'not-ready' && probed.readiness.relapses >= MOST_RELAPSES) return [READINESS];
  return resultsOf(probed, 'fail')
    .filter(({ check, latency, diagnosis }) => {
      // What writes is not sent again to see whether it was a blip.
      return latency === undefined && isOfApp(diagnosis.cause) && !writes(check);
    })
    .map(({ check }) => check.name);
}

const MOST_RELAPSES = 2;
const READINESS = 'the app goes on and off';

// A page that is right at times cannot be told from a page that is met by a blip at times.
const NOT_OF_APP: readonly string[] = ['serving.unreachable', 'serving.cached', 'serving.uneven'];

function isOfApp(cause = ''): boolean {
  return !NOT_OF_APP.includes(cause);
}
