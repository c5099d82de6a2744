import { systemDomain } from '../../edge/system-domain.ts';
import { findApplication } from '../find.ts';
import { paginate } from '../pagination.ts';
import { route } from '../route.ts';

export const domainRoutes = [
  route({
    method: 'GET',
    path: '/applications/{id}/domains',
    operationId: 'listApplicationDomainsV3',
    tier: 'read',
    status: 200,
    permission: 'APP:READ',
    handle: (call) => {
      const { id, name, created_at } = findApplication(call);
      const domain = {
        // The application's own: there is exactly one system domain each.
        id,
        name: systemDomain(name),
        status: 'ACTIVE',
        type: 'SYSTEM',
        is_enabled: true,
        is_wildcard: false,
        is_primary: true,
        dns_records: null,
        errors: null,
        created_at,
        updated_at: created_at,
      };
      return paginate([domain], call.query);
    },
  }),
];
