import type { State } from '../../kit/run-action.ts';
import type { Tools } from '../../kit/tools.ts';
import { createSevalla, type Sevalla } from '../../sevalla/client.ts';
import { cancelUnfinished, STATE, savedAs } from './cancel.ts';
import type { Inputs } from './contract.ts';
import { findOwn } from './find.ts';
import { closeLeft, GITHUB_STATE, readLeft, type Saved } from './github-deployment.ts';
import { type GithubVerdict, verdictOnStatus } from './github-verdict.ts';
import { deploymentsOf, type Service } from './service.ts';

/** The post step: what the main step has left open at Sevalla and at GitHub is closed. */
export async function cleanUp(inputs: Inputs, state: State, tools: Tools): Promise<void> {
  try {
    await cancelUnfinished(inputs, state, tools);
  } finally {
    await closeRecords(inputs, state, tools);
  }
}

async function closeRecords(inputs: Inputs, state: State, tools: Tools): Promise<void> {
  const token = inputs['sevalla-token'] ?? '';
  const sevalla = createSevalla({ token, apiUrl: inputs['api-url'], tools });
  for (let place = 0; state(savedAs(STATE.serviceId, place)) !== ''; place += 1) {
    const own: State = (name) => state(savedAs(name, place));
    const left = readLeft(own(GITHUB_STATE));
    if (left === undefined) continue;
    const { id, verdict } = await judge(inputs, left, own, sevalla);
    await closeLeft(inputs, left, verdict, id, tools);
  }
}

async function judge(
  inputs: Inputs,
  left: Saved,
  state: State,
  sevalla: Sevalla,
): Promise<{ id: string | undefined; verdict: GithubVerdict }> {
  const service = { kind: state(STATE.kind), id: state(STATE.serviceId) } as Service;
  const deployments = deploymentsOf(service, sevalla);
  const wasTriggered = !['', 'done'].includes(state(STATE.phase));
  const found =
    left.deploymentId === undefined && state(STATE.deploymentId) === '' && wasTriggered
      ? await findOwn(deployments, JSON.parse(state(STATE.mark))).catch(() => undefined)
      : undefined;
  const id = left.deploymentId ?? (state(STATE.deploymentId) || found?.id);
  if (id === undefined) return { id, verdict: NOTHING_STARTED };
  const deployment = found ?? (await deployments.get(id).catch(() => undefined));
  if (deployment === undefined) return { id, verdict: UNSEEN };
  const goesOn = inputs['wait-for-finish'] ? STOPPED : NOT_WAITED_FOR;
  return { id, verdict: verdictOnStatus(deployment) ?? goesOn };
}

const NOTHING_STARTED: GithubVerdict = {
  state: 'error',
  text: 'the job was stopped before anything was started',
};
const STOPPED: GithubVerdict = {
  state: 'error',
  text: 'the job was stopped; this has not ended yet',
};
const UNSEEN: GithubVerdict = { state: 'error', text: 'can no longer be seen' };
const NOT_WAITED_FOR: GithubVerdict = { state: 'inactive', text: 'goes on, and is not waited for' };
