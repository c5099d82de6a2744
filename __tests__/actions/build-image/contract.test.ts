import { describe, expect, test } from '@jest/globals';
import type { Inputs } from '../../../src/actions/build-image/contract.ts';
import * as contract from '../../../src/actions/build-image/contract.ts';
import { readInputs } from '../../../src/kit/inputs.ts';
import { readMetadata } from '../../support/repository.ts';

const defaults = Object.fromEntries(
  Object.entries(readMetadata('build-image').inputs ?? {}).map(([name, { default: value }]) => [
    name,
    String(value ?? ''),
  ]),
);

/** Reads inputs as a step does that gives these beside the defaults of action.yml. */
function read(given: Record<string, string>): Inputs {
  const all = { ...defaults, images: 'ghcr.io/octo/shop', ...given };
  return readInputs(
    contract,
    Object.fromEntries(
      Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  );
}

function refusal(given: Record<string, string>): string {
  try {
    read(given);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

test('builds the folder of the checkout for linux/amd64 and pushes it, unless told otherwise', () => {
  expect(read({})).toEqual({
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
    cache: 'auto',
    provenance: 'false',
    sbom: 'false',
    reproducible: false,
  });
});

test('needs no repository to check that an image builds', () => {
  expect(read({ images: '', push: 'false' }).images).toEqual([]);
});

test('writes repositories in small letters, each once', () => {
  expect(
    read({ images: 'ghcr.io/Octo/Shop, ghcr.io/octo/shop\n127.0.0.1:5000/a/b' }).images,
  ).toEqual(['ghcr.io/octo/shop', '127.0.0.1:5000/a/b']);
});

test('reads sizes in the units of both families', () => {
  const given = { 'max-size': '1.5GiB', 'max-growth': '12.5%', 'base-image': 'main' };
  expect(read(given)).toMatchObject({
    'max-size': 1_610_612_736,
    'max-growth': { percent: 12.5 },
    'base-image': 'main',
  });
  expect(read({ 'max-growth': '20mb' })['max-growth']).toEqual({ bytes: 20_000_000 });
});

describe('refuses', () => {
  test.each([
    [{ 'max-size': '300' }, 'expected a size such as 300MB or 1.5GiB'],
    [{ 'max-growth': '5 percent' }, 'expected a size such as 20MB, or a share such as 10%'],
    [{ 'base-image': 'a b' }, 'expected a tag such as main, or a whole reference'],
    [{ push: 'false', 'max-size': '1MB' }, 'max-size and max-growth: expected push: true'],
    [{ 'boot-env': 'PORT=1' }, 'PORT: set by the platform; give another one in boot-port'],
    [{ 'boot-env': 'DOCKER_HOST=x' }, 'DOCKER_HOST: cannot be handed over'],
    [{ 'boot-path': 'health' }, 'expected a path such as /health/'],
    [{ images: 'ghcr.io/octo/shop:1' }, 'without a tag or digest (see the input tags)'],
    [{ images: `octo/shop@sha256:${'0'.repeat(64)}` }, 'without a tag or digest'],
    [{ images: 'https://ghcr.io/octo/shop' }, 'images: expected repositories'],
    [{ images: 'octo//shop' }, 'images: expected repositories'],
    [{ images: '' }, 'images: required, but not given'],
    [{ images: '', push: 'false', load: 'true' }, 'images: required, but not given'],
    [{ images: '', push: 'false', username: 'a', password: 'b' }, 'registry: expected with'],
    [{ images: '', push: 'false', cache: 'registry' }, 'cache: expected images with registry'],
    [{ cache: 'local' }, 'cache: expected auto, gha, registry or off'],
    [{ sbom: 'generator=' }, 'sbom: expected true, false, or generator=IMAGE'],
    [{ reproducible: '1' }, 'reproducible: expected true or false'],
    [{ images: ',' }, 'images: expected at least one repository'],
    [
      { tags: 'type=semver,pattern={{version}}' },
      'the rules of docker/metadata-action are not read',
    ],
    [{ tags: '-first' }, 'tags: expected tags such as nightly'],
    [{ tags: 'a'.repeat(129) }, 'tags: expected tags such as nightly'],
    [{ tags: 'ghcr.io/octo/shop' }, 'tags: expected tags such as nightly'],
    [{ context: 'https://github.com/octo/shop.git' }, 'check a remote repository out first'],
    [{ context: 'git@github.com:octo/shop' }, 'check a remote repository out first'],
    [{ platforms: 'linux/arm64' }, 'the only platform that Sevalla runs'],
    [{ platforms: 'amd64' }, 'platforms: expected platforms such as linux/amd64'],
    [{ labels: 'just text' }, 'labels: expected lines of NAME=value'],
    [{ push: 'yes' }, 'push: expected true or false'],
    [{ builder: '--push' }, 'builder: expected the name of a buildx builder'],
    [{ provenance: 'min' }, 'provenance: expected true, false, mode=min or mode=max'],
    [{ username: 'octo' }, 'username and password: expected both or neither'],
    [{ password: 'hunter2hunter2' }, 'username and password: expected both or neither'],
    [{ registry: 'ghcr.io' }, 'registry: expected username and password with it'],
    [{ registry: '--help', username: 'a', password: 'b' }, 'registry: expected a host'],
  ])('%j', (given, message) => {
    expect(refusal(given)).toContain(message);
  });
});

test('names all faults at once', () => {
  const message = refusal({ platforms: 'linux/arm64', push: 'yes', tags: 'a b' });
  expect(message).toMatch(/^3 inputs are wrong:\n- tags: .*\n- platforms: .*\n- push: /);
});

describe('secrets', () => {
  test('are lines of NAME=value, whose values are taken as they stand', () => {
    const given =
      'TOKEN=a=b,"c" # d\n\nJSON={"a": 1}\nKEY<<END\n-----BEGIN-----\n  x\n-----END-----\nEND';
    expect(read({ secrets: given }).secrets).toEqual([
      { name: 'TOKEN', value: 'a=b,"c" # d' },
      { name: 'JSON', value: '{"a": 1}' },
      { name: 'KEY', value: '-----BEGIN-----\n  x\n-----END-----' },
    ]);
  });

  test.each([
    ['hunter2hunter2', 'secrets: line 1: expected NAME=value'],
    ['A=1\n=hunter2hunter2', 'secrets: line 2: expected NAME=value'],
    ['A=hunter2hunter2\nA=hunter2hunter2', 'secrets: A: given twice'],
    ['A=', 'secrets: A: blank; is the secret set for this repository?'],
    ['A<<EOF\nhunter2hunter2', 'secrets: A: the line that ends its value is missing'],
    ['A<<\nhunter2hunter2', 'secrets: A: the line that ends its value is missing'],
  ])('%j is refused and not shown', (given, message) => {
    const shown = refusal({ secrets: given });
    expect(shown).toContain(message);
    expect(shown).not.toContain('hunter2');
  });
});
