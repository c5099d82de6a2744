import { errorMessage } from '../../errors.ts';
import { formatDuration } from '../../kit/fields.ts';
import type { Tools } from '../../kit/tools.ts';
import { isFinal, SevallaError } from '../../sevalla/errors.ts';
import type { LogEntry } from '../../sevalla/schemas.ts';
import type { StepStart } from './outcome.ts';
import type { Deployments } from './service.ts';

/** The tier of logs is 30 calls a minute for all jobs of a company together. */
export const SHORTEST_PAUSE_MS = 15_000;
const MOST_LINES = 5000;

/** Log calls are an extra: they may not hold up the verdict. */
export const LOG_POLICY = { timeoutMs: 10_000, deadlineMs: 5000 };

export interface LogTail {
  /** Reads what is new, unless the last time was just now. Trouble is told, not thrown. */
  read(options?: { isLast?: boolean }): Promise<void>;
  /** All that was read, oldest first. */
  lines(): string[];
  steps(): StepStart[];
  /** All values of a tag, such as the names of the instances that have written. */
  tagged(tag: string): ReadonlySet<string>;
}

interface TailOptions {
  deployments: Pick<Deployments, 'logs'>;
  deploymentId: string;
  /** Not shown when false, yet read at the end. */
  isShown: boolean;
  /** Milliseconds between two calls at least. */
  pauseMs?: number;
  startedAt: number;
  tools: Pick<Tools, 'log' | 'now'>;
}

export function createLogTail(options: TailOptions): LogTail {
  const { deployments, deploymentId, isShown, startedAt, tools } = options;
  const { pauseMs = SHORTEST_PAUSE_MS } = options;
  const seen = new Set<string>();
  const entries: LogEntry[] = [];
  let nextAt = 0;
  let isRefused = false;
  let step = 'deployment';

  async function read({ isLast = false } = {}): Promise<void> {
    if (isRefused || (!isLast && (!isShown || tools.now() < nextAt))) return;
    nextAt = tools.now() + pauseMs;
    try {
      const newest = entries.at(-1);
      const found = await deployments.logs(deploymentId, {
        limit: MOST_LINES,
        ...(newest === undefined ? {} : { from: isoTime(newest) }),
      });
      // The beginning is asked for inclusively: several lines may share its millisecond.
      const fresh = found.filter((entry) => !seen.has(keyOf(entry)));
      fresh.sort((a, b) => a.unix_timestamp - b.unix_timestamp);
      for (const entry of fresh) seen.add(keyOf(entry));
      entries.push(...fresh);
      if (isShown) await show(fresh);
    } catch (error) {
      if (!(error instanceof SevallaError)) throw error;
      isRefused = isFinal(error);
      tools.log.info(
        `The log cannot be read${isRefused ? '' : ' just now'}: ${errorMessage(error)}`,
      );
    }
  }

  async function show(fresh: readonly LogEntry[]): Promise<void> {
    const elapsed = formatDuration(tools.now() - startedAt);
    for (let index = 0; index < fresh.length; ) {
      step = stepOf(fresh[index]!) ?? step;
      const end = fresh.findIndex((entry, at) => at > index && (stepOf(entry) ?? step) !== step);
      const part = fresh.slice(index, end === -1 ? undefined : end);
      await tools.log.group(`Log of the ${step} (${elapsed})`, async () => {
        const lines = part.map(({ message }) => hideCredentials(message));
        for (const line of withoutRepeats(lines)) tools.log.remote(line);
      });
      index += part.length;
    }
  }

  return {
    read,
    lines: () => entries.map(({ message }) => hideCredentials(message)),
    steps: () => stepStarts(entries),
    tagged: (tag) =>
      new Set(entries.map(({ tags }) => tags?.[tag]).filter((value) => typeof value === 'string')),
  };
}

const REMEMBERED_LINES = 4;

/** A probe that fails for 17 minutes says so a hundred times, in turn with the access log. */
export function withoutRepeats(given: readonly string[]): string[] {
  const lines: string[] = [];
  let recent: string[] = [];
  let repeats = 0;
  const tellRepeats = (): void => {
    if (repeats > 0) lines.push(`(${repeats} more of the lines above)`);
    repeats = 0;
  };
  for (const line of given) {
    if (recent.includes(line)) {
      repeats += 1;
    } else {
      tellRepeats();
      lines.push(line);
      recent = [...recent, line].slice(-REMEMBERED_LINES);
    }
  }
  tellRepeats();
  return lines;
}

/** The entry's own word for its step; the contract leaves open what `tags` holds. */
function stepOf({ tags }: LogEntry): string | undefined {
  const step = tags?.['step'];
  return typeof step === 'string' && step !== '' ? step : undefined;
}

function stepStarts(entries: readonly LogEntry[]): StepStart[] {
  const starts = new Map<string, number>();
  for (const entry of entries) {
    const step = stepOf(entry);
    if (step !== undefined && !starts.has(step)) starts.set(step, entry.unix_timestamp / 1000);
  }
  return [...starts].map(([step, at]) => ({ step, at }));
}

function keyOf({ id, unix_timestamp, message }: LogEntry): string {
  return id ?? `${unix_timestamp} ${message}`;
}

function isoTime({ unix_timestamp }: LogEntry): string {
  return new Date(Math.floor(unix_timestamp / 1000)).toISOString();
}

/** Applications like to print the URL of their database when they cannot reach it. */
export function hideCredentials(line: string): string {
  return (
    line
      .replace(/(\w:\/\/[^\s:@/]*:)[^\s@/]+@/g, '$1***@')
      // Python quotes what it took for the port: of a password that is not encoded, a part.
      .replace(/(cast to integer value as )'[^']*'/, "$1'***'")
  );
}
