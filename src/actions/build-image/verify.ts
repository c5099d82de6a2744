import * as z from 'zod/mini';
import type { Tools } from '../../kit/tools.ts';
import type { ImageConfig } from '../../rules/image.ts';
import { PLATFORM, wrongPlatform } from '../../rules/image-platform.ts';
import type { Docker } from './builder.ts';
import { isTransientError, lastError } from './failure.ts';
import { retry } from './retry.ts';

/** What one instruction of a Dockerfile added to an image. */
export interface Layer {
  digest: string;
  /** Compressed, as it is stored and pulled. */
  sizeBytes: number;
  /** As the image's history has it; undefined where it does not tell. */
  instruction: string | undefined;
}

export interface LoadedImage {
  /** Digest of the configuration for linux/amd64: what Docker calls the id of an image. */
  imageId: string;
  config: ImageConfig;
  /** The whole configuration as JSON, with the history where it is known. */
  words: string;
}

/** An image in its registry, the manifest for linux/amd64 of it: attestations are no part of a pull. */
export interface VerifiedImage extends LoadedImage {
  platformDigest: string;
  /** What a pull for linux/amd64 transfers: layers, compressed, and configuration. */
  sizeBytes: number;
  layers: readonly Layer[];
}

export type Verdict<Image> = { image: Image } | { error: string };

const Platform = z.looseObject({ os: z.string(), architecture: z.string() });
const Entry = z.looseObject({ digest: z.string(), platform: z.optional(Platform) });
const Settings = z.looseObject({
  User: z.nullish(z.string()),
  Env: z.nullish(z.array(z.string())),
  Entrypoint: z.nullish(z.array(z.string())),
  Cmd: z.nullish(z.array(z.string())),
});
const Config = z.looseObject({
  config: z.nullish(Settings),
  os: z.optional(z.string()),
  architecture: z.optional(z.string()),
  history: z.nullish(
    z.array(
      z.looseObject({ created_by: z.optional(z.string()), empty_layer: z.optional(z.boolean()) }),
    ),
  ),
});
const Description = z.looseObject({
  manifest: z.looseObject({
    digest: z.optional(z.string()),
    manifests: z.optional(z.array(Entry)),
  }),
  // The configuration of the image, or several by platform where the manifest lists several.
  image: z.union([z.looseObject({ [PLATFORM]: Config }), Config]),
});
const Sized = z.looseObject({ digest: z.string(), size: z.number() });
const Manifest = z.looseObject({ config: Sized, layers: z.array(Sized) });
const EngineImage = z.looseObject({
  Id: z.string(),
  Os: z.string(),
  Architecture: z.string(),
  Config: z.nullish(Settings),
});

const FORMAT = '--format={"manifest":{{json .Manifest}},"image":{{json .Image}}}';

/**
 * Asks the registry for an image by its digest, as Sevalla will. What buildx reports can be a
 * digest that nobody can pull (docker/build-push-action#461, #1435).
 */
export async function verifyPushed(
  docker: Docker,
  repository: string,
  digest: string,
  tools: Tools,
): Promise<Verdict<VerifiedImage>> {
  // A registry of many machines may need a moment to know everywhere what one of them took.
  return await look(`${repository}@${digest}`, docker, tools, /not found/);
}

/** What a tag stands for now; an error where there is no such image. */
export async function lookUp(
  reference: string,
  docker: Docker,
  tools: Tools,
): Promise<Verdict<VerifiedImage>> {
  return await look(reference, docker, tools);
}

async function look(
  reference: string,
  docker: Docker,
  tools: Tools,
  retried?: RegExp,
): Promise<Verdict<VerifiedImage>> {
  const inspect = (reference: string, ...format: string[]) =>
    retry(
      tools,
      `The look at ${reference}`,
      () => docker(['buildx', 'imagetools', 'inspect', reference, ...format]),
      ({ exitCode, stderr }) =>
        exitCode !== 0 && (isTransientError(stderr.trim()) || retried?.test(stderr) === true),
    );
  const described = await inspect(reference, FORMAT);
  if (described.exitCode !== 0) return { error: lastError(described.stderr) };
  const { manifest, image } = Description.parse(JSON.parse(described.stdout));
  const found = manifest.manifests?.map(({ digest, platform }) => ({
    digest,
    platform: `${platform?.os}/${platform?.architecture}`,
  })) ?? [{ digest: manifest.digest ?? '', platform: `${image['os']}/${image['architecture']}` }];
  const fault = wrongPlatform(found.map(({ platform }) => platform));
  if (fault !== undefined) return { error: fault };
  const wanted = found.find(({ platform }) => platform === PLATFORM)!;

  const raw = await inspect(`${reference.replace(WITHOUT_NAME, '')}@${wanted.digest}`, '--raw');
  if (raw.exitCode !== 0) return { error: lastError(raw.stderr) };
  const { config, layers } = Manifest.parse(JSON.parse(raw.stdout));
  const own = Config.parse(image[PLATFORM] ?? image);
  const made = (own.history ?? []).filter((each) => each.empty_layer !== true);
  return {
    image: {
      imageId: config.digest,
      config: settingsOf(own.config),
      words: JSON.stringify(own),
      platformDigest: wanted.digest,
      sizeBytes: layers.reduce((sum, layer) => sum + layer.size, config.size),
      layers: layers.map(({ digest, size }, index) => ({
        digest,
        sizeBytes: size,
        // Squashed and imported images have a history that does not fit their layers.
        instruction:
          made.length === layers.length ? instructionOf(made[index]?.created_by) : undefined,
      })),
    },
  };
}

const WITHOUT_NAME = /(?::[^:/@]*)?(?:@.*)?$/;

/** `RUN |1 A=b /bin/sh -c make # buildkit`, or of the classic builder `/bin/sh -c #(nop) CMD …`. */
function instructionOf(created: string | undefined): string | undefined {
  const text = created
    ?.replace(/\s+#\s*buildkit$/, '')
    .replace(/^\/bin\/sh -c #\(nop\)\s*/, '')
    .replace(/^(?:RUN )?(?:\|\d+ .*? )?\/bin\/sh -c /, 'RUN ')
    .replace(/\s+/g, ' ')
    .trim();
  return text || undefined;
}

/** Asks the engine for an image that was loaded into it. */
export async function verifyLoaded(
  docker: Docker,
  reference: string,
): Promise<Verdict<LoadedImage>> {
  const { exitCode, stdout, stderr } = await docker(['image', 'inspect', reference]);
  if (exitCode !== 0) return { error: lastError(stderr) };
  const [image] = z.tuple([EngineImage]).parse(JSON.parse(stdout));
  const fault = wrongPlatform([`${image.Os}/${image.Architecture}`]);
  if (fault !== undefined) return { error: fault };
  return {
    image: {
      imageId: image.Id,
      config: settingsOf(image.Config),
      words: JSON.stringify(image.Config ?? {}),
    },
  };
}

function settingsOf(settings: z.infer<typeof Settings> | null | undefined): ImageConfig {
  return {
    user: settings?.User ?? '',
    entrypoint: settings?.Entrypoint ?? [],
    cmd: settings?.Cmd ?? [],
    env: settings?.Env ?? [],
  };
}
