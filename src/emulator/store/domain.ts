import { randomUUID } from 'node:crypto';
import { systemDomain } from '../edge/system-domain.ts';
import { timestamp } from './records.ts';
import type { Application } from './state.ts';

/** A domain that was added; the system domain is made of the application itself. */
export type CustomDomain = {
  id: string;
  name: string;
  status: 'VERIFICATION' | 'ACTIVE';
  is_wildcard: boolean;
  created_at: string;
  updated_at: string;
};

export function newCustomDomain(name: string, is_wildcard: boolean): CustomDomain {
  const now = timestamp();
  const id = randomUUID();
  return { id, name, status: 'VERIFICATION', is_wildcard, created_at: now, updated_at: now };
}

export function domainViews(application: Application) {
  const { id, name, created_at, domains, primaryDomainId, isSystemDomainOff } = application;
  const system = {
    // The application's own: there is exactly one system domain each.
    id,
    name: systemDomain(name),
    status: 'ACTIVE',
    type: 'SYSTEM',
    is_enabled: !isSystemDomainOff,
    is_wildcard: false,
    is_primary: primaryDomainId === null,
    dns_records: null,
    errors: null,
    created_at,
    updated_at: created_at,
  };
  const custom = domains.map((domain) => ({
    ...domain,
    type: 'CUSTOM',
    is_enabled: true,
    is_primary: domain.id === primaryDomainId,
    dns_records: [{ type: 'CNAME', name: domain.name, value: system.name }],
    errors: null,
  }));
  return [system, ...custom];
}

/** Whether a host, without its port, is this application's. */
export function answersTo(application: Application, host: string): boolean {
  if (host === systemDomain(application.name)) return !application.isSystemDomainOff;
  return application.domains.some(({ name, status, is_wildcard }) => {
    if (status !== 'ACTIVE') return false;
    return host === name || (is_wildcard && host.endsWith(`.${name}`));
  });
}
