import { barChart, lineChart } from '../../charts/svg.ts';
import { type Html, html, link, page, table } from '../../html/page.ts';
import { amount } from './charts.ts';
import type { Outcome } from './cost.ts';
import type { Estimate, Line } from './estimate.ts';
import { historySentence } from './history-report.ts';
import { type Band, type Money, usd, usdBand, usdChange, usdChangeBand } from './money.ts';
import { lastRead } from './prices.ts';
import { proposalSentence, sizeAndCost } from './proposal-report.ts';
import {
  assumptions,
  cellsOf,
  headline,
  mismatchSentences,
  missingSentence,
  unknownSentences,
  usedPrices,
} from './report.ts';
import {
  alertSentences,
  budgetSentence,
  changeSentence,
  monthSentence,
  overrideSentence,
} from './sections.ts';

/** The report as one file that needs nothing else, for people who do not look into job summaries. */
export function toHtml(estimate: Outcome): string {
  const { lines, totals, budgets, isComplete, at } = estimate;
  const sentences = [
    monthSentence(estimate),
    changeSentence(estimate),
    overrideSentence(estimate),
    ...alertSentences(estimate),
  ];
  const total = totals ? `${isComplete ? '' : '≥ '}${usdBand(totals.monthly)}` : 'unknown';
  const gaps = [
    ...estimate.unread,
    ...unknownSentences(estimate),
    ...estimate.missing.map(missingSentence),
    ...mismatchSentences(estimate),
  ];
  return page(
    'Cost report',
    html`<header><h1>Cost report</h1><p class="lead">${headline(estimate)}</p>
${sentences.map((sentence) => sentence && html`<p>${sentence}</p>`)}
${budgets.map((budget) => html`<p class="${STYLES[budget.verdict]}">${SIGNS[budget.verdict]} ${budgetSentence(budget, estimate)}</p>`)}</header>
${proposed(estimate)}
${
  lines.length > 0 &&
  section(
    'What a month goes to',
    barChart(
      'A month of 730 hours at list price, the dearest first; the paler part is what autoscaling may add',
      barsOf(lines),
      usdOf,
    ),
    table(
      ['resource', 'size', 'instances', 'list price', 'a month', 'how we know'],
      [
        ...lines.map((line) => {
          const { name, size, count, price, month, evidence } = cellsOf(line);
          return [name, size, count, price, month, evidence.join(', ')];
        }),
        [html`<strong>total</strong>`, '', '', '', html`<strong>${total}</strong>`, ''],
      ],
    ),
  )
}
${gaps.length > 0 && section('What is not known', bullets(gaps))}
${spans(estimate)}
${past(estimate)}
${billed(estimate)}
${sizing(estimate)}
${section('Sources of the prices', sources(lines))}
${section('Assumptions, and what is not included', bullets(assumptions(estimate)))}
<footer>Priced on ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC by cost-report of Sevalla Actions. Amounts in US dollars, before tax.</footer>`,
  );
}

function proposed({ proposal }: Estimate): Html | undefined {
  if (proposal === undefined || 'why' in proposal) return undefined;
  const bar = (label: string, { min, max }: Band) => ({
    label,
    value: amount(min),
    text: usdBand({ min, max }),
    ...(max > min ? { most: amount(max) } : {}),
  });
  return section(
    'What this change costs',
    html`<p>${proposalSentence(proposal)}</p>`,
    barChart(
      'A month of 730 hours at list price',
      [bar('now', proposal.before), bar('with this change', proposal.after)],
      usdOf,
    ),
    table(
      ['what', 'now', 'with this change', 'a month'],
      proposal.lines.map(({ name, before, after, change }) => [
        name,
        before && sizeAndCost(before),
        after ? sizeAndCost(after) : 'to go',
        change ? usdChangeBand(change) : 'unknown',
      ]),
    ),
  );
}

const STYLES = {
  within: 'good',
  exceeded: 'bad',
  'may be exceeded': 'doubt',
  unknown: 'doubt',
};
const SIGNS = { within: '✓', exceeded: '✗', 'may be exceeded': '!', unknown: '?' };

function section(title: string, ...body: (Html | undefined)[]): Html {
  return html`<section><h2>${title}</h2>${body}</section>`;
}

function bullets(sentences: readonly string[]): Html {
  return html`<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}

function usdOf(value: number): string {
  return `$${value.toFixed(2)}`;
}

function barsOf(lines: readonly Line[]) {
  return lines
    .flatMap((line) => {
      const { charge, resource } = line;
      if (charge.is !== 'known') return [];
      const { min, max } = charge.monthly;
      const bar = { label: resource.name, value: amount(min), text: cellsOf(line).month };
      return [max > min ? { ...bar, most: amount(max) } : bar];
    })
    .sort((one, other) => other.value - one.value);
}

function past({ history }: Outcome): Html | undefined {
  if (history === undefined) return undefined;
  const { entries, judgement } = history;
  const mark = judgement.is === 'unusual' ? 'unusual' : undefined;
  return section(
    'Past runs',
    html`<p>${historySentence(history)}</p>`,
    lineChart(
      'A month of 730 hours at list price, day by day',
      entries.map(({ day, monthly }, index) => ({
        label: day,
        value: monthly,
        ...(index === entries.length - 1 ? { mark } : {}),
      })),
      usdOf,
    ),
  );
}

function spans({ totals, forecast, calendarMonth }: Estimate): Html | undefined {
  if (totals === undefined || forecast === undefined) return undefined;
  const { days, name } = calendarMonth;
  return section(
    'Over time',
    table(
      ['span', 'cost', 'how it is counted'],
      [
        ['730 hours', usdBand(totals.monthly), 'the month of the price list'],
        [name, usdBand(totals.calendarMonth), `its ${days} days`],
        [`${name} until now`, usdBand(forecast.soFar), forecast.method],
        [`${name} at its end`, usdBand(forecast.amount), 'until now, and the rest at list price'],
        ['a year', usdBand(totals.annual), 'twelve months of 730 hours'],
      ],
    ),
  );
}

function billed({ actuals, calendarMonth }: Estimate): Html | undefined {
  if (actuals?.is !== 'read') return undefined;
  const shown = (money: Money | undefined): string =>
    money === undefined ? 'nothing' : money < 0n ? usdChange(money) : usd(money);
  return section(
    `Billed in ${calendarMonth.name}`,
    table(
      ['what', 'for', 'billed', 'by list price', 'verdict'],
      [
        ...actuals.lines.map(({ name, item, billed, estimated, verdict }) => [
          name,
          item,
          shown(billed),
          estimated === undefined ? 'nothing' : usdBand(estimated),
          verdict,
        ]),
        ['total', '', shown(actuals.billed), usdBand(actuals.estimated), ''],
      ],
    ),
  );
}

function sizing({ advice }: Estimate): Html | undefined {
  const judged = advice?.sizing ?? [];
  if (judged.length === 0) return undefined;
  return section(
    `What the last ${advice?.days} days of metrics say`,
    table(
      ['process', 'size', 'processor, 95th of 100', 'memory, most', 'advice', 'why'],
      judged.map((each) => {
        if (each.is === 'refused') return [each.process, '', '', '', 'none', each.reason];
        const { process, size, evidence, is, to } = each;
        const share = (part: number, whole: number): string =>
          `${Math.round((part / whole) * 100)} %`;
        return [
          process,
          size,
          share(evidence.cpu.p95, evidence.cpuLimit),
          share(evidence.memory.max, evidence.memoryLimit),
          to === undefined ? is : `${is}: ${to.size.name}, ${usdChange(-to.saving)} a month`,
          to === undefined ? `${evidence.hours} hours measured` : `risk ${to.risk}: ${to.why}`,
        ];
      }),
    ),
  );
}

function sources(lines: readonly Line[]): Html {
  return table(
    ['price', 'what it buys', 'where it was read, and when', 'confidence'],
    usedPrices(lines).map((price) => [
      `${price.item}: $${price.amount} / ${price.unit}`,
      [price.includes, price.note].filter(Boolean).join('. '),
      html`${price.sources.map(({ url, read, by }, index) => html`${index > 0 && '; '}${link(url, read)}${by === 'vendor' ? '' : ', quoted by a third party'}`)}`,
      `${price.confidence}, last read ${lastRead(price)}`,
    ]),
  );
}
