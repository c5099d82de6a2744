// Measures what build-image adds to a build: the bundle of these sources beside a bare
// `docker buildx build` of the same context on the same builder, in turn and in one run, each with one
// changed file and pushed to a registry of the script's own; and the time to the first line that each
// prints, beside docker/build-push-action's bundle where its file is given.
// Usage: npm run bench, or building.ts [FILE], such as the dist/index.cjs of docker/build-push-action
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readMetadata, root } from '../../__tests__/support/repository.ts';
import { startRegistry } from '../../src/rehearse/registry.ts';

const ROUNDS = 9;
const STARTS = 15;
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

const scratch = mkdtempSync(join(tmpdir(), 'building-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const built = spawnSync(
  process.execPath,
  [join(root, '.github/scripts/bundle.ts'), `--into=${scratch}`, 'build-image'],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
if (built.status !== 0) throw new Error('The bundle could not be built');
const bundle = join(scratch, 'build-image/index.js');

const defaults = Object.entries(readMetadata('build-image').inputs ?? {}).map(
  ([name, { default: value = '' }]) => [`INPUT_${name.toUpperCase()}`, String(value)],
);
const runner: NodeJS.ProcessEnv = {
  ...Object.fromEntries(defaults),
  // As the bare build does.
  INPUT_CACHE: 'off',
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/production',
  GITHUB_SHA: COMMIT,
  GITHUB_EVENT_PATH: join(scratch, 'event.json'),
  GITHUB_OUTPUT: join(scratch, 'output'),
  GITHUB_STATE: join(scratch, 'state'),
  GITHUB_ENV: join(scratch, 'env'),
  GITHUB_STEP_SUMMARY: join(scratch, 'summary'),
  RUNNER_TEMP: scratch,
};

function clearFiles(): void {
  for (const name of ['output', 'state', 'env', 'summary']) writeFileSync(join(scratch, name), '');
  writeFileSync(join(scratch, 'event.json'), '{}');
}

// Not spawnSync: the registry answers from this process.
function timed(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  clearFiles();
  const started = process.hrtime.bigint();
  return new Promise((settle, reject) => {
    const child = spawn(command, args, { cwd: scratch, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) settle(Number(process.hrtime.bigint() - started) / 1e6);
      else reject(new Error(Buffer.concat(said).toString()));
    });
  });
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function measureBuilds(): Promise<void> {
  const registry = await startRegistry();
  const context = join(scratch, 'context');
  cpSync(join(root, 'examples/django'), context, { recursive: true });
  // A changed file is what a push brings: the layers above it are built and pushed anew.
  const change = (): void => writeFileSync(join(context, 'changed.txt'), String(Math.random()));
  const action = {
    ...runner,
    INPUT_CONTEXT: context,
    INPUT_IMAGES: `${registry.host}/action/django`,
  };
  const bare = [
    ['buildx', 'build', '--push', '--platform=linux/amd64', '--provenance=mode=min'],
    [`--tag=${registry.host}/bare/django:production`, context],
  ].flat();
  const buildOnce = async (): Promise<{ bare: number; step: number }> => {
    change();
    const first = await timed('docker', bare, runner);
    change();
    return { bare: first, step: await timed(process.execPath, [bundle], action) };
  };
  try {
    // The first builds fill the cache.
    await buildOnce();
    const pairs: Awaited<ReturnType<typeof buildOnce>>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) pairs.push(await buildOnce());
    if (!readFileSync(join(scratch, 'output'), 'utf8').includes(`${registry.host}/action/django@`))
      throw new Error('The step has no image as its output');
    const of = (value: (pair: (typeof pairs)[number]) => number): number =>
      median(pairs.map(value));
    console.log(`Median of ${ROUNDS} pairs, examples/django with one changed file, pushed`);
    console.log(`docker buildx build   ${of(({ bare }) => bare).toFixed(0)} ms`);
    console.log(`build-image           ${of(({ step }) => step).toFixed(0)} ms`);
    console.log(
      `over it               ${of(({ bare, step }) => step - bare).toFixed(0)} ms, ` +
        `${of(({ bare, step }) => step / bare).toFixed(2)}×`,
    );
  } finally {
    await registry.close();
  }
}

/** From process start to the first thing printed. */
function firstLine(file: string): Promise<number> {
  clearFiles();
  const started = process.hrtime.bigint();
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, [file], { cwd: scratch, env: runner });
    const heard = (): void => {
      settle(Number(process.hrtime.bigint() - started) / 1e6);
      child.kill('SIGKILL');
    };
    child.stdout.once('data', heard);
    child.stderr.once('data', heard);
    child.on('error', reject);
    child.on('close', () => reject(new Error(`${file} printed nothing`)));
  });
}

async function measureStarts(other: string | undefined): Promise<void> {
  const files = [bundle, ...(other === undefined ? [] : [resolve(other)])];
  const times = files.map(() => [] as number[]);
  for (let round = 0; round < STARTS; round += 1) {
    for (const [index, file] of files.entries()) times[index]?.push(await firstLine(file));
  }
  const [own = Number.NaN, its] = times.map(median);
  console.log(`Median of ${STARTS} starts to the first line, Node ${process.version}`);
  console.log(`build-image           ${own.toFixed(0)} ms`);
  console.log(
    its === undefined
      ? 'docker/build-push-action: its bundle was not given'
      : `build-push-action     ${its.toFixed(0)} ms, ${(its / own).toFixed(1)}× as long`,
  );
}

await measureStarts(process.argv[2]);
await measureBuilds();
