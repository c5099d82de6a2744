import { fold, literal, table } from '../../../markdown.ts';
import type { Estimate } from '../estimate.ts';
import { dollars, usd, usdBand } from '../money.ts';
import { lastRead } from '../prices.ts';
import { type Capacity, type Elsewhere, RULES } from './compare.ts';
import type { Comparison } from './providers.ts';

/** The fold of the summary. */
export function elsewhereSection({ comparison, totals, isComplete }: Estimate): string | undefined {
  if (comparison === undefined) return undefined;
  const here = totals ? `${isComplete ? '' : 'at least '}${usdBand(totals.monthly)}` : 'unknown';
  return fold('The same workload elsewhere', comparisonText(comparison, here));
}

/** @param here What it costs on Sevalla, as text. */
export function comparisonText({ here, elsewhere }: Comparison, total: string): string {
  const stale = elsewhere.some(({ prices }) => prices.some((price) => price.isStale));
  return [
    table(
      ['provider', 'a month', 'memory', 'CPUs', 'what it becomes'],
      [
        ['Sevalla', total, memoryText(here), cpuText(here), 'as it is'],
        ...elsewhere.map((one) => [
          one.name,
          totalText(one),
          memoryText(one.capacity),
          cpuText(one.capacity),
          one.lines
            .map(({ what, becomes, monthly, count }) => {
              const times =
                count.max === 1
                  ? ''
                  : `${count.min === count.max ? '' : `${count.min} to `}${count.max} × `;
              return `${literal(what)}: ${times}${literal(becomes)}, ${usdBand(monthly)}`;
            })
            .join('; ') || 'nothing',
        ]),
      ],
    ),
    ...elsewhere.flatMap(({ name, unmapped, extras }) => [
      ...(unmapped.length === 0
        ? []
        : [[`${name}, not counted:`, ...unmapped.map((each) => `- ${literal(each)}`)].join('\n')]),
      ...extras.map(({ what, monthly }) => `${name}, with ${what}: ${usd(monthly)} more.`),
    ]),
    ['How it is mapped:', ...rulesOf(elsewhere).map((rule) => `- ${rule}`)].join('\n'),
    table(
      ['price', 'region', 'last read'],
      elsewhere.flatMap(({ name, prices }) =>
        prices.map(({ offer, isStale }) => [
          `${name}: ${offer.item}, $${offer.amount} / ${offer.unit} (${offer.includes})`,
          offer.region,
          offer.sources
            .map(({ url, read, by }) => `[${read}](${url})${by === 'vendor' ? '' : ', quoted'}`)
            .join('; ') + (isStale ? ', **stale**' : ''),
        ]),
      ),
    ),
    ...(stale ? ['“Stale”: older than its age limit; it may have changed since.'] : []),
  ].join('\n\n');
}

function rulesOf(elsewhere: readonly Elsewhere[]): string[] {
  return [
    ...RULES,
    ...elsewhere.flatMap(({ name, rules }) => rules.map((rule) => `${name}: ${rule}`)),
  ];
}

export function totalText({ total, unmapped }: Elsewhere): string {
  if (total === undefined) return 'unknown';
  return `${unmapped.length === 0 ? '' : 'at least '}${usdBand(total)}`;
}

export function memoryText({ memoryMb, isMemoryLeast }: Capacity): string {
  if (memoryMb === 0) return isMemoryLeast ? 'not known' : 'none';
  return `${isMemoryLeast ? 'at least ' : ''}${memoryMb} MB`;
}

export function cpuText({ cpus, isCpusLeast, cpu }: Capacity): string {
  const kinds = cpu.filter((kind) => kind !== 'not read');
  const kind = kinds.length === 0 ? '' : `, ${kinds.join(' and ')}`;
  if (cpus === undefined) return kinds.length === 0 ? 'not told' : `not told${kind}`;
  return `${isCpusLeast ? 'at least ' : ''}${cpus}${kind}`;
}

/** For the output `report`: amounts as decimals of dollars. */
export function elsewhereJson({ here, elsewhere }: Comparison) {
  const band = ({ min, max }: { min: bigint; max: bigint }) => ({
    min: dollars(min),
    max: dollars(max),
  });
  return {
    rules: RULES,
    here,
    providers: elsewhere.map(({ lines, total, extras, prices, ...rest }) => ({
      ...rest,
      complete: rest.unmapped.length === 0,
      total: total ? band(total) : null,
      lines: lines.map((line) => ({ ...line, monthly: band(line.monthly) })),
      extras: extras.map(({ what, monthly }) => ({ what, monthly: dollars(monthly) })),
      prices: prices.map(({ offer, isStale }) => ({
        ...offer,
        stale: isStale,
        read: lastRead(offer),
      })),
    })),
  };
}
