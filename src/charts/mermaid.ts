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

export interface Lane {
  label: string;
  /** One after the other; lengths in ms. */
  spans: readonly { name: string; length: number }[];
}

/** Below that, in ms, whole milliseconds are too coarse to draw. */
const LEAST_WATERFALL = 20;
const MOST_LANES = 12;
/** Of the widest lane: a name does not fit into less, and would lie over its neighbour. */
const LEAST_NAMED = 0.07;

/** What took how long, a row each on one scale; undefined where nothing took long enough to be seen. */
export function waterfall(lanes: readonly Lane[]): string | undefined {
  const shown = lanes.slice(0, MOST_LANES);
  const total = ({ spans }: Lane): number => spans.reduce((sum, { length }) => sum + length, 0);
  const widest = Math.max(0, ...shown.map(total));
  if (widest < LEAST_WATERFALL) return undefined;
  // A letter of the font in which GitHub shows the labels.
  const labels = shown.map(({ label }) => clipped(bare(label)));
  const padding = 20 + 7 * Math.max(...labels.map(({ length }) => length));
  const rows = shown.flatMap(({ spans }, index) => {
    let at = 0;
    const bars = spans.flatMap(({ name, length }, order) => {
      const from = Math.round(at);
      at += length;
      const width = Math.round(at) - from;
      if (width === 0) return [];
      const shade = ['done, ', 'active, ', ''][order % 3];
      const title = length >= widest * LEAST_NAMED ? bare(name) : '·';
      return [`    ${title} :${shade}${from}, ${width}ms`];
    });
    return bars.length === 0 ? [] : [`    section ${labels[index]}`, ...bars];
  });
  return block(
    [
      '---',
      'displayMode: compact',
      'config:',
      '  gantt:',
      `    leftPadding: ${padding}`,
      '---',
      'gantt',
      '    dateFormat x',
      '    axisFormat %S.%L s',
      ...rows,
    ],
    'mermaid',
  );
}

function clipped(label: string): string {
  return label.length <= 28 ? label : `${label.slice(0, 27)}…`;
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
