import { describe, expect, test } from '@jest/globals';
import { cachedShare, readProgress } from '../../../src/actions/build-image/progress.ts';

const output = `#0 building with "default" instance using docker driver

#1 [internal] load build definition from Dockerfile
#1 DONE 0.0s

#2 [auth] library/python:pull token for registry-1.docker.io
#2 DONE 0.0s

#3 [build 1/4] FROM docker.io/library/python:3.13@sha256:0
#3 CACHED

#4 [build 2/4] COPY requirements.txt .
#4 CACHED

#5 [linux/amd64 build 3/4] RUN pip install
#5 0.250 CACHED is a word

#6 [stage-1 2/4] COPY . .
#6 CACHED

#5 [linux/amd64 build 3/4] RUN pip install
#5 1.250 \u001b[31mred\u001b[0m
#5 DONE 1.3s

#7 exporting to image
#7 DONE 0.0s
`;

test('tells the steps of a build apart, though their lines are mixed', () => {
  expect(readProgress(output).steps.map(({ name, isCached }) => [name, isCached])).toEqual([
    ['building with "default" instance using docker driver', false],
    ['[internal] load build definition from Dockerfile', false],
    ['[auth] library/python:pull token for registry-1.docker.io', false],
    ['[build 1/4] FROM docker.io/library/python:3.13@sha256:0', true],
    ['[build 2/4] COPY requirements.txt .', true],
    ['[linux/amd64 build 3/4] RUN pip install', false],
    ['[stage-1 2/4] COPY . .', true],
    ['exporting to image', false],
  ]);
});

test('counts the instructions that came from the cache, base images left out', () => {
  expect(cachedShare(readProgress(output).steps)).toEqual({ cached: 2, total: 3 });
});

test('a build that went well has no failure', () => {
  const { failed, error, line, excerpt } = readProgress(output);
  expect([failed, error, line, excerpt]).toEqual([undefined, undefined, undefined, []]);
});

describe('a failure', () => {
  const failing = output
    .replace('#5 DONE 1.3s', '#5 ERROR: process "pip" did not complete successfully: exit code: 1')
    .concat('#8 CANCELED\n#7 ERROR: context canceled\n');

  test('is the first one, with what that step printed, colours left out', () => {
    const { failed, excerpt } = readProgress(failing);
    expect(failed?.name).toBe('[linux/amd64 build 3/4] RUN pip install');
    expect(excerpt).toEqual(['CACHED is a word', 'red']);
  });

  test('has the last thirty lines of its step at most', () => {
    const chatty = Array.from({ length: 100 }, (_, index) => `#5 2.0 line ${index}`).join('\n');
    const { excerpt } = readProgress(`${output}${chatty}\n#5 ERROR: no\n`);
    expect([excerpt.length, excerpt[0], excerpt.at(-1)]).toEqual([30, 'line 70', 'line 99']);
  });

  test('is free of the layers that it passed through', () => {
    const wrapped =
      'ERROR: failed to build: failed to solve: rpc error: code = Unknown desc = failed to solve with frontend dockerfile.v0: failed to create LLB definition: no such luck\nSecond line\n';
    expect(readProgress(wrapped).error).toBe('no such luck\nSecond line');
  });
});

describe('a cache that fails', () => {
  const lines = `#3 importing cache manifest from ghcr.io/octo/cache
#3 ERROR: ghcr.io/octo/cache: not found
#7 exporting cache to registry
#7 ERROR: error writing layer blob: 403 Forbidden
`;

  test('does not hide what failed beside it', () => {
    const failure = '#6 exporting to image\n#6 ERROR: failed to push: 502 Bad Gateway\n';
    const { failed, cacheFault } = readProgress(lines + failure);
    expect(failed?.name).toBe('exporting to image');
    expect(cacheFault).toBe('error writing layer blob: 403 Forbidden');
  });

  test('is what failed where nothing else did', () => {
    expect(readProgress(lines).failed?.name).toBe(
      'importing cache manifest from ghcr.io/octo/cache',
    );
    expect(readProgress('#3 importing cache x\n#3 ERROR: gone\n').cacheFault).toBeUndefined();
  });
});
