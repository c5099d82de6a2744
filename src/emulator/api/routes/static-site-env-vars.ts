import { z } from 'zod';
import { timestamp } from '../../store/records.ts';
import { newStaticSiteEnvVar, staticSiteEnvVarView } from '../../store/static-site.ts';
import { findById, findStaticSite } from '../find.ts';
import { paginate } from '../pagination.ts';
import { route } from '../route.ts';

const key = z.string().min(1).max(255);
const value = z.string().max(32_768);

const createRequest = z.strictObject({
  key,
  value,
  is_production: z.boolean().optional(),
  is_preview: z.boolean().optional(),
  branch: z.string().optional(),
});

// Open, as on the platform.
const updateRequest = z.object({
  key: key.optional(),
  value: value.optional(),
  is_production: z.boolean().optional(),
  is_preview: z.boolean().optional(),
  branch: z.string().nullish(),
});

// A key may be there more than once: for all branches, and for one.
export const staticSiteEnvVarRoutes = [
  route({
    method: 'GET',
    path: '/static-sites/{id}/env-vars',
    operationId: 'listStaticSiteEnvVarsV3',
    tier: 'read',
    status: 200,
    permission: 'STATIC_SITE:READ',
    handle: (call) => {
      const site = findStaticSite(call);
      const visible = site.envVars.map((variable) => staticSiteEnvVarView(site, variable));
      return paginate(visible, call.query);
    },
  }),
  route({
    method: 'POST',
    path: '/static-sites/{id}/env-vars',
    operationId: 'createStaticSiteEnvVarV3',
    tier: 'general-write',
    status: 201,
    permission: 'STATIC_SITE:UPDATE',
    body: createRequest,
    handle: (call) => {
      const site = findStaticSite(call);
      const { is_production = true, is_preview = true, branch = null, ...rest } = call.body;
      const variable = newStaticSiteEnvVar({ ...rest, is_production, is_preview, branch });
      site.envVars.push(variable);
      return staticSiteEnvVarView(site, variable);
    },
  }),
  route({
    method: 'PUT',
    path: '/static-sites/{id}/env-vars/{env_var_id}',
    operationId: 'updateStaticSiteEnvVarV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'STATIC_SITE:UPDATE',
    body: updateRequest,
    handle: (call) => {
      const site = findStaticSite(call);
      const variable = findById(site.envVars, call.params['env_var_id']);
      Object.assign(variable, call.body, { updated_at: timestamp() });
      return staticSiteEnvVarView(site, variable);
    },
  }),
  route({
    method: 'DELETE',
    path: '/static-sites/{id}/env-vars/{env_var_id}',
    operationId: 'deleteStaticSiteEnvVarV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'STATIC_SITE:UPDATE',
    handle: (call) => {
      const { envVars } = findStaticSite(call);
      envVars.splice(envVars.indexOf(findById(envVars, call.params['env_var_id'])), 1);
      return { message: 'Environment variable deleted' };
    },
  }),
];
