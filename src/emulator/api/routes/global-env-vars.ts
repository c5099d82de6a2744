import { findById } from '../find.ts';
import { paginate } from '../pagination.ts';
import { route } from '../route.ts';
import {
  addVariable,
  changeVariable,
  createVariableRequest,
  updateVariableRequest,
} from './env-vars.ts';

// The contract names no permission for variables of the whole company; COMPANY fits the name.
export const globalEnvVarRoutes = [
  route({
    method: 'GET',
    path: '/applications/global-env-vars',
    operationId: 'listGlobalEnvVarsV3',
    tier: 'read',
    status: 200,
    permission: 'COMPANY:READ',
    handle: ({ platform, query }) => paginate(platform.state.globalEnvVars, query),
  }),
  route({
    method: 'POST',
    path: '/applications/global-env-vars',
    operationId: 'createGlobalEnvVarV3',
    tier: 'general-write',
    status: 201,
    permission: 'COMPANY:UPDATE',
    body: createVariableRequest,
    handle: ({ platform, body }) => addVariable(platform, platform.state.globalEnvVars, body),
  }),
  route({
    method: 'PUT',
    path: '/applications/global-env-vars/{id}',
    operationId: 'updateGlobalEnvVarV3',
    tier: 'general-write',
    status: 200,
    permission: 'COMPANY:UPDATE',
    body: updateVariableRequest,
    handle: ({ platform, params, body }) =>
      changeVariable(platform, platform.state.globalEnvVars, params['id'], body),
  }),
  route({
    method: 'DELETE',
    path: '/applications/global-env-vars/{id}',
    operationId: 'deleteGlobalEnvVarV3',
    tier: 'general-write',
    status: 200,
    permission: 'COMPANY:UPDATE',
    handle: ({ platform, params }) => {
      const { globalEnvVars } = platform.state;
      globalEnvVars.splice(globalEnvVars.indexOf(findById(globalEnvVars, params['id'])), 1);
      return { message: 'Environment variable deleted' };
    },
  }),
];
