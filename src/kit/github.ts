import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod/mini';
import { UserError } from '../errors.ts';
import { NetworkError } from '../http/network-error.ts';
import {
  type Answer,
  type Call,
  createTransport,
  type Policy,
  type TransportTools,
} from '../http/request.ts';

// https://docs.github.com/rest/deployments, …/issues/comments, …/commits and …/pulls, version 2022-11-28.

/** Ends of a deployment are `success`, `failure`, `error` and `inactive`. */
export type DeploymentState =
  | 'queued'
  | 'in_progress'
  | 'success'
  | 'failure'
  | 'error'
  | 'inactive';

export interface NewDeployment {
  /** Full commit. */
  sha: string;
  environment: string;
  /** Kept as it is for ever: GitHub has no call that changes it. */
  payload: Readonly<Record<string, unknown>>;
  description: string;
  /** Gone some day, as the preview of a pull request is. */
  isTransient: boolean;
  isProduction: boolean;
}

export interface NewStatus {
  state: DeploymentState;
  /** Cut after 140 characters, as GitHub takes no more. */
  description: string;
  /** Where the application answers. */
  environmentUrl: string | undefined;
  /** Where it is told how the deployment went. */
  logUrl: string;
}

export type GitHub = ReturnType<typeof createGitHub>;

export interface GitHubOptions {
  token: string;
  /** Without a trailing slash; another one than that of github.com on an Enterprise Server. */
  apiUrl: string;
  /** `owner/name` */
  repository: string;
  tools: TransportTools;
  /** Takes every secret out of what is sent. */
  redact(text: string): string;
}

export interface GitHubLimits {
  /**
   * All calls of this client together end by then, and an interruption of the step does not end
   * them earlier: for what has to be told after one. Milliseconds.
   */
  withinMs?: number;
}

/** Reporting holds up nobody: one call with all its attempts takes 8 seconds at the most. */
const POLICY: Policy = { timeoutMs: 5000, deadlineMs: 3000, firstDelayMs: 300, mostDelayMs: 1500 };

const PAGE_SIZE = 100;
const MOST_PAGES = 50;
const MOST_DESCRIPTION = 140;

const user = z.nullish(z.looseObject({ login: z.string(), type: z.nullish(z.string()) }));
const created = z.looseObject({ id: z.number() });

const deployment = z.looseObject({
  id: z.number(),
  environment: z.nullish(z.string()),
  created_at: z.nullish(z.string()),
  /** An object, or the text that somebody has sent instead. */
  payload: z.unknown(),
});
export type GitHubDeployment = z.infer<typeof deployment>;

const status = z.looseObject({ state: z.string(), description: z.nullish(z.string()) });
export type GitHubStatus = z.infer<typeof status>;

const comment = z.looseObject({
  id: z.number(),
  body: z.nullish(z.string()),
  user,
  /** OWNER MEMBER COLLABORATOR CONTRIBUTOR … NONE */
  author_association: z.nullish(z.string()),
});
export type GitHubComment = z.infer<typeof comment>;

const pullRequest = z.looseObject({
  number: z.number(),
  /** open closed */
  state: z.string(),
  head: z.looseObject({ sha: z.string() }),
});
export type PullRequest = z.infer<typeof pullRequest>;

const pullRequestFile = z.looseObject({
  filename: z.string(),
  /** Absent where the file is binary, or its changes are too many. */
  patch: z.nullish(z.string()),
});

const reviewComment = z.looseObject({ id: z.number(), body: z.nullish(z.string()) });

export interface NewReviewComment {
  /** From the root of the repository. */
  path: string;
  /** The last one, on the new side of the diff; 1-based. */
  line: number;
  /** The first one, where there are several. */
  startLine?: number;
  body: string;
}

export interface NewReview {
  /** The head of the pull request. */
  sha: string;
  body: string;
  comments: readonly NewReviewComment[];
}

/** A call to GitHub that did not give what was asked for. One sentence; it holds no token. */
export class GitHubError extends UserError {
  override name = 'GitHubError';
  readonly status: number | undefined;
  /** A write of which nobody knows whether it was carried out. */
  readonly isUncertain: boolean;

  constructor(message: string, status: number | undefined, isUncertain: boolean) {
    super(message);
    this.status = status;
    this.isUncertain = isUncertain;
  }

  /** The token or its permissions are at fault: asking again cannot help. */
  get isRefusal(): boolean {
    return [401, 403, 404].includes(this.status ?? 0);
  }
}

interface Asked {
  method: Call['method'];
  /** Below the repository. */
  path: string;
  /** Completes `GitHub refuses to …`. */
  what: string;
  permission: string;
  body?: unknown;
}

/** What of GitHub's API an action needs. Every method throws GitHubError. */
export function createGitHub({ token, apiUrl, repository, tools, redact }: GitHubOptions) {
  const transport = createTransport(POLICY, tools);
  const base = `${apiUrl}/repos/${repository}`;

  async function send(asked: Asked, url = `${base}${asked.path}`): Promise<Answer> {
    const { method, path, body } = asked;
    const isWrite = method !== 'GET';
    let answer: Answer;
    try {
      answer = await transport({
        method,
        url,
        name: `GitHub ${method} ${path.replace(/\?.*/, '')}`,
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${token}`,
          'user-agent': 'sevalla-actions',
          'x-github-api-version': '2022-11-28',
        },
        bucket: 'github',
        ...(body === undefined ? {} : { body }),
      });
    } catch (error) {
      const reason = error instanceof NetworkError ? error.message : 'there was no time left';
      const isUncertain = isWrite && !(error instanceof NetworkError && error.reach === 'unsent');
      throw new GitHubError(`GitHub could not ${asked.what}: ${reason}.`, undefined, isUncertain);
    }
    if (answer.status >= 200 && answer.status <= 299) return answer;
    throw new GitHubError(
      sentence(asked, answer, (text) => redact(text).replaceAll(token, '***')),
      answer.status,
      isWrite && answer.status >= 500,
    );
  }

  function read<S extends z.ZodMiniType>(asked: Asked, answer: Answer, schema: S): z.output<S> {
    const parsed = schema.safeParse(answer.json);
    if (parsed.success) return parsed.data;
    throw new GitHubError(
      `GitHub could not ${asked.what}: its answer is of another form than expected.`,
      answer.status,
      asked.method !== 'GET',
    );
  }

  async function call<S extends z.ZodMiniType>(asked: Asked, schema: S): Promise<z.output<S>> {
    return read(asked, await send(asked), schema);
  }

  async function list<S extends z.ZodMiniType>(
    asked: Omit<Asked, 'method'>,
    item: S,
    most = Number.POSITIVE_INFINITY,
  ): Promise<z.output<S>[]> {
    const request: Asked = { ...asked, method: 'GET' };
    const size = Math.min(most, PAGE_SIZE);
    const found: z.output<S>[] = [];
    let url: string | undefined =
      `${base}${asked.path}${asked.path.includes('?') ? '&' : '?'}per_page=${size}`;
    for (let page = 1; url !== undefined && page <= MOST_PAGES && found.length < most; page += 1) {
      const answer: Answer = await send(request, url);
      found.push(...read(request, answer, z.array(item)));
      url = nextPage(answer, apiUrl);
    }
    return found.slice(0, most);
  }

  const DEPLOYMENTS = 'deployments: write';
  const PULL_REQUESTS = 'pull-requests: write';

  return {
    /** @returns its id */
    async createDeployment(given: NewDeployment): Promise<number> {
      const asked: Asked = {
        method: 'POST',
        path: '/deployments',
        what: `record a deployment to ${given.environment}`,
        permission: DEPLOYMENTS,
        body: {
          ref: given.sha,
          environment: given.environment,
          payload: redactAll(given.payload, redact),
          description: short(redact(given.description)),
          transient_environment: given.isTransient,
          production_environment: given.isProduction,
          // What is deployed is decided here, not by checks that this very run may be one of.
          auto_merge: false,
          required_contexts: [],
        },
      };
      return (await call(asked, created)).id;
    },

    async setStatus(id: number, given: NewStatus): Promise<void> {
      await send({
        method: 'POST',
        path: `/deployments/${id}/statuses`,
        what: `set the deployment ${id} to ${given.state}`,
        permission: DEPLOYMENTS,
        body: {
          state: given.state,
          description: short(redact(given.description)),
          log_url: given.logUrl,
          // GitHub would take every older deployment of the environment for replaced, those of
          // other services too.
          auto_inactive: false,
          ...(given.environmentUrl === undefined ? {} : { environment_url: given.environmentUrl }),
        },
      });
    },

    /** Newest first. */
    listDeployments: (environment: string, most: number) =>
      list(
        {
          path: `/deployments?environment=${encodeURIComponent(environment)}`,
          what: `list the deployments to ${environment}`,
          permission: DEPLOYMENTS,
        },
        deployment,
        most,
      ),

    /** Newest first. */
    listStatuses: (id: number) =>
      list(
        {
          path: `/deployments/${id}/statuses`,
          what: `tell how the deployment ${id} went`,
          permission: DEPLOYMENTS,
        },
        status,
      ),

    /** Of an issue or a pull request, oldest first. */
    listComments: (issue: number) =>
      list(
        {
          path: `/issues/${issue}/comments`,
          what: `list the comments of #${issue}`,
          permission: PULL_REQUESTS,
        },
        comment,
      ),

    async createComment(issue: number, body: string): Promise<void> {
      await send({
        method: 'POST',
        path: `/issues/${issue}/comments`,
        what: `comment on #${issue}`,
        permission: PULL_REQUESTS,
        body: { body: redact(body) },
      });
    },

    async updateComment(id: number, body: string): Promise<void> {
      await send({
        method: 'PATCH',
        path: `/issues/comments/${id}`,
        what: `update the comment ${id}`,
        permission: PULL_REQUESTS,
        body: { body: redact(body) },
      });
    },

    /** What a pull request changes, with the lines around it. */
    listPullRequestFiles: (pull: number) =>
      list(
        {
          path: `/pulls/${pull}/files`,
          what: `list the files of #${pull}`,
          permission: 'pull-requests: read',
        },
        pullRequestFile,
      ),

    /** On lines of a pull request, oldest first. */
    listReviewComments: (pull: number) =>
      list(
        {
          path: `/pulls/${pull}/comments`,
          what: `list the review comments of #${pull}`,
          permission: 'pull-requests: read',
        },
        reviewComment,
      ),

    /** A review that neither approves nor asks for changes. */
    async createReview(pull: number, { sha, body, comments }: NewReview): Promise<void> {
      await send({
        method: 'POST',
        path: `/pulls/${pull}/reviews`,
        what: `review #${pull}`,
        permission: PULL_REQUESTS,
        body: {
          commit_id: sha,
          event: 'COMMENT',
          body: redact(body),
          comments: comments.map(({ path, line, startLine, body: text }) => ({
            path,
            line,
            side: 'RIGHT',
            ...(startLine === undefined ? {} : { start_line: startLine, start_side: 'RIGHT' }),
            body: redact(text),
          })),
        },
      });
    },

    /** Those that hold the commit, merged and closed ones too. */
    pullRequestsOf: (sha: string) =>
      list(
        {
          path: `/commits/${encodeURIComponent(sha)}/pulls`,
          what: `find the pull request of ${sha.slice(0, 7)}`,
          permission: 'pull-requests: read',
        },
        pullRequest,
      ),
  };
}

/** Tools that outlive an interruption, for `withinMs` milliseconds. */
export function hurriedTools(tools: TransportTools, withinMs: number): TransportTools {
  const signal = AbortSignal.timeout(withinMs);
  const sleep = async (ms: number): Promise<void> => {
    await delay(ms, undefined, { signal });
  };
  return { ...tools, signal, sleep };
}

function sentence(
  { what, permission }: Asked,
  { status, json }: Answer,
  conceal: (text: string) => string,
): string {
  const envelope = z.looseObject({ message: z.string() }).safeParse(json);
  const told = envelope.success
    ? conceal(envelope.data.message).replace(/\s+/g, ' ').trim().slice(0, 200)
    : '';
  const said = told === '' ? `answered ${status}` : `answered ${status} (${told})`;
  switch (status) {
    case 401:
      return `GitHub refuses to ${what} (401): the token is not valid, or not any more.`;
    case 403:
    case 429:
      return /rate limit/i.test(told)
        ? `GitHub refuses to ${what}: ${said}.`
        : `GitHub refuses to ${what} (${status}): give the job \`permissions: ${permission}\`.`;
    case 404:
      return `GitHub cannot ${what} (404): there is none, or the job lacks \`permissions: ${permission}\`.`;
    default:
      return `GitHub could not ${what}: it ${said}.`;
  }
}

/** The token goes nowhere but to the API, whatever the answer names as its next page. */
function nextPage({ headers }: Answer, apiUrl: string): string | undefined {
  const next = /<([^>]+)>;\s*rel="next"/.exec(headers.get('link') ?? '')?.[1];
  if (next === undefined || !URL.canParse(next)) return undefined;
  return new URL(next).origin === new URL(apiUrl).origin ? next : undefined;
}

function redactAll(
  payload: Readonly<Record<string, unknown>>,
  redact: (text: string) => string,
): unknown {
  return Object.fromEntries(
    Object.entries(payload).map(([key, value]) => [
      key,
      typeof value === 'string' ? redact(value) : value,
    ]),
  );
}

function short(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > MOST_DESCRIPTION ? `${flat.slice(0, MOST_DESCRIPTION - 1)}…` : flat;
}
