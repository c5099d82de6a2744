import type { Clock } from '../clock.ts';
import { timing } from '../timing.ts';

/** Keeps a deployment `waiting` until somebody has read it, so that no client misses the status. */
export type WaitingRoom = {
  /** Resolves when the deployment may start; rejects with an AbortError when `signal` fires. */
  wait(deploymentId: string, signal: AbortSignal): Promise<void>;
  noteRead(deploymentId: string): void;
};

export function createWaitingRoom(clock: Clock): WaitingRoom {
  const wasRead = new Set<string>();
  const onRead = new Map<string, () => void>();
  return {
    async wait(deploymentId, signal) {
      await clock.sleep(timing.queueMs, signal);
      const giveUp = new AbortController();
      const unread = clock.sleep(
        timing.waitingUnreadMs - timing.queueMs,
        AbortSignal.any([signal, giveUp.signal]),
      );
      const read = new Promise<void>((resolve) => {
        onRead.set(deploymentId, resolve);
        if (wasRead.has(deploymentId)) resolve();
      });
      // The loser of the race is aborted below, which must not count as an unhandled rejection.
      unread.catch(() => undefined);
      try {
        await Promise.race([unread, read]);
      } finally {
        giveUp.abort();
        onRead.delete(deploymentId);
        wasRead.delete(deploymentId);
      }
    },
    noteRead(deploymentId) {
      wasRead.add(deploymentId);
      onRead.get(deploymentId)?.();
    },
  };
}
