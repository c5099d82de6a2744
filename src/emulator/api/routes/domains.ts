import { z } from 'zod';
import { applicationName } from '../../edge/system-domain.ts';
import type { Platform } from '../../platform.ts';
import { type CustomDomain, domainViews, newCustomDomain } from '../../store/domain.ts';
import { timestamp } from '../../store/records.ts';
import { timing } from '../../timing.ts';
import { ApiError } from '../api-error.ts';
import { findApplication, findById } from '../find.ts';
import { paginate } from '../pagination.ts';
import { type Call, route } from '../route.ts';

const addRequest = z.strictObject({
  domain_name: z.string().min(1),
  is_wildcard: z.boolean().optional(),
  custom_ssl_cert: z.string().optional(),
  custom_ssl_key: z.string().optional(),
});
const updateRequest = z.strictObject({ name: z.string().min(1) });

export const domainRoutes = [
  route({
    method: 'GET',
    path: '/applications/{id}/domains',
    operationId: 'listApplicationDomainsV3',
    tier: 'read',
    status: 200,
    permission: 'APP:READ',
    handle: (call) => paginate(domainViews(findApplication(call)), call.query),
  }),
  route({
    method: 'POST',
    path: '/applications/{id}/domains',
    operationId: 'addApplicationDomainV3',
    tier: 'general-write',
    status: 201,
    permission: 'APP:UPDATE',
    body: addRequest,
    handle: (call) => {
      const application = findApplication(call);
      const { domain_name, is_wildcard = false } = call.body;
      const domain = newCustomDomain(freeName(call.platform, domain_name), is_wildcard);
      application.domains.push(domain);
      verify(call.platform, domain);
      return findById(domainViews(application), domain.id);
    },
  }),
  route({
    method: 'GET',
    path: '/applications/{id}/domains/{domain_id}',
    operationId: 'getApplicationDomainV3',
    tier: 'read',
    status: 200,
    permission: 'APP:READ',
    handle: (call) => findById(domainViews(findApplication(call)), call.params['domain_id']),
  }),
  route({
    method: 'PATCH',
    path: '/applications/{id}/domains/{domain_id}',
    operationId: 'updateApplicationDomainV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'APP:UPDATE',
    body: updateRequest,
    handle: (call) => {
      const domain = findCustom(call);
      const name = freeName(call.platform, call.body.name, domain);
      Object.assign(domain, { name, status: 'VERIFICATION', updated_at: timestamp() });
      verify(call.platform, domain);
      return findById(domainViews(findApplication(call)), domain.id);
    },
  }),
  route({
    method: 'DELETE',
    path: '/applications/{id}/domains/{domain_id}',
    operationId: 'deleteApplicationDomainV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'APP:UPDATE',
    handle: (call) => {
      const application = findApplication(call);
      const domain = findCustom(call);
      application.domains = application.domains.filter((item) => item !== domain);
      if (application.primaryDomainId === domain.id) application.primaryDomainId = null;
      return { message: 'Domain deleted' };
    },
  }),
  route({
    method: 'POST',
    path: '/applications/{id}/domains/{domain_id}/refresh-status',
    operationId: 'refreshApplicationDomainStatusV3',
    tier: 'general-write',
    status: 200,
    permission: 'APP:UPDATE',
    handle: (call) => {
      const { id } = findApplication(call);
      if (call.params['domain_id'] !== id) verify(call.platform, findCustom(call));
      return { message: 'Domain status refresh started' };
    },
  }),
  route({
    method: 'POST',
    path: '/applications/{id}/domains/{domain_id}/set-primary',
    operationId: 'setApplicationPrimaryDomainV3',
    tier: 'general-write',
    status: 200,
    permission: 'APP:UPDATE',
    handle: (call) => {
      const application = findApplication(call);
      const { id } = findById(domainViews(application), call.params['domain_id']);
      application.primaryDomainId = id === application.id ? null : id;
      return { message: 'Primary domain set' };
    },
  }),
  // Turns the system domain off and on; the contract names no other use.
  route({
    method: 'POST',
    path: '/applications/{id}/domains/{domain_id}/toggle',
    operationId: 'toggleApplicationSystemDomainV3',
    tier: 'general-write',
    status: 200,
    permission: 'APP:UPDATE',
    handle: (call) => {
      const application = findApplication(call);
      findById([application], call.params['domain_id']);
      application.isSystemDomainOff = !application.isSystemDomainOff;
      return { message: 'System domain toggled' };
    },
  }),
];

function findCustom(call: Pick<Call<unknown>, 'platform' | 'params'>): CustomDomain {
  return findById(findApplication(call).domains, call.params['domain_id']);
}

function freeName({ state }: Platform, given: string, own?: CustomDomain): string {
  const name = given.toLowerCase();
  if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]+$/.test(name) || applicationName(name)) {
    throw new ApiError(400, undefined, `${given} cannot be a custom domain`);
  }
  const others = state.applications.flatMap(({ domains }) => domains);
  if (others.some((domain) => domain !== own && domain.name === name)) {
    throw new ApiError(400, undefined, `the domain ${name} is taken`);
  }
  return name;
}

// No DNS is asked: after a while every domain counts as verified.
function verify({ background, clock, onChange }: Platform, domain: CustomDomain): void {
  background.run(async (signal) => {
    await clock.sleep(timing.domainVerifyMs, signal);
    Object.assign(domain, { status: 'ACTIVE', updated_at: timestamp() });
    onChange();
  });
}
