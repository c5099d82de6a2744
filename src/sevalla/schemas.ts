import * as z from 'zod/mini';

// What the API answers (https://api-docs.sevalla.com/v3). Loose: unknown members are ignored. The
// members that a decision hangs on are demanded; the others may be absent. Every enumeration is a
// plain string, because the platform adds values; the known ones are named in the comments.

const time = z.string();
const maybe = {
  text: z.nullish(z.string()),
  number: z.nullish(z.number()),
  bool: z.nullish(z.boolean()),
};

export const apiKeyValidation = z.looseObject({
  name: z.string(),
  expires_at: z.nullish(time),
  company_id: z.string(),
  /** active */
  status: z.string(),
});
export type ApiKeyValidation = z.infer<typeof apiKeyValidation>;

/** `GET /api-keys/me`: the path is documented, its members are not. */
export const currentApiKey = z.looseObject({});
export type CurrentApiKey = z.infer<typeof currentApiKey>;

export const applicationSummary = z.looseObject({
  id: z.string(),
  name: z.string(),
  display_name: z.string(),
  status: maybe.text,
  /** app previewApp */
  type: maybe.text,
  /** privateGit publicGit dockerImage app */
  source: z.string(),
  is_suspended: z.boolean(),
  created_at: maybe.text,
  updated_at: maybe.text,
});
export type ApplicationSummary = z.infer<typeof applicationSummary>;

export const application = z.looseObject({
  ...applicationSummary.shape,
  company_id: maybe.text,
  project_id: maybe.text,
  namespace: maybe.text,
  build_cache_enabled: maybe.bool,
  hibernation_enabled: maybe.bool,
  hibernate_after_seconds: maybe.number,
  auto_deploy: z.boolean(),
  /** github bitbucket gitlab */
  git_type: maybe.text,
  repo_url: maybe.text,
  default_branch: z.nullable(z.string()),
  docker_image: z.nullable(z.string()),
  /** dockerfile pack nixpacks */
  build_type: maybe.text,
  build_path: maybe.text,
  pack_builder: maybe.text,
  nixpacks_version: maybe.text,
  dockerfile_path: maybe.text,
  docker_context: maybe.text,
  allow_deploy_paths: z.nullish(z.array(z.string())),
  ignore_deploy_paths: z.nullish(z.array(z.string())),
  buildpacks: z.nullish(z.array(z.looseObject({}))),
  cluster_id: maybe.text,
  docker_registry_credential_id: maybe.text,
  created_by: maybe.text,
});
export type Application = z.infer<typeof application>;

/** Of what was written, nothing but the id is needed. */
export const written = z.looseObject({ id: z.string() });

export const domain = z.looseObject({
  id: z.string(),
  name: z.string(),
  /** VERIFICATION POINTING ACTIVE TIMED_OUT */
  status: z.string(),
  /** SYSTEM CUSTOM */
  type: z.string(),
  is_enabled: z.boolean(),
  is_wildcard: maybe.bool,
  is_primary: z.boolean(),
});
export type Domain = z.infer<typeof domain>;

/** Keys in camelCase, unlike the rest of the API; whole seconds. */
export const probe = z.looseObject({
  exec: z.nullish(z.looseObject({ command: z.nullish(z.array(z.string())) })),
  httpGet: z.nullish(
    z.looseObject({
      path: maybe.text,
      port: z.nullish(z.union([z.number(), z.string()])),
      host: maybe.text,
      /** HTTP HTTPS */
      scheme: maybe.text,
      httpHeaders: z.nullish(z.array(z.looseObject({ name: z.string(), value: z.string() }))),
    }),
  ),
  tcpSocket: z.nullish(
    z.looseObject({ host: maybe.text, port: z.nullish(z.union([z.number(), z.string()])) }),
  ),
  initialDelaySeconds: maybe.number,
  periodSeconds: maybe.number,
  timeoutSeconds: maybe.number,
  successThreshold: maybe.number,
  failureThreshold: maybe.number,
});
export type Probe = z.infer<typeof probe>;

/** `manual` has `instanceCount`, `horizontal` has `minInstanceCount` and `maxInstanceCount`. */
export const scalingStrategy = z.looseObject({
  type: z.string(),
  config: z.looseObject({
    instanceCount: maybe.number,
    minInstanceCount: maybe.number,
    maxInstanceCount: maybe.number,
    targetCpuPercent: maybe.number,
    targetMemoryPercent: maybe.number,
  }),
});
export type ScalingStrategy = z.infer<typeof scalingStrategy>;

export const process = z.looseObject({
  id: z.string(),
  app_id: maybe.text,
  key: z.string(),
  /** web worker cron job */
  type: z.nullable(z.string()),
  display_name: maybe.text,
  entrypoint: z.nullish(z.string()),
  port: z.nullish(z.number()),
  is_ingress_enabled: maybe.bool,
  /** http grpc */
  ingress_protocol: maybe.text,
  scaling_strategy: z.nullish(scalingStrategy),
  resource_type_id: maybe.text,
  resource_type_name: maybe.text,
  /** millicores */
  cpu_limit: maybe.number,
  /** megabytes */
  memory_limit: maybe.number,
  schedule: maybe.text,
  time_zone: maybe.text,
  /** beforeDeployment afterSuccessDeployment afterFailedDeployment */
  job_start_policy: maybe.text,
  liveness_probe: z.nullish(probe),
  readiness_probe: z.nullish(probe),
  internal_hostname: maybe.text,
  created_at: maybe.text,
});
export type Process = z.infer<typeof process>;

export const globalEnvVar = z.looseObject({
  id: z.string(),
  key: z.string(),
  value: z.string(),
  is_runtime: z.nullish(z.boolean()),
  is_buildtime: z.nullish(z.boolean()),
  created_at: maybe.text,
  updated_at: maybe.text,
});
export type GlobalEnvVar = z.infer<typeof globalEnvVar>;

export const envVar = z.looseObject({ ...globalEnvVar.shape, app_id: maybe.text });
export type EnvVar = z.infer<typeof envVar>;

/** Of an application or of a static site, which has no `trigger`, no `steps` and no image. */
export const deployment = z.looseObject({
  id: z.string(),
  app_id: maybe.text,
  static_site_id: maybe.text,
  /** waiting inProgress success failed cancelled skipped; a static site's has no skipped */
  status: z.nullable(z.string()),
  /** manual automatic */
  type: maybe.text,
  /** MANUAL_DEPLOY ROLLBACK_DEPLOYMENT AUTO_DEPLOY_ON_PUSH RESTART */
  trigger: maybe.text,
  /** checkout build rollout syncConnections */
  steps: z.nullish(z.array(z.string())),
  docker_image_url: maybe.text,
  git_type: maybe.text,
  repo_url: maybe.text,
  branch: maybe.text,
  commit_sha: maybe.text,
  commit_message: maybe.text,
  author_login: maybe.text,
  /** Of a static site; the answer about a single deployment leaves it out. */
  build_error: maybe.text,
  is_preview: maybe.bool,
  started_at: z.nullish(time),
  finished_at: z.nullish(time),
  created_at: time,
  updated_at: maybe.text,
});
export type Deployment = z.infer<typeof deployment>;

export const logEntry = z.looseObject({
  id: maybe.text,
  message: z.string(),
  /** APP_RUNTIME APP_ACCESS APP_DEPLOYMENT */
  service: maybe.text,
  /** INFO WARN ERROR DEBUG */
  severity: maybe.text,
  /** `2026-02-22 15:30:00.000` in UTC: not ISO 8601. */
  timestamp: maybe.text,
  /** microseconds since 1970 */
  unix_timestamp: z.number(),
  tags: z.nullish(z.looseObject({})),
  attributes: z.nullish(z.looseObject({})),
});
export type LogEntry = z.infer<typeof logEntry>;

/** Cores or bytes, the mean of one interval that begins at `time`. */
export const metricPoint = z.looseObject({ time, value: z.nullable(z.number()) });
export type MetricPoint = z.infer<typeof metricPoint>;

/** Answers by status code in one interval that begins at `time`. */
export const statusCodePoint = z.looseObject({ time, value: z.record(z.string(), z.number()) });
export type StatusCodePoint = z.infer<typeof statusCodePoint>;

/** How a container ended. */
export const exitCodePoint = z.looseObject({
  time,
  /** A number as a string: 128 + n after signal n. */
  value: z.string(),
  description: maybe.text,
});
export type ExitCodePoint = z.infer<typeof exitCodePoint>;

export const message = z.looseObject({ message: maybe.text });
export type Message = z.infer<typeof message>;

/** What a deploy hook answers; nothing but the id is known. */
export const hookAnswer = z.looseObject({
  deployment: z.nullish(z.looseObject({ id: z.string() })),
});

export const processResourceType = z.looseObject({
  id: z.string(),
  name: z.string(),
  /** millicores */
  cpu_limit: maybe.number,
  /** megabytes */
  memory_limit: maybe.number,
  /** hobby standard cpuOptimized memoryOptimized */
  category: maybe.text,
});
export type ProcessResourceType = z.infer<typeof processResourceType>;

export const databaseSummary = z.looseObject({
  id: z.string(),
  name: z.string(),
  display_name: z.string(),
  status: maybe.text,
  /** postgresql mariadb mysql mongodb redis valkey */
  type: z.string(),
  version: maybe.text,
  resource_type_name: maybe.text,
  is_suspended: maybe.bool,
  created_at: maybe.text,
});
export type DatabaseSummary = z.infer<typeof databaseSummary>;

export const database = z.looseObject({
  ...databaseSummary.shape,
  project_id: maybe.text,
  cluster_location: maybe.text,
  resource_type_id: maybe.text,
  /** millicores */
  cpu_limit: maybe.number,
  /** megabytes */
  memory_limit: maybe.number,
  /** megabytes (the unit is inferred from the resource types) */
  storage_size: maybe.number,
  internal_hostname: maybe.text,
  /** A string, unlike a process's port. */
  internal_port: maybe.text,
});
export type Database = z.infer<typeof database>;

/** The database is the source. */
export const internalConnection = z.looseObject({
  id: z.string(),
  /** appResource dbResource */
  target_type: maybe.text,
  target_id: z.string(),
  target_name: maybe.text,
});
export type InternalConnection = z.infer<typeof internalConnection>;

/**
 * The contract gives it neither status nor size: what is listed is taken for made. Sevalla's own CLI
 * knows a status, of which no value is published.
 */
export const databaseBackup = z.looseObject({
  /** The name of a snapshot, not a UUID. */
  id: z.string(),
  display_name: maybe.text,
  /** daily manual */
  type: maybe.text,
  created_at: maybe.text,
  expires_at: maybe.text,
  status: maybe.text,
  size_bytes: maybe.number,
});
export type DatabaseBackup = z.infer<typeof databaseBackup>;

export const databaseResourceType = z.looseObject({
  id: z.string(),
  name: z.string(),
  /** millicores */
  cpu_limit: maybe.number,
  /** megabytes */
  memory_limit: maybe.number,
  /** megabytes */
  storage_limit: maybe.number,
});
export type DatabaseResourceType = z.infer<typeof databaseResourceType>;

export const objectStorageSummary = z.looseObject({
  id: z.string(),
  name: z.string(),
  display_name: z.string(),
  location: maybe.text,
  jurisdiction: maybe.text,
  domain: maybe.text,
});
export type ObjectStorageSummary = z.infer<typeof objectStorageSummary>;

/** One object, or what a delimiter folds into a folder, which has no size. */
export const storedObject = z.looseObject({
  key: z.string(),
  /** bytes */
  size: maybe.number,
});
export const objectPage = z.looseObject({
  data: z.array(storedObject),
  cursor: z.nullish(z.string()),
});
export type ObjectPage = z.infer<typeof objectPage>;

export const loadBalancer = z.looseObject({
  id: z.string(),
  name: z.string(),
  display_name: z.string(),
  project_id: maybe.text,
  /** DEFAULT GEO */
  type: maybe.text,
});
export type LoadBalancer = z.infer<typeof loadBalancer>;

export const project = z.looseObject({
  id: z.string(),
  display_name: z.string(),
  services: z.array(
    z.looseObject({
      id: z.string(),
      /** app database pipeline object-storage load-balancer; static sites are told nowhere */
      type: z.string(),
    }),
  ),
});
export type Project = z.infer<typeof project>;

/** Of the whole company where `project_id` is null. */
export const usageAlert = z.looseObject({
  id: z.string(),
  project_id: maybe.text,
  limit_usd: z.number(),
  triggers: z.nullish(z.array(z.looseObject({ percentage: z.number() }))),
});
export type UsageAlert = z.infer<typeof usageAlert>;

/** `GET /v2/company/{id}/paas-usage`: v3 has nothing of the kind. */
export const companyUsage = z.looseObject({
  company: z.looseObject({
    paas_usage: z.array(
      z.looseObject({
        /** milliseconds since 1970 */
        date: z.number(),
        /** appRuntimeCosts appBandwidth; others are not published */
        category: z.string(),
        id_resource: maybe.text,
        usage: maybe.number,
        /** US dollars (inferred) */
        cost: z.number(),
      }),
    ),
  }),
});
export type UsageEntry = z.infer<typeof companyUsage>['company']['paas_usage'][number];

export const staticSiteSummary = z.looseObject({
  id: z.string(),
  name: z.string(),
  display_name: z.string(),
  status: maybe.text,
});
export type StaticSiteSummary = z.infer<typeof staticSiteSummary>;

export const staticSite = z.looseObject({
  ...staticSiteSummary.shape,
  company_id: maybe.text,
  project_id: maybe.text,
  /** privateGit publicGit */
  source: z.string(),
  repo_url: maybe.text,
  default_branch: z.nullable(z.string()),
  auto_deploy: z.boolean(),
  /** Without a scheme. */
  hostname: maybe.text,
  install_command: maybe.text,
  build_command: maybe.text,
  published_directory: maybe.text,
  root_directory: maybe.text,
});
export type StaticSite = z.infer<typeof staticSite>;

export const staticSiteEnvVar = z.looseObject({
  id: z.string(),
  key: z.string(),
  value: z.string(),
  is_production: maybe.bool,
  is_preview: maybe.bool,
  /** null: of every branch */
  branch: maybe.text,
});
export type StaticSiteEnvVar = z.infer<typeof staticSiteEnvVar>;

/** Which applications are in a stage is told nowhere. */
export const pipelineSummary = z.looseObject({
  id: z.string(),
  display_name: z.string(),
  /** trunk branch */
  type: maybe.text,
  stages: z.nullish(z.array(z.looseObject({ id: z.string(), display_name: maybe.text }))),
});
export type PipelineSummary = z.infer<typeof pipelineSummary>;

export const promotion = z.looseObject({ target_app_id: z.string(), deployment_id: z.string() });
export type Promotion = z.infer<typeof promotion>;

/** The body of every answer that is not 2xx. `data.code` is an opaque support id. */
export const errorEnvelope = z.looseObject({
  message: z.string(),
  data: z.nullish(z.looseObject({ code: maybe.text, message: maybe.text })),
});

export function page<Item extends z.ZodMiniType>(item: Item) {
  return z.looseObject({ data: z.array(item), total: z.number() });
}
