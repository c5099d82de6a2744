import { errorMessage } from '../../errors.ts';
import { formatDuration } from '../../kit/fields.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import type { Deployment } from '../../sevalla/schemas.ts';
import { cancelDeployment, confirmEnd } from './cancel.ts';
import type { Inputs } from './contract.ts';
import { createLogTail } from './log-tail.ts';
import { createVeil, veiled } from './mask-variables.ts';
import type { Target } from './outcome.ts';
import { type Decision, describe, isSame } from './rollback-decision.ts';
import { ADVISED_MS } from './schedule.ts';
import { deploymentsOf } from './service.ts';
import { hasEnded } from './status.ts';
import { waitForEnd } from './wait.ts';

export interface Rollback {
  decision: Decision;
  /** undefined when none was started. */
  result: RollbackResult | undefined;
}

export interface RollbackResult {
  /** The known-good version is live again. */
  isDone: boolean;
  deployment: Deployment | undefined;
  /** What became of it: one sentence. */
  story: string;
}

interface Scene {
  inputs: Inputs;
  appId: string;
  /** What to go back from. */
  own: Deployment;
  isImage: boolean;
  past: readonly Deployment[];
  sevalla: Sevalla;
  /** For the log alone: it may not hold anything up. */
  logs: Sevalla;
  about: Target;
  tools: Tools;
}

const LOOKS = 3;

/**
 * Goes back to the known-good deployment, once, and waits for it. An interruption leaves it running:
 * whoever is in need of it is better served by its end than by its cancellation.
 */
export async function rollBack(target: Deployment, scene: Scene): Promise<RollbackResult> {
  const { tools } = scene;
  tools.log.info(`Rolling back to ${describe(target)}.`);
  let begun: Deployment | undefined;
  try {
    begun = await start(target, scene);
    if (begun === undefined) {
      return {
        isDone: false,
        deployment: undefined,
        story: 'Nobody knows whether the rollback was started: look into the dashboard.',
      };
    }
    return await follow(begun, target, scene);
  } catch (error) {
    if (tools.signal.aborted && begun !== undefined) {
      return {
        isDone: false,
        deployment: begun,
        story: `The rollback ${begun.id} goes on at Sevalla, although the job was stopped.`,
      };
    }
    if (!(error instanceof SevallaError)) throw error;
    return {
      isDone: false,
      deployment: begun,
      story: `The rollback was refused: ${errorMessage(error)}`,
    };
  }
}

async function start(target: Deployment, scene: Scene): Promise<Deployment | undefined> {
  const { inputs, appId, own, isImage, sevalla, tools } = scene;
  try {
    const begun = isImage
      ? await sevalla.triggerDeployment(appId, { docker_image: target.docker_image_url! })
      : await sevalla.rollback(appId);
    return await tell(begun, tools);
  } catch (error) {
    if (!(error instanceof SevallaError) || !error.isUncertain) throw error;
    // Once: a second rollback would go further back than the first.
    tools.log.info(`${error.message} Looking whether it was carried out all the same.`);
  }
  for (let look = 0; look < LOOKS; look += 1) {
    await tools.sleep(inputs['poll-interval'] ?? ADVISED_MS);
    const known = await sevalla.listDeployments(appId, { most: 20 });
    const newer = known.slice(
      0,
      Math.max(
        0,
        known.findIndex(({ id }) => id === own.id),
      ),
    );
    const made = newer.find((deployment) =>
      isImage ? isSame(deployment, target) : deployment.trigger === 'ROLLBACK_DEPLOYMENT',
    );
    if (made !== undefined) return tell(made, tools);
  }
  return undefined;
}

async function tell(begun: Deployment, tools: Tools): Promise<Deployment> {
  await tools.setOutput('rollback-deployment-id', begun.id);
  return begun;
}

/** Waits for a rollback, and sees to it that it goes where it should. */
export async function follow(
  begun: Deployment,
  target: Deployment,
  scene: Scene,
): Promise<RollbackResult> {
  const { inputs, appId, isImage, past, sevalla, logs, about, tools } = scene;
  const startedAt = tools.now();
  let deployment = begun;
  const service = { kind: 'application', id: appId } as const;
  const deployments = deploymentsOf(service, sevalla);
  const veil = createVeil(service, about, logs, tools);
  const tail = createLogTail({
    deployments: veiled(deploymentsOf(service, logs), veil, tools),
    deploymentId: begun.id,
    isShown: inputs.log,
    startedAt,
    tools,
  });
  const result = await waitForEnd({
    deployments,
    deploymentId: begun.id,
    first: begun,
    startedAt,
    timeoutMs: inputs.timeout,
    intervalMs: inputs['poll-interval'],
    past,
    tail,
    tools,
    onSeen: (seen) => {
      deployment = seen;
    },
    // The contract is of two minds where a rollback goes, and lets nobody choose.
    isWrong: (seen) => isElsewhere(seen, target, isImage),
  });
  if (result.kind === 'wrong' || isElsewhere(deployment, target, isImage)) {
    return endWrong(deployment, target, scene);
  }
  switch (result.kind) {
    case 'ended':
      return deployment.status === 'success'
        ? {
            isDone: true,
            deployment,
            story: `Rolled back to ${describe(target)}: it is live again.`,
          }
        : {
            isDone: false,
            deployment,
            story: `The rollback ${begun.id} ended ${deployment.status}.`,
          };
    case 'deadline':
      return {
        isDone: false,
        deployment,
        story: `The rollback ${begun.id} was not done after ${formatDuration(inputs.timeout)} and goes on at Sevalla.`,
      };
    case 'lost':
      return {
        isDone: false,
        deployment,
        story: `How the rollback ${begun.id} goes on cannot be seen any more: ${result.reason}`,
      };
  }
}

function isElsewhere(seen: Deployment, target: Deployment, isImage: boolean): boolean {
  if (isImage) return Boolean(seen.docker_image_url) && !isSame(seen, target);
  return Boolean(seen.commit_sha) && seen.commit_sha !== target.commit_sha;
}

async function endWrong(
  seen: Deployment,
  target: Deployment,
  { inputs, appId, sevalla, tools }: Scene,
): Promise<RollbackResult> {
  const deployments = deploymentsOf({ kind: 'application', id: appId }, sevalla);
  const fate = hasEnded(seen) ? 'ended' : await cancelDeployment(deployments, seen.id, tools.log);
  if (fate === 'cancelled') {
    await confirmEnd(deployments, seen.id, tools, inputs['poll-interval'] ?? ADVISED_MS);
  }
  const deployment = await sevalla.getDeployment(appId, seen.id).catch(() => seen);
  const became =
    deployment.status === 'success'
      ? 'it was done by then, and that is live now'
      : hasEnded(deployment)
        ? 'it was stopped'
        : 'it could not be stopped';
  return {
    isDone: false,
    deployment,
    story:
      `Sevalla rolled back to ${describe(seen)} instead of ${describe(target)}: ${became}. ` +
      'Go back by hand, in the list of deployments in the dashboard.',
  };
}
