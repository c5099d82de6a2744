import { createHash } from 'node:crypto';
import { errorMessage } from './errors.ts';
import type { GitHub, GitHubComment, GitHubError } from './kit/github.ts';
import type { Tools } from './kit/tools.ts';

// One comment of an action on a pull request, kept up to date.

const WITHIN_MS = 14_000;
/** After a signal, beside what else is to be put in order then. */
const HURRIED_MS = 2500;

/** The first line of the one comment that belongs to a service. Nobody else's is ever touched. */
export function markerFor(action: string, serviceId: string): string {
  const hash = createHash('sha256').update(serviceId).digest('hex').slice(0, 12);
  return `<!-- sevalla-actions:${action}:${hash} -->`;
}

// GitHub finds mentions and references in what the Markdown renders to, so that a backslash does
// not hold them back: somebody named by a commit message would get mail at each deployment.
export function commentOf(marker: string, runUrl: string, sections: readonly string[]): string {
  const body = sections.join('\n\n').replace(/\\([@#])/g, '\\$1\u200b');
  return `${marker}\n${body}\n\n[Run with log and summary](${runUrl})\n`;
}

/** The inputs about comments, which are the same in every action. */
export interface CommentInputs {
  comment: 'auto' | 'off';
  'github-token'?: string | undefined;
  'pull-request'?: number | undefined;
}

/**
 * Writes the comment with this marker, over the one that is there. Never throws: where nobody asked
 * for it by number, a missing permission is no more than a line.
 * @param isWorthOne Whether to begin a comment where there is none yet.
 */
export async function writeComment(
  inputs: CommentInputs,
  tools: Tools,
  render: (runUrl: string) => string,
  marker: string,
  isWorthOne = true,
): Promise<void> {
  const token = inputs['github-token'];
  if (inputs.comment === 'off' || token === undefined) return;
  const isHurried = tools.signal.aborted;
  let isFork = false;
  try {
    const context = await tools.context();
    isFork = context.isFork === true;
    const github = await tools.github(token, { withinMs: isHurried ? HURRIED_MS : WITHIN_MS });
    const number =
      inputs['pull-request'] ?? context.pullRequest ?? (await findPullRequest(github, tools));
    if (number === undefined) return;
    const comments = await github.listComments(number);
    const own = comments.find((comment) => isOwn(comment, marker));
    if (own === undefined && !isWorthOne) return;
    const body = render(context.runUrl);
    if (own === undefined) await github.createComment(number, body);
    else if (own.body !== body) await github.updateComment(own.id, body);
    tools.log.info(`The comment on #${number} is written.`);
  } catch (error) {
    const isRefused = (error as Partial<GitHubError>).isRefusal === true;
    const why = isRefused && isFork ? ' The token of a run for a fork only reads.' : '';
    const line = `There is no comment on the pull request: ${errorMessage(error)}${why}`;
    if (isRefused && inputs['pull-request'] === undefined) tools.log.info(line);
    else tools.log.warning(line);
  }
}

/** The open one whose head is the commit of the run; nothing where none may be looked for. */
async function findPullRequest(github: GitHub, tools: Tools): Promise<number | undefined> {
  const { eventName, triggeredBy, sha } = await tools.context();
  if (triggeredBy?.pullRequest !== undefined) return triggeredBy.pullRequest;
  const commit = triggeredBy?.sha ?? sha;
  if (!['workflow_run', 'push'].includes(eventName) || commit === '') return undefined;
  try {
    const found = await github.pullRequestsOf(commit);
    return found.find(({ state, head }) => state === 'open' && head.sha === commit)?.number;
  } catch (error) {
    tools.log.debug(`Whether there is a pull request is not known: ${errorMessage(error)}`);
    return undefined;
  }
}

/** A stranger could write the marker too, and then change what we say. */
function isOwn({ body, user, author_association: author }: GitHubComment, marker: string) {
  const isOfTeam = ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(author ?? '');
  return (user?.type === 'Bot' || isOfTeam) && (body ?? '').startsWith(marker);
}
