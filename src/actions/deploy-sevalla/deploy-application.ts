import { UserError } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import { maskStored } from '../../rules/mask-stored.ts';
import { createSevalla, type Sevalla } from '../../sevalla/client.ts';
import { appIdInHook, callDeployHook } from '../../sevalla/hook.ts';
import type { Deployment } from '../../sevalla/schemas.ts';
import { hurriedClient, STATE } from './cancel.ts';
import { carryOut, newRun, publish, quickClient, type Started } from './carry-out.ts';
import type { Inputs } from './contract.ts';
import { prepareEnvironment } from './env-apply.ts';
import { declareEnvironment } from './env-declare.ts';
import { isSameImage } from './identity.ts';
import { publicTexts } from './mask-variables.ts';
import type { Outcome, Target } from './outcome.ts';
import { putBackImage } from './own-image.ts';
import { type Preflight, preflight } from './preflight.ts';
import type { Recorder } from './recorder.ts';
import { isId, resolveOne } from './resolve.ts';
import { prepareSafety } from './safety.ts';
import { deploymentsOf } from './service.ts';

type Known = Pick<Preflight, 'inputs' | 'identity'>;

/** Deploys an application: a branch, an image, its last build, or what its deploy hook deploys. */
export async function deployApp(
  inputs: Inputs,
  tools: Tools,
  recorder: Recorder,
): Promise<Outcome> {
  const token = inputs['sevalla-token'];
  const hook = inputs['deploy-hook-url'];
  const declaration = await declareEnvironment(inputs, tools);
  const named = hook === undefined ? undefined : appIdInHook(hook);
  if (hook !== undefined && (token === undefined || (inputs['app-id'] ?? named) === undefined)) {
    const { 'app-id': given } = inputs;
    if (given !== undefined && isId(given)) refuseOther(given, named);
    return startUnseen(hook, named ?? given, tools);
  }
  const sevalla = createSevalla({ token: token!, apiUrl: inputs['api-url'], tools });
  const appId = await appIdOf(inputs, named, sevalla);
  const { ownImage, ...known } = await preflight(inputs, appId, sevalla, tools);
  const safety = await prepareSafety({
    ...known,
    url: known.target.url,
    sevalla,
    logs: quickClient(inputs, tools),
    tools,
    hurry: () => hurriedClient(inputs, tools),
  });
  const run = newRun({
    tools,
    sevalla,
    deployments: deploymentsOf({ kind: 'application', id: appId }, sevalla),
    ...known,
    beforeTrigger: safety.beforeTrigger,
    mark: { branch: inputs.branch, image: known.inputs['docker-image'] },
    siblings: 1,
    recorder,
    trigger: (patient) => trigger(known, appId, patient),
  });
  await publish(run);
  const environment = await prepareEnvironment(
    inputs,
    declaration,
    {
      appId,
      previousId: run.target.previousId,
      sevalla,
      tools,
      onRead: (variables) => maskStored(variables, publicTexts(run.target), tools),
      hurry: () => hurriedClient(inputs, tools),
    },
    tools.mask,
  );
  run.target.environment = environment?.view;
  run.target.safety = safety.view;
  if (inputs['dry-run']) {
    return { kind: 'planned', target: run.target, deploymentId: undefined, deployment: undefined };
  }
  await environment?.apply();
  if (ownImage !== undefined) await run.save(STATE.ownImage, JSON.stringify(ownImage));
  let outcome: Outcome | undefined;
  try {
    await safety.apply();
    outcome = await carryOut(run);
  } finally {
    // After an interruption the post step does it, when what is being cancelled has ended.
    if (ownImage !== undefined && !tools.signal.aborted) {
      await putBackImage(ownImage, appId, sevalla, tools.log);
      await run.save(STATE.ownImage, '');
    }
    await environment?.settle(outcome, run.deploymentId);
    await safety.settle(outcome);
  }
  await safety.afterwards(outcome, environment?.view);
  return outcome;
}

/** @throws UserError when it is not the application that the deploy hook names */
async function appIdOf(
  { 'app-id': given }: Inputs,
  named: string | undefined,
  sevalla: Sevalla,
): Promise<string> {
  if (given === undefined) return named!;
  const id = await resolveOne({ input: 'app-id', kind: 'application', given }, sevalla);
  refuseOther(id, named);
  return id;
}

function refuseOther(id: string, named: string | undefined): void {
  if (named === undefined || named.toLowerCase() === id.toLowerCase()) return;
  throw new UserError(
    `app-id is ${id}, but deploy-hook-url deploys ${named}: give the one that is meant.`,
  );
}

/** A hook without a key: nothing can be looked at, before or after. */
async function startUnseen(
  hook: string,
  appId: string | undefined,
  tools: Tools,
): Promise<Outcome> {
  const deploymentId = await callDeployHook(hook, tools);
  if (deploymentId !== undefined) await tools.setOutput('deployment-id', deploymentId);
  const target: Target = {
    appId,
    appName: undefined,
    url: undefined,
    previousId: undefined,
    what: 'what its deploy hook deploys',
    advice: [],
  };
  return { kind: 'started', target, deploymentId, deployment: undefined };
}

async function trigger(known: Known, appId: string, tools: Tools): Promise<Started> {
  const { inputs } = known;
  const hook = inputs['deploy-hook-url'];
  if (hook !== undefined) {
    const id = await callDeployHook(hook, tools);
    if (id === undefined) {
      tools.log.info('The deploy hook did not tell the id of the deployment: looking for it.');
    }
    return { id };
  }
  const sevalla = createSevalla({
    token: inputs['sevalla-token']!,
    apiUrl: inputs['api-url'],
    tools,
  });
  const deployment = await sevalla.triggerDeployment(appId, {
    branch: inputs.branch,
    docker_image: inputs['docker-image'],
    ...(inputs['is-restart'] ? { is_restart: true } : {}),
  });
  warnOfOther(known, deployment, tools);
  return { id: deployment.id, deployment };
}

/** An ignored member of the request would deploy something else and be green. */
function warnOfOther({ inputs, identity }: Known, deployment: Deployment, tools: Tools): void {
  // A digest is compared while waiting.
  const isJudged = identity?.kind === 'image' && inputs['wait-for-finish'];
  const asked = [
    ['branch', inputs.branch, deployment.branch],
    ['image', isJudged ? undefined : inputs['docker-image'], deployment.docker_image_url],
  ] as const;
  for (const [what, wanted, got] of asked) {
    if (wanted === undefined || !got || isSameImage(got, wanted)) continue;
    tools.log.warning(`Sevalla deploys the ${what} ${got}, although ${wanted} was asked for.`);
  }
}
