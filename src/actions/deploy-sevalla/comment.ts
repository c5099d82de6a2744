import { createHash } from 'node:crypto';
import { errorMessage } from '../../errors.ts';
import type { GitHub, GitHubComment, GitHubError } from '../../kit/github.ts';
import type { Tools } from '../../kit/tools.ts';
import { code, literal, table } from '../../markdown.ts';
import type { Inputs } from './contract.ts';
import { changedNames } from './env-apply.ts';
import type { Outcome } from './outcome.ts';
import { facts, failureOf, headline, markOf } from './report.ts';

const WITHIN_MS = 14_000;
/** After a signal, beside the cancelling of the deployment itself. */
const HURRIED_MS = 2500;

/** The first line of the one comment that belongs to a service. Nobody else's is ever touched. */
export function markerOf(serviceId: string): string {
  const hash = createHash('sha256').update(serviceId).digest('hex').slice(0, 12);
  return `<!-- sevalla-actions:deploy-sevalla:${hash} -->`;
}

/** The summary in short. */
export function renderComment(outcome: Outcome, marker: string, runUrl: string): string {
  const failure = failureOf(outcome);
  const changes = changedNames(outcome.target.environment?.changes ?? []);
  const rows = [
    ...facts(outcome),
    ...(changes.length === 0 ? [] : [['environment', changes.map(code).join(', ')]]),
  ];
  return page(marker, runUrl, [
    `### ${markOf(outcome)} ${literal(headline(outcome))}`,
    ...(failure === undefined ? [] : [literal(failure)]),
    table(['', ''], rows),
  ]);
}

/** Where there is no outcome, because an error ended the step. */
export function renderFault(app: string, fault: string, marker: string, runUrl: string): string {
  return page(marker, runUrl, [
    `### ❌ ${literal(app)} was not deployed`,
    ...fault.split('\n').map((line) => literal(line)),
  ]);
}

// GitHub finds mentions and references in what the Markdown renders to, so that a backslash does
// not hold them back: somebody named by a commit message would get mail at each deployment.
function page(marker: string, runUrl: string, sections: readonly string[]): string {
  const body = sections.join('\n\n').replace(/\\([@#])/g, '\\$1\u200b');
  return `${marker}\n${body}\n\n[Run with log and summary](${runUrl})\n`;
}

/**
 * Writes the comment of this service, over the one that is there. Never throws: where nobody asked
 * for it by number, a missing permission is no more than a line.
 */
export async function writeComment(
  inputs: Inputs,
  tools: Tools,
  render: (runUrl: string) => string,
  marker: string,
): Promise<void> {
  const token = inputs['github-token'];
  if (inputs.comment === 'off' || token === undefined) return;
  const isHurried = tools.signal.aborted;
  try {
    const context = await tools.context();
    const github = await tools.github(token, { withinMs: isHurried ? HURRIED_MS : WITHIN_MS });
    const number =
      inputs['pull-request'] ?? context.pullRequest ?? (await findPullRequest(github, tools));
    if (number === undefined) return;
    const comments = await github.listComments(number);
    const own = comments.find((comment) => isOwn(comment, marker));
    const body = render(context.runUrl);
    if (own === undefined) await github.createComment(number, body);
    else if (own.body !== body) await github.updateComment(own.id, body);
    tools.log.info(`The comment on #${number} is written.`);
  } catch (error) {
    const line = `There is no comment on the pull request: ${errorMessage(error)}`;
    const isRefused = (error as Partial<GitHubError>).isRefusal === true;
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
