import { formatDuration } from '../../kit/fields.ts';
import type { DeploymentState } from '../../kit/github.ts';
import type { Deployment } from '../../sevalla/schemas.ts';
import { describeBuild, describeIdentity } from './identity.ts';
import type { Outcome } from './outcome.ts';
import { runMs } from './timeline.ts';

/** The state that a deployment at GitHub gets, and the words beside it. */
export interface GithubVerdict {
  state: DeploymentState;
  text: string;
}

/** What GitHub is told in the end; nothing where the post step will know better. */
export function githubVerdict(outcome: Outcome): GithubVerdict | undefined {
  switch (outcome.kind) {
    case 'planned':
    case 'started':
      return undefined;
    case 'live':
      return { state: 'success', text: 'was live already' };
    case 'ended': {
      const { deployment, diagnosis, winner } = outcome;
      if (winner !== undefined) {
        return { state: 'inactive', text: `gave way to ${winner.id}` };
      }
      return verdictOnStatus(deployment, diagnosis?.id);
    }
    case 'deadline': {
      const became = {
        left: 'goes on at Sevalla',
        cancelled: 'is being cancelled',
        ended: 'ended just then',
        unknown: 'nobody knows how it goes on',
        'going on': 'could not be cancelled and goes on at Sevalla',
      }[outcome.fate];
      const waited = formatDuration(outcome.waitedMs);
      return { state: 'error', text: `was not done after ${waited}, ${became}` };
    }
    case 'mismatch': {
      const { deployment, expected } = outcome;
      const text = `took ${describeBuild(deployment)}, not ${describeIdentity(expected)}`;
      return { state: 'failure', text };
    }
    case 'refused':
      return { state: 'error', text: outcome.reason };
    case 'lost':
      return { state: 'error', text: 'can no longer be seen, and was left alone' };
    case 'interrupted':
      switch (outcome.fate) {
        case 'cancelled':
          return { state: 'error', text: 'the job was stopped, and this cancelled' };
        case 'left':
          return { state: 'error', text: 'the job was stopped; this goes on at Sevalla' };
        case 'none':
          return { state: 'error', text: 'the job was stopped before anything was started' };
        default:
          return undefined;
      }
  }
}

/** By the platform's own status, once that is final. */
export function verdictOnStatus(
  deployment: Deployment,
  cause?: string | undefined,
): GithubVerdict | undefined {
  const ms = runMs(deployment);
  const time = ms === undefined ? '' : ` after ${formatDuration(ms)}`;
  switch (deployment.status) {
    case 'success':
      return { state: 'success', text: `succeeded${time}` };
    case 'failed':
      return { state: 'failure', text: `failed${time}${cause ? `: ${cause}` : ''}` };
    case 'cancelled':
      return { state: 'error', text: `was cancelled${time}` };
    case 'skipped':
      return { state: 'inactive', text: 'was skipped for a newer one' };
    default:
      return undefined;
  }
}
