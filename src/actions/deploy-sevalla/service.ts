import type { LogRange, Sevalla } from '../../sevalla/client.ts';
import type { Deployment, LogEntry } from '../../sevalla/schemas.ts';

// More deployments than these while one of them was built would be somebody's accident.
const MOST_LOOKED_AT = 20;

/** What can be deployed. */
export interface Service {
  kind: 'application' | 'static-site';
  id: string;
  /** Of a static site: the previews of other branches are nobody's rivals. */
  branch?: string | undefined;
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
    // Only the list tells why a build failed; without it there is still the log.
    const buildErrorOf = async (id: string): Promise<string | null | undefined> => {
      const newest = await sevalla
        .listStaticSiteDeployments(owner, { most: MOST_LOOKED_AT })
        .catch(() => []);
      return newest.find((deployment) => deployment.id === id)?.build_error;
    };
    return {
      service,
      get: async (id) => {
        const deployment = await sevalla.getStaticSiteDeployment(owner, id);
        return deployment.status === 'failed'
          ? { ...deployment, build_error: await buildErrorOf(id) }
          : deployment;
      },
      list: async (options) => {
        const all = await sevalla.listStaticSiteDeployments(owner, options);
        return all.filter(({ is_preview, branch }) => !is_preview || branch === service.branch);
      },
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
