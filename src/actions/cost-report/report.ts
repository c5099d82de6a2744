import type { Annotation } from '../../kit/log.ts';
import type { Report } from '../../kit/tools.ts';
import { fold, literal } from '../../markdown.ts';
import { budgetBars, monthPie } from './charts.ts';
import type { Outcome } from './cost.ts';
import { elsewhereJson, elsewhereSection } from './elsewhere/section.ts';
import type { Estimate, Line } from './estimate.ts';
import { historyJson, historySection, historySentence } from './history-report.ts';
import { type Band, dollars, HOURS_PER_MONTH, usd, usdBand } from './money.ts';
import { lastRead, type Price } from './prices.ts';
import { proposalSection } from './proposal-report.ts';
import {
  actualsSection,
  adviceSection,
  alertSentences,
  budgetSentence,
  changeSentence,
  denials,
  list,
  monthSentence,
  overrideSentence,
  unaskedSentences,
} from './sections.ts';

export function report(estimate: Outcome): Report {
  const { files = {}, proposal, history } = estimate;
  const { totals, forecast, budgets, isComplete } = estimate;
  return {
    outputs: {
      currency: 'USD',
      'monthly-usd': totals && dollars(totals.monthly.min),
      'monthly-max-usd': totals && dollars(totals.monthly.max),
      'monthly-observed-usd': totals?.observed === undefined ? undefined : dollars(totals.observed),
      'calendar-month-usd': totals && dollars(totals.calendarMonth.min),
      'month-to-date-usd': forecast && dollars(forecast.soFar.min),
      'forecast-usd': forecast && dollars(forecast.amount.min),
      'annual-usd': totals && dollars(totals.annual.min),
      complete: isComplete,
      'within-budget': withinBudget(budgets),
      'change-usd':
        proposal && 'change' in proposal && proposal.isComplete
          ? dollars(proposal.change.min)
          : undefined,
      unusual:
        history && history.judgement.is !== 'too few'
          ? history.judgement.is === 'unusual'
          : undefined,
      'html-file': files.html,
      'report-file': files.report,
      'csv-file': files.csv,
      'focus-file': files.focus,
      report: toJson(estimate),
    },
    summary: toMarkdown(estimate),
    failure: failure(estimate),
    annotations: annotations(estimate),
  };
}

function withinBudget(budgets: Estimate['budgets']): boolean | undefined {
  if (budgets.some(({ verdict }) => verdict === 'exceeded' || verdict === 'may be exceeded')) {
    return false;
  }
  const isKnown = budgets.length > 0 && budgets.every(({ verdict }) => verdict === 'within');
  return isKnown ? true : undefined;
}

function failure(estimate: Estimate): string | undefined {
  const stale = estimate.stalePrices === 'fail' ? staleSentence(estimate) : undefined;
  const sentences = [...denials(estimate), ...(stale === undefined ? [] : [stale])];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

/** What the report is about, as the subject of a sentence. */
function subjectOf({ scope, applications }: Estimate): string {
  switch (scope.is) {
    case 'declared':
      return 'What is declared';
    case 'company':
      return 'The company';
    case 'project':
      return scope.name === undefined ? `Project ${scope.id}` : `Project ${scope.name}`;
    case 'applications': {
      const names = applications.map(({ name }) => name);
      if (names.length > 3) return `${names.length} applications`;
      return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
    }
  }
}

/** The finding in one sentence, as plain text. */
export function headline(estimate: Estimate): string {
  const { applications, scope, lines, totals, calendarMonth, isComplete, isBlind } = estimate;
  const isNothingRead = isBlind && applications.length === 0;
  const unread =
    scope.is === 'applications' ? `application ${scope.ids.join(', ')}` : subjectOf(estimate);
  const subject = isNothingRead
    ? `${capitalized(unread)} could not be read; what is declared`
    : subjectOf(estimate);
  if (totals === undefined) {
    return isNothingRead && lines.length === 0
      ? `The cost of ${unread} is unknown: it could not be read.`
      : `The cost of ${isNothingRead ? 'what is declared' : lowered(subject)} is unknown: no price of it is known.`;
  }
  const isSuspended = scope.is === 'applications' && applications.every((one) => one.isSuspended);
  const state = isSuspended && applications.length > 0 ? 'is suspended and costs' : 'costs';
  const verb = applications.length > 1 && scope.is === 'applications' ? 'cost' : state;
  const amount = (band: Band) => `${isComplete ? '' : 'at least '}${usdBand(band)}`;
  const awake = applications.some(({ hibernates }) => hibernates) ? ' if it never hibernates' : '';
  const { days, name } = calendarMonth;
  return (
    `${subject} ${verb} ${amount(totals.monthly)} a month at list price${awake}; ` +
    `${amount(totals.calendarMonth)} in the ${days} days of ${name}, ` +
    `${amount(totals.annual)} a year, before tax.`
  );
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowered(subject: string): string {
  return /^(What|The) /.test(subject)
    ? subject.charAt(0).toLowerCase() + subject.slice(1)
    : subject;
}

function staleSentence({ lines }: Estimate): string | undefined {
  const stale = usedPrices(lines.filter(({ isStale }) => isStale));
  return stale.length === 0 ? undefined : `Stale prices, by their last reading: ${items(stale)}.`;
}

/** A step shows no more than ten of a kind; the summary has them all. */
const MOST_ANNOTATIONS = 10;

function annotations(estimate: Outcome): Annotation[] {
  const { unread, lines, missing, budgets } = estimate;
  const warning = (message: string): Annotation => ({ level: 'warning', title: 'Cost', message });
  const notice = (message: string): Annotation => ({ level: 'notice', title: 'Cost', message });
  const stale = staleSentence(estimate);
  const doubtful = usedPrices(lines).filter(({ confidence }) => confidence === 'low');
  const stopping = new Set(denials(estimate));
  const said = budgets.map((budget) => ({ ...budget, sentence: budgetSentence(budget, estimate) }));
  const override = overrideSentence(estimate);
  return [
    notice(headline(estimate)),
    ...said.flatMap(({ verdict, sentence }) => {
      if (stopping.has(sentence)) return [];
      const isOver = verdict === 'exceeded' || verdict === 'may be exceeded';
      return [isOver ? warning(sentence) : notice(sentence)];
    }),
    ...(override === undefined ? [] : [warning(override)]),
    ...(estimate.history?.judgement.is === 'unusual'
      ? [warning(historySentence(estimate.history))]
      : []),
    ...few(unread, warning),
    ...few(unknownSentences(estimate), warning),
    ...missing.map((gap) => notice(missingSentence(gap))),
    ...few(mismatchSentences(estimate), notice),
    ...(stale === undefined || estimate.stalePrices === 'fail' ? [] : [warning(stale)]),
    ...(doubtful.length === 0 ? [] : [notice(`Prices of low confidence: ${items(doubtful)}.`)]),
  ];
}

function few(sentences: readonly string[], annotate: (message: string) => Annotation) {
  const rest = sentences.length - MOST_ANNOTATIONS;
  if (rest <= 0) return sentences.map(annotate);
  return [
    ...sentences.slice(0, MOST_ANNOTATIONS).map(annotate),
    annotate(`${rest} more of the kind are in the summary.`),
  ];
}

function items(prices: Price[]): string {
  return prices.map((price) => `${price.item} (${lastRead(price)})`).join(', ');
}

export function mismatchSentences({ lines }: Estimate): string[] {
  return lines.flatMap(({ resource, mismatch }) =>
    mismatch === undefined ? [] : [`${resource.name}: ${mismatch}.`],
  );
}

export function unknownSentences({ lines }: Estimate): string[] {
  return lines.flatMap(({ resource, charge }) =>
    charge.is === 'unknown' ? [`The cost of ${resource.name} is unknown: ${charge.reason}.`] : [],
  );
}

export function missingSentence({ what, named, remedy }: Estimate['missing'][number]): string {
  return `${named.join(', ')} ${named.length === 1 ? 'names' : 'name'} ${what}, and none is priced. ${remedy}`;
}

function toMarkdown(estimate: Outcome): string {
  const { lines, totals, isComplete, unread, missing, budgets } = estimate;
  const gaps = [
    ...unread,
    ...unknownSentences(estimate),
    ...missing.map(missingSentence),
    ...mismatchSentences(estimate),
  ];
  const total = totals ? `**${isComplete ? '' : '≥ '}${usdBand(totals.monthly)}**` : '**unknown**';
  const table = [
    '| resource | size | instances | list price | a month | how we know |',
    '|---|---|--:|--:|--:|---|',
    ...lines.map(row),
    `| **total** | | | | ${total} | |`,
  ];
  const sentences = [
    monthSentence(estimate),
    changeSentence(estimate),
    ...budgets.map((budget) => budgetSentence(budget, estimate)),
    overrideSentence(estimate),
  ].flatMap((sentence) => (sentence === undefined ? [] : [literal(sentence)]));
  const alerts = alertSentences(estimate);
  return [
    '## Cost',
    `**${literal(headline(estimate))}**`,
    ...sentences,
    ...(alerts.length === 0 ? [] : [list(alerts)]),
    ...[proposalSection(estimate)].flatMap((section) => section ?? []),
    ...(lines.length === 0 ? [] : [table.join('\n')]),
    ...[monthPie(estimate), budgetBars(estimate)].flatMap((chart) => chart ?? []),
    ...(estimate.history ? [historySection(estimate.history)] : []),
    ...(gaps.length === 0 ? [] : [list(gaps)]),
    ...[actualsSection(estimate), adviceSection(estimate)].flatMap((section) => section ?? []),
    ...[elsewhereSection(estimate)].flatMap((section) => section ?? []),
    fold('Assumptions, and what is not included', list(assumptions(estimate))),
    ...(usedPrices(lines).length === 0 ? [] : [fold('Sources of the prices', sources(estimate))]),
    '',
  ].join('\n\n');
}

/** What a count is a count of, where it is not instances. */
const METERED: Partial<Record<Line['resource']['kind'], { unit: string; each: number }>> = {
  'database-disk': { unit: 'GB', each: 10 },
  'object-storage': { unit: 'GB', each: 1 },
  egress: { unit: 'GB', each: 1 },
  build: { unit: 'minutes', each: 1 },
};

function row(line: Line): string {
  const { name, size, count, price, month, evidence } = cellsOf(line);
  const how = evidence.map((each) => (each === STALE ? `**${each}**` : each)).join(', ');
  return `| ${[literal(name), literal(size), count, price, month, how].join(' | ')} |`;
}

const STALE = 'stale';

/** A line as people read it, in plain text. */
export function cellsOf({ resource, charge, isStale }: Line) {
  const { name, kind, size, count, runs, origin } = resource;
  const { price } = charge;
  const meter = METERED[kind];
  const isSized = kind === 'process' || kind === 'database';
  return {
    name,
    size: meter ? range(count, meter.each, ` ${meter.unit}`) : isSized ? (size ?? 'unknown') : '',
    count: meter ? '' : runs === 'on demand' ? 'per run' : range(count),
    price: price ? `$${price.amount} / ${price.unit}` : 'unknown',
    month: runs === 'suspended' ? '$0.00, suspended' : monthCell(charge),
    evidence: price
      ? [
          origin,
          `price of ${lastRead(price)}`,
          ...(isStale ? [STALE] : []),
          `${price.confidence} confidence`,
        ]
      : [origin],
  };
}

function range(count: Line['resource']['count'], each = 1, unit = ''): string {
  if (count === undefined) return 'unknown';
  const { observed } = count;
  const [min, max] = [count.min, count.max].map((value) => shown(value * each, 3));
  const mean = observed === undefined ? '' : `, ${shown(observed * each, 2)} observed`;
  return `${min === max ? min : `${min} to ${max}`}${unit}${mean}`;
}

/** To so many places, and none where they say nothing. */
function shown(value: number, places: number): string {
  return String(Number(value.toFixed(places)));
}

function monthCell(charge: Line['charge']): string {
  if (charge.is === 'known') {
    const { monthly, observed } = charge;
    return `${usdBand(monthly)}${observed === undefined ? '' : `, ${usd(observed)} observed`}`;
  }
  return charge.is === 'unknown' ? 'unknown' : `by use, ${hourly(charge.price)} an hour`;
}

/** To a hundredth of a cent: an hour of the smallest size is less than one. */
function hourly({ amount }: Price): string {
  return `$${(Number(amount) / HOURS_PER_MONTH).toFixed(4)}`;
}

export function assumptions(estimate: Estimate): string[] {
  const { lines, calendarMonth, applications, scope } = estimate;
  const kinds = new Set(lines.map(({ resource }) => resource.kind));
  const { days, name } = calendarMonth;
  const isWhole = scope.is === 'company' || scope.is === 'project';
  const excluded = [
    'tax, credits and discounts',
    ...(kinds.has('egress') ? [] : ['traffic out of the application (input egress-gb)']),
    ...(kinds.has('build') ? [] : ['build time on Sevalla (input build-minutes)']),
    ...(lines.some(({ charge }) => charge.is === 'by use')
      ? ['cron jobs and jobs, which are billed while they run']
      : []),
    isWhole
      ? 'disks of processes, and what static sites send and build beyond the free part'
      : 'disks of processes, load balancers and static sites',
  ];
  return [
    `A month is ${HOURS_PER_MONTH} hours, as in Sevalla's prices, and a year is twelve of them.`,
    `Processes and databases are billed by the second, so the ${days} days of ${name} cost ${days * 24}/${HOURS_PER_MONTH} of a month; storage, traffic and build time do not depend on its length.`,
    'Sums are exact and rounded once, half a cent up: the rows may differ from their total by a cent.',
    ...(lines.some(({ resource: { count } }) => count !== undefined && count.min !== count.max)
      ? ['Autoscaling: from the least to the most instances, all month.']
      : []),
    ...(applications.some(({ hibernates }) => hibernates)
      ? ['Hibernation is on: hours asleep are not billed, and none are assumed.']
      : []),
    ...(applications.some(({ hibernates }) => hibernates === undefined)
      ? ['Which applications hibernate was not asked: all count as awake.']
      : []),
    ...(lines.some(({ resource: { runs } }) => runs === 'suspended')
      ? ['What is suspended does not run, so no second of it is counted.']
      : []),
    ...unaskedSentences(estimate),
    `Not included: ${excluded.join('; ')}.`,
  ];
}

function sources({ lines }: Estimate): string {
  return [
    '| price | what it buys | last read | confidence |',
    '|---|---|---|---|',
    ...usedPrices(lines).map((price) => {
      const { item, amount, unit, includes, note, confidence } = price;
      const pages = price.sources.map(
        ({ url, read, by }) => `[${read}](${url})${by === 'vendor' ? '' : ', quoted'}`,
      );
      const buys = [includes, note].filter(Boolean).join('. ');
      return `| ${item}: $${amount} / ${unit} | ${buys} | ${pages.join('; ')} | ${confidence} |`;
    }),
    '',
    '“Quoted”: a third party read the page on that day.',
  ].join('\n');
}

export function usedPrices(lines: readonly Line[]): Price[] {
  const used = lines.flatMap(({ charge }) => charge.price ?? []);
  return [...new Map(used.map((price) => [price.id, price])).values()];
}

interface JsonBand {
  min: string;
  max: string;
}

export function toJson(estimate: Outcome) {
  const { at, applications, scope, calendarMonth, lines, totals, forecast, change } = estimate;
  const { actuals, alerts, previews, advice, proposal } = estimate;
  return {
    version: 2,
    provider: 'sevalla',
    currency: 'USD',
    at: new Date(at).toISOString(),
    scope,
    applications: applications.map((one) => ({ ...one, hibernates: one.hibernates ?? null })),
    hours: {
      month: HOURS_PER_MONTH,
      calendarMonth: calendarMonth.days * 24,
      year: HOURS_PER_MONTH * 12,
    },
    calendarMonth: calendarMonth.id,
    complete: estimate.isComplete,
    totals: totals
      ? {
          monthly: jsonBand(totals.monthly),
          observed: totals.observed === undefined ? null : dollars(totals.observed),
          calendarMonth: jsonBand(totals.calendarMonth),
          annual: jsonBand(totals.annual),
        }
      : null,
    forecast: forecast
      ? {
          method: forecast.method,
          soFar: jsonBand(forecast.soFar),
          amount: jsonBand(forecast.amount),
        }
      : null,
    previews: previews
      ? { applications: previews.applications, monthly: jsonBand(previews.monthly) }
      : null,
    lines: lines.map(jsonLine),
    missing: estimate.missing,
    unread: estimate.unread,
    change: change ? jsonMoney(change) : null,
    proposal: proposal ? proposalJson(proposal) : null,
    history: estimate.history ? historyJson(estimate.history) : null,
    budgets: estimate.budgets.map(jsonMoney),
    override: estimate.override ?? null,
    alerts: alerts ? jsonMoney(alerts) : null,
    actuals: actuals ? jsonMoney(actuals) : null,
    advice: advice ? jsonMoney(advice) : null,
    elsewhere: estimate.comparison ? elsewhereJson(estimate.comparison) : null,
  };
}

function proposalJson(proposal: NonNullable<Estimate['proposal']>) {
  if ('why' in proposal) return proposal;
  const { lines, before, after, change, isComplete, notes } = proposal;
  return {
    complete: isComplete,
    before: jsonBand(before),
    after: jsonBand(after),
    change: jsonBand(change),
    lines: lines.map((line) => ({
      name: line.name,
      kind: line.kind,
      before: line.before ? jsonLine(line.before) : null,
      after: line.after ? jsonLine(line.after) : null,
      change: line.change ? jsonBand(line.change) : null,
    })),
    notes,
  };
}

/** Amounts as decimals of dollars, to the cent; what a price is made of is in the lines. */
function jsonMoney(value: object): unknown {
  return JSON.parse(
    JSON.stringify(value, (name, member) => {
      if (name === 'price') return undefined;
      return typeof member === 'bigint' ? dollars(member) : member;
    }),
  );
}

function jsonBand({ min, max }: Band): JsonBand {
  return { min: dollars(min), max: dollars(max) };
}

function jsonLine({ resource, charge, isStale, mismatch }: Line) {
  const { kind, id, name, applications, role, size, count, runs, isPreview, origin } = resource;
  const { price } = charge;
  return {
    kind,
    id: id ?? null,
    name,
    applications,
    isPreview,
    role: role ?? null,
    size: size ?? null,
    count: count ?? null,
    runs,
    origin,
    charge: charge.is,
    reason: charge.is === 'unknown' ? charge.reason : null,
    monthly: charge.is === 'known' ? jsonBand(charge.monthly) : null,
    observed:
      charge.is === 'known' && charge.observed !== undefined ? dollars(charge.observed) : null,
    calendarMonth: charge.is === 'known' ? jsonBand(charge.calendarMonth) : null,
    mismatch: mismatch ?? null,
    price: price
      ? {
          id: price.id,
          amount: price.amount,
          unit: price.unit,
          region: price.region,
          includes: price.includes,
          confidence: price.confidence,
          stale: isStale,
          maxAgeDays: price.maxAgeDays,
          read: lastRead(price),
          sources: price.sources,
        }
      : null,
  };
}
