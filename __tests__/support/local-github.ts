import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LocalDeployment {
  id: number;
  ref: string;
  environment: string;
  payload: Record<string, unknown>;
  description: string;
  transient_environment: boolean;
  production_environment: boolean;
  created_at: string;
}

export interface LocalStatus {
  state: string;
  description: string;
  environment_url?: string;
  log_url?: string;
  auto_inactive?: boolean;
}

export interface LocalComment {
  id: number;
  body: string;
  user: { login: string; type: string };
  author_association: string;
}

export interface LocalReviewComment {
  id: number;
  path: string;
  line: number;
  start_line?: number;
  side: string;
  body: string;
}

export interface Call {
  method: string;
  /** Below the repository, with the query. */
  path: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
}

/** What happens to calls whose method and path, apart by a space, match. */
interface Fault {
  match: RegExp;
  /** `refuse`: 403, as a token without the permission gets. `lose`: done, and never answered. */
  effect: 'refuse' | 'hang' | 'lose' | { status: number; body?: unknown };
  times: number;
}

export interface LocalGitHub {
  url: string;
  token: string;
  /** Oldest first. */
  deployments: LocalDeployment[];
  /** By deployment, oldest first. */
  statuses: Map<number, LocalStatus[]>;
  /** By issue. */
  comments: Map<number, LocalComment[]>;
  /** By commit. */
  pulls: Map<string, { number: number; state: string; head: { sha: string } }[]>;
  /** By pull request: its files, with the patch of each. */
  files: Map<number, { filename: string; patch?: string }[]>;
  /** By pull request, oldest first. */
  reviewComments: Map<number, LocalReviewComment[]>;
  calls: Call[];
  fault(match: RegExp, effect: Fault['effect'], times?: number): void;
  /** Those of a deployment, such as `in_progress, success`. */
  statesOf(id: number): string;
  close(): Promise<void>;
}

export const REPOSITORY = 'octo/shop';

const REFUSAL = { message: 'Resource not accessible by integration', status: '403' };

const started: LocalGitHub[] = [];

export async function stopGitHubs(): Promise<void> {
  await Promise.all(started.splice(0).map((one) => one.close()));
}

/** GitHub's API on loopback, as far as this project calls it, for one repository. */
export async function startGitHub(): Promise<LocalGitHub> {
  const token = 'ghs_localTokenOfTheRun';
  const faults: Fault[] = [];
  const local: LocalGitHub = {
    url: '',
    token,
    deployments: [],
    statuses: new Map(),
    comments: new Map(),
    pulls: new Map(),
    files: new Map(),
    reviewComments: new Map(),
    calls: [],
    fault: (match, effect, times = Number.POSITIVE_INFINITY) => {
      faults.push({ match, effect, times });
    },
    statesOf: (id) => (local.statuses.get(id) ?? []).map(({ state }) => state).join(', '),
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };

  const server = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request.setEncoding('utf8')) text += piece;
    const prefix = `/repos/${REPOSITORY}`;
    const { method = '', url = '', headers } = request;
    if (!url.startsWith(prefix)) return give(response, 404, { message: 'Not Found' });
    const call: Call = {
      method,
      path: url.slice(prefix.length),
      headers,
      body: text === '' ? {} : JSON.parse(text),
    };
    local.calls.push(call);
    const fault = faults.find(
      ({ match, times }) => times > 0 && match.test(`${call.method} ${call.path}`),
    );
    if (fault !== undefined) {
      fault.times -= 1;
      if (fault.effect === 'hang') return;
      if (fault.effect === 'refuse') return give(response, 403, REFUSAL);
      if (fault.effect === 'lose') {
        answer(local, call);
        response.socket?.destroy();
        return;
      }
      return give(response, fault.effect.status, fault.effect.body ?? { message: 'Server Error' });
    }
    if (headers.authorization !== `Bearer ${token}`) {
      return give(response, 401, { message: 'Bad credentials' });
    }
    const { status, body, link } = answer(local, call);
    give(response, status, body, link === undefined ? {} : { link });
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  local.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  started.push(local);
  return local;
}

function give(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

interface Answer {
  status: number;
  body: unknown;
  link?: string | undefined;
}

const NOT_FOUND: Answer = { status: 404, body: { message: 'Not Found' } };

function answer(local: LocalGitHub, { method, path, body }: Call): Answer {
  const url = new URL(path, 'http://x');
  const [, kind, id = '', below] = url.pathname.split('/');
  const page = (items: readonly unknown[]): Answer => pageOf(items, url, local.url);

  if (kind === 'deployments' && id === '') {
    if (method === 'GET') {
      const environment = url.searchParams.get('environment');
      return page(local.deployments.filter((one) => one.environment === environment).toReversed());
    }
    return createDeployment(local, body);
  }
  if (kind === 'deployments' && below === 'statuses') {
    const statuses = local.statuses.get(Number(id));
    if (statuses === undefined) return NOT_FOUND;
    if (method === 'GET') return page(statuses.toReversed());
    return createStatus(local, Number(id), statuses, body);
  }
  if (kind === 'issues' && id === 'comments') {
    const comment = [...local.comments.values()].flat().find((one) => String(one.id) === below);
    if (comment === undefined) return NOT_FOUND;
    comment.body = String(body['body']);
    return { status: 200, body: comment };
  }
  if (kind === 'issues' && below === 'comments') {
    const comments = local.comments.get(Number(id));
    if (comments === undefined) return NOT_FOUND;
    if (method === 'GET') return page(comments);
    const comment = botComment(String(body['body']));
    comments.push(comment);
    return { status: 201, body: comment };
  }
  if (kind === 'pulls' && below !== undefined)
    return answerPull(local, Number(id), below, method, body, page);
  if (kind === 'commits' && below === 'pulls') return page(local.pulls.get(id) ?? []);
  return NOT_FOUND;
}

function answerPull(
  local: LocalGitHub,
  number: number,
  below: string,
  method: string,
  body: Call['body'],
  page: (items: readonly unknown[]) => Answer,
): Answer {
  const files = local.files.get(number);
  if (files === undefined) return NOT_FOUND;
  const written = local.reviewComments.get(number) ?? [];
  if (below === 'files') return page(files);
  if (below === 'comments') return page(written);
  if (below !== 'reviews' || method !== 'POST' || body['event'] !== 'COMMENT') return NOT_FOUND;
  const comments = body['comments'] as Omit<LocalReviewComment, 'id'>[];
  for (const { path, line, start_line: first = line, side } of comments) {
    const patch = files.find(({ filename }) => filename === path)?.patch ?? '';
    // As GitHub: every line has to be one that the diff shows.
    const shown = numbersIn(patch);
    if (side !== 'RIGHT' || first > line || !shown.has(line) || !shown.has(first)) {
      return { status: 422, body: { message: 'Unprocessable Entity: Line could not be resolved' } };
    }
  }
  const start = written.length + 1;
  local.reviewComments.set(number, [
    ...written,
    ...comments.map((comment, index) => ({ ...comment, id: start + index })),
  ]);
  return { status: 200, body: { id: 1 } };
}

function numbersIn(patch: string): Set<number> {
  const numbers = new Set<number>();
  let number = 0;
  for (const line of patch.split('\n')) {
    const start = /^@@ -\S+ \+(\d+)/.exec(line)?.[1];
    if (start !== undefined) number = Number(start);
    else if (/^[ +]/.test(line)) numbers.add(number++);
  }
  return numbers;
}

function createDeployment(local: LocalGitHub, body: Call['body']): Answer {
  const { ref, environment, required_contexts: contexts, auto_merge: merges } = body;
  // By default GitHub merges the default branch in first, and waits for every check of the commit.
  if (merges !== false || !Array.isArray(contexts) || contexts.length > 0) {
    return { status: 409, body: { message: 'Conflict: Commit status checks failed' } };
  }
  if (typeof ref !== 'string' || !/^[0-9a-f]{40}$/.test(ref)) {
    return { status: 422, body: { message: `No ref found for: ${ref}` } };
  }
  const deployment: LocalDeployment = {
    id: 1000 + local.deployments.length,
    ref,
    environment: String(environment),
    payload: body['payload'] as Record<string, unknown>,
    description: String(body['description']),
    transient_environment: body['transient_environment'] === true,
    production_environment: body['production_environment'] === true,
    created_at: new Date().toISOString(),
  };
  local.deployments.push(deployment);
  local.statuses.set(deployment.id, []);
  return { status: 201, body: deployment };
}

const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];

function createStatus(
  local: LocalGitHub,
  id: number,
  statuses: LocalStatus[],
  body: Call['body'],
): Answer {
  const status = body as unknown as LocalStatus;
  if (!STATES.includes(status.state) || status.description.length > 140) {
    return { status: 422, body: { message: 'Validation Failed' } };
  }
  statuses.push(status);
  // A success makes those before it inactive, as GitHub does by itself outside of production.
  const own = local.deployments.find((one) => one.id === id);
  for (const other of local.deployments) {
    const states = local.statuses.get(other.id) ?? [];
    const isMeant =
      status.state === 'success' &&
      status.auto_inactive !== false &&
      other.id < id &&
      other.environment === own?.environment &&
      !other.transient_environment &&
      !other.production_environment &&
      states.at(-1)?.state === 'success';
    if (isMeant) states.push({ state: 'inactive', description: '' });
  }
  return { status: 201, body: { id: 1, ...status } };
}

let lastComment = 0;

export function botComment(body: string, changes: Partial<LocalComment> = {}): LocalComment {
  lastComment += 1;
  return {
    id: lastComment,
    body,
    user: { login: 'github-actions[bot]', type: 'Bot' },
    author_association: 'NONE',
    ...changes,
  };
}

function pageOf(items: readonly unknown[], url: URL, base: string): Answer {
  const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30));
  const page = Number(url.searchParams.get('page') ?? 1);
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  const isLast = items.length <= page * size;
  return {
    status: 200,
    body: items.slice((page - 1) * size, page * size),
    ...(isLast
      ? {}
      : { link: `<${base}/repos/${REPOSITORY}${next.pathname}${next.search}>; rel="next"` }),
  };
}
