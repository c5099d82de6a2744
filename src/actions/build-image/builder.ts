import { UserError } from '../../errors.ts';
import type { ExecResult } from '../../kit/exec.ts';

/** Runs docker with the environment of this build. */
export type Docker = (
  args: readonly string[],
  options?: {
    input?: string;
    onLine?: (line: string) => void;
    /** Beside the environment of this build. */
    env?: Readonly<Record<string, string>>;
  },
) => Promise<ExecResult>;

export interface Builder {
  name: string;
  /** `docker`, `docker-container`, `remote`, … */
  driver: string;
  buildkit: string | undefined;
}

/**
 * Asks for the builder that is going to build, in one call that finds out all that can be missing.
 * @throws UserError that names what is missing and what to do.
 */
export async function inspectBuilder(docker: Docker, wanted: string | undefined): Promise<Builder> {
  const { exitCode, stdout, stderr } = await docker([
    'buildx',
    'inspect',
    ...(wanted === undefined ? [] : [wanted]),
  ]);
  if (exitCode !== 0) throw new UserError(whatIsMissing(exitCode, stderr, wanted));
  const field = (name: string): string | undefined =>
    new RegExp(`^${name}:[ \t]+(.+)$`, 'm').exec(stdout)?.[1]?.trim();
  const builder: Builder = {
    name: field('Name') ?? wanted ?? 'default',
    driver: field('Driver') ?? '',
    buildkit: field('BuildKit version'),
  };
  const fault = field('Error');
  if (fault === undefined) return builder;
  if (builder.driver !== '' && builder.driver !== 'docker') {
    throw new UserError(
      `The builder ${builder.name} (driver ${builder.driver}) does not answer: ${fault}. ` +
        'Start it, or leave the input builder out to use the one of the engine.',
    );
  }
  const fix = /permission denied/i.test(fault)
    ? "Add the runner's user to the group docker, and start the runner again."
    : 'Start it (on a self-hosted runner: sudo systemctl start docker), or correct DOCKER_HOST.';
  throw new UserError(`The Docker engine does not answer: ${fault}. ${fix}`);
}

function whatIsMissing(exitCode: number, stderr: string, wanted: string | undefined): string {
  if (exitCode === -1) {
    return (
      'docker was not found on the PATH. Use a runner that has Docker, such as ubuntu-latest, ' +
      'or install it: https://docs.docker.com/engine/install/'
    );
  }
  const said = stderr.trim().split('\n')[0] ?? '';
  if (/no builder .* found/.test(said)) {
    return (
      `There is no builder ${wanted ?? ''}. Create it in a step before this one ` +
      '(docker/setup-buildx-action, or docker buildx create), or leave the input builder out. ' +
      'docker buildx ls lists what there is.'
    );
  }
  if (/unknown command|is not a docker command|unrecognized command/.test(said)) {
    return (
      'docker has no buildx. Add a step with docker/setup-buildx-action before this one, ' +
      'or install it: https://github.com/docker/buildx#installing'
    );
  }
  return `docker buildx inspect failed with exit code ${exitCode}: ${said}`;
}
