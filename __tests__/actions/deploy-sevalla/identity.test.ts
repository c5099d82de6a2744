import { describe, expect, test } from '@jest/globals';
import {
  compare,
  type Identity,
  identityOf,
  isAnother,
} from '../../../src/actions/deploy-sevalla/identity.ts';
import type { Context } from '../../../src/kit/context.ts';
import type { Application, Deployment } from '../../../src/sevalla/schemas.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const DIGEST = `@sha256:${'a'.repeat(64)}`;

const git = {
  source: 'privateGit',
  repo_url: 'https://github.com/Octo/shop',
  default_branch: 'main',
  docker_image: null,
} as Application;
const image = { ...git, source: 'dockerImage', repo_url: null, default_branch: null };

describe('what is to be deployed', () => {
  type Given = Partial<Parameters<typeof identityOf>[0]>;
  type Case = [string, Given, Partial<Application>, Partial<Context>, string | undefined];
  // DO#172, Bounce#211: an older version is deployed, and nobody notices.
  test.each<Case>([
    ['the commit of the run', {}, git, {}, SHA],
    ['the same by ssh', {}, { ...git, repo_url: 'git@github.com:octo/shop.git' }, {}, SHA],
    [
      'not that of another repository',
      {},
      { ...git, repo_url: 'https://x/octo/shop' },
      {},
      undefined,
    ],
    ['not that of another branch', {}, git, { refName: 'feature' }, undefined],
    ['not that of a run on main for another branch', { branch: 'live' }, git, {}, undefined],
    ['the given one, whatever the run is of', { commit: 'ABCDEF0' }, git, { sha: '' }, 'abcdef0'],
    ['nothing where any will do', { commit: 'any' }, git, {}, undefined],
    ['nothing for a restart', { 'is-restart': true }, git, {}, undefined],
    ['nothing for a hook', { 'deploy-hook-url': 'https://x/' }, git, {}, undefined],
    ['a digest', { 'docker-image': `o/shop:v1${DIGEST}` }, image, {}, `o/shop${DIGEST}`],
    ["the application's digest", {}, { ...image, docker_image: `x${DIGEST}` }, {}, `x${DIGEST}`],
    ['never a tag, which moves', { 'docker-image': 'octo/shop:v1' }, image, {}, undefined],
  ])('is %s', async (_, inputs, app, context, expected) => {
    const run = { sha: SHA, refName: 'main', repositoryUrl: 'https://github.com/octo/shop' };
    const identity = await identityOf(
      inputs as Parameters<typeof identityOf>[0],
      app as Application,
      async () => ({ ...run, ...context }) as Context,
    );
    const told = identity?.kind === 'image' ? identity.image : identity?.commit;
    expect(told).toBe(expected);
  });

  const wanted = { kind: 'commit', commit: SHA, branch: 'main' } as const;
  test.each<[string, Partial<Deployment>, string]>([
    ['its commit', { commit_sha: SHA }, 'same'],
    ['its commit on another branch', { commit_sha: SHA, branch: 'live' }, 'same'],
    ['another commit', { commit_sha: SHA.replace('0', 'f') }, 'other'],
    ['no commit yet', { commit_sha: null, branch: 'main' }, 'unknown'],
    ['another branch without a commit yet', { commit_sha: null, branch: 'live' }, 'other'],
    ['a restart without a commit', { commit_sha: null, trigger: 'RESTART' }, 'other'],
  ])('is told by %s', (_, deployment, expected) => {
    expect(compare(wanted, deployment as Deployment)).toBe(expected);
  });
});

describe('what another application runs', () => {
  const other = `@sha256:${'b'.repeat(64)}`;
  type Case = [string, { image?: string; commit?: string }, Partial<Deployment>, string];
  test.each<Case>([
    [
      'by digest, whatever the registry calls it',
      { image: `a/x${DIGEST}` },
      { docker_image_url: `b/y${DIGEST}` },
      'same',
    ],
    [
      'not by commit where the digests differ',
      { image: `x${DIGEST}`, commit: SHA },
      { docker_image_url: `x${other}`, commit_sha: SHA },
      'other',
    ],
    ['by name', { image: 'octo/shop:v1' }, { docker_image_url: 'octo/shop:v1' }, 'same'],
    [
      'not by another name',
      { image: 'octo/shop:v1' },
      { docker_image_url: 'octo/shop:v2' },
      'other',
    ],
    [
      'by commit where each has a name of its own',
      { image: 'a:1', commit: SHA },
      { docker_image_url: 'b:1', commit_sha: SHA },
      'same',
    ],
    ['by commit where nothing else shows', { commit: SHA }, { commit_sha: SHA }, 'same'],
    ['not by another commit', { commit: SHA }, { commit_sha: SHA.replace('0', 'f') }, 'other'],
    ['not before it shows anything', { commit: SHA }, {}, 'unknown'],
  ])('is told %s', (_, given, deployment, expected) => {
    const identity = { kind: 'build', source: 'Staging', image: undefined, commit: undefined };
    expect(compare({ ...identity, ...given } as Identity, deployment as Deployment)).toBe(expected);
  });
});

describe('an image', () => {
  const one = `ghcr.io/octo/shop${DIGEST}`;
  const wanted = { kind: 'image', image: one } as const;
  test.each<[string, string | null, string, boolean]>([
    ['its digest', one, 'same', false],
    ['its digest beside a tag', `ghcr.io/octo/shop:v1${DIGEST}`, 'same', false],
    ['its digest under another name', `mirror.example/shop${DIGEST}`, 'same', false],
    ['another digest', one.replace('aa', 'bb'), 'other', true],
    ['a tag, which proves nothing', 'ghcr.io/octo/shop:v1', 'other', false],
    ['nothing yet', null, 'unknown', false],
  ])('is told by %s', (_, docker_image_url, expected, isProven) => {
    const deployment = { docker_image_url } as Deployment;
    expect(compare(wanted, deployment)).toBe(expected);
    expect(isAnother(wanted, deployment)).toBe(isProven);
  });
});
