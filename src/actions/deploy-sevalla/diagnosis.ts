import type { Tools } from '../../kit/tools.ts';
import { type Diagnosis, diagnose } from '../../rules/causes.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import type { Deployment, Process } from '../../sevalla/schemas.ts';
import { gather } from './gather.ts';
import { lastLinesOf } from './last-lines.ts';
import { hideCredentials, type LogTail } from './log-tail.ts';
import type { Veil } from './mask-variables.ts';
import { locate } from './place.ts';
import type { Service } from './service.ts';

interface DiagnosisOptions {
  service: Service;
  deployment: Deployment;
  web: Process | undefined;
  /** Earlier deployments of the application. */
  past: readonly Deployment[];
  sevalla: Sevalla;
  tail: LogTail;
  veil: Veil;
  tools: Pick<Tools, 'env' | 'log' | 'now' | 'redact'>;
}

export interface Explanation {
  /** `checkout`, `build`, `rollout`, `job Migrate`; undefined where nothing tells. */
  failedStep: string | undefined;
  diagnosis: Diagnosis | undefined;
  lastLines: string[];
}

/** Looks for the reason of a failure; finding none is no failure of its own. */
export async function diagnoseFailure(options: DiagnosisOptions): Promise<Explanation> {
  const { service, deployment, web, past, sevalla, tail, veil, tools } = options;
  const isVeiled = await isDrawn(veil);
  const deploymentLog = isVeiled ? withBuildError(tail.lines(), deployment, tools) : tail.lines();
  const starts = tail.steps();
  const step = starts.at(-1)?.step ?? onlyStep(deployment);
  const beganAt = starts.find((each) => each.step === 'rollout')?.at;
  const { buildPath, troubles, ...facts } = await gather({
    service,
    sevalla,
    since: beganAt ?? Date.parse(deployment.started_at ?? deployment.created_at),
    now: tools.now(),
    web,
    instances: tail.tagged('instance'),
  });
  if (troubles.length > 0) {
    tools.log.info(`Not all that might explain the failure could be read: ${troubles.join(' ')}`);
  }
  // Before the rollout nothing of this version runs: what is printed is the version before.
  const isOther = step === 'checkout' || step === 'build';
  const runtimeLog = isOther || !isVeiled ? [] : facts.runtimeLog.map(tools.redact);
  const servesEarlier = past.some(({ status }) => status === 'success');
  const found = diagnose({ ...facts, deploymentLog, runtimeLog, step, servesEarlier });
  const diagnosis = found && (await placed(found, tools.env, buildPath));
  const lines = deploymentLog.length > 0 ? deploymentLog : runtimeLog;
  const failedStep = jobIn(deploymentLog) ?? step;
  if (diagnosis !== undefined) await tell(diagnosis, failedStep, tools.log);
  return { failedStep, diagnosis, lastLines: lastLinesOf(lines) };
}

/** What an application prints is not looked at while its secrets are not known. */
async function isDrawn(veil: Veil): Promise<boolean> {
  try {
    await veil();
    return true;
  } catch (error) {
    if (!(error instanceof SevallaError)) throw error;
    return false;
  }
}

async function placed(
  found: Diagnosis,
  env: Tools['env'],
  buildPath: string | undefined,
): Promise<Diagnosis> {
  if (found.file !== undefined || found.frames === undefined) return found;
  const place = await locate(found.frames, env['GITHUB_WORKSPACE'] ?? '.', buildPath);
  return { ...found, ...place };
}

/** With the reason that the platform gives beside the log, unless the log has it. */
function withBuildError(
  lines: string[],
  { build_error: error }: Deployment,
  { redact }: Pick<Tools, 'redact'>,
): string[] {
  if (!error || lines.some((line) => line.includes(error))) return lines;
  return [...lines, ...redact(error).split(/\r?\n/).map(hideCredentials)];
}

function onlyStep({ steps }: Deployment): string | undefined {
  return steps?.length === 1 ? steps[0] : undefined;
}

function jobIn(lines: readonly string[]): string | undefined {
  const pattern = /\bJob (.+?)(?: failed with exit code \d+|: context deadline exceeded)/;
  const name = lines.findLast((line) => pattern.test(line))?.match(pattern)?.[1];
  return name === undefined ? undefined : `job ${name}`;
}

async function tell(
  { id, evidence, facts = [], file, line }: Diagnosis,
  failedStep: string | undefined,
  log: Tools['log'],
): Promise<void> {
  const where = failedStep === undefined ? '' : `in its ${failedStep}, `;
  await log.group(`Why it failed: ${where}by the rule ${id}`, async () => {
    for (const each of evidence) log.remote(each);
    for (const each of facts) log.remote(each);
    if (file !== undefined) log.info(`At ${file}:${line}`);
  });
}
