import { z } from 'zod';
import { loadBalancerView, newLoadBalancer } from '../../store/load-balancer.ts';
import { timestamp } from '../../store/records.ts';
import { isAllowed } from '../authentication.ts';
import { findLoadBalancer, requireKnown } from '../find.ts';
import { paginate } from '../pagination.ts';
import { route } from '../route.ts';

const type = z.enum(['DEFAULT', 'GEO']);
const createRequest = z.strictObject({
  display_name: z.string().min(2).max(64),
  type: type.optional(),
  project_id: z.uuid().nullish(),
});
const updateRequest = createRequest.partial();

export const loadBalancerRoutes = [
  route({
    method: 'GET',
    path: '/load-balancers',
    operationId: 'listLoadBalancersV3',
    tier: 'read',
    status: 200,
    permission: 'LOAD_BALANCER:READ',
    handle: ({ platform: { state }, key, query }) => {
      const visible = state.loadBalancers.filter(({ id }) =>
        isAllowed(key, 'LOAD_BALANCER:READ', id),
      );
      return paginate(
        visible.map((balancer) => loadBalancerView(state, balancer)),
        query,
      );
    },
  }),
  route({
    method: 'POST',
    path: '/load-balancers',
    operationId: 'createLoadBalancerV3',
    tier: 'service-creation',
    status: 201,
    permission: 'LOAD_BALANCER:CREATE',
    body: createRequest,
    handle: ({ platform: { state }, body }) => {
      requireKnown('project_id', state.projects, body.project_id);
      const { display_name, type: kind = 'DEFAULT', project_id = null } = body;
      const balancer = newLoadBalancer({ display_name, type: kind, project_id });
      state.loadBalancers.push(balancer);
      return loadBalancerView(state, balancer);
    },
  }),
  route({
    method: 'GET',
    path: '/load-balancers/{id}',
    operationId: 'getLoadBalancerV3',
    tier: 'read',
    status: 200,
    permission: 'LOAD_BALANCER:READ',
    handle: (call) => loadBalancerView(call.platform.state, findLoadBalancer(call)),
  }),
  route({
    method: 'PATCH',
    path: '/load-balancers/{id}',
    operationId: 'updateLoadBalancerV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'LOAD_BALANCER:UPDATE',
    body: updateRequest,
    handle: (call) => {
      const balancer = findLoadBalancer(call);
      const { state } = call.platform;
      requireKnown('project_id', state.projects, call.body.project_id);
      Object.assign(balancer, call.body, { updated_at: timestamp() });
      return loadBalancerView(state, balancer);
    },
  }),
  route({
    method: 'DELETE',
    path: '/load-balancers/{id}',
    operationId: 'deleteLoadBalancerV3',
    tier: 'service-mutation',
    status: 204,
    permission: 'LOAD_BALANCER:DELETE',
    handle: (call) => {
      const { state } = call.platform;
      const { id } = findLoadBalancer(call);
      state.loadBalancers = state.loadBalancers.filter((other) => other.id !== id);
    },
  }),
];
