import { type ChildProcess, fork } from 'node:child_process';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import type { Seed } from '../../src/emulator/seed.ts';
import type { Order, Reply } from './host.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely by the tests
export type Json = any;
export type Answer = { status: number; headers: Headers; body: Json };

export const site = fileURLToPath(new URL('../fixtures/emulator/site', import.meta.url));

type ApplicationSeed = NonNullable<Seed['applications']>[number];
type ProcessSeed = NonNullable<ApplicationSeed['processes']>[number];

/** The fixture site as an application, with a readiness probe on /health unless told otherwise. */
export function siteSeed(
  changes: Partial<ApplicationSeed> & { web?: Partial<ProcessSeed> } = {},
): ApplicationSeed {
  const { web, processes = [], ...rest } = changes;
  return {
    display_name: 'Site',
    repo_url: site,
    x_checkout: 'working-tree',
    processes: [
      {
        entrypoint: 'exec node server.mjs',
        readiness_probe: { httpGet: { path: '/health' } },
        ...web,
      },
      ...processes,
    ],
    ...rest,
  };
}

export type LocalSevalla = Emulator & {
  call(method: string, path: string, body?: unknown, token?: string): Promise<Answer>;
  control(method: string, path: string, body?: unknown): Promise<Answer>;
  /** The id of the only, or of the named, application. */
  applicationId(name?: string): Promise<string>;
  /** Triggers a deployment and waits until it has ended. */
  deploy(id: string, body?: unknown): Promise<Json>;
  finished(id: string, deploymentId: string): Promise<Json>;
  siteFinished(siteId: string, deploymentId: string): Promise<Json>;
  /** Waits until a database is `ready`. */
  ready(databaseId: string): Promise<Json>;
  messages(id: string, deploymentId: string): Promise<string[]>;
  visit(path: string, options?: Visit): Promise<Visited>;
};

type Visit = {
  scheme?: 'http' | 'https';
  host?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
};
export type Visited = {
  status: number;
  headers: IncomingHttpHeaders;
  rawHeaders: string[];
  body: string;
};

const running = new Set<Emulator>();

/** For `afterEach`: ends every emulator that a test has left running. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map((emulator) => emulator.close()));
  running.clear();
  for (const { process } of hosts.splice(0)) process.disconnect();
}

export async function startLocal(
  seed: Seed = {},
  options: Partial<EmulatorOptions> = {},
): Promise<LocalSevalla> {
  const emulator = await startEmulator(optionsFor(seed, options));
  running.add(emulator);
  return attach(emulator);
}

function optionsFor(seed: Seed, options: Partial<EmulatorOptions>): EmulatorOptions {
  // Tests ask far more often than a client may; those about the limits switch them on.
  const switches = { 'rate-limits': 'off', ...seed.switches };
  return { port: 0, speed: 100, seed: { ...seed, switches }, ...options };
}

interface Host {
  process: ChildProcess;
  ask(order: Omit<Order, 'id'>): Promise<Reply>;
}

const MOST_HOSTS = 2;
const hosts: Host[] = [];
let orders = 0;

function startHost(): Host {
  const process = fork(fileURLToPath(new URL('host.ts', import.meta.url)), { execArgv: [] });
  const waiting = new Map<number, (reply: Reply) => void>();
  process.on('message', (reply: Reply) => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  return {
    process,
    ask: (order) =>
      new Promise((settle, reject) => {
        orders += 1;
        waiting.set(orders, (reply) => {
          if ('fault' in reply) reject(new Error(reply.fault));
          else settle(reply);
        });
        process.send({ ...order, id: orders });
      }),
  };
}

/**
 * The same in a process beside this one. A test process is large, and takes its time to start each of
 * the programs that a deployment is made of: this is for those that deploy a thousand times.
 */
export async function startApart(
  seed: Seed,
  options: Partial<EmulatorOptions> = {},
): Promise<LocalSevalla> {
  if (hosts.length < MOST_HOSTS) hosts.push(startHost());
  // In turn.
  const host = hosts.shift()!;
  hosts.push(host);
  const reply = await host.ask({ options: optionsFor(seed, options) });
  if (!('emulator' in reply)) throw new Error('the host has started nothing');
  const emulator: Emulator = {
    ...reply.emulator,
    close: async () => {
      running.delete(emulator);
      await host.ask({ close: reply.id });
    },
  };
  running.add(emulator);
  return attach(emulator);
}

function attach(emulator: Emulator): LocalSevalla {
  const { apiUrl, controlUrl, token: defaultToken } = emulator;

  const call: LocalSevalla['call'] = (method, path, body, token = defaultToken) =>
    send(`${apiUrl}${path}`, method, body, { authorization: `Bearer ${token}` });

  async function finished(id: string, deploymentId: string): Promise<Json> {
    return until(async () => {
      const { body } = await call('GET', `/applications/${id}/deployments/${deploymentId}`);
      return body.finished_at === null ? null : body;
    });
  }

  return {
    ...emulator,
    call,
    finished,
    control: (method, path, body) => send(`${controlUrl}${path}`, method, body, {}),
    async applicationId(name) {
      const { body } = await call('GET', '/applications');
      const found = body.data.find((item: Json) => name === undefined || item.name === name);
      return found.id;
    },
    async deploy(id, body = {}) {
      const { body: deployment } = await call('POST', `/applications/${id}/deployments`, body);
      return finished(id, deployment.id);
    },
    siteFinished: (siteId, deploymentId) =>
      until(async () => {
        const path = `/static-sites/${siteId}/deployments/${deploymentId}`;
        const { body } = await call('GET', path);
        return body.finished_at !== null && body;
      }),
    ready: (databaseId) =>
      until(async () => {
        const { body } = await call('GET', `/databases/${databaseId}`);
        return body.status === 'ready' && body;
      }),
    async messages(id, deploymentId) {
      const path = `/applications/${id}/deployments/${deploymentId}/logs`;
      return (await call('GET', path)).body.map((entry: Json) => entry.message);
    },
    visit: (path, options = {}) => visit(emulator, path, options),
  };
}

async function send(
  url: string,
  method: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer> {
  const init: RequestInit = { method, headers };
  if (body !== undefined) {
    init.body = typeof body === 'string' ? body : JSON.stringify(body);
    init.headers = { ...headers, 'content-type': 'application/json' };
  }
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parse(text) };
}

function parse(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function visit(emulator: Emulator, path: string, options: Visit): Promise<Visited> {
  const {
    scheme = 'http',
    host = 'site.sevalla.localhost',
    method = 'GET',
    headers,
    body,
  } = options;
  const isHttps = scheme === 'https';
  const request = isHttps ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: isHttps ? emulator.edgeHttpsPort : emulator.edgeHttpPort,
        path,
        method,
        agent: false,
        headers: { Host: host, ...headers },
        ...(isHttps ? { ca: emulator.caPem, servername: host } : {}),
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('error', reject);
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => {
          const { statusCode = 0, rawHeaders } = response;
          resolve({ status: statusCode, headers: response.headers, rawHeaders, body: text });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const patienceMs = 40_000;

/** Asks again and again until there is an answer; fails the test when there never is one. */
export async function until<Found>(ask: () => Promise<Found | null | false>): Promise<Found> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = await ask();
    if (found !== null && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`not seen in ${patienceMs} ms: ${ask}`);
    await sleep(20);
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
