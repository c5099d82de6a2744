// Charts for the HTML reports. Each is readable without colours, and as text by a screen reader.

import { type Html, html } from '../html/page.ts';

const WIDTH = 880;
const LABEL = 240;
const VALUE = 130;
const ROW = 26;
const COLOURS = 6;

export interface Bar {
  label: string;
  value: number;
  /** From `value` on, drawn paler: the upper end of what it may be. */
  most?: number | undefined;
  /** What stands behind it; the value by `format` when absent. */
  text?: string | undefined;
}

type Format = (value: number) => string;

/** Horizontal bars from zero. undefined where there is nothing to draw. */
export function barChart(title: string, bars: readonly Bar[], format: Format): Html | undefined {
  const shown = bars.filter(({ value }) => Number.isFinite(value) && value >= 0);
  if (shown.length === 0) return undefined;
  const top = Math.max(...shown.map(({ value, most = value }) => most)) || 1;
  const scale = (WIDTH - LABEL - VALUE) / top;
  const rows = shown.map(({ label, value, most, text }, index) => {
    const y = index * ROW;
    const length = Math.max(value * scale, value > 0 ? 1 : 0);
    const rest = most !== undefined && most > value ? (most - value) * scale : 0;
    return html`<text x="${LABEL - 10}" y="${y + 17}" text-anchor="end">${clipped(label)}</text>
<rect class="s0" x="${LABEL}" y="${y + 4}" width="${round(length)}" height="${ROW - 8}" rx="2"/>
${rest > 0 && html`<rect class="s0" opacity="0.35" x="${round(LABEL + length)}" y="${y + 4}" width="${round(rest)}" height="${ROW - 8}"/>`}
<text x="${round(LABEL + length + rest + 8)}" y="${y + 17}">${text ?? format(value)}</text>`;
  });
  const told = shown.map(({ label, value, text }) => `${label}: ${text ?? format(value)}`);
  return figure(title, told, shown.length * ROW, rows);
}

export interface Point {
  label: string;
  value: number;
  /** Something is wrong with it: drawn apart, and told. */
  mark?: string | undefined;
}

const PLOT = 180;
const LEFT = 70;

/** A line from the first point to the last, and a limit across it. undefined below two points. */
export function lineChart(
  title: string,
  points: readonly Point[],
  format: Format,
  limit?: { value: number; label: string },
): Html | undefined {
  const shown = points.filter(({ value }) => Number.isFinite(value));
  if (shown.length < 2) return undefined;
  const top = Math.max(...shown.map(({ value }) => value), limit?.value ?? 0) * 1.1 || 1;
  const x = (index: number): number =>
    round(LEFT + (index * (WIDTH - LEFT - 20)) / (shown.length - 1));
  const y = (value: number): number => round(PLOT - (value / top) * (PLOT - 10));
  const trace = shown.map(({ value }, index) => `${x(index)},${y(value)}`).join(' ');
  const [first, last] = [shown[0], shown.at(-1)];
  return figure(
    title,
    shown.map(({ label, value, mark }) => `${label}: ${format(value)}${mark ? ` (${mark})` : ''}`),
    PLOT + 30,
    [
      ...[0, 0.5, 1].map((share) => {
        const value = (top / 1.1) * share;
        return html`<line class="axis" x1="${LEFT}" x2="${WIDTH}" y1="${y(value)}" y2="${y(value)}"/>
<text class="soft" x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end">${format(value)}</text>`;
      }),
      limit &&
        html`<line class="limit" x1="${LEFT}" x2="${WIDTH}" y1="${y(limit.value)}" y2="${y(limit.value)}"/>
<text x="${WIDTH}" y="${y(limit.value) - 5}" text-anchor="end">${limit.label}</text>`,
      html`<polyline class="trace" points="${trace}"/>`,
      ...shown.map(({ value, mark }, index) =>
        mark
          ? html`<circle class="dot bad" cx="${x(index)}" cy="${y(value)}" r="5"/><text x="${x(index)}" y="${y(value) - 9}" text-anchor="middle">${mark}</text>`
          : html`<circle class="dot" cx="${x(index)}" cy="${y(value)}" r="2.5"/>`,
      ),
      html`<text class="soft" x="${LEFT}" y="${PLOT + 20}">${first?.label}</text>
<text class="soft" x="${WIDTH}" y="${PLOT + 20}" text-anchor="end">${last?.label}</text>`,
    ],
  );
}

export interface Lane {
  label: string;
  /** One after the other, from the start of the lane. */
  spans: readonly { name: string; length: number }[];
  /** Where it begins, in the unit of the lengths. */
  from?: number;
}

/** What took how long, lane by lane on one scale. undefined where nothing took any time. */
export function waterfall(title: string, lanes: readonly Lane[], format: Format): Html | undefined {
  const ends = lanes.map(({ from = 0, spans }) => from + total(spans));
  const top = Math.max(0, ...ends);
  if (top <= 0) return undefined;
  const names = [...new Set(lanes.flatMap(({ spans }) => spans.map(({ name }) => name)))];
  const scale = (WIDTH - LABEL - VALUE) / top;
  const legend = names.map((name, index) => {
    const at = LABEL + index * 110;
    return html`<rect class="s${index % COLOURS}" x="${at}" y="5" width="12" height="12" rx="2"/><text class="soft" x="${at + 18}" y="16">${name}</text>`;
  });
  const rows = lanes.map(({ label, spans, from = 0 }, index) => {
    const y = (index + 1) * ROW;
    let at = LABEL + from * scale;
    const bars = spans.map(({ name, length }) => {
      const bar = html`<rect class="s${names.indexOf(name) % COLOURS}" x="${round(at)}" y="${y + 4}" width="${round(length * scale)}" height="${ROW - 8}"><title>${name}: ${format(length)}</title></rect>`;
      at += length * scale;
      return bar;
    });
    return html`<text x="${LABEL - 10}" y="${y + 17}" text-anchor="end">${clipped(label)}</text>
${bars}<text x="${round(at + 8)}" y="${y + 17}">${format(total(spans))}</text>`;
  });
  const told = lanes.map(
    ({ label, spans }) =>
      `${label}: ${spans.map(({ name, length }) => `${name} ${format(length)}`).join(', ')}`,
  );
  return figure(title, told, (lanes.length + 1) * ROW, [legend, rows]);
}

export interface Estimate {
  label: string;
  value: number;
  /** Where the true value lies; a dot alone where that is not known. */
  interval?: readonly [from: number, to: number] | undefined;
  /** What the others are held against: drawn hollow. */
  isReference?: boolean;
}

/** Dots on one scale from zero, with the interval of each. undefined where there is nothing to draw. */
export function intervalChart(
  title: string,
  estimates: readonly Estimate[],
  format: Format,
): Html | undefined {
  if (estimates.length === 0) return undefined;
  const ends = estimates.map(({ value, interval }) => interval?.[1] ?? value);
  const top = Math.max(...ends) || 1;
  const scale = (WIDTH - LABEL - VALUE) / top;
  const x = (value: number): number => round(LABEL + value * scale);
  const rows = estimates.map(
    ({ label, value, interval: [from, to] = [value, value], isReference }, index) => {
      const y = index * ROW + ROW / 2;
      return html`<text${isReference && html` class="soft"`} x="${LABEL - 10}" y="${y + 4}" text-anchor="end">${clipped(label)}</text>
<path class="trace" d="M${x(from)} ${y - 5}V${y + 5}M${x(from)} ${y}H${x(to)}M${x(to)} ${y - 5}V${y + 5}"/>
<circle class="dot${isReference && ' hollow'}" cx="${x(value)}" cy="${y}" r="4"/>
<text${isReference && html` class="soft"`} x="${x(to) + 10}" y="${y + 4}">${format(value)}</text>`;
    },
  );
  const told = estimates.map(({ label, value, interval }) => {
    const lies = interval ? ` (${format(interval[0])} to ${format(interval[1])})` : '';
    return `${label}: ${format(value)}${lies}`;
  });
  return figure(title, told, estimates.length * ROW, rows);
}

function total(spans: Lane['spans']): number {
  return spans.reduce((sum, { length }) => sum + length, 0);
}

function figure(
  title: string,
  told: readonly string[],
  height: number,
  body: Parameters<typeof html>[1][],
): Html {
  return html`<figure><figcaption>${title}</figcaption>
<svg role="img" viewBox="0 0 ${WIDTH} ${height}"><title>${title}</title><desc>${told.join('; ')}</desc>
${body}
</svg></figure>`;
}

const MOST_LABEL = 34;

function clipped(label: string): string {
  const characters = [...label];
  return characters.length <= MOST_LABEL
    ? label
    : `${characters.slice(0, MOST_LABEL - 1).join('')}…`;
}

/** To a tenth of a pixel: fewer bytes, and the same bytes everywhere. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
