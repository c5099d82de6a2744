import type { StepResult } from './runner.ts';

const MARKS = { passed: '✓', failed: '✗', skipped: '–' } as const;

/** Step, verdict, seconds and reason: as text for a terminal and as Markdown. */
export function renderTable(steps: readonly StepResult[]): { text: string; markdown: string } {
  const rows = steps.map(({ name, verdict, seconds, reason }) => ({
    name,
    verdict: `${MARKS[verdict]} ${verdict}`,
    seconds: verdict === 'skipped' ? '' : seconds.toFixed(1),
    reason: reason.split('\n')[0] ?? '',
  }));
  const width = Math.max(4, ...rows.map(({ name }) => name.length));
  const line = (name: string, verdict: string, seconds: string, reason: string): string =>
    `${name.padEnd(width)}  ${verdict.padEnd(9)}  ${seconds.padStart(7)}  ${reason}`.trimEnd();
  return {
    text: [
      line('step', 'verdict', 'seconds', ''),
      ...rows.map((row) => line(row.name, row.verdict, row.seconds, row.reason)),
    ].join('\n'),
    markdown: [
      '| step | verdict | seconds | why |',
      '|---|---|---:|---|',
      ...rows.map(
        (row) =>
          `| ${row.name} | ${row.verdict} | ${row.seconds} | ${row.reason.replace(/[|<>&]/g, (c) => `&#${c.charCodeAt(0)};`)} |`,
      ),
    ].join('\n'),
  };
}
