import { instructionsOf } from '../../rules/dockerfile.ts';
import type { Finding } from '../../rules/finding.ts';
import { isAboutCache, readProgress, type Step } from './progress.ts';

// Why a build failed, in one sentence, and what to do about it. No I/O here.

export interface Failure {
  finding: Finding;
  /** What the failed step printed last, unfenced. */
  excerpt: string[];
  /** The registry or the way to it, and likely to pass: worth another try. */
  isTransient: boolean;
  /** The cache could not be saved, and nothing else went wrong. */
  isCacheAlone: boolean;
}

export interface Dockerfile {
  /** As it was given, from the root of the repository. */
  path: string;
  text: string;
}

type Stage = 'build' | 'pull' | 'push' | 'other';

interface Evidence {
  stage: Stage;
  error: string;
  /** The instruction of the failed step, such as `RUN pip install`. */
  instruction: string;
  /** The image that was asked for or pushed. */
  image: string;
}

interface Cause {
  id: string;
  /** Counts at this stage only; at any when absent. */
  stage?: Stage;
  pattern: RegExp;
  message: (evidence: Evidence, ...groups: string[]) => string;
  fix?: string;
}

const REFUSED =
  /\b40[13]\b|unauthorized|denied|forbidden|no basic auth credentials|authentication required|insufficient[_ ]scope/i;
const UNREACHABLE = /connection refused|no such host|no route to host|network is unreachable/i;
const RATE_LIMIT = /pull rate limit/i;
const TRANSIENT = new RegExp(
  [
    String.raw`(?:status\S*|to \S+|HTTP)[: ]+(?:408|429|5\d\d)\b`,
    String.raw`Too ?Many ?Requests|Internal Server Error|Bad Gateway|\bunavailable\b`,
    String.raw`time-?out\b|timed out|deadline exceeded|Client\.Timeout`,
    String.raw`connection reset|broken pipe|use of closed network connection|\bEOF$|unexpected EOF|GOAWAY`,
    'server misbehaving|Temporary failure',
  ].join('|'),
  'i',
);

// The first that fits counts.
const CAUSES: readonly Cause[] = [
  {
    id: 'build-disk-full',
    pattern: /no space left on device/i,
    message: () => 'The disk of the runner or of the builder is full.',
    fix: 'Free space before the build (docker system prune, docker buildx prune), or use a larger runner.',
  },
  {
    id: 'build-push-refused',
    stage: 'push',
    pattern: REFUSED,
    message: ({ image, error }) =>
      `The registry refused the push of ${image}: ${firstLine(error)}.`,
    fix: 'Log in with the inputs username and password, or with docker/login-action before this step, as somebody who may write there; ghcr.io needs permissions: packages: write in the job.',
  },
  {
    id: 'build-push-unreachable',
    stage: 'push',
    pattern: UNREACHABLE,
    message: ({ image, error }) =>
      `The registry of ${image} cannot be reached: ${firstLine(error)}.`,
    fix: 'Check the host in the input images; a builder in a container does not see the loopback of the runner.',
  },
  {
    id: 'build-push-failed',
    stage: 'push',
    pattern: /^/,
    message: ({ image, error }) => `The push of ${image} failed: ${firstLine(error)}.`,
  },
  {
    id: 'base-image-rate-limit',
    stage: 'pull',
    pattern: RATE_LIMIT,
    message: ({ image }) => `The registry of ${image} limits how often this runner may pull.`,
    fix: 'Log in to that registry before this step, or take the image from a mirror.',
  },
  {
    id: 'base-image-refused',
    stage: 'pull',
    pattern: REFUSED,
    message: ({ image }) => `The image ${image} does not exist, or this runner may not pull it.`,
    fix: 'Check its name in the Dockerfile; for a private image, log in to its registry before this step.',
  },
  {
    id: 'base-image-platform',
    stage: 'pull',
    pattern: /no match for platform|does not match the specified platform/i,
    message: ({ image }) => `The image ${image} does not exist for the platform asked for.`,
    fix: 'Choose one that exists for linux/amd64, the platform that Sevalla runs.',
  },
  {
    id: 'base-image-not-found',
    stage: 'pull',
    pattern: /not found/i,
    message: ({ image }) => `The image ${image} does not exist.`,
    fix: 'Check its name and tag in the Dockerfile, and the build arguments that it is made of.',
  },
  {
    id: 'base-image-unreachable',
    stage: 'pull',
    pattern: /^/,
    message: ({ image, error }) => `The image ${image} could not be pulled: ${firstLine(error)}.`,
    fix: 'Check that the builder reaches the registry of that image.',
  },
  {
    id: 'build-secret-missing',
    pattern: /secret (\S+?):? not found/,
    message: (_, name) => `The Dockerfile asks for the secret ${name}, which was not given.`,
    fix: 'Add a line NAME=${{ secrets.NAME }} to the input secrets.',
  },
  {
    id: 'build-file-not-found',
    stage: 'build',
    pattern: /"\/?([^"]+)"(?: not found)?: not found|lstat (\S+): no such file/,
    message: ({ instruction }, path, other) =>
      `${instruction}: ${path ?? other} is not in the build context.`,
    fix: 'Check the path (it starts at the input context), that the file is committed or made by a step before, and that .dockerignore does not leave it out.',
  },
  {
    id: 'build-out-of-memory',
    stage: 'build',
    pattern: /exit code: 137\b/,
    message: ({ instruction }) =>
      `${instruction} was killed (exit code 137): out of memory, most likely.`,
    fix: 'Use a runner with more memory, or let the instruction do less at once.',
  },
  {
    id: 'build-foreign-platform',
    stage: 'build',
    pattern: /exec format error/i,
    message: ({ instruction }) =>
      `${instruction} is a program of another platform than the builder.`,
    fix: 'Build on a linux/amd64 runner, or add docker/setup-qemu-action before this step.',
  },
  {
    id: 'build-instruction-failed',
    stage: 'build',
    pattern: /exit code: (\d+)/,
    message: ({ instruction }, code) => `${instruction} failed with exit code ${code}.`,
  },
  {
    id: 'dockerfile-syntax',
    pattern: /dockerfile parse error(?: on)? line (\d+): (.+)/,
    message: (_, line, what) => `The Dockerfile is wrong in line ${line}: ${what}.`,
  },
  {
    id: 'dockerfile-missing',
    pattern: /failed to read dockerfile|the Dockerfile .* cannot be empty/i,
    message: ({ error }) => `The Dockerfile cannot be read: ${firstLine(error)}.`,
    fix: 'Check the inputs context and file.',
  },
  {
    id: 'dockerfile-target-missing',
    pattern: /target stage "?([^\s"]+)"? could not be found/,
    message: (_, target) =>
      `The Dockerfile has no stage ${target}, which the input target asks for.`,
  },
  {
    id: 'dockerfile-base-blank',
    pattern: /base name \((.+?)\) should not be blank/,
    message: (_, name) => `FROM ${name} names no image: the argument is blank.`,
    fix: 'Give it in the input build-args, or a default in the Dockerfile.',
  },
  {
    id: 'builder-cannot',
    pattern:
      /(?:Multi-platform build|Attestation|Cache export) is not supported for the docker driver|multiple outputs currently unsupported/,
    message: ({ error }) => `The builder cannot do this: ${firstLine(error)}.`,
    fix: 'Add a step with docker/setup-buildx-action before this one, which makes a builder that can.',
  },
  {
    id: 'engine-lost',
    pattern: /Cannot connect to the Docker daemon|failed to connect to the docker API/i,
    message: ({ error }) => `The Docker engine does not answer: ${firstLine(error)}.`,
    fix: 'Start it, or correct DOCKER_HOST; load needs an engine even where another builder builds.',
  },
  {
    id: 'build-failed',
    pattern: /^/,
    message: ({ instruction, error }) =>
      `${instruction === '' ? 'The build failed' : instruction}: ${firstLine(error)}.`,
  },
];

/** @param output What `docker buildx build --progress=plain` printed. */
export function explainFailure(
  output: string,
  exitCode: number,
  dockerfile: Dockerfile | undefined,
): Failure {
  const progress = readProgress(output);
  const step = progress.failed?.name ?? lastPush(progress.steps) ?? '';
  const last = output.trim().split('\n').at(-1);
  const error = progress.error ?? progress.failed?.error ?? (last || `exit code ${exitCode}`);
  const evidence: Evidence = {
    stage: stageOf(step),
    error,
    instruction: shorten(step.replace(/^\[[^\]]*\] /, '').replace(/\s+/g, ' ')),
    image: imageOf(step, error),
  };
  const { id, message, fix, match } = causeOf(evidence);
  const line = progress.line ?? (dockerfile && findLine(evidence, error, dockerfile.text));
  return {
    finding: {
      id,
      severity: 'error',
      message: message(evidence, ...match.slice(1)),
      ...(dockerfile && line !== undefined ? { file: dockerfile.path, line } : {}),
      ...(progress.excerpt.length === 0 ? {} : { found: progress.excerpt.at(-1) }),
      ...(fix === undefined ? {} : { fix }),
    },
    excerpt: progress.excerpt,
    isTransient: isTransient(evidence),
    isCacheAlone:
      /Cache export is not supported/.test(error) ||
      (progress.failed !== undefined && isAboutCache(progress.failed)),
  };
}

/** Why a push failed that was no step of a build: `docker push`, or the giving of a tag. */
export function explainPush(output: string, image: string): Finding {
  const evidence: Evidence = { stage: 'push', error: lastError(output), instruction: '', image };
  const { id, message, fix, match } = causeOf(evidence);
  return {
    id,
    severity: 'error',
    message: message(evidence, ...match.slice(1)),
    ...(fix === undefined ? {} : { fix }),
  };
}

/** The last line that a command of docker printed, without what stands before every error. */
export function lastError(output: string): string {
  const last = output.trim().split('\n').at(-1) ?? '';
  return last.replace(/^(?:ERROR: |Error response from daemon: )+/, '');
}

/** Whether a message of a registry, or of the way to it, is worth another try. */
export function isTransientError(error: string): boolean {
  return TRANSIENT.test(error) && !REFUSED.test(error) && !RATE_LIMIT.test(error);
}

// Only a transfer is tried again: a RUN that failed on a 503 has failed.
function isTransient({ stage, error }: Evidence): boolean {
  return (stage === 'push' || stage === 'pull') && isTransientError(error);
}

function causeOf(evidence: Evidence): Cause & { match: RegExpExecArray } {
  for (const cause of CAUSES) {
    if (cause.stage !== undefined && cause.stage !== evidence.stage) continue;
    const match = cause.pattern.exec(evidence.error);
    if (match) return { ...cause, match };
  }
  throw new Error('the last cause fits everything');
}

function stageOf(step: string): Stage {
  if (/^(?:exporting to image|pushing )/.test(step)) return 'push';
  if (/^\[internal\] load metadata for |^resolve image config for |^\[[^\]]*\] FROM /.test(step)) {
    return 'pull';
  }
  return /^\[[^\]]*\d+\/\d+\] /.test(step) ? 'build' : 'other';
}

function imageOf(step: string, error: string): string {
  const named =
    /^\[internal\] load metadata for (\S+)/.exec(step) ??
    /^resolve image config for (?:docker-image:\/\/)?(\S+)/.exec(step) ??
    /^\[[^\]]*\] FROM (\S+)/.exec(step) ??
    /^pushing (\S+) with docker/.exec(step) ??
    /^failed to push (\S+?): /.exec(error);
  return shortName(named?.[1] ?? 'the image');
}

// The engine's own builder asks the registry for the digest after its last step.
function lastPush(steps: readonly Step[]): string | undefined {
  const last = steps.at(-1)?.name;
  return last?.startsWith('pushing ') ? last : undefined;
}

function shortName(image: string): string {
  return image.replace(/^docker\.io\/(?:library\/)?/, '');
}

// Old BuildKit names no line. The step is the instruction with its line breaks taken out.
function findLine(evidence: Evidence, error: string, text: string): number | undefined {
  const told = /dockerfile parse error(?: on)? line (\d+)/.exec(error)?.[1];
  if (told !== undefined) return Number(told);
  const wanted = squeeze(evidence.instruction);
  for (const { line, name, rest } of instructionsOf(text)) {
    const instruction = `${name} ${rest}`;
    if (evidence.stage === 'build' && squeeze(shorten(instruction.replace(/\s+/g, ' '))) === wanted)
      return line;
    const base = /^FROM\s+(?:--\S+\s+)*(\S+)/i.exec(instruction)?.[1];
    if (evidence.stage === 'pull' && base !== undefined && shortName(base) === evidence.image)
      return line;
  }
  return undefined;
}

function squeeze(instruction: string): string {
  return instruction.replace(/\s+/g, '');
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!.replace(/\.$/, '');
}

function shorten(instruction: string): string {
  return instruction.length > 100 ? `${instruction.slice(0, 97)}...` : instruction;
}
