import { isException } from '../../rules/evidence.ts';
import { blockAround, shortened } from '../../rules/traceback.ts';
import { withoutRepeats } from './log-tail.ts';

const MOST_LINES = 15;

// Said again every few seconds, or of no use once the failure is known.
const NOISE: readonly RegExp[] = [
  /^\s*$/,
  /\bkube-probe\b/,
  /^Back-off restarting failed container/,
  // Progress: of git, pip, npm, docker and whoever draws bars.
  /\b(?:Receiving|Resolving|Counting|Compressing|Updating) (?:objects|deltas|files):\s+\d+%/,
  /[━█▏▎▍▌▋▊▉#=]{8,}/,
  /^\s*(?:Downloading|Extracting|Waiting|Pulling fs layer|Verifying Checksum|Download complete|Pull complete)\b.*$/,
  /^[0-9a-f]{12}: /,
  /^\s*\d{1,3}(?:\.\d+)?%\s*$/,
  /^#\d+ (?:sha256:|transferring|resolve |extracting )/,
];

/** The end of a log as a reader wants it: without noise, and with the exception that it ended by. */
export function lastLinesOf(lines: readonly string[]): string[] {
  const telling = withoutProbes(lines.filter((line) => !NOISE.some((each) => each.test(line))));
  const end = withoutRepeats(telling).slice(-MOST_LINES);
  const at = telling.findLastIndex(isException);
  if (at === -1) return end;
  const whole = blockAround(telling, at);
  const block = shortened(whole);
  if (block.length === whole.length && block.every((line) => end.includes(line))) return end;
  const rest = withoutRepeats(telling.slice(at + 1).filter((line) => !block.includes(line)));
  const room = Math.max(3, MOST_LINES - block.length);
  return [...block, ...rest.slice(-room)];
}

/** Of the answers to a probe the last of each kind: a rollout has a hundred of them. */
function withoutProbes(lines: readonly string[]): string[] {
  const kindOf = (line: string): string | undefined =>
    /^(?:Readiness|Liveness) probe (?:failed|errored|warning)/i.test(line)
      ? line.replace(/\d+\.\d+\.\d+\.\d+(?::\d+)?/g, '')
      : undefined;
  const seen = new Set<string>();
  return lines
    .toReversed()
    .filter((line) => {
      const kind = kindOf(line);
      if (kind === undefined) return true;
      if (seen.has(kind)) return false;
      seen.add(kind);
      return true;
    })
    .reverse();
}
