import { readFile, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { errorMessage, UserError } from '../../errors.ts';
import type { Context } from '../../kit/context.ts';
import { formatDuration } from '../../kit/fields.ts';
import type { Env } from '../../kit/inputs.ts';
import type { Tools } from '../../kit/tools.ts';
import { registryOf } from '../../registry/reference.ts';
import type { Finding } from '../../rules/finding.ts';
import { isOrdinary, SHORTEST_SECRET, secretsOf as secretTexts } from '../../rules/secrets.ts';
import {
  argumentFaults,
  cacheFaults,
  composeArguments,
  insistsOnCache,
  labelFaults,
  type Plan,
  pushesByDigest,
  secretVariable,
} from './arguments.ts';
import { keepDocument, readAttestations } from './attestations.ts';
import { type Booted, type BootSettings, boot } from './boot.ts';
import { type Base, judgeBudget } from './budget.ts';
import { type Docker, inspectBuilder } from './builder.ts';
import { type CachePlan, planCache } from './cache.ts';
import {
  callCheck,
  judgeImage,
  readSurroundings,
  type Surroundings,
  secretsShown,
} from './checks.ts';
import type { BuildSecret, Inputs } from './contract.ts';
import { type Dockerfile, explainFailure, type Failure, lastError } from './failure.ts';
import { makeFolder, removeFolder } from './folders.ts';
import { searchArchive, searchable, secretInLayers } from './leaks.ts';
import { login } from './login.ts';
import { cachedShare, readProgress } from './progress.ts';
import { giveTags, pull, pushFromEngine } from './publish.ts';
import { epochOf } from './reproducible.ts';
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
  /** Where the cache is, or why there is none. */
  cachePlace: string;
  /** What buildx wrote about the build. */
  metadata: Record<string, unknown>;
  booted?: Booted | undefined;
  /** What became of the search for the secrets of the build in its layers; absent without secrets. */
  searched?: string | undefined;
}

export interface Pushed extends Built, VerifiedImage {
  status: 'pushed';
  /** What it is compared with; undefined where there is no such image. */
  base: Base | undefined;
  /** `repository@sha256:…`, which the registry has confirmed. */
  image: string;
  digest: string;
  references: readonly string[];
  /** Path of the SPDX document that is attached. */
  sbom: string | undefined;
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
  plan: Omit<Plan, 'isRetry' | 'cache'> & { baseTag: string | undefined; cache: CachePlan };
  /** For what is gone when the step ends. */
  folder: string;
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
  const names = inputs.images.length === 0 ? [NAMELESS] : inputs.images;
  const references = referencesOf(names, tagsOf(context), inputs.tags ?? []);
  if (references.length === 0) {
    throw new UserError('There is no commit to take a tag from: give one in the input tags.');
  }
  const builder = await inspectBuilder(
    (args, options) => tools.exec('docker', args, { ...options, env: tools.env }),
    inputs.builder,
  );
  tools.signal.throwIfAborted();
  const { name, driver, buildkit } = builder;
  tools.log.info(`Builder ${name}: driver ${driver}, BuildKit ${buildkit ?? 'not started'}.`);
  const cache = planCache(inputs, context, driver, tools.env);
  tools.log.info(`Cache: ${cache.place}.`);
  const commitTime = await commitTimeOf(context, tools);
  const epoch = inputs.reproducible ? await epochOf(builder, commitTime, tools) : undefined;

  const folder = await makeFolder('work-folder', tools);
  let dockerConfig: string | undefined;
  try {
    const { username, password, registry = registryOf(names[0]!) } = inputs;
    if (username !== undefined && password !== undefined) {
      dockerConfig = await login({ registry, username, password }, tools);
      tools.log.info(`Logged in to ${registry} as ${username}, for this step alone.`);
    }
    const env = buildEnvironment(inputs, tools.env, dockerConfig, epoch);
    const labels = labelsOf(context, commitTime, inputs.labels ?? []);
    return await checkAndBuild({
      inputs,
      plan: {
        driver,
        references,
        labels,
        cache,
        baseTag: baseTagOf(context, tools.env['GITHUB_BASE_REF']),
        load: inputs.load || (inputs.boot && !inputs.push),
        metadataFile: join(folder, 'metadata.json'),
      },
      dockerfile,
      buildkit,
      folder,
      docker: (args, options) =>
        tools.exec('docker', args, { ...options, env: { ...env, ...options?.env } }),
      tools,
    });
  } finally {
    await removeFolder(folder);
    if (dockerConfig !== undefined) await removeFolder(dockerConfig);
  }
}

/** What a build is called inside the engine that nobody named. */
const NAMELESS = 'local/build-image';

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
  const values = secretsOf(inputs).map(({ value }) => value);
  const shown = secretsShown(image.words, values, 'The configuration of the image');
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
  let steps = { cached: 0, total: 0 };
  const attempt = (given: Job, isRetry: boolean) =>
    retry(
      tools,
      'The transfer',
      async (tries) => {
        const result = await buildOnce(given, isRetry || tries > 1);
        // Of a later try the cache has what the first one built.
        const share = cachedShare(readProgress(result.output).steps);
        if (share.total > steps.total) steps = share;
        return result;
      },
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
    steps,
    cacheFault,
    cachePlace: plan.cache.place,
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
  return tools.log.group(`Build ${inputs.images.join(', ') || inputs.context}`, async () => {
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
  const tried = await tryOut(job, judged, plan.references[0]!);
  if ('status' in tried) return tried;
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
  return await publish(job, built, digests, pushed, { ...tried, imageId: local.image.imageId });
}

/**
 * Looks at what was pushed, tries it out unless that was done, and gives it the tags that it has not.
 * @param digests By repository.
 */
async function publish(
  job: Checkable,
  unjudged: Built,
  digests: ReadonlyMap<string, string>,
  tagged: readonly string[],
  before?: Tried & { imageId: string },
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
  const other = [...digests].find(([, each]) => each !== digest);
  if (other) {
    return unfit(
      unjudged,
      `${other.join('@')} was pushed beside ${image}, which is another image.`,
    );
  }
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
  if (before && ![verified.imageId, digest].includes(before.imageId)) {
    return unfit(built, `${image} is not the image that was built, ${before.imageId}.`);
  }
  const attached = await judgeAttached(job, built, image);
  if ('status' in attached) return attached;
  const tried = before ?? (await tryPushed(job, built, image));
  if ('status' in tried) return tried;
  const others = plan.references.filter((reference) => !tagged.includes(reference));
  const fault = await giveTags(others, (each) => digests.get(each) ?? digest, docker, tools);
  if (fault) return failed(built, fault, 'not tagged');
  if (inputs.load && pushesByDigest(plan)) {
    for (const reference of plan.references) await docker(['tag', image, reference]);
  }
  return {
    status: 'pushed',
    ...built,
    ...verified,
    base: base.image,
    booted: tried.booted,
    searched: tried.searched,
    sbom: attached.spdx && (await keepDocument(attached.spdx, tools)),
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

/** What was found out about an image before it got its tags. */
type Tried = Pick<Built, 'booted' | 'searched'>;

/** Pulls what was pushed, as the platform will, and tries it out as far as that was asked for. */
async function tryPushed(job: Job, built: Built, image: string): Promise<Failed | Tried> {
  const { inputs, docker, tools } = job;
  const isSearched = searchable(secretsOf(inputs)).length > 0;
  if (!inputs.boot && !inputs.load && !isSearched) return {};
  const fault = await pull(image, docker, tools);
  tools.signal.throwIfAborted();
  if (fault && (inputs.boot || inputs.load)) return failed(built, fault, 'not tagged');
  // Not every runner has an engine, and nothing that was asked for needs one.
  if (fault) return { searched: unsearched(fault.message, tools) };
  try {
    return await tryOut(job, built, image);
  } finally {
    // A runner that lives on would keep each image that it ever looked at.
    if (!inputs.load) await docker(['image', 'rm', image]);
  }
}

/** Searches the layers of an image that the engine has, and boots it. */
async function tryOut(job: Job, built: Built, image: string): Promise<Failed | Tried> {
  const { inputs } = job;
  const search = await searchLayers(job, image);
  if (typeof search === 'object') return failed(built, search, 'not usable');
  if (!inputs.boot) return { searched: search };
  const verdict = await tryBoot(job, built, image);
  return 'status' in verdict ? verdict : { searched: search, booted: verdict.booted };
}

/** @returns What the reader is told, or the finding; undefined where there is nothing to look for. */
async function searchLayers(
  { inputs, folder, docker, tools }: Job,
  image: string,
): Promise<string | undefined | Finding> {
  const secrets = searchable(secretsOf(inputs));
  if (secrets.length === 0) return undefined;
  const path = join(folder, 'image.tar');
  try {
    const saved = await docker(['image', 'save', `--output=${path}`, image]);
    tools.signal.throwIfAborted();
    if (saved.exitCode !== 0) return unsearched(lastError(saved.stderr), tools);
    const { found, isCut } = await searchArchive(path, secrets);
    if (found) return secretInLayers(found);
    if (isCut) return unsearched('the image is too large to search the whole of it', tools);
    return `none of ${secrets.length} in a layer`;
  } catch (error) {
    if (tools.signal.aborted) throw error;
    return unsearched(errorMessage(error), tools);
  } finally {
    await rm(path, { force: true });
  }
}

function unsearched(why: string, { log }: Tools): string {
  log.warning(`The layers of the image were not searched for secrets: ${why}`);
  return `layers not searched: ${why}`;
}

/** All that this step was handed to build and push with. */
function secretsOf({ secrets = [], password }: Inputs): BuildSecret[] {
  return [...secrets, ...(password === undefined ? [] : [{ name: 'password', value: password }])];
}

/** Whether what is attached to an image shows a secret, and the SPDX document of it. */
async function judgeAttached(
  { inputs, docker, tools }: Job,
  built: Built,
  image: string,
): Promise<Failed | { spdx: string | undefined }> {
  if (inputs.provenance === 'false' && inputs.sbom === 'false') return { spdx: undefined };
  const attached = await readAttestations(image, docker, tools);
  tools.signal.throwIfAborted();
  if ('error' in attached) {
    return unfit(built, `What is attached to ${image} cannot be read: ${attached.error}.`);
  }
  const values = secretsOf(inputs).map(({ value }) => value);
  const shown = secretsShown(attached.words, values, 'What is attached to the image');
  if (shown) return failed(built, shown, 'not usable');
  if (inputs.sbom !== 'false' && attached.spdx === undefined) {
    return unfit(built, `sbom: ${image} has none, though one was asked for.`);
  }
  return { spdx: attached.spdx };
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
  let isKept = false;
  try {
    const verdict = await verifyLoaded(docker, image);
    if ('error' in verdict) {
      return unfit(unjudged, `${image} was loaded, but cannot be used: ${verdict.error}.`);
    }
    const built = judgeBuilt(job, unjudged, verdict.image);
    if ('status' in built) return built;
    const tried = await tryOut(job, built, image);
    if ('status' in tried) return tried;
    isKept = inputs.load;
    const all = { ...built, ...tried };
    if (!inputs.load) return { status: 'checked', ...all };
    return { status: 'loaded', ...all, ...verdict.image, image, references: plan.references };
  } finally {
    // Nobody asked to keep it, or it is not fit to be kept.
    if (!isKept) await docker(['image', 'rm', '--force', ...plan.references]);
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

function buildEnvironment(
  inputs: Inputs,
  env: Env,
  dockerConfig: string | undefined,
  epoch: number | undefined,
): Env {
  return {
    ...env,
    ...(epoch === undefined ? {} : { SOURCE_DATE_EPOCH: String(epoch) }),
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
  const secrets = knownSecrets(inputs, tools.env);
  const faults = {
    'build-args': argumentFaults(inputs['build-args'] ?? [], secrets),
    labels: labelFaults(inputs.labels ?? [], secrets),
    'cache-from': cacheFaults(inputs['cache-from'] ?? []),
    'cache-to': cacheFaults(inputs['cache-to'] ?? []),
  };
  const all = Object.entries(faults).flatMap(([input, those]) =>
    those.map(({ message, value }) => ({ text: `- ${input}: ${message}`, value })),
  );
  if (all.length === 0) return;
  for (const { value } of all) tools.mask(value);
  const isInImage = faults['build-args'].length + faults.labels.length > 0;
  const isOfCache = faults['cache-from'].length + faults['cache-to'].length > 0;
  throw new UserError(
    [
      isInImage
        ? 'Build arguments and labels stay readable in the image for everybody who can pull it:'
        : 'No secret goes onto a command line:',
      ...all.map(({ text }) => text),
      ...(isInImage
        ? ['Give secrets in the input secrets, and read them by RUN --mount=type=secret,id=NAME.']
        : []),
      ...(isOfCache
        ? [
            'Give the credentials of a cache in the env of this step, such as AWS_SECRET_ACCESS_KEY.',
          ]
        : []),
    ].join('\n'),
  );
}

/** All that this step can know to be secret, its environment included. */
function knownSecrets(inputs: Inputs, env: Env): string[] {
  const variables = [
    ...(inputs['boot-env'] ?? []),
    ...Object.entries(env).map(([name, value = '']) => ({ name, value })),
  ];
  return [
    ...secretsOf(inputs).map(({ value }) => value),
    ...variables.flatMap(({ name, value }) => secretTexts({ name, value })),
  ];
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
