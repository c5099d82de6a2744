import { randomUUID } from 'node:crypto';
import { randomLetters, slug, timestamp } from './records.ts';
import type { State } from './state.ts';

/** A load balancer as the platform lists it; no traffic goes through it. */
export type LoadBalancer = {
  id: string;
  project_id: string | null;
  display_name: string;
  name: string;
  type: 'DEFAULT' | 'GEO';
  created_at: string;
  updated_at: string;
};

export function newLoadBalancer(
  given: Pick<LoadBalancer, 'display_name'> & Partial<LoadBalancer>,
): LoadBalancer {
  const now = timestamp();
  return {
    id: randomUUID(),
    project_id: null,
    name: `${slug(given.display_name)}-${randomLetters(5)}`,
    type: 'DEFAULT',
    created_at: now,
    updated_at: now,
    ...given,
  };
}

export function loadBalancerView(state: State, balancer: LoadBalancer) {
  return { ...balancer, company_id: state.companyId };
}
