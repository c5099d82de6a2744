import { describe, expect, test } from '@jest/globals';
import {
  argumentFaults,
  composeArguments,
  type Plan,
} from '../../../src/actions/build-image/arguments.ts';
import type { Inputs } from '../../../src/actions/build-image/contract.ts';

const least: Inputs = {
  images: ['ghcr.io/octo/shop'],
  context: '.',
  platforms: ['linux/amd64'],
  push: true,
  load: false,
  boot: false,
  'boot-port': 8080,
  'boot-memory': 1024,
  'boot-timeout': 60_000,
  check: 'warn',
  'no-cache': false,
  pull: false,
  cache: 'off',
  provenance: 'false',
  sbom: 'false',
  reproducible: false,
};

const plan: Plan = {
  driver: 'docker-container',
  load: false,
  references: ['ghcr.io/octo/shop:sha-1', 'ghcr.io/octo/shop:main'],
  labels: ['org.opencontainers.image.title=shop'],
  metadataFile: '/tmp/metadata.json',
  isRetry: false,
  cache: { from: [], to: [] },
};

const compose = (inputs: Partial<Inputs> = {}, given: Partial<Plan> = {}): string[] =>
  composeArguments({ ...least, ...inputs }, { ...plan, ...given });

/** What a change of inputs or plan adds to the command line and takes away from it. */
function difference(inputs: Partial<Inputs>, given: Partial<Plan> = {}): [string[], string[]] {
  const [before, after] = [compose({}, given), compose(inputs, given)];
  return [
    after.filter((arg) => !before.includes(arg)),
    before.filter((arg) => !after.includes(arg)),
  ];
}

const BY_DIGEST =
  '--output=type=image,"name=ghcr.io/octo/shop",push-by-digest=true,name-canonical=true,push=true';
const TAGS = ['--tag=ghcr.io/octo/shop:sha-1', '--tag=ghcr.io/octo/shop:main'];

test('the command line of a build with the defaults', () => {
  expect(compose()).toEqual([
    'buildx',
    'build',
    '--progress=plain',
    '--metadata-file=/tmp/metadata.json',
    '--platform=linux/amd64',
    '--label=org.opencontainers.image.title=shop',
    '--provenance=false',
    BY_DIGEST,
    '--',
    '.',
  ]);
});

describe('an input changes the command line', () => {
  const table: [Partial<Inputs>, string[], string[]][] = [
    [{ context: '--push' }, ['--push'], ['.']],
    [{ context: 'web' }, ['web'], ['.']],
    [{ file: 'web/Dockerfile.prod' }, ['--file=web/Dockerfile.prod'], []],
    [{ target: 'runtime' }, ['--target=runtime'], []],
    [{ builder: 'ci' }, ['--builder=ci'], []],
    [{ 'build-args': ['A=1', 'B=x, "y"'] }, ['--build-arg=A=1', '--build-arg=B=x, "y"'], []],
    [
      { platforms: ['linux/amd64', 'linux/arm64'] },
      ['--platform=linux/amd64,linux/arm64'],
      ['--platform=linux/amd64'],
    ],
    [{ 'no-cache': true, pull: true }, ['--no-cache', '--pull'], []],
    [{ provenance: 'mode=max' }, ['--provenance=mode=max'], ['--provenance=false']],
    [{ sbom: 'true' }, ['--sbom=true'], []],
    [{ sbom: 'generator=octo/scan' }, ['--sbom=generator=octo/scan'], []],
    [{ reproducible: true }, [`${BY_DIGEST},rewrite-timestamp=true`], [BY_DIGEST]],
    [{ 'cache-from': ['type=gha'] }, ['--cache-from=type=gha'], []],
    [{ 'cache-to': ['type=gha,mode=max'] }, ['--cache-to=type=gha,mode=max,ignore-error=true'], []],
    [
      { 'cache-to': ['ghcr.io/octo/cache'] },
      ['--cache-to=type=registry,ref=ghcr.io/octo/cache,ignore-error=true'],
      [],
    ],
    [{ 'cache-to': ['type=inline'] }, ['--cache-to=type=inline'], []],
    [
      { 'cache-to': ['type=gha,ignore-error=false'] },
      ['--cache-to=type=gha,ignore-error=false'],
      [],
    ],
    [{ push: false }, [...TAGS, '--output=type=cacheonly'], [BY_DIGEST]],
  ];
  test.each(table)('%j', (inputs, added, removed) => {
    expect(difference(inputs)).toEqual([added, removed]);
  });
});

test('an image is pushed without a tag, to every repository that a tag names', () => {
  const references = ['ghcr.io/octo/shop:main', '127.0.0.1:5000/octo/other:nightly'];
  expect(compose({}, { references })).toContain(
    BY_DIGEST.replace('shop"', 'shop,127.0.0.1:5000/octo/other"'),
  );
});

test('the builder of the engine, which pushes tags alone, loads what is pushed later', () => {
  const plain = compose({}, { driver: 'docker' });
  expect(plain).toEqual(expect.arrayContaining([...TAGS, '--load']));
  expect(plain.join(' ')).not.toContain('push');
});

test('an image that an engine loads from another builder has no provenance', () => {
  const inputs = { push: false, provenance: 'mode=max' };
  expect(compose(inputs, { load: true })).toContain('--provenance=false');
  expect(compose(inputs, { load: true, driver: 'docker' })).toContain('--provenance=mode=max');
  expect(compose({ ...inputs, push: true }, { load: true })).toContain('--provenance=mode=max');
  expect(compose({ push: false, sbom: 'true' }, { load: true }).join(' ')).not.toContain('sbom');
});

test('the cache that is found for a build stands beside the ones that are named', () => {
  const cache = { from: ['type=gha'], to: ['type=gha,mode=max'] };
  const args = compose({ 'cache-from': ['octo/a'] }, { cache });
  expect(args.filter((arg) => arg.startsWith('--cache-'))).toEqual([
    '--cache-from=type=gha',
    '--cache-from=octo/a',
    '--cache-to=type=gha,mode=max,ignore-error=true',
  ]);
  expect(compose({}, { cache, isCacheOff: true }).join(' ')).not.toContain('--cache-to');
});

test('what is loaded reproducibly has the times of what is pushed so', () => {
  const inputs = { push: false, reproducible: true };
  expect(compose(inputs, { load: true })).toContain('--output=type=docker,rewrite-timestamp=true');
});

test('an image is loaded where no registry is to have it', () => {
  const loaded = compose({ push: false }, { load: true });
  expect(loaded).toEqual(expect.arrayContaining([...TAGS, '--load']));
});

test('a secret is named on the command line and its value is not', () => {
  const secrets = [
    { name: 'PATH', value: 'hunter2' },
    { name: 'NPM_TOKEN', value: 'hunter3' },
  ];
  const [added] = difference({ secrets });
  expect(added).toEqual([
    '--secret=id=PATH,env=BUILD_SECRET_0',
    '--secret=id=NPM_TOKEN,env=BUILD_SECRET_1',
  ]);
});

test('a retry uses what the first try has built', () => {
  const inputs = { 'no-cache': true, pull: true };
  expect(compose(inputs, { isRetry: true })).toEqual(compose());
});

describe('build arguments', () => {
  const messages = (args: string[], secrets: string[] = []): string[] =>
    argumentFaults(args, secrets).map(({ message }) => message);

  test.each([
    'SECRET_KEY=x',
    'django_secret=x',
    'NPM_TOKEN=x',
    'DB_PASSWORD=x',
    'AWS_SECRET_ACCESS_KEY=x',
    'API_KEY=x',
    'APIKEY=x',
    'SIGNING_KEYS=x',
    'KEY_FILE=x',
    'GOOGLE_CREDENTIALS=x',
  ])('%s is refused for its name', (argument) => {
    const [name] = argument.split('=');
    expect(messages([argument])).toEqual([`${name} has the name of a secret`]);
  });

  test.each([
    'BASE_IMAGE=python:3.13',
    'KEYCLOAK_URL=https://id.example.com',
    'MONKEY=x',
    'TOKENIZERS_PARALLELISM=false',
    'NEXT_PUBLIC_API_KEY=x',
    'STRIPE_PUBLISHABLE_KEY=x',
    'VITE_MAPS_KEY=x',
    'EMPTY=',
  ])('%s is taken', (argument) => {
    expect(messages([argument], ['y', ''])).toEqual([]);
  });

  test('with the value of a secret are refused, whatever their name', () => {
    const faults = argumentFaults(['A=hunter2', 'B=other'], ['hunter2']);
    expect(faults).toEqual([{ message: 'A has the value of a secret', value: 'hunter2' }]);
  });

  test.each([
    ['A=prefix-hunter2hunter2-suffix', 'the value of a secret'],
    [`A=${Buffer.from('hunter2hunter2').toString('base64')}`, 'the value of a secret'],
    ['A=https://octo:pass@pypi.example.com/simple', 'a value with the form of a secret'],
    ['A=ghp_0123456789abcdefghij', 'a value with the form of a secret'],
  ])('%s is refused for what it holds', (argument, what) => {
    expect(messages([argument], ['hunter2hunter2', '80'])).toEqual([`A has ${what}`]);
  });

  test('with a short secret in the midst are taken', () => {
    expect(messages(['PORT=8080'], ['80'])).toEqual([]);
  });

  test('without a value are refused by their place alone', () => {
    expect(messages(['A=1', 'hunter2'])).toEqual(['entry 2 is not NAME=value']);
  });
});
