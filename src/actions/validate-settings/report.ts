import type { Report } from '../../kit/tools.ts';
import { countFindings, type Finding, SEVERITIES, type Severity } from '../../rules/finding.ts';
import { count } from '../../rules/wording.ts';
import type { Outcome } from './validate.ts';

const MARKS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };

// The runner shows ten annotations of each level; the tenth error is the verdict itself.
const MOST_ANNOTATIONS: Readonly<Record<Severity, number>> = { error: 9, warning: 10, notice: 10 };

export function report(outcome: Outcome): Report {
  const { findings } = outcome;
  return {
    outputs: {
      errors: countFindings(findings, 'error'),
      warnings: countFindings(findings, 'warning'),
      notices: countFindings(findings, 'notice'),
      findings,
    },
    summary: summarize(outcome),
    failure: failureOf(outcome),
    annotations: SEVERITIES.flatMap((severity) =>
      findings
        .filter((found) => found.severity === severity)
        .slice(0, MOST_ANNOTATIONS[severity])
        .map(({ id, message, fix, file, line }) => ({
          level: severity,
          title: id,
          message: fix === undefined ? message : `${message} ${fix}`,
          ...(file === undefined || file.startsWith('/') ? {} : { file, line }),
        })),
    ),
  };
}

function failureOf({ findings, failOn }: Outcome): string | undefined {
  const fatal = findings.filter(
    ({ severity }) =>
      (severity === 'error' && failOn !== 'never') ||
      (severity === 'warning' && failOn === 'warning'),
  );
  const first = fatal[0];
  if (first === undefined) return undefined;
  if (fatal.length === 1) return first.message;
  return `${tally(findings, failOn === 'warning' ? ['error', 'warning'] : ['error'])} in the settings, first: ${first.message}`;
}

function summarize(outcome: Outcome): string {
  const { findings, checked, unchecked } = outcome;
  const worst = findings[0]?.severity ?? 'none';
  const mark = { error: '❌', warning: '⚠️', notice: '✅', none: '✅' }[worst];
  const counts = tally(findings, SEVERITIES);
  const lines = [
    `## ${mark} Settings: ${counts === '' ? 'nothing wrong' : counts}`,
    '',
    ...(findings.length === 0 ? [] : [...table(findings), '']),
    '<details><summary>What was checked</summary>',
    '',
    ...checked.map((what) => `- ${cell(what)}`),
    ...(unchecked.length === 0
      ? []
      : ['', 'Not checked:', '', ...unchecked.map((what) => `- ${cell(what)}`)]),
    '',
    `Preset \`${outcome.preset}\`, profile \`${outcome.profile}\`, fails on \`${outcome.failOn}\`. No values are shown, here or in the log.`,
    '',
    '</details>',
    '',
  ];
  return lines.join('\n');
}

function table(findings: readonly Finding[]): string[] {
  return [
    '| | Finding | Where | Expected | Found | Fix |',
    '|---|---|---|---|---|---|',
    ...findings.map((found) => {
      const id = found.docs === undefined ? `\`${found.id}\`` : `[\`${found.id}\`](${found.docs})`;
      const cells = [
        MARKS[found.severity],
        `${cell(found.message)}<br>${id}`,
        whereOf(found),
        cell(found.expected ?? ''),
        cell(found.found ?? ''),
        cell(found.fix ?? ''),
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ];
}

function whereOf({ file, line, subject }: Finding): string {
  // Not in backticks: Markdown reads no entities there.
  if (file !== undefined)
    return `<code>${cell(file)}${line === undefined ? '' : `:${line}`}</code>`;
  return subject === undefined ? 'the app' : cell(subject);
}

function tally(findings: readonly Finding[], severities: readonly Severity[]): string {
  return severities
    .map((severity) => [countFindings(findings, severity), severity] as const)
    .filter(([number]) => number > 0)
    .map(([number, severity]) => count(number, severity))
    .join(', ');
}

/** Text of names and messages, fit for a cell: it can neither end the cell nor become markup. */
function cell(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*[|~]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\s*\n\s*/g, ' ');
}
