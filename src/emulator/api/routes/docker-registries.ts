import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { registryKind } from '../../contract.ts';
import { timestamp } from '../../store/records.ts';
import { registrySummary, registryView } from '../../store/views.ts';
import { findById } from '../find.ts';
import { paginate } from '../pagination.ts';
import { route } from '../route.ts';

const name = z.string().min(1).max(255);
const username = z.string().regex(/^(?=.{1,39}$)[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/);
const secret = z.string().regex(/^.{8,128}$/);

const createRequest = z.strictObject({
  name,
  registry: registryKind.default('dockerHub'),
  username,
  secret,
});
const updateRequest = z.strictObject({ name, registry: registryKind, username, secret }).partial();

export const dockerRegistryRoutes = [
  route({
    method: 'GET',
    path: '/docker-registries',
    operationId: 'listDockerRegistriesV3',
    tier: 'read',
    status: 200,
    permission: 'REGISTRY_CREDENTIAL:READ',
    handle: ({ platform, query }) =>
      paginate(platform.state.registries.map(registrySummary), query),
  }),
  route({
    method: 'POST',
    path: '/docker-registries',
    operationId: 'createDockerRegistryV3',
    tier: 'general-write',
    status: 201,
    permission: 'REGISTRY_CREDENTIAL:CREATE',
    body: createRequest,
    handle: ({ platform, body }) => {
      const now = timestamp();
      const registry = { id: randomUUID(), ...body, created_at: now, updated_at: now };
      platform.state.registries.push(registry);
      return registryView(platform.state, registry);
    },
  }),
  route({
    method: 'GET',
    path: '/docker-registries/{id}',
    operationId: 'getDockerRegistryV3',
    tier: 'read',
    status: 200,
    permission: 'REGISTRY_CREDENTIAL:READ',
    handle: ({ platform: { state }, params }) =>
      registryView(state, findById(state.registries, params['id'])),
  }),
  route({
    method: 'PATCH',
    path: '/docker-registries/{id}',
    operationId: 'updateDockerRegistryV3',
    tier: 'general-write',
    status: 200,
    permission: 'REGISTRY_CREDENTIAL:UPDATE',
    body: updateRequest,
    handle: ({ platform: { state }, params, body }) => {
      const registry = findById(state.registries, params['id']);
      Object.assign(registry, body, { updated_at: timestamp() });
      return registryView(state, registry);
    },
  }),
  route({
    method: 'DELETE',
    path: '/docker-registries/{id}',
    operationId: 'deleteDockerRegistryV3',
    tier: 'general-write',
    status: 200,
    permission: 'REGISTRY_CREDENTIAL:DELETE',
    handle: ({ platform: { state }, params }) => {
      const registry = findById(state.registries, params['id']);
      state.registries = state.registries.filter((item) => item !== registry);
      return { message: 'Docker registry deleted' };
    },
  }),
];
