import { UserError } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import { createSevalla } from '../../sevalla/client.ts';
import type { Deployment } from '../../sevalla/schemas.ts';
import { quickClient } from './carry-out.ts';
import type { Inputs } from './contract.ts';
import type { Outcome, Target } from './outcome.ts';
import { addressOf } from './preflight.ts';
import { resolveOne } from './resolve.ts';
import { follow, type RollbackResult, rollBack } from './rollback.ts';
import { type Decision, decideRollback, describe, knownGoodOf } from './rollback-decision.ts';
import { changedSince, pendingBetween } from './safety.ts';
import { hasEnded } from './status.ts';

/**
 * Takes back a release that is live, such as one that its smoke test has refused: by the same table
 * as after a deployment that failed. A second run finds what the first has done.
 * @throws UserError when there is no such deployment
 */
export async function rollbackApp(inputs: Inputs, tools: Tools): Promise<Outcome> {
  const token = inputs['sevalla-token']!;
  const sevalla = createSevalla({ token, apiUrl: inputs['api-url'], tools });
  const logs = quickClient(inputs, tools);
  const given = inputs['app-id']!;
  const appId = await resolveOne({ input: 'app-id', kind: 'application', given }, sevalla);
  const app = await sevalla.getApplication(appId);
  const [processes, domains, known] = await Promise.all([
    sevalla.listProcesses(appId).catch(() => undefined),
    sevalla.listDomains(appId).catch(() => []),
    sevalla.listDeployments(appId, { most: 100 }),
  ]);
  const id = inputs['deployment-id']!.toLowerCase();
  const own = known.find((deployment) => deployment.id.toLowerCase() === id);
  if (own === undefined) {
    throw new UserError(
      `deployment-id: ${id} is not among the latest 100 deployments of ${app.display_name}.`,
    );
  }
  const aim: Target = {
    appId,
    appName: app.display_name,
    url: addressOf(domains),
    previousId: own.id,
    what: 'the version before',
    advice: [],
  };
  const target = knownGoodOf(own, known, 'asked');
  const isImage = app.source === 'dockerImage';
  const decision = decideRollback({
    reason: 'asked',
    mode: 'auto',
    own,
    isForeign: false,
    known,
    serving: undefined,
    pending: await pendingBetween({ inputs, processes, identity: undefined, tools }, target, own),
    environment: undefined,
    changed: await changedSince(target, appId, sevalla, tools.log),
    isImage,
    now: tools.now(),
  });
  const outcome = (result: RollbackResult | undefined): Outcome => ({
    kind: 'rollback',
    target: aim,
    deploymentId: result?.deployment?.id,
    deployment: result?.deployment,
    isDryRun: inputs['dry-run'],
    rollback: { decision, result },
  });
  const scene = { inputs, appId, own, isImage, past: known, sevalla, logs, about: aim, tools };
  const { earlier } = decision;
  if (earlier !== undefined && target !== undefined && isTheOneBefore(decision)) {
    if (inputs['dry-run']) return outcome(undefined);
    tools.log.info(`It was rolled back already: following ${describe(earlier)}.`);
    await tools.setOutput('rollback-deployment-id', earlier.id);
    return outcome(await resume(earlier, target));
  }
  tools.log.info(decision.reason);
  if (decision.verdict !== 'roll back' || inputs['dry-run']) return outcome(undefined);
  const result = await rollBack(target!, scene);
  tools.log.info(result.story);
  return outcome(result);

  async function resume(earlier: Deployment, target: Deployment): Promise<RollbackResult> {
    if (!hasEnded(earlier)) return follow(earlier, target, scene);
    const isDone = earlier.status === 'success' && known.find(isSuccess)?.id === earlier.id;
    const story = isDone
      ? `It was rolled back already, by ${describe(earlier)}.`
      : `It was rolled back once, by ${describe(earlier)} (${earlier.status}), and is not a second time.`;
    return { isDone, deployment: earlier, story };
  }
}

/** Nothing but the earlier rollback speaks against another one. */
function isTheOneBefore({ rows }: Decision): boolean {
  const against = rows.filter(({ verdict }) => verdict === 'against');
  return against.length === 1 && against[0]?.condition === 'a newer deployment';
}

function isSuccess({ status }: Deployment): boolean {
  return status === 'success';
}
