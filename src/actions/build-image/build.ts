import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { UserError } from '../../errors.ts';
import type { Context } from '../../kit/context.ts';
import type { Env } from '../../kit/inputs.ts';
import type { Tools } from '../../kit/tools.ts';
import { registryOf } from '../../registry/reference.ts';
import type { Finding } from '../../rules/finding.ts';
import { argumentFaults, composeArguments, type Plan, secretVariable } from './arguments.ts';
import { type Docker, inspectBuilder } from './builder.ts';
import type { Inputs } from './contract.ts';
import { type Dockerfile, explainFailure, type Failure } from './failure.ts';
import { login, removeLogin } from './login.ts';
import { cachedShare, readProgress } from './progress.ts';
import { retry } from './retry.ts';
import { labelsOf, referencesOf, repositoryOf, tagsOf } from './tags.ts';
import { type VerifiedImage, verifyLoaded, verifyPushed } from './verify.ts';
import { readWarnings } from './warnings.ts';

export type Outcome = Pushed | Loaded | Checked | Failed;

interface Built {
  durationMs: number;
  /** Instructions, FROM left out. */
  steps: { cached: number; total: number };
  /** What BuildKit's own checks say about the Dockerfile. */
  warnings: readonly Finding[];
  /** What buildx wrote about the build. */
  metadata: Record<string, unknown>;
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

/** All that a build needs, once it is known that it can begin. */
interface Job {
  inputs: Inputs;
  plan: Omit<Plan, 'isRetry'>;
  dockerfile: Dockerfile;
  docker: Docker;
  tools: Tools;
}

/**
 * Builds an image and, as asked, pushes or loads it.
 * @throws UserError where something is missing that the build needs.
 */
export async function build(inputs: Inputs, tools: Tools): Promise<Outcome> {
  for (const { value } of inputs.secrets ?? []) tools.mask(value);
  refuseArguments(inputs, tools);
  const dockerfile = await findDockerfile(inputs, tools.env);
  const context = await tools.context();
  const references = referencesOf(inputs.images, tagsOf(context), inputs.tags ?? []);
  if (references.length === 0) {
    throw new UserError('There is no commit to take a tag from: give one in the input tags.');
  }
  const { name, driver, buildkit } = await inspectBuilder(
    (args, options) => tools.exec('docker', args, { ...options, env: tools.env }),
    inputs.builder,
  );
  tools.signal.throwIfAborted();
  tools.log.info(`Builder ${name}: driver ${driver}, BuildKit ${buildkit ?? 'not started'}.`);

  const folder = await mkdtemp(join(tools.env['RUNNER_TEMP'] ?? tmpdir(), 'build-image-'));
  let dockerConfig: string | undefined;
  try {
    const { username, password, registry = registryOf(inputs.images[0]!) } = inputs;
    if (username !== undefined && password !== undefined) {
      dockerConfig = await login({ registry, username, password }, tools);
      tools.log.info(`Logged in to ${registry} as ${username}, for this step alone.`);
    }
    const env = buildEnvironment(inputs, tools.env, dockerConfig);
    const labels = labelsOf(context, await commitTimeOf(context, tools), inputs.labels ?? []);
    return await buildAndVerify({
      inputs,
      plan: { driver, references, labels, metadataFile: join(folder, 'metadata.json') },
      dockerfile,
      docker: (args, options) => tools.exec('docker', args, { ...options, env }),
      tools,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
    if (dockerConfig !== undefined) await removeLogin(dockerConfig);
  }
}

async function buildAndVerify(job: Job): Promise<Outcome> {
  const { inputs, plan, dockerfile, tools } = job;
  const startMs = tools.now();
  const { output, failure } = await retry(
    tools,
    'The transfer',
    (tries) => buildOnce(job, tries > 1),
    (result) => result.failure?.isTransient ?? false,
  );
  const durationMs = tools.now() - startMs;
  if (failure) {
    const { finding, excerpt } = failure;
    return { status: 'failed', durationMs, finding, excerpt };
  }
  const { 'buildx.build.warnings': warnings, ...metadata } = await readMetadata(plan.metadataFile);
  const built: Built = {
    durationMs,
    steps: cachedShare(readProgress(output).steps),
    warnings: readWarnings(warnings, dockerfile.path),
    metadata,
  };
  if (inputs.push) return finishPush(job, built);
  if (inputs.load) return finishLoad(job, built);
  return { status: 'checked', ...built };
}

async function buildOnce(
  { inputs, plan, dockerfile, docker, tools }: Job,
  isRetry: boolean,
): Promise<{ output: string; failure?: Failure }> {
  const args = composeArguments(inputs, { ...plan, isRetry });
  tools.log.info(`docker ${args.map(quoted).join(' ')}`);
  return tools.log.group(`Build ${inputs.images.join(', ')}`, async () => {
    const { exitCode, stderr } = await docker(args, { onLine: tools.log.remote });
    tools.signal.throwIfAborted();
    if (exitCode === 0) return { output: stderr };
    return { output: stderr, failure: explainFailure(stderr, exitCode, dockerfile) };
  });
}

async function finishPush(job: Job, built: Built): Promise<Outcome> {
  const { inputs, plan, docker, tools } = job;
  const digest = built.metadata['containerimage.digest'];
  if (typeof digest !== 'string' || digest === '') {
    return unfit(
      built,
      'image-without-digest',
      'The image was pushed, but buildx reported no digest for it.',
      'Update buildx (docker/setup-buildx-action) and build again.',
    );
  }
  const images: VerifiedImage[] = [];
  // The first one of `images` first: it is the one that the outputs are about.
  for (const repository of new Set([...inputs.images, ...plan.references.map(repositoryOf)])) {
    const image = `${repository}@${digest}`;
    const verdict = await verifyPushed(docker, repository, digest, tools);
    tools.signal.throwIfAborted();
    if ('error' in verdict) {
      const message = `${image} was pushed, but cannot be used: ${verdict.error}.`;
      return unfit(built, 'image-unfit', message);
    }
    tools.log.info(`The registry has ${image}.`);
    images.push(verdict.image);
  }
  const image = `${inputs.images[0]}@${digest}`;
  return {
    status: 'pushed',
    ...built,
    ...images[0]!,
    image,
    digest,
    references: plan.references,
  };
}

async function finishLoad({ plan, docker }: Job, built: Built): Promise<Outcome> {
  const image = plan.references[0]!;
  const verdict = await verifyLoaded(docker, image);
  if ('error' in verdict) {
    return unfit(
      built,
      'image-unfit',
      `${image} was loaded, but cannot be used: ${verdict.error}.`,
    );
  }
  return { status: 'loaded', ...built, ...verdict.image, image, references: plan.references };
}

function unfit({ durationMs }: Built, id: string, message: string, fix?: string): Failed {
  const finding: Finding = { id, severity: 'error', message, fix };
  return { status: 'failed', durationMs, finding, excerpt: [] };
}

function buildEnvironment(inputs: Inputs, env: Env, dockerConfig: string | undefined): Env {
  return {
    ...env,
    ...(dockerConfig === undefined ? {} : { DOCKER_CONFIG: dockerConfig }),
    // Asked for, so that warnings can be shown where they belong, …
    BUILDX_METADATA_WARNINGS: 'true',
    // … and left out, because it would repeat the build arguments in an output.
    BUILDX_METADATA_PROVENANCE: env['BUILDX_METADATA_PROVENANCE'] ?? 'disabled',
    ...Object.fromEntries(
      (inputs.secrets ?? []).map(({ value }, index) => [secretVariable(index), value]),
    ),
  };
}

function refuseArguments(inputs: Inputs, tools: Tools): void {
  const args = inputs['build-args'] ?? [];
  const secrets = [...(inputs.secrets ?? []).map(({ value }) => value), inputs.password ?? ''];
  const faults = argumentFaults(args, secrets);
  if (faults.length === 0) return;
  for (const { value } of faults) tools.mask(value);
  throw new UserError(
    [
      'Build arguments stay readable in the image for everybody who can pull it:',
      ...faults.map(({ message }) => `- build-args: ${message}`),
      'Give secrets in the input secrets, and read them by RUN --mount=type=secret,id=NAME.',
    ].join('\n'),
  );
}

async function findDockerfile({ context, file }: Inputs, env: Env): Promise<Dockerfile> {
  const folder = await stat(context).catch(() => undefined);
  if (!folder?.isDirectory()) {
    throw new UserError(`context: there is no folder ${context}. Is the repository checked out?`);
  }
  const path = file ?? join(context, 'Dockerfile');
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
  const args = ['show', '--no-patch', '--format=%cI', context.sha];
  const { exitCode, stdout } = await tools.exec('git', args);
  return exitCode === 0 ? stdout.trim() : undefined;
}

async function readMetadata(path: string): Promise<Record<string, unknown>> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Record<string, unknown>;
}

function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}
