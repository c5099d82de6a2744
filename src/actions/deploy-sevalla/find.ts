import type { Deployment } from '../../sevalla/schemas.ts';
import { isOfPush, isSameImage } from './identity.ts';
import type { Deployments } from './service.ts';

/** What tells our own deployment from others when its id is not known. */
export interface Mark {
  /** The newest deployment before the trigger; undefined when there was none. */
  previousId: string | undefined;
  branch?: string | undefined;
  image?: string | undefined;
  commit?: string | undefined;
}

// More deployments than these between the trigger and the look would be somebody's accident.
const MOST_LOOKED_AT = 20;

/**
 * The deployment that a trigger without an answer has made. Times are not compared, because the
 * clocks of the platform and of this machine differ. Gives nothing when there is none, and nothing
 * when several could be it: somebody else's deployment must not be cancelled.
 */
export async function findOwn(
  deployments: Deployments,
  mark: Mark,
): Promise<Deployment | undefined> {
  const newest = await deployments.list({ most: MOST_LOOKED_AT });
  const before = newest.findIndex(({ id }) => id === mark.previousId);
  const since = before === -1 ? newest : newest.slice(0, before);
  const own = since.filter(
    (deployment) =>
      // A push is not ours, whatever it deploys.
      !isOfPush(deployment) &&
      deployment.trigger !== 'ROLLBACK_DEPLOYMENT' &&
      (mark.branch === undefined || (deployment.branch ?? mark.branch) === mark.branch) &&
      (mark.image === undefined ||
        isSameImage(deployment.docker_image_url ?? mark.image, mark.image)) &&
      (mark.commit === undefined || (deployment.commit_sha ?? mark.commit) === mark.commit),
  );
  return own.length === 1 ? own[0] : undefined;
}
