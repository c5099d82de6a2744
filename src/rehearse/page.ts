import { marked } from 'marked';
import type { StepResult } from './runner.ts';

/** What GitHub's own style makes of a summary, as near as it matters. */
export const STYLE = `
  body { font: 16px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
    color: #1f2328; max-width: 980px; margin: 2rem auto; padding: 0 1.5rem; }
  table { border-collapse: collapse; display: block; overflow: auto; margin: 0 0 16px; }
  th, td { border: 1px solid #d1d9e0; padding: 6px 13px; text-align: left; vertical-align: top; }
  tr:nth-child(2n) { background: #f6f8fa; }
  code, pre { font: 85%/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    background: #818b981f; border-radius: 6px; padding: .2em .4em; }
  pre { padding: 16px; overflow: auto; } pre code { background: none; padding: 0; font-size: 100%; }
  h1, h2 { border-bottom: 1px solid #d1d9e0b3; padding-bottom: .3em; }
  blockquote { color: #59636e; border-left: .25em solid #d1d9e0; margin: 0 0 16px; padding: 0 1em; }
  details { margin: 0 0 16px; } summary { cursor: pointer; }
  section { margin-bottom: 3rem; }
`;

/** One page with the job summaries of all steps, rendered as GitHub would. */
export function renderPage(title: string, table: string, steps: readonly StepResult[]): string {
  const sections = steps
    .filter((step) => step.summary !== '')
    .map((step) => `<section id="${step.name}">\n${markdown(step.summary)}</section>`);
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${title}</title>`,
    `<style>${STYLE}</style></head><body>`,
    `<h1>${title}</h1>`,
    markdown(table),
    ...sections,
    '</body></html>\n',
  ].join('\n');
}

// GitHub draws Mermaid; here the table that follows each chart is opened instead.
const CHART = /```mermaid\n[\s\S]*?\n```\n\n<details>/g;

function markdown(text: string): string {
  return marked.parse(text.replace(CHART, '<details open>'), { gfm: true, async: false });
}
