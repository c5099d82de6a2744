import { readConfigFile } from '../../config/config-file.ts';
import type { CostConfig, DeclaredTopology } from '../../config/schema.ts';
import type { TransportTools } from '../../http/request.ts';
import type { Tools } from '../../kit/tools.ts';
import { createSevalla } from '../../sevalla/client.ts';
import { createPace } from '../../sevalla/pacing.ts';
import type { UsageAlert, UsageEntry } from '../../sevalla/schemas.ts';
import { type Actuals, readUsage, reconcile } from './actuals.ts';
import { type Advice, advise } from './advice.ts';
import { type Alerts, compareAlerts, readAlerts } from './alerts.ts';
import { type Change, type JudgedBudget, judgeBudgets, type Override } from './budgets.ts';
import { findMissing, type Missing } from './completeness.ts';
import type { Inputs } from './contract.ts';
import type { Comparison } from './elsewhere/providers.ts';
import { addBands, type Band, cost, HOURS_PER_MONTH, type Money, scaleBand } from './money.ts';
import { type Observations, observe, withObserved } from './observe.ts';
import { type CalendarMonth, calendarMonthOf, type Spans, spansOf } from './period.ts';
import { findPrice, isStale, type Price, type PriceBook, sevallaPrices } from './prices.ts';
import { type Proposal, propose, proposedResources } from './proposal.ts';
import type { ApplicationFacts, Resource, Scope, Topology } from './resource.ts';
import { type Platform, readTopology } from './topology.ts';

/** What a resource costs: amounts, a rate for what only use decides, or why nobody knows. */
export type Charge =
  | ({
      is: 'known';
      price: Price | undefined;
      /** At the mean number of instances that a metric tells, in 730 hours. */
      observed?: Money | undefined;
    } & Spans)
  | { is: 'by use'; price: Price }
  | { is: 'unknown'; price: Price | undefined; reason: string };

export interface Line {
  resource: Resource;
  charge: Charge;
  isStale: boolean;
  /** Set when the platform's size is not the one that the price was read for. */
  mismatch: string | undefined;
}

/** Sums over the lines that are known. */
export interface Totals extends Spans {
  annual: Band;
  /** At the observed instances, in 730 hours; set when a metric told some. */
  observed: Money | undefined;
}

export interface Estimate {
  /** Milliseconds since 1970. */
  at: number;
  calendarMonth: CalendarMonth;
  scope: Scope;
  /** Where the platform tells it. */
  companyId: string | undefined;
  /** Those that could be read. */
  applications: ApplicationFacts[];
  lines: Line[];
  /** undefined when there are costs and none of them is known. */
  totals: Totals | undefined;
  /** The part of `totals.monthly` that preview applications make; undefined without any. */
  previews: { applications: number; monthly: Band } | undefined;
  /** Nothing is unknown, unread or missing; otherwise the totals are lower bounds. */
  isComplete: boolean;
  missing: Missing[];
  unread: string[];
  /** Set when an application that was asked about, or their list, could not be read. */
  isBlind: boolean;
  /** What the platform billed; undefined when it was not asked. */
  actuals: Actuals | undefined;
  /** What a month comes to at its end; undefined when no amount is known. */
  forecast: Forecast | undefined;
  /** Of the metrics; undefined when they were not asked for. */
  advice: Advice | undefined;
  budgets: JudgedBudget[];
  change: Change | undefined;
  override: Override | undefined;
  /** The topology that the config file declares, against what runs; undefined where it has none. */
  proposal: Proposal | NotCompared | undefined;
  /** The platform's own limits beside the budget on the total; undefined without one. */
  alerts: Alerts | undefined;
  stalePrices: Inputs['stale-prices'];
  /** The same workload at other providers; undefined when it was not asked for. */
  comparison?: Comparison | undefined;
}

/** Why there is a topology in the config file and nothing to hold it against. */
export interface NotCompared {
  why: string;
}

export interface Forecast {
  method: 'list price' | 'what was billed, otherwise list price';
  /** Until now. */
  soFar: Band;
  /** Of the whole calendar month. */
  amount: Band;
}

/** Those that say what to price, and not where to tell it. */
export type EstimateInputs = Omit<
  Inputs,
  | `${'html' | 'report' | 'csv' | 'focus' | 'history'}-file`
  | 'comment'
  | 'github-token'
  | 'pull-request'
>;

/** What the core uses of the tools. */
export type EstimateTools = TransportTools & Partial<Pick<Tools, 'context'>>;

/** Prices what applications run on, and what the inputs declare beside it. */
export async function estimate(inputs: EstimateInputs, tools: EstimateTools): Promise<Estimate> {
  const config = (await readConfigFile(inputs['config-file']))?.config['cost-report'];
  const platform = connect(inputs, tools);
  const topology = await readTopology(inputs, platform);
  const { scope, applications, resources, companyId } = topology;
  const isRead = applications.length > 0 || scope.is === 'company' || scope.is === 'project';
  const asked = isRead ? platform : undefined;
  const days = inputs['metric-days'] ?? (scope.is === 'applications' ? DAYS_OF_METRICS : 0);
  const now = tools.now();
  const hasTotalBudget = inputs.budget !== undefined || config?.budgets?.some(isOnTotal);
  const [usage, observations, alerts, context] = await Promise.all([
    asked && inputs.actuals ? readUsage(asked, companyId) : undefined,
    asked && days > 0 ? observe(applications, resources, asked, days, now) : undefined,
    asked && hasTotalBudget ? readAlerts(asked) : undefined,
    config?.override === undefined ? undefined : tools.context?.(),
  ]);
  // For everything that a company has, its usage alone tells which company that is.
  const told = typeof usage === 'object' ? { ...topology, companyId: usage.companyId } : topology;
  const priced = priceTopology(told, inputs, sevallaPrices, now, {
    usage: typeof usage === 'object' ? usage.entries : usage,
    observations,
    alerts,
    config,
    labels: context?.labels ?? [],
  });
  const others = inputs['compare-with'];
  if (others === undefined) return priced;
  const { compareWith } = await import('./elsewhere/providers.ts');
  const comparison = await compareWith(others, priced.lines, now, inputs['max-price-age']);
  return { ...priced, comparison };
}

const DAYS_OF_METRICS = 7;

function isOnTotal({ on = 'total' }: { on?: string | undefined }): boolean {
  return on === 'total';
}

function connect(
  { 'sevalla-token': token, 'api-url': apiUrl }: EstimateInputs,
  tools: TransportTools,
): Platform | undefined {
  if (token === undefined) return undefined;
  const pace = createPace(tools);
  return { sevalla: createSevalla({ token, apiUrl, tools: pace.tools }), run: pace.run };
}

/** What was read beside the topology, each part where it was asked for. */
export interface Beside {
  usage?: UsageEntry[] | string | undefined;
  observations?: Observations | undefined;
  alerts?: UsageAlert[] | string | undefined;
  config?: CostConfig | undefined;
  labels?: readonly string[] | undefined;
}

type PricingInputs = Omit<EstimateInputs, 'sevalla-token' | 'api-url' | 'app-id' | 'config-file'>;

/** No I/O here. `now` in milliseconds since 1970. */
export function priceTopology(
  topology: Topology,
  inputs: PricingInputs,
  book: PriceBook,
  now: number,
  { usage, observations, alerts, config, labels = [] }: Beside = {},
): Estimate {
  const { scope, applications, unread, isBlind } = topology;
  const resources =
    observations === undefined
      ? topology.resources
      : withObserved(topology.resources, applications, observations);
  const calendarMonth = calendarMonthOf(now);
  const priced = (resource: Resource): Line =>
    priceResource(resource, book, calendarMonth, now, inputs['max-price-age']);
  const lines = resources.map(priced);
  const answered = Object.entries(inputs).flatMap(([name, given]) =>
    given === undefined ? [] : [name],
  );
  const missing = findMissing(topology, answered);
  const isComplete =
    unread.length === 0 &&
    missing.length === 0 &&
    lines.every(({ charge }) => charge.is !== 'unknown');
  const known = lines.flatMap(({ charge }) => (charge.is === 'known' ? [charge] : []));
  const totals = known.length === 0 && !isComplete ? undefined : sumUp(known);
  const actuals =
    usage === undefined ? undefined : reconcile(usage, lines, scope, calendarMonth, applications);
  const proposal = config?.topology && proposalOf(config.topology, topology, lines, totals, priced);
  const judged = judgeBudgets(
    { inputs, config, labels },
    totals?.monthly,
    isComplete,
    now,
    proposal && 'change' in proposal ? proposal : undefined,
  );
  return {
    at: now,
    calendarMonth,
    scope,
    companyId: topology.companyId,
    applications,
    lines,
    totals,
    previews: previewsOf(applications, lines),
    isComplete,
    missing,
    unread,
    isBlind,
    actuals,
    forecast: totals && forecastOf(totals, actuals),
    advice: observations && advise(lines, applications, observations, book),
    ...judged,
    proposal,
    alerts: alerts === undefined ? undefined : compareAlerts(alerts, judged.budgets, scope),
    stalePrices: inputs['stale-prices'],
  };
}

function proposalOf(
  declared: DeclaredTopology,
  { scope, applications, isBlind, unread }: Topology,
  lines: readonly Line[],
  totals: Totals | undefined,
  priced: (resource: Resource) => Line,
): Proposal | NotCompared {
  if (scope.is !== 'applications' || scope.ids.length !== 1) {
    return { why: 'it is that of one application, and app-id names another number of them' };
  }
  if (isBlind || applications.length === 0) return { why: 'the application could not be read' };
  // What was not read would look new.
  if (unread.length > 0) return { why: 'not all of what runs could be read' };
  const monthly = totals?.monthly ?? { min: 0n, max: 0n };
  // A change does not wake what somebody has suspended.
  const isAsleep = applications.every(({ isSuspended }) => isSuspended);
  const wanted = proposedResources(declared).map((resource) =>
    priced(isAsleep && resource.kind === 'process' ? { ...resource, runs: 'suspended' } : resource),
  );
  return propose(declared, lines, wanted, monthly);
}

function previewsOf(
  applications: readonly ApplicationFacts[],
  lines: readonly Line[],
): Estimate['previews'] {
  const count = applications.filter(({ isPreview }) => isPreview).length;
  if (count === 0) return undefined;
  const bands = lines.flatMap(({ resource, charge }) =>
    resource.isPreview && charge.is === 'known' ? [charge.monthly] : [],
  );
  return { applications: count, monthly: addBands(bands) };
}

/** Things stay as they are now; what was billed already is sure. */
function forecastOf({ monthToDate, restOfMonth }: Totals, actuals: Actuals | undefined): Forecast {
  if (actuals?.is !== 'read' || actuals.lines.every(({ billed }) => billed === undefined)) {
    return {
      method: 'list price',
      soFar: monthToDate,
      amount: addBands([monthToDate, restOfMonth]),
    };
  }
  const { soFar } = actuals;
  return {
    method: 'what was billed, otherwise list price',
    soFar,
    amount: addBands([soFar, restOfMonth]),
  };
}

function sumUp(charges: readonly Extract<Charge, { is: 'known' }>[]): Totals {
  const monthly = addBands(charges.map((charge) => charge.monthly));
  const isObserved = charges.some(({ observed }) => observed !== undefined);
  return {
    monthly,
    calendarMonth: addBands(charges.map((charge) => charge.calendarMonth)),
    monthToDate: addBands(charges.map((charge) => charge.monthToDate)),
    restOfMonth: addBands(charges.map((charge) => charge.restOfMonth)),
    annual: scaleBand(monthly, 12),
    // What is not observed counts at its least, as in the lower end of the band.
    observed: isObserved
      ? charges.reduce((sum, charge) => sum + (charge.observed ?? charge.monthly.min), 0n)
      : undefined,
  };
}

function priceResource(
  resource: Resource,
  book: PriceBook,
  month: CalendarMonth,
  now: number,
  maxPriceAge: number | undefined,
): Line {
  const charge = chargeFor(resource, book, month, now);
  const { price } = charge;
  return {
    resource,
    charge,
    isStale: price !== undefined && isStale(price, now, maxPriceAge),
    mismatch: price === undefined ? undefined : sizeMismatch(resource, price),
  };
}

function chargeFor(resource: Resource, book: PriceBook, month: CalendarMonth, now: number): Charge {
  const { kind, size, count, runs } = resource;
  const price = findPrice(book, kind, size);
  // Running resources are billed by the second: what does not run has no seconds. A disk stays.
  if (runs === 'suspended') {
    const nothing = { min: 0n, max: 0n };
    return {
      is: 'known',
      price,
      monthly: nothing,
      calendarMonth: nothing,
      monthToDate: nothing,
      restOfMonth: nothing,
    };
  }
  const unknown = (reason: string): Charge => ({ is: 'unknown', price, reason });
  if (price === undefined) return unknown(whyUnpriced(resource));
  if (runs === 'on demand') return { is: 'by use', price };
  if (count === undefined) return unknown('the platform does not say how many or how much');
  if (price.upTo !== undefined && count.max > price.upTo) {
    return unknown(`the price is known for up to ${price.upTo}`);
  }
  return {
    is: 'known',
    price,
    ...spansOf(price, { ...resource, count }, month, now),
    observed:
      count.observed === undefined
        ? undefined
        : cost(price.amount, count.observed, HOURS_PER_MONTH),
  };
}

function whyUnpriced({ kind, size }: Resource): string {
  if (kind !== 'process' && kind !== 'database') return 'no price of it is known';
  return size === undefined ? 'its size is not known' : `no price is known for size ${size}`;
}

/** A difference of a few per cent is how many megabytes a gigabyte was taken to have. */
function sizeMismatch(
  { memoryMb: given }: Resource,
  { memoryMb: priced }: Price,
): string | undefined {
  if (given === undefined || priced === undefined) return undefined;
  if (Math.abs(given - priced) <= priced * 0.05) return undefined;
  return `the platform gives it ${given} MB of memory, the price was read for ${priced} MB`;
}
