// Fixed lists of the platform. Names and the meaning of the classes follow Sevalla's pricing and
// limits pages; ids are the emulator's own, and sizes without a public source are round guesses.

export type Cluster = { id: string; name: string; display_name: string | null; location: string };
export type ProcessResourceType = {
  id: string;
  name: string;
  cpu_limit: number;
  memory_limit: number;
  category: 'hobby' | 'standard' | 'cpuOptimized' | 'memoryOptimized';
};
export type DatabaseResourceType = {
  id: string;
  name: string;
  cpu_limit: number;
  memory_limit: number;
  storage_limit: number;
};

const id = (kind: string, index: number) =>
  `00000000-0000-4000-8000-${kind}${String(index).padStart(8, '0')}`;

export const clusters: Cluster[] = [
  ['europe-west3', 'Frankfurt', 'Frankfurt, Germany'],
  ['us-central1', 'Iowa', 'Iowa, USA'],
  ['asia-southeast1', 'Singapore', 'Singapore'],
].map(([name = '', display_name = '', location = ''], index) => ({
  id: id('c100', index + 1),
  name,
  display_name,
  location,
}));

const processSizes: [string, number, number, ProcessResourceType['category']][] = [
  ['H1', 300, 300, 'hobby'],
  ['S1', 500, 1_024, 'standard'],
  ['S2', 1_000, 2_048, 'standard'],
  ['S3', 2_000, 4_096, 'standard'],
  ['S4', 4_000, 8_192, 'standard'],
  ['S5', 8_000, 16_384, 'standard'],
  ['C1', 1_000, 1_024, 'cpuOptimized'],
  ['C2', 2_000, 2_048, 'cpuOptimized'],
  ['C3', 4_000, 4_096, 'cpuOptimized'],
  ['C4', 8_000, 8_192, 'cpuOptimized'],
  ['M1', 500, 2_048, 'memoryOptimized'],
  ['M2', 1_000, 4_096, 'memoryOptimized'],
  ['M3', 2_000, 8_192, 'memoryOptimized'],
  ['M4', 4_000, 16_384, 'memoryOptimized'],
  ['M5', 8_000, 32_768, 'memoryOptimized'],
];

export const processResourceTypes: ProcessResourceType[] = processSizes.map(
  ([name, cpu_limit, memory_limit, category], index) => ({
    id: id('a100', index + 1),
    name,
    cpu_limit,
    memory_limit,
    category,
  }),
);

const databaseSizes: [string, number, number, number][] = [
  ['db1', 250, 256, 1_024],
  ['db2', 500, 1_024, 5_120],
  ['db3', 1_000, 2_048, 10_240],
  ['db4', 2_000, 4_096, 20_480],
  ['db5', 2_000, 8_192, 40_960],
  ['db6', 4_000, 16_384, 81_920],
  ['db7', 8_000, 32_768, 163_840],
  ['db8', 16_000, 65_536, 327_680],
  ['db9', 32_000, 131_072, 655_360],
];

export const databaseResourceTypes: DatabaseResourceType[] = databaseSizes.map(
  ([name, cpu_limit, memory_limit, storage_limit], index) => ({
    id: id('d100', index + 1),
    name,
    cpu_limit,
    memory_limit,
    storage_limit,
  }),
);

/** The API's default size is S1 (the dashboard's is H1). */
export const defaultProcessSize = 'S1';

export function processResourceType(idOrName: string): ProcessResourceType | undefined {
  return processResourceTypes.find((type) => type.id === idOrName || type.name === idOrName);
}
