/**
 * How far a request got that was never answered.
 * - `unsent`: the connection failed, so nothing can have happened.
 * - `unanswered`: it was sent, at least in part; it may have been carried out.
 * - `untrusted`: the server's certificate was refused; trying again cannot help.
 * - `oversized`: the answer is longer than its reader takes, and will be the next time.
 */
export type Reach = 'unsent' | 'unanswered' | 'untrusted' | 'oversized';

/** A request without an answer. The message names the reason, never the URL. */
export class NetworkError extends Error {
  override name = 'NetworkError';
  readonly reach: Reach;

  constructor(reach: Reach, reason: string, cause?: unknown) {
    super(reason, { cause });
    this.reach = reach;
  }
}

/** Reads what `fetch` threw; undici keeps the reason in a chain of causes. */
export function networkError(thrown: unknown): NetworkError {
  const chain = causes(thrown);
  const last = chain.at(-1);
  const coded = chain.find(({ code }) => code !== undefined);
  const reason = last?.message || coded?.code || String(thrown);
  const named = coded?.code && !reason.includes(coded.code) ? `${reason} (${coded.code})` : reason;
  return new NetworkError(reachOf(chain), named, thrown);
}

interface SystemError {
  message: string;
  code?: string | undefined;
  syscall?: string | undefined;
}

interface LinkedError extends SystemError {
  cause?: LinkedError;
  /** Of an AggregateError: one for each address that was tried. */
  errors?: readonly LinkedError[];
}

function reachOf(chain: readonly SystemError[]): Reach {
  const untrusted = /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;
  if (chain.some(({ code }) => untrusted.test(code ?? ''))) return 'untrusted';
  const unsent = chain.some(
    ({ code, syscall }) =>
      syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT',
  );
  return unsent ? 'unsent' : 'unanswered';
}

/** The error, its cause, the cause of that; of several attempts to connect, the first. */
function causes(thrown: unknown): SystemError[] {
  const chain: SystemError[] = [];
  let error = thrown as LinkedError | undefined;
  while (typeof error?.message === 'string' && chain.length < 8) {
    chain.push(error);
    error = error.errors?.[0] ?? error.cause;
  }
  return chain;
}
