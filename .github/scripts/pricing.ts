// Measures what pricing a company of 1,000 services takes on the local Sevalla, each answer 50 ms away:
// the requests beside the least possible, the time beside that of the same requests one after another,
// and the waiting that the read tier of 400 a minute asks of whoever sends as many.
// Usage: npm run bench, or pricing.ts [--tier], which keeps to the tier in real time: two minutes.
import { setTimeout as sleep } from 'node:timers/promises';
import { LARGE, largeCompany, leastRequests } from '../../__tests__/support/large-company.ts';
import { recordingTools } from '../../__tests__/support/tools.ts';
import { estimate } from '../../src/actions/cost-report/estimate.ts';
import { tierLimits } from '../../src/emulator/api/rate-limits.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';

const LATENCY_MS = 50;
const isInTier = process.argv.includes('--tier');

const emulator = await startEmulator({
  port: 0,
  // A window of 60 ms is over before eight calls at a time could use it up.
  speed: isInTier ? 1 : 1000,
  seed: { ...largeCompany(), switches: { 'rate-limits': isInTier ? 'real' : 'scaled' } },
});
const control = (method: string, path: string, body?: unknown) =>
  fetch(`${emulator.controlUrl}/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
let slept = 0;
try {
  await control('POST', 'faults', { times: 100_000, fault: { slow: LATENCY_MS } });
  const started = performance.now();
  const outcome = await estimate(
    {
      'sevalla-token': emulator.token,
      'app-id': 'all',
      'api-url': emulator.apiUrl,
      actuals: true,
      'stale-prices': 'warn',
      'budget-action': 'warn',
      'config-file': '.github/sevalla.yml',
    },
    recordingTools({
      now: Date.now,
      sleep: async (ms) => {
        slept += ms;
        await sleep(ms);
      },
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const journal = (await (await control('GET', 'journal')).json()) as {
    status: number;
    duration_ms: number;
  }[];
  const refused = journal.filter(({ status }) => status === 429).length;
  const latency = journal.map((entry) => entry.duration_ms).toSorted((a, b) => a - b);
  const median = latency[Math.floor(latency.length / 2)] ?? 0;
  const services = Object.values(LARGE).reduce((sum, count) => sum + count, 0);
  const tier = tierLimits.read;
  const windows = Math.ceil(journal.length / tier.limit);
  console.log(`${services} services, ${outcome.lines.length} lines of the report`);
  console.log(`requests              ${journal.length}, the least possible ${leastRequests()}`);
  console.log(`turned away           ${refused}`);
  console.log(
    `requests × latency    ${((journal.length * median) / 1000).toFixed(1)} s (${journal.length} × ${median} ms)`,
  );
  console.log(
    `time                  ${seconds.toFixed(1)} s, of which waiting ${(slept / 1000).toFixed(1)} s`,
  );
  console.log(
    `the read tier         ${windows} windows of ${tier.limit}: at least ${(windows - 1) * tier.windowSeconds} s of waiting`,
  );
} finally {
  await emulator.close();
}
