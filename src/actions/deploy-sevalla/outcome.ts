import type { Diagnosis } from '../../rules/causes.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Deployment } from '../../sevalla/schemas.ts';
import type { Environment } from './env-apply.ts';
import type { Identity } from './identity.ts';
import type { Rollback } from './rollback.ts';
import type { Safety } from './safety.ts';

/** The application and what is to be deployed, as far as they are known before the trigger. */
export interface Target {
  appId: string | undefined;
  appName: string | undefined;
  /** Without a trailing slash. */
  url: string | undefined;
  /** The newest deployment before ours. */
  previousId: string | undefined;
  /** As it is triggered, where an image is deployed and known. */
  image?: string | undefined;
  /** `branch production`, `image …`, `the last build again`, … */
  what: string;
  /** Whether the deployment was there already; undefined when nobody could look. */
  isAdopted?: boolean;
  /** What was noticed on the way; none of it stops a deployment. */
  advice: readonly Finding[];
  /** Where the workflow declares one. */
  environment?: Environment | undefined;
  /** Deployments of before the trigger, newest first, as far as they were looked at. */
  past?: readonly Deployment[] | undefined;
  /** Of the run, where the service is built from the same one. Without a trailing slash. */
  repositoryUrl?: string | undefined;
  /** Backups, migrations, and the way back. */
  safety?: Safety | undefined;
}

/** When a step of the deployment began, by its log. */
export interface StepStart {
  step: string;
  /** Milliseconds since 1970. */
  at: number;
}

export type Fate =
  /** Sevalla took the request to cancel. */
  | 'cancelled'
  /** It had ended before. */
  | 'ended'
  /** Nobody knows whether there is a deployment at all: the trigger was not answered. */
  | 'unknown'
  /** It goes on: the request to cancel failed. */
  | 'going on';

export type Outcome = { target: Target } & (
  | {
      kind: 'ended';
      /** Its status is final. */
      deployment: Deployment;
      steps: readonly StepStart[];
      /** Of a deployment that failed: `checkout`, `build`, `rollout`, `job Migrate`. */
      failedStep?: string | undefined;
      diagnosis: Diagnosis | undefined;
      /** The last lines of the log of a deployment that failed. */
      lastLines: readonly string[];
      /** The newer deployment that made Sevalla skip this one. */
      winner: Deployment | undefined;
      /** Giving way to the winner is all right. */
      isSuperseded?: boolean;
    }
  | {
      /** What was to be deployed is live, by this deployment. */
      kind: 'live';
      deployment: Deployment;
    }
  | {
      /** A dry run: nothing was written or started. */
      kind: 'planned';
      deploymentId: undefined;
      deployment: undefined;
    }
  | {
      /** Of several, this one could not be started. */
      kind: 'refused';
      deploymentId: undefined;
      deployment: undefined;
      reason: string;
    }
  | {
      /** Nobody wanted to wait, or nobody can. */
      kind: 'started';
      deploymentId: string | undefined;
      deployment: Deployment | undefined;
    }
  | {
      kind: 'deadline';
      deploymentId: string;
      deployment: Deployment | undefined;
      waitedMs: number;
      fate: Fate | 'left';
      /** A command that asks for the status. */
      resume: string;
    }
  | {
      /** Of another commit or image than the one that was asked for. */
      kind: 'mismatch';
      deploymentId: string;
      deployment: Deployment;
      expected: Identity;
      fate: Fate;
    }
  | {
      /** The API refuses to tell how it goes on. */
      kind: 'lost';
      deploymentId: string;
      deployment: Deployment | undefined;
      reason: string;
    }
  | {
      /** A release that was live was taken back, or not. */
      kind: 'rollback';
      /** Of the rollback. */
      deploymentId: string | undefined;
      deployment: Deployment | undefined;
      isDryRun: boolean;
      rollback: Rollback;
    }
  | {
      kind: 'interrupted';
      deploymentId: string | undefined;
      deployment: Deployment | undefined;
      reason: string;
      /** `left`: it is another run's. `none`: there is none yet. */
      fate: Fate | 'left' | 'none';
    }
);

/** What became of a promotion, by target. */
export interface Promotion {
  kind: 'promotion';
  /** Display name of the application whose build it is. */
  source: string;
  /** In the order of the input. */
  parts: readonly Outcome[];
}

export type Ended = Extract<Outcome, { kind: 'ended' }>;
