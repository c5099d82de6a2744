import { waterfall } from '../../charts/mermaid.ts';
import { drawExcerpt } from '../../excerpt.ts';
import { formatDuration } from '../../kit/fields.ts';
import type { Annotation } from '../../kit/log.ts';
import type { Report } from '../../kit/tools.ts';
import { block, code, literal, table } from '../../markdown.ts';
import { excerptsOf } from './broken.ts';
import { INPUT } from './checks.ts';
import { VERSION_PLACES } from './identity.ts';
import { formatMs, type Interval, PHASES } from './latency.ts';
import type { CheckResult, Outcome } from './probe.ts';
import { quote } from './quote.ts';
import type { Readiness } from './readiness.ts';
import { checkRecord, latencyOf, resultsOf, sentence } from './record.ts';

/** What the reader of a run gets to see: outputs, job summary, and why the step failed. */
export function report(outcome: Outcome): Report {
  const results = resultsOf(outcome);
  const count = (verdict: CheckResult['verdict']): number =>
    results.filter((result) => result.verdict === verdict).length;
  const counts = {
    passed: count('pass'),
    failed: count('fail'),
    degraded: count('degraded'),
    'not-measured': count('not-measured'),
  };
  const failures = results.flatMap((result) =>
    result.verdict === 'fail' ? [sentence(result.subject, result.diagnosis)] : [],
  );
  const warnings = results.flatMap((result) =>
    result.verdict === 'degraded' ? [sentence(result.subject, result.diagnosis)] : [],
  );
  const failure = failureOf(outcome, failures, counts.passed + counts.degraded);
  const slowest = Math.max(...results.map((result) => latencyOf(result) ?? 0));

  return {
    outputs: {
      verdict: failure === undefined ? 'pass' : 'fail',
      ...counts,
      url: outcome.url,
      version: outcome.readiness.version,
      'latency-ms': slowest > 0 ? slowest : undefined,
      'baseline-file': outcome.kind === 'checked' ? outcome.baselineFile : undefined,
      results: results.map(checkRecord),
    },
    summary: summaryOf(outcome, results, counts, failure),
    failure,
    annotations: [
      ...failures.slice(1).map((message) => ({ level: 'error' as const, message })),
      ...warnings.map((message) => ({ level: 'warning' as const, message })),
      ...results.flatMap(atItsLine),
    ],
  };
}

/** At the line of the file that says what was expected; an input has none. */
function atItsLine(result: CheckResult): Annotation[] {
  if (result.verdict !== 'fail' && result.verdict !== 'degraded') return [];
  return (result.broken ?? [])
    .filter(({ place }) => place.file !== INPUT)
    .map(({ place, expected, got }) => ({
      level: result.verdict === 'fail' ? ('error' as const) : ('warning' as const),
      title: result.check.name,
      message: `${expected}: ${got === '' ? 'it is not' : got}`,
      file: place.file,
      line: place.line,
      col: place.column,
      endColumn: place.endColumn,
    }));
}

function failureOf(
  outcome: Outcome,
  failures: readonly string[],
  passed: number,
): string | undefined {
  const { url, healthPath, expectedVersion, readiness, streak } = outcome;
  const { passes, attempts } = readiness;
  const waited = formatDuration(readiness.waitedMs);
  const flapping =
    passes === 0 ? '' : ` (${passes} of ${attempts} requests passed, never ${streak} in a row)`;
  switch (outcome.kind) {
    case 'not-ready':
      return sentence(
        `${url} was not ready within ${waited}${flapping}: GET ${healthPath}`,
        outcome.diagnosis,
      );
    case 'other-version':
      return sentence(
        `${url} does not serve version ${expectedVersion}${flapping}: GET ${healthPath}`,
        outcome.served === undefined
          ? {
              what: `names no version after ${waited}`,
              why: 'so nothing proves which deployment answers',
              fix: `name it in ${VERSION_PLACES}, or leave out \`expect-version\``,
            }
          : {
              what: `still answers as version ${quote(outcome.served)} after ${waited}`,
              why: 'an older deployment is in service',
              fix:
                'see whether the new one became Ready, and whether it was built from the commit ' +
                'that `expect-version` names',
            },
      );
    case 'checked':
      if (failures.length > 0) return failures[0];
      // Green by silence is how smoke tests lie.
      return passed > 0
        ? undefined
        : `No check of ${url} was carried out, which proves nothing: see the job summary for why.`;
  }
}

const VERDICTS = {
  pass: '✅ pass',
  degraded: '⚠️ degraded',
  fail: '❌ fail',
  'not-measured': '⚪ not measured',
} as const;

function summaryOf(
  outcome: Outcome,
  results: readonly CheckResult[],
  counts: Record<'passed' | 'failed' | 'degraded' | 'not-measured', number>,
  failure: string | undefined,
): string {
  const { url, readiness } = outcome;
  const said = Object.entries(counts)
    .filter(([name, value]) => name !== 'degraded' || value > 0)
    .map(([name, value]) => `${value} ${name.replace('-', ' ')}`);
  const ready = outcome.kind === 'checked';
  const waited = `${formatDuration(readiness.waitedMs)} (${readiness.attempts} requests)`;
  const facts = [
    `Site: ${literal(url)}`,
    (ready ? `Ready after ${waited}` : `Not ready within ${waited}`) + sparkline(readiness),
    versionFact(outcome),
    ...(ready && outcome.tls
      ? [`${outcome.tls.protocol}, certificate valid for ${outcome.tls.daysLeft} more days`]
      : []),
  ];
  return [
    `## ${failure === undefined ? '✅' : '❌'} Smoke test: ${said.join(', ')}`,
    ...(failure === undefined ? [] : [`**${literal(failure)}**`]),
    facts.map((fact) => `- ${fact}`).join('\n'),
    table(
      ['Check', 'Expected', 'Got', 'Latency', 'Verdict'],
      results.map((result) => [
        code(result.check.name),
        literal(result.expected),
        literal(gotCell(result)),
        formatLatency(latencyOf(result)),
        VERDICTS[result.verdict],
      ]),
    ),
    ...excerptBlocks(results),
    ...timingsTable(results),
  ].join('\n\n');
}

const SIGNS = { pass: '✓', unavailable: '×', cached: '≈', 'other-version': '○' };
const MEANINGS = {
  unavailable: 'no answer of the app',
  cached: 'from a cache',
  'other-version': 'another version',
};
/** More would wrap. */
const MOST_SIGNS = 60;

/** One sign for each request, where not all of them met the app as it should be. */
function sparkline({ timeline }: Readiness): string {
  const shown = timeline.slice(-MOST_SIGNS);
  const results = new Set(shown.map(({ result }) => result));
  const meanings = Object.entries(MEANINGS).flatMap(([result, meaning]) =>
    results.has(result as keyof typeof MEANINGS)
      ? [`${SIGNS[result as keyof typeof MEANINGS]} ${meaning}`]
      : [],
  );
  if (meanings.length === 0) return '';
  const left = shown.length < timeline.length ? '…' : '';
  return `: ${code(left + shown.map(({ result }) => SIGNS[result]).join(''))} (${meanings.join(', ')})`;
}

function versionFact({ kind, expectedVersion, readiness: { version } }: Outcome): string {
  const served =
    version === undefined ? 'names no version' : `calls itself ${literal(quote(version))}`;
  if (expectedVersion === undefined) {
    return `Version: not measured, since \`expect-version\` is not given; the app ${served}`;
  }
  const expected = literal(expectedVersion);
  return kind === 'checked'
    ? `Version: ${expected}, as expected; the app ${served}`
    : `Version: ${expected} expected; the app ${served}`;
}

function gotCell(result: CheckResult): string {
  if (result.verdict === 'not-measured') return result.reason;
  return result.got + (result.retried ? ' (after one retry)' : '');
}

function excerptBlocks(results: readonly CheckResult[]): string[] {
  const drawn = results.flatMap(excerptsOf).map(({ title, excerpt, said }) => {
    return [title, ...drawExcerpt(excerpt, said)];
  });
  if (drawn.length === 0) return [];
  return [
    '### What does not hold',
    block(drawn.flatMap((lines, index) => (index > 0 ? ['', ...lines] : lines))),
  ];
}

function timingsTable(results: readonly CheckResult[]): string[] {
  const timed = results.flatMap((result) =>
    result.verdict === 'not-measured' || result.timings === undefined
      ? []
      : [{ ...result, timings: result.timings }],
  );
  if (timed.length === 0) return [];
  const phases = PHASES.filter(([key]) => timed.some(({ timings }) => timings[key]));
  const percentiles = ['p90', 'p95', 'p99'].filter((name) =>
    timed.some(({ latency }) => latency?.percentiles[name]),
  );
  const chart = waterfall(
    timed.map(({ check, timings }) => ({
      label: check.name,
      spans: phases.map(([key, name]) => ({ name, length: timings[key] ?? 0 })),
    })),
  );
  const before = timed.some((result) => result.before) ? ['Last green run'] : [];
  return [
    '### Where the time went',
    ...(chart === undefined ? [] : [chart]),
    table(
      ['Check', ...phases.map(([, name]) => name), 'Total', '95 % sure', ...percentiles, ...before],
      timed.map(({ check, timings, latency, before: old }) => [
        code(check.name),
        ...phases.map(([key]) => formatLatency(timings[key])),
        formatLatency(timings.totalMs),
        formatInterval(latency?.interval),
        ...percentiles.map((name) => {
          const between = formatInterval(latency?.intervals[name]);
          return `${formatLatency(latency?.percentiles[name])}${between && ` (${between})`}`;
        }),
        ...before.map(() => formatLatency(old?.medianMs)),
      ]),
    ),
    'Of the last page of each check, redirects left out: the median of nine requests after a ' +
      'first one that is not counted, and between which times it lies with 95 % confidence; or the ' +
      'only request.',
  ];
}

function formatInterval([from, to]: Interval | readonly [] = []): string {
  return from === undefined || to === undefined
    ? ''
    : `${formatLatency(from).replace(/ ms$/, '')} to ${formatLatency(to)}`;
}

function formatLatency(ms: number | undefined): string {
  return ms === undefined ? '' : formatMs(ms);
}
