import { z } from 'zod';
import type { Platform } from '../../platform.ts';
import { newEnvVar, timestamp } from '../../store/records.ts';
import type { EnvVar } from '../../store/state.ts';
import { envVarView } from '../../store/views.ts';
import { ApiError } from '../api-error.ts';
import { findApplication, findById } from '../find.ts';
import { paginate } from '../pagination.ts';
import { route } from '../route.ts';

export const createVariableRequest = z.object({
  key: z.string().min(1).max(255),
  value: z.string().max(32_768),
  is_runtime: z.boolean().default(true),
  is_buildtime: z.boolean().default(true),
});

export const updateVariableRequest = z.object({
  key: z.string().min(1).max(255).optional(),
  value: z.string().max(32_768).optional(),
  is_runtime: z.boolean().optional(),
  is_buildtime: z.boolean().optional(),
});

export const envVarRoutes = [
  route({
    method: 'GET',
    path: '/applications/{id}/env-vars',
    operationId: 'listEnvironmentVariablesV3',
    tier: 'read',
    status: 200,
    permission: 'APP:READ',
    handle: (call) => {
      const application = findApplication(call);
      const visible = application.envVars.map((variable) => envVarView(application, variable));
      return paginate(visible, call.query);
    },
  }),
  route({
    method: 'POST',
    path: '/applications/{id}/env-vars',
    operationId: 'createEnvironmentVariableV3',
    tier: 'general-write',
    status: 201,
    permission: 'APP:UPDATE',
    body: createVariableRequest,
    handle: (call) => {
      const application = findApplication(call);
      return envVarView(application, addVariable(call.platform, application.envVars, call.body));
    },
  }),
  route({
    method: 'PUT',
    path: '/applications/{id}/env-vars/{env_var_id}',
    operationId: 'updateEnvironmentVariableV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'APP:UPDATE',
    body: updateVariableRequest,
    handle: (call) => {
      const application = findApplication(call);
      const id = call.params['env_var_id'];
      const changed = changeVariable(call.platform, application.envVars, id, call.body);
      return envVarView(application, changed);
    },
  }),
  route({
    method: 'DELETE',
    path: '/applications/{id}/env-vars/{env_var_id}',
    operationId: 'deleteEnvironmentVariableV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'APP:UPDATE',
    handle: (call) => {
      const { envVars } = findApplication(call);
      envVars.splice(envVars.indexOf(findById(envVars, call.params['env_var_id'])), 1);
      return { message: 'Environment variable deleted' };
    },
  }),
];

export function addVariable(
  platform: Platform,
  variables: EnvVar[],
  given: z.infer<typeof createVariableRequest>,
): EnvVar {
  refuseDuplicate(platform, variables, given.key);
  const variable = newEnvVar(given);
  variables.push(variable);
  return variable;
}

export function changeVariable(
  platform: Platform,
  variables: EnvVar[],
  id: string | undefined,
  changes: z.infer<typeof updateVariableRequest>,
): EnvVar {
  const variable = findById(variables, id);
  if (changes.key !== undefined && changes.key !== variable.key) {
    refuseDuplicate(platform, variables, changes.key);
  }
  Object.assign(variable, changes, { updated_at: timestamp() });
  return variable;
}

function refuseDuplicate({ switches }: Platform, variables: EnvVar[], key: string): void {
  if (switches['duplicate-env-key'] === 'allow') return;
  if (!variables.some((variable) => variable.key === key)) return;
  throw new ApiError(400, undefined, `body.key: there is a variable ${key} already`);
}
