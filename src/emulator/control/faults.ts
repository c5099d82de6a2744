import { randomUUID } from 'node:crypto';
import { z } from 'zod';

const when = z.enum(['before', 'after']).optional();
const status = z.int().min(100).max(599);

function isPattern(path: string): boolean {
  try {
    return Boolean(pathPattern(path));
  } catch {
    return false;
  }
}

const effect = z.union([
  z.enum(['html', 'reset-before', 'reset-after', 'hang', 'truncate']),
  z.strictObject({
    status: z.int().min(400).max(599),
    headers: z.record(z.string(), z.string()).optional(),
    body: z.unknown().optional(),
    when,
  }),
  z.strictObject({ html: status, when }),
  z.strictObject({ slow: z.int().min(1) }),
]);

export const faultRequest = z.strictObject({
  match: z
    .strictObject({
      method: z.string().toUpperCase().optional(),
      path: z.string().refine(isPattern, 'not a regular expression').optional(),
      operationId: z.string().optional(),
    })
    .default({}),
  times: z.int().min(1).default(1),
  skip: z.int().min(0).default(0),
  fault: effect,
});

export type FaultRequest = z.infer<typeof faultRequest>;

/** A fault in the form the server acts on. `isAfter`: the work is done before the fault shows. */
export type Fault =
  | {
      kind: 'status';
      status: number;
      headers: Record<string, string>;
      body: unknown;
      isAfter: boolean;
    }
  | { kind: 'html'; status: number; isAfter: boolean }
  | { kind: 'reset'; isAfter: boolean }
  | { kind: 'hang' }
  | { kind: 'truncate' }
  | { kind: 'slow'; ms: number };

export type StoredFault = FaultRequest & { id: string; hits: number };

export type FaultTarget = { method: string; path: string; operationId: string | null };

export type Faults = {
  add(request: FaultRequest): StoredFault;
  list(): StoredFault[];
  remove(id: string): boolean;
  clear(): void;
  /** The fault of this request, if any; each call counts against `skip` and `times`. */
  take(target: FaultTarget): Fault | null;
};

export function createFaults(): Faults {
  let stored: StoredFault[] = [];
  return {
    add(request) {
      const fault = { id: randomUUID(), hits: 0, ...request };
      stored.push(fault);
      return fault;
    },
    list: () => stored,
    remove(id) {
      const before = stored.length;
      stored = stored.filter((fault) => fault.id !== id);
      return stored.length < before;
    },
    clear() {
      stored = [];
    },
    take(target) {
      for (const fault of stored) {
        if (!matches(fault.match, target) || isSpent(fault)) continue;
        fault.hits += 1;
        // A request that this fault still lets pass may meet the next one.
        if (fault.hits > fault.skip) return asFault(fault.fault);
      }
      return null;
    },
  };
}

function isSpent({ hits, skip, times }: StoredFault): boolean {
  return hits >= skip + times;
}

function matches(match: FaultRequest['match'], target: FaultTarget): boolean {
  if (match.method !== undefined && match.method !== target.method) return false;
  if (match.operationId !== undefined && match.operationId !== target.operationId) return false;
  if (match.path === undefined) return true;
  const pattern = pathPattern(match.path);
  return pattern.test(target.path) || pattern.test(target.path.replace(/^\/v3(?=\/)/, ''));
}

/**
 * Written between slashes a regular expression, tried anywhere in the path (no path of the API ends
 * with a slash); else a glob over the whole of it, where `*` stays within a segment and `**` does
 * not.
 */
export function pathPattern(pattern: string): RegExp {
  const expression = /^\/(.+)\/$/.exec(pattern)?.[1];
  if (expression !== undefined) return new RegExp(expression);
  const parts = pattern.split(/(\*\*|\*)/).map((part) => {
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    return part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}

function asFault(effect: FaultRequest['fault']): Fault {
  if (typeof effect === 'string') {
    switch (effect) {
      case 'html':
        return { kind: 'html', status: 502, isAfter: false };
      case 'reset-before':
        return { kind: 'reset', isAfter: false };
      case 'reset-after':
        return { kind: 'reset', isAfter: true };
      default:
        return { kind: effect };
    }
  }
  if ('slow' in effect) return { kind: 'slow', ms: effect.slow };
  const isAfter = effect.when === 'after';
  if ('html' in effect) return { kind: 'html', status: effect.html, isAfter };
  const { status, headers = {}, body } = effect;
  return { kind: 'status', status, headers, body, isAfter };
}
