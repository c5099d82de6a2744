import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRateLimits } from './api/rate-limits.ts';
import { createApi } from './api/server.ts';
import { createBackground } from './background.ts';
import { createClock, realSleep } from './clock.ts';
import { createFaults } from './control/faults.ts';
import { createJournal } from './control/journal.ts';
import { createCertificate } from './edge/certificate.ts';
import { createEdge } from './edge/edge.ts';
import { createDatabases } from './hosting/databases.ts';
import { createDeployer } from './hosting/deployer.ts';
import { createHosting } from './hosting/hosting.ts';
import { createMeasurements } from './hosting/measurements.ts';
import { createPodNetwork } from './hosting/pod-network.ts';
import { createStaticDeployer } from './hosting/static-deployer.ts';
import type { Platform } from './platform.ts';
import { applySeed, defaultToken, type Seed } from './seed.ts';
import type { Application } from './store/state.ts';
import { openStateFile, readStateFile } from './store/state-file.ts';
import { onSuddenEnd } from './sudden-end.ts';
import { defaultSwitches, setSwitches } from './switches.ts';
import { codeOf } from './thrown.ts';
import { floors, timing, upstreamLimitMs } from './timing.ts';

export type EmulatorOptions = {
  /** 0: any free port. The same holds for the ports of the edge, which default to 0. */
  port: number;
  edgeHttpPort?: number;
  edgeHttpsPort?: number;
  seed?: Seed;
  /** Where relative repository paths of the seed begin; the current directory by default. */
  seedDirectory?: string;
  /** Divides every delay of the platform; 1 by default. */
  speed?: number;
  /** How long an application may leave the edge without a byte, in real ms; 100 000 by default. */
  upstreamLimitMs?: number;
  /** A file that keeps the state; a seed counts only until it exists. */
  state?: string;
};

export type Emulator = {
  apiUrl: string;
  controlUrl: string;
  edgeHttpPort: number;
  edgeHttpsPort: number;
  caPem: string;
  token: string;
  /** False where instances share 127.0.0.1 because this machine has no loopback aliases. */
  hasPodAddresses: boolean;
  close(): Promise<void>;
};

const host = '127.0.0.1';

export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const clock = createClock(options.speed ?? 1);
  const switches = defaultSwitches();
  const saved = options.state === undefined ? null : readStateFile(options.state);
  const seeded = await applySeed(
    saved === null ? (options.seed ?? {}) : { switches: options.seed?.switches ?? {} },
    options.seedDirectory ?? process.cwd(),
  );
  setSwitches(switches, seeded.switches);
  const state = saved ?? seeded.state;
  const stateFile = options.state === undefined ? null : openStateFile(options.state, state);
  const onChange = () => stateFile?.touch();

  const artifacts = await prepareArtifacts(options.state);
  const removeArtifacts = () => rmSync(artifacts, { recursive: true, force: true });
  const isGone = options.state === undefined ? onSuddenEnd(removeArtifacts) : null;
  const network = await createPodNetwork();
  const certificate = await createCertificate();
  const hosting = createHosting(network, clock, switches);
  const background = createBackground((text) => process.stderr.write(`${text}\n`));
  const shared = { state, switches, clock, hosting, background, artifacts, onChange };
  const deployer = createDeployer(shared);
  const staticDeployer = createStaticDeployer(shared);
  const measurements = createMeasurements(hosting);
  const databases = createDatabases({ ...shared, folder: join(artifacts, 'backups') });

  const api = createServer();
  const platform: Platform = {
    ...shared,
    deployer,
    databases,
    staticDeployer,
    measurements,
    rateLimits: createRateLimits(clock, switches),
    faults: createFaults(),
    journal: createJournal(),
    origin: () => `http://${host}:${portOf(api)}`,
    caPem: certificate.caPem,
  };
  api.on('request', createApi(platform));
  const edge = createEdge({
    state,
    hosting,
    certificate,
    upstreamLimitMs: options.upstreamLimitMs ?? upstreamLimitMs,
  });
  const servers = [api, edge.http, edge.https];

  async function close(): Promise<void> {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await background.close();
    await hosting.close();
    stateFile?.flush();
    if (isGone === null) return;
    removeArtifacts();
    isGone();
  }

  try {
    await listenOnAll([
      { server: api, port: options.port, flag: '--port' },
      { server: edge.http, port: options.edgeHttpPort ?? 0, flag: '--edge-http' },
      { server: edge.https, port: options.edgeHttpsPort ?? 0, flag: '--edge-https' },
    ]);
  } catch (error) {
    await close();
    throw error;
  }
  for (const application of state.applications) {
    await hosting.resume(application);
    deployer.resume(application);
  }
  for (const site of state.staticSites) staticDeployer.resume(site);
  background.run(async (signal) => {
    for (;;) {
      await realSleep(clock.scaled(timing.measureMs, floors.measureMs), signal);
      await measurements.measure(state.applications.map(({ id }) => id));
    }
  });
  databases.startDailyBackups();
  for (const application of seeded.toDeploy) deployNow(platform, application);
  for (const site of seeded.sitesToDeploy) {
    staticDeployer.noteRead(staticDeployer.trigger(site, {}));
  }
  onChange();

  return {
    apiUrl: `${platform.origin()}/v3`,
    controlUrl: `${platform.origin()}/_emulator`,
    edgeHttpPort: portOf(edge.http),
    edgeHttpsPort: portOf(edge.https),
    caPem: certificate.caPem,
    token: defaultToken,
    hasPodAddresses: network.hasAliases,
    close,
  };
}

function deployNow({ deployer }: Platform, application: Application): void {
  deployer.noteRead(deployer.trigger(application, { type: 'manual', trigger: 'MANUAL_DEPLOY' }));
}

/** Builds outlive the emulator only beside a state file. */
async function prepareArtifacts(stateFile: string | undefined): Promise<string> {
  if (stateFile === undefined) return mkdtemp(join(tmpdir(), 'sevalla-emulator-'));
  const folder = `${stateFile}.artifacts`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

type Listener = { server: Server; port: number; flag: string };

/** Throws one error for all ports that are taken: those of another emulator are taken together. */
async function listenOnAll(listeners: Listener[]): Promise<void> {
  const taken: Listener[] = [];
  for (const listener of listeners) {
    if (!(await listen(listener))) taken.push(listener);
  }
  if (taken.length === 0) return;
  const ports = taken.map(({ port }) => port).join(', ');
  const flags = taken.map(({ flag }) => flag).join(', ');
  const [subject, others] =
    taken.length === 1 ? [`Port ${ports} is`, 'another'] : [`Ports ${ports} are`, 'others'];
  throw new Error(`${subject} taken on ${host}: choose ${others} with ${flags}`);
}

/** False where the port is taken. */
function listen({ server, port }: Listener): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (codeOf(error) === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(port, host, () => resolve(true));
  });
}

function portOf(server: Pick<NetServer, 'address'>): number {
  return (server.address() as AddressInfo).port;
}
