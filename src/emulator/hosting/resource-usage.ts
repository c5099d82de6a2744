import { readdir, readFile } from 'node:fs/promises';

/** Cumulative processor seconds and the memory of this moment. */
export type ResourceUsage = { cpuSeconds: number; memoryBytes: number };

// USER_HZ and the page size of Linux on every platform that Node is built for, but for 64 kB pages
// on some arm64 kernels.
const ticksPerSecond = 100;
const pageBytes = 4_096;

/** The sum over a process group, from /proc; null where there is no /proc or nothing runs. */
export async function groupUsage(groupId: number): Promise<ResourceUsage | null> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const all = await Promise.all(ids.map(readStat));
  const own = all.filter((stat) => stat !== null && stat.groupId === groupId);
  if (own.length === 0) return null;
  return {
    cpuSeconds: own.reduce((sum, stat) => sum + (stat?.ticks ?? 0), 0) / ticksPerSecond,
    memoryBytes: own.reduce((sum, stat) => sum + (stat?.pages ?? 0), 0) * pageBytes,
  };
}

/**
 * Bytes that a process group holds, by which a control group would count: pages that its processes
 * share count once. Null where there is no /proc or nothing runs.
 */
export async function groupMemory(groupId: number): Promise<number | null> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const all = await Promise.all(ids.map(async (id) => ({ id, stat: await readStat(id) })));
  const own = all.filter(({ stat }) => stat !== null && stat.groupId === groupId);
  if (own.length === 0) return null;
  const shares = await Promise.all(own.map(({ id }) => proportionalBytes(id)));
  return shares.reduce((sum, bytes) => sum + bytes, 0);
}

async function proportionalBytes(id: string): Promise<number> {
  const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0) * 1_024;
}

// Fields as in proc(5), counted after the name, which may itself hold spaces and parentheses.
async function readStat(id: string) {
  const text = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [groupId = 0, userTicks = 0, systemTicks = 0] = [fields[2], fields[11], fields[12]];
  // What its ended children used counts as its own, so that usage never falls.
  const ticks = userTicks + systemTicks + (fields[13] ?? 0) + (fields[14] ?? 0);
  return { groupId, ticks, pages: fields[21] ?? 0 };
}
