import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Case } from '../project.ts';

/** A mistake that a rule is about, and the same project without it, both asked the same. */
export interface Observation {
  /** What is done, as the page tells it. */
  asked: string;
  wrong: Case;
  right: Case;
  observe(lab: Lab): Promise<string>;
  met: string;
  mended: string;
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Question {
  method?: string;
  headers?: Readonly<Record<string, string>>;
}

export type Served =
  | { isUp: true; ask(path: string, question?: Question): Promise<Reply> }
  | { isUp: false; exit: number | null; output: string };

// The address that a request comes from: the edge is another machine than the instance.
const EDGE = '127.0.0.2';
const POLL_MS = 25;
const LONGEST_MS = 20_000;
// Whoever answers on loopback has done so long before.
const PATIENCE_MS = 1_500;

/** The last words of an app that dies at its start. */
export const DEATH = 'there is no database';

export interface Toolchain {
  /** A folder node_modules. */
  packages?: string;
  /** The folder of the programs. */
  bin?: string;
}

interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** One instance after the other of a project, in folders of their own. */
export class Lab {
  readonly files: Readonly<Record<string, string>>;
  readonly #env: Readonly<Record<string, string>>;
  readonly #atBuild: Readonly<Record<string, string>>;
  /** The command of the web process. */
  readonly entrypoint: string;
  /** Those of all processes. */
  readonly commands: readonly string[];
  readonly #packages: string | undefined;
  readonly #bin: string;
  readonly #root = mkdtempSync(join(tmpdir(), 'sevalla-stack-'));
  readonly #running = new Set<ChildProcess>();
  #count = 0;

  constructor({ files, env = {}, web, others = [] }: Case, { packages, bin }: Toolchain) {
    this.files = files;
    const having = (scope: 'runtime' | 'buildtime') =>
      Object.fromEntries(
        Object.entries(env).flatMap(([name, given]) =>
          typeof given === 'string'
            ? [[name, given]]
            : given[scope] === false
              ? []
              : [[name, given.value ?? '']],
        ),
      );
    this.#env = having('runtime');
    this.#atBuild = having('buildtime');
    this.entrypoint = web?.entrypoint ?? '';
    this.commands = [this.entrypoint, ...others.map(({ entrypoint }) => entrypoint ?? '')];
    this.#packages = packages;
    this.#bin = [bin, dirname(process.execPath)].filter(Boolean).join(':');
  }

  /** A new instance, whose disk has what the image has. */
  instance(): string {
    this.#count += 1;
    const folder = join(this.#root, `instance-${this.#count}`);
    for (const [path, text] of Object.entries(this.files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    if (this.#packages) symlinkSync(this.#packages, join(folder, 'node_modules'));
    return folder;
  }

  /** What every instance can reach, as a database or a bucket: in $SHARED. */
  get shared(): string {
    const folder = join(this.#root, 'shared');
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  #environment(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
    return {
      PATH: `${this.#bin}:${process.env['PATH']}`,
      HOME: this.#root,
      LANG: 'C.UTF-8',
      PYTHONDONTWRITEBYTECODE: '1',
      SHARED: this.shared,
      ...variables,
    };
  }

  /** A command in an instance that runs. */
  run(command: string, folder = this.instance()): Ran {
    return this.#command(command, folder, this.#env);
  }

  /** A command of the build, which has the variables of the build. */
  build(command: string, folder = this.instance()): Ran {
    return this.#command(command, folder, this.#atBuild);
  }

  #command(command: string, cwd: string, variables: Readonly<Record<string, string>>): Ran {
    const env = this.#environment(variables);
    return spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8', env, timeout: LONGEST_MS });
  }

  /** Starts a web process, and waits until it takes connections or has ended. */
  async serve(command: string, folder = this.instance()): Promise<Served> {
    const port = await freePort();
    const child = spawn('sh', ['-c', `exec ${command}`], {
      cwd: folder,
      env: this.#environment({ ...this.#env, PORT: String(port) }),
      stdio: ['ignore', 'pipe', 'pipe'],
      // Servers that reload have children of their own.
      detached: true,
    });
    this.#running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece: string) => {
        output += piece;
      });
    }
    let end = Date.now() + LONGEST_MS;
    for (;;) {
      if (child.exitCode !== null) return { isUp: false, exit: child.exitCode, output };
      if (await takes(port)) break;
      // What was started has died; whether its parent goes on shows within a moment.
      if (output.includes(DEATH)) end = Math.min(end, Date.now() + PATIENCE_MS);
      if (Date.now() > end) return { isUp: false, exit: null, output };
      await sleep(POLL_MS);
    }
    return { isUp: true, ask: (path, question) => ask(port, path, question) };
  }

  async close(): Promise<void> {
    for (const child of this.#running) {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((settle) => child.once('exit', settle));
        process.kill(-(child.pid ?? 0), 'SIGKILL');
        await ended;
      }
    }
    rmSync(this.#root, { recursive: true, force: true });
  }
}

/** As `serve`, where the project is to answer. */
export async function up(lab: Lab, command: string, folder?: string) {
  const served = await lab.serve(command, folder);
  if (!served.isUp) throw new Error(`${command} ended with ${served.exit}: ${served.output}`);
  return served;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address() as AddressInfo;
  await new Promise((settle) => server.close(settle));
  return port;
}

function takes(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => settle(true)).on('error', () => settle(false));
    socket.on('connect', () => socket.destroy());
  });
}

function ask(port: number, path: string, { method = 'GET', headers = {} }: Question = {}) {
  return new Promise<Reply>((settle, reject) => {
    const options = { host: '127.0.0.1', port, path, method, headers, localAddress: EDGE };
    const asked = request(options, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (piece: string) => {
        body += piece;
      });
      answer.on('end', () =>
        settle({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
      );
    });
    asked.setTimeout(PATIENCE_MS, () => asked.destroy(new Error('no answer')));
    asked.on('error', reject);
    asked.end();
  });
}

/** Through the edge: by name and over https. */
export const BY_EDGE = { headers: { host: 'shop.acme.io', 'x-forwarded-proto': 'https' } };

/** As the platform probes: by the address of the instance, over http. */
export const BY_PROBE = { headers: { host: '10.96.27.85:8080' } };

/** The cookie that an answer sets, as a browser sends it back. */
export function cookieOf({ headers }: Reply): string {
  return (headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ');
}
