/**
 * - `missing`: there is no such image, or none that this user may see.
 * - `refused`: the registry wants credentials, or others than it got.
 * - `failing`: it does not answer, or not as it should at the moment.
 * - `unusable`: its answer cannot be relied on.
 */
export type RegistryFault = 'missing' | 'refused' | 'failing' | 'unusable';

/** The message is a sentence without its full stop, names the registry and holds no secret. */
export class RegistryError extends Error {
  override name = 'RegistryError';
  readonly fault: RegistryFault;

  constructor(fault: RegistryFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}
