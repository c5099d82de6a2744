import { type LocalGitHub, type LocalStatus, startGitHub } from '../../support/local-github.ts';
import { type ActionRun, type RunningAction, runPost } from '../../support/run-bundle.ts';
import { type GitStage, gitStage } from './git-stage.ts';
import type { Site } from './stage.ts';

export type Inputs = Record<string, string>;

export interface GithubStage {
  here: GitStage;
  github: LocalGitHub;
  start(inputs?: Inputs, more?: Parameters<GitStage['run']>[2] & object): RunningAction;
  deploy(inputs?: Inputs): Promise<ActionRun>;
  /** The post step of a run. */
  post(run: ActionRun, inputs?: Inputs): Promise<ActionRun>;
  /** The states of the only, or of the n-th, deployment at GitHub, such as `in_progress, success`. */
  states(place?: number): string;
  last(place?: number): LocalStatus | undefined;
}

/** A repository that Sevalla builds, the action in a workflow of it, and GitHub beside them. */
export async function githubStage(
  site: Site = {},
  options: Parameters<typeof gitStage>[1] = {},
): Promise<GithubStage> {
  const here = await gitStage(site, options);
  const github = await startGitHub();
  const env = { GITHUB_API_URL: github.url };
  const given = (more: Inputs = {}): Inputs => ({
    'github-token': github.token,
    'github-environment': 'staging',
    comment: 'off',
    ...more,
  });
  const idAt = (place: number): number => github.deployments[place]?.id ?? 0;
  const start: GithubStage['start'] = (inputs, more = {}) =>
    here.run(here.first, given(inputs), { ...env, ...more });
  return {
    here,
    github,
    start,
    deploy: (inputs) => start(inputs).done,
    post: (run, inputs) =>
      runPost('deploy-sevalla', run, { inputs: here.inputs(given(inputs)), env }),
    states: (place = 0) => github.statesOf(idAt(place)),
    last: (place = 0) => github.statuses.get(idAt(place))?.at(-1),
  };
}
