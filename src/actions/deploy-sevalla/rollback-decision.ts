import type { Deployment } from '../../sevalla/schemas.ts';
import { describePending, isReturnable, obstaclesIn, type Pending } from './pending-migrations.ts';
import type { Serving } from './serving.ts';
import { hasEnded } from './status.ts';

// Pure: what is known decides, by a table that the summary shows as it is.

const DAY_MS = 86_400_000;

/** Nobody has tried a build as old as that against today's data, and Sevalla may not have it any more. */
const OLDEST_DAYS = 90;

/** What is known when a deployment has gone wrong. */
export interface Situation {
  /** `failed`: nobody wants it live. `asked`: it is live, and somebody wants the one before. */
  reason: 'failed' | 'asked';
  mode: 'auto' | 'recommend';
  /** The deployment to go back from. */
  own: Deployment;
  /** Somebody else has started it and looks after it. */
  isForeign: boolean;
  /** All deployments, newest first, as they are now. */
  known: readonly Deployment[];
  /** undefined where it does not count. */
  serving: Serving | undefined;
  pending: Pending;
  /** What became of the variables that this run wrote; undefined when it wrote none. */
  environment: 'applied' | 'put back' | 'partly put back' | undefined;
  /** What has changed at the platform since the known-good one began, where that was looked at. */
  changed: string | undefined;
  /** It runs an image, so that the target is chosen by its digest. */
  isImage: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

export interface Row {
  condition: string;
  value: string;
  /** `told` weighs nothing. */
  verdict: 'for' | 'against' | 'told';
}

export interface Decision {
  rows: Row[];
  verdict: 'roll back' | 'recommend' | 'no need' | 'refuse';
  /** One sentence. */
  reason: string;
  /** The known-good deployment. */
  target: Deployment | undefined;
  /** A rollback that has been started already. */
  earlier: Deployment | undefined;
}

/** Where a rollback would go: the newest success before this deployment. */
export function knownGoodOf(
  own: Deployment,
  known: readonly Deployment[],
  reason: Situation['reason'],
): Deployment | undefined {
  const at = known.findIndex(({ id }) => id === own.id);
  if (at === -1) return undefined;
  return known
    .slice(at + 1)
    .find(
      (deployment) =>
        deployment.status === 'success' && (reason === 'failed' || !isSame(deployment, own)),
    );
}

export function decideRollback(situation: Situation): Decision {
  const { own, known, reason, mode, serving } = situation;
  const target = knownGoodOf(own, known, reason);
  const newer = newerThan(own, known);
  const earlier = newer.find((deployment) => isRollback(deployment, target));
  const rows = [
    statusRow(situation),
    ...(serving === undefined ? [] : [servingRow(serving)]),
    targetRow(situation, target),
    migrationsRow(situation.pending),
    ...environmentRow(situation),
    newerRow(newer, earlier),
    ...(situation.isForeign ? [foreignRow()] : []),
  ];
  const against = rows.filter(({ verdict }) => verdict === 'against');
  const base = { rows, target, earlier };
  if (serving?.answer === 'yes') {
    return {
      ...base,
      verdict: 'no need',
      reason: `No rollback is needed: the version before goes on, ${serving.how}.`,
    };
  }
  if (against.length > 0 || target === undefined) {
    const why = against.map(({ condition, value }) => `${condition}: ${value}`).join('; ');
    return { ...base, verdict: 'refuse', reason: `No rollback is safe. ${upperFirst(why)}.` };
  }
  const where = describe(target);
  if (serving?.answer === 'unknown') {
    return {
      ...base,
      verdict: 'recommend',
      reason: `Nobody can tell whether the application serves (${serving.how}). If it does not, go back to ${where}.`,
    };
  }
  if (mode === 'recommend') {
    return {
      ...base,
      verdict: 'recommend',
      reason: `Going back to ${where} is safe, which rollback: auto does.`,
    };
  }
  return { ...base, verdict: 'roll back', reason: `Going back to ${where}.` };
}

/** `deployment … (commit 1234567)` */
export function describe({ id, commit_sha, docker_image_url }: Deployment): string {
  const what = commit_sha ? `commit ${commit_sha.slice(0, 7)}` : docker_image_url;
  return what ? `deployment ${id} (${what})` : `deployment ${id}`;
}

/** Whether two deployments are of the same build, as far as they tell. */
export function isSame(one: Deployment, other: Deployment): boolean {
  if (one.commit_sha || other.commit_sha) return one.commit_sha === other.commit_sha;
  if (!one.docker_image_url || !other.docker_image_url) return false;
  return one.docker_image_url === other.docker_image_url;
}

export function isPinned({ docker_image_url: image }: Deployment): boolean {
  return /@sha256:[0-9a-f]{64}$/.test(image ?? '');
}

function newerThan(own: Deployment, known: readonly Deployment[]): Deployment[] {
  const at = known.findIndex(({ id }) => id === own.id);
  return known
    .slice(0, Math.max(0, at))
    .filter(({ status }) => !['cancelled', 'skipped'].includes(status ?? ''));
}

function isRollback(deployment: Deployment, target: Deployment | undefined): boolean {
  if (deployment.trigger === 'ROLLBACK_DEPLOYMENT') return true;
  return target !== undefined && isPinned(target) && isSame(deployment, target);
}

function statusRow({ own, reason }: Situation): Row {
  const status = own.status ?? 'none yet';
  const isFit = reason === 'failed' ? status !== 'success' && hasEnded(own) : status === 'success';
  return {
    condition: 'how the deployment ended',
    value: status,
    verdict: isFit ? 'for' : 'against',
  };
}

function servingRow({ answer, how }: Serving): Row {
  return {
    condition: 'does the application serve',
    value: `${answer}: ${how}`,
    verdict: { yes: 'against', no: 'for', unknown: 'told' }[answer] as Row['verdict'],
  };
}

function targetRow(situation: Situation, target: Deployment | undefined): Row {
  const condition = 'a known-good version';
  const against = (value: string): Row => ({ condition, value, verdict: 'against' });
  if (target === undefined) return against('none: no other deployment before succeeded');
  const { own, isImage, reason, environment, now } = situation;
  const where = describe(target);
  if (reason === 'failed' && isSame(target, own) && environment !== 'put back') {
    return against(`${where} is the same that has just failed`);
  }
  if (isImage && !isPinned(target)) {
    return against(`${where} was deployed by a tag, which may be another image by now`);
  }
  if (!isImage && !target.commit_sha) return against(`${where} tells no commit to check it by`);
  const days = Math.floor((now - Date.parse(target.finished_at ?? target.created_at)) / DAY_MS);
  if (days > OLDEST_DAYS) return against(`${where} is ${days} days old`);
  return { condition, value: where, verdict: 'for' };
}

function migrationsRow(pending: Pending): Row {
  const obstacles = isReturnable(pending) ? [] : obstaclesIn(pending);
  const value = [
    describePending(pending),
    ...(pending.kind === 'known'
      ? [obstacles.join(', ') || 'the version before goes on with them']
      : []),
  ].join('; ');
  return {
    condition: 'migrations in between',
    value,
    verdict: isReturnable(pending) ? 'for' : 'against',
  };
}

function environmentRow({ environment, changed }: Situation): Row[] {
  const condition = 'variables';
  if (environment === 'partly put back') {
    return [{ condition, value: 'not all could be put back', verdict: 'against' }];
  }
  if (environment === 'put back') {
    return [{ condition, value: 'put back as they were', verdict: 'for' }];
  }
  if (changed === undefined) return [];
  return [{ condition, value: `changed since: ${changed}`, verdict: 'told' }];
}

function newerRow(newer: readonly Deployment[], earlier: Deployment | undefined): Row {
  const condition = 'a newer deployment';
  if (earlier !== undefined) {
    const value = `it was rolled back already, by ${describe(earlier)}, ${earlier.status ?? 'no status yet'}`;
    return { condition, value, verdict: 'against' };
  }
  const [latest] = newer;
  if (latest === undefined) return { condition, value: 'none', verdict: 'for' };
  return {
    condition,
    value: `${describe(latest)}, ${latest.status ?? 'no status yet'}`,
    verdict: 'against',
  };
}

function foreignRow(): Row {
  return {
    condition: 'whose deployment it is',
    value: 'another run has started it, and decides itself',
    verdict: 'against',
  };
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
