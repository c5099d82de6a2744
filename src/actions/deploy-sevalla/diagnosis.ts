import { errorMessage } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import { type Diagnosis, diagnose } from '../../rules/causes.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import type { Deployment, Process } from '../../sevalla/schemas.ts';
import { hideCredentials, type LogTail, withoutRepeats } from './log-tail.ts';
import type { Service } from './service.ts';

const MOST_LINES = 2000;
const LAST_LINES = 15;

interface DiagnosisOptions {
  service: Service;
  deployment: Deployment;
  web: Process | undefined;
  sevalla: Sevalla;
  tail: LogTail;
  log: Tools['log'];
}

/** Looks for the reason of a failure; finding none is no failure of its own. */
export async function diagnoseFailure({
  service,
  deployment,
  web,
  sevalla,
  tail,
  log,
}: DiagnosisOptions): Promise<{ diagnosis: Diagnosis | undefined; lastLines: string[] }> {
  const deploymentLog = withBuildError(tail.lines(), deployment);
  const runtimeLog = await runtimeLines(sevalla, service, deployment).catch((error: unknown) => {
    log.info(`The runtime log cannot be read: ${errorMessage(error)}`);
    return [];
  });
  const lines = deploymentLog.length > 0 ? deploymentLog : runtimeLog;
  return {
    diagnosis: diagnose({ deploymentLog, runtimeLog, web }),
    lastLines: withoutRepeats(lines.filter((line) => line.trim() !== '')).slice(-LAST_LINES),
  };
}

/** With the reason that the platform gives beside the log, unless the log has it. */
function withBuildError(lines: string[], { build_error: error }: Deployment): string[] {
  if (!error || lines.some((line) => line.includes(error))) return lines;
  return [...lines, ...error.split(/\r?\n/).map(hideCredentials)];
}

/** What the instances printed since the deployment was made. */
async function runtimeLines(
  sevalla: Sevalla,
  { kind, id }: Service,
  { created_at }: Deployment,
): Promise<string[]> {
  // A static site has no instances that could say something.
  if (kind === 'static-site') return [];
  const entries = await sevalla.runtimeLogs(id, {
    from: new Date(created_at).toISOString(),
    limit: MOST_LINES,
  });
  entries.sort((a, b) => a.unix_timestamp - b.unix_timestamp);
  return entries.map(({ message }) => hideCredentials(message));
}
