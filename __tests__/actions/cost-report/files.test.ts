import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { judge } from '../../../src/actions/cost-report/history.ts';
import { historySentence } from '../../../src/actions/cost-report/history-report.ts';
import { toCsv, toFocus } from '../../../src/actions/cost-report/tables.ts';
import { parseCsv } from '../../support/parse-csv.ts';
import { type ActionRun, runAction } from '../../support/run-bundle.ts';
import { APP, COMPANY } from './platform.ts';
import { expectGolden, reportOn, stopServer } from './reporting.ts';

const folder = mkdtempSync(join(tmpdir(), 'cost-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(stopServer);

const run = (inputs: Record<string, string>): Promise<ActionRun> =>
  runAction('cost-report', {
    inputs: { databases: 'postgresql:db1, redis:db1', 'object-storage-gb': '2', ...inputs },
    env: { GITHUB_WORKSPACE: folder },
    cwd: folder,
  });
const written = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** Git would make them so. */
const lf = (text: string): string => text.replaceAll('\r\n', '\n');

describe('the tables for finance', () => {
  const MIXED = {
    processes: [{}, { key: 'x', type: 'worker', display_name: '=x', resource_type_name: 'X9' }],
  };
  const DECLARED = { databases: [{ name: 'postgresql', size: 'db1', extraDiskGb: 0 }] };

  test('have a row for each line, what is unknown blank and with its reason', async () => {
    const { outcome } = await reportOn(MIXED, DECLARED);
    const text = toCsv(outcome);
    expectGolden('lines-csv', lf(text));
    const rows = text.trimEnd().split('\r\n');
    expect(rows).toHaveLength(1 + outcome.lines.length);
    expect(rows.find((row) => row.includes('X9'))).toContain(
      'unknown,no price is known for size X9,USD,,,,,',
    );
  });

  test('have the columns of FOCUS, and no BilledCost that nobody has billed', async () => {
    const { outcome } = await reportOn(MIXED, DECLARED);
    const text = toFocus(outcome);
    expectGolden('focus-list-price', lf(text));
    const [head, ...rows] = text.trimEnd().split('\r\n');
    expect(head).toMatch(/^BilledCost,/);
    // The size without a price is in none.
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/^,.*,list price,/);
    const [names = [], ...cells] = parseCsv(text);
    for (const row of cells) {
      const of = (name: string): string => row[names.indexOf(name)] ?? 'no such column';
      expect([of('BilledCost'), of('EffectiveCost')]).toEqual(['', '']);
      const product = Number(of('ListUnitPrice')) * Number(of('PricingQuantity'));
      expect(product).toBeCloseTo(Number(of('ListCost')), 4);
    }
  });

  test('tell billed from listed where the platform says what it has billed', async () => {
    const { outcome } = await reportOn(
      {
        application: { company_id: COMPANY },
        usage: [{ category: 'appRuntimeCosts', id_resource: APP, cost: 3.5 }],
      },
      { ...DECLARED, actuals: true },
    );
    expectGolden('focus-billed', lf(toFocus(outcome)));
  });

  test('name the company, also where the report is of all that it has', async () => {
    const { outcome } = await reportOn(
      { usage: [{ category: 'appRuntimeCosts', id_resource: APP, cost: 3.512345 }] },
      { 'app-id': 'all', actuals: true },
    );
    const [names = [], ...rows] = parseCsv(toFocus(outcome));
    const billed = rows.find((row) => row[names.indexOf('x_CostBasis')] === 'billed') ?? [];
    expect(billed[names.indexOf('BillingAccountId')]).toBe(COMPANY);
    // What is summed and held against an invoice is not rounded.
    expect(billed[names.indexOf('BilledCost')]).toBe('3.512345');
  });

  test('are written where inputs say so, beside the JSON of the output', async () => {
    const { exitCode, outputs } = await run({
      'csv-file': 'out/lines.csv',
      'focus-file': 'out/focus.csv',
      'report-file': 'out/report.json',
    });
    expect(exitCode).toBe(0);
    expect(outputs['csv-file']).toBe(join(folder, 'out/lines.csv'));
    expect(written('out/lines.csv')).toContain('postgresql,database,');
    expect(written('out/focus.csv')).toContain('Databases,Database hosting');
    expect(JSON.parse(written('out/report.json'))).toEqual(JSON.parse(outputs['report'] ?? ''));
  });
});

describe('the history', () => {
  const series = (...amounts: number[]): string =>
    amounts
      .map((monthly, index) => {
        const day = `2026-09-${String(index + 1).padStart(2, '0')}`;
        return `${JSON.stringify({ day, of: 'declared', monthly, complete: true })}\n`;
      })
      .join('');
  const flat = Array.from({ length: 10 }, () => 10.04);

  test('begins with the first run, and has one entry a day', async () => {
    const inputs = { 'history-file': 'kept/history.ndjson' };
    const { summary } = await run(inputs);
    expect(summary).toContain('History: 1 day since ');
    await run({ ...inputs, 'object-storage-gb': '4' });
    const [only, ...rest] = written('kept/history.ndjson').trimEnd().split('\n');
    expect(rest).toEqual([]);
    expect(JSON.parse(only ?? '')).toMatchObject({ of: 'declared', monthly: 10.08 });
  });

  test('marks a change beyond all before, and draws the days', async () => {
    writeFileSync(join(folder, 'h.ndjson'), series(...flat));
    const inputs = { 'history-file': 'h.ndjson', databases: 'postgresql:db1, redis:db1, x:db1' };
    const { summary, stdout, outputs, exitCode } = await run(inputs);
    expect(exitCode).toBe(0);
    expect(outputs['unusual']).toBe('true');
    expect(stdout).toContain('::warning title=Cost::Unusual: a month costs +$5.00 against');
    expect(summary).toContain('x-axis ["09-01", "09-02"');
  });

  test('keeps apart what is of another scope', async () => {
    writeFileSync(join(folder, 'o.ndjson'), series(...flat).replaceAll('declared', 'company'));
    const { summary } = await run({ 'history-file': 'o.ndjson' });
    expect(summary).toContain('History: 1 day since ');
    expect(written('o.ndjson').trimEnd().split('\n')).toHaveLength(11);
  });

  test('that is damaged is kept aside with a warning, and decides nothing', async () => {
    writeFileSync(join(folder, 'd.ndjson.damaged'), 'of an earlier day');
    writeFileSync(join(folder, 'd.ndjson'), `${series(10)}{"day":7}\n`);
    const { exitCode, stdout } = await run({ 'history-file': 'd.ndjson' });
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      '::warning::history-file d.ndjson is not as cost-report wrote it: it is kept as d.ndjson.damaged-2, and 1 of its 2 lines go on.',
    );
    expect(written('d.ndjson.damaged')).toBe('of an earlier day');
    expect(written('d.ndjson.damaged-2')).toContain('{"day":7}');
    const days = written('d.ndjson').trimEnd().split('\n');
    expect(days.map((line) => JSON.parse(line).monthly)).toEqual([10, 10.04]);
  });

  test('that cannot be read is left as it is', async () => {
    mkdirSync(join(folder, 'is-a-folder'));
    const { exitCode, stdout, summary } = await run({ 'history-file': 'is-a-folder' });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('::warning::history-file could not be read, and is left as it is');
    expect(summary).toContain('History: 1 day since ');
    expect(statSync(join(folder, 'is-a-folder')).isDirectory()).toBe(true);
  });

  test('holds a lower bound against no whole amount', async () => {
    writeFileSync(join(folder, 'l.ndjson'), series(...flat));
    const inputs = { 'history-file': 'l.ndjson', databases: 'postgresql:db77' };
    const { outputs, summary } = await run(inputs);
    expect(summary).toContain('11 days since 2026-09-01, 1 of them as complete as this one;');
    expect(outputs['complete']).toBe('false');
    expect(outputs['unusual']).toBeUndefined();
  });

  test.each([
    ['too few', [1, 2, 3], 'too few'],
    ['nothing ever changes', flat, 'usual'],
    ['a step after quiet days', [...flat, 15.04], 'unusual'],
    ['the quiet day after a step', [...flat, 15.04, 15.04], 'usual'],
    ['a cent', [...flat, 10.05], 'usual'],
    ['the noise it is used to', [10, 11, 10, 12, 11, 10, 12, 11, 10, 11, 12], 'usual'],
    ['far beyond the noise', [10, 11, 10, 12, 11, 10, 12, 11, 10, 11, 30], 'unusual'],
    ['a fall', [...flat, 2], 'unusual'],
  ])('%s', (_, amounts, is) => {
    expect(judge(amounts).is).toBe(is);
  });

  test('says in words what it judged by', () => {
    const entries = [{ day: '2026-09-01', of: 'declared', monthly: 1, complete: true }];
    const judgement = judge([...flat, 15.04]);
    expect(historySentence({ entries, judgement })).toBe(
      'Unusual: a month costs +$5.00 against the run before (largest change of the 9 before 0.00).',
    );
  });
});
