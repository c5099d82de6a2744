import type { LogRange, Sevalla } from '../../sevalla/client.ts';
import type { Deployment, LogEntry } from '../../sevalla/schemas.ts';

/** What can be deployed. */
export interface Service {
  kind: 'application' | 'static-site';
  id: string;
}

/** The deployments of one service, whichever its kind. Every method throws SevallaError. */
export interface Deployments {
  service: Service;
  get(id: string): Promise<Deployment>;
  /** Newest first. */
  list(options: { most: number }): Promise<Deployment[]>;
  cancel(id: string): Promise<unknown>;
  /** Build and rollout together. */
  logs(id: string, range?: LogRange): Promise<LogEntry[]>;
  /** Of a deployment, below the base of the API. */
  pathOf(id: string): string;
}

export function deploymentsOf(service: Service, sevalla: Sevalla): Deployments {
  const { id: owner } = service;
  if (service.kind === 'static-site') {
    return {
      service,
      get: (id) => sevalla.getStaticSiteDeployment(owner, id),
      list: (options) => sevalla.listStaticSiteDeployments(owner, options),
      cancel: (id) => sevalla.cancelStaticSiteDeployment(owner, id),
      logs: (id, range) => sevalla.staticSiteDeploymentLogs(owner, id, range),
      pathOf: (id) => `/static-sites/${owner}/deployments/${id}`,
    };
  }
  return {
    service,
    get: (id) => sevalla.getDeployment(owner, id),
    list: (options) => sevalla.listDeployments(owner, options),
    cancel: (id) => sevalla.cancelDeployment(owner, id),
    logs: (id, range) => sevalla.deploymentLogs(owner, id, range),
    pathOf: (id) => `/applications/${owner}/deployments/${id}`,
  };
}
