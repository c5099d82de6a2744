import { errorMessage } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import type { Application, Deployment, Process } from '../../sevalla/schemas.ts';
import { type AdminUser, prepareAdminUser } from './admin-user.ts';
import { type Backups, prepareBackups, restoreCommand } from './backup.ts';
import { changeSince } from './change.ts';
import type { Inputs } from './contract.ts';
import type { Environment } from './env-apply.ts';
import type { Identity } from './identity.ts';
import { type MigrateJob, prepareMigrateJob } from './migrate-job.ts';
import type { Outcome } from './outcome.ts';
import {
  arePending,
  describePending,
  findPending,
  migrates,
  type Pending,
  wayBack,
} from './pending-migrations.ts';
import { type Rollback, rollBack } from './rollback.ts';
import { decideRollback, knownGoodOf, type Situation } from './rollback-decision.ts';
import { ADVISED_MS } from './schedule.ts';
import { lookWhetherServed } from './serving.ts';

// What is done around the switch from one version to the next, so that there is a way back.

/** What the summary tells of it. */
export interface Safety {
  migrations: Pending;
  job: MigrateJob | undefined;
  /** undefined where no backup was wanted. */
  backups: Backups | undefined;
  admin: AdminUser | undefined;
  rollback: Rollback | undefined;
  /** Commands that bring back what a deployment that failed may have done to the data. */
  wayBack: string[];
}

export interface Facts {
  inputs: Inputs;
  app: Application;
  /** undefined where the key may not read them. */
  processes: readonly Process[] | undefined;
  identity: Identity | undefined;
  url: string | undefined;
  /** The newest deployments before ours, newest first. */
  past: readonly Deployment[];
  sevalla: Sevalla;
  /** For the log alone: it may not hold anything up. */
  logs: Sevalla;
  tools: Tools;
  /** For the moment after an interruption. */
  hurry(): Sevalla;
}

export type SafetyKeeper = Awaited<ReturnType<typeof prepareSafety>>;

/**
 * Finds out what has to be done around the deployment.
 * @throws UserError for what cannot be done as asked; nothing has been changed by then.
 */
export async function prepareSafety(facts: Facts) {
  const { inputs, app, processes, past, sevalla, logs, tools, hurry } = facts;
  const { log } = tools;
  const job = prepareMigrateJob(inputs, { app, processes, sevalla, tools });
  const migrations = await pendingOf(facts);
  const isWanted = wantsBackup(inputs, migrations);
  if (migrations.kind !== 'none') log.info(`Pending migrations: ${describePending(migrations)}.`);
  const backups = isWanted
    ? await prepareBackups(inputs, { app, label: labelOf(facts), sevalla, tools })
    : undefined;
  const admin = await prepareAdminUser(inputs, { app, processes, sevalla, tools, hurry });
  const view: Safety = {
    migrations,
    job: job?.view,
    backups: backups?.view,
    admin: admin?.view,
    rollback: undefined,
    wayBack: [],
  };

  return {
    view,

    /** What changes the application for good, before anybody looks what is live. */
    apply: async (): Promise<void> => job?.apply(),

    /** @throws UserError when the deployment must not begin */
    async beforeTrigger(): Promise<void> {
      await backups?.make();
      await admin?.add();
    },

    /** However the deployment went. Never throws. */
    settle: async (outcome: Outcome | undefined): Promise<void> => admin?.settle(outcome),

    /** Once all else is as it was before. Never throws. */
    async afterwards(outcome: Outcome, environment: Environment | undefined): Promise<void> {
      view.wayBack = commandsFor(outcome);
      if (view.wayBack.length > 0) {
        await log.group('How to bring the data back', async () => {
          for (const command of view.wayBack) log.info(command);
        });
      }
      try {
        const own = failedIn(outcome);
        if (own === undefined || inputs.rollback === 'never') return;
        view.rollback = await consider(own, outcome, environment);
      } catch (error) {
        log.warning(`Whether to roll back was not decided: ${errorMessage(error)}`);
      }
    },
  };

  function commandsFor(outcome: Outcome): string[] {
    const isBegun = outcome.kind === 'ended' || 'fate' in outcome;
    if (!isBegun || outcome.deployment?.status === 'success') return [];
    const made = backups?.view.made ?? [];
    return [
      ...wayBack(migrations),
      ...made.map((backup) => restoreCommand(backup, inputs['api-url'])),
    ];
  }

  async function consider(
    own: Deployment,
    outcome: Outcome,
    environment: Environment | undefined,
  ): Promise<Rollback | undefined> {
    const appId = app.id;
    const known = await sevalla.listDeployments(appId, { most: 100 });
    const target = knownGoodOf(own, known, 'failed');
    // A first deployment has nothing to go back to, which is no news.
    if (target === undefined) return undefined;
    const serving = await lookWhetherServed({
      appId,
      url: facts.url,
      web: processes?.find(({ type }) => type === 'web'),
      pauseMs: inputs['poll-interval'] ?? ADVISED_MS,
      sevalla,
      tools,
    });
    const isImage = app.source === 'dockerImage';
    const { isAdopted = false } = outcome.target;
    const state = environment?.state;
    const decision = decideRollback({
      reason: 'failed',
      mode: inputs.rollback === 'auto' ? 'auto' : 'recommend',
      own,
      isForeign: isAdopted && own.trigger !== 'AUTO_DEPLOY_ON_PUSH',
      known,
      serving,
      pending: await pendingBetween(facts, target, own),
      environment: state === 'planned' ? undefined : state,
      changed: undefined,
      isImage,
      now: tools.now(),
    });
    log.info(decision.reason);
    if (decision.verdict !== 'roll back') return { decision, result: undefined };
    const about = outcome.target;
    const scene = { inputs, appId, own, isImage, past, sevalla, logs, about, tools };
    const result = await rollBack(decision.target!, scene);
    log.info(result.story);
    return { decision, result };
  }
}

/** What is between the version to go back to and the one to go back from. */
export async function pendingBetween(
  {
    inputs,
    processes,
    identity,
    tools,
  }: Pick<Facts, 'inputs' | 'processes' | 'identity' | 'tools'>,
  target: Deployment | undefined,
  own: Deployment,
): Promise<Pending> {
  const isSameBuild = own.trigger === 'RESTART';
  if (isSameBuild) return { kind: 'none', why: 'a restart takes the build that was live' };
  return findPending({
    from: target?.commit_sha ?? undefined,
    to: own.commit_sha ?? commitOf(identity),
    isMigrating: isMigrating(inputs, processes),
    workspace: tools.env['GITHUB_WORKSPACE'],
    exec: tools.exec,
  });
}

/** What has changed at the platform since the known-good deployment began, best effort. */
export async function changedSince(
  target: Deployment | undefined,
  appId: string,
  sevalla: Sevalla,
  log: Tools['log'],
): Promise<Situation['changed']> {
  if (!target?.started_at) return undefined;
  return changeSince(target.started_at, { kind: 'application', id: appId }, sevalla, log).catch(
    (error: unknown) => {
      if (!(error instanceof SevallaError)) throw error;
      return undefined;
    },
  );
}

function pendingOf({ inputs, processes, identity, past, tools }: Facts): Promise<Pending> {
  if (inputs['is-restart']) {
    return Promise.resolve({ kind: 'none', why: 'a restart takes the build that is live' });
  }
  const live = past.find(({ status }) => status === 'success');
  return findPending({
    from: live?.commit_sha ?? undefined,
    to: commitOf(identity),
    isMigrating: isMigrating(inputs, processes),
    workspace: tools.env['GITHUB_WORKSPACE'],
    exec: tools.exec,
  });
}

function isMigrating(inputs: Inputs, processes: readonly Process[] | undefined): boolean {
  // Processes that nobody may read may migrate.
  return inputs['migrate-command'] !== undefined || (processes?.some(migrates) ?? true);
}

function wantsBackup(inputs: Inputs, migrations: Pending): boolean {
  if (inputs.backup === 'never') return false;
  return inputs.backup === 'always' || arePending(migrations);
}

function commitOf(identity: Identity | undefined): string | undefined {
  return identity?.kind === 'commit' ? identity.commit : undefined;
}

/** The same for every attempt of a run at the same version, so that none makes a second backup. */
function labelOf({ identity, inputs, tools }: Facts): string {
  const what =
    identity?.kind === 'commit'
      ? identity.commit.slice(0, 7)
      : identity?.kind === 'image'
        ? identity.image.slice(-64, -52)
        : inputs['is-restart']
          ? 'a restart'
          : 'a deployment';
  return `before ${what}, run ${tools.env['GITHUB_RUN_ID'] ?? 'by hand'}`;
}

/** The deployment that went wrong, where it is this run's to judge. */
function failedIn(outcome: Outcome): Deployment | undefined {
  if (outcome.kind !== 'ended' || outcome.winner !== undefined) return undefined;
  const { deployment } = outcome;
  return deployment.status === 'failed' || deployment.status === 'cancelled'
    ? deployment
    : undefined;
}
