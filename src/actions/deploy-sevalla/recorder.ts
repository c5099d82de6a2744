import { errorMessage } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import type { Deployment } from '../../sevalla/schemas.ts';
import { writeComment } from '../../sticky-comment.ts';
import { markerOf, renderComment, renderFault } from './comment.ts';
import type { Inputs } from './contract.ts';
import { createGithubDeployment, type Opening } from './github-deployment.ts';
import { githubVerdict } from './github-verdict.ts';
import { describeIdentity, type Identity } from './identity.ts';
import type { Outcome, Promotion, Target } from './outcome.ts';
import { type RecordFacts, recordOf, recordOfPromotion, writeRecord } from './record-file.ts';
import { idOf } from './report.ts';
import { isId } from './resolve.ts';
import type { Service } from './service.ts';

interface Recorded {
  target: Target;
  service: Service;
  identity: Identity | undefined;
  /** Of the run of this service. */
  tools: Tools;
  /** Of which of the runs of this step it is. */
  place: number;
}

interface Platform {
  /** Of all variables, as they are now. @throws SevallaError */
  environmentHash(): Promise<string>;
  /** @throws SevallaError */
  look(deploymentId: string): Promise<Deployment>;
}

export type Recorder = ReturnType<typeof createRecorder>;
export type ServiceRecorder = ReturnType<typeof recordService>;

/**
 * The deployments at GitHub, the comments on the pull request and the record in JSON. Reporting
 * alone: nothing here throws, and all of it is bounded in time.
 */
export function createRecorder(inputs: Inputs, tools: Tools) {
  const services: ServiceRecorder[] = [];

  async function factsOf(service: ServiceRecorder | undefined): Promise<RecordFacts> {
    const { repository, runUrl } = await tools.context();
    return { repository, runUrl, ...service?.facts() };
  }

  async function endOne(outcome: Outcome, service = services[0]): Promise<void> {
    const marker = outcome.target.appId && markerOf(outcome.target.appId);
    await Promise.all([
      service?.end(outcome),
      marker &&
        writeComment(inputs, tools, (runUrl) => renderComment(outcome, marker, runUrl), marker),
    ]);
  }

  return {
    /** Once a service is known; nothing is recorded at GitHub before. */
    know(recorded: Recorded, platform: Platform): ServiceRecorder {
      const service = recordService(inputs, recorded, platform);
      services.push(service);
      return service;
    },

    async end(outcome: Outcome | Promotion): Promise<void> {
      if (outcome.kind !== 'promotion') {
        const record = recordOf(outcome, await factsOf(services[0]));
        await writeRecord(record, idOf(outcome), inputs, tools);
        return endOne(outcome);
      }
      const { parts } = outcome;
      const facts = await Promise.all(parts.map((_, place) => factsOf(services[place])));
      const id = parts.map(idOf).find((one) => one !== undefined);
      await writeRecord(recordOfPromotion(outcome, facts), id, inputs, tools);
      await Promise.all(parts.map((part, place) => endOne(part, services[place])));
    },

    /** After an error that is the verdict. */
    async fail(error: unknown): Promise<void> {
      const fault = errorMessage(error);
      const [service] = services;
      const target = service?.target ?? unknownTarget(inputs);
      const id = service?.deploymentId();
      const outcome: Outcome = { kind: 'started', target, deploymentId: id, deployment: undefined };
      await writeRecord(recordOf(outcome, await factsOf(service), fault), id, inputs, tools);
      const marker = target.appId && markerOf(target.appId);
      const name = target.appName ?? 'The application';
      await Promise.all([
        ...services.map((one) => one.fail(fault)),
        marker &&
          writeComment(inputs, tools, (url) => renderFault(name, fault, marker, url), marker),
      ]);
    },
  };
}

function recordService(
  inputs: Inputs,
  { target, service, identity, tools, place }: Recorded,
  platform: Platform,
) {
  const github = createGithubDeployment(inputs, tools, place);
  // The previews of a static site are services of their own.
  const key = service.branch === undefined ? service.id : `${service.id} ${service.branch}`;
  const identityText = identity && describeIdentity(identity);
  let deploymentId: string | undefined;
  let hash: string | undefined;

  async function currentHash(): Promise<string | undefined> {
    try {
      return await platform.environmentHash();
    } catch (error) {
      if (!(error instanceof SevallaError)) throw error;
      tools.log.info(`The environment is not part of the record: ${errorMessage(error)}`);
      return undefined;
    }
  }

  async function openingOf(): Promise<Opening> {
    const { sha } = await tools.context();
    const isOfRun = target.repositoryUrl !== undefined && identity?.kind !== 'image';
    const commit = (isOfRun && identity?.commit) || '';
    return {
      serviceKey: key,
      // Abbreviated commits are no ref to GitHub.
      sha: /^[0-9a-f]{40,64}$/.test(commit) ? commit : sha,
      what: `${target.appName ?? 'Sevalla'}: ${target.what}`,
      identity: identityText,
      environmentHash: hash,
    };
  }

  const ending = {
    deployment: undefined,
    url: target.url,
    identity: identityText,
    look: platform.look,
  };

  return {
    target,
    deploymentId: () => deploymentId,
    facts: () => ({ githubDeploymentId: github.id(), environmentHash: hash }),

    /**
     * Whether the service has the variables that a deployment was recorded with, whatever the
     * times say; undefined where that is not known.
     */
    async hasEnvironmentOf(id: string): Promise<boolean | undefined> {
      const before = await github.environmentOf(id, key);
      const now = before && (await currentHash());
      return now === undefined ? undefined : before === now;
    },

    /** Before the trigger. */
    async open(): Promise<void> {
      if (!github.isWanted) return;
      hash = await currentHash();
      await github.open(await openingOf());
    },

    /** Once the deployment is known. @param isAdopted Somebody else has started it. */
    async follow(id: string, isAdopted: boolean): Promise<void> {
      deploymentId = id;
      if (!github.isWanted) return;
      // With which variables it began nobody has seen.
      if (isAdopted) hash = undefined;
      await github.follow(id, target.url, isAdopted ? await openingOf() : undefined);
    },

    end: (outcome: Outcome): Promise<void> =>
      github.end({
        ...ending,
        verdict: githubVerdict(outcome),
        deployment: outcome.deployment,
        deploymentId: idOf(outcome),
      }),

    fail: (fault: string): Promise<void> =>
      github.end({ ...ending, verdict: { state: 'error', text: fault }, deploymentId }),
  };
}

function unknownTarget(inputs: Inputs): Target {
  const given = inputs['app-id'] ?? inputs['static-site-id'];
  return {
    // A name may be anybody's: the comment is found by id.
    appId: given !== undefined && isId(given) ? given.toLowerCase() : undefined,
    appName: undefined,
    url: undefined,
    previousId: undefined,
    what: 'nothing',
    advice: [],
  };
}
