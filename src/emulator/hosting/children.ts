/**
 * Every child process and container that is alive, by a function that kills it at once. The only
 * use is the emulator's own sudden end: `process.on('exit')` cannot wait for a graceful stop.
 */
const alive = new Set<() => void>();

export function trackChild(killNow: () => void): () => void {
  alive.add(killNow);
  return () => alive.delete(killNow);
}

export function killAllChildren(): void {
  for (const killNow of alive) killNow();
  alive.clear();
}
