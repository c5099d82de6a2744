import {
  capacityHere,
  type Elsewhere,
} from '../../../../src/actions/cost-report/elsewhere/compare.ts';
import type { Comparison } from '../../../../src/actions/cost-report/elsewhere/providers.ts';
import {
  comparisonText,
  cpuText,
  memoryText,
  totalText,
} from '../../../../src/actions/cost-report/elsewhere/section.ts';
import type { Line } from '../../../../src/actions/cost-report/estimate.ts';
import { type Money, money, usd } from '../../../../src/actions/cost-report/money.ts';
import { table } from '../../../../src/markdown.ts';

/** What the cost analysis of the project that this began with says, without a source. */
const CLAIMS: readonly { name: string; provider?: string; from: number; to: number }[] = [
  { name: 'AWS', provider: 'aws', from: 50, to: 80 },
  { name: 'Google Cloud', provider: 'google-cloud', from: 45, to: 70 },
  { name: 'Azure', from: 55, to: 85 },
  { name: 'DigitalOcean', provider: 'digitalocean', from: 25, to: 40 },
  { name: 'Heroku', provider: 'heroku', from: 25, to: 50 },
  { name: 'Render', provider: 'render', from: 0, to: 0 },
  { name: 'Railway', provider: 'railway', from: 0, to: 0 },
  { name: 'Fly.io', provider: 'fly', from: 0, to: 0 },
];

/** The share that `cost` saves against `other`, in whole per cent. */
function saved(cost: Money, other: Money): string {
  const share = Number(((other - cost) * 1000n) / other) / 10;
  return share >= 0 ? `${share.toFixed(0)} %` : `none, ${(-share).toFixed(0)} % dearer`;
}

/** Against whom the promise holds by what could be priced. */
function verdict(here: Money, elsewhere: readonly Elsewhere[]): string {
  const share = (other: Money): number => 1 - Number(here) / Number(other);
  const holds = elsewhere.flatMap(({ name, total, extras }) => {
    if (total === undefined) return [];
    if (share(total.min) >= 0.85) return [name];
    return extras.flatMap(({ what, monthly }) =>
      share(total.min + monthly) >= 0.85
        ? [
            `${name} with ${what} (${usd(total.min + monthly)}, ${saved(here, total.min + monthly)})`,
          ]
        : [],
    );
  });
  const against = holds.length === 0 ? 'none of them' : `${holds.join(', ')}, and nobody else`;
  return `${usd(here)} holds at list price. “85 % cheaper”, by what could be priced, holds against ${against}.`;
}

/** While a part is missing, a total below ours says nothing. */
function savingOf({ total, unmapped }: Elsewhere, here: Money): string {
  if (total === undefined) return '';
  if (unmapped.length === 0) return saved(here, total.min);
  return total.min < here ? 'unknown, a part has no price' : `at least ${saved(here, total.min)}`;
}

export function page(lines: readonly Line[], total: Money, comparison: Comparison): string {
  const here = capacityHere(lines);
  const rows = CLAIMS.map(({ name, provider, from, to }) => {
    const claim =
      to === 0
        ? ['not named', '']
        : [`$${from} to $${to}`, `${saved(total, money(from))} to ${saved(total, money(to))}`];
    const found = comparison.elsewhere.find((one) => one.provider === provider);
    if (found === undefined) return [name, ...claim, 'not read', '', '', ''];
    return [
      name,
      ...claim,
      totalText(found),
      savingOf(found, total),
      memoryText(found.capacity),
      cpuText(found.capacity),
    ];
  });
  return `# The same workload elsewhere

“${usd(total)} a month, 85–90 % cheaper” is what the cost analysis of the project that this repository
began with promises, without a source for any price. Below is the same stack (one web process of size H1,
one PostgreSQL of size db1, 2 GB of object storage; ${memoryText(here)} of memory in all) at the prices that
could be read, beside what was claimed. Each price has its page, the day on which it was last seen, and
an age limit; **stale** is judged as of the day on which the page was made.

Sizes are not equal: memory and CPUs are those of what could be mapped, and a size that fits is seldom as
small as the one here. A total reads “at least” where a part has no price that could be read; it can only
grow by that part.

${verdict(total, comparison.elsewhere)}

${table(
  ['provider', 'claimed', 'saving by the claim', 'sourced', 'saving as sourced', 'memory', 'CPUs'],
  rows,
)}

The page is made by \`WRITE_PAGES=1 npm test -- cost-report/elsewhere\`.

## How each total comes about

${comparisonText(comparison, usd(total))}
`;
}
