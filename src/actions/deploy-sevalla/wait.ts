import { errorMessage } from '../../errors.ts';
import { formatDuration } from '../../kit/fields.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import type { Deployment } from '../../sevalla/schemas.ts';
import type { LogTail } from './log-tail.ts';
import { describeStatus, hasEnded } from './status.ts';

/** A line at least this often, so that nobody takes the wait for a hang. */
const HEARTBEAT_MS = 60_000;

interface WaitOptions {
  appId: string;
  deploymentId: string;
  /** Its answer to the trigger, when there was one. */
  first: Deployment | undefined;
  startedAt: number;
  timeoutMs: number;
  intervalMs: number;
  sevalla: Sevalla;
  tail: LogTail;
  tools: Pick<Tools, 'log' | 'now' | 'sleep'>;
  /** Called with every answer. */
  onSeen(deployment: Deployment): void;
  /** Whether there is no use in waiting for it any longer. */
  isWrong?(deployment: Deployment): boolean;
}

export type WaitResult =
  | { kind: 'ended'; deployment: Deployment }
  | { kind: 'wrong'; deployment: Deployment }
  | { kind: 'deadline' }
  | { kind: 'lost'; reason: string };

/** Looks at the deployment until it has ended, the deadline has come, or the API shuts the door. */
export async function waitForEnd(options: WaitOptions): Promise<WaitResult> {
  const { appId, deploymentId, startedAt, sevalla, tail, tools } = options;
  const giveUpAt = startedAt + options.timeoutMs;
  let said: string | undefined;
  let saidAt = startedAt;

  const say = (line: string): void => {
    const isNews = line !== said;
    if (!isNews && tools.now() - saidAt < HEARTBEAT_MS) return;
    const elapsed = formatDuration(tools.now() - startedAt);
    tools.log.info(isNews ? `${line} (${elapsed})` : `${line}, for ${elapsed} by now`);
    said = line;
    saidAt = tools.now();
  };

  if (options.first !== undefined) say(describeStatus(options.first));
  for (;;) {
    try {
      const deployment = await sevalla.getDeployment(appId, deploymentId);
      options.onSeen(deployment);
      if (options.isWrong?.(deployment)) return { kind: 'wrong', deployment };
      // A final status may have been preceded by lines that nobody has seen yet.
      await tail.read({ isLast: hasEnded(deployment) });
      say(describeStatus(deployment));
      if (hasEnded(deployment)) return { kind: 'ended', deployment };
    } catch (error) {
      if (!(error instanceof SevallaError)) throw error;
      if (isRefusal(error)) return { kind: 'lost', reason: error.message };
      // Trouble on the way says nothing about the deployment.
      tools.log.info(`${errorMessage(error)} Still waiting.`);
    }
    const left = giveUpAt - tools.now();
    if (left <= 0) return { kind: 'deadline' };
    await tools.sleep(Math.min(options.intervalMs, left));
  }
}

/** 401, 403, 404 and their kind: the same question will get the same answer. */
function isRefusal({ status }: SevallaError): boolean {
  return status !== undefined && status >= 300 && status < 500 && ![408, 429].includes(status);
}
