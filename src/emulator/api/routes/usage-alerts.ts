import { z } from 'zod';
import { timestamp } from '../../store/records.ts';
import { newTriggers, newUsageAlert, usageAlertView } from '../../store/usage-alert.ts';
import { findUsageAlert, requireKnown } from '../find.ts';
import { paginate } from '../pagination.ts';
import { route } from '../route.ts';

// Open, and without limits: no more than the members is known of it.
const createRequest = z.object({
  limit_usd: z.number(),
  emails: z.array(z.string()),
  triggers: z.array(z.object({ percentage: z.number() })),
  project_id: z.string().nullish(),
});
const updateRequest = createRequest.omit({ project_id: true }).partial();

export const usageAlertRoutes = [
  route({
    method: 'GET',
    path: '/usage-alerts',
    operationId: 'listUsageAlerts',
    tier: 'read',
    status: 200,
    permission: 'BILLING:READ',
    handle: ({ platform: { state }, query }) => {
      const project = query.get('project_id');
      const wanted = state.usageAlerts.filter(
        ({ project_id }) => project === null || project_id === project,
      );
      return paginate(
        wanted.map((alert) => usageAlertView(state, alert)),
        query,
      );
    },
  }),
  route({
    method: 'POST',
    path: '/usage-alerts',
    operationId: 'createUsageAlert',
    tier: 'general-write',
    status: 201,
    permission: 'BILLING:CREATE',
    body: createRequest,
    handle: ({ platform: { state }, body }) => {
      requireKnown('project_id', state.projects, body.project_id);
      const { limit_usd, emails, triggers, project_id = null } = body;
      const percentages = triggers.map(({ percentage }) => percentage);
      const alert = newUsageAlert({ limit_usd, emails, percentages, project_id });
      state.usageAlerts.push(alert);
      return usageAlertView(state, alert);
    },
  }),
  route({
    method: 'GET',
    path: '/usage-alerts/{id}',
    operationId: 'getUsageAlert',
    tier: 'read',
    status: 200,
    permission: 'BILLING:READ',
    handle: (call) => usageAlertView(call.platform.state, findUsageAlert(call)),
  }),
  route({
    method: 'PATCH',
    path: '/usage-alerts/{id}',
    operationId: 'updateUsageAlert',
    tier: 'general-write',
    status: 200,
    permission: 'BILLING:UPDATE',
    body: updateRequest,
    handle: (call) => {
      const alert = findUsageAlert(call);
      const { triggers, ...rest } = call.body;
      const given = Object.entries(rest).filter(([, value]) => value !== undefined);
      Object.assign(alert, Object.fromEntries(given), { updated_at: timestamp() });
      if (triggers !== undefined) {
        alert.triggers = newTriggers(triggers.map(({ percentage }) => percentage));
      }
      return usageAlertView(call.platform.state, alert);
    },
  }),
  route({
    method: 'DELETE',
    path: '/usage-alerts/{id}',
    operationId: 'deleteUsageAlert',
    tier: 'general-write',
    status: 200,
    permission: 'BILLING:DELETE',
    handle: (call) => {
      const { state } = call.platform;
      const { id } = findUsageAlert(call);
      state.usageAlerts = state.usageAlerts.filter((other) => other.id !== id);
      return { message: 'Usage alert deleted' };
    },
  }),
];
