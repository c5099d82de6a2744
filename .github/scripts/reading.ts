// Measures that reading a dotenv file takes time in proportion to its length, whatever it holds: the
// time for eight times the text beside that for the text, in turn and in one run.
// Usage: npm run bench
import { readDotenv } from '../../src/dotenv/dotenv.ts';

const ROUNDS = 7;
const CHARACTERS = 262_144;
/** 8 where the reader is linear, 64 where it is quadratic. */
const LIMIT = 24;

const PIECES: readonly [name: string, piece: string][] = [
  ['open quotes', 'A="\n'],
  ['open quotes of all kinds', 'A="\nB=\'\nC=`\n'],
  ['references', 'A=${A}${B}${C:-${D}}\n'],
  ['brackets', 'A=(((\n(((\n'],
  ['hashes', '# # # #\n'],
  ['blanks', `${' '.repeat(500)}x\n`],
  ['one long line', '"\\"${'],
];

const secondsOf = (piece: string, characters: number): number => {
  const text = piece.repeat(characters / piece.length);
  const started = process.hrtime.bigint();
  readDotenv(text);
  return Number(process.hrtime.bigint() - started) / 1e9;
};
const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

console.log(`Median of ${ROUNDS} pairs, ${8 * CHARACTERS} characters beside ${CHARACTERS}`);
let slow = 0;
for (const [name, piece] of PIECES) {
  secondsOf(piece, CHARACTERS);
  const pairs = Array.from({ length: ROUNDS }, () => ({
    short: secondsOf(piece, CHARACTERS),
    long: secondsOf(piece, 8 * CHARACTERS),
  }));
  const ratio = median(pairs.map(({ short, long }) => long / short));
  if (ratio > LIMIT) slow += 1;
  console.log(`${name.padEnd(26)} ${ratio.toFixed(1)}×`);
}
if (slow > 0) console.log(`${slow} of them above ${LIMIT}×`);
