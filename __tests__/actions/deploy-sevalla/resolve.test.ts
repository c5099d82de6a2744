import { afterEach, describe, expect, test } from '@jest/globals';
import { findByName, type Named } from '../../../src/actions/deploy-sevalla/resolve.ts';
import { siteSeed, startLocal, stopAll } from '../../emulator/local-sevalla.ts';
import { runAction } from '../../support/run-bundle.ts';
import { errorOf, stage } from './stage.ts';

afterEach(stopAll);

const app = (display_name: string, name: string): Named => ({
  id: `id-of-${name}`,
  display_name,
  name,
});
const SHOP = app('Shop', 'shop-x7k2p');
const SMALL = app('shop', 'small-q8w3e');
const BLOG = app('Blog', 'blog-a1b2c');

const find = (given: string, ...all: Named[]): string => {
  const found = findByName(given, all, 'application');
  return 'id' in found ? found.id : found.fault;
};

describe('a name', () => {
  test.each<[string, string, Named[], string]>([
    ['the display name', 'Shop', [SHOP, BLOG], SHOP.id],
    ['the generated name', 'blog-a1b2c', [SHOP, BLOG], BLOG.id],
    ['its capitals first', 'shop', [SHOP, SMALL], SMALL.id],
    ['either way of writing when only one is there', 'SHOP', [SHOP, BLOG], SHOP.id],
  ])('is found by %s', (_, given, all, id) => {
    expect(find(given, ...all)).toBe(id);
  });

  test('of several is no name: their ids are listed', () => {
    expect(find('SHOP', SHOP, SMALL, BLOG)).toBe(
      '2 applications are named "SHOP": give the id, one of id-of-shop-x7k2p (Shop (shop-x7k2p)), ' +
        'id-of-small-q8w3e (shop (small-q8w3e))',
    );
  });

  test('that is nobody’s lists who is there, nearest first, ten at most', () => {
    const others = Array.from({ length: 12 }, (_, index) => app(`Else ${index}`, `else ${index}`));
    const fault = find('Shpo', ...others, BLOG, app('Shop production', 'shop production'), SHOP);
    expect(fault).toMatch(/^there is no application "Shpo": there is Shop \(shop-x7k2p\), /);
    expect(fault).toMatch(/ and 5 more$/);
    expect(find('prod', BLOG, app('Shop production', 'shop production'))).toMatch(
      /there is Shop production, Blog/,
    );
  });

  test('is nobody’s where there is nobody', () => {
    expect(find('Shop')).toBe(
      'there is no application "Shop": the API key sees no application at all',
    );
  });
});

describe('app-id', () => {
  test('that several have is refused with their ids', async () => {
    const seeds = ['one', 'two'].map((name) => siteSeed({ display_name: 'Twin', name }));
    const local = await startLocal({ applications: seeds });
    const run = await runAction('deploy-sevalla', {
      inputs: { 'sevalla-token': local.token, 'api-url': local.apiUrl, 'app-id': 'Twin' },
    });
    expect(run.exitCode).toBe(1);
    for (const name of ['one', 'two']) {
      expect(run.stdout).toContain(`${await local.applicationId(name)} (Twin (${name}))`);
    }
  });

  test('by name is compared with the deploy hook by its id', async () => {
    const here = await stage({ deployment_hook: true });
    const path = `/applications/${here.appId}/deployment-hook`;
    const { url } = (await here.local.call('GET', path)).body;
    const inputs = { 'app-id': 'Site', 'deploy-hook-url': url };
    expect(await here.deploy(inputs)).toMatchObject({ exitCode: 0 });
  });
});

test('every name that is wrong is listed at once', async () => {
  const here = await stage();
  const run = await here.deploy({
    action: 'promote-app',
    'app-id': '',
    'pipeline-id': 'Line',
    'source-app-id': 'Staging',
    'target-app-ids': 'site, Production',
  });
  expect(decodeURIComponent(errorOf(run) ?? '').split('\n')).toEqual([
    '3 names are wrong:',
    '- pipeline-id: there is no pipeline "Line": the API key sees no pipeline at all',
    '- source-app-id: there is no application "Staging": there is Site',
    '- target-app-ids: there is no application "Production": there is Site',
  ]);
  // One call for all applications, beside that of the stage itself.
  expect(await here.calls('listApplicationsV3')).toHaveLength(2);
});

test('static-site-id may be a name', async () => {
  const local = await startLocal(
    { static_sites: [{ display_name: 'Pages', repo_url: siteSeed().repo_url! }] },
    { speed: 200 },
  );
  const run = await runAction('deploy-sevalla', {
    inputs: {
      action: 'deploy-static-site',
      'sevalla-token': local.token,
      'api-url': local.apiUrl,
      'static-site-id': 'pages',
      'poll-interval': '100ms',
      commit: 'any',
    },
  });
  expect(run).toMatchObject({ exitCode: 0, outputs: { 'app-name': 'Pages', status: 'success' } });
});
