import { UserError } from '../errors.ts';

export interface SevallaFault {
  /** undefined when there was no answer at all. */
  status?: number | undefined;
  method: string;
  /** Below the base of the API; it holds ids, no secrets. */
  path: string;
  requestId?: string | undefined;
  /** What the API said, or why there was no answer. */
  reason: string;
  /** Where to look; derived from the status when absent. */
  hint?: string | undefined;
  /** A write of which nobody knows whether it was carried out. */
  isUncertain?: boolean;
  cause?: unknown;
}

/** A call to Sevalla that did not give what was asked for. Holds neither token nor headers. */
export class SevallaError extends UserError {
  override name = 'SevallaError';
  readonly status: number | undefined;
  readonly method: string;
  readonly path: string;
  readonly requestId: string | undefined;
  readonly hint: string | undefined;
  readonly isUncertain: boolean;

  constructor(fault: SevallaFault) {
    const hint = fault.hint ?? hintFor(fault);
    super(sentence(fault, hint));
    this.status = fault.status;
    this.method = fault.method;
    this.path = fault.path;
    this.requestId = fault.requestId;
    this.hint = hint;
    this.isUncertain = fault.isUncertain ?? false;
    if (fault.cause !== undefined) this.cause = fault.cause;
  }
}

/** The key, its rights or the id are wrong: asking again cannot help. */
export function isFinal(error: unknown): error is SevallaError {
  return error instanceof SevallaError && [401, 403, 404].includes(error.status ?? 0);
}

function sentence({ status, method, path, requestId, reason }: SevallaFault, hint?: string) {
  const outcome = status === undefined ? 'got no answer' : `answered ${status}`;
  const dotted = /[.!?]$/.test(reason) ? reason : `${reason}.`;
  return [
    `${method} ${path} ${outcome}: ${dotted}`,
    ...(hint === undefined ? [] : [hint]),
    ...(requestId === undefined ? [] : [`(request ${requestId})`]),
  ].join(' ');
}

const RESOURCES: readonly (readonly [string, string])[] = [
  ['/applications', 'APP'],
  ['/databases', 'DATABASE'],
  ['/static-sites', 'STATIC_SITE'],
  ['/object-storage', 'OBJECT_STORAGE'],
  ['/pipelines', 'PIPELINE'],
  ['/load-balancers', 'LOAD_BALANCER'],
  ['/docker-registries', 'REGISTRY_CREDENTIAL'],
  ['/projects', 'PROJECT'],
  ['/usage-alerts', 'BILLING'],
  ['/webhooks', 'WEBHOOK'],
  ['/api-keys', 'API_KEY'],
];

function hintFor({ status, method, path }: SevallaFault): string | undefined {
  switch (status) {
    case 401:
      return 'The API key is wrong, expired or switched off. Make a new one in the Sevalla dashboard under API keys.';
    case 403:
      return `The API key is valid but lacks a capability: it needs ${capability(method, path)}, for all services or for this one.`;
    case 404:
      return "No such id in the company of this API key: it is mistyped, deleted, or another company's.";
    case 429:
      return 'Too many calls: the limits count all jobs of the company together.';
    default:
      break;
  }
  if (status !== undefined && status >= 300 && status < 400) {
    return 'The API does not redirect: check api-url.';
  }
  if (status !== undefined && status >= 500) {
    return 'The fault is on the side of Sevalla: see https://status.sevalla.com.';
  }
  return undefined;
}

function capability(method: string, path: string): string {
  const resource = RESOURCES.find(([prefix]) => path.startsWith(prefix))?.[1];
  if (resource === undefined) return 'the one for this call';
  if (method === 'GET') return `${resource}:READ`;
  if (method === 'DELETE') return `${resource}:DELETE`;
  // The contract does not say which right covers starting or cancelling a deployment.
  return method === 'POST' ? `${resource}:UPDATE or ${resource}:CREATE` : `${resource}:UPDATE`;
}
