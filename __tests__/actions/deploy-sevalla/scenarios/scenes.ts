import type { Seed } from '../../../../src/emulator/seed.ts';
import { startRegistry } from '../../../../src/rehearse/registry.ts';
import { type Json, type LocalSevalla, siteSeed, until } from '../../../emulator/local-sevalla.ts';
import { type LocalGitHub, startGitHub } from '../../../support/local-github.ts';
import { type ActionRun, runAction } from '../../../support/run-bundle.ts';
import { gitStage } from '../git-stage.ts';
import { imageStage } from '../image-stage.ts';
import { line as promoteStage } from '../promote-stage.ts';
import { stage as appStage, type Ground, type Site, stageOf } from '../stage.ts';
import { pages as siteStage } from '../static-stage.ts';

type Options = NonNullable<Parameters<typeof appStage>[1]>;
type Inputs = Record<string, string>;

/** A local Sevalla, and the action beside it as a step of one job. */
export interface Scene {
  local: LocalSevalla;
  /** Path of what is deployed. */
  service: string;
  /** What the step is given unless a scenario says otherwise. */
  inputs(more?: Inputs): Inputs;
  run(inputs: Inputs, more: { env?: Record<string, string>; event?: unknown }): Promise<ActionRun>;
  fault: Ground['fault'];
  /** Newest first; of the only application, or of the named one. */
  statusesOf(name?: string): Promise<string[]>;
  variables(): Promise<Record<string, string>>;
  /** Starts a deployment beside the action, as a colleague does, and waits until it shows its commit. */
  colleague(): Promise<string>;
  /** Deploys beside the action, to the end. */
  live(): Promise<string>;
  /** Commits to main. */
  push(message: string): string;
  git(...args: string[]): string;
  /** The commit that the step is of. */
  first: string;
  /** Ids by name, of a pipeline. */
  ids: Record<'staging' | 'production' | 'eu', string>;
  github?: LocalGitHub;
  close(): Promise<void>;
}

/**
 * At this speed the platform gives a rollout up after 17 seconds: a program has them to start on
 * a busy machine.
 */
const CALM = { speed: 60 };
/** After 51 seconds, for what goes on while it is looked at. */
export const PATIENT = { speed: 20 };
/** After 10 seconds, for what is to fail. */
export const BRISK = { speed: 100 };

const nobody = (): never => {
  throw new Error('this stage has no repository');
};

function sceneOf(
  here: Pick<Ground, 'local' | 'inputs' | 'fault'>,
  service: string,
  more: Partial<Scene> & { stepEnv?: Record<string, string> } = {},
): Scene {
  const { local } = here;
  const { stepEnv = {}, ...rest } = more;
  const deployments = async (path: string): Promise<Json[]> =>
    (await local.call('GET', `${path}/deployments`)).body.data;
  const one = async (id: string): Promise<Json> =>
    (await local.call('GET', `${service}/deployments/${id}`)).body;
  const trigger = async (): Promise<string> =>
    (await local.call('POST', `${service}/deployments`, {})).body.id;
  return {
    ...here,
    service,
    run: (inputs, { env = {}, event }) =>
      runAction('deploy-sevalla', {
        // Longer than any stage goes on, however busy the machine is.
        inputs: here.inputs({ timeout: '3m', ...inputs }),
        env: { ...stepEnv, ...env },
        ...(event === undefined ? {} : { event }),
      }),
    statusesOf: async (name) => {
      const path = name ? `/applications/${await local.applicationId(name)}` : service;
      return (await deployments(path)).map(({ status }) => status);
    },
    variables: async () => {
      const { body } = await local.call('GET', `${service}/env-vars`);
      return Object.fromEntries(body.data.map(({ key, value }: Json) => [key, value]));
    },
    colleague: async () => {
      const id = await trigger();
      await until(async () => (await one(id)).commit_sha !== null);
      return id;
    },
    live: async () => {
      const id = await trigger();
      await until(async () => (await one(id)).finished_at !== null);
      return id;
    },
    push: nobody,
    git: nobody,
    first: '',
    ids: { staging: '', production: '', eu: '' },
    close: () => local.close(),
    ...rest,
  };
}

/** The fixture site as an application of a repository that the step is not of. */
export const app =
  (site: Site = {}, options: Options = CALM) =>
  async (): Promise<Scene> => {
    const here = await appStage(site, options);
    return sceneOf(here, `/applications/${here.appId}`);
  };

const stepOf = (server: string, first: string) => ({
  GITHUB_SERVER_URL: server,
  GITHUB_SHA: first,
  GITHUB_REF: 'refs/heads/main',
});

/** An application of the very repository that the step is of, at its first commit. */
export const repository =
  (site: Site = {}, options: Options = CALM) =>
  async (): Promise<Scene> => {
    const here = await gitStage(site, options);
    const { push, git, first } = here;
    const stepEnv = stepOf(here.server, first);
    return sceneOf(here, `/applications/${here.appId}`, { push, git, first, stepEnv });
  };

/** A static site of the very repository. */
export const pages =
  (site: object = {}, options: object = CALM) =>
  async (): Promise<Scene> => {
    const here = await siteStage(site, options);
    const { push, git, first } = here;
    const stepEnv = stepOf(here.server, first);
    return sceneOf(here, `/static-sites/${here.siteId}`, { push, git, first, stepEnv });
  };

/** A pipeline from Staging, which is deployed, to Production and EU. */
export const line =
  (...[sites, options]: Parameters<typeof promoteStage>) =>
  async (): Promise<Scene> => {
    const here = await promoteStage(sites, { ...CALM, ...options });
    const { push, first, staging, production, eu } = here;
    return sceneOf(here, `/applications/${production}`, {
      push,
      first,
      ids: { staging, production, eu },
    });
  };

let registry: ReturnType<typeof startRegistry> | undefined;

/** One for all scenarios, when the first asks for it. */
async function registryHost(): Promise<string> {
  registry ??= startRegistry();
  return (await registry).host;
}

export async function closeRegistry(): Promise<void> {
  await (await registry)?.close();
}

/**
 * An application of an image that was pushed as `v1` of a repository. Its name, with its digest
 * where that is what `push` gives, is what the step deploys.
 */
export const image =
  (
    name: string,
    push: (tagged: string) => Promise<string | undefined>,
    { isGiven = true }: { isGiven?: boolean } = {},
  ) =>
  async (): Promise<Scene> => {
    const repository = `${await registryHost()}/octo/${name}`;
    const digest = await push(`${repository}:v1`);
    const whole = digest === undefined ? `${repository}:v1` : `${repository}@${digest}`;
    const here = await imageStage(isGiven ? `${repository}:old` : whole);
    const inputs = (more: Inputs = {}): Inputs =>
      here.inputs({ ...(isGiven ? { 'docker-image': whole } : {}), ...more });
    return sceneOf({ ...here, inputs }, `/applications/${here.appId}`);
  };

export const PULL_REQUEST = {
  env: { GITHUB_EVENT_NAME: 'pull_request' },
  event: {
    pull_request: {
      number: 7,
      head: { sha: '0123456789abcdef0123456789abcdef01234567', ref: 'x' },
    },
  },
};

/** An application of the very repository, and GitHub, where the step records to `staging`. */
export const recorded =
  (site: Site = {}, options: Options = CALM) =>
  async (): Promise<Scene> => {
    const [scene, github] = await Promise.all([repository(site, options)(), startGitHub()]);
    github.comments.set(7, []);
    const given = (more: Inputs = {}): Inputs => ({
      'github-token': github.token,
      'github-environment': 'staging',
      comment: 'off',
      ...more,
    });
    return {
      ...scene,
      inputs: (more) => scene.inputs(given(more)),
      github,
      run: (inputs, { env, event }) =>
        scene.run(given(inputs), { env: { GITHUB_API_URL: github.url, ...env }, event }),
      close: async () => {
        await Promise.all([scene.close(), github.close()]);
      },
    };
  };

/** An application, and a key of its own kind that the step uses. */
export const keyed = (key: NonNullable<Seed['keys']>[number]) => async (): Promise<Scene> => {
  const here = await stageOf({ applications: [siteSeed()], keys: [key] }, CALM);
  const inputs = (more: Inputs = {}): Inputs =>
    here.inputs({ 'sevalla-token': key.token ?? '', ...more });
  return sceneOf({ ...here, inputs }, `/applications/${here.appId}`);
};
