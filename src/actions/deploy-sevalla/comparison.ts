import type { Deployment } from '../../sevalla/schemas.ts';
import type { Target } from './outcome.ts';

/** The commit that was live before a deployment, as far as the platform tells. */
export function previousCommit(
  { past = [] }: Target,
  deployment: Deployment | undefined,
): string | undefined {
  // One that was adopted is itself among those of before.
  const own = past.findIndex(({ id }) => id === deployment?.id);
  return past.slice(own + 1).find(({ status }) => status === 'success')?.commit_sha ?? undefined;
}

/** Where GitHub shows what has changed between the two; nothing where nothing has. */
export function compareUrl(target: Target, deployment: Deployment | undefined): string | undefined {
  const before = previousCommit(target, deployment);
  const after = deployment?.commit_sha;
  if (target.repositoryUrl === undefined || !before || !after || before === after) return undefined;
  return `${target.repositoryUrl}/compare/${before}...${after}`;
}
