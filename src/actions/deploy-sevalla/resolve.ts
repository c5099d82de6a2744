import { errorMessage, UserError } from '../../errors.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { SevallaError } from '../../sevalla/errors.ts';

export type Kind = 'application' | 'static site' | 'pipeline';

/** What an input names: by id, by display name, or by the name that Sevalla has generated. */
export interface Reference {
  /** Of the input. */
  input: string;
  kind: Kind;
  given: string;
}

/** What can be named. A pipeline has no generated name. */
export interface Named {
  id: string;
  display_name: string;
  name?: unknown;
}

const MOST_NAMED = 10;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function isId(given: string): boolean {
  return UUID.test(given);
}

/**
 * Ids in the order of the references. Only names cost a call, one for each kind.
 * @throws UserError that lists every name which is nobody's, or several services'.
 */
export async function resolveAll(
  references: readonly Reference[],
  sevalla: Sevalla,
): Promise<string[]> {
  const lists = new Map<Kind, Promise<readonly Named[]>>();
  const listOf = (kind: Kind, input: string): Promise<readonly Named[]> => {
    const known = lists.get(kind) ?? readNames(kind, input, sevalla);
    lists.set(kind, known);
    return known;
  };
  const faults: string[] = [];
  const ids: string[] = [];
  for (const { input, kind, given } of references) {
    if (isId(given)) {
      ids.push(given.toLowerCase());
      continue;
    }
    const found = findByName(given, await listOf(kind, input), kind);
    if ('id' in found) ids.push(found.id);
    else faults.push(`${input}: ${found.fault}`);
  }
  if (faults.length === 0) return ids;
  const heading = faults.length === 1 ? 'One name is wrong:' : `${faults.length} names are wrong:`;
  throw new UserError([heading, ...faults.map((fault) => `- ${fault}`)].join('\n'));
}

export async function resolveOne(reference: Reference, sevalla: Sevalla): Promise<string> {
  const [id] = await resolveAll([reference], sevalla);
  return id!;
}

/** The only one of that name: as it is written, or else whatever its capitals. */
export function findByName(
  given: string,
  all: readonly Named[],
  kind: Kind,
): { id: string } | { fault: string } {
  const folded = given.toLowerCase();
  const exact = all.filter((item) => namesOf(item).includes(given));
  const alike = all.filter((item) => namesOf(item).some((name) => name.toLowerCase() === folded));
  const found = exact.length > 0 ? exact : alike;
  const [first] = found;
  if (first !== undefined && found.length === 1) return { id: first.id };
  const quoted = JSON.stringify(given);
  if (first !== undefined) {
    const ids = found.map((item) => `${item.id} (${describe(item)})`).join(', ');
    return { fault: `${found.length} ${kind}s are named ${quoted}: give the id, one of ${ids}` };
  }
  if (all.length === 0) {
    return { fault: `there is no ${kind} ${quoted}: the API key sees no ${kind} at all` };
  }
  const nearest = [...all]
    .sort((one, other) => distanceTo(one, folded) - distanceTo(other, folded))
    .slice(0, MOST_NAMED)
    .map(describe);
  const more = all.length - nearest.length;
  const rest = more > 0 ? ` and ${more} more` : '';
  return { fault: `there is no ${kind} ${quoted}: there is ${nearest.join(', ')}${rest}` };
}

async function readNames(kind: Kind, input: string, sevalla: Sevalla): Promise<readonly Named[]> {
  try {
    switch (kind) {
      case 'application':
        return await sevalla.listApplications();
      case 'static site':
        return await sevalla.listStaticSites();
      case 'pipeline':
        return await sevalla.listPipelines();
    }
  } catch (error) {
    if (!(error instanceof SevallaError)) throw error;
    throw new UserError(
      `${input} is a name, and the names of the ${kind}s cannot be read: give the id instead. ${errorMessage(error)}`,
      { cause: error },
    );
  }
}

function namesOf({ display_name, name }: Named): string[] {
  return typeof name === 'string' ? [display_name, name] : [display_name];
}

/** `Shop`, or `Shop (shop-x7k2p)` where the generated name tells more than the case. */
function describe(item: Named): string {
  const [shown = '', generated] = namesOf(item);
  return generated === undefined || generated.toLowerCase() === shown.toLowerCase()
    ? shown
    : `${shown} (${generated})`;
}

/** What is only longer or shorter is near, whatever the number of letters. */
function distanceTo(item: Named, folded: string): number {
  const distances = namesOf(item).map((shown) => {
    const name = shown.toLowerCase();
    return name.includes(folded) || folded.includes(name) ? 1 : editDistance(name, folded);
  });
  return Math.min(...distances);
}

/** Of Levenshtein: letters to add, drop or replace. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (let index = 1; index < row.length; index += 1) {
      const replaced = row[index - 1]! + (other[index - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, row[index]! + 1, next[index - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
