import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { errorMessage, UserError } from '../../errors.ts';
import type { GitHub, GitHubError } from '../../kit/github.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Deployment } from '../../sevalla/schemas.ts';
import { savedAs } from './cancel.ts';
import type { Inputs } from './contract.ts';
import { type GithubVerdict, verdictOnStatus } from './github-verdict.ts';

/** What the main step saves under this name for the post step. */
export const GITHUB_STATE = 'github-deployment';

/** All looks before the trigger, and all that is told at the end. Milliseconds. */
const LOOK_MS = 8000;
const END_MS = 14_000;
/** After a signal, beside the cancelling of the deployment itself. */
const HURRIED_MS = 2500;

/** The newest ones; of these ours, whose states are a call each. */
const MOST_LISTED = 30;
const MOST_LOOKED_AT = 5;

const OPEN = ['', 'pending', 'queued', 'in_progress'];

// GitHub takes a payload once, before the trigger, when the id at Sevalla is not known yet: that is
// told by the descriptions of the states that follow.
const payloadSchema = z.looseObject({
  sevalla_actions: z.literal(1),
  service: z.string(),
  /** Tells this deployment from others when the answer that held its id was lost. */
  key: z.string(),
  run: z.nullish(z.string()),
  identity: z.nullish(z.string()),
  environment_hash: z.nullish(z.string()),
});
type Payload = z.infer<typeof payloadSchema>;

const savedSchema = z.object({
  key: z.string(),
  id: z.optional(z.number()),
  /** At Sevalla, and where the application answers. */
  deploymentId: z.optional(z.string()),
  url: z.optional(z.string()),
  /** The last state that was told. */
  told: z.optional(z.string()),
  /** Nothing is left to the post step. */
  isSettled: z.boolean(),
});
export type Saved = z.infer<typeof savedSchema>;

/** A deployment of this service as GitHub has it. */
interface Known {
  id: number;
  payload: Payload;
  /** Blank when it has none yet. */
  state: string;
  /** Of Sevalla's deployment. */
  deploymentId: string | undefined;
}

export interface Opening {
  /** Tells the deployments of this service from those of others in the same environment. */
  serviceKey: string;
  /** Full commit, of the repository of the run. */
  sha: string;
  what: string;
  identity: string | undefined;
  environmentHash: string | undefined;
}

interface Ending {
  verdict: GithubVerdict | undefined;
  deployment: Deployment | undefined;
  deploymentId: string | undefined;
  url: string | undefined;
  /** What the run is about, as `Opening` has it. */
  identity: string | undefined;
  /** Asks Sevalla, for those of earlier runs that nobody has closed. */
  look(deploymentId: string): Promise<Deployment>;
}

export type GithubDeployment = ReturnType<typeof createGithubDeployment>;

/**
 * The record of a deployment at GitHub: at most one of a run, which follows whichever deployment the
 * run follows. Never throws: trouble is told once, and decides nothing.
 */
export function createGithubDeployment(inputs: Inputs, tools: Tools, place: number) {
  const { log } = tools;
  const environment = inputs['github-environment'];
  const token = inputs['github-token'];
  let isOff = environment === undefined;
  /** It did not answer once: nothing is held up by asking it again before the end. */
  let isSilent = false;
  let hasWarned = false;
  let hasLooked = false;
  /** Made by this run. */
  let own: Saved | undefined;
  /** Made by the run that has started the deployment which this one follows. */
  let foreign: Known | undefined;
  let known: Promise<Known[]> | undefined;
  let pending: Promise<unknown> = Promise.resolve();

  async function attempt<T>(work: (github: GitHub) => Promise<T>, ms?: number) {
    if (isOff) return undefined;
    try {
      if (token === undefined) throw new UserError('There is no github-token.');
      return await work(await tools.github(token, ms === undefined ? {} : { withinMs: ms }));
    } catch (error) {
      if (tools.signal.aborted && ms === undefined) return undefined;
      isOff = token === undefined || isRefusal(error);
      const line = `The record at GitHub is not complete, which changes nothing else: ${errorMessage(error)}`;
      if (hasWarned) log.info(line);
      else log.warning(line);
      hasWarned = true;
      return undefined;
    }
  }

  /** Those of this service that GitHub has, newest first; looked at once. */
  function look(service: string): Promise<Known[]> {
    hasLooked = true;
    known ??= attempt((github) => find(github, environment!, service), LOOK_MS).then((found) => {
      isSilent = found === undefined;
      return found ?? [];
    });
    return known;
  }

  async function save(change: Partial<Saved>): Promise<void> {
    if (own === undefined) return;
    own = { ...own, ...change };
    await tools.saveState(savedAs(GITHUB_STATE, place), JSON.stringify(own));
  }

  async function create(opening: Opening): Promise<void> {
    own = { key: randomUUID(), isSettled: false };
    foreign = undefined;
    // Before the call: its answer may be lost, and this step may be killed.
    await save({});
    const { eventName, runUrl } = await tools.context();
    const isTransient = eventName.startsWith('pull_request');
    const payload: Payload = {
      sevalla_actions: 1,
      service: opening.serviceKey,
      key: own.key,
      run: runUrl,
      identity: opening.identity,
      environment_hash: opening.environmentHash,
    };
    const id = await attempt((github) =>
      github.createDeployment({
        sha: opening.sha,
        environment: environment!,
        payload,
        description: opening.what,
        isTransient,
        isProduction: !isTransient && /^prod(uction)?\b/i.test(environment!),
      }),
    );
    if (id === undefined) {
      if (isOff) await save({ isSettled: true });
      return;
    }
    await save({ id });
    await tools.setOutput('github-deployment-id', String(id));
  }

  /** Those before: what a run that was killed has left open, and what is live no more. */
  async function closeOlder(
    github: GitHub,
    { verdict, deploymentId, url, identity, look: ask }: Ending,
  ): Promise<void> {
    const { runUrl } = await tools.context();
    const isLive = verdict?.state === 'success';
    const all = (await known) ?? [];
    const unnamed =
      own === undefined && foreign === undefined
        ? recordOfDeployment(all, deploymentId, identity)
        : undefined;
    for (const one of all) {
      if (one.id === own?.id || one === foreign) continue;
      const isReplaced = isLive && one.deploymentId !== deploymentId;
      let told: GithubVerdict | undefined;
      if (one.state === 'success') {
        if (isReplaced) told = superseded(deploymentId);
      } else if (OPEN.includes(one.state)) {
        if (one.deploymentId !== undefined) {
          const deployment = await ask(one.deploymentId).catch(() => undefined);
          told = deployment && verdictOnStatus(deployment);
          if (told?.state === 'success' && isReplaced) told = superseded(deploymentId);
        } else if (isLive) {
          told = one === unnamed ? verdict : superseded(deploymentId);
        } else if (one.payload.run === runUrl) {
          told = ABANDONED;
        }
      }
      const isOurs = one.deploymentId === deploymentId || one === unnamed;
      const id = isOurs ? deploymentId : one.deploymentId;
      if (told) await tell(github, tools, one.id, told, id, isOurs ? url : undefined);
    }
  }

  return {
    isWanted: environment !== undefined,

    /** The id at GitHub of what this run has made or follows. */
    id: (): number | undefined => own?.id ?? foreign?.id,

    /** The hash of the environment that a deployment was recorded with. */
    async environmentOf(deploymentId: string, service: string): Promise<string | undefined> {
      if (isOff) return undefined;
      const found = await look(service);
      const one = found.find((candidate) => candidate.deploymentId === deploymentId);
      return one?.payload.environment_hash ?? undefined;
    },

    /** Before the trigger. */
    async open(opening: Opening): Promise<void> {
      if (isOff || own !== undefined) return;
      await look(opening.serviceKey);
      if (!isOff && !isSilent) await create(opening);
    },

    /**
     * From here on the run is about this deployment. One that somebody else has started has a
     * record already where that was another run, which is then shared.
     */
    async follow(
      deploymentId: string,
      url: string | undefined,
      adopting: Opening | undefined,
    ): Promise<void> {
      if (isOff) return;
      if (own === undefined && adopting !== undefined) {
        const found = await look(adopting.serviceKey);
        foreign = recordOfDeployment(found, deploymentId, adopting.identity);
        if (foreign !== undefined) {
          await tools.setOutput('github-deployment-id', String(foreign.id));
          return;
        }
        if (!isOff && !isSilent) await create(adopting);
      }
      await save({ deploymentId, url });
      const id = own?.id;
      if (id === undefined) return;
      // The wait begins meanwhile; the states keep their order.
      const began: GithubVerdict = { state: 'in_progress', text: 'in progress' };
      pending = pending.then(() =>
        attempt((github) => tell(github, tools, id, began, deploymentId, url)),
      );
    },

    /** Whatever became of it, it is closed, now or by the post step. */
    async end(ending: Ending): Promise<void> {
      await pending;
      if (isOff || !hasLooked) return;
      const { verdict, deployment, deploymentId, url } = ending;
      const isHurried = tools.signal.aborted;
      await attempt(
        async (github) => {
          if (own !== undefined) {
            if (own.id === undefined)
              await save({ id: await findByKey(github, environment!, own.key) });
            if (own.id === undefined) await save({ isSettled: !isHurried });
            else if (verdict !== undefined) {
              await tell(github, tools, own.id, verdict, deploymentId, url);
              // A request to cancel may come too late, which shows in the post step.
              await save({ told: verdict.state, isSettled: !isHurried });
            }
          } else if (foreign !== undefined && deployment !== undefined) {
            // Its own run may go on: what this one thinks of it is no news, but its end is.
            const ended = verdictOnStatus(deployment);
            if (ended) await tell(github, tools, foreign.id, ended, deploymentId, url);
          }
          if (!isHurried) await closeOlder(github, ending);
        },
        isHurried ? HURRIED_MS : END_MS,
      );
    },
  };
}

/**
 * The post step: tells how it ended, where the main step could not.
 * @throws GitHubError
 */
export async function closeLeft(
  inputs: Inputs,
  left: Saved,
  verdict: GithubVerdict,
  deploymentId: string | undefined,
  tools: Tools,
): Promise<void> {
  const { 'github-token': token, 'github-environment': environment } = inputs;
  if (token === undefined || environment === undefined || left.told === verdict.state) return;
  const github = await tools.github(token, { withinMs: END_MS });
  const id = left.id ?? (await findByKey(github, environment, left.key));
  if (id === undefined) return;
  await tell(github, tools, id, verdict, deploymentId, left.url);
  tools.log.info(`The deployment ${id} at GitHub is closed: ${verdict.text}.`);
}

async function findByKey(
  github: GitHub,
  environment: string,
  key: string,
): Promise<number | undefined> {
  const found = await github.listDeployments(environment, MOST_LISTED);
  return found.find((one) => payloadOf(one.payload)?.key === key)?.id;
}

async function tell(
  github: GitHub,
  tools: Tools,
  id: number,
  verdict: GithubVerdict,
  deploymentId: string | undefined,
  url: string | undefined,
): Promise<void> {
  await github.setStatus(id, {
    state: verdict.state,
    description: describe(deploymentId, verdict.text),
    environmentUrl: url,
    logUrl: (await tools.context()).runUrl,
  });
}

const ABANDONED: GithubVerdict = { state: 'error', text: 'the step ended before its deployment' };

function superseded(deploymentId: string | undefined): GithubVerdict {
  return { state: 'inactive', text: `superseded${deploymentId ? ` by ${deploymentId}` : ''}` };
}

async function find(github: GitHub, environment: string, service: string): Promise<Known[]> {
  const listed = await github.listDeployments(environment, MOST_LISTED);
  const ours = listed.flatMap(({ id, payload }) => {
    const read = payloadOf(payload);
    return read?.service === service ? [{ id, payload: read }] : [];
  });
  return Promise.all(
    ours.slice(0, MOST_LOOKED_AT).map(async (one) => {
      const states = await github.listStatuses(one.id);
      const ids = states.flatMap(
        ({ description }) => DEPLOYMENT.exec(description ?? '')?.[1] ?? [],
      );
      return { ...one, state: states[0]?.state ?? '', deploymentId: ids[0] };
    }),
  );
}

/**
 * The record of a deployment. A run that was killed right after its trigger has told no id: then it
 * is the newest open one of the same.
 */
function recordOfDeployment(
  known: readonly Known[],
  deploymentId: string | undefined,
  identity: string | undefined,
): Known | undefined {
  if (deploymentId === undefined) return undefined;
  return (
    known.find((one) => one.deploymentId === deploymentId) ??
    known.find(
      (one) =>
        one.deploymentId === undefined &&
        OPEN.includes(one.state) &&
        identity !== undefined &&
        one.payload.identity === identity,
    )
  );
}

function payloadOf(payload: unknown): Payload | undefined {
  const given = typeof payload === 'string' ? parse(payload) : payload;
  const read = payloadSchema.safeParse(given);
  return read.success ? read.data : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const DEPLOYMENT = /^Deployment ([0-9a-f]{8}-[0-9a-f-]{27}) /;

/** The id comes first: another run reads it, and GitHub takes 140 characters. */
function describe(deploymentId: string | undefined, text: string): string {
  return deploymentId === undefined ? upperFirst(text) : `Deployment ${deploymentId} ${text}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && (error as Partial<GitHubError>).isRefusal === true;
}

/** What the main step has left to its post step; nothing where all is told. */
export function readLeft(saved: string): Saved | undefined {
  if (saved === '') return undefined;
  const left = savedSchema.parse(JSON.parse(saved));
  return left.isSettled ? undefined : left;
}
