import type { Answer, Resolve, Timings, TlsFacts } from '../../http/exchange.ts';
import { formatDuration } from '../../kit/fields.ts';
import type { Tools } from '../../kit/tools.ts';
import { at, resolveOf } from './address.ts';
import { type Asset, assetsOf, mediaTypesOf } from './assets.ts';
import { type Check, presetLines, readChecks, redirectsToHttps } from './checks.ts';
import type { Inputs } from './contract.ts';
import { type Circumstances, type Diagnosis, diagnoseAnswer, diagnoseVisit } from './diagnose.ts';
import { expectation, formatBytes, type Judgement, judge, mediaType } from './judge.ts';
import { quote, titleOf } from './quote.ts';
import { describeVisit, type Proofs, type Readiness, waitUntilReady } from './readiness.ts';
import { createVisitor, type Visit, type Visitor, visitPatiently } from './visit.ts';

const LATENCY_SAMPLES = 5;

/** What one check found. Only what was executed is a pass or a fail. */
export type CheckResult = { check: Check; expected: string; retried: boolean } & (
  | ({ verdict: 'pass'; got: string } & Measured)
  | ({ verdict: 'fail'; got: string; subject: string; diagnosis: Diagnosis } & Measured)
  | { verdict: 'not-measured'; reason: string }
);

export interface Measured {
  /** Median of the samples after the first request. */
  latencyMs?: number;
  /** Of the median sample, or of the only request. */
  timings?: Timings;
}

interface Common {
  url: string;
  healthPath: string;
  expectedVersion: string | undefined;
  readiness: Readiness;
  streak: number;
}

export type Outcome =
  | (Common & { kind: 'not-ready'; checks: readonly Check[]; diagnosis: Diagnosis })
  | (Common & { kind: 'other-version'; checks: readonly Check[]; served: string | undefined })
  | (Common & { kind: 'checked'; results: readonly CheckResult[]; tls: TlsFacts | undefined });

type ProbeTools = Pick<Tools, 'now' | 'sleep' | 'random' | 'log' | 'env' | 'signal'>;

/**
 * Waits until the app at `url` answers, and the expected version where one is given, then checks
 * its pages. Reads only: nothing is sent but GET and HEAD.
 * @throws UserError when the checks cannot be read.
 */
export async function probe(
  inputs: Inputs,
  tools: ProbeTools,
  known: Proofs = {},
): Promise<Outcome> {
  const { preset, 'health-path': healthPath, 'expect-version': expectedVersion, streak } = inputs;
  const checks = readChecks(inputs.checks ?? presetLines(preset, healthPath));
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
  const common = { url: inputs.url, healthPath, expectedVersion, readiness, streak };
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
  };
  for (const check of checks) {
    const result = await runCheck(check, site, tools);
    if (check.paths[0] === healthPath && result.verdict === 'pass') {
      site.circumstances = { ...site.circumstances, healthy: true };
    }
    results.push(result);
    logResult(result, tools);
  }
  return { ...common, kind: 'checked', results, tls };
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

function diagnoseMiss(visit: Visit, circumstances: Circumstances): Diagnosis {
  if (visit.end !== 'answer') return diagnoseVisit(visit, circumstances);
  const { answer } = visit;
  const status: Judgement = {
    about: 'status',
    ok: false,
    expected: '200',
    got: String(answer.status),
  };
  return diagnoseAnswer(status, answer, circumstances);
}

interface Site {
  base: URL;
  visit: Visitor;
  /** Where the site is asked for over plain http, as far as that is known. */
  httpUrl: URL | undefined;
  circumstances: Circumstances;
  /** For checks that set no limit of their own. */
  maxLatencyMs: number;
}

/** The plain twin of an https address: port 80, unless `url` has a port of its own. */
function plainAddress(base: URL, resolve: Resolve): URL | undefined {
  if (base.protocol === 'http:') return base;
  if (base.port !== '' && !resolve.has(`${base.hostname}:80`)) return undefined;
  const plain = new URL(base);
  plain.port = '';
  plain.protocol = 'http:';
  return plain;
}

/** A path below the address of the site, which may have a path itself. */

async function runCheck(check: Check, site: Site, tools: ProbeTools): Promise<CheckResult> {
  if (check.method === 'ASSET') return checkAsset(check, site, tools);
  const base = redirectsToHttps(check.assertions) ? site.httpUrl : site.base;
  if (base === undefined) {
    return notMeasured(check, '`url` has a port of its own, so its plain http address is unknown');
  }
  const redirects = check.assertions.some(({ kind }) => kind === 'redirect');
  const follow = !redirects && !check.statuses.some((status) => status.startsWith('3'));
  const url = at(base, check.paths[0] ?? '/');
  const request = { url, method: check.method, follow, subject: check.name };
  return judgeVisit(check, request, site, tools, redirects ? undefined : site.maxLatencyMs);
}

interface Request {
  url: URL;
  method: 'GET' | 'HEAD';
  follow: boolean;
  /** What the sentence about a failure begins with. */
  subject: string;
}

async function judgeVisit(
  check: Check,
  { url, method, follow, subject }: Request,
  { visit, circumstances }: Site,
  tools: ProbeTools,
  defaultLimitMs: number | undefined,
): Promise<CheckResult> {
  const limitMs = check.maxLatencyMs ?? defaultLimitMs;
  const expected =
    expectation(check) + (limitMs === undefined ? '' : `, within ${formatDuration(limitMs)}`);
  const { visit: result, retried } = await visitPatiently(visit, url, { method, follow }, tools);
  const common = { check, expected, retried };

  if (result.end !== 'answer') {
    const got = describeVisit(result);
    const diagnosis = diagnoseVisit(result, circumstances);
    return { ...common, verdict: 'fail', got, subject, diagnosis };
  }
  const { answer } = result;
  const { timings } = answer;
  if (check.optional && answer.status === 404) {
    return { ...common, verdict: 'not-measured', reason: 'the app has no such page (404)' };
  }
  const judgements = judge(check, answer);
  const failed = judgements.find(({ ok }) => !ok);
  if (failed) {
    const got = failed.about === 'status' ? describeVisit(result) : failed.got;
    const diagnosis = diagnoseAnswer(failed, answer, circumstances);
    logPage(answer, tools);
    return { ...common, verdict: 'fail', got, subject, diagnosis, timings };
  }
  const got = judgements.flatMap(({ got }) => (got === '' ? [] : [got])).join(', ');
  if (limitMs === undefined) return { ...common, verdict: 'pass', got, timings };

  const latency = await measureLatency(result, method, limitMs, visit, tools);
  if ('diagnosis' in latency) return { ...common, verdict: 'fail', subject, ...latency };
  return { ...common, verdict: 'pass', got, ...latency };
}

/**
 * Times the page once it is warm: what was asked before is not counted, since a worker's first
 * answer takes a hundred times its second. Each sample is a connection of its own.
 */
async function measureLatency(
  warmUp: Extract<Visit, { end: 'answer' }>,
  method: 'GET' | 'HEAD',
  limitMs: number,
  visit: Visitor,
  tools: ProbeTools,
): Promise<Measured & ({ got: string; diagnosis: Diagnosis } | object)> {
  const { status } = warmUp.answer;
  const url = warmUp.hops.at(-1) ?? warmUp.url;
  const samples: Timings[] = [];
  for (let count = 1; count <= LATENCY_SAMPLES; count += 1) {
    const { visit: again } = await visitPatiently(visit, url, { method, follow: false }, tools);
    if (again.end === 'answer' && again.answer.status === status) {
      samples.push(again.answer.timings);
      continue;
    }
    const got = `${status}, then ${describeVisit(again)}`;
    return {
      got,
      diagnosis: {
        what: `answered ${got}, at request ${count + 1} of ${LATENCY_SAMPLES + 1}`,
        cause: 'serving.uneven',
        why: 'not all instances or workers behave the same',
        fix: 'look for instances of an older deployment, and for state that workers do not share',
      },
    };
  }
  const timings = samples.sort((a, b) => a.totalMs - b.totalMs)[samples.length >> 1]!;
  const latencyMs = Math.round(timings.totalMs);
  if (latencyMs <= limitMs) return { latencyMs, timings };
  return {
    latencyMs,
    timings,
    got: `${status}, but ${formatDuration(latencyMs)}`,
    diagnosis: {
      what:
        `took ${formatDuration(latencyMs)} where ${formatDuration(limitMs)} is allowed ` +
        `(median of ${LATENCY_SAMPLES})`,
      ...whySlow(timings),
    },
  };
}

function whySlow({ firstByteMs = 0, bodyMs = 0, totalMs }: Timings): Omit<Diagnosis, 'what'> {
  const inApp = firstByteMs + bodyMs;
  if (inApp * 2 >= totalMs) {
    return {
      why: `${formatDuration(inApp)} of that pass between the request and the end of the answer`,
      fix: 'look at the queries and calls of this view, and at the CPU of the instances',
    };
  }
  return {
    why: `${formatDuration(totalMs - inApp)} of that pass before the request is even sent`,
    fix: 'this is the way from the runner to the platform rather than the app',
  };
}

/** Checks the first stylesheet, else the first script, that one of the pages names. */
async function checkAsset(check: Check, site: Site, tools: ProbeTools): Promise<CheckResult> {
  const { visit } = site;
  let unread: { got: string; subject: string; diagnosis: Diagnosis } | undefined;
  let pagesRead = 0;
  for (const path of check.paths) {
    const options = { method: 'GET', follow: true } as const;
    const { visit: page } = await visitPatiently(visit, at(site.base, path), options, tools);
    if (page.end !== 'answer' || page.answer.status !== 200) {
      unread ??= {
        got: `${path}: ${describeVisit(page)}`,
        subject: `${check.name}: the page ${path}`,
        diagnosis: diagnoseMiss(page, site.circumstances),
      };
      continue;
    }
    pagesRead += 1;
    const [asset] = assetsOf(page.answer.body.toString('utf8'), page.answer.url);
    if (asset) return checkFile(check, asset, path, site, tools);
  }
  if (pagesRead === 0 && unread) {
    return { check, expected: expectation(check), retried: false, verdict: 'fail', ...unread };
  }
  return notMeasured(check, 'no page names a stylesheet or script on this host');
}

async function checkFile(
  check: Check,
  asset: Asset,
  path: string,
  site: Site,
  tools: ProbeTools,
): Promise<CheckResult> {
  const file = quote(asset.url.pathname, 120);
  const asked: Check = {
    ...check,
    assertions: [
      { kind: 'type', anyOf: mediaTypesOf(asset) },
      { kind: 'min-size', bytes: 1 },
      ...check.assertions,
    ],
  };
  const result = await judgeVisit(
    asked,
    {
      url: asset.url,
      method: 'GET',
      follow: true,
      subject: `The ${asset.kind} ${file}, which ${path} names,`,
    },
    { ...site, circumstances: { ...site.circumstances, isAsset: true } },
    tools,
    undefined,
  );
  if (result.verdict === 'not-measured') return result;
  return { ...result, got: `${file}: ${result.got}` };
}

function notMeasured(check: Check, reason: string): CheckResult {
  return { check, expected: expectation(check), retried: false, verdict: 'not-measured', reason };
}

function logResult(result: CheckResult, { log }: ProbeTools): void {
  const { name } = result.check;
  if (result.verdict === 'not-measured') {
    log.info(`- ${name}: not measured, ${result.reason}`);
    return;
  }
  const mark = result.verdict === 'pass' ? '✓' : '✗';
  const latency = result.latencyMs === undefined ? '' : `, ${result.latencyMs} ms`;
  log.info(`${mark} ${name}: ${result.got}${latency}`);
}

/** A failing page's own words, fenced: they belong to whoever wrote the page. */
function logPage(answer: Answer, { log }: ProbeTools): void {
  const text = answer.body.toString('utf8');
  const words = mediaType(answer) === 'text/html' ? titleOf(text) : text;
  if (words === undefined || words.trim() === '') return;
  log.remote(`${quote(words, 300)} (${formatBytes(answer.body.length)})`);
}
