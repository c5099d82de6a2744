import { UserError } from '../../errors.ts';
import { formatDuration } from '../../kit/fields.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Deployment } from '../../sevalla/schemas.ts';
import { cancelDeployment } from './cancel.ts';
import type { Inputs } from './contract.ts';
import { compare, describeIdentity, type Identity, isOfPush, isReuse } from './identity.ts';
import { ADVISED_MS } from './schedule.ts';
import type { Deployments } from './service.ts';
import { hasEnded } from './status.ts';

/** What else is going on at the service, and what this run wants of it. */
export interface Scene {
  inputs: Inputs;
  deployments: Deployments;
  identity: Identity | undefined;
  /** Sevalla is about to deploy the push by itself. */
  expectsPush: boolean;
  /** This run has written variables, which nothing that has begun before can have. */
  hasNewVariables: boolean;
  /** What a deployment that began at this time cannot have. @throws SevallaError */
  changeSince(time: string, but?: 'variables'): Promise<string | undefined>;
  /** Whether the variables are those that a deployment was recorded with, where that is known. */
  hasEnvironmentOf(deploymentId: string): Promise<boolean | undefined>;
  tools: Tools;
}

export type Decision =
  /** Nothing to do. */
  | { kind: 'live'; deployment: Deployment; previousId: string | undefined }
  /** Somebody else has started it already. */
  | { kind: 'attach'; deployment: Deployment; previousId: string | undefined }
  | { kind: 'trigger'; previousId: string | undefined; seen: ReadonlySet<string> };

// More deployments than these at one time would be somebody's accident.
const MOST_LOOKED_AT = 20;

/** The push came long before this step, so a deployment that it has started is there by now. */
const PUSH_LOOKS = 3;

/**
 * Looks before the trigger: the same thing must not be deployed twice, and others not run over.
 * @throws UserError when something else is running and `on-running` is `fail`
 */
export async function decide(scene: Scene): Promise<Decision> {
  const { inputs, deployments, identity, tools } = scene;
  const policy = inputs['on-running'];
  const giveUpAt = tools.now() + inputs.timeout;
  const say = speaker(tools);
  const asked = new Set<string>();
  const cancelling = new Set<string>();

  for (let look = 1; ; look += 1) {
    const known = await deployments.list({ most: MOST_LOOKED_AT });
    const running = known.filter((deployment) => !hasEnded(deployment));
    const undecided = running.filter((deployment) => relate(identity, deployment) === 'unknown');
    const found = await findAlike(scene, known, running, say);
    if (found !== undefined) return found;

    const others = running.filter((deployment) => !undecided.includes(deployment));
    if (others.length > 0 && policy === 'fail') throw busy(others);
    if (policy === 'cancel-older') {
      for (const { id } of others.filter(isExpendable)) {
        if (asked.has(id)) continue;
        asked.add(id);
        const fate = await cancelDeployment(deployments, id, tools.log);
        if (fate === 'cancelled') cancelling.add(id);
      }
    }
    const isHeld = undecided.length > 0 || others.some(({ id }) => cancelling.has(id));
    const awaitsPush =
      scene.expectsPush &&
      look <= PUSH_LOOKS &&
      !known.some((deployment) => relate(identity, deployment) === 'same');
    if (!isHeld && !awaitsPush) {
      const isNews = identity !== undefined || policy !== 'wait';
      if (isNews && others.length > 0) {
        say(`Sevalla queues this one behind ${others.map(describe).join(', ')}.`);
      }
      const seen = new Set(known.map(({ id }) => id));
      return { kind: 'trigger', previousId: known[0]?.id, seen };
    }
    if (tools.now() >= giveUpAt) {
      throw new UserError(
        `Nothing was started: ${running.map(describe).join(', ')} went on for ${formatDuration(inputs.timeout)}.`,
      );
    }
    if (awaitsPush && !isHeld) {
      say(
        'Automatic deployment is on: looking for the deployment that Sevalla makes of this push.',
      );
    }
    for (const deployment of undecided) {
      say(
        `${describe(deployment)} does not show its commit yet: it may be the one that is wanted.`,
      );
    }
    await tools.sleep(inputs['poll-interval'] ?? ADVISED_MS);
  }
}

/** A deployment of the same identity that is under way or live. */
async function findAlike(
  scene: Scene,
  known: readonly Deployment[],
  running: readonly Deployment[],
  say: (line: string) => void,
): Promise<Decision | undefined> {
  const { inputs, identity, tools } = scene;
  if (identity === undefined) return undefined;
  const before = ({ id }: Deployment): string | undefined =>
    known[known.findIndex((deployment) => deployment.id === id) + 1]?.id;

  for (const deployment of running.toReversed()) {
    if (!isAlike(identity, deployment)) continue;
    if (await isStale(scene, deployment, say)) continue;
    tools.log.info(
      isOfPush(deployment)
        ? `Sevalla deploys the push by itself: following ${describe(deployment)} instead of making a second.`
        : `${describe(deployment)} is of ${describeIdentity(identity)} too: following it instead of making a second.`,
    );
    return { kind: 'attach', deployment, previousId: before(deployment) };
  }

  const newest = known.find(({ status }) => status === 'success');
  if (inputs['if-live'] === 'deploy' || running.length > 0 || newest === undefined)
    return undefined;
  if (relate(identity, newest) !== 'same') return undefined;
  // A restart takes the build of before, with the variables that were there at build time.
  const built = known.find(
    (deployment) => deployment.status === 'success' && isAlike(identity, deployment),
  );
  if (built === undefined || (await isStale(scene, built, say))) return undefined;
  tools.log.info(
    `${upperFirst(describeIdentity(identity))} is live already, by ${describe(newest)}: nothing to deploy (if-live: deploy would).`,
  );
  return { kind: 'live', deployment: newest, previousId: before(newest) };
}

/** Something that it runs with has changed since it began. */
async function isStale(
  { hasNewVariables, changeSince, hasEnvironmentOf }: Scene,
  deployment: Deployment,
  say: (line: string) => void,
): Promise<boolean> {
  if (!deployment.started_at) return false;
  const isSame = await hasEnvironmentOf(deployment.id);
  if (isSame === false) {
    say(`${describe(deployment)} was recorded with another environment: it does not count.`);
    return true;
  }
  if (hasNewVariables && isSame === undefined) return true;
  const change = await changeSince(deployment.started_at, isSame ? 'variables' : undefined);
  if (change === undefined) return false;
  say(`${describe(deployment)} began before the last change of ${change}: it does not count.`);
  return true;
}

/**
 * The deployment of the same identity that another run has started between our look and our
 * trigger: of two that race, the one that is first in the queue stays.
 */
export async function findElder(
  scene: Scene,
  ownId: string,
  seen: ReadonlySet<string>,
): Promise<Deployment | undefined> {
  const { inputs, deployments, identity, tools } = scene;
  if (identity === undefined) return undefined;
  const giveUpAt = tools.now() + inputs.timeout;
  do {
    const known = await deployments.list({ most: MOST_LOOKED_AT });
    const at = known.findIndex(({ id }) => id === ownId);
    const elders = known
      .slice(at + 1)
      .filter(({ id, status }) => !seen.has(id) && !isUndone(status));
    const same = elders.findLast((deployment) => isAlike(identity, deployment));
    if (at === -1 || same !== undefined) return same;
    const isOpen = elders.some(
      (deployment) => !hasEnded(deployment) && compare(identity, deployment) === 'unknown',
    );
    if (!isOpen || known[at]?.status !== 'waiting') return undefined;
    await tools.sleep(inputs['poll-interval'] ?? ADVISED_MS);
  } while (tools.now() < giveUpAt);
  return undefined;
}

/** The newer deployment that took the place of one that was skipped or cancelled. */
export async function findSuccessor(
  scene: Scene,
  ownId: string,
): Promise<{ deployment: Deployment; isSame: boolean } | undefined> {
  const { inputs, deployments, identity, tools } = scene;
  const giveUpAt = tools.now() + inputs.timeout;
  for (;;) {
    const known = await deployments.list({ most: MOST_LOOKED_AT });
    const at = known.findIndex(({ id }) => id === ownId);
    const newer = known.slice(0, Math.max(0, at)).filter(({ status }) => !isUndone(status));
    const same = newer.findLast((deployment) => isAlike(identity, deployment));
    if (same !== undefined) return { deployment: same, isSame: true };
    const isOpen = newer.some(
      (deployment) => !hasEnded(deployment) && relate(identity, deployment) === 'unknown',
    );
    const [newest] = newer;
    if (!isOpen || tools.now() >= giveUpAt) {
      return newest === undefined ? undefined : { deployment: newest, isSame: false };
    }
    await tools.sleep(inputs['poll-interval'] ?? ADVISED_MS);
  }
}

/** Built from the same: a restart only takes up what was built before, with its variables. */
function isAlike(identity: Identity | undefined, deployment: Deployment): boolean {
  return relate(identity, deployment) === 'same' && !isReuse(deployment);
}

function relate(identity: Identity | undefined, deployment: Deployment) {
  if (identity === undefined) return 'other';
  // The same commit, built anew, is not what the source of a promotion runs.
  if (identity.kind === 'build' && deployment.steps?.includes('build')) return 'other';
  // A static site may publish each branch at an address of its own.
  const { static_site_id: site, branch } = deployment;
  if (site && identity.kind === 'commit' && branch && branch !== identity.branch) return 'other';
  return compare(identity, deployment);
}

/** Somebody in need has started a rollback: nobody cancels that on the way. */
function isExpendable({ trigger }: Deployment): boolean {
  return trigger !== 'ROLLBACK_DEPLOYMENT';
}

function isUndone(status: string | null): boolean {
  return ['failed', 'cancelled', 'skipped'].includes(status ?? '');
}

function busy(others: readonly Deployment[]): UserError {
  return new UserError(
    `Nothing was started, because the application is being deployed already: ${others.map(describe).join(', ')}. ` +
      'Run it again later, or set on-running to wait or cancel-older.',
  );
}

function describe({ id, status, commit_sha: commit }: Deployment): string {
  return `deployment ${id} (${[status ?? 'no status yet', ...(commit ? [`commit ${commit.slice(0, 7)}`] : [])].join(', ')})`;
}

/** Says a line once, with a capital letter. */
function speaker({ log }: Pick<Tools, 'log'>): (line: string) => void {
  const said = new Set<string>();
  return (line) => {
    if (!said.has(line)) log.info(upperFirst(line));
    said.add(line);
  };
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
