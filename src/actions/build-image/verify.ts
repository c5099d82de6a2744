import * as z from 'zod/mini';
import type { Tools } from '../../kit/tools.ts';
import { PLATFORM, wrongPlatform } from '../../rules/image-platform.ts';
import type { Docker } from './builder.ts';
import { isTransientError, lastError } from './failure.ts';
import { retry } from './retry.ts';

export interface VerifiedImage {
  /** Digest of the configuration for linux/amd64: what Docker calls the id of an image. */
  imageId: string;
  /** What a pull for linux/amd64 transfers: layers, compressed, and configuration. */
  sizeBytes: number | undefined;
}

export type Verdict = { image: VerifiedImage } | { error: string };

const Platform = z.looseObject({ os: z.string(), architecture: z.string() });
const Entry = z.looseObject({ digest: z.string(), platform: z.optional(Platform) });
const Description = z.looseObject({
  manifest: z.looseObject({ manifests: z.optional(z.array(Entry)) }),
  // The configuration of the image, or several by platform where the manifest lists several.
  image: z.looseObject({ os: z.optional(z.string()), architecture: z.optional(z.string()) }),
});
const Sized = z.looseObject({ digest: z.string(), size: z.number() });
const Manifest = z.looseObject({ config: Sized, layers: z.array(Sized) });
const EngineImage = z.looseObject({ Id: z.string(), Os: z.string(), Architecture: z.string() });

/**
 * Asks the registry for an image by its digest, as Sevalla will. What buildx reports can be a
 * digest that nobody can pull (docker/build-push-action#461, #1435).
 */
export async function verifyPushed(
  docker: Docker,
  repository: string,
  digest: string,
  tools: Tools,
): Promise<Verdict> {
  const inspect = (reference: string, ...format: string[]) =>
    retry(
      tools,
      `The look at ${reference}`,
      () => docker(['buildx', 'imagetools', 'inspect', reference, ...format]),
      // A registry of many machines may need a moment to know everywhere what one of them took.
      ({ exitCode, stderr }) =>
        exitCode !== 0 && (isTransientError(stderr.trim()) || /not found/.test(stderr)),
    );
  const format = '--format={"manifest":{{json .Manifest}},"image":{{json .Image}}}';
  const described = await inspect(`${repository}@${digest}`, format);
  if (described.exitCode !== 0) return { error: lastError(described.stderr) };
  const { manifest, image } = Description.parse(JSON.parse(described.stdout));
  const found = manifest.manifests?.map(({ digest, platform }) => ({
    digest,
    platform: `${platform?.os}/${platform?.architecture}`,
  })) ?? [{ digest, platform: `${image.os}/${image.architecture}` }];
  const fault = wrongPlatform(found.map(({ platform }) => platform));
  if (fault !== undefined) return { error: fault };
  const wanted = found.find(({ platform }) => platform === PLATFORM)!;

  const raw = await inspect(`${repository}@${wanted.digest}`, '--raw');
  if (raw.exitCode !== 0) return { error: lastError(raw.stderr) };
  const { config, layers } = Manifest.parse(JSON.parse(raw.stdout));
  const sizeBytes = layers.reduce((sum, layer) => sum + layer.size, config.size);
  return { image: { imageId: config.digest, sizeBytes } };
}

/** Asks the engine for an image that was loaded into it. */
export async function verifyLoaded(docker: Docker, reference: string): Promise<Verdict> {
  const { exitCode, stdout, stderr } = await docker(['image', 'inspect', reference]);
  if (exitCode !== 0) return { error: lastError(stderr) };
  const [image] = z.tuple([EngineImage]).parse(JSON.parse(stdout));
  const fault = wrongPlatform([`${image.Os}/${image.Architecture}`]);
  if (fault !== undefined) return { error: fault };
  return { image: { imageId: image.Id, sizeBytes: undefined } };
}
