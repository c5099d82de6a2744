import type { Tools } from '../../kit/tools.ts';
import { redacted, writeJson, writeReportFile } from '../../report-file.ts';
import type { Inputs } from './contract.ts';
import { runRecord } from './run-record.ts';
import type { Outcome } from './smoke.ts';

/** Absolute paths; absent where no input names one, or it could not be written. */
export interface Files {
  junit?: string | undefined;
  sarif?: string | undefined;
  report?: string | undefined;
  html?: string | undefined;
}

/** Writes what the inputs ask for. @param startedAtMs Milliseconds since 1970. */
export async function writeReports(
  inputs: Inputs,
  outcome: Outcome,
  startedAtMs: number,
  tools: Tools,
): Promise<Files> {
  const {
    'junit-file': junit,
    'sarif-file': sarif,
    'report-file': report,
    'html-file': html,
  } = inputs;
  // Before anything is escaped, which no mask would see through.
  const record = redacted(runRecord(outcome, startedAtMs, tools.now()), tools.redact);
  const files: Files = {};
  if (report !== undefined) files.report = await writeJson('report-file', report, record, tools);
  if (junit !== undefined) {
    const { toJunit } = await import('./junit.ts');
    files.junit = await writeReportFile('junit-file', junit, toJunit(record), tools);
  }
  if (sarif !== undefined) {
    const { toSarif } = await import('./sarif.ts');
    const content = toSarif(record, tools.env['GITHUB_WORKFLOW_REF']);
    files.sarif = await writeJson('sarif-file', sarif, content, tools);
  }
  if (html !== undefined) {
    const { toHtml } = await import('./html.ts');
    const screenshots = outcome.visits.map(({ screenshot }) => screenshot);
    files.html = await writeReportFile('html-file', html, toHtml(record, screenshots), tools);
  }
  return files;
}
