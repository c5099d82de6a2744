import { lookup as dnsLookup } from 'node:dns';
import { type ClientRequest, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Readable } from 'node:stream';
import { connect as connectTls, type DetailedPeerCertificate, TLSSocket } from 'node:tls';

// Node's own `fetch` hides what a smoke test is about: which phase took the time, what the
// certificate says, and whether a name, a port or a handshake failed. Hence node:http.

/** Where to connect to for `host:port`, as curl's `--resolve`, with a port of its own if wanted. */
export type Resolve = ReadonlyMap<string, { address: string; port: number }>;

export interface ExchangeOptions {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: Buffer | undefined;
  /** The family of addresses to connect to; whichever answers first when absent. */
  family?: 4 | 6 | undefined;
  /** Offers HTTP/2, which the server need not take. */
  http2?: boolean;
  /** For the whole exchange, from the name look-up to the last byte. */
  timeoutMs: number;
  /** What comes after is not read. */
  maxBodyBytes: number;
  signal?: AbortSignal;
  resolve?: Resolve;
  /** Names the proxies: HTTPS_PROXY, HTTP_PROXY, NO_PROXY in either case. */
  env?: Readonly<Record<string, string | undefined>>;
}

/** Durations in ms, each phase apart: their sum is `totalMs`. Absent phases did not happen. */
export interface Timings {
  dnsMs?: number;
  connectMs?: number;
  tlsMs?: number;
  /** From the connection's readiness to the head of the answer. */
  firstByteMs?: number;
  bodyMs?: number;
  totalMs: number;
}

export interface TlsFacts {
  /** Such as `TLSv1.3`. */
  protocol: string;
  /** Whole days until the server's own certificate expires. */
  daysLeft: number;
  /** As the server sent them, its own first. */
  chain: readonly CertificateFacts[];
}

export interface CertificateFacts {
  /** Such as `CN=shop.example.com`. */
  subject: string;
  issuer: string;
  notBefore: Date;
  notAfter: Date;
  serialNumber: string;
  altNames: string;
  /** An authority that vouches for itself: its end is the business of whoever trusts it. */
  isRoot: boolean;
}

export interface Answer {
  ok: true;
  url: URL;
  status: number;
  /** Names in lower case; repeated headers are joined, cookies are in `setCookies` alone. */
  headers: Readonly<Record<string, string>>;
  setCookies: readonly string[];
  body: Buffer;
  /** True when the body was longer than `maxBodyBytes`. */
  truncated: boolean;
  timings: Timings;
  /** `1.0`, `1.1` or `2`. */
  httpVersion: string;
  /** The address that answered, or that of the proxy. */
  address: string;
  tls?: TlsFacts;
}

/** `proxy`: the proxy did not open the way; all others are about the server itself. */
export type FaultKind =
  | 'dns'
  | 'refused'
  | 'unreachable'
  | 'reset'
  | 'timeout'
  | 'tls'
  | 'proxy'
  | 'protocol';

export type Phase = 'dns' | 'connect' | 'tls' | 'answer' | 'body';

/** No answer, or none that is HTTP. */
export interface Fault {
  ok: false;
  url: URL;
  kind: FaultKind;
  /** What the exchange was doing when it ended. */
  phase: Phase;
  /** Node's code, such as `ECONNREFUSED` or `CERT_HAS_EXPIRED`. */
  code: string;
  message: string;
  timings: Timings;
}

type Mark = 'dns' | 'connect' | 'tls' | 'head' | 'end';

/**
 * One request and its answer over a new connection: no redirects followed, no cookies kept,
 * nothing retried. A certificate that does not verify ends the exchange before anything is sent.
 * @returns a fault when there is no answer; it never throws for what the network does.
 * @throws the reason of `signal` once that is aborted.
 */
export async function exchange(url: URL, options: ExchangeOptions): Promise<Answer | Fault> {
  const { timeoutMs, maxBodyBytes, signal } = options;
  signal?.throwIfAborted();
  const startedAt = performance.now();
  const marks = new Map<Mark, number>();
  const mark = (name: Mark): void => {
    if (!marks.has(name)) marks.set(name, performance.now());
  };

  const route = routeTo(url, options);
  let request: ClientRequest | undefined;
  const stop = new AbortController();
  const work = async (): Promise<Answer> => {
    const connection = await openConnection(url, route, options, mark, stop.signal);
    if (options.http2 && connection instanceof TLSSocket) {
      await secured(connection);
      if (connection.alpnProtocol === 'h2') {
        const parts = await exchangeHttp2(url, connection, options, mark, stop.signal);
        return { ok: true, url, ...parts, timings: timings(startedAt, marks) };
      }
    }
    const plainProxy = url.protocol === 'http:' ? route.proxy : undefined;
    return await new Promise<Answer>((resolve, reject) => {
      connection.on('error', reject);
      request = httpRequest({
        createConnection: () => connection,
        method: options.method ?? 'GET',
        // A proxy for plain http wants the whole address in the request line.
        path: plainProxy ? url.href : `${url.pathname}${url.search}`,
        headers: {
          ...OWN_HEADERS,
          connection: 'close',
          ...options.headers,
          ...(options.body ? { 'content-length': options.body.length } : {}),
          ...(plainProxy ? proxyHeaders(plainProxy) : {}),
          // Another one asks the same server for a site that it does not have.
          host: options.headers?.['host'] ?? url.host,
        },
      });
      request.on('error', reject);
      request.once('response', (response) => {
        mark('head');
        const peer = peerOf(connection);
        readBody(response, maxBodyBytes).then(({ body, truncated }) => {
          mark('end');
          resolve({
            ok: true,
            url,
            status: response.statusCode ?? 0,
            headers: singleHeaders(response.headers),
            setCookies: response.headers['set-cookie'] ?? [],
            body,
            truncated,
            timings: timings(startedAt, marks),
            httpVersion: response.httpVersion,
            ...peer,
          });
        }, reject);
      });
      request.end(options.body);
    });
  };

  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  const interrupted = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(codedError('ETIMEDOUT', `no answer within ${timeoutMs} ms`));
    }, timeoutMs);
    onAbort = () => reject(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
  try {
    const working = work();
    // It loses the race when time is up, and its own end is then nobody's news.
    working.catch(() => {});
    return await Promise.race([working, interrupted]);
  } catch (thrown) {
    signal?.throwIfAborted();
    return fault(url, thrown, timings(startedAt, marks), currentPhase(url, route, marks));
  } finally {
    clearTimeout(timer);
    if (onAbort) signal?.removeEventListener('abort', onAbort);
    stop.abort();
    request?.destroy();
  }
}

const OWN_HEADERS = {
  accept: '*/*',
  'accept-encoding': 'identity',
  'user-agent': 'sevalla-actions',
};

function secured(socket: TLSSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('secureConnect', resolve);
    socket.once('error', reject);
    socket.once('close', () => reject(codedError('ECONNRESET', 'the handshake was cut short')));
  });
}

/** Over a connection that has agreed on HTTP/2. */
async function exchangeHttp2(
  url: URL,
  connection: TLSSocket,
  { method = 'GET', headers, body, maxBodyBytes }: ExchangeOptions,
  mark: (name: Mark) => void,
  signal: AbortSignal,
): Promise<Omit<Answer, 'ok' | 'url' | 'timings'>> {
  const { connect } = await import('node:http2');
  const session = connect(url.origin, { createConnection: () => connection });
  const peer = peerOf(connection);
  const end = (): void => session.destroy();
  signal.addEventListener('abort', end, { once: true });
  return await new Promise((resolve, reject) => {
    session.on('error', reject);
    const stream = session.request({
      ...OWN_HEADERS,
      ...headers,
      ':method': method,
      ':path': `${url.pathname}${url.search}`,
      ...(body ? { 'content-length': body.length } : {}),
    });
    stream.once('error', reject);
    stream.once('response', (fields) => {
      mark('head');
      readBody(stream, maxBodyBytes).then((read) => {
        mark('end');
        const { ':status': status = 0, 'set-cookie': setCookies = [], ...rest } = fields;
        resolve({
          status,
          headers: singleHeaders(rest),
          setCookies,
          ...read,
          httpVersion: '2',
          ...peer,
        });
        session.destroy();
      }, reject);
    });
    stream.end(body);
  });
}

function peerOf(connection: Socket): Pick<Answer, 'address' | 'tls'> {
  const tls = connection instanceof TLSSocket ? { tls: tlsFacts(connection) } : {};
  return { address: connection.remoteAddress ?? '', ...tls };
}

/** Where the connection goes: the server itself, an address given for it, or a proxy. */
interface Route {
  host: string;
  port: number;
  proxy: URL | undefined;
}

function routeTo(url: URL, { resolve, env = {} }: ExchangeOptions): Route {
  const chosen = resolve?.get(`${url.hostname}:${portOf(url)}`);
  if (chosen) return { host: chosen.address, port: chosen.port, proxy: undefined };
  const proxy = proxyFor(url, env);
  return { host: bareHost(proxy ?? url), port: portOf(proxy ?? url), proxy };
}

function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}

/** The host name as sockets want it: an IPv6 address without its brackets. */
function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

async function openConnection(
  url: URL,
  route: Route,
  { family, http2 }: ExchangeOptions,
  mark: (name: Mark) => void,
  signal: AbortSignal,
): Promise<Socket> {
  const { host, port, proxy } = route;
  if (family && (proxy || ![0, family].includes(isIP(host)))) {
    throw codedError('EFAMILY', `the way to it leaves no choice of IPv${family}`);
  }
  const open = (): Socket => {
    const socket =
      proxy?.protocol === 'https:'
        ? connectTls({ host, port, lookup, ...serverName(host), rejectUnauthorized: true })
        : connectTcp({ host, port, lookup, ...(family ? { family } : {}) });
    const destroy = () => socket.destroy();
    signal.addEventListener('abort', destroy, { once: true });
    socket.once('close', () => signal.removeEventListener('abort', destroy));
    socket.on('lookup', (error) => {
      if (!error) mark('dns');
    });
    return socket;
  };
  if (url.protocol === 'http:') return open().once('connect', () => mark('connect'));

  let socket: Socket;
  if (proxy) {
    socket = await openTunnel(proxy, `${url.hostname}:${portOf(url)}`, open);
    mark('connect');
  } else {
    socket = open().once('connect', () => mark('connect'));
  }
  return connectTls({
    socket,
    ...serverName(bareHost(url)),
    host: bareHost(url),
    ALPNProtocols: http2 ? ['h2', 'http/1.1'] : ['http/1.1'],
    // Said aloud, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in a job cannot blind a smoke test.
    rejectUnauthorized: true,
  }).once('secureConnect', () => mark('tls'));
}

// RFC 6066 section 3: the name is never an address.
function serverName(host: string): { servername?: string } {
  return isIP(host) === 0 ? { servername: host } : {};
}

// RFC 6761 section 6.3: such names are always this machine, and few resolvers know it.
const lookup: LookupFunction = (hostname, options, callback) => {
  if (!isLoopbackName(hostname)) {
    dnsLookup(hostname, options, callback);
    return;
  }
  const addresses = [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ];
  process.nextTick(() => {
    if (options.all) callback(null, addresses);
    else if (options.family === 6) callback(null, '::1', 6);
    else callback(null, '127.0.0.1', 4);
  });
};

function isLoopbackName(hostname: string): boolean {
  return /(^|\.)localhost\.?$/i.test(hostname);
}

/** The proxy to use for a URL: its own scheme's variable, then that of http, as undici does. */
function proxyFor(url: URL, env: NonNullable<ExchangeOptions['env']>): URL | undefined {
  const host = bareHost(url);
  // A proxy's loopback is not this machine's.
  if (isLoopbackName(host) || /^(127\.|::1$)/.test(host)) return undefined;
  const http = env['http_proxy'] || env['HTTP_PROXY'];
  const given = url.protocol === 'https:' ? env['https_proxy'] || env['HTTPS_PROXY'] || http : http;
  if (!given || !URL.canParse(given)) return undefined;
  const exceptions = (env['no_proxy'] || env['NO_PROXY'] || '').split(/[\s,]+/);
  const excepted = exceptions.some((entry) => {
    const [, name = '', onlyPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
    if (onlyPort !== undefined && Number(onlyPort) !== portOf(url)) return false;
    const suffix = name.toLowerCase().replace(/^\*?\./, '');
    return suffix === '*' || (suffix !== '' && `.${host}`.endsWith(`.${suffix}`));
  });
  return excepted ? undefined : new URL(given);
}

function proxyHeaders(proxy: URL): Record<string, string> {
  if (proxy.username === '') return {};
  const credentials = [proxy.username, proxy.password].map(decodeURIComponent).join(':');
  return { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` };
}

function openTunnel(proxy: URL, authority: string, open: () => Socket): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void =>
      reject(codedError('EPROXY', `the proxy ${proxy.host} did not open the way: ${reason}`));
    httpRequest({
      createConnection: open,
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, ...proxyHeaders(proxy) },
    })
      .once('connect', (response, socket) => {
        if (response.statusCode === 200) {
          resolve(socket as Socket);
          return;
        }
        socket.destroy();
        fail(`it answered ${response.statusCode}`);
      })
      .on('error', (error) => fail(error.message))
      .end();
  });
}

function readBody(
  response: Readable,
  maxBytes: number,
): Promise<{ body: Buffer; truncated: boolean }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const finish = (truncated: boolean): void =>
      resolve({ body: Buffer.concat(chunks).subarray(0, maxBytes), truncated });
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes <= maxBytes) return;
      finish(true);
      response.destroy();
    });
    response.once('end', () => finish(false));
    response.once('error', reject);
    // A body cut short ends without `end`.
    response.once('close', () => reject(codedError('ECONNRESET', 'the answer was cut short')));
  });
}

function singleHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

function tlsFacts(socket: TLSSocket): TlsFacts {
  const chain: CertificateFacts[] = [];
  // The last one names itself as its issuer.
  const seen = new Set<string>();
  let next: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (next?.valid_to && !seen.has(next.fingerprint256)) {
    seen.add(next.fingerprint256);
    const [subject, issuer] = [distinguishedName(next.subject), distinguishedName(next.issuer)];
    chain.push({
      subject,
      issuer,
      notBefore: new Date(next.valid_from),
      notAfter: new Date(next.valid_to),
      serialNumber: next.serialNumber,
      altNames: next.subjectaltname ?? '',
      isRoot: chain.length > 0 && subject === issuer,
    });
    next = next.issuerCertificate;
  }
  const expiry = chain[0]?.notAfter.getTime() ?? Number.NaN;
  return {
    protocol: socket.getProtocol() ?? 'unknown',
    daysLeft: Math.floor((expiry - Date.now()) / 86_400_000),
    chain,
  };
}

function distinguishedName(name: object | undefined): string {
  return Object.entries(name ?? {})
    .map(([key, value]) => `${key}=${[value].flat().join('+')}`)
    .join(', ');
}

function timings(startedAt: number, marks: ReadonlyMap<Mark, number>): Timings {
  const phases = [
    ['dns', 'dnsMs'],
    ['connect', 'connectMs'],
    ['tls', 'tlsMs'],
    ['head', 'firstByteMs'],
    ['end', 'bodyMs'],
  ] as const;
  const result: Timings = { totalMs: (marks.get('end') ?? performance.now()) - startedAt };
  let before = startedAt;
  for (const [name, member] of phases) {
    const at = marks.get(name);
    if (at === undefined) continue;
    result[member] = at - before;
    before = at;
  }
  return result;
}

function currentPhase(url: URL, route: Route, marks: ReadonlyMap<Mark, number>): Phase {
  if (marks.has('head')) return 'body';
  if (marks.has('tls') || (url.protocol === 'http:' && marks.has('connect'))) return 'answer';
  if (marks.has('connect')) return 'tls';
  return marks.has('dns') || isIP(route.host) > 0 ? 'connect' : 'dns';
}

const KINDS: readonly (readonly [RegExp, FaultKind])[] = [
  [/^(ENOTFOUND|EAI_\w+)$/, 'dns'],
  [/^ECONNREFUSED$/, 'refused'],
  [/^(EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM|EFAMILY)$/, 'unreachable'],
  [/^(ECONNRESET|EPIPE|ECONNABORTED)$/, 'reset'],
  [/^ETIMEDOUT$/, 'timeout'],
  [/^EPROXY$/, 'proxy'],
  [/^(EPROTO|ERR_TLS_|ERR_SSL_)/, 'tls'],
  // OpenSSL's names for a certificate that does not verify.
  [/CERT|SIGNATURE|SELF_SIGNED|ISSUER|CRL|CA$|HOSTNAME_MISMATCH/, 'tls'],
];

function fault(url: URL, thrown: unknown, timings: Timings, phase: Phase): Fault {
  // Several addresses tried in vain come as one error of many; the first one names the cause.
  const first = thrown instanceof AggregateError ? (thrown.errors[0] ?? thrown) : thrown;
  const error = first as { code?: unknown; message?: unknown };
  const code = typeof error.code === 'string' ? error.code : 'UNKNOWN';
  const kind = KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? 'protocol';
  return {
    ok: false,
    url,
    // A connection dropped in the middle of the handshake is about TLS, not about the app.
    kind: kind === 'reset' && phase === 'tls' ? 'tls' : kind,
    phase,
    code,
    message: String(error.message ?? first),
    timings,
  };
}

function codedError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
