import { z } from 'zod';
import {
  ingressProtocol,
  jobStartPolicy,
  type Probe,
  probe,
  processType,
  scalingStrategy,
} from '../../contract.ts';
import { processResourceTypes } from '../../store/catalogue.ts';
import { newProcess, timestamp } from '../../store/records.ts';
import type { Process } from '../../store/state.ts';
import { processView } from '../../store/views.ts';
import { ApiError, notFound } from '../api-error.ts';
import { findApplication, findProcess } from '../find.ts';
import { paginate } from '../pagination.ts';
import { route } from '../route.ts';

const port = z.int().min(1).max(65_535);

const createRequest = z.object({
  display_name: z.string().min(1).max(255),
  entrypoint: z.string().max(1_024).optional(),
  type: processType,
  resource_type_id: z.string(),
  scaling_strategy: scalingStrategy,
  port: port.optional(),
  schedule: z.string().max(100).optional(),
  time_zone: z.string().max(100).optional(),
  job_start_policy: jobStartPolicy.optional(),
  liveness_probe: probe.optional(),
  readiness_probe: probe.optional(),
});

const updateRequest = createRequest.omit({ type: true }).partial().extend({
  is_ingress_enabled: z.boolean().optional(),
  ingress_protocol: ingressProtocol.optional(),
});

export const processRoutes = [
  route({
    method: 'GET',
    path: '/applications/{id}/processes',
    operationId: 'listProcessesV3',
    tier: 'read',
    status: 200,
    permission: 'APP:READ',
    handle: (call) => paginate(findApplication(call).processes.map(processView), call.query),
  }),
  route({
    method: 'POST',
    path: '/applications/{id}/processes',
    operationId: 'createProcessV3',
    tier: 'general-write',
    status: 200,
    permission: 'APP:UPDATE',
    body: createRequest,
    handle: (call) => {
      const application = findApplication(call);
      const { body } = call;
      const faults = faultsOf(body.type, body);
      if (body.type === 'web' && application.processes.some(({ type }) => type === 'web')) {
        faults.push('type: the application has a web process already');
      }
      if (body.type === 'cron' && body.schedule === undefined) faults.push('schedule: required');
      if (body.type === 'job' && body.job_start_policy === undefined) {
        faults.push('job_start_policy: required');
      }
      refuse(faults);
      const process = newProcess(application, present(body));
      application.processes.push(process);
      return processView(process);
    },
  }),
  route({
    method: 'GET',
    path: '/applications/{id}/processes/{process_id}',
    operationId: 'getProcessV3',
    tier: 'read',
    status: 200,
    permission: 'APP:READ',
    handle: (call) => processView(findProcess(call)),
  }),
  route({
    method: 'PATCH',
    path: '/applications/{id}/processes/{process_id}',
    operationId: 'updateProcessV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'APP:UPDATE',
    body: updateRequest,
    handle: (call) => {
      const process = findProcess(call);
      refuse(faultsOf(process.type, call.body));
      Object.assign(process, call.body, { updated_at: timestamp() });
      return processView(process);
    },
  }),
  route({
    method: 'DELETE',
    path: '/applications/{id}/processes/{process_id}',
    operationId: 'deleteProcessV3',
    tier: 'service-mutation',
    status: 200,
    permission: 'APP:UPDATE',
    handle: (call) => {
      const process = findProcess(call);
      if (process.type === 'web') {
        throw new ApiError(400, undefined, 'the web process cannot be deleted');
      }
      process.isDeleted = true;
      process.updated_at = timestamp();
      return { message: 'The process will be deleted with the next deployment' };
    },
  }),
  route({
    method: 'POST',
    path: '/applications/{id}/processes/{process_id}/trigger',
    operationId: 'triggerProcessCronV3',
    tier: 'general-write',
    status: 200,
    permission: 'APP:UPDATE',
    handle: (call) => {
      const process = findProcess(call);
      const { deployer } = call.platform;
      const isStarted =
        process.type === 'cron' && deployer.runCron(findApplication(call), process.id);
      if (!isStarted) throw notFound();
      return { message: 'Cron job triggered' };
    },
  }),
];

type Checked = {
  resource_type_id?: string | undefined;
  time_zone?: string | undefined;
  liveness_probe?: Probe | undefined;
  readiness_probe?: Probe | undefined;
};

/** Rules that the contract states in prose only. */
function faultsOf(type: Process['type'], given: Checked): string[] {
  const faults: string[] = [];
  const { resource_type_id, time_zone } = given;
  const isKnown = processResourceTypes.some(({ id }) => id === resource_type_id);
  if (resource_type_id !== undefined && !isKnown) faults.push('resource_type_id: unknown id');
  if (time_zone !== undefined && !isTimeZone(time_zone)) faults.push('time_zone: not a zone');
  for (const name of ['liveness_probe', 'readiness_probe'] as const) {
    const wanted = given[name];
    if (wanted === undefined) continue;
    if (type !== 'web') faults.push(`${name}: for web processes only`);
    const ways = [wanted.exec, wanted.httpGet, wanted.tcpSocket].filter(Boolean);
    if (ways.length > 1) faults.push(`${name}: more than one of exec, httpGet and tcpSocket`);
  }
  if ((given.liveness_probe?.successThreshold ?? 1) !== 1) {
    faults.push('liveness_probe.successThreshold: must be 1');
  }
  return faults;
}

function refuse(faults: string[]): void {
  if (faults.length === 0) return;
  const detail = faults.map((fault) => `body.${fault}`).join('; ');
  throw new ApiError(400, "Request doesn't match the schema", detail);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

type Present<Given> = { [Name in keyof Given]: Exclude<Given[Name], undefined> };

/** Without the members that were not given, so that defaults hold. */
function present<Given extends object>(given: Given): Present<Given> {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Present<Given>;
}
