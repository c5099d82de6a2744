import type { Context } from '../../kit/context.ts';
import type { Env } from '../../kit/inputs.ts';
import type { Inputs } from './contract.ts';
import { toTag } from './tags.ts';

// Where the steps of a build come from and where they are kept. No I/O here.

export interface CachePlan {
  /** In the words of `--cache-from` and `--cache-to`. */
  from: readonly string[];
  to: readonly string[];
  /** What the reader is told: where the cache is, or why there is none. */
  place: string;
}

/** Tag of the cache in the repository of the image; no branch gets it. */
export const CACHE_TAG = 'buildcache';

// Whoever opened the pull request, or wrote the comment, decides what is built.
const UNTRUSTED_EVENTS = /^(?:pull_request_target|workflow_run|issue_comment)$/;

/**
 * What `cache` asks for. A release is built without: it must not depend on what a branch has left.
 * A build that strangers decide on neither fills a cache that others read, nor reads one.
 */
export function planCache(
  { cache, images, target, push, ...given }: Inputs,
  context: Pick<Context, 'ref' | 'eventName' | 'isFork'>,
  driver: string,
  env: Env,
): CachePlan {
  const none = (place: string): CachePlan => ({ from: [], to: [], place });
  const named = given['cache-from'] !== undefined || given['cache-to'] !== undefined;
  const others = named ? 'what cache-from and cache-to name' : undefined;
  if (cache === 'off') return none(others ?? 'off');
  if (cache === 'auto' && others !== undefined) return none(others);
  if (context.isFork || UNTRUSTED_EVENTS.test(context.eventName)) {
    return none(others ?? 'off, since strangers decide on what is built');
  }
  if (context.ref.startsWith('refs/tags/') || context.eventName === 'release') {
    return none(others ?? 'off, since a release is built anew');
  }
  if (cache === 'auto' && driver === 'docker') {
    return none('that of the engine alone, whose builder saves none elsewhere');
  }
  const hasGitHub = Boolean(
    env['ACTIONS_RUNTIME_TOKEN'] && (env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL']),
  );
  if (cache === 'gha' || (cache === 'auto' && hasGitHub)) {
    if (!hasGitHub) return none('off, since this runner has no cache of GitHub Actions');
    // Images of one repository would overwrite each other's under the usual scope.
    const scope = toTag([...images.slice(0, 1), target ?? ''].filter(Boolean).join('-')) || 'build';
    const entry = `type=gha,scope=${scope}`;
    return { from: [entry], to: [`${entry},mode=max`], place: `gha, scope ${scope}` };
  }
  if (cache === 'auto' && !push) return none('off, since nothing is pushed');
  const tag = target === undefined ? CACHE_TAG : toTag(`${CACHE_TAG}-${target}`);
  const entry = `type=registry,ref=${images[0]}:${tag}`;
  return {
    from: [entry],
    // Not every registry takes the list that BuildKit makes of a cache unless told otherwise.
    to: push ? [`${entry},mode=max,image-manifest=true,oci-mediatypes=true`] : [],
    place: `${images[0]}:${tag}`,
  };
}
