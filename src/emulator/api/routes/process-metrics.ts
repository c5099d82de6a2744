import type { Sample } from '../../hosting/measurements.ts';
import { processResourceType } from '../../store/catalogue.ts';
import { inHour, moments } from '../../store/history.ts';
import type { Process } from '../../store/state.ts';
import { findProcess } from '../find.ts';
import { isWithin, means, spanOf } from '../metric-query.ts';
import { route } from '../route.ts';

function series(name: string, operationId: string, value: (sample: Sample) => number | null) {
  return route({
    method: 'GET',
    path: `/applications/{id}/processes/{process_id}/metrics/${name}`,
    operationId,
    tier: 'read',
    status: 200,
    permission: 'APP:READ',
    handle: (call) => {
      const process = findProcess(call);
      const span = spanOf(call.query, 'required');
      const samples = [...seeded(process), ...call.platform.measurements.samples(process.id)];
      const measured = samples.flatMap((sample) => {
        const given = value(sample);
        return given === null ? [] : [{ atMs: sample.atMs, value: given }];
      });
      return means(span, measured);
    },
  });
}

// Bare arrays; cores and bytes.
export const processMetricRoutes = [
  series('cpu-usage', 'getProcessCpuUsageV3', ({ cpuCores }) => cpuCores),
  series('cpu-limit', 'getProcessCpuLimitV3', ({ cpuLimitCores }) => cpuLimitCores),
  series('memory-usage', 'getProcessMemoryUsageV3', ({ memoryBytes }) => memoryBytes),
  series('memory-limit', 'getProcessMemoryLimitV3', ({ memoryLimitBytes }) => memoryLimitBytes),
  series('instance-count', 'getProcessInstanceCountV3', ({ instances }) => instances),
  route({
    method: 'GET',
    path: '/applications/{id}/processes/{process_id}/metrics/exit-codes',
    operationId: 'getProcessExitCodes',
    tier: 'read',
    status: 200,
    permission: 'APP:READ',
    handle: (call) => {
      const { id, history } = findProcess(call);
      const span = spanOf(call.query, 'optional');
      return [...(history?.exits ?? []), ...call.platform.hosting.exits(id)]
        .filter(({ atMs }) => isWithin(span, atMs))
        .map(({ atMs, code, isOutOfMemory }) => ({
          time: new Date(atMs).toISOString(),
          value: String(code),
          description: isOutOfMemory ? 'OOMKilled' : describeExit(code),
        }));
    },
  }),
];

/** Hours asleep leave nothing to look at. */
function seeded({ history, resource_type_id }: Process): Sample[] {
  if (history === null) return [];
  const size = processResourceType(resource_type_id);
  return moments(history).flatMap(({ atMs, hour }) => {
    const instances = inHour(history.instances, hour);
    if (instances === 0) return [];
    return [
      {
        atMs,
        instances,
        cpuCores: inHour(history.cpuCores, hour),
        memoryBytes: inHour(history.memoryMb, hour) * 1_048_576,
        cpuLimitCores: size === undefined ? null : size.cpu_limit / 1_000,
        memoryLimitBytes: size === undefined ? null : size.memory_limit * 1_048_576,
      },
    ];
  });
}

/** Only what a shell's convention says for sure: 128 + n is signal n. */
function describeExit(code: number): string | null {
  if (code === 0) return 'Completed';
  return code > 128 ? `Ended by signal ${code - 128}` : null;
}
