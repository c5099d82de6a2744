import { errorMessage } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { isSameImage } from './identity.ts';

/** The image that an application follows, and the digest that was deployed in its place. */
export interface OwnImage {
  tag: string;
  pinned: string;
}

/**
 * Whether an application keeps the image of a trigger as its own is nowhere said. Kept, a digest
 * would end the following of the tag: all later deployments would be of this one image. Never
 * throws.
 */
export async function putBackImage(
  { tag, pinned }: OwnImage,
  appId: string,
  sevalla: Sevalla,
  log: Tools['log'],
): Promise<void> {
  try {
    const { docker_image: now } = await sevalla.getApplication(appId);
    if (!now || now === tag || !isSameImage(now, pinned)) return;
    await sevalla.updateApplication(appId, { docker_image: tag });
    log.info(`Sevalla had made ${pinned} the image of the application: it is ${tag} again.`);
  } catch (error) {
    log.warning(
      `See in the dashboard that the image of the application is ${tag} and not ${pinned}, which would be deployed from now on: ${errorMessage(error)}`,
    );
  }
}
