import { errorMessage } from '../../errors.ts';
import { formatDuration } from '../../kit/fields.ts';
import type { Tools } from '../../kit/tools.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import type { Deployment } from '../../sevalla/schemas.ts';
import { type LogTail, SHORTEST_PAUSE_MS } from './log-tail.ts';
import {
  adaptiveSchedule,
  durationsOf,
  fixedSchedule,
  kindOf,
  type Schedule,
  usualOf,
} from './schedule.ts';
import type { Deployments } from './service.ts';
import { describeStatus, hasEnded } from './status.ts';

/** A line at least this often, so that nobody takes the wait for a hang. */
const HEARTBEAT_MS = 60_000;

interface WaitOptions {
  deployments: Pick<Deployments, 'get'>;
  deploymentId: string;
  /** Its answer to the trigger, when there was one. */
  first: Deployment | undefined;
  startedAt: number;
  timeoutMs: number;
  /** Absent: by the durations of the past. */
  intervalMs: number | undefined;
  /** Earlier deployments of the same service, newest first. */
  past: readonly Deployment[];
  tail: Omit<LogTail, 'tagged'>;
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
  const { deployments, deploymentId, startedAt, tail, tools } = options;
  const giveUpAt = startedAt + options.timeoutMs;
  let said: string | undefined;
  let saidAt = startedAt;
  let seen: Deployment | undefined;
  let schedule: Schedule | undefined;
  let looks = 0;
  // The platform's clock is believed only between what was seen by ours.
  let idleAt = options.first === undefined ? Number.NEGATIVE_INFINITY : startedAt;
  let began: number | undefined;

  const note = (deployment: Deployment): void => {
    seen = deployment;
    schedule ??= scheduleFor(deployment, options);
    if (deployment.started_at) {
      const told = Date.parse(deployment.started_at);
      began ??= Math.min(Math.max(told, idleAt), tools.now());
    } else {
      idleAt = tools.now();
    }
  };
  const say = (): void => {
    if (seen === undefined) return;
    const phase = tail.steps().at(-1)?.step;
    const line = describeStatus(phase === undefined ? seen : { ...seen, steps: [phase] });
    const isNews = line !== said;
    if (!isNews && tools.now() - saidAt < HEARTBEAT_MS) return;
    const usualMs = seen.status === 'inProgress' ? schedule?.usualMs : undefined;
    if (usualMs !== undefined && began !== undefined) {
      tools.log.info(`${line} (${besideUsual(tools.now() - began, usualMs)})`);
    } else {
      const elapsed = formatDuration(tools.now() - startedAt);
      tools.log.info(isNews ? `${line} (${elapsed})` : `${line}, for ${elapsed} by now`);
    }
    said = line;
    saidAt = tools.now();
  };
  /** Until the next look; the log has a pace of its own. */
  const pause = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; left -= SHORTEST_PAUSE_MS) {
      await tools.sleep(Math.min(left, SHORTEST_PAUSE_MS));
      if (left <= SHORTEST_PAUSE_MS) return;
      await tail.read();
      say();
    }
  };

  if (options.first !== undefined) {
    note(options.first);
    say();
  }
  let isDue = !tellsEnough(options);
  for (;;) {
    const result = isDue ? await look() : undefined;
    if (result !== undefined) return result;
    isDue = true;
    const left = giveUpAt - tools.now();
    if (left <= 0) return { kind: 'deadline' };
    const now = tools.now();
    const moment = { ranMs: now - (began ?? now), waitedMs: now - startedAt, looks };
    const next = (schedule ?? scheduleFor(undefined, options)).pauseAfter(moment);
    await pause(Math.min(next, left));
  }

  async function look(): Promise<WaitResult | undefined> {
    looks += 1;
    try {
      const deployment = await deployments.get(deploymentId);
      note(deployment);
      options.onSeen(deployment);
      if (options.isWrong?.(deployment)) return { kind: 'wrong', deployment };
      // A final status may have been preceded by lines that nobody has seen yet.
      await tail.read({ isLast: hasEnded(deployment) });
      say();
      return hasEnded(deployment) ? { kind: 'ended', deployment } : undefined;
    } catch (error) {
      if (!(error instanceof SevallaError)) throw error;
      if (isRefusal(error)) return { kind: 'lost', reason: error.message };
      // Trouble on the way says nothing about the deployment.
      tools.log.info(`${errorMessage(error)} Still waiting.`);
      return undefined;
    }
  }
}

/** Whether the answer to the trigger may stand for the first look. */
function tellsEnough({ first, intervalMs }: WaitOptions): boolean {
  if (first === undefined || intervalMs !== undefined || hasEnded(first)) return false;
  // A build is compared with the commit that was asked for, so that is to be known soon.
  return kindOf(first) !== 'build' || Boolean(first.commit_sha);
}

function scheduleFor(
  deployment: Deployment | undefined,
  { intervalMs, past, deploymentId }: WaitOptions,
): Schedule {
  const kind = deployment === undefined ? 'build' : kindOf(deployment);
  const durations = durationsOf(
    past.filter(({ id }) => id !== deploymentId),
    kind,
  );
  return intervalMs === undefined
    ? adaptiveSchedule(durations, kind)
    : fixedSchedule(intervalMs, usualOf(durations));
}

/** `1m 10s of usually 3m`, `5m, usually 3m`. */
function besideUsual(ranMs: number, usualMs: number): string {
  const usually = `usually ${formatDuration(Math.round(usualMs / 1000) * 1000)}`;
  return `${formatDuration(ranMs)}${ranMs > usualMs ? ',' : ' of'} ${usually}`;
}

/** 401, 403, 404 and their kind: the same question will get the same answer. */
function isRefusal({ status }: SevallaError): boolean {
  return status !== undefined && status >= 300 && status < 500 && ![408, 429].includes(status);
}
