import { appendBounded } from '../log-entries.ts';
import { processResourceType } from '../store/catalogue.ts';
import type { Hosting } from './hosting.ts';
import type { Instance } from './instance.ts';

/** One look at all instances of a process. Cores and bytes; null where it cannot be measured. */
export type Sample = {
  atMs: number;
  instances: number;
  cpuCores: number | null;
  memoryBytes: number | null;
  /** Of one instance. */
  cpuLimitCores: number | null;
  memoryLimitBytes: number | null;
};

export type Measurements = {
  samples(processId: string): Sample[];
  /** Looks at everything that runs now. */
  measure(applicationIds: string[]): Promise<void>;
};

const maxSamples = 10_000;

export function createMeasurements(hosting: Pick<Hosting, 'instances'>): Measurements {
  const samples = new Map<string, Sample[]>();
  const before = new Map<string, { atMs: number; cpuSeconds: number }>();

  /** Cores since the last look; the first look at an instance has nothing to compare with. */
  function cores(instance: Instance, atMs: number, cpuSeconds: number): number | null {
    const last = before.get(instance.name);
    before.set(instance.name, { atMs, cpuSeconds });
    // A restarted container counts from nothing again.
    if (last === undefined || atMs <= last.atMs || cpuSeconds < last.cpuSeconds) return null;
    return ((cpuSeconds - last.cpuSeconds) * 1_000) / (atMs - last.atMs);
  }

  async function sample(instances: Instance[]): Promise<Sample> {
    const usages = await Promise.all(instances.map((instance) => instance.usage()));
    const atMs = Date.now();
    const size = processResourceType(instances[0]?.process.resource_type_id ?? '');
    let cpuCores: number | null = null;
    let memoryBytes: number | null = null;
    for (const [index, usage] of usages.entries()) {
      const instance = instances[index];
      if (usage === null || instance === undefined) continue;
      memoryBytes = (memoryBytes ?? 0) + usage.memoryBytes;
      const used = cores(instance, atMs, usage.cpuSeconds);
      if (used !== null) cpuCores = (cpuCores ?? 0) + used;
    }
    return {
      atMs,
      instances: instances.filter((instance) => instance.phase() === 'running').length,
      cpuCores,
      memoryBytes,
      cpuLimitCores: size === undefined ? null : size.cpu_limit / 1_000,
      memoryLimitBytes: size === undefined ? null : size.memory_limit * 1_048_576,
    };
  }

  return {
    samples: (processId) => samples.get(processId) ?? [],
    async measure(applicationIds) {
      const names = new Set<string>();
      for (const applicationId of applicationIds) {
        const all = hosting.instances(applicationId);
        for (const { name } of all) names.add(name);
        for (const id of new Set(all.map(({ process }) => process.id))) {
          const own = samples.get(id) ?? [];
          samples.set(id, own);
          const taken = await sample(all.filter(({ process }) => process.id === id));
          appendBounded(own, taken, maxSamples);
        }
      }
      for (const name of before.keys()) if (!names.has(name)) before.delete(name);
    },
  };
}
