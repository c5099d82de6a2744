import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import * as z from 'zod/mini';
import type { Tools } from '../../kit/tools.ts';
import type { Finding } from '../../rules/finding.ts';
import { checkImage, type ImageConfig, type ImageFacts } from '../../rules/image.ts';
import { composeCheck } from './arguments.ts';
import type { Docker } from './builder.ts';
import type { Inputs } from './contract.ts';
import type { Dockerfile } from './failure.ts';

// What is said of a Dockerfile: by BuildKit, and by the rules of the platform.

/** The first one whose Dockerfile frontend answers `--call=check`. */
const LEAST_MINOR = 14;

const Lint = z.looseObject({
  warnings: z.nullish(
    z.array(
      z.looseObject({
        ruleName: z.string(),
        description: z.optional(z.string()),
        detail: z.optional(z.string()),
        url: z.optional(z.string()),
        location: z.nullish(
          z.looseObject({
            ranges: z.nullish(
              z.array(z.looseObject({ start: z.looseObject({ line: z.number() }) })),
            ),
          }),
        ),
      }),
    ),
  ),
});

/**
 * BuildKit's own checks, before anything is built.
 * @param buildkit Its version, where the builder has been started.
 * @returns undefined where the builder knows none.
 */
export async function callCheck(
  inputs: Inputs,
  buildkit: string | undefined,
  dockerfile: Dockerfile,
  docker: Docker,
  tools: Tools,
): Promise<Finding[] | undefined> {
  // An older one would fetch a newer frontend from Docker Hub, and then not find the call.
  const [, major = '0', minor] = /^v?(\d+)\.(\d+)/.exec(buildkit ?? '') ?? [];
  if (minor !== undefined && Number(major) === 0 && Number(minor) < LEAST_MINOR) {
    tools.log.info(`BuildKit ${buildkit} has no checks of Dockerfiles, so only ours are made.`);
    return undefined;
  }
  const { stdout } = await docker(composeCheck(inputs));
  tools.signal.throwIfAborted();
  const parsed = Lint.safeParse(parseJson(stdout));
  // Where it cannot even be read, the build says why.
  if (!parsed.success) return undefined;
  return (parsed.data.warnings ?? []).map(({ ruleName, description, detail, url, location }) => {
    const line = location?.ranges?.[0]?.start.line;
    return {
      id: ruleName,
      severity: 'warning',
      message: detail ?? description ?? ruleName,
      ...(line === undefined ? {} : { file: dockerfile.path, line }),
      ...(url === undefined ? {} : { docs: url }),
    };
  });
}

export type Surroundings = Omit<ImageFacts, 'config'>;

/** What the rules of the platform look at beside the image itself. */
export async function readSurroundings(
  inputs: Inputs,
  { path, text }: Dockerfile,
  { env }: Pick<Tools, 'env'>,
): Promise<Surroundings> {
  const { context, file = join(context, 'Dockerfile') } = inputs;
  const read = (name: string) => readFile(name, 'utf8').catch(() => undefined);
  const ignore =
    (await read(join(dirname(file), `${basename(file)}.dockerignore`))) ??
    (await read(join(context, '.dockerignore')));
  const settings = join(context, 'gunicorn.conf.py');
  const gunicorn = await read(settings);
  return {
    file: path,
    text,
    target: inputs.target,
    ignore,
    entries: await readdir(context),
    gunicorn:
      gunicorn === undefined
        ? undefined
        : { file: relative(env['GITHUB_WORKSPACE'] ?? '.', settings), text: gunicorn },
    command: inputs['boot-command'],
    port: inputs['boot-port'],
    memoryMb: inputs['boot-memory'],
  };
}

/** All that is said of an image, each thing once. What BuildKit says of a line stands for ours. */
export function judgeImage(
  lint: readonly Finding[],
  surroundings: Surroundings,
  config: ImageConfig | undefined,
): Finding[] {
  const isTold = ({ id, line, subject }: Finding): boolean =>
    id === 'image.secret' &&
    subject !== undefined &&
    lint.some((other) => other.id === 'SecretsUsedInArgOrEnv' && other.line === line);
  const own = checkImage({ ...surroundings, config }).filter((finding) => !isTold(finding));
  return [...lint, ...own];
}

/**
 * A secret of this step that an image shows to all who may pull it.
 * @param words JSON.
 * @param where What the words are, at the start of a sentence.
 */
export function secretsShown(
  words: string,
  secrets: readonly string[],
  where: string,
): Finding | undefined {
  const isShown = secrets.some(
    (secret) => secret.trim() !== '' && words.includes(JSON.stringify(secret).slice(1, -1)),
  );
  if (!isShown) return undefined;
  return {
    id: 'image-secret',
    severity: 'error',
    message: `${where} shows a secret of this step to everybody who may pull it.`,
    fix: 'Read it by RUN --mount=type=secret, and keep it out of ENV, LABEL and the words of RUN. Then change the secret, if the image was pushed.',
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
