import type { DeclaredDatabase, Inputs } from './contract.ts';
import type { PriceKind } from './prices.ts';
import type { Resource } from './resource.ts';

/** Disk is sold in steps of 10 GB. */
export const DISK_STEP_GB = 10;

export type Declarations = Pick<
  Inputs,
  'databases' | 'object-storage-gb' | 'egress-gb' | 'build-minutes'
>;

/** What the inputs say there is. */
export function declaredResources(inputs: Declarations): Resource[] {
  const metered = (kind: PriceKind, name: string, amount: number | undefined): Resource[] =>
    amount === undefined ? [] : [declared({ kind, name, count: { min: amount, max: amount } })];
  return [
    ...(inputs.databases ?? []).flatMap((database) => declaredDatabase(database)),
    ...metered('object-storage', 'object storage', inputs['object-storage-gb']),
    ...metered('egress', 'traffic out', inputs['egress-gb']),
    ...metered('build', 'build time', inputs['build-minutes']),
  ];
}

/** @param role Its engine; the name, which is that where an input declares it. */
export function declaredDatabase(
  { name, size, extraDiskGb }: DeclaredDatabase,
  role = name,
): Resource[] {
  const database = declared({
    kind: 'database',
    name,
    role,
    size,
    count: { min: 1, max: 1 },
  });
  const steps = Math.ceil(extraDiskGb / DISK_STEP_GB);
  return steps === 0 ? [database] : [database, extraDisk(database, steps)];
}

export function declared(
  given: Pick<Resource, 'kind' | 'name' | 'count'> & Partial<Resource>,
): Resource {
  return { runs: 'always', origin: 'declared', isPreview: false, applications: [], ...given };
}

/** @param steps undefined when the platform does not tell. */
export function extraDisk(database: Resource, steps: number | undefined): Resource {
  const { name, id, applications, role, isPreview, origin, since } = database;
  return {
    kind: 'database-disk',
    name: `extra disk of ${name}`,
    id,
    applications,
    role,
    count: steps === undefined ? undefined : { min: steps, max: steps },
    // A disk stays while the database is suspended.
    runs: 'always',
    isPreview,
    origin,
    since,
  };
}
