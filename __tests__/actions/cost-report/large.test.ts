import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type Estimate,
  type EstimateInputs,
  estimate,
} from '../../../src/actions/cost-report/estimate.ts';
import { dollars } from '../../../src/actions/cost-report/money.ts';
import { report } from '../../../src/actions/cost-report/report.ts';
import { type Emulator, startEmulator } from '../../../src/emulator/emulator.ts';
import { LARGE, largeCompany, leastRequests } from '../../support/large-company.ts';
import { recordingTools } from '../../support/tools.ts';

// A thousand services, with the read tier of the platform in windows that are shorter than a minute.

interface Entry {
  method: string;
  path: string;
  query: string;
  status: number | null;
}

let emulator: Emulator;
let outcome: Estimate;
let journal: Entry[];

beforeAll(async () => {
  const seed = { ...largeCompany(), switches: { 'rate-limits': 'scaled' } };
  emulator = await startEmulator({ port: 0, speed: 60, seed });
  const inputs: EstimateInputs = {
    'sevalla-token': emulator.token,
    'app-id': 'all',
    'api-url': emulator.apiUrl,
    actuals: true,
    'stale-prices': 'warn',
    'budget-action': 'warn',
    'config-file': '.github/sevalla.yml',
  };
  outcome = await estimate(
    inputs,
    recordingTools({ now: Date.now, sleep: async (ms) => void (await sleep(ms)) }),
  );
  journal = (await (await fetch(`${emulator.controlUrl}/journal`)).json()) as Entry[];
}, 60_000);
afterAll(() => emulator?.close());

describe('a company of 1,000 services', () => {
  test('has 1,000 of them', () => {
    expect(Object.values(LARGE).reduce((sum, count) => sum + count, 0)).toBe(1000);
  });

  test('is read by the least possible number of requests, none of them twice', () => {
    const asked = journal.map(({ method, path, query }) => `${method} ${path}${query}`);
    expect(asked).toHaveLength(leastRequests());
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('is read within the read tier: no request is turned away', () => {
    expect(journal.filter(({ status }) => status !== 200)).toEqual([]);
    expect(outcome.unread).toEqual([]);
  });

  test('is priced to the cent, and what has no price is named', () => {
    // 400 of H1 and 300 of db1 at $5; some thousand objects of 1,000 bytes are under a cent.
    expect(dollars(outcome.totals!.monthly.min)).toBe('3500.00');
    const unknown = outcome.lines.filter(({ charge }) => charge.is === 'unknown');
    expect(unknown.map(({ resource: { kind, count } }) => [kind, count?.min])).toEqual([
      ['static-site', LARGE.staticSites],
      ['load-balancer', LARGE.loadBalancers],
    ]);
  });

  test('has a summary that GitHub takes', () => {
    const { summary } = report(outcome);
    expect(Buffer.byteLength(summary)).toBeLessThan(1_000_000);
  });
});
