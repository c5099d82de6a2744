import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { clusters, defaultProcessSize, processResourceType } from './catalogue.ts';
import type { Application, Deployment, EnvVar, Process } from './state.ts';

export const defaultWebPort = 8080;

export function timestamp(): string {
  return new Date().toISOString();
}

/** Lower-case letters, digits and dashes, as application names and process keys are made of. */
export function slug(text: string): string {
  const words = text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return words.replace(/^-+|-+$/g, '').slice(0, 40) || 'app';
}

export function randomLetters(length: number): string {
  return Array.from({ length }, () => String.fromCharCode(97 + randomInt(26))).join('');
}

export function newApplication(
  given: Pick<Application, 'display_name' | 'source'> & Partial<Application>,
): Application {
  const now = timestamp();
  const id = given.id ?? randomUUID();
  const name = given.name ?? `${slug(given.display_name)}-${randomLetters(5)}`;
  const application: Application = {
    project_id: null,
    type: 'app',
    namespace: `${name}-${randomBytes(4).toString('hex')}`,
    build_cache_enabled: true,
    hibernation_enabled: false,
    hibernate_after_seconds: null,
    auto_deploy: false,
    is_suspended: false,
    git_type: null,
    repo_url: null,
    default_branch: null,
    docker_image: null,
    build_type: 'nixpacks',
    build_path: null,
    pack_builder: null,
    nixpacks_version: null,
    dockerfile_path: null,
    docker_context: null,
    allow_deploy_paths: [],
    ignore_deploy_paths: [],
    buildpacks: [],
    cluster_id: clusters[0]?.id ?? '',
    docker_registry_credential_id: null,
    created_by: null,
    created_at: now,
    updated_at: now,
    isDeleting: false,
    isCdnOn: false,
    hookSecret: null,
    buildCommand: null,
    checkout: 'branch',
    disk: null,
    processes: [],
    envVars: [],
    deployments: [],
    live: null,
    domains: [],
    primaryDomainId: null,
    isSystemDomainOff: false,
    requestHistory: null,
    ...given,
    id,
    name,
  };
  if (!application.processes.some(({ type }) => type === 'web')) {
    application.processes.unshift(
      newProcess(application, { type: 'web', display_name: 'Web process' }),
    );
  }
  return application;
}

export function newProcess(
  application: Pick<Application, 'id' | 'name' | 'namespace' | 'processes'>,
  given: Pick<Process, 'type' | 'display_name'> & Partial<Process>,
): Process {
  const now = timestamp();
  const isWeb = given.type === 'web';
  const key = given.key ?? uniqueKey(application.processes, isWeb ? 'web' : given.display_name);
  return {
    id: randomUUID(),
    entrypoint: '',
    port: isWeb ? defaultWebPort : null,
    is_ingress_enabled: isWeb,
    ingress_protocol: isWeb ? 'http' : null,
    scaling_strategy: { type: 'manual', config: { instanceCount: 1 } },
    resource_type_id: processResourceType(defaultProcessSize)?.id ?? '',
    schedule: null,
    time_zone: given.type === 'cron' ? 'UTC' : null,
    job_start_policy: null,
    liveness_probe: null,
    readiness_probe: null,
    internal_hostname: isWeb
      ? `${application.name}-${key}.${application.namespace}.svc.cluster.local`
      : null,
    created_at: now,
    updated_at: now,
    isDeleted: false,
    history: null,
    ...given,
    app_id: application.id,
    key,
  };
}

function uniqueKey(processes: Process[], wish: string): string {
  const taken = new Set(processes.map(({ key }) => key));
  const base = slug(wish);
  if (!taken.has(base)) return base;
  return `${base}-${randomLetters(5)}`;
}

export function newEnvVar(given: Pick<EnvVar, 'key' | 'value'> & Partial<EnvVar>): EnvVar {
  const now = timestamp();
  return {
    id: randomUUID(),
    is_runtime: true,
    is_buildtime: true,
    created_at: now,
    updated_at: now,
    ...given,
  };
}

export function newDeployment(
  application: Application,
  given: Pick<Deployment, 'type' | 'trigger' | 'steps'> & Partial<Deployment>,
): Deployment {
  const now = timestamp();
  const isGit = application.source !== 'dockerImage';
  return {
    id: randomUUID(),
    status: 'waiting',
    docker_image_url: null,
    git_type: isGit ? (application.git_type ?? 'github') : null,
    repo_url: isGit ? application.repo_url : null,
    branch: null,
    commit_sha: null,
    commit_message: null,
    author_login: null,
    author_img: null,
    started_at: null,
    finished_at: null,
    created_at: now,
    updated_at: now,
    artifact: null,
    logs: [],
    ...given,
    app_id: application.id,
  };
}
