import { describe, expect, test } from '@jest/globals';
import { lookUp, verifyLoaded, verifyPushed } from '../../../src/actions/build-image/verify.ts';
import type { ExecResult } from '../../../src/kit/exec.ts';
import type { Tools } from '../../../src/kit/tools.ts';
import { recordingTools } from '../../support/tools.ts';

const digestOf = (letter: string): string => `sha256:${letter.repeat(64)}`;
const repository = 'ghcr.io/octo/shop';

/** Answers as `docker` does: by the last words of its arguments that are known. */
function dockerWith(answers: Record<string, string | (() => Partial<ExecResult>)>) {
  const asked: string[] = [];
  const docker = async (args: readonly string[]): Promise<ExecResult> => {
    const call = args.join(' ');
    asked.push(call);
    const key = Object.keys(answers).find((part) => call.includes(part));
    const answer = answers[key ?? ''];
    const missing = { exitCode: 1, stderr: `ERROR: ${args[3]}: not found\n` };
    const result = typeof answer === 'string' ? { stdout: answer } : (answer?.() ?? missing);
    return { exitCode: 0, stdout: '', stderr: '', ...result };
  };
  return { docker, asked };
}

function recording() {
  const { slept, ...tools } = recordingTools();
  return { slept, tools: tools as unknown as Tools };
}

const raw = JSON.stringify({
  config: { digest: digestOf('c'), size: 600 },
  layers: [
    { digest: digestOf('1'), size: 1000 },
    { digest: digestOf('2'), size: 20 },
  ],
});

const layers = (...instructions: (string | undefined)[]) => [
  { digest: digestOf('1'), sizeBytes: 1000, instruction: instructions[0] },
  { digest: digestOf('2'), sizeBytes: 20, instruction: instructions[1] },
];

const described = {
  imageId: digestOf('c'),
  config: { user: '', entrypoint: [], cmd: [], env: [] },
  words: expect.stringMatching(/^\{.*\}$/),
  platformDigest: digestOf('a'),
  sizeBytes: 1620,
  layers: layers(),
};

const description = (platform: string, config: object = {}): string => {
  const [os, architecture] = platform.split('/');
  return JSON.stringify({
    manifest: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: digestOf('a') },
    image: { os, architecture, config: {}, ...config },
  });
};

// As imagetools prints it for an image with provenance.
const index = JSON.stringify({
  manifest: {
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: [
      { digest: digestOf('e'), platform: { architecture: 'arm64', os: 'linux' } },
      { digest: digestOf('b'), platform: { architecture: 'amd64', os: 'linux' } },
      { digest: digestOf('d'), platform: { architecture: 'unknown', os: 'unknown' } },
    ],
  },
  image: { 'linux/arm64': {}, 'linux/amd64': {} },
});

describe('a pushed image', () => {
  test('is described by its registry', async () => {
    const { docker, asked } = dockerWith({ '--raw': raw, '--format': description('linux/amd64') });
    expect(await verifyPushed(docker, repository, digestOf('a'), recording().tools)).toEqual({
      image: described,
    });
    expect(asked[1]).toBe(`buildx imagetools inspect ${repository}@${digestOf('a')} --raw`);
  });

  test('tells which instruction made which layer', async () => {
    const history = [
      { created_by: '/bin/sh -c #(nop) ADD file:1a2b in / ' },
      { created_by: 'ENV A=b', empty_layer: true },
      { created_by: 'RUN |2 A=b C=d /bin/sh -c make   all # buildkit' },
    ];
    const docker = dockerWith({
      '--raw': raw,
      '--format': description('linux/amd64', { history }),
    }).docker;
    const { tools } = recording();
    expect(await verifyPushed(docker, repository, digestOf('a'), tools)).toEqual({
      image: { ...described, layers: layers('ADD file:1a2b in /', 'RUN make all') },
    });
    // Of a squashed image the history says nothing about the one layer that is left.
    const squashed = dockerWith({
      '--raw': raw,
      '--format': description('linux/amd64', { history: [...history, ...history] }),
    }).docker;
    expect(await verifyPushed(squashed, repository, digestOf('a'), tools)).toEqual({
      image: described,
    });
  });

  test('that a tag names is described too, and asked for once', async () => {
    const { docker, asked } = dockerWith({ '--raw': raw, '--format': description('linux/amd64') });
    const reference = '127.0.0.1:5000/octo/shop:main';
    const { tools, slept } = recording();
    expect(await lookUp(reference, docker, tools)).toEqual({ image: described });
    expect(asked[1]).toContain(` 127.0.0.1:5000/octo/shop@${digestOf('a')} --raw`);
    expect(await lookUp(reference, dockerWith({}).docker, tools)).toEqual({
      error: `${reference}: not found`,
    });
    expect(slept).toEqual([]);
  });

  test('of several platforms is measured by the one that Sevalla runs', async () => {
    const { docker, asked } = dockerWith({ '--raw': raw, '--format': index });
    const verdict = await verifyPushed(docker, repository, digestOf('a'), recording().tools);
    expect(verdict).toEqual({ image: { ...described, platformDigest: digestOf('b') } });
    expect(asked[1]).toBe(`buildx imagetools inspect ${repository}@${digestOf('b')} --raw`);
  });

  test.each([
    [description('linux/arm64'), 'it is for linux/arm64, and Sevalla runs linux/amd64 only'],
    [index.replace('"amd64"', '"s390x"'), 'it is for linux/arm64, linux/s390x, and Sevalla runs'],
    [
      index.replace(/"(?:amd|arm)64","os":"linux"/g, '"unknown","os":"unknown"'),
      'no known platform',
    ],
  ])('for another platform is refused', async (described, error) => {
    const { docker } = dockerWith({ '--raw': raw, '--format': described });
    expect(await verifyPushed(docker, repository, digestOf('a'), recording().tools)).toEqual({
      error: expect.stringContaining(error),
    });
  });

  test('that its registry does not know at once is asked for again', async () => {
    let asked = 0;
    const { docker } = dockerWith({
      '--raw': raw,
      '--format': () =>
        ++asked < 3
          ? { exitCode: 1, stderr: 'ERROR: ghcr.io/octo/shop@sha256:…: not found\n' }
          : { stdout: description('linux/amd64') },
    });
    const { tools, slept } = recording();
    const verdict = await verifyPushed(docker, repository, digestOf('a'), tools);
    expect(verdict).toHaveProperty('image');
    expect(slept).toEqual([1500, 3000]);
  });

  test('that its registry never knows is refused, and so is one that it may not see', async () => {
    const { tools, slept } = recording();
    const unknown = await verifyPushed(dockerWith({}).docker, repository, digestOf('a'), tools);
    expect(unknown).toEqual({ error: `${repository}@${digestOf('a')}: not found` });
    expect(slept).toHaveLength(2);

    const stderr =
      'ERROR: unexpected status from HEAD request to https://ghcr.io/: 403 Forbidden\n';
    const { docker, asked } = dockerWith({ '--format': () => ({ exitCode: 1, stderr }) });
    expect(await verifyPushed(docker, repository, digestOf('a'), tools)).toHaveProperty('error');
    expect(asked).toHaveLength(1);
  });
});

describe('a loaded image', () => {
  const loaded = (architecture: string): string =>
    JSON.stringify([{ Id: digestOf('c'), Os: 'linux', Architecture: architecture }]);

  test.each([
    [loaded('amd64'), { image: { imageId: digestOf('c'), config: described.config, words: '{}' } }],
    [loaded('arm64'), { error: 'it is for linux/arm64, and Sevalla runs linux/amd64 only' }],
  ])('is described by the engine', async (answer, verdict) => {
    const { docker } = dockerWith({ 'image inspect': answer });
    expect(await verifyLoaded(docker, 'shop:1')).toEqual(verdict);
  });
});
