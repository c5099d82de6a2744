import * as z from 'zod/mini';
import { NetworkError } from '../http/network-error.ts';
import type { TransportTools } from '../http/request.ts';
import {
  type Answer,
  type Call,
  createTransport,
  type Policy,
  USER_AGENT,
} from '../http/request.ts';
import { SevallaError } from './errors.ts';
import * as schemas from './schemas.ts';

export interface SevallaOptions {
  token: string;
  /** Without a trailing slash. */
  apiUrl: string;
  tools: TransportTools;
  policy?: Partial<Policy>;
}

export type Sevalla = ReturnType<typeof createSevalla>;

/** ISO 8601 times and a number of lines (1 to 5000, 1000 when absent). */
export interface LogRange {
  from?: string | undefined;
  to?: string | undefined;
  limit?: number | undefined;
}

/** ISO 8601 times in UTC. */
export interface Span {
  from: string;
  to: string;
}

/** Cores and bytes: usage of all instances together, limits of one instance. */
export type ProcessMetric =
  | 'cpu-usage'
  | 'cpu-limit'
  | 'memory-usage'
  | 'memory-limit'
  | 'instance-count';

/** The platform sets what is absent to true when it creates, and leaves it when it updates. */
export interface EnvVarChange {
  value?: string | undefined;
  is_runtime?: boolean | undefined;
  is_buildtime?: boolean | undefined;
}

/** What a process is made of, and what can be changed of it: a type stays. */
export interface ProcessChange {
  display_name?: string | undefined;
  entrypoint?: string | undefined;
  /** beforeDeployment afterSuccessDeployment afterFailedDeployment */
  job_start_policy?: string | undefined;
}

export interface NewProcess extends ProcessChange {
  display_name: string;
  /** worker cron job */
  type: string;
  resource_type_id: string;
  scaling_strategy: { type: 'manual'; config: { instanceCount: number } };
}

export interface Trigger {
  branch?: string | undefined;
  docker_image?: string | undefined;
  is_restart?: boolean | undefined;
}

// The limits count by the minute, so the deadline leaves room for one whole wait.
export const POLICY: Policy = {
  timeoutMs: 30_000,
  deadlineMs: 90_000,
  firstDelayMs: 1000,
  mostDelayMs: 20_000,
  rateLimit: { remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-reset' },
};

export const PAGE_SIZE = 100;
/** Objects of a bucket come by cursor, at most this many at once. */
export const OBJECT_PAGE_SIZE = 200;
// Beyond this offset the API answers 400.
const MOST_OFFSET = 10_000;

type Method = Call['method'];
/** https://api-docs.sevalla.com/v3/rate-limits; which call is in which tier is inferred. */
type Tier = 'read' | 'logs' | 'deployment' | 'write' | 'mutation';

/** The API of Sevalla. Every method throws SevallaError. */
export function createSevalla({ token, apiUrl, tools, policy }: SevallaOptions) {
  const transport = createTransport({ ...POLICY, ...policy }, tools);

  async function call<S extends z.ZodMiniType>(
    method: Method,
    path: string,
    tier: Tier,
    schema: S,
    body?: unknown,
    base = apiUrl,
  ): Promise<z.output<S>> {
    const fault = { method, path };
    let answer: Answer;
    try {
      answer = await transport({
        method,
        url: `${base}${path}`,
        name: `${method} ${path}`,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${token}`,
          'user-agent': USER_AGENT,
        },
        bucket: tier,
        ...(body === undefined ? {} : { body }),
      });
    } catch (error) {
      if (!(error instanceof NetworkError)) throw error;
      throw new SevallaError({
        ...fault,
        reason: error.message,
        isUncertain: method !== 'GET' && error.reach === 'unanswered',
        cause: error,
      });
    }
    return parseAnswer(answer, fault, schema, concealing([token], tools));
  }

  const get = <S extends z.ZodMiniType>(path: string, schema: S, tier: Tier = 'read') =>
    call('GET', path, tier, schema);

  async function list<S extends z.ZodMiniType>(
    path: string,
    item: S,
    most = Number.POSITIVE_INFINITY,
  ) {
    const limit = Math.min(PAGE_SIZE, most);
    const found: z.output<S>[] = [];
    for (let offset = 0; offset <= MOST_OFFSET && found.length < most; ) {
      const page = await get(`${path}?limit=${limit}&offset=${offset}`, schemas.page(item));
      found.push(...page.data);
      offset += page.data.length;
      if (page.data.length === 0 || offset >= page.total) break;
    }
    return found.slice(0, most);
  }

  const app = (id: string): string => `/applications/${encodeURIComponent(id)}`;
  const envVarOf = (appId: string, id: string): string =>
    `${app(appId)}/env-vars/${encodeURIComponent(id)}`;
  const metricsOf = (appId: string, processId: string): string =>
    `${app(appId)}/processes/${encodeURIComponent(processId)}/metrics`;
  const deploymentOf = (appId: string, id: string): string =>
    `${app(appId)}/deployments/${encodeURIComponent(id)}`;
  const site = (id: string): string => `/static-sites/${encodeURIComponent(id)}`;
  const siteDeploymentOf = (siteId: string, id: string): string =>
    `${site(siteId)}/deployments/${encodeURIComponent(id)}`;

  const processOf = (appId: string, id: string): string =>
    `${app(appId)}/processes/${encodeURIComponent(id)}`;
  const databaseOf = (id: string): string => `/databases/${encodeURIComponent(id)}`;

  return {
    validateKey: () => get('/api-keys/validate', schemas.apiKeyValidation),
    currentKey: () => get('/api-keys/me', schemas.currentApiKey),

    listApplications: () => list('/applications', schemas.applicationSummary),
    getApplication: (id: string) => get(app(id), schemas.application),
    updateApplication: (id: string, change: { docker_image: string }) =>
      call('PATCH', app(id), 'mutation', schemas.written, change),
    listDomains: (appId: string) => list(`${app(appId)}/domains`, schemas.domain),
    listProcesses: (appId: string) => list(`${app(appId)}/processes`, schemas.process),
    /** It takes effect with the next deployment, as do a change and a deletion. */
    createProcess: (appId: string, process: NewProcess) =>
      call('POST', `${app(appId)}/processes`, 'write', schemas.process, process),
    updateProcess: (appId: string, id: string, change: ProcessChange) =>
      call('PATCH', processOf(appId, id), 'mutation', schemas.process, change),
    deleteProcess: (appId: string, id: string) =>
      call('DELETE', processOf(appId, id), 'mutation', schemas.message),
    listEnvVars: (appId: string) => list(`${app(appId)}/env-vars`, schemas.envVar),
    createEnvVar: (appId: string, key: string, change: EnvVarChange & { value: string }) =>
      call('POST', `${app(appId)}/env-vars`, 'write', schemas.envVar, { key, ...change }),
    updateEnvVar: (appId: string, id: string, change: EnvVarChange) =>
      call('PUT', envVarOf(appId, id), 'mutation', schemas.envVar, change),
    deleteEnvVar: (appId: string, id: string) =>
      call('DELETE', envVarOf(appId, id), 'mutation', schemas.message),
    listGlobalEnvVars: () => list('/applications/global-env-vars', schemas.globalEnvVar),

    /** Newest first. */
    listDeployments: (appId: string, { most }: { most?: number } = {}) =>
      list(`${app(appId)}/deployments`, schemas.deployment, most),
    getDeployment: (appId: string, id: string) => get(deploymentOf(appId, id), schemas.deployment),
    triggerDeployment: (appId: string, trigger: Trigger) =>
      call('POST', `${app(appId)}/deployments`, 'deployment', schemas.deployment, trigger),
    cancelDeployment: (appId: string, id: string) =>
      call('POST', `${deploymentOf(appId, id)}/cancel`, 'deployment', schemas.message),
    /** To the most recent successful deployment: the contract lets nobody choose another. */
    rollback: (appId: string) =>
      call('POST', `${app(appId)}/deployments/rollback`, 'deployment', schemas.deployment),
    /** Build and rollout together. */
    deploymentLogs: (appId: string, id: string, range: LogRange = {}) =>
      get(`${deploymentOf(appId, id)}/logs${query(range)}`, z.array(schemas.logEntry), 'logs'),
    runtimeLogs: (appId: string, range: LogRange = {}) =>
      get(`${app(appId)}/runtime-logs${query(range)}`, z.array(schemas.logEntry), 'logs'),

    /** One point for each interval in which something was measured, oldest first. */
    processMetric: (
      appId: string,
      processId: string,
      metric: ProcessMetric,
      span: Span,
      intervalSeconds: number,
    ) =>
      get(
        `${metricsOf(appId, processId)}/${metric}${query({ ...span, interval_in_seconds: intervalSeconds })}`,
        z.array(schemas.metricPoint),
      ),
    /** Requests that the edge took, one point for each interval with any. */
    requestsPerMinute: (appId: string, span: Span, intervalSeconds: number) =>
      get(
        `${app(appId)}/metrics/requests-per-minute${query({ ...span, interval_in_seconds: intervalSeconds })}`,
        z.array(schemas.metricPoint),
      ),
    /** One point for each interval in which somebody asked for something, oldest first. */
    statusCodes: (appId: string, span: Span, intervalSeconds: number) =>
      get(
        `${app(appId)}/metrics/status-codes${query({ ...span, interval_in_seconds: intervalSeconds })}`,
        z.array(schemas.statusCodePoint),
      ),
    /** Milliseconds within which so many of a hundred requests of an interval were answered, 1 to 99. */
    responseTimes: (appId: string, percent: number, span: Span, intervalSeconds: number) =>
      get(
        `${app(appId)}/metrics/response-time${query({ ...span, percent, interval_in_seconds: intervalSeconds })}`,
        z.array(schemas.metricPoint),
      ),
    exitCodes: (appId: string, processId: string, span: Span) =>
      get(
        `${metricsOf(appId, processId)}/exit-codes${query({ ...span })}`,
        z.array(schemas.exitCodePoint),
      ),

    listProcessResourceTypes: () =>
      get('/resources/process-resource-types', z.array(schemas.processResourceType)),
    listDatabases: () => list('/databases', schemas.databaseSummary),
    getDatabase: (id: string) => get(databaseOf(id), schemas.database),
    listBackups: (databaseId: string) =>
      get(`${databaseOf(databaseId)}/backups`, z.array(schemas.databaseBackup)),
    /** Answers before it is made, and without an id: it is to be found in the list. */
    createBackup: (databaseId: string, display_name: string) =>
      call('POST', `${databaseOf(databaseId)}/backups`, 'write', schemas.message, { display_name }),
    /** Answers before it is done. */
    deleteBackup: (databaseId: string, id: string) =>
      call(
        'DELETE',
        `${databaseOf(databaseId)}/backups/${encodeURIComponent(id)}`,
        'mutation',
        schemas.message,
      ),
    /** What a database may reach, and what may reach it, without leaving its location. */
    listInternalConnections: (databaseId: string) =>
      get(`${databaseOf(databaseId)}/internal-connections`, z.array(schemas.internalConnection)),
    listDatabaseResourceTypes: () =>
      get('/resources/database-resource-types', z.array(schemas.databaseResourceType)),
    listObjectStorages: () => list('/object-storage', schemas.objectStorageSummary),
    /** The first page without a cursor. */
    listObjects: (bucketId: string, cursor?: string) =>
      get(
        `/object-storage/${encodeURIComponent(bucketId)}/objects${query({ limit: OBJECT_PAGE_SIZE, cursor })}`,
        schemas.objectPage,
      ),
    listLoadBalancers: () => list('/load-balancers', schemas.loadBalancer),
    getProject: (id: string) => get(`/projects/${encodeURIComponent(id)}`, schemas.project),
    listUsageAlerts: () => list('/usage-alerts', schemas.usageAlert),
    /** What was used and billed in this calendar month; the v2 API alone tells. */
    companyUsage: (companyId: string) =>
      call(
        'GET',
        `/company/${encodeURIComponent(companyId)}/paas-usage?period_offset=0`,
        'read',
        schemas.companyUsage,
        undefined,
        `${apiUrl.replace(/\/v3$/, '')}/v2`,
      ),

    listStaticSites: () => list('/static-sites', schemas.staticSiteSummary),
    getStaticSite: (id: string) => get(site(id), schemas.staticSite),
    listStaticSiteDomains: (siteId: string) => list(`${site(siteId)}/domains`, schemas.domain),
    listStaticSiteEnvVars: (siteId: string) =>
      list(`${site(siteId)}/env-vars`, schemas.staticSiteEnvVar),
    /** Newest first. */
    listStaticSiteDeployments: (siteId: string, { most }: { most?: number } = {}) =>
      list(`${site(siteId)}/deployments`, schemas.deployment, most),
    getStaticSiteDeployment: (siteId: string, id: string) =>
      get(siteDeploymentOf(siteId, id), schemas.deployment),
    triggerStaticSiteDeployment: (siteId: string, trigger: Pick<Trigger, 'branch'>) =>
      call('POST', `${site(siteId)}/deployments`, 'deployment', schemas.deployment, trigger),
    cancelStaticSiteDeployment: (siteId: string, id: string) =>
      call('POST', `${siteDeploymentOf(siteId, id)}/cancel`, 'deployment', schemas.message),
    staticSiteDeploymentLogs: (siteId: string, id: string, range: LogRange = {}) =>
      get(`${siteDeploymentOf(siteId, id)}/logs${query(range)}`, z.array(schemas.logEntry), 'logs'),

    listPipelines: () => list('/pipelines', schemas.pipelineSummary),
    /** Rolls out what the source runs, without a build. */
    promote: (pipelineId: string, sourceId: string, targetIds: readonly string[]) =>
      call(
        'POST',
        `/pipelines/${encodeURIComponent(pipelineId)}/promote`,
        'deployment',
        z.array(schemas.promotion),
        { source_app_id: sourceId, target_app_ids: targetIds },
      ),
  };
}

/** Takes secrets out of a text that somebody else wrote, as it came. */
export type Conceal = (text: string) => string;

/** @param own Secrets of the call itself. */
export function concealing(own: readonly string[], { redact }: TransportTools): Conceal {
  return (text) =>
    own
      .filter((secret) => secret !== '')
      .reduce((hidden, secret) => hidden.replaceAll(secret, '***'), redact?.(text) ?? text);
}

/** Checks and reads an answer. @throws SevallaError */
export function parseAnswer<S extends z.ZodMiniType>(
  answer: Answer,
  { method, path }: { method: string; path: string },
  schema: S,
  conceal: Conceal,
): z.output<S> {
  const fault = {
    method,
    path,
    status: answer.status,
    requestId: answer.headers.get('x-request-id') ?? undefined,
  };
  if (answer.status < 200 || answer.status > 299) {
    throw new SevallaError({
      ...fault,
      reason: reasonIn(answer, conceal),
      // A gateway may give up on a write that the API behind it carries out.
      isUncertain: method !== 'GET' && answer.status >= 500,
    });
  }
  if (answer.json === undefined) {
    throw new SevallaError({
      ...fault,
      reason: `the answer is not JSON, it begins with ${beginning(conceal(answer.text))}`,
      hint: 'Something between here and the API may have answered instead of it: check api-url.',
      isUncertain: method !== 'GET',
    });
  }
  // Without a language zod/mini says `Invalid input` and no more.
  const parsed = schema.safeParse(answer.json, { error: z.locales.en().localeError });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the answer'}: ${issue.message}`,
  );
  throw new SevallaError({
    ...fault,
    reason: `the answer lacks what is needed (${faults.slice(0, 3).join('; ')})`,
    hint: 'The API may have changed: a newer version of this action may know it.',
    isUncertain: method !== 'GET',
  });
}

function reasonIn(answer: Answer, conceal: Conceal): string {
  const envelope = schemas.errorEnvelope.safeParse(answer.json);
  if (!envelope.success) {
    return answer.text.trim() === '' ? 'without a text' : beginning(conceal(answer.text));
  }
  const { message, data } = envelope.data;
  const detail = data?.message && data.message !== message ? `: ${data.message}` : '';
  const support = data?.code ? ` [${data.code}]` : '';
  return oneLine(conceal(`${message}${detail}${support}`)).slice(0, 500);
}

/** The first words of a text that was not asked for, such as the HTML page of a gateway. */
function beginning(text: string): string {
  const words = oneLine(
    text.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' '),
  );
  const shown = words === '' ? oneLine(text) : words;
  return JSON.stringify(shown.length > 120 ? `${shown.slice(0, 117)}...` : shown);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function query(parameters: object): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) given.set(name, String(value));
  }
  return given.size === 0 ? '' : `?${given}`;
}
