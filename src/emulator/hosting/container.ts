import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { ResourceUsage } from './resource-usage.ts';

export type OutputStream = 'stdout' | 'stderr';
export type OnLine = (line: string, stream: OutputStream) => void;

export type Executed = { code: number; stdout: string; stderr: string };

/** Something started that has a process tree of its own: an OS process group or a container. */
export type Container = {
  /** The exit code; 128 + n after signal n. */
  exited: Promise<number>;
  /** Whether it was killed because it outgrew its memory; known once it has exited. */
  isOutOfMemory(): boolean;
  /** SIGTERM, then SIGKILL after `graceMs` real milliseconds; resolves when everything is gone. */
  stop(graceMs: number): Promise<void>;
  /** Null where it cannot be measured. */
  usage(): Promise<ResourceUsage | null>;
  exec(argv: string[], timeoutMs: number): Promise<Executed>;
};

/** Calls `onLine` for each line and resolves when the stream ends. */
export function readLines(input: Readable, onLine: (line: string) => void): Promise<void> {
  return new Promise((resolve) => {
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    lines.on('line', onLine);
    lines.on('close', resolve);
  });
}

/** Waits for the end; stops the container when `signal` fires, and then rejects. */
export async function runToEnd(
  container: Container,
  graceMs: number,
  signal: AbortSignal,
): Promise<number> {
  const onAbort = () => void container.stop(graceMs);
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    const code = await container.exited;
    signal.throwIfAborted();
    return code;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
