import type { Report } from '../../kit/tools.ts';
import { code, literal, table } from '../../markdown.ts';
import { type Identity, withPlatform } from './identity.ts';
import { report as reportChecks } from './report.ts';
import { packSection } from './report-pack.ts';
import { watchSection } from './report-watch.ts';
import type { Outcome } from './smoke.ts';
import { isDown, type Sign } from './watch.ts';

/** The report of the checks, and what the whole run proves. */
export function conclude(outcome: Outcome): Report {
  const { probed, observations, trouble, advice, platform, watched } = outcome;
  const checks = reportChecks(probed);
  const { identity } = probed.readiness;
  const noted = (level: Sign['level']): string[] => [
    ...observations.flatMap((each) =>
      each.verdict === level && 'sentence' in each ? [each.sentence] : [],
    ),
    ...(watched?.signs ?? []).flatMap((sign) =>
      sign.level === level ? [`While it was watched, ${sign.what}; ${sign.fix}.`] : [],
    ),
  ];
  const failed = noted('fail');
  const warned = noted('degraded');
  const first = identityFailure(outcome) ?? checks.failure ?? failed[0];
  const hints = first === undefined ? [] : (trouble?.hints ?? []);
  const failure = first === undefined ? undefined : [first, ...hints].join(' ');
  return {
    outputs: {
      ...checks.outputs,
      verdict: verdictOf(
        outcome,
        failure,
        warned.length > 0 || checks.outputs['degraded'] !== 0,
        checks,
      ),
      class: trouble?.class,
      cause: trouble?.cause,
      identity: identity.proof,
      'rollback-recommended': advice.isRecommended,
      ...outcome.files,
    },
    summary: [
      checks.summary,
      ...(observations.length === 0 ? [] : [observationsTable(outcome)]),
      ...(probed.pack === undefined ? [] : [packSection(probed.pack)]),
      ...(watched === undefined ? [] : [watchSection(watched)]),
      identityTable(withPlatform(identity, platform?.source)),
      ...(failure === undefined ? [] : [adviceTable(outcome)]),
    ].join('\n\n'),
    failure,
    annotations: [
      ...(checks.annotations ?? []),
      ...failed
        .filter((sentence) => sentence !== first)
        .map((message) => ({ level: 'error' as const, message })),
      ...warned.map((message) => ({ level: 'warning' as const, message })),
    ],
  };
}

/** Sentences of its own for what the checks cannot know. */
function identityFailure({ probed, platform, trouble, watched }: Outcome): string | undefined {
  if (platform?.isSuperseded) {
    return `${probed.url} does not serve this deployment any more: ${platform.source.said}; test the newer one instead.`;
  }
  // Then the trouble is that of a later round.
  if (watched && isDown(watched.rounds)) return undefined;
  const { served, attempts, identity } = probed.readiness;
  switch (trouble?.cause) {
    case 'identity.mixed':
      return (
        `${probed.url} is served by two deployments: ${served.expected} of ${attempts} requests met ` +
        `the expected one and ${served.other} another; see whether the rollout has ended and what ` +
        'else answers for this name.'
      );
    case 'identity.contradicted':
      return (
        `The sources of ${probed.url} name different deployments: ` +
        `${identity.sources.map(({ name, said }) => `${name}: ${said}`).join('; ')}; ` +
        'see what was built, and from which commit.'
      );
    case 'serving.cached':
      return `${probed.url} was answered by a cache to the end: the app itself was never met; purge the cache of the domain.`;
    default:
      return undefined;
  }
}

function verdictOf(
  { probed }: Outcome,
  failure: string | undefined,
  isDegraded: boolean,
  { outputs }: Report,
): string {
  if (failure !== undefined) {
    const isNothing =
      probed.kind === 'checked' &&
      outputs['passed'] === 0 &&
      outputs['failed'] === 0 &&
      outputs['degraded'] === 0;
    return isNothing ? 'not-measured' : 'fail';
  }
  if (isDegraded) return 'degraded';
  const isFlaky =
    probed.readiness.relapses > 0 ||
    (probed.kind === 'checked' && probed.results.some(({ retried }) => retried));
  return isFlaky ? 'flaky' : 'pass';
}

const SIGNS = {
  pass: '✅ pass',
  fail: '❌ fail',
  degraded: '⚠️ degraded',
  'not-measured': '⚪ not measured',
};

function observationsTable({ observations }: Outcome): string {
  return table(
    ['Beside the pages', 'Seen', 'Verdict'],
    observations.map((each) => [
      literal(each.name),
      literal('got' in each ? each.got : 'reason' in each ? each.reason : each.sentence),
      SIGNS[each.verdict],
    ]),
  );
}

const FINDINGS = {
  confirms: '✅ confirms',
  contradicts: '❌ contradicts',
  silent: '⚪ not measured',
};

function identityTable({ proof, sources }: Identity): string {
  return [
    `### Which deployment answers: ${proof.replace('-', ' ')}`,
    table(
      ['Source', 'Says', 'Finding'],
      sources.map(({ name, said, finding }) => [code(name), literal(said), FINDINGS[finding]]),
    ),
  ].join('\n\n');
}

function adviceTable({ advice }: Outcome): string {
  return [
    `### Rollback: ${advice.isRecommended ? 'recommended' : 'not recommended'}`,
    table(
      ['Condition', 'Found', 'Holds'],
      advice.rows.map(({ condition, value, holds }) => [
        condition,
        literal(value),
        holds ? '✅ yes' : '❌ no',
      ]),
    ),
  ].join('\n\n');
}
