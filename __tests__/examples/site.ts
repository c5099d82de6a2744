import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import http, { type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** As the edge passes a visitor's request on. */
export const EDGE = { host: 'notices.example.com', 'x-forwarded-proto': 'https' };
/** As Kubernetes sends a probe: the pod's own address, plain http. */
export const PROBE = { host: '10.96.27.85:8080' };

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Site {
  get(path: string, headers: Record<string, string>): Promise<Answer>;
  post(path: string, headers: Record<string, string>, form: string): Promise<Answer>;
  /** What it has written to its log so far. */
  log(): string;
  /** Sends SIGTERM, as a rollout does; resolves to the exit code. */
  stop(): Promise<number | null>;
}

/** Starts a server that names its port in its log, with `PORT=0` for any free one. */
export async function startSite(
  command: string,
  args: string[],
  { cwd, env }: { cwd: string; env: Record<string, string> },
): Promise<Site> {
  const child = spawn(command, args, { cwd, env: { ...env, PORT: '0' } });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const log = collectLog(child);
  const port = await Promise.race([
    portFrom(child, log),
    exited.then(([code]) => Promise.reject(new Error(`exited with ${code}:\n${log()}`))),
  ]);

  // Not fetch: it does not let anybody set Host.
  async function send(method: string, path: string, headers: object, form?: string) {
    const request = http.request({ port, path, method, headers: { ...headers }, agent: false });
    request.end(form);
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    return {
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: await text(response),
    };
  }

  return {
    get: (path, headers) => send('GET', path, headers),
    post: (path, headers, form) =>
      send('POST', path, { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, form),
    log,
    async stop() {
      child.kill('SIGTERM');
      return (await exited)[0];
    },
  };
}

function collectLog(child: ChildProcess): () => string {
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk;
    });
  }
  return () => log;
}

function portFrom(child: ChildProcess, log: () => string): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      const port = /Listening .*:(\d+)/.exec(log())?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
  });
}

export interface EnvTemplate {
  names: string[];
  required: string[];
  /** The values that a user would copy, those commented out left aside. */
  values: Record<string, string>;
}

/** Reads `.env.production.template`: each variable below a comment, the optional ones commented. */
export function readTemplate(directory: string): EnvTemplate {
  const template: EnvTemplate = { names: [], required: [], values: {} };
  const source = readFileSync(join(directory, '.env.production.template'), 'utf8');
  for (const block of source.split(/\n\n+/)) {
    const [, comment, name, value] = /^(# )?([A-Z_]+)=(.*)$/m.exec(block) ?? [];
    if (name === undefined || value === undefined) continue;
    template.names.push(name);
    if (block.startsWith('# Required: ')) template.required.push(name);
    if (comment === undefined) template.values[name] = value;
  }
  return template;
}

/** Every first group of `pattern` in the files of the project, sorted, each once. */
export function namesRead(directory: string, extension: string, pattern: RegExp): string[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith(extension) && !file.startsWith('tests'),
  );
  const names = files.flatMap((file) =>
    [...readFileSync(join(directory, file), 'utf8').matchAll(pattern)].map(([, name]) => name!),
  );
  return [...new Set(names)].sort();
}
