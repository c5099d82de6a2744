import { describe, expect, test } from '@jest/globals';
import { inspectBuilder } from '../../../src/actions/build-image/builder.ts';
import type { ExecResult } from '../../../src/kit/exec.ts';

const answering = (result: Partial<ExecResult>) => async (): Promise<ExecResult> => ({
  exitCode: 0,
  stdout: '',
  stderr: '',
  ...result,
});

async function refusal(result: Partial<ExecResult>, wanted?: string): Promise<string> {
  return inspectBuilder(answering(result), wanted).then(
    () => 'accepted',
    (error) => (error as Error).message,
  );
}

const inspected = (driver: string, ...rows: string[]): Partial<ExecResult> => ({
  stdout: ['Name:          default', `Driver:        ${driver}`, ...rows, ''].join('\n'),
});

test('reads the builder that is going to build', async () => {
  const answer = inspected(
    'docker',
    'Last Activity: 2026-11-23 19:04:02 +0000 UTC',
    '',
    'Nodes:',
    'Name:             other',
    'Status:           running',
    'BuildKit version: v0.8+unknown',
    'Platforms:        linux/amd64, linux/386',
  );
  expect(await inspectBuilder(answering(answer), undefined)).toEqual({
    name: 'default',
    driver: 'docker',
    buildkit: 'v0.8+unknown',
  });
});

test('takes a builder that is started by its first build', async () => {
  const answer = inspected('docker-container', 'Nodes:', 'Status:           inactive');
  expect(await inspectBuilder(answering(answer), 'ci')).toMatchObject({ buildkit: undefined });
});

describe('what is missing is named with its remedy', () => {
  const daemon = 'failed to connect to the docker API at unix:///var/run/docker.sock';
  const cases: [string, Partial<ExecResult>, RegExp][] = [
    ['docker', { exitCode: -1 }, /^docker was not found on the PATH\. .*ubuntu-latest/],
    [
      'buildx, docker 28',
      { exitCode: 1, stderr: "docker: unknown command: docker buildx\n\nRun 'docker --help'\n" },
      /^docker has no buildx\. Add a step with docker\/setup-buildx-action/,
    ],
    [
      'buildx, docker 20',
      { exitCode: 1, stderr: "docker: 'buildx' is not a docker command.\nSee 'docker --help'\n" },
      /^docker has no buildx\./,
    ],
    [
      'the builder',
      { exitCode: 1, stderr: 'ERROR: no builder "ci" found\n' },
      /^There is no builder ci\. .*docker buildx ls lists what there is\.$/,
    ],
    [
      'the engine',
      inspected('', `Error:         ${daemon}`),
      /^The Docker engine does not answer: .*docker\.sock\. Start it .*or correct DOCKER_HOST\.$/,
    ],
    [
      'the right to talk to the engine',
      inspected('', 'Error:         permission denied while trying to connect'),
      /^The Docker engine does not answer: permission denied .* group docker/,
    ],
    [
      'the builder behind its name',
      inspected('remote', 'Nodes:', 'Error:            dial unix /run/buildkitd.sock: refused'),
      /^The builder default \(driver remote\) does not answer: dial unix .*leave the input builder out/,
    ],
    [
      'something else',
      { exitCode: 125, stderr: 'out of luck\n' },
      /^docker buildx inspect failed with exit code 125: out of luck$/,
    ],
  ];
  test.each(cases)('%s', async (_what, result, message) => {
    expect(await refusal(result, 'ci')).toMatch(message);
  });
});
