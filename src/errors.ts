/**
 * A fault that the reader can fix: bad input, bad settings, a missing permission or tool.
 * Printed as its message alone; every other error is a bug and is printed with its stack.
 */
export class UserError extends Error {
  override name = 'UserError';
}

/** The message of anything that was thrown, fit to be embedded in a sentence. */
export function errorMessage(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
