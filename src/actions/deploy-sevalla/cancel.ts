import { setTimeout as delay } from 'node:timers/promises';
import { errorMessage } from '../../errors.ts';
import type { TransportTools } from '../../http/request.ts';
import type { State } from '../../kit/run-action.ts';
import type { Tools } from '../../kit/tools.ts';
import { createSevalla, type Sevalla } from '../../sevalla/client.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import type { Deployment } from '../../sevalla/schemas.ts';
import { ADMIN_STATE, takeAdminBack } from './admin-user.ts';
import type { Inputs } from './contract.ts';
import { ENV_STATE, putBackLeft } from './env-apply.ts';
import { findOwn, type Mark } from './find.ts';
import type { Fate } from './outcome.ts';
import { putBackImage } from './own-image.ts';
import { type Deployments, deploymentsOf, type Service } from './service.ts';
import { hasEnded } from './status.ts';

/** Names of what the main step saves for the post step. */
export const STATE = {
  phase: 'phase',
  kind: 'service-kind',
  serviceId: 'service-id',
  deploymentId: 'deployment-id',
  mark: 'mark',
  /** Of the application, where a digest was triggered in place of the tag that it follows. */
  ownImage: 'own-image',
} as const;

/** A step with several deployments saves those after the first under names of their own. */
export function savedAs(name: string, place: number): string {
  return place === 0 ? name : `${name}-${place + 1}`;
}

/**
 * How far the main step came.
 * - `triggering`: the trigger is on its way; there may be a deployment whose id nobody knows.
 * - `running`: the deployment is known and nobody has cancelled it.
 * - `cancelling`: Sevalla has taken the request to cancel it.
 * - `done`: there is nothing to clean up.
 */
export type Phase = 'triggering' | 'running' | 'cancelling' | 'done';

// The runner leaves 10 seconds between its first signal and the kill.
const HURRIED_MS = 6000;
const HURRIED_POLICY = { timeoutMs: 3000, deadlineMs: 4000, firstDelayMs: 300, mostDelayMs: 1000 };

const CONFIRM_PAUSE_MS = 2000;
const CONFIRM_LOOKS = 10;

/** A client for the moment after an interruption, when the tools of the action have given up. */
export function hurriedClient(inputs: Inputs, tools: Tools): Sevalla {
  const hurried: TransportTools = {
    ...tools,
    signal: AbortSignal.timeout(HURRIED_MS),
    sleep: async (ms) => {
      await delay(ms);
    },
  };
  return createSevalla({
    token: inputs['sevalla-token'] ?? '',
    apiUrl: inputs['api-url'],
    tools: hurried,
    policy: HURRIED_POLICY,
  });
}

/** Cancels a deployment unless it has ended. Never throws. */
export async function cancelDeployment(
  deployments: Deployments,
  id: string,
  log: Tools['log'],
): Promise<Fate> {
  for (let isRepeated = false; ; isRepeated = true) {
    try {
      await deployments.cancel(id);
      log.info(`Sevalla is cancelling the deployment ${id}.`);
      return 'cancelled';
    } catch (error) {
      // The contract does not say how a deployment that has ended refuses, so look.
      const deployment = await deployments.get(id).catch(() => undefined);
      if (deployment && hasEnded(deployment)) {
        log.info(`The deployment ${id} has ended before (${deployment.status}).`);
        return 'ended';
      }
      // To cancel twice does no harm, and one whose answer was lost may be on its way.
      if (!isRepeated && error instanceof SevallaError && error.isUncertain) continue;
      log.warning(`The deployment ${id} could not be cancelled: ${errorMessage(error)}`);
      return 'going on';
    }
  }
}

/** The post step: after a cancelled job, makes sure that nothing of it is left at Sevalla. */
export async function cancelUnfinished(inputs: Inputs, state: State, tools: Tools): Promise<void> {
  const token = inputs['sevalla-token'] ?? '';
  const sevalla = createSevalla({ token, apiUrl: inputs['api-url'], tools });
  try {
    await endDeployments(inputs, state, tools);
  } finally {
    try {
      const ownImage = state(STATE.ownImage);
      if (ownImage !== '') {
        await putBackImage(JSON.parse(ownImage), state(STATE.serviceId), sevalla, tools.log);
      }
      const admin = state(ADMIN_STATE);
      if (admin !== '') await takeAdminBack(admin, sevalla, tools);
    } finally {
      const saved = state(ENV_STATE);
      if (saved !== '') await putBackLeft(saved, state(STATE.deploymentId), sevalla, tools);
    }
  }
}

async function endDeployments(inputs: Inputs, state: State, tools: Tools): Promise<void> {
  const sevalla = createSevalla({
    token: inputs['sevalla-token'] ?? '',
    apiUrl: inputs['api-url'],
    tools,
  });
  const ends: Promise<void>[] = [];
  for (let place = 0; state(savedAs(STATE.serviceId, place)) !== ''; place += 1) {
    ends.push(endDeployment((name) => state(savedAs(name, place)), sevalla, tools));
  }
  // Trouble with one is no reason to leave another running.
  const failed = (await Promise.allSettled(ends)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

async function endDeployment(state: State, sevalla: Sevalla, tools: Tools): Promise<void> {
  const phase = state(STATE.phase) as Phase | '';
  if (phase === '' || phase === 'done') return;
  const { log } = tools;
  const service = { kind: state(STATE.kind), id: state(STATE.serviceId) } as Service;
  const deployments = deploymentsOf(service, sevalla);

  const id =
    state(STATE.deploymentId) ||
    (await findTriggered(deployments, JSON.parse(state(STATE.mark)), tools));
  if (!id) {
    log.info('The job was cancelled while the deployment was triggered; none was started by it.');
    return;
  }
  if (phase === 'cancelling' && (await confirmEnd(deployments, id, tools))) return;
  const deployment = await deployments.get(id);
  if (hasEnded(deployment)) {
    log.info(`The deployment ${id} has ended (${deployment.status}): nothing to cancel.`);
    return;
  }
  if ((await cancelDeployment(deployments, id, log)) !== 'cancelled') return;
  if (!(await confirmEnd(deployments, id, tools))) {
    log.warning(`The deployment ${id} has not ended yet, although Sevalla is cancelling it.`);
  }
}

/** A trigger that was cut off may still be on its way through the platform, so look again. */
async function findTriggered(
  deployments: Deployments,
  mark: Mark,
  tools: Tools,
): Promise<string | undefined> {
  for (let look = 0; look < 3; look += 1) {
    if (look > 0) await tools.sleep(CONFIRM_PAUSE_MS);
    const own = await findOwn(deployments, mark);
    if (own !== undefined) return own.id;
  }
  return undefined;
}

/**
 * Whether it is seen to have ended, by some looks `pauseMs` milliseconds apart. Trouble with the
 * look is told, not thrown: it changes nothing about what was cancelled.
 */
export async function confirmEnd(
  deployments: Deployments,
  id: string,
  tools: Tools,
  pauseMs = CONFIRM_PAUSE_MS,
  looks = CONFIRM_LOOKS,
): Promise<boolean> {
  for (let look = 0; look < looks; look += 1) {
    if (look > 0) await tools.sleep(pauseMs);
    let deployment: Deployment;
    try {
      deployment = await deployments.get(id);
    } catch (error) {
      if (!(error instanceof SevallaError)) throw error;
      tools.log.info(`Whether the deployment ${id} has ended cannot be seen: ${error.message}`);
      return false;
    }
    if (!hasEnded(deployment)) continue;
    tools.log.info(`The deployment ${id} has ended (${deployment.status}).`);
    return true;
  }
  return false;
}
