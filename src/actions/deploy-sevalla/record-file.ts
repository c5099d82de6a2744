import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { errorMessage } from '../../errors.ts';
import type { Report, Tools } from '../../kit/tools.ts';
import { type Inputs, outputs as outputContract } from './contract.ts';
import type { Outcome, Promotion } from './outcome.ts';
import { report } from './report.ts';

/** What nobody but the recorder knows. */
export interface RecordFacts {
  repository: string;
  runUrl: string;
  githubDeploymentId?: number | undefined;
  environmentHash?: string | undefined;
}

export type DeploymentRecord = Record<string, unknown>;

/** Lines and letters of evidence: the file is a record, not a log. */
const MOST_LINES = 40;
const LONGEST_LINE = 1000;

/** These are not told by the report: one is a path, the other has a better form here. */
const NO_MEMBERS = ['record', 'env-changed'];

/**
 * All that is known of a deployment, as JSON. Each output of the action is a member by its own name
 * with underscores, and every member is there always, `null` where nothing is known.
 * @param fault The message of the error that ended the step, where one has.
 */
export function recordOf(outcome: Outcome, facts: RecordFacts, fault?: string): DeploymentRecord {
  const { target, deployment } = outcome;
  const told = report(outcome);
  const failure = fault ?? told.failure;
  const ended = outcome.kind === 'ended' ? outcome : undefined;
  const { environment } = target;
  return {
    schema: 1,
    verdict: failure === undefined ? 'passed' : 'failed',
    ending: fault === undefined ? outcome.kind : 'error',
    failure: failure ?? null,
    app_id: target.appId ?? null,
    what: target.what,
    ...membersOf(told.outputs),
    created_at: deployment?.created_at ?? null,
    steps: (ended?.steps ?? []).map(({ step, at }) => ({
      step,
      started_at: new Date(at).toISOString(),
    })),
    environment: environment
      ? {
          state: environment.state,
          changes: environment.changes.map(({ name, what }) => ({ name, what })),
          left: environment.left,
        }
      : null,
    environment_hash: facts.environmentHash ?? null,
    cause_message: ended?.diagnosis?.message ?? null,
    cause_fix: ended?.diagnosis?.fix ?? null,
    evidence: bounded(ended?.diagnosis?.evidence ?? []),
    last_lines: bounded(ended?.lastLines ?? []),
    resume: outcome.kind === 'deadline' ? outcome.resume : null,
    repository: facts.repository,
    run_url: facts.runUrl,
    github_deployment_id: facts.githubDeploymentId ?? null,
    targets: null,
  };
}

/** Of several targets: what they have in common, and a record of each below `targets`. */
export function recordOfPromotion(
  promotion: Promotion,
  facts: readonly RecordFacts[],
): DeploymentRecord {
  const targets = promotion.parts.map((part, place) => recordOf(part, facts[place]!));
  const [first = {}] = targets;
  const { outputs, failure } = report(promotion);
  if (targets.length === 1) return { ...first, ...membersOf(outputs) };
  const unknown = Object.entries(first).map(([name, value]) => [
    name,
    Array.isArray(value) ? [] : null,
  ]);
  return {
    ...Object.fromEntries(unknown),
    schema: 1,
    verdict: failure === undefined ? 'passed' : 'failed',
    ending: 'promotion',
    failure: failure ?? null,
    what: `what ${promotion.source} runs`,
    ...membersOf(outputs),
    repository: first['repository'],
    run_url: first['run_url'],
    targets,
  };
}

function membersOf(told: Report['outputs']): DeploymentRecord {
  const names = Object.keys(outputContract.shape).filter((name) => !NO_MEMBERS.includes(name));
  return Object.fromEntries(
    names.map((name) => [name.replaceAll('-', '_'), told[name] ?? null] as const),
  );
}

/** Writes the record and sets the output `record`. Never throws. */
export async function writeRecord(
  record: DeploymentRecord,
  deploymentId: string | undefined,
  inputs: Inputs,
  tools: Pick<Tools, 'env' | 'log' | 'redact' | 'setOutput'>,
): Promise<void> {
  const { env, log, redact, setOutput } = tools;
  const name = `sevalla-deployment-${deploymentId ?? 'none'}.json`;
  const path =
    inputs['record-file'] === undefined
      ? join(env['RUNNER_TEMP'] || '.', name)
      : resolve(env['GITHUB_WORKSPACE'] || '.', inputs['record-file']);
  try {
    await mkdir(dirname(path), { recursive: true });
    // Each text by itself: within the whole a secret such as `null` would break the JSON.
    const hide = (_: string, value: unknown) => (typeof value === 'string' ? redact(value) : value);
    await writeFile(path, `${JSON.stringify(record, hide, 2)}\n`);
    await setOutput('record', path);
  } catch (error) {
    log.warning(`The record could not be written: ${errorMessage(error)}`);
  }
}

function bounded(lines: readonly string[]): string[] {
  return lines.slice(-MOST_LINES).map((line) => line.slice(0, LONGEST_LINE));
}
