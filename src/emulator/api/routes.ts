import type { Route } from './route.ts';
import { apiKeyRoutes } from './routes/api-keys.ts';
import { applicationMetricRoutes } from './routes/application-metrics.ts';
import { applicationRoutes } from './routes/applications.ts';
import { databaseBackupRoutes } from './routes/database-backups.ts';
import { databaseMetricRoutes } from './routes/database-metrics.ts';
import { databaseRoutes } from './routes/databases.ts';
import { deploymentHookRoutes } from './routes/deployment-hooks.ts';
import { deploymentRoutes } from './routes/deployments.ts';
import { dockerRegistryRoutes } from './routes/docker-registries.ts';
import { domainRoutes } from './routes/domains.ts';
import { envVarRoutes } from './routes/env-vars.ts';
import { globalEnvVarRoutes } from './routes/global-env-vars.ts';
import { internalConnectionRoutes } from './routes/internal-connections.ts';
import { loadBalancerRoutes } from './routes/load-balancers.ts';
import { logRoutes } from './routes/logs.ts';
import { objectStorageRoutes } from './routes/object-storage.ts';
import { pipelineRoutes } from './routes/pipelines.ts';
import { processMetricRoutes } from './routes/process-metrics.ts';
import { processRoutes } from './routes/processes.ts';
import { projectRoutes } from './routes/projects.ts';
import { promoteRoutes } from './routes/promote.ts';
import { resourceRoutes } from './routes/resources.ts';
import { staticSiteDeploymentRoutes } from './routes/static-site-deployments.ts';
import { staticSiteEnvVarRoutes } from './routes/static-site-env-vars.ts';
import { staticSiteRoutes } from './routes/static-sites.ts';
import { usageAlertRoutes } from './routes/usage-alerts.ts';
import { userRoutes } from './routes/users.ts';

/** Every operation that the emulator answers. */
export const routes: Route[] = [
  ...apiKeyRoutes,
  ...applicationMetricRoutes,
  ...applicationRoutes,
  ...databaseBackupRoutes,
  ...databaseMetricRoutes,
  ...databaseRoutes,
  ...deploymentHookRoutes,
  ...deploymentRoutes,
  ...dockerRegistryRoutes,
  ...domainRoutes,
  ...envVarRoutes,
  ...globalEnvVarRoutes,
  ...internalConnectionRoutes,
  ...loadBalancerRoutes,
  ...logRoutes,
  ...objectStorageRoutes,
  ...pipelineRoutes,
  ...processMetricRoutes,
  ...processRoutes,
  ...projectRoutes,
  ...promoteRoutes,
  ...resourceRoutes,
  ...staticSiteDeploymentRoutes,
  ...staticSiteEnvVarRoutes,
  ...staticSiteRoutes,
  ...usageAlertRoutes,
  ...userRoutes,
];
