import { z } from 'zod';

// Shapes that requests and stored records have in common; names and limits are the contract's.

export const gitType = z.enum(['github', 'bitbucket', 'gitlab']);
export const applicationSource = z.enum(['privateGit', 'publicGit', 'dockerImage']);
export const buildType = z.enum(['dockerfile', 'pack', 'nixpacks']);
export const processType = z.enum(['web', 'worker', 'cron', 'job']);
export const ingressProtocol = z.enum(['http', 'grpc']);
export const jobStartPolicy = z.enum([
  'beforeDeployment',
  'afterSuccessDeployment',
  'afterFailedDeployment',
]);
export const registryKind = z.enum([
  'gcr',
  'ecr',
  'dockerHub',
  'github',
  'gitlab',
  'digitalOcean',
  'custom',
]);
export const projectServiceType = z.enum(['app', 'database', 'pipeline', 'object-storage']);

export const permissionResources = [
  'APP',
  'PIPELINE',
  'DATABASE',
  'STATIC_SITE',
  'LOAD_BALANCER',
  'OBJECT_STORAGE',
  'BILLING',
  'COMPANY',
  'PROJECT',
  'WEBHOOK',
  'API_KEY',
  'REGISTRY_CREDENTIAL',
] as const;
export const permissionActions = ['CREATE', 'READ', 'UPDATE', 'DELETE'] as const;
export type Permission =
  `${(typeof permissionResources)[number]}:${(typeof permissionActions)[number]}`;

const instanceCount = z.int().min(0).max(50);
const percent = z.int().min(1).max(100).nullish();
const intervalSeconds = z.int().min(1).max(60_000).nullish();
const increment = z.int().min(1).max(5).nullish();

export const scalingStrategy = z.discriminatedUnion('type', [
  z.object({ type: z.literal('manual'), config: z.object({ instanceCount }) }),
  z.object({
    type: z.literal('horizontal'),
    config: z.object({
      minInstanceCount: instanceCount,
      maxInstanceCount: instanceCount,
      targetCpuPercent: percent,
      targetMemoryPercent: percent,
      scaleUpIntervalSeconds: intervalSeconds,
      scaleUpIncrement: increment,
      scaleDownIntervalSeconds: intervalSeconds,
      scaleDownIncrement: increment,
    }),
  }),
]);
export type ScalingStrategy = z.infer<typeof scalingStrategy>;

const port = z.int().min(1).max(65_535);
const seconds = (minimum: number) => z.int().min(minimum).nullish();

export const probe = z.object({
  exec: z.object({ command: z.array(z.string()) }).nullish(),
  httpGet: z
    .object({
      path: z.string().nullish(),
      port: port.nullish(),
      host: z.string().nullish(),
      scheme: z.enum(['HTTP', 'HTTPS']).nullish(),
      httpHeaders: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
    })
    .nullish(),
  tcpSocket: z.object({ host: z.string().nullish(), port }).nullish(),
  initialDelaySeconds: seconds(0),
  periodSeconds: seconds(1),
  timeoutSeconds: seconds(1),
  successThreshold: seconds(1),
  failureThreshold: seconds(1),
});
export type Probe = z.infer<typeof probe>;

export type DeploymentStatus =
  | 'waiting'
  | 'inProgress'
  | 'success'
  | 'failed'
  | 'cancelled'
  | 'skipped';
export type DeploymentStep = 'checkout' | 'build' | 'rollout';

export type LogEntry = {
  id: string;
  message: string;
  service: string;
  severity: string;
  timestamp: string;
  tags: Record<string, unknown>;
  attributes: Record<string, unknown>;
  unix_timestamp: number;
};
