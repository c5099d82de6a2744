import type { Context } from '../../kit/context.ts';
import type { Application, Deployment } from '../../sevalla/schemas.ts';
import type { Inputs } from './contract.ts';

/** What two deployments share when the second would change nothing but the time of the build. */
export type Identity =
  | { kind: 'commit'; commit: string; branch: string | undefined }
  /** `name@sha256:…`, without a tag. */
  | { kind: 'image'; image: string }
  /** What another application runs; one of the two is there. */
  | { kind: 'build'; source: string; image: string | undefined; commit: string | undefined };

/** These roll out an earlier build: of when its variables are is not in the deployment. */
const REUSING = ['RESTART', 'ROLLBACK_DEPLOYMENT'];

/** Sevalla has made it of a push by itself; a static site tells no trigger, only `automatic`. */
export function isOfPush({ trigger, type }: Deployment): boolean {
  return trigger ? trigger === 'AUTO_DEPLOY_ON_PUSH' : type === 'automatic';
}

export function isReuse({ trigger }: Deployment): boolean {
  return REUSING.includes(trigger ?? '');
}

/**
 * What is to be deployed, where that can be told before the trigger. A restart and a deploy hook
 * take what is there; a tag may mean another image each time. Without `commit` the commit of the
 * run counts, but only for the branch and the repository that the run is of.
 */
export async function identityOf(
  inputs: Inputs,
  app: Pick<Application, 'source' | 'repo_url' | 'default_branch' | 'docker_image'>,
  loadContext: () => Promise<Context>,
): Promise<Identity | undefined> {
  if (inputs['is-restart'] || inputs['deploy-hook-url'] !== undefined) return undefined;
  if (app.source === 'dockerImage') {
    const image = pinned(inputs['docker-image'] ?? app.docker_image);
    return image === undefined ? undefined : { kind: 'image', image };
  }
  if (!app.source.endsWith('Git') || inputs.commit === 'any') return undefined;
  const branch = inputs.branch ?? app.default_branch ?? undefined;
  if (inputs.commit !== undefined) {
    return { kind: 'commit', commit: inputs.commit.toLowerCase(), branch };
  }
  if (!app.repo_url) return undefined;
  const { sha, refName, repositoryUrl } = await loadContext();
  if (sha === '' || refName !== branch || !isSameRepository(app.repo_url, repositoryUrl)) {
    return undefined;
  }
  return { kind: 'commit', commit: sha.toLowerCase(), branch };
}

/** `unknown` as long as a deployment has not been checked out yet. */
export function compare(identity: Identity, deployment: Deployment): 'same' | 'other' | 'unknown' {
  if (identity.kind === 'image') {
    if (!deployment.docker_image_url) return 'unknown';
    return isSameImage(deployment.docker_image_url, identity.image) ? 'same' : 'other';
  }
  if (identity.kind === 'build') return compareBuild(identity, deployment);
  const { commit_sha: commit, branch } = deployment;
  if (commit) return commit.toLowerCase().startsWith(identity.commit) ? 'same' : 'other';
  const isElsewhere = branch && identity.branch !== undefined && branch !== identity.branch;
  return isElsewhere || isReuse(deployment) ? 'other' : 'unknown';
}

/** A digest says more than a commit, which can be built twice, and a tag says less: it moves. */
function compareBuild(
  { image, commit }: Extract<Identity, { kind: 'build' }>,
  { docker_image_url: url, commit_sha: sha }: Deployment,
): 'same' | 'other' | 'unknown' {
  const digests = [digestOf(image), digestOf(url)];
  if (digests[0] && digests[1]) return digests[0] === digests[1] ? 'same' : 'other';
  if (image && image === url) return 'same';
  if (commit && sha) return commit === sha ? 'same' : 'other';
  return image && url ? 'other' : 'unknown';
}

/** A registry of its own for each application may give one image several names. */
function digestOf(image: string | null | undefined): string | undefined {
  return /@(sha256:[0-9a-f]{64})$/.exec(image ?? '')?.[1];
}

export function describeIdentity(identity: Identity): string {
  if (identity.kind === 'image') return `image ${identity.image}`;
  const { commit } = identity;
  if (commit !== undefined) return `commit ${commit.slice(0, 7)}`;
  return `image ${identity.kind === 'build' ? identity.image : ''}`;
}

/** What a deployment is of, as far as it shows. */
export function describeBuild({ commit_sha: commit, docker_image_url: image }: Deployment): string {
  if (commit) return `commit ${commit.slice(0, 7)}`;
  return image ? `image ${image}` : 'something that it does not show';
}

export function isPinned(image: string | undefined): boolean {
  return digestOf(image) !== undefined;
}

/** The bytes count, under whichever name a platform shows them. */
export function isSameImage(one: string, other: string): boolean {
  return one === other || (digestOf(one) !== undefined && digestOf(one) === digestOf(other));
}

/** Sevalla shows that it deploys something else; the tag of an image may stand for anything. */
export function isAnother(identity: Identity, deployment: Deployment): boolean {
  if (compare(identity, deployment) !== 'other') return false;
  return identity.kind !== 'image' || digestOf(deployment.docker_image_url) !== undefined;
}

/** Without its tag, which counts for nothing beside a digest. */
function pinned(image: string | null | undefined): string | undefined {
  const match = /^(.+?)(?::[\w][\w.-]*)?(@sha256:[0-9a-f]{64})$/.exec(image ?? '');
  return match ? `${match[1]}${match[2]}` : undefined;
}

/** The address of the run's repository, where the application is built from that one. */
export async function repositoryOf(
  { repo_url }: Pick<Application, 'repo_url'>,
  loadContext: () => Promise<Context>,
): Promise<string | undefined> {
  if (!repo_url) return undefined;
  const { repositoryUrl } = await loadContext();
  return isSameRepository(repo_url, repositoryUrl) ? repositoryUrl : undefined;
}

/** In whichever form Git knows it: https, ssh, with and without `.git`. */
function isSameRepository(ofApp: string, ofRun: string): boolean {
  return plain(ofApp) === plain(ofRun);
}

function plain(url: string): string {
  return url
    .toLowerCase()
    .replace(/^(?:\w+:\/\/)?(?:[^/@]*@)?/, '')
    .replace(':', '/')
    .replace(/(?:\.git)?\/?$/, '');
}
