import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Platform {
  /** Such as `http://127.0.0.1:4010/v3`. */
  apiUrl: string;
  edgeHttpsPort: number;
  edgeHttpPort: number;
  /** File with the certificate authority of the edge. */
  caFile: string;
  close(): Promise<void>;
}

export interface PlatformOptions {
  /** The emulator's program. */
  program: string;
  seed: unknown;
  /** What its delays are divided by. */
  speed: number;
  env: Record<string, string>;
  /** Existing folder for the seed, the log and the certificate. */
  folder: string;
}

const START_LIMIT_MS = 30_000;

/** Starts a local Sevalla as a process of its own, on free ports. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const seedFile = join(options.folder, 'seed.json');
  // The seed holds the secrets that this rehearsal made up.
  writeFileSync(seedFile, JSON.stringify(options.seed, null, 2), { mode: 0o600 });
  const args = ['--port', '0', '--edge-http', '0', '--edge-https', '0'];
  const child = spawn(
    process.execPath,
    [options.program, ...args, '--seed', seedFile, '--speed', String(options.speed)],
    { env: options.env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said: string[] = [];
  const note = (piece: string): void => {
    said.push(piece);
    writeFileSync(join(options.folder, 'emulator.log'), said.join(''));
  };
  child.stderr.setEncoding('utf8').on('data', note);
  child.stdout.setEncoding('utf8').on('data', note);

  const announced = await announcement(child, said);
  const caFile = join(options.folder, 'ca.pem');
  writeFileSync(caFile, await (await fetch(announced.ca)).text());
  return {
    apiUrl: announced.api,
    edgeHttpsPort: announced.edgeHttpsPort,
    edgeHttpPort: announced.edgeHttpPort,
    caFile,
    close: async () => {
      if (child.exitCode !== null) return;
      const closed = new Promise((settle) => child.once('close', settle));
      child.kill('SIGTERM');
      await closed;
    },
  };
}

interface Announcement {
  api: string;
  ca: string;
  edgeHttpsPort: number;
  edgeHttpPort: number;
}

/** Waits for the lines that the emulator prints once it is ready. */
function announcement(child: ChildProcess, said: string[]): Promise<Announcement> {
  return new Promise((settle, reject) => {
    const give = (result: () => void): void => {
      clearTimeout(timer);
      child.stdout?.off('data', look);
      result();
    };
    const fail = (why: string): void =>
      give(() => {
        // Left running it would keep this process alive as well.
        child.kill('SIGTERM');
        reject(new Error(`The local Sevalla ${why}:\n${said.join('')}`));
      });
    const look = (): void => {
      const text = said.join('');
      const api = /listening on (http:\S+)/.exec(text)?.[1];
      const [https, http] = ['https', 'http'].map((scheme) =>
        Number(new RegExp(`^Edge ${scheme}:.*:(\\d+)\n`, 'm').exec(text)?.[1]),
      );
      const ca = /certificate authority (http:\S+)\n/.exec(text)?.[1];
      if (!api || !https || !http || !ca) return;
      give(() => settle({ api, ca, edgeHttpsPort: https, edgeHttpPort: http }));
    };
    const timer = setTimeout(() => fail('did not start in time'), START_LIMIT_MS);
    child.stdout?.on('data', look);
    child.once('close', () => fail('stopped'));
  });
}
