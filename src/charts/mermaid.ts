// Charts that GitHub draws from text. It takes neither inline SVG nor data URIs in Markdown.

import { block } from '../markdown.ts';

export interface Slice {
  label: string;
  value: number;
}

/** A pie of the slices that are not zero to two decimals; undefined when there is nothing to compare: fewer than two. */
export function pie(title: string, slices: readonly Slice[]): string | undefined {
  const shown = slices.filter(({ value }) => Number.isFinite(value) && value >= 0.005);
  if (shown.length < 2) return undefined;
  return block(
    [
      `pie showData title ${bare(title)}`,
      ...shown.map(({ label, value }) => `    "${bare(label)}" : ${decimal(value)}`),
    ],
    'mermaid',
  );
}

/** Bars over named points, from zero; undefined below two points or when one is no amount. */
export function bars(title: string, unit: string, points: readonly Slice[]): string | undefined {
  if (points.length < 2) return undefined;
  if (points.some(({ value }) => !Number.isFinite(value) || value < 0)) return undefined;
  const top = Math.max(...points.map(({ value }) => value)) || 1;
  return block(
    [
      // As drawn by default it would fill the page.
      '%%{init: {"xyChart": {"width": 640, "height": 260}}}%%',
      'xychart-beta',
      `    title "${bare(title)}"`,
      `    x-axis [${points.map(({ label }) => `"${bare(label)}"`).join(', ')}]`,
      `    y-axis "${bare(unit)}" 0 --> ${decimal(top)}`,
      `    bar [${points.map(({ value }) => decimal(value)).join(', ')}]`,
    ],
    'mermaid',
  );
}

/** Only what no Mermaid grammar gives a meaning: its entities (`#…;`) differ between versions. */
function bare(text: string): string {
  const kept = text.replace(/[^\p{L}\p{N} .,$+()/_-]/gu, ' ').replace(/-{2,}|\s+/g, ' ');
  return [...kept.trim()].slice(0, 60).join('') || 'unnamed';
}

/** Mermaid reads no exponent. */
function decimal(value: number): string {
  return value.toFixed(2);
}
