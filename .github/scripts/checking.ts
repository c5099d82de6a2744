// Runs 500 requests, 20 at once, through hurl and through the bundle of smoke-test against one
// loopback server, in turn and in one run, and holds the latency readings against those of curl.
// hurl and curl are taken from the PATH; what is not there is left out and said so.
// Usage: npm run bench, or checking.ts
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readMetadata, root } from '../../__tests__/support/repository.ts';

const REQUESTS = 500;
const AT_ONCE = 20;
const ROUNDS = 5;
/** What the server takes over each page of the second part. */
const WORK_MS = 40;
const READINGS = 99;

const scratch = mkdtempSync(join(tmpdir(), 'checking-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const built = spawnSync(
  process.execPath,
  [join(root, '.github/scripts/bundle.ts'), `--into=${scratch}`, 'smoke-test'],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
if (built.status !== 0) throw new Error('The bundle could not be built');

let served = 0;
const server = createServer((request, response) => {
  served += 1;
  const isSlow = request.url?.startsWith('/slow');
  setTimeout(() => response.end('<h1>Shop</h1>'.padEnd(8000)), isSlow ? WORK_MS : 0);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Not `spawnSync`: the server lives in this process. */
async function run(command: string, args: string[], env = process.env) {
  const started = process.hrtime.bigint();
  const before = served;
  const child = spawn(command, args, { env, cwd: scratch, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
    });
  }
  const [status] = await once(child, 'close');
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0) throw new Error(`${command}: ${said}`);
  return { ms, said, requests: served - before };
}

const outputs = join(scratch, 'outputs');
const defaults = Object.entries(readMetadata('smoke-test').inputs ?? {}).map(
  ([name, { default: value = '' }]) => [`INPUT_${name.toUpperCase()}`, String(value)],
);
async function ours(path: string, samples: number, atOnce: number) {
  const checks = [{ name: 'bench', path, samples, 'at-once': atOnce, assert: ['status == 200'] }];
  writeFileSync(join(scratch, 'sevalla.yml'), JSON.stringify({ 'smoke-test': { checks } }));
  writeFileSync(outputs, '');
  const env = {
    ...Object.fromEntries(defaults),
    PATH: process.env['PATH'],
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: outputs,
    INPUT_URL: url,
    'INPUT_CONFIG-FILE': 'sevalla.yml',
    'INPUT_HEALTH-PATH': '/',
    INPUT_STREAK: '1',
    'INPUT_STREAK-SPAN': '0s',
  };
  const ran = await run(process.execPath, [resolve(scratch, 'smoke-test/index.js')], env);
  const json = /^results<<(\S+)\n([\s\S]*?)\n\1$/m.exec(readFileSync(outputs, 'utf8'))?.[2] ?? '';
  const [{ latency, timings }] = JSON.parse(json);
  return { ...ran, latency, timings };
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const isThere = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
const perSecond = (rates: number[]): string => `${median(rates).toFixed(0)} requests/s`;

console.log(`${REQUESTS} requests, ${AT_ONCE} at once, median of ${ROUNDS}, start-up included`);
const rates = { ours: [] as number[], hurl: [] as number[] };
const hasHurl = isThere('hurl');
const file = join(scratch, 'bench.hurl');
writeFileSync(file, `GET ${url}/\nHTTP *\n[Asserts]\nstatus == 200\n`);
for (let round = 0; round < ROUNDS; round += 1) {
  const own = await ours('/', REQUESTS, AT_ONCE);
  rates.ours.push((own.requests * 1000) / own.ms);
  if (!hasHurl) continue;
  const args = ['--parallel', '--jobs', String(AT_ONCE), '--repeat', String(REQUESTS)];
  const theirs = await run('hurl', [...args, '--no-output', file]);
  if (theirs.requests !== REQUESTS) throw new Error(`hurl sent ${theirs.requests} requests`);
  rates.hurl.push((theirs.requests * 1000) / theirs.ms);
}
console.log(`smoke-test  ${perSecond(rates.ours)}`);
if (hasHurl) {
  const ratio = median(rates.ours.map((rate, round) => rate / (rates.hurl[round] ?? Number.NaN)));
  console.log(`hurl        ${perSecond(rates.hurl)}`);
  console.log(`smoke-test / hurl = ${ratio.toFixed(2)}×`);
} else console.log('hurl is not on the PATH');

const { latency, timings } = await ours('/slow', READINGS, 1);
console.log(`\nA page that takes ${WORK_MS} ms, ${READINGS} readings, in ms`);
const interval = latency.interval95.join(' to ');
console.log(
  `smoke-test  median ${latency.medianMs} (95 %: ${interval}), p95 ${latency.percentiles.p95}; ` +
    `connect ${timings.connectMs}, first byte ${timings.firstByteMs}, body ${timings.bodyMs}`,
);
if (isThere('curl')) {
  const format = '%{time_connect} %{time_starttransfer} %{time_total}';
  const readings: number[][] = [];
  for (let count = 0; count < READINGS; count += 1) {
    const { said } = await run('curl', ['-s', '-o', '/dev/null', '-w', format, `${url}/slow`]);
    readings.push(said.split(' ').map((text) => Number(text) * 1000));
  }
  const [connect = 0, firstByte = 0, total = 0] = [0, 1, 2].map((column) =>
    median(readings.map((reading) => reading[column] ?? Number.NaN)),
  );
  console.log(
    `curl -w     median ${total.toFixed(1)}; connect ${connect.toFixed(1)}, ` +
      `first byte ${(firstByte - connect).toFixed(1)}, body ${(total - firstByte).toFixed(1)}`,
  );
  console.log(`difference  ${(latency.medianMs - total).toFixed(1)} ms of the median`);
} else console.log('curl is not on the PATH');
server.close();
