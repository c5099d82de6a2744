import type { Annotation } from '../../kit/log.ts';
import type { Report } from '../../kit/tools.ts';
import { fold, literal } from '../../markdown.ts';
import type { Estimate, Line } from './estimate.ts';
import { type Band, dollars, HOURS_PER_MONTH, usd, usdBand } from './money.ts';
import { lastRead, type Price } from './prices.ts';

export function report(estimate: Estimate): Report {
  const { totals, budget, isComplete } = estimate;
  return {
    outputs: {
      currency: 'USD',
      'monthly-usd': totals && dollars(totals.monthly.min),
      'monthly-max-usd': totals && dollars(totals.monthly.max),
      'calendar-month-usd': totals && dollars(totals.calendarMonth.min),
      'annual-usd': totals && dollars(totals.annual.min),
      complete: isComplete,
      'within-budget': withinBudget(budget?.verdict),
      report: toJson(estimate),
    },
    summary: toMarkdown(estimate),
    failure: failure(estimate),
    annotations: annotations(estimate),
  };
}

function withinBudget(verdict: NonNullable<Estimate['budget']>['verdict'] | undefined) {
  return verdict === undefined || verdict === 'unknown' ? undefined : verdict === 'within';
}

function failure(estimate: Estimate): string | undefined {
  const { budget, appId, application } = estimate;
  if (budget?.action !== 'fail') return undefined;
  if (budget.verdict === 'exceeded') return budgetSentence(estimate);
  // A gate that was asked for does not open because the key has expired.
  const isBlind = appId !== undefined && application === undefined;
  return isBlind ? `${budgetSentence(estimate)} ${estimate.unread.join(' ')}` : undefined;
}

/** The finding in one sentence, as plain text. */
function headline({ application, appId, lines, totals, calendarMonth, isComplete }: Estimate) {
  const subject =
    application?.name ??
    (appId === undefined
      ? 'What is declared'
      : `Application ${appId} could not be read; what is declared`);
  const state = application?.isSuspended ? 'is suspended and costs' : 'costs';
  if (totals === undefined) {
    const isUnread = appId !== undefined && application === undefined;
    if (isUnread && lines.length === 0) {
      return `The cost of application ${appId} is unknown: it could not be read.`;
    }
    return `The cost of ${application?.name ?? 'what is declared'} is unknown: no price of it is known.`;
  }
  const amount = (band: Band) => `${isComplete ? '' : 'at least '}${usdBand(band)}`;
  const awake = application?.hibernates ? ' if it never hibernates' : '';
  const { days, name } = calendarMonth;
  return (
    `${subject} ${state} ${amount(totals.monthly)} a month at list price${awake}; ` +
    `${amount(totals.calendarMonth)} in the ${days} days of ${name}, ` +
    `${amount(totals.annual)} a year, before tax.`
  );
}

function budgetSentence({ budget, totals }: Estimate): string {
  if (budget === undefined) return '';
  const limit = `the budget of ${usd(budget.limit)} a month`;
  const amount = totals && usdBand(totals.monthly);
  switch (budget.verdict) {
    case 'within':
      return `${amount} is within ${limit}.`;
    case 'exceeded':
      return `${amount} exceeds ${limit}.`;
    case 'may be exceeded':
      return `${amount} may exceed ${limit}.`;
    case 'unknown':
      return amount === undefined
        ? `Whether the cost is within ${limit} is unknown.`
        : `What is known, ${amount}, is within ${limit}; the rest is unknown.`;
  }
}

function annotations(estimate: Estimate): Annotation[] {
  const { unread, lines, missing, budget, maxPriceAgeDays } = estimate;
  const warning = (message: string): Annotation => ({ level: 'warning', title: 'Cost', message });
  const notice = (message: string): Annotation => ({ level: 'notice', title: 'Cost', message });
  const stale = usedPrices(lines.filter(({ isStale }) => isStale));
  const doubtful = usedPrices(lines).filter(({ confidence }) => confidence === 'low');
  const isOver = budget?.verdict === 'exceeded' || budget?.verdict === 'may be exceeded';
  return [
    notice(headline(estimate)),
    ...(budget === undefined || failure(estimate) !== undefined
      ? []
      : [isOver ? warning(budgetSentence(estimate)) : notice(budgetSentence(estimate))]),
    ...unread.map(warning),
    ...unknownSentences(estimate).map(warning),
    ...missing.map((gap) => notice(missingSentence(gap))),
    ...lines.flatMap(({ resource, mismatch }) =>
      mismatch === undefined ? [] : [notice(`${resource.name}: ${mismatch}.`)],
    ),
    ...(stale.length === 0
      ? []
      : [warning(`Last read more than ${maxPriceAgeDays} days ago: ${items(stale)}.`)]),
    ...(doubtful.length === 0 ? [] : [notice(`Prices of low confidence: ${items(doubtful)}.`)]),
  ];
}

function items(prices: Price[]): string {
  return prices.map((price) => `${price.item} (${lastRead(price)})`).join(', ');
}

function unknownSentences({ lines }: Estimate): string[] {
  return lines.flatMap(({ resource, charge }) =>
    charge.is === 'unknown' ? [`The cost of ${resource.name} is unknown: ${charge.reason}.`] : [],
  );
}

function missingSentence({ what, named, remedy }: Estimate['missing'][number]): string {
  return `${named.join(', ')} ${named.length === 1 ? 'names' : 'name'} ${what}, and none is priced. ${remedy}`;
}

function toMarkdown(estimate: Estimate): string {
  const { lines, totals, isComplete, unread, missing, budget } = estimate;
  const gaps = [
    ...unread,
    ...unknownSentences(estimate),
    ...missing.map(missingSentence),
    ...lines.flatMap(({ resource, mismatch }) =>
      mismatch === undefined ? [] : [`${resource.name}: ${mismatch}.`],
    ),
  ];
  const total = totals ? `**${isComplete ? '' : '≥ '}${usdBand(totals.monthly)}**` : '**unknown**';
  const table = [
    '| resource | size | instances | list price | a month | how we know |',
    '|---|---|--:|--:|--:|---|',
    ...lines.map(row),
    `| **total** | | | | ${total} | |`,
  ];
  return [
    '## Cost',
    `**${literal(headline(estimate))}**`,
    ...(budget === undefined ? [] : [literal(budgetSentence(estimate))]),
    ...(lines.length === 0 ? [] : [table.join('\n')]),
    ...(gaps.length === 0 ? [] : [gaps.map((gap) => `- ${literal(gap)}`).join('\n')]),
    fold('Assumptions, and what is not included', assumptions(estimate)),
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

function row({ resource, charge, isStale }: Line): string {
  const { name, kind, size, count, runs, origin } = resource;
  const { price } = charge;
  const meter = METERED[kind];
  const evidence = price && [
    `price of ${lastRead(price)}`,
    ...(isStale ? ['**stale**'] : []),
    `${price.confidence} confidence`,
  ];
  const cells = [
    literal(name),
    meter ? range(count, meter.each, ` ${meter.unit}`) : literal(size ?? 'unknown'),
    meter ? '' : runs === 'on demand' ? 'per run' : range(count),
    price ? `$${price.amount} / ${price.unit}` : 'unknown',
    runs === 'suspended' ? '$0.00, suspended' : monthCell(charge),
    [origin, ...(evidence ?? [])].join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

function range(count: Line['resource']['count'], each = 1, unit = ''): string {
  if (count === undefined) return 'unknown';
  const [min, max] = [count.min * each, count.max * each];
  return `${min === max ? min : `${min} to ${max}`}${unit}`;
}

function monthCell(charge: Line['charge']): string {
  if (charge.is === 'known') return usdBand(charge.monthly);
  return charge.is === 'unknown' ? 'unknown' : `by use, ${hourly(charge.price)} an hour`;
}

/** To a hundredth of a cent: an hour of the smallest size is less than one. */
function hourly({ amount }: Price): string {
  return `$${(Number(amount) / HOURS_PER_MONTH).toFixed(4)}`;
}

function assumptions({ lines, calendarMonth, application }: Estimate): string {
  const kinds = new Set(lines.map(({ resource }) => resource.kind));
  const { days, name } = calendarMonth;
  const excluded = [
    'tax, credits and discounts',
    ...(kinds.has('egress') ? [] : ['traffic out of the application (input `egress-gb`)']),
    ...(kinds.has('build') ? [] : ['build time on Sevalla (input `build-minutes`)']),
    ...(lines.some(({ charge }) => charge.is === 'by use')
      ? ['cron jobs and jobs, which are billed while they run']
      : []),
    'disks of processes, load balancers and static sites',
  ];
  return [
    `A month is ${HOURS_PER_MONTH} hours, as in Sevalla's prices, and a year is twelve of them.`,
    `Processes and databases are billed by the second, so the ${days} days of ${name} cost ${days * 24}/${HOURS_PER_MONTH} of a month; storage, traffic and build time do not depend on its length.`,
    'Sums are exact and rounded once, half a cent up: the rows may differ from their total by a cent.',
    ...(lines.some(({ resource: { count } }) => count !== undefined && count.min !== count.max)
      ? ['Autoscaling: from the least to the most instances, all month.']
      : []),
    ...(application?.hibernates
      ? ['Hibernation is on: hours asleep are not billed, and none are assumed.']
      : []),
    ...(lines.some(({ resource: { runs } }) => runs === 'suspended')
      ? ['What is suspended does not run, so no second of it is counted.']
      : []),
    `Not included: ${excluded.join('; ')}.`,
  ]
    .map((sentence) => `- ${sentence}`)
    .join('\n');
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

function usedPrices(lines: readonly Line[]): Price[] {
  return [...new Set(lines.flatMap(({ charge }) => charge.price ?? []))];
}

interface JsonBand {
  min: string;
  max: string;
}

function toJson(estimate: Estimate) {
  const { at, application, appId, calendarMonth, lines, totals, budget } = estimate;
  return {
    version: 1,
    provider: 'sevalla',
    currency: 'USD',
    at: new Date(at).toISOString(),
    application: application ?? (appId === undefined ? null : { id: appId }),
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
          calendarMonth: jsonBand(totals.calendarMonth),
          annual: jsonBand(totals.annual),
        }
      : null,
    lines: lines.map(jsonLine),
    missing: estimate.missing,
    unread: estimate.unread,
    budget: budget
      ? { limit: dollars(budget.limit), action: budget.action, verdict: budget.verdict }
      : null,
  };
}

function jsonBand({ min, max }: Band): JsonBand {
  return { min: dollars(min), max: dollars(max) };
}

function jsonLine({ resource, charge, isStale, mismatch }: Line) {
  const { kind, name, role, size, count, runs, origin } = resource;
  const { price } = charge;
  return {
    kind,
    name,
    role: role ?? null,
    size: size ?? null,
    count: count ?? null,
    runs,
    origin,
    charge: charge.is,
    reason: charge.is === 'unknown' ? charge.reason : null,
    monthly: charge.is === 'known' ? jsonBand(charge.monthly) : null,
    calendarMonth: charge.is === 'known' ? jsonBand(charge.calendarMonth) : null,
    mismatch: mismatch ?? null,
    price: price
      ? {
          id: price.id,
          amount: price.amount,
          unit: price.unit,
          includes: price.includes,
          confidence: price.confidence,
          stale: isStale,
          read: lastRead(price),
          sources: price.sources,
        }
      : null,
  };
}
