import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { explainFailure, isTransientError } from '../../../src/actions/build-image/failure.ts';

// What two generations of BuildKit printed: 0.8 inside of Debian's engine, and 0.34.
const fixtures = join(import.meta.dirname, 'fixtures');
const OLD = 'buildkit-0.8';
const NEW = 'buildkit-0.34';

const dockerfiles: Record<string, string> = {
  syntax: 'FROM scratch\n\nCOPPY busybox /bin/sh\n',
  run: `FROM scratch
COPY busybox /bin/sh
# a comment
RUN echo before \\
  && echo no such thing happened >&2 \\
  && exit 7
CMD ["x"]
`,
  copy: 'FROM scratch\nCOPY busybox /bin/sh\nCOPY missing.txt /x\n',
  killed: "FROM scratch\nCOPY busybox /bin/sh\nRUN sh -c 'kill -9 $$'; exit $?\n",
  secret:
    'FROM scratch\nCOPY busybox /bin/sh\nRUN --mount=type=secret,id=TOKEN,required=true cat /run/secrets/TOKEN\n',
  'base-not-found': 'FROM 127.0.0.1:5000/no/such:1\nCOPY busybox /x\n',
  'base-unreachable': 'FROM 127.0.0.1:1/no/such:1\nCOPY busybox /x\n',
  'base-refused': 'FROM 127.0.0.1:5999/private/base:1\nCOPY busybox /x\n',
  'base-blank': 'ARG BASE\nFROM $BASE\nCOPY busybox /bin/sh\n',
};

function explain(generation: string, name: string) {
  const output = readFileSync(join(fixtures, generation, `${name}.txt`), 'utf8');
  const text = dockerfiles[name] ?? 'FROM scratch AS one\nCOPY busybox /bin/sh\n';
  return explainFailure(output, 1, { path: 'web/Dockerfile', text });
}

const RUN = 'RUN echo before && echo no such thing happened >&2 && exit 7';
const refused401 = /^The registry refused the push of 127\.0\.0\.1:5999\/octo\/shop:1: /;

// name, generations, id, message, line
const table: [string, string[], string, string | RegExp, number | undefined][] = [
  [
    'syntax',
    [OLD, NEW],
    'dockerfile-syntax',
    /^The Dockerfile is wrong in line 3: unknown instruction: COPPY/,
    3,
  ],
  ['run', [OLD, NEW], 'build-instruction-failed', `${RUN} failed with exit code 7.`, 4],
  [
    'copy',
    [OLD, NEW],
    'build-file-not-found',
    'COPY missing.txt /x: missing.txt is not in the build context.',
    3,
  ],
  [
    'killed',
    [OLD, NEW],
    'build-out-of-memory',
    /was killed \(exit code 137\): out of memory, most likely\.$/,
    3,
  ],
  [
    'secret',
    [OLD, NEW],
    'build-secret-missing',
    'The Dockerfile asks for the secret TOKEN, which was not given.',
    3,
  ],
  [
    'target',
    [OLD, NEW],
    'dockerfile-target-missing',
    'The Dockerfile has no stage nope, which the input target asks for.',
    undefined,
  ],
  [
    'base-blank',
    [NEW],
    'dockerfile-base-blank',
    'FROM $BASE names no image: the argument is blank.',
    2,
  ],
  [
    'base-blank',
    [OLD],
    'dockerfile-base-blank',
    'FROM $BASE names no image: the argument is blank.',
    undefined,
  ],
  [
    'base-not-found',
    [OLD, NEW],
    'base-image-not-found',
    'The image 127.0.0.1:5000/no/such:1 does not exist.',
    1,
  ],
  [
    'base-unreachable',
    [OLD, NEW],
    'base-image-unreachable',
    /^The image 127\.0\.0\.1:1\/no\/such:1 could not be pulled: .*connection refused\.$/,
    1,
  ],
  [
    'base-refused',
    [OLD, NEW],
    'base-image-refused',
    'The image 127.0.0.1:5999/private/base:1 does not exist, or this runner may not pull it.',
    1,
  ],
  ['push-401', [OLD, NEW], 'build-push-refused', refused401, undefined],
  ['push-403', [NEW], 'build-push-refused', refused401, undefined],
  [
    'push-unreachable',
    [OLD, NEW],
    'build-push-unreachable',
    /^The registry of 127\.0\.0\.1:1\/octo\/shop:1 cannot be reached: .*connection refused\.$/,
    undefined,
  ],
  [
    'push-429',
    [OLD, NEW],
    'build-push-failed',
    /^The push of 127\.0\.0\.1:5999\/octo\/shop:1 failed: .*429/,
    undefined,
  ],
  ['push-503', [NEW], 'build-push-failed', /503 Service Unavailable/, undefined],
  ['push-reset', [NEW], 'build-push-failed', /EOF\.$/, undefined],
  [
    'disk-full',
    [NEW],
    'build-disk-full',
    'The disk of the runner or of the builder is full.',
    undefined,
  ],
  [
    'multi-platform',
    [OLD],
    'builder-cannot',
    /^The builder cannot do this: Multi-platform build is not supported/,
    undefined,
  ],
  ['cache-export', [OLD], 'builder-cannot', /Cache export is not supported/, undefined],
  ['attestation', [OLD], 'builder-cannot', /Attestation is not supported/, undefined],
  ['two-outputs', [OLD], 'builder-cannot', /multiple outputs/, undefined],
  ['engine-lost', [NEW], 'engine-lost', /^The Docker engine does not answer: /, undefined],
];
const cases = table.flatMap(([name, generations, ...rest]) =>
  generations.map((generation) => [generation, name, ...rest] as const),
);

describe('the cause of a failed build', () => {
  test.each(cases)('%s: %s', (generation, name, id, message, line) => {
    const { finding } = explain(generation, name);
    expect(finding.id).toBe(id);
    expect(finding.message).toMatch(message);
    expect([finding.file, finding.line]).toEqual(
      line === undefined ? [undefined, undefined] : ['web/Dockerfile', line],
    );
  });

  test('is known for every recorded failure', () => {
    const recorded = [OLD, NEW].flatMap((generation) =>
      readdirSync(join(fixtures, generation)).map((file) => `${generation} ${file.slice(0, -4)}`),
    );
    expect(cases.map(([generation, name]) => `${generation} ${name}`).sort()).toEqual(
      recorded.sort(),
    );
  });

  test('is what the program said where no other is known', () => {
    const { finding } = explainFailure('something new\nit broke\n', 1, undefined);
    expect(finding).toMatchObject({ id: 'build-failed', message: 'The build failed: it broke.' });
    expect(explainFailure('', 9, undefined).finding.message).toBe('The build failed: exit code 9.');
  });

  test.each([OLD, NEW])('comes with what the step printed last, %s', (generation) => {
    const { finding, excerpt } = explain(generation, 'run');
    expect([...excerpt].sort()).toEqual(['before', 'no such thing happened']);
    expect(finding.found).toBe(excerpt.at(-1));
  });

  test('is not what a build pretends', () => {
    const output = `#5 [2/2] RUN ./forge
#5 0.1 ERROR: failed to push ghcr.io/a: 401 Unauthorized
#5 0.1 Dockerfile:99
#5 0.1 --------------------
#5 ERROR: process "/bin/sh -c ./forge" did not complete successfully: exit code: 1
------
 > [2/2] RUN ./forge:
Dockerfile:99
------
Dockerfile:3
--------------------
   3 | >>> RUN ./forge
--------------------
ERROR: failed to build: failed to solve: process "/bin/sh -c ./forge" did not complete successfully: exit code: 1
`;
    const { finding } = explainFailure(output, 1, { path: 'Dockerfile', text: '' });
    expect(finding).toMatchObject({ message: 'RUN ./forge failed with exit code 1.', line: 3 });
  });
});

describe('another try', () => {
  const transient = ['push-429', 'push-503', 'push-reset'];
  test.each(cases.map(([generation, name]) => [generation, name]))('%s: %s', (generation, name) => {
    expect(explain(generation, name).isTransient).toBe(transient.includes(name));
  });

  test('is given to a push that the engine could not confirm', () => {
    const output = `#6 pushing ghcr.io/octo/shop:1 with docker
#6 DONE 0.1s
ERROR: failed to build: Error response from daemon: received unexpected HTTP status: 502 Bad Gateway
`;
    const { finding, isTransient } = explainFailure(output, 1, undefined);
    expect([finding.id, isTransient]).toEqual(['build-push-failed', true]);
    expect(finding.message).toMatch(/^The push of ghcr\.io\/octo\/shop:1 failed: /);
  });

  test('is not given to an instruction that failed on a registry of its own', () => {
    const output = `#5 [2/2] RUN pip install django
#5 ERROR: process "pip" did not complete successfully: 503 Service Unavailable: exit code: 1
ERROR: failed to build: failed to solve: 503 Service Unavailable: exit code: 1
`;
    expect(explainFailure(output, 1, undefined).isTransient).toBe(false);
  });

  test.each([
    ['received unexpected HTTP status: 502 Bad Gateway', true],
    [
      'unexpected status from PUT request to https://ghcr.io/v2/a/manifests/1: 504 Gateway Timeout',
      true,
    ],
    ['unexpected status from HEAD request to https://ghcr.io/v2/a: 500', true],
    ['read tcp 10.0.0.1:1->10.0.0.2:443: read: connection reset by peer', true],
    ['net/http: TLS handshake timeout', true],
    ['dial tcp 10.0.0.2:443: i/o timeout', true],
    ['Get "https://ghcr.io/v2/": context deadline exceeded', true],
    ['toomanyrequests: slow down', true],
    ['unavailable: the storage is being moved', true],
    ['toomanyrequests: You have reached your pull rate limit', false],
    ['denied: installation not allowed to Create organization package', false],
    ['unexpected status from POST request to https://ghcr.io/v2/a: 403 Forbidden', false],
    ['failed to authorize: 401 Unauthorized', false],
    ['invalid reference format', false],
    ['sha256:50250350342900000000 not found', false],
  ])('%s: %s', (error, expected) => {
    expect(isTransientError(error)).toBe(expected);
  });
});
