/**
 * What must not outlive the program: child processes, containers, scratch directories. Only for its
 * sudden end, since `process.on('exit')` cannot wait for a graceful stop.
 */
const undone = new Set<() => void>();

/** Answers a function that says: taken care of. */
export function onSuddenEnd(undo: () => void): () => void {
  undone.add(undo);
  return () => undone.delete(undo);
}

export function endSuddenly(): void {
  // The latest first: a directory goes after the processes that work in it.
  for (const undo of [...undone].reverse()) undo();
  undone.clear();
}
