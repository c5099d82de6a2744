import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Seed } from '../../../src/emulator/seed.ts';
import { busybox, docker, run } from '../build-image/engine.ts';
import { type Stage, stageOf } from './stage.ts';

type Options = NonNullable<Parameters<typeof stageOf>[1]>;

export interface Login {
  username: string;
  password: string;
}

/** A local Sevalla with an application of an image; `login` is the credential that it pulls with. */
export function imageStage(image: string, options: Options = {}, login?: Login): Promise<Stage> {
  const registry = 'The registry';
  const seed: Seed = {
    ...(login === undefined
      ? {}
      : {
          docker_registries: [
            {
              name: registry,
              registry: 'custom',
              username: login.username,
              secret: login.password,
            },
          ],
        }),
    applications: [
      {
        display_name: 'Site',
        docker_image: image,
        ...(login === undefined ? {} : { docker_registry: registry }),
        processes: [{ readiness_probe: { httpGet: { path: '/health' } } }],
      },
    ],
  };
  // A container takes longer to start than the script of the other stages.
  return stageOf(seed, { speed: 20, ...options });
}

/** Pushes an image that answers /health and, with its name, /release. Gives its digest. */
export async function pushSite(image: string, release: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'sevalla-actions-image-'));
  try {
    busybox(root);
    mkdirSync(join(root, 'www'));
    writeFileSync(join(root, 'www/health'), 'ok');
    writeFileSync(join(root, 'www/release'), release);
    const script = 'tar -C "$1" -c . | docker import --change "$2" - "$3"';
    const serve = 'exec /busybox httpd -f -p "$PORT" -h /www';
    const command = `CMD ${JSON.stringify(['/busybox', 'sh', '-c', serve])}`;
    const { status, output } = await run('sh', ['-c', script, 'sh', root, command, image]);
    if (status !== 0) throw new Error(output);
    const pushed = await docker('push', image);
    return /digest: (sha256:[0-9a-f]{64})/.exec(pushed)![1]!;
  } finally {
    rmSync(root, { recursive: true });
  }
}

export interface Between {
  host: string;
  close(): void;
}

/** A server in between: it may change what passes, and delay what comes back. */
export async function startBetween(
  target: string,
  {
    change = (body) => body,
    beforeAnswer = async () => undefined,
  }: {
    change?(body: string, request: IncomingMessage): string;
    beforeAnswer?(request: IncomingMessage): Promise<void>;
  },
): Promise<Between> {
  const [hostname, port] = target.split(':');
  const server = createServer(async (request, response) => {
    let given = '';
    for await (const piece of request.setEncoding('utf8')) given += piece;
    const body = change(given, request);
    const { method, url: path, headers } = request;
    const length = { 'content-length': Buffer.byteLength(body) };
    const onward = send(
      { hostname, port, method, path, headers: { ...headers, ...(body === '' ? {} : length) } },
      async (answer) => {
        await beforeAnswer(request);
        response.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    onward.end(body);
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
