import { drawExcerpt } from '../../excerpt.ts';
import type { Report } from '../../kit/tools.ts';
import { block, code, fold, literal, table } from '../../markdown.ts';
import { isRed, type Simulated } from '../../rules/django-requests.ts';
import { countFindings, type Finding, SEVERITIES, type Severity } from '../../rules/finding.ts';
import { count } from '../../rules/wording.ts';
import { drawPatch } from './patch.ts';
import type { Outcome } from './validate.ts';
import { annotated, failureOf, tally } from './verdict.ts';

const MARKS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };

// What is told in full, with its line; the rest is a table to be opened.
const MOST_IN_FULL = 25;

export function report(outcome: Outcome): Report {
  const { findings, suppressed, generated, written } = outcome;
  return {
    outputs: {
      errors: countFindings(findings, 'error'),
      warnings: countFindings(findings, 'warning'),
      notices: countFindings(findings, 'notice'),
      findings,
      suppressed: suppressed.length,
      generated: generated.length === 0 ? undefined : generated.join(','),
      ...written,
    },
    summary: summarize(outcome),
    failure: failureOf(findings, outcome.failOn),
    annotations: annotated(findings).map((found) => ({
      level: found.severity,
      title: found.id,
      message: annotationOf(found, outcome),
      ...placeOf(found),
    })),
  };
}

/** The sentence, the line with its caret, and what to do: an annotation keeps line breaks. */
function annotationOf(found: Finding, { excerpts }: Outcome): string {
  const excerpt = excerpts.get(found);
  const { message, fix } = found;
  if (excerpt === undefined) return fix === undefined ? message : `${message} ${fix}`;
  return [message, '', ...drawExcerpt(excerpt), ...(fix === undefined ? [] : ['', fix])].join('\n');
}

function placeOf({ file, line, endLine, column, endColumn }: Finding) {
  if (file === undefined || file.startsWith('/')) return {};
  // GitHub takes columns for a piece of one line only.
  const isPiece = column !== undefined && endLine === line && endColumn !== undefined;
  return { file, line, endLine, ...(isPiece ? { col: column, endColumn } : {}) };
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
  const worth = findings.filter(({ severity }) => severity !== 'notice');
  const full = worth.slice(0, MOST_IN_FULL);
  const rest = worth.slice(MOST_IN_FULL);
  const notices = findings.filter(({ severity }) => severity === 'notice');
  const sections = [
    `## ${mark} Settings: ${counts === '' ? 'nothing wrong' : counts}`,
    ...inOneSentence(outcome),
    ...done(outcome),
    ...full.map((found) => inFull(found, outcome)),
    ...(rest.length === 0 ? [] : [fold(`${rest.length} more`, findingsTable(rest, outcome))]),
    ...(notices.length === 0
      ? []
      : [fold(`ℹ️ ${count(notices.length, 'notice')}`, findingsTable(notices, outcome))]),
    ...requestsMet(outcome),
    ...disagreements(outcome),
    ...suppressions(outcome),
    fold('What was checked', facts.join('\n\n')),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** What the step itself has written. */
function done({ generated, suggested }: Outcome): string[] {
  return [
    ...(generated.length === 0
      ? []
      : [
          `Generated on the app: ${generated.map(code).join(', ')}. The app sees ${generated.length === 1 ? 'it' : 'them'} from its next deployment on.`,
        ]),
    ...(suggested === 0
      ? []
      : [
          `${count(suggested, 'fix', 'fixes')} ${suggested === 1 ? 'is' : 'are'} suggested on the pull request.`,
        ]),
  ];
}

function inFull(found: Finding, outcome: Outcome): string {
  const excerpt = outcome.excerpts.get(found);
  return [
    `${MARKS[found.severity]} **${literal(found.message)}**<br>${whereOf(found, outcome)} · ${idOf(found)}`,
    ...(excerpt === undefined ? [] : [block(drawExcerpt(excerpt))]),
    ...remedy(found, outcome),
  ].join('\n\n');
}

/** The lines to write, where they are sure; else in words. */
function remedy(found: Finding, { patches }: Outcome): string[] {
  const patch = patches.get(found);
  if (patch !== undefined) return [block(drawPatch(patch), 'diff')];
  const parts = [
    ...(found.fix === undefined ? [] : [`**Fix:** ${literal(found.fix)}`]),
    ...[contrast(found)].filter((seen) => seen !== ''),
  ];
  return parts.length === 0 ? [] : [parts.join('<br>')];
}

const MET: Readonly<Record<Simulated['kind'], string>> = {
  answers: '✅ is answered',
  'bad-host': '❌ 400: the host is not allowed',
  loop: '❌ is redirected to itself, without end',
  forbidden: '❌ 403: the origin of the form is not trusted',
  fails: '❌ 500: Django fails',
  unknown: '· cannot be told from the code',
};

const TOLD: Readonly<Partial<Record<Simulated['kind'], readonly [one: string, several: string]>>> =
  {
    'bad-host': ['gets 400', 'get 400'],
    loop: ['is redirected to itself without end', 'are redirected to themselves without end'],
    forbidden: ['gets 403', 'get 403'],
    fails: ['gets 500', 'get 500'],
  };
const MOST_TOLD = 3;

/** What it all comes to, where the code tells. */
function inOneSentence({ simulated }: Outcome): string[] {
  const red = simulated.filter(isRed);
  if (red.length === 0) return [];
  const parts = [...new Set(red.map(({ kind }) => kind))].map((kind) => {
    const names = red.filter((each) => each.kind === kind).map(({ request }) => request);
    const [one = '', several = ''] = TOLD[kind] ?? [];
    const told = names.slice(0, MOST_TOLD).join(' and ');
    const more = names.length > MOST_TOLD ? ` and ${names.length - MOST_TOLD} more` : '';
    return `${told}${more} ${names.length === 1 ? one : several}`;
  });
  return [`Deployed as it is, ${literal(parts.join('; '))}.`];
}

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

/** Silent where they agree. */
function disagreements({ disagreed }: Outcome): string[] {
  if (disagreed.length === 0) return [];
  const rows = disagreed.map(({ request, read, status }) => [
    literal(request),
    MET[read],
    `got ${status}`,
  ]);
  return [
    '### Where Django, when run, does otherwise than its code reads',
    table(['Request', 'By the code', 'When run'], rows),
  ];
}

function suppressions(outcome: Outcome): string[] {
  const { suppressed } = outcome;
  if (suppressed.length === 0) return [];
  const rows = suppressed.map(({ finding, reason, expires }) => [
    `${MARKS[finding.severity]} ${literal(finding.message)}<br>${idOf(finding)}`,
    whereOf(finding, outcome),
    literal(reason),
    literal(expires),
  ]);
  const title = `${count(suppressed.length, 'finding')} suppressed by the config file`;
  return [fold(title, table(['What', 'Where', 'Reason', 'Until'], rows))];
}

function list(entries: readonly string[]): string {
  return entries.map((entry) => `- ${literal(entry)}`).join('\n');
}

function findingsTable(findings: readonly Finding[], outcome: Outcome): string {
  return table(
    ['', 'What', 'Where', 'What to do'],
    findings.map((found) => {
      const seen = contrast(found);
      return [
        MARKS[found.severity],
        [literal(found.message), ...(seen === '' ? [] : [seen]), idOf(found)].join('<br>'),
        whereOf(found, outcome),
        literal(found.fix ?? ''),
      ];
    }),
  );
}

function idOf({ id, docs }: Finding): string {
  return docs === undefined ? code(id) : `[${code(id)}](${docs})`;
}

function contrast({ expected, found }: Finding): string {
  const parts = [
    ...(expected === undefined ? [] : [`Expected: ${literal(expected)}.`]),
    ...(found === undefined ? [] : [`Found: ${literal(found)}.`]),
  ];
  return parts.length === 0 ? '' : `<sub>${parts.join(' ')}</sub>`;
}

function whereOf({ file, line, subject }: Finding, { sourceUrl }: Outcome): string {
  if (file === undefined) return subject === undefined ? 'the app' : literal(subject);
  const shown = code(line === undefined ? file : `${file}:${line}`);
  if (sourceUrl === undefined || file.startsWith('/')) return shown;
  const path = file.split('/').map(encodeURIComponent).join('/');
  return `[${shown}](${sourceUrl}${path}${line === undefined ? '' : `#L${line}`})`;
}
