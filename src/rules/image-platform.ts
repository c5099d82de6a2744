// Two actions tell the same before a deployment that `image.architecture` tells after it.

/** All that Sevalla runs: https://docs.sevalla.com/applications/docker-images */
export const PLATFORM = 'linux/amd64';

export const PLATFORM_FIX = `build it with --platform ${PLATFORM}, as build-image does`;

/** Why an image that there is for these platforms cannot run; undefined where it can. */
export function wrongPlatform(platforms: readonly string[]): string | undefined {
  if (platforms.includes(PLATFORM)) return undefined;
  // `unknown/unknown` is how an attestation appears in a list of images.
  const known = platforms.filter((platform) => !/unknown|undefined/.test(platform));
  return `it is for ${known.join(', ') || 'no known platform'}, and Sevalla runs ${PLATFORM} only`;
}
