import { type Html, html as xml } from '../../html/page.ts';
import type { CheckRecord } from './record.ts';
import type { RunRecord } from './run-record.ts';

// The XML that test reporters read. Nobody owns it; this keeps to the schema of Jenkins:
// https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd

interface Case {
  name: string;
  ms?: number | undefined;
  /** In one sentence; a pass where both are absent. */
  failed?: string | undefined;
  skipped?: string | undefined;
  /** What the failure is called by machines. */
  type?: string | undefined;
  /** More about it. */
  text?: readonly string[];
}

interface Suite {
  name: string;
  cases: readonly Case[];
}

export function toJunit(record: RunRecord): string {
  const suites = [
    { name: 'deployment', cases: deploymentCases(record) },
    { name: 'checks', cases: record.checks.map(checkCase) },
    { name: 'beside the pages', cases: record.observations.map(observationCase) },
    { name: 'after the release', cases: watchCases(record) },
  ].filter(({ cases }) => cases.length > 0);
  const all = suites.flatMap(({ cases }) => cases);
  const { text } = xml`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="smoke-test" ${counts(all)} errors="0" time="${seconds(record.durationMs)}">
${suites.map((suite) => drawSuite(suite, record))}</testsuites>
`;
  return withoutForbidden(text);
}

/** What XML 1.0 knows no way to write, halves of characters among them. */
function withoutForbidden(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

function drawSuite({ name, cases }: Suite, record: RunRecord): Html {
  const { url, version, verdict, startedAt } = record;
  const time = cases.reduce((sum, { ms = 0 }) => sum + ms, 0);
  const served = version.served ?? version.expected;
  return xml`<testsuite name="${name}" ${counts(cases)} errors="0" time="${seconds(time)}" timestamp="${startedAt.slice(0, 19)}">
<properties>
<property name="url" value="${url}"/>
${served !== null && xml`<property name="version" value="${served}"/>\n`}<property name="verdict" value="${verdict}"/>
</properties>
${cases.map((each) => drawCase(each, name))}</testsuite>
`;
}

function drawCase({ name, ms = 0, failed, skipped, type, text = [] }: Case, suite: string): Html {
  return xml`<testcase name="${name}" classname="smoke-test.${suite}" time="${seconds(ms)}">
${skipped !== undefined && xml`<skipped message="${skipped}"/>\n`}${failed !== undefined && xml`<failure message="${failed}" type="${type ?? 'failed'}">${[failed, ...text].join('\n')}</failure>\n`}${failed === undefined && text.length > 0 && xml`<system-out>${text.join('\n')}</system-out>\n`}</testcase>
`;
}

function counts(cases: readonly Case[]): Html {
  const failures = cases.filter(({ failed }) => failed !== undefined).length;
  const skipped = cases.filter(({ skipped }) => skipped !== undefined).length;
  return xml`tests="${cases.length}" failures="${failures}" skipped="${skipped}"`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

function deploymentCases(record: RunRecord): Case[] {
  const { readiness, identity, isSuperseded, checks, verdict } = record;
  const failure = record.failure ?? undefined;
  const type = record.cause ?? undefined;
  const { ready, attempts, timeline } = readiness;
  const isOther = isSuperseded || (!ready && timeline.at(-1)?.result === 'other-version');
  const said = timeline.map(({ atMs, said: line }) => `after ${seconds(atMs)} s: ${line}`);
  const sources = identity.sources.map(({ name, said: what }) => `${name}: ${what}`);
  const cases: Case[] = [
    {
      name: 'answers',
      ms: readiness.waitedMs,
      text: [`${attempts} requests to ${readiness.healthPath}`, ...said],
      ...(ready || isOther ? {} : { failed: failure, type }),
    },
    {
      name: 'is the expected one',
      text: sources,
      ...(isOther
        ? { failed: failure, type }
        : identity.proof === 'confirmed'
          ? {}
          : { skipped: `not measured: ${sources.join('; ') || 'nothing has answered'}` }),
    },
  ];
  // Green by silence is how smoke tests lie.
  const isNothing = verdict === 'not-measured' && checks.length > 0;
  return isNothing ? [...cases, { name: 'is checked', failed: failure }] : cases;
}

function checkCase(check: CheckRecord): Case {
  const { verdict, reason, latency, timings, broken = [] } = check;
  const ms = latency?.medianMs ?? timings?.['totalMs'];
  const text = [
    `expected: ${check.expected}`,
    ...(check.got === undefined ? [] : [`got: ${check.got}`]),
    ...(verdict === 'degraded' ? [`degraded: ${reason}`] : []),
    ...(check.retried ? ['The network swallowed the first request.'] : []),
    ...broken.flatMap(({ file, line, column, excerpt }) => [
      `${file}:${line}:${column}`,
      ...excerpt,
    ]),
  ];
  const name = check.check;
  if (verdict === 'not-measured') return { name, skipped: reason };
  return { name, ms, text, ...(verdict === 'fail' ? { failed: reason, type: check.cause } : {}) };
}

function observationCase(seen: RunRecord['observations'][number]): Case {
  const { name } = seen;
  switch (seen.verdict) {
    case 'pass':
      return { name, text: [seen.got] };
    case 'not-measured':
      return { name, skipped: seen.reason };
    case 'degraded':
      return { name, text: [`degraded: ${seen.sentence}`] };
    case 'fail':
      return { name, failed: seen.sentence, type: seen.cause };
  }
}

function watchCases({ watch }: RunRecord): Case[] {
  if (watch === null) return [];
  const said = watch.signs.map(({ level, what, fix }) => ({ level, text: `${what}; ${fix}.` }));
  const failed = said.find(({ level }) => level === 'fail')?.text;
  return [{ name: 'stays well', failed, type: 'watch', text: said.map(({ text }) => text) }];
}
