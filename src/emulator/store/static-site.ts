import { randomUUID } from 'node:crypto';
import type { LogEntry } from '../contract.ts';
import { systemDomain } from '../edge/system-domain.ts';
import { randomLetters, slug, timestamp } from './records.ts';
import type { State } from './state.ts';

export type StaticSiteEnvVar = {
  id: string;
  key: string;
  value: string;
  is_production: boolean;
  is_preview: boolean;
  branch: string | null;
  created_at: string;
  updated_at: string;
};

export type StaticSiteDeployment = {
  id: string;
  static_site_id: string;
  /** There is no `skipped` here. */
  status: 'waiting' | 'inProgress' | 'success' | 'failed' | 'cancelled';
  type: 'manual' | 'automatic';
  repo_url: string | null;
  branch: string | null;
  is_preview: boolean;
  author_login: string | null;
  author_img: string | null;
  commit_sha: string | null;
  commit_message: string | null;
  build_error: string | null;
  created_at: string;
  updated_at: string;
  finished_at: string | null;
  started_at: string | null;
  /** The published directory, once it is built. */
  output: string | null;
  logs: LogEntry[];
};

export type StaticSite = {
  id: string;
  project_id: string | null;
  name: string;
  display_name: string;
  source: 'privateGit' | 'publicGit';
  repo_url: string;
  default_branch: string;
  auto_deploy: boolean;
  is_preview_enabled: boolean;
  git_type: 'github' | 'bitbucket' | 'gitlab' | null;
  install_command: string | null;
  build_command: string | null;
  published_directory: string | null;
  root_directory: string | null;
  node_version: string | null;
  index_file: string | null;
  error_file: string | null;
  allow_deploy_paths: string[];
  ignore_deploy_paths: string[];
  created_at: string;
  updated_at: string;
  isDeleting: boolean;
  checkout: 'branch' | 'working-tree';
  /** Oldest first. */
  envVars: StaticSiteEnvVar[];
  /** Oldest first. */
  deployments: StaticSiteDeployment[];
  /** The deployment whose output is served. */
  liveDeploymentId: string | null;
};

export function newStaticSite(
  given: Pick<StaticSite, 'display_name' | 'repo_url' | 'default_branch'> & Partial<StaticSite>,
): StaticSite {
  const now = timestamp();
  return {
    id: randomUUID(),
    project_id: null,
    name: `${slug(given.display_name)}-${randomLetters(5)}`,
    source: 'privateGit',
    auto_deploy: false,
    is_preview_enabled: false,
    git_type: 'github',
    install_command: null,
    build_command: null,
    published_directory: null,
    root_directory: null,
    node_version: null,
    index_file: 'index.html',
    error_file: null,
    allow_deploy_paths: [],
    ignore_deploy_paths: [],
    created_at: now,
    updated_at: now,
    isDeleting: false,
    checkout: 'branch',
    envVars: [],
    deployments: [],
    liveDeploymentId: null,
    ...given,
  };
}

export function newStaticSiteEnvVar(
  given: Pick<StaticSiteEnvVar, 'key' | 'value'> & Partial<StaticSiteEnvVar>,
): StaticSiteEnvVar {
  const now = timestamp();
  return {
    id: randomUUID(),
    is_production: true,
    is_preview: true,
    branch: null,
    created_at: now,
    updated_at: now,
    ...given,
  };
}

export function newStaticSiteDeployment(
  site: StaticSite,
  given: Partial<StaticSiteDeployment>,
): StaticSiteDeployment {
  const now = timestamp();
  return {
    id: randomUUID(),
    static_site_id: site.id,
    status: 'waiting',
    type: 'manual',
    repo_url: site.repo_url,
    branch: site.default_branch,
    is_preview: false,
    author_login: null,
    author_img: null,
    commit_sha: null,
    commit_message: null,
    build_error: null,
    created_at: now,
    updated_at: now,
    finished_at: null,
    started_at: null,
    output: null,
    logs: [],
    ...given,
  };
}

/** What the edge serves, or null before the first success. */
export function liveOutput(site: StaticSite): string | null {
  return site.deployments.find(({ id }) => id === site.liveDeploymentId)?.output ?? null;
}

const statuses = {
  waiting: 'deploymentInProgress',
  inProgress: 'deploymentInProgress',
  success: 'deploymentSuccess',
  failed: 'deploymentFailed',
  cancelled: 'deploymentCancelled',
} as const;

/** Follows the latest deployment. */
export function staticSiteStatus({ isDeleting, deployments }: StaticSite) {
  if (isDeleting) return 'deleting';
  const latest = deployments.at(-1);
  return latest === undefined ? null : statuses[latest.status];
}

export function staticSiteSummary(site: StaticSite) {
  const { id, name, display_name } = site;
  return { id, name, display_name, status: staticSiteStatus(site) };
}

/** What PATCH answers: much, but neither company, project, name nor host name. */
export function staticSiteUpdateResult(site: StaticSite) {
  const {
    project_id: _,
    name: __,
    created_at: ___,
    isDeleting: ____,
    checkout: _____,
    envVars: ______,
    deployments: _______,
    liveDeploymentId: ________,
    ...visible
  } = site;
  return { ...visible, status: staticSiteStatus(site) };
}

export function staticSiteView(state: State, site: StaticSite) {
  const { project_id, name, created_at } = site;
  return {
    ...staticSiteUpdateResult(site),
    company_id: state.companyId,
    project_id,
    name,
    hostname: systemDomain(name),
    created_at,
  };
}

export function staticSiteEnvVarView(site: StaticSite, variable: StaticSiteEnvVar) {
  return { static_site_id: site.id, ...variable };
}

/** The single read leaves out what the list and the trigger tell of the build. */
export function staticSiteDeploymentDetail(deployment: StaticSiteDeployment) {
  const { output: _, logs: __, build_error: ___, ...visible } = deployment;
  return visible;
}

export function staticSiteDeploymentView(deployment: StaticSiteDeployment) {
  const { build_error } = deployment;
  return { ...staticSiteDeploymentDetail(deployment), cloud_build_id: null, build_error };
}
