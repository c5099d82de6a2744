import type { Tools } from '../../kit/tools.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Docker } from './builder.ts';
import { explainPush, isTransientError, lastError } from './failure.ts';
import { retry } from './retry.ts';
import { repositoryOf } from './tags.ts';

// What the registry and the engine are asked for beside a build.

/**
 * Pulls an image by its digest, as the platform will.
 * @returns what went wrong, if anything did.
 */
export async function pull(
  image: string,
  docker: Docker,
  tools: Tools,
): Promise<Finding | undefined> {
  const { exitCode, stdout, stderr } = await transfer(
    `The pull of ${image}`,
    () => docker(['pull', '--quiet', '--platform=linux/amd64', image]),
    tools,
  );
  if (exitCode === 0) return undefined;
  return {
    id: 'boot-pull-failed',
    severity: 'error',
    message: `${image} was pushed, but the engine of the runner cannot pull it to boot it: ${lastError(stderr || stdout)}`,
    fix: 'See that the engine reaches the registry; a booted image needs an engine on the runner even where another builder builds.',
  };
}

/** Pushes what the engine has under a reference. */
export async function pushFromEngine(
  reference: string,
  docker: Docker,
  tools: Tools,
): Promise<{ digest: string } | { finding: Finding }> {
  const { exitCode, stdout, stderr } = await tools.log.group(`Push ${reference}`, () =>
    transfer(
      `The push of ${reference}`,
      () => docker(['push', reference], { onLine: tools.log.remote }),
      tools,
    ),
  );
  if (exitCode !== 0) return { finding: explainPush(stderr || stdout, reference) };
  return { digest: /digest: (sha256:[0-9a-f]{64})/.exec(stdout)?.[1] ?? '' };
}

/**
 * Gives a digest its tags: a copy of the same manifest under each name, byte for byte, in each
 * repository that has it.
 */
export async function giveTags(
  references: readonly string[],
  digestIn: (repository: string) => string,
  docker: Docker,
  tools: Tools,
): Promise<Finding | undefined> {
  for (const repository of new Set(references.map(repositoryOf))) {
    const own = references.filter((reference) => repositoryOf(reference) === repository);
    const image = `${repository}@${digestIn(repository)}`;
    const { exitCode, stdout, stderr } = await transfer(
      `The tagging of ${image}`,
      () =>
        docker([
          'buildx',
          'imagetools',
          'create',
          '--progress=plain',
          // Otherwise one image is wrapped into a list, which has another digest.
          '--prefer-index=false',
          ...own.map((reference) => `--tag=${reference}`),
          image,
        ]),
      tools,
    );
    tools.signal.throwIfAborted();
    if (exitCode !== 0) return explainPush(stderr || stdout, own.join(', '));
    const tags = own.map((reference) => reference.slice(repository.length + 1));
    tools.log.info(`Tagged ${image}: ${tags.join(', ')}.`);
  }
  return undefined;
}

function transfer(
  what: string,
  attempt: () => ReturnType<Docker>,
  tools: Tools,
): ReturnType<Docker> {
  return retry(
    tools,
    what,
    attempt,
    ({ exitCode, stdout, stderr }) =>
      exitCode !== 0 && !tools.signal.aborted && isTransientError((stderr || stdout).trim()),
  );
}
