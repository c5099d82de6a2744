import { processResourceType } from './catalogue.ts';
import type {
  Application,
  Deployment,
  DockerRegistry,
  EnvVar,
  Process,
  Project,
  State,
} from './state.ts';

// What a record looks like from outside. The contract's answers are closed, so every member is
// named here and nothing else gets out.

export type ApplicationStatus =
  | 'deploymentInProgress'
  | 'deploymentFailed'
  | 'deploymentSuccess'
  | 'deploymentCancelled'
  | 'deleting';

/**
 * Follows the latest deployment. A skipped one changed nothing, so the one before it counts; what
 * the platform does then was not found.
 */
export function applicationStatus(application: Application): ApplicationStatus | null {
  if (application.isDeleting) return 'deleting';
  const latest = application.deployments.findLast(({ status }) => status !== 'skipped');
  switch (latest?.status) {
    case 'waiting':
    case 'inProgress':
      return 'deploymentInProgress';
    case 'success':
      return 'deploymentSuccess';
    case 'failed':
      return 'deploymentFailed';
    case 'cancelled':
      return 'deploymentCancelled';
    default:
      return null;
  }
}

export function applicationSummary(application: Application) {
  const { id, name, display_name, type, source, is_suspended, created_at, updated_at } =
    application;
  return {
    id,
    name,
    display_name,
    status: applicationStatus(application),
    type,
    source,
    is_suspended,
    created_at,
    updated_at,
  };
}

/** What create and patch answer: without cluster, registry credential and buildpacks. */
export function applicationWriteResult(state: State, application: Application) {
  return {
    ...applicationSummary(application),
    company_id: state.companyId,
    project_id: application.project_id,
    namespace: application.namespace,
    build_cache_enabled: application.build_cache_enabled,
    hibernation_enabled: application.hibernation_enabled,
    hibernate_after_seconds: application.hibernate_after_seconds,
    auto_deploy: application.auto_deploy,
    git_type: application.git_type,
    repo_url: application.repo_url,
    default_branch: application.default_branch,
    docker_image: application.docker_image,
    build_type: application.build_type,
    build_path: application.build_path,
    pack_builder: application.pack_builder,
    nixpacks_version: application.nixpacks_version,
    dockerfile_path: application.dockerfile_path,
    docker_context: application.docker_context,
    allow_deploy_paths: application.allow_deploy_paths,
    ignore_deploy_paths: application.ignore_deploy_paths,
    created_by: application.created_by,
  };
}

export function applicationView(state: State, application: Application) {
  return {
    ...applicationWriteResult(state, application),
    cluster_id: application.cluster_id,
    docker_registry_credential_id: application.docker_registry_credential_id,
    buildpacks: application.buildpacks,
  };
}

export function processView(process: Process) {
  const { isDeleted: _, history: __, ...visible } = process;
  const size = processResourceType(process.resource_type_id);
  return {
    ...visible,
    resource_type_name: size?.name ?? null,
    cpu_limit: size?.cpu_limit ?? null,
    memory_limit: size?.memory_limit ?? null,
  };
}

export function deploymentView(deployment: Deployment) {
  const { artifact: _, logs: __, ...visible } = deployment;
  return visible;
}

export function envVarView(application: Application, variable: EnvVar) {
  return { app_id: application.id, ...variable };
}

export function registrySummary(registry: DockerRegistry) {
  const { secret: _, ...visible } = registry;
  return visible;
}

export function registryView(state: State, registry: DockerRegistry) {
  return { ...registrySummary(registry), company_id: state.companyId };
}

export function projectWriteResult(state: State, project: Project) {
  return { ...project, company_id: state.companyId };
}

export function projectView(state: State, project: Project) {
  const all = [
    ...state.applications.map((service) => ({ type: 'app', service })),
    ...state.databases.map((service) => ({ type: 'database', service })),
  ];
  // A pipeline has no name beside the one it is shown by.
  const pipelines = state.pipelines
    .filter(({ project_id }) => project_id === project.id)
    .map(({ id, display_name }) => ({ id, name: display_name, display_name, type: 'pipeline' }));
  const others = [
    ...state.buckets.map((service) => ({ type: 'object-storage', service })),
    ...state.loadBalancers.map((service) => ({ type: 'load-balancer', service })),
  ];
  const services = [...all, ...others]
    .filter(({ service }) => service.project_id === project.id)
    .map(({ type, service: { id, name, display_name } }) => ({ id, name, display_name, type }));
  return { ...projectWriteResult(state, project), services: [...services, ...pipelines] };
}
