import { UserError } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import { createSevalla, type Sevalla } from '../../sevalla/client.ts';
import type { StaticSite } from '../../sevalla/schemas.ts';
import { carryOut, newRun, publish, type RunStart } from './carry-out.ts';
import type { Inputs } from './contract.ts';
import { describeIdentity, identityOf, repositoryOf } from './identity.ts';
import type { Outcome } from './outcome.ts';
import { addressOf, adviceOnKey, annotate, optional, validateKey } from './preflight.ts';
import type { Recorder } from './recorder.ts';
import { resolveOne } from './resolve.ts';
import { deploymentsOf } from './service.ts';

/** Deploys a static site: the head of a branch is built and published. */
export async function deployStaticSite(
  inputs: Inputs,
  tools: Tools,
  recorder: Recorder,
): Promise<Outcome> {
  const token = inputs['sevalla-token']!;
  const sevalla = createSevalla({ token, apiUrl: inputs['api-url'], tools });
  const given = inputs['static-site-id']!;
  const siteId = await resolveOne({ input: 'static-site-id', kind: 'static site', given }, sevalla);
  const run = newRun({
    inputs,
    tools,
    sevalla,
    ...(await lookAt(inputs, siteId, sevalla, tools)),
    web: undefined,
    siblings: 1,
    recorder,
    trigger: async (patient) => {
      const api = createSevalla({ token, apiUrl: inputs['api-url'], tools: patient });
      const { branch } = inputs;
      const deployment = await api.triggerStaticSiteDeployment(siteId, { branch });
      return { id: deployment.id, deployment };
    },
  });
  await publish(run);
  if (inputs['dry-run']) {
    return { kind: 'planned', target: run.target, deploymentId: undefined, deployment: undefined };
  }
  return carryOut(run);
}

type Found = Pick<
  RunStart,
  'deployments' | 'target' | 'identity' | 'mark' | 'expectsPush' | 'past'
>;

async function lookAt(
  inputs: Inputs,
  siteId: string,
  sevalla: Sevalla,
  tools: Tools,
): Promise<Found> {
  const { log } = tools;
  const key = await validateKey(sevalla, log);
  const site = await sevalla.getStaticSite(siteId);
  if (site.status === 'deleting') {
    throw new UserError(`The static site ${site.display_name} is being deleted.`);
  }
  const branch = inputs.branch ?? site.default_branch ?? undefined;
  const deployments = deploymentsOf({ kind: 'static-site', id: siteId, branch }, sevalla);
  const [domains, past] = await Promise.all([
    optional(sevalla.listStaticSiteDomains(siteId), 'domains of the static site', log),
    // Not optional: without it our own deployment could not be told from an earlier one.
    deployments.list({ most: 100 }),
  ]);
  const identity = await identityOf(inputs, sourceOf(site), tools.context);
  const expectsPush =
    identity !== undefined &&
    deploysPushes(inputs, site) &&
    (await tools.context()).eventName === 'push';
  const url = addressOf(domains ?? []) ?? (site.hostname ? `https://${site.hostname}` : undefined);
  const advice = adviceOnKey(key, tools.now());

  log.info(`Static site ${site.display_name} (${site.id}), from ${site.repo_url ?? site.source}.`);
  if (url !== undefined) log.info(`Address: ${url}`);
  annotate(advice, log);
  if (identity !== undefined) log.info(`To be deployed: ${describeIdentity(identity)}.`);
  return {
    deployments,
    target: {
      appId: siteId,
      appName: site.display_name,
      url,
      previousId: past[0]?.id,
      what: branch === undefined ? 'the default branch' : `branch ${branch}`,
      advice,
      past,
      repositoryUrl: await repositoryOf(site, tools.context),
    },
    identity,
    mark: { branch },
    expectsPush,
    past,
  };
}

function sourceOf({ source, repo_url, default_branch }: StaticSite) {
  return { source, repo_url, default_branch, docker_image: null };
}

/** Only private repositories tell Sevalla of a push. */
function deploysPushes({ branch }: Inputs, site: StaticSite): boolean {
  const isDefault = branch === undefined || branch === site.default_branch;
  return site.auto_deploy && site.source === 'privateGit' && isDefault;
}
