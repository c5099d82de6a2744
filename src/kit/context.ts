/** The run that an action is part of, as the runner describes it. */
export interface Context {
  /** `owner/name` */
  repository: string;
  /** `push`, `pull_request`, … */
  eventName: string;
  /** Full name, such as `refs/heads/production`. */
  ref: string;
  /** Short name, such as `production`. */
  refName: string;
  /** The commit of the author's branch: on a pull request its head, not the merge commit. */
  sha: string;
  pullRequest: number | undefined;
  /** The pull request comes from another repository, so that its author may have no rights here. */
  isFork?: boolean | undefined;
  /** Names of the labels on the pull request when the event was sent. */
  labels?: string[] | undefined;
  defaultBranch: string | undefined;
  /** ISO 8601 time of the commit, where the event tells. */
  commitTime: string | undefined;
  repositoryUrl: string;
  runUrl: string;
  /** After `workflow_run`: what the other workflow ran for. */
  triggeredBy?: { sha: string; pullRequest: number | undefined } | undefined;
}

export async function loadContext(): Promise<Context> {
  const { context } = await import('@actions/github');
  const { payload } = context;
  // On a pull request GITHUB_SHA is a merge commit that nobody ever pushed.
  const head = payload.pull_request?.['head'] as
    | { sha?: string; ref?: string; repo?: { full_name?: string } | null }
    | undefined;
  const labels = (payload.pull_request?.['labels'] ?? []) as { name?: unknown }[];
  const run = payload['workflow_run'] as
    | { head_sha: string; pull_requests?: { number: number }[] }
    | undefined;
  const repository = process.env['GITHUB_REPOSITORY'] ?? '';
  const repositoryUrl = `${context.serverUrl}/${repository}`;
  return {
    repository,
    eventName: context.eventName ?? '',
    ref: context.ref ?? '',
    refName: head?.ref ?? (context.ref ?? '').replace(/^refs\/(heads|tags|pull)\//, ''),
    sha: head?.sha ?? context.sha ?? '',
    pullRequest: payload.pull_request?.number,
    // A fork that is deleted by now has no repository any more.
    isFork: head !== undefined && head.repo !== undefined && head.repo?.full_name !== repository,
    labels: labels.flatMap(({ name }) => (typeof name === 'string' ? [name] : [])),
    defaultBranch: payload.repository?.['default_branch'],
    commitTime: payload['head_commit']?.timestamp,
    repositoryUrl,
    runUrl: `${repositoryUrl}/actions/runs/${context.runId}`,
    // A pull request of a fork is not listed here.
    triggeredBy: run && { sha: run.head_sha, pullRequest: run.pull_requests?.[0]?.number },
  };
}
