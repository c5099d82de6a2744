import type {
  DeploymentStatus,
  DeploymentStep,
  LogEntry,
  Permission,
  Probe,
  ScalingStrategy,
} from '../contract.ts';
import type { Bucket } from './bucket.ts';
import type { Database } from './database.ts';
import type { CustomDomain } from './domain.ts';
import type { ProcessHistory, RequestHistory } from './history.ts';
import type { LoadBalancer } from './load-balancer.ts';
import type { Pipeline } from './pipeline.ts';
import type { StaticSite } from './static-site.ts';
import type { UsageAlert } from './usage-alert.ts';

// The records as they are stored. Members in snake_case are the contract's; camelCase ones are
// the emulator's own and never leave through the API.

export type Capability = { id: string; permission: Permission; id_resource: string | null };

export type ApiKey = {
  id: string;
  name: string;
  token: string;
  is_enabled: boolean;
  capabilities: Capability[];
  expired_at: string | null;
  created_at: string;
  updated_at: string;
};

export type EnvVar = {
  id: string;
  key: string;
  value: string;
  is_runtime: boolean;
  is_buildtime: boolean;
  created_at: string;
  updated_at: string;
};

export type Process = {
  id: string;
  app_id: string;
  key: string;
  type: 'web' | 'worker' | 'cron' | 'job';
  display_name: string;
  entrypoint: string;
  port: number | null;
  is_ingress_enabled: boolean;
  ingress_protocol: 'http' | 'grpc' | null;
  scaling_strategy: ScalingStrategy;
  resource_type_id: string;
  schedule: string | null;
  time_zone: string | null;
  job_start_policy: 'beforeDeployment' | 'afterSuccessDeployment' | 'afterFailedDeployment' | null;
  liveness_probe: Probe | null;
  readiness_probe: Probe | null;
  internal_hostname: string | null;
  created_at: string;
  updated_at: string;
  /** Deleted by the API; gone with the next successful deployment. */
  isDeleted: boolean;
  /** What the seed says was measured (`x_metrics`). */
  history: ProcessHistory | null;
};

/** What a build leaves behind, and what restarts and rollbacks reuse. */
export type Artifact = { kind: 'directory'; path: string } | { kind: 'image'; image: string };

export type Deployment = {
  id: string;
  app_id: string;
  status: DeploymentStatus;
  type: 'manual' | 'automatic';
  trigger: string;
  steps: DeploymentStep[];
  docker_image_url: string | null;
  git_type: 'github' | 'bitbucket' | 'gitlab' | null;
  repo_url: string | null;
  branch: string | null;
  commit_sha: string | null;
  commit_message: string | null;
  author_login: string | null;
  author_img: string | null;
  started_at: string | null;
  finished_at: string | null;
  created_at: string;
  updated_at: string;
  artifact: Artifact | null;
  logs: LogEntry[];
};

export type Application = {
  id: string;
  project_id: string | null;
  name: string;
  namespace: string;
  display_name: string;
  type: 'app' | 'previewApp';
  source: 'privateGit' | 'publicGit' | 'dockerImage';
  build_cache_enabled: boolean;
  hibernation_enabled: boolean;
  hibernate_after_seconds: number | null;
  auto_deploy: boolean;
  is_suspended: boolean;
  git_type: 'github' | 'bitbucket' | 'gitlab' | null;
  repo_url: string | null;
  default_branch: string | null;
  docker_image: string | null;
  build_type: 'dockerfile' | 'pack' | 'nixpacks';
  build_path: string | null;
  pack_builder: string | null;
  nixpacks_version: string | null;
  dockerfile_path: string | null;
  docker_context: string | null;
  allow_deploy_paths: string[];
  ignore_deploy_paths: string[];
  buildpacks: { id: string; source: string; order: number }[];
  cluster_id: string;
  docker_registry_credential_id: string | null;
  created_by: string | null;
  created_at: string;
  updated_at: string;
  isDeleting: boolean;
  isCdnOn: boolean;
  hookSecret: string | null;
  /** The platform detects how to build; here the seed says it (`x_build_command`). */
  buildCommand: string | null;
  /** `branch`: the head of a branch, as the platform does. `working-tree`: the files as they lie. */
  checkout: 'branch' | 'working-tree';
  /** The platform's persistent disk; given by the seed (`x_disk`), as the API has none to read. */
  disk: { source: string; target: string } | null;
  /** In display order. */
  processes: Process[];
  /** Oldest first. */
  envVars: EnvVar[];
  /** Oldest first. */
  deployments: Deployment[];
  live: LiveRelease | null;
  domains: CustomDomain[];
  /** Null: the system domain. */
  primaryDomainId: string | null;
  isSystemDomainOff: boolean;
  /** What the seed says was asked of it (`x_requests`). */
  requestHistory: RequestHistory | null;
};

/** What runs: a snapshot, since edits act only from the next successful deployment. */
export type LiveRelease = {
  deploymentId: string;
  artifact: Artifact;
  processes: Process[];
  environment: Record<string, string>;
};

export type DockerRegistry = {
  id: string;
  name: string;
  registry: 'gcr' | 'ecr' | 'dockerHub' | 'github' | 'gitlab' | 'digitalOcean' | 'custom';
  username: string;
  secret: string;
  created_at: string;
  updated_at: string;
};

export type Project = {
  id: string;
  name: string;
  display_name: string;
  created_at: string;
  updated_at: string;
};

export type User = { id: string; email: string; image: string; full_name: string };

/** As the v2 API tells of it. */
export type UsageEntry = {
  id: string;
  /** Milliseconds since 1970. */
  date: number;
  category: string;
  id_resource: string | null;
  usage: number;
  cost: number;
};

export type State = {
  companyId: string;
  keys: ApiKey[];
  users: User[];
  projects: Project[];
  registries: DockerRegistry[];
  globalEnvVars: EnvVar[];
  /** Oldest first. */
  applications: Application[];
  databases: Database[];
  pipelines: Pipeline[];
  /** Oldest first. */
  staticSites: StaticSite[];
  loadBalancers: LoadBalancer[];
  buckets: Bucket[];
  usageAlerts: UsageAlert[];
  /** What the seed says was billed. */
  usage: UsageEntry[];
};

export function emptyState(companyId: string): State {
  return {
    companyId,
    keys: [],
    users: [],
    projects: [],
    registries: [],
    globalEnvVars: [],
    applications: [],
    databases: [],
    pipelines: [],
    staticSites: [],
    loadBalancers: [],
    buckets: [],
    usageAlerts: [],
    usage: [],
  };
}
