import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { UserError } from '../../errors.ts';
import type { Context } from '../../kit/context.ts';
import type { Env } from '../../kit/inputs.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Finding } from '../../rules/finding.ts';
import { argumentFaults, composeArguments, type Plan, secretVariable } from './arguments.ts';
import { type Docker, inspectBuilder } from './builder.ts';
import type { Inputs } from './contract.ts';
import { type Dockerfile, explainFailure, type Failure } from './failure.ts';
import { login, removeDirectory } from './login.ts';
import { cachedShare, readProgress } from './progress.ts';
import { retry } from './retry.ts';
import { labelsOf, referencesOf, registryOf, repositoryOf, tagsOf } from './tags.ts';
import { type VerifiedImage, verifyLoaded, verifyPushed } from './verify.ts';
import { readWarnings } from './warnings.ts';

export type Outcome = Pushed | Loaded | Checked | Failed;

interface Built {
  durationMs: number;
  /** Instructions, FROM left out. */
  steps: { cached: number; total: number };
  /** Of the Dockerfile, from BuildKit's own checks. */
  warnings: readonly Finding[];
  /** What buildx wrote about the build. */
  metadata: Metadata;
}

export interface Pushed extends Built, VerifiedImage {
  status: 'pushed';
  /** `repository@sha256:…`, which the registry has confirmed. */
  image: string;
  digest: string;
  references: readonly string[];
}

export interface Loaded extends Built, VerifiedImage {
  status: 'loaded';
  image: string;
  references: readonly string[];
}

/** Built and thrown away. */
export interface Checked extends Built {
  status: 'checked';
}

export interface Failed {
  status: 'failed';
  durationMs: number;
  finding: Finding;
  /** What the step that failed printed last. */
  excerpt: readonly string[];
}

type Metadata = Record<string, unknown>;

/**
 * Builds an image and, as asked, pushes or loads it.
 * @throws UserError where something is missing that the build needs.
 */
export async function build(inputs: Inputs, tools: Tools): Promise<Outcome> {
  const secrets = inputs.secrets ?? [];
  for (const { value } of secrets) tools.mask(value);
  refuseArguments(inputs, tools);
  const dockerfile = await findDockerfile(inputs, tools.env);
  const context = await tools.context();
  const references = referencesOf(inputs.images, tagsOf(context), inputs.tags ?? []);
  if (references.length === 0) {
    throw new UserError('There is no commit to take a tag from: give one in the input tags.');
  }

  const builder = await inspectBuilder(dockerWith(tools, tools.env), inputs.builder);
  tools.signal.throwIfAborted();
  const { name, driver, buildkit = 'unknown' } = builder;
  tools.log.info(`Builder ${name}: driver ${driver}, BuildKit ${buildkit}.`);

  const folder = await mkdtemp(join(tools.env['RUNNER_TEMP'] ?? tmpdir(), 'build-image-'));
  let dockerConfig: string | undefined;
  try {
    const { username, password, registry = registryOf(inputs.images[0]!) } = inputs;
    if (username !== undefined && password !== undefined) {
      dockerConfig = await login({ registry, username, password }, tools);
      tools.log.info(`Logged in to ${registry} as ${username}.`);
    }
    const docker = dockerWith(tools, {
      ...tools.env,
      ...(dockerConfig === undefined ? {} : { DOCKER_CONFIG: dockerConfig }),
      // Asked for, so that warnings can be shown where they belong, …
      BUILDX_METADATA_WARNINGS: 'true',
      // … and left out, because it repeats the build arguments into an output.
      BUILDX_METADATA_PROVENANCE: tools.env['BUILDX_METADATA_PROVENANCE'] ?? 'disabled',
      ...Object.fromEntries(secrets.map(({ value }, index) => [secretVariable(index), value])),
    });
    const labels = labelsOf(context, await commitTimeOf(context, tools), inputs.labels ?? []);
    const plan = { driver, references, labels, metadataFile: join(folder, 'metadata.json') };
    return await buildAndVerify(inputs, plan, dockerfile, docker, tools);
  } finally {
    await rm(folder, { recursive: true, force: true });
    if (dockerConfig !== undefined) await removeDirectory(dockerConfig);
  }
}

async function buildAndVerify(
  inputs: Inputs,
  plan: Omit<Plan, 'isRetry'>,
  dockerfile: Dockerfile,
  docker: Docker,
  tools: Tools,
): Promise<Outcome> {
  const startMs = tools.now();
  const { output, failure } = await retry(
    tools,
    'The build',
    (tries) => buildOnce(composeArguments(inputs, { ...plan, isRetry: tries > 1 })),
    (result) => result.failure?.isTransient ?? false,
  );
  const durationMs = tools.now() - startMs;
  if (failure) return { status: 'failed', durationMs, ...failure };

  const metadata = await readMetadata(plan.metadataFile);
  const { 'buildx.build.warnings': warnings, ...rest } = metadata;
  const built: Built = {
    durationMs,
    steps: cachedShare(readProgress(output).steps),
    warnings: readWarnings(warnings, dockerfile.path),
    metadata: rest,
  };
  const unfit = (id: string, message: string, fix?: string): Failed => ({
    status: 'failed',
    durationMs,
    finding: { id, severity: 'error', message, fix },
    excerpt: [],
  });
  const { references } = plan;
  if (inputs.push) return verifyAllPushed();
  if (!inputs.load) return { status: 'checked', ...built };
  const image = references[0]!;
  const verdict = await verifyLoaded(docker, image);
  if ('error' in verdict) return unfit('image-unfit', `${image} cannot run: ${verdict.error}.`);
  return { status: 'loaded', ...built, ...verdict.image, image, references };

  async function buildOnce(args: string[]): Promise<{ output: string; failure?: Failure }> {
    tools.log.info(`docker ${args.map(quoted).join(' ')}`);
    return tools.log.group(`Build ${inputs.images.join(', ')}`, async () => {
      const { exitCode, stdout, stderr } = await docker(args, { onLine: tools.log.remote });
      tools.signal.throwIfAborted();
      // The progress is on stderr; a client too old for buildx explains itself on stdout.
      const output = `${stdout}\n${stderr}`;
      if (exitCode === 0) return { output };
      return { output, failure: explainFailure(output, exitCode, dockerfile) };
    });
  }

  async function verifyAllPushed(): Promise<Outcome> {
    const digest = metadata['containerimage.digest'];
    if (typeof digest !== 'string' || digest === '') {
      return unfit(
        'image-without-digest',
        'The image was pushed, but buildx reported no digest for it.',
        'Update buildx (docker/setup-buildx-action) and build again.',
      );
    }
    let first: VerifiedImage | undefined;
    for (const repository of new Set(references.map(repositoryOf))) {
      const verdict = await verifyPushed(docker, repository, digest, tools);
      tools.signal.throwIfAborted();
      const image = `${repository}@${digest}`;
      if ('error' in verdict) {
        return unfit('image-unfit', `${image} was pushed, but cannot be used: ${verdict.error}.`);
      }
      tools.log.info(`The registry has ${image}.`);
      first ??= verdict.image;
    }
    const image = `${inputs.images[0]}@${digest}`;
    return { status: 'pushed', ...built, ...first!, image, digest, references };
  }
}

function dockerWith(tools: Tools, env: Env): Docker {
  return (args, options) => tools.exec('docker', args, { ...options, env });
}

function refuseArguments(inputs: Inputs, tools: Tools): void {
  const secrets = (inputs.secrets ?? []).map(({ value }) => value);
  const known = inputs.password === undefined ? secrets : [...secrets, inputs.password];
  const faults = argumentFaults(inputs['build-args'] ?? [], known);
  if (faults.length === 0) return;
  // Whoever takes a secret for an argument did not mask it either.
  for (const argument of inputs['build-args'] ?? []) {
    if (argumentFaults([argument], known).length > 0) {
      tools.mask(argument.slice(argument.indexOf('=') + 1));
    }
  }
  throw new UserError(
    [
      'A build argument stays readable in the image for everybody who can pull it:',
      ...faults.map((fault) => `- ${fault}`),
      'Give secrets in the input secrets, and read them by RUN --mount=type=secret,id=NAME.',
    ].join('\n'),
  );
}

async function findDockerfile(inputs: Inputs, env: Env): Promise<Dockerfile> {
  const context = inputs.context ?? '.';
  const folder = await stat(context).catch(() => undefined);
  if (!folder?.isDirectory()) {
    throw new UserError(`context: there is no folder ${context}. Is the repository checked out?`);
  }
  const path = inputs.file ?? join(context, 'Dockerfile');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new UserError(
      `file: there is no Dockerfile at ${path}. Give its path, from the root of the repository.`,
    );
  }
  return { path: relative(env['GITHUB_WORKSPACE'] ?? '.', path), text };
}

/** From the event, or else from the repository where it is checked out. */
async function commitTimeOf(context: Context, tools: Tools): Promise<string | undefined> {
  if (context.commitTime !== undefined || context.sha === '') return context.commitTime;
  const { exitCode, stdout } = await tools.exec('git', [
    ...['show', '--no-patch', '--format=%cI'],
    context.sha,
  ]);
  return exitCode === 0 ? stdout.trim() : undefined;
}

async function readMetadata(path: string): Promise<Metadata> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Metadata;
}

function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}
