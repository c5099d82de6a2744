import { errorMessage, UserError } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import { createSevalla, type Sevalla } from '../../sevalla/client.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import type { Deployment, Process } from '../../sevalla/schemas.ts';
import {
  cancelDeployment,
  confirmEnd,
  hurriedClient,
  type Phase,
  STATE,
  savedAs,
} from './cancel.ts';
import { changeSince } from './change.ts';
import { type Decision, decide, findElder, findSuccessor, type Scene } from './concurrency.ts';
import type { Inputs } from './contract.ts';
import { diagnoseFailure } from './diagnosis.ts';
import { findOwn, type Mark } from './find.ts';
import { environmentHash } from './fingerprint.ts';
import { compare, describeBuild, describeIdentity, type Identity, isAnother } from './identity.ts';
import { createLogTail, LOG_POLICY, type LogTail, SHORTEST_PAUSE_MS } from './log-tail.ts';
import { createVeil, type Veil, veiled } from './mask-variables.ts';
import type { Ended, Fate, Outcome, Target } from './outcome.ts';
import type { Recorder, ServiceRecorder } from './recorder.ts';
import { ADVISED_MS } from './schedule.ts';
import { type Deployments, deploymentsOf, type Service } from './service.ts';
import { hasEnded } from './status.ts';
import { waitForEnd } from './wait.ts';

// An interruption lets a trigger that is under way finish: its answer is the id to cancel.
const TRIGGER_GRACE_MS = 4000;

/** Times that another deployment is looked for in place of an adopted one. */
const MOST_TURNS = 3;

export interface Started {
  /** undefined where the answer does not tell it. */
  id: string | undefined;
  deployment?: Deployment | undefined;
}

/** All that is known before the trigger. */
export interface RunStart {
  inputs: Inputs;
  tools: Tools;
  sevalla: Sevalla;
  deployments: Deployments;
  target: Target;
  identity: Identity | undefined;
  /** What tells the deployment of this run from others when its id is not known. */
  mark: Omit<Mark, 'previousId'>;
  expectsPush: boolean;
  web: Process | undefined;
  past: readonly Deployment[];
  /** What it has to be of, where that can be compared but is no identity; else `identity`. */
  expected?: Identity | undefined;
  /** Runs of this step that wait at the same time, and share the tier of logs. */
  siblings: number;
  recorder: Recorder;
  /** In place of the look at variables and processes. @throws SevallaError */
  changeSince?: Scene['changeSince'];
  /** Told before anything is followed or triggered. */
  onDecided?(kind: Decision['kind']): void;
  /** What has to be done when it is sure that there will be a deployment of this run. */
  beforeTrigger?(): Promise<void>;
  /** Sends the trigger, once. An error that is uncertain is looked into by the caller. */
  trigger(tools: Tools): Promise<Started>;
}

/** One deployment of one service, from the decision to its end. */
export interface Run extends RunStart {
  deploymentId: string | undefined;
  /** As last seen. */
  deployment: Deployment | undefined;
  /** Warnings that are said once, however often they are true. */
  warned: Set<string>;
  /** From here on there may be a deployment of this run. */
  isTriggered: boolean;
  record: ServiceRecorder;
  /** Hands a value to the post step. */
  save(name: string, value: string): Promise<void>;
  setPhase(phase: Phase): Promise<void>;
}

/** A run before anything has been decided. `place`: of which of the runs of this step it is. */
export function newRun(given: RunStart, place = 0): Run {
  const { tools, inputs, target, identity, deployments, recorder } = given;
  const { service } = deployments;
  const quick = quickClient(inputs, tools);
  const record = recorder.know(
    { target, service, identity, tools, place },
    {
      environmentHash: () => environmentHash(inputs['sevalla-token']!, service, quick),
      look: deploymentsOf(service, quick).get,
    },
  );
  const save: Run['save'] = (name, value) => tools.saveState(savedAs(name, place), value);
  return {
    ...given,
    deploymentId: undefined,
    deployment: undefined,
    warned: new Set(),
    isTriggered: false,
    record,
    save,
    setPhase: (phase) => save(STATE.phase, phase),
  };
}

/** A client for logs and the record, which may not hold anything up. */
export function quickClient(inputs: Inputs, tools: Tools): Sevalla {
  return createSevalla({
    token: inputs['sevalla-token']!,
    apiUrl: inputs['api-url'],
    tools,
    policy: LOG_POLICY,
  });
}

async function deployOnce(run: Run): Promise<Outcome> {
  const { inputs, target } = run;
  const decision = await decide(sceneOf(run));
  target.previousId = decision.previousId;
  run.onDecided?.(decision.kind);
  if (decision.kind === 'trigger') {
    await run.beforeTrigger?.();
    await start(run);
    await giveWay(run, decision.seen);
  } else {
    await adopt(run, decision.deployment);
    if (decision.kind === 'live') return { kind: 'live', target, deployment: decision.deployment };
  }
  if (!inputs['wait-for-finish']) {
    const { deploymentId, deployment } = run;
    return { kind: 'started', target, deploymentId, deployment };
  }
  const outcome = await follow(run);
  return outcome.kind === 'ended' ? settle(run, outcome) : outcome;
}

function sceneOf(run: Run): Scene {
  const { inputs, target, identity, expectsPush, sevalla, deployments, tools } = run;
  return {
    inputs,
    deployments,
    identity,
    expectsPush,
    hasNewVariables: target.environment?.state === 'applied',
    changeSince:
      run.changeSince ??
      ((time, but) => changeSince(time, deployments.service, sevalla, tools.log, but)),
    hasEnvironmentOf: run.record.hasEnvironmentOf,
    tools,
  };
}

/** From now on the run is about a deployment that it has not started, and must not cancel. */
async function adopt(run: Run, deployment: Deployment): Promise<void> {
  run.target.isAdopted = true;
  run.deployment = deployment;
  run.deploymentId = deployment.id;
  await run.setPhase('done');
  await publish(run);
  if (!hasEnded(deployment)) await run.record.follow(deployment.id, true);
}

/** Two runs that look at the same moment both find nothing: the later one takes its own back. */
async function giveWay(run: Run, seen: ReadonlySet<string>): Promise<void> {
  const { inputs, deployments, tools } = run;
  const own = run.deploymentId!;
  const elder = await findElder(sceneOf(run), own, seen).catch((error: unknown) => {
    if (!(error instanceof SevallaError)) throw error;
    return undefined;
  });
  if (elder === undefined) return;
  tools.log.info(`The deployment ${elder.id} of the same was started just before: following that.`);
  const fate = await cancelDeployment(deployments, own, tools.log);
  if (fate === 'going on') return;
  if (fate === 'cancelled') {
    await run.setPhase('cancelling');
    await confirmEnd(deployments, own, tools, inputs['poll-interval'] ?? ADVISED_MS);
  }
  await adopt(run, elder);
}

function wasTakenBack({ target, identity }: Run, outcome: Outcome): boolean {
  if (outcome.kind !== 'ended' || !target.isAdopted || identity === undefined) return false;
  const { deployment, winner } = outcome;
  return winner === undefined && ['cancelled', 'skipped'].includes(deployment.status ?? '');
}

/** Follows the deployment that has taken the place of ours, when it is of the same. */
async function settle(run: Run, outcome: Ended): Promise<Outcome> {
  const { inputs, target, tools } = run;
  const { status, id } = outcome.deployment;
  const gaveWay =
    status === 'skipped' || (status === 'cancelled' && inputs['on-running'] === 'cancel-older');
  if (!gaveWay) return outcome;
  const successor = await findSuccessor(sceneOf(run), id).catch((error: unknown) => {
    if (!(error instanceof SevallaError)) throw error;
    return undefined;
  });
  if (successor === undefined) return outcome;
  const { deployment: winner, isSame } = successor;
  if (!isSame) return { ...outcome, winner, isSuperseded: inputs['on-superseded'] === 'pass' };
  tools.log.info(`The deployment ${winner.id} of the same has taken its place: following that.`);
  target.previousId = id;
  await adopt(run, winner);
  return follow(run);
}

/** Starts the deployment unless it is there, waits for its end, and finds out why it failed. */
export async function carryOut(run: Run): Promise<Outcome> {
  const { tools, deployments } = run;
  await run.save(STATE.kind, deployments.service.kind);
  await run.save(STATE.serviceId, deployments.service.id);
  try {
    let outcome = await deployOnce(run);
    // Whoever has started an adopted deployment may take it back.
    for (let turn = 0; turn < MOST_TURNS && wasTakenBack(run, outcome); turn += 1) {
      tools.log.info('The deployment that was followed was taken back: looking again.');
      outcome = await deployOnce(run);
    }
    await run.setPhase('done');
    return outcome;
  } catch (error) {
    if (tools.signal.aborted) return cleanUp(run);
    await run.setPhase('done');
    throw error;
  }
}

/** Sets what is known by now, so that it is there however the step ends. */
export async function publish({ target, deploymentId, tools }: Run): Promise<void> {
  const known = {
    'deployment-id': deploymentId,
    url: target.url,
    'app-name': target.appName,
    image: target.image,
    // Until the deployment is known, so is not the one before it.
    'previous-deployment-id': deploymentId && target.previousId,
  };
  for (const [name, value] of Object.entries(known)) {
    if (value !== undefined) await tools.setOutput(name, value);
  }
}

async function start(run: Run): Promise<void> {
  const { target, tools } = run;
  await run.record.open();
  await run.save(STATE.mark, JSON.stringify(markOf(run)));
  tools.signal.throwIfAborted();
  await run.setPhase('triggering');
  target.isAdopted = false;
  run.isTriggered = true;
  run.deploymentId = undefined;
  run.deployment = undefined;
  tools.log.info(`Deploying ${target.what}.`);
  await trigger(run);
  await run.save(STATE.deploymentId, run.deploymentId!);
  await run.setPhase('running');
  await publish(run);
  tools.log.info(`Deployment ${run.deploymentId} was triggered.`);
  await run.record.follow(run.deploymentId!, false);
  tools.signal.throwIfAborted();
}

/** Sets the id, and the deployment where the answer holds it. */
async function trigger(run: Run): Promise<void> {
  const { tools } = run;
  const patient = { ...tools, signal: delayedSignal(tools.signal, TRIGGER_GRACE_MS) };
  let cause: SevallaError | undefined;
  try {
    const { id, deployment } = await run.trigger(patient);
    run.deploymentId = id;
    run.deployment = deployment;
  } catch (error) {
    if (!(error instanceof SevallaError) || !error.isUncertain) throw error;
    // Triggering again could deploy twice, so look whether the first one came through.
    tools.log.info(`${error.message} Looking whether it was carried out all the same.`);
    cause = error;
  }
  if (run.deploymentId === undefined) await recover(run, cause);
}

function markOf({ mark, target }: Run): Mark {
  return { ...mark, previousId: target.previousId };
}

async function recover(run: Run, cause: Error | undefined): Promise<void> {
  const { inputs, deployments, tools } = run;
  for (let look = 0; look < 3; look += 1) {
    await tools.sleep(inputs['poll-interval'] ?? ADVISED_MS);
    const own = await findOwn(deployments, markOf(run));
    if (own === undefined) continue;
    run.deployment = own;
    run.deploymentId = own.id;
    return;
  }
  throw new UserError(
    `Nobody knows whether a deployment was started${cause ? `: ${errorMessage(cause)}` : '.'} ` +
      'None can be told to be of this run. Look into the dashboard before you run it again.',
  );
}

async function follow(run: Run): Promise<Outcome> {
  const { inputs, tools, deployments, target, web } = run;
  const deploymentId = run.deploymentId!;
  const startedAt = tools.now();
  const logs = quickClient(inputs, tools);
  const veil = createVeil(deployments.service, target, logs, tools);
  const tail = createLogTail({
    deployments: veiled(deploymentsOf(deployments.service, logs), veil, tools),
    deploymentId,
    isShown: inputs.log,
    pauseMs: SHORTEST_PAUSE_MS * run.siblings,
    startedAt,
    tools,
  });
  if (run.deployment !== undefined && isWrong(run, run.deployment)) {
    return endMismatch(run, run.deployment);
  }
  const result = await waitForEnd({
    deployments,
    deploymentId,
    first: run.deployment,
    startedAt,
    timeoutMs: inputs.timeout,
    intervalMs: inputs['poll-interval'],
    past: run.past,
    tail,
    tools,
    onSeen: (deployment) => {
      run.deployment = deployment;
    },
    isWrong: (deployment) => isWrong(run, deployment),
  });
  const { service } = deployments;
  const judgement = { target, service, web, past: run.past, logs, tail, veil, tools };
  if (result.kind === 'ended') return judge({ ...judgement, deployment: result.deployment });
  if (result.kind === 'wrong') return endMismatch(run, result.deployment);
  if (result.kind === 'lost') {
    const { reason } = result;
    return { kind: 'lost', target, deploymentId, deployment: run.deployment, reason };
  }
  const fate =
    inputs['on-timeout'] === 'cancel' && !target.isAdopted
      ? await cancelDeployment(deployments, deploymentId, tools.log)
      : 'left';
  if (fate === 'ended') {
    const deployment = await deployments.get(deploymentId);
    await tail.read({ isLast: true });
    return judge({ ...judgement, deployment });
  }
  return {
    kind: 'deadline',
    target,
    deploymentId,
    deployment: run.deployment,
    waitedMs: tools.now() - startedAt,
    fate,
    resume:
      'curl -H "Authorization: Bearer $SEVALLA_TOKEN" ' +
      `${inputs['api-url']}${deployments.pathOf(deploymentId)}`,
  };
}

/**
 * A trigger takes no commit: what is built is the head of the branch at the time of checkout. It
 * takes an image, which nobody promises to follow.
 */
function isWrong(run: Run, deployment: Deployment): boolean {
  const { inputs, warned, tools } = run;
  const expected = run.expected ?? run.identity;
  if (expected === undefined || compare(expected, deployment) !== 'other') return false;
  const isCertain = isAnother(expected, deployment) || inputs['pin-digest'] === 'require';
  if (isCertain && inputs['on-commit-mismatch'] === 'fail') return true;
  const line = describeMismatch(expected, deployment);
  if (!warned.has(line)) tools.log.warning(line);
  warned.add(line);
  return false;
}

function describeMismatch(expected: Identity, deployment: Deployment): string {
  switch (expected.kind) {
    case 'commit':
      return `Sevalla deploys commit ${deployment.commit_sha}, although ${expected.commit} was asked for: the branch has moved since.`;
    case 'image':
      return `Sevalla deploys image ${deployment.docker_image_url}, although ${expected.image} was asked for.`;
    case 'build':
      return `Sevalla deploys ${describeBuild(deployment)}, although ${expected.source} runs ${describeIdentity(expected)}.`;
  }
}

async function endMismatch(run: Run, seen: Deployment): Promise<Outcome> {
  const { target, deployments, tools } = run;
  const expected = (run.expected ?? run.identity)!;
  let fate = hasEnded(seen) ? 'ended' : await cancelDeployment(deployments, seen.id, tools.log);
  if (fate === 'cancelled') await run.setPhase('cancelling');
  if (fate !== 'ended') {
    const pauseMs = run.inputs['poll-interval'] ?? ADVISED_MS;
    // A request whose answer was lost each time may have been heard.
    const looks = fate === 'going on' ? 3 : undefined;
    await confirmEnd(deployments, seen.id, tools, pauseMs, looks);
  }
  const deployment = await deployments.get(seen.id).catch(() => seen);
  if (fate === 'going on' && hasEnded(deployment)) {
    fate = deployment.status === 'cancelled' ? 'cancelled' : 'ended';
  }
  return { kind: 'mismatch', target, deploymentId: seen.id, deployment, expected, fate };
}

interface Judgement {
  target: Target;
  deployment: Deployment;
  service: Service;
  web: Process | undefined;
  past: readonly Deployment[];
  logs: Sevalla;
  tail: LogTail;
  veil: Veil;
  tools: Tools;
}

async function judge(judgement: Judgement): Promise<Ended> {
  const { target, deployment, service, web, past, logs, tail, veil, tools } = judgement;
  const explanation =
    deployment.status === 'failed'
      ? await diagnoseFailure({ service, deployment, web, past, sevalla: logs, tail, veil, tools })
      : { failedStep: undefined, diagnosis: undefined, lastLines: [] };
  const steps = tail.steps();
  return { kind: 'ended', target, deployment, steps, ...explanation, winner: undefined };
}

/** After a signal: cancels what this run has started. */
async function cleanUp(run: Run): Promise<Outcome> {
  const { inputs, target, tools } = run;
  const reason = errorMessage(tools.signal.reason);
  if (!run.isTriggered || target.isAdopted) {
    const { deploymentId, deployment } = run;
    const fate = target.isAdopted ? 'left' : 'none';
    return { kind: 'interrupted', target, deploymentId, deployment, reason, fate };
  }
  const deployments = deploymentsOf(run.deployments.service, hurriedClient(inputs, tools));
  if (run.deploymentId === undefined) {
    const own = await findOwn(deployments, markOf(run)).catch(() => undefined);
    run.deploymentId = own?.id;
    run.deployment = own;
  }
  const { deploymentId } = run;
  let fate: Fate = 'unknown';
  if (deploymentId !== undefined) {
    await run.save(STATE.deploymentId, deploymentId);
    fate = await cancelDeployment(deployments, deploymentId, tools.log);
    if (fate === 'cancelled') await run.setPhase('cancelling');
    if (fate === 'ended') {
      await run.setPhase('done');
      // It may have ended well, and then it has what this run has written.
      run.deployment = await deployments.get(deploymentId).catch(() => run.deployment);
    }
  }
  const { deployment } = run;
  return { kind: 'interrupted', target, deploymentId, deployment, reason, fate };
}

/** Aborted `ms` milliseconds after `signal`, for the same reason. */
function delayedSignal(signal: AbortSignal, ms: number): AbortSignal {
  const controller = new AbortController();
  const begin = (): void => {
    // Unreferenced: once the trigger is answered, nothing waits for this.
    setTimeout(() => controller.abort(signal.reason), ms).unref();
  };
  if (signal.aborted) controller.abort(signal.reason);
  else signal.addEventListener('abort', begin, { once: true });
  return controller.signal;
}
