import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Where one instance lives. On the platform each has an IP of its own, so an application that
 * listens on 127.0.0.1 only is reachable by nobody. A loopback alias plays the pod's IP here.
 */
export type Pod = {
  /** What the application sees in Host: an address as Sevalla's pods have. */
  ip: string;
  /** Where the emulator connects to: the same last two numbers in 127.96.0.0/16. */
  address: string;
  /** Where its visitors and probes seem to come from; undefined where there are no aliases. */
  localAddress: string | undefined;
  /** A port that is free on every address of this machine. */
  hostPort: number;
};

export type PodNetwork = {
  /** False where the machine has no loopback aliases: then every pod is 127.0.0.1. */
  hasAliases: boolean;
  allocate(): Promise<Pod>;
  release(pod: Pod): void;
};

// Of Istio's sidecar: the peer of every request in the logs of an application (October 2025). Servers
// that believe a proxy on 127.0.0.1 by themselves, as gunicorn does, do not believe this one.
const sidecarAddress = '127.0.0.6';

// Below the range from which operating systems take the ports of outgoing connections.
const firstPort = 20_000;
const lastPort = 32_000;

export async function createPodNetwork(): Promise<PodNetwork> {
  const hasAliases = await canListen('127.96.0.1', 0);
  const taken = new Set<number>();
  let next = randomInt(254 * 254);
  return {
    hasAliases,
    async allocate() {
      next = (next + 1) % (254 * 254);
      const suffix = `${1 + Math.floor(next / 254)}.${1 + (next % 254)}`;
      return {
        ip: `10.96.${suffix}`,
        address: hasAliases ? `127.96.${suffix}` : '127.0.0.1',
        localAddress: hasAliases ? sidecarAddress : undefined,
        hostPort: await freePort(taken),
      };
    },
    release(pod) {
      taken.delete(pod.hostPort);
    },
  };
}

async function freePort(taken: Set<number>): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(firstPort, lastPort);
    if (taken.has(port)) continue;
    taken.add(port);
    if (await canListen('0.0.0.0', port)) return port;
    taken.delete(port);
  }
  throw new Error(`no free port between ${firstPort} and ${lastPort}`);
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
