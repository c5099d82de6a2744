import { errorMessage, UserError } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import { createSevalla, type Sevalla } from '../../sevalla/client.ts';
import type { Deployment } from '../../sevalla/schemas.ts';
import { carryOut, newRun, publish, type Run, type RunStart } from './carry-out.ts';
import { changeSince } from './change.ts';
import type { Inputs } from './contract.ts';
import {
  compare,
  describeBuild,
  type Identity,
  isPinned,
  isReuse,
  repositoryOf,
} from './identity.ts';
import type { Outcome, Promotion } from './outcome.ts';
import {
  addressOf,
  adviceOnKey,
  adviceOnProbe,
  annotate,
  describeWeb,
  optional,
  refuse,
  validateKey,
} from './preflight.ts';
import { createSharedTrigger } from './promote-once.ts';
import type { Recorder } from './recorder.ts';
import { resolveAll } from './resolve.ts';
import { deploymentsOf } from './service.ts';
import { hasEnded } from './status.ts';

const MOST_LOOKED_AT = 100;

/**
 * Rolls out what one application of a pipeline runs to others, by one call for all of them. Each
 * target then has a deployment of its own, which is looked for, followed, cancelled and explained as
 * any other.
 */
export async function promoteApp(
  inputs: Inputs,
  tools: Tools,
  recorder: Recorder,
): Promise<Promotion> {
  const token = inputs['sevalla-token']!;
  const sevalla = createSevalla({ token, apiUrl: inputs['api-url'], tools });
  const { pipelineId, sourceId, targetIds } = await identify(inputs, sevalla);
  const advice = adviceOnKey(await validateKey(sevalla, tools.log), tools.now());
  const source = await lookAtSource(inputs, sourceId, sevalla, tools);
  const found = await Promise.all(
    targetIds.map((id) => lookAtTarget(inputs, id, source, sevalla, tools)),
  );
  annotate([...advice, ...found.flatMap(({ target }) => target.advice)], tools.log);
  for (const { target } of found) target.advice = [...advice, ...target.advice];

  const shared = createSharedTrigger(targetIds, async (ids, patient) => {
    // Whoever has waited here for the others may have been interrupted meanwhile.
    tools.signal.throwIfAborted();
    const api = createSevalla({ token, apiUrl: inputs['api-url'], tools: patient });
    const promotions = await api.promote(pipelineId, sourceId, ids);
    const started = promotions.map(({ deployment_id }) => deployment_id);
    await tools.setOutput('deployment-ids', JSON.stringify(started));
    return promotions;
  });
  const runs = found.map(({ target, ...rest }, place) => {
    const id = target.appId!;
    const own = found.length === 1 ? tools : labelled(tools, target.appName ?? id);
    const start: RunStart = {
      inputs,
      tools: own,
      sevalla,
      deployments: deploymentsOf({ kind: 'application', id }, sevalla),
      target,
      identity: source.identity,
      expected: source.expected,
      mark: { image: source.live?.docker_image_url ?? undefined, commit: source.commit },
      expectsPush: false,
      siblings: found.length,
      recorder,
      changeSince: (time, but) => changeOf(time, id, source, sevalla, tools, but),
      onDecided: (kind) => {
        if (kind !== 'trigger') shared.leave(id);
      },
      trigger: async (patient) => ({ id: await shared.join(id, patient) }),
      ...rest,
    };
    return newRun(start, place);
  });
  for (const run of runs) await publish(run);
  if (inputs['dry-run']) {
    const parts = found.map(({ target }): Outcome => {
      return { kind: 'planned', target, deploymentId: undefined, deployment: undefined };
    });
    return { kind: 'promotion', source: source.name, parts };
  }
  const parts = await outcomesOf(runs, async (run) => {
    const id = run.target.appId!;
    try {
      const outcome = await carryOut(run);
      warnOfUnseen(run, outcome);
      return outcome;
    } catch (error) {
      shared.refuse(id);
      throw error;
    } finally {
      shared.leave(id);
    }
  });
  return { kind: 'promotion', source: source.name, parts };
}

/** @throws the error of the only run, or of all when it is the same; else it is an outcome. */
async function outcomesOf(
  runs: readonly Run[],
  carry: (run: Run) => Promise<Outcome>,
): Promise<Outcome[]> {
  const settled = await Promise.allSettled(runs.map(carry));
  const reasons = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  const [first] = reasons;
  const isOne = reasons.every((reason) => errorMessage(reason) === errorMessage(first));
  if (reasons.length === runs.length && isOne) throw first;
  const bug = reasons.find((reason) => !(reason instanceof UserError));
  if (bug !== undefined) throw bug;
  return settled.map((one, index): Outcome => {
    if (one.status === 'fulfilled') return one.value;
    const { target } = runs[index]!;
    const reason = errorMessage(one.reason);
    return { kind: 'refused', target, deploymentId: undefined, deployment: undefined, reason };
  });
}

async function identify(inputs: Inputs, sevalla: Sevalla) {
  const targets = inputs['target-app-ids']!;
  const [pipelineId, sourceId, ...targetIds] = (await resolveAll(
    [
      { input: 'pipeline-id', kind: 'pipeline', given: inputs['pipeline-id']! },
      { input: 'source-app-id', kind: 'application', given: inputs['source-app-id']! },
      ...targets.map((given) => ({
        input: 'target-app-ids',
        kind: 'application' as const,
        given,
      })),
    ],
    sevalla,
  )) as [string, string, ...string[]];
  if (targetIds.includes(sourceId)) {
    throw new UserError(
      `target-app-ids names the source itself (${sourceId}): an application cannot be promoted to itself.`,
    );
  }
  return { pipelineId, sourceId, targetIds: [...new Set(targetIds)] };
}

interface Source {
  name: string;
  /** The deployment whose build it runs. */
  live: Deployment | undefined;
  /** When that build was finished, in ISO 8601. */
  builtAt: string | undefined;
  commit: string | undefined;
  /** What the targets have to run in the end. */
  expected: Identity | undefined;
  /** The same, unless a tag is all that is known: it may mean another image each time. */
  identity: Identity | undefined;
  repositoryUrl: string | undefined;
}

/** @throws UserError when there is nothing to promote, or another commit than asked for */
async function lookAtSource(
  inputs: Inputs,
  id: string,
  sevalla: Sevalla,
  { log, context }: Tools,
): Promise<Source> {
  const app = await sevalla.getApplication(id);
  const past = await sevalla.listDeployments(id, { most: MOST_LOOKED_AT });
  const name = app.display_name;
  const live = past.find(({ status }) => status === 'success');
  if (live === undefined && past.length < MOST_LOOKED_AT) {
    throw new UserError(`Nothing can be promoted: ${name} has never been deployed successfully.`);
  }
  if (past.some((deployment) => !hasEnded(deployment))) {
    log.info(`${name} is being deployed: what it runs until then is promoted.`);
  }
  const commit = live?.commit_sha ?? undefined;
  const image = live?.docker_image_url ?? undefined;
  const isKnown = commit !== undefined || image !== undefined;
  const expected: Identity | undefined = isKnown
    ? { kind: 'build', source: name, image, commit }
    : undefined;
  const built = past.find(
    (deployment) =>
      deployment.status === 'success' &&
      !isReuse(deployment) &&
      expected !== undefined &&
      compare(expected, deployment) === 'same',
  );
  log.info(`Source ${name} (${id}) runs ${live ? describeBuild(live) : 'an older deployment'}.`);
  refuseOtherCommit(inputs, name, commit, log);
  return {
    name,
    live,
    builtAt: (built ?? live)?.finished_at ?? undefined,
    commit,
    expected,
    identity: commit !== undefined || isPinned(image) ? expected : undefined,
    repositoryUrl: await repositoryOf({ repo_url: live?.repo_url ?? app.repo_url }, context),
  };
}

function refuseOtherCommit(
  { commit: wanted, 'on-commit-mismatch': policy }: Inputs,
  name: string,
  commit: string | undefined,
  log: Tools['log'],
): void {
  if (wanted === undefined || wanted === 'any') return;
  if (commit?.toLowerCase().startsWith(wanted.toLowerCase())) return;
  const runs = commit === undefined ? 'does not show its commit' : `runs commit ${commit}`;
  const sentence = `${name} ${runs}, although ${wanted} was asked for`;
  if (policy === 'fail') throw new UserError(`Nothing was promoted: ${sentence}.`);
  log.warning(`${sentence}: it is promoted all the same.`);
}

type Found = Pick<RunStart, 'target' | 'web' | 'past'>;

async function lookAtTarget(
  inputs: Inputs,
  id: string,
  { name, live, repositoryUrl }: Source,
  sevalla: Sevalla,
  { log }: Tools,
): Promise<Found> {
  const app = await sevalla.getApplication(id);
  refuse(inputs, app);
  const [processes, domains, past] = await Promise.all([
    optional(sevalla.listProcesses(id), `processes of ${app.display_name}`, log),
    optional(sevalla.listDomains(id), `domains of ${app.display_name}`, log),
    // Not optional: without it our own deployment could not be told from an earlier one.
    sevalla.listDeployments(id, { most: MOST_LOOKED_AT }),
  ]);
  const web = processes?.find(({ type }) => type === 'web');
  const url = addressOf(domains ?? []);
  log.info(`Target ${app.display_name} (${id})${url === undefined ? '' : `, ${url}`}.`);
  if (web) log.info(describeWeb(web));
  const what = `what ${name} runs${live === undefined ? '' : ` (${describeBuild(live)})`}`;
  return {
    target: {
      appId: id,
      appName: app.display_name,
      url,
      previousId: past[0]?.id,
      what,
      advice: adviceOnProbe(web),
      past,
      repositoryUrl,
    },
    web,
    past,
  };
}

/** A build that the source has had since counts as well: the same commit may be built twice. */
async function changeOf(
  time: string,
  id: string,
  { name, builtAt }: Source,
  sevalla: Sevalla,
  { log }: Tools,
  but: 'variables' | undefined,
): Promise<string | undefined> {
  if (builtAt !== undefined && Date.parse(time) < Date.parse(builtAt)) return `what ${name} runs`;
  return changeSince(time, { kind: 'application', id }, sevalla, log, but);
}

/** Several deployments share one log, so each line tells whose it is. */
function labelled(tools: Tools, name: string): Tools {
  const { log } = tools;
  return {
    ...tools,
    log: {
      ...log,
      info: (text) => log.info(`${name}: ${text}`),
      warning: (text) => log.warning(`${name}: ${text}`),
      group: (title, body) => log.group(`${name}: ${title}`, body),
    },
    // The outputs of one deployment tell nothing of several.
    setOutput: async () => undefined,
  };
}

function warnOfUnseen({ expected, tools }: Run, { kind, deployment }: Outcome): void {
  if (kind !== 'ended' || deployment?.status !== 'success') return;
  if (expected !== undefined && compare(expected, deployment) !== 'unknown') return;
  tools.log.warning(
    `Sevalla does not show what the deployment ${deployment.id} is of, so it cannot be compared with the source.`,
  );
}
