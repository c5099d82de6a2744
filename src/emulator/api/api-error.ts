import { randomBytes } from 'node:crypto';

const defaultMessages: Record<number, string> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  409: 'Conflict',
  413: 'Payload Too Large',
  429: 'Too many requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** An answer that is not a success. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly status: number;
  /** What went wrong in detail, for `data.message`. */
  readonly detail: string | undefined;

  constructor(status: number, message?: string, detail?: string) {
    super(message ?? defaultMessages[status] ?? 'Error');
    this.status = status;
    this.detail = detail;
  }
}

export const notFound = () => new ApiError(404);

/** Sevalla's error envelope. `data.code` is an opaque support id, not a machine-readable code. */
export function errorEnvelope(status: number, message?: string, detail?: string) {
  return {
    message: message ?? defaultMessages[status] ?? 'Error',
    status,
    data: {
      code: `err-${randomBytes(5).toString('hex')}`,
      message: detail ?? 'contact support with this code',
    },
  };
}
