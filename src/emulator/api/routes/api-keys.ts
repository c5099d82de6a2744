import { createHash } from 'node:crypto';
import type { ApiKey } from '../../store/state.ts';
import { route } from '../route.ts';

export const apiKeyRoutes = [
  route({
    method: 'GET',
    path: '/api-keys/validate',
    operationId: 'validateApiKeyV3',
    tier: 'read',
    status: 200,
    permission: null,
    handle: ({ key, platform }) => ({
      name: key.name,
      expires_at: key.expired_at,
      company_id: platform.state.companyId,
      status: 'active',
    }),
  }),
  // The shape is published nowhere; this is that of the other key reads.
  route({
    method: 'GET',
    path: '/api-keys/me',
    operationId: 'getCurrentApiKey',
    tier: 'read',
    status: 200,
    permission: null,
    handle: ({ key, platform }) => ({
      id: key.id,
      company_id: platform.state.companyId,
      name: key.name,
      is_enabled: key.is_enabled,
      source: 'DASHBOARD',
      masked_token: maskedToken(key),
      roles: [],
      capabilities: key.capabilities,
      last_used_at: new Date().toISOString(),
      expired_at: key.expired_at,
      old_token_expired_at: null,
      created_at: key.created_at,
      updated_at: key.updated_at,
    }),
  }),
];

// Not the token's own characters: a short token of a seed would be given away.
function maskedToken({ token }: ApiKey): string {
  return `svl_****${createHash('sha256').update(token).digest('hex').slice(0, 4)}`;
}
