import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { Tools } from '../../kit/tools.ts';
import { type Diagnosis, diagnose, type Evidence } from '../../rules/causes.ts';
import type { Docker } from './builder.ts';
import type { BuildSecret } from './contract.ts';
import { type ProbeResult, probe } from './probe.ts';

// One instance of an image, started as the platform would and asked as its probe would.

export interface BootSettings {
  /** What the variable PORT says, and the probe asks. */
  port: number;
  /** Of the readiness probe; without one any answer below 500 will do. */
  path: string | undefined;
  /** Of one instance, in the megabytes of the platform's sizes. */
  memoryMb: number;
  /** In place of what the image starts by itself, run by its shell. */
  command: string | undefined;
  env: readonly BuildSecret[];
  timeoutMs: number;
}

export interface Booted {
  /** From the start of the container to the first answer that passed. */
  readyMs: number;
  status: number;
}

export interface NotBooted {
  diagnosis: Diagnosis;
  /** What the container printed last. */
  lines: readonly string[];
}

export type Boot = { booted: Booted } | { failure: NotBooted };

const STATE = 'boot-container';
const PREFIX = 'build-image-boot-';
const MOST_LINES = 2000;
const MOST_SHOWN = 30;
const PAUSE_MS = 250;
const PROBE_MS = 5000;
/** A refusal that stands this long is no matter of starting up. */
const SETTLED_MS = 10_000;

const Container = z.tuple([
  z.looseObject({
    State: z.looseObject({
      Running: z.boolean(),
      ExitCode: z.number(),
      OOMKilled: z.boolean(),
      Error: z.optional(z.string()),
    }),
    Config: z.looseObject({
      Entrypoint: z.nullish(z.array(z.string())),
      Cmd: z.nullish(z.array(z.string())),
    }),
    NetworkSettings: z.looseObject({
      Networks: z.record(z.string(), z.looseObject({ IPAddress: z.optional(z.string()) })),
    }),
  }),
]);

/**
 * Boots an image that the engine has: PORT and the variables given, nothing of the runner's, no
 * capabilities, no new privileges, the memory of its size and no swap.
 * @param docker Its environment becomes that of `docker run`, by which the values travel: neither a
 *   list of processes nor a file shows them.
 */
export async function boot(
  image: string,
  settings: BootSettings,
  docker: Docker,
  tools: Tools,
): Promise<Boot> {
  const name = `${PREFIX}${randomBytes(6).toString('hex')}`;
  await tools.saveState(STATE, name);
  const startMs = tools.now();
  try {
    const run = await docker(runArguments(name, image, settings), {
      env: Object.fromEntries(settings.env.map(({ name, value }) => [name, value])),
    });
    tools.signal.throwIfAborted();
    if (run.exitCode !== 0) {
      const said = run.stderr.trim().split('\n');
      const exit = { code: run.exitCode, description: undefined };
      return { failure: explain(said, [], exit, settings) };
    }
    return await watch(name, startMs, settings, docker, tools);
  } finally {
    await docker(['rm', '--force', '--volumes', name]);
  }
}

/** The post step: for a job that was killed while a container ran. */
export async function removeLeftContainer(
  state: (name: string) => string,
  { exec, env }: Pick<Tools, 'exec' | 'env'>,
): Promise<void> {
  const name = state(STATE);
  if (!new RegExp(`^${PREFIX}[0-9a-f]{12}$`).test(name)) return;
  await exec('docker', ['rm', '--force', '--volumes', name], { env });
}

function runArguments(name: string, image: string, settings: BootSettings): string[] {
  const { port, memoryMb, command, env } = settings;
  return [
    'run',
    '--detach',
    `--name=${name}`,
    '--pull=never',
    '--cap-drop=ALL',
    '--security-opt=no-new-privileges',
    '--pids-limit=1024',
    `--memory=${memoryMb}m`,
    `--memory-swap=${memoryMb}m`,
    ...env.map((variable) => `--env=${variable.name}`),
    `--env=PORT=${port}`,
    ...(command === undefined ? [image] : ['--entrypoint=sh', image, '-c', command]),
  ];
}

async function watch(
  name: string,
  startMs: number,
  settings: BootSettings,
  docker: Docker,
  tools: Tools,
): Promise<Boot> {
  const { port, path, timeoutMs } = settings;
  let last: ProbeResult | undefined;
  let since = startMs;
  for (;;) {
    const container = await inspect(name, docker);
    tools.signal.throwIfAborted();
    const { Running: isRunning, OOMKilled: isOutOfMemory } = container.State;
    const address = Object.values(container.NetworkSettings.Networks)[0]?.IPAddress;
    const now = tools.now();
    const isRefused =
      last?.passed === false && last.status !== undefined && last.status < 500 && !isLater(last);
    const isOver =
      now - startMs >= timeoutMs || (isRefused && now - since >= SETTLED_MS) || isOutOfMemory;
    if (!isRunning || isOver) {
      return { failure: await explainEnd(name, container, last, settings, docker, tools) };
    }
    if (address) {
      const result = await probe(`${address}:${port}`, path, PROBE_MS, tools);
      if (result.passed) {
        const readyMs = tools.now() - startMs;
        // An answer just before the end is none that a visitor could count on.
        const after = await inspect(name, docker);
        if (after.State.Running && !after.State.OOMKilled) {
          return { booted: { readyMs, status: result.status } };
        }
        continue;
      }
      if (last?.passed !== false || last.status !== result.status) since = tools.now();
      last = result;
    }
    await tools.sleep(PAUSE_MS);
  }
}

function isLater({ status }: { status: number | undefined }): boolean {
  return status === 408 || status === 425 || status === 429;
}

type Inspected = z.infer<typeof Container>[0];

async function inspect(name: string, docker: Docker): Promise<Inspected> {
  const { exitCode, stdout, stderr } = await docker(['container', 'inspect', name]);
  if (exitCode !== 0) throw new Error(`docker container inspect: ${stderr.trim()}`);
  return Container.parse(JSON.parse(stdout))[0];
}

async function explainEnd(
  name: string,
  { State, Config }: Inspected,
  last: ProbeResult | undefined,
  settings: BootSettings,
  docker: Docker,
  tools: Tools,
): Promise<NotBooted> {
  const logs = await docker(['logs', `--tail=${MOST_LINES}`, name]);
  // Two streams of one program: errors last, since they are what is looked for.
  const lines = `${logs.stdout}\n${logs.stderr}`
    .split(/\r\n|\r|\n/)
    .map(tools.redact)
    .filter((line) => line.trim() !== '');
  await tools.log.group('What the container printed', async () => {
    for (const line of lines) tools.log.remote(line);
  });
  const { Running: isRunning, ExitCode: code, OOMKilled: isOutOfMemory } = State;
  const events = [
    ...(last?.passed === false ? [`Readiness probe failed: ${last.message}`] : []),
    ...(isRunning
      ? []
      : [`Container web exited with code ${code}${isOutOfMemory ? ': OOMKilled' : ''}`]),
    ...(isRunning && isOutOfMemory ? ['A process of the container was OOMKilled'] : []),
  ];
  const exit = isRunning
    ? undefined
    : { code, description: isOutOfMemory ? 'OOMKilled' : undefined };
  const start = [...(Config.Entrypoint ?? []), ...(Config.Cmd ?? [])].join(' ');
  return explain(events, lines, exit, { ...settings, command: settings.command ?? start });
}

function explain(
  events: readonly string[],
  lines: readonly string[],
  exit: { code: number; description: string | undefined } | undefined,
  { port, path, memoryMb, command, env, timeoutMs }: BootSettings,
): NotBooted {
  const evidence: Evidence = {
    deploymentLog: events,
    runtimeLog: lines,
    web: {
      port,
      entrypoint: command,
      memory_limit: memoryMb,
      readiness_probe: path === undefined ? null : { httpGet: { path } },
    },
    variables: new Map(
      env.map(({ name, value }) => [
        name,
        { isRuntime: true, isBuildtime: false, isBlank: value.trim() === '' },
      ]),
    ),
    measured: { instances: 1, exits: exit === undefined ? [] : [exit] },
    step: 'boot',
  };
  const { story: _, ...known } = diagnose(evidence) ?? unknown(events, exit, timeoutMs);
  return {
    diagnosis: { ...known, facts: [...(known.facts ?? []), ...events] },
    lines: lines.slice(-MOST_SHOWN),
  };
}

function unknown(
  events: readonly string[],
  exit: { code: number } | undefined,
  timeoutMs: number,
): Diagnosis {
  return {
    id: exit === undefined ? 'boot.unready' : 'boot.ended',
    severity: 'error',
    message:
      exit === undefined
        ? `The image does not become ready within ${timeoutMs / 1000} s: ${events[0] ?? 'it never had an address'}`
        : `The image ends by itself, with code ${exit.code}`,
    fix:
      exit === undefined
        ? 'see in the log of the container what it waits for, or give it more time by boot-timeout'
        : 'let the start command run in the foreground',
    evidence: [],
  };
}
