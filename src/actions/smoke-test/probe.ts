import type { Check } from '../../check-language/check.ts';
import { readLine } from '../../check-language/line.ts';
import { readConfigFile } from '../../config/config-file.ts';
import { UserError } from '../../errors.ts';
import { drawExcerpt } from '../../excerpt.ts';
import type { Resolve, TlsFacts } from '../../http/exchange.ts';
import { formatDuration } from '../../kit/fields.ts';
import type { Tools } from '../../kit/tools.ts';
import { at, resolveOf } from './address.ts';
import { readBaseline, writeBaseline } from './baseline.ts';
import { excerptsOf } from './broken.ts';
import { readChecks } from './checks.ts';
import type { Inputs } from './contract.ts';
import { type Diagnosis, diagnoseMiss } from './diagnose.ts';
import { checksOf as checksIn, type Pack } from './packs/pack.ts';
import { readPack } from './packs/read-pack.ts';
import { type Preset, presetLines } from './presets.ts';
import { type Proofs, type Readiness, waitUntilReady } from './readiness.ts';
import { type CheckResult, runCheck, type Site } from './run-check.ts';
import { createVisitor } from './visit.ts';

export type { CheckResult };

interface Common {
  url: string;
  healthPath: string;
  expectedVersion: string | undefined;
  readiness: Readiness;
  streak: number;
  /** What the checks were derived from; undefined where somebody wrote them, or there is no project. */
  pack: Pack | undefined;
}

export type Outcome =
  | (Common & { kind: 'not-ready'; checks: readonly Check[]; diagnosis: Diagnosis })
  | (Common & { kind: 'other-version'; checks: readonly Check[]; served: string | undefined })
  | (Common & {
      kind: 'checked';
      results: readonly CheckResult[];
      tls: TlsFacts | undefined;
      /** The file with the latencies of this run, where it was green and one was asked for. */
      baselineFile: string | undefined;
    });

/** A further round of a run: it leaves the baseline alone. */
export interface Repeated {
  /** Names of the checks to carry out. */
  only: ReadonlySet<string>;
  /** How often each page is timed, in place of what its check says. */
  samples?: number;
}

type ProbeTools = Pick<
  Tools,
  'now' | 'sleep' | 'random' | 'log' | 'env' | 'signal' | 'mask' | 'redact'
>;

/**
 * Waits until the app at `url` answers, and the expected version where one is given, then checks
 * its pages. Reads only, unless a check of the config file says that it writes.
 * @throws UserError when the checks cannot be read, or name a variable that is not set.
 */
export async function probe(
  inputs: Inputs,
  tools: ProbeTools,
  known: Proofs = {},
  repeated?: Repeated,
): Promise<Outcome> {
  const { 'health-path': healthPath, 'expect-version': expectedVersion, streak } = inputs;
  const { all, pack } = await checksOf(inputs);
  const preset = pack?.preset ?? inputs.preset;
  const checks = repeated
    ? all
        .filter(({ name }) => repeated.only.has(name))
        .map((check) => ({
          ...check,
          samples: check.samples === 0 ? 0 : (repeated.samples ?? check.samples),
        }))
    : all;
  const secrets = secretsOf(checks, tools);
  const base = new URL(inputs.url);
  const resolve = resolveOf(inputs);
  const visit = createVisitor(tools, resolve);

  tools.log.info(
    `Waiting up to ${formatDuration(inputs.timeout)} until ${base.host} answers ${streak} times ` +
      `in a row${expectedVersion === undefined ? '' : ` as version ${expectedVersion}`}.`,
  );
  const readiness = await waitUntilReady(
    at(base, healthPath),
    {
      timeoutMs: inputs.timeout,
      intervalMs: inputs.interval,
      streak,
      spanMs: inputs['streak-span'],
      version: expectedVersion,
      proofs: proofsFor(inputs, base, known),
    },
    visit,
    tools,
  );
  const common = { url: inputs.url, healthPath, expectedVersion, readiness, streak, pack };
  if (!readiness.ready) {
    const { miss } = readiness;
    if (miss?.kind === 'other-version') {
      return { ...common, kind: 'other-version', checks, served: miss.served };
    }
    const circumstances = { preset, healthy: false, isAsset: false };
    const diagnosis = miss ? diagnoseMiss(miss.visit, circumstances) : TOO_LITTLE_TIME;
    return { ...common, kind: 'not-ready', checks, diagnosis };
  }
  tools.log.info(
    `Ready after ${formatDuration(readiness.waitedMs)} and ${readiness.attempts} requests.`,
  );

  const results: CheckResult[] = [];
  let tls: TlsFacts | undefined;
  const site: Site = {
    base,
    visit: async (url, options) => {
      const result = await visit(url, options);
      if (result.end !== 'fault') tls = result.answer.tls ?? tls;
      return result;
    },
    httpUrl: plainAddress(base, resolve),
    circumstances: { preset, healthy: false, isAsset: false },
    maxLatencyMs: inputs['max-latency'],
    secrets,
    crawls: new Map(),
    baseline: inputs.baseline ? await readBaseline(inputs.baseline, inputs.url, tools) : {},
    onRegression: inputs['on-regression'],
  };
  for (const check of checks) {
    const result = await runCheck(check, site, tools);
    if (check.steps[0]?.paths[0] === healthPath && result.verdict === 'pass') {
      site.circumstances = { ...site.circumstances, healthy: true };
    }
    results.push(result);
    logResult(result, tools);
  }
  const baselineFile = repeated ? undefined : await keepBaseline(inputs, results, site, tools);
  return { ...common, kind: 'checked', results, tls, baselineFile };
}

/**
 * Those of the input and of the config file; where there are neither, what the project tells, and else
 * those of the preset.
 */
async function checksOf(inputs: Inputs): Promise<{ all: Check[]; pack: Pack | undefined }> {
  const { preset, checks: written, 'health-path': healthPath } = inputs;
  const fromInput = written === undefined ? [] : readChecks(written);
  const config = await readConfigFile(inputs['config-file']);
  if (written !== undefined || config?.checks) {
    return { all: [...fromInput, ...(config?.checks ?? [])], pack: undefined };
  }
  const pack = await readPack({
    preset,
    directory: inputs['working-directory'],
    settingsModule: inputs['settings-module'],
    healthPath,
  });
  const isEmpty = pack === undefined || pack.derived.length === 0;
  return { all: isEmpty ? presetChecks(preset, healthPath) : checksIn(pack), pack };
}

function presetChecks(preset: Preset, healthPath: string): Check[] {
  return presetLines(preset, healthPath).map((line) => readLine(line, () => undefined, []));
}

// A shorter one would blank out ordinary text, and show by its gaps what it is.
const SHORTEST_SECRET = 4;

/**
 * The variables that checks name, hidden from now on.
 * @throws UserError that lists all that cannot be used.
 */
function secretsOf(checks: readonly Check[], { env, mask }: ProbeTools): Map<string, string> {
  const found = new Map<string, string>();
  const faults = new Map<string, string>();
  for (const { name, place } of checks.flatMap((check) => check.secrets)) {
    const value = env[name] ?? '';
    const where = place ? `line ${place.line}, column ${place.column}: ` : '';
    if (value.trim().length < SHORTEST_SECRET) {
      const why =
        value === ''
          ? 'is not set: pass it to this step with `env`'
          : `is shorter than ${SHORTEST_SECRET} characters, which cannot be kept out of the log`;
      faults.set(name, `- ${where}{{env.${name}}} ${why}`);
      continue;
    }
    mask(value);
    found.set(`env.${name}`, value);
  }
  if (faults.size === 0) return found;
  throw new UserError(
    ['The checks name variables that cannot be used:', ...faults.values()].join('\n'),
  );
}

/** What got slower keeps its old reading, or a page could get slower by a little in every run. */
async function keepBaseline(
  { baseline: path, url }: Inputs,
  results: readonly CheckResult[],
  { baseline }: Site,
  tools: ProbeTools,
): Promise<string | undefined> {
  const isGreen =
    results.some(({ verdict }) => verdict === 'pass') &&
    results.every(({ verdict }) => verdict !== 'fail');
  if (path === undefined || !isGreen) return undefined;
  const latencies = new Map(
    results.flatMap((result) => {
      const { name } = result.check;
      const before = Object.hasOwn(baseline, name) ? baseline[name] : undefined;
      if (result.verdict === 'not-measured') return before ? [[name, before] as const] : [];
      const kept = result.verdict === 'degraded' ? (before ?? result.latency) : result.latency;
      return kept ? [[name, kept] as const] : [];
    }),
  );
  return (await writeBaseline(path, url, latencies, tools)) ? path : undefined;
}

function proofsFor(inputs: Inputs, base: URL, known: Proofs): Proofs {
  const hash = inputs['expect-manifest'];
  const url = at(base, inputs['manifest-path']);
  return {
    ...known,
    home: at(base, '/'),
    ...(hash === undefined ? {} : { manifest: { url, hash } }),
  };
}

const TOO_LITTLE_TIME: Diagnosis = {
  what: 'answers',
  why: 'the time was too short for so many answers in a row',
  fix: 'raise `timeout` or lower `streak`',
};

/** The plain twin of an https address: port 80, unless `url` has a port of its own. */
function plainAddress(base: URL, resolve: Resolve): URL | undefined {
  if (base.protocol === 'http:') return base;
  if (base.port !== '' && !resolve.has(`${base.hostname}:80`)) return undefined;
  const plain = new URL(base);
  plain.port = '';
  plain.protocol = 'http:';
  return plain;
}

function logResult(result: CheckResult, { log }: ProbeTools): void {
  const { name } = result.check;
  if (result.verdict === 'not-measured') {
    log.info(`- ${name}: not measured, ${result.reason}`);
    return;
  }
  const mark = { pass: '✓', degraded: '!', fail: '✗' }[result.verdict];
  const latency = result.latency ? `, ${Math.round(result.latency.medianMs)} ms` : '';
  log.info(`${mark} ${name}: ${result.got}${latency}`);
  for (const { title, excerpt, said } of excerptsOf(result)) {
    log.remote([title, ...drawExcerpt(excerpt, said)].join('\n'));
  }
}
