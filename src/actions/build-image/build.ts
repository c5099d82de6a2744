import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { UserError } from '../../errors.ts';
import type { Context } from '../../kit/context.ts';
import { formatDuration } from '../../kit/fields.ts';
import type { Env } from '../../kit/inputs.ts';
import type { Tools } from '../../kit/tools.ts';
import { registryOf } from '../../registry/reference.ts';
import type { Finding } from '../../rules/finding.ts';
import { isOrdinary, SHORTEST_SECRET } from '../../rules/secrets.ts';
import {
  argumentFaults,
  composeArguments,
  insistsOnCache,
  type Plan,
  pushesByDigest,
  secretVariable,
} from './arguments.ts';
import { type Booted, type BootSettings, boot } from './boot.ts';
import { type Base, judgeBudget } from './budget.ts';
import { type Docker, inspectBuilder } from './builder.ts';
import {
  callCheck,
  judgeImage,
  readSurroundings,
  type Surroundings,
  secretsShown,
} from './checks.ts';
import type { Inputs } from './contract.ts';
import { type Dockerfile, explainFailure, type Failure } from './failure.ts';
import { login, removeLogin } from './login.ts';
import { cachedShare, readProgress } from './progress.ts';
import { giveTags, pull, pushFromEngine } from './publish.ts';
import { retry } from './retry.ts';
import { baseTagOf, labelsOf, referencesOf, repositoriesOf, repositoryOf, tagsOf } from './tags.ts';
import {
  type LoadedImage,
  lookUp,
  type VerifiedImage,
  verifyLoaded,
  verifyPushed,
} from './verify.ts';
import { readWarnings } from './warnings.ts';

export type Outcome = Pushed | Loaded | Checked | Failed;

interface Built {
  durationMs: number;
  /** Instructions, FROM left out. */
  steps: { cached: number; total: number };
  /** Why the cache could not be saved; undefined where it was, or was not to be. */
  cacheFault: string | undefined;
  /** What the checks say of the Dockerfile and of what was made of it. */
  warnings: readonly Finding[];
  /** What buildx wrote about the build. */
  metadata: Record<string, unknown>;
  booted?: Booted | undefined;
}

export interface Pushed extends Built, VerifiedImage {
  status: 'pushed';
  /** What it is compared with; undefined where there is no such image. */
  base: Base | undefined;
  /** `repository@sha256:…`, which the registry has confirmed. */
  image: string;
  digest: string;
  references: readonly string[];
}

export interface Loaded extends Built, LoadedImage {
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
  /** What is wrong, for a headline: `not built`. */
  title: string;
  durationMs: number;
  finding: Finding;
  /** What the step that failed, or the container, printed last. */
  excerpt: readonly string[];
  /** What was seen of the container. */
  facts?: readonly string[] | undefined;
  /** Where the size of the image is what is wrong. */
  layers?: { image: VerifiedImage; base: Base | undefined };
  /** What the checks say, whether or not it is why. */
  warnings: readonly Finding[];
}

/** All that a build needs, once it is known that it can begin. */
interface Job {
  inputs: Inputs;
  plan: Omit<Plan, 'isRetry'> & { baseTag: string | undefined };
  dockerfile: Dockerfile;
  buildkit: string | undefined;
  docker: Docker;
  tools: Tools;
}

/** A job whose Dockerfile has been looked at. */
interface Checkable extends Job {
  lint: readonly Finding[];
  /** Absent where no checks are wanted. */
  surroundings: Surroundings | undefined;
}

/**
 * Builds an image and, as asked, pushes or loads it.
 * @throws UserError where something is missing that the build needs.
 */
export async function build(inputs: Inputs, tools: Tools): Promise<Outcome> {
  for (const { value } of inputs.secrets ?? []) tools.mask(value);
  // Hiding `1` or `true` would blank out ordinary text.
  for (const { value } of inputs['boot-env'] ?? []) {
    if (value.length >= SHORTEST_SECRET && !isOrdinary(value)) tools.mask(value);
  }
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
    return await checkAndBuild({
      inputs,
      plan: {
        driver,
        references,
        labels,
        baseTag: baseTagOf(context, tools.env['GITHUB_BASE_REF']),
        load: inputs.load || (inputs.boot && !inputs.push),
        metadataFile: join(folder, 'metadata.json'),
      },
      dockerfile,
      buildkit,
      docker: (args, options) =>
        tools.exec('docker', args, { ...options, env: { ...env, ...options?.env } }),
      tools,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
    if (dockerConfig !== undefined) await removeLogin(dockerConfig);
  }
}

async function checkAndBuild(job: Job): Promise<Outcome> {
  const { inputs, dockerfile, buildkit, docker, tools } = job;
  if (inputs.check === 'off')
    return await buildAndVerify({ ...job, lint: [], surroundings: undefined });
  const surroundings = await readSurroundings(inputs, dockerfile, tools);
  const called = await callCheck(inputs, buildkit, dockerfile, docker, tools);
  const lint = called ?? [];
  const refusal = refuse(judgeImage(lint, surroundings, undefined), inputs, 0);
  return refusal ?? (await buildAndVerify({ ...job, lint, surroundings }));
}

/** Whether checks are to fail the step, and do. */
function refuse(
  warnings: readonly Finding[],
  { check }: Inputs,
  durationMs: number,
): Failed | undefined {
  const [first] = warnings;
  if (check !== 'error' || first === undefined) return undefined;
  const { length } = warnings;
  const message =
    length === 1
      ? first.message
      : `${first.message} This is one of ${length} findings of the checks.`;
  const finding: Finding = { ...first, severity: 'error', message };
  return {
    status: 'failed',
    title: 'refused by its checks',
    durationMs,
    finding,
    excerpt: [],
    warnings,
  };
}

/** What an image says that was built: the secrets of this step in it, and the rest of the checks. */
function judgeBuilt(job: Checkable, built: Built, image: LoadedImage): Failed | Built {
  const { inputs, lint, surroundings } = job;
  const shown = secretsShown(image.words, [
    ...(inputs.secrets ?? []).map(({ value }) => value),
    inputs.password ?? '',
  ]);
  if (shown) return failed(built, shown, 'not usable');
  if (surroundings === undefined) return built;
  const warnings = judgeImage(lint, surroundings, image.config);
  return refuse(warnings, inputs, built.durationMs) ?? { ...built, warnings };
}

function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((each) => [`${each.id} ${each.line}`, each])).values()];
}

async function buildAndVerify(job: Checkable): Promise<Outcome> {
  const { inputs, plan, dockerfile, tools, lint, surroundings } = job;
  const startMs = tools.now();
  const attempt = (given: Job, isRetry: boolean) =>
    retry(
      tools,
      'The transfer',
      (tries) => buildOnce(given, isRetry || tries > 1),
      (result) => result.failure?.isTransient ?? false,
    );
  let { output, failure } = await attempt(job, false);
  let cacheFault = readProgress(output).cacheFault;
  if (failure?.isCacheAlone && !insistsOnCache(inputs)) {
    cacheFault ??= failure.finding.message;
    // An older BuildKit knows no `ignore-error`; the builder of the engine knows no export, and has
    // refused before it began.
    const hasBuilt = cachedShare(readProgress(output).steps).total > 0;
    const withoutCache = { ...job, plan: { ...plan, isCacheOff: true } };
    ({ output, failure } = await attempt(withoutCache, hasBuilt));
  }
  if (cacheFault !== undefined) {
    tools.log.warning(
      `The cache was not saved, so the next build begins without it: ${cacheFault}`,
    );
  }
  const durationMs = tools.now() - startMs;
  if (failure) {
    const { finding, excerpt } = failure;
    const warnings = surroundings ? judgeImage(lint, surroundings, undefined) : [];
    return { status: 'failed', title: 'not built', durationMs, finding, excerpt, warnings };
  }
  const { 'buildx.build.warnings': warnings, ...metadata } = await readMetadata(plan.metadataFile);
  // Both tell the same, where the builder is new enough for both.
  const all = distinct([...lint, ...readWarnings(warnings, dockerfile.path)]);
  const checked: Checkable = { ...job, lint: all };
  const built: Built = {
    durationMs,
    steps: cachedShare(readProgress(output).steps),
    cacheFault,
    warnings: surroundings ? judgeImage(all, surroundings, undefined) : [],
    metadata,
  };
  if (inputs.push) return finishPush(checked, built);
  if (plan.load) return finishLoad(checked, built);
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

async function finishPush(job: Checkable, built: Built): Promise<Outcome> {
  const { inputs, plan, docker, tools } = job;
  const repositories = repositoriesOf(inputs.images, plan.references);
  if (pushesByDigest(plan)) {
    const digest = built.metadata['containerimage.digest'];
    if (typeof digest !== 'string' || digest === '') return withoutDigest(built);
    return await publish(job, built, new Map(repositories.map((each) => [each, digest])), []);
  }
  // The builder of the engine pushes tags alone, so what it has is booted before it is pushed.
  const local = await verifyLoaded(docker, plan.references[0]!);
  if ('error' in local) return unfit(built, `The image cannot be used: ${local.error}.`);
  const judged = judgeBuilt(job, built, local.image);
  if ('status' in judged) return judged;
  let booted: (Booted & { imageId: string }) | undefined;
  if (inputs.boot) {
    const verdict = await tryBoot(job, built, plan.references[0]!);
    if ('status' in verdict) return verdict;
    booted = { ...verdict.booted, imageId: local.image.imageId };
  }
  const digests = new Map<string, string>();
  const pushed: string[] = [];
  for (const repository of repositories) {
    const reference = plan.references.find((each) => repositoryOf(each) === repository);
    if (reference === undefined) continue;
    const push = await pushFromEngine(reference, docker, tools);
    tools.signal.throwIfAborted();
    if ('finding' in push) return failed(built, push.finding, 'not pushed');
    if (push.digest === '') return withoutDigest(built);
    digests.set(repository, push.digest);
    pushed.push(reference);
  }
  return await publish(job, built, digests, pushed, booted);
}

/**
 * Looks at what was pushed, boots it unless that was done, and gives it the tags that it has not.
 * @param digests By repository.
 */
async function publish(
  job: Checkable,
  unjudged: Built,
  digests: ReadonlyMap<string, string>,
  tagged: readonly string[],
  bootedBefore?: Booted & { imageId: string },
): Promise<Outcome> {
  const { inputs, plan, docker, tools } = job;
  const images: VerifiedImage[] = [];
  for (const [repository, digest] of digests) {
    const image = `${repository}@${digest}`;
    const verdict = await verifyPushed(docker, repository, digest, tools);
    tools.signal.throwIfAborted();
    if ('error' in verdict) {
      return unfit(unjudged, `${image} was pushed, but cannot be used: ${verdict.error}.`);
    }
    tools.log.info(`The registry has ${image}.`);
    images.push(verdict.image);
  }
  const [repository = '', digest = ''] = [...digests][0] ?? [];
  const image = `${repository}@${digest}`;
  const verified = images[0]!;
  const built = judgeBuilt(job, unjudged, verified);
  if ('status' in built) return built;
  const base = await findBase(job);
  tools.signal.throwIfAborted();
  if ('finding' in base) return { ...failed(built, base.finding, 'nothing to compare with') };
  const { 'max-size': maxBytes, 'max-growth': maxGrowth } = inputs;
  const tooLarge = judgeBudget(verified, base.image, { maxBytes, maxGrowth });
  if (tooLarge) {
    return {
      ...failed(built, tooLarge, 'too large'),
      layers: { image: verified, base: base.image },
    };
  }
  // An engine calls an image after its configuration, or, in a newer store, after its manifest.
  if (bootedBefore && ![verified.imageId, digest].includes(bootedBefore.imageId)) {
    return unfit(built, `${image} is not the image that was booted, ${bootedBefore.imageId}.`);
  }
  let booted: Booted | undefined = bootedBefore;
  const needsPull = (inputs.boot && booted === undefined) || (inputs.load && pushesByDigest(plan));
  if (needsPull) {
    const fault = await pull(image, docker, tools);
    tools.signal.throwIfAborted();
    if (fault) return failed(built, fault, 'not tagged');
  }
  if (inputs.boot && booted === undefined) {
    const verdict = await tryBoot(job, built, image);
    // A runner that lives on would keep each image that it ever booted.
    if (!inputs.load) await docker(['image', 'rm', image]);
    if ('status' in verdict) return verdict;
    booted = verdict.booted;
  }
  const others = plan.references.filter((reference) => !tagged.includes(reference));
  const fault = await giveTags(others, (each) => digests.get(each) ?? digest, docker, tools);
  if (fault) return failed(built, fault, 'not tagged');
  if (needsPull && inputs.load) {
    for (const reference of plan.references) await docker(['tag', image, reference]);
  }
  return {
    status: 'pushed',
    ...built,
    ...verified,
    base: base.image,
    booted,
    image,
    digest,
    references: plan.references,
    metadata: {
      ...built.metadata,
      'containerimage.digest': digest,
      'image.name': plan.references.join(','),
    },
  };
}

/** The image that this one is compared with: the first of its kind has none. */
async function findBase({
  inputs,
  plan,
  docker,
  tools,
}: Job): Promise<{ image: Base | undefined } | { finding: Finding }> {
  const given = inputs['base-image'];
  const wanted = given ?? plan.baseTag;
  if (wanted === undefined) return { image: undefined };
  const reference = /[/:]/.test(wanted) ? wanted : `${inputs.images[0]}:${wanted}`;
  const verdict = await lookUp(reference, docker, tools);
  if ('image' in verdict) return { image: { ...verdict.image, reference } };
  // What somebody named must be there; the tag of a branch is not there before its first image.
  if (given === undefined) {
    tools.log.info(`There is no ${reference} to compare the size with: ${verdict.error}`);
    return { image: undefined };
  }
  const message = `base-image: ${reference} cannot be compared with: ${verdict.error}.`;
  return { finding: { id: 'base-image-unfit', severity: 'error', message } };
}

async function finishLoad(job: Checkable, unjudged: Built): Promise<Outcome> {
  const { inputs, plan, docker } = job;
  const image = plan.references[0]!;
  try {
    const verdict = await verifyLoaded(docker, image);
    if ('error' in verdict) {
      return unfit(unjudged, `${image} was loaded, but cannot be used: ${verdict.error}.`);
    }
    const built = judgeBuilt(job, unjudged, verdict.image);
    if ('status' in built) return built;
    const boot = inputs.boot ? await tryBoot(job, built, image) : undefined;
    if (boot && 'status' in boot) return boot;
    const all = { ...built, booted: boot?.booted };
    if (!inputs.load) return { status: 'checked', ...all };
    return { status: 'loaded', ...all, ...verdict.image, image, references: plan.references };
  } finally {
    // Nobody asked to keep it.
    if (!inputs.load) await docker(['image', 'rm', '--force', ...plan.references]);
  }
}

async function tryBoot(
  { inputs, docker, tools }: Job,
  built: Built,
  image: string,
): Promise<{ booted: Booted } | Failed> {
  tools.log.info(`Booting ${image} as the platform would.`);
  const settings: BootSettings = {
    port: inputs['boot-port'],
    path: inputs['boot-path'],
    memoryMb: inputs['boot-memory'],
    command: inputs['boot-command'],
    env: inputs['boot-env'] ?? [],
    timeoutMs: inputs['boot-timeout'],
  };
  const verdict = await boot(image, settings, docker, tools);
  if ('booted' in verdict) {
    const { readyMs } = verdict.booted;
    tools.log.info(`It was ready after ${formatDuration(readyMs)}.`);
    return verdict;
  }
  const { diagnosis, lines } = verdict.failure;
  return {
    ...failed(built, diagnosis, 'it does not start'),
    excerpt: lines,
    facts: diagnosis.facts,
  };
}

function withoutDigest(built: Built): Failed {
  const finding: Finding = {
    id: 'image-without-digest',
    severity: 'error',
    message: 'The image was pushed, but no digest was reported for it.',
    fix: 'Update buildx (docker/setup-buildx-action) and build again.',
  };
  return failed(built, finding, 'not usable');
}

function unfit(built: Built, message: string): Failed {
  return failed(built, { id: 'image-unfit', severity: 'error', message }, 'not usable');
}

function failed({ durationMs, warnings }: Built, finding: Finding, title: string): Failed {
  return { status: 'failed', title, durationMs, finding, excerpt: [], warnings };
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
