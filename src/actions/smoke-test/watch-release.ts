import { writes } from '../../check-language/check.ts';
import type { Tools } from '../../kit/tools.ts';
import { createSevalla } from '../../sevalla/client.ts';
import type { Inputs } from './contract.ts';
import { criticalOf } from './critical.ts';
import { type Outcome as Probed, probe } from './probe.ts';
import type { Proofs } from './readiness.ts';
import { readVitals } from './vitals.ts';
import { type Round, type Watched, watch } from './watch.ts';

/** What a release did after it was found green. */
export interface Watching {
  watched: Watched;
  /** What the last round saw. */
  last: Probed | undefined;
}

const ROUND_TIMEOUT_MS = 30_000;

/**
 * Carries the checks out again and again for the time of the input `watch`, those that write left
 * out, each page timed once.
 */
export async function watchRelease(
  inputs: Inputs,
  durationMs: number,
  { results }: Extract<Probed, { kind: 'checked' }>,
  releasedAtMs: number,
  known: Proofs,
  tools: Tools,
): Promise<Watching> {
  const { 'app-id': appId, 'sevalla-token': token, 'api-url': apiUrl } = inputs;
  const sevalla = token && appId ? createSevalla({ token, apiUrl, tools }) : undefined;
  const only = new Set(results.flatMap(({ check }) => (writes(check) ? [] : [check.name])));
  const hurried = { ...inputs, timeout: ROUND_TIMEOUT_MS, streak: 1, 'streak-span': 0 };
  // Twenty rounds of the same lines would bury what went wrong in one of them.
  const quiet = { ...tools, log: { ...tools.log, info: () => {}, remote: () => {} } };
  let last: Probed | undefined;
  const check = async (): Promise<Round> => {
    const atMs = tools.now();
    last = await probe(hurried, quiet, known, { only, samples: 1 });
    return { atMs, failed: failedIn(last), latencyMs: slowestOf(last) };
  };
  const vitals =
    sevalla && appId
      ? (window: Parameters<typeof readVitals>[2]) => readVitals(sevalla, appId, window)
      : undefined;
  const watched = await watch({ durationMs, releasedAtMs, check, vitals }, tools);
  return { watched, last };
}

function failedIn(probed: Probed): string[] {
  return probed.kind === 'checked' ? criticalOf(probed) : [`GET ${probed.healthPath}`];
}

function slowestOf(probed: Probed): number | undefined {
  if (probed.kind !== 'checked') return undefined;
  const all = probed.results.flatMap((result) =>
    'latency' in result && result.latency ? [result.latency.medianMs] : [],
  );
  return all.length === 0 ? undefined : Math.max(...all);
}
