import { fold, literal, table } from '../../markdown.ts';
import type { Sizing, Sleep, UnitCosts } from './advice.ts';
import { type Change, isDenied, type JudgedBudget } from './budgets.ts';
import type { Estimate } from './estimate.ts';
import { type Band, usd, usdBand, usdChange, usdChangeBand } from './money.ts';

// The parts of the summary beside the table of resources. Sentences are plain text; what goes into
// Markdown is made literal where it does.

const MB = 1_048_576;

/** How the calendar month goes, and what was observed. */
export function monthSentence(estimate: Estimate): string | undefined {
  const { totals, forecast, previews, calendarMonth, isComplete } = estimate;
  if (totals === undefined || forecast === undefined) return undefined;
  const least = isComplete ? '' : 'at least ';
  const parts = [
    `${calendarMonth.name}: ${least}${usdBand(forecast.soFar)} until now and ` +
      `${least}${usdBand(forecast.amount)} at its end (${forecast.method}).`,
    ...(totals.observed === undefined
      ? []
      : [`At the observed instances a month costs ${least}${usd(totals.observed)}.`]),
    ...(previews === undefined
      ? []
      : [
          `Of the month, ${usdBand(previews.monthly)} goes to ` +
            `${count(previews.applications, 'preview application')}.`,
        ]),
  ];
  return parts.join(' ');
}

/** What a month costs, or is to cost where the config file says so. */
export function monthlyOf({ totals, proposal }: Estimate): Band | undefined {
  return proposal && 'after' in proposal ? proposal.after : totals?.monthly;
}

export function budgetSentence(budget: JudgedBudget, estimate: Estimate): string {
  const { change } = estimate;
  const monthly = monthlyOf(estimate);
  const { on, verdict } = budget;
  const limit = limitText(budget);
  const amount =
    on === 'total' ? monthly && usdBand(monthly) : change && changeText(change, 'The change of ');
  switch (verdict) {
    case 'within':
      return `${amount} is within ${limit}.`;
    case 'exceeded':
      return `${amount} exceeds ${limit}.`;
    case 'may be exceeded':
      return `${amount} may exceed ${limit}.`;
    case 'unknown':
      if (on === 'change' && change === undefined) {
        return `Whether the change is within ${limit} is unknown: there is nothing to compare with (input baseline-usd).`;
      }
      if (amount === undefined) return `Whether the cost is within ${limit} is unknown.`;
      return on === 'total'
        ? `What is known, ${amount}, is within ${limit}; the rest is unknown.`
        : `${amount} is of what is known; whether all of it is within ${limit} is unknown.`;
  }
}

function limitText({ on, limit, direction }: JudgedBudget): string {
  const amount = limit.is === 'amount' ? usd(limit.amount) : `${limit.percent} %`;
  if (on === 'total') return `the budget of ${amount} a month`;
  const way = { increase: 'more', decrease: 'less', either: 'more or less' }[direction];
  return `the budget of ${amount} ${way} a month`;
}

function changeText({ amount, percent }: Change, before = ''): string {
  const shown = usdChangeBand(amount);
  if (percent === undefined) return `${before}${shown}`;
  const [least, most] = [percent.min, percent.max].map(
    (value) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`,
  );
  return `${before}${shown} (${least === most ? least : `${least} to ${most}`} %)`;
}

export function changeSentence({ change, proposal }: Estimate): string | undefined {
  if (change === undefined) return undefined;
  // Then it is what the section about the change says.
  if (proposal && 'before' in proposal && usdBand(proposal.before) === usdBand(change.baseline)) {
    return undefined;
  }
  const { baseline, isQuiet } = change;
  return `${changeText(change)} a month against ${usdBand(baseline)} before${isQuiet ? ', too little for a word' : ''}.`;
}

/** What became of the label that overrides budgets. */
export function overrideSentence({ override, budgets }: Estimate): string | undefined {
  if (override === undefined) return undefined;
  const { label, expires, isExpired } = override;
  if (isExpired) return `The label ${label} no longer counts: it was good until ${expires}.`;
  const isNeeded = budgets.some((budget) => isDenied(budget));
  return isNeeded
    ? `The label ${label} lets this pass, until ${expires}.`
    : `The label ${label} is there, good until ${expires}, and nothing needs it.`;
}

/** What stops the step, one sentence each. */
export function denials(estimate: Estimate): string[] {
  const { budgets, override, isBlind, unread } = estimate;
  const denied = budgets.filter((budget) => isDenied(budget, override));
  if (denied.length > 0) return denied.map((budget) => budgetSentence(budget, estimate));
  // A gate that was asked for does not open because the key has expired.
  const gates = budgets.filter(({ action }) => action === 'deny');
  const isOverridden = override !== undefined && !override.isExpired;
  if (!isBlind || gates.length === 0 || isOverridden) return [];
  return [...gates.map((budget) => budgetSentence(budget, estimate)), ...unread];
}

/** The platform's usage alerts beside the budget. */
export function alertSentences({ alerts }: Estimate): string[] {
  if (alerts?.is !== 'read') return [];
  const budget = `the budget of ${usd(alerts.budget)}`;
  if (alerts.alerts.length === 0) {
    return [`The platform has no usage alert: beside ${budget} here, nobody is mailed.`];
  }
  return alerts.alerts.map(({ limit, percentages, of, beside }) => {
    const at = percentages.length === 0 ? '' : ` (at ${percentages.join(', ')} %)`;
    const alert = `The platform's usage alert for the ${of}, ${usd(limit)}${at},`;
    const verdict = {
      equal: `is ${budget}`,
      above: `is above ${budget}: the budget speaks first`,
      below: `is below ${budget}: the alert speaks first`,
      'other scope': `counts other services than this report and cannot be held against ${budget}`,
    };
    return `${alert} ${verdict[beside]}.`;
  });
}

/** What was billed beside what was estimated, line by line. */
export function actualsSection({ actuals, calendarMonth }: Estimate): string | undefined {
  if (actuals?.is !== 'read') return undefined;
  if (actuals.lines.every(({ billed }) => billed === undefined)) {
    return `### Billed\n\nThe platform has billed nothing yet in ${literal(calendarMonth.name)}.`;
  }
  const rows = actuals.lines.map(({ name, item, billed, estimated, verdict, categories }) => [
    literal(name),
    literal(categories.length === 0 ? item : `${item} (${categories.join(', ')})`),
    billed === undefined ? 'nothing' : usd2(billed),
    estimated === undefined ? 'nothing' : usdBand(estimated),
    verdict === 'agrees' ? verdict : `**${verdict}**`,
  ]);
  return [
    '### Billed',
    `In ${literal(calendarMonth.name)} until now the platform billed ${usd2(actuals.billed)}, where list price makes ${usdBand(actuals.estimated)}.`,
    table(
      ['what', 'for', 'billed', 'by list price', 'verdict'],
      [
        ...rows,
        ['**total**', '', `**${usd2(actuals.billed)}**`, `**${usdBand(actuals.estimated)}**`, ''],
      ],
    ),
  ].join('\n\n');
}

/** A credit is negative. */
function usd2(amount: bigint): string {
  return amount < 0n ? usdChange(amount) : usd(amount);
}

/** What the metrics say: sizes, sleep, and what a request and a deployment cost. */
export function adviceSection({ advice }: Estimate): string | undefined {
  if (advice === undefined) return undefined;
  const judged = advice.sizing.filter((sizing) => sizing.is !== 'refused');
  const lines = [...advice.sleep.map(sleepSentence), ...advice.units.flatMap(unitSentences)];
  const refusals = advice.sizing.flatMap((sizing) =>
    sizing.is === 'refused' ? [`${sizing.process}: no advice, ${sizing.reason}.`] : [],
  );
  const notes = [...refusals, ...advice.unread];
  if (judged.length === 0 && lines.length === 0 && notes.length === 0) return undefined;
  return [
    `### What the last ${advice.days} days say`,
    ...(judged.length === 0 ? [] : [sizingTable(judged)]),
    ...(lines.length === 0 ? [] : [list(lines)]),
    ...(notes.length === 0 ? [] : [fold('What they do not say', list(notes))]),
  ].join('\n\n');
}

function sizingTable(judged: Exclude<Sizing, { is: 'refused' }>[]): string {
  return table(
    ['process', 'size', 'processor, 95th of 100', 'memory, most', 'hours', 'advice', 'risk'],
    judged.map(({ process, size, evidence, is, to }) => [
      literal(process),
      literal(size),
      `${evidence.cpu.p95.toFixed(2)} of ${evidence.cpuLimit} (${percent(evidence.cpu.p95, evidence.cpuLimit)})`,
      `${Math.round(evidence.memory.max / MB)} of ${Math.round(evidence.memoryLimit / MB)} MB (${percent(evidence.memory.max, evidence.memoryLimit)})`,
      String(evidence.hours),
      is === 'fits'
        ? 'fits'
        : to === undefined
          ? `**${is}**, and no size with a known price is larger`
          : `**${is}**: ${literal(to.size.name)}, ${usdChange(-to.saving)} a month`,
      to === undefined ? '' : `${to.risk}: ${literal(to.why)}`,
    ]),
  );
}

function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 100)} %`;
}

function sleepSentence({ is, application, hours, window, saving }: Sleep): string {
  return is === 'hibernates'
    ? `${application} was asleep for ${hours} of ${window} hours, counted as those in which no instance was measured: that saves ${usd(saving)} a month.`
    : `${application} got no request in ${hours} of ${window} hours: hibernation would save up to ${usd(saving)} a month, and the first request after a sleep would wait.`;
}

function unitSentences({ application, perThousandRequests, perDeployment }: UnitCosts): string[] {
  return [
    ...(perThousandRequests === undefined
      ? []
      : [
          `${application}: ${perThousandRequests.requests.toLocaleString('en-US')} requests, ${usd(perThousandRequests.cost)} a thousand.`,
        ]),
    ...(perDeployment === undefined
      ? []
      : [
          `${application}: ${count(perDeployment.deployments, 'deployment')}, ` +
            (perDeployment.builds === 0
              ? 'none of them built on Sevalla, so without a cost of its own.'
              : `${perDeployment.minutes.toFixed(1)} minutes of building at most, ${usd(perDeployment.cost)} a deployment.`),
        ]),
  ];
}

/** What was not billed or asked, for the assumptions. */
export function unaskedSentences({ actuals, alerts, scope, proposal, change }: Estimate): string[] {
  const isOne = scope.is === 'applications' && scope.ids.length === 1;
  return [
    ...(isOne && proposal === undefined && change === undefined
      ? ['The config file declares no topology, so what a change will cost is not told.']
      : []),
    ...(actuals?.is === 'unread' ? [`What was billed could not be read: ${actuals.reason}.`] : []),
    ...(alerts?.is === 'unread' ? [`Usage alerts could not be read: ${alerts.reason}.`] : []),
  ];
}

export function list(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${literal(sentence)}`).join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
