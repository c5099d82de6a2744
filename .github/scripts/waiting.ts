// Measures the schedule of deploy-sevalla against a look every 5 seconds, the rhythm of
// `sevalla-hosting/sevalla-deploy`: looks that a wait takes, and the delay between the end of a
// deployment and the look that sees it. No network and no clock, so every run prints the same.
// Usage: npm run bench, or waiting.ts [--write | --check] [--waits N]; the page is docs/waiting.md
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  adaptiveSchedule,
  fixedSchedule,
  type Kind,
  type Past,
  type Schedule,
} from '../../src/actions/deploy-sevalla/schedule.ts';

const { values: flags } = parseArgs({
  options: {
    write: { type: 'boolean' },
    check: { type: 'boolean' },
    waits: { type: 'string', default: '1000' },
  },
});
const WAITS = Number(flags.waits);
const SEED = 20_261_101;
const PAGE = resolve(import.meta.dirname, '../../docs/waiting.md');
const BEGIN = '<!-- measured: begin -->';
const END = '<!-- measured: end -->';

type Random = () => number;
/** A deployment, the number of its wait given. */
type Draw = (random: Random, wait: number) => { seconds: number; isSuccess: boolean };

/** mulberry32: the same numbers on every machine. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function lognormal(random: Random, median: number, sigma: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(sigma * normal);
}

const steady =
  (median: number, sigma: number): Draw =>
  (random) => ({ seconds: lognormal(random, median, sigma), isSuccess: true });
const failing = (chance: number, median: number, sigma: number, otherwise: Draw): Draw => {
  return (random, wait) =>
    random() < chance
      ? { seconds: lognormal(random, median, sigma), isSuccess: false }
      : otherwise(random, wait);
};

const CASES: { name: string; kind: Kind; draw: Draw }[] = [
  { name: 'Restart: 45 s, σ 0.1', kind: 'restart', draw: steady(45, 0.1) },
  { name: 'Image: 90 s, σ 0.15', kind: 'image', draw: steady(90, 0.15) },
  { name: 'Build: 3 min, σ 0.15', kind: 'build', draw: steady(180, 0.15) },
  { name: 'Build: 3 min, σ 0.1', kind: 'build', draw: steady(180, 0.1) },
  { name: 'Build: 3 min, σ 0.05', kind: 'build', draw: steady(180, 0.05) },
  { name: 'Long build: 8 min, σ 0.2', kind: 'build', draw: steady(480, 0.2) },
  {
    name: 'Cached build 70 s (70 %) or not 4 min, σ 0.1',
    kind: 'build',
    draw: (random, wait) => steady(random() < 0.7 ? 70 : 240, 0.1)(random, wait),
  },
  {
    name: 'Build 3 min, σ 0.15; 8 % fail at 17 min, σ 0.02',
    kind: 'build',
    draw: failing(0.08, 1020, 0.02, steady(180, 0.15)),
  },
  {
    name: 'Build 3 min, σ 0.15; 10 % fail early, 25 s, σ 0.4',
    kind: 'build',
    draw: failing(0.1, 25, 0.4, steady(180, 0.15)),
  },
  {
    name: 'Build that grows from 2 to 6 min, σ 0.12',
    kind: 'build',
    draw: (random, wait) => steady(120 + (240 * wait) / WAITS, 0.12)(random, wait),
  },
  { name: 'Wide: 3 min, σ 0.3', kind: 'build', draw: steady(180, 0.3) },
  { name: 'Wider: 3 min, σ 0.6', kind: 'build', draw: steady(180, 0.6) },
];

interface Wait {
  looks: number;
  delay: number;
}

/** The trigger's answer is no look: the first one follows the first pause, for both schedules. */
function wait(schedule: Schedule, seconds: number): Wait {
  let now = 0;
  let looks = 0;
  while (now < seconds * 1000) {
    now += schedule.pauseAfter({ ranMs: now, waitedMs: now, looks });
    looks += 1;
  }
  return { looks, delay: now / 1000 - seconds };
}

const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const quantile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

function measure({ kind, draw }: (typeof CASES)[number]) {
  const random = seeded(SEED);
  const past: Past[] = [];
  const adaptive: Wait[] = [];
  const fixed: Wait[] = [];
  const every5s = fixedSchedule(5000);
  for (let number = 0; number < WAITS; number += 1) {
    const { seconds, isSuccess } = draw(random, number);
    adaptive.push(wait(adaptiveSchedule(past, kind), seconds));
    fixed.push(wait(every5s, seconds));
    // What the API would list before the next deployment: newest first, times in milliseconds.
    past.unshift({ ms: Math.round(seconds * 1000), isSuccess });
  }
  return { adaptive, fixed };
}

const HEAD = [
  '| Durations (median, σ of the logarithm) | Looks a wait | Mean delay | Median | 95 % | First 5 waits: mean delay | Aim met |',
  '| - | - | - | - | - | - | - |',
];

function row(tested: (typeof CASES)[number]): string {
  const { adaptive, fixed } = measure(tested);
  const beside = (of: (waits: Wait[]) => number, unit = ' s'): string =>
    `${of(adaptive).toFixed(1)}${unit} / ${of(fixed).toFixed(1)}${unit}`;
  const looks = (waits: Wait[]): number => mean(waits.map((one) => one.looks));
  const delays = (waits: Wait[]): number[] => waits.map((one) => one.delay);
  const average = (waits: Wait[]): number => mean(delays(waits));
  const misses = [
    ...(looks(adaptive) * 2 <= looks(fixed) ? [] : ['looks']),
    ...(average(adaptive) < average(fixed) ? [] : ['delay']),
  ];
  const cells = [
    tested.name,
    `${beside(looks, '')} (${Math.round((100 * looks(adaptive)) / looks(fixed))} %)`,
    beside(average),
    beside((waits) => quantile(delays(waits), 0.5)),
    beside((waits) => quantile(delays(waits), 0.95)),
    beside((waits) => average(waits.slice(0, 5))),
    misses.length === 0 ? 'yes' : `no: ${misses.join(', ')}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

const table = [...HEAD, ...CASES.map(row)].join('\n');
console.log(`${WAITS} waits each, adaptive / every 5 s, history learnt from none\n\n${table}`);
if (flags.write || flags.check) {
  const page = readFileSync(PAGE, 'utf8');
  const [before, after] = [page.split(BEGIN)[0], page.split(END)[1]];
  const fresh = `${before}${BEGIN}\n${table}\n${END}${after}`;
  if (flags.write) writeFileSync(PAGE, fresh);
  else if (fresh !== page) {
    console.error('docs/waiting.md is out of date: node .github/scripts/waiting.ts --write');
    process.exitCode = 1;
  }
}
