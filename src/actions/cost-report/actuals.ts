import type { UsageEntry } from '../../sevalla/schemas.ts';
import type { Line } from './estimate.ts';
import { addBands, type Band, type Money, money } from './money.ts';
import type { CalendarMonth } from './period.ts';
import type { PriceKind } from './prices.ts';
import type { ApplicationFacts, Scope } from './resource.ts';
import { type Platform, whyUnseen } from './topology.ts';

/** What is billed together: the platform's categories name no more than this. */
export type Item = 'running' | 'traffic' | 'building' | 'storage' | 'other';

export interface Reconciled {
  /** The platform's id of what was billed. */
  id: string | undefined;
  name: string;
  item: Item;
  /** As the platform calls them. */
  categories: string[];
  /** undefined where nothing was billed that the estimate has. */
  billed: Money | undefined;
  /** Until now, at list price; undefined where the estimate has nothing of the kind. */
  estimated: Band | undefined;
  verdict: 'agrees' | 'above' | 'below' | 'not estimated' | 'not billed';
}

/** What the platform has billed in this calendar month, beside the estimate. */
export type Actuals =
  | {
      is: 'read';
      lines: Reconciled[];
      billed: Money;
      estimated: Band;
      /** What was billed, and by list price that of which nothing was. */
      soFar: Band;
    }
  | { is: 'unread'; reason: string };

export interface Usage {
  companyId: string;
  entries: UsageEntry[];
}

/**
 * The usage of the company, or why it may not be seen. v3 has no such thing; the v2 API has, for
 * some keys.
 */
export async function readUsage(
  { sevalla, run }: Platform,
  companyId: string | undefined,
): Promise<Usage | string> {
  try {
    const id = companyId ?? (await run(() => sevalla.validateKey())).company_id;
    const { company } = await run(() => sevalla.companyUsage(id));
    return { companyId: id, entries: company.paas_usage };
  } catch (error) {
    return whyUnseen(error);
  }
}

const ITEM_OF_KIND: Record<PriceKind, Item> = {
  process: 'running',
  database: 'running',
  'load-balancer': 'running',
  'static-site': 'running',
  pipeline: 'running',
  'database-disk': 'storage',
  'object-storage': 'storage',
  egress: 'traffic',
  build: 'building',
};

// appRuntimeCosts and appBandwidth are the ones that are published; the others are told by their name.
const ITEM_OF_CATEGORY: readonly (readonly [RegExp, Item])[] = [
  [/runtime|compute|hosting/i, 'running'],
  [/bandwidth|traffic|egress/i, 'traffic'],
  [/build/i, 'building'],
  [/storage|disk/i, 'storage'],
];

/** Of these the inputs declare one amount for all applications. */
const TOGETHER: ReadonlySet<Item> = new Set(['traffic', 'building']);
const NAME_OF_ALL: Partial<Record<Item, string>> = {
  traffic: 'traffic out',
  building: 'build time',
};

const NO_WORD_BELOW = money(0.05);

/**
 * Line by line: what was billed since the first of the month beside what the estimate makes of the
 * same time. What belongs to none of the applications asked about is left out.
 */
export function reconcile(
  usage: readonly UsageEntry[] | string,
  lines: readonly Line[],
  scope: Scope,
  month: CalendarMonth,
  applications: readonly ApplicationFacts[],
): Actuals {
  if (typeof usage === 'string') return { is: 'unread', reason: usage };
  const names = new Map(applications.map(({ id, name }) => [id, name]));
  const rows = new Map<string, Reconciled>();
  const rowFor = (id: string | undefined, item: Item, name: string): Reconciled => {
    const key = `${id ?? ''} ${item}`;
    const known = rows.get(key);
    if (known !== undefined) return known;
    const row: Reconciled = {
      id,
      name,
      item,
      categories: [],
      billed: undefined,
      estimated: undefined,
      verdict: 'agrees',
    };
    rows.set(key, row);
    return row;
  };

  for (const { resource, charge } of lines) {
    if (charge.is !== 'known') continue;
    // The platform bills the processes of an application as one.
    const item = ITEM_OF_KIND[resource.kind];
    const own = resource.kind === 'process' ? resource.applications[0] : resource.id;
    const id = TOGETHER.has(item) ? undefined : own;
    const row = rowFor(id, item, names.get(id ?? '') ?? resource.name);
    row.estimated = addBands([row.estimated ?? NOTHING, charge.monthToDate]);
  }
  const processIds = new Map(
    lines.flatMap(({ resource: { kind, id, applications } }) =>
      kind === 'process' && id !== undefined ? [[id, applications[0]] as const] : [],
    ),
  );
  const known = new Set([...names.keys(), ...lines.flatMap(({ resource: { id } }) => id ?? [])]);
  for (const { id_resource, category, cost, date } of usage) {
    if (date < month.from || date >= month.to) continue;
    const given = id_resource ?? undefined;
    if (scope.is !== 'company' && (given === undefined || !known.has(given))) continue;
    const item = ITEM_OF_CATEGORY.find(([pattern]) => pattern.test(category))?.[1] ?? 'other';
    const isTogether = given === undefined || TOGETHER.has(item);
    const id = isTogether ? undefined : (processIds.get(given) ?? given);
    const row = rowFor(id, item, names.get(id ?? '') ?? id ?? NAME_OF_ALL[item] ?? 'the company');
    row.billed = (row.billed ?? 0n) + money(cost);
    if (!row.categories.includes(category)) row.categories.push(category);
  }

  const all = [...rows.values()]
    .map((row) => ({ ...row, verdict: compare(row) }))
    // Nothing on both sides is not worth a row.
    .filter(({ billed, estimated }) => billed !== undefined || (estimated?.max ?? 0n) > 0n);
  return {
    is: 'read',
    lines: all,
    billed: all.reduce((sum, { billed }) => sum + (billed ?? 0n), 0n),
    estimated: addBands(all.map(({ estimated }) => estimated ?? NOTHING)),
    soFar: addBands(
      all.map(({ billed, estimated = NOTHING }) =>
        billed === undefined ? estimated : { min: billed, max: billed },
      ),
    ),
  };
}

const NOTHING: Band = { min: 0n, max: 0n };

/** Within 2 per cent or 5 cents: usage is told late, and hours are counted whole. */
function compare({ billed, estimated }: Reconciled): Reconciled['verdict'] {
  if (estimated === undefined) return 'not estimated';
  if (billed === undefined) return estimated.min <= NO_WORD_BELOW ? 'agrees' : 'not billed';
  const room = (amount: Money) => (amount / 50n > NO_WORD_BELOW ? amount / 50n : NO_WORD_BELOW);
  if (billed > estimated.max + room(estimated.max)) return 'above';
  if (billed < estimated.min - room(estimated.min)) return 'below';
  return 'agrees';
}
