import { expect } from '@jest/globals';
import type { Inputs } from '../../../src/actions/cost-report/contract.ts';
import * as contract from '../../../src/actions/cost-report/contract.ts';
import { estimate } from '../../../src/actions/cost-report/estimate.ts';
import { report } from '../../../src/actions/cost-report/report.ts';
import type { Context } from '../../../src/kit/context.ts';
import { goldenIn } from '../../support/golden.ts';
import { type Received, type ScriptedServer, startServer } from '../../support/scripted-server.ts';
import { recordingTools } from '../../support/tools.ts';
import { APP, platform } from './platform.ts';

// The report of a topology, from scripted answers of the API to the whole text.

export const TOKEN = 'svl_0123456789abcdef';
export const NOW = Date.parse('2026-11-23T12:00:00Z');

let server: ScriptedServer | undefined;

export async function stopServer(): Promise<void> {
  await server?.close();
  server = undefined;
}

/** What the platform was asked in the latest report. */
export function received(): Received[] {
  return server?.received ?? [];
}

interface Options {
  now?: number;
  labels?: string[];
}

/** One application without metrics and actuals, unless told otherwise. */
export async function reportOn(
  given: Parameters<typeof platform>[0] | 'nothing',
  inputs: Partial<Inputs> = {},
  { now = NOW, labels = [] }: Options = {},
) {
  await stopServer();
  server = await startServer(given === 'nothing' ? {} : platform(given, now));
  const outcome = await estimate(
    {
      ...(given === 'nothing' ? {} : { 'sevalla-token': TOKEN, 'app-id': [APP] }),
      'api-url': `${server.url}/v3`,
      'metric-days': 0,
      actuals: false,
      'stale-prices': 'warn',
      'budget-action': 'warn',
      'config-file': '.github/sevalla.yml',
      ...inputs,
    },
    { ...recordingTools({ now: () => now }), context: async () => ({ labels }) as Context },
  );
  const { outputs, ...rest } = report(outcome);
  expect(contract.outputs.safeParse(outputs).success).toBe(true);
  expect(JSON.stringify({ outputs, ...rest })).not.toContain(TOKEN);
  return { ...rest, outcome, outputs: outputs as Record<string, unknown> };
}

export const annotationsOf = (annotations: Awaited<ReturnType<typeof reportOn>>['annotations']) =>
  (annotations ?? []).map(({ level, message }) => `${level}: ${message}`);

export const expectGolden = goldenIn(import.meta.dirname);
