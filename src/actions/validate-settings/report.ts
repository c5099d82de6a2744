import type { Report } from '../../kit/tools.ts';
import { code, fold, literal, table } from '../../markdown.ts';
import { isRed, type Simulated } from '../../rules/django-requests.ts';
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
  const facts = [
    list(checked),
    ...(unchecked.length === 0 ? [] : ['Not checked:', list(unchecked)]),
    `Preset \`${outcome.preset}\`, profile \`${outcome.profile}\`, fails on \`${outcome.failOn}\`. No values are shown, here or in the log.`,
  ];
  const sections = [
    `## ${mark} Settings: ${counts === '' ? 'nothing wrong' : counts}`,
    ...(findings.length === 0 ? [] : [findingsTable(findings)]),
    ...requestsMet(outcome),
    fold('What was checked', facts.join('\n\n')),
  ];
  return `${sections.join('\n\n')}\n`;
}

const MET: Readonly<Record<Simulated['kind'], string>> = {
  answers: '✅ is answered',
  'bad-host': '❌ 400: the host is not allowed',
  loop: '❌ is redirected to itself, without end',
  forbidden: '❌ 403: the origin of the form is not trusted',
  fails: '❌ 500: Django fails',
  unknown: '· cannot be told from the code',
};

/** Open where one goes wrong; folded away where all is well. */
function requestsMet({ simulated }: Outcome): string[] {
  if (simulated.length === 0) return [];
  const rows = simulated.map(({ request, kind, by, place }) => [
    literal(request),
    MET[kind],
    by === undefined ? '' : code(by),
    place === undefined || place.file.startsWith('/') ? '' : code(`${place.file}:${place.line}`),
  ]);
  const title = 'What requests would meet, by the code and the variables';
  const body = table(['Request', 'What it meets', 'Decided by', 'Where'], rows);
  return simulated.some(isRed) ? [`### ${title}`, body] : [fold(title, body)];
}

function list(entries: readonly string[]): string {
  return entries.map((entry) => `- ${literal(entry)}`).join('\n');
}

function findingsTable(findings: readonly Finding[]): string {
  return table(
    ['', 'What', 'Where', 'What to do'],
    findings.map((found) => {
      const id = found.docs === undefined ? code(found.id) : `[${code(found.id)}](${found.docs})`;
      const seen = contrast(found);
      return [
        MARKS[found.severity],
        [literal(found.message), ...(seen === '' ? [] : [seen]), id].join('<br>'),
        whereOf(found),
        literal(found.fix ?? ''),
      ];
    }),
  );
}

function contrast({ expected, found }: Finding): string {
  const parts = [
    ...(expected === undefined ? [] : [`Expected: ${literal(expected)}.`]),
    ...(found === undefined ? [] : [`Found: ${literal(found)}.`]),
  ];
  return parts.length === 0 ? '' : `<sub>${parts.join(' ')}</sub>`;
}

function whereOf({ file, line, subject }: Finding): string {
  if (file !== undefined) return code(line === undefined ? file : `${file}:${line}`);
  return subject === undefined ? 'the app' : literal(subject);
}

function tally(findings: readonly Finding[], severities: readonly Severity[]): string {
  return severities
    .map((severity) => [countFindings(findings, severity), severity] as const)
    .filter(([number]) => number > 0)
    .map(([number, severity]) => count(number, severity))
    .join(', ');
}
