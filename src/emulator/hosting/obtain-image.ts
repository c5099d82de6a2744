import type { DockerRegistry } from '../store/state.ts';
import { DeploymentFailure } from './deployment-failure.ts';
import { engineVersion, imagePlatform, pullImage } from './engine.ts';
import type { DeploymentLog } from './hosting.ts';

/** Pulls an image and checks that the platform could run it: linux/amd64 and nothing else. */
export async function obtainImage(
  image: string,
  credential: DockerRegistry | null,
  localImages: 'allow' | 'refuse',
  log: DeploymentLog,
  signal: AbortSignal,
): Promise<void> {
  if ((await engineVersion()) === null) {
    throw new DeploymentFailure(
      `Failed to pull image "${image}": no container engine answers on this machine ` +
        '(the emulator runs images with docker)',
    );
  }
  log('INFO', `Pulling image "${image}"`);
  const wasPulled = await pullImage(image, credential, (line) => log('INFO', line), signal);
  const platform = await imagePlatform(image);
  if (!wasPulled) {
    if (localImages === 'refuse' || platform === null) {
      throw new DeploymentFailure(`Failed to pull image "${image}": ErrImagePull`);
    }
    log('WARN', `Image "${image}" cannot be pulled; using the copy of this machine's engine`);
  }
  if (platform !== 'linux/amd64') {
    throw new DeploymentFailure(
      `Image "${image}" is for ${platform}; only linux/amd64 images can be deployed`,
    );
  }
}
