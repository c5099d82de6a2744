import { errorMessage } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import { type Diagnosis, diagnose } from '../../rules/causes.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import type { Deployment, Process } from '../../sevalla/schemas.ts';
import { hideCredentials, type LogTail, withoutRepeats } from './log-tail.ts';

const MOST_LINES = 2000;
const LAST_LINES = 15;

interface DiagnosisOptions {
  appId: string;
  deployment: Deployment;
  web: Process | undefined;
  sevalla: Sevalla;
  tail: LogTail;
  log: Tools['log'];
}

/** Looks for the reason of a failure; finding none is no failure of its own. */
export async function diagnoseFailure({
  appId,
  deployment,
  web,
  sevalla,
  tail,
  log,
}: DiagnosisOptions): Promise<{ diagnosis: Diagnosis | undefined; lastLines: string[] }> {
  const deploymentLog = tail.lines();
  const runtimeLog = await runtimeLines(sevalla, appId, deployment).catch((error: unknown) => {
    log.info(`The runtime log cannot be read: ${errorMessage(error)}`);
    return [];
  });
  const lines = deploymentLog.length > 0 ? deploymentLog : runtimeLog;
  return {
    diagnosis: diagnose({ deploymentLog, runtimeLog, web }),
    lastLines: withoutRepeats(lines.filter((line) => line.trim() !== '')).slice(-LAST_LINES),
  };
}

/** What the instances printed since the deployment was made. */
async function runtimeLines(
  sevalla: Sevalla,
  appId: string,
  { created_at }: Deployment,
): Promise<string[]> {
  const entries = await sevalla.runtimeLogs(appId, {
    from: new Date(created_at).toISOString(),
    limit: MOST_LINES,
  });
  entries.sort((a, b) => a.unix_timestamp - b.unix_timestamp);
  return entries.map(({ message }) => hideCredentials(message));
}
