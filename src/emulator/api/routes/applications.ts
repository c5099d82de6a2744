import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { z } from 'zod';
import { applicationSource, buildType, gitType } from '../../contract.ts';
import { artifactPathsInUse } from '../../hosting/deployer.ts';
import type { Platform } from '../../platform.ts';
import { clusters } from '../../store/catalogue.ts';
import { newApplication, timestamp } from '../../store/records.ts';
import type { Application } from '../../store/state.ts';
import { applicationSummary, applicationView, applicationWriteResult } from '../../store/views.ts';
import { timing } from '../../timing.ts';
import { ApiError } from '../api-error.ts';
import { isAllowed } from '../authentication.ts';
import { findApplication, requireKnown } from '../find.ts';
import { paginate } from '../pagination.ts';
import { route } from '../route.ts';

const createRequest = z
  .strictObject({
    display_name: z.string().min(2).max(64),
    cluster_id: z.uuid(),
    source: applicationSource,
    project_id: z.uuid().nullish(),
    git_type: gitType.nullish(),
    repo_url: z.string().nullish(),
    default_branch: z.string().nullish(),
    docker_image: z.string().nullish(),
    docker_registry_credential_id: z.string().nullish(),
  })
  .refine(({ source, docker_image }) => source !== 'dockerImage' || Boolean(docker_image), {
    path: ['docker_image'],
    message: 'needed for the source dockerImage',
  })
  .refine(({ source, repo_url }) => source === 'dockerImage' || Boolean(repo_url), {
    path: ['repo_url'],
    message: 'needed for git sources',
  });

const updateRequest = z.strictObject({
  display_name: z.string().min(1).max(64).optional(),
  auto_deploy: z.boolean().optional(),
  default_branch: z.string().min(1).optional(),
  hibernation_enabled: z.boolean().optional(),
  hibernate_after_seconds: z.int().min(1).max(604_800).optional(),
  build_type: buildType.optional(),
  build_path: z.string().optional(),
  dockerfile_path: z.string().optional(),
  docker_context: z.string().optional(),
  build_cache_enabled: z.boolean().optional(),
  docker_registry_credential_id: z.uuid().optional(),
  pack_builder: z.enum(['heroku/builder:22', 'heroku/builder:24']).optional(),
  nixpacks_version: z.enum(['1.29', '1.39', '1.41']).optional(),
  buildpacks: z
    .array(z.object({ order: z.int().min(0).max(20), source: z.string().max(500) }))
    .optional(),
  allow_deploy_paths: z.array(z.string()).optional(),
  ignore_deploy_paths: z.array(z.string()).optional(),
  source: applicationSource.optional(),
  git_type: gitType.optional(),
  repo_url: z.string().optional(),
  docker_image: z.string().optional(),
});

export const applicationRoutes = [
  route({
    method: 'POST',
    path: '/applications',
    operationId: 'createApplicationV3',
    tier: 'service-creation',
    status: 201,
    permission: 'APP:CREATE',
    body: createRequest,
    handle: ({ platform, body }) => {
      const { state } = platform;
      requireKnown('cluster_id', clusters, body.cluster_id);
      requireKnown('project_id', state.projects, body.project_id);
      const credential = body.docker_registry_credential_id;
      requireKnown('docker_registry_credential_id', state.registries, credential);
      const isGit = body.source !== 'dockerImage';
      const application = newApplication({
        display_name: body.display_name,
        source: body.source,
        cluster_id: body.cluster_id,
        project_id: body.project_id ?? null,
        git_type: isGit ? (body.git_type ?? 'github') : null,
        repo_url: isGit ? (body.repo_url ?? null) : null,
        default_branch: isGit ? (body.default_branch ?? 'main') : null,
        docker_image: isGit ? null : (body.docker_image ?? null),
        docker_registry_credential_id: isGit ? null : (credential ?? null),
        created_by: state.users[0]?.id ?? null,
      });
      state.applications.push(application);
      return applicationWriteResult(state, application);
    },
  }),
  route({
    method: 'GET',
    path: '/applications',
    operationId: 'listApplicationsV3',
    tier: 'read',
    status: 200,
    permission: 'APP:READ',
    handle: ({ platform, key, query }) => {
      const newestFirst = platform.state.applications.toReversed();
      const visible = newestFirst.filter(({ id }) => isAllowed(key, 'APP:READ', id));
      return paginate(visible.map(applicationSummary), query);
    },
  }),
  route({
    method: 'GET',
    path: '/applications/{id}',
    operationId: 'getApplicationV3',
    tier: 'read',
    status: 200,
    permission: 'APP:READ',
    handle: (call) => applicationView(call.platform.state, findApplication(call)),
  }),
  route({
    method: 'PATCH',
    path: '/applications/{id}',
    operationId: 'updateApplicationV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'APP:UPDATE',
    body: updateRequest,
    handle: (call) => {
      const application = findApplication(call);
      const { state } = call.platform;
      const { buildpacks, ...changes } = call.body;
      const credential = changes.docker_registry_credential_id;
      requireKnown('docker_registry_credential_id', state.registries, credential);
      Object.assign(application, changes, { updated_at: timestamp() });
      if (buildpacks !== undefined) {
        application.buildpacks = buildpacks.map((pack) => ({ id: randomUUID(), ...pack }));
      }
      return applicationWriteResult(state, application);
    },
  }),
  route({
    method: 'DELETE',
    path: '/applications/{id}',
    operationId: 'deleteApplicationV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'APP:DELETE',
    handle: (call) => {
      const application = findApplication(call);
      if (call.platform.deployer.isBusy(application)) {
        throw new ApiError(400, 'The application cannot be deleted while a deployment runs');
      }
      application.isDeleting = true;
      call.platform.background.run((signal) => remove(call.platform, application, signal));
      return { message: 'Application deletion started' };
    },
  }),
  route({
    method: 'POST',
    path: '/applications/{id}/suspend',
    operationId: 'suspendApplicationV3',
    tier: 'general-write',
    status: 200,
    permission: 'APP:UPDATE',
    handle: (call) => {
      const application = findApplication(call);
      const { background, clock, hosting } = call.platform;
      application.is_suspended = true;
      application.updated_at = timestamp();
      background.run(async (signal) => {
        await clock.sleep(timing.suspendMs, signal);
        if (application.is_suspended) await hosting.stop(application.id);
      });
      return { message: 'Application suspension started' };
    },
  }),
  route({
    method: 'POST',
    path: '/applications/{id}/activate',
    operationId: 'activateApplicationV3',
    tier: 'general-write',
    status: 200,
    permission: 'APP:UPDATE',
    handle: (call) => {
      const application = findApplication(call);
      application.is_suspended = false;
      application.updated_at = timestamp();
      const { background, hosting } = call.platform;
      background.run(() => hosting.resume(application));
      return { message: 'Application activation started' };
    },
  }),
  // The contract has no way to read the state of the CDN; only this blind toggle.
  route({
    method: 'POST',
    path: '/applications/{id}/cdn/toggle',
    operationId: 'toggleApplicationCdnV3',
    tier: 'general-write',
    status: 200,
    permission: 'APP:UPDATE',
    handle: (call) => {
      const application = findApplication(call);
      application.isCdnOn = !application.isCdnOn;
      return { is_turned_on: application.isCdnOn };
    },
  }),
  // The edge here caches nothing.
  route({
    method: 'POST',
    path: '/applications/{id}/purge-cache',
    operationId: 'purgeApplicationCacheV3',
    tier: 'general-write',
    status: 200,
    permission: 'APP:UPDATE',
    handle: (call) => {
      findApplication(call);
      return { message: 'Cache purge started' };
    },
  }),
];

async function remove(
  platform: Platform,
  application: Application,
  signal: AbortSignal,
): Promise<void> {
  const { state, clock, hosting, artifacts } = platform;
  await clock.sleep(timing.deleteMs, signal);
  await hosting.stop(application.id);
  hosting.forget(application.id);
  state.applications = state.applications.filter(({ id }) => id !== application.id);
  for (const database of state.databases) {
    database.connections = database.connections.filter(
      ({ target_id }) => target_id !== application.id,
    );
  }
  for (const { stages } of state.pipelines) {
    for (const stage of stages) stage.appIds = stage.appIds.filter((id) => id !== application.id);
  }
  const inUse = [...artifactPathsInUse(state)];
  for (const { id } of application.deployments) {
    const folder = join(artifacts, id);
    // Another application may run it since a promotion.
    if (inUse.some((path) => path === folder || path.startsWith(folder + sep))) continue;
    await rm(folder, { recursive: true, force: true });
  }
  platform.onChange();
}
