import { formatDuration } from '../../kit/fields.ts';
import { fold, literal, table } from '../../markdown.ts';
import type { Deployment } from '../../sevalla/schemas.ts';
import type { StepStart } from './outcome.ts';

/** A part of a deployment. Milliseconds, `at` since 1970. */
export interface Span {
  name: string;
  at: number;
  tookMs: number;
}

/** From the request to the end of the queue; undefined until it has left it. */
export function queueMs(deployment: Deployment | undefined): number | undefined {
  return between(deployment?.created_at, deployment?.started_at);
}

/** From the end of the queue to the end. */
export function runMs(deployment: Deployment | undefined): number | undefined {
  return between(deployment?.started_at, deployment?.finished_at);
}

/**
 * The queue, and each step until the next one begins; all steps as one where the log does not tell
 * them apart. Empty until the deployment has ended.
 */
export function spansOf(deployment: Deployment, steps: readonly StepStart[]): Span[] {
  const queue = queueMs(deployment);
  const start = timeOf(deployment.started_at);
  const end = timeOf(deployment.finished_at);
  const created = timeOf(deployment.created_at);
  const waited =
    queue === undefined || created === undefined
      ? []
      : [{ name: 'queue', at: created, tookMs: queue }];
  if (start === undefined || end === undefined) return waited;
  const starts =
    steps.length > 0 ? steps : [{ step: deployment.steps?.join(', ') || 'deployment', at: start }];
  return [
    ...waited,
    ...starts.map(({ step, at }, index) => ({
      name: step,
      at,
      tookMs: Math.max(0, (starts[index + 1]?.at ?? end) - at),
    })),
  ];
}

/** Of one step, where the log tells it apart. */
export function stepMs(
  deployment: Deployment,
  steps: readonly StepStart[],
  name: string,
): number | undefined {
  if (steps.length === 0) return undefined;
  return spansOf(deployment, steps).find((span) => span.name === name)?.tookMs;
}

/** A chart that GitHub draws, and the same as a table for where nobody does. */
export function timelineSection(deployment: Deployment, steps: readonly StepStart[]): string[] {
  const spans = spansOf(deployment, steps);
  if (spans.length === 0) return [];
  const rows = spans.map(({ name, tookMs }) => [literal(name), formatDuration(tookMs)]);
  return [
    '### Timeline',
    chart(spans, deployment.status ?? ''),
    fold('The times as a table', table(['step', 'time'], rows)),
  ];
}

// Syntax: https://mermaid.js.org/syntax/gantt.html. A start in milliseconds and a length, so that
// the axis shows the time of day of whoever reads it.
function chart(spans: readonly Span[], status: string): string {
  const bars = spans.map(({ name, at, tookMs }, index) => {
    const isLast = index === spans.length - 1;
    const tag = isLast && status === 'failed' ? 'crit' : isLast ? 'active' : 'done';
    const length = `${Math.max(1, Math.round(tookMs))}ms`;
    return `  ${plain(name)} ${formatDuration(tookMs)} :${tag}, ${Math.round(at)}, ${length}`;
  });
  return ['```mermaid', 'gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...bars, '```'].join(
    '\n',
  );
}

const KEYWORDS =
  /^(title|section|click|call|href|gantt|acc(title|descr)|(date|axis)format|tick|today|(in|ex)clu|week|topaxis)/i;

/** Colons, semicolons, `#` and the like are syntax to Mermaid, and a step is named by a log. */
function plain(name: string): string {
  const words = name
    .replace(/[^\p{L}\p{N},.+/-]+/gu, ' ')
    .trim()
    .slice(0, 40)
    .trim();
  return words === '' || KEYWORDS.test(words) ? `step ${words}`.trim() : words;
}

function between(from: string | null | undefined, to: string | null | undefined) {
  const [start, end] = [timeOf(from), timeOf(to)];
  return start === undefined || end === undefined ? undefined : Math.max(0, end - start);
}

function timeOf(text: string | null | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}
