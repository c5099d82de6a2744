import { block, fold, literal, table } from '../../markdown.ts';
import { commentOf } from '../../sticky-comment.ts';
import { amount as inDollars } from './charts.ts';
import type { Estimate, Line } from './estimate.ts';
import { type Band, usdBand, usdChangeBand } from './money.ts';
import type { Proposal, ProposedLine } from './proposal.ts';
import { cellsOf } from './report.ts';
import { budgetSentence, list, overrideSentence } from './sections.ts';

// What a change costs: one sentence, a table and a fold, in the summary and in the comment.

/** Plain text. */
export function proposalSentence({ before, after, change, isComplete }: Proposal): string {
  const isNothing = change.min === 0n && change.max === 0n;
  const known = isComplete ? '' : ' What is unknown is not in it.';
  if (isNothing) {
    const verb = isComplete ? 'costs nothing' : 'costs nothing that is known';
    return `This change ${verb}: ${usdBand(before)} a month before and after, at list price.${known}`;
  }
  const share = (end: 'min' | 'max'): number => (Number(change[end]) / Number(before[end])) * 100;
  const percent =
    before.min > 0n && Math.round(share('min')) === Math.round(share('max'))
      ? ` (${signed(share('min'))} %)`
      : '';
  const way =
    change.min >= 0n
      ? `adds ${usdBand(change)}`
      : change.max <= 0n
        ? `saves ${usdBand({ min: -change.max, max: -change.min })}`
        : `changes the cost by ${usdChangeBand(change)}`;
  return (
    `This change ${way} a month${percent}: ${usdBand(after)} instead of ${usdBand(before)}, ` +
    `at list price before tax.${known}`
  );
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(Math.abs(value) < 10 ? 1 : 0)}`;
}

/** For the summary; undefined where the config file declares no topology. */
export function proposalSection({ proposal }: Estimate): string | undefined {
  if (proposal === undefined) return undefined;
  const title = '### What this change costs';
  if ('why' in proposal) {
    return `${title}\n\nThe topology in the config file is not compared: ${literal(proposal.why)}.`;
  }
  return [title, `**${literal(proposalSentence(proposal))}**`, ...body(proposal)].join('\n\n');
}

/** For the pull request. */
export function renderComment(
  estimate: Estimate,
  proposal: Proposal,
  marker: string,
  runUrl: string,
): string {
  const { applications, budgets } = estimate;
  const names = applications.map(({ name }) => literal(name)).join(', ');
  const notes = [
    ...budgets.map((budget) => budgetSentence(budget, estimate)),
    ...[overrideSentence(estimate)].flatMap((sentence) => sentence ?? []),
  ];
  return commentOf(marker, runUrl, [
    `### Cost of ${names}`,
    `**${literal(proposalSentence(proposal))}**`,
    ...textBars(proposal),
    ...body(proposal),
    ...(notes.length === 0 ? [] : [list(notes)]),
  ]);
}

function body({ lines, notes }: Proposal): string[] {
  const changed = lines.filter(
    ({ change }) => change === undefined || change.min !== 0n || change.max !== 0n,
  );
  const head = ['what', 'now', 'with this change', 'a month'];
  return [
    ...(changed.length === 0 ? [] : [table(head, changed.map(row))]),
    ...(notes.length === 0 ? [] : [list(notes)]),
    ...(lines.length === 0
      ? []
      : [fold(`All ${lines.length} lines, and their prices`, all(lines))]),
  ];
}

function row({ name, before, after, change }: ProposedLine): string[] {
  return [
    literal(name),
    before ? literal(sizeAndCost(before)) : '',
    after ? literal(sizeAndCost(after)) : 'to go',
    change ? `**${usdChangeBand(change)}**` : '**unknown**',
  ];
}

/** Plain text. */
export function sizeAndCost(line: Line): string {
  const { size, count, month } = cellsOf(line);
  const many = ['', '1', 'unknown'].includes(count) ? '' : `× ${count}`;
  const what = [size, many].filter(Boolean).join(' ');
  return what === '' ? month : `${what}, ${month}`;
}

function all(lines: readonly ProposedLine[]): string {
  return table(
    ['what', 'now', 'with this change', 'list price', 'how we know'],
    lines.map(({ name, before, after }) => {
      const { price, evidence } = cellsOf((after ?? before)!);
      return [
        literal(name),
        before ? literal(sizeAndCost(before)) : '',
        after ? literal(sizeAndCost(after)) : 'to go',
        price,
        evidence.filter((each) => each !== 'declared').join(', '),
      ];
    }),
  );
}

const LONGEST = 30;

/** Bars that an e-mail shows, too. */
function textBars({ before, after }: Proposal): string[] {
  const most = Math.max(inDollars(before.max), inDollars(after.max));
  if (most === 0) return [];
  const bar = (band: Band): string => {
    const [least, upper] = [band.min, band.max].map((end) =>
      Math.round((inDollars(end) / most) * LONGEST),
    ) as [number, number];
    return '█'.repeat(least) + '░'.repeat(upper - least);
  };
  return [
    block([
      `now               ${bar(before)} ${usdBand(before)}`,
      `with this change  ${bar(after)} ${usdBand(after)}`,
    ]),
  ];
}
