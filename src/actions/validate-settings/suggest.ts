import { createHash } from 'node:crypto';
import { errorMessage } from '../../errors.ts';
import type { GitHub, NewReviewComment } from '../../kit/github.ts';
import type { Tools } from '../../kit/tools.ts';
import { literal } from '../../markdown.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Patch } from './patch.ts';

// A review with more is no help.
const MOST_COMMENTS = 20;
const WITHIN_MS = 20_000;

/**
 * Writes the fixes of a pull request as a review with suggestions, each once. Only lines count that
 * the pull request shows, and that are there as they were read: the checkout may be a merge.
 * @returns how many were written. Never throws: trouble at GitHub is a warning and decides nothing.
 */
export async function suggestFixes(
  token: string | undefined,
  patches: ReadonlyMap<Finding, Patch>,
  tools: Tools,
): Promise<number> {
  const { pullRequest, sha, eventName } = await tools.context();
  if (pullRequest === undefined || !eventName.startsWith('pull_request')) {
    tools.log.info('There are no suggestions, since this is no pull request.');
    return 0;
  }
  if (patches.size === 0) return 0;
  if (token === undefined) {
    tools.log.warning('There are no suggestions, since github-token is not given.');
    return 0;
  }
  try {
    const github = await tools.github(token, { withinMs: WITHIN_MS });
    const comments = await newComments(github, pullRequest, patches);
    if (comments.length === 0) return 0;
    const body = 'Fixes for what validate-settings found on lines of this pull request.';
    await github.createReview(pullRequest, { sha, body, comments });
    return comments.length;
  } catch (error) {
    tools.log.warning(`The suggestions could not be written: ${errorMessage(error)}`);
    return 0;
  }
}

async function newComments(
  github: GitHub,
  pullRequest: number,
  patches: ReadonlyMap<Finding, Patch>,
): Promise<NewReviewComment[]> {
  const files = await github.listPullRequestFiles(pullRequest);
  const visible = new Map(
    files.map(({ filename, patch }) => [filename, linesOfDiff(patch ?? '')] as const),
  );
  const fitting = [...patches].filter(([, { file, line, before }]) =>
    before.every((text, index) => visible.get(file)?.get(line + index) === text),
  );
  if (fitting.length === 0) return [];
  const written = await github.listReviewComments(pullRequest);
  return fitting
    .map(([found, patch]) => ({ found, patch, marker: markerOf(found, patch) }))
    .filter(({ marker }) => !written.some(({ body }) => (body ?? '').includes(marker)))
    .slice(0, MOST_COMMENTS)
    .map(({ found, patch, marker }) => {
      const last = patch.line + patch.before.length - 1;
      return {
        path: patch.file,
        line: last,
        ...(last === patch.line ? {} : { startLine: patch.line }),
        body: `${marker}\n${render(found, patch)}`,
      };
    });
}

/** Not of the line number, which moves as the pull request grows. */
function markerOf({ id }: Finding, { file, before, after }: Patch): string {
  const text = JSON.stringify([id, file, before, after]);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return `<!-- sevalla-actions:validate-settings:${hash} -->`;
}

function render({ id, message, docs }: Finding, { after }: Patch): string {
  const name = docs === undefined ? `\`${id}\`` : `[\`${id}\`](${docs})`;
  const longest = Math.max(2, ...after.flatMap((line) => (line.match(/`+/g) ?? []).map(lengthOf)));
  const fence = '`'.repeat(longest + 1);
  // GitHub finds mentions in what the Markdown renders to, backslash or not.
  const said = literal(message).replace(/\\([@#])/g, '\\$1\u200b');
  return `${said} (${name})\n\n${[`${fence}suggestion`, ...after, fence].join('\n')}`;
}

function lengthOf({ length }: string): number {
  return length;
}

/** The lines of the new side that a patch of GitHub shows, by number. */
export function linesOfDiff(patch: string): Map<number, string> {
  const lines = new Map<number, string>();
  let number = 0;
  for (const line of patch.split('\n')) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)?.[1];
    if (start !== undefined) {
      number = Number(start);
    } else if (line.startsWith('+') || line.startsWith(' ')) {
      lines.set(number, line.slice(1).replace(/\r$/, ''));
      number += 1;
    }
  }
  return lines;
}
