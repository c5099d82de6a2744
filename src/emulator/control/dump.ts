import { systemDomain } from '../edge/system-domain.ts';
import type { Instance } from '../hosting/instance.ts';
import type { Platform } from '../platform.ts';
import type { Application } from '../store/state.ts';
import { staticSiteDeploymentView, staticSiteView } from '../store/static-site.ts';
import { applicationStatus } from '../store/views.ts';
import { redacted } from './journal.ts';

/** Everything the emulator knows, with tokens, secrets and the values of variables taken out. */
export function dumpState(platform: Platform) {
  const { state, switches, clock, hosting, faults } = platform;
  return {
    company_id: state.companyId,
    speed: clock.speed,
    switches,
    faults: faults.list(),
    keys: state.keys.map((key) => ({ ...key, token: redacted })),
    users: state.users,
    projects: state.projects,
    docker_registries: state.registries.map((item) => ({ ...item, secret: redacted })),
    global_env_vars: state.globalEnvVars.map(withoutValue),
    databases: state.databases,
    pipelines: state.pipelines,
    load_balancers: state.loadBalancers,
    object_storages: state.buckets.map(({ objects, ...bucket }) => ({
      ...bucket,
      objects: objects.length,
    })),
    usage_alerts: state.usageAlerts,
    static_sites: state.staticSites.map((site) => ({
      ...staticSiteView(state, site),
      env_vars: site.envVars.map(withoutValue),
      deployments: site.deployments.map(staticSiteDeploymentView),
      live_deployment_id: site.liveDeploymentId,
    })),
    applications: state.applications.map((application) => ({
      ...withoutSecrets(application),
      status: applicationStatus(application),
      host: systemDomain(application.name),
      instances: hosting.instances(application.id).map(describe),
    })),
  };
}

function withoutValue<Variable extends { value: string }>(variable: Variable): Variable {
  return { ...variable, value: redacted };
}

function withoutSecrets(application: Application) {
  const { envVars, hookSecret, live, deployments, ...rest } = application;
  return {
    ...rest,
    has_deployment_hook: hookSecret !== null,
    env_vars: envVars.map(withoutValue),
    deployments: deployments.map(({ logs, ...deployment }) => ({
      ...deployment,
      log_entries: logs.length,
    })),
    live: live && {
      deployment_id: live.deploymentId,
      artifact: live.artifact,
      processes: live.processes,
      environment: Object.keys(live.environment),
    },
  };
}

function describe(instance: Instance) {
  return {
    name: instance.name,
    process: instance.process.key,
    phase: instance.phase(),
    is_ready: instance.isReady(),
    restarts: instance.restarts(),
    ip: instance.pod.ip,
    port: instance.port,
    address: `${instance.pod.address}:${instance.pod.hostPort}`,
  };
}
