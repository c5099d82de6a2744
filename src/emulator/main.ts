import { type Emulator, startEmulator } from './emulator.ts';
import { type CommandLine, helpText, parseCommandLine } from './options.ts';
import { readSeedFile, type Seed } from './seed.ts';
import { endSuddenly } from './sudden-end.ts';
import { messageOf } from './thrown.ts';

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
  let isEnding = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // The second time nobody wants to wait: the exit handler ends what is left.
      if (isEnding) process.exit(1);
      isEnding = true;
      void starting.then((emulator) => emulator.close()).then(() => process.exit(0));
    });
  }
  announce(await starting);
}

process.on('exit', endSuddenly);
run().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exit(1);
});
