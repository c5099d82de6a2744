import { errorMessage, UserError } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import { readLogin } from '../../registry/docker-config.ts';
import { RegistryError } from '../../registry/errors.ts';
import { type ImageReference, parseReference } from '../../registry/reference.ts';
import {
  type Credentials,
  type Manifest,
  openRepository,
  type Repository,
} from '../../registry/repository.ts';
import type { Finding } from '../../rules/finding.ts';
import { PLATFORM_FIX, wrongPlatform } from '../../rules/image-platform.ts';
import type { Application } from '../../sevalla/schemas.ts';
import type { Inputs } from './contract.ts';

export interface ChosenImage {
  /** `name@sha256:…`, to be triggered in place of a tag; undefined: what is there is taken. */
  pinned: string | undefined;
  advice: readonly Finding[];
}

// A digest can be deployed without its registry's word.
const BRIEF = { timeoutMs: 5000, deadlineMs: 3000 };

type RegistryUse = Pick<Tools, 'env' | 'log' | 'setOutput'> &
  Parameters<typeof openRepository>[1]['tools'];

/**
 * Asks the registry what a tag stands for, and whether Sevalla could run it. Sevalla pulls with a
 * credential of its own, so what is refused here is not yet refused there.
 * @throws UserError for an image that certainly cannot be deployed, or not in the way asked for.
 */
export async function chooseImage(
  inputs: Inputs,
  app: Application,
  tools: RegistryUse,
): Promise<ChosenImage> {
  const { 'docker-image': given, 'pin-digest': pin } = inputs;
  const written = given ?? app.docker_image;
  if (pin === 'off' || !written) return AS_IT_IS;
  const reference = parseReference(written);
  if (reference === undefined) {
    return leaveTag(written, 'it is no name that a registry could be asked for', inputs);
  }
  const credentials = await credentialsFor(reference, inputs, tools);
  const isPinned = reference.digest !== undefined;
  const policy = isPinned ? BRIEF : {};
  const repository = openRepository(reference, { credentials, tools, policy });
  let manifest: Manifest;
  try {
    manifest = await repository.resolve();
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    if (error.fault === 'missing' && credentials !== undefined) {
      throw await refusal(
        'image.pull',
        `The image ${written} is not at ${reference.registry}, or ${credentials.username} may not see it: ${error.message}.`,
        'check its name and tag, and that it was pushed',
        tools,
      );
    }
    if (isPinned) {
      tools.log.debug(`What ${written} is for could not be seen: ${error.message}.`);
      return AS_IT_IS;
    }
    return leaveTag(written, error.message, inputs);
  }
  await refuseForeign(written, repository, manifest, tools);
  if (isPinned) return AS_IT_IS;
  if (given === undefined && !inputs['wait-for-finish'] && pin === 'auto') {
    tools.log.info(
      `The image of the application is deployed by its tag, since nobody stays to put ${written} back as its image.`,
    );
    return AS_IT_IS;
  }
  // Without the tag: whether the platform takes both is nowhere said, and a digest says it all.
  const pinned = `${reference.name}@${manifest.digest}`;
  tools.log.info(`The tag of ${written} stands for ${manifest.digest} now.`);
  return { pinned, advice: [] };
}

const AS_IT_IS: ChosenImage = { pinned: undefined, advice: [] };

function leaveTag(written: string, reason: string, inputs: Inputs): ChosenImage {
  const message = `What the tag of ${written} stands for could not be told (${reason})`;
  const fix =
    'give registry-username and registry-password, log in with docker login before, or name the image by its digest';
  if (inputs['pin-digest'] === 'require') {
    throw new UserError(`${message}, and pin-digest is require. Nothing was changed. Fix: ${fix}.`);
  }
  return {
    pinned: undefined,
    advice: [
      {
        id: 'image.unpinned',
        severity: 'warning',
        message: `${message}, so it is deployed by its tag.`,
        fix,
      },
    ],
  };
}

async function credentialsFor(
  { registry }: ImageReference,
  inputs: Inputs,
  { env, log }: Pick<Tools, 'env' | 'log'>,
): Promise<Credentials | undefined> {
  const { 'registry-username': username, 'registry-password': password } = inputs;
  if (username !== undefined && password !== undefined) return { username, password };
  const login = await readLogin(registry, env);
  if ('credentials' in login) return login.credentials;
  log.debug(`The registry ${registry} is asked without credentials: ${login.reason}.`);
  return undefined;
}

async function refuseForeign(
  written: string,
  repository: Repository,
  manifest: Manifest,
  tools: RegistryUse,
): Promise<void> {
  const platforms = await repository.platformsOf(manifest).catch((error: unknown) => {
    if (!(error instanceof RegistryError)) throw error;
    tools.log.debug(`What ${written} is for could not be seen: ${errorMessage(error)}.`);
    return undefined;
  });
  const fault = platforms && wrongPlatform(platforms);
  if (fault === undefined) return;
  const message = `The image ${written} cannot be deployed: ${fault}.`;
  throw await refusal('image.architecture', message, PLATFORM_FIX, tools);
}

async function refusal(
  cause: string,
  message: string,
  fix: string,
  { setOutput }: Pick<Tools, 'setOutput'>,
): Promise<UserError> {
  await setOutput('cause', cause);
  return new UserError(`${message} Nothing was changed. Fix: ${fix}.`);
}
