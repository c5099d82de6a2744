// Measures what a step pays before its first news: from process start to the first input error of
// each bundle, beside `node -e 0`, in turn and in one run. Usage: npm run bench
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROUNDS = 31;
const LIMIT = 2;

process.chdir(resolve(import.meta.dirname, '../..'));
const measure = (args: string[]): number => {
  const started = process.hrtime.bigint();
  spawnSync(process.execPath, args, { env: {}, stdio: 'pipe' });
  return Number(process.hrtime.bigint() - started) / 1e6;
};
const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

console.log(`Median of ${ROUNDS} pairs, Node ${process.version}`);
let slow = 0;
for (const name of readdirSync('actions')) {
  const bundle = join('dist', name, 'index.js');
  const pairs = Array.from({ length: ROUNDS }, () => {
    const bare = measure(['-e', '0']);
    const step = measure([bundle]);
    return { bare, step, ratio: step / bare };
  });
  const of = (key: 'bare' | 'step' | 'ratio'): number => median(pairs.map((pair) => pair[key]));
  if (of('ratio') > LIMIT) slow += 1;
  console.log(
    `${name.padEnd(20)} ${of('step').toFixed(1)} ms / ${of('bare').toFixed(1)} ms = ${of('ratio').toFixed(2)}×`,
  );
}
if (slow > 0) console.log(`${slow} of them above ${LIMIT}×`);
