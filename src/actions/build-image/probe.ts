import { type Answer, exchange, type Fault } from '../../http/exchange.ts';
import type { Tools } from '../../kit/tools.ts';

// The readiness probe of a platform that runs containers in Kubernetes, with the kubelet's rules and
// words: the URL's host is the instance's own address, no X-Forwarded-Proto, 200 to 399 passes.
// https://github.com/kubernetes/kubernetes/blob/v1.32.0/pkg/probe/http/http.go

export type ProbeResult =
  | { passed: true; status: number }
  | { passed: false; status: number | undefined; message: string };

/** Requests in a row; Go gives the next one up. */
const MOST_REQUESTS = 10;
const MOST_BYTES = 10_240;
const HEADERS = { 'user-agent': 'kube-probe/1.32' };

/**
 * Asks an instance once. Without a path any answer passes that is no error of the server: then all
 * that is asked is whether something listens and speaks HTTP.
 * @param host The instance's address and port, which is what it sees as Host.
 */
export async function probe(
  host: string,
  path: string | undefined,
  timeoutMs: number,
  { signal }: Pick<Tools, 'signal'>,
): Promise<ProbeResult> {
  const first = new URL(`http://${host}${path ?? '/'}`);
  let url = first;
  for (let requests = 1; ; requests += 1) {
    const answer = await exchange(url, {
      headers: HEADERS,
      timeoutMs,
      maxBodyBytes: MOST_BYTES,
      signal,
    });
    if (!answer.ok) {
      return { passed: false, status: undefined, message: `Get "${first}": ${wordsOf(answer)}` };
    }
    const next = path === undefined ? undefined : redirectOf(answer);
    // To another host passes, as the kubelet has it: it is not followed there.
    if (next?.hostname !== url.hostname) return verdict(answer, path);
    if (requests === MOST_REQUESTS) {
      const message = `Get "${next.pathname}": stopped after ${MOST_REQUESTS} redirects`;
      return { passed: false, status: answer.status, message };
    }
    // TLS ends at the edge: what answers here in the clear does not answer https.
    if (next.protocol === 'https:') {
      const message = `Get "${next}": http: server gave HTTP response to HTTPS client`;
      return { passed: false, status: answer.status, message };
    }
    url = next;
  }
}

function verdict({ status }: Answer, path: string | undefined): ProbeResult {
  const passed = path === undefined ? status < 500 : status >= 200 && status < 400;
  if (passed) return { passed, status };
  return { passed, status, message: `HTTP probe failed with statuscode: ${status}` };
}

function redirectOf({ status, headers, url }: Answer): URL | undefined {
  const location = headers['location'];
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  return URL.canParse(location, url.href) ? new URL(location, url) : undefined;
}

function wordsOf({ kind, message, url }: Fault): string {
  const dial = `dial tcp ${url.host}`;
  switch (kind) {
    case 'refused':
      return `${dial}: connect: connection refused`;
    case 'unreachable':
      return `${dial}: connect: no route to host`;
    case 'timeout':
      return 'context deadline exceeded (Client.Timeout exceeded while awaiting headers)';
    case 'reset':
      return 'EOF';
    default:
      return message;
  }
}
