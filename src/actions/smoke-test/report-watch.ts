import { formatDuration } from '../../kit/fields.ts';
import { code, literal, table } from '../../markdown.ts';
import type { Vitals } from './vitals.ts';
import type { Round, Watched } from './watch.ts';

const BARS = [...'▁▂▃▄▅▆▇█'];
const RED = '×';
/** More would wrap in the summary. */
const MOST_BARS = 60;

/** What the summary tells of the time after the release. */
export function watchSection(watched: Watched): string {
  const { durationMs, cutShort, rounds, before, during, signs } = watched;
  const red = rounds.filter(({ failed }) => failed.length > 0).length;
  const length = cutShort
    ? `Watched, and cut short of ${formatDuration(durationMs)}`
    : `Watched for ${formatDuration(durationMs)}`;
  const troubles = [...new Set([before, during].flatMap((vitals) => vitals?.troubles ?? []))];
  return [
    `### ${length}`,
    signs.length === 0
      ? 'Nothing got worse.'
      : signs
          .map(({ level, what, fix }) => {
            const mark = level === 'fail' ? '❌' : '🟠';
            return `- ${mark} ${literal(what)}: ${literal(fix)}.`;
          })
          .join('\n'),
    `The slowest page of each round, ${RED} where a check failed (${red} of ${rounds.length}): ` +
      code(sparkline(rounds)),
    during === undefined
      ? 'The platform’s own metrics: not measured, since `sevalla-token` and `app-id` are not given.'
      : table(
          VITALS,
          vitalsRows(before, during).map((row) => row.map(literal)),
        ),
    ...troubles.map((trouble) => `Not measured: ${literal(trouble)}.`),
  ].join('\n\n');
}

export const VITALS = ['By the platform', 'As long before', 'Meanwhile'];

/** Plain text. */
export function vitalsRows(before: Vitals | undefined, during: Vitals): string[][] {
  const row = (name: string, cell: (vitals: Vitals) => string | undefined): string[] => [
    name,
    ...[before, during].map((vitals) => (vitals && cell(vitals)) ?? 'not measured'),
  ];
  return [
    row('Requests', ({ traffic }) => traffic && String(traffic.requests)),
    row('Server errors', ({ traffic }) => traffic && String(traffic.serverErrors)),
    row('95 of 100 within', ({ p95Ms }) => (p95Ms === undefined ? p95Ms : ms(p95Ms))),
    row('Containers that crashed', ({ crashes }) => crashes && String(crashes.length)),
    row('Highest use of memory', ({ memory }) =>
      memory ? `${Math.round(memory.share * 100)} % (${memory.process})` : undefined,
    ),
  ];
}

/** One sign a round; of many rounds the worst of each group. */
function sparkline(rounds: readonly Round[]): string {
  const size = Math.ceil(rounds.length / MOST_BARS);
  const highest = Math.max(1, ...rounds.map(({ latencyMs }) => latencyMs ?? 0));
  const bars = [];
  for (let at = 0; at < rounds.length; at += size) {
    const group = rounds.slice(at, at + size);
    const slowest = Math.max(...group.map(({ latencyMs }) => latencyMs ?? 0));
    const height = Math.min(BARS.length - 1, Math.floor((slowest / highest) * BARS.length));
    bars.push(group.some(({ failed }) => failed.length > 0) ? RED : BARS[height]);
  }
  return bars.join('');
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}
