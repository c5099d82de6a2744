import type { Tools } from '../../kit/tools.ts';
import { redacted, writeJson, writeReportFile } from '../../report-file.ts';
import type { Inputs } from './contract.ts';
import { type Estimate, estimate } from './estimate.ts';
import type { History } from './history.ts';

type Files = Partial<Record<'html' | 'report' | 'csv' | 'focus', string | undefined>>;

/** What was found, and where it was written down beside the summary. */
export type Outcome = Estimate & {
  /** By kind, those that an input names and that could be written. */
  files?: Files;
  /** Where the input names a file of it. */
  history?: History | undefined;
};

/** Prices what runs, writes the files that were asked for, and tells the pull request. */
export async function cost(inputs: Inputs, tools: Tools): Promise<Outcome> {
  const found = await estimate(inputs, tools);
  const past = inputs['history-file'];
  const history =
    past === undefined
      ? undefined
      : await (await import('./history.ts')).keepHistory(past, found, tools);
  const told: Outcome = { ...redacted(found, tools.redact), history };
  const files = await writeFiles(told, inputs, tools);
  await tellPullRequest(told, inputs, tools);
  return { ...found, files, history };
}

async function writeFiles(
  told: Outcome,
  { 'html-file': html, 'report-file': report, 'csv-file': csv, 'focus-file': focus }: Inputs,
  tools: Tools,
): Promise<Files> {
  const files: Files = {};
  const write = (input: string, name: string, text: string) =>
    writeReportFile(input, name, text, tools);
  if (html !== undefined) {
    const { toHtml } = await import('./html.ts');
    files.html = await write('html-file', html, toHtml(told));
  }
  if (report !== undefined) {
    const { toJson } = await import('./report.ts');
    files.report = await writeJson('report-file', report, toJson(told), tools);
  }
  if (csv === undefined && focus === undefined) return files;
  const { toCsv, toFocus } = await import('./tables.ts');
  if (csv !== undefined) files.csv = await write('csv-file', csv, toCsv(told));
  if (focus !== undefined) files.focus = await write('focus-file', focus, toFocus(told));
  return files;
}

/** What nothing comes of is not worth a comment, but one that is there must not stay wrong. */
async function tellPullRequest(told: Outcome, inputs: Inputs, tools: Tools): Promise<void> {
  const { proposal, change, applications } = told;
  const [application] = applications;
  if (proposal === undefined || 'why' in proposal || application === undefined) return;
  const [{ renderComment }, { markerFor, writeComment }] = await Promise.all([
    import('./proposal-report.ts'),
    import('../../sticky-comment.ts'),
  ]);
  const marker = markerFor('cost-report', application.id);
  const render = (runUrl: string): string => renderComment(told, proposal, marker, runUrl);
  const isQuiet = change?.isQuiet === true && proposal.isComplete;
  await writeComment(inputs, tools, render, marker, !isQuiet);
}
