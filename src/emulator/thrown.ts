// By shape, not by `instanceof`: an error of node's own functions may come from another realm than
// this file's `Error`, as it does under a test runner that isolates globals.

/** True for the rejection that an AbortSignal causes in node's own functions. */
export function isAbort(thrown: unknown): boolean {
  return Object(thrown).name === 'AbortError';
}

export function messageOf(thrown: unknown): string {
  return String(Object(thrown).message ?? thrown);
}

export function stackOf(thrown: unknown): string {
  return String(Object(thrown).stack ?? thrown);
}

export function codeOf(thrown: unknown): string {
  return String(Object(thrown).code ?? '');
}
