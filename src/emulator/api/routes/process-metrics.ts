import type { Sample } from '../../hosting/measurements.ts';
import { findProcess } from '../find.ts';
import { bucketed, isWithin, mean, spanOf } from '../metric-query.ts';
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
      const { id } = findProcess(call);
      const span = spanOf(call.query, 'required');
      const measured = call.platform.measurements.samples(id).flatMap((sample) => {
        const given = value(sample);
        return given === null ? [] : [{ atMs: sample.atMs, value: given }];
      });
      return bucketed(span, measured).map(({ time, items }) => ({
        time,
        value: mean(items.map((item) => item.value)),
      }));
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
      const { id } = findProcess(call);
      const span = spanOf(call.query, 'optional');
      return call.platform.hosting
        .exits(id)
        .filter(({ atMs }) => isWithin(span, atMs))
        .map(({ atMs, code, isOutOfMemory }) => ({
          time: new Date(atMs).toISOString(),
          value: String(code),
          description: isOutOfMemory ? 'OOMKilled' : describeExit(code),
        }));
    },
  }),
];

/** Only what a shell's convention says for sure: 128 + n is signal n. */
function describeExit(code: number): string | null {
  if (code === 0) return 'Completed';
  return code > 128 ? `Ended by signal ${code - 128}` : null;
}
