import { formatDuration } from '../../kit/fields.ts';
import type { Annotation } from '../../kit/log.ts';
import type { Report } from '../../kit/tools.ts';
import { block, code, fold, literal, table } from '../../markdown.ts';
import type { Diagnosis } from '../../rules/causes.ts';
import type { Deployment } from '../../sevalla/schemas.ts';
import { compareUrl, previousCommit } from './comparison.ts';
import { environmentSection } from './env-summary.ts';
import { describeBuild, describeIdentity } from './identity.ts';
import type { Ended, Outcome, Promotion } from './outcome.ts';
import { reportPromotion } from './report-promotion.ts';
import type { Rollback } from './rollback.ts';
import { rollbackSection, rollbackSentence, safetySection } from './safety-summary.ts';
import { queueMs, runMs, stepMs, timelineSection } from './timeline.ts';

const SHORT_COMMIT = /\b([0-9a-f]{7})[0-9a-f]+/g;

type Mismatch = Extract<Outcome, { kind: 'mismatch' }>;

export function report(outcome: Outcome | Promotion): Report {
  if (outcome.kind === 'promotion') return reportPromotion(outcome, report);
  const failure = failureOf(outcome);
  return {
    outputs: outputsOf(outcome),
    summary: summaryOf(outcome),
    ...(failure === undefined ? {} : { failure }),
    annotations: annotationsOf(outcome),
  };
}

function outputsOf(outcome: Outcome): Report['outputs'] {
  const { target, deployment } = outcome;
  const step = (name: string): number | undefined =>
    outcome.kind === 'ended' ? seconds(stepMs(outcome.deployment, outcome.steps, name)) : undefined;
  return {
    'deployment-id': idOf(outcome),
    status: deployment?.status ?? undefined,
    url: target.url,
    'app-name': target.appName,
    branch: deployment?.branch ?? undefined,
    'commit-sha': deployment?.commit_sha ?? undefined,
    image: deployment?.docker_image_url ?? target.image,
    'previous-deployment-id': target.previousId,
    'previous-commit-sha': previousCommit(target, deployment),
    'compare-url': compareUrl(target, deployment),
    adopted: target.isAdopted,
    'superseded-by': winnerOf(outcome)?.id,
    'started-at': deployment?.started_at ?? undefined,
    'finished-at': deployment?.finished_at ?? undefined,
    'queue-seconds': seconds(queueMs(deployment)),
    'build-seconds': step('build'),
    'rollout-seconds': step('rollout'),
    'duration-seconds': seconds(runMs(deployment)),
    cause: outcome.kind === 'ended' ? outcome.diagnosis?.id : undefined,
    'rolled-back': hasRolledBack(outcome),
    'rollback-deployment-id': rollbackOf(outcome)?.result?.deployment?.id,
  };
}

/** One sentence, or nothing when all is well. */
export function failureOf(outcome: Outcome): string | undefined {
  const id = idOf(outcome);
  switch (outcome.kind) {
    case 'planned':
    case 'started':
      return undefined;
    case 'live':
      return undefined;
    case 'ended': {
      const failure = outcome.isSuperseded ? undefined : endedBadly(outcome);
      return failure && `${failure}${rollbackSentence(outcome.target.safety)}`;
    }
    case 'rollback': {
      const { isDryRun, rollback } = outcome;
      if (rollback.result?.isDone || (isDryRun && rollback.decision.verdict === 'roll back')) {
        return undefined;
      }
      return rollback.result?.story ?? rollback.decision.reason;
    }
    case 'deadline': {
      const status = outcome.deployment?.status ?? 'unknown';
      const fate = {
        left: `it goes on at Sevalla; raise timeout, or ask for its status with: ${outcome.resume}`,
        cancelled: 'Sevalla is cancelling it, as on-timeout says',
        ended: 'it ended just then',
        unknown: 'nobody knows what became of it',
        'going on': 'it could not be cancelled and goes on at Sevalla',
      }[outcome.fate];
      return `The deployment ${id} was not done after ${formatDuration(outcome.waitedMs)} (status ${status}): ${fate}.`;
    }
    case 'mismatch':
      return mismatchSentence(outcome);
    case 'refused':
      return outcome.reason;
    case 'lost':
      return `How the deployment ${id} goes on cannot be seen any more, and it was left alone: ${outcome.reason}`;
    case 'interrupted': {
      const fate = {
        cancelled: `the deployment ${id} is being cancelled`,
        ended: `the deployment ${id} had ended before`,
        left: `the deployment ${id}, which another run has started, is left alone`,
        none: 'nothing was started yet',
        unknown: 'whether it started a deployment is looked at in the post step',
        'going on': `the deployment ${id} could not be cancelled yet, which the post step tries again`,
      }[outcome.fate];
      return `${outcome.reason.replace(/\.$/, '')}: ${fate}.`;
    }
  }
}

/** undefined where the end was not seen, so that nothing could be rolled back. */
function hasRolledBack(outcome: Outcome): boolean | undefined {
  if (outcome.kind !== 'ended' && outcome.kind !== 'rollback') return undefined;
  return rollbackOf(outcome)?.result?.isDone ?? false;
}

function rollbackOf(outcome: Outcome): Rollback | undefined {
  return outcome.kind === 'rollback' ? outcome.rollback : outcome.target.safety?.rollback;
}

function mismatchSentence({ deployment, expected, fate, target }: Mismatch): string {
  const live = 'the deployment had ended by then';
  const what = expected.kind === 'build' ? 'that' : `that ${expected.kind}`;
  const became = {
    cancelled: 'the deployment was cancelled',
    ended: deployment.status === 'success' ? `${live}, and ${what} is live now` : live,
    unknown: 'nobody knows what became of it',
    'going on': `the deployment ${deployment.id} could not be cancelled and goes on at Sevalla`,
  }[fate];
  const app = target.appName ?? 'the application';
  if (expected.kind === 'build') {
    return (
      `Sevalla promoted ${describeBuild(deployment)} to ${app}, ` +
      `although ${expected.source} ran ${describeIdentity(expected)} when it was asked to; ${became}.`
    );
  }
  if (expected.kind === 'image') {
    return (
      `Sevalla deployed image ${deployment.docker_image_url} to ${app}, although ` +
      `${expected.image} was asked for: the trigger named it, and was not followed; ${became}.`
    );
  }
  return (
    `Sevalla deployed commit ${deployment.commit_sha} to ${app}, although ${expected.commit} was ` +
    'asked for: a deployment takes the head of its branch, and the branch moved between the push ' +
    `and the trigger; ${became}.`
  );
}

function winnerOf(outcome: Outcome): Deployment | undefined {
  return outcome.kind === 'ended' ? outcome.winner : undefined;
}

function endedBadly({ deployment, diagnosis, lastLines, winner, target }: Ended) {
  const app = target.appName ?? target.appId ?? 'the application';
  switch (deployment.status) {
    case 'success':
      return undefined;
    case 'skipped':
      return `The deployment ${deployment.id} of ${app} was skipped${
        winner
          ? `, because a newer one took its place: ${winner.id} (${winner.status}${winner.commit_sha ? `, commit ${winner.commit_sha.slice(0, 7)}` : ''})`
          : ''
      }, so this version was not deployed.`;
    case 'cancelled':
      if (winner !== undefined) {
        return `The deployment ${deployment.id} of ${app} was cancelled for a newer one, ${winner.id}, so this version was not deployed.`;
      }
      return `The deployment ${deployment.id} of ${app} was cancelled at Sevalla, not by this run.`;
    default: {
      if (diagnosis !== undefined) {
        return `The deployment of ${app} failed: ${diagnosisSentence(diagnosis)}`;
      }
      const last = lastLines.findLast((line) => !/^Deployment failed\.?$/i.test(line.trim()));
      return `The deployment of ${app} failed for a reason that no rule knows${
        last === undefined
          ? ', and its log is empty'
          : `; its log ends with: ${last.trim().slice(0, 300)}`
      }.`;
    }
  }
}

function diagnosisSentence({ message, fix }: Diagnosis): string {
  const cause = message.replace(/\.$/, '').replace(/^(The|A|An|No) /, (word) => word.toLowerCase());
  return fix === undefined ? `${cause}.` : `${cause}; ${fix}.`;
}

function annotationsOf(outcome: Outcome): Annotation[] {
  if (outcome.kind !== 'ended') return [];
  const lost = outcome.isSuperseded ? endedBadly(outcome) : undefined;
  if (lost !== undefined) return [{ level: 'warning', message: lost }];
  if (outcome.diagnosis === undefined) return [];
  const { id, file, line, message, fix } = outcome.diagnosis;
  // Without a place in a file it would only repeat the failure.
  if (file === undefined) return [];
  return [
    { level: 'error', title: id, file, line, message: fix ? `${message}. Fix: ${fix}.` : message },
  ];
}

function summaryOf(outcome: Outcome): string {
  const { target } = outcome;
  const sections = [
    `## ${markOf(outcome)} Deployment: ${literal(headline(outcome))}`,
    table(['', ''], facts(outcome)),
    ...story(outcome),
    ...(outcome.kind === 'rollback' ? rollbackSection(outcome.rollback) : []),
    ...safetySection(target.safety),
    ...(outcome.kind === 'ended' ? timelineSection(outcome.deployment, outcome.steps) : []),
    ...environmentSection(target.environment),
    ...(target.advice.length === 0
      ? []
      : [
          '### Noticed on the way',
          target.advice
            .map(({ message, fix, docs }) => {
              const more = docs === undefined ? '' : ` ([read on](${docs}))`;
              return `- ${literal(message)}${fix ? ` Fix: ${literal(fix)}.` : ''}${more}`;
            })
            .join('\n'),
        ]),
  ];
  return `${sections.join('\n\n')}\n`;
}

export function markOf(outcome: Outcome): string {
  if (outcome.kind === 'started' || outcome.kind === 'planned') return '⚪';
  if (failureOf(outcome) !== undefined) return '❌';
  return winnerOf(outcome) === undefined ? '✅' : '⚪';
}

export function headline(outcome: Outcome): string {
  const app = outcome.target.appName ?? 'the application';
  switch (outcome.kind) {
    case 'planned':
      return `${app} was left as it is (dry run)`;
    case 'started':
      return `${app} was started, and not waited for`;
    case 'deadline':
      return `${app} was not done after ${formatDuration(outcome.waitedMs)}`;
    case 'live':
      return `${app} has this already, so nothing was deployed`;
    case 'mismatch':
      return `${app} got another ${outcome.expected.kind === 'image' ? 'image' : 'commit'}`;
    case 'refused':
      return `${app} was not started`;
    case 'lost':
      return `${app} can no longer be seen`;
    case 'rollback':
      if (outcome.isDryRun) return `${app} was left as it is (dry run)`;
      return `${app} was ${outcome.rollback.result?.isDone ? '' : 'not '}rolled back`;
    case 'interrupted':
      return `${app}, and the job was stopped meanwhile`;
    case 'ended': {
      const took = runMs(outcome.deployment);
      const time = took === undefined ? '' : ` after ${formatDuration(took)}`;
      const verb = {
        success: 'succeeded',
        failed: 'failed',
        cancelled: 'was cancelled',
        skipped: 'was skipped',
      }[outcome.deployment.status ?? ''];
      const step = outcome.failedStep === undefined ? '' : ` in its ${outcome.failedStep}`;
      return `${app} ${verb}${step}${outcome.deployment.status === 'skipped' ? '' : time}`;
    }
  }
}

export function facts(outcome: Outcome): [string, string][] {
  const { target, deployment } = outcome;
  const { commit_sha: sha, commit_message: message, docker_image_url: image } = deployment ?? {};
  const id = idOf(outcome);
  const winner = winnerOf(outcome);
  const changes = compareUrl(target, deployment);
  const rows: [string, string | undefined][] = [
    [outcome.kind === 'planned' ? 'to deploy' : 'deployed', literal(target.what)],
    [
      'commit',
      sha
        ? `${code(sha.slice(0, 7))}${message ? ` ${literal(firstLine(message))}` : ''}`
        : undefined,
    ],
    [
      'changes',
      changes
        ? `[${changes.split('/').at(-1)!.replace(SHORT_COMMIT, '$1')}](${changes})`
        : undefined,
    ],
    ['image', image ? code(image) : undefined],
    ['address', target.url],
    ['status', deployment?.status ? code(deployment.status) : undefined],
    ['deployment', id ? code(id) : undefined],
    ['started by', target.isAdopted ? 'an earlier run, or Sevalla itself' : undefined],
    ['superseded by', winner ? code(winner.id) : undefined],
    ['the one before', target.previousId ? code(target.previousId) : undefined],
  ];
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

function story(outcome: Outcome): string[] {
  const failure = failureOf(outcome);
  if (failure === undefined) return [];
  if (outcome.kind === 'rollback') return [];
  if (outcome.kind !== 'ended') return [literal(failure)];
  const { diagnosis, lastLines } = outcome;
  const tail = lastLines.length === 0 ? [] : [fold('The last lines of the log', block(lastLines))];
  if (diagnosis === undefined) return [literal(failure), ...tail];
  const { id, message, fix, docs, evidence, facts = [], prevention, file, line } = diagnosis;
  const place = file === undefined ? '' : ` At ${code(`${file}:${line}`)}.`;
  return [
    '### Why it failed',
    `${literal(message)}. (${code(id)})${place}`,
    ...(fix === undefined
      ? []
      : [`**Fix:** ${literal(fix)}.${docs ? ` [Read on](${docs}).` : ''}`]),
    ...(prevention === undefined || diagnosis.story !== undefined
      ? []
      : [
          `**Next time:** validate-settings sees this before a deployment, as ${code(prevention)}.`,
        ]),
    ...(evidence.length === 0 ? [] : [block(evidence)]),
    ...puzzle(diagnosis),
    ...(facts.length === 0 ? [] : [fold('What Sevalla says of the web process', block(facts))]),
    ...tail,
  ];
}

function puzzle({ story }: Diagnosis): string[] {
  if (story === undefined) return [];
  return [
    `### ${literal(story.title)}`,
    story.lines.map((line) => `- ${literal(line)}`).join('\n'),
  ];
}

export function idOf(outcome: Outcome): string | undefined {
  return 'deploymentId' in outcome ? outcome.deploymentId : outcome.deployment.id;
}

function seconds(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : Math.round(ms / 100) / 10;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
