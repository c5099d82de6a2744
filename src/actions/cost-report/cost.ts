import type { Tools } from '../../kit/tools.ts';
import { redacted, writeReportFile } from '../../report-file.ts';
import type { Inputs } from './contract.ts';
import { type Estimate, estimate } from './estimate.ts';

/** What was found, and where it was written down beside the summary. */
export type Outcome = Estimate & {
  /** By kind, those that an input names and that could be written. */
  files?: { html?: string | undefined };
};

/** Prices what runs, writes the files that were asked for, and tells the pull request. */
export async function cost(inputs: Inputs, tools: Tools): Promise<Outcome> {
  const found = await estimate(inputs, tools);
  const { 'html-file': html } = inputs;
  const files: Outcome['files'] = {};
  if (html !== undefined) {
    const { toHtml } = await import('./html.ts');
    const text = toHtml(redacted(found, tools.redact));
    files.html = await writeReportFile('html-file', html, text, tools);
  }
  await tellPullRequest(found, inputs, tools);
  return { ...found, files };
}

/** What nothing comes of is not worth a comment, but one that is there must not stay wrong. */
async function tellPullRequest(found: Estimate, inputs: Inputs, tools: Tools): Promise<void> {
  const told = redacted(found, tools.redact);
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
