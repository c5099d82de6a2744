import { describe, expect, test } from '@jest/globals';
import {
  baseTagOf,
  labelsOf,
  referencesOf,
  repositoriesOf,
  repositoryOf,
  tagsOf,
  toTag,
  versionOf,
} from '../../../src/actions/build-image/tags.ts';
import type { Context } from '../../../src/kit/context.ts';

const sha = '0123456789abcdef0123456789abcdef01234567';

function context(ref: string, overrides: Partial<Context> = {}): Context {
  return {
    repository: 'octo/shop',
    eventName: 'push',
    ref,
    refName: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    sha,
    pullRequest: undefined,
    defaultBranch: 'main',
    commitTime: undefined,
    repositoryUrl: 'https://github.com/octo/shop',
    runUrl: 'https://github.com/octo/shop/actions/runs/1',
    ...overrides,
  };
}

describe('the tags of a commit', () => {
  test.each([
    ['refs/heads/production', ['production']],
    ['refs/heads/feature/log in!', ['feature-log-in-']],
    ['refs/heads/-.x', ['x']],
    ['refs/heads/ünï', ['n-']],
    ['refs/heads/日本', []],
    ['refs/heads/latest', ['branch-latest']],
    ['refs/heads/sha-0123456789ab', ['branch-sha-0123456789ab']],
    ['refs/heads/pr-7', ['branch-pr-7']],
    ['refs/heads/1.2', ['branch-1.2']],
    ['refs/heads/v2', ['branch-v2']],
    ['refs/heads/buildcache', ['branch-buildcache']],
    ['refs/heads/2fa', ['2fa']],
    ['refs/heads/gh-readonly-queue/main/pr-7-0123456', []],
    ['refs/tags/v1.4.2', ['1.4.2', '1.4', '1', 'latest']],
    ['refs/tags/1.4.2', ['1.4.2', '1.4', '1', 'latest']],
    ['refs/tags/v0.4.2', ['0.4.2', '0.4', 'latest']],
    ['refs/tags/v2.0.0-rc.1', ['2.0.0-rc.1']],
    ['refs/tags/v1.4.2+build.5', ['1.4.2', '1.4', '1', 'latest']],
    ['refs/tags/v1.4', ['v1.4']],
    ['refs/tags/v01.4.2', ['v01.4.2']],
    ['refs/tags/shop/v1.4.2', ['shop-v1.4.2']],
  ])('of %s', (ref, moving) => {
    expect(tagsOf(context(ref))).toEqual(['sha-0123456789ab', ...moving]);
  });

  test('of a pull request name it, and not the branch that it would be merged into', () => {
    const merge = context('refs/pull/7/merge', { pullRequest: 7, refName: 'feature' });
    const target = context('refs/heads/main', { pullRequest: 7, eventName: 'pull_request_target' });
    expect(tagsOf(merge)).toEqual(['sha-0123456789ab', 'pr-7']);
    expect(tagsOf(target)).toEqual(['sha-0123456789ab', 'pr-7']);
  });

  test('are none where there is no commit', () => {
    expect(tagsOf(context('', { sha: '' }))).toEqual([]);
  });
});

test('a tag has at most 128 characters', () => {
  expect(toTag('x'.repeat(200))).toBe('x'.repeat(128));
  expect(tagsOf(context(`refs/heads/v1.${'x'.repeat(200)}`))[1]).toHaveLength(128);
});

test.each([
  ['refs/tags/v1.4.2', '1.4.2'],
  ['refs/heads/production', 'production'],
  ['refs/heads/gh-readonly-queue/main/pr-7-0123456', 'sha-0123456789ab'],
])('the version of %s is %s', (ref, version) => {
  expect(versionOf(context(ref))).toBe(version);
});

test('references are every tag in every repository, and the whole ones as they are', () => {
  expect(
    referencesOf(
      ['ghcr.io/octo/shop', '127.0.0.1:5000/shop'],
      ['sha-1', 'main'],
      ['nightly', 'main', 'docker.io/octo/shop:nightly'],
    ),
  ).toEqual([
    'ghcr.io/octo/shop:sha-1',
    'ghcr.io/octo/shop:main',
    'ghcr.io/octo/shop:nightly',
    '127.0.0.1:5000/shop:sha-1',
    '127.0.0.1:5000/shop:main',
    '127.0.0.1:5000/shop:nightly',
    'docker.io/octo/shop:nightly',
  ]);
});

test.each([
  ['ghcr.io/octo/shop:1', 'ghcr.io/octo/shop'],
  ['127.0.0.1:5000/shop:1', '127.0.0.1:5000/shop'],
  ['shop:1', 'shop'],
])('%s is of the repository %s', (reference, repository) => {
  expect(repositoryOf(reference)).toBe(repository);
});

describe('labels', () => {
  test('say where the image comes from', () => {
    expect(labelsOf(context('refs/tags/v1.4.2'), '2026-11-01T10:00:00+01:00', [])).toEqual([
      'org.opencontainers.image.title=shop',
      'org.opencontainers.image.source=https://github.com/octo/shop',
      `org.opencontainers.image.revision=${sha}`,
      'org.opencontainers.image.version=1.4.2',
      'org.opencontainers.image.created=2026-11-01T10:00:00+01:00',
    ]);
  });

  test('that are given win, whatever is in them', () => {
    const given = ['org.opencontainers.image.title=The shop, "=" and all', 'team=a'];
    const labels = labelsOf(context('refs/heads/main'), undefined, given);
    expect(labels).toContain('org.opencontainers.image.title=The shop, "=" and all');
    expect(labels).toContain('team=a');
    expect(labels.filter((label) => label.includes('.title='))).toHaveLength(1);
    expect(labels.join()).not.toContain('created');
  });

  test('claim nothing outside of a repository', () => {
    const nowhere = context('', { repository: '', sha: '', repositoryUrl: 'https://github.com/' });
    expect(labelsOf(nowhere, undefined, [])).toEqual([]);
  });
});

test.each([
  ['refs/heads/feature/x', {}, undefined, 'feature-x'],
  ['refs/heads/v2', {}, undefined, 'branch-v2'],
  ['refs/pull/7/merge', { pullRequest: 7, refName: 'fix' }, 'release/1', 'release-1'],
  ['refs/heads/main', { pullRequest: 7, refName: 'fix' }, undefined, 'main'],
  ['refs/tags/v1.0.0', {}, undefined, 'main'],
  ['refs/tags/v1.0.0', { defaultBranch: undefined }, '', undefined],
])('what %s with %j and the base %s is compared with is %s', (ref, more, baseRef, tag) => {
  expect(baseTagOf(context(ref, more), baseRef)).toBe(tag);
});

test('every repository that a reference names is pushed to, that of the outputs first', () => {
  expect(repositoriesOf(['a.io/x', 'b.io/x'], ['c.io/y:1', 'a.io/x:2'])).toEqual([
    'a.io/x',
    'b.io/x',
    'c.io/y',
  ]);
});
