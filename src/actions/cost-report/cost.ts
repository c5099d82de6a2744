import type { Tools } from '../../kit/tools.ts';
import { redacted, writeReportFile } from '../../report-file.ts';
import type { Inputs } from './contract.ts';
import { type Estimate, type EstimateTools, estimate } from './estimate.ts';

/** What was found, and where it was written down beside the summary. */
export type Outcome = Estimate & {
  /** By kind, those that an input names and that could be written. */
  files?: { html?: string | undefined };
};

/** Prices what runs, and writes the files that were asked for. */
export async function cost(
  inputs: Inputs,
  tools: EstimateTools & Pick<Tools, 'env' | 'log' | 'redact'>,
): Promise<Outcome> {
  const found = await estimate(inputs, tools);
  const { 'html-file': html } = inputs;
  const files: Outcome['files'] = {};
  if (html !== undefined) {
    const { toHtml } = await import('./html.ts');
    const text = toHtml(redacted(found, tools.redact));
    files.html = await writeReportFile('html-file', html, text, tools);
  }
  return { ...found, files };
}
