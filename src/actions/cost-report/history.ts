import { constants, copyFile, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { errorMessage } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import { parseJson, replaceFile } from '../../report-file.ts';
import type { Estimate } from './estimate.ts';
import { dollars, money } from './money.ts';

// What past runs found, in a file that a step of the workflow keeps: a cache or an artifact.

const entry = z.object({
  /** UTC. */
  day: z.iso.date(),
  /** What the report was about: another one is another series. */
  of: z.string(),
  /** Dollars of a month of 730 hours, at the least instances. */
  monthly: z.number(),
  complete: z.boolean(),
});
export type Entry = z.infer<typeof entry>;

export interface History {
  /** Of the same scope, oldest first, this run last. */
  entries: readonly Entry[];
  judgement: Judgement;
}

export type Judgement =
  | { is: 'too few'; days: number; needed: number }
  | { is: 'usual' | 'unusual'; change: number; method: string };

const MOST_DAYS = 400;
/** Far above what `MOST_DAYS` of two series come to, though one names a hundred applications. */
const MOST_BYTES = 16_000_000;
const MOST_ASIDE = 9;

/**
 * Adds this run to the file, in place of an earlier one of the same day.
 * Trouble warns and never decides. What is damaged in the file is kept beside it, and what is not goes on;
 * a file that can be neither read nor kept is left as it is.
 * @returns undefined where no amount is known.
 */
export async function keepHistory(
  name: string,
  estimate: Estimate,
  { env, log }: Pick<Tools, 'env' | 'log'>,
): Promise<History | undefined> {
  const { totals, at, isComplete } = estimate;
  if (totals === undefined) return undefined;
  const path = resolve(env['GITHUB_WORKSPACE'] || '.', name);
  const own: Entry = {
    day: new Date(at).toISOString().slice(0, 10),
    of: scopeOf(estimate),
    monthly: Number(dollars(totals.monthly.min)),
    complete: isComplete,
  };
  const read = await readPast(path, name, log);
  const past = read ?? [];
  const kept = [...past.filter(({ day, of }) => day !== own.day || of !== own.of), own].sort(
    (one, other) => one.day.localeCompare(other.day),
  );
  const entries = kept.filter(({ of }) => of === own.of).slice(-MOST_DAYS);
  const others = kept.filter(({ of }) => of !== own.of).slice(-MOST_DAYS);
  if (read === undefined) return historyOf([own], own);
  try {
    const text = [...others, ...entries].map((each) => `${JSON.stringify(each)}\n`).join('');
    await replaceFile(path, text);
  } catch (error) {
    log.warning(`history-file could not be written: ${errorMessage(error)}`);
  }
  return historyOf(entries, own);
}

/** A lower bound is held against lower bounds alone: what could not be read has not become cheaper. */
function historyOf(entries: readonly Entry[], own: Entry): History {
  const alike = entries.filter(({ complete }) => complete === own.complete);
  return { entries, judgement: judge(alike.map(({ monthly }) => monthly)) };
}

function scopeOf({ scope }: Estimate): string {
  switch (scope.is) {
    case 'applications':
      return scope.ids.toSorted().join(' ');
    case 'project':
      return `project ${scope.id}`;
    default:
      return scope.is;
  }
}

/** @returns undefined where the file must not be written over. */
async function readPast(
  path: string,
  name: string,
  log: Tools['log'],
): Promise<Entry[] | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      log.info(`No history at ${name} yet: it begins with this run.`);
      return [];
    }
    log.warning(`history-file could not be read, and is left as it is: ${errorMessage(error)}`);
    return undefined;
  }
  const lines = text.length > MOST_BYTES ? undefined : text.split('\n').filter(Boolean);
  const parsed = (lines ?? []).map((line) => entry.safeParse(parseJson(line)));
  const sound = parsed.flatMap(({ data }) => data ?? []);
  if (lines !== undefined && sound.length === lines.length) return sound;
  const aside = await keepAside(path);
  const found = `history-file ${name} is not as cost-report wrote it`;
  if (aside === undefined) {
    log.warning(`${found}, and no copy of it could be kept: it is left as it is.`);
    return undefined;
  }
  log.warning(
    `${found}: it is kept as ${name}${aside}, and ${sound.length} of its ${lines?.length ?? 'many'} lines go on.`,
  );
  return sound;
}

/** @returns what the name of the copy ends with; an earlier copy is never written over. */
async function keepAside(path: string): Promise<string | undefined> {
  for (let number = 1; number <= MOST_ASIDE; number += 1) {
    const ending = number === 1 ? '.damaged' : `.damaged-${number}`;
    try {
      await copyFile(path, `${path}${ending}`, constants.COPYFILE_EXCL);
      return ending;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return undefined;
    }
  }
  return undefined;
}

const LEAST_CHANGES = 7;
const WINDOW = 60;
/** Modified z-score beyond which a value is an outlier (Iglewicz and Hoaglin 1993). */
const MOST_DEVIATION = 3.5;
const LEAST_SHARE = 0.01;

/** Whether the last amount differs from the one before by more than amounts are used to. */
export function judge(amounts: readonly number[]): Judgement {
  const recent = amounts.slice(-WINDOW - 1);
  const changes = recent.slice(1).map((amount, index) => amount - recent[index]!);
  const change = changes.at(-1);
  if (change === undefined || changes.length <= LEAST_CHANGES) {
    return { is: 'too few', days: amounts.length, needed: LEAST_CHANGES + 2 };
  }
  const before = recent.at(-2) ?? 0;
  const usual = changes.slice(0, -1);
  const middle = median(usual);
  const spread = median(usual.map((each) => Math.abs(each - middle)));
  const isSmall = Math.abs(change) < Math.max(0.01, Math.abs(before) * LEAST_SHARE);
  if (spread > 0) {
    const score = (0.6745 * Math.abs(change - middle)) / spread;
    const is = !isSmall && score > MOST_DEVIATION ? 'unusual' : 'usual';
    return { is, change, method: `modified z-score of the change ${score.toFixed(1)}` };
  }
  // Most days nothing changes at all.
  const largest = Math.max(...usual.map(Math.abs));
  const is = !isSmall && Math.abs(change) > largest ? 'unusual' : 'usual';
  return {
    is,
    change,
    method: `largest change of the ${usual.length} before ${dollars(money(largest))}`,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
