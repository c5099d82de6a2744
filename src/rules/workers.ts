/** A Django worker with its database driver and a few applications; two of examples/django take 130. */
export const WORKER_MB = 100;

/** How many workers an instance of that many megabytes is likely to hold. */
export function mostWorkers(memoryMb: number): number {
  return Math.max(1, Math.floor(memoryMb / WORKER_MB));
}
