import type { DeclaredTopology } from '../../config/schema.ts';
import type { DeclaredDatabase } from './contract.ts';
import { declared, declaredDatabase } from './declared.ts';
import type { Charge, Line } from './estimate.ts';
import type { Band } from './money.ts';
import type { PriceKind } from './prices.ts';
import type { Resource } from './resource.ts';

// What the config file says that an application is to run on, against what it runs on.

export interface ProposedLine {
  name: string;
  kind: PriceKind;
  /** undefined where it is new. */
  before: Line | undefined;
  /** undefined where it is to go. */
  after: Line | undefined;
  /** Of a month of 730 hours; undefined where one of the two has no known amount. */
  change: Band | undefined;
}

export interface Proposal {
  lines: readonly ProposedLine[];
  /** Of all that is priced, what is not compared with it. */
  before: Band;
  after: Band;
  change: Band;
  /** No line of it is unknown. */
  isComplete: boolean;
  /** What is not compared, and why: one sentence each. */
  notes: readonly string[];
}

/** What the config file declares, as resources. */
export function proposedResources({
  processes,
  databases,
  'object-storage-gb': gigabytes,
}: DeclaredTopology): Resource[] {
  return [
    ...(processes ?? []).map(({ type = 'web', name, size, instances = 1, min, max }) => {
      const kind = `${type} process`;
      const isNamed = name !== undefined && ![kind, type].includes(name.toLowerCase());
      return declared({
        kind: 'process',
        name: isNamed ? `${kind} ${name}` : kind,
        role: type,
        size,
        count: { min: min ?? instances, max: max ?? instances },
        runs: type === 'job' || type === 'cron' ? 'on demand' : 'always',
      });
    }),
    ...(databases ?? []).flatMap(({ type, name, size, 'extra-disk-gb': extraDiskGb = 0 }) => {
      const called = name === undefined ? type : `${type} ${name}`;
      const given: DeclaredDatabase = { name: called, size, extraDiskGb };
      return declaredDatabase(given, type);
    }),
    ...(gigabytes === undefined
      ? []
      : [
          declared({
            kind: 'object-storage',
            name: 'object storage',
            count: { min: gigabytes, max: gigabytes },
          }),
        ]),
  ];
}

/**
 * @param running All that is priced now.
 * @param wanted The priced lines of `proposedResources`.
 * @param total Of all that runs and has a known price.
 */
export function propose(
  topology: DeclaredTopology,
  running: readonly Line[],
  wanted: readonly Line[],
  total: Band,
): Proposal {
  const kinds = comparedKinds(topology);
  const notes: string[] = [];
  const isRead = running.some(({ resource: { kind } }) => kind === 'object-storage');
  if (kinds.has('object-storage') && !isRead) {
    kinds.delete('object-storage');
    notes.push(
      'What object storage holds now is not known, so it is not compared (input object-storage-gb).',
    );
  }
  const compared = (lines: readonly Line[]): Line[] =>
    lines.filter(({ resource }) => kinds.has(resource.kind) && !resource.isPreview);
  const pairs = pairUp(compared(running), compared(wanted));
  const lines = pairs
    .map(([before, after]): ProposedLine => {
      const { name, kind } = (after ?? before)!.resource;
      return { name, kind, before, after, change: changeOf(before, after) };
    })
    // What is billed by use alone says nothing about a month.
    .filter(({ before, after }) => ![before, after].every((line) => isByUse(line)));
  const known = lines.flatMap(({ change }) => change ?? []);
  const change = known.reduce(add, { min: 0n, max: 0n });
  return {
    lines,
    before: total,
    after: add(total, change),
    change,
    isComplete: known.length === lines.length,
    notes,
  };
}

function comparedKinds(topology: DeclaredTopology): Set<PriceKind> {
  return new Set<PriceKind>([
    ...(topology.processes ? (['process'] as const) : []),
    ...(topology.databases ? (['database', 'database-disk'] as const) : []),
    ...(topology['object-storage-gb'] === undefined ? [] : (['object-storage'] as const)),
  ]);
}

type Pair = [before: Line | undefined, after: Line | undefined];

/** By name, then by what it is, the like first: a worker that is renamed is not a new one. */
function pairUp(running: readonly Line[], wanted: readonly Line[]): Pair[] {
  const left = new Set(running);
  const found = new Map<Line, Line>();
  const match = (isSame: (one: Resource, other: Resource) => boolean): void => {
    for (const after of wanted) {
      if (found.has(after)) continue;
      const before = [...left].find((line) => isSame(line.resource, after.resource));
      if (before === undefined) continue;
      found.set(after, before);
      left.delete(before);
    }
  };
  match((one, other) => one.kind === other.kind && one.name === other.name);
  match((one, other) => one.kind === other.kind && one.role === other.role && isAlike(one, other));
  match((one, other) => one.kind === other.kind && one.role === other.role);
  return [
    ...wanted.map((after): Pair => [found.get(after), after]),
    ...[...left].map((before): Pair => [before, undefined]),
  ];
}

const NOTHING: Band = { min: 0n, max: 0n };

function changeOf(before: Line | undefined, after: Line | undefined): Band | undefined {
  // What stays as it is costs what it did, known or not.
  if (before && after && isAlike(before.resource, after.resource)) return NOTHING;
  const [was, is] = [before, after].map((line) => bandOf(line?.charge));
  return was && is ? { min: is.min - was.min, max: is.max - was.max } : undefined;
}

function isAlike(one: Resource, other: Resource): boolean {
  return (
    one.size?.toLowerCase() === other.size?.toLowerCase() &&
    one.runs === other.runs &&
    one.count !== undefined &&
    one.count.min === other.count?.min &&
    one.count.max === other.count.max
  );
}

function bandOf(charge: Charge | undefined): Band | undefined {
  if (charge === undefined || charge.is === 'by use') return NOTHING;
  return charge.is === 'known' ? charge.monthly : undefined;
}

function isByUse(line: Line | undefined): boolean {
  return line === undefined || line.charge.is === 'by use';
}

function add(one: Band, other: Band): Band {
  return { min: one.min + other.min, max: one.max + other.max };
}
