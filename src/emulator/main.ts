import { type Emulator, startEmulator } from './emulator.ts';
import { type CommandLine, helpText, parseCommandLine } from './options.ts';
import { readSeedFile, type Seed } from './seed.ts';
import { endSuddenly } from './sudden-end.ts';
import { messageOf } from './thrown.ts';

// A terminal tells the whole process group of a Ctrl-C, and `npm run` passes it on once more.
const echoMs = 500;

async function start(options: CommandLine): Promise<Emulator> {
  const { seed: seedFile, state, isHelp: _, ...rest } = options;
  const file = seedFile === null ? null : await readSeedFile(seedFile);
  return startEmulator({
    ...rest,
    ...(file === null ? {} : { seed: file.seed as Seed, seedDirectory: file.directory }),
    ...(state === null ? {} : { state }),
  });
}

function announce(emulator: Emulator): void {
  const { apiUrl, controlUrl, edgeHttpPort, edgeHttpsPort, token, hasPodAddresses } = emulator;
  console.log(`Sevalla emulator listening on ${apiUrl}`);
  console.log(`Edge https://<app name>.sevalla.localhost:${edgeHttpsPort}`);
  console.log(`Edge http://<app name>.sevalla.localhost:${edgeHttpPort}`);
  console.log(`Edge certificate authority ${controlUrl}/ca.pem`);
  console.log(`API key ${token}`);
  if (hasPodAddresses) return;
  console.log('No loopback aliases here: an app that listens on 127.0.0.1 only looks healthy');
}

async function run(): Promise<void> {
  const options = parseCommandLine(process.argv.slice(2));
  if (options.isHelp) return console.log(helpText);
  const starting = start(options);
  let first: { signal: string; at: number } | null = null;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (first !== null) {
        if (signal === first.signal && Date.now() - first.at < echoMs) return;
        // The second time nobody wants to wait: the exit handler ends what is left.
        process.exit(1);
      }
      first = { signal, at: Date.now() };
      void starting.then((emulator) => emulator.close()).then(() => process.exit(0), fail);
    });
  }
  announce(await starting);
}

function fail(error: unknown): void {
  console.error(messageOf(error));
  process.exit(1);
}

process.on('exit', endSuddenly);
run().catch(fail);
