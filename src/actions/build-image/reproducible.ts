import { UserError } from '../../errors.ts';
import type { Exec } from '../../kit/exec.ts';
import type { Env } from '../../kit/inputs.ts';
import type { Builder } from './builder.ts';

// https://reproducible-builds.org/docs/source-date-epoch/

/** The first BuildKit whose exporters set the time of each file anew. */
const LEAST_MINOR = 13;

/**
 * The time that everything in a reproducible image has, in seconds since 1970.
 * @param commitTime ISO 8601, where it is known.
 * @throws UserError where the time of the commit, or a builder that writes it, is missing.
 */
export async function epochOf(
  { driver, name, buildkit }: Builder,
  commitTime: string | undefined,
  { env, exec }: { env: Env; exec: Exec },
): Promise<number> {
  const [, minor] = /^v?0\.(\d+)/.exec(buildkit ?? '') ?? [];
  const isOld = minor !== undefined && Number(minor) < LEAST_MINOR;
  if (driver === 'docker' || isOld) {
    const why = isOld ? `BuildKit ${buildkit}` : 'that of the engine';
    throw new UserError(
      `reproducible: the builder ${name} (${why}) cannot set the time of files. ` +
        'Add a step with docker/setup-buildx-action before this one, which makes a builder that can.',
    );
  }
  const given = env['SOURCE_DATE_EPOCH'];
  if (given !== undefined && given !== '') {
    if (/^\d{1,12}$/.test(given)) return Number(given);
    throw new UserError('reproducible: SOURCE_DATE_EPOCH is not a number of seconds since 1970.');
  }
  if (commitTime !== undefined) return Math.floor(Date.parse(commitTime) / 1000);
  // The head of a pull request is not there where only its merge commit was checked out.
  const head = await exec('git', ['show', '--no-patch', '--format=%ct', 'HEAD']);
  if (head.exitCode === 0) return Number(head.stdout.trim());
  throw new UserError(
    'reproducible: the time of the commit is not known. Check the repository out before this step, ' +
      'or set SOURCE_DATE_EPOCH in its env.',
  );
}
