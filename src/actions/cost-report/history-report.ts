import { bars } from '../../charts/mermaid.ts';
import { literal } from '../../markdown.ts';
import type { History } from './history.ts';
import { money, usdChange } from './money.ts';

/** So many bars can be told apart. */
const MOST_BARS = 24;

/** Plain text. */
export function historySentence({ entries, judgement }: History): string {
  const first = entries[0]?.day ?? '';
  const since = `${entries.length} ${entries.length === 1 ? 'day' : 'days'} since ${first}`;
  if (judgement.is === 'too few') {
    const { days, needed } = judgement;
    const alike = days === entries.length ? '' : `, ${days} of them as complete as this one`;
    return `History: ${since}${alike}; whether a change is unusual is told from ${needed} on.`;
  }
  const change = usdChange(money(judgement.change));
  const isSame = judgement.change === 0;
  return judgement.is === 'unusual'
    ? `Unusual: a month costs ${change} against the run before (${judgement.method}).`
    : `History: ${since}; ${isSame ? 'no change' : change} against the run before, which is usual (${judgement.method}).`;
}

/** So many days are in the JSON; the file has them all. */
const MOST_DAYS_TOLD = 61;

export function historyJson({ entries, judgement }: History) {
  const days = entries.slice(-MOST_DAYS_TOLD);
  return {
    entries: days.map(({ day, monthly, complete }) => ({ day, monthly, complete })),
    judgement,
  };
}

export function historySection(history: History): string {
  const { entries, judgement } = history;
  const sentence = literal(historySentence(history));
  const chart = bars(
    'A month, day by day',
    'US dollars',
    entries.slice(-MOST_BARS).map(({ day, monthly }) => ({ label: day.slice(5), value: monthly })),
  );
  return [
    judgement.is === 'unusual' ? `⚠️ **${sentence}**` : sentence,
    ...(chart ? [chart] : []),
  ].join('\n\n');
}
