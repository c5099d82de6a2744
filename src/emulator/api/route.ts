import type { z } from 'zod';
import type { Permission } from '../contract.ts';
import type { Platform } from '../platform.ts';
import type { ApiKey } from '../store/state.ts';
import type { Tier } from './rate-limits.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type Call<Body> = {
  platform: Platform;
  key: ApiKey;
  /** Path parameters by name. */
  params: Record<string, string>;
  query: URLSearchParams;
  body: Body;
};

/** One operation of the contract. Everything but `handle` is data, so that a test can compare it. */
export type Route = {
  method: Method;
  /** As in the contract, with `{name}` for parameters. */
  path: string;
  operationId: string;
  tier: Tier;
  /** The status of success. */
  status: 200 | 201 | 202 | 204;
  /** `null`: any valid key will do. */
  permission: Permission | null;
  body: z.ZodType | null;
  handle(call: Call<unknown>): unknown;
};

type Definition<Body> = Omit<Route, 'body' | 'handle'> & {
  body?: z.ZodType<Body>;
  handle(call: Call<Body>): unknown;
};

/** Ties the type of the body that `handle` gets to the schema that the body was parsed with. */
export function route<Body = undefined>(definition: Definition<Body>): Route {
  const { body, handle, ...rest } = definition;
  return { ...rest, body: body ?? null, handle: (call) => handle(call as Call<Body>) };
}

export type Match = { route: Route; params: Record<string, string> };

/** Literal segments win over parameters, so `/applications/global-env-vars` is not an id. */
export function matchRoute(routes: Route[], method: string, path: string): Match | null {
  const given = path.split('/');
  let best: (Match & { literals: number }) | null = null;
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = matchPath(route.path.split('/'), given);
    if (params === null) continue;
    const literals = given.length - Object.keys(params).length;
    if (best === null || literals > best.literals) best = { route, params, literals };
  }
  return best;
}

function matchPath(pattern: string[], given: string[]): Record<string, string> | null {
  if (pattern.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const actual = given[index] ?? '';
    const name = /^\{(.+)\}$/.exec(expected)?.[1];
    if (name === undefined ? expected !== actual : actual === '') return null;
    if (name !== undefined) params[name] = actual;
  }
  return params;
}
