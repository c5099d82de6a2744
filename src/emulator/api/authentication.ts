import type { Permission } from '../contract.ts';
import type { ApiKey, State } from '../store/state.ts';
import { ApiError } from './api-error.ts';

/** The key behind an Authorization header; 401 for none, an unknown, disabled or expired one. */
export function authenticate(state: State, authorization: string | undefined): ApiKey {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  const key = state.keys.find((candidate) => candidate.token === token);
  if (key === undefined || !key.is_enabled) throw new ApiError(401);
  if (key.expired_at !== null && Date.parse(key.expired_at) <= Date.now()) throw new ApiError(401);
  return key;
}

/** A capability without `id_resource` holds for the whole company. */
export function isAllowed(key: ApiKey, permission: Permission, resourceId?: string): boolean {
  return key.capabilities.some(
    (capability) =>
      capability.permission === permission &&
      (capability.id_resource === null || capability.id_resource === resourceId),
  );
}

/** True when a key has the permission at all, be it for one resource only. */
export function isAllowedSomewhere(key: ApiKey, permission: Permission): boolean {
  return key.capabilities.some((capability) => capability.permission === permission);
}
