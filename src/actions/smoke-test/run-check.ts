import {
  type Check,
  isSafe,
  type Place,
  redirectsToHttps,
  type Step,
} from '../../check-language/check.ts';
import type { Answer, Timings } from '../../http/exchange.ts';
import { formatDuration } from '../../kit/fields.ts';
import type { Tools } from '../../kit/tools.ts';
import { at } from './address.ts';
import { assetsOf, mediaTypesOf } from './assets.ts';
import type { Baseline } from './baseline.ts';
import { type CookieJar, createCookieJar } from './cookie-jar.ts';
import { type Crawl, checkFiles } from './crawl.ts';
import {
  type Circumstances,
  type Diagnosis,
  diagnoseAnswer,
  diagnoseMiss,
  diagnoseVisit,
} from './diagnose.ts';
import { type Evidence, findValue, plain, textFor } from './evaluate.ts';
import { expectation, type Judgement, judge } from './judge.ts';
import { againstLimit, isSlower, type Latency, summarize } from './latency.ts';
import { quote, titleOf } from './quote.ts';
import { formatBytes, mediaType } from './read-answer.ts';
import { describeVisit } from './readiness.ts';
import { type Request, requestOf } from './request.ts';
import { type Visit, type Visitor, visitPatiently } from './visit.ts';

/** Enough for an interval of the median that leaves out the fastest and the slowest. */
const SAMPLES = 9;
/** Where those leave it open on which side of its limit a page is. */
const MORE_SAMPLES = 25;

/** What one check found. Only what was executed is a pass, a fail or degraded. */
export type CheckResult = { check: Check; expected: string; retried: boolean } & (
  | ({ verdict: 'pass'; got: string } & Measured)
  | ({ verdict: 'fail' | 'degraded' } & Complaint & Measured)
  | { verdict: 'not-measured'; reason: string }
);

interface Complaint {
  got: string;
  /** What the sentence about it begins with. */
  subject: string;
  diagnosis: Diagnosis;
  /** Every assertion of the step that does not hold, where somebody wrote it. */
  broken?: readonly Broken[];
}

/** An assertion as it was written, and what is there instead. */
export interface Broken {
  place: Place;
  /** Its names replaced by what they stand for. */
  expected: string;
  got: string;
}

export interface Measured {
  /** Of the timed requests, where there were any. */
  latency?: Latency;
  /** Of the median sample, or of the only request. */
  timings?: Timings;
  /** In the last green run. */
  before?: Baseline[string];
}

export interface Site {
  base: URL;
  visit: Visitor;
  /** Where the site is asked for over plain http, as far as that is known. */
  httpUrl: URL | undefined;
  circumstances: Circumstances;
  /** For checks that set no limit of their own. */
  maxLatencyMs: number;
  /** As `env.NAME`. */
  secrets: ReadonlyMap<string, string>;
  /** By their pages: what was asked for once serves several checks. */
  crawls: Map<string, Promise<Crawl>>;
  baseline: Baseline;
  /** What a page is that got slower than the baseline. */
  onRegression: 'degraded' | 'fail';
}

export type CheckTools = Pick<Tools, 'now' | 'sleep' | 'random' | 'log' | 'mask' | 'redact'>;

export async function runCheck(check: Check, site: Site, tools: CheckTools): Promise<CheckResult> {
  const result = await carryOut(check, site, tools);
  if (result.verdict !== 'fail') return result;
  const explained = { ...result, diagnosis: withReason(result.diagnosis, check) };
  return check.warns ? { ...explained, verdict: 'degraded' } : explained;
}

/** Nobody wrote a check that was derived: its reader is told where it comes from. */
function withReason(diagnosis: Diagnosis, { derived }: Check): Diagnosis {
  if (derived === undefined) return diagnosis;
  const { because, from } = derived;
  const at = from ? `, ${from.file}:${from.line}` : '';
  return { ...diagnosis, what: `${diagnosis.what} (checked since ${because}${at})` };
}

async function carryOut(check: Check, site: Site, tools: CheckTools): Promise<CheckResult> {
  const [first] = check.steps;
  if (first?.method === 'ASSET') return checkAsset(check, first, site, tools);
  if (first?.method === 'ASSETS') return checkFiles(check, first, site, tools);
  const values = new Map<string, unknown>(site.secrets);
  const jar = check.steps.length > 1 ? createCookieJar(tools.now) : undefined;
  const results: CheckResult[] = [];
  for (const step of check.steps) {
    const base = redirectsToHttps(step) ? site.httpUrl : site.base;
    if (base === undefined) {
      return notMeasured(
        check,
        '`url` has a port of its own, so its plain http address is unknown',
      );
    }
    const name = check.steps.length > 1 ? `${check.name}: ${step.name}` : check.name;
    const request = requestOf(step, base, values);
    if (request === undefined) {
      return {
        ...noAddress(step, tools),
        check,
        expected: expectationOf(check),
        retried: false,
        subject: name,
      };
    }
    const result = await judgeStep(
      check,
      step,
      { request, values, jar, subject: name },
      site,
      tools,
    );
    if (result.verdict === 'fail' || result.verdict === 'not-measured') return result;
    results.push(result);
  }
  return joined(check, results);
}

/** Of several steps that went well, one result: the worst verdict, and the last answer. */
function joined(check: Check, results: readonly CheckResult[]): CheckResult {
  const last = results.find(({ verdict }) => verdict === 'degraded') ?? results.at(-1);
  if (last === undefined || last.verdict === 'not-measured') {
    return last ?? notMeasured(check, 'it has no steps');
  }
  const retried = results.some((result) => result.retried);
  if (results.length === 1) return { ...last, retried };
  const { timings: _, ...rest } = last;
  const got = results.flatMap((result) => ('got' in result ? [result.got] : [])).join(' → ');
  return { ...rest, got, retried };
}

function noAddress({ paths, place }: Step, { redact }: CheckTools) {
  const got = 'an address that is not on this site';
  const [written = ''] = paths;
  return {
    verdict: 'fail' as const,
    got,
    diagnosis: {
      what: `would be sent to ${got}: ${quote(redact(written))}`,
      why: 'what an earlier step captured leads elsewhere',
      fix: 'correct the capture, or name the other site with `url`',
    },
    ...(place ? { broken: [{ place, expected: 'an address on this site', got }] } : {}),
  };
}

interface Asked {
  request: Request;
  values: Map<string, unknown>;
  jar: CookieJar | undefined;
  /** What the sentence about a failure begins with. */
  subject: string;
}

async function judgeStep(
  check: Check,
  step: Step,
  { request, values, jar, subject }: Asked,
  site: Site,
  tools: CheckTools,
): Promise<CheckResult> {
  const { visit, circumstances } = site;
  const limitMs = limitOf(check, step, site);
  const { url, ...sent } = request;
  const options = { ...sent, follow: step.follow, family: check.family, http2: step.http2, jar };
  const { visit: result, retried } = await visitPatiently(visit, url, options, tools);
  const common = { check, expected: expectationOf(check, limitMs), retried };

  if (result.end !== 'answer') {
    const unable = result.end === 'fault' ? noFamily(check, result.fault.code) : undefined;
    if (unable !== undefined) return notMeasured(check, unable);
    const got = describeVisit(result);
    const diagnosis = diagnoseVisit(result, circumstances);
    return { ...common, verdict: 'fail', got, subject, diagnosis };
  }
  const { answer } = result;
  const { timings } = answer;
  if (check.optional && answer.status === 404) {
    return notMeasured(check, 'the app has no such page (404)');
  }
  const evidence = { answer, redirects: result.redirects, values };
  const captured = await capture(step, evidence, values, tools);
  const judgements = [...(await judge(step, evidence, tools.redact)), ...captured];
  const failed = judgements.find(({ ok }) => !ok);
  if (failed) {
    const got = failed.about === 'status' ? describeVisit(result) : failed.got;
    // Quotes are cut, and a mask would miss half of a secret.
    const shown = withoutSecrets(answer, tools);
    const diagnosis = diagnoseAnswer(failed, shown, circumstances);
    logPage(shown, tools);
    return {
      ...common,
      verdict: 'fail',
      got,
      subject,
      diagnosis,
      broken: brokenOf(judgements),
      timings,
    };
  }
  const got = judgements.flatMap(({ got }) => (got === '' ? [] : [got])).join(', ');
  if (limitMs === undefined) return { ...common, verdict: 'pass', got, timings };
  if (!isSafe(step.method)) {
    const latency = summarize([timings]);
    return { ...common, ...judgeLatency(latency, limitMs, check, { got, subject }, site) };
  }
  const sampled = await measure(result, options, check, limitMs, visit, tools);
  if ('diagnosis' in sampled) return { ...common, verdict: 'fail', subject, ...sampled };
  return { ...common, ...judgeLatency(sampled, limitMs, check, { got, subject }, site) };
}

/** A flow of several requests is timed only where it says so: each sample would be one more. */
function limitOf(check: Check, step: Step, { maxLatencyMs }: Site): number | undefined {
  if (step.maxLatencyMs !== undefined) return step.maxLatencyMs;
  if (check.samples === 0) return undefined;
  const isPage = check.steps.length === 1 && isSafe(step.method) && step.method !== 'ASSET';
  const redirects = step.assertions.some(({ kind }) => kind === 'redirect');
  return isPage && !redirects ? maxLatencyMs : undefined;
}

function expectationOf(check: Check, limitMs?: number): string {
  const within = limitMs === undefined ? '' : `, within ${formatDuration(limitMs)}`;
  const [first] = check.steps;
  if (check.steps.length === 1 && first) return expectation(first) + within;
  return check.steps.map((step) => `${step.name}: ${expectation(step)}`).join('; ') + within;
}

function brokenOf(judgements: readonly Judgement[]): Broken[] {
  return judgements.flatMap(({ ok, place, expected, got }) =>
    ok || place === undefined ? [] : [{ place, expected, got }],
  );
}

/** Why a check of one address family says nothing about the site; undefined where it does. */
function noFamily({ family }: Check, code: string): string | undefined {
  if (family === undefined) return undefined;
  if (code === 'EFAMILY') return 'a proxy or `resolve` decides which address is connected to';
  return /^(ENETUNREACH|EADDRNOTAVAIL|EAFNOSUPPORT)$/.test(code)
    ? `this runner has no IPv${family}`
    : undefined;
}

async function capture(
  { captures }: Step,
  evidence: Evidence,
  values: Map<string, unknown>,
  { mask }: CheckTools,
): Promise<Judgement[]> {
  const missing: Judgement[] = [];
  for (const { name, capture, place } of captures) {
    const { value: found } = await findValue(capture, evidence);
    const value = plain(found);
    if (value === undefined) {
      const about = 'capture' as const;
      missing.push({ about, ok: false, expected: `{{${name}}}`, got: 'nothing', place });
      continue;
    }
    if (capture.redact) mask(textFor(value) ?? '');
    values.set(name, value);
  }
  return missing;
}

/**
 * Times the page once it is warm: what was asked before is not counted, since a worker's first
 * answer takes a hundred times its second. Each sample is a connection of its own.
 */
async function measure(
  warmUp: Extract<Visit, { end: 'answer' }>,
  options: Parameters<Visitor>[1],
  check: Check,
  limitMs: number,
  visit: Visitor,
  tools: CheckTools,
): Promise<Latency | { got: string; diagnosis: Diagnosis }> {
  const { status } = warmUp.answer;
  const url = warmUp.hops.at(-1) ?? warmUp.url;
  // What was meant for one host is not for the one that it redirects to.
  const headers = url.hostname === warmUp.url.hostname ? options.headers : {};
  const again = { ...options, follow: false, ...(headers ? { headers } : {}) };
  const samples: Timings[] = [];
  let stray: { visit: Visit; number: number } | undefined;
  let left = 0;
  const work = async (): Promise<void> => {
    while (left > 0 && stray === undefined) {
      left -= 1;
      const { visit: one } = await visitPatiently(visit, url, again, tools);
      if (one.end === 'answer' && one.answer.status === status) samples.push(one.answer.timings);
      else stray ??= { visit: one, number: samples.length + 2 };
    }
  };
  const take = async (count: number): Promise<void> => {
    left = count;
    await Promise.all(Array.from({ length: check.atOnce }, work));
  };
  const wanted = check.samples ?? SAMPLES;
  await take(wanted);
  if (stray === undefined && againstLimit(summarize(samples), limitMs) === 'unsure') {
    await take(Math.max(0, MORE_SAMPLES - wanted));
  }
  if (stray === undefined) return summarize(samples);
  const got = `${status}, then ${describeVisit(stray.visit)}`;
  return {
    got,
    diagnosis: {
      what: `answered ${got}, at request ${stray.number} of ${wanted + 1}`,
      cause: 'serving.uneven',
      why: 'not all instances or workers behave the same',
      fix: 'look for instances of an older deployment, and for state that workers do not share',
    },
  };
}

type Timed =
  | ({ verdict: 'pass'; got: string } & Measured)
  | ({ verdict: 'fail' | 'degraded' } & Complaint & Measured);

function judgeLatency(
  latency: Latency,
  limitMs: number,
  { name }: Check,
  { got, subject }: { got: string; subject: string },
  { baseline, onRegression }: Site,
): Timed {
  const before = Object.hasOwn(baseline, name) ? baseline[name] : undefined;
  const measured = { latency, timings: latency.timings, ...(before ? { before } : {}) };
  const { medianMs, samples, interval } = latency;
  const took = formatDuration(medianMs);
  const between = interval
    ? `, 95 % sure of ${formatDuration(interval[0])} to ${formatDuration(interval[1])}`
    : '';
  const against = againstLimit(latency, limitMs);
  if (against !== 'within') {
    return {
      verdict: against === 'beyond' ? 'fail' : 'degraded',
      subject,
      got: `${got.split(',')[0]}, but ${took}`,
      diagnosis: {
        what:
          `took ${took} where ${formatDuration(limitMs)} is allowed ` +
          `(median of ${samples}${between})`,
        ...whySlow(latency.timings),
      },
      ...measured,
    };
  }
  if (before?.interval && isSlower(latency, { ...before, interval: before.interval })) {
    return {
      verdict: onRegression,
      subject,
      got: `${got.split(',')[0]}, but ${took}, before ${formatDuration(before.medianMs)}`,
      diagnosis: {
        what:
          `took ${took} where it took ${formatDuration(before.medianMs)} in the last green run ` +
          `(median of ${samples}${between})`,
        ...whySlow(latency.timings),
      },
      ...measured,
    };
  }
  return { verdict: 'pass', got, ...measured };
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
async function checkAsset(
  check: Check,
  step: Step,
  site: Site,
  tools: CheckTools,
): Promise<CheckResult> {
  const { visit } = site;
  let unread: { got: string; subject: string; diagnosis: Diagnosis } | undefined;
  let pagesRead = 0;
  for (const path of step.paths) {
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
    if (asset) return checkFile(check, step, asset, path, site, tools);
  }
  if (pagesRead === 0 && unread) {
    return { check, expected: expectation(step), retried: false, verdict: 'fail', ...unread };
  }
  return notMeasured(check, 'no page names a stylesheet or script on this host');
}

async function checkFile(
  check: Check,
  step: Step,
  asset: ReturnType<typeof assetsOf>[number],
  path: string,
  site: Site,
  tools: CheckTools,
): Promise<CheckResult> {
  const file = quote(asset.url.pathname, 120);
  const asked: Step = {
    ...step,
    follow: true,
    assertions: [
      {
        kind: 'expression',
        text: 'type:',
        expression: {
          query: { kind: 'type' },
          filters: [],
          optional: false,
          not: false,
          predicate: { op: 'oneOf', values: mediaTypesOf(asset.kind) },
        },
        place: undefined,
      },
      {
        kind: 'expression',
        text: 'min-size:',
        expression: {
          query: { kind: 'bytes' },
          filters: [{ kind: 'count' }],
          optional: false,
          not: false,
          predicate: { op: '>=', value: 1 },
        },
        place: undefined,
      },
      ...step.assertions,
    ],
  };
  const result = await judgeStep(
    { ...check, steps: [asked] },
    asked,
    {
      request: { url: asset.url, method: 'GET', headers: {}, body: undefined },
      values: new Map(),
      jar: undefined,
      subject: `The ${asset.kind} ${file}, which ${path} names,`,
    },
    { ...site, circumstances: { ...site.circumstances, isAsset: true } },
    tools,
  );
  if (result.verdict === 'not-measured') return { ...result, check };
  return { ...result, check, got: `${file}: ${result.got}` };
}

function notMeasured(check: Check, reason: string): CheckResult {
  return { check, expected: expectationOf(check), retried: false, verdict: 'not-measured', reason };
}

function withoutSecrets(answer: Answer, { redact }: CheckTools): Answer {
  const headers = Object.entries(answer.headers).map(([name, value]) => [name, redact(value)]);
  const body = Buffer.from(redact(answer.body.toString('utf8')));
  return { ...answer, headers: Object.fromEntries(headers), body };
}

/** A failing page's own words, fenced: they belong to whoever wrote the page. */
function logPage(answer: Answer, { log }: CheckTools): void {
  const text = answer.body.toString('utf8');
  const words = mediaType(answer) === 'text/html' ? titleOf(text) : text;
  if (words === undefined || words.trim() === '') return;
  log.remote(`${quote(words, 300)} (${formatBytes(answer.body.length)})`);
}
