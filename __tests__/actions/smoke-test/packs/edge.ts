import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { inputs as contract } from '../../../../src/actions/smoke-test/contract.ts';
import { probe } from '../../../../src/actions/smoke-test/probe.ts';
import { createLog } from '../../../../src/kit/log.ts';
import { readMetadata } from '../../../support/repository.ts';
import { type ActionRun, runAction } from '../../../support/run-bundle.ts';
import { certificateFile, HOST, URL as SITE, shopCertificate } from '../shop.ts';

export interface Served {
  /** The value of the input `resolve`. */
  resolve: string;
  close(): void;
}

/** Starts a program that prints the port on which it listens, and stands before it as the edge does. */
export async function serve(
  command: string,
  args: readonly string[],
  options: { cwd: string; env?: Record<string, string> },
): Promise<Served> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await portOf(child);
  const secure = createTlsServer(await shopCertificate(), (request, response) => {
    handOn(request, response, port, 'https');
  });
  const plain = createServer((request, response) => handOn(request, response, port, 'http'));
  const ports = [await listen(secure), await listen(plain)];
  return {
    resolve: `${HOST}:443:127.0.0.1:${ports[0]}\n${HOST}:80:127.0.0.1:${ports[1]}`,
    close: () => {
      for (const server of [secure, plain]) {
        server.closeAllConnections();
        server.close();
      }
      child.kill('SIGKILL');
    },
  };
}

export interface Checked {
  run: ActionRun;
  /** Verdicts by the name of the check. */
  verdicts: Record<string, string>;
}

/** Runs the action on a site, with the project of `cwd` as its workspace. */
export async function check(
  { resolve }: Served,
  cwd: string,
  inputs: Record<string, string>,
): Promise<Checked> {
  const ca = await certificateFile();
  try {
    const run = await runAction('smoke-test', {
      cwd,
      env: { NODE_EXTRA_CA_CERTS: ca.path },
      inputs: {
        url: SITE,
        resolve,
        ...HASTE,
        'control-url': SITE,
        ...inputs,
      },
    });
    const results: { check: string; verdict: string }[] = JSON.parse(
      run.outputs['results'] ?? '[]',
    );
    return {
      run,
      verdicts: Object.fromEntries(results.map(({ check: name, verdict }) => [name, verdict])),
    };
  } finally {
    ca.remove();
  }
}

/** The same without the action around it: verdicts of the checks alone, on a project in `folder`. */
export async function probeSite(
  { resolve }: Served,
  folder: string,
  preset: string,
): Promise<Record<string, string>> {
  const given = { ...DEFAULTS, ...HASTE, url: SITE, resolve, preset, 'working-directory': folder };
  const outcome = await probe(contract.parse(given), {
    now: Date.now,
    sleep: (ms) => delay(ms),
    random: Math.random,
    log: createLog(
      () => {},
      (text) => text,
    ),
    env: {},
    signal: new AbortController().signal,
    mask: () => {},
    redact: (text) => text,
  });
  if (outcome.kind !== 'checked') return {};
  return Object.fromEntries(outcome.results.map(({ check: { name }, verdict }) => [name, verdict]));
}

const DEFAULTS = Object.fromEntries(
  Object.entries(readMetadata('smoke-test').inputs ?? {}).flatMap(([name, input]) =>
    input.default === undefined ? [] : [[name, String(input.default)]],
  ),
);
const HASTE = { timeout: '10s', interval: '20ms', streak: '1', 'streak-span': '0s' };

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((settle, reject) => {
    let said = '';
    const take = (piece: Buffer): void => {
      said += piece.toString('utf8');
      const port = /(?:port=|http:\/\/127\.0\.0\.1:)(\d+)/.exec(said)?.[1];
      if (port !== undefined) settle(Number(port));
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`it ended: ${said}`)));
  });
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

function handOn(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  scheme: string,
): void {
  const onward = httpRequest(
    {
      host: '127.0.0.1',
      port,
      method: request.method,
      path: request.url,
      headers: { ...request.headers, 'x-forwarded-proto': scheme },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}
