import type { Context } from '../../kit/context.ts';

// What an image is called, from the commit that it is built of. No I/O here.

const SEMVER =
  /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

// A branch of one of these names would take over a tag that somebody relies on.
const RESERVED = /^(?:latest$|buildcache(?:-|$)|sha-|pr-\d|v?\d+(?:\.|$))/;

// Seven digits are not unique in a large repository.
const SHA_DIGITS = 12;

/** Makes a tag of any text: at most 128 letters, digits, `_`, `.` and `-`, none of the last two first. */
export function toTag(text: string): string {
  return text
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, 128);
}

/**
 * The tags of a commit, the one that never moves on to another commit first:
 * `sha-…` always; `pr-N` for a pull request; a branch's name; for `v1.2.3` the ladder `1.2.3`,
 * `1.2`, `1` and `latest`, where a prerelease has its first rung only and 0.x no major one.
 */
export function tagsOf(context: Context): string[] {
  const sha = context.sha === '' ? [] : [`sha-${context.sha.slice(0, SHA_DIGITS)}`];
  return [...sha, ...movingTags(context).filter((tag) => tag !== '')];
}

/** What `org.opencontainers.image.version` says: the release, or else the branch. */
export function versionOf(context: Context): string | undefined {
  return movingTags(context)[0] ?? tagsOf(context)[0];
}

function movingTags({ ref, refName, pullRequest }: Context): string[] {
  // First, because the ref of a `pull_request_target` is the branch that it would be merged into.
  if (pullRequest !== undefined) return [`pr-${pullRequest}`];
  if (ref.startsWith('refs/tags/')) {
    const match = SEMVER.exec(refName);
    if (!match) return [toTag(refName)];
    const [, major, minor, patch, prerelease = ''] = match;
    const version = `${major}.${minor}.${patch}${prerelease}`;
    if (prerelease !== '') return [toTag(version)];
    return [version, `${major}.${minor}`, ...(major === '0' ? [] : [`${major}`]), 'latest'];
  }
  // The branches of a merge queue live for minutes and have their commit in their name.
  if (!ref.startsWith('refs/heads/') || refName.startsWith('gh-readonly-queue/')) return [];
  return [branchTag(refName)];
}

function branchTag(branch: string): string {
  const tag = toTag(branch);
  return RESERVED.test(tag) ? toTag(`branch-${tag}`) : tag;
}

/**
 * The tag of the image that a commit's is compared with: that of the branch which a pull request
 * goes into, of the pushed branch as it was before, or of the default branch.
 * @param baseRef What GitHub calls the base branch of a pull request.
 */
export function baseTagOf(context: Context, baseRef: string | undefined): string | undefined {
  const { ref, refName, pullRequest, defaultBranch } = context;
  const isBranch = pullRequest === undefined && ref.startsWith('refs/heads/');
  const branch = baseRef || (isBranch ? refName : defaultBranch);
  return (branch && branchTag(branch)) || undefined;
}

/** Whole references: each tag of the commit in each repository, and the extra ones. */
export function referencesOf(
  images: readonly string[],
  tags: readonly string[],
  extra: readonly string[],
): string[] {
  // A whole reference has a `/` or a `:`, a tag has neither.
  const plain = [...tags, ...extra.filter((entry) => !/[/:]/.test(entry))];
  const whole = extra.filter((entry) => /[/:]/.test(entry));
  const references = images.flatMap((image) => plain.map((tag) => `${image}:${tag}`));
  return [...new Set([...references, ...whole])];
}

/** The first one of `images` first: it is the one that the outputs are about. */
export function repositoriesOf(images: readonly string[], references: readonly string[]): string[] {
  return [...new Set([...images, ...references.map(repositoryOf)])];
}

export function repositoryOf(reference: string): string {
  return reference.replace(/:[^:/]*$/, '');
}

/**
 * The labels of https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md that the
 * run knows, and the ones given, which win.
 * @param commitTime ISO 8601. The label says it and not the time of the build, so that the same
 *   commit has the same labels.
 */
export function labelsOf(
  context: Context,
  commitTime: string | undefined,
  given: readonly string[],
): string[] {
  const known = {
    title: context.repository.split('/')[1],
    source: context.repository === '' ? undefined : context.repositoryUrl,
    revision: context.sha || undefined,
    version: versionOf(context),
    created: commitTime,
  };
  const labels = new Map<string, string>();
  for (const [name, value] of Object.entries(known)) {
    if (value !== undefined) labels.set(`org.opencontainers.image.${name}`, value);
  }
  for (const line of given) {
    const [name = ''] = line.split('=', 1);
    labels.set(name, line.slice(name.length + 1));
  }
  return [...labels].map(([name, value]) => `${name}=${value}`);
}
