import * as z from 'zod/mini';
import { exchange } from '../../http/exchange.ts';
import type { Tools } from '../../kit/tools.ts';
import { findingBehind } from '../../rules/symptoms.ts';
import { at, resolveOf } from './address.ts';
import type { BrowserVisit } from './browser.ts';
import type { Inputs } from './contract.ts';
import { type Control, probeControl } from './control.ts';
import { criticalOf, resultsOf } from './critical.ts';
import {
  type Observation,
  observeCertificate,
  observeLogin,
  observeMissingPage,
} from './observe.ts';
import { askPlatform, type Platform, readCause } from './platform.ts';
import { type Outcome as Probed, probe } from './probe.ts';
import type { Files } from './report-files.ts';
import { type Advice, adviseRollback } from './verdict.ts';
import { isDown, type Watched } from './watch.ts';

export interface Trouble {
  class: string;
  cause: string | undefined;
  /** What validate-settings, or the app's own log, adds to it. */
  hints: readonly string[];
}

export interface Outcome {
  probed: Probed;
  platform: Platform | undefined;
  observations: readonly Observation[];
  /** The pages of the input `browser`, as Chrome saw them. */
  visits: readonly BrowserVisit[];
  /** undefined where nobody asked for it, or nothing was green before. */
  watched: Watched | undefined;
  trouble: Trouble | undefined;
  advice: Advice;
  /** Paths of what was written, by output. */
  files: Files;
}

const CONFIRMATIONS = 2;
const REQUEST_MS = 30_000;
const MAX_BODY_BYTES = 2_000_000;

/**
 * Proves which deployment answers, checks it, and says whether going back would help. A critical
 * failure is looked at again before that: a blip is no reason to take a release back.
 * @throws UserError when the checks cannot be read.
 */
export async function smokeTest(inputs: Inputs, tools: Tools): Promise<Outcome> {
  const startedAt = tools.now();
  const before = await askPlatform(inputs, tools);
  const known = { commit: before?.commit, platform: before?.source };
  const probed = await probe(inputs, tools, known);
  const isServed = probed.kind === 'checked';
  const { browser: paths = [], watch: watchMs } = inputs;
  const browsed =
    isServed && paths.length > 0
      ? await (await import('./browse.ts')).browse(inputs, paths, tools)
      : undefined;
  const observations = [
    ...(isServed ? await observe(inputs, probed, tools) : []),
    ...(browsed?.observations ?? []),
  ];
  const watching =
    watchMs !== undefined && isGreen(probed, observations)
      ? await (await import('./watch-release.ts')).watchRelease(
          inputs,
          watchMs,
          probed,
          before?.beganAtMs ?? startedAt,
          known,
          tools,
        )
      : undefined;
  const watched = watching?.watched;
  const down = watching && isDown(watching.watched.rounds) ? watching : undefined;
  // A deployment of somebody else may have taken its place meanwhile.
  const platform = before === undefined ? undefined : await askPlatform(inputs, tools);

  const failing = [...criticalOf(probed), ...criticalObservations(observations)];
  const { again, passing } = await confirm(failing, probed, inputs, known, tools);
  const hasFailed = !isServed || failing.length > 0 || down !== undefined;
  const control: Control | undefined = hasFailed ? await probeControl(inputs, tools) : undefined;
  const isSuperseded = platform?.isSuperseded ?? false;
  const advice = adviseRollback({
    critical: down ? (down.watched.rounds.at(-1)?.failed ?? []) : again,
    passing,
    isConfirmed: isConfirmed(probed) && !isSuperseded && !isOther(down?.last),
    control,
    knownGoodId: inputs['known-good-id'],
  });
  const found =
    troubleOf(down?.last ?? probed, platform, observations, control) ??
    (watched?.signs.length ? { class: 'watch', cause: undefined } : undefined);
  const trouble = found && (await explain(found, inputs, startedAt, tools));
  const visits = browsed?.visits ?? [];
  const told = { probed, platform, observations, visits, watched, trouble, advice, files: {} };
  if (REPORTS.every((input) => inputs[input] === undefined)) return told;
  const { writeReports } = await import('./report-files.ts');
  return { ...told, files: await writeReports(inputs, told, startedAt, tools) };
}

const REPORTS = ['junit-file', 'sarif-file', 'report-file', 'html-file'] as const;

/** Only what is green is worth watching. */
function isGreen(
  probed: Probed,
  observations: readonly Observation[],
): probed is Extract<Probed, { kind: 'checked' }> {
  return (
    probed.kind === 'checked' &&
    probed.results.some(({ verdict }) => verdict === 'pass' || verdict === 'degraded') &&
    [...probed.results, ...observations].every(({ verdict }) => verdict !== 'fail')
  );
}

async function observe(
  inputs: Inputs,
  probed: Extract<Probed, { kind: 'checked' }>,
  tools: Tools,
): Promise<Observation[]> {
  const certificate = observeCertificate(probed.tls, inputs['min-certificate-days']);
  const found = certificate === undefined ? [] : [certificate];
  if ((probed.pack?.preset ?? inputs.preset) !== 'django') return found;
  const { username, password } = inputs;
  const { ask, origin } = asker(inputs, tools);
  const credentials = username && password ? { username, password } : undefined;
  found.push(
    await observeMissingPage(ask),
    await observeLogin(ask, origin, credentials, probed.pack?.admin),
  );
  for (const observation of found) {
    const { name, verdict } = observation;
    if (verdict === 'pass') tools.log.info(`✓ ${name}: ${observation.got}`);
    else if (verdict === 'not-measured')
      tools.log.info(`- ${name}: not measured, ${observation.reason}`);
    else tools.log.info(`${verdict === 'fail' ? '✗' : '!'} ${observation.sentence}`);
  }
  return found;
}

function asker(
  inputs: Inputs,
  tools: Tools,
): { ask: Parameters<typeof observeLogin>[0]; origin: string } {
  const base = new URL(inputs.url);
  const resolve = resolveOf(inputs);
  return {
    origin: base.origin,
    ask: ({ method, path, headers, body }) =>
      exchange(at(base, path), {
        method,
        headers: { 'cache-control': 'no-cache', ...headers },
        ...(body === undefined ? {} : { body: Buffer.from(body) }),
        timeoutMs: REQUEST_MS,
        maxBodyBytes: MAX_BODY_BYTES,
        signal: tools.signal,
        resolve,
        env: tools.env,
      }),
  };
}

function criticalObservations(observations: readonly Observation[]): string[] {
  return observations.flatMap((each) =>
    each.verdict === 'fail' && each.isCritical ? [each.name] : [],
  );
}

/** Which of these fail in all of several rounds, each after a pause. */
async function confirm(
  failing: readonly string[],
  probed: Probed,
  inputs: Inputs,
  known: Parameters<typeof probe>[2],
  tools: Tools,
): Promise<{ again: readonly string[]; passing: readonly string[] }> {
  if (failing.length === 0 || probed.kind !== 'checked') return { again: failing, passing: [] };
  let again = failing;
  for (let round = 1; round <= CONFIRMATIONS && again.length > 0; round += 1) {
    tools.log.info(`Looking again at what failed, ${round} of ${CONFIRMATIONS}.`);
    await tools.sleep(inputs.interval * round);
    const second = await probe(inputs, tools, known, { only: new Set(again) });
    const observed = second.kind === 'checked' ? await observe(inputs, second, tools) : [];
    const still = new Set([...criticalOf(second), ...criticalObservations(observed)]);
    // A release that is not even ready by now has not recovered.
    if (isConfirmed(second) && second.kind !== 'checked') continue;
    again = again.filter((name) => still.has(name));
  }
  return { again, passing: failing.filter((name) => !again.includes(name)) };
}

/** Something else than the release was met at the end. */
function isOther(last: Probed | undefined): boolean {
  return last?.readiness.identity.proof === 'other' || (last?.readiness.served.other ?? 0) > 0;
}

/** The new deployment has answered, and it is not another one that answers in its turn. */
function isConfirmed({ readiness: { identity, served } }: Probed): boolean {
  return identity.proof === 'confirmed' && served.expected > 0;
}

/** The root before its consequences: who answers, whether it answers, and then what. */
function troubleOf(
  probed: Probed,
  platform: Platform | undefined,
  observations: readonly Observation[],
  control: Control | undefined,
): Omit<Trouble, 'hints'> | undefined {
  const { readiness } = probed;
  const { served, identity, miss } = readiness;
  if (platform?.isSuperseded) return of('identity.superseded');
  if (probed.kind !== 'checked' && control?.isFine === false) {
    return of('serving.unreachable');
  }
  if (probed.kind === 'other-version') {
    if (served.expected > 0 && served.other > 0) {
      return of('identity.mixed');
    }
    if (identity.proof === 'contradicted') {
      return of('identity.contradicted');
    }
    const isSilent = identity.proof === 'not-measured';
    return of(isSilent ? 'identity.silent' : 'identity.old');
  }
  if (probed.kind === 'not-ready') {
    if (miss?.kind === 'cached') return of('serving.cached');
    const isFlapping = readiness.passes > 0;
    return of(isFlapping ? 'serving.flapping' : (probed.diagnosis.cause ?? 'serving.no-instance'));
  }
  const [failure] = [...resultsOf(probed, 'fail'), ...resultsOf(probed, 'degraded')];
  if (failure !== undefined) return of(failure.diagnosis.cause);
  const seen =
    observations.find(({ verdict }) => verdict === 'fail') ??
    observations.find(({ verdict }) => verdict === 'degraded');
  if (seen?.verdict === 'fail' || seen?.verdict === 'degraded') return of(seen.cause);
  return undefined;
}

function of(cause: string | undefined): Omit<Trouble, 'hints'> {
  return { class: cause?.split('.')[0] ?? 'page', cause };
}

const findingsShape = z.array(
  z.looseObject({
    id: z.string(),
    message: z.string(),
    file: z.nullish(z.string()),
    line: z.nullish(z.number()),
  }),
);

async function explain(
  found: Omit<Trouble, 'hints'>,
  inputs: Inputs,
  startedAt: number,
  tools: Tools,
): Promise<Trouble> {
  const hints: string[] = [];
  let { cause } = found;
  if (cause === 'page.error') {
    const logged = await readCause(inputs, startedAt, tools);
    if (logged !== undefined) {
      cause = logged.id;
      hints.push(`The app’s log says: ${logged.message}${logged.fix ? `; ${logged.fix}` : ''}.`);
    }
  }
  const finding = cause && findingBehind(cause, readFindings(inputs['settings-findings'], tools));
  if (finding) {
    const place = finding.file
      ? ` at ${finding.file}${finding.line ? `:${finding.line}` : ''}`
      : '';
    hints.push(`validate-settings has found ${finding.id}${place}: ${finding.message}.`);
  }
  return { class: cause?.split('.')[0] ?? found.class, cause, hints };
}

/** What cannot be read explains nothing, and fails nothing either. */
function readFindings(text: string | undefined, tools: Tools) {
  if (text === undefined) return [];
  try {
    return findingsShape.parse(JSON.parse(text));
  } catch {
    tools.log.info('settings-findings: expected the output `findings` of validate-settings.');
    return [];
  }
}
