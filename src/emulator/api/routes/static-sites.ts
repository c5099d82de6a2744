import { z } from 'zod';
import { gitType } from '../../contract.ts';
import type { Platform } from '../../platform.ts';
import { timestamp } from '../../store/records.ts';
import {
  newStaticSite,
  type StaticSite,
  staticSiteSummary,
  staticSiteUpdateResult,
  staticSiteView,
} from '../../store/static-site.ts';
import { timing } from '../../timing.ts';
import { ApiError } from '../api-error.ts';
import { isAllowed } from '../authentication.ts';
import { findStaticSite, requireKnown } from '../find.ts';
import { selectLogs } from '../log-query.ts';
import { paginate } from '../pagination.ts';
import { route } from '../route.ts';

const source = z.enum(['privateGit', 'publicGit']);

const createRequest = z.strictObject({
  display_name: z.string().min(2).max(64),
  repo_url: z.string().max(2_048),
  default_branch: z.string().min(1).max(255),
  source: source.default('privateGit'),
  git_type: gitType.optional(),
  auto_deploy: z.boolean().optional(),
  is_preview_enabled: z.boolean().optional(),
  install_command: z.string().max(1_024).optional(),
  build_command: z.string().max(1_024).optional(),
  published_directory: z.string().max(500).optional(),
  root_directory: z.string().max(500).optional(),
  node_version: z.string().max(20).optional(),
  index_file: z.string().max(255).optional(),
  error_file: z.string().max(255).optional(),
  project_id: z.uuid().optional(),
  allow_deploy_paths: z.array(z.string()).optional(),
  ignore_deploy_paths: z.array(z.string()).optional(),
});

const updateRequest = z.strictObject({
  display_name: z.string().min(1).max(64).optional(),
  auto_deploy: z.boolean().optional(),
  default_branch: z.string().min(1).optional(),
  build_command: z.string().nullish(),
  node_version: z.string().nullish(),
  published_directory: z.string().nullish(),
  is_preview_enabled: z.boolean().optional(),
  install_command: z.string().nullish(),
  root_directory: z.string().nullish(),
  index_file: z.string().min(1).optional(),
  error_file: z.string().nullish(),
  source: source.optional(),
  git_type: gitType.nullish(),
  repo_url: z.string().min(1).optional(),
  allow_deploy_paths: z.array(z.string()).optional(),
  ignore_deploy_paths: z.array(z.string()).optional(),
});

export const staticSiteRoutes = [
  route({
    method: 'GET',
    path: '/static-sites',
    operationId: 'listStaticSitesV3',
    tier: 'read',
    status: 200,
    permission: 'STATIC_SITE:READ',
    handle: ({ platform, key, query }) => {
      const newestFirst = platform.state.staticSites.toReversed();
      const visible = newestFirst.filter(({ id }) => isAllowed(key, 'STATIC_SITE:READ', id));
      return paginate(visible.map(staticSiteSummary), query);
    },
  }),
  // Unlike an application, a static site is deployed as soon as it is made.
  route({
    method: 'POST',
    path: '/static-sites',
    operationId: 'createStaticSiteV3',
    tier: 'service-creation',
    status: 201,
    permission: 'STATIC_SITE:CREATE',
    body: createRequest,
    handle: ({ platform, body }) => {
      const { state } = platform;
      requireKnown('project_id', state.projects, body.project_id);
      refuseBothPathLists(body);
      const site = newStaticSite(given(body));
      state.staticSites.push(site);
      platform.staticDeployer.trigger(site, {});
      return staticSiteView(state, site);
    },
  }),
  route({
    method: 'GET',
    path: '/static-sites/{id}',
    operationId: 'getStaticSiteV3',
    tier: 'read',
    status: 200,
    permission: 'STATIC_SITE:READ',
    handle: (call) => staticSiteView(call.platform.state, findStaticSite(call)),
  }),
  route({
    method: 'PATCH',
    path: '/static-sites/{id}',
    operationId: 'updateStaticSiteV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'STATIC_SITE:UPDATE',
    body: updateRequest,
    handle: (call) => {
      const site = findStaticSite(call);
      refuseBothPathLists(call.body);
      Object.assign(site, given(call.body), { updated_at: timestamp() });
      return staticSiteUpdateResult(site);
    },
  }),
  route({
    method: 'DELETE',
    path: '/static-sites/{id}',
    operationId: 'deleteStaticSiteV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'STATIC_SITE:DELETE',
    handle: (call) => {
      const site = findStaticSite(call);
      const { background, staticDeployer } = call.platform;
      if (staticDeployer.isBusy(site)) {
        throw new ApiError(409, undefined, 'a deployment of the static site runs');
      }
      site.isDeleting = true;
      background.run((signal) => remove(call.platform, site, signal));
      return { message: 'Static site deletion started' };
    },
  }),
  route({
    method: 'GET',
    path: '/static-sites/{id}/access-logs',
    operationId: 'getStaticSiteAccessLogsV3',
    tier: 'logs',
    status: 200,
    permission: 'STATIC_SITE:READ',
    handle: (call) => {
      const { hosting, switches } = call.platform;
      const entries = hosting.accessLogs(findStaticSite(call).id);
      return selectLogs(entries, call.query, switches['log-order']);
    },
  }),
];

/** Without the members that were left out, which must not hide a default or a stored value. */
function given<Body extends object>(body: Body) {
  const entries = Object.entries(body).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as {
    [Name in keyof Body]: Exclude<Body[Name], undefined>;
  };
}

function refuseBothPathLists(body: {
  allow_deploy_paths?: string[] | undefined;
  ignore_deploy_paths?: string[] | undefined;
}): void {
  if (!body.allow_deploy_paths?.length || !body.ignore_deploy_paths?.length) return;
  throw new ApiError(
    400,
    undefined,
    'allow_deploy_paths and ignore_deploy_paths exclude each other',
  );
}

async function remove(platform: Platform, site: StaticSite, signal: AbortSignal): Promise<void> {
  const { state, clock, hosting, staticDeployer } = platform;
  await clock.sleep(timing.deleteMs, signal);
  hosting.forget(site.id);
  state.staticSites = state.staticSites.filter(({ id }) => id !== site.id);
  await staticDeployer.removeOutputs(site);
  platform.onChange();
}
