import { errorMessage } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import { createSevalla } from '../../sevalla/client.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import { carryOut, type Results } from './carry-out.ts';
import type { Inputs } from './contract.ts';
import { chooseDatabases, readHistory } from './databases.ts';
import { type DumpFiles, findDumpFiles } from './dump-files.ts';
import { type History, type Planned, type Policy, planCleanup } from './plan.ts';

export interface Outcome {
  /** Milliseconds since 1970. */
  at: number;
  isDryRun: boolean;
  policy: Policy;
  maxDeletions: number;
  databases: History['database'][];
  plan: Planned[];
  /** Of what was to go; empty after a dry run. */
  results: Results;
  /** Databases whose backups could not be read, a sentence each. */
  unread: string[];
  /** What the reader may want to know, a sentence each. */
  notes: string[];
  isCancelled: boolean;
  dumpFiles: DumpFiles;
}

type CleanupTools = Pick<
  Tools,
  'exec' | 'fetch' | 'log' | 'now' | 'random' | 'redact' | 'signal' | 'sleep'
>;

/**
 * Plans which backups go, and unless it is a dry run deletes them.
 * @throws UserError when a database is not there, SevallaError when none could be listed.
 */
export async function cleanUp(inputs: Inputs, tools: CleanupTools): Promise<Outcome> {
  const { log } = tools;
  const sevalla = createSevalla({
    token: inputs['sevalla-token'],
    apiUrl: inputs['api-url'],
    tools,
  });
  const policy = policyOf(inputs);
  const isDryRun = inputs['dry-run'];
  const maxDeletions = inputs['max-deletions'];
  const chosen = chooseDatabases(inputs.databases, await sevalla.listDatabases());

  const histories: History[] = [];
  const unread: string[] = [];
  const notes: string[] = [];
  for (const { id, display_name: name } of chosen) {
    try {
      const history = await readHistory(sevalla, id);
      if (history === undefined) {
        notes.push(`${name} is no longer there, or has no backups to list.`);
        continue;
      }
      histories.push(history);
      const { status = 'of unknown status' } = history;
      if (status !== 'ready') notes.push(`${name} is ${status}: none of its backups goes.`);
    } catch (error) {
      if (!(error instanceof SevallaError)) throw error;
      unread.push(`The backups of ${name} could not be read: ${error.message}`);
    }
  }
  const at = tools.now();
  const plan = planCleanup(histories, policy, maxDeletions, at);
  const toDelete = plan.filter(({ fate }) => fate === 'delete').length;
  log.info(
    `Backups listed: ${plan.length}, to delete: ${toDelete}${isDryRun ? ' (dry run)' : ''}.`,
  );

  const results: Results = isDryRun
    ? new Map()
    : await carryOut(plan, {
        sevalla,
        tools,
        look: (id) => readHistory(sevalla, id),
        judge: ({ backup }, history) =>
          planCleanup([history], policy, Number.POSITIVE_INFINITY, at).find(
            (item) => item.backup.id === backup.id,
          )?.keptBy ?? [],
      });
  return {
    at,
    isDryRun,
    policy,
    maxDeletions,
    databases: histories.map(({ database }) => database),
    plan,
    results,
    unread,
    notes,
    isCancelled: tools.signal.aborted,
    dumpFiles: await lookForDumps(inputs['working-directory'], tools),
  };
}

/** Beside the point of the run, so that its trouble is a note. */
async function lookForDumps(folder: string, tools: CleanupTools): Promise<DumpFiles> {
  if (tools.signal.aborted) return { unread: 'Dump files were not looked for: cancelled.' };
  try {
    return await findDumpFiles(folder, tools);
  } catch (error) {
    return { unread: `Dump files were not looked for: ${errorMessage(error)}` };
  }
}

function policyOf(inputs: Inputs): Policy {
  return {
    last: inputs['keep-last'] ?? 0,
    daily: inputs['keep-daily'] ?? 0,
    weekly: inputs['keep-weekly'] ?? 0,
    monthly: inputs['keep-monthly'] ?? 0,
    yearly: inputs['keep-yearly'] ?? 0,
    olderThanMs: inputs['older-than'],
  };
}
