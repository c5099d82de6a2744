import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { projectServiceType } from '../../contract.ts';
import { randomLetters, slug, timestamp } from '../../store/records.ts';
import type { Project, State } from '../../store/state.ts';
import { projectView, projectWriteResult } from '../../store/views.ts';
import { ApiError, notFound } from '../api-error.ts';
import { findById } from '../find.ts';
import { paginate } from '../pagination.ts';
import { route } from '../route.ts';

const projectRequest = z.strictObject({ display_name: z.string().min(1).max(64) });
const serviceRequest = z.strictObject({ service_id: z.uuid(), service_type: projectServiceType });

export const projectRoutes = [
  route({
    method: 'GET',
    path: '/projects',
    operationId: 'listProjectsV3',
    tier: 'read',
    status: 200,
    permission: 'PROJECT:READ',
    handle: ({ platform, query }) => paginate(platform.state.projects.toSorted(byName), query),
  }),
  route({
    method: 'POST',
    path: '/projects',
    operationId: 'createProjectV3',
    tier: 'general-write',
    status: 201,
    permission: 'PROJECT:CREATE',
    body: projectRequest,
    handle: ({ platform: { state }, body }) => {
      const now = timestamp();
      const name = `${slug(body.display_name)}-${randomLetters(5)}`;
      const project = { id: randomUUID(), name, ...body, created_at: now, updated_at: now };
      state.projects.push(project);
      return projectWriteResult(state, project);
    },
  }),
  route({
    method: 'GET',
    path: '/projects/{id}',
    operationId: 'getProjectV3',
    tier: 'read',
    status: 200,
    permission: 'PROJECT:READ',
    handle: ({ platform: { state }, params }) =>
      projectView(state, findById(state.projects, params['id'])),
  }),
  route({
    method: 'PATCH',
    path: '/projects/{id}',
    operationId: 'updateProjectV3',
    tier: 'general-write',
    status: 200,
    permission: 'PROJECT:UPDATE',
    body: projectRequest,
    handle: ({ platform: { state }, params, body }) => {
      const project = findById(state.projects, params['id']);
      Object.assign(project, body, { updated_at: timestamp() });
      return projectWriteResult(state, project);
    },
  }),
  route({
    method: 'DELETE',
    path: '/projects/{id}',
    operationId: 'deleteProjectV3',
    tier: 'general-write',
    status: 200,
    permission: 'PROJECT:DELETE',
    handle: ({ platform: { state }, params }) => {
      const project = findById(state.projects, params['id']);
      state.projects = state.projects.filter((item) => item !== project);
      for (const service of [
        ...state.applications,
        ...state.databases,
        ...state.pipelines,
        ...state.staticSites,
      ]) {
        if (service.project_id === project.id) service.project_id = null;
      }
      return { message: 'Project deleted' };
    },
  }),
  route({
    method: 'POST',
    path: '/projects/{id}/services',
    operationId: 'addServiceToProjectV3',
    tier: 'general-write',
    status: 200,
    permission: 'PROJECT:UPDATE',
    body: serviceRequest,
    handle: ({ platform: { state }, params, body }) => {
      const project = findById(state.projects, params['id']);
      findService(state, body.service_id, body.service_type).project_id = project.id;
      return { message: 'Service added to the project' };
    },
  }),
  route({
    method: 'DELETE',
    path: '/projects/{id}/services/{service_id}',
    operationId: 'removeServiceFromProjectV3',
    tier: 'general-write',
    status: 200,
    permission: 'PROJECT:UPDATE',
    handle: ({ platform: { state }, params, query }) => {
      const type = projectServiceType.safeParse(query.get('service_type'));
      if (!type.success) {
        const known = projectServiceType.options.join(', ');
        throw new ApiError(400, undefined, `query service_type: must be one of ${known}`);
      }
      const project = findById(state.projects, params['id']);
      const service = findService(state, params['service_id'], type.data);
      if (service.project_id !== project.id) throw notFound();
      service.project_id = null;
      return { message: 'Service removed from the project' };
    },
  }),
];

function findService(
  state: State,
  id: string | undefined,
  type: string,
): { project_id: string | null } {
  if (type === 'app') return findById(state.applications, id);
  if (type === 'pipeline') return findById(state.pipelines, id);
  if (type === 'database') return findById(state.databases, id);
  if (type === 'object-storage') return findById(state.buckets, id);
  throw notFound();
}

function byName(one: Project, other: Project): number {
  return one.name.localeCompare(other.name, 'en');
}
